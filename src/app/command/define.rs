//! What the table of commands is written in: `commands!` makes the list of commands and everything that is said of each. Never a command.

use crate::app::state::State;

/// Defines [`Command`]. For each: its code (the last part of `term-command-CODE`), its icon if it has one, its shortcuts (menus show the
/// first), when they apply, its places in the menus (none has to be said, too: `[]`), whether a text being edited in place stays open, whether it is
/// on now if it is a choice or a switch, what its label names if it names anything, and for a command with an argument which values a list
/// shows: `each` that are always the same, `elements` of the open project. Not every property has to use the argument.
macro_rules! commands {
    ($(
        $(#[$doc:meta])*
        $name:ident $(($($argument:ident: $type:ty),+))? {
            code: $code:expr, $(icon: $icon:expr,)? $(keys: $keys:expr,)? reach: $reach:ident, menu: $menu:tt,
            $(keeps_editing: $keeps:literal,)? $(on: $on:expr,)? $(named: $named:expr,)? $(each: $each:expr,)? $(elements: $elements:expr,)?
        }
    )*) => {
        /// Something a person can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command { $($(#[$doc])* $name $(($($type),+))?,)* }

        impl Command {
            /// Code of its label, the last part of the message key (`term-command-CODE`).
            pub fn code(self) -> &'static str {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? $code })* }
            }

            /// Its icon, if it has one.
            pub fn icon(self) -> Option<Icon> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? optional!($($icon)?) })* }
            }

            /// Its shortcuts; empty if it has none. Menus show the first.
            pub fn shortcuts(self) -> Vec<Shortcut> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? several!($($keys)?) })* }
            }

            /// When its shortcuts apply.
            pub fn reach(self) -> Reach {
                match self { $(Self::$name { .. } => Reach::$reach,)* }
            }

            /// Its places in the menus; empty if it is in none.
            pub(crate) fn places(self) -> &'static [Place] {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? placed!($menu) })* }
            }

            /// Whether a choice or switch is on now; none: it is neither a choice nor a switch.
            pub fn is_on(self, state: &State) -> Option<bool> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? said!(state, $($on)?) })* }
            }

            /// What its label names in the current state; none: the label says enough.
            pub(super) fn named(self, state: &State) -> Option<String> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? said!(state, $($named)?) })* }
            }

            /// Whether a text being edited in place stays open during this: it only changes the view.
            pub(crate) fn keeps_editing(self) -> bool {
                match self { $(Self::$name { .. } => false $(|| $keeps)?,)* }
            }

            /// Commands that are always the same, in the order of this table.
            pub fn fixed() -> Vec<Self> {
                let mut all = Vec::new();
                $(listed!(all, $name $(($($type),+))?, [$($each)?] [$($elements)?]);)*
                all
            }

            /// Those that name an element of the open project or a recent file, in the order of this table.
            pub(crate) fn of_elements(desk: &Desk) -> Vec<Self> {
                let mut all = Vec::new();
                $($(all.extend($elements(desk).map(Self::$name));)?)*
                all
            }

            /// All of them in the order of this table.
            pub(crate) fn all(desk: &Desk) -> Vec<Self> {
                let mut all = Vec::new();
                $(
                    $(all.extend($elements(desk).map(Self::$name));)?
                    listed!(all, $name $(($($type),+))?, [$($each)?] [$($elements)?]);
                )*
                all
            }

            /// The names of all variants, to test that each is listed somewhere.
            #[cfg(test)]
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];
        }
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

/// What a property says of the current state, if the command has it.
macro_rules! said {
    ($state:ident,) => {
        None
    };
    ($state:ident, $says:expr) => {
        $crate::app::command::define::said($state, $says)
    };
}

macro_rules! several {
    () => {
        Vec::new()
    };
    ($values:expr) => {
        $values.to_vec()
    };
}

/// Places are a list, or in braces what an argument decides.
macro_rules! placed {
    ([$($place:expr),*]) => {
        const { &[$($place),*] }
    };
    ($places:block) => {
        $places
    };
}

/// A command without an argument lists itself; one with an argument must say which values are listed.
macro_rules! listed {
    ($all:ident, $name:ident, [] []) => {
        $all.extend([Command::$name])
    };
    ($all:ident, $name:ident ($($type:ty),+), [$each:expr] [$($elements:expr)?]) => {
        $all.extend($each)
    };
    ($all:ident, $name:ident ($($type:ty),+), [] [$elements:expr]) => {};
}

/// What a property says of the current state.
pub(super) fn said<T>(state: &State, says: impl FnOnce(&State) -> Option<T>) -> Option<T> {
    says(state)
}

//! Keys as data: what is pressed for a command, and when it applies. Never a window's own key type (the window maps it), never a key's name
//! for people (that comes from the message files).

use crate::i18n::Texts;

/// A key with the modifiers held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Held down.
    pub modifiers: Modifiers,
    /// Pressed.
    pub key: Key,
}

/// Keys held down while another is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Modifiers {
    /// Ctrl, on a Mac ⌘.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// A key by what is printed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Key {
    /// A to Z, upper case.
    Letter(char),
    /// 0 to 9, in the top row or on the number pad.
    Digit(u8),
    /// F1 to F12.
    Function(u8),
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    Home,
    End,
    PageUp,
    PageDown,
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
}

/// When a shortcut applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Always, also while a text field has the focus.
    Always,
    /// Unless a text field has the focus, which uses the key itself.
    NotTyping,
    /// Only while the map has the focus.
    Canvas,
}

impl Modifiers {
    /// No modifiers.
    pub const NONE: Self = Self { command: false, shift: false, alt: false };
    /// Ctrl or ⌘.
    pub const COMMAND: Self = Self { command: true, ..Self::NONE };
    /// Shift.
    pub const SHIFT: Self = Self { shift: true, ..Self::NONE };
    /// Alt.
    pub const ALT: Self = Self { alt: true, ..Self::NONE };
    /// Ctrl or ⌘ with Shift.
    pub(crate) const COMMAND_SHIFT: Self = Self { command: true, shift: true, alt: false };
    /// Alt with Shift.
    pub(crate) const ALT_SHIFT: Self = Self { command: false, shift: true, alt: true };
}

impl Shortcut {
    /// A key with modifiers.
    pub(crate) const fn new(modifiers: Modifiers, key: Key) -> Self {
        Self { modifiers, key }
    }

    /// As menus show it: Ctrl+Shift+S, Strg+Umschalt+S.
    pub fn text(self, texts: &Texts) -> String {
        let mut parts: Vec<String> = Vec::new();
        let held = [(self.modifiers.command, "control"), (self.modifiers.alt, "alt"), (self.modifiers.shift, "shift")];
        parts.extend(held.into_iter().filter(|(down, _)| *down).map(|(_, code)| texts.term("key", code).to_owned()));
        parts.push(match self.key {
            Key::Letter(letter) => letter.to_string(),
            Key::Digit(digit) => digit.to_string(),
            Key::Function(number) => format!("F{number}"),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            key => texts.term("key", key.code().unwrap_or_default()).to_owned(),
        });
        parts.join("+")
    }

    /// A key without modifiers.
    pub(crate) const fn plain(key: Key) -> Self {
        Self::new(Modifiers::NONE, key)
    }
}

impl Key {
    /// The last part of its message key (`term-key-CODE`) if its name is a word; letters, digits and signs name themselves.
    pub fn code(self) -> Option<&'static str> {
        Some(match self {
            Self::Letter(_) | Self::Digit(_) | Self::Function(_) | Self::Plus | Self::Minus => return None,
            Self::Enter => "enter",
            Self::Escape => "escape",
            Self::Tab => "tab",
            Self::Backspace => "backspace",
            Self::Delete => "delete",
            Self::Home => "home",
            Self::End => "end",
            Self::PageUp => "page-up",
            Self::PageDown => "page-down",
            Self::Left => "left",
            Self::Right => "right",
            Self::Up => "up",
            Self::Down => "down",
        })
    }
}

/// The command key and a letter.
pub(super) const fn command(letter: char) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND, Key::Letter(letter))
}

/// The command key, Shift and a letter.
pub(super) const fn command_shift(letter: char) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND_SHIFT, Key::Letter(letter))
}

/// A key with others held down.
pub(super) const fn with(modifiers: Modifiers, key: Key) -> Shortcut {
    Shortcut::new(modifiers, key)
}

/// A key alone.
pub(super) const fn plain(key: Key) -> Shortcut {
    Shortcut::plain(key)
}

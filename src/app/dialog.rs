//! What the window asks: one question at a time, each with everything it is about. The questions of a feature are declared in its folder
//! (`dialog.rs`); here is one line for each feature that asks, and the questions that belong to the whole program. Never what a question
//! looks like, and never what its answers lead to.

use crate::app::day::dialog::DayDialog;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::grid::dialog::GridDialog;
use crate::app::map::dialog::MapDialog;
use crate::app::merging::dialog::MergingDialog;
use crate::app::open::dialog::OpenDialog;
use crate::app::pick::Pick;
use crate::app::present::dialog::PresentDialog;
use crate::app::question::Question;
use crate::app::saved_views::dialog::ViewsDialog;
use crate::app::steps::dialog::StepsDialog;
use crate::app::votes::dialog::VotesDialog;
use crate::app::way::dialog::WayDialog;
use std::path::PathBuf;

/// Defines [`Dialog`]: a variant for each feature that asks, which says of itself what [`Question`] wants to know, and then what belongs to the whole
/// program, with its code, its place in the guide, and whether it is only there to be read.
macro_rules! dialogs {
    (
        features { $($(#[$doc:meta])* $feature:ident($dialog:ty),)* }
        program { $($(#[$own_doc:meta])* $own:ident $(($($content:ty),+))? { code: $code:literal, guide: $guide:expr, only_to_read: $read:literal },)* }
    ) => {
        /// The question that is open.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Dialog {
            $($(#[$doc])* $feature($dialog),)*
            $($(#[$own_doc])* $own $(($($content),+))?,)*
        }

        impl Dialog {
            /// The last part of the message key of its name for screen readers (`term-dialog-CODE`).
            pub fn code(&self) -> &'static str {
                match self { $(Self::$feature(dialog) => dialog.code(),)* $(Self::$own { .. } => $code,)* }
            }

            /// Where the guide explains it: a page, and a heading or the page's beginning.
            pub(crate) fn guide(&self) -> (&'static str, &'static str) {
                match self { $(Self::$feature(dialog) => dialog.guide(),)* $(Self::$own { .. } => $guide,)* }
            }

            /// Whether this is the same question as before, though its content may have changed while it was open: what is marked in it
            /// stays marked.
            pub fn goes_on_from(&self, before: &Self) -> bool {
                match (self, before) {
                    $((Self::$feature(now), Self::$feature(before)) => now.goes_on_from(before),)*
                    (now, before) => now == before,
                }
            }

            /// Whether it concerns more than the open project, so that it stays when another one replaces it.
            pub(crate) fn outlives_document(&self) -> bool {
                match self { $(Self::$feature(dialog) => dialog.outlives_document(),)* $(Self::$own { .. } => false,)* }
            }

            /// Whether it is only there to be read, so that a click beside it closes it.
            pub fn is_only_to_read(&self) -> bool {
                match self { $(Self::$feature(dialog) => dialog.is_only_to_read(),)* $(Self::$own { .. } => $read,)* }
            }
        }
    };
}

dialogs! {
    features {
        /// About the open project and its file.
        Open(OpenDialog),
        /// About the maps of the project.
        Map(MapDialog),
        /// About what leaves the project and what comes into it.
        Exchange(ExchangeDialog),
        /// About the cells of the grid.
        Grid(GridDialog),
        /// About the steps that were done and undone.
        Steps(StepsDialog),
        /// About merging.
        Merging(MergingDialog),
        /// About presentations.
        Present(PresentDialog),
        /// About saved views.
        Views(ViewsDialog),
        /// About the day's plan.
        Day(DayDialog),
        /// About a vote.
        Votes(VotesDialog),
        /// About the way of working.
        Way(WayDialog),
    }
    program {
        /// Type a path, because the system has no file dialog; answered by [`crate::app::OpenAction::PathTyped`].
        Path(Pick) { code: "path", guide: ("files", ""), only_to_read: false },
        /// There is already a file of this name. Answers: yes (replace it), cancel.
        Replace(Pick, PathBuf) { code: "replace", guide: ("files", ""), only_to_read: false },
        /// The file has so many names (hard links), and the others would keep the old content. Answers: yes (write here), save as (another name), cancel.
        SeveralNames(Pick, PathBuf, u64) { code: "several-names", guide: ("files", ""), only_to_read: false },
        /// All shortcuts on one sheet.
        Shortcuts { code: "shortcuts", guide: ("shortcuts", ""), only_to_read: true },
        /// What this program is.
        About { code: "about", guide: ("README", ""), only_to_read: true },
    }
}

/// An answer to the question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Save first, then go on.
    Save,
    /// Discard the changes and go on.
    Discard,
    /// Do it: replace, go on.
    Yes,
    /// Write to another file instead.
    SaveAs,
    /// Keep what is here beside what is there.
    KeepBoth,
    /// Bring what is here and what is there together.
    Merge,
    /// Read what is there.
    Reload,
    /// Show what is there beside what is here.
    Compare,
    /// End the vote and show the votes.
    Reveal,
    /// Leave everything as it is.
    Cancel,
}

//! What the program does, without a window: [`State`] is everything it knows, a view pushes [`Action`]s, [`update`] carries them out, and
//! [`Command`] is all a person can ask for by name.
//!
//! This room never names the window's library, never touches a path except through `file/`, and never waits: what may take longer than a
//! frame runs in the background and comes back through [`State::poll`].

mod action;
mod arrange;
mod camera;
mod chances;
mod charts;
mod clip;
mod command;
mod compare;
mod crash;
mod dialog;
mod editing;
mod export;
mod file_words;
mod files;
mod filter;
mod find;
mod grid;
mod import;
mod jobs;
mod journal;
mod look;
mod map;
mod maps;
mod menu;
mod notice;
mod open;
mod picture;
mod poll;
mod program;
mod rate;
mod recovery;
mod run;
mod save;
mod settings;
mod shortcut;
mod shown;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;
mod votes;
mod walk;
mod way;
mod wish;

pub use action::Action;
pub use camera::{Camera, CameraRequest};
pub use chances::TakenChances;
pub use command::{Command, Listed};
pub use compare::{CompareChoice, CompareHand, CompareJob, CompareSource, ComparedFile, ComparedSide, ResolvedSide};
pub use dialog::{Answer, Dialog, NewProject, Next, Pick};
pub use editing::{EditTarget, Editing, NewTouchpoint};
pub use export::{ExportChoice, ExportJob, ExportWhat, Sheets, export_error, export_note};
pub use file_words::{file_error, finding, problem};
pub use filter::Matching;
pub use find::{Find, Hit};
pub use grid::{CellKind, GridAction, GridColumn, GridRows, GridStep, PastePlan, PlannedCell, RefusedCell, Sort, cell_shown};
pub use import::{Added, Proposed};
pub use jobs::{Job, JobKind, Wake};
pub use look::Look;
pub use map::{Drag, PictureCell, clicked, double_clicked, picture_cell, picture_target, selected_for_menu};
pub use menu::{Menu, MenuItem, context_menu, menus};
pub use notice::{Notice, NoticeKind};
pub use open::{DocumentId, Open, Stamp};
pub use picture::{PICTURE_ENDINGS, PastedPicture, only_pictures};
pub use poll::Start;
pub use program::{Clock, Program};
pub use recovery::{Differences, RecoveryOffer};
pub use settings::{Panel, Settings};
pub use shortcut::{Key, Modifiers, Reach, Shortcut};
pub use shown::CatalogueDrag;
pub use state::{State, WindowArea};
pub use update::update;
pub use view::View;
pub use votes::{Turn, VotePlan, VoteScope, VoteStep, Voting};
pub use wish::{Field, Viewport, Wish, Wishes};

//! What the program does, without a window: [`State`] is everything it knows, a view pushes [`Action`]s, [`update`] carries them out, and
//! [`Command`] lists everything a person can ask for by name.
//!
//! This room never names the window's library, never touches a path except through `file/`, and never waits: anything that may take longer
//! than a frame runs in the background and comes back through [`State::poll`].

mod action;
mod aloud;
mod asked;
mod background;
mod charts;
mod command;
mod compare;
mod crash;
mod cursor;
mod day;
mod derived;
mod desk;
mod dialog;
mod display;
mod endings;
mod exchange;
mod file_words;
mod grid;
mod guide;
mod jobs;
mod keeper;
mod later;
mod look;
mod map;
mod measures;
mod memo;
mod merging;
mod notice;
mod open;
mod pick;
mod poll;
mod portfolio;
mod present;
mod program;
mod question;
mod saved_views;
mod scoring;
mod sentences;
mod settings;
mod side_by_side;
mod signals;
mod start;
mod state;
mod steps;
mod system;
#[cfg(test)]
pub(crate) mod tests;
mod tries;
mod typed;
mod update;
mod view;
mod votes;
mod way;
mod wish;

pub use action::Action;
pub use background::{Background, Cancelled, JobFailed, Pending, Wake};
pub use charts::ChartAction;
pub use charts::chosen::Charts;
pub use charts::several::Voices;
pub use command::menu::{Menu, MenuItem, bar, context_menu, menus};
pub use command::recent::recent_name;
pub use command::shortcut::{Key, Modifiers, Reach, Shortcut};
pub use command::sizes::UsualText;
pub use command::{Command, Listed, Reason};
pub use compare::CompareAction;
pub use compare::sides::{CompareChoice, CompareHand, CompareJob, CompareSource, Compared, ComparedFile, ComparedSide, ResolvedSide};
pub use cursor::{
    CompareCursor, CompareKey, Drag, MeasureLanding, PictureCell, TableArea, TableColumn, TableKey, clicked, compared_side, double_clicked,
    measure_landing, picture_cell, picture_target, selected_for_menu,
};
pub use day::DayAction;
pub use day::column::DayColumn;
pub use day::dialog::DayDialog;
pub use day::rows::DayParts;
pub use desk::Desk;
pub use dialog::{Answer, Dialog};
pub use display::Display;
pub use exchange::ExchangeAction;
pub use exchange::book::book_ink;
pub(crate) use exchange::choice::PageType;
pub use exchange::choice::{Composing, Reached, ReadAt};
pub use exchange::choice::{ExportChoice, ExportWhat, Sheets, ShownTable, csv_form_for};
pub use exchange::chosen::Exchange;
pub use exchange::client_copy::{CopyWords, copy_notes, copy_report};
pub use exchange::copy_plan::{Copied, CopyPlan};
pub use exchange::dialog::ExchangeDialog;
pub use exchange::export::{Drawn, ExportJob, export_error, export_note};
pub use exchange::folder::TypedPath;
pub use exchange::import::{ImportChange, changes as import_changes};
pub use exchange::kept::KeptExports;
pub use exchange::picture::{PastedPicture, only_pictures};
pub use exchange::proposal::{ImportTarget, Proposed, Reading};
pub use exchange::purpose::Purpose;
pub use exchange::together::{Part, Together};
pub use exchange::viewing::{ExportedView, Given};
pub use file_words::{catalogue_fault, edit_error, file_error, finding, lost, problem, system_reason, unreadable};
pub use grid::dialog::GridDialog;
pub use grid::{
    CellKind, Grid, GridAction, GridColumn, GridStep, Key as SortKey, PastePlan, PlannedCell, RefusedCell, RowColumn, RowKind, RowsOf,
    Sort, Touchpoints,
};
pub use guide::{Guide, GuideAction};
pub use keeper::NotKept;
pub use later::{Later, Progress};
pub use look::Look;
pub use look::action::LookAction;
pub use look::camera::{Camera, CameraRequest};
pub use look::direction::Direction;
pub use look::filter::Matching;
pub use look::hit::{Find, Hit, go_round};
pub use look::shown::CatalogueDrag;
pub use map::MapAction;
pub use map::cell::CellKey;
pub use map::derived::{StageWidths, WordWidths};
pub use map::dialog::MapDialog;
pub use map::taken::{Taken, TakenChances};
pub use map::text::{EditTarget, Editing, NewTouchpoint};
pub use measures::{
    Board, BoardAction, ChannelText, ContactColumn, ContactFilter, Contacts, Contents, Home, HomeTask, MeasureAction, MeasureColumn,
    MeasureFilter, MeasureSheet, MeasureTab, Measures, PlaneAcross, PlaneAction, PlaneLook, PlannedContact, QuestionColumn, QuestionFilter,
    Questions, TaskLook, TaskOrder, TasksFormat,
};
pub use merging::dialog::{GivenOut, MergingDialog};
pub use merging::listed::{ConflictValues, OpenConflict};
pub use merging::plan::{Coming, MergePlan, MergeSide, Outcome};
pub use merging::words::{ConflictWords, conflict_subject, conflict_words};
pub use merging::{Begin, BeginKind, MergingAction, merge_error};
pub use notice::{Notice, NoticeKind, Offer};
pub use open::Open;
pub use open::action::OpenAction;
pub use open::conflict::Conflict;
pub use open::dialog::{NewProject, Next, OpenDialog};
pub use open::differing::{Differing, Fate};
pub use open::identity::{DocumentId, Stamp};
pub use open::look_of_version::VersionLook;
pub use open::offer::{Differences, RecoveryOffer};
pub use open::typed_text::TypedText;
pub use open::version::{FromVersion, KeptVersion, VersionStep};
pub use pick::Pick;
pub use portfolio::{CostRow, CostsBy, OutcomeRow, Planned, PortfolioAction, PortfolioLook, Returns, Solved, taken_over};
pub use present::PresentAction;
pub use present::dialog::PresentDialog;
pub use present::kept::{PresentSettings, Presenting, Tool, Wall, WallPlace};
pub use present::moving::{Place, Times};
pub use present::steps::step_kind;
pub use present::wall::{OnWall, WallMap};
pub use program::{Clock, Program};
pub use saved_views::dialog::ViewsDialog;
pub use saved_views::said::{gone as gone_of_view, shown as view_shown};
pub use saved_views::{SaveAs, ViewsAction};
pub use settings::{Panel, Settings, WindowPlace};
pub use signals::bear_file_limits;
pub use start::Start;
pub use state::State;
pub use steps::dialog::{ListedStep, StepList, StepsDialog};
pub use system::{ALT_WRITES, DIALOGS_NEED_THE_WINDOW};
pub use tries::TriesAction;
pub use tries::tried::{Tries, Try};
pub use typed::{ScoreAction, ScoreField, ScoreKey};
pub use update::{update, update_at};
pub use view::{View, WindowArea};
pub use votes::Votes;
pub use votes::dialog::VotesDialog;
pub use votes::rows::{VotePart, VoteRow, VoteRows, VotedTouchpoint, Voter};
pub use votes::voting::{Turn, VoteListStep, VotePlan, VoteScope, VoteStep};
pub use way::WayAction;
pub use way::dialog::WayDialog;
pub use way::rule_words::{breach_words, rule_words};
pub use way::rules::rules_fault;
pub use way::standing::RuleStanding;
pub use wish::{Field, Viewport, Wish, Wishes};

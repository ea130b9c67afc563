//! The only place where anything changes: every action that a view pushed is carried out here. Never a window, so that all of it can be
//! tested without one.

use super::action::Action;
use super::command::run::run;
use super::desk::Desk;
use super::dialog::{Answer, Dialog, Next};
use super::grid::GridAction;
use super::look::find;
use super::map::clip::holds_cards;
use super::notice::NoticeKind;
use super::state::State;
use super::view::View;
use super::{charts, compare, exchange};
use crate::app::map::text::NewTouchpoint;
use crate::app::view::WindowArea;
use crate::edit::Selected;

/// Carries out what a view asks for.
pub fn update(state: &mut State, action: Action) {
    if ends_editing(&action) {
        state.finish_editing();
    }
    match action {
        Action::Command(command) => run(state, command),
        Action::Edit { edit, merge } => {
            state.apply(&edit, merge);
        }
        Action::Preview(edit) => state.preview(&edit),
        Action::CommitDrag => state.open.document.commit(),
        Action::CancelDrag => state.open.document.cancel(),
        Action::Seal => state.open.document.seal(),
        Action::Select(selection) => state.select(selection),
        Action::GoTo(element) => state.select_one(element),
        Action::GoToMap(element) => state.go_to_map(element),
        Action::FilterChanged(filter) => state.look.filter = filter,
        Action::ToggleChance { touchpoint, title } => state.toggle_chance(touchpoint, &title),
        Action::Chart(action) => charts::update(state, action),
        Action::Compare(action) => compare::update(state, action),
        Action::Exchange(action) => exchange::update(state, action),
        Action::Find(action) => find::update(state, action),
        Action::Grid(action) => state.grid.update(&mut state.desk, action),
        Action::GoWay(point) => state.go_way(point),
        Action::ShowMap(map) => state.show_map(map),
        Action::Rate { touchpoints, kind, score } => state.rate_by_hand(touchpoints, kind, score),
        Action::Vote(step) => state.votes.update(&mut state.desk, step),
        Action::StartEditing(target) => state.start_editing(target),
        Action::AddTouchpoint(place) => state.start_touchpoint(&place, String::new()),
        Action::AddFromCatalogue { title, area, channel, place } => state.add_ready_made(&title, area, channel, place),
        Action::Typed(text) => typed(state, text),
        Action::EditingChanged(text) => state.change_draft(text),
        Action::FinishEditing => state.finish_editing(),
        Action::CancelEditing => state.cancel_editing(),
        // Into the grid's cells, unless the clipboard holds cards.
        Action::Paste(text) if state.program.view == View::Grid && !holds_cards(&text) => state.grid.paste(&mut state.desk, &text),
        Action::Paste(text) => state.paste(&text),
        Action::FilesDropped(paths) => state.open_dropped(&paths),
        Action::Picked(pick, path) => state.picked(&pick, path),
        Action::PickUnavailable(pick) => state.ask(Dialog::Path(pick)),
        Action::PathTyped(pick, text) => state.typed_path(&pick, &text),
        Action::Recover(index) => state.recover(index),
        Action::DiscardRecovery(index) => state.discard_recovery(index),
        Action::OpenVersion(index) => state.open_version(index),
        Action::WindowFocused => state.look_at_file(),
        Action::Answer(answer) => state.answer(answer),
        Action::CreateProject(new) => {
            state.dialog = None;
            state.before_leaving(Next::Create(new));
        }
        Action::CreateMap(new) => {
            state.dialog = None;
            state.add_map(&new.name, &new.template);
        }
        Action::CloseOverlay => close_overlay(state),
        Action::DismissNotice(number) => state.notices.retain(|notice| notice.number != number),
        Action::Camera(camera) => state.look.camera = camera,
        Action::Focused(area) => state.program.focus = area,
        Action::PanelWidth(panel, width) => state.program.settings.widen(panel, width),
        Action::ToggleSection(code) => state.program.settings.toggle_section(code),
        Action::CloseRequested => run(state, super::command::Command::Quit),
    }
    state.settle();
}

/// Whether an action ends editing a text in place, keeping the text. An action that only looks does not.
fn ends_editing(action: &Action) -> bool {
    match action {
        Action::EditingChanged(_)
        | Action::FinishEditing
        | Action::CancelEditing
        | Action::Camera(_)
        | Action::DismissNotice(_)
        | Action::PanelWidth(..)
        | Action::ToggleSection(_)
        | Action::Focused(_)
        | Action::WindowFocused
        | Action::Grid(GridAction::Finish(_) | GridAction::Width(..))
        | Action::Seal => false,
        Action::Command(command) => !command.keeps_editing(),
        _ => true,
    }
}

/// Letters typed on the map start a new touchpoint if the map, or the selected stage, has none.
fn typed(state: &mut State, text: String) {
    if text.trim().is_empty() || text.chars().any(char::is_control) {
        return;
    }
    let Some(map) = state.open.document.map() else { return };
    let is_empty = match state.open.document.selection.lead_stage().and_then(|id| map.stage(id)) {
        Some(stage) => stage.touchpoints.is_empty(),
        None => map.touchpoint_count() == 0,
    };
    if is_empty {
        let place: NewTouchpoint = state.place_after_selection();
        state.start_touchpoint(&place, text);
    }
}

fn close_overlay(state: &mut State) {
    if state.dialog.is_some() {
        state.answer(Answer::Cancel);
    } else {
        state.open.palette = false;
        state.open.find = None;
    }
}

impl Desk {
    /// Shows what an edit would do. If a preview is refused, the last good one stays.
    fn preview(&mut self, edit: &crate::edit::Edit) {
        if !self.is_read_only() {
            // Nothing can be dropped there: the drag goes on, and the pointer will move away.
            let _refused = self.open.document.preview(edit, self.now());
        }
    }

    /// Selects one element of the shown map and scrolls it into view on the map itself, whatever view is shown.
    pub(crate) fn go_to_map(&mut self, element: Selected) {
        self.program.view = View::Map;
        self.program.focus = WindowArea::Canvas;
        self.select_one(element);
    }

    pub(crate) fn undo(&mut self) {
        if let Some(stayed) = self.open.document.undo() {
            self.settle_look();
            self.reveal_lead();
            self.say_what_stayed(stayed);
        }
    }

    pub(crate) fn redo(&mut self) {
        if let Some(stayed) = self.open.document.redo() {
            self.settle_look();
            self.reveal_lead();
            self.say_what_stayed(stayed);
        }
    }

    /// Says that part of a step could not be undone or redone because it has been changed since then.
    fn say_what_stayed(&mut self, stayed: usize) {
        if stayed > 0 {
            let sentence = self.program.texts.edit_stayed(stayed as i64);
            self.notify(NoticeKind::Info, sentence);
        }
    }
}

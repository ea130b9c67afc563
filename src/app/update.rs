//! The only place where anything changes: every action that a view pushed is carried out here or by the feature it belongs to. Never a
//! window, so that all of it can be tested without one.

use super::action::Action;
use super::command::Command;
use super::command::run::run;
use super::map::clip::holds_cards;
use super::notice::Topic;
use super::state::State;
use super::{charts, compare, exchange, look, map, merging, open, portfolio, present, saved_views, tries, way};
use crate::app::compare::CompareAction;
use crate::app::exchange::ExchangeAction;
use crate::app::typed::ScoreAction;
use jiff::Timestamp;

/// Carries out what a view asks for, now.
pub fn update(state: &mut State, action: Action) {
    let now = state.now();
    update_at(state, action, now);
}

/// Carries out what a view asks for at a given time: everything that was asked for in one frame has the same.
pub fn update_at(state: &mut State, action: Action, now: Timestamp) {
    // What is pasted right after copying is what was copied, though the system's clipboard did not have it yet.
    let action = match (action, state.wishes.copied()) {
        (Action::Paste(_) | Action::Exchange(ExchangeAction::PastePicture(_)), Some(copied)) => Action::Paste(copied.to_owned()),
        (action, _) => action,
    };
    state.close_score_before(&action);
    if ends_editing(&action) && !state.finish_editing() && goes_elsewhere(&action) {
        state.settle();
        return;
    }
    match action {
        Action::Command(command) => run(state, command, now),
        Action::WhyNot(command) => say_why_not(state, command),
        Action::NotTaken(sentence) => state.notify_refused(Topic::Typed, sentence),
        Action::Edit { edit, merge } => {
            state.apply(&edit, merge);
        }
        Action::Preview(edit) => state.preview(&edit),
        Action::CommitDrag => state.open.document.commit(),
        Action::CancelDrag => state.open.document.cancel(),
        Action::Seal => state.open.document.seal(),
        Action::Chart(action) => charts::update(state, action),
        Action::Compare(action) => compare::update(state, action),
        Action::Day(action) => state.day.update(&mut state.desk, action),
        Action::Exchange(action) => exchange::update(state, action),
        Action::Guide(action) => state.guide.update(&mut state.desk, action),
        Action::Grid(action) => state.grid.update(&mut state.desk, action),
        Action::Look(action) => look::action::update(state, action),
        Action::Map(action) => map::update(state, action),
        Action::Measures(action) => state.measures.update(&mut state.desk, action),
        Action::Merging(action) => merging::update(state, action),
        Action::Open(action) => open::action::update(state, action),
        Action::Portfolio(action) => portfolio::update(state, action),
        Action::Present(action) => present::update(state, action),
        Action::Score(ScoreAction::Key(field, key)) => state.press_score(field, key, now),
        Action::Score(ScoreAction::Mark(kind)) => state.open.document.marker = kind,
        Action::Score(ScoreAction::Entered(kind, text)) => state.enter_score(kind, &text),
        Action::Tries(action) => tries::update(state, action),
        Action::Views(action) => saved_views::update(state, action),
        Action::Vote(step) => state.votes.update(&mut state.desk, step),
        Action::Way(action) => way::update(state, action),
        Action::Paste(text) => match state.shown_grid().filter(|_| !holds_cards(&text)) {
            Some((grid, desk)) => grid.paste(desk, &text),
            None => state.paste(&text),
        },
        Action::GoToStep { done, of } => state.go_to_step(done, of),
        Action::Answer(answer) => state.answer(answer),
        Action::CloseOverlay => state.close_overlay(),
        Action::CancelReading => state.jobs.cancel_reading(),
        Action::DismissNotice(number) => state.notices.retain(|notice| notice.number != number),
        Action::Focused(area) => state.program.focus = area,
        Action::PanelWidth(panel, width) => state.program.settings.widen(panel, width),
        Action::WindowPlaced(screen, place) => state.program.settings.place_window(screen, place),
        Action::ToggleSection(code) => state.program.settings.toggle_section(code),
    }
    state.settle();
}

/// Says why a command cannot be carried out now, to somebody who pressed its key and sees no menu that would say so.
fn say_why_not(state: &mut State, command: Command) {
    if let Some(reason) = command.why_not(state) {
        let sentence = reason.text(&state.program.texts).to_owned();
        state.notify_for_now(sentence);
    }
}

/// Whether an action leaves the text that is being edited for something else in a view: one that was refused keeps it from that, but not from
/// what is done with the file or in the panels.
fn goes_elsewhere(action: &Action) -> bool {
    match action {
        Action::Command(command) => !command.is_of_file(),
        Action::Look(action) => action.goes_elsewhere(),
        Action::Grid(_)
        | Action::Map(_)
        | Action::Measures(_)
        | Action::Day(_)
        | Action::Views(_)
        | Action::Vote(_)
        | Action::Way(_)
        | Action::Compare(CompareAction::GoTo(..))
        | Action::Paste(_) => true,
        _ => false,
    }
}

/// Whether an action ends editing a text in place, keeping the text. An action that only looks does not.
fn ends_editing(action: &Action) -> bool {
    match action {
        Action::Command(command) => !command.keeps_editing(),
        Action::Look(action) => !action.keeps_editing(),
        Action::Map(action) => !action.keeps_editing(),
        Action::Open(action) => !action.keeps_editing(),
        Action::Grid(action) => !action.keeps_editing(),
        Action::Measures(action) => !action.keeps_editing(),
        Action::Day(action) => !action.keeps_editing(),
        Action::Seal
        | Action::WhyNot(_)
        | Action::NotTaken(_)
        | Action::CancelReading
        | Action::DismissNotice(_)
        | Action::Focused(_)
        | Action::Guide(_)
        | Action::Portfolio(_)
        | Action::Present(_)
        | Action::PanelWidth(..)
        | Action::WindowPlaced(..)
        | Action::ToggleSection(_) => false,
        Action::Edit { .. }
        | Action::Preview(_)
        | Action::CommitDrag
        | Action::CancelDrag
        | Action::Chart(_)
        | Action::Compare(_)
        | Action::Exchange(_)
        | Action::Merging(_)
        | Action::Score(_)
        | Action::Tries(_)
        | Action::Views(_)
        | Action::Vote(_)
        | Action::Way(_)
        | Action::GoToStep { .. }
        | Action::Paste(_)
        | Action::Answer(_)
        | Action::CloseOverlay => true,
    }
}

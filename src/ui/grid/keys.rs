//! The keys of the grid while no cell is being edited: moving, selecting, rating, and opening a cell. Shortcuts that always apply have
//! already been taken. Never what a key's action does.

use super::paint::Table;
use super::takes_letters;
use crate::app::{Action, Command, GridAction, GridColumn, GridStep, ScoreAction, ScoreField, ScoreKey, Sort, State};
use crate::edit::Selected;
use crate::model::table::{Column, YES};
use crate::ui::kit::covered::Covered;
use crate::ui::kit::score_keys::{Read, Reader};
use egui::{Event, Key, Modifiers, Response, Ui};

/// Turns keys into actions while the grid has the focus.
pub(super) fn keys(ui: &Ui, table: &Table<'_>, response: &Response, actions: &mut Vec<Action>) {
    let state = table.state;
    if !response.has_focus() || Covered::of(ui.ctx(), state).keys {
        return;
    }
    let page = table.places.page();
    let mut letters = String::new();
    let mut scores = Reader::default();
    let rates = rates(state);
    ui.input_mut(|input| {
        input.events.retain(|event| {
            match if rates { scores.read(event) } else { Read::Other } {
                Read::Score(key) => actions.push(score(key)),
                Read::Taken => {}
                Read::Other => match event {
                    Event::Key { key: Key::F, pressed: true, modifiers, .. } if modifiers.command && modifiers.shift => {
                        ui.memory_mut(|memory| memory.request_focus(crate::ui::filter::text_field()));
                    }
                    Event::Key { key, pressed: true, modifiers, .. } => {
                        let action = of_key(state, *key, *modifiers, page);
                        let taken = action.is_some();
                        actions.extend(action);
                        return !taken;
                    }
                    Event::Text(text) => letters.push_str(text),
                    _ => return true,
                },
            }
            false
        });
    });
    typed(state, &letters, actions);
}

fn score(key: ScoreKey) -> Action {
    Action::Score(ScoreAction::Key(ScoreField::Grid, key))
}

fn of_key(state: &State, key: Key, held: Modifiers, page: usize) -> Option<Action> {
    let step = |step| Some(Action::Grid(GridAction::Step { step, extend: held.shift }));
    let grid = |action| Some(Action::Grid(action));
    if held.alt {
        return None;
    }
    if held.command {
        return match key {
            Key::ArrowUp if held.shift => grid(GridAction::SortSo(Some(Sort { column: state.grid.column, descending: false }))),
            Key::ArrowDown if held.shift => grid(GridAction::SortSo(Some(Sort { column: state.grid.column, descending: true }))),
            Key::ArrowLeft if held.shift => grid(GridAction::SortSo(None)),
            Key::ArrowUp => step(GridStep::Top),
            Key::ArrowDown => step(GridStep::Bottom),
            Key::ArrowLeft => step(GridStep::RowStart),
            Key::ArrowRight => step(GridStep::RowEnd),
            Key::Home => step(GridStep::First),
            Key::End => step(GridStep::Last),
            Key::A => grid(GridAction::All),
            Key::Space => grid(GridAction::WholeColumn(state.grid.column)),
            _ => None,
        };
    }
    match key {
        Key::ArrowLeft => step(GridStep::Left),
        Key::ArrowRight => step(GridStep::Right),
        Key::ArrowUp => step(GridStep::Up),
        Key::ArrowDown => step(GridStep::Down),
        // In a score's column they skip scores, as everywhere.
        Key::PageUp if rates(state) && !held.shift => Some(score(ScoreKey::Previous)),
        Key::PageDown if rates(state) && !held.shift => Some(score(ScoreKey::Next)),
        Key::PageUp => step(GridStep::PageUp(page)),
        Key::PageDown => step(GridStep::PageDown(page)),
        Key::Home => step(GridStep::RowStart),
        Key::End => step(GridStep::RowEnd),
        Key::Tab if held.shift => grid(GridAction::Step { step: GridStep::Previous, extend: false }),
        Key::Tab => grid(GridAction::Step { step: GridStep::Next, extend: false }),
        Key::Insert => Some(Action::Command(Command::AddTouchpoint)),
        Key::Enter if held.shift => Some(Action::Command(Command::AddTouchpoint)),
        Key::Enter if state.open.document.selection.lead_touchpoint().is_none() => step(GridStep::Down),
        Key::Enter => grid(GridAction::Edit(None)),
        Key::Backspace if state.is_score_open(ScoreField::Grid) => Some(score(ScoreKey::Clear)),
        Key::Delete | Key::Backspace => grid(GridAction::Clear),
        Key::Space if held.shift => {
            let row = state.open.document.selection.lead_touchpoint()?;
            grid(GridAction::Row { row, extend: false, toggle: false })
        }
        Key::Escape => {
            let row = state.open.document.selection.lead_touchpoint()?;
            grid(GridAction::To { row, column: state.grid.column, extend: false })
        }
        _ => None,
    }
}

/// Whether the cursor is at a score.
fn rates(state: &State) -> bool {
    state.grid.column.score().is_some() && state.open.document.selection.lead_touchpoint().is_some()
}

/// Letters open the cell and replace its content; Space toggles yes and no.
fn typed(state: &State, letters: &str, actions: &mut Vec<Action>) {
    let column = state.grid.column;
    // In a score only digits and signs mean something.
    if letters.is_empty() || column.score().is_some() || state.open.document.selection.lead_touchpoint().is_none() {
        return;
    }
    if column == GridColumn::Field(Column::Critical) && letters == " " {
        let lead = state.open.document.selection.lead;
        let touchpoint = match lead {
            Some(Selected::Touchpoint(id)) => state.map().and_then(|map| map.touchpoint(id)),
            _ => None,
        };
        let now = touchpoint.is_some_and(|touchpoint| touchpoint.critical);
        let text = if now { crate::model::table::NO } else { YES };
        actions.push(Action::Grid(GridAction::Fill(text.to_owned())));
    } else if takes_letters(column) && !letters.trim().is_empty() {
        actions.push(Action::Grid(GridAction::Edit(Some(letters.to_owned()))));
    }
}

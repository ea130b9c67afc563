//! The keys of the grid while no cell is being edited: moving, selecting, rating, and opening a cell. Shortcuts that always apply have
//! already been taken. Never what a key's action does.

use super::kind::GridKind;
use super::paint::Table;
use super::takes_letters;
use crate::app::{Action, GridAction, GridStep, RowColumn as _, ScoreAction, ScoreField, ScoreKey, Sort, State};
use crate::ui::kit::covered::Covered;
use crate::ui::kit::score_keys::{Read, Reader};
use egui::{Event, Key, Modifiers, Response, Ui};

/// Turns keys into actions while the grid has the focus.
pub(super) fn keys<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, response: &Response, actions: &mut Vec<Action>) {
    let state = table.state;
    if !response.has_focus() || Covered::of(ui.ctx(), state).keys {
        return;
    }
    let page = table.places.page();
    let mut letters = String::new();
    let mut scores = Reader::default();
    let rates = rates::<K>(state);
    ui.input_mut(|input| {
        input.events.retain(|event| {
            match (rates, if rates.is_some() { scores.read(event) } else { Read::Other }) {
                (Some(field), Read::Score(key)) => actions.push(score(field, key)),
                (_, Read::Score(_) | Read::Taken) => {}
                (_, Read::Other) => match event {
                    Event::Key { key: Key::F, pressed: true, modifiers, .. } if modifiers.command && modifiers.shift => {
                        ui.memory_mut(|memory| memory.request_focus(K::filter_field()));
                    }
                    Event::Key { key, pressed: true, modifiers, .. } => {
                        let action = of_key::<K>(state, *key, *modifiers, page);
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
    typed::<K>(state, &letters, actions);
}

fn score(field: ScoreField, key: ScoreKey) -> Action {
    Action::Score(ScoreAction::Key(field, key))
}

fn of_key<K: GridKind>(state: &State, key: Key, held: Modifiers, page: usize) -> Option<Action> {
    let at = K::grid(state).column;
    let step = |step| Some(K::act(GridAction::Step { step, extend: held.shift }));
    let grid = |action| Some(K::act(action));
    if held.alt {
        return None;
    }
    if held.command {
        return match key {
            Key::ArrowUp if held.shift => grid(GridAction::SortSo(Some(Sort { column: at, descending: false }))),
            Key::ArrowDown if held.shift => grid(GridAction::SortSo(Some(Sort { column: at, descending: true }))),
            Key::ArrowLeft if held.shift => grid(GridAction::SortSo(None)),
            Key::ArrowUp => step(GridStep::Top),
            Key::ArrowDown => step(GridStep::Bottom),
            Key::ArrowLeft => step(GridStep::RowStart),
            Key::ArrowRight => step(GridStep::RowEnd),
            Key::Home => step(GridStep::First),
            Key::End => step(GridStep::Last),
            Key::A => grid(GridAction::All),
            Key::Space => grid(GridAction::WholeColumn(at)),
            _ => None,
        };
    }
    let rates = rates::<K>(state);
    match key {
        Key::ArrowLeft => step(GridStep::Left),
        Key::ArrowRight => step(GridStep::Right),
        Key::ArrowUp => step(GridStep::Up),
        Key::ArrowDown => step(GridStep::Down),
        // In a score's column they skip scores, as everywhere.
        Key::PageUp if rates.is_some() && !held.shift => Some(score(rates?, ScoreKey::Previous)),
        Key::PageDown if rates.is_some() && !held.shift => Some(score(rates?, ScoreKey::Next)),
        Key::PageUp => step(GridStep::PageUp(page)),
        Key::PageDown => step(GridStep::PageDown(page)),
        Key::Home => step(GridStep::RowStart),
        Key::End => step(GridStep::RowEnd),
        Key::Tab if held.shift => grid(GridAction::Step { step: GridStep::Previous, extend: false }),
        Key::Tab => grid(GridAction::Step { step: GridStep::Next, extend: false }),
        Key::Insert => Some(Action::Command(K::adder())),
        Key::Enter if held.shift => Some(Action::Command(K::adder())),
        Key::Enter if K::lead(state).is_none() => step(GridStep::Down),
        Key::Enter => grid(GridAction::Edit(None)),
        Key::Backspace if K::scores().is_some_and(|field| state.is_score_open(field)) => Some(score(K::scores()?, ScoreKey::Clear)),
        Key::Delete | Key::Backspace => grid(GridAction::Clear),
        Key::Space if held.shift => {
            let row = K::lead(state)?;
            grid(GridAction::Row { row, extend: false, toggle: false })
        }
        Key::Escape => {
            let row = K::lead(state)?;
            grid(GridAction::To { row, column: at, extend: false })
        }
        _ => None,
    }
}

/// Where scores are typed, if the cursor is at one.
fn rates<K: GridKind>(state: &State) -> Option<ScoreField> {
    K::scores().filter(|_| K::grid(state).column.score().is_some() && K::lead(state).is_some())
}

/// Letters open the cell and replace its content; Space toggles yes and no.
fn typed<K: GridKind>(state: &State, letters: &str, actions: &mut Vec<Action>) {
    let column = K::grid(state).column;
    // In a score only digits and signs mean something.
    if letters.is_empty() || column.score().is_some() || K::lead(state).is_none() {
        return;
    }
    if let Some(text) = K::toggled(state).filter(|_| letters == " ") {
        actions.push(K::act(GridAction::Fill(text.to_owned())));
    } else if takes_letters::<K>(column) && !letters.trim().is_empty() {
        actions.push(K::act(GridAction::Edit(Some(letters.to_owned()))));
    }
}

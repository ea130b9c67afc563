//! The status line: saved or not, how many scores are missing, the round, the zoom. To be read at a glance, without sentences that change
//! their width while one works.

use super::icon::{command_button, tip};
use crate::app::{Action, Command, NotKept, State, View, file_error};
use crate::layout::{LanesShown, word};
use crate::scene::Icon;
use crate::ui::kit::scale::modest;
use egui::{Align, Id, Layout, RichText, Ui};
use jiff::tz::TimeZone;

/// Shows the status line.
pub(super) fn status_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    modest(ui);
    ui.horizontal(|ui| {
        if state.is_read_only() {
            let button = ui.small_button(texts.status_read_only());
            if tip(button, || texts.status_read_only_tip().to_owned()).clicked() {
                actions.push(Action::Command(Command::TakeOver));
            }
        }
        let saved = if state.is_read_only() {
            ""
        } else if state.is_in_no_file() {
            texts.status_example()
        } else if state.open.document.is_saved() {
            texts.status_saved()
        } else {
            texts.status_unsaved()
        };
        if !saved.is_empty() {
            ui.label(RichText::new(saved).weak());
        }
        not_kept(ui, state);
        working(ui, state, actions);
        conflicts(ui, state, actions);
        ui.separator();
        let missing = state.unrated();
        if state.ballot().is_some() {
            // What is counted and assessed elsewhere does not include the hidden votes.
            let words = texts.status_vote();
            if state.is_voting_shown() {
                ui.label(RichText::new(words).weak());
            } else if ui.small_button(words).on_hover_text(texts.term("view", "agreement")).clicked() {
                actions.push(Action::Command(Command::ShowView(View::Agreement)));
            }
        } else if state.map().is_none_or(|map| map.touchpoint_count() == 0) {
            ui.label(RichText::new(texts.status_no_touchpoints()).weak());
        } else if missing == 0 {
            ui.label(RichText::new(texts.status_all_rated()).weak());
        } else if ui.small_button(texts.status_unrated(missing as i64)).on_hover_text(Command::NextUnrated.label(state)).clicked() {
            actions.push(Action::Command(Command::NextUnrated));
        }
        ui.separator();
        rounds(ui, state, actions);
        if let Some(kind) = state.first_score() {
            ui.separator();
            let chosen = Command::SetActiveScore(kind);
            let button = ui.small_button(texts.status_first_score(word(texts, kind)));
            if tip(button, || format!("{}: {}", texts.status_first_score_end(), with_key(state, chosen))).clicked() {
                actions.push(Action::Command(chosen));
            }
        }
        if state.program.view != View::Map {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (command, icon) in [(Command::FitMap, Icon::FitMap), (Command::ZoomIn, Icon::ZoomIn)] {
                if command_button(ui, state, command, icon, false).clicked() {
                    actions.push(Action::Command(command));
                }
            }
            let zoom = ui.small_button(texts.percent((state.look.camera.zoom * 100.0).round()));
            if tip(zoom, || with_key(state, Command::ZoomActual)).clicked() {
                actions.push(Action::Command(Command::ZoomActual));
            }
            if command_button(ui, state, Command::ZoomOut, Icon::ZoomOut, false).clicked() {
                actions.push(Action::Command(Command::ZoomOut));
            }
            shortened(ui, state, actions);
        });
    });
}

/// The sign that unsaved work would be lost if the program ended now: it stays until that is no longer so.
fn not_kept(ui: &mut Ui, state: &State) {
    let Some(NotKept { since, error }) = state.not_kept() else { return };
    let texts = &state.program.texts;
    let time = texts.time_of_day(since.to_zoned(TimeZone::system()).time());
    ui.separator();
    let reason = match &error {
        Some(error) => {
            file_error(texts, &error.path().map_or_else(|| texts.journal_name().to_owned(), |path| path.display().to_string()), error)
        }
        None => texts.status_not_kept_slow().to_owned(),
    };
    let color = ui.visuals().error_fg_color;
    ui.label(RichText::new(texts.status_not_kept(&time)).color(color).strong()).on_hover_text(texts.status_not_kept_tip(&reason));
}

/// How many conflicts are still to be decided; a click lists them.
fn conflicts(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let open = state.conflict_count();
    if open == 0 {
        return;
    }
    ui.separator();
    let color = ui.visuals().warn_fg_color;
    let button = ui.small_button(RichText::new(state.program.texts.status_conflicts(open as i64)).color(color));
    if tip(button, || with_key(state, Command::Conflicts)).clicked() {
        actions.push(Action::Command(Command::Conflicts));
    }
}

/// What is being done, once somebody has to wait for it, and the way out.
fn working(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    /// Seconds after which it is said.
    const LONG: f64 = 0.5;
    let id = Id::unique("waiting since");
    let Some((words, can_cancel)) = state.awaited_work() else {
        return ui.data_mut(|data| data.remove::<f64>(id));
    };
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or(id, now));
    if now - since < LONG {
        return ui.ctx().request_repaint_after_secs((LONG - (now - since)) as f32);
    }
    let texts = &state.program.texts;
    ui.separator();
    ui.label(texts.status_working(words));
    if can_cancel && ui.small_button(texts.dialog_cancel()).clicked() {
        actions.push(Action::CancelReading);
    }
}

/// What the whole map lacks so that it can be read; a click shows all of it, in one line.
fn shortened(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let (words, more) = match state.words_of_whole_map() {
        LanesShown::FirstLines => (texts.status_first_lines(), texts.status_first_lines_tip()),
        LanesShown::NoWords => (texts.status_no_words(), texts.status_no_words_tip()),
        LanesShown::NoNotes => (texts.status_no_notes(), texts.status_no_notes_tip()),
        LanesShown::Every | LanesShown::Filled => return,
    };
    ui.separator();
    if tip(ui.small_button(words), || more.to_owned()).clicked() {
        actions.push(Action::Command(Command::OneLine));
    }
}

/// The shown round, and the others to choose from.
fn rounds(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let project = state.project();
    let Some(shown) = project.shown_round() else { return };
    let response = ui.menu_button(shown.label.as_str(), |ui| {
        modest(ui);
        for round in &project.rounds {
            if ui.selectable_label(round.id == shown.id, &round.label).clicked() {
                actions.push(Action::Command(Command::ShowRound(round.id)));
                ui.close();
            }
        }
        ui.separator();
        if super::command_item(ui, state, Command::AddRound) {
            actions.push(Action::Command(Command::AddRound));
            ui.close();
        }
    });
    response.response.on_hover_text(state.program.texts.status_round_tip());
}

/// A command's label with its key.
pub(super) fn with_key(state: &State, command: Command) -> String {
    match command.shortcut() {
        Some(shortcut) => format!("{} ({})", command.label(state), shortcut.text(&state.program.texts)),
        None => command.label(state),
    }
}

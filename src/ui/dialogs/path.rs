//! Typing a path if the system has no file dialog: a field, and below it what is in the folder. Never opens or writes a file.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, OpenAction, Pick, State, TypedPath};
use crate::i18n::Texts;
use crate::ui::kit::letters::Letters;
use egui::text::{CCursor, CCursorRange};
use egui::{Align, Button, Context, Id, Key, Layout, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo};
use std::path::MAIN_SEPARATOR;

/// Maximum number of suggestions shown.
const MOST: usize = 200;

/// What is typed, and which suggestion is marked.
#[derive(Debug, Default)]
pub(super) struct PathState {
    typed: TypedPath,
    chosen: Option<usize>,
    /// Characters to select once the field has the focus, and in how many frames: a field that has just got it forgets the first selection.
    selecting: Option<(usize, usize, u8)>,
}

/// Shows the form.
pub(super) fn path_ui(ui: &mut Ui, state: &State, pick: &Pick, kept: &mut PathState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let id = Id::unique("path field");
    if fresh {
        let (start, end) = kept.typed.begin(state, pick);
        kept.selecting = Some((start, end, 2));
    }
    kept.typed.look(state);
    form::set_width(ui, 600.0);
    form::title(ui, title(texts, pick));
    form::quiet(ui, texts.dialog_path_why());
    ui.add_space(4.0);

    let found = kept.typed.matching(pick);
    let last = found.len().saturating_sub(1);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let completion = found.first().map(|entry| kept.typed.completed(entry)).filter(|completed| *completed != kept.typed.text);
    let mut entered = false;
    if has_focus {
        let (up, down, tab, enter) = ui.input_mut(|input| {
            // Several presses may come in one frame.
            let mut take = |key| input.count_and_consume_key(Modifiers::NONE, key);
            let (up, down, tab) = (take(Key::ArrowUp), take(Key::ArrowDown), take(Key::Tab) > 0);
            (up, down, tab, (kept.chosen.is_some() || down > 0) && take(Key::Enter) > 0)
        });
        for _ in 0..down.min(found.len()) {
            kept.chosen = Some(kept.chosen.map_or(0, |at| (at + 1).min(last)));
        }
        for _ in 0..up {
            kept.chosen = kept.chosen.and_then(|at| at.checked_sub(1));
        }
        if tab && let Some(completed) = &completion {
            kept.replace(ui.ctx(), id, completed.clone());
        }
        if enter && let Some(entry) = kept.chosen.and_then(|at| found.get(at)) {
            let completed = kept.typed.completed(entry);
            entered = entry.is_file;
            kept.replace(ui.ctx(), id, completed);
        }
    }
    let name = texts.dialog_path_field();
    let mut letters = Letters(&mut kept.typed.text);
    let field = TextEdit::singleline(&mut letters).id(id).desired_width(f32::INFINITY).lock_focus(completion.is_some());
    let field = ui.add(field);
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if fresh {
        field.request_focus();
    }
    if field.changed() {
        kept.chosen = None;
        kept.selecting = None;
        kept.tidy(ui.ctx(), id);
    }
    if let Some((from, to, frames)) = kept.selecting.filter(|_| field.has_focus()) {
        select(ui.ctx(), id, from, to);
        kept.selecting = frames.checked_sub(1).map(|frames| (from, to, frames));
        ui.ctx().request_repaint();
    }
    let submitted = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    form::quiet(ui, texts.dialog_path_keys());
    if let Some(folder) = kept.typed.folder() {
        form::quiet(ui, &texts.dialog_path_in(&folder.display().to_string()));
    }
    let mut taken = None;
    form::body(ui, 0.0, |ui| {
        // A new name is no reason for a message.
        let wants_file =
            matches!(pick, Pick::Open | Pick::Import | Pick::Compare | Pick::Merge | Pick::Picture(_) | Pick::Template | Pick::Rules);
        if kept.typed.is_nowhere() {
            ui.label(RichText::new(texts.dialog_path_no_folder()).color(ui.visuals().warn_fg_color));
        } else if kept.typed.is_read() && found.is_empty() && wants_file {
            form::quiet(ui, texts.dialog_path_nothing());
        }
        for (index, entry) in found.iter().take(MOST).enumerate() {
            let label = if entry.is_file { entry.name.clone() } else { format!("{}{MAIN_SEPARATOR}", entry.name) };
            let chosen = kept.chosen == Some(index);
            let layout = Layout::top_down_justified(Align::LEFT);
            let row = ui.with_layout(layout, |ui| ui.add(Button::selectable(chosen, label).truncate())).inner;
            if !entry.is_file {
                row.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, texts.dialog_path_folder(&entry.name)));
            }
            if chosen {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                taken = Some(entry.clone());
            }
        }
        if found.len() > MOST {
            form::quiet(ui, &texts.dialog_path_more((found.len() - MOST) as i64));
        }
    });
    if let Some(entry) = taken {
        let completed = kept.typed.completed(&entry);
        kept.replace(ui.ctx(), id, completed);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let enabled =
        !kept.typed.is_nowhere() && !kept.typed.text.trim().is_empty() && (pick.is_folder() || !kept.typed.text.ends_with(MAIN_SEPARATOR));
    let buttons = Buttons { main: main(texts, pick), enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::PathTyped(pick.clone(), kept.typed.text.clone()))),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None if entered => actions.push(Action::Open(OpenAction::PathTyped(pick.clone(), kept.typed.text.clone()))),
        // After Enter on a folder, typing continues.
        None if submitted => ui.memory_mut(|memory| memory.request_focus(id)),
        None => {}
    }
}

fn title<'a>(texts: &'a Texts, pick: &Pick) -> &'a str {
    match pick {
        Pick::Open => texts.dialog_path_open(),
        Pick::SaveAs => texts.dialog_path_save(),
        Pick::Import => texts.dialog_path_import(),
        Pick::Compare => texts.pick_compare(),
        Pick::Merge => texts.pick_merge(),
        Pick::Groups(..) => texts.pick_groups(),
        Pick::Picture(_) => texts.dialog_path_picture(),
        Pick::Template => texts.pick_template(),
        Pick::Rules => texts.pick_rules_load(),
        Pick::SaveRules => texts.pick_rules_save(),
        Pick::ExportFolder => texts.pick_export_folder(),
        Pick::ClientCopy => texts.pick_client_copy(),
        Pick::CopyReport => texts.pick_copy_report(),
        Pick::Export(..) | Pick::Tasks(_) | Pick::Notes => texts.dialog_path_export(),
    }
}

fn main<'a>(texts: &'a Texts, pick: &Pick) -> &'a str {
    match pick {
        Pick::Open => texts.dialog_path_do_open(),
        Pick::SaveAs => texts.dialog_path_do_save(),
        Pick::Import => texts.dialog_path_do_import(),
        Pick::Compare | Pick::Merge | Pick::Rules => texts.dialog_path_do_open(),
        Pick::Picture(_) => texts.dialog_path_do_picture(),
        Pick::Template => texts.dialog_path_do_template(),
        Pick::ClientCopy | Pick::CopyReport | Pick::SaveRules | Pick::Groups(..) => texts.dialog_path_do_save(),
        Pick::Export(..) | Pick::Tasks(_) | Pick::Notes | Pick::ExportFolder => texts.dialog_path_do_export(),
    }
}

impl PathState {
    /// Drops what does not belong to a path that was typed whole; the cursor is at its end.
    fn tidy(&mut self, ctx: &Context, id: Id) {
        if self.typed.tidy() {
            let end = self.typed.text.chars().count();
            select(ctx, id, end, end);
        }
    }

    fn replace(&mut self, ctx: &Context, id: Id, text: String) {
        let end = text.chars().count();
        self.typed.text = text;
        self.chosen = None;
        select(ctx, id, end, end);
    }
}

/// Selects characters of a field.
fn select(ctx: &Context, id: Id, from: usize, to: usize) {
    let mut state = egui::text_edit::TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(to))));
    state.store(ctx, id);
}

//! Typing a path where the system offers no file dialog: a field, and below it what stands in the folder. The folder is read in another
//! thread, so that a slow disk never holds the window. Never opens or writes a file.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, PICTURE_ENDINGS, Pick, State};
use crate::file::{Entry, list_folder};
use crate::i18n::Texts;
use egui::text::{CCursor, CCursorRange};
use egui::{Align, Button, Context, Id, Key, Layout, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// At most so many suggestions are shown.
const MOST: usize = 200;

/// What is typed, and what is known of the folder it names.
#[derive(Debug, Default)]
pub(super) struct PathState {
    text: String,
    folder: Option<PathBuf>,
    /// The content of the folder; none where it cannot be read.
    entries: Option<Vec<Entry>>,
    reading: Option<Receiver<Option<Vec<Entry>>>>,
    chosen: Option<usize>,
    /// Characters to be selected once the field has the focus, and in how many frames: a field that has just got it forgets the first.
    selecting: Option<(usize, usize, u8)>,
}

/// Shows the form.
pub(super) fn path_ui(ui: &mut Ui, state: &State, pick: &Pick, typed: &mut PathState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let id = Id::unique("path field");
    if fresh {
        typed.begin(state, pick);
    }
    typed.look(ui.ctx(), state);
    form::set_width(ui, 600.0);
    form::title(ui, title(texts, pick));
    form::quiet(ui, texts.dialog_path_why());
    ui.add_space(4.0);

    let found = typed.matching(pick);
    let last = found.len().saturating_sub(1);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let completion = found.first().map(|entry| typed.completed(entry)).filter(|completed| *completed != typed.text);
    let mut entered = false;
    if has_focus {
        let (up, down, tab, enter) = ui.input_mut(|input| {
            let mut take = |key| input.consume_key(Modifiers::NONE, key);
            (take(Key::ArrowUp), take(Key::ArrowDown), take(Key::Tab), typed.chosen.is_some() && take(Key::Enter))
        });
        if down && !found.is_empty() {
            typed.chosen = Some(typed.chosen.map_or(0, |at| (at + 1).min(last)));
        } else if up {
            typed.chosen = typed.chosen.and_then(|at| at.checked_sub(1));
        }
        if tab && let Some(completed) = &completion {
            typed.replace(ui.ctx(), id, completed.clone());
        }
        if enter && let Some(entry) = typed.chosen.and_then(|at| found.get(at)) {
            let completed = typed.completed(entry);
            entered = entry.is_file;
            typed.replace(ui.ctx(), id, completed);
        }
    }
    let name = texts.dialog_path_field();
    let field = TextEdit::singleline(&mut typed.text).id(id).desired_width(f32::INFINITY).lock_focus(completion.is_some());
    let field = ui.add(field);
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if fresh {
        field.request_focus();
    }
    if field.changed() {
        typed.chosen = None;
        typed.selecting = None;
    }
    if let Some((from, to, frames)) = typed.selecting.filter(|_| field.has_focus()) {
        select(ui.ctx(), id, from, to);
        typed.selecting = frames.checked_sub(1).map(|frames| (from, to, frames));
        ui.ctx().request_repaint();
    }
    let submitted = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    form::quiet(ui, texts.dialog_path_keys());
    if let Some(folder) = &typed.folder {
        form::quiet(ui, &texts.dialog_path_in(&folder.display().to_string()));
    }
    let mut taken = None;
    form::body(ui, 0.0, |ui| {
        match &typed.entries {
            None if typed.reading.is_none() => {
                ui.label(RichText::new(texts.dialog_path_no_folder()).color(ui.visuals().warn_fg_color));
            }
            // A new name is no reason to say anything.
            Some(_) if found.is_empty() && matches!(pick, Pick::Open | Pick::Import | Pick::Compare | Pick::Picture(_)) => {
                form::quiet(ui, texts.dialog_path_nothing());
            }
            _ => {}
        }
        for (index, entry) in found.iter().take(MOST).enumerate() {
            let label = if entry.is_file { entry.name.clone() } else { format!("{}{MAIN_SEPARATOR}", entry.name) };
            let chosen = typed.chosen == Some(index);
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
        let completed = typed.completed(&entry);
        typed.replace(ui.ctx(), id, completed);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let nowhere = typed.entries.is_none() && typed.reading.is_none();
    let enabled = !nowhere && !typed.text.trim().is_empty() && !typed.text.ends_with(MAIN_SEPARATOR);
    let buttons = Buttons { main: main(texts, pick), enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::PathTyped(pick.clone(), typed.text.clone())),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None if entered => actions.push(Action::PathTyped(pick.clone(), typed.text.clone())),
        // Enter on a folder goes on typing.
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
        Pick::Picture(_) => texts.dialog_path_picture(),
        Pick::Export(_) => texts.dialog_path_export(),
    }
}

fn main<'a>(texts: &'a Texts, pick: &Pick) -> &'a str {
    match pick {
        Pick::Open => texts.dialog_path_do_open(),
        Pick::SaveAs => texts.dialog_path_do_save(),
        Pick::Import => texts.dialog_path_do_import(),
        Pick::Compare => texts.dialog_path_do_open(),
        Pick::Picture(_) => texts.dialog_path_do_picture(),
        Pick::Export(_) => texts.dialog_path_do_export(),
    }
}

/// Whether a file's name ends as what is asked for does.
fn fits(pick: &Pick, name: &str) -> bool {
    let endings: &[&str] = match pick {
        Pick::Open | Pick::SaveAs | Pick::Compare => &["wegmarke"],
        Pick::Import => &["csv", "tsv", "txt"],
        Pick::Picture(_) => &PICTURE_ENDINGS,
        Pick::Export(ending) => &[*ending],
    };
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// The typed text up to its last separator, and the beginning of a name behind it.
fn split(text: &str) -> (&str, &str) {
    text.rfind(['/', MAIN_SEPARATOR]).map_or(("", text), |at| text.split_at(at + 1))
}

impl PathState {
    /// The folder that was used last, with a name to write to; the name is selected, so that typing replaces it.
    fn begin(&mut self, state: &State, pick: &Pick) {
        let beside = state.path().and_then(Path::parent).map(Path::to_owned);
        let folder = state.program.settings.last_folder.clone().or(beside).or_else(std::env::home_dir);
        let mut text = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        if !text.is_empty() && !text.ends_with(MAIN_SEPARATOR) {
            text.push(MAIN_SEPARATOR);
        }
        let start = text.chars().count();
        let name = state.suggested_name(pick);
        let stem = Path::new(&name).file_stem().map_or(0, |stem| stem.to_string_lossy().chars().count());
        text.push_str(&name);
        self.text = text;
        self.selecting = Some((start, start + stem, 2));
    }

    fn replace(&mut self, ctx: &Context, id: Id, text: String) {
        let end = text.chars().count();
        self.text = text;
        self.chosen = None;
        select(ctx, id, end, end);
    }

    /// Reads the folder that is typed now, and takes in what was read.
    fn look(&mut self, ctx: &Context, state: &State) {
        let (folder, _) = split(&self.text);
        let folder = state.path_of(if folder.is_empty() { "." } else { folder });
        if self.folder.as_ref() != Some(&folder) {
            let (sender, receiver) = channel();
            let (ctx, path) = (ctx.clone(), folder.clone());
            std::thread::spawn(move || {
                // Nobody waits for it any more if the dialog is gone or another folder was typed.
                let _gone = sender.send(list_folder(&path).ok());
                ctx.request_repaint();
            });
            self.folder = Some(folder);
            self.entries = None;
            self.reading = Some(receiver);
        }
        if let Some(receiver) = &self.reading {
            match receiver.try_recv() {
                Ok(entries) => {
                    self.entries = entries;
                    self.reading = None;
                }
                Err(TryRecvError::Disconnected) => self.reading = None,
                Err(TryRecvError::Empty) => {}
            }
        }
    }

    /// What begins as typed: folders, and files of the kind that is asked for. Hidden ones only if their dot is typed.
    fn matching(&self, pick: &Pick) -> Vec<Entry> {
        let (_, begun) = split(&self.text);
        let begun = begun.to_lowercase();
        let matches = |entry: &&Entry| {
            let name = entry.name.to_lowercase();
            name.starts_with(&begun) && (begun.starts_with('.') || !name.starts_with('.')) && (!entry.is_file || fits(pick, &name))
        };
        self.entries.iter().flatten().filter(matches).cloned().collect()
    }

    /// The typed text with its last part taken from a suggestion.
    fn completed(&self, entry: &Entry) -> String {
        let (folder, _) = split(&self.text);
        let end = if entry.is_file { "" } else { std::path::MAIN_SEPARATOR_STR };
        format!("{folder}{}{end}", entry.name)
    }
}

/// Selects characters of a field.
fn select(ctx: &Context, id: Id, from: usize, to: usize) {
    let mut state = egui::text_edit::TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(to))));
    state.store(ctx, id);
}

#[cfg(test)]
mod tests {
    use super::{Entry, PathState, Pick, fits, split};

    fn typed(text: &str) -> PathState {
        let entry = |is_file, name: &str| Entry { is_file, name: name.to_owned() };
        let entries = vec![entry(false, "Maps"), entry(false, ".git"), entry(true, "mail.csv"), entry(true, "my.wegmarke")];
        PathState { text: text.to_owned(), entries: Some(entries), ..PathState::default() }
    }

    #[test]
    fn suggestions_begin_as_typed_and_are_of_the_kind_that_is_asked_for() {
        let names = |text: &str, pick: &Pick| typed(text).matching(pick).into_iter().map(|entry| entry.name).collect::<Vec<_>>().join(" ");
        assert_eq!(names("/home/", &Pick::Open), "Maps my.wegmarke");
        assert_eq!(names("/home/m", &Pick::Import), "Maps mail.csv");
        assert_eq!(names("/home/MY", &Pick::SaveAs), "my.wegmarke");
        assert_eq!(names("/home/.", &Pick::Open), ".git");
        assert_eq!(names("/home/x", &Pick::Open), "");
    }

    #[test]
    fn a_suggestion_takes_the_place_of_the_last_part() {
        let state = typed("~/plans/ma");
        let completed: Vec<String> = state.matching(&Pick::Import).iter().map(|entry| state.completed(entry)).collect();
        assert_eq!(completed, ["~/plans/Maps/", "~/plans/mail.csv"]);
        assert_eq!(split("name"), ("", "name"));
        assert!(fits(&Pick::Export("pdf"), "a.PDF") && !fits(&Pick::Export("pdf"), "a.svg"));
    }
}

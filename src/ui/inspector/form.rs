//! Fields of forms: a caption, a control, and the action it pushes. Every field has an accessible name; typing merges into one step until
//! the focus leaves. Never which fields an element has.

use crate::app::{Action, Field, State};
use crate::edit::{Edit, MergeKey};
use crate::i18n::Texts;
use crate::layout::Theme;
use crate::model::limits;
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::icon::{paint_icon, remove_button};
use crate::ui::kit::drafts;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hint;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use crate::ui::theme::SECTION;
use egui::{Align, Color32, Id, Layout, Response, RichText, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};
use std::hash::Hash;
use uuid::Uuid;

/// Width of the captions to the left of a control, in points at the normal size of type.
const CAPTION: f32 = 98.0;

/// A form for one element: what it reads, and where its actions go.
pub(super) struct Form<'a> {
    /// Everything the program knows.
    pub(super) state: &'a State,
    /// Where actions go.
    pub(super) actions: &'a mut Vec<Action>,
    /// Whether the first field that is shown takes the focus.
    pub(super) take_focus: bool,
    /// The field that the program wants to have the keyboard.
    pub(super) wanted: &'a mut Option<Field>,
}

/// A text field: its name, its content, what it merges with.
pub(super) struct Text<'a> {
    /// Its accessible name, and its caption unless `bare`.
    pub(super) name: &'a str,
    /// Its content.
    pub(super) text: &'a str,
    /// Shown while it is empty.
    pub(super) hint: &'a str,
    /// Which field it is; together with `element`, it determines what typing merges with.
    pub(super) what: &'static str,
    /// The element it belongs to.
    pub(super) element: Uuid,
}

/// A field whose text is read as a value.
pub(super) struct Typed<'a> {
    /// Its accessible name.
    pub(super) name: &'a str,
    /// What tells it from every other.
    pub(super) id: Id,
    /// Shown while it is empty.
    pub(super) hint: &'a str,
    /// In points at the normal size of type.
    pub(super) width: f32,
    /// How many letters it takes.
    pub(super) most: usize,
    /// Whether its text is in the middle.
    pub(super) centred: bool,
    /// As what the program can ask for it.
    pub(super) field: Option<Field>,
}

impl<'a> Form<'a> {
    /// The texts of the window; independent of the form's own lifetime, so that fields can be added while they are borrowed.
    pub(super) fn texts(&self) -> &'a Texts {
        &self.state.program.texts
    }

    /// The palette.
    pub(super) fn theme(&self) -> &'static Theme {
        self.state.theme()
    }

    /// Whether anything may be changed.
    pub(super) fn is_open(&self) -> bool {
        !self.state.is_read_only()
    }

    /// Pushes an edit that is its own step.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit { edit, merge: None });
    }

    /// Pushes an edit that merges with those of the same field.
    pub(super) fn merge(&mut self, edit: Edit, what: &'static str, element: Uuid) {
        self.actions.push(Action::Edit { edit, merge: Some(MergeKey { what, element }) });
    }

    /// A caption above a field.
    pub(super) fn caption(&self, ui: &mut Ui, text: &str) {
        ui.add_space(1.0);
        ui.label(RichText::new(text).small().weak());
        ui.add_space(-3.0);
    }

    /// A single-line field with its caption above.
    pub(super) fn line(&mut self, ui: &mut Ui, field: &Text<'_>, edit: impl FnOnce(String) -> Edit) {
        self.caption(ui, field.name);
        self.bare_line(ui, field, f32::INFINITY, edit);
    }

    /// A single-line field without a caption, with a maximum width.
    pub(super) fn bare_line(&mut self, ui: &mut Ui, field: &Text<'_>, width: f32, edit: impl FnOnce(String) -> Edit) -> Response {
        self.text(ui, field, edit, |edit| edit.desired_width(width).char_limit(limits::TITLE_CHARS), false)
    }

    /// A single-line field without a caption that wraps if the panel is narrow.
    pub(super) fn wrapped_line(&mut self, ui: &mut Ui, field: &Text<'_>, width: f32, edit: impl FnOnce(String) -> Edit) {
        let one_line = |text: String| edit(text.replace(['\n', '\r'], " "));
        self.text(
            ui,
            field,
            one_line,
            |edit| edit.desired_width(width).desired_rows(1).char_limit(limits::TITLE_CHARS).return_key(None),
            true,
        );
    }

    /// A multi-line field with its caption above; it grows with its text.
    pub(super) fn paragraph(&mut self, ui: &mut Ui, field: &Text<'_>, edit: impl FnOnce(String) -> Edit) {
        self.caption(ui, field.name);
        self.bare_paragraph(ui, field, edit);
    }

    /// A multi-line field without a caption.
    pub(super) fn bare_paragraph(&mut self, ui: &mut Ui, field: &Text<'_>, edit: impl FnOnce(String) -> Edit) {
        self.text(ui, field, edit, |edit| edit.desired_width(f32::INFINITY).desired_rows(1).char_limit(limits::TEXT_CHARS), true);
    }

    fn text(
        &mut self,
        ui: &mut Ui,
        field: &Text<'_>,
        edit: impl FnOnce(String) -> Edit,
        dress: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
        several_lines: bool,
    ) -> Response {
        let mut text = field.text.to_owned();
        let id = Id::unique((field.what, field.element));
        let mut letters = Letters(&mut text);
        let font = egui::TextStyle::Body.resolve(ui.style());
        let mut layouter = hyphens::in_field(font, Color32::PLACEHOLDER, WordsOf::Project);
        let bare =
            if several_lines { TextEdit::multiline(&mut letters).layouter(&mut layouter) } else { TextEdit::singleline(&mut letters) };
        let weak = ui.visuals().weak_text_color();
        let bare = bare.id(id).hint_text(RichText::new(field.hint).color(weak)).interactive(self.is_open()).margin(vec2(6.0, 4.0));
        let response = ui.add(dress(bare)).accessible_name(field.name);
        let opened = std::mem::take(&mut self.take_focus);
        let is_wanted = |wanted: &mut Field| (wanted.what, wanted.element) == (field.what, field.element);
        let wanted = self.wanted.take_if(is_wanted).is_some();
        if opened || wanted {
            response.request_focus();
        }
        if wanted {
            response.scroll_to_me(Some(Align::Center));
        }
        if !several_lines {
            // What the program opens is selected even while the click that asked for it is still going on.
            if opened || wanted {
                typed::select_whole(ui, response.id, &text);
            } else {
                typed::select_opened(ui, &response, &text);
            }
        }
        if response.changed() {
            self.merge(edit(text), field.what, field.element);
        }
        if response.lost_focus() {
            self.actions.push(Action::Seal);
        }
        response
    }

    /// A choice with its caption on the left. `shown` is the text of the closed box.
    pub(super) fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        name: &str,
        shown: &str,
        options: impl IntoIterator<Item = (T, String)>,
        current: Option<T>,
    ) -> Option<T> {
        ui.horizontal(|ui| {
            self.side_caption(ui, name);
            self.bare_choice(ui, name, shown, options, current, ui.available_width())
        })
        .inner
    }

    /// A choice without a caption, with a given width.
    pub(super) fn bare_choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        name: &str,
        shown: &str,
        options: impl IntoIterator<Item = (T, String)>,
        current: Option<T>,
        width: f32,
    ) -> Option<T> {
        let mut chosen = None;
        ui.add_enabled_ui(self.is_open(), |ui| {
            ui.set_max_width(width);
            Dropdown { name, shown, width: Some(width - 1.0) }.show(ui, |ui| {
                for (value, label) in options {
                    if option(ui, current == Some(value), &label) && current != Some(value) {
                        chosen = Some(value);
                    }
                }
            });
        });
        chosen
    }

    /// A caption to the left of a control, with a width that aligns the controls.
    pub(super) fn side_caption(&self, ui: &mut Ui, text: &str) {
        let width = (CAPTION * scale(ui)).min(ui.available_width() * 0.42);
        let size = vec2(width, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            hyphens::label(ui, RichText::new(text).weak(), WordsOf::Program);
        });
    }

    /// A field for the title of something new: Enter takes it and leaves the field open for the next one. Returns what was entered.
    pub(super) fn next_title(&mut self, ui: &mut Ui, field: Field, name: &str, hint: &str) -> Option<String> {
        let id = Id::unique((field.what, field.element));
        let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let weak = ui.visuals().weak_text_color();
        let mut letters = Letters(&mut text);
        let edit = TextEdit::singleline(&mut letters)
            .id(id)
            .desired_width(f32::INFINITY)
            .char_limit(limits::TITLE_CHARS)
            .margin(vec2(6.0, 4.0))
            .interactive(self.is_open())
            .hint_text(RichText::new(hint).color(weak));
        let response = ui.add(edit).accessible_name(name);
        if self.wanted.take_if(|wanted| *wanted == field).is_some() {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) && !text.trim().is_empty();
        let entered = is_entered.then(|| std::mem::take(&mut text));
        if is_entered {
            response.request_focus();
        }
        drafts::note(ui, name, &text);
        ui.data_mut(|data| data.insert_temp(id, text));
        entered
    }

    /// A switch.
    pub(super) fn switch(&mut self, ui: &mut Ui, name: &str, on: bool) -> Option<bool> {
        let mut now = on;
        let response = ui.add_enabled(self.is_open(), egui::Checkbox::new(&mut now, RichText::new(name)));
        response.changed().then_some(now)
    }

    /// A small field for a number, with a hint while it is empty. Returns the new value if it was changed to one that can be read:
    /// none if the field was emptied.
    pub(super) fn number(
        &mut self,
        ui: &mut Ui,
        name: &str,
        id: impl Hash + std::fmt::Debug,
        value: Option<f64>,
        hint: &str,
        width: f32,
    ) -> Option<Option<f64>> {
        let texts = self.texts();
        let field = Typed { name, id: Id::unique(("number", id)), hint, width, most: 12, centred: true, field: None };
        let shown = || value.map(|value| texts.number(value, 4)).unwrap_or_default();
        self.typed(ui, &field, shown, |text| typed::read(text, |text| texts.parse_number(text)))
    }

    /// A small field for a value that is not one yet with every letter of it: what was typed is kept until the focus leaves, in the colour of a
    /// fault while it cannot be read. Returns the new value if it was changed to one that can be read.
    pub(super) fn typed<T>(
        &mut self,
        ui: &mut Ui,
        field: &Typed<'_>,
        held: impl FnOnce() -> String,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let mut text = typed::shown(ui, field.id, held);
        let wrong = read(&text).is_none().then(|| ui.visuals().error_fg_color);
        // A button may follow in the line.
        let room = ui.available_width() - ui.spacing().interact_size.y - 2.0 * ui.spacing().item_spacing.x - 18.0;
        let width = hint::width(ui, field.hint, field.width).min(room).max(field.width * scale(ui));
        if wrong.is_some() {
            drafts::note(ui, field.name, &text);
        }
        let mut letters = Letters(&mut text);
        let edit = TextEdit::singleline(&mut letters).id(field.id).desired_width(width).char_limit(field.most);
        let edit = edit.interactive(self.is_open()).margin(vec2(4.0, 4.0)).text_color_opt(wrong);
        let edit = if field.centred { edit.align(egui::Align2::CENTER_CENTER) } else { edit };
        let weak = ui.visuals().weak_text_color();
        let output = edit.hint_text(RichText::new(field.hint).color(weak)).show(ui);
        let response = output.response.response.clone().accessible_name(field.name);
        if self.wanted.take_if(|wanted| Some(*wanted) == field.field).is_some() {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
            typed::select_whole(ui, response.id, &text);
        }
        if response.gained_focus() {
            typed::select_all(ui, &output, &text);
        }
        if response.lost_focus() {
            self.actions.push(Action::Seal);
        }
        let changed = typed::take_in(ui, field.id, &response, &text);
        read(&text).filter(|_| changed)
    }

    /// A section that can be folded. `count` is shown after its name if it has entries.
    pub(super) fn section(&mut self, ui: &mut Ui, code: &'static str, name: &str, count: usize, inside: impl FnOnce(&mut Ui, &mut Self)) {
        ui.add_space(6.0);
        let folded = self.state.program.settings.folded.iter().any(|other| other == code);
        let height = ui.spacing().interact_size.y;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let response = ui.interact(rect, Id::unique(("section", code)), Sense::click());
        if std::mem::take(&mut self.take_focus) {
            response.request_focus();
        }
        let told = self.texts().inspector_fold(name);
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, !folded, &told));
        let visuals = *ui.style().interact(&response);
        let theme = self.theme();
        ui.painter().hline(rect.x_range(), rect.top() - 3.0, (1.0, color32(theme.hairline)));
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, 4.0, visuals.weak_bg_fill);
        }
        let icon = if folded { Icon::Right } else { Icon::Down };
        let square = egui::Rect::from_center_size(rect.left_center() + vec2(8.0, 0.0), vec2(13.0, 13.0));
        paint_icon(ui, icon, square, color32(theme.muted));
        let font = egui::TextStyle::Name(SECTION.into()).resolve(ui.style());
        let at = rect.left_center() + vec2(20.0, 0.0);
        let end = ui.painter().text(at, egui::Align2::LEFT_CENTER, name, font.clone(), color32(theme.ink));
        if count > 0 {
            let at = egui::pos2(end.right() + 6.0, rect.center().y);
            ui.painter().text(at, egui::Align2::LEFT_CENTER, count.to_string(), font, color32(theme.muted));
        }
        if response.clicked() {
            self.actions.push(Action::ToggleSection(code));
        }
        if !folded {
            ui.push_id(code, |ui| inside(ui, self));
        }
    }

    /// A button with an icon and words, as wide as they are.
    pub(super) fn add_button(&mut self, ui: &mut Ui, icon: Icon, label: &str) -> bool {
        let atom = crate::ui::icon::atom(ui, icon);
        ui.add_enabled(self.is_open(), egui::Button::new((atom, label)).frame_when_inactive(false)).clicked()
    }

    /// A small button that removes an entry.
    pub(super) fn remove_button(&mut self, ui: &mut Ui, name: &str) -> bool {
        remove_button(ui, name, self.is_open()).clicked()
    }
}

/// Words that fill the line except for a button at its end; what is too long takes a second line.
pub(super) fn filling(ui: &mut Ui, text: &str, whose: WordsOf) {
    let height = ui.spacing().interact_size.y;
    let room = (ui.available_width() - height - ui.spacing().item_spacing.x - 4.0).max(30.0);
    ui.allocate_ui_with_layout(vec2(room, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(room);
        hyphens::label(ui, text, whose);
    });
}

/// Less prominent words.
pub(super) fn quiet(ui: &mut Ui, text: impl Into<String>) -> Response {
    hyphens::label(ui, RichText::new(text).small().weak(), WordsOf::Program)
}

/// A coloured dot, as high as a line.
pub(super) fn dot(ui: &mut Ui, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, ui.spacing().interact_size.y), Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.0, color);
}

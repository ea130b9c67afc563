//! What the export dialog asks for slides alone: their shape, and the template whose look they get. Never the preview.

use super::choices::choose;
use crate::app::{Action, ExchangeAction, ExportChoice};
use crate::export::PageSize;
use crate::i18n::Texts;
use crate::ui::kit::scale::scale;
use egui::{Button, Role, Ui, WidgetInfo, vec2};

/// Width of the column of choices, in points at the normal size of type.
const WIDTH: f32 = 190.0;

/// The shape of slides, which a template has already. The paper of pages stays chosen until another one is.
pub(super) fn shape_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    if choice.template.is_some() {
        ui.label(texts.dialog_export_page());
        ui.label(texts.dialog_export_page_of_template());
        ui.end_row();
        return;
    }
    let mut page = choice.paper();
    let shapes = [(PageSize::Slide, texts.term("page", "slide")), (PageSize::NarrowSlide, texts.term("page", "narrow-slide"))];
    choose(ui, texts.dialog_export_page(), &mut page, shapes);
    if page != choice.paper() {
        choice.set_paper(page);
    }
}

/// The template: choosing one, another one, or none.
pub(super) fn template_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice, actions: &mut Vec<Action>) {
    ui.label(texts.dialog_export_template());
    let chosen = choice.template.as_deref();
    let name = chosen.map(|path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned());
    let shown = name.as_deref().unwrap_or(texts.dialog_export_template_choose());
    let size = vec2(WIDTH * scale(ui), ui.spacing().interact_size.y);
    let button = ui.add_sized(size, Button::new(shown).truncate());
    if let Some(name) = &name {
        let said = texts.dialog_export_template_chosen(name);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    }
    let button =
        button.on_hover_text(chosen.map_or_else(|| texts.dialog_export_template_tip().to_owned(), |path| path.display().to_string()));
    if button.clicked() {
        actions.push(Action::Exchange(ExchangeAction::AskTemplate));
    }
    ui.end_row();
    if choice.template.is_some() {
        ui.label("");
        if ui.button(texts.dialog_export_template_none()).clicked() {
            choice.template = None;
        }
        ui.end_row();
    }
}

//! What the export dialog asks for paper: empty posters and cards for a workshop, the edge that a print shop cuts off, the user's own line in the foot.
//! Never what is on the pages.

use super::choices::choose;
use super::composed::number_in;
use crate::app::{ExportChoice, ExportWhat, State, View};
use crate::i18n::Texts;
use crate::ui::kit::hint;
use crate::ui::kit::letters::Letters;
use egui::{DragValue, Role, TextEdit, Ui, WidgetInfo};

/// The map, or paper to fill in by hand; where the view shows something else, that is asked elsewhere.
pub(super) fn what_ui(ui: &mut Ui, state: &State, what: &mut ExportWhat) {
    let texts = &*state.program.texts;
    let of_map = matches!(*what, ExportWhat::Map | ExportWhat::Blank | ExportWhat::Cards { .. });
    if !of_map || matches!(state.program.view, View::Analysis | View::Compare | View::Measures) {
        return;
    }
    let kinds = [
        (ExportWhat::Map, texts.dialog_export_what_map()),
        (ExportWhat::Blank, texts.dialog_export_what_blank()),
        (ExportWhat::Cards { empty: false }, texts.dialog_export_what_cards()),
        (ExportWhat::Cards { empty: true }, texts.dialog_export_what_empty_cards()),
    ];
    choose(ui, texts.dialog_export_what(), what, kinds);
}

/// A line of the user's own for every foot.
pub(super) fn foot_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let name = texts.dialog_export_foot();
    ui.label(name);
    let mut letters = Letters(&mut choice.foot);
    let hint = texts.dialog_export_foot_hint();
    let field = ui.add(TextEdit::singleline(&mut letters).hint_text(hint).desired_width(hint::width(ui, hint, 120.0)).char_limit(200));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    ui.end_row();
}

/// How far the pages go over their edge.
pub(super) fn bleed_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let name = texts.dialog_export_bleed();
    ui.label(name);
    let mut bleed = f64::from(choice.bleed) / 10.0;
    let shown = |value: f64, _: std::ops::RangeInclusive<usize>| texts.dialog_export_millimetres(&texts.number(value, 1));
    let field = DragValue::new(&mut bleed).range(0.0..=f64::from(ExportChoice::MOST_BLEED) / 10.0).speed(0.1).max_decimals(1);
    let response = ui.add(field.custom_formatter(shown).custom_parser(|text| number_in(texts, text)));
    response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
    response.on_hover_text(texts.dialog_export_bleed_tip());
    choice.bleed = (bleed * 10.0).round() as u32;
    ui.end_row();
}

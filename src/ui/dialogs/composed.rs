//! How a map is composed for its page, as the export dialog asks for it: the paper, lines, panels, and from where it is read. Never the rest of an
//! export.

use super::choices::choose;
use crate::app::{Composing, ExportChoice, ExportWhat, ReadAt, State};
use crate::export::{Orientation, PageSize, Sides};
use crate::i18n::Texts;
use crate::ui::kit::scale::scale;
use egui::{DragValue, Role, Ui, WidgetInfo};

/// The paper; the sides of a sheet without a name can be dragged or typed.
pub(super) fn page_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let mut page = choice.paper();
    let own = if let PageSize::Own(_) = page { page } else { PageSize::Own(Sides::USUAL) };
    let names: Vec<(PageSize, String)> = PageSize::ALL.iter().chain([&own]).map(|page| (*page, page_name(texts, *page))).collect();
    choose(ui, texts.dialog_export_page(), &mut page, names.iter().map(|(page, name)| (*page, name.as_str())));
    if let PageSize::Own(sides) = page {
        ui.label("");
        let (mut width, mut height) = (sides.width(), sides.height());
        ui.horizontal(|ui| {
            side_ui(ui, texts, texts.dialog_export_width(), &mut width);
            ui.label("×");
            side_ui(ui, texts, texts.dialog_export_height(), &mut height);
        });
        ui.end_row();
        page = Sides::new(width, height).map_or(page, PageSize::Own);
    }
    choice.set_paper(page);
}

/// Which way round the paper lies.
pub(super) fn orientation_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    if choice.paper() != PageSize::Fit {
        let ways = Orientation::ALL.map(|way| (way, texts.term("orientation", way.word())));
        choose(ui, texts.dialog_export_orientation(), &mut choice.orientation, ways);
    }
}

/// Lines, and for a composed map what is seldom asked for.
pub(super) fn composing_ui(ui: &mut Ui, state: &State, choice: &mut ExportChoice) {
    let texts = &*state.program.texts;
    let before = choice.composing();
    let own = if let Composing::Exactly(_) = before { before } else { Composing::Exactly(2) };
    let ways = [(Composing::Page, "page"), (Composing::Line, "line"), (Composing::Window, "window"), (own, "exactly")];
    let mut composing = before;
    choose(ui, texts.dialog_export_composition(), &mut composing, ways.map(|(way, code)| (way, texts.term("composing", code))));
    if let Composing::Exactly(count) = &mut composing {
        let name = texts.dialog_export_lines();
        ui.label(name);
        let most = state.map().map_or(1, |map| map.stages.len().max(1));
        let field = ui.add(DragValue::new(count).range(1..=most).speed(0.05));
        field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
        ui.end_row();
    }
    if composing != before {
        choice.composing = Some(composing);
    }
    if !is_composed(state, choice) {
        return;
    }
    ui.label("");
    ui.vertical(|ui| {
        ui.set_width(190.0 * scale(ui));
        ui.checkbox(&mut choice.thresholds, texts.dialog_export_thresholds());
        ui.checkbox(&mut choice.one_lane, texts.dialog_export_one_lane());
    });
    ui.end_row();
}

/// From where a composed map is read, and what is beside it.
pub(super) fn panels_ui(ui: &mut Ui, state: &State, choice: &mut ExportChoice) {
    let texts = &*state.program.texts;
    if !is_composed(state, choice) {
        return;
    }
    let distances = ReadAt::ALL.map(|at| (at, texts.term("read-at", at.word())));
    choose(ui, texts.dialog_export_read_at(), &mut choice.read_at, distances);
    ui.label(texts.dialog_export_panels());
    ui.vertical(|ui| {
        ui.set_width(190.0 * scale(ui));
        let panels = &mut choice.panels;
        let boxes = [
            (&mut panels.findings, "findings"),
            (&mut panels.segment, "segment"),
            (&mut panels.measures, "measures"),
            (&mut panels.key, "key"),
        ];
        for (shown, code) in boxes {
            ui.checkbox(shown, texts.term("panel", code));
        }
    });
    ui.end_row();
}

/// Whether a map is composed for its page.
fn is_composed(state: &State, choice: &ExportChoice) -> bool {
    state.applied_choice(ExportWhat::Map, choice.clone()).composing() != Composing::Line
}

/// One side of a sheet, in millimetres.
fn side_ui(ui: &mut Ui, texts: &Texts, name: &str, side: &mut f64) {
    let (least, most) = Sides::limits();
    let field = DragValue::new(side).range(least..=most).speed(1.0).max_decimals(1);
    let field = field.custom_formatter(|value, _| texts.dialog_export_millimetres(&texts.number(value, 1)));
    let response = ui.add(field.custom_parser(|text| number_in(texts, text)));
    response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
}

/// The number in a text with its unit.
pub(super) fn number_in(texts: &Texts, text: &str) -> Option<f64> {
    let number: String = text.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    texts.parse_number(&number)
}

/// What a sheet is called.
pub(super) fn page_name(texts: &Texts, page: PageSize) -> String {
    let code = match page {
        PageSize::A4 | PageSize::A3 | PageSize::A2 | PageSize::A1 | PageSize::A0 => return page.word(),
        PageSize::Letter => "letter",
        PageSize::Tabloid => "tabloid",
        PageSize::Slide => "slide",
        PageSize::NarrowSlide => "narrow-slide",
        PageSize::Fit => "fit",
        PageSize::Own(_) => "own",
    };
    texts.term("page", code).to_owned()
}

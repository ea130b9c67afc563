//! The choices of the export dialog: first the few that matter for what is exported, the rest folded away. Never the preview.

use super::composed::{self, number_in};
use super::on_paper;
use super::slides;
use crate::app::{Action, ExportChoice, ExportWhat, Sheets, State, View, csv_form_for};
use crate::export::{CsvForm, Format, PageSize, PixelSize, Table};
use crate::i18n::{Language, Texts};
use crate::layout::ThemeName;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hint;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::select_opened;
use egui::{CollapsingHeader, DragValue, Grid, RichText, Role, TextEdit, Ui, WidgetInfo};
use std::collections::BTreeSet;

/// What is exported, and how. `date`: as it is typed.
pub(super) fn choices_ui(
    ui: &mut Ui,
    state: &State,
    what: &mut ExportWhat,
    choice: &mut ExportChoice,
    date: &mut String,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    Grid::new("export choices").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        view_ui(ui, state, what, choice);
        let before = *what;
        what_ui(ui, state, what);
        if *what != before {
            choice.view = None;
        }
        if matches!(*what, ExportWhat::Table(_)) {
            ui.label(texts.dialog_export_format());
            ui.label(texts.term("format", Format::Csv.ending()));
            ui.end_row();
            for_excel_ui(ui, texts, choice);
            return;
        }
        // Everything else is a drawing of one page; a comparison is split by the program itself, between its rows.
        choice.format = choice.clone().applied_to(*what).format;
        first_ui(ui, state, *what, choice);
    });
    if what.has_client_copy() {
        client_copy_ui(ui, state, choice);
    }
    if choice.is_seen() && !matches!(*what, ExportWhat::Table(_)) {
        ui.add_space(4.0);
        CollapsingHeader::new(texts.dialog_export_more()).id_salt("more choices").show_unindented(ui, |ui| {
            Grid::new("more export choices").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
                more_ui(ui, state, *what, choice, date);
                if choice.format == Format::Pptx {
                    slides::template_ui(ui, texts, choice, actions);
                }
            });
        });
    }
}

/// A saved view instead of what is shown, where there are any.
fn view_ui(ui: &mut Ui, state: &State, what: &mut ExportWhat, choice: &mut ExportChoice) {
    let texts = &*state.program.texts;
    let views = state.exported_views();
    if views.is_empty() {
        return;
    }
    let mut chosen = choice.view;
    let options = views.iter().map(|view| (Some(view.id), view.name.as_str()));
    choose(ui, texts.views_export(), &mut chosen, std::iter::once((None, texts.views_export_shown())).chain(options));
    if chosen == choice.view {
        return;
    }
    choice.view = chosen;
    match views.iter().find(|view| Some(view.id) == chosen) {
        Some(view) => {
            *what = view.what;
            choice.composing = view.composing;
        }
        None => *what = ExportWhat::Map,
    }
}

/// What is exported, where the view shows something besides the map.
fn what_ui(ui: &mut Ui, state: &State, what: &mut ExportWhat) {
    let texts = &*state.program.texts;
    // The day's plan and a sheet are asked for by name.
    if matches!(*what, ExportWhat::Segment(_) | ExportWhat::Day) {
        return;
    }
    let other = match state.program.view {
        View::Analysis => Some((ExportWhat::Chart, texts.dialog_export_what_chart())),
        View::Compare => Some((ExportWhat::Comparison, texts.compare_export_what())),
        View::Measures => state.table_of_tab().map(|table| (ExportWhat::Table(table), table.name(texts))),
        _ => None,
    };
    if let Some(other) = other {
        choose(ui, texts.dialog_export_what(), what, [other, (ExportWhat::Map, texts.dialog_export_what_map())]);
    } else {
        on_paper::what_ui(ui, state, what);
    }
}

/// The choices that matter.
fn first_ui(ui: &mut Ui, state: &State, what: ExportWhat, choice: &mut ExportChoice) {
    let texts = &*state.program.texts;
    let is_map = what == ExportWhat::Map;
    if choice.format == Format::Csv {
        let tables = Table::ALL.iter().map(|table| (*table, texts.term("table", table.word())));
        choose(ui, texts.dialog_export_table(), &mut choice.table, tables);
        for_excel_ui(ui, texts, choice);
    }
    if choice.format == Format::Pptx {
        slides::shape_ui(ui, texts, choice);
    } else if choice.format.is_drawn() || choice.format == Format::Docx {
        composed::page_ui(ui, texts, choice);
    }
    if choice.format == Format::Png {
        pixels_ui(ui, texts, &mut choice.pixels);
    }
    if is_map && choice.is_seen() && choice.format != Format::Pptx {
        composed::panels_ui(ui, state, choice);
    }
    if matches!(choice.format, Format::Xlsx | Format::Md) {
        language_ui(ui, texts, choice);
        on_paper::foot_ui(ui, texts, choice);
    }
    let of_project = choice.format == Format::Csv && choice.table == Table::Segments;
    if is_map
        && !of_project
        && state.project().maps.len() > 1
        && matches!(choice.format, Format::Pdf | Format::Csv | Format::Xlsx | Format::Pptx)
        && !choice.report
    {
        ui.label("");
        ui.checkbox(&mut choice.all_maps, texts.dialog_export_all());
        ui.end_row();
    }
}

/// Whether what a client is not to read is taken out first; names in titles are told.
fn client_copy_ui(ui: &mut Ui, state: &State, choice: &mut ExportChoice) {
    let texts = &*state.program.texts;
    ui.add_space(4.0);
    ui.checkbox(&mut choice.client_copy, texts.dialog_export_client_copy()).on_hover_text(texts.dialog_export_client_copy_tip());
    if !choice.client_copy {
        return;
    }
    let kept = state.client_copy(&BTreeSet::new()).map(|copy| copy.report.kept.clone()).unwrap_or_default();
    if let Some(first) = kept.first() {
        let others = kept.len() as i64 - 1;
        let sentence = texts.dialog_export_names_in_titles(&first.name, &first.element, others);
        hyphens::label(ui, RichText::new(sentence).color(ui.visuals().warn_fg_color), WordsOf::Program);
    }
}

/// The choices that are seldom changed.
fn more_ui(ui: &mut Ui, state: &State, what: ExportWhat, choice: &mut ExportChoice, date: &mut String) {
    let texts = &*state.program.texts;
    let is_map = what == ExportWhat::Map;
    let is_paged = (choice.format.is_drawn() || choice.format == Format::Docx) && choice.format != Format::Pptx;
    if is_paged {
        composed::orientation_ui(ui, texts, choice);
    }
    if choice.format == Format::Pdf && !choice.report && is_map && choice.page != PageSize::Fit {
        let ways = Sheets::ALL.map(|way| (way, texts.term("sheets", way.code())));
        choose(ui, texts.dialog_export_sheets(), &mut choice.sheets, ways);
    }
    if is_map && choice.format != Format::Pptx {
        composed::composing_ui(ui, state, choice);
    }
    if choice.format.is_drawn() || choice.format == Format::Docx {
        theme_ui(ui, texts, choice);
    }
    language_ui(ui, texts, choice);
    on_paper::foot_ui(ui, texts, choice);
    if choice.format == Format::Pdf {
        on_paper::bleed_ui(ui, texts, choice);
        date_ui(ui, texts, date);
    }
}

/// The language of the program's words.
fn language_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let mut language = choice.language.unwrap_or(texts.language());
    choose(ui, texts.dialog_export_language(), &mut language, Language::ALL.iter().map(|language| (*language, language.own_name())));
    if language != choice.language.unwrap_or(texts.language()) {
        choice.language = Some(language);
    }
}

/// The colours; a page for the browser has both.
fn theme_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let themes = [(ThemeName::Light, "light"), (ThemeName::Dark, "dark"), (ThemeName::Projector, "projector")];
    choose(ui, texts.dialog_export_theme(), &mut choice.theme, themes.map(|(theme, code)| (theme, texts.term("theme", code))));
}

/// The file's own date.
fn date_ui(ui: &mut Ui, texts: &Texts, date: &mut String) {
    let name = texts.dialog_export_date();
    ui.label(name);
    let mut letters = Letters(date);
    let hint = texts.dialog_export_date_hint();
    let field = ui.add(TextEdit::singleline(&mut letters).hint_text(hint).desired_width(hint::width(ui, hint, 120.0)));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    select_opened(ui, &field, date);
    field.on_hover_text(texts.dialog_export_date_tip());
    ui.end_row();
    if !date.trim().is_empty() && texts.parse_date(date).is_none() {
        ui.label("");
        hyphens::label(ui, RichText::new(texts.dialog_export_date_wrong()).color(ui.visuals().error_fg_color), WordsOf::Program);
        ui.end_row();
    }
}

/// Whether a table is written for a spreadsheet in the language of the window.
fn for_excel_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let mut for_excel = choice.csv != CsvForm::default();
    ui.label("");
    ui.checkbox(&mut for_excel, texts.dialog_export_for_excel()).on_hover_text(texts.dialog_export_for_excel_tip());
    ui.end_row();
    choice.csv = if for_excel { csv_form_for(texts.language()) } else { CsvForm::default() };
}

/// A row with a list to choose from.
pub(super) fn choose<'a, T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: &mut T, options: impl IntoIterator<Item = (T, &'a str)>) {
    ui.label(name);
    let options: Vec<(T, &str)> = options.into_iter().collect();
    let shown = options.iter().find(|(option, _)| option == chosen).map_or("", |(_, words)| words);
    Dropdown { name, shown, width: Some(190.0 * scale(ui)) }.show(ui, |ui| {
        for (value, words) in &options {
            if option(ui, value == chosen, words) {
                *chosen = *value;
            }
        }
    });
    ui.end_row();
}

/// Scale or width of a picture; the chosen one can be dragged or typed.
fn pixels_ui(ui: &mut Ui, texts: &Texts, pixels: &mut PixelSize) {
    ui.label(texts.dialog_export_size());
    ui.horizontal(|ui| {
        let by_scale = matches!(pixels, PixelSize::Scale(_));
        if ui.radio(by_scale, texts.dialog_export_scale()).clicked() && !by_scale {
            *pixels = PixelSize::Scale(2.0);
        }
        if ui.radio(!by_scale, texts.dialog_export_width()).clicked() && by_scale {
            *pixels = PixelSize::Width(1600);
        }
    });
    ui.end_row();
    ui.label("");
    let (name, field) = match pixels {
        PixelSize::Scale(scale) => {
            let field = DragValue::new(scale).range(0.1..=20.0).speed(0.05).max_decimals(2);
            (texts.dialog_export_scale(), field.custom_formatter(|value, _| texts.dialog_export_times(&texts.number(value, 2))))
        }
        PixelSize::Width(width) => {
            let field = DragValue::new(width).range(16..=65_000).speed(10.0);
            (texts.dialog_export_width(), field.custom_formatter(|value, _| texts.dialog_export_pixels(&texts.number(value, 0))))
        }
    };
    let response = ui.add(field.custom_parser(|text| number_in(texts, text)));
    response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
    ui.end_row();
}

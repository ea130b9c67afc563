//! What to export and how, with a preview next to it: each choice shows its result immediately. Where to write is asked afterwards. Never
//! the export itself.

use super::composed::{self, number_in, page_name};
use super::form::{self, Buttons, Pressed};
use super::preview::{Preview, Stage};
use crate::app::{
    Action, Answer, ExchangeAction, ExportChoice, ExportWhat, PageType, Reached, Sheets, ShownTable, State, View, csv_form_for,
    export_error,
};
use crate::export::{CsvForm, Format, PageSize, PixelSize, Table};
use crate::i18n::{Language, Texts};
use crate::layout::ThemeName;
use crate::model::{About, Measure};
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hint;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::{read, select_opened};
use egui::{DragValue, Frame, Grid, Label, Margin, Rect, RichText, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo, vec2};

/// What the dialog remembers besides the choice itself.
#[derive(Default)]
pub(super) struct ExportState {
    preview: Preview,
    /// The beginning of the table that is exported, if one is.
    table: Option<WrittenTable>,
    date: String,
}

/// The beginning of a table, and what it is the beginning of.
type WrittenTable = ((ExportWhat, CsvForm), String);

/// Height in points, at the normal size of type, that is kept for the result in words where it is below the rest.
const SUMMARY: f32 = 92.0;

/// Least and greatest width of the dialog, and what it leaves of the window, in points at the normal size of type.
const LEAST_WIDTH: f32 = 880.0;
const MOST_WIDTH: f32 = 1_600.0;
const AROUND: f32 = 120.0;

/// Shows the dialog.
pub(super) fn export_ui(
    ui: &mut Ui,
    state: &State,
    what: ExportWhat,
    remembered: &mut ExportState,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    if fresh {
        remembered.table = None;
        remembered.date = state.exchange.choice().date.map(|date| texts.date(date)).unwrap_or_default();
    }
    // A table is no drawing.
    let is_table = matches!(what, ExportWhat::Table(_));
    let stage = if is_table { Stage::Ready } else { remembered.preview.renew(state) };
    // The larger the window, the larger the preview.
    let window = ui.ctx().content_rect().size() / scale(ui);
    form::set_width(ui, (window.x - AROUND).clamp(LEAST_WIDTH, MOST_WIDTH));
    let segment = match what {
        ExportWhat::Segment(segment) => state.project().segment(segment),
        ExportWhat::Map | ExportWhat::Chart | ExportWhat::Comparison | ExportWhat::Table(_) => None,
    };
    form::title(ui, &segment.map_or_else(|| texts.dialog_export().to_owned(), |segment| texts.dialog_export_segment(&segment.name)));
    let (mut chosen, mut choice) = (what, state.exchange.choice().clone());
    let mut problem = None;
    let wide = ui.available_width() - 10.0 >= 640.0 * scale(ui);
    form::body(ui, if wide { 0.0 } else { SUMMARY }, |ui| {
        if what == ExportWhat::Map {
            composed::presets_ui(ui, texts, &mut choice);
        }
        let mut fields = |ui: &mut Ui, choice: &mut ExportChoice, date: &mut String| {
            Grid::new("export choices").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
                fields_ui(ui, state, &mut chosen, choice, date);
            });
        };
        let preview = |ui: &mut Ui, (preview, table): (&mut Preview, &mut Option<WrittenTable>), choice: &ExportChoice| {
            let width = ui.available_width();
            let most = if wide { f32::INFINITY } else { 330.0 };
            let height = (ui.ctx().content_rect().height() - if wide { 275.0 } else { 310.0 } * scale(ui)).clamp(120.0, most);
            if is_table {
                return table_ui(ui, state, what, table, vec2(width, height));
            }
            preview.ui(ui, texts, choice, vec2(width, height));
        };
        if wide {
            let fields_width = 360.0 * scale(ui);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(fields_width);
                    fields(ui, &mut choice, &mut remembered.date);
                });
                ui.vertical(|ui| {
                    let applied = state.applied_choice(what, choice.clone());
                    preview(ui, (&mut remembered.preview, &mut remembered.table), &applied);
                    problem = kept_summary_ui(ui, state, &remembered.preview, &applied, (stage, what));
                });
            });
        } else {
            fields(ui, &mut choice, &mut remembered.date);
            preview(ui, (&mut remembered.preview, &mut remembered.table), &state.applied_choice(what, choice.clone()));
        }
    });
    if !wide {
        // What is above scrolls; a warning must be seen.
        problem = kept_summary_ui(ui, state, &remembered.preview, &state.applied_choice(what, choice.clone()), (stage, what));
    }
    let date = remembered.date.trim();
    let date = read(date, |date| texts.parse_date(date));
    let sound = date.is_some() && problem.is_none();
    if let Some(date) = date {
        choice.date = date;
    }
    if chosen != what || choice != *state.exchange.choice() {
        actions.push(Action::Exchange(ExchangeAction::ChooseExport(chosen, choice)));
    }
    let buttons =
        Buttons { main: texts.dialog_export_do(), enabled: sound, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Exchange(ExchangeAction::Export)),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// The beginning of a table, as it will be written.
fn table_ui(ui: &mut Ui, state: &State, what: ExportWhat, kept: &mut Option<WrittenTable>, size: Vec2) {
    const LINES: usize = 60;
    // What was chosen in this frame is written from the next one on.
    let wanted = (what, state.exchange.choice().csv);
    if kept.as_ref().is_none_or(|(of, _)| *of != wanted) {
        let written = state.export_job().and_then(|job| job.run().ok()).map(|done| done.bytes).unwrap_or_default();
        let written = String::from_utf8_lossy(&written);
        let lines: Vec<String> = written.trim_start_matches('\u{feff}').lines().take(LINES).map(str::to_owned).collect();
        *kept = Some((wanted, lines.join("\n")));
    }
    let text = kept.as_ref().map_or("", |(_, text)| text.as_str());
    Frame::new().fill(ui.visuals().extreme_bg_color).corner_radius(6.0).inner_margin(Margin::same(8)).show(ui, |ui| {
        ui.set_min_size(size - Vec2::splat(16.0));
        let scroll = ScrollArea::both().id_salt("table to export").auto_shrink([false, false]);
        scroll.max_width(size.x - 16.0).max_height(size.y - 16.0).show(ui, |ui| {
            ui.add(Label::new(RichText::new(text).monospace().small()).extend());
        });
    });
}

/// The result, in words. The dialog keeps its size, whatever it says here.
fn kept_summary_ui(
    ui: &mut Ui,
    state: &State,
    preview: &Preview,
    choice: &ExportChoice,
    (stage, what): (Stage, ExportWhat),
) -> Option<String> {
    let shown = ui.scope(|ui| {
        ui.set_min_height(62.0 * scale(ui));
        summary_ui(ui, state, preview, choice, (stage, what))
    });
    shown.inner
}

fn fields_ui(ui: &mut Ui, state: &State, what: &mut ExportWhat, choice: &mut ExportChoice, date: &mut String) {
    let texts = &*state.program.texts;
    if state.program.view == View::Analysis && !matches!(*what, ExportWhat::Segment(_)) {
        let kinds = [(ExportWhat::Chart, texts.dialog_export_what_chart()), (ExportWhat::Map, texts.dialog_export_what_map())];
        choose(ui, texts.dialog_export_what(), what, kinds);
    }
    if state.program.view == View::Compare && !matches!(*what, ExportWhat::Segment(_)) {
        let kinds = [(ExportWhat::Comparison, texts.compare_export_what()), (ExportWhat::Map, texts.dialog_export_what_map())];
        choose(ui, texts.dialog_export_what(), what, kinds);
    }
    if let (View::Measures, Some(table)) = (state.program.view, state.table_of_tab()) {
        let kinds = [(ExportWhat::Table(table), table.name(texts)), (ExportWhat::Map, texts.dialog_export_what_map())];
        choose(ui, texts.dialog_export_what(), what, kinds);
    }
    if matches!(*what, ExportWhat::Table(_)) {
        ui.label(texts.dialog_export_format());
        ui.label(texts.term("format", Format::Csv.ending()));
        ui.end_row();
        for_excel_ui(ui, texts, choice);
        return;
    }
    // Everything else is a drawing of one page; a comparison is split by the program itself, between its rows.
    let is_map = *what == ExportWhat::Map;
    choice.format = choice.clone().applied_to(*what).format;
    let formats = Format::ALL.iter().filter(|format| is_map || format.is_drawn());
    let formats = formats.map(|format| (*format, texts.term("format", format.ending())));
    choose(ui, texts.dialog_export_format(), &mut choice.format, formats);
    if choice.format == Format::Csv {
        let tables = Table::ALL.iter().map(|table| (*table, texts.term("table", table.word())));
        choose(ui, texts.dialog_export_table(), &mut choice.table, tables);
    }
    let of_project = choice.format == Format::Csv && choice.table == Table::Segments;
    let several = is_map && !of_project && state.project().maps.len() > 1;
    match choice.format {
        Format::Pdf => {
            composed::page_ui(ui, texts, choice);
            if is_map && choice.page != PageSize::Fit {
                let ways = Sheets::ALL.map(|way| (Some(way), texts.term("sheets", way.code())));
                let mut way = if choice.report { None } else { Some(choice.sheets) };
                choose(ui, texts.dialog_export_sheets(), &mut way, ways.into_iter().chain([(None, texts.dialog_export_report())]));
                choice.report = way.is_none();
                choice.sheets = way.unwrap_or(Sheets::One);
            }
        }
        Format::Png => {
            composed::page_ui(ui, texts, choice);
            pixels_ui(ui, texts, &mut choice.pixels);
        }
        Format::Svg => composed::page_ui(ui, texts, choice),
        Format::Docx => composed::page_ui(ui, texts, choice),
        Format::Pptx => {
            let (wide, narrow) = (PageSize::Slide.word(), PageSize::NarrowSlide.word());
            let mut page = choice.paper();
            choose(ui, texts.dialog_export_page(), &mut page, [(PageSize::Slide, wide.as_str()), (PageSize::NarrowSlide, narrow.as_str())]);
            // The paper of pages stays chosen until another one is.
            if page != choice.paper() {
                choice.set_paper(page);
            }
        }
        Format::Html | Format::Csv | Format::Mmd | Format::Xlsx | Format::Md => {}
    }
    if is_map && (choice.format.is_drawn() || choice.format == Format::Html) && choice.format != Format::Pptx {
        composed::composing_ui(ui, state, choice);
    }
    if several && matches!(choice.format, Format::Pdf | Format::Csv | Format::Xlsx | Format::Pptx) {
        ui.label("");
        ui.checkbox(&mut choice.all_maps, texts.dialog_export_all());
        ui.end_row();
    }
    match choice.format {
        Format::Csv => return for_excel_ui(ui, texts, choice),
        Format::Html | Format::Xlsx | Format::Md => return language_ui(ui, texts, choice),
        Format::Mmd => return,
        Format::Svg | Format::Png | Format::Pdf | Format::Pptx | Format::Docx => {}
    }
    let themes = [(ThemeName::Light, "light"), (ThemeName::Dark, "dark"), (ThemeName::Projector, "projector")];
    choose(ui, texts.dialog_export_theme(), &mut choice.theme, themes.map(|(theme, code)| (theme, texts.term("theme", code))));
    language_ui(ui, texts, choice);
    if choice.format == Format::Pdf {
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
}

/// The language of the program's words.
fn language_ui(ui: &mut Ui, texts: &Texts, choice: &mut ExportChoice) {
    let mut language = choice.language.unwrap_or(texts.language());
    choose(ui, texts.dialog_export_language(), &mut language, Language::ALL.iter().map(|language| (*language, language.own_name())));
    if language != choice.language.unwrap_or(texts.language()) {
        choice.language = Some(language);
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
    Dropdown { name, shown, width: Some(220.0 * scale(ui)) }.show(ui, |ui| {
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

/// The result, in words. Returns a problem that prevents it.
fn summary_ui(ui: &mut Ui, state: &State, preview: &Preview, choice: &ExportChoice, (stage, what): (Stage, ExportWhat)) -> Option<String> {
    let texts = &*state.program.texts;
    let is_map = what == ExportWhat::Map;
    match what {
        ExportWhat::Table(ShownTable::Returns) => return None,
        ExportWhat::Table(ShownTable::Plan) => {
            let rows = state.export_job().and_then(|job| job.rows).map_or(0, |rows| rows.len().saturating_sub(1));
            ui.label(texts.dialog_export_rows(rows as i64));
            return None;
        }
        _ => {}
    }
    if choice.format == Format::Csv {
        let maps = if choice.all_maps { &state.project().maps[..] } else { state.map().map_or(&[][..], std::slice::from_ref) };
        let is_whole = maps.len() == state.project().maps.len();
        let is_in = |measure: &Measure| measure.touchpoints.iter().any(|id| maps.iter().any(|map| map.touchpoint(*id).is_some()));
        let rows: usize = match choice.table {
            Table::Touchpoints => maps.iter().map(|map| map.touchpoint_count()).sum(),
            Table::Votes => maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| touchpoint.votes.len())).sum(),
            Table::Segments => state.project().segments.len(),
            Table::Measures => state.project().measures.iter().filter(|measure| is_whole || is_in(measure)).count(),
            Table::Metrics => state.project().metrics.iter().filter(|metric| maps.iter().any(|map| map.id == metric.map)).count(),
            Table::Contacts => state.project().contacts.iter().filter(|contact| maps.iter().any(|map| map.id == contact.map)).count(),
            Table::Questions => {
                let is_about = |about: About| maps.iter().any(|map| map.id == about.map());
                state.project().questions.iter().filter(|question| question.about.map_or(is_whole, is_about)).count()
            }
        };
        ui.label(texts.dialog_export_rows(rows as i64));
        return None;
    }
    let said = match choice.format {
        Format::Html => Some(texts.dialog_export_html()),
        Format::Mmd => Some(texts.dialog_export_mermaid()),
        Format::Docx => Some(texts.dialog_export_docx()),
        Format::Md => Some(texts.dialog_export_markdown()),
        Format::Xlsx => Some(texts.dialog_export_workbook()),
        Format::Svg | Format::Png | Format::Pdf | Format::Pptx | Format::Csv => None,
    };
    if let Some(said) = said {
        hyphens::label(ui, said, WordsOf::Program);
        return None;
    }
    match stage {
        Stage::Ready => {}
        Stage::Coming => {
            form::quiet(ui, texts.dialog_export_drawing());
            return None;
        }
        Stage::Failed => {
            warning(ui, texts.dialog_export_not_drawn());
            return None;
        }
    }
    match preview.summary(texts, choice) {
        Ok(summary) => {
            let small = summary.is_too_small();
            hyphens::label(ui, &summary.sentence, WordsOf::Program);
            if let Some(reached) = state.export_reached() {
                reached_ui(ui, texts, choice, &reached);
            } else if let Some(size) = summary.smallest {
                let size = texts.number(size, 1);
                if small {
                    // Only maps can be spread over several sheets.
                    let advice = if is_map { texts.dialog_export_type_small(&size) } else { texts.dialog_export_type_small_drawing(&size) };
                    warning(ui, &advice);
                } else {
                    form::quiet(ui, &texts.dialog_export_type(&size));
                }
            }
            None
        }
        Err(error) => {
            let sentence = export_error(texts, &error);
            warning(ui, &sentence);
            Some(sentence)
        }
    }
}

/// What the page of a composed map came to, and what would make it readable if it is not.
fn reached_ui(ui: &mut Ui, texts: &Texts, choice: &ExportChoice, reached: &Reached) {
    hyphens::label(ui, &reached.outcome.reason, WordsOf::Program);
    let page = PageType::of(&reached.outcome);
    let Some(floor) = choice.floor().filter(|floor| floor.is_missed(page)) else { return };
    let (seen, least) = (texts.number(floor.seen(page), 1), texts.number(floor.size, 0));
    let mut advice = texts.dialog_export_missed(texts.term("read-at-least", floor.word()), &least, &seen);
    let quoted: Vec<String> = reached.without.iter().map(|name| texts.dialog_export_quoted(name)).collect();
    let larger = reached.larger.map(|page| texts.dialog_export_enough_on(&page_name(texts, page)));
    let without = (!quoted.is_empty()).then(|| texts.dialog_export_enough_without(quoted.len() as i64, &quoted.join(", ")));
    let proposals: Vec<String> = larger.into_iter().chain(without).collect();
    let proposals = if proposals.is_empty() { vec![texts.dialog_export_not_enough().to_owned()] } else { proposals };
    for proposal in proposals {
        advice.push(' ');
        advice.push_str(&proposal);
    }
    warning(ui, &advice);
    if reached.in_one_lane {
        hyphens::label(ui, texts.dialog_export_one_lane_helps(), WordsOf::Program);
    }
}

/// A sentence with an icon in front.
fn warning(ui: &mut Ui, sentence: &str) {
    ui.horizontal_top(|ui| {
        let color = ui.visuals().warn_fg_color;
        let side = 15.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        paint_icon(ui, Icon::Warning, Rect::from_center_size(rect.center(), vec2(side, side)), color);
        hyphens::label(ui, RichText::new(sentence).color(color), WordsOf::Program);
    });
}

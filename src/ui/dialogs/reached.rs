//! What an export comes to, in words: pages and type, rows, what would make it readable. Never the preview.

use super::composed::page_name;
use super::form;
use super::preview::{Preview, Stage};
use crate::app::{ExportChoice, ExportWhat, PageType, Reached, ShownTable, State, export_error};
use crate::export::{Format, Table};
use crate::i18n::Texts;
use crate::model::{About, Measure};
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{Rect, RichText, Sense, Ui, vec2};

/// The result, in words. The dialog keeps its size, whatever it says here.
pub(super) fn kept_summary_ui(
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
            Table::Day => state.project().day.len(),
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
    if let Some(error) = state.export_refused() {
        let sentence = export_error(texts, &error);
        warning(ui, &sentence);
        return Some(sentence);
    }
    if let Some(slides) = state.export_slides() {
        hyphens::label(ui, texts.dialog_export_slides(slides as i64), WordsOf::Program);
        let seen = preview.count();
        let why = texts.dialog_export_slides_why().to_owned();
        form::quiet(ui, &if seen < slides { texts.dialog_export_slides_first(&texts.integer(seen as i64)) } else { why });
        if choice.template.is_some() {
            form::quiet(ui, texts.dialog_export_slides_template());
        }
        return None;
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

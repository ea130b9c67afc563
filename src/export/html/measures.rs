//! The measures at touchpoints of the map as a table. Never what they are worth.

use super::HtmlPage;
use super::markup::Markup;
use crate::export::Words;
use crate::method::{MeasureNames, measure_cell};
use crate::model::table::MeasureColumn;
use crate::model::{Map, Measure};
use std::sync::Arc;

/// The columns of the table after the title.
const COLUMNS: [MeasureColumn; 8] = [
    MeasureColumn::Touchpoints,
    MeasureColumn::Kind,
    MeasureColumn::Status,
    MeasureColumn::Owner,
    MeasureColumn::Due,
    MeasureColumn::Cost,
    MeasureColumn::EffortDays,
    MeasureColumn::Lift,
];

/// The measures that the map shows: what was given up is on none.
pub(super) fn of_map<'a>(of: &HtmlPage<'a>) -> Vec<&'a Arc<Measure>> {
    let is_here = |map: &Map, measure: &Measure| measure.touchpoints.iter().any(|id| map.touchpoint(*id).is_some());
    of.project.measures.iter().filter(|measure| !measure.is_dropped() && is_here(of.map, measure)).collect()
}

/// What is in a cell, in people's words.
pub(super) fn cell(of: &HtmlPage<'_>, column: MeasureColumn, measure: &Measure, names: &MeasureNames<'_>) -> String {
    let texts = of.texts;
    match column {
        MeasureColumn::Due => measure.due.map(|due| texts.date(due)).unwrap_or_default(),
        MeasureColumn::Cost => {
            let currency = of.project.currency();
            let money = |cost| texts.money(currency.wholes(cost), currency.decimals() as usize, &currency.sign());
            measure.cost.map(money).unwrap_or_default()
        }
        _ => measure_cell(&Words(texts), column, measure, names),
    }
}

/// The section, if there are any.
pub(super) fn section(of: &HtmlPage<'_>, measures: &[&Arc<Measure>], names: &MeasureNames<'_>, page: &mut Markup) {
    if measures.is_empty() {
        return;
    }
    let texts = of.texts;
    page.raw("<section id=\"measures\" aria-labelledby=\"h-measures\">\n<h2 id=\"h-measures\">").text(texts.term("table", "measures"));
    page.raw(
        "</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"h-measures\">\n<table>\n<thead><tr><th scope=\"col\">",
    );
    page.text(texts.term("field", "measure")).raw("</th>");
    // A column in which nothing is, says nothing.
    let is_filled = |column: &MeasureColumn| measures.iter().any(|measure| !cell(of, *column, measure, names).is_empty());
    let columns: Vec<MeasureColumn> = COLUMNS.into_iter().filter(is_filled).collect();
    for column in &columns {
        page.raw("<th scope=\"col\"").attribute("class", class(*column)).raw(">").text(texts.term("field", column.name())).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for measure in measures {
        page.raw("<tr><th scope=\"row\" dir=\"auto\">").text(&measure.title).raw("</th>");
        for column in &columns {
            page.raw("<td dir=\"auto\"").attribute("class", class(*column)).raw(">").text(&cell(of, *column, measure, names)).raw("</td>");
        }
        page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n</div>\n</section>\n");
}

fn class(column: MeasureColumn) -> &'static str {
    if matches!(column, MeasureColumn::Cost | MeasureColumn::EffortDays | MeasureColumn::Lift) { "number" } else { "lines" }
}

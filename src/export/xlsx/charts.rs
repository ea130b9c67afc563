//! Native charts over the cells of the workbook, so that they follow a changed score: the curves along the journey, and relevance × gap with a
//! colour for each verdict. Never a picture, never a figure of its own.

use super::Part;
use super::analysis::{letter, quoted};
use super::columns::SheetKind;
use super::look::{Look, SIGNED, rgb};
use crate::method::Verdict;
use crate::method::report_table::COLUMNS;
use crate::model::table::Column;
use crate::model::{Code as _, ScoreKind};
use crate::scene::Color;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartEmptyCells, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartSolidFill, Formula, Worksheet, XlsxError,
};

/// Pixels down, and across where there is one map, and where there are several.
pub(super) const HEIGHT: u32 = 400;
pub(super) const WIDE: u32 = 860;
pub(super) const NARROW: u32 = 640;
/// Pixels between charts.
pub(super) const BETWEEN: u32 = 20;
/// Most touchpoints whose dots have the colour of their verdict.
const MOST_COLORED: u32 = 2_000;

/// The curves of a map.
pub(super) fn curves(look: &Look<'_>, part: &Part<'_>) -> Chart {
    let texts = look.texts;
    let sheet = SheetKind::Touchpoints.name(texts);
    let (first, last) = (part.touchpoints.0, part.touchpoints.1 - 1);
    let at = |column: Column| Column::ALL.iter().position(|other| *other == column).unwrap_or(0) as u16;
    let mut chart = Chart::new_line();
    let title = at(Column::Touchpoint);
    let curves = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Competition];
    for (kind, color) in curves.into_iter().zip(look.ink.curves) {
        let column = at(Column::of(kind));
        let mut line = ChartLine::new();
        line.set_color(rgb(color)).set_width(if kind == ScoreKind::Fulfilment { 2.75 } else { 1.5 });
        if kind == ScoreKind::Competition {
            line.set_dash_type(ChartLineDashType::Dash);
        }
        let size = if kind == ScoreKind::Fulfilment { 7 } else { 5 };
        chart
            .add_series()
            .set_name(texts.term("field", kind.code()))
            .set_categories((sheet, first, title, last, title))
            .set_values((sheet, first, column, last, column))
            .set_format(ChartFormat::new().set_line(&line))
            .set_marker(&dot(ChartMarkerType::Circle, size, color));
    }
    heading(&mut chart, look, part, "curves");
    quiet_axes(&mut chart, look);
    chart.y_axis().set_min(0).set_max(10).set_major_unit(2).set_num_format("0");
    let mut small = ChartFont::new();
    small.set_size(8).set_color(rgb(look.ink.muted)).set_rotation(-45);
    chart.x_axis().set_font(&small);
    chart.show_empty_cells_as(ChartEmptyCells::Connected);
    chart
}

/// Relevance × gap of a map. The dots are at cells of a helping table, a column for each verdict, which has its name at the top.
pub(super) fn relevance_gap(look: &Look<'_>, part: &Part<'_>, helper: &Helper) -> Chart {
    let texts = look.texts;
    let sheet = SheetKind::Analysis.name(texts);
    let (first, last) = (part.analysed.0, part.analysed.1 - 1);
    let relevance = COLUMNS.iter().position(|name| *name == ScoreKind::Relevance.code()).unwrap_or(0) as u16;
    let mut chart = Chart::new_scatter();
    for (index, verdict) in Verdict::ALL.iter().enumerate().filter(|(_, verdict)| **verdict != Verdict::NotRated) {
        let column = helper.column + index as u16;
        let (mark, _) = look.ink.verdicts[index];
        let (shape, size) = match verdict {
            Verdict::MagicMoment => (ChartMarkerType::Diamond, 11),
            Verdict::Overdelivered => (ChartMarkerType::Diamond, 7),
            Verdict::DealBreaker => (ChartMarkerType::Square, 9),
            Verdict::PainPoint => (ChartMarkerType::Triangle, 10),
            Verdict::MinorLetdown => (ChartMarkerType::Triangle, 7),
            Verdict::Contested | Verdict::Solid => (ChartMarkerType::Circle, 9),
            Verdict::Neutral | Verdict::NotRated => (ChartMarkerType::Circle, 6),
        };
        chart
            .add_series()
            .set_name(texts.term(Verdict::KIND, verdict.code()))
            .set_categories((sheet, first, relevance, last, relevance))
            .set_values((helper.sheet.as_str(), helper.row + first, column, helper.row + last, column))
            .set_format(ChartFormat::new().set_no_line())
            .set_marker(&dot(shape, size, mark));
    }
    heading(&mut chart, look, part, "relevance-gap");
    quiet_axes(&mut chart, look);
    chart.x_axis().set_name(texts.chart_axis_relevance()).set_min(0).set_max(10).set_major_unit(2).set_num_format("0");
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart.y_axis().set_name(texts.chart_axis_gap()).set_num_format(SIGNED).set_major_gridlines(true);
    chart
}

/// What both charts have.
fn heading(chart: &mut Chart, look: &Look<'_>, part: &Part<'_>, code: &str) {
    let name: String = super::text::clean(&part.name).chars().take(80).collect();
    let title = format!("{} – {name}", look.texts.term("chart", code));
    let mut font = ChartFont::new();
    font.set_size(12).set_bold().set_color(rgb(look.ink.ink));
    chart.title().set_name(&title).set_font(&font);
    chart.set_alt_text(look.texts.term("chart-why", code)).set_height(HEIGHT);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.chart_area().set_format(ChartFormat::new().set_border(ChartLine::new().set_color(rgb(look.ink.hairline))));
}

fn quiet_axes(chart: &mut Chart, look: &Look<'_>) {
    let mut font = ChartFont::new();
    font.set_size(9).set_color(rgb(look.ink.muted));
    let mut line = ChartLine::new();
    line.set_color(rgb(look.ink.hairline));
    chart.x_axis().set_font(&font).set_format(ChartFormat::new().set_line(&line));
    chart.y_axis().set_font(&font).set_major_gridlines_line(&line).set_format(ChartFormat::new().set_line(&line));
}

fn dot(shape: ChartMarkerType, size: u8, color: Color) -> ChartMarker {
    let mut marker = ChartMarker::new();
    let mut fill = ChartSolidFill::new();
    fill.set_color(rgb(color));
    let mut border = ChartLine::new();
    border.set_color(rgb(Color::hex(0x00ff_ffff))).set_width(0.75);
    marker.set_type(shape).set_size(size).set_format(ChartFormat::new().set_solid_fill(&fill).set_border(&border));
    marker
}

/// Where the helping table of a chart is: the gap of each row of the analysis, in the column of its verdict, else nothing that is drawn.
pub(super) struct Helper {
    pub(super) sheet: String,
    /// Its row that stands for the header of the analysis.
    pub(super) row: u32,
    /// Its first column: the first verdict's.
    pub(super) column: u16,
}

impl Helper {
    /// Writes the table. `verdicts`: verdict and gap of each row of the analysis, as they are now.
    pub(super) fn write(&self, sheet: &mut Worksheet, look: &Look<'_>, rated: &[(Verdict, Option<f64>)]) -> Result<(), XlsxError> {
        let small = look.of(super::columns::Kind::Id);
        for (at, verdict) in (self.column..).zip(Verdict::ALL) {
            sheet.write_string_with_format(self.row, at, verdict.code(), &small)?;
            if *verdict == Verdict::NotRated {
                continue;
            }
            let analysis = quoted(SheetKind::Analysis.name(look.texts));
            for (row, (is, gap)) in (1..).zip(rated) {
                let cell = |name: &str| format!("{analysis}!${}${}", letter(name), row + 1);
                let formula = format!("=IF({}=\"{}\",{},NA())", cell("verdict"), verdict.code(), cell("gap"));
                let now = gap.filter(|_| is == verdict).map_or_else(|| "#N/A".to_owned(), crate::export::number);
                sheet.write_formula_with_format(self.row + row, at, Formula::new(formula).set_result(now), &small)?;
            }
        }
        Ok(())
    }

    /// Whether there are few enough touchpoints for it.
    pub(super) fn is_for(rows: u32) -> bool {
        (1..=MOST_COLORED).contains(&rows)
    }
}

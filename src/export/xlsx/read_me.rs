//! The first sheet: what the workbook is, whose scores it has, what is on which sheet, what may be changed and how that comes back, what the verdicts
//! mean, from where on they count, and the charts. An import skips it. Never a table.

use super::analysis::{letter, quoted};
use super::charts::{self, Helper};
use super::columns::{Kind, SheetKind};
use super::look::{Look, rgb};
use super::sheet::print;
use super::text::{self, Cut};
use super::{Book, Part};
use crate::method::{JudgedMap, Verdict};
use crate::model::Code as _;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, FormatAlign, FormatBorder, Formula, Url, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// Columns: a name, what it is, a figure; behind them the charts, and far behind those what the charts are drawn from.
const NAME: u16 = 1;
const SAID: u16 = 2;
const FIGURE: u16 = 3;
const CHARTS: u16 = 5;
const HELPER: u16 = 40;
/// The first row that says something.
const TOP: u32 = 1;
/// The height of a row, and that of a pixel of a screen, in points.
const HEIGHT: f64 = 15.0;
const POINTS: f64 = 0.75;
/// Maps whose charts are on this sheet, one beside the other; those of the rest are below the analysis.
pub(super) const MAPS: usize = 2;
/// Pixels of a column of the usual width.
const COLUMN: u32 = 64;

/// The sheet, and the cells that have names.
pub(super) struct ReadMe {
    pub(super) sheet: Worksheet,
    pub(super) names: Vec<(&'static str, String)>,
}

/// What is written, row by row.
struct Page<'a, 'l> {
    sheet: Worksheet,
    look: &'a Look<'l>,
    row: u32,
    /// The heights of its rows in points, where they are not the usual one.
    heights: BTreeMap<u32, f64>,
    cut: &'a mut Cut,
}

/// Writes the sheet. `sheets`: those that follow.
pub(super) fn sheet(
    book: &Book<'_>,
    look: &Look<'_>,
    parts: &[Part<'_>],
    sheets: &[SheetKind],
    cut: &mut Cut,
) -> Result<ReadMe, XlsxError> {
    let texts = look.texts;
    let name = texts.term("sheet", "read-me");
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_screen_gridlines(false);
    for (column, width) in [(0, 2.0), (NAME, 27.0), (SAID, 66.0), (FIGURE, 12.0), (FIGURE + 1, 3.0)] {
        sheet.set_column_width(column, width)?;
    }
    let mut page = Page { sheet, look, row: TOP, heights: BTreeMap::new(), cut };
    page.title(book)?;
    page.heading(texts.workbook_sheets(), "")?;
    for kind in sheets {
        page.link(kind.name(texts), texts.term("sheet-about", kind.word()))?;
    }
    page.heading(texts.workbook_back(), "")?;
    let import = format!("{} › {}", texts.term("menu", "file"), texts.term("command", "import").trim_end_matches([' ', '…']));
    let known = |round: &crate::model::Round| text::clean(&round.label).into_owned();
    let round = book.project.round(book.round).map(|round| known(round)).unwrap_or_default();
    for (at, said) in (1..).zip([
        texts.workbook_change().to_owned(),
        texts.workbook_save(&import),
        texts.workbook_ids().to_owned(),
        texts.workbook_round(&round),
    ]) {
        page.step(&format!("{at}.  {said}"))?;
    }
    let analysed = parts.last().map_or(1, |part| part.analysed.1);
    let names = if sheets.contains(&SheetKind::Analysis) { page.verdicts(book, name, analysed)? } else { Vec::new() };
    let Page { mut sheet, row: bottom, heights, .. } = page;
    let (across, down) = add_charts(&mut sheet, look, book, (name, parts))?;
    // The row in which the last chart ends.
    let mut reached = 0.0;
    let ends = (TOP..).find(|row| {
        reached += heights.get(row).copied().unwrap_or(HEIGHT) / POINTS;
        reached >= f64::from(down)
    });
    let right = CHARTS + across.div_ceil(COLUMN) as u16;
    sheet.set_print_area(0, 0, bottom.max(ends.unwrap_or(bottom)), right)?;
    print(&mut sheet, look, 0, 1.0)?;
    // The words on one page, the charts on the next.
    sheet.set_vertical_page_breaks(&[u32::from(CHARTS)])?.set_print_scale(60);
    Ok(ReadMe { sheet, names })
}

/// Draws the charts of the maps that are rated, and says how many pixels they take across and down.
fn add_charts(
    sheet: &mut Worksheet,
    look: &Look<'_>,
    book: &Book<'_>,
    (name, parts): (&str, &[Part<'_>]),
) -> Result<(u32, u32), XlsxError> {
    let rated: Vec<(Verdict, Option<f64>)> = (parts.iter())
        .flat_map(|part| {
            let judged = JudgedMap::of(book.project, part.map, book.round);
            judged.said().map(|said| (said.verdict, said.gap)).collect::<Vec<_>>()
        })
        .collect();
    let helper = Helper { sheet: name.to_owned(), row: 0, column: HELPER };
    let has_dots = Helper::is_for(rated.len() as u32);
    if has_dots {
        helper.write(sheet, look, &rated)?;
    }
    let mut shown: Vec<&Part<'_>> = parts.iter().filter(|part| part.is_rated).collect();
    shown.truncate(MAPS);
    let width = if shown.len() > 1 { charts::NARROW } else { charts::WIDE };
    let (mut across, mut down) = (0, 0);
    for part in shown {
        let dots = has_dots.then(|| charts::relevance_gap(look, part, &helper));
        down = 0;
        for mut chart in Some(charts::curves(look, part)).into_iter().chain(dots) {
            sheet.insert_chart_with_offset(TOP, CHARTS, chart.set_width(width), across, down)?;
            down += charts::HEIGHT + charts::BETWEEN;
        }
        across += width + charts::BETWEEN;
    }
    Ok((across, down))
}

/// Draws the charts of further maps below a table, each map's beside each other.
pub(super) fn add_further_charts(sheet: &mut Worksheet, look: &Look<'_>, parts: &[Part<'_>], mut row: u32) -> Result<(), XlsxError> {
    let rows = parts.last().map_or(0, |part| part.analysed.1 - 1);
    let helper = Helper { sheet: look.texts.term("sheet", "read-me").to_owned(), row: 0, column: HELPER };
    for part in parts.iter().filter(|part| part.is_rated).skip(MAPS) {
        let dots = Helper::is_for(rows).then(|| charts::relevance_gap(look, part, &helper));
        for (at, mut chart) in (0..).zip(Some(charts::curves(look, part)).into_iter().chain(dots)) {
            sheet.insert_chart_with_offset(row, 0, chart.set_width(charts::NARROW), at * (charts::NARROW + charts::BETWEEN), 0)?;
        }
        row += (charts::HEIGHT + charts::BETWEEN).div_ceil(20);
    }
    Ok(())
}

impl Page<'_, '_> {
    fn write(&mut self, column: u16, said: &str, format: &Format) -> Result<(), XlsxError> {
        let cell = text::cell(said, self.cut);
        let format = if cell.is_marked { format.clone().set_quote_prefix() } else { format.clone() };
        self.sheet.write_string_with_format(self.row, column, &*cell.text, &format)?;
        Ok(())
    }

    /// What the workbook is of: project, client and maps, round, day, votes in progress.
    fn title(&mut self, book: &Book<'_>) -> Result<(), XlsxError> {
        let (texts, ink) = (self.look.texts, self.look.ink);
        let large = Format::new().set_bold().set_font_size(20).set_font_color(rgb(ink.ink));
        let quiet = Format::new().set_font_color(rgb(ink.muted));
        self.high(28.0)?;
        self.write(NAME, &book.project.name, &large)?;
        self.row += 1;
        let names: Vec<&str> = Some(book.project.client.as_str())
            .into_iter()
            .chain(book.maps.iter().take(12).map(|map| map.name.as_str()))
            .filter(|name| !name.trim().is_empty())
            .collect();
        self.write(NAME, &names.join(" · "), &quiet)?;
        self.row += 1;
        if !book.line.trim().is_empty() {
            self.write(NAME, book.line.trim(), &quiet.clone().set_bold())?;
            self.row += 1;
        }
        self.row += 1;
        let words = self.look.words().unset_text_wrap();
        let mut facts = Vec::new();
        if let Some(round) = book.project.round(book.round) {
            let date = round.date.map(|date| texts.date(date));
            facts.push((texts.workbook_scores(), date.map_or_else(|| round.label.clone(), |date| format!("{}, {date}", round.label))));
        }
        let day = book.date.or_else(|| book.project.changed.map(|at| at.to_zoned(TimeZone::UTC).date()));
        if let Some(day) = day {
            facts.push((texts.workbook_day(), texts.date(day)));
        }
        for (name, said) in facts {
            self.write(NAME, name, &words.clone().set_bold())?;
            self.write(SAID, &said, &words)?;
            self.row += 1;
        }
        // By this an import knows whose scores they are.
        self.write(NAME, texts.workbook_round_id(), &quiet.clone().set_font_size(8))?;
        self.write(SAID, &book.round.to_string(), &quiet.set_font_size(8))?;
        self.row += 1;
        if !book.project.ballots.is_empty() {
            self.line("", texts.workbook_ballots())?;
        }
        Ok(())
    }

    fn heading(&mut self, said: &str, figure: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let ink = self.look.ink;
        let format = Format::new()
            .set_bold()
            .set_font_size(12)
            .set_font_color(rgb(ink.ink))
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(rgb(ink.header));
        self.write(NAME, said, &format)?;
        self.sheet.write_blank(self.row, SAID, &format)?;
        self.write(FIGURE, figure, &format.set_align(FormatAlign::Right).set_font_size(10))?;
        self.high(20.0)?;
        self.row += 1;
        Ok(())
    }

    /// A name and a sentence, as high as it needs.
    fn line(&mut self, name: &str, said: &str) -> Result<(), XlsxError> {
        /// Letters of a line.
        const LETTERS: usize = 74;
        let words = self.look.words();
        if !name.is_empty() {
            self.write(NAME, name, &words)?;
        }
        self.write(SAID, said, &words)?;
        self.high_for(said, LETTERS)?;
        self.row += 1;
        Ok(())
    }

    /// A sentence across all columns.
    fn step(&mut self, said: &str) -> Result<(), XlsxError> {
        /// Letters of a line.
        const LETTERS: usize = 102;
        let cell = text::cell(said, self.cut).text.into_owned();
        self.sheet.merge_range(self.row, NAME, self.row, FIGURE, &cell, &self.look.words())?;
        self.high_for(said, LETTERS)?;
        self.row += 1;
        Ok(())
    }

    fn high_for(&mut self, said: &str, letters: usize) -> Result<(), XlsxError> {
        let lines = said.chars().count().div_ceil(letters).max(1);
        if lines > 1 { self.high(HEIGHT * lines as f64) } else { Ok(()) }
    }

    /// Makes the row as high, in points.
    fn high(&mut self, height: f64) -> Result<(), XlsxError> {
        self.heights.insert(self.row, height);
        self.sheet.set_row_height(self.row, height)?;
        Ok(())
    }

    /// A sheet that can be gone to.
    fn link(&mut self, sheet: &str, about: &str) -> Result<(), XlsxError> {
        let row = self.row;
        self.line("", about)?;
        let format = self.look.words().set_font_color(rgb(self.look.ink.accent));
        let url = Url::new(format!("internal:{}!A1", quoted(sheet))).set_text(sheet);
        self.sheet.write_url_with_format(row, NAME, url, &format)?;
        Ok(())
    }

    /// The verdicts with how many touchpoints have them, and the thresholds, whose cells have names.
    fn verdicts(&mut self, book: &Book<'_>, name: &str, analysed: u32) -> Result<Vec<(&'static str, String)>, XlsxError> {
        let texts = self.look.texts;
        self.heading(texts.workbook_verdicts(), texts.workbook_count())?;
        let verdict = letter("verdict");
        let range = format!("{}!${verdict}$2:${verdict}${analysed}", quoted(SheetKind::Analysis.name(texts)));
        let judged: Vec<JudgedMap> = book.maps.iter().map(|map| JudgedMap::of(book.project, map, book.round)).collect();
        for (index, one) in Verdict::ALL.iter().enumerate() {
            let said = format!("{}: {}", texts.term(Verdict::KIND, one.code()), texts.term("verdict-rule", one.code()));
            let row = self.row;
            self.line("", &said)?;
            self.sheet.write_string_with_format(row, NAME, one.code(), &self.look.verdict(index))?;
            let count: usize = judged.iter().map(|map| map.count(*one)).sum();
            let formula = Formula::new(format!("=COUNTIF({range},$B{})", row + 1)).set_result(count.to_string());
            self.sheet.write_formula_with_format(row, FIGURE, formula, &self.look.words())?;
        }
        self.heading(texts.workbook_thresholds(), "")?;
        let thresholds = book.project.thresholds;
        let input = self.look.of(Kind::Score).set_num_format("0.0##;\"−\"0.0##").set_background_color(rgb(self.look.ink.tint));
        let mut names = Vec::new();
        for (code, said, value, (least, most)) in [
            ("relevant", texts.inspector_threshold_relevant(), thresholds.relevant, (0.0, 10.0)),
            ("delight", texts.inspector_threshold_delight(), thresholds.delight, (0.0, 10.0)),
            ("failing", texts.inspector_threshold_failing(), thresholds.failing, (-10.0, 0.0)),
            ("severe", texts.inspector_threshold_severe(), thresholds.severe, (-10.0, 0.0)),
        ] {
            let row = self.row;
            self.line(code, said)?;
            self.sheet.write_number_with_format(row, FIGURE, value, &input)?;
            let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(least, most));
            self.sheet.add_data_validation(row, FIGURE, row, FIGURE, &rule)?;
            names.push((code, format!("={}!$D${}", quoted(name), row + 1)));
        }
        self.line("", texts.workbook_try())?;
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::report_table::COLUMNS;

    #[test]
    fn formulas_know_where_verdicts_and_thresholds_are() {
        assert_eq!((NAME, FIGURE), (1, 3), "columns B and D, as the formulas write them");
        assert!(COLUMNS.contains(&"verdict") && HELPER > CHARTS + 2 * 12);
    }
}

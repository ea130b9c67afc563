//! The sheet that says what the scores mean, in the columns of `analyse --format csv`. Scores are looked up on the sheet of touchpoints by identity,
//! wherever a row has been sorted to; gap, lead and verdict are formulas over them and over the named thresholds. What a formula came to is the
//! method's own figure. Never a rule of the method that the method does not have.

use super::Part;
use super::columns::{COMPUTED, Column, SheetKind};
use super::look::{Look, rgb};
use super::read_me::add_further_charts;
use super::sheet::{Formats, frame, write};
use super::text::Cut;
use crate::export::csv::Rows;
use crate::export::number;
use crate::method::report::Report;
use crate::method::report_table::{COLUMNS, Cell};
use crate::method::{TOLERANCE, Verdict};
use crate::model::Code as _;
use crate::model::table::{Column as TouchpointColumn, NO, YES};
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError, column_number_to_name};
use std::collections::HashSet;

/// The sheet.
pub(super) fn sheet(
    look: &Look<'_>,
    touchpoints: &Rows,
    (parts, reports): (&[Part<'_>], &[Report<'_>]),
    cut: &mut Cut,
) -> Result<Worksheet, XlsxError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (part, report) in parts.iter().zip(reports) {
        rows.extend(report.rows().map(|row| {
            let mut cells: Vec<String> = row.iter().map(machine).collect();
            // As the other sheets call the map.
            if let Some(map) = cells.first_mut() {
                map.clone_from(&part.name);
            }
            cells
        }));
    }
    let rows = Rows::new(&COLUMNS, rows.into_iter());
    let columns = Column::all(SheetKind::Analysis, &rows.header, look.texts);
    let mut sheet = Worksheet::new();
    frame(&mut sheet, look, SheetKind::Analysis, &rows, &columns)?;
    let formats = Formats::new(look, &columns);
    let formulas = Formulas::new(look, touchpoints, parts);
    for (row, cells) in (1..).zip(&rows.rows) {
        for (at, ((name, cell), column)) in (0..).zip(COLUMNS.iter().zip(cells).zip(&columns)) {
            match formulas.of(name, row + 1) {
                Some(formula) => {
                    sheet.write_formula_with_format(row, at, Formula::new(formula).set_result(cell), formats.of(column.kind, at, cell))?;
                }
                None => write(&mut sheet, look, (row, at), (cell, column.kind), formats.of(column.kind, at, cell), cut)?,
            }
        }
    }
    let count = rows.rows.len() as u32;
    color(&mut sheet, look, count)?;
    add_further_charts(&mut sheet, look, parts, count + 3)?;
    Ok(sheet)
}

/// The letter of a column of the analysis.
pub(super) fn letter(name: &str) -> String {
    letter_of(COLUMNS.iter(), name)
}

fn letter_of<'n>(mut names: impl Iterator<Item = &'n &'n str>, name: &str) -> String {
    column_number_to_name(names.position(|other| *other == name).unwrap_or(0) as u16)
}

/// A cell in machine words, as the table has it.
fn machine(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => (*text).to_owned(),
        Cell::Word { code, .. } => (*code).to_owned(),
        Cell::Number(value) => number(*value),
        Cell::Count(count) => count.to_string(),
        Cell::Flag(flag) => if *flag { YES } else { NO }.to_owned(),
        Cell::Id(id) => id.clone(),
    }
}

/// The formulas of the columns that follow from others.
struct Formulas {
    /// The name of the sheet of touchpoints, as formulas have it.
    sheet: String,
    /// Its last row, from 1.
    last: u32,
    /// Of each map the rows of the analysis, and those on the sheet of touchpoints: the first, and the one behind the last, from 0.
    maps: Vec<[(u32, u32); 2]>,
    columns: Vec<String>,
    /// Whether several maps have a touchpoint of one identity, as a map and its copy do.
    is_shared: bool,
}

impl Formulas {
    fn new(look: &Look<'_>, touchpoints: &Rows, parts: &[Part<'_>]) -> Self {
        let at = |column: TouchpointColumn| touchpoints.header.iter().position(|name| name == column.name());
        let mut met = HashSet::new();
        let mut ids = touchpoints.rows.iter().filter_map(|row| row.get(at(TouchpointColumn::Id)?)).filter(|id| !id.is_empty());
        Self {
            is_shared: !ids.all(|id| met.insert(id)),
            sheet: quoted(SheetKind::Touchpoints.name(look.texts)),
            last: touchpoints.rows.len() as u32 + 1,
            maps: parts.iter().map(|part| [part.analysed, part.touchpoints]).collect(),
            columns: touchpoints.header.clone(),
        }
    }

    /// The formula of a column in a row, from 1; none: its cells do not follow from others.
    fn of(&self, name: &str, row: u32) -> Option<String> {
        if !COMPUTED.contains(&name) {
            return None;
        }
        let here = |name: &str| format!("{}{row}", letter(name));
        let [expectation, fulfilment, competition, relevance] = ["expectation", "fulfilment", "competition", "relevance"].map(here);
        let (gap, lead) = (here("gap"), here("lead"));
        let differ = |from: &str, to: &str, formula: String| format!("=IF(AND(ISNUMBER({from}),ISNUMBER({to})),{formula},\"\")");
        Some(match name {
            "critical" => format!("=IFERROR(IF({found}=\"{YES}\",\"{YES}\",\"{NO}\"),\"\")", found = self.looked_up("critical", row)),
            "gap" => differ(&fulfilment, &expectation, format!("{fulfilment}-{expectation}")),
            "lead" => differ(&fulfilment, &competition, format!("{fulfilment}-{competition}")),
            "weighted_gap" => differ(&relevance, &gap, format!("{relevance}*{gap}/10")),
            "opportunity" => differ(&relevance, &fulfilment, format!("{relevance}+MAX({relevance}-{fulfilment},0)")),
            "verdict" => verdict(&relevance, &gap, &lead, &here("critical")),
            score => {
                let found = self.looked_up(score, row);
                format!("=IFERROR(IF(ISNUMBER({found}),{found},\"\"),\"\")")
            }
        })
    }

    /// The cell of the same touchpoint on the sheet of touchpoints.
    fn looked_up(&self, name: &str, row: u32) -> String {
        /// With more rows, spreadsheets would be busy for minutes comparing names of maps: there a touchpoint is looked for among the rows of its map
        /// only, and rows that are sorted across maps are not found.
        const MOST: u32 = 1_000;
        let is_here = |[analysed, _]: &&[(u32, u32); 2]| (analysed.0..analysed.1).contains(&(row - 1));
        let of_map = self.maps.iter().find(is_here).filter(|_| self.is_shared && self.last > MOST);
        let (first, last) = of_map.map_or((2, self.last), |[_, (first, behind)]| (first + 1, *behind));
        let range = |name: &str| {
            let at = self.columns.iter().position(|other| other == name).unwrap_or(0);
            let column = column_number_to_name(at as u16);
            format!("{}!${column}${first}:${column}${last}", self.sheet)
        };
        let (id, map) = (TouchpointColumn::Id.name(), TouchpointColumn::Map.name());
        let own = |name: &str| format!("${}{row}", letter(name));
        let place = match self.is_shared && of_map.is_none() {
            false => format!("MATCH({},{},0)", own(id), range(id)),
            true => format!("MATCH(1,INDEX(({}={})*EXACT({},{}),0),0)", range(id), own(id), range(map), own(map)),
        };
        format!("INDEX({},{place})", range(name))
    }
}

/// The name of a sheet in a formula.
pub(super) fn quoted(name: &str) -> String {
    let is_plain =
        name.chars().all(|letter| letter.is_ascii_alphanumeric()) && name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    if is_plain { name.to_owned() } else { format!("'{}'", name.replace('\'', "''")) }
}

/// The rules of the verdict, the first that fits, over the named thresholds.
fn verdict(relevance: &str, gap: &str, lead: &str, critical: &str) -> String {
    let [not_rated, deal_breaker, pain_point, magic_moment, contested, solid, overdelivered, minor_letdown, neutral] = [
        Verdict::NotRated,
        Verdict::DealBreaker,
        Verdict::PainPoint,
        Verdict::MagicMoment,
        Verdict::Contested,
        Verdict::Solid,
        Verdict::Overdelivered,
        Verdict::MinorLetdown,
        Verdict::Neutral,
    ]
    .map(|verdict| format!("\"{}\"", verdict.code()));
    let hair = format!("{TOLERANCE:E}");
    let relevant = format!("{relevance}-relevant>=-{hair}");
    let delights = format!("{gap}-delight>=-{hair}");
    let fails = format!("{gap}-failing<={hair}");
    let severe = format!("{gap}-severe<={hair}");
    let outdone = format!("N({lead})<-{hair}");
    let is_deal_breaker = format!("OR(AND({critical}=\"{YES}\",{fails}),AND({relevant},{severe}))");
    let counts = format!("IF({fails},{pain_point},IF({outdone},{contested},IF({delights},{magic_moment},{solid})))");
    let hardly = format!("IF({delights},{overdelivered},IF({fails},{minor_letdown},{neutral}))");
    let rated = format!("IF({is_deal_breaker},{deal_breaker},IF({relevant},{counts},{hardly}))");
    format!("=IF(AND(ISNUMBER({relevance}),ISNUMBER({gap})),{rated},{not_rated})")
}

/// Colours as on the map: verdicts, and gaps above and below.
fn color(sheet: &mut Worksheet, look: &Look<'_>, rows: u32) -> Result<(), XlsxError> {
    let at = |name: &str| COLUMNS.iter().position(|other| *other == name).unwrap_or(0) as u16;
    for (index, verdict) in Verdict::ALL.iter().enumerate() {
        let rule = Formula::new(format!("=${}2=\"{}\"", letter("verdict"), verdict.code()));
        let rule = ConditionalFormatFormula::new().set_rule(rule).set_format(look.verdict(index));
        sheet.add_conditional_format(1, at("verdict"), rows, at("verdict"), &rule)?;
    }
    for name in ["gap", "lead", "weighted_gap"] {
        for (sign, face) in [('>', look.ink.above), ('<', look.ink.below)] {
            let cell = format!("${}2", letter(name));
            let edge = if sign == '>' { TOLERANCE } else { -TOLERANCE };
            let rule = Formula::new(format!("=AND(ISNUMBER({cell}),{cell}{sign}{edge:E})"));
            let rule = ConditionalFormatFormula::new().set_rule(rule).set_format(Format::new().set_background_color(rgb(face)));
            sheet.add_conditional_format(1, at(name), rows, at(name), &rule)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScoreKind;

    #[test]
    fn the_columns_that_follow_from_others_are_columns_of_the_table() {
        assert!(COMPUTED.iter().all(|name| COLUMNS.contains(name)));
        assert!(ScoreKind::ALL.iter().all(|kind| COMPUTED.contains(&kind.code())));
        assert_eq!((letter("map"), letter("gap"), letter("id")), ("A".into(), "P".into(), "AD".into()));
    }

    #[test]
    fn names_of_sheets_are_quoted_where_formulas_need_it() {
        assert_eq!(
            (quoted("Touchpoints"), quoted("Lies mich"), quoted("O'K")),
            ("Touchpoints".into(), "'Lies mich'".into(), "'O''K'".into())
        );
    }
}

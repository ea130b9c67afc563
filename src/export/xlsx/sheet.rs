//! A table on a sheet: its cells as what they are, its header frozen and with filters, what may be typed, and how it is printed. Never what the
//! table says.

use super::columns::{Column, Kind, SheetKind};
use super::look::{Look, rgb};
use super::text::{self, Cut};
use crate::export::csv::Rows;
use crate::method::spreadsheet_number;
use crate::model::table::{Column as TouchpointColumn, NO, YES};
use crate::model::{Code as _, KnownMetric, Media};
use jiff::civil::Date;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, Format, Formula, Worksheet, XlsxError,
    column_number_to_name,
};

/// Rows below a table that are prepared for further ones.
const FURTHER: u32 = 200;
/// Letters that a page of paper has room for across, at a type that can be read, and in full size.
const PAPER: f64 = 190.0;
const FULL_SIZE: f64 = 110.0;
/// The height of a line and the most lines of a row, in points.
const LINE: f64 = 15.0;
const MOST_LINES: f64 = 9.0;

/// A sheet with a table.
pub(super) fn table(look: &Look<'_>, kind: SheetKind, rows: &Rows, columns: &[Column], cut: &mut Cut) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    frame(&mut sheet, look, kind, rows, columns)?;
    let formats = Formats::new(look, columns);
    for (row, cells) in (1..).zip(&rows.rows) {
        let of = |name: &str| rows.header.iter().position(|other| other == name).and_then(|at| cells.get(at)).map(String::as_str);
        // Which kind of figure a value is depends on its metric.
        let is_money = kind == SheetKind::Metrics && of("metric") == Some(KnownMetric::Spend.code());
        for (column, (cell, spec)) in (0..).zip(cells.iter().zip(columns)) {
            let own = if is_money && spec.kind == Kind::Value { Kind::Money } else { spec.kind };
            write(&mut sheet, look, (row, column), (cell, own), formats.of(own, column, cell), cut)?;
        }
    }
    Ok(sheet)
}

/// Everything of a sheet but its cells. `rows`: from which widths and heights follow.
pub(super) fn frame(sheet: &mut Worksheet, look: &Look<'_>, kind: SheetKind, rows: &Rows, columns: &[Column]) -> Result<(), XlsxError> {
    sheet.set_name(kind.name(look.texts))?;
    sheet.set_formula_result_default("");
    let (last_row, last_column) = (rows.rows.len() as u32, (columns.len().max(1) - 1) as u16);
    let widths: Vec<f64> = columns.iter().enumerate().map(|(at, column)| width(rows, at, column.kind)).collect();
    for (at, (column, name)) in (0..).zip(columns.iter().zip(&rows.header)) {
        sheet.set_column_width(at, widths[usize::from(at)])?;
        sheet.set_column_format(at, &look.of(column.kind))?;
        let header = if column.is_computed { look.computed_header() } else { look.header() };
        sheet.write_string_with_format(0, at, &*text::clean(name), &header)?;
        if let Some(hint) = column.hint.as_deref().filter(|hint| !hint.eq_ignore_ascii_case(name)) {
            let hint: String = hint.chars().take(200).collect();
            sheet.add_data_validation(0, at, 0, at, &DataValidation::new().allow_any_value().set_input_message(hint)?)?;
        }
        if !kind.is_worked_out()
            && let Some(rule) = rule(column.kind)
        {
            sheet.add_data_validation(1, at, last_row + FURTHER, at, &rule.ignore_blank(true))?;
        }
    }
    sheet.set_row_height(0, 2.0 * LINE + 2.0)?;
    for (row, cells) in (1..).zip(&rows.rows) {
        let lines =
            cells.iter().zip(&widths).zip(columns).filter(|(_, column)| matches!(column.kind, Kind::Text | Kind::Title | Kind::Name));
        let lines = lines.map(|((cell, width), _)| lines_of(cell, *width)).fold(1.0, f64::max);
        // Not every program makes room for lines of its own accord.
        if lines > 1.0 {
            sheet.set_row_height(row, lines.min(MOST_LINES) * LINE)?;
        }
    }
    let title = columns.iter().position(|column| column.kind == Kind::Title).filter(|at| *at < 5);
    let frozen = title.map_or(0, |at| at as u16 + 1);
    sheet.set_freeze_panes(1, frozen)?;
    sheet.autofilter(0, 0, last_row.max(1), last_column)?;
    print(sheet, look, frozen, widths.iter().sum())
}

/// How a sheet is printed: on its side, its header on every page, as many pages across as can be read.
pub(super) fn print(sheet: &mut Worksheet, look: &Look<'_>, frozen: u16, width: f64) -> Result<(), XlsxError> {
    /// A4.
    const PAPER_SIZE: u8 = 9;
    let across = (width / PAPER).ceil().clamp(1.0, 9.0) as u16;
    // A foot has room for 255 letters in all.
    let short = |said: &str, most: usize| text::clean(said).replace('\n', " ").chars().take(most).collect::<String>().replace('&', "&&");
    let project = short(look.project, 60);
    let line = Some(short(look.line, 70)).filter(|line| !line.trim().is_empty()).map(|line| format!(" · {line}")).unwrap_or_default();
    sheet.set_paper_size(PAPER_SIZE).set_landscape();
    // Some programs would make a narrow table larger.
    if width > FULL_SIZE {
        sheet.set_print_fit_to_pages(across, 0);
    }
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.25, 0.25);
    sheet.set_footer(format!("&L&8{project}{line}&C&8&A&R&8&P / &N"));
    sheet.set_repeat_rows(0, 0)?;
    if across > 1 && frozen > 0 {
        sheet.set_repeat_columns(0, frozen - 1)?;
    }
    Ok(())
}

/// Colours of the sheet of touchpoints: media as on the map, and a fulfilment that delights or fails.
pub(super) fn color_touchpoints(sheet: &mut Worksheet, look: &Look<'_>, rows: &Rows) -> Result<(), XlsxError> {
    let letter = |column: TouchpointColumn| {
        let at = rows.header.iter().position(|name| name == column.name())? as u16;
        Some((at, column_number_to_name(at)))
    };
    let last = rows.rows.len() as u32 + FURTHER;
    if let Some((at, media)) = letter(TouchpointColumn::Media) {
        for (word, color) in Media::ALL.iter().zip(look.ink.media) {
            let rule = Formula::new(format!("=${media}2=\"{}\"", word.code()));
            let rule = ConditionalFormatFormula::new().set_rule(rule).set_format(Format::new().set_font_color(rgb(color)));
            sheet.add_conditional_format(1, at, last, at, &rule)?;
        }
    }
    if let (Some((_, expectation)), Some((at, fulfilment))) = (letter(TouchpointColumn::Expectation), letter(TouchpointColumn::Fulfilment))
    {
        let both = format!("COUNT(${expectation}2,${fulfilment}2)=2");
        for (sign, face) in [(">=delight-1E-9", look.ink.above), ("<=failing+1E-9", look.ink.below)] {
            let rule = Formula::new(format!("=AND({both},${fulfilment}2-${expectation}2{sign})"));
            let rule = ConditionalFormatFormula::new().set_rule(rule).set_format(Format::new().set_background_color(rgb(face)));
            sheet.add_conditional_format(1, at, last, at, &rule)?;
        }
    }
    Ok(())
}

/// What may be typed into the cells of a kind; none: anything.
fn rule(kind: Kind) -> Option<DataValidation> {
    /// Longer lists no sheet can have.
    const MOST: usize = 250;
    let list = |words: &[&str]| {
        let is_short = words.iter().map(|word| word.len() + 1).sum::<usize>() <= MOST;
        if is_short { DataValidation::new().allow_list_strings(words).ok() } else { None }
    };
    let between = |least, most| Some(DataValidation::new().allow_decimal_number(DataValidationRule::Between(least, most)));
    match kind {
        Kind::Word(words) => list(&words.words()),
        Kind::Flag => list(&[YES, NO]),
        Kind::Score => between(0.0, 10.0),
        Kind::Points => Some(DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 10))),
        Kind::Percent => between(0.0, 1.0),
        Kind::Money | Kind::Number => Some(DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0))),
        // A day may also be typed as a text that an import reads.
        Kind::Date => Some(
            DataValidation::new()
                .allow_date_formula(DataValidationRule::GreaterThan(Formula::new("=DATE(1900,3,1)")))
                .set_error_style(DataValidationErrorStyle::Warning),
        ),
        _ => None,
    }
}

/// How the cells of a table's columns are written.
pub(super) struct Formats {
    columns: Vec<Format>,
    /// Of amounts among other figures.
    money: Format,
    /// Of numbers without decimals, and of those with some.
    numbers: [Format; 2],
}

impl Formats {
    pub(super) fn new(look: &Look<'_>, columns: &[Column]) -> Self {
        Self {
            columns: columns.iter().map(|column| look.in_row(column.kind)).collect(),
            money: look.in_row(Kind::Money),
            numbers: [true, false].map(|is_whole| look.number_in_row(is_whole)),
        }
    }

    /// That of a column, but for amounts and numbers.
    pub(super) fn of(&self, kind: Kind, column: u16, cell: &str) -> &Format {
        let [whole, broken] = &self.numbers;
        match (kind, self.columns.get(usize::from(column))) {
            (_, None) | (Kind::Money, _) => &self.money,
            (Kind::Number | Kind::Value, _) if cell.contains('.') => broken,
            (Kind::Number | Kind::Value, _) => whole,
            (_, Some(format)) => format,
        }
    }
}

/// Writes a cell as what it is: a figure or a day where its text is exactly that, else a text.
pub(super) fn write(
    sheet: &mut Worksheet,
    look: &Look<'_>,
    (row, column): (u32, u16),
    (cell, kind): (&str, Kind),
    format: &Format,
    cut: &mut Cut,
) -> Result<(), XlsxError> {
    if cell.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else if let Some(value) = figure(cell, kind, look.decimals) {
        sheet.write_number_with_format(row, column, value, format)?;
    } else {
        let text = text::cell(cell, cut);
        match text.is_marked {
            true => sheet.write_string_with_format(row, column, &*text.text, &format.clone().set_quote_prefix())?,
            false => sheet.write_string_with_format(row, column, &*text.text, format)?,
        };
    }
    Ok(())
}

/// The number that a cell holds, if the number says all that its text says, and is read as it is.
fn figure(cell: &str, kind: Kind, decimals: usize) -> Option<f64> {
    if kind == Kind::Date {
        return day(cell);
    }
    let value: f64 = cell.parse().ok().filter(|value: &f64| kind.is_figure() && value.is_finite())?;
    let reads_back = |value: f64| spreadsheet_number(value).parse() == Ok(value);
    match kind {
        Kind::Percent => {
            let share = value / 100.0;
            (spreadsheet_number(share * 100.0).parse() == Ok(value)).then_some(share)
        }
        Kind::Money => (format!("{value:.decimals$}") == cell).then_some(value),
        // A mean is compared with a tolerance.
        Kind::Score => Some(value),
        _ => reads_back(value).then_some(value),
    }
}

/// A day as workbooks count them, if they know it: from when on they count rightly.
fn day(cell: &str) -> Option<f64> {
    let date: Date = cell.parse().ok()?;
    let (zero, first) = (jiff::civil::date(1899, 12, 30), jiff::civil::date(1900, 3, 1));
    let days = zero.until(date).ok()?.get_days();
    (date >= first && date.to_string() == cell).then_some(f64::from(days))
}

/// How wide a column is, in letters.
fn width(rows: &Rows, at: usize, kind: Kind) -> f64 {
    /// Rows that are looked at.
    const SEEN: usize = 500;
    /// Beside the name of a column there is the arrow of its filter.
    const ARROW: usize = 3;
    let (least, most) = kind.width();
    let name = rows.header.get(at).map_or(0, |name| name.chars().count().min(24) + ARROW) as f64;
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let cells = rows.rows.iter().take(SEEN).filter_map(|cells| cells.get(at)).map(|cell| longest(cell)).max().unwrap_or(0);
    let cells = if kind.is_figure() { 0.0 } else { (cells as f64 * 1.05 + 1.0).ceil() };
    cells.clamp(least, most).max(name)
}

/// About how many lines a text takes.
fn lines_of(text: &str, width: f64) -> f64 {
    /// Columns are measured in digits, which are wider than letters.
    const LETTER: f64 = 0.9;
    text.lines().map(|line| (line.chars().count() as f64 * LETTER / width).ceil().max(1.0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_numbers_where_nothing_is_lost() {
        for (cell, kind, expected) in [
            ("7.333333333333333", Kind::Score, Some(7.333333333333333)),
            ("62.5", Kind::Percent, Some(0.625)),
            ("7", Kind::Percent, Some(0.07)),
            ("1200.00", Kind::Money, Some(1200.0)),
            ("1200.001", Kind::Money, None),
            ("1.2100000000000002", Kind::Value, None),
            ("1e300", Kind::Value, Some(1e300)),
            ("2026-05-12", Kind::Date, Some(46154.0)),
            ("1899-01-01", Kind::Date, None),
            ("inf", Kind::Value, None),
            ("7", Kind::Text, None),
        ] {
            assert_eq!(figure(cell, kind, 2), expected, "{cell} {kind:?}");
        }
    }
}

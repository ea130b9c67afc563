//! How a table is written for the program that opens it: the sign between its cells, the decimal sign, and the mark by which Excel knows UTF-8.
//! Never what is in it: it is made of the table as [`csv`](super::csv) writes it, and only figures change, in the columns that hold them.

use super::ExportError;
use super::csv::failed;
use crate::model::table::is_figure_column;

/// The sign between the cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Separator {
    /// `,`
    #[default]
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// All, in the order of the help.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Its name on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The sign of a name, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word().eq_ignore_ascii_case(word))
    }

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// The form of a table. Scripts get the default: commas between cells, a dot before decimals, no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CsvForm {
    /// Between cells.
    pub separator: Separator,
    /// Whether decimals follow a comma.
    pub decimal_comma: bool,
    /// Whether it begins with the byte-order mark of UTF-8.
    pub bom: bool,
}

impl CsvForm {
    /// Whether its commas would have two meanings.
    pub fn is_ambiguous(self) -> bool {
        self.decimal_comma && self.separator == Separator::Comma
    }

    /// A table in this form.
    ///
    /// # Errors
    /// None in practice: what is given is a table of this program.
    pub fn of(self, table: Vec<u8>) -> Result<Vec<u8>, ExportError> {
        if self == Self::default() {
            return Ok(table);
        }
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*table);
        let begin = if self.bom { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let mut writer = csv::WriterBuilder::new().delimiter(self.separator.byte()).flexible(true).from_writer(begin);
        let mut figures: Option<Vec<bool>> = None;
        for row in reader.records() {
            let row = row.map_err(failed)?;
            let Some(figures) = &figures else {
                figures = Some(row.iter().map(is_figure_column).collect());
                writer.write_record(&row).map_err(failed)?;
                continue;
            };
            let is_figure = |at: usize| self.decimal_comma && figures.get(at).copied().unwrap_or(false);
            let cell = |(at, cell): (usize, &str)| if is_figure(at) { with_comma(cell) } else { cell.to_owned() };
            writer.write_record(row.iter().enumerate().map(cell)).map_err(failed)?;
        }
        writer.into_inner().map_err(failed)
    }
}

/// A figure with a comma before its decimals; anything else as it is.
fn with_comma(cell: &str) -> String {
    let is_figure = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    if is_figure { cell.replacen('.', ",", 1) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{CsvForm, Separator};

    fn of(form: CsvForm, table: &str) -> String {
        String::from_utf8(form.of(table.as_bytes().to_vec()).unwrap()).unwrap()
    }

    #[test]
    fn figures_change_and_nothing_else_does() {
        let table = "touchpoint,fulfilment,reach,notes\n2.5,2.6666666666666665,62.5,3.5\n\"a;b,\"\"c\nd\",,,-1.5\n";
        let german = CsvForm { separator: Separator::Semicolon, decimal_comma: true, bom: true };
        assert_eq!(
            of(german, table),
            "\u{feff}touchpoint;fulfilment;reach;notes\n2.5;2,6666666666666665;62,5;3.5\n\"a;b,\"\"c\nd\";;;-1.5\n"
        );
        let tabs = CsvForm { separator: Separator::Tab, ..CsvForm::default() };
        assert_eq!(of(tabs, "a,b\n1.5,\"x\ty\"\n"), "a\tb\n1.5\t\"x\ty\"\n");
        assert_eq!(of(CsvForm::default(), table), table, "byte for byte");
    }

    #[test]
    fn commas_have_one_meaning() {
        for (separator, decimal_comma, ambiguous) in
            [(Separator::Comma, true, true), (Separator::Semicolon, true, false), (Separator::Comma, false, false)]
        {
            assert_eq!(CsvForm { separator, decimal_comma, bom: false }.is_ambiguous(), ambiguous);
        }
    }
}

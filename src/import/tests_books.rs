//! Workbooks as people and programs send them, hostile ones among them: which sheets are read, what their cells mean, and where notes say they are.

use super::*;
use crate::i18n::Language;
use crate::model::Map;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write as _};

fn read(table: &[u8], choice: TableChoice) -> Result<Proposal, ImportError> {
    let texts = Texts::new(Language::English);
    let proposal = propose(&[table], &Options { choices: &Choices { all: choice, ..Choices::default() }, ..Options::new("Book", &texts) });
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

fn import(table: &[u8]) -> Proposal {
    read(table, TableChoice::default()).unwrap()
}

fn refused(table: &[u8]) -> ErrorKind {
    read(table, TableChoice::default()).unwrap_err().kind
}

/// A sheet by its name, and what is written into it.
type Made<'s> = (&'s str, &'s dyn Fn(&mut Worksheet));

/// A workbook with sheets, each filled by its own hand.
fn book(sheets: &[Made<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, fill) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet);
    }
    book.save_to_buffer().unwrap()
}

/// Writes rows of texts and numbers.
fn rows(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let (row, column) = (row as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, *cell).unwrap(),
            };
        }
    }
}

/// A packed file with these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELS: &str =
    r#"<Relationships xmlns="r"><Relationship Id="a" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Journey" sheetId="1" r:id="s1"/></sheets></workbook>"#;
const BOOK_RELS: &str =
    r#"<Relationships><Relationship Id="s1" Type="x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook whose one sheet is written by hand.
fn by_hand(sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = vec![
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend(more);
    packed(&parts)
}

/// A cell with a text in it.
fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn outline(map: &Map) -> Vec<String> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect()
}

fn outlines(proposal: &Proposal) -> Vec<(String, Vec<String>)> {
    proposal.project.maps.iter().map(|map| (map.name.clone(), outline(map))).collect()
}

/// Kinds of notes by their names, each with its cell.
fn notes(proposal: &Proposal) -> Vec<(String, Option<String>)> {
    let name = |kind: &NoteKind| format!("{kind:?}").split([' ', '(', '{']).next().unwrap_or_default().to_owned();
    proposal.notes.iter().map(|note| (name(&note.kind), note.cell())).collect()
}

fn note(name: &str, cell: &str) -> (String, Option<String>) {
    (name.to_owned(), Some(cell.to_owned()).filter(|cell| !cell.is_empty()))
}

const SIMPLE: &[&[&str]] = &[&["Phase", "Touchpoint", "Satisfaction"], &["Search", "Advert", "7"], &["Buy", "Shop", "9"]];

#[test]
fn values_mean_what_the_workbook_shows() {
    let found = import(&book(&[("Journey", &|sheet| {
        rows(
            sheet,
            &[
                &["Phase", "Touchpoint", "Satisfaction", "Reach", "Since", "Cost", "Ready", "Note"],
                &["Search", "Advert", "7", "", "", "", "", "'=a"],
            ],
        );
        let (percent, day) = (Format::new().set_num_format("0%"), Format::new().set_num_format("dd.mm.yyyy"));
        sheet.write_with_format(1, 3, 0.8, &percent).unwrap();
        sheet.write_with_format(1, 4, ExcelDateTime::parse_from_str("2026-05-12").unwrap(), &day).unwrap();
        sheet.write(1, 5, 0.1 + 0.2).unwrap();
        sheet.write(1, 6, true).unwrap();
        rows(sheet, &[]);
        sheet.write(2, 0, "Buy").unwrap();
        sheet.write(2, 1, "Shop & more").unwrap();
        sheet.write_formula(2, 2, Formula::new("=4+5").set_result("9")).unwrap();
        sheet.write_with_format(2, 3, 1.0, &percent).unwrap();
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        sheet.write_with_format(2, 4, ExcelDateTime::parse_from_str("2026-05-12 09:30").unwrap(), &moment).unwrap();
    })]));
    assert_eq!(outlines(&found), [("Journey".to_owned(), vec!["Search: Advert".to_owned(), "Buy: Shop & more".to_owned()])]);
    let touchpoints: Vec<_> = found.project.maps[0].touchpoints().collect();
    assert_eq!(touchpoints.iter().map(|one| one.reach).collect::<Vec<_>>(), [Some(80.0), Some(100.0)]);
    assert_eq!(touchpoints[1].agreed[0].scores.fulfilment.map(u8::from), Some(9), "the value of a formula");
    assert_eq!(touchpoints[0].notes, "=a", "guarded cells are read as in a text");
    let csv = format!("{:?}", found.project.maps[0].lanes);
    for text in ["2026-05-12\"", "2026-05-12 09:30", "\"0.3\"", "TRUE"] {
        assert!(csv.contains(text), "{text} {csv}");
    }
}

#[test]
fn sheets_are_chosen_by_their_headers() {
    let sheets: [Made<'_>; 5] = [
        ("Cover", &|sheet| rows(sheet, &[&["A report"], &["of May"]])),
        ("Today", &|sheet| rows(sheet, SIMPLE)),
        ("Blank", &|_| ()),
        ("Tomorrow", &|sheet| rows(sheet, &[&["Touchpoint", "Phase"], &["Chat", "Ask"]])),
        ("Secret", &|sheet| {
            rows(sheet, SIMPLE);
            sheet.set_hidden(true);
        }),
    ];
    let bytes = book(&sheets);
    let found = import(&bytes);
    let today = ("Today".to_owned(), vec!["Search: Advert".to_owned(), "Buy: Shop".to_owned()]);
    assert_eq!(outlines(&found), [today.clone(), ("Tomorrow".to_owned(), vec!["Ask: Chat".to_owned()])]);
    assert_eq!(notes(&found), [note("HiddenSheets", ""), note("SheetsLeftOut", "")]);
    assert_eq!(found.notes[1].kind, NoteKind::SheetsLeftOut(vec!["Cover".into()]));
    let choose = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        read(&bytes, TableChoice { sheets: names, ..TableChoice::default() })
    };
    assert_eq!(outlines(&choose(&["today"]).unwrap()), [today]);
    let secret = choose(&["Secret", "Tomorrow"]).unwrap();
    assert_eq!(secret.project.maps.iter().map(|map| map.name.as_str()).collect::<Vec<_>>(), ["Tomorrow", "Secret"]);
    let all = ["Cover", "Today", "Blank", "Tomorrow", "Secret"].map(str::to_owned).to_vec();
    assert_eq!(choose(&["Elsewhere"]).unwrap_err().kind, ErrorKind::NoSuchSheet { name: "Elsewhere".into(), sheets: all });
    assert!(matches!(choose(&["Cover"]).unwrap_err().kind, ErrorKind::NoTitles { .. }));
    let hidden = read(&bytes, TableChoice { hidden: Some(true), ..TableChoice::default() }).unwrap();
    assert_eq!(hidden.project.maps.len(), 3);
    let nothing: [Made<'_>; 2] = [("A", &|sheet| rows(sheet, &[&["x"]])), ("B", &|sheet| rows(sheet, &[&["y"]]))];
    assert_eq!(refused(&book(&nothing)), ErrorKind::NoSheet(vec!["A".into(), "B".into()]));
}

#[test]
fn sheets_without_a_name_of_their_own_name_no_map_and_other_tables_come_along() {
    let sheets: [Made<'_>; 3] = [
        ("Sheet1", &|sheet| rows(sheet, SIMPLE)),
        ("Votes", &|sheet| rows(sheet, &[&["Rater", "Touchpoint", "Satisfaction"], &["Ann", "Shop", "8"]])),
        ("Maßnahmen", &|sheet| rows(sheet, &[&["Maßnahme", "Touchpoints", "Kosten"], &["Loan bikes", "Shop", "1200"]])),
    ];
    let found = import(&book(&sheets));
    assert_eq!(found.project.maps[0].name, "Book");
    assert_eq!((found.votes().len(), found.plan().measures), (1, 1));
    // What this program wrote for people only is no table.
    let of_people: [Made<'_>; 4] = [
        ("Read me", &|sheet| rows(sheet, &[&["Touchpoint", "Stage"], &["How", "to read"]])),
        ("Touchpoints", &|sheet| {
            let names: Vec<&str> = crate::model::table::Column::ALL.iter().map(|column| column.name()).collect();
            let mut row = vec![""; names.len()];
            (row[1], row[2]) = ("Buy", "Shop");
            rows(sheet, &[&names, &row]);
        }),
        ("Coverage", &|sheet| rows(sheet, &[&["goal", "stage", "touchpoints", "measures"], &["churn", "Buy", "1", "0"]])),
        ("Analysis", &|sheet| rows(sheet, &[&["stage", "touchpoint", "weighted_gap", "verdict"], &["Buy", "Shop", "1", "solid"]])),
    ];
    let found = import(&book(&of_people));
    assert_eq!((outlines(&found), notes(&found)), (vec![("Book".to_owned(), vec!["Buy: Shop".to_owned()])], vec![]));
}

#[test]
fn merged_cells_are_filled_and_headings_are_not() {
    let found = import(&book(&[("Journey", &|sheet| {
        let format = Format::new();
        sheet.merge_range(0, 0, 0, 3, "Our customers", &format).unwrap();
        rows(&mut *sheet, &[]);
        for (row, cells) in [
            (2, ["Phase", "Touchpoint", "Satisfaction", "Who"]),
            (3, ["", "Advert", "7", "Ann"]),
            (4, ["", "Search", "6", ""]),
            (5, ["Buy", "Shop", "9", ""]),
        ] {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                sheet.write(row, column as u16, *cell).unwrap();
            }
        }
        sheet.merge_range(3, 0, 4, 0, "Look", &format).unwrap();
        sheet.merge_range(3, 3, 5, 3, "Ann", &format).unwrap();
    })]));
    assert_eq!(outlines(&found), [("Our customers".to_owned(), vec!["Look: Advert, Search".to_owned(), "Buy: Shop".to_owned()])]);
    let lane = format!("{:?}", found.project.maps[0].lanes);
    assert_eq!(lane.matches("\"Ann\"").count(), 3, "{lane}");
    // Stages as columns, each over several.
    let found = import(&book(&[("Journey", &|sheet| {
        rows(sheet, &[&["Phase", "", "", "Buy"], &["Touchpoint", "Advert", "Search", "Shop"], &["Satisfaction", "7", "6", "9"]]);
        sheet.merge_range(0, 1, 0, 2, "Look", &Format::new()).unwrap();
    })]));
    assert_eq!(outline(&found.project.maps[0]), ["Look: Advert, Search", "Buy: Shop"]);
}

#[test]
fn what_is_hidden_is_said_and_left_out_on_request() {
    let bytes = book(&[("Journey", &|sheet| {
        rows(sheet, &[&["Phase", "Touchpoint", "Internal"], &["A", "One", "x"], &["A", "Two", "y"], &["A", "Three", "z"]]);
        sheet.set_row_hidden(2).unwrap();
        sheet.set_row_hidden(3).unwrap();
        sheet.set_column_hidden(2).unwrap();
        sheet.set_column_hidden(9).unwrap();
    })]);
    let hidden = |taken| NoteKind::Hidden { sheet: "Journey".into(), rows: 2, columns: 1, taken };
    let found = import(&bytes);
    assert_eq!((found.notes[0].kind.clone(), found.project.maps[0].touchpoint_count()), (hidden(true), 3));
    let found = read(&bytes, TableChoice { hidden: Some(false), ..TableChoice::default() }).unwrap();
    assert_eq!((found.notes[0].kind.clone(), found.project.maps[0].touchpoint_count()), (hidden(false), 1));
    assert!(!format!("{:?}", found.project.maps[0].lanes).contains("\"x\""));
}

#[test]
fn errors_are_refused_where_they_are_and_pictures_are_no_errors() {
    let error = |place: &str, text: &str, more: &str| format!(r#"<c r="{place}" t="e"{more}><v>{text}</v></c>"#);
    let sheet = format!(
        "<worksheet><sheetData><row>{}{}{}</row><row>{}{}{}</row><row>{}{}{}</row></sheetData></worksheet>",
        cell("A1", "Touchpoint"),
        cell("B1", "Satisfaction"),
        cell("C1", "Photo"),
        cell("A2", "Advert"),
        error("B2", "#N/A", ""),
        error("C2", "#VALUE!", " vm=\"1\""),
        cell("A3", "Shop"),
        error("B3", "#SPILL!", ""),
        r#"<c r="C3"/>"#,
    );
    let found = import(&by_hand(&sheet, &[]));
    assert_eq!(notes(&found), [note("ErrorValue", "Journey!B2"), note("ErrorValue", "Journey!B3")]);
    assert_eq!((found.refused, found.project.maps[0].touchpoint_count()), (2, 2));
    let texts = Texts::new(Language::English);
    assert_eq!(found.notes[0].kind.sentence(&texts), "“#N/A” in “Satisfaction” is the error of a formula. The value was skipped.");
}

#[test]
fn errors_of_a_sheet_that_lies_on_its_side_are_no_blanks() {
    let sheet = format!(
        "<worksheet><sheetData><row>{}{}{}</row><row>{}{}{}</row><row>{}{}{}</row></sheetData></worksheet>",
        cell("A1", "Stage"),
        cell("B1", "Look"),
        cell("C1", "Buy"),
        cell("A2", "Touchpoint"),
        cell("B2", "Advert"),
        cell("C2", "Shop"),
        cell("A3", "Satisfaction"),
        r##"<c r="B3" t="e"><v>#N/A</v></c>"##,
        r#"<c r="C3"><v>7</v></c>"#,
    );
    let found = import(&by_hand(&sheet, &[]));
    assert_eq!(outlines(&found), [("Journey".to_owned(), vec!["Look: Advert".to_owned(), "Buy: Shop".to_owned()])]);
    assert!(notes(&found).contains(&note("ErrorValue", "Journey!B3")), "{:?}", notes(&found));
    assert_eq!(found.refused, 1);
}

#[test]
fn formulas_without_a_result_are_named() {
    let row =
        |number: u32, title: &str, formula: &str| format!("<row r=\"{number}\">{}{formula}</row>", cell(&format!("A{number}"), title));
    let rows = [
        row(1, "Touchpoint", &cell("B1", "Satisfaction")),
        row(2, "One", "<c r=\"B2\"><f>4+5</f><v></v></c>"),
        row(3, "Two", "<c r=\"B3\"><f>B2</f></c>"),
        row(4, "Three", "<c r=\"B4\"><f>1+1</f><v>2</v></c>"),
        row(5, "Four", "<c r=\"B5\" t=\"str\"><f>\"\"</f><v></v></c>"),
    ];
    let found = import(&by_hand(&format!("<worksheet><sheetData>{}</sheetData></worksheet>", rows.concat()), &[]));
    assert_eq!(notes(&found), [note("NoResults", "Journey!B2")]);
    assert_eq!((found.notes[0].kind.clone(), found.refused), (NoteKind::NoResults(2), 1));
}

#[test]
fn far_cells_and_lying_numbers_cost_nothing() {
    let head = cell("A1", "Touchpoint");
    let far = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\">{head}</row><row r=\"2\">{}</row><row r=\"1048576\">{}</row></sheetData></worksheet>",
        cell("A2", "Shop"),
        cell("XFD1048576", "x")
    );
    let found = import(&by_hand(&far, &[]));
    assert_eq!((found.project.maps[0].touchpoint_count(), notes(&found)), (1, vec![note("FarCells", "Journey!XFD1048576")]));
    let sheet = |data: &str| format!("<worksheet>{data}<sheetData><row r=\"1\">{head}</row></sheetData></worksheet>");
    for wrong in [
        sheet("<dimension ref=\"B5:A1\"/>"),
        sheet("<dimension ref=\"A1:ZZZZZZZZ99999999999\"/>"),
        format!("<worksheet><sheetData><row r=\"1\">{}</row></sheetData></worksheet>", cell("ZZZZZZZZZ1", "x")),
        format!("<worksheet><sheetData><row r=\"0\">{head}</row></sheetData></worksheet>"),
        format!("<worksheet><sheetData><row r=\"99999999999\">{head}</row></sheetData></worksheet>"),
        "<worksheet><sheetData><row><c".to_owned(),
        "<worksheet><sheetData><row>".to_owned(),
        "<other/>".to_owned(),
        String::new(),
    ] {
        assert_eq!(refused(&by_hand(&wrong, &[])), ErrorKind::Workbook(WorkbookError::Damaged), "{wrong}");
    }
    let good = sheet("");
    let texts = "<sst count=\"1\" uniqueCount=\"18446744073709551615\"><si><t>x</t></si></sst>";
    assert_eq!(refused(&by_hand(&good, &[("xl/sharedStrings.xml", texts)])), ErrorKind::Workbook(WorkbookError::Damaged));
    assert_eq!(refused(b"PK\x03\x04 and no more"), ErrorKind::Workbook(WorkbookError::Damaged));
    assert_eq!(refused(&packed(&[("word/document.xml", "<w/>")])), ErrorKind::Workbook(WorkbookError::Other));
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more"), ErrorKind::Workbook(WorkbookError::Damaged));
    // Entities of its own are not replaced by what they stand for.
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let found = read(&by_hand(&format!("{bomb}{}", sheet("").replace("Touchpoint", "Touchpoint&b;")), &[]), TableChoice::default());
    assert!(!format!("{found:?}").contains("aaaaaaaaaa"));
}

#[test]
fn what_swells_when_it_is_unpacked_is_refused() {
    let blanks = " ".repeat(40 << 20);
    let bomb = by_hand(&format!("<worksheet><sheetData><row>{}</row></sheetData>{blanks}</worksheet>", cell("A1", "Touchpoint")), &[]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb), ErrorKind::Workbook(WorkbookError::Swollen));
    // One text in a million cells.
    let long = "x".repeat(30_000);
    let cells: String = (1..=20_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let texts = format!("<sst uniqueCount=\"1\"><si><t>{long}</t></si></sst>");
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    assert_eq!(refused(&by_hand(&sheet, &[("xl/sharedStrings.xml", &texts)])), ErrorKind::TooLarge(TooLarge::Bytes));
}

/// A workbook of LibreOffice's form around a table.
fn ods(table: &str) -> Vec<u8> {
    let styles = r#"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>{table}</office:body></office:document-content>"
    );
    packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<m/>"), ("content.xml", &content)])
}

fn ods_cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn workbooks_of_libreoffice_are_read() {
    let head: String = ["Phase", "Touchpoint", "Satisfaction", "Reach", "Since"].map(ods_cell).concat();
    let table = format!(
        "<table:table table:name=\"Heute\"><table:table-column table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row>{head}</table:table-row>\
         <table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>A &amp; B</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><text:p>One<text:s text:c=\"2\"/>more</text:p><text:p>line</text:p><office:annotation><text:p>no</text:p></office:annotation></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7,0</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"percentage\" office:value=\"0.8\"><text:p>80 %</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-12T00:00:00\"><text:p>12.05.</text:p></table:table-cell></table:table-row>\
         <table:table-row table:visibility=\"filter\"><table:covered-table-cell office:value-type=\"string\"><text:p>old</text:p></table:covered-table-cell>{}\
         <table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>\
         <table:table table:name=\"Geheim\" table:style-name=\"ta2\"><table:table-row>{head}</table:table-row></table:table>",
        ods_cell("Two")
    );
    let found = import(&ods(&table));
    assert_eq!(outlines(&found), [("Heute".to_owned(), vec!["A & B: One  more\nline, Two".to_owned()])]);
    let first = found.project.maps[0].touchpoints().next().unwrap();
    assert_eq!((first.reach, first.agreed[0].scores.fulfilment.map(u8::from)), (Some(80.0), Some(7)));
    assert!(format!("{:?}", found.project.maps[0].lanes).contains("\"2026-05-12\""));
    assert_eq!(notes(&found)[..2], [note("HiddenSheets", ""), note("Hidden", "")]);
    assert!(notes(&found).contains(&note("ErrorValue", "Heute!C5")), "{:?}", notes(&found));
    assert_eq!(found.notes[1].kind, NoteKind::Hidden { sheet: "Heute".into(), rows: 1, columns: 1, taken: true });
}

#[test]
fn hostile_workbooks_of_libreoffices_form_are_bounded() {
    let cut = "<table:table table:name=\"A\"><table:table-row><table:table-cell>";
    assert_eq!(refused(&ods(cut)), ErrorKind::Workbook(WorkbookError::Damaged));
    let blanks = format!(
        "<table:table><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Touchpoint<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row><table:table-row>{}</table:table-row></table:table>",
        ods_cell("Shop")
    );
    assert_eq!(import(&ods(&blanks)).project.maps[0].touchpoint_count(), 1);
    let repeated = |rows: u64, columns: u64| {
        let shop = ods_cell("Shop").replace("<table:table-cell", &format!("<table:table-cell table:number-columns-repeated=\"{columns}\""));
        ods(&format!(
            "<table:table><table:table-row>{}</table:table-row><table:table-row table:number-rows-repeated=\"{rows}\">{shop}</table:table-row></table:table>",
            ods_cell("Touchpoint")
        ))
    };
    assert_eq!(refused(&repeated(99_999_999_999, 1)), ErrorKind::TooLarge(TooLarge::Rows));
    assert_eq!(refused(&repeated(4_000_000_000, 99_999_999_999)), ErrorKind::TooLarge(TooLarge::Cells));
    let locked = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"),
        ("content.xml", "x"),
    ]);
    assert_eq!(refused(&locked), ErrorKind::Workbook(WorkbookError::Locked));
}

#[test]
fn files_of_other_programs_are_read_alike() {
    for bytes in [
        &include_bytes!("../../tests/fixtures/tables/journey.xls")[..],
        &include_bytes!("../../tests/fixtures/tables/journey.ods")[..],
        &include_bytes!("../../tests/fixtures/tables/journey.xlsx")[..],
    ] {
        let found = import(bytes);
        assert_eq!(
            outlines(&found),
            [("Kundenreise".to_owned(), vec!["Suche: Größe im Laden, Anruf".to_owned(), "Kauf: Kasse, vorn".to_owned()])]
        );
        let touchpoints: Vec<_> = found.project.maps[0].touchpoints().collect();
        assert_eq!(touchpoints.iter().map(|one| one.reach).collect::<Vec<_>>(), [Some(80.0), Some(12.5), None]);
        assert_eq!(
            touchpoints.iter().map(|one| one.agreed.first().and_then(|one| one.scores.fulfilment).map(u8::from)).collect::<Vec<_>>(),
            [Some(7), Some(8), None]
        );
        let lanes = format!("{:?}", found.project.maps[0].lanes);
        assert!(lanes.contains("\"2026-05-12\"") && lanes.contains("\"2026-05-12 09:30\""), "{lanes}");
        assert!(notes(&found).contains(&note("ErrorValue", "Kundenreise!C6")), "{:?}", notes(&found));
        assert!(found.notes.iter().any(|note| matches!(&note.kind, NoteKind::Hidden { rows: 1, columns: 1, .. })), "{:?}", found.notes);
        assert!(found.notes.iter().any(|note| note.kind == NoteKind::HiddenSheets(vec!["Intern".into()])), "{:?}", found.notes);
    }
}

/// Bytes with some of them changed, from a seed.
fn broken(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut broken = bytes.to_vec();
    for _ in 0..=seed % 8 {
        let at = next() as usize % broken.len();
        broken[at] = next() as u8;
    }
    if seed.is_multiple_of(5) {
        broken.truncate(next() as usize % bytes.len());
    }
    broken
}

#[test]
fn broken_workbooks_are_refused_or_read_and_nothing_else() {
    let xls = include_bytes!("../../tests/fixtures/tables/journey.xls");
    let stored = by_hand(&format!("<worksheet><sheetData><row>{}</row></sheetData></worksheet>", cell("A1", "Touchpoint")), &[]);
    for seed in 0..400 {
        for bytes in [&xls[..], &stored] {
            // Whatever comes of it, it comes.
            let _ = read(&broken(bytes, seed), TableChoice::default());
        }
    }
}

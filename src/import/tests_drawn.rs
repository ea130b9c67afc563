//! Tables in pages, in Markdown, and in columns of a fixed width: they mean what the same cells mean in a table of commas.

use super::*;
use crate::i18n::Language;
use crate::model::Map;

fn read(table: &str) -> Result<Proposal, ImportError> {
    let texts = Texts::new(Language::English);
    let proposal = propose(&[table.as_bytes()], &Options::new("Text", &texts));
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

fn outline(map: &Map) -> String {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect::<Vec<_>>().join("; ")
}

fn outlines(proposal: &Proposal) -> Vec<(String, String)> {
    proposal.project.maps.iter().map(|map| (map.name.clone(), outline(map))).collect()
}

const MARKDOWN: &str =
    "Some words.\n\n| Phase | Touchpoint | Satisfaction |\n|---|---|--:|\n| Search | **Advert** | 7 |\n| Buy | Shop | x |\n";
const HTML: &str = "<html><body><p>Words<table><tr><td>a layout<td></table>\n\
                    <table><tr><th>Phase</th><th>Touchpoint</th><th>Satisfaction</th></tr>\n\
                    <tr><td rowspan=1>Search<td>Advert<td>7\n<tr><td>Buy<td>Shop<td>x</table></body></html>";
const FIXED: &str =
    "A report\n\nPhase   Touchpoint  Satisfaction\n------  ----------  ------------\nSearch  Advert      7\nBuy     Shop        x\n";
const PRINTED: &str = "+--------+------------+--------------+\n| Phase  | Touchpoint | Satisfaction |\n+--------+------------+--------------+\n\
                       | Search | Advert     |            7 |\n| Buy    | Shop       | x            |\n+--------+------------+--------------+\n";

#[test]
fn drawn_tables_are_tables() {
    for (text, line, column) in [(MARKDOWN, 6, 3), (HTML, 4, 3), (FIXED, 6, 3), (PRINTED, 5, 4)] {
        let found = read(text).unwrap();
        let outlined = outlines(&found).remove(0).1;
        assert_eq!(outlined, "Search: Advert; Buy: Shop", "{text}");
        let refused: Vec<_> = found.notes.iter().filter(|note| note.kind.is_refusal()).map(|note| note.place).collect();
        assert_eq!(refused, [Some(Place { line, column })], "{text}");
    }
}

#[test]
fn several_tables_of_a_text_are_each_read_or_named() {
    let found = read(HTML).unwrap();
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::TableLeftOut("1".into())), "{:?}", found.notes);
    let two = "# Today\n| Phase | Touchpoint |\n|-|-|\n| A | One |\n\n# Tomorrow\n| Phase | Touchpoint |\n|-|-|\n| B | Two |\n\n# Sources\n| x | y |\n|-|-|\n| 1 | 2 |\n";
    let found = read(two).unwrap();
    assert_eq!(outlines(&found), [("Today".to_owned(), "A: One".to_owned()), ("Tomorrow".to_owned(), "B: Two".to_owned())]);
    assert_eq!(found.notes.iter().map(|note| &note.kind).collect::<Vec<_>>(), [&NoteKind::TableLeftOut("Sources".into())]);
    assert!(matches!(read("<table><tr><td>a<td>b</table>").unwrap_err().kind, ErrorKind::NoTitles { .. }));
    assert_eq!(read("<table></table>").unwrap_err().kind, ErrorKind::Empty);
    let xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    assert_eq!(read(xml).unwrap_err().kind, ErrorKind::Workbook(WorkbookError::Form("XML 2003")));
}

#[test]
fn tables_are_told_from_texts() {
    assert!([MARKDOWN, HTML].into_iter().all(is_drawn_table));
    assert!(!["Advert\nShop", "a | b", "<b>no</b>", "", "<table>", "stage,touchpoint\nA,b"].into_iter().any(is_drawn_table));
    // Text between commas stays text between commas.
    let found = read("Phase,Touchpoint,Why\nA,One,|---|\nB,Two,<table>\n").unwrap();
    assert_eq!(outlines(&found)[0].1, "A: One; B: Two");
}

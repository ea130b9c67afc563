//! The report from outside: as pages, as a document to edit and as text, by the real program, read by others' programs where they are installed.

use super::desk::Desk;
use super::readers::asked;
use std::io::{Cursor, Read as _};
use std::process::Command;

const HEADINGS: [&str; 8] = [
    "What the map says",
    "The map",
    "Stage by stage",
    "What the scores say",
    "Priorities",
    "Who takes what home",
    "How it is judged",
    "Appendix",
];

/// One part of a document.
fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What a program of poppler says about a file; none where it is missing on purpose.
fn poppler(program: &str, arguments: &[&str], desk: &Desk, file: &str) -> Option<String> {
    if std::env::var_os("WEGMARKE_WITHOUT_POPPLER").is_some() {
        return None;
    }
    let said = Command::new(program).args(arguments).arg(desk.path(file)).arg("-").output();
    let said = if program == "pdfinfo" { Command::new(program).args(arguments).arg(desk.path(file)).output() } else { said };
    let said = said.expect("poppler-utils are installed");
    assert!(said.status.success(), "{program} refuses {file}");
    Some(String::from_utf8_lossy(&said.stdout).into_owned())
}

#[test]
fn the_same_map_gives_the_same_report() {
    let desk = Desk::with_sample();
    for name in ["report.md", "report.docx", "report.pdf"] {
        for twice in ["one", "two"] {
            desk.say(&format!("export sample.wegmarke {twice}-{name} --report --date 2026-05-12")).ends(0);
        }
        assert!(desk.read(&format!("one-{name}")) == desk.read(&format!("two-{name}")), "{name}");
    }
}

#[test]
fn pages_have_contents_numbers_and_tags() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke report.pdf --report").ends(0);
    let Some(info) = poppler("pdfinfo", &[], &desk, "report.pdf") else { return };
    assert!(info.contains("Tagged:          yes") && info.contains("(A4)"), "{info}");
    let pages: usize = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    assert!((12..40).contains(&pages), "{pages}");
    let Some(text) = poppler("pdftotext", &["-layout"], &desk, "report.pdf") else { return };
    let sheets: Vec<&str> = text.split('\u{c}').collect();
    // Each heading is in the contents with the number of the page that it is on.
    for heading in HEADINGS {
        let line =
            sheets[1].lines().find(|line| line.trim_start().starts_with(heading)).unwrap_or_else(|| panic!("{heading}: {}", sheets[1]));
        let number: usize = line.split_whitespace().next_back().unwrap().parse().unwrap();
        if heading != "The map" {
            assert!(sheets[number - 1].contains(heading), "{heading} is not on page {number}");
        }
    }
    for (number, sheet) in sheets.iter().enumerate().take(pages).skip(1) {
        assert!(sheet.contains(&format!("{} of {pages}", number + 1)), "page {}: {sheet}", number + 1);
        assert!(sheet.split_whitespace().count() > 25, "page {} is nearly empty: {sheet}", number + 1);
    }
    if let Some(said) = asked("report_pdf.py", &[&desk.path("report.pdf")]) {
        let bookmarks: Vec<&str> = said.lines().filter(|line| line.starts_with("0 ")).map(|line| &line[2..]).collect();
        assert!(HEADINGS.iter().all(|heading| bookmarks.contains(heading)), "{said}");
        assert!(said.contains("Table") && said.contains("TH") && said.contains("Figure"), "{said}");
    }
}

#[test]
fn a_document_has_styles_headers_and_words_for_pictures() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke report.docx --lang de --date 2026-05-12").ends(0);
    let docx = desk.read("report.docx");
    let (document, styles, core) = (part(&docx, "word/document.xml"), part(&docx, "word/styles.xml"), part(&docx, "docProps/core.xml"));
    let tables = document.matches("<w:tbl>").count();
    assert!(tables > 8 && document.matches("<w:tblHeader/>").count() == tables, "{tables}");
    assert!(document.contains("descr=\"Karte „") && !document.contains("descr=\"\""));
    assert!(document.contains("TOC \\o"));
    assert!(!document.contains("paraId"), "a number that counts up");
    assert!(styles.contains("w:val=\"de-DE\"") && core.contains("2026-05-12T00:00:00Z") && core.contains("<dc:creator></dc:creator>"));
    let Some(said) = asked("report_docx.py", &[&desk.path("report.docx")]) else { return };
    for expected in ["Title: Buying an e-bike", "Heading 1: Was die Karte sagt", "Heading 1: Anhang", "style: Report Table", "pictures: "] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn text_is_readable_on_its_own() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke report.md --date 2026-05-12").ends(0);
    let text = String::from_utf8(desk.read("report.md")).unwrap();
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let expected: Vec<&str> = HEADINGS.into_iter().collect();
    assert!(expected.iter().all(|heading| headings.contains(heading)), "{headings:?}");
    let (says, _) = text.split_once("## Stage by stage").unwrap();
    insta::assert_snapshot!("report_says", says);
}

#[test]
fn words_that_mean_harm_stay_words() {
    let desk = Desk::new();
    let hostile = "=cmd|' /C calc'!A0 <script>x</script> ]]> &amp; \u{202e}abc \u{1f600} \u{645}\u{631} %s {0} [a](b) | `c`";
    let csv = format!(
        "stage,touchpoint,expectation,fulfilment,relevance,core_message\n\"{hostile}\",\"{hostile}\",8,3,9,\"{hostile}\n{hostile}\"\nB,C,5,9,8,\n"
    );
    desk.write("hostile.csv", csv);
    desk.say("import hostile.csv hostile.wegmarke").ends(0);
    for name in ["a.md", "a.docx", "a.pdf"] {
        desk.say(&format!("export hostile.wegmarke {name} --report")).ends(0);
    }
    let document = part(&desk.read("a.docx"), "word/document.xml");
    assert!(document.contains("&lt;script&gt;") && !document.contains("<script") && !document.contains('\u{202e}'));
    assert!(roxmltree::Document::parse(&document).is_ok());
    let text = String::from_utf8(desk.read("a.md")).unwrap();
    assert!(text.contains("\\<script\\>") && text.contains("\\|") && !text.contains('\u{202e}'));
    if let Some(said) = asked("report_docx.py", &[&desk.path("a.docx")]) {
        assert!(said.contains("<script>x</script> ]]> &amp;"), "{said}");
    }
}

#[test]
fn contents_of_documents_are_links_and_nobody_is_asked_to_update_them() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke report.docx").ends(0);
    let (document, settings) = (part(&desk.read("report.docx"), "word/document.xml"), part(&desk.read("report.docx"), "word/settings.xml"));
    assert!(!document.contains("w:dirty=\"true\"") && !settings.contains("updateFields"), "programs would ask");
    let contents = document.split("<w:hyperlink").skip(1).map(|rest| rest.split("</w:hyperlink>").next().unwrap());
    let contents: Vec<&str> = contents.filter(|entry| entry.contains("w:anchor=\"_Toc")).collect();
    assert!(contents.len() > 12, "{contents:?}");
    for entry in &contents {
        // A number that nobody knows yet is not there, nor dots that lead to it.
        assert!(entry.contains("<w:t") && !entry.contains("PAGEREF") && !entry.contains("<w:tab"), "{entry}");
    }
    assert!(document.contains("TOC \\o"), "it can be updated");
}

#[test]
fn paper_round_and_map_are_as_asked() {
    let desk = Desk::with_sample();
    for (page, size) in [("letter", "612 x 792"), ("A3", "841.89 x 1190.55"), ("16:9", "960 x 540")] {
        desk.run(["export", "sample.wegmarke", "report.pdf", "--report", "--page", page]).ends(0);
        let Some(info) = poppler("pdfinfo", &[], &desk, "report.pdf") else { return };
        assert!(info.contains(size), "{page}: {info}");
    }
    desk.say("export sample.wegmarke report.docx --page letter").ends(0);
    assert!(part(&desk.read("report.docx"), "word/document.xml").contains("w:w=\"12240\" w:h=\"15840\""));
    desk.say("export sample.wegmarke report.pdf --report --tiles").ends(2);
    desk.say("export sample.wegmarke report.md --round Nonsense").ends(1);
}

//! What is tried with bytes of any kind, one function for each kind of input, called by the name of its target: those of `fuzz/` call it with what a fuzzer
//! thinks up, and ordinary tests with what is in the corpus. Each fails by panicking: where the program panics, and where something that always holds does not.

use std::io::{Cursor, Write as _};
use std::sync::LazyLock;
use wegmarke::catalogue::sample;
use wegmarke::edit::{Document, EachEdit, Edit, StepName};
use wegmarke::export::tsv;
use wegmarke::file::{self, FileError};
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{
    Options, Unnamed, UnnamedRound, is_drawn_table, is_foreign, is_header, is_list_in_words, outline, picture, propose, read_cells, survey,
};
use wegmarke::merge::{MergeError, Merged, Merging, merge};
use wegmarke::model::{Project, limits};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::English));
static SAMPLE: LazyLock<Project> = LazyLock::new(|| sample("en"));

/// What is tried with bytes.
type Target = fn(&[u8]);

/// The targets by their names, which are those of the folders with their corpora.
const TARGETS: [(&str, Target); 9] = [
    ("board", table),
    ("clipboard", clipboard),
    ("edits", edits),
    ("map_file", map_file),
    ("merge", merges),
    ("mermaid", table),
    ("picture", pictures),
    ("table", table),
    ("workbook", workbook),
];

/// Tries bytes with the target of a name.
///
/// # Panics
/// Where there is no such target, and where something does not hold.
pub(crate) fn tried(name: &str, data: &[u8]) {
    let (_, target) = TARGETS.iter().find(|(target, _)| *target == name).unwrap_or_else(|| panic!("no target is called {name}"));
    target(data);
}

/// Most edits of a list that are tried.
const MOST_EDITS: usize = 200;

/// Fails unless a project is sound and its file holds all of it.
fn comes_back(project: &Project) {
    assert_eq!(project.problems(), [], "it is sound");
    let bytes = match file::write(project) {
        Ok(bytes) => bytes,
        Err(FileError::TooLarge { .. }) => return,
        Err(error) => panic!("it cannot be written: {error}"),
    };
    let loaded = file::read(&bytes).expect("what was written can be read");
    assert_eq!(loaded.findings, [], "and nothing is wrong with it");
    assert!(loaded.project == *project, "it is the same");
}

/// A map file.
fn map_file(data: &[u8]) {
    let Ok(loaded) = file::read(data) else { return };
    assert_eq!(loaded.project.problems(), [], "what was read is sound");
    assert!(loaded.findings.len() <= 1_001);
    let written = match file::write_keeping(&loaded.project, &loaded.damaged) {
        Ok(written) => written,
        Err(FileError::TooLarge { .. }) => return,
        Err(error) => panic!("it cannot be written: {error}"),
    };
    let again = file::read(&written).expect("what was written can be read");
    assert!(again.project == loaded.project, "it is the same");
    let kept = |damaged: &[file::Damaged]| damaged.iter().map(|one| one.records).sum::<u64>();
    assert_eq!(kept(&again.damaged), kept(&loaded.damaged), "what could not be read is kept");
}

/// A table of any format, a diagram or a board.
fn table(data: &[u8]) {
    for lenient in [false, true] {
        let options = Options { lenient, keep_rows: true, ..Options::new("Fuzzed", &TEXTS) };
        let _seen = survey(&[data], &options);
        match propose(&[data], &options) {
            Ok(proposal) => {
                comes_back(&proposal.project);
                proposal.notes.iter().for_each(|note| drop(note.kind.sentence(&TEXTS)));
            }
            Err(error) => drop(error.kind.sentence(&TEXTS)),
        }
        if let Ok(tables) = wegmarke::import::read_tables(&[data], &options)
            && let Ok(proposal) = tables.update(&SAMPLE, Unnamed { map: None, round: UnnamedRound::Latest })
        {
            let mut document = Document::saved(SAMPLE.clone());
            // It may be more than the map has room for.
            if document.apply(&proposal.step(StepName::Import), None, jiff::Timestamp::UNIX_EPOCH).is_ok() {
                comes_back(document.project());
            }
        }
    }
}

/// A workbook: the whole file, or else the XML of the only sheet of an otherwise whole one, since a fuzzer never hits upon a packed one.
fn workbook(data: &[u8]) {
    if data.starts_with(b"PK") || data.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        table(data);
    } else {
        table(&packed(data));
    }
}

/// A workbook with this as its sheet.
fn packed(sheet: &[u8]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const KINDS: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
    const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let kinds = format!(
        r#"<Types xmlns="{KINDS}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{LINKS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book =
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#);
    let links = format!(
        r#"<Relationships xmlns="{LINKS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", kinds.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(part).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

/// A picture.
fn pictures(data: &[u8]) {
    match picture(data) {
        Ok(picture) => {
            assert!(picture.data().len() <= limits::PICTURE_BYTES, "it is as small as a picture of a map has to be");
            // What was made of it is one itself.
            assert!(wegmarke::import::picture(picture.data()).is_ok());
        }
        Err(error) => drop(error.sentence(&TEXTS)),
    }
}

/// A text on the clipboard.
fn clipboard(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _guesses = (is_drawn_table(&text), is_foreign(&text), is_list_in_words(&text), outline(&text).len());
    if let Ok(rows) = read_cells(&text) {
        rows.first().map(|row| is_header(row));
        let copied = tsv(&rows).expect("cells can be copied");
        assert!(read_cells(&copied).as_ref() == Ok(&rows), "what was copied is pasted as it was");
    }
    table(text.as_bytes());
}

/// The worked example after a list of edits, as far as the list can be read and its edits can be made.
fn edited(text: &str) -> Document {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut list: Vec<Edit> = Vec::new();
    // As far as it can be read.
    let _read = options.from_str_seed(
        text,
        EachEdit(|edit| {
            list.push(edit);
            if list.len() < MOST_EDITS { Ok(()) } else { Err(()) }
        }),
    );
    let mut document = Document::saved(SAMPLE.clone());
    for edit in &list {
        let before = document.project().clone();
        match document.apply(edit, None, jiff::Timestamp::UNIX_EPOCH) {
            Ok(_) => assert_eq!(document.project().problems(), [], "{edit:?}"),
            Err(_) => assert!(*document.project() == before, "what was refused changed something: {edit:?}"),
        }
    }
    document
}

/// A list of edits to the worked example.
fn edits(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut document = edited(text);
    comes_back(document.project());
    while document.undo().is_some() {}
    assert!(**document.project() == *SAMPLE, "undone, it is what it was");
}

/// Two lists of edits to the worked example with a line of three hyphens between them, and what becomes of both together.
fn merges(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (ours, theirs) = text.split_once("\n---\n").unwrap_or((text, ""));
    let (ours, theirs) = (edited(ours), edited(theirs));
    let (base, ours, theirs) = (&*SAMPLE, &**ours.project(), &**theirs.project());
    let together = |base: Option<&Project>, ours: &Project, theirs: &Project| merge(base, ours, theirs, Merging::default());
    let is = |merged: Result<Merged, MergeError>, expected: &Project, why: &str| {
        let Merged { project: merged, report } = merged.expect("it is no more than one of them");
        // What everybody has for themselves, such as the round that is shown, stays ours.
        if merged != *expected && report.own.is_empty() {
            let lines = |project: &Project| String::from_utf8_lossy(&file::write(project).expect("it was written before")).into_owned();
            let (merged, expected) = (lines(&merged), lines(expected));
            let apart = merged.lines().zip(expected.lines()).find(|(one, two)| one != two);
            panic!("{why}: {apart:?}");
        }
    };
    is(together(Some(base), ours, base), ours, "who changed nothing changes nothing");
    is(together(Some(base), base, theirs), theirs, "and takes what the other changed");
    is(together(Some(base), ours, ours), ours, "the same twice is the same");
    for base in [Some(base), None] {
        // Together they may be more than a project has room for.
        let Ok(merged) = together(base, ours, theirs) else { continue };
        comes_back(&merged.project);
        assert_eq!(merged.report.conflicts.len(), merged.project.conflicts.len(), "every conflict is in the file");
    }
}

//! What is dropped, typed or named at the start: everything is opened or answered with a sentence, whatever its name.

use super::{Place, Program, write};
use crate::app::tests::{journey, wished_pick};
use crate::app::{Action, Command, Dialog, ExchangeDialog, NoticeKind, OpenAction, Pick};
use crate::file::Named;
use crate::i18n::{Language, Texts};
use std::path::PathBuf;

fn last(program: &Program) -> (NoticeKind, &str) {
    program.state.notices.last().map(|notice| (notice.kind, notice.text.as_str())).expect("nothing was said")
}

#[test]
fn what_is_dropped_beside_what_is_taken_is_named() {
    let place = Place::new();
    place.with_file("other.wegmarke").run(Command::Quit);
    let table = |name: &str| {
        let path = place.path(name);
        write(&path, "stage,touchpoint\nNeed,Friend tells\n");
        path
    };
    let (one, two, folder) = (table("one.csv"), table("two.csv"), place.path("Pictures"));

    let mut program = place.with_file("map.wegmarke");
    program.act(Action::Open(OpenAction::FilesDropped(vec![one.clone(), place.path("other.wegmarke"), folder])));
    assert_eq!(program.state.path(), Some(place.path("other.wegmarke").as_path()));
    let left = "Not opened: “one.csv”, “Pictures”. One map file, one picture or several tables can be dropped at a time.";
    assert_eq!(last(&program), (NoticeKind::Info, left));

    program.state.notices.clear();
    program.act(Action::Open(OpenAction::FilesDropped(vec![one, two])));
    assert!(
        matches!(&program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) if !proposed.path.as_os_str().is_empty())
    );
    assert!(program.state.notices.is_empty(), "tables are taken together: {:?}", program.state.notices);
}

#[test]
fn what_cannot_be_opened_is_named_in_both_languages() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let names = |count: usize| -> Vec<Named> {
        let files = (1..count).map(|number| Named::File(PathBuf::from(format!("/tmp/letter {number}.docx"))));
        std::iter::once(Named::Elsewhere("https://example.com/shop".to_owned())).chain(files).collect()
    };
    for (language, count, beginning, end) in [
        (Language::English, 1, "Not opened: “https://example.com/shop”. Only map files", "web addresses. Nothing was changed."),
        (Language::English, 5, "Not opened: “https://example.com/shop”, “letter 1.docx”, “letter 2.docx” and 2 more. Only", "changed."),
        (
            Language::German,
            4,
            "Nicht geöffnet: „https://example.com/shop“, „letter 1.docx“, „letter 2.docx“ und 1 weitere. Hierher",
            "geändert.",
        ),
    ] {
        program.state.program.texts = Texts::new(language).into();
        program.act(Action::Open(OpenAction::NamesDropped(names(count))));
        let (kind, said) = last(&program);
        assert!(kind == NoticeKind::Warning && said.starts_with(beginning) && said.ends_with(end), "{said}");
    }
    assert_eq!(journey(&program.state), "first");
}

#[test]
fn an_address_is_no_file_and_the_address_of_a_file_is_that_file() {
    let place = Place::new();
    place.with_file("a map.wegmarke").run(Command::Quit);
    let address = format!("file://{}", place.path("a map.wegmarke").display().to_string().replace(' ', "%20"));
    let program = place.start(Some(PathBuf::from(&address)));
    assert_eq!(program.state.path(), Some(place.path("a map.wegmarke").as_path()));

    let mut program = place.start(Some(PathBuf::from("https://example.com/a.wegmarke")));
    assert_eq!(program.state.path(), None);
    let (kind, said) = last(&program);
    assert!(kind == NoticeKind::Warning && said.contains("https://example.com/a.wegmarke"), "{said}");
    program.act(Action::Open(OpenAction::PathTyped(Pick::Open, "https://example.com/b.wegmarke".to_owned())));
    assert!(last(&program).1.contains("b.wegmarke"));
    program.act(Action::Open(OpenAction::PathTyped(Pick::Open, address)));
    assert_eq!(program.state.path(), Some(place.path("a map.wegmarke").as_path()));
}

#[test]
#[cfg(unix)]
fn a_file_whose_name_is_no_text_is_a_file_like_any_other() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let place = Place::new();
    let odd = |name: &[u8]| place.path("").join(OsStr::from_bytes(name));
    let (map, table) = (odd(b"Stra\xdfe.wegmarke"), odd(b"Stra\xdfe.csv"));
    write(&table, "stage,touchpoint\nNeed,Friend tells\n");
    let mut program = place.with_file("map.wegmarke");
    program.save_as(&map);
    program.add("second");
    program.run(Command::Save);
    assert_eq!(last(&program).0, NoticeKind::Done);
    program.run(Command::Quit);

    // The settings know it, and everything else that they keep.
    let mut program = place.start(None);
    assert_eq!(program.state.program.settings.recent.first(), Some(&map));
    assert!(program.state.program.settings.started_before);
    program.run(Command::OpenRecent(0));
    assert_eq!((program.state.path(), journey(&program.state).as_str()), (Some(map.as_path()), "first second"));

    program.act(Action::Open(OpenAction::NamesDropped(vec![Named::File(table)])));
    assert!(matches!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(_)))), "{:?}", program.state.notices);
    assert_eq!(wished_pick(&mut program.state), None);
}

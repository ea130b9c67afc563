//! What the window asks before a file is written that others have a part in: several names, no right to write, somebody else's map.
#![cfg(unix)]

use super::{Place, read, system, write};
use crate::app::tests::wished_pick;
use crate::app::{Action, Answer, Command, Dialog, ExportWhat, NoticeKind, OpenAction, OpenDialog, Pick};
use crate::export::Format;
use crate::file;
use std::path::Path;

#[test]
fn a_file_with_several_names_is_asked_about() {
    let place = Place::new();
    let (path, other) = (place.path("map.wegmarke"), place.path("other.wegmarke"));
    let mut program = place.with_file("map.wegmarke");
    system("ln", &[&path, &other]);
    let before = read(&path);
    program.add("second");
    program.run(Command::Save);
    assert_eq!(program.state.dialog, Some(Dialog::SeveralNames(Pick::SaveAs, path.clone(), 2)));
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!((read(&path), read(&other)), (before.clone(), before.clone()));
    program.run(Command::Save);
    program.act(Action::Answer(Answer::SaveAs));
    assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveAs));
    program.run(Command::Save);
    program.act(Action::Answer(Answer::Yes));
    assert!(read(&path).contains("second") && program.state.open.document.is_saved());
    assert_eq!(read(&other), before, "the other name keeps the old content");
    // From now on it has one name.
    program.add("third");
    program.run(Command::Save);
    assert!(program.state.dialog.is_none() && read(&path).contains("third"));
}

#[test]
fn what_others_wrote_meanwhile_is_asked_about_although_it_may_be_cut_off() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    system("ln", &[&path, &place.path("other.wegmarke")]);
    program.add("second");
    program.run(Command::Save);
    let theirs = read(&path).replace("first", "their");
    system("rm", &[&place.path("other.wegmarke")]);
    write(&path, &theirs);
    program.act(Action::Answer(Answer::Yes));
    assert!(matches!(&program.state.dialog, Some(Dialog::Open(OpenDialog::Conflict(conflict))) if conflict.path == path));
    assert_eq!(read(&path), theirs);
}

#[test]
fn a_file_that_may_not_be_written_offers_another_name() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    let before = read(&path);
    system("chmod", &[Path::new("444"), &path]);
    program.add("second");
    program.run(Command::Save);
    assert!(
        matches!(&program.state.dialog, Some(Dialog::Open(OpenDialog::MayNotWrite(file, why))) if *file == path && why.contains("map.wegmarke"))
    );
    program.act(Action::Answer(Answer::SaveAs));
    assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveAs));
    let copy = place.path("copy.wegmarke");
    program.act(Action::Open(OpenAction::Picked(Pick::SaveAs, Some(copy.clone()))));
    assert!(read(&copy).contains("second") && read(&path) == before);
    assert_eq!(program.state.path(), Some(copy.as_path()));
}

#[test]
fn an_export_goes_neither_over_the_open_map_nor_over_another_one() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let (own, other) = (place.path("map.wegmarke"), place.path("other.svg"));
    write(&other, &read(&own));
    system("ln", &[Path::new("-s"), &own, &place.path("link.svg")]);
    let before = read(&own);
    for path in [place.path("link.svg"), other.clone()] {
        program.state.notices.clear();
        program.act(Action::Open(OpenAction::Picked(Pick::Export(ExportWhat::Map, Format::Svg), Some(path.clone()))));
        assert!(program.said(NoticeKind::Error), "{path:?}");
        assert_eq!((read(&own), read(&other)), (before.clone(), before.clone()), "{path:?}");
    }
}

#[test]
fn another_map_is_not_saved_over_a_newer_one() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let newer = place.path("newer.wegmarke");
    write(&newer, "Wegmarke(format: 99)\n");
    program.act(Action::Open(OpenAction::Picked(Pick::SaveAs, Some(newer.clone()))));
    assert!(program.said(NoticeKind::Error));
    assert_eq!(read(&newer), "Wegmarke(format: 99)\n");
    assert_eq!(program.state.path(), Some(place.path("map.wegmarke").as_path()));
}

#[test]
fn a_path_means_the_same_file_wherever_the_program_is_started() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    drop(place.with_file("map.wegmarke"));
    let up = std::env::current_dir().unwrap().components().skip(1).map(|_| "..").collect::<std::path::PathBuf>();
    let relative = up.join(path.strip_prefix("/").unwrap());
    let program = place.start(Some(relative.clone()));
    assert!(relative.is_relative() && program.state.path().unwrap().is_absolute());
    assert_eq!(file::canonical(program.state.path().unwrap()).unwrap(), file::canonical(&path).unwrap());
    assert!(program.state.program.settings.recent.iter().all(|recent| recent.is_absolute()));
    // What an earlier program kept as it was typed leads nowhere in particular.
    let settings = crate::app::Settings { recent: vec!["map.wegmarke".into(), "/maps/map.wegmarke".into()], ..Default::default() };
    assert_eq!(settings.sound().recent, [Path::new("/maps/map.wegmarke")]);
}

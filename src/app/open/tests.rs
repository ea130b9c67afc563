//! Opening, saving, closing and recovering, with real files in their own folder and a clock that does not move until it is advanced.

mod conflicts;
mod dropped;
mod kept;
mod left;
mod new;
mod rights;
mod taking_over;
mod versions;

use crate::app::tests::{journey, run, touchpoint, wished, wished_copy, wished_pick, wishes_to_quit};
use crate::app::{
    Action, Answer, ChartAction, Command, Dialog, ExchangeAction, ExchangeDialog, ExportWhat, ImportChange, ImportTarget, MapAction,
    NewProject, Next, NoticeKind, OpenAction, OpenDialog, Panel, Pick, Start, State, Wish, update,
};
use crate::edit::StepName;
use crate::file::{self, Home};
use jiff::{SignedDuration, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A program with its own folders.
pub(crate) struct Program {
    pub(crate) state: State,
    seconds: Arc<AtomicI64>,
    woken: Receiver<()>,
}

/// Folders that several programs can share.
pub(crate) struct Place(tempfile::TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn home(&self) -> Home {
        Home::at(&self.path("home"))
    }

    pub(crate) fn start(&self, file: Option<PathBuf>) -> Program {
        let seconds = Arc::new(AtomicI64::new(1_000_000));
        let (sender, woken) = channel();
        let sender = Mutex::new(sender);
        let now = Arc::clone(&seconds);
        let start = Start {
            home: Some(self.home()),
            file,
            country: None,
            clock: Box::new(move || Timestamp::UNIX_EPOCH + SignedDuration::from_millis(now.load(Ordering::SeqCst))),
            wake: Arc::new(move || {
                let _nobody_listens = sender.lock().unwrap().send(());
            }),
        };
        let mut program = Program { state: State::start(start), seconds, woken };
        program.settle();
        program.state.program.settings.language = Some(crate::i18n::Language::English);
        program
    }

    /// A program with a saved file of one map.
    pub(crate) fn with_file(&self, name: &str) -> Program {
        let mut program = self.start(None);
        program.create();
        program.add("first");
        program.save_as(&self.path(name));
        program
    }
}

impl Program {
    /// Advances the clock.
    pub(crate) fn pass(&mut self, milliseconds: i64) {
        self.seconds.fetch_add(milliseconds, Ordering::SeqCst);
        self.state.poll();
    }

    /// Waits until nothing is running in the background any more.
    pub(crate) fn settle(&mut self) {
        self.state.poll();
        while !self.state.jobs.is_empty() {
            self.woken.recv_timeout(Duration::from_secs(120)).expect("a job never ended");
            self.state.poll();
        }
        self.state.poll();
    }

    /// Has everything written that is to be kept; what happens after this is a crash.
    pub(crate) fn keep(&mut self) {
        self.state.poll();
        assert!(self.state.program.keeper.as_ref().unwrap().flusher().flush(Duration::from_secs(120)));
    }

    pub(crate) fn run(&mut self, command: Command) {
        run(&mut self.state, command);
        self.settle();
    }

    pub(crate) fn act(&mut self, action: Action) {
        update(&mut self.state, action);
        self.settle();
    }

    pub(crate) fn create(&mut self) {
        self.act(Action::Open(OpenAction::CreateProject(NewProject { name: "Test".to_owned(), template: "blank".to_owned() })));
    }

    pub(crate) fn add(&mut self, title: &str) {
        self.act(Action::Command(Command::AddTouchpoint));
        self.act(Action::Map(MapAction::EditingChanged(title.to_owned())));
        self.act(Action::Map(MapAction::FinishEditing));
    }

    pub(crate) fn save_as(&mut self, path: &Path) {
        self.run(Command::SaveAs);
        assert_eq!(wished_pick(&mut self.state), Some(Pick::SaveAs));
        self.act(Action::Open(OpenAction::Picked(Pick::SaveAs, Some(path.to_owned()))));
    }

    pub(crate) fn said(&self, kind: NoticeKind) -> bool {
        self.state.notices.iter().any(|notice| notice.kind == kind)
    }
}

/// Somebody does something with files, with a program of the system.
pub(crate) fn system(program: &str, arguments: &[&Path]) {
    assert!(std::process::Command::new(program).args(arguments).status().unwrap().success());
}

/// The text of a file. All access to the disk goes through `file/`, in tests too.
pub(crate) fn read(path: &Path) -> String {
    String::from_utf8(file::read_file(path, file::MAX_BYTES).unwrap()).unwrap()
}

/// Somebody else writes a file.
pub(crate) fn write(path: &Path, text: &str) {
    file::write_atomically(path, text.as_bytes(), file::Expected::Anything, None).unwrap();
}

#[test]
fn the_very_first_start_shows_the_worked_example_and_later_ones_do_not() {
    let place = Place::new();
    let mut first = place.start(None);
    assert!(first.state.map().unwrap().touchpoint_count() > 10);
    assert!(first.state.open.document.is_saved(), "nothing to ask about");
    first.run(Command::Quit);
    assert!(wishes_to_quit(&first.state));
    let second = place.start(None);
    assert_eq!(second.state.map().unwrap().touchpoint_count(), 0);
    assert_eq!(second.state.map().unwrap().stages.len(), 6);
}

#[test]
fn settings_are_kept_between_starts() {
    let place = Place::new();
    let mut first = place.start(None);
    first.run(Command::TogglePanel(Panel::Catalogue));
    first.run(Command::SetTheme(crate::layout::ThemeName::Projector));
    first.pass(10);
    assert!(first.state.poll().is_some(), "something waits to be kept");
    first.pass(1_500);
    first.settle();
    // Killed, not closed.
    drop(first);
    let second = place.start(None);
    assert!(second.state.program.settings.catalogue_open);
    assert_eq!(second.state.program.settings.theme, crate::layout::ThemeName::Projector);
}

#[test]
fn a_project_is_saved_closed_and_opened_again() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    assert!(program.said(NoticeKind::Done), "{:?}", program.state.notices);
    assert!(program.state.open.document.is_saved());
    assert_eq!(program.state.program.settings.recent, [place.path("map.wegmarke")]);
    program.add("second");
    assert!(!program.state.open.document.is_saved());
    assert!(program.state.window_title().starts_with('•'));
    program.run(Command::Save);
    assert!(program.state.open.document.is_saved());
    program.run(Command::Close);
    assert_eq!(journey(&program.state), "");
    assert_eq!(program.state.path(), None);
    program.run(Command::OpenRecent(0));
    assert_eq!(journey(&program.state), "first second");
    assert!(program.state.open.document.is_saved());
    assert_eq!(program.state.file_name(), "map.wegmarke");
}

#[test]
fn undoing_back_to_what_is_on_disk_is_saved_again() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    program.run(Command::Undo);
    assert!(program.state.open.document.is_saved());
    program.run(Command::Undo);
    assert!(!program.state.open.document.is_saved());
}

#[test]
fn unsaved_work_asks_before_it_is_left() {
    let place = Place::new();
    let mut other = place.with_file("other.wegmarke");
    other.run(Command::Quit);
    let described = NewProject { name: "New".to_owned(), template: "sale".to_owned() };
    let ways: [(&str, Action); 8] = [
        ("create", Action::Open(OpenAction::CreateProject(described))),
        ("empty", Action::Command(Command::NewEmpty)),
        ("open", Action::Open(OpenAction::Picked(Pick::Open, Some(place.path("other.wegmarke"))))),
        ("recent", Action::Command(Command::OpenRecent(1))),
        ("drop", Action::Open(OpenAction::FilesDropped(vec![place.path("other.wegmarke")]))),
        ("example", Action::Command(Command::OpenExample)),
        ("close", Action::Command(Command::Close)),
        ("quit", Action::Open(OpenAction::CloseRequested)),
    ];
    for (name, way) in ways {
        let path = place.path(&format!("{name}.wegmarke"));
        let mut program = place.with_file(&format!("{name}.wegmarke"));
        program.add("unsaved");
        program.act(way.clone());
        assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))), "{name}");
        // Cancel: everything is as it was, also what had been filled in.
        program.act(Action::Answer(Answer::Cancel));
        if name == "create" {
            assert!(matches!(program.state.dialog.take(), Some(Dialog::Open(OpenDialog::NewProject(_)))));
        }
        assert_eq!(program.state.dialog, None);
        assert_eq!(journey(&program.state), "first unsaved");
        assert!(!wishes_to_quit(&program.state) && wished_pick(&mut program.state).is_none());
        // Save: it is on disk, and what was requested happens.
        program.act(way);
        program.act(Action::Answer(Answer::Save));
        assert!(read(&path).contains("unsaved"), "{name}");
        assert_eq!(program.state.dialog, None, "{name} asks once");
        if name == "quit" {
            assert!(wishes_to_quit(&program.state));
        } else {
            assert_ne!(journey(&program.state), "first unsaved", "{name}");
        }
    }
}

#[test]
fn discarding_goes_on_without_saving() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("unsaved");
    program.act(Action::Open(OpenAction::CloseRequested));
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::Quit))));
    program.act(Action::Answer(Answer::Discard));
    assert!(wishes_to_quit(&program.state));
    assert!(!read(&place.path("map.wegmarke")).contains("unsaved"));
}

#[test]
fn nothing_worth_a_question_is_not_asked_about() {
    let place = Place::new();
    let mut program = place.start(None);
    program.run(Command::NewEmpty);
    assert_eq!(program.state.dialog, None);
    program.run(Command::Quit);
    assert!(wishes_to_quit(&program.state));
}

#[test]
fn saving_first_without_a_file_asks_for_one_and_giving_that_up_stays() {
    let place = Place::new();
    let mut program = place.start(None);
    program.create();
    program.add("only here");
    program.run(Command::Quit);
    program.act(Action::Answer(Answer::Save));
    assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveAs));
    program.act(Action::Open(OpenAction::Picked(Pick::SaveAs, None)));
    assert!(!wishes_to_quit(&program.state));
    program.run(Command::Save);
    program.act(Action::Open(OpenAction::Picked(Pick::SaveAs, Some(place.path("without-ending")))));
    assert!(!wishes_to_quit(&program.state), "the old wish to quit is forgotten");
    assert!(file::exists(&place.path("without-ending.wegmarke")).unwrap());
}

#[test]
fn an_open_title_is_kept_by_saving_and_quitting() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.run(Command::AddTouchpoint);
    program.act(Action::Map(MapAction::EditingChanged("half typed".to_owned())));
    program.run(Command::Save);
    assert!(read(&place.path("map.wegmarke")).contains("half typed"));
}

#[test]
fn typed_paths_ask_before_replacing() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let other = place.path("other.wegmarke");
    write(&other, "somebody's work");
    program.run(Command::SaveAs);
    program.act(Action::Open(OpenAction::PickUnavailable(Pick::SaveAs)));
    assert_eq!(program.state.dialog, Some(Dialog::Path(Pick::SaveAs)));
    let typed = place.path("other").display().to_string();
    program.act(Action::Open(OpenAction::PathTyped(Pick::SaveAs, typed)));
    assert!(matches!(&program.state.dialog, Some(Dialog::Replace(Pick::SaveAs, path)) if *path == other));
    assert_eq!(read(&other), "somebody's work");
    program.act(Action::Answer(Answer::Yes));
    assert!(read(&other).contains("first"));
    assert_eq!(program.state.path(), Some(other.as_path()));
}

#[test]
fn a_damaged_file_opens_says_so_and_is_not_saved_over_before_the_person_agrees() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    program.run(Command::Save);
    program.run(Command::Close);
    let text = read(&path);
    let damaged = text.replacen("title", "titel", 1);
    assert_ne!(text, damaged);
    write(&path, &damaged);
    program.run(Command::OpenRecent(0));
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::Damaged(program.state.findings().into()))));
    assert!(!program.state.findings().is_empty());
    assert_eq!(program.state.map().unwrap().touchpoint_count(), 1);
    program.act(Action::CloseOverlay);
    program.run(Command::Close);
    assert_eq!((program.state.dialog.clone(), program.state.path()), (None, None), "left as it was, there is nothing to save");
    program.run(Command::OpenRecent(0));
    program.act(Action::CloseOverlay);
    program.add("third");
    program.run(Command::Save);
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::SaveOverDamage)));
    assert_eq!(read(&path), damaged);
    program.act(Action::Answer(Answer::Yes));
    let saved = read(&path);
    assert!(saved.contains("third"));
    assert!(saved.contains("titel"), "what could not be read is kept");
}

#[test]
fn files_that_cannot_be_opened_change_nothing_and_say_why() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let empty = place.path("empty.wegmarke");
    write(&empty, "");
    for path in [place.path("gone.wegmarke"), place.0.path().to_owned(), empty] {
        program.state.notices.clear();
        program.act(Action::Open(OpenAction::Picked(Pick::Open, Some(path.clone()))));
        assert!(program.said(NoticeKind::Error), "{path:?}");
        assert_eq!(journey(&program.state), "first");
        assert_eq!(program.state.path(), Some(place.path("map.wegmarke").as_path()));
    }
    let nowhere = place.path("no-folder").join("map.wegmarke");
    program.state.notices.clear();
    program.save_as(&nowhere);
    assert!(program.said(NoticeKind::Error) && !program.said(NoticeKind::Done));
    assert_eq!(program.state.path(), Some(place.path("map.wegmarke").as_path()));
}

#[test]
fn tables_are_proposed_and_taken_over_as_a_project_or_as_further_maps() {
    let place = Place::new();
    let table = place.path("journey.csv");
    write(&table, "stage,touchpoint,expectation,fulfilment,relevance,mood\nNeed,Friend tells,7,8,9,curious\nSearch,Web site,5,3,8,\n");
    let mut program = place.with_file("map.wegmarke");
    program.act(Action::Open(OpenAction::FilesDropped(vec![table.clone()])));
    assert!(matches!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(_)))));
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.project().maps.len(), 1);
    assert!(program.state.dialog.is_none());

    program.act(Action::Open(OpenAction::FilesDropped(vec![table.clone()])));
    program.act(Action::Exchange(ExchangeAction::ChooseImport(ImportChange::Target(ImportTarget::Maps))));
    program.settle();
    program.act(Action::Answer(Answer::Yes));
    assert_eq!(program.state.project().maps.len(), 2);
    assert_eq!(journey(&program.state), "Friend tells|Web site");
    let round = program.state.round().unwrap();
    let scores = touchpoint(&program.state, "Friend tells").agreed_in(round);
    assert_eq!(scores.expectation.map(crate::model::Score::value), Some(7));
    assert_eq!(program.state.open.document.undo_name(), Some(StepName::Import));
    assert!(program.state.project().problems().is_empty());
    program.run(Command::Undo);
    assert!(program.state.open.document.is_saved());

    program.act(Action::Open(OpenAction::FilesDropped(vec![table])));
    program.act(Action::Answer(Answer::Yes));
    assert_eq!(program.state.path(), None);
    assert_eq!(journey(&program.state), "Friend tells|Web site");
    program.run(Command::Quit);
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::Quit))), "an import is work");

    let letter = place.path("letter.docx");
    program.act(Action::Answer(Answer::Cancel));
    program.act(Action::Open(OpenAction::FilesDropped(vec![letter])));
    assert!(program.said(NoticeKind::Warning));
}

#[test]
fn exports_are_written_in_every_format_and_never_over_a_file_without_asking() {
    use crate::export::Format;
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    for format in Format::ALL {
        let mut choice = program.state.exchange.choice().clone();
        choice.format = *format;
        choice.all_maps = true;
        program.act(Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Map, choice)));
        program.run(Command::Export);
        assert_eq!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))));
        program.act(Action::Exchange(ExchangeAction::Export));
        assert_eq!(wished_pick(&mut program.state), Some(Pick::Export(ExportWhat::Map, *format)));
        assert_eq!(program.state.suggested_name(&Pick::Export(ExportWhat::Map, *format)), format!("map.{}", format.ending()));
        let typed = place.path("out").display().to_string();
        program.act(Action::Open(OpenAction::PathTyped(Pick::Export(ExportWhat::Map, *format), typed.clone())));
        let path = place.path(&format!("out.{}", format.ending()));
        let bytes = file::read_file(&path, file::MAX_BYTES).unwrap();
        assert!(bytes.len() > 100 || bytes.starts_with(b"journey\n"), "{format:?}");
        program.act(Action::Open(OpenAction::PathTyped(Pick::Export(ExportWhat::Map, *format), typed)));
        assert!(matches!(program.state.dialog, Some(Dialog::Replace(Pick::Export(..), _))));
        program.act(Action::Answer(Answer::Yes));
        assert_eq!(file::read_file(&path, file::MAX_BYTES).unwrap(), bytes, "the same export gives the same bytes");
    }
}

#[test]
fn a_chart_is_exported_in_every_format_of_pictures_with_the_same_bytes_each_time() {
    use crate::app::View;
    use crate::export::Format;
    use crate::layout::charts::{ChartChoice, ChartKind};
    use crate::model::Code as _;
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.state.open.document = crate::edit::Document::saved(crate::catalogue::sample("en"));
    program.run(Command::ShowView(View::Analysis));
    for kind in ChartKind::ALL {
        program.act(Action::Chart(ChartAction::Choose(ChartChoice::of(*kind))));
        for format in [Format::Svg, Format::Png, Format::Pdf] {
            program.run(Command::Export);
            assert_eq!(
                program.state.dialog,
                Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Chart))),
                "in the analysis its chart is meant"
            );
            let choice = crate::app::ExportChoice { format, ..program.state.exchange.choice().clone() };
            program.act(Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Chart, choice)));
            program.act(Action::Exchange(ExchangeAction::Export));
            let name = program.state.suggested_name(&Pick::Export(ExportWhat::Chart, format));
            assert!(name.starts_with("map - ") && name.ends_with(format.ending()), "{name}");
            let path = place.path(&format!("{}.{}", kind.code(), format.ending()));
            program.act(Action::Open(OpenAction::PathTyped(Pick::Export(ExportWhat::Chart, format), path.display().to_string())));
            let bytes = file::read_file(&path, file::MAX_BYTES).unwrap();
            let begin: &[u8] = match format {
                Format::Svg => b"<svg",
                Format::Png => b"\x89PNG",
                Format::Pdf | Format::Html | Format::Csv | Format::Mmd | Format::Xlsx | Format::Pptx | Format::Docx | Format::Md => b"%PDF",
            };
            assert!(bytes.windows(begin.len()).take(200).any(|found| found == begin), "{kind:?} {format:?}");
            let again = program.state.job_of(ExportWhat::Chart, program.state.exchange.choice().clone()).unwrap().run().unwrap().bytes;
            assert!(bytes == again, "{kind:?} {format:?}: the same export gives other bytes");
        }
    }
    program.run(Command::ShowView(View::Map));
    program.run(Command::Export);
    assert_eq!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))));
}

#[test]
fn a_chart_is_copied_as_a_picture_and_as_svg() {
    use crate::export::Format;
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.act(Action::Chart(ChartAction::Copy(Format::Svg)));
    let text = wished_copy(&mut program.state).unwrap();
    assert!(text.contains("<svg") && text.contains("Relevance × gap"));
    program.act(Action::Chart(ChartAction::Copy(Format::Png)));
    let picture =
        wished(&mut program.state).into_iter().find_map(|wish| if let Wish::CopyPicture(picture) = wish { Some(picture) } else { None });
    let picture = picture.unwrap();
    assert_eq!(picture.rgba.len(), picture.width as usize * picture.height as usize * 4);
    assert_eq!((picture.width, picture.height), (1920, 1200));
    assert_eq!(wished(&mut program.state), []);
    assert!(program.said(NoticeKind::Done) && program.state.open.document.is_saved());
}

#[test]
fn work_done_while_a_file_is_being_read_is_not_wiped_away() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.run(Command::Close);
    run(&mut program.state, Command::OpenRecent(0));
    // Before the file has been read, somebody types.
    for action in [
        Action::Command(Command::AddTouchpoint),
        Action::Map(MapAction::EditingChanged("meanwhile".to_owned())),
        Action::Map(MapAction::FinishEditing),
    ] {
        update(&mut program.state, action);
    }
    program.settle();
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::Open(_))))));
    assert_eq!(journey(&program.state), "meanwhile");
    program.act(Action::Answer(Answer::Discard));
    assert_eq!(journey(&program.state), "first");
}

#[test]
fn messages_go_away_by_themselves_but_errors_stay() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    assert!(program.said(NoticeKind::Done));
    program.act(Action::Open(OpenAction::Picked(Pick::Open, Some(place.path("gone")))));
    program.pass(60_000);
    assert!(!program.said(NoticeKind::Done) && program.said(NoticeKind::Error));
    let number = program.state.notices[0].number;
    program.act(Action::DismissNotice(number));
    assert!(program.state.notices.is_empty());
    assert_eq!(program.state.poll(), None, "idle: nothing to wake for");
}

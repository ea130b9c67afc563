//! What people read when something is wrong with a file: the codes of `file/` in words. The place (file, line, column) comes before a finding and is
//! up to the code that shows it.

use crate::catalogue::CatalogueFault;
use crate::edit::EditError;
use crate::file::{FileError, Finding, FindingKind, Lost};
use crate::i18n::Texts;
use crate::letters::Unreadable;
use crate::model::{Problem, ProblemKind};
use std::io;

/// What happened to a file and what to do about it. `file` is its name or path, as it should be shown.
pub fn file_error(texts: &Texts, file: &str, error: &FileError) -> String {
    match error {
        FileError::NotFound { .. } => texts.file_not_found(file),
        FileError::NoFolder { folder } => texts.file_no_folder(file, &folder.display().to_string()),
        FileError::NotRegular { what: crate::file::Unusual::Folder, .. } => texts.file_is_folder(file),
        FileError::NotRegular { what: crate::file::Unusual::Device, .. } => texts.file_is_device(file),
        FileError::TooLarge { limit } => {
            texts.file_too_large(file, &texts.integer(i64::try_from(limit / (1024 * 1024)).unwrap_or(i64::MAX)))
        }
        FileError::TooMany { what, limit } => texts.file_too_many(file, &limit_of(texts, what, *limit), what),
        FileError::Empty => texts.file_empty(file),
        FileError::NotAMapFile => texts.file_not_a_map_file(file),
        FileError::NewerFormat { found, known } => texts.file_newer_format(file, &found.to_string(), &known.to_string()),
        FileError::Unsound(problem) => texts.file_unsound(file, problem),
        FileError::Unwritable(_) => texts.file_unwritable(file),
        FileError::Exists { .. } => texts.file_exists(file),
        FileError::ChangedOnDisk { .. } => texts.file_changed_on_disk(file),
        FileError::IsInput { .. } => texts.file_is_input(file),
        FileError::IsAMap { .. } => texts.file_is_a_map(file),
        FileError::IsNewer { found, .. } => texts.file_is_newer(file, &found.to_string()),
        FileError::SeveralNames { names, .. } => texts.file_several_names(file, *names as i64),
        FileError::FolderReadOnly { folder } => texts.file_folder_read_only(file, &folder.display().to_string()),
        FileError::ReadOnly { .. } => texts.file_read_only(file),
        FileError::CameBackDifferent { .. } => texts.file_came_back_different(file),
        FileError::NotConfirmed { source, .. } => texts.file_not_confirmed(file, &system_reason(texts, source)),
        FileError::NoHome => texts.file_no_home().to_owned(),
        FileError::System { step, source, .. } => texts.file_system(file, step.code(), &system_reason(texts, source)),
    }
}

/// What a file that was replaced could not keep beside its content, if anything.
pub fn lost(texts: &Texts, file: &str, lost: Lost) -> Option<String> {
    let words: Vec<&str> = lost.codes().map(|code| texts.term("lost", code)).collect();
    (!words.is_empty()).then(|| texts.file_lost(file, &words.join(", ")))
}

/// Why a text in the program's own notation cannot be read.
pub fn unreadable(texts: &Texts, why: &Unreadable) -> String {
    match why {
        Unreadable::NotText => texts.unreadable_not_text().to_owned(),
        Unreadable::Ends => texts.unreadable_ends().to_owned(),
        Unreadable::Expected(sign) => texts.unreadable_expected(sign),
        Unreadable::UnknownField(field) => texts.unreadable_unknown_field(field),
        Unreadable::MissingField(field) => texts.unreadable_missing_field(field),
        Unreadable::RepeatedField(field) => texts.unreadable_repeated_field(field),
        Unreadable::UnknownWord(word, []) => texts.unreadable_unknown_word(word),
        Unreadable::UnknownWord(word, known) => texts.unreadable_unknown_word_of(word, &known.join(", ")),
        Unreadable::Value => texts.unreadable_value().to_owned(),
        Unreadable::Syntax => texts.unreadable_syntax().to_owned(),
    }
}

/// Why a user's catalogue cannot be read.
pub fn catalogue_fault(texts: &Texts, why: &CatalogueFault) -> String {
    match why {
        CatalogueFault::Unreadable(why) => unreadable(texts, why),
        CatalogueFault::Parts(most) => texts.unreadable_day_parts(&texts.integer(*most as i64)),
        CatalogueFault::Stages(most) => texts.unreadable_stages(&texts.integer(*most as i64)),
    }
}

/// Why the operating system refused. Its own words are English: where we have none, its number is said.
pub fn system_reason(texts: &Texts, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => texts.file_reason_permission_denied().to_owned(),
        io::ErrorKind::StorageFull => texts.file_reason_storage_full().to_owned(),
        io::ErrorKind::FileTooLarge => texts.file_reason_file_too_large().to_owned(),
        io::ErrorKind::QuotaExceeded => texts.file_reason_quota_exceeded().to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => texts.file_reason_read_only_filesystem().to_owned(),
        io::ErrorKind::NotFound => texts.file_reason_not_found().to_owned(),
        io::ErrorKind::NotADirectory => texts.file_reason_not_a_directory().to_owned(),
        io::ErrorKind::ResourceBusy => texts.file_reason_in_use().to_owned(),
        io::ErrorKind::InvalidFilename => texts.file_reason_invalid_filename().to_owned(),
        _ => match error.raw_os_error() {
            Some(number) => texts.file_reason_number(&number.to_string()),
            None => texts.file_reason_unknown().to_owned(),
        },
    }
}

/// What is wrong inside a map file, and what was done about it.
pub fn finding(texts: &Texts, finding: &Finding) -> String {
    let record = &*record_word(texts, &finding.record);
    match &finding.kind {
        FindingKind::Syntax => texts.finding_syntax(record),
        FindingKind::NotText => texts.finding_not_text(record),
        FindingKind::UnknownField(field) => texts.finding_unknown_field(record, field),
        FindingKind::MissingField(field) => texts.finding_missing_field(record, field),
        FindingKind::RepeatedField(field) => texts.finding_repeated_field(record, field),
        FindingKind::UnknownWord(word) => texts.finding_unknown_word(record, word),
        FindingKind::UnknownRecord(name) => texts.finding_unknown_record(name),
        FindingKind::StrayText => texts.finding_stray_text().to_owned(),
        FindingKind::NoHeader => texts.finding_no_header().to_owned(),
        FindingKind::Cut => texts.finding_cut().to_owned(),
        FindingKind::Count { said, found } => texts.finding_count(&said.to_string(), &found.to_string()),
        FindingKind::NoProject => texts.finding_no_project().to_owned(),
        FindingKind::SecondProject => texts.finding_second_project().to_owned(),
        FindingKind::Utf16 => texts.finding_utf_16().to_owned(),
        FindingKind::StandIn(what) => texts.finding_stand_in(what),
        FindingKind::VoteWithoutBallot => texts.finding_vote_without_ballot().to_owned(),
        FindingKind::WithoutMap => texts.finding_without_map(record),
        FindingKind::WithoutTouchpoint => texts.finding_without_touchpoint(record),
        FindingKind::VoteWithoutTouchpoint => texts.finding_vote_without_touchpoint().to_owned(),
        FindingKind::Mended(kind) => problem(texts, *kind),
        FindingKind::More(count) => texts.finding_more(i64::try_from(*count).unwrap_or(i64::MAX)),
    }
}

/// The kinds of records as a file calls them, and the codes of their words.
const RECORDS: &[(&str, &str)] = &[
    ("Project", "project"),
    ("Round", "round"),
    ("Segment", "segment"),
    ("Rater", "rater"),
    ("Picture", "picture"),
    ("Map", "map"),
    ("Lane", "lane"),
    ("Stage", "stage"),
    ("Touchpoint", "touchpoint"),
    ("Vote", "vote"),
    ("Ballot", "ballot"),
    ("BallotVote", "ballot-vote"),
    ("Measure", "measure"),
    ("Question", "question"),
    ("Metric", "metric"),
    ("Contact", "contact"),
    ("View", "view"),
    ("Step", "step"),
    ("Day", "day"),
    ("End", "end"),
];

/// What people call a kind of record, such as `BallotVote`; one that this format does not know, as the file calls it.
fn record_word(texts: &Texts, record: &str) -> String {
    let code = RECORDS.iter().find(|(name, _)| *name == record).map(|(_, code)| *code);
    code.map_or_else(|| record.to_owned(), |code| texts.term("record", code).to_owned())
}

/// Why an edit was refused.
pub fn edit_error(texts: &Texts, error: &EditError) -> String {
    match error {
        EditError::Unsound(Problem { kind: ProblemKind::TextTooLong { most }, .. }) => texts.edit_text_too_long(&whole(texts, *most)),
        EditError::Unsound(Problem { kind: ProblemKind::TooMany { what, most }, .. }) => {
            texts.edit_too_many(&limit_of(texts, what, *most), what)
        }
        error => texts.term("edit-error", error.code()).to_owned(),
    }
}

/// How much of something there may be, as a number in words: bytes are counted in megabytes.
fn limit_of(texts: &Texts, what: &str, most: usize) -> String {
    whole(texts, if what == "picture-bytes" { most / 1_000_000 } else { most })
}

fn whole(texts: &Texts, number: usize) -> String {
    texts.integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A broken invariant, and how it is mended.
pub fn problem(texts: &Texts, kind: ProblemKind) -> String {
    let sentence = match kind {
        ProblemKind::TextTooLong { most } => return texts.problem_text_too_long(&whole(texts, most)),
        ProblemKind::TooMany { what, most } => return texts.problem_too_many(&limit_of(texts, what, most), what),
        ProblemKind::DuplicateId => texts.problem_duplicate_id(),
        ProblemKind::DanglingReference => texts.problem_dangling_reference(),
        ProblemKind::NoRound => texts.problem_no_round(),
        ProblemKind::NoMap => texts.problem_no_map(),
        ProblemKind::NoStage => texts.problem_no_stage(),
        ProblemKind::CardLanes => texts.problem_card_lanes(),
        ProblemKind::Thresholds => texts.problem_thresholds(),
        ProblemKind::NumberOutOfRange => texts.problem_number_out_of_range(),
        ProblemKind::RepeatedScore => texts.problem_repeated_score(),
        ProblemKind::WrongValue => texts.problem_wrong_value(),
    };
    sentence.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::Subject;

    #[test]
    fn errors_say_what_and_where_and_what_to_do() {
        let full = || FileError::System {
            step: crate::file::Step::Write,
            path: ".x.tmp".into(),
            source: io::Error::from(io::ErrorKind::StorageFull),
        };
        let english = Texts::new(Language::English);
        assert_eq!(file_error(&english, "my map", &full()), "my map could not be written: the disk is full.");
        let german = Texts::new(Language::German);
        assert_eq!(file_error(&german, "Karte", &full()), "Karte konnte nicht geschrieben werden: der Datenträger ist voll.");
        let many = FileError::TooMany { what: "stages", limit: 500 };
        assert_eq!(file_error(&english, "a", &many), "a holds more than 500 stages in a map. Split it into several projects.");
        let pictures = FileError::TooMany { what: "picture-bytes", limit: 80_000_000 };
        assert_eq!(file_error(&english, "a", &pictures), "a holds more than 80 MB of pictures. Split it into several projects.");
        let large = FileError::TooLarge { limit: 256 * 1024 * 1024 };
        assert!(file_error(&german, "a", &large).starts_with("a ist größer als 256 MB"));
    }

    /// What the parser says is English and about its own grammar; records have the names that people know from the window.
    #[test]
    fn what_is_damaged_is_said_in_the_language_of_the_window() {
        let place =
            |kind: FindingKind, record: &str| Finding { line: 3, column: 7, kind, record: record.to_owned(), excerpt: String::new() };
        let good = String::from_utf8(crate::file::write(&crate::catalogue::sample("de")).unwrap()).unwrap();
        let cut = good.replacen("\nTouchpoint(", "\nTouchpoint(\"", 1);
        assert_ne!(cut, good);
        let findings = crate::file::read(cut.as_bytes()).unwrap().findings;
        let (german, english) = (Texts::new(Language::German), Texts::new(Language::English));
        assert_eq!(findings[0].kind, FindingKind::Syntax);
        assert_eq!(
            finding(&german, &findings[0]),
            "Der Eintrag „Touchpoint“ ist an dieser Stelle nicht lesbar. Er wurde übersprungen und bleibt unverändert erhalten."
        );
        assert!(finding(&german, &place(FindingKind::Syntax, "BallotVote")).contains("„Antwort in einer Abstimmung“"));
        assert!(finding(&english, &place(FindingKind::MissingField("name".to_owned()), "Stage")).contains("“Stage” lacks"));
        assert!(finding(&german, &place(FindingKind::MissingField("name".to_owned()), "Stage")).contains("„Phase“"));
        assert!(finding(&german, &place(FindingKind::UnknownRecord("Nonsense".to_owned()), "Nonsense")).contains("„Nonsense“"));
    }

    #[test]
    fn every_kind_of_record_has_a_word() {
        for texts in [Texts::new(Language::German), Texts::new(Language::English)] {
            for (_, code) in RECORDS {
                assert!(texts.has_term("record", code), "{code}");
            }
        }
    }

    /// The sentence names the limit that was met and no other.
    #[test]
    fn refused_changes_and_mended_files_name_the_limit() {
        let refused = |kind| edit_error(&Texts::new(Language::English), &EditError::Unsound(Problem { kind, subject: Subject::Project }));
        assert_eq!(
            refused(ProblemKind::TextTooLong { most: 1_000 }),
            "This text is too long: at most 1,000 characters are allowed. Nothing was changed."
        );
        assert_eq!(refused(ProblemKind::TooMany { what: "maps", most: 200 }), "A project may have at most 200 maps. Nothing was changed.");
        assert_eq!(
            refused(ProblemKind::TooMany { what: "picture-bytes", most: 80_000_000 }),
            "A project may have at most 80 MB of pictures. Nothing was changed."
        );
        let mended = problem(&Texts::new(Language::German), ProblemKind::TooMany { what: "entries", most: 1_000 });
        assert!(mended.contains("1.000 Einträge"), "{mended}");
        assert!(problem(&Texts::new(Language::German), ProblemKind::TextTooLong { most: 100_000 }).contains("100.000 Zeichen"));
    }
}

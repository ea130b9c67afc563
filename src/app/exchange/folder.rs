//! A path that is typed because the system has no file dialog: what is typed, what is in the folder it names, and which entries begin with
//! what is typed. The folder is read in the background, so that a slow disk never blocks the window. Never opens or writes a file.

use crate::app::background::Background;
use crate::app::desk::Desk;
use crate::app::endings::has_ending;
use crate::app::later::{Later, Progress};
use crate::app::pick::Pick;
use crate::file::{Entry, list_folder};
use std::path::{MAIN_SEPARATOR, MAIN_SEPARATOR_STR, Path, PathBuf};
use std::sync::Arc;

/// What is typed, and what is known about the folder it names.
#[derive(Debug, Default)]
pub struct TypedPath {
    /// What is typed.
    pub text: String,
    /// The folder that the text began with, and the extension after the suggested name.
    around: Option<(String, String)>,
    folder: Option<PathBuf>,
    read: Later<PathBuf, Option<Vec<Entry>>>,
    content: Content,
}

/// What is known about a folder.
#[derive(Debug, Clone, Default)]
enum Content {
    /// It is being read.
    #[default]
    Coming,
    /// It cannot be read.
    Unreadable,
    /// What is in it.
    Entries(Arc<Option<Vec<Entry>>>),
}

impl TypedPath {
    /// Starts with what had been typed before it came to nothing, else with the folder that was used last, plus a name to write to. Returns which characters are that name without its extension, so
    /// that typing can replace it.
    pub fn begin(&mut self, state: &Desk, pick: &Pick) -> (usize, usize) {
        self.around = None;
        if let Some((_, typed)) = state.program.typed_before.as_ref().filter(|(before, _)| before == pick) {
            let end = typed.chars().count();
            self.text.clone_from(typed);
            return (end, end);
        }
        let beside = state.path().and_then(Path::parent).map(Path::to_owned);
        let folder = state.program.settings.last_folder.clone().or(beside).or_else(std::env::home_dir);
        let mut text = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        if !text.is_empty() && !text.ends_with(MAIN_SEPARATOR) {
            text.push(MAIN_SEPARATOR);
        }
        let start = text.chars().count();
        let name = state.suggested_name(pick);
        let stem = Path::new(&name).file_stem().map_or(0, |stem| stem.to_string_lossy().chars().count());
        let ending = name.chars().skip(stem).collect();
        self.around = Some((text.clone(), ending));
        text.push_str(&name);
        self.text = text;
        (start, start + stem)
    }

    /// A whole path that was typed in place of the suggested name is not in the folder before it, and an extension that was typed is not followed by another one:
    /// both go. Returns whether it has become a whole path.
    pub fn tidy(&mut self) -> bool {
        let Some((before, ending)) = &self.around else { return false };
        if let Some(rest) = self.text.strip_prefix(before.as_str()).filter(|rest| !before.is_empty() && is_whole(rest)) {
            self.text = rest.strip_suffix(ending.as_str()).unwrap_or(rest).to_owned();
            self.around = None;
            return true;
        }
        if !ending.is_empty() && self.text.ends_with(&ending.repeat(2)) {
            self.text.truncate(self.text.len() - ending.len());
        }
        false
    }

    /// Reads the folder that is now typed, and takes in what was read.
    pub fn look(&mut self, state: &Desk) {
        let (folder, _) = split(&self.text);
        self.look_into(state.path_of(if folder.is_empty() { "." } else { folder }), state.background());
    }

    fn look_into(&mut self, folder: PathBuf, background: &Background) {
        let path = folder.clone();
        let read = self.read.get(folder.clone(), || background.start("folder", move |_| list_folder(&path).ok()));
        self.content = match read {
            Progress::Ready(entries) if entries.is_some() => Content::Entries(entries),
            Progress::Ready(_) | Progress::Failed => Content::Unreadable,
            Progress::Coming(_) => Content::Coming,
        };
        self.folder = Some(folder);
    }

    /// The folder that is typed.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Whether its content is known.
    pub fn is_read(&self) -> bool {
        matches!(self.content, Content::Entries(_))
    }

    /// Whether the folder cannot be read, so that nothing can be done there.
    pub fn is_nowhere(&self) -> bool {
        matches!(self.content, Content::Unreadable)
    }

    /// The entries that begin with what is typed: folders, and files of the requested kind. Hidden ones only if their dot is typed.
    pub fn matching(&self, pick: &Pick) -> Vec<Entry> {
        let Content::Entries(entries) = &self.content else { return Vec::new() };
        let (_, begun) = split(&self.text);
        let begun = begun.to_lowercase();
        let matches = |entry: &&Entry| {
            let name = entry.name.to_lowercase();
            name.starts_with(&begun)
                && (begun.starts_with('.') || !name.starts_with('.'))
                && (!entry.is_file || has_ending(Path::new(&name), pick.endings()))
        };
        entries.iter().flatten().filter(matches).cloned().collect()
    }

    /// The typed text with its last part replaced by a suggestion.
    pub fn completed(&self, entry: &Entry) -> String {
        let (folder, _) = split(&self.text);
        let end = if entry.is_file { "" } else { MAIN_SEPARATOR_STR };
        format!("{folder}{}{end}", entry.name)
    }
}

/// Whether a text begins as paths do that are in no other folder, or as an address does.
fn is_whole(text: &str) -> bool {
    let drive = || matches!(text.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
    let address = || {
        ["file:", "http://", "https://"]
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(scheme)))
    };
    text.starts_with(['/', MAIN_SEPARATOR]) || text.starts_with("~/") || drive() || address()
}

/// The typed text up to its last separator, and the beginning of a name after it.
fn split(text: &str) -> (&str, &str) {
    text.rfind(['/', MAIN_SEPARATOR]).map_or(("", text), |at| text.split_at(at + 1))
}

#[cfg(test)]
mod tests {
    use super::{Content, Entry, Pick, TypedPath, split};
    use crate::app::background::Background;
    use std::path::PathBuf;
    use std::sync::Arc;

    fn typed(text: &str) -> TypedPath {
        let entry = |is_file, name: &str| Entry { is_file, name: name.to_owned() };
        let entries = vec![entry(false, "Maps"), entry(false, ".git"), entry(true, "mail.csv"), entry(true, "my.wegmarke")];
        TypedPath { text: text.to_owned(), content: Content::Entries(Arc::new(Some(entries))), ..TypedPath::default() }
    }

    #[test]
    fn suggestions_begin_as_typed_and_are_of_the_kind_that_is_asked_for() {
        let names = |text: &str, pick: &Pick| typed(text).matching(pick).into_iter().map(|entry| entry.name).collect::<Vec<_>>().join(" ");
        assert_eq!(names("/home/", &Pick::Open), "Maps my.wegmarke");
        assert_eq!(names("/home/m", &Pick::Import), "Maps mail.csv");
        assert_eq!(names("/home/MY", &Pick::SaveAs), "my.wegmarke");
        assert_eq!(names("/home/.", &Pick::Open), ".git");
        assert_eq!(names("/home/x", &Pick::Open), "");
    }

    #[test]
    fn a_whole_path_typed_in_place_of_the_suggested_name_is_taken_as_it_is() {
        let around = || Some(("/home/ann/".to_owned(), ".wegmarke".to_owned()));
        for (text, expected, whole) in [
            ("/home/ann//tmp/a.wegmarke", "/tmp/a", true),
            ("/home/ann//tmp/a.wegmarke.wegmarke", "/tmp/a.wegmarke", true),
            ("/home/ann//.wegmarke", "/", true),
            ("/home/ann/~/maps/a.wegmarke", "~/maps/a", true),
            ("/home/ann/C:\\maps\\a.wegmarke", "C:\\maps\\a", true),
            ("/home/ann/file:///tmp/a.wegmarke", "file:///tmp/a", true),
            ("/home/ann/https://example.com/a.wegmarke", "https://example.com/a", true),
            ("/home/ann/maps/a.wegmarke", "/home/ann/maps/a.wegmarke", false),
            ("/home/ann/a.wegmarke.wegmarke", "/home/ann/a.wegmarke", false),
            ("/home/ann/~a.wegmarke", "/home/ann/~a.wegmarke", false),
            ("/tmp/a.wegmarke", "/tmp/a.wegmarke", false),
        ] {
            let mut typed = TypedPath { text: text.to_owned(), around: around(), ..TypedPath::default() };
            assert_eq!((typed.tidy(), typed.text.as_str()), (whole, expected), "{text}");
            let twice = typed.text.clone();
            assert_eq!((typed.tidy(), typed.text), (false, twice), "{text}");
        }
    }

    #[test]
    fn a_suggestion_takes_the_place_of_the_last_part() {
        let state = typed("~/plans/ma");
        let completed: Vec<String> = state.matching(&Pick::Import).iter().map(|entry| state.completed(entry)).collect();
        assert_eq!(completed, ["~/plans/Maps/", "~/plans/mail.csv"]);
        assert_eq!(split("name"), ("", "name"));
    }

    #[test]
    fn a_folder_is_read_in_the_background_and_one_that_cannot_be_is_told() {
        let background = Background::new(Arc::new(|| {}));
        let folder = tempfile::tempdir().unwrap();
        crate::file::write_atomically(&folder.path().join("my.wegmarke"), b"", crate::file::Expected::Anything, None).unwrap();
        let mut typed = TypedPath::default();
        let mut look = |folder: PathBuf| {
            typed.look_into(folder.clone(), &background);
            background.settle();
            typed.look_into(folder, &background);
            (typed.matching(&Pick::Open).len(), typed.is_nowhere())
        };
        assert_eq!(look(folder.path().to_owned()), (1, false));
        assert_eq!(look(folder.path().join("nothing")), (0, true));
        background.panic_in(Some("folder"));
        assert_eq!(look(folder.path().to_owned()), (0, true), "its thread crashed");
    }
}

//! How a journal is written: a head, the content it begins with, and then a line for each later state, each numbered and with what differs from the one
//! before. Bytes only: never a path.

use super::delta::{Part, apply, difference, lines};
use super::{Draft, Unsaved};
use crate::file::{FileError, Fingerprint, path_as_text, path_of_text};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What comes first. Earlier programs wrote only the first three fields, and after them one content and nothing else.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Journal")]
struct Head {
    path: Option<String>,
    base: Option<String>,
    when: Timestamp,
    #[serde(default)]
    number: u64,
    #[serde(default)]
    asks: bool,
    #[serde(default)]
    content: Option<String>,
    #[serde(default)]
    drafts: Vec<Draft>,
}

/// A later state. The new bytes follow it.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    number: u64,
    path: Option<String>,
    base: Option<String>,
    when: Timestamp,
    asks: bool,
    content: String,
    drafts: Vec<Draft>,
    parts: Vec<Part>,
    bytes: usize,
}

/// A state as a journal has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    pub(super) number: u64,
    pub(super) path: Option<PathBuf>,
    pub(super) base: Option<Fingerprint>,
    pub(super) asks: bool,
    pub(super) when: Timestamp,
    pub(super) drafts: Vec<Draft>,
    pub(super) content: Vec<u8>,
    /// Whether the content is as it was written; false: the journal was cut, and this is what is left of it.
    pub(super) is_whole: bool,
}

/// The beginning of a journal. `content`: the map file that the state makes.
///
/// # Errors
/// It cannot be written down.
pub(super) fn first(number: u64, unsaved: &Unsaved<'_>, content: &[u8]) -> Result<Vec<u8>, FileError> {
    let head = Head {
        path: unsaved.path.map(path_as_text),
        base: unsaved.base.map(|base| base.to_string()),
        when: unsaved.when,
        number,
        asks: unsaved.asks,
        content: Some(Fingerprint::of(content).to_string()),
        drafts: unsaved.drafts.to_vec(),
    };
    let mut bytes = written(&head)?;
    bytes.extend_from_slice(content);
    bytes.push(b'\n');
    Ok(bytes)
}

/// A later state. `before`: the content of the one before.
///
/// # Errors
/// It cannot be written down.
pub(super) fn later(number: u64, unsaved: &Unsaved<'_>, before: &[u8], content: &[u8]) -> Result<Vec<u8>, FileError> {
    let (parts, new) = difference(before, content);
    let line = Line {
        number,
        path: unsaved.path.map(path_as_text),
        base: unsaved.base.map(|base| base.to_string()),
        when: unsaved.when,
        asks: unsaved.asks,
        content: Fingerprint::of(content).to_string(),
        drafts: unsaved.drafts.to_vec(),
        parts,
        bytes: new.len(),
    };
    let mut bytes = written(&line)?;
    bytes.extend_from_slice(&new);
    bytes.push(b'\n');
    Ok(bytes)
}

/// A value on one line.
fn written(value: &impl Serialize) -> Result<Vec<u8>, FileError> {
    let mut bytes = ron::to_string(value).map_err(|error| FileError::Unwritable(error.to_string()))?.into_bytes();
    bytes.push(b'\n');
    Ok(bytes)
}

/// The last state that a journal holds. Where it was cut or damaged, that is the last one before; of a first state that was cut, what is left.
pub(super) fn last(bytes: &[u8]) -> Held {
    let (head, rest) = line_of(bytes);
    let head: Option<Head> = ron::de::from_bytes(head).ok();
    let Some(Head { path, base, when, number, asks, content, drafts }) = head else {
        let of = |drafts| State { number: 0, path: None, base: None, asks: false, when: Timestamp::UNIX_EPOCH, drafts };
        return of(Vec::new()).held(rest.to_vec(), false);
    };
    let state = State { number, path, base, asks, when, drafts };
    // Earlier programs wrote nothing after the content.
    let Some(known) = fingerprint(content.as_deref()) else { return state.held(rest.to_vec(), true) };
    let length = usize::try_from(known.length()).unwrap_or(usize::MAX);
    let Some((content, rest)) = rest.split_at_checked(length).filter(|(content, _)| Fingerprint::of(content) == known) else {
        return state.held(rest.to_vec(), false);
    };
    let (first, rest) = (Step { state, known, lines: lines(content).collect() }, rest.strip_prefix(b"\n").unwrap_or_default());
    // Looking at each state would take long, and only a disk that forgets makes it necessary.
    let quick = follow(first.clone(), rest, false);
    let step = if quick.is_true() { quick } else { follow(first, rest, true) };
    let content = step.lines.concat();
    step.state.held(content, true)
}

/// What a journal says of a state, beside its content.
#[derive(Clone)]
struct State {
    number: u64,
    path: Option<String>,
    base: Option<String>,
    asks: bool,
    when: Timestamp,
    drafts: Vec<Draft>,
}

impl State {
    fn held(self, content: Vec<u8>, is_whole: bool) -> Held {
        let Self { number, path, base, asks, when, drafts } = self;
        // Earlier programs kept paths as they were typed: where those lead depends on where the program was started.
        let path = path.as_deref().map(path_of_text).filter(|path| path.is_absolute());
        Held { number, path, base: fingerprint(base.as_deref()), asks, when, drafts, content, is_whole }
    }
}

/// A state on the way to the last one.
#[derive(Clone)]
struct Step<'a> {
    state: State,
    known: Fingerprint,
    lines: Vec<&'a [u8]>,
}

impl Step<'_> {
    fn is_true(&self) -> bool {
        Fingerprint::of(&self.lines.concat()) == self.known
    }
}

/// Goes from state to state as far as they are whole; with `each`, as far as each is true.
fn follow<'a>(mut step: Step<'a>, mut rest: &'a [u8], each: bool) -> Step<'a> {
    while let Some((next, after)) = following(&step, rest)
        && (!each || next.is_true())
    {
        (step, rest) = (next, after);
    }
    step
}

/// The state after another one, if it is there and whole, and what comes after it.
fn following<'a>(step: &Step<'a>, bytes: &'a [u8]) -> Option<(Step<'a>, &'a [u8])> {
    let (line, rest) = line_of(bytes);
    let Line { number, path, base, when, asks, content, drafts, parts, bytes } = ron::de::from_bytes(line).ok()?;
    let (new, rest) = rest.split_at_checked(bytes)?;
    let rest = rest.strip_prefix(b"\n")?;
    let (known, lines) = (fingerprint(Some(&content))?, apply(&step.lines, &parts, new)?);
    let state = State { number, path, base, asks, when, drafts };
    (number == step.state.number.checked_add(1)?).then_some((Step { state, known, lines }, rest))
}

fn line_of(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |position| position + 1);
    bytes.split_at_checked(end).unwrap_or((bytes, &[]))
}

fn fingerprint(text: Option<&str>) -> Option<Fingerprint> {
    text?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::sample::project;
    use crate::file::write;
    use crate::model::Project;
    use std::path::Path;

    fn unsaved<'a>(project: &'a Project, drafts: &'a [Draft]) -> Unsaved<'a> {
        let when = "2026-11-29T12:00:00Z".parse().unwrap();
        let path = Some(Path::new("/maps/Straße \"1\".wegmarke"));
        Unsaved { path, base: Some(Fingerprint::of(b"old")), asks: true, when, project, damaged: &[], drafts }
    }

    /// A journal of so many states, and what each of them holds.
    fn journal(states: usize) -> (Vec<u8>, Vec<Vec<u8>>) {
        let mut project = project();
        let (mut bytes, mut contents) = (Vec::new(), Vec::<Vec<u8>>::new());
        for number in 0..states {
            project.name = format!("State {number}");
            let drafts = [Draft { place: "title".to_owned(), name: "Title".to_owned(), text: format!("draft\n{number}") }];
            let (unsaved, content) = (unsaved(&project, &drafts), write(&project).unwrap());
            bytes.extend(match contents.last() {
                None => first(7, &unsaved, &content).unwrap(),
                Some(before) => later(7 + number as u64, &unsaved, before, &content).unwrap(),
            });
            contents.push(content);
        }
        (bytes, contents)
    }

    #[test]
    fn the_last_state_comes_back_with_everything() {
        let (bytes, contents) = journal(5);
        let held = last(&bytes);
        assert_eq!((held.number, held.is_whole, held.asks), (11, true, true));
        assert_eq!(held.content, contents[4]);
        assert_eq!(held.drafts, [Draft { place: "title".to_owned(), name: "Title".to_owned(), text: "draft\n4".to_owned() }]);
        assert_eq!(held.path.as_deref(), Some(Path::new("/maps/Straße \"1\".wegmarke")));
        assert!(bytes.len() < contents[0].len() + 5 * 1_000, "a state costs what differs");
    }

    #[test]
    fn a_journal_that_was_cut_anywhere_gives_the_state_before() {
        let (bytes, contents) = journal(4);
        let begins = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1 + contents[0].len();
        let mut seen = std::collections::BTreeSet::new();
        for end in begins..=bytes.len() {
            let held = last(&bytes[..end]);
            assert!(held.is_whole && contents.contains(&held.content), "{end}");
            assert_eq!(held.content, contents[(held.number - 7) as usize]);
            seen.insert(held.number);
        }
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [7, 8, 9, 10]);
        // In the first state: what is left of it, and the text that was open.
        let held = last(&bytes[..begins - 100]);
        assert!(!held.is_whole && held.drafts.len() == 1 && contents[0].starts_with(&held.content));
    }

    #[test]
    fn a_state_that_is_not_what_was_written_is_left_out_with_what_follows() {
        let (bytes, contents) = journal(4);
        let text = String::from_utf8(bytes).unwrap();
        let held = last(text.replace("State 3", "State X").as_bytes());
        assert_eq!((held.number, &held.content), (9, &contents[2]));
        // What was overwritten later does no harm.
        let held = last(text.replace("State 2", "State X").as_bytes());
        assert_eq!((held.number, &held.content), (10, &contents[3]));
        // Lines that do not follow each other are of another journal.
        let held = last(text.replace("number:9", "number:10").as_bytes());
        assert_eq!(held.number, 8);
    }

    #[test]
    fn journals_of_earlier_programs_are_read() {
        let content = write(&project()).unwrap();
        let head = b"(path:Some(\"/maps/a.wegmarke\"),base:None,when:\"2026-11-22T12:00:00Z\")\n";
        let held = last(&[head, content.as_slice()].concat());
        assert_eq!((held.path.as_deref(), &held.content), (Some(Path::new("/maps/a.wegmarke")), &content));
        let relative = last(&[b"(path:Some(\"a.wegmarke\"),base:None,when:\"2026-11-22T12:00:00Z\")\n", content.as_slice()].concat());
        assert_eq!(relative.path, None, "it would depend on the folder");
        let headless = last(&[b"(path: 1)\n", content.as_slice()].concat());
        assert_eq!(headless.content, content);
    }
}

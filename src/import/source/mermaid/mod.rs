//! Mermaid's `journey`: a diagram, or Markdown with diagrams in it, as tables of touchpoints. Accepts what Mermaid accepts, and says of the rest
//! where and why. Sections are stages, tasks touchpoints, a score from 1 to 5 the fulfilment, actors influencers.

mod clean;
mod read;

use super::super::note::{DiagramFault, NoteKind};
use super::super::notes::Notes;
use super::super::{ErrorKind, MAX_ROWS, Place, TooLarge};
use super::literal::{Literal, Places};
use super::{Part, entity};
use crate::model::{Code as _, InfluencerKind, limits};
use clean::{Cleaned, Traced, cleaned, encoded, is_blank, is_word};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use read::{Sentence, sentences};
use std::collections::HashSet;

/// Where the notes of a file go.
struct Told<'a> {
    source: usize,
    places: Places<'a>,
    notes: &'a mut Notes,
}

impl Told<'_> {
    fn place(&self, offset: usize) -> Place {
        self.places.at(offset)
    }

    fn note(&mut self, offset: usize, kind: NoteKind) {
        let place = self.place(offset);
        self.notes.add(self.source, Some(place), kind);
    }
}

/// The tables of the diagrams in a text; none if it is no diagram and has none.
///
/// # Errors
/// A diagram of another kind, or, unless reading is lenient, one that Mermaid refuses.
pub(super) fn parts(source: usize, text: &str, lenient: bool, notes: &mut Notes) -> Result<Option<Vec<Part>>, ErrorKind> {
    let mut told = Told { source, places: Places::new(text), notes };
    if may_be_diagram(text) {
        let clean = cleaned(&Traced::new(text));
        if is_journey(&clean.text) {
            // What it is called counts only where a map is made of it.
            return diagram(&clean, None, lenient, &mut told).map(|(part, name)| Some(vec![Part { name, ..part }]));
        }
        if let Some(kind) = other_kind(&clean.text.text) {
            return Err(ErrorKind::OtherDiagram(kind.to_owned()));
        }
    }
    if !(text.contains("```") || text.contains("~~~")) || !text.to_ascii_lowercase().contains("mermaid") {
        return Ok(None);
    }
    let blocks: Vec<(Cleaned, Option<String>)> =
        blocks(text).into_iter().map(|(block, heading)| (cleaned(&block), heading)).filter(|(block, _)| is_journey(&block.text)).collect();
    if blocks.is_empty() {
        return Ok(None);
    }
    told.notes.add(source, None, NoteKind::OnlyDiagrams(blocks.len()));
    let (mut found, mut names) = (Vec::new(), HashSet::new());
    let is_one = blocks.len() == 1;
    for (index, (block, heading)) in blocks.iter().enumerate() {
        // Several diagrams are several maps, each with a name of its own.
        let usual = heading.clone().or_else(|| (!is_one).then(|| format!("Mermaid {}", index + 1)));
        let own = |names: &HashSet<String>, name: &str| {
            let numbered = |nth: usize| if nth == 1 { name.to_owned() } else { format!("{name} ({nth})") };
            (1..).map(numbered).find(|name| !names.contains(name)).unwrap_or_default()
        };
        let (part, name) = diagram(block, Some(&(usual, &|name: &str| own(&names, name))), lenient, &mut told)?;
        names.extend(name);
        found.push(part);
    }
    Ok(Some(found))
}

/// Whether a text is a diagram, or Markdown with one in it.
pub(super) fn is_diagram(text: &str) -> bool {
    parts(0, text, true, &mut Notes::default()).is_ok_and(|parts| parts.is_some())
}

/// Whether it is worth while to look closely.
fn may_be_diagram(text: &str) -> bool {
    let begin = text.trim_start_matches(is_blank);
    let first = begin.get(..begin.find(|letter| !is_word(letter)).unwrap_or(begin.len())).unwrap_or_default();
    begin.starts_with("---") || begin.starts_with("%%") || first == "journey" || other_kind(begin).is_some()
}

/// Whether a text without what Mermaid takes out of it is a `journey`: it is accepted, or looks like one, and not like a table whose first column
/// is called that.
fn is_journey(text: &Traced) -> bool {
    text.text.starts_with("journey") && (looks_like_journey(&text.text) || sentences(&encoded(text), false).1.is_empty())
}

fn looks_like_journey(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("journey") else { return false };
    let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
    let says = |line: &str| {
        let line = line.trim_start_matches(is_blank);
        let first = line.get(..line.find(|letter| !is_word(letter)).unwrap_or(line.len())).unwrap_or_default();
        line.contains(':') || ["title", "section", "accDescr"].iter().any(|word| first.eq_ignore_ascii_case(word))
    };
    let is_alone = line.trim_matches(is_blank).is_empty() || line.trim_start_matches(is_blank).starts_with(['#', '%']);
    // A tab also stands between the cells of a table.
    let is_word_alone = is_alone || (line.starts_with(is_blank) && says(line) && (!line.starts_with('\t') || line.contains(':')));
    is_word_alone && (says(line) || below.lines().any(says) || below.trim_matches(is_blank).is_empty())
}

/// The kind of another diagram, where the first line says nothing else.
fn other_kind(text: &str) -> Option<&str> {
    const KINDS: [&str; 14] = [
        "sequenceDiagram",
        "classDiagram",
        "classDiagram-v2",
        "stateDiagram",
        "stateDiagram-v2",
        "erDiagram",
        "gitGraph",
        "quadrantChart",
        "requirementDiagram",
        "C4Context",
        "xychart-beta",
        "gantt",
        "mindmap",
        "timeline",
    ];
    let line = text.lines().next()?.trim();
    let (kind, direction) = line.split_once(' ').unwrap_or((line, ""));
    let is_directed = ["graph", "flowchart", "flowchart-elk"].contains(&kind)
        && ["TB", "TD", "BT", "RL", "LR"].contains(&direction.trim().trim_end_matches(';'));
    let has_more = text.lines().skip(1).any(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
    (is_directed || (direction.is_empty() && KINDS.contains(&kind) && has_more)).then_some(kind)
}

/// The blocks of Mermaid in Markdown, each with the heading above it.
fn blocks(text: &str) -> Vec<(Traced, Option<String>)> {
    let mut found: Vec<(Traced, Option<String>)> = Vec::new();
    let (mut heading, mut in_heading, mut in_block) = (None::<String>, false, false);
    for (event, span) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => (heading, in_heading) = (Some(String::new()), true),
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(words) | Event::Code(words) if in_heading => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                in_block = info.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("mermaid"));
                if in_block {
                    found.push((Traced::default(), heading.clone().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())));
                }
            }
            Event::Text(piece) if in_block => {
                if let Some((block, _)) = found.last_mut() {
                    block.push(&piece, span.start);
                }
            }
            Event::End(TagEnd::CodeBlock) => in_block = false,
            _ => {}
        }
    }
    found
}

/// A name that no other diagram of the file has.
type Naming<'n> = (Option<String>, &'n dyn Fn(&str) -> String);

/// The table of a diagram, and the name of its map, if it has one. `naming`: what it is called where it has no title.
fn diagram(clean: &Cleaned, naming: Option<&Naming<'_>>, lenient: bool, told: &mut Told<'_>) -> Result<(Part, Option<String>), ErrorKind> {
    if let Some(at) = clean.damaged {
        if !lenient {
            return Err(ErrorKind::Diagram(told.place(at), DiagramFault::FrontMatter));
        }
        told.note(at, NoteKind::Diagram(DiagramFault::FrontMatter));
    }
    let text = encoded(&clean.text);
    let (sentences, faults) = sentences(&text, lenient);
    if sentences.len() + faults.len() > MAX_ROWS {
        return Err(ErrorKind::TooLarge(TooLarge::Rows));
    }
    for fault in faults {
        let at = text.origin(fault.at);
        if !lenient {
            return Err(ErrorKind::Diagram(told.place(at), fault.kind));
        }
        told.note(at, NoteKind::Diagram(fault.kind));
    }
    let of = |span: &std::ops::Range<usize>| entity::shown(text.text.get(span.clone()).unwrap_or_default());
    let mut title = clean.title.clone();
    for sentence in &sentences {
        match sentence {
            Sentence::Title(span) => {
                // The last one counts.
                let last = title.replace((of(span), text.origin(span.start)));
                if let Some((left, at)) = last {
                    told.note(at, NoteKind::LeftOutText(left));
                }
            }
            Sentence::ReaderTitle(span) | Sentence::ReaderText(span) if !of(span).trim().is_empty() => {
                told.note(text.origin(span.start), NoteKind::LeftOutText(of(span).trim().to_owned()));
            }
            _ => {}
        }
    }
    let top = told.place(text.origin(0));
    let name = match (&title, naming) {
        (Some((title, at)), Some((_, own))) => Some((own(title), told.place(*at))),
        (Some((title, at)), None) => Some((title.clone(), told.place(*at))),
        (None, Some((usual, own))) => usual.as_ref().map(|usual| (own(usual), top)),
        (None, None) => None,
    };
    let mut table = Literal::new(&["stage", "touchpoint", "fulfilment", "influencers"]);
    let mut stage: Option<(String, Place)> = None;
    let mut is_filled = true;
    let begin = |table: &mut Literal, stage: &Option<(String, Place)>| {
        table.row();
        if let Some((name, place)) = name.as_ref().filter(|_| naming.is_some()) {
            table.set("map", name, *place);
        }
        if let Some((stage, place)) = stage {
            table.set("stage", stage, *place);
        }
    };
    for sentence in &sentences {
        match sentence {
            Sentence::Section(span) => {
                if !is_filled {
                    begin(&mut table, &stage);
                }
                stage = Some((of(span), told.place(text.origin(span.start))));
                is_filled = false;
            }
            Sentence::Task(span, data) => {
                begin(&mut table, &stage);
                is_filled = true;
                let place = told.place(text.origin(span.start));
                table.set("touchpoint", &of(span), place);
                let raw = text.text.get(data.clone()).unwrap_or_default();
                let mut pieces = raw.split(':');
                let score = pieces.next().unwrap_or_default();
                let at = text.origin(data.start);
                if let Some(fulfilment) = fulfilment(score, at, told) {
                    table.set("fulfilment", &fulfilment.to_string(), told.place(at));
                }
                let people = pieces.next().unwrap_or_default();
                let of_kind = |name: &str| format!("{}: {}", InfluencerKind::Other.code(), entity::shown(name.trim_matches(is_blank)));
                let actors: Vec<String> = people.split(',').filter(|name| !name.trim_matches(is_blank).is_empty()).map(of_kind).collect();
                table.list("influencers", &actors, told.place(text.origin(data.start + score.len() + 1)));
                let used = score.len() + people.len() + 2;
                if let Some(left) = raw.get(used..).filter(|left| !left.trim_matches(is_blank).is_empty()) {
                    told.note(text.origin(data.start + used), NoteKind::LeftOutText(entity::shown(left.trim_matches(is_blank))));
                }
            }
            Sentence::Title(_) | Sentence::ReaderTitle(_) | Sentence::ReaderText(_) => {}
        }
    }
    // A diagram of a title alone is an empty map.
    if !is_filled || table.is_empty() {
        begin(&mut table, &stage);
    }
    let name = name.map(|(name, _)| name.chars().take(limits::TITLE_CHARS).collect::<String>());
    Ok((table.part(), name.filter(|name| !name.trim().is_empty())))
}

/// The fulfilment that a score stands for: 1 is 0, 5 is 10.
fn fulfilment(score: &str, at: usize, told: &mut Told<'_>) -> Option<u8> {
    let written = score.trim_matches(is_blank);
    let Some(number) = number(written).filter(|_| !written.is_empty()) else {
        told.note(at, NoteKind::ScoreNoNumber(written.to_owned()));
        return None;
    };
    let within = number.clamp(1.0, 5.0);
    if within != number {
        told.note(at, NoteKind::ScoreBeyond { value: written.to_owned(), taken: if within < 2.0 { 1 } else { 5 } });
    }
    // Between 0 and 10.
    Some((2.5 * (within - 1.0) + 0.5 + 1e-9).floor() as u8)
}

/// A text as a number, as JavaScript has it.
fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let negative = text.starts_with('-');
    if unsigned == "Infinity" {
        return Some(if negative { f64::NEG_INFINITY } else { f64::INFINITY });
    }
    for (begin, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = text.to_ascii_lowercase().strip_prefix(begin) {
            let value = |sum: f64, digit: char| Some(sum * f64::from(radix) + f64::from(digit.to_digit(radix)?));
            return if digits.is_empty() { None } else { digits.chars().try_fold(0.0, value) };
        }
    }
    let is_plain = unsigned.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.')
        && unsigned.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    text.parse().ok().filter(|_| is_plain)
}

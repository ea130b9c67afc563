//! A map as a Mermaid `journey`: stages as sections, touchpoints as tasks, the fulfilment as a score from 1 to 5, named influencers as actors.
//! What Mermaid would take for a sign of its own is written as its entity, which it shows as the letter. Never a word of ours in the diagram.

use super::{Exported, Note};
use crate::method::Counting;
use crate::model::{Map, RoundId};

/// The score of what is not rated.
const UNRATED: u8 = 3;
/// What stands where Mermaid cannot hold an empty name.
const NAMELESS: &str = "–";

/// Where a text stands in a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    Section,
    Task,
    Actor,
}

/// A map as a diagram, with the fulfilment as it counts in a round.
pub fn mermaid(map: &Map, round: RoundId) -> Exported {
    let mut text = String::from("journey\n");
    let (mut unrated, mut replaced) = (0, 0);
    if !map.name.is_empty() {
        text.push_str(&format!("    title {}\n", written(&map.name, Place::Title, &mut replaced)));
    }
    let mut last: Option<String> = None;
    for stage in &map.stages {
        // In front of the first section a task has none.
        if !(stage.name.is_empty() && last.is_none() && !stage.touchpoints.is_empty()) {
            let mut name = written(or_dash(&stage.name, &mut replaced), Place::Section, &mut replaced);
            // Mermaid makes one of two sections of one name that follow each other.
            if last.as_ref() == Some(&name) {
                name.push(' ');
                replaced += 1;
            }
            text.push_str(&format!("    section {name}\n"));
            last = Some(name);
        }
        for touchpoint in &stage.touchpoints {
            let title = written(or_dash(&touchpoint.title, &mut replaced), Place::Task, &mut replaced);
            let fulfilment = Counting::of(touchpoint, round).fulfilment;
            let score = fulfilment.map_or(UNRATED, |value| {
                // Between 1 and 5.
                (1.0 + value / 2.5 + 0.5 + 1e-9).floor() as u8
            });
            unrated += usize::from(fulfilment.is_none());
            text.push_str(&format!("      {title}: {score}"));
            let named = touchpoint.influencers.iter().map(|one| one.name.as_str()).filter(|name| !name.is_empty());
            let actors: Vec<String> = named.map(|name| written(name, Place::Actor, &mut replaced)).collect();
            if !actors.is_empty() {
                text.push_str(&format!(": {}", actors.join(", ")));
            }
            text.push('\n');
        }
    }
    let mut notes = Vec::new();
    if unrated > 0 {
        notes.push(Note::Unrated { count: unrated, score: UNRATED });
    }
    if replaced > 0 {
        notes.push(Note::Replaced { count: replaced });
    }
    Exported { bytes: text.into_bytes(), notes }
}

fn or_dash<'n>(name: &'n str, replaced: &mut usize) -> &'n str {
    if name.is_empty() {
        *replaced += 1;
        return NAMELESS;
    }
    name
}

/// A text so that Mermaid reads it back.
fn written(text: &str, place: Place, replaced: &mut usize) -> String {
    let keyword = if place == Place::Task { keyword(text) } else { false };
    // What is at the beginning and the end of an actor is cut off, and at the beginning of a task.
    let cut_before = if matches!(place, Place::Task | Place::Actor) { text.len() - text.trim_start_matches(is_blank).len() } else { 0 };
    let cut_behind = if place == Place::Actor { text.trim_end_matches(is_blank).len() } else { text.len() };
    let mut found_zero = false;
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let behind = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let is_sign = match letter {
            '#' | ';' | '<' | '>' | '\n' | '\r' => true,
            // Followed by certain letters these would be an entity.
            'ﬂ' => behind.starts_with('°'),
            '¶' => behind.starts_with('ß'),
            // Comments and directives.
            '%' => at == 0 || behind.starts_with('%') || before == Some('%') || behind.starts_with('{'),
            ':' => place != Place::Title || text.contains("style") || text.contains("classDef"),
            ',' => place == Place::Actor,
            _ => (at == 0 && keyword) || at < cut_before || at >= cut_behind,
        };
        match letter {
            '\0' => {
                found_zero = true;
                out.push(char::REPLACEMENT_CHARACTER);
            }
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            // Browsers know letters by the numbers of Unicode but for some that nobody sees.
            _ if is_sign => out.push_str(&format!("#{};", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    *replaced += usize::from(found_zero);
    out
}

/// Whether a task of this title would be taken for a word of Mermaid's own.
fn keyword(title: &str) -> bool {
    ["journey", "title", "section", "accTitle", "accDescr"].iter().any(|word| {
        let is_word = title.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
        is_word
            && !title.get(word.len()..).is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '_'))
    })
}

/// A blank as JavaScript has them.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{85}' || letter == '\u{feff}'
}

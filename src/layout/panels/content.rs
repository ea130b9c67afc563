//! What each panel says, in the order in which they stand: whose journey, what the map says, what to act on first, measures, how to read the map.
//! Never how it is set.

use super::key::{self, Entry};
use super::{Explained, PanelSet};
use crate::i18n::Texts;
use crate::layout::numbers::Numbered;
use crate::layout::words::word;
use crate::layout::{Kit, picture};
use crate::method::{BalanceOutcome, Finding, JudgedMap, Side, TOLERANCE, Verdict};
use crate::model::{Measure, Segment, Status, TouchpointId};
use crate::scene::{Image, Size};
use std::sync::Arc;
use uuid::Uuid;

/// Most measures that are named; how many more there are is said.
const MOST_MEASURES: usize = 8;
/// The most characters of an experience in a reason, and of what a segment wants and why; longer ones end with an ellipsis after a word.
const EXPERIENCE: usize = 140;
const SEGMENT: usize = 360;
/// The most room that the picture of a segment takes, in sizes of the words.
pub(super) const PORTRAIT: Size = Size::new(6.0, 7.0);

/// A panel.
pub(super) struct Panel {
    /// What it is about: a segment or the map.
    pub id: Uuid,
    pub heading: String,
    pub items: Vec<Item>,
}

/// Something a panel says.
pub(super) enum Item {
    /// A sentence of the program.
    Sentence(String),
    /// What it says first of all.
    Main(String),
    /// What the next items are.
    Subheading(String),
    /// A touchpoint with the reason why it is named.
    Finding { id: TouchpointId, numbered: Numbered, title: String, reason: String },
    /// A segment: its picture as large as it may be, its name, and labels with words.
    Segment { portrait: Option<Image>, name: String, words: Vec<(String, String)> },
    /// Symbols with their words.
    Key(Vec<Entry>),
    /// A measure, and who does it by when.
    Measure { status: Status, title: String, who: String },
}

/// The panels of a set that have something to say.
pub(super) fn panels(kit: &Kit<'_>, explained: &Explained<'_>, set: PanelSet) -> Vec<Panel> {
    let map = explained.judged.map.id.0;
    let mut panels = Vec::new();
    if set.segment {
        let segment = explained.judged.map.segment.and_then(|id| explained.project.segment(id));
        panels.extend(segment.map(|segment| whose(kit, segment)));
    }
    if set.findings {
        panels.extend(says(kit, explained));
    }
    if set.measures {
        panels.extend(measures(kit, explained));
    }
    if set.key {
        let entries = key::entries(kit, explained);
        if !entries.is_empty() {
            panels.push(Panel { id: map, heading: kit.texts.panels_key().to_owned(), items: vec![Item::Key(entries)] });
        }
    }
    panels
}

/// Whose journey it is.
fn whose(kit: &Kit<'_>, segment: &Segment) -> Panel {
    // As large as it may be in the largest type that makes sense; it is drawn smaller.
    const LARGE: f64 = 100.0;
    let portrait = picture::picture(kit, segment.picture, PORTRAIT * LARGE, &segment.name);
    let words = [(kit.texts.inspector_goal(), &segment.goal), (kit.texts.inspector_segment_why(), &segment.why)];
    let words = words.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let words = words.map(|(label, text)| (label.to_owned(), shortened(text, SEGMENT))).collect();
    let item = Item::Segment { portrait, name: segment.name.clone(), words };
    Panel { id: segment.id.0, heading: kit.texts.panels_segment().to_owned(), items: vec![item] }
}

/// What the map says, and what to act on first.
fn says(kit: &Kit<'_>, explained: &Explained<'_>) -> Vec<Panel> {
    let (texts, judged) = (kit.texts, explained.judged);
    let id = judged.map.id.0;
    let panel = |heading: &str, items: Vec<Item>| Panel { id, heading: heading.to_owned(), items };
    let mut items = vec![Item::Main(balance(kit.texts, judged))];
    if judged.balance.outcome == BalanceOutcome::NotRated {
        return vec![panel(texts.panels_says(), items)];
    }
    items.push(Item::Subheading(texts.panels_strongest().to_owned()));
    items.extend(findings(kit, explained, Side::Strongest, texts.panels_none_strongest()));
    let first = findings(kit, explained, Side::First, texts.panels_none_first());
    vec![panel(texts.panels_says(), items), panel(texts.panels_first(), first)]
}

/// The emotional balance in a sentence; on how many touchpoints it rests, if some are not rated.
pub(in crate::layout) fn balance(texts: &Texts, judged: &JudgedMap) -> String {
    let sentence = match judged.balance.outcome {
        BalanceOutcome::NotRated => return texts.panels_not_rated().to_owned(),
        BalanceOutcome::NothingNegative if judged.balance.positive > TOLERANCE => texts.panels_balance_only_good().to_owned(),
        BalanceOutcome::NothingNegative => texts.panels_balance_as_expected().to_owned(),
        BalanceOutcome::Ratio(ratio) if ratio > 1.0 => texts.panels_balance_good(&texts.number(ratio, 2)),
        BalanceOutcome::Ratio(ratio) => texts.panels_balance_bad(&texts.number(ratio, 2)),
    };
    let count = judged.map.touchpoint_count();
    let rated = count - judged.count(Verdict::NotRated).min(count);
    if rated == count {
        return sentence;
    }
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    format!("{sentence} {}", texts.inspector_balance_rests(&texts.integer(whole(rated)), whole(count)))
}

/// The findings of a side with their reasons, or a sentence that there are none.
fn findings(kit: &Kit<'_>, explained: &Explained<'_>, side: Side, none: &str) -> Vec<Item> {
    let found = kit.findings.on(side);
    if found.is_empty() {
        return vec![Item::Sentence(none.to_owned())];
    }
    let item = |(index, finding): (usize, &Finding)| {
        let title = explained.judged.map.touchpoint(finding.id).map_or_else(String::new, |touchpoint| touchpoint.title.clone());
        Item::Finding { id: finding.id, numbered: Numbered { side, number: index + 1 }, title, reason: reason(kit.texts, finding) }
    };
    found.iter().enumerate().map(item).collect()
}

/// Why a touchpoint is named.
pub(in crate::layout) fn reason(texts: &Texts, finding: &Finding) -> String {
    let said = &finding.said;
    let figure = |value: Option<f64>| value.unwrap_or_default();
    let reason = texts.panels_reason(word(texts, said.verdict), &texts.signed(figure(said.gap)), &texts.score(figure(said.relevance)));
    let reason = if finding.critical { texts.panels_reason_critical(&reason) } else { reason };
    let reason = if finding.breaks { texts.panels_reason_break(&reason) } else { reason };
    match &finding.experience {
        Some(experience) => texts.panels_reason_experience(&reason, &shortened(experience, EXPERIENCE)),
        None => reason,
    }
}

/// The measures at touchpoints of the map that are planned or under way, those that are due first at first; those without a date last.
fn measures(kit: &Kit<'_>, explained: &Explained<'_>) -> Option<Panel> {
    let (texts, map) = (kit.texts, &explained.judged.map);
    let is_here = |measure: &&Arc<Measure>| measure.touchpoints.iter().any(|id| map.touchpoint(*id).is_some());
    let of_status = |statuses: &'static [Status]| {
        explained.project.measures.iter().filter(|measure| statuses.contains(&measure.status)).filter(is_here)
    };
    let mut planned: Vec<&Arc<Measure>> = of_status(&[Status::Planned, Status::Prototype, Status::Testing]).collect();
    planned.sort_by_key(|measure| (measure.due.is_none(), measure.due));
    let mut items: Vec<Item> = planned.iter().take(MOST_MEASURES).map(|measure| item(kit, measure)).collect();
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if planned.is_empty() {
        let ideas = of_status(&[Status::Idea]).count();
        if ideas == 0 {
            return None;
        }
        items.push(Item::Sentence(texts.panels_measures_none(whole(ideas))));
    } else if planned.len() > MOST_MEASURES {
        items.push(Item::Sentence(texts.panels_measures_more(whole(planned.len() - MOST_MEASURES))));
    }
    Some(Panel { id: map.id.0, heading: texts.panels_measures().to_owned(), items })
}

fn item(kit: &Kit<'_>, measure: &Measure) -> Item {
    let texts = kit.texts;
    let owner = measure.owner.trim();
    let mut who = vec![word(texts, measure.status).to_owned()];
    who.push(if owner.is_empty() { texts.panels_measure_no_owner().to_owned() } else { owner.to_owned() });
    who.extend(measure.due.map(|due| texts.panels_measure_due(&texts.date(due))));
    Item::Measure { status: measure.status, title: measure.title.clone(), who: who.join(" · ") }
}

/// A text, or its beginning of at most so many characters: whole words and an ellipsis.
fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let beginning = text.get(..end).unwrap_or_default();
    let whole = beginning.rfind(' ').and_then(|at| beginning.get(..at)).unwrap_or(beginning);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_ends_after_a_whole_word() {
        assert_eq!(shortened("  eine  Stunde\nZeit ", 30), "eine Stunde Zeit");
        assert_eq!(shortened("eine Stunde, Zeit für mich", 14), "eine Stunde …");
        assert_eq!(shortened("eine Stunde Zeit", 16), "eine Stunde Zeit");
        assert_eq!(shortened("Donaudampfschiff", 5), "Donau …", "one word that is longer than all that may be said");
    }
}

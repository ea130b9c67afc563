//! What a copy for clients lost, what it kept, and what that changed, in the form that scripts rely on: the JSON of `redact` (`interfaces.md`). Never words
//! for people.

use super::Removable;
use crate::method::{JudgedMap, Verdict};
use crate::model::fields::Element;
use crate::model::{Project, RoundId};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::iter::zip;

/// What went, what stayed, what that changed.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct RedactReport {
    /// How many values of each kind went; kinds of which there were none are left out.
    pub removed: Vec<Gone>,
    /// Titles and labels that stay although there is a removed name in them.
    pub kept: Vec<KeptName>,
    /// Touchpoints that have another verdict.
    pub verdicts_changed: Vec<OtherVerdict>,
    #[serde(skip)]
    counts: BTreeMap<Removable, usize>,
}

/// How many values of a kind went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// What.
    #[serde(serialize_with = "code")]
    pub kind: Removable,
    /// How many: names, scores, texts, amounts, rounds.
    pub count: usize,
}

/// A removed name in a title that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptName {
    /// Whose title.
    #[serde(skip)]
    pub of: Element,
    /// The title.
    pub element: String,
    /// The name in it.
    pub name: String,
    /// Whether it is in the title itself; else in something that is kept on purpose.
    #[serde(skip)]
    pub in_title: bool,
}

/// A touchpoint that has another verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherVerdict {
    /// Its title in the copy.
    pub element: String,
    /// What it was.
    pub from: Verdict,
    /// What it is in the copy.
    pub to: Verdict,
}

fn code<S: Serializer>(kind: &Removable, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.code())
}

impl RedactReport {
    /// Counts values that went.
    pub(super) fn count(&mut self, kind: Removable, values: usize) {
        *self.counts.entry(kind).or_default() += values;
    }

    /// The report once the copy is finished.
    pub(super) fn finished(mut self, project: &Project, copy: &Project, shown: RoundId) -> Self {
        self.removed =
            self.counts.iter().filter(|(_, count)| **count > 0).map(|(kind, count)| Gone { kind: *kind, count: *count }).collect();
        for (before, after) in zip(&project.maps, &copy.maps) {
            let (was, is) = (JudgedMap::of(project, before, shown), JudgedMap::of(copy, after, shown));
            let verdicts = zip(was.said(), is.said()).map(|(was, is)| (was.verdict, is.verdict));
            let changed = zip(after.touchpoints(), verdicts).filter(|(_, (from, to))| from != to);
            let changed = changed.map(|(touchpoint, (from, to))| OtherVerdict { element: touchpoint.title.clone(), from, to });
            self.verdicts_changed.extend(changed);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Gone;
    use crate::merge::Removable;
    use crate::method::Verdict;
    use crate::model::Code as _;

    #[test]
    fn kinds_and_verdicts_are_machine_words() {
        let json = serde_json::to_string(&(Gone { kind: Removable::Competition, count: 2 }, Verdict::Contested)).unwrap();
        assert_eq!(json, format!(r#"[{{"kind":"competition","count":2}},"{}"]"#, Verdict::Contested.code()));
    }
}

//! Which measures are shown: by words, status, kind and owner, and whether they are at the shown map. Never a change.

use crate::letters::Folded;
use crate::method::take_home::{owners, same_owner};
use crate::model::fields::{Fields as _, MeasureField};
use crate::model::{Measure, MeasureKind, Status, TouchpointId};

/// Which measures are shown. Of each list any entry suffices; an empty one asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeasureFilter {
    /// Words that a title or another text has.
    pub text: String,
    /// How far they have come.
    pub statuses: Vec<Status>,
    /// What sort of thing they are.
    pub kinds: Vec<MeasureKind>,
    /// Who sees to them; an empty name: nobody yet.
    pub owners: Vec<String>,
    /// Only those with a touchpoint in the shown map.
    pub here: bool,
}

impl MeasureFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a measure is let through. `is_here`: whether a touchpoint is in the shown map.
    pub(super) fn matcher<'a>(&'a self, is_here: impl Fn(TouchpointId) -> bool + 'a) -> impl Fn(&Measure) -> bool + 'a {
        let wanted = Folded::new(self.text.trim());
        move |measure| {
            (self.statuses.is_empty() || self.statuses.contains(&measure.status))
                && (self.kinds.is_empty() || self.kinds.contains(&measure.kind))
                && is_owned(&self.owners, &measure.owner)
                && (!self.here || measure.touchpoints.iter().any(|id| is_here(*id)))
                && (wanted.is_blank() || MeasureField::ALL.iter().filter_map(|field| field.text(measure)).any(|text| wanted.is_in(text)))
        }
    }

    /// Everybody who sees to one of these measures, in the order of the alphabet; an empty name if one has nobody yet.
    pub fn everybody<'a>(measures: impl Iterator<Item = &'a Measure>) -> Vec<&'a str> {
        everybody(measures.map(|measure| measure.owner.as_str()))
    }
}

/// Everybody whom texts name as owners, each once, as written first; letter case and accents do not matter. An empty name if one names nobody.
pub(super) fn everybody<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<(String, &str)> = texts.flat_map(owners_or_nobody).map(|owner| (same_owner(owner), owner)).collect();
    // A stable order keeps the way in which a name is written first.
    all.sort_by(|(one, _), (two, _)| one.cmp(two));
    all.dedup_by(|(one, _), (two, _)| one == two);
    all.into_iter().map(|(_, owner)| owner).collect()
}

/// Whether one of the wanted owners, of whom an empty name is nobody, is named by a text; if none is wanted, anybody is.
pub(super) fn is_owned(wanted: &[String], text: &str) -> bool {
    let is = |owner: &str| wanted.iter().any(|other| same_owner(other) == same_owner(owner));
    wanted.is_empty() || owners_or_nobody(text).any(is)
}

/// The people that a cell of owners names; one empty name if it names nobody.
fn owners_or_nobody(text: &str) -> impl Iterator<Item = &str> {
    let nobody = owners(text).next().is_none().then_some("");
    nobody.into_iter().chain(owners(text))
}

//! Which measures are shown: by words, status, kind and owner, and whether they are at the shown map. Never a change.

use crate::letters::Folded;
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
                && (self.owners.is_empty() || owners(&measure.owner).any(|owner| self.owners.iter().any(|other| other == owner)))
                && (!self.here || measure.touchpoints.iter().any(|id| is_here(*id)))
                && (wanted.is_blank() || MeasureField::ALL.iter().filter_map(|field| field.text(measure)).any(|text| wanted.is_in(text)))
        }
    }

    /// Everybody who sees to one of these measures, in the order of the alphabet; an empty name if one has nobody yet.
    pub fn everybody<'a>(measures: impl Iterator<Item = &'a Measure>) -> Vec<&'a str> {
        let mut all: Vec<&str> = measures.flat_map(|measure| owners(&measure.owner)).collect();
        all.sort_by_cached_key(|owner| Folded::new(owner).plain().to_owned());
        all.dedup();
        all
    }
}

/// The people that a cell of owners names; one empty name if it names nobody.
fn owners(text: &str) -> impl Iterator<Item = &str> {
    let nobody = text.trim().is_empty().then_some("");
    nobody.into_iter().chain(text.split([',', ';', '&']).map(str::trim).filter(|owner| !owner.is_empty()))
}

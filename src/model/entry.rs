//! Identities of the entries of a touchpoint's lists: influencers, content variants, what is passed on. Files of formats 1 and 2 and edits
//! written by hand name none: there an entry has the identity that follows from what it says, and only one that has another is written with
//! it. Never an identity that differs when the same is read twice.

use super::{Code as _, ContentVariant, ContentVariantId, Influencer, InfluencerId, PassedOn, PassedOnId, limits};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::marker::PhantomData;
use uuid::Uuid;

/// An entry of a list whose identity can follow from what it says. A nil identity is not known yet; no entry in a list has one.
pub trait Entry: Clone {
    /// Its identity, unique within its list.
    fn id(&self) -> Uuid;
    /// Gives it an identity.
    fn set_id(&mut self, id: Uuid);
    /// The identity that follows from what it says, whatever its own is.
    fn said(&self) -> Uuid;
}

impl Entry for Influencer {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn set_id(&mut self, id: Uuid) {
        self.id = InfluencerId(id);
    }

    fn said(&self) -> Uuid {
        InfluencerId::named(&format!("{} {}", self.kind.code(), self.name)).0
    }
}

impl Entry for ContentVariant {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn set_id(&mut self, id: Uuid) {
        self.id = ContentVariantId(id);
    }

    fn said(&self) -> Uuid {
        let segment = self.segment.map_or_else(Uuid::nil, |segment| segment.0);
        let channel = self.channel.map_or("", |channel| channel.code());
        ContentVariantId::named(&format!("{segment} {channel} {}", self.text)).0
    }
}

impl Entry for PassedOn {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn set_id(&mut self, id: Uuid) {
        self.id = PassedOnId(id);
    }

    fn said(&self) -> Uuid {
        PassedOnId::named(&format!("{} {}", self.tone.code(), self.text)).0
    }
}

/// The identities that follow from what entries say: of several that say the same each has its own. They do not depend on what else is in
/// the list, so that an entry keeps its identity when others come, go or change places.
fn derived<'a, E: Entry + 'a>(list: impl IntoIterator<Item = &'a E>) -> impl Iterator<Item = Uuid> {
    let mut met: HashMap<Uuid, u32> = HashMap::new();
    list.into_iter().map(move |entry| {
        let said = entry.said();
        let nth = met.entry(said).or_default();
        *nth += 1;
        if *nth == 1 { said } else { Uuid::new_v5(&said, &nth.to_le_bytes()) }
    })
}

/// Whether each entry has the identity that follows from what it says, so that none needs to be written down.
pub(super) fn are_derived<E: Entry>(list: &[E]) -> bool {
    list.iter().zip(derived(list)).all(|(entry, id)| entry.id() == id)
}

/// The list with an identity for each entry that has none, and one of its own for each whose identity another has before it.
pub fn identified<E: Entry>(mut list: Vec<E>) -> Vec<E> {
    let mut taken: HashSet<Uuid> = HashSet::with_capacity(list.len());
    let open: Vec<bool> = list.iter().map(|entry| entry.id().is_nil() || !taken.insert(entry.id())).collect();
    if open.contains(&true) {
        let ids: Vec<Uuid> = derived(&list).collect();
        for ((entry, mut id), _) in list.iter_mut().zip(ids).zip(open).filter(|(_, open)| *open) {
            while !taken.insert(id) {
                id = Uuid::new_v5(&id, b"again");
            }
            entry.set_id(id);
        }
    }
    list
}

/// A list as a cell of a table holds it, without identities: what was there before keeps its own.
pub fn renewed<E: Entry>(mut list: Vec<E>, before: &[E]) -> Vec<E> {
    let mut known: Vec<(Uuid, Uuid)> = before.iter().map(|entry| (entry.said(), entry.id())).collect();
    for entry in &mut list {
        let said = entry.said();
        let at = known.iter().position(|(other, _)| *other == said);
        entry.set_id(at.map_or_else(Uuid::nil, |at| known.remove(at).1));
    }
    identified(list)
}

/// Writes a list, each entry with its identity unless that follows from what it says.
pub(crate) fn serialize<E: Entry + Serialize, S: Serializer>(list: &[E], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter().zip(derived(list)).map(|(entry, id)| {
        let mut written = entry.clone();
        if entry.id() == id {
            written.set_id(Uuid::nil());
        }
        written
    }))
}

/// Reads a list; an entry without an identity gets the one that follows from what it says.
pub(crate) fn deserialize<'de, E: Entry + Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<E>, D::Error> {
    few(deserializer).map(identified)
}

/// Reads a list of which no more is kept than it takes to find that it is too long: entries take several times the memory of their text.
pub(super) fn few<'de, E: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<E>, D::Error> {
    deserializer.deserialize_seq(Few(PhantomData))
}

struct Few<E>(PhantomData<E>);

impl<'de, E: Deserialize<'de>> Visitor<'de> for Few<E> {
    type Value = Vec<E>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Vec<E>, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element()? {
            if list.len() <= limits::LIST_ENTRIES {
                list.push(entry);
            }
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Tone;
    use proptest::prelude::*;

    /// Things passed on, of few words and few identities, so that some are equal.
    fn told() -> impl Strategy<Value = Vec<PassedOn>> {
        let one = (0..5u8, 0..3u8).prop_map(|(id, text)| {
            let mut told = PassedOn::new(Tone::Positive, text.to_string());
            match id {
                0 => told.set_id(Uuid::nil()),
                1 => told.set_id(PassedOn::new(Tone::Positive, "0").id()),
                2 => told.set_id(PassedOnId::named("other").0),
                _ => {}
            }
            told
        });
        proptest::collection::vec(one, 0..6)
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct List(#[serde(with = "crate::model::entry")] Vec<PassedOn>);

    proptest! {
        #[test]
        fn every_entry_has_an_identity_of_its_own_that_reads_back(list in told()) {
            let list = identified(list);
            let ids: HashSet<Uuid> = list.iter().map(Entry::id).collect();
            prop_assert_eq!(ids.len(), list.len());
            prop_assert!(!ids.contains(&Uuid::nil()));
            prop_assert_eq!(&identified(list.clone()), &list);
            let written = ron::to_string(&List(list.clone())).unwrap();
            prop_assert_eq!(written.contains("id:"), !are_derived(&list));
            prop_assert_eq!(ron::from_str::<List>(&written).unwrap(), List(list));
        }

        #[test]
        fn what_a_cell_still_says_keeps_its_identity(before in told(), texts in proptest::collection::vec(0..3u8, 0..6)) {
            let before = identified(before);
            let cell: Vec<PassedOn> = texts.iter().map(|text| PassedOn::new(Tone::Positive, text.to_string())).collect();
            let after = renewed(cell, &before);
            for text in 0..3u8 {
                let ids = |list: &[PassedOn]| -> Vec<Uuid> {
                    list.iter().filter(|one| one.text == text.to_string()).map(Entry::id).collect()
                };
                let (was, is) = (ids(&before), ids(&after));
                let kept = was.len().min(is.len());
                prop_assert_eq!(&was[..kept], &is[..kept]);
            }
            prop_assert_eq!(after.iter().map(Entry::id).collect::<HashSet<_>>().len(), after.len());
        }
    }

    #[test]
    fn an_identity_does_not_depend_on_what_else_is_in_the_list() {
        let list = |texts: &[&str]| {
            identified(
                texts.iter().map(|text| PassedOn { id: PassedOnId(Uuid::nil()), tone: Tone::Negative, text: (*text).into() }).collect(),
            )
        };
        let (few, more) = (list(&["Kim", "Kim"]), list(&["Ann", "Kim", "Eve", "Kim"]));
        assert_eq!([few[0].id, few[1].id], [more[1].id, more[3].id]);
        assert_ne!(few[0].id, few[1].id);
        assert!(are_derived(&few) && are_derived(&more));
    }

    #[test]
    fn of_a_list_without_end_as_much_is_kept_as_shows_that_it_is_too_long() {
        let read = |entries: usize| {
            let list: List = ron::from_str(&format!("List([{}])", "(tone: \"neutral\", text: \"\"),".repeat(entries))).unwrap();
            list.0.len()
        };
        let most = limits::LIST_ENTRIES;
        assert_eq!((read(most), read(most + 1), read(most * 3)), (most, most + 1, most + 1));
    }

    #[test]
    fn words_mean_the_same_identity_for_ever() {
        assert_eq!(PassedOn::new(Tone::Negative, "Queue").id.to_string(), "c613e6f5-4e98-5289-a65e-15bc99ef4417");
    }
}

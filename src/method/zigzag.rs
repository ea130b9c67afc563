//! How often the journey changes sides (`method.md` §4): between the physical and the digital world, and between paid, owned and earned.

use crate::model::{Media, World};

/// Changes between neighbours in journey order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Zigzag {
    /// How many neighbours differ in world, among the touchpoints that have one.
    pub world: usize,
    /// How many neighbours differ in media kind.
    pub media: usize,
}

/// The sides that a part of a journey takes, each without those that equal the one before, so that only a part that changed is walked again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sides {
    worlds: Vec<World>,
    media: Vec<Media>,
}

impl Sides {
    /// The sides along a part: world (if known) and media kind of each touchpoint, in order.
    pub(super) fn of(journey: impl IntoIterator<Item = (Option<World>, Media)>) -> Self {
        let mut sides = Self::default();
        for (world, media) in journey {
            sides.worlds.extend(world.filter(|world| sides.worlds.last() != Some(world)));
            sides.media.extend(Some(media).filter(|media| sides.media.last() != Some(media)));
        }
        sides
    }
}

/// How often neighbours differ along parts one after the other, in each of which they differ everywhere.
fn changes<'a, T: PartialEq + 'a>(parts: impl Iterator<Item = &'a [T]>) -> usize {
    let (mut visited, mut last): (usize, Option<&T>) = (0, None);
    for part in parts {
        visited += part.len() - usize::from(last.is_some() && part.first() == last);
        last = part.last().or(last);
    }
    visited.saturating_sub(1)
}

impl Zigzag {
    /// The changes of a whole journey, from the sides that its parts take.
    pub(super) fn of_parts<'a>(parts: impl Iterator<Item = &'a Sides> + Clone) -> Self {
        Self { world: changes(parts.clone().map(|part| &part.worlds[..])), media: changes(parts.map(|part| &part.media[..])) }
    }

    /// The changes along a journey: world (if known) and media kind of each touchpoint, in order.
    #[cfg(test)]
    pub(crate) fn of(journey: impl IntoIterator<Item = (Option<World>, Media)>) -> Self {
        let mut zigzag = Self::default();
        let (mut last_world, mut last_media) = (None, None);
        for (world, media) in journey {
            if world.is_some() {
                zigzag.world += usize::from(last_world.is_some() && last_world != world);
                last_world = world;
            }
            zigzag.media += usize::from(last_media.is_some_and(|last| last != media));
            last_media = Some(media);
        }
        zigzag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touchpoints_without_a_world_do_not_break_the_path() {
        use Media::{Earned, Owned, Paid};
        let (physical, digital) = (Some(World::Physical), Some(World::Digital));
        for (journey, world, media) in [
            (&[][..], 0, 0),
            (&[(physical, Paid)], 0, 0),
            (&[(None, Paid), (None, Owned), (None, Owned)], 0, 1),
            (&[(physical, Owned), (digital, Owned), (digital, Earned), (physical, Owned)], 2, 2),
            (&[(None, Paid), (physical, Paid), (None, Owned), (physical, Paid), (None, Paid), (digital, Paid)], 1, 2),
        ] {
            assert_eq!(Zigzag::of(journey.iter().copied()), Zigzag { world, media }, "{journey:?}");
            for cut in 0..=journey.len() {
                let (before, after) = journey.split_at(cut);
                let parts = [Sides::of(before.iter().copied()), Sides::default(), Sides::of(after.iter().copied())];
                assert_eq!(Zigzag::of_parts(parts.iter()), Zigzag { world, media }, "{journey:?} cut at {cut}");
            }
        }
    }
}

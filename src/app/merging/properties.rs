//! What holds for any edits that people make on both sides.

use crate::edit::tests::{generate, rich};
use crate::edit::{Document, Edit};
use crate::merge::{Merging, keeps_its_promises, merge, to_decide};
use crate::model::{Map, Project};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The same each time; in `scripts/test-long` others each time.
fn seed() -> RngSeed {
    if std::env::var_os("WEGMARKE_TEST_LONG").is_some() { RngSeed::Random } else { RngSeed::Fixed(15) }
}

/// A version that somebody has made of another one by these edits.
fn edited(project: &Project, edits: &[Edit]) -> Project {
    let mut document = Document::saved(project.clone());
    for edit in edits {
        let _ = document.apply(edit, None, Timestamp::UNIX_EPOCH);
    }
    Project::clone(document.project())
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: seed(), ..ProptestConfig::default() })]

    #[test]
    fn any_edits_on_both_sides_come_together(
        begin in proptest::collection::vec(generate::edit(), 0..12),
        ours in proptest::collection::vec(generate::edit(), 0..12),
        theirs in proptest::collection::vec(generate::edit(), 0..12),
    ) {
        let base = edited(&Project { conflicts: Vec::new(), ..rich() }, &begin);
        keeps_its_promises(&base, &edited(&base, &ours), &edited(&base, &theirs))?;
    }

    #[test]
    fn three_files_give_the_same_in_any_order(
        one in proptest::collection::vec(generate::edit(), 0..6),
        two in proptest::collection::vec(generate::edit(), 0..6),
        three in proptest::collection::vec(generate::edit(), 0..6),
    ) {
        // A vote in progress is one person's: which of two with one identity goes on is not a question of order.
        let base = Project { conflicts: Vec::new(), ballots: Vec::new(), ..rich() };
        let of_maps = |edits: &[Edit]| edits.iter().filter(|edit| !matches!(edit, Edit::Ballot(_))).cloned().collect::<Vec<_>>();
        let sides = [one, two, three].map(|edits| edited(&base, &of_maps(&edits)));
        // Each deletes other maps until none is left: what stands in for the last one depends on who comes first.
        let is_left = |map: &Arc<Map>| sides.iter().all(|side| side.map(map.id).is_some());
        prop_assume!(base.maps.iter().any(is_left));
        let join = |order: [usize; 3]| {
            let first = merge(Some(&base), &sides[order[0]], &sides[order[1]], Merging::default()).unwrap().project;
            merge(Some(&base), &first, &sides[order[2]], Merging::default()).unwrap().project
        };
        let results = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map(join);
        for other in &results[1..] {
            let elements = |project: &Project| project.elements().into_iter().collect::<BTreeSet<_>>();
            prop_assert_eq!(elements(&results[0]), elements(other));
            prop_assert_eq!(to_decide(&results[0]), to_decide(other));
        }
    }
}

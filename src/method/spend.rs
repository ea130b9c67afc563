//! Where the money goes, and what it does there (`method.md` §7): the share of spend beside the shares of relevance, of the good and of the bad.
//! Never a rounded figure, never a word for people.

use super::{Analysis, Measured};
use crate::model::{Code as _, KnownMetric, Map, Touchpoint};
use std::collections::BTreeMap;

/// The shares of what belongs to one key. Each 0–1; none where there is nothing to have a share of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpendShare<K> {
    /// What: a touchpoint, a media kind, an area, a channel, a stage.
    pub key: K,
    /// What was spent there, in wholes of the project's currency; none: not known.
    pub spend: Option<f64>,
    /// Its share of all that was spent on the map.
    pub of_spend: Option<f64>,
    /// Its share of Σ R.
    pub of_relevance: Option<f64>,
    /// Its share of P, the good.
    pub of_good: Option<f64>,
    /// Its share of N, the bad.
    pub of_bad: Option<f64>,
}

#[derive(Clone, Copy, Default)]
struct Sums {
    spend: Option<f64>,
    relevance: f64,
    good: f64,
    bad: f64,
}

impl Sums {
    fn add(&mut self, other: Self) {
        if let Some(spend) = other.spend {
            *self.spend.get_or_insert_default() += spend;
        }
        self.relevance += other.relevance;
        self.good += other.good;
        self.bad += other.bad;
    }
}

/// The shares by key, in the order of the keys. `key` gets the index of a touchpoint in journey order; `analysis` and `measured` are those of the map
/// in one round.
pub fn spend_shares<K: Ord + Copy>(
    map: &Map,
    analysis: &Analysis,
    measured: &Measured,
    key: impl Fn(usize, &Touchpoint) -> K,
) -> Vec<SpendShare<K>> {
    let mut groups: BTreeMap<K, Sums> = BTreeMap::new();
    let mut all = Sums::default();
    for (at, (touchpoint, judged)) in map.touchpoints().zip(&analysis.touchpoints).enumerate() {
        let assessment = &judged.assessment;
        let weighted = assessment.weighted_gap.filter(|_| assessment.is_rated()).unwrap_or(0.0);
        let own = Sums {
            spend: measured.figure(touchpoint.id, KnownMetric::Spend.code()),
            relevance: assessment.relevance.unwrap_or(0.0),
            good: weighted.max(0.0),
            bad: (-weighted).max(0.0),
        };
        groups.entry(key(at, touchpoint)).or_default().add(own);
        all.add(own);
    }
    let share = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
    let row = |(key, sums): (K, Sums)| SpendShare {
        key,
        spend: sums.spend,
        of_spend: all.spend.and_then(|whole| share(sums.spend.unwrap_or(0.0), whole)),
        of_relevance: share(sums.relevance, all.relevance),
        of_good: share(sums.good, all.good),
        of_bad: share(sums.bad, all.bad),
    };
    groups.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, metric, project, round, touchpoint};
    use crate::model::{Area, Figure, Media, Metric, Money};
    use std::sync::Arc;

    #[test]
    fn shares_are_of_what_the_map_has() {
        let ad = Touchpoint { area: Area::Influence, ..touchpoint("ad", [Some(4), Some(6), None, Some(5)]) };
        let shop = touchpoint("shop", [Some(8), Some(4), None, Some(10)]);
        let call = touchpoint("call", [None, None, None, Some(5)]);
        let mut project = project(map([vec![ad], vec![shop, call]]), []);
        let spent = |at, cents| Metric { value: Figure::Amount(Money::new(cents).unwrap()), ..metric(Some(at), "spend", 0.0) };
        project.metrics = [spent("ad", 30_000), spent("shop", 10_000)].map(Arc::new).to_vec();
        let map = &project.maps[0];
        let (analysis, measured) = (Analysis::of(&project, map, round()), Measured::of(&project, map.id, round()));
        let by_media = spend_shares(map, &analysis, &measured, |_, touchpoint| touchpoint.media());
        let [paid, owned] = &by_media[..] else { panic!("{by_media:?}") };
        assert_eq!((paid.key, paid.spend, paid.of_spend), (Media::Paid, Some(300.0), Some(0.75)));
        assert_eq!((paid.of_relevance, paid.of_good, paid.of_bad), (Some(0.25), Some(1.0), Some(0.0)));
        assert_eq!((owned.of_spend, owned.of_relevance, owned.of_bad), (Some(0.25), Some(0.75), Some(1.0)));
        let alone = spend_shares(map, &analysis, &measured, |at, _| at);
        assert_eq!(alone.iter().map(|one| one.spend).collect::<Vec<_>>(), [Some(300.0), Some(100.0), None]);
        let nothing = spend_shares(map, &analysis, &Measured::default(), |_, touchpoint| touchpoint.media());
        assert_eq!((nothing[0].spend, nothing[0].of_spend), (None, None));
    }
}

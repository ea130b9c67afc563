//! How large a project is, without writing it: about as many bytes as its map file has. What maps share counts once for each, as it is written. Never
//! exact.

use super::fields::{
    ContactField, DayField, Fields, MeasureField, MetricField, QuestionField, RaterField, RoundField, SegmentField, StageField, StepField,
    TouchpointField, ViewField,
};
use super::{Ballot, LaneKind, Map, MapId, Project, Stage, Touchpoint};
use std::collections::HashMap;
use std::sync::Arc;

/// A record beside its texts: names of fields, identities.
const RECORD: usize = 200;
/// An identity in a list.
const ID: usize = 40;

fn texts<F: Fields>(element: &F::Of) -> usize {
    F::ALL.iter().filter_map(|field| field.text(element)).map(str::len).sum()
}

fn each<'a, F: Fields<Of: 'a>>(list: &'a [Arc<F::Of>], more: impl Fn(&F::Of) -> usize) -> usize {
    list.iter().map(|element| RECORD + texts::<F>(element) + more(element)).sum()
}

fn touchpoint(touchpoint: &Touchpoint) -> usize {
    let influencers: usize = touchpoint.influencers.iter().map(|one| ID + one.name.len()).sum();
    let variants: usize = touchpoint.content_variants.iter().map(|one| 2 * ID + one.text.len()).sum();
    let passed_on: usize = touchpoint.passed_on.iter().map(|one| ID + one.text.len()).sum();
    let experiences: usize = touchpoint.experiences.iter().map(|one| 2 * ID + one.text.len() + one.source.len()).sum();
    let scores = touchpoint.agreed.len() * 2 * ID + touchpoint.votes.len() * RECORD;
    RECORD + texts::<TouchpointField>(touchpoint) + influencers + variants + passed_on + experiences + scores
}

fn stage(stage: &Stage) -> usize {
    RECORD + texts::<StageField>(stage) + stage.touchpoints.iter().map(|one| touchpoint(one)).sum::<usize>()
}

fn ballot(ballot: &Ballot) -> usize {
    RECORD + ID * (ballot.touchpoints.len() + ballot.raters.len() + ballot.done.len()) + ballot.votes.len() * (RECORD + ID)
}

impl Map {
    fn weight<'a>(&'a self, stages: &mut HashMap<*const Stage, usize>) -> usize {
        let of_stages: usize = self.stages.iter().map(|one| *stages.entry(Arc::as_ptr(one)).or_insert_with(|| stage(one))).sum();
        let lanes = self.lanes.iter().map(|lane| match &lane.kind {
            LaneKind::Free(free) => {
                let cells: usize = free.cells.values().map(|text| ID + text.len()).sum();
                RECORD + free.name.len() + cells + free.pictures.len() * 2 * ID
            }
            _ => RECORD,
        });
        RECORD + self.name.len() + self.subtitle.len() + of_stages + lanes.sum::<usize>()
    }
}

impl Project {
    /// About how many bytes a map file with it has.
    pub fn weight(&self) -> usize {
        self.weighed(None)
    }

    /// The same with a copy of one of its maps.
    pub fn weight_with(&self, copied: MapId) -> usize {
        self.weighed(Some(copied))
    }

    fn weighed(&self, copied: Option<MapId>) -> usize {
        // A copied map shares its stages with the original: each is looked at once.
        let mut stages = HashMap::new();
        let copied = copied.and_then(|id| self.map(id));
        let maps: usize = self.maps.iter().chain(copied).map(|map| map.weight(&mut stages)).sum();
        let pictures: usize = self.pictures.iter().map(|picture| RECORD + picture.data().len() / 3 * 4).sum();
        let plan = each::<MeasureField>(&self.measures, |measure| ID * (measure.touchpoints.len() + measure.needs.len()))
            + each::<QuestionField>(&self.questions, |_| ID)
            + each::<MetricField>(&self.metrics, |_| 2 * ID)
            + each::<ContactField>(&self.contacts, |_| 2 * ID)
            + each::<ViewField>(&self.views, |view| ID * (view.stages.len() + view.lines.len() + view.lanes.as_ref().map_or(0, Vec::len)))
            + each::<StepField>(&self.presentation, |_| ID)
            + each::<DayField>(&self.day, |_| 0);
        let shared =
            each::<RoundField>(&self.rounds, |_| 0) + each::<SegmentField>(&self.segments, |_| 0) + each::<RaterField>(&self.raters, |_| 0);
        RECORD + self.notes.len() + maps + pictures + plan + shared + self.ballots.iter().map(|one| ballot(one)).sum::<usize>()
    }
}

//! The worked example that the first start shows: one project with an as-is and a to-be map, the same identities in every language and
//! every time. Its content is data in `assets/sample/`; never a figure or a text here.

mod form;
mod plan;
mod touchpoint;

use super::words::Words;
use crate::model::{
    Agreed, Code as _, FreeLane, FreePer, Lane, LaneId, LaneKind, Map, MapId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId,
    Stage, StageId, Touchpoint, WordLanguage,
};
use form::{ChangeForm, MapForm, SampleForm, StageForm};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The bundled example. A test below shows that it can be read.
static SAMPLE: LazyLock<Option<SampleForm>> = LazyLock::new(|| read().ok());

fn read() -> Result<SampleForm, ron::error::SpannedError> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(include_str!("../../../assets/sample/e-bike.ron"))
}

/// The worked example in a language (`"en"`, `"de"`). The same each time; identities are the same in both languages.
pub fn sample(language: &str) -> Project {
    match &*SAMPLE {
        Some(form) => Builder { form, language }.project(),
        // Cannot happen in a program whose tests have passed; an empty project is the least surprising.
        None => Project::new("", Round { id: RoundId::named(""), label: String::new(), date: None }, Map::new(MapId::named(""), "")),
    }
}

/// Whether a map is one of the worked example, in whatever language.
pub fn is_of_sample(map: MapId) -> bool {
    static MAPS: LazyLock<Vec<MapId>> = LazyLock::new(|| sample("en").maps.iter().map(|map| map.id).collect());
    MAPS.contains(&map)
}

/// The worked example as it is before anything is planned or measured: without measures, open questions, figures, contacts, funnels and
/// lanes of measures.
#[cfg(test)]
pub(crate) fn sample_without_plan(language: &str) -> Project {
    let mut project = sample(language);
    project.measures.clear();
    project.questions.clear();
    project.metrics.clear();
    project.contacts.clear();
    for map in &mut project.maps {
        let map = Arc::make_mut(map);
        map.lanes.retain(|lane| lane.kind != LaneKind::Measures);
        for touchpoint in map.stages.iter_mut().flat_map(|stage| &mut Arc::make_mut(stage).touchpoints) {
            Arc::make_mut(touchpoint).funnel.clear();
        }
    }
    project
}

/// Makes the project in one language.
struct Builder<'a> {
    form: &'a SampleForm,
    language: &'a str,
}

impl Builder<'_> {
    /// The name an identity is made from.
    fn name(&self, key: &str) -> String {
        format!("{} {key}", self.form.key)
    }

    fn text(&self, words: &Words) -> String {
        words.text(self.language).to_owned()
    }

    fn optional(&self, words: Option<&Words>) -> String {
        words.map(|words| self.text(words)).unwrap_or_default()
    }

    fn project(&self) -> Project {
        let form = self.form;
        let rounds = form.rounds.iter().map(|round| {
            let id = RoundId::named(&self.name(&round.key));
            Arc::new(Round { id, label: self.text(&round.label), date: Some(round.date) })
        });
        let segments = form.segments.iter().map(|segment| {
            Arc::new(Segment {
                id: SegmentId::named(&self.name(&segment.key)),
                name: self.text(&segment.name),
                interests: self.text(&segment.interests),
                behaviour: self.text(&segment.behaviour),
                goal: self.text(&segment.goal),
                why: self.text(&segment.why),
                color: Some(segment.color),
                picture: None,
                preferences: segment.preferences.clone(),
            })
        });
        let raters = form.raters.iter().map(|rater| {
            let id = RaterId::named(&self.name(&rater.name));
            Arc::new(Rater { id, name: rater.name.clone(), group: self.text(&rater.group) })
        });
        Project {
            name: self.text(&form.name),
            client: self.text(&form.client),
            notes: self.text(&form.notes),
            language: WordLanguage::from_code(self.language),
            currency: None,
            letters: BTreeMap::new(),
            changed: None,
            thresholds: crate::model::Thresholds::default(),
            current_round: Some(self.current_round()),
            views: Vec::new(),
            presentation: Vec::new(),
            day: Vec::new(),
            day_starts: None,
            conflicts: Vec::new(),
            rules: Vec::new(),
            rounds: rounds.collect(),
            segments: segments.collect(),
            raters: raters.collect(),
            pictures: Vec::new(),
            ballots: Vec::new(),
            measures: self.measures(),
            questions: self.questions(),
            metrics: self.metrics(),
            contacts: self.contacts(),
            maps: vec![Arc::new(self.as_is()), Arc::new(self.to_be())],
        }
    }

    fn current_round(&self) -> RoundId {
        RoundId::named(&self.name(&self.form.current_round))
    }

    fn as_is(&self) -> Map {
        let touchpoints = |stage: &StageForm| stage.touchpoints.iter().map(|form| Arc::new(self.touchpoint(form))).collect();
        self.map(&self.form.map, touchpoints, |stage, lane| stage.cells.get(lane))
    }

    fn to_be(&self) -> Map {
        let touchpoints = |stage: &StageForm| {
            let mut planned = Vec::new();
            for form in &stage.touchpoints {
                let change = self.form.changes.iter().find(|change| change.key == form.key);
                planned.push(Arc::new(self.planned(self.touchpoint(form), change)));
                let additions = self.form.additions.iter().filter(|addition| addition.after == form.key);
                planned.extend(additions.map(|addition| Arc::new(self.touchpoint(&addition.touchpoint))));
            }
            planned
        };
        let mut map = self.map(&self.form.to_be, touchpoints, |stage, lane| {
            let changed = self.form.changed_cells.iter().find(|cell| cell.stage == stage.key && cell.lane == lane);
            changed.map(|cell| &cell.text).or_else(|| stage.cells.get(lane))
        });
        for lane in map.lanes.iter_mut().filter(|lane| lane.kind == LaneKind::Experiences) {
            // It would be empty: nothing has happened yet.
            Arc::make_mut(lane).hidden = true;
        }
        map
    }

    /// A touchpoint of the to-be map: nothing has happened there yet, nobody has voted, and what was measured before belongs to the other map.
    fn planned(&self, mut touchpoint: Touchpoint, change: Option<&ChangeForm>) -> Touchpoint {
        let round = self.current_round();
        touchpoint.votes.clear();
        touchpoint.experiences.clear();
        touchpoint.passed_on.clear();
        touchpoint.break_ = None;
        touchpoint.notes.clear();
        touchpoint.agreed.retain(|agreed| agreed.round == round);
        let Some(change) = change else { return touchpoint };
        touchpoint.agreed = vec![Agreed { round, scores: touchpoint::scores(change.target) }];
        if let Some(title) = &change.title {
            touchpoint.title = self.text(title);
        }
        if let Some(message) = &change.core_message {
            touchpoint.core_message = self.text(message);
        }
        touchpoint.channel = change.channel.or(touchpoint.channel);
        touchpoint.control = change.control.unwrap_or(touchpoint.control);
        touchpoint
    }

    fn map<'a>(
        &'a self,
        form: &MapForm,
        touchpoints: impl Fn(&StageForm) -> Vec<Arc<Touchpoint>>,
        cell: impl Fn(&'a StageForm, &str) -> Option<&'a Words>,
    ) -> Map {
        let mut map = Map::new(MapId::named(&self.name(&form.key)), self.text(&form.name));
        map.variant = form.variant;
        map.segment = Some(SegmentId::named(&self.name(&form.segment)));
        map.subtitle = self.text(&form.subtitle);
        for stage in &self.form.stages {
            let mut new = Stage::new(self.stage_id(&stage.key), self.text(&stage.name));
            new.touchpoints = touchpoints(stage);
            map.stages.push(Arc::new(new));
        }
        for lane in &self.form.lanes {
            let words = self.form.stages.iter().filter_map(|stage| cell(stage, &lane.key).map(|words| (stage, words)));
            let cells: BTreeMap<_, _> = words.map(|(stage, words)| (self.stage_id(&stage.key).0, self.text(words))).collect();
            let kind = LaneKind::Free(FreeLane { cells, ..FreeLane::new(self.text(&lane.name), lane.style, FreePer::Stage) });
            map.lanes.push(Arc::new(Lane::new(LaneId::named(&format!("{} {}", map.id, lane.key)), kind)));
        }
        map.lanes.push(Arc::new(Lane::of_measures(map.id)));
        map
    }

    fn stage_id(&self, key: &str) -> StageId {
        StageId::named(&self.name(key))
    }
}

#[cfg(test)]
mod tests;

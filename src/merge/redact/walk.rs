//! The way through a project: every element is copied, field by field as [`treat`](super::treat) says. The lists of each element are taken apart without
//! `..`, so that a new one does not compile until it is copied here. Never which field is what.

use super::treat::{Treated, Treatment};
use super::words::Removed;
use super::{RedactReport, RedactWords, Redacting, Removable, groups};
use crate::model::fields::{
    ContactField, DayField, Element, Fields as _, FreeField, LaneField, MapField, MeasureField, MetricField, ProjectField, QuestionField,
    RaterField, RoundField, SegmentField, StageField, StepField, Value, ViewField,
};
use crate::model::{
    Code as _, ContactId, DayStepId, Figure, KnownMetric, Lane, LaneId, LaneKind, Map, Metric, MetricId, Project, QuestionId, Rater,
    RaterId, RoundId, SavedView, Stage, StepShows, ViewId, Voice, limits,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// What identities in a copy are named after, with a number: nothing that anybody said.
const COPY: &str = "client copy";

/// What is known on the way.
pub(super) struct Walk<'p> {
    redacting: &'p Redacting,
    pub(super) shown: RoundId,
    removed: Removed,
    /// What takes the place of an owner's name.
    owners: HashMap<&'p str, String>,
    raters: Vec<String>,
    joined: BTreeSet<&'p str>,
    others: String,
    /// The identities of raters in the copy: one may follow from a name.
    ids: HashMap<RaterId, RaterId>,
    /// The identities of lanes in the copy, where they are others.
    lanes: HashMap<LaneId, LaneId>,
    /// How many other identities have been given.
    given: usize,
    pub(super) report: RedactReport,
}

/// An element whose title may have to be named.
pub(super) struct Named<'a> {
    pub(super) of: Element,
    pub(super) title: &'a str,
}

impl<'p> Walk<'p> {
    /// Looks for everything that goes.
    pub(super) fn new(project: &'p Project, shown: RoundId, redacting: &'p Redacting, words: &dyn RedactWords) -> Self {
        let goes = |what: Removable| !redacting.keep.contains(&what);
        let mut removed = Removed::default();
        let raters: Vec<String> = (1..=project.raters.len()).map(|number| words.rater(number)).collect();
        let mut joined = BTreeSet::new();
        if goes(Removable::Raters) {
            project.raters.iter().zip(&raters).for_each(|(rater, number)| removed.name(&rater.name, number));
            let of_raters: Vec<&str> = project.raters.iter().map(|rater| rater.group.as_str()).collect();
            joined = groups::joined(&of_raters, redacting.least_group);
        }
        let touchpoints = || project.maps.iter().flat_map(|map| map.touchpoints());
        if goes(Removable::Influencers) {
            for influencer in touchpoints().flat_map(|touchpoint| &touchpoint.influencers) {
                removed.name(&influencer.name, &words.influencer(influencer.kind));
            }
        }
        let mut owners: HashMap<&str, String> = HashMap::new();
        let of_measures = project.measures.iter().map(|measure| measure.owner.as_str());
        let of_questions = project.questions.iter().map(|question| question.owner.as_str());
        let all = of_measures.chain(of_questions).chain(project.day.iter().map(|part| part.who.as_str()));
        for owner in all.filter(|owner| !owner.trim().is_empty()) {
            let number = owners.len() + 1;
            let instead = owners.entry(owner).or_insert_with(|| words.owner(number));
            if goes(Removable::Owners) {
                removed.name(owner, instead);
            }
        }
        if goes(Removable::Notes) {
            removed.text(&project.notes);
            project.presentation.iter().for_each(|step| removed.text(&step.note));
            project.day.iter().for_each(|part| removed.text(&part.note));
            touchpoints().for_each(|touchpoint| removed.text(&touchpoint.notes));
        }
        if goes(Removable::Sources) {
            touchpoints().flat_map(|touchpoint| &touchpoint.experiences).for_each(|experience| removed.text(&experience.source));
        }
        let number = |(at, rater): (usize, &Arc<Rater>)| (rater.id, RaterId::named(&format!("{COPY} {}", at + 1)));
        let ids = if goes(Removable::Raters) { project.raters.iter().enumerate().map(number).collect() } else { HashMap::new() };
        let (others, report) = (words.others(), RedactReport::default());
        Self { redacting, shown, removed, owners, raters, joined, others, ids, lanes: HashMap::new(), given: 0, report }
    }

    /// Whether something goes.
    pub(super) fn goes(&self, what: Removable) -> bool {
        !self.redacting.keep.contains(&what)
    }

    /// A rater's identity in the copy.
    pub(super) fn rater_id(&self, id: RaterId) -> RaterId {
        self.ids.get(&id).copied().unwrap_or(id)
    }

    /// What the identity of an element is named after that says something else now: the old one may follow from what it said. None for one that
    /// follows from nothing.
    pub(super) fn renamed(&mut self, id: Uuid, says_the_same: bool) -> Option<String> {
        /// Identities that follow from a name are of this version.
        const NAMED: usize = 5;
        if says_the_same || id.get_version_num() != NAMED {
            return None;
        }
        self.given += 1;
        Some(format!("{COPY} {}", self.given))
    }

    /// Whether what belongs to a round goes.
    pub(super) fn is_history(&self, round: RoundId) -> bool {
        round != self.shown && self.goes(Removable::History)
    }

    /// Words without what goes, at most so long.
    pub(super) fn words(&self, text: &str, most: usize) -> Option<String> {
        self.removed.taken_from(text).map(|mut left| {
            if let Some((end, _)) = left.char_indices().nth(most) {
                left.truncate(end);
            }
            left
        })
    }

    /// Does with every field of an element what becomes of it.
    pub(super) fn fields<F: Treated>(&mut self, element: &mut F::Of, named: &Named<'_>) {
        for field in F::ALL.iter().copied() {
            let value = field.get(element);
            let text = if let Value::Text(text) = &value { Some(text.as_ref()) } else { None };
            let is_nothing = value == Value::Nothing || text == Some("");
            let new: Option<Value<'static>> = match field.treatment() {
                Treatment::Stays | Treatment::Apart => None,
                _ if is_nothing => None,
                Treatment::Words => text.and_then(|text| self.words(text, limits::TEXT_CHARS)).map(of_text),
                Treatment::Label => text.and_then(|text| self.words(text, limits::TITLE_CHARS)).map(of_text),
                Treatment::Title => text.and_then(|text| self.title(text, named)).map(of_text),
                Treatment::Goes(what) if self.goes(what) => {
                    self.report.count(what, 1);
                    Some(if text.is_some() { of_text(String::new()) } else { Value::Nothing })
                }
                Treatment::Goes(Removable::Influencers) => {
                    text.into_iter().for_each(|text| self.keep_name(text, named, false));
                    None
                }
                Treatment::Goes(_) => text.and_then(|text| self.words(text, limits::TITLE_CHARS.max(text.chars().count()))).map(of_text),
                Treatment::Owner => self.owner(text.unwrap_or_default(), named).map(of_text),
            };
            if let Some(new) = new {
                field.set(element, &new);
            }
        }
    }

    /// A title without names, if that is wanted; else what is in it is noted.
    fn title(&mut self, text: &str, named: &Named<'_>) -> Option<String> {
        if self.redacting.titles.contains(&named.of) {
            return self.words(text, limits::TITLE_CHARS);
        }
        self.keep_name(text, named, true);
        None
    }

    fn keep_name(&mut self, text: &str, named: &Named<'_>, in_title: bool) {
        let Named { of, title } = *named;
        let found = self.removed.found(text);
        let kept = |name: &str| super::KeptName { of, element: title.to_owned(), name: name.to_owned(), in_title };
        self.report.kept.extend(found.into_iter().map(kept));
    }

    /// The number that takes the place of an owner's name.
    fn owner(&mut self, text: &str, named: &Named<'_>) -> Option<String> {
        if !self.goes(Removable::Owners) {
            self.keep_name(text, named, false);
            return None;
        }
        let number = self.owners.get(text)?.clone();
        self.report.count(Removable::Owners, 1);
        Some(number)
    }

    /// The whole project.
    pub(super) fn project(&mut self, project: &Project) -> Project {
        let (
            rounds,
            segments,
            raters,
            pictures,
            _ballots,
            letters,
            measures,
            questions,
            metrics,
            contacts,
            views,
            presentation,
            day,
            _conflicts,
            maps,
        ) = ProjectField::lists(project);
        let mut copy = project.clone();
        let named = Named { of: Element::Project, title: &project.name };
        self.fields::<ProjectField>(&mut copy, &named);
        let gone = rounds.iter().filter(|round| self.is_history(round.id)).count();
        self.report.count(Removable::History, gone);
        copy.rounds = self.each::<RoundField>(rounds.iter().filter(|round| !self.is_history(round.id)).cloned().collect(), |round| {
            let () = RoundField::lists(round);
            Named { of: Element::Round(round.id), title: &round.label }
        });
        if self.goes(Removable::History) {
            copy.current_round = project.current_round.map(|_| self.shown);
        }
        copy.segments = self.each::<SegmentField>(segments.clone(), |segment| {
            let (_preferences,) = SegmentField::lists(segment);
            Named { of: Element::Segment(segment.id), title: &segment.name }
        });
        copy.raters = self.raters(raters);
        copy.pictures.clone_from(pictures);
        // Its answers count nowhere until they are revealed.
        copy.ballots = Vec::new();
        // What others have there is nobody's outside; no copy is made while one is open.
        copy.conflicts = Vec::new();
        copy.letters.clone_from(letters);
        copy.measures = self.each::<MeasureField>(measures.clone(), |measure| {
            let () = MeasureField::lists(measure);
            Named { of: Element::Measure(measure.id), title: &measure.title }
        });
        copy.questions = self.each::<QuestionField>(questions.clone(), |question| {
            let () = QuestionField::lists(question);
            Named { of: Element::Question(question.id), title: &question.text }
        });
        for (copy, before) in copy.questions.iter_mut().zip(questions) {
            if let Some(name) = self.renamed(before.id.0, copy == before) {
                Arc::make_mut(copy).id = QuestionId::named(&name);
            }
        }
        copy.metrics = metrics.iter().filter_map(|metric| self.metric(metric)).collect();
        copy.contacts = self.each::<ContactField>(contacts.clone(), |contact| {
            let () = ContactField::lists(contact);
            Named { of: Element::Contact(contact.id), title: "" }
        });
        for (copy, before) in copy.contacts.iter_mut().zip(contacts) {
            if let Some(name) = self.renamed(before.id.0, copy == before) {
                Arc::make_mut(copy).id = ContactId::named(&name);
            }
        }
        copy.maps = maps.iter().map(|map| Arc::new(self.map(map))).collect();
        copy.views = views.iter().filter_map(|view| self.view(view, &copy)).collect();
        // What shows a view that went goes with it.
        let has_view = |id: ViewId| project.view(id).is_none() || copy.view(id).is_some();
        let stay = presentation.iter().filter(|step| if let StepShows::View(id) = step.shows { has_view(id) } else { true });
        copy.presentation = self.each::<StepField>(stay.cloned().collect(), |step| {
            let () = StepField::lists(step);
            Named { of: Element::Step(step.id), title: "" }
        });
        copy.day = self.each::<DayField>(day.clone(), |part| {
            let () = DayField::lists(part);
            Named { of: Element::DayStep(part.id), title: &part.title }
        });
        for (copy, before) in copy.day.iter_mut().zip(day) {
            if let Some(name) = self.renamed(before.id.0, copy == before) {
                Arc::make_mut(copy).id = DayStepId::named(&name);
            }
        }
        copy
    }

    /// Elements that have nothing but fields.
    fn each<F: Treated>(&mut self, elements: Vec<Arc<F::Of>>, named: impl Fn(&F::Of) -> Named<'_>) -> Vec<Arc<F::Of>>
    where
        F::Of: Clone,
    {
        let mut copies = elements;
        for copy in &mut copies {
            let before = Arc::clone(copy);
            self.fields::<F>(Arc::make_mut(copy), &named(&before));
        }
        copies
    }

    fn raters(&mut self, raters: &[Arc<Rater>]) -> Vec<Arc<Rater>> {
        let mut copies = raters.to_vec();
        if !self.goes(Removable::Raters) {
            // A name that is kept here may be one that goes elsewhere.
            for rater in raters {
                self.keep_name(&rater.name, &Named { of: Element::Rater(rater.id), title: &rater.name }, false);
            }
            return copies;
        }
        self.report.count(Removable::Raters, raters.len());
        for (copy, number) in copies.iter_mut().zip(&self.raters) {
            let () = RaterField::lists(copy);
            let Rater { id, name, group } = Arc::make_mut(copy);
            *id = self.ids.get(id).copied().unwrap_or(*id);
            number.clone_into(name);
            if self.joined.contains(group.as_str()) {
                self.others.clone_into(group);
            }
        }
        copies
    }

    /// A saved view, as far as what it shows is in the copy: one of another round goes with it.
    fn view(&mut self, view: &Arc<SavedView>, copied: &Project) -> Option<Arc<SavedView>> {
        let () = ViewField::lists(view);
        let sides = view.compared.iter().flat_map(|compared| [compared.left.1, compared.right.1]);
        if view.round.into_iter().chain(sides).any(|round| self.is_history(round)) {
            self.report.count(Removable::History, 1);
            return None;
        }
        let mut copy = SavedView::clone(view);
        self.fields::<ViewField>(&mut copy, &Named { of: Element::View(view.id), title: &view.name });
        if let Some(filter) = &mut copy.filter
            && let Some(left) = self.words(&filter.text, limits::TITLE_CHARS)
        {
            filter.text = left;
        }
        // Earlier rounds are named no more, and groups as they are in the copy, once.
        if let Some(several) = copy.chart.as_mut().and_then(|chart| chart.several.as_mut()) {
            let mut named = HashSet::new();
            several.voices.retain_mut(|voice| match voice {
                Voice::Round(id) => !self.is_history(*id),
                Voice::Group(name) => {
                    if self.joined.contains(name.as_str()) {
                        self.others.clone_into(name);
                    }
                    // A group that nobody is in any more may have been a small one.
                    let is_there = copied.raters.iter().any(|rater| rater.group == *name);
                    (is_there || !self.goes(Removable::Raters)) && named.insert(name.clone())
                }
                Voice::Map(_) => true,
            });
        }
        // Lanes that went are named no more.
        if let Some(lanes) = &mut copy.lanes {
            let map = view.map.and_then(|id| copied.map(id));
            let now = lanes.iter().map(|id| self.lanes.get(id).copied().unwrap_or(*id));
            *lanes = now.filter(|id| map.is_some_and(|map| map.lane(*id).is_some())).collect();
        }
        Some(Arc::new(copy))
    }

    fn metric(&mut self, metric: &Arc<Metric>) -> Option<Arc<Metric>> {
        let () = MetricField::lists(metric);
        if self.is_history(metric.round) {
            return None;
        }
        let is_money = matches!(metric.value, Figure::Amount(_)) || metric.known() == Some(KnownMetric::Spend);
        if is_money && self.goes(Removable::Money) {
            self.report.count(Removable::Money, 1);
            return None;
        }
        let mut copy = Metric::clone(metric);
        self.fields::<MetricField>(&mut copy, &Named { of: Element::Metric(metric.id), title: &metric.metric });
        if let Some(name) = self.metric_name(&metric.metric) {
            copy.metric = name;
        }
        if let Some(name) = self.renamed(metric.id.0, copy == **metric) {
            copy.id = MetricId::named(&name);
        }
        Some(Arc::new(copy))
    }

    /// Another name of a metric, if what goes is in it. What the method knows keeps its name.
    fn metric_name(&self, name: &str) -> Option<String> {
        if is_known(name) { None } else { self.words(name, limits::TITLE_CHARS) }
    }

    fn map(&mut self, map: &Map) -> Map {
        let (lanes, stages) = MapField::lists(map);
        let mut copy = map.clone();
        self.fields::<MapField>(&mut copy, &Named { of: Element::Map(map.id), title: &map.name });
        let has_money =
            |lane: &Lane| matches!(&lane.kind, LaneKind::Metric(name) if KnownMetric::from_code(name) == Some(KnownMetric::Spend));
        let stay = lanes.iter().filter(|lane| !(has_money(lane) && self.goes(Removable::Money)));
        copy.lanes = stay.cloned().collect();
        copy.lanes.iter_mut().for_each(|lane| self.lane(map, Arc::make_mut(lane)));
        copy.stages = stages.iter().map(|stage| Arc::new(self.stage(map, stage))).collect();
        copy
    }

    fn lane(&mut self, map: &Map, lane: &mut Lane) {
        let () = LaneField::lists(lane);
        let named = Named { of: Element::Lane(map.id, lane.id), title: "" };
        let before = lane.clone();
        self.fields::<LaneField>(lane, &named);
        match &mut lane.kind {
            LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures => {}
            LaneKind::Metric(name) => {
                if let Some(other) = self.metric_name(name) {
                    *name = other;
                }
            }
            LaneKind::Free(free) => {
                self.fields::<FreeField>(free, &named);
                let (cells, _pictures) = FreeField::lists(free);
                let cells = cells.iter().map(|(cell, text)| {
                    let left = self.words(text, limits::TEXT_CHARS).unwrap_or_else(|| text.clone());
                    (*cell, left)
                });
                free.cells = cells.filter(|(_, text)| !text.is_empty()).collect::<BTreeMap<_, _>>();
            }
        }
        if let Some(name) = self.renamed(lane.id.0, *lane == before) {
            lane.id = LaneId::named(&name);
            self.lanes.insert(before.id, lane.id);
        }
    }

    fn stage(&mut self, map: &Map, stage: &Stage) -> Stage {
        let (touchpoints,) = StageField::lists(stage);
        let mut copy = stage.clone();
        self.fields::<StageField>(&mut copy, &Named { of: Element::Stage(map.id, stage.id), title: &stage.name });
        copy.touchpoints = touchpoints.iter().map(|touchpoint| Arc::new(self.touchpoint(map, touchpoint))).collect();
        copy
    }
}

fn of_text(text: String) -> Value<'static> {
    Value::Text(text.into())
}

fn is_known(metric: &str) -> bool {
    KnownMetric::from_code(metric).is_some()
}

//! The way of working in three steps (`method.md` §8): how much of it is done for a map, what is open, and where. It reminds and never forces; every
//! point can be left open for good reasons. Never a word for people, never an order in which points must be done.

use super::take_home::{Task, duties, is_ownerless};
use super::{Analysis, Assessment, JudgedMap, Judgements, Verdict, rounds_in_time};
use crate::model::{
    Area, Code, Control, Map, MapId, MeasureId, Media, Project, QuestionId, RoundId, StageId, Touchpoint, TouchpointId, Variant,
};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// One of the three steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Map today's journey from the very first contact and rate it.
    Understand,
    /// Decide what should change: core messages and the to-be map.
    Design,
    /// Measure again and compare.
    Learn,
}

/// Something that the way of working asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Point {
    /// Every stage has a touchpoint; a map without any has none at all.
    Stages,
    /// Every touchpoint has E, F and R.
    Rated,
    /// How far each touchpoint can be steered has been looked at.
    Control,
    /// A touchpoint is named that the brand does not control.
    Uncontrolled,
    /// What customers and others say after the purchase is named.
    Earned,
    /// The competition is rated somewhere.
    Competition,
    /// What really happened is noted somewhere.
    Experiences,
    /// No score is left to discuss.
    Agreed,
    /// Deal-breakers and pain points have a core message.
    Messages,
    /// There is a to-be map.
    ToBe,
    /// Deal-breakers and pain points look different on the to-be map.
    Answered,
    /// Somebody sees to every measure that is more than an idea, and to every open question.
    Owned,
    /// There is a round after the first.
    Round,
    /// Nothing should have been done before today.
    OnTime,
    /// What was rated before is rated in the shown round.
    RatedAgain,
    /// Nothing is worse than in the round before.
    Worse,
}

impl Point {
    /// Whether it depends on scores, so that it is not known while votes are hidden.
    pub fn rests_on_scores(self) -> bool {
        match self {
            Self::Rated | Self::Competition | Self::Agreed | Self::Messages | Self::Answered | Self::RatedAgain | Self::Worse => true,
            Self::Stages
            | Self::Control
            | Self::Uncontrolled
            | Self::Earned
            | Self::Experiences
            | Self::ToBe
            | Self::Owned
            | Self::Round
            | Self::OnTime => false,
        }
    }
}

/// Where a point is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// At a stage.
    Stage(StageId),
    /// At a touchpoint.
    Touchpoint(TouchpointId),
    /// At a measure.
    Measure(MeasureId),
    /// At an open question.
    Question(QuestionId),
}

/// A point and its state.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Which.
    pub point: Point,
    /// Whether nothing is left to do.
    pub done: bool,
    /// Where it is open, in journey order; empty if it is done or concerns the whole map.
    pub spots: Vec<Spot>,
}

/// The state of one map on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The map.
    pub map: MapId,
    /// The to-be map that belongs to it, if there is one.
    pub to_be: Option<MapId>,
    /// The points of each step, those that make sense for this map.
    pub steps: [(Step, Vec<Standing>); 3],
}

impl Code for Step {
    const KIND: &'static str = "way-step";
    const ALL: &'static [Self] = &[Self::Understand, Self::Design, Self::Learn];
    fn code(self) -> &'static str {
        match self {
            Self::Understand => "understand",
            Self::Design => "design",
            Self::Learn => "learn",
        }
    }
}

impl Code for Point {
    const KIND: &'static str = "way-done";
    const ALL: &'static [Self] = &[
        Self::Stages,
        Self::Rated,
        Self::Control,
        Self::Uncontrolled,
        Self::Earned,
        Self::Competition,
        Self::Experiences,
        Self::Agreed,
        Self::Messages,
        Self::ToBe,
        Self::Answered,
        Self::Owned,
        Self::Round,
        Self::OnTime,
        Self::RatedAgain,
        Self::Worse,
    ];
    fn code(self) -> &'static str {
        match self {
            Self::Stages => "stages",
            Self::Rated => "rated",
            Self::Control => "control",
            Self::Uncontrolled => "uncontrolled",
            Self::Earned => "earned",
            Self::Competition => "competition",
            Self::Experiences => "experiences",
            Self::Agreed => "agreed",
            Self::Messages => "messages",
            Self::ToBe => "to-be",
            Self::Answered => "answered",
            Self::Owned => "owned",
            Self::Round => "round",
            Self::OnTime => "on-time",
            Self::RatedAgain => "rated-again",
            Self::Worse => "worse",
        }
    }
}

impl Way {
    /// The state of a map. `analysis`: what its scores say in the shown round; `judgements`: where assessments are kept.
    pub fn of(project: &Project, map: &Arc<Map>, analysis: &Analysis, judgements: &mut Judgements, today: Date) -> Self {
        let look = Look { project, map, analysis, today };
        let learn = look.learn(|round| judgements.map(project, map, round));
        Self {
            map: map.id,
            to_be: look.to_be().map(|map| map.id),
            steps: [(Step::Understand, look.understand()), (Step::Design, look.design()), (Step::Learn, learn)],
        }
    }

    /// The same without the points that depend on scores: nothing that hidden votes decide is ticked or asked for.
    #[must_use]
    pub fn without_scores(mut self) -> Self {
        for (_, points) in &mut self.steps {
            points.retain(|standing| !standing.point.rests_on_scores());
        }
        self
    }

    /// How many points of a step are done, and how many it has.
    pub fn progress(&self, step: Step) -> (usize, usize) {
        let points = self.points(step);
        (points.iter().filter(|standing| standing.done).count(), points.len())
    }

    /// The points of a step.
    pub fn points(&self, step: Step) -> &[Standing] {
        self.steps.iter().find(|(of, _)| *of == step).map_or(&[], |(_, points)| points)
    }
}

struct Look<'a> {
    project: &'a Project,
    map: &'a Map,
    analysis: &'a Analysis,
    today: Date,
}

fn at(point: Point, spots: Vec<Spot>) -> Standing {
    at_if(true, point, spots)
}

/// Open without a place as long as what it rests on is missing: nothing is done where there was nothing to do it with.
fn at_if(known: bool, point: Point, spots: Vec<Spot>) -> Standing {
    Standing { point, done: known && spots.is_empty(), spots }
}

fn whole(point: Point, done: bool) -> Standing {
    Standing { point, done, spots: Vec::new() }
}

fn spot(task: Task<'_>) -> Spot {
    match task {
        Task::Measure(measure) => Spot::Measure(measure.id),
        Task::Question(question) => Spot::Question(question.id),
    }
}

fn presses(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::DealBreaker | Verdict::PainPoint)
}

impl Look<'_> {
    fn is_empty(&self) -> bool {
        self.analysis.touchpoints.is_empty()
    }

    /// Whether a touchpoint has E, F and R in the shown round.
    fn is_rated(&self) -> bool {
        self.analysis.touchpoints.iter().any(|judged| judged.assessment.is_rated())
    }

    /// The touchpoints for which something holds.
    fn spots(&self, holds: impl Fn(&Touchpoint, &super::Judged) -> bool) -> Vec<Spot> {
        let all = self.analysis.judged(self.map);
        all.filter(|(_, touchpoint, judged)| holds(touchpoint, judged)).map(|(_, touchpoint, _)| Spot::Touchpoint(touchpoint.id)).collect()
    }

    fn understand(&self) -> Vec<Standing> {
        let empty = self.map.stages.iter().filter(|stage| stage.touchpoints.is_empty()).map(|stage| Spot::Stage(stage.id)).collect();
        let mut points = vec![at(Point::Stages, empty)];
        if self.is_empty() {
            points[0].done = false;
            return points;
        }
        points.push(at(Point::Rated, self.spots(|_, judged| !judged.assessment.is_rated())));
        points.push(at(Point::Control, self.spots(|touchpoint, _| touchpoint.control == Control::Unknown)));
        points.push(whole(Point::Uncontrolled, self.map.touchpoints().any(|touchpoint| touchpoint.control == Control::Indirect)));
        points.push(whole(Point::Earned, self.has_earned_after_purchase()));
        points.push(whole(Point::Competition, self.analysis.touchpoints.iter().any(|judged| judged.assessment.competition.is_some())));
        points.push(whole(Point::Experiences, self.map.touchpoints().any(|touchpoint| !touchpoint.experiences.is_empty())));
        points.push(at_if(self.is_rated(), Point::Agreed, self.spots(|_, judged| judged.agreement.to_discuss())));
        points
    }

    /// After the stage with most touchpoints at the point of sale (of equal ones the last): behind its last one of these, or in a later
    /// stage. Where nothing is sold, anywhere.
    fn has_earned_after_purchase(&self) -> bool {
        let sold = |touchpoint: &Arc<Touchpoint>| touchpoint.area == Area::PointOfSale;
        let earned = |touchpoint: &Arc<Touchpoint>| touchpoint.media() == Media::Earned;
        let counts = self.map.stages.iter().map(|stage| stage.touchpoints.iter().filter(|it| sold(it)).count());
        let Some((purchase, _)) = counts.enumerate().filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count) else {
            return self.map.touchpoints().any(earned);
        };
        let mut behind = self.map.stages[purchase].touchpoints.iter().rev().take_while(|touchpoint| !sold(touchpoint));
        behind.any(earned) || self.map.stages[purchase + 1..].iter().any(|stage| stage.touchpoints.iter().any(earned))
    }

    fn design(&self) -> Vec<Standing> {
        if self.is_empty() {
            let mut points = vec![whole(Point::ToBe, self.to_be().is_some())];
            points.extend(self.owned());
            return points;
        }
        let without = self.spots(|touchpoint, judged| presses(judged.assessment.verdict) && touchpoint.core_message.trim().is_empty());
        let mut points = vec![at_if(self.is_rated(), Point::Messages, without)];
        if self.map.variant == Variant::ToBe {
            points.extend(self.owned());
            return points;
        }
        let to_be = self.to_be();
        points.push(whole(Point::ToBe, to_be.is_some()));
        if let Some(to_be) = to_be {
            let twins: HashMap<TouchpointId, &Arc<Touchpoint>> =
                to_be.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint)).collect();
            let same = |touchpoint: &Touchpoint| twins.get(&touchpoint.id).is_some_and(|twin| twin.as_ref() == touchpoint);
            let unchanged = self.spots(|touchpoint, judged| presses(judged.assessment.verdict) && same(touchpoint));
            points.push(at_if(self.is_rated(), Point::Answered, unchanged));
        }
        points.extend(self.owned());
        points
    }

    /// Whether somebody sees to everything; of the project as a whole. None while there is nothing to see to.
    fn owned(&self) -> Option<Standing> {
        let duties = duties(self.project, self.today);
        let nobodys = duties.iter().filter(|duty| is_ownerless(duty)).map(|duty| spot(duty.task)).collect();
        (!duties.is_empty()).then(|| at(Point::Owned, nobodys))
    }

    /// Whether nothing is late; of the project as a whole. None while nothing has a date.
    fn on_time(&self) -> Option<Standing> {
        let duties = duties(self.project, self.today);
        let late = duties.iter().filter(|duty| duty.is_overdue).map(|duty| spot(duty.task)).collect();
        duties.iter().any(|duty| duty.task.due().is_some()).then(|| at(Point::OnTime, late))
    }

    /// The to-be map that belongs to this one: the one with the most touchpoints of this map, of equal ones the first.
    fn to_be(&self) -> Option<&Arc<Map>> {
        let several = self.project.maps.len() > 2;
        let own: HashSet<TouchpointId> =
            if several { self.analysis.touchpoints.iter().map(|judged| judged.id).collect() } else { HashSet::new() };
        let shared = |map: &Map| map.touchpoints().filter(|touchpoint| own.contains(&touchpoint.id)).count();
        let mut found: Option<(usize, &Arc<Map>)> = None;
        for map in self.project.maps.iter().filter(|map| map.variant == Variant::ToBe && map.id != self.map.id) {
            let count = if several { shared(map) } else { 0 };
            if found.is_none_or(|(most, _)| count > most) {
                found = Some((count, map));
            }
        }
        found.map(|(_, map)| map)
    }

    /// `judge`: the assessment of the map in a round.
    fn learn(&self, judge: impl FnMut(RoundId) -> JudgedMap) -> Vec<Standing> {
        let rounds = rounds_in_time(self.project);
        let mut points = vec![whole(Point::Round, rounds.len() > 1)];
        points.extend(self.on_time());
        let Some(now) = rounds.iter().position(|round| round.id == self.analysis.round) else { return points };
        // The last round before the shown one in which this map was rated at all.
        let before = rounds[..now].iter().rev().map(|round| round.id).map(judge).find(|before| before.said().any(Assessment::is_rated));
        if let Some(before) = before {
            let pairs = || self.analysis.touchpoints.iter().zip(before.said());
            let spot = |judged: &super::Judged| Spot::Touchpoint(judged.id);
            let missing = pairs().filter(|(judged, before)| before.is_rated() && !judged.assessment.is_rated());
            points.push(at(Point::RatedAgain, missing.map(|(judged, _)| spot(judged)).collect()));
            let fell = |judged: &super::Judged, before: &Assessment| {
                judged.assessment.gap.zip(before.gap).is_some_and(|(now, then)| super::tolerance::below(now, then))
            };
            let worse = pairs().filter(|(judged, before)| fell(judged, before));
            let again = pairs().any(|(judged, before)| before.gap.is_some() && judged.assessment.gap.is_some());
            points.push(at_if(again, Point::Worse, worse.map(|(judged, _)| spot(judged)).collect()));
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, scores, touchpoint, vote};
    use crate::model::{Agreed, Experience, ExperienceId, Round, Tone};

    /// What is open, as `point` or `point count`.
    fn open(project: &Project) -> Vec<String> {
        let map = &project.maps[0];
        let round = project.shown_round().unwrap().id;
        let way = Way::of(project, map, &Analysis::of(project, map, round), &mut Judgements::default(), jiff::civil::date(2026, 5, 4));
        let all = way.steps.iter().flat_map(|(_, points)| points);
        let open = all.filter(|standing| !standing.done);
        open.map(|standing| format!("{} {}", standing.point.code(), standing.spots.len()).replace(" 0", "")).collect()
    }

    fn edit(project: &mut Project, title: &str, change: impl FnOnce(&mut Touchpoint)) {
        let map = Arc::make_mut(&mut project.maps[0]);
        let place = map.place_of(TouchpointId::named(title)).unwrap();
        change(Arc::make_mut(&mut Arc::make_mut(&mut map.stages[place.stage]).touchpoints[place.index]));
    }

    #[test]
    fn an_empty_map_asks_for_touchpoints_first() {
        assert_eq!(open(&project(map([vec![], vec![]]), [])), ["stages 2", "to-be", "round"]);
        assert_eq!(open(&project(map([]), [])), ["stages", "to-be", "round"]);
    }

    #[test]
    fn each_point_is_done_by_what_it_asks_for() {
        let pain = touchpoint("Pain", [Some(8), Some(5), None, Some(9)]);
        let mut split = touchpoint("Split", [Some(5), None, None, Some(5)]);
        split.votes = vec![vote(0, [None, Some(0), None, None]), vote(1, [None, Some(10), None, None])];
        let mut project = project(map([vec![pain, split, touchpoint("New", [None; 4])], vec![]]), ["a", "b"]);
        let mut expected = vec![
            "stages 1",
            "rated 1",
            "control 3",
            "uncontrolled",
            "earned",
            "competition",
            "experiences",
            "agreed 1",
            "messages 1",
            "to-be",
            "round",
        ];
        assert_eq!(open(&project), expected);
        let mut done = |project: &Project, point: &str| {
            expected.retain(|open| *open != point);
            assert_eq!(open(project), expected, "{point}");
        };
        edit(&mut project, "New", |it| it.agreed[0].scores = scores([Some(5), Some(5), None, Some(5)]));
        done(&project, "rated 1");
        for (title, control) in [("Pain", Control::Direct), ("Split", Control::Direct), ("New", Control::Direct)] {
            edit(&mut project, title, |it| it.control = control);
        }
        done(&project, "control 3");
        edit(&mut project, "New", |it| it.control = Control::Indirect);
        done(&project, "uncontrolled");
        edit(&mut project, "New", |it| it.agreed[0].scores.competition = crate::model::Score::new(4).ok());
        done(&project, "competition");
        edit(&mut project, "Split", |it| it.agreed[0].scores.fulfilment = crate::model::Score::new(5).ok());
        done(&project, "agreed 1");
        edit(&mut project, "Pain", |it| it.core_message = "We call back".into());
        done(&project, "messages 1");
        let told =
            Experience { id: ExperienceId::named("x"), tone: Tone::Negative, text: "slow".into(), date: None, source: String::new() };
        edit(&mut project, "Pain", |it| it.experiences.push(told));
        done(&project, "experiences");
        let mut said = touchpoint("Review", [Some(5), Some(5), None, Some(5)]);
        (said.area, said.control) = (Area::Advocacy, Control::Indirect);
        let second = Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[1]);
        second.touchpoints.push(Arc::new(said));
        expected.retain(|open| *open != "stages 1");
        assert_eq!(open(&project), expected[1..].to_vec(), "the earned one comes after the point of sale, and its stage is not empty");
    }

    #[test]
    fn nothing_is_done_where_nothing_is_rated() {
        let mut project = project(map([vec![touchpoint("a", [Some(8), Some(9), None, Some(9)])]]), []);
        let mut to_be = Map::clone(&project.maps[0]);
        (to_be.id, to_be.variant) = (MapId::named("to-be"), Variant::ToBe);
        project.maps.push(Arc::new(to_be));
        let rests = ["agreed", "messages", "answered"];
        let said = open(&project);
        assert!(!rests.iter().any(|point| said.contains(&(*point).to_owned())), "{said:?}");
        // A new round, in which nothing is rated yet.
        project.rounds.push(Arc::new(Round { id: RoundId::named("next"), label: "Next".into(), date: None }));
        let said = open(&project);
        for point in rests.into_iter().chain(["rated 1", "rated-again 1", "worse"]) {
            assert!(said.contains(&point.to_owned()), "{point}: {said:?}");
        }
        // The to-be map has no scores of its own.
        project.maps.swap(0, 1);
        assert!(open(&project).contains(&"messages".to_owned()));
    }

    #[test]
    fn an_earned_touchpoint_before_the_purchase_does_not_count() {
        let mut review = touchpoint("Review", [None; 4]);
        review.area = Area::Advocacy;
        let shop = touchpoint("Shop", [None; 4]);
        assert!(open(&project(map([vec![review.clone(), shop.clone()]]), [])).contains(&"earned".to_owned()));
        assert!(!open(&project(map([vec![shop.clone(), review.clone()]]), [])).contains(&"earned".to_owned()));
        // What is sold again at the very end is not the purchase.
        let mut second = shop.clone();
        second.id = TouchpointId::named("second");
        let mut again = shop.clone();
        again.id = TouchpointId::named("again");
        let journey = map([vec![shop, second], vec![review, again]]);
        assert!(!open(&project(journey, [])).contains(&"earned".to_owned()));
    }

    #[test]
    fn a_to_be_map_answers_what_it_changes() {
        let pain = touchpoint("Pain", [Some(8), Some(5), None, Some(9)]);
        let mut project = project(map([vec![pain]]), []);
        let mut to_be = Map::clone(&project.maps[0]);
        (to_be.id, to_be.variant) = (MapId::named("to-be"), Variant::ToBe);
        project.maps.push(Arc::new(to_be));
        let said = open(&project);
        assert!(said.contains(&"answered 1".to_owned()) && !said.contains(&"to-be".to_owned()), "{said:?}");
        let map = Arc::make_mut(&mut project.maps[1]);
        Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]).content = "A call on the same day".into();
        assert!(!open(&project).contains(&"answered 1".to_owned()));
    }

    #[test]
    fn what_is_late_or_nobodys_is_open() {
        use crate::model::{Measure, OpenQuestion, Status};
        let mut project = project(map([vec![touchpoint("a", [Some(8), Some(9), None, Some(9)])]]), []);
        let said = open(&project);
        assert!(!said.iter().any(|open| open.starts_with("owned") || open.starts_with("on-time")), "there is nothing to see to: {said:?}");
        let planned =
            Measure { due: Some(jiff::civil::date(2026, 5, 3)), status: Status::Planned, ..Measure::new(MeasureId::named("late"), "late") };
        let idea = Measure::new(MeasureId::named("idea"), "idea");
        project.measures = vec![Arc::new(planned.clone()), Arc::new(idea)];
        project.questions = vec![Arc::new(OpenQuestion::new(QuestionId::named("q"), "Who?"))];
        let said = open(&project);
        assert!(said.contains(&"owned 2".to_owned()) && said.contains(&"on-time 1".to_owned()), "an idea needs nobody yet: {said:?}");
        project.measures[0] = Arc::new(Measure { owner: "Ann".into(), due: Some(jiff::civil::date(2026, 5, 4)), ..planned });
        let said = open(&project);
        assert!(said.contains(&"owned 1".to_owned()), "{said:?}");
        assert!(!said.iter().any(|open| open.starts_with("on-time")), "on its day it is not late: {said:?}");
    }

    #[test]
    fn a_second_round_is_rated_again_and_compared() {
        let rated = |name| touchpoint(name, [Some(8), Some(5), None, Some(9)]);
        let mut project = project(map([vec![rated("a"), rated("b"), rated("c")]]), []);
        let next = RoundId::named("next");
        project.rounds.push(Arc::new(Round { id: next, label: "Next".into(), date: None }));
        assert_eq!(project.shown_round().unwrap().id, next);
        edit(&mut project, "a", |it| it.agreed.push(Agreed { round: next, scores: scores([Some(8), Some(2), None, Some(9)]) }));
        edit(&mut project, "b", |it| it.agreed.push(Agreed { round: next, scores: scores([Some(8), Some(9), None, Some(9)]) }));
        let said = open(&project);
        assert!(said.contains(&"rated-again 1".to_owned()) && said.contains(&"worse 1".to_owned()), "{said:?}");
        assert!(!said.contains(&"round".to_owned()));
        project.current_round = Some(round());
        let said = open(&project);
        assert!(!said.iter().any(|open| open.starts_with("rated-again") || open.starts_with("worse")), "{said:?}");
    }
}

//! A project whose elements have other identities, wherever they are named. Never which are the same.

use super::element::Position;
use super::{Element, Row, Unfit, Value, changes, with};
use crate::model::{Project, StepShows, ViewChart, ViewComparison, ViewFilter, Voice};
use uuid::Uuid;

impl Project {
    /// The same with other identities. Two elements of a kind that get one identity are one afterwards, which is the caller's to avoid.
    ///
    /// # Errors
    /// The identities make it contradict itself.
    pub(crate) fn renamed(&self, to: impl Fn(Uuid) -> Uuid) -> Result<Self, Unfit> {
        let nothing = Self::nothing();
        let rows: Vec<Row<'_>> = changes(&nothing, self)
            .into_iter()
            .map(|row| Row { element: element(row.element, &to), field: row.field, value: value(row.value, &to) })
            .collect();
        with(&nothing, &rows)
    }
}

fn element(one: Element, to: &impl Fn(Uuid) -> Uuid) -> Element {
    let id = to;
    match one {
        Element::Project => Element::Project,
        Element::Round(one) => Element::Round(id(one.0).into()),
        Element::Segment(one) => Element::Segment(id(one.0).into()),
        Element::Rater(one) => Element::Rater(id(one.0).into()),
        // A picture's identity is that of its bytes.
        Element::Picture(one) => Element::Picture(one),
        Element::Map(map) => Element::Map(id(map.0).into()),
        Element::Lane(map, one) => Element::Lane(id(map.0).into(), id(one.0).into()),
        Element::Cell(map, lane, of) => Element::Cell(id(map.0).into(), id(lane.0).into(), id(of)),
        Element::Stage(map, one) => Element::Stage(id(map.0).into(), id(one.0).into()),
        Element::Touchpoint(map, one) => Element::Touchpoint(id(map.0).into(), id(one.0).into()),
        Element::Influencer(map, of, one) => Element::Influencer(id(map.0).into(), id(of.0).into(), id(one.0).into()),
        Element::ContentVariant(map, of, one) => Element::ContentVariant(id(map.0).into(), id(of.0).into(), id(one.0).into()),
        Element::PassedOn(map, of, one) => Element::PassedOn(id(map.0).into(), id(of.0).into(), id(one.0).into()),
        Element::Experience(map, of, one) => Element::Experience(id(map.0).into(), id(of.0).into(), id(one.0).into()),
        Element::Agreed(map, of, round) => Element::Agreed(id(map.0).into(), id(of.0).into(), id(round.0).into()),
        Element::Vote(map, of, round, rater) => Element::Vote(id(map.0).into(), id(of.0).into(), id(round.0).into(), id(rater.0).into()),
        Element::Ballot(one) => Element::Ballot(id(one.0).into()),
        Element::BallotVote(ballot, map, of, rater) => {
            Element::BallotVote(id(ballot.0).into(), id(map.0).into(), id(of.0).into(), id(rater.0).into())
        }
        Element::Measure(one) => Element::Measure(id(one.0).into()),
        Element::Question(one) => Element::Question(id(one.0).into()),
        Element::Metric(one) => Element::Metric(id(one.0).into()),
        Element::Contact(one) => Element::Contact(id(one.0).into()),
        Element::View(one) => Element::View(id(one.0).into()),
        Element::Step(one) => Element::Step(id(one.0).into()),
        Element::DayStep(one) => Element::DayStep(id(one.0).into()),
        Element::Conflict(one) => Element::Conflict(id(one.0).into()),
    }
}

fn value<'a>(one: Value<'a>, to: &impl Fn(Uuid) -> Uuid) -> Value<'a> {
    match one {
        Value::Reference(id) => Value::Reference(to(id)),
        Value::References(ids) => Value::References(ids.into_iter().map(to).collect()),
        Value::Element(one) => Value::Element(element(one, to)),
        Value::Position(Position { parent, after }) => Value::Position(Position { parent: element(parent, to), after: after.map(to) }),
        Value::Filter(mut filter) => {
            let ViewFilter { text: _, stages, media: _, verdicts: _, worlds: _, no_world: _, controls: _, goals: _, to_discuss: _ } =
                &mut *filter;
            stages.iter_mut().for_each(|stage| stage.0 = to(stage.0));
            Value::Filter(filter)
        }
        Value::Chart(mut one) => {
            chart(&mut one, to);
            Value::Chart(one)
        }
        Value::Compared(ViewComparison { left, right, list, only_differences }) => {
            let side = |(map, round): (crate::model::MapId, crate::model::RoundId)| (to(map.0).into(), to(round.0).into());
            Value::Compared(ViewComparison { left: side(left), right: side(right), list, only_differences })
        }
        Value::Shown(mut shown) => {
            match &mut *shown {
                StepShows::Stage(one) => one.0 = to(one.0),
                StepShows::Touchpoint(one) => one.0 = to(one.0),
                StepShows::View(one) => one.0 = to(one.0),
                StepShows::Chart(one) => chart(one, to),
                StepShows::Whole | StepShows::Says | StepShows::Measures => {}
            }
            Value::Shown(shown)
        }
        Value::Dispute(mut dispute) => {
            dispute.element = element(dispute.element, to);
            dispute.base = dispute.base.map(|base| value(base, to));
            dispute.theirs = dispute.theirs.into_iter().map(|theirs| value(theirs, to)).collect();
            Value::Dispute(dispute)
        }
        Value::Nothing
        | Value::Text(_)
        | Value::Flag(_)
        | Value::Number(_)
        | Value::Score(_)
        | Value::Color(_)
        | Value::Day(_)
        | Value::Time(_)
        | Value::Word(..)
        | Value::Words(..)
        | Value::Amount(_)
        | Value::Thresholds(_)
        | Value::Rules(_)
        | Value::Picture(_) => one,
    }
}

fn chart(chart: &mut ViewChart, to: &impl Fn(Uuid) -> Uuid) {
    let ViewChart { kind: _, by: _, curves: _, lines: _, spend_by: _, several } = chart;
    for voice in several.iter_mut().flat_map(|several| &mut several.voices) {
        match voice {
            Voice::Map(id) => id.0 = to(id.0),
            Voice::Round(id) => id.0 = to(id.0),
            Voice::Group(_) => {}
        }
    }
}

//! Which format of map files a project needs: the newest that any of its values came with. Never how a file is written.

use super::{
    BallotField, ConflictField, ContactField, ContentVariantField, DayField, ExperienceField, Fields, FreeField, InfluencerField,
    LaneField, MapField, MeasureField, MetricField, PassedOnField, ProjectField, QuestionField, RaterField, RoundField, SegmentField,
    StageField, StepField, TouchpointField, Value, ViewField,
};
use crate::model::{FreeStyle, Lane, LaneKind, Map, Project, Touchpoint};

/// The oldest format that has every field in which a project holds something. Without `..` in any of it: a new list of elements does not
/// compile until it is looked into. Pictures are not looked at: which of them are written is up to the file.
pub(crate) fn since(project: &Project) -> u32 {
    let (rounds, segments, raters, _, ballots, letters, measures, questions, metrics, contacts, views, presentation, day, conflicts, maps) =
        ProjectField::lists(project);
    // Whatever is in these lists came with format 3, even if it holds nothing yet.
    let lists = if letters.is_empty()
        && questions.is_empty()
        && contacts.is_empty()
        && views.is_empty()
        && presentation.is_empty()
        && day.is_empty()
        && conflicts.is_empty()
    {
        1
    } else {
        3
    };
    let own = of::<ProjectField>(project).max(lists);
    let rounds = rounds.iter().map(|round| {
        let () = RoundField::lists(round);
        of::<RoundField>(round)
    });
    let segments = segments.iter().map(|segment| {
        let (_preferences,) = SegmentField::lists(segment);
        of::<SegmentField>(segment)
    });
    let raters = raters.iter().map(|rater| {
        let () = RaterField::lists(rater);
        of::<RaterField>(rater)
    });
    let ballots = ballots.iter().map(|ballot| {
        let (_votes,) = BallotField::lists(ballot);
        of::<BallotField>(ballot)
    });
    let measures = measures.iter().map(|measure| {
        let () = MeasureField::lists(measure);
        of::<MeasureField>(measure)
    });
    let questions = questions.iter().map(|question| {
        let () = QuestionField::lists(question);
        of::<QuestionField>(question)
    });
    let metrics = metrics.iter().map(|metric| {
        let () = MetricField::lists(metric);
        of::<MetricField>(metric)
    });
    let contacts = contacts.iter().map(|contact| {
        let () = ContactField::lists(contact);
        of::<ContactField>(contact)
    });
    let views = views.iter().map(|view| {
        let () = ViewField::lists(view);
        of::<ViewField>(view)
    });
    let steps = presentation.iter().map(|step| {
        let () = StepField::lists(step);
        of::<StepField>(step)
    });
    let day = day.iter().map(|part| {
        let () = DayField::lists(part);
        of::<DayField>(part)
    });
    let conflicts = conflicts.iter().map(|conflict| {
        let () = ConflictField::lists(conflict);
        of::<ConflictField>(conflict)
    });
    let shared =
        rounds.chain(segments).chain(raters).chain(ballots).chain(measures).chain(questions).chain(metrics).chain(contacts).chain(views);
    newest(own, shared.chain(steps).chain(day).chain(conflicts).chain(maps.iter().map(|map| of_map(map))))
}

fn newest(own: u32, inside: impl Iterator<Item = u32>) -> u32 {
    inside.fold(own, u32::max)
}

/// The newest format of the fields in which an element holds something.
fn of<F: Fields>(element: &F::Of) -> u32 {
    let newer = F::ALL.iter().filter(|field| field.since() > 1 && holds_something(&field.get(element)));
    newest(1, newer.map(|field| field.since()))
}

/// Whether older programs would lose something. A value that is always there counts as something: too new a format loses nothing.
fn holds_something(value: &Value<'_>) -> bool {
    match value {
        Value::Nothing | Value::Flag(false) => false,
        Value::Text(text) => !text.is_empty(),
        Value::Rules(rules) => !rules.is_empty(),
        _ => true,
    }
}

fn of_map(map: &Map) -> u32 {
    let (lanes, stages) = MapField::lists(map);
    let stages = stages.iter().map(|stage| {
        let (touchpoints,) = StageField::lists(stage);
        newest(of::<StageField>(stage), touchpoints.iter().map(|touchpoint| of_touchpoint(touchpoint)))
    });
    newest(of::<MapField>(map), lanes.iter().map(|lane| of_lane(lane)).chain(stages))
}

fn of_lane(lane: &Lane) -> u32 {
    let () = LaneField::lists(lane);
    let own = of::<LaneField>(lane);
    let free = match &lane.kind {
        LaneKind::Free(free) => free,
        LaneKind::Measures | LaneKind::Metric(_) => return own.max(3),
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences => return own,
    };
    let (_cells, pictures) = FreeField::lists(free);
    let pictures = if free.style == FreeStyle::Picture || !pictures.is_empty() { 2 } else { 1 };
    own.max(of::<FreeField>(free)).max(pictures)
}

fn of_touchpoint(touchpoint: &Touchpoint) -> u32 {
    let (influencers, variants, passed_on, experiences, _agreed, _votes) = TouchpointField::lists(touchpoint);
    // Identities of entries that do not follow from what they say came with format 3.
    let entries = if touchpoint.has_derived_entries() { 1 } else { 3 };
    let influencers = influencers.iter().map(of::<InfluencerField>);
    let variants = variants.iter().map(of::<ContentVariantField>);
    let passed_on = passed_on.iter().map(of::<PassedOnField>);
    let experiences = experiences.iter().map(of::<ExperienceField>);
    newest(of::<TouchpointField>(touchpoint).max(entries), influencers.chain(variants).chain(passed_on).chain(experiences))
}

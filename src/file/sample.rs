//! Projects for tests: one small one with everything in it, and random ones.

use crate::model::{
    Agreed, Area, Break, Channel, ContentVariant, Control, Experience, ExperienceId, FreeLane, FreePer, FreeStyle, Goal, Influencer,
    InfluencerKind, Lane, LaneId, LaneKind, Map, MapId, PassedOn, Project, Rater, RaterId, Round, RoundId, Score, Scores, Segment,
    SegmentId, Stage, StageId, Tone, Touchpoint, TouchpointId, Variant, Vote, World,
};
use std::sync::Arc;

/// Two stages with a touchpoint each, the first with every field filled, two votes, a free lane.
pub(super) fn project() -> Project {
    let round = RoundId::named("r");
    let scores = Scores { expectation: Score::new(8).ok(), fulfilment: Score::new(0).ok(), ..Scores::default() };
    let mut full = Touchpoint::new(TouchpointId::named("full"), "Shop \"Mitte\" – don't\n\\ 🛒", Area::PointOfSale);
    full.last_owned_area = Some(Area::Service);
    full.channel = Some(Channel::Shop);
    full.further_channels = vec![Channel::EMail, Channel::App];
    full.world_by_hand = Some(World::Digital);
    full.influencers = vec![
        Influencer { kind: InfluencerKind::Friend, name: "Kim".into() },
        Influencer { kind: InfluencerKind::Expert, name: String::new() },
    ];
    full.control = Control::Direct;
    full.critical = true;
    full.break_ = Some(Break { cause: String::new() });
    full.expectation_text = "Advice".into();
    full.raised_by = Some(TouchpointId::named("bare"));
    full.why = "Belonging".into();
    full.core_message = "We know your way".into();
    full.content = "Line 1\r\nLine 2\u{202e}".into();
    full.content_variants =
        vec![ContentVariant { segment: Some(SegmentId::named("s")), channel: Some(Channel::Messenger), text: "Short".into() }];
    full.passed_on = vec![PassedOn { tone: Tone::Negative, text: "Queue".into() }];
    full.experiences = vec![Experience {
        id: ExperienceId::named("e"),
        tone: Tone::Positive,
        text: "Found it at once".into(),
        date: Some(jiff::civil::date(2026, 5, 12)),
        source: "Interview 3".into(),
    }];
    full.reach = Some(62.5);
    full.goals = vec![Goal::Awareness, Goal::Resources];
    full.notes = "Ask again".into();
    full.agreed = vec![Agreed { round, scores }];
    full.votes =
        vec![Vote { round, rater: RaterId::named("a"), scores }, Vote { round, rater: RaterId::named("b"), scores: Scores::default() }];
    let bare = Touchpoint::new(TouchpointId::named("bare"), "", Area::Influence);

    let mut map = Map::new(MapId::named("m"), "As is");
    map.variant = Variant::AsIs;
    map.segment = Some(SegmentId::named("s"));
    map.subtitle = "Everyday".into();
    for (name, touchpoint) in [("Need", full), ("Search", bare)] {
        let mut stage = Stage::new(StageId::named(name), name);
        stage.description = format!("{name} in a line");
        stage.touchpoints.push(Arc::new(touchpoint));
        map.stages.push(Arc::new(stage));
    }
    let free = FreeLane {
        name: "Feeling".into(),
        style: FreeStyle::List,
        per: FreePer::Touchpoint,
        cells: [(TouchpointId::named("full").0, "curious\nglad".to_owned())].into(),
    };
    map.lanes.push(Arc::new(Lane { hidden: true, height: Some(80.0), ..Lane::new(LaneId::named("l"), LaneKind::Free(free)) }));

    let mut project = Project::new("Bikes", Round { id: round, label: "Round 1".into(), date: Some(jiff::civil::date(2026, 1, 31)) }, map);
    project.client = "Radhaus".into();
    project.notes = "Illustrative".into();
    project.changed = "2026-11-22T07:00:00Z".parse().ok();
    project.current_round = Some(round);
    project.thresholds.relevant = 5.5;
    project.segments = vec![Arc::new(Segment {
        id: SegmentId::named("s"),
        name: "Commuters".into(),
        interests: "Time".into(),
        behaviour: "Rides daily".into(),
        goal: "Arrive".into(),
        why: "Freedom".into(),
        color: Some(0x33_66_99),
        preferences: [(Channel::EMail, Score::MAX)].into(),
    })];
    project.raters =
        ["a", "b"].map(|name| Arc::new(Rater { id: RaterId::named(name), name: name.into(), group: Rater::CUSTOMER.into() })).to_vec();
    project
}

//! The worked example is whole, sound, the same in both languages, and shows what the method can say.

use super::*;
use crate::model::{Media, ScoreKind, TouchpointId, World};
use std::collections::{BTreeSet, HashSet};

const LANGUAGES: [&str; 2] = ["en", "de"];

#[test]
fn it_can_be_read_and_is_sound() {
    read().unwrap();
    for language in LANGUAGES {
        let project = sample(language);
        assert_eq!(project.problems(), [], "{language}");
        assert_eq!(project, sample(language), "not the same each time");
        assert_eq!(project.maps.len(), 2);
        assert!((19..=24).contains(&project.maps[0].touchpoint_count()));
        let media: BTreeSet<Media> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.media()).collect();
        assert_eq!(media.len(), Media::ALL.len());
    }
}

#[test]
fn every_key_that_is_named_exists() {
    let form = read().unwrap();
    let touchpoints: HashSet<&str> = form.stages.iter().flat_map(|stage| &stage.touchpoints).map(|one| one.key.as_str()).collect();
    let lanes: HashSet<&str> = form.lanes.iter().map(|lane| lane.key.as_str()).collect();
    assert!(form.changes.iter().all(|change| touchpoints.contains(change.key.as_str())));
    assert!(form.additions.iter().all(|addition| touchpoints.contains(addition.after.as_str())));
    assert!(form.stages.iter().flat_map(|stage| stage.cells.keys()).all(|lane| lanes.contains(lane.as_str())));
    for cell in &form.changed_cells {
        assert!(form.stages.iter().any(|stage| stage.key == cell.stage) && lanes.contains(cell.lane.as_str()));
    }
    let added = form.additions.iter().map(|addition| addition.touchpoint.key.as_str());
    let anywhere: HashSet<&str> = touchpoints.iter().copied().chain(added).collect();
    let (measures, segments, rounds): (HashSet<&str>, HashSet<&str>, HashSet<&str>) = (
        form.measures.iter().map(|measure| measure.key.as_str()).collect(),
        form.segments.iter().map(|segment| segment.key.as_str()).collect(),
        form.rounds.iter().map(|round| round.key.as_str()).collect(),
    );
    for measure in &form.measures {
        assert!(!measure.at.is_empty() && measure.at.iter().all(|key| anywhere.contains(key.as_str())), "{}", measure.key);
        assert!(measure.needs.iter().all(|key| measures.contains(key.as_str())), "{}", measure.key);
        assert!(measure.segment.as_ref().is_none_or(|key| segments.contains(key.as_str())), "{}", measure.key);
    }
    assert!(form.questions.iter().all(|question| touchpoints.contains(question.about.as_str())));
    assert!(form.contacts.iter().all(|one| touchpoints.contains(one.at.as_str()) && segments.contains(one.segment.as_str())));
    for (touchpoint, values) in form.metrics.iter().flat_map(|metric| &metric.values) {
        assert!(touchpoint.is_empty() || touchpoints.contains(touchpoint.as_str()), "{touchpoint}");
        assert!(values.iter().all(|(round, _)| rounds.contains(round.as_str())));
    }
    for votes in form.stages.iter().flat_map(|stage| &stage.touchpoints).flat_map(|one| &one.votes) {
        for scores in [&votes.expectation, &votes.fulfilment, &votes.relevance] {
            assert_eq!(scores.len(), form.raters.len());
        }
    }
}

#[test]
fn everything_is_rated_in_the_current_round() {
    let project = sample("en");
    let round = project.current_round.unwrap();
    for map in &project.maps {
        for touchpoint in map.touchpoints() {
            for kind in ScoreKind::ALL {
                let agreed = touchpoint.agreed_in(round).get(*kind).is_some();
                let voted = touchpoint.votes_in(round).any(|vote| vote.scores.get(*kind).is_some());
                assert!(agreed || voted, "{}: {kind:?}", touchpoint.title);
            }
        }
    }
    let votes = project.maps[0].touchpoints().filter(|touchpoint| !touchpoint.votes.is_empty()).count();
    assert!(votes >= 5, "votes show agreement");
    assert!(project.maps[0].touchpoints().any(|touchpoint| touchpoint.world() == Some(World::Physical)));
}

#[test]
fn both_maps_mean_the_same_touchpoints() {
    let project = sample("en");
    let ids = |index: usize| -> HashSet<TouchpointId> { project.maps[index].touchpoints().map(|touchpoint| touchpoint.id).collect() };
    assert!(ids(0).is_subset(&ids(1)));
    assert_eq!(ids(1).len(), ids(0).len() + 1);
    assert!(project.maps[1].touchpoints().all(|touchpoint| touchpoint.experiences.is_empty() && touchpoint.votes.is_empty()));
}

/// What the plan and the second round show can be seen in it.
#[test]
fn measures_of_every_status_with_what_came_of_them() {
    let project = sample("en");
    let (map, round) = (&project.maps[0], project.current_round.unwrap());
    let statuses: BTreeSet<_> = project.measures.iter().map(|measure| measure.status).collect();
    assert_eq!(statuses.len(), crate::model::Status::ALL.len());
    assert!(project.measures.iter().any(|measure| measure.pin.is_some()) && project.measures.iter().any(|one| !one.needs.is_empty()));
    let funnel = map.touchpoints().filter(|touchpoint| !touchpoint.funnel.is_empty()).count();
    assert!(funnel >= 4 && project.metrics.iter().any(|metric| metric.round == round));
    // What was promised for quotes and for the handover has come true.
    for (title, lift) in [("New template for quotes", 2.0), ("Handover as a celebration", 2.0)] {
        let measure = project.measures.iter().find(|measure| measure.title == title).unwrap();
        let at = map.touchpoints().find(|touchpoint| measure.touchpoints.contains(&touchpoint.id)).unwrap();
        let fulfilment = |round: RoundId| f64::from(at.agreed_in(round).fulfilment.unwrap().value());
        assert_eq!(fulfilment(project.rounds[1].id) - fulfilment(project.rounds[0].id), lift, "{title}");
        assert_eq!(measure.lift.unwrap().value(), lift);
        assert!(measure.live_on.unwrap() > project.rounds[0].date.unwrap() && measure.live_on.unwrap() < project.rounds[1].date.unwrap());
    }
    for language in LANGUAGES {
        let project = sample(language);
        assert!(project.measures.iter().all(|measure| !measure.title.is_empty() && measure.title.chars().count() <= 34));
    }
}

/// The languages differ in words, in nothing else: taking the words out leaves the same project.
#[test]
fn both_languages_have_the_same_facts_and_other_words() {
    let bare = |language: &str| {
        let mut project = sample(language);
        let mut words = vec![std::mem::take(&mut project.name), std::mem::take(&mut project.client), std::mem::take(&mut project.notes)];
        for map in &mut project.maps {
            let map = Arc::make_mut(map);
            words.push(std::mem::take(&mut map.name));
            for stage in &mut map.stages {
                let stage = Arc::make_mut(stage);
                words.push(std::mem::take(&mut stage.name));
                for touchpoint in &mut stage.touchpoints {
                    let touchpoint = Arc::make_mut(touchpoint);
                    words.push(std::mem::take(&mut touchpoint.title));
                    words.push(std::mem::take(&mut touchpoint.expectation_text));
                    words.push(std::mem::take(&mut touchpoint.why));
                    touchpoint.experiences.iter_mut().for_each(|experience| words.push(std::mem::take(&mut experience.text)));
                }
            }
        }
        let facts: Vec<_> = project
            .maps
            .iter()
            .flat_map(|map| {
                map.touchpoints().map(|t| (t.id, t.area, t.channel, t.control, t.agreed.clone(), t.votes.clone(), t.goals.clone()))
            })
            .collect();
        (facts, words)
    };
    let ((en, english), (de, german)) = (bare("en"), bare("de"));
    assert_eq!(en, de);
    assert_eq!(english.len(), german.len());
    for (one, two) in english.iter().zip(&german) {
        assert!(!one.is_empty() && !two.is_empty() && one != two, "{one:?} / {two:?}");
    }
}

/// The map shows two lines of about 18 letters on a card, and notes of about 30.
#[test]
fn titles_and_experiences_are_short() {
    for language in LANGUAGES {
        for map in &sample(language).maps {
            for touchpoint in map.touchpoints() {
                let title = &touchpoint.title;
                assert!(title.chars().count() <= 32 && title.split(' ').all(|word| word.chars().count() <= 18), "{title}");
                assert!(touchpoint.experiences.iter().all(|experience| experience.text.chars().count() <= 32), "{title}");
            }
        }
    }
}

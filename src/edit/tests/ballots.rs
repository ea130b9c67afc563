//! Ballots: the answers given in one are at no touchpoint before the reveal, follow copies, and go when their touchpoints are deleted.

use crate::edit::{BallotEdit, Document, Edit, EditError, MapEdit, RaterEdit, RoundEdit, ScoreEdit, StageEdit, TouchpointEdit};
use crate::model::{
    Area, Ballot, BallotId, BallotVote, Map, MapId, Project, Rater, RaterId, Round, RoundId, Score, ScoreKind, Scores, Stage, StageId,
    Touchpoint, TouchpointId, Variant, Vote,
};
use jiff::Timestamp;
use std::sync::Arc;

const KIND: ScoreKind = ScoreKind::Fulfilment;

fn map() -> MapId {
    MapId::named("map")
}

fn touchpoint(name: &str) -> TouchpointId {
    TouchpointId::named(name)
}

fn rater(name: &str) -> RaterId {
    RaterId::named(name)
}

fn ballot() -> BallotId {
    BallotId::named("ballot")
}

fn apply(document: &mut Document, edit: &Edit) -> Result<bool, EditError> {
    document.apply(edit, None, Timestamp::UNIX_EPOCH)
}

/// Two stages with a touchpoint each, two raters, of whom Ann has voted before, and a vote on both touchpoints.
fn begun() -> Document {
    let mut content = Map::new(map(), "Map");
    for name in ["a", "b"] {
        let mut stage = Stage::new(StageId::named(name), name);
        stage.touchpoints.push(Arc::new(Touchpoint::new(touchpoint(name), name, Area::Service)));
        content.stages.push(Arc::new(stage));
    }
    let round = RoundId::named("round");
    let mut document = Document::saved(Project::new("", Round { id: round, label: "1".into(), date: None }, content));
    let new = |name: &str| Edit::Rater(RaterEdit::Add(Rater { id: rater(name), name: name.into(), group: String::new() }));
    let scores = Scores { fulfilment: score(1), relevance: score(2), ..Scores::default() };
    let ballot = Ballot {
        touchpoints: vec![touchpoint("a"), touchpoint("b")],
        scores: vec![KIND],
        raters: vec![rater("ann"), rater("bob")],
        ..Ballot::new(ballot(), map(), round)
    };
    for edit in [
        new("ann"),
        new("bob"),
        Edit::Score(ScoreEdit::Record { map: map(), votes: vec![(touchpoint("a"), Vote { round, rater: rater("ann"), scores })] }),
        Edit::Ballot(BallotEdit::Begin(ballot)),
    ] {
        assert_eq!(apply(&mut document, &edit), Ok(true));
    }
    document
}

fn score(value: u8) -> Option<Score> {
    Score::new(value).ok()
}

fn vote(document: &mut Document, who: &str, at: &str, value: u8) {
    let edit = BallotEdit::Vote { ballot: ballot(), touchpoint: touchpoint(at), rater: rater(who), kind: KIND, score: score(value) };
    assert_eq!(apply(document, &Edit::Ballot(edit)), Ok(true));
}

/// Who said what at a touchpoint of a map, as everybody sees it: rater, fulfilment, relevance.
fn shown(document: &Document, map: MapId, at: &str) -> Vec<(RaterId, Option<u8>, Option<u8>)> {
    let touchpoint = document.project().map(map).unwrap().touchpoint(touchpoint(at)).unwrap();
    let value = |score: Option<Score>| score.map(Score::value);
    let votes = touchpoint.votes.iter().map(|vote| (vote.rater, value(vote.scores.fulfilment), value(vote.scores.relevance)));
    let mut votes: Vec<_> = votes.collect();
    votes.sort_by_key(|(who, ..)| *who != rater("ann"));
    votes
}

fn reveal(document: &mut Document) {
    assert_eq!(apply(document, &Edit::Ballot(BallotEdit::Reveal { ballot: ballot() })), Ok(true));
    assert!(document.project().ballots.is_empty());
}

#[test]
fn what_is_said_shows_at_no_touchpoint_before_the_reveal() {
    let mut document = begun();
    let maps = document.project().maps.clone();
    vote(&mut document, "ann", "a", 9);
    vote(&mut document, "bob", "a", 4);
    vote(&mut document, "bob", "b", 5);
    assert!(
        maps.iter().zip(&document.project().maps).all(|(before, after)| Arc::ptr_eq(before, after)),
        "the map has not even been copied"
    );
    assert_eq!(document.project().ballots[0].answered(rater("bob")), 2);
    let done = BallotEdit::SetDone { ballot: ballot(), rater: rater("ann"), done: true };
    assert_eq!(apply(&mut document, &Edit::Ballot(done)), Ok(true));
    assert_eq!(document.project().ballots[0].waiting().collect::<Vec<_>>(), [rater("bob")]);
    reveal(&mut document);
    // Of Ann's earlier answers only the one that was asked again is different.
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), Some(9), Some(2)), (rater("bob"), Some(4), None)]);
    assert_eq!(shown(&document, map(), "b"), [(rater("bob"), Some(5), None)]);
    document.undo();
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), None, Some(2))], "earlier answers are hidden again");
    assert_eq!(document.project().ballots.len(), 1, "a reveal can be undone");
}

#[test]
fn an_answer_that_was_taken_back_takes_back_what_was_said_before_and_a_discarded_ballot_nothing() {
    let mut document = begun();
    vote(&mut document, "ann", "a", 9);
    let back = BallotEdit::Vote { ballot: ballot(), touchpoint: touchpoint("a"), rater: rater("ann"), kind: KIND, score: None };
    assert_eq!(apply(&mut document, &Edit::Ballot(back)), Ok(true));
    let mut other = document.clone();
    reveal(&mut document);
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), None, Some(2))]);
    assert_eq!(apply(&mut other, &Edit::Ballot(BallotEdit::Abandon { ballot: ballot() })), Ok(true));
    assert_eq!(shown(&other, map(), "a"), [(rater("ann"), Some(1), Some(2))]);
}

#[test]
fn copies_keep_what_was_said_and_keep_it_hidden() {
    let mut document = begun();
    vote(&mut document, "bob", "a", 4);
    let to_be = MapId::named("to be");
    let duplicate = MapEdit::Duplicate { map: map(), copy: to_be, name: String::new(), variant: Variant::ToBe };
    let card = Touchpoint::new(touchpoint("copy"), "a", Area::Service);
    let add = TouchpointEdit::Add { map: map(), stage: StageId::named("a"), touchpoints: vec![card], before: None };
    let copies = vec![(touchpoint("a"), touchpoint("copy"))];
    for edit in
        [Edit::Map(duplicate), Edit::Touchpoint(add), Edit::Ballot(BallotEdit::Copy { ballot: ballot(), map: map(), to: map(), copies })]
    {
        assert_eq!(apply(&mut document, &edit), Ok(true));
    }
    assert_eq!(shown(&document, to_be, "a"), [(rater("ann"), None, Some(2))]);
    assert_eq!(shown(&document, map(), "copy"), []);
    assert_eq!(document.project().ballots[0].touchpoints, ["a", "copy", "b"].map(touchpoint), "the copy is asked about, too");
    vote(&mut document, "bob", "copy", 7);
    reveal(&mut document);
    let bob = |value| (rater("bob"), Some(value), None);
    assert_eq!(shown(&document, map(), "a")[1], bob(4));
    assert_eq!(shown(&document, to_be, "a")[1], bob(4));
    assert_eq!(shown(&document, map(), "copy"), [(rater("ann"), Some(1), None), bob(7)], "earlier answers come along");
}

#[test]
fn what_is_deleted_leaves_the_ballot_and_the_last_of_it_ends_the_vote_without_losing_one() {
    let mut document = begun();
    vote(&mut document, "ann", "a", 9);
    vote(&mut document, "bob", "b", 5);
    let delete = StageEdit::Delete { map: map(), stages: vec![StageId::named("a")] };
    assert_eq!(apply(&mut document, &Edit::Stage(delete)), Ok(true));
    let ballot = Ballot::clone(&document.project().ballots[0]);
    assert_eq!((ballot.touchpoints.len(), ballot.votes.len(), ballot.raters.len()), (1, 1, 2));
    assert_eq!(apply(&mut document, &Edit::Rater(RaterEdit::Delete { rater: rater("bob") })), Ok(true));
    assert!(document.project().ballots[0].votes.is_empty());
    document.undo();
    // The map that was voted in goes, a copy of it stays.
    let to_be = MapId::named("to be");
    let duplicate = MapEdit::Duplicate { map: map(), copy: to_be, name: String::new(), variant: Variant::ToBe };
    assert_eq!(apply(&mut document, &Edit::Map(duplicate)), Ok(true));
    assert_eq!(apply(&mut document, &Edit::Map(MapEdit::Delete { map: map() })), Ok(true));
    assert!(document.project().ballots.is_empty());
    assert_eq!(shown(&document, to_be, "b"), [(rater("bob"), Some(5), None)]);
    assert_eq!(document.project().problems(), []);
}

#[test]
fn a_ballot_on_what_is_not_there_is_refused() {
    let document = begun();
    let known = Ballot::clone(&document.project().ballots[0]);
    let refused = |edit: BallotEdit| apply(&mut document.clone(), &Edit::Ballot(edit)).unwrap_err();
    let other = |change: &dyn Fn(&mut Ballot)| {
        let mut ballot = Ballot { id: BallotId::named("other"), ..known.clone() };
        change(&mut ballot);
        refused(BallotEdit::Begin(ballot))
    };
    let (id, none) = (ballot(), uuid::Uuid::nil());
    assert_eq!(other(&|one| one.map = MapId(none)), EditError::UnknownMap(MapId(none)));
    assert_eq!(other(&|one| one.round = RoundId(none)), EditError::UnknownRound(RoundId(none)));
    assert_eq!(other(&|one| one.raters.push(RaterId(none))), EditError::UnknownRater(RaterId(none)));
    assert_eq!(other(&|one| one.touchpoints.push(TouchpointId(none))), EditError::UnknownTouchpoint(TouchpointId(none)));
    assert!(matches!(other(&|one| one.id = ballot()), EditError::Unsound(_)), "its identity is taken");
    let vote = |kind| BallotEdit::Vote { ballot: id, touchpoint: touchpoint("a"), rater: rater("ann"), kind, score: score(1) };
    assert_eq!(refused(vote(ScoreKind::Relevance)), EditError::NotAsked);
    let said =
        BallotVote { map: map(), touchpoint: touchpoint("a"), rater: RaterId(none), scores: Scores::default(), before: Scores::default() };
    assert_eq!(refused(BallotEdit::Take { ballot: id, asked: Vec::new(), votes: vec![said] }), EditError::UnknownRater(RaterId(none)));
    let gone = BallotId(none);
    assert_eq!(refused(BallotEdit::Reveal { ballot: gone }), EditError::UnknownBallot(gone));
    let mut deleted = document.clone();
    apply(&mut deleted, &Edit::Round(RoundEdit::Add(Round { id: RoundId::named("2"), label: "2".into(), date: None }))).unwrap();
    apply(&mut deleted, &Edit::Round(RoundEdit::Delete { round: known.round })).unwrap();
    assert!(deleted.project().ballots.is_empty(), "the round of a vote takes it along");
}

/// A vote that comes from somewhere else, as with a table.
fn record(document: &mut Document, map: MapId, at: &str, who: &str, scores: Scores) {
    let vote = Vote { round: RoundId::named("round"), rater: rater(who), scores };
    assert_eq!(apply(document, &Edit::Score(ScoreEdit::Record { map, votes: vec![(touchpoint(at), vote)] })), Ok(true));
}

#[test]
fn a_vote_that_comes_in_meanwhile_is_covered_and_counts_where_its_rater_has_not_answered() {
    let mut document = begun();
    vote(&mut document, "ann", "a", 9);
    record(&mut document, map(), "a", "ann", Scores { fulfilment: score(3), relevance: score(8), ..Scores::default() });
    record(&mut document, map(), "b", "bob", Scores { fulfilment: score(5), ..Scores::default() });
    let one = ScoreEdit::Vote {
        map: map(),
        touchpoint: touchpoint("a"),
        round: RoundId::named("round"),
        rater: rater("bob"),
        kind: KIND,
        score: score(6),
    };
    assert_eq!(apply(&mut document, &Edit::Score(one)), Ok(true));
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), None, Some(8))], "what is not asked shows");
    assert_eq!(shown(&document, map(), "b"), []);
    let mut other = document.clone();
    reveal(&mut document);
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), Some(9), Some(8)), (rater("bob"), Some(6), None)], "her answer stays");
    assert_eq!(shown(&document, map(), "b"), [(rater("bob"), Some(5), None)]);
    assert_eq!(apply(&mut other, &Edit::Ballot(BallotEdit::Abandon { ballot: ballot() })), Ok(true));
    assert_eq!(shown(&other, map(), "a"), [(rater("ann"), Some(3), Some(8)), (rater("bob"), Some(6), None)], "nothing of it is lost");
    assert_eq!(shown(&other, map(), "b"), [(rater("bob"), Some(5), None)]);
}

#[test]
fn what_was_said_about_the_same_touchpoints_in_other_maps_is_covered_too() {
    let mut document = begun();
    assert_eq!(apply(&mut document, &Edit::Ballot(BallotEdit::Abandon { ballot: ballot() })), Ok(true));
    let to_be = MapId::named("to be");
    let duplicate = MapEdit::Duplicate { map: map(), copy: to_be, name: String::new(), variant: Variant::ToBe };
    assert_eq!(apply(&mut document, &Edit::Map(duplicate)), Ok(true));
    assert_eq!(shown(&document, to_be, "a"), [(rater("ann"), Some(1), Some(2))]);
    let again = Ballot {
        touchpoints: vec![touchpoint("a")],
        scores: vec![KIND],
        raters: vec![rater("bob")],
        ..Ballot::new(ballot(), map(), RoundId::named("round"))
    };
    assert_eq!(apply(&mut document, &Edit::Ballot(BallotEdit::Begin(again))), Ok(true));
    assert_eq!(shown(&document, to_be, "a"), [(rater("ann"), None, Some(2))]);
    record(&mut document, to_be, "a", "bob", Scores { fulfilment: score(7), ..Scores::default() });
    assert_eq!(shown(&document, to_be, "a"), [(rater("ann"), None, Some(2))]);
    vote(&mut document, "bob", "a", 4);
    reveal(&mut document);
    assert_eq!(shown(&document, map(), "a"), [(rater("ann"), Some(1), Some(2)), (rater("bob"), Some(4), None)]);
    assert_eq!(shown(&document, to_be, "a"), [(rater("ann"), Some(1), Some(2)), (rater("bob"), Some(7), None)], "each map its own");
}

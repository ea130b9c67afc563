//! The votes and the segments of a project as CSV, in the columns of `interfaces.md`. What distinguishes two of the same name is a number after
//! the name, so that reading a table does not join them. Never a figure: what counts is in the touchpoints table.

use super::ExportError;
use super::csv::{OwnNames, Rows};
use crate::model::table::{SegmentColumn, VoteColumn};
use crate::model::{Channel, Code as _, Map, Project, RaterId, RoundId, Score, ScoreKind, Segment, Vote};
use std::collections::HashMap;
use std::sync::Arc;

/// A table that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Table {
    /// A row for each touchpoint.
    #[default]
    Touchpoints,
    /// A row for each vote.
    Votes,
    /// A row for each segment.
    Segments,
    /// A row for each measure.
    Measures,
    /// A row for each value of a metric.
    Metrics,
    /// A row for each entry of the contact plan.
    Contacts,
    /// A row for each open question.
    Questions,
    /// A row for each part of the day's plan.
    Day,
}

impl Table {
    /// Every table there is.
    pub const ALL: &'static [Self] =
        &[Self::Touchpoints, Self::Votes, Self::Segments, Self::Measures, Self::Metrics, Self::Contacts, Self::Questions, Self::Day];

    /// The word that names it on the command line; also the last part of its message key (`term-table-WORD`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Touchpoints => "touchpoints",
            Self::Votes => "votes",
            Self::Segments => "segments",
            Self::Measures => "measures",
            Self::Metrics => "metrics",
            Self::Contacts => "contacts",
            Self::Questions => "questions",
            Self::Day => "day",
        }
    }

    /// The table of a word, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.word().eq_ignore_ascii_case(word))
    }
}

/// The votes on some maps of a project: by round, map, journey order, and rater. `round`: only those of this round.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn votes_csv(project: &Project, maps: &[Arc<Map>], round: Option<RoundId>) -> Result<Vec<u8>, ExportError> {
    vote_rows(project, maps, round).csv()
}

/// The cells of [`votes_csv`].
pub(super) fn vote_rows(project: &Project, maps: &[Arc<Map>], round: Option<RoundId>) -> Rows {
    let mut names = OwnNames::default();
    let maps: Vec<(String, &Arc<Map>)> = maps.iter().map(|map| (names.own(&map.name, ""), map)).collect();
    let mut names = OwnNames::default();
    let raters: HashMap<RaterId, (usize, String, &str)> = project
        .raters
        .iter()
        .enumerate()
        .map(|(index, rater)| (rater.id, (index, names.own(&rater.name, &rater.group), rater.group.as_str())))
        .collect();
    let index_of = |vote: &&Vote| raters.get(&vote.rater).map(|(index, ..)| *index);
    let mut names = OwnNames::default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for measured in &project.rounds {
        let date = measured.date.map(|date| date.to_string()).unwrap_or_default();
        let label = names.own(&measured.label, &date);
        if round.is_some_and(|wanted| wanted != measured.id) {
            continue;
        }
        for (map_name, map) in &maps {
            for (stage, touchpoint) in map.touchpoints_with_stage() {
                let mut votes: Vec<&Vote> = touchpoint.votes_in(measured.id).filter(|vote| !vote.scores.is_empty()).collect();
                votes.sort_by_key(index_of);
                for vote in votes {
                    let (rater, group) = raters.get(&vote.rater).map_or(("", ""), |(_, name, group)| (name.as_str(), *group));
                    let texts = [&label, &date, rater, group, map_name, &stage.name, &touchpoint.title];
                    rows.push(texts.into_iter().map(str::to_owned).chain(scores(vote)).collect());
                }
            }
        }
    }
    let header: Vec<&str> = VoteColumn::ALL.iter().map(|column| column.name()).collect();
    Rows::new(&header, rows.into_iter())
}

fn scores(vote: &Vote) -> impl Iterator<Item = String> {
    ScoreKind::ALL.iter().map(|kind| vote.scores.get(*kind).map_or_else(String::new, |score| score.value().to_string()))
}

/// The segments of a project, each with a column per channel.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn segments_csv(segments: &[Arc<Segment>]) -> Result<Vec<u8>, ExportError> {
    segment_rows(segments).csv()
}

/// The cells of [`segments_csv`].
pub(super) fn segment_rows(segments: &[Arc<Segment>]) -> Rows {
    let mut names = OwnNames::default();
    let columns = SegmentColumn::ALL.iter().map(|column| column.name());
    let header: Vec<&str> = columns.chain(Channel::ALL.iter().map(|channel| channel.code())).collect();
    let rows = segments.iter().map(|segment| {
        let Segment { interests, behaviour, goal, why, .. } = &**segment;
        let texts = [names.own(&segment.name, ""), interests.clone(), behaviour.clone(), goal.clone(), why.clone()];
        let liked =
            |channel| segment.preferences.get(channel).copied().map(Score::value).map_or_else(String::new, |value| value.to_string());
        texts.into_iter().chain(Channel::ALL.iter().map(liked)).collect::<Vec<String>>()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    Rows::new(&header, rows.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, MapId, Rater, Round, Scores, SegmentId, Stage, StageId, Touchpoint, TouchpointId};

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).unwrap()
    }

    fn project() -> Project {
        let round = |name: &str, date| Round { id: RoundId::named(name), label: "Workshop".into(), date };
        let mut map = Map::new(MapId::named("m"), "Today");
        let mut stage = Stage::new(StageId::named("s"), "Buy");
        let mut shop = Touchpoint::new(TouchpointId::named("t"), "=Shop", Area::PointOfSale);
        for (round, rater, fulfilment, relevance) in [("2", "a", Some(7), None), ("1", "b", Some(0), Some(10)), ("2", "b", None, None)] {
            let score = |value: Option<u8>| value.and_then(|value| Score::new(value).ok());
            let scores = Scores { fulfilment: score(fulfilment), relevance: score(relevance), ..Scores::default() };
            shop.votes.push(Vote { round: RoundId::named(round), rater: RaterId::named(rater), scores });
        }
        stage.touchpoints.push(Arc::new(shop));
        map.stages.push(Arc::new(stage));
        let mut project = Project::new("P", round("1", None), map);
        project.rounds.push(Arc::new(round("2", Some(jiff::civil::date(2026, 5, 12)))));
        for (name, group) in [("a", "Sales, inside"), ("b", Rater::CUSTOMER)] {
            project.raters.push(Arc::new(Rater { id: RaterId::named(name), name: "Ann".into(), group: group.into() }));
        }
        project
    }

    #[test]
    fn votes_are_ordered_by_round_map_touchpoint_and_rater() {
        let project = project();
        let header = "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment,competition,relevance\n";
        let first = "Workshop,,Ann,customer,Today,Buy,'=Shop,,0,,10\n";
        let second = "Workshop,2026-05-12,Ann,\"Sales, inside\",Today,Buy,'=Shop,,7,,\n";
        assert_eq!(text(votes_csv(&project, &project.maps, None).unwrap()), format!("{header}{first}{second}"));
        let one = votes_csv(&project, &project.maps, Some(RoundId::named("2"))).unwrap();
        assert_eq!(text(one), format!("{header}{second}"));
    }

    #[test]
    fn two_of_a_name_are_told_apart() {
        let mut project = project();
        for rater in &mut project.raters {
            Arc::make_mut(rater).group.clear();
        }
        for round in &mut project.rounds {
            Arc::make_mut(round).date = None;
        }
        let table = text(votes_csv(&project, &project.maps, None).unwrap());
        let begins: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split(",,Today").next()).collect();
        assert_eq!(begins, ["Workshop,,Ann (2)", "Workshop (2),,Ann"]);
    }

    #[test]
    fn segments_have_a_column_for_each_channel() {
        let segment = |name: &str, channel, value| Segment {
            id: SegmentId::named(name),
            name: name.to_owned(),
            interests: "one\ntwo".into(),
            behaviour: String::new(),
            goal: "+goal".into(),
            why: String::new(),
            color: None,
            picture: None,
            preferences: [(channel, Score::new(value).unwrap())].into(),
        };
        let segments = [Arc::new(segment("A", Channel::Print, 0)), Arc::new(segment("A", Channel::Other, 10))];
        let table = text(segments_csv(&segments).unwrap());
        assert!(table.starts_with("segment,interests,behaviour,goal,why,print,tv-radio,"), "{table}");
        assert!(table.contains("A,\"one\ntwo\",,'+goal,,0,,"), "{table}");
        assert!(table.contains("A (2),") && table.ends_with(",10\n"), "{table}");
    }
}

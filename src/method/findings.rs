//! What a map says first: the touchpoints that are strongest and those to act on first, each numbered, with what its reason is made of
//! (`pages.md`, "Panels"). Made of what counts alone, as [`JudgedMap`] has it: the answers of a vote in progress are at no touchpoint and so never
//! here. Never a word of the program.

use super::priority::most_urgent;
use super::tolerance::{below, sort_by_figure};
use super::{Assessment, JudgedMap, Verdict};
use crate::model::{Experience, Tone, Touchpoint, TouchpointId};
use std::cmp::Reverse;

/// Most findings of a side.
const MOST: usize = 3;

/// The findings of a map in one round; fewer than three of a side where there are fewer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// Where the experience is better than expected: magic moments first, then by weighted gap, then in the order of the map.
    pub strongest: Vec<Finding>,
    /// Where it is worse than expected, in the order of the priority list.
    pub first: Vec<Finding>,
}

/// A touchpoint that is named, with what its reason is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which.
    pub id: TouchpointId,
    /// Its figures and its verdict; E, F and R are there.
    pub said: Assessment,
    /// Whether one bad event there ends the relationship.
    pub critical: bool,
    /// Whether customers drop off there.
    pub breaks: bool,
    /// What somebody experienced there, in their words, if any of it speaks for the finding: the latest, else the first of the list.
    pub experience: Option<String>,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The strongest.
    Strongest,
    /// To act on first.
    First,
}

impl Findings {
    /// Those of a map.
    pub fn of(judged: &JudgedMap) -> Self {
        let all: Vec<(&Touchpoint, &Assessment)> = judged.map.touchpoints().map(AsRef::as_ref).zip(judged.said()).collect();
        let weighted = |is_wanted: fn(f64) -> bool| {
            let wanted = move |said: &Assessment| said.weighted_gap.is_some_and(is_wanted);
            all.iter().copied().filter(move |(_, said)| wanted(said))
        };
        // A hair above or below 0, as equal means of votes may leave, is nothing.
        let mut strong: Vec<(usize, (&Touchpoint, &Assessment))> = weighted(|gap| below(0.0, gap)).enumerate().collect();
        sort_by_figure(
            &mut strong,
            |(_, (_, said))| -said.weighted_gap.unwrap_or(0.0),
            |equal| equal.sort_unstable_by_key(|(order, _)| *order),
        );
        strong.sort_by_key(|(_, (_, said))| said.verdict != Verdict::MagicMoment);
        let weak: Vec<(&Touchpoint, &Assessment)> = weighted(|gap| below(gap, 0.0)).collect();
        let urgent = most_urgent(weak.iter().map(|(_, said)| *said), MOST);
        Self {
            strongest: strong
                .into_iter()
                .take(MOST)
                .map(|(_, (touchpoint, said))| Finding::new(touchpoint, said, Tone::Positive))
                .collect(),
            first: urgent.into_iter().map(|index| Finding::new(weak[index].0, weak[index].1, Tone::Negative)).collect(),
        }
    }

    /// The findings of a side, in their order.
    pub fn on(&self, side: Side) -> &[Finding] {
        match side {
            Side::Strongest => &self.strongest,
            Side::First => &self.first,
        }
    }
}

impl Finding {
    fn new(touchpoint: &Touchpoint, said: &Assessment, tone: Tone) -> Self {
        let experience = telling(&touchpoint.experiences, tone).map(|experience| experience.text.trim().to_owned());
        Self { id: touchpoint.id, said: *said, critical: touchpoint.critical, breaks: touchpoint.break_.is_some(), experience }
    }
}

/// The experience of a tone that is latest, else the first; what has no date is older than what has one.
fn telling(experiences: &[Experience], tone: Tone) -> Option<&Experience> {
    let of_tone = experiences.iter().filter(|experience| experience.tone == tone && !experience.text.trim().is_empty());
    of_tone.min_by_key(|experience| Reverse(experience.date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, touchpoint, vote};
    use crate::model::{Ballot, BallotId, Code as _, ExperienceId, MapId, RaterId, Score, ScoreKind, Scores};
    use jiff::civil::date;
    use std::sync::Arc;

    fn findings(touchpoints: Vec<Touchpoint>) -> Findings {
        let project = project(map([touchpoints]), []);
        Findings::of(&JudgedMap::of(&project, &project.maps[0], round()))
    }

    fn names(found: &[Finding]) -> Vec<TouchpointId> {
        found.iter().map(|finding| finding.id).collect()
    }

    fn named(names: &[&str]) -> Vec<TouchpointId> {
        names.iter().map(|name| TouchpointId::named(name)).collect()
    }

    /// E, F and R, without competition.
    fn rated(name: &str, [expectation, fulfilment, relevance]: [u8; 3]) -> Touchpoint {
        touchpoint(name, [Some(expectation), Some(fulfilment), None, Some(relevance)])
    }

    fn experience(tone: Tone, text: &str, day: Option<i8>) -> Experience {
        let date = day.map(|day| date(2026, 5, day));
        Experience { id: ExperienceId::named(text), tone, text: text.to_owned(), date, source: String::new() }
    }

    #[test]
    fn magic_moments_come_first_then_the_greatest_weighted_gap_then_the_order_of_the_map() {
        let found = findings(vec![
            rated("overdelivered", [0, 10, 5]), // w 5, not magic
            rated("late tie", [5, 6, 8]),       // w 0.8
            rated("magic", [5, 7, 10]),         // w 2
            rated("as expected", [5, 5, 10]),
            rated("tie", [5, 6, 8]),
            touchpoint("unrated", [None, Some(10), None, Some(10)]),
        ]);
        assert_eq!(names(&found.strongest), named(&["magic", "late tie", "tie"]));
        assert_eq!(found.first, []);
        let fewer = findings(vec![rated("overdelivered", [0, 10, 5]), rated("magic", [5, 7, 10])]);
        assert_eq!(names(&fewer.strongest), named(&["magic", "overdelivered"]), "fewer where there are fewer");
    }

    #[test]
    fn what_to_act_on_first_is_the_priority_list_without_what_is_no_worse_than_expected() {
        let contested = touchpoint("contested", [Some(5), Some(5), Some(9), Some(10)]);
        let found = findings(vec![
            contested,                       // second in the priority list, w 0
            rated("letdown", [9, 1, 5]),     // w −4, not relevant
            rated("pain", [6, 5, 6]),        // pain point
            rated("breaker", [9, 5, 6]),     // deal-breaker
            rated("small pain", [8, 7, 10]), // pain point of greater opportunity
            rated("magic", [5, 9, 10]),
        ]);
        assert_eq!(names(&found.first), named(&["breaker", "small pain", "pain"]));
        assert_eq!(names(&found.strongest), named(&["magic"]));
        assert_eq!(found.on(Side::First), found.first);
        assert_eq!(found.on(Side::Strongest), found.strongest);
    }

    #[test]
    fn nothing_is_found_where_nothing_is_rated_or_differs_by_a_hair() {
        assert_eq!(findings(vec![touchpoint("unrated", [None; 4])]), Findings::default());
        assert_eq!(findings(Vec::new()), Findings::default());
        // Means of votes that are equal on paper: 8/3 − 5/3 and 1.
        let mut hair = touchpoint("hair", [Some(1), None, None, Some(10)]);
        hair.agreed[0].scores.fulfilment = None;
        hair.votes = (0..3).map(|rater| vote(rater, [None, Some(1), None, None])).collect();
        assert_eq!(findings(vec![hair]), Findings::default());
    }

    #[test]
    fn a_reason_has_the_latest_experience_that_speaks_for_it() {
        let mut magic = rated("magic", [5, 9, 10]);
        magic.experiences = vec![
            experience(Tone::Negative, "bad", Some(9)),
            experience(Tone::Positive, "undated", None),
            experience(Tone::Positive, " ", Some(8)),
            experience(Tone::Positive, "older", Some(1)),
            experience(Tone::Positive, "latest", Some(2)),
            experience(Tone::Positive, "as late", Some(2)),
        ];
        let mut pain = rated("pain", [8, 6, 10]);
        pain.critical = true;
        pain.break_ = Some(crate::model::Break::default());
        pain.experiences = vec![experience(Tone::Positive, "good", None)];
        let found = findings(vec![magic, pain]);
        assert_eq!(found.strongest[0].experience.as_deref(), Some("latest"));
        assert_eq!((found.first[0].experience.as_deref(), found.first[0].critical, found.first[0].breaks), (None, true, true));
        assert!(!found.strongest[0].breaks);
        assert_eq!(found.first[0].said.gap, Some(-2.0));
    }

    #[test]
    fn what_is_voted_on_covered_says_nothing_before_the_reveal() {
        let mut asked = touchpoint("asked", [None; 4]);
        asked.votes.push(vote(0, [Some(2), Some(9), None, Some(10)]));
        let mut project = project(map([vec![asked, rated("known", [5, 7, 10])]]), ["team"]);
        let of = |project: &crate::model::Project| Findings::of(&JudgedMap::of(project, &project.maps[0], round()));
        assert_eq!(names(&of(&project).strongest), named(&["asked", "known"]));
        let mut ballot = Ballot::new(BallotId::named("ballot"), MapId::named("map"), round());
        ballot.touchpoints = named(&["asked"]);
        ballot.scores = ScoreKind::ALL.to_vec();
        ballot.raters = vec![RaterId::named("0")];
        project.ballots.push(Arc::new(ballot));
        project.cover_ballots();
        assert_eq!(names(&of(&project).strongest), named(&["known"]));
        let answers = &project.ballots[0].votes;
        let given = Scores { fulfilment: Score::new(9).ok(), ..answers[0].scores };
        assert_eq!(answers[0].scores, given, "the answer is there, covered");
        project.reveal(BallotId::named("ballot"));
        assert_eq!(names(&of(&project).strongest), named(&["asked", "known"]));
    }
}

//! Makes a project that came out of a file sound again, with a finding for each thing that was mended. Identities that are there twice have
//! been dealt with before, where the line is known.

use super::finding::Findings;
use super::{FileError, FindingKind};
use crate::model::{Project, Subject};
use std::collections::HashMap;

/// The project, sound. `lines` says where each element is in the file.
///
/// # Errors
/// More elements than a project may hold; anything else that no mending covers.
pub(super) fn mend(mut project: Project, lines: &HashMap<Subject, u32>, findings: &mut Findings) -> Result<Project, FileError> {
    let problems = project.problems();
    for problem in &problems {
        let line = lines.get(&problem.subject).copied().unwrap_or(1);
        findings.add(line, 1, FindingKind::Mended(problem.kind), record_of(problem.subject), &[]);
    }
    if !problems.is_empty() {
        project.mend();
    }
    // A table or an older program may have put votes into the file while a vote was in progress.
    project.cover_ballots();
    if problems.is_empty() {
        return Ok(project);
    }
    match project.problems().first() {
        None => Ok(project),
        Some(problem) => Err(FileError::Unsound(problem.kind.code())),
    }
}

fn record_of(subject: Subject) -> &'static str {
    match subject {
        Subject::Project => "Project",
        Subject::Round(_) => "Round",
        Subject::Segment(_) => "Segment",
        Subject::Rater(_) => "Rater",
        Subject::Map(_) => "Map",
        Subject::Lane(..) => "Lane",
        Subject::Stage(..) => "Stage",
        Subject::Touchpoint(..) => "Touchpoint",
        Subject::Ballot(_) => "Ballot",
        Subject::Measure(_) => "Measure",
        Subject::Question(_) => "Question",
        Subject::Metric(_) => "Metric",
        Subject::Contact(_) => "Contact",
        Subject::View(_) => "View",
        Subject::Step(_) => "Step",
        Subject::DayStep(_) => "Day",
        Subject::Conflict(_) => "Conflict",
    }
}

#[cfg(test)]
mod tests {
    use crate::file::sample::{Random, random_project};
    use crate::model::fields::Value;
    use crate::model::{
        About, Agreed, Curve, Experience, ExperienceId, Figure, FreeLane, FreePer, FreeStyle, HouseRule, Lane, LaneId, LaneKind, Map,
        MapId, MeasureId, Money, PictureId, Project, Rater, RaterId, Round, RoundId, Scores, SegmentId, Stage, StageId, StepShows, Tone,
        Touchpoint, TouchpointId, ViewChart, ViewFilter, ViewVoices, Voice, Vote, limits,
    };
    use std::sync::Arc;
    use uuid::Uuid;

    /// Puts another one of a list behind it once more, under the same identity.
    fn twice<T>(random: &mut Random, list: &mut Vec<T>, copy: impl Fn(&T) -> T) {
        if !list.is_empty() {
            let again = copy(&list[random.below(list.len())]);
            list.insert(random.below(list.len() + 1), again);
        }
    }

    fn spoil_touchpoint(random: &mut Random, touchpoint: &mut Touchpoint) {
        let gone = || Uuid::from_u128(7);
        match random.below(16) {
            0 => touchpoint.title = "ü".repeat(limits::TITLE_CHARS + 1),
            1 => touchpoint.notes = "x".repeat(limits::TEXT_CHARS + 1),
            2 => touchpoint.raised_by = Some(touchpoint.id),
            3 => touchpoint.raised_by = Some(TouchpointId(gone())),
            4 => touchpoint.reach = [Some(f64::NAN), Some(-1.0), Some(101.0)][random.below(3)],
            5 => touchpoint.last_owned_area = Some(crate::model::Area::Advocacy),
            6 => touchpoint.picture = Some(PictureId(gone())),
            7 => touchpoint.agreed.insert(0, Agreed { round: RoundId(gone()), scores: Scores::default() }),
            8 => touchpoint.votes.insert(0, Vote { round: RoundId(gone()), rater: RaterId(gone()), scores: Scores::default() }),
            9 => twice(random, &mut touchpoint.votes, |vote| *vote),
            10 => twice(random, &mut touchpoint.agreed, |agreed| *agreed),
            11 => twice(random, &mut touchpoint.passed_on, Clone::clone),
            12 => twice(random, &mut touchpoint.experiences, Clone::clone),
            13 => {
                let id = ExperienceId(gone());
                let neutral = Experience { id, tone: Tone::Neutral, text: "so so".into(), date: None, source: String::new() };
                touchpoint.experiences = vec![neutral; limits::LIST_ENTRIES + 1];
            }
            14 => touchpoint.goals.reverse(),
            _ => {
                for variant in &mut touchpoint.content_variants {
                    variant.segment = Some(SegmentId(gone()));
                }
            }
        }
    }

    fn spoil_map(random: &mut Random, map: &mut Map) {
        match random.below(9) {
            0 => map.stages.clear(),
            1 => twice(random, &mut map.stages, Arc::clone),
            2 => twice(random, &mut map.lanes, Arc::clone),
            3 => drop(map.lanes.pop()),
            4 => map.lanes.clear(),
            5 => map.segment = Some(SegmentId(Uuid::from_u128(7))),
            6 => {
                let free =
                    FreeLane { cells: [(Uuid::from_u128(7), "lost".into())].into(), ..FreeLane::new("", FreeStyle::List, FreePer::Stage) };
                let lane = Arc::new(Lane { height: Some(1e9), ..Lane::new(LaneId(random.id()), LaneKind::Free(free)) });
                map.lanes.extend(vec![lane; [1, limits::LANES][random.below(2)]]);
            }
            7 => {
                map.stages = std::iter::repeat_n(Arc::new(Stage::new(StageId(random.id()), "")), limits::STAGES + 1).collect();
            }
            _ => {
                for stage in &mut map.stages {
                    let stage = Arc::make_mut(stage);
                    twice(random, &mut stage.touchpoints, Arc::clone);
                    for touchpoint in &mut stage.touchpoints {
                        spoil_touchpoint(random, Arc::make_mut(touchpoint));
                    }
                }
            }
        }
    }

    fn spoil_plan(random: &mut Random, project: &mut Project) {
        let gone = || Uuid::from_u128(7);
        twice(random, &mut project.measures, Arc::clone);
        twice(random, &mut project.questions, Arc::clone);
        twice(random, &mut project.metrics, Arc::clone);
        twice(random, &mut project.contacts, Arc::clone);
        twice(random, &mut project.views, Arc::clone);
        for view in &mut project.views {
            let view = Arc::make_mut(view);
            match random.below(4) {
                2 => {
                    let voices = vec![Voice::Group("x".repeat(limits::TITLE_CHARS + 1)); limits::LIST_ENTRIES + 1];
                    let several = Some(ViewVoices { curve: Curve::Gap, voices });
                    view.chart = Some(ViewChart { several, ..ViewChart::default() });
                }
                0 => view.name = "ü".repeat(limits::TITLE_CHARS + 1),
                1 => view.stages = vec![StageId(gone()); limits::STAGES + 1],
                _ => view.filter = Some(ViewFilter { text: "x".repeat(limits::TITLE_CHARS + 1), ..ViewFilter::default() }),
            }
        }
        twice(random, &mut project.presentation, Arc::clone);
        for step in &mut project.presentation {
            let step = Arc::make_mut(step);
            match random.below(4) {
                0 => step.note = "ü".repeat(limits::TEXT_CHARS + 1),
                1 => step.map = MapId(gone()),
                2 => step.minutes = limits::STEP_MINUTES + 1,
                _ => step.shows = StepShows::Stage(StageId(gone())),
            }
        }
        twice(random, &mut project.day, Arc::clone);
        for part in &mut project.day {
            let part = Arc::make_mut(part);
            match random.below(4) {
                0 => part.title = "ü".repeat(limits::TITLE_CHARS + 1),
                1 => part.who = "x".repeat(limits::TITLE_CHARS + 1),
                2 => part.note = "x".repeat(limits::TEXT_CHARS + 1),
                _ => part.minutes = limits::STEP_MINUTES + 1,
            }
        }
        twice(random, &mut project.conflicts, Arc::clone);
        for conflict in &mut project.conflicts {
            let dispute = &mut Arc::make_mut(conflict).dispute;
            match random.below(2) {
                0 => dispute.base = Some(Value::Text("ü".repeat(limits::TEXT_CHARS + 1).into())),
                _ => dispute.theirs = vec![Value::Flag(true); limits::LIST_ENTRIES + 1],
            }
        }
        project.day_starts = Some([0, limits::STEP_MINUTES][random.below(2)]);
        twice(random, &mut project.rules, |rule| *rule);
        project.rules.push(HouseRule::BalanceAtLeast([f64::NAN, 1.0][random.below(2)]));
        for measure in &mut project.measures {
            let measure = Arc::make_mut(measure);
            match random.below(6) {
                0 => measure.owner = "ü".repeat(limits::TITLE_CHARS + 1),
                1 => measure.touchpoints = vec![TouchpointId(gone()); limits::LIST_ENTRIES + 1],
                2 => twice(random, &mut measure.touchpoints, |id| *id),
                3 => measure.needs = vec![measure.id, MeasureId(gone())],
                4 => measure.segment = Some(SegmentId(gone())),
                _ => measure.goals.reverse(),
            }
        }
        for question in &mut project.questions {
            let question = Arc::make_mut(question);
            question.about = Some(About::Touchpoint([MapId(gone()), MapId::named("m")][random.below(2)], TouchpointId(gone())));
            question.text = "x".repeat(limits::TEXT_CHARS + 1);
        }
        for metric in &mut project.metrics {
            let metric = Arc::make_mut(metric);
            match random.below(6) {
                0 => metric.value = Figure::Number([f64::NAN, f64::INFINITY][random.below(2)]),
                1 => metric.value = Figure::Amount(Money::default()),
                2 => metric.metric = ["spend", "base", ""][random.below(3)].into(),
                3 => metric.touchpoint = None,
                4 => metric.round = RoundId(gone()),
                _ => metric.segment = Some(SegmentId(gone())),
            }
        }
        for contact in &mut project.contacts {
            match random.below(3) {
                0 => Arc::make_mut(contact).touchpoint = TouchpointId(gone()),
                1 => Arc::make_mut(contact).segment = Some(SegmentId(gone())),
                _ => Arc::make_mut(contact).map = MapId(gone()),
            }
        }
    }

    fn spoil(random: &mut Random, project: &mut Project) {
        match random.below(15) {
            12 => spoil_plan(random, project),
            0 => project.rounds.clear(),
            1 => project.maps.clear(),
            2 => twice(random, &mut project.rounds, Arc::clone),
            3 => twice(random, &mut project.raters, Arc::clone),
            4 => twice(random, &mut project.maps, Arc::clone),
            5 => twice(random, &mut project.segments, Arc::clone),
            10 => twice(random, &mut project.ballots, Arc::clone),
            11 => {
                for ballot in &mut project.ballots {
                    let ballot = Arc::make_mut(ballot);
                    match random.below(5) {
                        0 => ballot.map = MapId(Uuid::from_u128(7)),
                        1 => ballot.round = RoundId(Uuid::from_u128(7)),
                        2 => ballot.raters.push(RaterId(Uuid::from_u128(7))),
                        3 => ballot.scores.clear(),
                        _ => twice(random, &mut ballot.votes, |vote| *vote),
                    }
                }
            }
            6 => project.thresholds.delight = f64::NAN,
            7 => project.pictures.clear(),
            8 => project.current_round = Some(RoundId(Uuid::from_u128(7))),
            9 => {
                let round = |number: u128| Arc::new(Round { id: RoundId(Uuid::from_u128(number)), label: String::new(), date: None });
                project.rounds = (8..10 + limits::ROUNDS as u128).map(round).collect();
                let rater = |number: u128| Arc::new(Rater::stand_in(RaterId(Uuid::from_u128(number))));
                project.raters = (8..10 + limits::RATERS as u128).map(rater).collect();
            }
            _ => {
                if let Some(map) = project.maps.last_mut() {
                    spoil_map(random, Arc::make_mut(map));
                }
            }
        }
    }

    #[test]
    fn mending_leaves_what_is_sound_and_makes_anything_sound_once_and_for_all() {
        for seed in 0..500 {
            let sound = random_project(seed % 40);
            let mut mended = sound.clone();
            mended.mend();
            assert!(mended == sound && Arc::ptr_eq(&mended.maps[0], &sound.maps[0]), "seed {seed}");
            let mut random = Random(seed);
            for _ in 0..=random.below(4) {
                spoil(&mut random, &mut mended);
            }
            let mut again = mended.clone();
            mended.mend();
            assert_eq!(mended.problems(), [], "seed {seed}");
            again.mend();
            assert_eq!(again, mended, "the same each time; seed {seed}");
            again.mend();
            assert_eq!(again, mended, "nothing is left to mend; seed {seed}");
        }
    }

    #[test]
    fn what_is_sound_stays_shared_and_scores_bring_their_round_and_rater_back() {
        let mut project = random_project(3);
        project.maps.push(Arc::new(Map::new(MapId::named("empty"), "Empty")));
        let (round, rater) = (project.rounds[0].id, project.raters[0].id);
        project.mend();
        let before = project.clone();
        let map = Arc::make_mut(&mut project.maps[0]);
        Arc::make_mut(&mut map.stages[0]).name = "x".repeat(limits::TITLE_CHARS + 1);
        project.rounds.remove(0);
        project.raters.remove(0);
        project.mend();
        assert_eq!(project.round(round).map(|round| round.label.chars().count()), Some(8));
        assert!(project.rater(rater).is_some());
        assert_eq!(project.maps[0].stages[0].name.len(), limits::TITLE_CHARS);
        assert!(Arc::ptr_eq(&project.maps[0].stages[1], &before.maps[0].stages[1]));
        assert!(Arc::ptr_eq(&project.maps[1], &before.maps[1]));
        let scores = |project: &Project| -> Vec<_> {
            project.maps.iter().flat_map(|map| map.touchpoints()).map(|one| (one.agreed.clone(), one.votes.clone())).collect()
        };
        assert_eq!(scores(&project), scores(&before), "no score is lost");
    }
}

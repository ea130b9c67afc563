//! What a touchpoint's scores said from round to round: did a measure work? Never a judgement between rounds; that is `compare`.

use super::{Assessment, Judgements};
use crate::model::{Map, Place, Project, Round, RoundId};
use std::sync::Arc;

/// The assessment of a touchpoint in one round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// The round.
    pub round: RoundId,
    /// Its figures and its verdict then.
    pub said: Assessment,
}

/// The rounds of a project in the order in which they were taken: undated ones first, then by date, equal ones in the order of the list.
/// So the last one is what [`Project::shown_round`] falls back to.
pub fn rounds_in_time(project: &Project) -> Vec<&Arc<Round>> {
    let mut rounds: Vec<&Arc<Round>> = project.rounds.iter().collect();
    rounds.sort_by_key(|round| round.date);
    rounds
}

/// What the scores of the touchpoint at a place said in every round, in the order of [`rounds_in_time`]; rounds in which nothing was rated are there
/// too. `judgements`: where assessments are kept.
pub fn history(project: &Project, map: &Map, place: Place, judgements: &mut Judgements) -> Vec<Moment> {
    let Some(stage) = map.stages.get(place.stage) else { return Vec::new() };
    let moment = |round: &Arc<Round>| Some(Moment { round: round.id, said: judgements.touchpoint(project, stage, place.index, round.id)? });
    rounds_in_time(project).into_iter().filter_map(moment).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Verdict;
    use crate::method::test_maps::{map, project, round, scores, touchpoint};
    use crate::model::Agreed;

    #[test]
    fn rounds_are_in_the_order_of_time() {
        let mut shop = touchpoint("Shop", [Some(8), Some(5), None, Some(9)]);
        let (autumn, undated) = (RoundId::named("autumn"), RoundId::named("undated"));
        shop.agreed.push(Agreed { round: autumn, scores: scores([Some(8), Some(9), None, Some(9)]) });
        let mut project = project(map([vec![shop]]), []);
        Arc::make_mut(&mut project.rounds[0]).date = "2026-03-01".parse().ok();
        project.rounds.insert(0, Arc::new(Round { id: autumn, label: "Autumn".into(), date: "2026-09-01".parse().ok() }));
        project.rounds.push(Arc::new(Round { id: undated, label: "?".into(), date: None }));
        let found = history(&project, &project.maps[0], Place { stage: 0, index: 0 }, &mut Judgements::default());
        let found: Vec<_> = found.into_iter().map(|moment| (moment.round, moment.said.verdict)).collect();
        assert_eq!(found, [(undated, Verdict::NotRated), (round(), Verdict::DealBreaker), (autumn, Verdict::MagicMoment)]);
        assert_eq!(rounds_in_time(&project).last().map(|round| round.id), project.shown_round().map(|round| round.id));
    }
}

//! Where elements are in the journey and what was scored there, in words. Never a vote.

use crate::app::desk::Desk;
use crate::layout::word;
use crate::method::Assessment;
use crate::model::{Code as _, ScoreKind, StageId, TouchpointId};

/// A number of things, for people.
pub(crate) fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Desk {
    /// Where a touchpoint of the shown map is: its number in its stage, and what was scored there in the shown round. Its name, its lane and its verdict
    /// are said before.
    pub fn touchpoint_in_words(&self, id: TouchpointId) -> Option<String> {
        let judged = self.judged()?;
        let (place, texts) = (judged.map.place_of(id)?, &self.program.texts);
        let stage = judged.map.stages.get(place.stage)?;
        let number = |number: usize| texts.integer(whole(number));
        let spot = texts.aloud_where(&number(place.index + 1), whole(stage.touchpoints.len()), &stage.name);
        Some(format!("{spot}; {}", self.scores_in_words(judged.at(place)?)))
    }

    /// The scores as they count, and the gap.
    fn scores_in_words(&self, said: &Assessment) -> String {
        let texts = &self.program.texts;
        let score = |kind: &ScoreKind| Some(texts.aloud_score(word(texts, *kind), &texts.score(said.score(*kind)?)));
        let scores: Vec<String> = ScoreKind::ALL.iter().filter_map(score).collect();
        match said.judged_gap() {
            _ if scores.is_empty() => texts.aloud_not_scored().to_owned(),
            Some(gap) => texts.aloud_scores(&scores.join(", "), &texts.signed(gap)),
            None => scores.join(", "),
        }
    }

    /// Where a touchpoint of the shown map is, with its title.
    pub(super) fn place_in_words(&self, id: TouchpointId) -> Option<String> {
        let (map, texts) = (self.map()?, &self.program.texts);
        let place = map.place_of(id)?;
        let (stage, touchpoint) = (map.stages.get(place.stage)?, map.at(place)?);
        let number = |number: usize| texts.integer(whole(number));
        let lane = texts.term("lane", touchpoint.media().code());
        Some(texts.aloud_place(&touchpoint.title, &number(place.index + 1), whole(stage.touchpoints.len()), &stage.name, lane))
    }

    /// Where a stage of the shown map is, with its name.
    pub(super) fn stage_in_words(&self, id: StageId) -> Option<String> {
        let (map, texts) = (self.map()?, &self.program.texts);
        let number = |number: usize| texts.integer(whole(number));
        let name = &map.stage(id)?.name;
        Some(texts.aloud_place_stage(name, &number(map.stage_index(id)? + 1), whole(map.stages.len())))
    }
}

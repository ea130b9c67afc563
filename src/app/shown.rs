//! What the window and the map say of the open project: names, dates, what is missing. Never a change.

use super::state::State;
use crate::method::assess;
use crate::model::{Map, RoundId, Stage, Thresholds};
use std::sync::Arc;

/// A touchpoint of the catalogue while it is dragged to the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueDrag {
    /// Its title.
    pub title: String,
    /// Where it lies.
    pub area: crate::model::Area,
    /// Its channel.
    pub channel: Option<crate::model::Channel>,
}

impl State {
    /// Name of the open file without its folder; empty for one that was never saved.
    pub fn file_name(&self) -> String {
        self.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The date in the map's foot: the round's, else the day of the last change (in universal time, so that exports of the same file are
    /// the same everywhere); empty if neither is known.
    pub fn foot_date(&self) -> String {
        let project = self.project();
        let round = project.shown_round().and_then(|round| round.date);
        let changed = || project.changed.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
        round.or_else(changed).map(|date| self.program.texts.date(date)).unwrap_or_default()
    }

    /// The window's title: the project or its file, with a dot while there is unsaved work.
    pub fn window_title(&self) -> String {
        let file = self.file_name();
        let name = if file.is_empty() { self.project().name.as_str() } else { file.as_str() };
        let dot = if self.open.document.is_saved() { "" } else { "• " };
        format!("{dot}{name} – Wegmarke")
    }

    /// How many touchpoints of the shown map lack expectation, fulfilment or relevance in the shown round; counted once per changed stage.
    pub fn unrated(&self) -> usize {
        let (Some(map), Some(round)) = (self.map(), self.round()) else { return 0 };
        self.memos.unrated.borrow_mut().count(map, round, &self.project().thresholds)
    }
}

/// How many touchpoints are not rated, stage by stage, so that only a stage that changed is counted again.
#[derive(Debug, Default)]
pub(crate) struct Unrated {
    stages: Vec<(Arc<Stage>, usize)>,
    counted_in: Option<(RoundId, Thresholds)>,
}

impl Unrated {
    fn count(&mut self, map: &Map, round: RoundId, thresholds: &Thresholds) -> usize {
        if self.counted_in != Some((round, *thresholds)) {
            *self = Self { counted_in: Some((round, *thresholds)), ..Self::default() };
        }
        self.stages.truncate(map.stages.len());
        for (index, stage) in map.stages.iter().enumerate() {
            if self.stages.get(index).is_some_and(|(counted, _)| Arc::ptr_eq(counted, stage)) {
                continue;
            }
            let missing = stage.touchpoints.iter().filter(|touchpoint| !assess(touchpoint, round, thresholds).is_rated()).count();
            let entry = (Arc::clone(stage), missing);
            match self.stages.get_mut(index) {
                Some(kept) => *kept = entry,
                None => self.stages.push(entry),
            }
        }
        self.stages.iter().map(|(_, missing)| missing).sum()
    }
}

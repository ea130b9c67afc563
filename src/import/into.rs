//! Tables of touchpoints into maps that are there: each row is the touchpoint of its identity, else of its stage and title, and only what the row
//! says of it changes; rows that are no touchpoint yet become one. Never deletes anything.

use super::maps::{Draft, DraftLane, DraftTouchpoint, alike};
use super::matching::{UnnamedRound, free, plain};
use super::note::NoteKind;
use super::notes::Notes;
use super::proposal::TableEdit;
use super::{Origin, Place};
use crate::edit::{Edit, LaneEdit, ScoreEdit, StageEdit, TouchpointChange, TouchpointEdit};
use crate::method::{Counting, Tally, cell};
use crate::model::fields::{Fields as _, Form, TouchpointField as F};
use crate::model::table::{Column, is_cell_of};
use crate::model::{
    Code as _, Experience, ExperienceId, LaneId, LaneKind, Map, Project, RoundId, ScoreKind, StageId, Tone, Touchpoint, TouchpointId, entry,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// The round of the scores that name none.
pub(super) fn round_of(project: &Project, unnamed: UnnamedRound) -> Option<RoundId> {
    match unnamed {
        UnnamedRound::Shown => project.shown_round().map(|round| round.id),
        UnnamedRound::Latest => project.rounds.last().map(|round| round.id),
        UnnamedRound::Is(round) => Some(round),
    }
}

/// What a table changes in a map.
struct Update<'a> {
    map: &'a Map,
    round: Option<RoundId>,
    notes: &'a mut Notes,
    edits: Vec<TableEdit>,
    /// Touchpoints that a row was found for already.
    met: HashSet<TouchpointId>,
    /// For the stages and touchpoints of the table those of the map.
    cells: HashMap<Uuid, Uuid>,
    rounded: BTreeMap<(usize, String), (Place, usize)>,
}

/// The edits that bring what a table says of a map into it.
pub(super) fn edits(map: &Map, draft: Draft, round: Option<RoundId>, notes: &mut Notes) -> Vec<TableEdit> {
    let update = Update { map, round, notes, edits: Vec::new(), met: HashSet::new(), cells: HashMap::new(), rounded: BTreeMap::new() };
    update.run(draft)
}

impl Update<'_> {
    fn run(mut self, draft: Draft) -> Vec<TableEdit> {
        let mut taken: HashSet<TouchpointId> = self.map.touchpoints().map(|one| one.id).collect();
        let mut stages: HashSet<StageId> = self.map.stages.iter().map(|stage| stage.id).collect();
        let map = self.map.id;
        let mut named: HashMap<String, usize> = HashMap::new();
        for stage in draft.stages {
            // Of several stages of one name the first means the first, the second the second.
            let nth = named.entry(alike(&stage.name)).or_insert(0_usize);
            let mut of_name = self.map.stages.iter().filter(|own| alike(&own.name) == alike(&stage.name));
            let first = of_name.clone().next();
            let own = of_name.nth(*nth).or(first);
            *nth += 1;
            let known = own.map(|own| own.id);
            let target = known.unwrap_or_else(|| {
                let name = &stage.name;
                free(
                    |nth| if nth == 1 { stage.id } else { StageId::named(&format!("{map} import {name} {nth}")) },
                    |id| !stages.contains(&id),
                )
            });
            stages.insert(target);
            self.cells.insert(stage.id.0, target.0);
            let mut added: Vec<(Touchpoint, Origin)> = Vec::new();
            let mut found = Vec::new();
            for row in stage.touchpoints {
                match self.find(&row, &stage.name) {
                    Some(current) => found.push((row, current)),
                    None => {
                        let (own, title) = (row.touchpoint.id, row.touchpoint.title.clone());
                        let id = free(
                            |nth| if nth == 1 { own } else { TouchpointId::named(&format!("{own} {title} {nth}")) },
                            |id| !taken.contains(&id),
                        );
                        taken.insert(id);
                        self.cells.insert(own.0, id.0);
                        let mut touchpoint = row.touchpoint;
                        touchpoint.id = id;
                        for agreed in &mut touchpoint.agreed {
                            agreed.round = self.round.unwrap_or(agreed.round);
                        }
                        for fraction in row.fractions {
                            self.round(fraction.origin, fraction.column);
                        }
                        added.push((touchpoint, row.origin));
                    }
                }
            }
            let is_new =
                known.is_none() && (!added.is_empty() || found.iter().any(|(row, _)| row.said.contains(&Column::Id)) || found.is_empty());
            if is_new {
                let edit = Edit::Stage(StageEdit::Add { map, stage: target, name: stage.name.clone(), before: None });
                self.edits.push(TableEdit { edit, origins: stage.origin.into_iter().collect() });
            }
            if !added.is_empty() {
                let (touchpoints, origins) = added.into_iter().unzip();
                let edit = Edit::Touchpoint(TouchpointEdit::Add { map, stage: target, touchpoints, before: None });
                self.edits.push(TableEdit { edit, origins });
            }
            let target = (known.is_some() || is_new).then_some(target);
            for (row, (current, at)) in found {
                self.cells.insert(row.touchpoint.id.0, current.id.0);
                if let Some(target) =
                    target.filter(|target| *target != at && row.said.contains(&Column::Stage) && !self.is_called(at, &stage.name))
                {
                    let edit = TouchpointEdit::Move { map, touchpoints: vec![current.id], stage: target, before: None, media: None };
                    self.edits.push(TableEdit { edit: Edit::Touchpoint(edit), origins: vec![row.origin] });
                }
                self.change(&row, &current);
            }
        }
        for lane in draft.lanes {
            self.lane(lane);
        }
        for ((source, column), (place, count)) in std::mem::take(&mut self.rounded) {
            self.notes.add(source, Some(place), NoteKind::Rounded { column, count });
        }
        self.edits
    }

    /// Whether a stage is called so.
    fn is_called(&self, stage: StageId, name: &str) -> bool {
        self.map.stages.iter().any(|own| own.id == stage && alike(&own.name) == alike(name))
    }

    /// The touchpoint of a row, with its stage.
    fn find(&mut self, row: &DraftTouchpoint, stage: &str) -> Option<(Arc<Touchpoint>, StageId)> {
        let own = &row.touchpoint;
        let all = || self.map.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(move |one| (one, stage)));
        let of_identity = || all().find(|(one, _)| one.id == own.id && row.said.contains(&Column::Id));
        let mut unmet = all().filter(|(one, _)| !self.met.contains(&one.id) && plain(&one.title) == plain(&own.title));
        let found = of_identity().or_else(|| {
            if row.said.contains(&Column::Stage) { unmet.find(|(_, at)| alike(&at.name) == alike(stage)) } else { unmet.next() }
        });
        let found = found.map(|(one, at)| (Arc::clone(one), at.id));
        self.met.extend(found.as_ref().map(|(one, _)| one.id));
        found
    }

    /// Changes what a row says of a touchpoint.
    fn change(&mut self, row: &DraftTouchpoint, current: &Touchpoint) {
        let said = &row.touchpoint;
        let mut changes = Vec::new();
        let says_area = row.said.contains(&Column::Area);
        for column in &row.said {
            let change = match (column.form(), column.field()) {
                // What it is found by is not changed by it: rows are typed anew, in other letter case, say.
                (_, Some(F::Title)) if !row.said.contains(&Column::Id) => None,
                (Form::Score(kind), _) => {
                    self.agree(row, current, kind);
                    None
                }
                _ if *column == Column::Media || column.field() == Some(F::Area) => {
                    let differs = if says_area { said.area != current.area } else { said.area.media() != current.area.media() };
                    differs.then_some(TouchpointChange::Area(said.area))
                }
                (Form::Influencers, _) => {
                    let renewed = entry::renewed(said.influencers.clone(), &current.influencers);
                    (renewed != current.influencers).then_some(TouchpointChange::Influencers(renewed))
                }
                (Form::PassedOn, _) => {
                    let renewed = entry::renewed(said.passed_on.clone(), &current.passed_on);
                    (renewed != current.passed_on).then_some(TouchpointChange::PassedOn(renewed))
                }
                (Form::Experiences(tone), _) => experiences(said, current, tone),
                (_, Some(field)) if field.get(said) != field.get(current) => TouchpointChange::of(field, &field.get(said)),
                _ => None,
            };
            let is_new = |change: &TouchpointChange| !changes.contains(change) && !is_held(*column, said, current);
            changes.extend(change.filter(is_new));
        }
        // Further channels may be in the cell of the main one.
        if row.said.contains(&Column::Channel) && !said.further_channels.is_empty() && said.further_channels != current.further_channels {
            let more = TouchpointChange::FurtherChannels(said.further_channels.clone());
            changes.extend(Some(more).filter(|change| !changes.contains(change)));
        }
        for change in changes {
            let edit = TouchpointEdit::Change { map: self.map.id, touchpoints: vec![current.id], change };
            self.edits.push(TableEdit { edit: Edit::Touchpoint(edit), origins: vec![row.origin] });
        }
    }

    /// Agrees on a score, unless it is the mean of the votes there.
    fn agree(&mut self, row: &DraftTouchpoint, current: &Touchpoint, kind: ScoreKind) {
        let Some(round) = self.round else { return };
        let Some(score) = row.touchpoint.agreed.first().and_then(|agreed| agreed.scores.get(kind)) else { return };
        let fraction = row.fractions.iter().find(|fraction| fraction.kind == kind);
        let value = fraction.map_or_else(|| f64::from(score), |fraction| fraction.value);
        let votes = Tally::of(current.votes_in(round).map(|vote| &vote.scores));
        let is_mean = votes.answers(kind).mean().is_some_and(|mean| (mean - value).abs() < 1e-9);
        let agreed = current.agreed.iter().find(|agreed| agreed.round == round).and_then(|agreed| agreed.scores.get(kind));
        if agreed == Some(score) || (agreed.is_none() && is_mean) {
            return;
        }
        if let Some(fraction) = fraction {
            self.round(fraction.origin, fraction.column.clone());
        }
        let edit = ScoreEdit::Agree { map: self.map.id, touchpoints: vec![current.id], round, kind, score: Some(score) };
        self.edits.push(TableEdit { edit: Edit::Score(edit), origins: vec![row.origin] });
    }

    fn round(&mut self, origin: Origin, column: String) {
        self.rounded.entry((origin.source, column)).or_insert((origin.place, 0)).1 += 1;
    }

    /// Writes what a column says into the lane of its name, which is added if the map has none.
    fn lane(&mut self, lane: DraftLane) {
        let map = self.map.id;
        let free_lanes = || {
            self.map.lanes.iter().filter_map(|own| match &own.kind {
                LaneKind::Free(free) => Some((own.id, free)),
                _ => None,
            })
        };
        let own = free_lanes().find(|(_, free)| free.per == lane.per && alike(&free.name) == alike(&lane.name));
        let id = own.map_or_else(
            || {
                let name = &lane.name;
                let is_free = |id: LaneId| self.map.lanes.iter().all(|own| own.id != id);
                free(|nth| LaneId::named(&format!("{map} import {name} {nth}")), is_free)
            },
            |(id, _)| id,
        );
        let mut edits = Vec::new();
        if own.is_none() {
            let add = LaneEdit::Add { map, lane: id, name: lane.name.clone(), style: lane.style, per: lane.per, before: None };
            edits.push(TableEdit { edit: Edit::Lane(add), origins: vec![lane.origin] });
        }
        for (cell, (text, origin)) in lane.cells {
            let Some(cell) = self.cells.get(&cell).copied() else { continue };
            if own.is_some_and(|(_, free)| free.cells.get(&cell).is_some_and(|now| is_cell_of(&text, now))) {
                continue;
            }
            edits.push(TableEdit { edit: Edit::Lane(LaneEdit::SetCell { map, lane: id, cell, text }), origins: vec![origin] });
        }
        self.edits.extend(edits);
    }
}

/// Whether a cell says of a touchpoint only what a workbook has room for, and that is what there is.
fn is_held(column: Column, said: &Touchpoint, current: &Touchpoint) -> bool {
    let of = |touchpoint| cell(column, touchpoint, &Counting::default());
    is_cell_of(&of(said), &of(current))
}

/// The experiences of one tone as a row tells them, if it tells others than there are.
fn experiences(said: &Touchpoint, current: &Touchpoint, tone: Tone) -> Option<TouchpointChange> {
    let of_tone = |one: &&Experience| one.tone == tone;
    let told = said.experiences.iter().filter(of_tone).map(|one| one.text.as_str());
    let id = |index, text: &str| ExperienceId::named(&format!("{} {} {index} {text}", current.id, tone.code()));
    let retold = current.retold(tone, told, id);
    let is_same = retold.iter().eq(current.experiences.iter().filter(of_tone));
    (!is_same).then_some(TouchpointChange::ExperiencesOf(tone, retold))
}

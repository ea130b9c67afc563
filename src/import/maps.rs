//! The maps that grow while rows are read: which map and stage a row belongs to, identities that are always the same, and in the end the edits
//! that add them. Never what a cell means.

use super::proposal::TableEdit;
use super::votes::VoteRow;
use super::{ErrorKind, Origin, TooLarge};
use crate::edit::{Edit, LaneEdit, MapEdit, TouchpointEdit};
use crate::i18n::Texts;
use crate::model::table::Column;
use crate::model::{FreePer, FreeStyle, Lane, LaneId, MapId, Media, ScoreKind, StageId, Touchpoint, TouchpointId, limits};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// What separates the parts of a name from which an identity is made: no table has it in a name by chance.
const PART: char = '\u{1f}';

/// The maps so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Maps {
    pub(super) drafts: Vec<Draft>,
    by_name: HashMap<String, usize>,
}

/// A stage so far.
#[derive(Debug, Clone)]
pub(super) struct DraftStage {
    pub(super) id: StageId,
    pub(super) name: String,
    /// None: no row names it.
    pub(super) origin: Option<Origin>,
    pub(super) touchpoints: Vec<DraftTouchpoint>,
}

/// A touchpoint as a row has it.
#[derive(Debug, Clone)]
pub(super) struct DraftTouchpoint {
    pub(super) touchpoint: Touchpoint,
    pub(super) origin: Origin,
    /// The columns in which its row says something.
    pub(super) said: Vec<Column>,
    /// Its scores that are not whole numbers: the means of votes, perhaps of votes that are imported as well.
    pub(super) fractions: Vec<Fraction>,
}

/// A score of a touchpoints table that is not a whole number.
#[derive(Debug, Clone)]
pub(super) struct Fraction {
    pub(super) origin: Origin,
    pub(super) column: String,
    pub(super) kind: ScoreKind,
    pub(super) value: f64,
}

/// A text lane so far: its name, the heading it comes from, its cells.
#[derive(Debug, Clone)]
pub(super) struct DraftLane {
    pub(super) name: String,
    pub(super) per: FreePer,
    pub(super) style: FreeStyle,
    pub(super) origin: Origin,
    pub(super) cells: BTreeMap<Uuid, (String, Origin)>,
}

/// One map so far.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) id: MapId,
    pub(super) name: String,
    /// Whether a table names it; else it is the one that rows without a map belong to.
    pub(super) is_named: bool,
    pub(super) stages: Vec<DraftStage>,
    by_name: HashMap<String, usize>,
    /// The stage that was used last.
    current: Option<usize>,
    /// The last stage is known to be empty: rows of its name begin another.
    closed: bool,
    count: usize,
    taken: HashSet<TouchpointId>,
    /// How often a stage or touchpoint of a name was met.
    met: HashMap<String, usize>,
    pub(super) lanes: Vec<DraftLane>,
}

/// A name without what differs by accident: letter case and blanks.
pub(super) fn alike(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Maps {
    /// The map of a name, or without one the first; made if there is none.
    pub(super) fn map(&mut self, name: Option<&str>, default_name: &str) -> Result<&mut Draft, ErrorKind> {
        let index = match name {
            Some(name) => self.by_name.get(name).copied(),
            None => (!self.drafts.is_empty()).then_some(0),
        };
        let index = match index {
            Some(index) => index,
            None => self.add(name.unwrap_or(default_name), MapId::named(&format!("import{PART}{}", name.unwrap_or(default_name))))?,
        };
        // The index was found or made just now.
        let map = self.drafts.get_mut(index).ok_or(ErrorKind::NothingLeft)?;
        map.is_named |= name.is_some();
        Ok(map)
    }

    fn add(&mut self, name: &str, id: MapId) -> Result<usize, ErrorKind> {
        if self.drafts.len() == limits::MAPS {
            return Err(ErrorKind::TooLarge(TooLarge::Maps));
        }
        self.by_name.insert(name.to_owned(), self.drafts.len());
        self.drafts.push(Draft {
            id,
            name: name.to_owned(),
            is_named: false,
            stages: Vec::new(),
            by_name: HashMap::new(),
            current: None,
            closed: false,
            count: 0,
            taken: HashSet::new(),
            met: HashMap::new(),
            lanes: Vec::new(),
        });
        Ok(self.drafts.len() - 1)
    }

    /// A map without touchpoints, for tables that say nothing of maps: a project needs one.
    pub(super) fn add_empty(&mut self, name: &str, stage: &str) -> Result<(), ErrorKind> {
        let index = self.add(name, MapId::named("import"))?;
        let stage = DraftStage { id: StageId::named("import"), name: stage.to_owned(), origin: None, touchpoints: Vec::new() };
        self.drafts.get_mut(index).ok_or(ErrorKind::NothingLeft)?.stages.push(stage);
        Ok(())
    }

    /// Adds the touchpoint of a vote that no table lists, at the end of its stage. False if a row that names it otherwise has added it.
    pub(super) fn add_voted(&mut self, row: &VoteRow) -> Result<bool, ErrorKind> {
        let map = match &row.map {
            Some(name) => self.drafts.iter().position(|map| map.name == *name),
            None => Some(0),
        };
        let map = match (map, &row.map) {
            (Some(map), _) => map,
            (None, name) => {
                let name = name.as_deref().unwrap_or_default();
                self.add(name, MapId::named(&format!("import{PART}{name}")))?
            }
        };
        // The index was found or made just now.
        let map = self.drafts.get_mut(map).ok_or(ErrorKind::NothingLeft)?;
        let named = map.stages.iter().position(|stage| stage.name == row.stage && !row.stage.is_empty());
        let stage = match named.or_else(|| map.stages.len().checked_sub(1).filter(|_| row.stage.is_empty())) {
            Some(stage) => stage,
            None if map.stages.len() == limits::STAGES => return Err(ErrorKind::TooLarge(TooLarge::Stages)),
            None => {
                let id = StageId::named(&format!("import{PART}votes{PART}{}{PART}{}", map.name, row.stage));
                map.stages.push(DraftStage { id, name: row.stage.clone(), origin: Some(row.origin()), touchpoints: Vec::new() });
                map.stages.len() - 1
            }
        };
        let id = TouchpointId::named(&format!("import{PART}votes{PART}{}{PART}{}{PART}{}", map.name, row.stage, row.touchpoint));
        if map.has(id) {
            return Ok(false);
        }
        let touchpoint = Touchpoint::new(id, row.touchpoint.clone(), Media::Owned.default_area(None, None));
        map.add(stage, DraftTouchpoint { touchpoint, origin: row.origin(), said: Vec::new(), fractions: Vec::new() })?;
        Ok(true)
    }
}

impl Draft {
    /// The stage of a name wherever it is; without a name the one used last, else one with a default name.
    pub(super) fn stage_named(&mut self, name: &str, texts: &Texts, origin: Origin) -> Result<usize, ErrorKind> {
        let index = match (name, self.current) {
            ("", Some(current)) => current,
            ("", None) => self.add_stage(texts.import_stage(), origin)?,
            // Names that differ only in letter case or blanks are one: people type them again in every row.
            _ => match self.by_name.get(&alike(name)) {
                Some(index) => *index,
                None => self.add_stage(name, origin)?,
            },
        };
        self.current = Some(index);
        Ok(index)
    }

    /// The last stage if it has this name, else a new one: how an export lists stages.
    pub(super) fn stage_in_order(&mut self, name: &str, origin: Origin) -> Result<usize, ErrorKind> {
        match self.stages.last() {
            Some(last) if last.name == name && !self.closed => Ok(self.stages.len() - 1),
            _ => self.add_stage(name, origin),
        }
    }

    /// A new stage that stays empty: how an export lists stages without touchpoints.
    pub(super) fn empty_stage(&mut self, name: &str, origin: Origin) -> Result<usize, ErrorKind> {
        let index = self.add_stage(name, origin)?;
        self.closed = true;
        Ok(index)
    }

    /// Identity and name of a stage.
    pub(super) fn stage(&self, index: usize) -> (StageId, &str) {
        self.stages.get(index).map_or((StageId::named(""), ""), |stage| (stage.id, &stage.name))
    }

    fn add_stage(&mut self, name: &str, origin: Origin) -> Result<usize, ErrorKind> {
        if self.stages.len() == limits::STAGES {
            return Err(ErrorKind::TooLarge(TooLarge::Stages));
        }
        let index = self.stages.len();
        let id = StageId::named(&self.nth(&format!("import{PART}{}{PART}{name}", self.name)));
        self.stages.push(DraftStage { id, name: name.to_owned(), origin: Some(origin), touchpoints: Vec::new() });
        self.by_name.entry(alike(name)).or_insert(index);
        self.closed = false;
        Ok(index)
    }

    /// The text with the number of times it was met, so that equal names get identities of their own.
    fn nth(&mut self, text: &str) -> String {
        let met = self.met.entry(text.to_owned()).or_default();
        *met += 1;
        format!("{text}{PART}{met}")
    }

    /// Whether a touchpoint has this identity already.
    pub(super) fn has(&self, id: TouchpointId) -> bool {
        self.taken.contains(&id)
    }

    /// An identity that follows from map, stage and title, and that neither a touchpoint here nor `reserved` has.
    pub(super) fn fresh_id(&mut self, stage: usize, title: &str, reserved: &HashSet<TouchpointId>) -> TouchpointId {
        let stage = self.stages.get(stage).map(|stage| stage.name.as_str()).unwrap_or_default();
        let name = format!("import{PART}{}{PART}{stage}{PART}{title}", self.name);
        loop {
            let id = TouchpointId::named(&self.nth(&name));
            if !self.has(id) && !reserved.contains(&id) {
                return id;
            }
        }
    }

    /// Adds a touchpoint at the end of a stage.
    pub(super) fn add(&mut self, stage: usize, draft: DraftTouchpoint) -> Result<(), ErrorKind> {
        if self.count == limits::TOUCHPOINTS {
            return Err(ErrorKind::TooLarge(TooLarge::Touchpoints));
        }
        self.count += 1;
        self.taken.insert(draft.touchpoint.id);
        if let Some(stage) = self.stages.get_mut(stage) {
            stage.touchpoints.push(draft);
        }
        Ok(())
    }

    /// Writes into the lane of a column, which is made if it is not there; what a lane says of a stage counts where it is said first. False if there
    /// are too many lanes.
    pub(super) fn write(
        &mut self,
        (name, per, style): (&str, FreePer, FreeStyle),
        heading: Origin,
        cell: Uuid,
        text: String,
        origin: Origin,
    ) -> bool {
        // Each column is a lane of its own, also one of the same name.
        let index = match self.lanes.iter().position(|known| known.name == name && known.per == per && known.origin == heading) {
            Some(index) => index,
            None if self.lanes.len() + Lane::standard(self.id).len() >= limits::LANES => return false,
            None => {
                self.lanes.push(DraftLane { name: name.to_owned(), per, style, origin: heading, cells: BTreeMap::new() });
                self.lanes.len() - 1
            }
        };
        if let Some(lane) = self.lanes.get_mut(index) {
            lane.cells.entry(cell).or_insert((text, origin));
        }
        true
    }

    /// Takes an identity that is free where the map is to be added; its own if that is.
    pub(super) fn settle_id(&mut self, is_free: impl Fn(MapId) -> bool) {
        if !is_free(self.id) {
            let name = &self.name;
            self.id = super::matching::free(|nth| MapId::named(&format!("import{PART}{name}{PART}{nth}")), is_free);
        }
    }

    /// The edits that add the map with everything in it.
    pub(super) fn edits(self, edits: &mut Vec<TableEdit>) {
        let id = self.id;
        let stages = self.stages.iter().map(|stage| (stage.id, stage.name.clone(), String::new())).collect();
        let origins = self.stages.iter().filter_map(|stage| stage.origin).collect();
        edits.push(TableEdit { edit: Edit::Map(MapEdit::Add { map: id, name: self.name, stages, before: None }), origins });
        for stage in self.stages.into_iter().filter(|stage| !stage.touchpoints.is_empty()) {
            let (touchpoints, origins) = stage.touchpoints.into_iter().map(|draft| (draft.touchpoint, draft.origin)).unzip();
            let edit = Edit::Touchpoint(TouchpointEdit::Add { map: id, stage: stage.id, touchpoints, before: None });
            edits.push(TableEdit { edit, origins });
        }
        let mut taken = HashSet::new();
        for DraftLane { name, per, style, origin, cells } in self.lanes {
            let lane = super::matching::free(
                |nth| {
                    let nth = if nth == 1 { String::new() } else { format!("{PART}{nth}") };
                    LaneId::named(&format!("{id} import{PART}{name}{nth}"))
                },
                |lane| !taken.contains(&lane),
            );
            taken.insert(lane);
            let add = LaneEdit::Add { map: id, lane, name, style, per, before: None };
            edits.push(TableEdit { edit: Edit::Lane(add), origins: vec![origin] });
            edits.extend(cells.into_iter().map(|(cell, (text, origin))| TableEdit {
                edit: Edit::Lane(LaneEdit::SetCell { map: id, lane, cell, text }),
                origins: vec![origin],
            }));
        }
    }
}

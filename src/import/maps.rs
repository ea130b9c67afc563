//! The maps that grow while rows are read: which map and stage a row belongs to, and identities that are always the same. Never what a cell means.

use super::{ErrorKind, TooLarge};
use crate::i18n::Texts;
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, MapId, Stage, StageId, Touchpoint, TouchpointId, limits};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// What separates the parts of a name from which an identity is made: no table has it in a name by chance.
const PART: char = '\u{1f}';

/// The maps so far.
#[derive(Debug, Default)]
pub(super) struct Maps {
    drafts: Vec<Draft>,
    by_name: HashMap<String, usize>,
}

/// One map so far.
#[derive(Debug)]
pub(super) struct Draft {
    id: MapId,
    name: String,
    stages: Vec<Stage>,
    by_name: HashMap<String, usize>,
    /// The stage that was used last.
    current: Option<usize>,
    /// The last stage is known to be empty: rows of its name begin another.
    closed: bool,
    count: usize,
    taken: HashSet<TouchpointId>,
    /// How often a stage or touchpoint of a name was met.
    met: HashMap<String, usize>,
    lanes: Vec<(String, BTreeMap<Uuid, String>)>,
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
            None => self.add(name.unwrap_or(default_name))?,
        };
        // The index was found or made just now.
        self.drafts.get_mut(index).ok_or(ErrorKind::NothingLeft)
    }

    fn add(&mut self, name: &str) -> Result<usize, ErrorKind> {
        if self.drafts.len() == limits::MAPS {
            return Err(ErrorKind::TooLarge(TooLarge::Maps));
        }
        let id = MapId::named(&format!("import{PART}{name}"));
        self.by_name.insert(name.to_owned(), self.drafts.len());
        self.drafts.push(Draft {
            id,
            name: name.to_owned(),
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

    /// The maps, each with at least one stage.
    pub(super) fn finish(self, texts: &Texts) -> Vec<Arc<Map>> {
        self.drafts.into_iter().map(|draft| Arc::new(draft.finish(texts))).collect()
    }
}

impl Draft {
    /// Its identity.
    pub(super) fn id(&self) -> MapId {
        self.id
    }

    /// The stage of a name wherever it is; without a name the one used last, else one with a default name.
    pub(super) fn stage_named(&mut self, name: &str, texts: &Texts) -> Result<usize, ErrorKind> {
        let index = match (name, self.current) {
            ("", Some(current)) => current,
            ("", None) => self.add_stage(texts.import_stage())?,
            _ => match self.by_name.get(name) {
                Some(index) => *index,
                None => self.add_stage(name)?,
            },
        };
        self.current = Some(index);
        Ok(index)
    }

    /// The last stage if it has this name, else a new one: how an export lists stages.
    pub(super) fn stage_in_order(&mut self, name: &str) -> Result<usize, ErrorKind> {
        match self.stages.last() {
            Some(last) if last.name == name && !self.closed => Ok(self.stages.len() - 1),
            _ => self.add_stage(name),
        }
    }

    /// A new stage that stays empty: how an export lists stages without touchpoints.
    pub(super) fn empty_stage(&mut self, name: &str) -> Result<(), ErrorKind> {
        self.add_stage(name)?;
        self.closed = true;
        Ok(())
    }

    fn add_stage(&mut self, name: &str) -> Result<usize, ErrorKind> {
        if self.stages.len() == limits::STAGES {
            return Err(ErrorKind::TooLarge(TooLarge::Stages));
        }
        let index = self.stages.len();
        let id = StageId::named(&self.nth(&format!("import{PART}{}{PART}{name}", self.name)));
        self.stages.push(Stage::new(id, name));
        self.by_name.entry(name.to_owned()).or_insert(index);
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
    pub(super) fn add(&mut self, stage: usize, touchpoint: Touchpoint) -> Result<(), ErrorKind> {
        if self.count == limits::TOUCHPOINTS {
            return Err(ErrorKind::TooLarge(TooLarge::Touchpoints));
        }
        self.count += 1;
        self.taken.insert(touchpoint.id);
        if let Some(stage) = self.stages.get_mut(stage) {
            stage.touchpoints.push(Arc::new(touchpoint));
        }
        Ok(())
    }

    /// Writes into a text lane, which is made if it is not there. False if there are too many lanes.
    pub(super) fn write(&mut self, lane: &str, touchpoint: TouchpointId, text: String) -> bool {
        let index = match self.lanes.iter().position(|(name, _)| name == lane) {
            Some(index) => index,
            None if self.lanes.len() + Lane::standard(self.id).len() >= limits::LANES => return false,
            None => {
                self.lanes.push((lane.to_owned(), BTreeMap::new()));
                self.lanes.len() - 1
            }
        };
        if let Some((_, cells)) = self.lanes.get_mut(index) {
            cells.insert(touchpoint.0, text);
        }
        true
    }

    fn finish(mut self, texts: &Texts) -> Map {
        if self.stages.is_empty() {
            // Below the limit: there is none.
            let _ = self.add_stage(texts.import_stage());
        }
        let mut map = Map::new(self.id, self.name);
        map.stages = self.stages.into_iter().map(Arc::new).collect();
        let id = self.id;
        map.lanes.extend(self.lanes.into_iter().map(|(name, cells)| {
            let lane_id = LaneId::named(&format!("{id} import{PART}{name}"));
            let free = FreeLane { cells, ..FreeLane::new(name, FreeStyle::Text, FreePer::Touchpoint) };
            Arc::new(Lane::new(lane_id, LaneKind::Free(free)))
        }));
        map
    }
}

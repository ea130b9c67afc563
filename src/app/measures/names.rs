//! What touchpoints are called where measures name them: by their title; with their stage before it where several of the map have the same
//! title; by their identity where even that is not enough. Never a change.

use crate::import::{Found, MapNames};
use crate::model::{Map, MapId, Project, TouchpointId};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::OnceLock;

/// Between stage and title.
const STEP: &str = " › ";

/// What all touchpoints of a project are called, those of the shown map first.
#[derive(Debug, Default)]
pub(crate) struct TouchpointNames {
    /// In the order of the maps.
    names: Vec<Name>,
    by_id: HashMap<TouchpointId, usize>,
    /// How many of them are in the shown map.
    here: usize,
    /// Of the shown map and of all others, made when somebody names one.
    by_words: OnceLock<[MapNames; 2]>,
}

/// What a touchpoint is called.
#[derive(Debug)]
struct Name {
    id: TouchpointId,
    name: String,
    stage: String,
    title: String,
}

impl TouchpointNames {
    /// The names in a project.
    pub(crate) fn of(project: &Project, shown: Option<MapId>) -> Self {
        let mut all = Self::default();
        let (here, elsewhere): (Vec<_>, Vec<_>) = project.maps.iter().partition(|map| Some(map.id) == shown);
        for map in here {
            all.add(map);
        }
        all.here = all.names.len();
        for map in elsewhere {
            all.add(map);
        }
        all
    }

    fn add(&mut self, map: &Map) {
        let mut titles: HashMap<&str, usize> = HashMap::new();
        for touchpoint in map.touchpoints() {
            *titles.entry(&touchpoint.title).or_default() += 1;
        }
        let mut places: HashMap<String, usize> = HashMap::new();
        let placed = |stage: &str, title: &str| format!("{stage}{STEP}{title}");
        for stage in &map.stages {
            for touchpoint in stage.touchpoints.iter().filter(|one| titles.get(one.title.as_str()).is_some_and(|count| *count > 1)) {
                *places.entry(placed(&stage.name, &touchpoint.title)).or_default() += 1;
            }
        }
        for stage in &map.stages {
            for touchpoint in &stage.touchpoints {
                let title = &touchpoint.title;
                let is_alone = titles.get(title.as_str()) == Some(&1) && !title.contains(STEP) && !title.trim().is_empty();
                let with_stage = || Some(placed(&stage.name, title)).filter(|name| places.get(name) == Some(&1) && !title.contains(STEP));
                let name = if is_alone { title.clone() } else { with_stage().unwrap_or_else(|| touchpoint.id.to_string()) };
                if let Entry::Vacant(free) = self.by_id.entry(touchpoint.id) {
                    free.insert(self.names.len());
                    self.names.push(Name { id: touchpoint.id, name, stage: stage.name.clone(), title: title.clone() });
                }
            }
        }
    }

    /// What a touchpoint is called.
    pub(crate) fn name(&self, id: TouchpointId) -> Option<&str> {
        self.by_id.get(&id).and_then(|at| self.names.get(*at)).map(|one| one.name.as_str())
    }

    /// Its title, however many others have the same.
    pub(super) fn title(&self, id: TouchpointId) -> Option<&str> {
        self.by_id.get(&id).and_then(|at| self.names.get(*at)).map(|one| one.title.as_str())
    }

    /// Whether a touchpoint is in the shown map.
    pub(super) fn is_here(&self, id: TouchpointId) -> bool {
        self.by_id.get(&id).is_some_and(|at| *at < self.here)
    }

    /// The names of the touchpoints of the shown map, in journey order.
    pub(super) fn here(&self) -> impl Iterator<Item = &str> {
        self.names.iter().take(self.here).map(|one| one.name.as_str())
    }

    /// The touchpoint that a text names: in the shown map, or else in another one.
    pub(super) fn named(&self, text: &str) -> Found<TouchpointId> {
        let [here, elsewhere] = self.by_words.get_or_init(|| {
            let (here, elsewhere) = self.names.split_at(self.here);
            [here, elsewhere].map(|names| {
                let mut all = MapNames::default();
                names.iter().for_each(|one| all.add(one.id, &one.stage, &one.title));
                all
            })
        });
        // What the shown map has hides what others have.
        match here.touchpoint("", text.trim()) {
            Found::Nothing => elsewhere.touchpoint("", text.trim()),
            found => found,
        }
    }
}

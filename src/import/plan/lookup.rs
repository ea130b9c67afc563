//! What cells name in a project: maps, stages, touchpoints, segments. By identity, exactly, and in tables that people wrote without regard to
//! letter case, accents and blanks. Never a guess between two.

use crate::import::matching::{map_named, plain, segment_named};
use crate::import::measure::Found;
use crate::method::BETWEEN;
use crate::model::{Map, MapId, Project, SegmentId, StageId, TouchpointId};
use std::collections::{HashMap, HashSet};

/// What the touchpoints and stages of a map are called, or of several maps.
#[derive(Debug, Default)]
pub struct MapNames {
    exact: HashMap<(String, String), Called<TouchpointId>>,
    titles: HashMap<String, Called<TouchpointId>>,
    similar: HashMap<(String, String), Called<TouchpointId>>,
    similar_titles: HashMap<String, Called<TouchpointId>>,
    stages: HashMap<String, Called<StageId>>,
    similar_stages: HashMap<String, Called<StageId>>,
    touchpoint_ids: HashSet<TouchpointId>,
    stage_ids: HashSet<StageId>,
}

/// What has one name: at most two, for more do not make it less clear.
#[derive(Debug)]
struct Called<T>(Vec<T>);

impl<T> Default for Called<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Called<T> {
    fn add(&mut self, one: T) {
        if self.0.len() < 2 && !self.0.contains(&one) {
            self.0.push(one);
        }
    }

    fn found(called: Option<&Self>) -> Found<T> {
        called.map_or(Found::Nothing, |called| Found::of(&called.0))
    }
}

impl MapNames {
    fn of(map: &Map) -> Self {
        let mut names = Self::default();
        for stage in &map.stages {
            names.stage_ids.insert(stage.id);
            names.stages.entry(stage.name.clone()).or_default().add(stage.id);
            names.similar_stages.entry(plain(&stage.name)).or_default().add(stage.id);
            for touchpoint in &stage.touchpoints {
                names.add(touchpoint.id, &stage.name, &touchpoint.title);
            }
        }
        names
    }

    /// Makes a touchpoint known by its title, and by its stage and title.
    pub fn add(&mut self, id: TouchpointId, stage: &str, title: &str) {
        let (plain_stage, plain_title) = (plain(stage), plain(title));
        self.touchpoint_ids.insert(id);
        self.exact.entry((stage.to_owned(), title.to_owned())).or_default().add(id);
        self.titles.entry(title.to_owned()).or_default().add(id);
        self.similar.entry((plain_stage, plain_title.clone())).or_default().add(id);
        self.similar_titles.entry(plain_title).or_default().add(id);
    }

    /// The touchpoint of a name: its identity, its title, or `Stage › Title`; exactly, else without regard to letter case, accents and blanks. If
    /// its stage is known from elsewhere, only the title is looked for in it.
    pub fn touchpoint(&self, stage: &str, name: &str) -> Found<TouchpointId> {
        let by_id = name.trim().parse().ok().filter(|id| self.touchpoint_ids.contains(id));
        if let Some(id) = by_id {
            return Found::One(id);
        }
        if !stage.trim().is_empty() {
            return Called::found(self.exact.get(&(stage.to_owned(), name.to_owned())))
                .or(|| Called::found(self.similar.get(&(plain(stage), plain(name)))));
        }
        let with_stage = |similar: bool| {
            let at = name.match_indices(BETWEEN).map(|(at, between)| (&name[..at], &name[at + between.len()..]));
            at.fold(Found::Nothing, |found, (stage, title)| {
                found.or(|| match similar {
                    false => Called::found(self.exact.get(&(stage.to_owned(), title.to_owned()))),
                    true => Called::found(self.similar.get(&(plain(stage), plain(title)))),
                })
            })
        };
        Called::found(self.titles.get(name))
            .or(|| with_stage(false))
            .or(|| Called::found(self.similar_titles.get(&plain(name))))
            .or(|| with_stage(true))
    }

    fn stage(&self, name: &str) -> Found<StageId> {
        let by_id = name.trim().parse().ok().filter(|id| self.stage_ids.contains(id));
        by_id.map_or_else(|| Called::found(self.stages.get(name)).or(|| Called::found(self.similar_stages.get(&plain(name)))), Found::One)
    }
}

/// What is in a project, by what it is called.
pub(super) struct Lookup<'a> {
    project: &'a Project,
    maps: Vec<(MapId, &'a str)>,
    /// The map of rows that name none; none: the first.
    unnamed: Option<MapId>,
    names: HashMap<MapId, MapNames>,
}

impl<'a> Lookup<'a> {
    pub(super) fn of(project: &'a Project, unnamed: Option<MapId>) -> Self {
        Self {
            project,
            unnamed,
            maps: project.maps.iter().map(|map| (map.id, map.name.as_str())).collect(),
            names: project.maps.iter().map(|map| (map.id, MapNames::of(map))).collect(),
        }
    }

    /// The map of a name; without one the map that is meant then, or the first.
    pub(super) fn map(&self, name: Option<&str>) -> Option<MapId> {
        map_named(&self.maps, name, self.unnamed)
    }

    /// The touchpoint of a map that a cell names, beside the cell of its stage.
    pub(super) fn touchpoint(&self, map: MapId, stage: &str, name: &str) -> Found<TouchpointId> {
        self.names.get(&map).map_or(Found::Nothing, |names| names.touchpoint(stage, name))
    }

    /// Whether a touchpoint is in any map.
    pub(super) fn has(&self, id: TouchpointId) -> bool {
        self.names.values().any(|names| names.touchpoint_ids.contains(&id))
    }

    /// The stage of a map that a cell names.
    pub(super) fn stage(&self, map: MapId, name: &str) -> Found<StageId> {
        self.names.get(&map).map_or(Found::Nothing, |names| names.stage(name))
    }

    /// The segment that a cell names.
    pub(super) fn segment(&self, name: &str) -> Option<SegmentId> {
        segment_named(self.project, name)
    }
}

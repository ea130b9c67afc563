//! What cells name in a project: maps, stages, touchpoints, segments. By identity, exactly, and in tables that people wrote without regard to
//! letter case, accents and blanks. Never a guess between two.

use crate::import::matching::{map_named, numbered, plain};
use crate::method::BETWEEN;
use crate::model::{Map, MapId, Project, SegmentId, StageId, TouchpointId};
use std::collections::{HashMap, HashSet};

/// What a cell can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<T> {
    One(T),
    Several,
    Nothing,
}

impl<T: Copy> Found<T> {
    fn of(found: Option<&Vec<T>>) -> Self {
        match found.map(Vec::as_slice) {
            Some([one]) => Self::One(*one),
            Some([]) | None => Self::Nothing,
            Some(_) => Self::Several,
        }
    }

    fn or(self, other: impl FnOnce() -> Self) -> Self {
        if matches!(self, Self::Nothing) { other() } else { self }
    }
}

/// The names in a map.
#[derive(Default)]
struct Names {
    exact: HashMap<(String, String), Vec<TouchpointId>>,
    titles: HashMap<String, Vec<TouchpointId>>,
    similar: HashMap<(String, String), Vec<TouchpointId>>,
    similar_titles: HashMap<String, Vec<TouchpointId>>,
    stages: HashMap<String, Vec<StageId>>,
    similar_stages: HashMap<String, Vec<StageId>>,
    touchpoint_ids: HashSet<TouchpointId>,
    stage_ids: HashSet<StageId>,
}

impl Names {
    fn of(map: &Map) -> Self {
        let mut names = Self::default();
        for stage in &map.stages {
            names.stage_ids.insert(stage.id);
            names.stages.entry(stage.name.clone()).or_default().push(stage.id);
            let plain_stage = plain(&stage.name);
            names.similar_stages.entry(plain_stage.clone()).or_default().push(stage.id);
            for touchpoint in &stage.touchpoints {
                let (id, title) = (touchpoint.id, plain(&touchpoint.title));
                names.touchpoint_ids.insert(id);
                names.exact.entry((stage.name.clone(), touchpoint.title.clone())).or_default().push(id);
                names.titles.entry(touchpoint.title.clone()).or_default().push(id);
                names.similar.entry((plain_stage.clone(), title.clone())).or_default().push(id);
                names.similar_titles.entry(title).or_default().push(id);
            }
        }
        names
    }

    fn touchpoint(&self, stage: &str, name: &str) -> Found<TouchpointId> {
        let by_id = name.trim().parse().ok().filter(|id| self.touchpoint_ids.contains(id));
        if let Some(id) = by_id {
            return Found::One(id);
        }
        if !stage.trim().is_empty() {
            return Found::of(self.exact.get(&(stage.to_owned(), name.to_owned())))
                .or(|| Found::of(self.similar.get(&(plain(stage), plain(name)))));
        }
        let with_stage = |similar: bool| {
            let at = name.match_indices(BETWEEN).map(|(at, between)| (&name[..at], &name[at + between.len()..]));
            at.fold(Found::Nothing, |found, (stage, title)| {
                found.or(|| match similar {
                    false => Found::of(self.exact.get(&(stage.to_owned(), title.to_owned()))),
                    true => Found::of(self.similar.get(&(plain(stage), plain(title)))),
                })
            })
        };
        Found::of(self.titles.get(name))
            .or(|| with_stage(false))
            .or(|| Found::of(self.similar_titles.get(&plain(name))))
            .or(|| with_stage(true))
    }

    fn stage(&self, name: &str) -> Found<StageId> {
        let by_id = name.trim().parse().ok().filter(|id| self.stage_ids.contains(id));
        by_id.map_or_else(|| Found::of(self.stages.get(name)).or(|| Found::of(self.similar_stages.get(&plain(name)))), Found::One)
    }
}

/// What is in a project, by what it is called.
pub(super) struct Lookup<'a> {
    project: &'a Project,
    maps: Vec<(MapId, &'a str)>,
    /// The map of rows that name none; none: the first.
    unnamed: Option<MapId>,
    names: HashMap<MapId, Names>,
}

impl<'a> Lookup<'a> {
    pub(super) fn of(project: &'a Project, unnamed: Option<MapId>) -> Self {
        Self {
            project,
            unnamed,
            maps: project.maps.iter().map(|map| (map.id, map.name.as_str())).collect(),
            names: project.maps.iter().map(|map| (map.id, Names::of(map))).collect(),
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
        let segments: Vec<(SegmentId, &str)> = self.project.segments.iter().map(|segment| (segment.id, segment.name.as_str())).collect();
        let exact = segments.iter().find(|(_, known)| *known == name).map(|(id, _)| *id);
        let similar = || segments.iter().find(|(_, known)| plain(known) == plain(name)).map(|(id, _)| *id);
        exact.or_else(|| numbered(&segments, name)).or_else(similar)
    }
}

//! What maps, stages and touchpoints are called where an open question or a contact names one: as shortly as nothing else is called so. Of the
//! shown map by their own name, with their stage where that is not enough; of others with the map before it. Never a change.

use crate::letters::Folded;
use crate::model::{About, Map, MapId, Project, TouchpointId};
use std::collections::{HashMap, HashSet};

/// Where touchpoints are: of the maps, of a map's stages, of a stage's touchpoints.
pub(crate) type TouchpointPlaces = HashMap<(MapId, TouchpointId), (usize, usize, usize)>;

/// Between the parts of a name.
const STEP: &str = " › ";

/// What all elements of a project are called, those of the shown map first.
#[derive(Debug, Default)]
pub(crate) struct ElementNames {
    /// In the order of the maps: the map, then each stage with its touchpoints.
    names: Vec<(About, String)>,
    by_element: HashMap<About, usize>,
    /// How many of them are in the shown map.
    here: usize,
    /// By what they may be called, folded; none: there are several.
    by_words: HashMap<String, Option<About>>,
}

/// An element, and what it may be called, from short to long.
struct Candidates {
    element: About,
    names: Vec<String>,
    /// What it is called where it is; found if nothing else is called so.
    own: String,
}

impl ElementNames {
    /// The names in a project.
    pub(crate) fn of(project: &Project, shown: Option<MapId>) -> Self {
        let mut all: Vec<Candidates> = Vec::new();
        let (here, elsewhere): (Vec<_>, Vec<_>) = project.maps.iter().partition(|map| Some(map.id) == shown);
        for map in here {
            collect(map, true, &mut all);
        }
        let here = all.len();
        for map in elsewhere {
            collect(map, false, &mut all);
        }
        let mut by_words: HashMap<String, Option<About>> = HashMap::new();
        for one in &all {
            let folded: HashSet<String> = one.names.iter().map(|name| fold(name)).collect();
            for words in folded {
                by_words.entry(words).and_modify(|known| *known = None).or_insert(Some(one.element));
            }
        }
        let mut named = Self { here, ..Self::default() };
        for one in &all {
            let free = one.names.iter().find(|name| by_words.get(&fold(name)).is_some_and(Option::is_some));
            let name = free.cloned().unwrap_or_else(|| identity(one.element));
            named.by_element.insert(one.element, named.names.len());
            named.names.push((one.element, name));
        }
        // What is called so somewhere else is found by its own name, as long as only one is.
        let mut own: HashMap<String, Option<About>> = HashMap::new();
        for one in all.iter().skip(here).filter(|one| !one.own.trim().is_empty()) {
            own.entry(fold(&one.own)).and_modify(|known| *known = None).or_insert(Some(one.element));
        }
        for (words, element) in own {
            by_words.entry(words).or_insert(element);
        }
        for (element, name) in &named.names {
            by_words.entry(fold(name)).or_insert(Some(*element));
        }
        named.by_words = by_words;
        named
    }

    /// What an element is called.
    pub(crate) fn name(&self, element: About) -> Option<&str> {
        self.by_element.get(&element).and_then(|at| self.names.get(*at)).map(|(_, name)| name.as_str())
    }

    /// The elements of the shown map with their names: the map, then each stage with its touchpoints.
    pub(crate) fn here(&self) -> impl Iterator<Item = (About, &str)> {
        self.names.iter().take(self.here).map(|(element, name)| (*element, name.as_str()))
    }

    /// The element that a text names; an error says whether there are several.
    pub(crate) fn named(&self, text: &str) -> Result<About, Unnamed> {
        match self.by_words.get(&fold(text)) {
            Some(Some(element)) => Ok(*element),
            Some(None) => Err(Unnamed::Several),
            None => Err(Unnamed::Nothing),
        }
    }
}

/// Why a text names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unnamed {
    /// Several are called so.
    Several,
    /// Nothing is.
    Nothing,
}

fn fold(text: &str) -> String {
    Folded::new(text.trim()).plain().to_owned()
}

fn identity(element: About) -> String {
    match element {
        About::Map(id) => id.to_string(),
        About::Stage(_, id) => id.to_string(),
        About::Touchpoint(_, id) => id.to_string(),
    }
}

fn collect(map: &Map, is_here: bool, all: &mut Vec<Candidates>) {
    let join = |parts: &[&str]| parts.join(STEP);
    let mut add = |element, own: &str, names: Vec<String>| {
        // A title that is none, or that looks like several, is no name.
        let names = if own.trim().is_empty() { Vec::new() } else { names };
        all.push(Candidates { element, names, own: own.to_owned() });
    };
    add(About::Map(map.id), &map.name, vec![map.name.clone()]);
    for stage in &map.stages {
        let short = is_here.then(|| stage.name.clone());
        let names = short.into_iter().chain([join(&[&map.name, &stage.name])]).collect();
        add(About::Stage(map.id, stage.id), &stage.name, names);
        for touchpoint in &stage.touchpoints {
            let title = &touchpoint.title;
            let here = if is_here { vec![title.clone(), join(&[&stage.name, title])] } else { vec![join(&[&map.name, title])] };
            let names = here.into_iter().chain([join(&[&map.name, &stage.name, title])]).collect();
            add(About::Touchpoint(map.id, touchpoint.id), title, names);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::project;
    use crate::model::StageId;
    use std::sync::Arc;

    #[test]
    fn elements_are_called_as_shortly_as_they_are_alone_with_it() {
        let mut project = project(&[("Buy", &["Shop", "Call"])]);
        let (shown, other) = (project.maps[0].id, MapId::named("other"));
        let mut copy = Map::clone(&project.maps[0]);
        (copy.id, copy.name) = (other, "Other".to_owned());
        project.maps.push(Arc::new(copy));
        let names = ElementNames::of(&project, Some(shown));
        let (shop, call) = (TouchpointId::named("Shop"), TouchpointId::named("Call"));
        assert_eq!(names.name(About::Touchpoint(shown, shop)), Some("Shop"));
        assert_eq!(names.name(About::Touchpoint(other, shop)), Some("Other › Shop"));
        assert_eq!(names.named(" shop "), Ok(About::Touchpoint(shown, shop)), "what is here comes first");
        assert_eq!(names.named("OTHER › shop"), Ok(About::Touchpoint(other, shop)));
        assert_eq!(names.named("nowhere"), Err(Unnamed::Nothing));
        // A touchpoint that is called like its stage: each takes what is before its name.
        let map = Arc::make_mut(&mut project.maps[0]);
        Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[1]).title = "Buy".to_owned();
        let names = ElementNames::of(&project, Some(shown));
        assert_eq!(names.named("Buy"), Err(Unnamed::Several));
        assert_eq!(names.name(About::Touchpoint(shown, call)), Some("Buy › Buy"));
        assert_eq!(names.name(About::Stage(shown, StageId::named("Buy"))), Some("Map › Buy"));
        for (element, name) in names.here() {
            assert_eq!(names.named(name), Ok(element), "{name}");
        }
    }

    #[test]
    fn what_has_no_name_of_its_own_is_found_by_its_identity() {
        let project = project(&[("Buy", &["", "x"])]);
        let shown = project.maps[0].id;
        let names = ElementNames::of(&project, Some(shown));
        let element = About::Touchpoint(shown, TouchpointId::named(""));
        assert_eq!(names.named(names.name(element).unwrap()), Ok(element));
    }
}

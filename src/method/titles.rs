//! How tables name a touchpoint (`interfaces.md`, tables): by its title where that is clear, else with its stage, else by its identity. Never a
//! word for people.

use crate::model::{Map, StageId, TouchpointId};
use std::collections::HashMap;

/// What stands between the stage and the title where a title alone is not clear.
pub const BETWEEN: &str = " › ";

/// The names of a map's stages and touchpoints.
#[derive(Debug)]
pub struct Titles<'a> {
    places: HashMap<TouchpointId, (&'a str, &'a str)>,
    titles: HashMap<&'a str, usize>,
    both: HashMap<(&'a str, &'a str), usize>,
    stage_names: HashMap<StageId, &'a str>,
    stages: HashMap<&'a str, usize>,
}

impl<'a> Titles<'a> {
    /// Those of a map.
    pub fn of(map: &'a Map) -> Self {
        let mut names = Self {
            places: HashMap::new(),
            titles: HashMap::new(),
            both: HashMap::new(),
            stage_names: HashMap::new(),
            stages: HashMap::new(),
        };
        for stage in &map.stages {
            names.stage_names.insert(stage.id, &stage.name);
            *names.stages.entry(&stage.name).or_default() += 1;
            for touchpoint in &stage.touchpoints {
                names.places.insert(touchpoint.id, (&stage.name, &touchpoint.title));
                *names.titles.entry(&touchpoint.title).or_default() += 1;
                *names.both.entry((&stage.name, &touchpoint.title)).or_default() += 1;
            }
        }
        names
    }

    /// Whether a touchpoint is in the map.
    pub(super) fn has(&self, id: TouchpointId) -> bool {
        self.places.contains_key(&id)
    }

    /// The name of a touchpoint by itself; its identity if it is of another map.
    pub fn name(&self, id: TouchpointId) -> String {
        match self.places.get(&id) {
            Some((stage, title)) if is_clear(title) && is_clear(stage) => {
                if self.titles.get(title) == Some(&1) {
                    return (*title).to_owned();
                }
                // A title may happen to be the same words.
                let both = format!("{stage}{BETWEEN}{title}");
                let is_alone = self.both.get(&(stage, title)) == Some(&1) && !self.titles.contains_key(both.as_str());
                if is_alone { both } else { id.to_string() }
            }
            Some((_, title)) if is_clear(title) && self.titles.get(title) == Some(&1) => (*title).to_owned(),
            _ => id.to_string(),
        }
    }

    /// The names of a touchpoint and its stage in two cells beside each other.
    pub fn beside(&self, id: TouchpointId) -> (String, String) {
        let Some((stage, title)) = self.places.get(&id) else { return (String::new(), id.to_string()) };
        let is_alone = is_clear(title) && self.both.get(&(stage, title)) == Some(&1);
        ((*stage).to_owned(), if is_alone { (*title).to_owned() } else { id.to_string() })
    }

    /// The name of a stage; its identity where another has the same name.
    pub fn stage(&self, id: StageId) -> String {
        match self.stage_names.get(&id) {
            Some(name) if !name.trim().is_empty() && self.stages.get(name) == Some(&1) => (*name).to_owned(),
            _ => id.to_string(),
        }
    }
}

/// Whether a name reads back as itself: not blank, without what separates, and without line ends that a cell of a list changes.
pub(super) fn is_clear(name: &str) -> bool {
    !name.trim().is_empty() && !name.contains(BETWEEN) && !name.contains(['\r', '\u{2028}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, touchpoint};
    use crate::model::Touchpoint;

    #[test]
    fn a_touchpoint_is_named_as_shortly_as_is_clear() {
        let of = |id: &str, title: &str| Touchpoint { title: title.into(), ..touchpoint(id, [None; 4]) };
        let map = map([
            vec![of("a", "Shop"), of("b", "Call"), of("c", "Call"), of("d", "A › B"), of("e", " ")],
            vec![of("f", "Call"), of("g", "Last")],
        ]);
        let names = Titles::of(&map);
        let id = |name: &str| TouchpointId::named(name).to_string();
        let name = |name: &str| names.name(TouchpointId::named(name));
        assert_eq!(name("a"), "Shop");
        assert_eq!(name("f"), "Stage 2 › Call");
        assert_eq!([name("b"), name("d"), name("e"), name("x")], [id("b"), id("d"), id("e"), id("x")]);
        let beside = |name: &str| names.beside(TouchpointId::named(name));
        assert_eq!(beside("f"), ("Stage 2".to_owned(), "Call".to_owned()));
        assert_eq!(beside("b"), ("Stage 1".to_owned(), id("b")));
    }

    #[test]
    fn a_title_of_the_same_words_is_not_taken_for_a_stage_and_a_title() {
        let of = |id: &str, title: &str| Touchpoint { title: title.into(), ..touchpoint(id, [None; 4]) };
        let map = map([vec![of("a", "Call")], vec![of("b", "Call"), of("c", "Stage 1 › Call")]]);
        let names = Titles::of(&map);
        assert_eq!(names.name(TouchpointId::named("a")), TouchpointId::named("a").to_string());
        assert_eq!(names.name(TouchpointId::named("b")), "Stage 2 › Call");
    }
}

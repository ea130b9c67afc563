//! A new map and a new project from a template. New identities each time; the caller gives the day.

use super::{Catalogue, Template};
use crate::model::{Code as _, Map, MapId, Project, Round, RoundId, Stage, StageId, WordLanguage};
use jiff::civil::Date;
use std::sync::Arc;

impl Template {
    /// The stages of a new map, with new identities and no touchpoints.
    pub(crate) fn new_stages(&self) -> Vec<Arc<Stage>> {
        self.stages
            .iter()
            .map(|stage| {
                let mut new = Stage::new(StageId::new(), stage.name.clone());
                new.description.clone_from(&stage.description);
                Arc::new(new)
            })
            .collect()
    }
}

impl Catalogue {
    /// A map with the stages of a template. An empty name is "New map" in the catalogue's language.
    pub(crate) fn new_map(&self, template: &Template, name: &str) -> Map {
        let name = if name.trim().is_empty() { &self.starting().map } else { name };
        let mut map = Map::new(MapId::new(), name);
        map.stages = template.new_stages();
        map
    }

    /// A project with one map of that template and one round, measured on `today` if given; its words are taken to be in the catalogue's
    /// language. With a name, project and map have it; an
    /// empty name is "New project" with a "New map".
    pub fn new_project(&self, template: &Template, name: &str, today: Option<Date>) -> Project {
        let map = self.new_map(template, name);
        let round = Round { id: RoundId::new(), label: self.starting().round.clone(), date: today };
        let name = if name.trim().is_empty() { &self.starting().project } else { name };
        Project { language: WordLanguage::from_code(self.language()), ..Project::new(name, round, map) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_makes_a_sound_project() {
        for language in ["en", "de"] {
            let catalogue = Catalogue::bundled(language);
            for template in catalogue.templates() {
                let project = catalogue.new_project(template, "", None);
                assert_eq!(project.problems(), [], "{language} {}", template.code);
                assert_eq!(project.maps[0].stages.len(), template.stages.len());
            }
        }
    }

    #[test]
    fn names_and_identities() {
        let catalogue = Catalogue::bundled("de");
        let template = catalogue.template("brand-funnel").unwrap();
        let day = jiff::civil::date(2026, 5, 12);
        let named = catalogue.new_project(template, "Café", Some(day));
        assert_eq!((named.name.as_str(), named.maps[0].name.as_str()), ("Café", "Café"));
        assert_eq!(named.language, Some(WordLanguage::German), "the first guess");
        assert_eq!((named.rounds[0].label.as_str(), named.rounds[0].date), ("Messrunde 1", Some(day)));
        assert!(named.maps[0].stages.iter().all(|stage| !stage.description.is_empty()));
        let unnamed = catalogue.new_project(template, " ", None);
        assert_eq!((unnamed.name.as_str(), unnamed.maps[0].name.as_str()), ("Neues Projekt", "Neue Karte"));
        assert_ne!(named.maps[0].id, unnamed.maps[0].id);
        assert_ne!(named.maps[0].stages[0].id, unnamed.maps[0].stages[0].id);
    }
}

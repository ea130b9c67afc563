//! What is in the cells of the measures table (`interfaces.md`), in machine words for tables and in people's words for where they are read. Never a
//! table's syntax, never what a measure is worth.

use super::cells::value_in;
use super::{CellWords, Titles};
use crate::model::fields::{Fields as _, Form, MeasureForm, Value};
use crate::model::table::{self, MeasureColumn};
use crate::model::{Currency, Map, Measure, MeasureId, Project, SegmentId, TouchpointId};
use std::collections::HashMap;

/// How the cells of measures name what they refer to.
#[derive(Debug)]
pub struct MeasureNames<'a> {
    project: &'a Project,
    currency: Currency,
    measures: HashMap<&'a str, usize>,
    segments: HashMap<SegmentId, String>,
    /// The names in each map, those of the project's maps in order.
    maps: Vec<(&'a Map, Titles<'a>)>,
}

impl<'a> MeasureNames<'a> {
    /// The names of a project, with touchpoints by those of some of its maps.
    pub fn of(project: &'a Project, maps: impl IntoIterator<Item = &'a Map>) -> Self {
        let mut measures: HashMap<&str, usize> = HashMap::new();
        for measure in &project.measures {
            *measures.entry(&measure.title).or_default() += 1;
        }
        Self {
            project,
            currency: project.currency(),
            measures,
            segments: segment_names(project),
            maps: maps.into_iter().map(|map| (map, Titles::of(map))).collect(),
        }
    }

    /// The map in which a measure's touchpoints are looked up: the first that has the first of them.
    pub fn map(&self, measure: &Measure) -> Option<&'a Map> {
        self.titles(measure).map(|(map, _)| *map)
    }

    fn titles(&self, measure: &Measure) -> Option<&(&'a Map, Titles<'a>)> {
        let first = measure.touchpoints.first()?;
        self.maps.iter().find(|(_, titles)| titles.has(*first))
    }

    fn touchpoints(&self, measure: &Measure) -> Vec<String> {
        let titles = self.titles(measure).map(|(_, titles)| titles);
        let name = |id: &TouchpointId| titles.map_or_else(|| id.to_string(), |titles| titles.name(*id));
        measure.touchpoints.iter().map(name).collect()
    }

    /// A measure's title, or its identity where another has the same.
    fn measure(&self, id: MeasureId) -> String {
        let found = self.project.measures.iter().find(|measure| measure.id == id).map(|measure| measure.title.as_str());
        let clear = found.filter(|title| self.measures.get(title) == Some(&1) && super::titles::is_clear(title));
        clear.map_or_else(|| id.to_string(), str::to_owned)
    }
}

/// What each segment is called in a table: two of one name are told apart by a number behind it.
pub fn segment_names(project: &Project) -> HashMap<SegmentId, String> {
    let mut met: HashMap<String, usize> = HashMap::new();
    let names = project.segments.iter().map(|segment| {
        let mut name = segment.name.clone();
        let mut number = 2;
        while met.contains_key(&name) {
            name = format!("{} ({number})", segment.name);
            number += 1;
        }
        met.insert(name.clone(), 1);
        (segment.id, name)
    });
    names.collect()
}

/// What is in a measure's cell. The map is named by whoever writes the table: names of maps may need a number.
pub fn measure_cell(words: &impl CellWords, column: MeasureColumn, measure: &Measure, names: &MeasureNames<'_>) -> String {
    match column.form() {
        Form::Id => measure.id.to_string(),
        Form::OfMeasure(MeasureForm::Touchpoints) => table::list_cell(names.touchpoints(measure)),
        Form::OfMeasure(MeasureForm::Measures) => table::list_cell(measure.needs.iter().map(|id| names.measure(*id))),
        Form::OfMeasure(MeasureForm::Segment) => measure.segment.and_then(|id| names.segments.get(&id).cloned()).unwrap_or_default(),
        Form::OfMeasure(MeasureForm::Money) => match column.field().map(|field| field.get(measure)) {
            Some(Value::Amount(amount)) => words.money(&names.currency.plain(amount)),
            _ => String::new(),
        },
        _ => column.field().map_or_else(String::new, |field| value_in(words, field.get(measure))),
    }
}

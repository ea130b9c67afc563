//! What the columns of tables of one shape are, kept by name between starts, so that the next table of that shape is read the same way. Never a
//! cell of a table.

use crate::import::{Choices, ColumnAt, ColumnChoice, RowsAre, Scale, SeenTable, TableChoice};
use serde::{Deserialize, Serialize};

/// Most mappings that are kept; the oldest goes.
const MOST: usize = 60;

/// What is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptMapping {
    /// What somebody called it.
    pub name: String,
    /// The headers of the tables that it fits, in order.
    header: Vec<String>,
    /// What columns are, by their numbers: the name of a field, or one of the words below.
    columns: Vec<(usize, String)>,
    /// The scales of columns, by their numbers: from and to.
    scales: Vec<(usize, f64, f64)>,
    /// Whether such a table lies on its side.
    turned: Option<bool>,
    /// Whether its rows are stages.
    stages: Option<bool>,
    /// Whether its rows are people who answered.
    #[serde(default)]
    people: bool,
    /// Whether unknown columns become lanes.
    #[serde(default)]
    unknown: Option<bool>,
}

/// What a column is instead of a field.
const LANE: &str = "lane";
const IGNORED: &str = "ignore";

impl KeptMapping {
    /// What was said about a table, under a name. None if it has no header.
    pub(crate) fn of(name: &str, table: &SeenTable, choice: &TableChoice) -> Option<Self> {
        let header = header_of(table).filter(|header| !header.is_empty())?;
        let choice_word = |choice: &ColumnChoice| match choice {
            ColumnChoice::Named(name) => name.clone(),
            ColumnChoice::Lane => LANE.to_owned(),
            ColumnChoice::Ignored => IGNORED.to_owned(),
        };
        let said = |index: usize| choice.column(index, header.get(index).map_or("", String::as_str));
        let columns = (0..header.len()).filter_map(|index| Some((index, choice_word(said(index)?)))).collect();
        let scale = |index: usize| table.columns.get(index).and_then(|one| one.scale).map(|scale| (index, scale.from, scale.to));
        let chosen = |index: &usize| choice.scales.iter().any(|(at, _)| *at == ColumnAt::Nth(*index));
        let scales = (0..header.len()).filter(chosen).filter_map(scale).collect();
        let stages = choice.rows.map(|rows| rows == RowsAre::Stages);
        let people = choice.rows == Some(RowsAre::People);
        Some(Self { name: name.to_owned(), header, columns, scales, turned: choice.turned, stages, people, unknown: choice.unknown })
    }

    /// Whether one of the tables has its shape.
    pub fn fits(&self, seen: &[SeenTable]) -> bool {
        seen.iter().any(|table| header_of(table).as_ref() == Some(&self.header))
    }

    /// What it says about tables.
    pub(crate) fn choices(&self, seen: &[SeenTable]) -> Choices {
        let own = seen.iter().filter(|table| header_of(table).as_ref() == Some(&self.header)).map(|table| (table.at, self.choice()));
        Choices { own: own.collect(), ..Choices::default() }
    }

    fn choice(&self) -> TableChoice {
        let column = |(index, word): &(usize, String)| {
            let choice = match word.as_str() {
                LANE => ColumnChoice::Lane,
                IGNORED => ColumnChoice::Ignored,
                name => ColumnChoice::Named(name.to_owned()),
            };
            (ColumnAt::Nth(*index), choice)
        };
        let scale = |(index, from, to): &(usize, f64, f64)| (ColumnAt::Nth(*index), Scale { from: *from, to: *to });
        TableChoice {
            turned: self.turned,
            rows: self.stages.map(|stages| match (stages, self.people) {
                (_, true) => RowsAre::People,
                (true, _) => RowsAre::Stages,
                (false, _) => RowsAre::Touchpoints,
            }),
            unknown: self.unknown,
            columns: self.columns.iter().map(column).collect(),
            scales: self.scales.iter().map(scale).collect(),
            ..TableChoice::default()
        }
    }
}

/// Keeps a mapping; one of the same name is replaced.
pub(crate) fn keep(mappings: &mut Vec<KeptMapping>, mapping: KeptMapping) {
    mappings.retain(|other| other.name != mapping.name);
    mappings.insert(0, mapping);
    mappings.truncate(MOST);
}

/// The names of a table's columns, plainly.
fn header_of(table: &SeenTable) -> Option<Vec<String>> {
    let header = table.header()?;
    Some((0..header.width()).map(|index| header.cell(index).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()).collect())
}

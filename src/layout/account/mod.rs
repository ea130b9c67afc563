//! What a map says, written down: sections with headings, sentences, lists, tables and drawings, in the language of the reader. Made once for a map in
//! a round, then set as pages, written as DOCX and Markdown, and taken in parts by slides and pages for browsers ([`Account::section`]). The figures are
//! those of `method/`; never a figure of its own, never how anything looks.

mod appendix;
mod charts;
mod day;
mod measures;
mod method;
mod money;
mod said;
mod says;
mod stages;
mod tables;
#[cfg(test)]
mod tests;
mod views;

pub use day::length as day_length;

use super::charts::{Chart, Several};
use super::words;
use crate::i18n::Texts;
use crate::method::portfolio::Limits;
use crate::method::{Analysis, Findings, JudgedMap, Titles, Verdict};
use crate::model::{Map, PictureId, Project, TouchpointId};
use crate::text::Syllables;
use jiff::civil::Date;

/// What an account is made of.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The project of the map; votes that are still covered are in no touchpoint of it.
    pub project: &'a Project,
    /// The map with its assessments.
    pub judged: &'a JudgedMap,
    /// What they add up to, of the same map and round.
    pub analysis: &'a Analysis,
    /// The language of the program's words.
    pub texts: &'a Texts,
    /// The date that is shown, as it is written; empty: none.
    pub date: &'a str,
    /// What day it is, for what is overdue; none: nothing is.
    pub today: Option<Date>,
    /// The money and the days that there are for measures.
    pub within: Limits,
    /// Whose curves are compared on one path.
    pub several: &'a Several,
}

/// What a map says, section by section.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// The map's name.
    pub title: String,
    /// The line below it; may be empty.
    pub subtitle: String,
    /// Labels with what they say: client, project, segment, round, date, raters.
    pub facts: Vec<(String, String)>,
    /// The logo of the map.
    pub logo: Option<PictureId>,
    /// BCP 47 language of the program's words.
    pub language: &'static str,
    /// The syllables of the project's words.
    pub syllables: Option<Syllables>,
    /// The sections that have something to say, in their order.
    pub sections: Vec<Section>,
    /// Whether it is a part of what the map says, which needs no cover and no contents.
    pub is_part: bool,
}

/// A section of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What it is about; each topic has at most one section.
    pub topic: Topic,
    /// What it is called.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What a section is about, in the order of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// What the map says, in words.
    Says,
    /// The map itself.
    Map,
    /// What happens in each stage.
    Stages,
    /// Charts of the scores.
    Scores,
    /// What to deal with first, with reasons.
    Priorities,
    /// Measures, and the best selection.
    Measures,
    /// Who takes what home.
    TakeHome,
    /// What was measured.
    Metrics,
    /// Which goals are served where.
    Goals,
    /// Spend, cost and return.
    Money,
    /// What somebody looked at, under its name.
    Views,
    /// The plan of the workshop's day.
    Day,
    /// How it is judged: fits on one page.
    Method,
    /// Whole tables. They are wide: pages lie.
    Appendix,
}

impl Topic {
    /// All of them, in their order.
    pub const ALL: [Self; 14] = [
        Self::Says,
        Self::Map,
        Self::Stages,
        Self::Scores,
        Self::Priorities,
        Self::Measures,
        Self::TakeHome,
        Self::Metrics,
        Self::Goals,
        Self::Money,
        Self::Views,
        Self::Day,
        Self::Method,
        Self::Appendix,
    ];
}

/// Something that is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph of the program's words.
    Sentence(String),
    /// A paragraph of somebody's own words, with what they are.
    Words {
        /// What they are.
        label: String,
        /// The words; line ends are kept.
        text: String,
    },
    /// A list.
    Points(Vec<Point>),
    /// A table.
    Table(Table),
    /// Something drawn.
    Drawing(Drawing),
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    /// Its number, where entries are numbered.
    pub number: Option<usize>,
    /// What it is about, in strong words; may be empty.
    pub title: String,
    /// What is said about it; line ends are kept.
    pub text: String,
    /// The verdict that it is about.
    pub verdict: Option<Verdict>,
    /// The touchpoint that it is about.
    pub about: Option<TouchpointId>,
}

/// A table with a header row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What it is called, for those who cannot see what is above it.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called.
    pub head: String,
    /// What is in it.
    pub holds: Holds,
}

/// What a column holds, which says how wide it is and where its words begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The name of what the row is about.
    Name,
    /// Sentences.
    Words,
    /// A word or two.
    Word,
    /// Numbers, at the right.
    Figure,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it says; line ends are kept.
    pub text: String,
    /// The verdict that it names.
    pub verdict: Option<Verdict>,
    /// The figure, unrounded, where it is one.
    pub value: Option<f64>,
}

/// Something drawn, with what it shows in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What.
    pub what: Drawn,
    /// What it is called.
    pub title: String,
    /// One line on what it shows.
    pub caption: String,
    /// What it shows, for those who cannot see it: short enough for an alternative text.
    pub said: String,
    /// The same as a table, for where nothing is drawn; none where the sections say all of it.
    pub table: Option<Table>,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// The map, composed for its page.
    Map,
    /// Each stage on a sheet of its own.
    Stages,
    /// A chart.
    Chart(Box<Chart>),
    /// A saved view, by its place among the pages that are drawn.
    View(usize),
}

impl Account {
    /// What the map says about some topics.
    pub fn of(asked: &Asked<'_>, topics: &[Topic]) -> Self {
        let made = Maker { asked, findings: Findings::of(asked.judged), titles: Titles::of(&asked.judged.map) };
        let sections = topics.iter().map(|topic| match topic {
            Topic::Says => made.says(),
            Topic::Map => made.map_section(),
            Topic::Stages => made.stages(),
            Topic::Scores => made.scores(),
            Topic::Priorities => made.priorities(),
            Topic::Measures => made.measures(),
            Topic::TakeHome => made.take_home(),
            Topic::Metrics => made.metrics(),
            Topic::Goals => made.goals(),
            Topic::Money => made.money(),
            // They are drawn elsewhere, and put in their place there.
            Topic::Views => made.section(Topic::Views, "", Vec::new()),
            Topic::Day => made.day_plan(),
            Topic::Method => made.method(),
            Topic::Appendix => made.appendix(),
        });
        let map = &asked.judged.map;
        Self {
            title: map.name.clone(),
            subtitle: map.subtitle.clone(),
            facts: made.facts(),
            logo: map.picture,
            language: asked.texts.language().code(),
            syllables: words::syllables(asked.project, asked.texts),
            sections: sections.filter(|section| !section.blocks.is_empty()).collect(),
            is_part: false,
        }
    }

    /// The section about a topic, if it has anything to say.
    pub fn section(&self, topic: Topic) -> Option<&Section> {
        self.sections.iter().find(|section| section.topic == topic)
    }
}

impl Cell {
    /// Words.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A figure as it is written, if it is known.
    fn figure(value: Option<f64>, written: impl Fn(f64) -> String) -> Self {
        Self { text: value.map(written).unwrap_or_default(), value, ..Self::default() }
    }
}

impl Column {
    fn new(head: impl Into<String>, holds: Holds) -> Self {
        Self { head: head.into(), holds }
    }
}

/// What the sections are made with.
struct Maker<'a> {
    asked: &'a Asked<'a>,
    findings: Findings,
    titles: Titles<'a>,
}

impl<'a> Maker<'a> {
    fn texts(&self) -> &'a Texts {
        self.asked.texts
    }

    fn map(&self) -> &'a Map {
        &self.asked.judged.map
    }

    fn section(&self, topic: Topic, heading: &str, blocks: Vec<Block>) -> Section {
        Section { topic, heading: heading.to_owned(), blocks }
    }

    /// What a column of the project's tables is called.
    fn head(&self, field: &str, holds: Holds) -> Column {
        Column::new(self.texts().term("field", field), holds)
    }

    fn day(&self, date: Option<Date>) -> Cell {
        // A date stays on one line.
        Cell::text(date.map(|date| self.texts().date(date).replace(' ', "\u{a0}")).unwrap_or_default())
    }

    fn verdict(&self, verdict: Verdict) -> Cell {
        Cell { text: words::word(self.texts(), verdict).to_owned(), verdict: Some(verdict), value: None }
    }

    /// How many, as messages take it.
    fn whole(count: usize) -> i64 {
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

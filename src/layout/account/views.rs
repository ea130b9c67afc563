//! What saved views show of an account: tables and charts, as its sections have them. Never a figure of its own.

use super::{Account, Asked, Block, Drawing, Maker, Section, said};
use crate::layout::charts::{Chart, ChartChoice};
use crate::method::{Findings, Titles};
use crate::model::{MeasureTab, Shows};

impl Account {
    /// The tables that a kind of view shows; none: it shows no tables, or there is nothing in them.
    pub fn tables(asked: &Asked<'_>, shows: Shows, tab: Option<MeasureTab>) -> Vec<Block> {
        let made = Maker { asked, findings: Findings::of(asked.judged), titles: Titles::of(&asked.judged.map) };
        let table = |table: super::Table| if table.rows.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
        let section = |section: Section| section.blocks;
        match (shows, tab.unwrap_or_default()) {
            (Shows::Table | Shows::Grid, _) => table(made.all_touchpoints()),
            (Shows::Votes, _) => table(made.votes()),
            (Shows::Measures, MeasureTab::Questions) => table(made.questions()),
            (Shows::Measures, MeasureTab::Contacts) => table(made.contacts()),
            (Shows::Measures, MeasureTab::Tasks) => section(made.take_home()),
            (Shows::Measures, MeasureTab::Day) => section(made.day_plan()),
            (Shows::Measures, MeasureTab::Return) => section(made.money()),
            (Shows::Measures, MeasureTab::List | MeasureTab::Board | MeasureTab::Plane | MeasureTab::Portfolio) => section(made.measures()),
            (Shows::Map | Shows::Chart | Shows::Compare | Shows::Segment, _) => Vec::new(),
        }
    }

    /// A chart, if it has anything to show.
    pub fn chart(asked: &Asked<'_>, choice: &ChartChoice) -> Option<Drawing> {
        let made = Maker { asked, findings: Findings::of(asked.judged), titles: Titles::of(&asked.judged.map) };
        made.drawing(choice)
    }

    /// All that a chart shows in words, for those who cannot see it: what it is called, then touchpoint by touchpoint.
    pub fn chart_words(asked: &Asked<'_>, chart: &Chart) -> String {
        let made = Maker { asked, findings: Findings::of(asked.judged), titles: Titles::of(&asked.judged.map) };
        said::chart(chart, made.table_of(chart).as_ref(), usize::MAX)
    }
}

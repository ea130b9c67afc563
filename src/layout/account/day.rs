//! The plan of a workshop's day: its parts with when they begin, how long they take and who leads them. Never which part is on.

use super::{Account, Asked, Block, Cell, Column, Holds, Maker, Section, Table, Topic};
use crate::layout::words;
use crate::method::day::{DayTimes, time_of_day};
use crate::method::{Findings, Titles};

impl Account {
    /// The day's plan alone.
    pub fn of_day(asked: &Asked<'_>) -> Self {
        let made = Maker { asked, findings: Findings::of(asked.judged), titles: Titles::of(&asked.judged.map) };
        Self {
            title: asked.project.name.clone(),
            subtitle: String::new(),
            facts: Vec::new(),
            logo: None,
            language: asked.texts.language().code(),
            syllables: words::syllables(asked.project, asked.texts),
            sections: vec![made.day_plan()],
            is_part: true,
        }
    }
}

impl Maker<'_> {
    /// The day's plan.
    pub(super) fn day_plan(&self) -> Section {
        let (texts, project) = (self.texts(), self.asked.project);
        let heading = texts.term("table", "day");
        if project.day.is_empty() {
            return self.section(Topic::Day, heading, Vec::new());
        }
        let times = DayTimes::of(&project.day);
        let length = length(texts, times.total);
        let at = |minutes: u32| project.day_starts.map(|starts| texts.time_of_day(time_of_day(u32::from(starts) + minutes)));
        let said = match (at(0), at(times.total)) {
            (Some(begins), Some(ends)) => texts.day_from_to(&begins, &ends, &length),
            _ => texts.day_takes(&length),
        };
        let named = |field: &str, holds| Column::new(texts.term("day-field", field), holds);
        let columns = vec![
            named("begins", Holds::Word),
            named("title", Holds::Name),
            named("minutes", Holds::Figure),
            named("who", Holds::Word),
            named("notes", Holds::Words),
        ];
        let row = |(part, begins): (&std::sync::Arc<crate::model::DayStep>, &u32)| {
            let begins = at(*begins).unwrap_or_else(|| format!("+{}:{:02}", begins / 60, begins % 60));
            let minutes = Cell::figure(Some(f64::from(part.minutes)).filter(|minutes| *minutes > 0.0), |minutes| texts.number(minutes, 0));
            vec![Cell::text(begins), Cell::text(part.title.trim()), minutes, Cell::text(part.who.trim()), Cell::text(part.note.trim())]
        };
        let rows = project.day.iter().zip(&times.begins).map(row).collect();
        let table = Table { name: heading.to_owned(), columns, rows };
        self.section(Topic::Day, heading, vec![Block::Sentence(said), Block::Table(table)])
    }
}

/// So many minutes in words: `6 h 30 min`.
pub fn length(texts: &crate::i18n::Texts, minutes: u32) -> String {
    let whole = |value: u32| texts.integer(i64::from(value));
    match (minutes / 60, minutes % 60) {
        (0, minutes) => texts.day_minutes(&whole(minutes)),
        (hours, 0) => texts.day_hours(&whole(hours)),
        (hours, minutes) => texts.day_hours_minutes(&whole(hours), &whole(minutes)),
    }
}

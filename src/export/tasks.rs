//! Who takes what home, as files for other programs and as text: a table in the form that trackers import, a calendar (RFC 5545), a list to paste.
//! Days are given, no clock is read.

use super::ExportError;
use super::csv::csv;
use crate::i18n::Texts;
use crate::method::Titles;
use crate::method::take_home::{Duty, Task, by_date, by_owner, same_owner};
use crate::model::{About, Code as _, Project, TouchpointId};
use jiff::civil::Date;

/// The form in which tasks leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TasksFormat {
    /// A table in the form that trackers import.
    Csv,
    /// A calendar.
    Ics,
}

impl TasksFormat {
    /// The extension of its files; also the last part of its message key (`term-tasks-format-ENDING`).
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ics => "ics",
        }
    }

    /// Duties in this form.
    ///
    /// # Errors
    /// None in practice: every row of the table has all columns.
    pub fn write(self, project: &Project, duties: &[Duty<'_>], texts: &Texts) -> Result<Vec<u8>, ExportError> {
        match self {
            Self::Csv => tasks_csv(project, duties, texts),
            Self::Ics => Ok(tasks_ics(project, duties, texts)),
        }
    }
}

/// Duties as a table, one row each, by date. English names, as trackers know them; titles on one line and never empty, because trackers refuse others.
///
/// # Errors
/// None in practice: every row has all columns.
fn tasks_csv(project: &Project, duties: &[Duty<'_>], texts: &Texts) -> Result<Vec<u8>, ExportError> {
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    let rows = by_date(duties).into_iter().map(|duty| {
        let (kind, status) = match duty.task {
            Task::Measure(measure) => ("measure", measure.status.code()),
            Task::Question(_) => ("question", "open"),
        };
        [
            title(duty, texts),
            kind.to_owned(),
            status.to_owned(),
            duty.owners.join("; "),
            day(duty.task.due()),
            day(duty.task.review()),
            description(project, duty.task),
        ]
    });
    csv(&["Title", "Type", "Status", "Assignee", "Due date", "Review date", "Description"], rows)
}

/// Where something is to be done and what it is about, a line each.
fn description(project: &Project, task: Task<'_>) -> String {
    let measure = match task {
        Task::Measure(measure) => measure,
        Task::Question(question) => {
            let place = question.about.and_then(|about| place(project, about));
            let lines = question.text.trim().contains(['\n', '\r']).then(|| question.text.trim().to_owned());
            return place.into_iter().chain(lines).collect::<Vec<_>>().join("\n");
        }
    };
    let mut lines: Vec<String> = Vec::new();
    let found = measure.touchpoints.first().and_then(|first| project.maps.iter().find(|map| map.touchpoint(*first).is_some()));
    if let Some(map) = found {
        let titles = Titles::of(map);
        let here = |id: &&TouchpointId| map.touchpoint(**id).is_some();
        lines.push(measure.touchpoints.iter().filter(here).map(|id| titles.beside(*id).1).collect::<Vec<_>>().join(", "));
    }
    lines.extend([&measure.core_message, &measure.content].into_iter().filter(|text| !text.trim().is_empty()).cloned());
    lines.join("\n")
}

/// What the element is called that a question concerns.
fn place(project: &Project, about: About) -> Option<String> {
    let map = project.map(about.map())?;
    Some(match about {
        About::Map(_) => map.name.clone(),
        About::Stage(_, stage) => map.stage(stage)?.name.clone(),
        About::Touchpoint(_, touchpoint) => Titles::of(map).beside(touchpoint).1,
    })
}

/// Duties as a calendar: a whole day for each due date, and one for each review.
fn tasks_ics(project: &Project, duties: &[Duty<'_>], texts: &Texts) -> Vec<u8> {
    let stamp = project.changed.unwrap_or_default().strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Wegmarke//Wegmarke//EN");
    for duty in by_date(duties) {
        let id = match duty.task {
            Task::Measure(measure) => measure.id.to_string(),
            Task::Question(question) => question.id.to_string(),
        };
        let title = title(duty, texts);
        let review = texts.tasks_review(&title);
        let days = [("due", duty.task.due(), title), ("review", duty.task.review(), review)];
        for (what, date, summary) in days {
            let Some(date) = date else { continue };
            calendar.line("BEGIN:VEVENT");
            calendar.line(&format!("UID:{id}-{what}@wegmarke"));
            calendar.line(&format!("DTSTAMP:{stamp}"));
            calendar.line(&format!("DTSTART;VALUE=DATE:{}", date.strftime("%Y%m%d")));
            // The end is not part of it; on the last day there is, a calendar takes one day of itself.
            if let Ok(next) = date.tomorrow() {
                calendar.line(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
            }
            calendar.line(&format!("SUMMARY:{}", escaped(&summary)));
            if !duty.owners.is_empty() {
                calendar.line(&format!("DESCRIPTION:{}", escaped(&duty.owners.join(", "))));
            }
            calendar.line("TRANSP:TRANSPARENT");
            calendar.line("END:VEVENT");
        }
    }
    calendar.line("END:VCALENDAR");
    calendar.0.into_bytes()
}

#[derive(Default)]
struct Calendar(String);

impl Calendar {
    /// Adds a line; one of more than 75 bytes goes on in the next, behind a blank.
    fn line(&mut self, text: &str) {
        const MOST: usize = 75;
        let mut used = 0;
        for letter in text.chars() {
            if used + letter.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// When something is due, and whether that is over.
fn when(duty: &Duty<'_>, texts: &Texts) -> String {
    let when = duty.task.due().map_or_else(|| texts.tasks_no_date().to_owned(), |date| texts.date(date));
    if duty.is_overdue { texts.tasks_late(&when) } else { when }
}

/// What it is called, on one line.
fn title(duty: &Duty<'_>, texts: &Texts) -> String {
    match on_one_line(duty.task.title()) {
        title if title.is_empty() => texts.measure_untitled().to_owned(),
        title => title,
    }
}

/// A name in a list in which each line is one of something.
fn on_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Duties as text by date: what, and whose it is.
pub fn tasks_text_by_date(duties: &[Duty<'_>], texts: &Texts) -> String {
    let line = |duty: &Duty<'_>| {
        let owners = on_one_line(&duty.owners.join(", "));
        let owners = if owners.is_empty() { texts.tasks_nobody() } else { &owners };
        format!("- {}: {} ({owners})\n", when(duty, texts), title(duty, texts))
    };
    by_date(duties).into_iter().map(line).collect()
}

/// Duties as text: each owner with what they have, by date. `owner`: only theirs; an empty name is nobody.
pub fn tasks_text(duties: &[Duty<'_>], owner: Option<&str>, texts: &Texts) -> String {
    let mut text = String::new();
    let wanted = owner.map(same_owner);
    for owner in by_owner(duties).into_iter().filter(|one| wanted.as_ref().is_none_or(|wanted| *wanted == same_owner(one.name))) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&if owner.name.is_empty() { texts.tasks_nobody().to_owned() } else { on_one_line(owner.name) });
        text.push('\n');
        for duty in owner.duties {
            text.push_str(&format!("- {} ({})\n", title(duty, texts), when(duty, texts)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::method::take_home::duties;
    use crate::model::{Area, Map, MapId, Measure, MeasureId, OpenQuestion, QuestionId, Round, RoundId, Stage, StageId, Touchpoint};
    use jiff::civil::date;
    use std::sync::Arc;

    fn project() -> Project {
        let mut map = Map::new(MapId::named("m"), "Today");
        let mut stage = Stage::new(StageId::named("s"), "Buy");
        stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named("t"), "Shop", Area::PointOfSale)));
        map.stages.push(Arc::new(stage));
        let mut project = Project::new("P", Round { id: RoundId::named("r"), label: "R".into(), date: None }, map);
        let measure = Measure {
            touchpoints: vec![TouchpointId::named("t")],
            owner: "Kim & Jo".into(),
            due: Some(date(2026, 5, 2)),
            review: Some(date(2026, 6, 1)),
            content: "Within the hour".into(),
            ..Measure::new(MeasureId::named("m"), "A call back; at once")
        };
        project.measures = vec![Arc::new(measure)];
        project.questions = vec![Arc::new(OpenQuestion::new(QuestionId::named("q"), "Who\nanswers?"))];
        project
    }

    #[test]
    fn trackers_get_a_row_for_each() {
        let (mut project, texts) = (project(), Texts::new(Language::English));
        project.measures.push(Arc::new(Measure::new(MeasureId::named("n"), " ")));
        let table = tasks_csv(&project, &duties(&project, date(2026, 5, 3)), &texts).unwrap();
        assert_eq!(
            String::from_utf8(table).unwrap(),
            "Title,Type,Status,Assignee,Due date,Review date,Description\n\
             A call back; at once,measure,idea,Kim; Jo,2026-05-02,2026-06-01,\"Shop\nWithin the hour\"\n\
             (no title),measure,idea,,,,\n\
             Who answers?,question,open,,,,\"Who\nanswers?\"\n"
        );
    }

    #[test]
    fn calendars_get_a_day_for_each_date() {
        let project = project();
        let texts = Texts::new(Language::English);
        let calendar = String::from_utf8(tasks_ics(&project, &duties(&project, date(2026, 5, 3)), &texts)).unwrap();
        assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), 2);
        assert!(
            calendar.contains("DTSTART;VALUE=DATE:20260502\r\nDTEND;VALUE=DATE:20260503\r\nSUMMARY:A call back\\; at once\r\n"),
            "{calendar}"
        );
        assert!(calendar.contains("DESCRIPTION:Kim\\, Jo\r\n") && calendar.contains("DTSTAMP:19700101T000000Z\r\n"), "{calendar}");
        let mut long = Calendar::default();
        long.line(&"ä".repeat(60));
        assert!(long.0.lines().all(|line| line.len() <= 75) && long.0.replace("\r\n ", "") == format!("{}\r\n", "ä".repeat(60)));
    }

    #[test]
    fn people_get_a_list() {
        let project = project();
        let said = |language| tasks_text(&duties(&project, date(2026, 5, 3)), None, &Texts::new(language));
        let list = "Jo\n- A call back; at once (2 May 2026, overdue)\n\nKim\n- A call back; at once (2 May 2026, overdue)\n\n\
                    Nobody yet\n- Who answers? (no date)\n";
        assert_eq!(said(Language::English), list);
        assert!(said(Language::German).contains("überfällig"));
        let texts = Texts::new(Language::English);
        let all = duties(&project, date(2026, 5, 3));
        assert_eq!(tasks_text(&all, Some("KIM"), &texts), "Kim\n- A call back; at once (2 May 2026, overdue)\n");
        assert_eq!(tasks_text(&all, Some(""), &texts), "Nobody yet\n- Who answers? (no date)\n");
        let by_date = "- 2 May 2026, overdue: A call back; at once (Kim, Jo)\n- no date: Who answers? (Nobody yet)\n";
        assert_eq!(tasks_text_by_date(&all, &texts), by_date);
    }
}

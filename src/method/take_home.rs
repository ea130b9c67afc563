//! Who takes what home (`method.md` §5): what of measures and open questions is still to be done, by owner and by date, and what is overdue or nobody's.
//! What day it is today is given; never a word for people.

use crate::letters::Folded;
use crate::model::{Measure, OpenQuestion, Project, Status};
use jiff::civil::Date;
use std::collections::HashMap;

/// Something that somebody sees to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Task<'a> {
    /// A measure.
    Measure(&'a Measure),
    /// An open question.
    Question(&'a OpenQuestion),
}

/// A task that is not finished.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty<'a> {
    /// What.
    pub task: Task<'a>,
    /// Who, in the order in which they are written; nobody: empty.
    pub owners: Vec<&'a str>,
    /// Whether it should have been done before today. What is live is done, whatever its date.
    pub is_overdue: bool,
}

/// The duties of one owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Owner<'a> {
    /// As it is written first; empty: of nobody.
    pub name: &'a str,
    /// By date, then in the order of the lists.
    pub duties: Vec<&'a Duty<'a>>,
}

/// What needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unsettled {
    /// Duties that should have been done before today.
    pub overdue: usize,
    /// Duties of nobody. An idea needs nobody yet.
    pub ownerless: usize,
}

impl<'a> Task<'a> {
    /// What it is called.
    pub fn title(self) -> &'a str {
        match self {
            Self::Measure(measure) => &measure.title,
            Self::Question(question) => &question.text,
        }
    }

    /// By when.
    pub fn due(self) -> Option<Date> {
        match self {
            Self::Measure(measure) => measure.due,
            Self::Question(question) => question.due,
        }
    }

    /// When to look at it again.
    pub fn review(self) -> Option<Date> {
        match self {
            Self::Measure(measure) => measure.review,
            Self::Question(question) => question.review,
        }
    }
}

/// The owners that a text names: separated by `,`, `;` or `&`.
pub fn owners(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '&']).map(str::trim).filter(|name| !name.is_empty())
}

/// Everything that is not finished: measures that are neither done nor dropped, those that are live only if they are to be looked at again, and
/// questions that are not answered. Measures first, each in the order of its list.
pub fn duties(project: &Project, today: Date) -> Vec<Duty<'_>> {
    let measures = project.measures.iter().filter(|measure| match measure.status {
        Status::Done | Status::Dropped => false,
        Status::Live => measure.review.is_some(),
        Status::Idea | Status::Planned | Status::Prototype | Status::Testing => true,
    });
    let questions = project.questions.iter().filter(|question| !question.done);
    let is_late = |due: Option<Date>| due.is_some_and(|due| due < today);
    let of_measures = measures.map(|measure| Duty {
        task: Task::Measure(measure),
        owners: owners(&measure.owner).collect(),
        is_overdue: measure.is_overdue(today),
    });
    let of_questions = questions.map(|question| Duty {
        task: Task::Question(question),
        owners: owners(&question.owner).collect(),
        is_overdue: is_late(question.due),
    });
    of_measures.chain(of_questions).collect()
}

/// The duties of each owner, owners by name without regard to letter case and accents; those of nobody last. What several own, each has.
pub fn by_owner<'a>(duties: &'a [Duty<'a>]) -> Vec<Owner<'a>> {
    let mut found: HashMap<String, Owner<'a>> = HashMap::new();
    for duty in by_date(duties) {
        let nobody = duty.owners.is_empty().then_some("");
        for name in duty.owners.iter().copied().chain(nobody) {
            let owner = found.entry(same_owner(name)).or_insert_with(|| Owner { name, duties: Vec::new() });
            // Somebody who is named twice has it once.
            if !owner.duties.last().is_some_and(|last| std::ptr::eq(*last, duty)) {
                owner.duties.push(duty);
            }
        }
    }
    let mut owners: Vec<(String, Owner<'a>)> = found.into_iter().collect();
    owners.sort_by(|(one, _), (two, _)| (one.is_empty(), one).cmp(&(two.is_empty(), two)));
    owners.into_iter().map(|(_, owner)| owner).collect()
}

/// The duties by due date; those without one last, in their order.
pub fn by_date<'a>(duties: &'a [Duty<'a>]) -> Vec<&'a Duty<'a>> {
    let mut sorted: Vec<&Duty<'a>> = duties.iter().collect();
    sorted.sort_by_key(|duty| (duty.task.due().is_none(), duty.task.due()));
    sorted
}

/// The duties of one owner alone; an empty name: of nobody.
pub fn of_owner<'a>(duties: &[Duty<'a>], owner: &str) -> Vec<Duty<'a>> {
    let wanted = same_owner(owner);
    let is_theirs = |duty: &&Duty<'a>| match wanted.as_str() {
        "" => duty.owners.is_empty(),
        wanted => duty.owners.iter().any(|name| same_owner(name) == wanted),
    };
    duties.iter().filter(is_theirs).cloned().collect()
}

/// How many duties are overdue, and how many are nobody's.
pub fn unsettled(duties: &[Duty<'_>]) -> Unsettled {
    Unsettled {
        overdue: duties.iter().filter(|duty| duty.is_overdue).count(),
        ownerless: duties.iter().filter(|duty| is_ownerless(duty)).count(),
    }
}

/// Whether a duty is nobody's and should be somebody's: an idea needs nobody yet.
pub(super) fn is_ownerless(duty: &Duty<'_>) -> bool {
    duty.owners.is_empty() && !matches!(duty.task, Task::Measure(measure) if measure.status == Status::Idea)
}

/// What two ways of writing the name of one owner have in common: letter case, accents and blanks do not matter.
pub fn same_owner(name: &str) -> String {
    Folded::new(name).plain().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project};
    use crate::model::{MeasureId, QuestionId};
    use jiff::civil::date;
    use std::sync::Arc;

    fn measure(title: &str, owner: &str, due: Option<i8>, status: Status) -> Measure {
        let due = due.map(|day| date(2026, 5, day));
        Measure { owner: owner.into(), due, status, ..Measure::new(MeasureId::named(title), title) }
    }

    fn example() -> Project {
        let mut project = project(map([vec![]]), []);
        let live = measure("live", "Kim", Some(1), Status::Live);
        project.measures = [
            measure("late", "kim; Jörg", Some(3), Status::Planned),
            measure("today", " KIM ,jorg", Some(4), Status::Testing),
            measure("idea", "", None, Status::Idea),
            measure("nobody", " & ", None, Status::Prototype),
            measure("done", "Kim", Some(1), Status::Done),
            measure("dropped", "Kim", Some(1), Status::Dropped),
            Measure { review: Some(date(2026, 6, 1)), ..live.clone() },
            live,
        ]
        .map(Arc::new)
        .to_vec();
        let question = |text: &str, owner: &str, done| OpenQuestion {
            owner: owner.into(),
            due: Some(date(2026, 5, 1)),
            done,
            ..OpenQuestion::new(QuestionId::named(text), text)
        };
        project.questions = [question("who", "Kim & Kim", false), question("why", "Kim", true)].map(Arc::new).to_vec();
        project
    }

    #[test]
    fn owners_are_split_and_joined_whatever_the_letter_case() {
        assert_eq!(owners(" Kim, Jo;Ada & ,").collect::<Vec<_>>(), ["Kim", "Jo", "Ada"]);
        let project = example();
        let duties = duties(&project, date(2026, 5, 4));
        let lists: Vec<(&str, Vec<&str>)> =
            (by_owner(&duties).iter()).map(|owner| (owner.name, owner.duties.iter().map(|duty| duty.task.title()).collect())).collect();
        let expected = [("Jörg", vec!["late", "today"]), ("Kim", vec!["live", "who", "late", "today"]), ("", vec!["idea", "nobody"])];
        assert_eq!(lists, expected);
        let of = |name: &str| of_owner(&duties, name).iter().map(|duty| duty.task.title()).collect::<Vec<_>>().join(" ");
        assert_eq!((of("JORG").as_str(), of("").as_str(), of("Eve").as_str()), ("late today", "idea nobody", ""));
    }

    #[test]
    fn what_is_late_or_nobodys_is_counted() {
        let project = example();
        let on = |day| unsettled(&duties(&project, date(2026, 5, day)));
        assert_eq!(on(1), Unsettled { overdue: 0, ownerless: 1 }, "on its day it is not late, and an idea needs nobody");
        assert_eq!(on(4), Unsettled { overdue: 2, ownerless: 1 }, "what is live is not late");
    }
}

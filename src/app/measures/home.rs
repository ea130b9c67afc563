//! Who takes what home (`method.md` §5) as it is shown: what is to be done, a page for each owner, one overview by date. Plain data that follows from the
//! project and the day; never a task of its own.

use crate::edit::Selected;
use crate::method::take_home::{Duty, Owner, Task, Unsettled, by_date, by_owner, duties, same_owner, unsettled};
use crate::model::{About, Project, Status};
use jiff::civil::Date;
use std::collections::HashMap;

/// In which order tasks are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaskOrder {
    /// A page for each owner.
    #[default]
    Owner,
    /// One overview by date.
    Date,
}

impl TaskOrder {
    /// Every order, as the window offers them.
    pub const ALL: [Self; 2] = [Self::Owner, Self::Date];

    /// Last part of its message key (`term-task-order-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Date => "date",
        }
    }
}

/// Which tasks are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskLook {
    /// In which order.
    pub order: TaskOrder,
    /// Only those of this owner; an empty name: those of nobody.
    pub owner: Option<String>,
    /// Only those that are overdue.
    pub overdue: bool,
}

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeTask {
    /// The measure or the open question.
    pub what: Selected,
    /// What it is called.
    pub title: String,
    /// Where, as people call it; empty: nowhere in particular.
    pub place: String,
    /// Who, in the order in which they are written.
    pub owners: Vec<String>,
    /// By when.
    pub due: Option<Date>,
    /// When to look at it again.
    pub review: Option<Date>,
    /// How far a measure has come.
    pub status: Option<Status>,
    /// Whether it should have been done before today.
    pub is_overdue: bool,
}

/// What somebody takes home.
#[derive(Debug, Clone, PartialEq)]
pub struct HomePage {
    /// Who; empty: nobody.
    pub owner: String,
    /// Which tasks, by date; indices into those of [`Home`].
    pub tasks: Vec<usize>,
    /// How many of them are overdue.
    pub overdue: usize,
}

/// Who takes what home.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Home {
    /// All tasks by date; those without one last.
    pub tasks: Vec<HomeTask>,
    /// A page for each owner, by name; that of nobody last.
    pub pages: Vec<HomePage>,
    /// How many are overdue, and how many are nobody's.
    pub unsettled: Unsettled,
}

impl Home {
    /// What is to be done in a project as of a day.
    pub(super) fn of(project: &Project, today: Date) -> Self {
        let duties = duties(project, today);
        let titles: HashMap<_, &str> = project
            .maps
            .iter()
            .rev()
            .flat_map(|map| map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint.title.as_str())))
            .collect();
        let sorted = by_date(&duties);
        let tasks = sorted.iter().map(|duty| HomeTask {
            what: match duty.task {
                Task::Measure(measure) => Selected::Measure(measure.id),
                Task::Question(question) => Selected::Question(question.id),
            },
            title: duty.task.title().to_owned(),
            place: match duty.task {
                Task::Measure(measure) => {
                    measure.touchpoints.iter().filter_map(|id| titles.get(id).copied()).collect::<Vec<_>>().join(", ")
                }
                Task::Question(question) => match question.about {
                    None => String::new(),
                    Some(About::Map(map)) => project.map(map).map(|map| map.name.clone()).unwrap_or_default(),
                    Some(About::Stage(map, stage)) => {
                        project.map(map).and_then(|map| map.stage(stage)).map(|stage| stage.name.clone()).unwrap_or_default()
                    }
                    Some(About::Touchpoint(_, id)) => titles.get(&id).copied().unwrap_or_default().to_owned(),
                },
            },
            owners: duty.owners.iter().map(|&owner| owner.to_owned()).collect(),
            due: duty.task.due(),
            review: duty.task.review(),
            status: match duty.task {
                Task::Measure(measure) => Some(measure.status),
                Task::Question(_) => None,
            },
            is_overdue: duty.is_overdue,
        });
        let tasks: Vec<HomeTask> = tasks.collect();
        let place: HashMap<*const Duty<'_>, usize> = sorted.iter().enumerate().map(|(at, duty)| (std::ptr::from_ref(*duty), at)).collect();
        let page = |owner: Owner<'_>| {
            let of: Vec<usize> = owner.duties.iter().filter_map(|duty| place.get(&std::ptr::from_ref(*duty)).copied()).collect();
            let overdue = owner.duties.iter().filter(|duty| duty.is_overdue).count();
            HomePage { owner: owner.name.to_owned(), tasks: of, overdue }
        };
        Self { pages: by_owner(&duties).into_iter().map(page).collect(), tasks, unsettled: unsettled(&duties) }
    }

    /// The pages that are shown, each with its tasks; in the order of dates there is one, of everybody who is shown.
    pub fn shown(&self, look: &TaskLook) -> Vec<(Option<&str>, Vec<&HomeTask>)> {
        let wanted = look.owner.as_deref().map(same_owner);
        let pages = || self.pages.iter().filter(|page| wanted.as_ref().is_none_or(|wanted| same_owner(&page.owner) == *wanted));
        let of = |page: &HomePage| page.tasks.clone();
        let tasks = |places: Vec<usize>| {
            let all = places.into_iter().filter_map(|at| self.tasks.get(at));
            all.filter(|task| !look.overdue || task.is_overdue).collect::<Vec<_>>()
        };
        let shown: Vec<(Option<&str>, Vec<&HomeTask>)> = match look.order {
            TaskOrder::Owner => pages().map(|page| (Some(page.owner.as_str()), tasks(of(page)))).collect(),
            TaskOrder::Date => {
                let mut all: Vec<usize> = pages().flat_map(of).collect();
                all.sort_unstable();
                all.dedup();
                vec![(None, tasks(all))]
            }
        };
        shown.into_iter().filter(|(_, tasks)| !tasks.is_empty()).collect()
    }
}

//! Why a measure is not in a selection: the first reason that holds, as if it alone were added to what is chosen. Never a judgement of the measure.

use super::question::{Limits, Pinned, Question, Standing};
use crate::model::Code;

/// Why a measure was left out, in the order in which reasons are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeftOut {
    /// It is live, done or dropped.
    Status,
    /// It must never be chosen.
    Never,
    /// Another one of its group is chosen, live or done.
    Group,
    /// One that it needs is neither chosen nor live nor done.
    Needs,
    /// It does not fit into the budget.
    OverBudget,
    /// It does not fit into the days.
    OverDays,
    /// Others are worth more.
    WorthLess,
}

impl Code for LeftOut {
    const KIND: &'static str = "left-out";
    const ALL: &'static [Self] = &[Self::Status, Self::Never, Self::Group, Self::Needs, Self::OverBudget, Self::OverDays, Self::WorthLess];

    fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Never => "never",
            Self::Group => "group",
            Self::Needs => "needs",
            Self::OverBudget => "over-budget",
            Self::OverDays => "over-days",
            Self::WorthLess => "worth-less",
        }
    }
}

impl LeftOut {
    /// Why a measure that is not chosen is not.
    pub(super) fn why(question: &Question, limits: Limits, chosen: &[bool], index: usize) -> Self {
        let measure = &question.measures[index];
        let is_there = |other: usize| chosen[other] || question.measures[other].standing == Standing::There;
        let fills = |other: usize| other != index && question.measures[other].group == measure.group && is_there(other);
        if measure.standing != Standing::Candidate {
            Self::Status
        } else if measure.pinned == Some(Pinned::Never) {
            Self::Never
        } else if measure.group.is_some() && (0..chosen.len()).any(fills) {
            Self::Group
        } else if !measure.needs.iter().all(|need| *need == index || is_there(*need)) {
            Self::Needs
        } else if question.cost(chosen).saturating_add(measure.cost) > limits.budget {
            Self::OverBudget
        } else if limits.effort.is_some_and(|most| question.effort(chosen).saturating_add(measure.effort) > most) {
            Self::OverDays
        } else {
            Self::WorthLess
        }
    }
}

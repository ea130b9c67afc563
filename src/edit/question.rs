//! Edits to the project's open questions. Several changes as one step are an [`Edit::Together`](super::Edit::Together).

use super::bounds::{at_most, room_for};
use super::{EditError, Elements, Scope, StepName};
use crate::model::{About, OpenQuestion, Project, QuestionId, limits};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One thing a person did to the open questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum QuestionEdit {
    /// Added questions.
    Add {
        /// The new questions, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::QUESTIONS }>")]
        questions: Vec<OpenQuestion>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<QuestionId>,
    },
    /// Moved questions to another place in the list; they keep their order.
    Move {
        /// Which, in any order.
        questions: Vec<QuestionId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<QuestionId>,
    },
    /// Deleted questions.
    Delete {
        /// Which.
        questions: Vec<QuestionId>,
    },
    /// Changed one field of one or several questions.
    Change {
        /// Which.
        questions: Vec<QuestionId>,
        /// What.
        change: QuestionChange,
    },
}

/// A new value for one field of an open question; see [`OpenQuestion`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum QuestionChange {
    Text(String),
    About(Option<About>),
    Owner(String),
    Due(Option<Date>),
    Review(Option<Date>),
    Done(bool),
}

impl QuestionEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddQuestion,
            Self::Move { .. } => StepName::MoveQuestion,
            Self::Delete { .. } => StepName::DeleteQuestion,
            Self::Change { change: QuestionChange::Done(true), .. } => StepName::AnswerQuestion,
            Self::Change { .. } => StepName::ChangeQuestion,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        if let Self::Change { questions, change } = self {
            room_for(project, questions.len(), change)?;
        }
        let mut list =
            Elements { list: &mut project.questions, id: |question: &OpenQuestion| question.id, unknown: EditError::UnknownQuestion };
        match self {
            Self::Add { questions, before } => list.add(questions, *before)?,
            Self::Move { questions, before } => list.move_before(questions, *before)?,
            Self::Delete { questions } => drop(list.take_out(questions)?),
            Self::Change { questions, change } => list.change(questions, |question| change.apply(question))?,
        }
        Ok(Scope::Everything)
    }
}

impl QuestionChange {
    /// Gives a question the value.
    pub(crate) fn apply(&self, question: &mut OpenQuestion) {
        match self {
            Self::Text(text) => question.text.clone_from(text),
            Self::About(about) => question.about = *about,
            Self::Owner(owner) => question.owner.clone_from(owner),
            Self::Due(date) => question.due = *date,
            Self::Review(date) => question.review = *date,
            Self::Done(done) => question.done = *done,
        }
    }
}

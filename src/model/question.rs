//! Open questions: what a team has to find out, who sees to it and until when (`method.md` §5). Pure data.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{MapId, QuestionId, StageId, TouchpointId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Question", deny_unknown_fields)]
pub struct OpenQuestion {
    /// Its identity.
    pub id: QuestionId,
    /// What is asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What it concerns; none: the whole project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Who sees to it; several are separated by `,`, `;` or `&`; empty: nobody yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Date>,
    /// Whether it is answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// The element that a question concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum About {
    /// A map as a whole.
    Map(MapId),
    /// A stage of a map.
    Stage(MapId, StageId),
    /// A touchpoint of a map.
    Touchpoint(MapId, TouchpointId),
}

impl OpenQuestion {
    /// A question about the whole project, of nobody yet.
    pub fn new(id: QuestionId, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), about: None, owner: String::new(), due: None, review: None, done: false }
    }
}

impl About {
    /// In which map.
    pub fn map(self) -> MapId {
        match self {
            Self::Map(map) | Self::Stage(map, _) | Self::Touchpoint(map, _) => map,
        }
    }
}

fields! {
    /// A field of an open question.
    QuestionField of OpenQuestion {
        key { id }
        lists {}
        Text = text, "question", LastWriter, since 3;
        About = about, "touchpoint", LastWriter, since 3;
        Owner = owner, "owner", LastWriter, since 3;
        Due = due, "due", LastWriter, since 3;
        Review = review, "review", LastWriter, since 3;
        Done = done, "done", LastWriter, since 3;
    }
}

//! Which open questions are shown: by words and owner, whether they are still open, and whether they concern the shown map. Never a change.

use crate::app::measures::filter::{everybody, is_owned};
use crate::letters::Folded;
use crate::model::{MapId, OpenQuestion};

/// Which open questions are shown. Of owners any suffices; what is empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuestionFilter {
    /// Words that its text has, or the name of what it concerns.
    pub text: String,
    /// Who sees to them; an empty name: nobody yet.
    pub owners: Vec<String>,
    /// Only those that are not answered.
    pub open: bool,
    /// Only those about the shown map or something in it.
    pub here: bool,
}

impl QuestionFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a question is let through. `shown`: the map; `named`: what it concerns is called.
    pub(super) fn matcher<'a>(
        &'a self,
        shown: Option<MapId>,
        named: impl Fn(&OpenQuestion) -> String + 'a,
    ) -> impl Fn(&OpenQuestion) -> bool + 'a {
        let wanted = Folded::new(self.text.trim());
        move |question| {
            is_owned(&self.owners, &question.owner)
                && (!self.open || !question.done)
                && (!self.here || question.about.is_some_and(|about| Some(about.map()) == shown))
                && (wanted.is_blank() || wanted.is_in(&question.text) || wanted.is_in(&named(question)))
        }
    }

    /// Everybody who sees to one of these questions, in the order of the alphabet; an empty name if one has nobody yet.
    pub fn everybody<'a>(questions: impl Iterator<Item = &'a OpenQuestion>) -> Vec<&'a str> {
        everybody(questions.map(|question| question.owner.as_str()))
    }
}

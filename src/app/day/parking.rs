//! The parking lot of the day: a thought for later becomes an open question about what is selected, marked by a word at its beginning, so that it is found
//! as parked. Never a list of its own.

use super::dialog::DayDialog;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::measures::{MeasureTab, QuestionFilter};
use crate::edit::{Edit, QuestionEdit};
use crate::i18n::{Language, Texts};
use crate::letters::one_line;
use crate::model::{OpenQuestion, QuestionId, limits};

impl Desk {
    /// Asks for a thought.
    pub(crate) fn ask_thought(&mut self) {
        if self.dialog.is_none() && !self.refuses_change() {
            self.ask(Dialog::Day(DayDialog::Park));
        }
    }

    /// Parks a thought.
    pub(super) fn park(&mut self, text: &str) {
        let text = one_line(text.trim());
        if text.is_empty() || self.refuses_change() {
            return;
        }
        let text: String = self.program.texts.day_parked(&text).chars().take(limits::TEXT_CHARS).collect();
        let question = OpenQuestion { about: self.asked_about(), ..OpenQuestion::new(QuestionId::new(), text) };
        self.open.document.seal();
        if self.apply(&Edit::Question(QuestionEdit::Add { questions: vec![question], before: None }), None) {
            let sentence = self.program.texts.day_parked_done().to_owned();
            self.notify_done(sentence);
        }
    }

    /// How many thoughts are parked and not answered yet.
    pub fn parked(&self) -> usize {
        let marks = marks();
        let is_parked = |question: &OpenQuestion| !question.done && marks.iter().any(|mark| question.text.starts_with(mark.as_str()));
        self.project().questions.iter().filter(|question| is_parked(question)).count()
    }

    /// Shows what is parked among the open questions.
    pub(super) fn show_parked(&mut self) {
        self.show_measures(MeasureTab::Questions);
        let text = self.program.texts.day_parked("").trim().to_owned();
        self.open.measures.questions = QuestionFilter { text, ..QuestionFilter::default() };
    }
}

/// The words by which parked thoughts are known, in every language.
fn marks() -> Vec<String> {
    static MARKS: std::sync::LazyLock<Vec<String>> =
        std::sync::LazyLock::new(|| Language::ALL.iter().map(|language| Texts::new(*language).day_parked("").trim().to_owned()).collect());
    MARKS.clone()
}

//! Open questions (`method.md` §5) as rows of a grid: what is in a cell, what a text in it means, and which edits write it; and how one is noted at
//! what is selected. Never what the grid does with them.

pub(crate) mod column;
pub(crate) mod filter;
#[cfg(test)]
mod tests;

pub use column::QuestionColumn;
pub use filter::QuestionFilter;

use super::elements::{ElementNames, Unnamed};
use super::read;
use super::shared::{Heading, day, header_names, together};
use crate::app::desk::Desk;
use crate::app::grid::column::one_line as short;
use crate::app::grid::column::{CellKind, RowColumn as _};
use crate::app::grid::kind::{Key, RowKind};
use crate::app::map::text::EditTarget;
use crate::app::wish::Field;
use crate::edit::{Edit, QuestionChange, QuestionEdit, Selected, StepName};
use crate::i18n::Texts;
use crate::letters::Folded;
use crate::letters::one_line;
use crate::model::fields::{Fields as _, QuestionField};
use crate::model::table::{NO, YES};
use crate::model::{About, MapId, OpenQuestion, Project, QuestionId, limits};
use jiff::civil::Date;
use std::sync::{Arc, LazyLock};

/// A row for each open question of the project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Questions;

/// What cells of open questions are read from.
pub struct QuestionSheet<'a> {
    project: &'a Arc<Project>,
    names: Arc<ElementNames>,
    texts: &'a Texts,
    shown: Option<MapId>,
    today: Date,
}

impl QuestionSheet<'_> {
    /// Whether a question should have been answered before today.
    pub fn is_overdue(&self, question: &OpenQuestion) -> bool {
        !question.done && question.due.is_some_and(|due| due < self.today)
    }

    /// What the element is called that a question concerns.
    fn about(&self, question: &OpenQuestion) -> &str {
        question.about.and_then(|about| self.names.name(about)).unwrap_or_default()
    }
}

impl RowKind for Questions {
    type Id = QuestionId;
    type Place = usize;
    type Column = QuestionColumn;
    type Of = ();
    type Filter = QuestionFilter;
    type Sheet<'a> = QuestionSheet<'a>;
    type Row<'a> = &'a OpenQuestion;
    type Record = OpenQuestion;
    type Heading = Heading<QuestionColumn>;
    type Read = QuestionChange;
    type Value = QuestionChange;
    type New = OpenQuestion;

    fn of(_desk: &Desk) -> Option<()> {
        Some(())
    }

    fn filter(desk: &Desk) -> &QuestionFilter {
        &desk.open.measures.questions
    }

    fn is_filtered(desk: &Desk) -> bool {
        !desk.open.measures.questions.is_empty()
    }

    fn sheet(desk: &Desk) -> Option<QuestionSheet<'_>> {
        let (project, texts) = (desk.project(), &desk.program.texts);
        Some(QuestionSheet { project, names: desk.element_names(), texts, shown: desk.map_id(), today: desk.today() })
    }

    fn count(sheet: &QuestionSheet<'_>) -> usize {
        sheet.project.questions.len()
    }

    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (QuestionId, usize)> {
        sheet.project.questions.iter().enumerate().map(|(at, question)| (question.id, at))
    }

    fn matching<'s>(sheet: &'s QuestionSheet<'_>, filter: &QuestionFilter) -> Vec<(QuestionId, usize, &'s OpenQuestion)> {
        let matches = filter.matcher(sheet.shown, |question| sheet.about(question).to_owned());
        let all = sheet.project.questions.iter().enumerate();
        all.filter(|(_, question)| filter.is_empty() || matches(question)).map(|(at, question)| (question.id, at, &**question)).collect()
    }

    fn is_at(sheet: &QuestionSheet<'_>, id: QuestionId, place: usize) -> bool {
        sheet.project.questions.get(place).is_some_and(|question| question.id == id)
    }

    fn place_of(sheet: &QuestionSheet<'_>, id: QuestionId) -> Option<usize> {
        sheet.project.questions.iter().position(|question| question.id == id)
    }

    fn row<'s>(sheet: &'s QuestionSheet<'_>, place: usize) -> Option<&'s OpenQuestion> {
        sheet.project.questions.get(place).map(|question| &**question)
    }

    fn id(row: &OpenQuestion) -> QuestionId {
        row.id
    }

    fn title<'s>(row: Self::Row<'s>) -> &'s str {
        &row.text
    }

    fn record<'s>(row: Self::Row<'s>) -> &'s OpenQuestion {
        row
    }

    fn text(sheet: &QuestionSheet<'_>, row: &OpenQuestion, column: QuestionColumn) -> String {
        let date = |date: Option<Date>| date.map_or_else(String::new, |date| sheet.texts.date(date));
        match column {
            QuestionColumn::Field(QuestionField::Text) => row.text.clone(),
            QuestionColumn::Field(QuestionField::About) => sheet.about(row).to_owned(),
            QuestionColumn::Field(QuestionField::Owner) => row.owner.clone(),
            QuestionColumn::Field(QuestionField::Due) => date(row.due),
            QuestionColumn::Field(QuestionField::Review) => date(row.review),
            QuestionColumn::Field(QuestionField::Done) => sheet.texts.term("answer", if row.done { YES } else { NO }).to_owned(),
            QuestionColumn::Id => row.id.to_string(),
        }
    }

    fn shown(sheet: &QuestionSheet<'_>, row: &OpenQuestion, column: QuestionColumn) -> String {
        short(&Self::text(sheet, row, column))
    }

    fn key(sheet: &QuestionSheet<'_>, row: &OpenQuestion, _place: usize, column: QuestionColumn) -> Key {
        match column {
            QuestionColumn::Field(QuestionField::Due) => day(row.due),
            QuestionColumn::Field(QuestionField::Review) => day(row.review),
            QuestionColumn::Field(QuestionField::Done) => Key::Number(f64::from(u8::from(row.done))),
            _ => {
                let text = Self::shown(sheet, row, column);
                if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
            }
        }
    }

    fn choices(sheet: &QuestionSheet<'_>, column: QuestionColumn) -> Vec<String> {
        match column {
            QuestionColumn::Field(QuestionField::About) => sheet.names.here().map(|(_, name)| name.to_owned()).collect(),
            QuestionColumn::Field(QuestionField::Done) => [NO, YES].map(|code| sheet.texts.term("answer", code).to_owned()).to_vec(),
            QuestionColumn::Field(QuestionField::Owner) => read::owners_of(sheet.project),
            _ => Vec::new(),
        }
    }

    fn heading(sheet: &QuestionSheet<'_>, column: QuestionColumn) -> Option<Self::Heading> {
        Some(Heading::of(column, sheet.texts))
    }

    fn headings(first: &[String]) -> Option<Vec<Option<Self::Heading>>> {
        static NAMES: LazyLock<Vec<(String, QuestionColumn)>> = LazyLock::new(|| header_names(QuestionColumn::machine));
        Heading::all(&NAMES, first)
    }

    fn column(heading: &Self::Heading) -> Option<QuestionColumn> {
        Some(heading.column)
    }

    fn heading_name(heading: &Self::Heading) -> &str {
        &heading.name
    }

    fn identity() -> QuestionColumn {
        QuestionColumn::Id
    }

    fn named(sheet: &QuestionSheet<'_>, cell: &str) -> Option<usize> {
        cell.trim().parse().ok().and_then(|id| Self::place_of(sheet, id))
    }

    fn read(sheet: &QuestionSheet<'_>, heading: &Self::Heading, text: &str) -> Result<QuestionChange, String> {
        let (texts, name, trimmed) = (sheet.texts, &heading.name, text.trim());
        let QuestionColumn::Field(field) = heading.column else { return Err(texts.grid_refused_fixed(name)) };
        let most = if field == QuestionField::Text { limits::TEXT_CHARS } else { limits::TITLE_CHARS };
        if text.chars().nth(most).is_some() {
            return Err(texts.measure_refused_long(&texts.integer(most as i64)));
        }
        Ok(match field {
            QuestionField::Text if trimmed.is_empty() => return Err(texts.grid_refused_empty(name)),
            QuestionField::Text => QuestionChange::Text(one_line(trimmed)),
            QuestionField::About if trimmed.is_empty() => QuestionChange::About(None),
            QuestionField::About => QuestionChange::About(Some(sheet.names.named(trimmed).map_err(|why| match why {
                Unnamed::Several => texts.measure_refused_several(trimmed),
                Unnamed::Nothing => texts.question_refused_element(trimmed),
            })?)),
            QuestionField::Owner => QuestionChange::Owner(one_line(trimmed)),
            QuestionField::Due => QuestionChange::Due(read::coming(texts, trimmed, sheet.today)?),
            QuestionField::Review => QuestionChange::Review(read::coming(texts, trimmed, sheet.today)?),
            QuestionField::Done => QuestionChange::Done(read::yes_or_no(texts, name, trimmed)?),
        })
    }

    fn value(read: &QuestionChange, _record: &OpenQuestion) -> Option<QuestionChange> {
        Some(read.clone())
    }

    fn emptied(_sheet: &QuestionSheet<'_>, column: QuestionColumn) -> Option<QuestionChange> {
        Some(match column {
            QuestionColumn::Field(QuestionField::Text) | QuestionColumn::Id => return None,
            QuestionColumn::Field(QuestionField::About) => QuestionChange::About(None),
            QuestionColumn::Field(QuestionField::Owner) => QuestionChange::Owner(String::new()),
            QuestionColumn::Field(QuestionField::Due) => QuestionChange::Due(None),
            QuestionColumn::Field(QuestionField::Review) => QuestionChange::Review(None),
            QuestionColumn::Field(QuestionField::Done) => QuestionChange::Done(false),
        })
    }

    fn put(_sheet: &QuestionSheet<'_>, record: &mut OpenQuestion, value: &QuestionChange) {
        value.apply(record);
    }

    fn text_after(
        sheet: &QuestionSheet<'_>,
        _row: &OpenQuestion,
        record: &OpenQuestion,
        _value: &QuestionChange,
        column: QuestionColumn,
    ) -> String {
        Self::text(sheet, record, column)
    }

    fn step(value: &QuestionChange) -> StepName {
        QuestionEdit::Change { questions: Vec::new(), change: value.clone() }.step()
    }

    fn edit(_sheet: &QuestionSheet<'_>, label: StepName, changes: Vec<(QuestionId, QuestionChange)>) -> Edit {
        together(label, changes, |questions, change| Edit::Question(QuestionEdit::Change { questions, change }))
    }

    fn begin(_sheet: &QuestionSheet<'_>, _last: Option<&OpenQuestion>) -> Option<OpenQuestion> {
        Some(OpenQuestion::new(QuestionId::new(), ""))
    }

    fn fill(sheet: &QuestionSheet<'_>, new: &mut OpenQuestion, _heading: &Self::Heading, read: &QuestionChange) {
        Self::put(sheet, new, read);
    }

    fn new_title(new: &OpenQuestion) -> &str {
        &new.text
    }

    fn add_rows(_sheet: &QuestionSheet<'_>, new: Vec<OpenQuestion>) -> Vec<Edit> {
        if new.is_empty() { Vec::new() } else { vec![Edit::Question(QuestionEdit::Add { questions: new, before: None })] }
    }

    fn adding(texts: &Texts, count: usize) -> String {
        texts.question_paste_add(count as i64)
    }

    fn delete(desk: &mut Desk) {
        desk.delete_selected();
    }

    fn selected(id: QuestionId) -> Selected {
        Selected::Question(id)
    }

    fn row_selected(element: Selected) -> Option<QuestionId> {
        match element {
            Selected::Question(id) => Some(id),
            _ => None,
        }
    }

    fn target(id: QuestionId, column: QuestionColumn) -> Option<EditTarget> {
        match column {
            QuestionColumn::Field(field) if column.kind() != CellKind::Fixed => Some(EditTarget::Question(id, field)),
            _ => None,
        }
    }

    fn cell(target: EditTarget) -> Option<(QuestionId, QuestionColumn)> {
        match target {
            EditTarget::Question(id, field) => Some((id, QuestionColumn::Field(field))),
            _ => None,
        }
    }
}

impl Desk {
    /// What all elements of the project are called where open questions and contacts name them.
    pub(super) fn element_names(&self) -> Arc<ElementNames> {
        let map = self.map_id();
        self.open.derived.measures.elements.get((self.open.stamp(), map), || ElementNames::of(self.project(), map))
    }

    /// What an open question that is noted now would concern: the touchpoint or stage that is selected, that of a measure, else the map.
    pub(crate) fn asked_about(&self) -> Option<About> {
        let map = self.map_id()?;
        Some(match self.open.document.selection.lead {
            Some(Selected::Touchpoint(id)) => About::Touchpoint(map, id),
            Some(Selected::Stage(id)) => About::Stage(map, id),
            Some(Selected::Measure(id)) => self.column_of_measure(id).map_or(About::Map(map), |id| About::Touchpoint(map, id)),
            _ => About::Map(map),
        })
    }

    /// Leads to the field of the inspector in which a question about what is selected is typed.
    pub(super) fn ask_question(&mut self) {
        let Some(about) = self.asked_about() else { return };
        let (element, id) = match about {
            About::Map(id) => (Selected::Map, id.0),
            About::Stage(_, id) => (Selected::Stage(id), id.0),
            About::Touchpoint(_, id) => (Selected::Touchpoint(id), id.0),
        };
        self.open_in_inspector(element);
        self.open_field("questions", Field { what: "new-question", element: id });
    }

    /// Adds an open question of which the text is known.
    pub(super) fn add_question(&mut self, about: About, text: &str) {
        let text = one_line(text.trim());
        if !text.is_empty() {
            let question = OpenQuestion { about: Some(about), ..OpenQuestion::new(QuestionId::new(), text) };
            self.open.document.seal();
            self.apply(&Edit::Question(QuestionEdit::Add { questions: vec![question], before: None }), None);
        }
    }

    /// Gives a field of an open question what a text means there, merged with what is typed there right before.
    pub(super) fn write_question(&mut self, question: QuestionId, field: QuestionField, text: &str) {
        let change = Questions::sheet(self).and_then(|sheet| {
            let heading = Questions::heading(&sheet, QuestionColumn::Field(field))?;
            Questions::read(&sheet, &heading, text).ok()
        });
        if let Some(change) = change {
            let edit = Edit::Question(QuestionEdit::Change { questions: vec![question], change });
            self.apply(&edit, Some(crate::edit::MergeKey { what: field.code(), element: question.0 }));
        }
    }
}

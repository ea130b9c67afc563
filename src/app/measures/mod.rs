//! Measures (`method.md` §5) and open questions without a window: their lists, which are grids with a row for each, what is shown of them, who takes what
//! home, and what is done to them besides.
//! A further tab of the view is a variant of [`MeasureTab`] and its part of the window. Never a change except through edits.

pub(crate) mod board;
mod cards;
pub(crate) mod column;
pub(crate) mod contacts;
pub(crate) mod derived;
mod elements;
mod exported;
mod filter;
pub(crate) mod home;
pub(crate) mod look;
pub(crate) mod moving;
mod names;
mod plane;
pub(crate) mod questions;
mod read;
pub(crate) mod rows;
pub(crate) mod shared;
mod sheet;
pub(crate) mod tasks;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_board;
#[cfg(test)]
mod tests_plane;
mod words;

pub use board::Board;
pub use cards::BoardAction;
pub use column::MeasureColumn;
pub use contacts::{ChannelText, ContactColumn, ContactFilter, Contacts, Contents, PlannedContact};
pub use filter::MeasureFilter;
pub use home::{Home, HomeTask, TaskLook, TaskOrder};
pub use look::{MeasureTab, PlaneAcross, PlaneLook};
pub use plane::PlaneAction;
pub use questions::{QuestionColumn, QuestionFilter, Questions};
pub use rows::Measures;
pub use sheet::MeasureSheet;
pub use tasks::TasksFormat;

use super::desk::Desk;
use super::grid::{Grid, GridAction, RowKind as _};
use super::look::direction::Direction;
use super::map::text::{EditTarget, NewElement};
use super::view::{View, WindowArea};
use crate::edit::{Edit, MeasureEdit, MergeKey, Selected, Selection, StepName};
use crate::model::fields::{Fields as _, MeasureField, QuestionField};
use crate::model::{About, Channel, ContactId, MapId, Measure, MeasureId, OpenQuestion, QuestionId, SegmentId, Status, TouchpointId};
use moving::{neighbour, placed};
use std::collections::HashSet;

/// What the view of measures keeps for itself.
#[derive(Debug, Default)]
pub struct MeasureView {
    /// The list.
    pub list: Grid<Measures>,
    /// The list of open questions.
    pub questions: Grid<Questions>,
    /// The contact plan.
    pub contacts: Grid<Contacts>,
}

/// An action on measures.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureAction {
    /// An action on the list.
    List(GridAction<Measures>),
    /// Show only these in the list.
    Filter(MeasureFilter),
    /// Show another tab of the view.
    Tab(MeasureTab),
    /// An action on the board.
    Board(BoardAction),
    /// An action on the plane.
    Plane(PlaneAction),
    /// Give a field of measures what a text means there; one that means nothing changes nothing.
    Write {
        /// Which measures.
        measures: Vec<MeasureId>,
        /// Which field.
        field: MeasureField,
        /// What was typed.
        text: String,
    },
    /// Add a measure or an open question at the end of its list, whichever is shown, and open its words.
    AddLast,
    /// Delete measures.
    Delete(Vec<MeasureId>),
    /// An action on the list of open questions.
    Questions(GridAction<Questions>),
    /// Show only these in the list of open questions.
    FilterQuestions(QuestionFilter),
    /// Add an open question about an element.
    AddQuestion {
        /// What it concerns.
        about: About,
        /// What is asked.
        text: String,
    },
    /// Give a field of an open question what a text means there; one that means nothing changes nothing.
    WriteQuestion {
        /// Which question.
        question: QuestionId,
        /// Which field.
        field: QuestionField,
        /// What was typed.
        text: String,
    },
    /// Delete an open question.
    DeleteQuestion(QuestionId),
    /// An action on the contact plan.
    Contacts(GridAction<Contacts>),
    /// Show only these entries of the contact plan.
    FilterContacts(ContactFilter),
    /// Delete an entry of the contact plan.
    DeleteContact(ContactId),
    /// Show the contents for everybody, or for the segment of the entry.
    ContentsForEverybody(bool),
    /// Write the content of a touchpoint for a segment and a channel.
    WriteContent {
        /// In which map.
        map: MapId,
        /// Where.
        touchpoint: TouchpointId,
        /// For whom; none: everybody.
        segment: Option<SegmentId>,
        /// By what means.
        channel: Channel,
        /// What was typed.
        text: String,
    },
    /// Propose contents from the core message where they are missing.
    ProposeContents {
        /// In which map.
        map: MapId,
        /// Where.
        touchpoint: TouchpointId,
        /// For whom; none: everybody.
        segment: Option<SegmentId>,
        /// By what means; none: by all that have none.
        only: Option<Channel>,
    },
    /// Say how many letters fit into a content for a channel; 0: as many as one likes.
    SetLetters {
        /// Which channel.
        channel: Channel,
        /// How many.
        letters: u16,
    },
    /// Show a measure, an open question or an entry of the contact plan in its list.
    Show(Selected),
    /// Show other tasks, or in another order.
    Tasks(TaskLook),
    /// Copy the tasks that are shown as text.
    CopyTasks,
    /// Ask where to write the tasks that are shown.
    ExportTasks(TasksFormat),
}

impl MeasureAction {
    /// Whether a text that is being edited in place stays open, or is ended by the action itself.
    pub(crate) fn keeps_editing(&self) -> bool {
        match self {
            Self::List(action) => action.keeps_editing(),
            Self::Questions(action) => action.keeps_editing(),
            Self::Contacts(action) => action.keeps_editing(),
            _ => false,
        }
    }
}

impl MeasureView {
    /// Lets go of what belongs to another document.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        self.list.settle(desk);
        self.questions.settle(desk);
        self.contacts.settle(desk);
    }

    /// Carries out an action on measures.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: MeasureAction) {
        match action {
            MeasureAction::List(action) => self.list.update(desk, action),
            MeasureAction::Filter(filter) => desk.open.measures.filter = filter,
            MeasureAction::Tab(tab) => {
                desk.open.measures.tab = tab;
                self.take_whole_rows();
            }
            MeasureAction::Board(action) => self.on_board(desk, action),
            MeasureAction::Plane(action) => self.on_plane(desk, action),
            MeasureAction::Write { measures, field, text } => desk.write_measures(measures, field, &text),
            MeasureAction::AddLast if desk.open.measures.tab == MeasureTab::Questions => self.add_question_before(desk, None),
            MeasureAction::AddLast if desk.open.measures.tab == MeasureTab::Contacts => desk.plan_at_the_end(),
            MeasureAction::AddLast => self.add_before(desk, None),
            MeasureAction::Delete(measures) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::many(map, measures.into_iter().map(Selected::Measure)));
                desk.delete_selected();
            }
            MeasureAction::Questions(action) => self.questions.update(desk, action),
            MeasureAction::FilterQuestions(filter) => desk.open.measures.questions = filter,
            MeasureAction::AddQuestion { about, text } => desk.add_question(about, &text),
            MeasureAction::WriteQuestion { question, field, text } => desk.write_question(question, field, &text),
            MeasureAction::DeleteQuestion(question) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::one(map, Selected::Question(question)));
                desk.delete_selected();
            }
            MeasureAction::Contacts(action) => self.contacts.update(desk, action),
            MeasureAction::FilterContacts(filter) => desk.open.measures.contacts = filter,
            MeasureAction::DeleteContact(contact) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::one(map, Selected::Contact(contact)));
                desk.delete_selected();
            }
            MeasureAction::ContentsForEverybody(for_all) => desk.open.measures.contents_for_everybody = for_all,
            MeasureAction::WriteContent { map, touchpoint, segment, channel, text } => {
                desk.write_content((map, touchpoint), (segment, channel), text);
            }
            MeasureAction::ProposeContents { map, touchpoint, segment, only } => desk.propose_contents(map, touchpoint, segment, only),
            MeasureAction::SetLetters { channel, letters } => desk.set_letters(channel, letters),
            MeasureAction::Show(element) => desk.show_in_list(element),
            MeasureAction::Tasks(look) => desk.open.measures.tasks = look,
            MeasureAction::CopyTasks => desk.copy_tasks(),
            MeasureAction::ExportTasks(format) => desk.ask_tasks_path(format),
        }
    }

    /// Moves the selected measures one place: in the list up or down, on the board also to the column beside, on the map to the touchpoint beside.
    /// Returns whether it is measures that are moved.
    pub(crate) fn shift(&mut self, desk: &mut Desk, to: Direction) -> bool {
        if !desk.moves_measures() {
            return false;
        }
        match (desk.program.view, desk.open.measures.tab) {
            (View::Measures, MeasureTab::Board) => self.shift_cards(desk, to),
            (View::Measures, MeasureTab::List) => self.shift_rows(desk, to),
            (View::Measures, MeasureTab::Plane) => self.nudge(desk, to),
            _ => desk.shift_measures(to),
        }
        true
    }

    /// Moves the selected rows past the one above or below.
    fn shift_rows(&self, desk: &mut Desk, to: Direction) {
        if matches!(to, Direction::Left | Direction::Right) || self.list.sort.is_some() {
            return;
        }
        let shown = self.list.rows(desk);
        let moved: Vec<MeasureId> = self.list.selected(desk);
        if let Some(at) = neighbour(shown.ids(), &moved, to == Direction::Down) {
            let others: Vec<MeasureId> = shown.ids().iter().copied().filter(|id| !moved.contains(id)).collect();
            desk.place_measures(&others, moved, at);
        }
    }

    /// Adds a measure after the selected one, or at the end, and opens its title: on the board if that is shown, else in the list.
    pub(crate) fn add(&mut self, desk: &mut Desk) {
        if desk.shows_board() {
            let status = Measures::lead(desk).and_then(|id| Some(self.board(desk).place_of(id)?.0));
            return self.add_on_board(desk, status.unwrap_or(Status::Idea));
        }
        desk.show_measures(MeasureTab::List);
        let list = &desk.project().measures;
        let at = Measures::lead(desk).and_then(|id| list.iter().position(|measure| measure.id == id));
        let before = at.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        self.add_before(desk, before);
    }

    fn add_before(&mut self, desk: &mut Desk, before: Option<MeasureId>) {
        desk.show_measures(MeasureTab::List);
        (self.list.column, self.list.until, self.list.whole_rows) = (MeasureColumn::default(), MeasureColumn::default(), false);
        let measure = Measure::new(MeasureId::new(), "");
        let target = EditTarget::Measure(measure.id, MeasureField::Title);
        desk.start_measure(measure, before, target);
    }

    /// Adds an open question. In the view of measures, after the selected one in their list, where its text is typed; elsewhere in the inspector of what
    /// is selected, which the question then concerns.
    pub(crate) fn add_question(&mut self, desk: &mut Desk) {
        if desk.program.view != View::Measures {
            desk.ask_question();
            return;
        }
        desk.show_measures(MeasureTab::Questions);
        let list = &desk.project().questions;
        let at = Questions::lead(desk).and_then(|id| list.iter().position(|question| question.id == id));
        let before = at.and_then(|at| list.get(at + 1)).map(|question| question.id);
        self.add_question_before(desk, before);
    }

    fn add_question_before(&mut self, desk: &mut Desk, before: Option<QuestionId>) {
        let grid = &mut self.questions;
        (grid.column, grid.until, grid.whole_rows) = (QuestionColumn::default(), QuestionColumn::default(), false);
        desk.start_question(before);
    }
}

impl Desk {
    /// Shows a tab of the view of measures.
    pub(crate) fn show_measures(&mut self, tab: MeasureTab) {
        self.program.view = View::Measures;
        self.program.focus = WindowArea::Canvas;
        self.open.measures.tab = tab;
    }

    /// Selects a measure, an open question, an entry of the contact plan or a part of the day in its list, whatever was filtered there.
    pub(crate) fn show_in_list(&mut self, element: Selected) {
        let Some(map) = self.map_id() else { return };
        match element {
            Selected::Measure(_) => {
                self.show_measures(MeasureTab::List);
                self.open.measures.filter = MeasureFilter::default();
            }
            Selected::Question(_) => {
                self.show_measures(MeasureTab::Questions);
                self.open.measures.questions = QuestionFilter::default();
            }
            Selected::Day(_) => self.show_measures(MeasureTab::Day),
            Selected::Contact(_) => {
                self.show_measures(MeasureTab::Contacts);
                self.open.measures.contacts = ContactFilter::default();
            }
            _ => return,
        }
        self.select(Selection::one(map, element));
    }

    /// Adds an open question as a preview and opens its text.
    fn start_question(&mut self, before: Option<QuestionId>) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(map) = self.map_id() else { return };
        let question = OpenQuestion::new(QuestionId::new(), "");
        let (target, selected) = (EditTarget::Question(question.id, QuestionField::Text), Selected::Question(question.id));
        self.open_new(NewElement::Question { question: Box::new(question), before }, target, selected, map, String::new());
    }

    /// Moves measures in their list, so that `at` of these others are above them.
    pub(crate) fn place_measures(&mut self, others: &[MeasureId], moved: Vec<MeasureId>, at: usize) {
        let list: Vec<MeasureId> = self.project().measures.iter().map(|measure| measure.id).collect();
        if let Some(before) = placed(&list, others, &moved, at) {
            self.open.document.seal();
            self.apply(&Edit::Measure(MeasureEdit::Move { measures: moved, before }), None);
            self.reveal_lead();
        }
    }

    /// Copies the selected measures with all their fields, right after the last of them; the copies are then selected.
    pub(crate) fn duplicate_measures(&mut self) {
        let selected: HashSet<MeasureId> = self.open.document.selection.measures().collect();
        let list = &self.project().measures;
        let originals = list.iter().filter(|measure| selected.contains(&measure.id));
        let copies: Vec<Measure> = originals.map(|original| Measure { id: MeasureId::new(), ..Measure::clone(original) }).collect();
        let last = list.iter().rposition(|measure| selected.contains(&measure.id));
        let before = last.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        let (Some(map), Some(first)) = (self.map_id(), copies.first().map(|copy| copy.id)) else { return };
        let all: Vec<Selected> = copies.iter().map(|copy| Selected::Measure(copy.id)).collect();
        let add = Edit::Measure(MeasureEdit::Add { measures: copies, before });
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::Duplicate, edits: vec![add] }, None) {
            self.select(Selection::many(map, std::iter::once(Selected::Measure(first)).chain(all)));
            self.reveal_lead();
        }
    }

    /// Whether what is selected are measures, in a view in which they have places.
    pub(crate) fn moves_measures(&self) -> bool {
        let Some(lead) = self.open.document.selection.lead_measure() else { return false };
        match self.program.view {
            View::Measures => self.open.measures.tab == MeasureTab::List || self.shows_cards(),
            View::Map => self.shows_measure(lead),
            _ => false,
        }
    }

    /// Whether measures are shown as cards or points, not as rows: whole ones are copied, deleted and selected.
    pub(crate) fn shows_cards(&self) -> bool {
        self.program.view == View::Measures && matches!(self.open.measures.tab, MeasureTab::Board | MeasureTab::Plane)
    }

    /// Whether the board of measures is shown.
    pub(crate) fn shows_board(&self) -> bool {
        self.program.view == View::Measures && self.open.measures.tab == MeasureTab::Board
    }

    /// Adds a measure as a preview and opens its title.
    fn start_measure(&mut self, measure: Measure, before: Option<MeasureId>, target: EditTarget) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(map) = self.map_id() else { return };
        let selected = Selected::Measure(measure.id);
        self.open_new(NewElement::Measure { measure: Box::new(measure), before }, target, selected, map, String::new());
    }

    /// Gives a field of measures what a text means there, merged with what is typed there right before.
    fn write_measures(&mut self, measures: Vec<MeasureId>, field: MeasureField, text: &str) {
        let Some(first) = measures.first().copied() else { return };
        let change = Measures::sheet(self).and_then(|sheet| {
            let heading = Measures::heading(&sheet, MeasureColumn::Field(field))?;
            let read = Measures::read(&sheet, &heading, text).ok()?;
            let record = self.project().measure(first)?;
            Measures::value(&read, record)
        });
        if let Some(change) = change {
            let edit = Edit::Measure(MeasureEdit::Change { measures, change });
            self.apply(&edit, Some(MergeKey { what: field.code(), element: first.0 }));
        }
    }
}

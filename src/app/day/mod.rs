//! The day's plan (`method.md` §9) without a window: its list, which is a grid with a row for each part, templates, which part is on, and thoughts that are
//! parked as open questions. Never a change except through edits; which part is on is in no file.

pub(crate) mod column;
pub(crate) mod dialog;
pub(crate) mod look;
mod parking;
pub(crate) mod rows;
mod running;
#[cfg(test)]
mod tests;

use super::desk::Desk;
use super::grid::{Grid, GridAction, RowKind as _};
use super::map::text::{EditTarget, NewElement};
use super::measures::MeasureTab;
use super::measures::moving::{neighbour, placed};
use super::view::View;
use crate::edit::{DayEdit, Edit, MergeKey, Selected, Selection, StepName};
use crate::model::fields::DayField;
use crate::model::{DayStep, DayStepId, limits};
use column::DayColumn;
use rows::DayParts;

/// What the day's plan keeps for itself.
#[derive(Debug, Default)]
pub struct DayView {
    /// The list.
    pub list: Grid<DayParts>,
}

/// An action on the day's plan.
#[derive(Debug, Clone, PartialEq)]
pub enum DayAction {
    /// An action on the list.
    List(GridAction<DayParts>),
    /// Add a part at the end and open its title.
    AddLast,
    /// Move parts so that they come before another one; none: to the end.
    Place(Vec<DayStepId>, Option<DayStepId>),
    /// Delete a part.
    Delete(DayStepId),
    /// Say when the day begins, in minutes after midnight; none: it is not said.
    Begin(Option<u16>),
    /// This part is on from now on.
    Start(DayStepId),
    /// Go on to the next part.
    Next,
    /// Go back to the part before.
    Back,
    /// The part that is on takes so many minutes more, or less.
    Lengthen(i16),
    /// Shorten what follows so that the day ends when it should.
    Shorten,
    /// No part is on any more.
    Stop,
    /// Show the large clock, or end that.
    Clock(bool),
    /// Ask for a thought that is to be parked.
    AskThought,
    /// Park a thought.
    Park(String),
    /// Show what is parked among the open questions.
    ShowParked,
}

impl DayAction {
    /// Whether a text that is being edited in place stays open, or is ended by the action itself.
    pub(crate) fn keeps_editing(&self) -> bool {
        match self {
            Self::List(action) => action.keeps_editing(),
            Self::Clock(_) => true,
            _ => false,
        }
    }
}

impl DayView {
    /// Lets go of what belongs to another document.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        self.list.settle(desk);
        desk.settle_day();
    }

    /// Carries out an action on the day's plan.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: DayAction) {
        match action {
            DayAction::List(action) => self.list.update(desk, action),
            DayAction::AddLast => self.add_before(desk, None),
            DayAction::Place(parts, before) => desk.place_day_parts(parts, before),
            DayAction::Delete(part) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::one(map, Selected::Day(part)));
                desk.delete_selected();
            }
            DayAction::Begin(minutes) => {
                let minutes = minutes.filter(|minutes| *minutes < limits::STEP_MINUTES);
                desk.apply(&Edit::Day(DayEdit::Start(minutes)), Some(MergeKey { what: "day-start", element: uuid::Uuid::nil() }));
            }
            DayAction::Start(part) => desk.start_day_part(part),
            DayAction::Next => desk.next_day_part(true),
            DayAction::Back => desk.next_day_part(false),
            DayAction::Lengthen(minutes) => desk.lengthen_day_part(minutes),
            DayAction::Shorten => desk.shorten_day(),
            DayAction::Stop => desk.stop_day(),
            DayAction::Clock(shown) => desk.open.day.clock = shown && !desk.project().day.is_empty(),
            DayAction::AskThought => desk.ask_thought(),
            DayAction::Park(text) => desk.park(&text),
            DayAction::ShowParked => desk.show_parked(),
        }
    }

    /// Moves the selected parts past the one above or below.
    pub(crate) fn shift(&mut self, desk: &mut Desk, down: bool) {
        if self.list.sort.is_some() {
            return;
        }
        let shown = self.list.rows(desk);
        let moved: Vec<DayStepId> = self.list.selected(desk);
        if let Some(at) = neighbour(shown.ids(), &moved, down) {
            let list: Vec<DayStepId> = desk.project().day.iter().map(|part| part.id).collect();
            let others: Vec<DayStepId> = list.iter().copied().filter(|id| !moved.contains(id)).collect();
            if let Some(before) = placed(&list, &others, &moved, at) {
                desk.place_day_parts(moved, before);
            }
        }
    }

    /// Adds a part after the selected one, or at the end, and opens its title.
    pub(crate) fn add(&mut self, desk: &mut Desk) {
        let list = &desk.project().day;
        let at = DayParts::lead(desk).and_then(|id| list.iter().position(|part| part.id == id));
        let before = at.and_then(|at| list.get(at + 1)).map(|part| part.id);
        self.add_before(desk, before);
    }

    fn add_before(&mut self, desk: &mut Desk, before: Option<DayStepId>) {
        desk.show_measures(MeasureTab::Day);
        if !desk.finish_editing() || desk.refuses_change() {
            return;
        }
        let Some(map) = desk.map_id() else { return };
        (self.list.column, self.list.until, self.list.whole_rows) = (DayColumn::default(), DayColumn::default(), false);
        let part = DayStep::new(DayStepId::new(), "", 0);
        let (target, selected) = (EditTarget::Day(part.id, DayField::Title), Selected::Day(part.id));
        desk.open_new(NewElement::Day { part: Box::new(part), before }, target, selected, map, String::new());
    }
}

impl Desk {
    /// Whether what is selected are parts of the day, where they have places.
    pub(crate) fn moves_day(&self) -> bool {
        let is_part = matches!(self.open.document.selection.lead, Some(Selected::Day(_)));
        is_part && self.program.view == View::Measures && self.open.measures.tab == MeasureTab::Day
    }

    /// Moves parts before another one, or to the end.
    fn place_day_parts(&mut self, parts: Vec<DayStepId>, before: Option<DayStepId>) {
        if parts.is_empty() || before.is_some_and(|before| parts.contains(&before)) {
            return;
        }
        self.open.document.seal();
        self.apply(&Edit::Day(DayEdit::Move { parts, before }), None);
    }

    /// Puts the parts of a template at the end of the plan; they are then selected. Where nobody has said when the day begins, it begins as the template
    /// says.
    pub(crate) fn take_day_template(&mut self, index: usize) {
        self.show_measures(MeasureTab::Day);
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(template) = self.program.catalogue.days().get(index).cloned() else { return };
        let part = |part: &crate::catalogue::DayPart| DayStep {
            who: part.who.clone(),
            note: part.note.clone(),
            ..DayStep::new(DayStepId::new(), part.title.clone(), part.minutes)
        };
        let parts: Vec<DayStep> = template.parts.iter().map(part).collect();
        let ids: Vec<Selected> = parts.iter().map(|part| Selected::Day(part.id)).collect();
        let count = parts.len();
        let mut edits = vec![Edit::Day(DayEdit::Add { parts, before: None })];
        if self.project().day_starts.is_none() && self.project().day.is_empty() {
            edits.extend(template.begins.map(|begins| Edit::Day(DayEdit::Start(Some(begins)))));
        }
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::AddDayStep, edits }, None) {
            if let Some(map) = self.map_id() {
                self.select(Selection::many(map, ids));
            }
            let sentence = self.program.texts.day_template_taken(count as i64, &template.name);
            self.notify_done(sentence);
        }
    }
}

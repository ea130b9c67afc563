//! Presenting a map: its steps one after the other on a wall, with notes, the clock and what comes next for whoever presents. Steps refer to what they
//! show, so presenting never changes anything, and never shows a score that is held back.

pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod kept;
pub(crate) mod moving;
mod notes;
pub(crate) mod steps;
#[cfg(test)]
mod tests;
pub(crate) mod wall;

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::display::Display;
use crate::app::present::dialog::PresentDialog;
use crate::app::present::kept::{PresentSettings, Tool};
use crate::app::view::View;
use crate::edit::Selected;
use crate::model::{StepId, StepShows};

/// An action on presentations.
#[derive(Debug, Clone, PartialEq)]
pub enum PresentAction {
    /// Begin, or go on with the step that was shown last.
    Start,
    /// Begin with a step.
    StartAt(StepId),
    /// End.
    End,
    /// The next page or step.
    Next,
    /// The page or step before.
    Back,
    /// The first step.
    First,
    /// The last step.
    Last,
    /// A step.
    GoTo(StepId),
    /// Blank the wall, or no longer.
    Blank,
    /// Reveal scores that are held back, or hold them back again.
    Reveal,
    /// The pointer becomes a tool, or a pointer again.
    Take(Tool),
    /// Something is typed to jump somewhere, with the place that is marked; none: no longer.
    Seek(Option<(String, usize)>),
    /// Jump to the marked place.
    Jump,
    /// The clock begins anew.
    TimeAnew,
    /// The wall has this width and height, in points of its screen.
    Wall(u32, u32),
    /// These displays are there.
    Displays(Vec<Display>),
    /// Other choices for every presentation.
    Choose(PresentSettings),
    /// Add steps before one, or at the end.
    Add(Vec<StepShows>, Option<StepId>),
    /// Move a step before another one, or to the end.
    Move(StepId, Option<StepId>),
    /// Delete a step.
    Delete(StepId),
    /// Write what is said at a step.
    Note(StepId, String),
    /// Plan how many minutes a step may take.
    Minutes(StepId, u16),
    /// Go back to the steps that are proposed.
    Propose,
    /// Copy the notes of all steps as text.
    CopyNotes,
    /// Ask where to write the notes of all steps.
    WriteNotes,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: PresentAction) {
    match action {
        PresentAction::Start => desk.start_presenting(),
        PresentAction::StartAt(id) => {
            desk.start_presenting();
            desk.go_to_step_of_presentation(id);
        }
        PresentAction::End => desk.end_presenting(),
        PresentAction::Next => desk.next_step(),
        PresentAction::Back => desk.previous_step(),
        PresentAction::First => desk.first_or_last_step(false),
        PresentAction::Last => desk.first_or_last_step(true),
        PresentAction::GoTo(id) => desk.go_to_step_of_presentation(id),
        PresentAction::Blank => desk.open.presenting.blank = !desk.open.presenting.blank,
        PresentAction::Reveal => desk.open.presenting.revealed = !desk.open.presenting.revealed,
        PresentAction::Take(tool) => {
            let presenting = &mut desk.open.presenting;
            presenting.tool = if presenting.tool == tool { Tool::None } else { tool };
        }
        PresentAction::Seek(typed) => {
            desk.open.presenting.jump = typed;
            let most = desk.places_to_jump().len().saturating_sub(1);
            if let Some((_, marked)) = &mut desk.open.presenting.jump {
                *marked = (*marked).min(most);
            }
        }
        PresentAction::Jump => desk.jump(),
        PresentAction::TimeAnew => desk.begin_time_anew(),
        PresentAction::Wall(width, height) => desk.open.presenting.wall = Some((width.max(200), height.max(200))),
        PresentAction::Displays(displays) => desk.program.displays = displays,
        PresentAction::Choose(choice) => desk.program.settings.presenting = choice,
        PresentAction::Add(shows, before) => desk.add_steps(shows, before),
        PresentAction::Move(id, before) => desk.move_step(id, before),
        PresentAction::Delete(id) => desk.delete_step(id),
        PresentAction::Note(id, note) => desk.note_step(id, note),
        PresentAction::Minutes(id, minutes) => desk.plan_step(id, minutes),
        PresentAction::Propose => desk.propose_steps(),
        PresentAction::CopyNotes => desk.copy_speaker_notes(),
        PresentAction::WriteNotes => desk.ask_notes_path(),
    }
}

impl Desk {
    /// Lists the steps of the shown map's presentation.
    pub(crate) fn ask_steps_of_presentation(&mut self) {
        self.ask(Dialog::Present(PresentDialog::Steps));
    }

    /// Where the wall is, with the displays that there are now.
    pub fn wall_place(&self) -> kept::Wall {
        self.program.settings.presenting.wall.on(&self.program.displays)
    }

    /// What the window shows and is selected there, as steps: what can be added in one go.
    pub fn steps_of_window(&self) -> Vec<StepShows> {
        let Some(map) = self.map() else { return Vec::new() };
        let selection = &self.open.document.selection;
        let stages = map.stages.iter().filter(|stage| selection.contains(Selected::Stage(stage.id)));
        let stages = stages.map(|stage| StepShows::Stage(stage.id));
        let touchpoints = map.touchpoints().filter(|one| selection.contains(Selected::Touchpoint(one.id)));
        let selected: Vec<StepShows> = stages.chain(touchpoints.map(|one| StepShows::Touchpoint(one.id))).collect();
        match self.program.view {
            View::Analysis => vec![StepShows::Chart(self.charts.choice().saved())],
            View::Measures => vec![StepShows::Measures],
            View::Map | View::Table | View::Grid | View::Agreement | View::Compare => selected,
        }
    }
}

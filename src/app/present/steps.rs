//! The steps of the shown map's presentation: its own, or as long as it has none those that are proposed; what each is called; and how they are changed.
//! Never what is on the wall.

use crate::app::desk::Desk;
use crate::edit::{Edit, MergeKey, PresentationEdit, StepChange};
use crate::i18n::Texts;
use crate::model::{Code as _, Map, MapId, PresentationStep, Project, StepId, StepShows, limits};
use std::sync::Arc;

/// What steps show of a map if nobody has said otherwise: all of it, stage by stage, what it says, its measures. Each keeps its identity.
fn proposed(project: &Project, map: &Map) -> Vec<PresentationStep> {
    let filled = map.stages.iter().filter(|stage| !stage.touchpoints.is_empty());
    let stages = filled.map(|stage| (stage.id.to_string(), StepShows::Stage(stage.id)));
    let mut all: Vec<(String, StepShows)> = vec![("whole".to_owned(), StepShows::Whole)];
    all.extend(stages);
    if map.touchpoint_count() > 0 {
        all.push(("says".to_owned(), StepShows::Says));
    }
    if !project.measures.is_empty() {
        all.push(("measures".to_owned(), StepShows::Measures));
    }
    let named = |name: &str| StepId::named(&format!("{} {name}", map.id));
    all.into_iter().map(|(name, shows)| PresentationStep::new(named(&name), map.id, shows)).collect()
}

/// What a step shows, as people call it.
pub(super) fn step_title(texts: &Texts, project: &Project, map: MapId, shows: &StepShows) -> String {
    let of_map = project.map(map);
    let gone = || texts.present_gone().to_owned();
    match shows {
        StepShows::Whole => of_map.map_or_else(gone, |map| map.name.clone()),
        StepShows::Stage(id) => of_map.and_then(|map| map.stage(*id)).map_or_else(gone, |stage| stage.name.clone()),
        StepShows::Touchpoint(id) => of_map.and_then(|map| map.touchpoint(*id)).map_or_else(gone, |one| one.title.clone()),
        StepShows::View(id) => project.view(*id).map_or_else(gone, |view| view.name.clone()),
        StepShows::Chart(chart) => texts.term("chart", chart.kind.code()).to_owned(),
        StepShows::Says => texts.present_says().to_owned(),
        StepShows::Measures => texts.present_measures().to_owned(),
    }
}

/// What kind of thing a step shows.
pub fn step_kind<'t>(texts: &'t Texts, shows: &StepShows) -> &'t str {
    texts.term(
        "step",
        match shows {
            StepShows::Whole => "whole",
            StepShows::Stage(_) => "stage",
            StepShows::Touchpoint(_) => "touchpoint",
            StepShows::View(_) => "view",
            StepShows::Chart(_) => "chart",
            StepShows::Says => "says",
            StepShows::Measures => "measures",
        },
    )
}

impl Desk {
    /// Whether the shown map has steps of its own, or only those that are proposed.
    pub fn has_own_steps(&self) -> bool {
        self.map_id().is_some_and(|map| self.project().presentation_of(map).next().is_some())
    }

    /// The steps of the shown map's presentation, with those that show what is gone.
    pub fn steps(&self) -> Vec<Arc<PresentationStep>> {
        let Some(map) = self.map() else { return Vec::new() };
        let own: Vec<Arc<PresentationStep>> = self.project().presentation_of(map.id).map(Arc::clone).collect();
        if own.is_empty() { proposed(self.project(), map).into_iter().map(Arc::new).collect() } else { own }
    }

    /// Those of them that can be shown.
    pub(crate) fn shown_steps(&self) -> Vec<Arc<PresentationStep>> {
        let project = self.project();
        self.steps().into_iter().filter(|step| !step.is_gone(project)).collect()
    }

    /// What a step of the shown map is called.
    pub fn title_of_step(&self, shows: &StepShows) -> String {
        self.map_id().map(|map| step_title(&self.program.texts, self.project(), map, shows)).unwrap_or_default()
    }

    /// Changes the steps; those that are only proposed become the map's own with it, in one step.
    fn change_steps(&mut self, edit: PresentationEdit, merge: Option<MergeKey>) -> bool {
        if self.refuses_change() {
            return false;
        }
        let edit = Edit::Presentation(edit);
        let label = edit.step();
        let mut edits = Vec::new();
        if !self.has_own_steps() {
            let steps = self.steps().iter().map(|step| PresentationStep::clone(step)).collect();
            edits.push(Edit::Presentation(PresentationEdit::Add { steps, before: None }));
        }
        edits.push(edit);
        if merge.is_none() {
            self.open.document.seal();
        }
        self.apply(&Edit::Together { label, edits }, merge)
    }

    /// Adds steps before one, or at the end.
    pub(super) fn add_steps(&mut self, shows: Vec<StepShows>, before: Option<StepId>) {
        let Some(map) = self.map_id().filter(|_| !shows.is_empty()) else { return };
        let steps: Vec<PresentationStep> = shows.into_iter().map(|shows| PresentationStep::new(StepId::new(), map, shows)).collect();
        self.change_steps(PresentationEdit::Add { steps, before }, None);
    }

    /// Moves a step before another one, or to the end.
    pub(super) fn move_step(&mut self, step: StepId, before: Option<StepId>) {
        self.change_steps(PresentationEdit::Move { steps: vec![step], before }, None);
    }

    /// Deletes a step.
    pub(super) fn delete_step(&mut self, step: StepId) {
        self.change_steps(PresentationEdit::Delete { steps: vec![step] }, None);
    }

    /// Writes what is said at a step.
    pub(super) fn note_step(&mut self, id: StepId, note: String) {
        if self.steps().iter().any(|step| step.id == id && step.note != note) {
            let merge = MergeKey { what: "note of a step", element: id.0 };
            self.change_steps(PresentationEdit::Change { steps: vec![id], change: StepChange::Note(note) }, Some(merge));
        }
    }

    /// Plans how long a step may take.
    pub(super) fn plan_step(&mut self, id: StepId, minutes: u16) {
        let minutes = minutes.min(limits::STEP_MINUTES);
        if self.steps().iter().any(|step| step.id == id && step.minutes != minutes) {
            let merge = MergeKey { what: "minutes of a step", element: id.0 };
            self.change_steps(PresentationEdit::Change { steps: vec![id], change: StepChange::Minutes(minutes) }, Some(merge));
        }
    }

    /// Goes back to the steps that are proposed.
    pub(super) fn propose_steps(&mut self) {
        let Some(map) = self.map_id() else { return };
        let steps: Vec<StepId> = self.project().presentation_of(map).map(|step| step.id).collect();
        if !steps.is_empty() && !self.refuses_change() {
            self.open.document.seal();
            self.apply(&Edit::Presentation(PresentationEdit::Delete { steps }), None);
        }
    }

    /// What is said at each step, as text in Markdown: with what each step is called and how long it may take.
    pub(crate) fn speaker_notes(&self) -> String {
        let texts = &self.program.texts;
        let map = self.map().map(|map| map.name.clone()).unwrap_or_default();
        let mut lines = vec![format!("# {}", crate::letters::one_line(&texts.present_notes_of(&map)))];
        for (at, step) in self.shown_steps().iter().enumerate() {
            let title = crate::letters::one_line(&self.title_of_step(&step.shows));
            let minutes = if step.minutes > 0 { format!(" ({})", texts.present_minutes(i64::from(step.minutes))) } else { String::new() };
            lines.push(String::new());
            lines.push(format!("## {}. {title}{minutes}", at + 1));
            if !step.note.trim().is_empty() {
                lines.push(String::new());
                lines.push(step.note.trim().to_owned());
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

//! Going from step to step: on, back, anywhere by a few letters, away and back to where it was; and how long each step has taken. Never what a step
//! shows.

use crate::app::desk::Desk;
use crate::app::present::kept::Tool;
use crate::app::wish::Wish;
use crate::letters::Folded;
use crate::model::{PresentationStep, StepId, StepShows};
use std::sync::Arc;

/// Somewhere that can be jumped to.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What it is called.
    pub title: String,
    /// What it shows.
    pub shows: StepShows,
    /// Which step that is, if it is one.
    pub step: Option<StepId>,
}

/// How long steps have taken, and may take, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Times {
    /// The step that is shown: used, and planned; 0: not planned.
    pub step: (i64, i64),
    /// All steps: used, and planned.
    pub all: (i64, i64),
    /// What was planned for the steps before the one that is shown.
    pub before: i64,
}

impl Desk {
    /// Which step is shown, counted from 0, and all that can be shown. None: there is none.
    pub fn presented(&self) -> Option<(usize, Vec<Arc<PresentationStep>>)> {
        let steps = self.shown_steps();
        let last = steps.len().checked_sub(1)?;
        let at = self.open.presenting.at.get(&self.map_id()?);
        // One that is gone leaves its place to what follows.
        let at = at.map_or(0, |(id, place)| steps.iter().position(|step| step.id == *id).unwrap_or(*place));
        Some((at.min(last), steps))
    }

    /// What is shown besides the steps, because somebody asked for it.
    pub fn presented_aside(&self) -> Option<&StepShows> {
        self.open.presenting.aside.as_ref()
    }

    /// Begins, or goes on with the step that was shown last.
    pub(crate) fn start_presenting(&mut self) {
        let Some((at, steps)) = self.presented() else { return };
        self.dialog = None;
        self.open.palette = false;
        self.open.find = None;
        let now = self.now();
        let presenting = &mut self.open.presenting;
        (presenting.on, presenting.blank, presenting.jump, presenting.aside, presenting.tool) = (true, false, None, None, Tool::None);
        presenting.since = Some(now);
        presenting.page = 0;
        self.stand_at(at, &steps);
        self.wishes.push(Wish::Wall(true));
    }

    /// Ends, and leaves everything as it was.
    pub(super) fn end_presenting(&mut self) {
        if !self.open.presenting.on {
            return;
        }
        self.count_time();
        let presenting = &mut self.open.presenting;
        (presenting.on, presenting.since, presenting.jump, presenting.aside) = (false, None, None, None);
        self.wishes.push(Wish::Wall(false));
    }

    /// Ends a presentation of a map or a project that is not shown any more.
    pub(crate) fn settle_presenting(&mut self) {
        if self.open.presenting.on && self.presented().is_none() {
            self.end_presenting();
        }
    }

    fn stand_at(&mut self, at: usize, steps: &[Arc<PresentationStep>]) {
        if let (Some(map), Some(step)) = (self.map_id(), steps.get(at)) {
            self.open.presenting.at.insert(map, (step.id, at));
        }
    }

    /// Adds the time since the step came to what it has taken.
    fn count_time(&mut self) {
        let now = self.now();
        let Some((at, steps)) = self.presented() else { return };
        let presenting = &mut self.open.presenting;
        if let Some(since) = presenting.since.replace(now) {
            *presenting.used.entry(steps[at].id).or_default() += now.duration_since(since).as_secs().max(0);
        }
    }

    /// Goes to a step, at one of its pages.
    fn go_to_place(&mut self, at: usize, page: usize) {
        self.count_time();
        let Some((_, steps)) = self.presented() else { return };
        let at = at.min(steps.len() - 1);
        self.stand_at(at, &steps);
        let presenting = &mut self.open.presenting;
        (presenting.page, presenting.aside, presenting.blank, presenting.jump) = (page, None, false, None);
    }

    /// The next page or step. From what was asked for in between, back to the step.
    pub(super) fn next_step(&mut self) {
        if self.comes_back() {
            return;
        }
        let Some((at, steps)) = self.presented() else { return };
        let page = self.open.presenting.page;
        if page + 1 < self.pages_of_step(&steps[at]) {
            self.go_to_place(at, page + 1);
        } else if at + 1 < steps.len() {
            self.go_to_place(at + 1, 0);
        }
    }

    /// The page or step before.
    pub(super) fn previous_step(&mut self) {
        if self.comes_back() {
            return;
        }
        let Some((at, steps)) = self.presented() else { return };
        let page = self.open.presenting.page;
        if page > 0 {
            self.go_to_place(at, page - 1);
        } else if at > 0 {
            let last = self.pages_of_step(&steps[at - 1]).saturating_sub(1);
            self.go_to_place(at - 1, last);
        }
    }

    /// Whether something else was shown than a step, which is shown again now.
    fn comes_back(&mut self) -> bool {
        let presenting = &mut self.open.presenting;
        std::mem::take(&mut presenting.blank) | presenting.aside.take().is_some()
    }

    /// The first step, or the last.
    pub(super) fn first_or_last_step(&mut self, last: bool) {
        self.go_to_place(if last { usize::MAX } else { 0 }, 0);
    }

    /// A step.
    pub(super) fn go_to_step_of_presentation(&mut self, id: StepId) {
        if let Some(at) = self.presented().and_then(|(_, steps)| steps.iter().position(|step| step.id == id)) {
            self.go_to_place(at, 0);
        }
    }

    /// The places whose names begin with what is typed, or hold it: steps first, then the rest of the map.
    pub fn places_to_jump(&self) -> Vec<Place> {
        const MOST: usize = 8;
        let Some((typed, _)) = &self.open.presenting.jump else { return Vec::new() };
        let wanted = Folded::new(typed);
        if wanted.is_blank() {
            return Vec::new();
        }
        let (Some(map), project) = (self.map(), self.project()) else { return Vec::new() };
        let steps = self.shown_steps();
        let has = |shows: &StepShows| steps.iter().any(|step| step.shows == *shows);
        let of_steps =
            steps.iter().map(|step| Place { title: self.title_of_step(&step.shows), shows: step.shows.clone(), step: Some(step.id) });
        let stages = map.stages.iter().map(|stage| (stage.name.clone(), StepShows::Stage(stage.id)));
        let touchpoints = map.touchpoints().map(|one| (one.title.clone(), StepShows::Touchpoint(one.id)));
        let views = project.views.iter().filter(|view| !view.gone(project).is_all());
        let views = views.map(|view| (view.name.clone(), StepShows::View(view.id)));
        let others = stages.chain(touchpoints).chain(views).filter(|(_, shows)| !has(shows));
        let all = of_steps.chain(others.map(|(title, shows)| Place { title, shows, step: None }));
        let mut found: Vec<(u8, Place)> = all
            .filter_map(|place| {
                let title = Folded::new(&place.title);
                let rank = if title.begins(&wanted) { 0 } else { 1 + u8::from(!title.has_word_beginning(&wanted)) };
                (rank == 0 || wanted.is_in(&place.title)).then_some((rank, place))
            })
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, place)| place).take(MOST).collect()
    }

    /// Goes to the marked one of the places found.
    pub(super) fn jump(&mut self) {
        let marked = self.open.presenting.jump.as_ref().map_or(0, |(_, marked)| *marked);
        let place = self.places_to_jump().into_iter().nth(marked);
        self.open.presenting.jump = None;
        let Some(place) = place else { return };
        self.open.presenting.blank = false;
        match place.step {
            Some(step) => self.go_to_step_of_presentation(step),
            None => self.open.presenting.aside = Some(place.shows),
        }
    }

    /// How long it has taken so far, and how long it may take.
    pub fn presented_times(&self) -> Times {
        let Some((at, steps)) = self.presented() else { return Times::default() };
        let presenting = &self.open.presenting;
        let running = presenting.since.map_or(0, |since| self.now().duration_since(since).as_secs().max(0));
        let used = |step: &PresentationStep| presenting.used.get(&step.id).copied().unwrap_or_default();
        let planned = |step: &Arc<PresentationStep>| i64::from(step.minutes) * 60;
        Times {
            step: (used(&steps[at]) + running, planned(&steps[at])),
            all: (steps.iter().map(|step| used(step)).sum::<i64>() + running, steps.iter().map(planned).sum()),
            before: steps[..at].iter().map(planned).sum(),
        }
    }

    /// The clock begins anew for all steps.
    pub(super) fn begin_time_anew(&mut self) {
        let now = self.now();
        let presenting = &mut self.open.presenting;
        presenting.used.clear();
        presenting.since = presenting.since.map(|_| now);
    }
}

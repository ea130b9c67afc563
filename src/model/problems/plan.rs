//! What can be wrong with measures, open questions, metrics, the contact plan, saved views, presentations and the day's plan. Finding is all this does: never mending, never words.

use super::{Findings, ProblemKind, Subject, has_same_places, shared};
use crate::model::fields::{Fields as _, MeasureField, Value};
use crate::model::plan::Places;
use crate::model::{
    Conflict, Contact, DayStep, Figure, KnownMetric, Measure, Metric, OpenQuestion, PresentationStep, Project, SavedView, Voice, limits,
};
use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

/// Whether two projects share everything that this looks at.
fn is_shared(one: &Project, two: &Project) -> bool {
    shared(&one.measures, &two.measures)
        && shared(&one.questions, &two.questions)
        && shared(&one.metrics, &two.metrics)
        && shared(&one.contacts, &two.contacts)
        && has_same_places(one, two)
}

fn is_ascending<T: Ord>(list: &[T]) -> bool {
    list.is_sorted_by(|one, two| one < two)
}

fn is_repeated<T: Eq + Hash>(list: &[T]) -> bool {
    let mut seen = HashSet::with_capacity(list.len());
    !list.iter().all(|one| seen.insert(one))
}

impl Findings<'_> {
    /// Checks the plan. What is shared with a sound project, its places too, is sound.
    pub(super) fn plan(&mut self, before: Option<&Project>) {
        let project = self.project;
        if !project.has_plan() || before.is_some_and(|before| is_shared(before, project)) {
            return;
        }
        for (what, count, most) in [
            ("measures", project.measures.len(), limits::MEASURES),
            ("questions", project.questions.len(), limits::QUESTIONS),
            ("metrics", project.metrics.len(), limits::METRICS),
            ("contacts", project.contacts.len(), limits::CONTACTS),
        ] {
            self.count(what, count, most, Subject::Project);
        }
        let places = Places::of(project);
        self.each(&project.measures, |measure| Subject::Measure(measure.id), |to, one| to.measure(one, &places));
        self.each(&project.questions, |question| Subject::Question(question.id), |to, one| to.question(one, &places));
        self.each(&project.metrics, |metric| Subject::Metric(metric.id), |to, one| to.metric(one, &places));
        self.each(&project.contacts, |contact| Subject::Contact(contact.id), |to, one| to.contact(one, &places));
    }

    /// Checks the saved views, which may refer to what is gone. Those of a sound project are sound.
    pub(super) fn views(&mut self, before: Option<&Project>) {
        let project = self.project;
        if before.is_some_and(|before| shared(&before.views, &project.views)) {
            return;
        }
        self.count("views", project.views.len(), limits::VIEWS, Subject::Project);
        self.each(&project.views, |view| Subject::View(view.id), Self::view);
    }

    fn view(&mut self, view: &SavedView) {
        let subject = Subject::View(view.id);
        self.title(&view.name, subject);
        self.count("entries", view.stages.len().max(view.lines.len()), limits::STAGES, subject);
        self.count("entries", view.lanes.as_ref().map_or(0, Vec::len), limits::LANES, subject);
        if let Some(filter) = &view.filter {
            self.title(&filter.text, subject);
            self.count("entries", filter.stages.len(), limits::STAGES, subject);
        }
        let voices = view.chart.as_ref().and_then(|chart| chart.several.as_ref()).map_or(&[][..], |several| &several.voices);
        self.count("entries", voices.len(), limits::LIST_ENTRIES, subject);
        for voice in voices {
            if let Voice::Group(name) = voice {
                self.title(name, subject);
            }
        }
    }

    /// Checks the steps of presentations, which may show what is gone but belong to a map that is there, and the day's plan.
    pub(super) fn presented(&mut self, before: Option<&Project>) {
        let project = self.project;
        let same_maps = |before: &Project| {
            before.maps.len() == project.maps.len() && before.maps.iter().zip(&project.maps).all(|(one, two)| one.id == two.id)
        };
        if !before.is_some_and(|before| shared(&before.presentation, &project.presentation) && same_maps(before)) {
            self.count("steps", project.presentation.len(), limits::STEPS, Subject::Project);
            self.each(&project.presentation, |step| Subject::Step(step.id), Self::step);
        }
        if project.day_starts.is_some_and(|minutes| minutes >= limits::STEP_MINUTES) {
            self.add(ProblemKind::NumberOutOfRange, Subject::Project);
        }
        if !before.is_some_and(|before| shared(&before.day, &project.day)) {
            self.count("day-steps", project.day.len(), limits::DAY_STEPS, Subject::Project);
            self.each(&project.day, |part| Subject::DayStep(part.id), Self::day_step);
        }
        if !before.is_some_and(|before| shared(&before.conflicts, &project.conflicts)) {
            self.count("conflicts", project.conflicts.len(), limits::CONFLICTS, Subject::Project);
            self.each(&project.conflicts, |conflict| Subject::Conflict(conflict.id), Self::conflict);
        }
    }

    fn step(&mut self, step: &PresentationStep) {
        let subject = Subject::Step(step.id);
        self.text(&step.note, subject);
        if self.project.map(step.map).is_none() {
            self.add(ProblemKind::DanglingReference, subject);
        }
        if step.minutes > limits::STEP_MINUTES {
            self.add(ProblemKind::NumberOutOfRange, subject);
        }
    }

    fn day_step(&mut self, part: &DayStep) {
        let subject = Subject::DayStep(part.id);
        self.title(&part.title, subject);
        self.title(&part.who, subject);
        self.text(&part.note, subject);
        if part.minutes > limits::STEP_MINUTES {
            self.add(ProblemKind::NumberOutOfRange, subject);
        }
    }

    /// What a conflict is about may be gone: that is no fault of it.
    fn conflict(&mut self, conflict: &Conflict) {
        let subject = Subject::Conflict(conflict.id);
        self.count("entries", conflict.dispute.theirs.len(), limits::LIST_ENTRIES, subject);
        for value in conflict.dispute.base.iter().chain(&conflict.dispute.theirs) {
            if let Value::Text(text) = value {
                self.text(text, subject);
            }
        }
    }

    /// Checks that each of a list has an identity of its own, and each for itself.
    fn each<T>(&mut self, list: &[Arc<T>], subject: impl Fn(&T) -> Subject, check: impl Fn(&mut Self, &T)) {
        let mut ids = HashSet::with_capacity(list.len());
        for one in list {
            if !ids.insert(subject(one)) {
                self.add(ProblemKind::DuplicateId, subject(one));
            }
            check(self, one);
        }
    }

    fn measure(&mut self, measure: &Measure, places: &Places) {
        let subject = Subject::Measure(measure.id);
        for field in MeasureField::ALL {
            self.length(field.text(measure).unwrap_or_default(), field.limit(), subject);
        }
        self.count("entries", measure.touchpoints.len(), limits::LIST_ENTRIES, subject);
        self.count("entries", measure.needs.len(), limits::LIST_ENTRIES, subject);
        if !places.hold_measure(measure) {
            self.add(ProblemKind::DanglingReference, subject);
        }
        let is_in_order = is_ascending(&measure.goals) && is_ascending(&measure.effects);
        if !is_in_order || is_repeated(&measure.touchpoints) || is_repeated(&measure.needs) {
            self.add(ProblemKind::WrongValue, subject);
        }
    }

    fn question(&mut self, question: &OpenQuestion, places: &Places) {
        let subject = Subject::Question(question.id);
        self.text(&question.text, subject);
        self.title(&question.owner, subject);
        if !places.hold_question(question) {
            self.add(ProblemKind::DanglingReference, subject);
        }
    }

    fn metric(&mut self, metric: &Metric, places: &Places) {
        let subject = Subject::Metric(metric.id);
        self.title(&metric.metric, subject);
        self.title(&metric.source, subject);
        if !places.hold_metric(metric) {
            self.add(ProblemKind::DanglingReference, subject);
        }
        if matches!(metric.value, Figure::Number(number) if !number.is_finite()) {
            self.add(ProblemKind::NumberOutOfRange, subject);
        }
        let known = metric.known();
        let is_money = matches!(metric.value, Figure::Amount(_));
        if is_money != (known == Some(KnownMetric::Spend)) || metric.touchpoint.is_none() != (known == Some(KnownMetric::Base)) {
            self.add(ProblemKind::WrongValue, subject);
        }
    }

    fn contact(&mut self, contact: &Contact, places: &Places) {
        let subject = Subject::Contact(contact.id);
        self.title(&contact.when, subject);
        self.text(&contact.content, subject);
        if !places.hold_contact(contact) {
            self.add(ProblemKind::DanglingReference, subject);
        }
    }
}

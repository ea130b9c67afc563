//! Bringing versions of a project together: other files that come into the open one, conflicts that somebody decides, copies for groups. Never which value is right,
//! and never a merge that nobody has seen before.

mod begins;
mod copies;
mod deciding;
pub(crate) mod derived;
pub(crate) mod dialog;
mod groups;
pub(crate) mod listed;
pub(crate) mod plan;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
pub(crate) mod words;

pub use begins::{Begin, BeginKind};

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::merging::begins::Ours;
use crate::app::merging::dialog::MergingDialog;
use crate::app::merging::plan::{Coming, MergePlan, MergeSide, NotMerged};
use crate::app::notice::NoticeKind;
use crate::app::open::conflict::Conflict;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::edit::Take;
use crate::file::Fingerprint;
use crate::i18n::Texts;
use crate::merge::MergeError;
use crate::model::{ConflictId, RoundId};
use std::path::PathBuf;
use std::sync::Arc;

/// Reading what comes in, and computing what it would change.
const MERGE: JobKind = JobKind::reading("merge", Texts::job_merge);

/// An action on merging.
#[derive(Debug, Clone, PartialEq)]
pub enum MergingAction {
    /// Merge with these files: shows what that would change.
    With(Vec<PathBuf>),
    /// What a file, by its index in the open question, and the project have begun with, by its index; none: nothing is known.
    Begin(usize, Option<usize>),
    /// Whether rounds and raters of equal names are the same.
    Same(bool),
    /// Choose another file that comes in as well.
    Another,
    /// Decide a conflict.
    Decide(ConflictId, Take),
    /// Go to the element that a conflict is about.
    Show(ConflictId),
    /// Show the list of open conflicts.
    List,
    /// Give a copy to each of these groups, which work in this round: asks for a folder.
    Give(Arc<[String]>, RoundId),
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: MergingAction) {
    match action {
        MergingAction::With(paths) => desk.start_merge(paths),
        MergingAction::Begin(side, begin) => {
            let home = desk.program.home.clone();
            desk.replan(move |plan| {
                if let Some(side) = plan.sides.get_mut(side) {
                    side.choose(begin, home.as_ref());
                }
            });
        }
        MergingAction::Same(same) => desk.replan(move |plan| plan.same = Some(same)),
        MergingAction::Another => desk.wishes.push(Wish::Pick(Pick::Merge)),
        MergingAction::Decide(conflict, take) => desk.decide(conflict, take),
        MergingAction::Show(conflict) => desk.show_conflict(conflict),
        MergingAction::List => desk.ask_conflicts(),
        MergingAction::Give(groups, round) => {
            desk.dialog = None;
            desk.wishes.push(Wish::Pick(Pick::Groups(groups, round)));
        }
    }
}

/// What reading files has come to.
struct Read {
    plan: MergePlan,
    refused: Vec<(PathBuf, NotMerged)>,
}

impl Desk {
    /// Files were chosen: shows what merging with them would change, and with those that were chosen before.
    pub(crate) fn start_merge(&mut self, paths: Vec<PathBuf>) {
        let before = self.take_plan();
        if self.refuses_change() {
            return;
        }
        self.finish_editing();
        self.read_sides(paths, before, false);
    }

    /// What somebody else has written to the file of the open project comes in.
    pub(crate) fn merge_with_disk(&mut self, conflict: &Conflict) {
        self.give_up_next();
        if self.refuses_change() {
            return;
        }
        self.finish_editing();
        self.read_sides(vec![conflict.path.clone()], None, true);
    }

    /// The plan that is open, or waits behind the question for a path; it is closed.
    fn take_plan(&mut self) -> Option<Arc<MergePlan>> {
        if let Some(Dialog::Merging(MergingDialog::Merge(plan))) = &self.dialog {
            let plan = Arc::clone(plan);
            self.dialog = None;
            return Some(plan);
        }
        let waits = |dialog: &Dialog| matches!(dialog, Dialog::Merging(MergingDialog::Merge(_)));
        let at = self.questions.iter().position(waits)?;
        match self.questions.remove(at) {
            Some(Dialog::Merging(MergingDialog::Merge(plan))) => Some(plan),
            _ => None,
        }
    }

    /// Whether a merge is being prepared, to which another file is added.
    pub(crate) fn is_merge_open(&self) -> bool {
        matches!(self.dialog, Some(Dialog::Merging(MergingDialog::Merge(_))))
    }

    fn ours(&self) -> Ours {
        Ours { path: self.open.file.path.clone(), known: self.open.file.fingerprint, home: self.program.home.clone() }
    }

    /// Reads files in the background. `before`: what was chosen before; `is_disk`: it is the file of the open project.
    fn read_sides(&mut self, paths: Vec<PathBuf>, before: Option<Arc<MergePlan>>, is_disk: bool) {
        let (ours, project, of) = (self.ours(), Arc::clone(self.project()), self.open.stamp());
        let texts = Arc::clone(&self.program.texts);
        let known = before.as_ref().map(|plan| MergePlan::clone(plan));
        let read = move |cancelled: &Cancelled| {
            let (mut sides, mut refused) = (Vec::new(), Vec::new());
            let mut disk: Option<Fingerprint> = None;
            for path in paths {
                if cancelled.is_set() {
                    break;
                }
                match MergeSide::read(&ours, path.clone()) {
                    Ok((side, found)) => {
                        if is_disk || ours.is_at(&path) {
                            disk = Some(found);
                        }
                        sides.push(side);
                    }
                    Err(why) => refused.push((path, why)),
                }
            }
            let mut plan = known.unwrap_or_else(|| MergePlan::new(Vec::new(), None));
            plan.disk = plan.disk.or(disk);
            if !sides.is_empty() {
                // Whether all that is alike now is the same, nobody has said yet.
                let before = std::mem::take(&mut plan.alike);
                plan.sides.extend(sides);
                plan = plan.computed(&project, of, &texts);
                if plan.alike.iter().any(|name| !before.contains(name)) && plan.same.take().is_some() {
                    plan = plan.computed(&project, of, &texts);
                }
            }
            Read { plan, refused }
        };
        self.jobs.cancel_all(MERGE);
        self.start(MERGE, read, move |desk, _, read| desk.have_read_sides(read, before.is_some()));
    }

    fn have_read_sides(&mut self, Read { plan, refused }: Read, had: bool) {
        for (path, why) in refused {
            let shown = path.display().to_string();
            let sentence = match &why {
                NotMerged::File(error) => file_error(&self.program.texts, &shown, error),
                NotMerged::Damaged => self.program.texts.merge_damaged(&shown),
            };
            self.path_failed(&path);
            self.notify(NoticeKind::Error, sentence);
        }
        if plan.sides.is_empty() {
            return;
        }
        let is_nothing = matches!(&plan.coming, Coming::Ready(outcome) if outcome.is_nothing());
        if is_nothing && !had && !plan.asks() {
            self.take_disk(plan.disk);
            let sentence = self.program.texts.merge_same().to_owned();
            self.notify(NoticeKind::Info, sentence);
            return;
        }
        self.ask(Dialog::Merging(MergingDialog::Merge(Arc::new(plan))));
    }

    /// Something else is said about the merge that is open: what would change is computed again.
    fn replan(&mut self, change: impl FnOnce(&mut MergePlan) + Send + 'static) {
        let Some(Dialog::Merging(MergingDialog::Merge(open))) = &mut self.dialog else { return };
        let mut plan = MergePlan::clone(open);
        *open = Arc::new(MergePlan { coming: Coming::Computing, ..plan.clone() });
        let asked = Arc::clone(open);
        let (project, of, texts) = (Arc::clone(self.project()), self.open.stamp(), Arc::clone(&self.program.texts));
        let compute = move |_: &Cancelled| {
            change(&mut plan);
            plan.computed(&project, of, &texts)
        };
        self.jobs.cancel_all(MERGE);
        self.start(MERGE, compute, move |desk, _, plan| {
            if let Some(Dialog::Merging(MergingDialog::Merge(open))) = &mut desk.dialog
                && Arc::ptr_eq(open, &asked)
            {
                *open = Arc::new(plan);
            }
        });
    }

    /// A question about merging was answered.
    pub(crate) fn answer_merging(&mut self, dialog: MergingDialog, answer: &Answer) {
        match (dialog, answer) {
            (MergingDialog::Merge(plan), Answer::Yes) => self.take_merge(plan),
            (MergingDialog::Given(given), answer) => self.answer_given(given, answer),
            (MergingDialog::Merge(_), _) => self.jobs.cancel_all(MERGE),
            (MergingDialog::Conflicts | MergingDialog::Groups, _) => {}
        }
    }

    /// What was seen becomes the open project, in one step.
    fn take_merge(&mut self, plan: Arc<MergePlan>) {
        let Coming::Ready(outcome) = &plan.coming else { return };
        if plan.asks() {
            self.ask(Dialog::Merging(MergingDialog::Merge(plan)));
            return;
        }
        if self.refuses_change() {
            return;
        }
        if outcome.of != self.open.stamp() {
            // Something has come in meanwhile: what was seen is not what would become of it.
            self.ask(Dialog::Merging(MergingDialog::Merge(plan)));
            self.replan(|_| {});
            return;
        }
        let now = self.now();
        let conflicts = outcome.conflicts.len();
        let changed = self.open.document.merge_in(outcome.project.clone(), now);
        self.take_disk(plan.disk);
        self.settle_look();
        let sentence = match (changed, conflicts) {
            (false, _) => self.program.texts.merge_same().to_owned(),
            (true, 0) => self.program.texts.merge_done().to_owned(),
            (true, count) => self.program.texts.merge_done_conflicts(i64::try_from(count).unwrap_or(i64::MAX)),
        };
        self.notify_done(sentence);
        if conflicts > 0 {
            self.ask_conflicts();
        }
    }

    /// What is in the file of the open project has come in: saving replaces exactly that, and keeps it as an earlier version.
    fn take_disk(&mut self, disk: Option<Fingerprint>) {
        if let Some(found) = disk {
            self.open.file.fingerprint = Some(found);
            self.open.noticed_change = None;
        }
    }
}

/// Why versions cannot become one, as a sentence.
pub fn merge_error(texts: &Texts, error: &MergeError) -> String {
    match error {
        MergeError::TooMany { what, most } => texts.cli_merge_too_many(what, &texts.number(*most as f64, 0)),
        MergeError::Unfit(element) => texts.cli_merge_unfit(texts.term("element", element.kind())),
    }
}

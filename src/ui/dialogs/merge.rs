//! Merging with other files: what both began with, what would change, what would have to be decided. Never what merging does.

use super::differing::list_ui;
use super::form::{self, Buttons, Pressed};
use super::local_time;
use crate::app::{
    Action, Answer, Begin, BeginKind, Coming, MergePlan, MergeSide, MergingAction, OpenConflict, Outcome, State, merge_error,
};
use crate::i18n::Texts;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{RichText, Ui};
use std::path::Path;

/// How many conflicts are listed at most.
const MOST: usize = 100;
/// As many letters of a value are shown in a line.
const LETTERS: usize = 60;

/// Shows what merging would change.
pub(super) fn merge_ui(ui: &mut Ui, state: &State, plan: &MergePlan, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 640.0);
    let title = match plan.sides.as_slice() {
        [side] if plan.is_of_disk() => texts.merge_title_disk(&file_name(&side.path)),
        [side] => texts.merge_title(&file_name(&side.path)),
        sides => texts.merge_title_several(sides.len() as i64),
    };
    form::title(ui, &title);
    form::quiet(ui, texts.merge_why());
    form::body(ui, 0.0, |ui| {
        for (index, side) in plan.sides.iter().enumerate() {
            side_ui(ui, texts, (index, side), plan, actions);
        }
        if !plan.alike.is_empty() {
            alike_ui(ui, texts, plan, actions);
        }
        match &plan.coming {
            Coming::Computing => {
                ui.add_space(6.0);
                form::quiet(ui, texts.merge_computing());
            }
            Coming::Refused(error) => {
                ui.add_space(6.0);
                warn(ui, &merge_error(texts, error));
            }
            Coming::Ready(outcome) => outcome_ui(ui, texts, outcome),
        }
    });
    let is_ready = matches!(&plan.coming, Coming::Ready(outcome) if !outcome.is_nothing());
    let others: &[&str] = if plan.is_of_disk() { &[] } else { &[texts.merge_another()] };
    let main = texts.merge_do();
    let buttons =
        Buttons { main, enabled: is_ready && !plan.asks(), others, cancel: Some(texts.dialog_cancel()), focus: fresh && !plan.asks() };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Answer(Answer::Yes)),
        Some(Pressed::Other(_)) => actions.push(Action::Merging(MergingAction::Another)),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn warn(ui: &mut Ui, text: &str) {
    let color = ui.visuals().warn_fg_color;
    hyphens::label(ui, RichText::new(text).color(color), WordsOf::Program);
}

/// A file, and what both began with.
fn side_ui(ui: &mut Ui, texts: &Texts, (index, side): (usize, &MergeSide), plan: &MergePlan, actions: &mut Vec<Action>) {
    let name = file_name(&side.path);
    if plan.sides.len() > 1 {
        form::section(ui, &name);
    }
    let shown = side.begin.and_then(|at| side.begins.get(at)).map(|begin| said(texts, begin));
    let shown = shown.unwrap_or_else(|| texts.merge_begin_unknown().to_owned());
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.merge_begin());
        // A name of its own for each file.
        let label = texts.merge_begin_of(&name);
        let width = (380.0 * scale(ui)).min(ui.available_width().max(120.0));
        Dropdown { name: &label, shown: &shown, width: Some(width) }.show(ui, |ui| {
            for (at, begin) in side.begins.iter().enumerate() {
                if option(ui, side.begin == Some(at), &said(texts, begin)) {
                    actions.push(Action::Merging(MergingAction::Begin(index, Some(at))));
                }
            }
            if option(ui, side.begin.is_none(), texts.merge_begin_unknown()) {
                actions.push(Action::Merging(MergingAction::Begin(index, None)));
            }
        });
    });
    if side.is_unreadable {
        warn(ui, texts.merge_begin_unreadable());
    }
    if side.begin.is_none() {
        warn(ui, if plan.is_of_disk() { texts.merge_no_begin_disk() } else { texts.merge_no_begin() });
    }
}

/// Where something is known from that both may have begun with.
fn said(texts: &Texts, begin: &Begin) -> String {
    let when = begin.when.map(|when| local_time(texts, when)).unwrap_or_default();
    match begin.kind {
        BeginKind::Given => texts.merge_begin_given(&when),
        BeginKind::Opened => texts.merge_begin_opened().to_owned(),
        BeginKind::Version => texts.merge_begin_version(&when),
    }
}

/// Whether rounds and raters of equal names are the same.
fn alike_ui(ui: &mut Ui, texts: &Texts, plan: &MergePlan, actions: &mut Vec<Action>) {
    form::section(ui, texts.merge_alike());
    form::quiet(ui, &texts.merge_alike_why(&plan.alike.join(", ")));
    for (same, words) in [(true, texts.merge_alike_same()), (false, texts.merge_alike_apart())] {
        if ui.radio(plan.same == Some(same), words).clicked() {
            actions.push(Action::Merging(MergingAction::Same(same)));
        }
    }
}

/// What would become of the open project.
fn outcome_ui(ui: &mut Ui, texts: &Texts, outcome: &Outcome) {
    if !outcome.conflicts.is_empty() {
        form::section(ui, &texts.merge_conflicts(outcome.conflicts.len() as i64));
        form::quiet(ui, texts.merge_conflicts_why());
        for conflict in outcome.conflicts.iter().take(MOST) {
            conflict_ui(ui, texts, conflict);
        }
        if let more @ 1.. = outcome.conflicts.len().saturating_sub(MOST) {
            form::quiet(ui, &texts.differing_more(more as i64));
        }
    }
    form::section(ui, texts.merge_comes());
    if outcome.differing.is_empty() {
        form::quiet(ui, texts.merge_comes_nothing());
    }
    list_ui(ui, texts, &outcome.differing, (texts.merge_deleted(), texts.merge_new()));
    if outcome.matched > 0 {
        form::quiet(ui, &texts.cli_merge_matched(outcome.matched as i64));
    }
    if outcome.own > 0 {
        form::quiet(ui, &texts.merge_own(outcome.own as i64));
    }
}

fn conflict_ui(ui: &mut Ui, texts: &Texts, conflict: &OpenConflict) {
    hyphens::label(ui, texts.merge_conflict(&conflict.element, &conflict.field), WordsOf::Project);
    let told = match &conflict.values {
        Some(values) => {
            let theirs = values.theirs.iter().map(|value| short(value)).collect::<Vec<_>>().join(" | ");
            texts.merge_conflict_values(&short(&values.ours), &theirs)
        }
        None => texts.conflicts_covered().to_owned(),
    };
    hyphens::label(ui, RichText::new(told).weak(), WordsOf::Project);
    ui.add_space(3.0);
}

/// As much of a value as a line has room for.
fn short(value: &str) -> String {
    let line = value.lines().next().unwrap_or_default();
    let shown: String = line.chars().take(LETTERS).collect();
    if shown == value { shown } else { format!("{}…", shown.trim_end()) }
}

//! A copy for clients: what is not in it, which names in titles go too, and afterwards what it lost. Never what goes by itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, Copied, CopyPlan, ExchangeAction, State, copy_report};
use crate::merge::{KeptName, Removable};
use crate::model::Code as _;
use crate::model::fields::Element;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{RichText, Ui};
use std::collections::BTreeSet;

/// Asks what is to be kept.
pub(super) fn client_copy_ui(ui: &mut Ui, state: &State, plan: &CopyPlan, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 560.0);
    form::title(ui, texts.client_copy_title());
    form::quiet(ui, texts.client_copy_why());
    let mut new = plan.clone();
    // What there is to take out at all does not depend on what is kept.
    let (whole, copy) = (state.client_copy(&BTreeSet::new()), state.client_copy(&plan.keep));
    form::body(ui, 0.0, |ui| {
        form::section(ui, texts.client_copy_goes());
        for kind in Removable::ALL {
            let count = whole.iter().flat_map(|copy| &copy.report.removed).find(|gone| gone.kind == kind).map_or(0, |gone| gone.count);
            let words = texts.redact_removed(texts.term("removable", kind.code()), &texts.integer(count as i64));
            let mut goes = !new.keep.contains(&kind);
            if ui.add_enabled(count > 0, egui::Checkbox::new(&mut goes, words)).changed() {
                if goes {
                    new.keep.remove(&kind);
                } else {
                    new.keep.insert(kind);
                }
            }
        }
        form::quiet(ui, texts.client_copy_names());
        let Some(copy) = copy else { return };
        if !copy.report.kept.is_empty() {
            form::section(ui, texts.client_copy_titles());
            form::quiet(ui, texts.client_copy_titles_why());
            titles_ui(ui, state, &copy.report.kept, &mut new.titles);
        }
        if !copy.report.verdicts_changed.is_empty() {
            form::section(ui, texts.redact_verdicts_heading());
            for one in &copy.report.verdicts_changed {
                let (from, to) = (texts.term("verdict", one.from.code()), texts.term("verdict", one.to.code()));
                hyphens::label(ui, texts.redact_verdict(&one.element, from, to), WordsOf::Project);
            }
        }
        if !state.project().ballots.is_empty() {
            form::section(ui, texts.client_copy_vote());
            form::quiet(ui, texts.client_copy_vote_why());
        }
    });
    if new != *plan {
        actions.push(Action::Exchange(ExchangeAction::PlanCopy(new)));
    }
    let buttons = Buttons { main: texts.client_copy_do(), enabled: true, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Answer(Answer::Yes)),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// Titles that hold a name; a map and its copy have the same ones, which are asked about once.
fn titles_ui(ui: &mut Ui, state: &State, kept: &[KeptName], titles: &mut BTreeSet<Element>) {
    let mut asked: Vec<(String, bool, Vec<Element>)> = Vec::new();
    for one in kept {
        let words = state.program.texts.redact_kept(&one.element, &one.name);
        match asked.iter_mut().find(|(other, in_title, _)| *other == words && *in_title == one.in_title) {
            Some((.., of)) => of.push(one.of),
            None => asked.push((words, one.in_title, vec![one.of])),
        }
    }
    for (words, in_title, of) in asked {
        if !in_title {
            hyphens::label(ui, words, WordsOf::Project);
            continue;
        }
        let mut goes = of.iter().all(|of| titles.contains(of));
        if ui.checkbox(&mut goes, words).changed() {
            if goes {
                titles.extend(of);
            } else {
                titles.retain(|title| !of.contains(title));
            }
        }
    }
}

/// Says what the copy lost.
pub(super) fn copied_ui(ui: &mut Ui, state: &State, copied: &Copied, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 560.0);
    form::title(ui, texts.client_copy_done());
    form::quiet(ui, &copied.path.display().to_string());
    form::body(ui, 0.0, |ui| {
        let parts = copy_report(texts, &copied.report);
        if parts.is_empty() {
            form::quiet(ui, texts.redact_nothing());
        }
        for (heading, lines) in parts {
            form::section(ui, &heading);
            for line in lines {
                hyphens::label(ui, RichText::new(line), WordsOf::Project);
            }
        }
    });
    let buttons =
        Buttons { main: texts.dialog_close(), enabled: true, others: &[texts.client_copy_save_report()], cancel: None, focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main | Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        Some(Pressed::Other(_)) => actions.push(Action::Answer(Answer::Save)),
        None => {}
    }
}

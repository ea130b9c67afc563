//! What is chosen in the export dialog: for which purpose, how for each of them, and which of them are ticked. It is that of one file, and kept with it in the
//! settings. Never a drawing.

use crate::app::exchange::choice::{ExportChoice, ExportWhat};
use crate::app::exchange::copy_plan::CopyPlan;
use crate::app::exchange::kept::{KeptChoice, KeptExports};
use crate::app::exchange::purpose::Purpose;
use crate::export::Format;
use crate::i18n::Language;
use crate::merge::RedactReport;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// What exports keep from one to the next. Others read it; only this feature changes it.
#[derive(Debug)]
pub struct Exchange {
    pub(super) choice: ExportChoice,
    purpose: Purpose,
    /// The choices for other purposes, as far as any have been made.
    others: BTreeMap<Purpose, ExportChoice>,
    ticked: BTreeSet<Purpose>,
    /// What the next copy for clients keeps.
    pub(super) plan: CopyPlan,
    /// What the last copy for clients lost.
    pub(super) report: Option<Arc<RedactReport>>,
    /// The file that this was chosen for, as text; none: one that was never saved.
    of: Option<String>,
}

impl Default for Exchange {
    fn default() -> Self {
        let purpose = Purpose::TakeHome;
        Self {
            choice: purpose.usual(),
            purpose,
            others: BTreeMap::new(),
            ticked: BTreeSet::new(),
            plan: CopyPlan::default(),
            report: None,
            of: None,
        }
    }
}

impl Exchange {
    /// How things are exported, as it was chosen last.
    pub fn choice(&self) -> &ExportChoice {
        &self.choice
    }

    /// What for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Whether it is one of those that are exported together.
    pub fn is_ticked(&self, purpose: Purpose) -> bool {
        self.ticked.contains(&purpose)
    }

    /// Those that are exported together, in the order of the dialog.
    pub fn ticked(&self) -> impl Iterator<Item = Purpose> {
        Purpose::of(ExportWhat::Map).filter(|purpose| self.is_ticked(*purpose))
    }

    /// Chooses another purpose, with what was chosen for it before. What goes for all of them stays as it is.
    pub(super) fn choose(&mut self, purpose: Purpose) {
        if purpose != self.purpose {
            let choice = self.choice_for(purpose);
            let before = std::mem::replace(&mut self.choice, choice);
            self.others.insert(self.purpose, before);
            self.purpose = purpose;
        }
    }

    /// Ticks a purpose, or no longer.
    pub(super) fn tick(&mut self, purpose: Purpose, ticked: bool) {
        if ticked {
            self.ticked.insert(purpose);
        } else {
            self.ticked.remove(&purpose);
        }
    }

    /// Slides are made with somebody's own template, or with none.
    pub(super) fn choose_template(&mut self, template: Option<PathBuf>) {
        let choice = if self.choice.format == Format::Pptx {
            &mut self.choice
        } else {
            self.others.entry(Purpose::Slides).or_insert_with(|| Purpose::Slides.usual())
        };
        choice.template = template;
    }

    /// The choices for a purpose.
    pub(super) fn choice_for(&self, purpose: Purpose) -> ExportChoice {
        if purpose == self.purpose {
            return self.choice.clone();
        }
        let ExportChoice { theme, language, date, all_maps, client_copy, view, .. } = self.choice;
        let made = self.others.get(&purpose).cloned().unwrap_or_else(|| purpose.usual());
        ExportChoice { theme, language, date, all_maps, client_copy, view, ..made }
    }

    /// Another file is open: what was chosen for it counts, or if that is not known, what was chosen last.
    pub(super) fn recall(&mut self, file: Option<String>, kept: Option<&KeptExports>, language: Language) {
        if file == self.of {
            return;
        }
        if let Some(kept) = kept {
            let made = |purpose: Purpose| kept.choices.get(purpose.code()).map(|kept| kept.onto(&purpose.usual(), language));
            let of_kept = |code: &String| Purpose::of_code(code).filter(|purpose| purpose.format().is_some());
            let purpose = of_kept(&kept.purpose).unwrap_or(Purpose::TakeHome);
            self.choice = made(purpose).unwrap_or_else(|| purpose.usual());
            self.others = Purpose::of(ExportWhat::Map).filter_map(|purpose| Some((purpose, made(purpose)?))).collect();
            self.others.remove(&purpose);
            self.ticked = kept.ticked.iter().filter_map(of_kept).collect();
            self.purpose = purpose;
        }
        self.of = file;
    }

    /// All of it, to be kept with its file.
    pub(super) fn to_keep(&self, file: String) -> KeptExports {
        let mut choices: BTreeMap<String, KeptChoice> =
            self.others.iter().map(|(purpose, choice)| (purpose.code().to_owned(), KeptChoice::of(choice))).collect();
        choices.insert(self.purpose.code().to_owned(), KeptChoice::of(&self.choice));
        let ticked = self.ticked.iter().map(|purpose| purpose.code().to_owned()).collect();
        KeptExports { file, purpose: self.purpose.code().to_owned(), ticked, choices }
    }
}

//! Questions that need only an answer: unsaved work, replacing a file, damage, changes by others. If an answer would destroy something,
//! the main button is the one that does not.

use super::differing::counted;
use super::form::{self, Buttons, Pressed};
use super::project_name;
use crate::app::{Action, Answer, Dialog, Differences, OpenDialog, Pick, State, VotesDialog};
use egui::Ui;
use std::path::Path;

/// A question and its possible answers.
struct Question<'a> {
    title: String,
    why: String,
    main: (&'a str, Answer),
    others: Vec<(&'a str, Answer)>,
    cancel: Option<&'a str>,
}

/// Shows the question, if the dialog is a question.
pub(super) fn question_ui(ui: &mut Ui, state: &State, dialog: &Dialog, fresh: bool, actions: &mut Vec<Action>) {
    let Some(question) = question(state, dialog) else { return };
    // Six buttons in a row want more room than three.
    form::set_width(ui, if question.others.len() > 2 { 740.0 } else { 500.0 });
    form::title(ui, &question.title);
    form::body(ui, 0.0, |ui| form::quiet(ui, &question.why));
    let others: Vec<&str> = question.others.iter().map(|(label, _)| *label).collect();
    let buttons = Buttons { main: question.main.0, enabled: true, others: &others, cancel: question.cancel, focus: fresh };
    let answer = match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => Some(question.main.1),
        Some(Pressed::Other(index)) => question.others.into_iter().nth(index).map(|(_, answer)| answer),
        Some(Pressed::Cancel) => Some(Answer::Cancel),
        None => None,
    };
    actions.extend(answer.map(Action::Answer));
}

/// As much of a text as a title has room for.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    let shown: String = line.chars().take(MOST).collect();
    if shown == text { shown } else { format!("{}…", shown.trim_end()) }
}

fn question<'a>(state: &'a State, dialog: &Dialog) -> Option<Question<'a>> {
    let texts = &*state.program.texts;
    let file_name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let cancel = Some(texts.dialog_cancel());
    Some(match dialog {
        Dialog::Open(OpenDialog::Unsaved(_)) => Question {
            title: match state.path() {
                Some(_) => texts.dialog_unsaved(&project_name(state)),
                None => texts.dialog_unsaved_never(&project_name(state)),
            },
            why: match state.path() {
                Some(_) => texts.dialog_unsaved_why(),
                None => texts.dialog_unsaved_why_never(),
            }
            .to_owned(),
            main: (texts.dialog_save(), Answer::Save),
            others: vec![(texts.dialog_unsaved_discard(), Answer::Discard)],
            cancel,
        },
        Dialog::Open(OpenDialog::TextNotTaken { text, reason, .. }) => Question {
            title: texts.dialog_text_not_taken(&shortened(text)),
            why: format!("{reason} {}", texts.dialog_text_not_taken_why()),
            main: (texts.dialog_text_not_taken_back(), Answer::Cancel),
            others: vec![(texts.dialog_text_not_taken_discard(), Answer::Discard)],
            cancel: None,
        },
        Dialog::Replace(_, path) => {
            let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
            Question {
                title: texts.dialog_replace(&file_name(path)),
                why: texts.dialog_replace_why(&folder),
                main: (texts.dialog_replace_do(), Answer::Yes),
                others: Vec::new(),
                cancel,
            }
        }
        Dialog::SeveralNames(pick, path, names) => Question {
            title: texts.dialog_several_names(&file_name(path), *names as i64),
            why: texts.dialog_several_names_why().to_owned(),
            main: (if *pick == Pick::SaveAs { texts.dialog_save_as() } else { texts.dialog_several_names_other() }, Answer::SaveAs),
            others: vec![(texts.dialog_several_names_do(), Answer::Yes)],
            cancel,
        },
        Dialog::Open(OpenDialog::MayNotWrite(path, why)) => Question {
            title: texts.dialog_may_not_write(&file_name(path)),
            why: why.clone(),
            main: (texts.dialog_save_as(), Answer::SaveAs),
            others: Vec::new(),
            cancel,
        },
        Dialog::Open(OpenDialog::SaveOverDamage) => Question {
            title: texts.dialog_save_over_damage().to_owned(),
            why: texts.dialog_save_over_damage_why(&project_name(state)),
            main: (texts.dialog_save_as(), Answer::SaveAs),
            others: vec![(texts.dialog_save_over_damage_do(), Answer::Yes)],
            cancel,
        },
        Dialog::Open(OpenDialog::Conflict(conflict)) => {
            let mut why = vec![if conflict.at_save { texts.dialog_conflict_save() } else { texts.dialog_conflict_focus() }.to_owned()];
            if !conflict.is_readable {
                why.push(texts.dialog_conflict_unreadable().to_owned());
            }
            let what = |differs: &Differences| counted(texts, differs).unwrap_or_else(|| texts.dialog_conflict_nothing().to_owned());
            if let Some((there, here)) = &conflict.since {
                why.push(format!("\n{}", texts.dialog_conflict_there(&what(there))));
                why.push(format!("\n{}\n", texts.dialog_conflict_here(&what(here))));
            }
            why.push(texts.dialog_conflict_why().to_owned());
            let (keep, merge) = ((texts.dialog_conflict_keep_both(), Answer::KeepBoth), (texts.dialog_conflict_merge(), Answer::Merge));
            let overwrite = (texts.dialog_conflict_overwrite(), Answer::Yes);
            let (reload, compare) = ((texts.dialog_conflict_reload(), Answer::Reload), (texts.dialog_conflict_compare(), Answer::Compare));
            // Without work of one's own, what others have done is wanted.
            let is_nothing_here = !conflict.at_save && state.open.document.is_saved();
            let (main, others) = match (conflict.is_readable, is_nothing_here) {
                (true, true) => (reload, vec![keep, overwrite, merge, compare]),
                (true, false) => (keep, vec![overwrite, reload, merge, compare]),
                (false, _) => (keep, vec![overwrite]),
            };
            let title = texts.dialog_conflict(&file_name(&conflict.path));
            Question {
                title,
                why: why.join(" ").replace(" \n", "\n").replace("\n ", "\n"),
                main,
                others,
                cancel: Some(texts.dialog_conflict_later()),
            }
        }
        Dialog::Votes(VotesDialog::GoesOn) => Question {
            title: texts.dialog_vote_goes_on().to_owned(),
            why: texts.dialog_vote_goes_on_why().to_owned(),
            main: (texts.dialog_vote_goes_on_do(), Answer::Yes),
            others: vec![(texts.vote_reveal_now(), Answer::Reveal)],
            cancel: Some(texts.dialog_vote_goes_on_later()),
        },
        Dialog::Open(
            OpenDialog::NewProject(_)
            | OpenDialog::Damaged(_)
            | OpenDialog::NotEntered(_)
            | OpenDialog::OldVersions(_)
            | OpenDialog::TakeFrom(_)
            | OpenDialog::Recovery(_),
        )
        | Dialog::Map(_)
        | Dialog::Exchange(_)
        | Dialog::Grid(_)
        | Dialog::Merging(_)
        | Dialog::Path(_)
        | Dialog::Steps(_)
        | Dialog::Present(_)
        | Dialog::Views(_)
        | Dialog::Day(_)
        | Dialog::Shortcuts
        | Dialog::About => return None,
    })
}

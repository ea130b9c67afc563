//! What somebody says about the tables as a whole: what becomes of them, which are taken, how they lie, by which kept mapping they are read. Never
//! about a column.

use super::meaning::kind_words;
use super::{Changes, ImportState};
use crate::app::{Action, ExchangeAction, ImportChange, ImportTarget, Proposed, State, import_changes};
use crate::i18n::Texts;
use crate::import::{Note, NoteKind, Proposal, Recognised, RowUse, RowsAre, SeenTable, TableKind};
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::select_opened;
use egui::{DragValue, Key, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo};

/// What becomes of the tables, and what that is in numbers.
pub(super) fn targets_ui(ui: &mut Ui, state: &State, proposed: &Proposed, changes: &mut Changes) {
    let texts = &*state.program.texts;
    let read = &proposed.read;
    ui.horizontal_wrapped(|ui| {
        for target in ImportTarget::ALL.into_iter().filter(|target| read.targets.contains(target)) {
            let map = state.map().map(|map| map.name.clone()).unwrap_or_default();
            let words = match target {
                ImportTarget::Project => texts.dialog_import_to_project().to_owned(),
                ImportTarget::Maps if proposed.has_touchpoints() => texts.dialog_import_to_maps().to_owned(),
                ImportTarget::Maps => texts.dialog_import_to_open().to_owned(),
                ImportTarget::Update => texts.dialog_import_to_update(&map),
            };
            let can = target == ImportTarget::Project || !state.is_read_only();
            let chosen = proposed.choice.target == target;
            ui.add_enabled_ui(can, |ui| {
                if ui.radio(chosen, words).clicked() && !chosen {
                    changes.push(ImportChange::Target(target));
                }
            });
        }
    });
    if !proposed.is_current() {
        // Its place is that of the numbers, which come in a moment.
        ui.label(RichText::new(texts.status_working(texts.job_import())).weak());
    } else if let Ok(proposal) = &read.proposal {
        hyphens::label(ui, numbers(texts, proposed, proposal).join(" · "), WordsOf::Program);
    }
}

/// What would come of it, in numbers.
fn numbers(texts: &Texts, proposed: &Proposed, proposal: &Proposal) -> Vec<String> {
    let mut words = Vec::new();
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match proposed.read.choice.target {
        ImportTarget::Project => {
            words.push(texts.dialog_import_maps(whole(proposal.project.maps.len())));
            let touchpoints: usize = proposal.project.maps.iter().map(|map| map.touchpoint_count()).sum();
            words.push(texts.dialog_import_touchpoints(whole(touchpoints)));
        }
        ImportTarget::Update => words.extend(proposed.read.update.map(|update| import_changes(texts, update))),
        ImportTarget::Maps if proposed.has_touchpoints() => {
            let maps = proposed.read.tables.as_ref().map_or(0, crate::import::Tables::map_count);
            let new = proposal.project.maps.iter().rev().take(maps);
            words.push(texts.dialog_import_maps(whole(maps)));
            words.push(texts.dialog_import_touchpoints(whole(new.map(|map| map.touchpoint_count()).sum())));
        }
        ImportTarget::Maps => {}
    }
    if proposed.read.choice.target != ImportTarget::Project {
        for names in [
            proposal.rounds().iter().map(|round| round.label.clone()).collect::<Vec<_>>(),
            proposal.raters().iter().map(|rater| rater.name.clone()).collect(),
            proposal.segments().iter().map(|segment| segment.name.clone()).collect(),
            proposal.changed().iter().map(|segment| segment.name.clone()).collect(),
        ]
        .into_iter()
        .zip([
            texts.dialog_addition_rounds(),
            texts.dialog_addition_raters(),
            texts.dialog_addition_segments(),
            texts.dialog_addition_changed(),
        ])
        .filter(|(names, _)| !names.is_empty())
        .map(|(names, heading)| texts.dialog_import_named(heading, &listed(&names)))
        {
            words.push(names);
        }
    }
    let votes = proposal.votes().len();
    if votes > 0 {
        words.push(texts.votes_count(whole(votes)));
    }
    if proposal.replaced > 0 {
        words.push(texts.dialog_addition_replaced(whole(proposal.replaced)));
    }
    let plan = proposal.plan();
    for (count, sentence) in [
        (plan.measures, Texts::dialog_addition_measures as fn(&Texts, i64) -> String),
        (plan.questions, Texts::dialog_addition_questions),
        (plan.metrics, Texts::dialog_addition_metrics),
        (plan.contacts, Texts::dialog_addition_contacts),
        (proposal.segments().len() + proposal.changed().len(), Texts::dialog_addition_count),
    ] {
        if count > 0 {
            words.push(sentence(texts, whole(count)));
        }
    }
    words.push(texts.dialog_import_refused(whole(proposal.refused)));
    words
}

/// Names listed in a sentence; not more than fit in a line.
fn listed(names: &[String]) -> String {
    const MOST: usize = 8;
    let more = (names.len() > MOST).then(|| "…".to_owned());
    names.iter().take(MOST).cloned().chain(more).collect::<Vec<_>>().join(", ")
}

/// Which of several tables is shown, and whether it is taken.
pub(super) fn tables_ui(
    ui: &mut Ui,
    texts: &Texts,
    proposed: &Proposed,
    shown: &SeenTable,
    remembered: &mut ImportState,
    changes: &mut Changes,
) {
    ui.horizontal_wrapped(|ui| {
        for (index, table) in proposed.read.seen.iter().enumerate() {
            let name = table.name.clone().unwrap_or_else(|| texts.dialog_import_table_number(&(index + 1).to_string()));
            let kind = table.kind.map(|kind| kind_words(texts, kind));
            let words = kind.map_or_else(|| name.clone(), |kind| texts.dialog_import_table_kind(&name, kind));
            let words = if table.left_out { RichText::new(words).weak() } else { RichText::new(words) };
            if ui.selectable_label(table.at == shown.at, words).clicked() {
                remembered.at = Some(table.at);
                remembered.table = super::table::TableState::default();
            }
        }
    });
    let mut taken = !shown.left_out;
    if ui.checkbox(&mut taken, texts.dialog_import_take_table()).changed() {
        changes.push(ImportChange::LeaveOut(shown.at, !taken));
    }
}

/// How the shown table lies, where it begins and ends, and its mapping.
pub(super) fn form_ui(
    ui: &mut Ui,
    state: &State,
    proposed: &Proposed,
    table: &SeenTable,
    remembered: &mut ImportState,
    (changes, actions): (&mut Changes, &mut Vec<Action>),
) {
    let texts = &*state.program.texts;
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.dialog_import_rows_are());
        let of_touchpoints = matches!(table.kind, None | Some(TableKind::Touchpoints)) || table.rows_are == RowsAre::People;
        let ways = [
            (false, RowsAre::Touchpoints, texts.dialog_import_row_each()),
            (false, RowsAre::Stages, texts.dialog_import_row_each_stage()),
            (false, RowsAre::People, texts.dialog_import_row_each_person()),
            (true, RowsAre::Touchpoints, texts.dialog_import_column_each()),
            (true, RowsAre::Stages, texts.dialog_import_column_each_stage()),
        ];
        let words = |rows, words| match (of_touchpoints, rows) {
            (false, _) if words == texts.dialog_import_row_each() => texts.dialog_import_row_each_other(),
            (false, _) => texts.dialog_import_column_each_other(),
            (true, _) => words,
        };
        let ways = ways.into_iter().filter(|(_, rows, _)| of_touchpoints || *rows == RowsAre::Touchpoints);
        let ways: Vec<(bool, RowsAre, &str)> = ways.map(|(turned, rows, said)| (turned, rows, words(rows, said))).collect();
        let is_now = |(turned, rows): (bool, RowsAre)| turned == table.turned && rows == table.rows_are;
        let shown = ways.iter().find(|(turned, rows, _)| is_now((*turned, *rows))).map_or("", |way| way.2);
        Dropdown { name: texts.dialog_import_rows_are(), shown, width: None }.show(ui, |ui| {
            for (turned, rows, words) in &ways {
                if option(ui, is_now((*turned, *rows)), words) {
                    changes.push(ImportChange::Form(table.at, *turned, *rows));
                }
            }
        });
        ui.add_space(8.0);
        let last = table.rows.last().map_or(1, |row| row.number);
        if let Some(header) = table.header() {
            let mut number = header.number;
            let name = if table.turned { texts.dialog_import_header_column() } else { texts.dialog_import_header_row() };
            ui.label(name);
            let field = ui.add(DragValue::new(&mut number).range(1..=last).speed(0.1));
            field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
            if number != header.number {
                changes.push(ImportChange::Header(table.at, nearest(table, number, header.number)));
            }
            ui.add_space(8.0);
            let name = if table.turned { texts.dialog_import_last_column() } else { texts.dialog_import_last_row() };
            ui.label(name);
            let end = proposed.choice.choices.of(table.at).last_row.unwrap_or(last);
            let mut chosen = end;
            let field = ui.add(DragValue::new(&mut chosen).range(header.number..=last).speed(0.1));
            field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, name));
            if chosen != end {
                changes.push(ImportChange::End(table.at, Some(chosen).filter(|row| *row < last)));
            }
            ui.add_space(8.0);
        }
        mapping_ui(ui, state, proposed, table, remembered, (changes, actions));
    });
    more_ui(ui, texts, proposed, table, changes);
    let left = table.rows.iter().filter(|row| matches!(row.used, RowUse::LeftOut)).count();
    if left > 0 && table.kind.is_some() {
        hyphens::label(ui, RichText::new(texts.dialog_import_rows_left(left as i64)).weak(), WordsOf::Program);
    }
}

/// Whether rows are contacts, and whether what is hidden counts: asked where there is something of the kind.
fn more_ui(ui: &mut Ui, texts: &Texts, proposed: &Proposed, table: &SeenTable, changes: &mut Changes) {
    let notes = super::result::notes_of(proposed);
    let is_grouped = notes.iter().any(|note| super::result::is_about(note, table.at) && matches!(note.kind, NoteKind::Grouped { .. }));
    if is_grouped || proposed.choice.choices.of(table.at).grouped.is_some() {
        let mut grouped = is_grouped;
        if ui.checkbox(&mut grouped, texts.dialog_import_grouped()).changed() {
            changes.push(ImportChange::Group(table.at, grouped));
        }
    }
    let said = proposed.choice.choices.of(table.at);
    let unknown = |one: &&Recognised| one.meaning.is_none() && !one.header.is_empty();
    let is_of_touchpoints = table.kind == Some(TableKind::Touchpoints) && !is_grouped;
    if said.unknown.is_some() || is_of_touchpoints && table.columns.iter().filter(unknown).count() > 1 {
        let mut kept = said.unknown != Some(false);
        if ui.checkbox(&mut kept, texts.dialog_import_unknown()).changed() {
            changes.push(ImportChange::Unknown(table.at, kept));
        }
    }
    let hidden = proposed.choice.choices.all.hidden;
    let is_hidden = |note: &Note| matches!(note.kind, NoteKind::HiddenSheets(_) | NoteKind::Hidden { .. });
    if hidden.is_some() || notes.iter().any(is_hidden) {
        // Unasked, rows and columns are taken and sheets are not.
        let is_taken = |note: &Note| matches!(note.kind, NoteKind::Hidden { taken: true, .. });
        let mut taken = hidden.unwrap_or_else(|| notes.iter().any(is_taken));
        if ui.checkbox(&mut taken, texts.dialog_import_hidden()).changed() {
            changes.push(ImportChange::Hidden(taken));
        }
    }
}

/// The number of the row that somebody means who leaves a header for another row: blank rows have none.
fn nearest(table: &SeenTable, wanted: u64, from: u64) -> u64 {
    let numbers = table.rows.iter().map(|row| row.number);
    let found = if wanted > from { numbers.clone().find(|row| *row >= wanted) } else { numbers.clone().rfind(|row| *row <= wanted) };
    found.unwrap_or(from)
}

/// The kept mappings that fit, and a new one.
fn mapping_ui(
    ui: &mut Ui,
    state: &State,
    proposed: &Proposed,
    table: &SeenTable,
    remembered: &mut ImportState,
    (changes, actions): (&mut Changes, &mut Vec<Action>),
) {
    let texts = &*state.program.texts;
    let used = &proposed.choice.mapping;
    let fitting = state.program.settings.mappings.iter().filter(|mapping| mapping.fits(&proposed.read.seen));
    let names: Vec<&String> = fitting.map(|mapping| &mapping.name).collect();
    if !names.is_empty() {
        ui.label(texts.dialog_import_mapping());
        let none = texts.dialog_import_mapping_none();
        let shown = used.as_deref().unwrap_or(none);
        Dropdown { name: texts.dialog_import_mapping(), shown, width: None }.show(ui, |ui| {
            if option(ui, used.is_none(), none) {
                changes.push(ImportChange::Mapping(None));
            }
            for name in names {
                if option(ui, used.as_ref() == Some(name), name) {
                    changes.push(ImportChange::Mapping(Some(name.clone())));
                }
            }
        });
        if let Some(name) = used
            && ui.button(texts.dialog_import_mapping_forget()).clicked()
        {
            actions.push(Action::Exchange(ExchangeAction::ForgetMapping(name.clone())));
        }
    }
    let said = proposed.choice.choices.own.get(&table.at).is_some_and(|said| {
        !said.columns.is_empty() || !said.scales.is_empty() || said.turned.is_some() || said.rows.is_some() || said.unknown.is_some()
    });
    match &mut remembered.name {
        // What was said can be kept.
        None if said && ui.button(texts.dialog_import_mapping_keep()).clicked() => {
            let file = proposed.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            remembered.name = Some(used.clone().unwrap_or(file));
        }
        None => {}
        Some(name) => {
            let ends = ui.input_mut(|input| {
                let kept = input.consume_key(Modifiers::NONE, Key::Enter);
                (kept, input.consume_key(Modifiers::NONE, Key::Escape))
            });
            let label = texts.dialog_import_mapping_name();
            let mut letters = Letters(name);
            let field = ui.add(TextEdit::singleline(&mut letters).desired_width(150.0 * scale(ui)));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
            select_opened(ui, &field, name);
            let kept = ui.add_enabled(!name.trim().is_empty(), egui::Button::new(texts.dialog_import_mapping_save())).clicked();
            if (kept || ends.0) && !name.trim().is_empty() {
                actions.push(Action::Exchange(ExchangeAction::KeepMapping(table.at, name.clone())));
                remembered.name = None;
            } else if ends.1 {
                remembered.name = None;
            } else if !field.has_focus() && !field.lost_focus() && ui.memory(|memory| memory.focused()).is_none() {
                field.request_focus();
            }
        }
    }
}

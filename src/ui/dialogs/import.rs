//! What a table would become, before anything is imported: how its columns were interpreted, what was refused and why. Never the reading
//! itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, Proposed, State, import_changes};
use crate::i18n::Texts;
use crate::import::{Meaning, Note, Proposal, Recognised, TouchpointCounts};
use crate::model::{Channel, Code as _};
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Grid, Label, RichText, Ui};

/// Shows the proposal.
pub(super) fn import_ui(ui: &mut Ui, state: &State, proposed: &Proposed, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let proposal = &*proposed.proposal;
    form::set_width(ui, 660.0);
    form::title(ui, &texts.dialog_import(&proposed.path.file_name().unwrap_or_default().to_string_lossy()));
    let touchpoints: usize = proposal.project.maps.iter().map(|map| map.touchpoint_count()).sum();
    let counts = [
        texts.dialog_import_maps(proposal.project.maps.len() as i64),
        texts.dialog_import_touchpoints(touchpoints as i64),
        texts.dialog_import_refused(proposal.refused as i64),
    ];
    ui.label(counts.join(" · "));
    if let Some(update) = proposed.update {
        ui.label(texts.dialog_import_would(&import_changes(texts, update)));
    }
    form::body(ui, 0.0, |ui| {
        for (index, columns) in proposal.tables.iter().enumerate() {
            form::section(ui, texts.dialog_import_columns());
            columns_ui(ui, texts, index, columns);
        }
        notes_ui(ui, texts, &proposal.notes);
    });
    let (add, both) = ([texts.dialog_import_add()], [texts.dialog_import_add(), texts.dialog_import_update()]);
    let others: &[&str] = match (state.is_read_only(), proposed.update.is_some()) {
        (true, _) => &[],
        (false, false) => &add,
        (false, true) => &both,
    };
    let buttons = Buttons { main: texts.dialog_import_do(), enabled: true, others, cancel: Some(texts.dialog_cancel()), focus: fresh };
    let answer = form::buttons(ui, &buttons).map(|pressed| match pressed {
        Pressed::Main => Answer::Yes,
        Pressed::Other(0) => Answer::Add,
        Pressed::Other(_) => Answer::Update,
        Pressed::Cancel => Answer::Cancel,
    });
    actions.extend(answer.map(Action::Answer));
}

/// Shows what tables without touchpoints would add to the open project: votes, segments, measures …
pub(super) fn addition_ui(ui: &mut Ui, state: &State, proposed: &Proposed, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let addition = &*proposed.proposal;
    form::set_width(ui, 660.0);
    form::title(ui, &texts.dialog_import(&proposed.path.file_name().unwrap_or_default().to_string_lossy()));
    ui.label(addition_words(texts, addition, proposed.update).join(" · "));
    form::body(ui, 0.0, |ui| {
        let named = [
            (texts.dialog_addition_rounds(), addition.rounds().iter().map(|round| round.label.clone()).collect::<Vec<_>>()),
            (texts.dialog_addition_raters(), addition.raters().iter().map(|rater| rater.name.clone()).collect()),
            (texts.dialog_addition_segments(), addition.segments().iter().map(|segment| segment.name.clone()).collect()),
            (texts.dialog_addition_changed(), addition.changed().iter().map(|segment| segment.name.clone()).collect()),
        ];
        for (heading, names) in named.into_iter().filter(|(_, names)| !names.is_empty()) {
            form::section(ui, heading);
            hyphens::label(ui, listed(&names), WordsOf::Project);
        }
        for (index, columns) in addition.tables.iter().enumerate() {
            form::section(ui, texts.dialog_import_columns());
            columns_ui(ui, texts, index, columns);
        }
        notes_ui(ui, texts, &addition.notes);
    });
    let enabled = !state.is_read_only();
    let main = if proposed.tables.has_touchpoints() { texts.dialog_import_update() } else { texts.dialog_import_add() };
    let buttons = Buttons { main, enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Answer(Answer::Yes)),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// What would be added, one line each.
fn addition_words(texts: &Texts, addition: &Proposal, update: Option<TouchpointCounts>) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(update.map(|update| import_changes(texts, update)));
    let votes = addition.votes().len();
    if votes > 0 {
        words.push(texts.votes_count(votes as i64));
        if addition.replaced > 0 {
            words.push(texts.dialog_addition_replaced(addition.replaced as i64));
        }
    }
    let plan = addition.plan();
    for (count, sentence) in [
        (plan.measures, Texts::dialog_addition_measures as fn(&Texts, i64) -> String),
        (plan.questions, Texts::dialog_addition_questions),
        (plan.metrics, Texts::dialog_addition_metrics),
        (plan.contacts, Texts::dialog_addition_contacts),
    ] {
        if count > 0 {
            words.push(sentence(texts, count as i64));
        }
    }
    let segments = addition.segments().len() + addition.changed().len();
    if segments > 0 || words.is_empty() {
        words.push(texts.dialog_addition_count(segments as i64));
    }
    words.push(texts.dialog_import_refused(addition.refused as i64));
    words
}

/// Names listed in a sentence; not more than fit in a dialog.
fn listed(names: &[String]) -> String {
    const MOST: usize = 40;
    let more = (names.len() > MOST).then(|| "…".to_owned());
    names.iter().take(MOST).cloned().chain(more).collect::<Vec<_>>().join(", ")
}

fn notes_ui(ui: &mut Ui, texts: &Texts, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    form::section(ui, texts.dialog_import_notes());
    for note in notes {
        ui.add(Label::new(RichText::new(place(texts, note)).weak()));
        hyphens::label(ui, note.kind.sentence(texts), WordsOf::Program);
        ui.add_space(3.0);
    }
}

fn columns_ui(ui: &mut Ui, texts: &Texts, index: usize, columns: &[Recognised]) {
    // Only touchpoints have their own lanes.
    let has_lanes = columns.iter().all(|column| matches!(column.meaning, None | Some(Meaning::Touchpoint(_) | Meaning::Lane(..))));
    let unknown = if has_lanes { texts.dialog_import_unknown() } else { texts.dialog_addition_unknown() };
    Grid::new(("columns", index)).num_columns(2).striped(true).spacing([24.0, 4.0]).show(ui, |ui| {
        for heading in [texts.dialog_import_header(), texts.dialog_import_meaning()] {
            ui.label(RichText::new(heading).weak());
        }
        ui.end_row();
        for column in columns {
            ui.label(shortened(&column.header));
            let warning = ui.visuals().warn_fg_color;
            match (column.meaning, column.scale) {
                (None, _) => ui.label(RichText::new(unknown).color(warning)),
                (Some(known), None) => ui.label(meaning_words(texts, known)),
                (Some(known), Some(scale)) => {
                    let (from, to) = (texts.number(scale.from, 3), texts.number(scale.to, 3));
                    ui.label(texts.dialog_import_scale(&meaning_words(texts, known), &from, &to))
                }
            };
            ui.end_row();
        }
    });
}

/// How a column was interpreted, in words.
fn meaning_words(texts: &Texts, meaning: Meaning) -> String {
    let field = |name: &str| texts.term("field", name).to_owned();
    match meaning {
        Meaning::Touchpoint(column) => field(column.name()),
        Meaning::Vote(column) => field(column.name()),
        Meaning::Segment(column) => field(column.name()),
        Meaning::Measure(column) => field(column.name()),
        Meaning::Question(column) => field(column.name()),
        Meaning::Metric(column) => field(column.name()),
        Meaning::Contact(column) => field(column.name()),
        Meaning::Lane(..) => texts.dialog_import_lane().to_owned(),
        Meaning::Preference(channel) => texts.import_preference(texts.term(Channel::KIND, channel.code())),
    }
}

/// A header as the list shows it; tables from elsewhere have whole sentences there.
fn shortened(header: &str) -> String {
    const MOST: usize = 40;
    let cut = header.chars().nth(MOST).is_some();
    header.chars().take(MOST).chain(cut.then_some('…')).collect()
}

fn place(texts: &Texts, note: &Note) -> String {
    match note.place {
        Some(place) => texts.dialog_import_line(&place.line.to_string(), &place.column.to_string()),
        None => texts.dialog_import_table().to_owned(),
    }
}

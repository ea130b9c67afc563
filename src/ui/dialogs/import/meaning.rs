//! What a column is taken for, in words, and the lists from which somebody chooses something else. Never how a column is recognised.

use crate::i18n::Texts;
use crate::import::{ColumnChoice, Meaning, Recognised, Scale, SeenTable, TableKind};
use crate::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use crate::model::{Channel, Code as _};
use crate::ui::kit::dropdown::{Dropdown, option};
use egui::{RichText, Ui};

/// The scales that are offered, from the worst to the best.
const SCALES: [(f64, f64); 15] = [
    (0.0, 10.0),
    (1.0, 10.0),
    (0.0, 5.0),
    (1.0, 5.0),
    (5.0, 1.0),
    (1.0, 6.0),
    (6.0, 1.0),
    (1.0, 4.0),
    (4.0, 1.0),
    (1.0, 7.0),
    (0.0, 100.0),
    (-100.0, 100.0),
    (-2.0, 2.0),
    (-3.0, 3.0),
    (-5.0, 5.0),
];

/// How a column was interpreted, in words.
pub(super) fn words(texts: &Texts, table: &SeenTable, (index, column): (usize, &Recognised), ignored: bool) -> String {
    let (who, when) = table.contacts.unwrap_or_default();
    match column.meaning {
        Some(meaning) => meaning_words(texts, meaning),
        None if !ignored && who == Some(index) => texts.dialog_import_who().to_owned(),
        None if !ignored && when == Some(index) => texts.dialog_import_when().to_owned(),
        None if ignored || column.header.is_empty() || !has_lanes(table) => texts.dialog_import_ignored().to_owned(),
        None => texts.dialog_import_lane().to_owned(),
    }
}

/// Only touchpoints have lanes of their own, and none that were grouped.
pub(super) fn has_lanes(table: &SeenTable) -> bool {
    matches!(table.kind, None | Some(TableKind::Touchpoints)) && table.contacts.is_none()
}

fn meaning_words(texts: &Texts, meaning: Meaning) -> String {
    match meaning {
        Meaning::Lane(..) => texts.dialog_import_lane().to_owned(),
        Meaning::Preference(channel) => texts.import_preference(texts.term(Channel::KIND, channel.code())),
        _ => texts.term("field", meaning.name().unwrap_or_default()).to_owned(),
    }
}

/// The names of the columns of a kind of table.
fn names(kind: TableKind) -> Vec<&'static str> {
    match kind {
        TableKind::Touchpoints => Column::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Votes => VoteColumn::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Segments => SegmentColumn::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Measures => MeasureColumn::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Questions => QuestionColumn::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Metrics => MetricColumn::ALL.iter().map(|column| column.name()).collect(),
        TableKind::Contacts => ContactColumn::ALL.iter().map(|column| column.name()).collect(),
    }
}

/// The kinds in the order in which their columns are offered.
const KINDS: [TableKind; 7] = [
    TableKind::Touchpoints,
    TableKind::Votes,
    TableKind::Measures,
    TableKind::Metrics,
    TableKind::Segments,
    TableKind::Contacts,
    TableKind::Questions,
];

/// What a kind of table is called.
pub(super) fn kind_words(texts: &Texts, kind: TableKind) -> &str {
    let word = match kind {
        TableKind::Touchpoints => "touchpoints",
        TableKind::Votes => "votes",
        TableKind::Segments => "segments",
        TableKind::Measures => "measures",
        TableKind::Questions => "questions",
        TableKind::Metrics => "metrics",
        TableKind::Contacts => "contacts",
    };
    texts.term("table", word)
}

/// The box with what a column is taken for. Returns what somebody chose instead.
pub(super) fn meaning_box(
    ui: &mut Ui,
    texts: &Texts,
    table: &SeenTable,
    (index, column, ignored): (usize, &Recognised, bool),
    width: f32,
) -> (egui::Response, Option<ColumnChoice>) {
    let header = if column.header.is_empty() { (index + 1).to_string() } else { column.header.clone() };
    let name = texts.dialog_import_column_is(&header);
    let shown = words(texts, table, (index, column), ignored);
    let mut chosen = None;
    let own = table.kind.unwrap_or(TableKind::Touchpoints);
    let response = Dropdown { name: &name, shown: &shown, width: Some(width) }.show(ui, |ui| {
        let mut line = |ui: &mut Ui, is_now: bool, label: &str, choice: ColumnChoice| {
            if option(ui, is_now, label) {
                chosen = Some(choice);
            }
        };
        let now = column.meaning.and_then(Meaning::name);
        let field = |name: &'static str| texts.term("field", name);
        for name in names(own) {
            line(ui, now == Some(name), field(name), ColumnChoice::Named(name.to_owned()));
        }
        let lane = column.meaning.is_none() && !ignored || matches!(column.meaning, Some(Meaning::Lane(..)));
        if has_lanes(table) {
            line(ui, lane && !column.header.is_empty(), texts.dialog_import_lane(), ColumnChoice::Lane);
        }
        line(ui, ignored, texts.dialog_import_ignored(), ColumnChoice::Ignored);
        let mut listed = names(own);
        for kind in KINDS.into_iter().filter(|kind| *kind != own) {
            let others: Vec<&'static str> = names(kind).into_iter().filter(|name| !listed.contains(name)).collect();
            if others.is_empty() {
                continue;
            }
            ui.add_space(4.0);
            ui.label(RichText::new(kind_words(texts, kind)).weak());
            for name in others {
                line(ui, now == Some(name), field(name), ColumnChoice::Named(name.to_owned()));
                listed.push(name);
            }
        }
    });
    (response, chosen)
}

/// The box with the scale of a column. `asked`: it is not certain. Returns another scale that somebody chose.
pub(super) fn scale_box(ui: &mut Ui, texts: &Texts, (index, column, asked): (usize, &Recognised, bool), width: f32) -> Option<Scale> {
    let header = if column.header.is_empty() { (index + 1).to_string() } else { column.header.clone() };
    let name = texts.dialog_import_scale_of(&header);
    let now = column.scale.unwrap_or(SCORES);
    let said = |scale: Scale| scale_words(texts, scale);
    let shown = if asked { texts.dialog_import_scale_asked(&said(now)) } else { said(now) };
    let mut chosen = None;
    Dropdown { name: &name, shown: &shown, width: Some(width) }.show(ui, |ui| {
        let usual = SCALES.map(|(from, to)| Scale { from, to });
        let own = (!usual.contains(&now)).then_some(now);
        for scale in own.into_iter().chain(usual) {
            if option(ui, scale == now, &said(scale)) {
                chosen = Some(scale);
            }
        }
    });
    chosen
}

/// The scale of a column in words.
pub(super) fn scale_now(texts: &Texts, column: &Recognised) -> String {
    scale_words(texts, column.scale.unwrap_or(SCORES))
}

/// The scale of scores.
const SCORES: Scale = Scale { from: 0.0, to: 10.0 };

/// A scale in words: which end is the best is said where it is the lower one.
fn scale_words(texts: &Texts, scale: Scale) -> String {
    let number = |value: f64| texts.number(value, 3);
    if scale.from < scale.to {
        texts.dialog_import_scale_up(&number(scale.from), &number(scale.to))
    } else {
        texts.dialog_import_scale_down(&number(scale.to), &number(scale.from))
    }
}

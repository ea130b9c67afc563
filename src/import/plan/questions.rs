//! Open questions of a table: found by identity, else by what they ask; what the table says of them is changed, others are added.

use super::rows::PlainRow;
use super::{Placing, room_for};
use crate::edit::{Edit, QuestionChange, QuestionEdit};
use crate::import::matching::free;
use crate::import::measure::Found;
use crate::import::note::NoteKind;
use crate::import::proposal::TableEdit;
use crate::import::{ErrorKind, Origin};
use crate::model::table::QuestionColumn as C;
use crate::model::{About, OpenQuestion, QuestionId, limits};
use std::collections::{HashMap, HashSet};

pub(super) fn place(rows: &[PlainRow<C>], placing: &mut Placing<'_>) -> Result<(), ErrorKind> {
    let project = placing.project;
    let mut new: Vec<(OpenQuestion, Origin)> = Vec::new();
    let mut taken: HashSet<QuestionId> = project.questions.iter().map(|question| question.id).collect();
    let mut met: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let mut cells = placing.cells(row);
        let Some(text) = cells.text(C::Question) else { continue };
        if text.trim().is_empty() && !row.faithful {
            let kind = NoteKind::Nameless { column: cells.header(C::Question) };
            cells.refuse(C::Question, kind);
            continue;
        }
        let id: Option<QuestionId> = cells.id(C::Id);
        let changes = changes(row, text.clone(), placing);
        placing.accepted += 1;
        let nth = met.entry(text.clone()).or_default();
        *nth += 1;
        let known = match id {
            Some(id) => project.questions.iter().find(|question| question.id == id),
            None => project.questions.iter().filter(|question| question.text.trim() == text.trim()).nth(*nth - 1),
        };
        let origin = Origin { source: row.source, place: row.place };
        let Some(known) = known else {
            let named = |nth| QuestionId::named(&format!("import\u{1f}{text}\u{1f}{nth}"));
            let id = id.filter(|id| !taken.contains(id)).unwrap_or_else(|| free(named, |id| !taken.contains(&id)));
            taken.insert(id);
            let mut made = OpenQuestion::new(id, "");
            changes.iter().for_each(|change| change.apply(&mut made));
            new.push((made, origin));
            continue;
        };
        let mut now = OpenQuestion::clone(known);
        for change in changes {
            let before = now.clone();
            change.apply(&mut now);
            if now != before {
                let edit = Edit::Question(QuestionEdit::Change { questions: vec![known.id], change });
                placing.edits.push(TableEdit { edit, origins: vec![origin] });
            }
        }
    }
    room_for(project.questions.len() + new.len(), limits::QUESTIONS)?;
    if !new.is_empty() {
        let (questions, origins) = new.into_iter().unzip();
        placing.edits.push(TableEdit { edit: Edit::Question(QuestionEdit::Add { questions, before: None }), origins });
    }
    Ok(())
}

/// What a row says of its question.
fn changes(row: &PlainRow<C>, text: String, placing: &mut Placing<'_>) -> Vec<QuestionChange> {
    let mut changes = vec![QuestionChange::Text(text)];
    if let Some(about) = about(row, placing) {
        changes.push(QuestionChange::About(about));
    }
    let mut cells = placing.cells(row);
    changes.extend(cells.name(C::Owner).map(QuestionChange::Owner));
    changes.extend(cells.date(C::Due).map(QuestionChange::Due));
    changes.extend(cells.date(C::Review).map(QuestionChange::Review));
    changes.extend(cells.flag(C::Done).map(QuestionChange::Done));
    changes
}

/// What a question concerns; none if the table does not say, or names what is not there: then the question stays as it is.
fn about(row: &PlainRow<C>, placing: &mut Placing<'_>) -> Option<Option<About>> {
    let mut cells = placing.cells(row);
    let (map_name, stage, title) = (cells.name(C::Map), cells.name(C::Stage), cells.name(C::Touchpoint));
    if map_name.is_none() && stage.is_none() && title.is_none() {
        return None;
    }
    let (map_name, stage, title) = (map_name.unwrap_or_default(), stage.unwrap_or_default(), title.unwrap_or_default());
    if [&map_name, &stage, &title].into_iter().all(|name| name.is_empty()) {
        return Some(None);
    }
    let map = placing.map(row, &map_name);
    let Some(map) = map else {
        placing.cells(row).refuse_word(C::Map, &map_name);
        return None;
    };
    let (column, value, found) = if !title.is_empty() {
        let found = match placing.lookup.touchpoint(map, &stage, &title) {
            Found::One(id) => Found::One(About::Touchpoint(map, id)),
            Found::Several => Found::Several,
            Found::Nothing => Found::Nothing,
        };
        (C::Touchpoint, title, found)
    } else if !stage.is_empty() {
        let found = match placing.lookup.stage(map, &stage) {
            Found::One(id) => Found::One(About::Stage(map, id)),
            Found::Several => Found::Several,
            Found::Nothing => Found::Nothing,
        };
        (C::Stage, stage, found)
    } else {
        (C::Map, map_name, Found::One(About::Map(map)))
    };
    match found {
        Found::One(about) => Some(Some(about)),
        Found::Several => {
            let kind = NoteKind::Ambiguous { column: placing.cells(row).header(column), value };
            placing.cells(row).refuse(column, kind);
            None
        }
        Found::Nothing => {
            placing.cells(row).refuse_word(column, &value);
            None
        }
    }
}

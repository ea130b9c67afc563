//! Field by field: what is taken of what differs between the two sides, and what is to be decided. Never where anything is.

use super::side::{Side, referred};
use super::standing::Standing;
use super::{Base, ByField, Found, OwnValue, by_field};
use crate::model::LaneKind;
use crate::model::fields::{Element, Field, LaneField, Row, Rule, Value};
use std::collections::HashSet;
use uuid::Uuid;

/// What a lane of own words shows.
const FREE: Value<'static> = Value::Word("lane", "free");

/// Decides field by field.
pub(super) struct Deciding<'a> {
    base: &'a Base<'a>,
    ours: &'a Side<'a>,
    theirs: &'a Side<'a>,
    standing: &'a Standing<'a>,
    /// What we have where both differ.
    mine: ByField<'a>,
    own: Vec<OwnValue>,
}

/// What becomes of a difference.
enum Verdict<'a> {
    /// What we have stays.
    Ours,
    /// This value is taken.
    Taken(Value<'a>),
    /// Somebody has to decide.
    Conflict,
}

impl<'a> Deciding<'a> {
    pub(super) fn new(base: &'a Base<'a>, ours: &'a Side<'a>, theirs: &'a Side<'a>, standing: &'a Standing<'a>, back: &[Row<'a>]) -> Self {
        Self { base, ours, theirs, standing, mine: by_field(back.to_vec()), own: Vec::new() }
    }

    /// Values that are everybody's own, and stay ours.
    pub(super) fn own(&mut self) -> Vec<OwnValue> {
        std::mem::take(&mut self.own)
    }

    /// The rows by which elements come and go.
    pub(super) fn standing(&self, between: &[Row<'a>]) -> Vec<Row<'a>> {
        let is_taken = |row: &&Row<'a>| match (row.field, &row.value) {
            (Field::Exists, Value::Flag(true)) => self.standing.takes(row.element),
            (Field::Exists, Value::Flag(false)) => self.theirs.gone.contains(&row.element) && !self.standing.keeps(row.element),
            _ => false,
        };
        between.iter().filter(is_taken).cloned().collect()
    }

    /// The rows by which fields get other values.
    pub(super) fn values(&mut self, between: &[Row<'a>], found: &mut Vec<Found>) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut following: Vec<&Row<'a>> = Vec::new();
        for row in between {
            let is_standing = matches!(row.field, Field::Exists | Field::Place);
            if is_standing || !self.is_in_result(row.element) || !self.has_room_for(row, &rows) {
                continue;
            }
            if !self.ours.elements.contains(&row.element) {
                rows.push(row.clone());
            } else if matches!(row.field.rule(), Rule::With(_)) {
                following.push(row);
            } else {
                match self.verdict(row) {
                    Verdict::Ours => {}
                    Verdict::Taken(value) => rows.push(Row { value, ..row.clone() }),
                    Verdict::Conflict => found.push(self.conflict(row)),
                }
            }
        }
        let taken: HashSet<(Element, &'static str)> = rows.iter().map(|row| (row.element, row.field.code())).collect();
        let differs: HashSet<(Element, &'static str)> = between.iter().map(|row| (row.element, row.field.code())).collect();
        for row in following {
            let Rule::With(code) = row.field.rule() else { continue };
            let key = (row.element, code);
            let (by_us, by_them) = self.who(row);
            if taken.contains(&key) || !differs.contains(&key) && by_them && !by_us {
                rows.push(row.clone());
            }
        }
        rows
    }

    /// Whether the lane that words are for has words of its own in the result: what it shows is taken before them.
    fn has_room_for(&self, row: &Row<'_>, taken: &[Row<'_>]) -> bool {
        let (map, id) = match (row.element, row.field) {
            (Element::Cell(map, lane, _), _) => (map, lane),
            (Element::Lane(map, lane), Field::Free(_)) => (map, lane),
            _ => return true,
        };
        let is_kind = |row: &&Row<'_>| row.element == Element::Lane(map, id) && row.field == Field::Lane(LaneField::Kind);
        let is_free = taken.iter().rfind(is_kind).map(|row| row.value == FREE);
        let ours = self.ours.project.map(map).and_then(|map| map.lane(id));
        is_free.or_else(|| ours.map(|lane| matches!(lane.kind, LaneKind::Free(_)))).unwrap_or(false)
    }

    /// Whether an element that differs, or that only they have, is in the result.
    fn is_in_result(&self, element: Element) -> bool {
        if self.ours.elements.contains(&element) { self.standing.keeps(element) } else { self.standing.takes(element) }
    }

    /// Which side changed it.
    fn who(&self, row: &Row<'_>) -> (bool, bool) {
        let key = (row.element, row.field);
        (self.ours.changed.contains(&key), self.theirs.changed.contains(&key))
    }

    fn verdict(&mut self, row: &Row<'a>) -> Verdict<'a> {
        let key = (row.element, row.field);
        let rule = row.field.rule();
        let mine = self.mine.get(&key).cloned().unwrap_or(Value::Nothing);
        match rule {
            Rule::Later => {
                let (Value::Time(mine), Value::Time(theirs)) = (&mine, &row.value) else {
                    return if mine == Value::Nothing { Verdict::Taken(row.value.clone()) } else { Verdict::Ours };
                };
                return if theirs > mine { Verdict::Taken(row.value.clone()) } else { Verdict::Ours };
            }
            Rule::Ours => {
                if self.who(row).1 {
                    self.own.push(OwnValue { element: row.element, field: row.field });
                }
                return Verdict::Ours;
            }
            Rule::LastWriter | Rule::Set | Rule::Entry | Rule::Place | Rule::With(_) => {}
        }
        // What a lane shows decides about everything in it.
        let is_kind = row.field == Field::Lane(LaneField::Kind);
        if is_kind && self.ours.speaks_of(row.element) && self.theirs.speaks_of(row.element) {
            return Verdict::Conflict;
        }
        let is_new = !self.base.has(row.element);
        let before = self.ours.before.get(&key).or_else(|| self.theirs.before.get(&key));
        let (by_us, by_them) = self.who(row);
        // Whoever deleted something took it out of what names it; where it stays, it stays there too.
        match (&mine, &row.value) {
            (Value::Reference(id), Value::Nothing) if self.standing.stays(false, *id) => return Verdict::Ours,
            (Value::Nothing, Value::Reference(id)) if self.standing.stays(true, *id) => return Verdict::Taken(row.value.clone()),
            (_, Value::Nothing) if self.is_cell_of_what_stays(row, false) => return Verdict::Ours,
            (Value::Nothing, _) if self.is_cell_of_what_stays(row, true) => return Verdict::Taken(row.value.clone()),
            (Value::References(mine), Value::References(theirs)) if rule != Rule::Set => {
                let only = |one: &[Uuid], two: &[Uuid]| one.iter().filter(|id| !two.contains(id)).copied().collect::<Vec<_>>();
                let (only_mine, only_theirs) = (only(mine, theirs), only(theirs, mine));
                if only_theirs.is_empty() && !only_mine.is_empty() && only_mine.iter().all(|id| self.standing.stays(false, *id)) {
                    return Verdict::Ours;
                }
                if only_mine.is_empty() && !only_theirs.is_empty() && only_theirs.iter().all(|id| self.standing.stays(true, *id)) {
                    return Verdict::Taken(row.value.clone());
                }
            }
            _ => {}
        }
        if rule == Rule::Set
            && let Some(value) = self.set(before, &mine, &row.value)
        {
            return if value == mine { Verdict::Ours } else { Verdict::Taken(value) };
        }
        if is_new || by_us && by_them {
            Verdict::Conflict
        } else if by_them {
            Verdict::Taken(row.value.clone())
        } else {
            Verdict::Ours
        }
    }

    /// Whether a row is about a cell of a stage or a touchpoint that one side deleted and that stays.
    fn is_cell_of_what_stays(&self, row: &Row<'_>, ours: bool) -> bool {
        match row.element {
            Element::Cell(_, lane, of) => self.standing.stays(ours, of) || self.standing.stays(ours, lane.0),
            _ => false,
        }
    }

    /// A set: what either side added is in it, what either took out is not, but for what stays although one side deleted it.
    fn set(&self, before: Option<&Value<'_>>, mine: &Value<'a>, theirs: &Value<'a>) -> Option<Value<'a>> {
        match (mine, theirs) {
            (Value::References(mine), Value::References(theirs)) => {
                let before = before.map(referred).unwrap_or_default();
                let stays = |id: &Uuid| {
                    before.contains(id)
                        && (self.standing.stays(true, *id) && theirs.contains(id) || self.standing.stays(false, *id) && mine.contains(id))
                };
                Some(Value::References(joined(&before, mine, theirs, stays)))
            }
            (Value::Words(kind, mine), Value::Words(_, theirs)) => {
                let before = match before {
                    Some(Value::Words(_, words)) => words.clone(),
                    _ => Vec::new(),
                };
                Some(Value::Words(kind, joined(&before, mine, theirs, |_| false)))
            }
            _ => None,
        }
    }

    fn conflict(&self, row: &Row<'a>) -> Found {
        let key = (row.element, row.field);
        let before = self.ours.before.get(&key).or_else(|| self.theirs.before.get(&key));
        let base = before.filter(|_| self.base.has(row.element)).cloned().map(Value::into_owned);
        Found {
            element: row.element,
            field: row.field,
            base,
            ours: Some(self.mine.get(&key).cloned().unwrap_or(Value::Nothing).into_owned()),
            theirs: Some(row.value.clone().into_owned()),
        }
    }
}

/// Three sets: ours, without what they took out, then what they added.
fn joined<T: PartialEq + Clone>(before: &[T], mine: &[T], theirs: &[T], stays: impl Fn(&T) -> bool) -> Vec<T> {
    let mut set: Vec<T> = mine.iter().filter(|one| theirs.contains(one) || !before.contains(one) || stays(one)).cloned().collect();
    for one in theirs {
        if !set.contains(one) && (!before.contains(one) || stays(one)) {
            set.push(one.clone());
        }
    }
    set
}

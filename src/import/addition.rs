//! What votes and segments of tables would add to a given project: new rounds and raters, votes in their places, segments new and
//! changed. Only a proposal; never a change, and never a touchpoint that is not there.

use super::note::{NoteKind, Notes};
use super::propose::Tables;
use super::segments::SegmentRow;
use super::votes::VoteRow;
use super::{ErrorKind, ImportError, Note, Recognised, TooLarge};
use crate::edit::{Edit, RaterEdit, RoundEdit, ScoreEdit, SegmentChange, SegmentEdit};
use crate::model::{Map, MapId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId, Touchpoint, TouchpointId, Vote, limits};
use std::collections::{HashMap, HashSet};

/// What tables would add to a project.
#[derive(Debug, Clone)]
pub struct Addition {
    /// Per table, what its columns were taken for.
    pub tables: Vec<Vec<Recognised>>,
    /// Rounds that are not there yet.
    pub rounds: Vec<Round>,
    /// Raters that are not there yet.
    pub raters: Vec<Rater>,
    /// The votes, in the order of the tables; each replaces what its rater said there in its round.
    pub votes: Vec<(MapId, TouchpointId, Vote)>,
    /// How many of them replace another vote.
    pub replaced: usize,
    /// Segments that are not there yet.
    pub segments: Vec<Segment>,
    /// Segments that are there and would change.
    pub changed: Vec<ChangedSegment>,
    /// Refusals and guesses in the order of the tables.
    pub notes: Vec<Note>,
    /// How many values or rows were refused.
    pub refused: usize,
}

/// What tables would change of a segment that is there.
#[derive(Debug, Clone)]
pub struct ChangedSegment {
    /// The segment as it would be.
    pub after: Segment,
    /// What would change, in the order of the tables.
    pub changes: Vec<SegmentChange>,
}

impl ChangedSegment {
    fn take(&mut self, row: &SegmentRow) {
        let changes = row.changes(&self.after);
        changes.iter().for_each(|change| change.apply(&mut self.after));
        self.changes.extend(changes);
    }
}

impl Addition {
    /// The edits that make the project so, in an order in which each can be done.
    pub fn edits(&self) -> Vec<Edit> {
        let rounds = self.rounds.iter().map(|round| Edit::Round(RoundEdit::Add(round.clone())));
        let raters = self.raters.iter().map(|rater| Edit::Rater(RaterEdit::Add(rater.clone())));
        let mut votes: Vec<(MapId, Vec<(TouchpointId, Vote)>)> = Vec::new();
        for (map, touchpoint, vote) in &self.votes {
            match votes.iter_mut().find(|(of, _)| of == map) {
                Some((_, votes)) => votes.push((*touchpoint, *vote)),
                None => votes.push((*map, vec![(*touchpoint, *vote)])),
            }
        }
        let votes = votes.into_iter().map(|(map, votes)| Edit::Score(ScoreEdit::Record { map, votes }));
        let segments = self.segments.iter().map(|segment| Edit::Segment(SegmentEdit::Add(segment.clone())));
        let changed = self.changed.iter().flat_map(|changed| {
            let segment = changed.after.id;
            changed.changes.iter().map(move |change| Edit::Segment(SegmentEdit::Change { segment, change: change.clone() }))
        });
        rounds.chain(raters).chain(votes).chain(segments).chain(changed).collect()
    }
}

impl Tables {
    /// What the votes and segments of these tables would add to a project.
    ///
    /// # Errors
    /// Nothing would be added or changed, or there would be too many rounds, raters or segments.
    pub fn add_to(self, project: &Project) -> Result<Addition, ImportError> {
        let Self { recognised, votes, segments, mut notes, .. } = self;
        let source_index = recognised.len().saturating_sub(1);
        let refused = |kind, notes: Notes| ImportError { source_index, kind, notes: notes.finish().0 };
        let placed = match place(&votes, project, &mut notes) {
            Ok(placed) => placed,
            Err(kind) => return Err(refused(kind, notes)),
        };
        let (new, changed) = match place_segments(&segments, project) {
            Ok(placed) => placed,
            Err(kind) => return Err(refused(kind, notes)),
        };
        if placed.votes.is_empty() && new.is_empty() && changed.is_empty() && segments.is_empty() {
            return Err(refused(ErrorKind::NothingLeft, notes));
        }
        let Placed { rounds, raters, votes, replaced } = placed;
        let (notes, refused) = notes.finish();
        Ok(Addition { tables: recognised, rounds, raters, votes, replaced, segments: new, changed, notes, refused })
    }
}

/// Votes in their places.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub(super) rounds: Vec<Round>,
    pub(super) raters: Vec<Rater>,
    pub(super) votes: Vec<(MapId, TouchpointId, Vote)>,
    pub(super) replaced: usize,
}

/// Finds for each vote its round, rater and touchpoint.
pub(super) fn place(rows: &[VoteRow], project: &Project, notes: &mut Notes) -> Result<Placed, ErrorKind> {
    let mut finder = Finder::new(project);
    let mut placed = Placed::default();
    let mut cast: HashMap<(MapId, TouchpointId, RoundId, RaterId), (usize, u64)> = HashMap::new();
    let mut met: HashMap<(&VoteKey<'_>, RoundId, RaterId), usize> = HashMap::new();
    let keys: Vec<VoteKey<'_>> = rows.iter().map(VoteKey::of).collect();
    for (row, key) in rows.iter().zip(&keys) {
        let found = finder.touchpoints(row);
        if found.is_empty() {
            let kind = NoteKind::NoSuchTouchpoint { title: row.touchpoint.clone(), stage: row.stage.clone() };
            notes.add(row.source, Some(row.place), kind);
            continue;
        }
        if row.scores.is_empty() {
            continue;
        }
        let round = finder.round(row, &mut placed.rounds)?;
        let rater = finder.rater(row, &mut placed.raters)?;
        // Of several touchpoints of one name the first row means the first, the second the second …
        let nth = met.entry((key, round, rater)).or_default();
        let (map, touchpoint) = found[(*nth).min(found.len() - 1)];
        *nth += 1;
        let vote = (map, touchpoint, Vote { round, rater, scores: row.scores });
        match cast.get_mut(&(map, touchpoint, round, rater)) {
            Some((index, line)) => {
                notes.add(row.source, Some(row.place), NoteKind::VotedBefore(*line));
                placed.votes[*index] = vote;
                *line = row.place.line;
            }
            None => {
                cast.insert((map, touchpoint, round, rater), (placed.votes.len(), row.place.line));
                placed.votes.push(vote);
            }
        }
    }
    let voted: HashSet<(MapId, TouchpointId, RoundId, RaterId)> = project
        .maps
        .iter()
        .flat_map(|map| map.touchpoints().map(|touchpoint| (map.id, touchpoint)))
        .flat_map(|(map, touchpoint)| touchpoint.votes.iter().map(move |vote| (map, touchpoint.id, vote.round, vote.rater)))
        .collect();
    placed.replaced = cast.keys().filter(|key| voted.contains(*key)).count();
    Ok(placed)
}

/// The first row of each touchpoint that the project does not have.
pub(super) fn missing<'a>(rows: &'a [VoteRow], project: &Project) -> Vec<&'a VoteRow> {
    let finder = Finder::new(project);
    let mut named = HashSet::new();
    rows.iter().filter(|row| finder.touchpoints(row).is_empty() && named.insert(VoteKey::of(row))).collect()
}

/// How a row names its touchpoint.
#[derive(PartialEq, Eq, Hash)]
struct VoteKey<'a>(Option<&'a str>, &'a str, &'a str);

impl<'a> VoteKey<'a> {
    fn of(row: &'a VoteRow) -> Self {
        Self(row.map.as_deref(), &row.stage, &row.touchpoint)
    }
}

/// A name as it is compared: without regard to letter case and blanks around it.
fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Finds what rows name.
struct Finder<'a> {
    project: &'a Project,
    /// Map, stage and title, as they are.
    exact: HashMap<(MapId, &'a str, &'a str), Vec<TouchpointId>>,
    /// Map, stage and title, plain.
    similar: HashMap<(MapId, String, String), Vec<TouchpointId>>,
    /// Map and title, plain, for tables without stages.
    titles: HashMap<(MapId, String), Vec<TouchpointId>>,
    rounds: HashMap<(String, Option<jiff::civil::Date>), RoundId>,
    raters: HashMap<(String, String), RaterId>,
}

impl<'a> Finder<'a> {
    fn new(project: &'a Project) -> Self {
        let mut finder = Self {
            project,
            exact: HashMap::new(),
            similar: HashMap::new(),
            titles: HashMap::new(),
            rounds: HashMap::new(),
            raters: HashMap::new(),
        };
        for map in &project.maps {
            for (stage, touchpoint) in map.touchpoints_with_stage() {
                let (stage, title) = (stage.name.as_str(), touchpoint.title.as_str());
                finder.exact.entry((map.id, stage, title)).or_default().push(touchpoint.id);
                finder.similar.entry((map.id, plain(stage), plain(title))).or_default().push(touchpoint.id);
                finder.titles.entry((map.id, plain(title))).or_default().push(touchpoint.id);
            }
        }
        for round in &project.rounds {
            finder.rounds.entry((round.label.clone(), round.date)).or_insert(round.id);
        }
        for rater in &project.raters {
            finder.raters.entry((rater.name.clone(), rater.group.clone())).or_insert(rater.id);
        }
        finder
    }

    /// The map a row names, or the first; of an export its own map.
    fn map(&self, row: &VoteRow) -> Option<&'a Map> {
        let Some(name) = &row.map else { return self.project.maps.first().map(|map| &**map) };
        let exact = self.project.maps.iter().find(|map| map.name == *name);
        let similar = || self.project.maps.iter().find(|map| plain(&map.name) == plain(name));
        // What an export distinguished by a number after the name.
        let numbered = || {
            let (begin, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
            let number: usize = number.parse().ok()?;
            self.project.maps.iter().filter(|map| map.name == begin).nth(number.checked_sub(1)?)
        };
        exact.or_else(numbered).or_else(similar).map(|map| &**map)
    }

    /// The touchpoints a row can mean, in journey order.
    fn touchpoints(&self, row: &VoteRow) -> Vec<(MapId, TouchpointId)> {
        let Some(map) = self.map(row) else { return Vec::new() };
        let exact = self.exact.get(&(map.id, row.stage.as_str(), row.touchpoint.as_str()));
        let found = exact.or_else(|| {
            let (stage, title) = (plain(&row.stage), plain(&row.touchpoint));
            let by_title = || self.titles.get(&(map.id, title.clone())).filter(|_| stage.is_empty());
            self.similar.get(&(map.id, stage.clone(), title.clone())).or_else(by_title)
        });
        found.map(|found| found.iter().map(|id| (map.id, *id)).collect()).unwrap_or_default()
    }

    fn round(&mut self, row: &VoteRow, new: &mut Vec<Round>) -> Result<RoundId, ErrorKind> {
        let label = match (row.round.as_str(), row.date) {
            ("", None) if !row.faithful => match self.project.shown_round() {
                Some(shown) => return Ok(shown.id),
                None => String::new(),
            },
            ("", Some(date)) if !row.faithful => {
                if let Some(round) = self.project.rounds.iter().find(|round| round.date == Some(date)) {
                    return Ok(round.id);
                }
                date.to_string()
            }
            (label, _) => label.to_owned(),
        };
        if let Some(known) = self.rounds.get(&(label.clone(), row.date)) {
            return Ok(*known);
        }
        if !row.faithful {
            let fits = |round: &Round| {
                plain(&round.label) == plain(&label) && (row.date.is_none() || round.date.is_none() || round.date == row.date)
            };
            let known = self.project.rounds.iter().map(|round| &**round).chain(new.iter()).find(|round| fits(round));
            if let Some(round) = known {
                return Ok(round.id);
            }
        }
        if self.project.rounds.len() + new.len() >= limits::ROUNDS {
            return Err(ErrorKind::TooLarge(TooLarge::Rounds));
        }
        let date = row.date.map(|date| date.to_string()).unwrap_or_default();
        let id = free(|nth| RoundId::named(&format!("import\u{1f}{label}\u{1f}{date}\u{1f}{nth}")), |id| self.project.round(id).is_none());
        self.rounds.insert((label.clone(), row.date), id);
        new.push(Round { id, label, date: row.date });
        Ok(id)
    }

    fn rater(&mut self, row: &VoteRow, new: &mut Vec<Rater>) -> Result<RaterId, ErrorKind> {
        let key = (row.rater.clone(), row.group.clone());
        if let Some(known) = self.raters.get(&key) {
            return Ok(*known);
        }
        if !row.faithful {
            // Somebody whose group is missing on one side is the same person.
            let fits = |rater: &Rater| {
                plain(&rater.name) == plain(&row.rater)
                    && (rater.group.is_empty() || row.group.is_empty() || plain(&rater.group) == plain(&row.group))
            };
            let known = self.project.raters.iter().map(|rater| &**rater).chain(new.iter()).find(|rater| fits(rater));
            if let Some(rater) = known {
                self.raters.insert(key, rater.id);
                return Ok(rater.id);
            }
        }
        if self.project.raters.len() + new.len() >= limits::RATERS {
            return Err(ErrorKind::TooLarge(TooLarge::Raters));
        }
        let (name, group) = key.clone();
        let id = free(|nth| RaterId::named(&format!("import\u{1f}{name}\u{1f}{group}\u{1f}{nth}")), |id| self.project.rater(id).is_none());
        self.raters.insert(key, id);
        new.push(Rater { id, name, group });
        Ok(id)
    }
}

/// The first identity that is not taken.
fn free<I: Copy>(nth: impl Fn(usize) -> I, is_free: impl Fn(I) -> bool) -> I {
    let mut number = 1;
    loop {
        let id = nth(number);
        if is_free(id) {
            return id;
        }
        number += 1;
    }
}

/// New segments, and those of the project that would change.
pub(super) fn place_segments(rows: &[SegmentRow], project: &Project) -> Result<(Vec<Segment>, Vec<ChangedSegment>), ErrorKind> {
    let (mut new, mut changed): (Vec<Segment>, Vec<ChangedSegment>) = (Vec::new(), Vec::new());
    for row in rows {
        let exact = project.segments.iter().find(|segment| segment.name == row.name);
        let known = exact.or_else(|| project.segments.iter().find(|segment| plain(&segment.name) == plain(&row.name)));
        if let Some(there) = changed.iter_mut().find(|there| known.is_some_and(|known| known.id == there.after.id)) {
            there.take(row);
        } else if let Some(known) = known {
            let mut there = ChangedSegment { after: Segment::clone(known), changes: Vec::new() };
            there.take(row);
            if !there.changes.is_empty() {
                changed.push(there);
            }
        } else if let Some(there) = new.iter_mut().find(|segment| segment.name == row.name) {
            row.changes(there).iter().for_each(|change| change.apply(there));
        } else {
            if project.segments.len() + new.len() >= limits::SEGMENTS {
                return Err(ErrorKind::TooLarge(TooLarge::Segments));
            }
            let id = free(
                |nth| SegmentId::named(&format!("import\u{1f}{}\u{1f}{nth}", row.name)),
                |id| project.segment(id).is_none() && new.iter().all(|segment| segment.id != id),
            );
            new.push(row.segment(id));
        }
    }
    Ok((new, changed))
}

/// Writes placed votes into a project that nobody else has yet.
pub(super) fn write(project: &mut Project, votes: &[(MapId, TouchpointId, Vote)]) {
    let mut by_touchpoint: HashMap<(MapId, TouchpointId), Vec<Vote>> = HashMap::new();
    for (map, touchpoint, vote) in votes {
        by_touchpoint.entry((*map, *touchpoint)).or_default().push(*vote);
    }
    for_each_touchpoint(project, |map, touchpoint| {
        touchpoint.votes.extend(by_touchpoint.remove(&(map, touchpoint.id)).unwrap_or_default());
        touchpoint.settle_scores();
    });
}

/// Does something to every touchpoint of a project that nobody else has yet.
pub(super) fn for_each_touchpoint(project: &mut Project, mut change: impl FnMut(MapId, &mut Touchpoint)) {
    use std::sync::Arc;
    for map in &mut project.maps {
        let map = Arc::make_mut(map);
        for stage in &mut map.stages {
            for touchpoint in &mut Arc::make_mut(stage).touchpoints {
                change(map.id, Arc::make_mut(touchpoint));
            }
        }
    }
}

//! What rows name, found in a project: rounds, raters, segments, touchpoints, by the same rules for every kind of table. A table that this
//! program wrote is taken exactly; in any other, letter case, accents and blanks do not matter. What is not there is proposed under an
//! identity that always comes out the same; never is anything changed.

use super::maps::Draft;
use super::note::NoteKind;
use super::notes::Notes;
use super::segments::SegmentRow;
use super::votes::VoteRow;
use super::{ErrorKind, Origin, Place, TooLarge};
use crate::letters::Folded;
use crate::model::{Map, MapId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId, TouchpointId, limits};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A name as it is compared where a table was written by people.
pub(super) fn plain(name: &str) -> String {
    let folded = Folded::new(name);
    let words: Vec<&str> = folded.plain().split_whitespace().collect();
    words.join(" ")
}

/// The first identity that is not taken.
pub(super) fn free<I: Copy>(nth: impl Fn(usize) -> I, is_free: impl Fn(I) -> bool) -> I {
    let mut number = 1;
    loop {
        let id = nth(number);
        if is_free(id) {
            return id;
        }
        number += 1;
    }
}

/// Which round of a project rows belong to that name none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnnamedRound {
    /// The one that is shown: somebody looks at it while the table comes in.
    Shown,
    /// The latest one: nobody looks.
    Latest,
    /// This one: somebody named it.
    Is(RoundId),
}

/// What rows belong to that do not say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unnamed {
    /// The map; none: the first.
    pub map: Option<MapId>,
    /// The round.
    pub round: UnnamedRound,
}

impl From<UnnamedRound> for Unnamed {
    fn from(round: UnnamedRound) -> Self {
        Self { map: None, round }
    }
}

/// The rounds that rows name.
pub(super) struct Rounds<'a> {
    project: &'a Project,
    /// Of a project that is made only now: the round of what names none, unless other rows name one. It is added only if it is needed.
    own: Option<Round>,
    /// The round of what names none, and what it would be if no row named any.
    standard: Option<RoundId>,
    usual: Option<RoundId>,
    /// Whether somebody said which one that is.
    is_said: bool,
    /// The rows that name none: in each table the first and how many.
    unnamed: BTreeMap<usize, (Place, usize)>,
    exact: HashMap<(String, Option<Date>), RoundId>,
    similar: HashMap<(String, Option<Date>), RoundId>,
    new: Vec<(Round, Origin)>,
    /// Those that votes have named, or meant without naming them.
    met: HashSet<RoundId>,
    /// Those and the ones of metrics.
    used: HashSet<RoundId>,
}

/// How a row names its round.
pub(super) struct RoundName<'a> {
    /// What it is called; empty in a table without rounds.
    pub(super) label: &'a str,
    pub(super) date: Option<Date>,
    /// Every character counts: the table is an earlier export.
    pub(super) faithful: bool,
    pub(super) origin: Origin,
}

impl RoundName<'_> {
    fn is_blank(&self) -> bool {
        self.label.is_empty() && self.date.is_none()
    }
}

impl<'a> Rounds<'a> {
    /// To be found in a project, or in one that is made only now and has only a round of its own.
    pub(super) fn new(project: &'a Project, own: Option<Round>, unnamed: UnnamedRound) -> Self {
        let of_project = match unnamed {
            UnnamedRound::Shown => project.shown_round(),
            UnnamedRound::Latest => project.latest_round(),
            UnnamedRound::Is(round) => project.round(round),
        };
        let standard = own.as_ref().or(of_project.map(|round| &**round)).map(|round| round.id);
        let mut exact = HashMap::new();
        for round in project.rounds.iter().map(|round| &**round).chain(&own) {
            exact.entry((round.label.clone(), round.date)).or_insert(round.id);
        }
        Self {
            project,
            own,
            standard,
            usual: standard,
            is_said: matches!(unnamed, UnnamedRound::Is(_)),
            unnamed: BTreeMap::new(),
            exact,
            similar: HashMap::new(),
            new: Vec::new(),
            met: HashSet::new(),
            used: HashSet::new(),
        }
    }

    fn known(&self) -> impl Iterator<Item = &Round> {
        self.project.rounds.iter().map(|round| &**round).chain(&self.own)
    }

    /// All there are, in the order they have in the project.
    fn all(&self) -> impl Iterator<Item = &Round> {
        self.known().chain(self.new.iter().map(|(round, _)| round))
    }

    /// Makes known the rounds that rows name, before those come that name none.
    pub(super) fn meet<'r>(&mut self, rows: impl Iterator<Item = RoundName<'r>>) -> Result<(), ErrorKind> {
        for row in rows.filter(|row| !row.is_blank()) {
            self.named(&row)?;
        }
        // In a project that is made only now, what names no round is of the latest one that others name.
        if self.own.is_some() {
            let latest = self.all().filter(|round| self.used.contains(&round.id)).max_by_key(|round| round.date);
            self.standard = latest.map(|round| round.id).or(self.standard);
        }
        Ok(())
    }

    /// Notes which round was taken for rows that name none, where there was a choice.
    pub(super) fn note_unnamed(&self, notes: &mut Notes) {
        if self.is_said || self.all().count() < 2 && self.own.is_some() {
            return;
        }
        let Some(round) = self.all().find(|round| Some(round.id) == self.standard) else { return };
        for (source, (place, count)) in &self.unnamed {
            notes.add(*source, Some(*place), NoteKind::UnnamedRound { round: round.label.clone(), count: *count });
        }
    }

    /// The round of a vote.
    pub(super) fn of(&mut self, row: &VoteRow) -> Result<RoundId, ErrorKind> {
        let id = self.named(&row.round())?;
        self.met.insert(id);
        Ok(id)
    }

    /// The round of a value that was measured.
    pub(super) fn named(&mut self, row: &RoundName<'_>) -> Result<RoundId, ErrorKind> {
        let id = self.find(row)?;
        self.used.insert(id);
        Ok(id)
    }

    fn find(&mut self, row: &RoundName<'_>) -> Result<RoundId, ErrorKind> {
        // An export may have rounds without a name; in a project that has none, nobody meant one.
        let is_of_export = row.faithful && (self.own.is_some() || self.exact.contains_key(&(row.label.to_owned(), row.date)));
        let label = match (row.label, row.date) {
            ("", None) if !is_of_export => match self.standard {
                Some(standard) => {
                    self.unnamed.entry(row.origin.source).or_insert((row.origin.place, 0)).1 += 1;
                    return Ok(standard);
                }
                None => String::new(),
            },
            ("", Some(date)) if !is_of_export => {
                if let Some(round) = self.known().find(|round| round.date == Some(date)) {
                    return Ok(round.id);
                }
                date.to_string()
            }
            (label, _) => label.to_owned(),
        };
        let key = (label, row.date);
        if let Some(known) = self.exact.get(&key).or_else(|| self.similar.get(&key).filter(|_| !row.faithful)) {
            return Ok(*known);
        }
        if !row.faithful {
            let wanted = plain(&key.0);
            let fits =
                |round: &&Round| (row.date.is_none() || round.date.is_none() || round.date == row.date) && plain(&round.label) == wanted;
            let id = self.all().find(fits).map(|round| round.id);
            if let Some(id) = id {
                self.similar.insert(key, id);
                return Ok(id);
            }
        }
        if self.all().count() >= limits::ROUNDS {
            return Err(ErrorKind::TooLarge(TooLarge::Rounds));
        }
        let (label, date) = key.clone();
        let day = date.map(|date| date.to_string()).unwrap_or_default();
        let id = free(|nth| RoundId::named(&format!("import\u{1f}{label}\u{1f}{day}\u{1f}{nth}")), |id| self.project.round(id).is_none());
        self.exact.insert(key, id);
        self.new.push((Round { id, label, date }, row.origin));
        Ok(id)
    }

    /// The latest round of the votes, else the one of what names none: that of scores in a table which does not say whose they are.
    pub(super) fn latest(&self) -> Option<&Round> {
        let voted = self.all().filter(|round| self.met.contains(&round.id)).max_by_key(|round| round.date);
        voted.or_else(|| self.all().find(|round| Some(round.id) == self.standard))
    }

    /// Whether rows are in a round that they name.
    pub(super) fn are_named(&self) -> bool {
        self.standard != self.usual || self.met.iter().any(|round| Some(*round) != self.usual)
    }

    /// Those that are not there yet, each with the cell that names it first.
    pub(super) fn added(self) -> Vec<(Round, Option<Origin>)> {
        let needed = self.new.is_empty() || self.own.as_ref().is_some_and(|own| self.used.contains(&own.id));
        let own = self.own.filter(|_| needed).map(|round| (round, None));
        own.into_iter().chain(self.new.into_iter().map(|(round, origin)| (round, Some(origin)))).collect()
    }
}

/// The raters that rows name.
pub(super) struct Raters<'a> {
    project: &'a Project,
    exact: HashMap<(String, String), RaterId>,
    similar: HashMap<(String, String), RaterId>,
    new: Vec<(Rater, Origin)>,
}

impl<'a> Raters<'a> {
    pub(super) fn new(project: &'a Project) -> Self {
        let mut exact = HashMap::new();
        for rater in &project.raters {
            exact.entry((rater.name.clone(), rater.group.clone())).or_insert(rater.id);
        }
        Self { project, exact, similar: HashMap::new(), new: Vec::new() }
    }

    fn all(&self) -> impl Iterator<Item = &Rater> {
        self.project.raters.iter().map(|rater| &**rater).chain(self.new.iter().map(|(rater, _)| rater))
    }

    /// Who gave a vote. Somebody whose group is missing on one side is the same person.
    pub(super) fn of(&mut self, row: &VoteRow) -> Result<RaterId, ErrorKind> {
        let key = (row.rater.clone(), row.group.clone());
        if let Some(known) = self.exact.get(&key).or_else(|| self.similar.get(&key).filter(|_| !row.faithful)) {
            return Ok(*known);
        }
        if !row.faithful {
            let (name, group) = (plain(&row.rater), plain(&row.group));
            let fits = |rater: &&Rater| {
                plain(&rater.name) == name && (rater.group.is_empty() || row.group.is_empty() || plain(&rater.group) == group)
            };
            let id = self.all().find(fits).map(|rater| rater.id);
            if let Some(id) = id {
                self.similar.insert(key, id);
                return Ok(id);
            }
        }
        if self.all().count() >= limits::RATERS {
            return Err(ErrorKind::TooLarge(TooLarge::Raters));
        }
        let (name, group) = key.clone();
        let id = free(|nth| RaterId::named(&format!("import\u{1f}{name}\u{1f}{group}\u{1f}{nth}")), |id| self.project.rater(id).is_none());
        self.exact.insert(key, id);
        self.new.push((Rater { id, name, group }, row.origin()));
        Ok(id)
    }

    /// Those that are not there yet, each with the cell that names it first.
    pub(super) fn added(self) -> Vec<(Rater, Origin)> {
        self.new
    }
}

/// The map of a name; without one the map that is meant then, or the first; of an export its own map.
pub(super) fn map_named(maps: &[(MapId, &str)], name: Option<&str>, unnamed: Option<MapId>) -> Option<MapId> {
    let Some(name) = name else { return unnamed.or(maps.first().map(|(map, _)| *map)) };
    let exact = maps.iter().find(|(_, known)| *known == name).map(|(map, _)| *map);
    let similar = || {
        let name = plain(name);
        maps.iter().find(|(_, known)| plain(known) == name).map(|(map, _)| *map)
    };
    exact.or_else(|| numbered(maps, name)).or_else(similar).or(unnamed.filter(|_| name.is_empty()))
}

/// What an export distinguished by a number behind the name.
pub(super) fn numbered<I: Copy>(named: &[(I, &str)], name: &str) -> Option<I> {
    let (begin, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
    let number: usize = number.parse().ok()?;
    named.iter().filter(|(_, known)| *known == begin).nth(number.checked_sub(1)?).map(|(id, _)| *id)
}

/// The segment that a text names: exactly, by the number that an export put behind a name, else without regard to letter case, accents and blanks.
pub fn segment_named(project: &Project, name: &str) -> Option<SegmentId> {
    let segments: Vec<(SegmentId, &str)> = project.segments.iter().map(|segment| (segment.id, segment.name.as_str())).collect();
    let exact = segments.iter().find(|(_, known)| *known == name).map(|(id, _)| *id);
    let similar = || {
        let wanted = plain(name);
        segments.iter().find(|(_, known)| plain(known) == wanted).map(|(id, _)| *id)
    };
    exact.or_else(|| numbered(&segments, name)).or_else(similar)
}

/// The segment of a project that a row names.
pub(super) fn segment<'a>(row: &SegmentRow, project: &'a Project) -> Option<&'a Arc<Segment>> {
    let exact = project.segments.iter().find(|segment| segment.name == row.name);
    // What an export distinguished by a number behind the name.
    let numbered = || {
        let named: Vec<(&Arc<Segment>, &str)> = project.segments.iter().map(|segment| (segment, segment.name.as_str())).collect();
        numbered(&named, &row.name)
    };
    let similar = || {
        let name = plain(&row.name);
        project.segments.iter().find(|segment| plain(&segment.name) == name)
    };
    exact.or_else(numbered).or_else(|| if row.faithful { None } else { similar() })
}

/// The identity of a segment that is not there yet.
pub(super) fn new_segment(name: &str, is_free: impl Fn(SegmentId) -> bool) -> SegmentId {
    free(|nth| SegmentId::named(&format!("import\u{1f}{name}\u{1f}{nth}")), is_free)
}

/// The touchpoints that rows name.
pub(super) struct Touchpoints<'a> {
    maps: Vec<(MapId, &'a str)>,
    /// The map of rows that name none; none: the first.
    unnamed: Option<MapId>,
    /// Map, stage and title, as they are.
    exact: HashMap<(MapId, &'a str, &'a str), Vec<TouchpointId>>,
    /// Map, stage and title, plain.
    similar: HashMap<(MapId, String, String), Vec<TouchpointId>>,
    /// Map and title, plain, for tables without stages.
    titles: HashMap<(MapId, String), Vec<TouchpointId>>,
}

impl<'a> Touchpoints<'a> {
    /// Those of a project.
    pub(super) fn of_maps(maps: &'a [Arc<Map>], unnamed: Option<MapId>) -> Self {
        let mut known = Self { unnamed, ..Self::empty() };
        for map in maps {
            known.maps.push((map.id, &map.name));
            for (stage, touchpoint) in map.touchpoints_with_stage() {
                known.add(map.id, &stage.name, &touchpoint.title, touchpoint.id);
            }
        }
        known
    }

    /// Those of maps that are to be added.
    pub(super) fn of_drafts(drafts: &'a [Draft]) -> Self {
        let mut known = Self::empty();
        for map in drafts {
            known.maps.push((map.id, &map.name));
            for stage in &map.stages {
                for draft in &stage.touchpoints {
                    known.add(map.id, &stage.name, &draft.touchpoint.title, draft.touchpoint.id);
                }
            }
        }
        known
    }

    fn empty() -> Self {
        Self { maps: Vec::new(), unnamed: None, exact: HashMap::new(), similar: HashMap::new(), titles: HashMap::new() }
    }

    fn add(&mut self, map: MapId, stage: &'a str, title: &'a str, id: TouchpointId) {
        self.exact.entry((map, stage, title)).or_default().push(id);
        self.similar.entry((map, plain(stage), plain(title))).or_default().push(id);
        self.titles.entry((map, plain(title))).or_default().push(id);
    }

    /// The map a row names, or the first; of an export its own map.
    fn map(&self, row: &VoteRow) -> Option<MapId> {
        map_named(&self.maps, row.map.as_deref(), self.unnamed)
    }

    /// The touchpoints a row can mean, in journey order.
    pub(super) fn of(&self, row: &VoteRow) -> Vec<(MapId, TouchpointId)> {
        let Some(map) = self.map(row) else { return Vec::new() };
        let exact = self.exact.get(&(map, row.stage.as_str(), row.touchpoint.as_str()));
        let found = exact.or_else(|| {
            let (stage, title) = (plain(&row.stage), plain(&row.touchpoint));
            let by_title = || self.titles.get(&(map, title.clone())).filter(|_| stage.is_empty());
            self.similar.get(&(map, stage.clone(), title.clone())).or_else(by_title)
        });
        found.map(|found| found.iter().map(|id| (map, *id)).collect()).unwrap_or_default()
    }

    /// The first row of each touchpoint that is not there.
    pub(super) fn missing<'r>(&self, rows: &'r [VoteRow]) -> Vec<&'r VoteRow> {
        let mut named = HashSet::new();
        rows.iter().filter(|row| self.of(row).is_empty() && named.insert(row.key())).collect()
    }
}

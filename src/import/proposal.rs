//! What tables would become: the edits they ask for, each with its cells, and the project that comes of them. The same for a project that is
//! made only now, where they begin with nothing, and for the open one. Never changes what it is given.

use super::maps::{Draft, Maps, alike};
use super::matching::{Raters, Rounds, Touchpoints, Unnamed, UnnamedRound};
use super::note::NoteKind;
use super::notes::Notes;
use super::tables::{TableKind, Tables, round};
use super::votes::{PlacedVote, VoteRow};
use super::{ErrorKind, ImportError, Note, Options, Origin, Place, Recognised, TooLarge};
use crate::edit::{
    ContactEdit, Edit, MapEdit, MeasureEdit, MetricEdit, QuestionEdit, RaterEdit, RoundEdit, ScoreEdit, SegmentEdit, StepName,
    TouchpointEdit,
};
use crate::method::Tally;
use crate::model::{
    Code as _, Map, MapId, Project, Rater, RaterId, Round, RoundId, ScoreKind, Scores, Segment, TouchpointId, Vote, limits,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// An edit that tables ask for.
#[derive(Debug, Clone, PartialEq)]
pub struct TableEdit {
    /// What is to be done.
    pub edit: Edit,
    /// The cells it comes from: one for each stage, touchpoint or vote where it adds several. None for what no table says.
    pub origins: Vec<Origin>,
}

/// What would be imported.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The project with everything that was accepted: what it was before with all edits done. Sound.
    pub project: Project,
    /// What makes it so, in an order in which each can be done.
    pub edits: Vec<TableEdit>,
    /// Per table, what its columns were taken for.
    pub tables: Vec<Vec<Recognised>>,
    /// Refusals and guesses in the order of the tables, at most `MAX_NOTES` and one that counts the rest.
    pub notes: Vec<Note>,
    /// How many values or rows were refused.
    pub refused: usize,
    /// How many votes replace another vote.
    pub replaced: usize,
}

impl Proposal {
    /// All edits as one step.
    pub fn step(&self, label: StepName) -> Edit {
        Edit::Together { label, edits: self.edits.iter().map(|one| one.edit.clone()).collect() }
    }

    /// The first map that is added.
    pub fn first_map(&self) -> Option<MapId> {
        self.edits.iter().find_map(|one| if let Edit::Map(MapEdit::Add { map, .. }) = &one.edit { Some(*map) } else { None })
    }

    /// Rounds that are added.
    pub fn rounds(&self) -> Vec<&Round> {
        self.edits.iter().filter_map(|one| if let Edit::Round(RoundEdit::Add(round)) = &one.edit { Some(round) } else { None }).collect()
    }

    /// Raters that are added.
    pub fn raters(&self) -> Vec<&Rater> {
        self.edits.iter().filter_map(|one| if let Edit::Rater(RaterEdit::Add(rater)) = &one.edit { Some(rater) } else { None }).collect()
    }

    /// Votes that are added or take the place of others.
    pub fn votes(&self) -> Vec<(MapId, TouchpointId, Vote)> {
        let recorded = |one: &TableEdit| match &one.edit {
            Edit::Score(ScoreEdit::Record { map, votes }) => votes.iter().map(|(touchpoint, vote)| (*map, *touchpoint, *vote)).collect(),
            _ => Vec::new(),
        };
        self.edits.iter().flat_map(recorded).collect()
    }

    /// Segments that are added.
    pub fn segments(&self) -> Vec<&Segment> {
        self.edits
            .iter()
            .filter_map(|one| if let Edit::Segment(SegmentEdit::Add(segment)) = &one.edit { Some(segment) } else { None })
            .collect()
    }

    /// How many measures, open questions, values and contacts are added or changed.
    pub fn plan(&self) -> PlanCounts {
        let mut counts = PlanCounts::default();
        let (mut measures, mut questions, mut contacts) = (HashSet::new(), HashSet::new(), HashSet::new());
        for one in &self.edits {
            match &one.edit {
                Edit::Measure(MeasureEdit::Add { measures: added, .. }) => measures.extend(added.iter().map(|one| one.id)),
                Edit::Measure(MeasureEdit::Change { measures: changed, .. }) => measures.extend(changed),
                Edit::Question(QuestionEdit::Add { questions: added, .. }) => questions.extend(added.iter().map(|one| one.id)),
                Edit::Question(QuestionEdit::Change { questions: changed, .. }) => questions.extend(changed),
                Edit::Contact(ContactEdit::Add { contacts: added, .. }) => contacts.extend(added.iter().map(|one| one.id)),
                Edit::Contact(ContactEdit::Change { contacts: changed, .. }) => contacts.extend(changed),
                Edit::Metric(MetricEdit::Enter { metrics }) => counts.metrics += metrics.len(),
                _ => {}
            }
        }
        PlanCounts { measures: measures.len(), questions: questions.len(), contacts: contacts.len(), ..counts }
    }

    /// How many touchpoints are added to maps that are there, and how many of theirs change.
    pub fn touchpoints(&self) -> TouchpointCounts {
        let (mut added, mut changed) = (0, HashSet::<TouchpointId>::new());
        for one in &self.edits {
            match &one.edit {
                Edit::Touchpoint(TouchpointEdit::Add { touchpoints, .. }) => added += touchpoints.len(),
                Edit::Touchpoint(TouchpointEdit::Change { touchpoints, .. } | TouchpointEdit::Move { touchpoints, .. })
                | Edit::Score(ScoreEdit::Agree { touchpoints, .. }) => changed.extend(touchpoints),
                _ => {}
            }
        }
        TouchpointCounts { added, changed: changed.len() }
    }

    /// Segments that were there and are changed, as they would be.
    pub fn changed(&self) -> Vec<&Segment> {
        let mut named = HashSet::new();
        let changed =
            |one: &TableEdit| if let Edit::Segment(SegmentEdit::Change { segment, .. }) = &one.edit { Some(*segment) } else { None };
        let ids = self.edits.iter().filter_map(changed).filter(|id| named.insert(*id));
        ids.filter_map(|id| self.project.segment(id).map(|segment| &**segment)).collect()
    }
}

/// What tables come into.
struct Base<'a> {
    project: &'a Project,
    /// The round that the project begins with if it is made only now.
    own: Option<Round>,
    unnamed: Unnamed,
}

/// How many touchpoints a table adds and changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TouchpointCounts {
    /// New ones.
    pub added: usize,
    /// Those that are there and change.
    pub changed: usize,
}

/// How many rows of a plan tables add or change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlanCounts {
    /// Measures.
    pub measures: usize,
    /// Open questions.
    pub questions: usize,
    /// Values of metrics.
    pub metrics: usize,
    /// Entries of the contact plan.
    pub contacts: usize,
}

/// What tables would become as a project of their own: maps with the scores as agreed scores, votes in the rounds they name, segments.
///
/// # Errors
/// As [`read_tables`](super::read_tables); votes without a table of their touchpoints; or no row is left.
pub fn propose(tables: &[&[u8]], options: &Options<'_>) -> Result<Proposal, ImportError> {
    super::read_tables(tables, options)?.propose()
}

impl Tables {
    /// What they would become as a project of their own.
    ///
    /// # Errors
    /// Votes without a table of their touchpoints, no row is left, or there would be too many rounds, raters or segments.
    pub fn propose(&self) -> Result<Proposal, ImportError> {
        if !self.has_touchpoints()
            && let Some(source_index) = self.file_of_kind(TableKind::Votes)
        {
            return Err(ImportError { source_index, kind: ErrorKind::NoTouchpoints, notes: self.notes.clone().finish().0 });
        }
        let own = Round { id: round(), label: self.words.round.clone(), date: None };
        let mut nothing = Project::new(self.words.name.clone(), own.clone(), Map::new(MapId::named("import"), ""));
        nothing.language = self.words.language;
        nothing.rounds.clear();
        nothing.maps.clear();
        self.place(
            Base { project: &nothing, own: Some(own), unnamed: UnnamedRound::Latest.into() },
            self.maps_or_empty(),
            self.notes.clone(),
        )
    }

    /// What they would add to a project: maps of tables of touchpoints as further maps, with scores in the round of what names none unless votes
    /// beside them name another; votes alone to the touchpoints that are there.
    ///
    /// # Errors
    /// Nothing would be added or changed, or there would be too many maps, rounds, raters or segments.
    pub fn add_to(&self, project: &Project, unnamed: impl Into<Unnamed>) -> Result<Proposal, ImportError> {
        let maps = if self.has_touchpoints() { self.maps_or_empty() } else { Ok(Maps::default()) };
        self.place(Base { project, own: None, unnamed: unnamed.into() }, maps, self.notes.clone())
    }

    /// What they would change in a project whose maps they are about: touchpoints by identity, else by stage and title; what is not there is added,
    /// nothing is deleted. Maps that it does not have are added, votes and the rest come as in [`Tables::add_to`].
    ///
    /// # Errors
    /// Nothing would be added or changed, or there would be too many maps, rounds, raters or segments.
    pub fn update(&self, project: &Project, unnamed: impl Into<Unnamed>) -> Result<Proposal, ImportError> {
        let unnamed = unnamed.into();
        if !self.has_touchpoints() {
            return self.add_to(project, unnamed);
        }
        let mut notes = self.notes.clone();
        let mut maps = self.maps.clone();
        // What somebody says counts more than what a workbook says of itself.
        let says = self.scores_of.filter(|id| project.round(*id).is_some() && !matches!(unnamed.round, UnnamedRound::Is(_)));
        let round = says.or_else(|| super::into::round_of(project, unnamed.round));
        let names: Vec<(MapId, &str)> = project.maps.iter().map(|map| (map.id, map.name.as_str())).collect();
        let mut edits = Vec::new();
        for draft in std::mem::take(&mut maps.drafts) {
            let own = if draft.is_named {
                let named = super::matching::map_named(&names, Some(&draft.name), None);
                project.maps.iter().find(|map| named.map_or_else(|| alike(&map.name) == alike(&draft.name), |id| map.id == id))
            } else {
                project.maps.iter().find(|map| unnamed.map.is_none_or(|id| map.id == id))
            };
            match own {
                Some(map) => edits.extend(super::into::edits(map, draft, round, &mut notes)),
                None => maps.drafts.push(draft),
            }
        }
        let refused = |kind, notes: Notes| ImportError { source_index: 0, kind, notes: notes.finish().0 };
        let mut changed = project.clone();
        if edits.iter().try_for_each(|one: &TableEdit| one.edit.change(&mut changed).map(drop)).is_err() {
            return Err(refused(ErrorKind::NothingLeft, notes));
        }
        if !maps.drafts.is_empty() {
            // Votes may be about maps that are there: they come last.
            let added = self.edits(Base { project: &changed, own: None, unnamed }, maps, &[], &mut notes);
            let added = match added {
                Ok((added, ..)) => added,
                Err(kind) => return Err(refused(kind, notes)),
            };
            if added.iter().try_for_each(|one| one.edit.change(&mut changed).map(drop)).is_err() {
                return Err(refused(ErrorKind::NothingLeft, notes));
            }
            edits.extend(added);
        }
        let is_all = self.votes.is_empty() && self.segments.is_empty() && self.plan.is_empty();
        let more = (!is_all).then(|| self.place(Base { project: &changed, own: None, unnamed }, Ok(Maps::default()), notes.clone()));
        match more {
            Some(Ok(mut more)) => {
                edits.append(&mut more.edits);
                Ok(Proposal { edits, ..more })
            }
            Some(Err(error)) if error.kind != ErrorKind::NothingLeft || edits.is_empty() => Err(error),
            _ => {
                let (notes, refused) = notes.finish();
                Ok(Proposal { project: changed, edits, tables: self.recognised.clone(), notes, refused, replaced: 0 })
            }
        }
    }

    /// The maps of the tables; for segments alone one without touchpoints.
    fn maps_or_empty(&self) -> Result<Maps, ErrorKind> {
        let mut maps = self.maps.clone();
        if maps.drafts.is_empty() {
            if self.segments.is_empty() && self.plan.is_empty() {
                return Err(ErrorKind::NothingLeft);
            }
            maps.add_empty(&self.words.name, &self.words.stage)?;
        }
        Ok(maps)
    }

    fn place(&self, into: Base<'_>, maps: Result<Maps, ErrorKind>, mut notes: Notes) -> Result<Proposal, ImportError> {
        let (base, map) = (into.project, into.unnamed.map);
        let placed = maps.and_then(|maps| self.edits(into, maps, &self.votes, &mut notes)).and_then(|(mut edits, replaced, rounds)| {
            let mut project = base.clone();
            // Each names only what is there or what one before it adds.
            let change = |project: &mut Project, edits: &[TableEdit]| {
                edits.iter().try_for_each(|one| one.edit.change(project).map(drop)).map_err(|_| ErrorKind::NothingLeft)
            };
            change(&mut project, &edits)?;
            // What refers to touchpoints, rounds and segments comes last.
            let plan = self.plan.place(&project, map, &rounds, &mut notes)?;
            let is_all = !self.has_touchpoints() && self.votes.is_empty() && self.segments.is_empty();
            if is_all && plan.accepted == 0 {
                return Err(ErrorKind::NothingLeft);
            }
            change(&mut project, &plan.edits)?;
            edits.extend(plan.edits);
            Ok((project, edits, replaced))
        });
        let (notes, refused) = notes.finish();
        match placed {
            Ok((project, edits, replaced)) => Ok(Proposal { project, edits, tables: self.recognised.clone(), notes, refused, replaced }),
            Err(kind) => {
                Err(ImportError { source_index: self.sources.last().map_or(0, |source| self.notes.file_of(*source)), kind, notes })
            }
        }
    }

    /// The edits, how many votes replace another, and the rounds of the metrics.
    #[allow(clippy::type_complexity, reason = "three things that belong to nothing else")]
    fn edits(
        &self,
        into: Base<'_>,
        mut maps: Maps,
        rows: &[VoteRow],
        notes: &mut Notes,
    ) -> Result<(Vec<TableEdit>, usize, Vec<RoundId>), ErrorKind> {
        let base = into.project;
        let adds_maps = !maps.drafts.is_empty();
        if adds_maps {
            let missing = Touchpoints::of_drafts(&maps.drafts).missing(rows);
            for row in missing {
                if maps.add_voted(row)? {
                    notes.add(row.source, Some(row.place), NoteKind::NewTouchpoint(row.touchpoint.clone()));
                }
            }
        }
        let mut drafts = maps.drafts;
        if base.maps.len() + drafts.len() > limits::MAPS {
            return Err(ErrorKind::TooLarge(TooLarge::Maps));
        }
        let mut taken: HashSet<MapId> = base.maps.iter().map(|map| map.id).collect();
        for draft in &mut drafts {
            draft.settle_id(|id| !taken.contains(&id));
            taken.insert(draft.id);
        }
        let (mut rounds, mut raters) = (Rounds::new(base, into.own, into.unnamed.round), Raters::new(base));
        let touchpoints = if adds_maps { Touchpoints::of_drafts(&drafts) } else { Touchpoints::of_maps(&base.maps, into.unnamed.map) };
        rounds.meet(super::votes::rounds(rows, &touchpoints).chain(self.plan.metrics.iter().map(|row| row.round())))?;
        let votes = super::votes::place(rows, &touchpoints, &mut rounds, &mut raters, notes)?;
        drop(touchpoints);
        settle_scores(&mut drafts, &votes, &rounds, notes);
        let segments = super::segments::place(&self.segments, base)?;
        let of_metrics = self.plan.metrics.iter().map(|row| rounds.named(&row.round())).collect::<Result<Vec<RoundId>, _>>()?;
        rounds.note_unnamed(notes);
        if !adds_maps && votes.is_empty() && self.segments.is_empty() && self.plan.is_empty() {
            return Err(ErrorKind::NothingLeft);
        }
        let votes = changed(base, votes);
        let replaced = replaced(base, &votes);
        let mut edits: Vec<TableEdit> = Vec::new();
        let one = |edit, origin: Option<Origin>| TableEdit { edit, origins: origin.into_iter().collect() };
        edits.extend(rounds.added().into_iter().map(|(round, origin)| one(Edit::Round(RoundEdit::Add(round)), origin)));
        edits.extend(raters.added().into_iter().map(|(rater, origin)| one(Edit::Rater(RaterEdit::Add(rater)), Some(origin))));
        edits.extend(segments);
        for draft in drafts {
            draft.edits(&mut edits);
        }
        edits.extend(recorded(&votes));
        Ok((edits, replaced, of_metrics))
    }
}

/// The table of the touchpoints does not say whose scores it has: those that are the mean of votes of the latest round are just that; the
/// others were agreed in it.
fn settle_scores(drafts: &mut [Draft], votes: &[PlacedVote], rounds: &Rounds<'_>, notes: &mut Notes) {
    let Some(latest) = rounds.latest() else { return };
    let mut cast: HashMap<(MapId, TouchpointId), Vec<&Scores>> = HashMap::new();
    for placed in votes.iter().filter(|placed| placed.vote.round == latest.id) {
        cast.entry((placed.map, placed.touchpoint)).or_default().push(&placed.vote.scores);
    }
    let mut kept = 0;
    let mut rounded: BTreeMap<(usize, String), (Place, usize)> = BTreeMap::new();
    for map in drafts {
        let id = map.id;
        for draft in map.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
            let touchpoint = &mut draft.touchpoint;
            let votes = Tally::of(cast.get(&(id, touchpoint.id)).into_iter().flatten().copied());
            for agreed in &mut touchpoint.agreed {
                agreed.round = latest.id;
                for kind in ScoreKind::ALL {
                    let Some(score) = agreed.scores.get(*kind) else { continue };
                    let fraction = draft.fractions.iter().find(|fraction| fraction.kind == *kind);
                    let value = fraction.map_or_else(|| f64::from(score), |fraction| fraction.value);
                    if votes.answers(*kind).mean().is_some_and(|mean| (mean - value).abs() < 1e-9) {
                        *agreed.scores.get_mut(*kind) = None;
                        continue;
                    }
                    kept += 1;
                    if let Some(fraction) = fraction {
                        let Origin { source, place } = fraction.origin;
                        rounded.entry((source, fraction.column.clone())).or_insert((place, 0)).1 += 1;
                    }
                }
            }
            touchpoint.agreed.retain(|agreed| !agreed.scores.is_empty());
        }
    }
    for ((source, column), (place, count)) in rounded {
        notes.add(source, Some(place), NoteKind::Rounded { column, count });
    }
    if rounds.are_named() && kept > 0 {
        notes.add(0, None, NoteKind::ScoresOfRound(latest.label.clone()));
    }
}

/// The votes that the project does not have as they are.
fn changed(project: &Project, votes: Vec<PlacedVote>) -> Vec<PlacedVote> {
    let mut cast: HashMap<(MapId, TouchpointId, RoundId, RaterId), &Scores> = HashMap::new();
    for map in &project.maps {
        for touchpoint in map.touchpoints() {
            cast.extend(touchpoint.votes.iter().map(|vote| ((map.id, touchpoint.id, vote.round, vote.rater), &vote.scores)));
        }
    }
    let is_there = |placed: &PlacedVote| {
        let key = (placed.map, placed.touchpoint, placed.vote.round, placed.vote.rater);
        cast.get(&key) == Some(&&placed.vote.scores)
    };
    votes.into_iter().filter(|placed| !is_there(placed)).collect()
}

/// How many votes replace one that the project has.
fn replaced(project: &Project, votes: &[PlacedVote]) -> usize {
    let mut cast: HashSet<(MapId, TouchpointId, RoundId, RaterId)> = HashSet::new();
    for map in &project.maps {
        for touchpoint in map.touchpoints() {
            cast.extend(touchpoint.votes.iter().map(|vote| (map.id, touchpoint.id, vote.round, vote.rater)));
        }
    }
    votes.iter().filter(|placed| cast.contains(&(placed.map, placed.touchpoint, placed.vote.round, placed.vote.rater))).count()
}

/// The edits that record votes: one for each map.
fn recorded(votes: &[PlacedVote]) -> Vec<TableEdit> {
    let mut maps: Vec<(MapId, Vec<&PlacedVote>)> = Vec::new();
    for placed in votes {
        match maps.iter_mut().find(|(map, _)| *map == placed.map) {
            Some((_, votes)) => votes.push(placed),
            None => maps.push((placed.map, vec![placed])),
        }
    }
    let record = |(map, placed): (MapId, Vec<&PlacedVote>)| TableEdit {
        edit: Edit::Score(ScoreEdit::Record { map, votes: placed.iter().map(|placed| (placed.touchpoint, placed.vote)).collect() }),
        origins: placed.iter().map(|placed| placed.origin).collect(),
    };
    maps.into_iter().map(record).collect()
}

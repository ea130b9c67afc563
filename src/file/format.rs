//! Map files as bytes: RON in records. A header with the format's number, one record per line for the project and each of its rounds, segments,
//! raters, pictures, ballots and their votes, maps, lanes, stages, touchpoints and votes, measures, open questions, metrics, contacts, saved views, steps of presentations and parts of the day's plan,
//! and a last one that counts them. Reads and writes bytes only: never a path.

use super::finding::Findings;
use super::record::{
    BallotVoteRecord, End, Header, LaneRecord, MapRecord, ProjectRecord, Records, StageRecord, TouchpointRecord, VoteRecord,
};
use super::split::{Chunk, Chunks, split};
use super::{FileError, Finding, FindingKind, MAX_BYTES, assemble};
use crate::letters::to_utf8;
use crate::model::fields::since;
use crate::model::{Map, Picture, Project};
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::Arc;
use uuid::Uuid;

/// The newest format that is read. Each one adds to the one before, so one reader reads them all: format 2 pictures; format 3 identities of
/// influencers, content variants and what is passed on, where they do not follow from what an entry says, the language of the words,
/// votes in progress, the currency, funnels, lengths of contents, measures, open questions, metrics, the contact plan, saved views, presentations and the day's plan. A project is written in the oldest format that holds it, so that programs that know no other can still open it.
pub(crate) const FORMAT: u32 = 3;

/// The oldest format that can hold a project with this many pictures. Which format a field came with is in the table of fields.
fn format_of(project: &Project, pictures: usize) -> u32 {
    since(project).max(if pictures > 0 { 2 } else { 1 })
}

/// What a map file holds.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The project, always sound: what broke an invariant has been mended in memory.
    pub project: Project,
    /// What was wrong with the file, by line and column; empty for a sound file.
    pub findings: Vec<Finding>,
    /// Records and stray text that could not be read, as they are in the file.
    pub damaged: Vec<Damaged>,
}

/// A record that could not be read, or stray text; the last one may be many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Line where it began, from 1.
    pub line: u32,
    /// How many records it is. Stray text is none.
    pub records: u64,
    /// Its lines as they are, not necessarily text. Shared: it may be nearly the whole file.
    pub verbatim: Arc<Vec<u8>>,
}

impl Damaged {
    /// So many are kept each by itself. Further ones are joined to the last: alone, the tiniest of them would take thirty times their own size.
    const SINGLE: usize = 1_000;

    /// Adds a piece of a file to those that could not be read.
    pub(super) fn push(list: &mut Vec<Self>, chunk: &Chunk<'_>) {
        let records = u64::from(chunk.name.is_some());
        let is_full = list.len() >= Self::SINGLE;
        match list.last_mut() {
            Some(last) if is_full => {
                last.records += records;
                let verbatim = Arc::make_mut(&mut last.verbatim);
                if !verbatim.ends_with(b"\n") {
                    verbatim.push(b'\n');
                }
                verbatim.extend_from_slice(chunk.bytes);
            }
            _ => list.push(Self { line: chunk.line, records, verbatim: Arc::new(chunk.bytes.to_vec()) }),
        }
    }
}

/// What is known of a file's records before any of them is read.
struct Survey<'a> {
    first: Option<Chunk<'a>>,
    last: Option<Chunk<'a>>,
    /// The last of those that count them, and which one of all it is.
    end: Option<(usize, Chunk<'a>)>,
    count: usize,
    /// How many have a name.
    named: u64,
    /// Whether one has a name that map files have.
    is_known: bool,
}

impl<'a> Survey<'a> {
    fn of(chunks: Chunks<'a>) -> Self {
        let mut survey = Self { first: None, last: None, end: None, count: 0, named: 0, is_known: false };
        for chunk in chunks {
            survey.first.get_or_insert(chunk);
            survey.last = Some(chunk);
            if let Some(name) = chunk.name {
                survey.named += 1;
                survey.is_known |= Records::is_known(name);
                if name == Records::END {
                    survey.end = Some((survey.count, chunk));
                }
            }
            survey.count += 1;
        }
        survey
    }
}

/// Reads a map file as far as it can be read.
///
/// # Errors
/// Nothing of it can be read: empty, not a map file, of a newer format, more elements than a project may hold.
pub fn read(bytes: &[u8]) -> Result<Loaded, FileError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(FileError::TooLarge { limit: MAX_BYTES });
    }
    let mut findings = Findings::default();
    // An editor may have saved it as UTF-16.
    let (bytes, was_utf16) = to_utf8(bytes);
    if was_utf16 {
        findings.add(1, 1, FindingKind::Utf16, "", &[]);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    let records = Records::new();
    let survey = Survey::of(split(&bytes));
    if !survey.is_known {
        return Err(FileError::NotAMapFile);
    }
    let mut damaged = Vec::new();
    let header = survey.first.filter(|first| first.name == Some(Records::HEADER));
    // The version comes before everything else: to us a newer file may be wrong in every other way.
    if let Some(header) = &header {
        match records.parse::<Header>(header) {
            Ok(Header { format }) if format > FORMAT => return Err(FileError::NewerFormat { found: format, known: FORMAT }),
            Ok(Header { format: 1..=FORMAT }) => {}
            Ok(_) => findings.add(header.line, 1, FindingKind::NoHeader, Records::HEADER, header.bytes),
            Err(unread) => findings.add(unread.line, unread.column, unread.kind, Records::HEADER, header.bytes),
        }
    } else if let Some(first) = survey.first {
        findings.add(first.line, 1, FindingKind::NoHeader, "", first.bytes);
    }
    check_end(&survey, header.is_some(), &records, &mut findings);
    let (begin, end) = (usize::from(header.is_some()), survey.end.map(|(at, _)| at));
    let chunks = split(&bytes).enumerate().skip(begin).filter(|(at, _)| Some(*at) != end).map(|(_, chunk)| chunk);
    let mut project = assemble::assemble(chunks, &records, &mut findings, &mut damaged)?;
    // What no element shows is not needed, unless a record that could not be read may show it.
    if damaged.is_empty() {
        let shown = project.shown_pictures();
        project.pictures.retain(|picture| shown.contains(&picture.id()));
    }
    Ok(Loaded { project, findings: findings.into_sorted(), damaged })
}

/// The format of what begins like a map file, damaged or not; the inner one is none if the header does not say it. None for anything else.
pub(super) fn map_format(bytes: &[u8]) -> Option<Option<u32>> {
    /// Enough for the header and the project.
    const BEGINNING: usize = 64 * 1024;
    let (bytes, _) = to_utf8(bytes.get(..BEGINNING).unwrap_or(bytes));
    let chunks = split(&bytes);
    if let Some(header) = chunks.clone().find(|chunk| chunk.name.is_some()).filter(|chunk| chunk.name == Some(Records::HEADER)) {
        return Some(Records::new().parse::<Header>(&header).ok().map(|header| header.format));
    }
    // Without its header it is still known by its records; a single word before a bracket may stand in any text.
    let known = chunks.filter(|chunk| chunk.name.is_some_and(Records::is_known) && chunk.bytes.contains(&b':'));
    (known.take(2).count() == 2).then_some(None)
}

/// Compares the counting record with what is there.
fn check_end(survey: &Survey<'_>, has_header: bool, records: &Records, findings: &mut Findings) {
    let Some((_, end)) = &survey.end else {
        // The header alone is no record that was cut.
        let last = survey.last.filter(|_| survey.count > usize::from(has_header)).map_or((1, &[][..]), |chunk| (chunk.line, chunk.bytes));
        findings.add(last.0, 1, FindingKind::Cut, Records::END, last.1);
        return;
    };
    let found = survey.named - 1 - u64::from(has_header);
    match records.parse::<End>(end) {
        Ok(End { records }) if records == found => {}
        Ok(End { records }) => findings.add(end.line, 1, FindingKind::Count { said: records, found }, Records::END, end.bytes),
        Err(unread) => findings.add(unread.line, unread.column, unread.kind, Records::END, end.bytes),
    }
}

/// A project as a map file of the current format. The same project gives the same bytes.
///
/// # Errors
/// See [`write_keeping`].
pub fn write(project: &Project) -> Result<Vec<u8>, FileError> {
    write_keeping(project, &[])
}

/// A project as a map file, with records that could not be read when it was opened kept verbatim before the last one.
///
/// # Errors
/// A file that would be too large to be read again.
pub fn write_keeping(project: &Project, damaged: &[Damaged]) -> Result<Vec<u8>, FileError> {
    let rounds = project.rounds.iter().map(|round| round.id.0).enumerate();
    let order = rounds.chain(project.raters.iter().map(|rater| rater.id.0).enumerate()).map(|(index, id)| (id, index)).collect();
    let mut writer = Writer { records: Records::new(), out: String::new(), count: 0, order };
    let shown = project.shown_pictures();
    // A record that could not be read may show a picture that nothing else does.
    let is_needed = |picture: &&Arc<Picture>| !damaged.is_empty() || shown.contains(&picture.id());
    let pictures: Vec<&Arc<Picture>> = project.pictures.iter().filter(is_needed).collect();
    writer.all(project, &pictures)?;
    let Writer { records, out, mut count, .. } = writer;
    let mut bytes = out.into_bytes();
    for record in damaged {
        bytes.extend_from_slice(&record.verbatim);
        if !record.verbatim.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        count += record.records;
    }
    let mut end = String::new();
    records.write(&mut end, Records::END, &End { records: count }).map_err(unwritable)?;
    bytes.extend_from_slice(end.as_bytes());
    if bytes.len() as u64 > MAX_BYTES { Err(FileError::TooLarge { limit: MAX_BYTES }) } else { Ok(bytes) }
}

fn unwritable(error: impl Display) -> FileError {
    FileError::Unwritable(error.to_string())
}

struct Writer {
    records: Records,
    out: String,
    count: u64,
    /// Where rounds and raters are in their lists: votes are written in that order, which people can read.
    order: HashMap<Uuid, usize>,
}

impl Writer {
    fn record(&mut self, name: &str, value: &impl serde::Serialize) -> Result<(), FileError> {
        self.count += 1;
        self.records.write(&mut self.out, name, value).map_err(unwritable)?;
        // Maps share what they have in common: written, a project may be far larger than it is in memory.
        if self.out.len() as u64 > MAX_BYTES { Err(FileError::TooLarge { limit: MAX_BYTES }) } else { Ok(()) }
    }

    fn all(&mut self, project: &Project, pictures: &[&Arc<Picture>]) -> Result<(), FileError> {
        let header = Header { format: format_of(project, pictures.len()) };
        self.records.write(&mut self.out, Records::HEADER, &header).map_err(unwritable)?;
        let shared = ProjectRecord {
            name: project.name.clone(),
            client: project.client.clone(),
            notes: project.notes.clone(),
            language: project.language,
            currency: project.currency,
            letters: project.letters.clone(),
            changed: project.changed,
            current_round: project.current_round,
            day_starts: project.day_starts,
            thresholds: project.thresholds,
        };
        self.record("Project", &shared)?;
        for round in &project.rounds {
            self.record("Round", &**round)?;
        }
        for segment in &project.segments {
            self.record("Segment", &**segment)?;
        }
        for rater in &project.raters {
            self.record("Rater", &**rater)?;
        }
        for picture in pictures {
            self.record("Picture", &***picture)?;
        }
        project.maps.iter().try_for_each(|map| self.map(map))?;
        for ballot in &project.ballots {
            self.record("Ballot", &**ballot)?;
            for vote in &ballot.votes {
                self.record("BallotVote", &BallotVoteRecord { ballot: ballot.id, vote: *vote })?;
            }
        }
        for measure in &project.measures {
            self.record("Measure", &**measure)?;
        }
        for question in &project.questions {
            self.record("Question", &**question)?;
        }
        for metric in &project.metrics {
            self.record("Metric", &**metric)?;
        }
        for contact in &project.contacts {
            self.record("Contact", &**contact)?;
        }
        for view in &project.views {
            self.record("View", &**view)?;
        }
        for step in &project.presentation {
            self.record("Step", &**step)?;
        }
        for part in &project.day {
            self.record("Day", &**part)?;
        }
        Ok(())
    }

    fn map(&mut self, map: &Map) -> Result<(), FileError> {
        let record = MapRecord {
            id: map.id,
            name: map.name.clone(),
            variant: map.variant,
            segment: map.segment,
            subtitle: map.subtitle.clone(),
            picture: map.picture,
        };
        self.record("Map", &record)?;
        for lane in &map.lanes {
            self.record("Lane", &LaneRecord { map: map.id, lane: &**lane })?;
        }
        for stage in &map.stages {
            let record = StageRecord {
                map: map.id,
                id: stage.id,
                name: stage.name.clone(),
                description: stage.description.clone(),
                picture: stage.picture,
            };
            self.record("Stage", &record)?;
            for touchpoint in &stage.touchpoints {
                self.record("Touchpoint", &TouchpointRecord { map: map.id, stage: stage.id, touchpoint: &**touchpoint })?;
                let mut votes = touchpoint.votes.clone();
                let place = |id: Uuid| self.order.get(&id).copied();
                votes.sort_by_cached_key(|vote| (place(vote.round.0), place(vote.rater.0)));
                for vote in votes {
                    self.record("Vote", &VoteRecord { map: map.id, touchpoint: touchpoint.id, vote })?;
                }
            }
        }
        Ok(())
    }
}

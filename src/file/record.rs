//! The records of a map file and their RON: one value each, beginning with its name on a line of its own. Knows nothing of how records belong
//! together.

use super::FindingKind;
use super::split::Chunk;
use crate::letters::{Unreadable, shortened};
use crate::model::{
    Ballot, BallotId, BallotVote, Channel, Contact, Currency, DayStep, Lane, MapId, Measure, Metric, OpenQuestion, Picture, PictureId,
    PresentationStep, Rater, Round, RoundId, SavedView, Segment, SegmentId, StageId, Thresholds, Touchpoint, TouchpointId, Variant, Vote,
    WordLanguage,
};
use jiff::Timestamp;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The first record: which format this is. Later formats may add fields; only the number is read before the format is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Wegmarke")]
pub(super) struct Header {
    /// The format's number.
    pub(super) format: u32,
}

/// The last record: how many there are between it and the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "End", deny_unknown_fields)]
pub(super) struct End {
    /// Number of records.
    pub(super) records: u64,
}

/// What belongs to the project as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Project", deny_unknown_fields)]
pub(super) struct ProjectRecord {
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) client: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) notes: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<WordLanguage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<Currency>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) letters: BTreeMap<Channel, u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) changed: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) current_round: Option<RoundId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) day_starts: Option<u16>,
    #[serde(default)]
    pub(super) thresholds: Thresholds,
}

/// A map without its stages and lanes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Map", deny_unknown_fields)]
pub(super) struct MapRecord {
    pub(super) id: MapId,
    pub(super) name: String,
    pub(super) variant: Variant,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) segment: Option<SegmentId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) subtitle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) picture: Option<PictureId>,
}

/// A lane and the map it belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Lane", deny_unknown_fields)]
pub(super) struct LaneRecord<L> {
    pub(super) map: MapId,
    pub(super) lane: L,
}

/// A stage without its touchpoints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Stage", deny_unknown_fields)]
pub(super) struct StageRecord {
    pub(super) map: MapId,
    pub(super) id: StageId,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) picture: Option<PictureId>,
}

/// A touchpoint without its votes, and the stage it belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Touchpoint", deny_unknown_fields)]
pub(super) struct TouchpointRecord<T> {
    pub(super) map: MapId,
    pub(super) stage: StageId,
    pub(super) touchpoint: T,
}

/// A vote and the touchpoint it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Vote", deny_unknown_fields)]
pub(super) struct VoteRecord {
    pub(super) map: MapId,
    pub(super) touchpoint: TouchpointId,
    pub(super) vote: Vote,
}

/// A rater's answers at a touchpoint in a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "BallotVote", deny_unknown_fields)]
pub(super) struct BallotVoteRecord {
    pub(super) ballot: BallotId,
    pub(super) vote: BallotVote,
}

/// Any record between the first and the last.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Record {
    Project(ProjectRecord),
    Round(Round),
    Segment(Segment),
    Rater(Rater),
    Picture(Picture),
    Map(MapRecord),
    Lane(LaneRecord<Lane>),
    Stage(StageRecord),
    Touchpoint(Box<TouchpointRecord<Touchpoint>>),
    Vote(VoteRecord),
    Ballot(Ballot),
    BallotVote(BallotVoteRecord),
    Measure(Box<Measure>),
    Question(OpenQuestion),
    Metric(Metric),
    Contact(Contact),
    View(Box<SavedView>),
    Step(Box<PresentationStep>),
    Day(DayStep),
}

/// Why a record could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unread {
    /// Line in the file, from 1.
    pub(super) line: u32,
    /// Column, from 1.
    pub(super) column: u32,
    pub(super) kind: FindingKind,
}

/// Reads and writes single records.
pub(super) struct Records {
    options: ron::Options,
    style: PrettyConfig,
}

impl Records {
    /// Names of the first and last record.
    pub(super) const HEADER: &'static str = "Wegmarke";
    pub(super) const END: &'static str = "End";

    pub(super) fn new() -> Self {
        Self {
            // The recursion limit of `default()` is kept: without it a deeply nested file overflows the stack.
            options: ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME),
            style: PrettyConfig::new()
                .new_line("\n")
                .compact_structs(true)
                .compact_arrays(true)
                .compact_maps(true)
                .separate_tuple_members(false),
        }
    }

    /// Whether a map file has records of this name.
    pub(super) fn is_known(name: &str) -> bool {
        const NAMES: [&str; 21] = [
            "Wegmarke",
            "Project",
            "Round",
            "Segment",
            "Rater",
            "Picture",
            "Map",
            "Lane",
            "Stage",
            "Touchpoint",
            "Vote",
            "Ballot",
            "BallotVote",
            "Measure",
            "Question",
            "Metric",
            "Contact",
            "View",
            "Step",
            "Day",
            "End",
        ];
        NAMES.contains(&name)
    }

    /// Reads a record between the first and the last.
    pub(super) fn read(&self, name: &str, chunk: &Chunk<'_>) -> Result<Record, Unread> {
        Ok(match name {
            "Project" => Record::Project(self.parse(chunk)?),
            "Round" => Record::Round(self.parse(chunk)?),
            "Segment" => Record::Segment(self.parse(chunk)?),
            "Rater" => Record::Rater(self.parse(chunk)?),
            "Picture" => Record::Picture(self.parse(chunk)?),
            "Map" => Record::Map(self.parse(chunk)?),
            "Lane" => Record::Lane(self.parse(chunk)?),
            "Stage" => Record::Stage(self.parse(chunk)?),
            "Touchpoint" => Record::Touchpoint(Box::new(self.parse(chunk)?)),
            "Vote" => Record::Vote(self.parse(chunk)?),
            "Ballot" => Record::Ballot(self.parse(chunk)?),
            "BallotVote" => Record::BallotVote(self.parse(chunk)?),
            "Measure" => Record::Measure(Box::new(self.parse(chunk)?)),
            "Question" => Record::Question(self.parse(chunk)?),
            "Metric" => Record::Metric(self.parse(chunk)?),
            "Contact" => Record::Contact(self.parse(chunk)?),
            "View" => Record::View(Box::new(self.parse(chunk)?)),
            "Step" => Record::Step(Box::new(self.parse(chunk)?)),
            "Day" => Record::Day(self.parse(chunk)?),
            _ => return Err(Unread { line: chunk.line, column: 1, kind: FindingKind::UnknownRecord(shortened(name)) }),
        })
    }

    /// Reads one value from a record's text.
    pub(super) fn parse<'a, T: Deserialize<'a>>(&self, chunk: &Chunk<'a>) -> Result<T, Unread> {
        self.options.from_bytes(chunk.bytes).map_err(|error| {
            let at = |position: ron::error::Position| {
                let line = u32::try_from(position.line.saturating_sub(1)).unwrap_or(u32::MAX).saturating_add(chunk.line);
                (line, u32::try_from(position.col.max(1)).unwrap_or(u32::MAX))
            };
            let (line, column) = at(error.span.start);
            Unread { line, column, kind: kind_of(&error.code) }
        })
    }

    /// Appends a record as one line.
    pub(super) fn write<T: Serialize>(&self, out: &mut String, name: &str, value: &T) -> Result<(), ron::Error> {
        out.push_str(name);
        let start = out.len();
        // Texts are written as they are where possible: that is easier to read (`don't`, not `don\'t`), and twice as fast.
        self.options.to_writer_pretty(&mut *out, value, self.style.clone().escape_strings(false))?;
        if needs_escapes(&out[start..]) {
            out.truncate(start);
            self.options.to_writer_pretty(&mut *out, value, self.style.clone())?;
        }
        out.push('\n');
        Ok(())
    }
}

/// Whether a record holds anything that must not be written as it is: line ends (a record is one line), raw strings (they end where a text
/// says so), and what is invisible, such as marks that change the direction of writing.
fn needs_escapes(record: &str) -> bool {
    let bytes = record.as_bytes();
    bytes.iter().any(|byte| *byte < b' ' || *byte == b'\\' || *byte == 0x7f)
        || record.contains("r#\"")
        || !record.is_ascii() && record.chars().any(|letter| !letter.is_ascii() && letter.escape_debug().len() > 1)
}

fn kind_of(error: &ron::Error) -> FindingKind {
    match Unreadable::from(error) {
        Unreadable::UnknownField(field) => FindingKind::UnknownField(field),
        Unreadable::MissingField(field) => FindingKind::MissingField(field),
        Unreadable::RepeatedField(field) => FindingKind::RepeatedField(field),
        Unreadable::UnknownWord(word, _) => FindingKind::UnknownWord(word),
        Unreadable::NotText => FindingKind::NotText,
        Unreadable::Ends | Unreadable::Expected(_) | Unreadable::Value | Unreadable::Syntax => FindingKind::Syntax,
    }
}

//! One row of a touchpoints table as a touchpoint. Refuses value by value, each with its place; never decides where the touchpoint goes.

use super::columns::{Recognised, Scale};
use super::grid::Row;
use super::note::NoteKind;
use super::notes::Notes;
use super::stages::without_bullet;
use super::value::{Reading, number_in};
use super::vocabulary;
use crate::model::fields::{Fields as _, Form, TouchpointField as F, Value, Vocabulary};
use crate::model::table::{self, Column};
use crate::model::{
    Agreed, Area, Channel, Code, Experience, ExperienceId, Influencer, InfluencerKind, Media, PassedOn, RoundId, Score, ScoreKind, Scores,
    Tone, Touchpoint, TouchpointId, entry, limits,
};

/// What is known about a table while its rows are read.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    /// Index of the table.
    pub(super) source: usize,
    /// What its columns are.
    pub(super) recognised: &'a [Recognised],
    /// What words mean.
    pub(super) vocabulary: &'a vocabulary::Vocabulary,
    /// An earlier export of this program: every character counts. Else blanks around names do not matter, and words are taken as people
    /// use them.
    pub(super) faithful: bool,
}

impl Sheet<'_> {
    /// Index of a column.
    pub(super) fn index(&self, column: Column) -> Option<usize> {
        self.recognised.iter().position(|one| one.column() == Some(column))
    }

    /// The text of a column's cell; empty where there is no such column.
    pub(super) fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        self.index(column).map_or("", |index| row.cell(index))
    }
}

/// What one cell says, by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum CellContent {
    /// The value of a field.
    Field(F, Value<'static>),
    /// The media kind, which the area follows.
    Media(Media),
    /// Channels in the cell of the main one, in their order; a touchpoint has only the first as its main channel.
    Channels(Vec<Channel>),
    /// A score; none: not rated.
    Score(ScoreKind, Option<Score>),
    /// Who influences the customer.
    Influencers(Vec<Influencer>),
    /// What customers tell others.
    PassedOn(Vec<PassedOn>),
    /// What was experienced, all of one tone.
    Experiences(Tone, Vec<String>),
}

/// Scores of a row that are not whole numbers: index of the column, question, value.
pub(super) type Fractions = Vec<(usize, ScoreKind, f64)>;

/// Reads one row.
pub(super) struct RowReader<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) row: &'a Row,
    pub(super) notes: &'a mut Notes,
    pub(super) fractions: &'a mut Fractions,
}

impl RowReader<'_> {
    /// Everything about the touchpoint but its identity, which is a stand-in; none if the row was refused.
    pub(super) fn touchpoint(&mut self, round: RoundId) -> Option<Touchpoint> {
        let channels = self.words::<Channel>(Column::Channel);
        let area = self.area(channels.first().copied())?;
        let mut touchpoint = Touchpoint::new(TouchpointId::named(""), self.name(Column::Touchpoint), area);
        touchpoint.further_channels = channels.iter().skip(1).copied().collect();
        touchpoint.channel = channels.first().copied();
        touchpoint.further_channels.extend(self.words::<Channel>(Column::FurtherChannels));
        touchpoint.further_channels.truncate(limits::LIST_ENTRIES);
        let mut scores = Scores::default();
        for column in Column::ALL {
            // Title, area and channels are read already: one of them decides another.
            if matches!(column.field(), Some(F::Title | F::Area | F::Channel | F::FurtherChannels)) || *column == Column::Media {
                continue;
            }
            match self.content(*column) {
                // What says nothing, or nothing that can be read, leaves what a touchpoint has from the start.
                Some(CellContent::Field(field, value)) => {
                    field.set(&mut touchpoint, &value);
                }
                Some(CellContent::Score(kind, score)) => *scores.get_mut(kind) = score,
                Some(CellContent::Influencers(influencers)) => touchpoint.influencers = influencers,
                Some(CellContent::PassedOn(told)) => touchpoint.passed_on = told,
                Some(CellContent::Experiences(tone, told)) => {
                    touchpoint.experiences.extend(told.into_iter().map(|text| experience(tone, text)));
                }
                Some(CellContent::Media(_) | CellContent::Channels(_)) | None => {}
            }
        }
        if !scores.is_empty() {
            touchpoint.agreed.push(Agreed { round, scores });
        }
        touchpoint.experiences.truncate(limits::LIST_ENTRIES);
        touchpoint.goals.sort_unstable();
        touchpoint.goals.dedup();
        Some(touchpoint)
    }

    /// What the cell of a column says, whatever else the row says. None if it is no cell of a touchpoint's own, or names no media kind.
    pub(super) fn content(&mut self, column: Column) -> Option<CellContent> {
        Some(match (column.form(), column.field()) {
            (Form::Score(kind), _) => CellContent::Score(kind, self.score(kind)),
            (Form::Influencers, _) => CellContent::Influencers(self.influencers()),
            (Form::PassedOn, _) => {
                let told = self.list(column);
                CellContent::PassedOn(entry::identified(told.iter().filter_map(|entry| self.told(entry)).collect()))
            }
            (Form::Experiences(tone), _) => CellContent::Experiences(tone, self.list(column)),
            (_, Some(F::Channel)) => CellContent::Channels(self.words(column)),
            (_, Some(field)) => CellContent::Field(field, self.value(column)),
            (_, None) if column == Column::Media => CellContent::Media(self.word(column)?),
            (_, None) => return None,
        })
    }

    /// What a cell says for the field of its column.
    fn value(&mut self, column: Column) -> Value<'static> {
        match column.form() {
            Form::Line | Form::Name => Value::Text(self.name(column).into()),
            Form::Text => Value::Text(self.text(column).into()),
            Form::Flag => Value::Flag(self.flag(column)),
            Form::Word(words) => self.code(column, words).map_or(Value::Nothing, |code| Value::Word(words.name, code)),
            Form::Words(words) => Value::Words(words.name, self.codes(column, words)),
            Form::Percent => self.number(column, Scale::new(0.0, 100.0)).map_or(Value::Nothing, |reading| Value::Number(reading.value)),
            Form::Cause => self.cause(column).map_or(Value::Nothing, |cause| Value::Text(cause.into())),
            // These are no fields.
            Form::Map | Form::Stage | Form::Id | Form::Score(_) | Form::OfMeasure(_) => Value::Nothing,
            Form::Influencers | Form::PassedOn | Form::Experiences(_) => Value::Nothing,
        }
    }

    /// A name or title; empty if it was refused.
    pub(super) fn name(&mut self, column: Column) -> String {
        let name = self.limited(column, limits::TITLE_CHARS);
        if self.sheet.faithful { name } else { name.trim().to_owned() }
    }

    /// The identity that is written, if it is one.
    pub(super) fn id(&mut self) -> Option<TouchpointId> {
        let cell = self.sheet.cell(self.row, Column::Id).trim();
        let id = cell.parse().ok();
        if id.is_none() && !cell.is_empty() {
            self.refuse(Column::Id, NoteKind::NotAnId(cell.to_owned()));
        }
        id
    }

    /// A cell of a column that nobody knows; empty if it was refused.
    pub(super) fn free_text(&mut self, index: usize) -> String {
        let text = self.row.cell(index);
        if is_longer(text, limits::TEXT_CHARS) {
            let column = self.sheet.recognised.get(index).map(|one| one.header.clone()).unwrap_or_default();
            let kind = NoteKind::TooLong { column, limit: limits::TEXT_CHARS };
            self.notes.add(self.sheet.source, Some(self.row.place(index)), kind);
            return String::new();
        }
        text.to_owned()
    }

    fn refuse(&mut self, column: Column, kind: NoteKind) {
        let place = self.sheet.index(column).map(|index| self.row.place(index));
        self.notes.add(self.sheet.source, place, kind);
    }

    fn header(&self, column: Column) -> String {
        self.sheet.index(column).and_then(|index| self.sheet.recognised.get(index)).map(|one| one.header.clone()).unwrap_or_default()
    }

    fn refuse_word(&mut self, column: Column, value: &str) {
        let kind = NoteKind::UnknownWord { column: self.header(column), value: value.to_owned() };
        self.refuse(column, kind);
    }

    fn limited(&mut self, column: Column, limit: usize) -> String {
        let text = self.sheet.cell(self.row, column);
        if is_longer(text, limit) {
            let kind = NoteKind::TooLong { column: self.header(column), limit };
            self.refuse(column, kind);
            return String::new();
        }
        text.to_owned()
    }

    fn text(&mut self, column: Column) -> String {
        self.limited(column, limits::TEXT_CHARS)
    }

    fn word<T: Code>(&mut self, column: Column) -> Option<T> {
        self.code(column, Vocabulary::of::<T>()).and_then(T::from_code)
    }

    fn code(&mut self, column: Column, words: Vocabulary) -> Option<&'static str> {
        let cell = self.sheet.cell(self.row, column);
        let code = self.sheet.vocabulary.code(words, cell);
        if code.is_none() && !cell.trim().is_empty() {
            self.refuse_word(column, cell.trim());
        }
        code
    }

    /// The entries of a list, each not too long and not too many.
    fn list(&mut self, column: Column) -> Vec<String> {
        let mut entries = table::list_entries(self.sheet.cell(self.row, column), !self.sheet.faithful);
        if entries.len() > limits::LIST_ENTRIES {
            let kind = NoteKind::TooManyEntries { column: self.header(column), limit: limits::LIST_ENTRIES };
            self.refuse(column, kind);
            entries.truncate(limits::LIST_ENTRIES);
        }
        // A mark of a list is none of the words, unless it says which of two kinds an entry is of.
        if !self.sheet.faithful && column != Column::PassedOn && entries.len() > 1 {
            let bare: Vec<String> = entries.iter().map(|entry| without_bullet(entry).to_owned()).collect();
            if entries.iter().zip(&bare).all(|(entry, bare)| entry.len() > bare.len() && !bare.is_empty()) {
                entries = bare;
            }
        }
        let limit = if column == Column::Influencers { limits::TITLE_CHARS } else { limits::TEXT_CHARS };
        let too_long = entries.iter().filter(|entry| is_longer(entry, limit)).count();
        for _ in 0..too_long {
            let kind = NoteKind::TooLong { column: self.header(column), limit };
            self.refuse(column, kind);
        }
        entries.retain(|entry| !is_longer(entry, limit));
        entries
    }

    fn words<T: Code>(&mut self, column: Column) -> Vec<T> {
        self.codes(column, Vocabulary::of::<T>()).into_iter().filter_map(T::from_code).collect()
    }

    fn codes(&mut self, column: Column, words: Vocabulary) -> Vec<&'static str> {
        let mut codes = Vec::new();
        for entry in self.list(column) {
            match self.sheet.vocabulary.code(words, &entry) {
                Some(code) => codes.push(code),
                None => self.refuse_word(column, entry.trim()),
            }
        }
        codes
    }

    fn area(&mut self, channel: Option<Channel>) -> Option<Area> {
        let area: Option<Area> = self.word(Column::Area);
        let media: Option<Media> = self.word(Column::Media);
        match (area, media) {
            (Some(area), Some(media)) if area.media() != media => {
                let written = |column| self.sheet.cell(self.row, column).trim().to_owned();
                let kind = NoteKind::Contradiction { media: written(Column::Media), area: written(Column::Area) };
                self.refuse(Column::Media, kind);
                None
            }
            (Some(area), _) => Some(area),
            (None, media) => Some(media.unwrap_or(Media::Owned).default_area(channel, None)),
        }
    }

    fn influencers(&mut self) -> Vec<Influencer> {
        let mut influencers = Vec::new();
        for entry in self.list(Column::Influencers) {
            let (kind, name) = table::influencer_parts(&entry);
            match self.sheet.vocabulary.value::<InfluencerKind>(kind) {
                Some(kind) => {
                    let name = if self.sheet.faithful { name } else { name.trim() };
                    influencers.push(Influencer::new(kind, name));
                }
                None => self.refuse_word(Column::Influencers, &entry),
            }
        }
        entry::identified(influencers)
    }

    fn flag(&mut self, column: Column) -> bool {
        let cell = self.sheet.cell(self.row, column);
        let answer = self.sheet.vocabulary.answer(cell);
        if answer.is_none() && !cell.trim().is_empty() {
            self.refuse_word(column, cell.trim());
        }
        answer.unwrap_or_default()
    }

    fn score(&mut self, kind: ScoreKind) -> Option<Score> {
        let column = Column::of(kind);
        let Reading { value, own } = self.number(column, SCORES)?;
        let index = self.sheet.index(column)?;
        let recognised = self.sheet.recognised.get(index)?;
        if own {
            self.notes.read_as((self.sheet.source, &recognised.header), self.row.place(index), self.row.cell(index));
        } else if recognised.scale.is_none() && value.fract() != 0.0 {
            self.fractions.push((index, kind, value));
        }
        Some(nearest_score(value))
    }

    /// A number within a range, mapped from the scale that the column names.
    fn number(&mut self, column: Column, range: Scale) -> Option<Reading> {
        let index = self.sheet.index(column)?;
        let recognised = self.sheet.recognised.get(index)?;
        number_in(self.row.cell(index), recognised, range, column.score().is_some()).unwrap_or_else(|refusal| {
            self.refuse(column, refusal);
            None
        })
    }

    fn told(&self, entry: &str) -> Option<PassedOn> {
        let told = table::told(entry)?;
        // People also write the sign without a blank, or as a minus; what this program wrote is taken literally.
        match entry.strip_prefix(['−', '–']) {
            Some(text) if !self.sheet.faithful && told.tone == Tone::Neutral => {
                Some(PassedOn::new(Tone::Negative, text.trim())).filter(|told| !told.text.is_empty())
            }
            _ => Some(told),
        }
    }

    fn cause(&mut self, column: Column) -> Option<String> {
        let cause = self.text(column);
        let answer =
            if self.sheet.faithful { (cause == table::CAUSE_UNKNOWN).then_some(true) } else { self.sheet.vocabulary.answer(&cause) };
        match answer {
            Some(true) => Some(String::new()),
            Some(false) => None,
            None if cause.is_empty() || (!self.sheet.faithful && cause.trim().is_empty()) => None,
            None => Some(cause),
        }
    }
}

/// The scale of scores.
pub(super) const SCORES: Scale = Scale::new(0.0, 10.0);

/// The score nearest to a number, halves up.
pub(super) fn nearest_score(value: f64) -> Score {
    /// How far an exact half may be off after it was mapped from another scale.
    const NEARLY: f64 = 1e-9;
    Score::nearest(value + NEARLY)
}

fn experience(tone: Tone, text: String) -> Experience {
    Experience { id: ExperienceId::named(""), tone, text, date: None, source: String::new() }
}

/// Gives the experiences of a touchpoint the identities that always belong to them.
pub(super) fn name_experiences(touchpoint: &mut Touchpoint) {
    let id = touchpoint.id;
    for (index, told) in touchpoint.experiences.iter_mut().enumerate() {
        told.id = ExperienceId::named(&format!("{id} {index}"));
    }
}

pub(super) fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().count() > limit
}

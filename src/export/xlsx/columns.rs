//! What is in the columns of each sheet, by the names they have in the tables. Never a cell.

use crate::export::Table;
use crate::i18n::Texts;
use crate::model::fields::{Form, MeasureForm, Vocabulary};
use crate::model::table::{
    Column as TouchpointColumn, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn,
};
use crate::model::{Area, Channel, Code as _, Control, Goal, Media, World};

/// The sheets, in their order behind the one that explains them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetKind {
    Touchpoints,
    Votes,
    Rounds,
    Segments,
    Measures,
    Metrics,
    Contacts,
    Questions,
    Day,
    Coverage,
    Analysis,
}

impl SheetKind {
    /// Last part of the message key for its name (`term-sheet-WORD`).
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Touchpoints => Table::Touchpoints.word(),
            Self::Votes => Table::Votes.word(),
            Self::Rounds => "rounds",
            Self::Segments => Table::Segments.word(),
            Self::Measures => Table::Measures.word(),
            Self::Metrics => Table::Metrics.word(),
            Self::Contacts => Table::Contacts.word(),
            Self::Questions => Table::Questions.word(),
            Self::Day => Table::Day.word(),
            Self::Coverage => "coverage",
            Self::Analysis => "analysis",
        }
    }

    /// What it is called.
    pub(super) fn name(self, texts: &Texts) -> &str {
        texts.term("sheet", self.word())
    }

    /// Whether no import reads it: the program's own work, and the day's plan.
    pub(super) const fn is_worked_out(self) -> bool {
        matches!(self, Self::Rounds | Self::Day | Self::Coverage | Self::Analysis)
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name of something else.
    Name,
    /// What a row is about.
    Title,
    /// A text, or a list with an entry a line.
    Text,
    /// A machine word.
    Word(Vocabulary),
    /// `yes` or `no`.
    Flag,
    /// A score, which may have decimals.
    Score,
    /// A score in whole points.
    Points,
    /// A difference of scores.
    Signed,
    /// A share, 0–1.
    Share,
    /// A share that the table says in percent.
    Percent,
    /// A number of percent.
    OfHundred,
    /// An amount.
    Money,
    /// A number.
    Number,
    /// The value of a metric.
    Value,
    /// A whole number.
    Count,
    /// A day.
    Date,
    /// An identity.
    Id,
}

impl Kind {
    fn of(form: Form) -> Self {
        match form {
            Form::Map | Form::Stage | Form::Name => Self::Name,
            Form::Line => Self::Title,
            Form::Id => Self::Id,
            Form::Word(words) => Self::Word(words),
            Form::Flag => Self::Flag,
            Form::Percent => Self::Percent,
            Form::Score(_) => Self::Score,
            Form::OfMeasure(MeasureForm::Money) => Self::Money,
            Form::OfMeasure(MeasureForm::Days | MeasureForm::Tenths) => Self::Number,
            Form::OfMeasure(MeasureForm::Date) => Self::Date,
            Form::OfMeasure(MeasureForm::Segment) => Self::Name,
            Form::Text
            | Form::Words(_)
            | Form::Cause
            | Form::Influencers
            | Form::PassedOn
            | Form::Experiences(_)
            | Form::OfMeasure(MeasureForm::Touchpoints | MeasureForm::Measures) => Self::Text,
        }
    }

    /// Whether cells hold figures, and not words that look like them.
    pub(super) fn is_figure(self) -> bool {
        !matches!(self, Self::Name | Self::Title | Self::Text | Self::Word(_) | Self::Flag | Self::Id | Self::Date)
    }

    /// The least and the most letters that a column is wide.
    pub(super) fn width(self) -> (f64, f64) {
        match self {
            Self::Name => (10.0, 27.0),
            Self::Title => (18.0, 34.0),
            Self::Text => (14.0, 42.0),
            Self::Word(_) => (9.0, 16.0),
            Self::Id => (10.0, 10.0),
            Self::Money | Self::Value | Self::Date => (12.0, 16.0),
            _ => (9.0, 14.0),
        }
    }
}

/// A column of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) kind: Kind,
    /// What it is called in words.
    pub(super) hint: Option<String>,
    /// Whether it follows from others.
    pub(super) is_computed: bool,
}

impl Column {
    /// The columns of a sheet, by their names.
    pub(super) fn all(sheet: SheetKind, header: &[String], texts: &Texts) -> Vec<Self> {
        header.iter().map(|name| Self::of(sheet, name, texts)).collect()
    }

    fn of(sheet: SheetKind, name: &str, texts: &Texts) -> Self {
        let key = name.replace('_', "-");
        let known = ["field", "column", Channel::KIND].into_iter().find(|kind| texts.has_term(kind, &key));
        // A group of raters is another than one of measures.
        let known = known.filter(|_| (sheet, name) != (SheetKind::Votes, VoteColumn::Group.name()));
        let is_computed = sheet == SheetKind::Analysis && COMPUTED.contains(&name);
        Self { kind: kind(sheet, name), hint: known.map(|kind| texts.term(kind, &key).to_owned()), is_computed }
    }
}

/// The columns of the analysis that are formulas.
pub(super) const COMPUTED: [&str; 10] =
    ["critical", "expectation", "fulfilment", "competition", "relevance", "gap", "lead", "weighted_gap", "opportunity", "verdict"];

fn kind(sheet: SheetKind, name: &str) -> Kind {
    let of = |kinds: &[(&str, Kind)]| kinds.iter().find(|(other, _)| *other == name).map(|(_, kind)| *kind);
    match sheet {
        SheetKind::Touchpoints => {
            TouchpointColumn::ALL.iter().find(|column| column.name() == name).map_or(Kind::Text, |column| Kind::of(column.form()))
        }
        SheetKind::Measures => {
            MeasureColumn::ALL.iter().find(|column| column.name() == name).map_or(Kind::Text, |column| Kind::of(column.form()))
        }
        SheetKind::Votes => {
            of(&[(VoteColumn::Date.name(), Kind::Date), (VoteColumn::Touchpoint.name(), Kind::Title)]).unwrap_or_else(|| {
                let is_score = crate::model::ScoreKind::ALL.iter().any(|kind| VoteColumn::of(*kind).name() == name);
                if is_score { Kind::Points } else { Kind::Name }
            })
        }
        SheetKind::Segments if Channel::from_code(name).is_some() => Kind::Points,
        SheetKind::Segments => of(&[(SegmentColumn::Segment.name(), Kind::Title)]).unwrap_or(Kind::Text),
        SheetKind::Metrics => of(&[
            (MetricColumn::Date.name(), Kind::Date),
            (MetricColumn::Metric.name(), Kind::Title),
            (MetricColumn::Value.name(), Kind::Value),
            (MetricColumn::Answers.name(), Kind::Count),
            (MetricColumn::MeasuredOn.name(), Kind::Date),
        ])
        .unwrap_or(Kind::Name),
        SheetKind::Contacts => of(&[
            (ContactColumn::Touchpoint.name(), Kind::Title),
            (ContactColumn::Channel.name(), Kind::Word(Vocabulary::of::<Channel>())),
            (ContactColumn::When.name(), Kind::Text),
            (ContactColumn::Content.name(), Kind::Text),
            (ContactColumn::Id.name(), Kind::Id),
        ])
        .unwrap_or(Kind::Name),
        SheetKind::Questions => of(&[
            (QuestionColumn::Question.name(), Kind::Text),
            (QuestionColumn::Due.name(), Kind::Date),
            (QuestionColumn::Review.name(), Kind::Date),
            (QuestionColumn::Done.name(), Kind::Flag),
            (QuestionColumn::Id.name(), Kind::Id),
        ])
        .unwrap_or(Kind::Name),
        SheetKind::Day => {
            of(&[("begins", Kind::Name), ("part", Kind::Title), ("minutes", Kind::Count), ("notes", Kind::Text), ("id", Kind::Id)])
                .unwrap_or(Kind::Name)
        }
        SheetKind::Rounds => {
            of(&[("round", Kind::Title), ("date", Kind::Date), ("current", Kind::Flag), ("id", Kind::Id)]).unwrap_or(Kind::Name)
        }
        SheetKind::Coverage => of(&[
            ("goal", Kind::Word(Vocabulary::of::<Goal>())),
            ("stage", Kind::Text),
            ("touchpoints", Kind::Count),
            ("measures", Kind::Count),
        ])
        .unwrap_or(Kind::Name),
        SheetKind::Analysis => of(&[
            ("touchpoint", Kind::Title),
            ("media", Kind::Word(Vocabulary::of::<Media>())),
            ("area", Kind::Word(Vocabulary::of::<Area>())),
            ("channel", Kind::Word(Vocabulary::of::<Channel>())),
            ("world", Kind::Word(Vocabulary::of::<World>())),
            ("control", Kind::Word(Vocabulary::of::<Control>())),
            ("critical", Kind::Flag),
            ("expectation", Kind::Score),
            ("fulfilment", Kind::Score),
            ("competition", Kind::Score),
            ("relevance", Kind::Score),
            ("reach", Kind::OfHundred),
            ("gap", Kind::Signed),
            ("lead", Kind::Signed),
            ("weighted_gap", Kind::Signed),
            ("opportunity", Kind::Score),
            ("verdict", Kind::Word(Vocabulary::of::<crate::method::Verdict>())),
            ("priority", Kind::Count),
            ("votes", Kind::Count),
            ("agreement_expectation", Kind::Share),
            ("agreement_fulfilment", Kind::Share),
            ("agreement_competition", Kind::Share),
            ("agreement_relevance", Kind::Share),
            ("to_discuss", Kind::Flag),
            ("drop_off", Kind::Share),
            ("break_proposed", Kind::Flag),
            ("id", Kind::Id),
        ])
        .unwrap_or(Kind::Name),
    }
}

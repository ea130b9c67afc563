//! How the cells of a column are written, so that tables, the grid, comparisons and imports read and write a new column without being changed. Never
//! a table's syntax.

use crate::model::{Code, ScoreKind, Tone};

/// A vocabulary of which only its name and its words are known.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary {
    /// Its name, the middle part of its message keys (`term-NAME-WORD`).
    pub name: &'static str,
    words: fn() -> Vec<&'static str>,
    find: fn(&str) -> Option<&'static str>,
}

impl Vocabulary {
    /// The vocabulary of a type.
    pub const fn of<C: Code>() -> Self {
        Self { name: C::KIND, words: || C::ALL.iter().map(|value| value.code()).collect(), find: |word| C::from_code(word).map(C::code) }
    }

    /// Its machine words, in their order.
    pub fn words(self) -> Vec<&'static str> {
        (self.words)()
    }

    /// Where a machine word is among them, from 0.
    pub fn position(self, word: &str) -> Option<usize> {
        self.words().iter().position(|other| *other == word)
    }

    /// The machine word that is written so.
    pub fn find(self, word: &str) -> Option<&'static str> {
        (self.find)(word)
    }
}

/// Vocabularies of one name are the same.
impl PartialEq for Vocabulary {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Vocabulary {}

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The name of the map.
    Map,
    /// The name of the stage.
    Stage,
    /// An identity.
    Id,
    /// A text of one line; never empty.
    Line,
    /// A text of one line, which may be empty.
    Name,
    /// A text.
    Text,
    /// A machine word of a vocabulary.
    Word(Vocabulary),
    /// A list of machine words of a vocabulary.
    Words(Vocabulary),
    /// `yes` or `no`.
    Flag,
    /// A share, 0–100 percent.
    Percent,
    /// What only the table of measures has.
    OfMeasure(MeasureForm),
    /// A score as it counts in the table's round.
    Score(ScoreKind),
    /// `yes`, or the cause.
    Cause,
    /// A list of `kind` or `kind: name`.
    Influencers,
    /// A list of texts, each with the sign of its tone.
    PassedOn,
    /// A list of the texts of the experiences of a tone.
    Experiences(Tone),
}

/// How the cells of a column are written that only the table of measures has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureForm {
    /// An amount of the project's currency.
    Money,
    /// A number of days.
    Days,
    /// A number 0–10 in tenths.
    Tenths,
    /// A day, ISO.
    Date,
    /// The name of a segment.
    Segment,
    /// A list of touchpoints of a map, by their names.
    Touchpoints,
    /// A list of measures, by their titles.
    Measures,
}

impl Form {
    /// Whether cells hold lists, an entry a line.
    pub fn is_list(self) -> bool {
        match self {
            Self::Words(_) | Self::Influencers | Self::PassedOn | Self::Experiences(_) => true,
            Self::OfMeasure(form) => matches!(form, MeasureForm::Touchpoints | MeasureForm::Measures),
            Self::Map
            | Self::Stage
            | Self::Id
            | Self::Line
            | Self::Name
            | Self::Text
            | Self::Word(_)
            | Self::Flag
            | Self::Percent
            | Self::Score(_)
            | Self::Cause => false,
        }
    }
}

/// Lists the columns of a table.
macro_rules! columns {
    ($(#[$table:meta])* $name:ident of $fields:ident {
        $($(#[$doc:meta])* $column:ident = $code:literal, $form:expr $(, $field:ident)?;)*
    }) => {
        $(#[$table])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $column,)* }

        impl $name {
            /// Every column, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$column,)*];

            /// The column's name in the header, exactly as `interfaces.md` writes it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$column => $code,)* }
            }

            /// How its cells are written.
            pub fn form(self) -> Form {
                match self { $(Self::$column => $form,)* }
            }

            /// The field that its cells hold; none: it follows from others, or is a list.
            pub fn field(self) -> Option<$fields> {
                match self { $(Self::$column => columns!(@field $fields $($field)?),)* }
            }
        }
    };
    (@field $fields:ident) => { None };
    (@field $fields:ident $field:ident) => { Some($fields::$field) };
}
pub(in crate::model) use columns;

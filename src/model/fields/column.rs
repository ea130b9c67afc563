//! How the cells of a column are written, so that tables, the grid, comparisons and imports read and write a new column without being changed.

use crate::model::{ScoreKind, Tone};

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// The name of the map.
    Map,
    /// The name of the stage.
    Stage,
    /// An identity.
    Id,
    /// A text of one line; never empty.
    Line,
    /// A text.
    Text,
    /// A machine word of a vocabulary, by the vocabulary's name.
    Word(&'static str),
    /// A list of machine words of a vocabulary.
    Words(&'static str),
    /// `yes` or `no`.
    Flag,
    /// A share, 0–100 percent.
    Percent,
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

impl Form {
    /// Whether cells hold lists, an entry a line.
    pub fn is_list(self) -> bool {
        match self {
            Self::Words(_) | Self::Influencers | Self::PassedOn | Self::Experiences(_) => true,
            Self::Map
            | Self::Stage
            | Self::Id
            | Self::Line
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
pub(super) use columns;

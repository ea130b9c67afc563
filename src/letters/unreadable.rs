//! What is wrong where a text that people write in the program's own notation (RON) cannot be read, as data: the library's words for it are
//! English, whatever language the reader has. Never a sentence, and never which fields there are.

use super::shortened;
use ron::Error;

/// Why a text cannot be read at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not text in UTF-8.
    NotText,
    /// It ends too early.
    Ends,
    /// This sign is missing.
    Expected(&'static str),
    /// There is no such field.
    UnknownField(String),
    /// This field is missing.
    MissingField(String),
    /// This field is there twice.
    RepeatedField(String),
    /// This word is not possible; one of those.
    UnknownWord(String, &'static [&'static str]),
    /// A value is of another kind, or beyond what is allowed.
    Value,
    /// It is not written as it should be.
    Syntax,
}

impl From<&Error> for Unreadable {
    fn from(error: &Error) -> Self {
        match error {
            Error::Utf8Error(_) => Self::NotText,
            Error::Eof | Error::UnclosedBlockComment | Error::UnclosedLineComment | Error::ExpectedStringEnd => Self::Ends,
            Error::ExpectedArray => Self::Expected("["),
            Error::ExpectedArrayEnd => Self::Expected("]"),
            Error::ExpectedComma => Self::Expected(","),
            Error::ExpectedMap => Self::Expected("{"),
            Error::ExpectedMapColon => Self::Expected(":"),
            Error::ExpectedMapEnd => Self::Expected("}"),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Self::Expected("("),
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Self::Expected(")"),
            Error::NoSuchStructField { found, .. } => Self::UnknownField(shortened(found)),
            Error::MissingStructField { field, .. } => Self::MissingField(shortened(field)),
            Error::DuplicateStructField { field, .. } => Self::RepeatedField(shortened(field)),
            Error::NoSuchEnumVariant { found, expected, .. } => Self::UnknownWord(shortened(found), expected),
            Error::Message(_)
            | Error::InvalidValueForType { .. }
            | Error::ExpectedDifferentLength { .. }
            | Error::IntegerOutOfBounds
            | Error::ExpectedBoolean
            | Error::ExpectedChar
            | Error::ExpectedFloat
            | Error::ExpectedInteger
            | Error::ExpectedOption
            | Error::ExpectedString
            | Error::ExpectedUnit => Self::Value,
            _ => Self::Syntax,
        }
    }
}

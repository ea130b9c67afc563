//! A text of the bundled or a user's data: one for everybody, or a pair in English and German. Which of them applies; never where it is
//! shown.

use crate::model::limits;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A text in both languages. In a file: `"text"`, or `(en: "text", de: "Text")`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// The same in every language.
    Plain(String),
    /// One text for each language.
    Pair {
        /// English.
        en: String,
        /// German.
        de: String,
    },
}

impl Words {
    /// The text for a language's code; a code that is not `"de"` means English.
    pub(super) fn text(&self, language: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Pair { en, de } => {
                if language == "de" {
                    de
                } else {
                    en
                }
            }
        }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Takes a text or a pair.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a pair like (en: \"text\", de: \"Text\")")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Words, E> {
        checked(text).map(Words::Plain)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let (mut en, mut de) = (None, None);
        while let Some(language) = map.next_key::<String>()? {
            let place = match language.as_str() {
                "en" => &mut en,
                "de" => &mut de,
                other => return Err(Error::unknown_field(other, &["en", "de"])),
            };
            if place.replace(checked(&map.next_value::<String>()?)?).is_some() {
                return Err(Error::custom(format_args!("`{language}` is given twice")));
            }
        }
        match (en, de) {
            (Some(en), Some(de)) => Ok(Words::Pair { en, de }),
            (None, _) => Err(Error::missing_field("en")),
            (_, None) => Err(Error::missing_field("de")),
        }
    }
}

/// A text that is short enough for a title.
fn checked<E: Error>(text: &str) -> Result<String, E> {
    if text.len() > limits::TITLE_CHARS && text.chars().count() > limits::TITLE_CHARS {
        return Err(E::custom(format_args!("a text longer than {} characters", limits::TITLE_CHARS)));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_be_plain_or_a_pair() {
        let plain: Words = ron::from_str("\"Till\"").unwrap();
        assert_eq!((plain.text("en"), plain.text("de")), ("Till", "Till"));
        let pair: Words = ron::from_str("(en: \"Till\", de: \"Kasse\")").unwrap();
        assert_eq!((pair.text("en"), pair.text("de"), pair.text("fr")), ("Till", "Kasse", "Till"));
    }

    #[test]
    fn half_a_pair_and_unknown_languages_are_refused() {
        for wrong in ["(en: \"Till\")", "(de: \"Kasse\")", "(en: \"a\", de: \"b\", fr: \"c\")", "(en: \"a\", en: \"b\", de: \"c\")", "7"] {
            assert!(ron::from_str::<Words>(wrong).is_err(), "{wrong}");
        }
        assert!(ron::from_str::<Words>(&format!("\"{}\"", "x".repeat(limits::TITLE_CHARS + 1))).is_err());
    }
}

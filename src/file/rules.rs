//! Lists of house rules as files of their own, so that a team shares one between the window and the command line: a RON list of rules. Bytes only: never a
//! path, never whether a rule is kept.

use crate::letters::{Unreadable, to_utf8};
use crate::model::HouseRule;
use ron::ser::PrettyConfig;
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Why a list of rules cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadRules {
    /// Line, from 1.
    pub line: usize,
    /// Column in that line in characters, from 1.
    pub column: usize,
    /// What is wrong there. An unknown word is an unknown rule; a field that is there twice may be a rule that is.
    pub why: Unreadable,
}

/// Reads a list of rules.
///
/// # Errors
/// It is no list of rules: not written in RON, a rule that does not exist or is there twice, a number that is none or is missing.
pub fn read_rules(bytes: &[u8]) -> Result<Vec<HouseRule>, UnreadRules> {
    let (bytes, _) = to_utf8(bytes);
    let not_text = |_| UnreadRules { line: 1, column: 1, why: Unreadable::NotText };
    let text = std::str::from_utf8(&bytes).map_err(not_text)?;
    ron::from_str::<Rules>(text).map(|Rules(rules)| rules).map_err(|error| {
        let start = error.span.start;
        UnreadRules { line: start.line, column: start.col, why: Unreadable::from(&error.code) }
    })
}

/// A list of rules as a file, one on each line.
///
/// # Errors
/// None that is known: the rules of a project can always be written.
pub fn write_rules(rules: &[HouseRule]) -> Result<Vec<u8>, super::FileError> {
    let style = PrettyConfig::new().new_line("\n").compact_structs(true);
    let text = ron::ser::to_string_pretty(rules, style).map_err(|error| super::FileError::Unwritable(error.to_string()))?;
    Ok((text + "\n").into_bytes())
}

/// A list in which each rule is once: it is never longer than there are rules.
struct Rules(Vec<HouseRule>);

impl<'de> Deserialize<'de> for Rules {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;

        impl<'de> Visitor<'de> for List {
            type Value = Rules;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a list of rules")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Rules, A::Error> {
                let mut rules: Vec<HouseRule> = Vec::new();
                while let Some(rule) = list.next_element::<HouseRule>()? {
                    if rules.iter().any(|other| other.kind() == rule.kind()) {
                        return Err(A::Error::duplicate_field(rule.kind().name()));
                    }
                    rules.push(rule);
                }
                Ok(Rules(rules))
            }
        }

        deserializer.deserialize_seq(List)
    }
}

#[cfg(test)]
mod tests {
    use super::{read_rules, write_rules};
    use crate::letters::Unreadable;
    use crate::model::{Code as _, HouseRule, RuleKind};

    #[test]
    fn what_was_written_reads_back_one_rule_on_each_line() {
        let all: Vec<HouseRule> = RuleKind::ALL.iter().map(|kind| kind.usual()).collect();
        let written = write_rules(&all).unwrap();
        assert_eq!(read_rules(&written).unwrap(), all);
        let text = String::from_utf8(written).unwrap();
        assert!(text.starts_with("[\n    EveryDealBreakerHasMeasure,\n") && text.ends_with("]\n"), "{text}");
        assert!(text.contains("\n    LatestRoundAtMost(days: 180),\n"), "{text}");
        assert_eq!(text.lines().count(), all.len() + 2);
        assert_eq!(read_rules(&write_rules(&[]).unwrap()).unwrap(), []);
        assert_eq!(read_rules("\u{feff}// ours\n[NoEmptyStage, BalanceAtLeast(1),]\r\n".as_bytes()).unwrap().len(), 2);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let wrong = |text: &str| {
            let unread = read_rules(text.as_bytes()).unwrap_err();
            (unread.line, unread.column, unread.why)
        };
        let (line, column, why) = wrong("[\n    NoEmptyStage,\n    EverythingIsFine,\n]");
        let Unreadable::UnknownWord(word, known) = why else { panic!("{why:?}") };
        assert_eq!((line, column, word.as_str()), (3, 5, "EverythingIsFine"));
        assert_eq!(known, RuleKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
        let (line, _, why) = wrong("[NoEmptyStage,\nToDiscussAtMost(1),\nNoEmptyStage]");
        assert_eq!((line, why), (3, Unreadable::RepeatedField("NoEmptyStage".to_owned())));
        for (text, line, why) in [
            ("[\nLatestRoundAtMost(day: 3)]", 2, Unreadable::UnknownField("day".to_owned())),
            ("[\nLatestRoundAtMost()]", 2, Unreadable::MissingField("days".to_owned())),
            ("[\nBalanceAtLeast(NaN)]", 2, Unreadable::Value),
            ("[\nCustomerVotesAtLeast(-1)]", 2, Unreadable::Value),
            ("NoEmptyStage", 1, Unreadable::Expected("[")),
            ("[NoEmptyStage", 1, Unreadable::Expected(",")),
            ("", 1, Unreadable::Expected("[")),
        ] {
            let (at, _, found) = wrong(text);
            assert_eq!((at, found), (line, why), "{text}");
        }
        assert_eq!(read_rules(b"[\xff\xfe]").unwrap_err().why, Unreadable::NotText);
        // Nested as deep as somebody likes.
        assert!(read_rules("[".repeat(200_000).as_bytes()).is_err());
    }
}

//! The words of the program in English and German: one typed function per message (written by `build.rs` from `assets/i18n/`), and numbers
//! and dates as each language writes them. Never a message that exists in one language only; never a map's content, which is the user's.

mod format;
mod language;
/// The checks of the build script, compiled here only to be tested.
#[cfg(test)]
#[path = "../../build/messages.rs"]
mod messages_of_the_build;

pub use format::Year;
pub use language::Language;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The keys of the words of vocabularies, by what their letters make: they are asked for some hundred times in a frame.
static TERMS: LazyLock<HashMap<u64, Vec<usize>>> = LazyLock::new(|| {
    let mut terms: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, key) in PLAIN.iter().enumerate().filter(|(_, key)| key.starts_with("term-")) {
        terms.entry(mixed(key.bytes())).or_default().push(index);
    }
    terms
});

/// The letters of a key, `term-KIND-CODE`; columns of tables have underscores where keys have hyphens.
fn term_letters<'a>(kind: &'a str, code: &'a str) -> impl Iterator<Item = u8> + 'a {
    let code = code.bytes().map(|letter| if letter == b'_' { b'-' } else { letter });
    b"term-".iter().copied().chain(kind.bytes()).chain([b'-']).chain(code)
}

/// A number that differs for different letters, nearly always (Fowler, Noll & Vo, FNV-1a).
fn mixed(letters: impl Iterator<Item = u8>) -> u64 {
    letters.fold(0xcbf2_9ce4_8422_2325, |mixed, letter| (mixed ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3))
}

/// All messages of one language. Cheap to share; made once per language.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    plain: Arc<[String]>,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The messages of a language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks around values would show as boxes in some fonts, and values are formatted here already.
        bundle.set_use_isolating(false);
        // Counts in sentences are written like all other numbers.
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| counted(Language::English, value),
            Language::German => |value, _| counted(Language::German, value),
        }));
        let sources = match language {
            Language::English => EN,
            Language::German => DE,
        };
        for source in sources {
            // The build has parsed every file; whatever can be read of one is used in any case.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        let plain = PLAIN.iter().map(|key| format_message(&bundle, key, None)).collect();
        Self { language, plain, bundle: Arc::new(bundle) }
    }

    /// Which language it is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The word for a machine word of a vocabulary (`term-KIND-CODE`); one that is not known is its own word. Columns of tables have
    /// underscores where keys have hyphens.
    pub fn term<'a>(&'a self, kind: &str, code: &'a str) -> &'a str {
        self.find(kind, code).unwrap_or(code)
    }

    /// Whether there is a word for a machine word of a vocabulary.
    pub fn has_term(&self, kind: &str, code: &str) -> bool {
        self.find(kind, code).is_some()
    }

    fn find(&self, kind: &str, code: &str) -> Option<&str> {
        let letters = || term_letters(kind, code);
        let found = TERMS.get(&mixed(letters()))?.iter().find(|index| PLAIN.get(**index).is_some_and(|key| key.bytes().eq(letters())));
        found.map(|index| self.plain(*index))
    }

    fn plain(&self, index: usize) -> &str {
        self.plain.get(index).map_or("", String::as_str)
    }

    fn with<'a, const COUNT: usize>(&self, key: &str, values: [(&'a str, FluentValue<'a>); COUNT]) -> String {
        format_message(&self.bundle, key, Some(&FluentArgs::from_iter(values)))
    }
}

/// A count as a language writes it; other values are texts already.
fn counted(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language.integer(number.value as i64)),
        _ => None,
    }
}

/// A message with its values; a message that cannot be resolved (the build and a test would say so) is its key.
fn format_message(bundle: &FluentBundle<FluentResource>, key: &str, values: Option<&FluentArgs<'_>>) -> String {
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
    bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_without_values_resolves_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for (key, text) in PLAIN.iter().zip(texts.plain.iter()) {
                assert!(!text.is_empty() && text != key, "{language:?}: {key} does not resolve");
            }
        }
    }

    #[test]
    fn terms_are_found_by_kind_and_code() {
        let texts = Texts::new(Language::German);
        assert_eq!(texts.term("verdict", "magic-moment"), "magischer Moment");
        assert_eq!(texts.term("verdict", "no-such-word"), "no-such-word");
    }

    #[test]
    fn counts_choose_singular_and_plural() {
        let texts = Texts::new(Language::English);
        assert_eq!(texts.map_count_magic(1), "1 magic moment");
        assert_eq!(texts.map_count_magic(5), "5 magic moments");
        assert_eq!(texts.map_count_magic(12_345), "12,345 magic moments");
        assert!(Texts::new(Language::German).map_count_magic(12_345).starts_with("12.345 "));
    }
}

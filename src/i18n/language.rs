//! The languages of the program. Never a word in them.

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the program's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// `en`
    #[default]
    #[serde(rename = "en")]
    English,
    /// `de`
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::English, Self::German];

    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a code such as `de`, `de-AT` or `de_DE.UTF-8`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// The system's language where it is one of ours, else English.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|locale| Self::from_code(&locale)).unwrap_or_default()
    }

    /// The country of a locale ("de-CH", "de_CH.UTF-8"), as its code of two letters.
    fn country_in(locale: &str) -> Option<&str> {
        let tags = locale.split(['.', '@']).next()?.split(['-', '_']).skip(1);
        tags.into_iter().find(|tag| tag.len() == 2 && tag.bytes().all(|letter| letter.is_ascii_alphabetic()))
    }

    /// The country of the system, as far as it says.
    pub fn country_of_system() -> Option<String> {
        sys_locale::get_locales().find_map(|locale| Self::country_in(&locale).map(str::to_owned))
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn countries_of_systems_are_understood() {
        for (locale, country) in [
            ("de_CH.UTF-8", Some("CH")),
            ("en-GB", Some("GB")),
            ("zh-Hans-CN", Some("CN")),
            ("sr_RS@latin", Some("RS")),
            ("es-419", None),
            ("de", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::country_in(locale), country, "{locale}");
        }
    }

    #[test]
    fn codes_of_systems_are_understood() {
        for (code, language) in [
            ("de", Some(Language::German)),
            ("de_DE.UTF-8", Some(Language::German)),
            ("en-GB", Some(Language::English)),
            ("fr", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::from_code(code), language, "{code}");
        }
    }
}

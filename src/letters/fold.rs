//! Words without what does not matter when one searches for them: letter case, accents, and how an umlaut is typed (for "Kündigung" some type
//! "kundigung", others "kuendigung"). Never fuzzy.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// A text prepared for searching, with umlauts as their plain letters and as the two letters they are spelled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    plain: String,
    /// None where it is the same.
    spelled: Option<String>,
}

impl Folded {
    /// The text, folded.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { plain: text.to_ascii_lowercase(), spelled: None };
        }
        let (plain, spelled) = (fold(text, false), fold(text, true));
        Self { spelled: (spelled != plain).then_some(spelled), plain }
    }

    /// The words of a query, each for itself.
    pub fn words(query: &str) -> Vec<Self> {
        query.split_whitespace().map(Self::new).collect()
    }

    /// With the plain letters of umlauts: "kundigung".
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// With umlauts as they are spelled without them: "kuendigung".
    pub fn spelled(&self) -> &str {
        self.spelled.as_deref().unwrap_or(&self.plain)
    }

    /// Whether there is nothing to search for.
    pub fn is_blank(&self) -> bool {
        self.plain.trim().is_empty()
    }

    /// Whether the words are somewhere in this text.
    pub fn holds(&self, words: &Self) -> bool {
        self.matches(words, |text, words| text.contains(words))
    }

    /// Whether these words are somewhere in a text that is not folded yet.
    pub fn is_in(&self, text: &str) -> bool {
        if !text.is_ascii() {
            return Self::new(text).holds(self);
        }
        // Most texts are plain: nothing has to be written again for them.
        let has = |words: &str| {
            let (text, words) = (text.as_bytes(), words.as_bytes());
            words.is_empty() || text.windows(words.len()).any(|part| part.eq_ignore_ascii_case(words))
        };
        has(&self.plain) || self.spelled.as_deref().is_some_and(has)
    }

    /// Whether this text begins with the words.
    pub fn begins(&self, words: &Self) -> bool {
        self.matches(words, |text, words| text.starts_with(words))
    }

    /// Whether a word of this text begins with the words.
    pub fn has_word_beginning(&self, words: &Self) -> bool {
        self.matches(words, |text, words| text.split(|letter: char| !letter.is_alphanumeric()).any(|part| part.starts_with(words)))
    }

    /// How many characters of `text` come before the first place where these words are; none if they are nowhere.
    pub fn find_in(&self, text: &str) -> Option<usize> {
        let folded = Self::new(text);
        let (at, spelled) = match folded.plain.find(&self.plain) {
            Some(at) => (at, false),
            None => (folded.spelled().find(self.spelled())?, true),
        };
        // Folding changes lengths: the place is where so much of the text has been folded.
        let mut length = 0;
        let before = text.chars().take_while(|letter| {
            let mut utf8 = [0_u8; 4];
            length += fold(letter.encode_utf8(&mut utf8), spelled).len();
            length <= at
        });
        Some(before.count())
    }

    fn matches(&self, words: &Self, test: impl Fn(&str, &str) -> bool) -> bool {
        test(&self.plain, &words.plain) || ((self.spelled.is_some() || words.spelled.is_some()) && test(self.spelled(), words.spelled()))
    }
}

/// Lower case without accents; umlauts as two letters if they are to be spelled.
fn fold(text: &str, spelled: bool) -> String {
    let mut folded = String::with_capacity(text.len());
    let classes = CanonicalCombiningClassMapBorrowed::new();
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(text.chars()).flat_map(char::to_lowercase) {
        match letter {
            // An umlaut in two parts, as all are now.
            '\u{308}' if spelled && folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push_str(if spelled { "oe" } else { "o" }),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            // Accents and vowel points; but what makes another syllable of it (voicing, virama) belongs to the letter.
            _ if !matches!(classes.get_u8(letter), 0 | 8 | 9) => {}
            _ => folded.push(letter),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn words_are_found_however_they_are_typed() {
        for (text, query) in [
            ("Kündigung", "kundigung"),
            ("Kündigung", "kuendigung"),
            ("Kündigung", "KÜNDIGUNG"),
            ("Kündigung", "Ku\u{308}ndigung"),
            ("Ku\u{308}ndigung", "kuendigung"),
            ("Kuendigung", "kündigung"),
            ("Straße", "STRASSE"),
            ("STRASSE", "straße"),
            ("Café Zoë", "cafe zoe"),
            ("cafe", "Café"),
            ("Smørrebrød", "smorrebrod"),
            ("ﬁnden", "find"),
            ("Äpfel und Ärger", "aerger"),
            ("שָׁלוֹם", "שלום"),
        ] {
            assert!(Folded::new(text).holds(&Folded::new(query)), "{query} in {text}");
            assert!(Folded::new(query).is_in(text), "{query} in {text}");
        }
        for (text, query) in [("Kundin", "kuendigung"), ("KUNDIN", "dinner"), ("", "a")] {
            assert!(!Folded::new(text).holds(&Folded::new(query)) && !Folded::new(query).is_in(text), "{query} in {text}");
        }
        assert!(Folded::new("").is_in("anything") && Folded::new("").is_in(""));
        // Voicing makes another word of it.
        assert!(!Folded::new("がく").holds(&Folded::new("かく")));
        assert!(Folded::new(" \t").is_blank());
    }

    #[test]
    fn places_are_counted_in_the_letters_of_the_text() {
        for (text, query, before) in [
            ("Die Kündigung", "kuendigung", 4),
            ("Übergroße Kündigung", "kundigung", 10),
            ("Übergroße Kündigung", "kuendigung", 10),
            ("A\u{308}pfel fein", "fein", 7),
            ("straße", "e", 5),
            ("straße", "sse", 4),
        ] {
            assert_eq!(Folded::new(query).find_in(text), Some(before), "{query} in {text}");
        }
        assert_eq!(Folded::new("nothing").find_in("Die Kündigung"), None);
    }

    #[test]
    fn beginnings_of_words_are_told_from_the_middle() {
        let text = Folded::new("Check-out: Übergabe");
        assert!(text.begins(&Folded::new("check")) && !text.begins(&Folded::new("out")));
        assert!(text.has_word_beginning(&Folded::new("uber")) && text.has_word_beginning(&Folded::new("out")));
        assert!(!text.has_word_beginning(&Folded::new("gabe")));
    }
}

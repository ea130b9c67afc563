//! Where a long word may be broken with a hyphen: a list of words that the patterns get wrong, else patterns of the language; and at which of
//! these places two words of a compound meet, so that a hyphen reads best there. Pure: knows no width.
//! Never a place near the ends of a word, where a hyphen hurts reading more than it helps the line.

use super::compounds;
use hypher::Lang;
use std::collections::HashMap;
use std::sync::OnceLock;
use unicode_segmentation::UnicodeSegmentation as _;

/// Fewest letters before and after a hyphen.
const LEAST: usize = 4;

/// A place in a word where a hyphen may be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Byte offset.
    pub at: usize,
    /// Whether two words of a compound meet there.
    pub seam: bool,
}

/// A language whose syllables are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Syllables {
    /// `en`
    English,
    /// `de`
    German,
}

impl Syllables {
    /// The syllables of a language, by its code; none where they are not known.
    pub fn of(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::English),
            "de" => Some(Self::German),
            _ => None,
        }
    }

    /// Where a hyphen may be put into a word of nothing but letters.
    pub(super) fn breaks(self, word: &str) -> Vec<Place> {
        let mut offset = 0;
        let breaks: Vec<usize> = match self.exception(word) {
            Some(known) => known.clone(),
            None => {
                let syllables = hypher::hyphenate_bounded(word, self.patterns(), LEAST, LEAST);
                let ends = syllables.map(|syllable| {
                    offset += syllable.len();
                    offset
                });
                ends.filter(|end| *end < word.len()).collect()
            }
        };
        // An accent of its own is no letter.
        let letters = |part: &str| part.graphemes(true).count();
        let is_far =
            |at: &usize| word.split_at_checked(*at).is_some_and(|(before, after)| letters(before) >= LEAST && letters(after) >= LEAST);
        let mut breaks: Vec<usize> = breaks.into_iter().filter(is_far).collect();
        without_fragments(word, &mut breaks);
        let seams = match self {
            // Offsets in lower case are those of the word only where it is not longer.
            Self::German if word.to_lowercase().len() == word.len() => compounds::seams(word, &breaks),
            Self::German | Self::English => Vec::new(),
        };
        breaks.into_iter().map(|at| Place { at, seam: seams.contains(&at) }).collect()
    }

    /// Where a hyphen may be put if nothing else helps, as byte offsets: nearer to the ends of a word than is good to read.
    pub(super) fn short_breaks(self, word: &str) -> Vec<usize> {
        if let Some(known) = self.exception(word) {
            return known.clone();
        }
        let mut offset = 0;
        let ends = hypher::hyphenate(word, self.patterns()).map(|syllable| {
            offset += syllable.len();
            offset
        });
        ends.filter(|end| *end < word.len()).collect()
    }

    /// Where a syllable may end that the patterns do not know, as byte offsets, if a word would have to be broken without a hyphen otherwise: before the
    /// last consonant before a vowel. Never in a word of the list.
    pub(super) fn guesses(self, word: &str) -> Vec<usize> {
        if self.exception(word).is_some() {
            return Vec::new();
        }
        /// Consonants that are one sound, and so stay together.
        const TOGETHER: [&str; 6] = ["sch", "ch", "ck", "ph", "th", "qu"];
        let is_long =
            |at: usize| word.split_at_checked(at).is_some_and(|(before, after)| before.chars().count() > 1 && after.chars().count() > 1);
        let mut found = Vec::new();
        let mut had_vowel = false;
        let letters: Vec<(usize, char)> = word.char_indices().collect();
        for pair in letters.windows(2) {
            let [(at, first), (next, second)] = [pair[0], pair[1]];
            if had_vowel && !is_vowel(first) && is_vowel(second) {
                let begin = word.get(..next).unwrap_or_default().to_lowercase();
                let sound = TOGETHER.iter().find(|sound| begin.ends_with(*sound)).map_or(next - at, |sound| sound.len());
                found.extend(next.checked_sub(sound).filter(|at| is_long(*at)));
            }
            had_vowel |= is_vowel(first);
        }
        found
    }

    fn patterns(self) -> Lang {
        match self {
            Self::English => Lang::English,
            Self::German => Lang::German,
        }
    }

    /// The places of a word that is on the list.
    fn exception(self, word: &str) -> Option<&'static Vec<usize>> {
        static LISTS: OnceLock<[HashMap<String, Vec<usize>>; 2]> = OnceLock::new();
        let [english, german] = LISTS.get_or_init(|| {
            [include_str!("../../assets/hyphenation/en.txt"), include_str!("../../assets/hyphenation/de.txt")].map(exceptions)
        });
        let lower = word.to_lowercase();
        // Were the lower case longer, its offsets would be of another word.
        if lower.len() != word.len() {
            return None;
        }
        match self {
            Self::English => english.get(&lower),
            Self::German => german.get(&lower),
        }
    }
}

fn is_vowel(letter: char) -> bool {
    letter.to_lowercase().all(|letter| "aeiouyäöüáàâéèêíìîóòôúùû".contains(letter))
}

/// Where only a single letter or only consonants are between two places, one of the two is wrong: the patterns did not know the seam of the compound.
/// Before a vowel the letter ends the first word ("Kunde-n-erlebnis"), before a consonant it begins the next one ("Flagship-s-tore").
fn without_fragments(word: &str, breaks: &mut Vec<usize>) {
    let lower = |part: &str| part.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let mut at = 0;
    while let [first, second, ..] = breaks[at..] {
        let between = lower(word.get(first..second).unwrap_or_default());
        let has_vowel = between.iter().any(|letter| is_vowel(*letter));
        if has_vowel && between.len() > 1 {
            at += 1;
            continue;
        }
        let before_vowel = word.get(second..).and_then(|rest| lower(rest).first().copied()).is_some_and(is_vowel);
        breaks.remove(if has_vowel || before_vowel { at } else { at + 1 });
    }
}

/// The words of a list, each on a line of its own with hyphens where it may be broken. Lines that begin with `#` are for its readers.
fn exceptions(list: &str) -> HashMap<String, Vec<usize>> {
    let words = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    words
        .map(|line| {
            let (mut word, mut breaks) = (String::new(), Vec::new());
            for part in line.split('-') {
                if !word.is_empty() {
                    breaks.push(word.len());
                }
                word.push_str(&part.to_lowercase());
            }
            (word, breaks)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Syllables, exceptions};

    fn broken(word: &str, syllables: Syllables) -> String {
        shown(word, syllables).replace('=', "-")
    }

    /// With `=` where two words meet.
    fn shown(word: &str, syllables: Syllables) -> String {
        let (mut out, mut from) = (String::new(), 0);
        for place in syllables.breaks(word) {
            out.push_str(&word[from..place.at]);
            out.push(if place.seam { '=' } else { '-' });
            from = place.at;
        }
        out + &word[from..]
    }

    #[test]
    fn words_of_a_compound_meet_at_seams() {
        let expected = [
            "Kunden=zu-frie-den-heits=be-fra-gung",
            "Rechts=schutz=ver-si-che-rung",
            "Geschwin-dig-keits=be-gren-zung",
            "Wohn=ge-bäu-de=ver-si-che-rungs=an-trag",
            "Haft=pflicht=ver-si-che-rungs=ver-gleich",
            "Beitrags=er-hö-hungs=schreiben",
            "Kündi-gungs=be-stä-ti-gung",
            "Daten=schutz=ver-ein-ba-rungen",
            "Grund=ver-ord-nung",
            "Waren=korb=ab-bruch",
            "Kunden=er-lebnis",
            // Another word begins before the place, or what is left is no word.
            "Bera-tung",
            "Verant-wor-tung",
        ];
        let found = expected.map(|word| shown(&word.replace(['-', '='], ""), Syllables::German));
        assert_eq!(found, expected);
        assert!(!shown("Gesamtabverkauf", Syllables::German).contains("ver=kauf"));
        assert!(!shown("responsibility", Syllables::English).contains('='));
    }

    /// Where the patterns know nothing, a hyphen before the last consonant is better than none.
    #[test]
    fn syllables_are_guessed_where_a_word_would_have_no_hyphen() {
        let guessed = |word: &str| {
            let (mut out, mut from) = (String::new(), 0);
            for at in Syllables::German.guesses(word) {
                out.push_str(&word[from..at]);
                out.push('-');
                from = at;
            }
            out + &word[from..]
        };
        for (word, expected) in [
            ("Menspaket", "Mens-pa-ket"),
            ("Glückwunschbotschaft", "Glück-wunsch-bot-schaft"),
            ("Taschenuhr", "Ta-sche-nuhr"),
            ("Überraschung", "Über-ra-schung"),
            ("Facebook", "Facebook"),
            ("GmbHKG", "GmbHKG"),
            ("Abend", "Abend"),
        ] {
            assert_eq!(guessed(word), expected);
        }
    }

    #[test]
    fn words_are_broken_at_syllables() {
        for (word, expected) in [
            ("Rechtsschutzversicherung", "Rechts-schutz-ver-si-che-rung"),
            ("BEITRAGSERHÖHUNG", "BEITRAGS-ER-HÖ-HUNG"),
            ("Geschwindigkeitsbegrenzung", "Geschwin-dig-keits-be-gren-zung"),
            // Nothing nearer than four letters to an end.
            ("Beratung", "Bera-tung"),
            ("Seele", "Seele"),
            ("U\u{308}berlegung", "U\u{308}ber-le-gung"),
            // Where the patterns do not know the seam.
            ("Kundenerlebnis", "Kunden-er-lebnis"),
            ("Warenkorbabbruch", "Waren-korb-ab-bruch"),
            ("Beinhaltung", "Beinhal-tung"),
            // More letters than the library keeps without asking for memory.
            (
                "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
                "Rind-fleisch-eti-ket-tie-rungs-über-wa-chungs-auf-ga-ben-über-tra-gungs-ge-setz",
            ),
            ("", ""),
        ] {
            assert_eq!(broken(word, Syllables::German), expected);
        }
        assert_eq!(broken("confirmation", Syllables::English), "confir-ma-tion");
        assert_eq!(broken("Everything", Syllables::English), "Every-thing");
    }

    #[test]
    fn the_lists_are_words_with_hyphens() {
        for (syllables, list) in [
            (Syllables::English, include_str!("../../assets/hyphenation/en.txt")),
            (Syllables::German, include_str!("../../assets/hyphenation/de.txt")),
        ] {
            let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            let known = exceptions(list);
            assert_eq!(known.len(), lines.clone().count(), "each word once");
            for line in lines {
                let word = line.replace('-', "");
                assert!(word.chars().all(char::is_alphabetic), "{line}");
                assert_eq!(broken(&word, syllables).replace('-', ""), word, "{line}");
                assert_eq!(known[&word.to_lowercase()].len(), line.matches('-').count(), "{line}");
            }
        }
        assert_eq!(broken("YouTube", Syllables::German), "YouTube");
        assert_eq!(Syllables::of("fr"), None);
    }
}

//! How well what is typed fits a word that is meant: the same, its beginning, a part of it, mistyped, or shortened to a few of its letters.
//! Never which words there are, and never what is searched for in a map: there, only what is written counts.

use super::Folded;

/// How well a typed word fits another word, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It is the word.
    Same,
    /// The word begins with it.
    Beginning,
    /// The word contains it.
    Within,
    /// With one typing error, it is the word or its beginning.
    Mistyped,
    /// It is some letters of the word in their order, the first one among them.
    Shortened,
    /// With two typing errors, it is the word or its beginning.
    BadlyMistyped,
}

impl Fit {
    /// Whether it is there as it was typed, without guessing.
    pub fn is_plain(self) -> bool {
        self <= Self::Within
    }

    /// The fit of a typed word; none if it means something else. Guessing takes its time: `guessing` says whether to.
    pub fn of(word: &Folded, typed: &Folded, guessing: bool) -> Option<Self> {
        let forms = [(word.plain(), typed.plain()), (word.spelled(), typed.spelled())];
        // Where umlauts are neither in the one nor in the other, both forms are the same.
        let forms = if forms[0] == forms[1] { &forms[..1] } else { &forms[..] };
        let plain = forms.iter().filter_map(|(word, typed)| plain(word, typed)).min();
        plain.or_else(|| forms.iter().filter(|_| guessing).filter_map(|(word, typed)| guessed(word, typed)).min())
    }
}

fn plain(word: &str, typed: &str) -> Option<Fit> {
    if word == typed {
        return Some(Fit::Same);
    }
    // One letter or two are in almost every word.
    let within = |typed: &str| typed.chars().nth(2).is_some() && word.contains(typed);
    match typed {
        "" => None,
        _ if word.starts_with(typed) => Some(Fit::Beginning),
        _ => within(typed).then_some(Fit::Within),
    }
}

fn guessed(word: &str, typed: &str) -> Option<Fit> {
    let letters = typed.chars().count();
    match errors(word, typed, letters) {
        Some(1) => Some(Fit::Mistyped),
        _ if letters > 1 && shortens(word, typed) => Some(Fit::Shortened),
        Some(_) => Some(Fit::BadlyMistyped),
        None => None,
    }
}

/// The number of typing errors (a wrong, missing or additional letter, two that changed places) by which what is typed differs from the word
/// or its beginning; none if there are more than people make in so few letters.
fn errors(word: &str, typed: &str, letters: usize) -> Option<usize> {
    let most = match letters {
        0..=2 => return None,
        3..=6 => 1,
        _ => 2,
    };
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    let beginnings = ends.skip(letters - most).take(2 * most + 1).filter_map(|end| word.get(..end));
    let least = beginnings.map(|part| strsim::osa_distance(part, typed)).min()?;
    // Three letters with another one in their midst are another word; three in another order may be a slip.
    let slip = letters > 3 || word.chars().count() == 3 && sorted(word) == sorted(typed);
    (least <= most && slip).then_some(least)
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}

/// Whether all typed letters are in the word in their order, beginning with its first.
fn shortens(word: &str, typed: &str) -> bool {
    let mut rest = word.chars();
    word.chars().next() == typed.chars().next() && typed.chars().all(|letter| rest.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use super::{Fit, Folded};

    #[test]
    fn what_is_typed_fits_however_it_is_typed() {
        for (word, typed, fit) in [
            ("Export", "export", Some(Fit::Same)),
            ("Export", "exp", Some(Fit::Beginning)),
            ("Export", "e", Some(Fit::Beginning)),
            ("Schriftgröße", "grosse", Some(Fit::Within)),
            ("Schriftgröße", "schriftgroesse", Some(Fit::Same)),
            ("Größe", "groess", Some(Fit::Beginning)),
            // Another letter, one too few, one too many, two in the wrong order, and all of them before the word is finished.
            ("settings", "settimgs", Some(Fit::Mistyped)),
            ("settings", "setings", Some(Fit::Mistyped)),
            ("settings", "settinggs", Some(Fit::Mistyped)),
            ("settings", "settigns", Some(Fit::Mistyped)),
            ("settings", "setin", Some(Fit::Mistyped)),
            ("duplicate", "dpulicaet", Some(Fit::BadlyMistyped)),
            ("löschen", "lösche", Some(Fit::Beginning)),
            ("löschen", "lsöchen", Some(Fit::Mistyped)),
            ("pdf", "pfd", Some(Fit::Mistyped)),
            ("phase", "phasen", Some(Fit::Mistyped)),
            ("shortcuts", "shct", Some(Fit::Shortened)),
            ("touchpoint", "tp", Some(Fit::Shortened)),
            ("export", "xt", None),
            ("export", "po", None),
            ("pdf", "png", None),
            ("lane", "map", None),
            ("delete", "export", None),
            ("export", "", None),
            ("x", "y", None),
        ] {
            assert_eq!(Fit::of(&Folded::new(word), &Folded::new(typed), true), fit, "{typed} for {word}");
        }
    }

    #[test]
    fn only_what_is_there_as_it_was_typed_is_plain() {
        assert!([Fit::Same, Fit::Beginning, Fit::Within].into_iter().all(Fit::is_plain));
        assert_eq!(Fit::of(&Folded::new("print"), &Folded::new("prin"), false), Some(Fit::Beginning));
        assert_eq!(Fit::of(&Folded::new("print"), &Folded::new("pirnt"), false), None);
        assert!(![Fit::Mistyped, Fit::Shortened, Fit::BadlyMistyped].into_iter().any(Fit::is_plain));
    }
}

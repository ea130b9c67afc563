//! Where the words meet that a German compound is made of: a reader expects a hyphen there before anywhere else ("Kundenzufriedenheits-befragung"). Known by
//! the endings that only stand before another word, and by a list of words that compounds are made of. Pure: decides among places where a
//! word may be broken, and never adds one.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Endings of a word before another one; nothing else in a word ends so.
const ENDINGS: [&str; 8] = ["heits", "keits", "schafts", "ungs", "täts", "ions", "tums", "lings"];
/// What may be between two words.
const BETWEEN: [&str; 7] = ["", "s", "n", "en", "es", "e", "er"];
/// What may be behind the last word.
const BEHIND: [&str; 11] = ["", "n", "en", "e", "er", "ern", "s", "es", "in", "nen", "innen"];
/// What begins a word rather than ends the one before: "Abver-kauf" is no seam.
const PREFIXES: [&str; 16] = ["ver", "be", "ent", "zer", "ge", "er", "ab", "an", "auf", "aus", "ein", "vor", "zu", "um", "un", "miss"];

/// Which of the places in a word, given as byte offsets from first to last, are between two words.
pub(super) fn seams(word: &str, places: &[usize]) -> Vec<usize> {
    let word = word.to_lowercase();
    let part = |from: usize, to: usize| word.get(from..to).unwrap_or_default();
    let shown_by_ending = |at: usize| ENDINGS.iter().any(|ending| part(0, at).ends_with(ending));
    let mut found: Vec<usize> = places.iter().copied().filter(|at| shown_by_ending(*at)).collect();
    // From the last place to the first: the fewest words that the rest is made of, and where the second of them begins.
    let mut rests: Vec<Option<(usize, Option<usize>)>> = vec![None; places.len()];
    for (index, at) in places.iter().enumerate().rev() {
        let whole = is_last(part(*at, word.len())).then_some((1, None));
        let rest = || {
            let next = (index + 1..places.len()).filter(|next| is_between(part(*at, places[*next])));
            next.filter_map(|next| Some((rests[next]?.0 + 1, Some(next)))).min_by_key(|(count, _)| *count)
        };
        rests[index] = whole.or_else(rest);
    }
    let begins = |index: usize| {
        let before = part(0, places[index]);
        let after_prefix = PREFIXES.iter().any(|prefix| before.ends_with(prefix));
        rests[index].is_some() && (!after_prefix || is_between(before))
    };
    // The first place after which there are only words of the list begins the longest row of them.
    let mut next = (0..places.len()).find(|index| begins(*index));
    while let Some(index) = next {
        found.push(places[index]);
        next = rests[index].and_then(|(_, next)| next);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether it is a word of the list with what may be between it and the next.
fn is_between(part: &str) -> bool {
    BETWEEN.iter().any(|ending| part.strip_suffix(ending).is_some_and(|word| parts().contains(word)))
}

/// Whether it is a word of the list in any of its forms.
fn is_last(part: &str) -> bool {
    let plain = part.replace('ä', "a").replace('ö', "o").replace('ü', "u");
    [part, &plain].iter().any(|part| BEHIND.iter().any(|ending| part.strip_suffix(ending).is_some_and(|word| parts().contains(word))))
}

fn parts() -> &'static HashSet<&'static str> {
    static PARTS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    PARTS.get_or_init(|| {
        let lines = include_str!("../../assets/hyphenation/de-parts.txt").lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn the_list_has_words_in_lower_case_each_once() {
        let text = include_str!("../../assets/hyphenation/de-parts.txt");
        let words: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
        assert!(words.iter().all(|word| word.chars().count() >= 2 && word.chars().all(|letter| letter.is_lowercase())));
        let twice: Vec<&&str> = words.iter().filter(|word| words.iter().filter(|other| other == word).count() > 1).collect();
        assert_eq!(parts().len(), words.len(), "{twice:?}");
    }
}

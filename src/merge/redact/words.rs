//! Finding removed names and texts in words and putting something else in their place: whole words only, in exact case, the longest first. Never which
//! names those are.

use std::collections::HashMap;

/// What takes the place of a removed text inside another.
const LEFT_OUT: &str = "…";

/// A name or a text that goes.
#[derive(Debug, Clone)]
struct Wanted {
    /// What is before its first word.
    before: String,
    /// The rest, from its first word on.
    rest: String,
    /// What takes its place.
    instead: String,
}

/// Everything that goes, found by its first word.
#[derive(Debug, Clone, Default)]
pub(super) struct Removed {
    by_word: HashMap<String, Vec<Wanted>>,
}

impl Removed {
    /// A text that is removed is looked for elsewhere if it has so many letters and more than one word: a shorter one may be anybody's.
    const LONGER: usize = 10;

    /// Adds a name; of two that are the same the first counts.
    pub(super) fn name(&mut self, name: &str, instead: &str) {
        self.add(name.trim(), instead);
    }

    /// Adds a text, and its lines, as far as they are long enough.
    pub(super) fn text(&mut self, text: &str) {
        for part in std::iter::once(text.trim()).chain(text.lines().map(str::trim)) {
            if part.chars().count() >= Self::LONGER && part.split_whitespace().nth(1).is_some() {
                self.add(part, LEFT_OUT);
            }
        }
    }

    fn add(&mut self, text: &str, instead: &str) {
        let Some((at, word)) = words(text).next() else { return };
        let (before, rest) = text.split_at(at);
        let wanted = Wanted { before: before.to_owned(), rest: rest.to_owned(), instead: instead.to_owned() };
        let list = self.by_word.entry(word.to_owned()).or_default();
        if list.iter().any(|other| other.before == wanted.before && other.rest == wanted.rest) {
            return;
        }
        // The longest first; those of one length as they came.
        let at = list.iter().position(|other| other.rest.len() < wanted.rest.len()).unwrap_or(list.len());
        list.insert(at, wanted);
    }

    /// What of all this is in a text, in the text's own letters, each once.
    pub(super) fn found<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut found: Vec<&str> = Vec::new();
        for (start, end, _) in self.places(text) {
            if !found.contains(&&text[start..end]) {
                found.push(&text[start..end]);
            }
        }
        found
    }

    /// A text without what is removed; none if nothing is in it. Lines of which nothing is left go with it.
    pub(super) fn taken_from(&self, text: &str) -> Option<String> {
        let places = self.places(text);
        if places.is_empty() {
            return None;
        }
        let mut left = String::with_capacity(text.len());
        let mut from = 0;
        for (start, end, wanted) in places {
            left.push_str(&text[from..start]);
            left.push_str(&wanted.instead);
            from = end;
        }
        left.push_str(&text[from..]);
        let says = |line: &str| line.chars().any(char::is_alphanumeric);
        let lines: Vec<&str> = left.split('\n').filter(|line| says(line) || !line.contains(LEFT_OUT)).collect();
        let left = lines.join("\n");
        Some(if says(&left) { left } else { String::new() })
    }

    /// Where something of it is in a text, from left to right, none in another.
    fn places(&self, text: &str) -> Vec<(usize, usize, &Wanted)> {
        let mut places: Vec<(usize, usize, &Wanted)> = Vec::new();
        if self.by_word.is_empty() {
            return places;
        }
        let mut free_from = 0;
        for (at, word) in words(text) {
            let Some(list) = self.by_word.get(word) else { continue };
            let found = list.iter().find_map(|wanted| {
                let start = at.checked_sub(wanted.before.len()).filter(|start| *start >= free_from)?;
                let is_here = text.get(start..at) == Some(wanted.before.as_str());
                let length = is_here.then(|| length_here(&text[at..], &wanted.rest)).flatten()?;
                let is_whole = !goes_on(&text[..at + length], &text[at + length..]);
                is_whole.then_some((start, at + length, wanted))
            });
            if let Some(place) = found {
                free_from = place.1;
                places.push(place);
            }
        }
        places
    }
}

/// How much of a text's beginning is this; any blanks are as good as others.
fn length_here(text: &str, wanted: &str) -> Option<usize> {
    let mut rest = text;
    let mut parts = wanted.split_whitespace();
    rest = rest.strip_prefix(parts.next()?)?;
    for part in parts {
        let after = rest.trim_start();
        if after.len() == rest.len() {
            return None;
        }
        rest = after.strip_prefix(part)?;
    }
    Some(text.len() - rest.len())
}

/// Whether a word goes on between two parts of a text.
fn goes_on(before: &str, after: &str) -> bool {
    let is_inside = |letter: Option<char>| letter.is_some_and(|letter| is_letter(letter) && !is_word_alone(letter));
    is_inside(before.chars().next_back()) && is_inside(after.chars().next())
}

/// Whether a word can have it: letters, digits, and marks on top of letters.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether it is of a script that has no blanks between words.
fn is_word_alone(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, letter)| is_letter(*letter))?;
        let mut end = start + first.len_utf8();
        if !is_word_alone(first) {
            while let Some((at, letter)) = letters.next_if(|(_, letter)| is_letter(*letter) && !is_word_alone(*letter)) {
                end = at + letter.len_utf8();
            }
        }
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::Removed;

    fn removed() -> Removed {
        let mut removed = Removed::default();
        for (name, instead) in
            [("Kim", "Rater 1"), ("Kim Weber", "Rater 2"), ("Ann-Sophie", "Owner 1"), ("@bo", "expert"), ("田中", "Rater 3")]
        {
            removed.name(name, instead);
        }
        removed.text("The hotline will be sold.\nNobody knows it yet, say partners");
        removed.text("short one");
        removed
    }

    #[test]
    fn names_are_replaced_as_whole_words_in_exact_case() {
        let removed = removed();
        let after = |text: &str| removed.taken_from(text).unwrap_or_else(|| text.to_owned());
        assert_eq!(
            after("Kim called, Kimberley and kim did not; Kims, Kim's."),
            "Rater 1 called, Kimberley and kim did not; Kims, Rater 1's."
        );
        assert_eq!(after("Kim Weber, Kim  \n Weber, Kim Webers"), "Rater 2, Rater 2, Rater 1 Webers");
        assert_eq!(after("with Ann-Sophie (Ann-Sophies)"), "with Owner 1 (Ann-Sophies)");
        assert_eq!(after("a@bo @bo @bob"), "aexpert expert @bob");
        assert_eq!(after("担当は田中さん"), "担当はRater 3さん");
        assert_eq!(after("Kim\u{301}"), "Kim\u{301}", "another name");
        assert_eq!(removed.found("Kim and Kim Weber and Kim"), ["Kim", "Kim Weber"]);
        assert_eq!(removed.taken_from("nobody"), None);
    }

    #[test]
    fn longer_texts_go_wherever_they_are_whole_and_lines_of_which_nothing_is_left_go_too() {
        let removed = removed();
        let after = |text: &str| removed.taken_from(text).unwrap_or_else(|| text.to_owned());
        assert_eq!(after("Heard: The hotline will be sold. Really?"), "Heard: … Really?");
        assert_eq!(after("First\nNobody knows it yet, say partners\nlast"), "First\nlast");
        assert_eq!(after("The hotline will be sold.\nNobody knows it yet, say partners"), "");
        assert_eq!(after("A short one stays"), "A short one stays");
        assert_eq!(after("The hotline will be sold.\n\nKim asked"), "\nRater 1 asked");
    }
}

//! What differs between two contents, line by line: which lines of the old one stay where, and what is new between them. Putting it together again gives the
//! new content byte for byte. Never looks at what the lines mean.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A part of the new content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Part {
    /// Lines of the old content: the first one, and how many.
    Old(usize, usize),
    /// So many bytes that are new.
    New(usize),
}

/// The parts of the new content, and the bytes that are new, one after the other.
pub(super) fn difference(old: &[u8], new: &[u8]) -> (Vec<Part>, Vec<u8>) {
    let (old, new): (Vec<&[u8]>, Vec<&[u8]>) = (lines(old).collect(), lines(new).collect());
    // Nearly everything is where it was: only lines that are not need to be looked for.
    let mut places: Option<HashMap<&[u8], usize>> = None;
    let (mut parts, mut bytes) = (Vec::new(), Vec::new());
    let mut next = 0;
    for line in new {
        let at = if old.get(next) == Some(&line) {
            Some(next)
        } else {
            // Of lines that are there several times, any will do.
            let places = places.get_or_insert_with(|| old.iter().enumerate().map(|(at, line)| (*line, at)).collect());
            places.get(line).copied()
        };
        match (at, parts.last_mut()) {
            (Some(at), Some(Part::Old(first, count))) if *first + *count == at => *count += 1,
            (Some(at), _) => parts.push(Part::Old(at, 1)),
            (None, Some(Part::New(length))) => *length += line.len(),
            (None, _) => parts.push(Part::New(line.len())),
        }
        match at {
            Some(at) => next = at + 1,
            None => {
                bytes.extend_from_slice(line);
                // What is new mostly takes the place of a line that went.
                next += usize::from(matches!(parts.last(), Some(Part::New(length)) if *length == line.len()));
            }
        }
    }
    (parts, bytes)
}

/// The lines of the new content; none if the parts do not fit the old one. Nothing is copied: thousands of states follow each other quickly.
pub(super) fn apply<'a>(old: &[&'a [u8]], parts: &[Part], bytes: &'a [u8]) -> Option<Vec<&'a [u8]>> {
    let mut new = Vec::with_capacity(old.len());
    let mut rest = bytes;
    for part in parts {
        match *part {
            Part::Old(first, count) => new.extend_from_slice(old.get(first..first.checked_add(count)?)?),
            Part::New(length) => {
                let (taken, left) = rest.split_at_checked(length)?;
                new.extend(lines(taken));
                rest = left;
            }
        }
    }
    rest.is_empty().then_some(new)
}

/// The lines of a content, with their ends.
pub(super) fn lines(content: &[u8]) -> impl Iterator<Item = &[u8]> {
    content.split_inclusive(|byte| *byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn put_together(old: &[u8], parts: &[Part], bytes: &[u8]) -> Option<Vec<u8>> {
        apply(&lines(old).collect::<Vec<_>>(), parts, bytes).map(|lines| lines.concat())
    }

    #[test]
    fn a_changed_line_costs_itself() {
        let old: Vec<u8> = (0..1000).flat_map(|number| format!("line {number}\n").into_bytes()).collect();
        let text = String::from_utf8(old.clone()).unwrap();
        let new = text.replace("line 3\n", "line three\n").replace("line 700\n", "line 700\nand more\n").replace("line 900\n", "");
        let (parts, bytes) = difference(&old, new.as_bytes());
        assert_eq!(bytes, b"line three\nand more\n");
        assert!(parts.len() <= 7, "{parts:?}");
        assert_eq!(put_together(&old, &parts, &bytes).unwrap(), new.as_bytes());
        assert_eq!(difference(&old, &old), (vec![Part::Old(0, 1000)], Vec::new()));
    }

    #[test]
    fn parts_that_do_not_fit_are_noticed() {
        for (parts, bytes) in [
            (vec![Part::Old(1, 1)], b"".as_slice()),
            (vec![Part::Old(0, usize::MAX)], b""),
            (vec![Part::Old(usize::MAX, 1)], b""),
            (vec![Part::New(2)], b"x"),
            (vec![Part::New(1)], b"xy"),
        ] {
            assert_eq!(put_together(b"a\n", &parts, bytes), None, "{parts:?}");
        }
    }

    proptest! {
        #[test]
        fn put_together_again_it_is_the_new_content(
            old in proptest::collection::vec("[abc\n]{0,3}", 0..20),
            new in proptest::collection::vec("[abc\n]{0,3}", 0..20),
        ) {
            let (old, new) = (old.concat().into_bytes(), new.concat().into_bytes());
            let (parts, bytes) = difference(&old, &new);
            prop_assert_eq!(put_together(&old, &parts, &bytes), Some(new));
        }
    }
}

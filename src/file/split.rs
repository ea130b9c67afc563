//! Cuts a map file into its records by lines, in linear time, whatever the bytes are, so that a damaged record ends where the next one begins.
//! Never looks at what a record means.

/// A record, or text between records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chunk<'a> {
    /// Line of its beginning, from 1.
    pub(super) line: u32,
    /// The record's name; none for text that belongs to no record.
    pub(super) name: Option<&'a str>,
    /// All of its lines, with their ends.
    pub(super) bytes: &'a [u8],
}

/// The records of a file, in order. Blank lines and comments before the first are left out. They are found as they are asked for: of the tiniest ones there
/// may be so many that a list of them would take ten times the memory of the file.
#[derive(Debug, Clone)]
pub(super) struct Chunks<'a> {
    bytes: &'a [u8],
    offset: usize,
    line: u32,
    /// The one that has begun: its line, its name, and where it begins.
    open: Option<(u32, Option<&'a str>, usize)>,
}

/// The records of a file.
pub(super) fn split(bytes: &[u8]) -> Chunks<'_> {
    Chunks { bytes, offset: 0, line: 0, open: None }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        while self.offset < self.bytes.len() {
            let rest = &self.bytes[self.offset..];
            let text = &rest[..rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1)];
            let begin = self.offset;
            self.offset += text.len();
            self.line = self.line.saturating_add(1);
            let begins = match kind_of(text) {
                Line::Begins(name) => Some(Some(name)),
                // Stray text includes what follows it, so that a file of rubbish is one finding and not a million.
                Line::Stray => (!matches!(self.open, Some((_, None, _)))).then_some(None),
                Line::Continues => (self.open.is_none() && !is_blank(text)).then_some(None),
            };
            if let Some(name) = begins
                && let Some((line, name, start)) = self.open.replace((self.line, name, begin))
            {
                return Some(Chunk { line, name, bytes: &self.bytes[start..begin] });
            }
        }
        let (line, name, start) = self.open.take()?;
        Some(Chunk { line, name, bytes: &self.bytes[start..] })
    }
}

enum Line<'a> {
    Begins(&'a str),
    Continues,
    Stray,
}

/// A record begins with its name at the very beginning of a line; within a record, lines begin with space, a closing bracket, a comment,
/// a field or a value.
fn kind_of(line: &[u8]) -> Line<'_> {
    match line.first() {
        Some(b'A'..=b'Z') => {
            let length = line.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let (name, rest) = line.split_at(length);
            match (std::str::from_utf8(name), rest.trim_ascii_start().first()) {
                (Ok(name), Some(b'(')) => Line::Begins(name),
                _ => Line::Stray,
            }
        }
        Some(b' ' | b'\t' | b'\r' | b'\n' | b')' | b']' | b'}' | b'/' | b'"' | b'-' | b'a'..=b'z' | b'0'..=b'9') => Line::Continues,
        _ => Line::Stray,
    }
}

fn is_blank(line: &[u8]) -> bool {
    let text = line.trim_ascii();
    text.is_empty() || text.starts_with(b"//")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(u32, Option<&str>, &str)> {
        split(text.as_bytes()).map(|chunk| (chunk.line, chunk.name, std::str::from_utf8(chunk.bytes).unwrap())).collect()
    }

    #[test]
    fn a_record_begins_on_a_line_of_its_own() {
        assert_eq!(names("A(1)\nB(\n  2,\n)\n"), [(1, Some("A"), "A(1)\n"), (2, Some("B"), "B(\n  2,\n)\n")]);
        assert_eq!(names("A(1)\r\nB(2)"), [(1, Some("A"), "A(1)\r\n"), (2, Some("B"), "B(2)")]);
        assert_eq!(names("\n// note\nA(1)\n"), [(3, Some("A"), "A(1)\n")]);
    }

    #[test]
    fn an_open_string_ends_with_the_next_record() {
        assert_eq!(names("A(\"x\nB(2)\n"), [(1, Some("A"), "A(\"x\n"), (2, Some("B"), "B(2)\n")]);
    }

    #[test]
    fn text_between_records_is_set_apart() {
        assert_eq!(
            names("A(1)\n<<<<<<< ours\nB(2)\n=======\n>>>>>>>\nC(3)\n"),
            [
                (1, Some("A"), "A(1)\n"),
                (2, None, "<<<<<<< ours\n"),
                (3, Some("B"), "B(2)\n"),
                (4, None, "=======\n>>>>>>>\n"),
                (6, Some("C"), "C(3)\n"),
            ]
        );
        assert_eq!(names("Hello\n"), [(1, None, "Hello\n")]);
        assert_eq!(names(""), []);
    }

    #[test]
    fn every_byte_of_a_file_with_records_is_in_one_chunk() {
        let text = b"A(1)\n\xff\xfe\n\0\0B(2)\nC (3)\n";
        let joined: Vec<u8> = split(text).flat_map(|chunk| chunk.bytes.to_vec()).collect();
        assert_eq!(joined, text);
    }
}

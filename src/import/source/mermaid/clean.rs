//! What Mermaid takes out of a text before it reads it: front matter, directives, comments; and the entities it sets aside. After its own rules,
//! oddities included, so that what it accepts is accepted here. Every letter still knows where it came from. Never a meaning.

use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::HashSet;
use std::ops::Range;

/// A blank as JavaScript has them.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{85}' || letter == '\u{feff}'
}

/// A letter of a word as JavaScript has them.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// What `.` does not match in JavaScript.
fn ends_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// A text that was changed, and where its letters were before.
#[derive(Debug, Clone, Default)]
pub(super) struct Traced {
    pub(super) text: String,
    /// From an offset here on, offsets there go along with those here.
    marks: Vec<(usize, usize)>,
}

impl Traced {
    /// A text as it came.
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), marks: vec![(0, 0)] }
    }

    /// Adds a piece that begins somewhere in the file.
    pub(super) fn push(&mut self, piece: &str, origin: usize) {
        self.marks.push((self.text.len(), origin));
        self.text.push_str(piece);
    }

    /// Where a letter was in the file.
    pub(super) fn origin(&self, at: usize) -> usize {
        let index = self.marks.partition_point(|(own, _)| *own <= at);
        let (own, origin) = index.checked_sub(1).and_then(|index| self.marks.get(index)).copied().unwrap_or_default();
        origin + (at - own)
    }

    /// The text from an offset on.
    pub(super) fn from(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Replaces parts, which follow each other.
    fn replaced<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = (Range<usize>, S)>) -> Self {
        let mut new = Self::default();
        let mut at = 0;
        let mut mark = 0;
        let mut keep = |new: &mut Self, span: Range<usize>| {
            new.marks.push((new.text.len(), self.origin(span.start)));
            while self.marks.get(mark).is_some_and(|(own, _)| *own <= span.start) {
                mark += 1;
            }
            while let Some((own, origin)) = self.marks.get(mark).filter(|(own, _)| *own < span.end) {
                new.marks.push((new.text.len() + own - span.start, *origin));
                mark += 1;
            }
            new.text.push_str(self.text.get(span).unwrap_or_default());
        };
        for (part, with) in parts {
            keep(&mut new, at..part.start);
            new.marks.push((new.text.len(), self.origin(part.start)));
            new.text.push_str(with.as_ref());
            at = part.end;
        }
        keep(&mut new, at..self.text.len());
        new
    }
}

/// A text as Mermaid reads it, and the title that its front matter gives.
#[derive(Debug)]
pub(super) struct Cleaned {
    pub(super) text: Traced,
    /// With the offset in the file.
    pub(super) title: Option<(String, usize)>,
    /// Where the front matter is damaged, if it is.
    pub(super) damaged: Option<usize>,
}

/// Takes out of a text what Mermaid does. Front matter that is no YAML is taken out as well.
pub(super) fn cleaned(text: &Traced) -> Cleaned {
    let text = with_plain_tags(&with_plain_lines(text));
    let (mut title, mut damaged) = (None, None);
    let text = match front_matter(&text.text) {
        Some((body, end)) => {
            match title_of(&text, body) {
                Ok(found) => title = found,
                Err(at) => damaged = Some(at),
            }
            text.replaced([(0..end, "")])
        }
        None => text,
    };
    let text = without_comments(&without_directives(&text));
    let begin = text.text.len() - text.text.trim_start_matches(is_blank).len();
    Cleaned { text: text.replaced([(0..begin, "")]), title, damaged }
}

/// The text with its entities set aside, as Mermaid does right before it reads it.
pub(super) fn encoded(text: &Traced) -> Traced {
    let mut text = text.clone();
    for word in ["style", "classDef"] {
        text = without_last_semicolons(&text, word);
    }
    let entities = text.text.match_indices('#').filter_map(|(at, _)| {
        let word = text.from(at + 1);
        let length = word.find(|letter| !is_word(letter)).unwrap_or(word.len());
        let name = word.get(..length).filter(|name| !name.is_empty() && word.as_bytes().get(length) == Some(&b';'))?;
        let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
        Some((at..at + length + 2, format!("ﬂ°{}{name}¶ß", if is_number { "°" } else { "" })))
    });
    let mut text = text.replaced(entities);
    text.text.push('\n');
    text
}

/// Every line ends with a line feed.
fn with_plain_lines(text: &Traced) -> Traced {
    let bytes = text.text.as_bytes();
    let returns = text.text.match_indices('\r').map(|(at, _)| match bytes.get(at + 1) {
        Some(b'\n') => (at..at + 1, ""),
        _ => (at..at + 1, "\n"),
    });
    text.replaced(returns)
}

/// `<a b="c">` is written with apostrophes.
fn with_plain_tags(text: &Traced) -> Traced {
    let Some(last) = text.text.rfind('>') else { return text.clone() };
    let mut marks: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(open) = text.from(at).find('<').map(|found| at + found).filter(|open| *open < last) {
        let word = text.from(open + 1);
        let name = word.find(|letter| !is_word(letter)).unwrap_or(word.len());
        if name == 0 {
            at = open + 1;
            continue;
        }
        let length = word.find('>').unwrap_or(word.len());
        let mut rest = word.get(name..length).unwrap_or_default();
        let mut begin = open + 1 + name;
        while let Some(found) = rest.find("=\"") {
            let inside = rest.get(found + 2..).unwrap_or_default();
            let Some(end) = inside.find('"') else { break };
            marks.extend([begin + found + 1, begin + found + 2 + end]);
            begin += found + 3 + end;
            rest = inside.get(end + 1..).unwrap_or_default();
        }
        at = open + 1 + length;
    }
    text.replaced(marks.iter().map(|at| (*at..*at + 1, "'")))
}

/// The span of what is between the lines of dashes at the very beginning, and where what follows them begins.
fn front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let indent = text.find(|letter| !is_blank(letter) || matches!(letter, '\n' | '\r'))?;
    let rest = text.get(indent..)?.strip_prefix("---")?;
    let opened = indent + 3;
    let blanks = rest.len() - rest.trim_start_matches(is_blank).len();
    let closing = format!("\n{}---", text.get(..indent)?);
    // The last line end in front of the first word, else the one before: no closing line is among those above.
    let line_ends: Vec<usize> = rest.get(..blanks)?.match_indices('\n').map(|(at, _)| opened + at + 1).collect();
    for body in line_ends.into_iter().rev().take(2) {
        let mut from = body;
        while let Some(found) = text.get(from..)?.find(&closing).map(|found| from + found) {
            let after = found + closing.len();
            let rest = text.get(after..)?;
            let blanks = rest.get(..rest.len() - rest.trim_start_matches(is_blank).len())?;
            if let Some(line_end) = blanks.rfind('\n') {
                return Some((body..found, after + line_end + 1));
            }
            from = found + 1;
        }
    }
    None
}

/// The title that front matter gives; else where it is damaged.
fn title_of(text: &Traced, body: Range<usize>) -> Result<Option<(String, usize)>, usize> {
    let source = text.text.get(body.clone()).unwrap_or_default();
    let indent: String = text.text.chars().take_while(|letter| is_blank(*letter) && *letter != '\n').collect();
    let lines = source.split('\n').map(|line| line.strip_prefix(indent.as_str()).unwrap_or(line));
    let plain = lines.collect::<Vec<_>>().join("\n");
    // YAML indents with blanks only.
    let first = plain.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if first.starts_with('\t') {
        return Err(text.origin(body.start));
    }
    // Where a letter of the plain text is in the file.
    let place = |line: usize, column: usize| {
        let begin: usize = source.split('\n').take(line.saturating_sub(1)).map(|line| line.len() + 1).sum();
        let own = source.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let taken = if own.starts_with(indent.as_str()) { indent.len() } else { 0 };
        let letters: usize = own.get(taken..).unwrap_or_default().chars().take(column).map(char::len_utf8).sum();
        text.origin(body.start + begin + taken + letters)
    };
    /// What is open around a value.
    enum Open {
        List,
        /// The keys so far, and the one whose value comes next.
        Pairs(HashSet<String>, Option<String>),
    }
    let mut open: Vec<Open> = Vec::new();
    let (mut title, mut documents) = (None, 0);
    for event in Parser::new_from_str(&plain) {
        let (event, span) = event.map_err(|error| place(error.marker().line(), error.marker().col()))?;
        let at = || place(span.start.line(), span.start.col());
        if !has_known_tag(&event) {
            return Err(at());
        }
        let is_value = matches!(event, Event::Scalar(..) | Event::Alias(_) | Event::SequenceStart(..) | Event::MappingStart(..));
        let depth = open.len();
        let mut key = None;
        if is_value && let Some(Open::Pairs(keys, next)) = open.last_mut() {
            key = next.take();
            if key.is_none() {
                let name = if let Event::Scalar(name, ..) = &event { name.clone().into_owned() } else { String::new() };
                if !keys.insert(name.clone()) {
                    // A key that stands twice.
                    return Err(at());
                }
                *next = Some(name);
            }
        }
        let is_title = depth == 1 && key.as_deref() == Some("title");
        match event {
            Event::Scalar(value, style, ..) if is_title => {
                let text = if style == ScalarStyle::Plain { as_script(&value) } else { Some(value.into_owned()) };
                title = text.filter(|text| !text.is_empty()).map(|text| (text, at()));
            }
            Event::SequenceStart(..) => open.push(Open::List),
            Event::MappingStart(..) => open.push(Open::Pairs(HashSet::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => drop(open.pop()),
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    return Err(at());
                }
            }
            _ => {}
        }
    }
    Ok(title)
}

/// Whether a value has no tag, or one that belongs to YAML.
fn has_known_tag(event: &Event<'_>) -> bool {
    const KNOWN: [&str; 7] = ["str", "null", "bool", "int", "float", "seq", "map"];
    match event {
        Event::Scalar(.., Some(tag)) | Event::SequenceStart(_, Some(tag)) | Event::MappingStart(_, Some(tag)) => {
            tag.handle == "tag:yaml.org,2002:" && KNOWN.contains(&tag.suffix.as_str())
        }
        _ => true,
    }
}

/// A bare word as JavaScript writes it, if it counts as something there.
fn as_script(word: &str) -> Option<String> {
    match word {
        "" | "~" | "null" | "Null" | "NULL" | "false" | "False" | "FALSE" => None,
        "true" | "True" | "TRUE" => Some("true".to_owned()),
        _ => match word
            .parse::<f64>()
            .ok()
            .filter(|_| word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E')))
        {
            Some(0.0) => None,
            Some(number) => Some(number.to_string()),
            None => Some(word.to_owned()),
        },
    }
}

/// Where a directive that begins with `%%{` ends; none if it is none.
fn directive(text: &str) -> Option<usize> {
    let skip = |at: usize| at + text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(is_blank).len());
    let word = |at: usize| at + text.get(at..).map_or(0, |rest| rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()));
    let name = skip("%%{".len());
    let mut at = word(name);
    if at == name {
        return None;
    }
    let colon = skip(at);
    if text.as_bytes().get(colon) == Some(&b':') {
        at = colon + 1;
    }
    at = skip(at);
    let value = word(at);
    if value > at {
        at = value;
    } else {
        let rest = text.get(at..).unwrap_or_default();
        let close = rest.find("}%%").unwrap_or(rest.len());
        at += rest.get(..close).unwrap_or_default().find(['\u{2028}', '\u{2029}']).unwrap_or(close);
    }
    let end = skip(at);
    Some(if text.get(end..).is_some_and(|rest| rest.starts_with("}%%")) { end + 3 } else { end })
}

fn without_directives(text: &Traced) -> Traced {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(found) = text.from(at).find("%%{").map(|found| at + found) {
        match directive(text.from(found)) {
            Some(length) => {
                parts.push((found..found + length, ""));
                at = found + length;
            }
            None => at = found + 1,
        }
    }
    text.replaced(parts)
}

/// Whole lines that begin with `%%`, with the blank lines above them.
fn without_comments(text: &Traced) -> Traced {
    let mut parts: Vec<(Range<usize>, &str)> = Vec::new();
    let mut at = 0;
    while let Some(found) = text.from(at).find("%%").map(|found| at + found) {
        at = found + 2;
        let rest = text.from(at);
        if rest.starts_with('{') || rest.is_empty() || rest.starts_with('\n') {
            continue;
        }
        let done = parts.last().map_or(0, |(part, _)| part.end);
        let before = text.text.get(done..found).unwrap_or_default();
        let blanks = before.trim_end_matches(is_blank).len();
        // It begins where a line does: the first one among the blanks.
        let is_line_start = |at: usize| at == 0 || text.text.get(..at).is_some_and(|before| before.ends_with(ends_line));
        let begin = if is_line_start(done + blanks) {
            Some(done + blanks)
        } else {
            let run = before.get(blanks..).unwrap_or_default();
            run.char_indices().find(|(_, letter)| ends_line(*letter)).map(|(at, letter)| done + blanks + at + letter.len_utf8())
        };
        let Some(begin) = begin else { continue };
        let end = rest.find('\n').map_or(text.text.len(), |length| at + length + 1);
        parts.push((begin..end, ""));
        at = end;
    }
    text.replaced(parts)
}

/// Mermaid takes the last semicolon of a line for the end of a style where it finds this word, a colon and a `#` after it.
fn without_last_semicolons(text: &Traced, word: &str) -> Traced {
    let mut parts = Vec::new();
    let mut begin = 0;
    for line in text.text.split_inclusive(ends_line) {
        let of_line = begin;
        begin += line.len();
        let Some(found) = line.find(word) else { continue };
        let Some(last) = line.rfind(';') else { continue };
        let after = found + word.len();
        let has_colon =
            |hash: usize| line.get(after..hash).and_then(|before| before.rsplit(is_blank).next()).is_some_and(|word| word.contains(':'));
        let is_style = line.match_indices('#').any(|(hash, _)| hash >= after && hash < last && has_colon(hash));
        if is_style {
            parts.push((of_line + last..of_line + last + 1, ""));
        }
    }
    text.replaced(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_know_where_they_came_from() {
        let text = "---\r\ntitle: x\r\n---\r\n%%{init: {\"a\":\"}\"}}%%\r\njourney\r\n%% note\r\n a: 5\r\n";
        let cleaned = cleaned(&Traced::new(text));
        assert_eq!(cleaned.text.text, "journey\n a: 5\n");
        assert_eq!(cleaned.title, Some(("x".to_owned(), text.find('x').unwrap())));
        for (own, letters) in [(0, "journey"), (8, " a: 5")] {
            assert_eq!(cleaned.text.origin(own), text.find(letters).unwrap(), "{letters}");
        }
        let encoded = encoded(&Traced::new("a#35;b#lt;: c"));
        assert_eq!(encoded.text, "aﬂ°°35¶ßbﬂ°lt¶ß: c\n");
        assert_eq!(encoded.origin(encoded.text.find(':').unwrap()), 10);
    }

    #[test]
    fn front_matter_is_found_as_mermaid_finds_it() {
        let title = |text: &str| cleaned(&Traced::new(text)).title.map(|(title, _)| title);
        assert_eq!(title("---\ntitle: A: b\n---\njourney").as_deref(), None, "no YAML");
        assert_eq!(title("---\ntitle: \"A: b\"\n---\njourney").as_deref(), Some("A: b"));
        assert_eq!(title("  ---\n  title: in\n  ---\njourney").as_deref(), Some("in"));
        assert_eq!(title("---\nconfig:\n  title: no\n---\njourney"), None);
        assert_eq!(title("---\ntitle: x\n---"), None, "nothing follows");
        assert_eq!(cleaned(&Traced::new("---\na: 1\na: 2\n---\njourney")).damaged, Some(9));
    }
}

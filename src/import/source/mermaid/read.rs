//! The sentences of a Mermaid `journey`, as Mermaid's own lexer and grammar find them (`journey.jison`), oddities included. Where Mermaid gives up,
//! the fault and its place are told, and reading can go on in the next line. Never a meaning.

use super::super::super::MAX_ROWS;
use super::super::super::note::DiagramFault;
use super::clean::{Traced, is_blank, is_word};
use std::ops::Range;

/// One sentence of a diagram. Spans are of the text that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sentence {
    /// `title …`, from its first letter.
    Title(Range<usize>),
    /// `accTitle: …`
    ReaderTitle(Range<usize>),
    /// `accDescr: …` or `accDescr { … }`
    ReaderText(Range<usize>),
    /// `section …`
    Section(Range<usize>),
    /// A task: its title, and what is behind its first colon.
    Task(Range<usize>, Range<usize>),
}

/// Why Mermaid gives up, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) kind: DiagramFault,
    pub(super) at: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Usual,
    ReaderTitle,
    ReaderText,
    ReaderLines,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    NewLine,
    Journey,
    Title,
    BeginReaderTitle,
    BeginReaderText,
    ReaderTitle,
    ReaderText,
    ReaderLines,
    Section,
    TaskName,
    TaskData,
    Colon,
    /// The end of the text, as a word.
    End,
    Invalid,
}

/// The sentences of a text, and what is wrong with it. Without `lenient` it ends with the first fault; in any case when there are too many.
pub(super) fn sentences(text: &Traced, lenient: bool) -> (Vec<Sentence>, Vec<Fault>) {
    let mut lexer = Lexer { text: &text.text, at: 0, done: false, state: State::Usual };
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    let first = lexer.next();
    if first.as_ref().map(|(token, _)| *token) != Some(Token::Journey) {
        faults.push(Fault { kind: DiagramFault::NoJourney, at: first.map_or(0, |(_, span)| span.start) });
        return (found, faults);
    }
    let (mut has_ended, mut opened) = (false, 0);
    let mut next = lexer.next();
    while let Some((token, span)) = next.take() {
        // Nobody draws that many; what is made of them would not fit.
        if found.len() + faults.len() > MAX_ROWS {
            return (found, faults);
        }
        has_ended = token == Token::End;
        if !found.last().is_some_and(|last| matches!(last, Sentence::ReaderText(_))) {
            opened = span.start;
        }
        let fault = match token {
            Token::NewLine | Token::End => None,
            Token::Title => {
                found.push(Sentence::Title(after_word(&text.text, &span, "title")));
                None
            }
            Token::Section => {
                found.push(Sentence::Section(after_word(&text.text, &span, "section")));
                None
            }
            Token::ReaderLines => {
                found.push(Sentence::ReaderText(span.clone()));
                None
            }
            // Nothing else can follow: the lexer is in a state of its own.
            Token::BeginReaderTitle => {
                found.extend(lexer.next().map(|(_, span)| Sentence::ReaderTitle(span)));
                None
            }
            Token::BeginReaderText => {
                found.extend(lexer.next().map(|(_, span)| Sentence::ReaderText(span)));
                None
            }
            Token::TaskName => match lexer.next() {
                Some((Token::TaskData, data)) => {
                    found.push(Sentence::Task(span.clone(), data.start + 1..data.end));
                    None
                }
                Some((Token::Invalid, other)) => Some(Fault { kind: DiagramFault::Semicolon, at: other.start }),
                other => {
                    next = other.filter(|(token, _)| matches!(token, Token::NewLine | Token::End));
                    let title = text.text.get(span.clone()).unwrap_or_default().trim().to_owned();
                    Some(Fault { kind: DiagramFault::NoScore(title), at: span.start })
                }
            },
            Token::Journey => Some(Fault { kind: DiagramFault::JourneyAgain, at: span.start }),
            Token::TaskData | Token::Colon => Some(Fault { kind: DiagramFault::NoTask, at: span.start }),
            Token::Invalid => Some(Fault { kind: DiagramFault::Semicolon, at: span.start }),
            Token::ReaderTitle | Token::ReaderText => Some(Fault { kind: DiagramFault::Unclosed, at: span.start }),
        };
        if let Some(fault) = fault {
            faults.push(fault);
            if !lenient {
                return (found, faults);
            }
            if next.is_none() {
                lexer.skip_line();
            }
        }
        if next.is_none() {
            next = lexer.next();
        }
    }
    if !has_ended {
        // The text ends within something that is still open.
        faults.push(Fault { kind: DiagramFault::Unclosed, at: opened });
    }
    (found, faults)
}

/// Cuts a text into words: at each place the first rule that fits, as Mermaid's lexer does.
struct Lexer<'t> {
    text: &'t str,
    at: usize,
    done: bool,
    state: State,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The rest of the line does not count.
    fn skip_line(&mut self) {
        self.state = State::Usual;
        self.at += self.rest().find('\n').unwrap_or(self.rest().len());
    }

    /// The next word that counts; none behind the last one.
    fn next(&mut self) -> Option<(Token, Range<usize>)> {
        loop {
            if self.done {
                return None;
            }
            self.done = self.rest().is_empty();
            let (token, length) = match self.state {
                State::Usual => self.usual(),
                State::ReaderTitle | State::ReaderText => {
                    let token = if self.state == State::ReaderTitle { Token::ReaderTitle } else { Token::ReaderText };
                    self.state = State::Usual;
                    (Some(token), line(self.rest()))
                }
                State::ReaderLines if self.rest().starts_with('}') => {
                    self.state = State::Usual;
                    (None, 1)
                }
                State::ReaderLines => (Some(Token::ReaderLines), until(self.rest(), |letter| letter == '}')),
            };
            let begin = self.at;
            self.at += length;
            if let Some(token) = token {
                return Some((token, begin..self.at));
            }
        }
    }

    /// The first rule that fits, and how much it takes.
    fn usual(&mut self) -> (Option<Token>, usize) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return (Some(Token::End), 0) };
        let behind = rest.get(first.len_utf8()..).unwrap_or_default();
        if first == '%' && !behind.starts_with('{') {
            return (None, line(rest));
        }
        // JavaScript counts letters beyond the first plane as two.
        if first != '}' && first.len_utf16() == 1 && behind.starts_with("%%") {
            return (None, first.len_utf8() + line(behind));
        }
        if first == '\n' {
            return (Some(Token::NewLine), until(rest, |letter| letter != '\n'));
        }
        if is_blank(first) {
            return (None, until(rest, |letter| !is_blank(letter)));
        }
        if first == '#' {
            return (None, line(rest));
        }
        if let Some(after) = keyword(rest, "journey").filter(|after| !after.starts_with(is_word)) {
            return (Some(Token::Journey), rest.len() - after.len());
        }
        if let Some(length) = named(rest, "title", |letter| matches!(letter, '#' | '\n' | ';')) {
            return (Some(Token::Title), length);
        }
        for (word, token, state) in
            [("acctitle", Token::BeginReaderTitle, State::ReaderTitle), ("accdescr", Token::BeginReaderText, State::ReaderText)]
        {
            if let Some(after) = keyword(rest, word).and_then(|after| after.trim_start_matches(is_blank).strip_prefix(':')) {
                let length = rest.len() - after.trim_start_matches(is_blank).len();
                self.state = state;
                return (Some(token), length);
            }
        }
        if let Some(after) = keyword(rest, "accdescr").and_then(|after| after.trim_start_matches(is_blank).strip_prefix('{')) {
            let length = rest.len() - after.trim_start_matches(is_blank).len();
            self.state = State::ReaderLines;
            return (None, length);
        }
        let ends_name = |letter| matches!(letter, '#' | ':' | '\n' | ';');
        if let Some(length) = named(rest, "section", ends_name) {
            return (Some(Token::Section), length);
        }
        if !ends_name(first) {
            return (Some(Token::TaskName), until(rest, ends_name));
        }
        if first == ':' {
            let data = until(behind, |letter| matches!(letter, '#' | '\n' | ';'));
            return (Some(if data > 0 { Token::TaskData } else { Token::Colon }), 1 + data);
        }
        (Some(Token::Invalid), first.len_utf8())
    }
}

/// The part of a span behind a word and one blank.
fn after_word(text: &str, span: &Range<usize>, word: &str) -> Range<usize> {
    let blank = span.start + word.len();
    let length = text.get(blank..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    blank + length..span.end
}

/// How much of a text is before the first letter that ends it.
fn until(text: &str, ends: impl Fn(char) -> bool) -> usize {
    text.find(ends).unwrap_or(text.len())
}

/// How much of a text is in its first line.
fn line(text: &str) -> usize {
    until(text, |letter| letter == '\n')
}

/// What is behind a word that a text begins with, in any case.
fn keyword<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.get(..word.len()).filter(|begin| begin.eq_ignore_ascii_case(word))?;
    text.get(word.len()..)
}

/// How long a word, one blank and the letters up to the first that ends them are; none without all three.
fn named(text: &str, word: &str, ends: impl Fn(char) -> bool) -> Option<usize> {
    let after = keyword(text, word)?;
    let blank = after.chars().next().filter(|letter| is_blank(*letter))?;
    let name = after.get(blank.len_utf8()..)?;
    let length = until(name, ends);
    (length > 0).then_some(word.len() + blank.len_utf8() + length)
}

//! Standard input, output and errors, given to the commands so that tests can replace them. A reader that has gone is no reason
//! to panic. What people read here may come from a hostile map, and a screen obeys some letters: no such letter gets to one.

use super::failure::{Exit, Failure};
use crate::app::system_reason;
use crate::file::{FileError, FileId, stream_of};
use crate::i18n::Texts;
use crate::letters::{for_screen, line_for_screen};
use std::io::{self, Read, Write};
use std::path::Path;

/// The name of standard input or output in place of a file.
const DASH: &str = "-";

/// Whether a path means standard input.
pub(super) fn is_input(path: &Path) -> bool {
    path.as_os_str() == DASH || stream_of(path) == Some(0)
}

/// The number of the open stream that a path means, if it means one: `-` is standard output.
pub(super) fn output(path: &Path) -> Option<u32> {
    if path.as_os_str() == DASH { Some(1) } else { stream_of(path) }
}

/// The three streams of a program.
pub struct Streams<'a> {
    /// Where `-` reads from.
    input: &'a mut dyn Read,
    /// Where results go.
    output: &'a mut dyn Write,
    /// Whether somebody reads the results on a screen, where lines have an end and letters may give orders. Anywhere else, nothing is cut, and results
    /// for programs are what they are.
    pub(super) on_screen: bool,
    /// Where notes and errors go.
    errors: &'a mut dyn Write,
    /// The files that were read, which no result may replace.
    pub(super) inputs: Vec<FileId>,
}

/// A text on one line. On a screen it has at most this many letters.
pub(super) fn on_one_line(text: &str, most: usize, on_screen: bool) -> String {
    let most = if on_screen { most } else { usize::MAX };
    let text = line_for_screen(text);
    let Some((end, _)) = text.char_indices().nth(most) else { return text.into_owned() };
    let mut line = text[..end].to_owned();
    line.pop();
    line.push('…');
    line
}

/// Bytes for programs, for somebody who reads them on a screen instead.
///
/// # Errors
/// They are no text.
pub(super) fn on_a_screen(bytes: &[u8], texts: &Texts) -> Result<String, Failure> {
    let text = std::str::from_utf8(bytes).map_err(|_| Failure::usage(texts.cli_output_no_text().to_owned()))?;
    Ok(for_screen(text).into_owned())
}

impl<'a> Streams<'a> {
    /// The streams before anything has been read.
    pub fn new(input: &'a mut dyn Read, output: &'a mut dyn Write, on_screen: bool, errors: &'a mut dyn Write) -> Self {
        Self { input, output, on_screen, errors, inputs: Vec::new() }
    }
}

impl Streams<'_> {
    /// Notes that a file was read.
    pub(super) fn has_read(&mut self, file: Option<FileId>) {
        self.inputs.extend(file);
    }

    /// Everything on standard input.
    ///
    /// # Errors
    /// More than so many, or the system refuses.
    pub(super) fn read_all(&mut self, most: u64, texts: &Texts) -> Result<Vec<u8>, Failure> {
        self.has_read(FileId::of_stream(0));
        let mut bytes = Vec::new();
        let read = self.input.take(most.saturating_add(1)).read_to_end(&mut bytes);
        match read {
            Ok(_) if bytes.len() as u64 > most => Err(Failure::of_file(&FileError::TooLarge { limit: most }, Path::new(DASH), texts)),
            Ok(_) => Ok(bytes),
            Err(error) => Err(Failure::new(Exit::System, texts.cli_input_failed(&system_reason(texts, &error)))),
        }
    }

    /// Writes a result for people: harmless for a screen, wherever it goes, since it gets to one in the end.
    ///
    /// # Errors
    /// The system refuses. If nobody reads any more, the failure says nothing.
    pub(super) fn write_text(&mut self, text: &str, texts: &Texts) -> Result<(), Failure> {
        self.write(for_screen(text).as_bytes(), texts)
    }

    /// Writes a result for programs: byte for byte, unless it goes to a screen.
    ///
    /// # Errors
    /// What is no text goes to a screen, or the system refuses. If nobody reads any more, the failure says nothing.
    pub(super) fn write_all(&mut self, bytes: &[u8], texts: &Texts) -> Result<(), Failure> {
        if self.on_screen {
            return self.write(on_a_screen(bytes, texts)?.as_bytes(), texts);
        }
        self.write(bytes, texts)
    }

    fn write(&mut self, bytes: &[u8], texts: &Texts) -> Result<(), Failure> {
        self.refuse_input(1, texts)?;
        let written = self.output.write_all(bytes).and_then(|()| self.output.flush());
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::silent(Exit::System),
            _ => Failure::new(Exit::System, texts.cli_output_failed(&system_reason(texts, &error))),
        })
    }

    /// Refuses to write to a stream that leads to one of the files that were read: `wegmarke analyse map.wegmarke >> map.wegmarke`.
    ///
    /// # Errors
    /// It does.
    pub(super) fn refuse_input(&self, stream: u32, texts: &Texts) -> Result<(), Failure> {
        match FileId::of_stream(stream) {
            Some(file) if self.inputs.contains(&file) => Err(Failure::usage(texts.cli_output_is_input().to_owned())),
            _ => Ok(()),
        }
    }

    /// Writes a note for people, on one line. Errors are ignored: there is nobody left to tell.
    pub(super) fn note(&mut self, sentence: &str) {
        let _ = writeln!(self.errors, "{}", line_for_screen(sentence));
    }

    /// Writes a report of several lines where notes go. Errors are ignored.
    pub(super) fn note_lines(&mut self, lines: &str) {
        let _ = writeln!(self.errors, "{}", for_screen(lines));
    }
}

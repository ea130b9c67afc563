//! Standard input, output and errors, given to the commands so that tests can replace them. A reader that has gone is no reason
//! to panic.

use super::failure::{Exit, Failure};
use crate::app::system_reason;
use crate::file::{FileError, MAX_BYTES};
use crate::i18n::Texts;
use std::io::{self, Read, Write};
use std::path::Path;

/// The name of standard input or output in place of a file.
const DASH: &str = "-";

/// Whether a path means standard input or output.
pub(super) fn is_dash(path: &Path) -> bool {
    path.as_os_str() == DASH
}

/// The three streams of a program.
pub struct Streams<'a> {
    /// Where `-` reads from.
    pub input: &'a mut dyn Read,
    /// Where results go.
    pub output: &'a mut dyn Write,
    /// Whether somebody reads the results on a screen, where lines have an end. Anywhere else, nothing is cut.
    pub on_screen: bool,
    /// Where notes and errors go.
    pub errors: &'a mut dyn Write,
}

/// A text on one line. On a screen it has at most this many letters.
pub(super) fn on_one_line(text: &str, most: usize, on_screen: bool) -> String {
    let most = if on_screen { most } else { usize::MAX };
    let mut line: String = text.chars().take(most).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.chars().nth(most).is_some() {
        line.pop();
        line.push('…');
    }
    line
}

impl Streams<'_> {
    /// Everything on standard input.
    ///
    /// # Errors
    /// More than a map file may have, or the system refuses.
    pub(super) fn read_all(&mut self, texts: &Texts) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = self.input.take(MAX_BYTES.saturating_add(1)).read_to_end(&mut bytes);
        match read {
            Ok(_) if bytes.len() as u64 > MAX_BYTES => {
                Err(Failure::of_file(&FileError::TooLarge { limit: MAX_BYTES }, Path::new(DASH), texts))
            }
            Ok(_) => Ok(bytes),
            Err(error) => Err(Failure::new(Exit::System, texts.cli_input_failed(&system_reason(texts, &error)))),
        }
    }

    /// Writes a result.
    ///
    /// # Errors
    /// The system refuses. If nobody reads any more, the failure says nothing.
    pub(super) fn write_all(&mut self, bytes: &[u8], texts: &Texts) -> Result<(), Failure> {
        let written = self.output.write_all(bytes).and_then(|()| self.output.flush());
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::silent(Exit::System),
            _ => Failure::new(Exit::System, texts.cli_output_failed(&system_reason(texts, &error))),
        })
    }

    /// Writes a note for people. Errors are ignored: there is nobody left to tell.
    pub(super) fn note(&mut self, sentence: &str) {
        let _ = writeln!(self.errors, "{sentence}");
    }
}

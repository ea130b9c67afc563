//! A packed file with its parts. What a part really is when it is unpacked is measured before anything is read: what files say about themselves
//! is not believed. Never reads a part for its meaning.

use crate::import::ErrorKind;
use crate::import::failure::WorkbookError;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// What any workbook may be when it is unpacked, in bytes.
const LEAST: u64 = 16 << 20;
/// How much larger than itself a file may be when it is unpacked: sheets of a million styled and blank cells are thirty times as large.
const MOST_TIMES: u64 = 100;
/// What no workbook may exceed when it is unpacked.
const MOST: u64 = 1 << 30;
/// Most parts.
const MOST_PARTS: usize = 20_000;

/// The damage of a workbook of which a part is wrong or missing.
pub(super) const DAMAGED: ErrorKind = ErrorKind::Workbook(WorkbookError::Damaged);

/// A packed file, none of whose parts is out of proportion.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
}

impl<'b> Archive<'b> {
    /// Opens a file and measures its parts.
    ///
    /// # Errors
    /// It is damaged, locked or out of proportion.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ErrorKind> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
        if zip.len() > MOST_PARTS {
            return Err(ErrorKind::Workbook(WorkbookError::Swollen));
        }
        let most = (LEAST + MOST_TIMES * bytes.len() as u64).min(MOST);
        let (mut size, mut names) = (0, Vec::new());
        for index in 0..zip.len() {
            let part = zip.by_index(index).map_err(|error| match error {
                zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
                    ErrorKind::Workbook(WorkbookError::Locked)
                }
                _ => DAMAGED,
            })?;
            names.push(part.name().map_err(|_| DAMAGED)?.into_owned());
            let mut rest = part.take(most - size + 1);
            size += std::io::copy(&mut rest, &mut std::io::sink()).map_err(|_| DAMAGED)?;
            if size > most {
                return Err(ErrorKind::Workbook(WorkbookError::Swollen));
            }
        }
        Ok(Self { zip, names })
    }

    /// The names of its parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The name of a part as the archive has it: letter case and kinds of slashes do not matter.
    fn own_name(&self, name: &str) -> Option<&str> {
        let wanted = name.trim_start_matches('/');
        let is_same = |own: &&str| own.replace('\\', "/").eq_ignore_ascii_case(wanted);
        self.names().find(|own| *own == wanted).or_else(|| self.names().find(is_same))
    }

    /// A part, to be read bit by bit; none: there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<BufReader<impl Read + '_>>, ErrorKind> {
        let Some(name) = self.own_name(name).map(str::to_owned) else { return Ok(None) };
        Ok(Some(BufReader::new(self.zip.by_name(&name).map_err(|_| DAMAGED)?)))
    }
}

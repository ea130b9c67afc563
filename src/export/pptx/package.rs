//! The package: parts by their names, with their relations and kinds, packed in an order and with times that never change. Never what is in a part.

use super::xml::Xml;
use crate::export::{ExportError, SideBySide};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use std::sync::OnceLock;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Where the kinds of relations are named.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Beginning of the kinds of a presentation's parts.
pub(super) const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";

/// Parts and what they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Package {
    parts: BTreeMap<String, Vec<u8>>,
    /// The kind of each part that its ending does not tell.
    kinds: BTreeMap<String, String>,
    endings: BTreeMap<String, String>,
}

/// The relations of a part, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    all: Vec<(String, String)>,
}

impl Relations {
    /// Another relation, by the last word of its kind; how the part names it.
    pub(super) fn add(&mut self, kind: &str, target: impl Into<String>) -> String {
        self.all.push((kind.to_owned(), target.into()));
        format!("rId{}", self.all.len())
    }

    fn xml(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.open("Relationships", &[("xmlns", &"http://schemas.openxmlformats.org/package/2006/relationships")]);
        for (at, (kind, target)) in self.all.iter().enumerate() {
            let kind = if kind.contains("://") { kind.clone() } else { format!("{RELATIONS}/{kind}") };
            xml.empty("Relationship", &[("Id", &format!("rId{}", at + 1)), ("Type", &kind), ("Target", target)]);
        }
        xml.close("Relationships");
        xml.done()
    }
}

impl Package {
    /// A part of a kind.
    pub(super) fn add(&mut self, name: impl Into<String>, kind: &str, bytes: Vec<u8>) {
        let name = name.into();
        self.kinds.insert(name.clone(), kind.to_owned());
        self.parts.insert(name, bytes);
    }

    /// A part whose ending tells its kind.
    pub(super) fn add_by_ending(&mut self, name: impl Into<String>, kind: &str, bytes: Vec<u8>) {
        let name = name.into();
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if self.endings.get(&ending).is_some_and(|known| known != kind) {
            self.kinds.insert(name.clone(), kind.to_owned());
        } else {
            self.endings.insert(ending, kind.to_owned());
        }
        self.parts.insert(name, bytes);
    }

    /// All parts of another package.
    pub(super) fn take_in(&mut self, other: Self) {
        let Self { parts, kinds, endings } = other;
        for (ending, kind) in endings {
            match self.endings.get(&ending) {
                Some(known) if *known == kind => {}
                Some(_) => {
                    let of_it = parts.keys().filter(|name| name.rsplit('.').next() == Some(&ending) && !kinds.contains_key(*name));
                    self.kinds.extend(of_it.map(|name| (name.clone(), kind.clone())));
                }
                None => drop(self.endings.insert(ending, kind)),
            }
        }
        self.parts.extend(parts);
        self.kinds.extend(kinds);
    }

    /// A part whose kind is known: relations that are taken over as they are.
    pub(super) fn add_plain(&mut self, name: String, bytes: Vec<u8>) {
        self.parts.insert(name, bytes);
    }

    /// The relations of a part; of the whole package, if the part has no name.
    pub(super) fn relate(&mut self, part: &str, relations: &Relations) {
        if relations.all.is_empty() {
            return;
        }
        self.parts.insert(relations_of(part), relations.xml());
    }

    /// The packed file.
    ///
    /// # Errors
    /// A fault of the packing library.
    pub(super) fn packed(mut self, side_by_side: SideBySide<'_>) -> Result<Vec<u8>, ExportError> {
        self.endings.insert("rels".to_owned(), "application/vnd.openxmlformats-package.relationships+xml".to_owned());
        self.endings.insert("xml".to_owned(), "application/xml".to_owned());
        let failed = |error: &ZipError| ExportError::Failed { format: "pptx", detail: error.to_string() };
        let kinds = self.kinds();
        // What is to be read first is first in the file.
        let first = relations_of("");
        let ordered: BTreeSet<(bool, &String)> = self.parts.keys().map(|name| (*name != first, name)).collect();
        let all = ordered.into_iter().map(|(_, name)| (name.as_str(), self.parts[name].as_slice()));
        let all: Vec<(&str, &[u8])> = [("[Content_Types].xml", kinds.as_slice())].into_iter().chain(all).collect();
        // Each is packed alone, several at once, and taken over as it is.
        let alone: Vec<OnceLock<Result<Vec<u8>, ZipError>>> = all.iter().map(|_| OnceLock::new()).collect();
        side_by_side(all.len(), &|at| {
            alone[at].get_or_init(|| packed_alone(all[at]));
        });
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for part in alone.into_iter().filter_map(OnceLock::into_inner) {
            let mut part = ZipArchive::new(Cursor::new(part.map_err(|error| failed(&error))?)).map_err(|error| failed(&error))?;
            let part = part.by_index_raw(0).map_err(|error| failed(&error))?;
            zip.raw_copy_file(part).map_err(|error| failed(&error))?;
        }
        Ok(zip.finish().map_err(|error| failed(&error))?.into_inner())
    }

    fn kinds(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.open("Types", &[("xmlns", &"http://schemas.openxmlformats.org/package/2006/content-types")]);
        for (ending, kind) in &self.endings {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for (name, kind) in &self.kinds {
            xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", kind)]);
        }
        xml.close("Types");
        xml.done()
    }
}

/// A package of one part.
fn packed_alone((name, bytes): (&str, &[u8])) -> Result<Vec<u8>, ZipError> {
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    // What is packed already is not packed again.
    let is_packed = [".png", ".jpg", ".jpeg", ".xlsx"].iter().any(|ending| name.ends_with(ending));
    let options = if is_packed {
        plain.compression_method(CompressionMethod::Stored)
    } else {
        plain.compression_method(CompressionMethod::Deflated).compression_level(Some(3))
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, options)?;
    zip.write_all(bytes)?;
    Ok(zip.finish()?.into_inner())
}

/// The name of the part with the relations of a part.
pub(super) fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}

//! The package: parts by their names, with their relations and kinds, packed in an order and with times that never change. Never what is in a part.

use super::xml::Xml;
use crate::export::ExportError;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

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
    pub(super) fn packed(mut self) -> Result<Vec<u8>, ExportError> {
        self.endings.insert("rels".to_owned(), "application/vnd.openxmlformats-package.relationships+xml".to_owned());
        self.endings.insert("xml".to_owned(), "application/xml".to_owned());
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let mut write = |name: &str, bytes: &[u8]| -> Result<(), zip::result::ZipError> {
            // What is packed already is not packed again.
            let is_packed = [".png", ".jpg", ".jpeg", ".xlsx"].iter().any(|ending| name.ends_with(ending));
            let options = if is_packed {
                plain.compression_method(CompressionMethod::Stored)
            } else {
                plain.compression_method(CompressionMethod::Deflated).compression_level(Some(3))
            };
            zip.start_file(name, options)?;
            zip.write_all(bytes)?;
            Ok(())
        };
        let failed = |error: &dyn std::fmt::Display| ExportError::Failed { format: "pptx", detail: error.to_string() };
        write("[Content_Types].xml", &self.kinds()).map_err(|error| failed(&error))?;
        // What is to be read first is first in the file.
        let first = relations_of("");
        let ordered: BTreeSet<(bool, &String)> = self.parts.keys().map(|name| (*name != first, name)).collect();
        for (_, name) in ordered {
            write(name, &self.parts[name]).map_err(|error| failed(&error))?;
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

/// The name of the part with the relations of a part.
pub(super) fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}

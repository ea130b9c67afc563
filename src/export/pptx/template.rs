//! A client's own presentation or template: its masters with layouts, themes and pictures, its size, and where its titles are. What a file says about
//! itself is not believed: everything is measured before it is read, and nothing of it is run. Never its slides.

use super::design::Places;
use super::package::{OFFICE, Package, Relations};
use crate::scene::{Rect, Size};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// What a template may be when it is unpacked, in bytes: at least, how much larger than itself, and at most.
const LEAST: u64 = 16 << 20;
const MOST_TIMES: u64 = 100;
const MOST: u64 = 512 << 20;
/// Most parts.
const MOST_PARTS: usize = 5_000;
/// Most elements within each other.
const DEEPEST: usize = 200;
/// English Metric Units in a point.
const EMU: f64 = 12_700.0;
/// The shortest and the longest side of a slide, in points.
const SIDES: std::ops::RangeInclusive<f64> = 200.0..=4_032.0;

/// Why a file is no template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// It is no presentation.
    #[error("template-unknown")]
    Unknown,
    /// It is damaged.
    #[error("template-damaged")]
    Damaged,
    /// Unpacked it is out of proportion.
    #[error("template-swollen")]
    Swollen,
    /// It has a password.
    #[error("template-locked")]
    Locked,
    /// None of its layouts has a title.
    #[error("template-no-title")]
    NoTitle,
    /// Its file is not there.
    #[error("template-gone")]
    Gone,
    /// Its file cannot be read.
    #[error("template-unreadable")]
    Unreadable,
}

/// A template that was read.
#[derive(Debug, Clone)]
pub(super) struct Template {
    /// Size of its slides in points.
    pub(super) size: Size,
    /// Where titles are, and where there is room below them.
    pub(super) title: Rect,
    pub(super) body: Rect,
    /// The parts of the layouts for the opening and for everything else, with their placeholders.
    pub(super) opening: (String, Places),
    pub(super) content: (String, Places),
    /// What is taken over, with its kind.
    parts: BTreeMap<String, (Option<String>, Vec<u8>)>,
    endings: BTreeMap<String, String>,
    masters: Vec<(u32, String)>,
    notes: Option<String>,
}

/// A relation: its kind's last word, the part it leads to, its name.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// A placeholder of a layout or a master.
#[derive(Debug, Clone, PartialEq, Default)]
struct Placeholder {
    kind: String,
    index: u32,
    place: Option<Rect>,
}

/// A layout or a master.
#[derive(Debug, Clone, Default)]
struct Layout {
    kind: String,
    placeholders: Vec<Placeholder>,
}

impl Layout {
    fn of(&self, kinds: &[&str]) -> Option<&Placeholder> {
        self.placeholders.iter().find(|one| kinds.contains(&one.kind.as_str()))
    }

    fn places(&self) -> Places {
        let index = |kind: &str| self.of(&[kind]).map(|one| one.index);
        Places { foot: index("ftr"), number: index("sldNum"), subtitle: index("subTitle") }
    }
}

impl Template {
    /// Reads a file.
    ///
    /// # Errors
    /// It is no presentation, is damaged or out of proportion, or has no layout with a title.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        let all = unpacked(bytes)?;
        let (kinds, endings) = kinds(all.get("[Content_Types].xml").ok_or(TemplateError::Unknown)?)?;
        let top = relations(&all, "")?;
        let main = top.iter().find(|relation| relation.kind == "officeDocument").ok_or(TemplateError::Unknown)?.target.clone();
        if !kinds.get(&main).is_some_and(|kind| kind.contains("presentationml")) {
            return Err(TemplateError::Unknown);
        }
        let of_main = relations(&all, &main)?;
        let named = |id: &str| of_main.iter().find(|relation| relation.id == id).map(|relation| relation.target.clone());
        let mut size = Size::new(960.0, 540.0);
        let mut masters = Vec::new();
        read(all.get(&main).ok_or(TemplateError::Damaged)?, &mut |_, name, element| match name {
            "sldSz" => {
                let side = |name| number(element, name).map(|side| side as f64 / EMU).filter(|side| SIDES.contains(side));
                if let (Some(width), Some(height)) = (side("cx"), side("cy")) {
                    size = Size::new(width, height);
                }
            }
            "sldMasterId" => {
                let id = number(element, "id").and_then(|id| u32::try_from(id).ok()).unwrap_or(2_147_483_648);
                masters.extend(relation_name(element).and_then(|name| named(&name)).map(|part| (id, part)));
            }
            _ => {}
        })?;
        let notes = of_main.iter().find(|relation| relation.kind == "notesMaster").map(|relation| relation.target.clone());
        let master = masters.first().ok_or(TemplateError::Damaged)?.1.clone();
        let of_master = layout(all.get(&master).ok_or(TemplateError::Damaged)?)?;
        let mut layouts = Vec::new();
        for relation in relations(&all, &master)?.into_iter().filter(|relation| relation.kind == "slideLayout") {
            let bytes = all.get(&relation.target).ok_or(TemplateError::Damaged)?;
            layouts.push((relation.target, layout(bytes)?));
        }
        let title = ["title", "ctrTitle"];
        let with_title = || layouts.iter().filter(|(_, layout)| layout.of(&title).is_some());
        // The one with a title alone; else the one with the fewest places besides.
        let content = with_title().find(|(_, layout)| layout.kind == "titleOnly");
        let content = content.or_else(|| with_title().min_by_key(|(_, layout)| layout.placeholders.len())).ok_or(TemplateError::NoTitle)?;
        let opening = layouts.iter().find(|(_, layout)| layout.kind == "title" && layout.of(&title).is_some()).unwrap_or(content);

        let whole = Rect::from_origin_size((0.0, 0.0), size);
        let place =
            |kinds: &[&str]| content.1.of(kinds).and_then(|one| one.place).or_else(|| of_master.of(kinds).and_then(|one| one.place));
        let usual = Rect::new(0.05 * size.width, 0.04 * size.height, 0.95 * size.width, 0.14 * size.height);
        let title = place(&title).map(|place| place.intersect(whole)).filter(|place| place.area() > 1.0).unwrap_or(usual);
        let foot = ["ftr", "sldNum", "dt"].into_iter().filter_map(|kind| place(&[kind])).map(|place| place.y0);
        let foot = foot.filter(|top| *top > size.height * 0.6).fold(size.height * 0.96, f64::min);
        let given = of_master.of(&["body"]).and_then(|one| one.place).unwrap_or(Rect::new(title.x0, title.y1, title.x1, foot));
        // All the room below the title, whatever the master keeps free around lists.
        let top = if title.y1 < size.height * 0.4 { title.y1 + 6.0 } else { given.y0 };
        let body = Rect::new(given.x0, top, given.x1, foot - 6.0).intersect(whole);
        let body = if body.width() > 0.4 * size.width && body.height() > 0.4 * size.height {
            body
        } else {
            Rect::new(0.05 * size.width, 0.16 * size.height, 0.95 * size.width, 0.92 * size.height)
        };
        let (opening, content) = ((opening.0.clone(), opening.1.places()), (content.0.clone(), content.1.places()));

        let mut wanted: Vec<String> = masters.iter().map(|(_, part)| part.clone()).collect();
        wanted.extend(notes.clone());
        let parts = reachable(&all, wanted, &kinds)?;
        Ok(Self { size, title, body, opening, content, parts, endings, masters, notes })
    }

    /// Adds what is taken over; the presentation's masters.
    pub(super) fn add_to(&self, package: &mut Package, relations: &mut Relations) -> Vec<(u32, String)> {
        for (name, (kind, bytes)) in &self.parts {
            let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
            match (kind, self.endings.get(&ending)) {
                _ if ending == "rels" => package.add_plain(name.clone(), bytes.clone()),
                (Some(kind), _) => package.add(name.clone(), kind, bytes.clone()),
                (None, Some(kind)) => package.add_by_ending(name.clone(), kind, bytes.clone()),
                (None, None) => {}
            }
        }
        self.masters.iter().map(|(id, part)| (*id, relations.add("slideMaster", format!("/{part}")))).collect()
    }

    /// Its own master of notes, and how the presentation names it.
    pub(super) fn notes_master(&self, relations: &mut Relations) -> Option<(String, String)> {
        let part = self.notes.clone()?;
        let relation = relations.add("notesMaster", format!("/{part}"));
        Some((part, relation))
    }
}

/// The parts of a packed file, none out of proportion.
fn unpacked(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, TemplateError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateError::Unknown)?;
    if zip.len() > MOST_PARTS {
        return Err(TemplateError::Swollen);
    }
    let most = (LEAST + MOST_TIMES * bytes.len() as u64).min(MOST);
    let (mut size, mut parts) = (0_u64, BTreeMap::new());
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => TemplateError::Locked,
            _ => TemplateError::Damaged,
        })?;
        let name = part.name().map_err(|_| TemplateError::Damaged)?.into_owned();
        let mut read = Vec::new();
        part.take(most - size + 1).read_to_end(&mut read).map_err(|_| TemplateError::Damaged)?;
        size += read.len() as u64;
        if size > most {
            return Err(TemplateError::Swollen);
        }
        // Nobody needs a name that leads out of the package.
        if !name.ends_with('/') && !name.contains('\\') && !name.split('/').any(|piece| piece == ".." || piece == ".") {
            parts.insert(name.trim_start_matches('/').to_owned(), read);
        }
    }
    Ok(parts)
}

/// Calls `found` with the names of the elements around, the name and the start of each element, all without their prefixes.
fn read(bytes: &[u8], found: &mut dyn FnMut(&[String], &str, &BytesStart<'_>)) -> Result<(), TemplateError> {
    let text = std::str::from_utf8(bytes).map_err(|_| TemplateError::Damaged)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut around: Vec<String> = Vec::new();
    loop {
        match reader.read_event().map_err(|_| TemplateError::Damaged)? {
            Event::Start(element) => {
                let name = local(&element);
                found(&around, &name, &element);
                around.push(name);
                if around.len() > DEEPEST {
                    return Err(TemplateError::Damaged);
                }
            }
            Event::Empty(element) => found(&around, &local(&element), &element),
            Event::End(_) => {
                around.pop();
            }
            // Entities of a file's own are the way to hide what it says.
            Event::DocType(_) => return Err(TemplateError::Damaged),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn local(element: &BytesStart<'_>) -> String {
    element.local_name().as_ref().to_owned()
}

/// The value of an attribute by its name without prefix.
fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.attributes().flatten().find(|one| one.key.as_ref() == name)?;
    Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<i64> {
    value(element, name)?.parse().ok()
}

/// The name of the relation that an element has.
fn relation_name(element: &BytesStart<'_>) -> Option<String> {
    value(element, "r:id").or_else(|| {
        let other = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == "id" && one.key.as_ref() != "id")?;
        Some(other.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
    })
}

/// The kinds of parts by their names and by their endings.
#[expect(clippy::type_complexity, reason = "two lists of the same form")]
fn kinds(bytes: &[u8]) -> Result<(BTreeMap<String, String>, BTreeMap<String, String>), TemplateError> {
    let (mut names, mut endings) = (BTreeMap::new(), BTreeMap::new());
    read(bytes, &mut |_, name, element| {
        let Some(kind) = value(element, "ContentType") else { return };
        match name {
            "Override" => names.extend(value(element, "PartName").map(|part| (part.trim_start_matches('/').to_owned(), kind))),
            "Default" => endings.extend(value(element, "Extension").map(|ending| (ending.to_ascii_lowercase(), kind))),
            _ => {}
        }
    })?;
    Ok((names, endings))
}

/// The relations of a part within the package.
fn relations(all: &BTreeMap<String, Vec<u8>>, part: &str) -> Result<Vec<Relation>, TemplateError> {
    let Some(bytes) = all.get(&super::package::relations_of(part)) else { return Ok(Vec::new()) };
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    read(bytes, &mut |_, name, element| {
        if name != "Relationship" || value(element, "TargetMode").is_some_and(|mode| mode == "External") {
            return;
        }
        let (Some(id), Some(kind), Some(target)) = (value(element, "Id"), value(element, "Type"), value(element, "Target")) else { return };
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        found.push(Relation { id, kind, target: resolved(folder, &target) });
    })?;
    Ok(found)
}

/// Where a relation leads from a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut pieces: Vec<&str> = folder.split('/').filter(|piece| !piece.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            ".." => {
                pieces.pop();
            }
            "." | "" => {}
            other => pieces.push(other),
        }
    }
    pieces.join("/")
}

/// What some parts lead to, themselves included, with their relations. Slides, and what could run, are not taken.
#[expect(clippy::type_complexity, reason = "parts with their kinds")]
fn reachable(
    all: &BTreeMap<String, Vec<u8>>,
    mut wanted: Vec<String>,
    kinds: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, (Option<String>, Vec<u8>)>, TemplateError> {
    let mut seen = BTreeSet::new();
    let mut parts = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let Some(bytes) = all.get(&name) else { continue };
        let kind = kinds.get(&name).cloned();
        parts.insert(name.clone(), (kind, bytes.clone()));
        let beside = super::package::relations_of(&name);
        if let Some(bytes) = all.get(&beside) {
            parts.insert(beside, (None, bytes.clone()));
        }
        wanted.extend(relations(all, &name)?.into_iter().map(|relation| relation.target));
    }
    let is_refused = |kind: &Option<String>| {
        let kind = kind.as_deref().unwrap_or_default();
        kind.contains("vbaProject") || kind.contains("activeX") || kind == format!("{OFFICE}presentationml.slide+xml")
    };
    if parts.values().any(|(kind, _)| is_refused(kind)) {
        return Err(TemplateError::Damaged);
    }
    Ok(parts)
}

/// A layout's or a master's kind and placeholders.
fn layout(bytes: &[u8]) -> Result<Layout, TemplateError> {
    let mut layout = Layout::default();
    let mut current: Option<(usize, Placeholder, bool, Rect)> = None;
    read(bytes, &mut |around, name, element| {
        if current.as_ref().is_some_and(|(depth, ..)| around.len() <= *depth) {
            layout.placeholders.extend(finished(current.take()));
        }
        match name {
            "sldLayout" => layout.kind = value(element, "type").unwrap_or_default(),
            "sp" => current = Some((around.len(), Placeholder::default(), false, Rect::ZERO)),
            "ph" => {
                if let Some((_, placeholder, is_one, _)) = &mut current {
                    *is_one = true;
                    placeholder.kind = value(element, "type").unwrap_or_else(|| "obj".to_owned());
                    placeholder.index = number(element, "idx").and_then(|index| u32::try_from(index).ok()).unwrap_or(0);
                }
            }
            "off" if around.last().is_some_and(|parent| parent == "xfrm") => {
                if let (Some((.., rect)), Some(x), Some(y)) = (&mut current, number(element, "x"), number(element, "y")) {
                    *rect = Rect::from_origin_size((x as f64 / EMU, y as f64 / EMU), rect.size());
                }
            }
            "ext" if around.last().is_some_and(|parent| parent == "xfrm") => {
                if let (Some((_, placeholder, _, rect)), Some(width), Some(height)) =
                    (&mut current, number(element, "cx"), number(element, "cy"))
                {
                    *rect = Rect::from_origin_size(rect.origin(), (width.max(0) as f64 / EMU, height.max(0) as f64 / EMU));
                    placeholder.place = Some(*rect);
                }
            }
            _ => {}
        }
    })?;
    layout.placeholders.extend(finished(current));
    Ok(layout)
}

fn finished(current: Option<(usize, Placeholder, bool, Rect)>) -> Option<Placeholder> {
    current.filter(|(_, _, is_one, _)| *is_one).map(|(_, placeholder, ..)| placeholder)
}

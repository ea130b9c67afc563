//! The whole presentation: its parts, and what it says about itself. Never who made it, or at what time of day.

use super::design::{SPACES, SlideDesign, slide_size};
use super::drawing::Pictures;
use super::package::{OFFICE, Package, Relations};
use super::slide::{Target, slide};
use super::xml::Xml;
use super::{Deck, SlidePart, notes};
use crate::export::{ExportError, SideBySide};
use crate::text::Measurer;
use std::sync::OnceLock;

/// The packed presentation of a deck.
///
/// # Errors
/// A fault of a library.
pub(super) fn presentation(
    deck: &Deck,
    design: &SlideDesign,
    measurer: &Measurer,
    side_by_side: SideBySide<'_>,
) -> Result<Vec<u8>, ExportError> {
    let (mut package, mut relations, pictures) = (Package::default(), Relations::default(), Pictures::of(deck));
    let masters = design.add_to(&mut package, &mut relations, &deck.colors);
    let own_notes = design.template.as_ref().and_then(|template| template.notes_master(&mut relations));
    let (notes_master, notes_relation) = own_notes.unwrap_or_else(|| {
        let relation = notes::master(&mut package, &mut relations, &deck.colors);
        ("ppt/notesMasters/notesMaster1.xml".to_owned(), relation)
    });
    let is_chart = |part: &&SlidePart| matches!(part, SlidePart::Chart { .. });
    // How many charts there are before each slide.
    let charts: Vec<usize> = deck
        .slides
        .iter()
        .scan(0, |charts, one| {
            let before = *charts;
            *charts += one.parts.iter().filter(is_chart).count();
            Some(before)
        })
        .collect();
    let made: Vec<OnceLock<Result<Package, ExportError>>> = deck.slides.iter().map(|_| OnceLock::new()).collect();
    side_by_side(deck.slides.len(), &|at| {
        made[at].get_or_init(|| {
            let one = &deck.slides[at];
            let mut target = Target { package: Package::default(), pictures: &pictures, charts: charts[at] };
            slide(&mut target, (deck, design), one, at + 1, measurer)?;
            if !one.notes.is_empty() {
                notes::notes(&mut target.package, deck, one, at + 1, &notes_master);
            }
            Ok(target.package)
        });
    });
    let mut slides = Vec::with_capacity(made.len());
    for (at, parts) in made.into_iter().filter_map(OnceLock::into_inner).enumerate() {
        package.take_in(parts?);
        slides.push(relations.add("slide", format!("slides/slide{}.xml", at + 1)));
    }
    for (name, kind, bytes) in pictures.parts {
        package.add_by_ending(name, kind, bytes.to_vec());
    }

    let mut xml = Xml::part();
    xml.fixed(&format!(r#"<p:presentation {SPACES} saveSubsetFonts="1"><p:sldMasterIdLst>"#));
    for (id, relation) in &masters {
        xml.empty("p:sldMasterId", &[("id", id), ("r:id", relation)]);
    }
    xml.fixed("</p:sldMasterIdLst><p:notesMasterIdLst>").empty("p:notesMasterId", &[("r:id", &notes_relation)]);
    xml.fixed("</p:notesMasterIdLst><p:sldIdLst>");
    for (at, relation) in slides.iter().enumerate() {
        xml.empty("p:sldId", &[("id", &(256 + at)), ("r:id", relation)]);
    }
    xml.fixed("</p:sldIdLst>");
    let (width, height) = slide_size(design.size());
    xml.empty("p:sldSz", &[("cx", &width), ("cy", &height)]).empty("p:notesSz", &[("cx", &6_858_000), ("cy", &9_144_000)]);
    xml.fixed(
        r#"<p:defaultTextStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>"#,
    );
    xml.fixed(
        r#"<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>"#,
    );
    xml.fixed("</p:presentation>");
    package.add("ppt/presentation.xml", &format!("{OFFICE}presentationml.presentation.main+xml"), xml.done());
    let plain = |name: &str| format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:{name} {SPACES}/>"#).into_bytes();
    for (name, element) in [("presProps", "presentationPr"), ("viewProps", "viewPr")] {
        package.add(format!("ppt/{name}.xml"), &format!("{OFFICE}presentationml.{name}+xml"), plain(element));
        relations.add(name, format!("{name}.xml"));
    }
    package.relate("ppt/presentation.xml", &relations);

    about(&mut package, deck);
    let mut top = Relations::default();
    top.add("officeDocument", "ppt/presentation.xml");
    top.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    top.add("extended-properties", "docProps/app.xml");
    package.relate("", &top);
    package.packed(side_by_side)
}

/// What the file says about itself.
fn about(package: &mut Package, deck: &Deck) {
    let mut xml = Xml::part();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.words("dc:title", &deck.title).words("dc:language", deck.language);
    if let Some(date) = deck.date {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.open(name, &[("xsi:type", &"dcterms:W3CDTF")]).text(&format!("{date}T00:00:00Z")).close(name);
        }
    }
    xml.close("cp:coreProperties");
    package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml.done());
    let mut xml = Xml::part();
    xml.open("Properties", &[("xmlns", &"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.words("Application", "Wegmarke").words("Slides", &deck.slides.len().to_string()).close("Properties");
    package.add("docProps/app.xml", &format!("{OFFICE}extended-properties+xml"), xml.done());
}

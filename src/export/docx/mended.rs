//! What the library writes, as the format wants it: children in the order of the schema, header rows that are repeated, words for pictures, no numbers that
//! count up from one document to the next. Only marks are touched, never words.

use quick_xml::Reader;
use quick_xml::events::Event;

/// A part of a document: an element with what is in it, or anything else as it is written.
enum Xml {
    Element { tag: String, children: Vec<Xml> },
    Other(String),
}

/// The children of some elements, in the order of the schema; those that are not named come last, in their order.
const ORDER: [(&str, &[&str]); 7] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    ("w:rPr", &["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs"]),
    (
        "w:sectPr",
        &["w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid"],
    ),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook"]),
    ("w:trPr", &["w:cantSplit", "w:trHeight", "w:tblHeader"]),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:settings", &["w:zoom", "w:defaultTabStop"]),
];

/// The document, mended. `alternatives`: what its pictures show, in their order; `right`: where lines end, in twentieths of a point.
pub(super) fn document(xml: &[u8], alternatives: &[String], right: u32) -> Result<Vec<u8>, quick_xml::Error> {
    let text = String::from_utf8_lossy(xml);
    let mut parts = unwrapped(read(&text)?);
    let foot = find(&parts, "w:footerReference");
    let mut pictures = alternatives.iter().enumerate();
    mend(&mut parts, &mut |tag, children| match name(tag) {
        "w:p" => {
            without(tag, "w14:paraId");
            *children = apart(std::mem::take(children));
        }
        "w:hyperlink" => *children = links(std::mem::take(children)),
        // The library does not know how wide a page is.
        "w:tab" => *tag = tag.replace("w:pos=\"80000\"", &format!("w:pos=\"{right}\"")),
        "w:tbl" => repeat_header(children),
        "w:gridCol" => without(tag, "w:type"),
        "w:pPr" => {
            let is_empty = |child: &Xml| matches!(child, Xml::Element { tag, children } if name(tag) == "w:rPr" && children.is_empty());
            children.retain(|child| !is_empty(child));
        }
        "w:tblPr" => {
            // The style says which lines there are.
            children.retain(|child| named(child) != Some("w:tblBorders"));
            let look = "w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"";
            children.push(element(look));
        }
        "w:sectPr" if !children.iter().any(|child| named(child) == Some("w:footerReference")) => {
            children.extend(foot.as_deref().map(element));
        }
        "wp:docPr" => {
            if let Some((at, said)) = pictures.next() {
                let number = at + 1;
                *tag = format!("wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{}\"", attribute(said));
            }
        }
        _ => {}
    });
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    parts.iter().for_each(|part| write(part, &mut out));
    Ok(out.into_bytes())
}

/// Any other part of the package, mended.
pub(super) fn part(xml: &[u8]) -> Result<Vec<u8>, quick_xml::Error> {
    document(xml, &[], 0)
}

/// A list of parts without those that are not written, and with one more.
pub(super) fn parts(xml: &[u8], dropped: &[&str], added: &str) -> Result<Vec<u8>, quick_xml::Error> {
    let mut parts = read(&String::from_utf8_lossy(xml))?;
    for part in &mut parts {
        if let Xml::Element { children, .. } = part {
            children.retain(|child| !matches!(child, Xml::Element { tag, .. } if dropped.iter().any(|part| tag.contains(part))));
            children.push(element(added));
        }
    }
    let mut out = String::new();
    parts.iter().for_each(|part| write(part, &mut out));
    Ok(out.into_bytes())
}

/// A text as the value of an attribute.
pub(super) fn attribute(text: &str) -> String {
    let text = super::clean(text).replace('\n', " ");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn element(tag: &str) -> Xml {
    Xml::Element { tag: tag.to_owned(), children: Vec::new() }
}

fn read(text: &str) -> Result<Vec<Xml>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<(String, Vec<Xml>)> = vec![(String::new(), Vec::new())];
    loop {
        let event = reader.read_event()?;
        let written = |text: &str| text.to_owned();
        let done = match event {
            Event::Start(start) => {
                open.push((written(&start), Vec::new()));
                continue;
            }
            Event::End(_) => match open.pop() {
                Some((tag, children)) => Xml::Element { tag, children },
                None => continue,
            },
            Event::Empty(empty) => Xml::Element { tag: written(&empty).trim_end().to_owned(), children: Vec::new() },
            Event::Text(text) => Xml::Other(written(&text)),
            Event::GeneralRef(reference) => Xml::Other(format!("&{};", written(&reference))),
            Event::Decl(declaration) => Xml::Other(format!("<?{}?>", written(&declaration))),
            Event::CData(text) => Xml::Other(format!("<![CDATA[{}]]>", written(&text))),
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => continue,
            Event::Eof => break,
        };
        if let Some((_, children)) = open.last_mut() {
            children.push(done);
        }
    }
    Ok(open.into_iter().next().map(|(_, children)| children).unwrap_or_default())
}

fn write(part: &Xml, out: &mut String) {
    match part {
        Xml::Other(text) => out.push_str(text),
        Xml::Element { tag, children } if children.is_empty() => {
            out.push('<');
            out.push_str(tag.trim_end());
            out.push_str("/>");
        }
        Xml::Element { tag, children } => {
            out.push('<');
            out.push_str(tag);
            out.push('>');
            children.iter().for_each(|child| write(child, out));
            out.push_str("</");
            out.push_str(name(tag));
            out.push('>');
        }
    }
}

fn name(tag: &str) -> &str {
    tag.split_ascii_whitespace().next().unwrap_or_default()
}

fn named(part: &Xml) -> Option<&str> {
    match part {
        Xml::Element { tag, .. } => Some(name(tag)),
        Xml::Other(_) => None,
    }
}

/// Mends every element, from the outside in, and puts its children in order.
fn mend(parts: &mut [Xml], change: &mut impl FnMut(&mut String, &mut Vec<Xml>)) {
    for part in parts {
        let Xml::Element { tag, children } = part else { continue };
        change(tag, children);
        mend(children, change);
        if let Some((_, order)) = ORDER.iter().find(|(of, _)| *of == name(tag)) {
            let place = |child: &Xml| named(child).and_then(|child| order.iter().position(|name| *name == child)).unwrap_or(order.len());
            children.sort_by_key(place);
        }
    }
}

/// What is in frames for contents, without the frames: a field that begins in one is not read as a field by every program.
fn unwrapped(parts: Vec<Xml>) -> Vec<Xml> {
    let mut out = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Xml::Element { tag, children } if matches!(name(&tag), "w:sdt" | "w:sdtContent") => out.extend(unwrapped(children)),
            Xml::Element { tag, .. } if name(&tag) == "w:sdtPr" => {}
            Xml::Element { tag, children } => out.push(Xml::Element { tag, children: unwrapped(children) }),
            other => out.push(other),
        }
    }
    out
}

/// Runs with the marks of a field, each mark in a run of its own: not every program reads several in one.
fn apart(children: Vec<Xml>) -> Vec<Xml> {
    let is_field = |part: &Xml| matches!(named(part), Some("w:fldChar" | "w:instrText"));
    let mut out = Vec::with_capacity(children.len());
    for child in children {
        match child {
            Xml::Element { tag, children } if name(&tag) == "w:r" && children.iter().any(is_field) => {
                let parts = children.into_iter().filter(|part| named(part) != Some("w:rPr"));
                out.extend(parts.map(|part| Xml::Element { tag: tag.clone(), children: vec![part] }));
            }
            other => out.push(other),
        }
    }
    out
}

/// An entry of the contents without its page number, which only the program knows that sets the pages, and without the tab before it. Where the contents
/// are updated, both come.
fn links(children: Vec<Xml>) -> Vec<Xml> {
    let is_number = |part: &Xml| matches!(named(part), Some("w:fldChar" | "w:instrText" | "w:tab"));
    let is_kept = |part: &Xml| !matches!(part, Xml::Element { tag, children } if name(tag) == "w:r" && children.iter().any(is_number));
    let kept: Vec<Xml> = children.into_iter().filter(is_kept).collect();
    // The number itself is a run of its own, and empty.
    let is_empty = |part: &Xml| matches!(part, Xml::Element { tag, children } if name(tag) == "w:r" && !children.iter().any(has_words));
    kept.into_iter().filter(|part| !is_empty(part)).collect()
}

/// Whether there is anything to be read in a part.
fn has_words(part: &Xml) -> bool {
    match part {
        Xml::Other(text) => !text.trim().is_empty(),
        Xml::Element { children, .. } => children.iter().any(has_words),
    }
}

/// Takes an attribute out of a tag.
fn without(tag: &mut String, attribute: &str) {
    let Some(from) = tag.find(&format!(" {attribute}=\"")) else { return };
    let value = from + attribute.len() + 3;
    let Some(end) = tag.get(value..).and_then(|rest| rest.find('"')) else { return };
    tag.replace_range(from..=value + end, "");
}

/// The first row of a table comes again on each page.
fn repeat_header(children: &mut [Xml]) {
    let first = children.iter_mut().find(|child| named(child) == Some("w:tr"));
    let Some(Xml::Element { children, .. }) = first else { return };
    match children.iter_mut().find(|child| named(child) == Some("w:trPr")) {
        Some(Xml::Element { children, .. }) => children.push(element("w:tblHeader")),
        _ => children.insert(0, Xml::Element { tag: "w:trPr".to_owned(), children: vec![element("w:tblHeader")] }),
    }
}

/// The tag of the first element of a name.
fn find(parts: &[Xml], wanted: &str) -> Option<String> {
    parts.iter().find_map(|part| match part {
        Xml::Element { tag, .. } if name(tag) == wanted => Some(tag.clone()),
        Xml::Element { children, .. } => find(children, wanted),
        Xml::Other(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(xml: &str, alternatives: &[String]) -> String {
        String::from_utf8(document(xml.as_bytes(), alternatives, 9_000).unwrap()).unwrap()
    }

    #[test]
    fn children_are_in_the_order_of_the_schema_and_words_are_as_they_were() {
        let xml = "<w:p w14:paraId=\"0000000A\"><w:pPr><w:rPr /><w:jc w:val=\"left\" /><w:pStyle w:val=\"A\" /></w:pPr><w:t> a &amp; b </w:t></w:p>";
        let expected = "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:jc w:val=\"left\"/></w:pPr><w:t> a &amp; b </w:t></w:p>";
        assert_eq!(mended(xml, &[]), expected);
    }

    #[test]
    fn marks_of_fields_are_apart_and_lines_end_on_the_page() {
        let xml = "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:rPr/><w:fldChar a=\"b\"/><w:instrText>TOC</w:instrText></w:r><w:tab w:pos=\"80000\"/></w:p></w:sdtContent></w:sdt>";
        let expected = "<w:p><w:r><w:fldChar a=\"b\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:tab w:pos=\"9000\"/></w:p>";
        assert_eq!(mended(xml, &[]), expected);
    }

    #[test]
    fn header_rows_come_again_and_pictures_have_words() {
        let xml = "<w:tbl><w:tblPr><w:tblBorders/></w:tblPr><w:tr><w:trPr/><w:tc/></w:tr><w:tr><w:trPr/></w:tr></w:tbl><wp:docPr id=\"1\" name=\"Figure\" />";
        let said = mended(xml, &["<a> & \"b\"\n\u{0}".to_owned()]);
        assert_eq!(said.matches("<w:tblHeader/>").count(), 1);
        assert!(said.contains("<w:tr><w:trPr><w:tblHeader/></w:trPr>") && !said.contains("tblBorders"), "{said}");
        assert!(said.ends_with("<wp:docPr id=\"1\" name=\"Picture 1\" descr=\"&lt;a&gt; &amp; &quot;b&quot; \"/>"), "{said}");
    }
}

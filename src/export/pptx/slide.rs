//! One slide: the title in its placeholder, what is below it, the foot and the number. Never what comes before or after it.

use super::chart::chart;
use super::design::{SPACES, SlideDesign, TREE};
use super::drawing::{Canvas, Pictures};
use super::geometry::{fill, own, place};
use super::package::{OFFICE, Package, RELATIONS, Relations};
use super::table::table;
use super::words::RunStyle;
use super::xml::{Xml, emu};
use super::{Deck, PANEL_PADDING, Slide, SlideKind, SlideParagraph, SlidePart};
use crate::export::ExportError;
use crate::scene::{Rect, Size, TextStyle, Weight};
use crate::text::Measurer;

/// The sizes in which the line below a title is tried, in points.
const SUBTITLE_SIZES: [f64; 3] = [13.0, 12.0, 11.0];
/// The sizes in which a title is tried, in points.
const TITLE_SIZES: [f64; 6] = [24.0, 22.0, 20.0, 18.0, 16.0, 14.0];

/// What a slide is written into.
pub(super) struct Target<'a> {
    pub(super) package: Package,
    pub(super) pictures: &'a Pictures,
    /// How many charts there are so far.
    pub(super) charts: usize,
}

/// Adds a slide, by its number.
///
/// # Errors
/// A fault of the library for workbooks.
pub(super) fn slide(
    target: &mut Target<'_>,
    (deck, design): (&Deck, &SlideDesign),
    slide: &Slide,
    number: usize,
    measurer: &Measurer,
) -> Result<(), ExportError> {
    let name = format!("ppt/slides/slide{number}.xml");
    let mut relations = Relations::default();
    relations.add("slideLayout", format!("/{}", design.layout(slide.kind)));
    if !slide.notes.is_empty() {
        relations.add("notesSlide", format!("../notesSlides/notesSlide{number}.xml"));
    }
    let mut canvas = Canvas::new(deck, &mut relations, target.pictures);
    title(&mut canvas, design, slide, measurer);
    for part in &slide.parts {
        match part {
            SlidePart::Drawing { scene, area } => canvas.scene(scene, *area),
            SlidePart::Table { table: rows, area } => table(&mut canvas, rows, *area, &slide.title, measurer),
            SlidePart::Panel { paragraphs, area, size } => panel(&mut canvas, paragraphs, *area, *size),
            SlidePart::Chart { chart: figures, area, said } => {
                target.charts += 1;
                let (xml, book) = chart(figures, area.size(), deck, measurer)?;
                add_chart(&mut target.package, target.charts, xml, book);
                frame(&mut canvas, target.charts, *area, said);
            }
        }
    }
    foot(&mut canvas, design, slide);
    let tree = canvas.xml.into_text();
    let mut xml = Xml::part();
    xml.fixed(&format!("<p:sld {SPACES}><p:cSld><p:spTree>{TREE}")).fixed(&tree);
    xml.fixed("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
    target.package.add(name.clone(), &format!("{OFFICE}presentationml.slide+xml"), xml.done());
    target.package.relate(&name, &relations);
    Ok(())
}

fn add_chart(package: &mut Package, number: usize, xml: Vec<u8>, book: Vec<u8>) {
    let name = format!("ppt/charts/chart{number}.xml");
    package.add(name.clone(), &format!("{OFFICE}drawingml.chart+xml"), xml);
    let mut relations = Relations::default();
    relations.add("package", format!("../embeddings/Microsoft_Excel_Sheet{number}.xlsx"));
    package.relate(&name, &relations);
    let kind = format!("{OFFICE}spreadsheetml.sheet");
    package.add_by_ending(format!("ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"), &kind, book);
}

/// Words in a placeholder of the layout.
fn placeholder(canvas: &mut Canvas<'_>, name: &str, kind: &str, index: Option<u32>, text: &str, style: RunStyle) {
    let id = canvas.id();
    let written = canvas.written();
    let xml = &mut canvas.xml;
    xml.open("p:sp", &[]).open("p:nvSpPr", &[]).empty("p:cNvPr", &[("id", &id), ("name", &format!("{name}-{id}"))]);
    xml.open("p:cNvSpPr", &[]).empty("a:spLocks", &[("noGrp", &"1")]).close("p:cNvSpPr").open("p:nvPr", &[]);
    match index {
        Some(index) => xml.empty("p:ph", &[("type", &kind), ("idx", &index)]),
        None => xml.empty("p:ph", &[("type", &kind)]),
    };
    xml.close("p:nvPr").close("p:nvSpPr").empty("p:spPr", &[]).open("p:txBody", &[]).empty("a:bodyPr", &[]).empty("a:lstStyle", &[]);
    written.paragraph(xml, text, style, "l");
    xml.close("p:txBody").close("p:sp");
}

fn title(canvas: &mut Canvas<'_>, design: &SlideDesign, slide: &Slide, measurer: &Measurer) {
    match slide.kind {
        SlideKind::Opening => {
            placeholder(canvas, "title", "ctrTitle", None, &slide.title, RunStyle::default());
            if let Some(index) = design.places(slide.kind).subtitle.filter(|_| !slide.subtitle.is_empty()) {
                placeholder(canvas, "subtitle", "subTitle", Some(index), &slide.subtitle, RunStyle::default());
            }
        }
        SlideKind::Content => {
            let (_, usual) = design.title();
            let size = title_size(design, slide, measurer);
            let style = RunStyle { size: usual.filter(|usual| size < *usual).map(|_| size), ..RunStyle::default() };
            placeholder(canvas, "title", "title", None, &slide.title, style);
            if !slide.subtitle.is_empty() {
                subtitle(canvas, design.subtitle(), &slide.subtitle, measurer);
            }
        }
    }
}

/// The largest type in which a title has room.
pub(super) fn title_size(design: &SlideDesign, slide: &Slide, measurer: &Measurer) -> f64 {
    let (room, _) = design.title();
    let fits = |size: &f64| {
        let broken = measurer.break_lines(&slide.title, TextStyle::new(Weight::Bold, *size), room.width(), usize::MAX);
        broken.lines.len() as f64 * size * 1.15 <= room.height()
    };
    TITLE_SIZES.into_iter().find(fits).unwrap_or(TITLE_SIZES[TITLE_SIZES.len() - 1])
}

/// The largest type in which the line below a title is one; none: what is longer than that is in the notes.
pub(super) fn subtitle_size(text: &str, width: f64, measurer: &Measurer) -> Option<f64> {
    SUBTITLE_SIZES.into_iter().find(|size| measurer.width(text, TextStyle::new(Weight::Regular, *size)) <= width)
}

/// A box of words: its number, and all of it up to the paragraphs.
fn text_box(canvas: &mut Canvas<'_>, area: Rect, is_panel: bool) {
    let id = canvas.id();
    let colors = &canvas.deck.colors;
    let xml = &mut canvas.xml;
    xml.open("p:sp", &[]).open("p:nvSpPr", &[]).empty("p:cNvPr", &[("id", &id), ("name", &format!("text-{id}"))]);
    xml.empty("p:cNvSpPr", &[("txBox", &"1")]).empty("p:nvPr", &[]).close("p:nvSpPr").open("p:spPr", &[]);
    place(xml, "a:xfrm", area, (false, false));
    if is_panel {
        own(xml, "roundRect", &[("adj", 2_500)]);
        fill(xml, colors, Some(colors.tint));
    } else {
        own(xml, "rect", &[]);
        xml.empty("a:noFill", &[]);
    }
    let inset = emu(if is_panel { PANEL_PADDING } else { 0.0 });
    xml.close("p:spPr").open("p:txBody", &[]);
    xml.open("a:bodyPr", &[("wrap", &"square"), ("lIns", &inset), ("tIns", &inset), ("rIns", &inset), ("bIns", &inset), ("anchor", &"t")]);
    xml.empty("a:noAutofit", &[]).close("a:bodyPr").empty("a:lstStyle", &[]);
}

/// The line below a title, in the largest type in which it is one.
fn subtitle(canvas: &mut Canvas<'_>, area: Rect, text: &str, measurer: &Measurer) {
    let Some(size) = subtitle_size(text, area.width(), measurer) else { return };
    text_box(canvas, area, false);
    let (written, ink) = (canvas.written(), canvas.deck.colors.muted);
    written.paragraph(&mut canvas.xml, text, RunStyle { size: Some(size), bold: false, color: Some(ink) }, "l");
    canvas.xml.close("p:txBody").close("p:sp");
}

fn panel(canvas: &mut Canvas<'_>, paragraphs: &[SlideParagraph], area: Rect, size: f64) {
    text_box(canvas, area, true);
    let (written, ink) = (canvas.written(), canvas.deck.colors.ink);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let style = RunStyle { size: Some(size), bold: paragraph.is_head, color: Some(ink) };
        let above = if paragraph.is_head && at > 0 { PANEL_PADDING } else { 0.0 };
        written.spaced(&mut canvas.xml, &paragraph.text, style, above);
    }
    canvas.xml.close("p:txBody").close("p:sp");
}

fn frame(canvas: &mut Canvas<'_>, number: usize, area: Rect, said: &str) {
    let relation = canvas.relations.add("chart", format!("../charts/chart{number}.xml"));
    let id = canvas.id();
    let xml = &mut canvas.xml;
    xml.open("p:graphicFrame", &[]).open("p:nvGraphicFramePr", &[]);
    xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("chart-{id}")), ("descr", &said)]);
    xml.empty("p:cNvGraphicFramePr", &[]).empty("p:nvPr", &[]).close("p:nvGraphicFramePr");
    place(xml, "p:xfrm", Rect::from_origin_size(area.origin(), Size::new(area.width(), area.height())), (false, false));
    let kind = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    xml.open("a:graphic", &[]).open("a:graphicData", &[("uri", &kind)]);
    xml.empty("c:chart", &[("xmlns:c", &kind), ("xmlns:r", &RELATIONS), ("r:id", &relation)]);
    xml.close("a:graphicData").close("a:graphic").close("p:graphicFrame");
}

fn foot(canvas: &mut Canvas<'_>, design: &SlideDesign, slide: &Slide) {
    let places = design.places(slide.kind);
    if let Some(index) = places.foot.filter(|_| !canvas.deck.foot.is_empty() && slide.kind == SlideKind::Content) {
        let foot = canvas.deck.foot.clone();
        // Some programs give a foot no style of its own.
        let style = RunStyle { size: Some(10.0), bold: false, color: Some(canvas.deck.colors.muted) };
        let of_template = RunStyle { size: Some(9.0), ..RunStyle::default() };
        placeholder(canvas, "foot", "ftr", Some(index), &foot, if design.template.is_some() { of_template } else { style });
    }
    if let Some(index) = places.number.filter(|_| slide.kind == SlideKind::Content) {
        let id = canvas.id();
        canvas.xml.fixed(&format!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="number-{id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"#
        ));
    }
}

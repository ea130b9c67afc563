//! What slides are made with: size, master, layouts, theme. The program's own, or those of a client's file. Never what is on a slide.

use super::package::{OFFICE, Package, Relations};
use super::template::{Template, TemplateError};
use super::xml::{Xml, emu, hex};
use super::{DeckColors, SlideKind};
use crate::scene::{Color, Rect, Size};

/// The namespaces of a presentation's parts.
pub(super) const SPACES: &str = concat!(
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#
);
/// The face of a theme that has no other.
const FACE: &str = "Arial";
/// Room at both sides of an own slide, in points.
const MARGIN: f64 = 36.0;
/// The place of titles on an own slide, from top to bottom, and where what is below them ends, in points.
const TITLE: (f64, f64) = (20.0, 64.0);
const BODY_END: f64 = 504.0;
const FOOT: (f64, f64) = (510.0, 532.0);
/// Where the words of an own opening slide begin, the width of the bar beside them, and the sizes of its title and the lines below, in points.
const OPENING_LEFT: f64 = 72.0;
pub(super) const BAR: f64 = 16.0;
pub(super) const OPENING_SIZES: [f64; 2] = [36.0, 18.0];
/// Size of titles, in points.
pub(super) const TITLE_SIZE: f64 = 24.0;
/// Room for the line below the title, in points.
const SUBTITLE: f64 = 22.0;

/// Size, master, layouts and theme of a presentation.
#[derive(Debug, Clone)]
pub struct SlideDesign {
    size: Size,
    pub(super) template: Option<Template>,
}

/// The place of a placeholder that a layout has, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Places {
    pub(super) foot: Option<u32>,
    pub(super) number: Option<u32>,
    /// That of the line below the title of an opening slide.
    pub(super) subtitle: Option<u32>,
}

impl SlideDesign {
    /// The program's own, for slides of a size in points.
    pub fn own(size: Size) -> Self {
        Self { size, template: None }
    }

    /// That of somebody's presentation or template.
    ///
    /// # Errors
    /// It is none, is damaged or out of proportion, or has no layout with a title.
    pub fn of_template(bytes: &[u8]) -> Result<Self, TemplateError> {
        let template = Template::read(bytes)?;
        Ok(Self { size: template.size, template: Some(template) })
    }

    /// Size of the slides in points.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// Where titles are, and how large their words are in points, if that is known.
    pub(super) fn title(&self) -> (Rect, Option<f64>) {
        match &self.template {
            Some(template) => (template.title, None),
            None => (Rect::new(MARGIN, TITLE.0, self.size.width - MARGIN, TITLE.1), Some(TITLE_SIZE)),
        }
    }

    /// Where the line below the title is.
    pub(super) fn subtitle(&self) -> Rect {
        let body = self.body(false);
        Rect { y1: body.y0 + SUBTITLE - 4.0, ..body }
    }

    /// Where the words at the foot of a slide and its number are, unless a template says otherwise.
    pub(super) fn own_foot(&self) -> Rect {
        Rect::new(MARGIN, self.size.height - 30.0, self.size.width - MARGIN, self.size.height - 8.0)
    }

    /// Where title and subtitle of an own opening slide are.
    pub(super) fn own_opening(&self) -> [Rect; 2] {
        let width = self.size.width - OPENING_LEFT - MARGIN;
        [(130.0, 140.0), (288.0, 120.0)].map(|(top, height)| Rect::from_origin_size((OPENING_LEFT, top), (width, height)))
    }

    /// The room for what is on a slide, with or without a line below the title, in points.
    pub fn body(&self, with_subtitle: bool) -> Rect {
        let whole = match &self.template {
            Some(template) => template.body,
            None => Rect::new(MARGIN, TITLE.1 + 6.0, self.size.width - MARGIN, BODY_END),
        };
        if with_subtitle { Rect { y0: whole.y0 + SUBTITLE, ..whole } } else { whole }
    }

    /// The part of the layout for a kind of slide.
    pub(super) fn layout(&self, kind: SlideKind) -> String {
        match (&self.template, kind) {
            (Some(template), SlideKind::Opening) => template.opening.0.clone(),
            (Some(template), SlideKind::Content) => template.content.0.clone(),
            (None, SlideKind::Opening) => "ppt/slideLayouts/slideLayout1.xml".to_owned(),
            (None, SlideKind::Content) => "ppt/slideLayouts/slideLayout2.xml".to_owned(),
        }
    }

    /// The placeholders of the layout for a kind of slide.
    pub(super) fn places(&self, kind: SlideKind) -> Places {
        match (&self.template, kind) {
            (Some(template), SlideKind::Opening) => template.opening.1,
            (Some(template), SlideKind::Content) => template.content.1,
            (None, SlideKind::Opening) => Places { subtitle: Some(1), ..Places::default() },
            (None, SlideKind::Content) => Places { foot: Some(11), number: Some(12), subtitle: None },
        }
    }

    /// Adds master, layouts and theme; the presentation's masters: their relations to it, and their numbers.
    pub(super) fn add_to(&self, package: &mut Package, relations: &mut Relations, colors: &DeckColors) -> Vec<(u32, String)> {
        if let Some(template) = &self.template {
            return template.add_to(package, relations);
        }
        package.add("ppt/theme/theme1.xml", &format!("{OFFICE}theme+xml"), theme(colors));
        package.add("ppt/slideMasters/slideMaster1.xml", &format!("{OFFICE}presentationml.slideMaster+xml"), self.master(colors));
        let mut of_master = Relations::default();
        for (at, layout) in [self.opening(), self.content()].into_iter().enumerate() {
            let name = format!("ppt/slideLayouts/slideLayout{}.xml", at + 1);
            package.add(name.clone(), &format!("{OFFICE}presentationml.slideLayout+xml"), layout);
            let mut of_layout = Relations::default();
            of_layout.add("slideMaster", "../slideMasters/slideMaster1.xml");
            package.relate(&name, &of_layout);
            of_master.add("slideLayout", format!("../slideLayouts/slideLayout{}.xml", at + 1));
        }
        of_master.add("theme", "../theme/theme1.xml");
        package.relate("ppt/slideMasters/slideMaster1.xml", &of_master);
        vec![(2_147_483_648, relations.add("slideMaster", "slideMasters/slideMaster1.xml"))]
    }

    fn master(&self, colors: &DeckColors) -> Vec<u8> {
        let (title, _) = self.title();
        let body = self.body(false);
        let mut xml = Xml::part();
        xml.fixed(&format!("<p:sldMaster {SPACES}>"));
        xml.fixed(r#"<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>"#);
        xml.fixed(TREE);
        placeholder(&mut xml, 2, "title", r#"type="title""#, Some(title), r#"anchor="ctr""#);
        placeholder(&mut xml, 3, "body", r#"type="body" idx="1""#, Some(body), "");
        self.foot(&mut xml, 4);
        xml.fixed("</p:spTree></p:cSld>");
        let (bg, tx) = if is_dark(colors) { (("dk1", "dk2"), ("lt1", "lt2")) } else { (("lt1", "lt2"), ("dk1", "dk2")) };
        xml.fixed(&format!(r#"<p:clrMap bg1="{}" tx1="{}" bg2="{}" tx2="{}" "#, bg.0, tx.0, bg.1, tx.1));
        xml.fixed(r#"accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" "#);
        xml.fixed(r#"hlink="hlink" folHlink="folHlink"/>"#);
        xml.fixed(r#"<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>"#);
        xml.fixed(r#"<p:hf hdr="0" dt="0"/>"#);
        xml.fixed("<p:txStyles><p:titleStyle>");
        level(&mut xml, "lvl1pPr", TITLE_SIZE, true, "tx1", "+mj");
        xml.fixed("</p:titleStyle><p:bodyStyle>");
        for (at, size) in [16.0, 14.0, 13.0, 12.0, 12.0].into_iter().enumerate() {
            level(&mut xml, &format!("lvl{}pPr", at + 1), size, false, "tx1", "+mn");
        }
        xml.fixed("</p:bodyStyle><p:otherStyle>");
        level(&mut xml, "lvl1pPr", 12.0, false, "tx1", "+mn");
        xml.fixed("</p:otherStyle></p:txStyles></p:sldMaster>");
        xml.done()
    }

    /// The placeholders at the foot.
    fn foot(&self, xml: &mut Xml, first: u32) {
        let right = self.size.width - MARGIN;
        let number = Rect::new(right - 60.0, FOOT.0, right, FOOT.1);
        let foot = Rect::new(MARGIN, FOOT.0, right - 70.0, FOOT.1);
        let mut one = |id: u32, kind: &str, place: Rect, align: &str, words: &str| {
            xml.fixed(&format!(r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{kind}-{id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#));
            let index = if kind == "ftr" { 11 } else { 12 };
            xml.fixed(&format!(r#"<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr>"#));
            super::geometry::place(xml, "a:xfrm", place, (false, false));
            super::geometry::own(xml, "rect", &[]);
            xml.fixed(
                r#"</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle>"#,
            );
            xml.fixed(&format!(r#"<a:lvl1pPr algn="{align}"><a:defRPr sz="1000"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>"#));
            xml.fixed(&format!("</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"));
        };
        one(first, "ftr", foot, "l", r#"<a:endParaRPr lang="en-GB"/>"#);
        let field = r#"<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>"#;
        one(first + 1, "sldNum", number, "r", field);
    }

    fn opening(&self) -> Vec<u8> {
        let mut xml = layout_head("title", "Opening");
        let [title, subtitle] = self.own_opening();
        xml.fixed(r#"<p:sp><p:nvSpPr><p:cNvPr id="4" name="bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>"#);
        super::geometry::place(&mut xml, "a:xfrm", Rect::new(0.0, 0.0, BAR, self.size.height), (false, false));
        super::geometry::own(&mut xml, "rect", &[]);
        xml.fixed(r#"<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"#);
        placeholder(&mut xml, 2, "title", r#"type="ctrTitle""#, Some(title), r#"anchor="b""#);
        placeholder(&mut xml, 3, "subtitle", r#"type="subTitle" idx="1""#, Some(subtitle), "");
        // The size of both is the layout's.
        let text = String::from_utf8(xml.done()).unwrap_or_default();
        let sized = |size: u32, ink: &str| {
            format!(
                r#"<a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="{size}"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"#
            )
        };
        let text = text.replacen("<a:lstStyle/>", &sized((OPENING_SIZES[0] * 100.0) as u32, "tx1"), 1);
        let text = text.replacen("<a:lstStyle/>", &sized((OPENING_SIZES[1] * 100.0) as u32, "tx2"), 1);
        layout_end(text.into_bytes())
    }

    fn content(&self) -> Vec<u8> {
        let mut xml = layout_head("titleOnly", "Content");
        placeholder(&mut xml, 2, "title", r#"type="title""#, None, "");
        self.foot(&mut xml, 3);
        layout_end(xml.done())
    }
}

/// The tree's own properties.
pub(super) const TREE: &str = concat!(
    r#"<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"#,
    r#"<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>"#
);

fn is_dark(colors: &DeckColors) -> bool {
    colors.paper.luminance() < colors.ink.luminance()
}

fn layout_head(kind: &str, name: &str) -> Xml {
    let mut xml = Xml::part();
    xml.fixed(&format!(r#"<p:sldLayout {SPACES} type="{kind}" preserve="1"><p:cSld name="{name}"><p:spTree>{TREE}"#));
    xml
}

fn layout_end(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.extend_from_slice(b"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
    bytes
}

fn placeholder(xml: &mut Xml, id: u32, name: &str, kind: &str, place: Option<Rect>, body: &str) {
    xml.fixed(&format!(r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}-{id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>"#));
    xml.fixed(&format!("<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>"));
    match place {
        Some(place) => {
            xml.open("p:spPr", &[]);
            super::geometry::place(xml, "a:xfrm", place, (false, false));
            super::geometry::own(xml, "rect", &[]);
            xml.close("p:spPr");
            xml.fixed(&format!(r#"<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" {body}><a:noAutofit/></a:bodyPr>"#));
        }
        None => {
            xml.fixed("<p:spPr/><p:txBody><a:bodyPr/>");
        }
    }
    xml.fixed(r#"<a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"#);
}

fn level(xml: &mut Xml, name: &str, size: f64, bold: bool, ink: &str, face: &str) {
    let (size, bold) = ((size * 100.0) as i64, i32::from(bold));
    xml.fixed(&format!(
        r#"<a:{name} marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="{size}" b="{bold}" kern="1200">"#
    ));
    xml.fixed(&format!(
        r#"<a:solidFill><a:schemeClr val="{ink}"/></a:solidFill><a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/><a:cs typeface="{face}-cs"/></a:defRPr></a:{name}>"#
    ));
}

/// The theme: its colours with what they are for, and its faces.
pub(super) fn theme(colors: &DeckColors) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.fixed(r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Wegmarke"><a:themeElements><a:clrScheme name="Wegmarke">"#);
    let (dark, light) = if is_dark(colors) {
        ((colors.paper, colors.tint), (colors.ink, colors.muted))
    } else {
        ((colors.ink, colors.muted), (colors.paper, colors.tint))
    };
    let [one, two, three, four, five, six] = colors.accents;
    let all = [
        ("dk1", dark.0),
        ("lt1", light.0),
        ("dk2", dark.1),
        ("lt2", light.1),
        ("accent1", one),
        ("accent2", two),
        ("accent3", three),
        ("accent4", four),
        ("accent5", five),
        ("accent6", six),
        ("hlink", one),
        ("folHlink", colors.muted),
    ];
    let mut part = |name: &str, ink: Color| {
        xml.fixed(&format!(r#"<a:{name}><a:srgbClr val="{}"/></a:{name}>"#, hex(ink)));
    };
    for (name, ink) in all {
        part(name, ink);
    }
    xml.fixed(r#"</a:clrScheme><a:fontScheme name="Wegmarke">"#);
    for kind in ["majorFont", "minorFont"] {
        xml.fixed(&format!(r#"<a:{kind}><a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>"#));
    }
    xml.fixed("</a:fontScheme>").fixed(EFFECTS).fixed("</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/>");
    xml.open("a:custClrLst", &[]);
    for (name, ink) in &colors.named {
        xml.open("a:custClr", &[("name", name)]).empty("a:srgbClr", &[("val", &hex(*ink))]).close("a:custClr");
    }
    xml.close("a:custClrLst").fixed("</a:theme>");
    xml.done()
}

/// Fills, lines and effects, of which every theme has three.
const EFFECTS: &str = concat!(
    r#"<a:fmtScheme name="Wegmarke"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#,
    r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>"#,
    r#"<a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#,
    r#"<a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#,
    r#"<a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>"#,
    "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>",
    "<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>",
    r#"<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#,
    r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>"#
);

/// The size of slides as presentations have it.
pub(super) fn slide_size(size: Size) -> (i64, i64) {
    (emu(size.width), emu(size.height))
}

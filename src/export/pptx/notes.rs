//! What the speaker reads: a page of notes for each slide, and their master. Never on the slide.

use super::design::{SPACES, TREE, theme};
use super::package::{OFFICE, Package, Relations};
use super::words::{RunStyle, Written};
use super::xml::Xml;
use super::{Deck, DeckColors, Slide};

/// Adds the master of the notes; how the presentation names it.
pub(super) fn master(package: &mut Package, relations: &mut Relations, colors: &DeckColors) -> String {
    let light = DeckColors { paper: crate::scene::Color::hex(0xffffff), ink: crate::scene::Color::hex(0), ..colors.clone() };
    package.add("ppt/theme/themeNotes.xml", &format!("{OFFICE}theme+xml"), theme(&light));
    let mut xml = Xml::part();
    xml.fixed(&format!("<p:notesMaster {SPACES}>"));
    xml.fixed(r#"<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>"#)
        .fixed(TREE);
    xml.fixed(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide-2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"#,
    );
    xml.fixed(r#"<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/>"#);
    xml.fixed(r#"<a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">"#);
    xml.fixed(r#"<a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>"#);
    xml.fixed(r#"<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes-3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>"#);
    xml.fixed(r#"<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/>"#);
    xml.fixed(r#"<a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>"#);
    xml.fixed(r#"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>"#);
    xml.fixed(r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" "#);
    xml.fixed(r#"accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>"#);
    xml.fixed(r#"<a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>"#);
    xml.fixed(r#"<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"#);
    package.add("ppt/notesMasters/notesMaster1.xml", &format!("{OFFICE}presentationml.notesMaster+xml"), xml.done());
    let mut of_master = Relations::default();
    of_master.add("theme", "../theme/themeNotes.xml");
    package.relate("ppt/notesMasters/notesMaster1.xml", &of_master);
    relations.add("notesMaster", "notesMasters/notesMaster1.xml")
}

/// Adds the notes of a slide, by its number.
pub(super) fn notes(package: &mut Package, deck: &Deck, slide: &Slide, number: usize, master: &str) {
    let written = Written { colors: &deck.colors, language: deck.language };
    let mut xml = Xml::part();
    xml.fixed(&format!("<p:notes {SPACES}><p:cSld><p:spTree>{TREE}"));
    xml.fixed(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide-2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>"#,
    );
    xml.fixed(r#"<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"#);
    xml.fixed(r#"<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes-3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/>"#);
    xml.fixed("</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
    for paragraph in &slide.notes {
        written.paragraph(&mut xml, paragraph, RunStyle::default(), "l");
    }
    xml.fixed("</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
    let name = format!("ppt/notesSlides/notesSlide{number}.xml");
    package.add(name.clone(), &format!("{OFFICE}presentationml.notesSlide+xml"), xml.done());
    let mut relations = Relations::default();
    relations.add("notesMaster", format!("/{master}"));
    relations.add("slide", format!("../slides/slide{number}.xml"));
    package.relate(&name, &relations);
}

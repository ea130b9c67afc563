//! A map as one page of the web: the composed drawing, the curves, and all of it again in words and tables. It needs nothing beside it, works without
//! its script, and its policy forbids every request. What a person typed is escaped in `markup` and nowhere becomes part of styles or script.

mod details;
mod digest;
mod markup;
mod measures;
mod says;
mod tables;

use self::markup::{Markup, short};
use super::pair::{Inks, Pair, declare};
use super::svg::{Inlined, inlined};
use super::typeset::Typesetter;
use super::{ExportError, Exported};
use crate::i18n::Texts;
use crate::layout::account::Section;
use crate::method::{Analysis, Judged, MeasureNames, Verdict};
use crate::model::{Code as _, Map, Media, Project, Stage, Touchpoint};
use crate::scene::{Color, Weight};
use crate::text::Measurer;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// How the page looks, apart from its colours and its letters.
const STYLE: &str = include_str!("../../../assets/html/page.css");
/// What the page does if it may.
const SCRIPT: &str = include_str!("../../../assets/html/page.js");
/// Room around the map, in points.
const AROUND: f64 = 20.0;
/// Where a drawing is put into the page. No text contains it: it is left out of words.
const SLOT: char = '\u{2}';
const SLOT_TEXT: &str = "\u{2}";

/// What a page is made of.
pub struct HtmlPage<'a> {
    /// The project.
    pub project: &'a Project,
    /// The map.
    pub map: &'a Map,
    /// What its scores say.
    pub analysis: &'a Analysis,
    /// What it says in words, if it says anything.
    pub says: Option<&'a Section>,
    /// The language of the program's words.
    pub texts: &'a Texts,
    /// The line under the title.
    pub subtitle: &'a str,
    /// What the foot says, part by part.
    pub foot: &'a [String],
    /// The map.
    pub drawing: Pair<'a>,
    /// Its curves, if anything is rated.
    pub curves: Option<Pair<'a>>,
    /// The symbols of the verdicts.
    pub marks: &'a [(Verdict, Pair<'a>)],
    /// The colours of the page by name, in the light and in the dark.
    pub colors: &'a [(String, Color, Color)],
}

/// The page as a file.
///
/// # Errors
/// None today; the signature is that of all exporters.
pub fn html(page: &HtmlPage<'_>, measurer: &Measurer) -> Result<Exported, ExportError> {
    let mut typesetter = Typesetter::new(measurer);
    let mut inks = Inks::default();
    let drawing = inks.drawing(page.drawing);
    let curves = page.curves.map(|curves| inks.drawing(curves));
    let marks: Vec<_> = page.marks.iter().map(|(verdict, mark)| (*verdict, inks.drawing(*mark))).collect();
    let texts = page.texts;
    let label = |words: &str| {
        let mut escaped = Markup::default();
        escaped.attribute("aria-label", words);
        escaped.finish()
    };
    let mut drawings = vec![Inlined {
        opening: format!("svg class=\"drawing\" role=\"group\"{}", label(&texts.html_map_said(&short(&page.map.name)))),
        scene: &drawing,
        around: AROUND,
    }];
    drawings.extend(marks.iter().map(|(verdict, scene)| Inlined {
        opening: format!("symbol id=\"v-{}\"", verdict.code()),
        scene,
        around: 0.0,
    }));
    drawings.extend(curves.iter().map(|scene| Inlined {
        opening: format!("svg class=\"drawing\" role=\"img\"{}", label(&texts.html_curves_said(&short(&page.map.name)))),
        scene,
        around: 0.0,
    }));
    let body = page.body(curves.is_some());
    // The words of the page are set in the same face.
    for weight in [Weight::Regular, Weight::SemiBold] {
        typesetter.also(weight, &body);
        typesetter.also(weight, "'");
    }
    let (drawn, faces) = inlined(&drawings, &page.names(), &mut typesetter);
    let mut written = String::with_capacity(body.len() + drawn.iter().map(String::len).sum::<usize>());
    let mut drawn = drawn.iter();
    for part in body.split_inclusive(SLOT) {
        written.push_str(part.trim_end_matches(SLOT));
        if part.ends_with(SLOT) {
            written.push_str(drawn.next().map_or("", String::as_str));
        }
    }
    let bytes = page.file(&page.look(&faces, &inks), &written).into_bytes();
    Ok(Exported { bytes, notes: typesetter.notes() })
}

/// A touchpoint of the page, with its stage and what its scores say.
#[derive(Clone, Copy)]
struct Shown<'a> {
    stage: &'a Arc<Stage>,
    touchpoint: &'a Arc<Touchpoint>,
    judged: &'a Judged,
}

impl<'a> HtmlPage<'a> {
    /// The touchpoints in journey order.
    fn shown(&self) -> impl Iterator<Item = Shown<'a>> {
        self.analysis.judged(self.map).map(|(stage, touchpoint, judged)| Shown { stage, touchpoint, judged })
    }

    /// What each touchpoint is called for those who listen.
    fn names(&self) -> BTreeMap<Uuid, String> {
        let name = |Shown { touchpoint, judged, .. }: Shown<'_>| {
            let said = &judged.assessment;
            let verdict = self.texts.term(Verdict::KIND, said.verdict.code());
            let name = [Some(short(&touchpoint.title)), Some(verdict.to_owned()), said.judged_gap().map(|gap| self.texts.signed(gap))];
            (touchpoint.id.0, name.into_iter().flatten().collect::<Vec<_>>().join(", "))
        };
        self.shown().map(name).collect()
    }

    /// How often a verdict or a media kind occurs.
    fn count(&self, is_meant: impl Fn(Shown<'a>) -> bool) -> usize {
        self.shown().filter(|shown| is_meant(*shown)).count()
    }

    /// Everything that is seen, with a [`SLOT`] for each drawing.
    fn body(&self, with_curves: bool) -> String {
        let texts = self.texts;
        let names = MeasureNames::of(self.project, [self.map]);
        let mut page = Markup::default();
        page.raw("<a class=\"skip\" href=\"#touchpoints\">").text(texts.html_skip()).raw("</a>\n<header class=\"top\">\n");
        page.raw("<div>").theirs("h1", &self.map.name).raw("<p class=\"sub\" dir=\"auto\">").text(self.subtitle).raw("</p></div>\n<nav");
        page.attribute("aria-label", texts.html_parts()).raw("><ul>");
        let measures = measures::of_map(self);
        let parts = [
            ("#map", texts.html_map(), true),
            ("#says", texts.panels_says(), self.says.is_some()),
            ("#curves", texts.html_curves(), with_curves),
            ("#touchpoints", texts.term("table", "touchpoints"), true),
            ("#measures", texts.term("table", "measures"), !measures.is_empty()),
            ("#details", texts.html_details(), true),
        ];
        for (target, name, _) in parts.into_iter().filter(|(.., is_there)| *is_there) {
            page.raw("<li><a").attribute("href", target).raw(">").text(name).raw("</a></li>");
        }
        page.raw("</ul></nav>\n</header>\n<main>\n");
        self.map_section(&mut page);
        says::section(self, &mut page);
        if with_curves {
            page.raw("<section id=\"curves\" aria-labelledby=\"h-curves\">\n<h2 id=\"h-curves\" class=\"away\">")
                .text(texts.html_curves())
                .raw("</h2>\n");
            page.raw("<div class=\"chart\" data-role=\"chart\">").raw(SLOT_TEXT).raw("</div>\n<p class=\"hint live\">");
            page.text(texts.html_curves_hint()).raw("</p>\n</section>\n");
        }
        tables::section(self, &mut page);
        measures::section(self, &measures, &names, &mut page);
        details::section(self, &names, &mut page);
        page.raw("</main>\n");
        self.panel(&mut page);
        page.raw("<footer>\n<ul>");
        for part in self.foot.iter().filter(|part| !part.trim().is_empty()) {
            page.raw("<li dir=\"auto\">").text(part).raw("</li>");
        }
        page.raw("</ul>\n</footer>\n");
        page.finish()
    }

    /// The drawing with the tools that the script makes work.
    fn map_section(&self, page: &mut Markup) {
        let texts = self.texts;
        page.raw("<section id=\"map\" aria-labelledby=\"h-map\">\n<h2 id=\"h-map\" class=\"away\">").text(texts.html_map()).raw("</h2>\n");
        page.raw("<form class=\"tools live\" role=\"search\"")
            .attribute("aria-label", texts.html_find())
            .raw(">\n<p class=\"find\"><label for=\"find\">");
        page.text(texts.html_search()).raw("</label><input id=\"find\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></p>\n");
        let media = Media::ALL
            .iter()
            .map(|media| (media.code(), texts.term(Media::KIND, media.code()), self.count(|shown| shown.touchpoint.media() == *media)));
        choices(page, "media", texts.term("field", "media"), media);
        let verdicts = self.marks.iter().map(|(verdict, _)| {
            let count = self.count(|shown| shown.judged.assessment.verdict == *verdict);
            (verdict.code(), texts.term(Verdict::KIND, verdict.code()), count)
        });
        choices(page, "verdict", texts.filter_verdict(), verdicts);
        page.raw("<p class=\"count\"><output id=\"count\" for=\"find\"").attribute("data-words", &texts.html_shown("%1", "%2"));
        page.raw("></output> <button type=\"reset\" id=\"all\" hidden>").text(texts.html_all()).raw("</button></p>\n<p class=\"zoom\">");
        for (role, sign, name) in
            [("in", "+", texts.html_zoom_in()), ("out", "−", texts.html_zoom_out()), ("whole", "", texts.html_whole())]
        {
            page.raw("<button type=\"button\"")
                .attribute("data-zoom", role)
                .attribute("title", name)
                .attribute("aria-label", name)
                .raw(">");
            page.text(sign).raw("</button>");
        }
        page.raw("</p>\n</form>\n");
        page.raw("<div class=\"frame\" data-role=\"map\">\n").raw(SLOT_TEXT);
        page.raw("</div>\n<p class=\"hint live\" id=\"hint\">").text(texts.html_hint()).raw("</p>\n</section>\n");
        page.raw("<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" height=\"0\">");
        for _ in self.marks {
            page.raw(SLOT_TEXT);
        }
        page.raw("</svg>\n");
    }

    /// Where the script shows a touchpoint beside the map.
    fn panel(&self, page: &mut Markup) {
        let texts = self.texts;
        page.raw("<aside id=\"panel\" aria-labelledby=\"panel-title\" hidden>\n<p class=\"bar\">");
        for (role, sign, name) in
            [("before", "‹", texts.html_before()), ("after", "›", texts.html_after()), ("close", "×", texts.dialog_close())]
        {
            page.raw("<button type=\"button\"")
                .attribute("data-panel", role)
                .attribute("title", name)
                .attribute("aria-label", name)
                .raw(">");
            page.text(sign).raw("</button>");
        }
        page.raw("</p>\n<h2 id=\"panel-title\" tabindex=\"-1\" dir=\"auto\"></h2>\n<div id=\"panel-body\"></div>\n</aside>\n");
        page.raw("<div id=\"tip\" aria-hidden=\"true\" hidden></div>\n<p id=\"said\" class=\"away\" role=\"status\"></p>\n");
    }

    /// The styles that depend on what is shown.
    fn look(&self, faces: &str, inks: &Inks) -> String {
        let (mut light, mut dark) = inks.declarations();
        for (name, on_light, on_dark) in self.colors {
            declare(&mut light, name, *on_light);
            declare(&mut dark, name, *on_dark);
        }
        format!("{faces}:root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n")
    }

    /// The whole file.
    fn file(&self, look: &str, body: &str) -> String {
        let policy = format!(
            "default-src 'none'; script-src {}; style-src {} {}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
            digest::source(SCRIPT),
            digest::source(look),
            digest::source(STYLE),
        );
        let mut file = Markup::default();
        file.raw("<!DOCTYPE html>\n<html").attribute("lang", self.texts.language().code()).raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        // The sources are in single quotes, which are no markup between double ones.
        file.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").made(&policy).raw("\">\n");
        file.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        file.raw("<meta name=\"referrer\" content=\"no-referrer\">\n").element("title", &short(&self.map.name));
        file.raw("<style>").made(look).raw("</style>\n<style>").raw(STYLE).raw("</style>\n</head>\n<body>\n").made(body);
        file.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
        file.finish()
    }
}

/// Values by which the touchpoints can be filtered, with how many have each; those that none has are left out.
fn choices<'t>(page: &mut Markup, name: &'static str, legend: &str, values: impl Iterator<Item = (&'static str, &'t str, usize)>) {
    page.raw("<fieldset><legend>").text(legend).raw("</legend>");
    for (code, word, count) in values.filter(|(.., count)| *count > 0) {
        page.raw("<label").attribute("class", &format!("chip {name}-{code}")).raw("><input type=\"checkbox\"");
        page.attribute("name", name).attribute("value", code).raw(">");
        if name == "verdict" {
            mark(page, code);
        }
        page.text(word).raw(" <span>").text(&count.to_string()).raw("</span></label>");
    }
    page.raw("</fieldset>\n");
}

/// The symbol of a verdict.
fn mark(page: &mut Markup, verdict: &str) {
    page.raw("<svg class=\"mark\" aria-hidden=\"true\"><use").attribute("href", &format!("#v-{verdict}")).raw("/></svg>");
}

/// The symbol and the word of a verdict.
fn verdict(page: &mut Markup, texts: &Texts, verdict: Verdict) {
    page.raw("<span").attribute("class", &format!("verdict verdict-{}", verdict.code())).raw(">");
    mark(page, verdict.code());
    page.text(texts.term(Verdict::KIND, verdict.code())).raw("</span>");
}

/// A figure, or a dash where there is none.
fn figure(value: Option<f64>, say: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), say)
}

#[cfg(test)]
mod tests;

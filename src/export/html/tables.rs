//! The touchpoints as a table: what the map and its curves show, for those who cannot see them, for printing, and for the script, which filters by its
//! rows. Never the details.

use super::markup::Markup;
use super::{HtmlPage, Shown, figure, verdict};
use crate::model::{Channel, Code as _, Media, ScoreKind};

/// The section.
pub(super) fn section(of: &HtmlPage<'_>, page: &mut Markup) {
    let texts = of.texts;
    page.raw("<section id=\"touchpoints\" aria-labelledby=\"h-touchpoints\">\n<h2 id=\"h-touchpoints\">");
    page.text(texts.term("table", "touchpoints"))
        .raw("</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"h-touchpoints\">\n");
    page.raw("<table data-role=\"touchpoints\">\n<thead><tr>");
    let scores = ScoreKind::ALL.iter().map(|kind| (texts.term("field", kind.code()), "number score"));
    let columns = [
        (texts.term("field", "stage"), ""),
        (texts.term("field", "touchpoint"), ""),
        (texts.term("field", "media"), ""),
        (texts.term("field", "channel"), ""),
    ]
    .into_iter()
    .chain(scores)
    .chain([
        (texts.term("column", "gap"), "number gap"),
        (texts.term("column", "verdict"), ""),
        (texts.term("column", "priority"), "number"),
    ]);
    for (name, class) in columns {
        page.raw("<th scope=\"col\"").attribute("class", class).raw(">").text(name).raw("</th>");
    }
    page.raw("</tr></thead>\n");
    let mut stage = None;
    for shown in of.shown() {
        if stage != Some(shown.stage.id) {
            page.raw(if stage.is_some() { "</tbody>\n<tbody>\n" } else { "<tbody>\n" });
        }
        row(of, shown, page);
        stage = Some(shown.stage.id);
    }
    page.raw(if stage.is_some() { "</tbody>\n" } else { "" });
    page.raw("</table>\n</div>\n</section>\n");
}

fn row(of: &HtmlPage<'_>, Shown { stage, touchpoint, judged }: Shown<'_>, page: &mut Markup) {
    let (texts, said) = (of.texts, &judged.assessment);
    let (id, media) = (touchpoint.id.to_string(), touchpoint.media());
    page.raw("<tr").attribute("data-id", &id).attribute("data-verdict", said.verdict.code()).attribute("data-media", media.code()).raw(">");
    page.raw("<td dir=\"auto\">").text(&stage.name).raw("</td><th scope=\"row\" dir=\"auto\"><a").attribute("href", &format!("#t-{id}"));
    page.attribute("data-open", &id).raw(">").text(&touchpoint.title).raw("</a></th>");
    page.raw("<td").attribute("class", &format!("media-{}", media.code())).raw(">").text(texts.term(Media::KIND, media.code()));
    page.raw("</td><td>").text(touchpoint.channel.map_or("", |channel| texts.term(Channel::KIND, channel.code()))).raw("</td>");
    for kind in ScoreKind::ALL {
        page.raw("<td class=\"number\">").text(&figure(said.score(*kind), |score| texts.score(score))).raw("</td>");
    }
    page.raw("<td class=\"number\">").text(&figure(said.gap, |gap| texts.signed(gap))).raw("</td><td>");
    verdict(page, texts, said.verdict);
    page.raw("</td><td class=\"number\">")
        .text(&judged.priority.map_or_else(|| "–".to_owned(), |place| place.to_string()))
        .raw("</td></tr>\n");
}

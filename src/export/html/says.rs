//! What the map says, in the words of the report: the balance, the strongest touchpoints and those to act on first, whose journey it is, what comes
//! next. Never a word of its own.

use super::HtmlPage;
use super::markup::Markup;
use crate::layout::account::{Block, Point};

/// The section, if there is anything to say.
pub(super) fn section(of: &HtmlPage<'_>, page: &mut Markup) {
    let Some(section) = of.says else { return };
    page.raw("<section id=\"says\" aria-labelledby=\"h-says\">\n<h2 id=\"h-says\">").text(&section.heading).raw("</h2>\n");
    // What is below no heading says it in short; the rest is beside each other.
    let parts = section.blocks.chunk_by(|_, next| !matches!(next, Block::Heading(_)));
    let mut is_beside = false;
    for part in parts {
        let is_headed = matches!(part.first(), Some(Block::Heading(_)));
        if is_headed && !is_beside {
            page.raw("<div class=\"sides\">\n");
            is_beside = true;
        }
        if is_headed {
            page.raw("<div>\n");
        }
        for (at, block) in part.iter().enumerate() {
            self::block(block, at == 0 && !is_headed, page);
        }
        if is_headed {
            page.raw("</div>\n");
        }
    }
    if is_beside {
        page.raw("</div>\n");
    }
    page.raw("</section>\n");
}

fn block(block: &Block, is_first: bool, page: &mut Markup) {
    match block {
        Block::Heading(text) => {
            page.element("h3", text);
        }
        Block::Sentence(text) if is_first => {
            page.raw("<p class=\"lead\">").text(text).raw("</p>\n");
        }
        Block::Sentence(text) => {
            page.element("p", text);
        }
        Block::Words { label, text } => {
            page.raw("<p dir=\"auto\" class=\"lines\"><b>").text(label).raw("</b><br>").text(text.trim()).raw("</p>\n");
        }
        Block::Points(points) => {
            let is_numbered = points.iter().any(|point| point.number.is_some());
            page.raw(if is_numbered { "<ol>\n" } else { "<ul>\n" });
            points.iter().for_each(|point| item(point, page));
            page.raw(if is_numbered { "</ol>\n" } else { "</ul>\n" });
        }
        // The map is above, and tables are below.
        Block::Table(_) | Block::Drawing(_) => {}
    }
}

fn item(point: &Point, page: &mut Markup) {
    page.raw("<li>");
    match point.about {
        Some(id) => {
            page.raw("<a").attribute("href", &format!("#t-{id}")).attribute("data-open", &id.to_string()).raw(" dir=\"auto\">");
            page.text(&point.title).raw("</a>");
        }
        None => {
            page.raw("<b dir=\"auto\">").text(&point.title).raw("</b>");
        }
    }
    page.raw("<br><span dir=\"auto\">").text(&point.text).raw("</span></li>\n");
}

//! What the map says, in words: the balance, the strongest touchpoints and those to act on first. Never a figure of its own.

use super::HtmlPage;
use super::markup::Markup;
use crate::method::{BalanceOutcome, Finding, Side, Verdict};
use crate::model::Code as _;

/// The section.
pub(super) fn section(of: &HtmlPage<'_>, page: &mut Markup) {
    let texts = of.texts;
    page.raw("<section id=\"says\" aria-labelledby=\"h-says\">\n<h2 id=\"h-says\">").text(texts.panels_says()).raw("</h2>\n");
    page.raw("<p class=\"lead\">").text(of.balance).raw("</p>\n");
    if of.analysis.balance.outcome != BalanceOutcome::NotRated {
        page.raw("<div class=\"sides\">\n");
        for (side, heading, none) in [
            (Side::Strongest, texts.panels_strongest(), texts.panels_none_strongest()),
            (Side::First, texts.panels_first(), texts.panels_none_first()),
        ] {
            page.raw("<div>\n").element("h3", heading);
            let found = of.findings.on(side);
            if found.is_empty() {
                page.element("p", none);
            } else {
                page.raw("<ol>\n");
                found.iter().for_each(|finding| item(of, finding, page));
                page.raw("</ol>\n");
            }
            page.raw("</div>\n");
        }
        page.raw("</div>\n");
    }
    page.raw("</section>\n");
}

fn item(of: &HtmlPage<'_>, finding: &Finding, page: &mut Markup) {
    let (texts, said) = (of.texts, &finding.said);
    let Some(touchpoint) = of.map.touchpoint(finding.id) else { return };
    let verdict = texts.term(Verdict::KIND, said.verdict.code());
    let reason =
        texts.panels_reason(verdict, &texts.signed(said.gap.unwrap_or_default()), &texts.score(said.relevance.unwrap_or_default()));
    let reason = if finding.critical { texts.panels_reason_critical(&reason) } else { reason };
    let reason = if finding.breaks { texts.panels_reason_break(&reason) } else { reason };
    page.raw("<li><a")
        .attribute("href", &format!("#t-{}", finding.id))
        .attribute("data-open", &finding.id.to_string())
        .raw(" dir=\"auto\">");
    page.text(&touchpoint.title).raw("</a><br>").text(&reason);
    if let Some(experience) = &finding.experience {
        page.raw("<br><q dir=\"auto\">").text(experience).raw("</q>");
    }
    page.raw("</li>\n");
}

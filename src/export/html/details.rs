//! Everything about each touchpoint, stage by stage: what the drawing has no room for. Never what is empty.

use super::markup::Markup;
use super::measures::cell;
use super::{HtmlPage, Shown, figure, verdict};
use crate::export::{Words, touchpoint_cell};
use crate::method::MeasureNames;
use crate::model::table::{Column, MeasureColumn};
use crate::model::{Channel, Code as _, Experience, FreeLane, FreePer, LaneKind, ScoreKind, Tone};
use uuid::Uuid;

/// What it is.
const PLACE: [Column; 8] = [
    Column::Media,
    Column::Area,
    Column::Channel,
    Column::FurtherChannels,
    Column::Influencers,
    Column::Control,
    Column::Reach,
    Column::Funnel,
];
/// What it says, in the words of those who mapped it.
const WORDS: [Column; 8] = [
    Column::ExpectationText,
    Column::Why,
    Column::CoreMessage,
    Column::Content,
    Column::PassedOn,
    Column::Break,
    Column::Goals,
    Column::Notes,
];

/// The section.
pub(super) fn section(of: &HtmlPage<'_>, names: &MeasureNames<'_>, page: &mut Markup) {
    page.raw("<section id=\"details\" aria-labelledby=\"h-details\">\n<h2 id=\"h-details\">").text(of.texts.html_details()).raw("</h2>\n");
    let mut all = of.shown().peekable();
    for stage in &of.map.stages {
        page.raw("<div class=\"stage\">\n").theirs("h3", &stage.name);
        if !stage.description.trim().is_empty() {
            page.theirs("p", &stage.description);
        }
        let lanes = free_lanes(of, FreePer::Stage).filter_map(|lane| Some((lane.name.as_str(), words_of(lane, stage.id.0)?)));
        fields(page, lanes);
        if stage.touchpoints.is_empty() {
            page.element("p", of.texts.map_stage_empty());
        }
        while let Some(shown) = all.next_if(|shown| shown.stage.id == stage.id) {
            article(of, shown, names, page);
        }
        page.raw("</div>\n");
    }
    page.raw("</section>\n");
}

fn article(of: &HtmlPage<'_>, shown: Shown<'_>, names: &MeasureNames<'_>, page: &mut Markup) {
    let Shown { stage, touchpoint, judged } = shown;
    let (texts, said, id) = (of.texts, &judged.assessment, touchpoint.id.to_string());
    page.raw("<article").attribute("id", &format!("t-{id}")).attribute("data-id", &id).raw(">\n").theirs("h4", &touchpoint.title);
    page.raw("<p class=\"says\">");
    verdict(page, texts, said.verdict);
    let marks = [(touchpoint.critical, texts.map_sign_critical()), (touchpoint.break_.is_some(), texts.map_sign_break())];
    for (_, words) in marks.into_iter().filter(|(is_so, _)| *is_so) {
        page.raw(" <span class=\"sign\">").text(words).raw("</span>");
    }
    page.raw("</p>\n<table class=\"scores\">\n<thead><tr>");
    for kind in ScoreKind::ALL {
        page.raw("<th scope=\"col\">").text(texts.term("field", kind.code())).raw("</th>");
    }
    page.raw("<th scope=\"col\">").text(texts.term("column", "gap")).raw("</th></tr></thead>\n<tbody><tr>");
    for kind in ScoreKind::ALL {
        page.raw("<td>").text(&figure(said.score(*kind), |score| texts.score(score))).raw("</td>");
    }
    page.raw("<td>").text(&figure(said.gap, |gap| texts.signed(gap))).raw("</td></tr></tbody>\n</table>\n");
    let counting = said.scores();
    let of_columns = |columns: &'static [Column]| {
        let filled = move |column: &Column| {
            let words = match column {
                Column::Reach => touchpoint.reach.map(|reach| texts.percent(reach)).unwrap_or_default(),
                _ => touchpoint_cell(*column, stage, touchpoint, &counting, Words(texts)),
            };
            (!words.trim().is_empty()).then(|| (texts.term("field", column.name()), words))
        };
        columns.iter().filter_map(filled)
    };
    fields(page, of_columns(&PLACE).chain(of_columns(&WORDS)));
    let raised = touchpoint.raised_by.and_then(|id| of.map.touchpoint(id));
    fields(page, raised.map(|raised| (texts.term("field", "raised_by"), raised.title.clone())).into_iter());
    let lanes = free_lanes(of, FreePer::Touchpoint).filter_map(|lane| Some((lane.name.as_str(), words_of(lane, touchpoint.id.0)?)));
    fields(page, lanes);
    let variants: Vec<String> = touchpoint
        .content_variants
        .iter()
        .map(|variant| {
            let segment = variant.segment.and_then(|id| of.project.segment(id)).map(|segment| segment.name.as_str());
            let channel = variant.channel.map(|channel| texts.term(Channel::KIND, channel.code()));
            let whom: Vec<&str> = [segment, channel].into_iter().flatten().collect();
            format!("{}: {}", whom.join(", "), variant.text)
        })
        .collect();
    list(page, texts.html_variants(), &variants);
    for (tone, column) in [(Tone::Positive, "positives"), (Tone::Negative, "negatives")] {
        let told = touchpoint.experiences.iter().filter(|experience| experience.tone == tone);
        let told: Vec<String> = told.map(|experience| experience_line(of, experience)).collect();
        list(page, texts.term("field", column), &told);
    }
    let measures = of.project.measures_at(touchpoint.id).filter(|measure| !measure.is_dropped());
    let measures: Vec<String> = measures
        .map(|measure| {
            let parts = [MeasureColumn::Status, MeasureColumn::Owner, MeasureColumn::Due].map(|column| cell(of, column, measure, names));
            let parts: Vec<String> = std::iter::once(measure.title.clone()).chain(parts).filter(|part| !part.is_empty()).collect();
            parts.join(" · ")
        })
        .collect();
    list(page, texts.term("table", "measures"), &measures);
    page.raw("</article>\n");
}

/// An experience with its date and its source, if they are known.
fn experience_line(of: &HtmlPage<'_>, experience: &Experience) -> String {
    let date = experience.date.map(|date| of.texts.date(date));
    let source = Some(experience.source.clone()).filter(|source| !source.trim().is_empty());
    let known: Vec<String> = [date, source].into_iter().flatten().collect();
    if known.is_empty() { experience.text.clone() } else { format!("{} ({})", experience.text, known.join(", ")) }
}

/// The lanes of own words that the map shows.
fn free_lanes<'a>(of: &HtmlPage<'a>, per: FreePer) -> impl Iterator<Item = &'a FreeLane> {
    of.map.lanes.iter().filter(|lane| !lane.hidden).filter_map(move |lane| match &lane.kind {
        LaneKind::Free(free) if free.per == per => Some(free),
        _ => None,
    })
}

fn words_of(lane: &FreeLane, cell: Uuid) -> Option<String> {
    lane.cells.get(&cell).filter(|words| !words.trim().is_empty()).cloned()
}

/// Names with their words; nothing if there are none.
fn fields<'t>(page: &mut Markup, fields: impl Iterator<Item = (&'t str, String)>) {
    let mut fields = fields.peekable();
    if fields.peek().is_none() {
        return;
    }
    page.raw("<dl>\n");
    for (name, words) in fields {
        page.raw("<div>").theirs("dt", name).theirs("dd", &words).raw("</div>\n");
    }
    page.raw("</dl>\n");
}

/// A list with its heading; nothing if it is empty.
fn list(page: &mut Markup, heading: &str, entries: &[String]) {
    if entries.is_empty() {
        return;
    }
    page.element("h5", heading).raw("<ul>\n");
    entries.iter().for_each(|entry| {
        page.theirs("li", entry);
    });
    page.raw("</ul>\n");
}

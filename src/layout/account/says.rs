//! What the map says first: the cover's facts, the summary in words, the map itself. Never a finding of its own.

use super::{Block, Drawing, Drawn, Maker, Point, Section, Topic};
use crate::layout::panels::{balance, reason};
use crate::layout::returns::returns_sentence;
use crate::layout::words::{map_counts, stage_sentences, switches, word};
use crate::method::returns::outcomes;
use crate::method::take_home::{duties, unsettled};
use crate::method::{Findings, Side, Verdict};
use crate::model::Segment;
use jiff::civil::Date;
use std::sync::Arc;

impl Maker<'_> {
    /// What the cover says besides the title.
    pub(super) fn facts(&self) -> Vec<(String, String)> {
        let (texts, project, judged) = (self.texts(), self.asked.project, self.asked.judged);
        let round = project.round(judged.round);
        let label = round.map(|round| round.label.clone()).unwrap_or_default();
        let when = round.and_then(|round| round.date).map(|date| texts.date(date)).unwrap_or_default();
        let round = [label, when].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ");
        let raters = if judged.raters > 0 { texts.integer(Self::whole(judged.raters)) } else { String::new() };
        let facts = [
            (texts.inspector_client(), project.client.clone()),
            (texts.inspector_project(), project.name.clone()),
            (texts.inspector_variant(), word(texts, judged.map.variant).to_owned()),
            (texts.term("field", "segment"), self.segment().map(|segment| segment.name.clone()).unwrap_or_default()),
            (texts.term("field", "round"), round),
            (texts.report_raters(), raters),
            (texts.term("field", "date"), self.asked.date.to_owned()),
        ];
        let is_said = |(_, said): &(&str, String)| !said.trim().is_empty();
        facts.into_iter().filter(is_said).map(|(label, said)| (label.to_owned(), said)).collect()
    }

    pub(super) fn segment(&self) -> Option<&Arc<Segment>> {
        self.map().segment.and_then(|id| self.asked.project.segment(id))
    }

    /// What the map says.
    pub(super) fn says(&self) -> Section {
        let (texts, judged) = (self.texts(), self.asked.judged);
        let mut blocks = vec![Block::Sentence(balance(texts, judged)), Block::Sentence(map_counts(texts, judged))];
        // Sentences in the window; here they are part of a paragraph.
        let mut more: Vec<String> =
            stage_sentences(texts, self.map(), self.asked.analysis).into_iter().map(|said| format!("{said}.")).collect();
        more.extend(switches(texts, judged.zigzag));
        if !more.is_empty() {
            blocks.push(Block::Sentence(more.join(" ")));
        }
        if judged.said().any(|said| said.verdict != Verdict::NotRated) {
            for (side, heading, none) in [
                (Side::Strongest, texts.panels_strongest(), texts.panels_none_strongest()),
                (Side::First, texts.panels_first(), texts.panels_none_first()),
            ] {
                blocks.push(Block::Heading(heading.to_owned()));
                blocks.push(self.findings_on(&self.findings, side, none));
            }
        }
        blocks.extend(self.whose());
        blocks.extend(self.what_next());
        self.section(Topic::Says, texts.panels_says(), blocks)
    }

    /// The findings of a side with their reasons, or a sentence that there are none.
    fn findings_on(&self, findings: &Findings, side: Side, none: &str) -> Block {
        let found = findings.on(side);
        if found.is_empty() {
            return Block::Sentence(none.to_owned());
        }
        let point = |(index, finding): (usize, &crate::method::Finding)| Point {
            number: Some(index + 1),
            title: self.map().touchpoint(finding.id).map(|touchpoint| touchpoint.title.clone()).unwrap_or_default(),
            text: reason(self.texts(), finding),
            verdict: Some(finding.said.verdict),
            about: Some(finding.id),
        };
        Block::Points(found.iter().enumerate().map(point).collect())
    }

    /// Whose journey it is.
    fn whose(&self) -> Vec<Block> {
        let texts = self.texts();
        let Some(segment) = self.segment() else { return Vec::new() };
        let words = [
            (texts.inspector_goal(), &segment.goal),
            (texts.inspector_segment_why(), &segment.why),
            (texts.inspector_interests(), &segment.interests),
            (texts.inspector_behaviour(), &segment.behaviour),
        ];
        let words = words.into_iter().filter(|(_, text)| !text.trim().is_empty());
        let words = words.map(|(label, text)| Block::Words { label: label.to_owned(), text: text.clone() });
        let heading = texts.report_whose(&segment.name);
        let mut blocks = vec![Block::Heading(heading)];
        blocks.extend(words);
        if blocks.len() > 1 { blocks } else { Vec::new() }
    }

    /// What is done about it, and what is still open.
    fn what_next(&self) -> Vec<Block> {
        let (texts, project) = (self.texts(), self.asked.project);
        let mut said = Vec::new();
        if !project.measures.is_empty() {
            said.push(returns_sentence(project, &outcomes(project, self.map()), texts));
        }
        let to_discuss = self.asked.analysis.touchpoints.iter().filter(|judged| judged.agreement.to_discuss()).count();
        if to_discuss > 0 {
            said.push(texts.way_open_agreed(Self::whole(to_discuss)));
        }
        let duties = duties(project, self.asked.today.unwrap_or(Date::MIN));
        let open = unsettled(&duties);
        if open.overdue > 0 {
            said.push(texts.way_open_on_time(Self::whole(open.overdue)));
        }
        if open.ownerless > 0 {
            said.push(texts.way_open_owned(Self::whole(open.ownerless)));
        }
        if said.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(texts.report_next().to_owned()), Block::Sentence(said.join(" "))]
    }

    /// The map, and how to read it.
    pub(super) fn map_section(&self) -> Section {
        let (texts, map) = (self.texts(), self.map());
        let mut blocks = Vec::new();
        if map.touchpoint_count() > 0 {
            blocks.push(Block::Sentence(texts.report_map_how().to_owned()));
            let said = texts.report_map_said(&map.name, &map_counts(texts, self.asked.judged), &balance(texts, self.asked.judged));
            let (title, caption) = (map.name.clone(), texts.report_map_caption().to_owned());
            blocks.push(Block::Drawing(Drawing { what: Drawn::Map, title, caption, said, table: None }));
        }
        self.section(Topic::Map, texts.report_map(), blocks)
    }
}

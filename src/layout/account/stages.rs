//! What happens in each stage: its touchpoints with their scores, and what is written about them. Never a score of its own.

use super::{Block, Cell, Column, Drawing, Drawn, Holds, Maker, Section, Table, Topic};
use crate::layout::{lane_name, word};
use crate::method::{Assessment, JudgedStage};
use crate::model::{Experience, FreeLane, FreePer, FreeStyle, Lane, LaneKind, ScoreKind, Stage, Tone, Touchpoint};
use std::sync::Arc;

impl Maker<'_> {
    /// Stage by stage.
    pub(super) fn stages(&self) -> Section {
        let (texts, map) = (self.texts(), self.map());
        let mut blocks = Vec::new();
        for ((stage, judged), index) in map.stages.iter().zip(&self.asked.judged.stages).zip(0..) {
            blocks.push(Block::Heading(self.titles.stage(stage.id)));
            blocks.extend(self.stage(stage, judged, index));
        }
        if map.touchpoint_count() > 0 {
            let title = texts.report_sheets().to_owned();
            let (caption, said) = (texts.report_sheets_caption().to_owned(), texts.report_sheets_said().to_owned());
            blocks.push(Block::Drawing(Drawing { what: Drawn::Stages, title, caption, said, table: None }));
        }
        self.section(Topic::Stages, texts.report_stages(), blocks)
    }

    fn stage(&self, stage: &Arc<Stage>, judged: &JudgedStage, index: usize) -> Vec<Block> {
        let texts = self.texts();
        let mut blocks = Vec::new();
        if !stage.description.trim().is_empty() {
            blocks.push(Block::Words { label: String::new(), text: stage.description.clone() });
        }
        blocks.extend(self.cells_of_stage(stage));
        if stage.touchpoints.is_empty() {
            blocks.push(Block::Sentence(texts.map_stage_empty().to_owned()));
            return blocks;
        }
        if let Some(said) = self.said_of_stage(index) {
            blocks.push(Block::Sentence(said));
        }
        let heads = [
            self.head("touchpoint", Holds::Name),
            self.head("expectation", Holds::Figure),
            self.head("fulfilment", Holds::Figure),
            self.head("competition", Holds::Figure),
            self.head("relevance", Holds::Figure),
            Column::new(texts.report_gap(), Holds::Figure),
            Column::new(texts.report_verdict(), Holds::Word),
        ];
        let rows = stage.touchpoints.iter().zip(&judged.said).map(|(touchpoint, said)| {
            let mut row = vec![Cell::text(&touchpoint.title)];
            row.extend(self.scores_of(said));
            row.push(self.verdict(said.verdict));
            row
        });
        blocks.push(Block::Table(Table { name: stage.name.clone(), columns: heads.to_vec(), rows: rows.collect() }));
        blocks.extend(self.words_of_stage(stage));
        blocks
    }

    /// E, F, C, R and the gap.
    pub(super) fn scores_of(&self, said: &Assessment) -> [Cell; 5] {
        let texts = self.texts();
        let score = |kind| Cell::figure(said.score(kind), |value| texts.score(value));
        let gap = Cell::figure(said.gap, |value| texts.signed(value));
        [score(ScoreKind::Expectation), score(ScoreKind::Fulfilment), score(ScoreKind::Competition), score(ScoreKind::Relevance), gap]
    }

    /// How a stage does, and which of its touchpoints does worst.
    fn said_of_stage(&self, index: usize) -> Option<String> {
        let (texts, analysis) = (self.texts(), self.asked.analysis);
        let grouping = analysis.by_stage.get(index)?;
        let gap = grouping.gap?;
        let worst = grouping.worst.and_then(|at| {
            let judged = analysis.touchpoints.get(at)?;
            let figure = texts.signed(judged.assessment.gap.filter(|gap| *gap < 0.0)?);
            let touchpoint = self.map().touchpoint(judged.id)?;
            Some(texts.report_stage_worst(&touchpoint.title, &figure))
        });
        let mean = texts.report_stage_gap(&texts.signed(gap));
        Some(worst.map_or_else(|| mean.clone(), |worst| format!("{mean} {worst}")))
    }

    /// The user's own lanes that have a cell for the stage.
    fn cells_of_stage(&self, stage: &Stage) -> Vec<Block> {
        let lanes = self.own_lanes().filter(|(lane, free)| free.per == FreePer::Stage && !lane.hidden);
        let words = |(lane, free): (&Arc<Lane>, &FreeLane)| {
            let text = words_of(free, free.cells.get(&stage.id.0)?)?;
            Some(Block::Words { label: lane_name(self.texts(), &lane.kind).to_owned(), text })
        };
        lanes.filter_map(words).collect()
    }

    fn own_lanes(&self) -> impl Iterator<Item = (&Arc<Lane>, &FreeLane)> {
        self.map().lanes.iter().filter_map(|lane| match &lane.kind {
            LaneKind::Free(free) => Some((lane, free)),
            LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion => None,
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) => None,
        })
    }

    /// What is written about the touchpoints of a stage.
    fn words_of_stage(&self, stage: &Stage) -> Option<Block> {
        let rows: Vec<Vec<Cell>> = stage
            .touchpoints
            .iter()
            .filter_map(|touchpoint| {
                let lines = self.words_of_touchpoint(touchpoint);
                (!lines.is_empty()).then(|| vec![Cell::text(&touchpoint.title), Cell::text(lines.join("\n"))])
            })
            .collect();
        let columns = vec![self.head("touchpoint", Holds::Name), Column::new(self.texts().report_what_happens(), Holds::Words)];
        (!rows.is_empty()).then(|| Block::Table(Table { name: self.texts().report_what_happens().to_owned(), columns, rows }))
    }

    fn words_of_touchpoint(&self, touchpoint: &Touchpoint) -> Vec<String> {
        let texts = self.texts();
        let field = |name: &str, text: &str| {
            let text = text.trim();
            (!text.is_empty()).then(|| texts.report_labelled(texts.term("field", name), text))
        };
        let mut lines: Vec<String> = Vec::new();
        lines.extend(field("expectation-text", &touchpoint.expectation_text));
        lines.extend(touchpoint.experiences.iter().filter_map(|experience| self.experience(experience)));
        if let Some(broken) = &touchpoint.break_ {
            let cause = broken.cause.trim();
            lines.push(if cause.is_empty() { texts.map_sign_break().to_owned() } else { texts.chart_funnel_break_cause(cause) });
        }
        lines.extend(field("why", &touchpoint.why));
        lines.extend(field("core-message", &touchpoint.core_message));
        let told: Vec<&str> = touchpoint.passed_on.iter().map(|told| told.text.trim()).filter(|text| !text.is_empty()).collect();
        lines.extend(field("passed-on", &told.join(" · ")));
        for (lane, free) in self.own_lanes().filter(|(lane, free)| free.per == FreePer::Touchpoint && !lane.hidden) {
            let text = free.cells.get(&touchpoint.id.0).and_then(|text| words_of(free, text));
            lines.extend(text.map(|text| texts.report_labelled(lane_name(texts, &lane.kind), &text.replace('\n', " · "))));
        }
        let measures: Vec<String> = self
            .asked
            .project
            .measures_at(touchpoint.id)
            .map(|measure| format!("{} ({})", measure.title, word(texts, measure.status)))
            .collect();
        lines.extend(field("measure", &measures.join(" · ")));
        lines
    }

    /// What really happened: the sign of its tone, the words, when and from whom.
    fn experience(&self, experience: &Experience) -> Option<String> {
        let text = experience.text.trim();
        let sign = match experience.tone {
            Tone::Positive => "+",
            Tone::Negative => "−",
            Tone::Neutral => "·",
        };
        let date = experience.date.map(|date| self.texts().date(date));
        let from = [experience.source.trim().to_owned(), date.unwrap_or_default()];
        let from = from.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        (!text.is_empty()).then(|| if from.is_empty() { format!("{sign} {text}") } else { format!("{sign} {text} ({from})") })
    }
}

/// The words of a cell, entries of a list line by line.
fn words_of(free: &FreeLane, text: &str) -> Option<String> {
    let text = match free.style {
        FreeStyle::List => FreeLane::entries_of(text).map(|entry| format!("– {}", entry.trim())).collect::<Vec<_>>().join("\n"),
        FreeStyle::Text | FreeStyle::Picture => text.trim().to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

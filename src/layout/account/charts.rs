//! The charts of an account, and the priorities, which are one of them. Never a chart of its own: they are those of `layout/charts`.

use super::{Block, Drawing, Drawn, Maker, Section, Topic, said};
use crate::layout::charts::{Body, Chart, ChartChoice, ChartKind, GroupBy, Plane};
use crate::method::Verdict;

/// Priorities that are named at least, and at most; all of them are in the appendix.
const LEAST: usize = 8;
const MOST: usize = 20;
/// Places that are named at which curves of several part.
const NAMED: usize = 3;

impl Maker<'_> {
    /// What the scores say, chart by chart.
    pub(super) fn scores(&self) -> Section {
        let group = |by| ChartChoice { by, ..ChartChoice::of(ChartKind::Groups) };
        let choices = [
            ChartChoice::of(ChartKind::Curves),
            ChartChoice::of(ChartKind::RelevanceGap),
            ChartChoice::of(ChartKind::ImportancePerformance),
            // In an order in which two have room on a page.
            group(GroupBy::Media),
            ChartChoice::of(ChartKind::Balance),
            group(GroupBy::Stage),
            group(GroupBy::RaterGroup),
        ];
        let mut blocks: Vec<Block> = Vec::new();
        for (at, choice) in choices.iter().enumerate() {
            blocks.extend(self.drawing(choice).map(Self::headed).into_iter().flatten());
            if at == 0 {
                blocks.extend(self.several());
            }
        }
        self.section(Topic::Scores, self.texts().report_scores(), blocks)
    }

    /// The curves of several on one path, if any are compared, and where they part most.
    fn several(&self) -> Vec<Block> {
        let several = self.asked.several;
        let choice = ChartChoice { several: several.clone(), ..ChartChoice::of(ChartKind::Curves) };
        let Some(drawing) = (!several.voices.is_empty()).then(|| self.drawing(&choice)).flatten() else { return Vec::new() };
        let most = match &drawing.what {
            Drawn::Chart(chart) => match &chart.body {
                Body::Plane(Plane { partings: Some(list), .. }) => {
                    let told: Vec<&str> = list.rows.iter().take(NAMED).map(|row| row.told.as_str()).collect();
                    (!told.is_empty()).then(|| Block::Sentence(self.texts().report_partings(&told.join("; "))))
                }
                // Nobody of them is there: these are the curves of the map.
                _ => return Vec::new(),
            },
            _ => None,
        };
        Self::headed(drawing).into_iter().chain(most).collect()
    }

    /// A chart below its title.
    pub(super) fn headed(drawing: Drawing) -> [Block; 2] {
        [Block::Heading(drawing.title.clone()), Block::Drawing(drawing)]
    }

    /// A chart, if it has anything to show.
    pub(super) fn drawing(&self, choice: &ChartChoice) -> Option<Drawing> {
        let chart = self.chart(choice);
        let table = self.table_of(&chart)?;
        let said = said::chart(&chart, Some(&table), said::MOST);
        let (title, caption) = (chart.title.clone(), chart.why.clone());
        Some(Drawing { what: Drawn::Chart(Box::new(chart)), title, caption, said, table: Some(table) })
    }

    pub(super) fn chart(&self, choice: &ChartChoice) -> Chart {
        let asked = self.asked;
        let choice = ChartChoice { within: asked.within, ..choice.clone() };
        Chart::of(asked.project, self.map(), asked.analysis, &choice, asked.texts, asked.date)
    }

    /// What to deal with first, with reasons: all deal-breakers, pain points and contested touchpoints, as far as they are not too many.
    pub(super) fn priorities(&self) -> Section {
        let texts = self.texts();
        let mut chart = self.chart(&ChartChoice::of(ChartKind::Priorities));
        let mut blocks = Vec::new();
        let mut more = 0;
        if let Body::Priorities(list) = &mut chart.body {
            let is_urgent = |verdict| matches!(verdict, Verdict::DealBreaker | Verdict::PainPoint | Verdict::Contested);
            let urgent = list.rows.iter().filter(|row| is_urgent(row.verdict)).count();
            let kept = urgent.clamp(LEAST, MOST).min(list.rows.len());
            more = list.rows.len() - kept;
            list.rows.truncate(kept);
        }
        if let Some(table) = self.table_of(&chart) {
            blocks.push(Block::Sentence(chart.why.clone()));
            blocks.push(Block::Table(table));
            if more > 0 {
                blocks.push(Block::Sentence(texts.report_priorities_more(Self::whole(more))));
            }
        }
        self.section(Topic::Priorities, &chart.title, blocks)
    }
}

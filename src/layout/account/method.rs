//! How it is judged, on one page: the questions, what follows from the answers, the verdicts with the limits of the project, where it comes from.
//! Never a rule of its own: the limits are those the verdicts were made with.

use super::{Block, Cell, Column, Holds, Maker, Section, Table, Topic};
use crate::layout::capital;
use crate::layout::word;
use crate::method::Verdict;
use crate::model::{Code as _, ScoreKind};

impl Maker<'_> {
    /// The method.
    pub(super) fn method(&self) -> Section {
        let (texts, limits) = (self.texts(), &self.asked.project.thresholds);
        let question = |kind: ScoreKind| match kind {
            ScoreKind::Expectation => texts.inspector_question_expectation(),
            ScoreKind::Fulfilment => texts.inspector_question_fulfilment(),
            ScoreKind::Competition => texts.inspector_question_competition(),
            ScoreKind::Relevance => texts.inspector_question_relevance(),
        };
        let scores = ScoreKind::ALL.iter().map(|kind| vec![Cell::text(capital(word(texts, *kind))), Cell::text(question(*kind))]);
        let scores = Table {
            name: texts.chart_axis_scores().to_owned(),
            columns: vec![Column::new(texts.report_score(), Holds::Name), Column::new(texts.report_question(), Holds::Words)],
            rows: scores.collect(),
        };
        let verdicts = Verdict::ALL.iter().map(|verdict| vec![self.verdict(*verdict), Cell::text(self.rule(*verdict))]);
        let verdicts = Table {
            name: texts.report_verdict().to_owned(),
            columns: vec![Column::new(texts.report_verdict(), Holds::Name), Column::new(texts.report_rule(), Holds::Words)],
            rows: verdicts.collect(),
        };
        let mut blocks = vec![
            Block::Sentence(texts.report_method_scores().to_owned()),
            Block::Table(scores),
            Block::Sentence(texts.report_method_gap().to_owned()),
            Block::Table(verdicts),
            Block::Sentence(texts.report_method_balance(&texts.number(limits.loss_aversion, 2))),
            Block::Sentence(texts.report_method_priorities().to_owned()),
        ];
        if self.asked.analysis.touchpoints.iter().any(|judged| judged.votes > 0) {
            blocks.push(Block::Sentence(texts.report_method_votes(&texts.score(limits.agreement), &texts.score(limits.group_distance))));
        }
        if !self.asked.project.measures.is_empty() {
            blocks.push(Block::Sentence(texts.report_method_measures().to_owned()));
        }
        blocks.push(Block::Sentence(texts.report_method_sources().to_owned()));
        self.section(Topic::Method, texts.report_method(), blocks)
    }

    /// When a verdict is given, with the limits of the project.
    fn rule(&self, verdict: Verdict) -> String {
        let (texts, limits) = (self.texts(), &self.asked.project.thresholds);
        let relevant = texts.score(limits.relevant);
        let [delight, failing, severe] = [limits.delight, limits.failing, limits.severe].map(|limit| texts.signed(limit));
        match verdict {
            Verdict::NotRated => texts.report_rule_not_rated().to_owned(),
            Verdict::DealBreaker => texts.report_rule_deal_breaker(&failing, &relevant, &severe),
            Verdict::PainPoint => texts.report_rule_pain_point(&relevant, &failing),
            Verdict::MagicMoment => texts.report_rule_magic_moment(&relevant, &delight),
            Verdict::Contested => texts.report_rule_contested(&relevant),
            Verdict::Solid => texts.report_rule_solid(&relevant),
            Verdict::Overdelivered => texts.report_rule_overdelivered(&delight),
            Verdict::MinorLetdown => texts.report_rule_minor_letdown(&failing),
            Verdict::Neutral => texts.report_rule_neutral().to_owned(),
        }
    }
}

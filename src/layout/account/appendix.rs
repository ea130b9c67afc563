//! Whole tables at the end: all touchpoints, how far raters agree, segments, the contact plan, open questions. Never a figure of its own, and never the
//! vote of a single person.

use super::{Block, Cell, Column, Holds, Maker, Section, Table, Topic};
use crate::layout::{capital, word};
use crate::method::contact_plan::{content_for, proposed_channel};
use crate::method::segment_names;
use crate::model::{About, Code as _, ScoreKind};

impl Maker<'_> {
    /// The appendix.
    pub(super) fn appendix(&self) -> Section {
        let texts = self.texts();
        let tables = [self.all_touchpoints(), self.votes(), self.segments(), self.contacts(), self.questions()];
        let filled = tables.into_iter().filter(|table| !table.rows.is_empty());
        let blocks = filled.flat_map(|table| [Block::Heading(table.name.clone()), Block::Table(table)]).collect();
        self.section(Topic::Appendix, texts.report_appendix(), blocks)
    }

    pub(super) fn all_touchpoints(&self) -> Table {
        let texts = self.texts();
        let mut columns = vec![
            self.head("stage", Holds::Word),
            self.head("touchpoint", Holds::Name),
            self.head("media", Holds::Word),
            self.head("channel", Holds::Word),
        ];
        let scores = ["expectation", "fulfilment", "competition", "relevance"];
        columns.extend(scores.map(|score| self.head(score, Holds::Figure)));
        columns.push(Column::new(texts.report_gap(), Holds::Figure));
        columns.push(Column::new(texts.chart_opportunity(), Holds::Figure));
        columns.push(Column::new(texts.report_rank(), Holds::Figure));
        columns.push(Column::new(texts.report_verdict(), Holds::Word));
        let rows = self.asked.analysis.judged(self.map()).map(|(stage, touchpoint, judged)| {
            let said = &judged.assessment;
            let mut row = vec![
                Cell::text(&stage.name),
                Cell::text(&touchpoint.title),
                self.capital_word(touchpoint.media()),
                self.word_cell(touchpoint.channel),
            ];
            row.extend(self.scores_of(said));
            row.push(Cell::figure(said.opportunity, |value| texts.score(value)));
            row.push(Cell::figure(judged.priority.map(|rank| rank as f64), |rank| texts.number(rank, 0)));
            row.push(self.verdict(said.verdict));
            row
        });
        Table { name: texts.term("table", "touchpoints").to_owned(), columns, rows: rows.collect() }
    }

    /// How far raters agree, where at least two voted: never who voted what.
    pub(super) fn votes(&self) -> Table {
        let texts = self.texts();
        let mut columns = vec![self.head("touchpoint", Holds::Name), Column::new(texts.report_votes(), Holds::Figure)];
        columns.extend(ScoreKind::ALL.iter().map(|kind| Column::new(capital(word(texts, *kind)), Holds::Figure)));
        columns.push(Column::new(texts.report_discuss(), Holds::Word));
        let judged = self.asked.analysis.judged(self.map()).filter(|(_, _, judged)| judged.votes > 1);
        let rows = judged.map(|(_, touchpoint, judged)| {
            let mut row = vec![
                Cell::text(self.titles.beside(touchpoint.id).1),
                Cell::figure(Some(judged.votes as f64), |votes| texts.number(votes, 0)),
            ];
            row.extend(judged.agreement.iter().map(|(_, score)| Cell::figure(score.within_group, |value| texts.number(value, 2))));
            let named = judged.agreement.iter().filter(|(_, score)| score.to_discuss).map(|(kind, _)| word(texts, kind));
            row.push(Cell::text(named.collect::<Vec<_>>().join(", ")));
            row
        });
        Table { name: texts.report_agreement().to_owned(), columns, rows: rows.collect() }
    }

    fn segments(&self) -> Table {
        let texts = self.texts();
        let columns = vec![
            self.head("segment", Holds::Name),
            self.head("interests", Holds::Words),
            self.head("behaviour", Holds::Words),
            self.head("goal", Holds::Words),
            self.head("why", Holds::Words),
        ];
        let rows = self.asked.project.segments.iter().map(|segment| {
            [&segment.name, &segment.interests, &segment.behaviour, &segment.goal, &segment.why]
                .map(|text| Cell::text(text.trim()))
                .to_vec()
        });
        Table { name: texts.term("table", "segments").to_owned(), columns, rows: rows.collect() }
    }

    pub(super) fn contacts(&self) -> Table {
        let (texts, project) = (self.texts(), self.asked.project);
        let segments = segment_names(project);
        let columns = vec![
            self.head("segment", Holds::Word),
            self.head("touchpoint", Holds::Name),
            self.head("channel", Holds::Word),
            self.head("when", Holds::Word),
            self.head("content", Holds::Words),
        ];
        let here = project.contacts.iter().filter(|contact| contact.map == self.map().id);
        let rows = here.filter_map(|contact| {
            let touchpoint = self.map().touchpoint(contact.touchpoint)?;
            let segment = contact.segment.and_then(|id| project.segment(id));
            let channel = contact.channel.or_else(|| proposed_channel(touchpoint, segment.map(|segment| &**segment)).0);
            let own = contact.content.trim();
            let content = if own.is_empty() { content_for(touchpoint, contact.segment, channel).0.trim() } else { own };
            Some(vec![
                Cell::text(
                    contact.segment.and_then(|id| segments.get(&id).cloned()).unwrap_or_else(|| texts.inspector_everybody().to_owned()),
                ),
                Cell::text(self.titles.beside(contact.touchpoint).1),
                self.word_cell(channel),
                Cell::text(contact.when.trim()),
                Cell::text(content),
            ])
        });
        Table { name: texts.term("table", "contacts").to_owned(), columns, rows: rows.collect() }
    }

    /// The open questions about the map or about no map in particular.
    pub(super) fn questions(&self) -> Table {
        let texts = self.texts();
        let columns = vec![
            self.head("question", Holds::Words),
            Column::new(texts.term("question-field", "touchpoint"), Holds::Name),
            self.head("owner", Holds::Word),
            self.head("due", Holds::Word),
            Column::new(texts.term("question-field", "done"), Holds::Word),
        ];
        let here = self.asked.project.questions.iter().filter(|question| question.about.is_none_or(|about| about.map() == self.map().id));
        let rows = here.map(|question| {
            let about = match question.about {
                None | Some(About::Map(_)) => String::new(),
                Some(About::Stage(_, stage)) => self.titles.stage(stage),
                Some(About::Touchpoint(_, touchpoint)) => self.titles.beside(touchpoint).1,
            };
            vec![
                Cell::text(question.text.trim()),
                Cell::text(about),
                Cell::text(question.owner.trim()),
                self.day(question.due),
                Cell::text(if question.done { texts.term("answer", "yes") } else { texts.term("answer", "no") }),
            ]
        });
        Table { name: texts.term("table", "questions").to_owned(), columns, rows: rows.collect() }
    }
}

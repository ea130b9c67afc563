//! Tables on slides, those of the account: what to act on first, measures, the best selection of them, and in the appendix every touchpoint and every
//! open question. Never a figure of its own, and never a table.

use super::paged::{SHOWN, paged};
use super::{Subject, figures, words};
use crate::export::pptx::{Slide, SlideCell, SlideColumn, SlideKind, SlidePart, SlideTable};
use crate::layout::account::{Block, Cell, Column, Drawing, Drawn, Holds, Point, Section, Table, Topic};
use crate::layout::{PanelSet, Theme, capital, panel_sheet, verdict_ink};
use crate::model::StepShows;
use std::sync::Arc;

/// Size of type in tables of what is looked up, in points.
const LOOKED_UP: f64 = 10.0;

/// What to act on first, measures, the best selection of them.
pub(super) fn to_do(subject: &Subject<'_>) -> Vec<Slide> {
    let account = subject.account(&[Topic::Priorities, Topic::Measures]);
    let of = |section: &Section| {
        let is_it = |shows: &StepShows| section.topic == Topic::Measures && *shows == StepShows::Measures;
        words::saying(of_section(subject, section), words::said_at(subject, is_it))
    };
    account.sections.iter().flat_map(of).collect()
}

/// What is looked up afterwards.
pub(super) fn appendix(subject: &Subject<'_>) -> Vec<Slide> {
    let texts = &*subject.job.texts;
    let account = subject.account(&[Topic::Appendix]);
    let tables = account.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Heading(_) | Block::Sentence(_) | Block::Words { .. } | Block::Points(_) | Block::Drawing(_) => None,
    });
    let slides = tables.flat_map(|table| {
        let is_of_touchpoints = table.name == texts.term("table", "touchpoints");
        let (shown, notes) = if is_of_touchpoints {
            (of_touchpoints(subject, table), vec![texts.deck_note_scores().to_owned()])
        } else {
            (of_table(subject, table, SHOWN), Vec::new())
        };
        paged(subject, &texts.deck_appendix(&table.name), "", &shown, &notes)
    });
    let mut slides: Vec<Slide> = slides.collect();
    slides.extend(key(subject));
    slides
}

/// The slides of a section: its tables, with what is said around them for the speaker, and what is drawn among them.
fn of_section(subject: &Subject<'_>, section: &Section) -> Vec<Slide> {
    let mut slides: Vec<Slide> = Vec::new();
    for part in section.blocks.chunk_by(|_, next| !matches!(next, Block::Heading(_))) {
        let notes: Vec<String> = part.iter().flat_map(said).collect();
        let before = slides.len();
        for block in part {
            match block {
                Block::Table(table) => {
                    let sentence = part.iter().find_map(|block| if let Block::Sentence(text) = block { Some(text.as_str()) } else { None });
                    let subtitle = sentence.map(figures::first_sentence).unwrap_or_default();
                    slides.extend(paged(subject, &table.name, &subtitle, &of_table(subject, table, SHOWN), &notes));
                }
                Block::Drawing(Drawing { what: Drawn::Chart(chart), .. }) => slides.extend(figures::of_chart(subject, chart)),
                Block::Heading(_) | Block::Sentence(_) | Block::Words { .. } | Block::Points(_) | Block::Drawing(_) => {}
            }
        }
        // What has no table is said with the one before.
        if slides.len() == before
            && let Some(last) = slides.last_mut()
        {
            last.notes.extend(notes);
        }
    }
    slides
}

/// What the speaker reads of a block.
fn said(block: &Block) -> Vec<String> {
    match block {
        Block::Sentence(text) => vec![text.clone()],
        Block::Words { label, text } => vec![format!("{label}: {}", text.trim())],
        Block::Points(points) => {
            let lines = |point: &Point| {
                let text = point.text.lines().filter(|line| !line.trim().is_empty()).map(|line| format!("    {line}"));
                std::iter::once(point.title.clone()).chain(text).collect::<Vec<_>>()
            };
            points.iter().flat_map(lines).collect()
        }
        Block::Heading(_) | Block::Table(_) | Block::Drawing(_) => Vec::new(),
    }
}

/// A table of the account as one of a slide.
pub(super) fn of_table(subject: &Subject<'_>, table: &Table, size: f64) -> SlideTable {
    let theme = Theme::of(subject.job.choice.theme);
    let column = |column: &Column| match column.holds {
        Holds::Figure => SlideColumn::figures(&capital(&column.head)),
        Holds::Name | Holds::Words | Holds::Word => SlideColumn::words(&capital(&column.head)),
    };
    let cell = |(column, cell): (&Column, &Cell)| SlideCell {
        text: cell.text.clone(),
        ink: cell.verdict.map(|verdict| verdict_ink(theme, verdict).word),
        bold: column.holds == Holds::Name,
    };
    let rows = table.rows.iter().map(|row| table.columns.iter().zip(row).map(cell).collect());
    SlideTable { columns: table.columns.iter().map(column).collect(), rows: rows.collect(), size }
}

/// Every touchpoint with its scores, in as few columns as there is room for: the names of scores are short, each stage is named once, and what follows
/// from the scores for the order of action is on the list of priorities.
fn of_touchpoints(subject: &Subject<'_>, table: &Table) -> SlideTable {
    /// Stage, title, media, channel, scores, gap; and the verdict at the end.
    const COLUMNS: [usize; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11];
    let texts = &*subject.job.texts;
    let whole = of_table(subject, table, LOOKED_UP);
    let of = |row: &[SlideCell]| COLUMNS.iter().filter_map(|at| row.get(*at).cloned()).collect::<Vec<_>>();
    let mut columns: Vec<SlideColumn> = COLUMNS.iter().filter_map(|at| whole.columns.get(*at).cloned()).collect();
    let short = [
        texts.cli_column_expectation(),
        texts.cli_column_fulfilment(),
        texts.cli_column_competition(),
        texts.cli_column_relevance(),
        texts.cli_column_gap(),
    ];
    for (column, name) in columns.iter_mut().skip(4).zip(short) {
        name.clone_into(&mut column.head);
    }
    let mut before = None;
    let rows = whole.rows.iter().map(|row| {
        let mut row = of(row);
        if let Some(stage) = row.first_mut() {
            let is_new = before.as_ref() != Some(&stage.text);
            before = Some(stage.text.clone());
            *stage = if is_new { SlideCell { bold: true, ..stage.clone() } } else { SlideCell::default() };
        }
        if let Some(title) = row.get_mut(1) {
            title.bold = false;
        }
        row
    });
    SlideTable { columns, rows: rows.collect(), size: LOOKED_UP }
}

/// How to read the map.
fn key(subject: &Subject<'_>) -> Vec<Slide> {
    let (job, room) = (subject.job, subject.design.body(false));
    let set = PanelSet { key: true, ..PanelSet::NONE };
    let scene = panel_sheet(&job.project, &subject.judged, &job.options(subject.date), set, room.size());
    let slide = |scene: crate::scene::Scene| Slide {
        kind: SlideKind::Content,
        title: subject.title(&job.texts.deck_appendix(job.texts.panels_key())),
        subtitle: String::new(),
        parts: vec![SlidePart::Drawing { area: super::fitted(scene.size, room), scene: Arc::new(scene) }],
        notes: Vec::new(),
    };
    scene.map(slide).into_iter().collect()
}

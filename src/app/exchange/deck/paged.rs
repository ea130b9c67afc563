//! A table over as many slides as it needs. Never what is in it.

use super::Subject;
use super::words::part;
use crate::export::pptx::{Slide, SlideKind, SlidePart, SlideTable};
use crate::scene::{Rect, Size};

/// Size of type in tables of what is talked about, in points.
pub(super) const SHOWN: f64 = 11.0;

/// A table over as many slides as it needs.
pub(super) fn paged(subject: &Subject<'_>, title: &str, subtitle: &str, table: &SlideTable, notes: &[String]) -> Vec<Slide> {
    let room = subject.design.body(!subtitle.is_empty());
    let pages = table.pages(room.size(), &subject.job.measurer);
    let of = pages.len();
    let slide = |(at, (table, size)): (usize, (SlideTable, Size))| Slide {
        kind: SlideKind::Content,
        title: part(&subject.job.texts, &subject.title(title), (at + 1, of)),
        subtitle: subtitle.to_owned(),
        parts: vec![SlidePart::Table { table, area: Rect::from_origin_size(room.origin(), size) }],
        notes: notes.to_vec(),
    };
    pages.into_iter().enumerate().map(slide).collect()
}

//! The slides of saved views: each as what it shows, under its name. Never how anything is drawn.

use super::paged::paged;
use super::{Subject, drawn, figures, lists, maps, words};
use crate::app::exchange::export::ExportJob;
use crate::export::pptx::{Slide, SlideDesign};
use crate::layout::account::Block;
use crate::method::{Analysis, JudgedMap};
use crate::model::{Shows, StepShows};
use std::sync::Arc;

/// Size of type in tables, in points.
const SIZE: f64 = 10.0;

/// The slides of every saved view of which there is anything to be seen.
pub(super) fn all(job: &ExportJob, design: &SlideDesign) -> Vec<Slide> {
    job.views().iter().flat_map(|job| of(job, design)).collect()
}

/// The slides of the view that a job exports.
pub(super) fn of(job: &ExportJob, design: &SlideDesign) -> Vec<Slide> {
    let (Some(view), Some(map)) = (&job.view, job.maps.first()) else { return Vec::new() };
    let date = job.foot_date();
    let analysis = Arc::new(Analysis::of(&job.project, map, job.round));
    let judged = JudgedMap::of(&job.project, map, job.round);
    let subject = Subject { job, design, map, judged, analysis, date: &date, is_one_of_several: false };
    let slides = if view.has_tables() {
        tables(&subject)
    } else {
        match view.shows {
            Shows::Chart => figures::chosen(&subject),
            Shows::Map => maps::overview(&subject),
            _ => job.scenes().iter().map(|scene| drawn(design, scene)).collect(),
        }
    };
    let slides = words::saying(slides, words::said_at(&subject, |shows| *shows == StepShows::View(view.id)));
    let of = slides.len();
    let named = |(at, slide): (usize, Slide)| Slide { title: words::part(&job.texts, &view.name, (at + 1, of)), ..slide };
    slides.into_iter().enumerate().map(named).collect()
}

fn tables(subject: &Subject<'_>) -> Vec<Slide> {
    let tables = subject.job.view_tables().into_iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.flat_map(|table| paged(subject, &table.name, "", &lists::of_table(subject, &table, SIZE), &[])).collect()
}

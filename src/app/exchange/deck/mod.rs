//! What is on the slides of an exported deck, and in which order: an opening, the map, its stages, what it says, charts, what to do, tables. Never how a
//! slide is written, and no figure of its own.

mod figures;
mod lists;
mod maps;
mod paged;
mod stages;
#[cfg(test)]
mod tests;
mod views;
mod words;

use crate::app::exchange::choice::{Drawings, ExportWhat};
use crate::app::exchange::export::ExportJob;
use crate::app::side_by_side::{ALL_CORES, side_by_side};
use crate::export::pptx::{Deck, DeckColors, Slide, SlideDesign, SlideKind, SlidePart, pptx, slide_seen};
use crate::export::{ExportError, Exported, Format};
use crate::layout::account::{Account, Topic};
use crate::layout::{Theme, capital, word};
use crate::method::{Analysis, JudgedMap, Verdict};
use crate::model::{Code as _, Map, Variant};
use crate::scene::{Rect, Scene, Size};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// So many slides are shown before they are written.
const MOST_SEEN: usize = 24;

/// What the slides of one map are made from.
struct Subject<'a> {
    job: &'a ExportJob,
    design: &'a SlideDesign,
    map: &'a Arc<Map>,
    judged: JudgedMap,
    analysis: Arc<Analysis>,
    date: &'a str,
    /// Whether titles name the map, because the deck has several.
    is_one_of_several: bool,
}

impl Subject<'_> {
    /// What the map says about some topics.
    fn account(&self, topics: &[Topic]) -> Account {
        self.job.account_of(&self.judged, &self.analysis, topics)
    }

    /// A title; with the name of its map, if there are several.
    fn title(&self, title: &str) -> String {
        if self.is_one_of_several { format!("{} – {title}", self.map.name) } else { title.to_owned() }
    }
}

impl ExportJob {
    /// The presentation.
    ///
    /// # Errors
    /// A fault of a library.
    pub(super) fn slides(&self) -> Result<Exported, ExportError> {
        let design = self.slide_design()?;
        pptx(&self.deck(&design)?, &design, &self.measurer, ALL_CORES)
    }

    /// Whether it is a presentation about maps, which has slides of its own.
    pub(super) fn is_deck(&self) -> bool {
        self.choice.format == Format::Pptx && self.what == ExportWhat::Map
    }

    /// The first slides as they will be, and how many there are in all.
    pub(super) fn deck_drawings(&self) -> Drawings {
        let Ok((design, deck)) = self.slide_design().and_then(|design| self.deck(&design).map(|deck| (design, deck))) else {
            return Drawings::default();
        };
        let seen = (0..deck.slides.len().min(MOST_SEEN)).filter_map(|at| slide_seen(&deck, &design, at, &self.measurer));
        Drawings { scenes: seen.map(Arc::new).collect(), slides: Some(deck.slides.len()), ..Drawings::default() }
    }

    fn deck(&self, design: &SlideDesign) -> Result<Deck, ExportError> {
        let failed = || ExportError::Failed { format: Format::Pptx.ending(), detail: "no map".to_owned() };
        let first = self.maps.first().ok_or_else(failed)?;
        let date = self.foot_date();
        let several = self.maps.len() > 1;
        let mut slides = Vec::new();
        let subjects = self.maps.iter().map(|map| {
            let known = self.analysed.as_ref().filter(|(id, _)| *id == map.id).map(|(_, analysis)| Arc::clone(analysis));
            let analysis = known.unwrap_or_else(|| Arc::new(Analysis::of(&self.project, map, self.round)));
            let judged = JudgedMap::of(&self.project, map, self.round);
            Subject { job: self, design, map, judged, analysis, date: &date, is_one_of_several: several }
        });
        match self.what {
            _ if self.view.is_some() => slides.extend(views::of(self, design)),
            ExportWhat::Map => {
                slides.push(self.opening(first, several));
                for subject in subjects {
                    let all: [fn(&Subject<'_>) -> Vec<Slide>; 5] =
                        [maps::slides, stages::slides, figures::slides, lists::to_do, lists::appendix];
                    slides.extend(side_by_side(&all, |slides| slides(&subject)).into_iter().flatten());
                }
                slides.extend(views::all(self, design));
            }
            ExportWhat::Chart => slides.extend(subjects.flat_map(|subject| figures::chosen(&subject))),
            ExportWhat::Segment(_)
            | ExportWhat::Comparison
            | ExportWhat::Day
            | ExportWhat::Table(_)
            | ExportWhat::Blank
            | ExportWhat::Cards { .. } => {
                slides.extend(self.scenes().iter().map(|scene| drawn(design, scene)));
            }
        }
        let title = if several { self.project.name.clone() } else { first.name.clone() };
        let given = self.choice.date.or_else(|| self.project.changed.map(|at| at.to_zoned(TimeZone::UTC).date()));
        let line = self.foot();
        let foot = [if several { self.project.name.as_str() } else { first.name.as_str() }, self.project.client.as_str(), &line];
        Ok(Deck {
            title,
            language: self.texts.language().code(),
            date: given,
            colors: self.deck_colors(),
            foot: foot.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            slides,
            names: self.maps.iter().flat_map(|map| words::names(self, map)).collect(),
        })
    }

    /// The slide with which it begins.
    fn opening(&self, map: &Map, several: bool) -> Slide {
        let texts = &*self.texts;
        let segment = map.segment.filter(|_| !several).and_then(|id| self.project.segment(id));
        let variant = if several || map.variant == Variant::AsIs { String::new() } else { capital(word(texts, map.variant)) };
        let round = self.project.round(self.round);
        let when = [round.map_or("", |round| round.label.as_str()).to_owned(), self.foot_date()];
        let when = when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let subtitle = if several { String::new() } else { map.subtitle.clone() };
        let lines =
            [subtitle, segment.map_or_else(String::new, |segment| segment.name.clone()), variant, self.project.client.clone(), when];
        let title = if several { self.project.name.clone() } else { map.name.clone() };
        Slide {
            kind: SlideKind::Opening,
            title,
            subtitle: lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
            parts: Vec::new(),
            notes: vec![texts.deck_note_opening().to_owned()],
        }
    }

    /// The colours of the chosen theme. Media are accents, which may be those of a client; verdicts keep their meaning.
    fn deck_colors(&self) -> DeckColors {
        let theme = Theme::of(self.choice.theme);
        let verdicts = Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::NotRated);
        let named = verdicts.map(|verdict| (capital(word(&self.texts, *verdict)), crate::layout::verdict_ink(theme, *verdict).mark));
        DeckColors {
            paper: theme.paper,
            ink: theme.ink,
            muted: theme.muted,
            tint: theme.tint,
            hairline: theme.hairline,
            accents: [theme.owned, theme.earned, theme.paid, theme.contested.mark, theme.magic_moment.mark, theme.pain_point.mark],
            named: named.collect(),
        }
    }
}

/// A slide with one drawing, as large as there is room for.
fn drawn(design: &SlideDesign, scene: &Arc<Scene>) -> Slide {
    Slide {
        kind: SlideKind::Content,
        title: scene.title.clone(),
        subtitle: String::new(),
        parts: vec![SlidePart::Drawing { scene: Arc::clone(scene), area: fitted(scene.size, design.body(false)) }],
        notes: Vec::new(),
    }
}

/// The largest area of the shape of a size in a room: at the top, in the middle.
fn fitted(size: Size, room: Rect) -> Rect {
    let scale = (room.width() / size.width).min(room.height() / size.height);
    let (width, height) = (size.width * scale, size.height * scale);
    Rect::from_origin_size((room.x0 + (room.width() - width) / 2.0, room.y0), (width, height))
}

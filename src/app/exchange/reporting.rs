//! The whole report about a map: what it says, set on pages with the drawings of the map and its stages, as a document to edit, or as text. Never what it
//! says, and never how a page is set: those are the layout's.

use crate::app::exchange::choice::{Composing, Drawings, ExportChoice, ExportWhat, Sheets};
use crate::app::exchange::export::ExportJob;
use crate::app::side_by_side::{ALL_CORES, side_by_side};
use crate::export::{
    self, DocxOptions, ExportError, Exported, Fitting, Format, Orientation, PageSetup, PageSize, Paging, PdfBookmark, PdfLink, PdfOptions,
    PdfPart, PdfPlace,
};
use crate::layout::account::{Account, Asked, Topic};
use crate::layout::leaves::{DrawnPages, Leaf, Leaves, Rooms, leaves, page_foot};
use crate::method::{Analysis, JudgedMap};
use crate::model::Map;
use crate::scene::{Group, Point, Rect, Scene, Size, Vec2};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::sync::Arc;

impl ExportJob {
    fn reported(&self) -> Result<&Arc<Map>, ExportError> {
        let failed = || ExportError::Failed { format: self.choice.format.ending(), detail: "no map".to_owned() };
        self.maps.first().ok_or_else(failed)
    }

    /// What the map says.
    fn account(&self, map: &Arc<Map>) -> Account {
        let judged = JudgedMap::of(&self.project, map, self.round);
        let known = self.analysed.as_ref().filter(|(id, _)| *id == map.id).map(|(_, analysis)| Arc::clone(analysis));
        let analysis = known.unwrap_or_else(|| Arc::new(Analysis::of(&self.project, map, self.round)));
        self.account_of(&judged, &analysis, &Topic::ALL)
    }

    /// What a map says about some topics.
    pub(super) fn account_of(&self, judged: &JudgedMap, analysis: &Analysis, topics: &[Topic]) -> Account {
        let (project, texts, date) = (&*self.project, &*self.texts, self.foot_date());
        let (within, several) = (self.chart.within, &self.chart.several);
        let asked = Asked { project, judged, analysis, texts, date: &date, today: self.own_date(), within, several };
        Account::of(&asked, topics)
    }

    /// The file's own date, else that of the last change.
    pub(super) fn own_date(&self) -> Option<Date> {
        self.choice.date.or_else(|| self.project.changed.map(|at| at.to_zoned(TimeZone::UTC).date()))
    }

    /// The paper of a report: text is not on a page as large as a map.
    fn report_paper(&self) -> PageSize {
        let paper = self.choice.paper();
        if paper == PageSize::Fit { PageSize::A4 } else { paper }
    }

    /// Which way round the sheets with text are, and those that are wide.
    fn report_orientations(&self) -> [Orientation; 2] {
        match self.choice.orientation {
            Orientation::Auto if self.report_paper().is_slide() => [Orientation::Landscape; 2],
            Orientation::Auto => [Orientation::Portrait, Orientation::Landscape],
            chosen @ (Orientation::Portrait | Orientation::Landscape) => [chosen; 2],
        }
    }

    fn report_setup(&self, lies: bool) -> PageSetup {
        let [upright, lying] = self.report_orientations();
        let orientation = if lies { lying } else { upright };
        PageSetup { size: self.report_paper(), orientation, fitting: Fitting::OnePage, framed: true }
    }

    fn paper_of(&self, lies: bool) -> Size {
        let setup = self.report_setup(lies);
        setup.size.papers(setup.orientation).first().copied().unwrap_or(Size::new(595.0, 842.0))
    }

    /// The map and its stages as they are drawn for pages of a report.
    fn drawn_pages(&self, map: &Arc<Map>) -> DrawnPages {
        if map.touchpoint_count() == 0 {
            return DrawnPages::default();
        }
        let [_, lying] = self.report_orientations();
        let composing = self.choice.composing.filter(|chosen| matches!(chosen, Composing::Exactly(_))).or(Some(Composing::Page));
        let choice = ExportChoice {
            format: Format::Pdf,
            report: false,
            page: self.report_paper(),
            orientation: lying,
            sheets: Sheets::One,
            composing,
            ..self.choice.clone()
        };
        let date = self.foot_date();
        let whole = Self { choice, drawn: Arc::default(), ..self.clone() };
        let stages = Self { choice: ExportChoice { sheets: Sheets::PerStage, composing: None, ..whole.choice.clone() }, ..whole.clone() };
        let works: [&(dyn Fn() -> Vec<Arc<Scene>> + Sync); 2] =
            [&|| vec![whole.page_of(map, self.report_paper(), &date).scene], &|| stages.sheets_of(map, &date)];
        let mut made = side_by_side(&works, |work| work()).into_iter();
        DrawnPages { map: made.next().unwrap_or_default(), stages: made.next().unwrap_or_default(), views: Vec::new() }
    }

    /// An account with what saved views show before it is said how the map is judged, and the pages that are drawn for it. Of a view that is exported alone
    /// there is nothing else.
    fn with_views(&self, mut account: Account, map: &Arc<Map>) -> (Account, DrawnPages) {
        let [_, lying] = self.report_orientations();
        let page = ExportChoice {
            format: Format::Pdf,
            report: false,
            page: self.report_paper(),
            orientation: lying,
            sheets: Sheets::One,
            ..self.choice.clone()
        };
        let (section, views) = self.view_section(&page);
        if self.view.is_some() {
            account.sections = vec![section];
            account.is_part = true;
            return (account, DrawnPages { views, ..DrawnPages::default() });
        }
        if !section.blocks.is_empty() {
            let at = account.sections.iter().position(|other| other.topic > Topic::Views).unwrap_or(account.sections.len());
            account.sections.insert(at, section);
        }
        (account, DrawnPages { views, ..self.drawn_pages(map) })
    }

    /// The pages of the report.
    pub(super) fn report_drawings(&self) -> Drawings {
        let Ok(map) = self.reported() else { return Drawings::default() };
        if self.what == ExportWhat::Day {
            return self.day_drawings(map);
        }
        let account = self.account(map);
        let margin = self.report_paper().margin();
        let room = |lies| {
            let paper = self.paper_of(lies);
            Size::new(paper.width - 2.0 * margin, paper.height - 2.0 * margin)
        };
        let date = self.foot_date();
        let (account, drawn) = self.with_views(account, map);
        let rooms = Rooms { upright: room(false), lying: room(true) };
        let made = leaves(&self.project, &account, &drawn, rooms, &self.options(&date));
        let scenes = made.leaves.iter().map(|leaf| Arc::clone(&leaf.scene)).collect();
        let pagings = self.report_pagings(&account, &made).ok().map(Arc::new);
        Drawings { scenes, pagings, report: Some(Arc::new((account, made))), ..Drawings::default() }
    }

    /// The pages of the day's plan; in a picture they are beside each other.
    fn day_drawings(&self, map: &Arc<Map>) -> Drawings {
        let judged = JudgedMap::of(&self.project, map, self.round);
        let analysis = Analysis::of(&self.project, map, self.round);
        let (project, texts, date) = (&*self.project, &*self.texts, self.foot_date());
        let (within, several) = (self.chart.within, &self.chart.several);
        let asked = Asked { project, judged: &judged, analysis: &analysis, texts, date: &date, today: None, within, several };
        let account = Account::of_day(&asked);
        let (margin, paper) = (self.report_paper().margin(), self.paper_of(false));
        let room = Size::new(paper.width - 2.0 * margin, paper.height - 2.0 * margin);
        let rooms = Rooms { upright: room, lying: room };
        let made = leaves(&self.project, &account, &DrawnPages::default(), rooms, &self.options(&date));
        if self.choice.format != Format::Pdf {
            let pages = made.leaves.iter().map(|leaf| Arc::clone(&leaf.scene)).collect();
            return Drawings { scenes: beside_each_other(pages), ..Drawings::default() };
        }
        let scenes = made.leaves.iter().map(|leaf| Arc::clone(&leaf.scene)).collect();
        let pagings = self.report_pagings(&account, &made).ok().map(Arc::new);
        Drawings { scenes, pagings, report: Some(Arc::new((account, made))), ..Drawings::default() }
    }

    /// Where the pages are on their sheets, with their feet.
    fn report_pagings(&self, account: &Account, made: &Leaves) -> Result<Vec<Paging>, ExportError> {
        let (margin, line, count) = (self.report_paper().margin(), self.own_line(), made.leaves.len());
        let paging = |(number, leaf): (usize, &Leaf)| {
            let mut paging = Paging::new(&leaf.scene, self.report_setup(leaf.lies))?;
            // The cover has no foot.
            if let Some(page) = paging.pages.first_mut().filter(|_| number > 0 || account.is_part) {
                page.marks = page_foot(account, (number + 1, count), page.paper, margin, &self.options(&line));
            }
            Ok(paging)
        };
        made.leaves.iter().enumerate().map(paging).collect()
    }

    /// The report as pages.
    ///
    /// # Errors
    /// More pages than a document may have, or an error in a library.
    pub(super) fn report_pdf(&self) -> Result<Exported, ExportError> {
        const MOST: usize = 2_000;
        let drawings = self.drawings();
        let Some(report) = drawings.report.clone() else {
            return Err(self.reported().err().unwrap_or(ExportError::SizeNotPositive));
        };
        let (account, made) = &*report;
        let count = made.leaves.len();
        if count > MOST {
            return Err(ExportError::TooManyPages { pages: count as u64, most: MOST as u64 });
        }
        let pagings = drawings.pagings.clone().map_or_else(|| self.report_pagings(account, made).map(Arc::new), Ok)?;
        let part = |(leaf, paging): (&'_ Leaf, &'_ Paging)| (Arc::clone(&leaf.scene), paging.clone(), u16::from(leaf.is_drawing));
        let parts: Vec<(Arc<Scene>, Paging, u16)> = made.leaves.iter().zip(&*pagings).map(part).collect();
        let parts: Vec<PdfPart<'_>> = parts.iter().map(|(scene, paging, below)| PdfPart { scene, paging, below: *below }).collect();
        let on_paper = |page: usize, at: Point| {
            let paging = &pagings[page];
            let offset = paging.pages.first().map_or_else(Default::default, |page| page.offset);
            (at.to_vec2() * paging.scale + offset).to_point()
        };
        let places: Vec<PdfPlace> = (made.headings.iter())
            .map(|headed| PdfPlace { page: headed.page, at: on_paper(headed.page, Point::new(0.0, (headed.y - 6.0).max(0.0))) })
            .collect();
        let bookmarks = made.headings.iter().zip(&places);
        let bookmarks = bookmarks.map(|(headed, to)| PdfBookmark { level: headed.level, text: headed.text.clone(), to: *to });
        let links = made.links.iter().map(|(page, rect, heading)| PdfLink {
            page: *page,
            rect: Rect::from_points(on_paper(*page, rect.origin()), on_paper(*page, Point::new(rect.x1, rect.y1))),
            to: places[*heading],
            said: made.headings[*heading].text.clone(),
        });
        let options = PdfOptions { bookmarks: bookmarks.collect(), links: links.collect(), ..self.pdf_options() };
        export::pdf(&parts, &options, &self.measurer)
    }

    /// The report as a document to edit.
    ///
    /// # Errors
    /// A picture that is too large, or an error in a library.
    pub(super) fn report_docx(&self) -> Result<Exported, ExportError> {
        let map = self.reported()?;
        let (texts, measurer) = (&*self.texts, &*self.measurer);
        let (paper, theme, line) = (self.paper_of(false), self.choice.theme, self.own_line());
        let options = DocxOptions { paper, theme, texts, measurer, date: self.own_date(), line: &line };
        let (account, drawn) = self.with_views(self.account(map), map);
        export::docx(&account, &drawn, &options, ALL_CORES)
    }

    /// The report in words and tables.
    ///
    /// # Errors
    /// There is no map.
    pub(super) fn report_markdown(&self) -> Result<Exported, ExportError> {
        let map = self.reported()?;
        let (account, _) = self.with_views(self.account(map), map);
        Ok(Exported { bytes: export::markdown(&account, &self.own_line()), notes: Vec::new() })
    }
}

/// Pages as one drawing, from left to right.
fn beside_each_other(pages: Vec<Arc<Scene>>) -> Vec<Arc<Scene>> {
    let [first, _, ..] = pages.as_slice() else { return pages };
    let group = |(at, page): (usize, &Arc<Scene>)| Group::new(page.nodes.clone()).at(Vec2::new(at as f64 * first.size.width, 0.0)).into();
    let size = Size::new(first.size.width * pages.len() as f64, first.size.height);
    vec![Arc::new(Scene { size, nodes: pages.iter().enumerate().map(group).collect(), ..Scene::clone(first) })]
}

//! What a step of a presentation shows besides the map itself, as pages in the shape of a wall: a saved view, a chart, what the map says, its measures. Never
//! how a page is drawn.

use crate::app::exchange::choice::ExportChoice;
use crate::app::exchange::export::ExportJob;
use crate::app::exchange::viewing::Given;
use crate::export::{Format, PageSize};
use crate::layout::account::{Account, Block, Section, Topic};
use crate::layout::leaves::{DrawnPages, Rooms, leaves};
use crate::method::{Analysis, JudgedMap};
use crate::model::{SavedView, Shows, StepShows, ViewChart, ViewId};
use crate::scene::{Scene, Size};
use std::sync::Arc;

/// The room of pages of words and tables, in points: so small that their type is large on a wall.
const ROOM: Size = Size::new(580.0, 318.0);

impl ExportJob {
    /// The choices that pages of a step are drawn with.
    pub(crate) fn choice_for_wall(theme: crate::layout::ThemeName) -> ExportChoice {
        ExportChoice { format: Format::Pdf, page: PageSize::Slide, theme, ..ExportChoice::default() }
    }

    /// The pages that a step shows of the map that this exports; none: the step shows the map itself, or nothing that is there.
    pub(crate) fn pages_of_step(&self, shows: &StepShows) -> Vec<Arc<Scene>> {
        let Some(map) = self.maps.first().map(Arc::clone) else { return Vec::new() };
        let of_map = |shows| SavedView { map: Some(map.id), ..SavedView::new(ViewId::named("step"), map.name.clone(), shows) };
        match shows {
            StepShows::Whole | StepShows::Stage(_) | StepShows::Touchpoint(_) => Vec::new(),
            StepShows::View(id) => {
                let view = self.project.view(*id).filter(|view| !view.gone(&self.project).is_all());
                view.map(|view| self.pages_of_view(view)).unwrap_or_default()
            }
            StepShows::Chart(chart) => self.pages_of_chart(of_map(Shows::Chart), chart),
            StepShows::Says => self.pages_of_topics(&[Topic::Says, Topic::Priorities]),
            StepShows::Measures => self.pages_of_topics(&[Topic::Measures]),
        }
    }

    fn pages_of_chart(&self, view: SavedView, chart: &ViewChart) -> Vec<Arc<Scene>> {
        self.pages_of_view(&Arc::new(SavedView { chart: Some(chart.clone()), ..view }))
    }

    fn pages_of_view(&self, view: &Arc<SavedView>) -> Vec<Arc<Scene>> {
        let job = Self { view: None, drawn: Arc::default(), ..self.clone() }.of_view(view, Given::default(), None);
        if view.has_tables() {
            let section = Section { topic: Topic::Views, heading: view.name.clone(), blocks: job.view_tables() };
            return job.pages_of_account(&[], |_| vec![section]);
        }
        job.scenes().to_vec()
    }

    /// What is said in words, and of its tables the first: the others are looked up in the report.
    fn pages_of_topics(&self, topics: &[Topic]) -> Vec<Arc<Scene>> {
        self.pages_of_account(topics, |sections| {
            let short = |mut section: Section| {
                if let Some(table) = section.blocks.iter().position(|block| matches!(block, Block::Table(_))) {
                    section.blocks.truncate(table + 1);
                }
                section
            };
            sections.into_iter().map(short).collect()
        })
    }

    fn pages_of_account(&self, topics: &[Topic], change: impl FnOnce(Vec<Section>) -> Vec<Section>) -> Vec<Arc<Scene>> {
        let Some(map) = self.maps.first() else { return Vec::new() };
        let judged = JudgedMap::of(&self.project, map, self.round);
        let analysis = Analysis::of(&self.project, map, self.round);
        let mut account = Account { is_part: true, ..self.account_of(&judged, &analysis, topics) };
        account.sections = change(account.sections);
        let date = self.foot_date();
        let rooms = Rooms { upright: ROOM, lying: ROOM };
        let made = leaves(&self.project, &account, &DrawnPages::default(), rooms, &self.options(&date));
        made.leaves.into_iter().map(|leaf| leaf.scene).collect()
    }
}

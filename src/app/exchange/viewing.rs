//! What a saved view shows, as an export: of its map the part that it names, in its round and arrangement, its chart, comparison or sheet; or a table. What is gone
//! since is left out, and told. Never a drawing of its own.

use crate::app::compare::sides::{CompareJob, CompareSource, ResolvedSide};
use crate::app::compare::usual_pair;
use crate::app::desk::Desk;
use crate::app::exchange::choice::{Composing, ExportChoice, ExportWhat, Sheets, ShownTable};
use crate::app::exchange::export::ExportJob;
use crate::app::open::identity::Stamp;
use crate::app::saved_views::said::{gone, shown};
use crate::export::{Format, Table};
use crate::layout::CompareView;
use crate::layout::account::{Account, Asked, Block, Drawing, Drawn, Section, Topic};
use crate::layout::charts::ChartChoice;
use crate::method::{Analysis, Filter, JudgedMap};
use crate::model::{Arrangement, Map, MapId, MeasureTab, RoundId, SavedView, Shows, StageId, TouchpointId, ViewId};
use crate::scene::Scene;
use std::collections::HashSet;
use std::sync::Arc;

/// What was asked for besides a view, which then counts instead of what the view names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Given {
    /// A map.
    pub map: bool,
    /// A round.
    pub round: bool,
    /// A chart or the sheet of a segment.
    pub what: bool,
    /// A table.
    pub table: bool,
}

impl ExportJob {
    /// The same export of what a view shows. Its choice of how maps are laid out counts only where none is made already.
    #[must_use]
    pub fn of_view(self, view: &Arc<SavedView>, given: Given, stamp: Option<Stamp>) -> Self {
        let project = Arc::clone(&self.project);
        let named = view.map.filter(|_| !given.map).and_then(|id| project.map(id));
        let Some(map) = named.or(self.maps.first()).map(Arc::clone) else { return self };
        let named = view.round.filter(|id| !given.round && project.round(*id).is_some());
        let round = named.unwrap_or(self.round);
        let what = if given.what { self.what } else { what_of(view) };
        let table = if given.table { self.choice.table } else { table_of(view) };
        let is_pdf_of_table = view.has_tables() && !given.what && self.choice.format == Format::Pdf;
        let composing = self.choice.composing.or(composing_of(view));
        let first: Vec<StageId> = view.lines.iter().copied().filter(|id| map.stage(*id).is_some()).collect();
        let lines = if first.is_empty() { self.lines } else { Some((map.id, first)) };
        let chart = view.chart.as_ref().filter(|_| !given.what);
        let chart = chart.map_or(self.chart.clone(), |chart| ChartChoice { within: self.chart.within, ..ChartChoice::of_view(chart) });
        let mut job = Self {
            what,
            choice: ExportChoice { table, composing, all_maps: false, report: self.choice.report || is_pdf_of_table, ..self.choice },
            votes_of: named.or(self.votes_of),
            maps: vec![map],
            round,
            chart,
            analysed: None,
            lines,
            view: Some(Arc::clone(view)),
            drawn: Arc::default(),
            comparison: None,
            ..self
        };
        if what == ExportWhat::Comparison {
            job.comparison = job.comparison_of(view, stamp);
        }
        job.maps = job.maps.iter().map(|map| job.part_of(map, view)).collect();
        job
    }

    /// What a view compares; where it names nothing, what is usually compared with its map.
    fn comparison_of(&self, view: &SavedView, stamp: Option<Stamp>) -> Option<CompareJob> {
        let map = self.maps.first()?;
        let (left, right) = match view.compared {
            Some(compared) => (compared.left, compared.right),
            None => usual_pair(&self.project, map, self.round),
        };
        let stamp = stamp.unwrap_or_else(Stamp::of_unchanging);
        let side = |(map, round): (MapId, RoundId)| ResolvedSide::of_view(CompareSource::Open, stamp, &self.project, map, round);
        Some(CompareJob {
            left: side(left)?,
            right: side(right)?,
            texts: Arc::clone(&self.texts),
            measurer: Arc::clone(&self.measurer),
            theme: self.choice.theme,
            view: if view.compared.is_some_and(|compared| compared.list) { CompareView::List } else { CompareView::SideBySide },
            only_differences: view.compared.is_some_and(|compared| compared.only_differences),
        })
    }

    /// The part of a map that a view shows: its lanes, its stages, the touchpoints that it is about. A line below the title says that it is a part.
    fn part_of(&self, map: &Arc<Map>, view: &SavedView) -> Arc<Map> {
        let mut part = Map::clone(map);
        if let Some(shown) = view.lanes.as_ref().filter(|shown| map.lanes.iter().any(|lane| shown.contains(&lane.id))) {
            part.lanes.iter_mut().filter(|lane| lane.hidden == shown.contains(&lane.id)).for_each(|lane| {
                let lane = Arc::make_mut(lane);
                lane.hidden = !lane.hidden;
            });
        }
        if map.stages.iter().any(|stage| view.stages.contains(&stage.id)) {
            part.stages.retain(|stage| view.stages.contains(&stage.id));
        }
        let filter = view.filter.as_ref().map(Filter::of_view).map(|mut filter| {
            filter.stages.retain(|stage| map.stage(*stage).is_some());
            filter
        });
        if let Some(filter) = filter.filter(|filter| !filter.is_empty()) {
            let analysis = Analysis::of(&self.project, map, self.round);
            let matcher = filter.matcher();
            let matching = analysis.judged(map).filter(|(stage, touchpoint, judged)| matcher.matches(stage, touchpoint, judged));
            let ids: HashSet<TouchpointId> = matching.map(|(_, touchpoint, _)| touchpoint.id).collect();
            for stage in &mut part.stages {
                Arc::make_mut(stage).touchpoints.retain(|touchpoint| ids.contains(&touchpoint.id));
            }
        }
        let (count, all) = (part.touchpoint_count(), map.touchpoint_count());
        let counted = (count < all).then(|| self.texts.views_part(count as i64, &self.texts.integer(all as i64)));
        let name = Some(view.name.clone()).filter(|name| *name != map.name && view.map.is_some());
        let said: Vec<String> = [name, counted].into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if !said.is_empty() {
            part.subtitle = said.join(" · ");
        }
        Arc::new(part)
    }

    /// The saved views of the project of which there is anything to be seen, each as an export of its own in this one.
    pub(super) fn views(&self) -> Vec<Self> {
        let there = self.project.views.iter().filter(|view| !view.gone(&self.project).is_all());
        there.map(|view| self.clone().within(view)).collect()
    }

    /// A view within this export: composed for its page, whatever it has in the window.
    fn within(self, view: &Arc<SavedView>) -> Self {
        let composing = if view.arrangement == Some(Arrangement::Window) { Composing::Window } else { Composing::Page };
        let choice = ExportChoice { composing: Some(composing), report: false, sheets: Sheets::One, ..self.choice };
        Self { choice, view: None, drawn: Arc::default(), ..self }.of_view(view, Given::default(), None)
    }

    /// What is said about a map, for what it asks.
    pub(super) fn asked_about<T>(&self, map: &Arc<Map>, ask: impl FnOnce(&Asked<'_>) -> T) -> T {
        let judged = JudgedMap::of(&self.project, map, self.round);
        let analysis = Analysis::of(&self.project, map, self.round);
        ask(&Asked {
            project: &self.project,
            judged: &judged,
            analysis: &analysis,
            texts: &self.texts,
            date: &self.foot_date(),
            today: self.own_date(),
            within: self.chart.within,
            several: &self.chart.several,
        })
    }

    /// The tables of the view that is exported, if it shows any.
    pub(super) fn view_tables(&self) -> Vec<Block> {
        let (Some(map), Some(view)) = (self.maps.first(), &self.view) else { return Vec::new() };
        self.asked_about(map, |asked| Account::tables(asked, view.shows, view.tab))
    }

    /// What a report says of views, with the pages that are drawn for it: of the one that is exported, or of all.
    pub(super) fn view_section(&self, page: &ExportChoice) -> (Section, Vec<Vec<Arc<Scene>>>) {
        let (mut blocks, mut pages) = (Vec::new(), Vec::new());
        let jobs = if self.view.is_some() { vec![self.clone()] } else { self.views() };
        for job in jobs {
            let (Some(view), Some(map)) = (&job.view, job.maps.first()) else { continue };
            let (name, caption) = (view.name.clone(), shown(&self.texts, &self.project, view));
            if view.has_tables() {
                let tables = job.view_tables();
                if !tables.is_empty() {
                    blocks.push(Block::Heading(name));
                    blocks.push(Block::Sentence(caption));
                    blocks.extend(tables);
                }
                continue;
            }
            if view.shows == Shows::Chart {
                if let Some(drawing) = job.asked_about(map, |asked| Account::chart(asked, &job.chart)) {
                    blocks.push(Block::Heading(name));
                    blocks.push(Block::Drawing(drawing));
                }
                continue;
            }
            // Words have no drawings.
            if self.choice.format == Format::Md {
                blocks.extend([Block::Heading(name), Block::Sentence(caption)]);
                continue;
            }
            let choice = ExportChoice { composing: job.choice.composing, ..page.clone() };
            let job = Self { choice, drawn: Arc::default(), ..job.clone() };
            let drawn = job.scenes().to_vec();
            let said = if caption.is_empty() { name.clone() } else { caption.clone() };
            blocks.push(Block::Drawing(Drawing { what: Drawn::View(pages.len()), title: name, caption, said, table: None }));
            pages.push(drawn);
        }
        (Section { topic: Topic::Views, heading: self.texts.views_list().to_owned(), blocks }, pages)
    }

    /// What is gone since of the views that this exports, in words.
    pub fn gone_of_views(&self) -> Vec<String> {
        let has_all = self.view.is_none()
            && self.what != ExportWhat::Day
            && (self.is_deck() || self.choice.is_report(self.what) || self.choice.format == Format::Md);
        let views = if has_all { &self.project.views[..] } else { &[] };
        let views = self.view.iter().chain(views);
        let said = views.filter_map(|view| {
            let missing = view.gone(&self.project);
            let what = gone(&self.texts, &missing)?;
            let texts = &self.texts;
            Some(if missing.is_all() { texts.views_all_gone(&view.name, &what) } else { texts.views_gone(&view.name, &what) })
        });
        said.collect()
    }
}

impl Desk {
    /// The saved views that can be exported, with what the dialog exports of each and how it lays out a map.
    pub fn exported_views(&self) -> Vec<ExportedView> {
        let there = self.project().views.iter().filter(|view| !view.gone(self.project()).is_all());
        let of = |view: &Arc<SavedView>| ExportedView {
            id: view.id,
            name: view.name.clone(),
            what: if view.has_tables() { ExportWhat::Table(ShownTable::Of(table_of(view))) } else { what_of(view) },
            composing: composing_of(view),
        };
        there.map(of).collect()
    }
}

/// A saved view in the export dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedView {
    /// Which.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What is exported.
    pub what: ExportWhat,
    /// How its map is laid out; none: as usual.
    pub composing: Option<Composing>,
}

/// How the map of a view is laid out.
fn composing_of(view: &SavedView) -> Option<Composing> {
    view.arrangement.map(|arrangement| match arrangement {
        Arrangement::Whole => Composing::Page,
        Arrangement::Line => Composing::Line,
        Arrangement::Window => Composing::Window,
    })
}

/// What is exported of a view. Tables are written as such, or with the words of a report.
pub(crate) fn what_of(view: &SavedView) -> ExportWhat {
    match view.shows {
        Shows::Chart => ExportWhat::Chart,
        Shows::Compare => ExportWhat::Comparison,
        Shows::Segment => view.segment.map_or(ExportWhat::Map, ExportWhat::Segment),
        Shows::Map | Shows::Table | Shows::Grid | Shows::Votes | Shows::Measures => ExportWhat::Map,
    }
}

/// The table in which a view is best found as CSV.
pub(crate) fn table_of(view: &SavedView) -> Table {
    match (view.shows, view.tab) {
        (Shows::Votes, _) => Table::Votes,
        (Shows::Segment, _) => Table::Segments,
        (Shows::Measures, Some(MeasureTab::Questions)) => Table::Questions,
        (Shows::Measures, Some(MeasureTab::Contacts)) => Table::Contacts,
        (Shows::Measures, Some(MeasureTab::Day)) => Table::Day,
        (Shows::Measures, _) => Table::Measures,
        (Shows::Map | Shows::Table | Shows::Grid | Shows::Chart | Shows::Compare, _) => Table::Touchpoints,
    }
}

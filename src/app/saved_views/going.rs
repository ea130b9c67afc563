//! Going to a saved view: everything that it names is shown again, in one place. What is gone since is passed over, and said.

use crate::app::compare::sides::{CompareChoice, CompareSource, ComparedSide};
use crate::app::desk::Desk;
use crate::app::look::camera::CameraRequest;
use crate::app::notice::NoticeKind;
use crate::app::saved_views::said::gone;
use crate::app::view::{View, WindowArea};
use crate::edit::{Edit, LaneEdit, RoundEdit, Selected, StepName};
use crate::layout::CompareView;
use crate::layout::charts::{ChartChoice, ChartKind, Several};
use crate::method::Filter;
use crate::model::{Arrangement, MapId, RoundId, SavedView, Shows, ViewComparison, ViewId};
use std::sync::Arc;

impl Desk {
    /// Shows what a view names.
    pub(crate) fn go_to_view(&mut self, id: ViewId) {
        let Some(view) = self.project().view(id).map(Arc::clone) else { return };
        self.dialog = None;
        let missing = view.gone(self.project());
        if let Some(what) = gone(&self.program.texts, &missing) {
            let texts = &self.program.texts;
            let sentence = if missing.is_all() { texts.views_all_gone(&view.name, &what) } else { texts.views_gone(&view.name, &what) };
            self.notify(NoticeKind::Warning, sentence);
        }
        if missing.is_all() {
            return;
        }
        if let Some(map) = view.map {
            self.show_map(map);
        }
        self.take_over_round_and_lanes(&view);
        self.program.view = window_view(view.shows);
        self.program.focus = WindowArea::Canvas;
        match view.shows {
            Shows::Map => self.show_map_of(&view),
            Shows::Grid => self.filter_as(&view),
            Shows::Chart => {
                if let Some(chart) = &view.chart {
                    let within = self.charts.choice().within;
                    let kept = ChartChoice::of_view(chart);
                    if kept.kind == ChartKind::Curves {
                        self.compare_curves_of(kept.several.clone());
                    }
                    self.choose_chart(ChartChoice { within, several: Several::default(), ..kept });
                }
            }
            Shows::Compare => {
                if let Some(compared) = view.compared {
                    self.choose_comparison(choice(compared));
                }
            }
            Shows::Measures => self.show_measures(view.tab.unwrap_or_default()),
            Shows::Segment => {
                if let Some(segment) = view.segment {
                    self.open_in_inspector(Selected::Segment(segment));
                }
            }
            Shows::Table | Shows::Votes => {}
        }
    }

    /// The round and the lanes of the map are the project's own: where they are others, that is a step, which can be undone.
    fn take_over_round_and_lanes(&mut self, view: &SavedView) {
        let round = view.round.filter(|id| self.project().round(*id).is_some() && self.round() != Some(*id));
        let mut edits: Vec<Edit> = round.map(|round| Edit::Round(RoundEdit::Show { round: Some(round) })).into_iter().collect();
        if let (Some(map), Some(shown)) = (self.map(), &view.lanes) {
            let id = map.id;
            let other = map.lanes.iter().filter(|lane| lane.hidden == shown.contains(&lane.id));
            edits.extend(other.map(|lane| Edit::Lane(LaneEdit::SetHidden { map: id, lane: lane.id, hidden: !lane.hidden })));
        }
        if !edits.is_empty() {
            self.open.document.seal();
            self.apply(&Edit::Together { label: StepName::ShowView, edits }, None);
        }
    }

    fn show_map_of(&mut self, view: &SavedView) {
        self.filter_as(view);
        if let Some(arrangement) = view.arrangement {
            let is_whole = arrangement != Arrangement::Line;
            if is_whole && !self.program.settings.whole_map {
                self.break_lines_anew();
            }
            self.program.settings.whole_map = is_whole;
        }
        let Some(map) = self.map() else { return };
        let mut part = map.stages.iter().map(|stage| stage.id).filter(|id| view.stages.contains(id));
        let request = match part.next() {
            Some(first) => CameraRequest::FitStages(first, part.next_back().unwrap_or(first)),
            None if self.program.settings.whole_map => CameraRequest::FitMap,
            None => CameraRequest::Open,
        };
        self.look_at(request);
    }

    fn filter_as(&mut self, view: &SavedView) {
        self.look.filter = view.filter.as_ref().map(Filter::of_view).unwrap_or_default();
        self.look.filter_open = view.filter.is_some();
        self.settle_look();
    }
}

/// The view of the window in which it is shown.
fn window_view(shows: Shows) -> View {
    match shows {
        Shows::Map | Shows::Segment => View::Map,
        Shows::Table => View::Table,
        Shows::Grid => View::Grid,
        Shows::Chart => View::Analysis,
        Shows::Votes => View::Agreement,
        Shows::Compare => View::Compare,
        Shows::Measures => View::Measures,
    }
}

fn choice(compared: ViewComparison) -> CompareChoice {
    let side = |(map, round): (MapId, RoundId)| ComparedSide { source: CompareSource::Open, map: Some(map), round: Some(round) };
    CompareChoice {
        left: side(compared.left),
        right: side(compared.right),
        view: if compared.list { CompareView::List } else { CompareView::SideBySide },
        only_differences: compared.only_differences,
    }
}

//! What the window shows now, as a view that can be saved. Never anything that is not in the open project.

use crate::app::compare::sides::{CompareSource, ComparedSide};
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::notice::NoticeKind;
use crate::app::saved_views::SaveAs;
use crate::app::saved_views::dialog::ViewsDialog;
use crate::app::view::View;
use crate::edit::{Edit, Selected, ViewEdit};
use crate::layout::CompareView;
use crate::model::{Arrangement, Code as _, LaneId, Map, MapId, RoundId, SavedView, SegmentId, Shows, StageId, ViewComparison, ViewId};

impl Desk {
    /// Asks what the view that is shown is to be called.
    pub(crate) fn ask_save_view(&mut self) {
        if self.refuses_change() {
            return;
        }
        if self.compares_another_file() {
            let sentence = self.program.texts.views_other_file().to_owned();
            self.notify(NoticeKind::Warning, sentence);
            return;
        }
        let name = self.proposed_name();
        self.ask(Dialog::Views(ViewsDialog::Save { name }));
    }

    /// Whether what is shown is a comparison with another file, which no view can name.
    pub(crate) fn compares_another_file(&self) -> bool {
        let is_other = |side: ComparedSide| side.source == CompareSource::Other;
        self.program.view == View::Compare && self.compare_choice().is_some_and(|choice| is_other(choice.left) || is_other(choice.right))
    }

    /// A name that no view has: what is shown, of the map that is shown.
    fn proposed_name(&self) -> String {
        let texts = &self.program.texts;
        let map = self.map().map(|map| map.name.clone()).unwrap_or_default();
        let stages = self.view_stages();
        let one_stage = self.map().and_then(|map| map.stage(*stages.first()?)).filter(|_| stages.len() == 1).map(|stage| &*stage.name);
        let what = match (self.program.view, one_stage) {
            (View::Map, Some(stage)) => stage.to_owned(),
            (View::Map, None) => String::new(),
            (View::Analysis, _) => texts.term("chart", self.charts.choice().kind.code()).to_owned(),
            (View::Measures, _) => texts.term("measure-tab", self.open.measures.tab.code()).to_owned(),
            (view, _) => texts.term("saved-view", shows(view).code()).to_owned(),
        };
        let parts: Vec<String> = [map, what].into_iter().filter(|part| !part.trim().is_empty()).collect();
        let name = parts.join(" – ");
        let is_taken = |name: &str| self.project().views.iter().any(|view| view.name == name);
        let numbered = (2..).map(|number: i64| texts.views_numbered(&name, &number.to_string()));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name));
        free.unwrap_or_default()
    }

    /// The stages that are selected, in the order of the map: the part of it that a view can be of. None where that is no map.
    pub fn view_stages(&self) -> Vec<StageId> {
        let Some(map) = self.map().filter(|_| self.program.view == View::Map) else { return Vec::new() };
        let selected = |stage: &StageId| self.open.document.selection.contains(Selected::Stage(*stage));
        map.stages.iter().map(|stage| stage.id).filter(selected).collect()
    }

    /// The segment that is selected: a view can be its sheet.
    pub fn view_segment(&self) -> Option<SegmentId> {
        match self.open.document.selection.lead {
            Some(Selected::Segment(id)) => Some(id),
            _ => None,
        }
    }

    /// How the shown map is laid out in the window, for a view of it.
    pub fn view_arrangement(&self) -> Arrangement {
        if self.program.settings.whole_map { Arrangement::Whole } else { Arrangement::Line }
    }

    /// Whether the map is laid out in lines in the window, so that a view can have the same.
    pub fn has_window_lines(&self) -> bool {
        self.program.view == View::Map && self.lines_of_whole_map().is_some()
    }

    /// The saved view that has a name already.
    pub fn view_named(&self, name: &str) -> Option<&SavedView> {
        self.project().views.iter().find(|view| view.name == name.trim()).map(|view| &**view)
    }

    /// Saves what is shown.
    pub(crate) fn save_view(&mut self, how: &SaveAs) {
        let name = how.name.trim().to_owned();
        if name.is_empty() || self.compares_another_file() {
            return;
        }
        let before = self.view_named(&name).map(|view| view.id);
        let Some(view) = self.view_as(before.unwrap_or_else(ViewId::new), how) else { return };
        let edit = match before {
            Some(_) => ViewEdit::Replace { view: Box::new(view) },
            None => ViewEdit::Add { views: vec![view], before: None },
        };
        self.open.document.seal();
        if self.apply(&Edit::View(edit), None) {
            let sentence = self.program.texts.views_saved(&name);
            self.notify_done(sentence);
        }
    }

    /// What is shown now; none: a comparison that nothing can be said of.
    pub(super) fn view_as(&self, id: ViewId, how: &SaveAs) -> Option<SavedView> {
        let name = how.name.trim().to_owned();
        let segment = self.view_segment().filter(|_| how.sheet);
        let kind = if segment.is_some() { Shows::Segment } else { shows(self.program.view) };
        let mut view = SavedView { map: self.map_id(), round: self.round(), segment, ..SavedView::new(id, name, kind) };
        match kind {
            Shows::Map => {
                view.lanes = self.map().map(|map| shown_lanes(map));
                view.stages = if how.only_stages { self.view_stages() } else { Vec::new() };
                view.filter = self.look.filter.saved();
                view.arrangement = Some(how.arrangement);
                if how.arrangement == Arrangement::Window {
                    view.lines = self.lines_of_whole_map().unwrap_or_default();
                }
            }
            Shows::Grid => view.filter = self.look.filter.saved(),
            Shows::Chart => view.chart = Some(self.chosen_chart().saved()),
            Shows::Compare => {
                let choice = self.compare_choice()?;
                view.compared = Some(ViewComparison {
                    left: side(choice.left)?,
                    right: side(choice.right)?,
                    list: choice.view == CompareView::List,
                    only_differences: choice.only_differences,
                });
            }
            Shows::Measures => view.tab = Some(self.open.measures.tab),
            Shows::Table | Shows::Votes | Shows::Segment => {}
        }
        Some(view)
    }
}

/// What a view of the window is called in a file.
fn shows(view: View) -> Shows {
    match view {
        View::Map => Shows::Map,
        View::Table => Shows::Table,
        View::Grid => Shows::Grid,
        View::Analysis => Shows::Chart,
        View::Agreement => Shows::Votes,
        View::Compare => Shows::Compare,
        View::Measures => Shows::Measures,
    }
}

fn shown_lanes(map: &Map) -> Vec<LaneId> {
    map.lanes.iter().filter(|lane| !lane.hidden).map(|lane| lane.id).collect()
}

fn side(side: ComparedSide) -> Option<(MapId, RoundId)> {
    Some((side.map?, side.round?))
}

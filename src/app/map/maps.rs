//! Commands on the project's maps, lanes, rounds, segments and raters. Names for new elements come from the message files.

use crate::app::Field;
use crate::app::desk::Desk;
use crate::app::map::text::{EditTarget, NewElement};
use crate::app::view::WindowArea;
use crate::edit::{Edit, LaneCell, LaneEdit, MapEdit, RaterEdit, RoundEdit, SegmentEdit, Selected, Selection, StepName};
use crate::model::{FreePer, FreeStyle, LaneId, LaneKind, MapId, Rater, RaterId, Round, RoundId, Segment, SegmentId, StageId, Variant};
use std::sync::Arc;

impl Desk {
    /// Shows another map. What was selected there earlier is not remembered; the camera stays, so that twins can be compared.
    pub(crate) fn show_map(&mut self, id: MapId) {
        if self.open.document.project().map(id).is_some() && self.map_id() != Some(id) {
            self.select(Selection::nothing(id));
        }
    }

    /// Shows the map `step` tabs further on, wrapping around.
    pub(crate) fn step_map(&mut self, step: isize) {
        let maps = &self.open.document.project().maps;
        let at = self.map_id().and_then(|id| maps.iter().position(|map| map.id == id));
        let count = isize::try_from(maps.len()).unwrap_or(isize::MAX);
        let target = at
            .and_then(|at| isize::try_from(at).ok())
            .and_then(|at| usize::try_from((at + step).rem_euclid(count.max(1))).ok())
            .and_then(|at| maps.get(at));
        if let Some(id) = target.map(|map| map.id) {
            self.show_map(id);
        }
    }

    /// Moves the shown map's tab.
    pub(crate) fn move_map(&mut self, right: bool) {
        let maps = &self.open.document.project().maps;
        let Some(map) = self.map_id() else { return };
        let Some(at) = maps.iter().position(|other| other.id == map) else { return };
        let before = match (right, at) {
            (false, 0) => return,
            (false, at) => Some(maps[at - 1].id),
            (true, at) if at + 1 == maps.len() => return,
            (true, at) => maps.get(at + 2).map(|map| map.id),
        };
        self.apply(&Edit::Map(MapEdit::Move { map, before }), None);
    }

    /// Adds a map with the stages of a template and shows it.
    pub(crate) fn add_map(&mut self, name: &str, template: &str) {
        let catalogue = Arc::clone(&self.program.catalogue);
        let Some(template) = catalogue.template(template).or_else(|| catalogue.templates().first()) else { return };
        let stages = template.stages.iter().map(|stage| (StageId::new(), stage.name.clone(), stage.description.clone())).collect();
        let map = MapId::new();
        let name = if name.trim().is_empty() { catalogue.starting().map.clone() } else { crate::letters::one_line(name.trim()) };
        let before = self.map_after_shown();
        if self.apply(&Edit::Map(MapEdit::Add { map, name, stages, before }), None) {
            self.show_map(map);
        }
    }

    fn map_after_shown(&self) -> Option<MapId> {
        let maps = &self.open.document.project().maps;
        let at = self.map_id().and_then(|id| maps.iter().position(|map| map.id == id))?;
        maps.get(at + 1).map(|map| map.id)
    }

    /// Copies the shown map as to-be, keeping all identities, and shows the copy.
    pub(crate) fn duplicate_map(&mut self) {
        let Some(original) = self.open.document.map() else { return };
        let (map, copy) = (original.id, MapId::new());
        let name = self.name_of_copy(&original.name);
        if self.apply(&Edit::Map(MapEdit::Duplicate { map, copy, name, variant: Variant::ToBe }), None) {
            self.show_map(copy);
        }
    }

    /// What the copy of a map as to-be is called: each copy has a name that no other map has.
    pub(crate) fn name_of_copy(&self, original: &str) -> String {
        let (texts, maps) = (&self.program.texts, &self.project().maps);
        let is_free = |name: &String| maps.iter().all(|map| map.name != *name);
        let again = (2..).map(|count| texts.to_be_name_again(original, count));
        std::iter::once(texts.to_be_name(original)).chain(again).find(is_free).unwrap_or_default()
    }

    /// Deletes the shown map; its neighbour is then shown.
    pub(crate) fn delete_map(&mut self) {
        let maps = &self.open.document.project().maps;
        let Some(map) = self.map_id() else { return };
        let at = maps.iter().position(|other| other.id == map);
        let neighbour = at.and_then(|at| maps.get(at + 1).or_else(|| maps.get(at.checked_sub(1)?))).map(|map| map.id);
        if self.apply(&Edit::Map(MapEdit::Delete { map }), None)
            && let Some(neighbour) = neighbour
        {
            self.select(Selection::nothing(neighbour));
        }
    }

    pub(crate) fn set_map_segment(&mut self, segment: Option<SegmentId>) {
        if let Some(map) = self.map_id() {
            self.apply(&Edit::Map(MapEdit::SetSegment { map, segment }), None);
        }
    }

    /// Adds a free lane below the selected one, or at the end, and opens its name.
    pub(crate) fn add_lane(&mut self, style: FreeStyle, per: FreePer) {
        let Some((map, before)) = self.place_of_new_lane() else { return };
        let lane = LaneId::new();
        self.start_lane(NewElement::Lane { map, lane, style, per, before }, map, lane);
    }

    /// Adds a lane that shows a metric, and selects it.
    pub(crate) fn add_metric_lane(&mut self, metric: &str) {
        let Some((map, before)) = self.place_of_new_lane() else { return };
        let lane = LaneId::new();
        self.open.document.seal();
        if self.apply(&Edit::Lane(LaneEdit::AddMetric { map, lane, metric: metric.to_owned(), before }), None) {
            self.go_to_map(Selected::Lane(lane));
        }
    }

    /// Where a new lane goes: below the selected one, else at the end.
    fn place_of_new_lane(&self) -> Option<(MapId, Option<LaneId>)> {
        let map = self.open.document.map()?;
        let below = match self.open.document.selection.lead {
            Some(Selected::Lane(id) | Selected::Cell(LaneCell { lane: id, .. })) => {
                map.lanes.iter().position(|lane| lane.id == id).and_then(|at| map.lanes.get(at + 1))
            }
            _ => None,
        };
        Some((map.id, below.map(|lane| lane.id)))
    }

    pub(crate) fn toggle_lane(&mut self, lane: LaneId) {
        let Some(map) = self.open.document.map() else { return };
        let Some(hidden) = map.lane(lane).map(|lane| !lane.hidden) else { return };
        let map = map.id;
        self.apply(&Edit::Lane(LaneEdit::SetHidden { map, lane, hidden }), None);
    }

    /// Hides every selected lane.
    pub(crate) fn hide_selected_lanes(&mut self) {
        let lanes: Vec<LaneId> = self.selected_lanes().collect();
        self.set_hidden(lanes, true, StepName::HideLane);
    }

    /// Shows every lane of the map.
    pub(crate) fn show_all_lanes(&mut self) {
        let hidden = self.open.document.map().into_iter().flat_map(|map| map.lanes.iter().filter(|lane| lane.hidden).map(|lane| lane.id));
        let lanes = hidden.collect();
        self.set_hidden(lanes, false, StepName::ShowLane);
    }

    pub(crate) fn selected_lanes(&self) -> impl Iterator<Item = LaneId> {
        self.open.document.selection.elements.iter().filter_map(|element| match element {
            Selected::Lane(id) | Selected::Cell(LaneCell { lane: id, .. }) => Some(*id),
            _ => None,
        })
    }

    fn set_hidden(&mut self, lanes: Vec<LaneId>, hidden: bool, label: StepName) {
        let (Some(map), false) = (self.map_id(), lanes.is_empty()) else { return };
        let edits = lanes.into_iter().map(|lane| Edit::Lane(LaneEdit::SetHidden { map, lane, hidden })).collect();
        self.apply(&Edit::Together { label, edits }, None);
    }

    /// Adds a round dated today, shows it, and opens it in the inspector.
    pub(crate) fn add_round(&mut self) {
        let today = self.now().to_zoned(jiff::tz::TimeZone::system()).date();
        let number = i64::try_from(self.open.document.project().rounds.len() + 1).unwrap_or(i64::MAX);
        let round = Round { id: RoundId::new(), label: self.program.texts.new_round_name(number), date: Some(today) };
        let id = round.id;
        let edits = vec![Edit::Round(RoundEdit::Add(round)), Edit::Round(RoundEdit::Show { round: Some(id) })];
        if self.apply(&Edit::Together { label: StepName::AddRound, edits }, None) {
            self.open_in_inspector(Selected::Round(id));
        }
    }

    pub(crate) fn show_round(&mut self, round: RoundId) {
        self.apply(&Edit::Round(RoundEdit::Show { round: Some(round) }), None);
    }

    pub(crate) fn add_segment(&mut self) {
        let segment = Segment::new(SegmentId::new(), self.program.texts.new_segment_name());
        let id = segment.id;
        if self.apply(&Edit::Segment(SegmentEdit::Add(segment)), None) {
            self.open_in_inspector(Selected::Segment(id));
        }
    }

    pub(crate) fn add_rater(&mut self) {
        let number = i64::try_from(self.open.document.project().raters.len() + 1).unwrap_or(i64::MAX);
        let rater = Rater { id: RaterId::new(), name: self.program.texts.new_rater_name(number), group: String::new() };
        let field = Field { what: "rater-name", element: rater.id.0 };
        if self.apply(&Edit::Rater(RaterEdit::Add(rater)), None) {
            self.open_in_inspector(Selected::Project);
            self.open_field("raters", field);
        }
    }

    /// Selects an element that is not on the map and opens it in the inspector.
    pub(crate) fn open_in_inspector(&mut self, element: Selected) {
        let Some(map) = self.map_id() else { return };
        self.select(Selection::one(map, element));
        self.program.settings.inspector_open = true;
        self.program.focus = WindowArea::Inspector;
    }

    /// What F2 opens: the title, name or label of the leading element.
    pub(crate) fn rename_selected(&mut self) {
        let Some(map) = self.open.document.map() else { return };
        let target = match self.open.document.selection.lead {
            Some(Selected::Touchpoint(id)) => EditTarget::TouchpointTitle(id),
            Some(Selected::Stage(id)) => EditTarget::StageName(id),
            Some(Selected::Measure(id)) if self.shows_board() || self.shows_measure(id) => EditTarget::MeasureTitle(id),
            Some(Selected::Cell(cell)) => return self.edit_cell(cell),
            Some(Selected::Lane(id)) if matches!(map.lane(id).map(|lane| &lane.kind), Some(LaneKind::Free(_))) => EditTarget::LaneName(id),
            Some(
                element @ (Selected::Segment(_)
                | Selected::Round(_)
                | Selected::Measure(_)
                | Selected::Question(_)
                | Selected::Contact(_)
                | Selected::Day(_)
                | Selected::Project),
            ) => {
                self.open_in_inspector(element);
                return;
            }
            // Another name is another metric, which is chosen there.
            Some(element @ Selected::Lane(id)) if matches!(map.lane(id).map(|lane| &lane.kind), Some(LaneKind::Metric(_))) => {
                self.open_in_inspector(element);
                return;
            }
            Some(Selected::Lane(_)) => return,
            Some(Selected::Map) | None => EditTarget::MapName(map.id),
        };
        self.start_editing(target);
    }
}

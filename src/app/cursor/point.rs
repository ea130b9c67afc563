//! What pointing at something on the map means: what a click selects, what a double-click opens, which element a picture goes to. Never a change: it
//! answers with a selection or an action.

use crate::app::{Action, EditTarget, ExchangeAction, MapAction};
use crate::edit::{LaneCell, PictureAt, Selected, Selection};
use crate::layout::{InLane, Over, Places};
use crate::model::{FreePer, FreeStyle, Map, MapId, Project, StageId, TouchpointId};
use crate::scene::{Point, Rect};

/// A cell of a lane of pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PictureCell {
    /// The cell itself.
    pub own: PictureAt,
    /// The element whose picture is shown there: the cell's own, or else its touchpoint's, or else none.
    pub shown: Option<PictureAt>,
}

fn element(over: Over, at: Point, places: &Places) -> Option<Selected> {
    match over {
        Over::Cell(lane, of) => Some(Selected::Cell(LaneCell { lane, of, entry: places.entry_at(lane, of, at).unwrap_or(0) })),
        Over::Card(id) | Over::Score(id, _) => Some(Selected::Touchpoint(id)),
        Over::Stage(id) => Some(Selected::Stage(id)),
        Over::LaneEdge(id) | Over::LaneName(id) => Some(Selected::Lane(id)),
        Over::Measure(id, _) => Some(Selected::Measure(id)),
        Over::Title => Some(Selected::Map),
        Over::Nothing => None,
    }
}

/// The selection after a click; `several` means that the key for keeping the others is held down; none: unchanged.
pub fn clicked(over: Over, at: Point, places: &Places, map: MapId, selection: &Selection, several: bool) -> Option<Selection> {
    match element(over, at, places) {
        Some(element) if several => {
            let mut selection = selection.clone();
            selection.toggle(element);
            Some(selection)
        }
        Some(element) => Some(Selection::one(map, element)),
        None if several => None,
        None => Some(Selection::nothing(map)),
    }
}

/// The selection before a menu opens; none: unchanged.
pub fn selected_for_menu(over: Over, at: Point, places: &Places, map: MapId, selection: &Selection) -> Option<Selection> {
    match element(over, at, places) {
        Some(element) if selection.contains(element) => None,
        Some(element) => Some(Selection::one(map, element)),
        None => Some(Selection::nothing(map)),
    }
}

/// What a double-click asks for.
pub fn double_clicked(over: Over, at: Point, places: &Places, map: MapId, project: &Project) -> Option<Action> {
    match over {
        Over::Card(id) => Some(Action::Map(MapAction::StartEditing(EditTarget::TouchpointTitle(id)))),
        Over::Stage(id) => Some(Action::Map(MapAction::StartEditing(EditTarget::StageName(id)))),
        Over::LaneName(id) | Over::LaneEdge(id) => Some(Action::Map(MapAction::StartEditing(EditTarget::LaneName(id)))),
        Over::Cell(lane, cell) => Some(match picture_cell(over, places, map, project) {
            Some(PictureCell { own, shown: None }) => Action::Exchange(ExchangeAction::AskPicture(own)),
            Some(PictureCell { shown: Some(_), .. }) | None => Action::Map(MapAction::StartEditing(EditTarget::Cell(lane, cell))),
        }),
        Over::Measure(id, _) => Some(Action::Map(MapAction::StartEditing(EditTarget::MeasureTitle(id)))),
        Over::Title => Some(Action::Map(MapAction::StartEditing(EditTarget::MapName(map)))),
        // A double-click on free space adds a touchpoint right there, or a measure to the touchpoint above.
        Over::Nothing if places.lane_at(at.y).is_some_and(|lane| lane.content == InLane::Measures) => {
            Some(Action::Map(MapAction::NewMeasure(places.touchpoint_column(at)?)))
        }
        Over::Nothing => {
            places.lane_at(at.y).and_then(|lane| lane.media())?;
            Some(Action::Map(MapAction::AddTouchpoint(places.landing(at, &[])?.into())))
        }
        Over::Score(..) => None,
    }
}

/// The cell of a lane of pictures under the pointer.
pub fn picture_cell(over: Over, places: &Places, map: MapId, project: &Project) -> Option<PictureCell> {
    let Over::Cell(lane, cell) = over else { return None };
    let InLane::Cells(_, FreeStyle::Picture) = places.lane(lane)?.content else { return None };
    let own = PictureAt::Cell(map, lane, cell);
    let touchpoint = PictureAt::Touchpoint(map, TouchpointId(cell));
    let shown = [own, touchpoint].into_iter().find(|at| at.picture(project).is_some());
    Some(PictureCell { own, shown })
}

/// The element that a picture dropped at a point of the scene goes to, and where that is.
pub fn picture_target(over: Over, at: Point, places: &Places, map: &Map) -> Option<(PictureAt, Rect)> {
    if let (Some(segment), Some(portrait)) = (map.segment, places.portrait.filter(|portrait| portrait.contains(at))) {
        return Some((PictureAt::Segment(segment), portrait));
    }
    let title = (PictureAt::Map(map.id), places.logo.unwrap_or(places.title));
    let stage = |id: StageId| Some((PictureAt::Stage(map.id, id), places.stage_head(id)?));
    let touchpoint = |id: TouchpointId| Some((PictureAt::Touchpoint(map.id, id), places.card(id)?.rect?));
    match over {
        Over::Card(id) | Over::Score(id, _) | Over::Measure(_, id) => touchpoint(id),
        Over::Stage(id) => stage(id),
        Over::Cell(lane, cell) => match places.lane(lane)?.content {
            InLane::Cells(_, FreeStyle::Picture) => Some((PictureAt::Cell(map.id, lane, cell), places.cell(lane, cell)?)),
            InLane::Cells(FreePer::Stage, _) => stage(StageId(cell)),
            InLane::Cells(FreePer::Touchpoint, _) => touchpoint(TouchpointId(cell)),
            InLane::Cards(_) | InLane::Curves | InLane::Measures | InLane::Nothing => None,
        },
        Over::Title | Over::LaneEdge(_) | Over::LaneName(_) => Some(title),
        Over::Nothing if places.stages.is_empty() => None,
        Over::Nothing => places.stage_column(at).map_or(Some(title), stage),
    }
}

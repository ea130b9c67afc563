//! What is done on the maps: cards, stages and lanes are added, moved and deleted, words typed, scores given, cards copied, another map
//! shown. Never which gesture or key it was.

pub(crate) mod arrange;
pub(crate) mod cell;
pub(crate) mod chances;
pub(crate) mod clip;
pub(crate) mod copy_scores;
pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod drawn;
pub(crate) mod editing;
pub(crate) mod expected;
mod funnel;
pub(crate) mod kept;
pub(crate) mod maps;
pub(crate) mod measures;
pub(crate) mod rate;
pub(crate) mod taken;
pub(crate) mod text;
pub(crate) mod whole;
mod widths;

#[cfg(test)]
mod tests;

use crate::app::desk::Desk;
use crate::app::map::cell::CellKey;
use crate::app::map::text::{EditTarget, NewTouchpoint};
use crate::app::open::dialog::NewProject;
use crate::app::open::identity::Stamp;
use crate::model::{Area, Channel, MapId, MeasureId, Score, ScoreKind, Status, TouchpointId};

/// An action on the maps of the project.
#[derive(Debug, Clone, PartialEq)]
pub enum MapAction {
    /// Another map was chosen.
    ShowMap(MapId),
    /// A new map was described.
    CreateMap(NewProject),
    /// Set or clear one agreed score of some touchpoints in the shown round; merges while the same slider moves.
    Rate {
        /// Where.
        touchpoints: Vec<TouchpointId>,
        /// Which question.
        kind: ScoreKind,
        /// The score; none: not rated.
        score: Option<Score>,
    },
    /// Adopt a chance to delight at a touchpoint, or drop it again.
    ToggleChance {
        /// Where.
        touchpoint: TouchpointId,
        /// What the catalogue calls it.
        title: String,
    },
    /// Say that what was selected has just been deleted, with an offer to undo it, unless that was said or nothing has happened since.
    TellDeleted(Stamp),
    /// Add a measure to a touchpoint and type its title.
    NewMeasure(TouchpointId),
    /// Add a measure with a title to a touchpoint.
    AddMeasure {
        /// Where.
        touchpoint: TouchpointId,
        /// What it is called.
        title: String,
    },
    /// Take a measure off a touchpoint.
    UnlinkMeasure {
        /// Which.
        measure: MeasureId,
        /// Where.
        touchpoint: TouchpointId,
    },
    /// Take a measure from one touchpoint to another.
    MoveMeasure {
        /// Which.
        measure: MeasureId,
        /// Where it is.
        from: TouchpointId,
        /// Where it goes; the same: to another place there.
        to: TouchpointId,
        /// How many of the others there are above it then; none: as the list says.
        at: Option<usize>,
    },
    /// Give measures a status, from today.
    SetMeasureStatus(MeasureId, Status),
    /// Make measures of the chances that an older file has in a lane.
    MeasuresOfChances,
    /// Give the touchpoints of one map the fulfilment that measures of another one, which are done, were to bring.
    ExpectFulfilment {
        /// The map as it is.
        from: MapId,
        /// The map as it is to be.
        to: MapId,
        /// The measures that are done.
        measures: Vec<MeasureId>,
    },
    /// Add a touchpoint somewhere and type its title.
    AddTouchpoint(NewTouchpoint),
    /// Add a ready-made touchpoint after the selected one, or at a place.
    AddFromCatalogue {
        /// Its title.
        title: String,
        /// Its area.
        area: Area,
        /// Its channel.
        channel: Option<Channel>,
        /// Where it was dropped; the area of that place counts only if it has one.
        place: NewTouchpoint,
    },
    /// Letters were typed on the map while no text was being edited.
    Typed(String),
    /// A key was pressed that means something of its own in a cell of own words.
    InCell(CellKey),
    /// Edit a text in place.
    StartEditing(EditTarget),
    /// The text being edited in place has changed to this.
    EditingChanged(String),
    /// Keep the text being edited in place.
    FinishEditing,
    /// Discard the text being edited in place.
    CancelEditing,
}

impl MapAction {
    /// Whether a text that is being edited in place stays open, or is ended by the action itself.
    pub(crate) fn keeps_editing(&self) -> bool {
        matches!(self, Self::EditingChanged(_) | Self::FinishEditing | Self::CancelEditing | Self::Typed(_) | Self::InCell(CellKey::Open))
    }
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: MapAction) {
    match action {
        MapAction::ShowMap(map) => desk.show_map(map),
        MapAction::CreateMap(new) => {
            desk.dialog = None;
            desk.add_map(&new.name, &new.template);
        }
        MapAction::Rate { touchpoints, kind, score } => desk.rate_by_hand(touchpoints, kind, score),
        MapAction::ToggleChance { touchpoint, title } => desk.toggle_chance(touchpoint, &title),
        MapAction::TellDeleted(before) => desk.tell_deleted(before),
        MapAction::NewMeasure(touchpoint) => desk.new_measure_at(touchpoint),
        MapAction::AddMeasure { touchpoint, title } => desk.add_measure(touchpoint, &title),
        MapAction::UnlinkMeasure { measure, touchpoint } => desk.unlink_measure(measure, touchpoint),
        MapAction::MoveMeasure { measure, from, to, at } => {
            desk.look.column = Some(from);
            desk.select_one(crate::edit::Selected::Measure(measure));
            desk.move_measures(&[measure], from, to, at);
        }
        MapAction::SetMeasureStatus(measure, status) => desk.set_status_of(vec![measure], status),
        MapAction::MeasuresOfChances => desk.make_measures_of_chances(),
        MapAction::ExpectFulfilment { from, to, measures } => desk.expect_fulfilment(from, to, &measures),
        MapAction::AddTouchpoint(place) => desk.start_touchpoint(&place, String::new()),
        MapAction::AddFromCatalogue { title, area, channel, place } => desk.add_ready_made(&title, area, channel, place),
        MapAction::Typed(text) => desk.type_on_map(text),
        MapAction::InCell(key) => desk.press_in_cell(key),
        MapAction::StartEditing(target) => desk.start_editing(target),
        MapAction::EditingChanged(text) => desk.change_draft(text),
        MapAction::FinishEditing => {
            desk.finish_editing();
        }
        MapAction::CancelEditing => desk.cancel_editing(),
    }
}

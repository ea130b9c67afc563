//! What a text in a cell of a touchpoint means. It means the same here as in an imported table. Never a change, never a cell of another kind.

use super::column::GridColumn;
use crate::edit::{CellValue, TouchpointChange};
use crate::i18n::Texts;
use crate::import::{CellContent, Meaning, Recognised, read_cell};
use crate::model::fields::{Fields as _, TouchpointField, Value};
use crate::model::table::Column;
use crate::model::{Area, ExperienceId, Map, StageId, Touchpoint, TouchpointId, entry};

/// What a text means for the cells of a column.
#[derive(Debug, Clone)]
pub enum Read {
    /// A stage of the map.
    Stage(StageId),
    /// What a touchpoint's own cell says, and whether its number had to be rounded.
    Content(CellContent, bool),
}

impl Read {
    /// Whether a number had to be rounded.
    pub(super) fn is_rounded(&self) -> bool {
        matches!(self, Self::Content(_, true))
    }

    /// What a touchpoint's cell then contains; none for what no cell can change.
    pub(super) fn value(&self, current: &Touchpoint) -> Option<CellValue> {
        match self {
            Self::Stage(stage) => Some(CellValue::Stage(*stage)),
            Self::Content(CellContent::Score(kind, score), _) => Some(CellValue::Score(*kind, *score)),
            Self::Content(content, _) => change(content, current).map(CellValue::Field),
        }
    }
}

/// The change of a touchpoint that makes its cell say something.
fn change(content: &CellContent, current: &Touchpoint) -> Option<TouchpointChange> {
    Some(match content {
        CellContent::Field(TouchpointField::Title, Value::Text(title)) => TouchpointChange::Title(crate::letters::one_line(title)),
        CellContent::Field(field, value) => {
            // A field that cannot be without a value then has the one that it has from the start.
            return TouchpointChange::of(*field, value).or_else(|| TouchpointChange::of(*field, &field.get(&blank())));
        }
        CellContent::Media(media) => TouchpointChange::Media(*media),
        CellContent::Channels(channels) => TouchpointChange::Channel(channels.first().copied()),
        CellContent::Influencers(influencers) => TouchpointChange::Influencers(entry::renewed(influencers.clone(), &current.influencers)),
        CellContent::PassedOn(told) => TouchpointChange::PassedOn(entry::renewed(told.clone(), &current.passed_on)),
        CellContent::Experiences(tone, told) => {
            let told = current.retold(*tone, told.iter().map(String::as_str), |_, _| ExperienceId::new());
            TouchpointChange::ExperiencesOf(*tone, told)
        }
        CellContent::Score(..) => return None,
    })
}

/// A touchpoint of which nothing is known.
fn blank() -> Touchpoint {
    Touchpoint::new(TouchpointId::named(""), "", Area::PointOfSale)
}

/// What a cleared cell contains: what a cell without a text means. None: it cannot be empty.
pub(super) fn emptied(column: GridColumn) -> Option<CellValue> {
    let GridColumn::Field(column) = column else { return None };
    if column == Column::Media || column.field().is_some_and(TouchpointField::is_required) {
        return None;
    }
    let column = Recognised::of(Meaning::Touchpoint(column));
    read_cell(&column, "").ok().and_then(|(content, rounded)| Read::Content(content, rounded).value(&blank()))
}

/// What a text means for a column's cells, or the message that refuses it.
pub(super) fn read(map: &Map, texts: &Texts, recognised: &Recognised, text: &str) -> Result<Read, String> {
    let Some(column) = recognised.column() else { return Err(texts.grid_refused_unknown().to_owned()) };
    let is_empty = text.trim().is_empty();
    match column {
        Column::Map | Column::Id => Err(texts.grid_refused_fixed(&recognised.header)),
        Column::Stage | Column::Area | Column::Media if is_empty => Err(texts.grid_refused_empty(&recognised.header)),
        Column::Stage => {
            let wanted = text.trim().to_lowercase();
            let exact = map.stages.iter().find(|stage| stage.name.trim() == text.trim());
            let found = exact.or_else(|| map.stages.iter().find(|stage| stage.name.trim().to_lowercase() == wanted));
            found.map(|stage| Read::Stage(stage.id)).ok_or_else(|| texts.grid_refused_stage(text.trim()))
        }
        Column::Touchpoint if is_empty => Err(texts.grid_refused_empty(&recognised.header)),
        _ => match read_cell(recognised, text).map_err(|kind| kind.reason(texts))? {
            (CellContent::Channels(channels), _) if channels.len() > 1 => Err(texts.grid_refused_channel().to_owned()),
            (content, rounded) => Ok(Read::Content(content, rounded)),
        },
    }
}

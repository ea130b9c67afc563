//! What a command is called in the current state. The words themselves are in the message files, what a label names is in the table.

use super::menu::Menu;
use super::{Command, Listed, Reason};
use crate::app::state::State;
use crate::app::view::View;
use crate::edit::{PictureAt, Selected};

impl Menu {
    /// What it is called now: that of the size of text says the size.
    pub fn label(&self, state: &State) -> String {
        let texts = &*state.program.texts;
        match self.code {
            "text-size" => text_size(state),
            code => texts.term("menu", code).to_owned(),
        }
    }
}

/// How large the text is, in words.
pub(crate) fn text_size(state: &State) -> String {
    let texts = &state.program.texts;
    texts.status_text_size(&texts.percent(f64::from((state.program.settings.text_scale * 100.0).round())))
}

impl Command {
    /// What it is called now: undo includes the name of the step; a lane, a map or a score is named; the picture of a map is a logo; what is deleted
    /// or renamed is said.
    pub fn label(self, state: &State) -> String {
        let texts = &*state.program.texts;
        let plain = texts.term("command", self.label_code(state));
        self.named(state).map_or_else(|| plain.to_owned(), |name| texts.command_named(plain, &name))
    }

    /// What it is called in a menu: a lane there has only its name, below the name of the menu and beside its tick.
    pub fn menu_label(self, state: &State) -> String {
        match self {
            Self::ToggleLane(_) | Self::GoToView(_) => self.named(state).unwrap_or_default(),
            command => command.label(state),
        }
    }

    /// The last part of its label's message key in the current state (`term-command-CODE`).
    pub(super) fn label_code(self, state: &State) -> &'static str {
        match self {
            Self::AddPicture if is_for_a_map(state) => "add-logo",
            Self::RemovePicture if is_for_a_map(state) => "remove-logo",
            Self::MoveUp if moves_in_order(state) => "move-up-in-order",
            Self::MoveDown if moves_in_order(state) => "move-down-in-order",
            Self::Delete => deletes(state).map_or("delete", Hit::delete),
            Self::Rename => renames(state).map_or("rename", Hit::rename),
            Self::ToggleLane(_) if self.is_on(state) == Some(true) => "hide-lane",
            Self::ToggleLane(_) => "show-lane",
            command => command.code(),
        }
    }
}

/// Whether what moves up and down changes places with its neighbours: measures and lanes do, a card goes to another lane.
fn moves_in_order(state: &State) -> bool {
    state.moves_measures() || matches!(state.open.document.selection.lead, Some(Selected::Lane(_)))
}

pub(super) fn is_for_a_map(state: &State) -> bool {
    matches!(state.picture_target(), Some(PictureAt::Map(_)))
}

/// What deleting or renaming hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hit {
    Touchpoint,
    Touchpoints,
    Stage,
    Stages,
    Lane,
    Cell,
    Cells,
    Measure,
    Question,
    Contact,
    Day,
    Segment,
    Round,
    Project,
    Several,
}

impl Hit {
    /// The codes of the labels: of deleting it, and of renaming it.
    fn codes(self) -> (&'static str, &'static str) {
        match self {
            Self::Touchpoint => ("delete-touchpoint", "rename-touchpoint"),
            Self::Touchpoints => ("delete-touchpoints", "rename"),
            Self::Stage => ("delete-stage", "rename-stage"),
            Self::Stages => ("delete-stages", "rename"),
            Self::Lane => ("delete-lane", "rename-lane"),
            Self::Cell => ("clear-cell", "edit-cell"),
            Self::Cells => ("clear-cells", "edit-cell"),
            Self::Measure => ("delete-measure", "rename-measure"),
            Self::Question => ("delete-question", "edit-question"),
            Self::Contact => ("delete-contact", "edit-contact"),
            Self::Day => ("delete-day-part", "edit-day-part"),
            Self::Segment => ("delete-segment", "rename-segment"),
            Self::Round => ("delete-round", "rename-round"),
            Self::Project => ("delete", "rename-project"),
            Self::Several => ("delete-selected", "rename"),
        }
    }

    fn delete(self) -> &'static str {
        self.codes().0
    }

    fn rename(self) -> &'static str {
        self.codes().1
    }

    /// The kind of an element, whatever is selected besides.
    fn of(element: Selected) -> Option<Self> {
        Some(match element {
            Selected::Touchpoint(_) => Self::Touchpoint,
            Selected::Stage(_) => Self::Stage,
            Selected::Lane(_) => Self::Lane,
            Selected::Cell(_) => Self::Cell,
            Selected::Measure(_) => Self::Measure,
            Selected::Question(_) => Self::Question,
            Selected::Contact(_) => Self::Contact,
            Selected::Day(_) => Self::Day,
            Selected::Segment(_) => Self::Segment,
            Selected::Round(_) => Self::Round,
            Selected::Project => Self::Project,
            Selected::Map => return None,
        })
    }
}

/// What deleting hits now; none if nothing.
fn deletes(state: &State) -> Option<Hit> {
    if state.program.view == View::Grid && !state.grid.whole_rows {
        return state.grid.lead(state).map(|_| Hit::Cells);
    }
    let mut kinds =
        state.open.document.selection.elements.iter().filter_map(|element| Hit::of(*element)).filter(|hit| *hit != Hit::Project);
    let first = kinds.next()?;
    let mut single = true;
    for other in kinds {
        if other != first {
            return Some(Hit::Several);
        }
        single = false;
    }
    Some(match first {
        _ if single => first,
        Hit::Touchpoint => Hit::Touchpoints,
        Hit::Stage => Hit::Stages,
        Hit::Cell => Hit::Cells,
        _ => Hit::Several,
    })
}

/// What renaming hits now; none: the map.
fn renames(state: &State) -> Option<Hit> {
    let lead = state.open.document.selection.lead?;
    if state.program.view == View::Grid && state.grid.lead(state).is_some() {
        return Some(Hit::Cell);
    }
    Hit::of(lead)
}

impl State {
    /// Deleting and renaming what is not selected: people look for it by name, and are told what to select first. Otherwise the only thing that they
    /// found would hit what happens to be selected.
    pub(super) fn not_selected(&self) -> Vec<Listed> {
        const KINDS: [(Hit, Reason); 8] = [
            (Hit::Touchpoint, Reason::NoTouchpoint),
            (Hit::Stage, Reason::NoStage),
            (Hit::Lane, Reason::NoLane),
            (Hit::Measure, Reason::NoMeasure),
            (Hit::Question, Reason::NoQuestion),
            (Hit::Contact, Reason::NoContact),
            (Hit::Segment, Reason::NoSegmentSelected),
            (Hit::Round, Reason::NoRound),
        ];
        let texts = &self.program.texts;
        let selection = &self.open.document.selection;
        let in_cells = self.program.view == View::Grid && !self.grid.whole_rows;
        let is_selected = |hit: Hit| selection.elements.iter().any(|element| Hit::of(*element) == Some(hit));
        let leads = |hit: Hit| selection.lead.and_then(Hit::of) == Some(hit);
        let listed = |command: Command, code: &'static str, reason| {
            let label = texts.term("command", code).to_owned();
            Listed { command, label, label_code: code, on: false, why_not: Some(reason) }
        };
        let both = |(hit, reason): (Hit, Reason)| {
            let delete = match hit {
                Hit::Touchpoint if in_cells => Some(Reason::NoRow),
                _ => (!is_selected(hit)).then_some(reason),
            };
            let rename = (!leads(hit)).then_some(reason);
            [
                delete.map(|reason| listed(Command::Delete, hit.delete(), reason)),
                rename.map(|reason| listed(Command::Rename, hit.rename(), reason)),
            ]
        };
        KINDS.into_iter().flat_map(both).flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::app::tests::{select, small};
    use crate::app::{Action, Command, LookAction, State, update};
    use crate::edit::{Selected, Selection};

    #[test]
    fn moving_up_is_called_by_where_what_is_selected_goes() {
        let mut state = small();
        let title = state.map().unwrap().touchpoints().next().unwrap().title.clone();
        select(&mut state, &title);
        let up = |state: &State| Command::MoveUp.label(state);
        assert_eq!(up(&state), "Move to the lane above");
        let (map, lane) = state.map().map(|map| (map.id, map.lanes[0].id)).unwrap();
        update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Lane(lane)))));
        assert_eq!((up(&state).as_str(), Command::MoveDown.label(&state).as_str()), ("Move up", "Move down"));
    }
}

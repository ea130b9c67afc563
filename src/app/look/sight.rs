//! What of the map the canvas shows now, so that what is added without a chosen place comes where people look. Never where the canvas should
//! look.

use crate::app::desk::Desk;
use crate::app::view::View;
use crate::layout::StagePlace;
use crate::model::{StageId, TouchpointId};
use uuid::Uuid;

impl Desk {
    /// The stage in sight in which something is added if nothing is selected: the last one with touchpoints, else the first. None if the map is
    /// not shown.
    pub(crate) fn stage_in_sight(&self) -> Option<StageId> {
        let map = self.open.document.map()?;
        let (from, to) = self.across()?;
        let layout = self.drawn_map()?;
        // Half of it, or of the canvas.
        let is_seen = |stage: &&StagePlace| stage.right().min(to) - stage.left.max(from) >= (stage.width / 2.0).min((to - from) / 2.0);
        let seen: Vec<StageId> = layout.places.stages.iter().filter(is_seen).map(|stage| stage.id).collect();
        let is_filled = |id: &&StageId| map.stage(**id).is_some_and(|stage| !stage.touchpoints.is_empty());
        seen.iter().rev().find(is_filled).or_else(|| seen.first()).copied()
    }

    /// The first of these stages or touchpoints that is in sight.
    pub(crate) fn first_in_sight(&self, of: &[Uuid]) -> Option<Uuid> {
        let (from, to) = self.across()?;
        let layout = self.drawn_map()?;
        let middle = |id: &Uuid| {
            let stage = layout.places.stage(StageId(*id)).map(|stage| (stage.left + stage.right()) / 2.0);
            stage.or_else(|| layout.places.card(TouchpointId(*id)).map(|card| card.x))
        };
        of.iter().find(|id| middle(id).is_some_and(|x| (from..=to).contains(&x))).copied()
    }

    /// From where to where the map is in sight, in points of its drawing.
    fn across(&self) -> Option<(f64, f64)> {
        let (from, to) = self.look.camera.across;
        (self.program.view == View::Map && to > from).then_some((from, to))
    }
}

#[cfg(test)]
mod tests {
    use crate::app::tests::{lead, project, run, state_of};
    use crate::app::{Action, Command, LookAction, MapAction, State, update};
    use crate::edit::Selected;
    use crate::model::{FreePer, FreeStyle, StageId, TouchpointId};

    fn journey() -> State {
        state_of(project(&[("Search", &["a", "b"]), ("Compare", &["c", "d"]), ("Buy", &[]), ("Use", &["e"])]))
    }

    /// Shows the map from the beginning of a stage to the end of another.
    fn show(state: &mut State, from: &str, to: &str) {
        let layout = state.drawn_map().unwrap();
        let place = |name: &str| *layout.places.stage(StageId::named(name)).unwrap();
        let camera = crate::app::Camera { across: (place(from).left - 5.0, place(to).right() + 5.0), ..state.look.camera };
        update(state, Action::Look(LookAction::Camera(camera)));
    }

    #[test]
    fn with_nothing_selected_a_touchpoint_is_added_where_people_look() {
        for (from, to, expected) in
            [("Search", "Compare", "Compare"), ("Search", "Search", "Search"), ("Buy", "Buy", "Buy"), ("Compare", "Buy", "Compare")]
        {
            let mut state = journey();
            run(&mut state, Command::SelectNothing);
            show(&mut state, from, to);
            run(&mut state, Command::AddTouchpoint);
            update(&mut state, Action::Map(MapAction::EditingChanged("new".to_owned())));
            update(&mut state, Action::Map(MapAction::FinishEditing));
            let stage = state.map().unwrap().stages.iter().find(|stage| stage.touchpoints.iter().any(|one| one.title == "new")).unwrap();
            assert_eq!(stage.name, expected, "{from} to {to} in sight");
        }
        // Before the map was shown: at the end of what is filled.
        let mut state = journey();
        run(&mut state, Command::SelectNothing);
        run(&mut state, Command::AddTouchpoint);
        assert_eq!(state.selected_stage(), Some(StageId::named("Use")));
        assert_eq!(lead(&state), "");
    }

    #[test]
    fn a_named_lane_is_entered_where_people_look() {
        for (per, expected) in [(FreePer::Stage, StageId::named("Compare").0), (FreePer::Touchpoint, TouchpointId::named("c").0)] {
            let mut state = journey();
            show(&mut state, "Compare", "Use");
            run(&mut state, Command::AddLane(FreeStyle::Text, per));
            update(&mut state, Action::Map(MapAction::FinishEditing));
            update(&mut state, Action::Map(MapAction::InCell(crate::app::CellKey::First)));
            let Some(Selected::Cell(cell)) = state.open.document.selection.lead else { panic!("{:?}", state.open.document.selection) };
            assert_eq!(cell.of, expected, "{per:?}");
        }
    }
}

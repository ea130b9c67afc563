//! Measures as they are worked on at their touchpoints: made, named, taken further, taken off a touchpoint. Never what a measure is worth, and
//! never the list of all of them.

use crate::app::desk::Desk;
use crate::app::look::direction::Direction;
use crate::app::map::text::{EditTarget, NewElement};
use crate::app::measures::moving::{neighbour, placed};
use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected, StepName};
use crate::letters::one_line;
use crate::model::{Lane, LaneKind, Measure, MeasureId, Status, TouchpointId};
use jiff::civil::Date;

impl Desk {
    /// The day that it is now.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned(jiff::tz::TimeZone::system()).date()
    }

    /// The touchpoint of the shown map that a new measure belongs to: the selected one, or the one under which a measure is selected.
    pub(crate) fn touchpoint_for_measure(&self) -> Option<TouchpointId> {
        let selection = &self.open.document.selection;
        selection.lead_touchpoint().or_else(|| self.column_of_measure(selection.lead_measure()?))
    }

    /// Adds a measure to a touchpoint as a preview and opens its title.
    pub(crate) fn new_measure_at(&mut self, touchpoint: TouchpointId) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(map) = self.open.document.map().filter(|map| map.touchpoint(touchpoint).is_some()) else { return };
        let hidden = map.lanes.iter().find(|lane| lane.kind == LaneKind::Measures).filter(|lane| lane.hidden).map(|lane| lane.id);
        let (map, id) = (map.id, MeasureId::new());
        let measure = Measure { touchpoints: vec![touchpoint], ..Measure::new(id, "") };
        let what = NewElement::MeasureAt { map, measure: Box::new(measure), hidden };
        self.look.column = Some(touchpoint);
        self.open_new(what, EditTarget::MeasureTitle(id), Selected::Measure(id), map, String::new());
    }

    /// Adds a measure of which the title is known to a touchpoint.
    pub(crate) fn add_measure(&mut self, touchpoint: TouchpointId, title: &str) {
        let title = one_line(title.trim());
        if !title.is_empty() {
            let measure = Measure { touchpoints: vec![touchpoint], ..Measure::new(MeasureId::new(), title) };
            self.open.document.seal();
            self.apply(&Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: None }), None);
        }
    }

    /// Takes a measure off a touchpoint: it is kept, wherever else it is.
    pub(crate) fn unlink_measure(&mut self, id: MeasureId, touchpoint: TouchpointId) {
        let Some(measure) = self.open.document.project().measure(id) else { return };
        let rest = measure.touchpoints.iter().copied().filter(|other| *other != touchpoint).collect();
        let change = MeasureChange::Touchpoints(rest);
        self.apply(&Edit::Measure(MeasureEdit::Change { measures: vec![id], change }), None);
    }

    /// Moves the selected measures of a touchpoint to the touchpoint beside it, or past another measure of theirs.
    pub(crate) fn shift_measures(&mut self, to: Direction) {
        let (Some(lead), Some(map)) = (self.open.document.selection.lead_measure(), self.map()) else { return };
        let Some(here) = self.column_of_measure(lead) else { return };
        let all: Vec<MeasureId> = self.project().measures_at(here).map(|measure| measure.id).collect();
        let moved: Vec<MeasureId> =
            all.iter().copied().filter(|id| self.open.document.selection.contains(Selected::Measure(*id))).collect();
        match to {
            Direction::Up | Direction::Down => {
                if let Some(at) = neighbour(&all, &moved, to == Direction::Down) {
                    let others: Vec<MeasureId> = all.iter().copied().filter(|id| !moved.contains(id)).collect();
                    self.place_measures(&others, moved, at);
                }
            }
            Direction::Left | Direction::Right => {
                let touchpoints: Vec<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
                let at = touchpoints.iter().position(|id| *id == here);
                let next = at.and_then(|at| at.checked_add_signed(if to == Direction::Right { 1 } else { -1 }));
                if let Some(there) = next.and_then(|at| touchpoints.get(at)) {
                    self.move_measures(&moved, here, *there, None);
                }
            }
        }
    }

    /// Takes measures from one touchpoint to another, in one step; with `at` that many of the others there are above them. Where one is at the other
    /// touchpoint already, it is there once.
    pub(crate) fn move_measures(&mut self, measures: &[MeasureId], from: TouchpointId, to: TouchpointId, at: Option<usize>) {
        let project = self.project();
        let mut edits = Vec::new();
        for measure in measures.iter().filter_map(|id| project.measure(*id)).filter(|_| from != to) {
            let is_there = measure.touchpoints.contains(&to);
            let all = measure.touchpoints.iter().filter(|id| !(is_there && **id == from));
            let change = MeasureChange::Touchpoints(all.map(|id| if *id == from { to } else { *id }).collect());
            edits.push(Edit::Measure(MeasureEdit::Change { measures: vec![measure.id], change }));
        }
        let others: Vec<MeasureId> = project.measures_at(to).map(|measure| measure.id).filter(|id| !measures.contains(id)).collect();
        let list: Vec<MeasureId> = project.measures.iter().map(|measure| measure.id).collect();
        if let Some(before) = at.and_then(|at| placed(&list, &others, measures, at)) {
            edits.push(Edit::Measure(MeasureEdit::Move { measures: measures.to_vec(), before }));
        }
        self.open.document.seal();
        if !edits.is_empty() && self.apply(&Edit::Together { label: StepName::MoveMeasure, edits }, None) {
            self.look.column = Some(to);
            self.reveal_lead();
        }
    }

    /// Gives every selected measure a status, from today.
    pub(crate) fn set_measure_status(&mut self, status: Status) {
        let measures = self.open.document.selection.measures().collect();
        self.set_status_of(measures, status);
    }

    /// Gives measures a status, from today.
    pub(crate) fn set_status_of(&mut self, measures: Vec<MeasureId>, status: Status) {
        let change = MeasureChange::Status(status, Some(self.today()));
        self.apply(&Edit::Measure(MeasureEdit::Change { measures, change }), None);
    }

    /// What is selected once measures are gone: the next one of the same touchpoint, or the one before, or else the touchpoint.
    pub(crate) fn beside_measures(&self, gone: &[MeasureId]) -> Option<Selected> {
        let touchpoint = self.column_of_measure(self.open.document.selection.lead_measure()?)?;
        let all: Vec<MeasureId> = self.project().measures_at(touchpoint).map(|measure| measure.id).collect();
        let last = all.iter().rposition(|id| gone.contains(id)).unwrap_or(0);
        let stays = |id: &&MeasureId| !gone.contains(id);
        let near = all[last.min(all.len())..].iter().find(stays).or_else(|| all.iter().rev().find(stays));
        Some(near.map_or(Selected::Touchpoint(touchpoint), |id| Selected::Measure(*id)))
    }

    /// Whether a measure is seen on the shown map.
    pub(crate) fn shows_measure(&self, id: MeasureId) -> bool {
        let shown = |lane: &Lane| lane.kind == LaneKind::Measures && !lane.hidden;
        let is_there = self.project().measure(id).is_some_and(|measure| !measure.is_dropped());
        is_there && self.map().is_some_and(|map| map.lanes.iter().any(|lane| shown(lane))) && self.column_of_measure(id).is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::app::tests::{id, lead, run, select, small};
    use crate::app::{Action, Command, MapAction, State, update};
    use crate::edit::{Selected, StepName};
    use crate::model::{Code as _, Lane, LaneKind, Measure, Status};
    use std::sync::Arc;

    fn act(state: &mut State, action: MapAction) {
        update(state, Action::Map(action));
    }

    /// Makes a measure at the selected touchpoint, by typing its title.
    fn make(state: &mut State, title: &str) {
        run(state, Command::AddMeasure);
        act(state, MapAction::EditingChanged(title.to_owned()));
        act(state, MapAction::FinishEditing);
    }

    fn add(state: &mut State, touchpoint: &str, title: &str) {
        let touchpoint = id(state, touchpoint);
        act(state, MapAction::AddMeasure { touchpoint, title: title.to_owned() });
    }

    fn measure(state: &State, title: &str) -> Arc<Measure> {
        Arc::clone(state.project().measures.iter().find(|measure| measure.title == title).unwrap())
    }

    fn lane(state: &State) -> Option<Arc<Lane>> {
        state.map().unwrap().lanes.iter().find(|lane| lane.kind == LaneKind::Measures).cloned()
    }

    /// The title of the selected measure, else what leads.
    fn at(state: &State) -> String {
        let selected = state.open.document.selection.lead_measure().and_then(|id| state.project().measure(id));
        selected.map_or_else(|| lead(state), |measure| measure.title.clone())
    }

    #[test]
    fn a_measure_is_made_at_its_touchpoint_with_one_key_and_the_lane_comes_with_the_first_one() {
        let mut state = small();
        assert!(lane(&state).is_none());
        select(&mut state, "b");
        make(&mut state, "Call back\nwithin a day");
        let made = measure(&state, "Call back within a day");
        assert_eq!((made.touchpoints.as_slice(), made.status), ([id(&state, "b")].as_slice(), Status::Idea));
        assert_eq!(at(&state), "Call back within a day");
        assert_eq!(state.map().unwrap().lanes.last().map(|lane| lane.kind.clone()), Some(LaneKind::Measures));
        assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (1, Some(StepName::AddMeasure)));
        // Enter adds the next one there; one that is given up leaves nothing behind.
        run(&mut state, Command::AddTouchpoint);
        act(&mut state, MapAction::EditingChanged("Live chat".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!(state.project().measures_at(id(&state, "b")).count(), 2);
        run(&mut state, Command::AddMeasure);
        act(&mut state, MapAction::CancelEditing);
        assert_eq!((state.project().measures.len(), state.open.document.undo_steps()), (2, 2));
        assert!(state.project().problems().is_empty());
        run(&mut state, Command::Undo);
        run(&mut state, Command::Undo);
        assert!(state.project().measures.is_empty() && lane(&state).is_none(), "the lane came with the first measure");
    }

    #[test]
    fn a_hidden_lane_is_shown_for_a_new_measure_and_never_comes_twice() {
        let mut state = small();
        select(&mut state, "a");
        make(&mut state, "one");
        let own = lane(&state).unwrap().id;
        run(&mut state, Command::ToggleLane(own));
        add(&mut state, "d", " two ");
        assert!(lane(&state).unwrap().hidden, "what was hidden stays hidden");
        select(&mut state, "a");
        make(&mut state, "three");
        assert!(!lane(&state).unwrap().hidden);
        run(&mut state, Command::DuplicateMap);
        let of_measures = |lane: &&Arc<Lane>| lane.kind == LaneKind::Measures;
        assert!(state.project().maps.iter().all(|map| map.lanes.iter().filter(of_measures).count() == 1));
        assert_eq!(state.project().measures.iter().map(|measure| measure.title.as_str()).collect::<Vec<_>>(), ["one", "two", "three"]);
    }

    #[test]
    fn arrows_go_through_the_measures_of_a_touchpoint_and_on_to_its_neighbours() {
        use Command::{GoDown, GoLeft, GoRight, GoUp};
        let mut state = small();
        for (touchpoint, titles) in [("a", &["1", "2"][..]), ("c", &["3"]), ("d", &["4"])] {
            for title in titles {
                add(&mut state, touchpoint, title);
            }
        }
        // The last one is at two touchpoints: the way stays in the column it came from.
        let (four, both) = (measure(&state, "4").id, vec![id(&state, "a"), id(&state, "d")]);
        let change = crate::edit::MeasureChange::Touchpoints(both);
        let edit = crate::edit::Edit::Measure(crate::edit::MeasureEdit::Change { measures: vec![four], change });
        update(&mut state, Action::Edit { edit, merge: None });
        let walk = |state: &mut State, from: &str, commands: &[Command]| {
            select(state, from);
            let way = commands.iter().map(|command| {
                run(state, *command);
                at(state)
            });
            way.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(walk(&mut state, "a", &[GoDown, GoDown, GoDown, GoDown, GoUp, GoUp, GoUp]), "1 2 4 4 2 1 a");
        assert_eq!(walk(&mut state, "d", &[GoDown, GoLeft, GoLeft, GoRight, GoUp]), "4 3 1 3 c");
        assert_eq!(walk(&mut state, "b", &[GoDown]), "b", "it has none");
        assert!(walk(&mut state, "a", &[GoDown, GoLeft]).ends_with(&format!("{:?}", Selected::Lane(lane(&state).unwrap().id))));
        run(&mut state, GoRight);
        assert_eq!(at(&state), "1");
        // What is hidden is passed.
        let own = lane(&state).unwrap().id;
        run(&mut state, Command::ToggleLane(own));
        assert_eq!(walk(&mut state, "a", &[GoDown]), "a");
    }

    #[test]
    fn measures_are_moved_to_the_touchpoint_beside_and_past_each_other_with_the_keys() {
        let mut state = small();
        for title in ["1", "2", "3"] {
            add(&mut state, "a", title);
        }
        add(&mut state, "b", "4");
        select(&mut state, "a");
        run(&mut state, Command::GoDown);
        let titles = |state: &State, name: &str| {
            let at = id(state, name);
            state.project().measures_at(at).map(|measure| measure.title.as_str()).collect::<Vec<_>>().join(" ")
        };
        let steps = state.open.document.undo_steps();
        run(&mut state, Command::MoveDown);
        assert_eq!((titles(&state, "a").as_str(), at(&state).as_str()), ("2 1 3", "1"));
        run(&mut state, Command::MoveRight);
        assert_eq!((titles(&state, "a").as_str(), titles(&state, "b").as_str()), ("2 3", "1 4"));
        assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (steps + 2, Some(StepName::MoveMeasure)));
        // The way goes on in the column where it is now.
        run(&mut state, Command::GoDown);
        assert_eq!(at(&state), "4");
        run(&mut state, Command::MoveLeft);
        assert_eq!((titles(&state, "a").as_str(), titles(&state, "b").as_str()), ("2 3 4", "1"));
        // Where it is at both already, it is there once.
        let (one, a, b) = (measure(&state, "1").id, id(&state, "a"), id(&state, "b"));
        let both = crate::edit::MeasureChange::Touchpoints(vec![a, b]);
        let edit = crate::edit::Edit::Measure(crate::edit::MeasureEdit::Change { measures: vec![one], change: both });
        update(&mut state, Action::Edit { edit, merge: None });
        act(&mut state, MapAction::MoveMeasure { measure: one, from: b, to: a, at: Some(0) });
        assert_eq!((measure(&state, "1").touchpoints.as_slice(), titles(&state, "a").as_str()), (&[a][..], "1 2 3 4"));
        run(&mut state, Command::Undo);
        assert_eq!((titles(&state, "a").as_str(), titles(&state, "b").as_str()), ("2 1 3 4", "1"));
        // At the edge nothing happens, and a copy comes right after what was copied.
        act(&mut state, MapAction::MoveMeasure { measure: one, from: a, to: a, at: Some(1) });
        select(&mut state, "a");
        run(&mut state, Command::GoDown);
        let steps = state.open.document.undo_steps();
        run(&mut state, Command::MoveUp);
        run(&mut state, Command::MoveLeft);
        assert_eq!(state.open.document.undo_steps(), steps);
        run(&mut state, Command::Duplicate);
        assert_eq!((titles(&state, "a").as_str(), at(&state).as_str()), ("2 2 1 3 4", "2"));
        assert_eq!(state.open.document.undo_name(), Some(StepName::Duplicate));
    }

    #[test]
    fn a_status_is_given_from_today_and_what_is_dropped_or_deleted_leaves_the_map() {
        let mut state = small();
        for title in ["one", "two"] {
            add(&mut state, "a", title);
        }
        select(&mut state, "a");
        run(&mut state, Command::GoDown);
        run(&mut state, Command::SetMeasureStatus(Status::Live));
        let live = measure(&state, "one");
        assert_eq!((live.status, live.live_on), (Status::Live, Some(state.today())));
        assert_eq!(Command::SetMeasureStatus(Status::Live).is_on(&state), Some(true));
        run(&mut state, Command::Rename);
        act(&mut state, MapAction::EditingChanged("first".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        run(&mut state, Command::SetMeasureStatus(Status::Dropped));
        assert!(!state.shows_measure(measure(&state, "first").id));
        assert_eq!(state.project().measures_at(id(&state, "a")).count(), 1);
        // Deleting goes on to the next one, and from the last one to the touchpoint.
        run(&mut state, Command::SetMeasureStatus(Status::Planned));
        run(&mut state, Command::Delete);
        assert_eq!(at(&state), "two");
        run(&mut state, Command::Delete);
        assert_eq!((at(&state).as_str(), state.project().measures.len()), ("a", 0));
        assert!(state.notices.iter().any(|notice| notice.text == "Deleted: 1 measure"), "{:?}", state.notices);
        run(&mut state, Command::Undo);
        let (two, a) = (measure(&state, "two").id, id(&state, "a"));
        act(&mut state, MapAction::UnlinkMeasure { measure: two, touchpoint: a });
        assert!(measure(&state, "two").touchpoints.is_empty(), "it is kept without a touchpoint");
    }

    #[test]
    fn the_menu_of_a_measure_names_it_takes_it_further_and_deletes_it() {
        use crate::app::{Menu, MenuItem, context_menu};
        let mut state = small();
        add(&mut state, "a", "one");
        let id = measure(&state, "one").id;
        let items = context_menu(&state, Some(Selected::Measure(id))).items;
        for command in [Command::AddMeasure, Command::Rename, Command::Delete, Command::Duplicate, Command::MoveLeft] {
            assert!(items.contains(&MenuItem::Command(command)), "{command:?}");
        }
        let statuses = Status::ALL.iter().map(|status| MenuItem::Command(Command::SetMeasureStatus(*status))).collect();
        assert!(items.contains(&MenuItem::Submenu(Menu { code: "status", items: statuses })));
    }
}

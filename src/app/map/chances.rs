//! Chances to delight that a team adopts from the catalogue: each becomes a measure of its touchpoint, an idea at first. Older files have them as
//! entries of a lane of own words, which can be made measures of. Never what a measure is worth.

use crate::app::desk::Desk;
use crate::app::map::taken::{TakenChances, lane_id, list_of_touchpoints, plain, same};
use crate::app::notice::Offer;
use crate::edit::{Edit, LaneEdit, MeasureChange, MeasureEdit, Selected, StepName};
use crate::letters::one_line;
use crate::model::{FreeLane, LaneId, Map, MapId, Measure, MeasureId, MeasureKind, Project, Status, TouchpointId, limits};
use std::collections::HashSet;
use std::sync::Arc;

impl Desk {
    /// What was adopted at the touchpoints of the shown map. None only for a project without maps.
    pub fn taken_chances(&self) -> Option<Arc<TakenChances>> {
        let map = self.map()?;
        Some(self.open.derived.map.chances.get((self.open.stamp(), map.id), || TakenChances::of(self.project(), map)))
    }

    /// Adopts a chance at a touchpoint, or drops it if it is already there. One step of the history.
    pub(crate) fn toggle_chance(&mut self, touchpoint: TouchpointId, title: &str) {
        let Some(map) = self.open.document.map().filter(|map| map.touchpoint(touchpoint).is_some()) else { return };
        let title = one_line(title);
        let there = |measure: &&Arc<Measure>| measure.touchpoints.contains(&touchpoint) && same(&measure.title, &title);
        let all: Vec<_> = self.project().measures.iter().filter(there).collect();
        let mut kept = false;
        let (label, edit) = if let Some(measure) = all.iter().find(|measure| !measure.is_dropped()) {
            let (edit, stays) = self.drop_measure(measure, touchpoint);
            kept = stays;
            (StepName::DropChance, edit)
        } else if let Some(edit) = without_entry(map, touchpoint, &title) {
            (StepName::DropChance, edit)
        } else if let Some(dropped) = all.first() {
            (StepName::TakeChance, change(dropped.id, MeasureChange::Status(Status::Idea, None)))
        } else {
            let measure = self.measure_of(touchpoint, &title);
            (StepName::TakeChance, Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: None }))
        };
        self.open.document.seal();
        if self.apply(&Edit::Together { label, edits: vec![edit] }, None) && kept {
            let sentence = self.program.texts.measure_dropped(&title);
            self.notify_done(sentence);
        }
    }

    /// How a measure leaves a touchpoint: it is deleted if nobody has worked on it, else dropped, unless it is at others, too. And whether it is kept
    /// as one that was dropped.
    fn drop_measure(&self, measure: &Measure, touchpoint: TouchpointId) -> (Edit, bool) {
        if measure.touchpoints.len() > 1 {
            let rest = measure.touchpoints.iter().copied().filter(|other| *other != touchpoint).collect();
            return (change(measure.id, MeasureChange::Touchpoints(rest)), false);
        }
        let fresh = Measure { id: measure.id, title: measure.title.clone(), ..self.measure_of(touchpoint, &measure.title) };
        if *measure == fresh {
            return (Edit::Measure(MeasureEdit::Delete { measures: vec![measure.id] }), false);
        }
        (change(measure.id, MeasureChange::Status(Status::Dropped, None)), true)
    }

    /// A chance as an idea for a measure, of the kind that the catalogue says.
    fn measure_of(&self, touchpoint: TouchpointId, title: &str) -> Measure {
        let entry = self.program.catalogue.chances().iter().find(|chance| same(&chance.title, title));
        let kind = entry.map_or(MeasureKind::Other, |chance| chance.kind);
        Measure { kind, touchpoints: vec![touchpoint], ..Measure::new(MeasureId::new(), title) }
    }

    /// The lane that is selected, if it has a list for each touchpoint with something in it.
    pub(crate) fn lane_for_measures(&self) -> Option<LaneId> {
        let map = self.open.document.map()?;
        let lane = match self.open.document.selection.lead? {
            Selected::Lane(id) => id,
            Selected::Cell(cell) => cell.lane,
            _ => return None,
        };
        list_of_touchpoints(&map.lane(lane)?.kind).filter(|free| !free.cells.is_empty()).map(|_| lane)
    }

    /// Makes measures of the entries of the selected lane.
    pub(crate) fn make_measures_of_lane(&mut self) {
        if let Some(lane) = self.map_id().zip(self.lane_for_measures()) {
            self.make_measures(&[lane]);
        }
    }

    /// Makes measures of the chances of an older file, in all its maps.
    pub(crate) fn make_measures_of_chances(&mut self) {
        let lanes = lanes_of_chances(self.project());
        self.make_measures(&lanes);
    }

    /// Offers that, where there are any.
    pub(crate) fn offer_measures_of_chances(&mut self) {
        if !self.is_read_only() && !lanes_of_chances(self.project()).is_empty() {
            let sentence = self.program.texts.measures_offered().to_owned();
            self.notify_offer(sentence, Offer::MeasuresOfChances);
        }
    }

    /// Makes an idea for a measure of each entry, unless the touchpoint has one of that title. A lane of which nothing is left is deleted.
    fn make_measures(&mut self, lanes: &[(MapId, LaneId)]) {
        let plan = self.plan_measures(lanes);
        let (made, left) = (plan.measures.len(), plan.left);
        let mut edits = plan.edits;
        if made > 0 {
            edits.insert(0, Edit::Measure(MeasureEdit::Add { measures: plan.measures, before: None }));
        }
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::MakeMeasures, edits }, None) {
            let texts = &self.program.texts;
            let sentence = [Some(texts.measures_made(made as i64)), (left > 0).then(|| texts.measures_left(left as i64))];
            self.notify_done(sentence.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
    }

    fn plan_measures(&self, lanes: &[(MapId, LaneId)]) -> Plan {
        let project = self.project();
        let all = project.measures.iter();
        let mut there: HashSet<(TouchpointId, String)> =
            all.flat_map(|measure| measure.touchpoints.iter().map(|id| (*id, plain(&measure.title)))).collect();
        let mut plan = Plan::default();
        for (map_id, lane_id) in lanes.iter().copied() {
            let Some(map) = project.map(map_id) else { continue };
            let Some(free) = map.lane(lane_id).and_then(|lane| list_of_touchpoints(&lane.kind)) else { continue };
            let mut left_here = free.pictures.len();
            let mut cells = Vec::new();
            for of in map.cells_of(free) {
                let Some(text) = free.cells.get(&of) else { continue };
                let mut left = Vec::new();
                for entry in FreeLane::entries_of(text) {
                    let title = one_line(entry);
                    if title.chars().count() > limits::TITLE_CHARS {
                        left.push(entry);
                    } else if there.insert((TouchpointId(of), plain(&title))) {
                        plan.measures.push(self.measure_of(TouchpointId(of), &title));
                    }
                }
                left_here += left.len();
                plan.left += left.len();
                cells.push(Edit::Lane(LaneEdit::SetCell { map: map_id, lane: lane_id, cell: of, text: left.join("\n") }));
            }
            if left_here == 0 {
                plan.edits.push(Edit::Lane(LaneEdit::Delete { map: map_id, lane: lane_id }));
            } else {
                plan.edits.extend(cells);
            }
        }
        plan
    }
}

/// What becomes of lanes whose entries are made measures.
#[derive(Default)]
struct Plan {
    measures: Vec<Measure>,
    edits: Vec<Edit>,
    /// How many entries stay what they are.
    left: usize,
}

/// The lanes of chances that have something in them.
fn lanes_of_chances(project: &Project) -> Vec<(MapId, LaneId)> {
    let has_any =
        |map: &&Arc<Map>| map.lane(lane_id()).and_then(|lane| list_of_touchpoints(&lane.kind)).is_some_and(|free| !free.cells.is_empty());
    project.maps.iter().filter(has_any).map(|map| (map.id, lane_id())).collect()
}

fn change(measure: MeasureId, change: MeasureChange) -> Edit {
    Edit::Measure(MeasureEdit::Change { measures: vec![measure], change })
}

/// A touchpoint's cell of the lane of chances without one of its entries; none: it has no such entry.
fn without_entry(map: &Map, touchpoint: TouchpointId, title: &str) -> Option<Edit> {
    let free = list_of_touchpoints(&map.lane(lane_id())?.kind)?;
    let entries: Vec<&str> = FreeLane::entries_of(free.cells.get(&touchpoint.0)?).collect();
    let left: Vec<&str> = entries.iter().copied().filter(|entry| !same(entry, title)).collect();
    let (map, lane, cell, text) = (map.id, lane_id(), touchpoint.0, left.join("\n"));
    (left.len() < entries.len()).then_some(Edit::Lane(LaneEdit::SetCell { map, lane, cell, text }))
}

#[cfg(test)]
mod tests {
    use crate::app::map::taken::lane_id;
    use crate::app::notice::Offer;
    use crate::app::tests::{id, project, run, select, small, state_of};
    use crate::app::{Action, Command, LookAction, MapAction, State, update};
    use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected, StepName};
    use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneKind, MeasureKind, Project, Status, TouchpointId};
    use std::sync::Arc;

    fn taken(state: &State, title: &str) -> Vec<String> {
        let chances = state.taken_chances().unwrap();
        chances.at(id(state, title)).map(|taken| taken.title.to_owned()).collect()
    }

    fn take(state: &mut State, touchpoint: &str, chance: &str) {
        let touchpoint = id(state, touchpoint);
        update(state, Action::Map(MapAction::ToggleChance { touchpoint, title: chance.to_owned() }));
    }

    /// As older versions saved it: two maps with a lane of chances each.
    fn older() -> Project {
        let mut project = project(&[("Search", &["a", "b"]), ("Buy", &["c"])]);
        let mut free = FreeLane::new("Chances", FreeStyle::List, FreePer::Touchpoint);
        free.cells = [("a", "Live chat\nIdea of ours"), ("c", "welcome PACKAGE")]
            .map(|(name, text)| (TouchpointId::named(name).0, text.to_owned()))
            .into();
        let map = Arc::make_mut(&mut project.maps[0]);
        map.lanes.push(Arc::new(Lane::new(lane_id(), LaneKind::Free(free))));
        let mut twin = map.clone();
        twin.id = crate::model::MapId::named("twin");
        project.maps.push(Arc::new(twin));
        project
    }

    #[test]
    fn a_chance_becomes_an_idea_of_its_kind_and_leaves_the_touchpoint_again() {
        let mut state = small();
        take(&mut state, "a", "Welcome package");
        take(&mut state, "a", "Gift\nof our own");
        assert_eq!(taken(&state, "a"), ["Welcome package", "Gift of our own"]);
        assert!(taken(&state, "b").is_empty());
        assert!(state.taken_chances().unwrap().has(id(&state, "a"), "welcome PACKAGE"));
        let kinds: Vec<_> = state.project().measures.iter().map(|measure| (measure.kind, measure.status)).collect();
        assert_eq!(kinds, [(MeasureKind::Surprise, Status::Idea), (MeasureKind::Other, Status::Idea)], "the catalogue knows the first");
        take(&mut state, "a", "Welcome Package");
        assert_eq!(taken(&state, "a"), ["Gift of our own"]);
        assert_eq!((state.project().measures.len(), state.open.document.undo_name()), (1, Some(StepName::DropChance)));
        run(&mut state, Command::Undo);
        run(&mut state, Command::Undo);
        assert_eq!(taken(&state, "a"), ["Welcome package"]);
        run(&mut state, Command::Undo);
        assert!(state.map().unwrap().lanes.iter().all(|lane| lane.kind != LaneKind::Measures), "the lane came with the first one");
        assert!(state.project().problems().is_empty());
    }

    #[test]
    fn a_measure_that_was_worked_on_is_dropped_rather_than_deleted_and_comes_back_as_it_was() {
        let mut state = small();
        take(&mut state, "a", "Live chat");
        let measure = state.project().measures[0].id;
        let edit = Edit::Measure(MeasureEdit::Change { measures: vec![measure], change: MeasureChange::Owner("Ann".to_owned()) });
        update(&mut state, Action::Edit { edit, merge: None });
        take(&mut state, "a", "Live chat");
        assert_eq!((state.project().measures[0].status, taken(&state, "a").len()), (Status::Dropped, 0));
        assert!(state.notices.last().unwrap().text.contains("Live chat"));
        take(&mut state, "a", "Live chat");
        let back = &state.project().measures[0];
        assert_eq!((back.status, back.owner.as_str(), state.project().measures.len()), (Status::Idea, "Ann", 1));
        // One that is at two touchpoints stays at the other one.
        let both = vec![id(&state, "a"), id(&state, "b")];
        let edit = Edit::Measure(MeasureEdit::Change { measures: vec![measure], change: MeasureChange::Touchpoints(both) });
        update(&mut state, Action::Edit { edit, merge: None });
        take(&mut state, "a", "Live chat");
        assert_eq!((taken(&state, "a").len(), taken(&state, "b").len()), (0, 1));
    }

    #[test]
    fn the_lane_of_an_older_file_still_gives_up_its_entries_one_by_one() {
        let mut state = state_of(older());
        assert_eq!(taken(&state, "a"), ["Live chat", "Idea of ours"]);
        take(&mut state, "a", "live chat");
        assert_eq!((taken(&state, "a").join("|").as_str(), state.project().measures.len()), ("Idea of ours", 0));
    }

    #[test]
    fn the_chances_of_an_older_file_become_measures_in_one_step_in_all_its_maps() {
        let mut state = state_of(older());
        state.offer_measures_of_chances();
        assert!(matches!(state.notices.last().unwrap().offer, Some((_, Offer::MeasuresOfChances))));
        let before = Arc::clone(state.project());
        update(&mut state, Action::Map(MapAction::MeasuresOfChances));
        let made: Vec<_> = state.project().measures.iter().map(|measure| (measure.title.as_str(), measure.kind)).collect();
        let expected =
            [("Live chat", MeasureKind::Dialogue), ("Idea of ours", MeasureKind::Other), ("welcome PACKAGE", MeasureKind::Surprise)];
        assert_eq!(made, expected, "each once, though both maps have it");
        for map in &state.project().maps {
            assert!(map.lane(lane_id()).is_none(), "nothing is left in it");
            assert!(map.lanes.iter().any(|lane| lane.kind == LaneKind::Measures));
        }
        assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (1, Some(StepName::MakeMeasures)));
        run(&mut state, Command::Undo);
        assert_eq!(state.project().maps, before.maps);
        // A new project has none to offer.
        let mut state = small();
        let count = state.notices.len();
        state.offer_measures_of_chances();
        assert_eq!(state.notices.len(), count);
    }

    #[test]
    fn measures_are_made_of_any_list_of_touchpoints_from_its_menu_and_what_is_too_long_stays() {
        let mut project = older();
        let long = "x".repeat(crate::model::limits::TITLE_CHARS + 1);
        let at = TouchpointId::named("b").0;
        if let LaneKind::Free(free) = &mut Arc::make_mut(Arc::make_mut(&mut project.maps[0]).lanes.last_mut().unwrap()).kind {
            free.cells.insert(at, format!("short\n{long}"));
        }
        let mut state = state_of(project);
        select(&mut state, "a");
        assert!(!Command::MeasuresOfLane.is_enabled(&state));
        update(&mut state, Action::Look(LookAction::GoTo(Selected::Lane(lane_id()))));
        run(&mut state, Command::MeasuresOfLane);
        let lane = state.map().unwrap().lane(lane_id()).unwrap().clone();
        let LaneKind::Free(free) = &lane.kind else { panic!("a lane of own words") };
        assert_eq!(free.cells.values().collect::<Vec<_>>(), [&long], "only what does not fit");
        assert_eq!(state.project().measures.len(), 4);
        assert!(state.project().maps[1].lane(lane_id()).is_some(), "only the lane that was selected");
    }
}

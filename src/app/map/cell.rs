//! Writing into lanes of own words with the keyboard: what keys do in a cell, and how the entries of a list begin and end. Where arrow keys lead
//! is up to `look`; never how a cell is drawn.

use crate::app::desk::Desk;
use crate::app::map::editing::free_lane;
use crate::app::map::text::{EditTarget, Editing};
use crate::app::notice::NoticeKind;
use crate::edit::{Edit, LaneCell, LaneEdit, PictureAt, Selected, Selection};
use crate::model::{FreeLane, FreeStyle, LaneId, TouchpointId};
use uuid::Uuid;

/// A key that means something of its own while a cell, or the name of a lane, leads the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKey {
    /// Enter: opens the cell; in a list it begins the next entry.
    Open,
    /// Tab: to the next cell.
    Next,
    /// Shift+Tab: to the cell before.
    Previous,
    /// The name of a new lane was given: into its first cell in sight.
    First,
}

impl Desk {
    /// Carries out a key in a cell.
    pub(crate) fn press_in_cell(&mut self, key: CellKey) {
        match key {
            CellKey::Open if self.look.editing.is_some() => self.enter_in_cell(),
            CellKey::Open => self.open_cell(),
            CellKey::Next => self.walk_cells(false),
            CellKey::Previous => self.walk_cells(true),
            CellKey::First => self.enter_lane(),
        }
    }

    /// Opens the leading cell for what is added to it. One without a picture where pictures are asks for one, as a double-click does.
    fn open_cell(&mut self) {
        let Some((map, cell)) = self.open.document.map().zip(self.open.document.selection.lead_cell()) else { return };
        let Some(lane) = map.shown_free_lane(cell.lane) else { return };
        match lane.style {
            FreeStyle::List => self.begin_entry(cell, ""),
            FreeStyle::Picture => {
                let own = PictureAt::Cell(map.id, cell.lane, cell.of);
                let shown = [own, PictureAt::Touchpoint(map.id, TouchpointId(cell.of))];
                if shown.into_iter().any(|at| at.picture(self.project()).is_some()) {
                    self.open_at_end(cell);
                } else {
                    self.ask_picture(own);
                }
            }
            FreeStyle::Text => self.open_at_end(cell),
        }
    }

    /// Enter in an open cell before its field is seen: in a list it begins the next entry, or ends an empty one.
    fn enter_in_cell(&mut self) {
        let list = |editing: &&Editing| matches!(editing.target, EditTarget::Cell(lane, _) if self.is_list(lane));
        if self.look.editing.as_ref().filter(list).is_none() {
            self.finish_editing();
            return;
        }
        let before = self.look.editing.clone();
        self.type_on("\n");
        let ended = before.zip(self.look.editing.as_ref()).is_some_and(|(before, now)| before.ended_by(&now.draft));
        if ended {
            self.finish_editing();
        }
    }

    fn open_at_end(&mut self, cell: LaneCell) {
        self.start_editing(EditTarget::Cell(cell.lane, cell.of));
        if let Some(editing) = &mut self.look.editing {
            editing.select_all = false;
        }
    }

    /// Opens a cell to change what is there: all of it, or in a list the chosen entry.
    pub(crate) fn edit_cell(&mut self, cell: LaneCell) {
        self.start_editing(EditTarget::Cell(cell.lane, cell.of));
        if !self.is_list(cell.lane) {
            return;
        }
        if let Some(editing) = &mut self.look.editing {
            let entries: Vec<&str> = FreeLane::entries_of(&editing.draft).collect();
            editing.chosen = Some(span(&entries, cell.entry));
            editing.draft = entries.join("\n");
        }
    }

    /// Letters typed while a cell leads: in a list they begin the next entry, elsewhere they replace what is there.
    pub(crate) fn type_into_cell(&mut self, cell: LaneCell, letters: String) {
        if self.is_list(cell.lane) {
            self.begin_entry(cell, &letters);
        } else {
            self.open_at_end(cell);
            if self.look.editing.is_some() {
                self.change_draft(letters);
            }
        }
    }

    /// Opens a list at a new entry after the chosen one.
    fn begin_entry(&mut self, cell: LaneCell, letters: &str) {
        self.start_editing(EditTarget::Cell(cell.lane, cell.of));
        let Some(editing) = &mut self.look.editing else { return };
        let mut entries: Vec<&str> = FreeLane::entries_of(&editing.draft).collect();
        let at = if entries.is_empty() { 0 } else { (cell.entry + 1).min(entries.len()) };
        entries.insert(at, letters);
        let (_, end) = span(&entries, at);
        let draft = entries.join("\n");
        (editing.select_all, editing.chosen) = (false, Some((end, end)));
        self.change_draft(draft);
    }

    /// The words that copying takes from the leading cell, of a list the chosen entry; none if no cell leads or it is empty.
    pub(crate) fn words_of_cell(&self) -> Option<String> {
        let cell = self.open.document.selection.lead_cell()?;
        let lane = self.open.document.map()?.shown_free_lane(cell.lane)?;
        let text = lane.cells.get(&cell.of)?;
        match lane.style {
            FreeStyle::List => FreeLane::entries_of(text).nth(cell.entry).map(str::to_owned),
            FreeStyle::Text | FreeStyle::Picture => Some(text.clone()),
        }
    }

    /// Puts words from the clipboard into a cell: in a list as entries after the chosen one, elsewhere in place of what is there.
    pub(crate) fn paste_into_cell(&mut self, cell: LaneCell, text: &str, lines: &[String]) {
        let Some(lane) = self.open.document.map().and_then(|map| map.shown_free_lane(cell.lane)) else { return };
        let text = match lane.style {
            FreeStyle::List => {
                let mut entries: Vec<&str> = FreeLane::entries_of(lane.cells.get(&cell.of).map_or("", String::as_str)).collect();
                let after = (cell.entry + 1).min(entries.len());
                entries.splice(after..after, lines.iter().map(String::as_str));
                entries.join("\n")
            }
            FreeStyle::Text | FreeStyle::Picture => text.to_owned(),
        };
        if !text.is_empty()
            && let Err(reason) = self.write_cell(cell.lane, cell.of, &text)
        {
            self.notify(NoticeKind::Warning, reason);
        }
    }

    fn is_list(&self, lane: LaneId) -> bool {
        let lane = self.open.document.map().and_then(|map| map.lane(lane));
        lane.and_then(|lane| free_lane(&lane.kind)).is_some_and(|lane| lane.style == FreeStyle::List)
    }

    /// Keeps the words of a cell, or says why not. Blank lines are no entries; the entry that was written last is then chosen.
    pub(crate) fn write_cell(&mut self, lane: LaneId, of: Uuid, draft: &str) -> Result<(), String> {
        let Some(map) = self.open.document.map() else { return Ok(()) };
        let Some(free) = map.lane(lane).and_then(|lane| free_lane(&lane.kind)) else { return Ok(()) };
        let before = free.cells.get(&of).map_or("", String::as_str);
        let (text, entry) = if free.style == FreeStyle::List {
            let (old, new): (Vec<&str>, Vec<&str>) = (FreeLane::entries_of(before).collect(), FreeLane::entries_of(draft).collect());
            if old == new {
                return Ok(());
            }
            let kept = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
            (new.join("\n"), new.len().saturating_sub(kept + 1))
        } else {
            (draft.to_owned(), 0)
        };
        let map = map.id;
        self.try_to_apply(&Edit::Lane(LaneEdit::SetCell { map, lane, cell: of, text }), None)?;
        let leads = self.open.document.selection.lead_cell().is_some_and(|cell| (cell.lane, cell.of) == (lane, of));
        if leads && self.open.document.selection.elements.len() == 1 {
            let mut selection = Selection::one(map, Selected::Cell(LaneCell { lane, of, entry }));
            selection.prune(self.open.document.project());
            self.open.document.selection = selection;
        }
        Ok(())
    }
}

/// Where an entry is in the text of a list, in characters.
fn span(entries: &[&str], at: usize) -> (usize, usize) {
    let start = entries.iter().take(at).map(|entry| entry.chars().count() + 1).sum();
    (start, start + entries.get(at).map_or(0, |entry| entry.chars().count()))
}

impl Editing {
    /// Whether Enter, which has just made the draft of a list what it is here, was pressed at an empty entry: that ends the list.
    pub fn ended_by(&self, draft: &str) -> bool {
        let empty = |text: &str| {
            let lines: Vec<bool> = text.split('\n').map(|line| line.trim().is_empty()).collect();
            lines.windows(2).filter(|pair| pair[0] && pair[1]).count()
        };
        empty(draft) > empty(&self.draft)
    }
}

#[cfg(test)]
mod tests {
    use super::{CellKey, span};
    use crate::app::tests::{lead, run, select, small};
    use crate::app::{Action, Command, EditTarget, LookAction, MapAction, State, update};
    use crate::edit::{LaneCell, Selected};
    use crate::model::{FreePer, FreeStyle, LaneKind, StageId, TouchpointId};

    fn act(state: &mut State, action: MapAction) {
        update(state, Action::Map(action));
    }

    /// Names a new lane and ends with Enter.
    fn add_lane(state: &mut State, name: &str, style: FreeStyle, per: FreePer) {
        run(state, Command::AddLane(style, per));
        act(state, MapAction::EditingChanged(name.to_owned()));
        act(state, MapAction::FinishEditing);
        act(state, MapAction::InCell(CellKey::First));
    }

    /// The leading cell as `lane/of/entry`.
    fn cell(state: &State) -> String {
        let map = state.map().unwrap();
        let Some(cell) = state.open.document.selection.lead_cell() else { return lead(state) };
        let lane = map.shown_free_lane(cell.lane).unwrap();
        let stage = map.stage(StageId(cell.of)).map(|stage| stage.name.clone());
        let of = stage.or_else(|| map.touchpoint(TouchpointId(cell.of)).map(|touchpoint| touchpoint.title.clone())).unwrap();
        format!("{}/{of}/{}", lane.name, cell.entry)
    }

    fn words(state: &State, lane: &str) -> Vec<String> {
        let map = state.map().unwrap();
        let free = map.lanes.iter().find_map(|other| match &other.kind {
            LaneKind::Free(free) if free.name == lane => Some(free),
            _ => None,
        });
        map.cells_of(free.unwrap()).iter().map(|of| free.unwrap().cells.get(of).cloned().unwrap_or_default()).collect()
    }

    fn walk(state: &mut State, commands: &[Command]) -> Vec<String> {
        commands
            .iter()
            .map(|command| {
                run(state, *command);
                cell(state)
            })
            .collect()
    }

    use Command::{GoDown, GoLeft, GoRight, GoUp};

    #[test]
    fn after_a_lane_is_named_its_first_cell_has_the_focus_and_all_of_it_is_one_step() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::Text, FreePer::Stage);
        assert_eq!(cell(&state), "Doing/Search/0");
        assert_eq!(state.open.document.undo_steps(), 1);
        run(&mut state, Command::Undo);
        assert!(state.map().unwrap().lanes.iter().all(|lane| !matches!(lane.kind, LaneKind::Free(_))));
        run(&mut state, Command::Redo);
        // A lane that is given up leaves nothing behind, and its name may stay as it was proposed.
        let lanes = state.map().unwrap().lanes.len();
        run(&mut state, Command::AddLane(FreeStyle::List, FreePer::Stage));
        act(&mut state, MapAction::CancelEditing);
        assert_eq!((state.map().unwrap().lanes.len(), state.open.document.undo_steps()), (lanes, 1));
        run(&mut state, Command::AddLane(FreeStyle::List, FreePer::Stage));
        act(&mut state, MapAction::FinishEditing);
        act(&mut state, MapAction::InCell(CellKey::First));
        assert_eq!(cell(&state), "New lane/Search/0");
        // Where there is no cell, the lane itself stays selected.
        let mut state = crate::app::tests::state_of(crate::app::tests::project(&[("Empty", &[])]));
        add_lane(&mut state, "Thinking", FreeStyle::Text, FreePer::Touchpoint);
        assert!(matches!(state.open.document.selection.lead, Some(Selected::Lane(_))));
    }

    #[test]
    fn arrows_enter_lanes_from_cards_walk_along_the_stages_and_come_back_to_the_card() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::Text, FreePer::Stage);
        add_lane(&mut state, "Thinking", FreeStyle::Text, FreePer::Touchpoint);
        select(&mut state, "b");
        let way = walk(&mut state, &[GoDown, GoDown, GoDown, GoUp, GoUp, GoUp]);
        assert_eq!(way, ["Doing/Search/0", "Thinking/b/0", "Thinking/b/0", "Doing/Search/0", "b", "stage Search"]);
        select(&mut state, "c");
        let way = walk(&mut state, &[GoDown, GoRight, GoRight, GoRight, GoUp, GoDown, GoDown, GoDown, GoLeft, GoDown]);
        let expected = [
            "Doing/Search/0",
            "Doing/Buy/0",
            "Doing/Use/0",
            "Doing/Use/0",
            "stage Use",
            "Doing/Use/0",
            "Doing/Use/0",
            "Doing/Use/0",
            "Doing/Buy/0",
            "Thinking/d/0",
        ];
        assert_eq!(way, expected, "an empty stage has no cell for touchpoints");
        // From the first cell to the name of its lane, and back.
        select(&mut state, "a");
        let way = walk(&mut state, &[GoDown, GoLeft]);
        assert!(way[1].starts_with("Lane("), "{way:?}");
        assert_eq!(walk(&mut state, &[GoRight]), ["Doing/Search/0"]);
    }

    #[test]
    fn hidden_lanes_are_passed_and_lanes_above_the_cards_are_met_first() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::Text, FreePer::Stage);
        let doing = state.open.document.selection.lead_cell().unwrap().lane;
        add_lane(&mut state, "Feeling", FreeStyle::Text, FreePer::Stage);
        let feeling = state.open.document.selection.lead_cell().unwrap().lane;
        run(&mut state, Command::ToggleLane(doing));
        select(&mut state, "a");
        assert_eq!(walk(&mut state, &[GoDown]), ["Feeling/Search/0"]);
        run(&mut state, Command::HideLane);
        assert_eq!(state.open.document.selection.lead, None, "nothing that is not seen has the focus");
        run(&mut state, Command::ShowAllLanes);
        // To the top.
        run(&mut state, GoDown);
        act(&mut state, MapAction::CancelEditing);
        let map = state.map().unwrap().id;
        let before = state.map().unwrap().lanes.first().map(|lane| lane.id);
        let edit = crate::edit::Edit::Lane(crate::edit::LaneEdit::Move { map, lane: feeling, before });
        update(&mut state, Action::Edit { edit, merge: None });
        select(&mut state, "a");
        assert_eq!(walk(&mut state, &[GoUp, GoUp, GoDown, GoDown]), ["Feeling/Search/0", "stage Search", "Feeling/Search/0", "a"]);
        // Names of hidden lanes are passed, too.
        run(&mut state, GoDown);
        assert_eq!(cell(&state), "Doing/Search/0");
        run(&mut state, GoLeft);
        run(&mut state, GoUp);
        let Some(Selected::Lane(above)) = state.open.document.selection.lead else { panic!("no lane") };
        assert!(!state.map().unwrap().lane(above).unwrap().hidden);
    }

    #[test]
    fn entries_of_a_list_are_walked_begun_and_deleted_one_by_one() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::List, FreePer::Stage);
        // Enter in an empty cell begins its first entry.
        act(&mut state, MapAction::InCell(CellKey::Open));
        assert_eq!(state.look.editing.as_ref().unwrap().draft, "");
        act(&mut state, MapAction::EditingChanged("looks\nasks\n".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!((words(&state, "Doing")[0].as_str(), cell(&state).as_str()), ("looks\nasks", "Doing/Search/1"));
        // The next one comes after the chosen one, with the cursor in it.
        run(&mut state, GoUp);
        act(&mut state, MapAction::InCell(CellKey::Open));
        let editing = state.look.editing.clone().unwrap();
        assert_eq!((editing.draft.as_str(), editing.chosen), ("looks\n\nasks", Some((6, 6))));
        act(&mut state, MapAction::EditingChanged("looks\ncompares\nasks".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!((words(&state, "Doing")[0].as_str(), cell(&state).as_str()), ("looks\ncompares\nasks", "Doing/Search/1"));
        // Up and down through them, and beyond them on.
        select(&mut state, "b");
        let way = walk(&mut state, &[GoDown, GoDown, GoDown, GoDown, GoUp, GoUp, GoUp]);
        let (one, two, three) = ("Doing/Search/0", "Doing/Search/1", "Doing/Search/2");
        assert_eq!(way, [one, two, three, three, two, one, "b"]);
        // What is typed begins the next one; F2 opens the chosen one; Delete takes it out.
        run(&mut state, GoDown);
        act(&mut state, MapAction::Typed("w".to_owned()));
        assert_eq!(state.look.editing.as_ref().unwrap().draft, "looks\nw\ncompares\nasks");
        act(&mut state, MapAction::CancelEditing);
        run(&mut state, GoDown);
        run(&mut state, Command::Rename);
        assert_eq!(state.look.editing.as_ref().unwrap().chosen, Some((6, 14)));
        act(&mut state, MapAction::FinishEditing);
        let steps = state.open.document.undo_steps();
        run(&mut state, Command::Delete);
        assert_eq!((words(&state, "Doing")[0].as_str(), cell(&state).as_str()), ("looks\nasks", "Doing/Search/1"));
        run(&mut state, Command::Delete);
        run(&mut state, Command::Delete);
        assert_eq!((words(&state, "Doing")[0].as_str(), cell(&state).as_str()), ("", "Doing/Search/0"));
        assert_eq!(state.open.document.undo_steps(), steps + 3);
        run(&mut state, Command::Undo);
        assert_eq!(words(&state, "Doing")[0], "looks");
        // Nothing written is no step.
        act(&mut state, MapAction::InCell(CellKey::Open));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!(state.open.document.undo_steps(), steps + 2);
    }

    #[test]
    fn enter_at_an_empty_entry_ends_a_list_and_anywhere_else_it_begins_one() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::List, FreePer::Stage);
        act(&mut state, MapAction::InCell(CellKey::Open));
        for (before, after, ends) in [
            ("", "\n", true),
            ("one", "one\n", false),
            ("one\n", "one\n\n", true),
            ("one\n", "one\ntwo\n", false),
            ("", "one\n", false),
            ("onetwo", "one\ntwo", false),
            ("one\n\ntwo", "one\n\n\ntwo", true),
            ("one\n\ntwo", "one\n\ntwo\n", false),
        ] {
            act(&mut state, MapAction::EditingChanged(before.to_owned()));
            assert_eq!(state.look.editing.as_ref().unwrap().ended_by(after), ends, "{before:?} {after:?}");
        }
    }

    #[test]
    fn tab_goes_from_cell_to_cell_and_on_to_the_next_lane() {
        let mut state = small();
        add_lane(&mut state, "Thinking", FreeStyle::Text, FreePer::Touchpoint);
        add_lane(&mut state, "Doing", FreeStyle::Text, FreePer::Stage);
        select(&mut state, "d");
        run(&mut state, GoDown);
        let mut tab = |key| {
            act(&mut state, MapAction::InCell(key));
            cell(&state)
        };
        let forth: Vec<String> = std::iter::repeat_with(|| tab(CellKey::Next)).take(5).collect();
        assert_eq!(forth, ["Thinking/e/0", "Doing/Search/0", "Doing/Buy/0", "Doing/Use/0", "Doing/Use/0"]);
        let back: Vec<String> = std::iter::repeat_with(|| tab(CellKey::Previous)).take(4).collect();
        assert_eq!(back, ["Doing/Buy/0", "Doing/Search/0", "Thinking/e/0", "Thinking/d/0"]);
    }

    #[test]
    fn what_is_typed_replaces_the_words_of_a_cell_and_a_touchpoint_is_still_added_after_it() {
        let mut state = small();
        add_lane(&mut state, "Thinking", FreeStyle::Text, FreePer::Touchpoint);
        act(&mut state, MapAction::Typed("7".to_owned()));
        act(&mut state, MapAction::EditingChanged("7 pages".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!((words(&state, "Thinking")[0].as_str(), cell(&state).as_str()), ("7 pages", "Thinking/a/0"));
        // Enter adds to it.
        act(&mut state, MapAction::InCell(CellKey::Open));
        let editing = state.look.editing.clone().unwrap();
        assert_eq!((editing.draft.as_str(), editing.select_all), ("7 pages", false));
        act(&mut state, MapAction::CancelEditing);
        run(&mut state, Command::AddTouchpoint);
        act(&mut state, MapAction::EditingChanged("new".to_owned()));
        act(&mut state, MapAction::FinishEditing);
        assert_eq!(crate::app::tests::journey(&state), "a new b c|d e|");
        let cell = LaneCell { lane: state.map().unwrap().lanes.last().unwrap().id, of: StageId::named("Buy").0, entry: 0 };
        update(&mut state, Action::Look(LookAction::GoTo(Selected::Cell(cell))));
        assert_eq!(state.open.document.selection.lead, None, "the lane has no such cell");
    }

    #[test]
    fn words_are_copied_and_pasted_between_cells() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::List, FreePer::Stage);
        update(&mut state, Action::Paste("- one\n\n- two\n".to_owned()));
        assert_eq!((words(&state, "Doing")[0].as_str(), cell(&state).as_str()), ("one\ntwo", "Doing/Search/1"));
        assert_eq!(state.open.document.undo_steps(), 2, "the lane, and all that was pasted");
        run(&mut state, GoUp);
        run(&mut state, Command::Cut);
        assert_eq!(crate::app::tests::wished_copy(&mut state).as_deref(), Some("one"));
        assert_eq!(words(&state, "Doing")[0], "two");
        run(&mut state, GoRight);
        assert!(!Command::Copy.is_enabled(&state) && !Command::Delete.is_enabled(&state), "an empty cell");
        add_lane(&mut state, "Thinking", FreeStyle::Text, FreePer::Stage);
        update(&mut state, Action::Paste("two\nlines\n".to_owned()));
        assert_eq!(words(&state, "Thinking")[0], "two\nlines");
        assert_eq!(crate::app::tests::journey(&state), "a b c|d e|");
    }

    #[test]
    fn what_is_typed_in_one_slow_frame_is_all_there() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::List, FreePer::Stage);
        let typed = |state: &mut State, text: &str| text.chars().for_each(|letter| act(state, MapAction::Typed(letter.to_string())));
        typed(&mut state, "a 1");
        act(&mut state, MapAction::InCell(CellKey::Open));
        typed(&mut state, "b");
        act(&mut state, MapAction::InCell(CellKey::Open));
        act(&mut state, MapAction::InCell(CellKey::Open));
        assert_eq!((words(&state, "Doing")[0].as_str(), state.look.editing.is_none()), ("a 1\nb", true));
        assert_eq!(state.open.document.undo_steps(), 2);
        // The first touchpoint of a map, too.
        let mut state = crate::app::tests::state_of(crate::app::tests::project(&[("Need", &[])]));
        typed(&mut state, "TV 2");
        act(&mut state, MapAction::FinishEditing);
        assert_eq!(crate::app::tests::journey(&state), "TV 2");
    }

    #[test]
    fn what_is_found_in_a_lane_is_gone_to_where_it_is() {
        let mut state = small();
        add_lane(&mut state, "Doing", FreeStyle::List, FreePer::Stage);
        run(&mut state, GoRight);
        update(&mut state, Action::Paste("looks\ncompares\n".to_owned()));
        run(&mut state, Command::First);
        update(&mut state, Action::Look(LookAction::Search("COMPARE".to_owned())));
        let hits = state.open.find.as_ref().unwrap().hits.clone();
        assert_eq!((hits.len(), hits[0].title.as_str(), hits[0].stage_name.as_deref()), (1, "Doing", Some("Buy")));
        update(&mut state, Action::Look(LookAction::GoToHit(0)));
        assert_eq!(cell(&state), "Doing/Buy/1");
        run(&mut state, Command::HideLane);
        update(&mut state, Action::Look(LookAction::Search("compare".to_owned())));
        update(&mut state, Action::Look(LookAction::GoToHit(0)));
        assert!(matches!(state.open.document.selection.lead, Some(Selected::Lane(_))), "a hidden lane is named");
    }

    #[test]
    fn empty_pictures_ask_for_one() {
        let mut state = small();
        add_lane(&mut state, "Pictures", FreeStyle::Picture, FreePer::Touchpoint);
        act(&mut state, MapAction::InCell(CellKey::Open));
        assert!(crate::app::tests::wished_pick(&mut state).is_some() && state.look.editing.is_none());
        let target = state.look.editing.as_ref().map(|editing| editing.target);
        assert!(!matches!(target, Some(EditTarget::Cell(..))));
    }

    #[test]
    fn an_entry_is_found_in_the_text_by_its_letters() {
        let entries = ["äb", "", "c"];
        assert_eq!([0, 1, 2, 3].map(|at| span(&entries, at)), [(0, 2), (3, 3), (4, 5), (6, 6)]);
    }
}

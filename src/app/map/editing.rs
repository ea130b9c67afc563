//! Editing text in place: which text, its current draft, and how editing ends. A new element is shown as a preview and enters the history
//! only when its text is finished, so that it is one step and leaves nothing behind if it is cancelled.

use crate::app::desk::Desk;
use crate::app::map::text::{EditTarget, Editing, New, NewElement, NewTouchpoint};
use crate::app::notice::{NoticeKind, Topic};
use crate::app::view::View;
use crate::app::view::WindowArea;
use crate::edit::{
    Edit, LaneCell, LaneEdit, MapEdit, MeasureChange, MeasureEdit, Selected, Selection, StageEdit, TouchpointChange, TouchpointEdit,
};
use crate::model::table::Column;
use crate::model::{LaneId, LaneKind, MapId, Media, ScoreKind, StageId, Touchpoint, TouchpointId, limits};

impl Desk {
    /// Opens a text for editing, finishing the previous one. Does nothing if the text does not exist.
    pub(crate) fn start_editing(&mut self, target: EditTarget) {
        if !self.finish_editing() {
            return;
        }
        let Some(draft) = self.text_of(target) else { return };
        if self.refuses_change() {
            return;
        }
        if let Some(selected) = self.element_of(target)
            && let Some(map) = self.open.document.map()
            && !self.is_selected(selected)
        {
            let selection = Selection::one(map.id, selected);
            self.select(selection);
        }
        self.show_place_of(target);
        self.look.editing = Some(Editing { target, draft, select_all: true, chosen: None, rows: Vec::new(), new: None });
    }

    /// Whether an element is selected; of a cell, any of its entries.
    fn is_selected(&self, element: Selected) -> bool {
        let selection = &self.open.document.selection;
        match element {
            Selected::Cell(cell) => selection.cells().any(|other| (other.lane, other.of) == (cell.lane, cell.of)),
            element => selection.contains(element),
        }
    }

    /// Opens the list of words of a field for all selected touchpoints, below the leading card.
    pub(crate) fn choose_word(&mut self, column: Column) {
        let Some(lead) = self.open.document.selection.lead_touchpoint() else { return };
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let target = EditTarget::Field(lead, column);
        let Some(draft) = self.cell_draft(target) else { return };
        let rows = self.open.document.selection.touchpoints().map(Selected::Touchpoint).collect();
        self.go_to_view_of_map();
        self.reveal(Selected::Touchpoint(lead));
        self.look.editing = Some(Editing { target, draft, select_all: true, chosen: None, rows, new: None });
    }

    fn go_to_view_of_map(&mut self) {
        self.program.view = View::Map;
        self.program.focus = WindowArea::Canvas;
    }

    /// Adds a touchpoint as a preview and opens its title.
    pub(crate) fn start_touchpoint(&mut self, new: &NewTouchpoint, draft: String) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(map) = self.open.document.map() else { return };
        let Some(stage) = new.stage.or_else(|| self.selected_stage()).or_else(|| map.stages.first().map(|stage| stage.id)) else { return };
        let Some(stage_content) = map.stage(stage) else { return };
        let neighbour = match new.before {
            Some(id) => stage_content.touchpoints.iter().position(|touchpoint| touchpoint.id == id).and_then(|at| at.checked_sub(1)),
            None => stage_content.touchpoints.len().checked_sub(1),
        }
        .map(|at| stage_content.touchpoints[at].id);
        let area = new.area.or_else(|| new.media.map(|media| media.default_area(new.channel, None))).unwrap_or_else(|| match new.channel {
            Some(channel) if neighbour.is_none() => Media::Owned.default_area(Some(channel), None),
            _ => map.area_for_new(self.open.document.selection.lead_touchpoint().or(neighbour)),
        });
        let touchpoint = Touchpoint { channel: new.channel, ..Touchpoint::new(TouchpointId::new(), "", area) };
        let (map, id) = (map.id, touchpoint.id);
        let what = NewElement::Touchpoint { map, stage, touchpoint: Box::new(touchpoint), before: new.before };
        self.open_new(what, EditTarget::TouchpointTitle(id), Selected::Touchpoint(id), map, draft);
    }

    /// Letters typed on the map go into the selected cell, or start a new touchpoint if the map, or the selected stage, has none.
    pub(crate) fn type_on_map(&mut self, text: String) {
        if text.chars().any(char::is_control) {
            return;
        }
        // It came in the same frame as what opened the text.
        if self.look.editing.is_some() {
            self.type_on(&text);
            return;
        }
        if text.trim().is_empty() {
            return;
        }
        if let Some(cell) = self.open.document.selection.lead_cell() {
            self.type_into_cell(cell, text);
            return;
        }
        let Some(map) = self.open.document.map() else { return };
        let is_empty = match self.open.document.selection.lead_stage().and_then(|id| map.stage(id)) {
            Some(stage) => stage.touchpoints.is_empty(),
            None => map.touchpoint_count() == 0,
        };
        if is_empty {
            let place = self.place_after_selection();
            self.start_touchpoint(&place, text);
        }
    }

    /// Adds letters to the open text, where its cursor is.
    pub(crate) fn type_on(&mut self, letters: &str) {
        let Some(editing) = &mut self.look.editing else { return };
        let at = editing.chosen.and_then(|(_, to)| editing.draft.char_indices().nth(to)).map_or(editing.draft.len(), |(at, _)| at);
        let mut draft = editing.draft.clone();
        draft.insert_str(at, letters);
        let by = letters.chars().count();
        editing.chosen = editing.chosen.map(|(_, to)| (to + by, to + by));
        self.change_draft(draft);
    }

    /// Adds a stage as a preview and opens its name.
    pub(crate) fn start_stage(&mut self, before: Option<StageId>) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let Some(map) = self.open.document.map().map(|map| map.id) else { return };
        let stage = StageId::new();
        self.open_new(NewElement::Stage { map, stage, before }, EditTarget::StageName(stage), Selected::Stage(stage), map, String::new());
    }

    /// Adds a lane as a preview and opens its name, which may stay as it is.
    pub(crate) fn start_lane(&mut self, what: NewElement, map: MapId, lane: LaneId) {
        if !self.finish_editing() || self.refuses_change() {
            return;
        }
        let name = self.program.texts.new_lane_name().to_owned();
        self.open_new(what, EditTarget::LaneName(lane), Selected::Lane(lane), map, name);
        if let Some(editing) = &mut self.look.editing {
            editing.select_all = true;
        }
    }

    /// Shows the map if the current view has no place to type the text, and in one line if the whole map has none: it leaves out lanes for which there
    /// is no room.
    fn show_place_of(&mut self, target: EditTarget) {
        let title = matches!(target, EditTarget::TouchpointTitle(_)) && matches!(self.program.view, View::Grid | View::Table);
        let title = title || matches!(target, EditTarget::MeasureTitle(_)) && self.shows_board();
        let here = self.program.view == View::Map || title || target.is_cell();
        if !here {
            self.go_to_view_of_map();
        }
        if let Some(element) = self.element_of(target) {
            self.show_left_out(element);
        }
    }

    pub(crate) fn open_new(&mut self, what: NewElement, target: EditTarget, selected: Selected, map: MapId, draft: String) {
        let (before, marker) = (self.open.document.selection.clone(), self.open.document.marker);
        self.open.document.cancel();
        if let Err(error) = self.open.document.preview(&what.edit(&draft), self.now()) {
            self.open.document.cancel();
            self.report_edit_error(&error);
            return;
        }
        self.open.document.selection = Selection::one(map, selected);
        // Whatever the card before it lacked.
        self.open.document.marker = ScoreKind::Expectation;
        self.reveal(selected);
        self.show_place_of(target);
        let new = Some(New { before, marker, what });
        self.look.editing = Some(Editing { target, draft, select_all: false, chosen: None, rows: Vec::new(), new });
    }

    /// Takes over the current draft. Line breaks do not belong in titles: they become spaces.
    pub(crate) fn change_draft(&mut self, text: String) {
        let Some(editing) = &mut self.look.editing else { return };
        let (mut draft, most) =
            if editing.is_multiline() { (text, limits::TEXT_CHARS) } else { (crate::letters::one_line(&text), limits::TITLE_CHARS) };
        let cut = draft.char_indices().nth(most).map(|(at, _)| at);
        if let Some(at) = cut {
            draft.truncate(at);
        }
        editing.draft = draft;
        if cut.is_some() {
            let letters = i64::try_from(most).map_or_else(|_| String::new(), |most| self.program.texts.integer(most));
            let sentence = self.program.texts.text_shortened(&letters);
            self.notify(NoticeKind::Warning, sentence);
        }
    }

    /// Ends editing and keeps the text. A new element without a text is dropped. A text that is refused stays open, with a message that says
    /// why, until it is mended or given up. Returns whether no text is open any more.
    pub(crate) fn finish_editing(&mut self) -> bool {
        let Some(editing) = self.look.editing.take() else { return true };
        let draft = if editing.is_multiline() { editing.draft.trim_end().to_owned() } else { editing.draft.trim().to_owned() };
        match editing.new {
            Some(new) if draft.is_empty() => {
                self.open.document.cancel();
                (self.open.document.selection, self.open.document.marker) = (new.before, new.marker);
            }
            Some(new) => {
                let edit = new.what.edit(&draft);
                let selection = std::mem::replace(&mut self.open.document.selection, new.before);
                self.open.document.marker = new.marker;
                self.open.document.cancel();
                if self.apply(&edit, None) {
                    self.open.document.selection = selection;
                    self.open.document.marker = ScoreKind::Expectation;
                }
            }
            None => {
                if let Err(reason) = self.write_text(&editing, draft) {
                    self.look.editing = Some(editing);
                    self.notify_refused(Topic::OpenText, reason);
                    return false;
                }
            }
        }
        true
    }

    /// Writes a text that was edited into the document, or says why not.
    fn write_text(&mut self, editing: &Editing, draft: String) -> Result<(), String> {
        let edit = match editing.target {
            EditTarget::Field(..) | EditTarget::Measure(..) | EditTarget::Question(..) | EditTarget::Contact(..) | EditTarget::Day(..) => {
                self.cell_edit(editing.target, &editing.rows, &draft)?
            }
            EditTarget::Cell(lane, of) => return self.write_cell(lane, of, &draft),
            _ => self.text_edit(editing.target, &editing.rows, draft),
        };
        edit.map_or(Ok(()), |edit| self.try_to_apply(&edit, None).map(|_| ()))
    }

    /// Ends editing and discards the text.
    pub(crate) fn cancel_editing(&mut self) {
        if let Some(Editing { new: Some(new), .. }) = self.look.editing.take() {
            self.open.document.cancel();
            (self.open.document.selection, self.open.document.marker) = (new.before, new.marker);
            self.look.given_up = Some(self.open.stamp());
        }
    }

    /// Whether a text that is edited is what the document holds.
    pub(crate) fn is_as_before(&self, target: EditTarget, draft: &str) -> bool {
        self.text_of(target).is_some_and(|text| text == draft)
    }

    /// The text as it is in the document.
    fn text_of(&self, target: EditTarget) -> Option<String> {
        let map = self.open.document.map()?;
        Some(match target {
            EditTarget::TouchpointTitle(id) => map.touchpoint(id)?.title.clone(),
            EditTarget::StageName(id) => map.stage(id)?.name.clone(),
            EditTarget::LaneName(id) => free_lane(&map.lane(id)?.kind)?.name.clone(),
            EditTarget::Cell(id, cell) => free_lane(&map.lane(id)?.kind)?.cells.get(&cell).cloned().unwrap_or_default(),
            EditTarget::MeasureTitle(id) => self.open.document.project().measure(id)?.title.clone(),
            EditTarget::MapName(id) => self.open.document.project().map(id)?.name.clone(),
            EditTarget::Subtitle(id) => self.open.document.project().map(id)?.subtitle.clone(),
            EditTarget::Field(..) | EditTarget::Measure(..) | EditTarget::Question(..) | EditTarget::Contact(..) | EditTarget::Day(..) => {
                self.cell_draft(target)?
            }
        })
    }

    fn element_of(&self, target: EditTarget) -> Option<Selected> {
        Some(match target {
            EditTarget::TouchpointTitle(id) | EditTarget::Field(id, _) => Selected::Touchpoint(id),
            EditTarget::Measure(id, _) => Selected::Measure(id),
            EditTarget::Question(id, _) => Selected::Question(id),
            EditTarget::Contact(id, _) => Selected::Contact(id),
            EditTarget::Day(id, _) => Selected::Day(id),
            EditTarget::StageName(id) => Selected::Stage(id),
            EditTarget::LaneName(id) => Selected::Lane(id),
            EditTarget::Cell(lane, of) => Selected::Cell(LaneCell { lane, of, entry: 0 }),
            EditTarget::MeasureTitle(id) => Selected::Measure(id),
            EditTarget::MapName(_) | EditTarget::Subtitle(_) => return None,
        })
    }

    /// The edit that writes a text into the document.
    fn text_edit(&self, target: EditTarget, rows: &[Selected], text: String) -> Option<Edit> {
        let map = self.open.document.map()?.id;
        Some(match target {
            EditTarget::TouchpointTitle(id) => {
                Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![id], change: TouchpointChange::Title(text) })
            }
            EditTarget::StageName(stage) => Edit::Stage(StageEdit::Rename { map, stage, name: text }),
            EditTarget::LaneName(lane) => Edit::Lane(LaneEdit::Rename { map, lane, name: text }),
            EditTarget::Cell(lane, cell) => Edit::Lane(LaneEdit::SetCell { map, lane, cell, text }),
            EditTarget::MeasureTitle(id) => Edit::Measure(MeasureEdit::Change { measures: vec![id], change: MeasureChange::Title(text) }),
            EditTarget::MapName(map) => Edit::Map(MapEdit::Rename { map, name: text }),
            EditTarget::Subtitle(map) => Edit::Map(MapEdit::SetSubtitle { map, subtitle: text }),
            EditTarget::Field(..) | EditTarget::Measure(..) | EditTarget::Question(..) | EditTarget::Contact(..) | EditTarget::Day(..) => {
                return self.cell_edit(target, rows, &text).ok().flatten();
            }
        })
    }
}

/// The words of a lane of own words.
pub(super) fn free_lane(kind: &LaneKind) -> Option<&crate::model::FreeLane> {
    match kind {
        LaneKind::Free(free) => Some(free),
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) => {
            None
        }
    }
}

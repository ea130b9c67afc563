//! Adding, moving, duplicating and deleting what is selected. Each is one step of the history and leaves a sensible selection.

use crate::app::desk::Desk;
use crate::app::look::walk::shown_card_lanes;
use crate::app::map::text::NewTouchpoint;
use crate::app::open::identity::Stamp;
use crate::app::wish::{Field, Wish};
use crate::edit::{
    BallotEdit, ContactEdit, DayEdit, Edit, LaneCell, LaneEdit, MeasureEdit, PictureAt, PictureEdit, QuestionEdit, RoundEdit, SegmentEdit,
    Selected, Selection, StageEdit, StepName, TouchpointChange, TouchpointEdit,
};
use crate::i18n::Texts;
use crate::layout::word;
use crate::model::{
    Area, Break, Channel, ContactId, DayStepId, Experience, ExperienceId, FreeLane, FreeStyle, LaneId, Map, MapId, MeasureId, Media,
    Picture, QuestionId, RoundId, SegmentId, Stage, StageId, Tone, Touchpoint, TouchpointId,
};
use std::collections::HashSet;
use std::sync::Arc;

impl Desk {
    /// Where a new touchpoint goes: after the selected one or that of the selected cell, at the end of the selected stage, or of a stage in
    /// sight, or else at the end of what is filled so far.
    pub(crate) fn place_after_selection(&self) -> NewTouchpoint {
        let Some(map) = self.open.document.map() else { return NewTouchpoint::default() };
        if let Some(place) = self.last_selected_place(map) {
            let stage = &map.stages[place.0];
            let before = stage.touchpoints.get(place.1 + 1).map(|touchpoint| touchpoint.id);
            return NewTouchpoint { stage: Some(stage.id), before, ..NewTouchpoint::default() };
        }
        let stage = self
            .selected_stage()
            .or_else(|| self.stage_in_sight())
            .or_else(|| map.stages.iter().rev().find(|stage| !stage.touchpoints.is_empty()).map(|stage| stage.id))
            .or_else(|| map.stages.first().map(|stage| stage.id));
        NewTouchpoint { stage, ..NewTouchpoint::default() }
    }

    /// Where a new touchpoint goes so that it comes before the selected one.
    pub(crate) fn place_before_selection(&self) -> NewTouchpoint {
        match (self.open.document.selection.lead_touchpoint(), self.selected_stage()) {
            (Some(before), Some(stage)) => NewTouchpoint { stage: Some(stage), before: Some(before), ..NewTouchpoint::default() },
            _ => self.place_after_selection(),
        }
    }

    /// Where a new touchpoint of an area goes: after the selected one if it is of this area, else after the last one of this area.
    pub fn place_in_area(&self, area: Area) -> NewTouchpoint {
        let place = NewTouchpoint { area: Some(area), ..NewTouchpoint::default() };
        let Some(map) = self.open.document.map() else { return place };
        let selected = self.open.document.selection.lead_touchpoint().and_then(|id| map.touchpoint(id)).filter(|lead| lead.area == area);
        let after = selected.or_else(|| map.touchpoints().rfind(|touchpoint| touchpoint.area == area)).map(|touchpoint| touchpoint.id);
        let Some(at) = after.and_then(|id| map.place_of(id)) else { return place };
        let stage = &map.stages[at.stage];
        NewTouchpoint { stage: Some(stage.id), before: stage.touchpoints.get(at.index + 1).map(|touchpoint| touchpoint.id), ..place }
    }

    /// Stage and index of the selected touchpoint, or cell of a touchpoint, that comes last in the journey.
    fn last_selected_place(&self, map: &Map) -> Option<(usize, usize)> {
        let selection = &self.open.document.selection;
        let of_cells = selection.cells().map(|cell| TouchpointId(cell.of));
        selection.touchpoints().chain(of_cells).filter_map(|id| map.place_of(id)).max().map(|place| (place.stage, place.index))
    }

    /// Adds a ready-made touchpoint, at a place or after the selected one.
    pub(crate) fn add_ready_made(&mut self, title: &str, area: Area, channel: Option<Channel>, mut place: NewTouchpoint) {
        if place.stage.is_none() {
            place = NewTouchpoint { area: place.area, media: place.media, ..self.place_after_selection() };
        }
        let (Some(map), Some(stage)) = (self.map_id(), place.stage) else { return };
        let by_lane = place.media.filter(|media| *media != area.media()).map(|media| media.default_area(channel, None));
        let area = place.area.or(by_lane).unwrap_or(area);
        let touchpoint = Touchpoint { channel, ..Touchpoint::new(TouchpointId::new(), crate::letters::one_line(title), area) };
        let id = touchpoint.id;
        let edit = Edit::Touchpoint(TouchpointEdit::Add { map, stage, touchpoints: vec![touchpoint], before: place.before });
        if self.apply(&edit, None) {
            self.select_one(Selected::Touchpoint(id));
        }
    }

    /// The selected touchpoints in journey order.
    pub(crate) fn selected_in_order(&self) -> Vec<TouchpointId> {
        let Some(map) = self.open.document.map() else { return Vec::new() };
        let selected: HashSet<TouchpointId> = self.open.document.selection.touchpoints().collect();
        map.touchpoints().map(|touchpoint| touchpoint.id).filter(|id| selected.contains(id)).collect()
    }

    /// Changes one field of all selected touchpoints.
    pub(crate) fn change_selected(&mut self, change: TouchpointChange) {
        let (Some(map), touchpoints) = (self.map_id(), self.selected_in_order()) else { return };
        if !touchpoints.is_empty() {
            self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change }), None);
        }
    }

    pub(crate) fn toggle_critical(&mut self) {
        if let Some(lead) = self.lead_content() {
            self.change_selected(TouchpointChange::Critical(!lead.critical));
        }
    }

    pub(crate) fn toggle_break(&mut self) {
        if let Some(lead) = self.lead_content() {
            let cause = if lead.break_.is_some() { None } else { Some(Break::default()) };
            self.change_selected(TouchpointChange::Break(cause));
        }
    }

    /// Adds an experience without a text; the text is typed in the inspector.
    pub(crate) fn add_experience(&mut self, tone: Tone) {
        let (Some(lead), Some(map)) = (self.lead_content(), self.map_id()) else { return };
        let id = lead.id;
        let mut experiences = lead.experiences.clone();
        let experience = ExperienceId::new();
        experiences.push(Experience { id: experience, tone, text: String::new(), date: None, source: String::new() });
        let change = TouchpointChange::Experiences(experiences);
        if self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![id], change }), None) {
            self.open_field("experiences", Field { what: "experience", element: experience.0 });
        }
    }

    /// Puts the cursor into the notes of the leading touchpoint.
    pub(crate) fn edit_notes(&mut self) {
        // Those of several touchpoints are not shown together.
        if let Some(lead) = self.open.document.selection.lead_touchpoint() {
            self.select_one(Selected::Touchpoint(lead));
            self.open_field("notes", Field { what: "notes", element: lead.0 });
        }
    }

    /// Puts the cursor into a field of the inspector, wherever it is: the section is unfolded.
    pub(crate) fn open_field(&mut self, section: &str, field: Field) {
        self.program.settings.inspector_open = true;
        self.program.settings.folded.retain(|folded| folded != section);
        self.program.focus = crate::app::view::WindowArea::Inspector;
        self.wishes.push(Wish::Focus(field));
    }

    fn lead_content(&self) -> Option<&Arc<Touchpoint>> {
        self.open.document.map()?.touchpoint(self.open.document.selection.lead_touchpoint()?)
    }

    /// Moves the selected touchpoints one place, into the next stage if necessary, or moves the selected stage.
    pub(crate) fn move_along(&mut self, right: bool) {
        let Some(map) = self.open.document.map() else { return };
        if let (Some(stage), None) = (self.open.document.selection.lead_stage(), self.open.document.selection.lead_touchpoint()) {
            let Some(at) = map.stage_index(stage) else { return };
            let before = match (right, at) {
                (false, 0) => return,
                (false, at) => Some(map.stages[at - 1].id),
                (true, at) if at + 1 == map.stages.len() => return,
                (true, at) => map.stages.get(at + 2).map(|stage| stage.id),
            };
            let map = map.id;
            self.apply(&Edit::Stage(StageEdit::Move { map, stage, before }), None);
            self.reveal(Selected::Stage(stage));
            return;
        }
        let touchpoints = self.selected_in_order();
        let selected: HashSet<TouchpointId> = touchpoints.iter().copied().collect();
        let edge = if right { touchpoints.last() } else { touchpoints.first() };
        let Some(place) = edge.and_then(|id| map.place_of(*id)) else { return };
        let stage = &map.stages[place.stage];
        let stays = |touchpoint: &&Arc<Touchpoint>| !selected.contains(&touchpoint.id);
        let target = if right {
            let mut after = stage.touchpoints[place.index + 1..].iter().filter(stays);
            match after.next() {
                Some(_) => Some((stage.id, after.next().map(|touchpoint| touchpoint.id))),
                None => map.stages.get(place.stage + 1).map(|next| (next.id, next.touchpoints.iter().find(stays).map(|first| first.id))),
            }
        } else {
            match stage.touchpoints[..place.index].iter().rev().find(stays) {
                Some(previous) => Some((stage.id, Some(previous.id))),
                None => place.stage.checked_sub(1).map(|previous| (map.stages[previous].id, None)),
            }
        };
        if let Some((stage, before)) = target {
            self.move_selected(stage, before, None);
        }
    }

    /// Moves the selected touchpoints to the end of the stage before, or to the start of the next.
    pub(crate) fn move_to_stage(&mut self, right: bool) {
        let Some(map) = self.open.document.map() else { return };
        let Some(at) = self.selected_stage().and_then(|id| map.stage_index(id)) else { return };
        let selected: HashSet<TouchpointId> = self.open.document.selection.touchpoints().collect();
        let target = at.checked_add_signed(if right { 1 } else { -1 }).and_then(|at| map.stages.get(at));
        let Some(stage) = target else { return };
        let first = stage.touchpoints.iter().map(|touchpoint| touchpoint.id).find(|id| !selected.contains(id));
        let (stage, before) = (stage.id, first.filter(|_| right));
        self.move_selected(stage, before, None);
    }

    /// Moves the selected touchpoints to the lane above or below that of the leading one, or moves a lane up or down.
    pub(crate) fn move_across(&mut self, down: bool) {
        let Some(map) = self.open.document.map() else { return };
        let step = |at: usize| at.checked_add_signed(if down { 1 } else { -1 });
        if let Some(Selected::Lane(lane)) = self.open.document.selection.lead {
            let Some(at) = map.lanes.iter().position(|other| other.id == lane) else { return };
            let Some(target) = step(at).filter(|target| *target < map.lanes.len()) else { return };
            let before = if down { map.lanes.get(at + 2) } else { map.lanes.get(target) }.map(|lane| lane.id);
            let map = map.id;
            self.apply(&Edit::Lane(LaneEdit::Move { map, lane, before }), None);
            return;
        }
        let lanes = shown_card_lanes(map);
        let Some(lead) = self.lead_content() else { return };
        let Some(media) = lanes.iter().position(|media| *media == lead.media()).and_then(step).and_then(|at| lanes.get(at)) else { return };
        self.change_selected(TouchpointChange::Media(*media));
        self.reveal_lead();
    }

    fn move_selected(&mut self, stage: StageId, before: Option<TouchpointId>, media: Option<Media>) {
        let (Some(map), touchpoints) = (self.map_id(), self.selected_in_order()) else { return };
        if !touchpoints.is_empty() && self.apply(&Edit::Touchpoint(TouchpointEdit::Move { map, touchpoints, stage, before, media }), None) {
            self.reveal_lead();
        }
    }

    pub(crate) fn reveal_lead(&mut self) {
        if let Some(lead) = self.open.document.selection.lead {
            self.reveal(lead);
        }
    }

    /// Copies what is selected, right after it; the copies are then selected.
    pub(crate) fn duplicate_selected(&mut self) {
        let Some(map) = self.open.document.map() else { return };
        let touchpoints = self.selected_in_order();
        if touchpoints.is_empty() {
            if let Some(stage) = self.open.document.selection.lead_stage().and_then(|id| map.stage(id)) {
                let (map, stage) = (Arc::clone(map), Arc::clone(stage));
                self.duplicate_stage(&map, &stage);
            }
            return;
        }
        let copies: Vec<Touchpoint> = touchpoints.iter().filter_map(|id| map.touchpoint(*id)).map(|original| copy_of(original)).collect();
        let place = self.place_after_selection();
        let Some(stage) = place.stage else { return };
        let ids: Vec<TouchpointId> = copies.iter().map(|copy| copy.id).collect();
        let covered = self.copy_covered(map.id, touchpoints.into_iter().zip(ids.iter().copied()).collect());
        let mut edits = vec![Edit::Touchpoint(TouchpointEdit::Add { map: map.id, stage, touchpoints: copies, before: place.before })];
        edits.extend(covered);
        if self.apply(&Edit::Together { label: StepName::Duplicate, edits }, None) {
            self.select_touchpoints(&ids);
        }
    }

    fn duplicate_stage(&mut self, map: &Map, stage: &Stage) {
        let copy = StageId::new();
        let before = map.stage_index(stage.id).and_then(|at| map.stages.get(at + 1)).map(|next| next.id);
        let touchpoints: Vec<Touchpoint> = stage.touchpoints.iter().map(|original| copy_of(original)).collect();
        let map = map.id;
        let covered = self.copy_covered(map, stage.touchpoints.iter().zip(&touchpoints).map(|(one, copy)| (one.id, copy.id)).collect());
        let mut edits = vec![
            Edit::Stage(StageEdit::Add { map, stage: copy, name: stage.name.clone(), before }),
            Edit::Stage(StageEdit::Describe { map, stage: copy, description: stage.description.clone() }),
            Edit::Touchpoint(TouchpointEdit::Add { map, stage: copy, touchpoints, before: None }),
        ];
        let picture = stage.picture.and_then(|id| self.open.document.project().picture(id));
        let picture = picture.map(|picture| PictureEdit::Set { at: PictureAt::Stage(map, copy), picture: Picture::clone(picture) });
        edits.extend(picture.map(Edit::Picture));
        edits.extend(covered);
        if self.apply(&Edit::Together { label: StepName::Duplicate, edits }, None) {
            self.select_one(Selected::Stage(copy));
        }
    }

    /// Gives copies the votes on their originals in the vote in progress, still covered.
    fn copy_covered(&self, map: MapId, copies: Vec<(TouchpointId, TouchpointId)>) -> Option<Edit> {
        let ballot = self.ballot()?.id;
        Some(Edit::Ballot(BallotEdit::Copy { ballot, map, to: map, copies }))
    }

    /// Selects touchpoints of the shown map, the last of them leading.
    pub(crate) fn select_touchpoints(&mut self, ids: &[TouchpointId]) {
        let (Some(map), Some(last)) = (self.map_id(), ids.last()) else { return };
        let lead = Selected::Touchpoint(*last);
        let others = ids.iter().map(|id| Selected::Touchpoint(*id));
        self.select(Selection::many(map, std::iter::once(lead).chain(others)));
        self.reveal(lead);
    }

    /// Deletes everything that is selected, as one step; the neighbour is then selected.
    pub(crate) fn delete_selected(&mut self) {
        let Some(map) = self.open.document.map() else { return };
        let doomed = Doomed::of(&self.open.document.selection);
        let neighbour = doomed.neighbour(map).or_else(|| self.beside_measures(&doomed.measures));
        let told = doomed.told(&self.program.texts);
        let mut edits = doomed.edits(map);
        let edit = match edits.len() {
            0 => return,
            1 => edits.remove(0),
            _ => Edit::Together { label: StepName::Delete, edits },
        };
        if !self.apply(&edit, None) {
            return;
        }
        if let Some(neighbour) = neighbour {
            self.select_one(neighbour);
        }
        if let Some(told) = told {
            self.notify_done(told);
        }
    }
}

impl Desk {
    /// Says that something was deleted, if the project has changed since `before` and nothing has been said.
    pub(crate) fn tell_deleted(&mut self, before: Stamp) {
        let stamp = self.open.stamp();
        let texts = &self.program.texts;
        let told = self.notices.iter().any(|notice| notice.undo == Some(stamp));
        if let Some(step) = self.open.document.undo_name().filter(|_| stamp != before && !told) {
            let sentence = texts.just_done(word(texts, step));
            self.notify_done(sentence);
        }
    }
}

/// What to delete, by kind.
#[derive(Default)]
struct Doomed {
    touchpoints: Vec<TouchpointId>,
    stages: Vec<StageId>,
    lanes: Vec<LaneId>,
    cells: Vec<LaneCell>,
    segments: Vec<SegmentId>,
    rounds: Vec<RoundId>,
    measures: Vec<MeasureId>,
    questions: Vec<QuestionId>,
    contacts: Vec<ContactId>,
    day: Vec<DayStepId>,
}

impl Doomed {
    fn of(selection: &Selection) -> Self {
        let mut doomed = Self::default();
        for element in &selection.elements {
            match element {
                Selected::Touchpoint(id) => doomed.touchpoints.push(*id),
                Selected::Stage(id) => doomed.stages.push(*id),
                Selected::Lane(id) => doomed.lanes.push(*id),
                Selected::Cell(cell) => doomed.cells.push(*cell),
                Selected::Segment(id) => doomed.segments.push(*id),
                Selected::Round(id) => doomed.rounds.push(*id),
                Selected::Measure(id) => doomed.measures.push(*id),
                Selected::Question(id) => doomed.questions.push(*id),
                Selected::Contact(id) => doomed.contacts.push(*id),
                Selected::Day(id) => doomed.day.push(*id),
                Selected::Project | Selected::Map => {}
            }
        }
        doomed
    }

    /// What people are told once it is gone, for stages, measures, open questions, contacts, parts of the day and several touchpoints, which a glance may not notice.
    fn told(&self, texts: &Texts) -> Option<String> {
        let (touchpoints, stages) = (self.touchpoints.len(), self.stages.len());
        let (measures, questions, contacts, day) = (self.measures.len(), self.questions.len(), self.contacts.len(), self.day.len());
        let parts = [
            (stages > 0).then(|| texts.deleted_stages(stages as i64)),
            (touchpoints > 0).then(|| texts.deleted_touchpoints(touchpoints as i64)),
            (measures > 0).then(|| texts.deleted_measures(measures as i64)),
            (questions > 0).then(|| texts.deleted_questions(questions as i64)),
            (contacts > 0).then(|| texts.deleted_contacts(contacts as i64)),
            (day > 0).then(|| texts.deleted_day_parts(day as i64)),
        ];
        (stages > 0 || measures > 0 || questions > 0 || contacts > 0 || day > 0 || touchpoints > 1)
            .then(|| texts.deleted(&parts.into_iter().flatten().collect::<Vec<_>>().join(", ")))
    }

    fn edits(self, map: &Map) -> Vec<Edit> {
        let mut edits: Vec<Edit> =
            self.cells.chunk_by(|one, two| (one.lane, one.of) == (two.lane, two.of)).flat_map(|cell| emptied(map, cell)).collect();
        let map = map.id;
        if !self.touchpoints.is_empty() {
            edits.push(Edit::Touchpoint(TouchpointEdit::Delete { map, touchpoints: self.touchpoints }));
        }
        if !self.stages.is_empty() {
            edits.push(Edit::Stage(StageEdit::Delete { map, stages: self.stages }));
        }
        edits.extend(self.lanes.into_iter().map(|lane| Edit::Lane(LaneEdit::Delete { map, lane })));
        if !self.measures.is_empty() {
            edits.push(Edit::Measure(MeasureEdit::Delete { measures: self.measures }));
        }
        if !self.questions.is_empty() {
            edits.push(Edit::Question(QuestionEdit::Delete { questions: self.questions }));
        }
        if !self.contacts.is_empty() {
            edits.push(Edit::Contact(ContactEdit::Delete { contacts: self.contacts }));
        }
        if !self.day.is_empty() {
            edits.push(Edit::Day(DayEdit::Delete { parts: self.day }));
        }
        edits.extend(self.segments.into_iter().map(|segment| Edit::Segment(SegmentEdit::Delete { segment })));
        edits.extend(self.rounds.into_iter().map(|round| Edit::Round(RoundEdit::Delete { round })));
        edits
    }

    /// What is selected afterwards: the touchpoint that follows, or else the one before, in the same stage if possible, or else the stage.
    fn neighbour(&self, map: &Map) -> Option<Selected> {
        let gone: HashSet<TouchpointId> = self.touchpoints.iter().copied().collect();
        let lost_stages: HashSet<StageId> = self.stages.iter().copied().collect();
        if let Some(place) = self.touchpoints.iter().filter_map(|id| map.place_of(*id)).max() {
            let stage = &map.stages[place.stage];
            if !lost_stages.contains(&stage.id) {
                let stays = |touchpoint: &&Arc<Touchpoint>| !gone.contains(&touchpoint.id);
                let after = stage.touchpoints[place.index..].iter().find(stays);
                let before = || stage.touchpoints[..place.index].iter().rev().find(stays);
                return Some(after.or_else(before).map_or(Selected::Stage(stage.id), |near| Selected::Touchpoint(near.id)));
            }
        }
        let at = self.stages.iter().filter_map(|id| map.stage_index(*id)).max()?;
        let stays = |stage: &&Arc<Stage>| !lost_stages.contains(&stage.id);
        let near = map.stages[at..].iter().find(stays).or_else(|| map.stages[..at].iter().rev().find(stays));
        near.map(|stage| Selected::Stage(stage.id))
    }
}

/// Empties a cell of own words; of a list, only the entries that are given. A picture goes with its words.
fn emptied(map: &Map, places: &[LaneCell]) -> Vec<Edit> {
    let Some((first, lane)) = places.first().and_then(|first| Some((first, map.shown_free_lane(first.lane)?))) else { return Vec::new() };
    let mut edits = Vec::new();
    if let Some(text) = lane.cells.get(&first.of) {
        let stays = |(entry, _): &(usize, &str)| places.iter().all(|place| place.entry != *entry);
        let text = match lane.style {
            FreeStyle::List => FreeLane::entries_of(text).enumerate().filter(stays).map(|(_, entry)| entry).collect::<Vec<_>>().join("\n"),
            FreeStyle::Text | FreeStyle::Picture => String::new(),
        };
        edits.push(Edit::Lane(LaneEdit::SetCell { map: map.id, lane: first.lane, cell: first.of, text }));
    }
    if lane.pictures.contains_key(&first.of) {
        edits.push(Edit::Picture(PictureEdit::Remove { at: PictureAt::Cell(map.id, first.lane, first.of) }));
    }
    edits
}

/// A copy with its own identity.
fn copy_of(original: &Touchpoint) -> Touchpoint {
    Touchpoint { id: TouchpointId::new(), ..original.clone() }
}

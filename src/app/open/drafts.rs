//! Texts that are open and not entered yet, as the journal keeps them, and what becomes of them when work is recovered: the field is open again
//! with its text, or the text is listed. Never applied to the project: whether it is what somebody meant to enter is theirs to say.

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::map::text::EditTarget;
use crate::app::open::dialog::OpenDialog;
use crate::app::open::typed_text::TypedText;
use crate::file::Draft;
use crate::model::fields::{ContactField, DayField, Fields, MeasureField, QuestionField};
use crate::model::table::Column;
use crate::model::{MapId, Project};
use std::str::FromStr;

/// The place in the journal of a text in a field that is entered as a whole. Its field is not opened again: what it was about is not known.
const TYPED: &str = "typed";

impl Desk {
    /// Every text that is open and not entered.
    pub(crate) fn drafts(&self) -> Vec<Draft> {
        let in_place = self.look.editing.as_ref().filter(|editing| editing.is_new() || !self.is_as_before(editing.target, &editing.draft));
        let in_place = in_place.filter(|editing| !editing.draft.is_empty()).map(|editing| Draft {
            place: place_of(editing.target),
            name: self.name_of(editing.target),
            text: editing.draft.clone(),
        });
        let of_typed = |typed: &TypedText| Draft { place: TYPED.to_owned(), name: typed.name.clone(), text: typed.text.clone() };
        let typed = self.open.typed.iter().map(of_typed);
        // What is listed stays until somebody has seen it.
        let listed = self.dialog.iter().chain(&self.questions).filter_map(|dialog| match dialog {
            Dialog::Open(OpenDialog::NotEntered(drafts)) => Some(drafts.iter().cloned()),
            _ => None,
        });
        in_place.into_iter().chain(typed).chain(listed.flatten()).collect()
    }

    /// Opens the field of a text that was open when the work was lost. The others, and those whose field is gone, are listed.
    pub(crate) fn take_up(&mut self, drafts: Vec<Draft>) {
        let mut listed = Vec::new();
        for draft in drafts {
            let target = target_of(&draft.place).filter(|_| self.look.editing.is_none());
            if target.is_some_and(|target| self.reopen(target, &draft.text)) {
                continue;
            }
            listed.push(draft);
        }
        if !listed.is_empty() {
            self.ask(Dialog::Open(OpenDialog::NotEntered(listed)));
        }
    }

    fn reopen(&mut self, target: EditTarget, text: &str) -> bool {
        if let Some(map) = map_of(self.project(), target) {
            self.show_map(map);
        }
        self.start_editing(target);
        let is_open = self.look.editing.as_ref().is_some_and(|editing| editing.target == target);
        if is_open {
            self.change_draft(text.to_owned());
            if let Some(editing) = &mut self.look.editing {
                editing.select_all = false;
            }
        }
        is_open
    }

    /// What people call a text: its kind, and what it is of.
    fn name_of(&self, target: EditTarget) -> String {
        let (texts, project) = (&self.program.texts, self.project());
        let field = |code: &str| texts.term("field", code).to_owned();
        let of = |kind: String, title: Option<&str>| match title.filter(|title| !title.is_empty()) {
            Some(title) => texts.draft_name(title, &kind),
            None => kind,
        };
        let touchpoint = |id| project.maps.iter().find_map(|map| map.touchpoint(id)).map(|touchpoint| touchpoint.title.as_str());
        let measure = |id| project.measure(id).map(|measure| measure.title.as_str());
        match target {
            EditTarget::TouchpointTitle(id) => of(field("touchpoint"), touchpoint(id)),
            EditTarget::Field(id, column) => of(field(column.name()), touchpoint(id)),
            EditTarget::StageName(id) => {
                of(field("stage"), project.maps.iter().find_map(|map| map.stage(id)).map(|stage| stage.name.as_str()))
            }
            EditTarget::MeasureTitle(id) | EditTarget::Measure(id, _) => of(texts.draft_measure().to_owned(), measure(id)),
            EditTarget::MapName(id) | EditTarget::Subtitle(id) => of(field("map"), project.map(id).map(|map| map.name.as_str())),
            EditTarget::LaneName(_) | EditTarget::Cell(..) => texts.draft_lane().to_owned(),
            EditTarget::Question(..) => texts.draft_question().to_owned(),
            EditTarget::Contact(..) => texts.draft_contact().to_owned(),
            EditTarget::Day(id, _) => of(texts.term("record", "day").to_owned(), project.day_step(id).map(|part| part.title.as_str())),
        }
    }
}

/// The map that a text is shown in.
fn map_of(project: &Project, target: EditTarget) -> Option<MapId> {
    let of = |found: &dyn Fn(&crate::model::Map) -> bool| project.maps.iter().find(|map| found(map)).map(|map| map.id);
    match target {
        EditTarget::TouchpointTitle(id) | EditTarget::Field(id, _) => of(&|map| map.touchpoint(id).is_some()),
        EditTarget::StageName(id) => of(&|map| map.stage(id).is_some()),
        EditTarget::LaneName(id) | EditTarget::Cell(id, _) => of(&|map| map.lane(id).is_some()),
        EditTarget::MapName(id) | EditTarget::Subtitle(id) => Some(id),
        EditTarget::MeasureTitle(_)
        | EditTarget::Measure(..)
        | EditTarget::Question(..)
        | EditTarget::Contact(..)
        | EditTarget::Day(..) => None,
    }
}

/// A place as the journal has it: its kind, the identity of its element, and its field or cell.
fn place_of(target: EditTarget) -> String {
    match target {
        EditTarget::TouchpointTitle(id) => format!("touchpoint {id}"),
        EditTarget::StageName(id) => format!("stage {id}"),
        EditTarget::LaneName(id) => format!("lane {id}"),
        EditTarget::Cell(lane, of) => format!("cell {lane} {of}"),
        EditTarget::MeasureTitle(id) => format!("measure {id}"),
        EditTarget::MapName(id) => format!("map {id}"),
        EditTarget::Subtitle(id) => format!("subtitle {id}"),
        EditTarget::Field(id, column) => format!("touchpoint-field {id} {}", column.name()),
        EditTarget::Measure(id, field) => format!("measure-field {id} {}", field.code()),
        EditTarget::Question(id, field) => format!("question-field {id} {}", field.code()),
        EditTarget::Contact(id, field) => format!("contact-field {id} {}", field.code()),
        EditTarget::Day(id, field) => format!("day-field {id} {}", field.code()),
    }
}

/// The place that [`place_of`] wrote.
fn target_of(place: &str) -> Option<EditTarget> {
    fn id<T: FromStr>(text: &str) -> Option<T> {
        text.parse().ok()
    }
    fn field<F: Fields>(code: &str) -> Option<F> {
        F::ALL.iter().copied().find(|field| field.code() == code)
    }
    let mut words = place.splitn(3, ' ');
    let (kind, first, rest) = (words.next()?, words.next()?, words.next());
    Some(match (kind, rest) {
        ("touchpoint", None) => EditTarget::TouchpointTitle(id(first)?),
        ("stage", None) => EditTarget::StageName(id(first)?),
        ("lane", None) => EditTarget::LaneName(id(first)?),
        ("cell", Some(of)) => EditTarget::Cell(id(first)?, id(of)?),
        ("measure", None) => EditTarget::MeasureTitle(id(first)?),
        ("map", None) => EditTarget::MapName(id(first)?),
        ("subtitle", None) => EditTarget::Subtitle(id(first)?),
        ("touchpoint-field", Some(name)) => {
            EditTarget::Field(id(first)?, Column::ALL.iter().copied().find(|column| column.name() == name)?)
        }
        ("measure-field", Some(code)) => EditTarget::Measure(id(first)?, field::<MeasureField>(code)?),
        ("question-field", Some(code)) => EditTarget::Question(id(first)?, field::<QuestionField>(code)?),
        ("contact-field", Some(code)) => EditTarget::Contact(id(first)?, field::<ContactField>(code)?),
        ("day-field", Some(code)) => EditTarget::Day(id(first)?, field::<DayField>(code)?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{place_of, target_of};
    use crate::app::map::text::EditTarget;
    use crate::model::fields::{ContactField, DayField, Fields as _, MeasureField, QuestionField};
    use crate::model::table::Column;
    use crate::model::{ContactId, DayStepId, LaneId, MapId, MeasureId, QuestionId, StageId, TouchpointId};
    use uuid::Uuid;

    #[test]
    fn a_place_is_found_again() {
        let mut places = vec![
            EditTarget::TouchpointTitle(TouchpointId::new()),
            EditTarget::StageName(StageId::new()),
            EditTarget::LaneName(LaneId::new()),
            EditTarget::Cell(LaneId::new(), Uuid::from_u128(7)),
            EditTarget::MeasureTitle(MeasureId::new()),
            EditTarget::MapName(MapId::new()),
            EditTarget::Subtitle(MapId::new()),
        ];
        places.extend(Column::ALL.iter().map(|column| EditTarget::Field(TouchpointId::new(), *column)));
        places.extend(MeasureField::ALL.iter().map(|field| EditTarget::Measure(MeasureId::new(), *field)));
        places.extend(QuestionField::ALL.iter().map(|field| EditTarget::Question(QuestionId::new(), *field)));
        places.extend(ContactField::ALL.iter().map(|field| EditTarget::Contact(ContactId::new(), *field)));
        places.extend(DayField::ALL.iter().map(|field| EditTarget::Day(DayStepId::new(), *field)));
        for place in places {
            assert_eq!(target_of(&place_of(place)), Some(place), "{place:?}");
        }
        for nonsense in ["", "typed", "touchpoint", "touchpoint x", "measure-field x y", "from-tomorrow 1 2 3"] {
            assert_eq!(target_of(nonsense), None, "{nonsense}");
        }
    }
}

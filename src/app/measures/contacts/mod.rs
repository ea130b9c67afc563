//! The contact plan (`method.md` §7) as rows of a grid: which segment is addressed at which touchpoint, by what means, when and with what; which channel
//! is proposed and why. Never what the grid does with its rows, and no rule of the plan: those are `method/`'s.

pub(crate) mod column;
mod contents;
pub(crate) mod filter;
mod planned;
#[cfg(test)]
mod tests;

pub use column::ContactColumn;
pub use contents::{ChannelText, Contents};
pub use filter::ContactFilter;
pub use planned::PlannedContact;

use super::elements::{ElementNames, TouchpointPlaces, Unnamed};
use super::look::MeasureTab;
use super::read;
use super::shared::{Heading, header_names, together};
use crate::app::desk::Desk;
use crate::app::grid::column::one_line as short;
use crate::app::grid::column::{CellKind, RowColumn as _};
use crate::app::grid::kind::{Key, RowKind};
use crate::app::map::text::EditTarget;
use crate::app::notice::NoticeKind;
use crate::edit::{ContactChange, ContactEdit, Edit, Selected, Selection, StepName};
use crate::i18n::Texts;
use crate::layout::word;
use crate::letters::Folded;
use crate::letters::one_line;
use crate::method::contact_plan::{ChannelReason, content_for, letters_of, proposed_channel, too_many};
use crate::model::fields::ContactField as Field;
use crate::model::{About, Channel, Code as _, Contact, ContactId, MapId, Project, SegmentId, Touchpoint, TouchpointId, limits};
use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

/// A row for each entry of the contact plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Contacts;

/// What cells of the contact plan are read from.
pub struct ContactSheet<'a> {
    project: &'a Arc<Project>,
    places: Arc<TouchpointPlaces>,
    names: Arc<ElementNames>,
    texts: &'a Texts,
    shown: Option<MapId>,
}

/// An entry that is to be added.
pub struct NewContact {
    contact: Contact,
    /// What its touchpoint is called; none: it has none yet.
    title: Option<String>,
}

impl ContactSheet<'_> {
    fn touchpoint(&self, map: MapId, id: TouchpointId) -> Option<&Touchpoint> {
        let (map, stage, at) = *self.places.get(&(map, id))?;
        self.project.maps.get(map)?.stages.get(stage)?.touchpoints.get(at).map(|touchpoint| &**touchpoint)
    }

    /// An entry with what follows from it.
    fn planned<'s>(&'s self, contact: &'s Contact) -> PlannedContact<'s> {
        let touchpoint = self.touchpoint(contact.map, contact.touchpoint);
        let segment = contact.segment.and_then(|id| self.project.segment(id));
        let proposed = touchpoint.map_or((None, ChannelReason::None), |touchpoint| proposed_channel(touchpoint, segment.map(|it| &**it)));
        let channel = contact.channel.or(proposed.0);
        let said = match touchpoint {
            _ if !contact.content.trim().is_empty() => contact.content.as_str(),
            Some(touchpoint) => content_for(touchpoint, contact.segment, channel).0,
            None => "",
        };
        let too_many = channel.map_or(0, |channel| too_many(said, letters_of(self.project, channel)));
        PlannedContact { contact, title: touchpoint.map_or("", |touchpoint| &touchpoint.title), channel, proposed, said, too_many }
    }

    fn place(&self, contact: &Contact) -> &str {
        self.names.name(About::Touchpoint(contact.map, contact.touchpoint)).unwrap_or_default()
    }

    fn segment(&self, id: Option<SegmentId>) -> String {
        id.and_then(|id| self.project.segment(id)).map_or_else(String::new, |segment| segment.name.clone())
    }

    fn text_of(&self, contact: &Contact, column: ContactColumn) -> String {
        let texts = self.texts;
        match column {
            ContactColumn::Field(Field::Touchpoint | Field::Map) => self.place(contact).to_owned(),
            ContactColumn::Field(Field::Segment) => self.segment(contact.segment),
            ContactColumn::Field(Field::Channel) => contact.channel.map_or_else(String::new, |channel| word(texts, channel).to_owned()),
            ContactColumn::Field(Field::When) => contact.when.clone(),
            ContactColumn::Field(Field::Content) => contact.content.clone(),
            ContactColumn::Proposed => {
                let (channel, reason) = self.planned(contact).proposed;
                let named = channel.map_or("", |channel| word(texts, channel));
                match reason {
                    ChannelReason::Preferred(liked) => texts.contact_preferred(named, &liked.value().to_string()),
                    ChannelReason::Main => texts.contact_main(named),
                    ChannelReason::None => texts.contact_no_channel().to_owned(),
                }
            }
            ContactColumn::Said => self.planned(contact).said.to_owned(),
            ContactColumn::Letters => {
                let planned = self.planned(contact);
                let count = planned.said.chars().count() as i64;
                match planned.channel.and_then(|channel| letters_of(self.project, channel)) {
                    _ if planned.said.trim().is_empty() => texts.contact_missing().to_owned(),
                    Some(most) => texts.contact_letters(count, &texts.integer(most.into())),
                    None => texts.integer(count),
                }
            }
            ContactColumn::Id => contact.id.to_string(),
        }
    }
}

impl RowKind for Contacts {
    type Id = ContactId;
    type Place = usize;
    type Column = ContactColumn;
    type Of = ();
    type Filter = ContactFilter;
    type Sheet<'a> = ContactSheet<'a>;
    type Row<'a> = PlannedContact<'a>;
    type Record = Contact;
    type Heading = Heading<ContactColumn>;
    type Read = ContactChange;
    type Value = ContactChange;
    type New = NewContact;

    fn of(_desk: &Desk) -> Option<()> {
        Some(())
    }

    fn filter(desk: &Desk) -> &ContactFilter {
        &desk.open.measures.contacts
    }

    fn is_filtered(desk: &Desk) -> bool {
        !desk.open.measures.contacts.is_empty()
    }

    fn sheet(desk: &Desk) -> Option<ContactSheet<'_>> {
        let (project, texts) = (desk.project(), &desk.program.texts);
        Some(ContactSheet { project, places: desk.touchpoint_places(), names: desk.element_names(), texts, shown: desk.map_id() })
    }

    fn count(sheet: &ContactSheet<'_>) -> usize {
        sheet.project.contacts.len()
    }

    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (ContactId, usize)> {
        sheet.project.contacts.iter().enumerate().map(|(at, contact)| (contact.id, at))
    }

    fn matching<'s>(sheet: &'s ContactSheet<'_>, filter: &ContactFilter) -> Vec<(ContactId, usize, PlannedContact<'s>)> {
        let wanted = Folded::new(filter.text.trim());
        let all = sheet.project.contacts.iter().enumerate().map(|(at, contact)| (contact.id, at, sheet.planned(contact)));
        all.filter(|(_, _, planned)| filter.is_empty() || filter.lets_through(planned, sheet.shown, &wanted)).collect()
    }

    fn is_at(sheet: &ContactSheet<'_>, id: ContactId, place: usize) -> bool {
        sheet.project.contacts.get(place).is_some_and(|contact| contact.id == id)
    }

    fn place_of(sheet: &ContactSheet<'_>, id: ContactId) -> Option<usize> {
        sheet.project.contacts.iter().position(|contact| contact.id == id)
    }

    fn row<'s>(sheet: &'s ContactSheet<'_>, place: usize) -> Option<PlannedContact<'s>> {
        sheet.project.contacts.get(place).map(|contact| sheet.planned(contact))
    }

    fn id(row: PlannedContact<'_>) -> ContactId {
        row.contact.id
    }

    fn title<'s>(row: Self::Row<'s>) -> &'s str {
        row.title
    }

    fn record<'s>(row: Self::Row<'s>) -> &'s Contact {
        row.contact
    }

    fn text(sheet: &ContactSheet<'_>, row: PlannedContact<'_>, column: ContactColumn) -> String {
        sheet.text_of(row.contact, column)
    }

    fn shown(sheet: &ContactSheet<'_>, row: PlannedContact<'_>, column: ContactColumn) -> String {
        match column {
            ContactColumn::Field(Field::Segment) if row.contact.segment.is_none() => sheet.texts.inspector_everybody().to_owned(),
            _ => short(&sheet.text_of(row.contact, column)),
        }
    }

    fn key(sheet: &ContactSheet<'_>, row: PlannedContact<'_>, _place: usize, column: ContactColumn) -> Key {
        match column {
            // In the order of the journey.
            ContactColumn::Field(Field::Touchpoint | Field::Map) => {
                let place = sheet.places.get(&(row.contact.map, row.contact.touchpoint));
                place.map_or(Key::Nothing, |(map, stage, at)| Key::Text(format!("{map:06}{stage:06}{at:06}")))
            }
            ContactColumn::Letters => Key::Number(row.said.chars().count() as f64),
            _ => {
                let text = Self::shown(sheet, row, column);
                if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
            }
        }
    }

    fn choices(sheet: &ContactSheet<'_>, column: ContactColumn) -> Vec<String> {
        match column {
            ContactColumn::Field(Field::Touchpoint) => {
                let touchpoints = sheet.names.here().filter(|(element, _)| matches!(element, About::Touchpoint(..)));
                touchpoints.map(|(_, name)| name.to_owned()).collect()
            }
            ContactColumn::Field(Field::Segment) => sheet.project.segments.iter().map(|segment| segment.name.clone()).collect(),
            ContactColumn::Field(Field::Channel) => Channel::ALL.iter().map(|channel| word(sheet.texts, *channel).to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    fn heading(sheet: &ContactSheet<'_>, column: ContactColumn) -> Option<Self::Heading> {
        Some(Heading::of(column, sheet.texts))
    }

    fn headings(first: &[String]) -> Option<Vec<Option<Self::Heading>>> {
        static NAMES: LazyLock<Vec<(String, ContactColumn)>> = LazyLock::new(|| header_names(ContactColumn::machine));
        Heading::all(&NAMES, first)
    }

    fn column(heading: &Self::Heading) -> Option<ContactColumn> {
        Some(heading.column)
    }

    fn heading_name(heading: &Self::Heading) -> &str {
        &heading.name
    }

    fn identity() -> ContactColumn {
        ContactColumn::Id
    }

    fn named(sheet: &ContactSheet<'_>, cell: &str) -> Option<usize> {
        cell.trim().parse().ok().and_then(|id| Self::place_of(sheet, id))
    }

    fn read(sheet: &ContactSheet<'_>, heading: &Self::Heading, text: &str) -> Result<ContactChange, String> {
        let (texts, name, trimmed) = (sheet.texts, &heading.name, text.trim());
        let ContactColumn::Field(field) = heading.column else { return Err(texts.grid_refused_fixed(name)) };
        let most = if field == Field::Content { limits::TEXT_CHARS } else { limits::TITLE_CHARS };
        if text.chars().nth(most).is_some() {
            return Err(texts.measure_refused_long(&texts.integer(most as i64)));
        }
        Ok(match field {
            Field::Touchpoint | Field::Map if trimmed.is_empty() => return Err(texts.grid_refused_empty(name)),
            Field::Touchpoint | Field::Map => match sheet.names.named(trimmed) {
                Ok(About::Touchpoint(map, id)) => ContactChange::Touchpoint(map, id),
                Err(Unnamed::Several) => return Err(texts.measure_refused_several(trimmed)),
                Ok(_) | Err(Unnamed::Nothing) => return Err(texts.measure_refused_touchpoint(trimmed)),
            },
            Field::Segment => ContactChange::Segment(match read::segment(texts, sheet.project, trimmed) {
                Err(_) if Folded::new(trimmed).plain() == Folded::new(texts.inspector_everybody()).plain() => None,
                segment => segment?,
            }),
            Field::Channel => ContactChange::Channel(read::word_or_none(texts, name, trimmed)?),
            Field::When => ContactChange::When(one_line(trimmed)),
            Field::Content => ContactChange::Content(if trimmed.is_empty() { String::new() } else { text.trim_end().to_owned() }),
        })
    }

    fn value(read: &ContactChange, _record: &Contact) -> Option<ContactChange> {
        Some(read.clone())
    }

    fn emptied(_sheet: &ContactSheet<'_>, column: ContactColumn) -> Option<ContactChange> {
        let ContactColumn::Field(field) = column else { return None };
        Some(match field {
            Field::Touchpoint | Field::Map => return None,
            Field::Segment => ContactChange::Segment(None),
            Field::Channel => ContactChange::Channel(None),
            Field::When => ContactChange::When(String::new()),
            Field::Content => ContactChange::Content(String::new()),
        })
    }

    fn put(_sheet: &ContactSheet<'_>, record: &mut Contact, value: &ContactChange) {
        value.apply(record);
    }

    fn text_after(
        sheet: &ContactSheet<'_>,
        _row: PlannedContact<'_>,
        record: &Contact,
        _value: &ContactChange,
        column: ContactColumn,
    ) -> String {
        sheet.text_of(record, column)
    }

    fn step(_value: &ContactChange) -> StepName {
        StepName::ChangeContact
    }

    fn edit(_sheet: &ContactSheet<'_>, label: StepName, changes: Vec<(ContactId, ContactChange)>) -> Edit {
        together(label, changes, |contacts, change| Edit::Contact(ContactEdit::Change { contacts, change }))
    }

    fn begin(sheet: &ContactSheet<'_>, _last: Option<PlannedContact<'_>>) -> Option<NewContact> {
        // Where it is comes from its own cell.
        let map = sheet.shown?;
        Some(NewContact { contact: Contact::new(ContactId::new(), map, TouchpointId::new()), title: None })
    }

    fn fill(sheet: &ContactSheet<'_>, new: &mut NewContact, _heading: &Self::Heading, read: &ContactChange) {
        if let ContactChange::Touchpoint(map, id) = read {
            new.title = sheet.touchpoint(*map, *id).map(|touchpoint| touchpoint.title.clone());
        }
        Self::put(sheet, &mut new.contact, read);
    }

    fn lacks(sheet: &ContactSheet<'_>, new: &NewContact) -> Option<String> {
        new.title.is_none().then(|| sheet.texts.contact_refused_nowhere().to_owned())
    }

    fn new_title(new: &NewContact) -> &str {
        new.title.as_deref().unwrap_or_default()
    }

    fn add_rows(_sheet: &ContactSheet<'_>, new: Vec<NewContact>) -> Vec<Edit> {
        let contacts: Vec<Contact> = new.into_iter().map(|new| new.contact).collect();
        if contacts.is_empty() { Vec::new() } else { vec![Edit::Contact(ContactEdit::Add { contacts, before: None })] }
    }

    fn adding(texts: &Texts, count: usize) -> String {
        texts.contact_paste_add(count as i64)
    }

    fn delete(desk: &mut Desk) {
        desk.delete_selected();
    }

    fn selected(id: ContactId) -> Selected {
        Selected::Contact(id)
    }

    fn row_selected(element: Selected) -> Option<ContactId> {
        match element {
            Selected::Contact(id) => Some(id),
            _ => None,
        }
    }

    fn target(id: ContactId, column: ContactColumn) -> Option<EditTarget> {
        match column {
            ContactColumn::Field(field) if column.kind() != CellKind::Fixed => Some(EditTarget::Contact(id, field)),
            _ => None,
        }
    }

    fn cell(target: EditTarget) -> Option<(ContactId, ContactColumn)> {
        match target {
            EditTarget::Contact(id, field) => Some((id, ContactColumn::Field(field))),
            _ => None,
        }
    }
}

impl Desk {
    /// Where all touchpoints of the project are.
    fn touchpoint_places(&self) -> Arc<TouchpointPlaces> {
        self.open.derived.measures.places.get((self.open.stamp(), ()), || {
            let mut places = TouchpointPlaces::new();
            for (map_at, map) in self.project().maps.iter().enumerate() {
                for (stage_at, stage) in map.stages.iter().enumerate() {
                    for (at, touchpoint) in stage.touchpoints.iter().enumerate() {
                        places.entry((map.id, touchpoint.id)).or_insert((map_at, stage_at, at));
                    }
                }
            }
            places
        })
    }

    /// Plans another contact where the last one of the plan is, below it.
    pub(super) fn plan_at_the_end(&mut self) {
        let (map, last) = (self.map_id(), self.project().contacts.last().map(|contact| contact.id));
        if let (Some(map), Some(last)) = (map, last) {
            self.select(Selection::one(map, Selected::Contact(last)));
        }
        self.plan_contacts();
    }

    /// Plans contacts, one for each segment that has none there yet: at the selected touchpoints, or the one of the selected entry, else at every
    /// touchpoint of the shown map. Of a map with a segment, only for that one; of a project without segments, for everybody. Shows them in the plan.
    pub(crate) fn plan_contacts(&mut self) {
        if self.refuses_change() {
            return;
        }
        let Some(map) = self.map_id() else { return };
        let project = Arc::clone(self.project());
        let lead = Contacts::lead(self).and_then(|id| project.contact(id));
        let selected: HashSet<TouchpointId> = self.open.document.selection.touchpoints().collect();
        let places: Vec<(MapId, TouchpointId)> = match lead {
            Some(contact) => vec![(contact.map, contact.touchpoint)],
            None => {
                let all = project.map(map).into_iter().flat_map(|map| map.touchpoints()).map(|touchpoint| touchpoint.id);
                all.filter(|id| selected.is_empty() || selected.contains(id)).map(|id| (map, id)).collect()
            }
        };
        let planned: HashSet<(MapId, TouchpointId, Option<SegmentId>)> =
            project.contacts.iter().map(|contact| (contact.map, contact.touchpoint, contact.segment)).collect();
        let audiences = |map: MapId| -> Vec<Option<SegmentId>> {
            let own = project.map(map).and_then(|map| map.segment);
            match own {
                Some(own) => vec![Some(own)],
                None if project.segments.is_empty() => vec![None],
                None => project.segments.iter().map(|segment| Some(segment.id)).collect(),
            }
        };
        let wanted = places.into_iter().flat_map(|(map, id)| audiences(map).into_iter().map(move |segment| (map, id, segment)));
        let mut new: Vec<Contact> = wanted
            .filter(|place| !planned.contains(place))
            .map(|(map, touchpoint, segment)| Contact { segment, ..Contact::new(ContactId::new(), map, touchpoint) })
            .collect();
        // Everybody is planned there: another entry of the same kind is what a second press asks for.
        if let (Some(contact), true) = (lead, new.is_empty()) {
            new.push(Contact { segment: contact.segment, ..Contact::new(ContactId::new(), contact.map, contact.touchpoint) });
        }
        let Some(first) = new.first().map(|contact| contact.id) else {
            self.show_measures(MeasureTab::Contacts);
            let sentence = self.program.texts.contacts_planned_already().to_owned();
            return self.notify(NoticeKind::Info, sentence);
        };
        let at = lead.and_then(|lead| project.contacts.iter().position(|contact| contact.id == lead.id));
        let before = at.and_then(|at| project.contacts.get(at + 1)).map(|contact| contact.id);
        self.open.document.seal();
        if self.apply(&Edit::Contact(ContactEdit::Add { contacts: new, before }), None) {
            self.show_measures(MeasureTab::Contacts);
            self.select(Selection::one(map, Selected::Contact(first)));
        }
    }
}

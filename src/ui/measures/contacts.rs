//! The contact plan in the grid: its words, its filter, and what is painted in its cells. Never what a cell contains.

use crate::app::{
    Action, Command, ContactColumn, ContactFilter, Contacts, Grid, GridAction, MeasureAction, Menu, PlannedContact, State, context_menu,
};
use crate::i18n::Texts;
use crate::layout::{channel_icon, word};
use crate::model::fields::ContactField as Field;
use crate::model::{Channel, Code as _, ContactId};
use crate::scene::Icon;
use crate::ui::filter::{choice, text_ui, tick, toggle};
use crate::ui::grid::kind::{CellBrush, GridKind, GridWords};
use crate::ui::icon::icon_button;
use egui::{Id, Ui};

impl GridKind for Contacts {
    fn grid(state: &State) -> &Grid<Self> {
        &state.measures.contacts
    }

    fn act(action: GridAction<Self>) -> Action {
        Action::Measures(MeasureAction::Contacts(action))
    }

    fn words(texts: &Texts) -> GridWords<'_> {
        GridWords {
            name: texts.contacts_name(),
            none: texts.contacts_none(),
            no_match: texts.contacts_no_match(),
            add: texts.term("command", "add-contact"),
            count_tip: texts.contacts_count_tip(),
            row_tip: texts.measures_row_tip(),
            unsorted: texts.measures_unsorted(),
        }
    }

    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let texts = &state.program.texts;
        let mut filter = state.open.measures.contacts.clone();
        ui.spacing_mut().item_spacing.x = 4.0;
        text_ui(ui, texts, Self::filter_field(), &mut filter.text);
        choice(ui, texts, texts.contacts_filter_segment(), filter.segments.len(), |ui| {
            tick(ui, &mut filter.segments, None, texts.inspector_everybody());
            for segment in &state.project().segments {
                tick(ui, &mut filter.segments, Some(segment.id), &segment.name);
            }
        });
        choice(ui, texts, texts.contacts_filter_channel(), filter.channels.len(), |ui| {
            tick(ui, &mut filter.channels, None, texts.contact_no_channel());
            for channel in Channel::ALL {
                tick(ui, &mut filter.channels, Some(*channel), word(texts, *channel));
            }
        });
        if toggle(ui, texts.contacts_filter_flagged(), filter.flagged) {
            filter.flagged = !filter.flagged;
        }
        if toggle(ui, texts.measures_filter_here(), filter.here) {
            filter.here = !filter.here;
        }
        if !filter.is_empty() && icon_button(ui, Icon::Close, texts.filter_clear(), true, false).clicked() {
            filter = ContactFilter::default();
        }
        if filter != state.open.measures.contacts {
            actions.push(Action::Measures(MeasureAction::FilterContacts(filter)));
        }
    }

    fn filter_field() -> Id {
        Id::unique("contacts filter text")
    }

    fn adder() -> Command {
        Command::AddContact
    }

    fn add_last(_state: &State) -> Action {
        Action::Measures(MeasureAction::AddLast)
    }

    fn menu(state: &State) -> Menu {
        context_menu(state, state.open.document.selection.lead)
    }

    fn follow(_row: ContactId) -> Option<Action> {
        None
    }

    fn paint(cell: &mut CellBrush<'_>, _sheet: &Self::Sheet<'_>, row: PlannedContact<'_>, column: ContactColumn) {
        let theme = cell.theme;
        match column {
            ContactColumn::Field(Field::Touchpoint | Field::Map) => {
                cell.stripe(if row.is_flagged() { theme.negative } else { theme.accent });
                cell.strong();
            }
            ContactColumn::Field(Field::Segment) if row.contact.segment.is_none() => cell.ink(theme.muted),
            ContactColumn::Field(Field::Channel) if row.contact.channel.is_some() => {
                cell.icon(channel_icon(row.contact.channel), theme.muted);
            }
            ContactColumn::Proposed => {
                // A fixed channel leaves the proposal without effect.
                if row.contact.channel.is_some() {
                    cell.ink(theme.muted);
                }
                cell.icon(channel_icon(row.proposed.0), theme.muted);
            }
            ContactColumn::Said if row.contact.content.trim().is_empty() => cell.ink(theme.muted),
            ContactColumn::Letters if row.is_flagged() => {
                cell.icon(Icon::Warning, theme.negative);
                cell.ink(theme.negative);
            }
            ContactColumn::Letters | ContactColumn::Id => cell.ink(theme.muted),
            ContactColumn::Field(Field::Segment | Field::Channel | Field::When | Field::Content) | ContactColumn::Said => {}
        }
    }
}

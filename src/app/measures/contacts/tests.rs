//! The contact plan without a window: planned for each segment, typed, pasted, filtered; which channel is proposed; contents for each channel.

use crate::app::grid::dialog::GridDialog;
use crate::app::tests::{id, run, small};
use crate::app::{
    Action, Answer, Command, ContactColumn, ContactFilter, Contacts, Dialog, GridAction, LookAction, MapAction, MeasureAction, MeasureTab,
    RowKind as _, State, View, update,
};
use crate::edit::{Edit, SegmentEdit, Selected, StepName, TouchpointChange, TouchpointEdit};
use crate::model::fields::ContactField as Field;
use crate::model::{Channel, Contact, ContactId, Score, Segment, SegmentId};
use std::sync::Arc;

fn act(state: &mut State, action: MeasureAction) {
    update(state, Action::Measures(action));
}

fn change(state: &mut State, title: &str, change: TouchpointChange) {
    let (map, touchpoint) = (state.map().unwrap().id, id(state, title));
    let edit = Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![touchpoint], change });
    update(state, Action::Edit { edit, merge: None });
}

/// The worked case with two segments; “a” is met by e-mail, and can be met by an app.
fn planned() -> State {
    let mut state = small();
    let liking = |name: &str, liked: &[(Channel, u8)]| Segment {
        preferences: liked.iter().map(|(channel, score)| (*channel, Score::new(*score).unwrap())).collect(),
        ..Segment::new(SegmentId::named(name), name)
    };
    for segment in [liking("Commuters", &[(Channel::App, 9), (Channel::EMail, 3)]), liking("Riders", &[])] {
        update(&mut state, Action::Edit { edit: Edit::Segment(SegmentEdit::Add(segment)), merge: None });
    }
    change(&mut state, "a", TouchpointChange::Channel(Some(Channel::EMail)));
    change(&mut state, "a", TouchpointChange::FurtherChannels(vec![Channel::App]));
    change(
        &mut state,
        "a",
        TouchpointChange::CoreMessage("We call you back on the very same day, and we mean it: whatever it is".to_owned()),
    );
    let a = id(&state, "a");
    update(&mut state, Action::Look(LookAction::GoTo(Selected::Touchpoint(a))));
    run(&mut state, Command::AddContact);
    state
}

fn contacts(state: &State) -> Vec<Arc<Contact>> {
    state.project().contacts.clone()
}

fn cell(state: &State, at: usize, column: ContactColumn) -> String {
    let sheet = Contacts::sheet(state).unwrap();
    let row = Contacts::row(&sheet, at).unwrap();
    Contacts::shown(&sheet, row, column)
}

fn type_in(state: &mut State, at: usize, field: Field, text: &str) -> bool {
    let row = contacts(state)[at].id;
    act(state, MeasureAction::Contacts(GridAction::To { row, column: ContactColumn::Field(field), extend: false }));
    act(state, MeasureAction::Contacts(GridAction::Edit(Some(text.to_owned()))));
    act(state, MeasureAction::Contacts(GridAction::Finish(None)));
    let taken = state.look.editing.is_none();
    update(state, Action::Map(MapAction::CancelEditing));
    taken
}

#[test]
fn each_segment_is_planned_once_in_one_step_and_its_channel_is_proposed_with_the_reason() {
    let mut state = planned();
    let all = contacts(&state);
    assert_eq!((all.len(), state.program.view, state.open.measures.tab), (2, View::Measures, MeasureTab::Contacts));
    assert_eq!(state.open.document.undo_name(), Some(StepName::AddContact));
    let column = ContactColumn::Proposed;
    assert_eq!([cell(&state, 0, column), cell(&state, 1, column)], ["app – liked most, 9 of 10", "e-mail – main channel"]);
    // A touchpoint without a channel has none; nobody is planned twice.
    let b = id(&state, "b");
    run(&mut state, Command::ShowView(View::Map));
    update(&mut state, Action::Look(LookAction::GoTo(Selected::Touchpoint(b))));
    run(&mut state, Command::AddContact);
    assert_eq!((contacts(&state).len(), cell(&state, 2, column).as_str()), (4, "no channel"));
    run(&mut state, Command::SelectNothing);
    run(&mut state, Command::AddContact);
    assert_eq!(contacts(&state).len(), 2 * state.map().unwrap().touchpoint_count(), "all that are left");
    run(&mut state, Command::Undo);
    assert_eq!(contacts(&state).len(), 4);
    assert!(state.project().problems().is_empty());
}

#[test]
fn cells_are_typed_and_a_fixed_channel_wins() {
    let mut state = planned();
    for (field, text) in [
        (Field::Channel, "phone"),
        (Field::When, "two days after the order"),
        (Field::Content, "Hello"),
        (Field::Segment, "riders"),
        (Field::Touchpoint, "d"),
    ] {
        assert!(type_in(&mut state, 0, field, text), "{text}: {:?}", state.notices);
    }
    let first = Arc::clone(&contacts(&state)[0]);
    assert_eq!((first.channel, first.when.as_str(), first.content.as_str()), (Some(Channel::Phone), "two days after the order", "Hello"));
    assert_eq!((first.segment, first.touchpoint), (Some(SegmentId::named("Riders")), id(&state, "d")));
    for (field, text) in [(Field::Segment, "nobody"), (Field::Touchpoint, "nowhere"), (Field::Channel, "smoke"), (Field::Touchpoint, "")] {
        assert!(!type_in(&mut state, 0, field, text), "{text}");
    }
    assert!(type_in(&mut state, 0, Field::Channel, ""));
    assert_eq!(contacts(&state)[0].channel, None);
}

#[test]
fn a_table_is_pasted_and_a_row_without_a_touchpoint_is_refused() {
    let mut state = planned();
    let paste = "Touchpoint\tSegment\tChannel\tWhen\nb\tRiders\tsmoke\tMay\n\t\tapp\tJune\nc\t\tapp\tJuly\n\tRiders\tapp\tAugust\n";
    update(&mut state, Action::Paste(paste.to_owned()));
    let Some(Dialog::Grid(GridDialog::Paste(plan))) = &state.dialog else { panic!("{:?}", state.notices) };
    assert_eq!((plan.new_titles.as_slice(), plan.refused.len()), (&["c".to_owned()][..], 3), "{:?}", plan.refused);
    update(&mut state, Action::Answer(Answer::Yes));
    let all = contacts(&state);
    assert_eq!((all.len(), all[2].touchpoint, all[2].channel), (3, id(&state, "c"), Some(Channel::App)));
    assert_eq!((all[0].touchpoint, all[0].when.as_str(), all[1].when.as_str()), (id(&state, "b"), "May", "June"));
}

#[test]
fn contents_stand_beside_each_other_and_what_is_missing_is_proposed() {
    let mut state = planned();
    let contents = state.contents().unwrap();
    let commuters = Some(SegmentId::named("Commuters"));
    assert_eq!((contents.segment, contents.channels.len()), (commuters, 2));
    assert!(contents.channels.iter().all(|content| content.text().is_empty()));
    let (map, touchpoint) = (contents.map, contents.touchpoint.id);
    act(&mut state, MeasureAction::ProposeContents { map, touchpoint, segment: None, only: None });
    let proposed = state.contents().unwrap();
    let texts: Vec<&str> = proposed.channels.iter().map(crate::app::ChannelText::text).collect();
    assert_eq!(texts[0], "We call you back on the very same day, and we mean it…", "an e-mail’s subject has 60");
    assert_eq!(texts[1], "We call you back on the very same day, and we mean it: whatever it is");
    assert!(proposed.channels.iter().all(|content| content.own.is_empty() && content.too_many == 0), "they are for everybody");
    // The segment's own one counts; what is too long is counted, against what the project says fits.
    let write =
        |text: &str| MeasureAction::WriteContent { map, touchpoint, segment: commuters, channel: Channel::EMail, text: text.to_owned() };
    let steps = state.open.document.undo_steps();
    act(&mut state, write("Call"));
    act(&mut state, write("Call back"));
    assert_eq!(state.open.document.undo_steps(), steps + 1, "typing is one step");
    update(&mut state, Action::Seal);
    act(&mut state, MeasureAction::SetLetters { channel: Channel::EMail, letters: 4 });
    let content = &state.contents().unwrap().channels[0];
    assert_eq!((content.text(), content.letters, content.too_many), ("Call back", Some(4), 5));
    let filter = ContactFilter { flagged: true, ..ContactFilter::default() };
    act(&mut state, MeasureAction::FilterContacts(filter));
    assert_eq!(state.measures.contacts.rows(&state).len(), 1, "for riders by e-mail, the main channel, the proposal is too long, too");
    act(&mut state, MeasureAction::ContentsForEverybody(true));
    assert!(state.contents().unwrap().channels[0].own.starts_with("We call"));
    act(&mut state, MeasureAction::SetLetters { channel: Channel::EMail, letters: 60 });
    assert!(state.project().letters.is_empty(), "the usual number is not kept");
}

#[test]
fn an_entry_is_deleted_with_a_way_back() {
    let mut state = planned();
    let first: ContactId = contacts(&state)[0].id;
    act(&mut state, MeasureAction::DeleteContact(first));
    assert_eq!(contacts(&state).len(), 1);
    assert!(state.notices.iter().any(|notice| notice.undo.is_some()));
    run(&mut state, Command::Undo);
    assert_eq!(contacts(&state).len(), 2);
}

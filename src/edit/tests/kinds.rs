//! Every kind of edit there is, listed so that a new one does not compile until it is named here, and does not pass until the generator
//! makes it.

use super::generate::edit;
use super::rich;
use crate::edit::{
    BallotEdit, CellValue, CellsEdit, ConflictEdit, ContactChange, ContactEdit, DayChange, DayEdit, Document, Edit, LaneEdit, MapEdit,
    MeasureChange, MeasureEdit, MetricEdit, PictureAt, PictureEdit, PresentationEdit, ProjectEdit, QuestionChange, QuestionEdit, RaterEdit,
    RoundEdit, ScoreEdit, SegmentChange, SegmentEdit, StageEdit, StepChange, TouchpointChange, TouchpointEdit, ViewEdit,
};
use crate::model::{
    Contact, ContactId, DayStep, DayStepId, Lane, LaneId, LaneKind, Measure, MeasureId, OpenQuestion, PresentationStep, QuestionId,
    SavedView, Shows, StepId, StepShows, ViewId,
};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A match over all kinds, which the compiler keeps complete, and the list of all their names.
macro_rules! kinds {
    ($function:ident($of:ty), $all:ident: $($pattern:pat => $name:literal,)*) => {
        fn $function(value: &$of) -> &'static str {
            match value { $($pattern => $name,)* }
        }
        const $all: &[&str] = &[$($name,)*];
    };
}

kinds! {
    kind(Edit), EDITS:
    Edit::Project(ProjectEdit::Rename(_)) => "project rename",
    Edit::Project(ProjectEdit::SetClient(_)) => "project client",
    Edit::Project(ProjectEdit::SetNotes(_)) => "project notes",
    Edit::Project(ProjectEdit::SetLanguage(_)) => "project language",
    Edit::Project(ProjectEdit::SetThresholds(_)) => "project thresholds",
    Edit::Project(ProjectEdit::SetRules(_)) => "project rules",
    Edit::Project(ProjectEdit::SetCurrency(_)) => "project currency",
    Edit::Project(ProjectEdit::SetLetters { .. }) => "project letters",
    Edit::Map(MapEdit::Add { .. }) => "map add",
    Edit::Map(MapEdit::Duplicate { .. }) => "map duplicate",
    Edit::Map(MapEdit::Delete { .. }) => "map delete",
    Edit::Map(MapEdit::Move { .. }) => "map move",
    Edit::Map(MapEdit::Rename { .. }) => "map rename",
    Edit::Map(MapEdit::SetSubtitle { .. }) => "map subtitle",
    Edit::Map(MapEdit::SetVariant { .. }) => "map variant",
    Edit::Map(MapEdit::SetSegment { .. }) => "map segment",
    Edit::Stage(StageEdit::Add { .. }) => "stage add",
    Edit::Stage(StageEdit::Rename { .. }) => "stage rename",
    Edit::Stage(StageEdit::Describe { .. }) => "stage describe",
    Edit::Stage(StageEdit::Move { .. }) => "stage move",
    Edit::Stage(StageEdit::Delete { .. }) => "stage delete",
    Edit::Touchpoint(TouchpointEdit::Add { .. }) => "touchpoint add",
    Edit::Touchpoint(TouchpointEdit::Move { .. }) => "touchpoint move",
    Edit::Touchpoint(TouchpointEdit::Delete { .. }) => "touchpoint delete",
    Edit::Touchpoint(TouchpointEdit::Change { .. }) => "touchpoint change",
    Edit::Score(ScoreEdit::Agree { .. }) => "score agree",
    Edit::Score(ScoreEdit::Vote { .. }) => "score vote",
    Edit::Score(ScoreEdit::Record { .. }) => "score record",
    Edit::Lane(LaneEdit::Add { .. }) => "lane add",
    Edit::Lane(LaneEdit::AddMetric { .. }) => "lane add metric",
    Edit::Lane(LaneEdit::SetMetric { .. }) => "lane metric",
    Edit::Lane(LaneEdit::Rename { .. }) => "lane rename",
    Edit::Lane(LaneEdit::SetStyle { .. }) => "lane style",
    Edit::Lane(LaneEdit::SetCell { .. }) => "lane cell",
    Edit::Lane(LaneEdit::Delete { .. }) => "lane delete",
    Edit::Lane(LaneEdit::Move { .. }) => "lane move",
    Edit::Lane(LaneEdit::SetHidden { .. }) => "lane hidden",
    Edit::Lane(LaneEdit::SetHeight { .. }) => "lane height",
    Edit::Segment(SegmentEdit::Add(_)) => "segment add",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Name(_), .. }) => "segment name",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Interests(_), .. }) => "segment interests",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Behaviour(_), .. }) => "segment behaviour",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Goal(_), .. }) => "segment goal",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Why(_), .. }) => "segment why",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Color(_), .. }) => "segment color",
    Edit::Segment(SegmentEdit::Change { change: SegmentChange::Preference(..), .. }) => "segment preference",
    Edit::Segment(SegmentEdit::Delete { .. }) => "segment delete",
    Edit::Round(RoundEdit::Add(_)) => "round add",
    Edit::Round(RoundEdit::Rename { .. }) => "round rename",
    Edit::Round(RoundEdit::SetDate { .. }) => "round date",
    Edit::Round(RoundEdit::Delete { .. }) => "round delete",
    Edit::Round(RoundEdit::Show { .. }) => "round show",
    Edit::Rater(RaterEdit::Add(_)) => "rater add",
    Edit::Rater(RaterEdit::Rename { .. }) => "rater rename",
    Edit::Rater(RaterEdit::SetGroup { .. }) => "rater group",
    Edit::Rater(RaterEdit::Delete { .. }) => "rater delete",
    Edit::Ballot(BallotEdit::Begin(_)) => "ballot begin",
    Edit::Ballot(BallotEdit::Vote { .. }) => "ballot vote",
    Edit::Ballot(BallotEdit::SetDone { .. }) => "ballot done",
    Edit::Ballot(BallotEdit::Copy { .. }) => "ballot copy",
    Edit::Ballot(BallotEdit::Take { .. }) => "ballot take",
    Edit::Ballot(BallotEdit::Reveal { .. }) => "ballot reveal",
    Edit::Ballot(BallotEdit::Abandon { .. }) => "ballot abandon",
    Edit::Picture(PictureEdit::Set { at: PictureAt::Map(_), .. }) => "picture of a map",
    Edit::Picture(PictureEdit::Set { at: PictureAt::Stage(..), .. }) => "picture of a stage",
    Edit::Picture(PictureEdit::Set { at: PictureAt::Touchpoint(..), .. }) => "picture of a touchpoint",
    Edit::Picture(PictureEdit::Set { at: PictureAt::Segment(_), .. }) => "picture of a segment",
    Edit::Picture(PictureEdit::Set { at: PictureAt::Cell(..), .. }) => "picture of a cell",
    Edit::Picture(PictureEdit::Remove { .. }) => "picture remove",
    Edit::Picture(PictureEdit::Bring { .. }) => "picture bring",
    Edit::Cells(CellsEdit { .. }) => "cells",
    Edit::Measure(MeasureEdit::Add { .. }) => "measure add",
    Edit::Measure(MeasureEdit::Move { .. }) => "measure move",
    Edit::Measure(MeasureEdit::Delete { .. }) => "measure delete",
    Edit::Measure(MeasureEdit::Change { .. }) => "measure change",
    Edit::Question(QuestionEdit::Add { .. }) => "question add",
    Edit::Question(QuestionEdit::Move { .. }) => "question move",
    Edit::Question(QuestionEdit::Delete { .. }) => "question delete",
    Edit::Question(QuestionEdit::Change { .. }) => "question change",
    Edit::Metric(MetricEdit::Enter { .. }) => "metric enter",
    Edit::Metric(MetricEdit::Delete { .. }) => "metric delete",
    Edit::Contact(ContactEdit::Add { .. }) => "contact add",
    Edit::Contact(ContactEdit::Move { .. }) => "contact move",
    Edit::Contact(ContactEdit::Delete { .. }) => "contact delete",
    Edit::Contact(ContactEdit::Change { .. }) => "contact change",
    Edit::View(ViewEdit::Add { .. }) => "view add",
    Edit::View(ViewEdit::Move { .. }) => "view move",
    Edit::View(ViewEdit::Delete { .. }) => "view delete",
    Edit::View(ViewEdit::Rename { .. }) => "view rename",
    Edit::View(ViewEdit::Replace { .. }) => "view replace",
    Edit::Presentation(PresentationEdit::Add { .. }) => "step add",
    Edit::Presentation(PresentationEdit::Move { .. }) => "step move",
    Edit::Presentation(PresentationEdit::Delete { .. }) => "step delete",
    Edit::Presentation(PresentationEdit::Change { change: StepChange::Shows(_), .. }) => "step shows",
    Edit::Presentation(PresentationEdit::Change { change: StepChange::Note(_), .. }) => "step note",
    Edit::Presentation(PresentationEdit::Change { change: StepChange::Minutes(_), .. }) => "step minutes",
    Edit::Day(DayEdit::Add { .. }) => "day add",
    Edit::Day(DayEdit::Move { .. }) => "day move",
    Edit::Day(DayEdit::Delete { .. }) => "day delete",
    Edit::Day(DayEdit::Change { change: DayChange::Title(_), .. }) => "day title",
    Edit::Day(DayEdit::Change { change: DayChange::Minutes(_), .. }) => "day minutes",
    Edit::Day(DayEdit::Change { change: DayChange::Who(_), .. }) => "day who",
    Edit::Day(DayEdit::Change { change: DayChange::Note(_), .. }) => "day note",
    Edit::Day(DayEdit::Start(_)) => "day start",
    Edit::Conflict(ConflictEdit::Decide { .. }) => "conflict decide",
    Edit::Together { .. } => "together",
}

kinds! {
    kind_of_change(TouchpointChange), CHANGES:
    TouchpointChange::Title(_) => "title",
    TouchpointChange::Area(_) => "area",
    TouchpointChange::Media(_) => "media",
    TouchpointChange::Channel(_) => "channel",
    TouchpointChange::FurtherChannels(_) => "further channels",
    TouchpointChange::World(_) => "world",
    TouchpointChange::Influencers(_) => "influencers",
    TouchpointChange::Control(_) => "control",
    TouchpointChange::Critical(_) => "critical",
    TouchpointChange::Break(_) => "break",
    TouchpointChange::ExpectationText(_) => "expectation",
    TouchpointChange::RaisedBy(_) => "raised by",
    TouchpointChange::Why(_) => "why",
    TouchpointChange::CoreMessage(_) => "core message",
    TouchpointChange::Content(_) => "content",
    TouchpointChange::ContentVariants(_) => "content variants",
    TouchpointChange::PassedOn(_) => "passed on",
    TouchpointChange::Experiences(_) => "experiences",
    TouchpointChange::ExperiencesOf(..) => "experiences of a tone",
    TouchpointChange::Reach(_) => "reach",
    TouchpointChange::Goals(_) => "goals",
    TouchpointChange::Notes(_) => "notes",
    TouchpointChange::Funnel(_) => "funnel",
}

kinds! {
    kind_of_measure_change(MeasureChange), MEASURE_CHANGES:
    MeasureChange::Title(_) => "title",
    MeasureChange::Kind(_) => "kind",
    MeasureChange::Touchpoints(_) => "touchpoints",
    MeasureChange::CoreMessage(_) => "core message",
    MeasureChange::Content(_) => "content",
    MeasureChange::Channel(_) => "channel",
    MeasureChange::Segment(_) => "segment",
    MeasureChange::Cost(_) => "cost",
    MeasureChange::Effort(_) => "effort",
    MeasureChange::Lift(_) => "lift",
    MeasureChange::Retention(_) => "retention",
    MeasureChange::Effects(_) => "effects",
    MeasureChange::Goals(_) => "goals",
    MeasureChange::Owner(_) => "owner",
    MeasureChange::Due(_) => "due",
    MeasureChange::Review(_) => "review",
    MeasureChange::LiveOn(_) => "live on",
    MeasureChange::Spent(_) => "spent",
    MeasureChange::Status(..) => "status",
    MeasureChange::Hypothesis(_) => "hypothesis",
    MeasureChange::MeasuredBy(_) => "measured by",
    MeasureChange::Result(_) => "result",
    MeasureChange::Learning(_) => "learning",
    MeasureChange::Pin(_) => "pin",
    MeasureChange::Needs(_) => "needs",
    MeasureChange::Group(_) => "group",
}

kinds! {
    kind_of_question_change(QuestionChange), QUESTION_CHANGES:
    QuestionChange::Text(_) => "text",
    QuestionChange::About(_) => "about",
    QuestionChange::Owner(_) => "owner",
    QuestionChange::Due(_) => "due",
    QuestionChange::Review(_) => "review",
    QuestionChange::Done(_) => "done",
}

kinds! {
    kind_of_contact_change(ContactChange), CONTACT_CHANGES:
    ContactChange::Segment(_) => "segment",
    ContactChange::Touchpoint(..) => "touchpoint",
    ContactChange::Channel(_) => "channel",
    ContactChange::When(_) => "when",
    ContactChange::Content(_) => "content",
}

kinds! {
    kind_of_value(CellValue), VALUES:
    CellValue::Field(_) => "field",
    CellValue::Score(..) => "score",
    CellValue::Stage(_) => "stage",
}

#[test]
fn the_generator_makes_every_kind_of_edit() {
    let (generator, mut runner) = (edit(), TestRunner::deterministic());
    let (mut edits, mut changes, mut values, mut in_cells) = <(BTreeSet<_>, BTreeSet<_>, BTreeSet<_>, BTreeSet<_>)>::default();
    let (mut of_measures, mut of_questions, mut of_contacts) = <(BTreeSet<_>, BTreeSet<_>, BTreeSet<_>)>::default();
    for _ in 0..16_000 {
        let made = generator.new_tree(&mut runner).unwrap().current();
        edits.insert(kind(&made));
        match &made {
            Edit::Touchpoint(TouchpointEdit::Change { change, .. }) => drop(changes.insert(kind_of_change(change))),
            Edit::Measure(MeasureEdit::Change { change, .. }) => drop(of_measures.insert(kind_of_measure_change(change))),
            Edit::Question(QuestionEdit::Change { change, .. }) => drop(of_questions.insert(kind_of_question_change(change))),
            Edit::Contact(ContactEdit::Change { change, .. }) => drop(of_contacts.insert(kind_of_contact_change(change))),
            Edit::Cells(cells) => {
                for change in &cells.changes {
                    values.insert(kind_of_value(&change.value));
                    if let CellValue::Field(change) = &change.value {
                        in_cells.insert(kind_of_change(change));
                    }
                }
            }
            _ => {}
        }
    }
    let missing =
        |all: &[&'static str], made: &BTreeSet<&'static str>| all.iter().filter(|name| !made.contains(*name)).copied().collect::<Vec<_>>();
    assert_eq!(missing(EDITS, &edits), Vec::<&str>::new(), "edits");
    assert_eq!(missing(CHANGES, &changes), Vec::<&str>::new(), "changes of a touchpoint");
    assert_eq!(missing(MEASURE_CHANGES, &of_measures), Vec::<&str>::new(), "changes of a measure");
    assert_eq!(missing(QUESTION_CHANGES, &of_questions), Vec::<&str>::new(), "changes of a question");
    assert_eq!(missing(CONTACT_CHANGES, &of_contacts), Vec::<&str>::new(), "changes of a contact");
    assert_eq!(missing(VALUES, &values), Vec::<&str>::new(), "values of cells");
    assert_eq!(missing(CHANGES, &in_cells), Vec::<&str>::new(), "changes in cells");
}

#[test]
fn every_kind_of_edit_is_accepted_and_refused_now_and_then() {
    let (generator, mut runner) = (edit(), TestRunner::deterministic());
    let (mut accepted, mut refused) = <(BTreeSet<_>, BTreeSet<_>)>::default();
    // Of each list two, so that one can be moved before the other.
    let mut start = rich();
    start.measures.push(Arc::new(Measure::new(MeasureId::named("1"), "1")));
    start.questions.push(Arc::new(OpenQuestion::new(QuestionId::named("1"), "1")));
    let contact = Contact::clone(&start.contacts[0]);
    start.contacts.push(Arc::new(Contact { id: ContactId::named("1"), ..contact }));
    start.views.push(Arc::new(SavedView::new(ViewId::named("1"), "1", Shows::Chart)));
    start.presentation.push(Arc::new(PresentationStep::new(StepId::named("1"), start.maps[0].id, StepShows::Says)));
    start.day.push(Arc::new(DayStep::new(DayStepId::named("1"), "1", 30)));
    let metric = Lane::new(LaneId::named("1"), LaneKind::Metric("contacts".into()));
    Arc::make_mut(&mut start.maps[0]).lanes.push(Arc::new(metric));
    for _ in 0..1_600 {
        let mut document = Document::saved(start.clone());
        for _ in 0..60 {
            let made = generator.new_tree(&mut runner).unwrap().current();
            match document.apply(&made, None, Timestamp::UNIX_EPOCH) {
                Ok(true) => accepted.insert(kind(&made)),
                Ok(false) => false,
                Err(_) => refused.insert(kind(&made)),
            };
        }
    }
    let missing = |done: &BTreeSet<&str>| EDITS.iter().filter(|name| !done.contains(*name)).copied().collect::<Vec<_>>();
    assert_eq!(missing(&accepted), Vec::<&str>::new(), "never accepted");
    // A project may be in any language there is, its contents as long as one likes, and adding pictures can never be wrong.
    assert_eq!(missing(&refused), ["project language", "project letters", "picture bring"], "never refused");
}

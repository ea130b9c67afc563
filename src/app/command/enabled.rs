//! When a command is available, and why it is not. Menus grey out what is not available and say why; `update` checks again. Never the words:
//! they are in the message files.

use super::Command;
use crate::app::desk::Desk;
use crate::app::measures::MeasureTab;
use crate::app::state::State;
use crate::app::view::View;
use crate::edit::Selected;
use crate::i18n::Texts;
use crate::model::{Score, ScoreKind};

/// Why a command cannot be carried out now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The project can only be looked at.
    ReadOnly,
    /// The project can be changed here already.
    NotReadOnly,
    /// It needs a touchpoint that is selected.
    NoTouchpoint,
    /// It needs a touchpoint or a stage that is selected.
    NoCard,
    /// It needs a touchpoint or a lane that is selected.
    NoCardOrLane,
    /// It needs a lane that is selected.
    NoLane,
    /// It needs a whole row of the grid that is selected.
    NoRow,
    /// It needs a stage that is selected.
    NoStage,
    /// It needs a segment that is selected.
    NoSegmentSelected,
    /// It needs a round that is selected.
    NoRound,
    /// It needs a measure that is selected.
    NoMeasure,
    /// It needs an open question that is selected.
    NoQuestion,
    /// It needs an entry of the contact plan that is selected.
    NoContact,
    /// It needs a lane with a list for each touchpoint that is selected.
    NoListLane,
    /// It needs something that is selected.
    NothingSelected,
    /// The map has no touchpoint.
    NoTouchpoints,
    /// The project has no measure.
    NoMeasures,
    /// The project has no open question.
    NoQuestions,
    /// The contact plan is empty.
    NoContacts,
    /// The day's plan is empty.
    NoDayParts,
    /// The day's plan is not being run.
    DayNotRun,
    /// Everything is saved.
    Saved,
    /// The project has no file.
    NoFile,
    /// No step has been taken, or all of them are undone.
    NothingToUndo,
    /// No step is undone.
    NothingToRedo,
    /// Nothing waits for a decision.
    NoConflicts,
    /// A vote is in progress.
    Vote,
    /// No vote is in progress.
    NoVote,
    /// No score waits for being agreed on that nobody disputes.
    NothingUndisputed,
    /// No score that has votes has been agreed on.
    NothingAgreed,
    /// Neither is a segment selected nor does the map have one.
    NoSegment,
    /// In a lane, a picture goes into a particular cell.
    PictureInCell,
    /// What is selected has no picture.
    NoPicture,
    /// No metric proposes a break here.
    NoProposedBreak,
    /// It is in no funnel.
    NoFunnel,
    /// No lane is hidden.
    NoHiddenLane,
    /// The project has only one map.
    OnlyMap,
    /// The map is the first one.
    FirstMap,
    /// The map is the last one.
    LastMap,
    /// The project has only one round.
    OnlyRound,
    /// There is one map, one round and no group of raters.
    OneCurve,
    /// The shown round is the first one.
    FirstRound,
    /// The shown round lacks no score that the earlier one has.
    NoScoresToCopy,
    /// The list is sorted: a place in it means nothing.
    Sorted,
    /// In a list there is nothing to the sides.
    UpAndDownOnly,
    /// No plan is known.
    NoPlan,
    /// The plan chooses nothing.
    NothingChosen,
    /// The shown view cannot be filtered.
    NoFilterHere,
    /// Nothing is searched for or filtered, or nothing matches.
    NoMatches,
    /// A comparison with another file is not of this project.
    OtherFile,
    /// What it names is gone.
    Gone,
}

impl Reason {
    /// The last part of its message key (`term-reason-CODE`).
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::NoTouchpoint => "no-touchpoint",
            Self::NoCard => "no-card",
            Self::NoCardOrLane => "no-card-or-lane",
            Self::NoLane => "no-lane",
            Self::NoRow => "no-row",
            Self::NoStage => "no-stage",
            Self::NoSegmentSelected => "no-segment-selected",
            Self::NoRound => "no-round",
            Self::NoMeasure => "no-measure",
            Self::NoQuestion => "no-question",
            Self::NoContact => "no-contact",
            Self::NoListLane => "no-list-lane",
            Self::NothingSelected => "nothing-selected",
            Self::NoTouchpoints => "no-touchpoints",
            Self::NoMeasures => "no-measures",
            Self::NoQuestions => "no-questions",
            Self::NoContacts => "no-contacts",
            Self::NoDayParts => "no-day-parts",
            Self::DayNotRun => "day-not-run",
            Self::Saved => "saved",
            Self::NoFile => "no-file",
            Self::NotReadOnly => "not-read-only",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::NoConflicts => "no-conflicts",
            Self::Vote => "vote",
            Self::NoVote => "no-vote",
            Self::NothingUndisputed => "nothing-undisputed",
            Self::NothingAgreed => "nothing-agreed",
            Self::NoSegment => "no-segment",
            Self::PictureInCell => "picture-in-cell",
            Self::NoPicture => "no-picture",
            Self::NoProposedBreak => "no-proposed-break",
            Self::NoFunnel => "no-funnel",
            Self::NoHiddenLane => "no-hidden-lane",
            Self::OnlyMap => "only-map",
            Self::FirstMap => "first-map",
            Self::LastMap => "last-map",
            Self::OnlyRound => "only-round",
            Self::OneCurve => "one-curve",
            Self::FirstRound => "first-round",
            Self::NoScoresToCopy => "no-scores-to-copy",
            Self::Sorted => "sorted",
            Self::UpAndDownOnly => "up-and-down-only",
            Self::NoPlan => "no-plan",
            Self::NothingChosen => "nothing-chosen",
            Self::NoFilterHere => "no-filter-here",
            Self::NoMatches => "no-matches",
            Self::OtherFile => "other-file",
            Self::Gone => "gone",
        }
    }

    /// In words.
    pub fn text(self, texts: &Texts) -> &str {
        texts.term("reason", self.code())
    }
}

/// The first condition that does not hold.
fn unless<const COUNT: usize>(conditions: [(bool, Reason); COUNT]) -> Option<Reason> {
    conditions.into_iter().find_map(|(holds, reason)| (!holds).then_some(reason))
}

impl Command {
    /// Whether it is available now.
    pub fn is_enabled(self, state: &State) -> bool {
        self.why_not(state).is_none()
    }

    /// Why it is not available now; none if it is. The one place that knows: menus, the palette and `update` ask here.
    pub fn why_not(self, state: &State) -> Option<Reason> {
        let selection = &state.open.document.selection;
        let map = state.open.document.map();
        let writable = (!state.is_read_only(), Reason::ReadOnly);
        let some_touchpoint = selection.elements.iter().any(|element| matches!(element, Selected::Touchpoint(_)));
        let has_touchpoints = map.is_some_and(|map| map.stages.iter().any(|stage| !stage.touchpoints.is_empty()));
        let touchpoint = (some_touchpoint, if has_touchpoints { Reason::NoTouchpoint } else { Reason::NoTouchpoints });
        let card = (some_touchpoint || selection.lead_stage().is_some(), Reason::NoCard);
        let tab = Some(state.open.measures.tab).filter(|_| state.program.view == View::Measures);
        let row = match tab {
            Some(MeasureTab::List | MeasureTab::Board | MeasureTab::Plane) => matches!(selection.lead, Some(Selected::Measure(_))),
            Some(MeasureTab::Questions) => matches!(selection.lead, Some(Selected::Question(_))),
            Some(MeasureTab::Portfolio | MeasureTab::Return | MeasureTab::Tasks) | None => false,
            Some(MeasureTab::Contacts) => matches!(selection.lead, Some(Selected::Contact(_))),
            Some(MeasureTab::Day) => matches!(selection.lead, Some(Selected::Day(_))),
        };
        let is_overview = matches!(tab, Some(MeasureTab::Portfolio | MeasureTab::Return | MeasureTab::Tasks));
        let words = (card.0 || row || state.words_of_cell().is_some(), Reason::NoCard);
        let something = (!selection.elements.is_empty(), Reason::NothingSelected);
        let touchpoints = (has_touchpoints, Reason::NoTouchpoints);
        let several_maps = (state.open.document.project().maps.len() > 1, Reason::OnlyMap);
        let map_index = || state.open.document.project().maps.iter().position(|other| Some(other.id) == map.map(|map| map.id));
        let no_vote = (state.ballot().is_none(), Reason::Vote);
        let settled = || state.vote_rows().is_some_and(|rows| rows.settled().next().is_some());
        let undisputed = || state.vote_rows().is_some_and(|rows| rows.undisputed().next().is_some());
        let there = |holds: bool| (holds, Reason::Gone);
        let day = (!state.project().day.is_empty(), Reason::NoDayParts);
        match self {
            Self::NewProject
            | Self::NewEmpty
            | Self::Open
            | Self::OpenExample
            | Self::SaveAs
            | Self::Export
            | Self::ClientCopy
            | Self::Import
            | Self::Close
            | Self::Quit
            | Self::Find
            | Self::ToggleHowSure
            | Self::ShowView(_)
            | Self::SavedViews
            | Self::ShowMeasures(_)
            | Self::CompareFile
            | Self::SwapComparison
            | Self::ToggleWay
            | Self::ToggleWheel
            | Self::ToggleTries
            | Self::ScrollOn
            | Self::ScrollBack
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomActual
            | Self::ZoomTo(_)
            | Self::WholeMap
            | Self::OneLine
            | Self::FitMap
            | Self::FullScreen
            | Self::SearchCatalogue
            | Self::TogglePanel(_)
            | Self::SetTheme(_)
            | Self::SetLanguage(_)
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText
            | Self::TextTo(_)
            | Self::SelectMap
            | Self::SelectProject
            | Self::Palette
            | Self::Guide
            | Self::Shortcuts
            | Self::About
            | Self::NextArea
            | Self::PreviousArea
            | Self::GoLeft
            | Self::GoRight
            | Self::GoUp
            | Self::GoDown
            | Self::ExtendLeft
            | Self::ExtendRight
            | Self::ExtendUp
            | Self::ExtendDown
            | Self::NextStage
            | Self::PreviousStage
            | Self::SetActiveScore(_)
            | Self::NextScore
            | Self::PreviousScore
            | Self::UnsavedWork => None,
            Self::OpenRecent(index) => unless([there(usize::from(index) < state.program.settings.recent.len())]),
            Self::Save => unless([(!state.open.document.is_saved() || state.look.editing.is_some(), Reason::Saved)]),
            Self::TakeOver => unless([(state.is_read_only(), Reason::NotReadOnly)]),
            Self::MergeWith => unless([writable]),
            // Answers of a vote in progress are nobody's to take along.
            Self::GiveToGroups => unless([no_vote]),
            Self::Conflicts => unless([(state.conflict_count() > 0, Reason::NoConflicts)]),
            Self::OldVersions => unless([(state.path().is_some(), Reason::NoFile)]),
            // Nobody may undo the votes of the previous rater; after undoing a reveal, one may go on undoing.
            Self::Undo => unless([
                writable,
                (no_vote.0 || state.open.document.redo_name().is_some(), Reason::Vote),
                (state.open.document.undo_name().is_some(), Reason::NothingToUndo),
            ]),
            Self::Redo => unless([writable, (state.open.document.redo_name().is_some(), Reason::NothingToRedo)]),
            // While votes are covered, nobody goes back to what the rater before did.
            Self::Steps => unless([
                writable,
                no_vote,
                (state.open.document.undo_name().or(state.open.document.redo_name()).is_some(), Reason::NothingToUndo),
            ]),
            Self::StartVote => unless([writable, no_vote, touchpoints]),
            Self::AbandonVote => unless([writable, (!no_vote.0, Reason::NoVote)]),
            Self::RevealVotes => unless([(!no_vote.0, Reason::NoVote)]),
            Self::AgreeRest => unless([writable, no_vote, (undisputed(), Reason::NothingUndisputed)]),
            Self::WithdrawAgreed => unless([writable, no_vote, (settled(), Reason::NothingAgreed)]),
            Self::ExportSegment => unless([(state.segment_of_sheet().is_some(), Reason::NoSegment)]),
            Self::Copy => match tab {
                Some(MeasureTab::Return | MeasureTab::Tasks) => None,
                Some(MeasureTab::Portfolio) => unless([(state.plan_rows().is_some(), Reason::NoPlan)]),
                _ => unless([words]),
            },
            // What is selected elsewhere is not seen there.
            Self::Cut => unless([writable, (words.0 && !is_overview, words.1)]),
            Self::MoveLeft | Self::MoveRight if state.moves_measures() => {
                let on_list = tab == Some(MeasureTab::List);
                unless([writable, (!on_list, Reason::UpAndDownOnly)])
            }
            Self::MoveUp | Self::MoveDown if state.moves_measures() => {
                let sorted = tab == Some(MeasureTab::List) && state.measures.list.sort.is_some();
                unless([writable, (!sorted, Reason::Sorted)])
            }
            Self::MoveUp | Self::MoveDown if state.moves_day() => unless([writable, (state.day.list.sort.is_none(), Reason::Sorted)]),
            Self::MoveLeft | Self::MoveRight if state.moves_day() => unless([(false, Reason::UpAndDownOnly)]),
            Self::Duplicate if selection.lead_measure().is_some() => unless([writable]),
            Self::Duplicate | Self::MoveLeft | Self::MoveRight => unless([writable, card]),
            Self::Paste
            | Self::AddTouchpoint
            | Self::AddTouchpointBefore
            | Self::AddStage
            | Self::NewMap
            | Self::Rename
            | Self::RenameMap
            | Self::DuplicateMap
            | Self::AddLane(..)
            | Self::AddMetricLane(_)
            | Self::AddRound
            | Self::AddSegment
            | Self::AddRater
            | Self::AddMeasure
            | Self::AddQuestion
            | Self::AddDayPart
            | Self::ParkThought
            | Self::AddLogo
            | Self::SetMapSegment(_) => unless([writable]),
            Self::Delete => {
                let deletable = |element: &Selected| match element {
                    Selected::Project | Selected::Map => false,
                    Selected::Cell(cell) => map.and_then(|map| map.shown_free_lane(cell.lane)).is_some_and(|lane| lane.has_cell(cell.of)),
                    _ => true,
                };
                unless([writable, (selection.elements.iter().any(deletable), Reason::NothingSelected)])
            }
            Self::SelectAll if matches!(tab, Some(MeasureTab::List | MeasureTab::Board)) => {
                unless([(!state.project().measures.is_empty(), Reason::NoMeasures)])
            }
            Self::SelectAll if tab == Some(MeasureTab::Contacts) => unless([(!state.project().contacts.is_empty(), Reason::NoContacts)]),
            Self::SelectAll if tab == Some(MeasureTab::Day) => unless([day]),
            Self::SelectAll if tab == Some(MeasureTab::Questions) => unless([(!state.project().questions.is_empty(), Reason::NoQuestions)]),
            Self::SelectAll | Self::NextUnrated => unless([touchpoints]),
            // The beginning and the end are there without a card, too.
            Self::First | Self::Last => unless([there(map.is_some())]),
            Self::NextMatch | Self::PreviousMatch => unless([(state.has_matches(), Reason::NoMatches)]),
            Self::ToggleFilter => unless([(matches!(state.program.view, View::Map | View::Grid), Reason::NoFilterHere)]),
            // What is left last is the preview.
            Self::SelectNothing if state.is_plan_previewed() && state.program.view == View::Map => None,
            Self::SelectNothing | Self::FitSelection => unless([something]),
            Self::MoveUp | Self::MoveDown => {
                unless([writable, (some_touchpoint || matches!(selection.lead, Some(Selected::Lane(_))), Reason::NoCardOrLane)])
            }
            Self::MoveToPreviousStage
            | Self::MoveToNextStage
            | Self::ToggleCritical
            | Self::ToggleBreak
            | Self::MarkFunnel
            | Self::ChooseArea
            | Self::ChooseChannel
            | Self::ChooseControl
            | Self::SetArea(_)
            | Self::SetChannel(_)
            | Self::SetControl(_)
            | Self::Rate(_)
            | Self::LeaveUnrated
            | Self::ClearScore => unless([writable, touchpoint]),
            Self::ConfirmBreak => unless([writable, touchpoint, (state.proposes_break(), Reason::NoProposedBreak)]),
            Self::LeaveFunnel => unless([writable, touchpoint, (!state.selected_in_funnels().is_empty(), Reason::NoFunnel)]),
            Self::AddGoodExperience | Self::AddBadExperience => {
                unless([writable, (selection.lead_touchpoint().is_some(), Reason::NoTouchpoint)])
            }
            Self::PreviewPlan if state.is_plan_previewed() => None,
            Self::PreviewPlan | Self::TakePlanOver => {
                let chosen = state.chosen_measures();
                let some = chosen.as_ref().is_some_and(|chosen| chosen.contains(&true));
                let changes = if self == Self::TakePlanOver { writable } else { there(true) };
                unless([changes, (chosen.is_some(), Reason::NoPlan), (some, Reason::NothingChosen)])
            }
            Self::DayTemplate(index) => unless([writable, there(state.program.catalogue.days().len() > usize::from(index))]),
            Self::RunDay | Self::DayClock | Self::ExportDay => unless([day]),
            Self::NextDayPart => unless([day, (state.day_running().is_some(), Reason::DayNotRun)]),
            Self::AddContact => unless([writable, touchpoints]),
            Self::MeasuresOfLane => unless([writable, (state.lane_for_measures().is_some(), Reason::NoListLane)]),
            Self::SetMeasureStatus(_) => unless([writable, (selection.measures().next().is_some(), Reason::NoMeasure)]),
            Self::EditNotes => unless([(selection.lead_touchpoint().is_some(), Reason::NoTouchpoint)]),
            Self::AddPicture => unless([writable, (state.picture_target().is_some(), Reason::PictureInCell)]),
            Self::RemovePicture => {
                let picture = state.picture_target().and_then(|at| at.picture(state.open.document.project()));
                unless([writable, (picture.is_some(), Reason::NoPicture)])
            }
            Self::FitStage => unless([there(map.is_some())]),
            Self::ToggleLane(lane) => unless([writable, there(map.is_some_and(|map| map.lane(lane).is_some()))]),
            Self::HideLane => unless([writable, (state.selected_lanes().next().is_some(), Reason::NoLane)]),
            Self::ShowAllLanes => {
                unless([writable, (map.is_some_and(|map| map.lanes.iter().any(|lane| lane.hidden)), Reason::NoHiddenLane)])
            }
            Self::DeleteMap => unless([writable, several_maps]),
            Self::MoveMapLeft => unless([writable, several_maps, (map_index().is_some_and(|at| at > 0), Reason::FirstMap)]),
            Self::MoveMapRight => {
                let last = map_index().is_some_and(|at| at + 1 >= state.open.document.project().maps.len());
                unless([writable, several_maps, (!last, Reason::LastMap)])
            }
            Self::NextMap | Self::PreviousMap => unless([several_maps]),
            Self::CompareCurves => unless([(state.voices().can_be_compared(), Reason::OneCurve)]),
            Self::CompareRounds => unless([(state.open.document.project().rounds.len() > 1, Reason::OnlyRound)]),
            Self::CopyScores(round) => unless([
                writable,
                no_vote,
                (state.open.document.project().rounds.len() > 1, Reason::OnlyRound),
                (!state.earlier_rounds().is_empty(), Reason::FirstRound),
                (state.copied_round(round).is_some(), Reason::NoScoresToCopy),
            ]),
            Self::Present => unless([(state.presented().is_some(), Reason::Gone)]),
            Self::PresentationSteps => unless([there(map.is_some())]),
            Self::SaveView => unless([writable, (!state.compares_another_file(), Reason::OtherFile)]),
            Self::GoToView(id) => unless([there(state.open.document.project().view(id).is_some())]),
            Self::ShowMap(id) => unless([there(state.open.document.project().map(id).is_some())]),
            Self::ShowRound(id) => unless([writable, there(state.open.document.project().round(id).is_some())]),
        }
    }
}

impl Desk {
    /// The agreed value of the active score at the leading touchpoint in the shown round.
    pub(crate) fn active_agreed(&self) -> Option<Score> {
        self.agreed(self.open.document.marker)
    }

    /// The agreed value of one score at the leading touchpoint in the shown round.
    pub fn agreed(&self, kind: ScoreKind) -> Option<Score> {
        let touchpoint = self.open.document.map()?.touchpoint(self.open.document.selection.lead_touchpoint()?)?;
        touchpoint.agreed_in(self.round()?).get(kind)
    }
}

//! The one table of commands: what each is called, what it looks like, which keys trigger it and when they apply, where in the menus it is,
//! whether it is on, and how a list names it. Menus, palette, keys and the sheet of shortcuts are made from it. What a command does is up to
//! `run`, when it is available is up to `enabled`.

use crate::app::command::elements::{copied_rounds, day_templates, lanes, lead, lead_measure, maps, recent, rounds, saved_views, segments};
use crate::app::command::place::{
    Place, edit, file, help, map, on_cell, on_contact, on_day, on_free_lane, on_lane, on_map, on_measure, on_question, on_stage,
    on_touchpoint, project, touchpoint, view,
};
use crate::app::command::recent::recent_name;
use crate::app::command::shortcut::{Key, Modifiers as M, Reach, Shortcut, command, command_shift, plain, with};
use crate::app::command::sizes::{UsualText, UsualZoom};
use crate::app::desk::Desk;
use crate::app::measures::MeasureTab;
use crate::app::settings::Panel;
use crate::app::state::State;
use crate::app::view::View;
use crate::i18n::Language;
use crate::layout::{ThemeName, channel_icon, lane_name, word};
use crate::model::{
    Area, Channel, Code as _, Control, FreePer, FreeStyle, KnownMetric, LaneId, MapId, RoundId, Score, ScoreKind, SegmentId, Status, ViewId,
};
use crate::scene::Icon;

commands! {
    /// Create a new project, choosing its stages first.
    NewProject { code: "new-project", icon: Icon::New, keys: [command('N')], reach: Always, menu: [file(0)], }
    /// Create a new project with one empty stage at once.
    NewEmpty { code: "new-empty", icon: Icon::New, keys: [command_shift('N')], reach: Always, menu: [file(0)], }
    /// Open a file.
    Open { code: "open", icon: Icon::Open, keys: [command('O')], reach: Always, menu: [file(0)], }
    /// Open a recent file; index into the list of recent files.
    OpenRecent(index: u8) {
        code: "open-recent",
        icon: Icon::Open,
        reach: Always,
        menu: [file(0).within("recent")],
        named: |state| recent_name(&state.program.settings.recent, usize::from(index)),
        elements: recent,
    }
    /// Open the worked example.
    OpenExample { code: "open-example", icon: Icon::Map, reach: Always, menu: [file(0), help(1)], }
    /// Write to the file.
    Save { code: "save", icon: Icon::Save, keys: [command('S')], reach: Always, menu: [file(1)], }
    /// Write to another file.
    SaveAs { code: "save-as", icon: Icon::Save, keys: [command_shift('S')], reach: Always, menu: [file(1)], }
    /// Choose among the kept versions of the file.
    OldVersions { code: "old-versions", icon: Icon::File, reach: Always, menu: [file(1)], }
    /// Take the right to change the file, if no other window has it any more.
    TakeOver { code: "take-over", icon: Icon::File, reach: Always, menu: [file(1)], }
    /// Choose among the unsaved work of windows that no longer exist.
    UnsavedWork { code: "unsaved-work", icon: Icon::File, reach: Always, menu: [file(1)], }
    /// Export a picture, a page or a table.
    Export { code: "export", icon: Icon::Export, keys: [command('E')], reach: Always, menu: [file(2)], }
    /// Write a copy for clients.
    ClientCopy { code: "client-copy", icon: Icon::Export, reach: Always, menu: [file(2)], }
    /// Give a copy to each of several groups.
    GiveToGroups { code: "give-to-groups", icon: Icon::Rater, reach: Always, menu: [file(2).last()], }
    /// Merge with other versions of the project.
    MergeWith { code: "merge-with", icon: Icon::Import, reach: Always, menu: [file(2).last()], }
    /// Show what two people have changed differently and nobody has decided.
    Conflicts { code: "conflicts", icon: Icon::Warning, reach: Always, menu: [file(2).last()], }
    /// Import a table.
    Import { code: "import", icon: Icon::Import, keys: [command('I')], reach: Always, menu: [file(2).first()], }
    /// Close the project; an empty one takes its place.
    Close { code: "close", icon: Icon::Close, keys: [command('W')], reach: Always, menu: [file(3)], }
    /// End the program.
    Quit { code: "quit", icon: Icon::Quit, keys: [command('Q')], reach: Always, menu: [file(3)], }

    /// Undo the last step.
    Undo {
        code: "undo",
        icon: Icon::Undo,
        keys: [command('Z')],
        reach: NotTyping,
        menu: [edit(0)],
        named: |state| Some(word(&state.program.texts, state.open.document.undo_name()?).to_owned()),
    }
    /// Redo what was undone.
    Redo {
        code: "redo",
        icon: Icon::Redo,
        keys: [command('Y'), command_shift('Z')],
        reach: NotTyping,
        menu: [edit(0)],
        named: |state| Some(word(&state.program.texts, state.open.document.redo_name()?).to_owned()),
    }
    /// Choose among the steps that were done and undone.
    Steps { code: "steps", icon: Icon::History, keys: [with(M::ALT, Key::Letter('Z'))], reach: NotTyping, menu: [edit(0)], }
    /// Copy what is selected and delete it.
    Cut {
        code: "cut",
        icon: Icon::Cut,
        keys: [command('X'), with(M::SHIFT, Key::Delete)],
        reach: Canvas,
        menu: [edit(1), on_touchpoint(5), on_measure(1), on_question(1), on_contact(1), on_day(1)],
    }
    /// Copy what is selected.
    Copy { code: "copy", icon: Icon::Copy, keys: [command('C')], reach: Canvas, menu: [edit(1), on_touchpoint(5), on_stage(3), on_measure(1), on_question(1), on_contact(1), on_day(1)], }
    /// Insert what was copied.
    Paste {
        code: "paste",
        icon: Icon::Paste,
        keys: [command('V')],
        reach: Canvas,
        menu: [edit(1), on_touchpoint(5), on_stage(3), on_measure(1), on_question(1), on_contact(1), on_day(1), on_map(0).last()],
    }
    /// Copy what is selected, right after it.
    Duplicate {
        code: "duplicate",
        icon: Icon::Duplicate,
        keys: [command('D')],
        reach: NotTyping,
        menu: [edit(1), on_touchpoint(5), on_stage(3), on_measure(1)],
    }
    /// Delete what is selected.
    Delete {
        code: "delete",
        icon: Icon::Delete,
        keys: [plain(Key::Delete)],
        reach: Canvas,
        menu: [edit(1), on_touchpoint(5), on_stage(3), on_measure(1), on_question(1), on_contact(1), on_day(1), on_free_lane(0).last(), on_cell(0).last()],
    }
    /// Select every touchpoint.
    SelectAll { code: "select-all", keys: [command('A')], reach: Canvas, menu: [edit(3), on_map(2)], }
    /// Select nothing.
    SelectNothing { code: "select-nothing", keys: [plain(Key::Escape)], reach: Canvas, menu: [edit(3)], }
    /// Search the project.
    Find { code: "find", icon: Icon::Find, keys: [command('F')], reach: Always, menu: [edit(4)], }

    /// Add a touchpoint after the selected one and type its title.
    AddTouchpoint {
        code: "add-touchpoint",
        icon: Icon::Add,
        keys: [plain(Key::Enter)],
        reach: Canvas,
        menu: [touchpoint(0), on_touchpoint(0), on_stage(0), on_map(0), on_cell(2)],
    }
    /// Add a touchpoint before the selected one and type its title.
    AddTouchpointBefore {
        code: "add-touchpoint-before",
        icon: Icon::Add,
        keys: [with(M::SHIFT, Key::Enter)],
        reach: Canvas,
        menu: [touchpoint(0), on_touchpoint(0)],
    }
    /// Add a stage after the selected one and type its name.
    AddStage {
        code: "add-stage",
        icon: Icon::Stage,
        keys: [with(M::COMMAND, Key::Enter)],
        reach: NotTyping,
        menu: [map(2), on_stage(0), on_map(0)],
    }
    /// Change the title or name of what is selected.
    Rename {
        code: "rename",
        icon: Icon::Rename,
        keys: [plain(Key::Function(2))],
        reach: NotTyping,
        menu: [touchpoint(0), on_touchpoint(0), on_stage(0), on_free_lane(0), on_cell(0), on_measure(0), on_question(0), on_contact(0), on_day(0)],
    }
    /// Move what is selected one place to the left.
    MoveLeft { code: "move-left", icon: Icon::Left, keys: [with(M::ALT, Key::Left)], reach: NotTyping, menu: [touchpoint(4), on_stage(1), on_measure(2)], }
    /// Move what is selected one place to the right.
    MoveRight { code: "move-right", icon: Icon::Right, keys: [with(M::ALT, Key::Right)], reach: NotTyping, menu: [touchpoint(4), on_stage(1), on_measure(2)], }
    /// Move touchpoints to the lane above, or a lane or measures up.
    MoveUp { code: "move-up", icon: Icon::Up, keys: [with(M::ALT, Key::Up)], reach: NotTyping, menu: [touchpoint(4), on_lane(0), on_measure(2), on_day(2)], }
    /// Move touchpoints to the lane below, or a lane or measures down.
    MoveDown { code: "move-down", icon: Icon::Down, keys: [with(M::ALT, Key::Down)], reach: NotTyping, menu: [touchpoint(4), on_lane(0), on_measure(2), on_day(2)], }
    /// Move touchpoints to the end of the stage before.
    MoveToPreviousStage { code: "move-to-previous-stage", icon: Icon::Left, keys: [with(M::ALT_SHIFT, Key::Left)], reach: NotTyping, menu: [touchpoint(4), on_touchpoint(3)], }
    /// Move touchpoints to the start of the next stage.
    MoveToNextStage { code: "move-to-next-stage", icon: Icon::Right, keys: [with(M::ALT_SHIFT, Key::Right)], reach: NotTyping, menu: [touchpoint(4), on_touchpoint(3)], }
    /// Mark touchpoints as critical, or remove the mark.
    ToggleCritical {
        code: "toggle-critical",
        icon: Icon::Critical,
        keys: [with(M::ALT, Key::Letter('K'))],
        reach: NotTyping,
        menu: [touchpoint(2), on_touchpoint(2)],
        on: |state| Some(lead(state)?.critical),
    }
    /// Mark a break at touchpoints, or remove the mark.
    ToggleBreak {
        code: "toggle-break",
        icon: Icon::Unlink,
        keys: [with(M::ALT, Key::Letter('B'))],
        reach: NotTyping,
        menu: [touchpoint(2), on_touchpoint(2)],
        on: |state| Some(lead(state)?.break_.is_some()),
    }
    /// Confirm the break that metrics propose, and type its cause.
    ConfirmBreak { code: "confirm-break", icon: Icon::Unlink, reach: NotTyping, menu: [touchpoint(2), on_touchpoint(2)], }
    /// Mark touchpoints as one sequence from which customers drop off, and type its name.
    MarkFunnel { code: "mark-funnel", icon: Icon::Filter, reach: NotTyping, menu: [touchpoint(2).within("funnel"), on_touchpoint(2).within("funnel")], }
    /// Take touchpoints out of their funnel.
    LeaveFunnel { code: "leave-funnel", reach: NotTyping, menu: [touchpoint(2).within("funnel"), on_touchpoint(2).within("funnel")], }
    /// Choose the area of touchpoints from a list.
    ChooseArea { code: "choose-area", keys: [with(M::ALT, Key::Letter('A'))], reach: NotTyping, menu: [touchpoint(1)], }
    /// Choose the main channel of touchpoints from a list.
    ChooseChannel { code: "choose-channel", keys: [with(M::ALT, Key::Letter('C'))], reach: NotTyping, menu: [touchpoint(1)], }
    /// Choose from a list how far touchpoints can be controlled.
    ChooseControl { code: "choose-control", keys: [with(M::ALT, Key::Letter('L'))], reach: NotTyping, menu: [touchpoint(1)], }
    /// Assign touchpoints to an area.
    SetArea(area: Area) {
        code: "set-area",
        reach: NotTyping,
        menu: [touchpoint(1).within("area"), on_touchpoint(1).within("area")],
        on: |state| Some(lead(state)?.area == area),
        named: |state| Some(state.program.texts.term("area", area.code()).to_owned()),
        each: Area::ALL.iter().copied().map(Self::SetArea),
    }
    /// Give touchpoints a main channel, or none.
    SetChannel(channel: Option<Channel>) {
        code: match channel { Some(_) => "set-channel", None => "no-channel" },
        icon: channel_icon(channel),
        reach: NotTyping,
        menu: [touchpoint(1).within("channel"), on_touchpoint(1).within("channel")],
        on: |state| Some(lead(state)?.channel == channel),
        named: |state| Some(state.program.texts.term("channel", channel?.code()).to_owned()),
        each: Channel::ALL.iter().copied().map(Some).chain([None]).map(Self::SetChannel),
    }
    /// Set how far touchpoints can be controlled.
    SetControl(control: Control) {
        code: "set-control",
        reach: NotTyping,
        menu: [touchpoint(1).within("control"), on_touchpoint(1).within("control")],
        on: |state| Some(lead(state)?.control == control),
        named: |state| Some(state.program.texts.term("control", control.code()).to_owned()),
        each: Control::ALL.iter().copied().map(Self::SetControl),
    }
    /// Note a good experience at the touchpoint.
    AddGoodExperience {
        code: "add-good-experience",
        icon: Icon::Positive,
        keys: [with(M::ALT, Key::Plus)],
        reach: NotTyping,
        menu: [touchpoint(2), on_touchpoint(2)],
    }
    /// Note a bad experience at the touchpoint.
    AddBadExperience {
        code: "add-bad-experience",
        icon: Icon::Negative,
        keys: [with(M::ALT, Key::Minus)],
        reach: NotTyping,
        menu: [touchpoint(2), on_touchpoint(2)],
    }

    /// Add a measure, to the touchpoint if one is selected, and type its title.
    AddMeasure {
        code: "add-measure",
        icon: Icon::Measure,
        keys: [with(M::ALT, Key::Letter('M'))],
        reach: NotTyping,
        menu: [project(0), touchpoint(2), on_touchpoint(2), on_measure(0)],
    }
    /// Note an open question about what is selected, or add one to their list.
    AddQuestion {
        code: "add-question",
        icon: Icon::Help,
        keys: [with(M::ALT, Key::Letter('Q'))],
        reach: NotTyping,
        menu: [project(0), on_touchpoint(2), on_stage(0).last(), on_map(0).last(), on_question(0)],
    }
    /// Plan contacts at touchpoints, one for each segment.
    AddContact { code: "add-contact", icon: Icon::Messenger, reach: NotTyping, menu: [project(0), on_touchpoint(2), on_contact(0)], }
    /// Add a part to the day's plan and type its title.
    AddDayPart { code: "add-day-part", icon: Icon::Add, reach: NotTyping, menu: [project(2).within("day"), on_day(0)], }
    /// Put the parts of a template at the end of the day's plan; index into the catalogue's.
    DayTemplate(index: u8) {
        code: "day-template",
        icon: Icon::List,
        reach: Always,
        menu: [project(2).within("day")],
        named: |state| Some(state.program.catalogue.days().get(usize::from(index))?.name.clone()),
        elements: day_templates,
    }
    /// Say which part of the day is on from now on, or stop that.
    RunDay { code: "run-day", icon: Icon::Right, reach: Always, menu: [project(2).within("day"), on_day(3)], on: |state| Some(state.day_running().is_some()), }
    /// Go on to the next part of the day.
    NextDayPart { code: "next-day-part", icon: Icon::Right, reach: Always, menu: [project(2).within("day"), on_day(3)], }
    /// Show the part of the day that is on with a large clock, or end that.
    DayClock { code: "day-clock", icon: Icon::History, keys: [with(M::SHIFT, Key::Function(11))], reach: Always, menu: [project(2).within("day"), on_day(3)], }
    /// Note a thought for later, as an open question.
    ParkThought { code: "park-thought", icon: Icon::Help, keys: [with(M::ALT, Key::Letter('T'))], reach: Always, menu: [project(2).within("day")], }
    /// Export the day's plan as a page.
    ExportDay { code: "export-day", icon: Icon::Export, reach: Always, menu: [project(2).within("day")], }
    /// Give measures a status.
    SetMeasureStatus(status: Status) {
        code: "set-measure-status",
        reach: NotTyping,
        menu: [on_measure(0).within("status")],
        on: |state| Some(lead_measure(state)?.status == status),
        named: |state| Some(word(&state.program.texts, status).to_owned()),
        each: Status::ALL.iter().copied().map(Self::SetMeasureStatus),
    }

    /// Show measures in one of the ways to look at them.
    ShowMeasures(tab: MeasureTab) {
        code: "show-measures",
        icon: Icon::Measure,
        reach: Always,
        menu: [view(0).within("measure-tabs")],
        on: |state| Some(state.program.view == View::Measures && state.open.measures.tab == tab),
        named: |state| Some(state.program.texts.term("measure-tab", tab.code()).to_owned()),
        each: MeasureTab::ALL.iter().copied().map(Self::ShowMeasures),
    }
    /// Make measures of the entries of a lane.
    MeasuresOfLane { code: "measures-of-lane", icon: Icon::Measure, reach: NotTyping, menu: [map(2), on_free_lane(0), on_cell(2)], }

    /// Write notes about the touchpoint.
    EditNotes { code: "edit-notes", icon: Icon::List, reach: NotTyping, menu: [touchpoint(2), on_touchpoint(2)], }

    /// Choose a picture for what is selected.
    AddPicture {
        code: "add-picture",
        icon: Icon::AddPicture,
        keys: [with(M::ALT, Key::Letter('P'))],
        reach: NotTyping,
        menu: [edit(2), on_touchpoint(4), on_stage(2), on_map(3), on_cell(1)],
    }
    /// Choose a picture for the map, whatever is selected: its logo.
    AddLogo { code: "add-logo", icon: Icon::AddPicture, reach: Always, menu: [map(4)], }
    /// Remove the picture of what is selected.
    RemovePicture {
        code: "remove-picture",
        icon: Icon::Picture,
        reach: NotTyping,
        menu: [edit(2), on_touchpoint(4), on_stage(2), on_map(3), on_cell(1)],
    }

    /// Go to the previous touchpoint.
    GoLeft { code: "go-left", icon: Icon::Left, keys: [plain(Key::Left)], reach: Canvas, menu: [], }
    /// Go to the next touchpoint.
    GoRight { code: "go-right", icon: Icon::Right, keys: [plain(Key::Right)], reach: Canvas, menu: [], }
    /// Go to the lane above, or to the stage.
    GoUp { code: "go-up", icon: Icon::Up, keys: [plain(Key::Up)], reach: Canvas, menu: [], }
    /// Go to the lane below.
    GoDown { code: "go-down", icon: Icon::Down, keys: [plain(Key::Down)], reach: Canvas, menu: [], }
    /// Extend the selection to the previous touchpoint or stage.
    ExtendLeft { code: "extend-left", keys: [with(M::SHIFT, Key::Left)], reach: Canvas, menu: [], }
    /// Extend the selection to the next touchpoint or stage.
    ExtendRight { code: "extend-right", keys: [with(M::SHIFT, Key::Right)], reach: Canvas, menu: [], }
    /// Extend the selection to the lane above.
    ExtendUp { code: "extend-up", keys: [with(M::SHIFT, Key::Up)], reach: Canvas, menu: [], }
    /// Extend the selection to the lane below.
    ExtendDown { code: "extend-down", keys: [with(M::SHIFT, Key::Down)], reach: Canvas, menu: [], }
    /// Go to the next stage.
    NextStage { code: "next-stage", icon: Icon::Right, keys: [plain(Key::Tab)], reach: Canvas, menu: [], }
    /// Go to the previous stage.
    PreviousStage { code: "previous-stage", icon: Icon::Left, keys: [with(M::SHIFT, Key::Tab)], reach: Canvas, menu: [], }
    /// Go to the first touchpoint.
    First { code: "first", keys: [plain(Key::Home)], reach: Canvas, menu: [], }
    /// Go to the last touchpoint.
    Last { code: "last", keys: [plain(Key::End)], reach: Canvas, menu: [], }
    /// Go to the next touchpoint that still lacks expectation, fulfilment or relevance.
    NextUnrated { code: "next-unrated", keys: [with(M::ALT, Key::Letter('N'))], reach: NotTyping, menu: [touchpoint(3).last()], }

    /// Rate the active score and move on to the next one.
    Rate(score: Score) {
        code: "rate",
        keys: [plain(if score == Score::MAX { Key::Plus } else { Key::Digit(score.value()) })],
        reach: Canvas,
        menu: [],
        on: |state| Some(state.active_agreed()? == score),
        named: |_| Some(score.value().to_string()),
        each: (0..=Score::MAX.value()).filter_map(|value| Score::new(value).ok()).map(Self::Rate),
    }
    /// Leave the active score unrated and go on to the next one.
    LeaveUnrated { code: "leave-unrated", keys: [plain(Key::Minus)], reach: Canvas, menu: [touchpoint(3)], }
    /// Clear the active score.
    ClearScore { code: "clear-score", keys: [plain(Key::Backspace)], reach: Canvas, menu: [touchpoint(3)], }
    /// Make the next score the active one.
    NextScore { code: "next-score", keys: [plain(Key::PageDown)], reach: Canvas, menu: [], }
    /// Make the previous score the active one.
    PreviousScore { code: "previous-score", keys: [plain(Key::PageUp)], reach: Canvas, menu: [], }
    /// Choose which score digits rate.
    SetActiveScore(kind: ScoreKind) {
        code: "set-active-score",
        keys: [with(M::ALT, Key::Digit(match kind { ScoreKind::Expectation => 1, ScoreKind::Fulfilment => 2, ScoreKind::Competition => 3, ScoreKind::Relevance => 4 }))],
        reach: NotTyping,
        menu: [touchpoint(3).first().within("active-score")],
        on: |state| Some(state.open.document.marker == kind),
        named: |state| Some(state.program.texts.term("score", kind.code()).to_owned()),
        each: ScoreKind::ALL.iter().copied().map(Self::SetActiveScore),
    }

    /// Choose which touchpoints are shown, or show all of them again.
    ToggleFilter {
        code: "toggle-filter",
        icon: Icon::Filter,
        keys: [command_shift('F')],
        reach: Always,
        menu: [view(2)],
        on: |state| Some(state.shows_filter() && Self::ToggleFilter.is_enabled(state)),
    }
    /// Go to the next result of the search, or to the next touchpoint that matches the filter.
    NextMatch { code: "next-match", icon: Icon::Right, keys: [plain(Key::Function(3))], reach: Always, menu: [edit(4)], }
    /// Go to the result or the matching touchpoint before.
    PreviousMatch { code: "previous-match", icon: Icon::Left, keys: [with(M::SHIFT, Key::Function(3))], reach: Always, menu: [edit(4)], }
    /// Show another view of the project.
    ShowView(shown: View) {
        code: match shown {
            View::Map => "view-map",
            View::Table => "view-table",
            View::Grid => "view-grid",
            View::Analysis => "view-analysis",
            View::Agreement => "view-agreement",
            View::Compare => "view-compare",
            View::Measures => "view-measures",
        },
        icon: match shown {
            View::Map => Icon::Map,
            View::Table => Icon::Table,
            View::Grid => Icon::Grid,
            View::Analysis => Icon::Analysis,
            View::Agreement => Icon::Agreement,
            View::Compare => Icon::Compare,
            View::Measures => Icon::Measure,
        },
        // All digits are in use before it comes.
        keys: [if shown == View::Measures { command('M') } else { with(M::COMMAND, Key::Digit(4 + shown.index())) }],
        reach: Always,
        menu: [view(0)],
        on: |state| Some(state.program.view == shown),
        each: View::ALL.map(Self::ShowView),
    }
    /// Save what is shown as a view with a name.
    SaveView { code: "save-view", icon: Icon::SavedView, keys: [command_shift('B')], reach: Always, menu: [view(0).last().within("saved-views")], }
    /// List the saved views.
    SavedViews { code: "saved-views", icon: Icon::SavedView, keys: [command('B')], reach: Always, menu: [view(0).last().within("saved-views")], }
    /// Go to a saved view.
    GoToView(id: ViewId) {
        code: "go-to-view",
        icon: Icon::SavedView,
        reach: Always,
        menu: [view(0).last().within("saved-views")],
        named: |state| Some(state.project().view(id)?.name.clone()),
        elements: saved_views,
    }
    /// Present the map step by step, or go on where it was left.
    Present { code: "present", icon: Icon::Projector, keys: [plain(Key::Function(5))], reach: Always, menu: [view(1).within("presentation")], }
    /// Choose what is presented, in which order, and write what is said there.
    PresentationSteps {
        code: "presentation-steps",
        icon: Icon::List,
        keys: [with(M::SHIFT, Key::Function(5))],
        reach: Always,
        menu: [view(1).within("presentation")],
    }
    /// Show on the map what the plan of the portfolio would make of it, or no longer.
    PreviewPlan {
        code: "preview-plan",
        icon: Icon::Visible,
        reach: Always,
        menu: [project(0)],
        on: |state| Some(state.is_plan_previewed()),
    }
    /// Choose the house rules, and see where they are broken.
    HouseRules { code: "house-rules", icon: Icon::Way, reach: Always, menu: [project(0)], }
    /// Make a to-be map of the plan of the portfolio.
    TakePlanOver { code: "take-plan-over", icon: Icon::Done, reach: Always, menu: [project(0)], }
    /// Show how sure everything is, or no longer.
    ToggleHowSure {
        code: "toggle-how-sure",
        icon: Icon::Analysis,
        reach: Always,
        menu: [view(2)],
        keeps_editing: true,
        on: |state| Some(state.look.asks_how_sure),
    }
    /// Compare the shown map with itself in the previous round.
    CompareRounds { code: "compare-rounds", icon: Icon::History, reach: Always, menu: [view(0).within("compare")], }
    /// Compare curves of several maps, rounds or groups on one path, or no longer.
    CompareCurves { code: "compare-curves", icon: Icon::Analysis, reach: Always, menu: [view(0).within("compare")], on: |state| Some(state.shows_several()), }
    /// Compare with a map of another file.
    CompareFile { code: "compare-file", icon: Icon::Compare, reach: Always, menu: [view(0).within("compare")], }
    /// Swap the sides of the comparison.
    SwapComparison { code: "swap-comparison", icon: Icon::Compare, reach: Always, menu: [view(0).within("compare")], }
    /// Show the way of working, or hide it.
    ToggleWay {
        code: "toggle-way",
        icon: Icon::Way,
        reach: Always,
        menu: [view(2).last()],
        on: |state| Some(state.program.settings.way_open),
    }
    /// Let the wheel zoom and scroll with Ctrl, or the other way round.
    ToggleWheel {
        code: "toggle-wheel",
        reach: Always,
        menu: [view(1).last()],
        keeps_editing: true,
        on: |state| Some(state.program.settings.wheel_zooms),
    }
    /// Offer three things to try, or no longer.
    ToggleTries {
        code: "toggle-tries",
        icon: Icon::Done,
        reach: Always,
        menu: [help(1)],
        keeps_editing: true,
        on: |state| Some(state.program.settings.tries.is_some()),
    }
    /// Zoom in.
    ZoomIn { code: "zoom-in", icon: Icon::ZoomIn, keys: [with(M::COMMAND, Key::Plus)], reach: Always, menu: [view(1).within("zoom")], keeps_editing: true, }
    /// Zoom out.
    ZoomOut { code: "zoom-out", icon: Icon::ZoomOut, keys: [with(M::COMMAND, Key::Minus)], reach: Always, menu: [view(1).within("zoom")], keeps_editing: true, }
    /// Zoom to 100 %.
    ZoomActual { code: "zoom-actual", keys: [with(M::COMMAND, Key::Digit(0))], reach: Always, menu: [view(1).within("zoom")], keeps_editing: true, }
    /// Zoom to another usual size.
    ZoomTo(size: UsualZoom) {
        code: match size {
            UsualZoom::Half => "zoom-50",
            UsualZoom::Larger => "zoom-150",
            UsualZoom::Double => "zoom-200",
        },
        reach: Always,
        menu: [view(1).within("zoom")],
        keeps_editing: true,
        each: [UsualZoom::Half, UsualZoom::Larger, UsualZoom::Double].map(Self::ZoomTo),
    }
    /// Lay the map out for the window and show all of it.
    WholeMap {
        code: "whole-map",
        icon: Icon::FitMap,
        keys: [with(M::COMMAND, Key::Digit(1))],
        reach: Always,
        menu: [view(1), on_map(2)],
        keeps_editing: true,
        on: |state| Some(state.program.settings.whole_map),
    }
    /// Show the map in one line, as long as the journey.
    OneLine { code: "one-line", reach: Always, menu: [view(1)], keeps_editing: true, on: |state| Some(!state.program.settings.whole_map), }
    /// Zoom out until all of the map is seen.
    FitMap { code: "fit-map", reach: Always, menu: [view(1).within("zoom")], keeps_editing: true, }
    /// Show the whole stage.
    FitStage {
        code: "fit-stage",
        icon: Icon::Stage,
        keys: [with(M::COMMAND, Key::Digit(2))],
        reach: Always,
        menu: [view(1).within("zoom"), on_stage(4)],
        keeps_editing: true,
    }
    /// Show everything that is selected.
    FitSelection {
        code: "fit-selection",
        icon: Icon::FitSelection,
        keys: [with(M::COMMAND, Key::Digit(3))],
        reach: Always,
        menu: [view(1).within("zoom"), on_touchpoint(6)],
        keeps_editing: true,
    }
    /// Scroll on to the stages that follow at the right.
    ScrollOn { code: "scroll-on", icon: Icon::Right, keys: [with(M::COMMAND, Key::Right)], reach: Canvas, menu: [view(1)], keeps_editing: true, }
    /// Scroll back to the stages before, at the left.
    ScrollBack { code: "scroll-back", icon: Icon::Left, keys: [with(M::COMMAND, Key::Left)], reach: Canvas, menu: [view(1)], keeps_editing: true, }
    /// Let the window fill the screen, or end that.
    FullScreen {
        code: "full-screen",
        icon: Icon::FitMap,
        keys: [plain(Key::Function(11))],
        reach: Always,
        menu: [view(1).within("presentation")],
        keeps_editing: true,
    }
    /// Search the catalogue, which opens for that.
    SearchCatalogue { code: "search-catalogue", icon: Icon::Search, keys: [command('K')], reach: Always, menu: [view(2)], }
    /// Open or fold a panel.
    TogglePanel(panel: Panel) {
        code: match panel { Panel::Catalogue => "toggle-catalogue", Panel::Inspector => "toggle-inspector" },
        icon: match panel { Panel::Catalogue => Icon::Catalogue, Panel::Inspector => Icon::Inspector },
        keys: if panel == Panel::Inspector { vec![command('J')] } else { Vec::new() },
        reach: Always,
        menu: [view(2)],
        on: |state| Some(state.program.settings.is_open(panel)),
        each: [Panel::Catalogue, Panel::Inspector].map(Self::TogglePanel),
    }
    /// Hide the selected lane.
    HideLane { code: "hide-lane", icon: Icon::Hidden, reach: Always, menu: [on_lane(0), on_cell(2)], }
    /// Show all lanes of the map.
    ShowAllLanes {
        code: "show-all-lanes",
        icon: Icon::Visible,
        reach: Always,
        menu: [map(2).last().within("lanes"), on_lane(1).last().within("lanes"), on_map(1).last().within("lanes"), on_cell(3).last().within("lanes")],
    }
    /// Switch to another theme.
    SetTheme(theme: ThemeName) {
        code: match theme {
            ThemeName::Light => "theme-light",
            ThemeName::Dark => "theme-dark",
            ThemeName::Projector => "theme-projector",
        },
        icon: match theme {
            ThemeName::Light => Icon::Light,
            ThemeName::Dark => Icon::Dark,
            ThemeName::Projector => Icon::Projector,
        },
        reach: Always,
        menu: [view(3).within("theme")],
        keeps_editing: true,
        on: |state| Some(state.program.theme() == theme),
        each: [ThemeName::Light, ThemeName::Dark, ThemeName::Projector].map(Self::SetTheme),
    }
    /// Switch to another language.
    SetLanguage(language: Language) {
        code: "set-language",
        icon: Icon::Language,
        reach: Always,
        menu: [view(3).within("language")],
        keeps_editing: true,
        on: |state| Some(state.program.texts.language() == language),
        named: |_| Some(language.own_name().to_owned()),
        each: Language::ALL.iter().copied().map(Self::SetLanguage),
    }
    /// Make the window's type larger.
    LargerText { code: "larger-text", icon: Icon::ZoomIn, reach: Always, menu: [view(3).within("text-size")], keeps_editing: true, }
    /// Make the window's type smaller.
    SmallerText { code: "smaller-text", icon: Icon::ZoomOut, reach: Always, menu: [view(3).within("text-size")], keeps_editing: true, }
    /// Reset the window's type to its normal size.
    NormalText { code: "normal-text", reach: Always, menu: [view(3).within("text-size")], keeps_editing: true, }
    /// Set the window's type to another usual size.
    TextTo(size: UsualText) {
        code: match size { UsualText::Larger => "text-125", UsualText::Large => "text-150", UsualText::Double => "text-200" },
        reach: Always,
        menu: [view(3).within("text-size")],
        keeps_editing: true,
        each: [UsualText::Larger, UsualText::Large, UsualText::Double].map(Self::TextTo),
    }

    /// Create a new map, choosing its stages first.
    NewMap { code: "new-map", icon: Icon::Add, keys: [command_shift('M')], reach: Always, menu: [map(0)], }
    /// Rename the map.
    RenameMap { code: "rename-map", icon: Icon::Rename, reach: Always, menu: [map(0), on_map(4)], }
    /// Duplicate the map as to-be, keeping all identities.
    DuplicateMap { code: "duplicate-map", icon: Icon::Duplicate, keys: [command_shift('D')], reach: Always, menu: [map(0), on_map(4)], }
    /// Delete the map.
    DeleteMap { code: "delete-map", icon: Icon::Delete, reach: Always, menu: [map(0)], }
    /// Move the map's tab to the left.
    MoveMapLeft { code: "move-map-left", icon: Icon::Left, keys: [with(M::COMMAND_SHIFT, Key::PageUp)], reach: Always, menu: [map(1).last()], }
    /// Move the map's tab to the right.
    MoveMapRight { code: "move-map-right", icon: Icon::Right, keys: [with(M::COMMAND_SHIFT, Key::PageDown)], reach: Always, menu: [map(1).last()], }
    /// Show the next map.
    NextMap { code: "next-map", icon: Icon::Right, keys: [with(M::COMMAND, Key::PageDown)], reach: Always, menu: [map(1)], }
    /// Show the previous map.
    PreviousMap { code: "previous-map", icon: Icon::Left, keys: [with(M::COMMAND, Key::PageUp)], reach: Always, menu: [map(1)], }
    /// Show the map's own fields.
    SelectMap { code: "select-map", icon: Icon::Map, reach: Always, menu: [map(4), on_map(4).first()], }
    /// Show the project's own fields.
    SelectProject { code: "select-project", icon: Icon::Project, reach: Always, menu: [project(0)], }
    /// Show a map.
    ShowMap(map: MapId) {
        code: "show-map",
        icon: Icon::Map,
        reach: Always,
        menu: [],
        on: |state| Some(state.map_id() == Some(map)),
        named: |state| Some(state.project().map(map)?.name.clone()),
        elements: maps,
    }
    /// Show the scores of a round.
    ShowRound(round: RoundId) {
        code: "show-round",
        icon: Icon::Round,
        reach: Always,
        menu: [project(3).within("round")],
        on: |state| Some(state.round() == Some(round)),
        named: |state| Some(state.project().round(round)?.label.clone()),
        elements: rounds,
    }
    /// Set whose journey the map is.
    SetMapSegment(segment: Option<SegmentId>) {
        code: match segment { Some(_) => "set-map-segment", None => "no-map-segment" },
        icon: Icon::Segment,
        reach: Always,
        menu: [map(3).within("segment")],
        on: |state| Some(state.map().is_some_and(|map| map.segment == segment)),
        named: |state| Some(state.project().segment(segment?)?.name.clone()),
        each: [Self::SetMapSegment(None)],
        elements: segments,
    }
    /// Add a free lane.
    AddLane(style: FreeStyle, per: FreePer) {
        code: match (style, per) {
            (FreeStyle::Text, FreePer::Stage) => "add-lane-text-stage",
            (FreeStyle::List, FreePer::Stage) => "add-lane-list-stage",
            (FreeStyle::Text, FreePer::Touchpoint) => "add-lane-text-touchpoint",
            (FreeStyle::List, FreePer::Touchpoint) => "add-lane-list-touchpoint",
            (FreeStyle::Picture, FreePer::Stage) => "add-lane-picture-stage",
            (FreeStyle::Picture, FreePer::Touchpoint) => "add-lane-picture-touchpoint",
        },
        icon: Icon::Lane,
        reach: Always,
        menu: [map(2).within("add-lane"), on_lane(1).within("add-lane"), on_map(1).within("add-lane"), on_cell(3).within("add-lane")],
        each: [FreePer::Stage, FreePer::Touchpoint]
            .into_iter()
            .flat_map(|per| [FreeStyle::Text, FreeStyle::List, FreeStyle::Picture].map(|style| Self::AddLane(style, per))),
    }
    /// Add a lane that shows a metric.
    AddMetricLane(metric: KnownMetric) {
        code: "add-lane-metric",
        icon: Icon::Analysis,
        reach: Always,
        menu: [map(2).within("add-lane"), on_lane(1).within("add-lane"), on_map(1).within("add-lane"), on_cell(3).within("add-lane")],
        named: |state| Some(state.program.texts.term("metric-lane", metric.code()).to_owned()),
        each: KnownMetric::ALL.iter().copied().filter(|metric| *metric != KnownMetric::Base).map(Self::AddMetricLane),
    }
    /// Add a round of scores and show it.
    AddRound { code: "add-round", icon: Icon::Round, reach: Always, menu: [project(0)], }
    /// Copy the scores of an earlier round to where the shown one has none; none: of the last one that has any.
    CopyScores(round: Option<RoundId>) {
        code: match round { Some(_) => "copy-scores-of", None => "copy-scores" },
        icon: Icon::Copy,
        reach: Always,
        menu: { match round { Some(_) => const { &[project(3).within("copy-scores")] }, None => const { &[project(0)] } } },
        named: |state| Some(state.project().round(state.copied_round(round).or(round)?)?.label.clone()),
        each: [Self::CopyScores(None)],
        elements: copied_rounds,
    }
    /// Hide a lane of the map, or show it again.
    ToggleLane(lane: LaneId) {
        code: "show-lane",
        icon: Icon::Lane,
        reach: Always,
        menu: [map(2).within("lanes"), on_lane(1).within("lanes"), on_map(1).within("lanes"), on_cell(3).within("lanes")],
        on: |state| Some(state.map().and_then(|map| map.lane(lane)).is_some_and(|lane| !lane.hidden)),
        named: |state| Some(lane_name(&state.program.texts, &state.map()?.lane(lane)?.kind).to_owned()),
        elements: lanes,
    }
    /// Add a segment.
    AddSegment { code: "add-segment", icon: Icon::Segment, reach: Always, menu: [project(0)], }
    /// Add somebody who votes.
    AddRater { code: "add-rater", icon: Icon::Rater, reach: Always, menu: [project(0)], }
    /// Let raters vote on this computer, one after the other.
    StartVote { code: "start-vote", icon: Icon::Agreement, reach: Always, menu: [project(1)], }
    /// Show everybody the votes of the vote in progress.
    RevealVotes { code: "reveal-votes", icon: Icon::Visible, reach: Always, menu: [project(1)], }
    /// Give up the vote in progress: its answers do not count.
    AbandonVote { code: "abandon-vote", icon: Icon::Close, reach: Always, menu: [project(1)], }
    /// Agree on the rounded mean wherever the raters agree.
    AgreeRest { code: "agree-rest", icon: Icon::Done, reach: Always, menu: [project(1)], }
    /// Withdraw the agreed scores of all touchpoints with votes, so that the votes count.
    WithdrawAgreed { code: "withdraw-agreed", icon: Icon::Undo, reach: Always, menu: [project(1)], }
    /// Export the sheet of a segment.
    ExportSegment { code: "export-segment", icon: Icon::Export, reach: Always, menu: [project(2)], }

    /// List all commands by name.
    Palette { code: "palette", icon: Icon::Palette, keys: [command('P')], reach: Always, menu: [edit(4), help(0).last()], }
    /// Open the guide at the page of the view that is shown, or close it.
    Guide {
        code: "guide",
        icon: Icon::Help,
        keys: [plain(Key::Function(1))],
        reach: Always,
        menu: [help(0)],
        on: |state| Some(state.guide.open),
    }
    /// Show all shortcuts on one sheet.
    Shortcuts { code: "shortcuts", icon: Icon::Keyboard, keys: [with(M::COMMAND, Key::Function(1))], reach: Always, menu: [help(0)], }
    /// Show what this program is.
    About { code: "about", icon: Icon::Info, reach: Always, menu: [help(1)], }
    /// Move the focus to the next area of the window.
    NextArea { code: "next-area", keys: [plain(Key::Function(6))], reach: Always, menu: [], }
    /// Move the focus to the previous area of the window.
    PreviousArea { code: "previous-area", keys: [with(M::SHIFT, Key::Function(6))], reach: Always, menu: [], }
}

//! The one table of commands: what each is called, what it looks like, which keys trigger it and when they apply, and how a list names it.
//! Menus, palette, keys and the sheet of shortcuts are made from it. What a command does is up to `run`, when it is available is up to
//! `enabled`.

use crate::app::command::shortcut::{Key, Modifiers as M, Reach, Shortcut};
use crate::app::settings::Panel;
use crate::app::view::View;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::channel_icon;
use crate::model::{Area, Channel, Code as _, Control, FreePer, FreeStyle, LaneId, MapId, RoundId, Score, ScoreKind, SegmentId};
use crate::scene::Icon;

/// Defines [`Command`]. For each: its code (the last part of `term-command-CODE`), its icon if it has one, its shortcuts (menus show the
/// first), when they apply, whether a text being edited in place stays open, and for a command with an argument which values a list
/// shows. Not every property has to use the argument.
macro_rules! commands {
    ($(
        $(#[$doc:meta])*
        $name:ident $(($($argument:ident: $type:ty),+))? {
            code: $code:expr, $(icon: $icon:expr,)? $(keys: $keys:expr,)? reach: $reach:ident,
            $(keeps_editing: $keeps:literal,)? $(each: $each:expr,)?
        }
    )*) => {
        /// Something a person can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command { $($(#[$doc])* $name $(($($type),+))?,)* }

        impl Command {
            /// Code of its label, the last part of the message key (`term-command-CODE`).
            pub fn code(self) -> &'static str {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? $code })* }
            }

            /// Its icon, if it has one.
            pub fn icon(self) -> Option<Icon> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? optional!($($icon)?) })* }
            }

            /// Its shortcuts; empty if it has none. Menus show the first.
            pub fn shortcuts(self) -> Vec<Shortcut> {
                match self { $(Self::$name $(($($argument),+))? => { $($(let _ = $argument;)+)? several!($($keys)?) })* }
            }

            /// When its shortcuts apply.
            pub fn reach(self) -> Reach {
                match self { $(Self::$name { .. } => Reach::$reach,)* }
            }

            /// Whether a text being edited in place stays open during this: it only changes the view.
            pub(crate) fn keeps_editing(self) -> bool {
                match self { $(Self::$name { .. } => false $(|| $keeps)?,)* }
            }

            /// Commands that are always the same, in the order of this table. Those that name an element of the project come from
            /// `State::element_commands`.
            pub fn fixed() -> Vec<Self> {
                let mut all = Vec::new();
                $(listed!(all, $name $(($($type),+))? $(, $each)?);)*
                all
            }

            /// The names of all variants, to test that each is listed somewhere.
            #[cfg(test)]
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];
        }
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

macro_rules! several {
    () => {
        Vec::new()
    };
    ($values:expr) => {
        $values.to_vec()
    };
}

/// A command without an argument lists itself; one with an argument must say which values are listed.
macro_rules! listed {
    ($all:ident, $name:ident) => {
        $all.push(Command::$name)
    };
    ($all:ident, $name:ident ($($type:ty),+), $each:expr) => {
        $all.extend($each)
    };
}

/// Those that name an element of the project or a recent file: the state lists them.
fn elements() -> std::iter::Empty<Command> {
    std::iter::empty()
}

const fn command(letter: char) -> Shortcut {
    Shortcut::new(M::COMMAND, Key::Letter(letter))
}

const fn command_shift(letter: char) -> Shortcut {
    Shortcut::new(M::COMMAND_SHIFT, Key::Letter(letter))
}

const fn with(modifiers: M, key: Key) -> Shortcut {
    Shortcut::new(modifiers, key)
}

const fn plain(key: Key) -> Shortcut {
    Shortcut::plain(key)
}

commands! {
    /// Create a new project, choosing its stages first.
    NewProject { code: "new-project", icon: Icon::New, keys: [command('N')], reach: Always, }
    /// Create a new project with one empty stage at once.
    NewEmpty { code: "new-empty", icon: Icon::New, keys: [command_shift('N')], reach: Always, }
    /// Open a file.
    Open { code: "open", icon: Icon::Open, keys: [command('O')], reach: Always, }
    /// Open a recent file; index into the list of recent files.
    OpenRecent(index: u8) { code: "open-recent", icon: Icon::Open, reach: Always, each: elements(), }
    /// Open the worked example.
    OpenExample { code: "open-example", icon: Icon::Map, reach: Always, }
    /// Write to the file.
    Save { code: "save", icon: Icon::Save, keys: [command('S')], reach: Always, }
    /// Write to another file.
    SaveAs { code: "save-as", icon: Icon::Save, keys: [command_shift('S')], reach: Always, }
    /// Choose among the kept versions of the file.
    OldVersions { code: "old-versions", icon: Icon::File, reach: Always, }
    /// Export a picture, a page or a table.
    Export { code: "export", icon: Icon::Export, keys: [command('E')], reach: Always, }
    /// Import a table.
    Import { code: "import", icon: Icon::Import, keys: [command('I')], reach: Always, }
    /// Close the project; an empty one takes its place.
    Close { code: "close", icon: Icon::Close, keys: [command('W')], reach: Always, }
    /// End the program.
    Quit { code: "quit", icon: Icon::Quit, keys: [command('Q')], reach: Always, }

    /// Undo the last step.
    Undo { code: "undo", icon: Icon::Undo, keys: [command('Z')], reach: NotTyping, }
    /// Redo what was undone.
    Redo { code: "redo", icon: Icon::Redo, keys: [command('Y'), command_shift('Z')], reach: NotTyping, }
    /// Copy what is selected and delete it.
    Cut { code: "cut", icon: Icon::Cut, keys: [command('X'), with(M::SHIFT, Key::Delete)], reach: Canvas, }
    /// Copy what is selected.
    Copy { code: "copy", icon: Icon::Copy, keys: [command('C')], reach: Canvas, }
    /// Insert what was copied.
    Paste { code: "paste", icon: Icon::Paste, keys: [command('V')], reach: Canvas, }
    /// Copy what is selected, right after it.
    Duplicate { code: "duplicate", icon: Icon::Duplicate, keys: [command('D')], reach: NotTyping, }
    /// Delete what is selected.
    Delete { code: "delete", icon: Icon::Delete, keys: [plain(Key::Delete)], reach: Canvas, }
    /// Select every touchpoint.
    SelectAll { code: "select-all", keys: [command('A')], reach: Canvas, }
    /// Select nothing.
    SelectNothing { code: "select-nothing", keys: [plain(Key::Escape)], reach: Canvas, }
    /// Search the project.
    Find { code: "find", icon: Icon::Find, keys: [command('F')], reach: Always, }

    /// Add a touchpoint after the selected one and type its title.
    AddTouchpoint { code: "add-touchpoint", icon: Icon::Add, keys: [plain(Key::Enter)], reach: Canvas, }
    /// Add a touchpoint before the selected one and type its title.
    AddTouchpointBefore { code: "add-touchpoint-before", icon: Icon::Add, keys: [with(M::SHIFT, Key::Enter)], reach: Canvas, }
    /// Add a stage after the selected one and type its name.
    AddStage { code: "add-stage", icon: Icon::Stage, keys: [with(M::COMMAND, Key::Enter)], reach: NotTyping, }
    /// Change the title or name of what is selected.
    Rename { code: "rename", icon: Icon::Rename, keys: [plain(Key::Function(2))], reach: NotTyping, }
    /// Move what is selected one place to the left.
    MoveLeft { code: "move-left", icon: Icon::Left, keys: [with(M::ALT, Key::Left)], reach: NotTyping, }
    /// Move what is selected one place to the right.
    MoveRight { code: "move-right", icon: Icon::Right, keys: [with(M::ALT, Key::Right)], reach: NotTyping, }
    /// Move touchpoints to the lane above, or a lane up.
    MoveUp { code: "move-up", icon: Icon::Up, keys: [with(M::ALT, Key::Up)], reach: NotTyping, }
    /// Move touchpoints to the lane below, or a lane down.
    MoveDown { code: "move-down", icon: Icon::Down, keys: [with(M::ALT, Key::Down)], reach: NotTyping, }
    /// Move touchpoints to the end of the stage before.
    MoveToPreviousStage { code: "move-to-previous-stage", icon: Icon::Left, keys: [with(M::ALT_SHIFT, Key::Left)], reach: NotTyping, }
    /// Move touchpoints to the start of the next stage.
    MoveToNextStage { code: "move-to-next-stage", icon: Icon::Right, keys: [with(M::ALT_SHIFT, Key::Right)], reach: NotTyping, }
    /// Mark touchpoints as critical, or remove the mark.
    ToggleCritical { code: "toggle-critical", icon: Icon::Critical, keys: [with(M::ALT, Key::Letter('K'))], reach: NotTyping, }
    /// Mark a break at touchpoints, or remove the mark.
    ToggleBreak { code: "toggle-break", icon: Icon::Unlink, keys: [with(M::ALT, Key::Letter('B'))], reach: NotTyping, }
    /// Choose the area of touchpoints from a list.
    ChooseArea { code: "choose-area", keys: [with(M::ALT, Key::Letter('A'))], reach: NotTyping, }
    /// Choose the main channel of touchpoints from a list.
    ChooseChannel { code: "choose-channel", keys: [with(M::ALT, Key::Letter('C'))], reach: NotTyping, }
    /// Choose from a list how far touchpoints can be controlled.
    ChooseControl { code: "choose-control", keys: [with(M::ALT, Key::Letter('L'))], reach: NotTyping, }
    /// Assign touchpoints to an area.
    SetArea(area: Area) { code: "set-area", reach: NotTyping, each: Area::ALL.iter().copied().map(Self::SetArea), }
    /// Give touchpoints a main channel, or none.
    SetChannel(channel: Option<Channel>) {
        code: match channel { Some(_) => "set-channel", None => "no-channel" },
        icon: channel_icon(channel),
        reach: NotTyping,
        each: Channel::ALL.iter().copied().map(Some).chain([None]).map(Self::SetChannel),
    }
    /// Set how far touchpoints can be controlled.
    SetControl(control: Control) { code: "set-control", reach: NotTyping, each: Control::ALL.iter().copied().map(Self::SetControl), }
    /// Note a good experience at the touchpoint.
    AddGoodExperience { code: "add-good-experience", icon: Icon::Positive, keys: [with(M::ALT, Key::Plus)], reach: NotTyping, }
    /// Note a bad experience at the touchpoint.
    AddBadExperience { code: "add-bad-experience", icon: Icon::Negative, keys: [with(M::ALT, Key::Minus)], reach: NotTyping, }

    /// Write notes about the touchpoint.
    EditNotes { code: "edit-notes", icon: Icon::List, reach: NotTyping, }

    /// Choose a picture for what is selected.
    AddPicture { code: "add-picture", icon: Icon::AddPicture, keys: [with(M::ALT, Key::Letter('P'))], reach: NotTyping, }
    /// Remove the picture of what is selected.
    RemovePicture { code: "remove-picture", icon: Icon::Picture, reach: NotTyping, }

    /// Go to the previous touchpoint.
    GoLeft { code: "go-left", icon: Icon::Left, keys: [plain(Key::Left)], reach: Canvas, }
    /// Go to the next touchpoint.
    GoRight { code: "go-right", icon: Icon::Right, keys: [plain(Key::Right)], reach: Canvas, }
    /// Go to the lane above, or to the stage.
    GoUp { code: "go-up", icon: Icon::Up, keys: [plain(Key::Up)], reach: Canvas, }
    /// Go to the lane below.
    GoDown { code: "go-down", icon: Icon::Down, keys: [plain(Key::Down)], reach: Canvas, }
    /// Extend the selection to the previous touchpoint or stage.
    ExtendLeft { code: "extend-left", keys: [with(M::SHIFT, Key::Left)], reach: Canvas, }
    /// Extend the selection to the next touchpoint or stage.
    ExtendRight { code: "extend-right", keys: [with(M::SHIFT, Key::Right)], reach: Canvas, }
    /// Extend the selection to the lane above.
    ExtendUp { code: "extend-up", keys: [with(M::SHIFT, Key::Up)], reach: Canvas, }
    /// Extend the selection to the lane below.
    ExtendDown { code: "extend-down", keys: [with(M::SHIFT, Key::Down)], reach: Canvas, }
    /// Go to the next stage.
    NextStage { code: "next-stage", icon: Icon::Right, keys: [plain(Key::Tab)], reach: Canvas, }
    /// Go to the previous stage.
    PreviousStage { code: "previous-stage", icon: Icon::Left, keys: [with(M::SHIFT, Key::Tab)], reach: Canvas, }
    /// Go to the first touchpoint.
    First { code: "first", keys: [plain(Key::Home)], reach: Canvas, }
    /// Go to the last touchpoint.
    Last { code: "last", keys: [plain(Key::End)], reach: Canvas, }
    /// Go to the next touchpoint that still lacks expectation, fulfilment or relevance.
    NextUnrated { code: "next-unrated", keys: [with(M::ALT, Key::Letter('N'))], reach: NotTyping, }

    /// Rate the active score and move on to the next one.
    Rate(score: Score) {
        code: "rate",
        keys: [plain(if score == Score::MAX { Key::Plus } else { Key::Digit(score.value()) })],
        reach: Canvas,
        each: (0..=Score::MAX.value()).filter_map(|value| Score::new(value).ok()).map(Self::Rate),
    }
    /// Leave the active score unrated and go on to the next one.
    LeaveUnrated { code: "leave-unrated", keys: [plain(Key::Minus)], reach: Canvas, }
    /// Clear the active score.
    ClearScore { code: "clear-score", keys: [plain(Key::Backspace)], reach: Canvas, }
    /// Make the next score the active one.
    NextScore { code: "next-score", keys: [plain(Key::PageDown)], reach: Canvas, }
    /// Make the previous score the active one.
    PreviousScore { code: "previous-score", keys: [plain(Key::PageUp)], reach: Canvas, }
    /// Choose which score digits rate.
    SetActiveScore(kind: ScoreKind) {
        code: "set-active-score",
        keys: [with(M::ALT, Key::Digit(match kind { ScoreKind::Expectation => 1, ScoreKind::Fulfilment => 2, ScoreKind::Competition => 3, ScoreKind::Relevance => 4 }))],
        reach: NotTyping,
        each: ScoreKind::ALL.iter().copied().map(Self::SetActiveScore),
    }

    /// Choose which touchpoints are shown, or show all of them again.
    ToggleFilter { code: "toggle-filter", icon: Icon::Filter, keys: [command_shift('F')], reach: Always, }
    /// Show another view of the project.
    ShowView(view: View) {
        code: match view {
            View::Map => "view-map",
            View::Table => "view-table",
            View::Grid => "view-grid",
            View::Analysis => "view-analysis",
            View::Agreement => "view-agreement",
            View::Compare => "view-compare",
        },
        icon: match view {
            View::Map => Icon::Map,
            View::Table => Icon::Table,
            View::Grid => Icon::Grid,
            View::Analysis => Icon::Analysis,
            View::Agreement => Icon::Agreement,
            View::Compare => Icon::Compare,
        },
        keys: [with(M::COMMAND, Key::Digit(4 + view.index()))],
        reach: Always,
        each: View::ALL.map(Self::ShowView),
    }
    /// Compare the shown map with itself in the previous round.
    CompareRounds { code: "compare-rounds", icon: Icon::History, reach: Always, }
    /// Compare with a map of another file.
    CompareFile { code: "compare-file", icon: Icon::Compare, reach: Always, }
    /// Swap the sides of the comparison.
    SwapComparison { code: "swap-comparison", icon: Icon::Compare, reach: Always, }
    /// Show the way of working, or hide it.
    ToggleWay { code: "toggle-way", icon: Icon::Way, reach: Always, }
    /// Let the wheel zoom and scroll with Ctrl, or the other way round.
    ToggleWheel { code: "toggle-wheel", reach: Always, keeps_editing: true, }
    /// Offer three things to try, or no longer.
    ToggleTries { code: "toggle-tries", icon: Icon::Done, reach: Always, keeps_editing: true, }
    /// Zoom in.
    ZoomIn { code: "zoom-in", icon: Icon::ZoomIn, keys: [with(M::COMMAND, Key::Plus)], reach: Always, keeps_editing: true, }
    /// Zoom out.
    ZoomOut { code: "zoom-out", icon: Icon::ZoomOut, keys: [with(M::COMMAND, Key::Minus)], reach: Always, keeps_editing: true, }
    /// Zoom to 100 %.
    ZoomActual { code: "zoom-actual", keys: [with(M::COMMAND, Key::Digit(0))], reach: Always, keeps_editing: true, }
    /// Show the whole map.
    FitMap { code: "fit-map", icon: Icon::FitMap, keys: [with(M::COMMAND, Key::Digit(1))], reach: Always, keeps_editing: true, }
    /// Scroll on to the stages that follow at the right.
    ScrollOn { code: "scroll-on", icon: Icon::Right, keys: [with(M::COMMAND, Key::Right)], reach: Canvas, keeps_editing: true, }
    /// Scroll back to the stages before, at the left.
    ScrollBack { code: "scroll-back", icon: Icon::Left, keys: [with(M::COMMAND, Key::Left)], reach: Canvas, keeps_editing: true, }
    /// Show the whole stage.
    FitStage { code: "fit-stage", icon: Icon::Stage, keys: [with(M::COMMAND, Key::Digit(2))], reach: Always, keeps_editing: true, }
    /// Show everything that is selected.
    FitSelection {
        code: "fit-selection",
        icon: Icon::FitSelection,
        keys: [with(M::COMMAND, Key::Digit(3))],
        reach: Always,
        keeps_editing: true,
    }
    /// Let the window fill the screen, or end that.
    FullScreen { code: "full-screen", icon: Icon::FitMap, keys: [plain(Key::Function(11))], reach: Always, keeps_editing: true, }
    /// Search the catalogue, which opens for that.
    SearchCatalogue { code: "search-catalogue", icon: Icon::Search, keys: [command('K')], reach: Always, }
    /// Open or fold a panel.
    TogglePanel(panel: Panel) {
        code: match panel { Panel::Catalogue => "toggle-catalogue", Panel::Inspector => "toggle-inspector" },
        icon: match panel { Panel::Catalogue => Icon::Catalogue, Panel::Inspector => Icon::Inspector },
        keys: if panel == Panel::Inspector { vec![command('J')] } else { Vec::new() },
        reach: Always,
        each: [Panel::Catalogue, Panel::Inspector].map(Self::TogglePanel),
    }
    /// Hide a lane of the map, or show it again.
    ToggleLane(lane: LaneId) { code: "toggle-lane", icon: Icon::Lane, reach: Always, each: elements(), }
    /// Hide the selected lane.
    HideLane { code: "hide-lane", icon: Icon::Hidden, reach: Always, }
    /// Show all lanes of the map.
    ShowAllLanes { code: "show-all-lanes", icon: Icon::Visible, reach: Always, }
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
        keeps_editing: true,
        each: [ThemeName::Light, ThemeName::Dark, ThemeName::Projector].map(Self::SetTheme),
    }
    /// Switch to another language.
    SetLanguage(language: Language) {
        code: "set-language",
        icon: Icon::Language,
        reach: Always,
        keeps_editing: true,
        each: Language::ALL.iter().copied().map(Self::SetLanguage),
    }
    /// Make the window's type larger.
    LargerText { code: "larger-text", icon: Icon::ZoomIn, reach: Always, keeps_editing: true, }
    /// Make the window's type smaller.
    SmallerText { code: "smaller-text", icon: Icon::ZoomOut, reach: Always, keeps_editing: true, }
    /// Reset the window's type to its normal size.
    NormalText { code: "normal-text", reach: Always, keeps_editing: true, }

    /// Create a new map, choosing its stages first.
    NewMap { code: "new-map", icon: Icon::Add, keys: [command_shift('M')], reach: Always, }
    /// Rename the map.
    RenameMap { code: "rename-map", icon: Icon::Rename, reach: Always, }
    /// Duplicate the map as to-be, keeping all identities.
    DuplicateMap { code: "duplicate-map", icon: Icon::Duplicate, keys: [command_shift('D')], reach: Always, }
    /// Delete the map.
    DeleteMap { code: "delete-map", icon: Icon::Delete, reach: Always, }
    /// Move the map's tab to the left.
    MoveMapLeft { code: "move-map-left", icon: Icon::Left, keys: [with(M::COMMAND_SHIFT, Key::PageUp)], reach: Always, }
    /// Move the map's tab to the right.
    MoveMapRight { code: "move-map-right", icon: Icon::Right, keys: [with(M::COMMAND_SHIFT, Key::PageDown)], reach: Always, }
    /// Show the next map.
    NextMap { code: "next-map", icon: Icon::Right, keys: [with(M::COMMAND, Key::PageDown)], reach: Always, }
    /// Show the previous map.
    PreviousMap { code: "previous-map", icon: Icon::Left, keys: [with(M::COMMAND, Key::PageUp)], reach: Always, }
    /// Show a map.
    ShowMap(map: MapId) { code: "show-map", icon: Icon::Map, reach: Always, each: elements(), }
    /// Show the map's own fields.
    SelectMap { code: "select-map", icon: Icon::Map, reach: Always, }
    /// Show the project's own fields.
    SelectProject { code: "select-project", icon: Icon::Project, reach: Always, }
    /// Set whose journey the map is.
    SetMapSegment(segment: Option<SegmentId>) {
        code: match segment { Some(_) => "set-map-segment", None => "no-map-segment" },
        icon: Icon::Segment,
        reach: Always,
        each: [Self::SetMapSegment(None)],
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
        each: [FreePer::Stage, FreePer::Touchpoint]
            .into_iter()
            .flat_map(|per| [FreeStyle::Text, FreeStyle::List, FreeStyle::Picture].map(|style| Self::AddLane(style, per))),
    }
    /// Add a round of scores and show it.
    AddRound { code: "add-round", icon: Icon::Round, reach: Always, }
    /// Show the scores of a round.
    ShowRound(round: RoundId) { code: "show-round", icon: Icon::Round, reach: Always, each: elements(), }
    /// Copy the scores of an earlier round to where the shown one has none; none: of the last one that has any.
    CopyScores(round: Option<RoundId>) {
        code: match round { Some(_) => "copy-scores-of", None => "copy-scores" },
        icon: Icon::Copy,
        reach: Always,
        each: [Self::CopyScores(None)],
    }
    /// Add a segment.
    AddSegment { code: "add-segment", icon: Icon::Segment, reach: Always, }
    /// Add somebody who votes.
    AddRater { code: "add-rater", icon: Icon::Rater, reach: Always, }
    /// Let raters vote on this computer, one after the other.
    StartVote { code: "start-vote", icon: Icon::Agreement, reach: Always, }
    /// Show everybody the votes of the vote in progress.
    RevealVotes { code: "reveal-votes", icon: Icon::Visible, reach: Always, }
    /// Agree on the rounded mean wherever the raters agree.
    AgreeRest { code: "agree-rest", icon: Icon::Done, reach: Always, }
    /// Export the sheet of a segment.
    ExportSegment { code: "export-segment", icon: Icon::Export, reach: Always, }

    /// List all commands by name.
    Palette { code: "palette", icon: Icon::Palette, keys: [command('P')], reach: Always, }
    /// Open the guide at the page of the view that is shown, or close it.
    Guide { code: "guide", icon: Icon::Help, keys: [plain(Key::Function(1))], reach: Always, }
    /// Show all shortcuts on one sheet.
    Shortcuts { code: "shortcuts", icon: Icon::Keyboard, keys: [with(M::COMMAND, Key::Function(1))], reach: Always, }
    /// Show what this program is.
    About { code: "about", icon: Icon::Info, reach: Always, }
    /// Move the focus to the next area of the window.
    NextArea { code: "next-area", keys: [plain(Key::Function(6))], reach: Always, }
    /// Move the focus to the previous area of the window.
    PreviousArea { code: "previous-area", keys: [with(M::SHIFT, Key::Function(6))], reach: Always, }
}

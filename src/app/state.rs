//! Everything the program knows while it runs, without a window. Views read it; only `update` changes it.

use super::camera::{Camera, CameraRequest};
use super::compare::{CompareChoice, ComparedFile};
use super::crash::BlackBox;
use super::dialog::{Dialog, Next, Pick};
use super::editing::Editing;
use super::export::ExportChoice;
use super::files::OpenFile;
use super::filter::KeptMatching;
use super::find::Find;
use super::grid::Grid;
use super::import::{Added, Proposed};
use super::jobs::{Jobs, Wake};
use super::journal::Journalling;
use super::notice::{Notice, NoticeKind};
use super::recovery::RecoveryOffer;
use super::settings::Settings;
use super::shown::Unrated;
use super::view::View;
use super::votes::{Veil, VotePlan, Voting};
use crate::catalogue::Catalogue;
use crate::edit::{Document, Edit, EditError, MergeKey, Selected};
use crate::export::Pixels;
use crate::file::{Fingerprint, Home, Version};
use crate::i18n::{Language, Texts};
use crate::layout::charts::ChartChoice;
use crate::method::{Analysis, Filter};
use crate::model::{Map, MapId, Project, RoundId, ScoreKind, StageId};
use crate::text::{FontSet, Measurer};
use jiff::Timestamp;
use std::cell::RefCell;
use std::sync::Arc;

/// Parts of the window that the focus moves between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowArea {
    /// The map.
    Canvas,
    /// What is selected.
    Inspector,
    /// The tabs of the maps.
    Tabs,
    /// Ready-made touchpoints.
    Catalogue,
}

/// Everything the program knows while it runs.
pub struct State {
    /// The open project with its history and selection.
    pub document: Document,
    /// What the person has chosen for the program.
    pub settings: Settings,
    /// The words of the chosen language.
    pub texts: Arc<Texts>,
    /// Which view of the project is shown.
    pub view: View,
    /// What is shown of the touchpoints: the map dims the rest, the grid leaves it out. Never saved, never exported.
    pub filter: Filter,
    /// Whether the row of filters is shown.
    pub filter_open: bool,
    /// The grid's own part: sorting, its cursor's column, what was pasted.
    pub grid: Grid,
    /// Which chart the analysis shows, and how; never saved.
    pub chart: ChartChoice,
    /// What is compared with what, as far as it was chosen: [`State::compare_choice`] fills in the rest.
    pub compare: CompareChoice,
    /// Another file that was opened to be compared.
    pub compared_file: Option<Arc<ComparedFile>>,
    /// The score that digits rate.
    pub active_score: ScoreKind,
    /// The score that digits start with on another touchpoint.
    pub(crate) first_score: ScoreKind,
    /// The text that is edited in place.
    pub editing: Option<Editing>,
    /// What the canvas shows, as it last said.
    pub camera: Camera,
    /// What the canvas is asked to do; it answers [`super::Action::CameraDone`].
    pub camera_request: Option<CameraRequest>,
    /// The question that is open.
    pub dialog: Option<Dialog>,
    /// Whether the command palette is open.
    pub palette_open: bool,
    /// The search, while it is open.
    pub find: Option<Find>,
    /// The field of the inspector that shall have the keyboard, by its kind and element; the view answers [`super::Action::FieldReached`].
    pub field_wanted: Option<(&'static str, uuid::Uuid)>,
    /// Which part of the window has the focus, or shall get it.
    pub focus: WindowArea,
    /// Short messages, the oldest first.
    pub notices: Vec<Notice>,
    /// Text that belongs on the system's clipboard; the window puts it there and answers [`super::Action::CopyDone`].
    pub copy_out: Option<String>,
    /// A picture that belongs on the system's clipboard, likewise.
    pub copy_picture: Option<Arc<Pixels>>,
    /// The window is asked to fetch the system's clipboard and to answer [`super::Action::PasteRequested`].
    pub paste_wanted: bool,
    /// The window is asked to open a file dialog; it answers [`super::Action::PickOpened`].
    pub pick: Option<Pick>,
    /// What follows once the running save has succeeded.
    pub(crate) after_save: Option<Next>,
    /// The program shall end.
    pub quit: bool,
    /// Ready-made touchpoints, chances and stage templates, in the language of the window.
    pub catalogue: Arc<Catalogue>,
    /// Measures texts, for the window and for exports.
    pub measurer: Arc<Measurer>,
    /// What the export dialog has chosen.
    pub export: ExportChoice,
    /// A table that waits for the person to agree.
    pub proposal: Option<Proposed>,
    /// Votes or segments of a table that wait for the person to agree.
    pub addition: Option<Added>,
    /// Unsaved work of windows that are gone.
    pub recoveries: Vec<RecoveryOffer>,
    /// Kept versions of the open file, while they are offered.
    pub versions: Vec<Version>,
    /// A vote on this computer that is being prepared.
    pub vote_plan: Option<VotePlan>,
    /// The vote on this computer that is going on: until it is revealed, everything that is shown is shown without its votes.
    pub voting: Option<Voting>,
    pub(crate) veil: Option<Veil>,
    /// The open document's file.
    pub(crate) file: OpenFile,
    /// The user's folders.
    pub(crate) home: Option<Home>,
    /// What runs in the background.
    pub(crate) jobs: Jobs,
    /// What is kept of unsaved work.
    pub(crate) journalling: Journalling,
    pub(crate) black_box: BlackBox,
    /// For which state the black box was filled.
    pub(crate) noted: Option<(u64, bool)>,
    /// The document holds work that no file has, though nothing was done to it here yet.
    pub(crate) recovered: bool,
    /// Something was changed and asked to be saved while a save was running.
    pub(crate) save_again: bool,
    /// The program ends as soon as nothing is being written.
    pub(crate) ending: bool,
    /// A change of the file by others that the person was told of.
    pub(crate) noticed_change: Option<Fingerprint>,
    /// The document's revision when a file was asked for.
    pub(crate) revision_at_open: u64,
    /// The settings as they were kept last, and since when they differ.
    pub(crate) kept_settings: Settings,
    pub(crate) settings_since: Option<Timestamp>,
    pub(crate) clock: Clock,
    pub(crate) notice_count: u64,
    /// What the scores of the shown map say, for the revision and map it was computed from.
    analysis: RefCell<Option<(u64, MapId, Arc<Analysis>)>>,
    /// How the shown map stands on the way of working, likewise.
    pub(crate) way: RefCell<super::way::KeptWay>,
    /// What matches the filter, likewise.
    pub(crate) matching: RefCell<KeptMatching>,
    /// How many touchpoints of the shown map are not rated.
    pub(crate) unrated: RefCell<Unrated>,
}

/// Where the time comes from; tests hand in one that stands still.
pub type Clock = Box<dyn Fn() -> Timestamp + Send>;

impl State {
    /// A program that shows a document and keeps nothing: no folders of the user, no window to wake. For tests and pictures of views.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        Self::with(document, settings, clock, None, Arc::new(|| {}))
    }

    /// A program that shows a document.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        let settings = settings.sound();
        let language = settings.language.unwrap_or_else(Language::of_system);
        Self {
            document,
            texts: Arc::new(Texts::new(language)),
            view: View::default(),
            filter: Filter::default(),
            filter_open: false,
            grid: Grid::default(),
            chart: ChartChoice::default(),
            compare: CompareChoice::default(),
            compared_file: None,
            active_score: ScoreKind::Expectation,
            first_score: ScoreKind::Expectation,
            editing: None,
            camera: Camera::default(),
            camera_request: None,
            dialog: None,
            palette_open: false,
            find: None,
            field_wanted: None,
            focus: WindowArea::Canvas,
            notices: Vec::new(),
            copy_out: None,
            copy_picture: None,
            paste_wanted: false,
            pick: None,
            after_save: None,
            quit: false,
            catalogue: Arc::new(Catalogue::bundled(language.code())),
            measurer: Arc::new(Measurer::new(FontSet::new())),
            export: ExportChoice::default(),
            proposal: None,
            addition: None,
            recoveries: Vec::new(),
            versions: Vec::new(),
            vote_plan: None,
            voting: None,
            veil: None,
            file: OpenFile::default(),
            home,
            jobs: Jobs::new(wake),
            journalling: Journalling::default(),
            black_box: BlackBox::default(),
            noted: None,
            recovered: false,
            save_again: false,
            ending: false,
            noticed_change: None,
            revision_at_open: 0,
            kept_settings: settings.clone(),
            settings_since: None,
            settings,
            clock,
            notice_count: 0,
            analysis: RefCell::new(None),
            way: RefCell::new(None),
            matching: RefCell::new(None),
            unrated: RefCell::default(),
        }
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The shown map, without the votes that are still hidden.
    pub fn map(&self) -> Option<&Arc<Map>> {
        match &self.veil {
            Some(veil) => self.document.map().map(|map| veil.project.map(map.id).unwrap_or(map)),
            None => self.document.map(),
        }
    }

    /// The open project as it is to be shown: without the votes that are still hidden. What is saved is `document`'s.
    pub fn project(&self) -> &Arc<Project> {
        self.veil.as_ref().map_or_else(|| self.document.project(), |veil| &veil.project)
    }

    /// The shown map's identity.
    pub(crate) fn map_id(&self) -> Option<MapId> {
        self.document.map().map(|map| map.id)
    }

    /// The round that is shown and rated.
    pub fn round(&self) -> Option<RoundId> {
        self.document.project().shown_round().map(|round| round.id)
    }

    /// What the scores of the shown map say in the shown round; computed once per change. None only for a project without maps or rounds.
    pub fn analysis(&self) -> Option<Arc<Analysis>> {
        let (map, round) = (self.map()?, self.round()?);
        let revision = self.document.revision();
        let mut kept = self.analysis.borrow_mut();
        if let Some((of, at, analysis)) = &*kept
            && (*of, *at) == (revision, map.id)
        {
            return Some(Arc::clone(analysis));
        }
        let analysis = Arc::new(Analysis::of(self.project(), map, round));
        *kept = Some((revision, map.id, Arc::clone(&analysis)));
        Some(analysis)
    }

    /// Forgets what was computed for the document before: another one may have the same revision and map.
    pub(crate) fn forget_analysis(&mut self) {
        self.analysis.replace(None);
        self.matching.replace(None);
        self.forget_grid();
        self.way.replace(None);
    }

    /// The selected stage, or that of the selected touchpoint.
    pub fn selected_stage(&self) -> Option<StageId> {
        let map = self.document.map()?;
        self.document.selection.lead_stage().or_else(|| {
            let place = map.place_of(self.document.selection.lead_touchpoint()?)?;
            map.stages.get(place.stage).map(|stage| stage.id)
        })
    }

    /// Does what an edit says; an error becomes a message. Returns whether anything changed.
    pub(crate) fn apply(&mut self, edit: &Edit, merge: Option<MergeKey>) -> bool {
        if self.refuses_change() {
            return false;
        }
        match self.document.apply(edit, merge, self.now()) {
            Ok(changed) => changed,
            Err(error) => {
                self.report_edit_error(&error);
                false
            }
        }
    }

    /// Whether the project may not be changed; says so to the person.
    pub(crate) fn refuses_change(&mut self) -> bool {
        if self.is_read_only() {
            let sentence = self.texts.read_only().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
        self.is_read_only()
    }

    /// Says why an edit was refused.
    pub(crate) fn report_edit_error(&mut self, error: &EditError) {
        let text = self.texts.term("edit-error", error.code()).to_owned();
        self.notify(NoticeKind::Warning, text);
    }

    /// Shows a short message, once.
    pub(crate) fn notify(&mut self, kind: NoticeKind, text: String) {
        let since = self.now();
        self.notices.retain(|notice| notice.text != text);
        self.notice_count += 1;
        self.notices.push(Notice { number: self.notice_count, kind, text, since });
    }

    /// Asks the canvas to bring an element into sight.
    pub(crate) fn reveal(&mut self, element: Selected) {
        self.camera_request = Some(CameraRequest::Reveal(element));
    }
}

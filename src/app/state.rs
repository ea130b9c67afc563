//! Everything the program knows while it runs, without a window. Views read it; only `update` changes it.

use super::camera::{Camera, CameraRequest};
use super::dialog::{Dialog, Next, Pick};
use super::editing::Editing;
use super::find::Find;
use super::notice::{Notice, NoticeKind};
use super::settings::Settings;
use crate::edit::{Document, Edit, EditError, MergeKey, Selected};
use crate::i18n::{Language, Texts};
use crate::model::{Map, MapId, Project, RoundId, ScoreKind, StageId};
use jiff::Timestamp;
use std::path::PathBuf;
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
    /// Which part of the window has the focus, or shall get it.
    pub focus: WindowArea,
    /// Short messages, the oldest first.
    pub notices: Vec<Notice>,
    /// Text that belongs on the system's clipboard; the window puts it there and answers [`super::Action::CopyDone`].
    pub copy_out: Option<String>,
    /// The window is asked to fetch the system's clipboard and to answer [`super::Action::Paste`].
    pub paste_wanted: bool,
    /// The window is asked to open a file dialog; it answers [`super::Action::PickOpened`].
    pub pick: Option<Pick>,
    /// What follows once the running save has succeeded.
    pub(crate) after_save: Option<Next>,
    /// The program shall end.
    pub quit: bool,
    /// Where the open file lies.
    pub(crate) path: Option<PathBuf>,
    /// Whether the project may only be looked at.
    pub(crate) read_only: bool,
    pub(crate) clock: Clock,
    pub(crate) notice_count: u64,
}

/// Where the time comes from; tests hand in one that stands still.
pub type Clock = Box<dyn Fn() -> Timestamp + Send>;

impl State {
    /// A program that shows a document.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        let settings = settings.sound();
        let language = settings.language.unwrap_or_else(Language::of_system);
        Self {
            document,
            texts: Arc::new(Texts::new(language)),
            settings,
            active_score: ScoreKind::Expectation,
            first_score: ScoreKind::Expectation,
            editing: None,
            camera: Camera::default(),
            camera_request: None,
            dialog: None,
            palette_open: false,
            find: None,
            focus: WindowArea::Canvas,
            notices: Vec::new(),
            copy_out: None,
            paste_wanted: false,
            pick: None,
            after_save: None,
            quit: false,
            path: None,
            read_only: false,
            clock,
            notice_count: 0,
        }
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The shown map.
    pub fn map(&self) -> Option<&Arc<Map>> {
        self.document.map()
    }

    /// The open project.
    pub fn project(&self) -> &Arc<Project> {
        self.document.project()
    }

    /// The shown map's identity.
    pub(crate) fn map_id(&self) -> Option<MapId> {
        self.document.map().map(|map| map.id)
    }

    /// The round that is shown and rated.
    pub fn round(&self) -> Option<RoundId> {
        self.document.project().shown_round().map(|round| round.id)
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
        if self.read_only {
            let sentence = self.texts.read_only().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
        self.read_only
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

//! Everything the program knows while it runs, without a window. Views read it; only `update` changes it.

use super::background::{Background, Wake};
use super::camera::CameraRequest;
use super::dialog::Dialog;
use super::files::OpenFile;
use super::jobs::Jobs;
use super::look::Look;
use super::notice::{Notice, NoticeKind};
use super::open::Open;
use super::program::{Clock, Program};
use super::settings::Settings;
use super::wish::Wishes;
use crate::edit::{Document, Edit, EditError, MergeKey, Selected};
use crate::file::Home;
use crate::model::{Map, MapId, Project, RoundId, StageId};
use jiff::Timestamp;
use std::collections::VecDeque;
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

/// Everything the program knows while it runs, each part with the owner that it lives and goes with.
pub struct State {
    /// What belongs to the program, whatever project is open.
    pub program: Program,
    /// What belongs to the open project.
    pub open: Open,
    /// What belongs to the look at the shown map.
    pub look: Look,
    /// The question that is open.
    pub dialog: Option<Dialog>,
    /// Questions that came up while another one was open, the oldest first.
    pub(crate) questions: VecDeque<Dialog>,
    /// Short messages, the oldest first.
    pub notices: Vec<Notice>,
    pub(crate) notice_count: u64,
    /// What runs in the background.
    pub(crate) jobs: Jobs,
    /// What the window is asked for.
    pub wishes: Wishes,
}

impl State {
    /// A program that shows a document and keeps nothing: no folders of the user, no window to wake. For tests and pictures of views.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        Self::with(document, settings, clock, None, Arc::new(|| {}))
    }

    /// A program that shows a document.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        let program = Program::new(settings, clock, home);
        let open = Open::new(document, OpenFile::default());
        Self {
            look: Look::at(&open, program.first_score),
            open,
            program,
            dialog: None,
            questions: VecDeque::new(),
            notices: Vec::new(),
            notice_count: 0,
            jobs: Jobs::new(Background::new(wake)),
            wishes: Wishes::default(),
        }
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.program.clock)()
    }

    /// What starts jobs in the background, for a view that alone awaits their answers.
    pub fn background(&self) -> &Background {
        self.jobs.background()
    }

    /// The shown map, without the votes that are still hidden.
    pub fn map(&self) -> Option<&Arc<Map>> {
        match &self.open.veil {
            Some(veil) => self.open.document.map().map(|map| veil.project.map(map.id).unwrap_or(map)),
            None => self.open.document.map(),
        }
    }

    /// The open project as it is to be shown: without the votes that are still hidden. What is saved is `document`'s.
    pub fn project(&self) -> &Arc<Project> {
        self.open.veil.as_ref().map_or_else(|| self.open.document.project(), |veil| &veil.project)
    }

    /// The shown map's identity.
    pub(crate) fn map_id(&self) -> Option<MapId> {
        self.open.document.map().map(|map| map.id)
    }

    /// The round that is shown and rated.
    pub fn round(&self) -> Option<RoundId> {
        self.open.document.project().shown_round().map(|round| round.id)
    }

    /// The selected stage, or that of the selected touchpoint.
    pub fn selected_stage(&self) -> Option<StageId> {
        let map = self.open.document.map()?;
        self.open.document.selection.lead_stage().or_else(|| {
            let place = map.place_of(self.open.document.selection.lead_touchpoint()?)?;
            map.stages.get(place.stage).map(|stage| stage.id)
        })
    }

    /// Does what an edit says; an error becomes a message. Returns whether anything changed.
    pub(crate) fn apply(&mut self, edit: &Edit, merge: Option<MergeKey>) -> bool {
        if self.refuses_change() {
            return false;
        }
        match self.open.document.apply(edit, merge, self.now()) {
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
            let sentence = self.program.texts.read_only().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
        self.is_read_only()
    }

    /// Says why an edit was refused.
    pub(crate) fn report_edit_error(&mut self, error: &EditError) {
        let text = self.program.texts.term("edit-error", error.code()).to_owned();
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
        self.look_at(CameraRequest::Reveal(element));
    }
}

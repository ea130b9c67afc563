//! The desk: what every feature may touch, and the few methods for doing so. What is open, how it is looked at, messages, questions,
//! wishes and work in the background are on it; a feature's own state is not. A feature gets the desk and itself, never the whole program.

pub(crate) mod changing;
pub(crate) mod derived;
pub(crate) mod looking;
pub(crate) mod questions;
pub(crate) mod wishing;
pub(crate) mod working;

use super::background::{Background, Wake};
use super::charts::chosen::Charts;
use super::compare::sides::CompareStyle;
use super::dialog::Dialog;
use super::exchange::chosen::Exchange;
use super::jobs::Jobs;
use super::look::Look;
use super::look::camera::CameraRequest;
use super::map::kept::Maps;
use super::notice::{Notice, NoticeKind, Offer, Topic};
use super::open::Open;
use super::program::{Clock, Program};
use super::settings::Settings;
use super::wish::Wishes;
use crate::app::aloud::deed::Aloud;
use crate::app::file_words::edit_error;
use crate::app::open::file::OpenFile;
use crate::app::open::identity::Stamp;
use crate::app::view::View;
use crate::edit::{Document, Edit, EditError, MergeKey, Selected, Selection};
use crate::file::Home;
use crate::model::{Ballot, Map, MapId, Project, RoundId, StageId};
use jiff::Timestamp;
use std::collections::VecDeque;
use std::sync::Arc;

/// What every feature may touch, each part with the owner whose lifetime it shares.
pub struct Desk {
    /// What belongs to the program, whatever project is open. What a feature keeps that long is a field of its own, below.
    pub program: Program,
    /// What belongs to the open project.
    pub open: Open,
    /// What belongs to the look at the shown map.
    pub look: Look,
    /// Which chart is shown, and how.
    pub charts: Charts,
    /// How comparisons are shown.
    pub(crate) compare: CompareStyle,
    /// How things are exported.
    pub exchange: Exchange,
    /// What working on maps keeps.
    pub(crate) maps: Maps,
    /// The question that is open.
    pub dialog: Option<Dialog>,
    /// Questions that came up while another one was open, the oldest first.
    pub(crate) questions: VecDeque<Dialog>,
    /// Short messages, the oldest first.
    pub notices: Vec<Notice>,
    pub(crate) notice_count: u64,
    /// What was done last, for those who hear it.
    pub(crate) aloud: Aloud,
    /// What is running in the background.
    pub(crate) jobs: Jobs<Self>,
    /// What the window is asked to do.
    pub wishes: Wishes,
}

impl Desk {
    /// The desk with a document on it.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        let program = Program::new(settings, clock, home);
        let open = Open::new(document, OpenFile::default());
        Self {
            look: Look::at(&open),
            open,
            program,
            charts: Charts::default(),
            compare: CompareStyle::default(),
            exchange: Exchange::default(),
            maps: Maps::default(),
            dialog: None,
            questions: VecDeque::new(),
            notices: Vec::new(),
            notice_count: 0,
            aloud: Aloud::default(),
            jobs: Jobs::new(Background::new(wake)),
            wishes: Wishes::default(),
        }
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.program.clock)()
    }

    /// Starts jobs in the background, for a view that alone waits for their answers.
    pub fn background(&self) -> &Background {
        self.jobs.background()
    }

    /// The shown map.
    pub fn map(&self) -> Option<&Arc<Map>> {
        self.open.document.map()
    }

    /// The open project.
    pub fn project(&self) -> &Arc<Project> {
        self.open.document.project()
    }

    /// The vote in progress. Its votes exist only here: no touchpoint has them, so nothing that is shown, counted, copied or
    /// exported can contain them.
    pub fn ballot(&self) -> Option<&Arc<Ballot>> {
        self.open.document.project().ballots.first()
    }

    /// The shown map's identity.
    pub(crate) fn map_id(&self) -> Option<MapId> {
        self.open.document.map().map(|map| map.id)
    }

    /// The round that is shown and rated.
    pub fn round(&self) -> Option<RoundId> {
        self.open.document.project().shown_round().map(|round| round.id)
    }

    /// The selected stage, or the stage of the selected touchpoint or cell.
    pub fn selected_stage(&self) -> Option<StageId> {
        let (map, selection) = (self.open.document.map()?, &self.open.document.selection);
        selection.lead_stage().or_else(|| {
            let stage = match selection.lead_cell() {
                Some(cell) => map.stage_of_cell(map.shown_free_lane(cell.lane)?, cell.of)?,
                None => map.place_of(selection.lead_touchpoint()?)?.stage,
            };
            map.stages.get(stage).map(|stage| stage.id)
        })
    }

    /// Applies an edit; an error becomes a message. Returns whether anything changed.
    pub(crate) fn apply(&mut self, edit: &Edit, merge: Option<MergeKey>) -> bool {
        self.try_to_apply(edit, merge).unwrap_or_else(|sentence| {
            self.notify(NoticeKind::Warning, sentence);
            false
        })
    }

    /// Applies an edit, or says why not. Returns whether anything changed.
    pub(crate) fn try_to_apply(&mut self, edit: &Edit, merge: Option<MergeKey>) -> Result<bool, String> {
        if self.is_read_only() {
            return Err(self.program.texts.read_only().to_owned());
        }
        let done = self.becomes_done(edit);
        match self.open.document.apply(edit, merge, self.now()) {
            Ok(changed) => {
                self.offer_expected(done);
                Ok(changed)
            }
            Err(error) => Err(edit_error(&self.program.texts, &error)),
        }
    }

    /// Whether the project must not be changed; if so, tells the person.
    pub(crate) fn refuses_change(&mut self) -> bool {
        if self.is_read_only() {
            let sentence = self.program.texts.read_only().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
        self.is_read_only()
    }

    /// Says why an edit was refused.
    pub(crate) fn report_edit_error(&mut self, error: &EditError) {
        let text = edit_error(&self.program.texts, error);
        self.notify(NoticeKind::Warning, text);
    }

    /// Shows a short message; an identical one that is already shown is replaced.
    pub(crate) fn notify(&mut self, kind: NoticeKind, text: String) {
        let since = self.now();
        self.notices.retain(|notice| notice.text != text);
        self.notice_count += 1;
        let steps = self.open.document.undo_steps();
        self.notices.push(Notice {
            number: self.notice_count,
            kind,
            text,
            since,
            undo: None,
            while_so: None,
            offer: None,
            steps,
            topic: None,
        });
    }

    /// Says why something typed was refused, in place of the last message about that.
    pub(crate) fn notify_refused(&mut self, topic: Topic, text: String) {
        self.notices.retain(|notice| notice.topic != Some(topic));
        self.notify(NoticeKind::Warning, text);
        if let Some(notice) = self.notices.last_mut() {
            notice.topic = Some(topic);
        }
    }

    /// Why the text that is open was refused.
    pub(crate) fn refused_text(&self) -> Option<&str> {
        self.notices.iter().rev().find(|notice| notice.topic == Some(Topic::OpenText)).map(|notice| notice.text.as_str())
    }

    /// Says why something cannot be done. The message goes as soon as anything is different.
    pub(crate) fn notify_for_now(&mut self, text: String) {
        self.notify(NoticeKind::Info, text);
        let now = self.how_it_is();
        if let Some(notice) = self.notices.last_mut() {
            notice.while_so = Some(now);
        }
    }

    /// Puts away messages that are no longer true.
    pub(crate) fn settle_notices(&mut self) {
        let (now, has_text) = (self.how_it_is(), self.look.editing.is_some());
        let (mut notices, document) = (std::mem::take(&mut self.notices), self.open.id);
        let is_over = |notice: &Notice| {
            // What it offers was done in another way.
            let is_done = matches!(notice.offered(document), Some(Offer::WithdrawAgreed(map, scores)) if self.are_withdrawn(*map, scores));
            is_done || notice.topic == Some(Topic::OpenText) && !has_text
        };
        notices.retain(|notice| !is_over(notice) && notice.while_so.as_ref().is_none_or(|then| *then == now));
        self.notices = notices;
    }

    fn how_it_is(&self) -> (Stamp, Selection, View) {
        (self.open.stamp(), self.open.document.selection.clone(), self.program.view)
    }

    /// Says what has just been done, with an offer to undo it.
    pub(crate) fn notify_done(&mut self, text: String) {
        self.notify(NoticeKind::Info, text);
        let stamp = self.open.stamp();
        if let Some(notice) = self.notices.last_mut() {
            notice.undo = Some(stamp);
        }
    }

    /// Says something that can be followed by one click.
    pub(crate) fn notify_offer(&mut self, text: String, offer: Offer) {
        self.notify(NoticeKind::Info, text);
        let document = self.open.id;
        if let Some(notice) = self.notices.last_mut() {
            notice.offer = Some((document, offer));
        }
    }

    /// Asks the canvas to scroll an element into view.
    pub(crate) fn reveal(&mut self, element: Selected) {
        self.look_at(CameraRequest::Reveal(element));
    }
}

//! Giving an element a picture: which element, reading the picture in the background, and what is reported afterwards. Never what a picture may be.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::exchange::picture::{PastedPicture, PictureFailure};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::edit::{Edit, LaneEdit, PictureAt, PictureEdit, Selected, StepName};
use crate::file::{self, FileError};
use crate::i18n::Texts;
use crate::import;
use crate::layout::lane_name;
use crate::model::{FreePer, FreeStyle, LaneId, LaneKind, Map, MapId, Picture, TouchpointId, limits};
use std::path::PathBuf;
use std::sync::Arc;

/// Reading a picture.
const PICTURE: JobKind = JobKind::reading("picture", Texts::job_picture);

impl Desk {
    /// The element that a picture goes to if nothing else is said: the selected one, or else the map. None while a lane is selected:
    /// there it has to be a particular cell.
    pub(crate) fn picture_target(&self) -> Option<PictureAt> {
        let map = self.map_id()?;
        Some(match self.open.document.selection.lead {
            Some(Selected::Touchpoint(id)) => PictureAt::Touchpoint(map, id),
            Some(Selected::Stage(id)) => PictureAt::Stage(map, id),
            Some(Selected::Segment(id)) => PictureAt::Segment(id),
            Some(Selected::Lane(_)) => return None,
            Some(Selected::Cell(cell)) => {
                let lane = self.map()?.shown_free_lane(cell.lane)?;
                return (lane.style == FreeStyle::Picture).then_some(PictureAt::Cell(map, cell.lane, cell.of));
            }
            Some(
                Selected::Project
                | Selected::Map
                | Selected::Round(_)
                | Selected::Measure(_)
                | Selected::Question(_)
                | Selected::Contact(_)
                | Selected::Day(_),
            )
            | None => PictureAt::Map(map),
        })
    }

    /// What an element is called, for messages.
    pub fn picture_place(&self, at: PictureAt) -> String {
        let project = self.project();
        let touchpoint = |map: MapId, id: TouchpointId| project.map(map)?.touchpoint(id).map(|touchpoint| touchpoint.title.clone());
        let named = match at {
            PictureAt::Map(map) => project.map(map).map(|map| map.name.clone()),
            PictureAt::Stage(map, stage) => project.map(map).and_then(|map| map.stage(stage)).map(|stage| stage.name.clone()),
            PictureAt::Touchpoint(map, id) => touchpoint(map, id),
            PictureAt::Segment(id) => project.segment(id).map(|segment| segment.name.clone()),
            PictureAt::Cell(map, lane, cell) => project.map(map).and_then(|content| {
                let lane = lane_name(&self.program.texts, &content.lane(lane)?.kind);
                let stage = content.stage(crate::model::StageId(cell)).map(|stage| stage.name.clone());
                let of = stage.or_else(|| touchpoint(map, TouchpointId(cell)))?;
                Some(format!("{lane} · {of}"))
            }),
        };
        named.unwrap_or_default()
    }

    /// Asks for a picture's file.
    pub(crate) fn ask_picture(&mut self, at: PictureAt) {
        if !self.refuses_change() {
            self.wishes.push(Wish::Pick(Pick::Picture(at)));
        }
    }

    /// Asks for a picture for what is selected.
    pub(crate) fn ask_picture_for_selected(&mut self) {
        if let Some(at) = self.picture_target() {
            self.ask_picture(at);
        }
    }

    /// Removes the picture of what is selected.
    pub(crate) fn remove_picture_of_selected(&mut self) {
        if let Some(at) = self.picture_target() {
            self.apply(&Edit::Picture(PictureEdit::Remove { at }), None);
        }
    }

    /// A picture was dropped where the element cannot be determined: what is selected gets it.
    pub(crate) fn drop_picture(&mut self, path: PathBuf) {
        match self.picture_target() {
            Some(at) => self.read_picture(at, path),
            None => self.say_where_pictures_go(),
        }
    }

    pub(crate) fn say_where_pictures_go(&mut self) {
        let sentence = self.program.texts.picture_where().to_owned();
        self.notify(NoticeKind::Info, sentence);
    }

    /// Reads a picture in the background; the element shows it once it has been read.
    pub(crate) fn read_picture(&mut self, at: PictureAt, path: PathBuf) {
        if self.refuses_change() {
            return;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let led = path.clone();
        let read = move |_: &Cancelled| {
            let bytes = file::read_file(&path, import::MAX_PICTURE_BYTES).map_err(PictureFailure::File)?;
            import::picture(&bytes).map_err(PictureFailure::Picture)
        };
        self.start(PICTURE, read, move |desk, _, result| {
            if !desk.picture_read(at, &name, result) {
                desk.path_failed(&led);
            }
        });
    }

    /// Takes a picture from the clipboard for what is selected.
    pub(crate) fn paste_picture(&mut self, pasted: PastedPicture) {
        if self.refuses_change() {
            return;
        }
        let Some(at) = self.picture_target() else {
            self.say_where_pictures_go();
            return;
        };
        let name = self.program.texts.picture_name_pasted().to_owned();
        let read = move |_: &Cancelled| {
            let PastedPicture { width, height, rgba } = pasted;
            import::picture_of_pixels(width, height, Arc::unwrap_or_clone(rgba)).map_err(PictureFailure::Picture)
        };
        self.start(PICTURE, read, move |desk, _, result| {
            desk.picture_read(at, &name, result);
        });
    }

    /// A picture was read. Returns whether the element shows it.
    fn picture_read(&mut self, at: PictureAt, name: &str, result: Result<Picture, PictureFailure>) -> bool {
        let picture = match result {
            Ok(picture) => picture,
            Err(PictureFailure::File(FileError::TooLarge { limit })) => {
                let reason =
                    self.program.texts.picture_file_too_large(&self.program.texts.integer(i64::try_from(limit >> 20).unwrap_or(i64::MAX)));
                self.refuse_picture(name, &reason);
                return false;
            }
            Err(PictureFailure::File(error)) => {
                let sentence = file_error(&self.program.texts, name, &error);
                self.notify(NoticeKind::Error, sentence);
                return false;
            }
            Err(PictureFailure::Picture(error)) => {
                let reason = error.sentence(&self.program.texts);
                self.refuse_picture(name, &reason);
                return false;
            }
        };
        if let Err(reason) = self.room_for(at, &picture) {
            self.refuse_picture(name, &reason);
            return false;
        }
        self.finish_editing();
        let added = self.apply(&self.picture_edit(at, picture), None);
        if added {
            let sentence = self.program.texts.picture_added(&self.picture_place(at));
            self.notify(NoticeKind::Done, sentence);
        }
        added
    }

    pub(crate) fn refuse_picture(&mut self, name: &str, reason: &str) {
        let sentence = self.program.texts.picture_refused(name, reason);
        self.notify(NoticeKind::Error, sentence);
    }

    /// Whether the project has room for another picture in place of the element's current one; if not, the sentence says which limit it
    /// would exceed.
    fn room_for(&self, at: PictureAt, picture: &Picture) -> Result<(), String> {
        let project = self.project();
        let shown = project.shown_pictures();
        let others = project.pictures.iter().filter(|other| shown.contains(&other.id()) && other.id() != picture.id());
        let replaced = at.picture(project).is_some_and(|id| id != picture.id());
        let (count, bytes) = others.fold((0, 0), |(count, bytes), other| (count + 1, bytes + other.data().len()));
        let texts = &self.program.texts;
        if count >= limits::PICTURES + usize::from(replaced) {
            return Err(texts.picture_too_many(&texts.integer(limits::PICTURES as i64)));
        }
        if bytes + picture.data().len() > limits::ALL_PICTURES_BYTES {
            return Err(texts.picture_too_many_bytes(&texts.integer((limits::ALL_PICTURES_BYTES / 1_000_000) as i64)));
        }
        Ok(())
    }

    /// The edit that gives an element a picture. A touchpoint's picture is shown in lanes of pictures: the first one adds the lane too.
    pub(crate) fn picture_edit(&self, at: PictureAt, picture: Picture) -> Edit {
        let set = Edit::Picture(PictureEdit::Set { at, picture });
        let PictureAt::Touchpoint(id, _) = at else { return set };
        let Some(map) = self.project().map(id).filter(|map| !has_picture_lane(map)) else { return set };
        let cards = map.lanes.iter().rposition(|lane| matches!(lane.kind, LaneKind::Cards(_)));
        let before = cards.and_then(|at| map.lanes.get(at + 1)).map(|lane| lane.id);
        let name = self.program.texts.picture_lane_name().to_owned();
        let (style, per) = (FreeStyle::Picture, FreePer::Touchpoint);
        let add = Edit::Lane(LaneEdit::Add { map: id, lane: LaneId::new(), name, style, per, before });
        Edit::Together { label: StepName::SetPicture, edits: vec![add, set] }
    }
}

/// Whether a map has a lane, shown or hidden, that shows the touchpoints' own pictures.
pub(crate) fn has_picture_lane(map: &Map) -> bool {
    let shows =
        |kind: &LaneKind| matches!(kind, LaneKind::Free(free) if free.style == FreeStyle::Picture && free.per == FreePer::Touchpoint);
    map.lanes.iter().any(|lane| shows(&lane.kind))
}

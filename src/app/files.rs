//! The open file: what happens before a project is left, what is opened, saved and created. The disk itself is `file/`'s business.

use super::dialog::{Answer, Dialog, NewProject, Next, Pick};
use super::state::State;
use crate::edit::Document;
use crate::model::{Map, MapId, Project, Round, RoundId, Stage, StageId};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl State {
    /// The path of the open file, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether the project may only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Goes on at once if nothing would be lost, else asks.
    pub(crate) fn before_leaving(&mut self, next: Next) {
        if self.document.is_saved() || !self.has_work() {
            self.go_on(next);
        } else {
            self.dialog = Some(Dialog::Unsaved(next));
        }
    }

    /// Whether there is anything worth a question: an untouched new project is not.
    fn has_work(&self) -> bool {
        self.path.is_some() || self.document.undo_steps() > 0 || self.document.redo_label().is_some()
    }

    /// What follows once unsaved work has been dealt with.
    fn go_on(&mut self, next: Next) {
        match next {
            Next::Create(new) => self.create_project(&new),
            Next::CreateEmpty => self.create_project(&NewProject { name: String::new(), template: "blank".to_owned() }),
            Next::AskNew => self.dialog = Some(Dialog::NewProject),
            Next::AskOpen => self.pick = Some(Pick::Open),
            Next::Open(path) => self.open(path),
            Next::OpenExample => self.open_example(),
            Next::Close => self.create_project(&NewProject { name: String::new(), template: "blank".to_owned() }),
            Next::Quit => self.quit = true,
        }
    }

    /// Answers the question that is open.
    pub(crate) fn answer(&mut self, answer: Answer) {
        let Some(dialog) = self.dialog.take() else { return };
        match (dialog, answer) {
            (Dialog::Unsaved(next), Answer::Save) => {
                self.after_save = Some(next);
                self.save();
            }
            (Dialog::Unsaved(next), Answer::Discard) => self.go_on(next),
            _ => {}
        }
    }

    /// A new project with the stages of a template takes the place of the open one.
    pub(crate) fn create_project(&mut self, new: &NewProject) {
        let project = self.new_project(new);
        self.replace_document(Document::unsaved(project), None);
    }

    fn new_project(&self, new: &NewProject) -> Project {
        let today = self.now().to_zoned(jiff::tz::TimeZone::system()).date();
        let round = Round { id: RoundId::new(), label: self.texts.new_round_name(1), date: Some(today) };
        let mut map = Map::new(MapId::new(), self.texts.new_map_name());
        for (name, description) in self.template_stages(&new.template) {
            map.stages.push(Arc::new(Stage { description, ..Stage::new(StageId::new(), name) }));
        }
        Project::new(self.name_or(&new.name, self.texts.new_project_name()), round, map)
    }

    /// Names and descriptions of a template's stages; an unknown template is the blank one.
    pub(crate) fn template_stages(&self, _template: &str) -> Vec<(String, String)> {
        vec![(self.texts.new_stage_name(1), String::new())]
    }

    /// Another project takes the place of the open one.
    fn replace_document(&mut self, document: Document, path: Option<PathBuf>) {
        self.document = document;
        self.path = path;
        self.read_only = false;
        self.editing = None;
        self.find = None;
        self.palette_open = false;
        self.dialog = None;
        self.active_score = self.first_score;
        self.camera_request = Some(super::camera::CameraRequest::FitMap);
    }
}

impl State {
    /// Writes to the file, asking for one first if there is none.
    pub(crate) fn save(&mut self) {
        self.ask_save_as();
    }

    pub(crate) fn ask_save_as(&mut self) {
        self.pick = Some(Pick::SaveAs);
    }

    pub(crate) fn ask_old_versions(&mut self) {}

    pub(crate) fn ask_import(&mut self) {
        self.pick = Some(Pick::Import);
    }

    pub(crate) fn open(&mut self, _path: PathBuf) {}

    pub(crate) fn open_example(&mut self) {}

    pub(crate) fn open_dropped(&mut self, _paths: &[PathBuf]) {}

    pub(crate) fn picked(&mut self, _pick: Pick, _path: Option<PathBuf>) {}
}

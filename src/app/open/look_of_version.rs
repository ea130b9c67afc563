//! How an earlier version looks, and how it differs from what is open. Never a change.

use crate::app::open::offer::Differences;
use crate::file;
use crate::i18n::{Language, Texts};
use crate::layout::{Form, Layouter, MapOptions, ThemeName};
use crate::method::JudgedMap;
use crate::model::Project;
use crate::scene::Scene;
use crate::text::Measurer;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How an earlier version looks.
#[derive(Debug)]
pub struct VersionLook {
    /// Its first map in one line, if it can be read.
    pub scene: Option<Arc<Scene>>,
    /// How it differs from what is open, if it can be read.
    pub differs: Option<Differences>,
}

/// What that depends on besides the open project.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LookKey {
    pub(super) path: PathBuf,
    pub(super) theme: ThemeName,
    pub(super) language: Language,
}

impl VersionLook {
    pub(super) fn of(path: &Path, now: &Project, theme: ThemeName, texts: &Texts, measurer: &Measurer) -> Self {
        let Ok(opened) = file::open(path) else { return Self { scene: None, differs: None } };
        let project = opened.loaded.project;
        let options = MapOptions { theme, texts, measurer, file_name: "", date: "", form: Form::Line };
        let first = project.maps.first().zip(project.shown_round());
        let scene = first.map(|(map, round)| {
            let judged = JudgedMap::of(&project, map, round.id);
            Layouter::default().layout(&project, &judged, &options).scene
        });
        Self { scene, differs: Some(Differences::between(now, &project)) }
    }
}

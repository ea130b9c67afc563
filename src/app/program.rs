//! What belongs to the program and outlives every project: the person's settings, the texts, the fonts, the user's folders. Never anything
//! of the open file, and nothing that a feature can keep for itself.

use super::display::Display;
use super::keeper::Keeper;
use super::pick::Pick;
use super::settings::Settings;
use super::view::View;
use super::view::WindowArea;
use crate::catalogue::Catalogue;
use crate::file::Home;
use crate::i18n::{Language, Texts};
use crate::layout::ThemeName;
use crate::model::Currency;
use crate::text::{FontSet, Measurer};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the time comes from; tests pass in one that does not move.
pub type Clock = Box<dyn Fn() -> Timestamp + Send>;

/// Whether the program is about to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It keeps running.
    No,
    /// It ends as soon as nothing is being written.
    Waiting,
    /// The window was asked to close.
    Ended,
}

/// What the program knows, whatever project is open.
pub struct Program {
    /// What the person has chosen for the program.
    pub settings: Settings,
    /// The settings as they were last saved, and since when they have differed.
    pub(crate) kept_settings: Settings,
    pub(crate) settings_since: Option<Timestamp>,
    /// The texts of the chosen language.
    pub texts: Arc<Texts>,
    /// Ready-made touchpoints, chances and stage templates, in the language of the window.
    pub catalogue: Arc<Catalogue>,
    /// What new projects pay in.
    pub(crate) currency: Currency,
    /// Measures texts, for the window and for exports.
    pub measurer: Arc<Measurer>,
    /// Which view of the project is shown.
    pub view: View,
    /// Which part of the window has the focus, or is about to get it.
    pub focus: WindowArea,
    /// Width and height of the canvas that maps are laid out for, in points of the screen.
    pub canvas: (u32, u32),
    /// The displays of the computer, as far as the window knows them.
    pub displays: Vec<Display>,
    /// Whether this system's settings ask for little motion.
    pub reduced_motion: bool,
    /// Whether they ask for strong contrast.
    pub(crate) contrast: bool,
    /// Whether the theme is therefore the strongest one, whatever the person's own is.
    pub(crate) strong: bool,
    /// Whether this system is asked for them: tests do not.
    pub(crate) asks_system: bool,
    /// The user's folders.
    pub(crate) home: Option<Home>,
    pub(crate) clock: Clock,
    /// Who keeps unsaved work; none: there are no folders to keep it in.
    pub(crate) keeper: Option<Keeper>,
    /// Whether paths are typed here, because the system has no file dialog.
    pub(crate) types_paths: bool,
    /// What had been typed as a path before it came to nothing: what the form begins with when it is there again.
    pub(crate) typed_before: Option<(Pick, String)>,
    /// What was typed as a path last, and where it led.
    pub(crate) typed_last: Option<(Pick, String, PathBuf)>,
    /// Whether the program is about to end.
    pub(crate) ending: Ending,
}

impl Program {
    pub(crate) fn new(settings: Settings, clock: Clock, home: Option<Home>) -> Self {
        let settings = settings.sound();
        let language = settings.language.unwrap_or_else(Language::of_system);
        Self {
            kept_settings: settings.clone(),
            settings,
            settings_since: None,
            texts: Arc::new(Texts::new(language)),
            catalogue: Arc::new(Catalogue::bundled(language.code())),
            currency: Currency::EURO,
            measurer: Arc::new(Measurer::new(FontSet::new())),
            view: View::default(),
            focus: WindowArea::Canvas,
            canvas: (1_200, 700),
            displays: Vec::new(),
            reduced_motion: false,
            contrast: false,
            strong: false,
            asks_system: false,
            home,
            clock,
            keeper: None,
            types_paths: false,
            typed_before: None,
            typed_last: None,
            ending: Ending::No,
        }
    }

    /// The theme that is shown: the person's own, or the one with the strongest contrast as long as the system asks for that.
    pub fn theme(&self) -> ThemeName {
        if self.strong { ThemeName::Projector } else { self.settings.theme }
    }
}

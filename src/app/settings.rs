//! What a person has chosen for the program, kept between starts: language, theme, type size, panels, recent files. Never anything of a
//! project, never the disk itself.

use crate::app::exchange::kept::KeptExports;
use crate::app::exchange::mapping::KeptMapping;
use crate::app::present::kept::PresentSettings;
use crate::app::tries::tried::Tries;
use crate::i18n::Language;
use crate::layout::ThemeName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A panel beside the map that can be folded away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Panel {
    /// Ready-made touchpoints and chances, on the left.
    Catalogue,
    /// Everything about what is selected, on the right.
    Inspector,
}

/// Where the window was on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// The upper left corner of its frame from that of the screen, in pixels; none where the system does not tell.
    pub corner: Option<(i32, i32)>,
    /// Its size without the frame, in pixels.
    pub size: (u32, u32),
    /// Whether it took the whole screen.
    pub maximized: bool,
}

/// What is kept between starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The window's language; none: the system's.
    pub language: Option<Language>,
    /// The window's colours.
    pub theme: ThemeName,
    /// Size of the window's type relative to the default, `MIN_TEXT_SCALE`–`MAX_TEXT_SCALE`.
    pub text_scale: f32,
    /// Whether the catalogue is open.
    pub catalogue_open: bool,
    /// Width of the catalogue in points.
    pub catalogue_width: f32,
    /// Whether the inspector is open.
    pub inspector_open: bool,
    /// Width of the inspector in points.
    pub inspector_width: f32,
    /// Width of the guide in points.
    pub guide_width: f32,
    /// Whether the way of working is shown.
    pub way_open: bool,
    /// Whether the wheel zooms the map and scrolls it with Ctrl, rather than the other way round.
    pub wheel_zooms: bool,
    /// Whether the map is laid out for the canvas and shown whole, rather than in one line.
    pub whole_map: bool,
    /// Folded sections of the inspector, by their codes.
    pub folded: Vec<String>,
    /// Hidden columns of the grid, by their codes.
    pub grid_hidden: Vec<String>,
    /// Which of the columns that are hidden to begin with these settings know. One that comes with a later version is hidden once; from then on
    /// whoever shows it keeps it.
    pub grid_hidden_known: Vec<String>,
    /// Widths of the grid's columns that were resized, by their codes, in points at the default size of type.
    pub grid_widths: BTreeMap<String, f32>,
    /// Recently opened files, the latest first, at most `RECENT`.
    #[serde(with = "paths")]
    pub recent: Vec<PathBuf>,
    /// The folder where a file dialog starts.
    #[serde(with = "path")]
    pub last_folder: Option<PathBuf>,
    /// Where the window was on each screen.
    pub windows: BTreeMap<String, WindowPlace>,
    /// The screen that the window was on last.
    pub last_screen: Option<String>,
    /// The three things to try and what of them has been done; none: they were closed, or all of them have been done.
    pub tries: Option<Tries>,
    /// What the columns of tables of one shape are, the latest first.
    pub mappings: Vec<KeptMapping>,
    /// What was chosen for the exports of each file, the latest first, at most `EXPORTS`.
    pub exports: Vec<KeptExports>,
    /// How presentations are shown.
    pub presenting: PresentSettings,
    /// Whether the program has been started before: only the very first start opens the worked example.
    pub started_before: bool,
}

/// Paths as text, whatever their bytes are: the settings cannot hold others, and would be lost as a whole.
mod paths {
    use crate::file::{path_as_text, path_of_text};
    use serde::{Deserialize as _, Deserializer, Serializer};
    use std::path::PathBuf;

    pub(super) fn serialize<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(paths.iter().map(|path| path_as_text(path)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PathBuf>, D::Error> {
        Ok(Vec::<String>::deserialize(deserializer)?.iter().map(|text| path_of_text(text)).collect())
    }
}

/// The same for a path that may be missing.
mod path {
    use crate::file::{path_as_text, path_of_text};
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};
    use std::path::{Path, PathBuf};

    pub(super) fn serialize<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
        path.as_deref().map(|path: &Path| path_as_text(path)).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PathBuf>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.map(|text| path_of_text(&text)))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeName::default(),
            text_scale: 1.0,
            catalogue_open: false,
            catalogue_width: 220.0,
            inspector_open: true,
            inspector_width: 300.0,
            guide_width: 420.0,
            way_open: true,
            wheel_zooms: false,
            whole_map: false,
            folded: ["passed-on", "influencers", "thresholds"].map(str::to_owned).to_vec(),
            grid_hidden: Self::HIDDEN_FIRST.map(str::to_owned).to_vec(),
            // Settings that do not say what they know are from the time when there were only these.
            grid_hidden_known: Self::HIDDEN_FIRST.map(str::to_owned).to_vec(),
            grid_widths: BTreeMap::new(),
            recent: Vec::new(),
            last_folder: None,
            windows: BTreeMap::new(),
            last_screen: None,
            tries: None,
            mappings: Vec::new(),
            exports: Vec::new(),
            presenting: PresentSettings::default(),
            started_before: false,
        }
    }
}

impl Settings {
    /// Columns that the first version hid, and those that later ones hide to begin with.
    const HIDDEN_FIRST: [&str; 2] = ["media", "id"];
    const HIDDEN_LATER: [&str; 4] = ["measure-id", "question-id", "contact-id", "day-id"];
    /// How much larger everything on the map is in the projector theme.
    const PROJECTED_MAP: f32 = 1.25;
    /// How many recent files are kept.
    pub(crate) const RECENT: usize = 12;
    /// For how many files the choices of exports are kept.
    const EXPORTS: usize = 50;
    /// For how many screens the window's place is kept.
    const SCREENS: usize = 12;
    /// The smallest type.
    pub(crate) const MIN_TEXT_SCALE: f32 = 0.7;
    /// The largest type.
    pub(crate) const MAX_TEXT_SCALE: f32 = 2.5;
    /// Minimum width of a panel, in points.
    pub(crate) const MIN_PANEL_WIDTH: f32 = 160.0;
    /// Maximum width of a panel, in points.
    pub(crate) const MAX_PANEL_WIDTH: f32 = 600.0;

    /// How much larger than at its normal size the map's own words are: they grow first.
    pub fn map_scale(&self) -> f64 {
        f64::from(self.text_scale * if self.theme == ThemeName::Projector { Self::PROJECTED_MAP } else { 1.0 })
    }
    /// Minimum width of the guide, in points.
    pub(crate) const MIN_GUIDE_WIDTH: f32 = 260.0;
    /// Maximum width of the guide, in points.
    pub(crate) const MAX_GUIDE_WIDTH: f32 = 900.0;

    /// Minimum width of a column of the grid, in points.
    pub(crate) const MIN_COLUMN_WIDTH: f32 = 36.0;
    /// Maximum width of a column of the grid, in points.
    pub(crate) const MAX_COLUMN_WIDTH: f32 = 900.0;

    /// Whether a panel is open.
    pub fn is_open(&self, panel: Panel) -> bool {
        match panel {
            Panel::Catalogue => self.catalogue_open,
            Panel::Inspector => self.inspector_open,
        }
    }

    /// Width of a panel in points.
    pub fn width(&self, panel: Panel) -> f32 {
        match panel {
            Panel::Catalogue => self.catalogue_width,
            Panel::Inspector => self.inspector_width,
        }
    }

    /// Opens a panel or folds it away.
    pub(crate) fn toggle(&mut self, panel: Panel) {
        match panel {
            Panel::Catalogue => self.catalogue_open = !self.catalogue_open,
            Panel::Inspector => self.inspector_open = !self.inspector_open,
        }
    }

    /// Folds a section of the inspector, or unfolds it.
    pub(crate) fn toggle_section(&mut self, code: &str) {
        let before = self.folded.len();
        self.folded.retain(|other| other != code);
        if self.folded.len() == before {
            self.folded.push(code.to_owned());
        }
    }

    /// Remembers a panel's width, kept within its limits.
    pub(crate) fn widen(&mut self, panel: Panel, width: f32) {
        let width = if width.is_finite() { width.clamp(Self::MIN_PANEL_WIDTH, Self::MAX_PANEL_WIDTH) } else { return };
        match panel {
            Panel::Catalogue => self.catalogue_width = width,
            Panel::Inspector => self.inspector_width = width,
        }
    }

    /// Remembers the guide's width, kept within its limits.
    pub(crate) fn widen_guide(&mut self, width: f32) {
        if width.is_finite() {
            self.guide_width = width.clamp(Self::MIN_GUIDE_WIDTH, Self::MAX_GUIDE_WIDTH);
        }
    }

    /// Remembers the width of a column in the grid, kept within its limits.
    pub(crate) fn widen_column(&mut self, code: &str, width: f32) {
        if width.is_finite() {
            self.grid_widths.insert(code.to_owned(), width.clamp(Self::MIN_COLUMN_WIDTH, Self::MAX_COLUMN_WIDTH));
        }
    }

    /// Remembers where the window is on a screen. While it takes the whole screen, its size and place before that are kept.
    pub(crate) fn place_window(&mut self, screen: String, place: WindowPlace) {
        let before = self.windows.get(&screen).filter(|_| place.maximized);
        let place = before.map_or(place, |before| WindowPlace { maximized: true, ..*before });
        self.last_screen = Some(screen.clone());
        self.windows.insert(screen, place);
        while self.windows.len() > Self::SCREENS {
            let other = self.windows.keys().find(|code| self.last_screen.as_ref() != Some(*code)).cloned();
            let Some(other) = other else { break };
            self.windows.remove(&other);
        }
    }

    /// Moves a file to the front of the recent ones.
    pub(crate) fn remember(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(Self::RECENT);
        self.last_folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned);
    }

    /// Keeps what was chosen for the exports of a file.
    pub(crate) fn keep_exports(&mut self, kept: KeptExports) {
        self.exports.retain(|other| other.file != kept.file);
        self.exports.insert(0, kept);
        self.exports.truncate(Self::EXPORTS);
    }

    /// The same settings with every value within its limits: a settings file can be edited by hand.
    pub(crate) fn sound(mut self) -> Self {
        let usual = Self::default();
        let within = |value: f32, low: f32, high: f32, usual: f32| if value.is_finite() { value.clamp(low, high) } else { usual };
        self.text_scale = within(self.text_scale, Self::MIN_TEXT_SCALE, Self::MAX_TEXT_SCALE, usual.text_scale);
        self.catalogue_width = within(self.catalogue_width, Self::MIN_PANEL_WIDTH, Self::MAX_PANEL_WIDTH, usual.catalogue_width);
        self.inspector_width = within(self.inspector_width, Self::MIN_PANEL_WIDTH, Self::MAX_PANEL_WIDTH, usual.inspector_width);
        self.guide_width = within(self.guide_width, Self::MIN_GUIDE_WIDTH, Self::MAX_GUIDE_WIDTH, usual.guide_width);
        // Earlier programs kept paths as they were typed: where those lead depends on where the program is started.
        self.recent.retain(|path| path.is_absolute());
        self.last_folder = self.last_folder.filter(|folder| folder.is_absolute());
        self.recent.truncate(Self::RECENT);
        for code in Self::HIDDEN_LATER {
            if !self.grid_hidden_known.iter().any(|known| known == code) {
                self.grid_hidden_known.push(code.to_owned());
                if !self.grid_hidden.iter().any(|hidden| hidden == code) {
                    self.grid_hidden.push(code.to_owned());
                }
            }
        }
        self.windows.retain(|_, place| place.size.0 >= 200 && place.size.1 >= 200);
        self.grid_widths.retain(|_, width| (Self::MIN_COLUMN_WIDTH..=Self::MAX_COLUMN_WIDTH).contains(width));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, WindowPlace};
    use std::path::{Path, PathBuf};

    #[test]
    fn the_last_file_comes_first_once_and_old_ones_are_forgotten() {
        let mut settings = Settings::default();
        for number in 0..20 {
            settings.remember(&PathBuf::from(format!("/maps/{number}.wegmarke")));
        }
        settings.remember(Path::new("/maps/15.wegmarke"));
        assert_eq!(settings.recent.len(), Settings::RECENT);
        assert_eq!(settings.recent[0], PathBuf::from("/maps/15.wegmarke"));
        assert_eq!(settings.recent.iter().filter(|path| path.ends_with("15.wegmarke")).count(), 1);
        assert_eq!(settings.last_folder, Some(PathBuf::from("/maps")));
    }

    #[test]
    fn the_windows_place_is_kept_for_each_screen_with_the_size_before_it_took_the_whole() {
        let mut settings = Settings::default();
        let place = |width, maximized| WindowPlace { corner: Some((5, 6)), size: (width, 700), maximized };
        settings.place_window("one".to_owned(), place(900, false));
        settings.place_window("two".to_owned(), place(1800, false));
        settings.place_window("one".to_owned(), place(1366, true));
        assert_eq!(settings.windows["one"], place(900, true));
        assert_eq!(settings.windows["two"], place(1800, false));
        assert_eq!(settings.last_screen.as_deref(), Some("one"));
        for number in 0..30 {
            settings.place_window(format!("projector {number}"), place(900, false));
        }
        assert_eq!(settings.windows.len(), Settings::SCREENS);
        assert!(settings.windows.contains_key("projector 29"));
    }

    #[test]
    fn columns_that_came_later_are_hidden_once_in_old_settings_too() {
        let old = "(grid_hidden: [\"media\", \"owner\"])";
        let settings = ron::from_str::<Settings>(old).unwrap().sound();
        assert_eq!(
            settings.grid_hidden,
            ["media", "owner", "measure-id", "question-id", "contact-id", "day-id"],
            "the shown id stays shown"
        );
        let shown = Settings { grid_hidden: vec!["media".to_owned()], ..settings }.sound();
        let again = ron::from_str::<Settings>(&ron::to_string(&shown).unwrap()).unwrap().sound();
        assert_eq!(again.grid_hidden, ["media"], "what somebody shows stays shown");
        assert_eq!(Settings::default().sound().grid_hidden, ["media", "id", "measure-id", "question-id", "contact-id", "day-id"]);
    }

    #[test]
    fn wild_values_of_a_settings_file_are_held_within_limits() {
        let wild = Settings { text_scale: f32::NAN, catalogue_width: -3.0, inspector_width: 1e9, ..Settings::default() }.sound();
        assert_eq!(wild.text_scale, 1.0);
        assert_eq!(wild.catalogue_width, Settings::MIN_PANEL_WIDTH);
        assert_eq!(wild.inspector_width, Settings::MAX_PANEL_WIDTH);
    }
}

//! The faces texts are drawn with: the bundled ones, and those of the system for letters the bundled ones lack. The only place that knows
//! font bytes. Never measures; never looks at the system before a letter is missing.

use crate::scene::Weight;
use egui_system_font_provider::SystemFontProvider;
use epaint::text::{
    Blob, FallbackRequest, FontData, FontDefinitions, FontFamily, FontInsert, FontPriority, FontProvider, InsertFontFamily,
};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
static SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
static BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-Bold.otf");

/// All faces of one run of the program. Shared by the window (as font provider), the measurer and the exporters, so that they agree on
/// which face draws which letter. System fonts are listed only when first needed; that may take hundreds of milliseconds, once.
#[derive(Default)]
pub struct FontSet {
    system: OnceLock<SystemFontProvider>,
    found: Mutex<Found>,
}

/// What the system answered so far.
#[derive(Default)]
struct Found {
    by_letter: HashMap<char, Option<Arc<SystemFace>>>,
    by_name: HashMap<String, Arc<SystemFace>>,
}

/// A face that draws a run of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Face {
    /// Inter, as bundled.
    Bundled(Weight),
    /// A font of the system, for letters Inter lacks.
    System(Arc<SystemFace>),
}

/// A font found on this system.
pub struct SystemFace {
    name: String,
    family: String,
    data: Blob,
    index: u32,
}

impl FontSet {
    /// The family name of the bundled face in exported files.
    pub const BUNDLED_FAMILY: &'static str = "Inter";

    /// The bundled faces, and nothing of the system yet.
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// The bundled faces for the window: Proportional and Monospace are Inter Regular, and each weight has a named family, see
    /// [`FontSet::family`]. Give the window this set as font provider too.
    pub fn definitions() -> FontDefinitions {
        let mut definitions = FontDefinitions::empty();
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            let name = Self::name(weight).to_owned();
            definitions.font_data.insert(name.clone(), Arc::new(FontData::from_static(Self::bundled(weight))));
            definitions.families.insert(Self::family(weight), vec![name]);
        }
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            definitions.families.insert(family, vec![Self::name(Weight::Regular).to_owned()]);
        }
        definitions
    }

    /// The window's family for a weight: `inter-regular`, `inter-semibold`, `inter-bold`.
    pub fn family(weight: Weight) -> FontFamily {
        FontFamily::Name(Self::name(weight).into())
    }

    /// The bytes of a bundled face (OpenType, CFF outlines, face 0).
    pub fn bundled(weight: Weight) -> &'static [u8] {
        match weight {
            Weight::Regular => REGULAR,
            Weight::SemiBold => SEMI_BOLD,
            Weight::Bold => BOLD,
        }
    }

    /// The system's face for a letter that the bundled face lacks, or none if no installed font has it. The answer for a letter does not
    /// depend on what was asked before.
    pub(crate) fn fallback(&self, letter: char) -> Option<Arc<SystemFace>> {
        if letter.is_control() {
            return None;
        }
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = found.by_letter.get(&letter) {
            return known.clone();
        }
        let face = self.ask_system(letter).map(|insert| {
            let face = found.by_name.entry(insert.name.clone()).or_insert_with(|| {
                let family = family_of(&insert.name).to_owned();
                Arc::new(SystemFace { name: insert.name, family, data: insert.data.font, index: insert.data.index })
            });
            Arc::clone(face)
        });
        found.by_letter.insert(letter, face.clone());
        face
    }

    /// A face found earlier, by its name.
    pub(super) fn by_name(&self, name: &str) -> Option<Arc<SystemFace>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).by_name.get(name).cloned()
    }

    fn ask_system(&self, letter: char) -> Option<FontInsert> {
        let mut utf8 = [0_u8; 4];
        let request = FallbackRequest { cluster: letter.encode_utf8(&mut utf8), family: &FontFamily::Proportional };
        self.system.get_or_init(SystemFontProvider::new).font_for(&request)
    }

    const fn name(weight: Weight) -> &'static str {
        match weight {
            Weight::Regular => "inter-regular",
            Weight::SemiBold => "inter-semibold",
            Weight::Bold => "inter-bold",
        }
    }
}

/// The provider names faces `system:FAMILY:ID:INDEX`.
fn family_of(name: &str) -> &str {
    let without_prefix = name.strip_prefix("system:").unwrap_or(name);
    let mut parts = without_prefix.rsplitn(3, ':');
    parts.nth(2).unwrap_or(without_prefix)
}

/// What the window asks for letters that the bundled faces lack.
impl FontProvider for FontSet {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let face = self.fallback(request.cluster.chars().next()?)?;
        Some(face.insert_into(request.family.clone()))
    }
}

impl SystemFace {
    /// The font's family name as installed, for example `DejaVu Sans`.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// A name no other face of this run of the program has.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The bytes of the font file; see [`SystemFace::index`].
    pub fn data(&self) -> &Blob {
        &self.data
    }

    /// Which face of the file it is, from 0.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The face as the engine installs it.
    pub(super) fn insert_into(&self, family: FontFamily) -> FontInsert {
        FontInsert {
            name: self.name.clone(),
            data: FontData::from_blob(Arc::clone(&self.data), self.index),
            families: vec![InsertFontFamily { family, priority: FontPriority::Lowest }],
        }
    }
}

impl std::fmt::Debug for FontSet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("FontSet").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SystemFace {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("SystemFace").field("name", &self.name).finish_non_exhaustive()
    }
}

impl PartialEq for SystemFace {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for SystemFace {}

#[cfg(test)]
mod tests {
    use super::{FontSet, family_of};

    #[test]
    fn family_names_are_taken_from_the_providers_names() {
        assert_eq!(family_of("system:DejaVu Sans:4711:0"), "DejaVu Sans");
        assert_eq!(family_of("system:Odd: Name:1:2"), "Odd: Name");
        assert_eq!(family_of("bare"), "bare");
    }

    #[test]
    fn control_characters_never_wake_the_system_fonts() {
        let fonts = FontSet::new();
        assert!(fonts.fallback('\u{7}').is_none());
        assert!(fonts.system.get().is_none());
    }
}

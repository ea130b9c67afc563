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
    /// The same system, asked for the ideographs of one language.
    ideographs: [OnceLock<SystemFontProvider>; 3],
    found: Mutex<Found>,
}

/// What the system answered so far.
#[derive(Default)]
struct Found {
    by_letter: HashMap<(char, Option<Ideographs>), Option<Arc<SystemFace>>>,
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

    /// A system that has this face for these letters, for tests.
    #[cfg(test)]
    pub(crate) fn with_face(face: SystemFace, letters: &str) -> Arc<Self> {
        let (set, face) = (Self::default(), Arc::new(face));
        {
            let mut found = set.found.lock().unwrap_or_else(PoisonError::into_inner);
            found.by_letter.extend(letters.chars().map(|letter| ((letter, None), Some(Arc::clone(&face)))));
            found.by_name.insert(face.name.clone(), face);
        }
        Arc::new(set)
    }

    /// The bundled faces for the window: Proportional and Monospace are Inter Regular, and each weight has a named family, see
    /// [`FontSet::family`]. Give the window this set as font provider too.
    pub fn definitions() -> FontDefinitions {
        let mut definitions = FontDefinitions::empty();
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            let name = Self::name(weight).to_owned();
            definitions.font_data.insert(name.clone(), Arc::new(FontData::from_static(Self::bundled(weight))));
            for ideographs in Ideographs::ALL {
                definitions.families.insert(Self::family_with(weight, ideographs), vec![name.clone()]);
            }
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

    /// The window's family for a text with ideographs, which decides whose they are: the same signs look different in China, Japan and
    /// Korea. None for all other texts: they have that of their weight.
    pub fn own_family(weight: Weight, text: &str) -> Option<FontFamily> {
        Ideographs::of(text).map(|ideographs| Self::family_with(weight, ideographs))
    }

    fn family_with(weight: Weight, ideographs: Ideographs) -> FontFamily {
        FontFamily::Name(format!("{}-{}", Self::name(weight), ideographs.code()).into())
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
    pub(crate) fn fallback(&self, letter: char, ideographs: Option<Ideographs>) -> Option<Arc<SystemFace>> {
        if letter.is_control() {
            return None;
        }
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let ideographs = ideographs.filter(|_| is_shared(letter));
        if let Some(known) = found.by_letter.get(&(letter, ideographs)) {
            return known.clone();
        }
        let face = self.ask_system(letter, ideographs).map(|insert| {
            let face = found.by_name.entry(insert.name.clone()).or_insert_with(|| {
                let family = family_of(&insert.name).to_owned();
                Arc::new(SystemFace { name: insert.name, family, data: insert.data.font, index: insert.data.index })
            });
            Arc::clone(face)
        });
        found.by_letter.insert((letter, ideographs), face.clone());
        face
    }

    /// A face found earlier, by its name.
    pub(super) fn by_name(&self, name: &str) -> Option<Arc<SystemFace>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).by_name.get(name).cloned()
    }

    fn ask_system(&self, letter: char, ideographs: Option<Ideographs>) -> Option<FontInsert> {
        let mut utf8 = [0_u8; 4];
        let request = FallbackRequest { cluster: letter.encode_utf8(&mut utf8), family: &FontFamily::Proportional };
        let provider = match ideographs {
            None => self.system.get_or_init(SystemFontProvider::new),
            Some(ideographs) => self.ideographs[ideographs as usize].get_or_init(|| {
                // Where the system is in that language, it knows best which of its kinds.
                let own = sys_locale::get_locale().filter(|locale| locale.starts_with(ideographs.code()));
                SystemFontProvider::new().with_locale(Some(own.as_deref().unwrap_or(ideographs.locale())))
            }),
        };
        provider.font_for(&request)
    }

    const fn name(weight: Weight) -> &'static str {
        match weight {
            Weight::Regular => "inter-regular",
            Weight::SemiBold => "inter-semibold",
            Weight::Bold => "inter-bold",
        }
    }
}

/// Which language's forms the ideographs of a text have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Ideographs {
    Chinese,
    Japanese,
    Korean,
}

impl Ideographs {
    const ALL: [Self; 3] = [Self::Chinese, Self::Japanese, Self::Korean];

    /// What the letters of a text say: ideographs beside kana are Japanese, beside hangul Korean, alone Chinese; none: there are none.
    pub(crate) fn of(text: &str) -> Option<Self> {
        // Everything before has none of these letters: nearly all texts.
        let mut letters = text.chars().filter(|letter| *letter >= '\u{1100}').peekable();
        letters.peek()?;
        let (mut any, mut beside) = (false, Self::Chinese);
        for letter in letters {
            match letter {
                '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => beside = Self::Japanese,
                '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' if beside == Self::Chinese => {
                    beside = Self::Korean;
                }
                letter => any |= is_ideograph(letter),
            }
        }
        any.then_some(beside)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::Japanese => "ja",
            Self::Korean => "ko",
        }
    }

    const fn locale(self) -> &'static str {
        match self {
            Self::Chinese => "zh-Hans",
            Self::Japanese => "ja",
            Self::Korean => "ko",
        }
    }

    fn of_system() -> Option<Self> {
        let locale = sys_locale::get_locale().unwrap_or_default();
        Some(Self::ALL.into_iter().find(|ideographs| locale.starts_with(ideographs.code())).unwrap_or(Self::Chinese))
    }

    /// What a family's name says.
    fn of_family(family: &FontFamily) -> Option<Self> {
        let FontFamily::Name(name) = family else { return None };
        let code = name.rsplit('-').next()?;
        Self::ALL.into_iter().find(|ideographs| ideographs.code() == code)
    }
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Letters that several languages share and write differently: ideographs and what comes between them.
fn is_shared(letter: char) -> bool {
    is_ideograph(letter) || matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}')
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
        let first = request.cluster.chars().next()?;
        // Labels of the window have one family for all texts: there they are those of the system's language, else Chinese.
        let ideographs = Ideographs::of_family(request.family).or_else(Ideographs::of_system);
        let face = self.fallback(first, ideographs)?;
        Some(face.insert_into(request.family.clone()))
    }
}

impl SystemFace {
    /// The font's family name as installed, for example `DejaVu Sans`.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// A name that no other face has in this run of the program.
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

    /// A face made of these bytes, for tests.
    #[cfg(test)]
    pub(crate) fn of_bytes(family: &str, bytes: Vec<u8>) -> Self {
        Self { name: format!("system:{family}:0:0"), family: family.to_owned(), data: Arc::new(bytes), index: 0 }
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
    use super::{FontSet, Ideographs, family_of};
    use crate::scene::Weight;

    #[test]
    fn family_names_are_taken_from_the_providers_names() {
        assert_eq!(family_of("system:DejaVu Sans:4711:0"), "DejaVu Sans");
        assert_eq!(family_of("system:Odd: Name:1:2"), "Odd: Name");
        assert_eq!(family_of("bare"), "bare");
    }

    #[test]
    fn letters_say_whose_ideographs_a_text_has() {
        for (text, expected) in [
            ("Checkout, 12 % – größer", None),
            ("客户旅程", Some(Ideographs::Chinese)),
            ("Kunde 客户旅程 (neu)", Some(Ideographs::Chinese)),
            ("お客様の旅", Some(Ideographs::Japanese)),
            ("旅とカード", Some(Ideographs::Japanese)),
            ("고객 旅程", Some(Ideographs::Korean)),
            ("カード", None),
            ("고객", None),
            ("👩 🇩🇪", None),
        ] {
            assert_eq!(Ideographs::of(text), expected, "{text}");
            let family = FontSet::own_family(Weight::SemiBold, text);
            assert_eq!(family.as_ref().and_then(Ideographs::of_family), expected, "{text}");
            assert!(family.is_none_or(|family| FontSet::definitions().families.contains_key(&family)), "{text}");
        }
        assert_eq!(Ideographs::of_family(&FontSet::family(Weight::Regular)), None);
    }

    #[test]
    fn control_characters_never_wake_the_system_fonts() {
        let fonts = FontSet::new();
        assert!(fonts.fallback('\u{7}', None).is_none());
        assert!(fonts.system.get().is_none());
    }
}

//! The sheets there are, by the names that people know and by their measures, and which way round they lie. Never what is on them.

use crate::scene::Size;

/// Points in a millimetre.
pub(super) const MM: f64 = 72.0 / 25.4;
/// The shortest and the longest side that a sheet may have, in tenths of a millimetre; a PDF page may not be longer than 14,400 points.
const SIDES: std::ops::RangeInclusive<u32> = 500..=50_000;

/// The sheets there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageSize {
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
    /// 420 × 594 mm
    A2,
    /// 594 × 841 mm
    A1,
    /// 841 × 1189 mm
    A0,
    /// 8½ × 11 inches
    Letter,
    /// 11 × 17 inches
    Tabloid,
    /// A slide of 13⅓ × 7½ inches.
    Slide,
    /// A slide of 10 × 7½ inches.
    NarrowSlide,
    /// As large as the drawing.
    Fit,
    /// Any other, by its measures.
    Own(Sides),
}

/// The measures of a sheet that has no name, within the limits of a PDF page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sides {
    /// In tenths of a millimetre.
    width: u32,
    height: u32,
}

/// Which way round a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Orientation {
    /// As shows more; slides lie, and sheets by their measures are as they are written.
    #[default]
    Auto,
    /// Wider than high.
    Landscape,
    /// Higher than wide.
    Portrait,
}

/// Why a text names no sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPage {
    /// It is neither a name nor measures.
    Unknown,
    /// A side is shorter or longer than a sheet may be.
    Sides,
}

impl PageSize {
    /// Every sheet that has a name, in the order people know.
    pub const ALL: &'static [Self] =
        &[Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Tabloid, Self::Slide, Self::NarrowSlide, Self::Fit];

    /// Its name, on the command line too: `A4` … `A0`, `letter`, `tabloid`, `16:9`, `4:3`, `fit`, or its measures: `300x200mm`.
    pub fn word(self) -> String {
        let name = match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
            Self::Letter => "letter",
            Self::Tabloid => "tabloid",
            Self::Slide => "16:9",
            Self::NarrowSlide => "4:3",
            Self::Fit => "fit",
            Self::Own(sides) => return format!("{}x{}mm", sides.width(), sides.height()),
        };
        name.to_owned()
    }

    /// The sheet of a name, in any case, or of measures in millimetres.
    ///
    /// # Errors
    /// No such name; a side of less than 50 or more than 5,000 mm.
    pub fn of_word(word: &str) -> Result<Self, NoPage> {
        let named = Self::ALL.iter().copied().find(|size| size.word().eq_ignore_ascii_case(word));
        named.map_or_else(|| measured(word), Ok)
    }

    /// Whether it is shown rather than printed.
    pub fn is_slide(self) -> bool {
        matches!(self, Self::Slide | Self::NarrowSlide)
    }

    /// Whether everybody knows how it is read: the sheets of which a floor of type is expected without being asked for.
    pub fn is_usual(self) -> bool {
        matches!(self, Self::A4 | Self::A3 | Self::A2 | Self::A1 | Self::A0 | Self::Slide | Self::NarrowSlide)
    }

    /// Long and short side in points; none for [`PageSize::Fit`].
    fn lying(self) -> Option<Size> {
        let (long, short) = match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
            Self::A2 => (594.0, 420.0),
            Self::A1 => (841.0, 594.0),
            Self::A0 => (1189.0, 841.0),
            Self::Letter => return Some(Size::new(792.0, 612.0)),
            Self::Tabloid => return Some(Size::new(1224.0, 792.0)),
            Self::Slide => return Some(Size::new(960.0, 540.0)),
            Self::NarrowSlide => return Some(Size::new(720.0, 540.0)),
            Self::Fit => return None,
            Self::Own(sides) => (sides.width().max(sides.height()), sides.width().min(sides.height())),
        };
        Some(Size::new(long * MM, short * MM))
    }

    /// Width and height in points of the sheets that come into question, the usual one first; none for [`PageSize::Fit`].
    pub fn papers(self, orientation: Orientation) -> Vec<Size> {
        let Some(lying) = self.lying() else { return Vec::new() };
        let standing = Size::new(lying.height, lying.width);
        match (orientation, self) {
            (Orientation::Landscape, _) | (Orientation::Auto, Self::Slide | Self::NarrowSlide) => vec![lying],
            (Orientation::Portrait, _) => vec![standing],
            (Orientation::Auto, Self::Own(sides)) => vec![if sides.width < sides.height { standing } else { lying }],
            (Orientation::Auto, _) => vec![lying, standing],
        }
    }

    /// What stays free at each side of a sheet, in points: what printers leave white, with room for cut marks; on slides a little.
    pub fn margin(self) -> f64 {
        /// No margin takes more than this share of the shorter side.
        const MOST: f64 = 1.0 / 12.0;
        match self.lying() {
            _ if self.is_slide() => 18.0,
            Some(lying) => (12.0 * MM).min(lying.height * MOST),
            None => 12.0 * MM,
        }
    }

    /// The smallest type that is aimed at on this sheet, in points; other sheets aim at what the nearest smaller one of the A series does.
    pub fn target(self) -> f64 {
        /// By the area of the sheets in square millimetres, the largest first.
        const SERIES: [(f64, f64); 4] = [(1189.0 * 841.0, 9.5), (841.0 * 594.0, 11.0), (594.0 * 420.0, 9.0), (420.0 * 297.0, 6.5)];
        const A4: f64 = 6.0;
        if self.is_slide() {
            return 5.3;
        }
        let area = self.lying().map_or(0.0, |lying| lying.area() / (MM * MM));
        SERIES.iter().find(|(least, _)| area >= least - 1.0).map_or(A4, |(_, target)| *target)
    }
}

impl Sides {
    /// What is proposed where somebody asks for other measures: a square.
    pub const USUAL: Self = Self { width: 3000, height: 3000 };

    /// What is shown on a screen: in the shape of most screens.
    pub const SCREEN: Self = Self { width: 4800, height: 3000 };

    /// A sheet of a width and a height in millimetres, taken to tenths; none if a side is shorter or longer than a sheet may be.
    pub fn new(width: f64, height: f64) -> Option<Self> {
        let tenths = |side: f64| Some((side * 10.0).round() as u32).filter(|tenths| side.is_finite() && SIDES.contains(tenths));
        Some(Self { width: tenths(width)?, height: tenths(height)? })
    }

    /// In millimetres.
    pub fn width(self) -> f64 {
        f64::from(self.width) / 10.0
    }

    /// In millimetres.
    pub fn height(self) -> f64 {
        f64::from(self.height) / 10.0
    }

    /// The shortest and the longest side that a sheet may have, in millimetres.
    pub fn limits() -> (f64, f64) {
        (f64::from(*SIDES.start()) / 10.0, f64::from(*SIDES.end()) / 10.0)
    }
}

impl Orientation {
    /// All, in the order of the dialog.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Landscape, Self::Portrait];

    /// Its name, on the command line too, and last part of its message key (`term-orientation-WORD`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Landscape => "landscape",
            Self::Portrait => "portrait",
        }
    }

    /// The orientation of a name, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word().eq_ignore_ascii_case(word))
    }
}

/// A sheet of measures: `300x200mm`, `297.5 × 210 mm`.
fn measured(word: &str) -> Result<PageSize, NoPage> {
    let folded = word.trim().to_lowercase().replace('×', "x").replace(',', ".");
    let sides = folded.strip_suffix("mm").and_then(|sides| sides.split_once('x')).ok_or(NoPage::Unknown)?;
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+'));
    let side = |text: &str| Some(text.trim()).filter(|text| is_number(text)).and_then(|text| text.parse::<f64>().ok());
    let (Some(width), Some(height)) = (side(sides.0), side(sides.1)) else { return Err(NoPage::Unknown) };
    Sides::new(width, height).map(PageSize::Own).ok_or(NoPage::Sides)
}

#[cfg(test)]
mod tests {
    use super::{MM, NoPage, Orientation, PageSize, Sides, Size};

    #[test]
    fn sheets_have_names_and_measures() {
        for size in PageSize::ALL {
            assert_eq!(PageSize::of_word(&size.word().to_lowercase()), Ok(*size));
        }
        let own = |width, height| Ok(PageSize::Own(Sides::new(width, height).unwrap()));
        assert_eq!(PageSize::of_word("300x200mm"), own(300.0, 200.0));
        assert_eq!(PageSize::of_word("297,5 × 210 MM"), own(297.5, 210.0));
        assert_eq!(PageSize::of_word("297.5x210mm").unwrap().word(), "297.5x210mm");
        for word in ["A5", "", "x", "mm", "300x200", "300mm", "axbmm", "300x200x100mm", "1e3x200mm", "NaNxNaNmm", "infx200mm"] {
            assert_eq!(PageSize::of_word(word), Err(NoPage::Unknown), "{word}");
        }
        for word in ["0x0mm", "-300x200mm", "49.9x200mm", "300x5001mm", "999999999999999999999x200mm"] {
            assert_eq!(PageSize::of_word(word), Err(NoPage::Sides), "{word}");
        }
    }

    #[test]
    fn sheets_lie_or_stand() {
        let papers = |size: PageSize, orientation| size.papers(orientation);
        let (lying, standing) = (Size::new(792.0, 612.0), Size::new(612.0, 792.0));
        assert_eq!(papers(PageSize::Letter, Orientation::Auto), [lying, standing]);
        assert_eq!(papers(PageSize::Letter, Orientation::Landscape), [lying]);
        assert_eq!(papers(PageSize::Letter, Orientation::Portrait), [standing]);
        assert_eq!(papers(PageSize::Slide, Orientation::Auto), [Size::new(960.0, 540.0)]);
        assert_eq!(papers(PageSize::Slide, Orientation::Portrait), [Size::new(540.0, 960.0)]);
        let own = PageSize::Own(Sides::new(100.0, 400.0).unwrap());
        assert_eq!(papers(own, Orientation::Auto), [Size::new(100.0 * MM, 400.0 * MM)]);
        assert_eq!(papers(own, Orientation::Landscape), [Size::new(400.0 * MM, 100.0 * MM)]);
        assert!(papers(PageSize::Fit, Orientation::Auto).is_empty());
    }

    #[test]
    fn what_is_aimed_at_follows_from_the_sheet() {
        let targets = [PageSize::A4, PageSize::A3, PageSize::A2, PageSize::A1, PageSize::A0, PageSize::Slide, PageSize::NarrowSlide];
        assert_eq!(targets.map(PageSize::target), [6.0, 6.5, 9.0, 11.0, 9.5, 5.3, 5.3]);
        assert_eq!([PageSize::Letter, PageSize::Tabloid, PageSize::Fit].map(PageSize::target), [6.0; 3]);
        let own = |width, height| PageSize::Own(Sides::new(width, height).unwrap()).target();
        assert_eq!([own(60.0, 60.0), own(420.0, 300.0), own(900.0, 900.0), own(5000.0, 1000.0)], [6.0, 6.5, 11.0, 9.5]);
    }

    #[test]
    fn a_small_sheet_has_a_small_margin() {
        assert!((PageSize::A4.margin() - 12.0 * MM).abs() < 1e-9);
        assert!((PageSize::Own(Sides::new(60.0, 60.0).unwrap()).margin() - 5.0 * MM).abs() < 1e-9);
    }
}

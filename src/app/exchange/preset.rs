//! Exports that are set with one click: what a consultant chooses for the usual cases. Never a choice that cannot be made by hand.

use crate::app::exchange::choice::ReadAt;
use crate::app::exchange::choice::{ExportChoice, Sheets};
use crate::export::{Format, Orientation, PageSize, PixelSize};
use crate::layout::PanelSet;

/// A usual case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// For the wall of a meeting room, read over the table.
    Poster,
    /// For office printers, read in the hand.
    TakeHome,
    /// For a talk.
    Slide,
    /// For a page of a document.
    Picture,
}

/// Pixels for each point of paper of a picture in a document: 200 in an inch.
const PIXELS: f64 = 200.0 / 72.0;

impl Preset {
    /// All, in the order of the dialog.
    pub const ALL: [Self; 4] = [Self::Poster, Self::TakeHome, Self::Slide, Self::Picture];

    /// Last part of its message key (`term-preset-CODE`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::TakeHome => "take-home",
            Self::Slide => "slide",
            Self::Picture => "picture",
        }
    }

    /// Makes its choices; colours, language, date and maps stay as they are.
    pub fn choose(self, choice: &mut ExportChoice) {
        let (format, page, read_at) = match self {
            Self::Poster => (Format::Pdf, PageSize::A1, ReadAt::Table),
            Self::TakeHome => (Format::Pdf, PageSize::A3, ReadAt::Hand),
            Self::Slide => (Format::Pdf, PageSize::Slide, ReadAt::Hand),
            Self::Picture => (Format::Png, PageSize::A4, ReadAt::Hand),
        };
        choice.format = format;
        choice.set_paper(page);
        choice.read_at = read_at;
        choice.orientation = Orientation::Auto;
        choice.sheets = Sheets::One;
        choice.composing = None;
        choice.panels = PanelSet::ALL;
        choice.thresholds = false;
        if self == Self::Picture {
            choice.pixels = PixelSize::Scale(PIXELS);
        }
    }

    /// Whether its choices are made.
    pub fn is_chosen(self, choice: &ExportChoice) -> bool {
        let mut made = choice.clone();
        self.choose(&mut made);
        made == *choice
    }
}

#[cfg(test)]
mod tests {
    use super::{ExportChoice, Format, PageSize, Preset};
    use crate::app::{Composing, ReadAt};

    #[test]
    fn one_click_sets_everything_and_is_marked_until_something_is_changed() {
        let mut choice = ExportChoice { composing: Some(Composing::Line), ..ExportChoice::default() };
        for (preset, format, paper) in [
            (Preset::Poster, Format::Pdf, PageSize::A1),
            (Preset::Slide, Format::Pdf, PageSize::Slide),
            (Preset::Picture, Format::Png, PageSize::A4),
            (Preset::TakeHome, Format::Pdf, PageSize::A3),
        ] {
            preset.choose(&mut choice);
            assert_eq!((choice.format, choice.paper(), choice.composing()), (format, paper, Composing::Page), "{preset:?}");
            let marked = Preset::ALL.into_iter().filter(|one| one.is_chosen(&choice));
            assert_eq!(marked.collect::<Vec<_>>(), [preset]);
            let other = ExportChoice { read_at: ReadAt::Wall, ..choice.clone() };
            assert!(Preset::ALL.into_iter().all(|one| !one.is_chosen(&other)), "{preset:?}");
        }
        assert!(Preset::TakeHome.is_chosen(&ExportChoice::default()), "what is proposed is the page to take home");
    }
}

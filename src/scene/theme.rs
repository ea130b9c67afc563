//! The three designed palettes. Colours by meaning, resolved to ink here and nowhere else. Never a layout decision, except that the
//! projector theme is drawn with heavier lines.

use super::Color;

/// The themes that a person can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeName {
    /// Ink on white paper; what exports use unless told otherwise.
    #[default]
    Light,
    /// For dark rooms and tired eyes.
    Dark,
    /// High contrast and heavier lines, for a washed-out projector.
    Projector,
}

/// Colours of one verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictInk {
    /// Colour of the symbol, the dot and the card's outline; at least 3:1 against the paper.
    pub mark: Color,
    /// Colour of the word; at least 4.5:1 against the paper.
    pub word: Color,
}

/// Every colour a map or a window is drawn in.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Which one it is.
    pub name: ThemeName,
    /// The map's paper, also the face of cards.
    pub paper: Color,
    /// Main ink.
    pub ink: Color,
    /// Quieter ink for small print.
    pub muted: Color,
    /// Hairlines between lanes.
    pub hairline: Color,
    /// Tint of every other stage.
    pub tint: Color,
    /// Face of the stage chevrons.
    pub chevron: Color,
    /// Words on the chevrons.
    pub on_chevron: Color,
    /// Outline of ordinary cards.
    pub card_edge: Color,
    /// The path behind the cards.
    pub path: Color,
    /// Paid media.
    pub paid: Color,
    /// Owned media.
    pub owned: Color,
    /// Earned media.
    pub earned: Color,
    /// The expectation curve.
    pub expectation: Color,
    /// The fulfilment curve.
    pub fulfilment: Color,
    /// The competition curve.
    pub competition: Color,
    /// Area where fulfilment is above expectation.
    pub above: Color,
    /// Area where fulfilment is below expectation.
    pub below: Color,
    /// Plus signs of experiences.
    pub positive: Color,
    /// Minus signs of experiences.
    pub negative: Color,
    /// magic moment
    pub magic_moment: VerdictInk,
    /// deal-breaker
    pub deal_breaker: VerdictInk,
    /// pain point
    pub pain_point: VerdictInk,
    /// contested
    pub contested: VerdictInk,
    /// solid
    pub solid: VerdictInk,
    /// overdelivered
    pub overdelivered: VerdictInk,
    /// minor letdown
    pub minor_letdown: VerdictInk,
    /// neutral
    pub neutral: VerdictInk,
    /// not rated
    pub not_rated: VerdictInk,
    /// The window's one accent colour: focus, selection, the main button.
    pub accent: Color,
    /// The window's panels, beside the paper.
    pub panel: Color,
    /// What the pointer is over, in panels.
    pub hover: Color,
    /// Factor on line widths: 1, on a projector more.
    pub line_weight: f64,
}

const fn ink(mark: u32, word: u32) -> VerdictInk {
    VerdictInk { mark: Color::hex(mark), word: Color::hex(word) }
}

impl Theme {
    /// The palette of a theme.
    pub const fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => Self::light(),
            ThemeName::Dark => Self::dark(),
            ThemeName::Projector => Self::projector(),
        }
    }

    const fn light() -> Self {
        Self {
            name: ThemeName::Light,
            paper: Color::hex(0xffffff),
            ink: Color::hex(0x1f2933),
            muted: Color::hex(0x5c6b7a),
            hairline: Color::hex(0xd7dee6),
            tint: Color::hex(0xf5f7fa),
            chevron: Color::hex(0x1f2933),
            on_chevron: Color::hex(0xffffff),
            card_edge: Color::hex(0xd7dee6),
            path: Color::hex(0x9fb0c3),
            paid: Color::hex(0xa35300),
            owned: Color::hex(0x1f5fa8),
            earned: Color::hex(0x2b7a4b),
            expectation: Color::hex(0x1f2933),
            fulfilment: Color::hex(0x1f5fa8),
            competition: Color::hex(0x5c6b7a),
            above: Color::hex(0xcfe6df),
            below: Color::hex(0xf3d3d0),
            positive: Color::hex(0x0b7a5c),
            negative: Color::hex(0xb3261e),
            magic_moment: ink(0x0b7a5c, 0x0b7a5c),
            deal_breaker: ink(0x7a0012, 0x7a0012),
            pain_point: ink(0xb3261e, 0xb3261e),
            contested: ink(0x6a4fa3, 0x6a4fa3),
            solid: ink(0x3d4f61, 0x3d4f61),
            overdelivered: ink(0x5c6b7a, 0x5c6b7a),
            minor_letdown: ink(0x7b8895, 0x5c6b7a),
            neutral: ink(0x7b8895, 0x5c6b7a),
            not_rated: ink(0x5c6b7a, 0x5c6b7a),
            accent: Color::hex(0x1f5fa8),
            panel: Color::hex(0xf5f7fa),
            hover: Color::hex(0xe6ebf1),
            line_weight: 1.0,
        }
    }

    const fn dark() -> Self {
        Self {
            name: ThemeName::Dark,
            paper: Color::hex(0x161b21),
            ink: Color::hex(0xe8edf2),
            muted: Color::hex(0x9dabb9),
            hairline: Color::hex(0x35404b),
            tint: Color::hex(0x1c232b),
            chevron: Color::hex(0x34424f),
            on_chevron: Color::hex(0xf4f7fa),
            card_edge: Color::hex(0x3d4955),
            path: Color::hex(0x5f7388),
            paid: Color::hex(0xe59a4a),
            owned: Color::hex(0x6aa9ee),
            earned: Color::hex(0x63b987),
            expectation: Color::hex(0xe8edf2),
            fulfilment: Color::hex(0x6aa9ee),
            competition: Color::hex(0x9dabb9),
            above: Color::hex(0x1e4238),
            below: Color::hex(0x522a2a),
            positive: Color::hex(0x45c39c),
            negative: Color::hex(0xff8a7e),
            magic_moment: ink(0x3ccfa0, 0x3ccfa0),
            deal_breaker: ink(0xff4d6d, 0xff7088),
            pain_point: ink(0xffa08a, 0xffa08a),
            contested: ink(0xb9a2ee, 0xb9a2ee),
            solid: ink(0xb4c3d2, 0xb4c3d2),
            overdelivered: ink(0x9dabb9, 0x9dabb9),
            minor_letdown: ink(0x8996a3, 0x9dabb9),
            neutral: ink(0x8996a3, 0x9dabb9),
            not_rated: ink(0x9dabb9, 0x9dabb9),
            accent: Color::hex(0x6aa9ee),
            panel: Color::hex(0x1c232b),
            hover: Color::hex(0x2a343e),
            line_weight: 1.0,
        }
    }

    const fn projector() -> Self {
        Self {
            name: ThemeName::Projector,
            paper: Color::hex(0xffffff),
            ink: Color::hex(0x000000),
            muted: Color::hex(0x36414c),
            hairline: Color::hex(0x8d99a6),
            tint: Color::hex(0xedf1f5),
            chevron: Color::hex(0x000000),
            on_chevron: Color::hex(0xffffff),
            card_edge: Color::hex(0x5c6b7a),
            path: Color::hex(0x6b7d90),
            paid: Color::hex(0x8a4300),
            owned: Color::hex(0x0d4a94),
            earned: Color::hex(0x14613a),
            expectation: Color::hex(0x000000),
            fulfilment: Color::hex(0x0d4a94),
            competition: Color::hex(0x4a5663),
            above: Color::hex(0xa9dccb),
            below: Color::hex(0xf3b4ae),
            positive: Color::hex(0x005f45),
            negative: Color::hex(0xa3140c),
            magic_moment: ink(0x006a4e, 0x006a4e),
            deal_breaker: ink(0x6b0010, 0x6b0010),
            pain_point: ink(0xb81a10, 0xb81a10),
            contested: ink(0x54359a, 0x54359a),
            solid: ink(0x2b3a49, 0x2b3a49),
            overdelivered: ink(0x36414c, 0x36414c),
            minor_letdown: ink(0x55626f, 0x36414c),
            neutral: ink(0x55626f, 0x36414c),
            not_rated: ink(0x36414c, 0x36414c),
            accent: Color::hex(0x0d4a94),
            panel: Color::hex(0xedf1f5),
            hover: Color::hex(0xd5dde6),
            line_weight: 1.5,
        }
    }
}

//! The three designed palettes. Colours with a meaning become ink here and nowhere else. Never a layout decision, except that the
//! projector theme is drawn with heavier lines.

use crate::scene::Color;

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
    /// Curves of several on one path, one after the other; their names are written in them.
    pub voices: [Color; 5],
    /// Area where fulfilment is above expectation.
    pub above: Color,
    /// Area where fulfilment is below expectation.
    pub below: Color,
    /// The same on a composed page: its luminance differs from the other's, so that they are told apart in grey.
    pub below_on_paper: Color,
    /// The fine hatch of that area.
    pub hatch: Color,
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
    /// Background of what the pointer is over, in panels.
    pub hover: Color,
    /// Factor on line widths: 1, on a projector more.
    pub line_weight: f64,
}

const fn ink(mark: u32, word: u32) -> VerdictInk {
    VerdictInk { mark: Color::hex(mark), word: Color::hex(word) }
}

impl Theme {
    /// The palette of a theme.
    pub const fn of(name: ThemeName) -> &'static Self {
        static LIGHT: Theme = Theme::light();
        static DARK: Theme = Theme::dark();
        static PROJECTOR: Theme = Theme::projector();
        match name {
            ThemeName::Light => &LIGHT,
            ThemeName::Dark => &DARK,
            ThemeName::Projector => &PROJECTOR,
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
            voices: [Color::hex(0x2451b4), Color::hex(0xb04a00), Color::hex(0x0c7f65), Color::hex(0x782569), Color::hex(0x1f2933)],
            above: Color::hex(0xcfe6df),
            below: Color::hex(0xf3d3d0),
            below_on_paper: Color::hex(0xecbdb8),
            hatch: Color::hex(0xd0807a),
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
            card_edge: Color::hex(0x586878),
            path: Color::hex(0x5f7388),
            paid: Color::hex(0xe59a4a),
            owned: Color::hex(0x6aa9ee),
            earned: Color::hex(0x63b987),
            expectation: Color::hex(0xe8edf2),
            fulfilment: Color::hex(0x6aa9ee),
            competition: Color::hex(0x9dabb9),
            voices: [Color::hex(0x6aa9ee), Color::hex(0xf5ab4a), Color::hex(0x88eba9), Color::hex(0xf25d94), Color::hex(0xe8edf2)],
            above: Color::hex(0x1e4238),
            below: Color::hex(0x522a2a),
            below_on_paper: Color::hex(0x7a3d3e),
            hatch: Color::hex(0xb36a68),
            positive: Color::hex(0x45c39c),
            negative: Color::hex(0xff8a7e),
            magic_moment: ink(0x8fe3c6, 0x8fe3c6),
            deal_breaker: ink(0xf43d80, 0xff6b9d),
            pain_point: ink(0xff8b51, 0xff8b51),
            contested: ink(0xb9a2ee, 0xb9a2ee),
            solid: ink(0x94a9c5, 0xa3b6cf),
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
            voices: [Color::hex(0x0f3ba7), Color::hex(0xa34000), Color::hex(0x006a4e), Color::hex(0x6b0f50), Color::hex(0x000000)],
            above: Color::hex(0xa9dccb),
            below: Color::hex(0xf3b4ae),
            below_on_paper: Color::hex(0xefa29a),
            hatch: Color::hex(0xc9544c),
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

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Theme; 3] = [Theme::light(), Theme::dark(), Theme::projector()];

    fn verdicts(theme: &Theme) -> [(&'static str, VerdictInk); 9] {
        [
            ("magic moment", theme.magic_moment),
            ("deal-breaker", theme.deal_breaker),
            ("pain point", theme.pain_point),
            ("contested", theme.contested),
            ("solid", theme.solid),
            ("overdelivered", theme.overdelivered),
            ("minor letdown", theme.minor_letdown),
            ("neutral", theme.neutral),
            ("not rated", theme.not_rated),
        ]
    }

    #[test]
    fn words_have_a_contrast_of_4_5_and_marks_of_3() {
        for theme in &THEMES {
            for (name, ink) in verdicts(theme) {
                assert!(ink.word.contrast(theme.paper) >= 4.5, "{:?}: {name} word {:.2}", theme.name, ink.word.contrast(theme.paper));
                assert!(ink.mark.contrast(theme.paper) >= 3.0, "{:?}: {name} mark {:.2}", theme.name, ink.mark.contrast(theme.paper));
            }
            for (name, ink, below) in [
                ("ink", theme.ink, theme.paper),
                ("ink on tint", theme.ink, theme.tint),
                ("muted", theme.muted, theme.paper),
                ("muted on tint", theme.muted, theme.tint),
                ("muted on panel", theme.muted, theme.panel),
                ("chevron", theme.on_chevron, theme.chevron),
                ("paid", theme.paid, theme.paper),
                ("owned", theme.owned, theme.paper),
                ("earned", theme.earned, theme.paper),
                ("icon on paid", theme.paper, theme.paid),
                ("icon on owned", theme.paper, theme.owned),
                ("icon on earned", theme.paper, theme.earned),
                ("fulfilment", theme.fulfilment, theme.paper),
                ("competition", theme.competition, theme.paper),
                ("plus on tint", theme.positive, theme.tint),
                ("minus on tint", theme.negative, theme.tint),
                ("accent", theme.accent, theme.paper),
            ] {
                assert!(ink.contrast(below) >= 4.5, "{:?}: {name} {:.2}", theme.name, ink.contrast(below));
            }
        }
    }

    /// Lightness L* of a colour, 0–100, which is what is left of it in grey.
    fn lightness(color: Color) -> f64 {
        use palette::IntoColor as _;
        let color: palette::Srgb<f64> = palette::Srgb::new(color.r, color.g, color.b).into_format();
        let lab: palette::Lab<palette::white_point::D65, f64> = color.into_color();
        lab.l
    }

    #[test]
    fn pages_can_be_read_in_grey() {
        for theme in &THEMES {
            let differ = |one: Color, two: Color| (lightness(one) - lightness(two)).abs();
            let areas = differ(theme.above, theme.below_on_paper);
            assert!(areas >= 8.0, "{:?}: the areas differ by {areas:.1}", theme.name);
            // The hatch makes the difference greater, not smaller.
            let (hatched, plain, other) = (lightness(theme.hatch), lightness(theme.below_on_paper), lightness(theme.above));
            assert_eq!(hatched > plain, plain > other, "{:?}", theme.name);
            assert!((hatched - plain).abs() >= 10.0, "{:?}: the hatch differs by {:.1}", theme.name, (hatched - plain).abs());
            for area in [theme.paper, theme.tint, theme.above, theme.below_on_paper] {
                for (name, line) in
                    [("expectation", theme.expectation), ("fulfilment", theme.fulfilment), ("competition", theme.competition)]
                {
                    assert!(differ(line, area) >= 25.0, "{:?}: {name} differs by {:.1}", theme.name, differ(line, area));
                }
            }
            for (name, ink) in verdicts(theme) {
                for below in [theme.paper, theme.tint] {
                    assert!(differ(ink.mark, below) >= 25.0, "{:?}: {name} differs by {:.1}", theme.name, differ(ink.mark, below));
                }
                assert!(ink.word.contrast(theme.tint) >= 4.5, "{:?}: {name} on a panel {:.2}", theme.name, ink.word.contrast(theme.tint));
            }
            for badge in [theme.positive, theme.negative] {
                assert!(theme.paper.contrast(badge) >= 4.5, "{:?}: number {:.2}", theme.name, theme.paper.contrast(badge));
            }
        }
    }

    #[test]
    fn strong_verdicts_differ_for_colour_blind_people() {
        for theme in &THEMES {
            let strong: Vec<_> = verdicts(theme)
                .into_iter()
                .filter(|(name, _)| ["magic moment", "deal-breaker", "pain point", "solid"].contains(name))
                .collect();
            for (kind, matrix) in [("deuteranopia", DEUTERANOPIA), ("protanopia", PROTANOPIA)] {
                for (index, (one, first)) in strong.iter().enumerate() {
                    for (two, second) in &strong[index + 1..] {
                        let distance = difference(lab(first.mark, &matrix), lab(second.mark, &matrix));
                        assert!(distance >= 10.0, "{:?}, {kind}: {one} and {two} differ by {distance:.1}", theme.name);
                    }
                }
            }
        }
    }

    #[test]
    fn curves_of_several_differ_for_colour_blind_people_and_their_names_can_be_read() {
        for theme in &THEMES {
            for (at, one) in theme.voices.iter().enumerate() {
                for below in [theme.paper, theme.tint] {
                    assert!(one.contrast(below) >= 4.5, "{:?}: {at} {:.2}", theme.name, one.contrast(below));
                }
                for (kind, matrix) in [("deuteranopia", DEUTERANOPIA), ("protanopia", PROTANOPIA), ("tritanopia", TRITANOPIA)] {
                    for (other, two) in theme.voices.iter().enumerate().skip(at + 1) {
                        let distance = difference(lab(*one, &matrix), lab(*two, &matrix));
                        assert!(distance >= 12.0, "{:?}, {kind}: {at} and {other} differ by {distance:.1}", theme.name);
                    }
                }
            }
        }
    }

    const TRITANOPIA: [[f64; 3]; 3] =
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]];
    /// Simulation of missing cones in linear RGB (Machado, Oliveira & Fernandes 2009, severity 1).
    const PROTANOPIA: [[f64; 3]; 3] =
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
    const DEUTERANOPIA: [[f64; 3]; 3] =
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];

    /// CIE L*a*b* (D65) of a colour as seen through a simulation matrix.
    fn lab(color: Color, matrix: &[[f64; 3]; 3]) -> [f64; 3] {
        let linear = [color.r, color.g, color.b].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        let seen: Vec<f64> =
            matrix.iter().map(|row| row.iter().zip(linear).map(|(factor, value)| factor * value).sum::<f64>().clamp(0.0, 1.0)).collect();
        let (r, g, b) = (seen[0], seen[1], seen[2]);
        let xyz = [
            (0.412_456 * r + 0.357_576 * g + 0.180_438 * b) / 0.950_47,
            0.212_673 * r + 0.715_152 * g + 0.072_175 * b,
            (0.019_334 * r + 0.119_192 * g + 0.950_304 * b) / 1.088_83,
        ];
        let f = xyz.map(|value| if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 });
        [116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])]
    }

    /// CIEDE2000 (Sharma, Wu & Dalal 2005).
    fn difference(one: [f64; 3], two: [f64; 3]) -> f64 {
        let ([l1, a1, b1], [l2, a2, b2]) = (one, two);
        let mean_chroma = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
        let power = mean_chroma.powi(7);
        let g = 0.5 * (1.0 - (power / (power + 25.0_f64.powi(7))).sqrt());
        let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
        let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
        let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
        let (h1, h2) = (hue(a1, b1), hue(a2, b2));
        let turn = if c1 * c2 == 0.0 {
            0.0
        } else if (h2 - h1).abs() <= 180.0 {
            h2 - h1
        } else if h2 <= h1 {
            h2 - h1 + 360.0
        } else {
            h2 - h1 - 360.0
        };
        let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin());
        let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
        let h = if c1 * c2 == 0.0 {
            h1 + h2
        } else if (h1 - h2).abs() <= 180.0 {
            (h1 + h2) / 2.0
        } else if h1 + h2 < 360.0 {
            (h1 + h2 + 360.0) / 2.0
        } else {
            (h1 + h2 - 360.0) / 2.0
        };
        let cosine = |factor: f64, shift: f64| (factor * h + shift).to_radians().cos();
        let t = 1.0 - 0.17 * cosine(1.0, -30.0) + 0.24 * cosine(2.0, 0.0) + 0.32 * cosine(3.0, 6.0) - 0.20 * cosine(4.0, -63.0);
        let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
        let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
        let rotation = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
        let power = c.powi(7);
        let rt = -2.0 * (power / (power + 25.0_f64.powi(7))).sqrt() * (2.0 * rotation).to_radians().sin();
        ((dl / sl).powi(2) + (dc / sc).powi(2) + (dh / sh).powi(2) + rt * (dc / sc) * (dh / sh)).sqrt()
    }

    #[test]
    fn the_difference_of_colours_is_that_of_the_published_examples() {
        for (one, two, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ] {
            assert!((difference(one, two) - expected).abs() < 1e-4, "{one:?} {two:?}: {}", difference(one, two));
        }
    }

    #[test]
    fn cards_are_seen_in_the_dark_without_their_words() {
        let dark = Theme::dark();
        assert!(dark.card_edge.contrast(dark.paper) >= 3.0, "{:.2}", dark.card_edge.contrast(dark.paper));
    }
}

//! Colours as they are drawn. Never a meaning: which colour a verdict has is the theme's business.

/// An sRGB colour with straight (not premultiplied) alpha.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0–255.
    pub r: u8,
    /// Green, 0–255.
    pub g: u8,
    /// Blue, 0–255.
    pub b: u8,
    /// Opacity, 0 (nothing) – 255 (opaque).
    pub a: u8,
}

impl Color {
    /// An opaque colour written as `0xrrggbb`.
    pub const fn hex(rgb: u32) -> Self {
        Self { r: (rgb >> 16) as u8, g: (rgb >> 8) as u8, b: rgb as u8, a: 255 }
    }

    /// The same colour with another opacity, 0–255.
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// `#rrggbb`, without the opacity.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }

    /// This colour over an opaque one below.
    pub fn over(self, below: Self) -> Self {
        let mix = |top: u8, under: u8| {
            let alpha = f64::from(self.a) / 255.0;
            (f64::from(top) * alpha + f64::from(under) * (1.0 - alpha)).round() as u8
        };
        Self { r: mix(self.r, below.r), g: mix(self.g, below.g), b: mix(self.b, below.b), a: below.a }
    }

    /// Relative luminance, 0–1 (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio 1–21 between two opaque colours (WCAG 2.2).
    #[cfg(test)]
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::Color;

    #[test]
    fn contrast_of_black_on_white_is_21() {
        assert!((Color::hex(0x000000).contrast(Color::hex(0xffffff)) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn half_black_over_white_is_grey() {
        let grey = Color::hex(0x000000).with_alpha(128).over(Color::hex(0xffffff));
        assert_eq!(grey, Color::hex(0x7f7f7f));
    }
}

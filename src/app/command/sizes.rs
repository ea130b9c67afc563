//! Sizes that people name by their number: of the map on the screen and of the window's type. Never what is shown at such a size.

/// A zoom of the map besides 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UsualZoom {
    /// 50 %.
    Half,
    /// 150 %.
    Larger,
    /// 200 %.
    Double,
}

impl UsualZoom {
    /// As a factor: 1 is 100 %.
    pub(crate) fn factor(self) -> f64 {
        match self {
            Self::Half => 0.5,
            Self::Larger => 1.5,
            Self::Double => 2.0,
        }
    }
}

/// A size of the window's type besides 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UsualText {
    /// 125 %.
    Larger,
    /// 150 %.
    Large,
    /// 200 %.
    Double,
}

impl UsualText {
    /// As a factor: 1 is 100 %.
    pub(crate) fn factor(self) -> f32 {
        match self {
            Self::Larger => 1.25,
            Self::Large => 1.5,
            Self::Double => 2.0,
        }
    }
}

//! With what the window is drawn: OpenGL, or, where that is missing or too old, the second way that the program was built with (wgpu: on Windows Direct3D, which does
//! without a graphics card). Remote desktops and virtual machines often have OpenGL 1.1 only. Never what is drawn.

use eframe::{Error, Renderer};

/// The variable that names one way, for tests and for drivers that lie: `opengl` or `wgpu`.
const VARIABLE: &str = "WEGMARKE_RENDERER";

/// The ways to draw, in the order in which they are tried.
pub(super) fn ways() -> Vec<Renderer> {
    ways_of(std::env::var(VARIABLE).ok().as_deref(), second())
}

/// The way beside OpenGL, where the program has one.
fn second() -> Option<Renderer> {
    "wgpu".parse().ok()
}

/// `wanted`: what the variable names. A way that the program does not have, or that nobody knows, is as if it named none.
fn ways_of(wanted: Option<&str>, second: Option<Renderer>) -> Vec<Renderer> {
    match (wanted, second) {
        (Some("opengl"), _) | (_, None) => vec![Renderer::Glow],
        (Some("wgpu"), Some(second)) => vec![second],
        (_, Some(second)) => vec![Renderer::Glow, second],
    }
}

/// Whether another way to draw may open the window that this one could not: not where there is no display.
pub(super) fn is_of_drawing(error: &Error) -> bool {
    !is_of_display(error)
}

/// Whether there is no display to open a window on.
pub fn is_of_display(error: &Error) -> bool {
    matches!(error, Error::Winit(_) | Error::WinitEventLoop(_))
}

#[cfg(test)]
mod tests {
    use super::{second, ways_of};
    use eframe::Renderer::Glow;

    #[test]
    fn opengl_comes_first_and_a_way_that_is_named_is_the_only_one() {
        let second = second().expect("tests bring one");
        assert_ne!(second, Glow);
        assert_eq!(ways_of(None, Some(second)), [Glow, second]);
        assert_eq!(ways_of(Some("opengl"), Some(second)), [Glow]);
        assert_eq!(ways_of(Some("wgpu"), Some(second)), [second]);
        assert_eq!(ways_of(Some("vulkan"), Some(second)), [Glow, second]);
        assert_eq!(ways_of(Some("wgpu"), None), [Glow], "a program without it draws as it can");
    }
}

//! How large the window's type is, and that menus and bars grow less than what one works on. Never the type of a map.

use egui::{TextStyle, Ui};

/// Normal size of the window's type, in points.
const USUAL_TYPE: f32 = 13.0;

/// How much larger than normal the type is: sizes given in points at the normal size of type are multiplied by this.
pub(crate) fn scale(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / USUAL_TYPE
}

/// How large menus and bars are where everything else is this large: they stay readable, and leave the room to the map.
pub(crate) fn modest_scale(scale: f32) -> f32 {
    if scale > 1.0 { 1.0 + (scale - 1.0) / 2.0 } else { scale }
}

/// Gives what is added from here on the size of menus and bars.
pub(crate) fn modest(ui: &mut Ui) {
    let whole = ui.ctx().global_style();
    let scale = whole.text_styles.get(&TextStyle::Body).map_or(1.0, |font| font.size / USUAL_TYPE);
    let factor = modest_scale(scale) / scale;
    let style = ui.style_mut();
    for (name, font) in &mut style.text_styles {
        font.size = whole.text_styles.get(name).map_or(font.size, |usual| usual.size * factor);
    }
    let (spacing, usual) = (&mut style.spacing, &whole.spacing);
    spacing.interact_size.y = usual.interact_size.y * factor;
    spacing.icon_width = usual.icon_width * factor;
    spacing.icon_width_inner = usual.icon_width_inner * factor;
}

#[cfg(test)]
mod tests {
    use super::modest_scale;

    #[test]
    fn menus_grow_half_as_much_and_shrink_like_everything_else() {
        assert_eq!([0.7, 1.0, 1.5, 2.0].map(modest_scale), [0.7, 1.0, 1.25, 1.5]);
    }
}

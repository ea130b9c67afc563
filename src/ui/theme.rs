//! The look of the window: the scene's theme turned into egui's visuals and type sizes. It has no colours of its own.

use super::canvas::color32;
use crate::layout::{Theme, ThemeName};
use crate::scene::{Color, Weight};
use crate::text::FontSet;
use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{Context, CornerRadius, FontId, Shadow, Stroke, Style, TextStyle, Visuals, vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Name of the text style for headings inside panels.
pub(crate) const SECTION: &str = "section";

/// Width of a scroll bar under the pointer, in points: panels and dialogs leave that much free beside what they show.
pub(crate) const SCROLL_BAR: f32 = 7.0;

/// How much larger than its normal size the type of panels and dialogs is on a projector, which is far away.
const PROJECTED: f32 = 1.1;

/// Applies the theme to the window.
pub(crate) fn apply(ctx: &Context, name: ThemeName, text_scale: f32) {
    let theme = Theme::of(name);
    let style = Arc::new(style(theme, text_scale));
    ctx.set_theme(if name == ThemeName::Dark { egui::Theme::Dark } else { egui::Theme::Light });
    ctx.all_styles_mut(|every| *every = Style::clone(&style));
}

/// Nothing glides, fades or blinks.
pub(crate) fn keep_still(ctx: &Context) {
    ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
        style.visuals.text_cursor.blink = false;
    });
}

fn style(theme: &Theme, text_scale: f32) -> Style {
    let scale = text_scale * if theme.name == ThemeName::Projector { PROJECTED } else { 1.0 };
    let font = |size: f32, weight: Weight| FontId::new(size * scale, FontSet::family(weight));
    let text_styles = BTreeMap::from([
        (TextStyle::Small, font(11.0, Weight::Regular)),
        (TextStyle::Body, font(13.0, Weight::Regular)),
        (TextStyle::Button, font(13.0, Weight::Regular)),
        (TextStyle::Monospace, font(13.0, Weight::Regular)),
        (TextStyle::Heading, font(17.0, Weight::SemiBold)),
        (TextStyle::Name(SECTION.into()), font(12.5, Weight::SemiBold)),
    ]);
    let mut style = Style { text_styles, visuals: visuals(theme), animation_time: 0.08, ..Style::default() };
    style.spacing.item_spacing = vec2(7.0, 6.0);
    style.spacing.button_padding = vec2(8.0, 4.0);
    style.spacing.interact_size.y = 24.0 * scale;
    style.spacing.icon_width = 15.0 * scale;
    // What opens over the window grows from there to what it needs: a list that is higher would keep that height.
    style.spacing.default_area_size.y = 440.0 * scale;
    style.spacing.icon_width_inner = 9.0 * scale;
    style.spacing.icon_spacing = 6.0;
    style.spacing.menu_margin = egui::Margin::same(6);
    // Unobtrusive scroll bars: paler than the content that they scroll.
    style.spacing.scroll.foreground_color = false;
    // As wide as what lists and panels leave free at their right edge.
    style.spacing.scroll.bar_width = SCROLL_BAR;
    style.interaction.tooltip_delay = 0.4;
    style.url_in_tooltip = true;
    style
}

/// What is chosen, in a list or a row of buttons. It differs more from what is around it than what the pointer happens to be over.
fn chosen(theme: &Theme) -> Color {
    let strength = match theme.name {
        ThemeName::Light => 46,
        ThemeName::Dark => 60,
        ThemeName::Projector => 64,
    };
    theme.accent.with_alpha(strength).over(theme.paper)
}

fn visuals(theme: &Theme) -> Visuals {
    let base = if theme.name == ThemeName::Dark { Visuals::dark() } else { Visuals::light() };
    let (ink, muted) = (color32(theme.ink), color32(theme.muted));
    let weight = theme.line_weight as f32;
    let radius = CornerRadius::same(5);
    let state = |fill: Color, edge: Color, text: egui::Color32| WidgetVisuals {
        bg_fill: color32(fill),
        weak_bg_fill: color32(fill),
        bg_stroke: Stroke::new(weight, color32(edge)),
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let accent_tint = chosen(theme);
    Visuals {
        override_text_color: None,
        weak_text_color: Some(muted),
        hyperlink_color: color32(theme.accent),
        faint_bg_color: color32(theme.tint),
        extreme_bg_color: color32(theme.paper),
        text_edit_bg_color: Some(color32(theme.paper)),
        panel_fill: color32(theme.panel),
        window_fill: color32(theme.paper),
        window_stroke: Stroke::new(weight, color32(theme.hairline)),
        window_corner_radius: CornerRadius::same(9),
        menu_corner_radius: CornerRadius::same(7),
        window_shadow: Shadow { offset: [0, 6], blur: 24, spread: 0, color: egui::Color32::from_black_alpha(50) },
        popup_shadow: Shadow { offset: [0, 4], blur: 14, spread: 0, color: egui::Color32::from_black_alpha(40) },
        selection: Selection { bg_fill: color32(accent_tint), stroke: Stroke::new(1.5, color32(theme.accent)) },
        widgets: Widgets {
            noninteractive: WidgetVisuals {
                bg_stroke: Stroke::new(weight, color32(theme.hairline)),
                ..state(theme.panel, theme.hairline, ink)
            },
            inactive: state(theme.paper, theme.path, ink),
            // The accent is the colour of what is chosen and of what has the keys, never of what the pointer is over.
            hovered: state(theme.hover, theme.path, ink),
            active: state(accent_tint, theme.accent, ink),
            open: state(theme.hover, theme.hairline, ink),
        },
        warn_fg_color: color32(theme.paid),
        error_fg_color: color32(theme.pain_point.word),
        slider_trailing_fill: true,
        handle_shape: egui::style::HandleShape::Circle,
        ..base
    }
}

#[cfg(test)]
mod tests {
    use super::{chosen, visuals};
    use crate::layout::{Theme, ThemeName};
    use crate::scene::Color;
    use crate::ui::canvas::color32;

    #[test]
    fn what_is_chosen_is_seen_more_strongly_than_what_the_pointer_is_over() {
        let apart = |one: Color, two: Color| {
            let part = |one: u8, two: u8| f64::from(one.abs_diff(two)).powi(2);
            (part(one.r, two.r) + part(one.g, two.g) + part(one.b, two.b)).sqrt()
        };
        for name in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
            let theme = Theme::of(name);
            for below in [theme.paper, theme.panel] {
                let (selected, hovered) = (apart(chosen(theme), below), apart(theme.hover, below));
                assert!(selected > 1.3 * hovered, "{name:?}: {selected:.0} and {hovered:.0}");
            }
            assert!(theme.accent.contrast(chosen(theme)) >= 4.5, "{name:?}: {:.2}", theme.accent.contrast(chosen(theme)));
            let visuals = visuals(theme);
            assert_ne!(visuals.widgets.hovered.bg_stroke.color, color32(theme.accent), "{name:?}");
            assert_eq!(visuals.selection.stroke.color, color32(theme.accent), "{name:?}");
        }
    }
}

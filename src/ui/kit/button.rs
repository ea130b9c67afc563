//! The button that continues, in the accent colour, and the buttons next to it. Never what they do.

use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::icon::atom;
use egui::{Button, Response, RichText, Stroke, Ui, Vec2, WidgetText};

/// The button that continues, in the accent colour, with a minimum size.
pub(crate) fn main_button(ui: &mut Ui, icon: Option<Icon>, label: &str, least: Vec2, enabled: bool) -> Response {
    let (accent, paper, ink) = (ui.visuals().hyperlink_color, ui.visuals().window_fill, ui.visuals().text_color());
    let dress = |ui: &mut Ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for visuals in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            visuals.weak_bg_fill = accent;
            visuals.bg_stroke = Stroke::new(1.0, accent);
            visuals.fg_stroke.color = paper;
        }
        widgets.hovered.bg_stroke = Stroke::new(1.0, ink);
        // The focus must also be visible on the accent colour.
        widgets.active.bg_stroke = Stroke::new(2.0, ink);
        let words = semi_bold(label).color(paper);
        match icon {
            Some(icon) => ui.add_enabled(enabled, Button::new((atom(ui, icon), words)).min_size(least)),
            None => ui.add_enabled(enabled, Button::new(words).min_size(least)),
        }
    };
    ui.scope(dress).inner
}

fn semi_bold(label: &str) -> RichText {
    RichText::new(label).family(FontSet::family(Weight::SemiBold))
}

/// The words of the main button as it writes them.
pub(crate) fn main_words(label: &str) -> WidgetText {
    semi_bold(label).into()
}

/// A button next to the main one, with a minimum size.
pub(crate) fn side_button(ui: &mut Ui, icon: Option<Icon>, label: &str, least: Vec2, enabled: bool) -> Response {
    match icon {
        Some(icon) => ui.add_enabled(enabled, Button::new((atom(ui, icon), label)).min_size(least)),
        None => ui.add_enabled(enabled, Button::new(label).min_size(least)),
    }
}

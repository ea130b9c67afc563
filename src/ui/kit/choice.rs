//! A row to choose from a list of a few. Never what is chosen.

use super::hyphens::{WordsOf, galley};
use crate::scene::Weight;
use crate::text::FontSet;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Button, Color32, FontId, Layout, Response, TextStyle, Ui};

/// A row to choose: a name, and less prominent lines below it. Its accessible name consists of all of them.
pub(crate) fn choice(ui: &mut Ui, chosen: bool, name: &str, lines: &[String]) -> Response {
    let body = TextStyle::Body.resolve(ui.style());
    let format = |font: FontId, color: Color32| TextFormat { font_id: font, color, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    job.append(name, 0.0, format(FontId::new(body.size, FontSet::family(Weight::SemiBold)), ui.visuals().text_color()));
    for line in lines {
        job.append(&format!("\n{line}"), 0.0, format(body.clone(), ui.visuals().weak_text_color()));
    }
    let layout = Layout::top_down_justified(Align::LEFT);
    ui.with_layout(layout, |ui| {
        job.wrap.max_width = ui.available_width() - 2.0 * ui.spacing().button_padding.x;
        let words = galley(ui, job, WordsOf::Program);
        ui.add(Button::selectable(chosen, words))
    })
    .inner
}

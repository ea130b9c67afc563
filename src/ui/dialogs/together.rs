//! Several exports on their way into a folder: which are there, which are not and why, and what can be done about it. Never the exports themselves.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, Part, State, Together};
use crate::i18n::Texts;
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{Color32, ProgressBar, Rect, RichText, Sense, Ui, vec2};
use std::time::Duration;

/// How often the list is looked at while something is on its way.
const LOOKS: Duration = Duration::from_millis(100);

/// Shows the list, below what is said while it goes on and once it has ended.
pub(super) fn together_ui(
    ui: &mut Ui,
    state: &State,
    together: &Together,
    (going, gone): (&str, &str),
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    let (parts, ended) = (together.parts(), together.has_ended());
    if !ended {
        ui.ctx().request_repaint_after(LOOKS);
    }
    let count = |is: fn(&Part) -> bool| parts.iter().filter(|(_, part)| is(part)).count();
    let written = count(|part| matches!(part, Part::Written(_)));
    let there = count(|part| *part == Part::Exists);
    let done = parts.len() - count(|part| matches!(part, Part::Waiting | Part::Running));
    form::set_width(ui, 560.0);
    form::title(ui, if ended { gone } else { going });
    form::quiet(ui, &together.folder().display().to_string());
    ui.add_space(6.0);
    let share = done as f32 / parts.len().max(1) as f32;
    let said = texts.together_done(&texts.integer(written as i64), &texts.integer(parts.len() as i64));
    ui.add(ProgressBar::new(share).desired_height(8.0 * scale(ui)).corner_radius(4.0).fill(ui.visuals().selection.stroke.color));
    ui.label(&said);
    form::body(ui, 0.0, |ui| {
        for (name, part) in &parts {
            part_ui(ui, texts, name, part);
        }
    });
    let replace = texts.together_replace(there as i64);
    let others: &[&str] = if ended && there > 0 { &[&replace] } else { &[] };
    let main = if ended { texts.dialog_close() } else { texts.together_stop() };
    let buttons = Buttons { main, enabled: true, others, cancel: None, focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main | Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        Some(Pressed::Other(_)) => actions.push(Action::Answer(Answer::Yes)),
        None => {}
    }
}

/// A file with what became of it.
fn part_ui(ui: &mut Ui, texts: &Texts, name: &str, part: &Part) {
    let (ink, weak, warn) = (ui.visuals().text_color(), ui.visuals().weak_text_color(), ui.visuals().warn_fg_color);
    let (icon, color, words): (Option<Icon>, Color32, Vec<&str>) = match part {
        Part::Waiting => (None, weak, vec![texts.together_waiting()]),
        Part::Running => (None, ink, vec![texts.together_running()]),
        Part::Written(notes) => (Some(Icon::Check), ink, notes.iter().map(String::as_str).collect()),
        Part::Exists => (Some(Icon::Warning), warn, vec![texts.together_exists()]),
        Part::Failed(why) => (Some(Icon::Warning), ui.visuals().error_fg_color, vec![why]),
        Part::CalledOff => (None, weak, vec![texts.together_called_off()]),
    };
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        let side = 15.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        if let Some(icon) = icon {
            paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(side, side)), color);
        } else if *part == Part::Running {
            egui::Spinner::new().paint_at(ui, rect);
        }
        ui.vertical(|ui| {
            hyphens::label(ui, RichText::new(name).color(if *part == Part::Waiting { weak } else { ink }), WordsOf::Project);
            for line in words {
                hyphens::label(ui, RichText::new(line).color(if color == ink { weak } else { color }), WordsOf::Program);
            }
        });
    });
}

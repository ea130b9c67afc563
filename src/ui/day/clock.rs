//! The large clock for the wall: the part of the day that is on, what is left of it in figures that are read from the last row, and what comes next. It has
//! the whole window and keys of its own. Never a score.

use super::bar::late_in_words;
use super::{length_of, tick};
use crate::app::{Action, Command, DayAction, State};
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, Context, Event, FontId, Galley, Id, Key, Rect, Role, Sense, Ui, ViewportCommand, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// What the clock remembers between frames.
#[derive(Debug, Default)]
pub(in crate::ui) struct DayClock {
    /// Whether the window filled the screen before it was shown; none: it is not shown.
    was_full: Option<bool>,
}

impl DayClock {
    /// Fills the screen when the clock comes, and gives back what was before when it goes.
    pub(in crate::ui) fn follow(&mut self, ctx: &Context, shown: bool) {
        match (shown, self.was_full) {
            (true, None) => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                self.was_full = Some(full);
                if !full {
                    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
                }
            }
            (false, Some(full)) => {
                self.was_full = None;
                if !full {
                    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
                }
            }
            _ => {}
        }
    }
}

/// Shows the clock in the whole window. `keys`: whether it has the keyboard.
pub(in crate::ui) fn clock_ui(ui: &mut Ui, state: &State, keys: bool, actions: &mut Vec<Action>) {
    tick(ui, state);
    if keys {
        take_keys(ui, state, actions);
    }
    let (texts, theme) = (&state.program.texts, state.theme());
    let area = ui.available_rect_before_wrap();
    ui.painter().rect_filled(area, 0.0, color32(theme.paper));
    let response = ui.interact(area, Id::unique("day clock"), Sense::click());
    let (ink, weak, bad) = (color32(theme.ink), color32(theme.muted), color32(theme.negative));
    let inner = area.shrink2(vec2(area.width() * 0.05, area.height() * 0.05));
    let unit = inner.height().min(inner.width() * 0.62);
    let mut words = Column { ui, inner, top: inner.top(), said: Vec::new() };
    match state.day_now() {
        Some(now) => {
            let over = now.going.left < 0;
            let left = length_of(now.going.left);
            let place = format!("{} / {}", now.at + 1, state.project().day.len());
            words.add(&place, unit * 0.04, Weight::Regular, weak, 0.05);
            words.add(now.part.title.trim(), unit * 0.095, Weight::SemiBold, ink, 0.24);
            words.figures(&left, unit * 0.36, if over { bad } else { ink });
            let about = if over { texts.day_over_by(&left) } else { texts.day_left(&left) };
            if over {
                words.add(&about, unit * 0.05, Weight::SemiBold, bad, 0.08);
            } else {
                words.said.push(about);
            }
            let end = late_in_words(state, now.going.late, &state.time_here(now.going.ends));
            words.add(&end, unit * 0.042, Weight::Regular, if now.going.late >= 60 { bad } else { weak }, 0.08);
            let next = match now.next {
                Some(next) => {
                    let begins = now.going.ends;
                    let rest: i64 = state.project().day.iter().skip(now.at + 1).map(|part| i64::from(part.minutes)).sum();
                    let at = begins.checked_sub(jiff::SignedDuration::from_mins(rest)).unwrap_or(begins);
                    texts.day_then_at(&state.time_here(at), next.title.trim())
                }
                None => texts.day_last().to_owned(),
            };
            words.add(&next, unit * 0.06, Weight::SemiBold, ink, 0.17);
            words.foot(texts.day_clock_keys(), unit * 0.026, weak);
        }
        None if state.open.day.is_over => {
            words.add(texts.day_over(), unit * 0.08, Weight::SemiBold, ink, 0.4);
            words.foot(texts.day_clock_start_keys(), unit * 0.03, weak);
        }
        None => {
            words.add(texts.day_not_run(), unit * 0.08, Weight::SemiBold, ink, 0.2);
            if let Some(first) = state.project().day.first() {
                words.add(&texts.day_first(first.title.trim()), unit * 0.06, Weight::Regular, weak, 0.2);
            }
            words.foot(texts.day_clock_start_keys(), unit * 0.03, weak);
        }
    }
    let said = words.said.join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// Words below each other in the middle of the window.
struct Column<'a> {
    ui: &'a mut Ui,
    inner: Rect,
    top: f32,
    said: Vec<String>,
}

impl Column<'_> {
    /// Adds words, smaller where they would take more than their share of the height.
    fn add(&mut self, text: &str, size: f32, weight: Weight, color: Color32, share: f32) {
        let most = self.inner.height() * share;
        let mut size = size;
        let mut galley = self.galley(text, size, weight, color);
        while galley.size().y > most && size > 14.0 {
            size *= 0.9;
            galley = self.galley(text, size, weight, color);
        }
        self.put(&galley, color);
        self.said.push(text.to_owned());
        self.top += size * 0.25;
    }

    /// Adds the figures, on one line that fits.
    fn figures(&mut self, text: &str, size: f32, color: Color32) {
        let wide = |size: f32| self.ui.painter().layout_no_wrap(text.to_owned(), font(size, Weight::Bold), color);
        let galley = wide(size);
        let fits = (self.inner.width() / galley.size().x).min(1.0);
        let galley = if fits < 1.0 { wide(size * fits) } else { galley };
        let at = pos2(self.inner.center().x - galley.size().x / 2.0, self.top);
        self.top += galley.size().y;
        self.ui.painter().galley(at, galley, color);
    }

    /// Adds words at the lower edge.
    fn foot(&mut self, text: &str, size: f32, color: Color32) {
        let galley = self.galley(text, size.max(11.0), Weight::Regular, color);
        let top = self.inner.bottom() - galley.size().y;
        // Where there is no room, what is on matters more.
        if top > self.top {
            self.top = top;
            self.put(&galley, color);
        }
    }

    fn galley(&self, text: &str, size: f32, weight: Weight, color: Color32) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        job.append(text, 0.0, TextFormat { font_id: font(size, weight), color, ..TextFormat::default() });
        job.wrap.max_width = self.inner.width();
        job.halign = Align::Center;
        hyphens::galley(self.ui, job, WordsOf::Project)
    }

    fn put(&mut self, galley: &Arc<Galley>, color: Color32) {
        self.ui.painter().galley(pos2(self.inner.center().x, self.top), Arc::clone(galley), color);
        self.top += galley.size().y;
    }
}

fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(size, FontSet::family(weight))
}

/// The keys of the clock, also those of a remote control.
fn take_keys(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let runs = state.day_running().is_some();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let day = |action: DayAction| Some(Action::Day(action));
            let meant = match key {
                Key::Escape => day(DayAction::Clock(false)),
                Key::F11 if modifiers.shift => day(DayAction::Clock(false)),
                Key::F11 => Some(Action::Command(Command::FullScreen)),
                Key::T => day(DayAction::AskThought),
                Key::Enter if !runs => Some(Action::Command(Command::RunDay)),
                _ if !runs || modifiers.command || modifiers.alt => None,
                Key::ArrowRight | Key::PageDown | Key::Space => day(DayAction::Next),
                Key::ArrowLeft | Key::PageUp => day(DayAction::Back),
                Key::Plus | Key::Equals => day(DayAction::Lengthen(5)),
                Key::Minus => day(DayAction::Lengthen(-5)),
                _ => None,
            };
            let is_taken = meant.is_some();
            actions.extend(meant);
            !is_taken
        });
    });
}

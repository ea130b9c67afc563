//! When tooltips may appear: only once the pointer has moved since the last other input, never over what covers the window, and never while something
//! is dragged. Never what a tooltip says.

use egui::{Context, Event, MouseWheelUnit, Plugin, Pos2, RawInput, TouchPhase, Vec2};

/// How long the pointer rests before a tooltip appears, in seconds.
const REST: f32 = 0.4;

/// What is known of the pointer. Registered once with egui, so that it sees all input.
#[derive(Debug, Default)]
pub(crate) struct Tips {
    /// Where the pointer was last; none: outside the window.
    at: Option<Pos2>,
    /// Whether it has moved since a key was pressed or the wheel was turned.
    moved: bool,
    /// Whether a button is held down.
    held: bool,
    started: bool,
}

impl Plugin for Tips {
    fn debug_name(&self) -> &'static str {
        "tips"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        for event in &input.events {
            match event {
                Event::PointerMoved(at) => {
                    // A pointer that has just entered, or over which the window has just appeared, has not moved yet.
                    self.moved |= self.at.is_some_and(|before| before != *at);
                    self.at = Some(*at);
                }
                Event::PointerGone => (self.at, self.moved) = (None, false),
                Event::PointerButton { pressed, .. } => self.held = *pressed,
                Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::MouseWheel { .. } => self.moved = false,
                _ => {}
            }
        }
        if !std::mem::replace(&mut self.started, true) {
            // egui closes what is open for as long as the last turn of the wheel is younger than the delay; so there must have been one.
            let event = Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: Vec2::ZERO,
                phase: TouchPhase::End,
                modifiers: egui::Modifiers::NONE,
                source: egui::MouseWheelSource::Unknown,
            };
            input.events.push(event);
        }
    }
}

/// Whether what is shown from here on may have tooltips. `covered`: whether something covers it.
pub(crate) fn allow(ctx: &Context, covered: bool) {
    let pointer = ctx.plugin_or_default::<Tips>();
    let pointer = pointer.lock();
    let dragged = pointer.held || ctx.input(|input| !input.raw.hovered_files.is_empty());
    let may = pointer.moved && !dragged && !covered;
    drop(pointer);
    let delay = if may { REST } else { f32::INFINITY };
    if ctx.global_style().interaction.tooltip_delay != delay {
        ctx.all_styles_mut(|style| {
            style.interaction.tooltip_delay = delay;
            // Nor does the next one appear at once because another was just shown.
            style.interaction.tooltip_grace_time = if may { 0.2 } else { f32::NEG_INFINITY };
        });
    }
}

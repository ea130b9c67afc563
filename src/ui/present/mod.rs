//! A presentation: the wall, which fills the window or is a window of its own, and then the window of whoever presents. Reads the state and pushes actions;
//! what is on the wall is up to `app/present`, and what the pen draws there is in no file.

mod camera;
mod console;
mod keys;
mod paint;
mod tools;
mod wall;

use crate::app::{Action, PresentAction, State, Wall};
use crate::ui::canvas::Backdrop;
use egui::{Context, Ui, ViewportBuilder, ViewportCommand, ViewportId};

/// After so many seconds it is said that the system does not put the wall where it belongs.
const PATIENCE: f64 = 2.0;

/// What a presentation remembers between frames.
#[derive(Default)]
pub(super) struct PresentState {
    wall: wall::WallState,
    /// What is on the wall and what comes next, small.
    small: [Backdrop; 2],
    /// Since when the wall is to fill another display and does not, in seconds.
    refused: Option<f64>,
    /// Whether the window filled its display before.
    was_full: Option<bool>,
}

impl PresentState {
    /// Puts the wall where it belongs, or has everything as it was before.
    pub(super) fn put_up(&mut self, ctx: &Context, state: &State, up: bool) {
        (self.wall, self.small, self.refused) = Default::default();
        if up {
            if is_here(ctx, state) {
                self.fill(ctx);
            }
        } else if let Some(before) = self.was_full.take() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(before));
        }
    }

    /// Has the window fill its display until the end.
    fn fill(&mut self, ctx: &Context) {
        self.was_full = Some(ctx.input(|input| input.viewport().fullscreen.unwrap_or(false)));
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }

    /// Shows the presentation instead of everything else.
    pub(super) fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let ctx = ui.ctx().clone();
        let asks = self.refused.is_some_and(|since| ctx.input(|input| input.time) - since > PATIENCE);
        if state.dialog.is_none() {
            keys::take(&ctx, state, asks, actions);
        }
        if is_here(&ctx, state) {
            if self.was_full.is_none() {
                // Until now the wall was elsewhere.
                self.fill(&ctx);
            }
            self.wall.show(ui, state, true, actions);
            return;
        }
        console::console_ui(ui, state, &mut self.small, asks, actions);
        let time = ctx.input(|input| input.time);
        let title = state.program.texts.present_wall_title(&state.window_title());
        let mut builder = ViewportBuilder::default().with_title(title).with_app_id("wegmarke").with_inner_size([1024.0, 640.0]);
        if let Wall::Display(at) = state.wall_place() {
            builder = builder.with_monitor(at);
        }
        ctx.show_viewport_immediate(ViewportId::from_hash_of("wall"), builder, |ui, _| {
            let ctx = ui.ctx().clone();
            if ctx.input(|input| input.viewport().close_requested()) {
                actions.push(Action::Present(PresentAction::End));
            }
            let fills = ctx.input(|input| input.viewport().fullscreen == Some(true));
            let is_to_fill = matches!(state.wall_place(), Wall::Display(_));
            self.refused = if is_to_fill && !fills { Some(self.refused.unwrap_or(time)) } else { None };
            keys::take(&ctx, state, false, actions);
            self.wall.show(ui, state, false, actions);
        });
    }
}

/// Whether the wall is in the window of the program: as is chosen, and where there can be no other.
fn is_here(ctx: &Context, state: &State) -> bool {
    state.wall_place() == Wall::Here || ctx.embed_viewports()
}

//! The wall: what the audience sees. The map moves from step to step under what stays; pages are as large as they can be. Never anything that is not given
//! to it as being on the wall.

use super::camera::{Camera, Look, origin};
use super::paint;
use super::tools::{Tools, spotlight, strokes};
use crate::app::{Action, OnWall, PresentAction, State, Tool, WallMap};
use crate::model::StepShows;
use crate::ui::canvas::{Backdrop, color32};
use crate::ui::kit::heard;
use egui::{Color32, CursorIcon, Id, Rect, Role, Sense, Ui, WidgetInfo};

/// After so many seconds without a move the pointer is hidden.
const STILL: f32 = 2.0;

/// What the wall remembers between frames.
#[derive(Default)]
pub(super) struct WallState {
    camera: Camera,
    backdrop: Backdrop,
    tools: Tools,
    /// What was shown in the last frame.
    shown: Option<StepShows>,
}

impl WallState {
    /// Shows the wall in the rest of a window. `alone`: there is no window of whoever presents, so that what they need is shown here, too.
    pub(super) fn show(&mut self, ui: &mut Ui, state: &State, alone: bool, actions: &mut Vec<Action>) {
        let area = ui.available_rect_before_wrap();
        let wanted = (area.width().round() as u32, area.height().round() as u32);
        if state.open.presenting.wall_size() != Some(wanted) {
            actions.push(Action::Present(PresentAction::Wall(wanted.0, wanted.1)));
        }
        let response = ui.interact(area, Id::unique("wall"), Sense::CLICK | Sense::DRAG);
        ui.advance_cursor_after_rect(area);
        let (shows, title) = said(state);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &title));
        if heard::is_heard(ui) {
            heard::heading(&heard::words(ui, Id::unique("heading of the wall"), Role::Heading, &state.window_title()), 1);
            // Read aloud as soon as something else is shown.
            heard::aloud(ui, Id::unique("said on the wall"), &state.wall_in_words());
        }
        if self.shown != shows {
            self.shown = shows;
            self.tools.wipe();
        }
        let painter = ui.painter().with_clip_rect(area);
        let theme = state.wall_theme();
        painter.rect_filled(area, 0.0, color32(theme.paper));
        match state.on_wall() {
            OnWall::Map(map) => self.map(ui, state, area, &map),
            OnWall::Blank => {
                painter.rect_filled(area, 0.0, Color32::BLACK);
            }
            other => {
                self.camera.forget();
                paint::still(&painter, state, &other, area);
                if matches!(other, OnWall::Coming) {
                    ui.ctx().request_repaint_after_secs(0.1);
                }
            }
        }
        self.pointer(ui, state, area, &response, actions);
        if alone {
            paint::jump_ui(ui, state, area);
        }
    }

    /// The map, where the camera looks.
    fn map(&mut self, ui: &Ui, state: &State, area: Rect, map: &WallMap) {
        let painter = ui.painter().with_clip_rect(area);
        let room = paint::Room::of(area, map.part.is_some());
        let to = Look::at(paint::looked_at(map), room.of_area(area));
        let (time, took) = ui.input(|input| (input.time, f64::from(input.unstable_dt)));
        let moves = state.program.settings.presenting.moves && !state.program.reduced_motion;
        let (look, part) = self.camera.look(&map.layout, to, (time, took), moves);
        let size = (f64::from(area.width()), f64::from(area.height()));
        self.backdrop.paint(&painter, &map.layout, (look.zoom, origin(look, size)), area, self.camera.is_moving());
        let view = paint::View { area, zoom: look.zoom, origin: origin(look, size) };
        paint::over_map(&painter, state, map, &view, &room, part as f32);
        if self.camera.is_moving() {
            ui.ctx().request_repaint();
        }
    }

    /// What the pointer does: it goes on, draws, or lights.
    fn pointer(&mut self, ui: &Ui, state: &State, area: Rect, response: &egui::Response, actions: &mut Vec<Action>) {
        // Nothing is drawn or lit where there is nothing to be seen.
        let blank = state.open.presenting.blank;
        let tool = if blank { Tool::None } else { state.open.presenting.tool };
        let at = response.hover_pos().or_else(|| response.interact_pointer_pos());
        match tool {
            Tool::Pen => {
                self.tools.draw(response, area);
                ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
            }
            Tool::Spotlight => {
                if let Some(at) = at {
                    spotlight(ui.painter(), area, at);
                    ui.ctx().set_cursor_icon(CursorIcon::None);
                }
            }
            Tool::None => {
                if response.clicked() {
                    actions.push(Action::Present(PresentAction::Next));
                }
                if response.secondary_clicked() {
                    actions.push(Action::Present(PresentAction::Back));
                }
                let still = ui.input(|input| input.pointer.time_since_last_movement());
                if response.hovered() && still > STILL {
                    ui.ctx().set_cursor_icon(CursorIcon::None);
                } else if response.hovered() {
                    ui.ctx().request_repaint_after_secs(STILL - still + 0.05);
                }
            }
        }
        if !blank {
            strokes(ui.painter(), &self.tools, area, color32(state.wall_theme().pain_point.mark));
        }
    }
}

/// What is shown, and what it is called.
fn said(state: &State) -> (Option<StepShows>, String) {
    let aside = state.presented_aside().cloned();
    let shows = aside.or_else(|| state.presented().map(|(at, steps)| steps[at].shows.clone()));
    let title = shows.as_ref().map(|shows| state.title_of_step(shows)).unwrap_or_default();
    (shows, title)
}

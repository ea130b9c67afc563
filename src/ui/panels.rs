//! The panels beside the map: how wide they are, and that the map keeps most of the window. Never what they show.

use super::catalogue::{CatalogueState, catalogue_ui};
use super::guide::{GuideView, guide_ui};
use super::inspector::inspector_ui;
use crate::app::{Action, Command, Field, GuideAction, Panel, State, WindowArea};
use crate::ui::kit::covered::Covered;
use crate::ui::kit::scale::scale;
use egui::{Context, CursorIcon, Frame, Id, Margin, Rect, Sense, Ui, UiBuilder};

/// The maximum share of the window's width that all panels may take together, so that the map keeps 60 % of a window of 1366 × 768.
const MOST: f32 = 0.32;

/// The maximum share of the window's width that the guide may take.
const MOST_GUIDE: f32 = 0.42;

/// Width of the guide as shown, 0 while it is closed.
fn guide_width(ui: &Ui, state: &State) -> f32 {
    let wanted = state.program.settings.guide_width * scale(ui).max(1.0);
    if state.guide.open { wanted.min(ui.ctx().content_rect().width() * MOST_GUIDE) } else { 0.0 }
}

/// Width of a panel as shown: the width that was set, but not at the map's expense while both panels are open.
fn width(ui: &Ui, state: &State, panel: Panel) -> f32 {
    let open = [Panel::Catalogue, Panel::Inspector].into_iter().filter(|panel| state.program.settings.is_open(*panel));
    // Larger type needs more space.
    let scale = scale(ui).max(1.0);
    let wanted: f32 = open.map(|panel| state.program.settings.width(panel) * scale).sum();
    let most = ((ui.ctx().content_rect().width() - guide_width(ui, state)) * MOST).max(160.0);
    state.program.settings.width(panel) * scale * (most / wanted.max(1.0)).min(1.0)
}

/// Where the window's areas other than the map are that can have the keyboard.
#[derive(Debug, Default)]
pub(super) struct Areas {
    pub(super) catalogue: Option<Rect>,
    pub(super) inspector: Option<Rect>,
    pub(super) tabs: Option<Rect>,
    pub(super) guide: Option<Rect>,
}

impl Areas {
    /// Whether something that has the focus is in none of them.
    pub(super) fn leave_out(&self, ctx: &Context, id: Id) -> bool {
        let at = ctx.read_response(id).map(|response| response.rect.center());
        let within = |area: Option<Rect>| at.is_some_and(|at| area.is_some_and(|area| area.contains(at)));
        at.is_some() && ![self.catalogue, self.inspector, self.tabs, self.guide].into_iter().any(within)
    }

    /// The area that got the keyboard by itself: a field was clicked or reached with Tab. None if the program knows already, or while
    /// something covers the window.
    pub(super) fn focused(&self, ctx: &Context, state: &State) -> Option<WindowArea> {
        if Covered::of(ctx, state).focus {
            return None;
        }
        let Some(focused) = ctx.memory(|memory| memory.focused()) else {
            // A field was left with Escape: the map has the keyboard again.
            return (state.program.focus != WindowArea::Canvas).then_some(WindowArea::Canvas);
        };
        let at = ctx.read_response(focused)?.rect.center();
        let areas = [
            (WindowArea::Catalogue, self.catalogue),
            (WindowArea::Inspector, self.inspector),
            (WindowArea::Tabs, self.tabs),
            (WindowArea::Guide, self.guide),
        ];
        let area = areas.into_iter().find(|(_, rect)| rect.is_some_and(|rect| rect.contains(at)))?.0;
        (area != state.program.focus).then_some(area)
    }
}

/// The catalogue on the left, if it is open. Returns where it is.
pub(super) fn catalogue(
    ui: &mut Ui,
    state: &State,
    kept: &mut CatalogueState,
    take_focus: bool,
    actions: &mut Vec<Action>,
) -> Option<Rect> {
    folding(ui, state, Panel::Catalogue, egui::Panel::left("catalogue"), actions, |ui, actions| {
        catalogue_ui(ui, state, kept, take_focus, actions);
    })
}

/// The inspector on the right, if it is open. Returns where it is.
pub(super) fn inspector(
    ui: &mut Ui,
    state: &State,
    take_focus: bool,
    wanted: &mut Option<Field>,
    actions: &mut Vec<Action>,
) -> Option<Rect> {
    folding(ui, state, Panel::Inspector, egui::Panel::right("inspector"), actions, |ui, actions| {
        inspector_ui(ui, state, take_focus, wanted, actions);
    })
}

/// The guide on the far right, if it is open. Returns where it is.
pub(super) fn guide(ui: &mut Ui, state: &State, view: &mut GuideView, take_focus: bool, actions: &mut Vec<Action>) -> Option<Rect> {
    if !state.guide.open {
        return None;
    }
    let width = guide_width(ui, state);
    let side = Side { place: egui::Panel::right("guide"), right: true, width, name: Command::Guide.label(state) };
    let (rect, wanted) = side.show(ui, |ui| guide_ui(ui, state, view, take_focus, actions));
    let usual = state.program.settings.guide_width / width;
    actions.extend(wanted.map(|wanted| Action::Guide(GuideAction::Width(wanted * usual))));
    Some(rect)
}

/// A panel that its command opens and folds.
fn folding(
    ui: &mut Ui,
    state: &State,
    panel: Panel,
    place: egui::Panel,
    actions: &mut Vec<Action>,
    inside: impl FnOnce(&mut Ui, &mut Vec<Action>),
) -> Option<Rect> {
    if !state.program.settings.is_open(panel) {
        return None;
    }
    let width = width(ui, state, panel);
    let side = Side { place, right: panel == Panel::Inspector, width, name: Command::TogglePanel(panel).label(state) };
    let (rect, wanted) = side.show(ui, |ui| inside(ui, actions));
    let usual = state.program.settings.width(panel) / width;
    actions.extend(wanted.map(|wanted| Action::PanelWidth(panel, wanted * usual)));
    Some(rect)
}

/// A panel beside the map whose edge next to the map can be dragged.
struct Side {
    place: egui::Panel,
    right: bool,
    /// In points, as shown.
    width: f32,
    name: String,
}

impl Side {
    /// Shows the panel. Returns where it is and the width that its edge was dragged to.
    fn show(self, ui: &mut Ui, inside: impl FnOnce(&mut Ui)) -> (Rect, Option<f32>) {
        let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin { left: 10, right: 6, top: 6, bottom: 0 });
        let shown = self.place.frame(frame).exact_size(self.width).resizable(false).show(ui, |ui| {
            // The panel keeps its width, whatever it shows.
            let room = ui.available_rect_before_wrap();
            inside(&mut ui.new_child(UiBuilder::new().max_rect(room)));
            ui.advance_cursor_after_rect(room);
        });
        let shown = shown.response.rect;
        let edge = if self.right { shown.left() } else { shown.right() };
        let strip = Rect::from_x_y_ranges(edge - 3.0..=edge + 3.0, shown.y_range());
        let response = ui.interact(strip, Id::unique(("panel edge", self.name.as_str())), Sense::drag());
        let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
        if response.hovered() || response.dragged() {
            ui.painter().vline(edge, shown.y_range(), ui.visuals().widgets.hovered.bg_stroke);
        }
        let dragged = response.interact_pointer_pos().filter(|_| response.dragged());
        let wanted = dragged.map(|at| if self.right { shown.right() - at.x } else { at.x - shown.left() });
        (shown, wanted)
    }
}

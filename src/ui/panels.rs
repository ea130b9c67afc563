//! The panels beside the map: how wide they are, and that the map keeps most of the window. Where there is too little room for the inspector,
//! it becomes narrower first and then a tab at the edge, from which it is pulled out over the map. What is typed changes none of it. Never
//! what the panels show.

use super::catalogue::{CatalogueState, catalogue_ui};
use super::guide::{GuideView, guide_ui, over_dialogs};
use super::icon::paint_icon;
use super::inspector::inspector_ui;
use crate::app::{Action, Command, Field, GuideAction, Panel, State, WindowArea};
use crate::scene::Icon;
use crate::ui::kit::covered::Covered;
use crate::ui::kit::scale::{modest, modest_scale, scale};
use crate::ui::kit::{focus, heard};
use egui::epaint::TextShape;
use egui::{
    Area, Context, CursorIcon, Frame, Id, Key, Margin, Modifiers, Order, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// The maximum share of the window's width that catalogue and inspector may take together, so that the map keeps 60 % of a window of
/// 1366 × 768.
const MOST: f32 = 0.32;

/// The maximum share of the window's width that all panels may take while the guide is open.
const MOST_WITH_GUIDE: f32 = 0.44;

/// The maximum share of the window's width that the guide may take.
const MOST_GUIDE: f32 = 0.38;

/// What is left for the map or another view before the inspector becomes a tab, in points at the normal size of type.
const LEAST_VIEW: f32 = 520.0;

/// Narrower than this, in points at the normal size of type, the inspector is a tab.
const LEAST_INSPECTOR: f32 = 210.0;

/// Narrower than this, in points at the normal size of type, the catalogue gets only where the map would have no room at all.
const LEAST_CATALOGUE: f32 = 150.0;

/// The panels that are open and how wide they should be, in points as shown.
#[derive(Debug, Clone, Copy, Default)]
struct Wanted {
    guide: Option<f32>,
    catalogue: Option<f32>,
    inspector: Option<f32>,
}

/// How wide the panels are, in points as shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Widths {
    guide: f32,
    catalogue: f32,
    /// None: there is no room beside the view.
    inspector: Option<f32>,
}

/// How a window's width is shared out. `scale`: how large the type is.
fn share(window: f32, scale: f32, wanted: Wanted) -> Widths {
    let guide = wanted.guide.map_or(0.0, |wanted| wanted.min(window * MOST_GUIDE));
    // In large type, one wants to see the map: what is beside it gets less, not more.
    let most = if guide > 0.0 { window * MOST_WITH_GUIDE - guide } else { window * MOST / scale.max(1.0) };
    let most = most.min(window - guide - LEAST_VIEW * scale).max(0.0);
    let (least_catalogue, least_inspector) = (LEAST_CATALOGUE * scale, LEAST_INSPECTOR * modest_scale(scale));
    // The inspector becomes narrower first; when it can no longer, the catalogue does.
    let held = wanted.inspector.map_or(0.0, |wanted| wanted.min(least_inspector));
    let beside = wanted.catalogue.map_or(0.0, |wanted| wanted.min((most - held).max(least_catalogue)));
    let left = most - beside;
    match wanted.inspector {
        Some(wanted) if left >= held => Widths { guide, catalogue: beside, inspector: Some(wanted.min(left)) },
        _ => Widths { guide, catalogue: wanted.catalogue.map_or(0.0, |wanted| wanted.min(most.max(least_catalogue))), inspector: None },
    }
}

/// How wide the panels of this window are.
fn widths(ui: &Ui, state: &State) -> Widths {
    // Larger type needs more space.
    let scale = scale(ui).max(1.0);
    let settings = &state.program.settings;
    let open = |panel| settings.is_open(panel).then_some(settings.width(panel) * scale);
    let wanted = Wanted {
        guide: state.guide.open.then_some(settings.guide_width * scale),
        catalogue: open(Panel::Catalogue),
        // One that is folded would have as much room when it is opened.
        inspector: Some(settings.width(Panel::Inspector) * scale),
    };
    share(ui.ctx().content_rect().width(), scale, wanted)
}

/// Width of the guide as shown, 0 while it is closed.
pub(super) fn guide_width(ui: &Ui, state: &State) -> f32 {
    widths(ui, state).guide
}

/// The inspector where there is only room for its tab: whether it is pulled out.
#[derive(Debug, Default)]
pub(super) struct Drawer {
    out: bool,
    /// Whether it was pulled out for something that has just been done.
    fresh: bool,
    /// Where it and its tab were in the last frame.
    place: Option<Rect>,
    tab: Option<Rect>,
}

impl Drawer {
    /// Whether the inspector is a tab in this window.
    fn is_tucked(ui: &Ui, state: &State) -> bool {
        widths(ui, state).inspector.is_none()
    }

    /// Pulls it out, where it is a tab.
    pub(super) fn pull(&mut self) {
        (self.out, self.fresh) = (true, true);
    }

    /// Takes the keys and clicks that push it back, before anything else gets them.
    pub(super) fn take_input(&mut self, ui: &Ui, state: &State, actions: &mut Vec<Action>) {
        self.out &= Self::is_tucked(ui, state) && state.program.settings.is_open(Panel::Inspector);
        let Some(place) = self.place.filter(|_| self.out) else { return };
        let ctx = ui.ctx();
        let covered = Covered::of(ctx, state);
        if !covered.focus && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.out = false;
            // A field that is gone cannot say that the keyboard has left it.
            actions.push(Action::Seal);
            actions.push(Action::Focused(WindowArea::Canvas));
        }
        let pressed = ctx.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
        let beside = |at: &egui::Pos2| !place.contains(*at) && self.tab.is_none_or(|tab| !tab.contains(*at));
        // What lies over the window belongs to what it was opened from.
        let on_view = |at: &egui::Pos2| ctx.layer_id_at(*at).is_none_or(|layer| layer.order == Order::Background);
        if pressed.filter(|at| beside(at) && on_view(at)).is_some() {
            self.out = false;
        }
    }

    /// What it means for it that another area of the window is to have the keyboard: it comes out for it, and goes back when it leaves.
    pub(super) fn follow(&mut self, before: WindowArea, wanted: Option<WindowArea>) {
        let fresh = std::mem::take(&mut self.fresh);
        match wanted {
            Some(WindowArea::Inspector) => self.out = true,
            Some(_) if before == WindowArea::Inspector => self.out &= fresh,
            _ => {}
        }
    }

    /// Where the inspector is a tab, its command pulls it out or pushes it back instead of folding it.
    pub(super) fn answer(&mut self, ui: &Ui, state: &State, actions: &mut Vec<Action>) {
        let toggle = Action::Command(Command::TogglePanel(Panel::Inspector));
        if !actions.contains(&toggle) || !Self::is_tucked(ui, state) {
            return;
        }
        self.out = !self.out || !state.program.settings.is_open(Panel::Inspector);
        if state.program.settings.is_open(Panel::Inspector) {
            actions.retain(|action| *action != toggle);
            if !self.out && state.program.focus == WindowArea::Inspector {
                actions.push(Action::Focused(WindowArea::Canvas));
            }
        }
    }
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
    /// The area that something is in.
    fn of(&self, response: &Response) -> Option<WindowArea> {
        let areas = [
            (WindowArea::Inspector, self.inspector),
            (WindowArea::Catalogue, self.catalogue),
            (WindowArea::Tabs, self.tabs),
            (WindowArea::Guide, self.guide),
        ];
        // What lies over a view is the inspector that was pulled out, and what is under that belongs to the view.
        let pulled = Area::new(drawer_area()).order(Order::Middle).layer();
        if response.layer_id == pulled {
            return Some(WindowArea::Inspector);
        }
        let at = response.rect.center();
        let found = areas.into_iter().find(|(_, rect)| rect.is_some_and(|rect| rect.contains(at)))?.0;
        let under = found == WindowArea::Inspector && response.ctx.memory(|memory| memory.areas().is_visible(&pulled));
        (!under).then_some(found)
    }

    /// Whether something that has the focus is in none of them.
    pub(super) fn leave_out(&self, ctx: &Context, id: Id) -> bool {
        ctx.read_response(id).is_some_and(|response| self.of(&response).is_none())
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
        let area = self.of(&ctx.read_response(focused)?)?;
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

/// The inspector on the right, if it is open; a tab of it where there is no room. Returns where it is.
pub(super) fn inspector(
    ui: &mut Ui,
    state: &State,
    drawer: &mut Drawer,
    (take_focus, wanted): (bool, &mut Option<Field>),
    actions: &mut Vec<Action>,
) -> Option<Rect> {
    drawer.place = None;
    drawer.tab = None;
    if !state.program.settings.is_open(Panel::Inspector) {
        return None;
    }
    if !Drawer::is_tucked(ui, state) {
        return folding(ui, state, Panel::Inspector, egui::Panel::right("inspector"), actions, |ui, actions| {
            inspector_ui(ui, state, take_focus, wanted, actions);
        });
    }
    let tab = tab(ui, state, drawer);
    drawer.tab = Some(tab);
    if !drawer.out {
        return None;
    }
    let width = (state.program.settings.width(Panel::Inspector) * scale(ui).max(1.0)).min(tab.left() * 0.8);
    let place = Rect::from_min_max(pos2(tab.left() - width, tab.top()), tab.left_bottom());
    let area = Area::new(drawer_area()).order(Order::Middle).fixed_pos(place.min).constrain(false);
    area.show(ui.ctx(), |ui| {
        ui.painter().add(ui.visuals().popup_shadow.as_shape(place, 0));
        ui.painter().rect_filled(place, 0.0, ui.visuals().panel_fill);
        ui.painter().vline(place.left(), place.y_range(), ui.visuals().widgets.noninteractive.bg_stroke);
        // All of it is the inspector, also where there is nothing.
        ui.interact(place, Id::unique("inspector's paper"), Sense::click_and_drag());
        let inner = Rect::from_min_max(place.min + vec2(10.0, 6.0), place.max - vec2(6.0, 0.0));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(inner));
        inside.shrink_clip_rect(place);
        inspector_ui(&mut inside, state, take_focus, wanted, actions);
        ui.advance_cursor_after_rect(place);
    });
    drawer.place = Some(place);
    Some(place)
}

/// The area of the inspector that was pulled out over a view.
fn drawer_area() -> Id {
    Id::unique("inspector pulled out")
}

/// The tab at the edge: a click pulls the inspector out, another one pushes it back. Returns where it is.
fn tab(ui: &mut Ui, state: &State, drawer: &mut Drawer) -> Rect {
    let name = Command::TogglePanel(Panel::Inspector).label(state);
    let side = ui.spacing().interact_size.y + 4.0;
    let panel = egui::Panel::right("inspector's tab").frame(Frame::side_top_panel(ui.style()).inner_margin(0)).exact_size(side);
    let shown = panel.resizable(false).show(ui, |ui| {
        modest(ui);
        let place = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(place, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, drawer.out, &name));
        let visuals = ui.style().interact_selectable(&response, drawer.out);
        if drawer.out || response.hovered() || response.has_focus() {
            ui.painter().rect_filled(place, 0.0, visuals.weak_bg_fill);
        }
        let icon = Rect::from_center_size(pos2(place.center().x, place.top() + side * 0.6), vec2(side, side) * 0.55);
        paint_icon(ui, Icon::Inspector, icon, visuals.text_color());
        // Read from below, as on the back of a book.
        let font = egui::TextStyle::Button.resolve(ui.style());
        let galley = ui.painter().layout_no_wrap(name.clone(), font, visuals.text_color());
        let at = pos2(place.center().x - galley.size().y / 2.0, icon.bottom() + 8.0 + galley.size().x);
        ui.painter().add(TextShape::new(at, galley, visuals.text_color()).with_angle(-std::f32::consts::FRAC_PI_2));
        if response.clicked() {
            drawer.out = !drawer.out;
        }
        super::icon::tip(response, || super::status::with_key(state, Command::TogglePanel(Panel::Inspector)));
        place
    });
    shown.inner
}

/// The guide on the far right, if it is open. Returns where it is. Under a dialog it only keeps its place: [`guide_over`] shows it.
pub(super) fn guide(ui: &mut Ui, state: &State, view: &mut GuideView, take_focus: bool, actions: &mut Vec<Action>) -> Option<Rect> {
    if !state.guide.open {
        return None;
    }
    let width = guide_width(ui, state);
    let side = Side {
        place: egui::Panel::right("guide"),
        right: true,
        width,
        name: Command::Guide.label(state),
        edge: edge(state, Command::Guide),
    };
    let under = state.dialog.is_some();
    let (rect, wanted) = side.show(ui, |ui| {
        if !under {
            guide_ui(ui, state, view, take_focus, actions);
        }
    });
    let usual = state.program.settings.guide_width / width;
    actions.extend(wanted.map(|wanted| Action::Guide(GuideAction::Width(wanted * usual))));
    Some(rect)
}

/// The guide over the dialog that it explains, at its usual place.
pub(super) fn guide_over(
    ui: &Ui,
    state: &State,
    view: &mut GuideView,
    (place, take_focus): (Option<Rect>, bool),
    actions: &mut Vec<Action>,
) {
    let Some(place) = place.filter(|_| state.dialog.is_some()) else { return };
    let area = Area::new(over_dialogs()).order(Order::Foreground).fixed_pos(place.min).constrain(false);
    let shown = area.show(ui.ctx(), |ui| {
        ui.painter().rect_filled(place, 0.0, ui.visuals().panel_fill);
        let inner = Rect::from_min_max(place.min + vec2(10.0, 6.0), place.max - vec2(6.0, 0.0));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(inner));
        inside.shrink_clip_rect(place);
        guide_ui(&mut inside, state, view, take_focus, actions);
        ui.advance_cursor_after_rect(place);
    });
    if state.guide.enlarged.is_none() {
        // A click on the dialog would bring that to the front.
        ui.ctx().move_to_top(shown.response.layer_id);
    }
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
    let widths = widths(ui, state);
    let width = match panel {
        Panel::Catalogue => widths.catalogue,
        Panel::Inspector => widths.inspector?,
    };
    let toggle = Command::TogglePanel(panel);
    let side = Side { place, right: panel == Panel::Inspector, width, name: toggle.label(state), edge: edge(state, toggle) };
    let (rect, wanted) = side.show(ui, |ui| inside(ui, actions));
    let usual = state.program.settings.width(panel) / width;
    actions.extend(wanted.map(|wanted| Action::PanelWidth(panel, wanted * usual)));
    Some(rect)
}

/// What the edge of a panel is called that a command shows.
fn edge(state: &State, command: Command) -> String {
    state.program.texts.aloud_edge(&command.label(state))
}

/// A panel beside the map whose edge next to the map can be dragged, or moved with the arrow keys.
struct Side {
    place: egui::Panel,
    right: bool,
    /// In points, as shown.
    width: f32,
    name: String,
    /// What its edge is called.
    edge: String,
}

impl Side {
    /// Shows the panel. Returns where it is and the width that its edge was dragged to.
    fn show(self, ui: &mut Ui, inside: impl FnOnce(&mut Ui)) -> (Rect, Option<f32>) {
        let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin { left: 10, right: 6, top: 6, bottom: 0 });
        let shown = self.place.frame(frame).exact_size(self.width).resizable(false).show(ui, |ui| {
            heard::part(ui, Role::Complementary, &self.name);
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
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, &self.edge));
        let moved = Some(focus::moved_edge(ui, &response)).filter(|moved| *moved != 0.0).map(|moved| edge + moved);
        let dragged = response.interact_pointer_pos().filter(|_| response.dragged()).map(|at| at.x);
        let wanted = dragged.or(moved).map(|at| if self.right { shown.right() - at } else { at - shown.left() });
        (shown, wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST_INSPECTOR, Wanted, share};

    /// What is left for the view, as a share of the window, and whether the inspector is beside it.
    fn view(window: f32, scale: f32, (guide, catalogue): (bool, bool)) -> (f32, bool) {
        let wanted =
            Wanted { guide: guide.then_some(420.0 * scale), catalogue: catalogue.then_some(220.0 * scale), inspector: Some(300.0 * scale) };
        let widths = share(window, scale, wanted);
        ((window - widths.guide - widths.catalogue - widths.inspector.unwrap_or_default()) / window, widths.inspector.is_some())
    }

    #[test]
    fn the_inspector_gives_way_before_the_view_does() {
        for (window, scale, others, beside) in [
            (1024.0, 1.0, (false, false), true),
            (1024.0, 1.5, (false, false), false),
            (720.0, 1.0, (false, false), false),
            (1366.0, 1.0, (false, true), true),
            (1366.0, 1.5, (false, false), true),
            (1366.0, 1.0, (true, false), false),
            (1024.0, 1.0, (true, false), false),
            (1920.0, 1.0, (true, false), true),
            (2560.0, 1.5, (true, false), true),
        ] {
            let (left, there) = view(window, scale, others);
            assert_eq!(there, beside, "{window} at {scale}, {others:?}");
            assert!(left >= 0.56, "{window} at {scale}, {others:?}: {left}");
        }
        for (window, scale) in [(1024.0, 1.2), (1024.0, 1.3), (1366.0, 1.3), (1366.0, 1.5), (1366.0, 1.7)] {
            let (left, _) = view(window, scale, (false, false));
            assert!(left >= 1.0 - 0.32 / scale - 0.001, "the larger the type, the more the map keeps: {left} of {window} at {scale}");
        }
    }

    #[test]
    fn it_becomes_narrower_as_far_as_it_can_and_then_a_tab() {
        let mut before = 0.0;
        for window in 600..2_000_u16 {
            let widths = share(f32::from(window), 1.0, Wanted { inspector: Some(300.0), ..Wanted::default() });
            let width = widths.inspector.unwrap_or_default();
            assert!(width == 0.0 || (LEAST_INSPECTOR..=300.0).contains(&width), "{window}: {width}");
            assert!(width >= before, "{window}: {width} after {before}");
            before = width;
        }
        assert_eq!(before, 300.0);
    }

    #[test]
    fn the_catalogue_has_room_even_in_the_narrowest_window() {
        let widths = share(720.0, 1.0, Wanted { guide: Some(420.0), catalogue: Some(220.0), inspector: Some(300.0) });
        assert!(widths.catalogue >= 150.0 && widths.inspector.is_none(), "{widths:?}");
    }
}

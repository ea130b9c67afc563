//! The map on the screen: painting, zooming and panning, selecting, dragging, typing in place. It reads the state and pushes actions; it
//! never changes the project, and nothing it paints over the scene can be exported.

mod access;
mod drag;
mod drop;
mod editor;
mod header;
mod hover;
mod letters;
mod menu;
mod more;
mod names;
mod overlay;
mod paint;
mod pieces;
mod pointer;
mod sheet;
#[cfg(test)]
mod tests;
mod view;
mod whole;

pub(crate) use hover::touchpoint as touchpoint_tip;
pub(crate) use paint::{color32, stroke_icon, stroke_path};

use crate::app::{Action, CameraRequest, Drag, LookAction, State};
use crate::edit::Selected;
use crate::layout::{MapLayout, Over};
use crate::model::{MapId, TouchpointId};
use crate::scene;
use crate::ui::kit::focus::{self, Hold};
use egui::{Sense, Ui};
use names::Names;
use sheet::{Sheet, place_of};
use std::sync::Arc;
use view::{Kept, View};

/// A canvas that is narrower or lower is taken for one of so many points.
const LEAST_CANVAS: f32 = 200.0;
/// How much a zoom command changes the zoom.
const ZOOM_STEP: f64 = 1.25;

/// Paints part of a scene into a rectangle of the screen, scaled to fit.
pub(crate) fn paint_miniature(painter: &egui::Painter, scene: &scene::Scene, source: scene::Rect, place: egui::Rect) {
    in_place(painter, source, place, |painter, view| paint::paint_scene(painter, scene, view));
}

/// The same with everything that is exported, for the preview of an export.
pub(crate) fn paint_preview(painter: &egui::Painter, scene: &scene::Scene, source: scene::Rect, place: egui::Rect) {
    in_place(painter, source, place, |painter, view| paint::paint_exported(painter, scene, view));
}

fn in_place(painter: &egui::Painter, source: scene::Rect, place: egui::Rect, paint: impl FnOnce(&egui::Painter, &View)) {
    let clip = place.intersect(painter.clip_rect());
    if source.width() > 0.0 && place.is_positive() && clip.is_positive() {
        // Only what is in sight is painted.
        let zoom = f64::from(place.width()) / source.width();
        let hidden = clip.min - place.min;
        let origin = source.origin() + scene::Vec2::new(f64::from(hidden.x), f64::from(hidden.y)) / zoom;
        paint(&painter.with_clip_rect(clip), &View { zoom, origin, area: clip });
    }
}

/// A map that is shown frame after frame where somebody else looks: its curves are flattened once for each zoom.
#[derive(Default)]
pub(crate) struct Backdrop {
    flattened: paint::Flattened,
}

impl Backdrop {
    /// Paints a map on an area: so many points of the screen for a point of the scene, of which this one is at the upper left. `zooming`: whether the zoom is
    /// one of many that follow each other.
    pub(crate) fn paint(
        &mut self,
        painter: &egui::Painter,
        layout: &Arc<MapLayout>,
        (zoom, origin): (f64, scene::Point),
        area: egui::Rect,
        zooming: bool,
    ) {
        paint::paint_layout(&painter.with_clip_rect(area), layout, (&View { zoom, origin, area }, zooming), &mut self.flattened);
    }
}

/// What the canvas remembers between frames: where it looks and what is being dragged.
#[derive(Default)]
pub(crate) struct CanvasState {
    flattened: paint::Flattened,
    /// The map that was shown in the last frame.
    map: Option<MapId>,
    view: Option<View>,
    /// Whether the last frame had another zoom than the one before it.
    zoomed: bool,
    /// How much larger than normal the map's words were in the last frame.
    text: Option<f64>,
    /// Where one line was looked at before the whole map was laid out for the canvas; and the map as it is laid out there.
    line: Option<View>,
    composed: Option<Arc<MapLayout>>,
    /// Zoom and origin of the first look: as long as nobody has looked elsewhere, another window size gets its own first look.
    first_look: Option<(f64, scene::Point)>,
    drag: Option<Drag>,
    /// On what and where a context menu was opened.
    menu_at: Option<(Over, scene::Point)>,
    editor: editor::EditorState,
    more: more::MoreState,
    dropped: drop::DropState,
    told: Option<crate::app::Camera>,
    /// Whether the first look has waited for the drawing that fits the canvas.
    waited: bool,
    /// Where the program wants to look.
    wanted: Vec<(MapId, CameraRequest)>,
}

impl CanvasState {
    /// Looks elsewhere on a map as soon as that map is drawn.
    pub(crate) fn want(&mut self, map: MapId, request: CameraRequest) {
        self.wanted.push((map, request));
    }

    /// Forgets where to look on maps that are no longer shown.
    pub(crate) fn forget_other_maps(&mut self, shown: Option<MapId>) {
        self.wanted.retain(|(map, _)| Some(*map) == shown);
    }

    /// Ends what the pointer was doing on the map that is no longer shown, and lets go of its drawing.
    pub(crate) fn let_go(&mut self) {
        self.flattened = paint::Flattened::default();
        self.drag = None;
        self.menu_at = None;
        self.dropped = drop::DropState::default();
    }

    /// The drawing of the shown map, and whether it is a different map than before.
    fn renew(&mut self, state: &State) -> Option<(Arc<MapLayout>, bool)> {
        let (map, layout) = (state.map()?.id, state.drawn_map()?);
        Some((layout, self.map.replace(map) != Some(map)))
    }
}

/// Shows the map and handles what is done to it.
pub(crate) fn canvas_ui(ui: &mut Ui, state: &State, canvas: &mut CanvasState, actions: &mut Vec<Action>) {
    let (renewed, shown) = (canvas.renew(state), state.map().map(|map| map.id));
    let area = ui.available_rect_before_wrap();
    let response = ui.interact(area, focus::main_surface(), Sense::click_and_drag());
    ui.advance_cursor_after_rect(area);
    let known = tell_size(state, area, actions);
    let theme = state.theme();
    let painter = ui.painter().with_clip_rect(area);
    painter.rect_filled(area, 0.0, color32(theme.paper));
    let Some((drawn, other_map)) = renewed else { return };
    let layout = &*drawn;

    let text = state.program.settings.map_scale();
    let names = Names::of(&layout.places, layout.scene.size.height, text, area.height(), header::widths(state));
    let mut view = canvas.view.unwrap_or_else(|| View::new(area));
    let resized = view.area.size() != area.size();
    let before = canvas.text.replace(text).unwrap_or(text);
    let old_names = names.sized(before);
    let selected = Kept::selected(selected(state, layout), &view, &old_names);
    view.area = area;
    // All of a map that is laid out for the canvas is still meant where what is typed was brought into sight.
    let untouched =
        canvas.first_look.is_some_and(|(zoom, origin)| zoom == view.zoom && (origin == view.origin || canvas.composed.is_some()));
    let rescaled = (before - text).abs() > 1e-9;
    // While something is dragged, it stays under the pointer.
    let is_composed = layout.places.is_composed;
    let composed = if canvas.drag.is_some() && !other_map { canvas.composed.clone() } else { is_composed.then(|| Arc::clone(&drawn)) };
    let before_drawn = std::mem::replace(&mut canvas.composed, composed);
    let was_line = before_drawn.is_none();
    let recomposed = whole::is_other(before_drawn.as_deref(), canvas.composed.as_deref());
    let line = if !is_composed && !was_line && !other_map { canvas.line.take() } else { None };
    if is_composed && was_line {
        canvas.line = Some(view).filter(|_| canvas.view.is_some() && !other_map);
    }
    if let Some(line) = line {
        // Back to one line: as it was looked at, and with what is selected meanwhile in sight.
        view = View { area, ..line };
        if let Some(rect) = self::selected(state, layout) {
            view.bring(rect, names.inner(&view));
        }
    } else if canvas.view.is_none()
        || other_map
        || (resized || rescaled || recomposed) && (untouched || recomposed && (was_line || !is_composed))
    {
        first_look(&mut view, layout, &names);
        canvas.first_look = Some((view.zoom, view.origin));
    } else if let Some(before) = before_drawn.filter(|_| recomposed) {
        // What is looked at stays where it is, wherever its line has gone.
        whole::follow(&mut view, &before, layout, selected_id(state));
    } else if rescaled {
        // What is looked at keeps its place, and words get their new size.
        let kept = selected.unwrap_or_else(|| Kept::corner(&view, &old_names));
        view.zoom_to(view.zoom * text / before, &kept, layout.scene.size, (&old_names, &names));
    } else if resized {
        view.hold(layout.scene.size, &names);
    }
    if let Some(rect) = selected.and_then(|kept| kept.whole)
        && !other_map
        && (resized || rescaled)
        && !names.content(&view).contains_rect(view.screen_rect(rect))
    {
        view.bring(rect, names.inner(&view));
    }
    let covered = crate::ui::find::place(ui.ctx(), state);
    for (map, request) in std::mem::take(&mut canvas.wanted) {
        if Some(map) != shown {
            continue;
        }
        carry_out(request, state, layout, &mut view, &names, covered);
        if request == CameraRequest::Open || layout.places.is_composed && request == CameraRequest::FitMap {
            canvas.first_look = Some((view.zoom, view.origin));
        }
    }
    if let Some(rect) = canvas.editor.opens(state, layout, &view) {
        let is_whole = layout.places.is_composed && whole::is_seen(&view, layout) && view.area.contains_rect(view.screen_rect(rect));
        if is_whole {
            // There is nowhere to go.
        } else if !editor::EditorState::is_above_lanes(state) {
            view.reveal(rect, names.inner(&view), covered);
        } else if !view.area.contains_rect(view.screen_rect(rect)) {
            view.reveal(rect, view.area, covered);
        }
    }
    pointer::pan(ui, canvas, &mut view);
    pointer::look_around(ui, &response, &mut view, (layout.scene.size, &names), state.program.settings.wheel_zooms);
    view.hold(layout.scene.size, &names);

    let sheet = Sheet { state, layout, view: &view, names: &names, theme };
    let zooms = canvas.view.is_some_and(|before| before.zoom.to_bits() != view.zoom.to_bits());
    let zooming = zooms && canvas.zoomed;
    canvas.zoomed = zooms;
    if zooming {
        // Words get their own size when the zoom rests.
        ui.ctx().request_repaint();
    }
    paint::paint_layout(&painter, &drawn, (&view, zooming), &mut canvas.flattened);
    overlay::dim(&painter, &sheet);
    header::paint(&painter, &sheet);
    overlay::paint(&painter, &sheet);
    pointer::pointer(ui, &sheet, canvas, &response, actions);
    if let Some(drag) = &canvas.drag {
        drag::paint(&painter, drag, &sheet);
    }
    drop::pictures(ui, &sheet, &mut canvas.dropped, actions);
    access::name_elements(ui, &sheet, &response, actions);
    if canvas.drag.is_none() && state.look.editing.is_none() && !canvas.dropped.held {
        hover::tell(ui, &sheet, &response);
    }
    menu::context_menu(&response, &sheet, canvas.menu_at, actions);
    let had_editor = canvas.editor.is_open();
    editor::show(ui, &sheet, &mut canvas.editor, actions);
    if canvas.drag.is_none() && !canvas.dropped.held {
        more::show(ui, &sheet, &mut canvas.more, canvas.editor.place(), actions);
    }
    if layout.places.is_empty() && state.look.editing.is_none() {
        overlay::empty_map(ui, &sheet, actions);
    }

    let back = had_editor && !canvas.editor.is_open();
    focus::hold(ui, state, &response, Hold { back, ..Hold::ARROWS_AND_TAB }, actions);
    let camera = view.camera(&names);
    if canvas.told != Some(camera) {
        canvas.told = Some(camera);
        if state.look.camera != camera {
            actions.push(Action::Look(LookAction::Camera(camera)));
        }
    }
    // The first drawing may be one for a canvas of another size.
    let is_first = canvas.view.is_none() && !known && !std::mem::replace(&mut canvas.waited, true);
    canvas.view = (!is_first).then_some(view);
}

/// The first look at a map: all of one that is laid out for the canvas, else as much as can be read.
fn first_look(view: &mut View, layout: &MapLayout, names: &Names) {
    if layout.places.is_composed {
        view.fit(scene::Rect::from_origin_size(scene::Point::ZERO, layout.scene.size), 2.0 * names.text(), names);
    } else {
        view.open(layout.scene.size, names);
    }
}

/// The selected touchpoint.
fn selected_id(state: &State) -> Option<TouchpointId> {
    state.open.document.selection.lead_touchpoint()
}

/// Tells the program the size of the canvas that maps are laid out for, in steps, so that not every point of a resized window counts. Returns whether it
/// knew it.
fn tell_size(state: &State, area: egui::Rect, actions: &mut Vec<Action>) -> bool {
    const STEP: f32 = 8.0;
    let whole = |length: f32| ((length - 2.0 * view::FIT_MARGIN as f32).max(LEAST_CANVAS) / STEP).floor() as u32 * STEP as u32;
    let size = (whole(area.width()), whole(area.height()));
    let told = state.program.canvas == size;
    if !told {
        actions.push(Action::Look(LookAction::Canvas(size.0, size.1)));
    }
    told
}

/// Where in the scene the selected element is, if it is one that is looked at as a whole.
fn selected(state: &State, layout: &MapLayout) -> Option<scene::Rect> {
    let lead = state.open.document.selection.lead?;
    place_of(lead, layout, state)
        .filter(|_| matches!(lead, Selected::Touchpoint(_) | Selected::Stage(_) | Selected::Cell(_) | Selected::Measure(_)))
}

/// Looks where the program asks to look.
fn carry_out(request: CameraRequest, state: &State, layout: &MapLayout, view: &mut View, names: &Names, covered: Option<egui::Rect>) {
    // What is selected stays in sight, else what is in the middle.
    let zoom = |view: &mut View, factor: f64| match Kept::selected(selected(state, layout), view, names) {
        Some(kept) => {
            view.zoom_to(view.zoom * factor, &kept, layout.scene.size, (names, names));
            view.settle(layout.scene.size, names);
            if let Some(rect) = kept.whole {
                view.bring(rect, names.inner(view));
            }
        }
        None => {
            view.zoom_around(view.area.center(), factor);
            view.settle(layout.scene.size, names);
        }
    };
    // All of it is seen: there is nowhere to go.
    let stays = layout.places.is_composed && whole::is_seen(view, layout);
    match request {
        CameraRequest::Beginning | CameraRequest::End | CameraRequest::Onward | CameraRequest::Backward | CameraRequest::Reveal(_)
            if stays && covered.is_none() => {}
        CameraRequest::Beginning | CameraRequest::End if layout.places.is_composed => {
            let corner = if request == CameraRequest::End { layout.scene.size.to_vec2().to_point() } else { scene::Point::ZERO };
            view.bring(scene::Rect::from_points(corner, corner), names.inner(view));
            view.settle(layout.scene.size, names);
        }
        CameraRequest::ZoomIn => zoom(view, ZOOM_STEP),
        CameraRequest::ZoomOut => zoom(view, 1.0 / ZOOM_STEP),
        CameraRequest::ZoomTo(factor) => zoom(view, factor * names.text() / view.zoom),
        CameraRequest::Open => first_look(view, layout, names),
        CameraRequest::Beginning => view.begin(names),
        CameraRequest::End => view.end(layout.scene.size, names),
        CameraRequest::Onward => more::onward(view, layout, names),
        CameraRequest::Backward => more::backward(view, layout, names),
        CameraRequest::FitMap => {
            view.fit(scene::Rect::from_origin_size(scene::Point::ZERO, layout.scene.size), 2.0 * names.text(), names);
        }
        CameraRequest::FitStage => {
            let stage =
                state.selected_stage().and_then(|id| layout.places.stage(id)).or_else(|| layout.places.stage_at(view.visible().center()));
            if let Some(stage) = stage {
                let (top, bottom) = layout.places.column(stage);
                let rect = scene::Rect::new(stage.left - 8.0, top - 8.0, stage.right() + 8.0, bottom);
                view.fit(rect, 2.0 * names.text(), names);
            }
        }
        CameraRequest::FitStages(first, last) => {
            let all = layout.places.stages.iter().skip_while(|stage| stage.id != first);
            let through = all.scan(false, |is_over, stage| {
                let seen = !*is_over;
                *is_over |= stage.id == last;
                seen.then_some(stage)
            });
            let rects = through.map(|stage| {
                let (top, bottom) = layout.places.column(stage);
                scene::Rect::new(stage.left - 8.0, top - 8.0, stage.right() + 8.0, bottom)
            });
            if let Some(rect) = rects.reduce(|one, two| one.union(two)) {
                view.fit(rect, 2.0 * names.text(), names);
            }
        }
        CameraRequest::FitSelection => {
            let rects = state.open.document.selection.elements.iter().filter_map(|element| place_of(*element, layout, state));
            if let Some(rect) = rects.reduce(|one, two| one.union(two)) {
                view.fit(rect.inflate(40.0, 40.0), 2.0 * names.text(), names);
            }
        }
        CameraRequest::Reveal(element) => {
            if let Some(rect) = place_of(element, layout, state) {
                let rect = if matches!(element, Selected::Lane(_)) { view.across(rect) } else { rect };
                view.reveal(rect, names.inner(view), covered);
            }
        }
    }
}

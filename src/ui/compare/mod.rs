//! Two maps or two rounds side by side: what is compared is chosen at the top, and below it is the drawing that is also exported. A click
//! selects, a double-click or Enter goes to the map. Never a change: it pushes actions.

mod choose;
#[cfg(test)]
mod tests;

use crate::app::{Action, Command, CompareAction, CompareCursor, CompareHand, CompareKey, Progress, State, compared_side};
use crate::layout::{LEAST_WIDTH, PlacedRow};
use crate::scene;
use crate::ui::canvas::{color32, paint_miniature};
use crate::ui::icon::atom;
use crate::ui::kit::covered::Covered;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::heard;
use crate::ui::kit::rows::in_sight;
use crate::ui::kit::scale::scale;
use egui::scroll_area::ScrollBarVisibility;
use egui::{
    Button, CursorIcon, Frame, Key, Modifiers, Pos2, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

/// The maximum width of the drawing, in points: in a larger window it is enlarged instead, so that it can be read from a distance.
const MOST_WIDTH: f64 = 1180.0;

/// What the view remembers between frames.
#[derive(Default)]
pub(super) struct CompareState {
    /// The row that keys act on.
    cursor: CompareCursor,
}

/// Shows the view.
pub(super) fn compare_ui(ui: &mut Ui, state: &State, kept: &mut CompareState, actions: &mut Vec<Action>) {
    choose::choose_ui(ui, state, actions);
    let Some(job) = state.compare_job() else { return };
    if job.is_one() {
        nothing_to_compare(ui, state, actions);
        return;
    }
    let room = f64::from(ui.available_width()) - 14.0;
    let wanted = (room / f64::from(scale(ui))).clamp(LEAST_WIDTH, MOST_WIDTH);
    // In whole steps, so that dragging the window's edge does not cause a new drawing at every point.
    let width = (wanted / 8.0).floor() * 8.0;
    let layout = match state.drawn_comparison(&job, width) {
        Progress::Ready(layout) | Progress::Coming(Some(layout)) => layout,
        Progress::Coming(None) => {
            ui.centered_and_justified(|ui| ui.label(RichText::new(state.program.texts.compare_drawing()).weak()));
            return;
        }
        Progress::Failed => {
            let color = ui.visuals().error_fg_color;
            ui.centered_and_justified(|ui| ui.label(RichText::new(state.program.texts.compare_failed()).color(color)));
            return;
        }
    };
    let zoom = (room / layout.scene.size.width).max(0.75);
    let theme = state.theme();
    Frame::NONE.fill(color32(theme.paper)).show(ui, |ui| {
        let size = vec2(layout.scene.size.width as f32, layout.scene.size.height as f32) * zoom as f32;
        let area = ui.available_rect_before_wrap();
        let surface = ui.interact(area, focus::main_surface(), Sense::click());
        let name = state.program.texts.compare_rows_name(&job.left.map.name, &job.right.map.name);
        surface.widget_info(|| WidgetInfo::labeled(Role::List, true, &name));
        if focus::hold(ui, state, &surface, Hold::ARROWS, actions) && !Covered::of(ui.ctx(), state).keys {
            keys(ui, &layout.rows, &mut kept.cursor, actions);
        }
        let both = ScrollArea::both()
            .id_salt("comparison")
            .auto_shrink([false, false])
            .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded);
        both.show_viewport(ui, |ui, viewport| {
            let (whole, _) = ui.allocate_exact_size(size.max(vec2(1.0, 1.0)), Sense::hover());
            // Only what is in view is painted.
            let source = scene::Rect::new(
                f64::from(viewport.min.x) / zoom,
                f64::from(viewport.min.y) / zoom,
                f64::from(viewport.max.x) / zoom,
                f64::from(viewport.max.y) / zoom,
            );
            let place = Rect::from_min_size(whole.min + viewport.min.to_vec2(), viewport.size());
            paint_miniature(ui.painter(), &layout.scene, source, place);
            let on_screen = |rect: scene::Rect| {
                let at = |x: f64, y: f64| -> Pos2 { whole.min + vec2((x * zoom) as f32, (y * zoom) as f32) };
                Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1))
            };
            let place = kept.cursor.place(&layout.rows);
            for index in in_sight(&layout.rows, |row| (row.bounds.y0, row.bounds.y1), source.y0, source.y1) {
                let row = &layout.rows[index];
                row_ui(ui, state, kept, row, (index, place), &on_screen, actions);
            }
            if std::mem::take(&mut kept.cursor.reveal)
                && let Some(row) = kept.cursor.place(&layout.rows).and_then(|at| layout.rows.get(at))
            {
                ui.scroll_to_rect(on_screen(row.bounds).expand2(vec2(0.0, 30.0)), None);
            }
        });
    });
}

/// One row: what the pointer does there, and how it is highlighted.
fn row_ui(
    ui: &mut Ui,
    state: &State,
    kept: &mut CompareState,
    row: &PlacedRow,
    (index, place): (usize, Option<usize>),
    on_screen: &impl Fn(scene::Rect) -> Rect,
    actions: &mut Vec<Action>,
) {
    let theme = state.theme();
    let rect = on_screen(row.bounds);
    let response = ui.interact(rect, ui.scope_id().with(("row", index)), Sense::CLICK);
    let current = place == Some(index);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, current, &row.told));
    if current {
        focus::speak(ui, response.id);
    }
    // Which side the pointer is on, if the row has an element on that side.
    let pointed = |at: Pos2| {
        let left_half = at.x < rect.center().x;
        compared_side(row.element, if left_half { CompareHand::Left } else { CompareHand::Right })
    };
    let accent = color32(theme.accent);
    let outline = |hand: CompareHand| match (hand, row.left, row.right) {
        (CompareHand::Left, Some(area), _) | (CompareHand::Right, _, Some(area)) => on_screen(area),
        _ => rect,
    };
    if current {
        ui.painter().rect_stroke(rect.expand(2.0), 8.0, Stroke::new(1.6, accent), StrokeKind::Outside);
    }
    if let Some((hand, _)) = response.hover_pos().and_then(pointed) {
        ui.painter().rect_stroke(outline(hand).expand(1.0), 7.0, Stroke::new(1.2, accent.gamma_multiply(0.7)), StrokeKind::Outside);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    let at = response.interact_pointer_pos();
    if response.clicked() || response.secondary_clicked() {
        kept.cursor.current = Some((index, row.element));
        ui.memory_mut(|memory| memory.request_focus(focus::main_surface()));
        let hand = at.and_then(pointed).map_or(CompareHand::Right, |(hand, _)| hand);
        actions.push(Action::Compare(CompareAction::Select(hand, row.element)));
    }
    if response.double_clicked()
        && let Some((hand, which)) = at.and_then(pointed)
    {
        actions.push(Action::Compare(CompareAction::GoTo(hand, which)));
    }
    response.context_menu(|ui| {
        let texts = &state.program.texts;
        for (hand, which, words) in [
            (CompareHand::Left, row.element.left, texts.compare_go_left()),
            (CompareHand::Right, row.element.right, texts.compare_go_right()),
        ] {
            let Some(which) = which else { continue };
            if ui.button(words).clicked() {
                actions.push(Action::Compare(CompareAction::GoTo(hand, which)));
                ui.close();
            }
        }
    });
}

/// The keys of the comparison: arrow keys move through the rows, Enter goes to the right side, Shift+Enter to the left one.
fn keys(ui: &Ui, rows: &[PlacedRow], cursor: &mut CompareCursor, actions: &mut Vec<Action>) {
    const KEYS: [(Modifiers, Key, CompareKey); 8] = [
        (Modifiers::NONE, Key::ArrowDown, CompareKey::Down),
        (Modifiers::NONE, Key::ArrowUp, CompareKey::Up),
        (Modifiers::NONE, Key::PageDown, CompareKey::PageDown),
        (Modifiers::NONE, Key::PageUp, CompareKey::PageUp),
        (Modifiers::NONE, Key::Home, CompareKey::First),
        (Modifiers::NONE, Key::End, CompareKey::Last),
        (Modifiers::SHIFT, Key::Enter, CompareKey::Go(CompareHand::Left)),
        (Modifiers::NONE, Key::Enter, CompareKey::Go(CompareHand::Right)),
    ];
    for (held, key, meant) in KEYS {
        for _ in 0..ui.input_mut(|input| input.count_and_consume_key(held, key)) {
            actions.extend(cursor.press(meant, rows));
        }
    }
}

/// Both sides are the same: what to do about it.
fn nothing_to_compare(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let room = ui.available_rect_before_wrap();
    let width = room.width().min(460.0);
    let middle = Rect::from_center_size(pos2(room.center().x, room.top() + room.height() * 0.4), vec2(width, 10.0));
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(Rect::from_min_max(middle.min - vec2(0.0, 60.0), pos2(middle.max.x, room.max.y))),
        |ui| {
            ui.vertical_centered(|ui| {
                heard::heading(&ui.label(RichText::new(texts.compare_one()).heading()), 2);
                ui.add_space(4.0);
                ui.label(RichText::new(texts.compare_one_advice()).weak());
                ui.add_space(10.0);
                for command in [Command::DuplicateMap, Command::AddRound, Command::CompareFile] {
                    let icon = command.icon().unwrap_or(scene::Icon::Compare);
                    let button = Button::new((atom(ui, icon), command.label(state))).min_size(vec2(280.0_f32.min(width), 0.0));
                    if ui.add_enabled(command.is_enabled(state), button).clicked() {
                        actions.push(Action::Command(command));
                    }
                }
            });
        },
    );
}

//! Saved views: what is shown gets a name, and the list of all of them, to go to, rename in place, move and delete, with keys or the mouse. Never what going
//! to one shows.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, SaveAs, State, View, ViewsAction, view_shown};
use crate::model::{Arrangement, SavedView, ViewId};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::drafts;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::{select_opened, select_whole};
use egui::{FontId, Id, Key, Modifiers, Rect, Role, Sense, TextEdit, TextStyle, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Height of a row at the normal size of type, in points.
const ROW: f32 = 46.0;
/// Space between a row's edge and its words, and width of the grip before them, in points.
const SIDE: f32 = 10.0;
const GRIP: f32 = 14.0;

/// What is filled in and marked.
#[derive(Debug, Default)]
pub(super) struct ViewsState {
    name: String,
    only_stages: bool,
    sheet: bool,
    arrangement: Option<Arrangement>,
    marked: Option<ViewId>,
    renaming: Option<(ViewId, String)>,
    /// Whether the field has just been opened.
    is_new: bool,
}

impl ViewsState {
    /// What the form begins with.
    pub(super) fn proposed(state: &State, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            only_stages: !state.view_stages().is_empty(),
            sheet: state.view_segment().is_some(),
            arrangement: Some(state.view_arrangement()),
            ..Self::default()
        }
    }
}

/// A view that is being dragged.
#[derive(Debug, Clone, Copy)]
struct DraggedView(ViewId);

/// Asks for the name of what is shown, and how much of it is meant.
pub(super) fn save_ui(ui: &mut Ui, state: &State, filled: &mut ViewsState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 520.0);
    form::title(ui, texts.views_save());
    form::quiet(ui, texts.views_save_why());
    ui.add_space(4.0);
    let name = texts.views_called();
    let mut letters = Letters(&mut filled.name);
    let field = ui.add(TextEdit::singleline(&mut letters).desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    select_opened(ui, &field, &filled.name);
    if fresh {
        field.request_focus();
        select_whole(ui, field.id, &filled.name);
    }
    drafts::note(ui, name, &filled.name);
    form::body(ui, 0.0, |ui| choices_ui(ui, state, filled));
    let replaces = state.view_named(&filled.name).is_some();
    // A line of its own from the beginning, so that nothing moves when it comes.
    form::quiet(ui, if replaces { texts.views_replaces() } else { " " });
    let main = if replaces { texts.views_replace() } else { texts.views_save_do() };
    let enabled = !filled.name.trim().is_empty();
    let buttons = Buttons { main, enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => {
            let how = SaveAs {
                name: filled.name.clone(),
                only_stages: filled.only_stages,
                sheet: filled.sheet,
                arrangement: filled.arrangement.unwrap_or(Arrangement::Whole),
            };
            actions.push(Action::Answer(Answer::Cancel));
            actions.push(Action::Views(ViewsAction::Save(how)));
        }
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// How much of what is shown is meant, where there is something to choose.
fn choices_ui(ui: &mut Ui, state: &State, filled: &mut ViewsState) {
    let texts = &*state.program.texts;
    if let Some(segment) = state.view_segment().and_then(|id| state.project().segment(id)) {
        ui.checkbox(&mut filled.sheet, texts.views_sheet_of(&segment.name));
    }
    if state.program.view != View::Map || filled.sheet {
        return;
    }
    let stages = state.view_stages();
    if !stages.is_empty() {
        ui.checkbox(&mut filled.only_stages, texts.views_only_stages(stages.len() as i64));
    }
    form::section(ui, texts.views_arrangement());
    let ways = [
        (Arrangement::Whole, texts.views_whole(), true),
        (Arrangement::Line, texts.views_line(), true),
        (Arrangement::Window, texts.views_window(), state.has_window_lines()),
    ];
    for (way, name, _) in ways.into_iter().filter(|(.., is_there)| *is_there) {
        ui.radio_value(&mut filled.arrangement, Some(way), name);
    }
}

/// Shows the list.
pub(super) fn list_ui(ui: &mut Ui, state: &State, list: &mut ViewsState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let views = &state.project().views;
    form::set_width(ui, 580.0);
    form::title(ui, texts.views_list());
    if views.is_empty() {
        form::quiet(ui, texts.views_none());
        let main = texts.views_save_shown();
        let enabled = !state.is_read_only();
        let buttons = Buttons { main, enabled, others: &[], cancel: Some(texts.dialog_close()), focus: fresh };
        match form::buttons(ui, &buttons) {
            Some(Pressed::Main) => actions.push(Action::Views(ViewsAction::Ask)),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
        return;
    }
    form::quiet(ui, texts.views_keys());
    ui.add_space(4.0);
    let at = |id: Option<ViewId>| views.iter().position(|view| Some(view.id) == id);
    let before = list.marked;
    if at(list.marked).is_none() {
        list.marked = views.first().map(|view| view.id);
    }
    if list.renaming.is_none() {
        take_keys(ui, state, list, actions);
    }
    let moved = fresh || list.marked != before;
    let went = form::body(ui, 0.0, |ui| rows_ui(ui, state, list, moved, actions));
    let is_renaming = list.renaming.is_some();
    let others = [texts.views_delete(), texts.views_rename(), texts.views_save_shown()];
    let can_change = !state.is_read_only();
    let buttons = Buttons {
        main: texts.views_go(),
        enabled: list.marked.is_some() && !is_renaming,
        others: if can_change { &others[..] } else { &[] },
        cancel: Some(texts.dialog_close()),
        focus: moved && !is_renaming,
    };
    let pressed = form::buttons(ui, &buttons);
    match (pressed, list.marked) {
        (Some(Pressed::Main), Some(id)) => actions.push(Action::Views(ViewsAction::GoTo(id))),
        (Some(Pressed::Other(0)), Some(id)) => delete(views, id, list, actions),
        (Some(Pressed::Other(1)), Some(id)) => open_name(views, id, list),
        (Some(Pressed::Other(_)), _) => actions.push(Action::Views(ViewsAction::Ask)),
        (Some(_), _) => actions.push(Action::Answer(Answer::Cancel)),
        (None, _) => {}
    }
    if let Some(id) = went {
        actions.push(Action::Views(ViewsAction::GoTo(id)));
    }
}

/// Keys mark, move, rename and delete.
fn take_keys(ui: &Ui, state: &State, list: &mut ViewsState, actions: &mut Vec<Action>) {
    let views = &state.project().views;
    let Some(at) = views.iter().position(|view| Some(view.id) == list.marked) else { return };
    let take = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
    let last = views.len() - 1;
    // Moving first: the arrows alone mean something else.
    if !state.is_read_only() {
        let (up, down) = (take(Modifiers::ALT, Key::ArrowUp), take(Modifiers::ALT, Key::ArrowDown));
        let to = (at + down).saturating_sub(up).min(last);
        if to != at {
            let before = if to < at { views.get(to) } else { views.get(to + 1) };
            actions.push(Action::Views(ViewsAction::Move(views[at].id, before.map(|view| view.id))));
        }
        if take(Modifiers::NONE, Key::F2) > 0 {
            return open_name(views, views[at].id, list);
        }
        if take(Modifiers::NONE, Key::Delete) > 0 {
            return delete(views, views[at].id, list, actions);
        }
    }
    let (up, down) = (take(Modifiers::NONE, Key::ArrowUp), take(Modifiers::NONE, Key::ArrowDown));
    let mut to = (at + down).saturating_sub(up).min(last);
    if take(Modifiers::NONE, Key::Home) > 0 {
        to = 0;
    }
    if take(Modifiers::NONE, Key::End) > 0 {
        to = last;
    }
    list.marked = Some(views[to].id);
}

/// Opens the name of a view for typing.
fn open_name(views: &[Arc<SavedView>], id: ViewId, list: &mut ViewsState) {
    let name = views.iter().find(|view| view.id == id).map(|view| view.name.clone());
    list.renaming = name.map(|name| (id, name));
    list.is_new = true;
}

/// Deletes a view; the next one is marked.
fn delete(views: &[Arc<SavedView>], id: ViewId, list: &mut ViewsState, actions: &mut Vec<Action>) {
    let at = views.iter().position(|view| view.id == id).unwrap_or_default();
    let next = views.get(at + 1).or_else(|| views.get(at.checked_sub(1)?));
    list.marked = next.map(|view| view.id);
    actions.push(Action::Views(ViewsAction::Delete(id)));
}

/// The rows, of which only those in sight are shown. Returns the view that was chosen for good.
fn rows_ui(ui: &mut Ui, state: &State, list: &mut ViewsState, moved: bool, actions: &mut Vec<Action>) -> Option<ViewId> {
    let views = &state.project().views;
    let height = ROW * scale(ui);
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * views.len() as f32), Sense::hover());
    let place = |at: usize| Rect::from_min_size(pos2(all.left(), all.top() + at as f32 * height), vec2(all.width(), height));
    if moved && let Some(at) = views.iter().position(|view| Some(view.id) == list.marked) {
        ui.scroll_to_rect(place(at), None);
    }
    let mut went = None;
    let seen = ui.clip_rect();
    for (at, view) in views.iter().enumerate().filter(|(at, _)| seen.intersects(place(*at))) {
        let (rect, is_marked) = (place(at), Some(view.id) == list.marked);
        let shown = view_shown(&state.program.texts, state.project(), view);
        let response = ui.interact(rect, Id::unique(("saved view", view.id)), Sense::CLICK | Sense::DRAG);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_marked, format!("{}, {shown}", view.name)));
        if is_marked {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().selection.bg_fill);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
        }
        if list.renaming.as_ref().is_some_and(|(id, _)| *id == view.id) {
            name_ui(ui, state, rect, list, actions);
        } else {
            paint(ui, rect, &view.name);
        }
        let body = TextStyle::Small.resolve(ui.style());
        let below = pos2(rect.left() + SIDE + GRIP + SIDE, rect.top() + rect.height() * 0.73);
        paint_clipped(ui.painter(), below, rect.right() - SIDE - below.x, &shown, body, ui.visuals().weak_text_color());
        if response.clicked() {
            list.marked = Some(view.id);
        }
        if response.double_clicked() {
            went = Some(view.id);
        }
        reorder(ui, state, (at, view), &response, actions);
    }
    went
}

/// The name of a view in its row.
fn paint(ui: &Ui, rect: Rect, name: &str) {
    let body = TextStyle::Body.resolve(ui.style());
    let bold = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    let side = GRIP * scale(ui);
    let grip = Rect::from_center_size(pos2(rect.left() + SIDE + GRIP / 2.0, rect.center().y), vec2(side, side));
    paint_icon(ui, Icon::Grip, grip, ui.visuals().weak_text_color());
    let at = pos2(rect.left() + SIDE + GRIP + SIDE, rect.top() + rect.height() * 0.32);
    paint_clipped(ui.painter(), at, rect.right() - SIDE - at.x, name, bold, ui.visuals().text_color());
}

/// The field in which a name is typed: Enter or leaving it keeps what is typed, Escape does not.
fn name_ui(ui: &mut Ui, state: &State, rect: Rect, list: &mut ViewsState, actions: &mut Vec<Action>) {
    let Some((id, text)) = &mut list.renaming else { return };
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if take(Key::Escape) {
        list.renaming = None;
        return;
    }
    let is_done = take(Key::Enter);
    let name = state.program.texts.views_called();
    let field_id = Id::unique(("name of a saved view", *id));
    let place = Rect::from_min_max(
        pos2(rect.left() + SIDE + GRIP + SIDE / 2.0, rect.top() + 2.0),
        pos2(rect.right() - SIDE, rect.top() + rect.height() * 0.56),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let mut letters = Letters(text);
    let field = child.add(TextEdit::singleline(&mut letters).id(field_id).desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if std::mem::take(&mut list.is_new) {
        field.request_focus();
        select_whole(ui, field_id, text);
    }
    drafts::note(ui, name, text);
    if is_done || field.lost_focus() {
        actions.push(Action::Views(ViewsAction::Rename(*id, text.clone())));
        list.renaming = None;
    }
}

/// Dragging a row over another shows where it would be dropped; dropping moves it there.
fn reorder(ui: &Ui, state: &State, (at, view): (usize, &SavedView), response: &egui::Response, actions: &mut Vec<Action>) {
    if state.is_read_only() {
        return;
    }
    response.dnd_set_drag_payload(DraggedView(view.id));
    let Some(dragged) = response.dnd_hover_payload::<DraggedView>() else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let below = pointer.y > response.rect.center().y;
    let edge = if below { response.rect.bottom() } else { response.rect.top() };
    ui.painter().hline(response.rect.x_range(), edge, (2.5, ui.visuals().selection.stroke.color));
    if response.dnd_release_payload::<DraggedView>().is_some() && dragged.0 != view.id {
        let before = state.project().views.get(at + usize::from(below)).map(|view| view.id);
        actions.push(Action::Views(ViewsAction::Move(dragged.0, before)));
    }
}

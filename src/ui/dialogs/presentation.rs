//! The steps of a presentation: what is shown, in which order, how long and with which notes; where the wall is and what is held back. Never what a step looks
//! like.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, PresentAction, PresentSettings, State, WallPlace, step_kind};
use crate::layout::charts::ChartChoice;
use crate::model::{ChartKind, Code as _, PresentationStep, StepId, StepShows, limits};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use egui::containers::menu::{MenuButton, SubMenuButton};
use egui::{DragValue, FontId, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, TextEdit, TextStyle, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Height of a row at the normal size of type, in points.
const ROW: f32 = 42.0;
/// Space between a row's edge and its words, and width of the grip before them, in points.
const SIDE: f32 = 8.0;
const GRIP: f32 = 14.0;
/// What title, choices and buttons take of the window's height, in points at the normal size of type; least and most that is left for the list.
const AROUND: f32 = 330.0;
const LIST: (f32, f32) = (126.0, 420.0);
/// The part of the width that the list takes.
const SHARE: f32 = 0.54;

/// What is marked.
#[derive(Debug, Default)]
pub(super) struct StepsState {
    marked: Option<StepId>,
    /// What was there when steps were added: what is there besides it is new.
    known: Option<Vec<StepId>>,
}

/// A step that is being dragged.
#[derive(Debug, Clone, Copy)]
struct DraggedStep(StepId);

/// Shows the list, the notes of the marked step, and the choices.
pub(super) fn steps_ui(ui: &mut Ui, state: &State, list: &mut StepsState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let steps = state.steps();
    if fresh {
        list.marked = state.presented().map(|(at, steps)| steps[at].id);
    }
    // The next one comes after it, and the notes are its.
    let known = list.known.take();
    let new = known.and_then(|known| steps.iter().rfind(|step| !known.contains(&step.id)));
    list.marked = new.map(|step| step.id).or(list.marked);
    let is_new = new.is_some();
    let at = steps.iter().position(|step| Some(step.id) == list.marked);
    if at.is_none() {
        list.marked = steps.first().map(|step| step.id);
    }
    form::set_width(ui, 900.0);
    form::title(ui, &texts.present_steps_of(&state.map().map(|map| map.name.clone()).unwrap_or_default()));
    form::quiet(ui, if state.has_own_steps() { texts.present_steps_keys() } else { texts.present_steps_proposed() });
    ui.add_space(4.0);
    let was_marked = list.marked;
    if !ui.ctx().text_edit_focused() {
        take_keys(ui, state, &steps, list, actions);
    }
    let moved = fresh || is_new || list.marked != was_marked;
    let mut went = None;
    form::body(ui, 0.0, |ui| {
        let height = (ui.ctx().content_rect().height() - AROUND * scale(ui)).clamp(LIST.0, LIST.1 * scale(ui));
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(width * SHARE, height), |ui| {
                ui.set_min_size(vec2(width * SHARE, height));
                let scroll = ScrollArea::vertical().id_salt("steps").auto_shrink(false).max_height(height);
                went = scroll.show(ui, |ui| rows_ui(ui, state, &steps, list, moved, actions)).inner;
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                if let Some(step) = steps.iter().find(|step| Some(step.id) == list.marked) {
                    editor_ui(ui, state, step, height, actions);
                }
            });
        });
        ui.horizontal_wrapped(|ui| {
            ui.add_enabled_ui(!state.is_read_only(), |ui| add_ui(ui, state, &steps, list, actions));
            let enabled = state.has_own_steps() && !state.is_read_only();
            if ui.add_enabled(enabled, egui::Button::new(texts.present_propose())).clicked() {
                actions.push(Action::Present(PresentAction::Propose));
            }
            if ui.button(texts.present_copy_notes()).clicked() {
                actions.push(Action::Present(PresentAction::CopyNotes));
            }
            if ui.button(texts.present_write_notes()).clicked() {
                actions.push(Action::Answer(Answer::Cancel));
                actions.push(Action::Present(PresentAction::WriteNotes));
            }
        });
        choices_ui(ui, state, actions);
    });
    let can_delete = at.is_some() && !state.is_read_only();
    let others = [texts.present_delete()];
    let buttons = Buttons {
        main: texts.present_do(),
        enabled: list.marked.is_some(),
        others: if can_delete { &others[..] } else { &[] },
        cancel: Some(texts.dialog_close()),
        focus: fresh,
    };
    match (form::buttons(ui, &buttons), list.marked) {
        (Some(Pressed::Main), Some(id)) => actions.push(Action::Present(PresentAction::StartAt(id))),
        (Some(Pressed::Other(_)), Some(id)) => delete(&steps, id, list, actions),
        (Some(_), _) => actions.push(Action::Answer(Answer::Cancel)),
        (None, _) => {}
    }
    if let Some(id) = went {
        actions.push(Action::Present(PresentAction::StartAt(id)));
    }
}

/// Keys mark, move and delete.
fn take_keys(ui: &Ui, state: &State, steps: &[Arc<PresentationStep>], list: &mut StepsState, actions: &mut Vec<Action>) {
    let Some(at) = steps.iter().position(|step| Some(step.id) == list.marked) else { return };
    let take = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
    if take(Modifiers::NONE, Key::F5) > 0 {
        return actions.push(Action::Present(PresentAction::StartAt(steps[at].id)));
    }
    let last = steps.len() - 1;
    // Moving first: the arrows alone mean something else.
    if !state.is_read_only() {
        let (up, down) = (take(Modifiers::ALT, Key::ArrowUp), take(Modifiers::ALT, Key::ArrowDown));
        let to = (at + down).saturating_sub(up).min(last);
        if to != at {
            let before = if to < at { steps.get(to) } else { steps.get(to + 1) };
            actions.push(Action::Present(PresentAction::Move(steps[at].id, before.map(|step| step.id))));
        }
        if take(Modifiers::NONE, Key::Delete) > 0 {
            return delete(steps, steps[at].id, list, actions);
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
    list.marked = Some(steps[to].id);
}

/// Deletes a step; the next one is marked.
fn delete(steps: &[Arc<PresentationStep>], id: StepId, list: &mut StepsState, actions: &mut Vec<Action>) {
    let at = steps.iter().position(|step| step.id == id).unwrap_or_default();
    let next = steps.get(at + 1).or_else(|| steps.get(at.checked_sub(1)?));
    list.marked = next.map(|step| step.id);
    actions.push(Action::Present(PresentAction::Delete(id)));
}

/// The rows, of which only those in sight are shown. Returns the step that was chosen for good.
fn rows_ui(
    ui: &mut Ui,
    state: &State,
    steps: &[Arc<PresentationStep>],
    list: &mut StepsState,
    moved: bool,
    actions: &mut Vec<Action>,
) -> Option<StepId> {
    let texts = &*state.program.texts;
    let height = ROW * scale(ui);
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * steps.len() as f32), Sense::hover());
    let place = |at: usize| Rect::from_min_size(pos2(all.left(), all.top() + at as f32 * height), vec2(all.width(), height));
    if moved && let Some(at) = steps.iter().position(|step| Some(step.id) == list.marked) {
        ui.scroll_to_rect(place(at), None);
    }
    let mut went = None;
    let seen = ui.clip_rect();
    for (at, step) in steps.iter().enumerate().filter(|(at, _)| seen.intersects(place(*at))) {
        let (rect, is_marked) = (place(at), Some(step.id) == list.marked);
        let (title, below) = (state.title_of_step(&step.shows), below(state, step));
        let response = ui.interact(rect, Id::unique(("step", step.id)), Sense::CLICK | Sense::DRAG);
        let name = format!("{}. {title}, {below}", at + 1);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_marked, &name));
        if is_marked {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().selection.bg_fill);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
        }
        let side = GRIP * scale(ui);
        let grip = Rect::from_center_size(pos2(rect.left() + SIDE + GRIP / 2.0, rect.center().y), vec2(side, side));
        paint_icon(ui, Icon::Grip, grip, ui.visuals().weak_text_color());
        let body = TextStyle::Body.resolve(ui.style());
        let minutes = if step.minutes > 0 { texts.present_minutes(i64::from(step.minutes)) } else { String::new() };
        let weak = ui.visuals().weak_text_color();
        let at_right = pos2(rect.right() - SIDE, rect.center().y);
        let planned = ui.painter().text(at_right, egui::Align2::RIGHT_CENTER, minutes, body.clone(), weak);
        let bold = FontId::new(body.size, FontSet::family(Weight::SemiBold));
        let from = rect.left() + SIDE + GRIP + SIDE;
        let room = planned.left().min(rect.right() - SIDE) - SIDE - from;
        let title = format!("{}. {title}", at + 1);
        let color = if step.is_gone(state.project()) { weak } else { ui.visuals().text_color() };
        paint_clipped(ui.painter(), pos2(from, rect.top() + rect.height() * 0.32), room, &title, bold, color);
        let small = TextStyle::Small.resolve(ui.style());
        paint_clipped(ui.painter(), pos2(from, rect.top() + rect.height() * 0.73), room, &below, small, weak);
        if response.clicked() {
            list.marked = Some(step.id);
        }
        if response.double_clicked() {
            went = Some(step.id);
        }
        reorder(ui, state, steps, at, &response, actions);
    }
    went
}

/// What kind of step it is, whether what it shows is gone, and what its notes begin with.
fn below(state: &State, step: &PresentationStep) -> String {
    let texts = &*state.program.texts;
    let kind = step_kind(texts, &step.shows);
    // What is called as its kind says so once.
    let mut parts: Vec<String> = Some(kind.to_owned()).filter(|kind| *kind != state.title_of_step(&step.shows)).into_iter().collect();
    if step.is_gone(state.project()) {
        parts.push(texts.present_passed_over().to_owned());
    }
    parts.extend(step.note.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned));
    parts.join(" · ")
}

/// Dragging a row over another shows where it would be dropped; dropping moves it there.
fn reorder(ui: &Ui, state: &State, steps: &[Arc<PresentationStep>], at: usize, response: &egui::Response, actions: &mut Vec<Action>) {
    if state.is_read_only() {
        return;
    }
    response.dnd_set_drag_payload(DraggedStep(steps[at].id));
    let Some(dragged) = response.dnd_hover_payload::<DraggedStep>() else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let below = pointer.y > response.rect.center().y;
    let edge = if below { response.rect.bottom() } else { response.rect.top() };
    ui.painter().hline(response.rect.x_range(), edge, (2.5, ui.visuals().selection.stroke.color));
    if response.dnd_release_payload::<DraggedStep>().is_some() && dragged.0 != steps[at].id {
        let before = steps.get(at + usize::from(below)).map(|step| step.id);
        actions.push(Action::Present(PresentAction::Move(dragged.0, before)));
    }
}

/// The notes and the minutes of the marked step.
fn editor_ui(ui: &mut Ui, state: &State, step: &PresentationStep, height: f32, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let enabled = !state.is_read_only();
    ui.add_enabled_ui(enabled, |ui| {
        ui.horizontal(|ui| {
            ui.label(texts.present_minutes_planned());
            let mut minutes = step.minutes;
            let field = ui.add(DragValue::new(&mut minutes).range(0..=limits::STEP_MINUTES).speed(0.1));
            field.widget_info(|| {
                let mut info = WidgetInfo::drag_value(enabled, minutes.into());
                info.label = Some(texts.present_minutes_planned().to_owned());
                info
            });
            if minutes != step.minutes {
                actions.push(Action::Present(PresentAction::Minutes(step.id, minutes)));
            }
        });
        ui.label(texts.present_note());
        let room = height - 2.2 * ui.spacing().interact_size.y - 12.0;
        let scroll = ScrollArea::vertical().id_salt(("notes", step.id)).auto_shrink(false).max_height(room);
        scroll.show(ui, |ui| {
            let mut note = step.note.clone();
            let mut letters = Letters(&mut note);
            let rows = (room / ui.text_style_height(&TextStyle::Body) - 1.0).floor().max(3.0) as usize;
            let field = TextEdit::multiline(&mut letters).id(Id::unique(("note of a step", step.id)));
            let field = ui.add(field.desired_width(f32::INFINITY).desired_rows(rows).hint_text(texts.present_note_hint()));
            field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, enabled, texts.present_note()));
            if field.changed() {
                actions.push(Action::Present(PresentAction::Note(step.id, note)));
            }
            if field.lost_focus() {
                actions.push(Action::Seal);
            }
        });
    });
}

/// What can be added, after the marked step: kinds, then stages with their touchpoints, charts, saved views.
fn add_ui(ui: &mut Ui, state: &State, steps: &[Arc<PresentationStep>], list: &mut StepsState, actions: &mut Vec<Action>) {
    let (texts, project) = (&*state.program.texts, state.project());
    let at = steps.iter().position(|step| Some(step.id) == list.marked);
    let before = at.and_then(|at| steps.get(at + 1)).map(|step| step.id);
    let mut added = Vec::new();
    MenuButton::new(texts.present_add()).ui(ui, |ui| {
        let mut entry = |ui: &mut Ui, label: &str, shows: Vec<StepShows>| {
            if ui.button(label).clicked() {
                added = shows;
            }
        };
        let shown = state.steps_of_window();
        if !shown.is_empty() {
            let label = match &shown[..] {
                [one] => texts.present_add_shown(&state.title_of_step(one)),
                several => texts.present_add_selected(several.len() as i64),
            };
            entry(ui, &label, shown);
            ui.separator();
        }
        for shows in [StepShows::Whole, StepShows::Says, StepShows::Measures] {
            entry(ui, step_kind(texts, &shows), vec![shows.clone()]);
        }
        ui.separator();
        if let Some(map) = state.map() {
            SubMenuButton::new(texts.present_add_stage()).ui(ui, |ui| {
                for stage in &map.stages {
                    entry(ui, &stage.name, vec![StepShows::Stage(stage.id)]);
                }
            });
            let filled = map.stages.iter().filter(|stage| !stage.touchpoints.is_empty());
            SubMenuButton::new(texts.present_add_touchpoint()).ui(ui, |ui| {
                for stage in filled {
                    SubMenuButton::new(&stage.name).ui(ui, |ui| {
                        ScrollArea::vertical().max_height(360.0 * scale(ui)).show(ui, |ui| {
                            for touchpoint in &stage.touchpoints {
                                entry(ui, &touchpoint.title, vec![StepShows::Touchpoint(touchpoint.id)]);
                            }
                        });
                    });
                }
            });
        }
        SubMenuButton::new(texts.present_add_chart()).ui(ui, |ui| {
            for kind in ChartKind::ALL.iter().copied() {
                entry(ui, texts.term("chart", kind.code()), vec![StepShows::Chart(ChartChoice::of(kind).saved())]);
            }
        });
        let views: Vec<_> = project.views.iter().filter(|view| !view.gone(project).is_all()).collect();
        ui.add_enabled_ui(!views.is_empty(), |ui| {
            SubMenuButton::new(texts.present_add_view()).ui(ui, |ui| {
                for view in views {
                    entry(ui, &view.name, vec![StepShows::View(view.id)]);
                }
            });
        });
    });
    if !added.is_empty() {
        list.known = Some(steps.iter().map(|step| step.id).collect());
        actions.push(Action::Present(PresentAction::Add(added, before)));
    }
}

/// Where the wall is, and what is held back.
fn choices_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let chosen = &state.program.settings.presenting;
    let mut choice = chosen.clone();
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.checkbox(&mut choice.only_reached, texts.present_only_reached());
        ui.checkbox(&mut choice.hold_back, texts.present_hold_back());
        ui.checkbox(&mut choice.moves, texts.present_moves());
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.present_wall());
        let shown = place_words(state, chosen);
        let width = (280.0 * scale(ui)).min(ui.available_width());
        Dropdown { name: texts.present_wall(), shown: &shown, width: Some(width) }.show(ui, |ui| {
            let own = [
                (WallPlace::Auto, texts.present_wall_auto()),
                (WallPlace::Here, texts.present_wall_here()),
                (WallPlace::Window, texts.present_wall_window()),
            ];
            for (place, words) in own {
                if option(ui, chosen.wall == place, words) {
                    choice.wall = place;
                }
            }
            for display in state.program.displays.iter().filter(|_| state.program.displays.len() > 1) {
                let place = WallPlace::Display(display.name.clone());
                if option(ui, chosen.wall == place, &display.name) {
                    choice.wall = place;
                }
            }
        });
    });
    if choice != *chosen {
        actions.push(Action::Present(PresentAction::Choose(choice)));
    }
}

fn place_words(state: &State, chosen: &PresentSettings) -> String {
    let texts = &*state.program.texts;
    match &chosen.wall {
        WallPlace::Auto => texts.present_wall_auto().to_owned(),
        WallPlace::Here => texts.present_wall_here().to_owned(),
        WallPlace::Window => texts.present_wall_window().to_owned(),
        WallPlace::Display(name) => name.clone(),
    }
}

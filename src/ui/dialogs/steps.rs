//! The steps that were done and undone, the newest at the top, to go back or forward to one of them: with the arrow keys or the mouse. Never a value that
//! a step changed.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, ListedStep, State, StepList};
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::scale::scale;
use crate::ui::kit::words::alone;
use egui::{FontId, Id, Key, Modifiers, Rect, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

/// How many rows a Page key leads on.
const PAGE: usize = 10;
/// Space between a row's edge and its words, in points.
const SIDE: f32 = 10.0;

/// Shows the list; `chosen`: how many steps are to be done.
pub(super) fn steps_ui(ui: &mut Ui, state: &State, list: &StepList, chosen: &mut usize, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    if list.of != state.open.stamp() {
        // Somebody else's work has come in: the list is not true any more.
        actions.push(Action::Answer(Answer::Cancel));
        return;
    }
    if fresh {
        *chosen = list.done;
    }
    let before = *chosen;
    take_keys(ui, list.steps.len(), chosen);
    form::set_width(ui, 540.0);
    form::title(ui, texts.dialog_steps());
    form::quiet(ui, texts.dialog_steps_why());
    ui.add_space(4.0);
    let moved = fresh || *chosen != before;
    let taken = form::body(ui, 0.0, |ui| rows_ui(ui, state, list, chosen, moved));
    let main = match (*chosen).cmp(&list.done) {
        std::cmp::Ordering::Less => texts.dialog_steps_back((list.done - *chosen) as i64),
        std::cmp::Ordering::Greater => texts.dialog_steps_forward((*chosen - list.done) as i64),
        std::cmp::Ordering::Equal => texts.dialog_steps_here().to_owned(),
    };
    let others = *chosen != list.done;
    let buttons = Buttons { main: &main, enabled: others, others: &[], cancel: Some(texts.dialog_cancel()), focus: moved && others };
    let pressed = form::buttons(ui, &buttons);
    if taken && others || pressed == Some(Pressed::Main) {
        actions.push(Action::Answer(Answer::Cancel));
        actions.push(Action::GoToStep { done: *chosen, of: list.of });
    } else if pressed.is_some() {
        actions.push(Action::Answer(Answer::Cancel));
    }
}

/// Arrow and Page keys lead through the list. Up is towards the newest step.
fn take_keys(ui: &Ui, last: usize, chosen: &mut usize) {
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let up = take(Key::ArrowUp) + PAGE * take(Key::PageUp);
    let down = take(Key::ArrowDown) + PAGE * take(Key::PageDown);
    *chosen = (*chosen + up).saturating_sub(down).min(last);
    if take(Key::Home) > 0 {
        *chosen = last;
    }
    if take(Key::End) > 0 {
        *chosen = 0;
    }
}

/// The rows, of which only those in sight are shown. Returns whether one was chosen for good.
fn rows_ui(ui: &mut Ui, state: &State, list: &StepList, chosen: &mut usize, moved: bool) -> bool {
    let last = list.steps.len();
    let height = ui.spacing().interact_size.y.max(26.0 * scale(ui));
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * (last + 1) as f32), Sense::hover());
    // In the row at the top, all steps are done; in the one at the bottom, none.
    let at = |done: usize| Rect::from_min_size(pos2(all.left(), all.top() + (last - done) as f32 * height), vec2(all.width(), height));
    if moved {
        ui.scroll_to_rect(at(*chosen), None);
    }
    let mut taken = false;
    for done in (0..=last).filter(|done| ui.clip_rect().intersects(at(*done))) {
        let step = done.checked_sub(1).and_then(|index| list.steps.get(index));
        let (name, about) = words(state, step);
        let (rect, is_chosen) = (at(done), done == *chosen);
        // The keys lead through the list as a whole.
        let response = ui.interact(rect, Id::unique(("step", done)), Sense::CLICK);
        let now = if done == list.done { state.program.texts.dialog_steps_now() } else { "" };
        let told: Vec<&str> = [name.as_str(), about.as_str(), now].into_iter().filter(|part| !part.is_empty()).collect();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, told.join(", ")));
        if is_chosen {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().selection.bg_fill);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
        }
        paint(ui, rect, (&name, &about, now), done <= *chosen);
        if response.clicked() {
            *chosen = done;
        }
        taken |= response.double_clicked();
    }
    taken
}

/// Paints a row; what would not be done stands back.
fn paint(ui: &Ui, rect: Rect, (name, about, now): (&str, &str, &str), is_done: bool) {
    let body = TextStyle::Body.resolve(ui.style());
    let bold = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    let weak = ui.visuals().weak_text_color();
    let ink = if is_done { ui.visuals().text_color() } else { weak };
    let middle = rect.center().y;
    let (start, mut end) = (rect.left() + SIDE, rect.right() - SIDE);
    if !now.is_empty() {
        let accent = ui.visuals().hyperlink_color;
        end = ui.painter().text(pos2(end, middle), egui::Align2::RIGHT_CENTER, now, bold, accent).left() - SIDE;
    }
    let after = paint_clipped(ui.painter(), pos2(start, middle), end - start, name, body.clone(), ink) + SIDE;
    if !about.is_empty() && after < end {
        paint_clipped(ui.painter(), pos2(after, middle), end - after, about, body, weak);
    }
}

/// What a row says: the step's name and what it was about; without a step, the beginning.
fn words(state: &State, step: Option<&ListedStep>) -> (String, String) {
    let texts = &*state.program.texts;
    let Some(step) = step else { return (texts.dialog_steps_begin().to_owned(), String::new()) };
    let about = match &step.about {
        Some((name, 0)) => name.clone(),
        Some((name, more)) => texts.dialog_steps_more(*more as i64, name),
        None => String::new(),
    };
    (alone(texts, step.name), about)
}

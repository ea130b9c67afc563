//! Open conflicts, one below the other, and of the chosen one all values side by side, to take one of them: with the keys or the mouse. Never what taking does, and
//! never a covered answer.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, Command, ConflictValues, MergingAction, OpenConflict, State};
use crate::edit::{StepName, Take};
use crate::i18n::Texts;
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::kit::button::side_button;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use egui::{Frame, Id, Key, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

/// How many rows a Page key leads on.
const PAGE: usize = 8;
/// Space between a row's edge and its words, in points.
const SIDE: f32 = 10.0;
/// Height of the list and of a value, in points at the normal size of type.
const LIST: f32 = 190.0;
const VALUE: f32 = 110.0;
/// How many values are side by side.
const ACROSS: usize = 3;

/// Which conflict is chosen, and which of its values is marked.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ConflictsState {
    chosen: usize,
    marked: usize,
}

/// A value that can be taken.
struct Choice<'a> {
    take: Take,
    heading: String,
    value: &'a str,
    label: String,
    key: Key,
}

/// Shows the conflicts.
pub(super) fn conflicts_ui(ui: &mut Ui, state: &State, kept: &mut ConflictsState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let conflicts = state.conflicts();
    form::set_width(ui, 760.0);
    form::title(ui, texts.conflicts_title());
    let decided = state.open.document.undo_name() == Some(StepName::DecideConflict) && Command::Undo.is_enabled(state);
    let others: &[&str] = if decided { &[texts.notice_undo()] } else { &[] };
    let Some(last) = conflicts.len().checked_sub(1) else {
        form::quiet(ui, if decided { texts.conflicts_all_decided() } else { texts.term("reason", "no-conflicts") });
        let buttons = Buttons { main: texts.dialog_close(), enabled: true, others, cancel: None, focus: true };
        match form::buttons(ui, &buttons) {
            Some(Pressed::Other(_)) => actions.push(Action::Command(Command::Undo)),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
        return;
    };
    form::quiet(ui, &texts.conflicts_left(conflicts.len() as i64));
    ui.add_space(4.0);
    let before = kept.chosen;
    kept.chosen = kept.chosen.min(last);
    take_keys(ui, last, &mut kept.chosen);
    let moved = fresh || kept.chosen != before;
    if moved {
        kept.marked = 0;
    }
    ui.push_id("conflicts", |ui| rows_ui(ui, &conflicts, kept, moved));
    let Some(conflict) = conflicts.get(kept.chosen) else { return };
    let choices = conflict.values.as_ref().map(|values| choices(texts, values)).unwrap_or_default();
    let marked = kept.marked;
    let mut taken = take_value_keys(ui, &choices, &mut kept.marked);
    ui.add_space(6.0);
    form::body(ui, 0.0, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&conflict.element).family(FontSet::family(Weight::SemiBold)));
            ui.label(RichText::new(conflict.place.iter().chain([&conflict.field]).cloned().collect::<Vec<_>>().join(" · ")).weak());
            if ui.link(texts.conflicts_go()).clicked() {
                actions.push(Action::Merging(MergingAction::Show(conflict.id)));
            }
        });
        if conflict.values.is_none() {
            form::quiet(ui, texts.conflicts_covered());
            form::quiet(ui, texts.conflicts_covered_why());
        }
        taken = taken.or(values_ui(ui, &choices, &mut kept.marked));
    });
    let focus = moved || kept.marked != marked;
    let is_open = !choices.is_empty();
    let buttons =
        Buttons { main: texts.conflicts_take(), enabled: is_open, others, cancel: Some(texts.dialog_close()), focus: focus && is_open };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => taken = choices.get(kept.marked).map(|choice| choice.take),
        Some(Pressed::Other(_)) => actions.push(Action::Command(Command::Undo)),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
    if let Some(take) = taken {
        kept.marked = 0;
        actions.push(Action::Merging(MergingAction::Decide(conflict.id, take)));
    }
}

/// Every value that can be taken.
fn choices<'a>(texts: &Texts, values: &'a ConflictValues) -> Vec<Choice<'a>> {
    const KEYS: [Key; 8] = [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let several = values.theirs.len() > 1;
    let mine = Choice {
        take: Take::Ours,
        heading: texts.conflicts_mine().to_owned(),
        value: &values.ours,
        label: texts.conflicts_keep_mine().to_owned(),
        key: Key::Num1,
    };
    let theirs = values.theirs.iter().zip(KEYS).enumerate().map(|(at, (value, key))| {
        let number = (at + 1).to_string();
        Choice {
            take: Take::Theirs(at),
            heading: if several { texts.conflicts_theirs_number(&number) } else { texts.conflicts_theirs().to_owned() },
            value,
            label: if several { texts.conflicts_take_theirs_number(&number) } else { texts.conflicts_take_theirs().to_owned() },
            key,
        }
    });
    let old = values.base.as_ref().map(|value| Choice {
        take: Take::Base,
        heading: texts.conflicts_before().to_owned(),
        value,
        label: texts.conflicts_take_old().to_owned(),
        key: Key::Num0,
    });
    [mine].into_iter().chain(theirs).chain(old).collect()
}

/// Arrow and Page keys lead through the list.
fn take_keys(ui: &Ui, last: usize, chosen: &mut usize) {
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let up = take(Key::ArrowUp) + PAGE * take(Key::PageUp);
    let down = take(Key::ArrowDown) + PAGE * take(Key::PageDown);
    *chosen = (*chosen + down).saturating_sub(up).min(last);
    if take(Key::Home) > 0 {
        *chosen = 0;
    }
    if take(Key::End) > 0 {
        *chosen = last;
    }
}

/// Arrows to the sides mark another value, a digit takes one.
fn take_value_keys(ui: &Ui, choices: &[Choice<'_>], marked: &mut usize) -> Option<Take> {
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (left, right) = (take(Key::ArrowLeft), take(Key::ArrowRight));
    *marked = (*marked + right).saturating_sub(left).min(choices.len().saturating_sub(1));
    choices.iter().find(|choice| take(choice.key) > 0).map(|choice| choice.take)
}

/// The rows, of which only those in sight are shown.
fn rows_ui(ui: &mut Ui, conflicts: &[OpenConflict], kept: &mut ConflictsState, moved: bool) {
    let height = ui.spacing().interact_size.y.max(26.0 * scale(ui));
    let most = (LIST * scale(ui)).min(ui.ctx().content_rect().height() * 0.3);
    list(ui, most, |ui| {
        let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * conflicts.len() as f32), Sense::hover());
        let at = |row: usize| Rect::from_min_size(pos2(all.left(), all.top() + row as f32 * height), vec2(all.width(), height));
        if moved {
            ui.scroll_to_rect(at(kept.chosen), None);
        }
        for (row, conflict) in conflicts.iter().enumerate().filter(|(row, _)| ui.clip_rect().intersects(at(*row))) {
            let (rect, is_chosen) = (at(row), row == kept.chosen);
            // The keys lead through the list as a whole.
            let response = ui.interact(rect, Id::unique(("conflict", row)), Sense::CLICK);
            let about: Vec<&str> = [conflict.field.as_str()].into_iter().chain(conflict.place.iter().map(String::as_str)).collect();
            let about = about.join(" · ");
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, format!("{}, {about}", conflict.element)));
            if is_chosen {
                ui.painter().rect_filled(rect, 5.0, ui.visuals().selection.bg_fill);
            } else if response.hovered() {
                ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
            }
            paint(ui, rect, &conflict.element, &about);
            if response.clicked() {
                kept.chosen = row;
                kept.marked = 0;
            }
        }
    });
}

fn paint(ui: &Ui, rect: Rect, element: &str, about: &str) {
    let body = TextStyle::Body.resolve(ui.style());
    let middle = rect.center().y;
    let (start, end) = (rect.left() + SIDE, rect.right() - SIDE);
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let room = (end - start) * 0.6;
    let after = paint_clipped(ui.painter(), pos2(start, middle), room, element, body.clone(), ink) + SIDE;
    if after < end {
        paint_clipped(ui.painter(), pos2(after, middle), end - after, about, body, weak);
    }
}

/// All values side by side, each with the button that takes it.
fn values_ui(ui: &mut Ui, choices: &[Choice<'_>], marked: &mut usize) -> Option<Take> {
    let mut taken = None;
    let across = choices.len().min(if choices.len() == ACROSS + 1 { 2 } else { ACROSS }).max(1);
    for (line, some) in choices.chunks(across).enumerate() {
        ui.columns(across, |columns| {
            for (at, (ui, choice)) in columns.iter_mut().zip(some).enumerate() {
                let index = line * across + at;
                if value_ui(ui, choice, (index, index == *marked)) {
                    *marked = index;
                    taken = Some(choice.take);
                }
            }
        });
    }
    taken
}

fn value_ui(ui: &mut Ui, choice: &Choice<'_>, (index, is_marked): (usize, bool)) -> bool {
    let color = if is_marked { ui.visuals().selection.stroke.color } else { ui.visuals().widgets.noninteractive.bg_stroke.color };
    // As large with a thicker line.
    let (line, margin): (f32, f32) = if is_marked { (2.0, 7.0) } else { (1.0, 8.0) };
    let frame = Frame::new().inner_margin(margin).corner_radius(6.0).stroke(Stroke::new(line, color));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(&choice.heading).weak());
        let most = VALUE * scale(ui);
        ScrollArea::vertical().id_salt(("value", index)).max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            hyphens::label(ui, choice.value, WordsOf::Project);
        });
        ui.add_space(4.0);
        ui.horizontal(|ui| side_button(ui, None, &choice.label, vec2(76.0, 28.0), true).clicked()).inner
    });
    shown.inner
}

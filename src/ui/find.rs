//! The search bar: finds words in all texts of the project and goes to them, while the map stays in view. Never a change.

use super::icon::icon_button;
use crate::app::{Action, LookAction, State};
use crate::scene::Icon;
use egui::{Align2, Area, Frame, Id, Key, Order, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

/// What the search bar remembers while it is open.
#[derive(Debug, Default)]
pub(super) struct FindState {
    open: bool,
}

/// Shows the search bar while it is open.
pub(super) fn find_ui(ui: &Ui, state: &State, remembered: &mut FindState, actions: &mut Vec<Action>) {
    let Some(find) = &state.open.find else {
        remembered.open = false;
        return;
    };
    let fresh = !std::mem::replace(&mut remembered.open, true);
    let area = Area::new(Id::unique("find")).order(Order::Foreground).anchor(Align2::RIGHT_TOP, vec2(-16.0, 44.0));
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(10.0).show(ui, |ui| {
            ui.set_width(360.0);
            ui.horizontal(|ui| {
                let mut query = find.query.clone();
                let name = state.program.texts.find_hint();
                let field = ui.add(TextEdit::singleline(&mut query).hint_text(name).desired_width(ui.available_width() - 40.0));
                field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
                if fresh {
                    field.request_focus();
                }
                if query != find.query {
                    actions.push(Action::Look(LookAction::Search(query)));
                }
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if entered {
                    let back = ui.input(|input| input.modifiers.shift);
                    actions.extend(next(find.current, find.hits.len(), back).map(|hit| Action::Look(LookAction::GoToHit(hit))));
                    field.request_focus();
                }
                if icon_button(ui, Icon::Close, state.program.texts.find_close(), true, false).clicked()
                    || ui.input(|input| input.key_pressed(Key::Escape))
                {
                    actions.push(Action::CloseOverlay);
                }
            });
            if find.query.trim().is_empty() {
                return;
            }
            ui.label(RichText::new(state.program.texts.find_count(find.hits.len() as i64)).weak());
            let height = (ui.ctx().content_rect().height() * 0.5).max(120.0);
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show_rows(ui, 40.0, find.hits.len(), |ui, rows| {
                for index in rows {
                    let Some(hit) = find.hits.get(index) else { continue };
                    let under = hit.excerpt.as_deref().unwrap_or(&hit.map_name);
                    let words = format!("{}\n{under}", hit.title);
                    let button =
                        egui::Button::selectable(find.current == Some(index), words).min_size(vec2(ui.available_width(), 36.0)).truncate();
                    if ui.add(button).clicked() {
                        actions.push(Action::Look(LookAction::GoToHit(index)));
                    }
                }
            });
        });
    });
}

/// The hit after the shown one, or before it, wrapping around.
fn next(current: Option<usize>, count: usize, back: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (current, back) {
        (None, false) => 0,
        (None, true) => last,
        (Some(at), false) => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), true) => at.checked_sub(1).unwrap_or(last),
    })
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn going_on_from_hit_to_hit_goes_round() {
        assert_eq!(next(None, 0, false), None);
        assert_eq!(next(None, 3, false), Some(0));
        assert_eq!(next(Some(2), 3, false), Some(0));
        assert_eq!(next(Some(0), 3, true), Some(2));
    }
}

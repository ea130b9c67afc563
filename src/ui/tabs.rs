//! The maps of the project as tabs below the canvas: choose, rename, duplicate, reorder, delete. What each of these does is up to the
//! command.

use super::icon::{atom, command_button};
use super::way::WayShown;
use crate::app::{Action, Command, MapAction, MenuItem, State, WindowArea};
use crate::edit::{Edit, MapEdit};
use crate::layout::word;
use crate::model::{Map, MapId, Variant};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::kit::clipped::clipped;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::scale::{modest, scale};
use egui::{Button, FontId, Rect, RichText, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Width that a tab takes at most, in points at the normal size of type.
const MOST: f32 = 260.0;
/// Narrower than this, in points at the normal size of type, a tab says nothing.
const LEAST: f32 = 74.0;
/// Space between two tabs, in points.
const GAP: f32 = 3.0;

/// A tab that is being dragged.
#[derive(Debug, Clone, Copy)]
struct DraggedTab(MapId);

/// Shows the tabs. `take_focus`: whether the shown map's tab takes the keyboard.
pub(super) fn tabs_ui(ui: &mut Ui, state: &State, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    modest(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let button = ui.spacing().interact_size.y + 10.0;
        let all = ui.available_width() - button;
        // The maps may take what they need, but not everything.
        let wanted: Vec<f32> = state.project().maps.iter().map(|map| tab_width(ui, state, map)).collect();
        let needed = wanted.iter().map(|width| width + GAP).sum::<f32>();
        let way = WayShown::fitting(ui, state, all - needed.min(all * 0.45));
        let room = (all - way.width() - GAP).max(60.0);
        let shown = state.project().maps.iter().position(|map| Some(map.id) == state.map().map(|map| map.id));
        let widths = share(&wanted, shown, LEAST * scale(ui), room - GAP);
        ScrollArea::horizontal().max_width(room).auto_shrink([true, true]).id_salt("tabs").show(ui, |ui| {
            ui.horizontal(|ui| {
                for ((map, wanted), width) in state.project().maps.iter().zip(&wanted).zip(&widths) {
                    tab(ui, state, (map, *width, width < wanted), take_focus, actions);
                }
            })
            .response
            .widget_info(|| WidgetInfo::labeled(Role::TabList, true, texts.tabs_name()));
        });
        let new = Command::NewMap;
        if command_button(ui, state, new, Icon::Add, false).clicked() {
            actions.push(Action::Command(new));
        }
        way.show(ui, state, actions);
    });
}

/// What a tab says besides the map's name: a copy is already called “(to-be)”.
fn variant<'a>(state: &'a State, map: &Map) -> Option<&'a str> {
    let variant = word(&state.program.texts, map.variant);
    (map.variant != Variant::AsIs && !map.name.to_lowercase().contains(&variant.to_lowercase())).then_some(variant)
}

/// Width that a tab wants, in points.
fn tab_width(ui: &Ui, state: &State, map: &Map) -> f32 {
    let font = |style: TextStyle, weight| FontId::new(style.resolve(ui.style()).size, FontSet::family(weight));
    let of = |text: &str, font: FontId| clipped(ui.painter(), text, font, egui::Color32::PLACEHOLDER, f32::INFINITY).size().x;
    let name = of(&map.name, font(TextStyle::Button, Weight::SemiBold));
    let gap = ui.spacing().icon_spacing;
    let variant = variant(state, map).map_or(0.0, |variant| of(variant, font(TextStyle::Small, Weight::Regular)) + gap);
    let icon = TextStyle::Body.resolve(ui.style()).size * 1.1 + gap;
    (name + variant + icon + 2.0 * ui.spacing().button_padding.x + 10.0).min(MOST * scale(ui))
}

/// How wide each tab is where there is `room` for all of them: the others become narrower before the shown one does, the widest first, and none
/// narrower than `least`. Names end with “…” where a tab is too narrow for them.
fn share(wanted: &[f32], shown: Option<usize>, least: f32, room: f32) -> Vec<f32> {
    let gaps = GAP * wanted.len().saturating_sub(1) as f32;
    let capped = |most: f32, most_shown: f32| -> Vec<f32> {
        let most_of = |at| if Some(at) == shown { most_shown } else { most };
        wanted.iter().enumerate().map(|(at, width)| width.min(most_of(at))).collect()
    };
    let fits = |widths: &[f32]| widths.iter().sum::<f32>() + gaps <= room;
    // The largest limit with which they fit, if any does.
    let largest = |of: &dyn Fn(f32) -> Vec<f32>| {
        let (mut low, mut high) = (least, wanted.iter().copied().fold(least, f32::max));
        if fits(&of(high)) {
            return high;
        }
        while high - low > 0.25 {
            let middle = f32::midpoint(low, high);
            if fits(&of(middle)) { low = middle } else { high = middle }
        }
        low
    };
    let most = largest(&|most| capped(most, f32::INFINITY));
    let most_shown = largest(&|most_shown| capped(most, most_shown));
    capped(most, most_shown)
}

fn tab(ui: &mut Ui, state: &State, (map, width, narrow): (&Arc<Map>, f32, bool), take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let shown = state.map().is_some_and(|shown| shown.id == map.id);
    let name = RichText::new(map.name.as_str());
    let name = if shown { name.family(FontSet::family(Weight::SemiBold)) } else { name };
    let mut words = egui::Atoms::new((atom(ui, Icon::Map), name));
    if let Some(variant) = variant(state, map).filter(|_| !narrow) {
        words.push_right(RichText::new(variant).small().weak());
    }
    let button = Button::selectable(shown, words).sense(Sense::click_and_drag()).truncate();
    let response = ui
        .scope(|ui| {
            ui.set_max_width(width);
            ui.add(button)
        })
        .inner;
    let told = texts.tabs_map(&map.name);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, shown, &told));
    if take_focus && shown {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect, 5.0, (2.0, ui.visuals().selection.stroke.color), egui::StrokeKind::Inside);
    }
    if shown {
        let line = Rect::from_min_max(response.rect.left_top() + vec2(4.0, 0.0), response.rect.right_top() + vec2(-4.0, 2.0));
        ui.painter().rect_filled(line, 1.0, ui.visuals().selection.stroke.color);
    }
    if response.clicked() && !shown {
        actions.push(Action::Map(MapAction::ShowMap(map.id)));
        actions.push(Action::Focused(WindowArea::Tabs));
    }
    if response.double_clicked() {
        actions.push(Action::Command(Command::RenameMap));
    }
    if response.secondary_clicked() && !shown {
        actions.push(Action::Map(MapAction::ShowMap(map.id)));
    }
    reorder(ui, state, map, &response, actions);
    response.context_menu(|ui| {
        let commands = [
            Command::RenameMap,
            Command::DuplicateMap,
            Command::SelectMap,
            Command::MoveMapLeft,
            Command::MoveMapRight,
            Command::DeleteMap,
        ];
        super::menu::items(ui, state, &commands.map(MenuItem::Command), actions);
    });
    response.told(&format!("{}\n{}", map.name, texts.tabs_tip()), WordsOf::Project);
}

/// Dragging a tab over another shows where it would be dropped; dropping moves it there.
fn reorder(ui: &Ui, state: &State, map: &Map, response: &egui::Response, actions: &mut Vec<Action>) {
    if state.is_read_only() {
        return;
    }
    response.dnd_set_drag_payload(DraggedTab(map.id));
    let Some(dragged) = response.dnd_hover_payload::<DraggedTab>() else { return };
    let Some(at) = ui.ctx().pointer_interact_pos() else { return };
    let maps = &state.project().maps;
    let behind = at.x > response.rect.center().x;
    let edge = if behind { response.rect.right() + 1.5 } else { response.rect.left() - 1.5 };
    ui.painter().vline(edge, response.rect.y_range(), (2.5, ui.visuals().selection.stroke.color));
    if response.dnd_release_payload::<DraggedTab>().is_some() {
        let at = maps.iter().position(|other| other.id == map.id).unwrap_or(0) + usize::from(behind);
        let before = maps.get(at).map(|map| map.id);
        if dragged.0 != map.id {
            actions.push(Action::Edit { edit: Edit::Map(MapEdit::Move { map: dragged.0, before }), merge: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GAP, share};

    #[test]
    fn tabs_become_narrower_the_shown_one_last() {
        let wanted = [200.0, 120.0, 260.0];
        let sum = |widths: &[f32]| widths.iter().sum::<f32>() + 2.0 * GAP;
        assert_eq!(share(&wanted, Some(0), 70.0, 600.0), wanted, "there is room for all");
        for room in [560.0, 480.0, 400.0, 350.0] {
            let widths = share(&wanted, Some(0), 70.0, room);
            assert!(widths[0] == 200.0 && widths[2] < 260.0 && (room - sum(&widths)).abs() < 2.0, "{room}: {widths:?}");
        }
        let widths = share(&wanted, Some(0), 70.0, 300.0);
        assert!(widths[1] < 71.0 && widths[2] < 71.0 && (100.0..200.0).contains(&widths[0]), "{widths:?}");
        assert!(share(&wanted, None, 70.0, 100.0).iter().all(|width| *width >= 70.0), "then they scroll");
    }
}

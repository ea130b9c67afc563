//! The maps of the project as tabs below the canvas: choose, rename, duplicate, reorder, delete. What each of these does is up to the
//! command.

use super::icon::{atom, command_button};
use crate::app::{Action, Command, MapAction, MenuItem, State, WindowArea};
use crate::edit::{Edit, MapEdit};
use crate::layout::word;
use crate::model::{Map, MapId, Variant};
use crate::scene::Icon;
use egui::{Button, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// A tab that is being dragged.
#[derive(Debug, Clone, Copy)]
struct DraggedTab(MapId);

/// Shows the tabs. `take_focus`: whether the shown map's tab takes the keyboard.
pub(super) fn tabs_ui(ui: &mut Ui, state: &State, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        let guide = super::way::way_width(ui, state);
        let room = (ui.available_width() - guide - ui.spacing().interact_size.y - 10.0).max(60.0);
        ScrollArea::horizontal().max_width(room).auto_shrink([true, true]).id_salt("tabs").show(ui, |ui| {
            ui.horizontal(|ui| {
                for map in &state.project().maps {
                    tab(ui, state, map, take_focus, actions);
                }
            })
            .response
            .widget_info(|| WidgetInfo::labeled(Role::TabList, true, texts.tabs_name()));
        });
        let new = Command::NewMap;
        if command_button(ui, state, new, Icon::Add, false).clicked() {
            actions.push(Action::Command(new));
        }
        super::way::way_ui(ui, state, actions);
    });
}

fn tab(ui: &mut Ui, state: &State, map: &Arc<Map>, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let shown = state.map().is_some_and(|shown| shown.id == map.id);
    let name = RichText::new(map.name.as_str());
    let name = if shown { name.family(crate::text::FontSet::family(crate::scene::Weight::SemiBold)) } else { name };
    let mut words = egui::Atoms::new((atom(ui, Icon::Map), name));
    let variant = word(texts, map.variant);
    // A copy is already called “(to-be)”.
    if map.variant != Variant::AsIs && !map.name.to_lowercase().contains(&variant.to_lowercase()) {
        words.push_right(RichText::new(variant).small().weak());
    }
    let button = Button::selectable(shown, words).sense(Sense::click_and_drag()).truncate();
    let response = ui
        .scope(|ui| {
            ui.set_max_width(260.0);
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
    response.on_hover_text(format!("{}\n{}", map.name, texts.tabs_tip()));
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

//! What is compared with what: a map and a round on each side, and how it is shown. Never the comparison itself.

use crate::app::{Action, Command, CompareAction, CompareSource, ComparedSide, State};
use crate::layout::CompareView;
use crate::model::Project;
use crate::scene::Icon;
use crate::ui::icon::{atom, icon_button, paint_icon};
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{Button, RichText, Role, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Shows the choices.
pub(super) fn choose_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(choice) = state.compare_choice() else { return };
    let texts = &state.program.texts;
    let mut next = choice;
    let scale = scale(ui);
    // Two maps, two rounds and the button between them on one line, if it is wide enough.
    let room = ui.available_width() - 40.0 * scale - 5.0 * ui.spacing().item_spacing.x;
    let (map_width, round_width) = ((room * 0.28).clamp(110.0, 330.0 * scale), (room * 0.2).clamp(90.0, 210.0 * scale));
    ui.horizontal_wrapped(|ui| {
        side_ui(ui, state, [texts.compare_left_map(), texts.compare_left_round()], &mut next.left, (map_width, round_width), actions);
        if icon_button(ui, Icon::Compare, texts.compare_swap(), true, false).clicked() {
            actions.push(Action::Command(Command::SwapComparison));
        }
        side_ui(ui, state, [texts.compare_right_map(), texts.compare_right_round()], &mut next.right, (map_width, round_width), actions);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        for (view, icon, words) in [
            (CompareView::SideBySide, Icon::Compare, texts.compare_view_side_by_side()),
            (CompareView::List, Icon::List, texts.compare_view_list()),
        ] {
            let on = choice.view == view;
            let response = ui.add(Button::selectable(on, (atom(ui, icon), words)));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, words));
            if response.clicked() {
                next.view = view;
            }
        }
        ui.add_space(12.0);
        if choice.view == CompareView::SideBySide {
            ui.checkbox(&mut next.only_differences, texts.compare_only_differences());
            ui.add_space(12.0);
        }
        let before = Command::CompareRounds;
        if before.is_enabled(state)
            && ui.add(Button::new((atom(ui, Icon::History), before.label(state))).frame_when_inactive(false)).clicked()
        {
            actions.push(Action::Command(before));
        }
        if ui.add(Button::new((atom(ui, Icon::Export), texts.compare_export())).frame_when_inactive(false)).clicked() {
            actions.push(Action::Command(Command::Export));
        }
        if state.is_reading_to_compare() {
            ui.label(RichText::new(texts.compare_reading()).weak());
        }
        let (_, rect) = ui.allocate_space(vec2(ui.spacing().interact_size.y, ui.spacing().interact_size.y));
        let response = ui.interact(rect, ui.scope_id().with("how"), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, texts.compare_how()));
        paint_icon(ui, Icon::Info, egui::Rect::from_center_size(rect.center(), vec2(15.0, 15.0) * scale), ui.visuals().weak_text_color());
        response.on_hover_text(texts.compare_how());
    });
    ui.add_space(2.0);
    if next != choice {
        actions.push(Action::Compare(CompareAction::Choose(next)));
    }
}

/// The map and the round of one side.
fn side_ui(ui: &mut Ui, state: &State, names: [&str; 2], side: &mut ComparedSide, widths: (f32, f32), actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let other = state.open.compared.file();
    let project: &Arc<Project> = match (side.source, other) {
        (CompareSource::Other, Some(file)) => &file.project,
        _ => state.project(),
    };
    let shown = side.map.and_then(|id| project.map(id)).map_or("", |map| map.name.as_str());
    let shown = match (side.source, other) {
        (CompareSource::Other, Some(file)) => format!("{shown} — {}", file.name),
        _ => shown.to_owned(),
    };
    let [map_name, round_name] = names;
    combo(ui, map_name, &shown, widths.0, |ui| {
        let mut offer = |ui: &mut Ui, source, project: &Arc<Project>| {
            for map in &project.maps {
                let on = (side.source, side.map) == (source, Some(map.id));
                if option(ui, on, &map.name) && !on {
                    // The round is kept if the project is the same.
                    let round = side.round.filter(|_| side.source == source);
                    *side = ComparedSide { source, map: Some(map.id), round };
                }
            }
        };
        offer(ui, CompareSource::Open, state.project());
        if let Some(file) = other {
            ui.separator();
            ui.label(RichText::new(&file.name).small().weak());
            offer(ui, CompareSource::Other, &file.project);
        }
        ui.separator();
        if option(ui, false, texts.compare_other_file()) {
            actions.push(Action::Command(Command::CompareFile));
        }
    });
    let shown = side.round.and_then(|id| project.round(id)).map_or("", |round| round.label.as_str());
    combo(ui, round_name, shown, widths.1, |ui| {
        for round in &project.rounds {
            if option(ui, side.round == Some(round.id), &round.label) {
                side.round = Some(round.id);
            }
        }
    });
}

/// A list to choose from, with a given width.
fn combo(ui: &mut Ui, name: &str, shown: &str, width: f32, inside: impl FnOnce(&mut Ui)) {
    let list = Dropdown { name, shown, width: Some(width) }.show(ui, inside);
    list.told(&format!("{name}: {shown}"), WordsOf::Project);
}

/// What is shown of both sides, for tests.
#[cfg(test)]
pub(super) fn chosen(state: &State) -> crate::app::CompareChoice {
    state.compare_choice().expect("a project with maps")
}

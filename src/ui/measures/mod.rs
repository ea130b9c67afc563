//! The view of measures: a row of tabs if there are several ways to look at them, and the one that is shown. Never what a measure is.

mod board;
mod list;

use super::grid::GridState;
use super::kit::button::main_button;
use super::kit::scale::scale;
use crate::app::{Action, Command, MeasureAction, MeasureTab, Measures, State};
use crate::scene::Icon;
use crate::ui::grid::grid_ui;
use crate::ui::icon::paint_icon;
use egui::{Button, Label, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct MeasuresState {
    list: GridState<Measures>,
    board: board::BoardState,
}

/// Shows the view.
pub(super) fn measures_ui(ui: &mut Ui, state: &State, kept: &mut MeasuresState, actions: &mut Vec<Action>) {
    if MeasureTab::ALL.len() > 1 {
        tabs_ui(ui, state, actions);
    }
    match state.open.measures.tab {
        MeasureTab::List | MeasureTab::Board if state.project().measures.is_empty() => empty_ui(ui, state, actions),
        MeasureTab::List => grid_ui(ui, state, &mut kept.list, actions),
        MeasureTab::Board => board::board_ui(ui, state, &mut kept.board, actions),
    }
}

/// The ways to look at measures.
fn tabs_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let inner = ui.horizontal_wrapped(|ui| {
        for tab in MeasureTab::ALL {
            let (name, on) = (texts.term("measure-tab", tab.code()), state.open.measures.tab == tab);
            let response = ui.add(Button::selectable(on, name));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, name));
            if response.clicked() {
                actions.push(Action::Measures(MeasureAction::Tab(tab)));
            }
        }
    });
    inner.response.widget_info(|| WidgetInfo::labeled(Role::TabList, true, texts.measures_tabs()));
    ui.add_space(2.0);
}

/// What to do while there are none.
fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    list::keep_keys(ui, state, actions);
    ui.add_space((ui.available_height() * 0.2).min(120.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width((520.0 * scale(ui)).min(ui.available_width()));
        let side = 46.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        paint_icon(ui, Icon::Measure, rect, ui.visuals().weak_text_color());
        ui.add_space(8.0);
        ui.label(RichText::new(texts.measures_none()).heading());
        ui.add_space(4.0);
        ui.add(Label::new(RichText::new(texts.measures_none_how()).weak()).wrap());
        ui.add_space(12.0);
        let add = Command::AddMeasure;
        if main_button(ui, Some(Icon::Add), texts.measures_none_do(), Vec2::ZERO, add.is_enabled(state)).clicked() {
            actions.push(Action::Command(add));
        }
    });
}

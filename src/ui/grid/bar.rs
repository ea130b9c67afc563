//! The row above the grid: the filter, which columns are shown, and how many rows there are. Never what a filter or an order does.

use crate::app::{Action, GridAction, GridColumn, Sort, State};
use crate::scene::Icon;
use crate::ui::filter::filter_ui;
use crate::ui::icon::{atom, icon_button};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, RichText, ScrollArea, Ui};

/// Shows the row.
pub(super) fn bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.horizontal_wrapped(|ui| {
        filter_ui(ui, state, actions);
        let rows = state.grid.rows(state);
        if !state.look.filter.is_empty() || state.grid.sort.is_some() {
            let tip = format!("{}\n{}", texts.grid_apply_again(), texts.grid_apply_again_tip());
            let response = icon_button(ui, Icon::Redo, texts.grid_apply_again(), true, false);
            if response.on_hover_text(tip).clicked() {
                actions.push(Action::Grid(GridAction::ApplyAgain));
            }
        }
        ui.add_space(6.0);
        columns_menu(ui, state, actions);
        let (shown, total) = (texts.integer(rows.len() as i64), texts.integer(rows.total as i64));
        ui.add_space(4.0);
        ui.label(RichText::new(texts.grid_count(&shown, &total)).weak()).on_hover_text(texts.grid_count_tip());
    });
}

/// The ways to sort by a column.
pub(super) fn sort_items(ui: &mut Ui, state: &State, column: GridColumn, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.label(RichText::new(texts.grid_header_sort(column.name(texts))).weak().small());
    let ways = [
        (Some(Sort { column, descending: false }), texts.grid_sort_up()),
        (Some(Sort { column, descending: true }), texts.grid_sort_down()),
        (None, texts.grid_sort_journey()),
    ];
    for (sort, name) in ways {
        if ui.add(Button::selectable(state.grid.sort == sort, name)).clicked() {
            actions.push(Action::Grid(GridAction::SortSo(sort)));
            ui.close();
        }
    }
}

/// Which columns are shown.
fn columns_menu(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let button = Button::new((RichText::new(texts.grid_columns()), atom(ui, Icon::Down))).frame_when_inactive(false);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(button).config(config).ui(ui, |ui| {
        let shown = state.grid_columns();
        if ui.add_enabled(shown.len() < GridColumn::all().len(), Button::new(texts.grid_columns_all())).clicked() {
            actions.push(Action::Grid(GridAction::ShowAll));
        }
        ui.separator();
        let most = ui.ctx().content_rect().height() * 0.6;
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            ui.set_min_width(190.0);
            for column in GridColumn::all().iter().filter(|column| **column != GridColumn::TITLE) {
                let mut on = shown.contains(column);
                if ui.checkbox(&mut on, column.name(texts)).changed() {
                    actions.push(Action::Grid(GridAction::Show(*column, on)));
                }
            }
        });
    });
}

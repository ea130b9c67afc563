//! The row above the grid: the filter, which columns are shown, and how many rows there are. Never what a filter or an order does.

use super::kind::GridKind;
use crate::app::{Action, GridAction, RowColumn as _, Sort, State};
use crate::scene::Icon;
use crate::ui::icon::{atom, icon_button};
use crate::ui::kit::list::{list, room_below};
use crate::ui::theme::SCROLL_BAR;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Color32, Label, PopupCloseBehavior, RichText, TextStyle, Ui};

/// Shows the row. `columns`: whether there are columns to choose.
pub(super) fn bar_ui<K: GridKind>(ui: &mut Ui, state: &State, columns: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.horizontal_wrapped(|ui| {
        K::filter_ui(ui, state, actions);
        let grid = K::grid(state);
        let rows = grid.rows(state);
        if K::is_filtered(state) || grid.sort.is_some() {
            let tip = format!("{}\n{}", texts.grid_apply_again(), texts.grid_apply_again_tip());
            let response = icon_button(ui, Icon::Redo, texts.grid_apply_again(), true, false);
            if response.on_hover_text(tip).clicked() {
                actions.push(K::act(GridAction::ApplyAgain));
            }
        }
        ui.add_space(6.0);
        if columns {
            columns_menu::<K>(ui, state, actions);
        }
        let (shown, total) = (texts.integer(rows.len() as i64), texts.integer(rows.total as i64));
        ui.add_space(4.0);
        // As a whole: it goes to the next row rather than break.
        let count = Label::new(RichText::new(texts.grid_count(&shown, &total)).weak()).extend();
        ui.add(count).on_hover_text(K::words(texts).count_tip);
    });
}

/// The ways to sort by a column.
pub(super) fn sort_items<K: GridKind>(ui: &mut Ui, state: &State, column: K::Column, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.label(RichText::new(texts.grid_header_sort(column.name(texts))).weak().small());
    let ways = [
        (Some(Sort { column, descending: false }), texts.grid_sort_up()),
        (Some(Sort { column, descending: true }), texts.grid_sort_down()),
        (None, K::words(texts).unsorted),
    ];
    for (sort, name) in ways {
        if ui.add(Button::selectable(K::grid(state).sort == sort, name)).clicked() {
            actions.push(K::act(GridAction::SortSo(sort)));
            ui.close();
        }
    }
}

/// Which columns are shown.
fn columns_menu<K: GridKind>(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let button = Button::new((RichText::new(texts.grid_columns()), atom(ui, Icon::Down))).frame_when_inactive(false);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(button).config(config).ui(ui, |ui| {
        let shown = K::grid(state).columns(state);
        if ui.add_enabled(shown.len() < K::Column::all().len(), Button::new(texts.grid_columns_all())).clicked() {
            actions.push(K::act(GridAction::ShowAll));
        }
        ui.separator();
        let offered = || K::Column::all().iter().filter(|column| **column != K::Column::default());
        // A list is as wide as it may be: as wide as the longest name with its box.
        let font = TextStyle::Body.resolve(ui.style());
        let of =
            |column: &K::Column| ui.painter().layout_no_wrap(column.name(texts).to_owned(), font.clone(), Color32::PLACEHOLDER).size().x;
        let widest = offered().map(of).fold(190.0 - 2.0 * SCROLL_BAR, f32::max);
        ui.set_max_width(widest + ui.spacing().icon_width + ui.spacing().icon_spacing + 2.0 * SCROLL_BAR);
        list(ui, room_below(ui), |ui| {
            for column in offered() {
                let mut on = shown.contains(column);
                if ui.checkbox(&mut on, column.name(texts)).changed() {
                    actions.push(K::act(GridAction::Show(*column, on)));
                }
            }
        });
    });
}

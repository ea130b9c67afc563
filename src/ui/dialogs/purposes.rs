//! What an export is for, as the export dialog lists it: each purpose with what it becomes, and a box for what is exported together. Never its choices.

use super::choices::choose;
use crate::app::{Action, ExchangeAction, ExportWhat, Purpose, State};
use crate::ui::kit::choice::choice;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Checkbox, Grid, Layout, RichText, Role, Ui, WidgetInfo, vec2};

/// The list at the left. `height`: from which on it scrolls.
pub(super) fn list_ui(ui: &mut Ui, state: &State, what: ExportWhat, height: f32, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    egui::ScrollArea::vertical().id_salt("purposes").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for purpose in Purpose::of(what) {
            let is_chosen = purpose == state.exchange.purpose();
            ui.horizontal(|ui| {
                if what == ExportWhat::Map {
                    tick_ui(ui, state, purpose, actions);
                }
                let row = ui.with_layout(Layout::top_down_justified(egui::Align::LEFT), |ui| {
                    choice(ui, is_chosen, texts.term("purpose", purpose.code()), &[texts.term("purpose-why", purpose.code()).to_owned()])
                });
                if fresh && is_chosen {
                    row.inner.scroll_to_me(None);
                }
                if row.inner.clicked() {
                    actions.push(Action::Exchange(ExchangeAction::ChoosePurpose(purpose)));
                }
            });
        }
    });
    if what == ExportWhat::Map {
        ui.add_space(4.0);
        hyphens::label(ui, RichText::new(texts.dialog_export_tick_why()).weak().small(), WordsOf::Program);
    }
}

/// Whether a purpose is exported with others.
fn tick_ui(ui: &mut Ui, state: &State, purpose: Purpose, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let mut ticked = state.exchange.is_ticked(purpose);
    let name = texts.dialog_export_tick(texts.term("purpose", purpose.code()));
    let size = ui.spacing().icon_width;
    let tick = ui.add_sized(vec2(size, size), Checkbox::without_text(&mut ticked));
    tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, &name));
    if tick.clicked() {
        actions.push(Action::Exchange(ExchangeAction::TickPurpose(purpose, ticked)));
    }
    tick.on_hover_text(name);
}

/// The same in a list that opens, where there is no room beside the choices.
pub(super) fn box_ui(ui: &mut Ui, state: &State, what: ExportWhat, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let before = state.exchange.purpose();
    let mut purpose = before;
    Grid::new("purpose").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
        choose(ui, texts.dialog_export_for(), &mut purpose, Purpose::of(what).map(|one| (one, texts.term("purpose", one.code()))));
        ui.label("");
        ui.label(RichText::new(texts.term("purpose-why", before.code())).weak());
        ui.end_row();
        if what == ExportWhat::Map {
            let mut ticked = state.exchange.is_ticked(before);
            ui.label("");
            if ui.checkbox(&mut ticked, texts.dialog_export_tick_here()).changed() {
                actions.push(Action::Exchange(ExchangeAction::TickPurpose(before, ticked)));
            }
            ui.end_row();
        }
    });
    if purpose != before {
        actions.push(Action::Exchange(ExchangeAction::ChoosePurpose(purpose)));
    }
}

//! The line above the chart: how the chosen chart is shown, and what can be done with it. Never the chart itself.

use super::{AnalysisState, chooser, several};
use crate::app::{Action, ChartAction, Command, MeasureTab, State};
use crate::export::Format;
use crate::layout::charts::{ChartChoice, ChartKind, Curve, GroupBy, Several, SpendBy};
use crate::method::QuadrantLines;
use crate::model::Code;
use crate::scene::Icon;
use crate::ui::icon::{atom, icon_button};
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::words::alone;
use egui::{Align, Button, Color32, Layout, RichText, TextStyle, Ui, vec2};

/// How many buttons there are at most.
const BUTTONS: usize = 4;

/// Shows the line. `choose`: whether charts are chosen here too.
pub(super) fn bar_ui(ui: &mut Ui, state: &State, kept: &mut AnalysisState, choose: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    ui.horizontal_top(|ui| {
        // Options that have no room beside the buttons take a line more.
        let room = (ui.available_width() - BUTTONS as f32 * (ui.spacing().interact_size.y + ui.spacing().item_spacing.x + 8.0)).max(0.0);
        let row = vec2(room, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
            ui.set_max_width(room);
            if choose {
                chooser::small_chooser_ui(ui, state, actions);
            }
            options_ui(ui, state, actions);
        });
        let buttons = [
            (Icon::Export, texts.charts_export(), Action::Chart(ChartAction::Export)),
            (Icon::File, texts.charts_copy_svg(), Action::Chart(ChartAction::Copy(Format::Svg))),
            (Icon::Copy, texts.charts_copy_picture(), Action::Chart(ChartAction::Copy(Format::Png))),
        ];
        let font = TextStyle::Button.resolve(ui.style());
        let wide = |words: &str| ui.painter().layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x + 46.0;
        // With words if there is space for them.
        let words = buttons.iter().map(|(_, name, _)| wide(name)).sum::<f32>() + wide(texts.charts_show_all()) <= ui.available_width();
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let button = |ui: &mut Ui, icon: Icon, name: &str| {
                if words {
                    ui.add(Button::new((atom(ui, icon), name))).clicked()
                } else {
                    icon_button(ui, icon, name, true, false).clicked()
                }
            };
            for (icon, name, action) in buttons {
                if button(ui, icon, name) {
                    actions.push(action);
                }
            }
            if kept.looks.contains_key(&state.charts.choice().kind) && button(ui, Icon::FitMap, texts.charts_show_all()) {
                kept.looks.remove(&state.charts.choice().kind);
            }
        });
    });
}

/// The options of this kind of chart.
fn options_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (texts, choice) = (&*state.program.texts, state.charts.choice());
    match choice.kind {
        ChartKind::ImportancePerformance => {
            if let Some(lines) = list::<QuadrantLines>(ui, state, texts.charts_lines(), choice.lines) {
                actions.push(Action::Chart(ChartAction::Choose(ChartChoice { lines, ..choice.clone() })));
            }
        }
        ChartKind::Groups => {
            if let Some(by) = list::<GroupBy>(ui, state, texts.charts_by(), choice.by) {
                actions.push(Action::Chart(ChartAction::Choose(ChartChoice { by, ..choice.clone() })));
            }
        }
        ChartKind::Curves => {
            let compared = state.several();
            let is_one = !compared.voices.is_empty();
            ui.label(RichText::new(texts.charts_curves()).weak());
            for curve in Curve::ALL {
                // Of several, one score is compared.
                let on = if is_one { compared.curve == *curve } else { choice.curves.contains(curve) };
                if ui.selectable_label(on, alone(texts, *curve)).clicked() {
                    if is_one {
                        actions.push(Action::Chart(ChartAction::Compare(Several { curve: *curve, ..compared.clone() })));
                        continue;
                    }
                    let mut curves = choice.curves.clone();
                    if !curves.remove(curve) {
                        curves.insert(*curve);
                    }
                    actions.push(Action::Chart(ChartAction::Choose(ChartChoice { curves, ..choice.clone() })));
                }
            }
            several::choice_ui(ui, state, actions);
        }
        ChartKind::RelevanceGap | ChartKind::Balance | ChartKind::Coverage | ChartKind::Priorities | ChartKind::Funnel => {}
        ChartKind::Spend => {
            if let Some(spend_by) = list::<SpendBy>(ui, state, texts.charts_by(), choice.spend_by) {
                actions.push(Action::Chart(ChartAction::Choose(ChartChoice { spend_by, ..choice.clone() })));
            }
        }
        ChartKind::Frontier => {
            if ui.button(texts.portfolio_go()).clicked() {
                actions.push(Action::Command(Command::ShowMeasures(MeasureTab::Portfolio)));
            }
        }
    }
}

/// A list for choosing one of all values. Returns the new value if another one was chosen.
fn list<C: Code + PartialEq + 'static>(ui: &mut Ui, state: &State, name: &str, chosen: C) -> Option<C> {
    let texts = &*state.program.texts;
    ui.label(RichText::new(name).weak());
    let mut other = None;
    Dropdown { name, shown: &alone(texts, chosen), width: None }.show(ui, |ui| {
        for value in C::ALL {
            if option(ui, *value == chosen, &alone(texts, *value)) && *value != chosen {
                other = Some(*value);
            }
        }
    });
    other
}

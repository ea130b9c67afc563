//! The line above the chart: how the chosen chart is shown, and what can be done with it. Never the chart itself.

use super::{AnalysisState, chooser};
use crate::app::{Action, State};
use crate::export::Format;
use crate::layout::charts::{ChartChoice, ChartKind, Curve, GroupBy};
use crate::layout::word;
use crate::method::QuadrantLines;
use crate::model::Code;
use crate::scene::Icon;
use crate::ui::icon::icon_button;
use egui::{Align, ComboBox, Layout, RichText, Role, Ui, WidgetInfo};

/// Shows the line. `choose`: the charts are chosen here, too.
pub(super) fn bar_ui(ui: &mut Ui, state: &State, kept: &mut AnalysisState, choose: bool, actions: &mut Vec<Action>) {
    let texts = &*state.texts;
    ui.horizontal(|ui| {
        if choose {
            chooser::small_chooser_ui(ui, state, actions);
        }
        options_ui(ui, state, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::Export, texts.charts_export(), true, false).clicked() {
                actions.push(Action::ExportChart);
            }
            if icon_button(ui, Icon::File, texts.charts_copy_svg(), true, false).clicked() {
                actions.push(Action::CopyChart(Format::Svg));
            }
            if icon_button(ui, Icon::Copy, texts.charts_copy_picture(), true, false).clicked() {
                actions.push(Action::CopyChart(Format::Png));
            }
            if kept.looks.contains_key(&state.chart.kind) && icon_button(ui, Icon::FitMap, texts.charts_show_all(), true, false).clicked() {
                kept.looks.remove(&state.chart.kind);
            }
        });
    });
}

/// What can be chosen of this kind of chart.
fn options_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (texts, choice) = (&*state.texts, &state.chart);
    match choice.kind {
        ChartKind::ImportancePerformance => {
            if let Some(lines) = list::<QuadrantLines>(ui, state, texts.charts_lines(), choice.lines) {
                actions.push(Action::ChartChanged(ChartChoice { lines, ..choice.clone() }));
            }
        }
        ChartKind::Groups => {
            if let Some(by) = list::<GroupBy>(ui, state, texts.charts_by(), choice.by) {
                actions.push(Action::ChartChanged(ChartChoice { by, ..choice.clone() }));
            }
        }
        ChartKind::Curves => {
            ui.label(RichText::new(texts.charts_curves()).weak());
            for curve in Curve::ALL {
                let on = choice.curves.contains(curve);
                if ui.selectable_label(on, word(texts, *curve)).clicked() {
                    let mut curves = choice.curves.clone();
                    if !curves.remove(curve) {
                        curves.insert(*curve);
                    }
                    actions.push(Action::ChartChanged(ChartChoice { curves, ..choice.clone() }));
                }
            }
        }
        ChartKind::RelevanceGap | ChartKind::Balance | ChartKind::Coverage | ChartKind::Priorities => {}
    }
}

/// A list to choose one of all values from. Returns another one that was chosen.
fn list<C: Code + PartialEq + 'static>(ui: &mut Ui, state: &State, name: &str, chosen: C) -> Option<C> {
    let texts = &*state.texts;
    ui.label(RichText::new(name).weak());
    let mut other = None;
    let list = ComboBox::from_id_salt(name).selected_text(word(texts, chosen)).show_ui(ui, |ui| {
        for value in C::ALL {
            if ui.selectable_label(*value == chosen, word(texts, *value)).clicked() && *value != chosen {
                other = Some(*value);
            }
        }
    });
    list.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(word(texts, chosen).to_owned());
        info
    });
    other
}

//! The column next to the chart: which charts there are, and what the scores say in a sentence. Never the chart itself.

use super::AnalysisState;
use crate::app::{Action, ChartAction, State};
use crate::layout::charts::{ChartChoice, ChartKind};
use crate::layout::{Rated, balance_sentence, verdict_ink, word};
use crate::method::{BalanceOutcome, Verdict};
use crate::model::Code as _;
use crate::ui::canvas::color32;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::sure;
use crate::ui::theme::SECTION;
use crate::ui::verdict::mark_ui;
use egui::{Align, Button, Frame, Key, Label, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, vec2};

/// Shows the column.
pub(super) fn chooser_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let inner = ui.with_layout(Layout::top_down_justified(Align::LEFT), |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            for kind in ChartKind::ALL {
                let on = state.charts.choice().kind == *kind;
                let name = word(&state.program.texts, *kind);
                let response = ui.add(Button::selectable(on, name).truncate());
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
                if response.on_hover_text(why(state, *kind)).clicked() {
                    choose(state, *kind, actions);
                }
            }
        });
        inner.response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, state.program.texts.charts_name()));
        ui.add_space(10.0);
        summary_ui(ui, state, actions);
        ui.add_space(8.0);
        let texts = &state.program.texts;
        let tip = if state.charts.choice().kind.is_plane() { texts.charts_tip() } else { texts.charts_tip_list() };
        hyphens::label(ui, RichText::new(tip).small().weak(), WordsOf::Program);
    });
}

/// While nothing else needs the keyboard, the up and down arrows choose the chart, and Enter or the right arrow moves into its lines. A plane has none:
/// there the right and the left arrow go from dot to dot, and Enter to the map.
pub(super) fn keys_ui(ui: &Ui, state: &State, kept: &mut AnalysisState, actions: &mut Vec<Action>) {
    let corner = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(corner, focus::main_surface(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, state.program.texts.charts_name()));
    if !focus::hold(ui, state, &response, Hold::ARROWS, actions) {
        return;
    }
    let (up, down, left, right, enter) = ui.input(|input| {
        // Several presses may come in one frame.
        let pressed = |key| input.num_presses(key);
        (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::ArrowLeft), pressed(Key::ArrowRight), pressed(Key::Enter))
    });
    let steps = |presses: usize| isize::try_from(presses).unwrap_or(0);
    (kept.dots, kept.dot_to_map) = (steps(right) - steps(left), enter > 0);
    let at = ChartKind::ALL.iter().position(|kind| *kind == state.charts.choice().kind).unwrap_or(0);
    let next = (at + down).saturating_sub(up).min(ChartKind::ALL.len() - 1);
    if let Some(kind) = ChartKind::ALL.get(next).filter(|_| next != at) {
        choose(state, *kind, actions);
    }
    kept.into_list |= right + enter > 0;
}

/// The same charts in a drop-down box, if there is no space for a column.
pub(super) fn small_chooser_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let name = state.program.texts.charts_name();
    Dropdown { name, shown: word(&state.program.texts, state.charts.choice().kind), width: None }.show(ui, |ui| {
        for kind in ChartKind::ALL {
            if option(ui, state.charts.choice().kind == *kind, word(&state.program.texts, *kind)) {
                choose(state, *kind, actions);
            }
        }
    });
}

fn choose(state: &State, kind: ChartKind, actions: &mut Vec<Action>) {
    if state.charts.choice().kind != kind {
        actions.push(Action::Chart(ChartAction::Choose(ChartChoice { kind, ..state.charts.choice().clone() })));
    }
}

/// What a chart shows, in one line.
fn why(state: &State, kind: ChartKind) -> String {
    match kind {
        ChartKind::Balance => {
            state.program.texts.chart_why_balance(&state.program.texts.number(state.project().thresholds.loss_aversion, 2))
        }
        _ => state.program.texts.term("chart-why", kind.code()).to_owned(),
    }
}

/// Whether the good outweighs the bad, how often each verdict occurs, and on request how sure that is.
fn summary_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(analysis) = state.analysis() else { return };
    let (texts, theme) = (&state.program.texts, state.theme());
    let sentence = match analysis.balance.outcome {
        BalanceOutcome::NotRated if analysis.touchpoints.is_empty() => return,
        BalanceOutcome::NotRated => texts.map_balance_not_rated().to_owned(),
        _ => balance_sentence(texts, &analysis.balance, Rated::of_analysis(&analysis)),
    };
    let frame = Frame::new().fill(color32(theme.paper)).stroke(ui.visuals().window_stroke).corner_radius(8).inner_margin(Margin::same(10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        hyphens::label(ui, RichText::new(sentence).text_style(TextStyle::Name(SECTION.into())), WordsOf::Program);
        ui.add_space(4.0);
        ui.spacing_mut().interact_size.y *= 0.8;
        ui.spacing_mut().item_spacing.y = 1.0;
        for verdict in Verdict::ALL {
            let count = analysis.touchpoints.iter().filter(|judged| judged.assessment.verdict == *verdict).count();
            if count == 0 {
                continue;
            }
            ui.horizontal(|ui| {
                mark_ui(ui, theme, *verdict, ui.spacing().interact_size.y * 0.7);
                let color = color32(verdict_ink(theme, *verdict).word);
                ui.add(Label::new(RichText::new(format!("{} {count}", word(texts, *verdict))).color(color)).truncate());
            });
        }
        if !analysis.priorities.is_empty() {
            ui.add_space(4.0);
            sure::button_ui(ui, state, actions);
            sure::map_ui(ui, state);
        }
    });
}

//! The sign that the map shows what a plan would make of it, and the ways out: a strip over the map and a frame around it that no map has. Never a part of
//! the map's drawing.

use super::canvas::color32;
use super::icon::{atom, paint_inline};
use crate::app::{Action, Command, MeasureTab, State};
use crate::i18n::Texts;
use crate::method::{Balance, BalanceOutcome};
use crate::scene::Icon;
use egui::{Button, Frame, Margin, Rect, RichText, Role, Stroke, StrokeKind, Ui, WidgetInfo};

/// Width of the frame, in points.
const FRAME: f32 = 4.0;

/// The strip over the map, while a plan is previewed.
pub(super) fn previewed_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.is_plan_previewed() {
        return;
    }
    let (texts, theme) = (&*state.program.texts, state.theme());
    let (accent, paper) = (color32(theme.accent), color32(theme.paper));
    let frame = Frame::new().fill(accent).inner_margin(Margin::symmetric(10, 4));
    egui::Panel::top("preview of a plan").frame(frame).show(ui, |ui| {
        let inner = ui.horizontal_wrapped(|ui| {
            paint_inline(ui, Icon::Visible, paper);
            ui.label(RichText::new(texts.portfolio_preview_sign()).strong().color(paper));
            let measures = state.previewed_measures();
            let cost: u64 = measures.iter().filter_map(|measure| measure.cost).map(|cost| cost.minor()).sum();
            let count = i64::try_from(measures.len()).unwrap_or(i64::MAX);
            let amount = super::measures::money(state, i64::try_from(cost).unwrap_or(i64::MAX));
            ui.label(RichText::new(texts.portfolio_preview_of(count, &amount)).color(paper));
            if let (Some(from), Some(to)) = (state.judged(), state.seen_judged()) {
                let said = texts.portfolio_preview_balance(&balance(texts, &from.balance), &balance(texts, &to.balance));
                ui.label(RichText::new(said).color(paper));
            }
            for (command, icon, words) in [
                (Command::PreviewPlan, Icon::Close, texts.portfolio_preview_end()),
                (Command::ShowMeasures(MeasureTab::Portfolio), Icon::Left, texts.portfolio_preview_back()),
                (Command::TakePlanOver, Icon::ArrowRight, texts.portfolio_take()),
            ] {
                if ui.add_enabled(command.is_enabled(state), Button::new((atom(ui, icon), words))).clicked() {
                    actions.push(Action::Command(command));
                }
            }
        });
        inner.response.widget_info(|| WidgetInfo::labeled(Role::Banner, true, texts.portfolio_preview_sign()));
    });
}

/// The frame around the map, while a plan is previewed.
pub(super) fn frame_ui(ui: &Ui, state: &State, area: Rect) {
    if state.is_plan_previewed() {
        ui.painter().rect_stroke(area, 0.0, Stroke::new(FRAME, color32(state.theme().accent)), StrokeKind::Inside);
    }
}

/// A balance as a figure, or in words.
pub(super) fn balance(texts: &Texts, balance: &Balance) -> String {
    match balance.outcome {
        BalanceOutcome::Ratio(ratio) => texts.number(ratio, 2),
        BalanceOutcome::NothingNegative => texts.portfolio_balance_good().to_owned(),
        BalanceOutcome::NotRated => texts.portfolio_balance_none().to_owned(),
    }
}

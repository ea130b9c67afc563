//! What a previewed plan would make of what is selected, above the scores of today, and that those are of today: the map beside shows the plan. Never a
//! change, never a figure of its own.

use super::form::{Form, quiet};
use crate::layout::verdict_ink;
use crate::model::TouchpointId;
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_inline;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::previewed::balance;
use crate::ui::verdict::verdict_ui;
use egui::{Frame, Margin, RichText, Stroke, Ui};

/// Above one touchpoint: its verdict and fulfilment with the plan.
pub(super) fn touchpoint_ui(ui: &mut Ui, form: &Form<'_>, touchpoint: TouchpointId) {
    let (Some(today), Some(planned)) = (form.state.judged(), form.state.seen_judged()) else { return };
    let (Some(today), Some(planned)) = (today.find(touchpoint).copied(), planned.find(touchpoint).copied()) else { return };
    framed(ui, form, |ui| {
        let (texts, theme) = (form.texts(), form.theme());
        let (Some(from), Some(to)) = (today.fulfilment, planned.fulfilment.filter(|_| today != planned)) else {
            hyphens::label(ui, texts.portfolio_preview_same(), WordsOf::Program);
            return;
        };
        hyphens::label(ui, texts.portfolio_preview_lifted(&texts.score(from), &texts.score(to)), WordsOf::Program);
        ui.horizontal(|ui| {
            verdict_ui(ui, texts, theme, planned.verdict);
            if let Some(gap) = planned.judged_gap() {
                ui.label(RichText::new(texts.signed(gap)).color(color32(verdict_ink(theme, planned.verdict).word)));
            }
        });
    });
}

/// Above the whole map: its balance with the plan.
pub(super) fn map_ui(ui: &mut Ui, form: &Form<'_>) {
    let (Some(today), Some(planned)) = (form.state.judged(), form.state.seen_judged()) else { return };
    framed(ui, form, |ui| {
        let texts = form.texts();
        let said = texts.portfolio_preview_balance(&balance(texts, &today.balance), &balance(texts, &planned.balance));
        hyphens::label(ui, said, WordsOf::Program);
    });
}

/// Above several touchpoints, be they a stage's or selected: only that what is below is of today.
pub(super) fn several_ui(ui: &mut Ui, form: &Form<'_>) {
    framed(ui, form, |_| {});
}

/// Nothing while no plan is previewed.
fn framed(ui: &mut Ui, form: &Form<'_>, add: impl FnOnce(&mut Ui)) {
    if !form.state.is_plan_previewed() {
        return;
    }
    let accent = color32(form.theme().accent);
    Frame::new().stroke(Stroke::new(1.5, accent)).corner_radius(4.0).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            paint_inline(ui, Icon::Visible, accent);
            ui.label(RichText::new(form.texts().portfolio_preview_sign()).strong());
        });
        add(ui);
        quiet(ui, form.texts().portfolio_preview_below());
    });
    ui.add_space(6.0);
}

//! The portfolio: how much money and how many days there are, the selection that is worth most, why the rest was left out, and what more money would buy.
//! It reads answers that come from the background and pushes actions; never an answer of its own.

mod limits;
mod list;
mod rules;

pub(in crate::ui) use list::money;

use crate::app::{Action, ChartAction, Command, MeasureTab, Planned, PortfolioAction, Progress, Solved, State};
use crate::layout::charts::{ChartChoice, ChartKind, LEAST_CURVE, LEAST_WIDTH};
use crate::method::portfolio::NoBest;
use crate::model::Code as _;
use crate::scene::Icon;
use crate::ui::analysis::frontier_ui;
use crate::ui::canvas::color32;
use crate::ui::icon::{atom, icon_button, paint_inline, tip};
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::paper::paper;
use crate::ui::kit::scale::scale;
use crate::ui::measures::empty::empty_ui;
use egui::{Button, Color32, Id, Rect, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

/// From this width on, in points at the normal size of type, the curve is beside the list.
const BESIDE: f32 = 900.0;
/// So much of the list is seen without scrolling, in points at the normal size of type.
const LEAST_LIST: f32 = 150.0;
/// White between list and curve, and what the sheet under the curve takes, in points.
const GAP: f32 = 8.0;
const PAPER: f32 = 8.0;
/// How long something may be calculated before that is said, in seconds: what comes at once need not flicker.
const PATIENT: f64 = 0.4;

/// What the tab remembers between frames.
#[derive(Debug, Default)]
pub(super) struct PortfolioState {
    /// Since when something is being calculated, in seconds of the window's clock.
    since: Option<f64>,
}

/// What is known of the plan in this frame.
struct Answer {
    solved: Option<Arc<Solved>>,
    is_coming: bool,
    has_failed: bool,
}

impl Answer {
    fn of(state: &State) -> Self {
        let (solved, is_coming, has_failed) = match state.solved() {
            Some(Progress::Ready(solved)) => (Some(solved), false, false),
            Some(Progress::Coming(before)) => (before, true, false),
            Some(Progress::Failed) => (None, false, true),
            None => (None, false, false),
        };
        Self { solved, is_coming, has_failed }
    }

    fn planned(&self) -> Option<&Planned> {
        self.solved.as_ref()?.answer.as_ref().ok()
    }
}

/// Shows the tab.
pub(super) fn portfolio_ui(ui: &mut Ui, state: &State, kept: &mut PortfolioState, actions: &mut Vec<Action>) {
    let Some(portfolio) = state.portfolio() else { return };
    if portfolio.candidates() == 0 {
        nothing_ui(ui, state, actions);
        return;
    }
    keep_keys(ui, state, actions);
    let answer = Answer::of(state);
    limits::limits_ui(ui, state, &portfolio, actions);
    ui.add_space(2.0);
    sum_ui(ui, state, kept, &answer, actions);
    said_ui(ui, state, &answer);
    ui.add_space(4.0);
    let room = ui.available_rect_before_wrap();
    let zoom = scale(ui);
    // The curve is as large as its words need, whatever their size; so much of the list is seen beside or below it.
    let least = LEAST_CURVE as f32 * zoom + PAPER;
    if room.width() >= BESIDE * zoom && room.height() >= least {
        let left = Rect::from_min_size(room.min, vec2(room.width() * 0.56, room.height()));
        let right = Rect::from_min_max(left.right_top() + vec2(10.0, 0.0), room.max);
        list::list_ui(&mut ui.new_child(UiBuilder::new().max_rect(left)), state, &answer, actions);
        curve_ui(&mut ui.new_child(UiBuilder::new().max_rect(right)), state, actions);
    } else if room.height() >= least + LEAST_LIST * zoom {
        let high = (room.height() * 0.45).clamp(least, least.max(300.0 * zoom));
        let above = Rect::from_min_size(room.min, vec2(room.width(), high));
        let below = Rect::from_min_max(above.left_bottom() + vec2(0.0, GAP), room.max);
        curve_ui(&mut ui.new_child(UiBuilder::new().max_rect(above)), state, actions);
        list::list_ui(&mut ui.new_child(UiBuilder::new().max_rect(below)), state, &answer, actions);
    } else {
        let mut all = ui.new_child(UiBuilder::new().max_rect(room));
        together_ui(&mut all, state, &answer, room.height().clamp(least, least.max(300.0 * zoom)), actions);
    }
    ui.advance_cursor_after_rect(room);
}

/// Where there is no room for both, they scroll together: what to do first, then what more money would buy.
fn together_ui(ui: &mut Ui, state: &State, answer: &Answer, curve: f32, actions: &mut Vec<Action>) {
    scrolled(ui, "portfolio", |ui, viewport| {
        let high = list::rows_ui(ui, viewport, state, answer, actions);
        let room = ui.max_rect();
        let below = Rect::from_min_size(room.min + vec2(0.0, high + GAP), vec2(room.width() - 4.0, curve));
        curve_ui(&mut ui.new_child(UiBuilder::new().max_rect(below)), state, actions);
        ui.set_height(high + GAP + curve);
    });
}

/// While nothing else needs the keyboard, the tab has it, so that the commands of the view hold.
fn keep_keys(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let corner = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
    let response = ui.interact(corner, focus::main_surface(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, state.program.texts.term("measure-tab", MeasureTab::Portfolio.code())));
    focus::hold(ui, state, &response, Hold::default(), actions);
}

/// What to do while nothing can be chosen.
fn nothing_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let command = Command::ShowMeasures(MeasureTab::List);
    let begin = Some((state, command, texts.portfolio_none_do()));
    empty_ui(ui, Icon::Measure, texts.portfolio_none(), texts.portfolio_none_how(), begin, actions);
}

/// What is chosen, in figures, whether it is proven, and what can be done with it.
fn sum_ui(ui: &mut Ui, state: &State, kept: &mut PortfolioState, answer: &Answer, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    ui.horizontal_wrapped(|ui| {
        if let (Some(planned), Some(portfolio)) = (answer.planned(), state.portfolio()) {
            let best = &planned.plan.best;
            let chosen = best.chosen.iter().filter(|chosen| **chosen).count();
            let all = i64::try_from(portfolio.candidates()).unwrap_or(i64::MAX);
            ui.label(RichText::new(texts.portfolio_sum_measures(all, &chosen.to_string())).strong());
            let figures = [
                (texts.portfolio_cost(), money(state, best.cost)),
                (texts.portfolio_effort(), list::days(state, best.effort)),
                (texts.portfolio_value(), texts.number(best.value, 2)),
            ];
            for (name, figure) in figures {
                ui.label(RichText::new(name).weak());
                let response = ui.label(RichText::new(figure).strong());
                if name == texts.portfolio_value() {
                    response.on_hover_text(texts.portfolio_value_tip());
                }
            }
            if answer.is_coming {
                // What it would prove is not asked any more.
            } else if best.is_proven {
                paint_inline(ui, Icon::Done, color32(state.theme().positive));
                let words = RichText::new(texts.portfolio_proven()).color(color32(state.theme().positive));
                ui.label(words).on_hover_text(texts.portfolio_proven_tip());
            } else {
                ui.label(RichText::new(texts.portfolio_not_proven()).weak()).on_hover_text(texts.portfolio_not_proven_tip());
            }
        }
        progress_ui(ui, state, kept, answer, actions);
        for (command, icon, words) in [
            (Command::PreviewPlan, Icon::Visible, texts.portfolio_preview()),
            (Command::TakePlanOver, Icon::ArrowRight, texts.portfolio_take()),
        ] {
            let why_not = command.why_not(state);
            let response = ui.add_enabled(why_not.is_none(), Button::new((atom(ui, icon), words)));
            if tip(response, || why_not.map_or_else(|| command.label(state), |reason| reason.text(texts).to_owned())).clicked() {
                actions.push(Action::Command(command));
            }
        }
        let is_known = answer.planned().is_some() && !answer.is_coming;
        if icon_button(ui, Icon::Copy, texts.portfolio_copy(), is_known, false).clicked() {
            actions.push(Action::Portfolio(PortfolioAction::CopyPlan));
        }
    });
}

/// That something is being calculated, once that takes long, and how to stop it; or that it was stopped.
fn progress_ui(ui: &mut Ui, state: &State, kept: &mut PortfolioState, answer: &Answer, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let waits = |progress: Option<bool>| progress.unwrap_or(false);
    let frontier = state.frontier().map(|progress| matches!(progress, Progress::Coming(_)));
    let near = state.nearness().map(|progress| matches!(progress, Progress::Coming(_)));
    if state.is_portfolio_stopped() {
        ui.label(RichText::new(texts.portfolio_stopped()).weak());
        if ui.button(texts.portfolio_resume()).clicked() {
            actions.push(Action::Portfolio(PortfolioAction::Resume));
        }
        return;
    }
    if !(answer.is_coming || waits(frontier) || waits(near)) {
        kept.since = None;
        return;
    }
    let now = ui.input(|input| input.time);
    let since = *kept.since.get_or_insert(now);
    if now - since < PATIENT {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PATIENT));
        return;
    }
    ui.spinner();
    ui.label(RichText::new(texts.portfolio_working()).weak());
    if ui.button(texts.portfolio_stop()).clicked() {
        actions.push(Action::Portfolio(PortfolioAction::Stop));
    }
}

/// What stands in the way of a plan, and what the figures do not show.
fn said_ui(ui: &mut Ui, state: &State, answer: &Answer) {
    let texts = &*state.program.texts;
    let title = |index: usize| state.project().measures.get(index).map_or("", |measure| measure.title.as_str());
    if let Some(Err(NoBest::Musts(musts))) = answer.solved.as_ref().map(|solved| &solved.answer) {
        let titles: Vec<&str> = musts.iter().map(|index| title(*index)).collect();
        let sentence = match titles.as_slice() {
            [one] => texts.portfolio_contradiction_one(one),
            all => texts.portfolio_contradiction(&all.join(" · ")),
        };
        warning(ui, &sentence);
    }
    if answer.has_failed {
        warning(ui, texts.portfolio_failed());
    }
    if let Some(planned) = answer.planned()
        && planned.plan.best.value <= 0.0
        && state.open.portfolio.budget.is_none()
        && state.open.portfolio.days.is_none()
    {
        warning(ui, texts.portfolio_no_value());
    }
    let Some(returns) = state.returns().filter(|returns| !returns.unmeasured.is_empty()) else { return };
    unmeasured_ui(ui, state, &returns.unmeasured);
}

/// How many titles are named.
const NAMED: usize = 4;

/// What is live and was not measured since.
pub(super) fn unmeasured_ui(ui: &mut Ui, state: &State, titles: &[String]) {
    let texts = &*state.program.texts;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut named: Vec<String> = titles.iter().take(NAMED).cloned().collect();
    if titles.len() > NAMED {
        named.push(texts.portfolio_and_more(count(titles.len() - NAMED)));
    }
    let sentence = texts.portfolio_unmeasured(count(titles.len()), &named.join(" · "));
    hyphens::label(ui, RichText::new(sentence).weak(), WordsOf::Project);
}

fn warning(ui: &mut Ui, sentence: &str) {
    ui.horizontal_top(|ui| {
        let color: Color32 = ui.visuals().error_fg_color;
        paint_inline(ui, Icon::Warning, color);
        hyphens::label(ui, RichText::new(sentence).color(color), WordsOf::Project);
    });
}

/// What more money would buy, on a sheet of its own, and a way to hand it out.
fn curve_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let theme = state.theme();
    let sheet = ui.available_rect_before_wrap();
    if sheet.width() < 40.0 || sheet.height() < 40.0 {
        return;
    }
    let inner = paper(ui, theme, sheet);
    let zoom = scale(ui).min(inner.width() / LEAST_WIDTH as f32).min(inner.height() / LEAST_CURVE as f32).max(0.5);
    frontier_ui(ui, state, Id::unique("portfolio frontier"), inner, zoom, actions);
    let side = ui.spacing().interact_size.y + 4.0;
    let corner = Rect::from_min_size(inner.right_top() + vec2(-side - 6.0, 6.0), Vec2::splat(side));
    let mut child = ui.new_child(UiBuilder::new().max_rect(corner));
    if icon_button(&mut child, Icon::Export, state.program.texts.charts_export(), true, false).clicked() {
        let choice = ChartChoice { kind: ChartKind::Frontier, ..state.charts.choice().clone() };
        actions.extend([Action::Chart(ChartAction::Choose(choice)), Action::Chart(ChartAction::Export)]);
    }
}

/// A list that scrolls and keeps its bar beside what it shows.
fn scrolled(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui, Rect)) {
    ui.spacing_mut().scroll.floating = false;
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show_viewport(ui, add);
}

//! How much money and how many days there are: each as a slider and as a field in which the exact figure is typed. Never what they buy.

use super::list;
use crate::app::{Action, PortfolioAction, State};
use crate::import::read_money;
use crate::method::portfolio::Portfolio;
use crate::model::{Currency, Days, Money};
use crate::ui::kit::hint;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use egui::{Id, RichText, Slider, TextEdit, Ui, WidgetInfo, vec2};

/// A slider has about so many steps.
const STEPS: i64 = 250;
/// Width of a field, in points at the normal size of type.
const FIELD: f32 = 104.0;
/// From this width on, in points at the normal size of type, both are on one line.
const BESIDE: f32 = 940.0;
/// Narrowest slider, in points at the normal size of type.
const LEAST_SLIDER: f32 = 120.0;
/// Widest slider, in points at the normal size of type.
const MOST_SLIDER: f32 = 320.0;

/// Shows both.
pub(super) fn limits_ui(ui: &mut Ui, state: &State, portfolio: &Portfolio, actions: &mut Vec<Action>) {
    let (texts, currency) = (&*state.program.texts, state.project().currency());
    let (cost, effort) = portfolio.everything();
    let look = &state.open.portfolio;
    let budget_ui = |ui: &mut Ui, room: f32, actions: &mut Vec<Action>| {
        let field = Field { name: texts.portfolio_budget(), id: Id::unique("portfolio budget"), hint: texts.portfolio_no_limit() };
        let held = || look.budget.map_or_else(String::new, |budget| amount(state, currency, budget));
        let read = |text: &str| typed::read(text, |text| read_money(text, currency).ok().map(|(amount, _)| amount));
        if let Some(budget) = field_ui(ui, &field, held, read) {
            actions.push(Action::Portfolio(PortfolioAction::Budget(budget)));
        }
        let minor = |money: Money| i64::try_from(money.minor()).unwrap_or(i64::MAX);
        if let Some(moved) = slider_ui(ui, texts.portfolio_budget_slider(), look.budget.map(minor), cost, room) {
            actions.push(Action::Portfolio(PortfolioAction::Budget(u64::try_from(moved).ok().and_then(Money::new))));
        }
        ui.label(RichText::new(texts.portfolio_all(&list::money(state, cost))).weak());
    };
    let days_ui = |ui: &mut Ui, room: f32, actions: &mut Vec<Action>| {
        let field = Field { name: texts.portfolio_days(), id: Id::unique("portfolio days"), hint: texts.portfolio_no_limit() };
        let held = || look.days.map_or_else(String::new, |days| texts.number(days.value(), 2));
        let read = |text: &str| typed::read(text, |text| texts.parse_number(text).and_then(Days::nearest));
        if let Some(days) = field_ui(ui, &field, held, read) {
            actions.push(Action::Portfolio(PortfolioAction::Days(days)));
        }
        if let Some(moved) = slider_ui(ui, texts.portfolio_days_slider(), look.days.map(|days| i64::from(days.hundredths())), effort, room)
        {
            actions.push(Action::Portfolio(PortfolioAction::Days(Days::nearest(moved as f64 / 100.0))));
        }
        ui.label(RichText::new(texts.portfolio_all_days(&list::days(state, effort))).weak());
    };
    let (room, zoom) = (ui.available_width(), scale(ui));
    // Beside each other if there is room, else below each other; never half a line.
    if room >= BESIDE * zoom {
        ui.horizontal(|ui| {
            budget_ui(ui, room / 2.0 - 320.0 * zoom, actions);
            ui.add_space(16.0 * zoom);
            days_ui(ui, room / 2.0 - 320.0 * zoom, actions);
        });
    } else {
        ui.horizontal(|ui| budget_ui(ui, room - 340.0 * zoom, actions));
        ui.horizontal(|ui| days_ui(ui, room - 340.0 * zoom, actions));
    }
}

/// An amount without its sign, for a field.
fn amount(state: &State, currency: Currency, amount: Money) -> String {
    state.program.texts.money(currency.wholes(amount), currency.decimals() as usize, "").trim().to_owned()
}

/// A field for a figure.
struct Field<'a> {
    name: &'a str,
    id: Id,
    hint: &'a str,
}

/// A figure as it is typed, with its name in front. Returns the new one if it was changed to one that can be read; the inner none: it was emptied.
fn field_ui<T>(
    ui: &mut Ui,
    field: &Field<'_>,
    held: impl FnOnce() -> String,
    read: impl Fn(&str) -> Option<Option<T>>,
) -> Option<Option<T>> {
    ui.label(RichText::new(field.name).strong());
    let mut text = typed::shown(ui, field.id, held);
    let wrong = read(&text).is_none().then(|| ui.visuals().error_fg_color);
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(&mut text);
    let edit = TextEdit::singleline(&mut letters)
        .id(field.id)
        .desired_width(hint::width(ui, field.hint, FIELD))
        .char_limit(24)
        .margin(vec2(6.0, 4.0))
        .text_color_opt(wrong)
        .hint_text(RichText::new(field.hint).color(weak));
    let response = ui.add(edit).accessible_name(field.name);
    typed::select_opened(ui, &response, &text);
    let changed = typed::take_in(ui, field.id, &response, &text);
    read(&text).filter(|_| changed)
}

/// Whole units as a slider up to everything there is; without a limit it stands at its end. Returns where it was moved.
fn slider_ui(ui: &mut Ui, name: &str, value: Option<i64>, most: i64, room: f32) -> Option<i64> {
    let most = most.max(1);
    let mut at = value.unwrap_or(most).min(most) as f64;
    let before = at;
    ui.spacing_mut().slider_width = room.clamp(LEAST_SLIDER * scale(ui), MOST_SLIDER * scale(ui));
    // Steps are taken here and only where somebody moves it: what was typed stays as it is, to the last cent.
    let response = ui.add(Slider::new(&mut at, 0.0..=most as f64).smart_aim(false).show_value(false));
    response.widget_info(|| WidgetInfo::slider(true, at, name));
    let moved = response.changed() && (at - before).abs() > f64::EPSILON;
    moved.then(|| stepped(before as i64, at, step(most), most)).filter(|to| *to != before as i64)
}

/// The step that is nearest to where a slider was moved, and at least the next one in that direction.
fn stepped(before: i64, at: f64, step: i64, most: i64) -> i64 {
    // The end is the end, whatever the step.
    if most as f64 - at < step as f64 / 2.0 {
        return most;
    }
    let nearest = (at / step as f64).round() as i64 * step;
    let is_up = at > before as f64;
    let next = if is_up { (before / step + 1) * step } else { (before - 1).div_euclid(step) * step };
    (if is_up { nearest.max(next) } else { nearest.min(next) }).clamp(0, most)
}

/// A round step: 1, 2 or 5 and zeros.
fn step(most: i64) -> i64 {
    let least = (most / STEPS).max(1);
    let power = 10_i64.pow(least.ilog10());
    [1, 2, 5, 10].into_iter().map(|factor| factor * power).find(|step| *step >= least).unwrap_or(least)
}

#[cfg(test)]
mod tests {
    use super::{step, stepped};

    #[test]
    fn a_slider_goes_to_the_nearest_step_and_never_back_to_where_it_was() {
        assert_eq!(stepped(1_260, 2_040.0, 100, 9_990), 2_000);
        assert_eq!(stepped(1_260, 1_261.0, 100, 9_990), 1_300, "a key moves it by less than a step");
        assert_eq!(stepped(1_260, 1_259.0, 100, 9_990), 1_200);
        assert_eq!([stepped(1_200, 1_199.0, 100, 9_990), stepped(0, 0.0, 100, 9_990)], [1_100, 0]);
        assert_eq!([stepped(9_900, 9_985.0, 100, 9_990), stepped(9_990, 9_900.0, 100, 9_990)], [9_990, 9_900]);
    }

    #[test]
    fn steps_are_round_and_a_few_hundred() {
        assert_eq!([0, 1, 99, 250, 600, 4_000_000, 12_345_678].map(step), [1, 1, 1, 1, 2, 20_000, 50_000]);
        assert!(step(i64::MAX) > 0);
    }
}

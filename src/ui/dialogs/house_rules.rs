//! House rules: which apply, with their numbers, and under each whether it is kept or where it is broken. A click on a place goes there. Never whether a rule
//! is broken.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, RuleStanding, State, WayAction, breach_words};
use crate::layout::word;
use crate::model::{Code as _, HouseRule, RuleKind, Subject};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::kit::entry::entry;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use egui::{Checkbox, Frame, Id, Margin, TextEdit, Ui, vec2};

/// At most so many places are listed for a rule; who has mended them sees the next ones.
const MOST: usize = 12;
/// What belongs to a rule is so far to the right of it, in points.
const INDENT: i8 = 22;
/// Width of a number, in points at the normal size of type.
const NUMBER: f32 = 72.0;
/// Decimals of a number.
const DECIMALS: usize = 4;

/// Shows the rules.
pub(super) fn house_rules_ui(ui: &mut Ui, state: &State, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let (rules, (kept, all)) = (state.house_rules(), state.kept_rules());
    form::set_width(ui, 600.0);
    form::title(ui, texts.house_rules());
    form::quiet(ui, texts.house_rules_why());
    let how = if all == 0 { texts.house_rules_none().to_owned() } else { texts.house_rules_kept(&kept.to_string(), &all.to_string()) };
    form::section(ui, &how);
    ui.add_space(4.0);
    let mut went = None;
    form::body(ui, 0.0, |ui| {
        for kind in RuleKind::ALL {
            let standing = rules.iter().find(|standing| standing.rule.kind() == *kind);
            went = rule_ui(ui, state, *kind, standing, actions).or(went);
        }
    });
    let mut others = Vec::new();
    if all > 0 {
        others.push((texts.house_rules_save(), WayAction::SaveRules));
    }
    if !state.is_read_only() {
        others.push((texts.house_rules_load(), WayAction::LoadRules));
    }
    let labels: Vec<&str> = others.iter().map(|(label, _)| *label).collect();
    let buttons = Buttons { main: texts.dialog_close(), enabled: true, others: &labels, cancel: None, focus: fresh };
    let pressed = form::buttons(ui, &buttons);
    let wanted = match pressed {
        Some(Pressed::Other(at)) => others.get(at).map(|(_, action)| *action),
        _ => went.map(WayAction::GoToElement),
    };
    // What is loaded is seen here; what is saved may have to be asked about, and a place is under the question.
    if wanted.is_some_and(|wanted| wanted != WayAction::LoadRules) || matches!(pressed, Some(Pressed::Main | Pressed::Cancel)) {
        actions.push(Action::Answer(Answer::Cancel));
    }
    actions.extend(wanted.map(Action::Way));
}

/// A rule, and if it applies its number and how it stands. Returns the place that was chosen.
fn rule_ui(ui: &mut Ui, state: &State, kind: RuleKind, standing: Option<&RuleStanding>, actions: &mut Vec<Action>) -> Option<Subject> {
    let name = word(&state.program.texts, kind);
    let mut applies = standing.is_some();
    if ui.add_enabled(!state.is_read_only(), Checkbox::new(&mut applies, name)).changed() {
        actions.push(Action::Way(if applies { WayAction::SetRule(kind.usual()) } else { WayAction::TakeOutRule(kind) }));
    }
    let standing = standing?;
    let inner = Frame::NONE.inner_margin(Margin { left: INDENT, ..Margin::ZERO });
    inner
        .show(ui, |ui| {
            if let Some(number) = standing.rule.number() {
                number_ui(ui, state, (standing.rule, number), name, actions);
            }
            places_ui(ui, state, standing)
        })
        .inner
}

/// The number of a rule: what is typed applies as soon as it is one.
fn number_ui(ui: &mut Ui, state: &State, (rule, number): (HouseRule, f64), name: &str, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let id = Id::unique(("house rule", rule.kind().code()));
    let read = |text: &str| texts.parse_number(text).and_then(|number| rule.with_number(number));
    let mut text = typed::shown(ui, id, || texts.number(number, DECIMALS));
    let wrong = read(&text).is_none().then(|| ui.visuals().error_fg_color);
    let mut letters = Letters(&mut text);
    let field = TextEdit::singleline(&mut letters)
        .id(id)
        .desired_width(NUMBER * scale(ui))
        .char_limit(12)
        .margin(vec2(6.0, 4.0))
        .text_color_opt(wrong);
    let response = ui.add_enabled(!state.is_read_only(), field).accessible_name(name);
    typed::select_opened(ui, &response, &text);
    if typed::take_in(ui, id, &response, &text)
        && let Some(rule) = read(&text)
    {
        actions.push(Action::Way(WayAction::SetRule(rule)));
    }
    if response.lost_focus() {
        actions.push(Action::Seal);
    }
}

/// Whether a rule is kept, or where it is broken. Returns the place that was chosen.
fn places_ui(ui: &mut Ui, state: &State, standing: &RuleStanding) -> Option<Subject> {
    let (texts, theme) = (&*state.program.texts, state.theme());
    let weak = ui.visuals().weak_text_color();
    if !standing.is_known {
        entry(ui, Icon::Hidden, weak, texts.way_vote_running(), false);
    } else if standing.is_kept() {
        entry(ui, Icon::Done, color32(theme.positive), texts.house_rules_is_kept(), false);
    }
    let mut went = None;
    for breach in standing.breaches.iter().take(MOST) {
        let sentence = breach_words(texts, state.project(), breach);
        if entry(ui, Icon::NotSet, color32(theme.accent), &sentence, true).clicked() {
            went = Some(breach.at);
        }
    }
    if let Some(more) = standing.breaches.len().checked_sub(MOST).filter(|more| *more > 0) {
        form::quiet(ui, &texts.house_rules_more(more as i64));
    }
    went
}

//! The way of working as a slim guide next to the tabs: three steps with how far each is done; a click opens what is done and what is still
//! open, and a click there goes to it. It reminds, it never gets in the way, and it can be hidden.
//!
//! Where there is little room, the steps that are not the current one lose their figures first, then they go into a list that the current one
//! opens. They never become bare figures.

use super::canvas::color32;
use super::icon::{atom, paint_icon, tip};
use crate::app::{Action, Command, RuleStanding, State, WayAction, breach_words, rule_words};
use crate::i18n::Texts;
use crate::layout::word;
use crate::method::way::{Point, Standing, Step, Way};
use crate::model::Code as _;
use crate::scene::Icon;
use crate::ui::kit::entry::entry;
use crate::ui::kit::heard;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::list::list;
use crate::ui::kit::scale::{modest, scale};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Id, Layout, PopupCloseBehavior, Rect, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Space between two steps, in points.
const GAP: f32 = 2.0;

/// How the steps are shown, from much room to little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "1 Understand  5/8" for each.
    Whole,
    /// The current one like that, the others by their names alone.
    Names,
    /// "Understand  5 of 8": the current one alone, with a list of all.
    One,
}

/// The steps as there is room for them, and how much they take.
pub(super) struct WayShown {
    way: Option<Arc<Way>>,
    form: Option<Form>,
    width: f32,
}

impl WayShown {
    /// The fullest form that fits into a width in points, or else the shortest; none if the steps are hidden.
    pub(super) fn fitting(ui: &Ui, state: &State, room: f32) -> Self {
        if !state.program.settings.way_open {
            return Self { way: None, form: None, width: 0.0 };
        }
        let way = known(state);
        let font = egui::TextStyle::Button.resolve(ui.style());
        let of = |text: String| ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER).size().x;
        let around = 2.0 * ui.spacing().button_padding.x + GAP;
        let mark = mark_side(ui) + 4.0 + GAP;
        let width = |form: Form| {
            let steps = steps(way.as_deref(), form).map(|step| of(label(&state.program.texts, way.as_deref(), step, form)) + around);
            let arrow = if form == Form::One { font.size * 1.1 + ui.spacing().icon_spacing } else { 0.0 };
            steps.sum::<f32>() + arrow + mark + 8.0
        };
        let fitting = [Form::Whole, Form::Names].into_iter().find(|form| width(*form) <= room);
        let form = fitting.unwrap_or(Form::One);
        Self { width: width(form), form: Some(form), way }
    }

    /// Width that they take, in points.
    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// Shows the steps at the right end of the line.
    pub(super) fn show(&self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let Some(form) = self.form else { return };
        let way = self.way.as_deref();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            if form == Form::One {
                one_ui(ui, state, way, actions);
            } else {
                for step in Step::ALL.iter().rev() {
                    step_ui(ui, state, way, (*step, form), actions);
                }
            }
            let side = mark_side(ui);
            let (rect, response) = ui.allocate_exact_size(vec2(side + 4.0, side), Sense::hover());
            paint_icon(ui, Icon::Way, Rect::from_center_size(rect.center(), vec2(side, side)), ui.visuals().weak_text_color());
            response.on_hover_text(state.program.texts.way_name());
        });
    }
}

fn mark_side(ui: &Ui) -> f32 {
    ui.spacing().interact_size.y * 0.62
}

/// How far the map has come, unless finding out would take too long after each change.
fn known(state: &State) -> Option<Arc<Way>> {
    if state.is_map_large() { None } else { state.way() }
}

/// The first step that is not done, or else the last.
fn current(way: Option<&Way>) -> Step {
    let open = |step: &&Step| way.map(|way| way.progress(**step)).is_some_and(|(done, all)| done < all);
    Step::ALL.iter().find(open).or(if way.is_some() { Step::ALL.last() } else { Step::ALL.first() }).copied().unwrap_or(Step::Understand)
}

/// The steps that a form names.
fn steps(way: Option<&Way>, form: Form) -> impl Iterator<Item = Step> {
    let current = current(way);
    Step::ALL.iter().copied().filter(move |step| form != Form::One || *step == current)
}

/// "1 Understand  5/8", or as much of it as a form says.
fn label(texts: &Texts, way: Option<&Way>, step: Step, form: Form) -> String {
    let (number, name) = (step as usize + 1, word(texts, step));
    let progress = way.map(|way| way.progress(step));
    match (form, progress) {
        (Form::One, Some((done, all))) => format!("{name}  {}", texts.way_short(&done.to_string(), &all.to_string())),
        (Form::One, None) => name.to_owned(),
        (Form::Names, _) if step != current(way) => name.to_owned(),
        (Form::Whole | Form::Names, Some((done, all))) => format!("{number} {name}  {done}/{all}"),
        (Form::Whole | Form::Names, None) => format!("{number} {name}"),
    }
}

/// What is told of a step: its name and how far it is done.
fn told(texts: &Texts, way: Option<&Way>, step: Step) -> String {
    match way.map(|way| way.progress(step)) {
        Some((done, all)) => texts.way_told(word(texts, step), &done.to_string(), &all.to_string()),
        None => word(texts, step).to_owned(),
    }
}

/// The words of a step, in the colour of what is done if it is.
fn words(state: &State, way: Option<&Way>, step: Step, text: String) -> RichText {
    let complete = way.map(|way| way.progress(step)).is_some_and(|(done, all)| done == all) && !state.hides_scores();
    let text = RichText::new(text);
    if complete { text.color(color32(state.theme().positive)) } else { text }
}

fn step_ui(ui: &mut Ui, state: &State, way: Option<&Way>, (step, form): (Step, Form), actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let button = Button::new(words(state, way, step, label(texts, way, step, form))).frame_when_inactive(false);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        modest(ui);
        points_ui(ui, state, step, actions);
    });
    let told = told(texts, way, step);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    tip(response, || told.clone());
}

/// The current step alone; it opens a list of all three, and below it the points of the one that is chosen there.
fn one_ui(ui: &mut Ui, state: &State, way: Option<&Way>, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let step = current(way);
    let text = words(state, way, step, label(texts, way, step, Form::One));
    let button = Button::new((text, atom(ui, Icon::Down))).frame_when_inactive(false);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        modest(ui);
        let kept = Id::unique("step of the way");
        let mut chosen = ui.data(|data| data.get_temp::<Step>(kept)).unwrap_or(step);
        for step in Step::ALL {
            let text = words(state, way, *step, label(texts, way, *step, Form::Whole));
            let response = ui.add(Button::selectable(chosen == *step, text));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen == *step, told(texts, way, *step)));
            if response.clicked() {
                chosen = *step;
            }
        }
        ui.data_mut(|data| data.insert_temp(kept, chosen));
        ui.separator();
        points_ui(ui, state, chosen, actions);
    });
    let told = format!("{}\n{}", told(texts, way, step), texts.way_all());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    // Its name says it already: as a hint it would be read twice.
    response.on_hover_ui(|ui| drop(ui.label(&told)));
}

/// The points of a step: first those that are open, then those that are done.
fn points_ui(ui: &mut Ui, state: &State, step: Step, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    ui.set_width(350.0 * scale(ui));
    // A menu would stretch the words to its own width.
    ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
        heard::heading(&ui.label(RichText::new(format!("{} {}", step as usize + 1, word(texts, step))).heading()), 2);
        hyphens::label(ui, RichText::new(texts.term("way-about", step.code())).weak(), WordsOf::Program);
    });
    ui.add_space(4.0);
    let Some(way) = state.way() else { return };
    let height = (ui.ctx().content_rect().height() * 0.6).max(120.0);
    list(ui, height, |ui| {
        let points = way.points(step);
        for standing in points.iter().filter(|standing| !standing.done) {
            let sentence = open_words(texts, standing);
            let response = entry(ui, Icon::NotSet, color32(theme.accent), &sentence, true);
            if response.clicked() {
                actions.push(Action::Way(WayAction::Go(standing.point)));
                // It would cover the very place that it leads to.
                ui.close();
            }
        }
        for standing in points.iter().filter(|standing| standing.done) {
            entry(ui, Icon::Done, color32(theme.positive), word(texts, standing.point), false);
        }
        if state.hides_scores() {
            entry(ui, Icon::Hidden, ui.visuals().weak_text_color(), texts.way_vote_running(), false);
        }
        if step == Step::Learn && Command::CompareRounds.is_enabled(state) {
            ui.add_space(2.0);
            ui.separator();
            if super::command_item(ui, state, Command::CompareRounds) {
                actions.push(Action::Command(Command::CompareRounds));
                ui.close();
            }
        }
        rules_ui(ui, state, actions);
    });
    ui.separator();
    for command in [Command::HouseRules, Command::ToggleWay] {
        if super::command_item(ui, state, command) {
            actions.push(Action::Command(command));
            ui.close();
        }
    }
}

/// The house rules, if there are any: first those that are broken, each leading from place to place, then those that are kept.
fn rules_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (texts, theme) = (&state.program.texts, state.theme());
    let (rules, (kept, all)) = (state.house_rules(), state.kept_rules());
    if rules.is_empty() {
        return;
    }
    ui.separator();
    let told = texts.house_rules_told(&kept.to_string(), &all.to_string());
    ui.label(RichText::new(told).strong());
    for standing in rules.iter().filter(|standing| !standing.breaches.is_empty()) {
        if entry(ui, Icon::NotSet, color32(theme.accent), &broken_words(state, standing), true).clicked() {
            actions.push(Action::Way(WayAction::GoToBroken(standing.rule.kind())));
            ui.close();
        }
    }
    for standing in rules.iter().filter(|standing| standing.is_kept()) {
        entry(ui, Icon::Done, color32(theme.positive), &rule_words(texts, standing.rule), false);
    }
    // Of a vote on the shown map it has been said above.
    if rules.iter().any(|standing| !standing.is_known) && !state.hides_scores() {
        entry(ui, Icon::Hidden, ui.visuals().weak_text_color(), texts.way_vote_running(), false);
    }
}

/// Where a rule is broken: the place itself if there is only one.
fn broken_words(state: &State, standing: &RuleStanding) -> String {
    let texts = &state.program.texts;
    match &standing.breaches[..] {
        [one] => breach_words(texts, state.project(), one),
        several => texts.house_rules_broken(&rule_words(texts, standing.rule), several.len() as i64),
    }
}

/// What is still open, in a sentence.
fn open_words(texts: &Texts, standing: &Standing) -> String {
    let count = i64::try_from(standing.spots.len()).unwrap_or(i64::MAX);
    match standing.point {
        Point::Stages if count == 0 => texts.way_open_touchpoints().to_owned(),
        Point::Stages => texts.way_open_stages(count),
        Point::Rated => texts.way_open_rated(count),
        Point::Control => texts.way_open_control(count),
        Point::Uncontrolled => texts.way_open_uncontrolled().to_owned(),
        Point::Earned => texts.way_open_earned().to_owned(),
        Point::Competition => texts.way_open_competition().to_owned(),
        Point::Experiences => texts.way_open_experiences().to_owned(),
        Point::Agreed if count == 0 => texts.way_unrated_agreed().to_owned(),
        Point::Messages if count == 0 => texts.way_unrated_messages().to_owned(),
        Point::Answered if count == 0 => texts.way_unrated_answered().to_owned(),
        Point::Worse if count == 0 => texts.way_unrated_worse().to_owned(),
        Point::Agreed => texts.way_open_agreed(count),
        Point::Messages => texts.way_open_messages(count),
        Point::ToBe => texts.way_open_to_be().to_owned(),
        Point::Answered => texts.way_open_answered(count),
        Point::Owned => texts.way_open_owned(count),
        Point::Round => texts.way_open_round().to_owned(),
        Point::OnTime => texts.way_open_on_time(count),
        Point::RatedAgain => texts.way_open_rated_again(count),
        Point::Worse => texts.way_open_worse(count),
    }
}

#[cfg(test)]
mod tests {
    use crate::app::{Action, Command, MapAction, Settings, update};
    use crate::edit::Selected;
    use crate::method::way::{Point, Step};
    use crate::model::{Code as _, Variant};
    use crate::ui::tests::{Shown, example, program, window};
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    fn open(harness: &mut Shown, step: &str) {
        harness.get_by_label_contains(&format!("{step}:")).click();
        harness.run_steps(3);
    }

    #[test]
    fn a_step_opens_and_an_open_point_leads_from_place_to_place() {
        let mut state = example(Settings::default());
        // Two touchpoints of the map that nobody has rated.
        for _ in 0..2 {
            update(&mut state, Action::Command(Command::Last));
            update(&mut state, Action::Command(Command::AddTouchpoint));
            update(&mut state, Action::Map(MapAction::EditingChanged("Not rated".into())));
            update(&mut state, Action::Map(MapAction::FinishEditing));
        }
        let spots = state.way().unwrap().points(Step::Understand).iter().find(|it| it.point == Point::Rated).unwrap().spots.len();
        assert!(spots >= 2);
        let mut harness = window(state, [1366.0, 768.0]);
        let mut seen = Vec::new();
        for _ in 0..spots {
            open(&mut harness, "Understand");
            harness.get_by_label_contains("touchpoints are not rated").click();
            harness.run_steps(3);
            assert!(harness.query_by_label_contains("touchpoints are not rated").is_none(), "it does not cover what it leads to");
            seen.push(program(&harness).open.document.selection.lead);
        }
        let mut different = seen.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), spots, "{seen:?}");
        assert!(seen.iter().all(|lead| matches!(lead, Some(Selected::Touchpoint(_)))));
    }

    #[test]
    fn a_map_without_a_to_be_map_is_copied_from_the_guide() {
        let mut state = example(Settings::default());
        update(&mut state, Action::Command(Command::NextMap));
        update(&mut state, Action::Command(Command::DeleteMap));
        let mut harness = window(state, [1366.0, 768.0]);
        open(&mut harness, "Design");
        harness.get_by_label_contains("There is no to-be map yet").click();
        harness.run_steps(3);
        assert_eq!(program(&harness).map().unwrap().variant, Variant::ToBe);
    }

    #[test]
    fn it_can_be_hidden_and_comes_back() {
        let mut harness = window(example(Settings::default()), [1366.0, 768.0]);
        assert!(harness.query_by_label_contains("Understand:").is_some());
        harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ToggleWay));
        harness.run_steps(3);
        assert!(harness.query_by_label_contains("Understand:").is_none());
        assert!(!program(&harness).program.settings.way_open);
    }

    #[test]
    fn steps_say_how_far_they_are() {
        let harness = window(example(Settings::default()), [1366.0, 768.0]);
        let way = program(&harness).way().unwrap();
        for step in Step::ALL {
            let (done, all) = way.progress(*step);
            let name = program(&harness).program.texts.term(Step::KIND, step.code()).to_owned();
            let wanted = format!("{name}:");
            let label = harness.get_by_label_contains(&wanted).accesskit_node().label().unwrap();
            assert!(label.contains(&done.to_string()) && label.contains(&all.to_string()), "{label}");
        }
    }
}

//! The way of working as a slim guide next to the tabs: three steps with how far each is done; a click opens what is done and what is still
//! open, and a click there goes to it. It reminds, it never gets in the way, and it can be hidden.

use super::canvas::color32;
use super::icon::paint_icon;
use crate::app::{Action, Command, State, WayAction};
use crate::i18n::Texts;
use crate::layout::word;
use crate::method::way::{Point, Standing, Step, Way};
use crate::model::Code as _;
use crate::scene::Icon;
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Label, Layout, PopupCloseBehavior, Rect, RichText, Role, Sense, Ui, WidgetInfo, vec2};

/// Width of the steps, in points; 0 if they are hidden.
pub(super) fn way_width(ui: &Ui, state: &State) -> f32 {
    if !state.program.settings.way_open {
        return 0.0;
    }
    let font = egui::TextStyle::Button.resolve(ui.style());
    let width = |text: String| ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER).size().x;
    let way = known(state);
    let words = with_names(ui);
    Step::ALL.iter().map(|step| width(label(state, way.as_deref(), *step, words)) + 2.0 * ui.spacing().button_padding.x + 8.0).sum::<f32>()
        + 24.0
}

/// Whether there is space for the steps' names.
fn with_names(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= 1100.0
}

/// How far the map has come, unless finding out would take too long after each change.
fn known(state: &State) -> Option<std::sync::Arc<Way>> {
    if state.is_map_large() { None } else { state.way() }
}

/// Shows the steps at the right end of the line.
pub(super) fn way_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.program.settings.way_open {
        return;
    }
    let way = known(state);
    let words = with_names(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for step in Step::ALL.iter().rev() {
            step_ui(ui, state, way.as_deref(), *step, words, actions);
        }
        let side = ui.spacing().interact_size.y * 0.62;
        let (rect, response) = ui.allocate_exact_size(vec2(side + 4.0, side), Sense::hover());
        paint_icon(ui, Icon::Way, Rect::from_center_size(rect.center(), vec2(side, side)), ui.visuals().weak_text_color());
        response.on_hover_text(state.program.texts.way_name());
    });
}

/// "1 Understand 5/8"
fn label(state: &State, way: Option<&Way>, step: Step, words: bool) -> String {
    let number = step as usize + 1;
    let name = if words { format!("{number} {}", word(&state.program.texts, step)) } else { number.to_string() };
    match way.map(|way| way.progress(step)) {
        Some((done, all)) => format!("{name}  {done}/{all}"),
        None => name,
    }
}

fn step_ui(ui: &mut Ui, state: &State, way: Option<&Way>, step: Step, words: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    let complete = way.map(|way| way.progress(step)).is_some_and(|(done, all)| done == all) && !state.hides_scores();
    let text = RichText::new(label(state, way, step, words));
    let text = if complete { text.color(color32(theme.positive)) } else { text };
    let button = Button::new(text).frame_when_inactive(false);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| points_ui(ui, state, step, actions));
    let told = match way.map(|way| way.progress(step)) {
        Some((done, all)) => texts.way_told(word(texts, step), &done.to_string(), &all.to_string()),
        None => word(texts, step).to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    response.on_hover_text(told);
}

/// The points of a step: first those that are open, then those that are done.
fn points_ui(ui: &mut Ui, state: &State, step: Step, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    ui.set_width(350.0 * scale(ui));
    // A menu would stretch the words to its own width.
    ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
        ui.label(RichText::new(format!("{} {}", step as usize + 1, word(texts, step))).heading());
        ui.add(Label::new(RichText::new(texts.term("way-about", step.code())).weak()).wrap());
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
    });
    ui.separator();
    if super::command_item(ui, state, Command::ToggleWay) {
        actions.push(Action::Command(Command::ToggleWay));
        ui.close();
    }
}

/// A mark and a sentence that may take several lines; if there is a place to go to, it is a button.
fn entry(ui: &mut Ui, icon: Icon, color: egui::Color32, sentence: &str, open: bool) -> egui::Response {
    let side = egui::TextStyle::Body.resolve(ui.style()).size * 1.15;
    let font = egui::TextStyle::Body.resolve(ui.style());
    let room = ui.available_width() - side - 22.0;
    let ink = if open { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
    let galley = ui.painter().layout(sentence.to_owned(), font, ink, room);
    let size = vec2(ui.available_width(), galley.size().y.max(side) + 10.0);
    let (rect, response) = ui.allocate_exact_size(size, if open { Sense::click() } else { Sense::hover() });
    response.widget_info(|| WidgetInfo::labeled(if open { Role::Button } else { Role::Label }, true, sentence));
    if open && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
    }
    let square = Rect::from_min_size(rect.left_top() + vec2(6.0, 5.0), vec2(side, side));
    paint_icon(ui, icon, square, color);
    ui.painter().galley(rect.left_top() + vec2(side + 14.0, 5.0), galley, ink);
    if open { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response }
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
        Point::Agreed => texts.way_open_agreed(count),
        Point::Messages => texts.way_open_messages(count),
        Point::ToBe => texts.way_open_to_be().to_owned(),
        Point::Answered => texts.way_open_answered(count),
        Point::Round => texts.way_open_round().to_owned(),
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

//! The window of whoever presents: what is on the wall and what comes next, the notes, the clock, and how long it has taken. Never on the wall.

use super::paint;
use crate::app::{Action, OnWall, PresentAction, PresentSettings, State, Times, Tool, WallPlace};
use crate::i18n::Texts;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::Backdrop;
use crate::ui::icon::atom;
use crate::ui::kit::scale::scale;
use egui::{Align, Align2, Button, Color32, FontId, Frame, Layout, Panel, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};
use jiff::tz::TimeZone;

/// Shape of the small walls.
const RATIO: f32 = 9.0 / 16.0;

/// Shows it in the whole window.
pub(super) fn console_ui(ui: &mut Ui, state: &State, seen: &mut [Backdrop; 2], asks: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let margin = egui::Margin::symmetric(14, 10);
    let fill = ui.visuals().panel_fill;
    let frame = || Frame::new().fill(fill).inner_margin(margin);
    Panel::top("presenter: time").frame(frame()).show(ui, |ui| {
        time_ui(ui, state);
        if asks {
            refused_ui(ui, state, actions);
        }
    });
    Panel::bottom("presenter: keys").frame(frame()).show(ui, |ui| buttons_ui(ui, state, actions));
    egui::CentralPanel::default().frame(frame()).show(ui, |ui| {
        let area = ui.available_rect_before_wrap();
        let gap = 14.0;
        let (left, right) = area.split_left_right_at_fraction(0.58);
        let left = Rect::from_min_max(left.min, left.max - vec2(gap, 0.0));
        let label = 20.0 * scale(ui);
        let fit = |room: Rect| {
            let width = room.width().min((room.height() - label) / RATIO).max(1.0);
            Rect::from_min_size(room.min + vec2(0.0, label), vec2(width, width * RATIO))
        };
        let (upper, lower) = left.split_top_bottom_at_fraction(0.58);
        let [now, then] = seen;
        small(ui, state, texts.present_now(), (fit(upper), now), Some(&state.on_wall()));
        let next = state.next_on_wall();
        let head = match &next {
            Some((_, shows)) => texts.present_next_is(&state.title_of_step(shows)),
            None => texts.present_no_next().to_owned(),
        };
        let lower = Rect::from_min_max(lower.min + vec2(0.0, gap), lower.max);
        small(ui, state, &head, (fit(lower), then), next.as_ref().map(|(on_wall, _)| on_wall));
        let mut notes = ui.new_child(egui::UiBuilder::new().max_rect(right).layout(Layout::top_down(Align::LEFT)));
        notes_ui(&mut notes, state);
        ui.advance_cursor_after_rect(area);
        paint::jump_ui(ui, state, area);
    });
    // The clock goes on.
    ui.ctx().request_repaint_after_secs(0.5);
}

/// Where the wall shall be, because the system has not put it where it was to be.
fn refused_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(texts.present_refused()).color(ui.visuals().warn_fg_color));
        let places = [(WallPlace::Window, texts.present_refused_window()), (WallPlace::Here, texts.present_refused_here())];
        for (wall, words) in places {
            if ui.button(words).clicked() {
                let choice = PresentSettings { wall, ..state.program.settings.presenting.clone() };
                actions.push(Action::Present(PresentAction::Choose(choice)));
            }
        }
    });
}

/// The wall, small, with a line above it.
fn small(ui: &Ui, state: &State, head: &str, (place, seen): (Rect, &mut Backdrop), on_wall: Option<&OnWall>) {
    let weak = ui.visuals().weak_text_color();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let painter = ui.painter();
    let above = Rect::from_min_max(place.left_top() - vec2(0.0, 22.0 * scale(ui)), place.right_top());
    painter.with_clip_rect(above).text(place.left_top() - vec2(0.0, 4.0), Align2::LEFT_BOTTOM, head, font, weak);
    match on_wall {
        Some(on_wall) => paint::small(painter, state, on_wall, (place, seen)),
        None => {
            painter.rect_filled(place, 0.0, ui.visuals().extreme_bg_color);
        }
    }
    painter.rect_stroke(place, 2.0, Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color), StrokeKind::Outside);
}

/// What is said at the step.
fn notes_ui(ui: &mut Ui, state: &State) {
    let texts = &*state.program.texts;
    let Some((at, steps)) = state.presented() else { return };
    let aside = state.presented_aside();
    let title = state.title_of_step(aside.unwrap_or(&steps[at].shows));
    let body = 13.0 * scale(ui);
    let size = |part: f32, weight: Weight| FontId::new(body * part, FontSet::family(weight));
    let number = texts.present_step_of(&(at + 1).to_string(), steps.len() as i64);
    ui.label(RichText::new(number).font(size(1.0, Weight::Regular)).weak());
    ui.label(RichText::new(title).font(size(1.5, Weight::SemiBold)));
    if aside.is_some() {
        ui.label(RichText::new(texts.present_aside()).font(size(1.0, Weight::Regular)).weak());
    }
    ui.add_space(6.0);
    let note = steps[at].note.trim();
    let words = if note.is_empty() { RichText::new(texts.present_no_note()).weak() } else { RichText::new(note) };
    let font = size(1.45, Weight::Regular);
    ScrollArea::vertical().id_salt(("notes", steps[at].id)).auto_shrink(false).show(ui, |ui| ui.label(words.font(font)));
}

/// The clock, and how long it has taken.
fn time_ui(ui: &mut Ui, state: &State) {
    let texts = &*state.program.texts;
    let Times { step, all, before } = state.presented_times();
    let big = FontId::new(30.0 * scale(ui), FontSet::family(Weight::SemiBold));
    let usual = FontId::new(16.0 * scale(ui), FontSet::family(Weight::Regular));
    let now = texts.time_of_day(state.now().to_zoned(TimeZone::system()).time());
    let over = ui.visuals().error_fg_color;
    ui.horizontal(|ui| {
        ui.label(RichText::new(now).font(big));
        ui.add_space(18.0);
        let color = |used: i64, planned: i64| if planned > 0 && used > planned { over } else { ui.visuals().text_color() };
        let (of_step, of_all) = (color(step.0, step.1), color(all.0, all.1));
        ui.label(RichText::new(texts.present_time_step(&spent(texts, step))).font(usual.clone()).color(of_step));
        ui.add_space(14.0);
        ui.label(RichText::new(texts.present_time_all(&spent(texts, all))).font(usual.clone()).color(of_all));
        // How far behind the plan, or ahead of it, what was before this step has been.
        let late = all.0 - step.0 - before;
        if before > 0 && late.abs() >= 60 {
            let minutes = (late.abs() + 30) / 60;
            let (words, color) =
                if late > 0 { (texts.present_late(minutes), over) } else { (texts.present_early(minutes), Color32::PLACEHOLDER) };
            ui.add_space(14.0);
            let words = RichText::new(words).font(usual);
            ui.label(if color == Color32::PLACEHOLDER { words } else { words.color(color) });
        }
    });
}

/// Time used, and planned if it is.
fn spent(texts: &Texts, (used, planned): (i64, i64)) -> String {
    let clock = |seconds: i64| format!("{}:{:02}", seconds / 60, seconds % 60);
    if planned > 0 { texts.present_time_of(&clock(used), &clock(planned)) } else { clock(used) }
}

/// What keys do as well.
fn buttons_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let presenting = &state.open.presenting;
    let held = state.program.settings.presenting.hold_back && state.ballot().is_none();
    ui.horizontal_wrapped(|ui| {
        let mut button = |ui: &mut Ui, icon: Icon, words: &str, on: bool, action: PresentAction| {
            let button = Button::selectable(on, (atom(ui, icon), words)).min_size(vec2(0.0, 30.0 * scale(ui)));
            // Keys are those of the presentation, whatever was clicked.
            if ui.add(button.sense(Sense::CLICK)).clicked() {
                actions.push(Action::Present(action));
            }
        };
        button(ui, Icon::Left, texts.present_back(), false, PresentAction::Back);
        button(ui, Icon::Right, texts.present_next(), false, PresentAction::Next);
        button(ui, Icon::Hidden, texts.present_blank(), presenting.blank, PresentAction::Blank);
        if held {
            button(ui, Icon::Visible, texts.present_reveal(), presenting.revealed, PresentAction::Reveal);
        }
        button(ui, Icon::Light, texts.present_light(), presenting.tool == Tool::Spotlight, PresentAction::Take(Tool::Spotlight));
        button(ui, Icon::Rename, texts.present_pen(), presenting.tool == Tool::Pen, PresentAction::Take(Tool::Pen));
        button(ui, Icon::Search, texts.present_jump_do(), presenting.jump.is_some(), PresentAction::Seek(Some((String::new(), 0))));
        button(ui, Icon::Undo, texts.present_time_anew(), false, PresentAction::TimeAnew);
        button(ui, Icon::Close, texts.present_end(), false, PresentAction::End);
        ui.label(RichText::new(texts.present_keys()).weak());
    });
}

#[cfg(test)]
mod tests {
    use super::{Action, PresentAction, WallPlace, console_ui};
    use crate::app::Settings;
    use crate::i18n::Language;
    use crate::ui::tests::example;
    use egui::{Key, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn where_the_system_refuses_the_display_it_asks_where_the_wall_shall_be() {
        for (language, window, here) in [
            (Language::English, "In a window: I move it there and press F11 in it", "On this display"),
            (Language::German, "In einem Fenster: Ich schiebe es dorthin und drücke darin F11", "Auf diesem Bildschirm"),
        ] {
            for (words, place) in [(window, WallPlace::Window), (here, WallPlace::Here)] {
                let state = example(Settings { language: Some(language), ..Settings::default() });
                let show = |is_refused: bool| {
                    let state = &state;
                    let build = Harness::builder().with_size(vec2(1024.0, 700.0));
                    build.build_ui_state(
                        move |ui, (ready, actions): &mut (bool, Vec<Action>)| {
                            if !std::mem::replace(ready, true) {
                                ui.ctx().set_fonts(crate::text::FontSet::definitions());
                                return;
                            }
                            crate::ui::present::keys::take(ui.ctx(), state, is_refused, actions);
                            console_ui(ui, state, &mut Default::default(), is_refused, actions);
                        },
                        (false, Vec::new()),
                    )
                };
                let mut usual = show(false);
                usual.run_steps(3);
                assert!(usual.query_by_label(words).is_none(), "it asks only where it has to");
                let mut harness = show(true);
                harness.run_steps(3);
                // With the keyboard alone; the second answer with the mouse.
                if place == WallPlace::Window {
                    harness.key_press(Key::Tab);
                    harness.run_steps(2);
                    harness.key_press(Key::Enter);
                } else {
                    harness.get_by_label(words).click();
                }
                harness.run_steps(3);
                assert!(!harness.state().1.contains(&Action::Present(PresentAction::Next)), "it is an answer, and no step");
                let chosen = harness.state().1.iter().find_map(|action| match action {
                    Action::Present(PresentAction::Choose(choice)) => Some(choice.wall.clone()),
                    _ => None,
                });
                assert_eq!(chosen, Some(place), "{words}");
            }
        }
    }
}

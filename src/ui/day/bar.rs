//! The row above the day's plan: when it begins and ends, what is missing, and how it goes while it is run. Never how any of that is worked out.

use super::length_of;
use crate::app::{Action, Command, DayAction, DayParts, State};
use crate::layout::account::day_length;
use crate::method::day::DayTimes;
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::grid::kind::GridKind as _;
use crate::ui::icon::icon_button;
use crate::ui::kit::button::{main_button, side_button};
use crate::ui::kit::hint;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::typed;
use egui::{RichText, TextEdit, Ui, Vec2};

/// Shows the row.
pub(super) fn bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.spacing_mut().item_spacing.x = 6.0;
    begins_ui(ui, state, actions);
    let mut act = |clicked: bool, action: DayAction| {
        if clicked {
            actions.push(Action::Day(action));
        }
    };
    if state.day_running().is_some() {
        act(main_button(ui, Some(Icon::Right), texts.day_next(), Vec2::ZERO, true).clicked(), DayAction::Next);
        act(icon_button(ui, Icon::Left, texts.day_back(), true, false).clicked(), DayAction::Back);
        act(side_button(ui, None, texts.day_stop(), Vec2::ZERO, true).clicked(), DayAction::Stop);
    } else if main_button(ui, Some(Icon::Right), texts.day_run(), Vec2::ZERO, true).on_hover_text(texts.day_run_tip()).clicked() {
        actions.push(Action::Command(Command::RunDay));
    }
    let mut act = |clicked: bool, action: DayAction| {
        if clicked {
            actions.push(Action::Day(action));
        }
    };
    act(side_button(ui, Some(Icon::History), texts.day_clock(), Vec2::ZERO, true).clicked(), DayAction::Clock(true));
    let parked = state.parked();
    if parked > 0 {
        let label = texts.day_parked_count(parked as i64);
        let response = side_button(ui, Some(Icon::Help), &label, Vec2::ZERO, true).on_hover_text(texts.day_parked_count_tip());
        act(response.clicked(), DayAction::ShowParked);
    }
    let can = !state.is_read_only();
    act(side_button(ui, Some(Icon::Add), texts.day_park(), Vec2::ZERO, can).clicked(), DayAction::AskThought);
    if side_button(ui, Some(Icon::Export), texts.day_export(), Vec2::ZERO, true).clicked() {
        actions.push(Action::Command(Command::ExportDay));
    }
}

/// When the day begins, as a field.
fn begins_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let id = DayParts::filter_field();
    let starts = state.project().day_starts;
    let shown = || starts.map_or_else(String::new, |minutes| texts.time_of_day(crate::method::day::time_of_day(u32::from(minutes))));
    let mut text = typed::shown(ui, id, shown);
    let wrong = read_time(&text).is_none().then(|| ui.visuals().error_fg_color);
    ui.label(RichText::new(texts.day_begins()).weak());
    let hint = texts.day_begins_hint();
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(&mut text);
    let edit = TextEdit::singleline(&mut letters)
        .id(id)
        .desired_width(hint::width(ui, hint, 44.0))
        .char_limit(8)
        .text_color_opt(wrong)
        .interactive(!state.is_read_only())
        .hint_text(RichText::new(hint).color(weak));
    let response = ui.add(edit).accessible_name(texts.day_begins()).on_hover_text(texts.day_begins_tip());
    typed::select_opened(ui, &response, &text);
    if typed::take_in(ui, id, &response, &text)
        && let Some(minutes) = read_time(&text)
    {
        actions.push(Action::Day(DayAction::Begin(minutes)));
    }
    if response.lost_focus() {
        actions.push(Action::Seal);
    }
}

/// A time of day as people write it: `9`, `9:30`, `9.30`, `0930`; nothing: none.
fn read_time(text: &str) -> Option<Option<u16>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "0"),
    };
    let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
    (hours < 24 && minutes < 60).then_some(Some(hours * 60 + minutes))
}

/// Below the row: how long all of it takes, what is missing; while it is run, what runs over and what could be shortened.
pub(super) fn said_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (texts, project, theme) = (&state.program.texts, state.project(), state.theme());
    let times = DayTimes::of(&project.day);
    let length = day_length(texts, times.total);
    let bad = color32(theme.negative);
    let ends = project.day_starts.map(|starts| u32::from(starts) + times.total);
    let at = |minutes: u32| texts.time_of_day(crate::method::day::time_of_day(minutes));
    ui.horizontal_wrapped(|ui| {
        let said = match (project.day_starts, ends) {
            (Some(starts), Some(ends)) => texts.day_from_to(&at(u32::from(starts)), &at(ends), &length),
            _ => texts.day_takes(&length),
        };
        ui.label(said);
        if ends.is_some_and(|ends| ends > 1_440) {
            ui.label(RichText::new(texts.day_ends_tomorrow()).color(bad));
        }
        let without = project.day.iter().filter(|part| part.minutes == 0).count();
        if without > 0 {
            ui.label(RichText::new(texts.day_without_minutes(without as i64)).color(bad));
        }
    });
    let Some(now) = state.day_now() else { return };
    ui.horizontal_wrapped(|ui| {
        hyphens::label(ui, RichText::new(texts.day_on_now(now.part.title.trim())).strong(), WordsOf::Project);
        let left = length_of(now.going.left);
        if now.going.left < 0 {
            ui.label(RichText::new(texts.day_over_by(&left)).color(bad).strong());
        } else {
            ui.label(texts.day_left(&left));
        }
        let late = late_in_words(state, now.going.late, &state.time_here(now.going.ends));
        let words = RichText::new(late);
        ui.label(if now.going.late >= 60 { words.color(bad) } else { words });
        for (icon, name, minutes) in [(Icon::Positive, texts.day_longer(), 5), (Icon::Negative, texts.day_shorter(), -5)] {
            if icon_button(ui, icon, name, !state.is_read_only(), false).clicked() {
                actions.push(Action::Day(DayAction::Lengthen(minutes)));
            }
        }
    });
    savings_ui(ui, state, actions);
}

/// When the day ends as it goes, and how much later or earlier that is.
pub(super) fn late_in_words(state: &State, late: i64, ends: &str) -> String {
    let texts = &state.program.texts;
    match late / 60 {
        0 => texts.day_ends_on_time(ends),
        minutes if minutes > 0 => texts.day_ends_late(minutes, ends),
        minutes => texts.day_ends_early(-minutes, ends),
    }
}

/// What could be shortened.
fn savings_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let (Some((changed, is_enough)), Some(now)) = (state.day_savings(), state.day_now()) else { return };
    ui.horizontal_wrapped(|ui| {
        if changed.is_empty() {
            ui.label(RichText::new(texts.day_cannot_shorten()).weak());
            return;
        }
        let parts = changed.iter().filter_map(|(id, minutes)| {
            let part = state.project().day_step(*id)?;
            Some(texts.day_shorten_part(part.title.trim(), &texts.integer(i64::from(part.minutes.saturating_sub(*minutes)))))
        });
        let parts = parts.collect::<Vec<_>>().join(", ");
        let ends = state.time_here(now.promised);
        let said = if is_enough { texts.day_could_shorten(&ends, &parts) } else { texts.day_could_shorten_less(&ends, &parts) };
        hyphens::label(ui, said, WordsOf::Project);
        if side_button(ui, None, texts.day_shorten(), Vec2::ZERO, !state.is_read_only()).clicked() {
            actions.push(Action::Day(DayAction::Shorten));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::read_time;

    #[test]
    fn times_are_read_as_people_write_them() {
        let read = |text: &str| read_time(text);
        assert_eq!([read("9"), read(" 9:30 "), read("0930"), read("17.05")], [540, 570, 570, 1_025].map(|minutes| Some(Some(minutes))));
        assert_eq!(read(""), Some(None));
        assert_eq!([read("24"), read("9:75"), read("x"), read("9:")], [None; 4]);
    }
}

//! The view of measures: a row of tabs with the ways to look at them and at what belongs to them, and the one that is shown. Never what a measure is.

mod board;
mod contacts;
mod contents;
mod empty;
mod list;
mod plane;
mod portfolio;
mod questions;
mod returns;
mod tasks;

pub(super) use portfolio::money;

use super::grid::GridState;
use crate::app::{Action, Command, Contacts, DayParts, MeasureAction, MeasureTab, Measures, Questions, State};
use crate::model::Code as _;
use crate::scene::Icon;
use crate::ui::day::{day_ui, templates_ui};
use crate::ui::grid::grid_ui;
use crate::ui::grid::kind::GridKind as _;
use crate::ui::kit::covered::Covered;
use egui::{Button, Event, Key, Modifiers, Response, Role, Ui, WidgetInfo};
use empty::empty_ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct MeasuresState {
    list: GridState<Measures>,
    board: board::BoardState,
    plane: plane::PlaneState,
    questions: GridState<Questions>,
    portfolio: portfolio::PortfolioState,
    contacts: GridState<Contacts>,
    day: GridState<DayParts>,
}

/// Turns keys into actions by what they mean to a view of measures, while it has the focus; Ctrl+Shift+F leads into the filter of all of them.
fn take_keys(ui: &Ui, state: &State, response: &Response, meaning: fn(Key, Modifiers) -> Option<Action>, actions: &mut Vec<Action>) {
    if !response.has_focus() || Covered::of(ui.ctx(), state).keys {
        return;
    }
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if *key == Key::F && modifiers.command && modifiers.shift {
                ui.memory_mut(|memory| memory.request_focus(Measures::filter_field()));
                return false;
            }
            let meant = meaning(*key, *modifiers);
            let is_taken = meant.is_some();
            actions.extend(meant);
            !is_taken
        });
    });
}

/// Shows the view.
pub(super) fn measures_ui(ui: &mut Ui, state: &State, kept: &mut MeasuresState, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    tabs_ui(ui, state, actions);
    match state.open.measures.tab {
        MeasureTab::List | MeasureTab::Board | MeasureTab::Plane if state.project().measures.is_empty() => {
            let begin = Some((state, Command::AddMeasure, texts.measures_none_do()));
            empty_ui(ui, Icon::Measure, texts.measures_none(), texts.measures_none_how(), begin, actions);
        }
        MeasureTab::List => grid_ui(ui, state, &mut kept.list, actions),
        MeasureTab::Board => board::board_ui(ui, state, &mut kept.board, actions),
        MeasureTab::Plane => plane::plane_ui(ui, state, &mut kept.plane, actions),
        MeasureTab::Questions if state.project().questions.is_empty() => {
            let begin = Some((state, Command::AddQuestion, texts.questions_none_do()));
            empty_ui(ui, Icon::Help, texts.questions_none(), texts.questions_none_how(), begin, actions);
        }
        MeasureTab::Questions => grid_ui(ui, state, &mut kept.questions, actions),
        MeasureTab::Day if state.project().day.is_empty() => {
            let begin = Some((state, Command::AddDayPart, texts.day_none_do()));
            empty_ui(ui, Icon::List, texts.day_none(), texts.day_none_how(), begin, actions);
            templates_ui(ui, state, actions);
        }
        MeasureTab::Day => day_ui(ui, state, &mut kept.day, actions),
        MeasureTab::Tasks => tasks::tasks_ui(ui, state, actions),
        MeasureTab::Portfolio => portfolio::portfolio_ui(ui, state, &mut kept.portfolio, actions),
        MeasureTab::Return => returns::returns_ui(ui, state, actions),
        MeasureTab::Contacts if state.project().contacts.is_empty() => {
            let begin = Some((state, Command::AddContact, texts.contacts_none_do()));
            empty_ui(ui, Icon::Messenger, texts.contacts_none(), texts.contacts_none_how(), begin, actions);
        }
        MeasureTab::Contacts => {
            contents::contents_ui(ui, state, actions);
            grid_ui(ui, state, &mut kept.contacts, actions);
        }
    }
}

/// The ways to look at measures.
fn tabs_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let inner = ui.horizontal_wrapped(|ui| {
        for tab in MeasureTab::ALL.iter().copied() {
            let (name, on) = (texts.term("measure-tab", tab.code()), state.open.measures.tab == tab);
            let response = ui.add(Button::selectable(on, name));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, name));
            if response.clicked() {
                actions.push(Action::Measures(MeasureAction::Tab(tab)));
            }
        }
    });
    inner.response.widget_info(|| WidgetInfo::labeled(Role::TabList, true, texts.measures_tabs()));
    ui.add_space(2.0);
}

//! The day's plan in the grid: its words, the row above it, and what is painted in its cells. Never what a cell contains.

use super::bar::bar_ui;
use crate::app::{Action, Command, DayAction, DayColumn, DayParts, Grid, GridAction, Menu, State, context_menu};
use crate::i18n::Texts;
use crate::model::fields::DayField as Field;
use crate::model::{DayStep, DayStepId};
use crate::ui::grid::kind::{CellBrush, GridKind, GridWords};
use egui::{Id, Ui};

impl GridKind for DayParts {
    fn grid(state: &State) -> &Grid<Self> {
        &state.day.list
    }

    fn act(action: GridAction<Self>) -> Action {
        Action::Day(DayAction::List(action))
    }

    fn words(texts: &Texts) -> GridWords<'_> {
        GridWords {
            name: texts.day_name(),
            none: texts.day_none(),
            no_match: texts.day_none(),
            add: texts.day_add_part(),
            count_tip: texts.day_count_tip(),
            row_tip: texts.day_row_tip(),
            unsorted: texts.day_unsorted(),
        }
    }

    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        bar_ui(ui, state, actions);
    }

    fn filter_field() -> Id {
        Id::unique("day begins")
    }

    fn adder() -> Command {
        Command::AddDayPart
    }

    fn add_last(_state: &State) -> Action {
        Action::Day(DayAction::AddLast)
    }

    fn menu(state: &State) -> Menu {
        context_menu(state, state.open.document.selection.lead)
    }

    fn follow(row: DayStepId) -> Option<Action> {
        Some(Action::Day(DayAction::Start(row)))
    }

    fn is_movable(state: &State) -> bool {
        state.day.list.sort.is_none() && !state.is_read_only()
    }

    fn move_to(rows: Vec<DayStepId>, before: Option<DayStepId>) -> Option<Action> {
        Some(Action::Day(DayAction::Place(rows, before)))
    }

    fn paint(cell: &mut CellBrush<'_>, sheet: &Self::Sheet<'_>, row: &DayStep, column: DayColumn) {
        let theme = cell.theme;
        let is_on = sheet.on == Some(row.id);
        match column {
            DayColumn::Field(Field::Title) => {
                if is_on {
                    cell.stripe(theme.accent);
                    cell.ink(theme.accent);
                }
                cell.strong();
            }
            DayColumn::Field(Field::Minutes) => {
                cell.right();
                if row.minutes == 0 {
                    cell.ink(theme.negative);
                }
            }
            DayColumn::Begins => {
                cell.right();
                if is_on {
                    cell.ink(theme.accent);
                }
            }
            DayColumn::Id => cell.ink(theme.muted),
            DayColumn::Field(Field::Who | Field::Note) => {}
        }
    }
}

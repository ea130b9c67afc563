//! Measures in the grid: their words, their filter, and what is painted in their cells. Never what a cell contains.

use crate::app::{Action, Command, Grid, GridAction, MeasureAction, MeasureColumn, MeasureFilter, Measures, Menu, State, context_menu};
use crate::i18n::Texts;
use crate::layout::Theme;
use crate::model::fields::MeasureField as Field;
use crate::model::{Code as _, Measure, MeasureId, MeasureKind, Status};
use crate::scene::{Color, Icon};
use crate::ui::filter::{choice, text_ui, tick, toggle};
use crate::ui::grid::kind::{CellBrush, GridKind, GridWords};
use crate::ui::icon::icon_button;
use crate::ui::kit::words::alone;
use egui::{Id, Ui};

impl GridKind for Measures {
    fn grid(state: &State) -> &Grid<Self> {
        &state.measures.list
    }

    fn act(action: GridAction<Self>) -> Action {
        Action::Measures(MeasureAction::List(action))
    }

    fn words(texts: &Texts) -> GridWords<'_> {
        GridWords {
            name: texts.measures_name(),
            none: texts.measures_none(),
            no_match: texts.measures_no_match(),
            add: texts.term("command", "add-measure"),
            count_tip: texts.measures_count_tip(),
            row_tip: texts.measures_row_tip(),
            unsorted: texts.measures_unsorted(),
        }
    }

    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let texts = &state.program.texts;
        let mut filter = state.open.measures.filter.clone();
        ui.spacing_mut().item_spacing.x = 4.0;
        text_ui(ui, texts, Self::filter_field(), &mut filter.text);
        choice(ui, texts, texts.measures_filter_status(), filter.statuses.len(), |ui| {
            for status in Status::ALL {
                tick(ui, &mut filter.statuses, *status, &alone(texts, *status));
            }
        });
        choice(ui, texts, texts.measures_filter_kind(), filter.kinds.len(), |ui| {
            for kind in MeasureKind::ALL {
                tick(ui, &mut filter.kinds, *kind, &alone(texts, *kind));
            }
        });
        choice(ui, texts, texts.measures_filter_owner(), filter.owners.len(), |ui| {
            for owner in MeasureFilter::everybody(state.project().measures.iter().map(|measure| &**measure)) {
                let name = if owner.is_empty() { texts.measures_filter_nobody() } else { owner };
                tick(ui, &mut filter.owners, owner.to_owned(), name);
            }
        });
        if toggle(ui, texts.measures_filter_here(), filter.here) {
            filter.here = !filter.here;
        }
        if !filter.is_empty() && icon_button(ui, Icon::Close, texts.filter_clear(), true, false).clicked() {
            filter = MeasureFilter::default();
        }
        if filter != state.open.measures.filter {
            actions.push(Action::Measures(MeasureAction::Filter(filter)));
        }
    }

    fn filter_field() -> Id {
        Id::unique("measures filter text")
    }

    fn adder() -> Command {
        Command::AddMeasure
    }

    fn add_last(_state: &State) -> Action {
        Action::Measures(MeasureAction::AddLast)
    }

    fn menu(state: &State) -> Menu {
        context_menu(state, state.open.document.selection.lead)
    }

    fn follow(_row: MeasureId) -> Option<Action> {
        None
    }

    fn paint(cell: &mut CellBrush<'_>, sheet: &Self::Sheet<'_>, row: &Measure, column: MeasureColumn) {
        let theme = cell.theme;
        let MeasureColumn::Field(field) = column else { return cell.ink(theme.muted) };
        match field {
            Field::Title => {
                cell.stripe(status_color(theme, row.status));
                cell.strong();
            }
            Field::Status => cell.ink(status_color(theme, row.status)),
            Field::Lift | Field::Retention | Field::Effort => cell.centre(),
            Field::Due if sheet.is_overdue(row) => cell.ink(theme.negative),
            Field::Cost | Field::Spent => cell.right(),
            Field::Kind | Field::Group | Field::Needs | Field::Pin => cell.ink(theme.muted),
            _ => {}
        }
    }
}

/// The colour of a status: nothing is done yet, it is on its way, it is there, it is no longer.
pub(in crate::ui) fn status_color(theme: &Theme, status: Status) -> Color {
    match status {
        Status::Idea | Status::Dropped => theme.muted,
        Status::Planned | Status::Prototype | Status::Testing => theme.owned,
        Status::Live | Status::Done => theme.earned,
    }
}

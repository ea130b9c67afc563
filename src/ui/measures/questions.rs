//! Open questions in the grid: their words, their filter, and what is painted in their cells. Never what a cell contains.

use crate::app::{
    Action, Command, Grid, GridAction, MeasureAction, Menu, QuestionColumn, QuestionFilter, Questions, RowKind as _, State, context_menu,
};
use crate::i18n::Texts;
use crate::model::fields::QuestionField as Field;
use crate::model::table::{NO, YES};
use crate::model::{OpenQuestion, QuestionId};
use crate::scene::Icon;
use crate::ui::filter::{choice, text_ui, tick, toggle};
use crate::ui::grid::kind::{CellBrush, GridKind, GridWords};
use crate::ui::icon::icon_button;
use egui::{Id, Ui};

impl GridKind for Questions {
    fn grid(state: &State) -> &Grid<Self> {
        &state.measures.questions
    }

    fn act(action: GridAction<Self>) -> Action {
        Action::Measures(MeasureAction::Questions(action))
    }

    fn words(texts: &Texts) -> GridWords<'_> {
        GridWords {
            name: texts.questions_name(),
            none: texts.questions_none(),
            no_match: texts.questions_no_match(),
            add: texts.term("command", "add-question"),
            count_tip: texts.questions_count_tip(),
            row_tip: texts.measures_row_tip(),
            unsorted: texts.measures_unsorted(),
        }
    }

    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let texts = &state.program.texts;
        let mut filter = state.open.measures.questions.clone();
        ui.spacing_mut().item_spacing.x = 4.0;
        text_ui(ui, texts, Self::filter_field(), &mut filter.text);
        choice(ui, texts, texts.measures_filter_owner(), filter.owners.len(), |ui| {
            for owner in QuestionFilter::everybody(state.project().questions.iter().map(|question| &**question)) {
                let name = if owner.is_empty() { texts.measures_filter_nobody() } else { owner };
                tick(ui, &mut filter.owners, owner.to_owned(), name);
            }
        });
        if toggle(ui, texts.questions_filter_open(), filter.open) {
            filter.open = !filter.open;
        }
        if toggle(ui, texts.measures_filter_here(), filter.here) {
            filter.here = !filter.here;
        }
        if !filter.is_empty() && icon_button(ui, Icon::Close, texts.filter_clear(), true, false).clicked() {
            filter = QuestionFilter::default();
        }
        if filter != state.open.measures.questions {
            actions.push(Action::Measures(MeasureAction::FilterQuestions(filter)));
        }
    }

    fn filter_field() -> Id {
        Id::unique("questions filter text")
    }

    fn adder() -> Command {
        Command::AddQuestion
    }

    fn add_last(_state: &State) -> Action {
        Action::Measures(MeasureAction::AddLast)
    }

    fn menu(state: &State) -> Menu {
        context_menu(state, state.open.document.selection.lead)
    }

    fn follow(_row: QuestionId) -> Option<Action> {
        None
    }

    /// Whether it is answered.
    fn toggled(state: &State) -> Option<&'static str> {
        let lead = Self::lead(state).filter(|_| state.measures.questions.column == QuestionColumn::Field(Field::Done))?;
        let done = state.project().question(lead).is_some_and(|question| question.done);
        Some(if done { NO } else { YES })
    }

    fn paint(cell: &mut CellBrush<'_>, sheet: &Self::Sheet<'_>, row: &OpenQuestion, column: QuestionColumn) {
        let theme = cell.theme;
        if row.done {
            cell.ink(theme.muted);
        }
        match column {
            QuestionColumn::Field(Field::Text) => {
                cell.stripe(if row.done { theme.muted } else { theme.accent });
                if !row.done {
                    cell.strong();
                }
            }
            QuestionColumn::Field(Field::Due) if sheet.is_overdue(row) => cell.ink(theme.negative),
            QuestionColumn::Field(Field::Done) if row.done => cell.icon(Icon::Done, theme.positive),
            QuestionColumn::Field(Field::Done) => cell.ink(theme.muted),
            QuestionColumn::Id => cell.ink(theme.muted),
            QuestionColumn::Field(Field::About | Field::Owner | Field::Due | Field::Review) => {}
        }
    }
}

//! The touchpoints of the map in the grid: their words, their filter, and what is painted in their cells. Never what a cell contains.

use super::kind::{CellBrush, GridKind, GridWords};
use crate::app::{
    Action, Command, Grid, GridAction, GridColumn, LookAction, MapAction, Menu, NewTouchpoint, RowColumn as _, RowKind as _, ScoreField,
    State, Touchpoints, context_menu,
};
use crate::edit::Selected;
use crate::i18n::Texts;
use crate::layout::{channel_icon, media_ink, verdict_ink};
use crate::model::TouchpointId;
use crate::model::table::{Column, NO, YES};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::filter;
use crate::ui::verdict::paint_mark;
use egui::{Id, Ui, vec2};

impl GridKind for Touchpoints {
    fn grid(state: &State) -> &Grid<Self> {
        &state.grid
    }

    fn act(action: GridAction<Self>) -> Action {
        Action::Grid(action)
    }

    fn words(texts: &Texts) -> GridWords<'_> {
        GridWords {
            name: texts.grid_name(),
            none: texts.grid_nothing_there(),
            no_match: texts.grid_nothing_matches(),
            add: texts.grid_add(),
            count_tip: texts.grid_count_tip(),
            row_tip: texts.grid_row_tip(),
            unsorted: texts.grid_sort_journey(),
        }
    }

    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        filter::filter_ui(ui, state, actions);
    }

    fn filter_field() -> Id {
        filter::text_field()
    }

    fn adder() -> Command {
        Command::AddTouchpoint
    }

    fn add_last(state: &State) -> Action {
        let map = state.map();
        let last = state.grid.rows(state).ids().last().and_then(|last| map?.place_of(*last));
        let stage = map.zip(last).and_then(|(map, place)| map.stages.get(place.stage));
        let before = stage.zip(last).and_then(|(stage, place)| stage.touchpoints.get(place.index + 1));
        let new = NewTouchpoint { stage: stage.map(|stage| stage.id), before: before.map(|before| before.id), ..NewTouchpoint::default() };
        Action::Map(MapAction::AddTouchpoint(new))
    }

    fn menu(state: &State) -> Menu {
        context_menu(state, state.open.document.selection.lead)
    }

    fn follow(row: TouchpointId) -> Option<Action> {
        Some(Action::Look(LookAction::GoToMap(Selected::Touchpoint(row))))
    }

    fn scores() -> Option<ScoreField> {
        Some(ScoreField::Grid)
    }

    /// Whether it is critical.
    fn toggled(state: &State) -> Option<&'static str> {
        let lead = Self::lead(state).filter(|_| state.grid.column == GridColumn::Field(Column::Critical))?;
        let critical = state.map().and_then(|map| map.touchpoint(lead)).is_some_and(|touchpoint| touchpoint.critical);
        Some(if critical { NO } else { YES })
    }

    fn paint(cell: &mut CellBrush<'_>, sheet: &Self::Sheet<'_>, row: Self::Row<'_>, column: GridColumn) {
        let theme = cell.theme;
        let (touchpoint, judged) = (row.touchpoint, row.judged);
        match column {
            GridColumn::Field(Column::Touchpoint) => {
                cell.stripe(media_ink(theme, touchpoint.media()));
                cell.strong();
            }
            GridColumn::Field(Column::Area | Column::Media) => cell.ink(media_ink(theme, touchpoint.media())),
            GridColumn::Field(Column::Channel) if touchpoint.channel.is_some() => cell.icon(channel_icon(touchpoint.channel), theme.muted),
            GridColumn::Field(Column::Critical) => {
                if touchpoint.critical {
                    cell.icon(Icon::Critical, theme.deal_breaker.mark);
                    cell.ink(theme.deal_breaker.word);
                } else {
                    cell.ink(theme.muted);
                }
            }
            GridColumn::Field(Column::Control) => cell.ink(theme.muted),
            GridColumn::Verdict => {
                let square = cell.square();
                paint_mark(cell.painter(), theme, judged.assessment.verdict, square.shrink(square.width() * 0.08));
                cell.ink(verdict_ink(theme, judged.assessment.verdict).word);
            }
            GridColumn::Gap => {
                cell.centre();
                let gap = judged.assessment.gap.unwrap_or_default();
                if gap != 0.0 {
                    cell.ink(if gap > 0.0 { theme.positive } else { theme.negative });
                }
            }
            GridColumn::Opportunity | GridColumn::Priority => {
                cell.centre();
                cell.ink(theme.muted);
            }
            GridColumn::Field(Column::Reach) => cell.centre(),
            GridColumn::Field(Column::Id) => cell.ink(theme.muted),
            GridColumn::Field(_) => {}
        }
        if let Some(kind) = column.score() {
            cell.centre();
            // What was only voted on is paler than what was agreed; a dot marks what needs discussing.
            if touchpoint.agreed_in(sheet.analysis.round).get(kind).is_none() {
                cell.ink(theme.muted);
            }
            if judged.agreement.get(kind).to_discuss {
                cell.painter().circle_filled(cell.rect().right_top() + vec2(-7.0, 7.0), 2.5, color32(theme.paid));
            }
        }
    }
}

//! The visible cells: their words, numbers and symbols, what is selected, and the cursor. Never a cell out of view.

use super::place::Places;
use crate::app::{CellKind, GridColumn, GridRows, ScoreField, State, cell_shown};
use crate::edit::Selected;
use crate::export::Words;
use crate::layout::{Theme, channel_icon, media_ink, verdict_ink};
use crate::method::{Analysis, Judged};
use crate::model::table::Column;
use crate::model::{Map, Stage, Touchpoint};
use crate::scene::{Color, Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::{color32, stroke_icon};
use crate::ui::kit::clipped::clipped;
use crate::ui::kit::focus::main_surface;
use crate::ui::verdict::paint_mark;
use egui::{Align2, Color32, FontId, Painter, Rect, Response, Stroke, StrokeKind, TextStyle, Ui, pos2, vec2};
use std::sync::Arc;

/// Space between a cell's edge and its words.
const PADDING: f32 = 7.0;

/// Everything that painting needs.
pub(super) struct Table<'a> {
    pub(super) state: &'a State,
    pub(super) map: &'a Arc<Map>,
    pub(super) analysis: &'a Analysis,
    pub(super) rows: &'a GridRows,
    pub(super) places: &'a Places,
    pub(super) theme: &'a Theme,
}

/// What one row shows.
struct Row<'a> {
    stage: &'a Stage,
    touchpoint: &'a Touchpoint,
    judged: &'a Judged,
}

/// How a cell's words are painted.
struct Ink {
    color: Color32,
    font: FontId,
    centred: bool,
}

/// Paints all visible cells, the row numbers and what is selected.
pub(super) fn cells(ui: &Ui, table: &Table<'_>, response: &Response) {
    let places = table.places;
    let body = places.body();
    let painter = ui.painter().with_clip_rect(body);
    let columns = places.columns_in_sight();
    let theme = table.theme;
    let font = TextStyle::Body.resolve(ui.style());
    let hairline = Stroke::new(theme.line_weight as f32, color32(theme.hairline));
    let range = table.state.grid.range(table.state);
    let tint = theme.accent.with_alpha(34).over(theme.paper);
    let hovered = response.hover_pos().filter(|at| places.is_on_rows(*at)).and_then(|at| places.row_at(at.y));
    for row in places.rows_in_sight() {
        let rect = places.row(row);
        let Some((stage, touchpoint)) = table.rows.get(table.map, row) else { continue };
        let Some(judged) = table.rows.place(row).and_then(|place| table.analysis.at(place)) else { continue };
        let content_of = Row { stage, touchpoint, judged };
        let selected = table.state.open.document.selection.contains(Selected::Touchpoint(touchpoint.id));
        if hovered == Some(row) && !selected {
            painter.rect_filled(rect, 0.0, color32(theme.tint));
        }
        for index in columns.iter().rev() {
            let column = places.columns[*index];
            let cell = places.cell(row, *index);
            let painter = painter.with_clip_rect(places.clip(*index).intersect(body));
            if *index == 0 {
                let under = if hovered == Some(row) && !selected { theme.tint } else { theme.paper };
                painter.rect_filled(cell, 0.0, color32(under));
            }
            if selected && range.contains(&column) {
                painter.rect_filled(cell, 0.0, color32(tint));
            }
            let painter = painter.with_clip_rect(painter.clip_rect().intersect(cell));
            content(&painter, table, &content_of, column, cell, &font);
        }
        painter.hline(rect.x_range(), rect.bottom(), hairline);
        number(ui, table, row, selected);
    }
    let bottom = places.row(places.rows_in_sight().end.saturating_sub(1)).bottom().min(body.bottom());
    for index in columns {
        let painter = ui.painter().with_clip_rect(places.clip(index).expand(1.0).intersect(body.expand(1.0)));
        let line = if index == 0 { Stroke::new(hairline.width * 1.5, color32(theme.path)) } else { hairline };
        painter.vline(places.span(index).max, body.top()..=bottom, line);
    }
    cursor(ui, table);
}

/// The row's number in the journey.
fn number(ui: &Ui, table: &Table<'_>, row: usize, selected: bool) {
    let places = table.places;
    let theme = table.theme;
    let rect = places.row(row);
    let rect = Rect::from_x_y_ranges(rect.left()..=rect.left() + places.gutter, rect.y_range());
    let painter = ui.painter().with_clip_rect(places.body());
    let whole = selected && table.state.grid.whole_rows;
    let fill = if whole {
        theme.accent
    } else if selected {
        theme.accent.with_alpha(46).over(theme.panel)
    } else {
        theme.panel
    };
    painter.rect_filled(rect, 0.0, color32(fill));
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(theme.line_weight as f32, color32(theme.hairline)));
    let color = if whole {
        theme.paper
    } else if selected {
        theme.ink
    } else {
        theme.muted
    };
    let font = TextStyle::Small.resolve(ui.style());
    painter.text(rect.right_center() - vec2(6.0, 0.0), Align2::RIGHT_CENTER, row + 1, font, color32(color));
}

/// A frame around the selected cells and a stronger one around the cursor.
fn cursor(ui: &Ui, table: &Table<'_>) {
    let (state, places) = (table.state, table.places);
    let lead = state.open.document.selection.lead_touchpoint().and_then(|id| table.rows.row_of(id));
    let (Some(row), Some(column)) = (lead, places.column(state.grid.column)) else { return };
    let clip = places.clip(column).intersect(places.body()).expand(1.0);
    let focused = ui.memory(|memory| memory.has_focus(main_surface())) || state.look.editing.is_some();
    let color = if focused { table.theme.accent } else { table.theme.muted };
    let stroke = Stroke::new(2.0 * table.theme.line_weight as f32, color32(color));
    ui.painter().with_clip_rect(clip).rect_stroke(places.cell(row, column), 1.0, stroke, StrokeKind::Inside);
}

/// The content of a cell.
fn content(painter: &Painter, table: &Table<'_>, row: &Row<'_>, column: GridColumn, cell: Rect, body: &FontId) {
    let theme = table.theme;
    let Row { stage, touchpoint, judged } = row;
    let state = table.state;
    let mut text = cell_shown(column, stage, touchpoint, judged, Words(&state.program.texts));
    let at_cursor = column == state.grid.column && state.open.document.selection.lead_touchpoint() == Some(touchpoint.id);
    if at_cursor && state.is_score_open(ScoreField::Grid) {
        // A 1 that may still become a 10.
        text.push('…');
    }
    let mut left = cell.left() + PADDING;
    let side = body.size * 1.05;
    let mut ink = Ink { color: color32(theme.ink), font: body.clone(), centred: false };
    let square = |left: f32| Rect::from_center_size(pos2(left + side / 2.0, cell.center().y), vec2(side, side));
    match column {
        GridColumn::Field(Column::Touchpoint) => {
            let bar = Rect::from_min_max(cell.min, pos2(cell.left() + 3.0, cell.bottom()));
            painter.rect_filled(bar.shrink2(vec2(0.0, 3.0)), 1.0, color32(media_ink(theme, touchpoint.media())));
            left += 3.0;
            ink.font = FontId::new(body.size, FontSet::family(Weight::SemiBold));
        }
        GridColumn::Field(Column::Area | Column::Media) => ink.color = color32(media_ink(theme, touchpoint.media())),
        GridColumn::Field(Column::Channel) if touchpoint.channel.is_some() => {
            icon(painter, channel_icon(touchpoint.channel), square(left), theme.muted);
            left += side + 6.0;
        }
        GridColumn::Field(Column::Critical) => {
            if touchpoint.critical {
                icon(painter, Icon::Critical, square(left), theme.deal_breaker.mark);
                left += side + 6.0;
                ink.color = color32(theme.deal_breaker.word);
            } else {
                ink.color = color32(theme.muted);
            }
        }
        GridColumn::Field(Column::Control) => ink.color = color32(theme.muted),
        GridColumn::Verdict => {
            let colors = verdict_ink(theme, judged.assessment.verdict);
            paint_mark(painter, theme, judged.assessment.verdict, square(left).shrink(side * 0.08));
            left += side + 6.0;
            ink.color = color32(colors.word);
        }
        GridColumn::Gap => {
            ink.centred = true;
            let gap = judged.assessment.gap.unwrap_or_default();
            if gap != 0.0 {
                ink.color = color32(if gap > 0.0 { theme.positive } else { theme.negative });
            }
        }
        GridColumn::Opportunity | GridColumn::Priority => {
            ink.centred = true;
            ink.color = color32(theme.muted);
        }
        GridColumn::Field(Column::Reach) => ink.centred = true,
        GridColumn::Field(Column::Id) => ink.color = color32(theme.muted),
        _ => {}
    }
    if let CellKind::Score(kind) = column.kind() {
        ink.centred = true;
        // What was only voted on is paler than what was agreed; a dot marks what needs discussing.
        if touchpoint.agreed_in(table.analysis.round).get(kind).is_none() {
            ink.color = color32(theme.muted);
        }
        if judged.agreement.get(kind).to_discuss {
            painter.circle_filled(cell.right_top() + vec2(-7.0, 7.0), 2.5, color32(theme.paid));
        }
    }
    if text.is_empty() {
        return;
    }
    let width = cell.right() - left - PADDING * 0.6;
    let galley = clipped(painter, &text, ink.font, ink.color, width);
    let x = if ink.centred { cell.center().x - galley.size().x / 2.0 } else { left };
    painter.galley(pos2(x, cell.center().y - galley.size().y / 2.0), galley, ink.color);
}

/// Paints an icon, clipped to the cell.
fn icon(painter: &Painter, icon: Icon, rect: Rect, color: Color) {
    stroke_icon(painter, icon, rect, Stroke::new((rect.width() / 13.0).max(1.2), color32(color)));
}

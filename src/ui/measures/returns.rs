//! What measures cost and brought: the sentence, the money by what was chosen, and what became of each measure. Never a figure of its own.

use super::portfolio::unmeasured_ui;
use crate::app::{Action, CostRow, CostsBy, MeasureTab, OutcomeRow, PortfolioAction, Returns, State};
use crate::layout::word;
use crate::model::Code as _;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::atom;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{
    Align2, Button, Color32, FontId, Label, Rect, RichText, Role, ScrollArea, Sense, Stroke, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// Shows the tab.
pub(super) fn returns_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(returns) = state.returns() else { return };
    let texts = &*state.program.texts;
    let corner = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
    let surface = ui.interact(corner, focus::main_surface(), Sense::focusable_noninteractive());
    surface.widget_info(|| WidgetInfo::labeled(Role::Group, true, texts.term("measure-tab", MeasureTab::Return.code())));
    focus::hold(ui, state, &surface, Hold::default(), actions);
    ui.spacing_mut().scroll.floating = false;
    ScrollArea::both().id_salt("returns").auto_shrink([false, false]).show(ui, |ui| {
        ui.add_space(4.0);
        let size = TextStyle::Heading.resolve(ui.style()).size;
        ui.add(Label::new(RichText::new(&returns.sentence).size(size)).wrap());
        if !returns.unmeasured.is_empty() {
            unmeasured_ui(ui, state, &returns.unmeasured);
        }
        ui.add_space(4.0);
        if ui.add(Button::new((atom(ui, Icon::Copy), texts.returns_copy()))).clicked() {
            actions.push(Action::Portfolio(PortfolioAction::CopyReturns));
        }
        ui.add_space(12.0);
        costs_ui(ui, state, &returns, actions);
        ui.add_space(16.0);
        outcomes_ui(ui, state, &returns);
    });
}

fn heading(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).strong());
}

fn costs_ui(ui: &mut Ui, state: &State, returns: &Returns, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let by = state.open.portfolio.costs_by;
    ui.horizontal(|ui| {
        heading(ui, texts.returns_costs());
        ui.add_space(8.0);
        ui.label(RichText::new(texts.returns_by()).weak());
        Dropdown { name: texts.returns_by(), shown: word(texts, by), width: None }.show(ui, |ui| {
            for other in CostsBy::ALL {
                if option(ui, *other == by, word(texts, *other)) && *other != by {
                    actions.push(Action::Portfolio(PortfolioAction::CostsBy(*other)));
                }
            }
        });
    });
    if returns.costs.is_empty() {
        ui.label(RichText::new(texts.returns_no_costs()).weak());
        return;
    }
    let line = |row: &CostRow, is_sum: bool| TableLine {
        title: row.name.clone(),
        more: String::new(),
        figures: vec![state.wholes(row.so_far), state.wholes(row.planned)],
        is_sum,
    };
    let heads = vec![(texts.returns_so_far().to_owned(), ""), (texts.returns_planned().to_owned(), "")];
    let mut lines: Vec<TableLine> = returns.costs.iter().map(|row| line(row, false)).collect();
    lines.push(line(&returns.total, true));
    table_ui(ui, state, &heads, &lines);
}

fn outcomes_ui(ui: &mut Ui, state: &State, returns: &Returns) {
    let texts = &*state.program.texts;
    heading(ui, texts.returns_outcomes());
    if returns.outcomes.is_empty() {
        ui.label(RichText::new(texts.returns_no_outcomes()).weak());
        return;
    }
    let per = texts.returns_per(&state.wholes(returns.unit));
    let heads = vec![
        (texts.returns_spent().to_owned(), ""),
        (texts.returns_expected().to_owned(), texts.returns_tip()),
        (texts.returns_observed().to_owned(), texts.returns_tip()),
        (format!("{} {per}", texts.returns_expected()), texts.returns_per_tip()),
        (format!("{} {per}", texts.returns_observed()), texts.returns_per_tip()),
    ];
    let signed = |value: Option<f64>| value.map_or_else(|| texts.returns_unknown().to_owned(), |value| texts.signed(value));
    let number = |value: Option<f64>| value.map_or_else(|| texts.returns_unknown().to_owned(), |value| texts.number(value, 2));
    let line = |row: &OutcomeRow| TableLine {
        title: if row.title.is_empty() { texts.measure_untitled().to_owned() } else { row.title.clone() },
        more: match i64::try_from(row.sharing).unwrap_or(i64::MAX) {
            0 => String::new(),
            sharing => texts.returns_sharing(sharing),
        },
        figures: vec![
            state.wholes(row.spent),
            signed(row.expected),
            signed(row.change),
            number(row.expected_per_unit),
            number(row.per_unit),
        ],
        is_sum: false,
    };
    table_ui(ui, state, &heads, &returns.outcomes.iter().map(line).collect::<Vec<_>>());
}

/// A line of a table: words, and figures in columns.
struct TableLine {
    title: String,
    /// What else is to be said of it, in smaller letters.
    more: String,
    figures: Vec<String>,
    is_sum: bool,
}

/// Words on the left, as wide as they need and there is room for, and figures in columns of their own width.
fn table_ui(ui: &mut Ui, state: &State, heads: &[(String, &str)], lines: &[TableLine]) {
    let zoom = scale(ui);
    let (body, small) = (TextStyle::Body.resolve(ui.style()), TextStyle::Small.resolve(ui.style()));
    let strong = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let wide = |words: &str, font: &FontId| ui.painter().layout_no_wrap(words.to_owned(), font.clone(), ink).size().x;
    let between = 22.0 * zoom;
    let columns: Vec<f32> = heads
        .iter()
        .enumerate()
        .map(|(at, (head, _))| {
            let figures = lines.iter().filter_map(|line| line.figures.get(at)).map(|figure| wide(figure, &strong));
            figures.fold(wide(head, &small), f32::max) + between
        })
        .collect();
    let figures: f32 = columns.iter().sum();
    let title = lines.iter().map(|line| wide(&line.title, &strong)).fold(160.0 * zoom, f32::max);
    let title = title.min((ui.available_width() - figures - 12.0).max(160.0 * zoom)).min(460.0 * zoom);
    let hairline = Stroke::new(state.theme().line_weight as f32, color32(state.theme().hairline));
    let paint = |ui: &Ui, row: Rect, words: &[String], font: &FontId, color: Color32| {
        let mut right = row.left() + title;
        for (words, column) in words.iter().zip(&columns) {
            right += column;
            ui.painter().text(pos2(right, row.center().y), Align2::RIGHT_CENTER, words, font.clone(), color);
        }
    };
    let (head, _) = ui.allocate_exact_size(vec2(title + figures, small.size + 8.0), Sense::hover());
    let names: Vec<String> = heads.iter().map(|(name, _)| name.clone()).collect();
    paint(ui, head, &names, &small, weak);
    let mut right = head.left() + title;
    for ((name, told), column) in heads.iter().zip(&columns) {
        let place = Rect::from_min_max(pos2(right, head.top()), pos2(right + column, head.bottom()));
        right += column;
        if !told.is_empty() {
            let response = ui.interact(place, ui.scope_id().with(("head", name)), Sense::hover());
            response.on_hover_text(*told);
        }
    }
    for line in lines {
        let face = if line.is_sum { strong.clone() } else { body.clone() };
        let words = hyphens::laid(ui, line.title.clone(), face, ink, title, WordsOf::Project);
        let more = (!line.more.is_empty()).then(|| hyphens::laid(ui, line.more.clone(), small.clone(), weak, title, WordsOf::Program));
        let high = words.size().y + more.as_ref().map_or(0.0, |more| more.size().y);
        let (row, response) = ui.allocate_exact_size(vec2(title + figures, (high + 8.0).max(26.0 * zoom)), Sense::hover());
        let said: Vec<String> = names.iter().zip(&line.figures).map(|(name, figure)| format!("{name} {figure}")).collect();
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, format!("{}: {}. {}", line.title, said.join(", "), line.more)));
        ui.painter().hline(row.x_range(), row.top(), hairline);
        let top = row.center().y - high / 2.0;
        let below = top + words.size().y;
        ui.painter().galley(pos2(row.left(), top), words, ink);
        if let Some(more) = more {
            ui.painter().galley(pos2(row.left(), below), more, weak);
        }
        paint(ui, row, &line.figures, if line.is_sum { &strong } else { &body }, ink);
    }
}

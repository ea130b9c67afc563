//! A touchpoint's scores from round to round: a small curve of what was expected and what was fulfilled, and each round with its verdict. A
//! click shows a round. Never a change of a score.

use super::form::Form;
use crate::app::{Action, Command};
use crate::layout::{Theme, verdict_ink, word};
use crate::method::Moment;
use crate::model::Touchpoint;
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::scale::scale;
use crate::ui::verdict::mark_ui;
use egui::{Align, Button, Color32, Layout, Painter, Pos2, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Height of the curve, in points at the normal size of type.
const HEIGHT: f32 = 54.0;

/// Shows the curve and the rounds below it, the latest first.
pub(super) fn history_ui(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint) {
    let project = form.state.project();
    let moments = form.state.history(touchpoint.id);
    let texts = form.texts();
    let theme = form.theme();
    // A single dot says nothing that the scores above do not already say.
    let measured = moments.iter().filter(|moment| moment.said.expectation.or(moment.said.fulfilment).is_some()).count();
    if measured > 1 {
        let size = vec2(ui.available_width() - 4.0, HEIGHT * scale(ui));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = texts.compare_history_chart(&touchpoint.title, i64::try_from(measured).unwrap_or(i64::MAX));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        curve(ui.painter(), rect, theme, &moments);
    }
    for moment in moments.iter().rev() {
        let Some(round) = project.round(moment.round) else { continue };
        let shown = form.state.round() == Some(round.id);
        ui.horizontal(|ui| {
            mark_ui(ui, theme, moment.said.verdict, 13.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let gap = moment.said.gap.map_or_else(|| "–".to_owned(), |gap| texts.signed(gap));
                ui.label(RichText::new(gap).color(color32(verdict_ink(theme, moment.said.verdict).word)));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let label = RichText::new(round.label.as_str());
                    let label = if shown { label.family(FontSet::family(Weight::SemiBold)) } else { label };
                    let button = ui.add(Button::new(label).frame_when_inactive(false).truncate());
                    let told = texts.compare_history_round(&round.label, word(texts, moment.said.verdict));
                    button.widget_info(|| WidgetInfo::selected(Role::Button, true, shown, &told));
                    if !shown && button.told(&texts.compare_history_show(&round.label), WordsOf::Project).clicked() {
                        form.actions.push(Action::Command(Command::ShowRound(round.id)));
                    }
                });
            });
        });
    }
}

/// Expectation as a thin line, fulfilment as a bold one, with dots in the colours of the verdicts.
fn curve(painter: &Painter, rect: Rect, theme: &Theme, moments: &[Moment]) {
    let inner = rect.shrink2(vec2(8.0, 8.0));
    let step = inner.width() / (moments.len().max(2) - 1) as f32;
    let at = |index: usize, score: f64| pos2(inner.left() + index as f32 * step, inner.bottom() - inner.height() * (score / 10.0) as f32);
    let hairline = Stroke::new(1.0, color32(theme.hairline));
    painter.rect_filled(rect, 5.0, color32(theme.paper));
    for score in [0.0, 5.0, 10.0] {
        painter.hline(inner.x_range(), at(0, score).y, hairline);
    }
    let points = |score: fn(&Moment) -> Option<f64>| -> Vec<Option<Pos2>> {
        moments.iter().enumerate().map(|(index, moment)| Some(at(index, score(moment)?))).collect()
    };
    let (expected, met) = (points(|moment| moment.said.expectation), points(|moment| moment.said.fulfilment));
    let lines = |points: &[Option<Pos2>], width: f32, color: Color32| {
        for run in points.split(Option::is_none).filter(|run| run.len() > 1) {
            painter.line(run.iter().copied().flatten().collect(), Stroke::new(width, color));
        }
    };
    lines(&expected, 1.2, color32(theme.expectation));
    lines(&met, 2.2, color32(theme.fulfilment));
    for point in expected.iter().flatten() {
        painter.circle(*point, 2.4, color32(theme.paper), Stroke::new(1.2, color32(theme.expectation)));
    }
    for (moment, point) in moments.iter().zip(&met) {
        if let Some(point) = point {
            painter.circle(*point, 4.0, color32(verdict_ink(theme, moment.said.verdict).mark), Stroke::new(1.2, color32(theme.paper)));
        }
    }
}

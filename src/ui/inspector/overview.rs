//! What is shown if nothing is selected: what the scores of the map say in a few sentences, and where to look first.

use super::form::{Form, quiet};
use crate::app::{Action, LookAction};
use crate::edit::Selected;
use crate::layout::{Rated, balance_sentence, stage_sentences, switches, verdict_ink};
use crate::method::{Analysis, Verdict};
use crate::model::Code as _;
use crate::model::Map;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, Told as _, WordsOf};
use crate::ui::sure;
use crate::ui::verdict::{mark_ui, verdict_ui};
use egui::{CursorIcon, Layout, RichText, Role, Sense, Ui, WidgetInfo, vec2};

/// How many of the most urgent touchpoints are named.
const URGENT: usize = 5;

/// Shows the overview.
pub(super) fn overview_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map) {
    let texts = form.texts();
    let Some(analysis) = form.state.analysis() else { return };
    form.section(ui, "overview", texts.inspector_section_overview(), 0, |ui, form| {
        let sentence = balance_sentence(texts, &analysis.balance, Rated::of_analysis(&analysis));
        hyphens::label(ui, sentence, WordsOf::Program);
        counts(ui, form);
        for sentence in stage_sentences(texts, map, &analysis) {
            quiet(ui, sentence);
        }
        if let Some(sentence) = switches(texts, analysis.zigzag) {
            quiet(ui, sentence);
        }
        urgent(ui, form, map, &analysis);
        if !analysis.priorities.is_empty() {
            sure::button_ui(ui, form.state, form.actions);
            sure::map_ui(ui, form.state);
        }
    });
}

/// How often each verdict occurs.
fn counts(ui: &mut Ui, form: &Form<'_>) {
    let texts = form.texts();
    let theme = form.theme();
    let judged = form.state.judged();
    let count = |verdict: Verdict| judged.as_ref().map_or(0, |judged| judged.count(verdict));
    let counted = Verdict::ALL.iter().map(|verdict| (*verdict, count(*verdict))).filter(|(_, count)| *count > 0);
    ui.add_space(2.0);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y *= 0.8;
        ui.spacing_mut().item_spacing.y = 1.0;
        for (verdict, count) in counted {
            ui.horizontal(|ui| {
                verdict_ui(ui, texts, theme, verdict);
                ui.label(RichText::new(count.to_string()).weak());
            });
        }
    });
    ui.add_space(3.0);
}

/// The most urgent touchpoints, to go to, with the value that they are sorted by.
fn urgent(ui: &mut Ui, form: &mut Form<'_>, map: &Map, analysis: &Analysis) {
    let texts = form.texts();
    let theme = form.theme();
    let pressing = |verdict| matches!(verdict, Verdict::DealBreaker | Verdict::PainPoint | Verdict::Contested);
    let most: Vec<_> = analysis
        .priorities
        .iter()
        .filter_map(|index| Some((analysis.touchpoints.get(*index)?, map.at(analysis.place(*index)?)?)))
        .filter(|(judged, _)| pressing(judged.assessment.verdict))
        .take(URGENT)
        .collect();
    if most.is_empty() {
        return;
    }
    ui.add_space(4.0);
    form.caption(ui, texts.inspector_most_urgent());
    ui.add_space(3.0);
    for (judged, touchpoint) in most {
        let verdict = judged.assessment.verdict;
        ui.horizontal(|ui| {
            mark_ui(ui, theme, verdict, 13.0);
            let opportunity = judged.assessment.opportunity.map(|value| texts.score(value)).unwrap_or_default();
            let gap = judged.assessment.gap.map(|gap| texts.signed(gap)).unwrap_or_default();
            let room = (ui.available_width() - 34.0).max(40.0);
            let size = vec2(room, ui.spacing().interact_size.y);
            let label = ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room);
                let title = hyphens::wrapped(ui, &touchpoint.title, WordsOf::Project).sense(Sense::click());
                ui.add(title)
            });
            let label =
                label.inner.on_hover_cursor(CursorIcon::PointingHand).told(&texts.inspector_go_to(&touchpoint.title), WordsOf::Project);
            label.widget_info(|| WidgetInfo::labeled(Role::Link, true, &touchpoint.title));
            if label.clicked() {
                form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(judged.id))));
            }
            // What they are sorted by; the gap is not.
            let value = ui.label(RichText::new(&opportunity).color(color32(verdict_ink(theme, verdict).word)));
            value.on_hover_text(texts.inspector_urgent_figures(&opportunity, &gap));
        });
    }
}

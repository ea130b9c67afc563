//! What is shown if nothing is selected: what the scores of the map say in a few sentences, and where to look first.

use super::form::{Form, quiet};
use crate::app::{Action, LookAction};
use crate::edit::Selected;
use crate::i18n::Texts;
use crate::layout::{Rated, balance_sentence, verdict_ink};
use crate::method::{Analysis, Verdict, Zigzag};
use crate::model::Code as _;
use crate::model::Map;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, Told as _, WordsOf};
use crate::ui::sure;
use crate::ui::verdict::{mark_ui, verdict_ui};
use egui::{CursorIcon, Layout, RichText, Sense, Ui, vec2};

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
        stages(ui, form, map, &analysis);
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

/// The strongest and the weakest stage by mean gap, if there are two that differ.
fn stages(ui: &mut Ui, form: &Form<'_>, map: &Map, analysis: &Analysis) {
    let texts = form.texts();
    let by_gap = || analysis.by_stage.iter().filter_map(|grouping| Some((grouping.key, grouping.gap?)));
    let best = by_gap().max_by(|one, two| one.1.total_cmp(&two.1));
    let worst = by_gap().min_by(|one, two| one.1.total_cmp(&two.1));
    if let (Some(best), Some(worst)) = (best, worst)
        && best.0 != worst.0
    {
        let name = |id| map.stage(id).map_or("", |stage| stage.name.as_str());
        quiet(ui, best_stage(texts, name(best.0), best.1));
        quiet(ui, worst_stage(texts, name(worst.0), worst.1));
    }
}

/// Nobody calls a stage strong that disappoints.
fn best_stage(texts: &Texts, stage: &str, gap: f64) -> String {
    let shown = texts.signed(gap);
    if gap < 0.0 { texts.inspector_best_stage_negative(stage, &shown) } else { texts.inspector_best_stage(stage, &shown) }
}

/// Nobody calls a stage weak that delights.
fn worst_stage(texts: &Texts, stage: &str, gap: f64) -> String {
    let shown = texts.signed(gap);
    if gap > 0.0 { texts.inspector_worst_stage_positive(stage, &shown) } else { texts.inspector_worst_stage(stage, &shown) }
}

/// How often the journey changes sides, without what it does not do.
fn switches(texts: &Texts, zigzag: Zigzag) -> Option<String> {
    match (zigzag.world as i64, zigzag.media as i64) {
        (0, 0) => None,
        (world, 0) => Some(texts.inspector_zigzag_world(world)),
        (0, media) => Some(texts.inspector_zigzag_media(media)),
        (world, media) => Some(texts.inspector_zigzag(world, media)),
    }
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
            if label.clicked() {
                form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(judged.id))));
            }
            // What they are sorted by; the gap is not.
            let value = ui.label(RichText::new(&opportunity).color(color32(verdict_ink(theme, verdict).word)));
            value.on_hover_text(texts.inspector_urgent_figures(&opportunity, &gap));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{best_stage, switches, worst_stage};
    use crate::i18n::{Language, Texts};
    use crate::method::Zigzag;

    #[test]
    fn no_stage_is_called_strong_that_disappoints_and_none_weak_that_delights() {
        let texts = Texts::new(Language::German);
        for (gap, best, worst) in [
            (-0.3, "Am wenigsten enttäuschende Phase: Kauf (mittlere Lücke −0,3)", "Schwächste Phase: Kauf (mittlere Lücke −0,3)"),
            (0.0, "Stärkste Phase: Kauf (mittlere Lücke ±0)", "Schwächste Phase: Kauf (mittlere Lücke ±0)"),
            (1.0, "Stärkste Phase: Kauf (mittlere Lücke +1)", "Am wenigsten begeisternde Phase: Kauf (mittlere Lücke +1)"),
        ] {
            assert_eq!((best_stage(&texts, "Kauf", gap).as_str(), worst_stage(&texts, "Kauf", gap).as_str()), (best, worst));
        }
    }

    #[test]
    fn what_the_journey_does_not_do_is_not_counted() {
        let (english, german) = (Texts::new(Language::English), Texts::new(Language::German));
        for (world, media, in_english, in_german) in [
            (1, 0, "The journey switches between physical and digital once.", "Die Reise wechselt einmal zwischen physisch und digital."),
            (
                0,
                3,
                "The journey switches between paid, owned and earned 3 times.",
                "Die Reise wechselt 3-mal zwischen Paid, Owned und Earned.",
            ),
            (
                2,
                1,
                "The journey switches between physical and digital 2 times and between paid, owned and earned once.",
                "Die Reise wechselt 2-mal zwischen physisch und digital und einmal zwischen Paid, Owned und Earned.",
            ),
        ] {
            let zigzag = Zigzag { world, media };
            assert_eq!(switches(&english, zigzag).as_deref(), Some(in_english));
            assert_eq!(switches(&german, zigzag).as_deref(), Some(in_german));
        }
        assert_eq!(switches(&english, Zigzag { world: 0, media: 0 }), None);
    }
}

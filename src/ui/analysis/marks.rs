//! What a mark of a chart does: it shows a tooltip, it selects, it leads to the map. Never where it is.

use super::several;
use crate::app::{Action, Command, LookAction, MeasureTab, PortfolioAction, State, View};
use crate::edit::{Selected, Selection};
use crate::layout::charts::{Mark, Target};
use crate::layout::word;
use crate::model::{Money, TouchpointId};
use crate::scene::Point;
use crate::ui::canvas::touchpoint_tip;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::sure;
use egui::{RichText, Ui};
use std::collections::HashSet;

/// How far from a dot the pointer may be to still count as being on it, in points.
const NEAR: f64 = 5.0;
/// Maximum number of touchpoints named for one place.
const MOST_NAMED: usize = 8;

/// The mark at a point of the drawing: the nearest dot, or else the topmost box.
pub(super) fn at(marks: &[Mark], place: Point) -> Option<usize> {
    let dots = marks.iter().enumerate().filter(|(_, mark)| mark.round).filter_map(|(index, mark)| {
        let beyond = mark.rect.center().distance(place) - mark.rect.width() / 2.0;
        (beyond <= NEAR).then_some((index, beyond))
    });
    let nearest = dots.min_by(|one, two| one.1.total_cmp(&two.1)).map(|(index, _)| index);
    nearest.or_else(|| marks.iter().rposition(|mark| !mark.round && mark.rect.contains(place)))
}

/// Whether what a mark represents is selected.
pub(super) fn is_selected(state: &State, target: &Target) -> bool {
    let selection = &state.open.document.selection;
    match target {
        Target::Touchpoint(id) => selection.contains(Selected::Touchpoint(*id)),
        Target::Touchpoints(ids) => !ids.is_empty() && ids.iter().all(|id| selection.contains(Selected::Touchpoint(*id))),
        Target::Stage(id) => selection.contains(Selected::Stage(*id)),
        Target::Budget(minor) => state.open.portfolio.limits().budget == *minor,
    }
}

/// Whether the filter leaves out everything that a mark represents.
pub(super) fn is_filtered(left: Option<&HashSet<TouchpointId>>, target: &Target) -> bool {
    left.is_some_and(|left| match target {
        Target::Touchpoint(id) => !left.contains(id),
        Target::Touchpoints(ids) => !ids.iter().any(|id| left.contains(id)),
        Target::Stage(_) | Target::Budget(_) => false,
    })
}

/// Selects what a mark represents; `adds`: in addition to what is already selected.
pub(super) fn select(state: &State, target: &Target, adds: bool, actions: &mut Vec<Action>) {
    let Some(map) = state.map().map(|map| map.id) else { return };
    if let Target::Budget(minor) = target {
        let budget = u64::try_from(*minor).ok().and_then(Money::new);
        actions.push(Action::Portfolio(PortfolioAction::Budget(budget)));
        return;
    }
    let touchpoints = |ids: &[TouchpointId]| ids.iter().map(|id| Selected::Touchpoint(*id)).collect::<Vec<_>>();
    let elements = match target {
        Target::Touchpoint(id) => vec![Selected::Touchpoint(*id)],
        Target::Touchpoints(ids) => touchpoints(ids),
        Target::Stage(id) => vec![Selected::Stage(*id)],
        Target::Budget(_) => Vec::new(),
    };
    let selection = match (adds, elements.as_slice()) {
        (true, [only]) => {
            let mut selection = state.open.document.selection.clone();
            selection.map = Some(map);
            selection.toggle(*only);
            selection
        }
        (true, _) => Selection::many(map, elements.into_iter().chain(state.open.document.selection.elements.iter().copied())),
        (false, _) => Selection::many(map, elements),
    };
    actions.push(Action::Look(LookAction::Select(selection)));
}

/// Goes to the map, with what a mark represents selected.
pub(super) fn go_to_map(state: &State, target: &Target, actions: &mut Vec<Action>) {
    match target {
        Target::Touchpoint(id) => actions.push(Action::Look(LookAction::GoToMap(Selected::Touchpoint(*id)))),
        Target::Stage(id) => actions.push(Action::Look(LookAction::GoToMap(Selected::Stage(*id)))),
        Target::Budget(_) => {
            select(state, target, false, actions);
            actions.push(Action::Command(Command::ShowMeasures(MeasureTab::Portfolio)));
        }
        Target::Touchpoints(_) => {
            select(state, target, false, actions);
            actions.push(Action::Command(Command::ShowView(View::Map)));
            actions.push(Action::Command(Command::FitSelection));
        }
    }
}

/// The tooltip of a mark.
pub(super) fn tip(ui: &mut Ui, state: &State, mark: &Mark) {
    let texts = &*state.program.texts;
    match &mark.target {
        Target::Touchpoint(id) => {
            let chart = state.described_chart();
            if let Some(plane) = chart.as_ref().and_then(|chart| several::shown(&chart.body)) {
                several::tip(ui, state, plane, *id);
                return;
            }
            touchpoint_tip(ui, state, *id);
            for sentence in sure::known(state, *id) {
                ui.label(RichText::new(sentence).weak());
            }
        }
        Target::Budget(_) => {
            ui.set_max_width(320.0);
            ui.label(mark.name.as_deref().unwrap_or_default());
        }
        Target::Touchpoints(ids) => {
            ui.set_max_width(320.0);
            let heading = mark.name.clone().unwrap_or_else(|| texts.charts_several(count(ids.len())));
            hyphens::label(ui, RichText::new(heading).strong(), WordsOf::Program);
            let (Some(map), Some(analysis)) = (state.map(), state.analysis()) else { return };
            for id in ids.iter().take(MOST_NAMED) {
                let verdict = analysis.find(*id).map(|judged| word(texts, judged.assessment.verdict)).unwrap_or_default();
                if let Some(touchpoint) = map.touchpoint(*id) {
                    hyphens::label(ui, format!("{} · {verdict}", touchpoint.title), WordsOf::Project);
                }
            }
            if ids.len() > MOST_NAMED {
                ui.label(RichText::new(texts.charts_and_more(count(ids.len() - MOST_NAMED))).weak());
            }
        }
        Target::Stage(id) => {
            if let Some(stage) = state.map().and_then(|map| map.stage(*id)) {
                ui.set_max_width(320.0);
                hyphens::label(ui, RichText::new(&stage.name).strong(), WordsOf::Project);
                ui.label(texts.canvas_touchpoints(count(stage.touchpoints.len())));
            }
        }
    }
}

/// The accessible name of a mark.
pub(super) fn name(state: &State, mark: &Mark) -> String {
    if let Some(name) = &mark.name {
        return name.clone();
    }
    let texts = &*state.program.texts;
    match &mark.target {
        Target::Touchpoint(id) => {
            let chart = state.described_chart();
            if let Some(plane) = chart.as_ref().and_then(|chart| several::shown(&chart.body)) {
                return several::name(state, plane, *id);
            }
            let (Some(touchpoint), Some(analysis)) = (state.map().and_then(|map| map.touchpoint(*id)), state.analysis()) else {
                return String::new();
            };
            let Some(said) = analysis.find(*id).map(|judged| judged.assessment) else { return touchpoint.title.clone() };
            let relevance = said.relevance.map_or_else(|| "–".to_owned(), |value| texts.score(value));
            let gap = said.gap.map_or_else(|| "–".to_owned(), |value| texts.signed(value));
            texts.charts_mark_name(&touchpoint.title, word(texts, said.verdict), &relevance, &gap)
        }
        Target::Touchpoints(ids) => texts.charts_several(count(ids.len())),
        Target::Budget(_) => String::new(),
        Target::Stage(id) => state.map().and_then(|map| map.stage(*id)).map_or_else(String::new, |stage| stage.name.clone()),
    }
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

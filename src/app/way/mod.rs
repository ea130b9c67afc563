//! The way of working: how far a map has come, going to what is still open, and the house rules. Never a change, except for commands that it leads to
//! and the choice of rules.

pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod rule_words;
pub(crate) mod rules;
pub(crate) mod standing;
#[cfg(test)]
mod tests;

use crate::app::Panel;
use crate::app::desk::Desk;
use crate::app::measures::home::TaskLook;
use crate::app::measures::look::MeasureTab;
use crate::app::view::View;
use crate::app::view::WindowArea;
use crate::app::wish::Wish;
use crate::edit::Selected;
use crate::method::way::{Point, Spot, Way};
use crate::model::{HouseRule, RuleKind, ScoreKind, Subject};
use std::sync::Arc;

/// An action on the way of working.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WayAction {
    /// Go to where a point is still open.
    Go(Point),
    /// A house rule applies from now on, or with another number.
    SetRule(HouseRule),
    /// A house rule applies no longer.
    TakeOutRule(RuleKind),
    /// Go to a place where a house rule is broken.
    GoToBroken(RuleKind),
    /// Go to an element that breaks a house rule.
    GoToElement(Subject),
    /// Load house rules from a file.
    LoadRules,
    /// Save the house rules to a file.
    SaveRules,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: WayAction) {
    match action {
        WayAction::Go(point) => desk.go_way(point),
        WayAction::SetRule(rule) => desk.set_rule(rule),
        WayAction::TakeOutRule(kind) => desk.take_out_rule(kind),
        WayAction::GoToBroken(kind) => desk.go_to_broken(kind),
        WayAction::GoToElement(at) => desk.go_to_subject(at),
        WayAction::LoadRules => desk.ask_rules_to_load(),
        WayAction::SaveRules => desk.ask_where_to_save_rules(),
    }
}

impl Desk {
    /// How far the shown map has come in the way of working. None only for a project without maps or rounds.
    pub fn way(&self) -> Option<Arc<Way>> {
        let (key, map, analysis) = (self.shown_key()?, self.map()?, self.analysis()?);
        let today = self.today();
        Some(self.open.derived.way.way.get((key.0, (key.1, today)), || {
            let way = Way::of(self.project(), map, &analysis, &mut self.open.derived.judgements.borrow_mut(), today);
            if self.hides_scores() { way.without_scores() } else { way }
        }))
    }

    /// Whether a vote is in progress whose hidden scores belong to the shown map.
    pub fn hides_scores(&self) -> bool {
        self.ballot().is_some_and(|ballot| self.map_id() == Some(ballot.map))
    }

    /// Goes to a place where a point is open; when called again, to the next one. A point about the whole map leads to what answers it.
    pub(crate) fn go_way(&mut self, point: Point) {
        let Some(way) = self.way() else { return };
        let spots = way.steps.iter().flat_map(|(_, points)| points).find(|standing| standing.point == point);
        let Some(standing) = spots.filter(|standing| !standing.done) else { return };
        let spots: Vec<Selected> = standing.spots.iter().map(|spot| selected(*spot)).collect();
        let rests = matches!(point, Point::Agreed | Point::Messages | Point::Answered | Point::Worse);
        if rests && spots.is_empty() {
            // It waits for scores.
            return self.go_way(Point::Rated);
        }
        let lead = self.open.document.selection.lead;
        let at = lead.and_then(|lead| spots.iter().position(|spot| *spot == lead)).map_or(0, |at| (at + 1) % spots.len().max(1));
        match (point, spots.get(at)) {
            (Point::Owned, Some(spot)) => return self.show_in_list(*spot),
            (Point::OnTime, _) => {
                self.show_measures(MeasureTab::Tasks);
                self.open.measures.tasks = TaskLook { overdue: true, ..TaskLook::default() };
                return;
            }
            _ => {}
        }
        if let (Point::Answered, Some(to_be)) = (point, way.to_be) {
            // It is answered on the to-be map, where the touchpoint has the same identity.
            self.show_map(to_be);
        }
        if let Some(spot) = spots.get(at) {
            self.go_to_map(*spot);
        }
        match point {
            Point::Stages if spots.is_empty() => self.start_touchpoint(&self.place_after_selection(), String::new()),
            Point::Uncontrolled | Point::Earned => {
                self.program.view = View::Map;
                self.program.settings.catalogue_open = true;
                self.program.focus = WindowArea::Catalogue;
            }
            Point::Competition => {
                self.go_to_first_touchpoint();
                self.open.document.marker = ScoreKind::Competition;
            }
            Point::Experiences => {
                self.go_to_first_touchpoint();
                self.open_section("experiences");
            }
            Point::Control => self.open_section("place"),
            Point::Messages | Point::Answered => self.open_section("message"),
            Point::Rated | Point::RatedAgain => self.open.document.marker = self.first_missing_score(),
            Point::Agreed => self.open_section("scores"),
            Point::ToBe => self.duplicate_map(),
            Point::Round => self.add_round(),
            Point::Stages | Point::Worse | Point::Owned | Point::OnTime => {}
        }
    }

    /// Selects the first touchpoint unless one is selected.
    pub(crate) fn go_to_first_touchpoint(&mut self) {
        let selected = self.open.document.selection.lead_touchpoint();
        let first = self.map().and_then(|map| map.touchpoints().next()).map(|touchpoint| touchpoint.id);
        if let Some(id) = selected.or(first) {
            self.go_to_map(Selected::Touchpoint(id));
        }
    }

    /// Opens the inspector with a section unfolded.
    fn open_section(&mut self, code: &'static str) {
        if !self.program.settings.is_open(Panel::Inspector) {
            self.program.settings.toggle(Panel::Inspector);
        }
        self.wishes.push(Wish::Inspector);
        if self.program.settings.folded.iter().any(|folded| folded == code) {
            self.program.settings.toggle_section(code);
        }
    }

    /// The first score that the leading touchpoint lacks.
    fn first_missing_score(&self) -> ScoreKind {
        let needed = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance];
        needed.into_iter().find(|kind| self.agreed(*kind).is_none()).unwrap_or(ScoreKind::Expectation)
    }
}

fn selected(spot: Spot) -> Selected {
    match spot {
        Spot::Stage(id) => Selected::Stage(id),
        Spot::Touchpoint(id) => Selected::Touchpoint(id),
        Spot::Measure(id) => Selected::Measure(id),
        Spot::Question(id) => Selected::Question(id),
    }
}

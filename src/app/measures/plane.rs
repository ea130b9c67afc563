//! The plane of measures without a window: what it says, walking from point to point, and what dragging or nudging a point changes. Across it changes
//! the effort (or the cost), up and down the expected lift, because that is what the value follows from. Never a change except through edits.

use super::look::{PlaneAcross, PlaneLook};
use super::rows::Measures;
use super::{MeasureView, sheet::MeasureSheet};
use crate::app::desk::Desk;
use crate::app::grid::kind::RowKind as _;
use crate::app::look::direction::Direction;
use crate::app::wish::Field as InspectorField;
use crate::edit::{Edit, MeasureChange, MeasureEdit, MergeKey, Selected, Selection, StepName};
use crate::layout::charts::{ChartOptions, MeasureDrawing, MeasurePlane, MeasurePoint};
use crate::model::{Code as _, Days, Measure, MeasureId, Tenths};
use std::sync::Arc;

/// An action on the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlaneAction {
    /// What is from left to right.
    Across(PlaneAcross),
    /// Select a point.
    Select {
        /// Which; none: nothing.
        measure: Option<MeasureId>,
        /// Whether it joins what is selected or leaves it.
        toggle: bool,
    },
    /// Walk to the next point in a direction.
    Step(Direction),
    /// Walk to the point that is worth most, or least.
    End {
        /// Whether it is the one worth least.
        last: bool,
    },
    /// Show what a measure would be with a point there; none of the two: as it is.
    Preview {
        /// Which.
        measure: MeasureId,
        /// What is from left to right: days, or money in wholes of the currency.
        across: Option<f64>,
        /// What it is to be worth.
        value: Option<f64>,
    },
    /// Open what is from left to right in the inspector, to be typed.
    Type,
}

impl Desk {
    /// What the plane says of the measures that the list shows.
    pub(crate) fn measure_plane(&self, shown: impl Fn(MeasureId) -> bool) -> Option<MeasurePlane> {
        let sheet = Measures::sheet(self)?;
        let across = self.open.measures.across;
        let texts = &self.program.texts;
        let all = self.project().measures.iter().filter(|measure| shown(measure.id));
        let (mut points, mut left_out) = (Vec::new(), 0);
        for measure in all {
            match point(&sheet, measure, across) {
                Some(point) => points.push(point),
                None => left_out += 1,
            }
        }
        Some(MeasurePlane {
            points,
            x_title: match across {
                PlaneAcross::Effort => texts.measures_plane_effort().to_owned(),
                PlaneAcross::Cost => texts.measures_plane_cost(&self.project().currency().sign()),
            },
            y_title: texts.measures_plane_value().to_owned(),
            regions: [
                texts.measures_plane_quick().to_owned(),
                texts.measures_plane_big().to_owned(),
                texts.measures_plane_aside().to_owned(),
                texts.measures_plane_doubtful().to_owned(),
            ],
            left_out: (left_out > 0).then(|| texts.measures_plane_left_out(left_out)),
        })
    }
}

/// A measure's point; none where it has no value.
fn point(sheet: &MeasureSheet<'_>, measure: &Measure, across: PlaneAcross) -> Option<MeasurePoint> {
    let value = sheet.value(measure)?;
    let (effort, cost) = (measure.effort.map(Days::value), measure.cost.map(|cost| sheet.currency.wholes(cost)));
    let (x, other) = match across {
        PlaneAcross::Effort => (effort, cost),
        PlaneAcross::Cost => (cost, effort),
    };
    Some(MeasurePoint {
        id: measure.id,
        title: measure.title.clone(),
        x: x.unwrap_or(0.0),
        y: value,
        size: other.unwrap_or(0.0),
        status: measure.status,
        is_given: x.is_some(),
    })
}

impl MeasureView {
    /// The plane, drawn; none for a project without maps or rounds.
    pub fn drawn_plane(&self, desk: &Desk, look: PlaneLook) -> Option<Arc<MeasureDrawing>> {
        let plane = self.plane(desk)?;
        let options = ChartOptions { theme: desk.program.theme(), texts: &desk.program.texts, measurer: &desk.program.measurer };
        let key = (desk.program.theme(), desk.program.texts.language(), look, desk.open.measures.clone(), self.list.applied);
        let syllables = desk.project().language.map_or(desk.program.texts.language().code(), |language| language.code());
        Some(desk.open.derived.measures.drawn.get((desk.open.stamp(), key), || plane.draw(&options, syllables, look.size, look.held)))
    }

    /// What the plane says.
    pub(super) fn plane(&self, desk: &Desk) -> Option<MeasurePlane> {
        let rows = self.list.rows(desk);
        desk.measure_plane(|id| rows.row_of(id).is_some())
    }

    /// Carries out an action on the plane.
    pub(super) fn on_plane(&mut self, desk: &mut Desk, action: PlaneAction) {
        self.take_whole_rows();
        match action {
            PlaneAction::Across(across) => desk.open.measures.across = across,
            PlaneAction::Select { measure, toggle } => {
                let Some(map) = desk.map_id() else { return };
                let Some(id) = measure else { return desk.select(Selection::nothing(map)) };
                let mut selection = if toggle { desk.open.document.selection.clone() } else { Selection::nothing(map) };
                selection.toggle(Selected::Measure(id));
                desk.select(selection);
            }
            PlaneAction::Step(to) => self.walk_plane(desk, to),
            PlaneAction::End { last } => {
                let Some(plane) = self.plane(desk) else { return };
                let by_value = |one: &&MeasurePoint, two: &&MeasurePoint| one.y.total_cmp(&two.y);
                let end = if last { plane.points.iter().min_by(by_value) } else { plane.points.iter().rev().max_by(by_value) };
                if let Some(point) = end {
                    desk.select_one(Selected::Measure(point.id));
                }
            }
            PlaneAction::Preview { measure, across, value } => {
                if let Some(edit) = moved(desk, measure, across, value) {
                    desk.preview(&edit);
                } else {
                    desk.open.document.cancel();
                }
            }
            PlaneAction::Type => {
                if let Some(id) = Measures::lead(desk) {
                    let what = match desk.open.measures.across {
                        PlaneAcross::Effort => "measure-effort-days",
                        PlaneAcross::Cost => "measure-cost",
                    };
                    desk.open_field("measure-plan", InspectorField { what, element: id.0 });
                }
            }
        }
    }

    /// Walks to the nearest point in a direction: what is farther aside counts as farther away.
    fn walk_plane(&self, desk: &mut Desk, to: Direction) {
        let Some(plane) = self.plane(desk) else { return };
        let lead = Measures::lead(desk).and_then(|id| plane.points.iter().find(|point| point.id == id));
        let next = match lead {
            None => plane.points.iter().rev().max_by(|one, two| one.y.total_cmp(&two.y)),
            Some(lead) => beside(&plane, lead, to),
        };
        if let Some(next) = next {
            desk.select_one(Selected::Measure(next.id));
        }
    }

    /// Moves the leading point a little.
    pub(super) fn nudge(&self, desk: &mut Desk, to: Direction) {
        let Some(id) = Measures::lead(desk) else { return };
        let Some(sheet) = Measures::sheet(desk) else { return };
        let Some(measure) = sheet.project.measure(id) else { return };
        let more = matches!(to, Direction::Right | Direction::Up);
        let step = |value: f64, by: f64| (value + if more { by } else { -by }).max(0.0);
        let (change, what) = match (to, desk.open.measures.across) {
            (Direction::Up | Direction::Down, _) => {
                let lift = Tenths::nearest(step(measure.lift.map_or(0.0, Tenths::value), 0.1).min(Tenths::MOST));
                (MeasureChange::Lift(lift), "lift")
            }
            (_, PlaneAcross::Effort) => {
                let days = step(measure.effort.map_or(0.0, Days::value), 0.5);
                (MeasureChange::Effort(Days::nearest(days.min(Days::MOST))), "effort_days")
            }
            (_, PlaneAcross::Cost) => {
                let cost = measure.cost.map_or(0.0, |cost| sheet.currency.wholes(cost));
                let Some(cost) = sheet.currency.amount(step(cost, nudge_of(cost))) else { return };
                (MeasureChange::Cost(Some(cost)), "cost")
            }
        };
        drop(sheet);
        // Pressed several times it is one step.
        let edit = Edit::Measure(MeasureEdit::Change { measures: vec![id], change });
        desk.apply(&edit, Some(MergeKey { what, element: id.0 }));
    }
}

/// The nearest point in a direction: what is farther aside than on, is not in it.
fn beside<'a>(plane: &'a MeasurePlane, from: &MeasurePoint, to: Direction) -> Option<&'a MeasurePoint> {
    let most = |value: fn(&MeasurePoint) -> f64| plane.points.iter().map(value).fold(0.0, f64::max).max(1e-9);
    let (wide, high) = (most(|point| point.x), most(|point| point.y));
    let place = |point: &MeasurePoint| plane.points.iter().position(|other| other.id == point.id);
    let away = |point: &&MeasurePoint| {
        let (x, y) = ((point.x - from.x) / wide, (point.y - from.y) / high);
        let (on, aside) = match to {
            Direction::Left => (-x, y),
            Direction::Right => (x, y),
            Direction::Up => (y, x),
            Direction::Down => (-y, x),
        };
        // Those at the very same place come one after the other, in the order of the list.
        let same = x == 0.0 && y == 0.0;
        let follows =
            if matches!(to, Direction::Right | Direction::Down) { place(point) > place(from) } else { place(point) < place(from) };
        if same { follows.then_some(0.0) } else { (on > 1e-9).then_some(on + 2.0 * aside.abs()) }
    };
    let mut found = plane.points.iter().filter(|point| point.id != from.id).filter_map(|point| Some((away(&point)?, point)));
    let first = found.next()?;
    Some(found.fold(first, |best, other| if other.0 < best.0 { other } else { best }).1)
}

/// A step that is felt and not too large: a twentieth, rounded to a power of ten.
fn nudge_of(amount: f64) -> f64 {
    let tenth = (amount.max(20.0) / 20.0).log10().floor();
    10f64.powf(tenth).max(1.0)
}

/// The edit that moves a point; none if nothing changes.
fn moved(desk: &Desk, id: MeasureId, across: Option<f64>, value: Option<f64>) -> Option<Edit> {
    let sheet = Measures::sheet(desk)?;
    let measure = sheet.project.measure(id)?;
    let across = across.and_then(|amount| match desk.open.measures.across {
        PlaneAcross::Effort => Some(MeasureChange::Effort(Some(Days::nearest(halves(amount))?))),
        PlaneAcross::Cost => Some(MeasureChange::Cost(Some(sheet.currency.amount(rounded(amount))?))),
    });
    let lift = value.and_then(|value| Some(MeasureChange::Lift(Some(sheet.worths.lift_for(measure, value)?))));
    let edit = |change| Edit::Measure(MeasureEdit::Change { measures: vec![id], change });
    let edits: Vec<Edit> = across.into_iter().chain(lift).map(edit).collect();
    (!edits.is_empty()).then_some(Edit::Together { label: StepName::ChangeMeasure, edits })
}

/// Days that people say: halves below 20, wholes above.
fn halves(days: f64) -> f64 {
    let days = days.clamp(0.0, Days::MOST);
    if days < 20.0 { (days * 2.0).round() / 2.0 } else { days.round() }
}

/// An amount with two figures that say something.
fn rounded(amount: f64) -> f64 {
    let amount = amount.max(0.0);
    let unit = nudge_of(amount);
    (amount / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::{beside, halves, nudge_of, rounded};
    use crate::app::look::direction::Direction;
    use crate::layout::charts::{MeasurePlane, MeasurePoint};
    use crate::model::{MeasureId, Status};

    #[test]
    fn arrows_lead_to_the_nearest_point_in_their_direction_and_through_equal_ones() {
        let names = ["a", "b", "c", "d", "twin"];
        let places = [(0.0, 0.0), (5.0, 0.5), (5.0, 4.0), (1.0, 4.0), (5.0, 4.0)];
        let point = |(name, (x, y)): (&str, (f64, f64))| MeasurePoint {
            id: MeasureId::named(name),
            title: name.to_owned(),
            x,
            y,
            size: 0.0,
            status: Status::Idea,
            is_given: true,
        };
        let points = names.into_iter().zip(places).map(point).collect();
        let (x_title, y_title, regions, left_out) = (String::new(), String::new(), Default::default(), None);
        let plane = MeasurePlane { points, x_title, y_title, regions, left_out };
        let walk = |from: &str, to| {
            let from = plane.point(MeasureId::named(from)).unwrap();
            beside(&plane, from, to).map(|point| point.title.as_str())
        };
        assert_eq!(walk("a", Direction::Right), Some("b"));
        assert_eq!(walk("a", Direction::Up), Some("d"));
        assert_eq!(walk("c", Direction::Right), Some("twin"));
        assert_eq!(walk("twin", Direction::Right), None);
        assert_eq!(walk("c", Direction::Left), Some("d"));
        assert_eq!(walk("c", Direction::Down), Some("twin"));
        assert_eq!((walk("twin", Direction::Down), walk("a", Direction::Left)), (Some("b"), None));
    }

    #[test]
    fn what_is_dragged_is_a_figure_that_people_say() {
        assert_eq!([0.2, 0.3, 3.26, 19.8, 21.4, -4.0].map(halves), [0.0, 0.5, 3.5, 20.0, 21.0, 0.0]);
        assert_eq!([0.0, 55.0, 900.0, 5_000.0, 64_000.0].map(nudge_of), [1.0, 1.0, 10.0, 100.0, 1_000.0]);
        assert_eq!([17.4, 943.0, 12_345.0, -5.0].map(rounded), [17.0, 940.0, 12_300.0, 0.0]);
    }
}

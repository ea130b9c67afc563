//! What is compared with what: two maps or two rounds of the open project, or a map of another file that is opened only for comparing.
//! Never changes either side; finding the differences is up to `method/compare`.

pub(crate) mod derived;
pub(crate) mod sides;
#[cfg(test)]
mod tests;

use crate::app::background::Pending;
use crate::app::compare::sides::{
    CompareChoice, CompareHand, CompareJob, CompareSource, CompareStyle, Compared, ComparedFile, ComparedSide, ResolvedSide, SMALL,
};
use crate::app::desk::Desk;
use crate::app::jobs::JobKind;
use crate::app::later::Progress;
use crate::app::measures::MeasureTab;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::Stamp;
use crate::app::open::opening::Opening;
use crate::app::view::View;
use crate::app::view::WindowArea;
use crate::app::wish::Wish;
use crate::app::{Pick, file_error};
use crate::edit::{Selected, Selection};
use crate::i18n::Texts;
use crate::layout::CompareLayout;
use crate::method::compare::{Element, Which};
use crate::method::rounds_in_time;
use crate::model::{Map, MapId, Project, RoundId, Scores, StageId, TouchpointId, Variant};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// An action on the comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CompareAction {
    /// Another comparison was chosen, or another way of showing it.
    Choose(CompareChoice),
    /// Select what a row of the comparison is about, within the comparison, on one side rather than the other.
    Select(CompareHand, Element),
    /// Go to what a row of the comparison is about on one side, on the map.
    GoTo(CompareHand, Which),
}

/// Reading a map file to compare with.
const COMPARE: JobKind = JobKind::reading("compare", Texts::job_compare);

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: CompareAction) {
    match action {
        CompareAction::Choose(choice) => desk.choose_comparison(choice),
        CompareAction::Select(hand, element) => desk.select_compared(hand, element),
        CompareAction::GoTo(hand, which) => desk.go_to_compared(hand, which),
    }
}

impl Desk {
    /// The drawing of a comparison, with its width in points. A large one is laid out in the background.
    pub fn drawn_comparison(&self, job: &CompareJob, width: f64) -> Progress<CompareLayout> {
        self.open.derived.compare.drawn.get(job.key(width), || {
            if job.touchpoints() <= SMALL {
                return Pending::ready(job.run(width));
            }
            let job = job.clone();
            self.background().start("comparison", move |_| job.run(width))
        })
    }

    /// The current comparison; none for a project without maps or rounds.
    pub fn compare_job(&self) -> Option<CompareJob> {
        let choice = self.compare_choice()?;
        Some(CompareJob {
            left: self.resolved(choice.left)?,
            right: self.resolved(choice.right)?,
            texts: Arc::clone(&self.program.texts),
            measurer: Arc::clone(&self.program.measurer),
            theme: self.program.theme(),
            view: choice.view,
            only_differences: choice.only_differences,
        })
    }

    /// What is compared, with everything that was not chosen filled in: as-is and to-be of the shown journey, else the last two rounds of
    /// the shown map, else two maps of its journey. A to-be map of the journey that was made after the choice is proposed. None for a project
    /// without maps or rounds.
    pub fn compare_choice(&self) -> Option<CompareChoice> {
        let (left, right) = self.usual_sides()?;
        let fill = |chosen: ComparedSide, usual: ComparedSide| {
            let project = self.compared_project(chosen.source);
            let map = project.and_then(|project| chosen.map.filter(|id| project.map(*id).is_some()));
            let (Some(project), Some(map)) = (project, map) else { return Some(usual) };
            let round = chosen.round.filter(|id| project.round(*id).is_some()).or_else(|| Some(project.shown_round()?.id));
            Some(ComparedSide { map: Some(map), round, ..chosen })
        };
        let CompareStyle { view, only_differences } = self.compare;
        if self.new_pair().is_some() {
            return Some(CompareChoice { left, right, view, only_differences });
        }
        let sides = &self.open.compared;
        let filled = (fill(sides.left, left)?, fill(sides.right, right)?);
        // Where a chosen map is gone, what takes its place may be the other side.
        let is_there =
            |side: ComparedSide| side.map.is_some_and(|id| self.compared_project(side.source).is_some_and(|it| it.map(id).is_some()));
        let (left, right) = if filled.0 == filled.1 && !(is_there(sides.left) && is_there(sides.right)) { (left, right) } else { filled };
        Some(CompareChoice { left, right, view, only_differences })
    }

    /// Another comparison was chosen, or another way of showing it.
    pub(crate) fn choose_comparison(&mut self, choice: CompareChoice) {
        let CompareChoice { left, right, view, only_differences } = choice;
        self.fix_sides(left, right);
        self.compare = CompareStyle { view, only_differences };
    }

    fn fix_sides(&mut self, left: ComparedSide, right: ComparedSide) {
        let known = self.project().maps.iter().filter(|map| map.variant == Variant::ToBe).map(|map| map.id).collect();
        let file = self.open.compared.file.take();
        self.open.compared = Compared { left, right, known, file };
    }

    /// A to-be map of the shown journey that was made since something was chosen, with the map that it was made from: of several the shown
    /// one, else the last.
    fn new_pair(&self) -> Option<(&Arc<Map>, &Arc<Map>)> {
        let chosen = &self.open.compared;
        chosen.left.map.or(chosen.right.map)?;
        let (shown, project) = (self.map()?, self.project());
        let is_new = |map: &&Arc<Map>| map.variant == Variant::ToBe && !chosen.known.contains(&map.id);
        let to_be = Some(shown).filter(is_new).or_else(|| project.maps.iter().rfind(|map| is_new(map) && is_same_journey(shown, map)))?;
        let as_is = twin(to_be, project.maps.iter().filter(|map| map.variant != Variant::ToBe))?;
        Some((as_is, to_be))
    }

    fn compared_project(&self, source: CompareSource) -> Option<&Arc<Project>> {
        match source {
            CompareSource::Open => Some(self.project()),
            CompareSource::Other => self.open.compared.file().map(|file| &file.project),
        }
    }

    fn resolved(&self, side: ComparedSide) -> Option<ResolvedSide> {
        let project = Arc::clone(self.compared_project(side.source)?);
        let map = Arc::clone(project.map(side.map?)?);
        let round = project.round(side.round?)?.id;
        let (stamp, file) = match side.source {
            CompareSource::Open => (self.open.stamp(), String::new()),
            CompareSource::Other => self.open.compared.file().map(|file| (file.stamp, file.name.clone()))?,
        };
        Some(ResolvedSide { source: side.source, stamp, project, map, round, file })
    }

    /// What is compared if nothing was chosen.
    fn usual_sides(&self) -> Option<(ComparedSide, ComparedSide)> {
        let side = |(map, round): Named| ComparedSide { source: CompareSource::Open, map: Some(map), round: Some(round) };
        let (left, right) = usual(self.project(), self.map()?, self.round()?, self.new_pair());
        Some((side(left), side(right)))
    }

    /// The round before the shown one; for the first one the next, so that there is something to compare. None if there is only one round.
    fn round_before(&self) -> Option<RoundId> {
        before(self.project(), self.round()?)
    }

    /// Fixes what is compared, so that switching to another map does not change it.
    pub(crate) fn hold_comparison(&mut self) {
        if let Some(choice) = self.compare_choice() {
            self.choose_comparison(choice);
        }
    }

    /// Compares the shown map in the shown round with itself in the round before.
    pub(crate) fn compare_rounds(&mut self) {
        let (Some(map), Some(round), Some(other)) = (self.map_id(), self.round(), self.round_before()) else { return };
        // The earlier one is on the left.
        let rounds = rounds_in_time(self.project());
        let place = |id: RoundId| rounds.iter().position(|round| round.id == id);
        let (left, right) = if place(other) < place(round) { (other, round) } else { (round, other) };
        let side = |round| ComparedSide { source: CompareSource::Open, map: Some(map), round: Some(round) };
        self.fix_sides(side(left), side(right));
        self.show_comparison();
    }

    pub(crate) fn show_comparison(&mut self) {
        self.program.view = View::Compare;
        self.program.focus = WindowArea::Canvas;
    }

    /// Swaps the sides.
    pub(crate) fn swap_comparison(&mut self) {
        if let Some(choice) = self.compare_choice() {
            self.choose_comparison(CompareChoice { left: choice.right, right: choice.left, ..choice });
            self.show_comparison();
        }
    }

    /// Reads another file in the background, to compare with it.
    pub(crate) fn compare_with(&mut self, path: PathBuf) {
        self.compare_with_named(path, None);
    }

    /// The same; what it is called, if not as its file.
    pub(crate) fn compare_with_named(&mut self, path: PathBuf, name: Option<String>) {
        self.start(COMPARE, move |_| Opening::of(path), |desk, _, opening| desk.opened_to_compare(opening, name));
    }

    /// The other file was read: it is on the right, the shown map of the open project on the left.
    pub(crate) fn opened_to_compare(&mut self, opening: Opening, name: Option<String>) {
        let Opening { path, result } = opening;
        let name = name.or_else(|| Some(path.file_name()?.to_string_lossy().into_owned())).unwrap_or_default();
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => {
                let sentence = file_error(&self.program.texts, &path.display().to_string(), &error);
                self.notify(NoticeKind::Error, sentence);
                self.path_failed(&path);
                return;
            }
        };
        if !opened.loaded.findings.is_empty() {
            let sentence = self.program.texts.compare_file_damaged(&name);
            self.notify(NoticeKind::Warning, sentence);
        }
        let project = Arc::new(opened.loaded.project);
        let shown = self.map().cloned();
        // The twin of the shown map if there is one, else the one with its name, else the first.
        let twin = shown.as_ref().and_then(|shown| {
            let maps = &project.maps;
            maps.iter().find(|map| map.id == shown.id).or_else(|| maps.iter().find(|map| map.name == shown.name))
        });
        let Some(map) = twin.or(project.maps.first()).map(|map| map.id) else { return };
        let round = project.shown_round().map(|round| round.id);
        let left = ComparedSide { source: CompareSource::Open, map: shown.map(|map| map.id), round: self.round() };
        let right = ComparedSide { source: CompareSource::Other, map: Some(map), round };
        self.open.compared.file = Some(Arc::new(ComparedFile { stamp: Stamp::of_unchanging(), path, name, project }));
        self.fix_sides(left, right);
        self.show_comparison();
    }

    /// Whether another file is being read to be compared.
    pub fn is_reading_to_compare(&self) -> bool {
        self.jobs.is_running(COMPARE)
    }

    /// Selects what a row of the comparison is about, without leaving the view. The shown map stays: what only another map has is not
    /// selected, and then nothing is.
    pub(crate) fn select_compared(&mut self, hand: CompareHand, element: Element) {
        let Some(shown) = self.map_id() else { return };
        let on = |hand: CompareHand| {
            let which = match hand {
                CompareHand::Left => element.left,
                CompareHand::Right => element.right,
            };
            let side = self.compared_side(hand)?;
            which.filter(|_| side.source == CompareSource::Open && side.map == Some(shown))
        };
        let other = if hand == CompareHand::Left { CompareHand::Right } else { CompareHand::Left };
        let selection = match on(hand).or_else(|| on(other)) {
            Some(which) => Selection::one(shown, selected(which)),
            None => Selection::nothing(shown),
        };
        self.select(selection);
    }

    /// Goes to what a row of the comparison is about, on the map: that side's map and round are then shown.
    pub(crate) fn go_to_compared(&mut self, hand: CompareHand, which: Which) {
        self.hold_comparison();
        let Some(side) = self.compared_side(hand) else { return };
        if side.source == CompareSource::Other {
            let name = self.open.compared.file().map(|file| file.name.clone()).unwrap_or_default();
            let sentence = self.program.texts.compare_in_other_file(&name);
            self.notify(NoticeKind::Info, sentence);
            return;
        }
        if let Which::Measure(id) = which {
            self.show_measures(MeasureTab::List);
            self.open.measures.filter = Default::default();
            return self.select_one(Selected::Measure(id));
        }
        if let Some(map) = side.map {
            self.show_map(map);
        }
        if let Some(round) = side.round.filter(|round| self.round() != Some(*round)) {
            self.show_round(round);
        }
        self.go_to_map(selected(which));
    }

    fn compared_side(&self, hand: CompareHand) -> Option<ComparedSide> {
        let choice = self.compare_choice()?;
        Some(match hand {
            CompareHand::Left => choice.left,
            CompareHand::Right => choice.right,
        })
    }

    /// Asks for the file to compare with.
    pub(crate) fn ask_compared_file(&mut self) {
        self.wishes.push(Wish::Pick(Pick::Compare));
    }
}

/// A map in a round.
type Named = (MapId, RoundId);

/// What is usually compared with a map in a round: as-is and to-be of its journey, else the round before, else another map of its journey.
pub(crate) fn usual_pair(project: &Project, shown: &Arc<Map>, round: RoundId) -> (Named, Named) {
    usual(project, shown, round, None)
}

/// The same; `proposed`: two maps that come before any others.
fn usual(project: &Project, shown: &Arc<Map>, round: RoundId, proposed: Option<(&Arc<Map>, &Arc<Map>)>) -> (Named, Named) {
    let pair = proposed.or_else(|| {
        let is_to_be = |map: &&Arc<Map>| map.variant == Variant::ToBe;
        if is_to_be(&shown) {
            return Some((twin(shown, project.maps.iter().filter(|map| !is_to_be(map)))?, shown));
        }
        Some((shown, twin(shown, project.maps.iter().filter(is_to_be))?))
    });
    if let Some((as_is, to_be)) = pair {
        return ((as_is.id, rated_round(project, as_is, round)), (to_be.id, rated_round(project, to_be, round)));
    }
    if let Some(before) = before(project, round) {
        return ((shown.id, before), (shown.id, round));
    }
    let other = twin(shown, project.maps.iter().filter(|map| map.id != shown.id)).unwrap_or(shown);
    ((shown.id, round), (other.id, round))
}

/// The shown round, if anything is rated in a map then; else the last earlier one in which something is, or the last one at all, as with the
/// targets of a to-be map after the next round has begun. The shown one if there is none.
fn rated_round(project: &Project, map: &Map, shown: RoundId) -> RoundId {
    let is_rated =
        |round: &RoundId| map.touchpoints().any(|one| one.agreed_in(*round) != Scores::default() || one.votes_in(*round).next().is_some());
    let rounds: Vec<RoundId> = rounds_in_time(project).iter().map(|round| round.id).collect();
    let until = rounds.iter().position(|round| *round == shown).and_then(|at| rounds.get(..=at)).unwrap_or_default();
    until.iter().rev().chain(rounds.iter().rev()).copied().find(is_rated).unwrap_or(shown)
}

/// The round before one; for the first one the next. None if there is only one round.
fn before(project: &Project, round: RoundId) -> Option<RoundId> {
    let rounds = rounds_in_time(project);
    let at = rounds.iter().position(|one| one.id == round)?;
    rounds.get(at.checked_sub(1).unwrap_or(1)).map(|round| round.id)
}

/// The map of the same journey that has the most touchpoints in common with another, of equal ones the first: its copy, or what it was
/// copied from.
fn twin<'a>(of: &Map, maps: impl Iterator<Item = &'a Arc<Map>>) -> Option<&'a Arc<Map>> {
    let mut maps = maps.filter(|map| is_same_journey(of, map));
    let first = maps.next()?;
    let mut others = maps.peekable();
    if others.peek().is_none() {
        return Some(first);
    }
    let known: HashSet<TouchpointId> = of.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let common = |map: &Map| map.touchpoints().filter(|touchpoint| known.contains(&touchpoint.id)).count();
    let mut best = (common(first), first);
    for map in others {
        let count = common(map);
        if count > best.0 {
            best = (count, map);
        }
    }
    Some(best.1)
}

/// Whether two maps share a stage or a touchpoint: a copy keeps their identities, so maps of different journeys share none.
fn is_same_journey(one: &Map, two: &Map) -> bool {
    let stages: HashSet<StageId> = one.stages.iter().map(|stage| stage.id).collect();
    if two.stages.iter().any(|stage| stages.contains(&stage.id)) {
        return true;
    }
    let touchpoints: HashSet<TouchpointId> = one.touchpoints().map(|touchpoint| touchpoint.id).collect();
    two.touchpoints().any(|touchpoint| touchpoints.contains(&touchpoint.id))
}

fn selected(which: Which) -> Selected {
    match which {
        Which::Stage(id) => Selected::Stage(id),
        Which::Touchpoint(id) => Selected::Touchpoint(id),
        Which::Measure(id) => Selected::Measure(id),
    }
}

//! What is on the wall: the map or a part of it, a page, or nothing; without what is held back, and as long as a vote is in progress without any score.
//! Every score on the wall comes through here. Never where on the screen anything is.

use crate::app::background::Pending;
use crate::app::desk::Desk;
use crate::app::exchange::choice::ExportWhat;
use crate::app::exchange::export::ExportJob;
use crate::app::later::Progress;
use crate::app::open::identity::Stamp;
use crate::app::present::derived::{Drawn, Pages, PagesOf, Room};
use crate::i18n::Texts;
use crate::layout::{Area, Composed, Form, LanesShown, Layouter, MapLayout, MapOptions, PanelSet, Theme, ThemeName, Wishes, compose};
use crate::method::JudgedMap;
use crate::model::{MapId, PresentationStep, Project, StageId, StepShows};
use crate::scene::{Rect, Scene, Size};
use crate::text::Measurer;
use std::collections::HashSet;
use std::sync::Arc;

/// A map with more touchpoints is laid out in the background.
const SMALL: usize = 120;
/// Smallest type that is aimed at, and least type of titles for which the user's own words are left out, in points of the screen.
const AIM: f64 = 13.0;
const READABLE: f64 = 12.0;
/// Type of the titles of cards, in points of the scene.
const TITLES: f64 = 12.5;

/// So many lines more than serve the whole map best are tried, and the part of its type that must be left with them.
const MORE_LINES: usize = 2;
const NEARLY: f64 = 0.85;

/// What is on the wall.
#[derive(Debug, Clone)]
pub enum OnWall {
    /// Nothing: it is blank.
    Blank,
    /// The map.
    Map(WallMap),
    /// A page of something else: which, of how many.
    Page(Arc<Scene>, (usize, usize)),
    /// It is being drawn.
    Coming,
    /// Something with scores, which are held back: only its name.
    HeldBack(String),
    /// There is nothing to be shown.
    Nothing,
}

/// The map on the wall.
#[derive(Debug, Clone)]
pub struct WallMap {
    /// Its drawing.
    pub layout: Arc<MapLayout>,
    /// All of it.
    pub whole: Rect,
    /// What of it is looked at; none: all of it.
    pub part: Option<Rect>,
    /// What says what the scores add up to, if that is held back: it would say that nothing is rated.
    pub foot: Option<Rect>,
    /// The stage that is looked at.
    pub stage: Option<StageId>,
    /// The card that is meant.
    pub card: Option<Rect>,
    /// What has not been reached yet.
    pub unseen: Vec<Rect>,
}

impl Desk {
    /// The palette of the wall.
    pub fn wall_theme(&self) -> &'static Theme {
        Theme::of(self.wall_theme_name())
    }

    /// Dark stays dark; everything else is shown as projectors show it best.
    fn wall_theme_name(&self) -> ThemeName {
        match self.program.theme() {
            ThemeName::Dark => ThemeName::Dark,
            ThemeName::Light | ThemeName::Projector => ThemeName::Projector,
        }
    }

    /// Whether scores, verdicts and curves are kept from the wall: as long as a vote is in progress, and as long as they are held back.
    pub(crate) fn is_held_back(&self) -> bool {
        self.ballot().is_some() || self.program.settings.presenting.hold_back && !self.open.presenting.revealed
    }

    /// What is on the wall, for the title of a window: which step of how many, and what it is called; a full square as long as the wall is blank.
    pub(crate) fn title_while_presenting(&self) -> Option<String> {
        let (at, steps) = self.presented().filter(|_| self.open.presenting.on)?;
        if self.open.presenting.blank {
            return Some("■".to_owned());
        }
        let shows = self.presented_aside().unwrap_or(&steps[at].shows);
        Some(format!("{}/{} {}", at + 1, steps.len(), self.title_of_step(shows)))
    }

    /// What is on the wall now.
    pub fn on_wall(&self) -> OnWall {
        let Some((at, steps)) = self.presented() else { return OnWall::Nothing };
        if self.open.presenting.blank {
            return OnWall::Blank;
        }
        match self.presented_aside() {
            Some(aside) => self.shown_on_wall(aside, 0, at, &steps),
            None => self.shown_on_wall(&steps[at].shows, self.open.presenting.page, at, &steps),
        }
    }

    /// What comes next: the next page of the step, else the next step; none: it was the last one.
    pub fn next_on_wall(&self) -> Option<(OnWall, StepShows)> {
        let (at, steps) = self.presented()?;
        let page = self.open.presenting.page + 1;
        if self.presented_aside().is_some() || page < self.pages_of_step(&steps[at]) {
            let page = if self.presented_aside().is_some() { page - 1 } else { page };
            return Some((self.shown_on_wall(&steps[at].shows, page, at, &steps), steps[at].shows.clone()));
        }
        let next = steps.get(at + 1)?;
        Some((self.shown_on_wall(&next.shows, 0, at + 1, &steps), next.shows.clone()))
    }

    fn shown_on_wall(&self, shows: &StepShows, page: usize, at: usize, steps: &[Arc<PresentationStep>]) -> OnWall {
        match shows {
            StepShows::Whole | StepShows::Stage(_) | StepShows::Touchpoint(_) => {
                let Some((layout, lower)) = self.wall_map() else { return OnWall::Coming };
                OnWall::Map(self.part_of_map((layout, lower), shows, at, steps))
            }
            StepShows::Measures if self.ballot().is_none() => self.page_on_wall(shows, page),
            _ if self.is_held_back() => OnWall::HeldBack(self.title_of_step(shows)),
            _ => self.page_on_wall(shows, page),
        }
    }

    /// What is seen of the map, which is so much lower than it is with its scores.
    fn part_of_map(
        &self,
        (layout, lower): (Arc<MapLayout>, f64),
        shows: &StepShows,
        at: usize,
        steps: &[Arc<PresentationStep>],
    ) -> WallMap {
        /// How much more than a card is seen around it, in its own sizes.
        const AROUND: f64 = 1.1;
        let places = &layout.places;
        let stage_rect = |id: StageId, below: bool| {
            let stage = places.stage(id)?;
            let system = places.systems.get(stage.system)?;
            Some(Rect::new(stage.left, if below { stage.chevron.y1 } else { system.top }, stage.right(), system.bottom()))
        };
        let (mut part, mut card, mut stage) = (None, None, None);
        match shows {
            StepShows::Stage(id) => {
                stage = Some(*id);
                part = stage_rect(*id, false);
            }
            StepShows::Touchpoint(id) => {
                let place = places.card(*id);
                stage = place.and_then(|place| places.stages.get(place.place.stage)).map(|stage| stage.id);
                card = place.and_then(|place| place.rect);
                part = card.map(|card| card.inflate(card.width() * AROUND, card.height() * AROUND));
                part = part.or_else(|| stage_rect(stage?, false));
            }
            _ => {}
        }
        let mut unseen = self.unreached(at, steps);
        if let Some(stage) = stage {
            unseen.remove(&stage);
        }
        let unseen =
            places.stages.iter().filter(|place| unseen.contains(&place.id)).filter_map(|place| stage_rect(place.id, true)).collect();
        let size = layout.scene.size;
        let foot = self.is_held_back().then(|| Rect::new(0.0, layout.places.foot.y + 1.0, size.width, size.height));
        let whole = Rect::new(0.0, lower, size.width, size.height + lower);
        WallMap { whole, part, foot, stage, card, unseen, layout }
    }

    /// The stages that a later step shows for the first time, if only those are seen that have been reached.
    fn unreached(&self, at: usize, steps: &[Arc<PresentationStep>]) -> HashSet<StageId> {
        let Some(map) = self.map().filter(|_| self.program.settings.presenting.only_reached) else { return HashSet::new() };
        let stage_of = |step: &Arc<PresentationStep>| match step.shows {
            StepShows::Stage(id) => Some(id),
            StepShows::Touchpoint(id) => map.place_of(id).and_then(|place| map.stages.get(place.stage)).map(|stage| stage.id),
            _ => None,
        };
        let (before, later) = steps.split_at((at + 1).min(steps.len()));
        let reached: HashSet<StageId> = before.iter().filter_map(stage_of).collect();
        later.iter().filter_map(stage_of).filter(|id| !reached.contains(id)).collect()
    }

    /// The map as it is drawn for the wall, and how much lower it begins without its scores than with them, in points of the scene; none as long as it is being
    /// laid out.
    fn wall_map(&self) -> Option<(Arc<MapLayout>, f64)> {
        let (stamp, (map, round)) = self.shown_key()?;
        let bare = self.is_held_back();
        let every = bare || self.program.settings.presenting.hold_back;
        let wall = self.open.presenting.wall.unwrap_or(self.program.canvas);
        let room = Room { map, round, language: self.program.texts.language(), wall, every };
        let composed = self.composed_for_wall(stamp, &room)?;
        let theme = self.wall_theme_name();
        let key = (stamp, Drawn { room, theme, composed: Arc::clone(&composed) });
        let derived = &self.open.derived.present;
        let date = self.foot_date();
        let options =
            MapOptions { form: Form::Composed(&composed), ..options((&self.program.texts, &self.program.measurer), theme, &date) };
        let shown = Arc::clone(self.map()?);
        let judged = self.judged()?;
        let whole = derived.drawn.get(key.clone(), || derived.layouter.borrow_mut().layout(self.project(), &judged, &options));
        if !bare {
            return Some((whole, 0.0));
        }
        let layout = derived.bare.get(key, || {
            let project = without_scores(self.project(), map);
            let bare = project.maps.iter().find(|other| other.id == map).unwrap_or(&shown);
            Layouter::default().layout(&project, &JudgedMap::of(&project, bare, round), &options)
        });
        // Where its first line begins: there is less to be explained above it.
        let top = |layout: &MapLayout| layout.places.systems.first().map_or(0.0, |system| system.top);
        let lower = top(&layout) - top(&whole);
        Some((layout, lower))
    }

    /// How the map is laid out on the wall: at once, or if it is large in the background.
    fn composed_for_wall(&self, stamp: Stamp, room: &Room) -> Option<Arc<Composed>> {
        let judged = self.judged()?;
        let derived = &self.open.derived.present;
        let (project, texts, measurer) = (Arc::clone(self.project()), Arc::clone(&self.program.texts), Arc::clone(&self.program.measurer));
        let (size, every) = (Size::new(f64::from(room.wall.0), f64::from(room.wall.1)), room.every);
        let date = self.foot_date();
        if judged.map.touchpoint_count() <= SMALL {
            return Some(
                derived.small.get((stamp, room.clone()), || composed(&project, &judged, (&texts, &measurer), &date, (size, every))),
            );
        }
        let start = || -> Pending<Composed> {
            self.background().start("wall", move |_| composed(&project, &judged, (&texts, &measurer), &date, (size, every)))
        };
        match derived.large.get((stamp, room.clone()), start) {
            Progress::Ready(composed) => Some(composed),
            Progress::Coming(_) | Progress::Failed => None,
        }
    }

    /// How many pages a step has; those that are being drawn count as one.
    pub(super) fn pages_of_step(&self, step: &PresentationStep) -> usize {
        if is_of_map(&step.shows) {
            return 1;
        }
        let pages = self.pages_on_wall();
        pages.and_then(|pages| pages.0.iter().find(|(shows, _)| *shows == step.shows).map(|(_, pages)| pages.len())).unwrap_or(1).max(1)
    }

    fn page_on_wall(&self, shows: &StepShows, page: usize) -> OnWall {
        let Some(pages) = self.pages_on_wall() else { return OnWall::Coming };
        let Some((_, pages)) = pages.0.iter().find(|(other, _)| other == shows) else { return OnWall::Coming };
        let page = page.min(pages.len().saturating_sub(1));
        pages.get(page).map_or(OnWall::Nothing, |scene| OnWall::Page(Arc::clone(scene), (page + 1, pages.len())))
    }

    /// The pages of all steps that show something else than the map, drawn in the background.
    fn pages_on_wall(&self) -> Option<Arc<PagesOf>> {
        let (stamp, (map, round)) = self.shown_key()?;
        let mut of: Vec<StepShows> = Vec::new();
        let steps = self.shown_steps();
        for shows in steps.iter().map(|step| &step.shows).chain(self.presented_aside()).filter(|shows| !is_of_map(shows)) {
            if !of.contains(shows) {
                of.push(shows.clone());
            }
        }
        let theme = self.wall_theme_name();
        let pages = Pages { map, round, language: self.program.texts.language(), theme, of, file: self.file_name() };
        let job = || self.job_of(ExportWhat::Map, ExportJob::choice_for_wall(theme));
        let of = pages.of.clone();
        let start = || match job() {
            None => Pending::ready(PagesOf::default()),
            Some(job) => self.background().start("pages of steps", move |cancelled| {
                let drawn = of.into_iter().take_while(|_| !cancelled.is_set()).map(|shows| (job.pages_of_step(&shows), shows));
                PagesOf(drawn.map(|(pages, shows)| (shows, pages)).collect())
            }),
        };
        match self.open.derived.present.pages.get((stamp, pages), start) {
            Progress::Ready(pages) => Some(pages),
            Progress::Coming(_) => None,
            // It is said that nothing is there.
            Progress::Failed => Some(Arc::default()),
        }
    }
}

/// Whether a step shows the map or a part of it.
fn is_of_map(shows: &StepShows) -> bool {
    matches!(shows, StepShows::Whole | StepShows::Stage(_) | StepShows::Touchpoint(_))
}

/// A project of which nothing in a map is rated.
fn without_scores(project: &Project, map: MapId) -> Project {
    let mut bare = project.clone();
    for map in bare.maps.iter_mut().filter(|other| other.id == map) {
        for stage in &mut Arc::make_mut(map).stages {
            for touchpoint in &mut Arc::make_mut(stage).touchpoints {
                if !(touchpoint.agreed.is_empty() && touchpoint.votes.is_empty()) {
                    let touchpoint = Arc::make_mut(touchpoint);
                    touchpoint.agreed.clear();
                    touchpoint.votes.clear();
                }
            }
        }
    }
    bare
}

/// A map as large as it can be on a wall: where titles would be too small, with fewer of the user's own words.
fn composed(project: &Project, judged: &JudgedMap, words: (&Texts, &Measurer), date: &str, (size, every): (Size, bool)) -> Composed {
    let first = if every { LanesShown::Every } else { LanesShown::Filled };
    let options = options(words, ThemeName::Projector, date);
    let area = Area { size, target: AIM, cut_below: None, one_scale: None, is_slide: false };
    let with = |lanes: LanesShown, systems: Option<usize>| {
        compose(project, judged, &options, &area, &Wishes { panels: PanelSet::NONE, lanes, systems, ..Wishes::default() })
    };
    let titles = |composed: &Composed| size.width / composed.composition.size.width * TITLES;
    let mut best = with(first, None);
    for lanes in [LanesShown::FirstLines, LanesShown::NoWords, LanesShown::NoNotes] {
        if titles(&best) >= READABLE {
            break;
        }
        let next = with(lanes, None);
        if titles(&next) > titles(&best) * 1.05 {
            best = next;
        }
    }
    // Stages are as large as their line is low: with more lines they are larger once they are looked at, as long as the whole map can be read nearly as well.
    let whole = titles(&best);
    for _ in 0..MORE_LINES {
        let lines = best.composition.systems.len() + 1;
        if lines > judged.map.stages.len() {
            break;
        }
        let next = with(best.lanes, Some(lines));
        if next.composition.systems.len() != lines || titles(&next) < whole * NEARLY {
            break;
        }
        best = next;
    }
    best
}

fn options<'a>((texts, measurer): (&'a Texts, &'a Measurer), theme: ThemeName, date: &'a str) -> MapOptions<'a> {
    MapOptions { theme, texts, measurer, file_name: "", date, form: Form::Line }
}

//! How the shown map is laid out for the canvas. Lines break where they did as long as the map has room so: nothing jumps under somebody's hands, and while
//! something is dragged or typed nothing is laid out anew. Never a drawing.

use crate::app::background::{Background, Pending};
use crate::app::desk::Desk;
use crate::app::later::Progress;
use crate::app::map::derived::{Hands, Laid, LaidAt, Room};
use crate::app::open::identity::Stamp;
use crate::app::view::View;
use crate::edit::Selected;
use crate::i18n::Texts;
use crate::layout::{Area, Composed, Composition, Form, LanesShown, MapOptions, PanelSet, ThemeName, Wishes, compose, recomposed};
use crate::method::JudgedMap;
use crate::model::{LaneId, LaneKind, Map, Project, StageId};
use crate::scene::Size;
use crate::text::Measurer;
use std::collections::HashSet;
use std::sync::Arc;

/// A map with more touchpoints is composed in the background.
const SMALL: usize = 120;
/// Smallest type of a whole map that is aimed at, in points of the screen at the normal size of type.
const AIM: f64 = 10.0;
/// Least type of titles for which the user's own words are shortened and then left out, in the same points.
const READABLE: f64 = 9.0;
/// Type of the titles of cards, and of what is smallest, in points of the scene.
const TITLES: f64 = 12.5;
const SMALLEST: f64 = 12.0;
/// What is left out has to make all else larger by this factor.
const WORTH: f64 = 1.05;
/// Lines stay unless others make everything larger by this factor.
const NEARLY: f64 = 1.1;
/// A map is laid out anew when it has become larger or smaller by a part of this many.
const PART: usize = 4;

/// What a map is composed from.
struct Source<'a> {
    project: &'a Project,
    judged: &'a JudgedMap,
    options: MapOptions<'a>,
    area: Area,
}

impl Desk {
    /// How the shown map, or what a previewed plan would make of it, is laid out for the canvas. None: in one line, also as long as the first answer for a
    /// large map is on its way.
    pub(super) fn composed_map(&self, stamp: Stamp, judged: &Arc<JudgedMap>, previewed: Option<&[bool]>) -> Option<Arc<Composed>> {
        let (program, map) = (&self.program, &judged.map);
        if !program.settings.whole_map || map.stages.is_empty() {
            return None;
        }
        let text = program.settings.map_scale();
        let room = Room { map: map.id, language: program.texts.language(), canvas: program.canvas, text };
        let hands = if self.open.document.is_dragging() {
            Hands::Dragging
        } else if self.look.editing.is_some() {
            Hands::Typing
        } else {
            Hands::Resting
        };
        let state: LaidAt = (stamp, previewed.map(<[bool]>::to_vec), hands);
        let whole = &self.open.derived.map.whole;
        let before = whole.laid.borrow().clone();
        if let Some((of, laid)) = &before
            && (of, laid.room) == (&state, room)
        {
            return Some(Arc::clone(&laid.composed));
        }
        let before = before.map(|(_, laid)| laid).filter(|laid| laid.room.map == room.map);
        let carried = before.as_ref().map(|laid| laid.carried(map));
        let may_stay = before.as_ref().is_some_and(|laid| laid.room == room && laid.is_like(map));
        let keep = |composed: Arc<Composed>, is_new: bool| {
            let laid = match &before {
                Some(laid) if !is_new => Laid { stages: ids(map), composed: Arc::clone(&composed), ..laid.clone() },
                _ => Laid {
                    room,
                    stages: ids(map),
                    lanes: shown_lanes(map),
                    touchpoints: map.touchpoint_count(),
                    composed: Arc::clone(&composed),
                },
            };
            *whole.laid.borrow_mut() = Some((state.clone(), laid));
            Some(composed)
        };
        let is_small = map.touchpoint_count() <= SMALL;
        let source = |options| Source { project: self.project(), judged, options, area: area(room) };
        let date = self.foot_date();
        let options = options((&program.texts, &program.measurer), program.theme(), &date);
        let is_same_room = before.as_ref().is_some_and(|laid| laid.room == room);
        if let Some(carried) = carried.as_ref().filter(|_| is_same_room && hands != Hands::Resting) {
            if hands == Hands::Dragging || !is_small {
                return keep(Arc::clone(carried), false);
            }
            return keep(source(options).with_lines_of(carried).map_or_else(|| Arc::clone(carried), Arc::new), false);
        }
        if is_small {
            let source = source(options);
            let stays = carried.as_ref().filter(|_| may_stay);
            if let Some(stays) = stays.and_then(|carried| source.with_lines_of(carried)) {
                return keep(Arc::new(stays), false);
            }
            return keep(Arc::new(source.laid_out(stays)), true);
        }
        let key = (stamp, (room, previewed.map(<[bool]>::to_vec)));
        let start = || self.compose_later(judged, room, carried.clone().filter(|_| may_stay));
        // One at a time: whoever rates fast would otherwise start one with every key, and wait for all of them.
        match whole.coming.get_in_turn(key, u32::MAX, start) {
            Progress::Ready(composed) => {
                let is_new = !may_stay || carried.is_none_or(|carried| carried.composition.systems != composed.composition.systems);
                keep(composed, is_new)
            }
            Progress::Coming(_) | Progress::Failed => carried,
        }
    }

    /// Composes a large map in the background, with the lines that it has if it has room so.
    fn compose_later(&self, judged: &Arc<JudgedMap>, room: Room, before: Option<Arc<Composed>>) -> Pending<Composed> {
        let (project, judged, theme) = (Arc::clone(self.project()), Arc::clone(judged), self.program.theme());
        let (texts, measurer, date) = (Arc::clone(&self.program.texts), Arc::clone(&self.program.measurer), self.foot_date());
        let background: &Background = self.background();
        background.start("composition", move |_| {
            let source =
                Source { project: &project, judged: &judged, options: options((&texts, &measurer), theme, &date), area: area(room) };
            before.as_ref().and_then(|before| source.with_lines_of(before)).unwrap_or_else(|| source.laid_out(before.as_ref()))
        })
    }

    /// The next time the map is laid out for the canvas, lines may break elsewhere.
    pub(crate) fn break_lines_anew(&self) {
        self.open.derived.map.whole.laid.take();
    }

    /// What the map that is laid out for the canvas lacks of the user's own words.
    pub fn words_of_whole_map(&self) -> LanesShown {
        let laid = self.open.derived.map.whole.laid.borrow();
        let shown = laid.as_ref().filter(|(_, laid)| self.program.settings.whole_map && Some(laid.room.map) == self.map_id());
        shown.map_or(LanesShown::Every, |(_, laid)| laid.composed.lanes)
    }

    /// Shows the map in one line if the whole map leaves out the lane of something that somebody goes to.
    pub(crate) fn show_left_out(&mut self, element: Selected) {
        let shown = self.words_of_whole_map();
        let is_left_out =
            |lane: LaneId| self.open.document.map().and_then(|map| map.lane(lane)).is_some_and(|lane| shown.leaves_out(&lane.kind));
        let is_left_out = match element {
            Selected::Lane(lane) => is_left_out(lane),
            Selected::Cell(cell) => is_left_out(cell.lane),
            Selected::Measure(_) => shown.leaves_out(&LaneKind::Measures),
            _ => false,
        };
        if self.program.view == View::Map && is_left_out {
            self.program.settings.whole_map = false;
        }
    }

    /// The shown map as it is seen: without the lanes for which there is no room on the canvas.
    pub(crate) fn seen_map(&self) -> Option<Arc<Map>> {
        let map = self.open.document.map()?;
        let shown = self.words_of_whole_map();
        if self.program.view != View::Map || !map.lanes.iter().any(|lane| shown.leaves_out(&lane.kind)) {
            return Some(Arc::clone(map));
        }
        let mut seen = Map::clone(map);
        for lane in seen.lanes.iter_mut().filter(|lane| shown.leaves_out(&lane.kind)) {
            Arc::make_mut(lane).hidden = true;
        }
        Some(Arc::new(seen))
    }

    /// The stages with which the lines of the shown map begin on the canvas; none: it is in one line.
    pub(crate) fn lines_of_whole_map(&self) -> Option<Vec<StageId>> {
        let laid = self.open.derived.map.whole.laid.borrow();
        let (_, laid) = laid.as_ref().filter(|(_, laid)| self.program.settings.whole_map && Some(laid.room.map) == self.map_id())?;
        let first = |system: &std::ops::Range<usize>| laid.stages.get(system.start).copied();
        Some(laid.composed.composition.systems.iter().filter_map(first).collect())
    }
}

impl Laid {
    /// Whether a map has as many touchpoints as when its lines were broken, more or less, and the same lanes.
    fn is_like(&self, map: &Map) -> bool {
        self.touchpoints.abs_diff(map.touchpoint_count()) * PART <= self.touchpoints && self.lanes == shown_lanes(map)
    }

    /// The same for a map whose stages may have changed: lines begin with the stages with which they began.
    fn carried(&self, map: &Map) -> Arc<Composed> {
        let stages = ids(map);
        if stages == self.stages {
            return Arc::clone(&self.composed);
        }
        let composition = &self.composed.composition;
        let first: HashSet<StageId> = composition.systems.iter().filter_map(|system| self.stages.get(system.start).copied()).collect();
        let begins = (1..stages.len()).filter(|at| first.contains(&stages[*at]));
        let mut ends: Vec<usize> = begins.collect();
        ends.push(stages.len());
        let mut start = 0;
        let systems = ends.into_iter().map(|end| std::mem::replace(&mut start, end)..end).collect();
        Arc::new(Composed { composition: Composition { systems, ..composition.clone() }, ..Composed::clone(&self.composed) })
    }
}

impl Source<'_> {
    /// How large titles are, in points of the screen at the normal size of type.
    fn titles(&self, composed: &Composed) -> f64 {
        self.area.size.width / composed.composition.size.width * TITLES
    }

    /// Laid out anew, in the lines of before if the map can be read nearly as well so.
    fn laid_out(&self, before: Option<&Arc<Composed>>) -> Composed {
        let anew = self.anew(None);
        let Some(before) = before else { return anew };
        let stages = &self.judged.map.stages;
        let first = |system: &std::ops::Range<usize>| stages.get(system.start).map(|stage| stage.id);
        let lines: Vec<StageId> = before.composition.systems.iter().filter_map(first).collect();
        let stays = self.anew(Some(&lines));
        if self.titles(&stays) * NEARLY >= self.titles(&anew) && stays.lanes == anew.lanes { stays } else { anew }
    }

    /// The lines of a composition, their heights anew; none if the map has no room so.
    fn with_lines_of(&self, before: &Composed) -> Option<Composed> {
        recomposed(self.project, self.judged, &self.options, before)
    }

    /// As large as it can be read: where titles would be too small, with the first lines of the user's own words, then without them, at last without any
    /// words below the cards.
    fn anew(&self, lines: Option<&[StageId]>) -> Composed {
        const STEPS: [LanesShown; 4] = [LanesShown::Every, LanesShown::FirstLines, LanesShown::NoWords, LanesShown::NoNotes];
        let with = |lanes: LanesShown, aim: f64| {
            // What a page says besides, the window says in its panels.
            let wishes = Wishes { panels: PanelSet::NONE, lanes, lines: lines.map(<[StageId]>::to_vec), ..Wishes::default() };
            compose(self.project, self.judged, &self.options, &Area { target: aim, ..self.area }, &wishes)
        };
        let titles = |composed: &Composed| self.titles(composed);
        let shown = || self.judged.map.lanes.iter().filter(|lane| !lane.hidden);
        let mut largest: Option<Composed> = None;
        for lanes in STEPS {
            let changes = match lanes {
                LanesShown::Filled | LanesShown::Every => true,
                LanesShown::FirstLines => shown().any(|lane| LanesShown::NoWords.leaves_out(&lane.kind)),
                LanesShown::NoWords | LanesShown::NoNotes => shown().any(|lane| lanes.leaves_out(&lane.kind)),
            };
            if !changes {
                continue;
            }
            let next = with(lanes, AIM);
            let readable = |composed: &Composed| titles(composed) >= READABLE - 1e-6;
            if readable(&next) {
                if next.composition.verdict_words {
                    return next;
                }
                // What need be no larger than it can be read may keep the words of its verdicts.
                let roomier = with(lanes, READABLE * SMALLEST / TITLES);
                return if readable(&roomier) && roomier.composition.verdict_words { roomier } else { next };
            }
            if largest.as_ref().is_none_or(|largest| titles(&next) > titles(largest) * WORTH) {
                largest = Some(next);
            }
        }
        largest.unwrap_or_else(|| with(LanesShown::Every, AIM))
    }
}

fn ids(map: &Map) -> Vec<StageId> {
    map.stages.iter().map(|stage| stage.id).collect()
}

fn shown_lanes(map: &Map) -> Vec<LaneId> {
    map.lanes.iter().filter(|lane| !lane.hidden).map(|lane| lane.id).collect()
}

/// The area that a map has on the canvas, at the normal size of type.
fn area(room: Room) -> Area {
    let size = Size::new(f64::from(room.canvas.0), f64::from(room.canvas.1)) / room.text;
    Area { size, target: AIM, cut_below: None, one_scale: None, is_slide: false }
}

fn options<'a>((texts, measurer): (&'a Texts, &'a Measurer), theme: ThemeName, date: &'a str) -> MapOptions<'a> {
    MapOptions { theme, texts, measurer, file_name: "", date, form: Form::Line }
}

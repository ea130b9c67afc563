//! Composing a map: the one door for exporters and the window. What is chosen is filled here, so that the drawing has the area's shape exactly.

use super::candidates::{self, CURVE, CURVES, Found, Side};
use super::choice::{Goal, Measures as _, Search};
use super::cut::{Cuts, cut, cuts};
use super::fill::{Filled, Growing, MOST_CURVE, fill};
use super::measured::{self, Measured, Source};
use super::{Composed, Composition, LanesShown, PanelsPlace};
use crate::i18n::Texts;
use crate::layout::panels::{Arrangement, Explained, LEAST_TYPE, MOST_TYPE, Panels};
use crate::layout::proposed::Proposed;
use crate::layout::{Form, Kit, MapOptions, PAGE_TYPE, PanelSet, Theme, frame};
use crate::method::JudgedMap;
use crate::model::{Map, Project, StageId};
use crate::scene::{Rect, Scene, Size};
use std::ops::Range;

/// The narrowest drawing of a map, in points of the scene.
const LEAST_WIDTH: f64 = 640.0;
/// How much wider than high a page may be that is as large as its map.
const WIDEST_FIT: f64 = 2.4;

/// The largest type to which panels grow before anything else does, in points of the scene.
pub(super) const MOST_PANEL_TYPE: f64 = 15.0;

/// The most room that a row of cards and a lane of words get before panels grow further, in points of the scene.
const MOST_ROOM: f64 = 40.0;

/// What shall be filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Width and height, in points of the paper.
    pub size: Size,
    /// The smallest type that is aimed at, in points of the paper; larger type is no better, but welcome.
    pub target: f64,
    /// Stages that are too wide for type of this size are cut, in points of the paper; none: stages are never cut.
    pub cut_below: Option<f64>,
    /// Points of paper for a point of the scene, where several drawings shall have one scale; it is smaller only where the drawing cannot have it.
    pub one_scale: Option<f64>,
    /// Whether it is a slide.
    pub is_slide: bool,
}

/// What somebody wishes of a composition.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// So many systems; none: as many as serve the map best.
    pub systems: Option<usize>,
    /// Which panels, as far as they have anything to say.
    pub panels: PanelSet,
    /// Whether the foot says which limits the verdicts follow from.
    pub thresholds: bool,
    /// Whether the title and the foot are on the page already.
    pub bare: bool,
    /// Whether the cards of all media are in one lane.
    pub one_lane: bool,
    /// Which lanes there are.
    pub lanes: LanesShown,
    /// Whether what is neither a title nor a finding has half their size.
    pub half_print: bool,
    /// With which stages systems begin; none: where they serve the map best. The first one does anyway, and stages that the map has not count for nothing.
    pub lines: Option<Vec<StageId>>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Number of systems.
    pub systems: usize,
    /// Size of the smallest type, in points of the paper.
    pub smallest_type: f64,
    /// Size of the smallest type of titles and findings, in points of the paper.
    pub large_type: f64,
    /// Share of the sheet's tiles that hold ink, 0–1.
    pub share: f64,
    /// All of this in a line of words.
    pub reason: String,
}

/// Composes a map for an area.
pub fn compose(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, area: &Area, wishes: &Wishes) -> Composed {
    let found = composed(Source { project, judged, options }, area, wishes, |measured, goal, given| {
        Some(Search::new(measured, goal(area.target)).in_systems(given).best())
    });
    // There always is a best one.
    found.unwrap_or_else(|| undecided(wishes))
}

/// The same if its type can be as large as is aimed at, for those who would do something else instead: with the first of some larger types that can be reached as
/// well, if there is one. The types are in points of the paper; none of them is smaller than what is aimed at.
pub fn compose_reaching(
    project: &Project,
    judged: &JudgedMap,
    options: &MapOptions<'_>,
    (area, larger): (&Area, &[f64]),
    wishes: &Wishes,
) -> Option<Composed> {
    composed(Source { project, judged, options }, area, wishes, |measured, goal, given| {
        // What is measured for one is known for the others.
        let mut reaching = |target: f64| Search::new(measured, goal(target)).in_systems(given.clone()).reaching();
        let least = reaching(area.target)?;
        let better = larger.iter().find_map(|target| reaching(*target).filter(|found| found.candidate.tightness.verdict_words));
        Some(better.unwrap_or(least))
    })
}

fn composed<'a>(
    Source { project, judged, options }: Source<'a>,
    area: &Area,
    wishes: &Wishes,
    find: impl FnOnce(&mut Measured<'_>, &dyn Fn(f64) -> Goal, Option<Vec<Range<usize>>>) -> Option<Found>,
) -> Option<Composed> {
    let shape = area.size.height / area.size.width;
    let mut usual = undecided(wishes);
    usual.composition.cuts = area
        .cut_below
        .filter(|_| wishes.lines.is_none())
        .map_or_else(Cuts::new, |size| cuts_for(project, judged, options, wishes, area.size.width * PAGE_TYPE / size));
    let cut_map = (!usual.composition.cuts.is_empty()).then(|| cut(project, judged, &usual.composition.cuts, options.texts));
    let judged = cut_map.as_ref().unwrap_or(judged);
    let source = Source { project, judged, options };
    let forms = measured::forms(&usual);
    let kit = panel_kit(source, &forms);
    let panels = panels_of(source, &kit, wishes.panels);
    let mut measured = Measured::new(source, &forms, panels.as_ref(), shape);
    // Just as wide as the others, whatever would be better for this one alone.
    let one_width = area.one_scale.map(|scale| (area.size.width / scale - 1e-6).ceil());
    let goal = |target: f64| {
        // The wider the drawing, the smaller its type on paper.
        let widest = (area.size.width * PAGE_TYPE / target).floor().max(1.0);
        let (widest, narrowest) = (one_width.unwrap_or(widest), one_width.unwrap_or(0.0).max(LEAST_WIDTH));
        Goal { shape, widest: widest as u32, narrowest: narrowest.ceil() as u32, systems: wishes.systems }
    };
    let found = find(&mut measured, &goal, given_systems(&judged.map, wishes))?;
    Some(Composed { composition: filled(&mut measured, &found, shape), ..usual })
}

/// Composes a map for a page that is as large as the map in natural size: in the fewest systems with which it is not much wider than high.
pub fn compose_fit(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, wishes: &Wishes) -> Composed {
    let usual = undecided(wishes);
    let source = Source { project, judged, options };
    let forms = measured::forms(&usual);
    let kit = panel_kit(source, &forms);
    let panels = panels_of(source, &kit, wishes.panels);
    let mut measured = Measured::new(source, &forms, panels.as_ref(), 0.0);
    let goal = Goal { shape: f64::INFINITY, widest: u32::MAX, narrowest: LEAST_WIDTH as u32, systems: wishes.systems };
    let mut composition = Search::new(&mut measured, goal).in_systems(given_systems(&judged.map, wishes)).natural(|measured, found| {
        let width = f64::from(found.width);
        let mut composition = measured.composition(&found.candidate, &found.breaks, width);
        // The title grows with the page, and the page with its title.
        for _ in 0..8 {
            let needed = measured.plan(&composition).needed;
            if needed <= composition.size.height {
                break;
            }
            composition.size = Size::new(width, needed);
        }
        let fits = width <= WIDEST_FIT * composition.size.height;
        (composition, fits)
    });
    composition.systems.shrink_to_fit();
    Composed { composition, ..usual }
}

/// A composition for a map whose words, scores or touchpoints have changed since: the same systems, the same cards, heights anew. None if the map has no longer
/// room in it, or if its stages are others.
pub fn recomposed(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, before: &Composed) -> Option<Composed> {
    let is_whole = before.composition.systems.last().is_some_and(|last| last.end == judged.map.stages.len());
    if !is_whole || !before.composition.cuts.is_empty() || before.composition.panels.is_some() {
        return None;
    }
    let forms = [before.clone()];
    let shape = before.composition.size.height / before.composition.size.width;
    let mut measured = Measured::new(Source { project, judged, options }, &forms, None, shape);
    let lowest = |curve_height: f64| Composition { curve_height, row_room: 0.0, text_room: 0.0, ..before.composition.clone() };
    let fitting = CURVES.into_iter().map(lowest).find(|composition| {
        let plan = measured.plan(composition);
        plan.needed <= composition.size.height && plan.is_wide_enough()
    })?;
    Some(Composed { composition: shared_out(&mut measured, fitting), ..before.clone() })
}

/// What came of a composition: its drawing on a sheet, on which the drawing fills an area. `sheet` and `area` are in points of the paper.
pub fn outcome(composed: &Composed, scene: &Scene, sheet: Size, area: &Area, texts: &Texts) -> Outcome {
    let scale = area.size.width / scene.size.width;
    let (beside, above) = ((sheet.width - area.size.width) / 2.0 / scale, (sheet.height - area.size.height) / 2.0 / scale);
    let share = scene.inked(Rect::new(-beside, -above, scene.size.width + beside, scene.size.height + above), scale);
    let smallest_type = scene.smallest_text().unwrap_or(PAGE_TYPE) * scale;
    let large_type = PAGE_TYPE * scale;
    let composition = &composed.composition;
    let percent = texts.percent((share * 100.0).round());
    let mut parts = vec![
        texts.composition_lines(composition.systems.len() as i64),
        texts.composition_type(&texts.number(smallest_type, 1)),
        if area.is_slide { texts.composition_share_slide(&percent) } else { texts.composition_share(&percent) },
    ];
    if composition.small_print < PAGE_TYPE {
        parts.insert(2, texts.composition_titles(&texts.number(large_type, 1)));
    }
    if composed.panels != PanelSet::NONE && composition.panels.is_none() {
        parts.push(texts.composition_no_panels().to_owned());
    }
    if !composition.verdict_words {
        parts.push(texts.composition_marks_only().to_owned());
    }
    Outcome { systems: composition.systems.len(), smallest_type, large_type, share, reason: parts.join(", ") }
}

/// What panels say about a map, alone on a sheet of a width, as high as it has to be: in the largest type with which it is no higher than the sheet, if there
/// is one. None, if they have nothing to say.
pub fn panel_sheet(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, set: PanelSet, sheet: Size) -> Option<Scene> {
    const LARGEST: f64 = 20.0;
    let mut form = undecided(&Wishes { panels: set, ..Wishes::default() });
    form.composition.panels = Some(PanelsPlace::Beside);
    let (source, forms) = (Source { project, judged, options }, [form]);
    let kit = panel_kit(source, &forms);
    let panels = Panels::of(&kit, &Explained { project, judged, verdicts: set.key }, set);
    if panels.is_empty() {
        return None;
    }
    let words = panels.largest(sheet, Arrangement::Columns, LARGEST).unwrap_or(LEAST_TYPE);
    let size = Size::new(sheet.width, panels.height_for(sheet.width, Arrangement::Columns, words));
    let nodes = panels.draw(size.to_rect(), Arrangement::Columns, words);
    let (title, language) = (judged.map.name.clone(), options.texts.language().code().to_owned());
    Some(Scene { size, background: Theme::of(options.theme).paper, title, language, nodes })
}

/// Where stages are cut that alone are too wide for a drawing of a width, however tightly they are packed.
fn cuts_for(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, wishes: &Wishes, width: f64) -> Cuts {
    let Some(tightest) = candidates::tight().last() else { return Cuts::new() };
    let forms = [measured::packed(&undecided(wishes), &tightest)];
    let mut measured = Measured::new(Source { project, judged, options }, &forms, None, 1.0);
    let most = width - measured.beside(Side::Nowhere, 2);
    cuts(&judged.map, &measured.stages(&tightest), most)
}

/// The stages of each system, if it is said with which they begin.
fn given_systems(map: &Map, wishes: &Wishes) -> Option<Vec<Range<usize>>> {
    let lines = wishes.lines.as_ref().filter(|_| !map.stages.is_empty())?;
    let begins = (1..map.stages.len()).filter(|at| lines.contains(&map.stages[*at].id));
    let mut first = 0;
    Some(begins.chain([map.stages.len()]).map(|end| std::mem::replace(&mut first, end)..end).collect())
}

/// What panels are drawn with.
pub(super) fn panel_kit<'a>(source: Source<'a>, forms: &'a [Composed]) -> Kit<'a> {
    let form = forms.last().map_or(Form::Line, Form::Composed);
    Kit::of_map(source.project, source.judged, &MapOptions { form, ..*source.options }, &mut Proposed::default())
}

/// The panels of a map, if they have anything to say.
pub(super) fn panels_of<'a>(source: Source<'a>, kit: &'a Kit<'a>, set: PanelSet) -> Option<Panels<'a>> {
    let explained = Explained { project: source.project, judged: source.judged, verdicts: false };
    Some(Panels::of(kit, &explained, set)).filter(|panels| !panels.is_empty())
}

/// A composition of which nothing is decided but what is wished.
pub(super) fn undecided(wishes: &Wishes) -> Composed {
    let composition = Composition {
        cuts: Cuts::new(),
        systems: Vec::new(),
        rows: 1,
        distance: 76.0,
        card_width: 0.0,
        verdict_words: true,
        small_print: if wishes.half_print { PAGE_TYPE / 2.0 } else { PAGE_TYPE },
        size: Size::ZERO,
        curve_height: CURVE,
        row_room: 0.0,
        text_room: 0.0,
        panels: None,
        legend: true,
        one_lane: wishes.one_lane,
    };
    Composed { composition, lanes: wishes.lanes, panels: wishes.panels, thresholds: wishes.thresholds, bare: wishes.bare }
}

/// The composition that was found, its height shared out.
fn filled(measured: &mut Measured<'_>, found: &Found, shape: f64) -> Composition {
    let Found { candidate, breaks, width } = found;
    let width = f64::from(*width);
    let mut composition = measured.composition(candidate, breaks, width);
    if let Some(PanelsPlace::Foot(least)) = composition.panels {
        let left = width * shape - measured.plan(&composition).needed;
        if let Some(grown) = measured.grown_panels(width, least + left, MOST_PANEL_TYPE) {
            composition.panels = Some(PanelsPlace::Foot(grown));
        }
    }
    shared_out(measured, composition)
}

/// A composition with the height that it leaves over given to what may grow.
fn shared_out(measured: &mut Measured<'_>, mut composition: Composition) -> Composition {
    let Size { width, height } = composition.size;
    let needed = measured.plan(&composition).needed;
    // How many there are of everything is how much higher all of it becomes with a point more for each. Lanes of curves grow at most so.
    let mut grown = |changed: Composition| measured.plan(&changed).needed - needed;
    let curve = composition.curve_height;
    let growing = Growing {
        curves: grown(Composition { curve_height: MOST_CURVE, ..composition.clone() }) / (MOST_CURVE - curve),
        curve,
        rows: grown(Composition { row_room: 1.0, ..composition.clone() }).round() as usize,
        texts: grown(Composition { text_room: 1.0, ..composition.clone() }).round() as usize,
    };
    // A hair less, so that no rounding makes the drawing higher than its area.
    let mut left = height - needed - 1e-6;
    if let Some(PanelsPlace::Foot(foot)) = composition.panels {
        let Filled { row_room, text_room, .. } = fill(left, growing);
        let spare = (row_room.max(text_room) - MOST_ROOM).max(0.0) * (growing.rows + growing.texts) as f64;
        let largest = MOST_TYPE * frame::grown(height);
        if spare > 0.0
            && let Some(higher) = measured.grown_panels(width, foot + spare, largest)
        {
            left -= (higher - foot).max(0.0);
            composition.panels = Some(PanelsPlace::Foot(higher.max(foot)));
        }
    }
    let grown = |left: f64| {
        let Filled { curve: curve_height, row_room, text_room } = fill(left, growing);
        Composition { curve_height, row_room, text_room, ..composition.clone() }
    };
    // What grows above the last system takes height from the panels beside it, which come first.
    let least = (composition.panels == Some(PanelsPlace::Beside)).then(|| measured.panels_beside(&composition, height));
    // A lane that is lower than its name grows only once it is higher than that: so it was not counted above, and all of them may be too high together.
    let mut fits = |share: f64| {
        let plan = measured.plan(&grown(left * share));
        plan.needed <= height && least.is_none_or(|least| plan.last_top + least <= height)
    };
    if fits(1.0) {
        return grown(left);
    }
    let (mut fitting, mut beyond) = (0.0, 1.0);
    for _ in 0..20 {
        let middle = (fitting + beyond) / 2.0;
        *(if fits(middle) { &mut fitting } else { &mut beyond }) = middle;
    }
    grown(left * fitting)
}

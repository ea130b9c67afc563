//! The choice against trying everything.

use super::breaks::tests::by_trying;
use super::candidates::{self, CURVE, Candidate, Found, Merit, Side, Tightness, Words};
use super::choice::{Goal, Measures, Search};
use super::door::{panel_kit, panels_of, undecided};
use super::measured::{self, Measured, Source};
use super::{Area, Composed, Wishes, compose, compose_fit, outcome};
use crate::i18n::{Language, Texts};
use crate::layout::{Form, Layouter, MapLayout, MapOptions, PanelSet, ThemeName};
use crate::method::JudgedMap;
use crate::model::Project;
use crate::scene::Size;
use crate::text::{FontSet, Measurer};
use proptest::prelude::*;
use std::ops::Range;
use std::sync::Arc;

/// A map of numbers: so many cards and so many letters in each stage.
#[derive(Debug, Clone)]
struct Numbers {
    stages: Vec<(u32, u32)>,
    /// Height of a card's row, of panels, of what is above and below, in points.
    row: f64,
    panels: f64,
    around: f64,
    measured: usize,
}

impl Measures for Numbers {
    fn stages(&mut self, tightness: &Tightness) -> Vec<f64> {
        let step = tightness.distance.max((tightness.card_width + 8.0) / tightness.rows as f64);
        self.stages.iter().map(|(cards, _)| 20.0 + tightness.card_width + step * f64::from(cards.saturating_sub(1))).collect()
    }

    fn words(&mut self, tightness: &Tightness, _: Side) -> Words {
        let letters: u32 = self.stages.iter().map(|(_, letters)| letters).sum();
        let torn = letters as usize / 300 * usize::from(tightness.card_width < 120.0);
        Words { torn, hyphenated: letters as usize / tightness.card_width as usize, broken: tightness.card_width < 150.0 }
    }

    fn beside(&mut self, panels: Side, systems: usize) -> f64 {
        let onward = if systems > 1 { 14.0 } else { 0.0 };
        if panels == Side::Right { 104.0 + 260.0 + onward } else { 104.0 + onward }
    }

    fn height(&mut self, candidate: &Candidate, breaks: &[Range<usize>], width: f64) -> f64 {
        self.measured += 1;
        let room = width - self.beside(candidate.panels, candidate.systems);
        let widths = self.stages(&candidate.tightness);
        let of_system = |range: &Range<usize>| {
            let cards = candidate.tightness.rows as f64 * self.row;
            let words: u32 = self.stages[range.clone()].iter().map(|(_, letters)| letters).sum();
            30.0 + cards + candidate.curve + (f64::from(words) * 60.0 / room).ceil() * 15.0
        };
        let all = self.around + breaks.iter().map(of_system).sum::<f64>();
        match candidate.panels {
            Side::Foot => all + self.panels,
            Side::Right | Side::Nowhere => all,
            Side::Beside => {
                let last = breaks.last().cloned().unwrap_or_default();
                let beside = room - 1.6 * widths[last.clone()].iter().sum::<f64>();
                if beside < 250.0 {
                    return f64::INFINITY;
                }
                all.max(all - of_system(&last) + self.panels * 900.0 / beside)
            }
        }
    }

    fn bound(&mut self, candidate: &Candidate, breaks: &[Range<usize>]) -> f64 {
        self.height(&Candidate { panels: Side::Nowhere, ..*candidate }, breaks, 1e6)
    }

    fn least_height(&mut self, systems: usize) -> f64 {
        self.around + (30.0 + self.row + 120.0) * systems as f64
    }

    fn sides(&mut self) -> Vec<Side> {
        vec![Side::Beside, Side::Foot, Side::Right, Side::Nowhere]
    }

    fn curves(&mut self) -> Vec<f64> {
        candidates::CURVES.to_vec()
    }
}

fn trying_everything(numbers: &mut Numbers, goal: Goal) -> Found {
    let usual: Vec<Tightness> = candidates::usual().collect();
    let tight: Vec<Tightness> = candidates::tight().collect();
    let all_of = |packings: &[Tightness], numbers: &mut Numbers, widest: u32| {
        let mut all: Vec<(Merit, Found)> = Vec::new();
        let counts = goal.systems.map_or(1..=numbers.stages.len(), |systems| systems..=systems);
        for (tightness, systems) in packings.iter().flat_map(|tightness| counts.clone().map(move |systems| (tightness, systems))) {
            let stages: Vec<u64> = numbers.stages(tightness).into_iter().map(|width| (width * 1024.0).ceil() as u64).collect();
            let breaks = by_trying(&stages, systems);
            let natural = breaks.iter().map(|range| stages[range.clone()].iter().sum::<u64>()).max().unwrap() as f64 / 1024.0;
            for (panels, curve) in numbers.sides().into_iter().flat_map(|side| candidates::CURVES.map(|curve| (side, curve))) {
                let candidate = Candidate { tightness: *tightness, systems, panels, curve };
                let from = ((natural + numbers.beside(panels, systems)).ceil() as u32).max(goal.narrowest);
                let width =
                    (from..=widest).find(|width| numbers.height(&candidate, &breaks, f64::from(*width)) <= f64::from(*width) * goal.shape);
                let merit = Merit::of(&candidate, numbers.words(tightness, panels));
                all.extend(width.map(|width| (merit, Found { candidate, breaks: breaks.clone(), width })));
            }
        }
        all
    };
    let best = |all: Vec<(Merit, Found)>| all.into_iter().min_by_key(|(merit, found)| (*merit, found.rest())).map(|(_, found)| found);
    let widest = goal.widest.max(goal.narrowest);
    if let Some(found) = best(all_of(&usual, numbers, widest)).or_else(|| best(all_of(&tight, numbers, widest))) {
        return found;
    }
    let mut all = all_of(&usual, numbers, 9_000);
    all.extend(all_of(&tight, numbers, 9_000));
    all.retain(|(_, found)| found.candidate.panels != Side::Nowhere);
    all.into_iter().min_by_key(|(merit, found)| (merit.torn, found.width, *merit, found.rest())).unwrap().1
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let stages = prop::collection::vec((0_u32..7, 0_u32..200), 1..7);
    (stages, 60.0..200.0, 60.0..300.0, 60.0..200.0).prop_map(|(stages, row, panels, around)| Numbers {
        stages,
        row,
        panels,
        around,
        measured: 0,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// What is chosen is what trying all candidates with all breaks finds; and the same once more.
    #[test]
    fn the_choice_is_that_of_trying_everything(
        mut numbers in numbers(), shape in 0.4..1.6, widest in 300_u32..3_000, capped in any::<bool>(), wished in any::<bool>()
    ) {
        let narrowest = if capped { widest - 100 } else { 0 };
        let systems = wished.then_some(numbers.stages.len().min(2));
        let goal = Goal { shape, widest, narrowest, systems };
        let expected = trying_everything(&mut numbers, goal);
        numbers.measured = 0;
        let found = Search::new(&mut numbers, goal).best();
        prop_assert_eq!(&found, &expected);
        prop_assert!(numbers.measured < 4_000, "measured {} times", numbers.measured);
        prop_assert_eq!(&Search::new(&mut numbers, goal).best(), &expected);
    }
}

/// What counts first is decided first.
#[test]
fn merits_are_in_the_order_of_the_rule() {
    let candidate = |rows, distance, card_width, verdict_words, panels, curve, systems| {
        let tightness = Tightness { rows, distance, card_width, verdict_words };
        Candidate { tightness, systems, panels, curve }
    };
    let whole = |hyphenated| Words { torn: 0, hyphenated, broken: false };
    let merits = [
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Foot, CURVE, 1), whole(0)),
        Merit::of(&candidate(2, 76.0, 192.0, true, Side::Foot, CURVE, 1), whole(0)),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Foot, CURVE, 2), whole(0)),
        Merit::of(&candidate(1, 60.0, 192.0, true, Side::Foot, CURVE, 1), whole(0)),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Foot, 180.0, 1), whole(0)),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Right, CURVE, 1), whole(1)),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Right, CURVE, 1), Words { broken: true, ..whole(0) }),
        Merit::of(&candidate(1, 76.0, 192.0, false, Side::Right, CURVE, 1), whole(0)),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Right, CURVE, 1), Words { torn: 1, ..whole(0) }),
        Merit::of(&candidate(1, 76.0, 192.0, true, Side::Nowhere, CURVE, 1), whole(0)),
    ];
    assert!(merits.is_sorted() && merits.windows(2).all(|pair| pair[0] != pair[1]), "{merits:?}");
}

/// A map with what it is drawn with.
struct Drawn {
    project: Project,
    judged: JudgedMap,
    texts: Texts,
    measurer: Measurer,
}

impl Drawn {
    fn new(project: Project) -> Self {
        let judged = JudgedMap::of(&project, &project.maps[0], project.rounds[0].id);
        Self { project, judged, texts: Texts::new(Language::German), measurer: Measurer::new(FontSet::new()) }
    }

    fn options<'a>(&'a self, form: Form<'a>) -> MapOptions<'a> {
        MapOptions { theme: ThemeName::Light, texts: &self.texts, measurer: &self.measurer, file_name: "", date: "", form }
    }

    fn source<'a>(&'a self, options: &'a MapOptions<'a>) -> Source<'a> {
        Source { project: &self.project, judged: &self.judged, options }
    }

    fn draw(&self, composed: &Composed) -> MapLayout {
        Layouter::default().layout(&self.project, &self.judged, &self.options(Form::Composed(composed)))
    }

    fn compose(&self, area: &Area, wishes: &Wishes) -> Composed {
        compose(&self.project, &self.judged, &self.options(Form::Line), area, wishes)
    }
}

fn area(width: f64, height: f64, target: f64) -> Area {
    Area { size: Size::new(width, height), target, cut_below: Some(6.0), one_scale: None, is_slide: false }
}

/// What is measured of a candidate is what is drawn of it, to the last point.
#[test]
fn what_is_measured_is_what_is_drawn() {
    let drawn = Drawn::new(crate::catalogue::sample("de"));
    let options = drawn.options(Form::Line);
    let usual = undecided(&Wishes::default());
    let forms = measured::forms(&usual);
    let source = drawn.source(&options);
    let kit = panel_kit(source, &forms);
    let panels = panels_of(source, &kit, PanelSet::ALL);
    let mut measured = Measured::new(source, &forms, panels.as_ref(), 0.0);
    let packings = candidates::usual().chain(candidates::tight()).step_by(5);
    let mut beside = 0;
    for (at, tightness) in packings.enumerate() {
        for panels in measured.sides() {
            let candidate = Candidate { tightness, systems: at % 4 + 1, panels, curve: candidates::CURVES[at % 5] };
            let stages: Vec<u64> = measured.stages(&tightness).into_iter().map(|width| (width * 1024.0).ceil() as u64).collect();
            let breaks = by_trying(&stages, candidate.systems);
            let natural = breaks.iter().map(|range| stages[range.clone()].iter().sum::<u64>()).max().unwrap() as f64 / 1024.0;
            for wider in [1.0, 1.3, 2.0] {
                let width = (natural * wider + measured.beside(panels, candidate.systems)).ceil();
                let height = measured.height(&candidate, &breaks, width);
                if height == f64::INFINITY {
                    assert_eq!(panels, Side::Beside, "there is room for all others");
                    continue;
                }
                beside += usize::from(panels == Side::Beside);
                let composition = measured.composition(&candidate, &breaks, width);
                let scene = drawn.draw(&Composed { composition, ..usual.clone() }).scene;
                assert!((scene.size.height - height).abs() < 1e-6, "{candidate:?}: {height} measured, {} drawn", scene.size.height);
                assert!((scene.size.width - width).abs() < 1e-6, "{candidate:?}");
            }
        }
    }
    assert!(beside > 5, "{beside}");
}

/// The drawing has the shape of its area, whatever that is; the type is what was said; the same area gives the same composition.
#[test]
fn a_composed_map_has_the_shape_of_its_area() {
    let drawn = Drawn::new(crate::catalogue::sample("de"));
    for (width, height, target) in
        [(1122.0, 774.0, 6.5), (774.0, 1122.0, 6.0), (924.0, 504.0, 5.3), (2316.0, 1616.0, 11.0), (300.0, 300.0, 6.0)]
    {
        let area = area(width, height, target);
        for systems in [None, Some(1), Some(4), Some(99)] {
            let wishes = Wishes { systems, ..Wishes::default() };
            let composed = drawn.compose(&area, &wishes);
            assert_eq!(composed, drawn.compose(&area, &wishes));
            let scene = drawn.draw(&composed).scene;
            assert_eq!(scene.size, composed.composition.size);
            assert!((scene.size.height * width - scene.size.width * height).abs() < 1e-3 * width, "{:?}", scene.size);
            let count = composed.composition.systems.len();
            assert!(systems.is_none_or(|wished| wished.min(6) == count), "{systems:?} {count}");
            let outcome = outcome(&composed, &scene, Size::new(width + 68.0, height + 68.0), &area, &drawn.texts);
            assert_eq!(outcome.systems, count);
            assert!(outcome.share > 0.1 && outcome.share < 1.0, "{outcome:?}");
            assert!((outcome.smallest_type - scene.smallest_text().unwrap() * width / scene.size.width).abs() < 1e-9);
        }
    }
    // Sheets that belong together have one scale.
    let few = Area { one_scale: Some(0.5), ..area(1122.0, 774.0, 6.5) };
    let composed = drawn.compose(&few, &Wishes::default());
    assert!(1122.0 / composed.composition.size.width <= 0.5, "{:?}", composed.composition.size);
}

/// With a real map as well, the choice is what measuring every candidate finds.
#[test]
fn the_choice_for_a_map_is_that_of_measuring_every_candidate() {
    // A part of the worked example: every candidate is measured in every width.
    let mut project = crate::catalogue::sample("de");
    Arc::make_mut(&mut project.maps[0]).stages.truncate(3);
    let drawn = Drawn::new(project);
    let options = drawn.options(Form::Line);
    let forms = measured::forms(&undecided(&Wishes::default()));
    let source = drawn.source(&options);
    let kit = panel_kit(source, &forms);
    let panels = panels_of(source, &kit, PanelSet::ALL);
    for (shape, widest) in [(0.69, 1500), (0.69, 700)] {
        let goal = Goal { shape, widest, narrowest: 640, systems: None };
        let mut measured = Measured::new(source, &forms, panels.as_ref(), shape);
        let found = Search::new(&mut measured, goal).best();
        let (sides, curves) = (measured.sides(), measured.curves());
        let mut every = |packings: Vec<Tightness>, widest: u32| {
            let mut all: Vec<(Merit, Found)> = Vec::new();
            for tightness in packings {
                for (systems, panels) in (1..=3).flat_map(|systems| sides.iter().map(move |side| (systems, *side))) {
                    for curve in &curves {
                        let candidate = Candidate { tightness, systems, panels, curve: *curve };
                        let words = measured.words(&tightness, panels);
                        let found = Search::new(&mut measured, goal).narrowest(&candidate, widest);
                        all.extend(found.map(|found| (Merit::of(&candidate, words), found)));
                    }
                }
            }
            all
        };
        let best = |all: Vec<(Merit, Found)>| all.into_iter().min_by_key(|(merit, found)| (*merit, found.rest())).map(|(_, found)| found);
        let reached = best(every(candidates::usual().collect(), widest)).or_else(|| best(every(candidates::tight().collect(), widest)));
        let expected = reached.unwrap_or_else(|| {
            let mut all = every(candidates::usual().chain(candidates::tight()).collect(), 20_000);
            if sides.len() > 1 {
                all.retain(|(_, found)| found.candidate.panels != Side::Nowhere);
            }
            all.into_iter().min_by_key(|(merit, found)| (merit.torn, found.width, *merit, found.rest())).unwrap().1
        });
        assert_eq!(found, expected, "{shape} {widest}");
    }
}

/// A page as large as the map has natural size, and is not much wider than high.
#[test]
fn a_page_as_large_as_the_map_takes_as_few_systems_as_do() {
    let drawn = Drawn::new(crate::catalogue::sample("de"));
    let composed = compose_fit(&drawn.project, &drawn.judged, &drawn.options(Form::Line), &Wishes::default());
    let size = drawn.draw(&composed).scene.size;
    assert_eq!(size, composed.composition.size);
    assert!(size.width <= 2.4 * size.height, "{size:?}");
    let fewer = composed.composition.systems.len() - 1;
    let wishes = Wishes { systems: Some(fewer), ..Wishes::default() };
    let fewer = compose_fit(&drawn.project, &drawn.judged, &drawn.options(Form::Line), &wishes).composition;
    assert!(fewer.size.width > 2.4 * fewer.size.height, "{:?}", fewer.size);
}

/// What is said to be the least is never more than what is measured.
#[test]
fn no_map_is_lower_than_its_bound() {
    let drawn = Drawn::new(crate::catalogue::sample("de"));
    let options = drawn.options(Form::Line);
    let forms = measured::forms(&undecided(&Wishes::default()));
    let mut measured = Measured::new(drawn.source(&options), &forms, None, 0.7);
    for tightness in candidates::usual().chain(candidates::tight()) {
        for breaks in [vec![0..3, 3..6], vec![0..1, 1..4, 4..6]] {
            let systems = breaks.len();
            let candidate = Candidate { tightness, systems, panels: Side::Nowhere, curve: CURVE };
            let bound = measured.bound(&candidate, &breaks);
            assert!(measured.least_height(systems) <= bound, "{candidate:?}");
            for width in [800.0, 1_500.0, 4_000.0] {
                assert!(bound <= measured.height(&candidate, &breaks, width), "{candidate:?} {width}");
            }
        }
    }
}

/// Titles of German words, each with a compound.
const TITLES: [&str; 12] = [
    "Willkommenspakets (2. Kontakt)",
    "Beitragserhöhungsschreiben",
    "Wohngebäudeversicherungsantrag",
    "Kündigungsbestätigung per E-Mail",
    "Haftpflichtversicherungsvergleich",
    "Empfehlung eines Freundes",
    "Außendienstbesuch",
    "Schadensmeldung in der App",
    "Zahlungserinnerung",
    "Vertragsunterlagen",
    "Legitimation per Video",
    "Kundenzufriedenheitsbefragung",
];

/// A map with these titles, four in each stage.
fn titled(titles: &[&str]) -> Project {
    let areas = [crate::model::Area::Service; 4];
    let mut project = crate::layout::tests::project(&vec![&areas[..]; titles.len().div_ceil(4)]);
    project.language = Some(crate::model::WordLanguage::German);
    let map = Arc::make_mut(&mut project.maps[0]);
    let all = map.stages.iter_mut().flat_map(|stage| &mut Arc::make_mut(stage).touchpoints);
    for (touchpoint, title) in all.zip(titles.iter().cycle()) {
        Arc::make_mut(touchpoint).title = (*title).to_owned();
    }
    project
}

/// However narrow cards are, words that have syllables are broken between them and nowhere else; on cards that are wide enough for words of
/// verdicts, never near their ends.
#[test]
fn no_word_is_torn_that_may_have_a_hyphen() {
    let drawn = Drawn::new(titled(&TITLES));
    let style = crate::scene::TextStyle::new(crate::scene::Weight::SemiBold, 12.5);
    for title in TITLES {
        for room in 46..160 {
            let broken = drawn.measurer.break_words(title, crate::text::Syllables::of("de"), style, f64::from(room), usize::MAX);
            assert!(!broken.torn, "{room}: {:?}", broken.lines);
        }
    }
    let options = drawn.options(Form::Line);
    let forms = measured::forms(&undecided(&Wishes::default()));
    let mut measured = Measured::new(drawn.source(&options), &forms, None, 0.7);
    for tightness in candidates::usual() {
        assert_eq!(measured.words(&tightness, Side::Nowhere).torn, 0, "{tightness:?}");
    }
}

/// A word without syllables that is whole on wider cards is whole: whatever is aimed at, and where nothing is reached.
#[test]
fn a_word_that_would_be_torn_on_narrow_cards_makes_them_wider() {
    let mut titles = TITLES;
    titles[5] = "kontakt@firma.eu";
    let drawn = Drawn::new(titled(&titles));
    for (width, height, target) in [(774.0, 530.0, 6.0), (774.0, 530.0, 7.5), (774.0, 530.0, 20.0), (1122.0, 774.0, 9.0)] {
        let composed = drawn.compose(&area(width, height, target), &Wishes::default());
        let layout = drawn.draw(&composed);
        let whole = crate::layout::tests::words(&layout.scene).iter().any(|words| words.contains("kontakt@firma.eu"));
        assert!(whole, "{target} pt on {width} × {height}: cards of {} pt", composed.composition.card_width);
    }
}

/// Where the elements of a kind are in a drawing.
fn rects(layout: &MapLayout, part: crate::layout::Part) -> Vec<crate::scene::Rect> {
    fn look(nodes: &[crate::scene::Node], offset: crate::scene::Vec2, part: crate::layout::Part, found: &mut Vec<crate::scene::Rect>) {
        for node in nodes {
            if let crate::scene::Node::Group(group) = node {
                if group.element.is_some_and(|element| element.kind == part.into()) {
                    found.push(group.bounds() + offset);
                }
                look(&group.children, offset + group.offset, part, found);
            }
        }
    }
    let mut found = Vec::new();
    look(&layout.scene.nodes, crate::scene::Vec2::ZERO, part, &mut found);
    found
}

/// A map too short for its page has its panels beside its last line; nothing is over anything, and the panels fill the room.
#[test]
fn panels_stand_beside_a_last_line_that_is_too_short() {
    use crate::layout::Part;
    let mut project = crate::catalogue::sample("de");
    Arc::make_mut(&mut project.maps[0]).stages.truncate(3);
    let mut uneven = crate::catalogue::sample("de");
    Arc::make_mut(&mut uneven.maps[0]).stages.truncate(5);
    let mut beside = 0;
    for drawn in [Drawn::new(project), Drawn::new(uneven)] {
        for systems in [None, Some(1), Some(2), Some(3)] {
            let area = area(1122.0, 774.0, 6.5);
            let composed = drawn.compose(&area, &Wishes { systems, ..Wishes::default() });
            if composed.composition.panels != Some(super::PanelsPlace::Beside) {
                continue;
            }
            beside += 1;
            let layout = drawn.draw(&composed);
            assert_eq!(layout.scene.size, composed.composition.size, "{systems:?}");
            let panels = rects(&layout, Part::Panel);
            let last = layout.places.systems.last().unwrap();
            let right = layout.places.stages.last().unwrap().right();
            for panel in &panels {
                assert!(panel.x0 >= right + 20.0 && panel.y0 >= last.top - 1e-6, "{panel:?}");
                assert!(panel.x1 <= layout.scene.size.width + 1e-6 && panel.y1 <= layout.scene.size.height, "{panel:?}");
                assert!(!rects(&layout, Part::Card).iter().any(|card| card.overlaps(*panel)));
            }
            let lowest = panels.iter().map(|panel| panel.y1).fold(0.0, f64::max);
            assert!(layout.scene.size.height - lowest < 60.0, "{lowest} of {:?}", layout.scene.size);
        }
    }
    assert!(beside >= 2, "{beside}");
}

/// All cards in one lane: lower, so that type may be larger; every card is in it, and its media are named.
#[test]
fn all_cards_are_in_one_lane_if_somebody_wishes_it() {
    let drawn = Drawn::new(crate::catalogue::sample("de"));
    let area = area(1122.0, 774.0, 20.0);
    let [three, one] = [false, true].map(|one_lane| drawn.compose(&area, &Wishes { one_lane, ..Wishes::default() }));
    assert!(one.composition.size.width < three.composition.size.width, "type is larger");
    let layout = drawn.draw(&one);
    for system in &layout.places.systems {
        assert_eq!(system.lanes.iter().filter(|lane| lane.media().is_some()).count(), 1);
    }
    assert_eq!(layout.places.cards().filter(|card| card.rect.is_some()).count(), drawn.project.maps[0].touchpoint_count());
    let words = crate::layout::tests::words(&layout.scene);
    for name in ["Touchpoints", "Paid", "Owned", "Earned"] {
        assert_eq!(words.iter().filter(|words| *words == name).count(), layout.places.systems.len(), "{name}");
    }
    // The lane of a medium that is hidden stays hidden.
    let mut project = drawn.project;
    for lane in &mut Arc::make_mut(&mut project.maps[0]).lanes {
        if lane.kind == crate::model::LaneKind::Cards(crate::model::Media::Paid) {
            Arc::make_mut(lane).hidden = true;
        }
    }
    let drawn = Drawn::new(project);
    let layout = drawn.draw(&drawn.compose(&area, &Wishes { one_lane: true, ..Wishes::default() }));
    let hidden = layout.places.cards().filter(|card| card.rect.is_none()).all(|card| card.media == crate::model::Media::Paid);
    assert!(hidden && layout.places.cards().any(|card| card.rect.is_none()));
}

/// A stage that alone is too wide for type of 6 pt goes on under its name, and nothing of it is lost.
#[test]
fn a_stage_that_is_too_wide_is_cut_and_says_so() {
    let areas = vec![crate::model::Area::Service; 90];
    let drawn = Drawn::new(crate::layout::tests::project(&[&areas[..3], &areas, &areas[..2]]));
    let area = area(1122.0, 774.0, 6.5);
    let composed = drawn.compose(&area, &Wishes::default());
    assert_eq!(composed.composition.cuts, [(1, 30), (1, 60)]);
    let layout = drawn.draw(&composed);
    let ids: Vec<_> = layout.places.cards().map(|card| card.id).collect();
    assert_eq!(ids, drawn.project.maps[0].touchpoints().map(|touchpoint| touchpoint.id).collect::<Vec<_>>());
    let words = crate::layout::tests::words(&layout.scene).join(" ");
    assert_eq!(words.matches("(Fortsetzung)").count(), 2, "{words}");
    let whole = drawn.compose(&Area { cut_below: None, ..area }, &Wishes::default());
    assert!(whole.composition.cuts.is_empty());
}

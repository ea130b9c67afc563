//! Properties of maps that are laid out on an area: whatever the map and the composition, everything is there exactly once, in the order of the
//! journey, in its own system and over nothing else.

use proptest::prelude::*;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::{
    Composed, Composition, Form, LanesShown, Layouter, MapLayout, MapOptions, Over, PanelSet, PanelsPlace, Part, Reach, ThemeName,
};
use wegmarke::method::JudgedMap;
use wegmarke::model::{Agreed, Area, Experience, ExperienceId, Project, Score, Scores, Stage, StageId, Tone, Touchpoint, TouchpointId};
use wegmarke::scene::{Element, Group, Node, Rect, Size, Vec2};
use wegmarke::text::{FontSet, Measurer};

/// What a touchpoint of a random map is like.
#[derive(Debug, Clone)]
struct Sketch {
    area: usize,
    scores: Option<(u8, u8, u8)>,
    words: usize,
}

const AREAS: [Area; 4] = [Area::Influence, Area::PointOfSale, Area::Service, Area::Advocacy];
const WORDS: [&str; 5] =
    ["Call", "A longer title", "Wohngebäudeversicherungsantrag", "An e-mail that says a great deal about nothing at all", "FAQ"];

fn sketches() -> impl Strategy<Value = Vec<Vec<Sketch>>> {
    let sketch = (0..AREAS.len(), proptest::option::of((0_u8..=10, 0_u8..=10, 1_u8..=10)), 0..WORDS.len())
        .prop_map(|(area, scores, words)| Sketch { area, scores, words });
    proptest::collection::vec(proptest::collection::vec(sketch, 0..6), 1..7)
}

fn project(sketches: &[Vec<Sketch>]) -> Project {
    let mut project = wegmarke::catalogue::sample("en");
    let round = project.shown_round().unwrap().id;
    let map = Arc::make_mut(&mut project.maps[0]);
    map.stages.clear();
    for (at, touchpoints) in sketches.iter().enumerate() {
        let mut stage = Stage::new(StageId::named(&at.to_string()), format!("Stage {at} {}", WORDS[at % WORDS.len()]));
        for (index, sketch) in touchpoints.iter().enumerate() {
            let name = format!("{at} {index}");
            let mut touchpoint = Touchpoint::new(TouchpointId::named(&name), format!("{} {name}", WORDS[sketch.words]), AREAS[sketch.area]);
            if let Some((expectation, fulfilment, relevance)) = sketch.scores {
                let score = |value| Score::new(value).ok();
                let scores = Scores {
                    expectation: score(expectation),
                    fulfilment: score(fulfilment),
                    relevance: score(relevance),
                    ..Scores::default()
                };
                touchpoint.agreed.push(Agreed { round, scores });
                touchpoint.experiences.push(Experience {
                    id: ExperienceId::named(&name),
                    tone: Tone::Negative,
                    text: WORDS[usize::from(relevance) % WORDS.len()].to_owned(),
                    date: None,
                    source: String::new(),
                });
            }
            stage.touchpoints.push(Arc::new(touchpoint));
        }
        map.stages.push(Arc::new(stage));
    }
    project
}

/// Systems that begin where a bit is set.
fn systems(stages: usize, breaks: u8) -> Vec<Range<usize>> {
    let mut systems: Vec<Range<usize>> = Vec::new();
    for stage in 0..stages {
        match systems.last_mut() {
            Some(last) if breaks & (1 << stage) == 0 => last.end = stage + 1,
            _ => systems.push(stage..stage + 1),
        }
    }
    systems
}

fn compositions() -> impl Strategy<Value = (u8, Composition, LanesShown)> {
    let lanes = [LanesShown::Filled, LanesShown::Every, LanesShown::FirstLines, LanesShown::NoWords, LanesShown::NoNotes];
    let numbers = (any::<u8>(), 1_usize..=3, 0..3_usize, 8_u32..=16, any::<bool>(), prop::sample::select(lanes.to_vec()), 6.0..=12.0_f64);
    let panels =
        prop_oneof![Just(None), Just(Some(PanelsPlace::Right(270.0))), (0.0..400.0_f64).prop_map(|high| Some(PanelsPlace::Foot(high)))];
    let lengths = (300.0..4_000.0_f64, 200.0..2_000.0_f64, 120.0..340.0_f64, 0.0..30.0_f64, 0.0..20.0_f64, any::<(bool, bool)>());
    (numbers, lengths, panels).prop_map(
        |(
            (breaks, rows, distance, card, verdict_words, lanes, small_print),
            (width, height, curve_height, row_room, text_room, (legend, one_lane)),
            panels,
        )| {
            let composition = Composition {
                cuts: Vec::new(),
                systems: Vec::new(),
                rows,
                distance: [48.0, 60.0, 76.0][distance],
                card_width: f64::from(card) * 12.0,
                verdict_words,
                small_print,
                size: Size::new(width, height),
                curve_height,
                row_room,
                text_room,
                panels,
                legend,
                one_lane,
            };
            (breaks, composition, lanes)
        },
    )
}

fn composed(project: &Project, composition: Composition, lanes: LanesShown, measurer: &Measurer) -> MapLayout {
    let texts = Texts::new(Language::English);
    let composed = Composed { composition, lanes, panels: PanelSet::ALL, thresholds: false, bare: false };
    let round = project.shown_round().unwrap().id;
    let form = Form::Composed(&composed);
    let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer, file_name: "secret.wegmarke", date: "12 May 2026", form };
    Layouter::default().layout(project, &JudgedMap::of(project, &project.maps[0], round), &options)
}

/// Everything that stands for an element, in the order in which it is drawn, with where it is; and all words.
#[derive(Default)]
struct Found {
    elements: Vec<(Element, Rect)>,
    words: Vec<String>,
}

impl Found {
    fn of(layout: &MapLayout) -> Self {
        let mut found = Self::default();
        found.nodes(&layout.scene.nodes, Vec2::ZERO);
        found
    }

    fn nodes(&mut self, nodes: &[Node], offset: Vec2) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, offset + group.offset),
                Node::Text(text) => self.words.extend(text.lines.iter().map(|line| line.text.clone())),
                Node::Shape(_) | Node::Image(_) => {}
            }
        }
    }

    fn group(&mut self, group: &Group, offset: Vec2) {
        if let Some(element) = group.element {
            self.elements.push((element, group.bounds() + offset));
        }
        self.nodes(&group.children, offset);
    }

    fn of_kind(&self, part: Part) -> Vec<(uuid::Uuid, Rect)> {
        let kind = part.into();
        self.elements.iter().filter(|(element, _)| element.kind == kind).map(|(element, rect)| (element.id, *rect)).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_there_once_in_order_in_its_system_over_nothing_else((sketches, (breaks, mut composition, shown)) in (sketches(), compositions())) {
        let measurer = Measurer::new(FontSet::new());
        let project = project(&sketches);
        let map = &project.maps[0];
        composition.systems = systems(map.stages.len(), breaks);
        // Narrower cards have no words for verdicts.
        composition.verdict_words &= composition.card_width >= 132.0;
        let layout = composed(&project, composition.clone(), shown, &measurer);
        let (found, places) = (Found::of(&layout), &layout.places);
        // Letters may reach somewhat above their line.
        let paper = Rect::from_origin_size((0.0, 0.0), layout.scene.size).inflate(1.5, 1.5);
        prop_assert!(layout.scene.size.width >= composition.size.width && layout.scene.size.height >= composition.size.height - 1e-6);
        for (element, rect) in &found.elements {
            prop_assert!(paper.contains_rect(*rect), "{rect:?} leaves {paper:?}: {element:?}");
        }

        // Stages and cards: each once, in the order of the journey, also as they are read aloud.
        let ids: Vec<_> = map.stages.iter().map(|stage| stage.id.0).collect();
        prop_assert_eq!(found.of_kind(Part::Stage).into_iter().map(|(id, _)| id).collect::<Vec<_>>(), ids);
        let cards = found.of_kind(Part::Card);
        let ids: Vec<_> = map.touchpoints().map(|touchpoint| touchpoint.id.0).collect();
        prop_assert_eq!(cards.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
        let dots = found.of_kind(Part::FulfilmentPoint);
        let rated: Vec<_> = map.touchpoints().filter(|touchpoint| !touchpoint.agreed.is_empty()).map(|touchpoint| touchpoint.id.0).collect();
        prop_assert_eq!(dots.iter().map(|(id, _)| *id).collect::<Vec<_>>(), rated);

        // The systems follow each other, with all lanes in each.
        prop_assert_eq!(places.systems.iter().map(|system| system.stages.clone()).collect::<Vec<_>>(), composition.systems);
        for pair in places.systems.windows(2) {
            prop_assert!(pair[0].bottom() < pair[1].top);
        }
        let mut lanes: HashMap<_, usize> = HashMap::new();
        for (id, _) in found.of_kind(Part::LaneName) {
            *lanes.entry(id).or_default() += 1;
        }
        prop_assert!(lanes.values().all(|count| *count == places.systems.len()));

        // Every card is in its stage and its system, over no other card; and it is found where it is.
        let rects: HashMap<_, _> = places.cards().map(|card| (card.id.0, card.rect.unwrap())).collect();
        let reach = Reach { score: None, edge: 4.0 };
        for card in places.cards() {
            let (rect, stage) = (rects[&card.id.0], &places.stages[card.place.stage]);
            let system = &places.systems[stage.system];
            let lane = system.cards_lane(card.media).unwrap();
            prop_assert!(system.stages.contains(&card.place.stage));
            prop_assert!(lane.top <= rect.y0 && rect.y1 <= lane.bottom() && system.top < lane.top);
            prop_assert!(stage.left <= rect.x0 && rect.x1 <= stage.right(), "{rect:?} {stage:?}");
            prop_assert!(rects.iter().all(|(id, other)| *id == card.id.0 || !other.inset(1e-6).overlaps(rect.inset(1e-6))));
            prop_assert_eq!(places.over(rect.center(), reach), Over::Card(card.id));
            prop_assert!(places.curves_of(&card).is_none_or(|lane| system.lanes.contains(lane)));
            let drawn = cards.iter().find(|(id, _)| *id == card.id.0).unwrap().1;
            prop_assert!((drawn.center().x - rect.center().x).abs() < 10.0 && rect.inflate(8.0, 8.0).contains_rect(drawn), "{drawn:?} {rect:?}");
        }
        let card_lanes = places.systems[0].lanes.iter().filter(|lane| lane.media().is_some()).count();
        prop_assert!(!composition.one_lane || shown != LanesShown::Filled || card_lanes <= 1, "{card_lanes} lanes of cards");

        // Panels are over nothing of the map, and not over each other.
        let panels = found.of_kind(Part::Panel);
        prop_assert_eq!(panels.is_empty(), composition.panels.is_none());
        for (at, (_, panel)) in panels.iter().enumerate() {
            let panel = panel.inset(1e-6);
            prop_assert!(!panels[..at].iter().any(|(_, other)| other.overlaps(panel)), "{panels:?}");
            let on_map = [Part::Card, Part::Stage, Part::LaneName, Part::FulfilmentPoint, Part::Experiences].map(|part| found.of_kind(part));
            let under = on_map.iter().flatten().find(|(_, rect)| rect.overlaps(panel));
            prop_assert!(under.is_none(), "{under:?} under {panel:?}");
        }
        for (id, rect) in &dots {
            let card = places.card(TouchpointId(*id)).unwrap();
            let lane = places.curves_of(&card).unwrap();
            prop_assert!((rect.center().x - card.x).abs() < 1e-6 && lane.top <= rect.y0 && rect.y1 <= lane.bottom());
        }
        for (id, rect) in found.of_kind(Part::Experiences) {
            let card = places.card(TouchpointId(id)).unwrap();
            let system = &places.systems[places.stages[card.place.stage].system];
            prop_assert!(system.top < rect.y0 && rect.y1 <= system.bottom() + 0.5);
        }
        prop_assert!(!found.words.iter().any(|words| words.contains("secret")), "a page says no file's name");
        // Along the axis, cards of a system go to the right.
        for system in &places.systems {
            let xs: Vec<f64> = places.cards().filter(|card| system.stages.contains(&card.place.stage)).map(|card| card.x).collect();
            prop_assert!(xs.windows(2).all(|pair| pair[0] + composition.distance <= pair[1] + 1e-6));
        }
    }
}

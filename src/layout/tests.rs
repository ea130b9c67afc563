//! The layout as a whole: where things are, that nothing leaves the paper or its column, that a change draws again only what it touches.
//! What it looks like is compared in `tests/it/scenes`.

use super::*;
use crate::catalogue::sample;
use crate::i18n::Language;
use crate::method::JudgedMap;
use crate::model::{Area, MapId, Round, Stage, StageId, Touchpoint, TouchpointId, WordLanguage};
use crate::scene::{Detail, Rect};
use crate::text::FontSet;

pub(super) fn layout(project: &Project, language: Language, theme: ThemeName) -> MapLayout {
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    layout_with(&mut Layouter::default(), project, &texts, &measurer, theme)
}

pub(super) fn layout_with(layouter: &mut Layouter, project: &Project, texts: &Texts, measurer: &Measurer, theme: ThemeName) -> MapLayout {
    let round = project.shown_round().unwrap().id;
    let options = MapOptions { theme, texts, measurer, file_name: "example.wegmarke", date: "12 May 2026", form: Form::Line };
    layouter.layout(project, &JudgedMap::of(project, &project.maps[0], round), &options)
}

pub(super) fn project(areas: &[&[Area]]) -> Project {
    let mut map = Map::new(MapId::named("m"), "Map");
    for (index, areas) in areas.iter().enumerate() {
        let mut stage = Stage::new(StageId::named(&index.to_string()), format!("Stage {index}"));
        for (place, area) in areas.iter().enumerate() {
            let id = TouchpointId::named(&format!("{index} {place}"));
            stage.touchpoints.push(Arc::new(Touchpoint::new(id, format!("Touchpoint {index}.{place}"), *area)));
        }
        map.stages.push(Arc::new(stage));
    }
    Project::new("P", Round { id: RoundId::named("r"), label: "Round".into(), date: None }, map)
}

/// All words of a drawing.
pub(super) fn words(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    scene.walk(&mut |node| {
        if let Node::Text(text) = node {
            found.extend(text.lines.iter().map(|line| line.text.clone()));
        }
    });
    found
}

#[test]
fn everything_is_on_the_paper() {
    for language in Language::ALL {
        for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
            let scene = layout(&sample(language.code()), *language, theme).scene;
            let paper = Rect::from_origin_size((0.0, 0.0), scene.size).inflate(0.5, 0.5);
            for node in &scene.nodes {
                if let Some(bounds) = node.bounds() {
                    assert!(paper.contains_rect(bounds), "{language:?} {theme:?}: {bounds:?} leaves {paper:?}: {node:?}");
                }
            }
        }
    }
}

#[test]
fn words_on_cards_stay_on_their_card() {
    let mut project = sample("de");
    let map = Arc::make_mut(&mut project.maps[0]);
    let stage = Arc::make_mut(&mut map.stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).title =
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung mit Überreichung durch die Geschäftsleitung".into();
    let map = project.maps[0].clone();
    let layout = layout(&project, Language::German, ThemeName::Light);
    let mut cards = 0;
    layout.scene.walk(&mut |node| {
        if let Node::Group(group) = node
            && group.element.is_some_and(|element| element.kind == Part::Card.into())
        {
            cards += 1;
            let id = TouchpointId(group.element.unwrap().id);
            let size = layout.places.card(id).unwrap().rect.unwrap().size();
            let face = Rect::from_origin_size((0.0, 0.0), size);
            // The whole title, whatever it takes.
            let mut said = String::new();
            for child in group.children.iter() {
                if let Node::Group(inner) = child
                    && inner.detail == Detail::Words
                {
                    for node in inner.children.iter() {
                        if let Node::Text(text) = node {
                            said.extend(text.lines.iter().map(|line| line.text.trim_end_matches('-')));
                        }
                    }
                }
            }
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            assert!(letters(&said).contains(&letters(&map.touchpoint(id).unwrap().title)), "{said}");
            for child in group.children.iter() {
                if let Node::Group(inner) = child
                    && matches!(inner.detail, Detail::Words | Detail::SmallPrint)
                {
                    assert!(face.contains_rect(inner.bounds()), "{:?} leaves the card {face:?}", inner.bounds());
                }
            }
        }
    });
    assert_eq!(cards, layout.places.cards().count());
}

#[test]
fn a_stage_begins_after_every_card_before_it_and_neighbours_keep_their_distance() {
    use Area::{Advocacy, Influence, Service};
    let project = project(&[&[Service, Influence, Advocacy, Advocacy], &[Advocacy, Service], &[], &[Influence]]);
    let layout = layout(&project, Language::English, ThemeName::Light);
    let places = &layout.places;
    let cards: Vec<_> = places.cards().collect();
    let packing = Packing::line(places.card_width());
    for pair in cards.windows(2) {
        assert!(pair[1].x - pair[0].x >= packing.distance - 1e-9);
    }
    for (index, stage) in places.stages.iter().enumerate() {
        for card in cards.iter().filter(|card| card.place.stage < index) {
            assert!(card.rect.unwrap().x1 <= stage.left);
        }
    }
    for one in &cards {
        for two in cards.iter().filter(|two| two.media == one.media && two.x > one.x) {
            assert!(two.rect.unwrap().x0 - one.rect.unwrap().x1 >= packing.gap - 1e-9);
        }
    }
}

#[test]
fn a_change_draws_again_only_its_own_stage() {
    let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
    let mut project = sample("en");
    let mut layouter = Layouter::default();
    let before = layout_with(&mut layouter, &project, &texts, &measurer, ThemeName::Light);
    // As an edit does it: what is not touched stays shared.
    let stage = Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[1]);
    Arc::make_mut(&mut stage.touchpoints[0]).title = "Something else".into();
    let after = layout_with(&mut layouter, &project, &texts, &measurer, ThemeName::Light);
    let fresh = layout_with(&mut Layouter::default(), &project, &texts, &measurer, ThemeName::Light);
    assert_eq!(after.scene, fresh.scene, "what was kept must be what would be drawn");
    let shared = |scene: &Scene| -> Vec<*const Node> {
        let groups = scene.nodes.iter().filter_map(|node| match node {
            Node::Group(group) if group.element.is_none() && !group.children.is_empty() => Some(group.children.as_ptr()),
            _ => None,
        });
        groups.collect()
    };
    let (one, two) = (shared(&before.scene), shared(&after.scene));
    let kept = two.iter().filter(|pointer| one.contains(pointer)).count();
    assert!(kept * 3 > two.len() * 2, "only {kept} of {} sections were kept", two.len());
}

#[test]
fn where_cards_lie_is_found_after_every_kind_of_change() {
    let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
    let mut project = sample("en");
    let mut layouter = Layouter::default();
    type Change = fn(&mut Map);
    let changes: [(&str, Change); 6] = [
        ("nothing", |_| {}),
        ("a title", |map| Arc::make_mut(&mut Arc::make_mut(&mut map.stages[1]).touchpoints[0]).title = "Else".into()),
        ("another lane", |map| Arc::make_mut(&mut Arc::make_mut(&mut map.stages[1]).touchpoints[0]).area = Area::Advocacy),
        ("two change places", |map| Arc::make_mut(&mut map.stages[1]).touchpoints.swap(0, 1)),
        ("one goes to another stage", |map| {
            let moved = Arc::make_mut(&mut map.stages[1]).touchpoints.remove(0);
            Arc::make_mut(&mut map.stages[0]).touchpoints.push(moved);
        }),
        ("stages change places", |map| map.stages.swap(0, 2)),
    ];
    for (what, change) in changes {
        change(Arc::make_mut(&mut project.maps[0]));
        let kept = layout_with(&mut layouter, &project, &texts, &measurer, ThemeName::Light).places;
        let fresh = layout_with(&mut Layouter::default(), &project, &texts, &measurer, ThemeName::Light).places;
        let cards: Vec<_> = kept.cards().collect();
        assert_eq!(cards, fresh.cards().collect::<Vec<_>>(), "{what}");
        let map = &project.maps[0];
        assert_eq!(cards.len(), map.touchpoint_count(), "{what}");
        for card in &cards {
            assert_eq!(map.at(card.place).map(|touchpoint| (touchpoint.id, touchpoint.media())), Some((card.id, card.media)), "{what}");
            assert_eq!(kept.card(card.id).as_ref(), Some(card), "{what}");
            assert_eq!(kept.cards_between(&kept.systems[0], card.x, card.x).collect::<Vec<_>>(), [*card], "{what}");
        }
        let (first, last) = (cards[0].x + 1.0, cards[cards.len() - 1].x - 1.0);
        assert!(kept.cards_between(&kept.systems[0], first, last).eq(cards[1..cards.len() - 1].iter().copied()), "{what}");
        assert!(kept.cards_between(&kept.systems[0], last, first).next_back().is_none(), "{what}");
    }
}

#[test]
fn long_words_are_broken_at_syllables_of_the_language_the_project_names() {
    let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
    let mut layouter = Layouter::default();
    let mut project = project(&[&[Area::Service]]);
    let stage = Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).title = "Wohngebäudeversicherungsantrag".to_owned();
    // In one layouter, which draws again what it kept; none: the language of the program.
    for (language, expected) in [
        (None, "Wohngebäude- versicherungsantrag"),
        (Some(WordLanguage::Other), "Wohngebäudeversich erungsantrag"),
        (Some(WordLanguage::German), "Wohngebäude- versicherungsantrag"),
    ] {
        project.language = language;
        let layout = layout_with(&mut layouter, &project, &texts, &measurer, ThemeName::Light);
        let words = words(&layout.scene).join(" ");
        assert!(words.contains(expected), "{language:?}: {words}");
    }
}

#[test]
fn hidden_lanes_are_not_drawn_and_their_cards_have_no_place() {
    let mut project = project(&[&[Area::Influence, Area::Service]]);
    let map = Arc::make_mut(&mut project.maps[0]);
    Arc::make_mut(&mut map.lanes[0]).hidden = true;
    let layout = layout(&project, Language::English, ThemeName::Light);
    let cards: Vec<_> = layout.places.cards().collect();
    assert!(cards[0].rect.is_none());
    assert!(cards[1].rect.is_some());
    let words = words(&layout.scene).join(" ");
    assert!(words.contains("Touchpoint 0.1") && !words.contains("Touchpoint 0.0"), "{words}");
}

#[test]
fn odd_texts_and_empty_maps_are_drawn() {
    for title in ["", "\u{0}\u{1}\t", "\u{202e}evil", "👩‍👩‍👧", "مرحبا", "中文标题", "a\u{301}\u{302}\u{303}", &"x".repeat(5_000)]
    {
        let mut project = project(&[&[Area::Service]]);
        let map = Arc::make_mut(&mut project.maps[0]);
        map.name = title.to_owned();
        let stage = Arc::make_mut(&mut map.stages[0]);
        stage.name = title.to_owned();
        Arc::make_mut(&mut stage.touchpoints[0]).title = title.to_owned();
        let layout = layout(&project, Language::English, ThemeName::Light);
        assert!(layout.scene.size.width.is_finite() && layout.scene.size.width < 5_000.0);
    }
    let empty = layout(&project(&[&[]]), Language::German, ThemeName::Dark);
    assert!(empty.places.is_empty());
}

/// The sheet of the worked example's first segment.
fn sheet(language: Language, theme: ThemeName, change: impl FnOnce(&mut Project)) -> Scene {
    let mut project = sample(language.code());
    change(&mut project);
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    let round = project.shown_round().unwrap().id;
    let options = MapOptions {
        theme,
        texts: &texts,
        measurer: &measurer,
        file_name: "example.wegmarke",
        date: &texts.date(jiff::civil::date(2026, 5, 12)),
        form: Form::Line,
    };
    segment_sheet(&project, &project.segments[0], round, &options, None)
}

#[test]
fn nothing_leaves_the_sheet_of_a_segment_however_much_is_known() {
    let long = "Verkehrsinfrastrukturfinanzierungsgesellschaft and more words than anybody reads ".repeat(60);
    let fill = |project: &mut Project| {
        let segment = Arc::make_mut(&mut project.segments[0]);
        (segment.name, segment.why, segment.goal) = (long.clone(), long.clone(), long.clone());
        (segment.interests, segment.behaviour) = (long.clone(), long.clone());
        for channel in <crate::model::Channel as crate::model::Code>::ALL {
            segment.preferences.insert(*channel, crate::model::Score::MAX);
        }
        project.name = long.clone();
        for map in &mut project.maps {
            Arc::make_mut(map).name = long.clone();
        }
    };
    let empty = |project: &mut Project| {
        let segment = Arc::make_mut(&mut project.segments[0]);
        segment.preferences.clear();
        for text in [&mut segment.name, &mut segment.why, &mut segment.goal, &mut segment.interests, &mut segment.behaviour] {
            text.clear();
        }
        for map in &mut project.maps {
            Arc::make_mut(map).segment = None;
        }
    };
    for scene in [sheet(Language::German, ThemeName::Light, fill), sheet(Language::English, ThemeName::Projector, empty)] {
        let paper = Rect::from_origin_size((0.0, 0.0), scene.size);
        for node in &scene.nodes {
            let bounds = node.bounds().unwrap();
            assert!(paper.union(bounds) == paper, "{bounds:?} leaves {paper:?}");
        }
    }
}

#[test]
fn the_legend_is_seen_whole_wherever_a_map_is_looked_at() {
    for language in Language::ALL {
        let project = sample(language.code());
        let (texts, measurer) = (Texts::new(*language), Measurer::new(FontSet::new()));
        let round = project.shown_round().unwrap().id;
        let judged = JudgedMap::of(&project, &project.maps[0], round);
        let drawn = |form: Form<'_>| {
            let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form };
            Layouter::default().layout(&project, &judged, &options)
        };
        let line = drawn(Form::Line);
        for seen in [500.0, 640.0, 800.0, 1_000.0, 1_300.0, 1_800.0, 9_000.0] {
            let layout = drawn(Form::Seen(seen));
            let row = &layout.places.title_words;
            for from in [0.0, 300.0, line.scene.size.width - seen].map(|from: f64| from.max(0.0)) {
                let to = (from + seen).min(line.scene.size.width);
                let moved = row.moved(from, to);
                assert!(
                    row.all_seen(moved).all(|words| words.x0 >= from - 0.5 && words.x1 <= to + 0.5),
                    "{language:?}, {seen} from {from}"
                );
                assert!(row.right.iter().all(|words| !row.covers(*words, 0.0, moved)), "{language:?}, {seen} from {from}");
            }
            // Whatever lines they are on, and in which order: files are read along the journey.
            let letters = |layout: &MapLayout| {
                let words = words(&layout.scene).concat();
                let mut letters: Vec<char> = words.chars().filter(|letter| letter.is_alphanumeric()).collect();
                letters.sort_unstable();
                letters.into_iter().collect::<String>()
            };
            assert_eq!(letters(&layout), letters(&line), "the same words");
        }
        // What nobody looks at through a window is as ever.
        assert_eq!(drawn(Form::Seen(9_000.0)).scene.size, line.scene.size);
    }
}

#[test]
fn nothing_in_the_window_moves_because_the_legend_grows() {
    for language in Language::ALL {
        let all = |mut project: Project, change: fn(&mut Touchpoint)| {
            for stage in &mut Arc::make_mut(&mut project.maps[0]).stages {
                Arc::make_mut(stage).touchpoints.iter_mut().for_each(|touchpoint| change(Arc::make_mut(touchpoint)));
            }
            project
        };
        // Without votes, so that the line below the title says the same.
        let rated = all(sample(language.code()), |touchpoint| touchpoint.votes.clear());
        let unrated = all(rated.clone(), |touchpoint| {
            touchpoint.agreed.clear();
            (touchpoint.critical, touchpoint.break_) = (false, None);
        });
        let (texts, measurer) = (Texts::new(*language), Measurer::new(FontSet::new()));
        let top = |project: &Project, seen: f64| {
            let judged = JudgedMap::of(project, &project.maps[0], project.shown_round().unwrap().id);
            let form = Form::Seen(seen);
            let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form };
            Layouter::default().layout(project, &judged, &options).places.stages[0].chevron.y0
        };
        for seen in [500.0, 800.0, 1_000.0, 1_300.0, 1_800.0, 2_600.0] {
            assert_eq!(top(&rated, seen), top(&unrated, seen), "{language:?} {seen}");
        }
    }
}

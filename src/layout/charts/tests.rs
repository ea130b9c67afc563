//! The charts as a whole: what they say, that areas and verdicts agree, that nothing leaves the sheet or is written over. What they
//! look like is compared in `tests/it/scenes`.

use super::*;
use crate::catalogue::sample;
use crate::i18n::{Language, Texts};
use crate::layout::ThemeName;
use crate::method::{Analysis, Cross, Quadrant, QuadrantLines, Verdict};
use crate::model::{
    Agreed, Area, Break, Channel, Code as _, Figure, Goal, Map, MapId, Measure, MeasureId, Metric, MetricId, Project, Rater, RaterId,
    Round, RoundId, Score, Scores, Stage, StageId, Touchpoint, TouchpointId, Vote,
};
use crate::scene::{Node, Rect, Scene, Size, Vec2};
use crate::text::{FontSet, Measurer};
use std::sync::Arc;

fn described(project: &Project, choice: &ChartChoice, language: Language) -> Chart {
    let texts = Texts::new(language);
    let map = &project.maps[0];
    let analysis = Analysis::of(project, map, project.shown_round().unwrap().id);
    Chart::of(project, map, &analysis, choice, &texts, "12 May 2026")
}

fn drawn(chart: &Chart, language: Language, theme: ThemeName, look: &Look) -> Drawing {
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    chart.draw(&ChartOptions { theme, texts: &texts, measurer: &measurer }, look)
}

/// Every chart that can be chosen.
fn choices() -> Vec<ChartChoice> {
    let mut all: Vec<ChartChoice> = ChartKind::ALL.iter().map(|kind| ChartChoice::of(*kind)).collect();
    all.extend(GroupBy::ALL.iter().map(|by| ChartChoice { by: *by, ..ChartChoice::of(ChartKind::Groups) }));
    all.extend(QuadrantLines::ALL.iter().map(|lines| ChartChoice { lines: *lines, ..ChartChoice::of(ChartKind::ImportancePerformance) }));
    all.push(ChartChoice { curves: Curve::ALL.iter().copied().collect(), ..ChartChoice::of(ChartKind::Curves) });
    all
}

/// One touchpoint with the agreed scores E, F, C, R.
fn rated(name: &str, scores: [Option<u8>; 4]) -> Touchpoint {
    let [expectation, fulfilment, competition, relevance] = scores.map(|score| score.and_then(|score| Score::new(score).ok()));
    let mut touchpoint = Touchpoint::new(TouchpointId::named(name), name, Area::Service);
    let scores = Scores { expectation, fulfilment, competition, relevance };
    touchpoint.agreed.push(Agreed { round: RoundId::named("r"), scores });
    touchpoint
}

fn project(stages: impl IntoIterator<Item = Vec<Touchpoint>>) -> Project {
    let mut map = Map::new(MapId::named("m"), "Map");
    for (index, touchpoints) in stages.into_iter().enumerate() {
        let mut stage = Stage::new(StageId::named(&index.to_string()), format!("Stage {}", index + 1));
        stage.touchpoints = touchpoints.into_iter().map(Arc::new).collect();
        map.stages.push(Arc::new(stage));
    }
    Project::new("P", Round { id: RoundId::named("r"), label: "Round".into(), date: None }, map)
}

/// What is too long for a page goes on on further ones: every row once, in order, in type that can be read, on one scale.
#[test]
fn long_lists_take_several_pages() {
    let project = many(120);
    let chart = described(&project, &ChartChoice::of(ChartKind::Priorities), Language::German);
    let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
    let options = ChartOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer };
    for room in [Size::new(527.0, 774.0), Size::new(924.0, 504.0)] {
        let pages = chart.pages_on(&options, room, 6.0);
        assert!(pages.len() > 2, "{}", pages.len());
        let (mut titles, mut sheets) = (Vec::new(), Vec::new());
        for page in &pages {
            let scale = (room.width / page.size.width).min(room.height / page.size.height);
            assert!(page.smallest_text().unwrap() * scale >= 6.0 - 1e-9, "{scale}");
            let words = crate::layout::tests::words(page);
            assert!(!words.iter().any(|words| words.ends_with('…')), "{words:?}");
            sheets.extend(words.iter().filter(|words| words.contains(" · Blatt ")).cloned());
            let Body::Priorities(list) = &chart.body else { panic!("a list") };
            titles.extend(list.rows.iter().map(|row| row.touchpoint.title.clone()).filter(|title| words.contains(title)));
        }
        let Body::Priorities(list) = &chart.body else { panic!("a list") };
        assert_eq!(titles, list.rows.iter().map(|row| row.touchpoint.title.clone()).collect::<Vec<_>>());
        let expected: Vec<String> = (1..=pages.len()).map(|at| format!("{} · Blatt {at} von {}", chart.title, pages.len())).collect();
        assert_eq!(sheets, expected);
    }
    // On a sheet that is large enough there is one.
    assert_eq!(chart.pages_on(&options, Size::new(2316.0, 3300.0), 6.0).len(), 1);
}

/// Touchpoints with scores in no visible order.
fn many(count: usize) -> Project {
    let mut state = 7_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some(((state >> 33) % 11) as u8)
    };
    let all: Vec<Touchpoint> = (0..count).map(|index| rated(&format!("Touchpoint {index}"), [next(), next(), next(), next()])).collect();
    project(all.chunks(count.div_ceil(8).max(1)).map(<[Touchpoint]>::to_vec).collect::<Vec<_>>())
}

fn plane(chart: &Chart) -> &Plane {
    let Body::Plane(plane) = &chart.body else { panic!("{:?} is no plane", chart.kind) };
    plane
}

#[test]
fn areas_are_what_the_method_says_of_every_point_in_them() {
    let mut project = sample("en");
    for (relevant, delight, failing, severe) in
        [(6.0, 1.0, -1.0, -3.0), (0.0, 10.0, -0.1, -0.1), (7.5, 0.5, -2.0, -6.5), (10.0, 2.0, -1.0, -10.0)]
    {
        project.thresholds = crate::model::Thresholds { relevant, delight, failing, severe, ..project.thresholds };
        let chart = described(&project, &ChartChoice::of(ChartKind::RelevanceGap), Language::English);
        let regions = &plane(&chart).regions;
        for x in 0..=100 {
            for y in -100..=100 {
                // Not on the lines, where the region above and the one below meet.
                let (relevance, gap) = (f64::from(x) / 10.0 + 0.013, f64::from(y) / 10.0 + 0.013);
                let within = |range: (f64, f64), value: f64| range.0 <= value && value < range.1;
                let found: Vec<_> = regions.iter().filter(|region| within(region.x, relevance) && within(region.y, gap)).collect();
                assert_eq!(found.len(), 1, "R {relevance}, g {gap}");
                let verdict = Verdict::at(relevance, gap, None, false, &project.thresholds);
                assert_eq!(found[0].meaning, Meaning::Verdict(verdict), "R {relevance}, g {gap}");
            }
        }
    }
}

#[test]
fn fields_of_importance_and_performance_are_the_methods() {
    let project = sample("en");
    let analysis = Analysis::of(&project, &project.maps[0], project.shown_round().unwrap().id);
    for lines in QuadrantLines::ALL {
        let chart =
            described(&project, &ChartChoice { lines: *lines, ..ChartChoice::of(ChartKind::ImportancePerformance) }, Language::English);
        let cross = Cross::of(&analysis, *lines, &project.thresholds);
        let regions = &plane(&chart).regions;
        assert_eq!(regions.len(), 4);
        for dot in &plane(&chart).dots {
            let field = Quadrant::at(dot.y, dot.x, cross);
            let region = regions.iter().find(|region| region.meaning == Meaning::Quadrant(field)).unwrap();
            assert!(
                region.x.0 - 1e-9 <= dot.x && dot.x <= region.x.1 + 1e-9 && region.y.0 - 1e-9 <= dot.y && dot.y <= region.y.1 + 1e-9,
                "{lines:?}"
            );
        }
    }
}

#[test]
fn dots_that_share_a_place_are_told_apart_on_their_side_of_the_lines() {
    // Exactly on the corner of three thresholds' lines: relevant, and a pain point.
    let all: Vec<Touchpoint> = (0..9).map(|index| rated(&format!("t{index}"), [Some(6), Some(5), None, Some(6)])).collect();
    let chart = described(&project([all]), &ChartChoice::of(ChartKind::RelevanceGap), Language::English);
    let drawing = drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT);
    let frame = drawing.plane.unwrap();
    let true_place = frame.place(6.0, -1.0);
    assert_eq!(drawing.marks.len(), 9);
    for (index, mark) in drawing.marks.iter().enumerate() {
        let center = mark.rect.center();
        assert!(center.x >= true_place.x - 1e-6 && center.y >= true_place.y - 1e-6, "{index}: {center:?} left the pain points");
        assert!(center.distance(true_place) < 60.0, "{index}");
        for other in &drawing.marks[..index] {
            assert!(other.rect.center().distance(center) >= mark.rect.width() * 0.99, "{index} is covered");
        }
    }
}

#[test]
fn every_dot_of_a_crowd_can_be_pointed_at_and_those_without_room_are_counted() {
    for count in [1_000, 10_000] {
        let project = many(count);
        for kind in [ChartKind::RelevanceGap, ChartKind::ImportancePerformance] {
            let chart = described(&project, &ChartChoice::of(kind), Language::English);
            let drawing = drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT);
            let mut found: Vec<TouchpointId> = Vec::new();
            for mark in &drawing.marks {
                match &mark.target {
                    Target::Touchpoint(id) => found.push(*id),
                    Target::Touchpoints(ids) => found.extend(ids),
                    Target::Stage(_) | Target::Budget(_) => {}
                }
            }
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), count, "{kind:?}");
            assert!(drawing.marks.len() < 2_500, "{kind:?}: {} marks for {count}", drawing.marks.len());
        }
    }
}

/// Where every text of a scene is.
pub(super) fn words(scene: &Scene) -> Vec<(Rect, String)> {
    fn inner(nodes: &[Node], offset: Vec2, out: &mut Vec<(Rect, String)>) {
        for node in nodes {
            match node {
                Node::Group(group) => inner(&group.children, offset + group.offset, out),
                Node::Text(text) => {
                    let words = text.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
                    out.extend(node.bounds().map(|bounds| (bounds + offset, words)));
                }
                Node::Shape(_) | Node::Image(_) => {}
            }
        }
    }
    let mut out = Vec::new();
    inner(&scene.nodes, Vec2::ZERO, &mut out);
    out
}

#[test]
fn nothing_leaves_the_sheet_and_no_words_are_written_over_others() {
    let large = many(300);
    for language in Language::ALL {
        let small = sample(language.code());
        for project in [&small, &large] {
            for choice in choices() {
                let chart = described(project, &choice, *language);
                for (theme, size) in [(ThemeName::Light, EXPORT_SIZE), (ThemeName::Projector, Size::new(560.0, 380.0))] {
                    let look = Look { size, ..Look::EXPORT };
                    let scene = drawn(&chart, *language, theme, &look).into_scene();
                    let sheet = Rect::from_origin_size((0.0, 0.0), scene.size).inflate(0.5, 0.5);
                    for node in &scene.nodes {
                        if let Some(bounds) = node.bounds() {
                            assert!(sheet.contains_rect(bounds), "{language:?} {choice:?} {size:?}: {bounds:?} leaves {sheet:?}: {node:?}");
                        }
                    }
                    let texts = words(&scene);
                    for (index, (rect, one)) in texts.iter().enumerate() {
                        for (other, two) in &texts[..index] {
                            let shared = rect.intersect(*other);
                            let over = shared.width() > 1.0 && shared.height() > 3.5;
                            assert!(!over, "{language:?} {choice:?} {size:?}: {one:?} over {two:?} at {rect:?}, {other:?}");
                        }
                    }
                }
            }
        }
    }
}

/// Words without what breaking them into lines adds or takes away.
fn letters(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric() || *letter == '…').collect()
}

#[test]
fn names_are_written_in_full_as_long_as_there_is_room() {
    let titles = [
        "Rechtsschutzversicherungsgesellschaften bestätigen die Kündigung schriftlich",
        "Terminvereinbarungsbestätigung per Kurznachricht",
        "The confirmation of the appointment arrives as a text message on the same evening",
        "Wartungsvertragsverlängerungsangebot",
        "Ein sehr langer Name, wie ihn jemand tippt, der alles sagen will, was er über diesen einen Touchpoint weiß",
        "Kasse",
    ];
    let scores = [(9, 1, 2), (5, 9, 9), (8, 2, 8), (4, 8, 3), (2, 6, 1), (6, 4, 6)];
    let all = titles.iter().zip(scores).map(|(title, (e, f, r))| rated(title, [Some(e), Some(f), None, Some(r)]));
    let all: Vec<Touchpoint> = all.collect();
    let mut project = project(all.chunks(2).map(<[Touchpoint]>::to_vec));
    let map = Arc::make_mut(&mut project.maps[0]);
    for (stage, name) in map.stages.iter_mut().zip(["Entscheidungsvorbereitungsphase", "Vor dem ersten Vertragsabschluss", "Danach"]) {
        name.clone_into(&mut Arc::make_mut(stage).name);
    }
    let ids: Vec<TouchpointId> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.id).collect();
    project.metrics = ids.iter().flat_map(|id| ["contacts", "completions"].map(|name| measured(&project, *id, name, 12_345.0))).collect();
    let mut cut = Vec::new();
    for language in Language::ALL {
        for size in [EXPORT_SIZE, Size::new(560.0, 480.0), Size::new(1_600.0, 1_000.0)] {
            for choice in choices() {
                let chart = described(&project, &choice, *language);
                let scene = drawn(&chart, *language, ThemeName::Light, &Look { size, ..Look::EXPORT }).into_scene();
                let said: Vec<String> = words(&scene).iter().map(|(_, words)| letters(words)).collect();
                let place = format!("{language:?} {size:?} {choice:?}");
                let shows = |name: &str| said.iter().any(|words| *words == letters(name));
                // There is room enough but in the smallest plane, and between five curves.
                if matches!(chart.body, Body::Plane(_)) && (size.width < 600.0 || choice.curves.len() > 3) {
                    continue;
                }
                cut.extend(said.iter().filter(|words| words.contains('…')).map(|words| format!("{place}: {words}")));
                let titled = !matches!(choice.kind, ChartKind::Groups | ChartKind::Coverage | ChartKind::Frontier | ChartKind::Spend);
                let names = all.iter().map(|touchpoint| touchpoint.title.as_str()).filter(|_| titled);
                let stage = (choice.kind == ChartKind::Curves).then_some("Vor dem ersten Vertragsabschluss");
                cut.extend(names.chain(stage).filter(|name| !shows(name)).map(|name| format!("{place}: not {name}")));
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn in_a_window_of_usual_size_no_name_of_the_worked_example_is_cut() {
    let mut cut = Vec::new();
    for language in Language::ALL {
        let project = sample(language.code());
        for kind in [ChartKind::RelevanceGap, ChartKind::ImportancePerformance, ChartKind::Curves] {
            // Curves have their names beside them, and need more room.
            let small = if kind == ChartKind::Curves { Size::new(606.0, 384.0) } else { Size::new(480.0, 320.0) };
            for size in [small, Size::new(606.0, 384.0), Size::new(780.0, 560.0), Size::new(1_100.0, 640.0)] {
                let chart = described(&project, &ChartChoice::of(kind), *language);
                let scene = drawn(&chart, *language, ThemeName::Light, &Look { size, ..Look::EXPORT }).into_scene();
                let said = words(&scene).into_iter().map(|(_, words)| words).filter(|words| words.contains('…'));
                cut.extend(said.map(|words| format!("{language:?} {kind:?} {size:?}: {words}")));
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn a_long_name_takes_no_place_from_another_one() {
    let long = "Terminvereinbarungsbestätigung per Kurznachricht am selben Abend, samt Anfahrt und Ansprechpartner";
    let (measurer, style) = (Measurer::new(FontSet::new()), crate::scene::TextStyle::new(crate::scene::Weight::Regular, 11.0));
    // As much of it as a label had at most.
    let beginning = (0..long.len()).filter_map(|end| long.get(..end)).rfind(|words| measurer.width(words, style) <= 150.0).unwrap();
    let crowd = |name: &str| {
        let mut project = many(60);
        let map = Arc::make_mut(&mut project.maps[0]);
        for touchpoint in map.stages.iter_mut().flat_map(|stage| Arc::make_mut(stage).touchpoints.iter_mut()) {
            name.clone_into(&mut Arc::make_mut(touchpoint).title);
        }
        let chart = described(&project, &ChartChoice::of(ChartKind::RelevanceGap), Language::German);
        let scene = drawn(&chart, Language::German, ThemeName::Light, &Look::EXPORT).into_scene();
        words(&scene).into_iter().map(|(_, words)| words).filter(|words| words.starts_with("Terminv")).collect::<Vec<_>>()
    };
    let (short, whole) = (crowd(beginning), crowd(long));
    // Cut, it is about as wide as its beginning; where two words meet, a line is not always full.
    assert!(whole.len() + 2 >= short.len(), "{} of {}", whole.len(), short.len());
    assert!(whole.iter().any(|words| !words.contains('…')), "{whole:?}");
}

#[test]
fn the_first_problems_are_named_in_the_smallest_plane_and_no_words_lie_on_a_line() {
    for language in Language::ALL {
        let project = sample(language.code());
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, project.shown_round().unwrap().id);
        let titles: Vec<&str> = map.touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
        let chart = described(&project, &ChartChoice::of(ChartKind::RelevanceGap), *language);
        for size in [EXPORT_SIZE, Size::new(590.0, 380.0), Size::new(640.0, 400.0), Size::new(900.0, 420.0)] {
            let drawing = drawn(&chart, *language, ThemeName::Projector, &Look { size, ..Look::EXPORT });
            let (frame, said) = (drawing.plane.unwrap(), words(&drawing.inner));
            for first in &analysis.priorities[..3] {
                let title = letters(titles[*first]);
                let is_named = said.iter().any(|(_, words)| words.len() > 3 && title.starts_with(letters(words).trim_end_matches('…')));
                assert!(is_named, "{language:?} {size:?}: {title} in {said:?}");
            }
            let zero = frame.place(0.0, 0.0).y;
            let zero = (crate::scene::Point::new(frame.area.x0, zero), crate::scene::Point::new(frame.area.x1, zero));
            for (from, to) in drawing.handles.iter().map(|handle| handle.line).chain([zero]) {
                let line = Rect::from_points(from, to).inflate(0.3, 0.3);
                for (rect, words) in &said {
                    assert!(!rect.inset(-1.5).overlaps(line), "{language:?} {size:?}: {words} at {rect:?} lies on {line:?}");
                }
            }
        }
    }
}

#[test]
fn every_position_is_written_in_full() {
    for count in [22, 120] {
        let chart = described(&many(count), &ChartChoice::of(ChartKind::Priorities), Language::English);
        let said: Vec<String> = words(&drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT).into_scene())
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        for position in 1..=count {
            assert!(said.contains(&position.to_string()), "{position} of {count}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_drawing() {
    let project = many(400);
    for choice in choices() {
        let once = drawn(&described(&project, &choice, Language::English), Language::English, ThemeName::Dark, &Look::EXPORT).into_scene();
        let twice = drawn(&described(&project, &choice, Language::English), Language::English, ThemeName::Dark, &Look::EXPORT).into_scene();
        assert_eq!(once, twice, "{choice:?}");
    }
}

#[test]
fn the_priority_list_says_why_in_words() {
    let mut critical = rated("Hotline", [Some(6), Some(2), Some(5), Some(9)]);
    critical.critical = true;
    let project = project([vec![rated("Ad", [Some(5), Some(7), None, Some(8)]), critical, rated("Flyer", [None; 4])]]);
    for (language, hotline, ad, left_out) in [
        (
            Language::English,
            "relevance 9, expectation 6, fulfilment 2, competition 5, critical",
            "relevance 8, expectation 5, fulfilment 7",
            "1 touchpoint is not fully rated and not shown.",
        ),
        (
            Language::German,
            "Relevanz 9, Erwartung 6, Erfüllung 2, Wettbewerb 5, kritisch",
            "Relevanz 8, Erwartung 5, Erfüllung 7",
            "1 Touchpoint ist nicht vollständig bewertet und fehlt hier.",
        ),
    ] {
        let chart = described(&project, &ChartChoice::of(ChartKind::Priorities), language);
        let Body::Priorities(list) = &chart.body else { panic!() };
        let found: Vec<_> = list.rows.iter().map(|row| (row.position, row.touchpoint.title.as_str(), row.reason.as_str())).collect();
        assert_eq!(found, [(1, "Hotline", hotline), (2, "Ad", ad)]);
        assert_eq!(chart.left_out.as_deref(), Some(left_out));
    }
}

#[test]
fn of_a_long_list_only_what_is_in_sight_is_drawn_in_a_drawing_of_full_height() {
    let chart = described(&many(10_000), &ChartChoice::of(ChartKind::Priorities), Language::English);
    let look = Look { band: Some((100_000.0, 100_700.0)), ..Look::EXPORT };
    let drawing = drawn(&chart, Language::English, ThemeName::Light, &look);
    assert!(drawing.outer.size.height > 400_000.0);
    assert!((17..=19).contains(&drawing.marks.len()), "{}", drawing.marks.len());
    assert!(drawing.marks.iter().all(|mark| mark.rect.y1 > 99_950.0 && mark.rect.y0 < 100_750.0));
}

#[test]
fn the_balance_names_the_greatest_of_each_side_and_sums_up_the_rest() {
    let good = (0..13).map(|index| rated(&format!("good {index}"), [Some(5), Some(6), None, Some(10 - (index % 8) as u8)]));
    let bad = [rated("bad", [Some(9), Some(5), None, Some(5)])];
    let chart = described(&project([good.chain(bad).collect()]), &ChartChoice::of(ChartKind::Balance), Language::English);
    let Body::Balance(sides) = &chart.body else { panic!() };
    let names = |shares: &[Share]| shares.iter().map(|share| share.touchpoint.title.clone()).collect::<Vec<_>>();
    assert_eq!(names(&sides.good)[..4], ["good 0", "good 8", "good 1", "good 9"], "equal ones in journey order");
    assert_eq!(sides.good.len(), 10);
    assert_eq!(sides.more, [Some("and 3 more, together +1.2".to_owned()), None]);
    assert_eq!(names(&sides.bad), ["bad"]);
    assert!((sides.negative - 2.0).abs() < 1e-9 && (sides.positive - 9.2).abs() < 1e-9, "{} {}", sides.positive, sides.negative);
    assert_eq!(sides.totals[1], "disappointment −2 × 2.25 = −4.5");
}

#[test]
fn groups_represent_what_they_hold() {
    let mut online = rated("online", [Some(5), Some(7), None, Some(6)]);
    online.channel = Some(Channel::Website);
    let mut shop = rated("shop", [Some(9), Some(5), None, Some(8)]);
    shop.channel = Some(Channel::Shop);
    shop.area = Area::PointOfSale;
    let rater = Rater { id: RaterId::named("a"), name: "Ann".into(), group: Rater::CUSTOMER.into() };
    shop.votes.push(Vote {
        round: RoundId::named("r"),
        rater: rater.id,
        scores: Scores { fulfilment: Score::new(3).ok(), ..Scores::default() },
    });
    let mut project = project([vec![online, shop], vec![]]);
    project.raters.push(Arc::new(rater));
    let (one, two) = (TouchpointId::named("online"), TouchpointId::named("shop"));
    let rows = |by| {
        let chart = described(&project, &ChartChoice { by, ..ChartChoice::of(ChartKind::Groups) }, Language::English);
        let Body::Groups(table) = chart.body else { panic!() };
        table.rows.into_iter().map(|row| (row.name, row.gap, row.target)).collect::<Vec<_>>()
    };
    let stage = |index: usize| Some(Target::Stage(StageId::named(&index.to_string())));
    let (both, online, shop) = (Some(-1.0), Some(Target::Touchpoints(vec![one])), Some(Target::Touchpoints(vec![two])));
    assert_eq!(rows(GroupBy::Stage), [("Stage 1".into(), both, stage(0)), ("Stage 2".into(), None, stage(1))]);
    assert_eq!(rows(GroupBy::Media), [("Owned".into(), both, Some(Target::Touchpoints(vec![one, two])))]);
    assert_eq!(rows(GroupBy::World), [("physical".into(), Some(-4.0), shop), ("digital".into(), Some(2.0), online)]);
    assert_eq!(rows(GroupBy::RaterGroup), [("customer".into(), None, None)]);
    assert_eq!(rows(GroupBy::Area).len(), 2);
    assert_eq!(rows(GroupBy::Control).len(), 1);
}

#[test]
fn a_goal_that_nothing_serves_is_marked() {
    let mut serving = rated("serving", [None; 4]);
    serving.goals = vec![Goal::Loyalty];
    let chart =
        described(&project([vec![serving], vec![rated("other", [None; 4])]]), &ChartChoice::of(ChartKind::Coverage), Language::English);
    let scene = drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT).into_scene();
    let said = words(&scene);
    assert_eq!(said.iter().filter(|(_, words)| words == "not served").count(), Goal::ALL.len() - 1);
    assert!(!said.iter().any(|(_, words)| words.contains('+')), "{said:?}");
}

/// A number that was measured at a touchpoint in the round of these tests.
fn measured(project: &Project, touchpoint: TouchpointId, name: &str, value: f64) -> Arc<Metric> {
    Arc::new(Metric {
        id: MetricId::new(),
        round: project.rounds[0].id,
        map: project.maps[0].id,
        touchpoint: Some(touchpoint),
        segment: None,
        metric: name.to_owned(),
        value: Figure::Number(value),
        answers: None,
        source: String::new(),
        measured_on: None,
    })
}

#[test]
fn the_funnel_names_what_is_lost_where_and_marks_sequences() {
    let of = |name: &str, funnel: &str| Touchpoint { funnel: funnel.into(), ..rated(name, [None; 4]) };
    let broken = Touchpoint { break_: Some(Break { cause: "no signal".into() }), ..of("c", "Stay") };
    let mut project = project([vec![of("a", ""), of("b", "Stay")], vec![broken, of("d", "Stay"), of("e", "")]]);
    let values = [("a", "contacts", 1000.0), ("b", "contacts", 500.0), ("b", "completions", 400.0), ("c", "contacts", 200.0)];
    project.metrics = values.iter().map(|(at, name, value)| measured(&project, TouchpointId::named(at), name, *value)).collect();
    let chart = described(&project, &ChartChoice::of(ChartKind::Funnel), Language::English);
    let Body::Funnel(list) = &chart.body else { panic!("{:?}", chart.body) };
    let rows: Vec<_> = list.rows.iter().map(|row| (row.touchpoint.title.as_str(), row.lost.join(", "), row.broken.as_deref())).collect();
    assert_eq!(
        rows,
        [
            ("a", String::new(), None),
            ("b", "Drop-off 20%, 60% fewer contacts at the next".to_owned(), Some("Proposed break")),
            ("c", String::new(), Some("Break: no signal")),
            ("d", String::new(), None),
        ]
    );
    let begins: Vec<bool> = list.rows.iter().map(|row| row.funnel.as_ref().is_some_and(|part| part.begins)).collect();
    assert_eq!(begins, [false, true, false, false]);
    assert_eq!(chart.left_out.as_deref(), Some("1 touchpoint has no contacts and is not shown."));
    let drawing = drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT);
    assert_eq!(drawing.marks.len(), 4);
    let said = words(&drawing.into_scene());
    for wanted in ["Funnel: Stay", "contacts 500 · completions 400", "not measured", "Break: no signal"] {
        assert!(said.iter().any(|(_, words)| words == wanted), "{wanted} in {said:?}");
    }
}

#[test]
fn measures_serve_goals_beside_touchpoints() {
    let mut project = project([vec![rated("one", [None; 4])], vec![rated("other", [None; 4])]]);
    let empty = described(&project, &ChartChoice::of(ChartKind::Coverage), Language::English);
    assert!(matches!(empty.body, Body::Empty(_)));
    let measure = Measure {
        touchpoints: vec![TouchpointId::named("one")],
        goals: vec![Goal::Loyalty],
        ..Measure::new(MeasureId::named("m"), "A call back")
    };
    project.measures = vec![Arc::new(measure)];
    let chart = described(&project, &ChartChoice::of(ChartKind::Coverage), Language::English);
    let said = words(&drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT).into_scene());
    let has = |wanted: &str| said.iter().any(|(_, words)| words == wanted);
    assert!(has("+1") && has("0 +1") && has("+ measures"), "{said:?}");
    assert_eq!(said.iter().filter(|(_, words)| words == "not served").count(), Goal::ALL.len() - 1);
}

#[test]
fn a_curve_has_gaps_where_nothing_is_rated_and_the_leading_one_bears_the_dots() {
    let all = vec![rated("a", [Some(5), Some(7), None, None]), rated("b", [None; 4]), rated("c", [Some(4), Some(1), None, Some(9)])];
    let chart = described(&project([all]), &ChartChoice::of(ChartKind::Curves), Language::English);
    let found = plane(&chart);
    let fulfilment = found.lines.iter().find(|line| line.curve == Curve::Fulfilment).unwrap();
    assert_eq!(fulfilment.values, [Some(7.0), None, Some(1.0)]);
    assert_eq!(found.dots.iter().map(|dot| (dot.x, dot.y)).collect::<Vec<_>>(), [(0.0, 7.0), (2.0, 1.0)]);
    let gap = ChartChoice { curves: [Curve::Expectation, Curve::Gap].into(), ..ChartChoice::of(ChartKind::Curves) };
    let chart = described(&project([vec![rated("c", [Some(4), Some(1), None, Some(9)])]]), &gap, Language::English);
    assert_eq!(plane(&chart).dots[0].y, -3.0);
    assert_eq!(plane(&chart).y.marks, AxisMarks::Signed);
}

#[test]
fn from_afar_a_curve_shows_means_and_says_so() {
    let chart = described(&many(10_000), &ChartChoice::of(ChartKind::Curves), Language::English);
    let scene = drawn(&chart, Language::English, ThemeName::Light, &Look::EXPORT).into_scene();
    assert!(words(&scene).iter().any(|(_, words)| words.starts_with("Zoomed out, each point is the mean of ")));
    let mut longest = 0;
    scene.walk(&mut |node| {
        if let Node::Shape(shape) = node
            && let crate::scene::Outline::Polyline { points, .. } = &shape.outline
        {
            longest = longest.max(points.len());
        }
    });
    assert!((100..400).contains(&longest), "{longest}");
    let look = Look { view: Some(PlaneView { x: (4_000.0, 4_100.0), y: (0.0, 10.0) }), ..Look::EXPORT };
    let near = drawn(&chart, Language::English, ThemeName::Light, &look);
    assert_eq!(near.marks.iter().filter(|mark| mark.round).count(), 101 + 2, "every touchpoint in sight and one beyond each edge");
}

#[test]
fn what_has_nothing_to_show_says_what_to_do() {
    let empty = project([vec![]]);
    let unrated = project([vec![rated("a", [None; 4])]]);
    for kind in ChartKind::ALL {
        let Body::Empty(sentence) = described(&empty, &ChartChoice::of(*kind), Language::English).body else { panic!("{kind:?}") };
        assert!(sentence.contains("no touchpoints yet"));
        let Body::Empty(sentence) = described(&unrated, &ChartChoice::of(*kind), Language::English).body else { panic!("{kind:?}") };
        assert_eq!(sentence.contains("goal"), *kind == ChartKind::Coverage, "{kind:?}: {sentence}");
    }
    let nobody = ChartChoice { by: GroupBy::RaterGroup, ..ChartChoice::of(ChartKind::Groups) };
    let found = described(&project([vec![rated("a", [Some(1); 4])]]), &nobody, Language::English).body;
    assert!(matches!(found, Body::Empty(sentence) if sentence.contains("voted")));
}

//! Pages whose words are hostile, and what may be in a page at all.

use super::super::fixture::{TRAPS, measurer};
use super::{HtmlPage, SCRIPT, STYLE, digest, html};
use crate::export::Pair;
use crate::i18n::{Language, Texts};
use crate::layout::account::{Account, Asked, Topic};
use crate::layout::charts::Several;
use crate::method::portfolio::Limits;
use crate::method::{Analysis, JudgedMap, Verdict};
use crate::model::{
    Agreed, Area, Experience, ExperienceId, FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, MapId, Measure, MeasureId, Project,
    Round, RoundId, Score, Scores, Segment, SegmentId, Stage, StageId, Status, Tone, Touchpoint, TouchpointId,
};
use crate::scene::{Color, Group, Kind, Node, Outline, Point, Rect, Scene, Shape, Size};
use std::sync::Arc;

/// A project of two touchpoints, every word of which is the given one.
fn project(word: &str) -> Project {
    let round = Round { id: RoundId::named("round"), label: word.to_owned(), date: None };
    let mut map = Map::new(MapId::named("map"), word);
    map.subtitle = word.to_owned();
    let mut stage = Stage::new(StageId::named("stage"), word);
    stage.description = word.to_owned();
    for name in ["one", "two"] {
        let mut touchpoint = Touchpoint::new(TouchpointId::named(name), word, Area::Service);
        let scores =
            Scores { expectation: Score::new(7).ok(), fulfilment: Score::new(4).ok(), relevance: Score::new(8).ok(), ..Scores::default() };
        touchpoint.put_agreed(Agreed { round: round.id, scores });
        for text in
            [&mut touchpoint.why, &mut touchpoint.core_message, &mut touchpoint.content, &mut touchpoint.notes, &mut touchpoint.funnel]
        {
            word.clone_into(text);
        }
        touchpoint.experiences.push(Experience {
            id: ExperienceId::named(name),
            tone: Tone::Negative,
            text: word.to_owned(),
            date: None,
            source: word.to_owned(),
        });
        stage.touchpoints.push(Arc::new(touchpoint));
    }
    map.stages.push(Arc::new(stage));
    let mut lane = FreeLane::new(word, FreeStyle::Text, FreePer::Touchpoint);
    lane.cells.insert(TouchpointId::named("one").0, word.to_owned());
    map.lanes.push(Arc::new(Lane::new(LaneId::named("lane"), LaneKind::Free(lane))));
    let mut segment = Segment::new(SegmentId::named("segment"), word);
    segment.goal = word.to_owned();
    map.segment = Some(segment.id);
    let mut measure = Measure::new(MeasureId::named("measure"), word);
    measure.touchpoints = vec![TouchpointId::named("one")];
    measure.status = Status::Planned;
    word.clone_into(&mut measure.owner);
    let mut project = Project::new(word, round, map);
    project.client = word.to_owned();
    project.segments.push(Arc::new(segment));
    project.measures.push(Arc::new(measure));
    project
}

/// A drawing of two cards.
fn scene(paper: u32, word: &str) -> Scene {
    let measurer = measurer();
    let card = |name: &str, x: f64| -> Node {
        let outline = Outline::Rect { rect: Rect::new(x, 10.0, x + 80.0, 50.0), radius: 4.0 };
        let words = super::super::fixture::words(
            &measurer,
            word,
            Point::new(x, 30.0),
            crate::scene::TextStyle::new(crate::scene::Weight::Regular, 12.0),
        );
        Group::new(vec![Shape::filled(outline, Color::hex(paper)).into(), words])
            .of(Kind { name: "card", heading: None, role: crate::scene::Role::Plain }, TouchpointId::named(name).0)
            .into()
    };
    let foot = super::super::fixture::words(
        &measurer,
        word,
        Point::new(0.0, 90.0),
        crate::scene::TextStyle::new(crate::scene::Weight::Regular, 12.0),
    );
    Scene {
        size: Size::new(300.0, 100.0),
        background: Color::hex(paper),
        title: word.to_owned(),
        language: "en".to_owned(),
        nodes: vec![card("one", 10.0), card("two", 100.0), foot],
    }
}

fn page_of(project: &Project, word: &str, language: Language) -> String {
    let (map, round) = (&project.maps[0], project.rounds[0].id);
    let (texts, judged) = (Texts::new(language), JudgedMap::of(project, map, round));
    let analysis = Analysis::of(project, map, round);
    let within = Limits { budget: i64::MAX, effort: None };
    let asked =
        Asked { project, judged: &judged, analysis: &analysis, texts: &texts, date: "", today: None, within, several: &Several::default() };
    let account = Account::of(&asked, &[Topic::Says]);
    let (light, dark) = (scene(0xffffff, word), scene(0x101010, word));
    let pair = Pair { light: &light, dark: &dark };
    let page = HtmlPage {
        project,
        map,
        analysis: &analysis,
        says: account.section(Topic::Says),
        texts: &texts,
        subtitle: word,
        foot: &[word.to_owned()],
        drawing: pair,
        curves: Some(pair),
        marks: &[(Verdict::PainPoint, pair), (Verdict::DealBreaker, pair)],
        colors: &[("paper".to_owned(), Color::hex(0xffffff), Color::hex(0x101010))],
    };
    String::from_utf8(html(&page, &measurer()).unwrap().bytes).unwrap()
}

fn page(word: &str) -> String {
    page_of(&project(word), word, Language::English)
}

/// The page without faces, styles and script, which are golden elsewhere or files of their own.
fn bare(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    for (open, close) in [("<style>", "</style>"), ("<style>", "</style>"), ("<script>", "</script>")] {
        let (before, after) = rest.split_once(open).unwrap();
        out.push_str(before);
        out.push_str(open);
        let (inside, after) = after.split_once(close).unwrap();
        // Of the styles the colours, which follow the faces.
        let colors = inside.split_once(":root{--i0").map(|(_, colors)| format!(":root{{--i0{colors}"));
        out.push_str(&colors.unwrap_or_default());
        out.push_str(close);
        rest = after;
    }
    out + rest
}

#[test]
fn a_page_has_the_drawing_and_all_of_it_in_words() {
    let text = bare(&page_of(&project("Advice & <test>"), "Advice & <test>", Language::German));
    let policy = text.find("'sha256-").unwrap()..text.rfind("; img-src").unwrap();
    let text = format!("{}…{}", &text[..policy.start], &text[policy.end..]);
    insta::assert_snapshot!(text);
}

#[test]
fn the_same_page_has_the_same_bytes() {
    assert!(page("Advice") == page("Advice"));
}

#[test]
fn the_policy_forbids_every_request_and_allows_only_what_the_page_has() {
    let text = page("Advice");
    let (_, rest) = text.split_once("Content-Security-Policy\" content=\"").unwrap();
    let policy = rest.split_once('"').unwrap().0;
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), "{policy}");
    let inside = |open: &str, close: &str| -> Vec<String> {
        text.split(open).skip(1).map(|rest| rest.split_once(close).unwrap().0.to_owned()).collect()
    };
    let (styles, scripts) = (inside("<style>", "</style>"), inside("<script>", "</script>"));
    assert_eq!((styles.len(), scripts.len()), (2, 1));
    for (directive, allowed) in [("style-src", &styles), ("script-src", &scripts)] {
        let sources: Vec<String> = allowed.iter().map(|text| digest::source(text)).collect();
        assert!(policy.contains(&format!("{directive} {};", sources.join(" "))), "{directive}: {policy}");
    }
    // Nothing that a policy with digests would refuse, and no address of anything.
    for forbidden in [" style=", " onclick", "javascript:", "<link", "<iframe", "<base", "@import", "http://", "https://"] {
        let known = text.matches(forbidden).count() - SCRIPT.matches(forbidden).count();
        assert_eq!(known, 0, "{forbidden}");
    }
    assert!(text.matches("url(").count() == text.matches("url(data:font/").count(), "faces are in the page");
}

#[test]
fn style_and_script_can_be_in_a_page() {
    for (name, text, most) in [("style", STYLE, 40_000), ("script", SCRIPT, 40_000)] {
        assert!(text.len() < most && !text.contains("</") && !text.contains("<!--") && !text.contains('\r'), "{name}");
    }
    for asks in
        ["fetch", "XMLHttp", "WebSocket", "import(", "innerHTML", "localStorage", "eval", "cookie", "sendBeacon", "setAttribute(\"style"]
    {
        assert!(!SCRIPT.contains(asks), "{asks}");
    }
}

/// The elements of a page and their attributes, in order, as a browser reads them.
fn elements(page: &str) -> Vec<String> {
    page.split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/'))
        .map(|rest| {
            let inside = rest.split_once('>').unwrap().0;
            // Without the values, which the words are part of.
            let mut names = String::new();
            for (index, part) in inside.split('"').enumerate() {
                if index % 2 == 0 {
                    names.push_str(part);
                }
            }
            names
        })
        .collect()
}

#[test]
fn hostile_words_are_words() {
    let plain = elements(&bare(&page("Advice")));
    let without_text = |elements: &[String]| -> Vec<String> {
        // A line of a drawing may be one text or several, as its letters ask for.
        elements
            .iter()
            .filter(|element| !element.trim_start_matches('/').starts_with("text") && !element.trim_start_matches('/').starts_with("tspan"))
            .cloned()
            .collect()
    };
    let hostile = TRAPS.iter().copied().chain([
        "</script><script>alert(1)</script>",
        "</style><style>*{display:none}",
        "--><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onclick='alert(1)",
        "&lt;b&gt;",
        "</title>",
        "\u{2}\u{1}1\u{1}",
    ]);
    for word in hostile.filter(|word| !word.trim().is_empty()) {
        let text = bare(&page(word));
        assert_eq!(without_text(&elements(&text)), without_text(&plain), "{word:?}");
        let forbidden = |letter: char| letter.is_control() && letter != '\n' || u32::from(letter) & 0xfffe == 0xfffe;
        assert!(!text.contains(forbidden), "{word:?}");
        assert!(!text.contains("onerror=alert(1)>") && !text.contains("<script>alert"), "{word:?}");
    }
}

#[test]
fn a_title_of_ten_million_letters_is_written_in_full_and_read_out_in_part() {
    let long = "Beratung ".repeat(1_150_000);
    let mut project = project("Advice");
    let map = Arc::make_mut(&mut project.maps[0]);
    let stage = Arc::make_mut(&mut map.stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).title = long.clone();
    let text = page_of(&project, "Advice", Language::English);
    // In the table, in its details, and as a touchpoint of a finding and of a measure.
    assert!(text.matches(&long).count() >= 2 && text.len() < 8 * long.len(), "{} times", text.matches(&long).count());
    let labels = text.split("aria-label=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    assert!(labels.map(str::len).max().unwrap() < 300);
}

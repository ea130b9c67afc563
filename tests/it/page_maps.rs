//! The frozen maps of the pages: made once by this file, and since then read only, so that figures of pages stay comparable. With
//! `WRITE_PAGE_MAPS=1` they are made anew. `example-22-en` and `example-22-de` are the worked example as it was before it had measures.

use std::path::PathBuf;
use std::sync::Arc;
use wegmarke::app::{Settings, State};
use wegmarke::edit::Document;
use wegmarke::file;
use wegmarke::i18n::Language;
use wegmarke::model::{
    Agreed, Area, Channel, Experience, ExperienceId, Lane, LaneKind, Map, MapId, Media, PerScore, Project, Round, RoundId, Score, Segment,
    SegmentId, Stage, StageId, Tone, Touchpoint, TouchpointId, WordLanguage,
};

/// If it is set, the files are written.
const WRITE: &str = "WRITE_PAGE_MAPS";

/// A file of `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format!("{name}.wegmarke"))
}

/// What is in a file of `tests/fixtures`.
pub(crate) fn open_of(map: &str) -> Project {
    file::read(&std::fs::read(fixture(map)).unwrap()).unwrap().project
}

/// The program in German with a map of `tests/fixtures`.
pub(crate) fn export_of(map: &str) -> State {
    let project = open_of(map);
    let settings = Settings { language: Some(Language::German), ..Settings::default() };
    State::new(Document::saved(project), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH))
}

/// What is met, with where it belongs and how.
const KINDS: [(&str, Area, Channel); 20] = [
    ("Plakat am Bahnhof", Area::Influence, Channel::Outdoor),
    ("Suchanzeige", Area::Influence, Channel::Search),
    ("Vergleichsportal", Area::Advocacy, Channel::Website),
    ("Beratung in der Filiale", Area::PointOfSale, Channel::InPerson),
    ("Angebot per E-Mail", Area::PointOfSale, Channel::EMail),
    ("Vertragsunterlagen", Area::PointOfSale, Channel::Document),
    ("Legitimation per Video", Area::PointOfSale, Channel::Video),
    ("Willkommenspaket", Area::Service, Channel::Mail),
    ("Kundenportal", Area::Service, Channel::Portal),
    ("Service-Hotline", Area::Service, Channel::Phone),
    ("Schadensmeldung", Area::Service, Channel::App),
    ("Rechnung", Area::Service, Channel::Document),
    ("Beitragserhöhungsschreiben", Area::Service, Channel::Mail),
    ("Newsletter", Area::Influence, Channel::EMail),
    ("Empfehlung eines Freundes", Area::Advocacy, Channel::InPerson),
    ("Bewertungsplattform", Area::Advocacy, Channel::Website),
    ("Live-Chat", Area::Service, Channel::Website),
    ("Außendienstbesuch", Area::Service, Channel::InPerson),
    ("Zahlungserinnerung", Area::Service, Channel::EMail),
    ("Kündigungsbestätigung", Area::Service, Channel::Mail),
];

/// What happened, good and bad.
const EXPERIENCES: [(Tone, &str); 4] = [
    (Tone::Positive, "schnelle Antwort"),
    (Tone::Negative, "drei Wochen Wartezeit"),
    (Tone::Positive, "„Endlich jemand, der mich versteht“"),
    (Tone::Negative, "Formular verliert alle Eingaben"),
];

/// Numbers that look as if nobody had chosen them, the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// A map with these stages, each with so many touchpoints.
fn map_of(name: &str, stages: &[(&str, usize)]) -> Project {
    let round = Round { id: RoundId::named(name), label: "Messrunde 1".into(), date: Some(jiff::civil::date(2026, 5, 12)) };
    let (mut numbers, mut met) = (Numbers(7), 0);
    let mut map = Map::new(MapId::named(name), "Wohngebäudeversicherung: die Reise der Familie Brückner");
    for (at, (title, count)) in stages.iter().enumerate() {
        let mut stage = Stage::new(StageId::named(&format!("{name} {at}")), *title);
        for _ in 0..*count {
            stage.touchpoints.push(Arc::new(touchpoint(name, round.id, met, &mut numbers)));
            met += 1;
        }
        map.stages.push(Arc::new(stage));
    }
    let mut segment = Segment::new(SegmentId::named(name), "Familie mit eigenem Haus");
    segment.goal = "Das Haus gut abgesichert wissen, ohne sich darum kümmern zu müssen".into();
    segment.why = "„Es soll einfach jemand da sein, wenn etwas ist.“".into();
    map.segment = Some(segment.id);
    let mut project = Project::new("Wohngebäudeversicherung", round, map);
    project.segments.push(Arc::new(segment));
    project.client = "Fiktive Versicherung".into();
    project.language = Some(WordLanguage::German);
    project.changed = "2026-05-12T15:00:00Z".parse().ok();
    project
}

/// One touchpoint; each kind is met again once all of them have been.
fn touchpoint(map: &str, round: RoundId, met: usize, numbers: &mut Numbers) -> Touchpoint {
    let (title, area, channel) = KINDS[met % KINDS.len()];
    let contact = met / KINDS.len() + 1;
    let title = if contact > 1 { format!("{title} ({contact}. Kontakt)") } else { title.to_owned() };
    let mut touchpoint = Touchpoint::new(TouchpointId::named(&format!("{map} {met}")), title, area);
    touchpoint.channel = Some(channel);
    touchpoint.critical = numbers.below(9) == 0;
    let expectation = 3 + numbers.below(6);
    let fulfilment = (expectation + numbers.below(9)).saturating_sub(4 + numbers.below(2)).min(10);
    let competition = (numbers.below(4) == 0).then(|| 3 + numbers.below(7));
    let score = |value: u64| Score::new(value as u8).ok();
    touchpoint.agreed.push(Agreed {
        round,
        scores: PerScore {
            expectation: score(expectation),
            fulfilment: score(fulfilment),
            competition: competition.and_then(score),
            relevance: score(3 + numbers.below(8)),
        },
    });
    for at in 0..numbers.below(3) {
        let (tone, text) = EXPERIENCES[numbers.below(4) as usize];
        let id = ExperienceId::named(&format!("{map} {met} {at}"));
        touchpoint.experiences.push(Experience { id, tone, text: text.into(), date: None, source: String::new() });
    }
    touchpoint
}

const SEVEN: [&str; 7] = ["Bedarf", "Suche", "Engere Auswahl", "Kauf", "Verwendung", "Wiederkauf & Weiterempfehlung", "Kündigung"];

fn with_counts(counts: &[usize]) -> Vec<(&'static str, usize)> {
    SEVEN.into_iter().zip(counts.iter().copied()).collect()
}

/// Every map by the name of its file.
fn maps() -> Vec<(&'static str, Project)> {
    let twelve = [
        "Bedarf",
        "Suche",
        "Engere Auswahl",
        "Beratung",
        "Angebot",
        "Kauf",
        "Einrichtung",
        "Verwendung",
        "Schaden",
        "Service",
        "Wiederkauf & Weiterempfehlung",
        "Kündigung",
    ];
    let mut one_lane = map_of("one lane", &with_counts(&[3, 2, 4, 3, 2, 3]));
    let map = Arc::make_mut(&mut one_lane.maps[0]);
    for lane in &mut map.lanes {
        Arc::make_mut(lane).hidden = lane.kind != LaneKind::Cards(Media::Owned);
    }
    for stage in &mut map.stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            Arc::make_mut(touchpoint).area = Area::Service;
        }
    }
    let mut long = map_of("long titles", &with_counts(&[3, 2, 3, 2, 3, 2]));
    for stage in &mut Arc::make_mut(&mut long.maps[0]).stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            let whole = format!(
                "{}: Rückmeldung zur Wohngebäudeversicherungsbeitragsanpassung mit allen Unterlagen und Ansprechpartnern bis zum Monatsende",
                touchpoint.title
            );
            touchpoint.title = whole.chars().take(120).collect::<String>().trim_end().to_owned();
        }
    }
    vec![
        ("pages-5-de", map_of("5", &with_counts(&[2, 2, 1]))),
        ("pages-12-de", map_of("12", &with_counts(&[2, 2, 2, 2, 2, 2]))),
        ("pages-40-de", map_of("40", &with_counts(&[6, 6, 6, 5, 6, 6, 5]))),
        ("pages-120-de", map_of("120", &twelve.map(|name| (name, 10)))),
        ("pages-empty-stage-de", map_of("empty stage", &with_counts(&[3, 4, 0, 3, 4, 2]))),
        ("pages-one-lane-de", one_lane),
        ("pages-long-titles-de", long),
    ]
}

#[test]
fn the_maps_of_the_pages_are_there() {
    for (name, made) in maps() {
        let path = fixture(name);
        if std::env::var_os(WRITE).is_some() {
            std::fs::write(&path, file::write(&made).unwrap()).unwrap();
        }
        let read = file::read(&std::fs::read(&path).unwrap()).unwrap();
        assert!(read.findings.is_empty(), "{name}: {:?}", read.findings);
        let (read, made) = (&read.project.maps[0], &made.maps[0]);
        let counts = |map: &Map| map.stages.iter().map(|stage| stage.touchpoints.len()).collect::<Vec<_>>();
        assert_eq!(counts(read), counts(made), "{name}");
        let lanes = |map: &Map| map.lanes.iter().filter(|lane: &&Arc<Lane>| !lane.hidden).count();
        assert_eq!(lanes(read), lanes(made), "{name}");
        let longest = read.touchpoints().map(|touchpoint| touchpoint.title.chars().count()).max().unwrap_or(0);
        assert!(if name.contains("long") { (110..=120).contains(&longest) } else { longest < 45 }, "{name}: {longest}");
    }
}

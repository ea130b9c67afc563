//! Tables of measures, metrics, contacts and open questions: what is exported reads back to the same values, into a new file and into the same one;
//! what people write is understood, and what is wrong is refused one by one.

use crate::desk::Desk;
use proptest::prelude::*;
use std::sync::Arc;
use wegmarke::export::{contacts_csv, measures_csv, metrics_csv, questions_csv, segments_csv, touchpoints_csv};
use wegmarke::file;
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{NoteKind, Options, Proposal, UnnamedRound, propose, read_tables};
use wegmarke::model::{
    About, Area, Channel, Code, Contact, ContactId, Currency, Days, Effect, Figure, Goal, KnownMetric, Map, MapId, Measure, MeasureId,
    MeasureKind, Metric, MetricId, Money, OpenQuestion, Pin, Project, QuestionId, Round, RoundId, Segment, SegmentId, Stage, StageId,
    Status, Tenths, Touchpoint, TouchpointId,
};

/// Numbers that look random but come from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn one<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn maybe<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        (!values.is_empty() && self.below(2) == 0).then(|| self.one(values))
    }

    fn some<T: Copy>(&mut self, values: &[T]) -> Vec<T> {
        values.iter().copied().filter(|_| self.below(3) == 0).collect()
    }

    /// A name that could be read as something else.
    fn name(&mut self) -> String {
        self.one(&["Call", "call", "Shop", "A › B", "=1+1", "-", "a;b", "two\nlines", " ", "", "Ja", "1.5", "Stage 1 › Call", "\\;", "yes"])
            .to_owned()
    }

    fn date(&mut self) -> Option<jiff::civil::Date> {
        (self.below(2) == 0).then(|| jiff::civil::date(2026, 1 + self.below(12) as i8, 1 + self.below(28) as i8))
    }

    fn money(&mut self) -> Option<Money> {
        (self.below(2) == 0).then(|| Money::new(self.below(2_000_000) as u64)).flatten()
    }

    fn project(&mut self) -> Project {
        let mut maps = Vec::new();
        for map in 0..=self.below(2) {
            let mut made = Map::new(MapId::named(&map.to_string()), self.one(&["Today", "Today", "Later"]));
            for stage in 0..=self.below(2) {
                // A table knows stages by their names alone.
                let mut of = Stage::new(StageId::named(&format!("{map} {stage}")), format!("Stage {}", stage + 1));
                for touchpoint in 0..=self.below(3) {
                    let id = TouchpointId::named(&format!("{} {stage} {touchpoint}", self.below(2) * map));
                    if made.touchpoint(id).is_none() && of.touchpoints.iter().all(|one| one.id != id) {
                        let mut one = Touchpoint::new(id, self.name(), Area::Service);
                        one.funnel = self.one(&["", "", "check-in"]).to_owned();
                        of.touchpoints.push(Arc::new(one));
                    }
                }
                made.stages.push(Arc::new(of));
            }
            maps.push(Arc::new(made));
        }
        let round = |name: &str, date| Round { id: RoundId::named(name), label: label(name), date };
        let mut project = Project::new("P", round("1", self.date()), Map::clone(&maps[0]));
        project.rounds.push(Arc::new(round("2", self.date())));
        project.maps = maps;
        project.currency = self.maybe(&["CHF", "JPY", "KWD"]).and_then(Currency::from_code);
        for name in ["Commuters", "commuters", "Commuters"].iter().take(1 + self.below(3)) {
            project.segments.push(Arc::new(Segment::new(SegmentId::named(&project.segments.len().to_string()), *name)));
        }
        self.plan(&mut project);
        project
    }

    fn plan(&mut self, project: &mut Project) {
        let places: Vec<(MapId, TouchpointId)> =
            project.maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| (map.id, touchpoint.id))).collect();
        let mut touchpoints: Vec<TouchpointId> = places.iter().map(|(_, touchpoint)| *touchpoint).collect();
        touchpoints.sort_unstable();
        touchpoints.dedup();
        let segments: Vec<SegmentId> = project.segments.iter().map(|segment| segment.id).collect();
        let ids: Vec<MeasureId> = (0..1 + self.below(4)).map(|at| MeasureId::named(&at.to_string())).collect();
        for id in &ids {
            let mut made = Measure::new(*id, self.name());
            made.kind = self.one(MeasureKind::ALL);
            made.touchpoints = self.some(&touchpoints);
            made.needs = self.some(&ids).into_iter().filter(|other| other != id).collect();
            (made.channel, made.segment, made.pin) = (self.maybe(Channel::ALL), self.maybe(&segments), self.maybe(Pin::ALL));
            (made.cost, made.spent) = (self.money(), self.money());
            made.effort = Days::nearest(self.below(900) as f64 / 100.0).filter(|_| self.below(2) == 0);
            made.lift = Tenths::nearest(self.below(101) as f64 / 10.0).filter(|_| self.below(2) == 0);
            made.retention = Tenths::nearest(self.below(101) as f64 / 10.0).filter(|_| self.below(2) == 0);
            (made.effects, made.goals, made.status) = (self.some(Effect::ALL), self.some(Goal::ALL), self.one(Status::ALL));
            (made.owner, made.group, made.content, made.learning) = (self.name(), self.name(), self.name(), self.name());
            (made.due, made.review, made.live_on) = (self.date(), self.date(), self.date());
            project.measures.push(Arc::new(made));
        }
        for at in 0..self.below(4) {
            let map = &project.maps[self.below(project.maps.len())];
            let stage = map.stages[self.below(map.stages.len())].id;
            let place = self.maybe(&places).map(|(map, touchpoint)| About::Touchpoint(map, touchpoint));
            let about = self.one(&[None, Some(About::Map(map.id)), Some(About::Stage(map.id, stage)), place]);
            let mut made = OpenQuestion { about, ..OpenQuestion::new(QuestionId::named(&at.to_string()), self.name()) };
            (made.owner, made.due, made.review, made.done) = (self.name(), self.date(), self.date(), self.below(2) == 0);
            project.questions.push(Arc::new(made));
        }
        for (map, touchpoint) in self.some(&places) {
            let known = self.maybe(KnownMetric::ALL);
            let value = match known {
                Some(KnownMetric::Spend) => Figure::Amount(Money::new(self.below(90_000) as u64).unwrap()),
                _ => Figure::Number(self.below(9_000) as f64 / 7.0),
            };
            let made = Metric {
                id: MetricId::named(&project.metrics.len().to_string()),
                round: self.one(&[RoundId::named("1"), RoundId::named("2")]),
                map,
                touchpoint: Some(touchpoint).filter(|_| known != Some(KnownMetric::Base)),
                segment: self.maybe(&segments),
                metric: known.map_or_else(|| "queue time".to_owned(), |known| known.code().to_owned()),
                value,
                answers: self.maybe(&[0, 12]),
                source: self.name(),
                measured_on: self.date(),
            };
            let key = |one: &Metric| (one.round, one.map, one.touchpoint, one.segment, one.metric.clone());
            if project.metrics.iter().all(|other| key(other) != key(&made)) {
                project.metrics.push(Arc::new(made));
            }
        }
        for (map, touchpoint) in self.some(&places) {
            let id = ContactId::named(&project.contacts.len().to_string());
            let mut made =
                Contact { segment: self.maybe(&segments), channel: self.maybe(Channel::ALL), ..Contact::new(id, map, touchpoint) };
            (made.when, made.content) = (self.name(), self.name());
            project.contacts.push(Arc::new(made));
        }
    }
}

fn label(name: &str) -> String {
    format!("Round {name}")
}

/// All tables of a project but its votes.
fn tables(project: &Project) -> Vec<Vec<u8>> {
    vec![
        touchpoints_csv(&project.maps, project.rounds[0].id).unwrap(),
        segments_csv(&project.segments).unwrap(),
        measures_csv(project, &project.maps).unwrap(),
        questions_csv(project, &project.maps).unwrap(),
        metrics_csv(project, &project.maps, None).unwrap(),
        contacts_csv(project, &project.maps).unwrap(),
    ]
}

fn options(texts: &Texts) -> Options<'_> {
    Options::new("Table", texts)
}

fn import(tables: &[Vec<u8>]) -> Proposal {
    let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
    let proposal = propose(&tables, &options(&Texts::new(Language::German))).expect("exports are tables");
    assert_eq!(proposal.project.problems(), [], "what was imported is sound");
    proposal
}

/// Rounds have no table of their own: those that no metric names do not come along, so that the rows are compared in any order.
fn sorted(table: &[u8]) -> Vec<String> {
    let mut lines: Vec<String> = String::from_utf8_lossy(table).lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_table_reads_back_to_the_same_values(seed: u64) {
        let project = Random(seed).project();
        prop_assert_eq!(project.problems(), vec![], "seed {}", seed);
        let written = tables(&project);
        let mut again = import(&written);
        // Amounts are figures: a table does not say in which currency, and a new project has euro.
        if project.currency.unwrap_or(Currency::EURO).decimals() == 2 {
            prop_assert_eq!(&again.notes, &vec![], "seed {}", seed);
            again.project.currency = project.currency;
            for (one, two) in written.iter().zip(tables(&again.project)) {
                prop_assert_eq!(sorted(one), sorted(&two), "seed {}", seed);
            }
        }
        // Into the same project nothing changes.
        let alone: Vec<&[u8]> = written[1..].iter().map(Vec::as_slice).collect();
        let read = read_tables(&alone, &options(&Texts::new(Language::English))).unwrap();
        let same = read.add_to(&project, UnnamedRound::Shown).unwrap();
        prop_assert_eq!(&same.project.measures, &project.measures, "seed {}: {:?}", seed, same.notes);
        prop_assert_eq!(&same.project.questions, &project.questions, "seed {}: {:?}", seed, same.notes);
        prop_assert_eq!(&same.project.metrics, &project.metrics, "seed {}: {:?}", seed, same.notes);
        prop_assert_eq!(&same.project.contacts, &project.contacts, "seed {}: {:?}", seed, same.notes);
        prop_assert_eq!(&same.project, &project, "seed {}: {:?}", seed, same.notes);
    }
}

fn added(project: &Project, table: &str) -> Proposal {
    let proposal =
        read_tables(&[table.as_bytes()], &options(&Texts::new(Language::German))).unwrap().add_to(project, UnnamedRound::Shown).unwrap();
    assert_eq!(proposal.project.problems(), [], "what was imported is sound");
    proposal
}

fn small() -> Project {
    let touchpoints = "stage,touchpoint\nBuy,Shop\nBuy,Call\nUse,Call\n";
    let segments = "segment,interests\nPendler,Zeit\n";
    import(&[touchpoints.as_bytes().to_vec(), segments.as_bytes().to_vec()]).project
}

#[test]
fn what_people_write_about_measures_is_understood() {
    let table = "Maßnahme;Kontaktpunkte;Art;Kosten;Aufwand (Tage);Zuwachs;Status;Zuständig;Bis wann;Braucht;Interessengruppe\n\
                 Rückruf;shop; Bessere Ausführung;1.200 €;2,5;1,25;geplant;Kim & Jo;24.12.2026;;pendler\n\
                 Schulung;Use › Call;Sonstiges;€ 99,90;;3;offen;;;rückruf;\n\
                 Zweideutig;Call;Pingpong;12 USD;-1;11;;;bald;Nichts;Nobody\n\
                 ;Shop;;;;;;;;;\n";
    let found = added(&small(), table);
    let project = &found.project;
    let [call_back, training, last] = &project.measures[..] else { panic!("{:?}", project.measures) };
    assert_eq!((call_back.kind, call_back.status, call_back.owner.as_str()), (MeasureKind::BetterExecution, Status::Planned, "Kim & Jo"));
    assert_eq!(
        (call_back.cost, call_back.effort.map(Days::value), call_back.lift.map(Tenths::value)),
        (Money::new(120_000), Some(2.5), Some(1.3))
    );
    assert_eq!((call_back.due, call_back.segment), (Some(jiff::civil::date(2026, 12, 24)), Some(project.segments[0].id)));
    assert_eq!(call_back.touchpoints, [project.maps[0].stages[0].touchpoints[0].id]);
    assert_eq!((training.cost, training.needs.as_slice(), training.status), (Money::new(9990), &[call_back.id][..], Status::Idea));
    assert_eq!(training.touchpoints, [project.maps[0].stages[1].touchpoints[0].id]);
    assert_eq!((last.touchpoints.len(), last.cost, last.kind), (0, None, MeasureKind::Other));
    let refusals: Vec<&NoteKind> = found.notes.iter().map(|note| &note.kind).collect();
    assert_eq!(found.refused, 9, "{refusals:?}");
    assert!(refusals.iter().any(|kind| matches!(kind, NoteKind::Decimals { count: 1, .. })), "{refusals:?}");
    assert!(refusals.iter().any(|kind| matches!(kind, NoteKind::Ambiguous { value, .. } if value == "Call")), "{refusals:?}");
    assert_eq!(found.plan().measures, 3);

    // The same reading as in the list of the window: units, groups, and cents that an amount does not have.
    let typed = added(&small(), "measure;cost;effort_days\nA;1 234,567 EUR;2,5 Tage\nB;0.125;1.234,5 PT\n");
    let of = |nth: usize| (typed.project.measures[nth].cost, typed.project.measures[nth].effort.map(Days::value));
    assert_eq!([of(0), of(1)], [(Money::new(123_457), Some(2.5)), (Money::new(13), Some(1_234.5))]);
    assert!(typed.notes.iter().any(|note| matches!(note.kind, NoteKind::Decimals { count: 2, .. })), "{:?}", typed.notes);

    // Once more, changed: found by title, and columns that are not there change nothing.
    let again = added(project, "measure,status,lift\nRückruf,live,2\nNeu,,\n");
    assert_eq!(again.project.measures.len(), 4);
    let changed = &again.project.measures[0];
    assert_eq!((changed.id, changed.status, changed.cost), (call_back.id, Status::Live, call_back.cost));
    assert_eq!(again.plan().measures, 2);
}

#[test]
fn metrics_find_their_round_and_the_last_of_the_same_counts() {
    let table = "Messrunde;Datum;Phase;Touchpoint;Zielgruppe;Kennzahl;Wert;Antworten\n\
                 Herbst;12.10.2026;Buy;Shop;;Kontakte;100;\n\
                 Herbst;12.10.2026;Buy;Shop;;Kontakte;120,5;30\n\
                 Herbst;12.10.2026;Buy;Shop;Pendler;Wartezeit;4;\n\
                 Herbst;12.10.2026;;;;Basis;1000;\n\
                 ;;Use;Call;;Ausgaben;1.500,00;\n\
                 ;;;Call;;Kontakte;5;\n\
                 ;;Buy;Shop;Niemand;Kontakte;5;\n\
                 ;;Buy;Shop;;Ausgaben;5 USD;\n\
                 ;;Buy;Nirgends;;Kontakte;5;\n";
    let found = added(&small(), table);
    let project = &found.project;
    let labels: Vec<&str> = project.rounds.iter().map(|round| round.label.as_str()).collect();
    assert_eq!(labels.last(), Some(&"Herbst"));
    let values: Vec<(&str, Figure)> = project.metrics.iter().map(|metric| (metric.metric.as_str(), metric.value)).collect();
    let spend = Figure::Amount(Money::new(150_000).unwrap());
    assert_eq!(
        values,
        [
            ("contacts", Figure::Number(120.5)),
            ("Wartezeit", Figure::Number(4.0)),
            ("base", Figure::Number(1000.0)),
            ("spend", spend),
            ("contacts", Figure::Number(5.0))
        ]
    );
    assert_eq!((found.refused, found.plan().metrics), (3, 5), "{:?}", found.notes);
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::MeasuredBefore(2)));
    let again = added(project, "round,date,stage,touchpoint,metric,value\nHerbst,2026-10-12,Buy,Shop,contacts,7\n").project;
    assert_eq!((again.metrics.len(), again.metrics[0].id, again.metrics[0].value), (5, project.metrics[0].id, Figure::Number(7.0)));
}

#[test]
fn contacts_and_questions_of_people_are_understood() {
    let contacts = "Zielgruppe;Phase;Touchpoint;Kanal;Wann;Inhalt\nPendler;Use;Call;E-Mail;nach dem Kauf;Danke\n;;Call;;jetzt;\n";
    let found = added(&small(), contacts);
    let contact = &found.project.contacts[0];
    assert_eq!((contact.channel, contact.when.as_str(), contact.content.as_str()), (Some(Channel::EMail), "nach dem Kauf", "Danke"));
    assert_eq!((found.project.contacts.len(), found.refused), (1, 1), "a touchpoint that could be two is refused");
    let same = added(&found.project, &contacts.replace("Danke", "Vielen Dank"));
    assert_eq!((same.project.contacts.len(), same.project.contacts[0].content.as_str()), (1, "Vielen Dank"));

    let questions =
        "Frage;Phase;Touchpoint;Wer;Bis wann;Erledigt\nWer ruft an?;Buy;Call;Kim;2026-06-01;nein\nWarum?;Use;;;;ja\nWas?;;Nirgends;;;\n";
    let found = added(&small(), questions);
    let map = &found.project.maps[0];
    let abouts: Vec<Option<About>> = found.project.questions.iter().map(|question| question.about).collect();
    let call = About::Touchpoint(map.id, map.stages[0].touchpoints[1].id);
    assert_eq!(abouts, [Some(call), Some(About::Stage(map.id, map.stages[1].id)), None]);
    assert_eq!((found.project.questions[1].done, found.refused), (true, 1));
    let again = added(&found.project, "question,owner\nWarum?,Jo\n").project;
    assert_eq!((again.questions.len(), again.questions[1].owner.as_str(), again.questions[1].done), (3, "Jo", true));
}

#[test]
fn the_program_exports_them_and_imports_them_into_a_file() {
    let desk = Desk::with_sample();
    let count = |name: &str| {
        let project = file::read(&desk.read(name)).unwrap().project;
        (project.measures.len(), project.questions.len(), project.metrics.len(), project.contacts.len())
    };
    let first = file::read(&desk.read("sample.wegmarke")).unwrap().project;
    let title = &first.maps[0].touchpoints().find(|one| !one.title.contains(',')).unwrap().title.clone();
    desk.write("m.csv", format!("measure,touchpoints,cost\nA call back,{title},1200\n").as_bytes());
    desk.write("q.csv", b"question,owner\nWho calls?,Kim\n");
    let before = count("sample.wegmarke");
    desk.say("import m.csv q.csv sample.wegmarke --into").ends(0);
    let after = count("sample.wegmarke");
    assert_eq!((after.0, after.1), (before.0 + 1, before.1 + 1));
    let bytes = desk.read("sample.wegmarke");
    desk.say("import m.csv q.csv sample.wegmarke --into").ends(0);
    assert_eq!(desk.read("sample.wegmarke"), bytes, "what is there already changes nothing");
    for table in ["measures", "questions", "metrics", "contacts"] {
        let text = desk.say(&format!("export sample.wegmarke - --format csv --table {table}")).ends(0).text();
        assert!(text.lines().next().is_some_and(|line| line.contains(',')), "{table}: {text}");
    }
    let measures = desk.say("export sample.wegmarke - --format csv --table measures").ends(0).text();
    assert!(measures.contains("A call back") && measures.contains("1200.00"), "{measures}");
    desk.say("export sample.wegmarke t.csv --table touchpoints").ends(0);
    desk.say("import t.csv sample.wegmarke --into").ends(0);
    assert_eq!(desk.read("sample.wegmarke"), bytes, "its own touchpoints change nothing");
    desk.write("bad.csv", b"measure,cost\nX,5 USD\n");
    desk.say("import bad.csv sample.wegmarke --into --strict").ends(1);
    assert_eq!(desk.read("sample.wegmarke"), bytes);
}

#[test]
fn rows_that_name_no_map_and_no_round_are_of_those_that_the_command_names() {
    let desk = Desk::new();
    let map = |name: &str| format!("map,stage,touchpoint\n{name},Buy,Shop\n{name},Use,Call\n");
    desk.write("t.csv", map("Today") + &map("Tomorrow")["map,stage,touchpoint\n".len()..]);
    desk.write(
        "v.csv",
        "round,date,rater,map,touchpoint,relevance\nSpring,2026-03-01,Ann,Today,Shop,4\nAutumn,2026-09-01,Ann,Today,Shop,5\n",
    );
    desk.say("import t.csv v.csv a.wegmarke").ends(0);
    desk.write("m.csv", "measure,touchpoints,cost\nCall back,Call,10\n");
    desk.write("k.csv", "stage,touchpoint,metric,value\nBuy,Shop,contacts,7\n");
    desk.write("c.csv", "touchpoint,when,content\nCall,at once,Hello\n");
    desk.write("q.csv", "question,touchpoint,owner\nWho?,Shop,Kim\n");
    desk.write("w.csv", "rater,touchpoint,relevance\nBob,Shop,9\n");
    let into = |options: &[&str]| {
        let mut arguments = vec!["import", "m.csv", "k.csv", "c.csv", "q.csv", "w.csv", "a.wegmarke", "--into"];
        arguments.extend(options);
        desk.run(&arguments)
    };
    let said = into(&["--map", "Tomorrow", "--round", "Spring"]).ends(0);
    assert!(!said.err.contains("Spring"), "it was said which: {}", said.err);
    let project = file::read(&desk.read("a.wegmarke")).unwrap().project;
    let [today, tomorrow] = [&project.maps[0], &project.maps[1]];
    let spring = project.rounds.iter().find(|round| round.label == "Spring").unwrap().id;
    let call = tomorrow.touchpoints().find(|touchpoint| touchpoint.title == "Call").unwrap().id;
    assert_eq!(project.measures[0].touchpoints, [call]);
    assert_eq!((project.metrics[0].map, project.metrics[0].round), (tomorrow.id, spring));
    assert_eq!(project.contacts[0].map, tomorrow.id);
    assert_eq!(project.questions[0].about.map(|about| about.map()), Some(tomorrow.id));
    let shop = |map: &Map| map.touchpoints().next().unwrap().votes.iter().map(|vote| vote.round).collect::<Vec<_>>();
    assert_eq!((shop(tomorrow), shop(today).len()), (vec![spring], 2));
    // Without them it is the first map and the latest round.
    into(&[]).ends(0);
    let project = file::read(&desk.read("a.wegmarke")).unwrap().project;
    assert_eq!((project.metrics.len(), project.metrics[1].map), (2, project.maps[0].id));
    for unknown in [["--map", "Never"], ["--round", "Never"]] {
        into(&unknown).fails(1);
    }
}

#[test]
fn who_takes_what_home_goes_out_as_text_table_and_calendar() {
    let desk = Desk::with_sample();
    desk.write("m.csv", "measure,status,owner,due\nA call back,planned,Kim & Jo,2026-05-02\n");
    desk.say("import m.csv sample.wegmarke --into").ends(0);
    let text = desk.say("tasks sample.wegmarke --date 2026-05-03").ends(0).text();
    assert!(text.contains("Kim\n- A call back (2 May 2026, overdue)") && text.contains("Jo\n"), "{text}");
    let german = desk.say("tasks sample.wegmarke --date 03.05.2026 --lang de").ends(0).text();
    assert!(german.contains("überfällig"), "{german}");
    let table = desk.say("tasks sample.wegmarke --format csv").ends(0).text();
    assert!(
        table.starts_with("Title,Type,Status,Assignee,Due date,") && table.contains("A call back,measure,planned,Kim; Jo,2026-05-02,"),
        "{table}"
    );
    let calendar = desk.say("tasks sample.wegmarke --format ics").ends(0).text();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("SUMMARY:A call back\r\n"), "{calendar}");
}

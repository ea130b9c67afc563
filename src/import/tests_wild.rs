//! Tables of kinds that clients send: answers of surveys, journeys out of wikis and boards, cards of task lists, headers of two rows. Each stands for a
//! kind that was refused or understood wrongly once.

use super::*;
use crate::i18n::Language;
use crate::model::{LaneKind, Map, Project, ScoreKind, Touchpoint};

fn read(table: &[u8], all: TableChoice) -> Result<Proposal, ImportError> {
    let texts = Texts::new(Language::English);
    let choices = Choices { all, ..Choices::default() };
    let proposal = propose(&[table], &Options { choices: &choices, ..Options::new("Table", &texts) });
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

fn import(table: &str) -> Proposal {
    read(table.as_bytes(), TableChoice::default()).unwrap()
}

/// Stages and titles as one text each: `Stage: title, title`.
fn outline(map: &Map) -> Vec<String> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect()
}

fn first(proposal: &Proposal) -> &Map {
    &proposal.project.maps[0]
}

fn kinds(proposal: &Proposal) -> Vec<String> {
    let name = |kind: &NoteKind| format!("{kind:?}").split([' ', '(', '{']).next().unwrap_or_default().to_owned();
    proposal.notes.iter().map(|note| name(&note.kind)).collect()
}

fn scores(proposal: &Proposal, kind: ScoreKind) -> Vec<Option<u8>> {
    let score = |one: &Touchpoint| one.agreed.first().and_then(|agreed| agreed.scores.get(kind)).map(crate::model::Score::value);
    first(proposal).touchpoints().map(|one| score(one)).collect()
}

fn lanes(proposal: &Proposal) -> Vec<&str> {
    let free = first(proposal).lanes.iter().filter_map(|lane| match &lane.kind {
        LaneKind::Free(free) => Some(free.name.as_str()),
        _ => None,
    });
    free.collect()
}

/// Who said what of a touchpoint: names with a score.
fn votes(project: &Project, title: &str, kind: ScoreKind) -> Vec<(String, Option<u8>)> {
    let touchpoint = project.maps[0].touchpoints().find(|one| one.title == title).unwrap();
    let name = |id| project.raters.iter().find(|rater| rater.id == id).map(|rater| rater.name.clone()).unwrap_or_default();
    let mut votes: Vec<_> =
        touchpoint.votes.iter().map(|vote| (name(vote.rater), vote.scores.get(kind).map(crate::model::Score::value))).collect();
    // They are kept by who gave them, whose identity is made anew each time.
    votes.sort();
    votes
}

#[test]
fn answers_of_people_become_votes() {
    let table = "Zeitstempel;Abteilung;Bitte bewerten Sie in Schulnoten (1-6) [Website];Bitte bewerten Sie in Schulnoten (1-6) [der Hotline];Was noch?\n\
        2026-10-01;Vertrieb;1;6;gut\n2026-10-02;Kunde;2;;\n2026-10-03;Service;6;3;\nMittelwert;;3;4,5;\n";
    let found = import(table);
    assert_eq!(outline(first(&found)), ["Stage 1: Website, Hotline"]);
    let names = |values: [Option<u8>; 3]| (1..).zip(values).map(|(nth, value)| (format!("Person {nth}"), value)).collect::<Vec<_>>();
    assert_eq!(votes(&found.project, "Website", ScoreKind::Fulfilment), names([Some(10), Some(8), Some(0)]));
    assert_eq!(votes(&found.project, "Hotline", ScoreKind::Fulfilment), [("Person 1".into(), Some(0)), ("Person 3".into(), Some(6))]);
    let groups: Vec<&str> = found.project.raters.iter().map(|rater| rater.group.as_str()).collect();
    assert_eq!(groups, ["Vertrieb", "customer", "Service"]);
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::RowsArePeople { people: 3, touchpoints: 2 }));
    for kind in ["Scaled", "Footers"] {
        assert_eq!(kinds(&found).iter().filter(|name| *name == kind).count(), 1, "{kind}");
    }
    let left: Vec<&NoteKind> = found.notes.iter().map(|note| &note.kind).filter(|kind| matches!(kind, NoteKind::LeftOut(_))).collect();
    assert_eq!(left, [&NoteKind::LeftOut("Zeitstempel".into()), &NoteKind::LeftOut("Was noch?".into())]);
}

#[test]
fn a_survey_may_have_its_questions_above_what_they_ask_about() {
    let table = "Respondent ID,How satisfied are you with …,,,How important is … to you?,,\n,the website,our app,delivery,the website,our app,delivery\n\
        7,Very satisfied,Dissatisfied,,Extremely important,Moderately important,Not at all important\n8,Satisfied,n/a,Very dissatisfied,,,\n9,Bad luck,,,,,\n";
    let found = import(table);
    assert_eq!(outline(first(&found)), ["Stage 1: Website, App, Delivery"]);
    assert_eq!(votes(&found.project, "Website", ScoreKind::Fulfilment), [("7".into(), Some(10)), ("8".into(), Some(8))]);
    assert_eq!(votes(&found.project, "App", ScoreKind::Relevance), [("7".into(), Some(5))]);
    assert_eq!(found.refused, 1, "what is no answer is refused in its place");
    assert!(kinds(&found).contains(&"SecondHeader".to_owned()));
    let place = found.notes.iter().find(|note| note.kind.is_refusal()).and_then(|note| note.place).unwrap();
    assert_eq!((place.line, place.column), (5, 2));
}

#[test]
fn surveys_ask_in_many_forms() {
    for header in [
        "Nr,Zufriedenheit - Website,Zufriedenheit - Hotline",
        "Nr,Website: Zufriedenheit,Hotline: Zufriedenheit",
        "Nr,Zufriedenheit Website,Zufriedenheit Hotline",
        "Nr,Wie zufrieden sind Sie mit der Website?,Wie zufrieden sind Sie mit der Hotline?",
        "Nr,Q1. How satisfied are you with … [Website],Q1. How satisfied are you with … [Hotline]",
        "Nr,Wie zufrieden sind Sie? (Website),Wie zufrieden sind Sie? (Hotline)",
    ] {
        let found = import(&format!("{header}\n1,4,5\n2,3,4\n3,5,5\n"));
        assert_eq!(outline(first(&found)), ["Stage 1: Website, Hotline"], "{header}");
        assert_eq!(found.votes().len(), 6, "{header}");
    }
    let found = import("Nr,Satisfaction [Shop],Satisfaction [Till],Importance [Shop]\n1,4,5,1\n2,3,4,2\n3,5,5,3\n");
    assert_eq!(votes(&found.project, "Shop", ScoreKind::Relevance).iter().filter_map(|(_, score)| *score).collect::<Vec<_>>(), [1, 2, 3]);
    // Without a question, who answered tells it, and three columns.
    let found = import("Teilnehmer-ID;Website;Filiale;Hotline\n1;4;5;2\n2;3;4;2\n3;5;5;1\n");
    assert_eq!(outline(first(&found)), ["Stage 1: Website, Filiale, Hotline"]);
}

#[test]
fn other_tables_are_no_surveys() {
    for table in
        ["Month,Sales,Costs,Staff\nMay,100,40,3\nJune,120,50,3\nJuly,90,40,3\n", "Name,Age,City\nAnn,30,Bonn\nBob,41,Ulm\nEve,22,Kiel\n"]
    {
        assert!(
            matches!(read(table.as_bytes(), TableChoice::default()), Err(ImportError { kind: ErrorKind::NoTitles { .. }, .. })),
            "{table}"
        );
    }
    let found = import("Touchpoint,Satisfaction,Importance\nShop,4,5\nTill,3,4\nCall,5,5\n");
    assert_eq!(outline(first(&found)), ["Stage 1: Shop, Till, Call"]);
    // What somebody says counts.
    let told = TableChoice { rows: Some(RowsAre::People), ..TableChoice::default() };
    let found = read(b"Shop,Till\n4,5\n3,4\n", told).unwrap();
    assert_eq!((outline(first(&found)), found.votes().len()), (vec!["Stage 1: Shop, Till".to_owned()], 4));
}

#[test]
fn a_touchpoint_is_called_so_before_steps_and_actions() {
    let found =
        import("Journey stage,Step,Touchpoint,Emotion\nDiscover,See an ad,Instagram ad,🙂\nUse,Call,Hotline,👎\nUse,Share,Forum,🤩\n");
    assert_eq!(outline(first(&found)), ["Discover: Instagram ad", "Use: Hotline, Forum"]);
    assert_eq!(lanes(&found), ["Step"]);
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(8), Some(2), Some(10)]);
    assert_eq!(kinds(&found), ["NewLane", "ReadAs"]);
    // Feelings in words are words.
    let found = import("Phase,Schritt,Stimmung\nSuche,Anzeige,neugierig\nKauf,Kasse,genervt\n");
    assert_eq!((outline(first(&found)), lanes(&found)), (vec!["Suche: Anzeige".to_owned(), "Kauf: Kasse".to_owned()], vec!["Stimmung"]));
    // Cards of a task list.
    let found = import("Card Name,Card URL,List Name\nPoster,x,Notice\nContract,y,Buy\n");
    assert_eq!(outline(first(&found)), ["Notice: Poster", "Buy: Contract"]);
}

#[test]
fn stages_side_by_side_may_have_actions_and_touchpoints() {
    let table = ";Awareness;Purchase\nDoing;\"Sees an ad\nAsks\";Signs\nFeeling;😐;😟\nTouchpoints;\"Ad\nWord of mouth\";\"- Contract\n- Till\"\nPain points;Generic;\n";
    let found = import(table);
    assert_eq!(outline(first(&found)), ["Awareness: Ad, Word of mouth", "Purchase: Contract, Till"]);
    assert!(kinds(&found).contains(&"Turned".to_owned()));
    let found = import(";Awareness;Purchase\nCustomer actions;Sees an ad;Signs\nPain points;Generic;Slow\nKPI;Reach;Sales\n");
    assert_eq!(outline(first(&found)), ["Awareness: Sees an ad", "Purchase: Signs"]);
}

#[test]
fn touchpoints_of_a_stage_may_be_parted_by_commas() {
    let table = "| Stage | Touchpoints | Pain Points |\n|---|---|---|\n| **Awareness** | Social ads (FB, X), Blog | Overload, noise |\n| **Purchase** | Checkout | Long forms |\n";
    let found = import(table);
    assert_eq!(outline(first(&found)), ["Awareness: Social ads (FB, X), Blog", "Purchase: Checkout"]);
    assert_eq!(first(&found).touchpoint_count(), 3);
    // One touchpoint may have a comma in its title.
    let found = import("Stage;Touchpoint\nSearch;Advert, large\nBuy;Till, left\n");
    assert_eq!(first(&found).touchpoint_count(), 2);
    let told = TableChoice { rows: Some(RowsAre::Stages), ..TableChoice::default() };
    assert_eq!(first(&read(b"Stage;Touchpoint\nSearch;Advert, Friend\nBuy;Till\n", told).unwrap()).touchpoint_count(), 3);
}

#[test]
fn a_header_may_have_two_rows() {
    let table = ";;Bewertung;;;Reichweite;\nPhase;Kontaktpunkt;Erwartung;Erfüllung;Relevanz;Anteil;Anmerkung\n;;(1-5);(1-5);(1-5);in %;\n\
        Suche;Internet;4;3;5;80;\nKauf;Kasse;5;1;1;60;alt\n";
    let found = import(table);
    assert_eq!(outline(first(&found)), ["Suche: Internet", "Kauf: Kasse"]);
    assert_eq!(scores(&found, ScoreKind::Expectation), [Some(8), Some(10)]);
    assert_eq!(first(&found).name, "Table", "the heading of columns names no map");
    assert!(kinds(&found).contains(&"SecondHeader".to_owned()));
    assert_eq!(found.refused, 0);
    let found =
        import("Phase;Touchpoint;Kunde;;Marke;\n;;Erwartung;Relevanz;Erfüllung;Wettbewerb\nSuche;Internet;7;9;6;7\nKauf;Kasse;4;3;3;2\n");
    assert_eq!(outline(first(&found)), ["Suche: Internet", "Kauf: Kasse"]);
    assert_eq!(scores(&found, ScoreKind::Competition), [Some(7), Some(2)]);
    assert!(lanes(&found).is_empty());
}

#[test]
fn scores_on_both_sides_of_zero_have_their_scale() {
    let found = import("Stage,Touchpoint,Satisfaction\nA,One,-2\nA,Two,0\nA,Three,+1\n");
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(0), Some(5), Some(8)]);
    assert_eq!(kinds(&found), ["Scaled"]);
    let found = import("Stage,Touchpoint,Satisfaction\nA,One,-2\nA,Two,9\nA,Three,1\n");
    assert_eq!((scores(&found, ScoreKind::Fulfilment), found.refused), (vec![None, Some(9), Some(1)], 1));
}

#[test]
fn marks_of_lists_are_no_words() {
    let found = import("Phase;Touchpoint;Pain Points\nA;One;\"- queue\n- no car park\"\nA;Two;\"- late\nrude\"\n");
    let told =
        |nth: usize| first(&found).touchpoints().nth(nth).unwrap().experiences.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
    assert_eq!(told(0), ["queue", "no car park"]);
    assert_eq!(told(1), ["- late", "rude"], "not a list all of whose entries have a mark");
}

#[test]
fn unknown_columns_may_all_be_left_out() {
    let table = b"Touchpoint,Key,Type\nShop,A-1,Story\n";
    assert_eq!(lanes(&read(table, TableChoice::default()).unwrap()), ["Key", "Type"]);
    let columns = vec![(ColumnAt::Named("Type".into()), ColumnChoice::Lane)];
    let found = read(table, TableChoice { unknown: Some(false), columns, ..TableChoice::default() }).unwrap();
    assert_eq!((lanes(&found), kinds(&found)), (vec!["Type"], vec!["LeftOut".to_owned(), "NewLane".to_owned()]));
}

#[test]
fn names_of_columns_have_footnotes_and_numbers() {
    let found = import(
        "Phase;Kontaktpunkt¹;Erwartung 1-5;Zufriedenheit²;Schmerzpunkte³\nSuche;Anzeige;4;7;Preis\nKauf;Kasse;5;3;\n¹ aus Sicht der Kunden;;;;\nn = 212;;;;\n",
    );
    assert_eq!(outline(first(&found)), ["Suche: Anzeige", "Kauf: Kasse"]);
    assert_eq!(scores(&found, ScoreKind::Expectation), [Some(8), Some(10)]);
    assert_eq!(kinds(&found), ["Scaled", "Footers"]);
    let found = import("01 Phase;02 Kontaktpunkt;03 Wichtigk.;04 Bem.\nSuche;Anzeige;4;gut\n");
    assert_eq!((scores(&found, ScoreKind::Relevance), lanes(&found)), (vec![Some(4)], vec![]));
}

#[test]
fn a_table_of_measures_may_name_one_touchpoint_each() {
    let measures = "Maßnahme;Kontaktpunkt;Kosten (€);Aufwand (PT);Verantwortlich;Bis wann\nRechnung neu;Kasse;12500;25;Fr. Brandt;31.03.2027\nSumme;;12500;25;;\n";
    let texts = Texts::new(Language::German);
    let options = Options::new("Tabelle", &texts);
    let found = propose(&["Phase;Kontaktpunkt\nKauf;Kasse\n".as_bytes(), measures.as_bytes()], &options).unwrap();
    assert_eq!(outline(&found.project.maps[0]), ["Kauf: Kasse"]);
    let measure = &found.project.measures[0];
    assert_eq!((measure.title.as_str(), measure.touchpoints.len(), measure.owner.as_str()), ("Rechnung neu", 1, "Fr. Brandt"));
    // A table of touchpoints may have a column for a measure.
    let found = import("Phase;Kontaktpunkt;Maßnahme;Kosten\nKauf;Kasse;Rechnung neu;100\n");
    assert_eq!((outline(first(&found)), lanes(&found)), (vec!["Kauf: Kasse".to_owned()], vec!["Maßnahme", "Kosten"]));
}

#[test]
fn stages_side_by_side_may_have_lines_above_them() {
    let found = import(
        "Journey of a guest,,\n\"Persona: traveller\",,\n,1. Booking,2. Stay\nDoing,Compares,Works\nTouchpoints,\"App, phone\",\"Room, wifi\"\nSatisfaction,7,3\n",
    );
    assert_eq!(first(&found).name, "Journey of a guest");
    assert_eq!(outline(first(&found)), ["1. Booking: App, phone", "2. Stay: Room, wifi"]);
    assert_eq!(first(&found).touchpoint_count(), 4);
    for kind in ["Turned", "TitleLines", "MapNamed"] {
        assert!(kinds(&found).contains(&kind.to_owned()), "{kind} in {:?}", kinds(&found));
    }
    let found = import("Journey Gast;;;\n;Anreise;Aufenthalt;Abreise\nKontaktpunkte;Parkplatz;Zimmer;Kasse\n");
    assert_eq!(outline(first(&found)), ["Anreise: Parkplatz", "Aufenthalt: Zimmer", "Abreise: Kasse"]);
}

#[test]
fn nothing_is_called_by_a_dash() {
    let found = import("Stage,Touchpoint,Satisfaction\nA,One,5\nA,-,6\nB,n/a,\nC,?,3\n");
    assert_eq!(outline(first(&found)), ["A: One", "B: "]);
    let refused: Vec<u64> =
        found.notes.iter().filter(|note| note.kind == NoteKind::Untitled).map(|note| note.place.unwrap().line).collect();
    assert_eq!(refused, [3, 5]);
}

#[test]
fn lines_above_a_table_may_say_what_it_is_called() {
    for (lines, name) in [
        ("Projekt: Neukunden;;\nBearbeiter: Maier;;\nVersion 2.1;;\n", "Neukunden"),
        ("Version 2.1;;\nJourney Neukunden;;\n", "Journey Neukunden"),
        ("Vertraulich;;\nDatum: 1.5.2026;;\n", "Table"),
    ] {
        let found = import(&format!("{lines}Phase;Kontaktpunkt;Zufriedenheit\nA;Eins;5\n"));
        assert_eq!(first(&found).name, name);
    }
}

#[test]
fn scores_may_be_percent() {
    let found = import("Phase;Kontaktpunkt;Zufr. (%)\nA;Eins;82,50\nA;Zwei;39\nA;Drei;8\n");
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(8), Some(4), Some(1)]);
    assert_eq!(kinds(&found), ["Scaled"]);
    let rows = |figures: &[u8]| figures.iter().map(|figure| format!("Ort {figure};{figure}\n")).collect::<String>();
    let found = import(&format!("Touchpoint;Wichtigkeit\n{}", rows(&[70, 5, 90, 60, 55, 40, 85, 30])));
    assert_eq!(scores(&found, ScoreKind::Relevance)[..3], [Some(7), Some(1), Some(9)]);
    assert_eq!(kinds(&found), ["Scaled"]);
    // Of a few that are too large, each is refused.
    let found = import(&format!("Touchpoint;Wichtigkeit\n{}", rows(&[11, 12, 9, 15])));
    assert_eq!((scores(&found, ScoreKind::Relevance), found.refused), (vec![None, None, Some(9), None], 3));
    // One slip is refused in its place.
    let found = import("Touchpoint;Zufriedenheit\nEins;7\nZwei;55\nDrei;8\n");
    assert_eq!((scores(&found, ScoreKind::Fulfilment), found.refused), (vec![Some(7), None, Some(8)], 1));
}

#[test]
fn people_of_a_survey_have_groups_whatever_the_question() {
    let table = "Zeitstempel;Sind Sie Kunde oder Mitarbeiter?;Wie zufrieden waren Sie mit … [Shop];Wie zufrieden waren Sie mit … [Lieferung]\n\
        1.10.2026;Kunde;4;3,5\n2.10.2026;Mitarbeiter;weiß nicht;2\n3.10.2026;Kunde;5;1\n";
    let found = import(table);
    let groups: Vec<&str> = found.project.raters.iter().map(|rater| rater.group.as_str()).collect();
    assert_eq!((groups, found.refused), (vec!["customer", "Mitarbeiter", "customer"], 0));
}

#[test]
fn a_list_in_a_file_is_read_as_it_is_pasted() {
    let mail = "Hallo,\n\n1.\tAnzeige\no\tfällt auf\no\t(−) QR-Code zu klein\n2.\tAnruf\n\nViele Grüße\n";
    let found = import(mail);
    assert_eq!(outline(first(&found)), ["Stage 1: Anzeige, Anruf"]);
    assert_eq!(first(&found).touchpoints().next().unwrap().experiences.len(), 2);
    assert_eq!(kinds(&found), ["TextAround"]);
    let found = import("Vor dem Kauf:\n- Anzeige\n- Freund\nKauf:\n- Laden\n");
    assert_eq!(outline(first(&found)), ["Vor dem Kauf: Anzeige, Freund", "Kauf: Laden"]);
}

#[test]
fn surveys_of_too_many_are_refused_before_votes_are_made() {
    let refused = |people: usize, touchpoints: usize| {
        let header: String = (0..touchpoints).map(|nth| format!(";Wie zufrieden sind Sie mit … [Punkt {nth}]")).collect();
        let rows: String = (0..people).map(|nth| format!("P{nth}{}\n", ";5".repeat(touchpoints))).collect();
        let told = TableChoice { rows: Some(RowsAre::People), ..TableChoice::default() };
        read(format!("Nr{header}\n{rows}").as_bytes(), told).map(|found| found.votes().len()).map_err(|error| error.kind)
    };
    assert_eq!(refused(5_001, 2), Err(ErrorKind::TooLarge(TooLarge::Raters)));
    assert_eq!(refused(1_001, 500), Err(ErrorKind::TooLarge(TooLarge::Answers)));
    assert_eq!(refused(50, 20), Ok(1_000));
}

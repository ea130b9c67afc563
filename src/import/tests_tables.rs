//! Tables of votes and segments: what is recognised, matched, added and refused. Round trips are tested from outside.

use super::*;
use crate::i18n::Language;
use crate::model::{Channel, Code as _, Project, ScoreKind, Touchpoint};

const TOUCHPOINTS: &str = "map,stage,touchpoint,expectation,fulfilment\nToday,Need,Ad,5,\nToday,Buy,Shop,8,2.5\nToday,Buy,Call,,\n";

fn texts() -> Texts {
    Texts::new(Language::English)
}

fn options(texts: &Texts) -> Options<'_> {
    Options::new("Table", texts)
}

fn together(tables: &[&str]) -> Result<Proposal, ImportError> {
    let tables: Vec<&[u8]> = tables.iter().map(|table| table.as_bytes()).collect();
    let proposal = propose(&tables, &options(&texts()));
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

/// What votes or segments would add to the project of a touchpoints table.
fn added(project: &Project, table: &str) -> Result<Proposal, ImportError> {
    read_tables(&[table.as_bytes()], &options(&texts()))?.add_to(project, UnnamedRound::Shown)
}

fn project() -> Project {
    together(&[TOUCHPOINTS]).unwrap().project
}

fn touchpoint<'a>(project: &'a Project, title: &str) -> &'a Touchpoint {
    project.maps[0].touchpoints().find(|touchpoint| touchpoint.title == title).unwrap()
}

fn kinds(notes: &[Note]) -> Vec<NoteKind> {
    notes.iter().map(|note| note.kind.clone()).collect()
}

fn places(notes: &[Note]) -> Vec<(u64, u64)> {
    notes.iter().filter_map(|note| note.place).map(|place| (place.line, place.column)).collect()
}

#[test]
fn votes_find_their_touchpoints_whatever_the_letter_case_and_language() {
    let project = project();
    let table = "Messrunde;Datum;Bewerter;Abteilung;Karte;Phase;Touchpoint;Zufriedenheit (1-5);Wichtigkeit\n\
                 Herbst;12.10.2026;Ann;Vertrieb;today;need;AD;5;7\n\
                 Herbst;12.10.2026;Bob;Kunde;;Buy;Shop;1;0\n";
    let found = added(&project, table).unwrap();
    assert_eq!(found.rounds().len(), 1);
    assert_eq!((found.rounds()[0].label.as_str(), found.rounds()[0].date), ("Herbst", Some(jiff::civil::date(2026, 10, 12))));
    let raters: Vec<(&str, &str)> = found.raters().iter().map(|rater| (rater.name.as_str(), rater.group.as_str())).collect();
    assert_eq!(raters, [("Ann", "Vertrieb"), ("Bob", "customer")]);
    let votes: Vec<_> = found.votes().iter().map(|(_, id, vote)| (*id, vote.scores.fulfilment, vote.scores.relevance)).collect();
    let score = |value| crate::model::Score::new(value).ok();
    assert_eq!(votes, [(touchpoint(&project, "Ad").id, score(10), score(7)), (touchpoint(&project, "Shop").id, score(0), score(0))]);
    assert_eq!(
        kinds(&found.notes),
        [
            NoteKind::Scaled { column: "Zufriedenheit (1-5)".into(), from: 1.0, to: 5.0, onto: 10.0 },
            NoteKind::FilledDown { column: "Karte".into(), count: 1 },
        ]
    );
}

#[test]
fn bad_cells_and_rows_of_votes_are_refused_one_by_one() {
    let found = added(
        &project(),
        "round,date,rater,stage,touchpoint,fulfilment,relevance,extra\n\
         R,,Ann,Buy,Shop,11,5,\n\
         R,someday,Ann,Buy,Call,x,5,\n\
         R,,,Buy,Call,1,1,\n\
         R,,Ann,Buy,Nowhere,1,1,hint\n\
         R,,Ann,Buy,Shop,3,,\n\
         R,,Ann,Buy,Shop,3,,\n\
         R,,Bob,Buy,Shop,,,\n\
         R,,Cid,,call,6.5,,,more\n",
    )
    .unwrap();
    let column = |name: &str| name.to_owned();
    assert_eq!(
        kinds(&found.notes),
        [
            NoteKind::LeftOut(column("extra")),
            NoteKind::OutOfRange { column: column("fulfilment"), value: "11".into(), from: 0.0, to: 10.0 },
            NoteKind::NotADate { column: column("date"), value: "someday".into() },
            NoteKind::NotANumber { column: column("fulfilment"), value: "x".into() },
            NoteKind::FilledDown { column: column("rater"), count: 1 },
            NoteKind::VotedBefore(3),
            NoteKind::NoSuchTouchpoint { title: "Nowhere".into(), stage: "Buy".into() },
            NoteKind::VotedBefore(2),
            NoteKind::Repeated(6),
            NoteKind::FilledDown { column: column("stage"), count: 1 },
            NoteKind::Rounded { column: column("fulfilment"), count: 1 },
            NoteKind::NoColumn("more".into()),
        ]
    );
    assert_eq!(places(&found.notes), [(1, 8), (2, 6), (3, 2), (3, 6), (4, 3), (4, 5), (5, 5), (6, 5), (7, 1), (9, 4), (9, 6), (9, 9)]);
    assert_eq!(found.refused, 6);
    let fulfilments: Vec<Option<u8>> = found.votes().iter().map(|(_, _, vote)| vote.scores.fulfilment.map(u8::from)).collect();
    assert_eq!(
        fulfilments,
        [Some(3), Some(1), Some(7)],
        "the last vote counts, an empty row is none, and a blank cell is as the one above"
    );
}

#[test]
fn a_vote_of_a_known_rater_in_a_known_round_takes_the_place_of_the_old_one() {
    let project = project();
    let round = "round,date,rater,group,touchpoint,fulfilment\nRound 1,,Ann,Sales,Shop,3\n";
    let first = added(&project, round).unwrap();
    assert!(first.rounds().is_empty(), "there is a round of this name");
    let project = first.project;
    let same = added(&project, round).unwrap();
    assert_eq!((same.edits.len(), same.replaced), (0, 0), "a vote that is there as it is changes nothing");
    for table in ["rater,touchpoint,fulfilment\nann,shop,9\n", "round,rater,group,touchpoint,fulfilment\n ROUND 1 ,Ann,,Shop,4\n"] {
        let again = added(&project, table).unwrap();
        assert_eq!((again.rounds().len(), again.raters().len(), again.replaced), (0, 0, 1), "{table}");
    }
    let other = added(&project, "round,rater,group,touchpoint,fulfilment\nRound 1,Ann,Service,Shop,4\n").unwrap();
    assert_eq!(other.raters().len(), 1, "the same name in another group is another person");
}

#[test]
fn votes_alone_need_an_open_project() {
    let votes = "rater,touchpoint,fulfilment\nAnn,Shop,4\n";
    let refused = together(&[votes]).unwrap_err();
    assert_eq!((refused.kind, refused.source_index), (ErrorKind::NoTouchpoints, 0));
    let nothing = added(&project(), "rater,touchpoint,fulfilment\nAnn,Elsewhere,4\n").unwrap_err();
    assert_eq!(nothing.kind, ErrorKind::NothingLeft);
    assert_eq!(nothing.notes.len(), 1);
}

#[test]
fn votes_with_their_touchpoints_become_a_project_and_missing_touchpoints_are_added() {
    let votes = "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment\n\
                 Spring,2026-05-12,Ann,Sales,Today,Buy,Shop,9,2\n\
                 Spring,2026-05-12,Bob,customer,Today,Buy,Shop,8,3\n\
                 Autumn,2025-10-01,Bob,customer,Today,Buy,Shop,1,1\n\
                 Spring,2026-05-12,Bob,customer,Today,Use,Manual,1,1\n";
    let proposal = together(&[TOUCHPOINTS, votes]).unwrap();
    let project = &proposal.project;
    let labels: Vec<&str> = project.rounds.iter().map(|round| round.label.as_str()).collect();
    assert_eq!(labels, ["Spring", "Autumn"], "no round of its own for the table of the touchpoints");
    let spring = project.shown_round().unwrap();
    let shop = touchpoint(project, "Shop");
    assert_eq!(shop.votes.len(), 3);
    let agreed = shop.agreed_in(spring.id);
    assert_eq!((agreed.expectation.map(u8::from), agreed.fulfilment), (Some(8), None), "2.5 is the mean of the votes, 8 is not");
    assert_eq!(touchpoint(project, "Ad").agreed_in(spring.id).expectation.map(u8::from), Some(5));
    let stages: Vec<&str> = project.maps[0].stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(stages, ["Need", "Buy", "Use"]);
    assert_eq!(touchpoint(project, "Manual").votes.len(), 1);
    assert_eq!(kinds(&proposal.notes), [NoteKind::ScoresOfRound("Spring".into()), NoteKind::NewTouchpoint("Manual".into())]);
    assert_eq!(proposal.refused, 0);
    // Whatever the order of the tables.
    assert_eq!(together(&[votes, TOUCHPOINTS]).unwrap().project, *project);
}

#[test]
fn two_touchpoints_of_one_name_each_get_their_votes() {
    let touchpoints = "stage,touchpoint\nBuy,Call\nBuy,Talk\nBuy,\"Call\"\nBuy,Call \n";
    let proposal = together(&[
        touchpoints,
        "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment,competition,relevance\n\
        R,,Ann,,Table,Buy,Call,,1,,\nR,,Ann,,Table,Buy,Call,,1,,\n",
    ]);
    // Rows that repeat another in every cell are refused in a table that people wrote.
    let project = proposal.unwrap().project;
    let votes: Vec<usize> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.votes.len()).collect();
    assert_eq!(votes, [1, 0, 1]);
}

#[test]
fn segments_are_read_added_and_changed() {
    let table = "Zielgruppe;Interessen;Verhalten;Ziel;Warum;App;Brief & Mailing (1-5);Hobby\n\
                 Pendler;Zeit;;ankommen;weil;9;5;Lesen\n\
                 Tourer;Natur;;;;12;;\n\
                 ;x;;;;;;\n\
                 Pendler;y;;;;;;\n";
    let proposal = together(&[table]).unwrap();
    let pendler = &proposal.project.segments[0];
    assert_eq!((pendler.name.as_str(), pendler.interests.as_str(), pendler.why.as_str()), ("Pendler", "Zeit", "weil"));
    let liked: Vec<(&str, u8)> = pendler.preferences.iter().map(|(channel, score)| (channel.code(), score.value())).collect();
    assert_eq!(liked, [("mail", 10), ("app", 9)]);
    assert_eq!(proposal.project.segments.len(), 2);
    assert_eq!(proposal.refused, 3);
    assert_eq!(proposal.project.maps[0].stages.len(), 1, "a project of its own needs a map");

    let again = added(&proposal.project, "segment,interests,app\n pendler ,Ruhe,\nNeue,Neues,3\n").unwrap();
    assert_eq!((again.segments().len(), again.changed().len()), (1, 1));
    assert_eq!((again.changed()[0].interests.as_str(), again.changed()[0].why.as_str()), ("Ruhe", "weil"), "other columns are left alone");
    assert_eq!(again.changed()[0].preferences.get(&Channel::App), None, "an empty cell is not known");
    let same = added(&proposal.project, "segment,interests\nPendler,Zeit\n").unwrap();
    assert_eq!((same.segments().len(), same.changed().len()), (0, 0));
}

#[test]
fn what_the_program_exports_is_told_apart_by_its_columns() {
    let votes = "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment,competition,relevance\n";
    let segments = "segment,interests,behaviour,goal,why,print,app\n";
    let contacts = "segment,map,stage,touchpoint,channel,when,content\n";
    let metrics = "round,date,map,stage,touchpoint,segment,metric,value\n";
    let read = |table: &str| read_tables(&[table.as_bytes()], &options(&texts())).map(|tables| tables.kinds).map_err(|error| error.kind);
    assert_eq!(read(votes), Ok(vec![TableKind::Votes]));
    assert_eq!(read(segments), Ok(vec![TableKind::Segments]));
    assert_eq!(read(TOUCHPOINTS), Ok(vec![TableKind::Touchpoints]));
    assert_eq!(read(contacts), Ok(vec![TableKind::Contacts]));
    assert_eq!(read(metrics), Ok(vec![TableKind::Metrics]));
    assert_eq!(read("measure,touchpoints,cost\n"), Ok(vec![TableKind::Measures]));
    assert_eq!(read("question,map,stage,touchpoint,owner\n"), Ok(vec![TableKind::Questions]));
    assert_eq!(read("stage,touchpoint,measure,status\n"), Ok(vec![TableKind::Touchpoints]), "a column more");
    assert_eq!(read("question,kind,item,dots\n"), Err(ErrorKind::OtherTable("dots".into())));
    assert_eq!(ScoreKind::ALL.len(), 4);
}

/// What tables would add to a project.
fn all_added(project: &Project, tables: &[&str]) -> Proposal {
    let tables: Vec<&[u8]> = tables.iter().map(|table| table.as_bytes()).collect();
    let proposal = read_tables(&tables, &options(&texts())).unwrap().add_to(project, UnnamedRound::Shown).unwrap();
    assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    proposal
}

const VOTES: &str = "round,rater,group,map,stage,touchpoint,fulfilment\n\
                     Spring,Ann,Sales,Today,Buy,Shop,2\nSpring,Zoé,,Today,Buy,Shop,3\nSpring,Zoé,,Today,Buy,Call,3\n";

#[test]
fn raters_rounds_and_segments_of_tables_with_touchpoints_are_those_of_the_project() {
    let known = together(&[TOUCHPOINTS, VOTES, "segment,interests\nPendler,Zeit\n"]).unwrap().project;
    let votes = "round,rater,group,touchpoint,fulfilment\n spring ,ann,,Stand,4\nSPRING,zoe,customer,Stand,5\n,Bob,,Stand,6\n";
    let found = all_added(&known, &["map,stage,touchpoint\nFair,Buy,Stand\n", votes, "segment,interests,why\npendler,Ruhe,darum\n"]);
    assert_eq!((found.rounds().len(), found.segments().len(), found.changed().len()), (0, 0, 1));
    let new: Vec<&str> = found.raters().iter().map(|rater| rater.name.as_str()).collect();
    assert_eq!(new, ["Bob"]);
    let rater = |name: &str| known.raters.iter().find(|rater| rater.name == name).unwrap().id;
    let shown = known.shown_round().unwrap().id;
    let stand = found.project.maps[1].touchpoints().next().unwrap();
    assert_eq!(stand.votes.len(), 3);
    assert!(stand.votes.iter().all(|vote| vote.round == shown), "a vote without a round belongs to the shown one");
    for name in ["Ann", "Zoé"] {
        assert!(stand.votes.iter().any(|vote| vote.rater == rater(name)), "{name}");
    }
    assert_eq!((found.project.segments.len(), found.project.segments[0].interests.as_str()), (1, "Ruhe"));
    // Alone, the same votes find the same people.
    let alone =
        added(&found.project, "map,round,rater,group,touchpoint,fulfilment\nFAIR,spring ,ANN,,stand,4\nfair,,Zoë,customer,Stand,6\n")
            .unwrap();
    assert_eq!((alone.raters().len(), alone.rounds().len(), alone.replaced), (0, 0, 1), "the other vote is there as it is");
}

#[test]
fn what_this_program_wrote_is_taken_exactly() {
    let known = together(&[TOUCHPOINTS, VOTES, "segment,interests\nPendler,Zeit\n"]).unwrap().project;
    let votes = "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment,competition,relevance\n\
                 spring,,ann,,Today,Buy,Shop,,4,,\nSpring,,Ann,Sales,Today,Buy,Shop,,5,,\n";
    for tables in [vec![votes], vec![TOUCHPOINTS, votes]] {
        let found = all_added(&known, &tables);
        let raters: Vec<(&str, &str)> = found.raters().iter().map(|rater| (rater.name.as_str(), rater.group.as_str())).collect();
        assert_eq!((found.rounds().len(), raters), (1, vec![("ann", "")]), "{tables:?}");
    }
    let columns: Vec<&str> = crate::model::table::SegmentColumn::ALL.iter().map(|column| column.name()).collect();
    let segments = format!("{}\npendler{}\n", columns.join(","), ",".repeat(columns.len() - 1));
    assert_eq!(added(&known, &segments).unwrap().segments().len(), 1);
}

#[test]
fn adding_and_making_new_give_the_same_map() {
    let lanes = "map,stage,touchpoint,expectation,Backstage\nToday,Need,Ad,5,printer\nToday,Buy,Shop,8,till\nToday,Buy,Call,,\n";
    for tables in [vec![TOUCHPOINTS], vec![lanes, VOTES], vec![TOUCHPOINTS, "rater,touchpoint,fulfilment\nAnn,Shop,7\nAnn,Manual,7\n"]] {
        let made = together(&tables).unwrap().project;
        let base = together(&["stage,touchpoint\nA,b\n"]).unwrap().project;
        let found = all_added(&base, &tables);
        assert_eq!(found.project.maps.len(), 2);
        assert_eq!(found.project.maps[1], made.maps[0], "{tables:?}");
        assert_eq!(found.first_map(), Some(made.maps[0].id));
        // The same project and tables: the same edits; once they are done, the next map is another.
        assert_eq!(all_added(&base, &tables).edits, found.edits);
        let again = all_added(&found.project, &tables);
        assert_eq!(again.project.maps.len(), 3);
        assert_eq!(again.project.maps[2].stages, made.maps[0].stages);
        assert!(again.rounds().is_empty() && again.raters().is_empty(), "{tables:?}");
    }
}

#[test]
fn every_edit_names_its_cells() {
    let found = all_added(&project(), &["map,stage,touchpoint,Backstage\nFair,Buy,Stand,\nFair,Talk,Desk,chair\n", VOTES]);
    let mut base = project();
    for one in &found.edits {
        one.edit.change(&mut base).unwrap();
    }
    assert_eq!(base, found.project, "the project is what the edits make of the other one");
    let at = |origins: &[Origin]| origins.iter().map(|cell| (cell.source, cell.place.line, cell.place.column)).collect::<Vec<_>>();
    let cells: Vec<_> = found.edits.iter().map(|one| (one.edit.step(), at(&one.origins))).collect();
    use crate::edit::StepName::{AddLane, AddMap, AddRater, AddRound, AddTouchpoint, RecordVotes, WriteLane};
    let expected = [
        (AddRound, vec![(1, 2, 6)]),
        (AddRater, vec![(1, 2, 6)]),
        (AddRater, vec![(1, 3, 6)]),
        (AddMap, vec![(0, 2, 2), (0, 3, 2)]),
        (AddTouchpoint, vec![(0, 2, 3)]),
        (AddTouchpoint, vec![(0, 3, 3)]),
        (AddLane, vec![(0, 1, 4)]),
        (WriteLane, vec![(0, 3, 4)]),
        (AddMap, vec![(1, 2, 6)]),
        (AddTouchpoint, vec![(1, 2, 6), (1, 4, 6)]),
        (RecordVotes, vec![(1, 2, 6), (1, 3, 6), (1, 4, 6)]),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn votes_may_name_the_round_that_a_new_project_begins_with_among_others() {
    let votes = "round,date,rater,touchpoint,fulfilment\nRound 1,,Ann,Shop,4\nRound 2,2026-05-12,Ann,Shop,5\n,,Ann,Call,6\n";
    let project = together(&[TOUCHPOINTS, votes]).unwrap().project;
    let labels: Vec<&str> = project.rounds.iter().map(|round| round.label.as_str()).collect();
    assert_eq!(labels, ["Round 1", "Round 2"]);
    assert_eq!(touchpoint(&project, "Shop").votes.len(), 2);
    assert_eq!(touchpoint(&project, "Ad").agreed[0].round, project.rounds[1].id, "scores belong to the latest round");
}

#[test]
fn votes_without_a_round_are_of_the_shown_one_or_the_latest_one_and_it_is_said() {
    let votes = "round,date,rater,touchpoint,fulfilment\nSpring,2026-03-01,Ann,Shop,4\nAutumn,2026-09-01,Ann,Shop,5\n";
    let mut known = together(&[TOUCHPOINTS, votes]).unwrap().project;
    let [spring, autumn] = [0, 1].map(|at: usize| known.rounds[at].id);
    known.current_round = Some(spring);
    let exact = "round,date,rater,group,map,stage,touchpoint,expectation,fulfilment,competition,relevance\n";
    let of_people = "rater,touchpoint,fulfilment\nBob,Shop,6\nBob,Call,7\n".to_owned();
    for table in [of_people, format!("{exact},,Bob,,Today,Buy,Shop,,6,,\n,,Bob,,Today,Buy,Call,,7,,\n")] {
        for (unnamed, round, name) in [(UnnamedRound::Shown, spring, "Spring"), (UnnamedRound::Latest, autumn, "Autumn")] {
            let found = read_tables(&[table.as_bytes()], &options(&texts())).unwrap().add_to(&known, unnamed).unwrap();
            assert!(found.rounds().is_empty(), "no round without a name: {table}");
            assert!(found.votes().iter().all(|(_, _, vote)| vote.round == round), "{unnamed:?} {table}");
            assert_eq!(kinds(&found.notes), [NoteKind::UnnamedRound { round: name.into(), count: 2 }], "{unnamed:?} {table}");
            assert_eq!(found.refused, 0);
        }
    }
    // In a table that is made a project, the latest of the rounds that it names, whatever the order.
    let mixed = "round,date,rater,touchpoint,fulfilment\n,,Bob,Shop,6\nSpring,2026-03-01,Ann,Shop,4\nAutumn,2026-09-01,Ann,Shop,5\n";
    let made = together(&[TOUCHPOINTS, mixed]).unwrap();
    let labels: Vec<&str> = made.project.rounds.iter().map(|round| round.label.as_str()).collect();
    assert_eq!(labels, ["Spring", "Autumn"]);
    let round = |rater: &str| {
        let rater = made.project.raters.iter().find(|known| known.name == rater).unwrap().id;
        touchpoint(&made.project, "Shop").votes.iter().rev().find(|vote| vote.rater == rater).unwrap().round
    };
    assert_eq!((round("Bob"), round("Ann")), (made.project.rounds[1].id, made.project.rounds[1].id));
    assert!(kinds(&made.notes).contains(&NoteKind::UnnamedRound { round: "Autumn".into(), count: 1 }), "{:?}", made.notes);
    // Where there is but one round, there is nothing to say.
    let alone = together(&[TOUCHPOINTS, "rater,touchpoint,fulfilment\nBob,Shop,6\n"]).unwrap();
    assert!(!alone.notes.iter().any(|note| matches!(note.kind, NoteKind::UnnamedRound { .. })), "{:?}", alone.notes);
}

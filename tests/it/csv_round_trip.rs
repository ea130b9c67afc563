//! What is exported as CSV and imported again gives the same values in every column, whatever they hold.

use proptest::prelude::*;
use std::sync::Arc;
use wegmarke::export::{touchpoints_csv, tsv};
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{NoteKind, Options, Proposal, propose, read_cells};
use wegmarke::model::{
    Agreed, Area, Break, Channel, Code, Control, Experience, ExperienceId, Goal, Influencer, InfluencerKind, Map, MapId, PassedOn, Project,
    RaterId, Round, RoundId, Score, Scores, Stage, StageId, Tone, Touchpoint, TouchpointId, Vote, entry,
};

fn round() -> RoundId {
    RoundId::named("round")
}

fn import(table: &[u8], language: Language) -> Proposal {
    let texts = Texts::new(language);
    let options = Options::new("Table", &texts);
    let proposal = propose(&[table], &options).expect("an export is a table");
    assert_eq!(proposal.project.problems(), [], "what was imported is sound");
    proposal
}

fn export(project: &Project, round: RoundId) -> Vec<u8> {
    touchpoints_csv(&project.maps, round).expect("every project can be exported")
}

/// Texts of letters that mean something in tables, in spreadsheets or to this program.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        6 => proptest::string::string_regex("([=+\\-@＝＋－＠;'\"\\\\,:\t\r\n\u{2028}\u{a0}\u{feff}\u{200b}\u{ad}\u{202e}ab5 ]|\\PC){0,10}").expect("a pattern"),
        2 => proptest::string::string_regex("'?[\u{feff}\u{200b}\u{ad}\u{200f}\u{2067}\u{3000} ]{1,2}[=+\\-@＝＋－＠]\\PC{1,2}").expect("a pattern"),
        1 => proptest::sample::select(vec!["yes", "no", "Yes", "ja", "x", " ", "\n", "+ a", "\\+ a", "- ", "a;b", "a\\;b", "'=", "brand: x"])
            .prop_map(str::to_owned),
    ]
}

/// Whether a spreadsheet may take a cell for a formula, also one that leaves out what nobody sees. Numbers are none.
fn is_run(cell: &str) -> bool {
    let unseen =
        |letter: char| letter.is_whitespace() || letter.is_control() || "\u{feff}\u{200b}\u{ad}\u{200f}\u{202e}\u{2067}".contains(letter);
    cell.parse::<f64>().is_err() && cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn one_of<T: Code + std::fmt::Debug>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::ALL)
}

fn scores() -> impl Strategy<Value = Scores> {
    let score = || proptest::option::of((0u8..=10).prop_map(|value| Score::new(value).expect("in range")));
    (score(), score(), score(), score()).prop_map(|(expectation, fulfilment, competition, relevance)| Scores {
        expectation,
        fulfilment,
        competition,
        relevance,
    })
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    let words = (text(), text(), text(), text(), text(), text());
    let kinds = (one_of::<Area>(), proptest::option::of(one_of::<Channel>()), one_of::<Control>(), any::<bool>());
    let lists = (
        proptest::collection::vec(one_of::<Channel>(), 0..4),
        proptest::collection::vec((one_of::<InfluencerKind>(), text()), 0..4),
        proptest::collection::vec((one_of::<Tone>(), text()), 0..4),
        proptest::collection::vec((any::<bool>(), text()), 0..4),
        proptest::collection::btree_set(one_of::<Goal>(), 0..4),
    );
    let rest = (proptest::option::of(text()), proptest::option::of(0.0..=100.0), scores());
    (words, kinds, lists, rest).prop_map(|(words, kinds, lists, rest)| {
        let mut touchpoint = Touchpoint::new(TouchpointId::named(""), words.0, kinds.0);
        (touchpoint.expectation_text, touchpoint.why, touchpoint.core_message) = (words.1, words.2, words.3);
        (touchpoint.content, touchpoint.notes) = (words.4, words.5);
        (touchpoint.channel, touchpoint.control, touchpoint.critical) = (kinds.1, kinds.2, kinds.3);
        touchpoint.further_channels = lists.0;
        touchpoint.influencers = entry::identified(lists.1.into_iter().map(|(kind, name)| Influencer::new(kind, name)).collect());
        touchpoint.passed_on = entry::identified(lists.2.into_iter().map(|(tone, text)| PassedOn::new(tone, text)).collect());
        touchpoint.experiences = lists.3.into_iter().enumerate().map(|(index, (good, text))| experience(index, good, text)).collect();
        touchpoint.goals = lists.4.into_iter().collect();
        touchpoint.break_ = rest.0.map(|cause| Break { cause });
        touchpoint.reach = rest.1;
        touchpoint.agreed = vec![Agreed { round: round(), scores: rest.2 }];
        touchpoint
    })
}

fn experience(index: usize, good: bool, text: String) -> Experience {
    let tone = if good { Tone::Positive } else { Tone::Negative };
    Experience { id: ExperienceId::named(&index.to_string()), tone, text, date: None, source: String::new() }
}

/// Projects whose maps hold anything.
pub(crate) fn project() -> impl Strategy<Value = Project> {
    let stage = (text(), proptest::collection::vec(touchpoint(), 0..4));
    let map = (text(), proptest::collection::vec(stage, 1..5));
    proptest::collection::vec(map, 1..4).prop_map(|maps| {
        let maps: Vec<Arc<Map>> = maps
            .into_iter()
            .enumerate()
            .map(|(number, (name, stages))| {
                // A nameless stage without touchpoints in a nameless map is a blank row, which cannot be read back.
                let name = if name.trim().is_empty() { "Map".to_owned() } else { name };
                let mut map = Map::new(MapId::named(&number.to_string()), name);
                for (index, (name, touchpoints)) in stages.into_iter().enumerate() {
                    let mut stage = Stage::new(StageId::named(&index.to_string()), name);
                    for (at, mut touchpoint) in touchpoints.into_iter().enumerate() {
                        // The same in every map: as a map and its duplicate share identities.
                        touchpoint.id = TouchpointId::named(&format!("{index} {at}"));
                        stage.touchpoints.push(Arc::new(touchpoint));
                    }
                    map.stages.push(Arc::new(stage));
                }
                Arc::new(map)
            })
            .collect();
        let first = maps.first().map(|map| (**map).clone()).expect("at least one map");
        let mut project = Project::new("Project", Round { id: round(), label: String::new(), date: None }, first);
        project.maps = maps;
        project
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn an_export_reads_back_to_the_same_values_in_every_column(project in project(), language in proptest::sample::select(Language::ALL)) {
        let table = export(&project, round());
        let proposal = import(&table, language);
        prop_assert_eq!(&proposal.notes, &[]);
        let again = export(&proposal.project, proposal.project.rounds[0].id);
        prop_assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(&table));
        for row in csv::ReaderBuilder::new().from_reader(&*table).records() {
            let row = row.expect("a table");
            prop_assert_eq!(row.iter().find(|cell| is_run(cell)), None);
        }
    }

    #[test]
    fn copied_cells_come_back_and_none_is_run(rows in proptest::collection::vec(proptest::collection::vec(text(), 1..4), 1..4)) {
        let copied = tsv(&rows).expect("cells");
        for row in csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).flexible(true).from_reader(copied.as_bytes()).records() {
            let row = row.expect("a table");
            prop_assert_eq!(row.iter().find(|cell| is_run(cell)), None);
        }
        prop_assert_eq!(read_cells(&copied), Ok(rows));
    }

    #[test]
    fn texts_and_identities_come_back_letter_by_letter(project in project()) {
        let proposal = import(&export(&project, round()), Language::German);
        prop_assert_eq!(proposal.project.maps.len(), project.maps.len());
        for (before, after) in project.maps.iter().zip(&proposal.project.maps) {
            for (before, after) in before.touchpoints().zip(after.touchpoints()) {
                let texts = |touchpoint: &Touchpoint| {
                    [&touchpoint.title, &touchpoint.expectation_text, &touchpoint.why, &touchpoint.core_message, &touchpoint.content,
                        &touchpoint.notes].map(String::clone)
                };
                prop_assert_eq!(texts(before), texts(after));
                prop_assert_eq!(before.id, after.id);
                prop_assert_eq!(before.agreed_in(round()), after.agreed_in(proposal.project.rounds[0].id));
                prop_assert_eq!((before.area, before.channel, before.reach), (after.area, after.channel, after.reach));
                prop_assert_eq!((&before.further_channels, &before.goals), (&after.further_channels, &after.goals));
            }
        }
    }
}

#[test]
fn means_of_votes_are_written_unrounded_and_read_as_the_nearest_agreed_score() {
    let mut project = Project::new("P", Round { id: round(), label: String::new(), date: None }, Map::new(MapId::named("m"), "M"));
    let mut touchpoint = Touchpoint::new(TouchpointId::named("t"), "Shop", Area::PointOfSale);
    for (rater, value) in [("a", 2), ("b", 3)] {
        let scores = Scores { fulfilment: Score::new(value).ok(), ..Scores::default() };
        touchpoint.votes.push(Vote { round: round(), rater: RaterId::named(rater), scores });
    }
    let mut stage = Stage::new(StageId::named("s"), "Buy");
    stage.touchpoints.push(Arc::new(touchpoint));
    Arc::make_mut(&mut project.maps[0]).stages.push(Arc::new(stage));
    let table = String::from_utf8(export(&project, round())).expect("UTF-8");
    assert!(table.contains(",2.5,"), "{table}");
    let proposal = import(table.as_bytes(), Language::English);
    assert_eq!(
        proposal.notes.iter().map(|note| &note.kind).collect::<Vec<_>>(),
        [&NoteKind::Rounded { column: "fulfilment".into(), count: 1 }]
    );
    assert_eq!(proposal.project.maps[0].stages[0].touchpoints[0].agreed[0].scores.fulfilment, Score::new(3).ok());
}

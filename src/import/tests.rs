//! Whole tables through [`propose`]: what is accepted, what is refused and where. Round trips through an export are tested from outside,
//! since this room may not name `export/`.

use super::*;
use crate::i18n::Language;
use crate::model::{Area, Break, Channel, Code, Control, Goal, InfluencerKind, LaneKind, Map, ScoreKind, Tone, Touchpoint, limits};
use std::fmt::Write as _;

fn options(texts: &Texts) -> Options<'_> {
    Options::new("Table", texts)
}

fn try_import(bytes: &[u8]) -> Result<Proposal, ImportError> {
    let proposal = propose(&[bytes], &options(&Texts::new(Language::English)));
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

fn import(text: &str) -> Proposal {
    try_import(text.as_bytes()).unwrap()
}

fn refused(text: &str) -> ErrorKind {
    try_import(text.as_bytes()).map(|proposal| proposal.notes).unwrap_err().kind
}

fn kinds(proposal: &Proposal) -> Vec<&NoteKind> {
    proposal.notes.iter().map(|note| &note.kind).collect()
}

fn map(proposal: &Proposal) -> &Map {
    &proposal.project.maps[0]
}

fn only(proposal: &Proposal) -> &Touchpoint {
    let mut touchpoints = map(proposal).touchpoints();
    let first = touchpoints.next().unwrap();
    assert!(touchpoints.next().is_none());
    first
}

fn outline(map: &Map) -> Vec<(String, Vec<String>)> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect();
    map.stages.iter().map(|stage| (stage.name.clone(), titles(stage))).collect()
}

fn score(touchpoint: &Touchpoint, kind: ScoreKind) -> Option<u8> {
    touchpoint.agreed.first().and_then(|agreed| agreed.scores.get(kind)).map(crate::model::Score::value)
}

#[test]
fn a_table_as_people_keep_it_is_read() {
    let proposal = import(
        "Phase;Berührungspunkt;Kanal;Medienart;Steuerbarkeit;kritisch;Erwartung;Zufriedenheit;Wichtigkeit;Reichweite (%);Einflussnehmer;Ziele\n\
         Suche ; Anzeige ;TV & Radio;bezahlt;direkt steuerbar;ja;7;6,0;8;62,5 %;Freunde & Nachbarn: Ann; \n\
         Kauf;Laden;Filiale;;indirekt;nein;;0;10;;\"Experte; Marke: ACME\";\"Bekanntheit;Wiederkauf\"\n\
         Suche;Forum;Portal & Forum;Earned;;;;;;;;\n",
    );
    assert_eq!(proposal.notes, []);
    let expected = [("Suche", vec!["Anzeige", "Forum"]), ("Kauf", vec!["Laden"])];
    let expected: Vec<(String, Vec<String>)> =
        expected.into_iter().map(|(stage, titles)| (stage.to_owned(), titles.into_iter().map(str::to_owned).collect())).collect();
    assert_eq!(outline(map(&proposal)), expected);
    let touchpoints: Vec<_> = map(&proposal).touchpoints().collect();
    let (advert, forum, shop) = (touchpoints[0], touchpoints[1], touchpoints[2]);
    assert_eq!((advert.area, advert.channel, advert.control), (Area::Influence, Some(Channel::TvRadio), Control::Direct));
    assert_eq!((advert.critical, advert.reach), (true, Some(62.5)));
    assert_eq!((score(advert, ScoreKind::Expectation), score(advert, ScoreKind::Fulfilment)), (Some(7), Some(6)));
    assert_eq!((advert.influencers[0].kind, advert.influencers[0].name.as_str()), (InfluencerKind::Friend, "Ann"));
    assert_eq!(shop.area, Area::PointOfSale, "media and area follow from the channel");
    assert_eq!((score(shop, ScoreKind::Expectation), score(shop, ScoreKind::Fulfilment)), (None, Some(0)));
    assert_eq!(shop.influencers.len(), 2);
    assert_eq!(shop.goals, [Goal::Awareness, Goal::Repurchase]);
    assert_eq!((forum.area, forum.agreed.len()), (Area::Advocacy, 0));
}

#[test]
fn refused_values_cost_nothing_else_and_name_their_place() {
    let proposal = import(
        "stage,touchpoint,channel,control,critical,expectation,relevance,reach,goals,media,area,id\n\
         Need,\"Ad\nvert\",pigeon,sideways,perhaps,11,x,101,\"awareness;glory\",,,7\n\
         Need,Shop,,,,5,,,,paid,service,\n\
         Need,Shop,,,,5,,,,,service,\n\
         Need,Shop,,,,5,,,,,service,\n\
         Need,Call,,,,NaN,1e999,,,,,,more\n",
    );
    let places: Vec<(u64, u64)> = proposal.notes.iter().filter_map(|note| note.place).map(|place| (place.line, place.column)).collect();
    assert_eq!(places, [(3, 3), (3, 4), (3, 5), (3, 6), (3, 7), (3, 8), (3, 9), (3, 12), (4, 10), (6, 1), (7, 6), (7, 7), (7, 13)]);
    let column = |name: &str| name.to_owned();
    let expected = [
        NoteKind::UnknownWord { column: column("channel"), value: "pigeon".into() },
        NoteKind::UnknownWord { column: column("control"), value: "sideways".into() },
        NoteKind::UnknownWord { column: column("critical"), value: "perhaps".into() },
        NoteKind::OutOfRange { column: column("expectation"), value: "11".into(), from: 0.0, to: 10.0 },
        NoteKind::NotANumber { column: column("relevance"), value: "x".into() },
        NoteKind::OutOfRange { column: column("reach"), value: "101".into(), from: 0.0, to: 100.0 },
        NoteKind::UnknownWord { column: column("goals"), value: "glory".into() },
        NoteKind::NotAnId("7".into()),
        NoteKind::Contradiction { media: "paid".into(), area: "service".into() },
        NoteKind::Repeated(5),
        NoteKind::NotANumber { column: column("expectation"), value: "NaN".into() },
        NoteKind::NotANumber { column: column("relevance"), value: "1e999".into() },
        NoteKind::NoColumn("more".into()),
    ];
    assert_eq!(kinds(&proposal), expected.iter().collect::<Vec<_>>());
    assert_eq!(proposal.refused, expected.len());
    assert_eq!(map(&proposal).touchpoint_count(), 3);
    assert_eq!(map(&proposal).touchpoints().next().unwrap().goals, [Goal::Awareness]);
}

#[test]
fn scores_on_other_scales_are_mapped_with_a_note() {
    let proposal = import(
        "stage,touchpoint,satisfaction (1-5),importance (-2..2),expectation (0-10),Wettbewerb (6 bis 1)\n\
         a,1,1,-2,10,1\na,2,2,-1,0,6\na,3,5,2,5,3\na,4,6,3,11,0\n",
    );
    let column = |kind| map(&proposal).touchpoints().map(|touchpoint| score(touchpoint, kind)).collect::<Vec<_>>();
    assert_eq!(column(ScoreKind::Fulfilment), [Some(0), Some(3), Some(10), None]);
    assert_eq!(column(ScoreKind::Relevance), [Some(0), Some(3), Some(10), None]);
    assert_eq!(column(ScoreKind::Expectation), [Some(10), Some(0), Some(5), None]);
    assert_eq!(column(ScoreKind::Competition), [Some(10), Some(0), Some(6), None]);
    let scaled = |note: &&Note| matches!(note.kind, NoteKind::Scaled { .. });
    assert_eq!(proposal.notes.iter().filter(scaled).count(), 3);
    assert_eq!(proposal.refused, 4);
}

#[test]
fn means_become_whole_scores_with_one_note_for_the_column() {
    let proposal = import("touchpoint,fulfilment\na,2.5\nb,\"7,4\"\nc,3\n");
    let scores: Vec<_> = map(&proposal).touchpoints().map(|touchpoint| score(touchpoint, ScoreKind::Fulfilment)).collect();
    assert_eq!(scores, [Some(3), Some(7), Some(3)]);
    assert_eq!(kinds(&proposal), [&NoteKind::Rounded { column: "fulfilment".into(), count: 2 }]);
    assert_eq!(proposal.refused, 0);
}

#[test]
fn unknown_columns_become_text_lanes() {
    let proposal = import("touchpoint,Backstage,,Empty,Backstage,touchpoint\nShop,till,nameless,,'=1,second\nCall,,,,,\n");
    let lanes: Vec<(&str, usize)> = map(&proposal)
        .lanes
        .iter()
        .filter_map(|lane| match &lane.kind {
            LaneKind::Free(free) => Some((free.name.as_str(), free.cells.len())),
            _ => None,
        })
        .collect();
    assert_eq!(lanes, [("Backstage", 1), ("Column 3", 1), ("2 Backstage", 1), ("touchpoint", 1)]);
    assert_eq!(proposal.notes.len(), 4);
    assert_eq!(proposal.refused, 0);
    let texts = Texts::new(Language::English);
    let without = propose(&[b"touchpoint,Backstage\nShop,till\n"], &Options { keep_unknown: false, ..options(&texts) }).unwrap();
    assert_eq!(kinds(&without), [&NoteKind::LeftOut("Backstage".into())]);
    assert_eq!(map(&without).lanes.len(), 6);
}

#[test]
fn maps_and_stages_are_found_by_name_and_empty_ones_are_kept() {
    let proposal = import("map,stage,touchpoint\nToday,Need,\nToday,Buy,Shop\nTomorrow,Buy,Shop\nToday,Need,Advert\n,,Call\nToday,Use,\n");
    let name = |text: &str| text.to_owned();
    assert_eq!(proposal.project.maps.len(), 2);
    assert_eq!(
        outline(map(&proposal)),
        [(name("Need"), vec![name("Advert"), name("Call")]), (name("Buy"), vec![name("Shop")]), (name("Use"), vec![])]
    );
    let plain = import("touchpoint\nShop\nCall\n");
    assert_eq!(outline(map(&plain)), [(name("Stage 1"), vec![name("Shop"), name("Call")])]);
    assert_eq!(map(&plain).name, "Table");
    let two = propose(&[b"stage\nNeed\n", b"stage;touchpoint\nBuy;Shop\n"], &options(&Texts::new(Language::English))).unwrap();
    assert_eq!(outline(map(&two)), [(name("Need"), vec![]), (name("Buy"), vec![name("Shop")])]);
    assert_eq!(two.tables.len(), 2);
}

#[test]
fn identities_are_kept_if_free_and_else_come_out_the_same_each_time() {
    let table = "map,touchpoint,id\nA,Shop,0190c9a4-0000-7000-8000-000000000001\nA,Call,0190C9A4000070008000000000000001\n\
                 B,Shop,0190c9a4-0000-7000-8000-000000000001\nA,Talk,\n";
    let (one, two) = (import(table), import(table));
    assert_eq!(one.project, two.project);
    assert_eq!(kinds(&one), [&NoteKind::IdTaken("0190c9a4-0000-7000-8000-000000000001".into())]);
    let (a, b) = (&one.project.maps[0], &one.project.maps[1]);
    assert_eq!(a.touchpoints().next().unwrap().id, b.touchpoints().next().unwrap().id);
    let elsewhere = import("touchpoint,map\nTalk,A\n");
    assert_eq!(only(&elsewhere).id, a.touchpoints().nth(2).unwrap().id, "the same content is the same touchpoint");
    // An identity that a later row has is not given to another.
    let taken = only(&elsewhere).id;
    let mixed = import(&format!("map,touchpoint,id\nA,Talk,\nA,Speak,{taken}\n"));
    assert_eq!(map(&mixed).touchpoints().nth(1).unwrap().id, taken);
    assert_eq!(mixed.notes, []);
}

#[test]
fn texts_lists_and_breaks_are_read() {
    let proposal = import(
        "touchpoint,channels,passed_on,positives,negatives,break,notes,why\n\
         Shop,\"e-mail; app\",\"+ kind; - slow; – dear; near\",\"good\nbetter\",\"a\\;b\",ja,'=note,\" two\nlines \"\n",
    );
    let shop = only(&proposal);
    assert_eq!((shop.channel, shop.further_channels.as_slice()), (Some(Channel::EMail), [Channel::App].as_slice()));
    let told: Vec<(Tone, &str)> = shop.passed_on.iter().map(|told| (told.tone, told.text.as_str())).collect();
    assert_eq!(told, [(Tone::Positive, "kind"), (Tone::Negative, "slow"), (Tone::Negative, "dear"), (Tone::Neutral, "near")]);
    let experiences: Vec<(Tone, &str)> = shop.experiences.iter().map(|told| (told.tone, told.text.as_str())).collect();
    assert_eq!(experiences, [(Tone::Positive, "good"), (Tone::Positive, "better"), (Tone::Negative, "a;b")]);
    assert_eq!(shop.break_, Some(Break::default()));
    assert_eq!((shop.notes.as_str(), shop.why.as_str()), ("=note", " two\nlines "));
    let cause = |cell: &str| only(&import(&format!("touchpoint,break\nShop,{cell}\n"))).break_.clone();
    assert_eq!(cause("queue"), Some(Break { cause: "queue".into() }));
    assert_eq!((cause(""), cause("no")), (None, None));
}

#[test]
fn other_encodings_are_read() {
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("touchpoint;channel\r\nGespräch;Brief\r\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let proposal = try_import(&utf16).unwrap();
    assert_eq!((only(&proposal).title.as_str(), proposal.notes.len()), ("Gespräch", 0));
    let old = try_import(b"touchpoint;Kanal\nGespr\xe4ch;Brief\n").unwrap();
    assert_eq!((only(&old).title.as_str(), kinds(&old)), ("Gespräch", vec![&NoteKind::Encoding("Windows-1252")]));
}

#[test]
fn what_is_no_touchpoints_table_is_refused() {
    assert_eq!(refused(""), ErrorKind::Empty);
    assert_eq!(refused("\u{feff}\n\n"), ErrorKind::Empty);
    let columns = ["a", "b"].map(str::to_owned).to_vec();
    assert_eq!(refused("a,b\n1,2\n"), ErrorKind::NoTitles { columns: columns.clone(), likely: Vec::new() });
    assert_eq!(refused("a,b\n1,Shop\n2,Call\n"), ErrorKind::NoTitles { columns, likely: vec!["b".to_owned()] });
    assert_eq!(refused("stage,touchpoint\n"), ErrorKind::NothingLeft);
    assert_eq!(refused("touchpoint,media,area\nShop,paid,service\n"), ErrorKind::NothingLeft);
    assert_eq!(refused("metric,value\nvisits,5\n"), ErrorKind::NothingLeft);
    assert_eq!(refused("question,item,dots\nWhat first?,Shop,5\n"), ErrorKind::OtherTable("dots".into()));
    assert_eq!(refused("touchpoint\nShop\0\n"), ErrorKind::NotText(Place { line: 2, column: 5 }));
    assert_eq!(refused(&format!("touchpoint,why\n{}", "Shop,\"a\n".repeat(200))), ErrorKind::OpenQuote(Place { line: 2, column: 2 }));
    assert_eq!(try_import(&[0; 1000]).unwrap_err().kind, ErrorKind::NotText(Place { line: 1, column: 1 }));
    let open = import("touchpoint,why\nShop,\"a\nb\n");
    assert_eq!((kinds(&open), open.notes[0].place), (vec![&NoteKind::OpenQuote], Some(Place { line: 2, column: 2 })));
}

#[test]
fn what_is_too_large_is_refused() {
    let many = |count: usize, row: &dyn Fn(usize) -> String| {
        let mut table = "map,stage,touchpoint\n".to_owned();
        for index in 0..count {
            writeln!(table, "{}", row(index)).unwrap();
        }
        refused(&table)
    };
    assert_eq!(many(limits::MAPS + 1, &|index| format!("{index},a,")), ErrorKind::TooLarge(TooLarge::Maps));
    assert_eq!(many(limits::STAGES + 1, &|index| format!("m,{index},")), ErrorKind::TooLarge(TooLarge::Stages));
    assert_eq!(many(limits::TOUCHPOINTS + 1, &|index| format!("m,a,{index}")), ErrorKind::TooLarge(TooLarge::Touchpoints));
    assert_eq!(try_import(&vec![b' '; MAX_BYTES + 1]).unwrap_err().kind, ErrorKind::TooLarge(TooLarge::Bytes));
}

#[test]
fn texts_lists_and_columns_have_limits_of_their_own() {
    let title = "x".repeat(limits::TITLE_CHARS + 1);
    let text = "y".repeat(limits::TEXT_CHARS + 1);
    let list = "a\n".repeat(limits::LIST_ENTRIES + 1);
    let proposal = import(&format!("touchpoint,why,positives,lane\n{title},{text},\"{list}\",{text}\n"));
    assert_eq!(proposal.refused, 4);
    assert_eq!(only(&proposal).experiences.len(), limits::LIST_ENTRIES);
    let header: String = (0..limits::LANES + 10).map(|index| format!(",c{index}")).collect();
    let cells = ",x".repeat(limits::LANES + 10);
    let wide = import(&format!("touchpoint{header}\nShop{cells}\n"));
    assert_eq!(map(&wide).lanes.len(), limits::LANES);
    assert_eq!(kinds(&wide).iter().filter(|kind| matches!(kind, NoteKind::LeftOut(_))).count(), 16);
}

#[test]
fn notes_are_bounded() {
    let rows: String = (0..MAX_NOTES + 5).map(|index| format!("{index},pigeon\n")).collect();
    let proposal = import(&format!("touchpoint,channel\n{rows}"));
    assert_eq!(proposal.notes.len(), MAX_NOTES + 1);
    assert_eq!(proposal.notes.last().map(|note| &note.kind), Some(&NoteKind::More(5)));
    assert_eq!(proposal.refused, MAX_NOTES + 5);
}

#[test]
fn every_note_and_refusal_is_a_sentence_in_both_languages() {
    let text = || "\u{1b}[31m".repeat(50);
    let column = text();
    let notes = [
        NoteKind::Encoding("Windows-1252"),
        NoteKind::NewLane(text()),
        NoteKind::LeftOut(text()),
        NoteKind::Scaled { column: column.clone(), from: -2.0, to: 2.5, onto: 10.0 },
        NoteKind::Rounded { column: column.clone(), count: 1 },
        NoteKind::IdTaken(text()),
        NoteKind::UnknownWord { column: column.clone(), value: text() },
        NoteKind::NotANumber { column: column.clone(), value: text() },
        NoteKind::OutOfRange { column: column.clone(), value: text(), from: 0.0, to: 10.0 },
        NoteKind::TooLong { column: column.clone(), limit: 1000 },
        NoteKind::TooManyEntries { column, limit: 1000 },
        NoteKind::NotAnId(text()),
        NoteKind::Contradiction { media: text(), area: text() },
        NoteKind::Repeated(3),
        NoteKind::NoColumn(text()),
        NoteKind::NewTouchpoint(text()),
        NoteKind::VotedBefore(3),
        NoteKind::ScoresOfRound(text()),
        NoteKind::NoSuchTouchpoint { title: text(), stage: text() },
        NoteKind::NoSuchTouchpoint { title: text(), stage: String::new() },
        NoteKind::Nameless { column: text() },
        NoteKind::SegmentTwice(text()),
        NoteKind::NotADate { column: text(), value: text() },
        NoteKind::OpenQuote,
        NoteKind::BadLetter,
        NoteKind::Turned,
        NoteKind::TitleLines(2),
        NoteKind::MapNamed(text()),
        NoteKind::HeaderAgain(2),
        NoteKind::PartBelow(text()),
        NoteKind::TableBelow { name: String::new(), from: 3, to: 9 },
        NoteKind::TableBelow { name: text(), from: 3, to: 9 },
        NoteKind::Footers(3),
        NoteKind::FilledDown { column: text(), count: 2 },
        NoteKind::ReadAs { column: text(), count: 2, example: text() },
        NoteKind::MaybeScale { column: text(), from: 1.0, to: 5.0 },
        NoteKind::StageSpelling { written: text(), stage: text() },
        NoteKind::RepeatedColumn(text()),
        NoteKind::Untitled,
        NoteKind::SheetsLeftOut(vec![text(), text()]),
        NoteKind::HiddenSheets(vec![text()]),
        NoteKind::Hidden { sheet: text(), rows: 2, columns: 1, taken: true },
        NoteKind::Hidden { sheet: text(), rows: 0, columns: 1, taken: false },
        NoteKind::TableLeftOut(text()),
        NoteKind::ErrorValue { column: text(), value: text() },
        NoteKind::FarCells(2),
        NoteKind::NoResults(2),
        NoteKind::Grouped { rows: 2_000, touchpoints: 6, by: Some(text()), dropped: vec![] },
        NoteKind::Grouped { rows: 2_000, touchpoints: 6, by: None, dropped: vec![text()] },
        NoteKind::More(2),
    ];
    let large = [
        TooLarge::Bytes,
        TooLarge::Rows,
        TooLarge::Columns,
        TooLarge::Cells,
        TooLarge::Sheets,
        TooLarge::Maps,
        TooLarge::Stages,
        TooLarge::Touchpoints,
        TooLarge::Rounds,
        TooLarge::Raters,
        TooLarge::Answers,
        TooLarge::Segments,
    ];
    let place = Place { line: 1, column: 1 };
    let errors = [
        ErrorKind::NotText(place),
        ErrorKind::OpenQuote(place),
        ErrorKind::Empty,
        ErrorKind::NoTitles { columns: vec![text()], likely: Vec::new() },
        ErrorKind::NoTitles { columns: vec![text()], likely: vec![text()] },
        ErrorKind::NoSuchColumn { name: text(), columns: vec![text()] },
        ErrorKind::OtherTable("votes".into()),
        ErrorKind::Workbook(WorkbookError::Damaged),
        ErrorKind::Workbook(WorkbookError::Locked),
        ErrorKind::Workbook(WorkbookError::Swollen),
        ErrorKind::Workbook(WorkbookError::Other),
        ErrorKind::Workbook(WorkbookError::Form("XLSB")),
        ErrorKind::NoSuchSheet { name: text(), sheets: Vec::new() },
        ErrorKind::NoSuchSheet { name: text(), sheets: vec![text()] },
        ErrorKind::NoSheet(vec![text()]),
        ErrorKind::Map,
        ErrorKind::NothingLeft,
        ErrorKind::NoTouchpoints,
    ];
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let errors = large.map(ErrorKind::TooLarge).into_iter().chain(errors.clone()).map(|kind| kind.sentence(&texts));
        for sentence in notes.iter().map(|kind| kind.sentence(&texts)).chain(errors) {
            assert!(sentence.ends_with('.') && sentence.contains(' '), "{sentence}");
            assert!(!sentence.contains(['\u{1b}', '\n']), "{sentence}");
        }
    }
    assert_eq!(Texts::new(Language::English).import_rounded(2, "F"), "2 scores in “F” were rounded to whole numbers.");
}

#[test]
fn each_value_of_a_sentence_is_in_its_place() {
    let words = |name: &str| name.to_owned();
    let english = Texts::new(Language::English);
    let column = words("Mood");
    for (note, sentence) in [
        (
            NoteKind::ReadAs { column: column.clone(), count: 2, example: words("3/5") },
            "2 values like “3/5” in “Mood” were converted to scores from 0 to 10.",
        ),
        (
            NoteKind::TableBelow { name: words("Votes"), from: 4, to: 6 },
            "Lines 4 to 6, “Votes”, are another table and were skipped. Import it from a file of its own.",
        ),
        (NoteKind::StageSpelling { written: words("buy"), stage: words("Buy") }, "“buy” was taken for the stage “Buy”."),
        (NoteKind::FilledDown { column: column.clone(), count: 2 }, "2 blank cells in “Mood” took the value above them."),
        (
            NoteKind::MaybeScale { column: column.clone(), from: 1.0, to: 5.0 },
            "All values in “Mood” lie between 1 and 5 and were taken as scores from 0 to 10.",
        ),
        (
            NoteKind::Scaled { column: column.clone(), from: 1.0, to: 5.0, onto: 10.0 },
            "The values of “Mood” were converted from the scale 1 to 5 to the scale 0 to 10.",
        ),
        (
            NoteKind::UnknownWord { column: column.clone(), value: words("x") },
            "“x” is not a known value for “Mood”. The value was skipped.",
        ),
        (NoteKind::NotANumber { column: column.clone(), value: words("x") }, "“x” in “Mood” is not a number. The value was skipped."),
        (
            NoteKind::OutOfRange { column: column.clone(), value: words("11"), from: 0.0, to: 10.0 },
            "“11” in “Mood” is not between 0 and 10. The value was skipped.",
        ),
        (
            NoteKind::NoSuchTouchpoint { title: words("Shop"), stage: words("Buy") },
            "There is no touchpoint “Shop” in the stage “Buy”; the vote was skipped.",
        ),
        (
            NoteKind::Contradiction { media: words("paid"), area: words("service") },
            "The media kind “paid” contradicts the area “service”; the row was skipped.",
        ),
        (
            NoteKind::NotMoney { column, value: words("x"), currency: "EUR" },
            "“x” in “Mood” is not an amount in EUR. The value was skipped.",
        ),
    ] {
        assert_eq!(note.sentence(&english), sentence);
    }
    let no_titles = ErrorKind::NoTitles { columns: vec![words("a"), words("b")], likely: vec![words("b")] };
    assert!(no_titles.sentence(&english).contains("The columns are: “a”, “b”. Most like titles: “b”."));
    let no_column = ErrorKind::NoSuchColumn { name: words("x"), columns: vec![words("a")] };
    assert_eq!(no_column.sentence(&english), "There is no column “x”. The columns are: “a”.");
}

/// Texts that look a little like tables.
#[test]
fn no_text_whatever_breaks_an_import() {
    use proptest::prelude::*;
    let word = prop_oneof![
        proptest::sample::select(Channel::ALL).prop_map(|channel| channel.code().to_owned()),
        proptest::string::string_regex("[\",;\t\n\r'=0-9a(.)-]{0,9}").unwrap(),
        Just("stage".to_owned()),
        Just("touchpoint".to_owned()),
        Just("fulfilment (1-5)".to_owned()),
        Just("\u{202e}".to_owned()),
    ];
    proptest!(|(words in proptest::collection::vec(word, 0..40), separator in proptest::sample::select(vec![",", ";", "\t", "\n"]))| {
        let _ = try_import(format!("touchpoint{separator}{}", words.join(separator)).as_bytes());
    });
    proptest!(|(bytes in proptest::collection::vec(any::<u8>(), 0..200))| {
        let _ = try_import(&bytes);
    });
}

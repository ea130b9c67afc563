//! The copy for clients through the real program: nothing of what went is in the copy, in any export of it, in what an export says about itself, or in
//! the state folder.

use crate::desk::Desk;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use wegmarke::export::{Format, Table};
use wegmarke::file;
use wegmarke::model::fields::{
    ContactField, ContentVariantField, DayField, ExperienceField, Fields, FreeField, MapField, MeasureField, MetricField, PassedOnField,
    ProjectField, QuestionField, SegmentField, StageField, StepField, TouchpointField, Value, ViewField,
};
use wegmarke::model::{
    DayStep, DayStepId, Influencer, InfluencerKind, LaneKind, Money, PresentationStep, Project, SavedView, Shows, StepId, StepShows,
    ViewFilter, ViewId,
};

/// Names and texts that go. Each is recognised by a word of its own, too short to be hyphenated.
const RATER: &str = "Raqwex";
const OWNER: &str = "Owqzal";
const INFLUENCER: &str = "Infqju";
const NOTE: &str = "Noqtem: the hotline will be sold";
const SOURCE: &str = "Soqrce, a talk with a guest";
const ROUND: &str = "Roqund";
const COST: &str = "97318642";
const GONE: [&str; 8] = [RATER, OWNER, INFLUENCER, "Noqtem", "Soqrce", ROUND, COST, "97,318,642"];

/// Puts all of it into every field that holds words, but titles.
fn tell<F: Fields>(element: &mut F::Of, but: &[F]) {
    for field in F::ALL.iter().filter(|field| !but.contains(field)) {
        if let Value::Text(text) = field.get(element) {
            let told = Value::Text(format!("{text} {RATER}, {OWNER}; {INFLUENCER} {NOTE} {SOURCE}").trim().to_owned().into());
            field.set(element, &told);
        }
    }
}

/// The worked example with much to hide, wherever there are words.
fn secretive(project: &mut Project) {
    tell::<ProjectField>(project, &[ProjectField::Name]);
    NOTE.clone_into(&mut project.notes);
    let shown = project.shown_round().expect("a round").id;
    for round in project.rounds.iter_mut().filter(|round| round.id != shown) {
        ROUND.clone_into(&mut Arc::make_mut(round).label);
    }
    RATER.clone_into(&mut Arc::make_mut(&mut project.raters[0]).name);
    project.segments.iter_mut().for_each(|segment| tell::<SegmentField>(Arc::make_mut(segment), &[SegmentField::Name]));
    for measure in &mut project.measures {
        let measure = Arc::make_mut(measure);
        tell::<MeasureField>(measure, &[MeasureField::Title, MeasureField::Group, MeasureField::Owner]);
        OWNER.clone_into(&mut measure.owner);
        (measure.cost, measure.spent) = (Money::new(9_731_864_200), Money::new(9_731_864_200));
    }
    for question in &mut project.questions {
        tell::<QuestionField>(Arc::make_mut(question), &[QuestionField::Owner]);
        OWNER.clone_into(&mut Arc::make_mut(question).owner);
    }
    project.metrics.iter_mut().for_each(|metric| tell::<MetricField>(Arc::make_mut(metric), &[MetricField::Metric]));
    project.contacts.iter_mut().for_each(|contact| tell::<ContactField>(Arc::make_mut(contact), &[]));
    let first = &project.maps[0];
    let filter = ViewFilter { text: format!("{RATER} {OWNER}"), ..ViewFilter::default() };
    let named = SavedView {
        map: Some(first.id),
        lanes: Some(first.lanes.iter().map(|lane| lane.id).collect()),
        filter: Some(filter),
        ..SavedView::new(ViewId::new(), "For the client", Shows::Map)
    };
    let earlier = project.rounds.iter().find(|round| round.id != shown).map(|round| round.id);
    let before = SavedView { round: earlier, ..SavedView::new(ViewId::new(), ROUND, Shows::Map) };
    project.views = [named, before].map(Arc::new).to_vec();
    project.views.iter_mut().for_each(|view| tell::<ViewField>(Arc::make_mut(view), &[ViewField::Name]));
    let first = project.maps[0].id;
    let steps = [StepShows::Whole, StepShows::View(project.views[1].id)];
    project.presentation = steps.map(|shows| Arc::new(PresentationStep::new(StepId::new(), first, shows))).to_vec();
    project.presentation.iter_mut().for_each(|step| tell::<StepField>(Arc::make_mut(step), &[]));
    let mut part = DayStep::new(DayStepId::named(OWNER), "Welcome", 30);
    tell::<DayField>(&mut part, &[DayField::Title, DayField::Who]);
    OWNER.clone_into(&mut part.who);
    project.day = vec![Arc::new(part)];
    for map in &mut project.maps {
        let map = Arc::make_mut(map);
        tell::<MapField>(map, &[MapField::Name]);
        for lane in &mut map.lanes {
            if let LaneKind::Free(free) = &mut Arc::make_mut(lane).kind {
                tell::<FreeField>(free, &[]);
                free.cells.values_mut().for_each(|text| *text = format!("{text}\n{NOTE}\n{RATER} and {OWNER}"));
            }
        }
        for stage in &mut map.stages {
            let stage = Arc::make_mut(stage);
            tell::<StageField>(stage, &[StageField::Name]);
            for touchpoint in &mut stage.touchpoints {
                let touchpoint = Arc::make_mut(touchpoint);
                tell::<TouchpointField>(touchpoint, &[TouchpointField::Title]);
                NOTE.clone_into(&mut touchpoint.notes);
                touchpoint.influencers.push(Influencer::new(InfluencerKind::Expert, INFLUENCER));
                touchpoint.content_variants.iter_mut().for_each(|variant| tell::<ContentVariantField>(variant, &[]));
                touchpoint.passed_on.iter_mut().for_each(|told| tell::<PassedOnField>(told, &[]));
                for experience in &mut touchpoint.experiences {
                    tell::<ExperienceField>(experience, &[ExperienceField::Source]);
                    SOURCE.clone_into(&mut experience.source);
                }
            }
        }
    }
}

fn with_secrets() -> Desk {
    let desk = Desk::with_sample();
    let mut project = file::read(&desk.read("sample.wegmarke")).expect("a map file").project;
    secretive(&mut project);
    // Its name is no business of a client's either.
    desk.write("Raqwex.wegmarke", file::write(&project).expect("a sound project"));
    desk
}

/// Everything that can be read in a file: its bytes, what is packed in it, what a reader of PDF sees in it.
fn readable(name: &str, bytes: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(bytes).into_owned();
    if bytes.starts_with(b"%PDF") {
        // A list of places in the file, all digits.
        all.truncate(all.rfind("\nxref").unwrap_or(all.len()));
    }
    if bytes.starts_with(b"PK") {
        let mut packed = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP file");
        for at in 0..packed.len() {
            let mut part = packed.by_index(at).expect("a part");
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("it can be unpacked");
            all += &format!("\n{:?}\n{}", part.name(), String::from_utf8_lossy(&content));
        }
    }
    if bytes.starts_with(b"%PDF") && std::env::var_os("WEGMARKE_WITHOUT_POPPLER").is_none() {
        for (program, arguments) in [("pdftotext", ["-", "-"].as_slice()), ("pdfinfo", &["-"]), ("pdfinfo", &["-meta", "-"])] {
            let started = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
            let mut child = started.unwrap_or_else(|error| panic!("{name}: {program} ({error}): install poppler-utils"));
            let mut stdin = child.stdin.take().unwrap();
            let bytes = bytes.to_vec();
            let feeding = std::thread::spawn(move || drop(std::io::Write::write_all(&mut stdin, &bytes)));
            let output = child.wait_with_output().expect("it ends");
            feeding.join().expect("it is fed");
            all += &String::from_utf8_lossy(&output.stdout);
        }
    }
    all
}

#[track_caller]
fn holds_nothing(name: &str, bytes: &[u8]) {
    let text = readable(name, bytes);
    for gone in GONE {
        let around = text.find(gone).map(|at| text[at.saturating_sub(60)..].chars().take(160).collect::<String>());
        assert_eq!(around, None, "{name}: {gone}");
    }
}

#[test]
fn nothing_of_what_went_is_in_the_copy_or_in_any_export_of_it() {
    let desk = with_secrets();
    assert!(GONE[..7].iter().all(|gone| readable("", &desk.read("Raqwex.wegmarke")).contains(gone)), "the test has something to find");
    let said = desk.say("redact Raqwex.wegmarke copy.wegmarke --format json").ends(0);
    let report: serde_json::Value = serde_json::from_str(&said.text()).expect("JSON");
    let kinds: Vec<&str> = report["removed"].as_array().unwrap().iter().filter_map(|gone| gone["kind"].as_str()).collect();
    assert_eq!(kinds, ["raters", "competition", "notes", "influencers", "sources", "owners", "money", "history"]);
    holds_nothing("the copy", &desk.read("copy.wegmarke"));
    desk.say("check copy.wegmarke").ends(0);
    // The copy of a copy has nothing to lose but numbers.
    let again = desk.say("redact copy.wegmarke again.wegmarke --format json").ends(0);
    let again: serde_json::Value = serde_json::from_str(&again.text()).expect("JSON");
    assert_eq!(again["kept"], serde_json::json!([]));

    let mut wanted: Vec<String> = Vec::new();
    for format in Format::ALL {
        let ending = format.ending();
        wanted.push(format!("out.{ending} --date 2026-01-01"));
        if *format == Format::Csv {
            wanted.extend(Table::ALL.iter().map(|table| format!("{}.csv --table {}", table.word(), table.word())));
        }
    }
    wanted.push("spend.pdf --chart spend".to_owned());
    wanted.push("sheets.pdf --per-stage --page A3".to_owned());
    for out in wanted {
        desk.say(&format!("export copy.wegmarke {out}")).ends(0);
        let name = out.split(' ').next().unwrap_or_default();
        let of_copy = desk.read(name);
        holds_nothing(&out, &of_copy);
        // The same straight from the map.
        let said = desk.say(&format!("export Raqwex.wegmarke {out} --client-copy")).ends(0);
        holds_nothing(&out, &desk.read(name));
        assert!(GONE.iter().all(|gone| !said.err.contains(gone)), "{out}: {}", said.err);
    }
    let state = Command::new("grep").args(["-rlE", &GONE[..6].join("|"), "home"]).current_dir(desk.path(".")).output();
    assert_eq!(String::from_utf8_lossy(&state.expect("grep").stdout), "", "journal, settings and earlier versions");
}

#[test]
fn a_copy_replaces_nothing_unasked_and_says_what_it_lost() {
    let desk = with_secrets();
    let old = desk.write("old.wegmarke", desk.read("sample.wegmarke"));
    let sentence = desk.say("redact Raqwex.wegmarke old.wegmarke").fails(2);
    assert!(sentence.contains("--force"), "{sentence}");
    assert_eq!(std::fs::read(&old).unwrap(), desk.read("sample.wegmarke"));
    desk.say("redact Raqwex.wegmarke Raqwex.wegmarke --force").fails(2);
    let said = desk.say("redact Raqwex.wegmarke old.wegmarke --force --lang de").ends(0).text();
    assert!(said.starts_with("Nicht in der Kopie\n  Namen der Bewertenden: "), "{said}");
    assert!(said.contains("umkämpft → "), "a contested one is none without the competition: {said}");
    let copy = file::read(&desk.read("old.wegmarke")).unwrap().project;
    assert_eq!(copy.raters[0].name, "Person 1");
    // To standard output: the copy there, the report beside it.
    let said = desk.say("redact Raqwex.wegmarke -").ends(0);
    assert!(said.out.starts_with(b"Wegmarke(") && said.err.contains("Not in the copy"), "{}", said.err);
    let kept = desk.say("redact Raqwex.wegmarke kept.wegmarke --keep raters,money,history,competition --least-group 99").ends(0).text();
    assert!(!kept.contains("Amounts of money") && kept.contains("Notes: "), "{kept}");
    let kept = file::read(&desk.read("kept.wegmarke")).unwrap().project;
    assert_eq!((kept.raters[0].name.as_str(), kept.rounds.len() > 1), (RATER, true));
}

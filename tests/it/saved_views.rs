//! Saved views from the command line: what each shows is exported under its name, other options count instead of what it names, and what is gone since is said.

use crate::desk::Desk;
use std::io::Read as _;
use std::sync::Arc;
use wegmarke::file;
use wegmarke::layout::charts::ChartKind;
use wegmarke::model::{Arrangement, MeasureTab, Media, Project, SavedView, Shows, ViewChart, ViewComparison, ViewFilter, ViewId};

/// The worked example with a view of each kind.
fn with_views(change: impl FnOnce(&mut Project)) -> Desk {
    let desk = Desk::with_sample();
    let mut project = file::read(&desk.read("sample.wegmarke")).expect("a map file").project;
    let (map, rounds) = (&project.maps[0], &project.rounds);
    let view = |name: &str, shows| SavedView { map: Some(map.id), ..SavedView::new(ViewId::named(name), name, shows) };
    let lanes = map.lanes.iter().take(3).map(|lane| lane.id).collect();
    let part = SavedView {
        stages: vec![map.stages[1].id],
        lanes: Some(lanes),
        filter: Some(ViewFilter { media: vec![Media::Owned], ..ViewFilter::default() }),
        arrangement: Some(Arrangement::Line),
        ..view("Own search", Shows::Map)
    };
    let chart = SavedView {
        chart: Some(ViewChart { kind: ChartKind::Balance, ..ViewChart::default() }),
        round: Some(rounds[0].id),
        ..view("The balance", Shows::Chart)
    };
    let sides =
        ViewComparison { left: (map.id, rounds[0].id), right: (map.id, rounds[rounds.len() - 1].id), list: true, only_differences: false };
    let compared = SavedView { compared: Some(sides), ..view("Then and now", Shows::Compare) };
    let segment = project.segments.first().map(|segment| segment.id);
    let sheet = SavedView { segment, ..view("Whose journey", Shows::Segment) };
    let board = SavedView { tab: Some(MeasureTab::Board), ..view("What is done", Shows::Measures) };
    let grid = view("All of them", Shows::Grid);
    project.views = [view("Overview", Shows::Map), part, chart, compared, sheet, board, grid].map(Arc::new).to_vec();
    change(&mut project);
    desk.write("views.wegmarke", file::write(&project).expect("a sound project"));
    desk
}

fn export(desk: &Desk, view: &str, rest: &str) -> crate::desk::Said {
    let mut arguments = vec!["export", "views.wegmarke"];
    arguments.extend(rest.split_whitespace());
    arguments.extend(["--view", view, "--date", "2026-01-01"]);
    desk.run(arguments)
}

fn text(desk: &Desk, name: &str) -> String {
    String::from_utf8_lossy(&desk.read(name)).into_owned()
}

/// The words of all parts of a packed file, with what is in one part after the other.
fn packed(bytes: &[u8], part: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP file");
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        if format!("{:?}", file.name()).contains(part) {
            file.read_to_string(&mut all).expect("it is text");
        }
    }
    all
}

#[test]
fn a_view_is_exported_as_what_it_shows() {
    let desk = with_views(|_| {});
    let project = file::read(&desk.read("views.wegmarke")).unwrap().project;
    let (stage, other) = (&project.maps[0].stages[1], &project.maps[0].stages[0]);
    // A part of the map: its stage, its own touchpoints, its lanes, and a line that says so.
    export(&desk, "Own search", "part.csv").ends(0);
    let csv = text(&desk, "part.csv");
    let own: Vec<&str> = stage.touchpoints.iter().filter(|one| one.media() == Media::Owned).map(|one| one.title.as_str()).collect();
    assert!(!own.is_empty() && own.iter().all(|title| csv.contains(title)), "{csv}");
    let map = &project.maps[0].name;
    let rows = |begin: String| csv.lines().filter(|line| line.starts_with(&begin)).count();
    let counted = (rows(format!("{map},")), rows(format!("{map},{},", stage.name)));
    assert_eq!(counted, (own.len(), own.len()), "{csv}");
    export(&desk, "Own search", "part.svg").ends(0);
    export(&desk, "Overview", "whole.svg").ends(0);
    let (part, whole) = (text(&desk, "part.svg"), text(&desk, "whole.svg"));
    assert!(
        part.contains("Own search") && !part.contains(&format!(">{}<", other.name)),
        "its name is below the title, other stages are left out"
    );
    assert!(whole.contains(&format!(">{}<", other.name)) && whole.len() > part.len() * 2);
    desk.say("export views.wegmarke plain.svg --date 2026-01-01").ends(0);
    // A chart, a comparison, a sheet: what the options of that name draw.
    export(&desk, "The balance", "balance.svg --round 2026").fails(1);
    let round = project.rounds[0].label.clone();
    export(&desk, "The balance", "balance.svg").ends(0);
    desk.run(["export", "views.wegmarke", "chart.svg", "--chart", "balance", "--round", &round, "--date", "2026-01-01"]).ends(0);
    assert_eq!(desk.read("balance.svg"), desk.read("chart.svg"));
    export(&desk, "Whose journey", "sheet.svg").ends(0);
    desk.run(["export", "views.wegmarke", "segment.svg", "--segment", &project.segments[0].name, "--date", "2026-01-01"]).ends(0);
    assert_eq!(desk.read("sheet.svg"), desk.read("segment.svg"));
    export(&desk, "Then and now", "compared.pdf").ends(0);
    assert!(desk.read("compared.pdf").starts_with(b"%PDF"));
    // Tables, as such and in words.
    export(&desk, "What is done", "measures.csv").ends(0);
    assert!(text(&desk, "measures.csv").contains(&project.measures[0].title));
    for name in ["measures.pdf", "measures.docx", "measures.pptx"] {
        export(&desk, "What is done", name).ends(0);
    }
    export(&desk, "What is done", "measures.md").ends(0);
    assert!(text(&desk, "measures.md").contains(&project.measures[0].title));
    let sentence = export(&desk, "All of them", "grid.png").fails(2);
    assert!(sentence.contains("All of them") && sentence.contains("png"), "{sentence}");
    // The words that always mean a view.
    for (word, out) in [("map", "map.svg"), ("table", "table.pdf"), ("compare", "compare.svg"), ("measures", "measures2.csv")] {
        export(&desk, word, out).ends(0);
    }
    assert_eq!(desk.read("map.svg"), desk.read("plain.svg"));
}

#[test]
fn other_options_count_instead_of_what_a_view_names() {
    let desk = with_views(|_| {});
    let project = file::read(&desk.read("views.wegmarke")).unwrap().project;
    export(&desk, "The balance", "a.svg --chart curves").ends(0);
    let round = &project.rounds[0].label;
    desk.run(["export", "views.wegmarke", "b.svg", "--chart", "curves", "--round", round, "--date", "2026-01-01"]).ends(0);
    assert_eq!(desk.read("a.svg"), desk.read("b.svg"), "the round is the view's, the chart is the option's");
    // How it is laid out.
    export(&desk, "Own search", "line.pdf --page A4").ends(0);
    export(&desk, "Own search", "composed.pdf --page A4 --composition auto").ends(0);
    assert_ne!(desk.read("line.pdf"), desk.read("composed.pdf"));
    desk.say("export views.wegmarke x.pdf --view Overview --report").ends(2);
}

#[test]
fn what_is_gone_or_named_twice_is_said() {
    let desk = with_views(|project| {
        let (gone, away) = (project.maps[0].stages[1].id, ViewId::named("away"));
        let map = Arc::make_mut(&mut project.maps[0]);
        map.stages.retain(|stage| stage.id != gone);
        // What refers to its touchpoints goes with it.
        project.mend();
        let nowhere = SavedView { map: Some(wegmarke::model::MapId::new()), ..SavedView::new(away, "Nowhere", Shows::Map) };
        let twin = SavedView::new(ViewId::named("twin"), "Overview", Shows::Table);
        project.views.extend([nowhere, twin].map(Arc::new));
    });
    let sentence = export(&desk, "Overview", "x.svg").fails(1);
    assert!(sentence.starts_with("2 saved views are called “Overview”"), "{sentence}");
    let sentence = export(&desk, "Nowhere", "x.svg").fails(1);
    assert_eq!(sentence, "“Nowhere” cannot be shown. Deleted since: its map.");
    let sentence = export(&desk, "No such", "x.svg").fails(1);
    assert!(sentence.contains("Own search") && sentence.contains("Overview"), "{sentence}");
    // A stage is passed over, and said; another map is shown if one is asked for.
    let said = export(&desk, "Own search", "part.csv").ends(0);
    assert!(said.err.contains("“Own search” is shown without what was deleted since: 1 stage."), "{}", said.err);
    let map = file::read(&desk.read("views.wegmarke")).unwrap().project.maps[0].name.clone();
    desk.run(["export", "views.wegmarke", "x.svg", "--view", "Nowhere", "--map", &map]).ends(0);
    // Slides and reports are made of the others, and say so.
    for name in ["all.pptx", "all.docx"] {
        let said = desk.say(&format!("export views.wegmarke {name} --date 2026-01-01")).ends(0);
        assert!(said.err.contains("“Nowhere” cannot be shown"), "{name}: {}", said.err);
    }
}

#[test]
fn every_view_is_a_slide_and_a_section_of_the_report() {
    let desk = with_views(|_| {});
    let names = ["Overview", "Own search", "The balance", "Then and now", "Whose journey", "What is done", "All of them"];
    desk.say("export views.wegmarke deck.pptx --date 2026-01-01").ends(0);
    let slides = packed(&desk.read("deck.pptx"), "ppt/slides/slide");
    desk.say("export views.wegmarke report.docx --date 2026-01-01").ends(0);
    let document = packed(&desk.read("report.docx"), "word/document");
    desk.say("export views.wegmarke report.md --date 2026-01-01").ends(0);
    let markdown = text(&desk, "report.md");
    for name in names {
        assert!(slides.contains(name), "no slide of {name}");
        assert!(document.contains(name), "nothing of {name} in the document");
        assert!(markdown.lines().any(|line| line == format!("### {name}")), "{name}: {markdown}");
    }
    desk.say("export views.wegmarke report.pdf --report --page A4 --date 2026-01-01").ends(0);
    // One alone: nothing but its slides.
    export(&desk, "The balance", "one.pptx").ends(0);
    let one = desk.read("one.pptx");
    let slides = packed(&one, "ppt/slides/slide");
    let count = slides.matches("<p:sld ").count();
    assert_eq!(count, 1);
    assert!(slides.contains("The balance"));
}

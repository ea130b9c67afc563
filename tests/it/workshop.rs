//! Paper for a workshop from the command line: empty posters, cards to cut out, an edge for print shops, a line of the user's own in the foot.

use crate::desk::Desk;

/// The words of a drawing, in order.
fn words(desk: &Desk, name: &str) -> String {
    let svg = String::from_utf8(desk.read(name)).unwrap();
    let texts =
        svg.split("<text").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</text>").map(|(words, _)| words.to_owned()));
    texts.collect::<Vec<_>>().join("\n")
}

/// The parts of a packed file whose names begin like this.
fn parts(bytes: &[u8], begin: &str) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().flatten().map(|name| name.into_owned()).filter(|name| name.starts_with(begin)).collect();
    let read = |name: &String| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    let found: Vec<String> = names.iter().map(read).collect();
    assert!(!found.is_empty(), "{begin}");
    found
}

/// The boxes of the first page of a PDF, by name, in points.
fn sides(pdf: &[u8], name: &str) -> Option<[f64; 4]> {
    let text = String::from_utf8_lossy(pdf).into_owned();
    let numbers = text.split_once(&format!("/{name}"))?.1.split_once('[')?.1.split_once(']')?.0.to_owned();
    let numbers: Vec<f64> = numbers.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    numbers.try_into().ok()
}

#[test]
fn an_empty_poster_has_stages_and_lanes_and_no_touchpoint() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke poster.svg --blank --page A1").ends(0);
    let said = words(&desk, "poster.svg");
    for word in ["Buying an e-bike", "Need", "Purchase", "Paid", "Owned", "Earned", "Experiences", "Team"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!said.contains("Test ride") && !said.contains("magic moment"), "{said}");
    desk.say("export sample.wegmarke poster.pdf --blank").ends(0);
    assert!(desk.read("poster.pdf").starts_with(b"%PDF-"));
}

#[test]
fn cards_are_one_for_each_touchpoint_and_empty_ones_have_no_title() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke cards.svg --cards --page 2000x2000mm").ends(0);
    let said = words(&desk, "cards.svg").replace('\n', " ");
    for title in ["Colleague arrives by e-bike", "Outdoor poster at the station", "Bike day at work", "Search ad"] {
        assert!(said.contains(title), "{title}: {said}");
    }
    assert_eq!(String::from_utf8(desk.read("cards.svg")).unwrap().matches("data-element=\"card\"").count(), 22);
    assert!(!said.contains("magic moment"));
    desk.say("export sample.wegmarke empty.svg --cards --blank").ends(0);
    let said = words(&desk, "empty.svg");
    assert!(!said.contains("Test ride") && said.contains("Touchpoint") && said.contains("relevance"), "{said}");
}

#[test]
fn a_bleed_goes_around_the_page_and_says_where_to_cut() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke plain.pdf --page A4 --orientation landscape").ends(0);
    desk.say("export sample.wegmarke shop.pdf --page A4 --orientation landscape --bleed 3").ends(0);
    let (plain, shop) = (desk.read("plain.pdf"), desk.read("shop.pdf"));
    let paper = sides(&plain, "MediaBox").unwrap();
    let [media, bleed, trim] = ["MediaBox", "BleedBox", "TrimBox"].map(|name| sides(&shop, name).unwrap());
    let millimetres = 72.0 / 25.4;
    let near = |one: f64, two: f64| (one - two).abs() < 0.1;
    assert!(near(trim[2] - trim[0], paper[2]) && near(trim[3] - trim[1], paper[3]), "{trim:?} {paper:?}");
    for (at, sign) in [(0, -1.0), (1, -1.0), (2, 1.0), (3, 1.0)] {
        assert!(near(bleed[at], trim[at] + sign * 3.0 * millimetres), "{bleed:?} {trim:?}");
        assert!((media[at] - bleed[at]) * sign > 5.0 * millimetres, "{media:?} {bleed:?}");
    }
    assert!(sides(&plain, "TrimBox").is_none() || sides(&plain, "TrimBox") == Some(paper));
    assert!(desk.say("export sample.wegmarke shop.pdf --bleed 300").fails(2).contains("20"));
    assert!(desk.say("export sample.wegmarke x.svg --bleed 3").ends(0).err.contains("--bleed"));
}

#[test]
fn a_line_of_the_user_is_in_every_foot() {
    let desk = Desk::with_sample();
    for options in ["", "--page A3", "--chart curves", "--chart balance", "--blank", "--cards"] {
        let said = desk
            .run(["export", "sample.wegmarke", "out.svg", "--foot", "Strictly confidential"].into_iter().chain(options.split_whitespace()));
        said.ends(0);
        assert!(words(&desk, "out.svg").replace('\n', " ").contains("Strictly confidential"), "{options}");
    }
    desk.run(["export", "sample.wegmarke", "out.html", "--foot", "Strictly <confidential>"]).ends(0);
    assert!(String::from_utf8(desk.read("out.html")).unwrap().contains("Strictly &lt;confidential&gt;"));
    for format in ["md", "docx", "xlsx", "pptx"] {
        let name = format!("out.{format}");
        desk.run(["export", "sample.wegmarke", &name, "--foot", "Strictly confidential"]).ends(0);
    }
    assert!(String::from_utf8(desk.read("out.md")).unwrap().trim_end().ends_with("\n\nStrictly confidential"), "it is the last line");
    let holds = |name: &str, part: &str| parts(&desk.read(name), part).iter().all(|text| text.contains("Strictly confidential"));
    assert!(holds("out.docx", "word/footer"));
    assert!(holds("out.pptx", "ppt/slides/slide2.xml"));
    assert!(
        parts(&desk.read("out.xlsx"), "xl/sharedStrings").iter().any(|text| text.contains("Strictly confidential")),
        "it is on the first sheet"
    );
    let sheets = parts(&desk.read("out.xlsx"), "xl/worksheets/sheet");
    assert!(sheets.len() > 4 && sheets.iter().all(|sheet| sheet.contains(" · Strictly confidential")), "it is below every printed page");
}

#[test]
fn the_day_is_a_page_and_a_table_and_a_map_without_one_says_so() {
    let desk = Desk::with_sample();
    assert!(desk.say("export sample.wegmarke day.pdf --day-plan").fails(1).contains("sample.wegmarke"));
    desk.write(
        "edits.ron",
        r#"[
            Day(Add(parts: [
                (id: "00000000-0000-4000-8000-000000000001", title: "Welcome", minutes: 45, who: "Ann"),
                (id: "00000000-0000-4000-8000-000000000002", title: "Lunch", minutes: 60, note: "in the garden"),
            ])),
            Day(Start(Some(555))),
        ]"#,
    );
    desk.say("apply sample.wegmarke edits.ron --out day.wegmarke").ends(0);
    desk.say("export day.wegmarke day.svg --day-plan").ends(0);
    let said = words(&desk, "day.svg").replace('\n', " ");
    for word in ["Day’s plan", "09:15", "10:00", "Welcome", "Ann", "in the garden", "From 09:15 to 11:00, 1 h 45 min in all."] {
        assert!(said.contains(word), "{word}: {said}");
    }
    desk.say("export day.wegmarke day.pdf --day-plan --lang de").ends(0);
    let sides = sides(&desk.read("day.pdf"), "MediaBox").expect("a page");
    assert!(sides[2] < sides[3] && (sides[3] - 841.9).abs() < 1.0, "A4 that stands: {sides:?}");
    desk.say("export day.wegmarke day.csv --table day").ends(0);
    let table = String::from_utf8(desk.read("day.csv")).unwrap();
    assert!(table.starts_with("begins,part,minutes,who,notes,id\n09:15,Welcome,45,Ann,,"), "{table}");
    assert!(desk.say("export day.wegmarke out.pdf --day-plan --chart curves").fails(2).contains("--day-plan"));
    // In a copy for clients nobody is named.
    desk.say("export day.wegmarke copy.svg --day-plan --client-copy").ends(0);
    let said = words(&desk, "copy.svg");
    assert!(said.contains("Welcome") && !said.contains("Ann"), "{said}");
    desk.say("export day.wegmarke day.md").ends(0);
    assert!(String::from_utf8(desk.read("day.md")).unwrap().contains("## Day’s plan"));
}

//! Boards and journeys of other programs, as their files hold them; and files that mean harm.

use super::{ErrorKind, Options, Place, Proposal, TooLarge, propose};
use crate::i18n::{Language, Texts};
use crate::model::{LaneKind, Map, Tone};

fn read(bytes: &[u8]) -> Result<Proposal, ErrorKind> {
    let texts = Texts::new(Language::English);
    let proposal = propose(&[bytes], &Options::new("Board", &texts)).map_err(|error| error.kind)?;
    assert_eq!(proposal.project.problems(), []);
    Ok(proposal)
}

/// A map in words: stages with touchpoints, and what was experienced there; lists of stages.
fn told(map: &Map) -> String {
    let mut lines = vec![map.name.clone()];
    for stage in &map.stages {
        lines.push(format!("{}:", stage.name));
        for touchpoint in &stage.touchpoints {
            let sign = |tone: Tone| if tone == Tone::Negative { '-' } else { '+' };
            let experiences = touchpoint.experiences.iter().map(|one| format!(" {}{}", sign(one.tone), one.text));
            lines.push(format!("  {}{}", touchpoint.title, experiences.collect::<String>()));
        }
        for lane in &map.lanes {
            if let LaneKind::Free(free) = &lane.kind
                && let Some(cell) = free.cells.get(&stage.id.0)
            {
                lines.push(format!("  [{}] {}", free.name, cell.replace('\n', " | ")));
            }
        }
    }
    lines.join("\n")
}

const BOARD: &str = "Buying a bicycle
Look around:
  Ask a friend +knows the shop
  Web shop -too many offers
  [Ideas] a list of shops | a second list
Buy:
  Pay -long queue
  [Ideas] pay by phone
Use:
  First ride +what a ride";

#[test]
fn a_board_is_read_by_where_its_notes_are_whatever_wrote_it() {
    for (name, bytes) in [
        ("Excalidraw", &include_bytes!("../../tests/fixtures/boards/board.excalidraw")[..]),
        ("draw.io", include_bytes!("../../tests/fixtures/boards/board.drawio")),
        ("CSV", include_bytes!("../../tests/fixtures/boards/notes.csv")),
    ] {
        let proposal = read(bytes).unwrap();
        assert_eq!(told(&proposal.project.maps[0]), BOARD, "{name}");
        assert_eq!((proposal.project.maps.len(), proposal.notes.len()), (1, 0), "{name}: {:?}", proposal.notes);
    }
    // Of several pages, each is a map of its own name.
    let packed = read(include_bytes!("../../tests/fixtures/boards/packed.drawio")).unwrap();
    assert_eq!(told(&packed.project.maps[0]), BOARD.replacen("Buying", "Page-1 – Buying", 1));
}

#[test]
fn a_board_without_names_of_rows_has_its_touchpoints_in_the_second() {
    let board = "text,x,y,color\nFirst,0,0,red\nSecond,200,0,red\nAd,0,200,red\nShop,200,210,green\nwhy,0,400,red\nhow,210,400,green\nall,200,600,\n";
    let proposal = read(board.as_bytes()).unwrap();
    let lanes = "Board\nFirst:\n  Ad\n  [Column 5] why\nSecond:\n  Shop\n  [Column 5] how\n  [Column 6] all";
    assert_eq!(told(&proposal.project.maps[0]), lanes);
    let one_row = read(b"text,x,y\nFirst,0,0\nSecond,200,0\n").unwrap();
    assert_eq!(told(&one_row.project.maps[0]), "Board\nFirst:\nSecond:");
}

#[test]
fn a_journey_in_cjml_is_told_from_the_customers_side() {
    let proposal = read(include_bytes!("../../tests/fixtures/boards/journey.cjml")).unwrap();
    let map = &proposal.project.maps[0];
    assert_eq!(told(map), "Buying a bicycle\nLook around:\n  Asks a friend\nBuy:\n  Gets the bill\n  Pays");
    let notes: Vec<&str> = map.touchpoints().map(|one| one.notes.as_str()).collect();
    assert_eq!(notes, ["", "initiatorLabel: Sends the bill\nstatus: delayed", "receiverLabel: Books the money\nchannelName: Pigeon"]);
    let channels: Vec<_> = map.touchpoints().map(|one| one.channel).collect();
    assert_eq!(channels, [None, Some(crate::model::Channel::EMail), None]);
}

#[test]
fn damaged_and_hostile_files_are_refused_with_their_place() {
    let refused = |text: &str| read(text.as_bytes()).map(|found| told(&found.project.maps[0])).unwrap_err();
    let at = |line, column| ErrorKind::DamagedBoard(Place { line, column });
    assert_eq!(refused("{\"type\":\"excalidraw\",\n\"elements\":[{\"x\":}]}"), at(2, 18));
    assert_eq!(refused("{\"type\":\"excalidraw\",\"elements\":[]}"), ErrorKind::NoNotes);
    let deep = format!("{{\"type\":\"excalidraw\",\"elements\":[{}1{}]}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(refused(&deep), ErrorKind::DamagedBoard(_)));
    assert_eq!(refused("<mxfile>\n<diagram>\n</mxfile>"), at(3, 1));
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><mxfile><diagram>&b;</diagram></mxfile>";
    assert!(matches!(refused(entities), ErrorKind::DamagedBoard(_)));
    let nested = format!("<mxfile>{}{}</mxfile>", "<a>".repeat(50_000), "</a>".repeat(50_000));
    assert_eq!(refused(&nested), ErrorKind::NoNotes);
    assert_eq!(refused("<mxfile><diagram>no base64!</diagram></mxfile>"), at(1, 9));
    assert_eq!(refused("<mxfile><diagram>AAAA</diagram></mxfile>"), at(1, 9));
}

#[test]
fn what_unpacks_to_more_than_a_table_may_have_is_refused() {
    use base64::Engine as _;
    use flate2::write::DeflateEncoder;
    use std::io::Write as _;
    let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..40 {
        encoder.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let packed = base64::engine::general_purpose::STANDARD.encode(encoder.finish().unwrap());
    let file = format!("<mxfile><diagram>{packed}</diagram></mxfile>");
    assert!(file.len() < 200_000);
    assert_eq!(read(file.as_bytes()).map(|_| ()), Err(ErrorKind::TooLarge(TooLarge::Bytes)));
}

#[test]
fn huge_and_strange_coordinates_and_many_notes_are_borne() {
    let element = |id: usize, x: &str, y: &str| {
        format!("{{\"id\":\"n{id}\",\"type\":\"text\",\"x\":{x},\"y\":{y},\"width\":-10,\"height\":1e300,\"text\":\"note {id}\"}}")
    };
    let board = |elements: Vec<String>| format!("{{\"type\":\"excalidraw\",\"elements\":[{}]}}", elements.join(","));
    let strange = board(vec![element(1, "-1e308", "1e308"), element(2, "1e308", "-1e308"), element(3, "0", "0")]);
    assert!(read(strange.as_bytes()).is_ok());
    // A row each: more than there can be lanes. Touchpoints are in the second row only.
    let tall = board(
        (0..20_000)
            .map(|row| {
                format!("{{\"id\":\"n{row}\",\"type\":\"text\",\"x\":0,\"y\":{},\"width\":9,\"height\":9,\"text\":\"a\"}}", row * 10)
            })
            .collect(),
    );
    let found = read(tall.as_bytes()).unwrap();
    assert_eq!(found.project.maps[0].touchpoint_count(), 1);
    let wide = board((0..20_000).map(|column| element(column, &(column * 20).to_string(), "0")).collect());
    assert_eq!(read(wide.as_bytes()).map(|_| ()), Err(ErrorKind::TooLarge(TooLarge::Stages)));
}

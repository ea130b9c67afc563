//! The SVG writer, tried on hand-made scenes: never on a map, which is for the layout's own tests.

use super::svg;
use crate::export::Note;
use crate::export::fixture::{TRAPS, line, measurer, scene};
use crate::scene::{TextStyle, Weight};

const BODY: TextStyle = TextStyle::new(Weight::Regular, 13.0);

fn text_of(scene: &crate::scene::Scene, measurer: &crate::text::Measurer) -> String {
    String::from_utf8(svg(scene, measurer).unwrap().bytes).unwrap()
}

#[test]
fn the_whole_document_is_as_agreed() {
    let measurer = measurer();
    let written = text_of(&scene(&measurer), &measurer);
    // The embedded letters have a test of their own.
    let (before, rest) = written.split_once("<style>\n").unwrap();
    let (faces, after) = rest.split_once("</style>\n").unwrap();
    assert_eq!(faces.lines().filter(|line| line.starts_with("@font-face{font-family:Inter;font-weight:")).count(), 3);
    assert!(faces.len() < 16_000, "{}", faces.len());
    insta::assert_snapshot!(format!("{before}{after}"));
}

#[test]
fn same_scene_same_bytes() {
    let (one, two) = (measurer(), measurer());
    assert_eq!(svg(&scene(&one), &one), svg(&scene(&two), &two));
}

#[test]
fn whatever_was_typed_the_file_is_well_formed() {
    let measurer = measurer();
    for text in TRAPS {
        let written = text_of(&line(&measurer, text, BODY), &measurer);
        let tree = usvg::Tree::from_str(&written, &usvg::Options::default());
        assert!(tree.is_ok(), "{text:?}: {tree:?}\n{written}");
        assert!(!written.contains("<script"));
    }
}

#[test]
fn equal_elements_get_ids_of_their_own() {
    let measurer = measurer();
    let mut scene = scene(&measurer);
    scene.nodes.push(scene.nodes[0].clone());
    let written = text_of(&scene, &measurer);
    let id = "id=\"map-title-00000000-0000-0000-0000-000000000001";
    assert!(written.contains(&format!("{id}\"")) && written.contains(&format!("{id}-2\"")), "{written}");
}

#[test]
fn numbers_that_are_none_do_not_reach_the_file() {
    let measurer = measurer();
    let mut scene = scene(&measurer);
    scene.size.width = f64::NAN;
    let written = text_of(&scene, &measurer);
    assert!(!written.contains("NaN") && !written.contains("inf"));
    assert_eq!(super::Number(-0.001).to_string(), "0");
    assert_eq!(super::Number(1.005e3).to_string(), "1005");
    for (length, written) in [(12.3456, "12.35"), (-12.3, "-12.3"), (0.05, "0.05"), (-0.25, "-0.25"), (99.999, "100"), (-7.0, "-7")] {
        assert_eq!(super::Number(length).to_string(), written);
    }
}

#[test]
fn letters_without_a_face_are_told() {
    let measurer = measurer();
    let exported = svg(&line(&measurer, "a\u{378}b", BODY), &measurer).unwrap();
    // No font draws an unassigned letter.
    assert_eq!(exported.notes, [Note::NoFace { letters: "\u{378}".to_owned() }]);
    let plain = svg(&line(&measurer, "Äpfel – „gut“ …", BODY), &measurer).unwrap();
    assert_eq!(plain.notes, Vec::<Note>::new());
}

/// The names of the families that a file brings besides the bundled one, and of those that its texts ask for first.
fn families(written: &str) -> (Vec<&str>, Vec<&str>) {
    let brought = written.lines().filter_map(|line| line.strip_prefix("@font-face{font-family:")?.split(';').next());
    let wanted = written.match_indices(" font-family=\"").skip(1).filter_map(|(at, key)| written[at + key.len()..].split(',').next());
    (brought.filter(|name| *name != "Inter").collect(), wanted.collect())
}

#[test]
fn letters_of_every_face_are_in_the_file_under_a_name_of_their_own() {
    let measurer = measurer();
    let written = |text: &str| {
        let exported = svg(&line(&measurer, text, BODY), &measurer).unwrap();
        let told = exported.notes.iter().all(|note| matches!(note, Note::OtherFace { .. }));
        assert!(told && exported.notes.len() == 1, "{text}: {:?}", exported.notes);
        String::from_utf8(exported.bytes).unwrap()
    };
    let one = written("مرحبا");
    let (brought, wanted) = families(&one);
    assert_eq!(brought.len(), 1, "{brought:?}");
    assert_eq!(wanted, brought, "the text asks for it first");
    assert!(one.contains(&format!("font-family:{};font-weight:1 1000;", brought[0])), "no weight of it is made up");
    assert_eq!(one, written("مرحبا"));
    // Two drawings in one page must not take each other's letters.
    let two = written("سلام");
    assert_ne!(families(&two).0, brought);
    assert!(one.chars().all(|letter| letter == '\n' || !letter.is_control()));
}

#[test]
fn a_text_that_looks_like_the_place_of_a_name_changes_nothing() {
    let measurer = measurer();
    let written = text_of(&line(&measurer, "a\u{1}0\u{1}b سلام \u{1}", BODY), &measurer);
    let (brought, wanted) = families(&written);
    assert_eq!(wanted, brought);
}

#[test]
fn words_from_right_to_left_are_texts_of_their_own_in_reading_order() {
    let measurer = measurer();
    let written = text_of(&line(&measurer, "Shop שלום עולם, 12 (new)", BODY), &measurer);
    let texts: Vec<(f64, &str)> = written
        .lines()
        .filter_map(|line| line.strip_prefix("<text xml:space=\"preserve\" x=\""))
        .map(|line| {
            let words = line.split_once('>').unwrap().1.strip_suffix("</text>").unwrap();
            (line.split_once('"').unwrap().0.parse().unwrap(), words)
        })
        .collect();
    let words: Vec<&str> = texts.iter().map(|(_, words)| words.trim()).collect();
    assert_eq!(words.concat(), "Shopשלוםעולם,12(new)", "as they are read");
    let x = |wanted: &str| texts.iter().find(|(_, words)| words.contains(wanted)).unwrap().0;
    let order = ["Shop", "12", ",", "עולם", "שלום", "(new)"].map(x);
    assert!(order.is_sorted(), "{texts:?}");
    assert!(!written.contains("tspan"), "viewers order the letters of one text among themselves");
}

#[test]
fn signs_between_words_from_right_to_left_keep_their_side() {
    // Nothing but signs: in visual order. At the edge of a word: held by a mark.
    assert_eq!(super::isolated(" (", true), ") ");
    assert_eq!(super::isolated("שלום", true), "שלום");
    assert_eq!(super::isolated("خدمة،", true), "خدمة،\u{200f}");
    assert_eq!(super::isolated("12 (", false), "12 (");
}

#[test]
fn a_group_with_words_of_its_own_is_one_picture_with_them() {
    use crate::scene::{Group, Node};
    let measurer = measurer();
    let mut scene = scene(&measurer);
    let nodes = std::mem::take(&mut scene.nodes);
    scene.nodes = vec![Node::from(Group::new(nodes).said("Kurven: \"Termin\" 5 < 8"))];
    assert!(text_of(&scene, &measurer).contains("<g role=\"img\" aria-label=\"Kurven: &quot;Termin&quot; 5 &lt; 8\">"));
}

//! A real journey: the stages and steps of an official service, typed into the window by keyboard, rated and saved. The file is never
//! edited; that it opens, is sound and can be taken home shows that what people saved stays usable.

use crate::desk::Desk;

const JOURNEY: &str = include_str!("../fixtures/learn-to-drive.wegmarke");

#[test]
fn a_journey_typed_by_keyboard_opens_is_sound_and_can_be_exported() {
    let desk = Desk::new();
    let file = desk.write("learn-to-drive.wegmarke", JOURNEY);
    let file = file.to_str().unwrap();
    desk.run(["check", file]).ends(0);
    let analysis: serde_json::Value = serde_json::from_slice(&desk.run(["analyse", file, "--format", "json"]).ends(0).out).unwrap();
    let touchpoints = analysis["touchpoints"].as_array().unwrap();
    assert_eq!(touchpoints.len(), 26);
    assert!(touchpoints.iter().all(|touchpoint| touchpoint["verdict"] != "not-rated"), "all of them were rated");
    let wait = touchpoints.iter().find(|touchpoint| touchpoint["title"] == "Wait for a date").unwrap();
    assert_eq!((wait["gap"].as_f64(), wait["verdict"].as_str()), (Some(-4.0), Some("deal-breaker")));
    for name in ["map.svg", "map.png", "map.pdf", "map.csv"] {
        let out = desk.path(name);
        desk.run(["export", file, out.to_str().unwrap()]).ends(0);
        assert!(desk.read(name).len() > 1_000, "{name}");
    }
}

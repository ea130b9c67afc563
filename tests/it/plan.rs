//! `wegmarke plan` as scripts and people use it: measures from a table, the promised JSON, contradictions that are named.

use crate::desk::Desk;
use serde_json::Value;
use std::sync::Arc;
use wegmarke::app::taken_over;
use wegmarke::edit::Document;
use wegmarke::method::portfolio::{Limits, Portfolio, preview};
use wegmarke::model::{MapId, Score, Status, Variant};

const TOUCHPOINTS: &str = "map,stage,touchpoint,area,fulfilment,relevance\nM,S,Shop,point-of-sale,4,10\nM,S,Call,service,5,5\n";
const HEADER: &str = "map,measure,touchpoints,cost,effort_days,lift,retention,status,pin,needs,group";

/// A map file with two touchpoints and these measures.
fn with(measures: &str) -> Desk {
    let desk = Desk::new();
    desk.write("touchpoints.csv", TOUCHPOINTS);
    desk.write("measures.csv", format!("{HEADER}\n{measures}"));
    desk.say("import touchpoints.csv measures.csv map.wegmarke").ends(0);
    desk
}

fn plan(desk: &Desk, arguments: &str) -> Value {
    serde_json::from_slice(&desk.say(&format!("plan map.wegmarke {arguments} --format json")).ends(0).out).expect("JSON")
}

const MEASURES: &str = "M,Train,Shop,600.50,5,3,10,idea,,,\n\
                        M,Signs,Shop,300,1,2,5,planned,,,look\n\
                        M,Lights,Shop,250,2,2,10,idea,,,look\n\
                        M,Script,Call,100,1,4,10,idea,,Train,\n\
                        M,Gift,Call,900,1,1,1,idea,never,,\n\
                        M,Old,Call,1,1,1,1,dropped,,,\n";

#[test]
fn the_json_is_what_scripts_rely_on() {
    let desk = with(MEASURES);
    let all = plan(&desk, "--budget 1000 --days 10");
    let keys: Vec<&str> = all.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = [
        "map",
        "round",
        "budget",
        "chosen",
        "cost",
        "effort_days",
        "value",
        "proven_optimal",
        "chosen_ids",
        "days",
        "left_out",
        "frontier",
    ];
    assert_eq!(keys, expected);
    assert_eq!(all["chosen"].to_string(), r#"["Train","Lights","Script"]"#);
    // 10/10 · (3 + 2) + 5/10 · 4.
    assert_eq!((&all["cost"], &all["effort_days"], &all["value"]), (&950.5.into(), &8.into(), &7.into()));
    assert_eq!((&all["budget"], &all["days"], &all["proven_optimal"]), (&1000.into(), &10.into(), &true.into()));
    let reasons: Vec<String> =
        all["left_out"].as_array().expect("a list").iter().map(|left| format!("{} {}", left["measure"], left["reason"])).collect();
    assert_eq!(reasons, [r#""Signs" "group""#, r#""Gift" "never""#, r#""Old" "status""#]);
    let frontier = all["frontier"].as_array().expect("a list");
    assert_eq!((&frontier[0]["budget"], &frontier[0]["value"]), (&0.into(), &0.into()));
    assert_eq!(frontier.last().map(|point| &point["value"]), Some(&7.into()));
    // Less money: what does not fit says so, and a need that is not met.
    let less = plan(&desk, "--budget 400");
    assert_eq!((less["chosen"].to_string().as_str(), &less["days"]), (r#"["Lights"]"#, &Value::Null));
    let reason = |plan: &Value, title: &str| {
        let left = plan["left_out"].as_array().expect("a list").iter().find(|left| left["measure"] == title);
        left.map_or(String::new(), |left| left["reason"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!((reason(&less, "Train"), reason(&less, "Script")), ("over-budget".into(), "needs".into()));
    assert_eq!(reason(&plan(&desk, "--budget 1000 --days 4"), "Train"), "over-days");
}

#[test]
fn tables_for_people_and_programs() {
    let desk = with(MEASURES);
    let csv = desk.say("plan map.wegmarke --budget 1000 --format csv").ends(0).text();
    assert!(csv.starts_with("map,round,measure,chosen,reason,cost,effort_days,id\nM,"), "{csv}");
    assert!(csv.contains(",Train,yes,,600.5,5,") && csv.contains(",Signs,no,group,300,1,"), "{csv}");
    let english = desk.say("plan map.wegmarke --budget 1000").ends(0).text();
    assert!(english.contains("Value 7 for 950.5 EUR and 8 days") && english.contains("Proven"), "{english}");
    assert!(english.contains("another one of its group is there"), "{english}");
    let german = desk.say("plan map.wegmarke --budget 1000 --lang de").ends(0).text();
    assert!(german.contains("Wert 7 für 950,5 EUR und 8") && german.contains("Bewiesen"), "{german}");
}

#[test]
fn musts_that_cannot_be_met_together_are_named() {
    let desk = with("M,One,Shop,60,,1,10,idea,must,,\nM,Two,Shop,60,,1,10,idea,must,,\nM,Three,Call,1,,1,10,idea,must,,\n");
    let sentence = desk.say("plan map.wegmarke --budget 100").fails(1);
    assert!(sentence.contains("One · Two") && !sentence.contains("Three"), "{sentence}");
    desk.say("plan map.wegmarke --budget 121").ends(0);
    desk.say("plan map.wegmarke").fails(2);
    desk.say("plan map.wegmarke --budget -1").fails(2);
}

#[test]
fn a_plan_is_previewed_and_taken_over_as_a_to_be_map_in_one_step() {
    let desk = with(MEASURES);
    let project = wegmarke::file::read(&desk.read("map.wegmarke")).expect("a map file").project;
    let (map, round) = (Arc::clone(&project.maps[0]), project.shown_round().expect("a round").id);
    let limits = Limits { budget: 100_000, effort: None };
    let plan = Portfolio::of(&project, &map, round).plan(limits, &|| false).expect("a plan");
    let titles: Vec<&str> = map.touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
    let seen = preview(&project, &map, round, &plan.best.chosen);
    // Retention plays no part, and nothing is above 10.
    assert_eq!((titles, seen.iter().map(|(_, fulfilment)| *fulfilment).collect::<Vec<_>>()), (vec!["Shop", "Call"], vec![9.0, 9.0]));
    let copy = MapId::named("to-be");
    let edit = taken_over(&project, &map, round, &plan.best.chosen, copy, "Tomorrow".into());
    let mut document = Document::saved(project);
    let steps = document.undo_steps();
    document.apply(&edit, None, jiff::Timestamp::UNIX_EPOCH).expect("it fits");
    assert_eq!(document.undo_steps(), steps + 1);
    let after = document.project();
    let to_be = after.map(copy).expect("a map");
    assert_eq!(to_be.variant, Variant::ToBe);
    let agreed: Vec<Option<Score>> = to_be.touchpoints().map(|touchpoint| touchpoint.agreed_in(round).fulfilment).collect();
    assert_eq!(agreed, [Score::new(9).ok(), Score::new(9).ok()]);
    let status: Vec<Status> = after.measures.iter().map(|measure| measure.status).collect();
    assert_eq!(status, [Status::Planned, Status::Planned, Status::Planned, Status::Planned, Status::Idea, Status::Dropped]);
    assert_eq!(after.maps[0].stages, map.stages, "today's map stays as it is");
}

//! Tables of touchpoints into a project that is there: what is found, changed and added, and that nothing else is touched.

use super::*;
use crate::i18n::Language;
use crate::model::{LaneKind, Map, Project, ScoreKind, Touchpoint};

fn tables(text: &[&str]) -> Tables {
    let texts = Texts::new(Language::English);
    let options = Options::new("Table", &texts);
    let bytes: Vec<&[u8]> = text.iter().map(|table| table.as_bytes()).collect();
    read_tables(&bytes, &options).unwrap()
}

fn project() -> Project {
    let table = "map,stage,touchpoint,media,channel,fulfilment,relevance,why,positives,lane: Doing\n\
                 Today,Need,Ad,paid,tv-radio,5,7,seen,loud,watches\nToday,Buy,Shop,owned,shop,3,9,,kind;near,walks in\nToday,Buy,Call,,,,,,,\n\
                 Later,Buy,Shop,owned,shop,1,1,,,\n";
    tables(&[table]).propose().unwrap().project
}

fn updated(project: &Project, text: &[&str]) -> Proposal {
    let proposal = tables(text).update(project, UnnamedRound::Latest).unwrap();
    assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    let mut by_step = project.clone();
    proposal.step(crate::edit::StepName::Import).change(&mut by_step).unwrap();
    assert_eq!(by_step, proposal.project, "the project is what the edits make of it");
    proposal
}

fn outline(map: &Map) -> Vec<String> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect()
}

fn one<'a>(project: &'a Project, title: &str) -> &'a Touchpoint {
    project.maps[0].touchpoints().find(|one| one.title == title).unwrap()
}

fn score(touchpoint: &Touchpoint, kind: ScoreKind) -> Option<u8> {
    touchpoint.agreed.first().and_then(|agreed| agreed.scores.get(kind)).map(crate::model::Score::value)
}

#[test]
fn rows_find_their_touchpoints_and_change_only_what_they_say() {
    let project = project();
    let found = updated(
        &project,
        &["Phase;Touchpoint;Erfüllung;Warum;Positive Erlebnisse\nbuy;SHOP;8;;kind;\nBuy;Chat;6;quick;\nNeed;Ad;5;seen;loud\n"],
    );
    assert_eq!(found.touchpoints(), TouchpointCounts { added: 1, changed: 1 });
    assert_eq!(outline(&found.project.maps[0]), ["Need: Ad", "Buy: Shop, Call, Chat"]);
    let (before, shop) = (one(&project, "Shop"), one(&found.project, "Shop"));
    assert_eq!((score(shop, ScoreKind::Fulfilment), score(shop, ScoreKind::Relevance)), (Some(8), Some(9)));
    assert_eq!((shop.id, shop.channel, shop.area), (before.id, before.channel, before.area));
    assert_eq!(shop.experiences, before.experiences[..1], "what is told again stays the same");
    assert_eq!(one(&found.project, "Ad"), one(&project, "Ad"));
    assert_eq!(found.project.maps[1], project.maps[1], "another map is left alone");
    assert_eq!(score(one(&found.project, "Chat"), ScoreKind::Fulfilment), Some(6));
    let again = tables(&["Phase;Touchpoint;Erfüllung\nBuy;Chat;6\n"]).update(&found.project, UnnamedRound::Latest).unwrap();
    assert_eq!(again.edits, [], "what is there already changes nothing");
}

#[test]
fn an_identity_finds_a_touchpoint_that_was_renamed_and_moved() {
    let project = project();
    let id = one(&project, "Call").id;
    let found = updated(&project, &[&format!("map,stage,touchpoint,media,id\nToday,After,Hotline,earned,{id}\n")]);
    assert_eq!(outline(&found.project.maps[0]), ["Need: Ad", "Buy: Shop", "After: Hotline"]);
    assert_eq!((one(&found.project, "Hotline").id, one(&found.project, "Hotline").area.media()), (id, crate::model::Media::Earned));
}

#[test]
fn lanes_stages_maps_and_votes_come_along() {
    let project = project();
    let touchpoints = "Map,Stage,Touchpoint,Doing,Backstage\nToday,Buy,Shop,pays,till\nToday,Use,Manual,,\nNever,Dream,Ad,,\n";
    let found = updated(&project, &[touchpoints, "rater,map,stage,touchpoint,fulfilment\nAnn,Today,Buy,Shop,4\n"]);
    assert_eq!(found.project.maps.iter().map(|map| map.name.as_str()).collect::<Vec<_>>(), ["Today", "Later", "Never"]);
    assert_eq!(outline(&found.project.maps[0]), ["Need: Ad", "Buy: Shop, Call", "Use: Manual"]);
    let lanes: Vec<(&str, Vec<&str>)> = (found.project.maps[0].lanes.iter())
        .filter_map(|lane| match &lane.kind {
            LaneKind::Free(free) => Some((free.name.as_str(), free.cells.values().map(String::as_str).collect())),
            _ => None,
        })
        .collect();
    let mut doing = lanes[0].1.clone();
    doing.sort_unstable();
    assert_eq!((lanes[0].0, doing, &lanes[1]), ("Doing", vec!["pays", "watches"], &("Backstage", vec!["till"])));
    assert_eq!(one(&found.project, "Shop").votes.len(), 1);
}

#[test]
fn a_mean_of_the_votes_there_is_not_agreed_upon() {
    let project = project();
    let voted = tables(&["rater,touchpoint,expectation\nAnn,Shop,4\nBob,Shop,7\n"]).add_to(&project, UnnamedRound::Latest).unwrap().project;
    let found = tables(&["touchpoint,expectation\nShop,5.5\n"]).update(&voted, UnnamedRound::Latest).unwrap();
    assert_eq!(found.edits, []);
    let found = updated(&voted, &["touchpoint,expectation\nShop,6.5\n"]);
    assert_eq!(score(one(&found.project, "Shop"), ScoreKind::Expectation), Some(7));
    assert!(matches!(found.notes[0].kind, NoteKind::Rounded { count: 1, .. }));
}

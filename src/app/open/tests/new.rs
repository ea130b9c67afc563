//! What a new project begins with.

use super::*;
use crate::edit::{Edit, MapEdit, ProjectEdit};

#[test]
fn new_projects_pay_in_the_currency_of_the_country() {
    for (country, code) in [(Some("CH"), "CHF"), (Some("GB"), "GBP"), (Some("DE"), "EUR"), (Some("XX"), "EUR"), (None, "EUR")] {
        let clock: crate::app::Clock = Box::new(|| Timestamp::UNIX_EPOCH);
        let start = Start { home: None, file: None, country: country.map(str::to_owned), clock, wake: Arc::new(|| {}) };
        let mut state = State::start(start);
        assert_eq!(state.project().currency().code(), "EUR", "the worked example is as it is");
        update(&mut state, Action::Command(Command::NewEmpty));
        assert_eq!(state.project().currency().code(), code, "{country:?}");
    }
}

#[test]
fn a_file_is_called_as_its_map_while_the_project_has_no_name() {
    let clock: crate::app::Clock = Box::new(|| Timestamp::UNIX_EPOCH);
    let mut state = State::start(Start { home: None, file: None, country: None, clock, wake: Arc::new(|| {}) });
    run(&mut state, Command::NewEmpty);
    let (project, map) = (state.program.catalogue.starting().project.clone(), state.program.catalogue.starting().map.clone());
    let suggested = |state: &State| state.suggested_name(&Pick::SaveAs);
    assert_eq!((state.project().name.clone(), state.project().maps[0].name.clone()), (project.clone(), map));
    assert_eq!(suggested(&state), format!("{project}.wegmarke"));
    let id = state.map_id().unwrap();
    update(&mut state, Action::Edit { edit: Edit::Map(MapEdit::Rename { map: id, name: "A kitchen".into() }), merge: None });
    assert_eq!(suggested(&state), "A kitchen.wegmarke");
    update(&mut state, Action::Edit { edit: Edit::Project(ProjectEdit::Rename("Kitchens 2027".into())), merge: None });
    assert_eq!(suggested(&state), "Kitchens 2027.wegmarke");
}

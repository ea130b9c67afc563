//! What a new project begins with.

use super::*;

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

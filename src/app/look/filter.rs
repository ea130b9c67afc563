//! Which touchpoints of the shown map match the filter. Never a change of the project.

use crate::method::{Analysis, Filter};
use crate::model::{Map, TouchpointId};
use std::collections::HashSet;

/// The touchpoints that match a filter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matching {
    /// Which.
    pub ids: HashSet<TouchpointId>,
    /// How many touchpoints the map has in total.
    pub all: usize,
}

impl Matching {
    /// The touchpoints of a map that match a filter.
    pub(crate) fn of(filter: &Filter, map: &Map, analysis: &Analysis) -> Self {
        let matcher = filter.matcher();
        let ids = analysis.judged(map).filter(|(stage, touchpoint, judged)| matcher.matches(stage, touchpoint, judged));
        Self { ids: ids.map(|(_, touchpoint, _)| touchpoint.id).collect(), all: map.touchpoint_count() }
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use crate::app::State;
    use crate::app::{Action, Command, LookAction, Settings, View, update};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::model::Media;

    #[test]
    fn the_filter_counts_what_matches_and_closing_it_shows_everything() {
        let mut state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        assert_eq!(state.matching(), None);
        update(&mut state, Action::Look(LookAction::FilterChanged(Filter { media: vec![Media::Earned], ..Filter::default() })));
        let all = state.map().unwrap().touchpoint_count();
        let earned = state.map().unwrap().touchpoints().filter(|touchpoint| touchpoint.media() == Media::Earned).count();
        let matching = state.matching().unwrap();
        assert_eq!((matching.ids.len(), matching.all), (earned, all));
        // It may have been set in the grid; the map then shows why cards are dimmed.
        update(&mut state, Action::Command(Command::ShowView(View::Map)));
        assert!(state.shows_filter());
        update(&mut state, Action::Look(LookAction::FilterChanged(Filter { text: "NOBODY has this".into(), ..Filter::default() })));
        assert!(state.matching().unwrap().ids.is_empty());
        update(&mut state, Action::Command(Command::ToggleFilter));
        assert!(!state.shows_filter() && state.matching().is_none());
        update(&mut state, Action::Command(Command::ToggleFilter));
        assert!(state.shows_filter() && state.open.document.is_saved(), "looking changes nothing");
    }

    #[test]
    fn only_what_can_be_filtered_offers_the_filter() {
        let mut state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        update(&mut state, Action::Command(Command::ToggleFilter));
        for view in View::ALL {
            update(&mut state, Action::Command(Command::ShowView(view)));
            let can = matches!(view, View::Map | View::Grid);
            assert_eq!(Command::ToggleFilter.is_enabled(&state), can, "{view:?}");
            assert_eq!(Command::ToggleFilter.is_on(&state), Some(can), "{view:?}");
        }
    }

    #[test]
    fn what_matches_is_gone_through_in_both_directions_and_round() {
        let mut state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        let go = |state: &mut State, command: Command| {
            update(state, Action::Command(command));
            state.open.document.selection.lead_touchpoint().unwrap()
        };
        assert!(!Command::NextMatch.is_enabled(&state), "nothing is filtered");
        update(&mut state, Action::Look(LookAction::FilterChanged(Filter { media: vec![Media::Earned], ..Filter::default() })));
        let earned: Vec<_> =
            state.map().unwrap().touchpoints().filter(|touchpoint| touchpoint.media() == Media::Earned).map(|one| one.id).collect();
        let seen: Vec<_> = (0..=earned.len()).map(|_| go(&mut state, Command::NextMatch)).collect();
        assert_eq!(seen, earned.iter().chain(earned.first()).copied().collect::<Vec<_>>());
        assert_eq!(go(&mut state, Command::PreviousMatch), *earned.last().unwrap());
        update(&mut state, Action::Look(LookAction::FilterChanged(Filter { text: "NOBODY has this".into(), ..Filter::default() })));
        assert!(!Command::NextMatch.is_enabled(&state));
        // An open search comes first.
        update(&mut state, Action::Command(Command::Find));
        update(&mut state, Action::Look(LookAction::Search("e".to_owned())));
        update(&mut state, Action::Command(Command::NextMatch));
        update(&mut state, Action::Command(Command::NextMatch));
        assert_eq!(state.open.find.as_ref().unwrap().current, Some(1));
    }
}

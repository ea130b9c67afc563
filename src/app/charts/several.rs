//! Whose curves are compared on one path: what is chosen, what can be chosen, and what is proposed at first. It goes with the open project and is saved
//! in saved views only. Never what they say.

use crate::app::desk::Desk;
use crate::app::view::{View, WindowArea};
use crate::layout::charts::{ChartChoice, ChartKind, Several};
use crate::method::{MOST_VOICES, rounds_in_time};
use crate::model::{Map, TouchpointId, Voice};
use std::collections::HashSet;

/// Who can be compared on the path of the shown map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Voices {
    /// The maps that have touchpoints of it, the shown one among them.
    pub maps: Vec<Voice>,
    /// The rounds, in the order of time.
    pub rounds: Vec<Voice>,
    /// The groups of raters.
    pub groups: Vec<Voice>,
}

impl Voices {
    /// Whether there are any two of a kind, or a group beside what counts.
    pub fn can_be_compared(&self) -> bool {
        self.maps.len() > 1 || self.rounds.len() > 1 || !self.groups.is_empty()
    }
}

impl Desk {
    /// Whose curves are compared on one path, as far as what was chosen is still there.
    pub fn several(&self) -> Several {
        let Several { curve, voices } = &self.open.several;
        let there = voices.iter().filter(|voice| voice.is_in(self.project())).take(MOST_VOICES);
        Several { curve: *curve, voices: there.cloned().collect() }
    }

    /// Who can be compared on the path of the shown map.
    pub fn voices(&self) -> Voices {
        let (project, Some(shown)) = (self.project(), self.map()) else { return Voices::default() };
        let path: HashSet<TouchpointId> = shown.touchpoints().map(|touchpoint| touchpoint.id).collect();
        let shares = |map: &Map| map.id == shown.id || map.touchpoints().any(|touchpoint| path.contains(&touchpoint.id));
        let mut groups: Vec<Voice> = Vec::new();
        for rater in project.raters.iter().filter(|rater| !rater.group.is_empty()) {
            let voice = Voice::Group(rater.group.clone());
            if !groups.contains(&voice) {
                groups.push(voice);
            }
        }
        Voices {
            maps: project.maps.iter().filter(|map| shares(map)).map(|map| Voice::Map(map.id)).collect(),
            rounds: rounds_in_time(project).iter().map(|round| Voice::Round(round.id)).collect(),
            groups,
        }
    }

    /// Compares others on one path, or another score of them.
    pub(crate) fn compare_curves_of(&mut self, several: Several) {
        self.open.several = Several { voices: several.voices.into_iter().take(MOST_VOICES).collect(), ..several };
    }

    /// Whether curves compared on one path are shown.
    pub(crate) fn shows_several(&self) -> bool {
        let is_shown = self.program.view == View::Analysis && self.charts.choice().kind == ChartKind::Curves;
        is_shown && !self.several().voices.is_empty()
    }

    /// Compares curves on one path, first those that most likely are meant; or compares them no longer.
    pub(crate) fn toggle_several(&mut self) {
        let chosen = self.several();
        let is_shown = self.program.view == View::Analysis && self.charts.choice().kind == ChartKind::Curves;
        self.program.view = View::Analysis;
        self.program.focus = WindowArea::Canvas;
        self.charts.choice = ChartChoice { kind: ChartKind::Curves, ..self.charts.choice().clone() };
        let voices = match (chosen.voices.is_empty(), is_shown) {
            (true, _) => self.proposed_voices(),
            // What was chosen before is shown again first.
            (false, false) => chosen.voices,
            (false, true) => Vec::new(),
        };
        self.open.several = Several { curve: chosen.curve, voices };
    }

    /// Maps if there are several, else the last rounds, else the groups that rated.
    fn proposed_voices(&self) -> Vec<Voice> {
        let Voices { maps, rounds, groups } = self.voices();
        let last = rounds.len().saturating_sub(MOST_VOICES);
        let chosen = if maps.len() > 1 {
            maps
        } else if rounds.len() > 1 {
            rounds[last..].to_vec()
        } else {
            groups
        };
        chosen.into_iter().take(MOST_VOICES).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::app::charts::ChartAction;
    use crate::app::tests::{run, state_of};
    use crate::app::{Action, Command, Reason, State, View, update};
    use crate::catalogue::sample;
    use crate::layout::charts::{Body, ChartKind, Curve, Several};
    use crate::method::MOST_VOICES;
    use crate::model::{MapId, Project, Rater, RaterId, Round, RoundId, Voice};
    use std::sync::Arc;

    fn lines(state: &State) -> Vec<String> {
        let chart = state.described_chart().unwrap();
        let Body::Plane(plane) = &chart.body else { panic!("{:?}", chart.body) };
        plane.lines.iter().map(|line| line.name.clone()).collect()
    }

    fn compare(state: &mut State, voices: Vec<Voice>) {
        update(state, Action::Chart(ChartAction::Compare(Several { curve: Curve::Fulfilment, voices })));
    }

    #[test]
    fn the_command_compares_what_most_likely_is_meant_and_no_longer_when_given_again() {
        let mut state = state_of(sample("en"));
        let maps: Vec<Voice> = state.project().maps.iter().map(|map| Voice::Map(map.id)).collect();
        assert_eq!(Command::CompareCurves.is_on(&state), Some(false));
        run(&mut state, Command::CompareCurves);
        assert_eq!((state.program.view, state.charts.choice().kind), (View::Analysis, ChartKind::Curves));
        assert_eq!((state.several().voices, Command::CompareCurves.is_on(&state)), (maps.clone(), Some(true)));
        assert_eq!(lines(&state), state.project().maps.iter().map(|map| map.name.clone()).collect::<Vec<_>>());
        // From another view it comes back as it was.
        run(&mut state, Command::ShowView(View::Map));
        run(&mut state, Command::CompareCurves);
        assert_eq!((state.program.view, state.several().voices), (View::Analysis, maps));
        run(&mut state, Command::CompareCurves);
        assert_eq!((state.several().voices, lines(&state).len()), (Vec::new(), 3), "the curves of the map again");
    }

    #[test]
    fn without_other_maps_rounds_are_proposed_else_groups_else_nothing_can_be_compared() {
        let mut project = sample("en");
        project.maps.truncate(1);
        let rounds = project.rounds.len();
        project.rounds.extend((0..7).map(|index| {
            let date = Some(jiff::civil::date(2030, 1, 1 + index));
            Arc::new(Round { id: RoundId::named(&format!("later {index}")), label: format!("Later {index}"), date })
        }));
        let mut state = state_of(project.clone());
        run(&mut state, Command::CompareCurves);
        let last: Vec<Voice> = (2..7).map(|index| Voice::Round(RoundId::named(&format!("later {index}")))).collect();
        assert_eq!(state.several().voices, last, "the last five");
        project.rounds.truncate(rounds.min(1));
        let mut state = state_of(project.clone());
        run(&mut state, Command::CompareCurves);
        assert!(!state.several().voices.is_empty() && state.several().voices.iter().all(|voice| matches!(voice, Voice::Group(_))));
        project.raters.clear();
        for stage in &mut Arc::make_mut(&mut project.maps[0]).stages {
            Arc::make_mut(stage).touchpoints.iter_mut().for_each(|touchpoint| Arc::make_mut(touchpoint).votes.clear());
        }
        let state = state_of(project);
        assert_eq!(Command::CompareCurves.why_not(&state), Some(Reason::OneCurve));
    }

    #[test]
    fn what_is_compared_goes_with_the_project_is_at_most_five_and_loses_what_is_gone() {
        let mut state = state_of(sample("en"));
        let mut voices: Vec<Voice> = state.project().maps.iter().map(|map| Voice::Map(map.id)).collect();
        voices.insert(1, Voice::Map(MapId::named("gone")));
        compare(&mut state, voices.clone());
        assert_eq!(state.several().voices.len(), voices.len() - 1, "what is gone is skipped");
        let steps = state.open.document.undo_steps();
        run(&mut state, Command::DeleteMap);
        assert_eq!(state.several().voices.len(), voices.len() - 2);
        run(&mut state, Command::Undo);
        assert_eq!(
            (state.several().voices.len(), state.open.document.undo_steps()),
            (voices.len() - 1, steps),
            "undone, it is there again"
        );
        compare(&mut state, vec![voices[0].clone(); 9]);
        assert_eq!(state.open.several.voices.len(), MOST_VOICES);
        state.replace_document(crate::edit::Document::saved(sample("en")), Default::default());
        assert_eq!(state.several(), Several::default(), "the next project begins anew");
    }

    #[test]
    fn groups_are_named_once_in_the_order_of_the_raters() {
        let mut project = sample("en");
        project.raters.clear();
        for (name, group) in [("a", "Sales"), ("b", ""), ("c", "IT"), ("d", "Sales")] {
            project.raters.push(Arc::new(Rater { id: RaterId::named(name), name: name.into(), group: group.into() }));
        }
        let clean = |project: &mut Project| {
            for map in &mut project.maps {
                for stage in &mut Arc::make_mut(map).stages {
                    Arc::make_mut(stage).touchpoints.iter_mut().for_each(|touchpoint| Arc::make_mut(touchpoint).votes.clear());
                }
            }
        };
        clean(&mut project);
        assert_eq!(state_of(project).voices().groups, [Voice::Group("Sales".into()), Voice::Group("IT".into())]);
    }
}

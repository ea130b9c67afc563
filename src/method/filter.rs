//! Which touchpoints match what a person asked to see. Shared by the map (which dims the rest) and the grid (which leaves it out). Never a
//! change, never an order.

use super::{Judged, Verdict};
use crate::letters::Folded;
use crate::model::{Control, Goal, Media, Stage, StageId, Touchpoint, ViewFilter, World};

/// What a touchpoint must be. Every list is a choice (one of them is enough, an empty one allows all); the parts must all hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Occurs in the touchpoint's words or its stage's name, whatever the case and the accents.
    pub text: String,
    /// Its stage.
    pub stages: Vec<StageId>,
    /// Its media kind.
    pub media: Vec<Media>,
    /// Its verdict.
    pub verdicts: Vec<Verdict>,
    /// Its channel world; `None`: has none.
    pub worlds: Vec<Option<World>>,
    /// How far it can be steered.
    pub controls: Vec<Control>,
    /// One of the goals it serves.
    pub goals: Vec<Goal>,
    /// Only those whose raters disagree.
    pub to_discuss: bool,
}

impl Filter {
    /// Whether everything matches.
    pub fn is_empty(&self) -> bool {
        let Self { text, stages, media, verdicts, worlds, controls, goals, to_discuss } = self;
        text.trim().is_empty()
            && stages.is_empty()
            && media.is_empty()
            && verdicts.is_empty()
            && worlds.is_empty()
            && controls.is_empty()
            && goals.is_empty()
            && !to_discuss
    }

    /// Whether exactly those that are not rated are asked for.
    pub fn is_unrated(&self) -> bool {
        self.verdicts == [Verdict::NotRated]
    }

    /// Asks for exactly those that are not rated, or for any verdict again.
    pub fn set_unrated(&mut self, unrated: bool) {
        self.verdicts = if unrated { vec![Verdict::NotRated] } else { Vec::new() };
    }

    /// As a saved view keeps it; none: everything matches.
    pub fn saved(&self) -> Option<ViewFilter> {
        let Self { text, stages, media, verdicts, worlds, controls, goals, to_discuss } = self.clone();
        let kept = ViewFilter {
            text: text.trim().to_owned(),
            stages,
            media,
            verdicts,
            no_world: worlds.contains(&None),
            worlds: worlds.into_iter().flatten().collect(),
            controls,
            goals,
            to_discuss,
        };
        (!self.is_empty()).then_some(kept)
    }

    /// The filter of a saved view.
    pub fn of_view(kept: &ViewFilter) -> Self {
        let ViewFilter { text, stages, media, verdicts, worlds, no_world, controls, goals, to_discuss } = kept.clone();
        let worlds = worlds.into_iter().map(Some).chain(no_world.then_some(None)).collect();
        Self { text, stages, media, verdicts, worlds, controls, goals, to_discuss }
    }

    /// Ready to be tested against many touchpoints.
    pub fn matcher(&self) -> Matcher<'_> {
        Matcher { filter: self, wanted: Folded::new(self.text.trim()) }
    }

    fn allows(&self, stage: &Stage, touchpoint: &Touchpoint, judged: &Judged) -> bool {
        (self.stages.is_empty() || self.stages.contains(&stage.id))
            && (self.media.is_empty() || self.media.contains(&touchpoint.media()))
            && (self.verdicts.is_empty() || self.verdicts.contains(&judged.assessment.verdict))
            && (self.worlds.is_empty() || self.worlds.contains(&judged.world))
            && (self.controls.is_empty() || self.controls.contains(&touchpoint.control))
            && (self.goals.is_empty() || self.goals.iter().any(|goal| touchpoint.goals.contains(goal)))
            && (!self.to_discuss || judged.agreement.to_discuss())
    }
}

/// A filter with its words prepared for searching.
#[derive(Debug, Clone)]
pub struct Matcher<'a> {
    filter: &'a Filter,
    wanted: Folded,
}

impl Matcher<'_> {
    /// Whether a touchpoint matches; `judged` is what its scores say.
    pub fn matches(&self, stage: &Stage, touchpoint: &Touchpoint, judged: &Judged) -> bool {
        let has = |text: &str| self.wanted.is_in(text);
        self.filter.allows(stage, touchpoint, judged)
            && (self.wanted.is_blank() || has(&touchpoint.title) || has(&stage.name) || touchpoint.texts().any(has))
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use crate::method::test_maps::{map, project, round, touchpoint, vote};
    use crate::method::{Analysis, Verdict};
    use crate::model::{Area, Channel, Control, Goal, Map, Media, StageId, World};

    fn journey() -> Map {
        let mut magic = touchpoint("Magic", [Some(5), Some(8), None, Some(9)]);
        magic.channel = Some(Channel::Website);
        magic.goals.push(Goal::Loyalty);
        let mut pain = touchpoint("Pain", [Some(8), Some(7), None, Some(9)]);
        pain.area = Area::Influence;
        pain.channel = Some(Channel::Print);
        pain.notes = "Too SLOW".into();
        pain.control = Control::Direct;
        let mut open = touchpoint("Open", [None; 4]);
        open.votes = vec![vote(0, [Some(0), None, None, None]), vote(1, [Some(10), None, None, None])];
        map([vec![magic, pain], vec![open]])
    }

    #[test]
    fn each_part_leaves_out_what_does_not_match() {
        let project = project(journey(), ["a", "b"]);
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, round());
        let matching = |filter: Filter| -> Vec<&str> {
            let matcher = filter.matcher();
            let kept = analysis.judged(map).filter(|(stage, touchpoint, judged)| matcher.matches(stage, touchpoint, judged));
            kept.map(|(_, touchpoint, _)| touchpoint.title.as_str()).collect()
        };
        let none = Filter::default;
        let cases: [(Filter, &[&str]); 12] = [
            (none(), &["Magic", "Pain", "Open"]),
            (Filter { text: " slow".into(), ..none() }, &["Pain"]),
            (Filter { text: "stage 2".into(), ..none() }, &["Open"]),
            (Filter { stages: vec![StageId::named("Stage 1")], ..none() }, &["Magic", "Pain"]),
            (Filter { media: vec![Media::Paid], ..none() }, &["Pain"]),
            (Filter { verdicts: vec![Verdict::MagicMoment, Verdict::NotRated], ..none() }, &["Magic", "Open"]),
            (Filter { worlds: vec![Some(World::Digital)], ..none() }, &["Magic"]),
            (Filter { worlds: vec![None], ..none() }, &["Open"]),
            (Filter { controls: vec![Control::Direct], ..none() }, &["Pain"]),
            (Filter { goals: vec![Goal::Loyalty, Goal::Churn], ..none() }, &["Magic"]),
            (Filter { to_discuss: true, ..none() }, &["Open"]),
            (Filter { media: vec![Media::Paid], verdicts: vec![Verdict::MagicMoment], ..none() }, &[]),
        ];
        for (filter, expected) in cases {
            assert_eq!(matching(filter.clone()), expected, "{filter:?}");
            assert_eq!(filter.is_empty(), expected.len() == 3, "{filter:?}");
        }
    }
}

//! Makes a project sound: what breaks an invariant is mended in the way that loses least. Pure and the same each time, so that loading a
//! file and joining the work of several people end with the same project everywhere. Never says what it did: that is what
//! [`Project::problems`] found before.

mod map;
mod plan;
mod stand_in;
mod touchpoint;

use super::fields::Value;
use super::{
    BallotId, ConflictId, DayStepId, HouseRule, Map, MapId, PictureId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId, StepId,
    Thresholds, ViewId, Voice, limits,
};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

impl Project {
    /// Mends whatever breaks an invariant; afterwards there are no [`problems`](Self::problems). A sound project stays as it is, and in any
    /// other one what is sound stays shared.
    ///
    /// Texts are cut to the length they may have, references to what is not there are cleared, and of two elements with one identity the
    /// later one gets another. Rounds, raters and segments that scores and metrics name come back under a stand-in's name, since those are
    /// work. Only what is beyond the limits of a project is lost, and metrics and contacts whose touchpoint is gone.
    pub fn mend(&mut self) {
        if self.problems().is_empty() {
            return;
        }
        self.mend_own();
        self.mend_lists();
        self.bring_back();
        let known = Known {
            rounds: self.rounds.iter().map(|round| round.id).collect(),
            raters: self.raters.iter().map(|rater| rater.id).collect(),
            segments: self.segments.iter().map(|segment| segment.id).collect(),
            pictures: self.pictures.iter().map(|picture| picture.id()).collect(),
        };
        self.current_round = self.current_round.filter(|id| known.rounds.contains(id));
        for segment in &mut self.segments {
            mend_shared(segment, |segment| segment.picture = known.picture(segment.picture));
        }
        for map in &mut self.maps {
            mend_shared(map, |map| map::mend(map, &known));
        }
        self.settle_ballots();
        plan::mend(self);
        self.mend_views();
        self.mend_presentations();
        self.mend_day();
        self.mend_conflicts();
    }

    /// What a view shows may be gone: that is no fault of it.
    fn mend_views(&mut self) {
        self.views.truncate(limits::VIEWS);
        own_identities(&mut self.views, |view| view.id.0, |view, id| view.id = ViewId(id));
        for view in &mut self.views {
            mend_shared(view, |view| {
                cut_title(&mut view.name);
                view.stages.truncate(limits::STAGES);
                view.lines.truncate(limits::STAGES);
                view.lanes.iter_mut().for_each(|lanes| lanes.truncate(limits::LANES));
                if let Some(filter) = &mut view.filter {
                    cut_title(&mut filter.text);
                    filter.stages.truncate(limits::STAGES);
                }
                if let Some(several) = view.chart.as_mut().and_then(|chart| chart.several.as_mut()) {
                    several.voices.truncate(limits::LIST_ENTRIES);
                    for voice in &mut several.voices {
                        if let Voice::Group(name) = voice {
                            cut_title(name);
                        }
                    }
                }
            });
        }
    }

    /// What a step shows may be gone: that is no fault of it. It goes with its map.
    fn mend_presentations(&mut self) {
        self.presentation.truncate(limits::STEPS);
        self.keep_presented();
        own_identities(&mut self.presentation, |step| step.id.0, |step, id| step.id = StepId(id));
        for step in &mut self.presentation {
            mend_shared(step, |step| {
                cut_text(&mut step.note);
                step.minutes = step.minutes.min(limits::STEP_MINUTES);
            });
        }
    }

    fn mend_day(&mut self) {
        self.day_starts = self.day_starts.filter(|minutes| *minutes < limits::STEP_MINUTES);
        self.day.truncate(limits::DAY_STEPS);
        own_identities(&mut self.day, |part| part.id.0, |part, id| part.id = DayStepId(id));
        for part in &mut self.day {
            mend_shared(part, |part| {
                cut_title(&mut part.title);
                cut_title(&mut part.who);
                cut_text(&mut part.note);
                part.minutes = part.minutes.min(limits::STEP_MINUTES);
            });
        }
    }

    /// What a conflict is about may be gone: that is no fault of it.
    fn mend_conflicts(&mut self) {
        self.conflicts.truncate(limits::CONFLICTS);
        own_identities(&mut self.conflicts, |conflict| conflict.id.0, |conflict, id| conflict.id = ConflictId(id));
        for conflict in &mut self.conflicts {
            mend_shared(conflict, |conflict| {
                let dispute = &mut conflict.dispute;
                dispute.theirs.truncate(limits::LIST_ENTRIES);
                for value in dispute.base.iter_mut().chain(&mut dispute.theirs) {
                    if let Value::Text(text) = value
                        && text.len() > limits::TEXT_CHARS
                    {
                        cut_text(text.to_mut());
                    }
                }
            });
        }
    }

    fn mend_own(&mut self) {
        cut_title(&mut self.name);
        cut_title(&mut self.client);
        cut_text(&mut self.notes);
        if !self.thresholds.are_sound() {
            self.thresholds = Thresholds::default();
        }
        HouseRule::mend(&mut self.rules);
    }

    /// The lists that all maps share, and the list of maps.
    fn mend_lists(&mut self) {
        self.rounds.truncate(limits::ROUNDS);
        self.segments.truncate(limits::SEGMENTS);
        self.raters.truncate(limits::RATERS);
        self.maps.truncate(limits::MAPS);
        self.ballots.truncate(limits::BALLOTS);
        if self.rounds.is_empty() {
            self.rounds.push(Arc::new(Round { id: RoundId::named("stand-in"), label: "1".to_owned(), date: None }));
        }
        if self.maps.is_empty() {
            self.maps.push(Arc::new(Map::new(MapId::named("stand-in"), "1")));
        }
        own_identities(&mut self.rounds, |round| round.id.0, |round, id| round.id = RoundId(id));
        own_identities(&mut self.segments, |segment| segment.id.0, |segment, id| segment.id = SegmentId(id));
        own_identities(&mut self.raters, |rater| rater.id.0, |rater, id| rater.id = RaterId(id));
        own_identities(&mut self.ballots, |ballot| ballot.id.0, |ballot, id| ballot.id = BallotId(id));
        own_identities(&mut self.maps, |map| map.id.0, |map, id| map.id = MapId(id));
        // A picture that is there twice is the same one: its identity is that of its bytes.
        let mut seen = HashSet::new();
        self.pictures.retain(|picture| seen.insert(picture.id()));
        self.pictures.truncate(limits::PICTURES);
        let mut bytes = 0;
        self.pictures.retain(|picture| {
            let fits = bytes + picture.data().len() <= limits::ALL_PICTURES_BYTES;
            bytes += if fits { picture.data().len() } else { 0 };
            fits
        });
        for round in &mut self.rounds {
            mend_shared(round, |round| cut_title(&mut round.label));
        }
        for segment in &mut self.segments {
            mend_shared(segment, |segment| {
                cut_title(&mut segment.name);
                for text in [&mut segment.interests, &mut segment.behaviour, &mut segment.goal, &mut segment.why] {
                    cut_text(text);
                }
                segment.color = segment.color.filter(|color| *color <= 0xff_ffff);
            });
        }
        for rater in &mut self.raters {
            mend_shared(rater, |rater| {
                cut_title(&mut rater.name);
                cut_title(&mut rater.group);
            });
        }
    }

    /// Rounds, raters and segments that scores and metrics name and that are gone, as far as there is room for them.
    fn bring_back(&mut self) {
        let mut rounds: HashSet<RoundId> = self.rounds.iter().map(|round| round.id).collect();
        let mut raters: HashSet<RaterId> = self.raters.iter().map(|rater| rater.id).collect();
        let (mut gone_rounds, mut gone_raters) = (Vec::new(), Vec::new());
        for touchpoint in self.maps.iter().flat_map(|map| map.touchpoints()) {
            let voted = touchpoint.votes.iter().map(|vote| vote.round);
            gone_rounds.extend(touchpoint.agreed.iter().map(|agreed| agreed.round).chain(voted).filter(|id| rounds.insert(*id)));
            gone_raters.extend(touchpoint.votes.iter().map(|vote| vote.rater).filter(|id| raters.insert(*id)));
        }
        gone_rounds.extend(self.metrics.iter().map(|metric| metric.round).filter(|id| rounds.insert(*id)));
        let mut segments: HashSet<SegmentId> = self.segments.iter().map(|segment| segment.id).collect();
        let gone_segments: Vec<SegmentId> =
            self.metrics.iter().filter_map(|metric| metric.segment).filter(|id| segments.insert(*id)).collect();
        for ballot in &self.ballots {
            gone_rounds.extend([ballot.round].into_iter().filter(|id| rounds.insert(*id)));
            gone_raters.extend(ballot.votes.iter().map(|vote| vote.rater).filter(|id| raters.insert(*id)));
        }
        let room = limits::ROUNDS.saturating_sub(self.rounds.len());
        self.rounds.extend(gone_rounds.into_iter().take(room).map(Round::stand_in).map(Arc::new));
        let room = limits::SEGMENTS.saturating_sub(self.segments.len());
        self.segments.extend(gone_segments.into_iter().take(room).map(Segment::stand_in).map(Arc::new));
        let room = limits::RATERS.saturating_sub(self.raters.len());
        self.raters.extend(gone_raters.into_iter().take(room).map(Rater::stand_in).map(Arc::new));
    }
}

/// What elements of the project may refer to.
struct Known {
    rounds: HashSet<RoundId>,
    raters: HashSet<RaterId>,
    segments: HashSet<SegmentId>,
    pictures: HashSet<PictureId>,
}

impl Known {
    fn picture(&self, picture: Option<PictureId>) -> Option<PictureId> {
        picture.filter(|id| self.pictures.contains(id))
    }
}

/// Mends an element, which stays shared if there was nothing to mend. One that nobody shares is not copied: it may be most of a file.
fn mend_shared<T: Clone + PartialEq>(shared: &mut Arc<T>, mend: impl FnOnce(&mut T)) {
    if let Some(own) = Arc::get_mut(shared) {
        mend(own);
        return;
    }
    let mut mended = T::clone(shared);
    mend(&mut mended);
    if mended != **shared {
        *shared = Arc::new(mended);
    }
}

/// Gives each element whose identity one before it has another one, the same each time.
fn own_identities<T: Clone>(list: &mut [Arc<T>], id: impl Fn(&T) -> Uuid, set: impl Fn(&mut T, Uuid)) {
    let mut taken = Taken::of(list.iter().map(|element| id(element)));
    let mut seen = HashSet::with_capacity(list.len());
    for element in list {
        if !seen.insert(id(element)) {
            let other = taken.another(id(element));
            set(Arc::make_mut(element), other);
        }
    }
}

/// The identities of a list: one that gets another must not take that of one that comes later.
struct Taken {
    ids: HashSet<Uuid>,
    /// How many have been tried instead of each: of a thousand with the same one, each would otherwise try all before it.
    tried: HashMap<Uuid, u64>,
}

impl Taken {
    fn of(ids: impl IntoIterator<Item = Uuid>) -> Self {
        Self { ids: ids.into_iter().collect(), tried: HashMap::new() }
    }

    /// An identity instead of one that is taken, the same each time.
    fn another(&mut self, of: Uuid) -> Uuid {
        let next = self.tried.entry(of).or_default();
        loop {
            let id = Uuid::new_v5(&of, &next.to_le_bytes());
            *next += 1;
            if self.ids.insert(id) {
                return id;
            }
        }
    }
}

/// The beginning of a text, of this many characters at most.
fn begin(text: &str, chars: usize) -> &str {
    if text.len() <= chars {
        return text;
    }
    text.char_indices().nth(chars).map_or(text, |(end, _)| &text[..end])
}

/// Cuts a text to this many characters. What it took beyond them is free again.
fn cut(text: &mut String, chars: usize) {
    let length = begin(text, chars).len();
    if length < text.len() {
        text.truncate(length);
        text.shrink_to_fit();
    }
}

fn cut_title(text: &mut String) {
    cut(text, limits::TITLE_CHARS);
}

fn cut_text(text: &mut String) {
    cut(text, limits::TEXT_CHARS);
}

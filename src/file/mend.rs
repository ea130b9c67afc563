//! Makes a project that was read from a file sound again: what breaks an invariant is mended in the way that loses least, and each time
//! there is a finding. Identities that occur twice have been dealt with before, where the line is known.

use super::finding::Findings;
use super::{FileError, FindingKind};
use crate::model::{
    ExperienceId, FreePer, Lane, LaneId, LaneKind, Map, Media, PictureId, Project, Round, RoundId, SegmentId, Stage, StageId, Subject,
    Thresholds, Tone, Touchpoint, TouchpointId, limits,
};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// The project, sound. `lines` says where each element is in the file.
///
/// # Errors
/// More elements than a project may hold; anything else that cannot be mended.
pub(super) fn mend(mut project: Project, lines: &HashMap<Subject, u32>, findings: &mut Findings) -> Result<Project, FileError> {
    let problems = project.problems();
    if problems.is_empty() {
        return Ok(project);
    }
    for problem in problems {
        let line = lines.get(&problem.subject).copied().unwrap_or(1);
        findings.add(line, 1, FindingKind::Mended(problem.kind), record_of(problem.subject), &[]);
    }
    mend_project(&mut project);
    match project.problems().first() {
        None => Ok(project),
        Some(problem) => Err(FileError::Unsound(problem.kind.code())),
    }
}

fn record_of(subject: Subject) -> &'static str {
    match subject {
        Subject::Project => "Project",
        Subject::Round(_) => "Round",
        Subject::Segment(_) => "Segment",
        Subject::Rater(_) => "Rater",
        Subject::Map(_) => "Map",
        Subject::Lane(..) => "Lane",
        Subject::Stage(..) => "Stage",
        Subject::Touchpoint(..) => "Touchpoint",
    }
}

/// Cuts a text to this many characters.
fn cut(text: &mut String, chars: usize) {
    if text.len() > chars
        && let Some((end, _)) = text.char_indices().nth(chars)
    {
        text.truncate(end);
    }
}

fn cut_title(text: &mut String) {
    cut(text, limits::TITLE_CHARS);
}

fn cut_text(text: &mut String) {
    cut(text, limits::TEXT_CHARS);
}

fn mend_project(project: &mut Project) {
    cut_title(&mut project.name);
    cut_title(&mut project.client);
    cut_text(&mut project.notes);
    if !project.thresholds.are_sound() {
        project.thresholds = Thresholds::default();
    }
    if project.rounds.is_empty() {
        project.rounds.push(Arc::new(Round { id: RoundId::named("stand-in"), label: "1".to_owned(), date: None }));
    }
    if project.maps.is_empty() {
        project.maps.push(Arc::new(Map::new(crate::model::MapId::named("stand-in"), "1")));
    }
    for round in &mut project.rounds {
        cut_title(&mut Arc::make_mut(round).label);
    }
    let known = Known {
        rounds: project.rounds.iter().map(|round| round.id).collect(),
        segments: project.segments.iter().map(|segment| segment.id).collect(),
        pictures: project.pictures.iter().map(|picture| picture.id()).collect(),
    };
    for segment in &mut project.segments {
        let segment = Arc::make_mut(segment);
        cut_title(&mut segment.name);
        for text in [&mut segment.interests, &mut segment.behaviour, &mut segment.goal, &mut segment.why] {
            cut_text(text);
        }
        segment.color = segment.color.filter(|color| *color <= 0xff_ffff);
        segment.picture = known.picture(segment.picture);
    }
    for rater in &mut project.raters {
        let rater = Arc::make_mut(rater);
        cut_title(&mut rater.name);
        cut_title(&mut rater.group);
    }
    project.current_round = project.current_round.filter(|id| known.rounds.contains(id));
    for map in &mut project.maps {
        mend_map(Arc::make_mut(map), &known);
    }
}

/// What elements of the project may refer to.
struct Known {
    rounds: HashSet<RoundId>,
    segments: HashSet<SegmentId>,
    pictures: HashSet<PictureId>,
}

impl Known {
    fn picture(&self, picture: Option<PictureId>) -> Option<PictureId> {
        picture.filter(|id| self.pictures.contains(id))
    }
}

fn mend_map(map: &mut Map, known: &Known) {
    cut_title(&mut map.name);
    cut_title(&mut map.subtitle);
    map.picture = known.picture(map.picture);
    map.segment = map.segment.filter(|id| known.segments.contains(id));
    if map.stages.is_empty() {
        map.stages.push(Arc::new(Stage::new(StageId::named(&format!("{} stand-in", map.id)), "1")));
    }
    let touchpoints: HashSet<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let stages: HashSet<StageId> = map.stages.iter().map(|stage| stage.id).collect();
    for stage in &mut map.stages {
        let stage = Arc::make_mut(stage);
        cut_title(&mut stage.name);
        cut_text(&mut stage.description);
        stage.picture = known.picture(stage.picture);
        for touchpoint in &mut stage.touchpoints {
            mend_touchpoint(Arc::make_mut(touchpoint), known, &touchpoints);
        }
    }
    for lane in &mut map.lanes {
        let lane = Arc::make_mut(lane);
        lane.height = lane.height.filter(|height| (Lane::MIN_HEIGHT..=Lane::MAX_HEIGHT).contains(height));
        if let LaneKind::Free(free) = &mut lane.kind {
            cut_title(&mut free.name);
            let per = free.per;
            free.retain(|id| match per {
                FreePer::Stage => stages.contains(&StageId(id)),
                FreePer::Touchpoint => touchpoints.contains(&TouchpointId(id)),
            });
            free.pictures.retain(|_, picture| known.pictures.contains(picture));
            free.cells.values_mut().for_each(cut_text);
        }
    }
    mend_card_lanes(map);
}

/// Exactly one lane for each media kind: a second one is removed, a missing one is added above the others.
fn mend_card_lanes(map: &mut Map) {
    let standard = Lane::standard(map.id);
    if map.lanes.is_empty() {
        map.lanes = standard;
        return;
    }
    let mut seen: HashSet<Media> = HashSet::new();
    map.lanes.retain(|lane| match &lane.kind {
        LaneKind::Cards(media) => seen.insert(*media),
        _ => true,
    });
    let mut place = 0;
    for lane in standard {
        let LaneKind::Cards(media) = lane.kind else { continue };
        let found = map.lanes.iter().position(|lane| lane.kind == LaneKind::Cards(media));
        let index = found.unwrap_or(place);
        if found.is_none() {
            let mut lane = lane;
            if map.lane(lane.id).is_some() {
                Arc::make_mut(&mut lane).id = LaneId(Uuid::new_v5(&lane.id.0, b"stand-in"));
            }
            map.lanes.insert(index, lane);
        }
        place = index + 1;
    }
}

fn mend_touchpoint(touchpoint: &mut Touchpoint, known: &Known, others: &HashSet<TouchpointId>) {
    cut_title(&mut touchpoint.title);
    for text in [
        &mut touchpoint.expectation_text,
        &mut touchpoint.why,
        &mut touchpoint.core_message,
        &mut touchpoint.content,
        &mut touchpoint.notes,
    ] {
        cut_text(text);
    }
    if let Some(seen) = &mut touchpoint.break_ {
        cut_text(&mut seen.cause);
    }
    touchpoint.picture = known.picture(touchpoint.picture);
    let own = touchpoint.id;
    touchpoint.raised_by = touchpoint.raised_by.filter(|id| *id != own && others.contains(id));
    touchpoint.reach = touchpoint.reach.filter(|reach| (0.0..=100.0).contains(reach));
    touchpoint.last_owned_area = touchpoint.last_owned_area.filter(|area| area.media() == Media::Owned);
    mend_lists(touchpoint, known);
    // The last one counts, as with votes that come in one after the other.
    let mut seen = HashSet::new();
    touchpoint.agreed.reverse();
    touchpoint.agreed.retain(|agreed| seen.insert(agreed.round));
    touchpoint.agreed.reverse();
    let mut seen = HashSet::new();
    touchpoint.votes.reverse();
    touchpoint.votes.retain(|vote| seen.insert((vote.round, vote.rater)));
    touchpoint.votes.reverse();
}

fn mend_lists(touchpoint: &mut Touchpoint, known: &Known) {
    touchpoint.further_channels.truncate(limits::LIST_ENTRIES);
    touchpoint.influencers.truncate(limits::LIST_ENTRIES);
    touchpoint.content_variants.truncate(limits::LIST_ENTRIES);
    touchpoint.passed_on.truncate(limits::LIST_ENTRIES);
    touchpoint.experiences.truncate(limits::LIST_ENTRIES);
    for influencer in &mut touchpoint.influencers {
        cut_title(&mut influencer.name);
    }
    for variant in &mut touchpoint.content_variants {
        cut_text(&mut variant.text);
        variant.segment = variant.segment.filter(|id| known.segments.contains(id));
    }
    for told in &mut touchpoint.passed_on {
        cut_text(&mut told.text);
    }
    let mut seen = HashSet::new();
    for (index, experience) in touchpoint.experiences.iter_mut().enumerate() {
        cut_text(&mut experience.text);
        cut_title(&mut experience.source);
        if !seen.insert(experience.id) {
            experience.id = ExperienceId(Uuid::new_v5(&experience.id.0, &index.to_le_bytes()));
            seen.insert(experience.id);
        }
    }
    // What is neither good nor bad is no experience, but the words are kept.
    let (neutral, kept) = std::mem::take(&mut touchpoint.experiences).into_iter().partition(|experience| experience.tone == Tone::Neutral);
    touchpoint.experiences = kept;
    let neutral: Vec<crate::model::Experience> = neutral;
    for experience in neutral {
        if !touchpoint.notes.is_empty() {
            touchpoint.notes.push('\n');
        }
        touchpoint.notes.push_str(&experience.text);
    }
    cut_text(&mut touchpoint.notes);
    touchpoint.goals.sort_unstable();
    touchpoint.goals.dedup();
}

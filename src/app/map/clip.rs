//! What is cut and copied, as text for the system's clipboard: a header line and the cards as RON, with their scores and votes. Lines from
//! other programs become touchpoints. Never a change by itself: `paste` makes it one edit.

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::map::dialog::MapDialog;
use crate::app::map::kept::CoveredClip;
use crate::app::notice::NoticeKind;
use crate::app::wish::Wish;
use crate::edit::{BallotEdit, Edit, PictureAt, PictureEdit, Selected, StageEdit, StepName, TouchpointEdit, adopt};
use crate::import::{Outlined, outline, read_cells};
use crate::model::{
    BallotVote, Experience, ExperienceId, Map, MapId, Picture, PictureId, Scores, StageId, Tone, Touchpoint, TouchpointId, Vote, limits,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// First line of what was copied here. The number grows if the format changes.
const HEADER: &str = "wegmarke-cards 1";
/// Maximum length of a text that is pasted, in bytes.
const LONGEST: usize = 80_000_000;
/// Maximum number of bytes of pictures that are copied along; if there are more, the last ones are missing when cards are pasted into
/// another project.
const MOST_PICTURES: usize = 50_000_000;
/// Maximum number of lines from other programs that become touchpoints at once.
const MOST_LINES: usize = 500;

/// Cards or stages that were copied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Clip {
    /// The map they come from: within it, copies get new identities.
    map: MapId,
    /// Whether they were cut rather than copied: they may come back with their own identities.
    cut: bool,
    /// Whole stages, or one without a name for single cards.
    stages: Vec<ClipStage>,
    /// What the stages and cards show.
    #[serde(default)]
    pictures: Vec<Picture>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ClipStage {
    /// Name and description; none: only cards were copied.
    stage: Option<(StageId, String, String)>,
    cards: Vec<ClipCard>,
    /// What the stage shows.
    #[serde(default)]
    picture: Option<PictureId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ClipCard {
    touchpoint: Touchpoint,
    /// In a file, votes are records of their own, so a touchpoint alone does not carry them.
    votes: Vec<Vote>,
}

impl Desk {
    /// Copies what is selected to the clipboard. Returns whether there was anything.
    pub(crate) fn copy_selected(&mut self, cut: bool) -> bool {
        if let Some(text) = self.words_of_cell() {
            self.maps.covered = None;
            self.wishes.push(Wish::CopyText(text));
            return true;
        }
        let Some(map) = self.open.document.map() else { return false };
        let cards = self.selected_in_order();
        let card = |touchpoint: &Touchpoint| ClipCard { touchpoint: touchpoint.clone(), votes: touchpoint.votes.clone() };
        let stages: Vec<ClipStage> = if cards.is_empty() {
            let selected = map.stages.iter().filter(|stage| self.open.document.selection.contains(Selected::Stage(stage.id)));
            let copied = selected.map(|stage| ClipStage {
                stage: Some((stage.id, stage.name.clone(), stage.description.clone())),
                cards: stage.touchpoints.iter().map(|touchpoint| card(touchpoint)).collect(),
                picture: stage.picture,
            });
            copied.collect()
        } else {
            let wanted: HashSet<TouchpointId> = cards.into_iter().collect();
            let copied = map.touchpoints().filter(|touchpoint| wanted.contains(&touchpoint.id)).map(|touchpoint| card(touchpoint));
            vec![ClipStage { stage: None, cards: copied.collect(), picture: None }]
        };
        if stages.is_empty() {
            return false;
        }
        let pictures = self.copied_pictures(&stages);
        let copied = stages.iter().flat_map(|stage| stage.cards.iter().map(|card| card.touchpoint.id)).collect();
        let Ok(text) = ron::ser::to_string_pretty(&Clip { map: map.id, cut, stages, pictures }, ron::ser::PrettyConfig::default()) else {
            return false;
        };
        let text = format!("{HEADER}\n{text}\n");
        self.maps.covered = self.covered(map.id, &text, &copied);
        self.wishes.push(Wish::CopyText(text));
        true
    }

    /// What the vote in progress knows about touchpoints of a map.
    fn covered(&self, map: MapId, text: &str, copied: &HashSet<TouchpointId>) -> Option<CoveredClip> {
        let ballot = self.ballot()?;
        let asked = ballot.touchpoints.iter().filter(|id| map == ballot.map && copied.contains(id)).copied().collect();
        let votes = ballot.votes.iter().filter(|vote| vote.map == map && copied.contains(&vote.touchpoint)).copied().collect();
        Some(CoveredClip { text: text.trim().to_owned(), ballot: ballot.id, round: ballot.round, asked, votes })
    }

    /// What a vote in progress knew about the cards in this text, if it was the last that was copied here.
    fn covered_clip(&self, text: &str) -> Option<&CoveredClip> {
        self.maps.covered.as_ref().filter(|covered| covered.text == text.trim().replace("\r\n", "\n"))
    }

    /// Gives a copied card its votes from a vote that has ended since: what its original has now, or the answers about it if that is gone.
    fn with_revealed(&self, mut touchpoint: Touchpoint, covered: Option<&CoveredClip>) -> Touchpoint {
        let project = self.open.document.project();
        let Some(covered) = covered.filter(|covered| project.ballot(covered.ballot).is_none()) else { return touchpoint };
        let id = touchpoint.id;
        for vote in covered.votes.iter().filter(|vote| vote.touchpoint == id) {
            let of_rater = |touchpoint: &Touchpoint| touchpoint.votes_in(covered.round).find(|one| one.rater == vote.rater).copied();
            let scores = match project.map(vote.map).and_then(|map| map.touchpoint(vote.touchpoint)) {
                Some(original) => of_rater(original).map_or_else(Scores::default, |now| now.scores),
                None => {
                    let mut scores = of_rater(&touchpoint).map_or_else(Scores::default, |copied| copied.scores);
                    for (kind, score) in vote.scores.iter().filter(|(_, score)| score.is_some()) {
                        *scores.get_mut(kind) = *score;
                    }
                    scores
                }
            };
            touchpoint.put_vote(Vote { round: covered.round, rater: vote.rater, scores });
        }
        touchpoint
    }

    /// Gives pasted cards their votes from a vote that is also in progress in this project: their new identities get them, still covered.
    fn paste_covered(&self, text: &str, target: MapId, identities: &Identities) -> Option<Edit> {
        let covered = self.covered_clip(text)?;
        let project = self.open.document.project();
        let ballot = project.ballot(covered.ballot)?;
        let new = |id: &TouchpointId| identities.new.get(id).copied();
        let asked = covered.asked.iter().filter(|_| target == ballot.map).filter_map(new).collect();
        let known = covered.votes.iter().filter(|vote| project.rater(vote.rater).is_some());
        let votes = known.filter_map(|vote| Some(BallotVote { map: target, touchpoint: new(&vote.touchpoint)?, ..*vote })).collect();
        Some(Edit::Ballot(BallotEdit::Take { ballot: covered.ballot, asked, votes }))
    }

    /// The pictures that stages and cards show, each once.
    fn copied_pictures(&self, stages: &[ClipStage]) -> Vec<Picture> {
        let cards = stages.iter().flat_map(|stage| stage.cards.iter().filter_map(|card| card.touchpoint.picture));
        let mut wanted: Vec<PictureId> = stages.iter().filter_map(|stage| stage.picture).chain(cards).collect();
        let mut seen = HashSet::new();
        wanted.retain(|id| seen.insert(*id));
        let project = self.open.document.project();
        let mut bytes = 0;
        let pictures = wanted.into_iter().filter_map(|id| project.picture(id)).filter(|picture| {
            bytes += picture.data().len();
            bytes <= MOST_PICTURES
        });
        pictures.map(|picture| Picture::clone(picture)).collect()
    }

    /// Pastes what is on the clipboard: cards copied here, words into the leading cell, or else a touchpoint for each title.
    pub(crate) fn paste(&mut self, text: &str) {
        if text.len() > LONGEST {
            let sentence = self.program.texts.paste_too_large(&self.program.texts.integer((LONGEST / 1_000_000) as i64));
            self.notify(NoticeKind::Warning, sentence);
            return;
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_start().starts_with("wegmarke-cards ") {
            match parse(text) {
                Some(clip) => self.paste_clip(clip, text),
                None => {
                    let sentence = self.program.texts.paste_unreadable().to_owned();
                    self.notify(NoticeKind::Warning, sentence);
                }
            }
        } else if let Some(cell) = self.open.document.selection.lead_cell() {
            let lines: Vec<String> = text.lines().map(title_of_line).filter(|line| !line.is_empty()).collect();
            self.paste_into_cell(cell, text.trim_end(), &lines);
        } else if !self.paste_table(text) {
            self.paste_lines(text);
        }
    }

    /// Lines from another program: titles at once, titles with experiences after a look.
    fn paste_lines(&mut self, text: &str) {
        let list = outlined(text);
        if list.is_empty() {
            return;
        }
        let texts = &self.program.texts;
        let lines = list.iter().map(|one| 1 + one.told.len()).sum::<usize>();
        let refused = if list.len() > MOST_LINES || lines > limits::LIST_ENTRIES {
            let most = if list.len() > MOST_LINES { MOST_LINES } else { limits::LIST_ENTRIES };
            Some(texts.paste_too_many_lines(&texts.integer(most as i64)))
        } else if list.iter().any(|one| one.title.chars().count() > limits::TITLE_CHARS) {
            Some(texts.paste_too_long_line(&texts.integer(limits::TITLE_CHARS as i64)))
        } else if list.iter().flat_map(|one| &one.told).any(|(_, text)| text.chars().count() > limits::TEXT_CHARS) {
            Some(texts.paste_too_long_line(&texts.integer(limits::TEXT_CHARS as i64)))
        } else {
            None
        };
        if let Some(sentence) = refused {
            self.notify(NoticeKind::Warning, sentence);
        } else if lines > list.len() {
            self.ask(Dialog::Map(MapDialog::Paste(Arc::new(list))));
        } else {
            self.paste_outline(&list);
        }
    }

    /// Adds the titles of a list with what is below them, as one step.
    pub(crate) fn paste_outline(&mut self, list: &[Outlined]) {
        let place = self.place_after_selection();
        let (Some(map), Some(stage)) = (self.open.document.map(), place.stage) else { return };
        let area = map.area_for_new(self.open.document.selection.lead_touchpoint());
        let told = |(tone, text): &(Tone, String)| Experience {
            id: ExperienceId::new(),
            tone: *tone,
            text: text.clone(),
            date: None,
            source: String::new(),
        };
        let touchpoint = |one: &Outlined| Touchpoint {
            experiences: one.told.iter().map(told).collect(),
            ..Touchpoint::new(TouchpointId::new(), one.title.clone(), area)
        };
        let touchpoints: Vec<Touchpoint> = list.iter().map(touchpoint).collect();
        let ids: Vec<TouchpointId> = touchpoints.iter().map(|touchpoint| touchpoint.id).collect();
        let edits = vec![Edit::Touchpoint(TouchpointEdit::Add { map: map.id, stage, touchpoints, before: place.before })];
        if self.apply(&Edit::Together { label: StepName::Paste, edits }, None) {
            self.select_touchpoints(&ids);
        }
    }

    fn paste_clip(&mut self, clip: Clip, text: &str) {
        let Some(map) = self.open.document.map() else { return };
        let target = map.id;
        let place = self.place_after_selection();
        let mut identities = Identities::for_clip(&clip, map);
        let brought: HashSet<PictureId> = clip.pictures.iter().map(Picture::id).collect();
        let known = |id: PictureId| clip.pictures.iter().find(|picture| picture.id() == id).cloned();
        let known = |id: PictureId| known(id).or_else(|| self.open.document.project().picture(id).map(|picture| Picture::clone(picture)));
        let covered = self.covered_clip(text);
        let adopted = |card: ClipCard, identities: &Identities| {
            let raised_by = card.touchpoint.raised_by;
            let picture = card.touchpoint.picture;
            let whole = self.with_revealed(Touchpoint { votes: card.votes, ..card.touchpoint }, covered);
            let mut touchpoint = adopt(whole, self.open.document.project(), map);
            // References between elements that were copied together are kept.
            touchpoint.raised_by = raised_by.and_then(|id| identities.new.get(&id).copied()).or(touchpoint.raised_by);
            // So are the pictures that were copied along.
            touchpoint.picture = touchpoint.picture.or(picture.filter(|id| brought.contains(id)));
            touchpoint.id = identities.new.get(&touchpoint.id).copied().unwrap_or_else(TouchpointId::new);
            touchpoint
        };
        let before_stage = self.selected_stage().and_then(|id| map.stage_index(id)).and_then(|at| map.stages.get(at + 1)).map(|s| s.id);
        let mut edits = Vec::new();
        if !clip.pictures.is_empty() {
            edits.push(Edit::Picture(PictureEdit::Bring { pictures: clip.pictures.clone() }));
        }
        let (mut cards, mut stages) = (Vec::new(), Vec::new());
        for part in clip.stages {
            let touchpoints: Vec<Touchpoint> = part.cards.into_iter().map(|card| adopted(card, &identities)).collect();
            cards.extend(touchpoints.iter().map(|touchpoint| touchpoint.id));
            match part.stage {
                None => {
                    let Some(stage) = place.stage else { return };
                    edits.push(Edit::Touchpoint(TouchpointEdit::Add { map: target, stage, touchpoints, before: place.before }));
                }
                Some((id, name, description)) => {
                    let stage = identities.stage(id);
                    edits.push(Edit::Stage(StageEdit::Add { map: target, stage, name, before: before_stage }));
                    edits.push(Edit::Stage(StageEdit::Describe { map: target, stage, description }));
                    edits.push(Edit::Touchpoint(TouchpointEdit::Add { map: target, stage, touchpoints, before: None }));
                    let picture = part.picture.and_then(known);
                    let set = picture.map(|picture| PictureEdit::Set { at: PictureAt::Stage(target, stage), picture });
                    edits.extend(set.map(Edit::Picture));
                    stages.push(stage);
                }
            }
        }
        edits.extend(self.paste_covered(text, target, &identities));
        if self.apply(&Edit::Together { label: StepName::Paste, edits }, None) {
            match stages.last() {
                Some(stage) => self.select_one(Selected::Stage(*stage)),
                None => self.select_touchpoints(&cards),
            }
        }
    }
}

/// Which identities pasted elements get: their own in another map and after cutting, unless those are taken there; else new ones
/// (`method.md` §2).
struct Identities {
    new: BTreeMap<TouchpointId, TouchpointId>,
    taken_stages: HashSet<StageId>,
    keeps: bool,
}

impl Identities {
    fn for_clip(clip: &Clip, map: &Map) -> Self {
        let keeps = clip.cut || clip.map != map.id;
        let mut taken: HashSet<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
        let mut new = BTreeMap::new();
        for id in clip.stages.iter().flat_map(|stage| stage.cards.iter().map(|card| card.touchpoint.id)) {
            let free = keeps && !taken.contains(&id);
            let own = if free { id } else { TouchpointId::new() };
            taken.insert(own);
            new.insert(id, own);
        }
        Self { new, taken_stages: map.stages.iter().map(|stage| stage.id).collect(), keeps }
    }

    fn stage(&mut self, id: StageId) -> StageId {
        let own = if self.keeps && !self.taken_stages.contains(&id) { id } else { StageId::new() };
        self.taken_stages.insert(own);
        own
    }
}

/// Whether a text from the clipboard was copied here.
pub(crate) fn holds_cards(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(HEADER.split(' ').next().unwrap_or(HEADER))
}

fn parse(text: &str) -> Option<Clip> {
    let (header, body) = text.trim_start().split_once('\n')?;
    if header.trim_end() != HEADER {
        return None;
    }
    ron::from_str(body).ok()
}

/// The list in a text from another program: a column of cells of a spreadsheet, which may span lines, else a title in each line that is not
/// below another.
fn outlined(text: &str) -> Vec<Outlined> {
    let is_column = text.lines().any(|line| line.starts_with('"'));
    let cells = is_column.then(|| read_cells(text)).and_then(Result::ok).filter(|rows| rows.iter().all(|row| row.len() == 1));
    let Some(rows) = cells else { return outline(text) };
    let titles = rows.into_iter().flatten().map(|cell| title_of_line(&cell)).filter(|title| !title.is_empty());
    titles.map(|title| Outlined { title, told: Vec::new() }).collect()
}

/// The title in a line from another program: without a leading list mark, with tabs and other control characters as spaces.
fn title_of_line(line: &str) -> String {
    let line = crate::letters::one_line(line);
    let line = line.trim();
    let unmarked = ["- ", "* ", "• ", "– ", "· "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    unmarked.trim().to_owned()
}

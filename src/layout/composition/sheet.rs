//! A map composed for a sheet of paper, which people see whole: what the sheet has no room for is left out piece by piece, and what it has too much room
//! for is set larger. Never which candidate is chosen: that is the search's.

use super::door::{Area, Wishes, compose};
use super::{Composed, Composition};
use crate::layout::{MapOptions, PAGE_TYPE, PanelSet};
use crate::method::JudgedMap;
use crate::model::Project;

/// The factor by which type grows at once on a sheet that would be empty else.
const LARGER: f64 = 1.1;
/// Type grows to so many times what is aimed at.
const MOST_LARGER: f64 = 3.0;
/// The most room that rows of cards and lanes of words have besides what they need, before a sheet counts as empty; in points of the scene.
const EMPTY: f64 = 40.0;

/// Composes a map for a sheet.
pub fn compose_sheet(project: &Project, judged: &JudgedMap, options: &MapOptions<'_>, area: &Area, wishes: &Wishes) -> Composed {
    let with = |target: f64, wishes: &Wishes| compose(project, judged, options, &Area { target, ..*area }, wishes);
    let type_of = |composed: &Composed| area.size.width * PAGE_TYPE / composed.composition.size.width;
    // A hair less, as drawings have whole widths.
    let reaches = |composed: &Composed, target: f64| type_of(composed) >= target * 0.999;
    let (mut best, mut wishes) = (with(area.target, wishes), wishes.clone());
    if best.composition.panels.is_none() {
        for panels in fewer(wishes.panels) {
            let less = Wishes { panels, ..wishes.clone() };
            let next = with(area.target, &less);
            // Words of verdicts are worth more than panels.
            let has_words = next.composition.verdict_words || !best.composition.verdict_words;
            if next.composition.panels.is_some() && has_words && reaches(&next, area.target) {
                (best, wishes) = (next, less);
                break;
            }
        }
    }
    let mut target = area.target;
    while is_empty(&best.composition) && target < area.target * MOST_LARGER {
        target = target.max(type_of(&best)) * LARGER;
        let next = with(target, &wishes);
        if !reaches(&next, target) || !is_as_good(&next.composition, &best.composition) {
            break;
        }
        best = next;
    }
    best
}

/// Sets of panels that say less, the best first: what the map says comes last, because it is what a sheet is for.
fn fewer(panels: PanelSet) -> impl Iterator<Item = PanelSet> {
    let (no_key, findings) = (PanelSet { key: false, ..panels }, PanelSet { findings: panels.findings, ..PanelSet::NONE });
    let with_measures = PanelSet { measures: panels.measures, ..findings };
    let mut before = panels;
    [no_key, with_measures, findings].into_iter().filter(move |set| {
        let is_less = *set != before && *set != PanelSet::NONE;
        before = *set;
        is_less
    })
}

/// Whether there is more room between cards and words than serves anybody.
fn is_empty(composition: &Composition) -> bool {
    composition.row_room.max(composition.text_room) > EMPTY
}

/// Whether larger type costs nothing that matters more: words of verdicts, panels, wide cards.
fn is_as_good(larger: &Composition, before: &Composition) -> bool {
    (larger.verdict_words || !before.verdict_words)
        && larger.panels.is_some() == before.panels.is_some()
        && larger.rows <= before.rows.max(2)
        && larger.distance >= before.distance.min(60.0)
}

#[cfg(test)]
mod tests {
    use super::fewer;
    use crate::layout::PanelSet;

    #[test]
    fn panels_go_one_after_the_other_and_what_the_map_says_stays() {
        let all: Vec<PanelSet> = fewer(PanelSet::ALL).collect();
        let findings = PanelSet { findings: true, ..PanelSet::NONE };
        assert_eq!(all, [PanelSet { key: false, ..PanelSet::ALL }, PanelSet { measures: true, ..findings }, findings]);
        assert_eq!(fewer(findings).count(), 0);
        assert_eq!(fewer(PanelSet { key: true, ..findings }).collect::<Vec<_>>(), [findings]);
        assert_eq!(fewer(PanelSet { key: true, ..PanelSet::NONE }).count(), 0);
    }
}

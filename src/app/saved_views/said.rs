//! Saved views in words: what one shows, and what of it is gone since. Never how it is shown.

use crate::i18n::Texts;
use crate::layout::{capital, word};
use crate::model::{Arrangement, Code as _, Gone, MapId, Project, RoundId, SavedView, Shows};

/// What a view names and is gone, as a list in a sentence; none if all of it is there.
pub fn gone(texts: &Texts, gone: &Gone) -> Option<String> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let Gone { map, round, segment, lanes, stages, compared, voices } = *gone;
    let parts = [
        map.then(|| texts.views_gone_map().to_owned()),
        round.then(|| texts.views_gone_round().to_owned()),
        segment.then(|| texts.views_gone_segment().to_owned()),
        compared.then(|| texts.views_gone_compared().to_owned()),
        (lanes > 0).then(|| texts.views_gone_lanes(count(lanes))),
        (stages > 0).then(|| texts.views_gone_stages(count(stages))),
        (voices > 0).then(|| texts.views_gone_voices(count(voices))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What a view shows, on one line: what kind of view, of which map and round, how much of it.
pub fn shown(texts: &Texts, project: &Project, view: &SavedView) -> String {
    let kind = match (view.shows, &view.chart, view.tab) {
        (Shows::Chart, Some(chart), _) => texts.term("chart", chart.kind.code()).to_owned(),
        (Shows::Measures, _, Some(tab)) => texts.term("measure-tab", tab.code()).to_owned(),
        (shows, ..) => capital(word(texts, shows)),
    };
    let map = |id: MapId| project.map(id).map(|map| map.name.clone());
    let round = |id: RoundId| project.round(id).map(|round| round.label.clone());
    let mut parts = vec![kind];
    if let Some(compared) = view.compared {
        let side = |(of, at): (MapId, RoundId)| Some(format!("{}, {}", map(of)?, round(at)?));
        if let (Some(left), Some(right)) = (side(compared.left), side(compared.right)) {
            parts.push(texts.views_sides(&left, &right));
        }
    } else {
        parts.extend(view.segment.and_then(|id| project.segment(id)).map(|segment| segment.name.clone()));
        parts.extend(view.map.filter(|_| view.segment.is_none()).and_then(map));
        parts.extend(view.round.and_then(round));
    }
    let stages = view.map.and_then(|id| project.map(id)).into_iter().flat_map(|map| &map.stages);
    let stages: Vec<&str> = stages.filter(|stage| view.stages.contains(&stage.id)).map(|stage| &*stage.name).collect();
    if !stages.is_empty() {
        parts.push(stages.join(", "));
    }
    if view.arrangement == Some(Arrangement::Line) && view.shows == Shows::Map {
        parts.push(texts.views_in_one_line().to_owned());
    }
    if view.filter.is_some() {
        parts.push(texts.views_filtered().to_owned());
    }
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

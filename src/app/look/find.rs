//! Searching the project: titles, names and all free texts of every map. Never a change.

use crate::app::desk::Desk;
use crate::app::look::hit::{Find, Hit};
use crate::app::view::View;
use crate::edit::{LaneCell, Selected, Selection};
use crate::letters::Folded;
use crate::model::fields::{Fields as _, MeasureField};
use crate::model::{FreeLane, Lane, LaneKind, Map, MapId, Stage};

impl Desk {
    /// Searches again.
    pub(crate) fn find(&mut self, query: String) {
        let wanted = Folded::new(&query);
        let mut hits = Vec::new();
        if !wanted.is_blank() {
            let project = self.open.document.project();
            // What is on the shown map comes first: Enter leads to another one only when there is nothing here.
            let shown = self.open.document.map().map(|map| map.id);
            let (here, elsewhere): (Vec<_>, Vec<_>) = project.maps.iter().partition(|map| Some(map.id) == shown);
            for map in here.into_iter().chain(elsewhere) {
                hits_in(map, &wanted, &mut hits);
            }
            if let Some(map) = project.maps.first() {
                let mut add = |element, title: &str, texts: &[&str]| add_hit(&mut hits, (map, None), element, title, texts, &wanted);
                for segment in &project.segments {
                    let texts = [segment.interests.as_str(), &segment.behaviour, &segment.goal, &segment.why];
                    add(Selected::Segment(segment.id), &segment.name, &texts);
                }
                for measure in &project.measures {
                    let texts: Vec<&str> = MeasureField::ALL.iter().filter_map(|field| field.text(measure)).collect();
                    add(Selected::Measure(measure.id), &measure.title, &texts);
                }
                for question in &project.questions {
                    add(Selected::Question(question.id), &question.text, &[&question.owner]);
                }
                for contact in &project.contacts {
                    let place = project.map(contact.map).and_then(|map| map.touchpoint(contact.touchpoint));
                    // What its touchpoint is called is found at the touchpoint.
                    if [&contact.when, &contact.content].into_iter().any(|text| wanted.is_in(text))
                        && let Some(place) = place
                    {
                        add(Selected::Contact(contact.id), &place.title, &[&contact.when, &contact.content]);
                    }
                }
                for part in &project.day {
                    add(Selected::Day(part.id), &part.title, &[&part.who, &part.note]);
                }
                for round in &project.rounds {
                    add(Selected::Round(round.id), &round.label, &[]);
                }
                let raters = project.raters.iter().flat_map(|rater| [rater.name.as_str(), rater.group.as_str()]);
                let texts: Vec<&str> = [project.client.as_str(), project.notes.as_str()].into_iter().chain(raters).collect();
                add(Selected::Project, &project.name, &texts);
            }
            hits.truncate(Find::MOST);
        }
        self.open.find = Some(Find { query, hits, current: None });
    }

    /// Shows a hit: selects its element and scrolls it into view.
    pub(crate) fn go_to_hit(&mut self, index: usize) {
        let Some(find) = &mut self.open.find else { return };
        let Some(hit) = find.hits.get(index) else { return };
        find.current = Some(index);
        let (map, element) = (hit.map, hit.element);
        self.show_found(Some(map), element);
    }

    /// Shows an element where it is looked at, whatever is shown now; none: the map says nothing.
    pub(crate) fn show_found(&mut self, map: Option<MapId>, element: Selected) {
        let Some(map) = map.or_else(|| self.map_id()) else { return };
        match element {
            Selected::Segment(_) | Selected::Round(_) | Selected::Project => self.open_in_inspector(element),
            Selected::Measure(id) if self.program.view == View::Map && self.shows_measure(id) => self.go_to_map(element),
            Selected::Measure(_) | Selected::Question(_) | Selected::Contact(_) | Selected::Day(_) => self.show_in_list(element),
            Selected::Map | Selected::Stage(_) | Selected::Touchpoint(_) | Selected::Lane(_) | Selected::Cell(_) => {
                self.select(Selection::one(map, element));
                self.show_left_out(element);
                self.unhide(element);
                self.reveal(element);
            }
        }
    }
}

fn hits_in(map: &Map, wanted: &Folded, hits: &mut Vec<Hit>) {
    let mut add = |stage, element, title: &str, texts: &[&str]| add_hit(hits, (map, stage), element, title, texts, wanted);
    add(None, Selected::Map, &map.name, &[&map.subtitle]);
    for stage in &map.stages {
        add(None, Selected::Stage(stage.id), &stage.name, &[&stage.description]);
        for touchpoint in &stage.touchpoints {
            add(Some(stage), Selected::Touchpoint(touchpoint.id), &touchpoint.title, &touchpoint.texts().collect::<Vec<_>>());
        }
    }
    for lane in &map.lanes {
        if let LaneKind::Free(free) = &lane.kind {
            add_hit(hits, (map, None), Selected::Lane(lane.id), &free.name, &[], wanted);
            hits_in_cells(map, (lane, free), wanted, hits);
        }
    }
}

/// Words in the cells of a lane, each where it is; those of a hidden lane lead to the lane.
fn hits_in_cells(map: &Map, (lane, free): (&Lane, &FreeLane), wanted: &Folded, hits: &mut Vec<Hit>) {
    for of in map.cells_of(free) {
        let Some(excerpt) = free.cells.get(&of).and_then(|text| excerpt(text, wanted)) else { continue };
        if hits.len() >= Find::MOST {
            return;
        }
        let entries = FreeLane::entries_of(free.cells.get(&of).map_or("", String::as_str));
        let entry = entries.take(free.entries(of)).position(|entry| Folded::new(entry).holds(wanted)).unwrap_or(0);
        let element = if lane.hidden { Selected::Lane(lane.id) } else { Selected::Cell(LaneCell { lane: lane.id, of, entry }) };
        let stage = map.stage_of_cell(free, of).and_then(|at| map.stages.get(at)).map(|stage| stage.name.clone());
        let (map_id, map_name) = (map.id, map.name.clone());
        hits.push(Hit { map: map_id, map_name, stage_name: stage, element, title: free.name.clone(), excerpt: Some(excerpt) });
    }
}

/// `place`: the map, and the stage of a touchpoint.
fn add_hit(hits: &mut Vec<Hit>, place: (&Map, Option<&Stage>), element: Selected, title: &str, texts: &[&str], wanted: &Folded) {
    if hits.len() >= Find::MOST {
        return;
    }
    let excerpt = if Folded::new(title).holds(wanted) {
        None
    } else {
        let Some(found) = texts.iter().find_map(|text| excerpt(text, wanted)) else { return };
        Some(found)
    };
    let (map, stage) = place;
    let stage_name = stage.map(|stage| stage.name.clone());
    hits.push(Hit { map: map.id, map_name: map.name.clone(), stage_name, element, title: title.to_owned(), excerpt });
}

/// The text around a match, on one line.
pub(crate) fn excerpt(text: &str, wanted: &Folded) -> Option<String> {
    let start = wanted.find_in(text)?.saturating_sub(Find::AROUND);
    let length = wanted.plain().chars().count() + 2 * Find::AROUND;
    let middle: String = text.chars().skip(start).take(length).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if text.chars().count() > start + length { "…" } else { "" };
    Some(format!("{before}{}{after}", crate::letters::one_line(middle.trim())))
}

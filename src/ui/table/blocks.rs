//! Where everything in the touchpoint table is: a block for each area, with its touchpoints next to its chances. Pure geometry over what
//! the map contains, so that only what is visible has to be painted.

use super::sizes::Measures;
use crate::app::{State, TableArea, Taken, TakenChances};
use crate::catalogue::Chance;
use crate::method::{Analysis, Judged};
use crate::model::{Area, Code as _, Map, Stage, StageId, Touchpoint, TouchpointId};
use crate::ui::kit::hyphens::{WordsOf, laid};
use egui::{Color32, FontId, Galley, TextStyle, Ui};
use std::sync::Arc;

/// Space inside a block at the top and bottom, in points at the normal size of type.
const PADDING: f32 = 10.0;

/// One touchpoint of a block.
pub(super) struct Entry<'a> {
    pub(super) stage: &'a Arc<Stage>,
    pub(super) touchpoint: &'a Arc<Touchpoint>,
    pub(super) judged: &'a Judged,
    /// Measures, and chances that were adopted here.
    pub(super) taken: Vec<Taken<'a>>,
    /// From the top of the table.
    pub(super) top: f32,
    pub(super) height: f32,
    /// Height without the chances that were adopted.
    pub(super) line: f32,
}

/// One chance of a block.
pub(super) struct Offer<'a> {
    /// Its position among those of its block.
    pub(super) index: usize,
    pub(super) chance: &'a Chance,
    pub(super) words: Arc<Galley>,
    /// From the top of the table.
    pub(super) top: f32,
    pub(super) height: f32,
}

/// One area.
pub(super) struct Block<'a> {
    pub(super) area: Area,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) offers: Vec<Offer<'a>>,
    /// Where a touchpoint can be added, from the top of the table.
    pub(super) add_top: f32,
    pub(super) top: f32,
    pub(super) height: f32,
}

/// All blocks from top to bottom, and the height of the table.
pub(super) fn blocks<'a>(
    ui: &Ui,
    state: &'a State,
    (map, analysis): (&'a Map, &'a Analysis),
    chances: &'a TakenChances,
    sizes: &Measures,
) -> (Vec<Block<'a>>, f32) {
    let font: FontId = TextStyle::Body.resolve(ui.style());
    let padding = PADDING * sizes.scale;
    let mut by_area = [const { Vec::new() }; Area::ALL.len()];
    let mut last: Option<StageId> = None;
    let (mut of_stage, mut titles) = (0.0, [].iter());
    for (stage, touchpoint, judged) in analysis.judged(map) {
        if last.replace(stage.id) != Some(stage.id) {
            of_stage = sizes.stage_height(&stage.name);
            titles = sizes.of_stage(stage.id).map_or([].iter(), |known| known.titles.iter());
        }
        let line = sizes.line_of(&touchpoint.title, titles.next().copied().unwrap_or(f32::INFINITY), of_stage);
        by_area[touchpoint.area as usize].push((stage, touchpoint, judged, line));
    }
    let mut top = 0.0;
    let mut blocks = Vec::new();
    for (area, of_area) in Area::ALL.iter().zip(by_area) {
        let start = top + padding;
        let mut y = start;
        let entries: Vec<Entry<'_>> = of_area
            .into_iter()
            .map(|(stage, touchpoint, judged, line)| {
                let taken: Vec<Taken<'_>> = chances.at(touchpoint.id).collect();
                let height = line + taken.len() as f32 * sizes.small;
                let entry = Entry { stage, touchpoint, judged, taken, top: y, height, line };
                y += height;
                entry
            })
            .collect();
        let add_top = y;
        let left = y + sizes.line;
        // The first line next to them says at which touchpoint a chance would be adopted.
        let mut y = start + sizes.line;
        let offers: Vec<Offer<'_>> = state
            .program
            .catalogue
            .chances_in(*area)
            .enumerate()
            .map(|(index, chance)| {
                let room = (sizes.chances - 46.0 * sizes.scale).max(60.0);
                let words = laid(ui, chance.title.clone(), font.clone(), Color32::PLACEHOLDER, room, WordsOf::Program);
                let height = (words.size().y + 7.0 * sizes.scale).max(sizes.line - 2.0);
                let offer = Offer { index, chance, words, top: y, height };
                y += height;
                offer
            })
            .collect();
        let bottom = left.max(y).max(start + 3.0 * sizes.line) + padding;
        blocks.push(Block { area: *area, entries, offers, add_top, top, height: bottom - top });
        top = bottom;
    }
    (blocks, top)
}

impl Block<'_> {
    /// What the keys move through.
    pub(super) fn keyed(&self) -> TableArea<'_> {
        let touchpoints = self.entries.iter().map(|entry| entry.touchpoint.id).collect();
        TableArea { area: self.area, touchpoints, chances: self.offers.iter().map(|offer| offer.chance.title.as_str()).collect() }
    }

    /// The touchpoint at which a chance of this area would be adopted: the selected one if it is here, or else the first.
    pub(super) fn target(&self, selected: Option<TouchpointId>) -> Option<&Entry<'_>> {
        let chosen = self.entries.iter().find(|entry| Some(entry.touchpoint.id) == selected);
        chosen.or_else(|| self.entries.first())
    }
}

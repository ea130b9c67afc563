//! A real map that is measured while it is composed, with the very functions that draw it. Never draws.

use super::candidates::{self, CURVE, Candidate, Side, Tightness, Words};
use super::choice::Measures;
use super::door::MOST_PANEL_TYPE;
use super::{Composed, Composition, PanelsPlace};
use crate::layout::panels::{self, Arrangement, Panels};
use crate::layout::proposed::Proposed;
use crate::layout::sections::{Sections, StageSection};
use crate::layout::systems::{self, Plan};
use crate::layout::{Form, Kit, MapOptions, Subject, card};
use crate::method::{Findings, JudgedMap};
use crate::model::{Lane, LaneKind, Project};
use crate::scene::Size;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Width of panels at the right, in points.
const RIGHT: f64 = 270.0;
/// The least that any lane of a system takes, in points.
const LEAST_LANE: f64 = 12.0;

/// The least width of panels beside the last system, in points.
const LEAST_BESIDE: f64 = 252.0;

/// Wider than any stage can be spread, in points.
const WIDE: f64 = 1e6;

/// A map, and what has been measured of it.
pub(super) struct Measured<'a> {
    project: &'a Project,
    judged: &'a JudgedMap,
    options: &'a MapOptions<'a>,
    /// Height of the area for each point of its width.
    shape: f64,
    forms: &'a [Composed],
    lanes: Vec<&'a Arc<Lane>>,
    /// Breaks that metrics propose.
    proposed: Proposed,
    /// What pages with panels say first.
    findings: Arc<Findings>,
    /// What is beside or below the map.
    panels: Option<&'a Panels<'a>>,
    prepared: HashMap<usize, Prepared<'a>>,
    /// What is left of words, by the width of cards, whether they bear words, and whether there are panels.
    words: HashMap<(u64, bool, bool), Words>,
    /// Height of the heads and of each lane that each stage needs however wide it is, by packing.
    alone: HashMap<usize, Vec<Vec<f64>>>,
    /// Height with curves of the usual height and all that follows from it, by packing, number of systems, width, and place of panels.
    heights: HashMap<(usize, usize, u64, Side), Heights>,
    /// Height of panels in the least type, by width and arrangement.
    panel_heights: HashMap<(u64, bool), f64>,
}

/// What is measured of a drawing, in points.
#[derive(Clone, Copy)]
struct Heights {
    /// Of all of it.
    needed: f64,
    /// The upper edges of the first system and of the last one.
    top: f64,
    last_top: f64,
    /// Width of panels beside the last one.
    beside: f64,
}

/// What a map is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub project: &'a Project,
    pub judged: &'a JudgedMap,
    pub options: &'a MapOptions<'a>,
}

/// A packing with the cards that are packed so.
struct Prepared<'a> {
    kit: Kit<'a>,
    sections: Sections,
    stages: Vec<Arc<StageSection>>,
}

/// One composition for each way to pack cards that there is, with panels and without, of which no more is decided.
pub(super) fn forms(usual: &Composed) -> Vec<Composed> {
    let all = |panels: Option<PanelsPlace>| {
        let tightnesses = candidates::usual().chain(candidates::tight());
        tightnesses.map(move |tightness| {
            let mut form = packed(usual, &tightness);
            form.composition.panels = panels;
            form
        })
    };
    all(None).chain(all(Some(PanelsPlace::Foot(0.0)))).collect()
}

/// A composition with a way to pack cards.
pub(super) fn packed(usual: &Composed, tightness: &Tightness) -> Composed {
    let Tightness { rows, distance, card_width, verdict_words } = *tightness;
    let composition = Composition { rows, distance, card_width, verdict_words, ..usual.composition.clone() };
    Composed { composition, ..usual.clone() }
}

impl<'a> Measured<'a> {
    /// `forms`: from the function of that name. `panels`: if they have anything to say.
    pub(super) fn new(source: Source<'a>, forms: &'a [Composed], panels: Option<&'a Panels<'a>>, shape: f64) -> Self {
        let Source { project, judged, options } = source;
        let form = forms.first().map_or(Form::Line, Form::Composed);
        let mut proposed = Proposed::default();
        let lanes = systems::drawn_lanes(&Kit::of_map(project, judged, &MapOptions { form, ..*options }, &mut proposed), judged);
        let findings = Arc::new(Findings::of(judged));
        let (prepared, words, alone) = (HashMap::new(), HashMap::new(), HashMap::new());
        let (heights, panel_heights) = (HashMap::new(), HashMap::new());
        Self { project, judged, options, shape, forms, lanes, proposed, findings, panels, prepared, words, alone, heights, panel_heights }
    }

    /// What a composition measures.
    pub(super) fn plan(&mut self, composition: &Composition) -> Plan {
        let form = self.form_of(composition);
        let (project, judged, options, lanes) = (self.project, self.judged, self.options, self.lanes.clone());
        let Prepared { kit, sections, stages } = self.prepare(form);
        let subject = Subject { kit, project, map: &judged.map, judged, options, stages, lanes: &lanes };
        sections.plan(&subject, composition, false)
    }

    /// The composition of a candidate in a width, before anything is filled.
    pub(super) fn composition(&mut self, candidate: &Candidate, breaks: &[Range<usize>], width: f64) -> Composition {
        let Tightness { rows, distance, card_width, verdict_words } = candidate.tightness;
        Composition {
            systems: breaks.to_vec(),
            rows,
            distance,
            card_width,
            verdict_words,
            size: Size::new(width, width * self.shape),
            curve_height: candidate.curve,
            row_room: 0.0,
            text_room: 0.0,
            panels: match candidate.panels {
                Side::Foot => Some(PanelsPlace::Foot(self.panels_height(width, Arrangement::Columns))),
                Side::Right => Some(PanelsPlace::Right(RIGHT)),
                Side::Beside => Some(PanelsPlace::Beside),
                Side::Nowhere => None,
            },
            ..self.forms[0].composition.clone()
        }
    }

    /// Height that panels need in a width in the least type.
    fn panels_height(&mut self, width: f64, arrangement: Arrangement) -> f64 {
        let Some(panels) = self.panels else { return 0.0 };
        let key = (width.to_bits(), arrangement == Arrangement::Stacked);
        *self.panel_heights.entry(key).or_insert_with(|| panels.height_for(width, arrangement, panels::LEAST_TYPE))
    }

    /// Height of panels at the foot in the largest type, up to a size, with which they need no more than a height.
    pub(super) fn grown_panels(&self, width: f64, height: f64, most: f64) -> Option<f64> {
        let panels = self.panels?;
        let words = panels.largest(Size::new(width, height), Arrangement::Columns, most)?;
        Some(panels.height_for(width, Arrangement::Columns, words))
    }

    /// Height that panels beside the last system take with what is below them, in the largest type that they have room for in a drawing of a height
    /// before anything is filled.
    pub(super) fn panels_beside(&mut self, composition: &Composition, height: f64) -> f64 {
        let Plan { last_top, beside, .. } = self.plan(composition);
        let below = systems::height_with_panels(0.0, 0.0);
        let panels = self.grown_panels(beside, height - last_top - below, MOST_PANEL_TYPE);
        below + panels.unwrap_or_else(|| self.panels_height(beside, Arrangement::Columns))
    }

    fn form_of(&self, composition: &Composition) -> usize {
        let tightness = |composition: &Composition| {
            let Composition { rows, distance, card_width, verdict_words, panels, .. } = *composition;
            (Tightness { rows, distance, card_width, verdict_words }, panels.is_some())
        };
        let wanted = tightness(composition);
        self.forms.iter().position(|form| tightness(&form.composition) == wanted).unwrap_or(0)
    }

    fn prepare(&mut self, form: usize) -> &mut Prepared<'a> {
        let Self { project, judged, options, forms, .. } = *self;
        let (proposed, findings) = (&mut self.proposed, &self.findings);
        self.prepared.entry(form).or_insert_with(|| {
            let options = MapOptions { form: Form::Composed(&forms[form]), ..*options };
            let kit = Kit::knowing(project, judged, &options, proposed, || Arc::clone(findings));
            let mut sections = Sections::default();
            sections.renew(&kit, &judged.map);
            let all = judged.map.stages.iter().zip(&judged.stages);
            let stages = all.map(|(stage, judged)| sections.stage(&kit, stage, judged)).collect();
            Prepared { kit, sections, stages }
        })
    }

    /// Width that is left for panels beside the last system of a drawing of a width.
    fn room_beside(&mut self, form: usize, breaks: &[Range<usize>], width: f64) -> f64 {
        let Some(last) = breaks.last() else { return 0.0 };
        let natural: f64 = self.prepare(form).stages[last.clone()].iter().map(|stage| stage.axis.width).sum();
        systems::room_beside(natural, width, breaks.len())
    }

    fn form(&self, tightness: &Tightness, with_panels: bool) -> usize {
        let panels = with_panels.then_some(PanelsPlace::Foot(0.0));
        self.form_of(&Composition { panels, ..packed(&self.forms[0], tightness).composition })
    }

    /// What lanes of curves of one height are higher than those of the usual one, in one system.
    fn higher(&self, curve: f64) -> f64 {
        let lanes = self.forms[0].lanes;
        let height = |lane: &&Arc<Lane>, curve: f64| systems::curve_height(lanes, lane, curve).unwrap_or(0.0);
        self.lanes.iter().map(|lane| height(lane, curve) - height(lane, CURVE)).sum()
    }
}

impl Measures for Measured<'_> {
    fn stages(&mut self, tightness: &Tightness) -> Vec<f64> {
        let form = self.form(tightness, self.panels.is_some());
        self.prepare(form).stages.iter().map(|stage| stage.axis.width).collect()
    }

    fn words(&mut self, tightness: &Tightness, panels: Side) -> Words {
        let with_panels = panels != Side::Nowhere;
        let key = (tightness.card_width.to_bits(), tightness.verdict_words, with_panels);
        if let Some(known) = self.words.get(&key) {
            return *known;
        }
        let (form, judged) = (self.form(tightness, with_panels), self.judged);
        let kit = &self.prepare(form).kit;
        let mut words = Words { torn: 0, hyphenated: 0, broken: false };
        for (stage, judged) in judged.map.stages.iter().zip(&judged.stages) {
            for (touchpoint, said) in stage.touchpoints.iter().zip(&judged.said) {
                let (title, is_verdict_broken) = card::broken(kit, touchpoint, said);
                words.torn += usize::from(title.torn || title.cramped);
                words.hyphenated += usize::from(title.hyphenated);
                words.broken |= is_verdict_broken;
            }
        }
        self.words.insert(key, words);
        words
    }

    fn beside(&mut self, panels: Side, systems: usize) -> f64 {
        systems::beside_stages((panels == Side::Right).then_some(PanelsPlace::Right(RIGHT)), systems)
    }

    fn height(&mut self, candidate: &Candidate, breaks: &[Range<usize>], width: f64) -> f64 {
        let form = self.form(&candidate.tightness, candidate.panels != Side::Nowhere);
        let key = (form, breaks.len(), width.to_bits(), candidate.panels);
        if candidate.panels == Side::Beside && self.room_beside(form, breaks, width) < LEAST_BESIDE {
            return f64::INFINITY;
        }
        let Heights { needed, top, last_top, beside } = match self.heights.get(&key) {
            Some(known) => *known,
            None => {
                let composition = self.composition(&Candidate { curve: CURVE, ..*candidate }, breaks, width);
                let Plan { needed, top, last_top, beside, .. } = self.plan(&composition);
                let heights = Heights { needed, top, last_top, beside };
                self.heights.insert(key, heights);
                heights
            }
        };
        let higher = self.higher(candidate.curve);
        let height = needed + higher * breaks.len() as f64;
        match candidate.panels {
            Side::Right => height.max(systems::height_with_panels(top, self.panels_height(RIGHT, Arrangement::Stacked))),
            Side::Beside => {
                let last_top = last_top + higher * (breaks.len() - 1) as f64;
                height.max(systems::height_with_panels(last_top, self.panels_height(beside, Arrangement::Columns)))
            }
            Side::Foot | Side::Nowhere => height,
        }
    }

    fn bound(&mut self, candidate: &Candidate, breaks: &[Range<usize>]) -> f64 {
        let form = self.form(&candidate.tightness, candidate.panels != Side::Nowhere);
        if !self.alone.contains_key(&form) {
            // Each stage in a system of its own, spread as far as can be.
            let each: Vec<Range<usize>> = (0..self.judged.map.stages.len()).map(|stage| stage..stage + 1).collect();
            let composition = self.composition(
                &Candidate {
                    curve: CURVE,
                    panels: if candidate.panels == Side::Nowhere { Side::Nowhere } else { Side::Right },
                    ..*candidate
                },
                &each,
                WIDE,
            );
            let heights = self.plan(&composition).heights().collect();
            self.alone.insert(form, heights);
        }
        let alone = &self.alone[&form];
        let of_system = |stages: &Range<usize>| {
            let mut highest = vec![0.0; self.lanes.len() + 1];
            for stage in &alone[stages.clone()] {
                highest.iter_mut().zip(stage).for_each(|(most, height)| *most = f64::max(*most, *height));
            }
            highest.iter().sum::<f64>() + self.higher(candidate.curve)
        };
        breaks.iter().map(of_system).sum()
    }

    fn least_height(&mut self, systems: usize) -> f64 {
        let lanes = self.forms[0].lanes;
        let of_lane = |lane: &&Arc<Lane>| systems::curve_height(lanes, lane, candidates::LOWEST_CURVE).unwrap_or(LEAST_LANE);
        systems as f64 * self.lanes.iter().map(of_lane).sum::<f64>()
    }

    fn sides(&mut self) -> Vec<Side> {
        if self.panels.is_some() { vec![Side::Beside, Side::Foot, Side::Right, Side::Nowhere] } else { vec![Side::Nowhere] }
    }

    fn curves(&mut self) -> Vec<f64> {
        let is_curve = |lane: &&Arc<Lane>| matches!(lane.kind, LaneKind::Curves | LaneKind::Emotion);
        if self.lanes.iter().any(is_curve) { candidates::CURVES.to_vec() } else { vec![CURVE] }
    }
}

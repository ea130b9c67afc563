//! The drawing of the shown map. Never what it looks like, and never where it is on the screen.

use crate::app::background::Pending;
use crate::app::desk::Desk;
use crate::app::later::Progress;
use crate::app::map::derived::{Drawn, Whole};
use crate::app::memo::Key;
use crate::layout::{Area, Composed, Form, Layouter, MapLayout, MapOptions, PanelSet, Wishes, compose};
use crate::method::JudgedMap;
use crate::model::{MapId, RoundId};
use crate::scene::Size;
use std::sync::Arc;

/// A map with more touchpoints is composed in the background.
const SMALL: usize = 300;
/// Smallest type of a whole map that is aimed at, in points of the screen at the normal size of type.
const READABLE: f64 = 10.0;

impl Desk {
    /// The drawing of the shown map, or of what a previewed plan would make of it, in the colours and the language of the window, in one line or laid out for
    /// the canvas; only what has changed is drawn again. None only for a project without maps or rounds.
    pub fn drawn_map(&self) -> Option<Arc<MapLayout>> {
        let (stamp, (map, round)) = self.shown_key()?;
        let (theme, texts, file) = (self.program.settings.theme, &self.program.texts, self.file_name());
        let judged = self.seen_judged()?;
        let derived = &self.open.derived.map;
        let previewed = self.previewed_plan().map(<[bool]>::to_vec);
        let is_preview = previewed.is_some();
        let composed = self.composed_map((stamp, (map, round)), &judged, previewed.as_deref());
        let seen = f64::from(self.program.canvas.0) / self.program.settings.map_scale();
        let key = Drawn { map, round, theme, language: texts.language(), file: file.clone(), previewed, composed: composed.clone(), seen };
        Some(derived.drawn.get((stamp, key), || {
            let date = self.foot_date();
            let form = composed.as_deref().map_or(Form::Seen(seen), Form::Composed);
            let options = MapOptions { theme, texts, measurer: &self.program.measurer, file_name: &file, date: &date, form };
            if is_preview {
                // What was drawn of the map as it is stays for afterwards.
                Layouter::default().layout(self.project(), &judged, &options)
            } else {
                derived.layouter.borrow_mut().layout(self.project(), &judged, &options)
            }
        }))
    }

    /// How the shown map is laid out for the canvas; none: in one line, also as long as the first answer for a large map is on its way.
    fn composed_map(
        &self,
        (stamp, (map, round)): Key<(MapId, RoundId)>,
        judged: &Arc<JudgedMap>,
        previewed: Option<&[bool]>,
    ) -> Option<Arc<Composed>> {
        let program = &self.program;
        if !program.settings.whole_map {
            return None;
        }
        let (canvas, text) = (program.canvas, program.settings.text_scale);
        let key = Whole { map, round, language: program.texts.language(), canvas, text, previewed: previewed.map(<[bool]>::to_vec) };
        let progress = self.open.derived.map.composed.get((stamp, key), || {
            let size = Size::new(f64::from(canvas.0), f64::from(canvas.1)) / f64::from(text);
            let area = Area { size, target: READABLE, cut_below: None, one_scale: None, is_slide: false };
            let (project, judged_map, theme, date) =
                (Arc::clone(self.project()), Arc::clone(judged), program.settings.theme, self.foot_date());
            let (texts, measurer) = (Arc::clone(&program.texts), Arc::clone(&program.measurer));
            let work = move || {
                let options = MapOptions { theme, texts: &texts, measurer: &measurer, file_name: "", date: &date, form: Form::Line };
                // What a page says besides, the window says in its panels.
                compose(&project, &judged_map, &options, &area, &Wishes { panels: PanelSet::NONE, ..Wishes::default() })
            };
            if judged.map.touchpoint_count() <= SMALL {
                return Pending::ready(work());
            }
            self.background().start("composition", move |_| work())
        });
        // An earlier composition may be one of other stages.
        let fits = |composed: &Arc<Composed>| composed.composition.systems.last().is_some_and(|last| last.end == judged.map.stages.len());
        match progress {
            Progress::Ready(composed) => Some(composed),
            Progress::Coming(before) => before.filter(fits),
            Progress::Failed => None,
        }
    }
}

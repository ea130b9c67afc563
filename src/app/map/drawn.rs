//! The drawing of the shown map. Never what it looks like, and never where it is on the screen.

use crate::app::desk::Desk;
use crate::app::map::derived::Drawn;
use crate::layout::{Form, Layouter, MapLayout, MapOptions};
use std::sync::Arc;

impl Desk {
    /// The drawing of the shown map, or of what a previewed plan would make of it, in the colours and the language of the window, in one line or laid out for
    /// the canvas; only what has changed is drawn again. None only for a project without maps or rounds.
    pub fn drawn_map(&self) -> Option<Arc<MapLayout>> {
        let (stamp, (map, round)) = self.shown_key()?;
        let (theme, texts, file) = (self.program.theme(), &self.program.texts, self.file_name());
        let judged = self.seen_judged()?;
        let derived = &self.open.derived.map;
        let previewed = self.previewed_plan().map(<[bool]>::to_vec);
        let is_preview = previewed.is_some();
        let composed = self.composed_map(stamp, &judged, previewed.as_deref());
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
}

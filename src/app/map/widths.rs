//! How wide the words of the shown map are on one line, for views that list them. Never how they are shown.

use crate::app::desk::Desk;
use crate::app::map::derived::{StageWidths, Wide, WordWidths};
use crate::model::Stage;
use crate::scene::TextStyle;
use std::sync::Arc;

impl Desk {
    /// How wide titles of touchpoints and names of stages are in these styles; only what has changed is measured again. None only for a
    /// project without maps.
    pub fn word_widths(&self, title: TextStyle, stage: TextStyle) -> Option<Arc<WordWidths>> {
        let map = self.map()?;
        let key = (self.open.stamp(), Wide { map: map.id, title, stage });
        let wide = |text: &str, style: TextStyle| self.program.measurer.width(text, style) as f32;
        Some(self.open.derived.map.widths.renew(key, |before| {
            let before = before.filter(|((_, key), _)| (key.title, key.stage) == (title, stage));
            let measured = |of: &Arc<Stage>| {
                let known = before.as_ref().and_then(|(_, known)| known.get(&of.id)).filter(|known| Arc::ptr_eq(&known.stage, of));
                known.cloned().unwrap_or_else(|| StageWidths {
                    stage: Arc::clone(of),
                    name: if of.touchpoints.is_empty() { 0.0 } else { wide(&of.name, stage) },
                    titles: of.touchpoints.iter().map(|touchpoint| wide(&touchpoint.title, title)).collect(),
                })
            };
            map.stages.iter().map(|stage| (stage.id, measured(stage))).collect()
        }))
    }
}

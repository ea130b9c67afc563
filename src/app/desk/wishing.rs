//! Asking the canvas to look elsewhere. Never how it gets there.

use crate::app::desk::Desk;
use crate::app::look::camera::CameraRequest;
use crate::app::wish::Wish;

impl Desk {
    /// Asks the canvas to look elsewhere on the shown map.
    pub(crate) fn look_at(&mut self, request: CameraRequest) {
        if let Some(map) = self.map_id() {
            self.wishes.push(Wish::Camera(map, request));
        }
    }
}

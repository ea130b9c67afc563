//! A box that opens a list to choose from, the same everywhere: a choice closes its list, by mouse or by keyboard. Never what can be chosen.

use super::hyphens::{WordsOf, text};
use super::scale::scale;
use crate::ui::icon::chevron;
use egui::{ComboBox, Id, Popup, Response, Role, Ui, WidgetInfo};

/// Height from which a list scrolls, in points at the normal size of type.
const MOST: f32 = 420.0;

/// What of the window's height a list leaves free at least, in points.
const AROUND: f32 = 90.0;

/// The box, closed.
pub(crate) struct Dropdown<'a> {
    /// Its name for screen readers, which sets it apart from the others around it as well.
    pub name: &'a str,
    /// What is chosen.
    pub shown: &'a str,
    /// Its width in points; none: as wide as what is chosen.
    pub width: Option<f32>,
}

impl Dropdown<'_> {
    /// Shows the box, and its list while that is open; each line of the list is an [`option`].
    pub(crate) fn show(self, ui: &mut Ui, list: impl FnOnce(&mut Ui)) -> Response {
        let height = (MOST * scale(ui)).min(ui.ctx().content_rect().height() - AROUND);
        let mut combo = ComboBox::from_id_salt(self.name).selected_text(self.shown).icon(chevron).height(height);
        if let Some(width) = self.width {
            // A long word takes a second line rather than being cut.
            let spacing = ui.spacing();
            let room = width - 2.0 * spacing.button_padding.x - spacing.icon_spacing - spacing.icon_width - 2.0;
            combo = combo.width(width).wrap().selected_text(text(ui, self.shown, room, WordsOf::Project));
        }
        let (now, last) = (ui.ctx().cumulative_frame_nr(), ui.make_persistent_id(("list shown last", self.name)));
        let shown = combo.show_ui(ui, |ui| {
            let before = ui.data_mut(|data| {
                let before = data.get_temp::<u64>(last);
                data.insert_temp(last, now);
                before
            });
            let fresh = before.is_none_or(|before| before + 1 < now);
            ui.data_mut(|data| data.insert_temp(just_opened(), fresh));
            list(ui);
            ui.data_mut(|data| data.remove::<bool>(just_opened()));
        });
        let response = shown.response;
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, response.enabled(), self.name);
            info.current_text_value = Some(self.shown.to_owned());
            info
        });
        let closed = shown.inner.is_some() && !Popup::is_any_open(ui.ctx());
        // After choosing with a key, people go on from here.
        if closed && !ui.input(|input| input.pointer.any_click()) {
            response.request_focus();
        }
        response
    }
}

/// Where it is noted, while a list is being shown, whether it was closed in the last frame.
fn just_opened() -> Id {
    Id::unique("list just opened")
}

/// A line of the list. Returns whether it was chosen, which closes the list.
pub(crate) fn option(ui: &mut Ui, chosen: bool, label: &str) -> bool {
    let response = ui.selectable_label(chosen, label);
    if chosen && ui.data(|data| data.get_temp(just_opened()).unwrap_or(false)) {
        // Arrow keys go on from what is chosen, not from the box.
        response.request_focus();
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let clicked = response.clicked();
    if clicked {
        // A click would close it anyway, Enter and a screen reader's press would not.
        ui.close();
    }
    clicked
}

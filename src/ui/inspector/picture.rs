//! The picture of an element: showing it, replacing it, removing it. Never how it is read.

use super::form::Form;
use crate::app::{Action, ExchangeAction};
use crate::edit::{Edit, PictureAt, PictureEdit};
use crate::scene::Icon;
use crate::ui::pictures::picture_ui;
use egui::{Ui, Vec2, vec2};

/// Maximum width and height of a picture in the inspector, in points.
const MOST: Vec2 = vec2(220.0, 84.0);

/// Shows the picture of an element below a caption, with what can be done with it. `name` says what it shows.
pub(super) fn field(ui: &mut Ui, form: &mut Form<'_>, at: PictureAt, caption: &str, name: &str) {
    form.caption(ui, caption);
    ui.add_space(2.0);
    bare(ui, form, at, name);
}

/// The same without a caption.
pub(super) fn bare(ui: &mut Ui, form: &mut Form<'_>, at: PictureAt, name: &str) {
    let texts = form.texts();
    let state = form.state;
    let picture = at.picture(state.project()).and_then(|id| state.project().picture(id));
    let Some(picture) = picture else {
        if form.add_button(ui, Icon::AddPicture, texts.inspector_picture_add()) {
            form.actions.push(Action::Exchange(ExchangeAction::AskPicture(at)));
        }
        return;
    };
    let most = MOST.min(vec2(ui.available_width() - 6.0, MOST.y));
    picture_ui(ui, picture, most, name).on_hover_ui(|ui| {
        picture_ui(ui, picture, vec2(640.0, 480.0), name);
    });
    ui.horizontal(|ui| {
        if form.add_button(ui, Icon::Picture, texts.inspector_picture_other()) {
            form.actions.push(Action::Exchange(ExchangeAction::AskPicture(at)));
        }
        if form.remove_button(ui, texts.inspector_picture_remove()) {
            form.edit(Edit::Picture(PictureEdit::Remove { at }));
        }
    });
}

//! The context menu of the map: the program's menu for what was clicked, and on free ground a touchpoint just there. Which commands fit is
//! said in `app/`.

use super::drop::picture_cell;
use super::view::View;
use crate::app::{Action, NewTouchpoint, State, context_menu as described};
use crate::edit::{Edit, PictureEdit};
use crate::layout::MapLayout;
use crate::scene::Point;
use egui::Response;

/// Shows the menu after a right click.
pub(super) fn context_menu(
    response: &Response,
    state: &State,
    layout: &MapLayout,
    view: &View,
    at: Option<Point>,
    actions: &mut Vec<Action>,
) {
    response.context_menu(|ui| {
        let element = state.open.document.selection.lead;
        let cell = at.filter(|_| element.is_none()).and_then(|at| picture_cell(state, layout, view, at));
        if let Some((cell, shown)) = cell {
            if ui.button(format!("      {}", state.program.texts.canvas_picture_add_here())).clicked() {
                actions.push(Action::AskPicture(cell));
                ui.close();
            }
            if let Some(at) = shown
                && ui.button(format!("      {}", state.program.texts.canvas_picture_remove_here())).clicked()
            {
                actions.push(Action::Edit { edit: Edit::Picture(PictureEdit::Remove { at }), merge: None });
                ui.close();
            }
        }
        let place = at.filter(|_| element.is_none() && cell.is_none()).and_then(|at| super::drag::landing(layout, at, &[]));
        if let Some(place) = place
            && ui.button(format!("      {}", state.program.texts.canvas_add_here())).clicked()
        {
            let media = place.media;
            let place = NewTouchpoint { stage: Some(place.stage), before: place.before, media, ..NewTouchpoint::default() };
            actions.push(Action::AddTouchpoint(place));
            ui.close();
        }
        crate::ui::menu::items(ui, state, &described(state, element).items, actions);
    });
}

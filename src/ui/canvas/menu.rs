//! The context menu of the map: the program's menu for what was clicked, and on free ground a touchpoint just there. Which commands fit is
//! said in `app/`.

use crate::app::{Action, NewTouchpoint, State, context_menu as described};
use crate::layout::MapLayout;
use crate::scene::Point;
use egui::Response;

/// Shows the menu after a right click.
pub(super) fn context_menu(response: &Response, state: &State, layout: &MapLayout, at: Option<Point>, actions: &mut Vec<Action>) {
    response.context_menu(|ui| {
        let element = state.document.selection.lead;
        let place = at.filter(|_| element.is_none()).and_then(|at| super::drag::landing(layout, at, &[]));
        if let Some(place) = place
            && ui.button(format!("      {}", state.texts.canvas_add_here())).clicked()
        {
            let media = place.media;
            let place = NewTouchpoint { stage: Some(place.stage), before: place.before, media, ..NewTouchpoint::default() };
            actions.push(Action::AddTouchpoint(place));
            ui.close();
        }
        crate::ui::menu::items(ui, state, &described(state, element).items, actions);
    });
}

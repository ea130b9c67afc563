//! The context menu of the map: the program's menu for what was clicked, and on free space a touchpoint right there. Which commands are
//! offered is defined in `app/`.

use super::sheet::Sheet;
use crate::app::{Action, ExchangeAction, MapAction, PictureCell, context_menu as described, picture_cell};
use crate::edit::{Edit, PictureEdit, Selected};
use crate::layout::Over;
use crate::scene::Point;
use egui::Response;

/// Shows the menu after a right click.
pub(super) fn context_menu(response: &Response, sheet: &Sheet<'_>, at: Option<(Over, Point)>, actions: &mut Vec<Action>) {
    let state = sheet.state;
    response.context_menu(|ui| {
        let element = state.open.document.selection.lead;
        let in_cell = matches!(element, None | Some(Selected::Cell(_)));
        let cell = at.filter(|_| in_cell).zip(state.map());
        let cell = cell.and_then(|((over, _), map)| picture_cell(over, sheet.places(), map.id, state.project()));
        if let Some(PictureCell { own, shown }) = cell {
            if ui.button(format!("      {}", state.program.texts.canvas_picture_add_here())).clicked() {
                actions.push(Action::Exchange(ExchangeAction::AskPicture(own)));
                ui.close();
            }
            if let Some(at) = shown
                && ui.button(format!("      {}", state.program.texts.canvas_picture_remove_here())).clicked()
            {
                actions.push(Action::Edit { edit: Edit::Picture(PictureEdit::Remove { at }), merge: None });
                ui.close();
            }
        }
        let place = at.filter(|_| element.is_none() && cell.is_none()).and_then(|(_, at)| sheet.places().landing(at, &[]));
        if let Some(place) = place
            && ui.button(format!("      {}", state.program.texts.canvas_add_here())).clicked()
        {
            actions.push(Action::Map(MapAction::AddTouchpoint(place.into())));
            ui.close();
        }
        crate::ui::menu::items(ui, state, &described(state, element).items, actions);
    });
}

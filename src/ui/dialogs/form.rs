//! What all dialogs share: widths that grow with the type, a body that scrolls if the window is too short, and the
//! buttons, one of them the main one in the accent colour. Never what a dialog says.

use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::kit::button;
use crate::ui::kit::heard;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use egui::{Align, Id, Key, Layout, Response, RichText, TextStyle, TextWrapMode, Ui, Vec2, WidgetText, vec2};

/// Space between the dialog's edge and its content, in points.
pub(super) const MARGIN: i8 = 18;
/// Height in points, at the normal size of type, of the row of buttons with the space above it.
const FOOT: f32 = 52.0;

/// Dialogs narrower than this, in points at the normal size of type, could not be read.
const LEAST: f32 = 340.0;

/// The least size of the main button and of the others, in points.
const MAIN: Vec2 = vec2(90.0, 28.0);
const SIDE: Vec2 = vec2(76.0, 28.0);

/// Which button was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// The main one.
    Main,
    /// One of the others, by its index.
    Other(usize),
    /// The one that leaves everything as it is.
    Cancel,
}

/// The buttons at the foot of a dialog.
pub(super) struct Buttons<'a> {
    /// The main one.
    pub main: &'a str,
    /// Whether the main one can be pressed.
    pub enabled: bool,
    /// The others.
    pub others: &'a [&'a str],
    /// The one that leaves everything as it is; none if there is nothing to cancel.
    pub cancel: Option<&'a str>,
    /// Whether the main one gets the focus now.
    pub focus: bool,
}

/// Dialogs leave this much of the window's right side free, in points: the guide is there.
pub(super) fn keep_free(ui: &Ui, width: f32) {
    ui.data_mut(|data| data.insert_temp(Id::unique("beside dialogs"), width));
}

/// Sets the dialog's width: `usual` points at the normal size of type, never wider than the window, and beside the guide if it can be read
/// there.
pub(super) fn set_width(ui: &mut Ui, usual: f32) {
    let most = ui.ctx().content_rect().width() - 2.0 * f32::from(MARGIN) - 32.0;
    let free = ui.data(|data| data.get_temp::<f32>(Id::unique("beside dialogs"))).unwrap_or_default();
    let least = LEAST * scale(ui);
    ui.set_width((usual * scale(ui)).min((most - free).max(least)).min(most));
}

/// The dialog's title.
pub(super) fn title(ui: &mut Ui, text: &str) {
    heard::heading(&hyphens::label(ui, RichText::new(text).heading(), WordsOf::Program), 1);
    ui.add_space(4.0);
}

/// The part between title and buttons. It scrolls if it does not fit into the window. `below` is the height in points, at the normal size
/// of type, of anything else below it apart from the buttons.
pub(super) fn body<T>(ui: &mut Ui, below: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    let width = ui.available_width();
    let above = ui.cursor().top() - ui.min_rect().top();
    let around = 2.0 * f32::from(MARGIN) + 24.0;
    let height = (ui.ctx().content_rect().height() - around - above - (FOOT + below) * scale(ui)).max(90.0);
    list(ui, height, |ui| {
        // Space for the scroll bar, so that it never covers a word.
        ui.set_width(width - 10.0);
        add(ui)
    })
}

/// A heading inside the body.
pub(super) fn section(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    heard::heading(&ui.label(RichText::new(text).family(FontSet::family(Weight::SemiBold))), 2);
}

/// A less prominent sentence across the full width.
pub(super) fn quiet(ui: &mut Ui, text: &str) {
    hyphens::label(ui, RichText::new(text).weak(), WordsOf::Program);
}

/// The buttons at the right end of a row, the main one last. Enter presses the main one unless another has the focus.
pub(super) fn buttons(ui: &mut Ui, buttons: &Buttons<'_>) -> Option<Pressed> {
    ui.add_space(10.0);
    let mut pressed = None;
    // In the order in which they are read, so that Tab reaches them in it; the main one ends the row.
    let labels: Vec<&str> = buttons.cancel.into_iter().chain(buttons.others.iter().rev().copied()).collect();
    let between = ui.spacing().item_spacing.x;
    let sides: f32 = labels.iter().map(|label| width(ui, (*label).into(), SIDE.x) + between).sum();
    let whole = sides + width(ui, button::main_words(buttons.main), MAIN.x);
    let before = ui.available_width() - whole;
    // Of a height of its own: centred in what is left of the dialog, they would keep it as high as it was.
    let row = vec2(ui.available_width(), MAIN.y);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
        if before > 0.0 {
            ui.add_space(before.floor());
        }
        if let Some(cancel) = buttons.cancel
            && plain_button(ui, cancel).clicked()
        {
            pressed = Some(Pressed::Cancel);
        }
        for (index, other) in buttons.others.iter().enumerate().rev() {
            if plain_button(ui, other).clicked() {
                pressed = Some(Pressed::Other(index));
            }
        }
        let main = button::main_button(ui, None, buttons.main, MAIN, buttons.enabled);
        if buttons.focus {
            main.request_focus();
        }
        if main.clicked() {
            pressed = Some(Pressed::Main);
        }
    });
    // A text field gives up the focus on Enter; and nothing at all may have the focus.
    let free = ui.memory(|memory| memory.focused()).is_none();
    if pressed.is_none() && free && buttons.enabled && ui.input(|input| input.key_pressed(Key::Enter)) {
        pressed = Some(Pressed::Main);
    }
    pressed
}

fn plain_button(ui: &mut Ui, text: &str) -> Response {
    button::side_button(ui, None, text, SIDE, true)
}

/// Width of a button with these words.
fn width(ui: &Ui, words: WidgetText, least: f32) -> f32 {
    let words = words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button).size().x;
    (words + 2.0 * ui.spacing().button_padding.x).max(least)
}

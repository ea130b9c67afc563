//! Three things to try, in a row below the menus that takes its own room, one line where that is enough: each ticked once it has been done, a click leads to it. Never what
//! counts as done.

use super::canvas::color32;
use super::icon::{atom, icon_button};
use crate::app::{Action, Command, State, Tries, TriesAction, Try};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::kit::scale::modest;
use egui::{Button, Color32, FontId, Frame, Margin, Panel, RichText, Role, TextStyle, Ui, WidgetInfo};

/// Shows the row, as long as there is something to try.
pub(super) fn tries_panel(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(tries) = state.program.settings.tries.filter(|_| !state.is_voting_shown()) else { return };
    let fill = color32(state.theme().accent.with_alpha(26).over(state.theme().panel));
    let frame = Frame::side_top_panel(ui.style()).fill(fill).inner_margin(Margin::symmetric(10, 4));
    Panel::top("tries").frame(frame).show(ui, |ui| {
        modest(ui);
        // The button that closes the row stays in its corner, however the words are broken into lines.
        let room = ui.available_width() - ui.spacing().interact_size.y - 2.0 * ui.spacing().item_spacing.x;
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room);
                let form = fitting(ui, state, room);
                ui.horizontal_wrapped(|ui| words_ui(ui, state, (tries, form), actions));
            });
            if icon_button(ui, Icon::Close, state.program.texts.tries_close(), true, false).clicked() {
                actions.push(Action::Tries(TriesAction::Close));
            }
        });
    });
}

/// How much the row says besides what there is to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Form<'a> {
    heading: Option<&'a str>,
    /// Whether it says what comes after it.
    own: bool,
}

/// The fullest form that is on one line; where none is, all of it on several.
fn fitting<'a>(ui: &Ui, state: &'a State, room: f32) -> Form<'a> {
    let texts = &state.program.texts;
    let whole = if state.is_example() { texts.tries_example() } else { texts.tries_name() };
    let font = |weight| FontId::new(TextStyle::Button.resolve(ui.style()).size, FontSet::family(weight));
    let of = |words: &str, weight| ui.painter().layout_no_wrap(words.to_owned(), font(weight), Color32::PLACEHOLDER).size().x;
    let gap = ui.spacing().item_spacing.x;
    let padding = 2.0 * ui.spacing().button_padding.x;
    let icon = TextStyle::Body.resolve(ui.style()).size * 1.1 + ui.spacing().icon_spacing;
    let steps = Try::ALL.into_iter().map(|what| of(texts.term("try", code(what)), Weight::Regular) + icon + padding + gap).sum::<f32>();
    let width = |form: &Form<'_>| {
        let heading = form.heading.map_or(0.0, |words| of(words, Weight::SemiBold) + gap);
        let own = if form.own { of(texts.tries_own(), Weight::Regular) + padding } else { 0.0 };
        heading + steps + own
    };
    let forms = [(Some(whole), true), (Some(texts.tries_name()), true), (None, true), (None, false)];
    // Whoever has a map of their own need not be told how to begin one.
    let mut forms = forms.into_iter().map(|(heading, own)| Form { heading, own: own && state.is_example() });
    forms.find(|form| width(form) <= room).unwrap_or(Form { heading: Some(whole), own: state.is_example() })
}

/// What there is to try, and what comes after it.
fn words_ui(ui: &mut Ui, state: &State, (tries, form): (Tries, Form<'_>), actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    if let Some(heading) = form.heading {
        ui.label(RichText::new(heading).family(FontSet::family(Weight::SemiBold)));
    }
    for what in Try::ALL {
        let (words, done) = (texts.term("try", code(what)), tries.done(what));
        let text = RichText::new(words);
        let text = if done { text.color(color32(state.theme().positive)) } else { text };
        let icon = if done { Icon::Done } else { Icon::NotSet };
        let response = ui.add(Button::new((atom(ui, icon), text)).frame_when_inactive(false));
        let said = if done { texts.try_done(words) } else { words.to_owned() };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if response.clicked() {
            actions.push(Action::Tries(TriesAction::Go(what)));
        }
    }
    if !form.own {
        return;
    }
    let own = Button::new(RichText::new(texts.tries_own()).weak()).frame_when_inactive(false);
    if ui.add(own).clicked() {
        actions.push(Action::Command(Command::NewProject));
    }
}

/// Last part of the message key of what is to be tried.
fn code(what: Try) -> &'static str {
    match what {
        Try::Rate => "rate",
        Try::Add => "add",
        Try::Analyse => "analyse",
    }
}

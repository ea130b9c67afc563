//! The filter bar: which touchpoints to show, by text, stage, media, verdict and more. Shared by the grid (which leaves the rest out)
//! and the map (which dims it). Never what a filter does.

use super::icon::{atom, command_button, icon_button};
use super::verdict::mark_ui;
use crate::app::{Action, Command, LookAction, State, View};
use crate::i18n::Texts;
use crate::method::{Filter, Verdict};
use crate::model::{Code as _, Control, Goal, Media, World};
use crate::scene::Icon;
use crate::ui::kit::focus::main_surface;
use crate::ui::kit::hint;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::words::{alone, capital};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{
    Button, EventFilter, Id, Key, Label, Modifiers, PopupCloseBehavior, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2,
};

/// The text field of the filter, so that a key can lead there.
pub(super) fn text_field() -> Id {
    Id::unique("filter text")
}

/// The filter above the map, with the number of matching touchpoints and a button to close it.
pub(super) fn map_filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        filter_ui(ui, state, actions);
        if let Some(matching) = state.matching() {
            let texts = &state.program.texts;
            let (shown, total) = (texts.integer(matching.ids.len() as i64), texts.integer(matching.all as i64));
            ui.add_space(4.0);
            // As a whole: it goes to the next row rather than break.
            ui.add(Label::new(RichText::new(texts.grid_count(&shown, &total)).weak()).extend());
            // What matches may be out of sight.
            for (command, icon) in [(Command::PreviousMatch, Icon::Left), (Command::NextMatch, Icon::Right)] {
                if command_button(ui, state, command, icon, false).clicked() {
                    actions.push(Action::Command(command));
                }
            }
        } else if icon_button(ui, Icon::Close, state.program.texts.filter_close(), true, false).clicked() {
            actions.push(Action::Command(Command::ToggleFilter));
        }
    });
}

/// Shows the filter as one slim row that wraps if the window is narrow.
pub(super) fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let mut filter = state.look.filter.clone();
    ui.spacing_mut().item_spacing.x = 4.0;
    text_ui(ui, texts, text_field(), &mut filter.text);
    if let Some(map) = state.map() {
        choice(ui, texts, texts.filter_stage(), filter.stages.len(), |ui| {
            for stage in &map.stages {
                tick(ui, &mut filter.stages, stage.id, &stage.name);
            }
        });
    }
    choice(ui, texts, texts.filter_media(), filter.media.len(), |ui| {
        for media in Media::ALL {
            tick(ui, &mut filter.media, *media, &alone(texts, *media));
        }
    });
    verdicts(ui, state, &mut filter);
    choice(ui, texts, texts.filter_world(), filter.worlds.len(), |ui| {
        for world in World::ALL {
            tick(ui, &mut filter.worlds, Some(*world), &alone(texts, *world));
        }
        tick(ui, &mut filter.worlds, None, &capital(texts.filter_no_world()));
    });
    choice(ui, texts, texts.filter_control(), filter.controls.len(), |ui| {
        for control in Control::ALL {
            tick(ui, &mut filter.controls, *control, &alone(texts, *control));
        }
    });
    choice(ui, texts, texts.filter_goal(), filter.goals.len(), |ui| {
        for goal in Goal::ALL {
            tick(ui, &mut filter.goals, *goal, &alone(texts, *goal));
        }
    });
    if toggle(ui, texts.filter_unrated(), filter.is_unrated()) {
        filter.set_unrated(!filter.is_unrated());
    }
    if toggle(ui, texts.filter_discuss(), filter.to_discuss) {
        filter.to_discuss = !filter.to_discuss;
    }
    if !filter.is_empty() && icon_button(ui, Icon::Close, texts.filter_clear(), true, false).clicked() {
        // On the map, the row disappears as well.
        if state.program.view == View::Map {
            actions.push(Action::Command(Command::ToggleFilter));
            return;
        }
        filter = Filter::default();
    }
    if filter != state.look.filter {
        actions.push(Action::Look(LookAction::FilterChanged(filter)));
    }
}

/// The field for words.
pub(super) fn text_ui(ui: &mut Ui, texts: &Texts, id: Id, text: &mut String) {
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(text);
    let field = TextEdit::singleline(&mut letters)
        .id(id)
        .desired_width(hint::width(ui, texts.filter_text(), 150.0))
        .char_limit(200)
        .margin(vec2(6.0, 4.0))
        .event_filter(EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true })
        .prefix(atom(ui, Icon::Filter))
        .hint_text(RichText::new(texts.filter_text()).color(weak));
    let field = ui.add(field).accessible_name(texts.filter_text());
    // Escape leads back to the view, and does nothing else there.
    if field.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        ui.memory_mut(|memory| memory.request_focus(main_surface()));
    }
}

/// A button that opens a list of checkboxes; it shows how many are ticked.
pub(super) fn choice(ui: &mut Ui, texts: &Texts, name: &str, count: usize, inside: impl FnOnce(&mut Ui)) {
    ticked(ui, name, &texts.filter_choice(name), count, inside);
}

/// The same for anything; `told`: what screen readers say of the button.
pub(super) fn ticked(ui: &mut Ui, name: &str, told: &str, count: usize, inside: impl FnOnce(&mut Ui)) {
    let label = if count == 0 { name.to_owned() } else { format!("{name} ({count})") };
    let accent = ui.visuals().hyperlink_color;
    let text = if count == 0 { RichText::new(label) } else { RichText::new(label).color(accent) };
    let button = Button::new((text, atom(ui, Icon::Down))).frame_when_inactive(count > 0);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        let most = ui.ctx().content_rect().height() * 0.6;
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            ui.set_min_width(150.0);
            // Menus remove all frames; checkboxes need theirs.
            ui.reset_style();
            inside(ui);
        });
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, told));
}

/// An entry of such a list.
pub(super) fn tick<T: PartialEq>(ui: &mut Ui, chosen: &mut Vec<T>, value: T, label: &str) {
    let mut on = chosen.contains(&value);
    if ui.checkbox(&mut on, label).changed() {
        chosen.retain(|other| *other != value);
        if on {
            chosen.push(value);
        }
    }
}

/// The verdicts with their symbols.
fn verdicts(ui: &mut Ui, state: &State, filter: &mut Filter) {
    let texts = &state.program.texts;
    let theme = state.theme();
    choice(ui, texts, texts.filter_verdict(), filter.verdicts.len(), |ui| {
        for verdict in Verdict::ALL {
            ui.horizontal(|ui| {
                let side = ui.spacing().interact_size.y * 0.6;
                mark_ui(ui, theme, *verdict, side);
                tick(ui, &mut filter.verdicts, *verdict, &alone(texts, *verdict));
            });
        }
    });
}

/// A button that stays pressed.
pub(super) fn toggle(ui: &mut Ui, name: &str, on: bool) -> bool {
    let response = ui.add(Button::selectable(on, name));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    response.clicked()
}

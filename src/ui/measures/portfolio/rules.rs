//! What the search must heed about a measure: whether it is chosen by all means or never, what it needs, and of which group it is one. Edited where the
//! plan is looked at, so that one sees what comes of it. Never what is chosen.

use crate::app::{Action, State};
use crate::edit::{Edit, MeasureChange, MeasureEdit, MergeKey};
use crate::layout::word;
use crate::model::{Code as _, Measure, MeasureId, Pin, limits};
use crate::scene::Icon;
use crate::ui::icon::{atom, tip};
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use crate::ui::kit::words::capital;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Id, PopupCloseBehavior, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};
use std::collections::BTreeSet;

fn change(measure: &Measure, change: MeasureChange) -> Edit {
    Edit::Measure(MeasureEdit::Change { measures: vec![measure.id], change })
}

/// By all means, never, or as it is best.
pub(super) fn pin_ui(ui: &mut Ui, state: &State, measure: &Measure, width: f32, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let words = |pin: Option<Pin>| pin.map_or(texts.portfolio_pin_none(), |pin| word(texts, pin)).to_owned();
    let name = texts.portfolio_pin(&measure.title);
    ui.push_id(("pin", measure.id), |ui| {
        ui.add_enabled_ui(!state.is_read_only(), |ui| {
            Dropdown { name: &name, shown: &words(measure.pin), width: Some(width) }.show(ui, |ui| {
                for pin in [None].into_iter().chain(Pin::ALL.iter().copied().map(Some)) {
                    if option(ui, measure.pin == pin, &words(pin)) && measure.pin != pin {
                        actions.push(Action::Edit { edit: change(measure, MeasureChange::Pin(pin)), merge: None });
                    }
                }
            });
        });
    });
}

/// A button that opens what the measure needs and its group.
pub(super) fn rules_ui(ui: &mut Ui, state: &State, measure: &Measure, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let has_any = !measure.needs.is_empty() || !measure.group.is_empty();
    let button = Button::new(atom(ui, Icon::Link)).frame_when_inactive(has_any);
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let name = texts.portfolio_rules(&measure.title);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        // Menus remove all frames; fields and checkboxes need theirs.
        ui.reset_style();
        ui.set_width(260.0 * scale(ui));
        ui.add_enabled_ui(!state.is_read_only(), |ui| {
            group_ui(ui, state, measure, actions);
            ui.add_space(6.0);
            needs_ui(ui, state, measure, actions);
        });
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    tip(response, || name.clone());
}

/// The name of the group, typed or chosen among those there are.
fn group_ui(ui: &mut Ui, state: &State, measure: &Measure, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    ui.label(RichText::new(texts.portfolio_rules_group()).strong());
    let mut text = measure.group.clone();
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(&mut text);
    let edit = TextEdit::singleline(&mut letters)
        .id(Id::unique(("portfolio group", measure.id)))
        .desired_width(f32::INFINITY)
        .char_limit(limits::TITLE_CHARS)
        .margin(vec2(6.0, 4.0))
        .hint_text(RichText::new(texts.portfolio_rules_group_hint()).color(weak));
    let response = ui.add(edit).accessible_name(texts.portfolio_rules_group());
    let mut set = |group: String, merge: Option<MergeKey>| {
        actions.push(Action::Edit { edit: change(measure, MeasureChange::Group(group)), merge });
    };
    if response.changed() {
        set(text, Some(MergeKey { what: "group", element: measure.id.0 }));
    }
    let groups: BTreeSet<&str> =
        state.project().measures.iter().map(|other| other.group.as_str()).filter(|group| !group.is_empty()).collect();
    ui.horizontal_wrapped(|ui| {
        for group in groups {
            let on = measure.group == group;
            if ui.selectable_label(on, group).clicked() {
                set(if on { String::new() } else { group.to_owned() }, None);
            }
        }
    });
    if response.lost_focus() {
        actions.push(Action::Seal);
    }
}

/// The other measures, each with a tick if this one needs it.
fn needs_ui(ui: &mut Ui, state: &State, measure: &Measure, actions: &mut Vec<Action>) {
    ui.label(RichText::new(state.program.texts.portfolio_rules_needs()).strong());
    list(ui, 220.0 * scale(ui), |ui| {
        for other in state.project().measures.iter().filter(|other| other.id != measure.id) {
            let mut on = measure.needs.contains(&other.id);
            let title = if other.title.is_empty() { state.program.texts.measure_untitled().to_owned() } else { capital(&other.title) };
            if ui.checkbox(&mut on, title).changed() {
                let mut needs: Vec<MeasureId> = measure.needs.iter().copied().filter(|id| *id != other.id).collect();
                needs.extend(on.then_some(other.id));
                actions.push(Action::Edit { edit: change(measure, MeasureChange::Needs(needs)), merge: None });
            }
        }
    });
}

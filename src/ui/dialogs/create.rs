//! A new project or a new map: its name, and the stages it starts with. Keys in the name field choose among the templates, so that neither
//! mouse nor Tab is needed.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, MapAction, NewProject, OpenAction, State};
use crate::ui::kit::choice::choice;
use crate::ui::kit::drafts;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::typed::select_opened;
use egui::{Key, Modifiers, Role, TextEdit, Ui, WidgetInfo};

/// What is filled in.
#[derive(Debug, Default)]
pub(super) struct CreateState {
    name: String,
    template: usize,
}

impl CreateState {
    /// What had been filled in before something else was asked.
    pub(super) fn begun(state: &State, begun: &NewProject) -> Self {
        let template = state.program.catalogue.templates().iter().position(|template| template.code == begun.template);
        Self { name: begun.name.clone(), template: template.unwrap_or_default() }
    }
}

/// Shows the form. `map`: whether it is for a map of the open project rather than for a new project.
pub(super) fn create_ui(ui: &mut Ui, state: &State, map: bool, filled: &mut CreateState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let templates = state.program.catalogue.templates();
    form::set_width(ui, 560.0);
    form::title(ui, if map { texts.dialog_new_map() } else { texts.dialog_new_project() });
    let name = texts.dialog_new_name();
    let starting = state.program.catalogue.starting();
    let mut letters = Letters(&mut filled.name);
    let field = TextEdit::singleline(&mut letters).hint_text(if map { &starting.map } else { &starting.project });
    let field = ui.add(field.desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    select_opened(ui, &field, &filled.name);
    if fresh {
        field.request_focus();
    }
    drafts::note(ui, name, &filled.name);
    let last = templates.len().saturating_sub(1);
    let mut moved = false;
    if field.has_focus() {
        // Several presses may come in one frame.
        let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (up, down) = (take(Key::ArrowUp), take(Key::ArrowDown));
        moved = up + down > 0;
        filled.template = (filled.template + down).saturating_sub(up).min(last);
    }
    form::section(ui, texts.dialog_new_template());
    form::body(ui, 40.0, |ui| {
        for (index, template) in templates.iter().enumerate() {
            let stages: Vec<&str> = template.stages.iter().map(|stage| stage.name.as_str()).collect();
            let count = texts.dialog_new_stages(stages.len() as i64);
            let row = choice(ui, index == filled.template, &template.name, &[format!("{count}: {}", stages.join(" › "))]);
            if row.clicked() {
                filled.template = index;
            }
            if moved && index == filled.template {
                row.scroll_to_me(None);
            }
        }
    });
    form::quiet(ui, texts.dialog_new_keys());
    let buttons = Buttons { main: texts.dialog_new_do(), enabled: true, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => {
            let template = templates.get(filled.template).map(|template| template.code.clone()).unwrap_or_default();
            let new = NewProject { name: std::mem::take(&mut filled.name), template };
            actions.push(if map { Action::Map(MapAction::CreateMap(new)) } else { Action::Open(OpenAction::CreateProject(new)) });
        }
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

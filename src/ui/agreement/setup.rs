//! Before a vote: who votes, on which scores, at which touchpoints. Missing raters are added here. Never the vote itself.

use super::{group_name, main_button, side_button};
use crate::app::{Action, State, VotePlan, VoteScope, VoteStep};
use crate::model::{Code as _, ScoreKind, limits};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::kit::drafts;
use crate::ui::kit::focus::keys_are_free;
use crate::ui::kit::heard;
use crate::ui::kit::hint;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::select_opened;
use crate::ui::kit::words::alone;
use crate::ui::notices;
use egui::{Checkbox, EventFilter, Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, vec2};

/// What is said about the vote is never narrower than this beside a message, in points at the normal size of type.
const LEAST_BESIDE: f32 = 260.0;

/// What is typed into the fields for another rater.
#[derive(Debug, Default)]
pub(super) struct SetupState {
    name: String,
    group: String,
    /// Whether the page has been shown before.
    opened: bool,
    /// What Tab reaches first.
    first: Option<Id>,
}

/// Shows the choices.
pub(super) fn setup_ui(ui: &mut Ui, state: &State, plan: &VotePlan, typed: &mut SetupState, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    // Before the fields, because they give up the focus on Enter.
    let free = keys_are_free(ui, state);
    let held = ui.memory(|memory| memory.focused());
    let width = (620.0 * scale(ui)).min(ui.available_width() - 16.0);
    let mut wanted = plan.clone();
    let asked = state.vote_touchpoints(plan.scope);
    let agreed = state.agreed_among(&asked, &plan.kinds).len();
    let asked = asked.len();
    let foot = if agreed > 0 { 88.0 } else { 64.0 } * scale(ui);
    let height = ui.available_height() - foot;
    let side = ((ui.available_width() - width) / 2.0).max(0.0);
    let indent = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(width);
                add(ui);
            });
        });
    };
    ScrollArea::vertical().id_salt("vote setup").max_height(height).auto_shrink([false, false]).show(ui, |ui| {
        indent(ui, &mut |ui| {
            ui.add_space(10.0);
            heard::heading(&ui.label(RichText::new(texts.vote_setup_title()).heading()), 2);
            hyphens::label(ui, RichText::new(texts.vote_setup_why()).weak(), WordsOf::Program);
            raters_ui(ui, state, &mut wanted, typed, actions);
            section(ui, texts.vote_setup_scores());
            ui.horizontal_wrapped(|ui| {
                for kind in ScoreKind::ALL {
                    let mut on = wanted.kinds.contains(kind);
                    if ui.add(Checkbox::new(&mut on, alone(texts, *kind))).changed() {
                        let chosen = |other: &ScoreKind| if other == kind { on } else { plan.kinds.contains(other) };
                        wanted.kinds = ScoreKind::ALL.iter().copied().filter(chosen).collect();
                    }
                    ui.add_space(10.0);
                }
            });
            section(ui, texts.vote_setup_touchpoints());
            for scope in VoteScope::ALL {
                let count = state.vote_touchpoints(scope).len();
                let label = texts.vote_scope_count(texts.term("vote-scope", scope.code()), count as i64);
                if ui.add_enabled(count > 0, egui::RadioButton::new(wanted.scope == scope, label)).clicked() {
                    wanted.scope = scope;
                }
            }
            ui.add_space(10.0);
        });
    });
    // A name that was typed and not added yet is meant, too.
    let is_pending = !typed.name.trim().is_empty();
    let ready = (is_pending || !wanted.raters.is_empty()) && !wanted.kinds.is_empty() && asked > 0;
    indent(ui, &mut |ui| {
        let summary = texts.vote_setup_summary(
            &texts.votes_raters(wanted.raters.len() as i64),
            &texts.votes_touchpoints(asked as i64),
            &texts.vote_setup_kinds(wanted.kinds.len() as i64),
        );
        // Beside a message, not below it.
        if let Some(message) = notices::place(ui, state).filter(|message| message.bottom() > ui.cursor().top()) {
            ui.set_max_width((message.left() - ui.cursor().left() - 8.0).max(LEAST_BESIDE * scale(ui)));
        }
        ui.label(RichText::new(summary).weak());
        if agreed > 0 {
            ui.label(RichText::new(texts.vote_setup_agreed(agreed as i64)).color(ui.visuals().warn_fg_color));
        }
        ui.horizontal(|ui| {
            let begin = main_button(ui, Some(Icon::ArrowRight), texts.vote_setup_begin(), ready);
            if begin.clicked() {
                begin_with(typed, actions);
            }
            let cancel = side_button(ui, None, texts.dialog_cancel(), true);
            if cancel.clicked() {
                actions.push(Action::Vote(VoteStep::Cancel));
            }
            if free && ready {
                begin.request_focus();
            } else if cancel.has_focus() {
                // Tab stays on the page.
                let keys = EventFilter { tab: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(cancel.id, keys));
                // Except for the very Tab that led here.
                let stays = held == Some(cancel.id);
                if stays && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab)) {
                    begin.request_focus();
                } else if let Some(first) = typed.first
                    && stays
                    && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab))
                {
                    ui.memory_mut(|memory| memory.request_focus(first));
                }
            }
        });
    });
    if wanted != *plan {
        actions.push(Action::Vote(VoteStep::Plan(wanted)));
    }
    if free {
        if ready && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            begin_with(typed, actions);
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            actions.push(Action::Vote(VoteStep::Cancel));
        }
    }
}

/// Begins, with the rater whose name was typed last.
fn begin_with(typed: &mut SetupState, actions: &mut Vec<Action>) {
    if !typed.name.trim().is_empty() {
        let step = VoteStep::AddRater { name: std::mem::take(&mut typed.name), group: typed.group.clone() };
        actions.push(Action::Vote(step));
    }
    actions.push(Action::Vote(VoteStep::Begin));
}

/// A heading.
fn section(ui: &mut Ui, text: &str) {
    ui.add_space(14.0);
    ui.label(RichText::new(text).family(FontSet::family(Weight::SemiBold)));
    ui.add_space(2.0);
}

fn raters_ui(ui: &mut Ui, state: &State, plan: &mut VotePlan, typed: &mut SetupState, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    section(ui, texts.vote_setup_raters());
    let raters = &state.project().raters;
    if raters.is_empty() {
        ui.label(RichText::new(texts.vote_setup_nobody()).weak());
    }
    let before = plan.raters.clone();
    ui.horizontal_wrapped(|ui| {
        for rater in raters {
            let mut on = before.contains(&rater.id);
            let label = match rater.group.as_str() {
                "" => rater.name.clone(),
                group => format!("{} · {}", rater.name, group_name(state, group)),
            };
            let button = ui.add(Checkbox::new(&mut on, label));
            if rater.id == raters[0].id {
                typed.first = Some(button.id);
            }
            if button.changed() {
                let chosen = |other: &crate::model::RaterId| if *other == rater.id { on } else { before.contains(other) };
                plan.raters = raters.iter().map(|rater| rater.id).filter(chosen).collect();
            }
            ui.add_space(10.0);
        }
    });
    if raters.len() > 1 {
        ui.horizontal(|ui| {
            if ui.button(texts.vote_setup_all()).clicked() {
                plan.raters = raters.iter().map(|rater| rater.id).collect();
            }
            if ui.button(texts.vote_setup_none()).clicked() {
                plan.raters.clear();
            }
        });
    }
    ui.add_space(4.0);
    // Where they have no room side by side, one is below the other.
    ui.horizontal_wrapped(|ui| {
        let weak = ui.visuals().weak_text_color();
        let field = |ui: &mut Ui, text: &mut String, (what, name): (&str, &str), width: f32| {
            // The list above grows while names are typed, and the focus must stay.
            let id = Id::unique(("vote rater", what));
            let mut letters = Letters(text);
            let field = TextEdit::singleline(&mut letters)
                .id(id)
                .hint_text(RichText::new(name).color(weak))
                .desired_width(hint::width(ui, name, width))
                .char_limit(limits::TITLE_CHARS)
                .margin(vec2(6.0, 4.0));
            ui.add(field).accessible_name(name)
        };
        let next = if raters.is_empty() { texts.vote_setup_first() } else { texts.vote_setup_name() };
        let name = field(ui, &mut typed.name, ("name", next), 190.0);
        let group = field(ui, &mut typed.group, ("group", texts.vote_setup_group()), 190.0);
        select_opened(ui, &name, &typed.name);
        select_opened(ui, &group, &typed.group);
        if raters.is_empty() {
            typed.first = Some(name.id);
            if !typed.opened {
                name.request_focus();
            }
        }
        typed.opened = true;
        drafts::note(ui, next, &typed.name);
        let enter = (name.lost_focus() || group.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
        let enabled = !typed.name.trim().is_empty();
        let button = ui.add_enabled(enabled, egui::Button::new((crate::ui::icon::atom(ui, Icon::Add), texts.vote_setup_add())));
        if enabled && (button.clicked() || enter) {
            let step = VoteStep::AddRater { name: std::mem::take(&mut typed.name), group: typed.group.clone() };
            actions.push(Action::Vote(step));
            // The next one can be typed at once; the group stays, because people sit next to their own group.
            name.request_focus();
        }
    });
}

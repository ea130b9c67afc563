//! A vote in progress: the page of one touchpoint with large scales, the page between two raters, which shows no vote at all, and
//! the end. Never a vote of anybody but the current rater.

use super::{group_name, main_button, resting_place, side_button};
use crate::app::{Action, Command, ScoreAction, ScoreField, ScoreKey, State, Turn, VoteStep};
use crate::layout::{Theme, word};
use crate::model::{Ballot, RaterId, Score, ScoreKind, Touchpoint};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::covered::Covered;
use crate::ui::kit::focus;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use crate::ui::kit::score::question;
use crate::ui::kit::score_keys::{Read, Reader};
use crate::ui::kit::words::capital;
use egui::{
    Align, Align2, Event, FontId, Id, Key, Label, Layout, Modifiers, Rect, RichText, Role, ScrollArea, Sense, TextStyle, Ui, WidgetInfo,
    pos2, vec2,
};

/// Maximum width of the page, in points at the normal size of type.
const WIDEST: f32 = 860.0;

/// Shows the current page of the vote.
pub(super) fn voting_ui(ui: &mut Ui, state: &State, ballot: &Ballot, actions: &mut Vec<Action>) {
    let width = (WIDEST * scale(ui)).min(ui.available_width() - 24.0);
    let side = ((ui.available_width() - width) / 2.0).max(0.0);
    let area = ui.available_rect_before_wrap();
    let column = Rect::from_min_max(area.min + vec2(side, 10.0), pos2(area.left() + side + width, area.bottom() - 6.0));
    let mut page = ui.new_child(egui::UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::LEFT)));
    match state.open.turn {
        None => between_ui(&mut page, state, ballot, actions),
        Some(turn) => match state.asked_touchpoint().and_then(|id| state.open.document.project().map(ballot.map)?.touchpoint(id)) {
            Some(touchpoint) => touchpoint_ui(&mut page, state, ballot, turn, touchpoint, actions),
            None => end_ui(&mut page, state, ballot, turn, actions),
        },
    }
}

fn push(actions: &mut Vec<Action>, step: VoteStep) {
    actions.push(Action::Vote(step));
}

/// Who a rater is: name and group.
fn rater_words(state: &State, rater: RaterId) -> (String, String) {
    let rater = state.open.document.project().rater(rater);
    let name = rater.map(|rater| rater.name.clone()).unwrap_or_default();
    let group = rater.map(|rater| group_name(state, &rater.group).to_owned()).unwrap_or_default();
    (name, group)
}

fn semibold(text: impl Into<String>) -> RichText {
    RichText::new(text).family(FontSet::family(Weight::SemiBold))
}

/// One touchpoint: what it is, and a scale for each score.
fn touchpoint_ui(ui: &mut Ui, state: &State, ballot: &Ballot, turn: Turn, touchpoint: &Touchpoint, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    let scale = scale(ui);
    resting_place(ui, state, &texts.vote_question(&touchpoint.title, question(texts, turn.kind)), actions);
    keys(ui, state, ballot, turn, actions);
    progress_ui(ui, state, ballot, turn, theme);
    let foot = 74.0 * scale;
    ScrollArea::vertical().id_salt("vote page").max_height(ui.available_height() - foot).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        ui.add_space(10.0);
        let stage = state.open.document.project().map(ballot.map).and_then(|map| {
            let place = map.place_of(touchpoint.id)?;
            map.stages.get(place.stage).map(|stage| stage.name.clone())
        });
        ui.label(RichText::new(stage.unwrap_or_default()).weak());
        let font = FontId::new(25.0 * scale, FontSet::family(Weight::Bold));
        hyphens::label(ui, RichText::new(&touchpoint.title).font(font), WordsOf::Project);
        if !touchpoint.expectation_text.is_empty() {
            let words = texts.vote_expects(&touchpoint.expectation_text);
            hyphens::label(ui, RichText::new(words).weak(), WordsOf::Program);
        }
        ui.add_space(8.0);
        for kind in &ballot.scores {
            scale_ui(ui, state, turn, *kind, touchpoint, actions);
        }
    });
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        if side_button(ui, Some(Icon::Left), texts.vote_back(), turn.page > 0).clicked() {
            push(actions, VoteStep::Back);
        }
        if main_button(ui, Some(Icon::ArrowRight), texts.vote_next(), true).clicked() {
            push(actions, VoteStep::Next);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if side_button(ui, None, texts.vote_interrupt(), true).on_hover_text(texts.vote_interrupt_tip()).clicked() {
                push(actions, VoteStep::Interrupt);
            }
        });
    });
    ui.add(Label::new(RichText::new(texts.vote_keys()).small().weak()).truncate());
}

/// Who is voting, and how far they have got.
fn progress_ui(ui: &mut Ui, state: &State, ballot: &Ballot, turn: Turn, theme: &Theme) {
    let (name, group) = rater_words(state, turn.rater);
    let texts = &state.program.texts;
    let pages = ballot.touchpoints.len();
    ui.horizontal(|ui| {
        ui.label(semibold(name));
        ui.label(RichText::new(group).weak());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let at = (turn.page + 1).min(pages).to_string();
            ui.label(RichText::new(texts.vote_page(&at, &pages.to_string())).weak());
        });
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
    ui.painter().rect_filled(rect, 2.5, color32(theme.hairline));
    let share = turn.page as f32 / pages.max(1) as f32;
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(done, 2.5, color32(theme.accent));
}

/// One score: its question and eleven large fields.
fn scale_ui(ui: &mut Ui, state: &State, turn: Turn, kind: ScoreKind, touchpoint: &Touchpoint, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    let scale = scale(ui);
    let active = turn.kind == kind;
    let given = state.own_vote(kind);
    let (field, gap) = (40.0 * scale, 5.0);
    let height = 30.0 * scale + field + 14.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::CLICK);
    if active {
        ui.painter().rect_filled(rect, 6.0, color32(theme.accent.with_alpha(18).over(theme.panel)));
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        ui.painter().rect_filled(bar, 2.0, color32(theme.accent));
    }
    let name = texts.vote_question(word(texts, kind), question(texts, kind));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, active, &name));
    if response.clicked() {
        push(actions, VoteStep::Ask(kind));
    }
    let left = rect.left() + 14.0;
    let body = TextStyle::Body.resolve(ui.style());
    let bold = FontId::new(body.size * 1.08, FontSet::family(Weight::SemiBold));
    let top = rect.top() + 15.0 * scale;
    let title = ui.painter().text(pos2(left, top), Align2::LEFT_CENTER, capital(word(texts, kind)), bold, color32(theme.ink));
    let at = pos2(title.right() + 10.0, top);
    paint_clipped(ui.painter(), at, rect.right() - title.right() - 18.0, question(texts, kind), body.clone(), color32(theme.muted));
    let room = rect.right() - left - 10.0;
    let wide = (room - 10.0 * gap) / 11.0;
    for value in 0..=10u8 {
        let at = pos2(left + f32::from(value) * (wide + gap), rect.bottom() - field - 8.0);
        let place = Rect::from_min_size(at, vec2(wide, field));
        let id = Id::unique(("vote", touchpoint.id, kind, value));
        let button = ui.interact(place, id, Sense::CLICK);
        let on = given.map(Score::value) == Some(value);
        let label = texts.vote_field(word(texts, kind), &value.to_string());
        button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &label));
        let (fill, edge, ink) = if on {
            (theme.accent, theme.accent, theme.paper)
        } else if button.hovered() {
            (theme.hover, theme.accent, theme.ink)
        } else {
            (theme.paper, theme.path, theme.ink)
        };
        let line = theme.line_weight as f32;
        ui.painter().rect(place, 6.0, color32(fill), (line, color32(edge)), egui::StrokeKind::Inside);
        let weight = if on { Weight::Bold } else { Weight::Regular };
        let font = FontId::new(body.size * 1.25, FontSet::family(weight));
        let open = on && active && state.is_score_open(ScoreField::Turn);
        let shown = if open { format!("{value}…") } else { value.to_string() };
        ui.painter().text(place.center(), Align2::CENTER_CENTER, shown, font, color32(ink));
        if button.clicked() {
            let score = if on { None } else { Score::new(value).ok() };
            push(actions, VoteStep::Set(kind, score));
        }
    }
    ui.add_space(2.0);
}

/// Digits give the active score, `+` is ten, Backspace clears it, the page keys skip scores, arrow keys move along the scale and between the
/// scores, Enter continues.
fn keys(ui: &Ui, state: &State, ballot: &Ballot, turn: Turn, actions: &mut Vec<Action>) {
    if Covered::of(ui.ctx(), state).focus {
        return;
    }
    // A button that has the focus uses Enter and Space itself.
    let on_button = !focus::is_free(ui);
    let mut kind = turn.kind;
    let at = |kind: ScoreKind| ballot.scores.iter().position(|other| *other == kind).unwrap_or_default();
    let events = ui.input(|input| input.events.clone());
    let mut scores = Reader::default();
    let score = |key| Action::Score(ScoreAction::Key(ScoreField::Turn, key));
    for event in events {
        if let Read::Score(key) = scores.read(&event) {
            actions.push(score(key));
            continue;
        }
        match event {
            Event::Key { key, pressed: true, modifiers, repeat, .. } if modifiers.is_none() || modifiers == Modifiers::SHIFT => match key {
                Key::Backspace | Key::Delete => actions.push(score(ScoreKey::Clear)),
                Key::ArrowUp | Key::ArrowDown => {
                    let to = if key == Key::ArrowUp { at(kind).checked_sub(1) } else { Some(at(kind) + 1) };
                    if let Some(next) = to.and_then(|to| ballot.scores.get(to)) {
                        kind = *next;
                        push(actions, VoteStep::Ask(kind));
                    }
                }
                Key::ArrowLeft | Key::ArrowRight => {
                    let right = key == Key::ArrowRight;
                    let value = match state.own_vote(kind).map(Score::value) {
                        None => 5,
                        Some(value) if right => (value + 1).min(10),
                        Some(value) => value.saturating_sub(1),
                    };
                    push(actions, VoteStep::Set(kind, Score::new(value).ok()));
                }
                Key::PageUp => actions.push(score(ScoreKey::Previous)),
                Key::PageDown => actions.push(score(ScoreKey::Next)),
                Key::Enter if !on_button && !repeat => {
                    push(actions, if modifiers.shift { VoteStep::Back } else { VoteStep::Next });
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// All touchpoints have been seen: what was left open, and how to continue.
fn end_ui(ui: &mut Ui, state: &State, ballot: &Ballot, turn: Turn, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let theme = state.theme();
    progress_ui(ui, state, ballot, turn, theme);
    let (name, _) = rater_words(state, turn.rater);
    let answered = ballot.answered(turn.rater);
    let open = ballot.questions().saturating_sub(answered);
    // "Aylin K." already ends with the sentence's full stop.
    let thanks = texts.vote_thanks(name.strip_suffix('.').unwrap_or(&name));
    let answers = texts.vote_answered(&answered.to_string(), &ballot.questions().to_string());
    resting_place(ui, state, &format!("{thanks} {answers}"), actions);
    centered(ui, Icon::Done, &thanks, |ui| {
        ui.label(RichText::new(answers).weak());
        if open > 0 {
            ui.label(RichText::new(texts.vote_open(open as i64)).color(ui.visuals().warn_fg_color));
        }
        ui.add_space(16.0);
        if main_button(ui, Some(Icon::ArrowRight), texts.vote_done(), true).clicked() {
            push(actions, VoteStep::Done);
        }
        ui.add_space(4.0);
        if side_button(ui, Some(Icon::Left), texts.vote_back(), true).clicked() {
            push(actions, VoteStep::Back);
        }
    });
    if enter(ui, state) {
        push(actions, VoteStep::Done);
    }
    if !Covered::of(ui.ctx(), state).focus && ui.input(|input| input.key_pressed(Key::PageUp)) {
        push(actions, VoteStep::Back);
    }
}

/// Between two raters: no vote can be seen.
fn between_ui(ui: &mut Ui, state: &State, ballot: &Ballot, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let count = texts.vote_voted(&ballot.done.len().to_string(), ballot.raters.len() as i64);
    let mut waiting = ballot.waiting();
    let next = waiting.next();
    let others: Vec<RaterId> = waiting.collect();
    let Some(next) = next else {
        // Not on the button: the last rater presses Enter, perhaps once too often.
        resting_place(ui, state, &format!("{}. {}", texts.vote_all_done(), texts.vote_reveal_keys()), actions);
        centered(ui, Icon::Done, texts.vote_all_done(), |ui| {
            ui.label(RichText::new(count).weak());
            ui.add_space(16.0);
            if main_button(ui, Some(Icon::Visible), texts.vote_reveal(), true).clicked() {
                push(actions, VoteStep::Reveal);
            }
            ui.add_space(10.0);
            hyphens::label(ui, RichText::new(texts.vote_reveal_why()).weak(), WordsOf::Program);
            ui.label(RichText::new(texts.vote_reveal_keys()).small().weak());
        });
        return;
    };
    let (name, group) = rater_words(state, next);
    resting_place(ui, state, &format!("{}. {}", texts.vote_hand_over(&name), texts.vote_hidden()), actions);
    centered(ui, Icon::Hidden, &texts.vote_hand_over(&name), |ui| {
        let about = if group.is_empty() { count } else { format!("{group} · {count}") };
        ui.label(RichText::new(about).weak());
        ui.add_space(16.0);
        if main_button(ui, Some(Icon::ArrowRight), &texts.vote_ready(&name), true).clicked() {
            push(actions, VoteStep::Ready(next));
        }
        ui.add_space(10.0);
        hyphens::label(ui, RichText::new(texts.vote_hidden()).weak(), WordsOf::Program);
        if !others.is_empty() {
            ui.add_space(22.0);
            ui.label(RichText::new(texts.vote_others()).small().weak());
            let names: Vec<(RaterId, String)> = others.into_iter().map(|rater| (rater, rater_words(state, rater).0)).collect();
            let font = TextStyle::Button.resolve(ui.style());
            let around = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x + 1.0;
            let wide =
                |name: &String| ui.painter().layout_no_wrap(name.clone(), font.clone(), egui::Color32::PLACEHOLDER).size().x + around;
            let width: f32 = names.iter().map(|(_, name)| wide(name)).sum();
            let left = ((ui.available_width() - width) / 2.0).max(0.0);
            ui.horizontal_wrapped(|ui| {
                ui.add_space(left);
                for (rater, name) in names {
                    if ui.button(&name).clicked() {
                        push(actions, VoteStep::Ready(rater));
                    }
                }
            });
        }
        ui.add_space(26.0);
        let reveal = ui.button(texts.vote_reveal_now()).on_hover_text(texts.vote_reveal_why());
        if reveal.clicked() {
            push(actions, VoteStep::Reveal);
        }
        if ballot.raters.iter().all(|rater| ballot.answered(*rater) == 0) {
            ui.add_space(4.0);
            let abandon = Command::AbandonVote;
            let button = ui.add_enabled(abandon.is_enabled(state), egui::Button::new(abandon.label(state)));
            if button.on_hover_text(texts.vote_abandon_tip()).clicked() {
                actions.push(Action::Command(abandon));
            }
        }
    });
    if enter(ui, state) {
        push(actions, VoteStep::Ready(next));
    }
}

/// Whether Enter was pressed and no button has it.
fn enter(ui: &Ui, state: &State) -> bool {
    focus::keys_are_free(ui, state) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// A calm page: an icon, a sentence, and what can be done.
fn centered(ui: &mut Ui, icon: Icon, title: &str, add: impl FnOnce(&mut Ui)) {
    let scale = scale(ui);
    ui.add_space((ui.available_height() * 0.16).min(120.0));
    ui.vertical_centered(|ui| {
        let side = 52.0 * scale;
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        paint_icon(ui, icon, rect, ui.visuals().hyperlink_color);
        ui.add_space(10.0);
        let font = FontId::new(25.0 * scale, FontSet::family(Weight::Bold));
        hyphens::label(ui, RichText::new(title).font(font), WordsOf::Program);
        add(ui);
    });
}

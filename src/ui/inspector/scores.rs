//! Rating with the pointer: for each of the four questions a slider, a number field, and a button for *not rated*. Works on one touchpoint
//! or on several at once. Computes no verdict: what the scores mean comes from the method.

use super::form::Form;
use super::slider::ScoreSlider;
use crate::app::{Action, Command, MapAction, ScoreAction, ScoreField, ScoreKey};
use crate::layout::{Theme, word};
use crate::method::{Agreement, RaterGroups, Tally};
use crate::model::{Code as _, RoundId, Score, ScoreKind, Touchpoint, TouchpointId};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::{paint_icon, remove_button};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::score::{ink, question, typed};
use crate::ui::kit::score_keys::{Read, Reader};
use crate::ui::kit::typed::select_all;
use crate::ui::kit::words::capital;
use egui::{Event, FontId, Id, Key, Rect, RichText, Sense, TextEdit, Ui, vec2};
use std::sync::Arc;

/// A slider narrower than this many points gets its own line.
const LEAST_SLIDER: f32 = 60.0;

/// The scores of some touchpoints in the shown round.
pub(super) struct Rated<'a> {
    touchpoints: &'a [&'a Arc<Touchpoint>],
    round: RoundId,
    ids: Vec<TouchpointId>,
}

/// What is shown for one question.
struct Row {
    /// The score that all have in common.
    value: Option<Score>,
    /// Whether they differ.
    mixed: bool,
    /// Mean and number of the votes on a single touchpoint, if nothing was agreed.
    mean: Option<(f64, u32)>,
    /// Whether the votes differ too much.
    to_discuss: bool,
}

impl<'a> Rated<'a> {
    pub(super) fn new(touchpoints: &'a [&'a Arc<Touchpoint>], round: RoundId) -> Self {
        Self { touchpoints, round, ids: touchpoints.iter().map(|touchpoint| touchpoint.id).collect() }
    }

    /// Shows the four rows.
    pub(super) fn show(&self, ui: &mut Ui, form: &mut Form<'_>) {
        self.keys(ui, form);
        for kind in ScoreKind::ALL {
            let row = self.row(form, *kind);
            self.row_ui(ui, form, *kind, &row);
        }
    }

    fn number_id(&self, kind: ScoreKind) -> Id {
        Id::unique(("score number", kind, self.ids.first().map(|id| id.0)))
    }

    fn slider_id(&self, kind: ScoreKind) -> Id {
        Id::unique(("score slider", kind, self.ids.first().map(|id| id.0)))
    }

    /// Keys typed into a field or on a slider mean what they mean on the map: the marker goes to the field that has the keyboard, and the keyboard goes
    /// on with the marker.
    fn keys(&self, ui: &Ui, form: &mut Form<'_>) {
        let marker = form.state.open.document.marker;
        let kept = Id::unique(("score marker", self.ids.first().map(|id| id.0)));
        let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(kept, marker), marker));
        let Some(focused) = ui.memory(|memory| memory.focused()) else { return };
        let Some(kind) = ScoreKind::ALL.iter().copied().find(|kind| [self.number_id(*kind), self.slider_id(*kind)].contains(&focused))
        else {
            return;
        };
        if before == kind && marker != kind {
            let next = if focused == self.number_id(kind) { self.number_id(marker) } else { self.slider_id(marker) };
            ui.memory_mut(|memory| memory.request_focus(next));
            return;
        }
        let mut pressed = Vec::new();
        let mut scores = Reader::default();
        if form.is_open() {
            ui.input_mut(|input| {
                input.events.retain(|event| {
                    let action = match (scores.read(event), event) {
                        (Read::Score(key), _) => Action::Score(ScoreAction::Key(ScoreField::Map, key)),
                        (Read::Taken, _) => return false,
                        (Read::Other, Event::Key { key, pressed: true, modifiers, .. }) => match other_key(*key, *modifiers) {
                            Some(action) => action,
                            None => return true,
                        },
                        _ => return true,
                    };
                    pressed.push(action);
                    false
                });
            });
        }
        if marker != kind {
            form.actions.push(Action::Score(ScoreAction::Mark(kind)));
        }
        form.actions.extend(pressed);
    }

    fn row(&self, form: &Form<'_>, kind: ScoreKind) -> Row {
        let of = |touchpoint: &Arc<Touchpoint>| touchpoint.agreed_in(self.round).get(kind);
        let first = self.touchpoints.first().and_then(|touchpoint| of(touchpoint));
        let mixed = self.touchpoints.iter().any(|touchpoint| of(touchpoint) != first);
        let single = match self.touchpoints {
            [one] if first.is_none() => Some(*one),
            _ => None,
        };
        let mean = single.and_then(|touchpoint| {
            let answers = Tally::of(touchpoint.votes_in(self.round).map(|vote| &vote.scores)).answers(kind);
            Some((answers.mean()?, answers.count))
        });
        let to_discuss = single.filter(|_| mean.is_some()).is_some_and(|touchpoint| {
            let project = form.state.project();
            Agreement::of(touchpoint, self.round, &RaterGroups::of(project), &project.thresholds).get(kind).to_discuss
        });
        Row { value: first.filter(|_| !mixed), mixed, mean, to_discuss }
    }

    /// One line: name, slider, number, a button to clear. In a narrow panel the slider gets its own line.
    fn row_ui(&self, ui: &mut Ui, form: &mut Form<'_>, kind: ScoreKind, row: &Row) {
        let texts = form.texts();
        let theme = form.theme();
        let name = word(texts, kind);
        let side = ui.spacing().interact_size.y;
        let field = 32.0 * side / 24.0;
        let warning = if row.to_discuss { side * 0.8 } else { 0.0 };
        let widest = widest_name(ui, form);
        let after = field + side * 0.8 + warning + 18.0;
        let rest = ui.available_width() - widest - after;
        let narrow = rest < LEAST_SLIDER;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let room = if narrow { (ui.available_width() - after).max(40.0) } else { widest };
            self.name_ui(ui, form, kind, name, theme, room);
            if !narrow {
                self.slider_ui(ui, form, kind, row, rest);
            }
            self.number_ui(ui, form, kind, row, field);
            if row.to_discuss {
                let (rect, response) = ui.allocate_exact_size(vec2(warning, side), Sense::hover());
                paint_icon(ui, Icon::Warning, Rect::from_center_size(rect.center(), vec2(14.0, 14.0)), ui.visuals().warn_fg_color);
                response.on_hover_text(texts.inspector_score_discuss());
            }
            let clearable = form.is_open() && (row.value.is_some() || row.mixed);
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = side * 0.8;
                if remove_button(ui, &texts.inspector_score_clear(name), clearable).clicked() {
                    self.rate(form, kind, None);
                    form.actions.push(Action::Seal);
                }
            });
        });
        if narrow {
            let width = ui.available_width();
            self.slider_ui(ui, form, kind, row, width);
        }
    }

    fn slider_ui(&self, ui: &mut Ui, form: &mut Form<'_>, kind: ScoreKind, row: &Row, width: f32) {
        let texts = form.texts();
        let theme = form.theme();
        let slider = ScoreSlider {
            id: self.slider_id(kind),
            name: &texts.inspector_score_slider(word(texts, kind)),
            value: row.value.map(Score::value),
            mean: row.mean.map(|(mean, _)| mean),
            color: ink(theme, kind),
            enabled: form.is_open(),
        };
        let (response, moved) = slider.show(ui, theme, width);
        let tip = match row.mean {
            Some((mean, count)) => texts.inspector_score_mean(i64::from(count), &texts.score(mean)),
            None => question(texts, kind).to_owned(),
        };
        let (stopped, left) = (response.drag_stopped(), response.lost_focus());
        response.on_hover_text(tip);
        if let Some(value) = moved {
            self.rate(form, kind, value.and_then(|value| Score::new(value).ok()));
        }
        if stopped || left {
            form.actions.push(Action::Seal);
        }
    }

    /// The question's name, with a bar and in bold type if digits on the map rate it.
    fn name_ui(&self, ui: &mut Ui, form: &Form<'_>, kind: ScoreKind, name: &str, theme: &Theme, width: f32) {
        let texts = form.texts();
        let active = form.state.open.document.marker == kind;
        let side = ui.spacing().interact_size.y;
        let weight = if active { Weight::SemiBold } else { Weight::Regular };
        let font = FontId::new(egui::TextStyle::Body.resolve(ui.style()).size, FontSet::family(weight));
        let (rect, response) = ui.allocate_exact_size(vec2(width, side), Sense::hover());
        if active {
            let bar = Rect::from_min_size(rect.left_top() + vec2(0.0, 5.0), vec2(2.5, side - 10.0));
            ui.painter().rect_filled(bar, 1.0, color32(theme.accent));
        }
        let at = rect.left_center() + vec2(7.0, 0.0);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, capital(name), font, color32(theme.ink));
        let tip = question(texts, kind);
        let tip = if active { format!("{tip}\n{}", texts.inspector_score_active()) } else { tip.to_owned() };
        response.on_hover_text(tip);
    }

    /// A field for the number: a digit replaces it at once and goes on to the next score.
    fn number_ui(&self, ui: &mut Ui, form: &mut Form<'_>, kind: ScoreKind, row: &Row, width: f32) {
        let texts = form.texts();
        let open = form.state.open.document.marker == kind && form.state.is_score_open(ScoreField::Map);
        let mut text = row.value.map(|score| typed(score, open)).unwrap_or_default();
        let hint = match row.mean {
            _ if row.mixed => "…".to_owned(),
            Some((mean, _)) => texts.score(mean),
            None => "—".to_owned(),
        };
        let weak = ui.visuals().weak_text_color();
        let mut letters = Letters(&mut text);
        let edit = TextEdit::singleline(&mut letters)
            .id(self.number_id(kind))
            .desired_width(width - 2.0)
            .align(egui::Align2::CENTER_CENTER)
            .margin(vec2(1.0, 4.0))
            .interactive(form.is_open())
            .hint_text(RichText::new(hint).color(weak));
        let output = edit.show(ui);
        let response = output.response.response.clone().accessible_name(texts.inspector_score_number(word(texts, kind)));
        if response.gained_focus() {
            select_all(ui, &output, &text);
        }
        if response.changed() {
            // Pasted, or said to the program; what is typed has been taken as keys.
            form.actions.push(Action::Score(ScoreAction::Entered(kind, text)));
        }
        if response.lost_focus() {
            form.actions.push(Action::Seal);
        }
    }

    fn rate(&self, form: &mut Form<'_>, kind: ScoreKind, score: Option<Score>) {
        form.actions.push(Action::Map(MapAction::Rate { touchpoints: self.ids.clone(), kind, score }));
    }
}

/// What a key means in a field for a score, beside digits and signs.
fn other_key(key: Key, held: egui::Modifiers) -> Option<Action> {
    let score = |key| Some(Action::Score(ScoreAction::Key(ScoreField::Map, key)));
    match key {
        Key::Backspace | Key::Delete => score(ScoreKey::Clear),
        Key::PageDown if held.is_none() => score(ScoreKey::Next),
        Key::PageUp if held.is_none() => score(ScoreKey::Previous),
        // Such a field holds one score, not a text whose typing could be undone.
        Key::Z if held.command && held.shift => Some(Action::Command(Command::Redo)),
        Key::Y if held.command => Some(Action::Command(Command::Redo)),
        Key::Z if held.command => Some(Action::Command(Command::Undo)),
        _ => None,
    }
}

/// Width of the longest of the four names, so that all rails begin at the same place.
fn widest_name(ui: &Ui, form: &Form<'_>) -> f32 {
    let font = FontId::new(egui::TextStyle::Body.resolve(ui.style()).size, FontSet::family(Weight::SemiBold));
    let width = |kind: &ScoreKind| {
        let name = capital(word(form.texts(), *kind));
        ui.painter().layout_no_wrap(name, font.clone(), egui::Color32::PLACEHOLDER).size().x
    };
    ScoreKind::ALL.iter().map(width).fold(0.0, f32::max) + 8.0
}

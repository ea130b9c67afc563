//! One dialog for everything that leaves the project as a file for others: at the left what it is for, in the middle the choices that matter for that,
//! at the right what it becomes. Where to write is asked afterwards. Never the export itself.

use super::choices::choices_ui;
use super::form::{self, Buttons, Pressed};
use super::preview::{Preview, Stage};
use super::purposes;
use super::reached::kept_summary_ui;
use crate::app::{Action, Answer, ExchangeAction, ExportChoice, ExportWhat, Progress, State};
use crate::export::Format;
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed::read;
use egui::{Align2, Frame, Label, Margin, Rect, RichText, ScrollArea, Sense, TextStyle, Ui, Vec2, vec2};

/// What the dialog remembers besides the choice itself.
#[derive(Default)]
pub(super) struct ExportState {
    preview: Preview,
    date: String,
}

/// Height in points, at the normal size of type, that is kept for the result in words where it is below the rest.
const SUMMARY: f32 = 92.0;

/// Least and greatest width of the dialog, and what it leaves of the window, in points at the normal size of type.
const LEAST_WIDTH: f32 = 880.0;
const MOST_WIDTH: f32 = 1_600.0;
const AROUND: f32 = 60.0;

/// Widths of the lists of purposes and choices, and the least one of a preview beside them, at the normal size of type.
const PURPOSES: f32 = 240.0;
const CHOICES: f32 = 304.0;
const LEAST_PREVIEW: f32 = 250.0;

/// What the title and the buttons take of the dialog's height, what the list of purposes takes above the rest, and what is kept for the result in words
/// below the preview, in points at the normal size of type.
const FRAME: f32 = 92.0;
const LIST: f32 = 96.0;
const WORDS: f32 = 74.0;

/// How the parts of the dialog are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// All beside each other.
    Beside,
    /// The purposes in a list that opens, above the rest.
    ListAbove,
    /// All below each other.
    Below,
}

/// Shows the dialog.
pub(super) fn export_ui(
    ui: &mut Ui,
    state: &State,
    what: ExportWhat,
    remembered: &mut ExportState,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    if fresh {
        remembered.date = state.exchange.choice().date.map(|date| texts.date(date)).unwrap_or_default();
    }
    let choice_now = state.applied_choice(what, state.exchange.choice().clone());
    let stage = if choice_now.is_seen() { remembered.preview.renew(state) } else { Stage::Ready };
    // The larger the window, the larger the preview.
    let window = ui.ctx().content_rect().size() / scale(ui);
    form::set_width(ui, (window.x - AROUND).clamp(LEAST_WIDTH, MOST_WIDTH));
    let segment = match what {
        ExportWhat::Segment(segment) => state.project().segment(segment),
        ExportWhat::Map
        | ExportWhat::Chart
        | ExportWhat::Comparison
        | ExportWhat::Day
        | ExportWhat::Table(_)
        | ExportWhat::Blank
        | ExportWhat::Cards { .. } => None,
    };
    form::title(ui, &segment.map_or_else(|| texts.dialog_export().to_owned(), |segment| texts.dialog_export_segment(&segment.name)));
    let (mut chosen, mut choice) = (what, state.exchange.choice().clone());
    let mut problem = None;
    let room = (ui.available_width() - 10.0) / scale(ui);
    let is_table = matches!(what, ExportWhat::Table(_));
    let parts = match room {
        room if room >= PURPOSES + CHOICES + LEAST_PREVIEW && !is_table => Parts::Beside,
        room if room >= CHOICES + LEAST_PREVIEW => Parts::ListAbove,
        _ => Parts::Below,
    };
    form::body(ui, if parts == Parts::Below { SUMMARY } else { 0.0 }, |ui| {
        if parts != Parts::Beside && !is_table {
            purposes::box_ui(ui, state, what, actions);
            ui.separator();
        }
        // What is above the preview, besides its title, buttons and words.
        let above = if parts == Parts::Beside || is_table { 0.0 } else { LIST };
        let inside = ui.ctx().content_rect().height() - 64.0 - (FRAME + above) * scale(ui);
        let height = inside - WORDS * scale(ui);
        if parts == Parts::Below {
            choices_ui(ui, state, &mut chosen, &mut choice, &mut remembered.date, actions);
            let size = vec2(ui.available_width(), height.clamp(120.0, 330.0));
            preview_ui(ui, state, what, remembered, &choice, size);
            return;
        }
        ui.horizontal_top(|ui| {
            if parts == Parts::Beside {
                ui.vertical(|ui| {
                    ui.set_width(PURPOSES * scale(ui));
                    purposes::list_ui(ui, state, what, (inside - 38.0 * scale(ui)).max(160.0), fresh, actions);
                });
                ui.separator();
            }
            ui.vertical(|ui| {
                ui.set_width((CHOICES - 24.0) * scale(ui));
                choices_ui(ui, state, &mut chosen, &mut choice, &mut remembered.date, actions);
            });
            ui.separator();
            ui.vertical(|ui| {
                let size = vec2(ui.available_width(), height.max(120.0));
                preview_ui(ui, state, what, remembered, &choice, size);
                let applied = state.applied_choice(what, choice.clone());
                problem = kept_summary_ui(ui, state, &remembered.preview, &applied, (stage, what));
            });
        });
    });
    if parts == Parts::Below {
        // What is above scrolls; a warning must be seen.
        problem = kept_summary_ui(ui, state, &remembered.preview, &state.applied_choice(what, choice.clone()), (stage, what));
    }
    let date = remembered.date.trim();
    let date = read(date, |date| texts.parse_date(date));
    let sound = date.is_some() && problem.is_none();
    if let Some(date) = date {
        choice.date = date;
    }
    if chosen != what || choice != *state.exchange.choice() {
        actions.insert(0, Action::Exchange(ExchangeAction::ChooseExport(chosen, choice)));
    }
    buttons_ui(ui, state, what, (sound, fresh), actions);
}

fn buttons_ui(ui: &mut Ui, state: &State, what: ExportWhat, (sound, fresh): (bool, bool), actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let ticked = if what == ExportWhat::Map { state.exchange.ticked().count() } else { 0 };
    let together = texts.dialog_export_together(&texts.integer(ticked as i64));
    let others: &[&str] = if ticked > 0 { &[&together] } else { &[] };
    let buttons = Buttons { main: texts.dialog_export_do(), enabled: sound, others, cancel: Some(texts.dialog_cancel()), focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Exchange(ExchangeAction::Export)),
        Some(Pressed::Other(_)) => actions.push(Action::Exchange(ExchangeAction::ExportTicked)),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// What it becomes: the sheets as they are drawn, or the beginning of the text.
fn preview_ui(ui: &mut Ui, state: &State, what: ExportWhat, remembered: &mut ExportState, choice: &ExportChoice, size: Vec2) {
    let applied = state.applied_choice(what, choice.clone());
    if applied.is_seen() {
        return remembered.preview.ui(ui, &state.program.texts, &applied, size);
    }
    if matches!(applied.format, Format::Xlsx) {
        return sheets_ui(ui, state, size);
    }
    let text = match state.export_text() {
        Some(Progress::Ready(text)) => text.to_string(),
        Some(Progress::Coming(before)) => before.map(|before| before.to_string()).unwrap_or_default(),
        Some(Progress::Failed) | None => String::new(),
    };
    Frame::new().fill(ui.visuals().extreme_bg_color).corner_radius(6.0).inner_margin(Margin::same(8)).show(ui, |ui| {
        ui.set_min_size(size - Vec2::splat(16.0));
        let scroll = ScrollArea::both().id_salt("text to export").auto_shrink([false, false]);
        scroll.max_width(size.x - 16.0).max_height(size.y - 16.0).show(ui, |ui| {
            ui.add(Label::new(RichText::new(text).monospace().small()).extend());
        });
    });
}

/// What is no drawing and no text: what it is.
fn sheets_ui(ui: &mut Ui, state: &State, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 6.0, ui.visuals().panel_fill);
    let side = 64.0 * scale(ui);
    let place = Rect::from_center_size(rect.center(), vec2(side, side));
    paint_icon(ui, Icon::Grid, place, ui.visuals().weak_text_color());
    let name = state.program.texts.term("purpose", state.exchange.purpose().code());
    let font = TextStyle::Body.resolve(ui.style());
    ui.painter().text(place.center_bottom() + vec2(0.0, 14.0), Align2::CENTER_TOP, name, font, ui.visuals().weak_text_color());
}

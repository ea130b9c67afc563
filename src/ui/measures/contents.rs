//! The contents of a touchpoint for each of its channels, beside each other below the contact plan: what is said, how much fits, what is missing, and a
//! button that proposes it from the core message. How much fits into a channel is changed here, too. Never a rule of the plan.

use crate::app::{Action, ChannelText, Contents, MeasureAction, State};
use crate::i18n::Texts;
use crate::layout::{channel_icon, word};
use crate::model::{Channel, limits};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::{atom, paint_inline};
use crate::ui::kit::hint;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use crate::ui::theme::SCROLL_BAR;
use egui::{Button, Frame, Id, Label, Margin, RichText, Role, ScrollArea, Stroke, TextEdit, Ui, WidgetInfo, vec2};

/// Width of a channel's content, in points at the normal size of type.
const WIDTH: f32 = 236.0;

/// Shows the contents at what is selected, as a panel at the lower edge; nothing while there is no touchpoint to show.
pub(super) fn contents_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(contents) = state.contents() else { return };
    let most = (ui.available_height() * 0.5).max(110.0);
    let usual = (184.0 * scale(ui)).min(most);
    let frame = Frame::NONE.inner_margin(Margin { left: 2, right: 2, top: 6, bottom: 0 });
    let panel = egui::Panel::bottom("contents").resizable(true).default_size(usual).max_size(most).frame(frame);
    panel.show(ui, |ui| {
        heading_ui(ui, state, &contents, actions);
        ScrollArea::both().id_salt("contents").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().scroll.floating_allocated_width = SCROLL_BAR;
            if contents.channels.is_empty() {
                ui.label(RichText::new(state.program.texts.contents_no_channels()).weak());
                return;
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                for content in &contents.channels {
                    channel_ui(ui, state, &contents, content, actions);
                }
            });
        });
    });
}

/// Whose contents these are, for whom, and the button that fills what is missing.
fn heading_ui(ui: &mut Ui, state: &State, contents: &Contents, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.horizontal_wrapped(|ui| {
        let title = &contents.touchpoint.title;
        ui.label(RichText::new(texts.contents_at(title)).family(FontSet::family(Weight::SemiBold)));
        whom_ui(ui, state, actions);
        let missing = contents.channels.iter().filter(|content| content.text().trim().is_empty()).count();
        if missing > 0 {
            ui.label(RichText::new(texts.contents_missing(missing as i64)).color(color32(state.theme().negative)));
            let has_message = !contents.touchpoint.core_message.trim().is_empty();
            let button = Button::new((atom(ui, Icon::Add), texts.contents_propose_all()));
            let response = ui.add_enabled(has_message && !state.is_read_only(), button).on_hover_text(texts.contents_propose_tip());
            if response.on_disabled_hover_text(texts.contents_no_message()).clicked() {
                actions.push(propose(contents, None));
            }
        }
    });
}

/// For the segment of the entry or for everybody.
fn whom_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let Some(segment) = state.segment_of_contact().and_then(|id| state.project().segment(id)) else {
        ui.label(RichText::new(texts.inspector_everybody()).weak());
        return;
    };
    let everybody = state.open.measures.contents_for_everybody;
    for (for_all, name) in [(false, segment.name.as_str()), (true, texts.inspector_everybody())] {
        let response = ui.add(Button::selectable(everybody == for_all, name));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, everybody == for_all, name));
        if response.clicked() {
            actions.push(Action::Measures(MeasureAction::ContentsForEverybody(for_all)));
        }
    }
}

fn propose(contents: &Contents, only: Option<Channel>) -> Action {
    let (map, touchpoint, segment) = (contents.map, contents.touchpoint.id, contents.segment);
    Action::Measures(MeasureAction::ProposeContents { map, touchpoint, segment, only })
}

/// The content for one channel.
fn channel_ui(ui: &mut Ui, state: &State, contents: &Contents, content: &ChannelText, actions: &mut Vec<Action>) {
    let (texts, theme) = (&state.program.texts, state.theme());
    let is_missing = content.text().trim().is_empty();
    let wrong = is_missing || content.too_many > 0;
    let edge = if wrong { theme.negative } else { theme.hairline };
    let frame = Frame::NONE.inner_margin(Margin::same(8)).corner_radius(5.0).stroke(Stroke::new(1.0, color32(edge)));
    frame.fill(color32(theme.paper)).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(WIDTH * scale(ui));
            ui.horizontal(|ui| {
                paint_inline(ui, channel_icon(Some(content.channel)), color32(theme.muted));
                ui.label(RichText::new(word(texts, content.channel)).family(FontSet::family(Weight::SemiBold)));
                letters_ui(ui, state, content, actions);
            });
            text_ui(ui, state, contents, content, actions);
            ui.horizontal_wrapped(|ui| {
                said_ui(ui, state, content);
                let can = !contents.touchpoint.core_message.trim().is_empty() && !state.is_read_only();
                if is_missing {
                    let label = texts.contents_propose();
                    let told = texts.contents_propose_named(word(texts, content.channel));
                    let response = ui.add_enabled(can, Button::new(label)).on_hover_text(texts.contents_propose_tip());
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, can, &told));
                    if response.on_disabled_hover_text(texts.contents_no_message()).clicked() {
                        actions.push(propose(contents, Some(content.channel)));
                    }
                }
            });
        });
    });
}

/// The words; what everybody is told stands weaker in an empty field of a segment.
fn text_ui(ui: &mut Ui, state: &State, contents: &Contents, content: &ChannelText, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let mut text = content.own.clone();
    let hint = if content.shared.is_empty() { texts.contents_hint() } else { &content.shared };
    let weak = ui.visuals().weak_text_color();
    let id = Id::unique(("content", contents.touchpoint.id, contents.segment, content.channel));
    let mut letters = Letters(&mut text);
    let edit = TextEdit::multiline(&mut letters)
        .id(id)
        .desired_width(f32::INFINITY)
        .desired_rows(3)
        .char_limit(limits::TEXT_CHARS)
        .margin(vec2(6.0, 4.0))
        .interactive(!state.is_read_only())
        .hint_text(RichText::new(hint).color(weak));
    let response = ui.add(edit).accessible_name(texts.contents_name(word(texts, content.channel)));
    if response.changed() {
        let (map, touchpoint, segment, channel) = (contents.map, contents.touchpoint.id, contents.segment, content.channel);
        actions.push(Action::Measures(MeasureAction::WriteContent { map, touchpoint, segment, channel, text }));
    }
    if response.lost_focus() {
        actions.push(Action::Seal);
    }
}

/// How long it is, and whether it is missing or too long.
fn said_ui(ui: &mut Ui, state: &State, content: &ChannelText) {
    let (texts, theme) = (&state.program.texts, state.theme());
    let count = content.text().chars().count();
    let bad = color32(theme.negative);
    let words = if content.text().trim().is_empty() {
        RichText::new(texts.contact_missing()).color(bad)
    } else if content.too_many > 0 {
        RichText::new(texts.contents_too_many(content.too_many as i64)).color(bad)
    } else if content.own.trim().is_empty() {
        RichText::new(texts.contents_shared()).weak()
    } else {
        RichText::new(texts.contents_count(count as i64)).weak()
    };
    ui.add(Label::new(words.small()).wrap());
}

/// How many letters fit, as a field: the channel's form belongs to the project.
fn letters_ui(ui: &mut Ui, state: &State, content: &ChannelText, actions: &mut Vec<Action>) {
    let texts: &Texts = &state.program.texts;
    let id = Id::unique(("letters", content.channel));
    let shown = || content.letters.map_or_else(String::new, |letters| letters.to_string());
    let mut text = typed::shown(ui, id, shown);
    let read = |text: &str| match text.trim() {
        "" => Some(0),
        digits => digits.parse::<u16>().ok(),
    };
    let wrong = read(&text).is_none().then(|| ui.visuals().error_fg_color);
    let weak = ui.visuals().weak_text_color();
    let width = hint::width(ui, texts.contents_any_length(), 44.0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let mut letters = Letters(&mut text);
        let edit = TextEdit::singleline(&mut letters)
            .id(id)
            .desired_width(width)
            .char_limit(5)
            .margin(vec2(4.0, 3.0))
            .interactive(!state.is_read_only())
            .text_color_opt(wrong)
            .hint_text(RichText::new(texts.contents_any_length()).color(weak));
        let response = ui.add(edit).accessible_name(texts.contents_letters_of(word(texts, content.channel)));
        let response = response.on_hover_text(texts.contents_letters_tip());
        if response.lost_focus() {
            actions.push(Action::Seal);
        }
        if typed::take_in(ui, id, &response, &text)
            && let Some(letters) = read(&text)
        {
            actions.push(Action::Measures(MeasureAction::SetLetters { channel: content.channel, letters }));
        }
        ui.label(RichText::new(texts.contents_most()).small().weak());
    });
}

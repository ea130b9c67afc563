//! The lists of a touchpoint: experiences, what is passed on, influencers, contents for a segment or channel. Each entry is edited in
//! place; a change hands the whole list on.

use super::form::{Form, Text, quiet};
use super::touchpoint::Whose;
use crate::edit::TouchpointChange;
use crate::i18n::Year;
use crate::layout::word;
use crate::model::{
    Channel, Code as _, ContentVariant, ContentVariantId, Experience, ExperienceId, Influencer, InfluencerId, InfluencerKind, PassedOn,
    PassedOnId, Tone, Touchpoint,
};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::kit::drafts;
use crate::ui::kit::hint;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::typed;
use crate::ui::kit::words::alone;
use egui::{Id, RichText, TextEdit, Ui, vec2};
use uuid::Uuid;

/// The list with one entry changed.
fn with<T: Clone>(list: &[T], at: usize, change: impl FnOnce(&mut T)) -> Vec<T> {
    let mut list = list.to_vec();
    if let Some(entry) = list.get_mut(at) {
        change(entry);
    }
    list
}

/// The list without one of its entries.
fn without<T: Clone>(list: &[T], at: usize) -> Vec<T> {
    list.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, entry)| entry.clone()).collect()
}

/// The list with one more entry.
fn more<T: Clone>(list: &[T], entry: T) -> Vec<T> {
    list.iter().cloned().chain([entry]).collect()
}

/// The number of an entry, as people count.
fn number(index: usize) -> i64 {
    i64::try_from(index + 1).unwrap_or(i64::MAX)
}

/// An identity for the field of an entry: entries of two touchpoints with the same content can have the same id.
fn field_of(touchpoint: &Touchpoint, entry: Uuid) -> Uuid {
    Uuid::new_v5(&touchpoint.id.0, entry.as_bytes())
}

/// A button with the symbol of a tone; pressing it switches the tone.
fn tone_button(ui: &mut Ui, form: &Form<'_>, tone: Tone, name: &str) -> bool {
    let theme = form.theme();
    let (icon, ink) = match tone {
        Tone::Positive => (Icon::Positive, theme.positive),
        Tone::Negative => (Icon::Negative, theme.negative),
        Tone::Neutral => (Icon::Other, theme.muted),
    };
    let said = format!("{name}: {}", word(form.texts(), tone));
    let side = ui.spacing().interact_size.y;
    let atom = egui::Atom::paint(vec2(side, side) * 0.64, move |ui, args| paint_icon(ui, icon, args.rect, color32(ink)));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 2.0);
        let button = egui::Button::new(atom).frame_when_inactive(false).min_size(vec2(side, side));
        let response = ui.add_enabled(form.is_open(), button);
        response.accessible_name(&said).on_hover_text(&said).clicked()
    })
    .inner
}

/// What really happened here.
pub(super) fn experiences(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let list = &touchpoint.experiences;
    let change = |list: Vec<Experience>| whose.change(TouchpointChange::Experiences(list));
    for (index, experience) in list.iter().enumerate() {
        let count = number(index);
        let element = experience.id.0;
        ui.horizontal(|ui| {
            if tone_button(ui, form, experience.tone, &texts.inspector_tone(count)) {
                let turned = if experience.tone == Tone::Positive { Tone::Negative } else { Tone::Positive };
                form.edit(change(with(list, index, |entry| entry.tone = turned)));
            }
            let field = Text {
                name: &texts.inspector_experience_text(count),
                text: &experience.text,
                hint: texts.inspector_experience_hint(),
                what: "experience",
                element,
            };
            let width = rest(ui);
            form.wrapped_line(ui, &field, width, |text| change(with(list, index, |entry| entry.text = text)));
            if form.remove_button(ui, &texts.inspector_remove_number(texts.term("field", "experiences"), count)) {
                form.edit(change(without(list, index)));
            }
        });
        ui.horizontal(|ui| {
            ui.add_space(ui.spacing().interact_size.y + 7.0);
            let name = texts.inspector_experience_date(count);
            if let Some(date) = date_field(ui, form, &name, experience.date, Id::unique(("experience date", element)), 134.0) {
                let list = with(list, index, |entry| entry.date = date);
                form.merge(change(list), "experience-date", element);
            }
            let field = Text {
                name: &texts.inspector_experience_source(count),
                text: &experience.source,
                hint: texts.inspector_source_hint(),
                what: "experience-source",
                element,
            };
            form.wrapped_line(ui, &field, f32::INFINITY, |text| change(with(list, index, |entry| entry.source = text)));
        });
    }
    ui.horizontal_wrapped(|ui| {
        for (tone, icon, label) in [
            (Tone::Positive, Icon::Positive, texts.inspector_experience_good()),
            (Tone::Negative, Icon::Negative, texts.inspector_experience_bad()),
        ] {
            if form.add_button(ui, icon, label) {
                let entry = Experience { id: ExperienceId::new(), tone, text: String::new(), date: None, source: String::new() };
                form.edit(change(more(list, entry)));
            }
        }
    });
}

/// The width left before a button at the end of the line.
fn rest(ui: &Ui) -> f32 {
    (ui.available_width() - ui.spacing().interact_size.y - ui.spacing().item_spacing.x * 2.0 - 18.0).max(30.0)
}

/// “28. September 2026” and a little more.
const LONGEST_DATE: usize = 24;

/// A field for a date, as the language writes it in figures; read in any way that says which day is meant. Returns the new value if it was changed to one that can be read.
pub(super) fn date_field(
    ui: &mut Ui,
    form: &mut Form<'_>,
    name: &str,
    date: Option<jiff::civil::Date>,
    id: Id,
    width: f32,
) -> Option<Option<jiff::civil::Date>> {
    let texts = form.texts();
    let mut text = typed::shown(ui, id, || date.map(|date| texts.date(date)).unwrap_or_default());
    let today = form.state.today();
    let read = |text: &str| typed::read(text, |text| texts.parse_day(text, today, Year::Nearest));
    let parsed = read(&text);
    if parsed.is_none() {
        drafts::note(ui, name, &text);
    }
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(&mut text);
    let mut edit = TextEdit::singleline(&mut letters)
        .id(id)
        .desired_width(hint::width(ui, texts.inspector_date_hint(), width).min(ui.available_width()))
        .char_limit(LONGEST_DATE)
        .margin(vec2(6.0, 4.0))
        .interactive(form.is_open())
        .hint_text(RichText::new(texts.inspector_date_hint()).color(weak));
    if parsed.is_none() {
        edit = edit.text_color(ui.visuals().error_fg_color);
    }
    let mut response = ui.add(edit).accessible_name(name);
    typed::select_opened(ui, &response, &text);
    if let Some(Some(date)) = parsed {
        response = response.on_hover_text(texts.date(date));
    } else if parsed.is_none() {
        response = response.on_hover_text(texts.inspector_date_wrong(text.trim()));
    }
    if response.lost_focus() {
        if parsed.is_none() {
            // What was typed goes with the focus: not without a word.
            form.actions.push(crate::app::Action::NotTaken(texts.inspector_date_wrong(text.trim())));
        }
        form.actions.push(crate::app::Action::Seal);
    }
    let changed = typed::take_in(ui, id, &response, &text);
    read(&text).filter(|_| changed)
}

/// What customers tell others.
pub(super) fn passed_on(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let list = &touchpoint.passed_on;
    let change = |list: Vec<PassedOn>| whose.change(TouchpointChange::PassedOn(list));
    for (index, told) in list.iter().enumerate() {
        let count = number(index);
        ui.horizontal(|ui| {
            if tone_button(ui, form, told.tone, &texts.inspector_tone(count)) {
                let at = Tone::ALL.iter().position(|tone| *tone == told.tone).unwrap_or(0);
                let turned = Tone::ALL[(at + 1) % Tone::ALL.len()];
                form.edit(change(with(list, index, |entry| entry.tone = turned)));
            }
            let field = Text {
                name: &texts.inspector_told_text(count),
                text: &told.text,
                hint: texts.inspector_told_hint(),
                what: "passed-on",
                element: field_of(touchpoint, told.id.0),
            };
            let width = rest(ui);
            form.wrapped_line(ui, &field, width, |text| change(with(list, index, |entry| entry.text = text)));
            if form.remove_button(ui, &texts.inspector_remove_number(texts.term("field", "passed-on"), count)) {
                form.edit(change(without(list, index)));
            }
        });
    }
    if form.add_button(ui, Icon::Add, texts.inspector_add()) {
        form.edit(change(more(list, PassedOn { id: PassedOnId::new(), tone: Tone::Positive, text: String::new() })));
    }
}

/// Who influences the customer here.
pub(super) fn influencers(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let list = &touchpoint.influencers;
    let change = |list: Vec<Influencer>| whose.change(TouchpointChange::Influencers(list));
    for (index, influencer) in list.iter().enumerate() {
        let count = number(index);
        ui.horizontal(|ui| {
            let options = InfluencerKind::ALL.iter().map(|kind| (*kind, alone(texts, *kind)));
            let width = rest(ui) + 12.0;
            let name = texts.inspector_influencer_kind(count);
            let chosen = form.bare_choice(ui, &name, &alone(texts, influencer.kind), options, Some(influencer.kind), width);
            if let Some(kind) = chosen {
                form.edit(change(with(list, index, |entry| entry.kind = kind)));
            }
            if form.remove_button(ui, &texts.inspector_remove_number(texts.term("field", "influencers"), count)) {
                form.edit(change(without(list, index)));
            }
        });
        let field = Text {
            name: &texts.inspector_influencer_name(count),
            text: &influencer.name,
            hint: texts.inspector_influencer_hint(),
            what: "influencer",
            element: field_of(touchpoint, influencer.id.0),
        };
        form.wrapped_line(ui, &field, f32::INFINITY, |name| change(with(list, index, |entry| entry.name = name)));
        ui.add_space(4.0);
    }
    if form.add_button(ui, Icon::Add, texts.inspector_add()) {
        form.edit(change(more(list, Influencer { id: InfluencerId::new(), kind: InfluencerKind::Friend, name: String::new() })));
    }
}

/// Contents for one segment, one channel, or both.
pub(super) fn variants(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let list = &touchpoint.content_variants;
    let change = |list: Vec<ContentVariant>| whose.change(TouchpointChange::ContentVariants(list));
    let project = form.state.project();
    for (index, variant) in list.iter().enumerate() {
        let count = number(index);
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            let width = ((rest(ui) - 6.0) / 2.0).max(60.0);
            let everybody = texts.inspector_everybody();
            let named = |id| project.segment(id).map_or(everybody, |segment| segment.name.as_str());
            let segments = project.segments.iter().map(|segment| (Some(segment.id), segment.name.clone()));
            let options = [(None, everybody.to_owned())].into_iter().chain(segments);
            let shown = variant.segment.map_or(everybody, named);
            let name = texts.inspector_variant_segment(count);
            if let Some(segment) = form.bare_choice(ui, &name, shown, options, Some(variant.segment), width) {
                form.edit(change(with(list, index, |entry| entry.segment = segment)));
            }
            let any = texts.inspector_any_channel();
            let channels = Channel::ALL.iter().map(|channel| (Some(*channel), alone(texts, *channel)));
            let options = [(None, any.to_owned())].into_iter().chain(channels);
            let shown = variant.channel.map_or_else(|| any.to_owned(), |channel| alone(texts, channel));
            let name = texts.inspector_variant_channel(count);
            if let Some(channel) = form.bare_choice(ui, &name, &shown, options, Some(variant.channel), width) {
                form.edit(change(with(list, index, |entry| entry.channel = channel)));
            }
            if form.remove_button(ui, &texts.inspector_remove_number(texts.term("field", "content"), count)) {
                form.edit(change(without(list, index)));
            }
        });
        let field = Text {
            name: &texts.inspector_variant_text(count),
            text: &variant.text,
            hint: texts.inspector_content_hint(),
            what: "variant",
            element: field_of(touchpoint, variant.id.0),
        };
        form.bare_paragraph(ui, &field, |text| change(with(list, index, |entry| entry.text = text)));
    }
    if form.add_button(ui, Icon::Add, texts.inspector_add_variant()) {
        form.edit(change(more(list, ContentVariant { id: ContentVariantId::new(), segment: None, channel: None, text: String::new() })));
    }
    if list.is_empty() && project.segments.is_empty() {
        quiet(ui, texts.inspector_no_segments());
    }
}

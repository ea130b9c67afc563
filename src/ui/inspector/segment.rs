//! Everything about a segment: who these people are and which channels they prefer.

use super::form::{Form, Text};
use super::picture;
use super::slider::ScoreSlider;
use crate::app::{Action, Command};
use crate::edit::{Edit, PictureAt, SegmentChange, SegmentEdit};
use crate::layout::word;
use crate::model::{Channel, Code as _, Score, Segment};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::icon::remove_button;
use crate::ui::kit::words::capital;
use egui::{RichText, Ui, vec2};

/// The colour offered first for a segment that has none yet, as `0xrrggbb`.
const FIRST_COLOR: u32 = 0x1f5fa8;

/// Shows a segment.
pub(super) fn segment_ui(ui: &mut Ui, form: &mut Form<'_>, segment: &Segment) {
    let texts = form.texts();
    let id = segment.id;
    let change = |change| Edit::Segment(SegmentEdit::Change { segment: id, change });
    let field = |name, text, what| Text { name, text, hint: "", what, element: id.0 };
    form.line(ui, &field(texts.inspector_field_name(), &segment.name, "segment-name"), |text| change(SegmentChange::Name(text)));
    color(ui, form, segment);
    picture::field(ui, form, PictureAt::Segment(id), texts.inspector_picture(), &segment.name);
    form.paragraph(ui, &field(texts.inspector_interests(), &segment.interests, "interests"), |text| change(SegmentChange::Interests(text)));
    form.paragraph(ui, &field(texts.inspector_behaviour(), &segment.behaviour, "behaviour"), |text| change(SegmentChange::Behaviour(text)));
    form.paragraph(ui, &field(texts.inspector_goal(), &segment.goal, "goal"), |text| change(SegmentChange::Goal(text)));
    form.paragraph(ui, &field(texts.inspector_segment_why(), &segment.why, "segment-why"), |text| change(SegmentChange::Why(text)));
    form.section(ui, "preferences", texts.inspector_section_preferences(), segment.preferences.len(), |ui, form| {
        for channel in Channel::ALL {
            preference(ui, form, segment, *channel);
        }
    });
    let journeys = form.state.project().maps.iter().filter(|map| map.segment == Some(id)).count();
    form.section(ui, "journeys", texts.segment_journeys(), journeys, |ui, form| journeys_ui(ui, form, segment));
    ui.add_space(6.0);
    if form.state.segment_of_sheet() == Some(id) && form.add_button(ui, Icon::Export, texts.segment_export()) {
        form.actions.push(Action::Command(Command::ExportSegment));
    }
    if form.add_button(ui, Icon::Delete, texts.inspector_delete_segment()) {
        form.edit(Edit::Segment(SegmentEdit::Delete { segment: id }));
    }
}

/// The maps of its journeys, and whether the shown one is one of them.
fn journeys_ui(ui: &mut Ui, form: &mut Form<'_>, segment: &Segment) {
    let texts = form.texts();
    let maps = form.state.project().maps.clone();
    let shown = form.state.map().map(|map| map.id);
    for map in maps.iter().filter(|map| map.segment == Some(segment.id)) {
        let label = format!("{} · {}", map.name, word(texts, map.variant));
        let button = ui.add(egui::Button::selectable(shown == Some(map.id), label).truncate());
        if button.on_hover_text(texts.segment_go_to_map(&map.name)).clicked() {
            form.actions.push(Action::Command(Command::ShowMap(map.id)));
        }
    }
    let theirs = form.state.map().is_some_and(|map| map.segment == Some(segment.id));
    if let Some(now) = form.switch(ui, texts.segment_takes_map(), theirs) {
        let segment = now.then_some(segment.id);
        form.actions.push(Action::Command(Command::SetMapSegment(segment)));
    }
}

fn color(ui: &mut Ui, form: &mut Form<'_>, segment: &Segment) {
    let texts = form.texts();
    let change = |color| Edit::Segment(SegmentEdit::Change { segment: segment.id, change: SegmentChange::Color(color) });
    ui.add_space(3.0);
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.inspector_color());
        let [_, red, green, blue] = segment.color.unwrap_or(FIRST_COLOR).to_be_bytes();
        let mut rgb = [red, green, blue];
        ui.add_enabled_ui(form.is_open(), |ui| {
            let response = ui.color_edit_button_srgb(&mut rgb).accessible_name(texts.inspector_color());
            if response.changed() {
                let [red, green, blue] = rgb;
                form.merge(change(Some(u32::from_be_bytes([0, red, green, blue]))), "segment-color", segment.id.0);
            }
        });
        if segment.color.is_none() {
            ui.label(RichText::new(texts.inspector_not_set()).small().weak());
        } else if form.remove_button(ui, &texts.inspector_remove(texts.inspector_color())) {
            form.edit(change(None));
        }
    });
}

fn preference(ui: &mut Ui, form: &mut Form<'_>, segment: &Segment, channel: Channel) {
    let texts = form.texts();
    let theme = form.theme();
    let score = segment.preferences.get(&channel).copied();
    let change = |score| Edit::Segment(SegmentEdit::Change { segment: segment.id, change: SegmentChange::Preference(channel, score) });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        form.side_caption(ui, &capital(word(texts, channel)));
        let side = ui.spacing().interact_size.y;
        let slider = ScoreSlider {
            id: egui::Id::unique(("preference", segment.id, channel)),
            name: &texts.inspector_preference(word(texts, channel)),
            value: score.map(Score::value),
            mean: None,
            color: color32(theme.accent),
            enabled: form.is_open(),
        };
        let width = (ui.available_width() - side * 2.0 - 12.0).max(40.0);
        let (response, moved) = slider.show(ui, theme, width);
        if let Some(value) = moved {
            let element = uuid::Uuid::new_v5(&segment.id.0, channel.code().as_bytes());
            form.merge(change(value.and_then(|value| Score::new(value).ok())), "preference", element);
        }
        if response.drag_stopped() || response.lost_focus() {
            form.actions.push(Action::Seal);
        }
        let shown = score.map_or("—".to_owned(), |score| score.value().to_string());
        ui.add_sized(vec2(side, side), egui::Label::new(RichText::new(shown).weak()));
        let name = texts.inspector_remove(word(texts, channel));
        if remove_button(ui, &name, form.is_open() && score.is_some()).clicked() {
            form.edit(change(None));
        }
    });
}

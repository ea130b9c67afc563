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
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use crate::ui::kit::words::alone;
use egui::{
    Color32, Grid, Id, Popup, PopupCloseBehavior, Response, RichText, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, vec2,
};

/// The colour offered first for a segment that has none yet, as `0xrrggbb`.
const FIRST_COLOR: u32 = 0x1f5fa8;
/// Colours that can be told apart on paper and on a projector: strong ones, then light ones, then dark ones.
const PALETTE: [[u32; 6]; 3] = [
    [FIRST_COLOR, 0x1f7a4d, 0xb45309, 0xb3261e, 0x7b3fa0, 0x00707f],
    [0x7db4e6, 0x7cc39a, 0xf0b35a, 0xe58a83, 0xc39bd8, 0x6fc1c9],
    [0x16324f, 0x123f2b, 0x5a3408, 0x5c1712, 0x3f2154, 0x4b5563],
];

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
        if button.told(&texts.segment_go_to_map(&map.name), WordsOf::Project).clicked() {
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
        let (is_open, name) = (form.is_open(), texts.inspector_color());
        let button = ui.add_enabled_ui(is_open, |ui| swatch(ui, segment.color)).inner;
        button.widget_info(|| WidgetInfo::labeled(Role::Button, is_open, name));
        if button.clicked() && segment.color.is_none() {
            // What is offered first is there at once, and the palette to change it.
            form.merge(change(Some(FIRST_COLOR)), "segment-color", segment.id.0);
        }
        Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            if let Some(color) = palette(ui, form, segment) {
                form.merge(change(Some(color)), "segment-color", segment.id.0);
            }
        });
        if segment.color.is_none() {
            ui.label(RichText::new(texts.inspector_not_set()).small().weak());
        } else if form.remove_button(ui, &texts.inspector_remove(texts.inspector_color())) {
            form.edit(change(None));
        }
    });
}

/// Colours to choose from, and a field for any other, as brands have them: `#1f5fa8`.
fn palette(ui: &mut Ui, form: &Form<'_>, segment: &Segment) -> Option<u32> {
    let texts = form.texts();
    let mut chosen = None;
    // Menus remove all frames; the field needs its own.
    ui.reset_style();
    Grid::new("palette").spacing([4.0, 4.0]).show(ui, |ui| {
        for row in PALETTE {
            for color in row {
                let response = swatch(ui, Some(color));
                response.widget_info(|| WidgetInfo::selected(Role::Button, true, segment.color == Some(color), written(color)));
                if response.clicked() {
                    chosen = Some(color);
                }
            }
            ui.end_row();
        }
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.label(texts.inspector_color_code());
        let id = Id::unique(("colour code", segment.id));
        let mut text = typed::shown(ui, id, || segment.color.map(written).unwrap_or_default());
        let is_wrong = !text.trim().is_empty() && read_color(&text).is_none();
        let ink = is_wrong.then(|| ui.visuals().error_fg_color);
        let mut letters = Letters(&mut text);
        let field = TextEdit::singleline(&mut letters).id(id).desired_width(90.0 * scale(ui)).char_limit(12).margin(vec2(6.0, 4.0));
        let field = field.text_color_opt(ink);
        let response = ui.add(field).accessible_name(texts.inspector_color_code());
        typed::select_opened(ui, &response, &text);
        if typed::take_in(ui, id, &response, &text)
            && let Some(color) = read_color(&text)
        {
            chosen = Some(color);
        }
    });
    chosen
}

/// A colour as it is written everywhere.
fn written(color: u32) -> String {
    format!("#{color:06x}")
}

/// Reads `#1f5fa8`, `1F5FA8` and the short form `#15a`.
fn read_color(text: &str) -> Option<u32> {
    let digits = text.trim().trim_start_matches('#');
    let value = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        6 => Some(value),
        3 => Some([(value >> 8) & 15, (value >> 4) & 15, value & 15].into_iter().fold(0, |whole, part| whole << 8 | part << 4 | part)),
        _ => None,
    }
}

fn solid(color: u32) -> Color32 {
    let [_, red, green, blue] = color.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// A button in a colour. Without one it is empty and crossed out, so that it never looks set.
fn swatch(ui: &mut Ui, color: Option<u32>) -> Response {
    let (rect, response) = ui.allocate_exact_size(ui.spacing().interact_size, Sense::click());
    let visuals = *ui.style().interact(&response);
    let inner = rect.shrink(1.0);
    let edge =
        if response.has_focus() || response.hovered() { visuals.bg_stroke } else { Stroke::new(1.0, ui.visuals().weak_text_color()) };
    match color {
        Some(color) => {
            ui.painter().rect_filled(inner, visuals.corner_radius, solid(color));
        }
        None => {
            ui.painter().line_segment([inner.left_bottom(), inner.right_top()], Stroke::new(1.0, ui.visuals().weak_text_color()));
        }
    }
    ui.painter().rect_stroke(inner, visuals.corner_radius, edge, StrokeKind::Inside);
    response
}

fn preference(ui: &mut Ui, form: &mut Form<'_>, segment: &Segment, channel: Channel) {
    let texts = form.texts();
    let theme = form.theme();
    let score = segment.preferences.get(&channel).copied();
    let change = |score| Edit::Segment(SegmentEdit::Change { segment: segment.id, change: SegmentChange::Preference(channel, score) });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        form.side_caption(ui, &alone(texts, channel));
        let side = ui.spacing().interact_size.y;
        let slider = ScoreSlider {
            id: Id::unique(("preference", segment.id, channel)),
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

#[cfg(test)]
mod tests {
    use super::{read_color, written};

    #[test]
    fn colours_are_read_as_brands_write_them() {
        for (text, color) in [
            ("#1f5fa8", Some(0x1f_5f_a8)),
            (" 1F5FA8", Some(0x1f_5f_a8)),
            ("#15a", Some(0x11_55_aa)),
            ("#12345", None),
            ("blau", None),
            ("", None),
        ] {
            assert_eq!(read_color(text), color, "{text}");
        }
        assert_eq!(written(0x00_0a_ff), "#000aff");
    }
}

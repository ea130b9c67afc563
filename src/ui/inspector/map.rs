//! Everything about the shown map: its names, whose journey it is, its stages and its lanes.

use super::form::{Form, Text};
use super::picture;
use crate::app::{Action, Command, LookAction, MenuItem};
use crate::edit::{Edit, LaneEdit, MapEdit, PictureAt, Selected, Selection};
use crate::layout::lane_name;
use crate::model::{Code as _, FreePer, FreeStyle, KnownMetric, Map, Variant};
use crate::scene::Icon;
use crate::ui::icon::icon_button;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::words::alone;
use egui::{Layout, Ui, vec2};

/// Shows the fields of the map.
pub(super) fn map_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map) {
    let texts = form.texts();
    let id = map.id;
    let name = Text { name: texts.inspector_field_name(), text: &map.name, hint: "", what: "map-name", element: id.0 };
    form.line(ui, &name, |name| Edit::Map(MapEdit::Rename { map: id, name }));
    let subtitle = Text { name: texts.inspector_subtitle(), text: &map.subtitle, hint: "", what: "subtitle", element: id.0 };
    form.line(ui, &subtitle, |subtitle| Edit::Map(MapEdit::SetSubtitle { map: id, subtitle }));
    ui.add_space(4.0);
    let options = Variant::ALL.iter().map(|variant| (*variant, alone(texts, *variant)));
    if let Some(variant) = form.choice(ui, texts.inspector_variant(), &alone(texts, map.variant), options, Some(map.variant)) {
        form.edit(Edit::Map(MapEdit::SetVariant { map: id, variant }));
    }
    let project = form.state.project();
    let everybody = texts.inspector_everybody();
    let shown = map.segment.and_then(|id| project.segment(id)).map_or(everybody, |segment| segment.name.as_str());
    let segments = project.segments.iter().map(|segment| (Some(segment.id), segment.name.clone()));
    let options = [(None, everybody.to_owned())].into_iter().chain(segments);
    if let Some(segment) = form.choice(ui, texts.inspector_segment_of(), shown, options, Some(map.segment)) {
        form.edit(Edit::Map(MapEdit::SetSegment { map: id, segment }));
    }
    picture::field(ui, form, PictureAt::Map(id), texts.inspector_logo(), &map.name);
}

/// Shows the lanes of the map as a section.
pub(super) fn lanes_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map) {
    let name = form.texts().inspector_section_lanes();
    form.section(ui, "lanes", name, map.lanes.len(), |ui, form| lanes(ui, form, map));
}

/// The lanes in their order, each with a switch.
fn lanes(ui: &mut Ui, form: &mut Form<'_>, map: &Map) {
    let texts = form.texts();
    for (index, lane) in map.lanes.iter().enumerate() {
        let name = lane_name(texts, &lane.kind);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let (icon, hidden) = if lane.hidden { (Icon::Hidden, false) } else { (Icon::Visible, true) };
            if icon_button(ui, icon, &Command::ToggleLane(lane.id).label(form.state), form.is_open(), false).clicked() {
                form.edit(Edit::Lane(LaneEdit::SetHidden { map: map.id, lane: lane.id, hidden }));
            }
            let side = ui.spacing().interact_size.y + 4.0;
            let room = (ui.available_width() - side * 2.0).max(40.0);
            let size = vec2(room, ui.spacing().interact_size.y);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room);
                let color = if lane.hidden { ui.visuals().weak_text_color() } else { ui.visuals().text_color() };
                let label = egui::Label::new(egui::RichText::new(name).color(color)).truncate().sense(egui::Sense::click());
                let label = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
                if label.told(&texts.inspector_go_to(name), WordsOf::Project).clicked() {
                    form.actions.push(Action::Look(LookAction::Select(Selection::one(map.id, Selected::Lane(lane.id)))));
                }
            });
            let up = index.checked_sub(1).and_then(|at| map.lanes.get(at)).map(|lane| lane.id);
            if icon_button(ui, Icon::Up, &format!("{}: {name}", texts.inspector_move_up()), form.is_open() && up.is_some(), false).clicked()
            {
                form.edit(Edit::Lane(LaneEdit::Move { map: map.id, lane: lane.id, before: up }));
            }
            let last = index + 1 == map.lanes.len();
            let down = texts.inspector_move_down();
            if icon_button(ui, Icon::Down, &format!("{down}: {name}"), form.is_open() && !last, false).clicked() {
                let before = map.lanes.get(index + 2).map(|lane| lane.id);
                form.edit(Edit::Lane(LaneEdit::Move { map: map.id, lane: lane.id, before }));
            }
        });
    }
    ui.add_enabled_ui(form.is_open(), |ui| {
        ui.menu_button((crate::ui::icon::atom(ui, Icon::Add), texts.term("menu", "add-lane")), |ui| {
            let kinds = [
                (FreeStyle::Text, FreePer::Stage),
                (FreeStyle::List, FreePer::Stage),
                (FreeStyle::Picture, FreePer::Stage),
                (FreeStyle::Text, FreePer::Touchpoint),
                (FreeStyle::List, FreePer::Touchpoint),
                (FreeStyle::Picture, FreePer::Touchpoint),
            ];
            let items = kinds.map(|(style, per)| MenuItem::Command(Command::AddLane(style, per)));
            crate::ui::menu::items(ui, form.state, &items, form.actions);
            ui.separator();
            let metrics = KnownMetric::ALL.iter().filter(|metric| **metric != KnownMetric::Base);
            let items: Vec<MenuItem> = metrics.map(|metric| MenuItem::Command(Command::AddMetricLane(*metric))).collect();
            crate::ui::menu::items(ui, form.state, &items, form.actions);
        });
    });
}

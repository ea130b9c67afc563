//! The catalogue: ready-made touchpoints to search and to add with Enter, a double-click or a drag, and chances to delight. Never where a
//! card is dropped; the canvas shows that.

use super::canvas::color32;
use super::icon::{atom, paint_inline};
use super::theme::SECTION;
use crate::app::{Action, CatalogueDrag, Command, MapAction, NewTouchpoint, Panel, State};
use crate::catalogue::TouchpointEntry;
use crate::layout::{channel_icon, media_ink, word};
use crate::model::{Area, Code as _, Media};
use crate::scene::Icon;
use crate::ui::kit::heard;
use crate::ui::kit::hyphens::{self, Told as _, WordsOf};
use crate::ui::kit::letters::Letters;
use egui::{
    Button, Context, Id, Key, Label, LayerId, Order, RichText, Role, ScrollArea, Sense, TextEdit, TextStyle, Ui, UiBuilder, WidgetInfo,
    vec2,
};

/// What the catalogue remembers between frames.
#[derive(Debug, Default)]
pub(super) struct CatalogueState {
    query: String,
    /// The frame in which it was shown last.
    shown: u64,
    /// Whether it was opened to search: leaving the search closes it.
    for_search: bool,
}

impl CatalogueState {
    /// A key leads to its search.
    pub(super) fn seek(&mut self, ctx: &Context) {
        // A frame may have several passes, and the wish may come in one of its own.
        self.for_search = self.shown == 0 || ctx.cumulative_frame_nr().saturating_sub(self.shown) > 2;
        ctx.memory_mut(|memory| memory.request_focus(search_field()));
    }
}

/// The search field, so that a key can lead there.
fn search_field() -> Id {
    Id::unique("catalogue search")
}

/// Shows the catalogue. `take_focus`: whether the search field takes the keyboard.
pub(super) fn catalogue_ui(ui: &mut Ui, state: &State, kept: &mut CatalogueState, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    kept.shown = ui.ctx().cumulative_frame_nr();
    ui.horizontal(|ui| {
        let weak = ui.visuals().weak_text_color();
        paint_inline(ui, Icon::Catalogue, weak);
        heard::heading(&ui.label(RichText::new(texts.catalogue_name()).text_style(TextStyle::Name(SECTION.into())).color(weak)), 2);
    });
    ui.add_space(2.0);
    search(ui, state, kept, take_focus, actions);
    ui.add_space(2.0);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.set_max_width(ui.available_width() - 6.0);
        let found = state.program.catalogue.search(&kept.query);
        if found.is_empty() && !kept.query.trim().is_empty() {
            hyphens::label(ui, RichText::new(texts.catalogue_nothing(kept.query.trim())).weak(), WordsOf::Program);
        }
        if kept.query.trim().is_empty() {
            for area in Area::ALL {
                heading(ui, state, *area);
                for entry in found.iter().filter(|entry| entry.area == *area) {
                    row(ui, state, entry, actions);
                }
            }
        } else {
            for entry in &found {
                row(ui, state, entry, actions);
            }
        }
        chances(ui, state, &kept.query);
    });
}

fn search(ui: &mut Ui, state: &State, kept: &mut CatalogueState, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let weak = ui.visuals().weak_text_color();
    let font = TextStyle::Body.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(texts.catalogue_search().to_owned(), font.clone(), weak).size().x;
    let fits = words + font.size * 1.1 + ui.spacing().icon_spacing + 16.0 <= ui.available_width();
    let hint = if fits { texts.catalogue_search() } else { texts.catalogue_search_short() };
    let mut letters = Letters(&mut kept.query);
    let field = TextEdit::singleline(&mut letters)
        .id(search_field())
        .desired_width(f32::INFINITY)
        .margin(vec2(6.0, 4.0))
        .char_limit(200)
        .prefix(atom(ui, Icon::Search))
        .hint_text(RichText::new(hint).color(weak));
    let response = ui.add(field).accessible_name(texts.catalogue_search()).on_hover_text(texts.catalogue_tip());
    if take_focus {
        response.request_focus();
    }
    if response.lost_focus() && kept.for_search && ui.input(|input| input.key_pressed(Key::Escape)) {
        kept.for_search = false;
        kept.query.clear();
        actions.push(Action::Command(Command::TogglePanel(Panel::Catalogue)));
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let query = kept.query.trim();
        match state.program.catalogue.search(query).first() {
            Some(entry) if !query.is_empty() => actions.push(add(entry)),
            None => {
                let area = state.map().map_or(Area::Service, |map| map.area_for_new(state.open.document.selection.lead_touchpoint()));
                let title = query.to_owned();
                actions.push(Action::Map(MapAction::AddFromCatalogue { title, area, channel: None, place: NewTouchpoint::default() }));
            }
            Some(_) => {}
        }
        kept.query.clear();
        response.request_focus();
    }
}

fn add(entry: &TouchpointEntry) -> Action {
    let place = NewTouchpoint::default();
    Action::Map(MapAction::AddFromCatalogue { title: entry.title.clone(), area: entry.area, channel: entry.channel, place })
}

/// The name of an area, with the colour of its media kind.
fn heading(ui: &mut Ui, state: &State, area: Area) {
    let texts = &state.program.texts;
    let theme = state.theme();
    ui.add_space(7.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let height = ui.text_style_height(&TextStyle::Small) + 2.0;
        let (bar, _) = ui.allocate_exact_size(vec2(3.0, height), Sense::hover());
        ui.painter().rect_filled(bar, 1.0, color32(media_ink(theme, area.media())));
        let name = format!("{} · {}", texts.term(Media::KIND, area.media().code()), word(texts, area));
        hyphens::label(ui, RichText::new(name).small().color(color32(media_ink(theme, area.media()))), WordsOf::Program);
    });
    ui.add_space(1.0);
}

fn row(ui: &mut Ui, state: &State, entry: &TouchpointEntry, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let name = texts.catalogue_add(&entry.title);
    let icon = ui.text_style_height(&TextStyle::Button) + ui.spacing().icon_spacing;
    let title = hyphens::text(ui, &entry.title, ui.available_width() - 2.0 * ui.spacing().button_padding.x - icon - 8.0, WordsOf::Program);
    let button = Button::new((atom(ui, channel_icon(entry.channel)), title, egui::Atom::grow()))
        .frame_when_inactive(false)
        .wrap()
        .sense(Sense::click_and_drag())
        .min_size(vec2(ui.available_width(), 0.0));
    let enabled = !state.is_read_only();
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    response.dnd_set_drag_payload(CatalogueDrag { title: entry.title.clone(), area: entry.area, channel: entry.channel });
    if response.dragged()
        && let Some(at) = ui.ctx().pointer_interact_pos()
    {
        dragged(ui, &response, entry, at);
    }
    // A single mouse click only points; Enter, a screen reader's press and a double-click add.
    let pressed = response.clicked() && !response.clicked_by(egui::PointerButton::Primary);
    if response.clicked_by(egui::PointerButton::Primary) {
        response.request_focus();
    }
    if pressed || response.double_clicked() {
        actions.push(add(entry));
    }
    let channel = entry.channel.map(|channel| word(texts, channel)).unwrap_or_default();
    response.told(&format!("{}\n{channel}\n{}", entry.title, texts.catalogue_tip()), WordsOf::Program);
}

/// The entry at the pointer during a drag.
fn dragged(ui: &Ui, response: &egui::Response, entry: &TouchpointEntry, at: egui::Pos2) {
    let layer = LayerId::new(Order::Tooltip, response.id);
    let rect = egui::Rect::from_min_size(at + vec2(10.0, 6.0), vec2(170.0, 30.0));
    let mut floating = Ui::new(ui.ctx().clone(), response.id.with("floating"), UiBuilder::new().layer_id(layer).max_rect(rect));
    egui::Frame::popup(floating.style()).inner_margin(egui::Margin::symmetric(8, 4)).show(&mut floating, |ui| {
        ui.horizontal(|ui| {
            let ink = ui.visuals().text_color();
            paint_inline(ui, channel_icon(entry.channel), ink);
            ui.add(Label::new(&entry.title).truncate());
        });
    });
}

/// Chances to delight, for the area of the selected touchpoint or for all areas.
fn chances(ui: &mut Ui, state: &State, query: &str) {
    let texts = &state.program.texts;
    let area = state.open.document.selection.lead_touchpoint().and_then(|id| state.map()?.touchpoint(id)).map(|touchpoint| touchpoint.area);
    let found: Vec<_> =
        state.program.catalogue.search_chances(query).into_iter().filter(|chance| area.is_none_or(|area| chance.area == area)).collect();
    if found.is_empty() {
        return;
    }
    ui.add_space(10.0);
    heard::heading(&ui.label(RichText::new(texts.catalogue_chances()).text_style(TextStyle::Name(SECTION.into()))), 3);
    let scope = area.map_or(texts.catalogue_all_areas(), |area| word(texts, area));
    hyphens::label(ui, RichText::new(scope).small().weak(), WordsOf::Program);
    ui.add_space(3.0);
    for chance in found {
        hyphens::label(ui, RichText::new(format!("• {}", chance.title)).small(), WordsOf::Program);
        ui.add_space(2.0);
    }
}

//! What is painted over the map for the person at the screen: selection, the active score, what to do on an empty map. Never part of the
//! scene, so it can never be exported.

use super::color32;
use super::sheet::Sheet;
use crate::app::{Action, Command, ScoreField, WindowArea, recent_name};
use crate::edit::Selected;
use crate::layout::{CardPlace, LanePlace, Scale, Theme};
use crate::model::{Code as _, ScoreKind};
use crate::scene::{self, Icon, Weight};
use crate::text::FontSet;
use crate::ui::icon::atom;
use crate::ui::kit::heard;
use crate::ui::kit::scale::scale;
use egui::{Align2, Button, FontId, Painter, Rect, RichText, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Where the ring of a score is that nobody has given: in the middle of the scale, where it says neither good nor bad.
const UNRATED: f64 = 5.0;
/// Radius of the ring, in screen points.
const RING: f32 = 9.0;

/// Dims the touchpoints that do not match the filter: a veil of paper over their cards and their dots.
pub(super) fn dim(painter: &Painter, sheet: &Sheet<'_>) {
    let Sheet { state, layout, view, theme, .. } = *sheet;
    let (Some(matching), Some(judged)) = (state.matching(), state.seen_judged()) else { return };
    let veil = color32(theme.paper).gamma_multiply(0.84);
    let visible = view.visible();
    // One mesh, so that thousands of veils cost no more than one shape.
    let mut mesh = egui::Mesh::default();
    let mut dots = Vec::new();
    for card in layout.places.cards_in(visible.inflate(200.0, 0.0)) {
        if matching.ids.contains(&card.id) {
            continue;
        }
        if let Some(rect) = card.rect {
            mesh.add_colored_rect(view.screen_rect(rect).expand(1.5), veil);
        }
        let fulfilment = judged.at(card.place).and_then(|said| said.fulfilment);
        let curves = layout.places.curves_of(&card).filter(|_| view.zoom > 0.3);
        if let (Some(lane), Some(fulfilment)) = (curves, fulfilment) {
            let y = lane.top + Scale::scores(lane.height).y(fulfilment);
            let center = view.screen_from_scene(scene::Point::new(card.x, y));
            dots.push(egui::Shape::circle_filled(center, 9.0 * view.zoom as f32, veil));
        }
    }
    painter.add(mesh);
    painter.extend(dots);
}

/// Paints what is selected and which score digits would set.
pub(super) fn paint(painter: &Painter, sheet: &Sheet<'_>) {
    let Sheet { state, layout, view, theme, .. } = *sheet;
    let accent = color32(theme.accent);
    let focused = state.program.focus == WindowArea::Canvas;
    let selection = &state.open.document.selection;
    // Everything may be selected: only what is in view is outlined.
    for element in selection.elements.iter().filter(|element| !matches!(element, Selected::Map)) {
        // A measure is seen under each of its touchpoints; keys are at one of them.
        if let Selected::Measure(id) = element {
            let painter = painter.with_clip_rect(sheet.names.content(view));
            for (_, rect) in layout.places.measure(*id) {
                let rect = view.screen_rect(rect).expand(3.5);
                painter.rect_stroke(rect, 9.0_f32.min(rect.height() / 3.0), Stroke::new(1.0, accent), StrokeKind::Middle);
            }
        }
        let Some((rect, sight)) = sheet.seen_at(*element).filter(|(rect, sight)| rect.intersects(sight.expand(8.0))) else { continue };
        let lead = selection.lead == Some(*element);
        let rect = match element {
            Selected::Cell(cell) => around_cell(rect, layout.places.entry(cell.lane, cell.of, cell.entry).is_some()),
            _ => rect.expand(3.5),
        };
        let width = if lead && focused { 2.5 } else { 1.5 };
        let painter = painter.with_clip_rect(sight.expand(4.0).intersect(view.area));
        painter.rect_stroke(rect, 9.0_f32.min(rect.height() / 3.0), Stroke::new(width, accent), StrokeKind::Middle);
    }
    let painter = &painter.with_clip_rect(sheet.names.content(view));
    if let Some(card) = selection.lead_touchpoint().and_then(|id| layout.places.card(id)) {
        let marker = Marker::of(sheet, &card);
        let one = selection.elements.len() == 1;
        // A hairline from the card down to the curves shows that everything is below its card.
        if let Some(lane) = layout.places.curves_of(&card).filter(|_| one) {
            let top = card.rect.map_or(lane.top, |rect| rect.y1);
            let line = [
                view.screen_from_scene(scene::Point::new(card.x, top + 4.0)),
                view.screen_from_scene(scene::Point::new(card.x, lane.bottom())),
            ];
            if line[1].y > line[0].y {
                painter.line_segment(line, Stroke::new(1.0, accent.gamma_multiply(0.35)));
            }
            if let Some(marker) = &marker {
                marker.ring(painter, sheet, lane, &card);
            }
        }
        if let (Some(marker), Some(rect)) = (marker, card.rect) {
            marker.tag(painter, sheet, view.screen_rect(rect));
        }
    }
}

/// The outline of a cell, or of one entry of a list, which must not cover its neighbours; never too small to be seen.
fn around_cell(rect: Rect, is_entry: bool) -> Rect {
    const LEAST: f32 = 9.0;
    let rect = if is_entry { rect.expand2(vec2(4.0, 1.0)) } else { rect };
    rect.expand2(((vec2(LEAST, LEAST) - rect.size()) / 2.0).max(vec2(0.0, 0.0)))
}

/// The score that the next digit sets, and what it is now.
struct Marker {
    kind: ScoreKind,
    value: Option<f64>,
    fulfilment: Option<f64>,
    /// Its name, and how it is called where there is little room.
    names: [String; 2],
}

impl Marker {
    fn of(sheet: &Sheet<'_>, card: &CardPlace) -> Option<Self> {
        let state = sheet.state;
        if state.program.focus != WindowArea::Canvas || state.look.editing.is_some() {
            return None;
        }
        let said = state.seen_judged()?.at(card.place).copied()?;
        let (kind, texts) = (state.open.document.marker, &state.program.texts);
        let value = said.score(kind);
        let shown = match (value, state.is_score_open(ScoreField::Map)) {
            (Some(value), true) => format!("{}…", texts.score(value)),
            (Some(value), false) => texts.score(value),
            (None, _) => "–".to_owned(),
        };
        let names = ["score", "score-letter"].map(|term| format!("{} {shown}", texts.term(term, kind.code())));
        Some(Self { kind, value, fulfilment: said.fulfilment, names })
    }

    /// A ring around its point of the curves.
    fn ring(&self, painter: &Painter, sheet: &Sheet<'_>, lane: &LanePlace, card: &CardPlace) {
        if sheet.view.zoom < 0.4 {
            return;
        }
        // Relevance has no curve: it is the size of the fulfilment dot.
        let at = if self.kind == ScoreKind::Relevance { self.fulfilment } else { self.value };
        let y = lane.top + Scale::scores(lane.height).y(at.unwrap_or(UNRATED));
        let center = sheet.view.screen_from_scene(scene::Point::new(card.x, y));
        let stroke = Stroke::new(1.5, color32(sheet.theme.accent));
        match at {
            Some(_) => painter.add(egui::Shape::circle_stroke(center, RING, stroke)),
            // Dashed: it is around no point of a curve.
            None => {
                let turn = |step: u8| center + RING * egui::Vec2::angled(f32::from(step) * std::f32::consts::TAU / 32.0);
                let round: Vec<egui::Pos2> = (0..=32).map(turn).collect();
                painter.add(egui::Shape::Vec(egui::Shape::dashed_line(&round, stroke, 3.5, 3.5)))
            }
        };
        if card.rect.is_none() {
            self.tag(painter, sheet, Rect::from_center_size(center + vec2(0.0, 9.0), vec2(160.0, 18.0)));
        }
    }

    /// Its name and value on the lower edge of the card.
    fn tag(&self, painter: &Painter, sheet: &Sheet<'_>, card: Rect) {
        let theme = sheet.theme;
        let font = FontId::new(11.0 * sheet.names.text() as f32, FontSet::family(Weight::SemiBold));
        let laid = |words: &String| painter.layout_no_wrap(words.clone(), font.clone(), color32(theme.paper));
        let [long, short] = self.names.each_ref().map(laid);
        let galley = if long.size().x + 24.0 <= card.width() { long } else { short };
        let tag = Align2::CENTER_CENTER.anchor_size(card.center_bottom() + vec2(0.0, 4.0), galley.size() + vec2(12.0, 4.0));
        painter.rect_filled(tag, 4.0, color32(theme.accent));
        painter.galley(tag.min + vec2(6.0, 2.0), galley, color32(theme.paper));
    }
}

/// What to do on a map without touchpoints.
pub(super) fn empty_map(ui: &mut Ui, sheet: &Sheet<'_>, actions: &mut Vec<Action>) {
    let Sheet { state, layout, view, names, theme } = *sheet;
    let Some(lane) = layout.places.lanes().next() else { return };
    // Beside the names of lanes, which it must not cover.
    let room = names.inner(view);
    let top = (view.screen_from_scene(scene::Point::new(0.0, lane.top)).y + 35.0).max(room.min.y + 35.0);
    let width = (400.0 * scale(ui)).min(room.width() - 56.0);
    let rect = Rect::from_min_size(pos2(room.center().x - width / 2.0 - 20.0, top), vec2(width + 40.0, 150.0));
    let mut hint = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Center)));
    egui::Frame::popup(hint.style()).inner_margin(18.0).show(&mut hint, |hint| {
        hint.set_width(width);
        heard::heading(&hint.label(RichText::new(state.program.texts.canvas_empty_title()).heading().color(color32(theme.ink))), 2);
        hint.add_space(4.0);
        hint.label(RichText::new(state.program.texts.canvas_empty_text()).color(color32(theme.muted)));
        hint.add_space(8.0);
        if hint.button(state.program.texts.canvas_empty_button()).clicked() {
            actions.push(Action::Command(Command::AddTouchpoint));
        }
        recent(hint, sheet, actions);
    });
}

/// On a project to which nothing has been done yet: the files that were open last, to go on with them.
fn recent(hint: &mut Ui, sheet: &Sheet<'_>, actions: &mut Vec<Action>) {
    const MOST: usize = 3;
    let Sheet { state, theme, .. } = *sheet;
    let files = &state.program.settings.recent;
    if files.is_empty() || state.has_work() {
        return;
    }
    hint.add_space(12.0);
    hint.label(RichText::new(state.program.texts.canvas_empty_recent()).color(color32(theme.muted)));
    for (index, at) in (0..u8::MAX).zip(0..files.len().min(MOST)) {
        let (command, name) = (Command::OpenRecent(index), recent_name(files, at).unwrap_or_default());
        let response = hint.add(Button::new((atom(hint, Icon::Open), name)).frame_when_inactive(false).truncate());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, command.label(state)));
        if response.clicked() {
            actions.push(Action::Command(command));
        }
    }
}

/// A small tag next to the pointer.
pub(super) fn tag(painter: &Painter, at: egui::Pos2, text: &str, theme: &Theme) {
    let font = FontId::new(12.0, FontSet::family(Weight::SemiBold));
    let galley = painter.layout_no_wrap(text.to_owned(), font, color32(theme.paper));
    let rect = Align2::LEFT_BOTTOM.anchor_size(at + vec2(14.0, -6.0), galley.size() + vec2(12.0, 6.0));
    painter.rect_filled(rect, 4.0, color32(theme.accent));
    painter.galley(rect.min + vec2(6.0, 3.0), galley, color32(theme.paper));
}

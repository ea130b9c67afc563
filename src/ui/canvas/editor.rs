//! The field in which a text is typed right where it is shown. Enter keeps it, Tab keeps it and goes on to the next stage or cell, Escape
//! discards it, a click elsewhere keeps it. In a list Enter begins the next entry, and at an empty one it keeps the list. Never the only copy of what is typed: every key goes to the program at once.

use super::color32;
use super::sheet::{Sheet, place_of};
use super::view::View;
use crate::app::{Action, CellKey, Command, EditTarget, Editing, GridColumn, MapAction, State, Touchpoints};
use crate::edit::Selected;
use crate::layout::{CardPlace, InLane, MapLayout, Places};
use crate::model::{FreePer, FreeStyle, StageId, TouchpointId};
use crate::scene::{Point, Rect, Vec2, Weight};
use crate::text::FontSet;
use crate::ui::kit::cell_editor::{self, Cell};
use crate::ui::kit::hyphens::{WordsOf, laid};
use crate::ui::kit::in_place::{InPlace, Lines, take_ending};
use crate::ui::kit::scale::scale;
use egui::{FontId, Id, Key, Margin, Modifiers, Stroke, Ui, vec2};

/// What the editor remembers between frames.
#[derive(Debug, Default)]
pub(super) struct EditorState {
    open: Option<EditTarget>,
    /// Where on the screen it is.
    place: Option<egui::Rect>,
    /// The list below a card.
    list: cell_editor::EditorState,
}

impl EditorState {
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Where on the screen a text is being edited.
    pub(super) fn place(&self) -> Option<egui::Rect> {
        self.place
    }

    /// Whether what is edited is above all lanes, so that no names of lanes are beside it.
    pub(super) fn is_above_lanes(state: &State) -> bool {
        let target = state.look.editing.as_ref().map(|editing| editing.target);
        matches!(target, Some(EditTarget::MapName(_) | EditTarget::Subtitle(_)))
    }

    /// Where in the scene a text is that is about to be edited, or the name of a stage that has just been: with it the stage has grown.
    pub(super) fn opens(&self, state: &State, layout: &MapLayout, view: &View) -> Option<Rect> {
        let Some(editing) = &state.look.editing else {
            let lead = state.open.document.selection.lead;
            return match self.open? {
                EditTarget::StageName(id) if lead == Some(Selected::Stage(id)) => place_of(Selected::Stage(id), layout, state),
                _ => None,
            };
        };
        let target = editing.target;
        let (rect, ..) = place(target, &layout.places, state).filter(|_| self.open != Some(target))?;
        Some(match target {
            EditTarget::LaneName(_) => view.across(rect),
            EditTarget::MapName(_) | EditTarget::Subtitle(_) => rect + Vec2::new(view.moved(&layout.places.title_words).0, 0.0),
            _ => rect,
        })
    }
}

/// Smallest type in the field, in screen points: when zoomed far out, the words on the map are too small to type in.
const LEAST_TYPE: f32 = 13.0;

/// Smallest width of the field, in screen points.
const LEAST_WIDTH: f32 = 170.0;
/// Space between the field and the edge of the canvas, in screen points.
const MARGIN: f32 = 8.0;
/// Width of the frame around the field, in screen points.
const FRAME: f32 = 5.0;

/// Shows the field while a text is being edited in place.
pub(super) fn show(ui: &mut Ui, sheet: &Sheet<'_>, editor: &mut EditorState, actions: &mut Vec<Action>) {
    let Sheet { state, view, theme, .. } = *sheet;
    editor.place = None;
    let Some(editing) = &state.look.editing else {
        editor.open = None;
        editor.list.close();
        return;
    };
    if let EditTarget::Field(id, column) = editing.target {
        editor.open = Some(editing.target);
        return list(ui, sheet, id, GridColumn::Field(column), editor, actions);
    }
    let Some((place, size, weight)) = place(editing.target, sheet.places(), state) else { return };
    let fresh = editor.open != Some(editing.target);
    editor.open = Some(editing.target);
    let multiline = editing.is_multiline();

    let of = Kind::of(sheet, editing);
    let ending = take_ending(ui, |key, held| ending(key, held, of));
    let entered = of == Kind::List && ui.input(|input| input.key_pressed(Key::Enter));
    let known = actions.len();
    let size = (size * view.zoom as f32).max(LEAST_TYPE);
    let family = FontSet::own_family(weight, &editing.draft).unwrap_or_else(|| FontSet::family(weight));
    let font = FontId::new(size, family);
    let rect = grown(ui, sheet, editing, seen_at(sheet, editing.target, place), &font);
    editor.place = Some(rect.expand(FRAME));

    ui.painter().rect_filled(rect.expand(3.0), 5.0, color32(theme.paper));
    ui.painter().rect_stroke(rect.expand(3.0), 5.0, Stroke::new(2.0, color32(theme.accent)), egui::StrokeKind::Outside);
    let field = InPlace {
        editing,
        id: Id::unique(("editor", editing.target)),
        name: state.program.texts.canvas_editor_name(),
        place: rect,
        font,
        theme,
        margin: Margin::ZERO,
        width: rect.width(),
        lines: if multiline { Lines::Several } else { Lines::Wrapped },
        fresh,
        select_all: editing.select_all,
        chosen: editing.chosen,
    };
    let told = field.show(ui, actions);
    let ended = entered
        && actions[known..].iter().any(|action| matches!(action, Action::Map(MapAction::EditingChanged(draft)) if editing.ended_by(draft)));
    let ending = if ended { Some(Ending::Keep) } else { ending };
    match ending {
        Some(Ending::Keep) => actions.push(Action::Map(MapAction::FinishEditing)),
        Some(Ending::KeepAnd(command)) => {
            actions.push(Action::Map(MapAction::FinishEditing));
            actions.push(Action::Command(command));
        }
        Some(Ending::KeepAndGo(key)) => {
            actions.push(Action::Map(MapAction::FinishEditing));
            actions.push(Action::Map(MapAction::InCell(key)));
        }
        Some(Ending::GiveUp) => actions.push(Action::Map(MapAction::CancelEditing)),
        None if told.left => actions.push(Action::Map(MapAction::FinishEditing)),
        None => {}
    }
}

/// A value of a touchpoint, below its card.
fn list(ui: &mut Ui, sheet: &Sheet<'_>, id: TouchpointId, column: GridColumn, editor: &mut EditorState, actions: &mut Vec<Action>) {
    let Sheet { state, view, theme, .. } = *sheet;
    let Some(card) = sheet.places().card(id) else { return };
    let card = view.screen_rect(card.rect.unwrap_or_else(|| below_axis(&card, sheet.places())));
    let size = vec2(190.0, 26.0) * scale(ui);
    let inside = view.area.shrink(4.0);
    // Above a card that ends where the canvas does.
    let below = card.bottom() + 6.0 + size.y <= inside.max.y || card.top() - 6.0 - size.y < inside.min.y;
    let top = if below { card.bottom() + 6.0 } else { card.top() - 6.0 - size.y };
    let place = egui::Rect::from_min_size(egui::pos2(card.left(), top), size);
    let place = place.translate((inside.min - place.min).max(egui::Vec2::ZERO) - (place.max - inside.max).max(egui::Vec2::ZERO));
    editor.place = Some(place.expand(4.0));
    let cell =
        Cell::<Touchpoints> { state, theme, column, place, of: card.intersect(view.area), area: view.area, scale: scale(ui), steps: false };
    cell_editor::show(ui, &cell, &mut editor.list, actions);
}

/// Where a text is on the screen: names that stay in view are edited where they are seen.
fn seen_at(sheet: &Sheet<'_>, target: EditTarget, place: Rect) -> egui::Rect {
    let Sheet { view, names, .. } = *sheet;
    let rect = view.screen_rect(place);
    let moved = || rect.translate(vec2((view.moved(&sheet.places().title_words).0 * view.zoom) as f32, 0.0));
    match target {
        EditTarget::LaneName(_) => match names.column(view) {
            Some(column) => rect.translate(vec2((column.min.x + MARGIN - rect.min.x).max(0.0), 0.0)),
            None => rect,
        },
        EditTarget::StageName(_) => match names.strip(view) {
            Some(strip) => egui::Rect::from_x_y_ranges(rect.x_range(), strip.y_range()),
            None => rect,
        },
        EditTarget::MapName(_) => match names.title(view) {
            Some(line) => egui::Rect::from_x_y_ranges(moved().x_range(), line.y_range()),
            None => moved(),
        },
        EditTarget::Subtitle(_) => moved(),
        _ => rect,
    }
}

/// The field's place: as large as its words need, and always inside the canvas, so that what is typed can be seen.
fn grown(ui: &Ui, sheet: &Sheet<'_>, editing: &Editing, place: egui::Rect, font: &FontId) -> egui::Rect {
    let Sheet { view, names, .. } = *sheet;
    let mut room = view.area.shrink(MARGIN);
    let mut least = LEAST_WIDTH;
    let is_heading = matches!(editing.target, EditTarget::MapName(_) | EditTarget::Subtitle(_));
    if is_heading {
        room = view.area.shrink(FRAME);
    }
    if matches!(editing.target, EditTarget::LaneName(_)) {
        // In the column of names, whose end it must not cross; longer ones take more lines.
        let own = view.screen_from_scene(Point::new(names.own_width(), 0.0)).x;
        let end = names.column(view).map_or(own, |column| column.max.x) - FRAME - 1.0;
        room.max.x = end.max(place.min.x + 48.0);
        least = room.max.x - place.min.x;
    }
    if matches!(
        editing.target,
        EditTarget::TouchpointTitle(_) | EditTarget::StageName(_) | EditTarget::Cell(..) | EditTarget::MeasureTitle(_)
    ) {
        // Names of lanes stay beside it.
        room.min.x = (names.content(view).min.x + MARGIN).min(room.max.x - LEAST_WIDTH);
    }
    let words = |width: f32| {
        // A line that is about to be begun counts, too.
        let mut text = editing.draft.clone();
        if text.is_empty() || text.ends_with('\n') {
            text.push('x');
        }
        laid(ui, text, font.clone(), egui::Color32::PLACEHOLDER, width, WordsOf::Project).size()
    };
    let mut width = place.width().max(least);
    if matches!(editing.target, EditTarget::StageName(_) | EditTarget::MapName(_) | EditTarget::Subtitle(_)) {
        // Names are on one line as long as there is room.
        width = width.max(words(f32::INFINITY).x + font.size);
    }
    let width = width.min(room.width());
    if is_heading {
        // Title and subtitle are one below the other: neither field covers the other line.
        let size = vec2(width, words(width).y.min(room.height()));
        let above = matches!(editing.target, EditTarget::MapName(_));
        let top = if above { place.max.y - FRAME - size.y } else { place.min.y + FRAME };
        let rect = egui::Rect::from_min_size(egui::pos2(place.min.x, top), size);
        return rect.translate((room.min - rect.min).max(egui::Vec2::ZERO) - (rect.max - room.max).max(egui::Vec2::ZERO));
    }
    let height = place.height().max(font.size * 1.6).max(words(width).y + 2.0).min(room.height());
    let rect = egui::Rect::from_min_size(place.min, vec2(width, height));
    let shift = (room.min - rect.min).max(egui::Vec2::ZERO) - (rect.max - room.max).max(egui::Vec2::ZERO);
    rect.translate(shift)
}

enum Ending {
    Keep,
    KeepAnd(Command),
    KeepAndGo(CellKey),
    GiveUp,
}

/// What is edited, as far as keys end it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A title or a name.
    Name,
    /// The name of a lane that has just been added.
    NewLane,
    /// A cell of running words.
    Words,
    /// A cell with one entry per line.
    List,
}

impl Kind {
    fn of(sheet: &Sheet<'_>, editing: &Editing) -> Self {
        match editing.target {
            EditTarget::LaneName(_) if editing.is_new() => Self::NewLane,
            EditTarget::Cell(lane, _) => match sheet.places().lane(lane).map(|lane| lane.content) {
                Some(InLane::Cells(_, FreeStyle::List)) => Self::List,
                _ => Self::Words,
            },
            _ => Self::Name,
        }
    }
}

/// How a key ends editing.
fn ending(key: Key, held: Modifiers, of: Kind) -> Option<Ending> {
    match (key, of) {
        (Key::Escape, _) => Some(Ending::GiveUp),
        // A line more; where that ends a list, it is seen once it is there.
        (Key::Enter, Kind::List) => None,
        (Key::Enter, Kind::Words) if held.shift => None,
        (Key::Enter | Key::Tab, Kind::NewLane) => Some(Ending::KeepAndGo(CellKey::First)),
        (Key::Enter, _) => Some(Ending::Keep),
        (Key::Tab, Kind::Words | Kind::List) if held.shift => Some(Ending::KeepAndGo(CellKey::Previous)),
        (Key::Tab, Kind::Words | Kind::List) => Some(Ending::KeepAndGo(CellKey::Next)),
        (Key::Tab, _) if held.shift => Some(Ending::KeepAnd(Command::PreviousStage)),
        (Key::Tab, _) => Some(Ending::KeepAnd(Command::NextStage)),
        _ => None,
    }
}

/// Where a text is in the scene, and in which type.
fn place(target: EditTarget, places: &Places, state: &State) -> Option<(Rect, f32, Weight)> {
    match target {
        EditTarget::TouchpointTitle(id) => {
            let card = places.card(id)?;
            let rect = card.rect.or_else(|| Some(below_axis(&card, places)))?;
            Some((Rect::new(rect.x0 + 22.0, rect.y0 + 5.0, rect.x1 - 4.0, rect.y0 + 40.0), 12.5, Weight::SemiBold))
        }
        EditTarget::StageName(id) => {
            let chevron = places.stage(id)?.chevron;
            Some((chevron.inset((-18.0, -8.0)), 14.0, Weight::SemiBold))
        }
        EditTarget::LaneName(id) => {
            let lane = places.lane(id)?;
            let right = places.stages.first().map_or(140.0, |stage| stage.left) - 4.0;
            Some((Rect::new((right - 114.0).max(0.0), lane.top + 8.0, right, lane.top + 32.0), 12.5, Weight::SemiBold))
        }
        EditTarget::Cell(lane, cell) => {
            let InLane::Cells(per, style) = places.lane(lane)?.content else { return None };
            let (system, left, right) = match per {
                FreePer::Stage => {
                    let stage = places.stage(StageId(cell))?;
                    (stage.system, stage.left + 10.0, stage.right() - 10.0)
                }
                FreePer::Touchpoint => {
                    let card = places.card(TouchpointId(cell))?;
                    (places.stages.get(card.place.stage)?.system, card.x - 70.0, card.x + 70.0)
                }
            };
            let place = places.systems[system].lane(lane)?;
            // The text of a picture is below it.
            let top = if style == FreeStyle::Picture { place.bottom() - 30.0 } else { place.top + 6.0 };
            Some((Rect::new(left, top, right, place.bottom() - 6.0), 11.5, Weight::Regular))
        }
        EditTarget::MeasureTitle(id) => {
            let rect = places.measure_under(id, state.column_of_measure(id))?;
            Some((Rect::new(rect.x0 + 18.0, rect.y0 + 3.0, rect.x1 - 2.0, rect.y1 - 14.0), 11.5, Weight::Regular))
        }
        EditTarget::Field(..) | EditTarget::Measure(..) | EditTarget::Question(..) | EditTarget::Contact(..) | EditTarget::Day(..) => None,
        EditTarget::MapName(_) => Some((places.title, 26.0, Weight::Bold)),
        EditTarget::Subtitle(_) => {
            let title = places.title;
            Some((Rect::new(title.x0, title.y1, title.x0 + 420.0, title.y1 + 22.0), 12.5, Weight::Regular))
        }
    }
}

fn below_axis(card: &CardPlace, places: &Places) -> Rect {
    let (x, y) = (card.x, places.column(&places.stages[card.place.stage]).1);
    Rect::new(x - 70.0, y - 90.0, x + 70.0, y - 16.0)
}

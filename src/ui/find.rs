//! The search bar: finds words in all texts of the project and goes to them, while the map stays in view. Never a change.

use super::icon::icon_button;
use crate::app::{Action, Hit, LookAction, State, WindowArea, go_round};
use crate::edit::Selected;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::kit::covered::Covered;
use crate::ui::kit::focus::main_surface;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::list::list;
use crate::ui::kit::rows::Stack;
use crate::ui::kit::scale::scale;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Area, Context, EventFilter, FontId, Frame, Galley, Id, Key, Modifiers, Order, Rect, RichText, Role, Sense, TextEdit, TextStyle,
    Ui, WidgetInfo, vec2,
};
use std::sync::Arc;

/// What the search bar remembers while it is open.
#[derive(Debug, Default)]
pub(super) struct FindState {
    open: bool,
    /// The result that the list last scrolled to.
    shown: Option<usize>,
}

/// How many results are in sight where the window is high enough, and how far a Page key leads.
const PAGE: isize = 8;
/// Space between a result's edge and its words, in points.
const MARGIN: egui::Vec2 = vec2(8.0, 4.0);

/// What the search bar covers on the screen, if it is open.
pub(super) fn place(ctx: &Context, state: &State) -> Option<Rect> {
    ctx.memory(|memory| memory.area_rect(Id::unique("find"))).filter(|_| state.open.find.is_some())
}

/// The field of the search bar, so that a key can lead there.
pub(super) fn field() -> Id {
    Id::unique("find query")
}

/// Takes the key that closes the search, before it is a shortcut of the program: what was found stays selected, and the view has the keyboard.
pub(super) fn take_keys(ctx: &Context, state: &State, actions: &mut Vec<Action>) {
    let in_field = ctx.memory(|memory| memory.has_focus(field()));
    // The guide closes itself while one is reading in it.
    let elsewhere = state.program.focus == WindowArea::Guide && !in_field;
    if state.open.find.is_none() || elsewhere || Covered::of(ctx, state).keys {
        return;
    }
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::CloseOverlay);
        ctx.memory_mut(|memory| memory.request_focus(main_surface()));
    }
}

/// Shows the search bar while it is open.
pub(super) fn find_ui(ui: &Ui, state: &State, remembered: &mut FindState, actions: &mut Vec<Action>) {
    let Some(find) = &state.open.find else {
        *remembered = FindState::default();
        return;
    };
    let fresh = !std::mem::replace(&mut remembered.open, true);
    let area = Area::new(Id::unique("find")).order(Order::Foreground).anchor(Align2::RIGHT_TOP, vec2(-16.0, 44.0));
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(10.0).show(ui, |ui| {
            let window = ui.ctx().content_rect().width();
            ui.set_width((window * 0.4).clamp(360.0 * scale(ui), 560.0 * scale(ui)).min(window - 60.0));
            ui.horizontal(|ui| {
                let mut query = find.query.clone();
                let name = state.program.texts.find_hint();
                let id = field();
                let chosen = if ui.memory(|memory| memory.has_focus(id)) { chosen(ui, find.current, find.hits.len()) } else { None };
                actions.extend(chosen.map(|hit| Action::Look(LookAction::GoToHit(hit))));
                let mut letters = Letters(&mut query);
                // Otherwise the toolkit would take the keyboard away from the field at Escape, before anybody else sees the key.
                let keys = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
                let field = TextEdit::singleline(&mut letters).id(id).hint_text(name).desired_width(ui.available_width() - 40.0);
                let field = ui.add(field.event_filter(keys));
                field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
                if fresh || chosen.is_some() {
                    field.request_focus();
                }
                if query != find.query {
                    actions.push(Action::Look(LookAction::Search(query)));
                }
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if entered {
                    let back = ui.input(|input| input.modifiers.shift);
                    actions.extend(go_round(find.current, find.hits.len(), back).map(|hit| Action::Look(LookAction::GoToHit(hit))));
                    field.request_focus();
                }
                if icon_button(ui, Icon::Close, state.program.texts.find_close(), true, false).clicked() {
                    actions.push(Action::CloseOverlay);
                }
            });
            if find.query.trim().is_empty() {
                return;
            }
            ui.label(RichText::new(state.program.texts.find_count(find.hits.len() as i64)).weak());
            hits_ui(ui, state, &find.hits, find.current, &mut remembered.shown, actions);
        });
    });
}

/// The results, of which only those in sight are shown. `shown`: the one that the list last scrolled to.
fn hits_ui(ui: &mut Ui, state: &State, hits: &[Hit], current: Option<usize>, shown: &mut Option<usize>, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    // Space for the scroll bar, so that it never covers a word.
    let rows: Vec<Arc<Galley>> = hits.iter().map(|hit| words(ui, state, hit, width - 2.0 * MARGIN.x - 10.0)).collect();
    let stack = Stack::new(rows.iter().map(|galley| galley.size().y + 2.0 * MARGIN.y));
    let window = ui.ctx().content_rect();
    let page = stack.span(PAGE.unsigned_abs().min(hits.len()).saturating_sub(1)).1;
    // The map stays in view where there is room, and the status line does in any case.
    let most = page.max(window.height() * 0.5).min(window.bottom() - ui.cursor().top() - 50.0).max(120.0);
    list(ui, most, |ui| {
        let (all, _) = ui.allocate_exact_size(vec2(width, stack.height()), Sense::hover());
        let at = |index: usize| {
            let (top, bottom) = stack.span(index);
            Rect::from_min_max(all.left_top() + vec2(0.0, top), egui::pos2(all.right() - 10.0, all.top() + bottom))
        };
        if *shown != current {
            *shown = current;
            if let Some(index) = current {
                ui.scroll_to_rect(at(index), None);
            }
        }
        let seen = ui.clip_rect().translate(-all.min.to_vec2());
        for index in stack.in_sight(seen.top(), seen.bottom()) {
            let Some(galley) = rows.get(index) else { continue };
            let (rect, chosen) = (at(index), current == Some(index));
            let response = ui.interact(rect, Id::unique(("hit", index)), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, galley.text().to_owned()));
            let fill = if chosen { ui.visuals().selection.bg_fill } else { ui.style().interact(&response).weak_bg_fill };
            if chosen || response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, 5.0, fill);
            }
            ui.painter().galley(rect.min + MARGIN, Arc::clone(galley), ui.visuals().text_color());
            if response.clicked() {
                actions.push(Action::Look(LookAction::GoToHit(index)));
            }
        }
    });
}

/// The title of a result, where it is, and the words around the match if they are not in the title.
fn words(ui: &Ui, state: &State, hit: &Hit, width: f32) -> Arc<Galley> {
    let texts = &state.program.texts;
    let of_kind = |code: &str| texts.find_place(texts.term("hit", code), &hit.map_name);
    let place = match hit.element {
        Selected::Touchpoint(_) | Selected::Cell(_) => texts.find_place(hit.stage_name.as_deref().unwrap_or_default(), &hit.map_name),
        Selected::Stage(_) => of_kind("stage"),
        Selected::Lane(_) => of_kind("lane"),
        Selected::Map => texts.term("hit", "map").to_owned(),
        Selected::Segment(_) => texts.term("hit", "segment").to_owned(),
        Selected::Measure(_) => texts.term("hit", "measure").to_owned(),
        Selected::Question(_) => texts.term("hit", "question").to_owned(),
        Selected::Contact(_) => texts.term("hit", "contact").to_owned(),
        Selected::Day(_) => texts.term("hit", "day").to_owned(),
        Selected::Round(_) => texts.term("hit", "round").to_owned(),
        Selected::Project => texts.term("hit", "project").to_owned(),
    };
    let body = TextStyle::Body.resolve(ui.style());
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let format = |font_id: FontId, color| TextFormat { font_id, color, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    job.append(&hit.title, 0.0, format(FontId::new(body.size, FontSet::family(Weight::SemiBold)), ink));
    job.append(&format!("\n{place}"), 0.0, format(body.clone(), weak));
    if let Some(excerpt) = &hit.excerpt {
        job.append(&format!("\n{excerpt}"), 0.0, format(body, ink));
    }
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The result that an arrow or Page key leads to.
fn chosen(ui: &Ui, current: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    // Several presses may come in one frame.
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)).cast_signed();
    let steps = [(Key::ArrowUp, -1), (Key::ArrowDown, 1), (Key::PageUp, -PAGE), (Key::PageDown, PAGE)];
    let pressed = steps.map(|(key, step)| (take(key), step));
    let first = pressed.iter().find(|(count, _)| *count > 0)?.1;
    let by: isize = pressed.iter().map(|(count, step)| count * step).sum();
    // The first press leads into the list.
    Some(current.map_or_else(|| 0_usize.saturating_add_signed(by - first), |at| at.saturating_add_signed(by)).min(last))
}

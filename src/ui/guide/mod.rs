//! The guide beside the work: a panel with the page that is read, or with what was found in all pages; its keys; a picture shown large.
//! Never a change of the project.

mod page;
mod words;

use self::page::{Sheet, page_ui};
use super::icon::{atom, icon_button};
use super::kit::choice::choice;
use super::kit::covered::Covered;
use super::kit::focus::main_surface;
use super::kit::letters::Letters;
use crate::app::{Action, GuideAction, State, WindowArea};
use crate::guide::{Book, Hit, Link, Picture};
use crate::letters::Folded;
use crate::scene::Icon;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::scroll_area::ScrollArea;
use egui::{
    Align, Context, EventFilter, Frame, Id, Key, Layout, Modal, Modifiers, OpenUrl, RichText, Role, Sense, TextEdit, Ui, WidgetInfo, vec2,
};

/// What an arrow key scrolls, in points.
const LINE: f32 = 48.0;

/// What the guide's view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct GuideView {
    /// What had the keyboard before the guide was opened.
    before: Option<Id>,
    open: bool,
    /// Whether it had the keyboard in the last frame.
    focused: bool,
    /// The keyboard goes back to what had it, in this frame.
    giving_back: bool,
    /// The visit whose heading has been scrolled to.
    arrived: u64,
    /// Whether the search field takes the keyboard, and how often the program has asked for that.
    seek: bool,
    sought: u64,
    /// The hit that Enter leads to, and whether keys have just moved there.
    chosen: usize,
    moved: bool,
    /// Whether the page takes the keyboard: something in the guide was clicked in the last frame.
    touched: bool,
    /// How far keys want to scroll; positive: towards the end.
    scroll: f32,
    /// How much of a page is in sight.
    height: f32,
}

fn field() -> Id {
    Id::unique("guide search")
}

/// The page as a whole: it takes the keyboard when it is clicked.
fn surface() -> Id {
    Id::unique("guide page")
}

/// Whether something is in the guide where it lies over a dialog.
fn is_in_guide(ctx: &Context, id: Id) -> bool {
    [field(), surface()].contains(&id) || ctx.read_response(id).is_some_and(|response| response.layer_id.id == over_dialogs())
}

/// The area of the guide over a dialog.
pub(super) fn over_dialogs() -> Id {
    Id::unique("guide over a dialog")
}

impl GuideView {
    /// Takes the keys that belong to the guide while it has the keyboard, before they are shortcuts of the program.
    pub(super) fn take_keys(&mut self, ctx: &Context, state: &State, actions: &mut Vec<Action>) {
        let guide = &state.guide;
        let mut push = |action| actions.push(Action::Guide(action));
        if guide.enlarged.is_some() {
            let keys = [Key::Escape, Key::Enter, Key::Space];
            if ctx.input_mut(|input| keys.into_iter().any(|key| input.consume_key(Modifiers::NONE, key))) {
                push(GuideAction::Enlarge(None));
            }
            return;
        }
        // Over a dialog, only while it has the keyboard itself: the program does not know which of the two has it.
        let over = state.dialog.is_some();
        let elsewhere = over && !ctx.memory(|memory| memory.focused()).is_some_and(|id| is_in_guide(ctx, id));
        if !guide.open || state.program.focus != WindowArea::Guide || elsewhere || Covered::but_for_dialogs(ctx, state) {
            return;
        }
        let in_field = ctx.memory(|memory| memory.has_focus(field()));
        let on_page = ctx.memory(|memory| memory.has_focus(surface()));
        let written = in_field && !guide.query.is_empty();
        ctx.input_mut(|input| {
            let mut pressed = |held, key| input.consume_key(held, key);
            if pressed(Modifiers::NONE, Key::Escape) {
                push(if guide.query.is_empty() { GuideAction::Close } else { GuideAction::Search(String::new()) });
                self.seek = !guide.query.is_empty();
            }
            if pressed(Modifiers::ALT, Key::ArrowLeft) {
                push(GuideAction::Back);
            }
            if pressed(Modifiers::ALT, Key::ArrowRight) {
                push(GuideAction::Forward);
            }
            let (up, down) = (pressed(Modifiers::NONE, Key::ArrowUp), pressed(Modifiers::NONE, Key::ArrowDown));
            let (page_up, page_down) = (pressed(Modifiers::NONE, Key::PageUp), pressed(Modifiers::NONE, Key::PageDown));
            if guide.listing {
                let step = isize::from(down) - isize::from(up) + 6 * (isize::from(page_down) - isize::from(page_up));
                self.moved |= step != 0;
                self.chosen = self.chosen.saturating_add_signed(step).min(guide.hits.len().saturating_sub(1));
                if in_field
                    && pressed(Modifiers::NONE, Key::Enter)
                    && let Some(hit) = guide.hits.get(self.chosen)
                {
                    push(GuideAction::Go(hit.place));
                }
                return;
            }
            // Enter in the field shows again what was found.
            if written && pressed(Modifiers::NONE, Key::Enter) {
                push(GuideAction::Search(guide.query.clone()));
            }
            let number = |on: bool| f32::from(u8::from(on));
            let sheet = (self.height - LINE).max(LINE);
            self.scroll += LINE * (number(down) - number(up)) + sheet * (number(page_down) - number(page_up));
            if on_page {
                self.scroll += sheet * (number(pressed(Modifiers::NONE, Key::Space)) - number(pressed(Modifiers::SHIFT, Key::Space)));
            }
            if !written {
                self.scroll += 1e6 * (number(pressed(Modifiers::NONE, Key::End)) - number(pressed(Modifiers::NONE, Key::Home)));
            }
        });
    }

    /// Notes what has the keyboard when the guide opens, and when it closes, that it goes back there.
    pub(super) fn watch(&mut self, ctx: &Context, state: &State) {
        let open = std::mem::replace(&mut self.open, state.guide.open);
        let focused = std::mem::replace(&mut self.focused, state.program.focus == WindowArea::Guide);
        if state.guide.open && !open {
            self.before = ctx.memory(|memory| memory.focused());
        }
        self.giving_back = open && !state.guide.open && focused;
    }

    /// Gives the keyboard back to what had it, after everything else has been shown.
    pub(super) fn give_back(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.giving_back) {
            let before = self.before.take().filter(|id| ctx.read_response(*id).is_some()).unwrap_or_else(main_surface);
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    }
}

/// Shows the guide in its panel. `take_focus`: whether its search field takes the keyboard.
pub(super) fn guide_ui(ui: &mut Ui, state: &State, view: &mut GuideView, take_focus: bool, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let surface = ui.interact(room, surface(), Sense::click());
    let book = Book::of(state.guide.at().place.language);
    let page = book.pages.get(state.guide.at().place.page);
    let title = page.map_or("", |page| page.title.as_str());
    if std::mem::take(&mut view.touched) {
        // Again after the click that took the keyboard away.
        surface.request_focus();
    }
    let name = state.program.texts.guide_page(title);
    surface.widget_info(|| WidgetInfo::labeled(Role::Document, true, &name));
    if surface.has_focus() {
        let keys = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(surface.id, keys));
    }
    let before = actions.len();
    head_ui(ui, state, actions);
    search_ui(ui, state, view, take_focus, actions);
    ui.add_space(2.0);
    let mut touched = surface.clicked();
    if state.guide.listing {
        hits_ui(ui, state, view, actions);
    } else if let Some(page) = page {
        let sought = Folded::words(&state.guide.query);
        let visit = state.guide.at();
        let fresh = view.arrived != visit.number;
        let mut sheet = Sheet {
            sought: &sought,
            enlarge: &|what| state.program.texts.guide_enlarge(what),
            // Going back leads to where one had scrolled.
            arrive: (fresh && visit.number > view.arrived && visit.place.heading > 0).then_some(visit.place.heading),
            followed: None,
            pressed: None,
            touched: false,
        };
        view.arrived = visit.number;
        let scroll = std::mem::take(&mut view.scroll);
        let shown = ScrollArea::vertical().id_salt(("guide", visit.number)).auto_shrink([false, false]).animated(false).show(ui, |ui| {
            if scroll != 0.0 {
                ui.scroll_with_delta(vec2(0.0, -scroll));
            }
            ui.set_max_width(ui.available_width() - 12.0);
            page_ui(ui, &mut sheet, page);
        });
        view.height = shown.inner_rect.height();
        touched |= sheet.touched;
        match sheet.followed {
            Some(Link::Place(place)) => actions.push(Action::Guide(GuideAction::Go(place))),
            Some(Link::Web(address)) => ui.ctx().open_url(OpenUrl::new_tab(address)),
            None => {}
        }
        actions.extend(sheet.pressed.map(|picture| Action::Guide(GuideAction::Enlarge(Some(picture)))));
    }
    let turns = |action: &Action| {
        matches!(action, Action::Guide(GuideAction::Go(_) | GuideAction::Contents | GuideAction::Back | GuideAction::Forward))
    };
    if touched || actions[before..].iter().any(turns) {
        // After clicking here, people read on with the keys.
        surface.request_focus();
        view.touched = true;
        ui.ctx().request_repaint();
    }
}

/// Back, forward, contents; close.
fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let guide = &state.guide;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        for (icon, name, enabled, action) in [
            (Icon::Left, texts.guide_back(), guide.has_back(), GuideAction::Back),
            (Icon::Right, texts.guide_forward(), guide.has_forward(), GuideAction::Forward),
            (Icon::List, texts.guide_contents(), true, GuideAction::Contents),
        ] {
            let response = icon_button(ui, icon, name, enabled, false);
            if response.clicked() && enabled {
                actions.push(Action::Guide(action));
            }
        }
        ui.add_space(4.0);
        let section = egui::TextStyle::Name(super::theme::SECTION.into());
        ui.label(RichText::new(texts.guide_name()).text_style(section).color(ui.visuals().weak_text_color()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::Close, texts.guide_close(), true, false).clicked() {
                actions.push(Action::Guide(GuideAction::Close));
            }
        });
    });
    ui.add_space(2.0);
}

fn search_ui(ui: &mut Ui, state: &State, view: &mut GuideView, take_focus: bool, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let mut query = state.guide.query.clone();
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(&mut query);
    let field = TextEdit::singleline(&mut letters)
        .id(field())
        .desired_width(f32::INFINITY)
        .margin(vec2(6.0, 4.0))
        .char_limit(200)
        .event_filter(EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true })
        .prefix(atom(ui, Icon::Search))
        .hint_text(RichText::new(texts.guide_search()).color(weak));
    let response = ui.add(field).accessible_name(texts.guide_search());
    let sought = std::mem::replace(&mut view.sought, state.guide.sought) != state.guide.sought;
    if std::mem::take(&mut view.seek) || take_focus || sought {
        response.request_focus();
    }
    if query != state.guide.query {
        view.chosen = 0;
        actions.push(Action::Guide(GuideAction::Search(query)));
    }
}

/// What was found, to choose from.
fn hits_ui(ui: &mut Ui, state: &State, view: &mut GuideView, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let guide = &state.guide;
    let count = match guide.hits.len() {
        0 => texts.guide_nothing(guide.query.trim()),
        count => texts.guide_found(count as i64),
    };
    hyphens::label(ui, RichText::new(count).weak(), WordsOf::Program);
    let moved = std::mem::take(&mut view.moved);
    ScrollArea::vertical().id_salt("guide hits").auto_shrink([false, false]).animated(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        for (index, hit) in guide.hits.iter().enumerate() {
            let chosen = index == view.chosen;
            let lines = if hit.excerpt.is_empty() { &[] } else { std::slice::from_ref(&hit.excerpt) };
            let row = choice(ui, chosen, &name(hit), lines);
            if chosen && moved {
                ui.scroll_to_rect(row.rect, None);
            }
            if row.clicked() {
                actions.push(Action::Guide(GuideAction::Go(hit.place)));
            }
        }
    });
}

/// The page and the heading of a hit.
fn name(hit: &Hit) -> String {
    match &hit.title {
        Some(title) => format!("{} › {title}", hit.page),
        None => hit.page.clone(),
    }
}

/// A picture of the guide over everything, as large as the window allows, until a key or a click.
pub(super) fn enlarged_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(picture) = &state.guide.enlarged else { return };
    let room = ui.ctx().content_rect().size() - vec2(48.0, 48.0);
    let Picture { width, height, .. } = *picture;
    let factor = (room.x / width as f32).min(room.y / height as f32);
    let frame = Frame::popup(ui.style()).inner_margin(4.0);
    let shown = Modal::new(Id::unique("guide picture")).frame(frame).show(ui.ctx(), |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(width as f32, height as f32) * factor, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, state.program.texts.guide_shrink()));
        page::paint(ui, picture, rect);
        response.clicked()
    });
    if shown.inner || shown.backdrop_response.clicked() {
        actions.push(Action::Guide(GuideAction::Enlarge(None)));
    }
}

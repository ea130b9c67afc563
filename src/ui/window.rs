//! The window itself: what is where, how input reaches the views, and how the program's wishes (title, clipboard, closing) reach the system. Never
//! what a view shows.

use super::aloud::{AloudState, done_ui};
use super::canvas::CanvasState;
use super::catalogue::CatalogueState;
use super::day::{DayClock, clock_ui};
use super::dialogs::{DialogsState, dialogs_ui};
use super::drops::Drops;
use super::find::{self, FindState, find_ui};
use super::guide::{GuideView, enlarged_ui};
use super::kit::covered::Covered;
use super::kit::drafts;
use super::kit::focus::main_surface;
use super::kit::heard;
use super::kit::tips;
use super::notices::notices_ui;
use super::palette::{PaletteState, palette_ui};
use super::panels::{Areas, Drawer};
use super::pick::{PickState, pick_file};
use super::present::PresentState;
use super::screen::ScreenState;
use super::turns::Turns;
use super::views::Views;
use super::{State, keys, menu, panels, pictures, renderer, status, tabs, theme, tries, update, update_at};
use crate::app::{
    Action, DocumentId, ExchangeAction, Field, OpenAction, PastedPicture, PresentAction, Start, View, Viewport, WindowArea, Wish,
    only_pictures,
};
use crate::layout::ThemeName;
use crate::text::FontSet;
use egui::{Context, Event, Panel, Rect, Role, Ui, ViewportCommand, pos2};
use jiff::Timestamp;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// Messages narrower than this, in points, could not be read.
const LEAST_NOTICE: f32 = 240.0;

/// Opens the window, with a file or with what the program starts with, and returns when it has been closed. Where OpenGL is missing or too old it is drawn in
/// another way, if the program has one.
///
/// # Errors
/// The system has no display, or nothing to draw with.
pub fn open(file: Option<&Path>) -> Result<(), eframe::Error> {
    let begun = Rc::new(Cell::new(false));
    let mut result = Ok(());
    for way in renderer::ways() {
        result = open_drawn(way, file.map(Path::to_owned), &begun);
        if begun.get() || !result.as_ref().is_err_and(renderer::is_of_drawing) {
            break;
        }
    }
    result
}

/// Opens the window drawn in one way. `begun`: whether the program in it has been started.
fn open_drawn(way: eframe::Renderer, file: Option<PathBuf>, begun: &Rc<Cell<bool>>) -> Result<(), eframe::Error> {
    let begun = Rc::clone(begun);
    let viewport = egui::ViewportBuilder::default()
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([720.0, 480.0])
        .with_app_id("wegmarke")
        .with_icon(app_icon())
        .with_title("Wegmarke")
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, renderer: way, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "wegmarke",
        options,
        Box::new(move |context| {
            begun.set(true);
            let ctx = context.egui_ctx.clone();
            let wake = ctx.clone();
            let mut state = State::start(Start::of_user(file, Arc::new(move || wake.request_repaint())));
            state.follow_system();
            if way != eframe::Renderer::Glow {
                state.say_how_it_is_drawn(&way.to_string());
            }
            state.guard_against_crashes();
            state.end_well_on_signals();
            state.end_well_without_display();
            let mut window = Window::new(&ctx, state);
            let settings = &window.state.program.settings;
            window.drops = context.winit_window().and_then(|shown| Drops::of(shown.id().into(), &ctx, window.state.background()));
            window.screen.open(context, settings.last_screen.as_deref(), &settings.windows);
            Ok(Box::new(window))
        }),
    )
}

/// The icon in title bars and task switchers; none if the picture cannot be read.
fn app_icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/wegmarke-128.png")).unwrap_or_default()
}

/// The whole window: the program's state, what views remember, and input that waits for the next frame. It needs no system window: tests
/// and benchmarks call [`frame`](Self::frame) themselves.
pub struct Window {
    state: State,
    views: Views,
    catalogue: CatalogueState,
    palette: PaletteState,
    find: FindState,
    guide: GuideView,
    dialogs: DialogsState,
    pick: PickState,
    present: PresentState,
    dressed: Option<(ThemeName, f32, bool)>,
    title: String,
    /// The field of the inspector that is about to get the keyboard, and in which document.
    field: (DocumentId, Option<Field>),
    /// Whether the system has been asked to close the window.
    closing: bool,
    /// The area that had the keyboard in the last frame.
    focus: WindowArea,
    areas: Areas,
    /// The inspector where there is only room for its tab.
    drawer: Drawer,
    /// The view that was shown in the last frame.
    view: View,
    screen: ScreenState,
    day_clock: DayClock,
    aloud: AloudState,
    /// What is dropped although the toolkit cannot read it, where the system needs that.
    drops: Option<Drops>,
}

impl Window {
    /// A window that shows a state; gives the context the fonts that the state measures with.
    pub fn new(ctx: &Context, state: State) -> Self {
        ctx.set_fonts(FontSet::definitions());
        ctx.add_font_provider(Arc::<FontSet>::clone(state.program.measurer.fonts()));
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.add_plugin(tips::Tips::default());
        ctx.add_plugin(Turns::default());
        pictures::decode_with(ctx, state.background());
        let field = (state.open.id, None);
        let views = Views::new(CanvasState::default(), &state);
        Self {
            state,
            views,
            catalogue: CatalogueState::default(),
            palette: PaletteState::default(),
            find: FindState::default(),
            guide: GuideView::default(),
            dialogs: DialogsState::default(),
            pick: PickState::default(),
            present: PresentState::default(),
            dressed: None,
            title: String::new(),
            field,
            closing: false,
            focus: WindowArea::Canvas,
            areas: Areas::default(),
            drawer: Drawer::default(),
            view: View::Map,
            screen: ScreenState::default(),
            day_clock: DayClock::default(),
            aloud: AloudState::default(),
            drops: None,
        }
    }

    /// What the window shows.
    #[cfg(test)]
    pub(super) fn state(&self) -> &State {
        &self.state
    }

    /// Asks a question, as if something had led to it.
    #[cfg(test)]
    pub(super) fn ask(&mut self, dialog: crate::app::Dialog) {
        self.state.dialog = Some(dialog);
    }

    /// Where its panels are.
    #[cfg(test)]
    pub(super) fn areas(&self) -> &Areas {
        &self.areas
    }

    /// Carries out an action, as if a view had pushed it.
    pub fn act(&mut self, action: Action) {
        update(&mut self.state, action);
    }

    /// What happens whether the window is visible or not: what came back from the background is taken in, work is saved, and the system's
    /// request to close the window is handled.
    pub(crate) fn tick(&mut self, ctx: &Context) {
        if let Some(after) = self.state.poll() {
            ctx.request_repaint_after(after);
        }
        let (close_requested, minimized) =
            ctx.input(|input| (input.viewport().close_requested(), input.viewport().minimized == Some(true)));
        if close_requested && !self.closing {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            update(&mut self.state, Action::Open(OpenAction::CloseRequested));
            if minimized && self.state.dialog.is_some() {
                // Nobody answers a question that they cannot see.
                ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
                ctx.send_viewport_cmd(ViewportCommand::Focus);
            }
        }
        self.fulfil(ctx);
    }

    /// One frame: first everything that is seen, then everything that was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        // First of all, so that what came back from the background, and what went away, is visible in this very frame.
        self.tick(&ui.ctx().clone());
        self.show(ui);
    }

    fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        // Everything that is asked for in this frame is asked for now.
        let now = self.state.now();
        self.dress(&ctx);
        // This frame's own style was taken before the theme was applied.
        ui.reset_style();
        let asks = self.state.dialog.is_some();
        let lists = self.state.open.palette || self.state.open.find.is_some();
        tips::allow(&ctx, asks || lists);
        Covered::begin(&ctx);
        if self.state.open.presenting.on {
            return self.present(ui, now);
        }
        let mut actions: Vec<Action> = Vec::new();
        self.day_clock.follow(&ctx, self.state.open.day.clock);
        if self.state.open.day.clock {
            // It has the whole window; only what is asked is over it.
            clock_ui(ui, &self.state, !Covered::of(&ctx, &self.state).shortcuts, &mut actions);
            done_ui(ui, &self.state, &mut self.aloud);
            dialogs_ui(ui, &self.state, &mut self.dialogs, &mut actions);
            return self.finish(&ctx, actions, now);
        }
        // Lines and dots of charts also take keys, without being text fields. A text field may lie over them: the search does.
        let is_text = ctx.text_edit_focused();
        let in_chart = |id| {
            let analysed = self.state.program.view == View::Analysis && !is_text;
            analysed && self.areas.leave_out(&ctx, id)
        };
        let focused = ctx.memory(|memory| memory.focused());
        let typing = focused.is_some_and(|id| id != main_surface() && !in_chart(id)) && ctx.egui_wants_keyboard_input();
        let editing = self.state.look.editing.is_some();
        find::take_keys(&ctx, &self.state, &mut actions);
        self.guide.take_keys(&ctx, &self.state, &mut actions);
        self.drawer.take_input(ui, &self.state, &mut actions);
        actions.extend(keys::take_shortcuts(&ctx, &self.state, typing || editing));
        self.system_input(&ctx, typing || editing || self.state.dialog.is_some(), &mut actions);
        actions.extend(self.drops.iter().flat_map(Drops::take).map(|names| Action::Open(OpenAction::NamesDropped(names))));
        name_window(ui, &self.state);
        let texts = Arc::clone(&self.state.program.texts);
        Panel::top("menu").show(ui, |ui| {
            heard::part(ui, Role::Toolbar, texts.aloud_menu_bar());
            menu::menu_bar(ui, &self.state, &mut actions);
        });
        Panel::bottom("status").show(ui, |ui| {
            heard::part(ui, Role::Group, texts.aloud_status());
            status::status_ui(ui, &self.state, &mut actions);
        });
        tries::tries_panel(ui, &self.state, &mut actions);
        let wanted = self.wanted_focus(&ctx);
        self.drawer.follow(self.focus, wanted);
        let state = &self.state;
        self.guide.watch(&ctx, state);
        let guide = panels::guide(ui, state, &mut self.guide, wanted == Some(WindowArea::Guide), &mut actions);
        // A voting rater has the whole window.
        let areas = if state.is_voting_shown() {
            Areas { guide, ..Areas::default() }
        } else {
            let catalogue = panels::catalogue(ui, state, &mut self.catalogue, wanted == Some(WindowArea::Catalogue), &mut actions);
            let field = (wanted == Some(WindowArea::Inspector), &mut self.field.1);
            let inspector = panels::inspector(ui, state, &mut self.drawer, field, &mut actions);
            let tabs = Panel::bottom("tabs").show(ui, |ui| {
                heard::part(ui, Role::Group, texts.aloud_tabs());
                tabs::tabs_ui(ui, state, wanted == Some(WindowArea::Tabs), &mut actions);
            });
            Areas { catalogue, inspector, tabs: Some(tabs.response.rect), guide }
        };
        let view = ui.available_rect_before_wrap();
        self.views.show(ui, state, &mut actions);
        // What was pulled out lies over the view.
        let beside = areas.inspector.map_or(f32::INFINITY, |inspector| inspector.left());
        let free = Rect::from_min_max(view.min, pos2(view.right().min(beside), view.bottom()));
        self.guide.give_back(&ctx);
        self.areas = areas;
        self.focus = self.state.program.focus;
        if wanted.is_none()
            && let Some(area) = self.areas.focused(&ctx, &self.state)
        {
            self.focus = area;
            actions.push(Action::Focused(area));
        }
        tips::allow(&ctx, asks);
        find_ui(ui, &self.state, &mut self.find, &mut actions);
        palette_ui(ui, &self.state, &mut self.palette, &mut actions);
        done_ui(ui, &self.state, &mut self.aloud);
        notices_ui(ui, &self.state, if free.width() < LEAST_NOTICE { view } else { free }, &mut actions);
        tips::allow(&ctx, false);
        dialogs_ui(ui, &self.state, &mut self.dialogs, &mut actions);
        let over = (self.areas.guide, wanted == Some(WindowArea::Guide));
        panels::guide_over(ui, &self.state, &mut self.guide, over, &mut actions);
        enlarged_ui(ui, &self.state, &mut actions);
        pick_file(&self.state, &mut self.pick, &mut actions);
        self.drawer.answer(ui, &self.state, &mut actions);
        self.finish(&ctx, actions, now);
    }

    /// At the end of a frame: what was typed is known, what was asked for is carried out.
    fn finish(&mut self, ctx: &Context, mut actions: Vec<Action>, now: Timestamp) {
        let typed = drafts::take(ctx);
        if typed != self.state.open.typed {
            actions.push(Action::Open(OpenAction::TextsTyped(typed)));
        }
        self.carry_out(ctx, actions, now);
    }

    /// Does what was asked for in a frame.
    fn carry_out(&mut self, ctx: &Context, actions: Vec<Action>, now: Timestamp) {
        let busy = !actions.is_empty();
        for action in actions {
            update_at(&mut self.state, action, now);
        }
        if busy {
            ctx.request_repaint();
        }
        self.fulfil(ctx);
    }

    /// A presentation has the whole window; only a question that has to be answered comes over it.
    fn present(&mut self, ui: &mut Ui, now: Timestamp) {
        let ctx = ui.ctx().clone();
        let mut actions: Vec<Action> = Vec::new();
        self.areas = Areas::default();
        name_window(ui, &self.state);
        self.present.show(ui, &self.state, &mut actions);
        done_ui(ui, &self.state, &mut self.aloud);
        tips::allow(&ctx, true);
        dialogs_ui(ui, &self.state, &mut self.dialogs, &mut actions);
        pick_file(&self.state, &mut self.pick, &mut actions);
        drop(drafts::take(&ctx));
        self.carry_out(&ctx, actions, now);
    }

    /// The area to which the program has moved the keyboard since the last frame, if any.
    fn wanted_focus(&mut self, ctx: &Context) -> Option<WindowArea> {
        let wanted = self.state.program.focus;
        let other = std::mem::replace(&mut self.view, self.state.program.view) != self.state.program.view;
        if other && wanted == WindowArea::Canvas {
            // Immediately: the next key must find the view instead of going to whatever is next to it.
            ctx.memory_mut(|memory| memory.request_focus(main_surface()));
        }
        if wanted == self.focus {
            return None;
        }
        if wanted == WindowArea::Canvas {
            ctx.memory_mut(|memory| memory.request_focus(main_surface()));
        }
        Some(wanted)
    }

    fn dress(&mut self, ctx: &Context) {
        let program = &self.state.program;
        let wanted = (program.theme(), program.settings.text_scale, program.reduced_motion);
        if self.dressed != Some(wanted) {
            theme::apply(ctx, wanted.0, wanted.1);
            if wanted.2 {
                theme::keep_still(ctx);
            }
            self.dressed = Some(wanted);
        }
        crate::ui::kit::hyphens::speak_for(ctx, &self.state);
    }

    /// Clipboard, dropped files and the request to close arrive as events of the system.
    fn system_input(&self, ctx: &Context, typing: bool, actions: &mut Vec<Action>) {
        use crate::app::Command;
        ctx.input(|input| {
            if !typing {
                actions.extend(input.events.iter().filter_map(|event| match event {
                    Event::Copy => Some(Action::Command(Command::Copy)),
                    Event::Cut => Some(Action::Command(Command::Cut)),
                    Event::Paste(text) => Some(Action::Paste(text.clone())),
                    Event::PasteImage(image) => Some(Action::Exchange(ExchangeAction::PastePicture(pasted(image)))),
                    _ => None,
                }));
            }
            if input.events.contains(&Event::WindowFocused(true)) {
                actions.push(Action::Open(OpenAction::WindowFocused));
            }
            let dropped: Vec<_> = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect();
            // The map takes pictures itself: it knows which element they were dropped on.
            let on_map = self.state.program.view == View::Map && self.state.dialog.is_none() && only_pictures(&dropped);
            if !dropped.is_empty() && !on_map {
                actions.push(Action::Open(OpenAction::FilesDropped(dropped)));
            }
        });
    }

    /// Carries out the program's wishes, or hands them to the view that can.
    fn fulfil(&mut self, ctx: &Context) {
        if self.field.0 != self.state.open.id {
            self.field = (self.state.open.id, None);
        }
        let wishes = self.state.wishes.drain();
        if !wishes.is_empty() {
            ctx.request_repaint();
        }
        for (viewport, wish) in wishes {
            match viewport {
                Viewport::Main => self.grant(ctx, wish),
            }
        }
        self.views.canvas.forget_other_maps(self.state.map().map(|map| map.id));
        let title = self.state.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn grant(&mut self, ctx: &Context, wish: Wish) {
        match wish {
            Wish::Camera(map, request) => self.views.canvas.want(map, request),
            Wish::CopyText(text) => ctx.copy_text(text),
            Wish::CopyPicture(picture) => {
                let size = [picture.width as usize, picture.height as usize];
                ctx.copy_image(egui::ColorImage::from_rgba_unmultiplied(size, &picture.rgba));
            }
            Wish::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Wish::Pick(pick) => self.pick.want(pick),
            Wish::Focus(field) => {
                self.field.1 = Some(field);
                self.drawer.pull();
            }
            Wish::Inspector => self.drawer.pull(),
            Wish::Search => ctx.memory_mut(|memory| memory.request_focus(find::field())),
            Wish::Filter => ctx.memory_mut(|memory| memory.request_focus(super::filter::text_field())),
            Wish::SearchCatalogue => self.catalogue.seek(ctx),
            Wish::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Wish::Wall(up) => {
                self.present.put_up(ctx, &self.state, up);
                if !up {
                    ctx.memory_mut(|memory| memory.request_focus(main_surface()));
                }
            }
            Wish::Quit => {
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}

/// Gives the window its name for screen readers: what its title bar says.
fn name_window(ui: &Ui, state: &State) {
    let _named = ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(state.window_title()));
}

/// Pixels of the clipboard, converted for the program.
fn pasted(image: &egui::ColorImage) -> PastedPicture {
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let rgba = image.pixels.iter().flat_map(|pixel| pixel.to_srgba_unmultiplied()).collect();
    PastedPicture { width, height, rgba: Arc::new(rgba) }
}

impl eframe::App for Window {
    /// Called before every frame, and also while the window is hidden and has none.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.tick(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.show(ui);
        let displays = super::screen::displays(frame);
        if displays != self.state.program.displays {
            self.act(Action::Present(PresentAction::Displays(displays)));
        }
        if let Some((screen, place)) = self.screen.keep(ui.ctx(), frame) {
            self.act(Action::WindowPlaced(screen, place));
        }
    }
}

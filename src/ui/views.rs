//! The switch between the views of the project, and the view that is shown. Never what a view contains.

use super::agreement::{AgreementState, agreement_ui};
use super::aloud::heading_ui;
use super::analysis::{AnalysisState, analysis_ui};
use super::canvas::{CanvasState, canvas_ui};
use super::compare::{CompareState, compare_ui};
use super::filter::{map_filter_ui, text_field};
use super::grid::{GridState, grid_ui};
use super::icon::{atom, tip};
use super::measures::{MeasuresState, measures_ui};
use super::previewed::{frame_ui, previewed_ui};
use super::status::with_key;
use super::table::{TableState, table_ui};
use crate::app::{Action, Command, DocumentId, MenuItem, State, Touchpoints, View};
use crate::model::MapId;
use crate::scene::Icon;
use egui::containers::menu::MenuButton;
use egui::{Button, Frame, Role, Ui, WidgetInfo};

/// What the views remember between frames.
pub(super) struct Views {
    pub(super) canvas: CanvasState,
    pub(super) table: TableState,
    pub(super) grid: GridState<Touchpoints>,
    pub(super) analysis: AnalysisState,
    pub(super) agreement: AgreementState,
    pub(super) compare: CompareState,
    pub(super) measures: MeasuresState,
    filter_open: bool,
    /// Which map of which document was shown.
    of: (DocumentId, Option<MapId>),
}

impl Views {
    /// Nothing remembered yet.
    pub(super) fn new(canvas: CanvasState, state: &State) -> Self {
        Self {
            canvas,
            table: TableState::default(),
            grid: GridState::default(),
            analysis: AnalysisState::default(),
            agreement: AgreementState::default(),
            compare: CompareState::default(),
            measures: MeasuresState::default(),
            filter_open: false,
            of: shown(state),
        }
    }

    /// On another map nothing of what was seen of the one before is left: no scrolled place, no zoomed plane, no drag, no menu.
    fn forget_other_maps(&mut self, state: &State) {
        let of = shown(state);
        if of == self.of {
            return;
        }
        let filter_open = self.filter_open;
        let mut canvas = std::mem::take(&mut self.canvas);
        canvas.let_go();
        // A comparison is of two sides, whatever map is shown.
        let compare = if of.0 == self.of.0 { std::mem::take(&mut self.compare) } else { CompareState::default() };
        *self = Self { filter_open, compare, ..Self::new(canvas, state) };
    }

    /// Shows the chosen view in the rest of the window.
    pub(super) fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        self.forget_other_maps(state);
        // Opening the filter moves the focus to its text.
        if state.look.filter_open && !std::mem::replace(&mut self.filter_open, state.look.filter_open) {
            ui.memory_mut(|memory| memory.request_focus(text_field()));
        }
        self.filter_open = state.look.filter_open;
        if state.program.view == View::Map {
            if state.shows_filter() {
                egui::Panel::top("filter").show(ui, |ui| map_filter_ui(ui, state, actions));
            }
            previewed_ui(ui, state, actions);
            egui::CentralPanel::no_frame().show(ui, |ui| {
                heading_ui(ui, state);
                let area = ui.available_rect_before_wrap();
                canvas_ui(ui, state, &mut self.canvas, actions);
                frame_ui(ui, state, area);
            });
            return;
        }
        let frame = Frame::central_panel(ui.style());
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            heading_ui(ui, state);
            match state.program.view {
                View::Map => {}
                View::Table => table_ui(ui, state, &mut self.table, actions),
                View::Grid => grid_ui(ui, state, &mut self.grid, actions),
                View::Analysis => analysis_ui(ui, state, &mut self.analysis, actions),
                View::Agreement => agreement_ui(ui, state, &mut self.agreement, actions),
                View::Compare => compare_ui(ui, state, &mut self.compare, actions),
                View::Measures => measures_ui(ui, state, &mut self.measures, actions),
            }
        });
    }
}

/// Which map of which document is shown.
fn shown(state: &State) -> (DocumentId, Option<MapId>) {
    (state.open.id, state.map().map(|map| map.id))
}

/// The switch: one button per view, with words if there is space for them; with very little space, one button with a list. It may take the
/// width `room` beside all other icons, and `most` beside the few that are always there, in points.
pub(super) fn switch_ui(ui: &mut Ui, state: &State, (room, most): (f32, f32), actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let font = egui::TextStyle::Button.resolve(ui.style());
    let name = |view: View| texts.term("view", code(view));
    let padding = 14.0 + font.size * 1.1 + ui.spacing().icon_spacing + 5.0;
    let width = |view| ui.painter().layout_no_wrap(name(view).to_owned(), font.clone(), egui::Color32::PLACEHOLDER).size().x + padding;
    let words = View::ALL.map(width).iter().sum::<f32>() <= room;
    if !words && padding * View::ALL.len() as f32 > most {
        return list_ui(ui, state, actions);
    }
    let inner = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        ui.spacing_mut().button_padding.x = 7.0;
        for view in View::ALL {
            let command = Command::ShowView(view);
            let on = state.program.view == view;
            let mut atoms = egui::Atoms::new(atom(ui, command.icon().unwrap_or(Icon::More)));
            if words {
                atoms.push_right(name(view));
            }
            let response = ui.add(Button::selectable(on, atoms));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name(view)));
            if response.has_focus() {
                ui.painter().rect_stroke(response.rect, 5.0, (2.0, ui.visuals().selection.stroke.color), egui::StrokeKind::Inside);
            }
            if tip(response, || with_key(state, command)).clicked() {
                actions.push(Action::Command(command));
            }
        }
    });
    inner.response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, texts.views_name()));
}

/// The shown view's icon; it opens a list of all views.
fn list_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let icon = Command::ShowView(state.program.view).icon().unwrap_or(Icon::More);
    let button = Button::selectable(true, (atom(ui, icon), atom(ui, Icon::Down)));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        super::menu::items(ui, state, &View::ALL.map(|view| MenuItem::Command(Command::ShowView(view))), actions);
    });
    let name = state.program.texts.views_name();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tip(response, || name.to_owned());
}

/// Last part of the message key of a view's short name.
pub(super) fn code(view: View) -> &'static str {
    match view {
        View::Map => "map",
        View::Table => "table",
        View::Grid => "grid",
        View::Analysis => "analysis",
        View::Agreement => "agreement",
        View::Compare => "compare",
        View::Measures => "measures",
    }
}

//! Who takes what home: a page for each owner, or one overview by date; what is overdue or nobody's stands out. A click leads to the measure or the
//! question. Never what a task is.

use super::empty::empty_ui;
use crate::app::{Action, Home, HomeTask, MeasureAction, State, TaskLook, TaskOrder, TasksFormat};
use crate::i18n::Texts;
use crate::layout::word;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::filter::toggle;
use crate::ui::icon::{icon_button, paint_icon};
use crate::ui::kit::button::side_button;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::heard;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use crate::ui::kit::words::capital;
use crate::ui::theme::SCROLL_BAR;
use crate::ui::verdict::paint_status;
use egui::text::{LayoutJob, TextFormat};
use egui::{Button, FontId, Frame, Galley, Id, Margin, Rect, RichText, Role, ScrollArea, Sense, TextStyle, Ui, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

/// The widest that a page is, in points at the normal size of type: lines stay readable on a large screen.
const WIDEST: f32 = 1100.0;

/// Shows the tab.
pub(super) fn tasks_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let home = state.home();
    if home.tasks.is_empty() {
        return empty_ui(ui, Icon::List, texts.tasks_none(), texts.tasks_none_how(), None, actions);
    }
    bar_ui(ui, state, &home, actions);
    ui.add_space(2.0);
    let area = ui.available_rect_before_wrap();
    ui.painter().rect_filled(area, 4.0, ui.visuals().extreme_bg_color);
    let shown = home.shown(&state.open.measures.tasks);
    ScrollArea::vertical().id_salt("tasks").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().scroll.floating_allocated_width = SCROLL_BAR;
        Frame::NONE.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            ui.set_max_width((WIDEST * scale(ui)).min(ui.available_width()));
            if shown.is_empty() {
                ui.label(RichText::new(texts.tasks_no_match()).weak());
            }
            for (owner, tasks) in &shown {
                let with_owner = owner.is_none();
                page_heading(ui, texts, *owner, tasks);
                for (at, task) in tasks.iter().enumerate() {
                    task_ui(ui, state, task, (owner.unwrap_or_default(), at), with_owner, actions);
                }
                ui.add_space(14.0);
            }
        });
    });
}

/// The order, whose tasks, what is overdue, and how they leave the program.
fn bar_ui(ui: &mut Ui, state: &State, home: &Home, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let mut look = state.open.measures.tasks.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for order in TaskOrder::ALL {
            let (name, on) = (texts.term("task-order", order.code()), look.order == order);
            let response = ui.add(Button::selectable(on, name));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
            if response.clicked() {
                look.order = order;
            }
        }
        ui.add_space(6.0);
        owner_ui(ui, texts, home, &mut look);
        if home.unsettled.overdue > 0 || look.overdue {
            let name = texts.tasks_overdue_only(home.unsettled.overdue as i64);
            if toggle(ui, &name, look.overdue) {
                look.overdue = !look.overdue;
            }
        }
        if (look.overdue || look.owner.is_some()) && icon_button(ui, Icon::Close, texts.filter_clear(), true, false).clicked() {
            (look.overdue, look.owner) = (false, None);
        }
        ui.add_space(6.0);
        let mut act = |clicked: bool, action: MeasureAction| {
            if clicked {
                actions.push(Action::Measures(action));
            }
        };
        act(side_button(ui, Some(Icon::Copy), texts.tasks_copy(), Vec2::ZERO, true).clicked(), MeasureAction::CopyTasks);
        let table = side_button(ui, Some(Icon::Export), texts.tasks_table(), Vec2::ZERO, true).on_hover_text(texts.tasks_table_tip());
        act(table.clicked(), MeasureAction::ExportTasks(TasksFormat::Csv));
        let calendar =
            side_button(ui, Some(Icon::Event), texts.tasks_calendar(), Vec2::ZERO, true).on_hover_text(texts.tasks_calendar_tip());
        act(calendar.clicked(), MeasureAction::ExportTasks(TasksFormat::Ics));
    });
    if look != state.open.measures.tasks {
        actions.push(Action::Measures(MeasureAction::Tasks(look)));
    }
}

/// Whose tasks.
fn owner_ui(ui: &mut Ui, texts: &Texts, home: &Home, look: &mut TaskLook) {
    let named = |owner: &str, count: usize| {
        let name = if owner.is_empty() { texts.tasks_nobody() } else { owner };
        texts.tasks_owner(name, count as i64)
    };
    let everybody = texts.tasks_everybody(home.tasks.len() as i64);
    let current = look.owner.as_ref().and_then(|owner| home.pages.iter().find(|page| page.owner == *owner));
    let shown = match (&look.owner, current) {
        (Some(_), Some(page)) => named(&page.owner, page.tasks.len()),
        (Some(owner), None) => named(owner, 0),
        (None, _) => everybody.clone(),
    };
    Dropdown { name: texts.tasks_whose(), shown: &shown, width: Some(190.0 * scale(ui)) }.show(ui, |ui| {
        if option(ui, look.owner.is_none(), &everybody) {
            look.owner = None;
        }
        for page in &home.pages {
            if option(ui, look.owner.as_ref() == Some(&page.owner), &named(&page.owner, page.tasks.len())) {
                look.owner = Some(page.owner.clone());
            }
        }
    });
}

fn page_heading(ui: &mut Ui, texts: &Texts, owner: Option<&str>, tasks: &[&HomeTask]) {
    let late = tasks.iter().filter(|task| task.is_overdue).count();
    let name = match owner {
        None => texts.tasks_by_date(),
        Some("") => texts.tasks_nobody(),
        Some(name) => name,
    };
    ui.horizontal_wrapped(|ui| {
        heard::heading(&hyphens::label(ui, RichText::new(name).heading(), WordsOf::Project), 2);
        ui.label(RichText::new(texts.tasks_count(tasks.len() as i64)).weak());
        if late > 0 {
            ui.label(RichText::new(texts.tasks_late_count(late as i64)).color(ui.visuals().error_fg_color));
        }
    });
    ui.add_space(2.0);
}

/// One task on one or two lines: what, where, whose; at the right, when.
fn task_ui(ui: &mut Ui, state: &State, task: &HomeTask, (page, at): (&str, usize), with_owner: bool, actions: &mut Vec<Action>) {
    let (texts, theme) = (&state.program.texts, state.theme());
    let body = TextStyle::Body.resolve(ui.style());
    let (width, mark) = (ui.available_width(), body.size * 1.15);
    let due = task.due.map_or_else(|| texts.tasks_no_date().to_owned(), |date| texts.date(date));
    let when = if task.is_overdue { texts.tasks_late(&due) } else { due };
    let ink = if task.is_overdue { color32(theme.negative) } else { ui.visuals().text_color() };
    let when_galley = ui.painter().layout(when.clone(), body, ink, width * 0.4);
    let words = words(ui, state, task, with_owner, (width - when_galley.size().x - mark - 34.0).max(80.0));
    let height = words.size().y.max(when_galley.size().y).max(mark) + 8.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let chosen = state.open.document.selection.contains(task.what);
    let told = format!("{}: {when}", words.text().replace('\n', ", "));
    let focusable = ui.interact(rect, Id::unique(("task", page.to_owned(), at, task.what)), Sense::click());
    let focusable = focusable.on_hover_cursor(egui::CursorIcon::PointingHand);
    focusable.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &told));
    if chosen || focusable.hovered() || focusable.has_focus() {
        let fill = if chosen { ui.visuals().selection.bg_fill.gamma_multiply(0.35) } else { ui.visuals().widgets.hovered.weak_bg_fill };
        ui.painter().rect_filled(rect, 5.0, fill);
    }
    let square = Rect::from_min_size(rect.min + vec2(4.0, 5.0), vec2(mark, mark));
    match task.status {
        Some(status) => paint_status(ui.painter(), theme, status, square),
        None => paint_icon(ui, Icon::Help, square, color32(theme.muted)),
    }
    let top = rect.top() + 4.0;
    ui.painter().galley(egui::pos2(square.right() + 8.0, top), Arc::clone(&words), ui.visuals().text_color());
    ui.painter().galley(egui::pos2(rect.right() - when_galley.size().x - 8.0, top), when_galley, ink);
    ui.painter().hline(rect.x_range(), rect.bottom(), (theme.line_weight as f32, color32(theme.hairline)));
    if focusable.clicked() {
        actions.push(Action::Measures(MeasureAction::Show(task.what)));
    }
}

/// What is to be done, and below it, weaker, what kind of thing that is, where, whose, and when to look at it again.
fn words(ui: &Ui, state: &State, task: &HomeTask, with_owner: bool, width: f32) -> Arc<Galley> {
    let texts = &state.program.texts;
    let body = TextStyle::Body.resolve(ui.style());
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let format = |font_id: FontId, color| TextFormat { font_id, color, ..TextFormat::default() };
    let kind = task.status.map_or_else(|| texts.tasks_question().to_owned(), |status| capital(word(texts, status)));
    let owners = match (with_owner, task.owners.as_slice()) {
        (true, []) => texts.tasks_nobody().to_owned(),
        // On the page of one of several owners the others matter.
        (true, owners) | (false, owners @ [_, _, ..]) => owners.join(", "),
        (false, _) => String::new(),
    };
    let review = task.review.map_or_else(String::new, |date| texts.tasks_look_again(&texts.date(date)));
    let parts: Vec<&str> = [kind.as_str(), &task.place, &owners, &review].into_iter().filter(|part| !part.is_empty()).collect();
    let title = if task.title.trim().is_empty() { texts.measure_untitled() } else { task.title.trim() };
    let mut job = LayoutJob::default();
    job.append(title, 0.0, format(FontId::new(body.size, FontSet::family(Weight::SemiBold)), ink));
    job.append(&format!("\n{}", parts.join(" · ")), 0.0, format(TextStyle::Small.resolve(ui.style()), weak));
    job.wrap.max_width = width;
    hyphens::galley(ui, job, WordsOf::Project)
}

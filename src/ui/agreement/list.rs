//! The list of votes: touchpoints to discuss first, and for each score the votes of the raters, the mean, how far the raters agree, the
//! groups side by side, and the agreed score, set with one key. It computes no numbers itself.

use super::strip::{mark, paint_scale, paint_votes, vote_words};
use super::{AgreementState, group_name, main_button, side_button};
use crate::app::{
    Action, Command, LookAction, ScoreAction, ScoreField, ScoreKey, State, VoteListStep, VotePart as Part, VoteRow as Row,
    VoteRows as Rows, VoteStep, VotedTouchpoint as Entry,
};
use crate::edit::{Selected, Selection};
use crate::layout::word;
use crate::method::Spread;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::{paint_icon, remove_button};
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::focus::{self, Hold, keys_are_free};
use crate::ui::kit::heard;
use crate::ui::kit::rows::Stack;
use crate::ui::kit::scale::scale;
use crate::ui::kit::score::typed;
use crate::ui::kit::score_keys::{Read, Reader};
use crate::ui::kit::words::capital;
use crate::ui::verdict::mark_ui;
use egui::{
    Align, Align2, Button, Event, FontId, Id, Key, Layout, Rect, RichText, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

/// Shows the list.
pub(super) fn list_ui(ui: &mut Ui, state: &State, kept: &mut AgreementState, actions: &mut Vec<Action>) {
    let Some(rows) = state.vote_rows() else { return };
    head_ui(ui, state, &rows, actions);
    if rows.entries.is_empty() {
        empty_ui(ui, state, actions);
    } else {
        let corner = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
        let surface = ui.interact(corner, focus::main_surface(), Sense::focusable_noninteractive());
        surface.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, state.program.texts.votes_title()));
        focus::hold(ui, state, &surface, Hold::ARROWS, actions);
        keys(ui, state, actions);
        legend_ui(ui, state, &rows);
        rows_ui(ui, state, &rows, kept, actions);
    }
}

/// What the list is about, and what can be done with it.
fn head_ui(ui: &mut Ui, state: &State, rows: &Rows, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let round = state.project().shown_round().map(|round| round.label.clone()).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        heard::heading(&ui.label(RichText::new(texts.votes_title()).heading()), 2);
        let mut parts = vec![round];
        if !rows.entries.is_empty() {
            parts.push(texts.votes_raters(rows.voted as i64));
            parts.push(texts.votes_touchpoints(rows.entries.len() as i64));
            parts.push(texts.votes_to_discuss(rows.to_discuss as i64));
        }
        ui.label(RichText::new(parts.join(" · ")).weak());
    });
    ui.horizontal_wrapped(|ui| {
        // Where there are no votes yet, the button to start one is in the middle.
        if !rows.entries.is_empty() {
            let start = Command::StartVote;
            if main_button(ui, Some(Icon::Agreement), &start.label(state), start.is_enabled(state)).clicked() {
                actions.push(Action::Command(start));
            }
            let rest = Command::AgreeRest;
            let tip = texts.votes_agree_rest_tip();
            if side_button(ui, Some(Icon::Done), &rest.label(state), rest.is_enabled(state)).on_hover_text(tip).clicked() {
                actions.push(Action::Command(rest));
            }
        }
        let import = Command::Import;
        if side_button(ui, Some(Icon::Import), &import.label(state), import.is_enabled(state)).clicked() {
            actions.push(Action::Command(import));
        }
    });
    ui.add_space(2.0);
}

fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    ui.add_space((ui.available_height() * 0.22).min(140.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(520.0 * scale(ui));
        let side = 46.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        paint_icon(ui, Icon::Agreement, rect, ui.visuals().weak_text_color());
        ui.add_space(8.0);
        heard::heading(&ui.label(RichText::new(texts.votes_none()).heading()), 2);
        ui.add_space(4.0);
        ui.label(RichText::new(texts.votes_none_why()).weak());
        ui.add_space(12.0);
        let start = Command::StartVote;
        if main_button(ui, Some(Icon::Agreement), &start.label(state), start.is_enabled(state)).clicked() {
            actions.push(Action::Command(start));
        }
    });
}

/// The shapes of the groups.
fn legend_ui(ui: &mut Ui, state: &State, rows: &Rows) {
    let theme = state.theme();
    ui.horizontal_wrapped(|ui| {
        let groups = rows.groups.iter().enumerate().map(|(index, name)| (Some(index), group_name(state, name)));
        let none = rows.ungrouped.then_some((None, state.program.texts.votes_no_group()));
        for (group, name) in groups.chain(none) {
            let side = 12.0 * scale(ui);
            let (rect, _) = ui.allocate_exact_size(vec2(side, ui.spacing().interact_size.y * 0.8), Sense::hover());
            mark(ui.painter(), rect.center(), 4.5 * scale(ui), theme, group);
            ui.label(RichText::new(name).small());
            ui.add_space(6.0);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(6.0, ui.spacing().interact_size.y * 0.8), Sense::hover());
        ui.painter().vline(rect.center().x, rect.shrink(3.0).y_range(), (2.0, color32(theme.ink)));
        ui.label(RichText::new(state.program.texts.votes_column_mean()).small());
    });
}

fn step(step: VoteListStep) -> Action {
    Action::Vote(VoteStep::List(step))
}

/// Arrow keys choose a score, Enter agrees on the rounded mean, digits on another score, Backspace clears the agreed score.
fn keys(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    if !keys_are_free(ui, state) {
        return;
    }
    let events = ui.input(|input| input.events.clone());
    let mut scores = Reader::default();
    let score = |key| Action::Score(ScoreAction::Key(ScoreField::List, key));
    for event in &events {
        if let Read::Score(key) = scores.read(event) {
            actions.push(score(key));
            continue;
        }
        let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { continue };
        actions.extend(match key {
            Key::ArrowDown if modifiers.is_none() => Some(step(VoteListStep::Go(1))),
            Key::ArrowUp if modifiers.is_none() => Some(step(VoteListStep::Go(-1))),
            Key::PageDown => Some(score(ScoreKey::Next)),
            Key::PageUp => Some(score(ScoreKey::Previous)),
            Key::Enter if modifiers.is_none() && !repeat => Some(step(VoteListStep::Propose(None))),
            Key::Backspace | Key::Delete => Some(score(ScoreKey::Clear)),
            _ => None,
        });
    }
}

/// Where the columns are. Where there is too little room for all of them beside each other, the votes are on a line of their own below the rest, and
/// then the mean gives way, which the button proposes as well.
struct Columns {
    name: f32,
    strip: (f32, f32),
    mean: Option<f32>,
    agreement: f32,
    groups: Groups,
    agreed: (f32, f32),
    /// Where the name ends at most.
    name_end: f32,
    /// Whether the votes are below the rest.
    stacked: bool,
}

/// Where the means of the groups are.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Groups {
    /// In a column of their own.
    Column(f32, f32),
    /// Where there is no room for one, below the name of the score, in small type.
    BelowName,
}

/// The least width of a strip of votes, in points at the normal size of type: its figures must not touch.
const LEAST_STRIP: f32 = 170.0;

/// The widths that the words above the columns need, in points.
#[derive(Debug, Clone, Copy)]
struct Headings {
    mean: f32,
    agreement: f32,
    agreed: f32,
}

impl Columns {
    fn new(left: f32, width: f32, scale: f32, headings: Headings) -> Self {
        const GAP: f32 = 12.0;
        let name = 112.0 * scale;
        let mean = (50.0 * scale).max(headings.mean + GAP);
        let agreement = (72.0 * scale).max(headings.agreement + GAP);
        let agreed = (126.0 * scale).max(headings.agreed + GAP);
        let agreed_at = (left + width - agreed, left + width);
        let rest = width - name - mean - agreement - agreed - 16.0;
        if rest < LEAST_STRIP * scale {
            let agreement_left = agreed_at.0 - agreement;
            let mean_left = agreement_left - mean;
            let has_mean = mean_left - left > 76.0 * scale;
            let strip = (width - 24.0).min(620.0 * scale);
            return Self {
                name: left + 12.0,
                strip: (left + 12.0, left + 12.0 + strip),
                mean: has_mean.then_some(mean_left + mean / 2.0),
                agreement: agreement_left + agreement / 2.0,
                groups: Groups::BelowName,
                agreed: agreed_at,
                name_end: if has_mean { mean_left } else { agreement_left } - 6.0,
                stacked: true,
            };
        }
        let has_groups = rest > 300.0 * scale;
        let groups = if has_groups { (rest * 0.36).clamp(150.0 * scale, 300.0 * scale) } else { 0.0 };
        let strip = (rest - groups).min(620.0 * scale);
        let strip_left = left + name;
        let mean_left = strip_left + strip + 8.0;
        let agreement_left = mean_left + mean;
        let groups_left = agreement_left + agreement;
        Self {
            name: left + 12.0,
            strip: (strip_left, strip_left + strip),
            mean: Some(mean_left + mean / 2.0),
            agreement: agreement_left + agreement / 2.0,
            groups: if has_groups { Groups::Column(groups_left, groups_left + groups) } else { Groups::BelowName },
            agreed: agreed_at,
            name_end: strip_left - 6.0,
            stacked: false,
        }
    }

    /// The parts of a row, or of what is above them: that of words and figures, and that of votes.
    fn lines(&self, rect: Rect) -> (Rect, Rect) {
        if self.stacked { rect.split_top_bottom_at_fraction(0.53) } else { (rect, rect) }
    }
}

/// Height of a row in points.
fn height(row: Row, scale: f32, stacked: bool) -> f32 {
    match row {
        Row::Part(..) => 40.0 * scale,
        Row::Head(_) => 32.0 * scale,
        Row::Score(..) if stacked => 76.0 * scale,
        Row::Score(..) => 40.0 * scale,
    }
}

fn rows_ui(ui: &mut Ui, state: &State, rows: &Rows, kept: &mut AgreementState, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    let scale = scale(ui);
    let theme = state.theme();
    let small = TextStyle::Small.resolve(ui.style());
    let weak = ui.visuals().weak_text_color();
    // Space for the scroll bar on the right.
    let width = ui.available_width() - 14.0;
    let of = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), small.clone(), weak).size().x;
    let headings = Headings {
        mean: of(texts.votes_column_mean()),
        agreement: of(texts.votes_column_agreement()),
        agreed: of(texts.votes_column_agreed()),
    };
    let columns = Columns::new(ui.cursor().left(), width, scale, headings);
    let lines = if columns.stacked { 2.0 } else { 1.0 };
    let (bar, _) = ui.allocate_exact_size(vec2(width, 18.0 * scale * lines), Sense::hover());
    let (named, figures) = columns.lines(bar);
    paint_scale(ui.painter(), Rect::from_x_y_ranges(columns.strip.0..=columns.strip.1, figures.y_range()), &small, weak);
    let heading = |x: f32, align: Align2, text: &str| {
        ui.painter().text(pos2(x, named.center().y), align, text, small.clone(), weak);
    };
    if let Some(mean) = columns.mean {
        heading(mean, Align2::CENTER_CENTER, texts.votes_column_mean());
    }
    heading(columns.agreement, Align2::CENTER_CENTER, texts.votes_column_agreement());
    if let Groups::Column(left, _) = columns.groups {
        heading(left + 4.0, Align2::LEFT_CENTER, texts.votes_column_groups());
    }
    heading(columns.agreed.0 + 4.0, Align2::LEFT_CENTER, texts.votes_column_agreed());
    ui.painter().hline(bar.x_range(), bar.bottom(), (theme.line_weight as f32, color32(theme.hairline)));

    let stacked = columns.stacked;
    let sheet = Sheet { state, rows, columns };
    let stack = Stack::new(rows.rows.iter().map(|row| height(*row, scale, stacked)));
    let total = stack.height();
    let foot = if rows.silent > 0 { 34.0 * scale } else { 8.0 };
    ScrollArea::vertical().id_salt("votes").auto_shrink([false, false]).show_viewport(ui, |ui, viewport| {
        let (area, _) = ui.allocate_exact_size(vec2(width, total + foot), Sense::hover());
        for index in stack.in_sight(viewport.top(), viewport.bottom()) {
            let (top, bottom) = stack.span(index);
            let rect = Rect::from_min_size(area.min + vec2(0.0, top), vec2(width, bottom - top));
            match rows.rows[index] {
                Row::Part(part, count, open) => part_ui(ui, state, rect, part, (count, open)),
                Row::Head(entry) => head_row(ui, state, &rows.entries[entry], rect, actions),
                Row::Score(entry, spread) => score_row(ui, &sheet, (entry, spread), rect, actions),
            }
        }
        if rows.silent > 0 {
            let at = pos2(area.left() + 12.0, area.top() + total + foot / 2.0);
            let words = texts.votes_silent(rows.silent as i64);
            ui.painter().text(at, Align2::LEFT_CENTER, words, TextStyle::Body.resolve(ui.style()), weak);
        }
        let cursor = &state.votes.list;
        if std::mem::replace(&mut kept.revealed, cursor.reveals) != cursor.reveals
            && let Some(at) = rows.rows.iter().position(|row| cursor.row.is_some() && rows.score_of(*row) == cursor.row)
        {
            // Together with the touchpoint's title above it.
            let (top, bottom) = (stack.span(at.saturating_sub(2)).0, stack.span(at).1);
            let rect = Rect::from_min_max(pos2(area.left(), area.top() + top), pos2(area.left() + 1.0, area.top() + bottom));
            ui.scroll_to_rect(rect, None);
        }
    });
}

fn part_ui(ui: &Ui, state: &State, rect: Rect, part: Part, (count, open): (usize, usize)) {
    let texts = &state.program.texts;
    let theme = state.theme();
    let (icon, ink, words) = match part {
        Part::Disagreeing => (Icon::Warning, theme.paid, texts.votes_part_disagreeing(count as i64, open as i64)),
        Part::Agreeing => (Icon::Agreement, theme.muted, texts.votes_part_agreeing(count as i64, open as i64)),
        Part::OneVote => (Icon::Rater, theme.muted, texts.votes_part_one(count as i64, open as i64)),
    };
    let (icon, ink) = if open == 0 { (Icon::Done, theme.earned) } else { (icon, ink) };
    let size = TextStyle::Body.resolve(ui.style()).size * 1.08;
    let middle = rect.center().y + 4.0;
    let side = size * 1.2;
    paint_icon(ui, icon, Rect::from_center_size(pos2(rect.left() + side / 2.0, middle), vec2(side, side)), color32(ink));
    let font = FontId::new(size, FontSet::family(Weight::SemiBold));
    ui.painter().text(pos2(rect.left() + side + 8.0, middle), Align2::LEFT_CENTER, words, font, color32(theme.ink));
}

/// A touchpoint's own row: a click selects it, a double-click goes to it on the map.
fn head_row(ui: &mut Ui, state: &State, entry: &Entry, rect: Rect, actions: &mut Vec<Action>) {
    let theme = state.theme();
    let texts = &state.program.texts;
    let response = ui.interact(rect, Id::unique(("votes head", entry.id)), Sense::CLICK);
    let settled = entry.is_settled();
    let name = texts.votes_head(&entry.title, &entry.stage, entry.raters as i64);
    let name = if settled { format!("{name}; {}", texts.votes_settled()) } else { name };
    let selected = state.open.document.selection.contains(Selected::Touchpoint(entry.id));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    if selected || response.hovered() {
        let fill = if selected { ui.visuals().selection.bg_fill } else { color32(theme.tint) };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let mut line = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 0.0))).layout(Layout::left_to_right(Align::Center)));
    mark_ui(&mut line, theme, entry.verdict, 14.0 * scale(ui));
    if settled {
        crate::ui::icon::paint_inline(&mut line, Icon::Done, color32(theme.earned));
    }
    let body = TextStyle::Body.resolve(ui.style());
    let left = line.cursor().left() + 2.0;
    let font = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    let room = rect.right() - left - 8.0;
    let end = paint_clipped(ui.painter(), pos2(left, rect.center().y), room * 0.62, &entry.title, font, color32(theme.ink));
    let rest = format!("{} · {}", entry.stage, texts.votes_count(entry.raters as i64));
    paint_clipped(
        ui.painter(),
        pos2(end + 10.0, rect.center().y),
        (rect.right() - end - 18.0).max(0.0),
        &rest,
        body,
        ui.visuals().weak_text_color(),
    );
    if response.double_clicked() {
        actions.push(Action::Look(LookAction::GoToMap(Selected::Touchpoint(entry.id))));
    } else if response.clicked()
        && let Some(map) = state.map()
    {
        actions.push(Action::Look(LookAction::Select(Selection::one(map.id, Selected::Touchpoint(entry.id)))));
    }
    response.on_hover_text(texts.votes_head_tip());
}

/// The list in one frame: what the program knows, its rows, and where the columns are.
struct Sheet<'a> {
    state: &'a State,
    rows: &'a Rows,
    columns: Columns,
}

fn score_row(ui: &mut Ui, sheet: &Sheet<'_>, (entry, index): (usize, usize), rect: Rect, actions: &mut Vec<Action>) {
    let Sheet { state, rows, columns } = sheet;
    let entry = &rows.entries[entry];
    let spread = &entry.spreads[index];
    let texts = &state.program.texts;
    let theme = state.theme();
    let row = (entry.id, spread.kind);
    let scale = scale(ui);
    let is_row = state.votes.list.row == Some(row);
    let response = ui.interact(rect, Id::unique(("votes row", entry.id, spread.kind)), Sense::CLICK);
    let told = row_words(state, rows, entry, spread);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_row, &told));
    if is_row {
        focus::speak(ui, response.id);
    }
    let discuss = spread.agreement.to_discuss;
    if discuss {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 4.0, color32(theme.paid.with_alpha(16).over(theme.panel)));
    }
    if is_row {
        ui.painter().rect_stroke(rect.shrink2(vec2(0.0, 1.0)), 4.0, (1.5, color32(theme.accent)), egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_stroke(rect.shrink2(vec2(0.0, 1.0)), 4.0, (1.0, color32(theme.hairline)), egui::StrokeKind::Inside);
    }
    let body = TextStyle::Body.resolve(ui.style());
    let (line, votes) = columns.lines(rect);
    let middle = line.center().y;
    let ink = color32(theme.ink);
    let name_room = columns.name_end - columns.name;
    let below = columns.groups == Groups::BelowName && !spread.groups.is_empty();
    let name_at = pos2(columns.name, if below { middle - line.height() * 0.19 } else { middle });
    paint_clipped(ui.painter(), name_at, name_room, &capital(word(texts, spread.kind)), body.clone(), ink);
    let strip = Rect::from_x_y_ranges(columns.strip.0..=columns.strip.1, votes.shrink2(vec2(0.0, 2.0)).y_range());
    let under_pointer = paint_votes(ui, state, rows, spread, strip, scale);
    let bold = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    if let Some(mean) = columns.mean {
        ui.painter().text(pos2(mean, middle), Align2::CENTER_CENTER, texts.score(spread.mean()), bold.clone(), ink);
    }
    let agreement = spread.agreement.within_group.map_or_else(|| "–".to_owned(), |value| texts.number(value, 2));
    let low = spread.agreement.within_group.is_some_and(|value| value < state.project().thresholds.agreement);
    let (font, color) = if low && discuss { (bold, color32(theme.paid)) } else { (body, ink) };
    ui.painter().text(pos2(columns.agreement, middle), Align2::CENTER_CENTER, agreement, font, color);
    let (groups, font) = match columns.groups {
        Groups::Column(left, right) => (Rect::from_x_y_ranges(left + 8.0..=right, line.y_range()), TextStyle::Body),
        Groups::BelowName => {
            (Rect::from_x_y_ranges(columns.name..=columns.name_end + 2.0, middle + 1.0..=line.bottom() - 3.0), TextStyle::Small)
        }
    };
    groups_cell(ui, state, spread, groups, font.resolve(ui.style()));
    let agreed = Rect::from_x_y_ranges(columns.agreed.0..=columns.agreed.1 - 6.0, line.y_range());
    agreed_cell(ui, sheet, (entry, spread), agreed, is_row, actions);
    if response.double_clicked() {
        actions.push(Action::Look(LookAction::GoToMap(Selected::Touchpoint(entry.id))));
    } else if response.clicked() {
        actions.push(step(VoteListStep::Choose(row.0, row.1)));
    }
    let at_groups = response.hover_pos().is_some_and(|at| groups.x_range().contains(at.x));
    let tip = match under_pointer {
        Some(vote) => vote,
        None if at_groups => group_words(state, rows, spread).join("\n"),
        None => return,
    };
    response.on_hover_text_at_pointer(tip);
}

/// The means of the groups, each with its mark.
fn groups_cell(ui: &Ui, state: &State, spread: &Spread, rect: Rect, font: FontId) {
    let theme = state.theme();
    let scale = scale(ui) * font.size / TextStyle::Body.resolve(ui.style()).size;
    let apart = spread.agreement.group_distance.is_some_and(|distance| distance >= state.project().thresholds.group_distance);
    let mut x = rect.left();
    for group in &spread.groups {
        let Some(mean) = group.answers.mean() else { continue };
        let words = state.program.texts.score(mean);
        let galley = ui.painter().layout_no_wrap(words, font.clone(), color32(if apart { theme.paid } else { theme.ink }));
        if x + 12.0 * scale + galley.size().x > rect.right() {
            ui.painter().text(pos2(x, rect.center().y), Align2::LEFT_CENTER, "…", font, color32(theme.muted));
            break;
        }
        mark(ui.painter(), pos2(x + 4.0, rect.center().y), 4.2 * scale, theme, group.group);
        x += 12.0 * scale;
        let at = pos2(x, rect.center().y - galley.size().y / 2.0);
        x += galley.size().x + 12.0 * scale;
        ui.painter().galley(at, galley, color32(theme.ink));
    }
}

/// The agreed score with a button to clear it, or the proposal.
fn agreed_cell(ui: &mut Ui, sheet: &Sheet<'_>, (entry, spread): (&Entry, &Spread), rect: Rect, is_row: bool, actions: &mut Vec<Action>) {
    let Sheet { state, .. } = sheet;
    let texts = &state.program.texts;
    let row = (entry.id, spread.kind);
    let score = word(texts, spread.kind);
    let layout = Layout::left_to_right(Align::Center);
    let mut cell = ui.new_child(UiBuilder::new().id_salt(("agreed", row)).max_rect(rect).layout(layout));
    match spread.agreed {
        Some(agreed) => {
            let theme = state.theme();
            crate::ui::icon::paint_inline(&mut cell, Icon::Done, color32(theme.earned));
            let open = is_row && state.is_score_open(ScoreField::List);
            let words = RichText::new(texts.votes_agreed(&typed(agreed, open))).family(FontSet::family(Weight::SemiBold));
            cell.label(words);
            let name = texts.votes_clear(score, &entry.title);
            if remove_button(&mut cell, &name, !state.is_read_only()).clicked() {
                actions.push(step(VoteListStep::Clear(row.0, row.1)));
            }
        }
        None => {
            let proposal = spread.proposal();
            let label = texts.votes_agree(&proposal.value().to_string());
            let button = cell.add_enabled(!state.is_read_only(), Button::new(label));
            let name = texts.votes_agree_name(&proposal.value().to_string(), score, &entry.title);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if button.on_hover_text(texts.votes_agree_tip()).clicked() {
                actions.push(step(VoteListStep::Propose(Some(row))));
            }
        }
    }
}

/// Everything a row shows, in words.
fn row_words(state: &State, rows: &Rows, entry: &Entry, spread: &Spread) -> String {
    let texts = &state.program.texts;
    let votes: Vec<String> = (0..spread.votes.len()).map(|index| vote_words(state, rows, spread, index)).collect();
    let mut told = vec![texts.votes_row(word(texts, spread.kind), &entry.title, &texts.score(spread.mean()))];
    if let Some(agreement) = spread.agreement.within_group {
        told.push(texts.votes_row_agreement(&texts.number(agreement, 2)));
    }
    if spread.agreement.to_discuss {
        told.push(texts.votes_row_discuss().to_owned());
    }
    if let Some(agreed) = spread.agreed {
        told.push(texts.votes_agreed(&agreed.value().to_string()));
    }
    told.extend(group_words(state, rows, spread));
    told.extend(votes);
    told.join("; ")
}

fn group_words(state: &State, rows: &Rows, spread: &Spread) -> Vec<String> {
    let texts = &state.program.texts;
    let words = spread.groups.iter().filter_map(|group| {
        let name = match group.group {
            Some(index) => group_name(state, rows.groups.get(index)?),
            None => texts.votes_no_group(),
        };
        Some(texts.votes_group_mean(name, &texts.score(group.answers.mean()?), i64::from(group.answers.count)))
    });
    words.collect()
}

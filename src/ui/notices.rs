//! Short messages at the lower right of the view, the newest at the bottom: an icon, a sentence, a button to dismiss it. They lie over the view and
//! never over what is beside or below it. How long each stays is up to the program. Never a question.

use super::icon::{icon_button, paint_icon};
use crate::app::{Action, Command, MapAction, MergingAction, Notice, NoticeKind, Offer, State, View};
use crate::i18n::Texts;
use crate::scene::Icon;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{Align, Align2, Area, Color32, Frame, Id, Layout, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use std::cmp::Reverse;

/// Maximum number of messages shown at once.
const MOST: usize = 3;
/// Width of a message, in points at the normal size of type.
const WIDTH: f32 = 340.0;
/// From the messages to the right and lower edge of the view, in points.
const AROUND: f32 = 14.0;
/// From the messages to the lower edge of the map, in points at the normal size of type: the button for more stages is there.
const ABOVE_MORE: f32 = 50.0;

/// Of the area with the messages.
const AREA: &str = "notices";

/// Where messages were shown last, if there are any.
pub(super) fn place(ui: &Ui, state: &State) -> Option<Rect> {
    let area = || ui.ctx().memory(|memory| memory.area_rect(Id::unique(AREA)));
    if state.notices.is_empty() { None } else { area() }
}

/// Shows the messages over the view, whose place is given.
pub(super) fn notices_ui(ui: &Ui, state: &State, view: Rect, actions: &mut Vec<Action>) {
    if state.notices.is_empty() {
        return;
    }
    let below = if state.program.view == View::Map { ABOVE_MORE * scale(ui) } else { AROUND };
    let corner = view.right_bottom() - vec2(AROUND, below);
    let area = Area::new(Id::unique(AREA)).order(Order::Foreground).pivot(Align2::RIGHT_BOTTOM).fixed_pos(corner);
    area.show(ui.ctx(), |ui| {
        // The frame is wider than what is in it.
        let width = (WIDTH * scale(ui)).min(view.width() - 2.0 * AROUND - 24.0);
        for notice in shown(&state.notices) {
            notice_ui(ui, state, notice, width, actions);
        }
    });
}

/// The messages that are seen at one time, the newest last: the newest of all, and of the others the gravest before the newer ones.
fn shown(notices: &[Notice]) -> Vec<&Notice> {
    let rank = |kind: NoticeKind| match kind {
        NoticeKind::Error => 0,
        NoticeKind::Warning => 1,
        NoticeKind::Info => 2,
        NoticeKind::Done => 3,
    };
    let Some((newest, older)) = notices.split_last() else { return Vec::new() };
    let mut older: Vec<&Notice> = older.iter().collect();
    older.sort_by_key(|notice| (rank(notice.kind), Reverse(notice.number)));
    older.truncate(MOST - 1);
    older.sort_by_key(|notice| notice.number);
    older.push(newest);
    older
}

fn notice_ui(ui: &mut Ui, state: &State, notice: &Notice, width: f32, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let (icon, code, color) = look(ui, notice.kind);
    let frame = Frame::popup(ui.style()).inner_margin(10.0).stroke(Stroke::new(1.0, color));
    let shown = frame.show(ui, |ui| {
        ui.set_width(width);
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if icon_button(ui, Icon::Close, texts.notice_close(), true, false).clicked() {
                actions.push(Action::DismissNotice(notice.number));
            }
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
                let side = ui.spacing().interact_size.y * 0.75;
                let (rect, _) = ui.allocate_exact_size(vec2(side, ui.spacing().interact_size.y), Sense::hover());
                paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(side, side)), color);
                ui.vertical(|ui| {
                    ui.add_space(4.0);
                    hyphens::label(ui, &notice.text, WordsOf::Program);
                    // Only while undo would undo just that.
                    let undoes = notice.undo == Some(state.open.stamp()) && Command::Undo.is_enabled(state);
                    if undoes && ui.button(texts.notice_undo()).clicked() {
                        actions.push(Action::Command(Command::Undo));
                        actions.push(Action::DismissNotice(notice.number));
                    }
                    if let Some(offer) = notice.offered(state.open.id).filter(|_| !state.is_read_only()) {
                        let (label, action) = offered(texts, offer);
                        if ui.button(label).clicked() {
                            actions.push(action);
                            actions.push(Action::DismissNotice(notice.number));
                        }
                    }
                });
            });
        });
    });
    let name = format!("{}: {}", texts.term("notice", code), notice.text);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &name));
    // Read aloud when it appears, without taking the focus.
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// What the button of an offer says and does.
fn offered<'a>(texts: &'a Texts, offer: &Offer) -> (&'a str, Action) {
    match offer {
        Offer::MeasuresOfChances => (texts.measures_make(), Action::Map(MapAction::MeasuresOfChances)),
        Offer::ExpectedFulfilment { from, to, measures } => {
            let expect = MapAction::ExpectFulfilment { from: *from, to: *to, measures: measures.clone() };
            (texts.measure_expect(), Action::Map(expect))
        }
        Offer::MergeCopies(paths) => (texts.copies_merge(), Action::Merging(MergingAction::With(paths.clone()))),
        Offer::Conflicts => (texts.conflicts_show(), Action::Merging(MergingAction::List)),
        Offer::WithdrawAgreed(map, scores) => (texts.votes_let_count(), Action::Vote(crate::app::VoteStep::Withdraw(*map, scores.clone()))),
    }
}

/// Icon, code and colour of a kind.
fn look(ui: &Ui, kind: NoticeKind) -> (Icon, &'static str, Color32) {
    let visuals = ui.visuals();
    match kind {
        NoticeKind::Done => (Icon::Check, "done", visuals.hyperlink_color),
        NoticeKind::Info => (Icon::Info, "info", visuals.hyperlink_color),
        NoticeKind::Warning => (Icon::Warning, "warning", visuals.warn_fg_color),
        NoticeKind::Error => (Icon::Warning, "error", visuals.error_fg_color),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, notices_ui, shown};
    use crate::app::{Action, Notice, NoticeKind, Settings, State, update};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::i18n::Language;
    use crate::text::FontSet;
    use egui::vec2;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use jiff::{SignedDuration, Timestamp};
    use std::cell::Cell;
    use std::rc::Rc;

    thread_local! {
        static NOW: Cell<i64> = const { Cell::new(0) };
    }

    fn harness<'a>(notices: &[(NoticeKind, &str)]) -> Harness<'a, State> {
        let settings = Settings { language: Some(Language::English), ..Settings::default() };
        let clock = || Timestamp::UNIX_EPOCH + SignedDuration::from_secs(NOW.get());
        let mut state = State::new(Document::saved(sample("en")), settings, Box::new(clock));
        for (number, (kind, text)) in notices.iter().enumerate() {
            state.notices.push(Notice {
                number: number as u64,
                kind: *kind,
                text: (*text).to_owned(),
                since: Timestamp::UNIX_EPOCH,
                undo: None,
                while_so: None,
                offer: None,
                steps: 0,
                topic: None,
            });
        }
        let dressed = Rc::new(Cell::new(false));
        let show = move |ui: &mut egui::Ui, state: &mut State| {
            if !dressed.replace(true) {
                ui.ctx().set_fonts(FontSet::definitions());
                crate::ui::theme::apply(ui.ctx(), state.program.settings.theme, 1.0);
                ui.ctx().request_repaint();
                return;
            }
            let mut actions = Vec::new();
            notices_ui(ui, state, ui.ctx().content_rect(), &mut actions);
            for action in actions {
                update(state, action);
            }
        };
        let mut harness = Harness::builder().with_size(vec2(800.0, 600.0)).build_ui_state(show, state);
        harness.run_steps(4);
        harness
    }

    #[test]
    fn messages_are_read_out_and_put_away() {
        let mut harness = harness(&[(NoticeKind::Warning, "Watch out.")]);
        let status = harness.get_by_role_and_label(egui::Role::Status, "Warning: Watch out.");
        assert!(egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(800.0, 600.0)).contains_rect(status.rect()));
        harness.get_by_label("Dismiss").click();
        harness.run_steps(3);
        assert!(harness.state().notices.is_empty());
        assert!(harness.query_by_label("Warning: Watch out.").is_none());
    }

    #[test]
    fn what_is_offered_is_done_with_one_click_and_only_in_its_own_project() {
        use crate::app::Offer;
        let mut harness = harness(&[]);
        let other = harness.state().open.id;
        harness.state_mut().notify_offer("Chances.".to_owned(), Offer::MeasuresOfChances);
        harness.run_steps(3);
        harness.get_by_label("Make measures of them").click();
        harness.run_steps(3);
        assert!(harness.query_by_label("Note: Chances.").is_none(), "it is put away");
        harness.state_mut().notify_offer("Chances.".to_owned(), Offer::MeasuresOfChances);
        update(harness.state_mut(), Action::Command(crate::app::Command::NewEmpty));
        assert_ne!(harness.state().open.id, other);
        harness.run_steps(3);
        assert!(harness.query_by_label("Make measures of them").is_none());
    }

    #[test]
    fn only_the_newest_are_shown() {
        let harness = harness(&[(NoticeKind::Info, "old"); MOST].iter().copied().chain([(NoticeKind::Info, "new")]).collect::<Vec<_>>());
        assert!(harness.query_by_label("Note: new").is_some());
        assert_eq!(harness.get_all_by_role(egui::Role::Status).count(), MOST);
    }

    #[test]
    fn what_went_wrong_is_not_pushed_out_by_what_went_well() {
        let all = [
            (NoticeKind::Error, "disk full"),
            (NoticeKind::Info, "a"),
            (NoticeKind::Done, "b"),
            (NoticeKind::Info, "c"),
            (NoticeKind::Done, "saved"),
        ];
        let harness = harness(&all);
        let said: Vec<&str> = shown(&harness.state().notices).into_iter().map(|notice| notice.text.as_str()).collect();
        assert_eq!(said, ["disk full", "c", "saved"]);
    }

    #[test]
    fn a_message_goes_by_itself_an_error_stays_and_nothing_moves_meanwhile() {
        let mut harness = harness(&[(NoticeKind::Done, "Saved."), (NoticeKind::Error, "Disk full.")]);
        assert!(harness.state_mut().poll().is_some_and(|wait| wait.as_secs() <= 3), "somebody must look again when it is due");
        NOW.set(4);
        harness.state_mut().poll();
        assert_eq!(harness.state().notices.len(), 1);
        assert_eq!(harness.state_mut().poll(), None, "an error waits for the person, not the person for it");
        update(harness.state_mut(), Action::DismissNotice(1));
        assert!(harness.state().notices.is_empty());
    }
}

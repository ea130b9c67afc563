//! Pictures dropped on the map: which element gets them, and where that is shown while a picture is held over it. Never what is in a
//! picture.
//!
//! Many systems do not report where the pointer is while a file is dragged. On those nothing is marked, the first position reported after
//! the drop counts, and if none arrives soon, what is selected gets the picture.

use super::color32;
use super::overlay::tag;
use super::sheet::Sheet;
use crate::app::{Action, ExchangeAction, OpenAction, only_pictures, picture_target};
use crate::edit::PictureAt;
use crate::scene::{Rect, Weight};
use crate::text::FontSet;
use egui::{Align2, FontId, Pos2, Stroke, StrokeKind, Ui, vec2};
use std::path::PathBuf;
use std::time::Duration;

/// How long a dropped picture waits for the pointer, in seconds.
const PATIENCE: f64 = 0.6;
/// The minimum time it waits: what is known about the pointer at the moment of the drop may be from before the drag.
const SETTLING: f64 = 0.12;
/// How long ago the pointer may have moved, in seconds, for its position to be trusted while a picture is held.
const FRESH: f32 = 0.5;

/// A dropped picture that is waiting for the position where it was dropped, and until when.
#[derive(Debug, Default)]
pub(super) struct DropState {
    waiting: Option<(PathBuf, f64)>,
    /// Whether a picture is being held over the window.
    pub held: bool,
}

/// Takes in dropped pictures, and shows where one would be dropped.
pub(super) fn pictures(ui: &Ui, sheet: &Sheet<'_>, dropped: &mut DropState, actions: &mut Vec<Action>) {
    let Sheet { state, view, theme, .. } = *sheet;
    if state.dialog.is_some() {
        *dropped = DropState::default();
        return;
    }
    let (held, files, pointer, now, moved) = ui.input(|input| {
        let held: Vec<PathBuf> = input.raw.hovered_files.iter().filter_map(|file| file.path.clone()).collect();
        let files: Vec<PathBuf> = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect();
        (held, files, input.pointer.latest_pos(), input.time, input.pointer.time_since_last_movement())
    });
    dropped.held = only_pictures(&held);
    if only_pictures(&files) {
        let mut files = files.into_iter();
        dropped.waiting = files.next().map(|file| (file, now + PATIENCE));
        let left: Vec<PathBuf> = files.collect();
        if !left.is_empty() {
            actions.push(Action::Open(OpenAction::PicturesLeft(left)));
        }
    }
    if let Some((file, until)) = dropped.waiting.take() {
        let settled = now >= until - PATIENCE + SETTLING;
        match pointer.filter(|pointer| settled && view.area.contains(*pointer)) {
            Some(pointer) => {
                let at = target(sheet, pointer);
                actions.extend(at.map(|(at, _)| Action::Exchange(ExchangeAction::DropPicture(at, file))));
            }
            None if settled && pointer.is_some() || now >= until => actions.push(Action::Open(OpenAction::FilesDropped(vec![file]))),
            None => {
                dropped.waiting = Some((file, until));
                ui.ctx().request_repaint_after(Duration::from_millis(30));
            }
        }
    } else if dropped.held {
        let painter = ui.painter().with_clip_rect(view.area);
        match pointer.filter(|pointer| moved < FRESH && view.area.contains(*pointer)) {
            Some(pointer) => {
                let Some((at, rect)) = target(sheet, pointer) else { return };
                let accent = color32(theme.accent);
                let rect = view.screen_rect(rect).expand(4.0);
                painter.rect(rect, 8.0, accent.gamma_multiply(0.14), Stroke::new(2.0, accent), StrokeKind::Inside);
                tag(&painter, pointer, &state.program.texts.canvas_drop_on(&state.picture_place(at)), theme);
            }
            None => {
                let font = FontId::new(14.0, FontSet::family(Weight::SemiBold));
                let words = painter.layout(
                    state.program.texts.canvas_drop_picture().to_owned(),
                    font,
                    color32(theme.paper),
                    view.area.width() - 60.0,
                );
                let place = Align2::CENTER_TOP.anchor_size(view.area.center_top() + vec2(0.0, 40.0), words.size() + vec2(28.0, 18.0));
                painter.rect_filled(place, 8.0, color32(theme.accent));
                painter.galley(place.min + vec2(14.0, 9.0), words, color32(theme.paper));
            }
        }
    }
}

/// The element that a picture dropped at a point of the screen goes to, and where that is in the scene.
fn target(sheet: &Sheet<'_>, pointer: Pos2) -> Option<(PictureAt, Rect)> {
    let (target, rect) = picture_target(sheet.over(pointer), sheet.seen_point(pointer), sheet.places(), sheet.state.map()?)?;
    let words = &sheet.places().title_words;
    let in_title = matches!(target, PictureAt::Map(_) | PictureAt::Segment(_));
    Some((target, if in_title { words.seen(rect, sheet.view.moved(words)) } else { rect }))
}

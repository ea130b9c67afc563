//! The kept versions of the open file, the newest first: when each was replaced, what had been changed in it, and how the marked one looks. Never their content.

use super::differing::counted;
use super::form::{self, Buttons, Pressed};
use super::{local_time, project_name};
use crate::app::{Action, Answer, KeptVersion, OpenAction, Progress, State, VersionLook, VersionStep};
use crate::i18n::Texts;
use crate::scene::Rect as Area;
use crate::ui::canvas::{color32, paint_preview};
use crate::ui::kit::choice::choice;
use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// Height of the picture of the marked version, in points at the normal size of type.
const PICTURE: f32 = 96.0;
/// Height of the picture with the line below it.
const BELOW: f32 = PICTURE + 40.0;

/// Shows the list; `chosen` is the marked one.
pub(super) fn versions_ui(
    ui: &mut Ui,
    state: &State,
    versions: &[KeptVersion],
    chosen: &mut usize,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    form::set_width(ui, 640.0);
    form::title(ui, &texts.dialog_versions(&project_name(state)));
    form::quiet(ui, texts.dialog_versions_why());
    let step = |step: VersionStep| Action::Open(OpenAction::Version(step));
    form::body(ui, BELOW, |ui| {
        for (index, one) in versions.iter().enumerate() {
            let when = texts.dialog_versions_when(&local_time(texts, one.version.replaced));
            let row = choice(ui, index == *chosen, &when, &[line(texts, one)]);
            if row.clicked() {
                *chosen = index;
            }
            if row.double_clicked() {
                actions.push(step(VersionStep::Open(index)));
            }
        }
    });
    let marked = versions.get(*chosen);
    if let Some(marked) = marked {
        look_ui(ui, texts, &state.look_of_version(&marked.version));
    }
    let is_readable = marked.is_some_and(|one| one.is_readable);
    let others = [texts.dialog_versions_choose(), texts.dialog_versions_compare(), texts.dialog_versions_open()];
    let buttons = Buttons {
        main: texts.dialog_versions_restore(),
        enabled: is_readable && !state.is_read_only(),
        others: if is_readable { &others[..] } else { &others[2..] },
        cancel: Some(texts.dialog_cancel()),
        focus: fresh,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(step(VersionStep::Restore(*chosen))),
        Some(Pressed::Other(0)) if is_readable => actions.push(step(VersionStep::Choose(*chosen))),
        Some(Pressed::Other(1)) => actions.push(step(VersionStep::Compare(*chosen))),
        Some(Pressed::Other(_)) => actions.push(step(VersionStep::Open(*chosen))),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// The size of a version, and what had been changed in it.
fn line(texts: &Texts, one: &KeptVersion) -> String {
    let size = texts.dialog_versions_size(&texts.number((one.version.size as f64 / 1000.0).ceil(), 0));
    let changed = match &one.changed {
        _ if !one.is_readable => Some(texts.dialog_versions_unreadable().to_owned()),
        Some(changed) => Some(match counted(texts, changed) {
            Some(what) => texts.dialog_versions_changed(&what),
            None => texts.dialog_versions_same().to_owned(),
        }),
        None => None,
    };
    [Some(size), changed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The marked version as a small picture, and what of it is different now.
fn look_ui(ui: &mut Ui, texts: &Texts, look: &Progress<VersionLook>) {
    ui.add_space(6.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PICTURE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, texts.dialog_versions_picture()));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 6.0, ui.visuals().panel_fill);
    let look = match look {
        Progress::Ready(look) => Some(look),
        Progress::Coming(_) | Progress::Failed => None,
    };
    match look.and_then(|look| look.scene.as_ref()) {
        Some(scene) => {
            let place = rect.shrink(4.0);
            let (width, height) = (scene.size.width as f32, scene.size.height as f32);
            let scale = (place.width() / width).min(place.height() / height);
            let sheet = Rect::from_center_size(place.center(), vec2(width, height) * scale);
            painter.rect_filled(sheet, 0.0, color32(scene.background));
            paint_preview(&painter, scene, Area::new(0.0, 0.0, scene.size.width, scene.size.height), sheet);
            let edge = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
            painter.rect_stroke(sheet, 0.0, edge, StrokeKind::Outside);
        }
        None if look.is_some() => {
            let font = egui::TextStyle::Body.resolve(ui.style());
            painter.text(rect.center(), Align2::CENTER_CENTER, texts.dialog_versions_unreadable(), font, ui.visuals().weak_text_color());
        }
        None => {}
    }
    let now = look.and_then(|look| look.differs.as_ref()).map(|differs| match counted(texts, differs) {
        Some(what) => texts.dialog_versions_now(&what),
        None => texts.dialog_versions_as_now().to_owned(),
    });
    // A line of its own from the beginning, so that nothing moves when it comes.
    form::quiet(ui, now.as_deref().unwrap_or(" "));
}

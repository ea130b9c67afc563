//! What would come of the tables: a picture of the map or of what changes, and the notes, each of which leads to its cell. Never the reading.

use super::table::TableState;
use crate::app::{ImportTarget, Proposed, State};
use crate::i18n::Texts;
use crate::import::{Note, NoteKind, PartAt, SeenTable};
use crate::scene::Scene;
use crate::ui::canvas::{color32, paint_preview};
use crate::ui::dialogs::form;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use egui::{Label, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// Share of the height that the picture has at most.
const PICTURE: f32 = 0.46;
/// Most notes that are shown.
const MOST: usize = 300;

/// Shows the picture and the notes in an area of a height.
pub(super) fn result_ui(ui: &mut Ui, state: &State, proposed: &Proposed, table: &SeenTable, shown: &mut TableState, height: f32) {
    let texts = &*state.program.texts;
    let top = ui.cursor().top();
    match &proposed.read.proposal {
        Ok(_) => {
            if let Some(scene) = &proposed.read.preview {
                picture_ui(ui, texts, proposed, scene, height * PICTURE);
            }
        }
        Err(error) => {
            let sentence = error.kind.sentence(texts);
            hyphens::label(ui, RichText::new(sentence).color(ui.visuals().warn_fg_color), WordsOf::Program);
            ui.add_space(4.0);
            form::quiet(ui, texts.dialog_import_say_what());
        }
    }
    let notes = notes_of(proposed);
    if notes.is_empty() {
        return;
    }
    form::section(ui, texts.dialog_import_notes());
    let room = (height - (ui.cursor().top() - top)).max(80.0 * scale(ui));
    list(ui, room, |ui| {
        ui.set_width(ui.available_width() - 8.0);
        // What was refused first: it is what somebody has to look at.
        let (refused, others): (Vec<&Note>, Vec<&Note>) = notes.iter().partition(|note| note.kind.is_refusal());
        for note in refused.iter().chain(&others).take(MOST) {
            note_ui(ui, texts, proposed, note, table, shown);
        }
        if let Some(more) = notes.len().checked_sub(MOST).filter(|more| *more > 0) {
            form::quiet(ui, &texts.import_more(more as i64));
        }
    });
}

fn note_ui(ui: &mut Ui, texts: &Texts, proposed: &Proposed, note: &Note, table: &SeenTable, shown: &mut TableState) {
    let place = place_words(texts, proposed, note);
    let refused = note.kind.is_refusal();
    match note.place.filter(|_| is_about(note, table.at)) {
        Some(at) => {
            if ui.link(RichText::new(&place).small()).clicked() {
                shown.open(table, at);
            }
        }
        None => {
            ui.add(Label::new(RichText::new(&place).weak().small()));
        }
    }
    let words = RichText::new(note.kind.sentence(texts));
    hyphens::label(ui, if refused { words.color(ui.visuals().error_fg_color) } else { words }, WordsOf::Program);
    ui.add_space(4.0);
}

fn place_words(texts: &Texts, proposed: &Proposed, note: &Note) -> String {
    let words = match note.place {
        Some(place) if note.sheet.is_some() => texts.dialog_import_cell(note.sheet.as_deref().unwrap_or_default(), &place.cell()),
        Some(place) => texts.dialog_import_line(&place.line.to_string(), &place.column.to_string()),
        None => texts.dialog_import_table().to_owned(),
    };
    // Which of several files it is.
    let several = proposed.read.is_of_several();
    if several { texts.dialog_import_in_table(&texts.dialog_import_table_number(&(note.source + 1).to_string()), &words) } else { words }
}

/// The picture of the map, or of what changes.
fn picture_ui(ui: &mut Ui, texts: &Texts, proposed: &Proposed, scene: &Scene, most: f32) {
    let width = ui.available_width();
    let is_list = proposed.read.choice.target == ImportTarget::Update;
    // A map is seen whole; a list is read.
    let fit = (width / scene.size.width as f32).min(if is_list { 1.0 } else { most / scene.size.height as f32 });
    let size = vec2(scene.size.width as f32, scene.size.height as f32) * fit;
    let name = if is_list { texts.dialog_import_preview_changes() } else { texts.dialog_import_preview_map() };
    ScrollArea::vertical().id_salt("import picture").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(width, size.y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        let place = Rect::from_center_size(rect.center(), size);
        ui.painter().rect_filled(place, 4.0, color32(scene.background));
        let whole = crate::scene::Rect::from_origin_size((0.0, 0.0), scene.size);
        paint_preview(ui.painter(), scene, whole, place);
        ui.painter().rect_stroke(place, 4.0, ui.visuals().widgets.noninteractive.bg_stroke, egui::StrokeKind::Inside);
    });
}

/// All notes about the tables.
pub(super) fn notes_of(proposed: &Proposed) -> &[Note] {
    match &proposed.read.proposal {
        Ok(proposal) => &proposal.notes,
        Err(error) => &error.notes,
    }
}

/// Whether a note is about a table.
pub(super) fn is_about(note: &Note, at: PartAt) -> bool {
    note.source == at.source && note.part.is_none_or(|part| part == at.part)
}

/// The column whose scale a note asks about.
pub(super) fn asked_scale(note: &Note, table: &SeenTable) -> Option<usize> {
    let NoteKind::MaybeScale { column, .. } = &note.kind else { return None };
    table.columns.iter().position(|one| one.header == *column)
}

//! Everything about a stage.

use super::form::{Form, Text, quiet};
use super::{picture, planned};
use crate::app::{Action, Command, LookAction};
use crate::edit::{Edit, PictureAt, Selected, StageEdit};
use crate::layout::{verdict_ink, word};
use crate::model::{About, Map, ScoreKind, Stage};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::verdict::mark_ui;
use egui::{RichText, Ui};

/// Shows a stage.
pub(super) fn stage_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, stage: &Stage) {
    let texts = form.texts();
    let (map_id, id) = (map.id, stage.id);
    let name = Text { name: texts.inspector_field_name(), text: &stage.name, hint: "", what: "stage-name", element: id.0 };
    form.line(ui, &name, |name| Edit::Stage(StageEdit::Rename { map: map_id, stage: id, name }));
    let description = Text {
        name: texts.inspector_description(),
        text: &stage.description,
        hint: texts.inspector_description_hint(),
        what: "stage-description",
        element: id.0,
    };
    form.paragraph(ui, &description, |description| Edit::Stage(StageEdit::Describe { map: map_id, stage: id, description }));
    picture::field(ui, form, PictureAt::Stage(map_id, id), texts.inspector_picture(), &stage.name);
    planned::several_ui(ui, form);
    let analysis = form.state.analysis();
    let grouping = analysis.as_ref().and_then(|analysis| analysis.by_stage.iter().find(|grouping| grouping.key == id));
    if let Some(grouping) = grouping.filter(|grouping| grouping.rated > 0) {
        ui.add_space(4.0);
        let said = |(kind, mean): (ScoreKind, &Option<f64>)| mean.map(|mean| format!("{} {}", word(texts, kind), texts.score(mean)));
        let parts: Vec<String> = grouping.means.iter().filter_map(said).collect();
        quiet(ui, texts.inspector_stage_means(&parts.join(" · ")));
    }
    form.section(ui, "touchpoints", texts.inspector_section_touchpoints(), stage.touchpoints.len(), |ui, form| {
        if stage.touchpoints.is_empty() {
            quiet(ui, texts.inspector_empty_stage());
        }
        let judged = form.state.judged();
        let said = judged.iter().filter_map(|judged| judged.stages.get(judged.map.stage_index(id)?)).flat_map(|stage| &stage.said);
        for (touchpoint, said) in stage.touchpoints.iter().zip(said).take(200) {
            let theme = form.theme();
            ui.horizontal(|ui| {
                mark_ui(ui, theme, said.verdict, 13.0);
                let gap = said.judged_gap().map(|gap| texts.signed(gap)).unwrap_or_default();
                let label = egui::Label::new(RichText::new(&touchpoint.title).color(color32(theme.ink))).truncate();
                let room = (ui.available_width() - 34.0).max(40.0);
                let size = egui::vec2(room, ui.spacing().interact_size.y);
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                let link = ui.allocate_ui_with_layout(size, layout, |ui| {
                    ui.set_min_width(room);
                    ui.add(label.sense(egui::Sense::click()))
                });
                let link = link
                    .inner
                    .on_hover_cursor(egui::CursorIcon::PointingHand)
                    .told(&texts.inspector_go_to(&touchpoint.title), WordsOf::Project);
                if link.clicked() {
                    form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(touchpoint.id))));
                }
                ui.label(RichText::new(gap).color(color32(verdict_ink(theme, said.verdict).word)));
            });
        }
    });
    super::questions::section_ui(ui, form, About::Stage(map_id, id));
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        if form.add_button(ui, Icon::Touchpoint, &Command::AddTouchpoint.label(form.state)) {
            form.actions.push(Action::Command(Command::AddTouchpoint));
        }
        if form.add_button(ui, Icon::Stage, &Command::AddStage.label(form.state)) {
            form.actions.push(Action::Command(Command::AddStage));
        }
    });
}

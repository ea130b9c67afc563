//! No word is torn outside the map: where a long one has no room, it is broken with a hyphen, in panels, dialogs, lists and tooltips alike.

use super::cut::drawn;
use super::{Shown, program, window};
use crate::app::{Action, Answer, Command, LookAction, MeasureTab, Settings, State, View, update};
use crate::catalogue::sample;
use crate::edit::{
    Document, Edit, MeasureChange, MeasureEdit, QuestionChange, QuestionEdit, Selected, Selection, TouchpointChange, TouchpointEdit,
};
use crate::i18n::Language;
use crate::model::{Code as _, Experience, ExperienceId, Tone, TouchpointId};
use egui::Galley;

const LONG: [&str; 4] = [
    "Rechtsschutzversicherungsbedingungen",
    "Kundenzufriedenheitsbefragungsauswertung",
    "Wohngebäudeversicherungsantragsformular",
    "Haftpflichtversicherungsvergleichsrechner",
];

/// The worked example with long words, at a size of type.
fn state(text_scale: f32) -> State {
    let settings =
        Settings { language: Some(Language::German), text_scale, started_before: true, folded: Vec::new(), ..Settings::default() };
    let clock = Box::new(|| jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default());
    let mut state = State::new(Document::saved(sample("de")), settings, clock);
    let map = state.map().unwrap().id;
    let ids: Vec<TouchpointId> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    for (index, id) in ids.into_iter().enumerate() {
        let word = LONG[index % LONG.len()];
        let text = format!("die {word}");
        let experience = Experience { id: ExperienceId::new(), tone: Tone::Negative, text, date: None, source: String::new() };
        for change in [TouchpointChange::Title(format!("{word} {index}")), TouchpointChange::Experiences(vec![experience])] {
            let edit = TouchpointEdit::Change { map, touchpoints: vec![id], change };
            update(&mut state, Action::Edit { edit: Edit::Touchpoint(edit), merge: None });
        }
    }
    // Measures, open questions and contacts of long words, too.
    let long = |index: usize| format!("{}{}richtlinie {index}", LONG[index % LONG.len()], LONG[(index + 1) % LONG.len()].to_lowercase());
    let measures: Vec<_> = state.project().measures.iter().map(|measure| measure.id).collect();
    for (index, id) in measures.into_iter().enumerate() {
        for change in [MeasureChange::Title(long(index)), MeasureChange::Owner(long(index + 1)), MeasureChange::Group(String::new())] {
            let edit = Edit::Measure(MeasureEdit::Change { measures: vec![id], change });
            update(&mut state, Action::Edit { edit, merge: None });
        }
    }
    let questions: Vec<_> = state.project().questions.iter().map(|question| question.id).collect();
    for (index, id) in questions.into_iter().enumerate() {
        let edit = Edit::Question(QuestionEdit::Change { questions: vec![id], change: QuestionChange::Text(long(index)) });
        update(&mut state, Action::Edit { edit, merge: None });
    }
    state
}

/// Lines that end within a word without a hyphen being drawn.
fn torn(galley: &Galley) -> Vec<String> {
    let torn = galley.rows.windows(2).filter(|rows| {
        let ends = rows[0].glyphs.last().zip(rows[1].glyphs.first());
        let within = ends.is_some_and(|(last, first)| last.chr.is_alphabetic() && first.chr.is_alphabetic());
        let letters = rows[0].glyphs.iter().filter(|glyph| !glyph.uv_rect.is_nothing()).count();
        within && !rows[0].ends_with_newline && rows[0].visuals.mesh.vertices.len() / 4 <= letters
    });
    torn.map(|rows| rows[0].glyphs.iter().map(|glyph| glyph.chr).collect()).collect()
}

fn ask(harness: &Shown, what: &str, faults: &mut Vec<String>) {
    for (text, _) in drawn(harness) {
        faults.extend(torn(&text.galley).into_iter().map(|line| format!("{what}: {line}|")));
    }
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

#[test]
fn no_word_is_torn_in_any_panel_view_or_dialog() {
    let mut faults = Vec::new();
    for text_scale in [1.0, 1.5] {
        // High enough for everything in the panel to be seen.
        let mut harness = window(state(text_scale), [1100.0, 2_400.0]);
        let map = program(&harness).map().unwrap().id;
        for view in View::ALL {
            act(&mut harness, Action::Command(Command::ShowView(view)));
            ask(&harness, &format!("{view:?} {text_scale}"), &mut faults);
        }
        for tab in MeasureTab::ALL.iter().copied() {
            act(&mut harness, Action::Command(Command::ShowMeasures(tab)));
            // What is chosen comes from the background.
            program(&harness).background().settle();
            harness.run_steps(4);
            ask(&harness, &format!("{tab:?} {text_scale}"), &mut faults);
        }
        act(&mut harness, Action::Command(Command::ShowView(View::Map)));
        let touchpoint = program(&harness).map().unwrap().touchpoints().next().unwrap().id;
        let stage = program(&harness).map().unwrap().stages[0].id;
        for element in [Selected::Map, Selected::Touchpoint(touchpoint), Selected::Stage(stage), Selected::Project] {
            act(&mut harness, Action::Look(LookAction::Select(Selection::one(map, element))));
            ask(&harness, &format!("{element:?} {text_scale}"), &mut faults);
        }
        for command in [Command::NewProject, Command::Export, Command::Guide, Command::SearchCatalogue] {
            act(&mut harness, Action::Command(command));
            ask(&harness, &format!("{command:?} {text_scale}"), &mut faults);
            act(&mut harness, Action::Answer(Answer::Cancel));
        }
        // Cells that are pasted.
        act(&mut harness, Action::Command(Command::ShowView(View::Grid)));
        let rows: Vec<String> = LONG.iter().map(|word| format!("{word}srichtlinie\t{word}")).collect();
        act(&mut harness, Action::Paste(rows.join("\n")));
        assert!(program(&harness).dialog.is_some());
        ask(&harness, &format!("paste {text_scale}"), &mut faults);
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

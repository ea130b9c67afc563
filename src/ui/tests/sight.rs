//! What must be seen: a found card beside the search bar, the status line in every view, and a letter that Backspace removes as a whole.

use super::{Shown, example, program, window};
use crate::app::{Action, Command, LookAction, Settings, View};
use crate::edit::Selected;
use egui::{Key, Rect, Vec2};
use egui_kittest::kittest::Queryable as _;

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn settings() -> Settings {
    Settings { started_before: true, ..Settings::default() }
}

#[test]
fn a_found_card_is_seen_beside_the_search_bar() {
    for size in [[1024.0, 700.0], [1366.0, 768.0]] {
        let mut harness = window(example(settings()), size);
        act(&mut harness, Action::Command(Command::ZoomActual));
        act(&mut harness, Action::Command(Command::Find));
        act(&mut harness, Action::Look(LookAction::Search("e".to_owned())));
        let hits = program(&harness).open.find.as_ref().unwrap().hits.clone();
        let mut cards = 0;
        for (index, hit) in hits.iter().enumerate() {
            let Selected::Touchpoint(_) = hit.element else { continue };
            act(&mut harness, Action::Look(LookAction::GoToHit(index)));
            let bar = crate::ui::find::place(&harness.ctx, program(&harness)).unwrap();
            let wanted = format!("{}, ", hit.title);
            let card = harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted))).rect();
            assert!(card.width() > 100.0 && !card.intersects(bar), "{}: {card:?} under {bar:?}", hit.title);
            cards += 1;
        }
        assert!(cards > 5, "{cards}");
    }
}

#[test]
fn the_status_line_is_always_there() {
    for size in [[720.0, 480.0], [1024.0, 700.0], [1366.0, 768.0]] {
        for text_scale in [1.0, 1.5] {
            let mut harness = window(example(Settings { text_scale, ..settings() }), size);
            for view in View::ALL {
                act(&mut harness, Action::Command(Command::ShowView(view)));
                let line = harness.get_by_label("Worked example, not in a file").rect();
                let whole = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
                assert!(whole.contains_rect(line), "{view:?}, {size:?}, {text_scale}: {line:?}");
            }
        }
    }
}

#[test]
fn backspace_in_a_field_removes_a_whole_letter() {
    let mut harness = window(example(settings()), [1366.0, 768.0]);
    // The machine may have no face for flags.
    harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    act(&mut harness, Action::Command(Command::Find));
    harness.event(egui::Event::Text("Rad 🇩🇪👩\u{200d}👩\u{200d}👧e\u{301}".to_owned()));
    harness.run_steps(2);
    let query = |harness: &Shown| program(harness).open.find.as_ref().unwrap().query.clone();
    for left in ["Rad 🇩🇪👩\u{200d}👩\u{200d}👧", "Rad 🇩🇪", "Rad ", "Rad"] {
        harness.key_press(Key::Backspace);
        harness.run_steps(2);
        assert_eq!(query(&harness), left);
    }
}

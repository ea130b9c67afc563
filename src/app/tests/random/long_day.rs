//! A long day in one file: work at random hour after hour, with saving, pictures, votes, other themes and languages. What the program holds does not grow
//! with the hours, and its history stays bounded.

use super::deeds::{action, deed};
use crate::app::open::tests::{Place, Program};
use crate::app::{Action, Command, LookAction, MapAction, VoteStep};
use crate::edit::{Edit, MapEdit, Selected, Selection, TouchpointEdit};
use crate::file::read_file;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::TouchpointId;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::path::Path;

/// More touchpoints than this are deleted again: a workshop's map does not grow all day either.
const MOST: usize = 60;
/// And more maps than this.
const MAPS: usize = 3;

/// What the program holds in memory, in bytes; none where the system does not say.
fn resident() -> Option<u64> {
    let status = String::from_utf8(read_file(Path::new("/proc/self/status"), 1_000_000).ok()?).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Deletes what is more than the maps of a workshop have.
fn prune(program: &mut Program) {
    let Some(map) = program.state.map().cloned() else { return };
    let others = program.state.project().maps.iter().map(|one| one.id).filter(|id| *id != map.id);
    for other in others.skip(MAPS - 1).collect::<Vec<_>>() {
        program.act(Action::Edit { edit: Edit::Map(MapEdit::Delete { map: other }), merge: None });
    }
    let more: Vec<TouchpointId> = map.touchpoints().skip(MOST).map(|touchpoint| touchpoint.id).collect();
    if !more.is_empty() {
        let edit = Edit::Touchpoint(TouchpointEdit::Delete { map: map.id, touchpoints: more });
        program.act(Action::Edit { edit, merge: None });
    }
}

fn hour(program: &mut Program, deeds: usize, runner: &mut TestRunner) {
    let generator = deed();
    for number in 0..deeds {
        let deed = generator.new_tree(runner).expect("a deed").current();
        if let Some(action) = action(&program.state, deed, "") {
            program.act(action);
        }
        program.pass(700);
        match number % 200 {
            20 => prune(program),
            50 | 150 => program.run(Command::Save),
            80 => {
                if let Some(job) = program.state.export_job() {
                    assert!(job.run().is_ok_and(|exported| !exported.bytes.is_empty()));
                }
            }
            110 => program.run(Command::SetTheme([ThemeName::Light, ThemeName::Dark, ThemeName::Projector][number / 200 % 3])),
            130 => program.run(Command::SetLanguage(Language::ALL[number / 200 % Language::ALL.len()])),
            140 => program.act(Action::Vote(VoteStep::Reveal)),
            170 => {
                program.act(Action::Map(MapAction::CancelEditing));
                let first = program.state.map().and_then(|map| Some((map.id, map.touchpoints().next()?.id)));
                if let Some((map, touchpoint)) = first {
                    program.act(Action::Look(LookAction::Select(Selection::one(map, Selected::Touchpoint(touchpoint)))));
                }
            }
            _ => {}
        }
    }
    prune(program);
    program.run(Command::Save);
}

#[test]
fn a_long_day_holds_no_more_than_its_first_hour() {
    let is_long = std::env::var_os("WEGMARKE_TEST_LONG").is_some();
    let (hours, deeds) = if is_long { (8, 6_000) } else { (4, 400) };
    let place = Place::new();
    let mut program = place.with_file("day.wegmarke");
    let seed = [7; 32];
    let mut runner = TestRunner::new_with_rng(Default::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let mut held = Vec::new();
    for _ in 0..hours {
        hour(&mut program, deeds, &mut runner);
        assert_eq!(program.state.open.document.project().problems(), []);
        let steps = program.state.open.document.undo_steps();
        assert!((1..=500).contains(&steps), "{steps} steps in the history");
        held.push(resident().unwrap_or_default());
    }
    // The first hour fills what is kept; the allocator takes some of it back only now and then.
    let (first, last) = (held[0] as f64, held[hours - 1] as f64);
    assert!(last <= first * 1.15 + 12e6, "{held:?} bytes hour by hour");
}

//! What screen readers get of the window: a heading and a sentence in every view, names for everything that can be pressed, the journey in its order, and
//! what has just been done.

use super::{Shown, example, program, window};
use crate::app::{Action, Command, MeasureTab, Settings, State, View};
use crate::model::{Code as _, Score, ScoreKind};
use egui::accesskit::{Action as Press, Live, Node, NodeId, Role, TreeUpdate};
use egui::{Context, FullOutput, Plugin};
use std::collections::HashMap;

pub(super) const SIZE: [f32; 2] = [1366.0, 768.0];

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn settings() -> Settings {
    Settings { started_before: true, catalogue_open: true, ..Settings::default() }
}

/// Listens to the window: what it tells screen readers is kept, which the harness takes for itself.
#[derive(Default)]
pub(super) struct Listener(Option<TreeUpdate>);

impl Plugin for Listener {
    fn debug_name(&self) -> &'static str {
        "listener"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        self.0 = output.platform_output.accesskit_update.clone().or(self.0.take());
    }
}

/// A window that is listened to.
pub(super) fn listened(state: State) -> Shown {
    let mut harness = window(state, SIZE);
    harness.ctx.add_plugin(Listener::default());
    harness.run_steps(2);
    harness
}

/// The nodes of the last frame in the order in which they are read.
pub(super) fn tree(harness: &Shown) -> Vec<(NodeId, Node)> {
    let listener = harness.ctx.plugin::<Listener>();
    let listener = listener.lock();
    let update = listener.0.as_ref().expect("somebody listens");
    let nodes: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let mut read = Vec::new();
    let mut ahead = vec![update.tree.as_ref().expect("a tree").root];
    while let Some(id) = ahead.pop() {
        let Some(node) = nodes.get(&id) else { continue };
        read.push((id, Node::clone(node)));
        ahead.extend(node.children().iter().rev());
    }
    read
}

fn name(node: &Node) -> &str {
    node.label().or(node.value()).or(node.placeholder()).unwrap_or_default()
}

/// Every view, and every tab of the measures.
pub(super) fn places() -> Vec<Command> {
    let views = View::ALL.into_iter().map(Command::ShowView);
    views.chain(MeasureTab::ALL.iter().copied().map(Command::ShowMeasures)).collect()
}

#[test]
fn every_view_begins_with_a_heading_and_a_sentence() {
    let mut harness = listened(example(settings()));
    for place in places() {
        act(&mut harness, Action::Command(place));
        let read = tree(&harness);
        let headings: Vec<usize> =
            (0..read.len()).filter(|at| read[*at].1.role() == Role::Heading && read[*at].1.level() == Some(0)).collect();
        let [at] = headings[..] else { panic!("{place:?}: {} headings of the view", headings.len()) };
        assert!(name(&read[at].1).ends_with("Buying an e-bike"), "{place:?}: {}", name(&read[at].1));
        let sentence = name(&read[at + 1].1);
        assert_eq!(sentence, program(&harness).view_in_words(), "{place:?}");
        assert!(sentence.len() > 10, "{place:?}: {sentence}");
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name_and_no_name_is_told_twice() {
    let mut harness = listened(example(settings()));
    let mut faults = Vec::new();
    for place in places() {
        act(&mut harness, Action::Command(place));
        for (id, node) in tree(&harness) {
            let can_be_pressed = node.supports_action(Press::Focus) || node.supports_action(Press::Click);
            // A scroll bar is called what it is.
            if can_be_pressed && node.role() != Role::ScrollBar && name(&node).trim().is_empty() && node.labelled_by().is_empty() {
                faults.push(format!("{place:?}: {:?} {id:?} at {:?} has no name", node.role(), node.bounds()));
            }
            if node.description().is_some_and(|words| Some(words) == node.label()) {
                faults.push(format!("{place:?}: {} is told twice", name(&node)));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_map_is_read_in_the_order_of_the_journey_with_what_is_out_of_view() {
    let harness = listened(example(settings()));
    let map = program(&harness).map().unwrap().clone();
    let mut expected = Vec::new();
    for stage in &map.stages {
        expected.push(format!("Stage {}, ", stage.name));
        expected.extend(stage.touchpoints.iter().map(|touchpoint| format!("{}, ", touchpoint.title)));
    }
    let read = tree(&harness);
    let canvas = read.iter().position(|(_, node)| node.role() == Role::Canvas).unwrap();
    for ((_, node), expected) in read[canvas + 1..].iter().zip(&expected) {
        assert!(name(node).starts_with(expected.as_str()), "{expected} and {}", name(node));
        assert!(node.supports_action(Press::Click), "{}", name(node));
        if !expected.starts_with("Stage ") {
            let more = node.description().unwrap_or_default();
            assert!(more.starts_with("Number ") && more.contains("expectation ") && more.contains("gap "), "{more}");
        }
    }
}

#[test]
fn what_a_screen_reader_presses_is_selected() {
    let mut harness = listened(example(settings()));
    let last = program(&harness).map().unwrap().touchpoints().next_back().unwrap().clone();
    let read = tree(&harness);
    let (id, _) = read.iter().find(|(_, node)| name(node).starts_with(&format!("{}, ", last.title))).unwrap();
    let press =
        egui::accesskit::ActionRequest { action: Press::Click, target_tree: egui::accesskit::TreeId::ROOT, target_node: *id, data: None };
    harness.event(egui::Event::AccessKitActionRequest(press));
    harness.run_steps(4);
    assert_eq!(program(&harness).open.document.selection.lead_touchpoint(), Some(last.id));
}

/// What is said aloud.
fn said(harness: &Shown) -> Vec<String> {
    let live = |node: &Node| node.live() == Some(Live::Polite);
    tree(harness).iter().filter(|(_, node)| live(node)).map(|(_, node)| name(node).to_owned()).collect()
}

#[test]
fn what_is_done_is_said_once_more_each_time() {
    let mut harness = listened(example(settings()));
    assert_eq!(said(&harness), Vec::<String>::new());
    act(&mut harness, Action::Command(Command::First));
    act(&mut harness, Action::Command(Command::SetActiveScore(ScoreKind::Fulfilment)));
    act(&mut harness, Action::Command(Command::Rate(Score::new(1).unwrap())));
    assert_eq!(said(&harness), ["Colleague arrives by e-bike, fulfilment 1: deal-breaker"]);
    let status = |harness: &Shown| tree(harness).iter().find(|(_, node)| node.live().is_some()).map(|(id, _)| *id);
    let before = status(&harness);
    act(&mut harness, Action::Command(Command::MoveRight));
    assert_eq!(said(&harness), ["Colleague arrives by e-bike, number 2 of 3 in Need, Earned"]);
    assert_ne!(status(&harness), before, "another node, so that the same words would be heard again");
}

#[test]
fn lists_say_where_the_keys_are() {
    let mut harness = listened(example(settings()));
    act(&mut harness, Action::Command(Command::First));
    for place in [Command::ShowView(View::Grid), Command::ShowView(View::Table), Command::ShowView(View::Map)] {
        act(&mut harness, Action::Command(place));
        let read = tree(&harness);
        let at = read.iter().find_map(|(_, node)| node.active_descendant()).unwrap_or_else(|| panic!("{place:?} says nothing"));
        let (_, node) = read.iter().find(|(id, _)| *id == at).unwrap_or_else(|| panic!("{place:?}: what is spoken is not there"));
        assert!(name(node).starts_with("Colleague arrives by e-bike"), "{place:?}: {}", name(node));
    }
}

#[test]
fn dots_of_a_plane_are_reached_with_the_arrow_keys() {
    let mut harness = listened(example(settings()));
    act(&mut harness, Action::Command(Command::ShowView(View::Analysis)));
    let lead = |harness: &Shown| program(harness).open.document.selection.lead_touchpoint();
    assert_eq!(lead(&harness), None);
    harness.key_press(egui::Key::ArrowRight);
    harness.run_steps(4);
    let first = lead(&harness).expect("the first dot");
    harness.key_press(egui::Key::ArrowRight);
    harness.run_steps(4);
    assert!(lead(&harness).is_some_and(|second| second != first));
    harness.key_press(egui::Key::ArrowLeft);
    harness.run_steps(4);
    assert_eq!(lead(&harness), Some(first));
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    assert_eq!(program(&harness).program.view, View::Map);
}

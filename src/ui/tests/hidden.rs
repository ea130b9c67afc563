//! What happens while the window is hidden and no frame is shown: work in the background, and the system's request to close it.

use super::example;
use crate::app::{Action, Answer, ChartAction, Command, Dialog, Next, OpenDialog, Settings};
use crate::export::Format;
use crate::ui::window::Window;
use egui::{Context, LogicOutput, OutputCommand, RawInput, ViewportCommand, ViewportEvent, ViewportId};

fn tick(ctx: &Context, window: &mut Window, input: &RawInput) -> LogicOutput {
    ctx.run_logic(input, |ctx| window.tick(ctx))
}

/// What the system is asked to do with the window.
fn commands(output: &LogicOutput) -> &[ViewportCommand] {
    output.viewport_commands.get(&ViewportId::ROOT).map_or(&[], Vec::as_slice)
}

#[test]
fn what_the_background_brings_is_taken_in() {
    let ctx = Context::default();
    let mut window = Window::new(&ctx, example(Settings::default()));
    window.act(Action::Chart(ChartAction::Copy(Format::Svg)));
    let is_chart = |command: &OutputCommand| matches!(command, OutputCommand::CopyText(text) if text.contains("<svg"));
    window.state().background().settle();
    assert!(tick(&ctx, &mut window, &RawInput::default()).platform_output.commands.iter().any(is_chart));
}

#[test]
fn unsaved_work_brings_the_window_back_with_its_question() {
    let ctx = Context::default();
    let mut window = Window::new(&ctx, example(Settings::default()));
    window.act(Action::Command(Command::AddRound));
    let mut close = RawInput::default();
    let viewport = close.viewports.entry(ViewportId::ROOT).or_default();
    viewport.minimized = Some(true);
    viewport.events.push(ViewportEvent::Close);
    let output = tick(&ctx, &mut window, &close);
    assert!(commands(&output).contains(&ViewportCommand::CancelClose));
    assert!(commands(&output).contains(&ViewportCommand::Minimized(false)));
    assert_eq!(window.state().dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::Quit))));
    window.act(Action::Answer(Answer::Discard));
    let output = tick(&ctx, &mut window, &RawInput::default());
    assert!(commands(&output).contains(&ViewportCommand::Close));
    // What the program itself has asked for is not held up.
    let output = tick(&ctx, &mut window, &close);
    assert!(!commands(&output).contains(&ViewportCommand::CancelClose), "{:?}", commands(&output));
}

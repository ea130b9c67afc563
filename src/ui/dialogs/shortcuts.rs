//! All shortcuts on one sheet, grouped like the menus, searchable by command or key. It defines no keys: commands say which they have.

use super::form;
use crate::app::{Action, Answer, Command, Menu, MenuItem, Reach, State, menus};
use crate::letters::Folded;
use crate::model::Score;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use egui::{Align, Label, Layout, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

/// One line: what a command does, and its keys.
#[derive(Debug, PartialEq)]
struct Line {
    label: String,
    keys: String,
}

/// A heading with its lines.
struct Block {
    title: String,
    lines: Vec<Line>,
}

/// Shows the sheet; `query` narrows it.
pub(super) fn shortcuts_ui(ui: &mut Ui, state: &State, query: &mut String, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 1240.0);
    form::title(ui, texts.dialog_shortcuts());
    let hint = texts.dialog_shortcuts_search();
    let mut letters = Letters(query);
    let field = ui.add(TextEdit::singleline(&mut letters).hint_text(hint).desired_width(f32::INFINITY));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    if fresh {
        field.request_focus();
    }
    let blocks = narrowed(blocks(state), query);
    form::body(ui, 0.0, |ui| {
        if blocks.is_empty() {
            form::quiet(ui, texts.dialog_shortcuts_nothing());
        }
        let columns = (ui.available_width() / (370.0 * scale(ui))).floor().clamp(1.0, 3.0) as usize;
        let split = spread(&blocks, columns);
        ui.spacing_mut().item_spacing.x = 36.0;
        ui.columns(columns, |columns| {
            for (column, blocks) in columns.iter_mut().zip(split) {
                column.spacing_mut().item_spacing = vec2(10.0, 0.5);
                column.spacing_mut().interact_size.y = 0.0;
                for block in blocks {
                    block_ui(column, block);
                }
            }
        });
    });
    let buttons = form::Buttons { main: texts.dialog_close(), enabled: true, others: &[], cancel: None, focus: false };
    if form::buttons(ui, &buttons).is_some() {
        actions.push(Action::Answer(Answer::Cancel));
    }
}

fn block_ui(ui: &mut Ui, block: &Block) {
    form::section(ui, &block.title);
    for line in &block.lines {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(&line.keys).weak());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(&line.label).truncate()));
            });
        });
    }
}

/// Commands with keys, by the menu that contains them; those in no menu move along the journey or belong to the window.
fn blocks(state: &State) -> Vec<Block> {
    let texts = &*state.program.texts;
    let mut left: Vec<Command> = Command::fixed();
    left.retain(|command| command.shortcut().is_some());
    let mut blocks = Vec::new();
    for menu in menus(state) {
        let mut commands = Vec::new();
        collect(&menu, &mut commands);
        let of_menu = |command: &Command| commands.contains(command);
        let (mut here, rest): (Vec<Command>, Vec<Command>) = left.into_iter().partition(of_menu);
        left = rest;
        here.sort_by_key(|command| commands.iter().position(|other| other == command));
        let title = texts.term("menu", menu.code).to_owned();
        blocks.push(Block { title, lines: here.into_iter().map(|command| line(state, command)).collect() });
    }
    let is_window = |command: &Command| command.reach() == Reach::Always;
    let (window, mut journey): (Vec<Command>, Vec<Command>) = left.into_iter().partition(is_window);
    // Eleven lines for eleven keys would say no more than one.
    journey.retain(|command| !matches!(command, Command::Rate(_)));
    let mut lines: Vec<Line> = journey.into_iter().map(|command| line(state, command)).collect();
    lines.extend(rating(state));
    blocks.insert(0, Block { title: texts.dialog_shortcuts_journey().to_owned(), lines });
    blocks.push(Block {
        title: texts.dialog_shortcuts_window().to_owned(),
        lines: window.into_iter().map(|command| line(state, command)).collect(),
    });
    blocks.retain(|block| !block.lines.is_empty());
    blocks
}

fn collect(menu: &Menu, commands: &mut Vec<Command>) {
    for item in &menu.items {
        match item {
            MenuItem::Command(command) => commands.push(*command),
            MenuItem::Submenu(inner) => collect(inner, commands),
            MenuItem::Separator => {}
        }
    }
}

fn line(state: &State, command: Command) -> Line {
    let texts = &*state.program.texts;
    let keys = command.shortcuts().into_iter().map(|shortcut| shortcut.text(texts));
    let keys = keys.reduce(|one, other| texts.dialog_shortcuts_or(&one, &other)).unwrap_or_default();
    // What undo would undo right now is not what the key is for.
    let plain = matches!(command, Command::Undo | Command::Redo);
    let label = if plain { texts.term("command", command.code()).to_owned() } else { command.label(state) };
    Line { label, keys }
}

/// The keys of all scores in one line.
fn rating(state: &State) -> Option<Line> {
    let texts = &*state.program.texts;
    let key = |value: u8| Some(Command::Rate(Score::new(value).ok()?).shortcut()?.text(texts));
    let digits = texts.dialog_shortcuts_to(&key(0)?, &key(Score::MAX.value() - 1)?);
    let keys = format!("{digits}, {} = {}", key(Score::MAX.value())?, Score::MAX.value());
    Some(Line { label: texts.term("command", Command::Rate(Score::MAX).code()).to_owned(), keys })
}

/// The lines that contain every typed word, in the description or in the keys.
fn narrowed(mut blocks: Vec<Block>, query: &str) -> Vec<Block> {
    let words = Folded::words(query);
    for block in &mut blocks {
        block.lines.retain(|line| {
            let whole = Folded::new(&format!("{} {}", line.label, line.keys));
            words.iter().all(|word| whole.holds(word))
        });
    }
    blocks.retain(|block| !block.lines.is_empty());
    blocks
}

/// Which blocks go into which column, in order, so that the tallest column is as short as possible.
fn spread(blocks: &[Block], columns: usize) -> Vec<&[Block]> {
    let height = |block: &Block| block.lines.len() + 2;
    let whole: usize = blocks.iter().map(height).sum();
    let within = |most: usize| {
        let (mut split, mut start, mut filled) = (Vec::new(), 0, 0);
        for (index, block) in blocks.iter().enumerate() {
            if filled + height(block) > most && index > start {
                split.push(&blocks[start..index]);
                (start, filled) = (index, 0);
            }
            filled += height(block);
        }
        split.push(&blocks[start..]);
        split
    };
    (1..=whole).map(within).find(|split| split.len() <= columns).unwrap_or_else(|| vec![blocks])
}

#[cfg(test)]
mod tests {
    use super::{Block, Line, spread};

    #[test]
    fn columns_keep_the_order_and_are_as_low_as_can_be() {
        let block = |lines: usize| Block {
            title: String::new(),
            lines: (0..lines).map(|_| Line { label: String::new(), keys: String::new() }).collect(),
        };
        let blocks: Vec<Block> = [11, 8, 10, 23, 7, 8, 1, 2].into_iter().map(block).collect();
        let sizes = |columns: usize| spread(&blocks, columns).iter().map(|column| column.len()).collect::<Vec<_>>();
        assert_eq!(sizes(1), [8]);
        assert_eq!(sizes(3), [3, 2, 3]);
        assert_eq!(spread(&[], 3).iter().map(|column| column.len()).sum::<usize>(), 0);
    }
}

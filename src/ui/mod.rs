//! The window: egui views over the state. Views read [`State`] and push [`Action`](crate::app::Action)s; the window hands them to
//! [`update_at`], which alone changes anything. Never a rule of the method, never a file.

mod agreement;
mod aloud;
mod analysis;
mod canvas;
mod catalogue;
mod compare;
mod day;
mod dialogs;
mod drops;
mod filter;
mod find;
mod grid;
mod guide;
mod icon;
mod inspector;
mod keys;
mod kit;
mod measures;
mod menu;
mod notices;
mod palette;
mod panels;
mod pick;
mod pictures;
mod present;
mod previewed;
mod renderer;
mod screen;
mod status;
mod sure;
mod table;
mod tabs;
mod theme;
mod toolbar;
mod tries;
mod turns;
mod verdict;
mod views;
mod way;
mod window;

pub use pick::say;
pub use renderer::is_of_display;
pub use window::{Window, open};

pub(crate) use menu::command_item;

use crate::app::{State, update, update_at};

#[cfg(test)]
mod tests;

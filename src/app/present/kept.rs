//! What is kept of a presentation while its project is open, and what somebody has chosen for all of them. Plain data: never what is on the wall.

use crate::app::display::Display;
use crate::model::{MapId, StepId, StepShows};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a presentation has come, and how it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Presenting {
    /// Whether it is going on.
    pub on: bool,
    /// The step of each map that was shown last, and its place among the others, for when it is gone.
    pub(super) at: BTreeMap<MapId, (StepId, usize)>,
    /// Which page of the step, from 0.
    pub(super) page: usize,
    /// What is shown besides the steps, because somebody asked for it.
    pub(super) aside: Option<StepShows>,
    /// Whether the wall is blank.
    pub blank: bool,
    /// What is typed to jump somewhere, and which of the places found is marked.
    pub jump: Option<(String, usize)>,
    /// Whether scores, verdicts and curves are revealed that were held back.
    pub revealed: bool,
    /// What the pointer is.
    pub tool: Tool,
    /// Since when the step that is shown has been shown without a break.
    pub(super) since: Option<Timestamp>,
    /// How long each step has been shown before that, in seconds.
    pub(super) used: BTreeMap<StepId, i64>,
    /// Width and height of the wall, in points of its screen.
    pub(super) wall: Option<(u32, u32)>,
}

impl Presenting {
    /// Width and height of the wall, in points of its screen, if it has been shown.
    pub fn wall_size(&self) -> Option<(u32, u32)> {
        self.wall
    }
}

/// What the pointer is on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// A pointer.
    #[default]
    None,
    /// A light: everything else is dim.
    Spotlight,
    /// A pen, whose strokes are in no file.
    Pen,
}

/// What is chosen for every presentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PresentSettings {
    /// Only stages that a step has shown are seen.
    pub only_reached: bool,
    /// Scores, verdicts and curves are held back until a key reveals them.
    pub hold_back: bool,
    /// Whether the map moves from step to step; plain cuts otherwise.
    pub moves: bool,
    /// Where the wall is.
    pub wall: WallPlace,
}

impl Default for PresentSettings {
    fn default() -> Self {
        Self { only_reached: false, hold_back: false, moves: true, wall: WallPlace::Auto }
    }
}

/// Where the wall is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WallPlace {
    /// On the other display where there is one, else on this one.
    #[default]
    Auto,
    /// In this window, which fills its display.
    Here,
    /// In a window of its own, which can be moved and shared.
    Window,
    /// On the display of this name.
    Display(String),
}

/// Where the wall is, with the displays that there are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// In the window of the program, which fills its display.
    Here,
    /// In a window of its own.
    Window,
    /// On the display at this place of their list.
    Display(usize),
}

impl WallPlace {
    /// Where that is now.
    pub(super) fn on(&self, displays: &[Display]) -> Wall {
        let other = || displays.iter().position(|display| !display.is_here);
        match self {
            Self::Here => Wall::Here,
            Self::Window => Wall::Window,
            Self::Auto => other().map_or(Wall::Here, Wall::Display),
            Self::Display(name) => match displays.iter().position(|display| display.name == *name) {
                Some(at) if displays[at].is_here => Wall::Here,
                Some(at) => Wall::Display(at),
                None => other().map_or(Wall::Here, Wall::Display),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Display, Wall, WallPlace};

    #[test]
    fn the_wall_is_on_the_other_display_if_there_is_one() {
        let display = |name: &str, is_here| Display { name: name.to_owned(), is_here };
        let one = [display("laptop", true)];
        let two = [display("laptop", true), display("beamer", false)];
        assert_eq!(
            (WallPlace::Auto.on(&one), WallPlace::Auto.on(&two), WallPlace::Auto.on(&[])),
            (Wall::Here, Wall::Display(1), Wall::Here)
        );
        let named = |name: &str| WallPlace::Display(name.to_owned());
        assert_eq!((named("beamer").on(&two), named("laptop").on(&two)), (Wall::Display(1), Wall::Here));
        assert_eq!((named("beamer").on(&one), named("gone").on(&two)), (Wall::Here, Wall::Display(1)), "another one that is there");
        assert_eq!((WallPlace::Here.on(&two), WallPlace::Window.on(&one)), (Wall::Here, Wall::Window));
    }
}

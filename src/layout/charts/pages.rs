//! Long lists on paper: what is too long for a page in type that can be read goes on on further ones, each with the title and with which sheet it is.
//! Never an order of its own, and never half a row.

use super::description::{Body, Chart};
use super::draw::{ChartOptions, LEAST_PAGE, Look, TINY, WIDEST_PAGE};
use crate::scene::{Scene, Size};
use std::ops::Range;
use std::sync::Arc;

impl Chart {
    /// The drawings that are exported for pages with a room, type of at least `least` points of the paper: one, unless it is a list that would be
    /// smaller. Where a single row is higher than a page, it has a smaller page of its own.
    pub fn pages_on(&self, options: &ChartOptions<'_>, room: Size, least: f64) -> Vec<Arc<Scene>> {
        let whole = self.scene_on(options, room);
        let scale = (room.width / whole.size.width).min(room.height / whole.size.height);
        let count = self.body.rows();
        if count < 2 || TINY.size * scale >= least {
            return vec![whole];
        }
        let width = (room.width * TINY.size / least).clamp(LEAST_PAGE, WIDEST_PAGE);
        let size = Size::new(width, width * room.height / room.width);
        let drawn = |rows: Range<usize>, title: String| {
            let part = Self { title, body: self.body.part(rows), ..self.clone() };
            part.draw(options, &Look { size, ..Look::EXPORT }).into_scene()
        };
        // The title may need another line for the number of its sheet.
        let sheet = |number: usize, of: usize| {
            // Where the title is said elsewhere, so is the number.
            if self.title.is_empty() {
                return String::new();
            }
            let number = options.texts.map_sheet_of(&options.texts.integer(number as i64), &options.texts.integer(of as i64));
            format!("{} · {number}", self.title)
        };
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut first = 0;
        while first < count {
            let (mut fitting, mut beyond) = (first + 1, count + 1);
            while beyond - fitting > 1 {
                let middle = (fitting + beyond) / 2;
                let fits = drawn(first..middle, sheet(count, count)).size.height <= size.height;
                *(if fits { &mut fitting } else { &mut beyond }) = middle;
            }
            parts.push(first..fitting);
            first = fitting;
        }
        let of = parts.len();
        let page = |(at, rows): (usize, Range<usize>)| {
            let scene = drawn(rows, sheet(at + 1, of));
            // What the last one lacks is left free below.
            let height = scene.size.height.max(size.height);
            Arc::new(Scene { size: Size::new(scene.size.width, height), ..scene })
        };
        parts.into_iter().enumerate().map(page).collect()
    }
}

impl Body {
    /// How many rows a list has; none, if it is no list.
    fn rows(&self) -> usize {
        match self {
            Self::Groups(table) => table.rows.len(),
            Self::Coverage(table) => table.rows.len(),
            Self::Priorities(list) => list.rows.len(),
            Self::Funnel(list) => list.rows.len(),
            Self::Spend(table) => table.rows.len(),
            Self::Empty(_) | Self::Plane(_) | Self::Balance(_) | Self::Frontier(_) => 0,
        }
    }

    /// Some rows of a list.
    fn part(&self, rows: Range<usize>) -> Self {
        let mut part = self.clone();
        match &mut part {
            Self::Groups(table) => table.rows = table.rows[rows].to_vec(),
            Self::Coverage(table) => table.rows = table.rows[rows].to_vec(),
            Self::Priorities(list) => list.rows = list.rows[rows].to_vec(),
            Self::Funnel(list) => {
                list.rows = list.rows[rows].to_vec();
                // A funnel that goes on is named again.
                if let Some(part) = list.rows.first_mut().and_then(|row| row.funnel.as_mut()) {
                    part.begins = true;
                }
            }
            Self::Spend(table) => table.rows = table.rows[rows].to_vec(),
            Self::Empty(_) | Self::Plane(_) | Self::Balance(_) | Self::Frontier(_) => {}
        }
        part
    }
}

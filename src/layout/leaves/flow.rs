//! Pieces one below the other over as many pages as they need: what belongs together stays together, headings are never last on a page, and a table that
//! goes on begins with its header again. Never how a piece is made.

use super::setting::PageShape;
use super::{Headed, moved};
use crate::layout::Part;
use crate::scene::{Group, Node, Point, Scene};
use std::sync::Arc;
use uuid::Uuid;

/// Something that is not divided between two pages.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// Its drawing, the upper left corner at the origin.
    pub nodes: Vec<Node>,
    /// How high it is, in points.
    pub height: f64,
    /// Room above it, where something is above it on its page.
    pub above: f64,
    /// Whether it stays on one page with the next piece.
    pub keeps: bool,
    /// The heading that it is.
    pub heading: Option<(u16, String)>,
    /// What it is a row or an entry of.
    pub of: Option<Of>,
    /// The header that comes first where it begins a page.
    pub head: Option<Arc<Piece>>,
}

/// The table or list that a piece is part of: all its pieces have the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Of {
    pub part: Part,
    pub number: usize,
}

/// A finished page.
pub(super) enum Page {
    /// Pieces.
    Set { nodes: Vec<Node>, lies: bool },
    /// Something that was drawn elsewhere.
    Drawn(Arc<Scene>),
}

/// The pages so far.
#[derive(Default)]
pub(super) struct Flow {
    pub pages: Vec<Page>,
    pub headings: Vec<Headed>,
    /// Pieces that stay with the next one.
    waiting: Vec<Piece>,
    open: Option<Open>,
}

/// The page that is being filled.
struct Open {
    shape: PageShape,
    nodes: Vec<Node>,
    y: f64,
    /// The rows or entries at its end that belong together.
    run: Option<(Of, Vec<Node>)>,
}

impl Open {
    fn is_empty(&self) -> bool {
        self.nodes.is_empty() && self.run.is_none()
    }

    fn end_run(&mut self) {
        if let Some((of, nodes)) = self.run.take() {
            self.nodes.push(Group::new(nodes).of(of.part, Uuid::nil()).into());
        }
    }
}

impl Flow {
    /// The next piece begins a page.
    pub(super) fn break_page(&mut self, shape: PageShape) {
        self.flush(shape);
        self.close();
    }

    /// The next piece begins a page if less room is left than a section should begin with.
    pub(super) fn begin_section(&mut self, shape: PageShape, room: f64) {
        self.flush(shape);
        let is_full = self.open.as_ref().is_some_and(|open| open.shape != shape || open.shape.bottom - open.y < room);
        if is_full {
            self.close();
        }
    }

    /// Pages that were drawn elsewhere, below a heading that is not set.
    pub(super) fn drawn(&mut self, scenes: &[Arc<Scene>], level: u16, heading: &str) {
        if scenes.is_empty() {
            return;
        }
        if let Some(shape) = self.open.as_ref().map(|open| open.shape) {
            self.break_page(shape);
        }
        self.headings.push(Headed { level, text: heading.to_owned(), page: self.pages.len(), y: 0.0 });
        self.pages.extend(scenes.iter().map(|scene| Page::Drawn(Arc::clone(scene))));
    }

    /// Adds a piece.
    pub(super) fn place(&mut self, piece: Piece, shape: PageShape) {
        let keeps = piece.keeps;
        self.waiting.push(piece);
        if !keeps {
            self.flush(shape);
        }
    }

    /// Places the pieces that waited for the one they stay with.
    fn flush(&mut self, shape: PageShape) {
        let pieces = std::mem::take(&mut self.waiting);
        if pieces.is_empty() {
            return;
        }
        if self.open.as_ref().is_some_and(|open| open.shape != shape) {
            self.close();
        }
        let height: f64 = pieces.iter().map(|piece| piece.above + piece.height).sum();
        let fits = self.open.as_ref().is_none_or(|open| open.is_empty() || open.y + height <= shape.bottom + 0.01);
        if !fits {
            self.close();
        }
        for piece in pieces {
            self.put(piece, shape);
        }
    }

    fn put(&mut self, piece: Piece, shape: PageShape) {
        // Together they may be higher than a page.
        let is_over = |open: &Open| !open.is_empty() && open.y + piece.above + piece.height > shape.bottom + 0.01;
        if self.open.as_ref().is_some_and(is_over) {
            self.close();
        }
        let page = self.pages.len();
        let open = self.open.get_or_insert_with(|| Open { shape, nodes: Vec::new(), y: shape.top, run: None });
        if open.is_empty()
            && let Some(head) = piece.head.as_deref()
        {
            Self::add(open, head.clone());
        }
        if let Some((level, text)) = &piece.heading {
            let above = if open.is_empty() { 0.0 } else { piece.above };
            self.headings.push(Headed { level: *level, text: text.clone(), page, y: open.y + above });
        }
        Self::add(open, piece);
    }

    fn add(open: &mut Open, piece: Piece) {
        if !open.is_empty() {
            open.y += piece.above;
        }
        if open.run.as_ref().map(|(of, _)| *of) != piece.of {
            open.end_run();
        }
        let nodes: Node = match piece.of {
            Some(of) => {
                let part = if of.part == Part::Table { Part::Row } else { Part::Entry };
                moved(piece.nodes, Point::new(open.shape.left, open.y)).of(part, Uuid::nil()).into()
            }
            None => moved(piece.nodes, Point::new(open.shape.left, open.y)).into(),
        };
        match piece.of {
            Some(of) => open.run.get_or_insert_with(|| (of, Vec::new())).1.push(nodes),
            None => open.nodes.push(nodes),
        }
        open.y += piece.height;
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        open.end_run();
        if !open.nodes.is_empty() {
            self.pages.push(Page::Set { nodes: open.nodes, lies: open.shape.lies });
        }
    }

    /// Everything is placed.
    pub(super) fn finish(mut self, shape: PageShape) -> (Vec<Page>, Vec<Headed>) {
        self.break_page(shape);
        (self.pages, self.headings)
    }
}

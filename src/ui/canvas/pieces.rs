//! The triangles of a large drawing that is in sight as a whole, kept from frame to frame piece by piece: making them takes many times longer than
//! painting them again. Words are not among them, because their places in the picture of letters change. Never what is drawn, or where.

use super::view::View;
use crate::scene::{Node, Point};
use egui::epaint::{Mesh, TessellationOptions, Tessellator};
use egui::{Context, Pos2, Shape, Vec2, vec2};
use std::sync::Arc;

/// So many nodes are a piece: with a change, one piece is made anew.
const PIECE: usize = 24;
/// A drawing with fewer nodes is painted anew in each frame.
const MANY: usize = 400;
/// How many times larger than the canvas a drawing may be, by area, to be kept: what is out of sight is kept with the rest.
const LARGEST: f64 = 4.0;

/// What was painted in the frame before.
#[derive(Default)]
pub(super) struct Pieces {
    made_for: Option<MadeFor>,
    pieces: Vec<Piece>,
    /// Whether the drawing is that of the frame before, so that no node need be looked at.
    is_known: bool,
    /// How many were made since the last time somebody asked.
    #[cfg(test)]
    pub(super) made: usize,
}

/// What triangles depend on besides what is drawn.
#[derive(Clone, Copy, PartialEq)]
struct MadeFor {
    zoom: f64,
    pixels_per_point: f32,
    nearer: f64,
}

/// Some nodes that follow each other, and what became of them.
struct Piece {
    nodes: Vec<Node>,
    /// Which point of the scene was where on the screen.
    origin: Point,
    at: Pos2,
    made: Option<Made>,
}

/// The triangles of some nodes, and whether there are words to be painted over them. None where they cannot be kept.
pub(super) struct Made {
    pub(super) mesh: Arc<Mesh>,
    pub(super) has_words: bool,
}

impl Pieces {
    /// Whether a drawing of so many nodes and points is worth keeping as a whole.
    pub(super) fn are_worth(nodes: usize, size: crate::scene::Size, view: &View) -> bool {
        let seen = f64::from(view.area.width()) * f64::from(view.area.height());
        nodes >= MANY && size.width * size.height * view.zoom * view.zoom <= LARGEST * seen
    }

    /// Nodes in the pieces in which they are kept.
    pub(super) fn split(nodes: &[Node]) -> impl Iterator<Item = &[Node]> {
        nodes.chunks(PIECE)
    }

    /// Forgets what was made for another zoom. `is_known`: it is the drawing of the frame before.
    pub(super) fn begin(&mut self, view: &View, (pixels_per_point, nearer): (f32, f64), pieces: usize, is_known: bool) {
        self.is_known = is_known;
        let made_for = Some(MadeFor { zoom: view.zoom, pixels_per_point, nearer });
        if self.made_for != made_for {
            self.made_for = made_for;
            self.pieces.clear();
        }
        self.pieces.truncate(pieces);
    }

    /// The triangles of a piece in their place, and whether there are words over them, from what was kept of it if that is the same; none where they cannot be
    /// kept.
    pub(super) fn painted(
        &mut self,
        index: usize,
        nodes: &[Node],
        view: &View,
        make: impl FnOnce() -> Option<Made>,
    ) -> Option<(Shape, bool)> {
        let is_kept = self.pieces.get(index).is_some_and(|piece| self.is_known || are_same(&piece.nodes, nodes));
        if !is_kept {
            let piece = Piece { nodes: nodes.to_vec(), origin: view.origin, at: view.area.min, made: make() };
            #[cfg(test)]
            {
                self.made += 1;
            }
            match self.pieces.get_mut(index) {
                Some(kept) => *kept = piece,
                None => self.pieces.push(piece),
            }
        }
        let (piece, made_for) = (self.pieces.get(index)?, self.made_for?);
        let made = piece.made.as_ref()?;
        let (by, mut mesh) = (piece.moved(view, made_for.pixels_per_point), Arc::clone(&made.mesh));
        if by != Vec2::ZERO {
            Arc::make_mut(&mut mesh).translate(by);
        }
        Some((Shape::Mesh(mesh), made.has_words))
    }
}

impl Piece {
    /// How far it is from where it was made, in whole pixels: edges stay as sharp as they are.
    fn moved(&self, view: &View, pixels_per_point: f32) -> Vec2 {
        let by = (self.origin - view.origin) * view.zoom;
        let by = vec2(by.x as f32, by.y as f32) + (view.area.min - self.at);
        (by * pixels_per_point).round() / pixels_per_point
    }
}

/// Whether nodes draw the same.
fn are_same(kept: &[Node], now: &[Node]) -> bool {
    let is_same = |(kept, now): (&Node, &Node)| match (kept, now) {
        (Node::Group(kept), Node::Group(now)) if kept.children.is_shared_with(&now.children) => {
            (kept.offset, kept.detail) == (now.offset, now.detail)
        }
        (kept, now) => kept == now,
    };
    kept.len() == now.len() && kept.iter().zip(now).all(is_same)
}

/// The triangles of shapes without words.
pub(super) fn triangles(ctx: &Context, shapes: Vec<Shape>) -> Mesh {
    // Nothing of them is in the picture of letters, which grows.
    let options = TessellationOptions {
        prerasterized_discs: false,
        coarse_tessellation_culling: false,
        ..ctx.tessellation_options(|options| *options)
    };
    let mut tessellator = Tessellator::new(ctx.pixels_per_point(), options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    for shape in shapes {
        tessellator.tessellate_shape(shape, &mut mesh);
    }
    mesh
}

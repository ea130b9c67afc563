//! The bookmarks of a PDF: those that somebody gives, or one for each part with its headings below. Never what is on a page.

use super::{PdfBookmark, PdfPart, PdfPlace};
use crate::export::typeset::first_words;
use crate::scene::{Node, Vec2};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use std::num::NonZeroU16;

/// Bookmarks as a tree.
pub(super) fn outline_of(bookmarks: &[PdfBookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let count = after.iter().take_while(|bookmark| bookmark.level > first.level).count();
        outline.push_child(node_of(first, &after[..count]));
        rest = &after[count..];
    }
    outline
}

/// A bookmark with those below it.
fn node_of(bookmark: &PdfBookmark, below: &[PdfBookmark]) -> OutlineNode {
    let mut node = OutlineNode::new(bookmark.text.clone(), place(bookmark.to));
    let mut rest = below;
    while let Some((first, after)) = rest.split_first() {
        let count = after.iter().take_while(|bookmark| bookmark.level > first.level).count();
        node.push_child(node_of(first, &after[..count]));
        rest = &after[count..];
    }
    node
}

pub(super) fn place(place: PdfPlace) -> XyzDestination {
    XyzDestination::new(place.page, Point::from_xy(place.at.x as f32, place.at.y as f32))
}

/// One bookmark for the part, with one for each of its headings below.
pub(super) fn bookmarks(part: &PdfPart<'_>, first_page: usize, outside: f64) -> OutlineNode {
    let destination = |at: kurbo::Point| destination(part, at, first_page, outside);
    let mut node = OutlineNode::new(part.scene.title.clone(), destination(kurbo::Point::ZERO)).with_open(true);
    headings(&part.scene.nodes, Vec2::ZERO, &mut |name, at| {
        node.push_child(OutlineNode::new(name, destination(at)));
    });
    node
}

fn destination(part: &PdfPart<'_>, at: kurbo::Point, first_page: usize, outside: f64) -> XyzDestination {
    let pages = &part.paging.pages;
    let index = pages.iter().position(|page| page.source.contains(at)).unwrap_or(0);
    let offset = pages.get(index).map_or(Vec2::ZERO, |page| page.offset);
    let on_paper = (at.to_vec2() * part.paging.scale + offset + Vec2::new(outside, outside)).to_point();
    XyzDestination::new(first_page + index, Point::from_xy(on_paper.x as f32, on_paper.y as f32))
}

/// Calls `found` with the words and the upper left corner of each heading below that of the whole drawing.
fn headings(nodes: &[Node], offset: Vec2, found: &mut impl FnMut(String, kurbo::Point)) {
    for node in nodes {
        match node {
            Node::Shape(_) | Node::Text(_) | Node::Image(_) => {}
            Node::Group(group) => {
                let offset = offset + group.offset;
                if group.element.is_some_and(|element| element.kind.heading > NonZeroU16::new(1))
                    && let Some(name) = first_words(&group.children)
                {
                    found(name, group.bounds().origin() + offset);
                } else {
                    headings(&group.children, offset, found);
                }
            }
        }
    }
}

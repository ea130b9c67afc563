//! A comparison cut into pages between its rows, so that no card is cut and the type stays readable. Never what is on them.

use super::{CompareLayout, MARGIN};
use crate::scene::{Group, Node, Rect, Scene, Size, Vec2};
use std::sync::Arc;

impl CompareLayout {
    /// The drawing on pages of its width, each at most `ratio` times as high as wide.
    pub fn pages(&self, ratio: f64) -> Vec<Arc<Scene>> {
        let height = self.scene.size.width * ratio;
        if !height.is_finite() || self.scene.size.height <= height {
            return vec![Arc::clone(&self.scene)];
        }
        let mut pages: Vec<Vec<(usize, &Node, Rect)>> = vec![Vec::new()];
        let mut top = 0.0;
        for (index, node) in self.scene.nodes.iter().enumerate() {
            let Some(bounds) = node.bounds() else { continue };
            let Some(page) = pages.last_mut() else { continue };
            if bounds.y1 - top > height - MARGIN && !page.is_empty() {
                // Bars and headings at the page's end move to the next one, unless they are all there is.
                let mut along = page.len();
                while along > 1 && self.bars.binary_search(&page[along - 1].0).is_ok() {
                    along -= 1;
                }
                let next = page.split_off(along);
                top = next.first().map_or(bounds.y0, |(.., bounds)| bounds.y0) - MARGIN;
                pages.push(next);
            }
            if let Some(page) = pages.last_mut() {
                page.push((index, node, bounds));
            }
        }
        pages.into_iter().filter(|page| !page.is_empty()).enumerate().map(|(index, page)| self.page(index, &page, height)).collect()
    }

    fn page(&self, index: usize, nodes: &[(usize, &Node, Rect)], height: f64) -> Arc<Scene> {
        let top = if index == 0 { 0.0 } else { nodes.first().map_or(0.0, |(.., bounds)| bounds.y0) - MARGIN };
        let end = nodes.iter().map(|(.., bounds)| bounds.y1).fold(0.0, f64::max);
        let children = nodes.iter().map(|(_, node, _)| (*node).clone()).collect::<Vec<_>>();
        let moved = Group::new(children).at(Vec2::new(0.0, -top));
        // One row may be higher than a page: it is shown whole.
        let size = Size::new(self.scene.size.width, height.max(end - top + MARGIN));
        Arc::new(Scene { size, nodes: vec![moved.into()], ..Scene::clone(&self.scene) })
    }
}

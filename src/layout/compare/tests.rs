//! That nothing leaves the paper or is lost between pages. What a comparison looks like is compared in `tests/it/scenes`.

use super::*;
use crate::catalogue::sample;
use crate::i18n::Language;
use crate::method::compare::Side;
use crate::text::FontSet;

/// The worked example as it is and as it is to be, or one map in its two rounds.
fn laid_out(language: Language, rounds: bool, view: CompareView, width: f64, only_differences: bool) -> CompareLayout {
    let project = sample(language.code());
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    let shown = project.shown_round().unwrap().id;
    let other = project.rounds.iter().find(|round| round.id != shown).unwrap().id;
    let (left, right) = if rounds { ((0, shown), (0, other)) } else { ((0, shown), (1, shown)) };
    let side = |(map, round): (usize, RoundId)| Side { project: &project, map: &project.maps[map], round };
    let drawn = |(map, round): (usize, RoundId)| DrawnSide { project: &project, map: &project.maps[map], round, file: "" };
    let comparison = Comparison::of(side(left), side(right));
    let options = CompareOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, width, view, only_differences };
    compare_layout(&comparison, drawn(left), drawn(right), &options)
}

#[test]
fn nothing_leaves_the_paper_and_rows_follow_each_other() {
    for language in [Language::English, Language::German] {
        for rounds in [false, true] {
            for view in [CompareView::SideBySide, CompareView::List] {
                for width in [LEAST_WIDTH, EXPORT_WIDTH, 1500.0] {
                    let layout = laid_out(language, rounds, view, width, false);
                    let paper = Rect::from_origin_size(Point::ZERO, layout.scene.size).inflate(0.5, 0.5);
                    for node in &layout.scene.nodes {
                        let bounds = node.bounds().unwrap();
                        assert!(paper.contains_rect(bounds), "{language:?} {rounds} {view:?} {width}: {bounds:?} leaves {paper:?}");
                    }
                    assert!(layout.rows.windows(2).all(|pair| pair[0].bounds.y1 <= pair[1].bounds.y0 + 0.01), "{view:?} {width}");
                    assert!(!layout.rows.is_empty() && layout.rows.iter().all(|row| !row.told.trim().is_empty()));
                }
            }
        }
    }
}

#[test]
fn pages_break_between_rows_and_lose_nothing() {
    for view in [CompareView::SideBySide, CompareView::List] {
        let layout = laid_out(Language::English, false, view, EXPORT_WIDTH, false);
        let texts = |scene: &Scene| {
            let mut found = Vec::new();
            scene.walk(&mut |node| {
                if let Node::Text(text) = node {
                    found.extend(text.lines.iter().map(|line| line.text.clone()));
                }
            });
            found
        };
        for ratio in [2.0_f64.sqrt(), 9.0 / 16.0] {
            let pages = layout.pages(ratio);
            assert!(pages.len() > 1, "{view:?} {ratio}");
            let all: Vec<String> = pages.iter().flat_map(|page| texts(page)).collect();
            assert_eq!(all, texts(&layout.scene));
            for page in &pages {
                let paper = Rect::from_origin_size(Point::ZERO, page.size).inflate(0.5, 0.5);
                assert!(page.nodes.iter().filter_map(Node::bounds).all(|bounds| paper.contains_rect(bounds)));
                assert!((page.size.height - EXPORT_WIDTH * ratio).abs() < 1.0, "no row of the example is higher than a page");
            }
        }
        assert_eq!(layout.pages(1_000.0).len(), 1);
    }
}

#[test]
fn what_is_the_same_can_be_left_out() {
    let all = laid_out(Language::English, false, CompareView::SideBySide, EXPORT_WIDTH, false);
    let some = laid_out(Language::English, false, CompareView::SideBySide, EXPORT_WIDTH, true);
    assert!(some.rows.len() < all.rows.len() && some.scene.size.height < all.scene.size.height);
    assert!(some.rows.iter().all(|row| !row.told.contains("the same")));
}

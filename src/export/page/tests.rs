//! Which part of a drawing is where on which sheet.

use super::{ExportError, Fitting, MM, Orientation, PageSetup, PageSize, Paging, Size, letters};
use crate::scene::{Color, Scene};

fn blank(width: f64, height: f64) -> Scene {
    Scene { size: Size::new(width, height), background: Color::hex(0xffffff), title: String::new(), language: "en".into(), nodes: vec![] }
}

fn paging(size: PageSize, fitting: Fitting, (width, height): (f64, f64)) -> Result<Paging, ExportError> {
    Paging::new(&blank(width, height), PageSetup { size, orientation: Orientation::Auto, fitting, framed: false })
}

fn one(size: PageSize, width: f64, height: f64) -> Paging {
    paging(size, Fitting::OnePage, (width, height)).unwrap()
}

#[test]
fn the_sheet_is_landscape_or_portrait_like_the_drawing() {
    let wide = &one(PageSize::A4, 2000.0, 500.0);
    assert!((wide.pages[0].paper.width - 297.0 * MM).abs() < 1e-9);
    assert!((wide.scale - (297.0 * MM - 24.0 * MM) / 2000.0).abs() < 1e-9);
    let high = &one(PageSize::A0, 500.0, 2000.0);
    assert!((high.pages[0].paper.height - 1189.0 * MM).abs() < 1e-9);
    assert_eq!(one(PageSize::Slide, 500.0, 2000.0).pages[0].paper, Size::new(960.0, 540.0));
    for (orientation, paper) in [(Orientation::Landscape, Size::new(792.0, 612.0)), (Orientation::Portrait, Size::new(612.0, 792.0))] {
        for (width, height) in [(2000.0, 500.0), (500.0, 2000.0)] {
            let setup = PageSetup { size: PageSize::Letter, orientation, fitting: Fitting::OnePage, framed: false };
            assert_eq!(Paging::new(&blank(width, height), setup).unwrap().pages[0].paper, paper, "as asked for");
        }
    }
}

#[test]
fn everything_is_on_the_one_page() {
    for size in PageSize::ALL {
        for (width, height) in [(3000.0, 700.0), (700.0, 3000.0), (10.0, 10.0), (60_000.0, 900.0)] {
            let paging = one(*size, width, height);
            let page = &paging.pages[0];
            assert!(page.paper.to_rect().inflate(0.01, 0.01).contains_rect(page.area), "{size:?} {width} {height}");
            assert!((page.area.width() - width * paging.scale).abs() < 1e-6);
            assert!(page.paper.width <= 14_400.0);
        }
    }
}

#[test]
fn tiles_cover_everything_and_overlap() {
    let tiled = |width, height| paging(PageSize::A4, Fitting::Tiles, (width, height));
    for (width, height) in [(3000.0, 700.0), (820.0, 400.0), (790.0, 530.0), (9000.0, 4000.0)] {
        let paging = tiled(width, height).unwrap();
        assert!(paging.pages.len() == (paging.columns * paging.rows) as usize);
        assert!((0.9..=1.15).contains(&paging.scale));
        for pair in paging.pages.windows(2).filter(|pair| pair[0].source.y0 == pair[1].source.y0) {
            assert!(((pair[0].source.x1 - pair[1].source.x0) * paging.scale - 10.0 * MM).abs() < 1e-6);
        }
        let all = paging.pages.iter().map(|page| page.source).reduce(|one, two| one.union(two)).unwrap();
        assert!((all.width() - width).abs() < 1e-6 && (all.height() - height).abs() < 1e-6, "{all:?}");
        for page in &paging.pages {
            let corner = page.source.origin().to_vec2() * paging.scale + page.offset;
            assert!((corner - page.area.origin().to_vec2()).hypot() < 1e-6, "what is seen is where it is clipped");
            assert!(page.paper.to_rect().inset(-12.0 * MM + 0.01).contains_rect(page.area), "{page:?}");
        }
    }
    assert_eq!(tiled(820.0, 500.0).unwrap().pages.len(), 1, "a little smaller, it is one sheet");
    assert_eq!(tiled(100.0, 100.0).unwrap().pages.len(), 1);
    assert!(matches!(tiled(1e6, 1e6), Err(ExportError::TooManyPages { most: 1000, .. })));
    assert!(matches!(tiled(1e6, f64::NAN), Err(ExportError::SizeNotPositive)));
    assert!(matches!(tiled(1e6, 0.0), Err(ExportError::SizeNotPositive)));
}

#[test]
fn columns_are_named() {
    assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
}

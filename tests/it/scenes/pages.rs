//! Pages as they are composed: two as texts and pictures, and of each page that has figures to reach (`docs/pages.md`), and of one that stands, a
//! small picture, in which lines, cards, curves and panels are told apart.

use super::{FOLDER, Goldens, Pictures, TOLERANCE};
use crate::page_maps::export_of;
use wegmarke::app::{Action, ExchangeAction, ExportChoice, ExportWhat, update};
use wegmarke::export::{Orientation, PageSize, PixelSize, pixels};
use wegmarke::scene::Scene;
use wegmarke::text::{FontSet, Measurer};

fn page(map: &str, choice: ExportChoice) -> Scene {
    let mut state = export_of(map);
    update(&mut state, Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Map, choice)));
    Scene::clone(&state.export_job().unwrap().scenes()[0])
}

#[test]
fn pages_are_composed_as_they_were() {
    let mut goldens = Goldens::new();
    let on = |page| ExportChoice { page, ..ExportChoice::default() };
    goldens.compare("page_12_a4", &page("pages-12-de", on(PageSize::A4)), 900);
    goldens.compare("page_5_a3_one_lane", &page("pages-5-de", ExportChoice { one_lane: true, ..on(PageSize::A3) }), 900);
}

#[test]
fn pages_look_as_they_did() {
    let (mut pictures, measurer) = (Pictures::new(FOLDER, TOLERANCE), Measurer::new(FontSet::new()));
    for (name, map, size, orientation, width) in [
        ("page_example_a3", "example-22-de", PageSize::A3, Orientation::Auto, 900),
        ("page_example_slide", "example-22-de", PageSize::Slide, Orientation::Auto, 800),
        ("page_40_a1", "pages-40-de", PageSize::A1, Orientation::Auto, 900),
        ("page_120_a0", "pages-120-de", PageSize::A0, Orientation::Auto, 1_000),
        ("page_12_a4_stands", "pages-12-de", PageSize::A4, Orientation::Portrait, 560),
        ("page_empty_stage_a4", "pages-empty-stage-de", PageSize::A4, Orientation::Auto, 800),
    ] {
        let scene = page(map, ExportChoice { page: size, orientation, ..ExportChoice::default() });
        let picture = pixels(&scene, PixelSize::Width(width), &measurer).expect("a scene can be drawn");
        let picture = image::RgbaImage::from_raw(picture.width, picture.height, picture.rgba).expect("as many pixels as it says");
        pictures.compare(name, picture);
    }
}

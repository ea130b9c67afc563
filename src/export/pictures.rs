//! Pictures in every format: drawn where they belong, embedded once, left out where they are damaged. Only tests.

use super::fixture::measurer;
use super::poppler::{poppler, poppler_text};
use super::{Fitting, ONE_AFTER_THE_OTHER, Orientation, PageSetup, PageSize, Paging, PdfOptions, PdfPart, PixelSize, pdf, png, svg};
use crate::model::Picture;
use crate::scene::{Color, Group, Image, ImageFormat, Node, Pixels, Point, Rect, Scene, Size, Vec2};

fn image(picture: &Picture, format: ImageFormat, rect: Rect, name: &str) -> Node {
    let (pixels, transparent) = ((picture.width(), picture.height()), picture.may_be_transparent());
    Image { id: picture.id().0, format, pixels, transparent, data: picture.data().clone(), rect, name: name.to_owned() }.into()
}

/// The logo twice, in two sizes, the second in a group that is moved; and a photograph.
fn scene() -> Scene {
    let logo = Picture::logo();
    let small = image(&logo, ImageFormat::Png, Rect::new(0.0, 0.0, 60.0, 20.0), "");
    Scene {
        size: Size::new(300.0, 200.0),
        background: Color::hex(0xffffff),
        title: "Pictures".to_owned(),
        language: "en".to_owned(),
        nodes: vec![
            image(&logo, ImageFormat::Png, Rect::new(10.0, 10.0, 130.0, 50.0), "Radhaus & <friends>"),
            Group::new(vec![small]).at(Vec2::new(200.0, 100.0)).into(),
            image(&Picture::photo(), ImageFormat::Jpeg, Rect::new(10.0, 100.0, 100.0, 160.0), "Shop"),
        ],
    }
}

fn pdf_of(scene: &Scene) -> Vec<u8> {
    let paging =
        Paging::new(scene, PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false })
            .unwrap();
    pdf(&[PdfPart { scene, paging: &paging, below: 0 }], &PdfOptions::default(), &measurer()).unwrap().bytes
}

const GREEN: [u8; 3] = [0x0b, 0x7a, 0x5c];

/// Whether a picture of the scene shows the logos where they belong.
fn shows_logos(pixels: &Pixels, scale: f64) {
    let at = |x: f64, y: f64| {
        let (x, y) = ((x * scale) as usize, (y * scale) as usize);
        let start = (y * pixels.width as usize + x) * 4;
        [pixels.rgba[start], pixels.rgba[start + 1], pixels.rgba[start + 2]]
    };
    let near = |one: [u8; 3], two: [u8; 3]| one.iter().zip(two).all(|(one, two)| one.abs_diff(two) < 6);
    for (point, color) in [
        (Point::new(70.0, 45.0), GREEN),
        (Point::new(30.0, 30.0), [255; 3]),
        (Point::new(10.5, 10.5), [255; 3]),
        (Point::new(230.0, 117.5), GREEN),
        (Point::new(210.0, 110.0), [255; 3]),
        (Point::new(55.0, 130.0), [0x7a, 0, 0x12]),
        (Point::new(150.0, 70.0), [255; 3]),
    ] {
        assert!(near(at(point.x, point.y), color), "{point:?}: {:?}, not {color:?}", at(point.x, point.y));
    }
}

#[test]
fn svg_holds_each_picture_once_and_other_programs_draw_it() {
    let text = String::from_utf8(svg(&scene(), &measurer()).unwrap().bytes).unwrap();
    assert_eq!(text.matches("data:image/png;base64,").count(), 1, "shown twice, there once");
    assert_eq!(text.matches("data:image/jpeg;base64,").count(), 1);
    assert!(text.contains("<title>Radhaus &amp; &lt;friends&gt;</title>"), "its name for those who do not see it");
    let tree = usvg::Tree::from_str(&text, &usvg::Options { dpi: 72.0, ..usvg::Options::default() }).unwrap();
    let mut pixmap = resvg::tiny_skia::Pixmap::new(300, 200).unwrap();
    let scale = 300.0 / tree.size().width();
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    shows_logos(&Pixels { width: 300, height: 200, rgba: pixmap.take() }, 1.0);
}

#[test]
fn png_shows_pictures() {
    let bytes = png(&scene(), PixelSize::Scale(2.0), &measurer(), ONE_AFTER_THE_OTHER).unwrap().bytes;
    shows_logos(&Pixels::decode(&bytes, (600, 400), None).unwrap(), 2.0);
}

#[test]
fn pdf_shows_pictures_and_holds_each_once() {
    let bytes = pdf_of(&scene());
    let photo = Picture::photo().data().to_vec();
    assert!(bytes.windows(photo.len()).any(|window| window == photo), "a photograph is kept as it is");
    if let Some(list) = poppler_text("pdfimages", &["-list", "-"], &bytes) {
        let objects: std::collections::BTreeSet<&str> =
            list.lines().skip(2).filter(|line| line.contains(" image ")).filter_map(|line| line.split_whitespace().nth(10)).collect();
        assert_eq!(objects.len(), 2, "{list}");
    }
    if let Some(drawn) = poppler("pdftoppm", &["-r", "144", "-png", "-"], &bytes) {
        shows_logos(&Pixels::decode(&drawn, (600, 400), None).unwrap(), 2.0);
    }
    if let Some(tags) = poppler_text("pdfinfo", &["-struct", "-"], &bytes) {
        assert!(tags.contains("Figure"), "a reader hears that there is a picture");
    }
}

#[test]
fn same_scene_same_bytes() {
    assert!(pdf_of(&scene()) == pdf_of(&scene()));
    assert_eq!(svg(&scene(), &measurer()), svg(&scene(), &measurer()));
}

#[test]
fn a_damaged_picture_is_left_out_and_everything_else_is_written() {
    let logo = Picture::logo();
    let cut = Picture::new(logo.data()[..logo.data().len() / 2].to_vec()).unwrap();
    let lying = {
        let mut bytes = logo.data().to_vec();
        bytes[16..20].copy_from_slice(&1_500_u32.to_be_bytes());
        Picture::new(bytes).unwrap()
    };
    for damaged in [cut, lying] {
        let mut scene = scene();
        scene.nodes.push(image(&damaged, ImageFormat::Png, Rect::new(150.0, 10.0, 270.0, 50.0), "Damaged"));
        assert!(pdf_of(&scene).starts_with(b"%PDF-"));
        let bytes = png(&scene, PixelSize::Scale(2.0), &measurer(), ONE_AFTER_THE_OTHER).unwrap().bytes;
        shows_logos(&Pixels::decode(&bytes, (600, 400), None).unwrap(), 2.0);
        assert!(svg(&scene, &measurer()).is_ok());
    }
}

//! Pictures in the drawing: found by their identity and fitted into their place. Never decoded, never larger than their pixels.

use super::Kit;
use crate::model::{PictureId, PictureKind};
use crate::scene::{Color, Image, ImageFormat, Node, Outline, Point, Rect, Shape, Size};

/// How far a plate extends around its picture, in points.
const PLATE: f64 = 3.0;

/// A picture as large as fits into an area of points, its upper left corner at the origin; none if it is not in the project.
pub(super) fn picture(kit: &Kit<'_>, id: Option<PictureId>, room: Size, name: &str) -> Option<Image> {
    let id = id?;
    let picture = kit.pictures.iter().find(|picture| picture.id() == id)?;
    let pixels = (picture.width(), picture.height());
    let size = Image::size_within(pixels, room);
    let format = match picture.kind() {
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Jpeg => ImageFormat::Jpeg,
    };
    let rect = Rect::from_origin_size(Point::ZERO, size);
    (!rect.is_zero_area()).then(|| Image {
        id: id.0,
        format,
        pixels,
        transparent: picture.may_be_transparent(),
        data: picture.data().clone(),
        rect,
        name: name.to_owned(),
    })
}

/// A picture with its upper left corner at a point. On dark paper a picture that may be transparent has a white plate behind it: most logos are
/// drawn for white.
pub(super) fn placed(kit: &Kit<'_>, image: &Image, origin: Point) -> Vec<Node> {
    /// From this lightness down paper is dark.
    const DARK: f64 = 0.25;
    let image = Image { rect: Rect::from_origin_size(origin, image.rect.size()), ..image.clone() };
    let mut nodes = Vec::new();
    if image.transparent && kit.theme.paper.luminance() < DARK {
        let plate = Outline::Rect { rect: image.rect.inflate(PLATE, PLATE), radius: PLATE };
        nodes.push(Shape::filled(plate, Color::hex(0xffffff)).into());
    }
    nodes.push(image.into());
    nodes
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Language, Texts};
    use crate::layout::{Form, Layouter, MapLayout, MapOptions, ThemeName};
    use crate::method::JudgedMap;
    use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, Picture, Project};
    use crate::scene::{Image, Node, Outline, Rect, Scene, Vec2};
    use crate::text::{FontSet, Measurer};
    use std::sync::Arc;

    fn layout(project: &Project, theme: ThemeName) -> MapLayout {
        let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
        let round = project.shown_round().unwrap().id;
        let options = MapOptions { theme, texts: &texts, measurer: &measurer, file_name: "f", date: "d", form: Form::Line };
        Layouter::default().layout(project, &JudgedMap::of(project, &project.maps[0], round), &options)
    }

    /// The worked example with a picture wherever there can be one: logo, portrait, a stage, two touchpoints and a cell.
    fn pictured() -> Project {
        let mut project = crate::catalogue::sample("en");
        let (logo, photo) = (Picture::logo(), Picture::photo());
        for segment in &mut project.segments {
            Arc::make_mut(segment).picture = Some(photo.id());
        }
        let map = Arc::make_mut(&mut project.maps[0]);
        map.picture = Some(logo.id());
        Arc::make_mut(&mut map.stages[1]).picture = Some(photo.id());
        let stage = Arc::make_mut(&mut map.stages[0]);
        for touchpoint in &mut stage.touchpoints[..2] {
            Arc::make_mut(touchpoint).picture = Some(photo.id());
        }
        let cell = stage.touchpoints[2].id.0;
        let free = FreeLane {
            cells: [(cell, "The station in the morning".to_owned())].into(),
            pictures: [(cell, logo.id())].into(),
            ..FreeLane::new("Pictures", FreeStyle::Picture, FreePer::Touchpoint)
        };
        map.lanes.insert(3, Arc::new(Lane::new(LaneId::named("pictures"), LaneKind::Free(free))));
        project.pictures = vec![Arc::new(logo), Arc::new(photo)];
        project
    }

    /// The pictures of a scene with their places, in the order in which they are drawn.
    fn images(scene: &Scene) -> Vec<(Image, Rect)> {
        fn inner(nodes: &[Node], offset: Vec2, found: &mut Vec<(Image, Rect)>) {
            for node in nodes {
                match node {
                    Node::Group(group) => inner(&group.children, offset + group.offset, found),
                    Node::Image(image) => found.push((image.clone(), image.rect + offset)),
                    Node::Shape(_) | Node::Text(_) => {}
                }
            }
        }
        let mut found = Vec::new();
        inner(&scene.nodes, Vec2::ZERO, &mut found);
        found
    }

    #[test]
    fn every_picture_has_its_place_in_its_own_proportions() {
        let project = pictured();
        let drawn = layout(&project, ThemeName::Light);
        let found = images(&drawn.scene);
        assert_eq!(found.len(), 6, "logo, portrait, stage, two touchpoints, one cell");
        for (image, rect) in &found {
            let proportion = f64::from(image.pixels.0) / f64::from(image.pixels.1);
            assert!((rect.width() / rect.height() - proportion).abs() < 1e-6, "{rect:?}");
            assert!(Rect::from_origin_size((0.0, 0.0), drawn.scene.size).contains_rect(*rect), "{rect:?}");
            assert!(
                found.iter().all(|(other, place)| other == image && place == rect || place.intersect(*rect).is_zero_area()),
                "{rect:?}"
            );
        }
        let (logo, photo) = (Picture::logo().id().0, Picture::photo().id().0);
        let places = &drawn.places;
        let top = places.stages[0].chevron.y0;
        let is_logo = |(image, rect): &&(Image, Rect)| image.id == logo && rect.y1 <= top && rect.x1 > drawn.scene.size.width - 40.0;
        let is_portrait = |(image, rect): &&(Image, Rect)| image.id == photo && rect.y1 <= top && rect.x1 < places.title.x0;
        assert!(found.iter().find(is_logo).is_some() && found.iter().find(is_portrait).is_some());
        let stage = &places.stages[1];
        let below = Rect::new(stage.left, stage.chevron.y1, stage.left + stage.width, places.systems[0].lanes[0].top);
        assert!(found.iter().any(|(_, rect)| below.contains_rect(*rect)), "under the chevron, above the lanes");
        let lane = places.lane(LaneId::named("pictures")).unwrap();
        let cards: Vec<f64> = project.maps[0].stages[0].touchpoints[..3].iter().map(|one| places.card(one.id).unwrap().x).collect();
        for x in cards {
            let stands = |rect: &Rect| rect.y0 >= lane.top && rect.y1 <= lane.top + lane.height && (rect.center().x - x).abs() < 12.0;
            assert!(found.iter().any(|(_, rect)| stands(rect)), "under its card at {x}");
        }
    }

    #[test]
    fn a_map_without_pictures_is_drawn_as_ever_and_hidden_ones_do_not_show() {
        let plain = crate::catalogue::sample("en");
        assert!(images(&layout(&plain, ThemeName::Light).scene).is_empty());
        let mut project = pictured();
        let map: &mut Map = Arc::make_mut(&mut project.maps[0]);
        let lane = map.lanes.iter_mut().find(|lane| lane.id == LaneId::named("pictures")).unwrap();
        Arc::make_mut(lane).hidden = true;
        assert_eq!(images(&layout(&project, ThemeName::Light).scene).len(), 3);
        // A picture that is not there leaves its place empty.
        project.pictures.clear();
        assert!(images(&layout(&project, ThemeName::Light).scene).is_empty());
    }

    #[test]
    fn a_higher_lane_has_larger_pictures() {
        let mut project = pictured();
        let height = |project: &Project| {
            let drawn = layout(project, ThemeName::Light);
            let lane = drawn.places.lane(LaneId::named("stages")).copied().unwrap();
            let inside = images(&drawn.scene).into_iter().find(|(_, rect)| rect.y0 >= lane.top && rect.y1 <= lane.top + lane.height);
            inside.map(|(_, rect)| rect.height()).unwrap()
        };
        let big = Picture::new(large()).unwrap();
        let map = Arc::make_mut(&mut project.maps[0]);
        let pictures = [(map.stages[2].id.0, big.id())].into();
        let free = FreeLane { pictures, ..FreeLane::new("Scenes", FreeStyle::Picture, FreePer::Stage) };
        map.lanes.push(Arc::new(Lane::new(LaneId::named("stages"), LaneKind::Free(free))));
        project.pictures.push(Arc::new(big));
        let usual = height(&project);
        let map = Arc::make_mut(&mut project.maps[0]);
        Arc::make_mut(map.lanes.last_mut().unwrap()).height = Some(300.0);
        assert!(height(&project) > usual * 2.0);
    }

    /// The header of a picture of 1200 × 900; nobody decodes it here.
    fn large() -> Vec<u8> {
        let mut bytes = Picture::logo().data().to_vec();
        bytes[16..20].copy_from_slice(&1_200_u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&900_u32.to_be_bytes());
        bytes
    }

    #[test]
    fn on_dark_paper_what_may_be_transparent_has_a_white_plate() {
        let plates = |theme| {
            let mut count = 0;
            layout(&pictured(), theme).scene.walk(&mut |node| {
                if let Node::Shape(shape) = node
                    && matches!(shape.outline, Outline::Rect { radius, .. } if radius == super::PLATE)
                    && shape.fill.map(crate::scene::Color::to_hex).as_deref() == Some("#ffffff")
                {
                    count += 1;
                }
            });
            count
        };
        assert_eq!((plates(ThemeName::Light), plates(ThemeName::Dark), plates(ThemeName::Projector)), (0, 2, 0));
    }
}

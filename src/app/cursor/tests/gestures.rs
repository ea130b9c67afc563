//! What gestures on the map do, without a window: geometry comes from the layout, edits are done by the document.

use crate::app::{
    Action, Drag, EditTarget, ExchangeAction, LookAction, MapAction, PictureCell, clicked, double_clicked, picture_cell, picture_target,
    selected_for_menu,
};
use crate::catalogue::sample;
use crate::edit::{Document, Edit, LaneEdit, PictureAt, PictureEdit, Selected, Selection};
use crate::i18n::{Language, Texts};
use crate::layout::{Form, Layouter, MapOptions, Over, Places, Reach, ThemeName};
use crate::method::JudgedMap;
use crate::model::{FreePer, FreeStyle, Lane, LaneId, Map, MapId, Media, Picture, RoundId, TouchpointId};
use crate::scene::Point;
use crate::text::{FontSet, Measurer};
use jiff::Timestamp;

const REACH: Reach = Reach { score: Some(9.0), edge: 4.0 };

/// A document and where everything in it is.
struct Ground {
    document: Document,
    places: Places,
}

impl Ground {
    /// The worked example with a lane of pictures.
    fn new() -> Self {
        let mut ground = Self { document: Document::saved(sample("en")), places: places(&Document::saved(sample("en"))) };
        let (map, name) = (ground.map().id, "Pictures".to_owned());
        let lane = LaneId::named("pictures");
        let (style, per) = (FreeStyle::Picture, FreePer::Touchpoint);
        ground.apply(&Edit::Lane(LaneEdit::Add { map, lane, name, style, per, before: None }));
        ground
    }

    fn map(&self) -> &Map {
        self.document.map().unwrap()
    }

    fn ids(&self) -> (MapId, RoundId) {
        (self.map().id, self.document.project().shown_round().unwrap().id)
    }

    fn id(&self, title: &str) -> TouchpointId {
        self.map().touchpoints().find(|touchpoint| touchpoint.title == title).unwrap().id
    }

    fn apply(&mut self, edit: &Edit) {
        self.document.apply(edit, None, Timestamp::UNIX_EPOCH).unwrap();
        self.places = places(&self.document);
    }

    fn over(&self, at: Point) -> Over {
        self.places.over(at, REACH)
    }

    /// Where a card is.
    fn card(&self, title: &str) -> Point {
        self.places.card(self.id(title)).unwrap().rect.unwrap().center()
    }

    /// Starts a drag with nothing selected.
    fn take(&self, at: Point, add: bool) -> (Drag, Option<Selection>) {
        Drag::begin(self.over(at), at, &self.places, self.map().id, &Selection::default(), add)
    }

    /// Drags from one point to another and drops.
    fn drag(&self, from: Point, to: Point) -> Option<Action> {
        let (mut drag, _) = self.take(from, false);
        drag.move_to(to, &self.places);
        drag.released(self.map().id, &self.places, &Selection::default())
    }
}

fn places(document: &Document) -> Places {
    let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
    let project = document.project();
    let round = project.shown_round().unwrap().id;
    let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
    Layouter::default().layout(project, &JudgedMap::of(project, document.map().unwrap(), round), &options).places
}

#[test]
fn a_card_is_dragged_before_another_one_into_its_lane() {
    let mut ground = Ground::new();
    let (ride, ad) = (ground.id("Test ride"), ground.id("Search ad"));
    let to = ground.card("Search ad") - crate::scene::Vec2::new(30.0, 0.0);
    let Some(Action::Edit { edit, merge: None }) = ground.drag(ground.card("Test ride"), to) else { panic!("no edit") };
    ground.apply(&edit);
    let (ride_at, ad_at) = (ground.map().place_of(ride).unwrap(), ground.map().place_of(ad).unwrap());
    assert_eq!((ride_at.stage, ride_at.index + 1), (ad_at.stage, ad_at.index));
    assert_eq!(ground.map().touchpoint(ride).unwrap().media(), Media::Paid, "the lane it was dropped on");
}

#[test]
fn a_card_that_is_not_selected_is_dragged_alone_a_selected_one_with_the_others() {
    let ground = Ground::new();
    let (ride, ad, map) = (ground.id("Test ride"), ground.id("Search ad"), ground.map().id);
    let at = ground.card("Test ride");
    let (drag, selection) = ground.take(at, false);
    assert_eq!(selection, Some(Selection::one(map, Selected::Touchpoint(ride))));
    assert_eq!(drag, Drag::Cards { ids: vec![ride], grabbed: at, now: at });
    let both = Selection::many(map, [Selected::Touchpoint(ride), Selected::Touchpoint(ad)]);
    let (drag, selection) = Drag::begin(ground.over(at), at, &ground.places, map, &both, false);
    assert_eq!(selection, None);
    assert!(matches!(drag, Drag::Cards { ids, .. } if ids.len() == 2 && ids.is_sorted()));
}

#[test]
fn a_score_and_the_height_of_a_lane_are_shown_while_they_are_dragged() {
    let ground = Ground::new();
    let (map, round) = ground.ids();
    let lane = *ground.places.systems[0].curves().unwrap();
    let ride = ground.places.card(ground.id("Test ride")).unwrap();
    let before = ground.map().touchpoint(ride.id).unwrap().agreed_in(round).fulfilment.unwrap();
    let scale = crate::layout::Scale::scores(lane.height);
    let at = |score: f64| Point::new(ride.x, lane.top + scale.y(score));
    let (mut drag, selection) = ground.take(at(f64::from(before)), false);
    assert_eq!(selection, Some(Selection::one(map, Selected::Touchpoint(ride.id))));
    drag.move_to(at(3.2), &ground.places);
    let mut shown = Ground::new();
    shown.apply(&drag.preview(map, round).unwrap());
    assert_eq!(shown.map().touchpoint(ride.id).unwrap().agreed_in(round).fulfilment.map(|score| score.value()), Some(3));
    assert!(matches!(drag.released(map, &ground.places, &Selection::default()), Some(Action::CommitDrag)));

    let (mut drag, _) = ground.take(Point::new(50.0, lane.bottom()), false);
    assert_eq!(drag.preview(map, round), None, "nothing changes before it moves");
    for (y, height) in [(lane.top + 300.4, 300.0), (lane.top - 50.0, Lane::MIN_HEIGHT), (lane.top + 9e9, Lane::MAX_HEIGHT)] {
        drag.move_to(Point::new(50.0, y), &ground.places);
        let set = Edit::Lane(LaneEdit::SetHeight { map, lane: lane.id, height: Some(height) });
        assert_eq!(drag.preview(map, round), Some(set));
    }
}

#[test]
fn stages_and_lanes_land_where_they_are_let_go() {
    let mut ground = Ground::new();
    let names = |ground: &Ground| ground.map().stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>();
    let before = names(&ground);
    let (first, second) = (ground.places.stages[0], ground.places.stages[1]);
    let to = Point::new(first.left + 5.0, second.chevron.center().y);
    let Some(Action::Edit { edit, .. }) = ground.drag(second.chevron.center(), to) else { panic!("no edit") };
    ground.apply(&edit);
    assert_eq!(names(&ground)[..2], [before[1].clone(), before[0].clone()]);

    let (first, last) = (ground.places.systems[0].lanes[0], *ground.places.systems[0].lanes.last().unwrap());
    let Some(Action::Edit { edit, .. }) = ground.drag(Point::new(50.0, first.middle()), Point::new(50.0, last.bottom())) else {
        panic!("no edit")
    };
    ground.apply(&edit);
    assert_eq!(ground.map().lanes.last().unwrap().id, first.id);
}

#[test]
fn a_rubber_band_catches_cards_and_adds_them_if_asked_to() {
    let ground = Ground::new();
    let map = ground.map().id;
    let (ride, ad) = (ground.id("Test ride"), ground.id("Search ad"));
    let around = ground.places.card(ride).unwrap().rect.unwrap().inflate(3.0, 3.0);
    let (from, to) = (around.origin(), Point::new(around.x1, around.y1));
    let caught = |add: bool, selected: &Selection| {
        let mut drag = Drag::Band { from, now: from, add };
        drag.move_to(to, &ground.places);
        drag.released(map, &ground.places, selected)
    };
    let only = Selection::one(map, Selected::Touchpoint(ad));
    assert_eq!(caught(false, &only), Some(Action::Look(LookAction::Select(Selection::one(map, Selected::Touchpoint(ride))))));
    let Some(Action::Look(LookAction::Select(both))) = caught(true, &only) else { panic!("nothing selected") };
    assert_eq!((both.touchpoints().count(), both.lead), (2, only.lead));
    assert_eq!(Drag::Pan { grabbed: from }.released(map, &ground.places, &only), None, "looking around changes nothing");
}

#[test]
fn clicks_select_and_free_ground_selects_nothing() {
    let ground = Ground::new();
    let (ride, ad, map) = (ground.id("Test ride"), ground.id("Search ad"), ground.map().id);
    let (at, places) = (Point::ZERO, &ground.places);
    let one = clicked(Over::Card(ride), at, places, map, &Selection::default(), false).unwrap();
    assert_eq!(one, Selection::one(map, Selected::Touchpoint(ride)));
    let two = clicked(Over::Card(ad), at, places, map, &one, true).unwrap();
    assert_eq!((two.touchpoints().count(), two.lead_touchpoint()), (2, Some(ad)));
    assert_eq!(clicked(Over::Nothing, at, places, map, &two, true), None, "adding nothing keeps what is selected");
    assert_eq!(clicked(Over::Nothing, at, places, map, &two, false), Some(Selection::nothing(map)));
    assert_eq!(selected_for_menu(Over::Card(ad), at, places, map, &two), None, "the menu is for all that is selected");
    let cell = Over::Cell(LaneId::named("pictures"), ride.0);
    let selected = clicked(cell, at, places, map, &two, false).unwrap();
    assert_eq!(selected.lead_cell().map(|cell| (cell.of, cell.entry)), Some((ride.0, 0)), "a cell has the focus, for its keys");
    assert_eq!(selected_for_menu(Over::Title, at, places, map, &two), Some(Selection::one(map, Selected::Map)));
}

#[test]
fn a_double_click_opens_the_text_or_adds_a_touchpoint_or_asks_for_a_picture() {
    let mut ground = Ground::new();
    let map = ground.map().id;
    let double = |ground: &Ground, at: Point| double_clicked(ground.over(at), at, &ground.places, map, ground.document.project());
    let ride = ground.id("Test ride");
    assert_eq!(double(&ground, ground.card("Test ride")), Some(Action::Map(MapAction::StartEditing(EditTarget::TouchpointTitle(ride)))));
    assert_eq!(double(&ground, ground.places.title.center()), Some(Action::Map(MapAction::StartEditing(EditTarget::MapName(map)))));
    let lane = ground.places.systems[0].lanes[0];
    assert_eq!(double(&ground, Point::new(50.0, lane.middle())), Some(Action::Map(MapAction::StartEditing(EditTarget::LaneName(lane.id)))));

    let free = Point::new(ground.places.stages[0].left + 1.0, ground.places.systems[0].cards_lane(Media::Earned).unwrap().bottom() - 1.0);
    let Some(Action::Map(MapAction::AddTouchpoint(new))) = double(&ground, free) else { panic!("{:?}", ground.over(free)) };
    let stage = &ground.map().stages[0];
    let first = stage.touchpoints.first().map(|touchpoint| touchpoint.id);
    assert_eq!((new.stage, new.before, new.media), (Some(stage.id), first, Some(Media::Earned)));

    let pictures = LaneId::named("pictures");
    let cell = ground.places.cell(pictures, ride.0).unwrap().center();
    let own = PictureAt::Cell(map, pictures, ride.0);
    assert_eq!(double(&ground, cell), Some(Action::Exchange(ExchangeAction::AskPicture(own))));
    let at = PictureAt::Touchpoint(map, ride);
    ground.apply(&Edit::Picture(PictureEdit::Set { at, picture: Picture::photo() }));
    let cell = ground.places.cell(pictures, ride.0).unwrap().center();
    let found = picture_cell(ground.over(cell), &ground.places, map, ground.document.project());
    assert_eq!(found, Some(PictureCell { own, shown: Some(at) }), "without one of its own the cell shows the touchpoint's");
    assert_eq!(double(&ground, cell), Some(Action::Map(MapAction::StartEditing(EditTarget::Cell(pictures, ride.0)))));
}

#[test]
fn a_picture_goes_to_what_it_is_dropped_on() {
    let ground = Ground::new();
    let map = ground.map();
    let target = |at: Point| picture_target(ground.over(at), at, &ground.places, map).map(|(at, _)| at);
    let (ride, stage) = (ground.id("Test ride"), &map.stages[1]);
    assert_eq!(target(ground.card("Test ride")), Some(PictureAt::Touchpoint(map.id, ride)));
    let place = ground.places.stage(stage.id).unwrap();
    assert_eq!(target(place.chevron.center()), Some(PictureAt::Stage(map.id, stage.id)));
    let curves = ground.places.systems[0].curves().unwrap();
    assert_eq!(target(Point::new(place.left + 1.0, curves.top + 1.0)), Some(PictureAt::Stage(map.id, stage.id)), "in its column");
    assert_eq!(target(Point::new(2.0, ground.places.foot.y + 20.0)), Some(PictureAt::Map(map.id)), "beside all stages");
    let pictures = LaneId::named("pictures");
    let cell = ground.places.cell(pictures, ride.0).unwrap().center();
    assert_eq!(target(cell), Some(PictureAt::Cell(map.id, pictures, ride.0)));
}

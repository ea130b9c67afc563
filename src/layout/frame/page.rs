//! What surrounds the systems of a page: a title block for a client, the chevrons and names of each system, a foot of one line. The page has its own
//! margin, so nothing here has one. Never a file's name.

use super::legend::{LINE, Legend};
use super::title::{LOGO, TitleBlock};
use super::{SMALL, SMALL_GAP, TIP, arrow, foot};
use crate::i18n::Texts;
use crate::layout::places::{Places, StagePlace};
use crate::layout::words::word;
use crate::layout::{Kit, Part, Staying, Subject, picture};
use crate::method::JudgedMap;
use crate::model::{Project, Variant};
use crate::scene::{Group, Node, Point, Rect, Shape, Size, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

/// Room for the foot, in points.
pub(in crate::layout) const PAGE_FOOT: f64 = 22.0;
/// Type of the title, as a part of the drawing's height, and at least, in points. The paper is somewhat higher than the drawing.
const TITLE_PART: f64 = 0.018;
const LEAST_TITLE: f64 = 26.0;
/// Type of the line below the title, as a part of the title's.
const SUBTITLE_PART: f64 = 0.5;
const LEAST_SUBTITLE: f64 = 12.5;
/// Room between the words of the title block and what is beside them, in points.
const BESIDE: f64 = 40.0;
/// Width of the pieces of arrows by which a system goes on, in points.
const PIECE: f64 = 12.0;

fn title_size(height: f64) -> f64 {
    (height * TITLE_PART).max(LEAST_TITLE).round()
}

/// How much larger the title of a drawing of a height is than the least one.
pub(in crate::layout) fn grown(height: f64) -> f64 {
    title_size(height) / LEAST_TITLE
}

/// The title block of a page of a size; with a legend, if it is wanted; without nodes, if it is only measured.
pub(in crate::layout) fn page_title(subject: &Subject<'_>, size: Size, with_legend: bool, is_drawn: bool) -> TitleBlock {
    let Subject { kit, project, map, .. } = *subject;
    if kit.is_bare() {
        return legend_alone(subject, size, with_legend, is_drawn);
    }
    let title_size = title_size(size.height);
    let title_style = TextStyle::new(Weight::Bold, title_size);
    let subtitle_style = TextStyle::new(Weight::Regular, (title_size * SUBTITLE_PART).max(LEAST_SUBTITLE).round());
    let client = if project.client.is_empty() { &map.name } else { &project.client };
    let logo = picture::picture(kit, map.picture, LOGO * grown(size.height), client);
    let room = size.width - logo.as_ref().map_or(0.0, |image| image.rect.width() + BESIDE);

    let title = kit.words(&map.name, title_style, room, usize::MAX);
    let line = kit.words(&line_for_client(kit.texts, project, subject.judged), subtitle_style, room, usize::MAX);
    let line_top = title.height() + SMALL_GAP / 2.0;
    let words_bottom = line_top + line.height();
    let mut nodes: Vec<Node> = Vec::new();
    if is_drawn {
        // The title alone is read as a heading.
        let heading = Group::new(vec![title.at(Point::ZERO, kit.theme.ink).into()]).of(Part::MapTitle, map.id.0);
        nodes.extend([heading.into(), line.at(Point::new(0.0, line_top), kit.theme.muted).into()]);
    }
    let logo = logo.map(|image| {
        let place = Rect::from_origin_size((size.width - image.rect.width(), 0.0), image.rect.size());
        nodes.extend(picture::placed(kit, &image, place.origin()));
        place
    });
    let mut bottom = words_bottom.max(logo.map_or(0.0, |place| place.y1));
    if with_legend {
        let legend = Legend::of(kit, map, subject.judged);
        // At the right of the words where there is room beside both lines, else below.
        let beside = room - title.width().max(line.width()) - BESIDE;
        let fits = legend.width() <= beside;
        let legend = if fits { legend } else { &legend.within(size.width) };
        let (x, y) = if fits { (room - legend.width(), LINE / 2.0) } else { (0.0, bottom + SMALL_GAP + LINE / 2.0) };
        if is_drawn {
            nodes.extend(legend.nodes(kit.theme, x, y));
        }
        bottom = bottom.max(y - LINE / 2.0 + legend.height());
    }
    let area = Rect::new(0.0, 0.0, title.width(), line_top);
    let node = Group::new(nodes).into();
    TitleBlock { node, area, portrait: None, logo, staying: Staying::default(), bottom }
}

/// The legend of a page that has its title already.
fn legend_alone(subject: &Subject<'_>, size: Size, with_legend: bool, is_drawn: bool) -> TitleBlock {
    let Subject { kit, map, .. } = *subject;
    let legend = Legend::of(kit, map, subject.judged);
    let legend = if legend.width() > size.width { &legend.within(size.width) } else { legend };
    let is_there = with_legend && !legend.is_empty();
    let nodes = if is_there && is_drawn { legend.nodes(kit.theme, 0.0, LINE / 2.0) } else { Vec::new() };
    let bottom = if is_there { legend.height() } else { 0.0 };
    let node = Group::new(nodes).into();
    TitleBlock { node, area: Rect::ZERO, portrait: None, logo: None, staying: Staying::default(), bottom }
}

/// The line under the title: what the user wrote, for whom it is, whose journey, what it is like if not as today, which round.
fn line_for_client(texts: &Texts, project: &Project, judged: &JudgedMap) -> String {
    let map = &judged.map;
    let segment = map.segment.and_then(|id| project.segment(id)).map_or("", |segment| segment.name.as_str());
    let variant = if map.variant == Variant::AsIs { "" } else { word(texts, map.variant) };
    let round = project.round(judged.round);
    let label = round.map_or("", |round| round.label.as_str());
    let date = round.and_then(|round| round.date).map(|date| texts.date(date)).unwrap_or_default();
    let parts = [&map.subtitle, &project.client, segment, variant, label, &date];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The pieces of arrows by which a system goes on from the one above and in the one below.
pub(in crate::layout) fn onward(kit: &Kit<'_>, index: usize, places: &Places) -> Vec<Node> {
    let stages = places.systems[index].stages.clone();
    let mut nodes = Vec::new();
    if index > 0
        && let Some(first) = places.stages.get(stages.start)
    {
        nodes.push(piece(kit, first, first.left - PIECE));
    }
    if index + 1 < places.systems.len()
        && let Some(last) = places.stages[stages].last()
    {
        nodes.push(piece(kit, last, last.right()));
    }
    nodes
}

/// A piece of an arrow beside the chevron of a stage, from an x on.
fn piece(kit: &Kit<'_>, stage: &StagePlace, left: f64) -> Node {
    let tip = TIP.min(PIECE);
    let rect = Rect::new(left - tip + 2.0, stage.chevron.y0, left + PIECE - 2.0, stage.chevron.y1);
    Shape::filled(arrow(rect, tip), kit.theme.chevron).into()
}

/// The foot of a page: what the scores say, or with thresholds what that follows from; and the day.
pub(in crate::layout) fn page_foot(subject: &Subject<'_>, size: Size, thresholds: bool) -> Node {
    let Subject { kit, project, map, options, .. } = *subject;
    let style = kit.small(SMALL);
    let area = Rect::new(0.0, size.height - PAGE_FOOT, size.width, size.height);
    let date = kit.measurer.break_lines(options.date, style, size.width / 2.0, 1);
    let room = size.width - date.width() - BESIDE;
    // A panel says the balance, if there is one.
    let mut said = foot::findings(subject, !kit.panels().findings);
    let limits = thresholds.then(|| foot::limits(kit, project));
    let words = |said: &[String]| said.iter().chain(&limits).map(String::as_str).collect::<Vec<_>>().join(" · ");
    // What has no room is left out as a whole, the least important first: nothing ends in the midst of a sentence.
    while said.len() + limits.iter().len() > 1 && kit.measurer.break_lines(&words(&said), style, f64::INFINITY, 1).width() > room {
        said.pop();
    }
    let said = kit.label(&words(&said), style, room, 1);
    let nodes = vec![
        said.within(area, HorizontalAlign::Left, VerticalAlign::Bottom, kit.theme.muted).into(),
        date.within(area, HorizontalAlign::Right, VerticalAlign::Bottom, kit.theme.muted).into(),
    ];
    Group::new(nodes).of(Part::Foot, map.id.0).into()
}

//! The first pages of a report: the cover and the contents. Never a page that is counted by anybody else: what they are about comes after them.

use super::setting::{BODY, SECTION, STRONG, Setting};
use super::{Headed, Part};
use crate::layout::account::{Account, Block, Topic};
use crate::layout::{Kit, MapOptions, picture};
use crate::model::{Project, RoundId};
use crate::scene::{Group, Node, Outline, Point, Rect, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use uuid::Uuid;

/// The sizes of the title, of which the largest is taken that leaves room for what is below it.
const TITLES: [f64; 4] = [32.0, 24.0, 17.0, 12.0];
const SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 14.0);
const KICKER: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);
const LEAD: TextStyle = TextStyle::new(Weight::SemiBold, 15.0);
/// From one line of the contents to the next, in points: at least, and where there is room.
const CLOSEST: f64 = 12.4;
const WIDEST: f64 = 16.0;
/// The most room for the logo, in points.
const LOGO: Size = Size::new(150.0, 70.0);

/// The cover.
pub(super) fn cover(project: &Project, account: &Account, setting: &Setting<'_>, options: &MapOptions<'_>) -> Vec<Node> {
    let (theme, shape) = (setting.theme, setting.page(false));
    let mut nodes: Vec<Node> = Vec::new();
    let round = project.shown_round().map(|round| round.id).unwrap_or_else(|| RoundId(Uuid::nil()));
    let kit = Kit::new(theme, project, round, options);
    if let Some(image) = picture::picture(&kit, account.logo, LOGO, "") {
        let at = Point::new(shape.right - image.rect.width(), shape.top);
        nodes.extend(picture::placed(&kit, &image, at));
    }
    let title = TITLES.map(|size| setting.words(&account.title, TextStyle::new(Weight::Bold, size), shape.width()));
    let fitting = title.iter().find(|title| title.height() < shape.height() * 0.35).unwrap_or(&title[TITLES.len() - 1]);
    // A title may be so long that nothing has room beside it; then it goes on at the head of the map.
    let most = (shape.height() * 0.6 / fitting.metrics.line_height).floor().max(1.0) as usize;
    let title = Broken { lines: fitting.lines.iter().take(most).cloned().collect(), ..Broken::clone(fitting) };
    let facts = account.facts.len() as f64 * 18.0;
    let needed = title.height() + facts + 130.0;
    let mut y = shape.top + ((shape.height() - needed) * 0.3).clamp(0.0, shape.height() * 0.2);
    let bar = Rect::new(shape.left, y, shape.left + 46.0, y + 5.0);
    nodes.push(Shape::filled(Outline::Rect { rect: bar, radius: 2.5 }, theme.accent).into());
    y += 24.0;
    let kicker = setting.own(setting.texts.report_title(), KICKER, shape.width());
    nodes.push(kicker.at(Point::new(shape.left, y), theme.muted).into());
    y += kicker.height() + 4.0;
    let block = title.at(Point::new(shape.left, y), theme.ink);
    nodes.push(Group::new(vec![block.into()]).of(Part::ReportTitle, Uuid::nil()).into());
    y += title.height() + 6.0;
    if !account.subtitle.trim().is_empty() {
        let subtitle = setting.measurer.break_lines(account.subtitle.trim(), SUBTITLE, shape.width(), 4);
        nodes.push(subtitle.at(Point::new(shape.left, y), theme.muted).into());
        y += subtitle.height();
    }
    y += 30.0;
    let labels = account.facts.iter().map(|(label, _)| setting.width(label, BODY)).fold(0.0, f64::max).min(shape.width() * 0.4) + 16.0;
    for (label, said) in &account.facts {
        let name = setting.own(label, BODY, labels - 8.0);
        let words = setting.words(said, STRONG, shape.width() - labels);
        if y + name.height().max(words.height()) > shape.bottom {
            break;
        }
        nodes.push(name.at(Point::new(shape.left, y), theme.muted).into());
        nodes.push(words.at(Point::new(shape.left + labels, y), theme.ink).into());
        y += name.height().max(words.height()) + 4.0;
    }
    // What the report comes to, in its first sentence.
    if let Some(Block::Sentence(lead)) = account.section(Topic::Says).and_then(|says| says.blocks.first()) {
        let lead = setting.own(lead, LEAD, shape.width() * 0.86);
        let top = shape.bottom - lead.height() - 20.0;
        if top < y + 30.0 {
            return nodes;
        }
        let line = vec![Point::new(shape.left, top - 16.0), Point::new(shape.right, top - 16.0)];
        nodes.push(Shape::stroked(Outline::Polyline { points: line, closed: false }, Stroke::solid(theme.hairline, 0.8)).into());
        nodes.push(lead.at(Point::new(shape.left, top), theme.ink).into());
    }
    nodes
}

/// A page of the contents: what is drawn, and where a heading is named.
type Contents = (Vec<Node>, Vec<(Rect, usize)>);

/// The pages of the contents. Where the headings are is counted from the first page after them.
pub(super) fn contents(headings: &[Headed], setting: &Setting<'_>) -> Vec<Contents> {
    let (theme, shape) = (setting.theme, setting.page(false));
    let first = 44.0;
    let gap = |headed: &Headed| if headed.level == 1 { 7.0 } else { 0.0 };
    // A few lines more than a page has room for are set closer.
    let gaps: f64 = headings.iter().map(gap).sum();
    let line = ((shape.height() - first - gaps - 1.0) / headings.len().max(1) as f64).clamp(CLOSEST, WIDEST);
    let line = if line > CLOSEST { line } else { WIDEST };
    // How many pages they take has to be known before what is on them: the numbers depend on it.
    let mut pages: Vec<Vec<usize>> = vec![Vec::new()];
    let mut y = shape.top + first;
    let mut places = Vec::with_capacity(headings.len());
    for (index, headed) in headings.iter().enumerate() {
        let needed = gap(headed) + line;
        if y + needed > shape.bottom && pages.last().is_some_and(|page| !page.is_empty()) {
            pages.push(Vec::new());
            y = shape.top;
        }
        y += gap(headed);
        places.push(y);
        y += line;
        if let Some(page) = pages.last_mut() {
            page.push(index);
        }
    }
    let before = 1 + pages.len();
    let mut made = Vec::with_capacity(pages.len());
    for (at, page) in pages.iter().enumerate() {
        let (mut nodes, mut links): (Vec<Node>, Vec<(Rect, usize)>) = (Vec::new(), Vec::new());
        if at == 0 {
            let heading = setting.own(setting.texts.report_contents(), SECTION, shape.width());
            let block = heading.at(Point::new(shape.left, shape.top), theme.ink);
            nodes.push(Group::new(vec![block.into()]).of(Part::SectionHeading, Uuid::nil()).into());
        }
        let mut entries: Vec<Node> = Vec::new();
        for index in page {
            let (headed, y) = (&headings[*index], places[*index]);
            let (style, indent) = if headed.level == 1 { (STRONG, 0.0) } else { (BODY, 16.0) };
            let row = Rect::new(shape.left + indent, y, shape.right, y + line);
            let number = setting.measurer.break_lines(&setting.texts.integer((headed.page + before + 1) as i64), style, 60.0, 1);
            let name = setting.measurer.break_lines(&headed.text, style, row.width() - number.width() - 24.0, 1);
            let mut words: Vec<Node> = vec![name.within(row, HorizontalAlign::Left, VerticalAlign::Middle, theme.ink).into()];
            let middle = y + line / 2.0 + style.size * 0.3;
            let dots = vec![Point::new(row.x0 + name.width() + 8.0, middle), Point::new(row.x1 - number.width() - 8.0, middle)];
            if dots[1].x > dots[0].x {
                let stroke = Stroke::dashed(theme.hairline, 0.8, &[0.8, 3.0]);
                words.push(Shape::stroked(Outline::Polyline { points: dots, closed: false }, stroke).into());
            }
            words.push(number.within(row, HorizontalAlign::Right, VerticalAlign::Middle, theme.ink).into());
            entries.push(Group::new(words).of(Part::Entry, Uuid::nil()).into());
            links.push((row, *index));
        }
        nodes.push(Group::new(entries).of(Part::List, Uuid::nil()).into());
        made.push((nodes, links));
    }
    made
}

//! An account set on pages: cover, contents, text with tables and charts, and between them the pages of the map and of its stages, which are drawn
//! already. Sheets that stand for what is read, sheets that lie for what is wide. Never a word of its own, never a figure.

mod chart;
mod column;
mod cover;
mod flow;
mod set;
mod setting;
mod table;
#[cfg(test)]
mod tests;

pub use chart::chart_scene;

use super::account::{Account, Block, Drawn, Section, Table, Topic};
use super::{MapOptions, Part, Theme};
use crate::model::Project;
use crate::scene::{Group, Node, Point, Rect, Scene, Size, TextStyle, Vec2, Weight};
use crate::text::{HorizontalAlign, Measurer, VerticalAlign};
use flow::Flow;
use set::Set;
use setting::Setting;
use std::sync::Arc;
use uuid::Uuid;

/// What is drawn elsewhere, page by page.
#[derive(Debug, Clone, Default)]
pub struct DrawnPages {
    /// The map.
    pub map: Vec<Arc<Scene>>,
    /// Its stages.
    pub stages: Vec<Arc<Scene>>,
    /// Saved views, each with its pages.
    pub views: Vec<Vec<Arc<Scene>>>,
}

/// The rooms of the sheets, inside their margins, in points of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rooms {
    /// Of those with text.
    pub upright: Size,
    /// Of those that lie.
    pub lying: Size,
}

/// The pages of a report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Leaves {
    /// The pages in order.
    pub leaves: Vec<Leaf>,
    /// The headings in order.
    pub headings: Vec<Headed>,
    /// What in the contents leads to a heading: the page, the place on it, and which heading.
    pub links: Vec<(usize, Rect, usize)>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// What is on it, inside the margins: in the shape of the room it was made for, unless it was drawn elsewhere.
    pub scene: Arc<Scene>,
    /// Whether the sheet lies.
    pub lies: bool,
    /// Whether it was drawn elsewhere, as something of its own.
    pub is_drawing: bool,
}

/// A heading, and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Headed {
    /// 1: of a section, 2: below that.
    pub level: u16,
    /// What it says.
    pub text: String,
    /// On which page, from 0.
    pub page: usize,
    /// How far down, in points of the page's drawing.
    pub y: f64,
}

/// The pages of an account. `drawn`: the pages of the map and its stages.
pub fn leaves(project: &Project, account: &Account, drawn: &DrawnPages, rooms: Rooms, options: &MapOptions<'_>) -> Leaves {
    let setting = Setting::new(account, options, rooms);
    let mut flow = Flow::default();
    for section in &account.sections {
        lay(&mut flow, &setting, section, drawn);
    }
    let (pages, headings) = flow.finish(setting.page(false));
    let mut leaves = Leaves::default();
    let contents = if account.is_part { Vec::new() } else { cover::contents(&headings, &setting) };
    // The cover and the contents come before what they are about.
    if !account.is_part {
        leaves.leaves.push(leaf(account, &setting, cover::cover(project, account, &setting, options), false));
    }
    let before = leaves.leaves.len() + contents.len();
    for (page, (nodes, links)) in contents.into_iter().enumerate() {
        leaves.leaves.push(leaf(account, &setting, nodes, false));
        leaves.links.extend(links.into_iter().map(|(rect, heading)| (1 + page, rect, heading)));
    }
    leaves.headings = headings.iter().map(|headed| Headed { page: headed.page + before, ..headed.clone() }).collect();
    for page in pages {
        leaves.leaves.push(match page {
            flow::Page::Set { nodes, lies } => leaf(account, &setting, nodes, lies),
            flow::Page::Drawn(scene) => {
                let lies = scene.size.width > scene.size.height;
                Leaf { scene, lies, is_drawing: true }
            }
        });
    }
    leaves
}

/// What is at the foot of a page, in points of the paper: the title with the line that the options have for it, and the number.
pub fn page_foot(account: &Account, (number, of): (usize, usize), paper: Size, margin: f64, options: &MapOptions<'_>) -> Vec<Node> {
    let (theme, style) = (Theme::of(options.theme), setting::foot(paper));
    let (left, right) = (margin + style.size * 4.0, paper.width - margin - style.size * 4.0);
    // In the margin: what was drawn elsewhere has a foot of its own inside it.
    let middle = paper.height - margin * 0.55;
    let row = Rect::new(left, middle - style.size, right, middle + style.size);
    let count = |count: usize| options.texts.integer(count as i64);
    let number = options.measurer.break_lines(&options.texts.report_page_of(&count(number), &count(of)), style, f64::INFINITY, 1);
    let room = row.width() - number.width() - 3.0 * style.size;
    let said: Vec<&str> = [account.title.as_str(), options.date].into_iter().filter(|part| !part.is_empty()).collect();
    let title = options.measurer.break_lines(&said.join(" · "), style, room.max(1.0), 1);
    let words = vec![
        title.within(row, HorizontalAlign::Left, VerticalAlign::Middle, theme.muted).into(),
        number.within(row, HorizontalAlign::Right, VerticalAlign::Middle, theme.muted).into(),
    ];
    vec![Group::new(words).of(Part::PageFoot, Uuid::nil()).into()]
}

/// How wide the columns of a table are in a room, in points, for words of a size: as they are on the pages of a report.
pub fn column_widths(measurer: &Measurer, table: &Table, room: f64, size: f64) -> Vec<f64> {
    let styles = [TextStyle::new(Weight::SemiBold, size), TextStyle::new(Weight::Regular, size)];
    column::widths(measurer, table, room, styles, 0.0)
}

fn leaf(account: &Account, setting: &Setting<'_>, nodes: Vec<Node>, lies: bool) -> Leaf {
    let scene = Scene {
        size: setting.page(lies).size,
        background: setting.theme.paper,
        title: account.title.clone(),
        language: account.language.to_owned(),
        nodes,
    };
    Leaf { scene: Arc::new(scene), lies, is_drawing: false }
}

/// Lays a section on pages.
fn lay(flow: &mut Flow, setting: &Setting<'_>, section: &Section, drawn: &DrawnPages) {
    // The map says what it is; a page with nothing but its heading would be a page too many.
    if section.topic == Topic::Map {
        flow.drawn(&drawn.map, 1, &section.heading);
        return;
    }
    let lies = section.topic == Topic::Appendix;
    let page = setting.page(lies);
    let set = Set::new(setting, page);
    match section.topic {
        Topic::Says | Topic::Stages | Topic::Scores | Topic::Views | Topic::Method | Topic::Appendix => flow.break_page(page),
        Topic::Map | Topic::Priorities | Topic::Measures | Topic::TakeHome | Topic::Metrics | Topic::Goals | Topic::Money | Topic::Day => {
            flow.begin_section(page, set.room_for_section());
        }
    }
    flow.place(set.section_heading(&section.heading), page);
    let mut title_above = None;
    for (at, block) in section.blocks.iter().enumerate() {
        if let Block::Drawing(drawing) = block
            && drawing.what == Drawn::Stages
        {
            flow.drawn(&drawn.stages, 2, &drawing.title);
            continue;
        }
        if let Block::Drawing(drawing) = block
            && let Drawn::View(at) = drawing.what
        {
            flow.drawn(drawn.views.get(at).map(Vec::as_slice).unwrap_or_default(), 2, &drawing.title);
            continue;
        }
        let mut pieces = set.block(block, title_above);
        // A sentence about a table is not left behind by it.
        if matches!((block, section.blocks.get(at + 1)), (Block::Sentence(_), Some(Block::Table(_) | Block::Points(_))))
            && let Some(last) = pieces.last_mut()
        {
            last.keeps = true;
        }
        for piece in pieces {
            flow.place(piece, page);
        }
        title_above = if let Block::Heading(text) = block { Some(text.as_str()) } else { None };
    }
    if section.topic == Topic::Method {
        // It has its page for itself.
        flow.break_page(page);
    }
}

/// Nodes moved to a place.
fn moved(nodes: Vec<Node>, to: Point) -> Group {
    Group::new(nodes).at(Vec2::new(to.x, to.y))
}

//! A panel, set: its words broken into lines in a width, its symbols beside them. The same for measuring and for drawing, so that what is measured
//! is what is drawn.

use super::content::{Item, PORTRAIT, Panel};
use super::key::Entry;
use super::{beside, middle};
use crate::layout::measures::status_mark;
use crate::layout::numbers::{Numbered, badge, badge_radius};
use crate::layout::{Kit, Part, picture};
use crate::model::{Status, TouchpointId};
use crate::scene::{Color, Detail, Group, Image, Node, Point, Size, TextStyle, Weight};

/// How far from the left the words of a finding and of a measure begin, in sizes of the words.
const FINDING_INDENT: f64 = 1.9;
const MEASURE_INDENT: f64 = 1.4;
/// Room between a picture and the words beside it, in sizes of the words.
const BESIDE_PICTURE: f64 = 0.8;
/// Room after a symbol, after its words, and between two rows of symbols, in sizes of the words.
const AFTER_SYMBOL: f64 = 0.6;
const AFTER_ENTRY: f64 = 1.4;
const BETWEEN_ROWS: f64 = 0.25;

/// The sizes of a panel's type and of the room around it, in points; all follow from the size of its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    /// Size of the words.
    pub words: f64,
}

impl Type {
    pub(super) fn of(words: f64) -> Self {
        Self { words: words.max(super::LEAST_TYPE) }
    }

    /// Room between two panels.
    pub(super) fn between(self) -> f64 {
        self.words
    }

    /// The least width of a panel, where there is so much room.
    pub(super) fn narrowest(self) -> f64 {
        self.words * 15.0
    }

    /// Room around the words of a panel.
    fn padding(self) -> f64 {
        self.words * 0.85
    }

    fn heading(self) -> TextStyle {
        TextStyle::new(Weight::Bold, self.words * 1.2)
    }

    fn strong(self) -> TextStyle {
        TextStyle::new(Weight::SemiBold, self.words)
    }

    fn plain(self) -> TextStyle {
        TextStyle::new(Weight::Regular, self.words)
    }

    /// Room after an item.
    fn after(self) -> f64 {
        self.words * 0.45
    }
}

/// How high a panel is in a width.
pub(super) fn height(kit: &Kit<'_>, panel: &Panel, width: f64, kind: Type) -> f64 {
    setter(kit, panel, width, kind, false).1
}

/// A panel in a width, its upper left corner at the origin.
pub(super) fn set(kit: &Kit<'_>, panel: &Panel, width: f64, kind: Type) -> Vec<Node> {
    let mut nodes = setter(kit, panel, width, kind, true).0;
    let words = nodes.split_off(1);
    nodes.push(Group::new(words).detail(Detail::Words).into());
    nodes
}

/// The heading of a panel and its items, if they are drawn; and how high it is.
fn setter(kit: &Kit<'_>, panel: &Panel, width: f64, kind: Type, is_drawn: bool) -> (Vec<Node>, f64) {
    let (left, right, y) = (kind.padding(), width - kind.padding(), kind.padding());
    let mut setter = Setter { kit, kind, left, right, y, is_drawn, nodes: Vec::new() };
    let heading = setter.text(&panel.heading, Whose::Program, kind.heading(), kit.theme.ink);
    setter.push(heading, Some((Part::PanelHeading, panel.id)));
    setter.y += kind.words * 0.35;
    for item in &panel.items {
        setter.item(item);
    }
    (setter.nodes, setter.y - kind.after() + kind.padding())
}

/// How long the texts of a panel are on one line, in sizes of the words: from that follows about how high it is in a width, without breaking a line.
pub(super) struct Lengths {
    heading: f64,
    items: Vec<Length>,
}

/// How long the texts of an item are.
enum Length {
    /// One below the other, that far from the left.
    Lines(f64, Vec<f64>),
    /// A picture, and pairs of texts beside or below it.
    Pictured(Size, Vec<f64>),
    /// Several on a line.
    Flowing(Vec<f64>),
}

impl Lengths {
    /// Those of a panel.
    pub(super) fn of(kit: &Kit<'_>, panel: &Panel) -> Self {
        let length = |text: &str, weight: Weight| kit.measurer.width(text, TextStyle::new(weight, super::LEAST_TYPE)) / super::LEAST_TYPE;
        let (plain, strong) = (|text: &str| length(text, Weight::Regular), |text: &str| length(text, Weight::SemiBold));
        let of_item = |item: &Item| match item {
            Item::Sentence(text) => Length::Lines(0.0, vec![plain(text)]),
            Item::Main(text) | Item::Subheading(text) => Length::Lines(0.0, vec![strong(text)]),
            Item::Finding { title, reason, .. } => Length::Lines(FINDING_INDENT, vec![strong(title), plain(reason)]),
            Item::Measure { title, who, .. } => Length::Lines(MEASURE_INDENT, vec![strong(title), plain(who)]),
            Item::Segment { portrait, name, words } => {
                let size = portrait.as_ref().map_or(Size::ZERO, |image| portrait_size(image, 1.0));
                let words = words.iter().flat_map(|(label, text)| [plain(label), plain(text)]);
                Length::Pictured(size, std::iter::once(strong(name)).chain(words).collect())
            }
            Item::Key(entries) => {
                Length::Flowing(entries.iter().map(|entry| entry.symbol.width() + AFTER_SYMBOL + plain(&entry.words)).collect())
            }
        };
        Self { heading: length(&panel.heading, Weight::Bold), items: panel.items.iter().map(of_item).collect() }
    }

    /// About how high the panel is in a width.
    pub(super) fn height(&self, width: f64, kind: Type) -> f64 {
        const LINE: f64 = 1.21;
        let room = (width - 2.0 * kind.padding()) / kind.words;
        // A line is never quite full.
        let lines = |length: f64, room: f64| if length <= room { LINE } else { (length * 1.08 / room.max(1.0)).ceil() * LINE };
        let after = kind.after() / kind.words;
        let of_item = |item: &Length| match item {
            Length::Lines(indent, texts) => texts.iter().map(|length| lines(*length, room - indent)).sum::<f64>() + after,
            Length::Pictured(size, texts) => {
                let is_beside = fits_beside(*size, room);
                let room = if is_beside { room - size.width - BESIDE_PICTURE } else { room };
                let words = texts.iter().map(|length| lines(*length, room)).sum::<f64>() + after * (texts.len() / 2) as f64;
                after + if is_beside { words.max(size.height) } else { words + size.height }
            }
            Length::Flowing(entries) => {
                let (mut rows, mut x): (f64, f64) = (1.0, 0.0);
                for length in entries {
                    if x > 0.0 && x + length > room {
                        (rows, x) = (rows + 1.0, 0.0);
                    }
                    x += length + AFTER_ENTRY;
                }
                rows * (LINE + BETWEEN_ROWS) + after
            }
        };
        let items: f64 = self.items.iter().map(of_item).sum();
        (lines(self.heading * 1.2, room) * 1.2 + 0.35 + items - after) * kind.words + 2.0 * kind.padding()
    }
}

/// Whose words a text is, which says how it is hyphenated.
#[derive(Clone, Copy)]
enum Whose {
    Program,
    Project,
}

/// What a panel is set with: where the next words begin.
struct Setter<'a> {
    kit: &'a Kit<'a>,
    kind: Type,
    left: f64,
    right: f64,
    y: f64,
    /// Whether there are nodes; else it is only measured.
    is_drawn: bool,
    nodes: Vec<Node>,
}

impl Setter<'_> {
    fn item(&mut self, item: &Item) {
        let (kind, theme) = (self.kind, self.kit.theme);
        match item {
            Item::Sentence(text) => {
                let words = self.text(text, Whose::Program, kind.plain(), theme.ink);
                self.push(words, None);
            }
            Item::Main(text) => {
                let words = self.text(text, Whose::Program, kind.strong(), theme.ink);
                self.push(words, None);
            }
            Item::Subheading(text) => {
                let words = self.text(text, Whose::Program, kind.strong(), theme.muted);
                self.push(words, None);
            }
            Item::Finding { id, numbered, title, reason } => self.finding((*id, *numbered), title, reason),
            Item::Segment { portrait, name, words } => self.segment(portrait.as_ref(), name, words),
            Item::Key(entries) => self.key(entries),
            Item::Measure { status, title, who } => self.measure(*status, title, who),
        }
        self.y += kind.after();
    }

    /// Words from the left to the right edge, and where they end below, which is where the next begin.
    fn text(&mut self, text: &str, whose: Whose, style: TextStyle, color: Color) -> Vec<Node> {
        let room = self.right - self.left;
        let lines = match whose {
            Whose::Program => self.kit.label(text, style, room, usize::MAX),
            Whose::Project => self.kit.words(text, style, room, usize::MAX),
        };
        let at = Point::new(self.left, self.y);
        self.y += lines.height();
        self.drawn(|_| vec![lines.at(at, color).into()])
    }

    /// Nodes, if there are any.
    fn drawn(&self, nodes: impl FnOnce(&Kit<'_>) -> Vec<Node>) -> Vec<Node> {
        if self.is_drawn { nodes(self.kit) } else { Vec::new() }
    }

    fn push(&mut self, nodes: Vec<Node>, part: Option<(Part, uuid::Uuid)>) {
        if !self.is_drawn {
            return;
        }
        let group = Group::new(nodes);
        self.nodes.push(match part {
            Some((part, id)) => group.of(part, id).into(),
            None => group.into(),
        });
    }

    /// What something says from farther right on.
    fn indented(&mut self, by: f64, words: impl FnOnce(&mut Self) -> Vec<Node>) -> Vec<Node> {
        self.left += by;
        let nodes = words(self);
        self.left -= by;
        nodes
    }

    fn finding(&mut self, (id, numbered): (TouchpointId, Numbered), title: &str, reason: &str) {
        let (kind, theme) = (self.kind, self.kit.theme);
        let radius = badge_radius(kind.words);
        let center = beside(self.left + radius, self.y, kind.words);
        let mut nodes = self.drawn(|kit| badge(kit, numbered, center, kind.words));
        nodes.extend(self.indented(kind.words * FINDING_INDENT, |setter| {
            let mut words = setter.text(title, Whose::Project, kind.strong(), theme.ink);
            words.extend(setter.text(reason, Whose::Project, kind.plain(), theme.muted));
            words
        }));
        self.push(nodes, Some((Part::Finding, id.0)));
    }

    fn measure(&mut self, status: Status, title: &str, who: &str) {
        let (kind, theme) = (self.kind, self.kit.theme);
        let mark = kind.words * 0.8;
        let center = beside(self.left + mark / 2.0, self.y, kind.words);
        let mut nodes = self.drawn(|_| status_mark(status, center, mark, theme.ink));
        nodes.extend(self.indented(kind.words * MEASURE_INDENT, |setter| {
            let mut words = setter.text(title, Whose::Project, kind.strong(), theme.ink);
            words.extend(setter.text(who, Whose::Project, kind.plain(), theme.muted));
            words
        }));
        self.push(nodes, None);
    }

    fn segment(&mut self, portrait: Option<&Image>, name: &str, words: &[(String, String)]) {
        let (kind, theme) = (self.kind, self.kit.theme);
        let size = portrait.map_or(Size::ZERO, |image| portrait_size(image, kind.words));
        let mut nodes = Vec::new();
        let top = self.y;
        if let Some(image) = portrait.filter(|_| self.is_drawn) {
            let image = Image { rect: size.to_rect(), ..image.clone() };
            nodes.extend(picture::placed(self.kit, &image, Point::new(self.left, top)));
        }
        let is_beside = fits_beside(size, self.right - self.left);
        let indent = if portrait.is_some() && is_beside { size.width + kind.words * BESIDE_PICTURE } else { 0.0 };
        if portrait.is_some() && !is_beside {
            self.y += size.height + kind.after();
        }
        nodes.extend(self.indented(indent, |setter| {
            let mut nodes = setter.text(name, Whose::Project, kind.strong(), theme.ink);
            for (label, text) in words {
                setter.y += kind.after();
                nodes.extend(setter.text(label, Whose::Program, kind.plain(), theme.muted));
                nodes.extend(setter.text(text, Whose::Project, kind.plain(), theme.ink));
            }
            nodes
        }));
        if is_beside {
            self.y = self.y.max(top + size.height);
        }
        self.push(nodes, None);
    }

    /// The symbols with their words, as many in a line as there is room for.
    fn key(&mut self, entries: &[Entry]) {
        let (kind, size) = (self.kind, self.kind.words);
        let room = self.right - self.left;
        let mut nodes = Vec::new();
        let (mut x, mut line): (f64, f64) = (0.0, 0.0);
        for entry in entries {
            let indent = (entry.symbol.width() + AFTER_SYMBOL) * size;
            let words = self.kit.label(&entry.words, kind.plain(), room - indent, usize::MAX);
            let width = indent + words.width();
            if x > 0.0 && x + width > room {
                self.y += line + size * BETWEEN_ROWS;
                (x, line) = (0.0, 0.0);
            }
            if self.is_drawn {
                let left = self.left + x;
                nodes.extend(entry.symbol.nodes(self.kit, Point::new(left, middle(self.y, size)), size));
                nodes.push(words.at(Point::new(left + indent, self.y), entry.symbol.ink(self.kit)).into());
            }
            line = line.max(words.height());
            x += width + size * AFTER_ENTRY;
        }
        self.y += line;
        self.push(nodes, None);
    }
}

/// The size of a portrait beside words of a size.
fn portrait_size(image: &Image, words: f64) -> Size {
    let (width, height) = (image.rect.width().max(1e-6), image.rect.height().max(1e-6));
    let scale = (PORTRAIT.width * words / width).min(PORTRAIT.height * words / height);
    Size::new(width * scale, height * scale)
}

/// Whether words have room enough beside a picture.
fn fits_beside(picture: Size, room: f64) -> bool {
    picture.width > 0.0 && picture.width * 2.6 <= room
}

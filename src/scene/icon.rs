//! Icons of one family (Lucide, ISC licence, `assets/icons/`) as paths in a box of 24 × 24, drawn as round strokes of width 2. The window
//! and the exporters draw the same paths. Never a bitmap, never a font.

use kurbo::{Affine, BezPath, Point};
use std::sync::OnceLock;
use usvg::tiny_skia_path::PathSegment;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)*) => {
        /// One icon; its name says what it shows or does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum Icon { $($name,)* }

        impl Icon {
            /// Every icon there is.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];

            const fn source(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("../../assets/icons/", $file, ".svg")),)* }
            }
        }
    };
}

icons! {
    // channels
    Print = "newspaper", TvRadio = "tv", Outdoor = "signpost", Mail = "mailbox", Phone = "phone", InPerson = "handshake", Shop = "store",
    Event = "calendar-days", Document = "file-text", Website = "globe", WebShop = "shopping-cart", Search = "search", EMail = "mail",
    SocialMedia = "share-2", Messenger = "message-circle", Video = "video", App = "smartphone", Portal = "messages-square",
    Group = "users", Other = "ellipsis", NotSet = "circle-dashed",
    // commands
    New = "file-plus-2", Open = "folder-open", Save = "save", Export = "share", Import = "download", Undo = "undo-2", Redo = "redo-2",
    Cut = "scissors", Copy = "copy", Paste = "clipboard-paste", Duplicate = "copy-plus", Delete = "trash-2", Add = "plus", Rename = "pencil",
    ZoomIn = "zoom-in", ZoomOut = "zoom-out", FitMap = "maximize", FitSelection = "scan", Palette = "command", Keyboard = "keyboard",
    Find = "text-search", Settings = "settings", Light = "sun", Dark = "moon", Projector = "projector", Language = "languages",
    Help = "circle-help", Close = "x", Check = "check", Warning = "triangle-alert", Info = "info", Left = "chevron-left",
    Right = "chevron-right", Up = "chevron-up", Down = "chevron-down", More = "ellipsis-vertical", Visible = "eye", Hidden = "eye-off",
    Grip = "grip-vertical", Folder = "folder", File = "file", Stage = "columns-3", Touchpoint = "square-mouse-pointer", Lane = "rows-3",
    Segment = "circle-user", Round = "calendar-check", Rater = "user-check", Map = "map", Project = "briefcase", Critical = "shield-alert",
    Catalogue = "library", Inspector = "panel-right", Link = "link", Unlink = "unlink", Quit = "log-out", Positive = "circle-plus",
    Negative = "circle-minus",
    // views and what they show
    SavedView = "bookmark", Table = "table-2", Grid = "sheet", Analysis = "chart-scatter", Agreement = "vote", Measure = "lightbulb", Compare = "git-compare", Filter = "list-filter", Picture = "image", AddPicture = "image-plus", Way = "list-checks", Lock = "lock", History = "history", ArrowRight = "arrow-right", Better = "trending-up", Worse = "trending-down", Done = "circle-check", List = "clipboard-list",
}

impl Icon {
    /// Side of the box that contains the paths.
    pub(crate) const BOX: f64 = 24.0;

    /// The strokes, in a box of 24 × 24, to be drawn with round ends and 2 wide.
    pub fn path(self) -> &'static BezPath {
        static PATHS: OnceLock<Vec<OnceLock<BezPath>>> = OnceLock::new();
        let paths = PATHS.get_or_init(|| Self::ALL.iter().map(|_| OnceLock::new()).collect());
        paths[self as usize].get_or_init(|| parse(self.source()))
    }

    /// The strokes moved and scaled into a square of `side` points whose top left corner is `origin`; draw them `side / 12` wide.
    pub fn path_at(self, origin: Point, side: f64) -> BezPath {
        Affine::translate(origin.to_vec2()) * Affine::scale(side / Self::BOX) * self.path().clone()
    }
}

/// The outlines of a bundled SVG file; an unreadable one (a test would say so) draws nothing.
fn parse(source: &str) -> BezPath {
    let mut path = BezPath::new();
    if let Ok(tree) = usvg::Tree::from_str(source, &usvg::Options::default()) {
        collect(tree.root(), &mut path);
    }
    path
}

fn collect(group: &usvg::Group, out: &mut BezPath) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect(group, out),
            usvg::Node::Path(path) => {
                let at = |point: usvg::tiny_skia_path::Point| Point::new(f64::from(point.x), f64::from(point.y));
                for segment in path.data().segments() {
                    match segment {
                        PathSegment::MoveTo(to) => out.move_to(at(to)),
                        PathSegment::LineTo(to) => out.line_to(at(to)),
                        PathSegment::QuadTo(control, to) => out.quad_to(at(control), at(to)),
                        PathSegment::CubicTo(one, two, to) => out.curve_to(at(one), at(two), at(to)),
                        PathSegment::Close => out.close_path(),
                    }
                }
            }
            usvg::Node::Image(_) | usvg::Node::Text(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Icon;
    use kurbo::{Rect, Shape as _};

    #[test]
    fn every_icon_has_strokes_inside_its_box() {
        for icon in Icon::ALL {
            let bounds = icon.path().bounding_box();
            assert!(icon.path().elements().len() > 1, "{icon:?} draws nothing");
            assert!(Rect::new(0.0, 0.0, Icon::BOX, Icon::BOX).contains_rect(bounds), "{icon:?} leaves its box: {bounds:?}");
        }
    }
}

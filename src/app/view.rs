//! Which view of the open project the window shows. Never what a view contains.

/// A way to look at the open project; the shown map, round and selection are the same in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// The journey map: home.
    #[default]
    Map,
    /// Paid, owned and earned touchpoints by area, next to their chances to delight.
    Table,
    /// All touchpoints with all fields, like a spreadsheet.
    Grid,
    /// Charts and priorities.
    Analysis,
    /// Votes, agreement and what needs discussing.
    Agreement,
    /// Two maps or two rounds side by side.
    Compare,
    /// What is to be done: the list of measures.
    Measures,
}

impl View {
    /// Every view in the order of the view switch.
    pub const ALL: [Self; 7] = [Self::Map, Self::Table, Self::Grid, Self::Analysis, Self::Agreement, Self::Compare, Self::Measures];

    /// Its position in the view switch, from 0.
    pub fn index(self) -> u8 {
        self as u8
    }
}

/// Parts of the window that the focus moves between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowArea {
    /// The map.
    Canvas,
    /// What is selected.
    Inspector,
    /// The tabs of the maps.
    Tabs,
    /// Ready-made touchpoints.
    Catalogue,
    /// The guide.
    Guide,
}

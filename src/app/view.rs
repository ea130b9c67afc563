//! Which of its views the window shows of the open project. Never what a view holds.

/// A way to look at the open project; the shown map, round and selection are the same in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// The journey map: home.
    #[default]
    Map,
    /// Paid, owned and earned touchpoints by area, beside their chances to delight.
    Table,
    /// All touchpoints with all fields, like a spreadsheet.
    Grid,
    /// Charts and priorities.
    Analysis,
    /// Votes, agreement and what is to discuss.
    Agreement,
    /// Two maps or two rounds beside each other.
    Compare,
}

impl View {
    /// Every view in the order of the switch.
    pub const ALL: [Self; 6] = [Self::Map, Self::Table, Self::Grid, Self::Analysis, Self::Agreement, Self::Compare];

    /// Its place in the switch, from 0.
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
}

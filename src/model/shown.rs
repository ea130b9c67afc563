//! The closed vocabularies of what can be shown: verdicts, charts and how they are shown, tabs, kinds of views and how a map is laid out in them, with
//! their machine words (`interfaces.md`). Never what any of it looks like, and never which verdict anything gets.

use super::codes;

codes! {
    /// What a touchpoint's scores say about it, in the order of the rules.
    Verdict "verdict" {
        /// E, F or R is missing.
        NotRated = "not-rated",
        /// Critical and failing, or relevant and severely failing.
        DealBreaker = "deal-breaker",
        /// Relevant and failing.
        PainPoint = "pain-point",
        /// Relevant, delightful, and no competitor is better.
        MagicMoment = "magic-moment",
        /// Relevant, and a competitor is better.
        Contested = "contested",
        /// Relevant, and none of the above.
        Solid = "solid",
        /// Not relevant, and delightful.
        Overdelivered = "overdelivered",
        /// Not relevant, and failing.
        MinorLetdown = "minor-letdown",
        /// Everything else.
        Neutral = "neutral",
    }
    /// The charts there are, in the order of the chooser.
    ChartKind "chart" {
        /// How much it counts against how far it is from the expectation, with the regions of the verdicts.
        RelevanceGap = "relevance-gap",
        /// The classic plane with four fields.
        ImportancePerformance = "importance-performance",
        /// Scores along the journey.
        Curves = "curves",
        /// Contacts and completions along the journey, with the funnels and what is lost.
        Funnel = "funnel",
        /// Mean scores and gaps of touchpoints that have something in common.
        Groups = "groups",
        /// What delights against what disappoints.
        Balance = "balance",
        /// Which goals are served in which stage.
        Coverage = "coverage",
        /// What to deal with first.
        Priorities = "priorities",
        /// What more money for measures buys.
        Frontier = "frontier",
        /// Where the money goes, and what it does there.
        Spend = "spend",
    }
    /// What touchpoints are grouped by.
    GroupBy "group-by" {
        /// Their stage.
        Stage = "stage",
        /// Their media kind.
        Media = "media",
        /// Their area.
        Area = "area",
        /// Their channel world.
        World = "world",
        /// How far they can be steered.
        Control = "control",
        /// Who rated them.
        RaterGroup = "rater-group",
    }
    /// What spend is added up by.
    SpendBy "spend-by" {
        /// The media kind.
        Media = "media",
        /// The area.
        Area = "area",
        /// The main channel.
        Channel = "channel",
        /// The stage.
        Stage = "stage",
        /// Every touchpoint by itself.
        Touchpoint = "touchpoint",
    }
    /// What can be followed along the journey.
    Curve "curve" {
        /// E
        Expectation = "expectation",
        /// F
        Fulfilment = "fulfilment",
        /// C
        Competition = "competition",
        /// R
        Relevance = "relevance",
        /// g
        Gap = "gap",
    }
    /// Where the lines between the fields of importance × performance run.
    QuadrantLines "quadrant-lines" {
        /// Important is what the project calls relevant; performance is good from the middle of the scale on.
        Relevant = "relevant",
        /// Both in the middle of the scale.
        Centre = "centre",
        /// At the means of the touchpoints that have both scores.
        Mean = "mean",
        /// At their medians.
        Median = "median",
    }
    /// A way to look at measures, in the order of the tabs.
    MeasureTab "measure-tab" {
        /// All measures with all fields.
        List = "list",
        /// A column for each status.
        Board = "board",
        /// Value over effort or cost.
        Plane = "plane",
        /// Which of them to do with the money and the days there are.
        Portfolio = "portfolio",
        /// All open questions.
        Questions = "questions",
        /// The parts of a workshop's day.
        Day = "day",
        /// Who takes what home.
        Tasks = "tasks",
        /// Who is addressed where, by what means, when and with what.
        Contacts = "contacts",
        /// What they cost and brought.
        Return = "return",
    }
    /// What a saved view shows.
    Shows "saved-view" {
        /// The journey map, or a part of it.
        Map = "map",
        /// Paid, owned and earned touchpoints by area, next to their chances to delight.
        Table = "table",
        /// All touchpoints with all fields.
        Grid = "grid",
        /// A chart.
        Chart = "chart",
        /// Votes and agreement.
        Votes = "votes",
        /// Two maps or rounds of the project, compared.
        Compare = "compare",
        /// Measures, in one of the tabs.
        Measures = "measures",
        /// The sheet of a segment.
        Segment = "segment",
    }
    /// How the map of a saved view is laid out.
    Arrangement "arrangement" {
        /// Composed for the window or the page, all of it at once.
        Whole = "whole",
        /// In one line.
        Line = "line",
        /// Composed, in the lines that the window had when the view was saved.
        Window = "window",
    }
}

/// The first of a vocabulary is the usual one.
macro_rules! first_is_usual {
    ($($name:ident: $first:ident),*) => {$(
        impl Default for $name {
            fn default() -> Self {
                Self::$first
            }
        }
    )*};
}

first_is_usual!(ChartKind: RelevanceGap, GroupBy: Stage, SpendBy: Media, QuadrantLines: Relevant, MeasureTab: List, Shows: Map);

# Charts of what the scores say: the analysis view and its exports.
term-chart-relevance-gap = Relevance × gap
term-chart-importance-performance = Importance × performance
term-chart-curves = Curves along the journey
term-chart-groups = Groups compared
term-chart-balance = Emotional balance
term-chart-coverage = Goals by stage
term-chart-priorities = Priorities
term-chart-funnel = Funnel

# One line under the title of each chart.
term-chart-why-relevance-gap = How much each touchpoint counts, and how far the experience differs from the expectation. The areas show the verdicts.
term-chart-why-importance-performance = How much each touchpoint counts, and how well it performs. After Martilla & James (1977).
term-chart-why-curves = Scores in the order in which customers meet the touchpoints.
term-chart-why-groups = Mean scores, and the mean gap between fulfilment and expectation.
term-chart-why-coverage = How many touchpoints serve each goal in each stage, and which goals none serves.
term-chart-why-priorities = Deal-breakers first, then pain points, contested touchpoints and all others; within each group by opportunity.
term-chart-why-funnel = How many customers reach each touchpoint and go on from it, along the journey; funnels are marked, and where customers are lost is named.
chart-why-balance = What delights and what disappoints, weighted by relevance. Losses are multiplied by { $aversion }.
chart-title-groups = Groups compared: { $by }

term-group-by-stage = stages
term-group-by-media = media
term-group-by-area = areas
term-group-by-world = channel worlds
term-group-by-control = control
term-group-by-rater-group = groups of raters
term-curve-expectation = expectation
term-curve-fulfilment = fulfilment
term-curve-competition = competition
term-curve-relevance = relevance
term-curve-gap = gap
term-quadrant-lines-relevant = threshold and middle of the scale
term-quadrant-lines-centre = middle of the scale
term-quadrant-lines-mean = means
term-quadrant-lines-median = medians

# Axes and lines.
chart-axis-relevance = Relevance
chart-axis-gap = Gap: fulfilment − expectation
chart-axis-importance = Importance (relevance)
chart-axis-performance = Performance (fulfilment)
chart-axis-scores = Scores
chart-axis-scores-and-gap = Scores and gap
chart-line-relevant = relevant from { $value }
chart-line-delight = delight from { $value }
chart-line-failing = failing from { $value }
chart-line-severe = severe from { $value }
chart-line-centre = middle { $value }
chart-line-mean = mean { $value }
chart-line-median = median { $value }
chart-curves-means = Zoomed out, each point is the mean of { $count } touchpoints. Zoom in to see every one.
chart-left-out = { $count ->
    [one] { $count } touchpoint is not fully rated and not shown.
   *[other] { $count } touchpoints are not fully rated and not shown.
}

# Groups, balance, coverage.
chart-no-world = neither
chart-no-group = no group
chart-group-count = { $count ->
    [one] { $count } touchpoint, { $count-rated } rated
   *[other] { $count } touchpoints, { $count-rated } rated
}
chart-groups-scores = Mean scores, 0–10
chart-groups-gap = Mean gap
chart-groups-worst = Weakest touchpoint
chart-balance-good = delight +{ $sum }
chart-balance-bad = disappointment −{ $sum } × { $aversion } = −{ $felt }
chart-balance-side-good = What delights most
chart-balance-side-bad = What disappoints most
chart-balance-nothing = Nothing so far
chart-balance-more = { $count ->
    [one] and { $count } more: { $sum }
   *[other] and { $count } more, together { $sum }
}
chart-coverage-total = All
chart-coverage-measures = + measures
chart-coverage-unserved = not served

# The priority list.
chart-reason = relevance { $relevance }, expectation { $expectation }, fulfilment { $fulfilment }
chart-reason-competition = , competition { $competition }
chart-reason-critical = , critical
chart-opportunity = Opportunity

# Nothing to show yet.
chart-empty-map = There are no touchpoints yet. Go to the map, press Enter and type the first one.
chart-empty-unrated = No touchpoint is fully rated yet. Go to the map, select one and type digits: expectation, fulfilment, competition, relevance.
chart-empty-no-curve = No curve is selected. Switch one on above.
chart-empty-no-votes = Nobody has voted on this map in this round yet. Votes are cast in the Votes view.
chart-empty-no-goals = No touchpoint serves a goal yet. Choose goals in the inspector of a touchpoint.

# The view around the charts.
charts-name = Charts
charts-go-to-map = Go to the map
charts-lines = Lines at
charts-by = By
charts-curves = Curves
charts-copy-picture = Copy picture
charts-copy-svg = Copy as SVG
charts-export = Export chart…
charts-show-all = Show all
charts-tip-list = Click to select, double-click to go to the map.
charts-tip = The wheel zooms, dragging moves. Click to select, double-click to go to the map.
charts-plane-name = Chart { $title }
charts-mark-name = { $title }, { $verdict }, relevance { $relevance }, gap { $gap }
charts-cell-name = { $row }, { $column }: { $count }
charts-row-name = { $position }. { $title }, { $verdict }: { $reason }
charts-threshold-name = Threshold: { $name }
charts-threshold-tip = Drag to change this threshold of the project, or use the arrow keys when it has the focus.
charts-several = { $count ->
    [one] { $count } touchpoint here
   *[other] { $count } touchpoints here
}
charts-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
charts-copied = The chart is on the clipboard.
job-copy = Copying the chart

# The export dialog.
dialog-export-what = What
dialog-export-what-map = the map
dialog-export-what-plan = Plan
dialog-export-what-returns = Return
dialog-export-what-chart = the chart that is shown

# The funnel along the journey.
chart-empty-no-contacts = Nothing was measured in this round. Enter contacts and completions of touchpoints in the inspector, or import a table of metrics.
chart-funnel-figure = { $metric } { $value }
chart-funnel-unknown = not measured
chart-funnel-lost = Drop-off { $lost }
chart-funnel-fall = { $lost } fewer contacts at the next
chart-funnel-break = Break
chart-funnel-break-cause = Break: { $cause }
chart-funnel-proposed = Proposed break
chart-funnel-named = Funnel: { $name }
chart-funnel-row = { $title }: { $values }; { $lost }
chart-left-out-funnel = { $count ->
    [one] { $count } touchpoint has no contacts and is not shown.
   *[other] { $count } touchpoints have no contacts and are not shown.
}

# Several curves of one score on one path.
chart-title-several = { $curve } compared
chart-why-several = What each of them says about the same touchpoints. A touchpoint that is missing or not rated leaves a gap.
chart-empty-several = None of those compared has rated a touchpoint of this map. Choose others above.
chart-left-out-several = { $count ->
    [one] { $count } touchpoint of the other maps is not on this path.
   *[other] { $count } touchpoints of the other maps are not on this path.
}
chart-partings = Where they part most
chart-partings-highest = highest
chart-partings-lowest = lowest
chart-partings-difference = difference
chart-partings-nowhere = They part nowhere.
chart-partings-one = There is only one curve yet. Choose another one to see where they part.
chart-partings-row = { $title }: { $high } { $most }, { $low } { $least }, difference { $difference }
chart-voice-silent = { $name }: not rated
charts-voices = Compare
charts-voices-choose = Choose whose curves are compared
charts-voices-most = At most five curves can be compared. Take one away first.
charts-voices-none = There is nothing to compare yet: a second map with the same touchpoints, a second round, or votes of a group of raters.
charts-voices-maps = Maps and segments
charts-voices-rounds = Rounds
charts-voices-groups = Groups of raters
charts-voices-clear = Compare nothing
charts-voices-count = { $count } of five chosen
charts-voices-at = { $title }: { $values }
charts-voices-value = { $name } { $value }

# The bar that says which touchpoints are shown: by the grid, and on the map, which dims the rest.
filter-text = Filter by text
filter-stage = Stage
filter-media = Media
filter-verdict = Verdict
filter-world = World
filter-control = Control
filter-goal = Goal
filter-unrated = Not rated
filter-discuss = To discuss
filter-clear = Clear filter
filter-no-world = neither
filter-choice = Filter by { $what }
filter-close = Close filter
filter-lifted = The filter was cleared because it hid this result.

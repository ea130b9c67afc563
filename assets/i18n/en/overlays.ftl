# The command palette and the search bar.
palette-hint = What do you want to do?
palette-nothing = No matching command
find-hint = Search the whole project
find-close = Close search
find-count = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
}
# What was found, and on which map: “Advertising · Buying shoes”, “Stage · Buying shoes”.
find-place = { $what } · { $map }
term-hit-stage = Stage
term-hit-lane = Lane
term-hit-map = Map
term-hit-segment = Segment
term-hit-round = Round
term-hit-measure = Measure
term-hit-project = Project

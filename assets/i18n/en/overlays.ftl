# The command palette and the search bar.
palette-hint = Type what you want to do
palette-nothing = No command is called that
find-hint = Find in the whole project
find-close = Close the search
find-count = { $count ->
    [0] Nothing found
    [one] { $count } place
   *[other] { $count } places
}
# What was found, and on which map: “Advertising · Buying shoes”, “Stage · Buying shoes”.
find-place = { $what } · { $map }
term-hit-stage = Stage
term-hit-lane = Lane
term-hit-map = Map
term-hit-segment = Segment
term-hit-round = Round
term-hit-project = Project

# Two maps or two rounds beside each other.
compare-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
compare-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
compare-stages-and-touchpoints = { $stages } and { $touchpoints }
# $what: how many stages and touchpoints.
compare-added = { $what } added
compare-removed = { $what } removed
compare-moved = { $what } moved
compare-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
compare-content-variants = Content for segments and channels
compare-description = Description
compare-yes = yes
compare-no = no
compare-break-unknown = yes, cause unknown

compare-picture = Picture
compare-a-picture = a picture
compare-another-picture = another picture
compare-title = { $left } and { $right }
compare-curves = Fulfilment on both sides
compare-nothing = Nothing differs.
compare-no-touchpoints = Neither side has a touchpoint yet.
compare-better-count = { $count ->
    [one] { $count } touchpoint better ({ $sum })
   *[other] { $count } touchpoints better ({ $sum })
}
compare-worse-count = { $count ->
    [one] { $count } worse ({ $sum })
   *[other] { $count } worse ({ $sum })
}
compare-verdict-count = { $count ->
    [one] { $count } verdict changed
   *[other] { $count } verdicts changed
}
compare-balance = emotional balance { $left } → { $right }
# The same on both sides; on one side or both nothing negative, which no arrow can stand between.
compare-balance-same = emotional balance unchanged: { $balance }
compare-balance-nothing-negative = emotional balance: nothing negative on either side
compare-balance-sides = emotional balance: { $left } on the left, { $right } on the right
# Of a side where touchpoints are not rated: on how many the balance rests.
compare-balance-of = { $balance } ({ $rated } of { $count })
compare-rated-in-both = { $rated } of { $count } rated in both
compare-nothing-negative = nothing negative
compare-better = { $gap } better
compare-worse = { $gap } worse
compare-now-rated = now rated
compare-not-rated-yet = not rated yet
compare-is-added = added
compare-is-removed = removed
compare-is-moved = moved
compare-is-same = the same
compare-moved-to = moved to “{ $stage }”
compare-moved-from = moved here from “{ $stage }”
compare-moved-within = moved within the stage
compare-verdict-change = { $from } → { $to }
compare-other-fields = Changed: { $fields }
compare-told-stage = Stage { $name } { $fate }
compare-stage-named = Stage “{ $name }”
compare-measure-named = Measure “{ $name }”
compare-list-better = Better
compare-list-worse = Worse
compare-list-verdicts = Changed verdicts
compare-list-one-sided = Rated on one side only
compare-only-left = only on the left: { $scores }
compare-only-right = only on the right: { $scores }
compare-list-added = Added
compare-list-removed = Removed
compare-list-moved = Moved
compare-list-changed = Changed, field by field
term-score-letter-expectation = E
term-score-letter-fulfilment = F
term-score-letter-competition = C
term-score-letter-relevance = R

# The view and its commands.
compare-left-map = Left: map
compare-left-round = Left: round
compare-right-map = Right: map
compare-right-round = Right: round
compare-swap = Swap sides
compare-other-file = Another file…
compare-only-differences = Only differences
compare-view-side-by-side = Side by side
compare-view-list = List
compare-reading = Reading the other file…
compare-drawing = Comparing…
compare-failed = This comparison could not be drawn because of a program error. A report was saved in Wegmarke’s data folder. Choose something else above to try again.
compare-how = Click a card to select it; double-click or Enter shows it on the map (Shift+Enter: on the left side).
compare-go-left = Show on the map, left side
compare-go-right = Show on the map, right side
compare-rows-name = Comparison of { $left } and { $right }
compare-one = Both sides show the same map in the same round.
compare-one-advice = Choose something else above: another map, another round or another file. To have something to compare, duplicate the map as to-be, or add a round and rate it.
compare-file-damaged = “{ $file }” could not be read completely; the comparison covers what can be read.
compare-in-other-file = That side belongs to “{ $file }”. Open that file to go there.
compare-export = Export…
compare-export-what = the comparison
compare-history = Rounds
compare-history-chart = Expectation and fulfilment of { $title } over { $count ->
    [one] { $count } round
   *[other] { $count } rounds
}
compare-history-round = { $round }: { $verdict }
compare-history-show = Show the scores of { $round }
pick-compare = Compare with a map file
term-command-compare-rounds = Compare with the previous round
term-command-compare-curves = Several curves on one path
term-command-compare-file = Compare with another file
term-command-swap-comparison = Swap the sides of the comparison
term-command-toggle-way = Way of working
term-menu-compare = What to compare
job-compare = Opening for comparison

# Command line.
cli-about-diff = Lists the differences between two maps: added, removed, moved, changed field by field.
cli-arg-diff-left = A map file, or FILE:MAP for one of its maps
cli-arg-diff-right = The map file to compare it with, or FILE:MAP
cli-arg-diff-out = The file to write; its ending decides the format: pdf, svg, png, json or txt (default: standard output)
cli-opt-format-diff = table, json, pdf, svg or png (default: as the ending of OUT says, else table)
cli-usage-no-diff-format = “{ $path }” does not say which format to write. End it in .pdf, .svg, .png, .json or .txt, or add --format.
cli-diff-none = Nothing differs.
cli-diff-first-map = { $path } has several maps; the first, “{ $map }”, is compared. FILE:MAP names another.

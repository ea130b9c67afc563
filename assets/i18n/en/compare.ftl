# Two maps or two rounds beside each other.
compare-added = { $count ->
    [one] { $count } added
   *[other] { $count } added
}
compare-removed = { $count ->
    [one] { $count } removed
   *[other] { $count } removed
}
compare-moved = { $count ->
    [one] { $count } moved
   *[other] { $count } moved
}
compare-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
compare-content-variants = Content for segments and channels
compare-description = Description
compare-yes = yes
compare-no = no
compare-break-unknown = yes, cause unknown

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
    [one] { $count } other verdict
   *[other] { $count } other verdicts
}
compare-balance = emotional balance { $left } → { $right }
compare-nothing-negative = nothing negative
compare-better = { $gap } better
compare-worse = { $gap } worse
compare-is-added = added
compare-is-removed = removed
compare-is-moved = moved
compare-is-same = the same
compare-moved-to = moved to “{ $stage }”
compare-moved-from = moved here from “{ $stage }”
compare-moved-within = moved within the stage
compare-verdict-change = { $from } → { $to }
compare-other-fields = Other: { $fields }
compare-told-stage = Stage { $name } { $fate }
compare-stage-named = Stage “{ $name }”
compare-list-better = Better
compare-list-worse = Worse
compare-list-verdicts = Other verdicts
compare-list-added = Added
compare-list-removed = Removed
compare-list-moved = Moved
compare-list-changed = Changed, field by field
term-score-short-expectation = E
term-score-short-fulfilment = F
term-score-short-competition = C
term-score-short-relevance = R

# Command line.
cli-about-diff = Says what differs between two maps: added, removed, moved, changed field by field.
cli-arg-diff-left = A map file, or FILE:MAP for one of its maps
cli-arg-diff-right = The map file to compare it with, or FILE:MAP
cli-opt-format-diff = table or json; else table
cli-diff-none = Nothing differs.
cli-diff-first-map = { $path } has several maps; the first, “{ $map }”, is compared. FILE:MAP names another.

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

# Command line.
cli-about-diff = Says what differs between two maps: added, removed, moved, changed field by field.
cli-arg-diff-left = A map file, or FILE:MAP for one of its maps
cli-arg-diff-right = The map file to compare it with, or FILE:MAP
cli-opt-format-diff = table or json; else table
cli-diff-none = Nothing differs.
cli-diff-first-map = { $path } has several maps; the first, “{ $map }”, is compared. FILE:MAP names another.

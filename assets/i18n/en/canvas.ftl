# The map on the screen.
canvas-name = Map “{ $name }”
canvas-stage-name = Stage { $name }, { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
canvas-card-name = { $title }, { $lane }, { $verdict }
canvas-cell-name = { $lane }, { $of }: { $text }
canvas-cell-empty = { $lane }, { $of }: empty
canvas-entry-name = { $lane }, { $of }, entry { $entry } of { $count }: { $text }
canvas-editor-name = Text being edited
canvas-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
canvas-lane-edge = Drag to change the height of the lane
canvas-add-here = Add a touchpoint here
# Stages out of view: what the button at the edge says, and what is read out.
canvas-more = { $count ->
    [one] { $count } more stage
   *[other] { $count } more stages
}
canvas-more-right = { $count ->
    [one] { $count } more stage to the right
   *[other] { $count } more stages to the right
}
canvas-more-left = { $count ->
    [one] { $count } more stage to the left
   *[other] { $count } more stages to the left
}
canvas-empty-title = Where does the journey begin?
canvas-empty-text = Press Enter and type the first touchpoint. Enter again adds the next one, Tab goes to the next stage, number keys set scores.
canvas-empty-recent = Or go on with
canvas-empty-button = Add the first touchpoint

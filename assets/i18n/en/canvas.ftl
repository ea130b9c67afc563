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
canvas-empty-title = Where does the journey begin?
canvas-empty-text = Press Enter and type the first touchpoint. Enter again adds the next one, Tab goes to the next stage, number keys set scores.
canvas-empty-button = Add the first touchpoint

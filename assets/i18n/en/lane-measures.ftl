# Measures at their touchpoints: on the map and in the inspector.
inspector-measure = Measure
inspector-section-measures = Measures
measure-untitled = (no title)
measure-status = Status
measure-add = Add measure
measure-add-hint = What is done?
measure-go-to = Go to measure { $title }
measure-unlink = Remove measure { $title } from this touchpoint
canvas-measure-name = Measure { $title }, { $status }, at { $touchpoint }

# Measures from chances, and what those that are done were to bring.
measures-offered = This file has chances in a lane of their own. Measures have a status, an owner, a date and more.
measures-make = Make measures of them
measures-made = { $count ->
    [0] All entries are measures already.
    [one] { $count } measure made.
   *[other] { $count } measures made.
}
measures-left = { $count ->
    [one] { $count } entry is too long for a title and stays in its lane.
   *[other] { $count } entries are too long for a title and stay in their lane.
}
measure-dropped = “{ $title }” is dropped: it is kept with everything that was written about it.
measure-done = “{ $title }” is done.
measures-done = { $count } measures are done.
measure-expected-at = On “{ $map }”, fulfilment at { $touchpoint } would now be { $score }.
measure-expected = On “{ $map }”, fulfilment would now rise at { $count } touchpoints.
measure-expect = Set expected fulfilment
measure-expected-set = { $count ->
    [one] Fulfilment on “{ $map }” set at { $count } touchpoint.
   *[other] Fulfilment on “{ $map }” set at { $count } touchpoints.
}
measure-serves = Served by { $measures }

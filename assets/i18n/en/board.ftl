# The board of measures, and what is said on its cards and in the list of what a measure is worth and what it brought.
term-field-observed = Observed
term-measure-tab-board = Board
measures-board-name = Board of measures
measures-board-column = { $status }: { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
measures-board-add = Add a measure: { $status }
measures-card-value = Value { $value }
measures-card-expected = { $expected } expected
measures-card-observed = { $observed } observed
term-unobserved-not-live = not live yet
term-unobserved-not-here = not on this map
term-unobserved-no-day = no “Live since”
term-unobserved-nothing-before = no dated round before it
term-unobserved-nothing-after = no dated round since
term-command-show-measures = Measures
term-menu-measure-tabs = Show measures as
inspector-measure-value = Worth { $value } by itself on this map
inspector-measure-observed = { $touchpoint }: { $change } ({ $before } → { $after })
inspector-measure-unobserved = Nothing observed: { $why }

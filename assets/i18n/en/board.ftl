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
term-unobserved-nothing-before = no earlier dated round
term-unobserved-nothing-after = no later dated round
term-command-show-measures = Measures
term-menu-measure-tabs = Show measures as
inspector-measure-value = Worth { $value } by itself on this map
inspector-measure-observed = { $touchpoint }: { $change } ({ $before } → { $after })
inspector-measure-unobserved = Nothing observed: { $why }

# The plane of measures.
term-measure-tab-plane = Plane
term-plane-across-effort = Effort
term-plane-across-cost = Cost
measures-plane-name = Plane of measures: value over { $across }
measures-plane-across = Across
measures-plane-effort = Effort in days
measures-plane-cost = Cost in { $sign }
measures-plane-value = Value by itself
measures-plane-quick = Quick wins
measures-plane-big = Big bets
measures-plane-aside = On the side
measures-plane-doubtful = Think twice
measures-plane-how-effort = Drag a point: to the sides changes its effort, up and down its expected lift, from which its value follows. Larger points cost more.
measures-plane-how-cost = Drag a point: to the sides changes its cost, up and down its expected lift, from which its value follows. Larger points take more days.
measures-plane-lines = The lines are medians.
measures-plane-numbered = No room for the title, by number:
measures-plane-left-out = { $count ->
    [one] { $count } measure has no value here: live or done already, or nothing is rated where it works.
   *[other] { $count } measures have no value here: live or done already, or nothing is rated where they work.
}
measures-plane-none = No measure has a value here yet. A measure is worth something where its touchpoints have relevance and fulfilment, and it has an expected lift.
measures-plane-point = { $title }: value { $value }, effort { $effort }, cost { $cost }
measures-plane-days = { $days } d
measures-plane-unknown = not given

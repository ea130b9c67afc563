# What the layout writes on a map.
map-scale = scores 0–10
map-sheet-of = Sheet { $number } of { $all }
map-raters = { $count ->
    [one] { $count } rater
   *[other] { $count } raters
}
map-balance = Emotional balance { $balance } (above 1, the good outweighs the bad)
map-balance-nothing-negative = Emotional balance: nothing negative
map-balance-not-rated = Emotional balance: not rated
map-balance-rests = rests on { $rated } of { $count } touchpoints
map-count-magic = { $count ->
    [one] { $count } magic moment
   *[other] { $count } magic moments
}
map-count-pain = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
map-count-deal-breakers = { $count ->
    [one] { $count } deal-breaker
   *[other] { $count } deal-breakers
}
map-count-not-rated = { $count } not rated
map-count-world-changes = { $count ->
    [one] { $count } switch between physical and digital
   *[other] { $count } switches between physical and digital
}
# The one lane of all cards, and the mean gap of a stage at the foot of its curves.
map-one-lane = Touchpoints
map-mean-gap = avg. { $gap }
map-thresholds = Relevant from { $relevant } · delight from { $delight } · failing from { $failing } · severe from { $severe } · loss aversion { $aversion }
# Legend: what cards show besides their verdict.
map-stage-empty = Nobody has mapped this stage yet.
map-sign-critical = critical
map-sign-break = break: customers drop off
map-sign-proposed-break = proposed break
map-sign-influenced = indirect control
map-sign-unknown = control not looked at yet

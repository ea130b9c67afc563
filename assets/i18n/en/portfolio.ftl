# The portfolio: why a measure was left out, and where it stands in the plans near the best.

term-left-out-status = live, done or dropped
term-left-out-never = never to be chosen
term-left-out-group = another one of its group is there
term-left-out-needs = something it needs is not there
term-left-out-over-budget = does not fit into the budget
term-left-out-over-days = does not fit into the days
term-left-out-worth-less = others are worth more

term-nearness-every = in every one
term-nearness-some = in some
term-nearness-none = in none

# The portfolio in the view of measures.
term-measure-tab-portfolio = Portfolio
term-measure-tab-return = Return
term-command-preview-plan = Preview the plan on the map
term-command-take-plan-over = Adopt the plan as a to-be map
term-also-preview-plan = what if, simulation, show plan, forecast, to-be preview
term-also-take-plan-over = apply plan, adopt plan, target map, future map, make it so
term-reason-no-plan = Open the portfolio in the view of measures first
term-reason-nothing-chosen = The plan chooses no measure
term-edit-take-plan-over = adopt the plan
portfolio-budget = Budget
portfolio-days = Days of work
portfolio-budget-slider = Budget, as a slider
portfolio-days-slider = Days of work, as a slider
portfolio-no-limit = no limit
portfolio-all = all: { $all }
portfolio-all-days = all: { $days } days
portfolio-sum-measures = { $count ->
    [one] { $chosen } of { $count } measure
   *[other] { $chosen } of { $count } measures
}
portfolio-cost = Cost
portfolio-effort = Days
portfolio-value = Value
portfolio-value-tip = Relevance × reach × lasting lift of fulfilment, at most what there is room for, added up over the touchpoints of this map. What several measures bring at one touchpoint is divided among them.
portfolio-proven = Proven optimal
portfolio-proven-tip = No other selection within this budget and these days is worth more.
portfolio-not-proven = Not proven optimal
portfolio-not-proven-tip = This is a good selection, but there was too much to try to prove that none is better.
portfolio-working = Calculating…
portfolio-stop = Stop
portfolio-stopped = The calculation was stopped.
portfolio-resume = Calculate
portfolio-failed = The calculation failed. Change the budget to try again.
portfolio-worthless = has no value here yet
portfolio-contradiction-one = “{ $title }” must be chosen, but does not fit into the budget and the days. Raise them, or change its selection or its needs.
portfolio-contradiction = These measures must be chosen, but cannot be chosen together: { $titles }. Raise the budget or the days, or change their selection, needs or groups.
portfolio-contradicting = Must be chosen, but cannot be together
portfolio-others = All others
portfolio-contradiction-budget = The musts alone do not fit.
portfolio-preview = Show on the map
portfolio-take = Adopt as a to-be map
portfolio-chosen = Chosen
portfolio-left = Left out, and why
portfolio-sum = Sum
portfolio-nothing-chosen = Within this budget and these days, no measure is worth choosing.
portfolio-no-value = No measure has a value here yet. Give measures an expected lift, and rate relevance and fulfilment of their touchpoints.
portfolio-none = No measure can be chosen on this map yet.
portfolio-none-how = The portfolio chooses among ideas and planned measures at touchpoints of this map: it needs their cost, the expected lift, and the scores of the touchpoints.
portfolio-none-do = Go to the list of measures
portfolio-near-every = in every plan near the best
portfolio-near-some = in some plans near the best
portfolio-near-none = in no plan near the best
portfolio-near-tip = Near the best is every plan that has at least 95% of the best value within the same budget and days.
portfolio-needs = needs { $titles }
portfolio-group = one of “{ $group }”
portfolio-pin = Selection: { $title }
portfolio-pin-none = open
portfolio-rules = Needs and group: { $title }
portfolio-rules-needs = Needs
portfolio-rules-group = One of a group
portfolio-rules-group-hint = Name of the group
portfolio-row-chosen = { $title }: chosen, { $cost }, { $days } days, value { $value }, { $more }
portfolio-row-left = { $title }: left out, { $more }
portfolio-unmeasured = { $count ->
    [one] { $count } measure is live or done, and no later round shows yet what it brought: { $titles }. Until then it counts nothing here.
   *[other] { $count } measures are live or done, and no later round shows yet what they brought: { $titles }. Until then they count nothing here.
}
portfolio-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
portfolio-preview-sign = Preview of a plan
portfolio-preview-of = { $count ->
    [one] { $count } measure, { $cost }
   *[other] { $count } measures, { $cost }
}
portfolio-preview-balance = balance { $from } → { $to }
portfolio-preview-lifted = With the plan: fulfilment { $from } → { $to }
portfolio-preview-same = The plan changes nothing here.
portfolio-preview-below = What is below is as it is today.
portfolio-preview-back = Back to the portfolio
portfolio-go = Go to the portfolio
portfolio-preview-end = End preview
portfolio-preview-ended = The preview has ended, because the project changed.
portfolio-balance-none = none
portfolio-balance-good = nothing negative
portfolio-taken-over = “{ $name }” is there: { $raised }, { $planned }.
portfolio-raised = { $count ->
    [one] fulfilment set at { $count } touchpoint
   *[other] fulfilment set at { $count } touchpoints
}
portfolio-planned = { $count ->
    [0] no idea became planned
    [one] { $count } idea is planned now
   *[other] { $count } ideas are planned now
}

# Charts of money.
term-chart-frontier = What more money buys
term-chart-why-frontier = The highest value that measures can have at each budget, within the days given. Where the curve bends most, further money begins to buy less.
term-chart-spend = Where the money goes
term-chart-why-spend = The share of spend beside the shares of relevance, of what delights and of what disappoints.
chart-title-spend = Where the money goes: { $by }
chart-frontier-budget = Money
chart-frontier-value = Value
chart-frontier-knee = Bend: { $cost }, value { $value }
chart-frontier-now = Budget { $budget }: value { $value }
chart-frontier-now-knee = { $now } (bend)
chart-frontier-now-free = No limit: { $cost }, value { $value }
chart-frontier-days = with { $days } days of work
chart-frontier-point = { $count ->
    [one] { $cost } for { $count } measure, value { $value }
   *[other] { $cost } for { $count } measures, value { $value }
}
chart-frontier-name = { $title }. The left and right arrow keys go from budget to budget.
chart-frontier-working = Calculating what more money buys…
chart-frontier-stopped = The calculation was stopped.
chart-empty-no-plan = No measure can be chosen on this map yet. Give measures a touchpoint here, a cost and an expected lift.
chart-empty-no-spend = No spend is known in this round. Enter the metric “spend” of touchpoints in the inspector, or import a table of metrics.
term-spend-by-media = media
term-spend-by-area = area
term-spend-by-channel = channel
term-spend-by-stage = stage
term-spend-by-touchpoint = touchpoint
chart-spend-spend = Spend
chart-spend-relevance = Relevance
chart-spend-good = Delight
chart-spend-bad = Disappointment
chart-spend-unknown = spend not known
chart-spend-no-channel = no channel
chart-spend-row = { $name }: { $spend }. { $shares }
chart-spend-share = { $what } { $share }
chart-left-out-spend = { $count ->
    [one] { $count } touchpoint without spend, relevance or gap is not shown.
   *[other] { $count } touchpoints without spend, relevance or gap are not shown.
}

# What measures cost and brought.
returns-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
returns-sentence-measured = { $count ->
    [one] { $count } measure for { $spent } changed fulfilment at its touchpoints by { $change } points on average; { $expected } were expected.
   *[other] { $count } measures for { $spent } changed fulfilment at their touchpoints by { $change } points on average; { $expected } were expected.
}
returns-sentence-live = { $spent } spent on { $measures } live or done; the next round of scores will show what came of it.
returns-sentence-planned = Nothing has been carried out yet; { $planned } is planned for { $measures }.
returns-sentence-nothing = No measure is planned or carried out yet.
returns-by = Grouped by
term-costs-by-media = media
term-costs-by-area = area
term-costs-by-stage = stage
term-costs-by-status = status
returns-costs = Cost
returns-so-far = So far
returns-planned = Planned
returns-total = Sum
returns-nowhere = without a touchpoint
returns-no-costs = No money is spent or planned yet.
returns-outcomes = What became of them
returns-no-outcomes = No measure on this map is live or done yet.
returns-measure = Measure
returns-spent = Spent
returns-expected = Expected
returns-observed = Observed
returns-tip = Change of fulfilment, on average over the touchpoints of the measure: between the last dated round until it went live and the first one after it.
returns-per = per { $money }
returns-per-tip = Change of fulfilment weighted with relevance and reach, for this much money.
returns-unknown = –
returns-sharing = { $count ->
    [one] shares a touchpoint with { $count } other
   *[other] shares touchpoints with { $count } others
}
returns-copy = Copy as text
portfolio-copy = Copy the plan as a table
portfolio-copied = Copied: the plan as a table.
returns-copied = Copied: the sentence and the tables.

# Measures: their list, what is refused in its cells, their panel.
term-measure-field-measure = Measure
term-measure-field-touchpoints = Touchpoints
term-measure-field-kind = Kind
term-measure-field-cost = Cost
term-measure-field-effort-days = Effort (days)
term-measure-field-lift = Expected lift
term-measure-field-retention = Retention
term-measure-field-status = Status
term-measure-field-pin = Selection
term-measure-field-needs = Needs
term-measure-field-group = One of a group
term-measure-field-effects = Effects
term-measure-field-segment = Segment
term-measure-field-channel = Channel
term-measure-field-core-message = Core message
term-measure-field-content = Content
term-measure-field-owner = Owner
term-measure-field-due = Due
term-measure-field-hypothesis = Hypothesis
term-measure-field-measured-by = Measured by
term-measure-field-result = Result
term-measure-field-learning = Learning
term-measure-field-goals = Goals
term-measure-field-review = Review
term-measure-field-live-on = Live since
term-measure-field-spent = Spent so far
term-measure-field-id = ID

term-measure-tab-list = List
measures-tabs = Ways to look at measures

measures-name = List of measures
measures-none = There are no measures yet.
measures-none-how = A measure is something that makes touchpoints better: what is done, where, by whom, until when and at what cost. Add the first one, or paste a table from a spreadsheet: Ctrl+V asks before anything changes.
measures-none-do = Add the first measure
measures-no-match = No measure matches the filter.
measures-count-tip = Measures shown, of all measures of the project
measures-row-tip = Click to select the row
measures-unsorted = Sort in the order of the list
measures-filter-status = Status
measures-filter-kind = Kind
measures-filter-owner = Owner
measures-filter-nobody = nobody yet
measures-filter-here = On this map
measure-paste-add = { $count ->
    [one] Add { $count } row beyond the last one as a measure
   *[other] Add { $count } rows beyond the last one as measures
}

measure-refused-word = “{ $column }” has no “{ $value }”. Nothing was changed.
measure-refused-touchpoint = No map has a touchpoint “{ $value }”. Nothing was changed.
measure-refused-measure = There is no measure “{ $value }”. Nothing was changed.
measure-refused-segment = There is no segment “{ $value }”. Nothing was changed.
measure-refused-several = Several are called “{ $value }”: choose one from the list. Nothing was changed.
measure-refused-number = “{ $value }” is not a number. Nothing was changed.
measure-refused-range = “{ $column }” is a number from { $from } to { $to }. Nothing was changed.
measure-refused-decimals = That has more decimals than fit here. Nothing was changed.
measure-refused-amount = “{ $value }” is not an amount that fits here. Nothing was changed.
measure-refused-currency = “{ $sign }” is not this project’s currency, { $code }. Amounts are not converted; nothing was changed.
measure-refused-date = “{ $value }” is not a date. Write 2026-05-12 or 12 May 2026. Nothing was changed.
measure-refused-long = At most { $letters } characters fit here. Nothing was changed.

inspector-measures-several = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
inspector-measure-plan = Who, when, how much
inspector-measure-effect = What it does
inspector-measure-words = In words
inspector-measure-test = Test
inspector-measure-selection = For the portfolio
inspector-measure-add = Add { $field }
inspector-measure-delete = Delete the measure
inspector-currency = Currency

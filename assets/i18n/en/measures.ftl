# Measures: their list, what is refused in its cells, their panel.

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
measures-filter-nobody = Nobody yet
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
measure-refused-currency = “{ $sign }” is not this project’s currency, { $code }. Amounts are not converted; nothing was changed. The inspector of the project has the currency.
measure-refused-date = “{ $value }” is not a date. Write 12 May 2026 or 2026-05-12. Nothing was changed.
measure-refused-long = At most { $letters } characters fit here. Nothing was changed.
measure-refused-entries = At most { $count } entries fit here. Nothing was changed.

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

# The grid: all touchpoints with all fields, like a spreadsheet. Columns that are calculated, what is refused, pasting.
term-column-gap = Gap
term-column-verdict = Verdict
term-column-opportunity = Opportunity
term-column-priority = Priority

term-answer-yes = yes
term-answer-no = no

term-edit-fill-cells = fill cells
term-edit-clear-cells = clear cells
term-edit-paste-cells = paste cells
term-dialog-paste-cells = Paste cells

grid-name = Grid of all touchpoints
grid-cell = { $title }, { $column }: { $value }
grid-cell-empty = { $title }, { $column }: empty
grid-row = Row { $row }: { $title }
grid-row-tip = Click to select the row, double-click to see it on the map
grid-header-tip = Click to sort, right-click for more, drag the edge to change the width
grid-header-sort = Sort by { $column }
grid-sort-up = Sort ascending
grid-sort-down = Sort descending
grid-sort-journey = Sort in journey order
grid-select-column = Select the column
grid-hide-column = Hide the column
grid-columns = Columns
grid-columns-all = Show all columns
grid-width = Width of the column { $column }
grid-add = Add touchpoint
grid-count = { $shown } of { $total }
grid-count-tip = Touchpoints shown, of all touchpoints on the map
grid-editor = Cell { $column } of { $title }
grid-editor-many = { $countrows ->
    [one] for { $countrows } row
   *[other] for { $countrows } rows
}
grid-apply-again = Filter and sort again
grid-apply-again-tip = Rows stay where they are while you change them. This filters and sorts again.
grid-nothing-matches = No touchpoint matches the filter.
grid-nothing-there = This map has no touchpoints yet.

grid-choices-nothing = Nothing in the list matches
grid-refused-fixed = “{ $column }” is calculated or fixed and cannot be changed here. Nothing was changed.
grid-refused-empty = “{ $column }” cannot be empty. Nothing was changed.
grid-refused-stage = This map has no stage “{ $name }”. Nothing was changed.
grid-refused-channel = There is only one main channel; the others belong in “Further channels”. Nothing was changed.
grid-refused-unknown = This column is unknown. Nothing was changed.

grid-paste-nothing = These cells already hold what was pasted.
grid-paste-title = Paste cells
grid-paste-changed = { $count ->
    [one] { $count } cell changes
   *[other] { $count } cells change
}
grid-paste-unchanged = { $count ->
    [one] { $count } stays as it is
   *[other] { $count } stay as they are
}
grid-paste-refused = { $count ->
    [one] { $count } is skipped
   *[other] { $count } are skipped
}
grid-paste-left-out = { $count ->
    [one] { $count } in a calculated column is skipped
   *[other] { $count } in calculated columns are skipped
}
grid-paste-rounded = { $count ->
    [one] { $count } score is rounded
   *[other] { $count } scores are rounded
}
grid-paste-new-rounded = { $new } (rounded)
grid-paste-header = The first row was read as headers: columns were matched by name.
grid-paste-column = Column
grid-paste-old = Before
grid-paste-new = Pasted
grid-paste-reason = Reason
grid-paste-changes = What changes
grid-paste-refusals = What is skipped
grid-paste-add = { $count ->
    [one] Add { $count } new touchpoint for the row beyond the last one
   *[other] Add { $count } new touchpoints for the rows beyond the last one
}
grid-paste-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
grid-paste-without-title = { $count ->
    [one] { $count } without a title
   *[other] { $count } without titles
}
grid-paste-roundings = What is rounded in new rows
grid-paste-value = Becomes
grid-paste-empty = empty
grid-paste-do = Paste

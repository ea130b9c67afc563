# Lanes of metrics on the map.
term-metric-lane-contacts = Contacts
term-metric-lane-completions = Completions
term-metric-lane-sales = Sales
term-metric-lane-stock = Stock
term-metric-lane-footfall = Footfall
term-metric-lane-spend = Spend
metric-lane-shows = Shows
metric-lane-nothing = This was not measured at any touchpoint of this map yet. Enter figures in the inspector of a touchpoint, or import a table.
metric-lane-of = { $count ->
    [one] at { $count } touchpoint
   *[other] at { $count } touchpoints
}
term-command-add-lane-metric = Metric lane
term-also-add-lane-metric = metric lane, KPI lane, bars on the map, figures on the map, numbers, data lane, chart lane, contacts lane
term-edit-set-lane-metric = show another metric in a lane

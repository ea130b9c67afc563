# The command palette and the search bar.
palette-hint = Type what you want to do
palette-nothing = No command is called that
find-hint = Find in the whole project
find-close = Close the search
find-count = { $count ->
    [0] Nothing found
    [one] { $count } place
   *[other] { $count } places
}

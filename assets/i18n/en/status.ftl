# The status line.
status-read-only = Read only
status-saved = Saved
status-unsaved = Not saved
status-all-rated = everything rated
status-unrated = { $count ->
    [one] { $count } touchpoint not rated
   *[other] { $count } touchpoints not rated
}
status-vote = Vote running – its scores are hidden
status-round-tip = Which round of scores is shown and rated
status-no-touchpoints = no touchpoint yet

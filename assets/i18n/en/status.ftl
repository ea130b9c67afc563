# The status line.
status-read-only = Read-only
status-saved = Saved
status-example = Worked example, not in a file
title-example = { $name } (worked example)
status-unsaved = Not saved
status-all-rated = everything rated
status-unrated = { $count ->
    [one] { $count } touchpoint not rated
   *[other] { $count } touchpoints not rated
}
status-vote = Vote in progress – its scores are hidden
status-round-tip = The round that is shown and rated
status-text-size = Text size: { $size }
status-no-touchpoints = no touchpoints yet
status-first-score = Number keys begin with { $score }
status-first-score-end = End that
status-not-kept = Not backed up since { $time }
status-not-kept-tip = If Wegmarke or the computer stopped now, everything you have done since then would be lost: save the project. { $reason } Wegmarke keeps trying.
status-not-kept-slow = The disk with the journal takes unusually long.

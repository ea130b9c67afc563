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
status-first-lines = Free lanes: first lines only
status-first-lines-tip = All of the map is shown, and so that it can be read, free lanes have only the first line of each cell. A click shows the map in one line, with all words.
status-no-words = Free lanes left out
status-no-words-tip = All of the map is shown, and there is no room for free lanes in which it could be read. A click shows the map in one line, with all lanes.
status-no-notes = Cards and curves only
status-no-notes-tip = All of the map is shown, and there is no room for the words below the cards in which it could be read: experiences, measures and free lanes are left out. A click shows the map in one line, with all lanes.

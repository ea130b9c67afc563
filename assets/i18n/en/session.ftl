# What the program says while it works: names of new elements, short messages.
new-map-name = Journey
to-be-name = { $name } (to-be)
new-lane-name = New lane
new-round-name = Round { $count }
new-segment-name = New segment
new-rater-name = Rater { $count }
new-stage-name = Stage { $count }
new-project-name = New project
paste-too-long = That is too much to paste at once: at most 500 lines of 1,000 letters. Nothing was changed.
paste-unreadable = The copied cards cannot be read; they may come from a newer version. Nothing was changed.
text-shortened = The text was shortened to { $letters } letters; more does not fit here.
read-only = This project can only be looked at. Save it under another name to change it.

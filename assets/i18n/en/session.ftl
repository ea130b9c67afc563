# What the program says while it works: names of new elements, short messages.
to-be-name = { $name } (to-be)
to-be-name-again = { $name } (to-be { $count })
new-lane-name = New lane
new-round-name = Round { $count }
new-segment-name = New segment
new-rater-name = Rater { $count }
paste-too-many-lines = At most { $most } lines can be pasted at once. Nothing was changed.
paste-too-long-line = A line has more than { $most } characters, too many for a title. Nothing was changed.
paste-too-large = The clipboard holds more than { $megabytes } MB. Nothing was changed.
paste-unreadable = The copied cards cannot be read; they may come from a newer version. Nothing was changed.
deleted = Deleted: { $what }
copied-scores = { $count ->
    [one] { $count } score copied from “{ $round }”.
   *[other] { $count } scores copied from “{ $round }”.
}
deleted-stages = { $count ->
    [one] { $count } stage with its touchpoints
   *[other] { $count } stages with their touchpoints
}
deleted-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
deleted-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
cleared-cells = { $count } cells cleared.
cleared-scores = { $score } cleared at { $count } touchpoints.
just-done = Done: { $step }
notice-undo = Undo
score-whole = Scores are whole numbers from 0 to 10; a decimal is not accepted. Nothing was changed.
text-shortened = The text was shortened to { $letters } characters; no more fit here.
read-only = This project is read-only. Save it under another name to change it.
saved = Saved: { $file }
exported = Exported: { $file }
version-not-kept = Saved, but the previous version could not be kept. { $reason }
version-opened = This is an earlier version, opened on its own, without a file. Save it under a name of its own; to bring it back into its file, restore it there.
no-versions = There are no earlier versions of this file.
file-reloaded = “{ $name }” was reloaded. What you did here before can still be undone.
open-elsewhere = This file is open in another window. Here it is read-only until it is closed there; to change it now, save it under another name.
save-elsewhere = { $file } is open in another window and was not saved. Close it there, or save under another name.
dropped-unknown = Not opened: { $names }. Only map files (.wegmarke), tables (.csv) and pictures (.png, .jpg, .svg) can be dropped here, not folders or web addresses. Nothing was changed.
dropped-left = Not opened: { $names }. One map file, one picture or several tables can be dropped at a time.
dropped-name = “{ $name }”
dropped-more = { $names } and { $count } more
not-a-file = “{ $name }” is an address, not a file on this computer. Save what is there as a file and open that.
import-refused = { $file } was not imported: { $reason }
catalogue-refused = Your catalogue { $file } was skipped: { $place }: { $reason }.
draft-name = “{ $title }” · { $kind }
draft-measure = Measure
draft-lane = Lane
draft-question = Open question
draft-contact = Contact plan
no-unsaved-work = There is no unsaved work of earlier windows.
journal-name = The journal of unsaved work
settings-name = The settings
job-failed = “{ $job }” failed because of a program error. Nothing was changed; a report was saved in Wegmarke’s data folder.
tries-done = That was all three. Ctrl+N begins a map of your own.
export-other-face = Some letters are not in the bundled typeface and were drawn with { $family }: { $letters }
export-not-embedded-forbidden = The licence of { $family } does not allow putting it into the file. On computers without it these letters look different: { $letters }
export-not-embedded-unable = Nothing of { $family } could be put into the file. On computers without it these letters look different: { $letters }
export-outlined = The licence of { $family } does not allow putting it into the file. These letters were drawn as shapes: they look the same everywhere, but cannot be selected or searched: { $letters }
export-reduced = A PDF page can be 5.08 m long at most: this one was reduced to { $percent } of its size, and its smallest type is { $size } pt. With more lines or on several sheets it stays larger.
export-no-face = No font on this computer has these letters; they appear as boxes: { $letters }
export-too-large = The picture would have { $width } × { $height } pixels; at most { $most } million in all are possible. Choose a smaller scale.
export-too-long = The picture would have { $width } × { $height } pixels; neither side may have more than { $most }. Choose a smaller scale.
export-size-not-positive = The width and scale of a picture must be above 0.
export-too-many-pages = That would be { $pages } pages; at most { $most } are possible. Choose larger paper, or put everything on one page.
export-failed = { $format } could not be made because of a program error. Nothing was written.

# What runs in the background.
status-working = { $job }…
job-open = Opening
job-save = Saving
job-export = Exporting
job-import = Importing
job-versions = Looking for earlier versions
job-recovery = Looking for unsaved work
job-look = Checking the file
job-settings = Saving settings

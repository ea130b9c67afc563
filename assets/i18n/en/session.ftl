# What the program says while it works: names of new elements, short messages.
to-be-name = { $name } (to-be)
new-lane-name = New lane
new-round-name = Round { $count }
new-segment-name = New segment
new-rater-name = Rater { $count }
paste-too-many-lines = At most { $most } lines can be pasted at once. Nothing was changed.
paste-too-long-line = A line has more than { $most } characters, more than a title may have. Nothing was changed.
paste-too-large = What is on the clipboard is larger than { $megabytes } MB. Nothing was changed.
paste-unreadable = The copied cards cannot be read; they may come from a newer version. Nothing was changed.
deleted = Deleted: { $what }
deleted-stages = { $count ->
    [one] { $count } stage with its touchpoints
   *[other] { $count } stages with their touchpoints
}
deleted-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
notice-undo = Undo
score-whole = Scores are whole numbers from 0 to 10. A decimal is not taken; nothing was changed.
text-shortened = The text was shortened to { $letters } characters; more does not fit here.
read-only = This project can only be looked at. Save it under another name to change it.
saved = Saved: { $file }
exported = Exported: { $file }
version-not-kept = Saved, but the version before could not be kept. { $reason }
version-opened = This is an earlier version. Save it to put it in place of the present one, which is kept too.
no-versions = No earlier versions of this file are kept.
open-elsewhere = Another window has this file open. Here it can only be looked at; save it under another name to change it.
save-elsewhere = { $file } is open in another window and was not written. Close it there, or save under another name.
dropped-unknown = Only map files (.wegmarke), tables (.csv) and pictures (.png, .jpg, .svg) can be dropped here. Nothing was changed.
import-refused = { $file } was not imported: { $reason }
catalogue-refused = Your catalogue { $file } was left out: { $place }: { $reason }
journal-name = The journal of unsaved work
journal-failed = Unsaved work cannot be kept for the case of a crash: save often. { $reason }
settings-name = The settings
job-failed = “{ $job }” failed because of a fault in the program. Nothing was changed; a report lies in the state folder.
first-start = This is a worked example: select a card and press digits to rate it, or Ctrl+N for a map of your own.
export-other-face = Some letters are not in the bundled typeface and were drawn with { $family }: { $letters }
export-no-face = No font on this computer has these letters; they appear as boxes: { $letters }
export-too-large = The picture would have { $width } × { $height } pixels; at most { $most } million in all are possible. Choose a smaller scale.
export-too-long = The picture would have { $width } × { $height } pixels; neither side may have more than { $most }. Choose a smaller scale.
export-size-not-positive = Width and scale of a picture must be above 0.
export-too-many-pages = That would be { $pages } pages; at most { $most } are possible. Choose larger paper or all on one page.
export-failed = { $format } could not be made because of a fault in the program: { $detail }

# What runs in the background.
term-job-open = Opening
term-job-save = Saving
term-job-journal = Keeping unsaved work
term-job-export = Exporting
term-job-import = Importing
term-job-versions = Looking for earlier versions
term-job-recovery = Looking for unsaved work
term-job-look = Looking at the file
term-job-settings = Keeping the settings

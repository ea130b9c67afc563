# Safety of work: what others do to the file meanwhile, earlier versions, what differs.
job-take-over = Asking for the file
job-version = Reading an earlier version
term-command-take-over = Edit in this window
term-also-take-over = read-only, write-protected, locked, unlock, edit here, open in another window
term-reason-not-read-only = It can already be edited here
term-edit-restore-version = restore earlier version
term-edit-take-from-version = take from earlier version

term-dialog-conflict = Question: changed by somebody else
term-dialog-take-from = List: elements of an earlier version

dialog-conflict = Somebody else has changed “{ $name }”
dialog-conflict-save = The file is no longer the one you opened here, so nothing was saved.
dialog-conflict-focus = The file is no longer the one you opened here.
dialog-conflict-unreadable = What is there now cannot be read as a map.
dialog-conflict-there = Changed there: { $what }
dialog-conflict-here = Changed here: { $what }
dialog-conflict-nothing = nothing
dialog-conflict-why = Keep both writes what is here to a file beside it. Overwriting and reloading lose nothing either: the other version, or what is unsaved here, is kept among the earlier versions.
dialog-conflict-keep-both = Keep both
dialog-conflict-overwrite = Overwrite
dialog-conflict-reload = Reload
dialog-conflict-compare = Compare
dialog-conflict-later = Later
conflict-compared = What is in the file now is compared with what is here. Saving asks again what becomes of both.
reload-kept = “{ $name }” was reloaded. What was unsaved here is kept among the earlier versions.

file-gone = { $file } is no longer there: it was moved, renamed or deleted. What you see is now in no file; save it here again or under another name.
file-now-folder = Where { $file } was, there is now a folder. What you see is now in no file; save it under another name.
file-now-device = Where { $file } was, there is now a pipe, device or socket. What you see is now in no file; save it under another name.
file-out-of-reach = The open file cannot be reached at the moment. { $reason } What you see is kept here; save it under another name, or again once the file can be reached.
file-there-again = “{ $name }” is there again, as it was.
file-reason-file-too-large = larger than files may be for this user

taken-over = “{ $name }” is no longer open in another window. You can edit it here now.
still-elsewhere = “{ $name }” is still open in another window. Close it there first.
status-read-only-tip = Open in another window. Click to take it over once it is closed there; this is also noticed by itself.

dialog-versions-changed = Changed in it: { $what }
dialog-versions-same = Nothing that is seen was changed in it.
dialog-versions-unreadable = Cannot be read
dialog-versions-now = Compared with now: { $what }
dialog-versions-as-now = It is as what is open now.
dialog-versions-picture = The map as it was in this version
dialog-versions-restore = Restore
dialog-versions-choose = Single elements…
dialog-versions-compare = Compare

dialog-take-from = Take from the version replaced on { $time }
dialog-take-from-why = What you choose becomes as it was then, with everything in it, in one step that can be undone. What has been added since stays.
dialog-take-from-do = { $count ->
    [one] Take { $count } element
   *[other] Take { $count } elements
}
dialog-take-from-none = Choose elements
dialog-take-from-all = All

version-name = { $name }, { $time }
version-restored = The earlier version is back. What was here before comes back with Undo.
version-taken = { $count ->
    [one] { $count } element is as it was in the earlier version.
   *[other] { $count } elements are as they were in the earlier version.
}
version-same = The earlier version has nothing that is not so here.
version-damaged = The earlier version could not be read completely.
version-vote = While a vote is in progress, nothing is taken from earlier versions. End the vote first.

dialog-recovery-compare = Compare
dialog-recovery-back = Back
dialog-recovery-compared = What differs from the file

differing-gone = no longer here
differing-changed = different
differing-fields = different: { $fields }
differing-only-work = only in the unsaved work
differing-only-file = only in the file
differing-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
differing-name = { $kind } “{ $name }”
term-element-map = Map
term-element-stage = Stage
term-element-touchpoint = Touchpoint
term-element-lane = Lane
term-element-measure = Measure
term-element-question = Open question
term-element-metric = Metric
term-element-contact = Entry of the contact plan
term-element-segment = Segment
term-element-round = Round
term-element-rater = Rater
term-element-project = Project

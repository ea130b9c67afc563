## Merging three versions of a file

cli-about-merge = Makes one map file of three versions: what both began with, and both sides. Nothing is dropped; what both changed differently is listed.
cli-arg-merge-base = What both sides began with; an empty file if there is none
cli-arg-merge-ours = Your side
cli-arg-merge-theirs = The other side
cli-arg-merge-out = The result; may be your side, with --force
cli-opt-match-names = Takes rounds of equal name and date, and raters of equal name and group, for the same
cli-opt-driver = As a merge driver of git: wegmarke merge --driver %O %A %B %A
term-placeholder-base = BASE
term-placeholder-ours = OURS
term-placeholder-theirs = THEIRS
cli-merge-taken = { $count ->
    [0] Nothing was taken from the other side.
    [one] One change was taken from the other side.
   *[other] { $count } changes were taken from the other side.
}
cli-merge-conflicts = { $count ->
    [one] One conflict is still to be decided. The result has your value; the program shows both.
   *[other] { $count } conflicts are still to be decided. The result has your values; the program shows both of each.
}
cli-merge-conflict = { $element } · { $field }: before { $base }; yours { $ours }; theirs { $theirs }
cli-merge-own = Both sides have their own “{ $field }”. Yours stays.
cli-merge-matched = { $count ->
    [one] One element counts as the same because of its name.
   *[other] { $count } elements count as the same because of their names.
}
cli-merge-alike = Both sides have { $names }, under different identities, so each is there twice. With --match-names they count as the same.
cli-merge-too-many = Together the two sides have too many { $what ->
    [maps] maps
    [stages] stages
    [lanes] lanes
    [rounds] rounds
    [segments] segments
    [raters] raters
    [pictures] pictures
    [picture-bytes] MB of pictures
    [measures] measures
    [questions] open questions
    [metrics] values of metrics
    [contacts] contacts
    [views] saved views
    [steps] steps of presentations
    [day-steps] parts of the day's plan
    [conflicts] open conflicts
    [ballots] votes in progress
    [entries] entries in a list
   *[touchpoints] touchpoints in a map
}: at most { $most } are possible. Nothing was written. Delete some on one side, then merge again.
cli-merge-unfit = The two sides do not fit together at { $place }. Nothing was written. Please report this.
cli-conflict-open = open conflict: { $element }, { $field }
cli-conflicts-open = { $count ->
    [one] { $file } has one open conflict; the value in the file counts.
   *[other] { $file } has { $count } open conflicts; the values in the file count.
}
cli-copy-conflicts = { $count ->
    [one] { $file } has one open conflict, so no copy for clients is made. Decide it in the program first.
   *[other] { $file } has { $count } open conflicts, so no copy for clients is made. Decide them in the program first.
}
merge-nothing = nothing
term-edit-decide-conflict = decide a conflict
term-edit-error-unknown-conflict = This conflict has been decided already. Nothing was changed.
term-edit-error-choice-is-gone = What you chose is no longer there. Nothing was changed.
term-element-conflict = Conflict
term-element-picture = Picture
term-element-cell = Cell of a lane
term-element-influencer = Influencer
term-element-content-variant = Content for a segment or channel
term-element-passed-on = What is passed on
term-element-experience = Experience
term-element-agreed = Agreed scores
term-element-vote = Vote
term-element-ballot = Vote in progress
term-element-ballot-vote = Answers in a vote
term-conflict-field-exists = stays or goes
term-conflict-field-place = stage
term-conflict-field-order = order
term-conflict-field-arrangement = layout
term-conflict-field-changed = last change
term-conflict-field-chart = chart
term-conflict-field-client = client
term-conflict-field-color = colour
term-conflict-field-compared = comparison
term-conflict-field-covered = since when it is covered
term-conflict-field-currency = currency
term-conflict-field-current-round = shown round
term-conflict-field-data = picture
term-conflict-field-day-starts = begin of the day
term-conflict-field-description = description
term-conflict-field-dispute = conflict
term-conflict-field-filter = filter
term-conflict-field-height = height
term-conflict-field-hidden = hidden
term-conflict-field-lanes = lanes
term-conflict-field-last-owned-area = last own area
term-conflict-field-lines = lines
term-conflict-field-minutes = minutes
term-conflict-field-name = name
term-conflict-field-pass = pass
term-conflict-field-per = per stage or touchpoint
term-conflict-field-picture = picture
term-conflict-field-raters = raters
term-conflict-field-scores = questions
term-conflict-field-shows = what it shows
term-conflict-field-stages = stages
term-conflict-field-style = style
term-conflict-field-subtitle = subtitle
term-conflict-field-tab = tab
term-conflict-field-text = text
term-conflict-field-thresholds = limits of the verdicts
term-conflict-field-title = title
term-conflict-field-tone = tone
term-conflict-field-variant = variant
term-conflict-field-view = view
term-conflict-field-who = who
term-conflict-field-word-language = language of the words
term-conflict-field-expectation-before = expectation before the vote
term-conflict-field-fulfilment-before = fulfilment before the vote
term-conflict-field-competition-before = competition before the vote
term-conflict-field-relevance-before = relevance before the vote

## Merging in the window

term-command-merge-with = Merge with…
term-command-conflicts = Open conflicts…
term-command-give-to-groups = Give to groups…
term-also-merge-with = merge, combine, join, unite, bring together, two versions, take back, conflicted copy, collect, breakout groups
term-also-conflicts = conflicts, decide, merge conflicts, both values, differences, resolve
term-also-give-to-groups = breakout groups, hand out, distribute, copies, teams, split up, workshop groups
term-reason-no-conflicts = There is no open conflict
term-edit-merge-file = merge
term-dialog-merge = Form: merge
term-dialog-conflicts = List: open conflicts
term-dialog-groups = Form: give to groups
term-dialog-given = List: copies for groups
job-merge = Comparing the versions
job-copies = Looking for conflicted copies
job-groups = Writing the copies for groups
pick-merge = Merge with
pick-groups = Folder for the copies

merge-title = Merge with “{ $name }”
merge-title-disk = Merge with what “{ $name }” is now
merge-title-several = { $count ->
    [one] Merge with one file
   *[other] Merge with { $count } files
}
merge-why = Nothing is changed before you choose Merge. It becomes one step that can be undone.
merge-begin = Both began with
merge-begin-of = Both began with: { $name }
merge-begin-given = what was given on { $when }
merge-begin-opened = what was opened or saved here last
merge-begin-version = the earlier version of { $when }
merge-begin-unknown = nothing that is known
merge-begin-unreadable = What you chose can no longer be read.
merge-no-begin = What both began with is not known here, so every difference becomes a conflict. Nothing is lost.
merge-no-begin-disk = The file as it was opened is not there any more, so every difference becomes a conflict. Nothing is lost.
merge-alike = Equal names
merge-alike-why = These rounds and raters are there on several sides, each made anew: { $names }
merge-alike-same = They are the same
merge-alike-apart = They are different ones
merge-do = Merge
merge-another = Another file…
merge-computing = Comparing…
merge-comes = What changes here
merge-comes-nothing = Nothing changes by itself.
merge-new = new
merge-deleted = is deleted
merge-conflicts = { $count ->
    [one] One conflict to decide
   *[other] { $count } conflicts to decide
}
merge-conflicts-why = Both sides changed the same differently. Yours stays until you decide.
merge-conflict = { $element } · { $field }
merge-conflict-values = yours: { $ours } – theirs: { $theirs }
merge-own = { $count ->
    [one] In one field each side has its own, such as the shown round. Yours stays.
   *[other] In { $count } fields each side has its own, such as the shown round. Yours stays.
}
merge-damaged = { $file } is damaged and was not merged: what is missing in it would count as deleted. Open it, save what can be read under another name, and merge with that.
merge-same = There is nothing new in it. Nothing was changed.
merge-done = The versions have been merged.
merge-done-conflicts = { $count ->
    [one] The versions have been merged. One conflict is to be decided.
   *[other] The versions have been merged. { $count } conflicts are to be decided.
}
merge-gone = something deleted
merge-nobody = without a name
merge-stays = stays
merge-goes = is deleted
merge-place-after = { $place }, after “{ $after }”
merge-place-first = { $place }, first
merge-picture = another picture
merge-settings = other settings

conflicts-title = Open conflicts
conflicts-left = { $count ->
    [one] One conflict is left. Until you decide, your value counts.
   *[other] { $count } conflicts are left. Until you decide, your value counts.
}
conflicts-all-decided = That was the last one: everything has been decided.
conflicts-go = Go there
conflicts-mine = Mine
conflicts-theirs = Theirs
conflicts-theirs-number = Theirs ({ $number })
conflicts-before = Before
conflicts-keep-mine = Keep mine
conflicts-take-theirs = Take theirs
conflicts-take-theirs-number = Take theirs ({ $number })
conflicts-take-old = Take the old one
conflicts-take = Take the marked one
conflicts-covered = Covered
conflicts-covered-why = These are answers in a vote that is still going on. They can be decided once it is over.
conflicts-show = Show the conflicts
status-conflicts = { $count ->
    [one] 1 conflict
   *[other] { $count } conflicts
}
client-copy-conflicts = { $count ->
    [one] One conflict is still open, so no copy for clients is made: it would hold both values. Decide it first.
   *[other] { $count } conflicts are still open, so no copy for clients is made: it would hold both values of each. Decide them first.
}
dialog-conflict-merge = Merge both

copies-one = Beside this file is “{ $name }”, which looks like a copy made because two computers changed it. What is in it can be merged into this one.
copies-several = { $count ->
    [one] Beside this file are “{ $name }” and one more, which look like copies made because several computers changed it. What is in them can be merged into this one.
   *[other] Beside this file are “{ $name }” and { $count } more, which look like copies made because several computers changed it. What is in them can be merged into this one.
}
copies-merge = Merge…

groups-title = Give to groups
groups-why = Each group gets a file of its own with the same map, to work on where it likes. Take all of them back with Merge with…
groups-field = Groups
groups-hint = A number, or names with commas between them
groups-round = The round in which all work
groups-files = Files
groups-do = { $count ->
    [one] Write 1 file…
   *[other] Write { $count } files…
}
groups-group = Group { $number }
groups-name = { $project } – { $group }
groups-folder = Groups
groups-going = Writing the copies
groups-ended = The copies for the groups
groups-not-kept = What was given could not be noted in Wegmarke’s data folder. When it comes back, every difference will be a conflict.

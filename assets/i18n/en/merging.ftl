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

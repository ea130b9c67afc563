# What undo and redo name: one word per kind of edit.
term-edit-rename-project = rename project
term-edit-set-client = change client
term-edit-set-project-notes = change project notes
term-edit-set-word-language = change text language
term-edit-set-thresholds = change thresholds
term-edit-add-map = add map
term-edit-duplicate-map = duplicate map
term-edit-delete-map = delete map
term-edit-move-map = move map
term-edit-rename-map = rename map
term-edit-set-subtitle = change subtitle
term-edit-set-variant = change variant
term-edit-set-map-segment = change the map’s segment
term-edit-add-stage = add stage
term-edit-rename-stage = rename stage
term-edit-describe-stage = describe stage
term-edit-move-stage = move stage
term-edit-delete-stage = delete stage
term-edit-add-touchpoint = add touchpoint
term-edit-move-touchpoint = move touchpoint
term-edit-delete-touchpoint = delete touchpoint
term-edit-rename-touchpoint = rename touchpoint
term-edit-set-area = change area
term-edit-set-media = change lane
term-edit-set-channel = change channel
term-edit-set-further-channels = change further channels
term-edit-set-world = change world
term-edit-set-influencers = change influencers
term-edit-set-control = change control
term-edit-set-critical = change “critical”
term-edit-set-break = change break
term-edit-set-expectation-text = describe expectation
term-edit-set-raised-by = change what raised the expectation
term-edit-set-why = change the why
term-edit-set-core-message = change core message
term-edit-set-content = change content
term-edit-set-passed-on = change what is passed on
term-edit-set-experiences = change experiences
term-edit-set-reach = change reach
term-edit-set-goals = change goals
term-edit-set-notes = change notes
term-edit-rate-expectation = rate expectation
term-edit-rate-fulfilment = rate fulfilment
term-edit-rate-competition = rate competition
term-edit-rate-relevance = rate relevance
term-edit-clear-score = clear score
term-edit-copy-scores = copy scores
term-edit-vote = vote
term-edit-add-lane = add lane
term-edit-rename-lane = rename lane
term-edit-set-lane-style = change lane style
term-edit-write-lane = write in lane
term-edit-delete-lane = delete lane
term-edit-move-lane = move lane
term-edit-hide-lane = hide lane
term-edit-show-lane = show lane
term-edit-resize-lane = resize lane
term-edit-add-segment = add segment
term-edit-rename-segment = rename segment
term-edit-change-segment = change segment
term-edit-delete-segment = delete segment
term-edit-add-round = add round
term-edit-rename-round = rename round
term-edit-set-round-date = change the round’s date
term-edit-delete-round = delete round
term-edit-show-round = show round
term-edit-add-rater = add rater
term-edit-rename-rater = rename rater
term-edit-set-rater-group = change the rater’s group
term-edit-delete-rater = delete rater
term-edit-set-currency = change currency
term-edit-set-letters = change length of contents
term-edit-set-funnel = change funnel
term-edit-add-measure = add measure
term-edit-make-measures = make measures
term-edit-expect-fulfilment = set expected fulfilment
term-edit-move-measure = move measure
term-edit-rename-measure = rename measure
term-edit-set-measure-status = change the measure’s status
term-edit-change-measure = change measure
term-edit-delete-measure = delete measure
term-edit-add-question = add open question
term-edit-move-question = move open question
term-edit-change-question = change open question
term-edit-answer-question = tick off open question
term-edit-delete-question = delete open question
term-edit-enter-metric = enter metric
term-edit-delete-metric = delete metric
term-edit-add-contact = add contact
term-edit-move-contact = move contact
term-edit-change-contact = change contact
term-edit-delete-contact = delete contact
term-edit-paste = paste
term-edit-duplicate = duplicate
term-edit-delete = delete
term-edit-import = import

edit-undone = Undone: { $step }
edit-redone = Redone: { $step }
steps-undone = { $count ->
    [one] One step undone.
   *[other] { $count } steps undone.
}
steps-redone = { $count ->
    [one] One step redone.
   *[other] { $count } steps redone.
}
edit-stayed = { $count ->
    [one] { $count } value stays as it is: others have changed it since.
   *[other] { $count } values stay as they are: others have changed them since.
}

# Why an edit was refused.
term-edit-error-unknown-map = This map no longer exists. Nothing was changed.
term-edit-error-unknown-stage = This stage no longer exists. Nothing was changed.
term-edit-error-unknown-touchpoint = This touchpoint no longer exists. Nothing was changed.
term-edit-error-unknown-lane = This lane no longer exists. Nothing was changed.
term-edit-error-unknown-segment = This segment no longer exists. Nothing was changed.
term-edit-error-unknown-round = This round no longer exists. Nothing was changed.
term-edit-error-unknown-rater = This rater no longer exists. Nothing was changed.
term-edit-error-unknown-ballot = This vote is already over. Nothing was changed.
term-edit-error-unknown-measure = This measure no longer exists. Nothing was changed.
term-edit-error-unknown-question = This open question no longer exists. Nothing was changed.
term-edit-error-unknown-metric = This value no longer exists. Nothing was changed.
term-edit-error-unknown-contact = This contact no longer exists. Nothing was changed.
term-edit-error-too-large = The map would be larger than its file can be. Nothing was changed.
term-edit-error-too-much-money = An amount would have too many digits. Nothing was changed.
term-edit-error-not-asked = This vote does not ask for that score. Nothing was changed.
term-edit-error-last-one = The last one cannot be deleted: a project needs at least one map and one round, a map at least one stage.
term-edit-error-built-in-lane = Every map has this lane: you can hide it, but not rename or delete it.
term-edit-error-duplicate-id = Two elements would have the same ID. Nothing was changed.
term-edit-error-dangling-reference = Something would refer to an element that does not exist. Nothing was changed.
term-edit-error-no-round = A project needs at least one round. Nothing was changed.
term-edit-error-no-map = A project needs at least one map. Nothing was changed.
term-edit-error-no-stage = A map needs at least one stage. Nothing was changed.
term-edit-error-card-lanes = A map needs the lanes paid, owned and earned once each. Nothing was changed.
term-edit-error-thresholds = These thresholds contradict each other. They must be: severe ≤ failing < 0 < delight. Nothing was changed.
term-edit-error-number-out-of-range = This number is out of range. Nothing was changed.
term-edit-error-repeated-score = A touchpoint would be rated twice in one round. Nothing was changed.
term-edit-error-wrong-value = This value is not allowed here. Nothing was changed.
edit-text-too-long = This text is too long: at most { $most } characters are allowed. Nothing was changed.
edit-too-many = A project may have at most { $most } { $what ->
    [maps] maps
    [stages] stages in a map
    [lanes] lanes in a map
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
    [ballots] votes in progress
    [entries] entries in a list
   *[touchpoints] touchpoints in a map
}. Nothing was changed.

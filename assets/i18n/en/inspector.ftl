# The inspector: everything about what is selected.
inspector-touchpoint = Touchpoint
inspector-stage = Stage
inspector-lane = Lane
inspector-map = Map
inspector-project = Project
inspector-segment = Segment
inspector-round = Round
inspector-several = { $count ->
    [one] { $count } touchpoint selected
   *[other] { $count } touchpoints selected
}
inspector-mixed = Several values
inspector-not-set = Not set
inspector-add = Add
inspector-add-more = Add…
inspector-remove = Remove { $name }
inspector-remove-number = Remove { $name } { $count }
inspector-move-up = Move up
inspector-move-down = Move down
inspector-fold = { $name }: unfold or fold

# Names and texts.
inspector-title = Title
inspector-title-hint = What happens here?
inspector-field-name = Name
inspector-description = Description
inspector-description-hint = What is this stage for?
inspector-notes = Notes
inspector-subtitle = Subtitle
inspector-client = Client
inspector-client-hint = Whose brand is it?
inspector-expectation-hint = What does the customer expect?
inspector-why-hint = What does it mean to the customer?
inspector-core-message-hint = What should the customer remember?
inspector-content-hint = What is said, shown or done here
inspector-break-hint = Why do customers drop off here?

# Sections.
inspector-section-scores = Scores
inspector-section-place = Classification
inspector-section-message = Expectation and message
inspector-section-experiences = Experiences
inspector-section-passed-on = Passed on
inspector-section-influencers = Influencers
inspector-section-goals = Reach and goals
inspector-section-notes = Notes
inspector-section-overview = What the scores say
inspector-section-thresholds = Thresholds
inspector-section-rounds = Rounds
inspector-section-segments = Segments
inspector-section-raters = Raters
inspector-section-lanes = Lanes
inspector-section-cells = Cells
inspector-section-preferences = Preferred channels
inspector-section-touchpoints = Touchpoints

# Scores.
inspector-score-clear = Clear { $score } (not rated)
inspector-score-number = { $score }, 0 to 10
inspector-score-slider = { $score }, slider
inspector-score-mean = Mean of { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}: { $mean }. A score you set counts as agreed.
inspector-score-discuss = Votes differ – discuss
inspector-score-active = Number keys on the map set this score
inspector-question-expectation = How much does the customer expect here? 0 nothing – 10 the utmost
inspector-question-fulfilment = How well is it met, as the customer sees it? 0 not at all – 10 outstandingly
inspector-question-competition = How well does the best competitor meet it? 0 not at all – 10 outstandingly
inspector-question-relevance = How much does it count in the decision to buy? 0 not at all – 10 decisive
inspector-figures = Weighted gap { $weighted } · opportunity { $opportunity }
inspector-lead = lead over the competition { $lead }
inspector-priority = priority { $priority } of { $rated }

# Place and kind.
inspector-stage-of = Stage
inspector-world-by-channel = { $world } (by channel)
inspector-critical = Critical: one bad event ends the relationship
inspector-break = Break: customers drop off here
inspector-further-channels = Further channels
inspector-add-channel = Add a channel

# Lists.
inspector-experience-good = Good experience
inspector-experience-bad = Bad experience
inspector-experience-text = Experience { $count }
inspector-experience-hint = What really happened
inspector-experience-date = Date of experience { $count }
inspector-experience-source = Source of experience { $count }
inspector-source-hint = Source
inspector-stage-means = Means: { $scores }
inspector-date-hint = e.g. 12 May 2026
inspector-date-wrong = “{ $value }” is not a date. Write it like this: 12 May 2026 or 2026-05-12.
inspector-tone = Tone of entry { $count }
inspector-told-text = What is passed on, entry { $count }
inspector-told-hint = What customers tell others
inspector-influencer-kind = Kind of influencer { $count }
inspector-influencer-name = Name of influencer { $count }
inspector-influencer-hint = Name, if known
inspector-variant-segment = Segment of content { $count }
inspector-variant-channel = Channel of content { $count }
inspector-variant-text = Content { $count }
inspector-add-variant = Content for a segment or channel
inspector-everybody = Everybody
inspector-any-channel = Any channel
inspector-raised-by = Raised by
inspector-nothing-raised = Not set
inspector-reach = Reach
inspector-reach-unit = %
inspector-reach-hint = Percentage of customers who meet it

# Lane, map, project, round, segment.
inspector-hidden = Hidden on the map and in exports
inspector-style = Shown as
inspector-style-text = running text
inspector-style-list = list, one entry per line
inspector-per-stage = one cell per stage
inspector-per-touchpoint = one cell per touchpoint
inspector-height = Height in points
inspector-height-auto = as needed
inspector-variant = Variant
inspector-segment-of = Journey of
inspector-go-to = Go to { $name }
inspector-date = Date
inspector-round-shown = This round is shown and rated
inspector-round-show = Show this round
inspector-round-rated = { $count ->
    [one] { $count } touchpoint of this map is rated
   *[other] { $count } touchpoints of this map are rated
}
inspector-delete-round = Delete this round and its scores
inspector-delete-segment = Delete this segment
inspector-interests = Interests
inspector-behaviour = Behaviour
inspector-goal = What they want to achieve
inspector-segment-why = Why
inspector-color = Colour
inspector-color-code = Code (hex)
inspector-preference = Preference for { $channel }, 0 to 10
inspector-word-language = Text language
inspector-word-language-program = The program’s language ({ $language })
inspector-rater-name = Name of rater { $count }
inspector-rater-group = Group of rater { $count }
inspector-rater-customer = customer
inspector-rater-group-hint = Group
inspector-no-segments = No segments yet: this is everybody’s journey.
inspector-no-raters = No raters yet.
inspector-empty-stage = No touchpoints yet. Enter adds the first one.

# Thresholds.
inspector-threshold-relevant = Relevant from
inspector-threshold-delight = Delight from a gap of
inspector-threshold-failing = Failing from a gap of
inspector-threshold-severe = Severe from a gap of
inspector-threshold-loss-aversion = Loss aversion λ
inspector-threshold-agreement = Agreement from
inspector-threshold-group-distance = Groups disagree from
inspector-threshold-drop-off = Drop-off from (in %)
inspector-thresholds-reset = Restore the default values

# Overview.
inspector-balance-good = Emotional balance { $balance }: the good outweighs the bad.
inspector-balance-bad = Emotional balance { $balance }: the bad outweighs the good.
inspector-balance-nothing-negative = Emotional balance: nothing negative so far.
inspector-balance-not-rated = No touchpoint is fully rated yet. Select one and type digits: expectation, fulfilment, competition, relevance.
inspector-balance-rests = It rests on { $rated } of { $count } touchpoints.
inspector-most-urgent = Look here first, by opportunity
inspector-urgent-figures = Opportunity { $opportunity }, gap { $gap }
inspector-worst-stage = Weakest stage: { $stage } (mean gap { $gap })
inspector-best-stage = Strongest stage: { $stage } (mean gap { $gap })
# Where even the strongest stage disappoints, and where even the weakest delights.
inspector-best-stage-negative = Least disappointing stage: { $stage } (mean gap { $gap })
inspector-worst-stage-positive = Least delightful stage: { $stage } (mean gap { $gap })
# Never “0 times”: what the journey does not do is left out.
inspector-zigzag-world = The journey switches between physical and digital { $count ->
    [one] once
   *[other] { $count } times
}.
inspector-zigzag-media = The journey switches between paid, owned and earned { $count ->
    [one] once
   *[other] { $count } times
}.
inspector-zigzag = The journey switches between physical and digital { $count-world ->
    [one] once
   *[other] { $count-world } times
} and between paid, owned and earned { $count-media ->
    [one] once
   *[other] { $count-media } times
}.

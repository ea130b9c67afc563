# Tables of votes and segments: what an import says, and what their columns are called.
import-new-touchpoint = “{ $title }” is in no table of touchpoints; it was added because somebody voted on it.
import-voted-before = This rater already voted there in line { $line }; the last vote counts.
import-scores-of-round = The scores in the table of touchpoints count as agreed in the round “{ $round }”, except where they are the mean of its votes.
import-unnamed-round = { $count ->
    [one] { $count } row names no round and was taken for “{ $round }”.
   *[other] { $count } rows name no round and were taken for “{ $round }”.
}
import-no-such-touchpoint = There is no touchpoint “{ $title }”; the vote was skipped.
import-no-such-touchpoint-in = There is no touchpoint “{ $title }” in the stage “{ $stage }”; the vote was skipped.
import-nameless = “{ $column }” is empty; the row was skipped.
import-segment-twice = The table already has the segment “{ $name }”; the row was skipped.
import-not-a-date = “{ $value }” in “{ $column }” is not a date like 2026-05-12 or 12.05.2026.
import-too-large-rounds = There would be more than { $limit } rounds. Check that the right column is the round.
import-too-large-raters = There would be more than { $limit } raters. Check that the right column is the rater. If it is, import the means of each group instead, a row for each, or parts of the table as projects of their own.
import-too-large-answers = The survey has more than { $limit } answers. Import the means of each group instead, a row for each, or parts of the table as projects of their own.
import-too-large-segments = There would be more than { $limit } segments. Split the table and import the parts.
import-no-touchpoints = Votes need the touchpoints they are about. Import them together with a table of touchpoints, or into an open project.
import-preference = Preference: { $channel }

# Tables that can be exported.
term-table-touchpoints = Touchpoints
term-table-votes = Votes
term-table-measures = Measures
term-table-metrics = Metrics
term-table-contacts = Contact plan
term-table-questions = Open questions
term-table-segments = Segments

# Columns of the votes and segments tables.
term-field-round = Round
term-field-date = Date
term-field-rater = Rater
term-field-group = One of a group
term-field-segment = Segment
term-field-interests = Interests
term-field-behaviour = Behaviour
term-field-goal = Goal

# In the window and on the command line.
dialog-addition-rounds = New rounds
dialog-addition-raters = New raters
dialog-addition-segments = New segments
dialog-addition-changed = Changed segments
dialog-addition-replaced = { $count ->
    [one] { $count } replaces an earlier vote
   *[other] { $count } replace earlier votes
}
dialog-addition-count = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}
dialog-export-table = Table
dialog-export-segment = Export the sheet of “{ $name }”
cli-opt-table = CSV: touchpoints, votes, segments, measures, metrics, contacts or questions (default: touchpoints). Votes and metrics of all rounds, unless --round names one
cli-opt-into = Add the tables to FILE, which stays as an earlier version; nothing in it is deleted
cli-opt-map-into = With --into: the map of rows that name none (default: the first)
cli-opt-round-into = With --into: the round of rows that name none (default: the latest)
cli-opt-segment = The sheet of the segment of this name instead of a map
cli-opt-chart = The chart of this name instead of a map: relevance-gap, importance-performance, curves, groups, balance, coverage, priorities, funnel, frontier or spend
cli-no-segments = There is no segment “{ $name }” in { $path }, nor any other.
cli-unknown-segment = There is no segment “{ $name }” in { $path }. It has: { $known }.

# Columns of the tables of measures, open questions, metrics and contacts.
term-field-measure = Measure
term-field-touchpoints = Touchpoints
term-field-kind = Kind
term-field-cost = Cost
term-field-effort-days = Effort (days)
term-field-lift = Expected lift
term-field-retention = Retention
term-field-status = Status
term-field-pin = Selection
term-field-needs = Needs
term-field-effects = Effects
term-field-owner = Owner
term-field-due = Due
term-field-hypothesis = Hypothesis
term-field-measured-by = Measured by
term-field-result = Result
term-field-learning = Learning
term-field-review = Review
term-field-live-on = Live since
term-field-spent = Spent so far
term-field-question = Open question
term-field-done = Done
term-field-metric = Metric
term-field-value = Value
term-field-answers = Answers
term-field-source = Source
term-field-measured-on = Measured on
term-field-when = When
term-field-funnel = Funnel

# Tables of measures, open questions, metrics and contacts: what an import says.
import-not-money = “{ $value }” in “{ $column }” is not an amount in { $currency }.
import-ambiguous = “{ $value }” in “{ $column }” could mean several.
import-no-touchpoint = There is no touchpoint “{ $title }”; the row was skipped.
import-measured-before = There is a value for the same in line { $line }; the last one counts.
import-decimals = { $count ->
    [one] { $count } number in “{ $column }” was rounded.
   *[other] { $count } numbers in “{ $column }” were rounded.
}
import-too-large-plan = There would be more than { $limit } rows of this kind in the project. Split the table and import the parts.
dialog-addition-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
dialog-addition-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
dialog-addition-metrics = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
dialog-addition-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}

# Who takes what home: lists and calendars.
tasks-review = { $title } – look again
tasks-nobody = Nobody yet
tasks-no-date = no date
tasks-late = { $date }, overdue
cli-about-tasks = Shows who takes what home: measures and open questions by owner and date.
cli-opt-date-tasks = What day it is, like 2026-05-12 or 12.05.2026 (default: today)
cli-opt-format-tasks = text, csv (for trackers) or ics (calendar; default: text)

# Tables of votes and segments: what an import says, and what their columns are called.
import-new-touchpoint = “{ $title }” is in no table of touchpoints; it was added because somebody voted on it.
import-voted-before = This rater already voted there in line { $line }; the last vote counts.
import-scores-of-round = The scores in the table of touchpoints count as agreed in the round “{ $round }”, except where they are the mean of its votes.
import-no-such-touchpoint = There is no touchpoint “{ $title }”; the vote was skipped.
import-no-such-touchpoint-in = There is no touchpoint “{ $title }” in the stage “{ $stage }”; the vote was skipped.
import-nameless = “{ $column }” is empty; the row was skipped.
import-segment-twice = The table already has the segment “{ $name }”; the row was skipped.
import-not-a-date = “{ $value }” in “{ $column }” is not a date like 2026-05-12 or 12.05.2026.
import-too-large-rounds = There would be more than { $limit } rounds. Check that the right column is the round.
import-too-large-raters = There would be more than { $limit } raters. Check that the right column is the rater.
import-too-large-segments = There would be more than { $limit } segments. Split the table and import the parts.
import-no-touchpoints = Votes need the touchpoints they are about. Import them together with a table of touchpoints, or into an open project.
import-preference = Preference: { $channel }

# Tables that can be exported.
term-table-touchpoints = Touchpoints
term-table-votes = Votes
term-table-segments = Segments

# Columns of the votes and segments tables.
term-field-round = Round
term-field-date = Date
term-field-rater = Rater
term-field-group = Group
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
term-dialog-import-into = Preview of an import into this project
dialog-export-table = Table
dialog-export-segment = Export the sheet of “{ $name }”
cli-opt-table = CSV: touchpoints, votes or segments (default: touchpoints). Votes of all rounds, unless --round names one
cli-opt-segment = The sheet of the segment of this name instead of a map
cli-unknown-segment = There is no segment “{ $name }” in { $path }. It has: { $known }.
dialog-addition-unknown = skipped

# Workbooks: the names of their sheets, and the sheet that explains them.
term-sheet-read-me = Read me
term-sheet-touchpoints = Touchpoints
term-sheet-votes = Votes
term-sheet-rounds = Rounds
term-sheet-segments = Segments
term-sheet-measures = Measures
term-sheet-metrics = Metrics
term-sheet-contacts = Contacts
term-sheet-questions = Questions
term-sheet-coverage = Coverage
term-sheet-analysis = Analysis

term-sheet-about-touchpoints = Every touchpoint with all its fields, in the order of the journey. Change scores and texts here.
term-sheet-about-votes = Who gave which score, in every round.
term-sheet-about-rounds = When scores were taken. For information only.
term-sheet-about-segments = The interest groups, and which channels they prefer.
term-sheet-about-measures = What is to be done, with cost, owner, dates and status.
term-sheet-about-metrics = What was measured: contacts, completions, sales, spend and others.
term-sheet-about-contacts = Who is told what, when and where.
term-sheet-about-questions = What is not known yet, and who finds out.
term-sheet-about-coverage = How many touchpoints and measures serve each goal in each stage, when this workbook was written.
term-sheet-about-analysis = What the scores say. Columns with a blue header are formulas and follow a changed score; the others are as they were when this workbook was written.

term-verdict-rule-not-rated = expectation, fulfilment or relevance is missing
term-verdict-rule-deal-breaker = critical and failing, or relevant and failing severely
term-verdict-rule-pain-point = relevant and failing
term-verdict-rule-magic-moment = relevant, delightful, and no competitor is better
term-verdict-rule-contested = relevant, but a competitor is better
term-verdict-rule-solid = relevant, and as expected
term-verdict-rule-overdelivered = delightful where it hardly counts
term-verdict-rule-minor-letdown = failing where it hardly counts
term-verdict-rule-neutral = everything else

workbook-scores = Scores of the round
workbook-day = As of
workbook-round-id = ID of the round
workbook-ballots = Votes in progress are not in this workbook.
workbook-sheets = What is on which sheet
workbook-back = How to change it and bring it back
workbook-change = Change what you like on the sheets from Touchpoints on. Cells with a fixed set of words have a list to choose from.
workbook-save = Save it as an Excel workbook. In Wegmarke, open the project, then { $import }. Before anything is changed you see what would change.
workbook-ids = Leave the columns id and the headers as they are: rows are recognised by them. A new row without an id becomes a new touchpoint. Nothing is deleted: a missing row or an empty cell changes nothing.
workbook-round = Scores come back as agreed scores of the round “{ $round }”, whichever round is shown then.
workbook-verdicts = What the verdicts mean
workbook-count = Touchpoints
workbook-thresholds = From where on it counts
workbook-try = Try other values: verdicts and charts follow. The project keeps its own.
export-shortened = { $count ->
    [one] { $count } text is longer than a cell of a workbook may be ({ $most } letters) and ends with an ellipsis there. Imported again, it stays whole.
   *[other] { $count } texts are longer than a cell of a workbook may be ({ $most } letters) and end with an ellipsis there. Imported again, they stay whole.
}
dialog-export-workbook = A sheet for every table, the analysis with formulas, and charts. Changed in a spreadsheet and imported again, it shows what changed.

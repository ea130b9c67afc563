# The report: what a map says, written down.
report-title = Report
report-contents = Contents
report-raters = Raters
report-extent = { $touchpoints } in { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
report-extent-plain = { $extent }.
report-extent-with = { $extent }: { $verdicts }.
report-whose = Whose journey: { $segment }
report-next = What comes next
report-labelled = { $label }: { $text }
report-map = The map
report-map-how = The journey runs from left to right, stage by stage. Each card is a touchpoint, in the order in which customers meet them; below the cards, the curves compare expectation and fulfilment. Symbols and borders are explained on the map.
report-map-caption = The whole map, composed for the page.
report-map-said = Map “{ $name }”. { $extent } { $balance } The section “Stage by stage” says the same in words and tables.
report-stages = Stage by stage
report-sheets = The stages as sheets
report-sheets-caption = One sheet for each stage, all on the same scale.
report-sheets-said = The touchpoints of each stage as cards, with their curves and experiences. The tables of the stages say the same.
report-stage-gap = The mean gap is { $gap }.
report-stage-worst = The weakest touchpoint is { $title } ({ $gap }).
report-what-happens = What happens here
report-scores = What the scores say
report-gap = Gap
report-weighted-gap = Weighted gap
report-verdict = Verdict
report-rank = Rank
report-reason = Why
report-lost = Lost
report-group = Group
report-where = Where
report-spent = Spend
report-share-of = { $what }, share
report-priorities-more = { $count ->
    [one] { $count } more touchpoint is in the appendix, with its rank.
   *[other] { $count } more touchpoints are in the appendix, with their ranks.
}
report-measures = Measures
report-at = At
report-details = In detail
report-portfolio = The best selection
report-plan-within = within { $budget }
report-plan-no-limit = without a limit
report-plan = { $count ->
    [one] The best selection { $within } is { $count } measure for { $cost } and { $days } days of work, worth { $value }.
   *[other] The best selection { $within } is { $count } measures for { $cost } and { $days } days of work, worth { $value }.
}
report-take-home = Who takes what home
report-task = What
report-metrics = What was measured
report-metric-values = Values
report-before = Before
report-goals-measures = After a plus: measures that serve the goal there.
report-goals-unserved = Nothing serves yet: { $goals }.
report-money = Cost and return
report-appendix = Appendix
report-votes = Votes
report-discuss = To discuss
report-agreement = Agreement of the raters (1: all the same; below 0: they contradict each other)

# The method on one page.
report-method = How it is judged
report-score = Score
report-question = Question
report-rule = When
report-method-scores = Every touchpoint is rated with four questions, each from 0 to 10. What is not rated is never counted as 0.
report-method-gap = The gap is fulfilment minus expectation: below 0 customers are disappointed, above 0 they get more than they expected. The weighted gap is the gap times relevance, divided by 10. Each touchpoint has exactly one verdict, the first of these that fits:
report-rule-not-rated = expectation, fulfilment or relevance is missing
report-rule-deal-breaker = critical and gap { $failing } or lower; or relevance { $relevant } or higher and gap { $severe } or lower
report-rule-pain-point = relevance { $relevant } or higher and gap { $failing } or lower
report-rule-magic-moment = relevance { $relevant } or higher, gap { $delight } or higher, and no competitor is better
report-rule-contested = relevance { $relevant } or higher, and a competitor is better
report-rule-solid = relevance { $relevant } or higher, and none of the above
report-rule-overdelivered = less relevant, gap { $delight } or higher
report-rule-minor-letdown = less relevant, gap { $failing } or lower
report-rule-neutral = everything else
report-method-balance = The emotional balance divides what delights by what disappoints, both as sums of weighted gaps. Losses are felt more strongly than gains, so what disappoints is multiplied by { $aversion }. Above 1, the good outweighs the bad.
report-method-priorities = Priorities: first deal-breakers, then pain points, contested touchpoints and all others; within each by opportunity, which is relevance plus what fulfilment lacks to reach it.
report-method-votes = Where raters voted, the mean of their votes counts until a score is agreed. A score is to be discussed if their agreement is below { $agreement } or two groups are { $distance } or more apart.
report-method-measures = The value of a measure is how much it lifts fulfilment, how lastingly, at how relevant a touchpoint and for how many customers. The best selection is calculated exactly.
report-method-sources = Sources: Oliver 1980 (expectation and confirmation); Parasuraman, Zeithaml & Berry 1988 (SERVQUAL); Martilla & James 1977 (importance × performance); Tversky & Kahneman 1992 (loss aversion); Ulwick 2005 (opportunity); James, Demaree & Wolf 1984 (agreement).

# In the window and on the command line.
term-format-docx = DOCX – report to edit
term-format-md = MD – report as text
dialog-export-docx = The whole report for Word and the like: headings, tables and styles that can be changed, the map and the charts as pictures.
dialog-export-markdown = The whole report in words and tables, for wikis and text editors. Nothing is drawn.
cli-opt-report = PDF and DOCX: the whole report – summary, map, stages, charts, priorities, measures, tasks, method, tables
report-page-of = { $number } of { $all }
report-partings = They part most here: { $list }.

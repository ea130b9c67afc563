# How sure is it? What the draws of the raters say, in window and command line.

sure-title = How sure is it?
sure-tip = Draws the raters who voted again and again, 2,000 times, and judges anew: how often would it come out the same?
sure-working = Drawing the raters…
sure-failed = The draws could not be made.
sure-verdict = { $verdict } in { $share } of 100 draws
sure-verdict-else = { $verdict } in { $share } of 100 draws, else mostly { $other } ({ $rest })
sure-no-votes = No score here rests on the votes of three raters or more.
sure-first-three = Among the first three priorities in { $share } of 100 draws
sure-turns-at = Turns to { $verdict } with the threshold “{ $threshold }” at { $value }
sure-turns-above = Turns to { $verdict } with the threshold “{ $threshold }” above { $value }
sure-turns-below = Turns to { $verdict } with the threshold “{ $threshold }” below { $value }
sure-nothing-drawn = No score of this map rests on the votes of three raters or more, so there is nothing to draw.
sure-balance = In 90 of 100 draws, the emotional balance is between { $low } and { $high }.
sure-balance-from = In 90 of 100 draws, the emotional balance is at least { $low }, or nothing is negative.
sure-balance-nothing-negative = In 95 of 100 draws or more, nothing is negative.
sure-ranks = Ranks { $from } to { $to } cannot be told apart.
sure-ranks-two = Ranks { $from } and { $to } cannot be told apart.
sure-few-raters = { $count ->
    [one] Only one rater: take it with care.
   *[other] Few raters ({ $count }): take it with care.
}
sure-column-share = of 100
sure-column-else = else
sure-column-first-three = first 3
sure-column-turns-at = turns at

term-threshold-relevant = relevant
term-threshold-delight = delight
term-threshold-failing = failing
term-threshold-severe = severe

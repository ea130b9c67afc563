# Votes: the list, and voting on this computer.
votes-title = Votes
votes-raters = { $count ->
    [one] { $count } rater
   *[other] { $count } raters
}
votes-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
votes-count = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
votes-to-discuss = { $count ->
    [0] nothing to discuss
   *[other] { $count } to discuss
}
votes-none = Nobody has voted on this map in this round yet
votes-none-why = Let the raters vote on this computer one after the other, without seeing each other’s votes, or import a table of votes. You then see here where they agree and what needs discussing.
votes-part-disagreeing = The raters disagree: { $count } · { $count-open ->
    [0] nothing left to discuss
   *[other] { $count-open } to discuss
}
votes-part-agreeing = The raters agree: { $count } · { $count-open ->
    [0] all settled
   *[other] { $count-open } to settle
}
votes-part-one = Only one vote each: { $count } · { $count-open ->
    [0] all settled
   *[other] { $count-open } to settle
}
votes-settled = agreed
votes-silent = { $count ->
    [one] { $count } touchpoint without votes
   *[other] { $count } touchpoints without votes
}
votes-not-listed = Nobody has voted on what is selected: ↑ ↓ lead into the list
votes-settled-one = “{ $title }”
votes-settled-before = Agreed scores still count, not the votes on them. Already agreed: { $named }{ $count ->
    [0] { "" }
   *[other] {" "}and { $count } more
}
votes-no-group = no group
votes-column-mean = Mean
votes-column-agreement = Agreement
votes-column-groups = Groups
votes-column-agreed = Agreed score
votes-of = { $name }: { $score }
votes-of-group = { $name } ({ $group }): { $score }
votes-group-mean = { $group }: mean { $mean } of { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
votes-head = { $title } ({ $stage }), { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
votes-head-tip = Double-click shows the touchpoint on the map
votes-row = { $score }, { $title }: mean { $mean }
votes-row-agreement = agreement { $agreement }
votes-row-discuss = to discuss
votes-agreed = agreed { $score }
votes-agree = Agree on { $score }
votes-agree-name = Agree on { $score }: { $score-name }, { $title }
votes-agree-tip = The rounded mean (Enter). A digit agrees on another score.
votes-clear = Withdraw the agreed score: { $score }, { $title }
votes-agree-rest-tip = Accepts the rounded mean wherever the raters agree and no score has been agreed yet

vote-setup-title = Start a vote
vote-setup-why = The raters vote on this computer one after the other. Nobody sees the others’ votes until you reveal them.
vote-setup-raters = Who votes?
vote-setup-nobody = The list is still empty: add the first rater.
vote-setup-all = All
vote-setup-none = Nobody
vote-setup-first = Name of the first rater
vote-setup-name = Name of another rater
vote-setup-group = Group, e.g. a department
vote-setup-add = Add
vote-setup-scores = Which scores?
vote-setup-touchpoints = Which touchpoints?
vote-setup-kinds = { $count ->
    [one] { $count } score each
   *[other] { $count } scores each
}
vote-setup-summary = { $raters } · { $touchpoints } · { $scores }
vote-setup-agreed = { $count ->
    [one] { $count } of them already has an agreed score. It keeps counting until you withdraw it.
   *[other] { $count } of them already have agreed scores. They keep counting until you withdraw them.
}
vote-setup-begin = Start
vote-scope-count = { $scope } ({ $count })
term-vote-scope-all = All on this map
term-vote-scope-to-discuss = To discuss
term-vote-scope-not-rated = Not rated
term-vote-scope-selected = Selected

vote-page = { $page } of { $pages }
vote-question = { $score }: { $question }
vote-field = { $score } { $value }
vote-back = Back
vote-next = Next
vote-interrupt = Pause
vote-interrupt-tip = Answers so far are kept; this rater can go on later
vote-keys = Digits rate; 1 0 or + is ten · PgDn skips · Backspace clears · ↑ ↓ go to a score · ← → change it by one · Enter: next touchpoint
vote-thanks = Thank you, { $name }.
vote-answered = { $answered } of { $questions } questions answered
vote-open = { $count ->
    [one] { $count } question is still open; it counts as not rated.
   *[other] { $count } questions are still open; they count as not rated.
}
vote-done = Done: pass the computer on
vote-voted = { $done } of { $count ->
    [one] { $count } rater has voted
   *[other] { $count } raters have voted
}
vote-hand-over = Please pass the computer to { $name }
vote-ready = I am { $name }: start
vote-hidden = The votes stay hidden until the facilitator reveals them.
vote-others = Somebody else first?
vote-reveal = Reveal the votes
vote-reveal-now = Reveal the votes now
vote-abandoned = The vote was cancelled; its answers do not count.
vote-abandon-tip = Nobody has answered yet: nothing is lost
vote-reveal-why = Ends the vote: from then on everybody sees all votes.
vote-reveal-keys = Keyboard: Tab, then Enter
vote-all-done = Everybody has voted

term-command-start-vote = Start a vote…
term-command-reveal-votes = Reveal the votes
term-command-abandon-vote = Cancel the vote
term-command-agree-rest = Accept undisputed means
term-command-withdraw-agreed = Withdraw agreed scores, let votes count
term-edit-withdraw-agreed = withdraw agreed scores
votes-let-count = Let the votes count
votes-withdrawn = { $count ->
    [one] { $count } agreed score withdrawn: the votes count.
   *[other] { $count } agreed scores withdrawn: the votes count.
}
term-reason-nothing-agreed = No score with votes has been agreed
term-command-export-segment = Export segment sheet…
term-edit-record-votes = record votes
term-edit-abandon-ballot = discard a vote in progress
term-edit-begin-ballot = begin a vote
term-edit-rater-done = mark a rater as done
term-edit-rater-goes-on = let a rater continue
term-edit-reveal-ballot = reveal the votes
term-edit-agree-rest = accept undisputed means
term-edit-import-votes = import votes
term-edit-import-segments = import segments
vote-expects = Expectation in words: { $text }

dialog-vote-goes-on = A vote is in progress
dialog-vote-goes-on-why = Its votes are still hidden: they count nowhere and appear nowhere until you reveal them.
dialog-vote-goes-on-do = Continue the vote
dialog-vote-goes-on-later = Later

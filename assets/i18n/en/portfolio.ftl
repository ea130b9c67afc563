# The portfolio: why a measure was left out, and where it stands in the plans near the best.

term-left-out-status = live, done or dropped
term-left-out-never = never to be chosen
term-left-out-group = another one of its group is there
term-left-out-needs = something it needs is not there
term-left-out-over-budget = does not fit into the budget
term-left-out-over-days = does not fit into the days
term-left-out-worth-less = others are worth more

term-nearness-every = in every one
term-nearness-some = in some
term-nearness-none = in none

# The way of working in three steps.
way-name = Way of working
way-short = { $done } of { $all }
way-all = Way of working: all three steps
way-told = { $step }: { $done } of { $all } points done

term-way-step-understand = Understand
term-way-step-design = Design
term-way-step-learn = Test & learn
term-way-about-understand = Map today’s journey from the very first contact, find every touchpoint that influences the decision, and rate them.
term-way-about-design = Decide what customers should experience tomorrow: core messages and the to-be map.
term-way-about-learn = Measure again, see what worked, and let it flow back into the map.

# What is open.
way-vote-running = A vote is in progress: what depends on scores comes back here once the votes are revealed.
way-open-touchpoints = There is no touchpoint yet. Where does a customer meet you first?
way-open-stages = { $count ->
    [one] { $count } stage has no touchpoint.
   *[other] { $count } stages have no touchpoint.
}
way-open-rated = { $count ->
    [one] { $count } touchpoint is not rated.
   *[other] { $count } touchpoints are not rated.
}
way-open-control = { $count ->
    [one] For { $count } touchpoint it is not yet clear who controls it.
   *[other] For { $count } touchpoints it is not yet clear who controls them.
}
way-open-uncontrolled = No touchpoint yet that the brand does not control – really none?
way-open-earned = No earned touchpoint after the purchase: what do customers tell others?
way-open-competition = The competition is not rated anywhere.
way-open-experiences = No experience is noted: what really happened to customers?
way-open-agreed = { $count ->
    [one] The votes on { $count } touchpoint differ: discuss it.
   *[other] The votes on { $count } touchpoints differ: discuss them.
}
way-open-messages = { $count ->
    [one] { $count } pain point or deal-breaker has no core message.
   *[other] { $count } pain points and deal-breakers have no core message.
}
way-open-to-be = There is no to-be map yet: duplicate this map as to-be.
way-open-answered = { $count ->
    [one] { $count } pain point or deal-breaker is still the same on the to-be map.
   *[other] { $count } pain points and deal-breakers are still the same on the to-be map.
}
way-open-round = There is only one round: add the next one and measure again.
way-open-rated-again = { $count ->
    [one] { $count } touchpoint that was rated before is not rated in this round.
   *[other] { $count } touchpoints that were rated before are not rated in this round.
}
way-open-worse = { $count ->
    [one] { $count } touchpoint is worse than in the previous round.
   *[other] { $count } touchpoints are worse than in the previous round.
}
# What cannot be said as long as nothing is rated.
way-unrated-agreed = Nothing is rated in this round yet: where do opinions differ?
way-unrated-messages = Nothing is rated in this round yet: which touchpoints need a core message?
way-unrated-answered = Nothing is rated in this round yet: what must the to-be map answer?
way-unrated-worse = Nothing is rated in both rounds yet: did anything get worse?

# What is done.
term-way-done-stages = Every stage has touchpoints.
term-way-done-rated = All touchpoints are rated.
term-way-done-control = For every touchpoint it is clear who controls it.
term-way-done-uncontrolled = Touchpoints that the brand does not control are named.
term-way-done-earned = What customers tell others after the purchase is on the map.
term-way-done-competition = The competition is rated.
term-way-done-experiences = Experiences are noted.
term-way-done-agreed = There is nothing left to discuss.
term-way-done-messages = Every pain point and deal-breaker has a core message.
term-way-done-to-be = There is a to-be map.
term-way-done-answered = The to-be map answers every pain point and deal-breaker.
term-way-done-round = There is more than one round.
term-way-done-rated-again = Everything that was rated before is rated in this round, too.
term-way-done-worse = Nothing is worse than in the previous round.

# House rules: what a team asks of its maps.
house-rules = House rules
house-rules-why = What your team asks of every as-is map, in its current round. They remind you and forbid nothing; “wegmarke check --rules” looks at the same.
house-rules-kept = { $kept } of { $all } kept
house-rules-told = House rules: { $kept } of { $all } kept
house-rules-none = No house rule applies to this project yet.
house-rules-broken = { $rule }: broken in { $count ->
    [one] { $count } place
   *[other] { $count } places
}
house-rules-numbered = { $rule }: { $number }
house-rules-more = { $count ->
    [one] and { $count } more place
   *[other] and { $count } more places
}
house-rules-is-kept = kept
house-rules-load = Load…
house-rules-save = Save…
house-rules-loaded = { $count ->
    [one] The { $count } rule of { $file } applies to this project now.
   *[other] The { $count } rules of { $file } apply to this project now.
}
house-rules-the-same = These are the rules that apply already: { $file }.
house-rules-not-readable = { $place }: This list of rules cannot be read: { $detail }. Nothing was changed.
house-rules-file = house rules
house-rules-unknown = there is no rule “{ $rule }”, only { $known }
house-rules-twice = the rule “{ $rule }” is there twice
pick-rules-load = Load house rules
pick-rules-save = Save house rules
pick-rules = Lists of rules (RON)
job-rules = Reading house rules

term-command-house-rules = House rules…
term-also-house-rules = house rules, team rules, policy, quality gate, definition of done, requirements
term-dialog-house-rules = Form: house rules
term-edit-set-rules = change house rules

# Each rule; after those with a number it follows.
term-house-rule-every-deal-breaker-has-measure = Every deal-breaker has a measure
term-house-rule-every-measure-has-owner = Every measure has an owner
term-house-rule-latest-round-at-most = Days since the latest round, at most
term-house-rule-customer-votes-at-least = Customers who voted on each rated touchpoint, at least
term-house-rule-nothing-unrated = Every touchpoint is rated
term-house-rule-balance-at-least = Emotional balance, at least
term-house-rule-to-discuss-at-most = Touchpoints still to discuss, at most
term-house-rule-no-empty-stage = Every stage has a touchpoint
term-house-rule-every-stage-has-earned = Every stage has an earned touchpoint

# Where one is broken.
breach-deal-breaker = “{ $name }” is a deal-breaker and has no measure.
breach-owner = The measure “{ $name }” has no owner.
breach-round = The latest round “{ $name }” was { $count ->
    [one] { $count } day
   *[other] { $count } days
} ago; at most { $most } are allowed.
breach-round-undated = The latest round “{ $name }” has no date.
breach-customers = “{ $name }” has votes of { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}; at least { $least } are asked for.
breach-unrated = “{ $name }” is not rated.
breach-balance = The emotional balance of “{ $name }” is { $balance }; at least { $least } is asked for.
breach-balance-unrated = “{ $name }” has no emotional balance: nothing is rated in this round.
breach-to-discuss = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
} of “{ $name }” still to discuss; at most { $most } may be.
breach-empty-stage = The stage “{ $name }” has no touchpoint.
breach-earned = The stage “{ $name }” has no earned touchpoint.

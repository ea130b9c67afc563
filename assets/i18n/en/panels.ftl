# The panels of a composed page: what the map says, whose journey, how to read it, measures.
panels-says = What the map says
panels-strongest = Strongest
panels-first = To act on first
panels-balance-good = The good outweighs the bad: emotional balance { $balance } (1 would be even).
panels-balance-bad = The bad outweighs the good: emotional balance { $balance } (1 would be even).
panels-balance-only-good = Nothing that counts falls short of expectation.
panels-balance-as-expected = Everything is as expected.
panels-not-rated = No touchpoint is fully rated yet.
panels-none-strongest = Nothing exceeds expectation.
panels-none-first = Nothing that counts falls short of expectation.
# Why a touchpoint is named.
panels-reason = { $verdict }, gap { $gap } at relevance { $relevance }
panels-reason-critical = { $reason }, critical
panels-reason-break = { $reason }, customers drop off
panels-reason-experience = { $reason } – { $experience }
panels-segment = Whose journey
panels-key = How to read the map
panels-key-dot = size of dots: relevance
panels-key-above = better than expected
panels-key-below = worse than expected
panels-key-lone = competition, rated at this touchpoint alone
panels-key-physical = path of customers, physical contact
panels-key-digital = path of customers, digital contact
panels-key-gap = gap: fulfilment minus expectation
panels-key-mean-sign = avg.
panels-key-mean = mean gap of the stage
panels-measures = Measures
panels-measures-none = { $count ->
    [one] No measure is planned yet; { $count } is an idea.
   *[other] No measure is planned yet; { $count } are ideas.
}
panels-measures-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
panels-measure-due = by { $date }
panels-measure-no-owner = no owner yet

# The curves of a stage, for those who cannot see them.
curves-said = Curves of the stage { $stage }: { $touchpoints }
curves-said-gaps = Gaps of the stage { $stage }: { $touchpoints }
curves-said-touchpoint = { $title }: { $scores }
curves-said-unrated = { $title }: not rated

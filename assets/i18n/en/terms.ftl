# The words of the method, by vocabulary and machine word.

term-area-influence = Influence on consumers
term-area-point-of-sale = Point of sale
term-area-service = Service & communication
term-area-advocacy = Influence of customers on others

term-media-paid = Paid
term-media-owned = Owned
term-media-earned = Earned

term-control-direct = direct
term-control-indirect = indirect
term-control-unknown = not looked at yet

term-word-language-en = English
term-word-language-de = German
term-word-language-other = another language (no hyphens)

term-variant-as-is = as-is
term-variant-to-be = to-be
term-variant-other = other

term-channel-print = print
term-channel-tv-radio = TV & radio
term-channel-outdoor = outdoor
term-channel-mail = post & direct mail
term-channel-phone = phone
term-channel-in-person = in person
term-channel-shop = shop or branch
term-channel-event = event
term-channel-document = document
term-channel-website = website
term-channel-web-shop = web shop
term-channel-search = search
term-channel-e-mail = e-mail
term-channel-social-media = social media
term-channel-messenger = messenger
term-channel-video = video
term-channel-app = app
term-channel-portal = portal or forum
term-channel-group = group
term-channel-other = other

term-world-physical = physical
term-world-digital = digital

term-influencer-brand = brand
term-influencer-employee = employee
term-influencer-partner = partner
term-influencer-friend = friend or neighbour
term-influencer-community = community
term-influencer-expert = expert
term-influencer-media = media
term-influencer-other = other

term-verdict-not-rated = not rated
term-verdict-deal-breaker = deal-breaker
term-verdict-pain-point = pain point
term-verdict-magic-moment = magic moment
term-verdict-contested = contested
term-verdict-solid = solid
term-verdict-overdelivered = overdelivered
term-verdict-minor-letdown = minor letdown
term-verdict-neutral = neutral

term-quadrant-concentrate = concentrate here
term-quadrant-keep-up = keep up the good work
term-quadrant-low-priority = low priority
term-quadrant-overkill = possible overkill

term-goal-awareness = awareness
term-goal-reputation = reputation
term-goal-brand = brand strength
term-goal-price-willingness = willingness to pay the price
term-goal-product = product improvement
term-goal-quality = quality improvement
term-goal-process = process improvement
term-goal-service = service improvement
term-goal-new-customers = new customers
term-goal-repurchase = repurchase
term-goal-coordination = coordinated customer care
term-goal-loyalty = lasting loyalty
term-goal-referral = word of mouth & referral
term-goal-complaints = fewer complaints
term-goal-churn = less customer loss
term-goal-innovation = innovation
term-goal-competitiveness = competitiveness
term-goal-resources = saving resources

term-measure-kind-incentive = incentive
term-measure-kind-extra-service = extra service
term-measure-kind-surprise = surprising offer
term-measure-kind-better-execution = better execution
term-measure-kind-thanks = thanks
term-measure-kind-event = event
term-measure-kind-dialogue = dialogue
term-measure-kind-information = information
term-measure-kind-other = other

term-status-idea = idea
term-status-planned = planned
term-status-prototype = prototype
term-status-testing = testing
term-status-live = live
term-status-done = done
term-status-dropped = dropped

term-effect-unique = makes the offer unique
term-effect-emotion = creates a lasting emotion
term-effect-image = shifts image and attitude
term-effect-distinction = sets apart from competitors
term-effect-repetition = raises the wish for repetition

term-pin-must = must
term-pin-never = never

term-metric-contacts = contacts
term-metric-completions = completions
term-metric-sales = sales
term-metric-stock = stock
term-metric-footfall = footfall
term-metric-spend = spend
term-metric-base = base

term-score-expectation = expectation
term-score-fulfilment = fulfilment
term-score-competition = competition
term-score-relevance = relevance

term-tone-positive = positive
term-tone-negative = negative
term-tone-neutral = neutral

term-lane-paid = Paid
term-lane-owned = Owned
term-lane-earned = Earned
term-lane-curves = Expectation vs. fulfilment
term-lane-emotion = Emotion curve
term-lane-experiences = Experiences
term-lane-measures = Measures

term-field-map = Map
term-field-stage = Stage
term-field-touchpoint = Touchpoint
term-field-media = Media
term-field-area = Area
term-field-channel = Channel
term-field-further-channels = Further channels
term-field-influencers = Influencers
term-field-control = Control
term-field-critical = Critical
term-field-expectation = Expectation
term-field-fulfilment = Fulfilment
term-field-competition = Competition
term-field-relevance = Relevance
term-field-reach = Reach
term-field-expectation-text = Expectation in words
term-field-raised-by = Raised by
term-field-why = The why
term-field-core-message = Core message
term-field-content = Content
term-field-passed-on = Passed on
term-field-positives = Positive experiences
term-field-negatives = Negative experiences
term-field-break = Break
term-field-goals = Goals
term-field-notes = Notes
term-field-id = ID
term-field-world = World
term-field-experiences = Experiences

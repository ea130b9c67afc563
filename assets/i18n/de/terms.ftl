# Die Wörter der Methode, nach Wortschatz und Maschinenwort.

term-area-influence = Einfluss auf Konsumenten
term-area-point-of-sale = Point of Sale
term-area-service = Service & Kommunikation
term-area-advocacy = Einfluss von Kunden auf andere Kunden

term-media-paid = Paid
term-media-owned = Owned
term-media-earned = Earned

term-control-direct = direkt steuerbar
term-control-indirect = nur beeinflussbar
term-control-unknown = noch nicht betrachtet

term-word-language-en = Englisch
term-word-language-de = Deutsch
term-word-language-other = andere Sprache (ohne Silbentrennung)

term-variant-as-is = Ist
term-variant-to-be = Soll
term-variant-other = andere

term-channel-print = Print
term-channel-tv-radio = TV & Radio
term-channel-outdoor = Außenwerbung
term-channel-mail = Brief & Mailing
term-channel-phone = Telefon
term-channel-in-person = persönlich
term-channel-shop = Laden & Filiale
term-channel-event = Veranstaltung
term-channel-document = Dokument
term-channel-website = Website
term-channel-web-shop = Online-Shop
term-channel-search = Suche
term-channel-e-mail = E-Mail
term-channel-social-media = Social Media
term-channel-messenger = Messenger
term-channel-video = Video
term-channel-app = App
term-channel-portal = Portal & Forum
term-channel-group = Gruppe
term-channel-other = Sonstiges

term-world-physical = physisch
term-world-digital = digital

term-influencer-brand = Marke
term-influencer-employee = Mitarbeiter
term-influencer-partner = Partner
term-influencer-friend = Freunde & Nachbarn
term-influencer-community = Community
term-influencer-expert = Experten
term-influencer-media = Medien
term-influencer-other = Sonstige

term-verdict-not-rated = unbewertet
term-verdict-deal-breaker = Abbruchrisiko
term-verdict-pain-point = Schmerzpunkt
term-verdict-magic-moment = magischer Moment
term-verdict-contested = umkämpft
term-verdict-solid = solide
term-verdict-overdelivered = übererfüllt
term-verdict-minor-letdown = kleine Enttäuschung
term-verdict-neutral = neutral

term-quadrant-concentrate = hier ansetzen
term-quadrant-keep-up = weiter so
term-quadrant-low-priority = nachrangig
term-quadrant-overkill = möglicher Überaufwand

term-goal-awareness = Bekanntheit
term-goal-reputation = Reputation
term-goal-brand = Markenstärke
term-goal-price-willingness = Preisbereitschaft
term-goal-product = Produktverbesserung
term-goal-quality = Qualitätsverbesserung
term-goal-process = Prozessverbesserung
term-goal-service = Serviceverbesserung
term-goal-new-customers = Neukundengewinnung
term-goal-repurchase = Wiederkauf
term-goal-coordination = koordinierte Kundenpflege
term-goal-loyalty = dauerhafte Loyalität
term-goal-referral = Mundpropaganda & Weiterempfehlung
term-goal-complaints = weniger Reklamationen
term-goal-churn = weniger Kundenschwund
term-goal-innovation = Innovationskraft
term-goal-competitiveness = Wettbewerbsfähigkeit
term-goal-resources = Ressourcen sparen

term-measure-kind-incentive = Anreiz
term-measure-kind-extra-service = Zusatzleistung
term-measure-kind-surprise = überraschendes Angebot
term-measure-kind-better-execution = bessere Ausführung
term-measure-kind-thanks = Dank
term-measure-kind-event = Veranstaltung
term-measure-kind-dialogue = Dialog
term-measure-kind-information = Information
term-measure-kind-other = Sonstiges

term-status-idea = Idee
term-status-planned = geplant
term-status-prototype = Prototyp
term-status-testing = im Test
term-status-live = live
term-status-done = erledigt
term-status-dropped = verworfen

term-effect-unique = macht das Angebot einzigartig
term-effect-emotion = schafft ein bleibendes Gefühl
term-effect-image = verändert Image und Haltung
term-effect-distinction = hebt vom Wettbewerb ab
term-effect-repetition = weckt den Wunsch nach Wiederholung

term-pin-must = muss
term-pin-never = nie

term-metric-contacts = Kontakte
term-metric-completions = Abschlüsse
term-metric-sales = Verkäufe
term-metric-stock = Bestand
term-metric-footfall = Besucher
term-metric-spend = Ausgaben
term-metric-base = Basis

term-score-expectation = Erwartung
term-score-fulfilment = Erfüllung
term-score-competition = Wettbewerb
term-score-relevance = Relevanz

term-tone-positive = positiv
term-tone-negative = negativ
term-tone-neutral = neutral

term-lane-paid = Paid
term-lane-owned = Owned
term-lane-earned = Earned
term-lane-curves = Erwartung und Erfüllung
term-lane-emotion = Emotionskurve
term-lane-experiences = Erlebnisse
term-lane-measures = Maßnahmen

term-field-map = Karte
term-field-stage = Phase
term-field-touchpoint = Touchpoint
term-field-media = Medienart
term-field-area = Bereich
term-field-channel = Kanal
term-field-further-channels = Weitere Kanäle
term-field-influencers = Einflussnehmer
term-field-control = Steuerbarkeit
term-field-critical = Kritisch
term-field-expectation = Erwartung
term-field-fulfilment = Erfüllung
term-field-competition = Wettbewerb
term-field-relevance = Relevanz
term-field-reach = Reichweite
term-field-expectation-text = Erwartung in Worten
term-field-raised-by = Erwartung geweckt durch
term-field-why = Das Warum
term-field-core-message = Kernbotschaft
term-field-content = Inhalt
term-field-passed-on = Wird weitererzählt
term-field-positives = Positive Erlebnisse
term-field-negatives = Negative Erlebnisse
term-field-break = Bruch
term-field-goals = Ziele
term-field-notes = Notizen
term-field-id = ID
term-field-world = Welt
term-field-experiences = Erlebnisse

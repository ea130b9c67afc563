# Was das Layout auf eine Karte schreibt.
map-scale = Bewertungen 0–10
map-sheet-of = Blatt { $number } von { $all }
map-raters = { $count ->
    [one] { $count } bewertende Person
   *[other] { $count } Bewertende
}
map-balance = Emotionsbilanz { $balance } (über 1 überwiegt das Gute)
map-balance-nothing-negative = Emotionsbilanz: nichts Negatives
map-balance-not-rated = Emotionsbilanz: unbewertet
map-balance-rests = beruht auf { $rated } von { $count } Touchpoints
map-count-magic = { $count ->
    [one] { $count } magischer Moment
   *[other] { $count } magische Momente
}
map-count-pain = { $count ->
    [one] { $count } Schmerzpunkt
   *[other] { $count } Schmerzpunkte
}
map-count-deal-breakers = { $count ->
    [one] { $count } Abbruchrisiko
   *[other] { $count } Abbruchrisiken
}
map-count-not-rated = { $count } unbewertet
map-count-world-changes = { $count } Wechsel zwischen physisch und digital
# Die eine Spur aller Karten, und die mittlere Lücke einer Phase unter ihren Kurven.
map-one-lane = Touchpoints
map-mean-gap = Ø { $gap }
map-thresholds = Relevant ab { $relevant } · begeisternd ab { $delight } · enttäuschend ab { $failing } · schwerwiegend ab { $severe } · Verlustaversion { $aversion }
# Legende: was Karten außer dem Urteil zeigen.
map-stage-empty = Diese Phase hat noch niemand erfasst.
map-sign-critical = kritisch
map-sign-break = Bruch: Kunden springen ab
map-sign-proposed-break = vorgeschlagener Bruch
map-sign-influenced = nur beeinflussbar
map-sign-unknown = Steuerbarkeit noch nicht betrachtet

# Zwei Karten oder zwei Messrunden nebeneinander.
compare-added = { $count ->
    [one] { $count } hinzugekommen
   *[other] { $count } hinzugekommen
}
compare-removed = { $count ->
    [one] { $count } entfallen
   *[other] { $count } entfallen
}
compare-moved = { $count ->
    [one] { $count } verschoben
   *[other] { $count } verschoben
}
compare-changed = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
compare-content-variants = Inhalt für Gruppen und Kanäle
compare-description = Beschreibung
compare-yes = ja
compare-no = nein
compare-break-unknown = ja, Ursache unbekannt

compare-title = { $left } und { $right }
compare-curves = Erfüllung auf beiden Seiten
compare-nothing = Es gibt keine Unterschiede.
compare-no-touchpoints = Noch hat keine Seite einen Touchpoint.
compare-better-count = { $count ->
    [one] { $count } Touchpoint besser ({ $sum })
   *[other] { $count } Touchpoints besser ({ $sum })
}
compare-worse-count = { $count ->
    [one] { $count } schlechter ({ $sum })
   *[other] { $count } schlechter ({ $sum })
}
compare-verdict-count = { $count ->
    [one] { $count } anderes Urteil
   *[other] { $count } andere Urteile
}
compare-balance = Emotionsbilanz { $left } → { $right }
compare-nothing-negative = nichts Negatives
compare-better = { $gap } besser
compare-worse = { $gap } schlechter
compare-is-added = neu
compare-is-removed = entfallen
compare-is-moved = verschoben
compare-is-same = unverändert
compare-moved-to = verschoben nach „{ $stage }“
compare-moved-from = verschoben aus „{ $stage }“
compare-moved-within = innerhalb der Phase verschoben
compare-verdict-change = { $from } → { $to }
compare-other-fields = Anders: { $fields }
compare-told-stage = Phase { $name } { $fate }
compare-stage-named = Phase „{ $name }“
compare-list-better = Besser
compare-list-worse = Schlechter
compare-list-verdicts = Andere Urteile
compare-list-added = Neu
compare-list-removed = Entfallen
compare-list-moved = Verschoben
compare-list-changed = Geändert, Feld für Feld
term-score-short-expectation = E
term-score-short-fulfilment = F
term-score-short-competition = W
term-score-short-relevance = R

# Befehlszeile.
cli-about-diff = Sagt, worin sich zwei Karten unterscheiden: hinzugekommen, entfallen, verschoben, geändert, Feld für Feld.
cli-arg-diff-left = Eine Kartendatei, oder DATEI:KARTE für eine ihrer Karten
cli-arg-diff-right = Die Kartendatei, mit der verglichen wird, oder DATEI:KARTE
cli-opt-format-diff = table oder json; sonst table
cli-diff-none = Es gibt keine Unterschiede.
cli-diff-first-map = { $path } hat mehrere Karten; verglichen wird die erste, „{ $map }“. DATEI:KARTE nennt eine andere.

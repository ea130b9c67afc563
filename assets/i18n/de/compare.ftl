# Zwei Karten oder zwei Messrunden nebeneinander.
compare-stages = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
compare-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
compare-stages-and-touchpoints = { $stages } und { $touchpoints }
# $what: how many stages and touchpoints.
compare-added = { $what } neu
compare-removed = { $what } entfallen
compare-moved = { $what } verschoben
compare-changed = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
compare-content-variants = Inhalt für Interessengruppen und Kanäle
compare-description = Beschreibung
compare-yes = ja
compare-no = nein
compare-break-unknown = ja, Ursache unbekannt

compare-picture = Bild
compare-a-picture = ein Bild
compare-another-picture = ein anderes Bild
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
    [one] { $count } Urteil geändert
   *[other] { $count } Urteile geändert
}
compare-balance = Emotionsbilanz { $left } → { $right }
# Auf beiden Seiten dieselbe; auf einer Seite oder beiden nichts Negatives; dann gibt es keine Zahl für einen Pfeil.
compare-balance-same = Emotionsbilanz unverändert: { $balance }
compare-balance-nothing-negative = Emotionsbilanz: auf beiden Seiten nichts Negatives
compare-balance-sides = Emotionsbilanz: links { $left }, rechts { $right }
# Von einer Seite, auf der Touchpoints nicht bewertet sind: auf wie vielen die Bilanz beruht.
compare-balance-of = { $balance } ({ $rated } von { $count })
compare-rated-in-both = { $rated } von { $count } in beiden bewertet
compare-nothing-negative = nichts Negatives
compare-better = { $gap } besser
compare-worse = { $gap } schlechter
compare-now-rated = jetzt bewertet
compare-not-rated-yet = noch nicht bewertet
compare-is-added = neu
compare-is-removed = entfallen
compare-is-moved = verschoben
compare-is-same = unverändert
compare-moved-to = verschoben nach „{ $stage }“
compare-moved-from = verschoben aus „{ $stage }“
compare-moved-within = innerhalb der Phase verschoben
compare-verdict-change = { $from } → { $to }
compare-other-fields = Geändert: { $fields }
compare-told-stage = Phase { $name } { $fate }
compare-stage-named = Phase „{ $name }“
compare-measure-named = Maßnahme „{ $name }“
compare-list-better = Besser
compare-list-worse = Schlechter
compare-list-verdicts = Geänderte Urteile
compare-list-one-sided = Nur auf einer Seite bewertet
compare-only-left = nur links: { $scores }
compare-only-right = nur rechts: { $scores }
compare-list-added = Neu
compare-list-removed = Entfallen
compare-list-moved = Verschoben
compare-list-changed = Geändert, Feld für Feld
term-score-letter-expectation = E
term-score-letter-fulfilment = F
term-score-letter-competition = C
term-score-letter-relevance = R

# Die Ansicht und ihre Befehle.
compare-left-map = Links: Karte
compare-left-round = Links: Messrunde
compare-right-map = Rechts: Karte
compare-right-round = Rechts: Messrunde
compare-swap = Seiten tauschen
compare-other-file = Andere Datei …
compare-only-differences = Nur Unterschiede
compare-view-side-by-side = Nebeneinander
compare-view-list = Liste
compare-reading = Die andere Datei wird gelesen …
compare-drawing = Wird verglichen …
compare-failed = Dieser Vergleich konnte wegen eines Programmfehlers nicht gezeichnet werden. Ein Bericht liegt im Datenordner von Wegmarke. Wählen Sie oben etwas anderes, um es noch einmal zu versuchen.
compare-how = Ein Klick wählt ein Kärtchen aus; Doppelklick oder Enter zeigt es auf der Karte (Umschalt+Enter: auf der linken Seite).
compare-go-left = Auf der Karte zeigen, linke Seite
compare-go-right = Auf der Karte zeigen, rechte Seite
compare-rows-name = Vergleich von { $left } und { $right }
compare-one = Beide Seiten zeigen dieselbe Karte in derselben Messrunde.
compare-one-advice = Wählen Sie oben etwas anderes: eine andere Karte, Messrunde oder Datei. Damit es etwas zu vergleichen gibt, duplizieren Sie die Karte als Soll oder fügen Sie eine Messrunde hinzu und bewerten Sie sie.
compare-file-damaged = „{ $file }“ ließ sich nicht vollständig lesen; verglichen wird, was lesbar ist.
compare-in-other-file = Diese Seite gehört zu „{ $file }“. Öffnen Sie die Datei, um dorthin zu gehen.
compare-export = Exportieren …
compare-export-what = der Vergleich
compare-history = Messrunden
compare-history-chart = Erwartung und Erfüllung von { $title } über { $count ->
    [one] { $count } Messrunde
   *[other] { $count } Messrunden
}
compare-history-round = { $round }: { $verdict }
compare-history-show = Bewertungen von { $round } zeigen
pick-compare = Mit einer Kartendatei vergleichen
term-command-compare-rounds = Mit der vorigen Messrunde vergleichen
term-command-compare-curves = Mehrere Kurven auf einem Weg
term-command-compare-file = Mit einer anderen Datei vergleichen
term-command-swap-comparison = Seiten des Vergleichs tauschen
term-command-toggle-way = Vorgehen
term-menu-compare = Was verglichen wird
job-compare = Zum Vergleichen öffnen

# Befehlszeile.
cli-about-diff = Zählt auf, worin sich zwei Karten unterscheiden: neu, entfallen, verschoben, geändert, Feld für Feld.
cli-arg-diff-left = Eine Kartendatei, oder DATEI:KARTE für eine ihrer Karten
cli-arg-diff-right = Die Kartendatei, mit der verglichen wird, oder DATEI:KARTE
cli-arg-diff-out = Die Datei, die geschrieben wird; ihre Endung bestimmt das Format: pdf, svg, png, json oder txt (Standard: Standardausgabe)
cli-opt-format-diff = table, json, pdf, svg oder png (Standard: wie die Endung von ZIEL sagt, sonst table)
cli-usage-no-diff-format = „{ $path }“ sagt nicht, welches Format geschrieben werden soll. Lassen Sie den Namen auf .pdf, .svg, .png, .json oder .txt enden oder ergänzen Sie --format.
cli-diff-none = Es gibt keine Unterschiede.
cli-diff-first-map = { $path } hat mehrere Karten; verglichen wird die erste, „{ $map }“. DATEI:KARTE nennt eine andere.

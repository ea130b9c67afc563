# Diagramme dessen, was die Bewertungen sagen: die Analyse und ihre Exporte.
term-chart-relevance-gap = Relevanz × Lücke
term-chart-importance-performance = Wichtigkeit × Leistung
term-chart-curves = Kurven entlang der Reise
term-chart-groups = Gruppen im Vergleich
term-chart-balance = Emotionsbilanz
term-chart-coverage = Ziele je Phase
term-chart-priorities = Prioritäten
term-chart-funnel = Trichter

# Eine Zeile unter dem Titel jedes Diagramms.
term-chart-why-relevance-gap = Wie viel jeder Touchpoint zählt und wie weit das Erlebnis von der Erwartung abweicht. Die Flächen zeigen die Urteile.
term-chart-why-importance-performance = Wie viel jeder Touchpoint zählt und wie gut er ist. Nach Martilla & James (1977).
term-chart-why-curves = Bewertungen in der Reihenfolge, in der Kunden den Touchpoints begegnen.
term-chart-why-groups = Mittelwerte der Bewertungen und die mittlere Lücke zwischen Erfüllung und Erwartung.
term-chart-why-coverage = Wie viele Touchpoints in welcher Phase welchem Ziel dienen, und welchem Ziel keiner dient.
term-chart-why-priorities = Zuerst Abbruchrisiken, dann Schmerzpunkte, umkämpfte und alle übrigen Touchpoints; jeweils nach Handlungsbedarf.
term-chart-why-funnel = Wie viele Kunden jeden Touchpoint entlang der Reise erreichen und von ihm weitergehen; Trichter sind markiert, und wo Kunden verloren gehen, steht dabei.
chart-why-balance = Was begeistert und was enttäuscht, gewichtet nach Relevanz. Verluste zählen { $aversion }-fach.
chart-title-groups = Gruppen im Vergleich: { $by }

term-group-by-stage = Phasen
term-group-by-media = Medienarten
term-group-by-area = Bereiche
term-group-by-world = Kanalwelten
term-group-by-control = Steuerbarkeit
term-group-by-rater-group = Gruppen der Bewertenden
term-curve-expectation = Erwartung
term-curve-fulfilment = Erfüllung
term-curve-competition = Wettbewerb
term-curve-relevance = Relevanz
term-curve-gap = Lücke
term-quadrant-lines-relevant = Schwelle und Skalenmitte
term-quadrant-lines-centre = Skalenmitte
term-quadrant-lines-mean = Mittelwerte
term-quadrant-lines-median = Mediane

# Achsen und Linien.
chart-axis-relevance = Relevanz
chart-axis-gap = Lücke: Erfüllung − Erwartung
chart-axis-importance = Wichtigkeit (Relevanz)
chart-axis-performance = Leistung (Erfüllung)
chart-axis-scores = Bewertungen
chart-axis-scores-and-gap = Bewertungen und Lücke
chart-line-relevant = relevant ab { $value }
chart-line-delight = begeisternd ab { $value }
chart-line-failing = enttäuschend ab { $value }
chart-line-severe = schwerwiegend ab { $value }
chart-line-centre = Mitte { $value }
chart-line-mean = Mittelwert { $value }
chart-line-median = Median { $value }
chart-curves-means = Herausgezoomt ist jeder Punkt der Mittelwert von { $count } Touchpoints. Hineinzoomen zeigt jeden einzelnen.
chart-left-out = { $count ->
    [one] { $count } Touchpoint ist nicht vollständig bewertet und fehlt hier.
   *[other] { $count } Touchpoints sind nicht vollständig bewertet und fehlen hier.
}

# Gruppen, Bilanz, Abdeckung.
chart-no-world = keine von beiden
chart-no-group = keine Gruppe
chart-group-count = { $count ->
    [one] { $count } Touchpoint, { $count-rated } bewertet
   *[other] { $count } Touchpoints, { $count-rated } bewertet
}
chart-groups-scores = Mittelwerte, 0–10
chart-groups-gap = Mittlere Lücke
chart-groups-worst = Schwächster Touchpoint
chart-balance-good = Begeisterung +{ $sum }
chart-balance-bad = Enttäuschung −{ $sum } × { $aversion } = −{ $felt }
chart-balance-side-good = Was am meisten begeistert
chart-balance-side-bad = Was am meisten enttäuscht
chart-balance-nothing = Bisher nichts
chart-balance-more = { $count ->
    [one] und { $count } weiterer: { $sum }
   *[other] und { $count } weitere, zusammen { $sum }
}
chart-coverage-total = Alle
chart-coverage-measures = + Maßnahmen
chart-coverage-unserved = an keinem Touchpoint

# Die Prioritätenliste.
chart-reason = Relevanz { $relevance }, Erwartung { $expectation }, Erfüllung { $fulfilment }
chart-reason-competition = , Wettbewerb { $competition }
chart-reason-critical = , kritisch
chart-opportunity = Handlungsbedarf

# Noch nichts zu zeigen.
chart-empty-map = Noch gibt es keine Touchpoints. Gehen Sie zur Karte, drücken Sie Enter und schreiben Sie den ersten.
chart-empty-unrated = Noch ist kein Touchpoint vollständig bewertet. Gehen Sie zur Karte, wählen Sie einen aus und tippen Sie Ziffern: Erwartung, Erfüllung, Wettbewerb, Relevanz.
chart-empty-no-curve = Keine Kurve ist ausgewählt. Schalten Sie oben eine ein.
chart-empty-no-votes = In dieser Messrunde hat noch niemand über diese Karte abgestimmt. Abgestimmt wird in der Ansicht „Stimmen“.
chart-empty-no-goals = Noch dient kein Touchpoint einem Ziel. Wählen Sie Ziele im Inspektor eines Touchpoints.

# Die Ansicht um die Diagramme.
charts-name = Diagramme
charts-go-to-map = Zur Karte
charts-lines = Linien bei
charts-by = Nach
charts-curves = Kurven
charts-copy-picture = Bild kopieren
charts-copy-svg = Als SVG kopieren
charts-export = Diagramm exportieren …
charts-show-all = Alles zeigen
charts-tip-list = Klick wählt aus, Doppelklick geht zur Karte.
charts-tip = Das Mausrad zoomt, Ziehen verschiebt. Klick wählt aus, Doppelklick geht zur Karte.
charts-plane-name = Diagramm { $title }
charts-mark-name = { $title }, { $verdict }, Relevanz { $relevance }, Lücke { $gap }
charts-cell-name = { $row }, { $column }: { $count }
charts-row-name = { $position }. { $title }, { $verdict }: { $reason }
charts-threshold-name = Schwelle: { $name }
charts-threshold-tip = Ziehen ändert diese Schwelle des Projekts; hat sie den Fokus, verschieben sie auch die Pfeiltasten.
charts-several = { $count ->
    [one] { $count } Touchpoint an dieser Stelle
   *[other] { $count } Touchpoints an dieser Stelle
}
charts-and-more = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}
charts-copied = Das Diagramm liegt in der Zwischenablage.
job-copy = Diagramm kopieren

# Der Exportdialog.
dialog-export-what = Was
dialog-export-what-map = die Karte
dialog-export-what-plan = Plan
dialog-export-what-returns = Ertrag
dialog-export-what-chart = das gezeigte Diagramm

# Der Trichter entlang der Reise.
chart-empty-no-contacts = In dieser Messrunde wurde nichts gemessen. Tragen Sie im Inspektor Kontakte und Abschlüsse der Touchpoints ein, oder importieren Sie eine Tabelle mit Kennzahlen.
chart-funnel-figure = { $metric } { $value }
chart-funnel-unknown = nicht gemessen
chart-funnel-lost = Abbruchquote { $lost }
chart-funnel-fall = { $lost } weniger Kontakte am nächsten
chart-funnel-break = Bruch
chart-funnel-break-cause = Bruch: { $cause }
chart-funnel-proposed = Vorgeschlagener Bruch
chart-funnel-named = Trichter: { $name }
chart-funnel-row = { $title }: { $values }; { $lost }
chart-left-out-funnel = { $count ->
    [one] { $count } Touchpoint hat keine Kontakte und ist nicht gezeigt.
   *[other] { $count } Touchpoints haben keine Kontakte und sind nicht gezeigt.
}

# Several curves of one score on one path.
chart-title-several = { $curve } im Vergleich
chart-why-several = Was alle über dieselben Touchpoints sagen. Wo ein Touchpoint fehlt oder nicht bewertet ist, hat die Kurve eine Lücke.
chart-empty-several = Keiner der Verglichenen hat einen Touchpoint dieser Karte bewertet. Wählen Sie oben andere aus.
chart-left-out-several = { $count ->
    [one] { $count } Touchpoint der anderen Karten liegt nicht auf diesem Weg.
   *[other] { $count } Touchpoints der anderen Karten liegen nicht auf diesem Weg.
}
chart-partings = Wo sie am weitesten auseinanderliegen
chart-partings-highest = am höchsten
chart-partings-lowest = am niedrigsten
chart-partings-difference = Abstand
chart-partings-nowhere = Sie liegen nirgends auseinander.
chart-partings-one = Bisher ist es nur eine Kurve. Wählen Sie eine weitere, um zu sehen, wo sie auseinanderliegen.
chart-partings-row = { $title }: { $high } { $most }, { $low } { $least }, Abstand { $difference }
chart-voice-silent = { $name }: unbewertet
charts-voices = Vergleichen
charts-voices-choose = Auswählen, wessen Kurven verglichen werden
charts-voices-most = Höchstens fünf Kurven lassen sich vergleichen. Nehmen Sie zuerst eine weg.
charts-voices-none = Noch gibt es nichts zu vergleichen: eine zweite Karte mit denselben Touchpoints, eine zweite Messrunde oder Stimmen einer Gruppe.
charts-voices-maps = Karten und Interessengruppen
charts-voices-rounds = Messrunden
charts-voices-groups = Gruppen, die bewertet haben
charts-voices-clear = Nichts vergleichen
charts-voices-count = { $count } von fünf gewählt
charts-voices-at = { $title }: { $values }
charts-voices-value = { $name } { $value }

# Der Inspektor: alles zum Ausgewählten.
inspector-touchpoint = Touchpoint
inspector-stage = Phase
inspector-lane = Spur
inspector-map = Karte
inspector-project = Projekt
inspector-segment = Interessengruppe
inspector-round = Messrunde
inspector-several = { $count ->
    [one] { $count } Touchpoint ausgewählt
   *[other] { $count } Touchpoints ausgewählt
}
inspector-mixed = Mehrere Werte
inspector-not-set = Nicht gesetzt
inspector-add = Hinzufügen
inspector-add-more = Hinzufügen …
inspector-remove = { $name } entfernen
inspector-remove-number = { $name } { $count } entfernen
inspector-move-up = Nach oben
inspector-move-down = Nach unten
inspector-fold = { $name }: auf- oder zuklappen

# Namen und Texte.
inspector-title = Titel
inspector-title-hint = Was passiert hier?
inspector-field-name = Name
inspector-description = Beschreibung
inspector-description-hint = Wofür steht diese Phase?
inspector-notes = Notizen
inspector-subtitle = Untertitel
inspector-client = Auftraggeber
inspector-client-hint = Um wessen Marke geht es?
inspector-expectation-hint = Was erwartet der Kunde?
inspector-why-hint = Welchen Sinn hat es für den Kunden?
inspector-core-message-hint = Was soll dem Kunden in Erinnerung bleiben?
inspector-content-hint = Was hier gesagt, gezeigt oder getan wird
inspector-break-hint = Warum springen Kunden hier ab?

# Abschnitte.
inspector-section-scores = Bewertungen
inspector-section-place = Einordnung
inspector-section-message = Erwartung und Botschaft
inspector-section-experiences = Erlebnisse
inspector-section-passed-on = Wird weitererzählt
inspector-section-influencers = Einflussnehmer
inspector-section-goals = Reichweite und Ziele
inspector-section-notes = Notizen
inspector-section-overview = Was die Bewertungen sagen
inspector-section-thresholds = Schwellen
inspector-section-rounds = Messrunden
inspector-section-segments = Interessengruppen
inspector-section-raters = Bewertende
inspector-section-lanes = Spuren
inspector-section-cells = Felder
inspector-section-preferences = Bevorzugte Kanäle
inspector-section-touchpoints = Touchpoints

# Bewertungen.
inspector-score-clear = { $score } löschen (unbewertet)
inspector-score-number = { $score }, 0 bis 10
inspector-score-slider = { $score }, Regler
inspector-score-mean = Mittelwert aus { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}: { $mean }. Eine gesetzte Bewertung gilt als vereinbart.
inspector-score-discuss = Die Stimmen gehen auseinander – besprechen
inspector-score-active = Zifferntasten auf der Karte setzen diese Bewertung
inspector-question-expectation = Wie viel erwartet der Kunde hier? 0 nichts – 10 das Höchste
inspector-question-fulfilment = Wie gut wird sie aus Sicht des Kunden erfüllt? 0 gar nicht – 10 herausragend
inspector-question-competition = Wie gut erfüllt sie der beste Wettbewerber? 0 gar nicht – 10 herausragend
inspector-question-relevance = Wie viel zählt das für die Kaufentscheidung? 0 gar nicht – 10 entscheidend
inspector-figures = Gewichtete Lücke { $weighted } · Handlungsbedarf { $opportunity }
inspector-lead = Vorsprung { $lead }
inspector-priority = Priorität { $priority } von { $rated }

# Ort und Art.
inspector-stage-of = Phase
inspector-world-by-channel = { $world } (nach Kanal)
inspector-critical = Kritisch: Ein schlechtes Ereignis beendet die Beziehung
inspector-break = Bruch: Hier springen Kunden ab
inspector-further-channels = Weitere Kanäle
inspector-add-channel = Kanal hinzufügen

# Listen.
inspector-experience-good = Gutes Erlebnis
inspector-experience-bad = Schlechtes Erlebnis
inspector-experience-text = Erlebnis { $count }
inspector-experience-hint = Was wirklich geschah
inspector-experience-date = Datum von Erlebnis { $count }
inspector-experience-source = Quelle von Erlebnis { $count }
inspector-source-hint = Quelle
inspector-stage-means = Mittelwerte: { $scores }
inspector-date-hint = TT.MM.JJJJ
inspector-date-wrong = „{ $value }“ ist kein Datum. Schreiben Sie es so: 12.05.2026 oder 2026-05-12.
inspector-tone = Ton des Eintrags { $count }
inspector-told-text = Was weitererzählt wird, Eintrag { $count }
inspector-told-hint = Was Kunden anderen erzählen
inspector-influencer-kind = Art von Einflussnehmer { $count }
inspector-influencer-name = Name von Einflussnehmer { $count }
inspector-influencer-hint = Name, falls bekannt
inspector-variant-segment = Interessengruppe von Inhalt { $count }
inspector-variant-channel = Kanal von Inhalt { $count }
inspector-variant-text = Inhalt { $count }
inspector-add-variant = Inhalt für Interessengruppe oder Kanal
inspector-everybody = Alle
inspector-any-channel = Jeder Kanal
inspector-raised-by = Geweckt durch
inspector-nothing-raised = Nicht gesetzt
inspector-reach = Reichweite
inspector-reach-unit = %
inspector-reach-hint = Anteil der Kunden, die ihm begegnen, in Prozent

# Spur, Karte, Projekt, Messrunde, Interessengruppe.
inspector-hidden = Auf der Karte und im Export ausgeblendet
inspector-style = Darstellung
inspector-style-text = Fließtext
inspector-style-list = Liste, ein Eintrag je Zeile
inspector-per-stage = ein Feld je Phase
inspector-per-touchpoint = ein Feld je Touchpoint
inspector-height = Höhe in Punkt
inspector-height-auto = nach Bedarf
inspector-variant = Variante
inspector-segment-of = Reise von
inspector-go-to = Zu { $name }
inspector-date = Datum
inspector-round-shown = Diese Messrunde wird gezeigt und bewertet
inspector-round-show = Diese Messrunde zeigen
inspector-round-rated = { $count ->
    [one] { $count } Touchpoint dieser Karte ist bewertet
   *[other] { $count } Touchpoints dieser Karte sind bewertet
}
inspector-delete-round = Messrunde mit ihren Bewertungen löschen
inspector-delete-segment = Interessengruppe löschen
inspector-interests = Interessen
inspector-behaviour = Verhalten
inspector-goal = Was sie erreichen wollen
inspector-segment-why = Warum
inspector-color = Farbe
inspector-color-code = Code (hex)
inspector-preference = Vorliebe für { $channel }, 0 bis 10
inspector-word-language = Textsprache
inspector-word-language-program = Sprache des Programms ({ $language })
inspector-rater-name = Name der bewertenden Person { $count }
inspector-rater-group = Gruppe der bewertenden Person { $count }
inspector-rater-customer = Kunde
inspector-rater-group-hint = Gruppe
inspector-no-segments = Noch keine Interessengruppen: Es ist die Reise aller.
inspector-no-raters = Noch keine Bewertenden.
inspector-empty-stage = Noch keine Touchpoints. Enter fügt den ersten hinzu.

# Schwellen.
inspector-threshold-relevant = Relevant ab
inspector-threshold-delight = Begeisternd ab Lücke von
inspector-threshold-failing = Enttäuschend ab Lücke von
inspector-threshold-severe = Schwerwiegend ab Lücke von
inspector-threshold-loss-aversion = Verlustaversion λ
inspector-threshold-agreement = Einigkeit ab
inspector-threshold-group-distance = Gruppen uneinig ab
inspector-threshold-drop-off = Abbruchquote ab (in %)
inspector-thresholds-reset = Standardwerte wiederherstellen

# Überblick.
inspector-balance-good = Emotionsbilanz { $balance }: Das Gute überwiegt.
inspector-balance-bad = Emotionsbilanz { $balance }: Das Schlechte überwiegt.
inspector-balance-nothing-negative = Emotionsbilanz: bisher nichts Negatives.
inspector-balance-not-rated = Noch ist kein Touchpoint vollständig bewertet. Wählen Sie einen aus und tippen Sie Ziffern: Erwartung, Erfüllung, Wettbewerb, Relevanz.
inspector-balance-rests = Sie beruht auf { $rated } von { $count } Touchpoints.
inspector-most-urgent = Hier zuerst hinsehen, nach Handlungsbedarf
inspector-urgent-figures = Handlungsbedarf { $opportunity }, Lücke { $gap }
inspector-worst-stage = Schwächste Phase: { $stage } (mittlere Lücke { $gap })
inspector-best-stage = Stärkste Phase: { $stage } (mittlere Lücke { $gap })
# Wo auch die stärkste Phase enttäuscht, und wo auch die schwächste begeistert.
inspector-best-stage-negative = Am wenigsten enttäuschende Phase: { $stage } (mittlere Lücke { $gap })
inspector-worst-stage-positive = Am wenigsten begeisternde Phase: { $stage } (mittlere Lücke { $gap })
# Nie „0-mal“: Was die Reise nicht tut, bleibt weg.
inspector-zigzag-world = Die Reise wechselt { $count ->
    [one] einmal
   *[other] { $count }-mal
} zwischen physisch und digital.
inspector-zigzag-media = Die Reise wechselt { $count ->
    [one] einmal
   *[other] { $count }-mal
} zwischen Paid, Owned und Earned.
inspector-zigzag = Die Reise wechselt { $count-world ->
    [one] einmal
   *[other] { $count-world }-mal
} zwischen physisch und digital und { $count-media ->
    [one] einmal
   *[other] { $count-media }-mal
} zwischen Paid, Owned und Earned.

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
inspector-mixed = mehrere Werte
inspector-not-set = nicht gesetzt
inspector-add = Hinzufügen
inspector-remove = { $name } entfernen
inspector-remove-number = { $name } { $count } entfernen
inspector-move-up = Nach oben
inspector-move-down = Nach unten
inspector-fold = { $name }: auf- oder zuklappen

# Namen und Texte.
inspector-title = Titel
inspector-title-hint = Was tut oder trifft der Kunde hier?
inspector-field-name = Name
inspector-description = Beschreibung
inspector-description-hint = Wofür steht diese Phase?
inspector-notes = Notizen
inspector-subtitle = Zeile unter dem Titel
inspector-client = Kunde
inspector-client-hint = Um wessen Marke geht es?
inspector-expectation-hint = Womit kommt der Kunde?
inspector-why-hint = Welchem Sinn dient es?
inspector-core-message-hint = Was soll der Kunde behalten?
inspector-content-hint = Was hier gesagt, gezeigt oder getan wird
inspector-break-hint = Warum gehen Kunden hier verloren?

# Abschnitte.
inspector-section-scores = Bewertung
inspector-section-place = Ort und Art
inspector-section-message = Erwartung und Botschaft
inspector-section-experiences = Erlebnisse
inspector-section-passed-on = Wird weitererzählt
inspector-section-influencers = Einflussnehmer
inspector-section-goals = Reichweite und Ziele
inspector-section-notes = Notizen
inspector-section-overview = Was die Werte sagen
inspector-section-thresholds = Schwellen
inspector-section-rounds = Messrunden
inspector-section-segments = Interessengruppen
inspector-section-raters = Bewertende
inspector-section-lanes = Spuren
inspector-section-cells = Felder
inspector-section-preferences = Bevorzugte Kanäle
inspector-section-touchpoints = Touchpoints

# Werte.
inspector-score-clear = { $score } löschen: unbewertet
inspector-score-number = { $score }, 0 bis 10
inspector-score-slider = { $score }, Regler
inspector-score-mean = Mittel aus { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}: { $mean }. Einen Wert setzen heißt, sich zu einigen.
inspector-score-discuss = Die Stimmen gehen auseinander: zu besprechen
inspector-score-active = Ziffern auf der Karte bewerten diesen Wert
inspector-question-expectation = Mit welcher Erwartung kommt der Kunde? 0 keine – 10 die höchste
inspector-question-fulfilment = Wie gut wird sie aus Sicht des Kunden erfüllt? 0 gar nicht – 10 herausragend
inspector-question-competition = Wie gut erfüllt sie der beste Wettbewerber? 0 gar nicht – 10 herausragend
inspector-question-relevance = Wie viel zählt es für die Kaufentscheidung? 0 nichts – 10 es entscheidet
inspector-figures = Gewichtet { $weighted } · Handlungsbedarf { $opportunity }
inspector-lead = Vorsprung { $lead }
inspector-priority = Priorität { $priority } von { $rated }

# Ort und Art.
inspector-stage-of = Phase
inspector-world-by-channel = { $world } (nach Kanal)
inspector-critical = Kritisch: ein schlechtes Ereignis beendet die Beziehung
inspector-break = Bruch: hier gehen Kunden verloren
inspector-further-channels = Auch über
inspector-add-channel = Kanal hinzufügen

# Listen.
inspector-experience-good = Gutes Erlebnis
inspector-experience-bad = Schlechtes Erlebnis
inspector-experience-text = Erlebnis { $count }
inspector-experience-hint = Was wirklich geschah
inspector-experience-date = Datum von Erlebnis { $count }
inspector-experience-source = Quelle von Erlebnis { $count }
inspector-source-hint = Quelle
inspector-date-hint = 2026-05-12
inspector-date-wrong = Ein Datum wird Jahr-Monat-Tag geschrieben: 2026-05-12
inspector-tone = Ton von Eintrag { $count }
inspector-told-text = Was weitererzählt wird, Eintrag { $count }
inspector-told-hint = Was Kunden anderen erzählen
inspector-influencer-kind = Art von Einflussnehmer { $count }
inspector-influencer-name = Name von Einflussnehmer { $count }
inspector-influencer-hint = Name, falls bekannt
inspector-variant-segment = Interessengruppe von Inhalt { $count }
inspector-variant-channel = Kanal von Inhalt { $count }
inspector-variant-text = Inhalt { $count }
inspector-add-variant = Inhalt für Gruppe oder Kanal
inspector-everybody = alle
inspector-any-channel = jeder Kanal
inspector-raised-by = Geweckt von
inspector-nothing-raised = nichts anderes
inspector-reach = Reichweite
inspector-reach-unit = %
inspector-reach-hint = Prozent der Kunden, die ihm begegnen

# Spur, Karte, Projekt, Messrunde, Interessengruppe.
inspector-hidden = Auf der Karte und im Export ausgeblendet
inspector-style = Darstellung
inspector-style-text = Fließtext
inspector-style-list = Liste, ein Eintrag je Zeile
inspector-per-stage = ein Feld je Phase
inspector-per-touchpoint = ein Feld je Touchpoint
inspector-height = Höhe in Punkt
inspector-height-auto = nach Bedarf
inspector-variant = Zeigt
inspector-segment-of = Reise von
inspector-go-to = Zu { $name }
inspector-date = Datum
inspector-round-shown = Diese Messrunde wird gezeigt und bewertet
inspector-round-show = Diese Messrunde zeigen
inspector-round-rated = { $count ->
    [one] { $count } Touchpoint dieser Karte ist bewertet
   *[other] { $count } Touchpoints dieser Karte sind bewertet
}
inspector-delete-round = Messrunde mit ihren Werten löschen
inspector-delete-segment = Interessengruppe löschen
inspector-interests = Interessen
inspector-behaviour = Verhalten
inspector-goal = Was sie erreichen wollen
inspector-segment-why = Warum
inspector-color = Farbe
inspector-preference = Vorliebe für { $channel }, 0 bis 10
inspector-word-language = Wörter auf
inspector-word-language-program = Sprache des Programms ({ $language })
inspector-rater-name = Name von Bewertendem { $count }
inspector-rater-group = Gruppe von Bewertendem { $count }
inspector-rater-customer = Kunde
inspector-rater-group-hint = Gruppe
inspector-no-segments = Noch keine Interessengruppen: die Reise aller.
inspector-no-raters = Noch stimmt niemand ab.
inspector-empty-stage = Noch keine Touchpoints. Enter fügt den ersten hinzu.

# Schwellen.
inspector-threshold-relevant = Relevant ab
inspector-threshold-delight = Begeisternd ab Lücke
inspector-threshold-failing = Enttäuschend ab Lücke
inspector-threshold-severe = Schwer ab Lücke
inspector-threshold-loss-aversion = Verlustaversion λ
inspector-threshold-agreement = Einigkeit ab
inspector-threshold-group-distance = Gruppen uneins ab
inspector-threshold-drop-off = Abbruch ab, %
inspector-thresholds-reset = Zurück zu den üblichen Werten

# Überblick.
inspector-balance-good = Emotionsbilanz { $balance }: das Gute überwiegt.
inspector-balance-bad = Emotionsbilanz { $balance }: das Schlechte überwiegt.
inspector-balance-nothing-negative = Emotionsbilanz: bisher nichts Negatives.
inspector-balance-not-rated = Noch ist nichts bewertet. Touchpoint wählen und Ziffern tippen: Erwartung, Erfüllung, Wettbewerb, Relevanz.
inspector-most-urgent = Hier zuerst hinsehen
inspector-worst-stage = Schwächste Phase: { $stage } (mittlere Lücke { $gap })
inspector-best-stage = Stärkste Phase: { $stage } (mittlere Lücke { $gap })
inspector-zigzag = Die Reise wechselt { $world }× die Welt und { $media }× die Medienart.

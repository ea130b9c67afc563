# Was Rückgängig und Wiederholen nennen: ein Wort je Art der Änderung.
term-edit-rename-project = Projekt umbenennen
term-edit-set-client = Auftraggeber ändern
term-edit-set-project-notes = Projektnotizen ändern
term-edit-set-word-language = Textsprache ändern
term-edit-set-thresholds = Schwellen ändern
term-edit-add-map = Karte hinzufügen
term-edit-duplicate-map = Karte duplizieren
term-edit-delete-map = Karte löschen
term-edit-move-map = Karte verschieben
term-edit-rename-map = Karte umbenennen
term-edit-set-subtitle = Untertitel ändern
term-edit-set-variant = Variante ändern
term-edit-set-map-segment = Interessengruppe der Karte ändern
term-edit-add-stage = Phase hinzufügen
term-edit-rename-stage = Phase umbenennen
term-edit-describe-stage = Phase beschreiben
term-edit-move-stage = Phase verschieben
term-edit-delete-stage = Phase löschen
term-edit-add-touchpoint = Touchpoint hinzufügen
term-edit-move-touchpoint = Touchpoint verschieben
term-edit-delete-touchpoint = Touchpoint löschen
term-edit-rename-touchpoint = Touchpoint umbenennen
term-edit-set-area = Bereich ändern
term-edit-set-media = Spur wechseln
term-edit-set-channel = Kanal ändern
term-edit-set-further-channels = Weitere Kanäle ändern
term-edit-set-world = Welt ändern
term-edit-set-influencers = Einflussnehmer ändern
term-edit-set-control = Steuerbarkeit ändern
term-edit-set-critical = „Kritisch“ ändern
term-edit-set-break = Bruch ändern
term-edit-set-expectation-text = Erwartung beschreiben
term-edit-set-raised-by = Herkunft der Erwartung ändern
term-edit-set-why = Das Warum ändern
term-edit-set-core-message = Kernbotschaft ändern
term-edit-set-content = Inhalt ändern
term-edit-set-passed-on = Weitererzähltes ändern
term-edit-set-experiences = Erlebnisse ändern
term-edit-set-reach = Reichweite ändern
term-edit-set-goals = Ziele ändern
term-edit-set-notes = Notizen ändern
term-edit-rate-expectation = Erwartung bewerten
term-edit-rate-fulfilment = Erfüllung bewerten
term-edit-rate-competition = Wettbewerb bewerten
term-edit-rate-relevance = Relevanz bewerten
term-edit-clear-score = Bewertung löschen
term-edit-copy-scores = Bewertungen übernehmen
term-edit-vote = Stimme abgeben
term-edit-add-lane = Spur hinzufügen
term-edit-rename-lane = Spur umbenennen
term-edit-set-lane-style = Darstellung der Spur ändern
term-edit-write-lane = In Spur schreiben
term-edit-delete-lane = Spur löschen
term-edit-move-lane = Spur verschieben
term-edit-hide-lane = Spur ausblenden
term-edit-show-lane = Spur einblenden
term-edit-resize-lane = Höhe der Spur ändern
term-edit-add-segment = Interessengruppe hinzufügen
term-edit-rename-segment = Interessengruppe umbenennen
term-edit-change-segment = Interessengruppe ändern
term-edit-delete-segment = Interessengruppe löschen
term-edit-add-round = Messrunde hinzufügen
term-edit-rename-round = Messrunde umbenennen
term-edit-set-round-date = Datum der Messrunde ändern
term-edit-delete-round = Messrunde löschen
term-edit-show-round = Messrunde zeigen
term-edit-add-rater = Bewertende Person hinzufügen
term-edit-rename-rater = Bewertende Person umbenennen
term-edit-set-rater-group = Gruppe der bewertenden Person ändern
term-edit-delete-rater = Bewertende Person löschen
term-edit-set-currency = Währung ändern
term-edit-set-letters = Länge der Inhalte ändern
term-edit-set-funnel = Trichter ändern
term-edit-add-measure = Maßnahme hinzufügen
term-edit-make-measures = Maßnahmen anlegen
term-edit-expect-fulfilment = erwartete Erfüllung setzen
term-edit-move-measure = Maßnahme verschieben
term-edit-rename-measure = Maßnahme umbenennen
term-edit-set-measure-status = Status der Maßnahme ändern
term-edit-change-measure = Maßnahme ändern
term-edit-delete-measure = Maßnahme löschen
term-edit-add-question = Offene Frage hinzufügen
term-edit-move-question = Offene Frage verschieben
term-edit-change-question = Offene Frage ändern
term-edit-answer-question = Offene Frage abhaken
term-edit-delete-question = Offene Frage löschen
term-edit-enter-metric = Kennzahl eintragen
term-edit-delete-metric = Kennzahl löschen
term-edit-add-contact = Kontakt hinzufügen
term-edit-move-contact = Kontakt verschieben
term-edit-change-contact = Kontakt ändern
term-edit-delete-contact = Kontakt löschen
term-edit-paste = Einfügen
term-edit-duplicate = Duplizieren
term-edit-delete = Löschen
term-edit-import = Importieren

edit-undone = Rückgängig gemacht: { $step }
edit-redone = Wiederholt: { $step }
steps-undone = { $count ->
    [one] Ein Schritt rückgängig gemacht.
   *[other] { $count } Schritte rückgängig gemacht.
}
steps-redone = { $count ->
    [one] Ein Schritt wiederholt.
   *[other] { $count } Schritte wiederholt.
}
edit-stayed = { $count ->
    [one] { $count } Wert bleibt, wie er ist: Andere haben ihn seither geändert.
   *[other] { $count } Werte bleiben, wie sie sind: Andere haben sie seither geändert.
}

# Warum eine Änderung nicht ging.
term-edit-error-unknown-map = Diese Karte gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-stage = Diese Phase gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-touchpoint = Diesen Touchpoint gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-lane = Diese Spur gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-segment = Diese Interessengruppe gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-round = Diese Messrunde gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-rater = Diese bewertende Person gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-ballot = Diese Abstimmung ist schon beendet. Nichts wurde geändert.
term-edit-error-unknown-measure = Diese Maßnahme gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-question = Diese offene Frage gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-metric = Diesen Wert gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-unknown-contact = Diesen Kontakt gibt es nicht mehr. Nichts wurde geändert.
term-edit-error-too-large = Die Karte wäre größer, als ihre Datei sein kann. Nichts wurde geändert.
term-edit-error-too-much-money = Ein Betrag hätte zu viele Stellen. Nichts wurde geändert.
term-edit-error-not-asked = Nach dieser Bewertung fragt die Abstimmung nicht. Nichts wurde geändert.
term-edit-error-last-one = Das letzte Element lässt sich nicht löschen: Ein Projekt braucht mindestens eine Karte und eine Messrunde, eine Karte mindestens eine Phase.
term-edit-error-built-in-lane = Jede Karte hat diese Spur: Sie können sie ausblenden, aber nicht umbenennen oder löschen.
term-edit-error-duplicate-id = Zwei Elemente hätten dieselbe ID. Nichts wurde geändert.
term-edit-error-dangling-reference = Etwas würde auf ein Element verweisen, das es nicht gibt. Nichts wurde geändert.
term-edit-error-no-round = Ein Projekt braucht mindestens eine Messrunde. Nichts wurde geändert.
term-edit-error-no-map = Ein Projekt braucht mindestens eine Karte. Nichts wurde geändert.
term-edit-error-no-stage = Eine Karte braucht mindestens eine Phase. Nichts wurde geändert.
term-edit-error-card-lanes = Eine Karte braucht die Spuren Paid, Owned und Earned je einmal. Nichts wurde geändert.
term-edit-error-thresholds = Diese Schwellen widersprechen sich. Es muss gelten: schwerwiegend ≤ enttäuschend < 0 < begeisternd. Nichts wurde geändert.
term-edit-error-number-out-of-range = Diese Zahl liegt außerhalb des erlaubten Bereichs. Nichts wurde geändert.
term-edit-error-repeated-score = Ein Touchpoint wäre in einer Messrunde zweimal bewertet. Nichts wurde geändert.
term-edit-error-wrong-value = Dieser Wert ist hier nicht erlaubt. Nichts wurde geändert.
edit-text-too-long = Dieser Text ist zu lang: Erlaubt sind höchstens { $most } Zeichen. Nichts wurde geändert.
edit-too-many = Ein Projekt kann höchstens { $most } { $what ->
    [maps] Karten
    [stages] Phasen in einer Karte
    [lanes] Spuren in einer Karte
    [rounds] Messrunden
    [segments] Interessengruppen
    [raters] Bewertende
    [pictures] Bilder
    [picture-bytes] MB Bilder
    [measures] Maßnahmen
    [questions] offene Fragen
    [metrics] Werte von Kennzahlen
    [contacts] Kontakte
    [views] gespeicherte Ansichten
    [steps] Schritte von Präsentationen
    [day-steps] Punkte des Tagesplans
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
} enthalten. Nichts wurde geändert.

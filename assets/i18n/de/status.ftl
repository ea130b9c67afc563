# Die Statuszeile.
status-read-only = Schreibgeschützt
status-saved = Gespeichert
status-example = Beispiel, noch in keiner Datei
title-example = { $name } (Beispiel)
status-unsaved = Nicht gespeichert
status-all-rated = alles bewertet
status-unrated = { $count ->
    [one] { $count } Touchpoint unbewertet
   *[other] { $count } Touchpoints unbewertet
}
status-vote = Abstimmung läuft – ihre Bewertungen sind verdeckt
status-round-tip = Die Messrunde, die gezeigt und bewertet wird
status-text-size = Schriftgröße: { $size }
status-no-touchpoints = noch keine Touchpoints
status-first-score = Ziffern beginnen mit { $score }
status-first-score-end = Beenden
status-not-kept = Seit { $time } nicht gesichert
status-not-kept-tip = Wenn Wegmarke oder der Rechner jetzt stehen bliebe, ginge verloren, was Sie seitdem getan haben: Speichern Sie das Projekt. { $reason } Wegmarke versucht es weiter.
status-not-kept-slow = Der Datenträger mit dem Journal braucht ungewöhnlich lange.
status-first-lines = Freie Spuren: nur erste Zeilen
status-first-lines-tip = Die ganze Karte ist zu sehen. Damit sie lesbar bleibt, zeigen freie Spuren von jeder Zelle nur die erste Zeile. Ein Klick zeigt die Karte in einer Zeile, mit allen Wörtern.
status-no-words = Ohne freie Spuren
status-no-words-tip = Die ganze Karte ist zu sehen. Für freie Spuren ist kein Platz, in dem sie lesbar bliebe. Ein Klick zeigt die Karte in einer Zeile, mit allen Spuren.
status-no-notes = Nur Karten und Kurven
status-no-notes-tip = Die ganze Karte ist zu sehen. Für die Wörter unter den Karten ist kein Platz, in dem sie lesbar bliebe: Erlebnisse, Maßnahmen und freie Spuren fehlen. Ein Klick zeigt die Karte in einer Zeile, mit allen Spuren.

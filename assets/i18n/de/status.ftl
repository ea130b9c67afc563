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

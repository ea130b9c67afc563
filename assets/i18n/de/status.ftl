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

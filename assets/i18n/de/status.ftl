# Die Statuszeile.
status-read-only = Nur lesen
status-saved = Gespeichert
status-unsaved = Nicht gespeichert
status-all-rated = alles bewertet
status-unrated = { $count ->
    [one] { $count } Touchpoint unbewertet
   *[other] { $count } Touchpoints unbewertet
}
status-vote = Abstimmung läuft – ihre Werte sind verdeckt
status-round-tip = Welche Messrunde gezeigt und bewertet wird
status-no-touchpoints = noch kein Touchpoint

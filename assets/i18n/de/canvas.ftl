# Die Karte auf dem Bildschirm.
canvas-name = Karte „{ $name }“
canvas-stage-name = Phase { $name }, { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
canvas-card-name = { $title }, { $lane }, { $verdict }
canvas-cell-name = { $lane }, { $of }: { $text }
canvas-cell-empty = { $lane }, { $of }: leer
canvas-entry-name = { $lane }, { $of }, Eintrag { $entry } von { $count }: { $text }
canvas-editor-name = Text in Bearbeitung
canvas-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
canvas-lane-edge = Ziehen ändert die Höhe der Spur
canvas-add-here = Hier einen Touchpoint hinzufügen
# Phasen außer Sicht: was der Knopf am Rand sagt und was vorgelesen wird.
canvas-more = { $count ->
    [one] { $count } weitere Phase
   *[other] { $count } weitere Phasen
}
canvas-more-right = { $count ->
    [one] { $count } weitere Phase rechts
   *[other] { $count } weitere Phasen rechts
}
canvas-more-left = { $count ->
    [one] { $count } weitere Phase links
   *[other] { $count } weitere Phasen links
}
canvas-empty-title = Wo beginnt die Reise?
canvas-empty-text = Drücken Sie Enter und schreiben Sie den ersten Touchpoint. Noch einmal Enter fügt den nächsten hinzu, Tab geht zur nächsten Phase, Zifferntasten bewerten.
canvas-empty-recent = Oder weiterarbeiten an
canvas-empty-button = Ersten Touchpoint hinzufügen

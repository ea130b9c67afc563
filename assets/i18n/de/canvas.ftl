# Die Karte auf dem Bildschirm.
canvas-name = Karte „{ $name }“
canvas-stage-name = Phase { $name }, { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
canvas-card-name = { $title }, { $lane }, { $verdict }
canvas-editor-name = Text an Ort und Stelle
canvas-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
canvas-lane-edge = Ziehen ändert die Höhe der Spur
canvas-add-here = Hier einen Touchpoint hinzufügen
canvas-empty-title = Wo beginnt die Reise?
canvas-empty-text = Enter drücken und den ersten Touchpoint schreiben. Noch einmal Enter fügt den nächsten hinzu, Tab geht zur nächsten Phase, Ziffern bewerten.
canvas-empty-button = Ersten Touchpoint hinzufügen

# Wie eine Zeichnung für ihre Fläche gesetzt wurde, in einer Zeile: diese Teile in dieser Reihenfolge, durch Kommas getrennt.
composition-lines = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
composition-type = kleinste Schrift { $size } pt
composition-titles = Titel { $size } pt
composition-share = { $share } des Blatts
composition-share-slide = { $share } der Folie
composition-no-panels = ohne Kästen
composition-marks-only = Urteile nur als Zeichen
# Eine Phase, die zu breit für die Seite ist, geht weiter.
composition-continued = { $name } (Fortsetzung)

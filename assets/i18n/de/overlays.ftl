# Die Befehlspalette und die Suchleiste.
palette-hint = Schreiben, was geschehen soll
palette-nothing = So heißt kein Befehl
find-hint = Im ganzen Projekt suchen
find-close = Suche schließen
find-count = { $count ->
    [0] Nichts gefunden
    [one] { $count } Stelle
   *[other] { $count } Stellen
}

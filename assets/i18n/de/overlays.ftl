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
# Was gefunden wurde, und auf welcher Karte: „Werbung · Schuhe kaufen“, „Phase · Schuhe kaufen“.
find-place = { $what } · { $map }
term-hit-stage = Phase
term-hit-lane = Spur
term-hit-map = Karte
term-hit-segment = Interessengruppe
term-hit-round = Messrunde
term-hit-project = Projekt

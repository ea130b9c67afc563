# Die Befehlspalette und die Suchleiste.
palette-hint = Was möchten Sie tun?
palette-nothing = Kein passender Befehl
find-hint = Im ganzen Projekt suchen
find-close = Suche schließen
find-count = { $count ->
    [0] Nichts gefunden
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
# Was gefunden wurde, und auf welcher Karte: „Werbung · Schuhe kaufen“, „Phase · Schuhe kaufen“.
find-place = { $what } · { $map }
term-hit-stage = Phase
term-hit-lane = Spur
term-hit-map = Karte
term-hit-segment = Interessengruppe
term-hit-round = Messrunde
term-hit-measure = Maßnahme
term-hit-project = Projekt

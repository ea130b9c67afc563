# Die Tafel der Maßnahmen, und was auf ihren Karten und in der Liste zu Wert und Wirkung steht.
term-field-observed = Beobachtet
term-measure-tab-board = Tafel
measures-board-name = Tafel der Maßnahmen
measures-board-column = { $status }: { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
measures-board-add = Maßnahme hinzufügen: { $status }
measures-card-value = Wert { $value }
measures-card-expected = { $expected } erwartet
measures-card-observed = { $observed } beobachtet
term-unobserved-not-live = noch nicht live
term-unobserved-not-here = nicht auf dieser Karte
term-unobserved-no-day = „Live seit“ fehlt
term-unobserved-nothing-before = keine datierte Runde davor
term-unobserved-nothing-after = keine datierte Runde seither
term-command-show-measures = Maßnahmen
term-menu-measure-tabs = Maßnahmen zeigen als
inspector-measure-value = Für sich auf dieser Karte { $value } wert
inspector-measure-observed = { $touchpoint }: { $change } ({ $before } → { $after })
inspector-measure-unobserved = Nichts beobachtet: { $why }

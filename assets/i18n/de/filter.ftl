# Die Leiste, die sagt, welche Touchpoints gezeigt werden: im Raster, und auf der Karte, die die übrigen blasser zeigt.
filter-text = Nach Text filtern
filter-stage = Phase
filter-media = Medienart
filter-verdict = Urteil
filter-world = Welt
filter-control = Steuerbarkeit
filter-goal = Ziel
filter-unrated = Unbewertet
filter-discuss = Zu besprechen
filter-clear = Filter aufheben
filter-no-world = keine von beiden
filter-choice = Nach { $what } filtern
filter-close = Filter schließen
filter-lifted = Der Filter wurde aufgehoben, weil er diese Stelle ausblendete.

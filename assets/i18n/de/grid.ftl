# Das Raster: alle Touchpoints mit allen Feldern, wie in einer Tabellenkalkulation. Berechnete Spalten, Ablehnungen, Einfügen.
term-column-gap = Lücke
term-column-verdict = Urteil
term-column-opportunity = Handlungsbedarf
term-column-priority = Priorität

term-score-short-expectation = Erw.
term-score-short-fulfilment = Erf.
term-score-short-competition = Wett.
term-score-short-relevance = Rel.

term-answer-yes = ja
term-answer-no = nein

term-edit-fill-cells = Zellen füllen
term-edit-clear-cells = Zellen leeren
term-edit-paste-cells = Zellen einfügen
term-dialog-paste-cells = Zellen einfügen

grid-name = Raster aller Touchpoints
grid-cell = { $title }, { $column }: { $value }
grid-cell-empty = { $title }, { $column }: leer
grid-row = Zeile { $row }: { $title }
grid-row-tip = Klick wählt die Zeile, Doppelklick zeigt sie auf der Karte
grid-header-tip = Klick sortiert, Rechtsklick zeigt mehr, am Rand ziehen macht breiter
grid-header-sort = Nach { $column } sortieren
grid-sort-up = Aufsteigend sortieren
grid-sort-down = Absteigend sortieren
grid-sort-journey = In der Reihenfolge der Reise
grid-select-column = Spalte auswählen
grid-hide-column = Spalte ausblenden
grid-columns = Spalten
grid-columns-all = Alle Spalten zeigen
grid-width = Breite der Spalte { $column }
grid-add = Touchpoint hinzufügen
grid-count = { $shown } von { $total }
grid-count-tip = Gezeigte Touchpoints, von allen Touchpoints der Karte
grid-editor = Zelle { $column } von { $title }
grid-editor-many = { $countrows ->
    [one] für { $countrows } Zeile
   *[other] für { $countrows } Zeilen
}
grid-apply-again = Neu filtern und sortieren
grid-apply-again-tip = Zeilen bleiben stehen, während man sie ändert. Dies filtert und sortiert neu.
grid-nothing-matches = Kein Touchpoint passt zum Filter.
grid-nothing-there = Diese Karte hat noch keine Touchpoints.

grid-refused-fixed = „{ $column }“ ist berechnet oder fest und lässt sich hier nicht ändern. Nichts wurde geändert.
grid-refused-empty = „{ $column }“ kann nicht leer sein. Nichts wurde geändert.
grid-refused-stage = In dieser Karte gibt es keine Phase „{ $name }“. Nichts wurde geändert.
grid-refused-channel = Nur ein Hauptkanal; andere gehören zu „Weitere Kanäle“. Nichts wurde geändert.
grid-refused-unknown = Diese Spalte ist nicht bekannt. Nichts wurde geändert.

grid-paste-nothing = In diesen Zellen steht schon, was eingefügt wurde.
grid-paste-title = Zellen einfügen
grid-paste-changed = { $count ->
    [one] { $count } Zelle ändert sich
   *[other] { $count } Zellen ändern sich
}
grid-paste-unchanged = { $count ->
    [one] { $count } bleibt, wie sie ist
   *[other] { $count } bleiben, wie sie sind
}
grid-paste-refused = { $count ->
    [one] { $count } wird abgelehnt
   *[other] { $count } werden abgelehnt
}
grid-paste-left-out = { $count ->
    [one] { $count } für eine berechnete Spalte entfällt
   *[other] { $count } für berechnete Spalten entfallen
}
grid-paste-rounded = { $count ->
    [one] { $count } Bewertung wird gerundet
   *[other] { $count } Bewertungen werden gerundet
}
grid-paste-new-rounded = { $new } (gerundet)
grid-paste-header = Die erste Zeile wurde als Kopf genommen: Die Spalten wurden an ihren Namen erkannt.
grid-paste-touchpoint = Touchpoint
grid-paste-column = Spalte
grid-paste-old = Jetzt
grid-paste-new = Dann
grid-paste-reason = Warum
grid-paste-changes = Was sich ändert
grid-paste-refusals = Was abgelehnt wird
grid-paste-add = { $count ->
    [one] { $count } neuen Touchpoint für die Zeile nach der letzten hinzufügen
   *[other] { $count } neue Touchpoints für die Zeilen nach der letzten hinzufügen
}
grid-paste-more = { $count ->
    [one] … und { $count } weitere
   *[other] … und { $count } weitere
}
grid-paste-empty = leer
grid-paste-do = Einfügen

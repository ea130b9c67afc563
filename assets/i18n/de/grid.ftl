# Das Raster: alle Touchpoints mit allen Feldern, wie in einer Tabellenkalkulation. Berechnete Spalten, Ablehnungen, Einfügen.
term-column-gap = Lücke
term-column-verdict = Urteil
term-column-opportunity = Handlungsbedarf
term-column-priority = Priorität

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
grid-header-tip = Klick sortiert, Rechtsklick zeigt mehr, Ziehen am Rand ändert die Breite
grid-header-sort = Nach { $column } sortieren
grid-sort-up = Aufsteigend sortieren
grid-sort-down = Absteigend sortieren
grid-sort-journey = Nach der Reihenfolge der Reise sortieren
grid-select-column = Spalte auswählen
grid-hide-column = Spalte ausblenden
grid-columns = Spalten
grid-columns-all = Alle Spalten zeigen
grid-width = Breite der Spalte { $column }
grid-add = Touchpoint hinzufügen
grid-count = { $shown } von { $total }
grid-count-tip = Gezeigte Touchpoints von allen der Karte
grid-editor = Zelle { $column } von { $title }
grid-editor-many = { $countrows ->
    [one] für { $countrows } Zeile
   *[other] für { $countrows } Zeilen
}
grid-apply-again = Neu filtern und sortieren
grid-apply-again-tip = Zeilen bleiben an ihrem Platz, während Sie sie ändern. Hiermit wird neu gefiltert und sortiert.
grid-nothing-matches = Kein Touchpoint passt zum Filter.
grid-nothing-there = Diese Karte hat noch keine Touchpoints.

grid-choices-nothing = Nichts in der Liste passt
grid-refused-fixed = „{ $column }“ ist berechnet oder fest und lässt sich hier nicht ändern. Nichts wurde geändert.
grid-refused-empty = „{ $column }“ kann nicht leer sein. Nichts wurde geändert.
grid-refused-stage = In dieser Karte gibt es keine Phase „{ $name }“. Nichts wurde geändert.
grid-refused-channel = Es gibt nur einen Hauptkanal; die anderen gehören in „Weitere Kanäle“. Nichts wurde geändert.
grid-refused-unknown = Diese Spalte ist unbekannt. Nichts wurde geändert.

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
    [one] { $count } wird übersprungen
   *[other] { $count } werden übersprungen
}
grid-paste-left-out = { $count ->
    [one] { $count } in einer berechneten Spalte wird übersprungen
   *[other] { $count } in berechneten Spalten werden übersprungen
}
grid-paste-rounded = { $count ->
    [one] { $count } Bewertung wird gerundet
   *[other] { $count } Bewertungen werden gerundet
}
grid-paste-new-rounded = { $new } (gerundet)
grid-paste-header = Die erste Zeile wurde als Kopfzeile gelesen: Die Spalten wurden nach ihren Namen zugeordnet.
grid-paste-column = Spalte
grid-paste-old = Vorher
grid-paste-new = Eingefügt
grid-paste-reason = Grund
grid-paste-changes = Was sich ändert
grid-paste-refusals = Was übersprungen wird
grid-paste-add = { $count ->
    [one] { $count } neuen Touchpoint für die Zeile nach der letzten hinzufügen
   *[other] { $count } neue Touchpoints für die Zeilen nach der letzten hinzufügen
}
grid-paste-more = { $count ->
    [one] … und { $count } weitere
   *[other] … und { $count } weitere
}
grid-paste-without-title = { $count ->
    [one] { $count } ohne Titel
   *[other] { $count } ohne Titel
}
grid-paste-roundings = Was in neuen Zeilen gerundet wird
grid-paste-value = Ergibt
grid-paste-empty = leer
grid-paste-do = Einfügen

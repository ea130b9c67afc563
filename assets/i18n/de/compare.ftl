# Zwei Karten oder zwei Messrunden nebeneinander.
compare-added = { $count ->
    [one] { $count } hinzugekommen
   *[other] { $count } hinzugekommen
}
compare-removed = { $count ->
    [one] { $count } entfallen
   *[other] { $count } entfallen
}
compare-moved = { $count ->
    [one] { $count } verschoben
   *[other] { $count } verschoben
}
compare-changed = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
compare-content-variants = Inhalt für Gruppen und Kanäle
compare-description = Beschreibung
compare-yes = ja
compare-no = nein
compare-break-unknown = ja, Ursache unbekannt

# Befehlszeile.
cli-about-diff = Sagt, worin sich zwei Karten unterscheiden: hinzugekommen, entfallen, verschoben, geändert, Feld für Feld.
cli-arg-diff-left = Eine Kartendatei, oder DATEI:KARTE für eine ihrer Karten
cli-arg-diff-right = Die Kartendatei, mit der verglichen wird, oder DATEI:KARTE
cli-opt-format-diff = table oder json; sonst table
cli-diff-none = Es gibt keine Unterschiede.
cli-diff-first-map = { $path } hat mehrere Karten; verglichen wird die erste, „{ $map }“. DATEI:KARTE nennt eine andere.

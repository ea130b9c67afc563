# Diagramme, Boards und Listen aus anderen Programmen. Vor dem, was ein Import sagt, stehen Orte (Datei, Zeile, Spalte).

diagram-front-matter = Zwischen den Strichzeilen am Anfang steht kein YAML. Korrigieren oder entfernen Sie es.
diagram-no-journey = Das Diagramm muss mit dem Wort „journey“ allein beginnen. Schreiben Sie es in die erste Zeile.
diagram-journey-again = Nach der ersten kann in Mermaid keine Zeile mit dem Wort „journey“ beginnen. Formulieren Sie anders, oder schreiben Sie den ersten Buchstaben als „#74;“.
diagram-semicolon = Mermaid nimmt hier kein Semikolon an. Entfernen Sie es, oder schreiben Sie „#59;“.
diagram-no-score = Die Aufgabe „{ $title }“ hat keinen Wert. Schreiben Sie einen Doppelpunkt und eine Zahl von 1 bis 5 dahinter.
diagram-no-task = Vor diesem Doppelpunkt steht keine Aufgabe. Schreiben Sie ihren Titel dorthin, oder schreiben Sie den Doppelpunkt als „#58;“.
diagram-unclosed = Was hier beginnt, wird nie geschlossen oder hat keinen Text. Schließen Sie es mit einer geschweiften Klammer, oder entfernen Sie es.
diagram-skipped = { $sentence } Die Zeile wurde übersprungen.
diagram-other = Das ist ein Mermaid-Diagramm der Art „{ $kind }“. Importieren lässt sich nur „journey“.
diagram-only = { $count ->
    [one] Aus diesem Text wurde nur das Diagramm importiert, nicht der Text darum herum.
   *[other] Aus diesem Text wurden nur die { $count } Diagramme importiert, jedes als Karte, nicht der Text darum herum.
}
diagram-score-beyond = Der Wert „{ $value }“ liegt nicht zwischen 1 und 5 und wurde als { $taken } genommen.
diagram-score-no-number = Der Wert „{ $value }“ ist keine Zahl; der Touchpoint ist unbewertet.
diagram-left-out = Für „{ $text }“ hat eine Karte keinen Platz; der Text wurde übersprungen.

# Writing diagrams.
dialog-export-mermaid = Ein Diagramm für GitHub, GitLab und Wikis: Phasen, Titel, Erfüllung als Wert von 1 bis 5 und die Namen der Einflussnehmer. Sonst nichts.
export-unrated = { $count ->
    [one] Ein Touchpoint ist unbewertet; er steht mit dem Wert { $score } da, denn Mermaid kennt keine Aufgabe ohne Wert.
   *[other] { $count } Touchpoints sind unbewertet; sie stehen mit dem Wert { $score } da, denn Mermaid kennt keine Aufgabe ohne Wert.
}
export-replaced = { $count ->
    [one] Einen Namen kann Mermaid nicht so aufnehmen, wie er ist; er wurde anders geschrieben.
   *[other] { $count } Namen kann Mermaid nicht so aufnehmen, wie sie sind; sie wurden anders geschrieben.
}

# Listen einfügen.
paste-list-title = Liste einfügen
paste-list-good = { $count ->
    [one] ein gutes Erlebnis
   *[other] { $count } gute Erlebnisse
}
paste-list-bad = { $count ->
    [one] ein schlechtes Erlebnis
   *[other] { $count } schlechte Erlebnisse
}
paste-list-signs = Zeilen mit +, (+) oder einem frohen Gesicht sind gut, Zeilen mit −, (−) oder einem traurigen schlecht. Zeilen ohne Zeichen gelten als gut.
paste-list-do = Einfügen
term-dialog-paste-list = Vorschau einer eingefügten Liste

# Boards und Reisen aus anderen Programmen.
board-damaged = Hier ist die Datei beschädigt. Speichern Sie sie in dem Programm, aus dem sie stammt, noch einmal und importieren Sie das.
board-no-notes = In der Datei ist kein Zettel und kein Touchpoint. Zettel brauchen einen Text.

## Der Exportdialog: wofür exportiert wird

dialog-export-for = Wofür
dialog-export-more = Weitere Einstellungen
dialog-export-tick = Zusammen exportieren: { $name }
dialog-export-tick-here = Mit anderen zusammen exportieren
dialog-export-tick-why = Haken Sie an, was Sie zusammen in einen Ordner exportieren möchten.
dialog-export-together = Alle exportieren ({ $number }) …
dialog-export-slides = { $count ->
    [one] { $count } Folie
   *[other] { $count } Folien
}
dialog-export-slides-why = Formen, Texte, Tabellen und Diagramme darauf lassen sich alle bearbeiten.
dialog-export-slides-first = Formen, Texte, Tabellen und Diagramme darauf lassen sich alle bearbeiten. Sie sehen die ersten { $seen }.
dialog-export-slides-template = Was die Vorlage selbst zeigt, kommt beim Schreiben dazu.
dialog-export-client-copy = Als Kundenkopie
dialog-export-client-copy-tip = Entfernt vorher, was Kunden nicht lesen sollen: Namen, Wettbewerb, Notizen, Quellen, Geld und frühere Messrunden.
dialog-export-names-in-titles = „{ $name }“ steht noch im Titel „{ $title }“{ $count ->
    [0] .
    [one] , dazu { $count } weiterer Fund.
   *[other] , dazu { $count } weitere Funde.
} Mit „Kundenkopie …“ im Menü Datei lässt sich das ersetzen.
term-purpose-take-home = Blatt zum Mitnehmen
term-purpose-why-take-home = A3 für die Hand, PDF
term-purpose-poster = Poster
term-purpose-why-poster = A1 für die Wand, PDF
term-purpose-slide = Seite zum Vortragen
term-purpose-why-slide = Eine Seite in 16:9, PDF
term-purpose-slides = Folien zum Bearbeiten
term-purpose-why-slides = Für PowerPoint, PPTX
term-purpose-picture = Bild für ein Dokument
term-purpose-why-picture = Druckscharf, PNG
term-purpose-drawing = Zeichnung
term-purpose-why-drawing = Für Web und Grafik, SVG
term-purpose-page = Seite zum Verschicken
term-purpose-why-page = Öffnet jeder Browser, HTML
term-purpose-workbook = Arbeitsmappe
term-purpose-why-workbook = Für Excel und andere, XLSX
term-purpose-report = Bericht
term-purpose-why-report = Alles, was sie sagt, als PDF
term-purpose-word-report = Bericht für Word
term-purpose-why-word-report = Zum Weiterschreiben, DOCX
term-purpose-words = Text und Tabellen
term-purpose-why-words = Für Wikis, Markdown
term-purpose-table = Tabelle
term-purpose-why-table = Für Excel und Skripte, CSV
term-purpose-diagram = Diagramm
term-purpose-why-diagram = Für GitHub, Mermaid

## Mehrere Exporte auf einmal

together-going = Export läuft
together-ended = Exportiert
together-done = { $written } von { $all } Dateien geschrieben
together-waiting = Wartet
together-running = Wird geschrieben
together-exists = Eine Datei dieses Namens gibt es schon. Sie ist unverändert.
together-called-off = Abgebrochen
together-failed = Durch einen Programmfehler nicht fertig geworden; ein Bericht liegt im Datenordner von Wegmarke.
together-stop = Abbrechen
together-replace = { $count ->
    [one] { $count } Datei ersetzen
   *[other] { $count } Dateien ersetzen
}
together-folder = Export
job-exports = Mehrere Dateien exportieren
pick-export-folder = Ordner für die Exporte
term-dialog-together = Liste: mehrere Exporte

## Eine Kopie für Kunden, im Fenster

client-copy-title = Kundenkopie
client-copy-why = Eine Kartendatei ohne das, was Kunden nicht lesen sollen. Ihre eigene Datei bleibt, wie sie ist.
client-copy-goes = Entfernen
client-copy-names = Namen, die entfallen, werden überall im Text ersetzt, und Gruppen mit weniger als 3 Bewertenden werden zusammengefasst.
client-copy-titles = Namen in Titeln
client-copy-titles-why = Titel bleiben, wie sie sind. Haken Sie an, wo der Name auch dort ersetzt werden soll.
client-copy-vote = Eine Abstimmung läuft
client-copy-vote-why = Ihre Stimmen sind nicht in der Kopie.
client-copy-do = Kopie schreiben …
client-copy-done = Die Kundenkopie ist geschrieben
client-copy-save-report = Diese Liste speichern …
client-copy-name = Kundenkopie
copy-report-name = Was der Kundenkopie fehlt
pick-client-copy = Kundenkopie schreiben
pick-copy-report = Liste speichern
term-format-txt = Text
job-client-copy = Kundenkopie schreiben
job-copy-report = Liste speichern
term-dialog-client-copy = Formular: Kundenkopie
term-dialog-copied = Liste: was der Kundenkopie fehlt

# Folien: was außer den Zeichnungen und den Worten des Projekts auf ihnen ist.
term-format-pptx = PPTX – Folien zum Bearbeiten
deck-overview = Die Reise auf einen Blick
deck-small-titles = Die Titel haben hier { $size } pt: Die Reise ist lang. Die Folien der Phasen folgen in lesbarer Schrift.
deck-part = { $title } ({ $number } von { $of })
deck-appendix = Anhang: { $title }
deck-lane = Spur
deck-words = In Worten
deck-selection = Auswahl
deck-frontier = beste Auswahlen
deck-touchpoint = { $title }: { $verdict }; Erwartung { $expectation }, Erfüllung { $fulfilment }, Relevanz { $relevance }, Lücke { $gap }
deck-note-opening = Jede Form auf diesen Folien lässt sich verschieben und ändern, jedes Diagramm enthält seine Zahlen. Die Einzelheiten sind in den Notizen unter den Folien.
deck-note-scores = E Erwartung, F Erfüllung, C Wettbewerb, R Relevanz: Werte von 0 bis 10. Die Lücke ist Erfüllung minus Erwartung.

# Die Befehlszeile.
cli-opt-template-slides = PPTX: eine Präsentation oder Vorlage (pptx, potx), deren Master, Layouts, Farben und Schriften die Folien bekommen
template-unknown = { $path } ist keine Präsentation. Wählen Sie eine Datei mit der Endung pptx oder potx.
template-damaged = { $path } lässt sich nicht als Präsentation lesen: Die Datei ist beschädigt oder enthält etwas, das dort nicht hingehört. Öffnen Sie sie in Ihrem Präsentationsprogramm, und speichern Sie sie neu.
template-swollen = { $path } ist entpackt zu groß.
template-locked = { $path } hat ein Kennwort. Speichern Sie sie ohne Kennwort.
template-no-title = { $path } hat kein Layout mit einem Titel. Wählen Sie eine andere Vorlage.
template-gone = { $path } gibt es nicht mehr. Wählen Sie die Vorlage neu, oder exportieren Sie ohne Vorlage.
template-unreadable = { $path } lässt sich nicht lesen. Sehen Sie nach, ob Sie die Datei lesen dürfen und ob das Laufwerk da ist, oder exportieren Sie ohne Vorlage.

# Das Fenster.
dialog-export-template = Vorlage
dialog-export-template-choose = Wählen …
dialog-export-template-tip = Eine Präsentation oder Vorlage (PPTX, POTX), deren Größe, Master, Layouts, Farben und Schriften die Folien bekommen.
dialog-export-template-chosen = Vorlage { $name }: eine andere wählen
dialog-export-template-none = Ohne die Vorlage
dialog-export-page-of-template = wie in der Vorlage
pick-template = Vorlage für Folien wählen
pick-templates = Präsentationen und Vorlagen (PPTX, POTX)
dialog-path-do-template = Wählen

# Folien: was außer den Zeichnungen und den Worten des Projekts auf ihnen ist.
term-format-pptx = PPTX – Folien zum Bearbeiten
deck-overview = Die Reise auf einen Blick
deck-part = { $title } ({ $number } von { $of })
deck-appendix = Anhang: { $title }
deck-lane = Spur
deck-words = In Worten
deck-why = Warum
deck-selection = Auswahl
deck-frontier = beste Auswahlen
deck-touchpoint = { $title }: { $verdict }; Erwartung { $expectation }, Erfüllung { $fulfilment }, Relevanz { $relevance }, Lücke { $gap }
deck-portfolio-sum = { $count ->
    [one] { $count } Maßnahme für { $cost } und { $days } Arbeitstage, Wert { $value }
   *[other] { $count } Maßnahmen für { $cost } und { $days } Arbeitstage, Wert { $value }
}
deck-note-opening = Jede Form auf diesen Folien lässt sich verschieben und ändern, jedes Diagramm enthält seine Zahlen. Die Einzelheiten sind in den Notizen unter den Folien.
deck-note-scores = E Erwartung, F Erfüllung, C Wettbewerb, R Relevanz: Werte von 0 bis 10. Die Lücke ist Erfüllung minus Erwartung.

# Die Befehlszeile.
cli-opt-template-slides = PPTX: eine Präsentation oder Vorlage (pptx, potx), deren Master, Layouts, Farben und Schriften die Folien bekommen
cli-template-unknown = { $path } ist keine Präsentation. Wählen Sie eine Datei mit der Endung pptx oder potx.
cli-template-damaged = { $path } lässt sich nicht als Präsentation lesen: Die Datei ist beschädigt oder enthält etwas, das dort nicht hingehört. Öffnen Sie sie in Ihrem Präsentationsprogramm, und speichern Sie sie neu.
cli-template-swollen = { $path } ist entpackt zu groß.
cli-template-locked = { $path } hat ein Kennwort. Speichern Sie sie ohne Kennwort.
cli-template-no-title = { $path } hat kein Layout mit einem Titel. Wählen Sie eine andere Vorlage.

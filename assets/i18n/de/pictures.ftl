# Bilder von Karten, Phasen, Touchpoints, Segmenten und in Bildspuren.
term-command-add-picture = Bild hinzufügen…
term-command-remove-picture = Bild entfernen
term-command-add-lane-picture-stage = Bildspur, je Phase
term-command-add-lane-picture-touchpoint = Bildspur, je Touchpoint
term-edit-set-picture = Bild hinzufügen
term-edit-remove-picture = Bild entfernen
term-job-picture = Ein Bild wird gelesen
inspector-style-picture = Bild mit Zeile darunter

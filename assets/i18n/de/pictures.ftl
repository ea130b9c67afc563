# Bilder von Karten, Phasen, Touchpoints, Segmenten und in Bildspuren.
term-command-add-picture = Bild hinzufügen…
term-command-remove-picture = Bild entfernen
term-command-add-lane-picture-stage = Bildspur, je Phase
term-command-add-lane-picture-touchpoint = Bildspur, je Touchpoint
term-edit-set-picture = Bild hinzufügen
term-edit-remove-picture = Bild entfernen
term-job-picture = Ein Bild wird gelesen
inspector-style-picture = Bild mit Zeile darunter

# Warum ein Bild abgelehnt wurde.
picture-refused = { $file } wurde nicht hinzugefügt: { $reason } Nichts wurde geändert.
picture-name-pasted = Das eingefügte Bild
picture-empty = Es ist nichts darin.
picture-unknown = Es ist weder PNG noch JPEG noch SVG. Speichern Sie es in einem Bildprogramm als eines davon.
picture-too-many-pixels = Es hat { $width } × { $height } Bildpunkte; höchstens { $most } Millionen können gelesen werden. Verkleinern Sie es in einem Bildprogramm.
picture-damaged = Es ist beschädigt und nicht lesbar ({ $detail }).
picture-damaged-drawing = Die Zeichnung ist beschädigt oder leer ({ $detail }).
picture-declarations = Die Zeichnung versteckt Teile von sich in Deklarationen, was ein Angriff sein könnte. Speichern Sie sie als einfaches SVG oder als PNG.
picture-too-laborious = Die Zeichnung ist zu tief, zu groß oder zu aufwendig. Speichern Sie sie als PNG.
picture-too-many = Das Projekt enthielte zu viele Bilder: höchstens { $most } und { $megabytes } MB zusammen. Entfernen Sie erst welche.

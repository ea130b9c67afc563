# Bilder von Karten, Phasen, Touchpoints, Segmenten und in Bildspuren.
term-command-add-picture = Bild hinzufügen …
term-command-remove-picture = Bild entfernen
term-command-add-logo = Bild der Karte hinzufügen (Logo) …
term-command-remove-logo = Bild der Karte entfernen (Logo)
term-command-add-lane-picture-stage = Bildspur, je Phase
term-command-add-lane-picture-touchpoint = Bildspur, je Touchpoint
term-edit-set-picture = Bild hinzufügen
term-edit-remove-picture = Bild entfernen
job-picture = Bild lesen
inspector-style-picture = Bild mit Bildunterschrift

# Warum ein Bild abgelehnt wurde.
picture-refused = { $file } wurde nicht hinzugefügt: { $reason } Nichts wurde geändert.
picture-name-pasted = Das eingefügte Bild
picture-empty = Es ist leer.
picture-unknown = Es ist weder PNG noch JPEG noch SVG. Speichern Sie es in einem Bildprogramm in einem dieser Formate.
picture-too-many-pixels = Es hat { $width } × { $height } Pixel; höchstens { $most } Millionen können gelesen werden. Verkleinern Sie es in einem Bildprogramm.
picture-damaged = Es ist beschädigt und nicht lesbar.
picture-damaged-drawing = Die Zeichnung ist beschädigt oder leer.
picture-declarations = Die Zeichnung enthält Deklarationen, hinter denen sich ein Angriff verbergen könnte. Speichern Sie sie als einfaches SVG oder als PNG.
picture-too-laborious = Die Zeichnung { $what ->
    [letters] hat mehr als { $most } Millionen Zeichen
    [depth] ist mehr als { $most } Gruppen tief verschachtelt
    [shapes] hat mehr als { $most } Formen
    [layers] hat mehr als { $most } durchscheinende oder maskierte Gruppen
    [filters] hat mehr als { $most } Filter
    [pictures] hat mehr als { $most } Bilder
    [tile] hat ein Muster von mehr als { $most } Millionen Pixeln
    [effect] hat einen Effekt, der zu lange dauern würde
   *[other] ist zu aufwendig
}. Speichern Sie sie als PNG.
picture-too-many = Das Projekt enthielte mehr als { $most } Bilder. Entfernen Sie zuerst einige.
picture-too-many-bytes = Die Bilder des Projekts wären zusammen größer als { $megabytes } MB. Entfernen Sie zuerst einige.

# Ein Bild hinzufügen.
picture-lane-name = Bilder
picture-added = Bild hinzugefügt: { $element }
picture-where = Ein Bild gehört zu einer Karte, einer Phase, einem Touchpoint, einer Interessengruppe oder einem Feld einer Bildspur. Wählen Sie zuerst eines davon aus.
picture-file-too-large = Die Datei ist größer als { $megabytes } MB.
pick-picture = Bild hinzufügen
pick-pictures = Bilder (PNG, JPEG, SVG)
dialog-path-picture = Bild hinzufügen
dialog-path-do-picture = Hinzufügen
canvas-drop-picture = Lassen Sie das Bild auf einem Kärtchen, einer Phase, einer Bildspur oder dem Titel los
canvas-drop-on = Bild: { $element }
canvas-picture-add-here = Hier Bild hinzufügen …
canvas-picture-remove-here = Bild hier entfernen
canvas-picture-cell = Doppelklick wählt ein Bild aus; Sie können auch eines hierher ziehen
canvas-picture-caption = Doppelklick schreibt eine Bildunterschrift
inspector-picture = Bild
inspector-logo = Logo
inspector-picture-add = Bild hinzufügen …
inspector-picture-other = Anderes Bild …
inspector-picture-remove = Bild entfernen

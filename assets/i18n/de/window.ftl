# Das Fenster um die Karte: Katalog, Reiter, Werkzeugleiste, Meldungen.
catalogue-name = Katalog
catalogue-search = Touchpoints suchen
catalogue-search-short = Suchen
catalogue-tip = Enter drücken, doppelklicken oder auf die Karte ziehen
catalogue-add = { $title } hinzufügen
catalogue-nothing = Nichts im Katalog passt. Enter fügt „{ $title }“ trotzdem hinzu.
catalogue-chances = Chancen
catalogue-all-areas = alle Bereiche
tabs-name = Karten des Projekts
tabs-map = Karte { $name }
tabs-tip = Doppelklick benennt um, Ziehen ändert die Reihenfolge

# Womit das Fenster gezeichnet wird, wenn nicht mit OpenGL: der Name des Renderers.
window-drawn-otherwise = OpenGL fehlt hier oder ist zu alt, deshalb wird dieses Fenster mit { $how } gezeichnet. Es fehlt nichts; ohne Grafikkarte kann es langsamer sein.

# Der Umschalter zwischen den Ansichten: kurze Namen.
views-name = Ansichten
term-view-map = Karte
term-view-table = Tabelle
term-view-grid = Raster
term-view-analysis = Analyse
term-view-agreement = Stimmen
term-view-compare = Vergleich
term-view-measures = Maßnahmen

# Drei Dinge zum Ausprobieren.
tries-name = Drei Dinge zum Ausprobieren:
tries-example = Ein Beispiel. Drei Dinge zum Ausprobieren:
tries-own = Strg+N: eine eigene Karte
tries-close = Dinge zum Ausprobieren ausblenden
term-try-rate = Bewerten: Kärtchen auswählen, Ziffern drücken
term-try-add = Hinzufügen: Enter drücken, Titel schreiben
term-try-analyse = Analyse ansehen: Strg+7 drücken
try-done = Erledigt: { $what }

# Das Handbuch neben der Arbeit.
guide-name = Handbuch
guide-search = Im Handbuch suchen
guide-nothing = Im Handbuch steht nichts zu „{ $query }“
guide-found = { $count } Treffer
guide-page = Seite: { $title }
guide-back = Zurück
guide-forward = Vorwärts
guide-contents = Inhalt
guide-close = Handbuch schließen
guide-enlarge = { $what }: vergrößern
guide-shrink = Bild schließen

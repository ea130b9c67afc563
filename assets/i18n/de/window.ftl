# Das Fenster um die Karte: Katalog, Reiter, Werkzeugleiste, Meldungen.
catalogue-name = Katalog
catalogue-search = Touchpoints suchen
catalogue-tip = Enter drücken, doppelklicken oder auf die Karte ziehen
catalogue-add = { $title } hinzufügen
catalogue-nothing = Nichts im Katalog passt. Enter fügt „{ $title }“ trotzdem hinzu.
catalogue-chances = Chancen
catalogue-all-areas = alle Bereiche
tabs-name = Karten des Projekts
tabs-map = Karte { $name }
tabs-tip = Doppelklick benennt um, Ziehen ändert die Reihenfolge

# Der Umschalter zwischen den Ansichten: kurze Namen.
views-name = Ansichten
term-view-map = Karte
term-view-table = Tabelle
term-view-grid = Raster
term-view-analysis = Analyse
term-view-agreement = Stimmen
term-view-compare = Vergleich

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

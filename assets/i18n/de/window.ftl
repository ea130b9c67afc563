# Das Fenster um die Karte: Katalog, Reiter, Werkzeugleiste, Meldungen.
catalogue-name = Katalog
catalogue-search = Touchpoints suchen
catalogue-tip = Enter, Doppelklick oder auf die Karte ziehen
catalogue-add = { $title } hinzufügen
catalogue-nothing = Nichts im Katalog passt. Enter fügt „{ $title }“ trotzdem hinzu.
catalogue-chances = Chancen zu begeistern
catalogue-all-areas = alle Bereiche
tabs-name = Karten des Projekts
tabs-map = Karte { $name }
tabs-tip = Doppelklick benennt um, Ziehen ordnet

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
guide-nothing = Zu „{ $query }“ steht nichts im Handbuch
guide-found = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
guide-page = Seite: { $title }
guide-back = Zurück
guide-forward = Vorwärts
guide-contents = Inhalt
guide-close = Handbuch schließen
guide-enlarge = { $what }: groß zeigen
guide-shrink = Bild schließen

# Gespeicherte Ansichten: was jemand betrachtet hat, mit einem Namen.
term-command-save-view = Ansicht speichern …
term-command-saved-views = Gespeicherte Ansichten …
term-command-go-to-view = Zur Ansicht gehen
term-menu-saved-views = Gespeicherte Ansichten
term-also-save-view = Lesezeichen, Ansicht merken, Ansicht benennen, Perspektive speichern, Blick festhalten, Favorit
term-also-saved-views = Lesezeichen, Liste der Ansichten, Ansichten verwalten, Ansicht umbenennen, Ansicht löschen, Reihenfolge der Ansichten, Favoriten
term-also-go-to-view = Ansicht öffnen, Lesezeichen, gespeicherte Ansicht zeigen, zur Ansicht springen
term-reason-other-file = Ein Vergleich mit einer anderen Datei lässt sich nicht als Ansicht speichern
term-dialog-save-view = Ansicht speichern
term-dialog-saved-views = Liste: gespeicherte Ansichten
term-saved-view-map = Karte
term-saved-view-table = Touchpoint-Tabelle
term-saved-view-grid = Raster
term-saved-view-chart = Diagramm
term-saved-view-votes = Stimmen
term-saved-view-compare = Vergleich
term-saved-view-measures = Maßnahmen
term-saved-view-segment = Interessengruppe
term-edit-save-view = Ansicht speichern
term-edit-replace-view = Ansicht ersetzen
term-edit-rename-view = Ansicht umbenennen
term-edit-move-view = Ansicht verschieben
term-edit-delete-view = Ansicht löschen
term-edit-show-view = zur Ansicht gehen
term-edit-error-unknown-view = Diese Ansicht gibt es nicht mehr. Nichts wurde geändert.
term-record-view = Ansicht
term-element-view = Gespeicherte Ansicht
views-save = Ansicht speichern
views-save-why = Eine Ansicht hält fest, was zu sehen ist: Karte, Runde, Spuren, Filter, Phasen, Diagramm oder Vergleich. Sie verweist darauf und kopiert nichts, zeigt also immer den aktuellen Stand.
views-called = Name der Ansicht
views-numbered = { $name } ({ $number })
views-sheet-of = Das Blatt der Interessengruppe „{ $segment }“
views-only-stages = { $count ->
    [one] Nur die ausgewählte Phase
   *[other] Nur die { $count } ausgewählten Phasen
}
views-arrangement = Anordnung der Karte
views-whole = Ganze Karte
views-line = In einer Zeile
views-window = In den Zeilen, die sie im Fenster hat
views-replaces = So heißt schon eine Ansicht. Sie zeigt dann, was jetzt zu sehen ist.
views-replace = Ersetzen
views-save-do = Speichern
views-saved = Ansicht gespeichert: { $name }
views-deleted = Ansicht gelöscht: { $name }
views-other-file = Ein Vergleich mit einer anderen Datei lässt sich nicht als Ansicht speichern: Eine Ansicht verweist nur auf das, was im eigenen Projekt ist.
views-list = Gespeicherte Ansichten
views-none = Noch ist nichts gespeichert. Zeigen Sie, worauf Sie zurückkommen wollen, die Karte mit Filter und Spuren, ein Diagramm, einen Vergleich, und speichern Sie es unter einem Namen.
views-keys = Enter geht zur markierten Ansicht, F2 benennt sie um, Alt mit einer Pfeiltaste oder Ziehen verschiebt sie, Entf löscht sie.
views-go = Anzeigen
views-rename = Umbenennen
views-delete = Löschen
views-save-shown = Speichern, was zu sehen ist …
views-sides = { $left } ↔ { $right }
views-in-one-line = in einer Zeile
views-filtered = gefiltert
views-gone = „{ $view }“ erscheint ohne das, was seitdem gelöscht wurde: { $what }.
views-all-gone = „{ $view }“ lässt sich nicht zeigen. Seitdem gelöscht: { $what }.
views-gone-map = die Karte
views-gone-round = die Runde
views-gone-segment = die Interessengruppe
views-gone-compared = eine Seite des Vergleichs
views-gone-lanes = { $count ->
    [one] { $count } Spur
   *[other] { $count } Spuren
}
views-gone-stages = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
views-gone-voices = { $count ->
    [one] { $count } verglichene Kurve
   *[other] { $count } verglichene Kurven
}
views-part = { $count } von { $all } Touchpoints
views-export = Ansicht
views-export-shown = Was zu sehen ist
cli-opt-view = Was die gespeicherte Ansicht dieses Namens zeigt, sonst map, table, compare oder measures. Andere Optionen gelten statt dessen, was sie nennt
cli-unknown-view = Eine Ansicht „{ $name }“ gibt es in { $path } nicht. Es gibt: { $known }.
cli-view-twice = { $count } gespeicherte Ansichten heißen „{ $name }“. Geben Sie ihnen zuerst verschiedene Namen, im Fenster unter „Gespeicherte Ansichten“.
cli-view-format = Die Ansicht „{ $view }“ lässt sich nicht als { $format } schreiben: Wählen Sie pdf, pptx, docx, md, csv oder xlsx.

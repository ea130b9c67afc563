# Was das Fenster fragt: Fragen mit ihren Antworten, Formulare, Listen. Die Knöpfe sagen, was sie tun.
dialog-cancel = Abbrechen
dialog-close = Schließen
dialog-save = Speichern
dialog-save-as = Speichern unter …

dialog-unsaved = Änderungen an „{ $name }“ speichern?
dialog-unsaved-never = „{ $name }“ speichern?
dialog-unsaved-why-never = Das Projekt ist noch in keiner Datei. Ohne Speichern geht alles darin verloren.
dialog-unsaved-why = Sonst gehen alle Änderungen seit dem letzten Speichern verloren.
dialog-unsaved-discard = Nicht speichern
dialog-text-not-taken = Ohne „{ $text }“ weitermachen?
dialog-text-not-taken-why = Sonst geht dieser Text verloren.
dialog-text-not-taken-back = Zurück zum Text
dialog-text-not-taken-discard = Ohne ihn weitermachen

dialog-replace = „{ $name }“ ersetzen?
dialog-replace-why = In { $folder } gibt es schon eine Datei dieses Namens.
dialog-replace-do = Ersetzen

dialog-several-names = „{ $name }“ hat { $count } Namen
dialog-several-names-why = Sie führen als Hardlinks zu derselben Datei. Wird hier geschrieben, behalten die anderen Namen den alten Inhalt.
dialog-several-names-do = Hier schreiben
dialog-several-names-other = Anderen Namen wählen …

dialog-may-not-write = „{ $name }“ wurde nicht gespeichert

dialog-save-over-damage = Beschädigte Datei überschreiben?
dialog-save-over-damage-why = In „{ $name }“ war beim Öffnen nicht alles lesbar. Was nicht lesbar war, bleibt Wort für Wort am Ende der Datei erhalten; alles andere wird so gespeichert, wie Sie es jetzt sehen.
dialog-save-over-damage-do = Überschreiben

dialog-new-project = Neues Projekt
dialog-new-map = Neue Karte
dialog-new-name = Name
dialog-new-template = Phasen für den Anfang
dialog-new-stages = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
dialog-new-keys = ↑ und ↓ wählen aus, Enter legt an. Phasen lassen sich jederzeit umbenennen, hinzufügen und löschen.
dialog-new-do = Anlegen

dialog-path-open = Kartendatei öffnen
dialog-path-save = Kartendatei speichern
dialog-path-import = Tabelle importieren
dialog-path-export = In eine Datei exportieren
dialog-path-why = Dieses System hat keinen Dateidialog: Weder der Dienst des Desktops (XDG-Portal) noch „zenity“ antwortet. Bitte geben Sie den Pfad hier ein.
dialog-path-field = Pfad der Datei
dialog-path-keys = Tab übernimmt den ersten Vorschlag, ↓ führt in die Liste.
dialog-path-in = In { $folder }
dialog-path-nothing = Hier beginnt nichts so
dialog-path-no-folder = Diesen Ordner gibt es nicht
dialog-path-folder = Ordner { $name }
dialog-path-more = { $count ->
    [one] { $count } weiterer Eintrag: weitertippen, um ihn zu finden
   *[other] { $count } weitere Einträge: weitertippen, um sie zu finden
}
dialog-path-do-open = Öffnen
dialog-path-do-save = Speichern
dialog-path-do-import = Importieren
dialog-path-do-export = Exportieren

dialog-damaged = „{ $name }“ ist beschädigt
dialog-damaged-why = Sie wurde geöffnet, soweit sie lesbar ist. Die Datei selbst ist unverändert; vor dem Überschreiben werden Sie gefragt.
dialog-damaged-count = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
}
dialog-damaged-place = Zeile { $line }, Spalte { $column }
dialog-damaged-copy = Liste kopieren
dialog-damaged-do = Karte zeigen

dialog-versions = Frühere Fassungen von „{ $name }“
dialog-versions-why = Bevor eine Datei überschrieben wird, bleibt ihr bisheriger Inhalt hier erhalten. Keine dieser Schaltflächen ändert die Datei: Das geschieht erst, wenn Sie speichern.
dialog-versions-when = Ersetzt am { $time }
dialog-versions-size = { $size } kB
dialog-versions-open = Öffnen

dialog-steps = Schritte
dialog-steps-why = Der neueste Schritt steht oben. Wählen Sie, bis zu welchem alles gelten soll; was darüber steht, wird rückgängig gemacht und lässt sich wiederholen.
dialog-steps-begin = Wie am Anfang
dialog-steps-now = jetzt
dialog-steps-here = Schritt wählen
dialog-steps-more = { $count ->
    [one] { $name } und noch eins
   *[other] { $name } und { $count } weitere
}
dialog-steps-back = { $count ->
    [one] Einen Schritt zurück
   *[other] { $count } Schritte zurück
}
dialog-steps-forward = { $count ->
    [one] Einen Schritt vor
   *[other] { $count } Schritte vor
}

dialog-not-entered = Noch nicht eingetragener Text
dialog-not-entered-why = Diese Texte waren offen, als die Arbeit verloren ging; ihre Felder sind nicht mehr offen. Kopieren Sie, was Sie noch brauchen.
dialog-not-entered-copy = Kopieren
dialog-not-entered-done = Schließen

dialog-recovery = Ungespeicherte Arbeit gefunden
dialog-recovery-why = Sie stammt aus einem Fenster, das nicht ordnungsgemäß geschlossen wurde. Sie bleibt hier, bis Sie sie wiederherstellen oder verwerfen.
dialog-recovery-when = Zuletzt bearbeitet am { $time }
dialog-recovery-no-file = Noch nie in eine Datei gespeichert
dialog-recovery-file = Datei: { $path }
dialog-recovery-unreadable = Unlesbare Arbeit
dialog-recovery-size = { $size } kB
dialog-recovery-drafts = { $count ->
    [one] { $count } noch nicht eingetragener Text
   *[other] { $count } noch nicht eingetragene Texte
}
dialog-recovery-file-changed = Die Datei wurde seitdem geändert; vor dem Ersetzen werden Sie gefragt.
dialog-recovery-same = Die Datei enthält dasselbe: Es ist nichts verloren gegangen.
dialog-recovery-added = { $count ->
    [one] { $count } Touchpoint hinzugefügt
   *[other] { $count } Touchpoints hinzugefügt
}
dialog-recovery-removed = { $count ->
    [one] { $count } Touchpoint gelöscht
   *[other] { $count } Touchpoints gelöscht
}
dialog-recovery-changed = { $count ->
    [one] { $count } Touchpoint geändert
   *[other] { $count } Touchpoints geändert
}
dialog-recovery-other = Namen, Phasen, Spuren oder Messrunden geändert
dialog-recovery-take = Wiederherstellen
dialog-recovery-discard = Verwerfen
dialog-recovery-discard-sure = Endgültig verwerfen
dialog-recovery-later = Später

dialog-import = { $names } importieren
dialog-import-quoted = „{ $name }“
dialog-import-maps = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
dialog-import-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
dialog-import-refused = { $count ->
    [0] nichts übersprungen
    [one] { $count } Wert übersprungen
   *[other] { $count } Werte übersprungen
}
dialog-import-lane = eigene Spur
dialog-import-notes = Hinweise
dialog-import-line = Zeile { $line }, Spalte { $column }
dialog-import-cell = Blatt { $sheet }, Zelle { $cell }
dialog-import-table = Ganze Tabelle
dialog-import-add = Diesem Projekt hinzufügen
dialog-import-update = Diese Karte aktualisieren
dialog-import-to-project = Neues Projekt
dialog-import-to-maps = Weitere Karte in diesem Projekt
dialog-import-to-open = In das offene Projekt
dialog-import-to-update = „{ $map }“ aktualisieren
dialog-import-named = { $heading }: { $names }
dialog-import-table-number = Tabelle { $number }
dialog-import-table-kind = { $name } ({ $kind })
dialog-import-in-table = { $table }, { $place }
dialog-import-take-table = Diese Tabelle importieren
dialog-import-rows-are = Aufbau
dialog-import-row-each = Eine Zeile je Touchpoint
dialog-import-row-each-stage = Eine Zeile je Phase
dialog-import-row-each-person = Eine Zeile je befragte Person
dialog-import-column-each = Eine Spalte je Touchpoint
dialog-import-column-each-stage = Eine Spalte je Phase
dialog-import-row-each-other = Eine Zeile je Eintrag
dialog-import-column-each-other = Eine Spalte je Eintrag
dialog-import-unknown = Unbekannte Spalten werden Spuren
dialog-import-grouped = Zeilen sind Kontakte: nach Touchpoint zusammenfassen
dialog-import-hidden = Auch importieren, was in der Arbeitsmappe ausgeblendet ist
dialog-import-header-row = Kopf in Zeile
dialog-import-header-column = Kopf in Spalte
dialog-import-last-row = Letzte Zeile
dialog-import-last-column = Letzte Spalte
dialog-import-header-here = Hier ist der Kopf
dialog-import-end-here = Hier endet die Tabelle
dialog-import-row-tip = Ein Klick auf eine Nummer legt fest, wo der Kopf ist oder wo die Tabelle endet
dialog-import-rows-left = { $count ->
    [one] { $count } Zeile bleibt weg: eine Summe, eine Anmerkung, ein weiterer Kopf oder unter dem Ende.
   *[other] { $count } Zeilen bleiben weg: Summen, Anmerkungen, weitere Köpfe oder unter dem Ende.
}
dialog-import-mapping = Gelesen nach
dialog-import-mapping-none = dem, was erkannt wurde
dialog-import-mapping-keep = Spalten merken …
dialog-import-mapping-name = Name, unter dem diese Spalten gemerkt werden
dialog-import-mapping-save = Merken
dialog-import-mapping-forget = Vergessen
dialog-import-column-is = Was die Spalte „{ $column }“ ist
dialog-import-scale-of = Skala von „{ $column }“
dialog-import-scale-asked = { $scale }?
dialog-import-scale-up = { $from } bis { $to }
dialog-import-scale-down = { $best } (am besten) bis { $worst }
dialog-import-ignored = bleibt weg
dialog-import-who = wer den Kontakt hatte
dialog-import-when = wann er war
dialog-import-cells = Tabelle mit { $rows } Zeilen und { $columns } Spalten
dialog-import-cell-of = { $column }, Zeile { $row }
dialog-import-say-what = Wählen Sie über jeder Spalte, was sie ist, oder die Zeile des Kopfes.
dialog-import-preview-map = Die Karte, wie sie würde
dialog-import-preview-changes = Was sich ändern würde
dialog-import-do = Neues Projekt

dialog-export = Exportieren
dialog-export-format = Format
term-format-svg = SVG – Vektorgrafik
term-format-png = PNG – Pixelbild
term-format-pdf = PDF – Seiten zum Drucken
term-format-csv = CSV – Tabelle
term-format-mmd = MMD – Mermaid-Diagramm
term-format-xlsx = XLSX – Arbeitsmappe
dialog-export-page = Seite
term-page-letter = Letter
term-page-tabloid = Tabloid
term-page-slide = Folie 16:9
term-page-narrow-slide = Folie 4:3
term-page-fit = So groß wie die Zeichnung
term-page-own = Andere Maße
dialog-export-height = Höhe
dialog-export-millimetres = { $number } mm
dialog-export-orientation = Ausrichtung
term-orientation-auto = Automatisch
term-orientation-landscape = Querformat
term-orientation-portrait = Hochformat
dialog-export-composition = Satz
term-composing-page = Für die Seite gesetzt
term-composing-line = Eine Zeile
term-composing-window = Wie im Fenster
term-composing-exactly = Anzahl Zeilen
dialog-export-lines = Zeilen
dialog-export-panels = Felder
term-panel-findings = Was die Karte sagt
term-panel-segment = Wessen Reise
term-panel-measures = Maßnahmen
term-panel-key = Wie man sie liest
dialog-export-thresholds = Auch Schwellen
dialog-export-one-lane = Alle Karten in einer Spur
dialog-export-read-at = Gelesen
term-read-at-hand = In der Hand
term-read-at-table = Auf einem Tisch (0,7 m)
term-read-at-wall = An einer Wand (1,5 m)
term-read-at-least-all = die kleinste Schrift
term-read-at-least-titles = die Schrift der Titel
dialog-export-missed = Von dort aus sollte { $what } { $least } pt haben, hier hat sie { $size } pt.
dialog-export-enough-on = Auf { $page } würde es reichen.
dialog-export-enough-without = { $count ->
    [one] Ohne die Spur { $names } würde es reichen.
   *[other] Ohne die Spuren { $names } würde es reichen.
}
dialog-export-not-enough = Wählen Sie eine größere Seite, blenden Sie Spuren aus, oder nehmen Sie ein Blatt je Phase.
dialog-export-quoted = „{ $name }“
dialog-export-one-lane-helps = Auch mit allen Karten in einer Spur würde es reichen.
dialog-export-sheets = Blätter
term-sheets-one = Ein Blatt
term-sheets-tiles = Originalgröße, auf mehreren Blättern
term-sheets-per-stage = Ein Blatt je Phase
dialog-export-all = Alle Karten des Projekts
dialog-export-for-excel = Für Excel
dialog-export-for-excel-tip = Trennzeichen und Dezimalzeichen, wie Excel und andere Tabellenprogramme sie in Ihrer Sprache erwarten, und die Markierung, an der sie UTF-8 erkennen. Skripte brauchen das nicht; Wegmarke liest beides.
dialog-export-size = Größe
dialog-export-scale = Maßstab
dialog-export-width = Breite
dialog-export-pixels = { $number } px
dialog-export-times = × { $number }
dialog-export-theme = Design
term-theme-light = Hell
term-theme-dark = Dunkel
term-theme-projector = Projektor
dialog-export-language = Sprache
dialog-export-date = Datum im PDF
dialog-export-date-hint = TT.MM.JJJJ
dialog-export-date-tip = Das Datum, das im PDF steht. Bleibt das Feld leer, ist es der Tag der letzten Änderung an der Karte.
dialog-export-date-wrong = Das ist kein Datum. Schreiben Sie es so: 12.05.2026 oder 2026-05-12.
dialog-export-preview = Vorschau: { $summary }
dialog-export-nearer = Näher
dialog-export-farther = Weiter weg
dialog-export-all-seen = Alles
dialog-export-of-real-size = { $percent } der echten Größe
dialog-export-drawing = Vorschau wird gezeichnet …
dialog-export-not-drawn = Die Vorschau konnte wegen eines Programmfehlers nicht gezeichnet werden; ein Bericht liegt im Datenordner von Wegmarke.
dialog-export-pages = { $count ->
    [one] { $count } Seite, { $width } × { $height } mm
   *[other] { $count } Seiten, je { $width } × { $height } mm
}
dialog-export-pixels-both = { $width } × { $height } Pixel
dialog-export-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
dialog-export-type = Kleinste Schrift: { $size } pt
dialog-export-type-small = Kleinste Schrift: { $size } pt. Unter 6 pt ist sie kaum lesbar: Wählen Sie eine größere Seite, Originalgröße oder ein Blatt je Phase.
dialog-export-type-small-drawing = Kleinste Schrift: { $size } pt. Unter 6 pt ist sie kaum lesbar: Wählen Sie eine größere Seite.
dialog-export-do = Exportieren …

dialog-shortcuts = Tastenkürzel
dialog-shortcuts-search = Befehle und Tasten suchen
dialog-shortcuts-nothing = Kein passender Befehl, keine passende Taste
dialog-shortcuts-journey = Auf der Karte
dialog-shortcuts-window = Fenster
dialog-shortcuts-or = { $one } oder { $other }
dialog-shortcuts-to = { $first } … { $last }

dialog-about = Wegmarke { $version }
dialog-about-what = Zeichnet, wie Kundinnen und Kunden einer Marke begegnen, Phase für Phase, und zeigt, wo Erwartungen erfüllt, enttäuscht und übertroffen werden.
dialog-about-privacy = Nichts verlässt diesen Rechner. Wegmarke hat kein Konto, öffnet keine Netzwerkverbindung und sendet nichts.
dialog-about-licence = Wegmarke ist freie Software, wahlweise unter der MIT-Lizenz oder der Apache License 2.0.
dialog-about-typeface = Schrift: Inter, SIL Open Font License 1.1
dialog-about-icons = Symbole: Lucide, ISC-Lizenz
dialog-about-libraries = Bibliotheken und ihre Lizenzen

# Dateidialoge des Systems.
pick-open = Kartendatei öffnen
pick-save = Kartendatei speichern
pick-import = Tabelle importieren
pick-export = Exportieren
pick-maps = Wegmarke-Karten
pick-tables = Tabellen
pick-all = Alle Dateien

# Kurze Meldungen.
notice-close = Meldung schließen
term-notice-done = Erledigt
term-notice-info = Hinweis
term-notice-warning = Warnung
term-notice-error = Fehler

# Namen der Dialoge für Bildschirmleser.
term-dialog-unsaved = Frage: ungespeicherte Änderungen
term-dialog-text-not-taken = Frage: nicht übernommener Text
term-dialog-new-project = Formular: neues Projekt
term-dialog-new-map = Formular: neue Karte
term-dialog-path = Formular: Pfad einer Datei
term-dialog-replace = Frage: Datei ersetzen
term-dialog-damaged = Liste: was an der Datei nicht stimmt
term-dialog-several-names = Frage: Datei mit mehreren Namen
term-dialog-may-not-write = Frage: Datei ohne Schreibrecht
term-dialog-save-over-damage = Frage: beschädigte Datei überschreiben
term-dialog-old-versions = Liste: frühere Fassungen
term-dialog-steps = Liste: gemachte und rückgängig gemachte Schritte
term-dialog-not-entered = Liste: noch nicht eingetragener Text
term-dialog-recovery = Liste: ungespeicherte Arbeit
term-dialog-import = Vorschau eines Imports
term-dialog-export = Formular: Export
term-dialog-shortcuts = Liste: Tastenkürzel
term-dialog-about = Über dieses Programm

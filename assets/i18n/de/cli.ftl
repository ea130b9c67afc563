# Die Befehlszeile: Hilfe und Sätze. Namen von Befehlen, Optionen und Maschinenwörter werden nicht übersetzt.

cli-about = Zeichnet, bewertet und exportiert Customer-Journey-Karten. Ohne Befehl öffnet sich das Fenster.
cli-usage = Aufruf:
cli-arguments = Argumente:
cli-options = Optionen:
cli-commands = Befehle:
cli-after = „wegmarke BEFEHL --help“ sagt mehr über einen Befehl. „-“ ist die Standardeingabe oder -ausgabe.
    Rückgabewerte: 0 erledigt; 1 die Eingabe ist beschädigt, ungültig oder zu groß, oder Karte oder Messrunde sind unbekannt; 2 falscher Aufruf, kein Bildschirm, oder eine Datei würde ersetzt; 3 das System hat das Lesen oder Schreiben verweigert.

cli-about-new = Legt eine neue Kartendatei an.
cli-about-check = Zählt auf, was an Kartendateien nicht stimmt, als Datei:Zeile:Spalte: Satz.
cli-about-export = Schreibt eine Karte als Seiten, Folien, Bericht, Arbeitsmappe, Seite für den Browser, Bild oder Diagramm, oder ihre Tabellen.
cli-about-import = Legt aus Tabellen, Diagrammen oder Boards eine neue Kartendatei an. Spalten werden an ihren Namen erkannt, auf Deutsch und Englisch.
cli-about-analyse = Zeigt, was die Bewertungen einer Karte bedeuten: Urteile, Prioritäten, Bilanz, Gruppen.
cli-about-plan = Wählt die Maßnahmen, die für Geld und Tage am meisten bringen, bewiesen.
cli-about-apply = Wendet eine Liste von Änderungen auf eine Kartendatei an, alle oder keine.

# Was in Hilfe und Aufrufen für einen Wert steht.
term-placeholder-command = BEFEHL
term-placeholder-file = DATEI
term-placeholder-out = ZIEL
term-placeholder-table = TABELLE
term-placeholder-edits = ÄNDERUNGEN
term-placeholder-language = SPRACHE
term-placeholder-page = PAPIER
term-placeholder-width = BREITE
term-placeholder-height = HÖHE
term-placeholder-text = TEXT
term-placeholder-theme = DESIGN
term-placeholder-date = JJJJ-MM-TT
term-placeholder-column = SPALTE
term-placeholder-field = FELD

cli-arg-file-window = Eine Kartendatei, die im Fenster geöffnet wird
cli-arg-file-new = Die Kartendatei, die angelegt wird
cli-arg-files-check = Kartendateien
cli-arg-file-in = Eine Kartendatei
cli-arg-out = Die Datei, die geschrieben wird; ihre Endung bestimmt das Format: svg, png, pdf, html, csv, mmd, xlsx, pptx, docx oder md
cli-arg-tables = Tabellen (CSV, XLSX, XLS, ODS, HTML, Markdown), Diagramme oder Boards und zuletzt die Kartendatei, die angelegt wird
cli-arg-edits = Eine Liste von Änderungen in RON, wie das Handbuch sie beschreibt

cli-opt-help = Zeigt diese Hilfe
cli-opt-version = Zeigt die Version
cli-opt-lang = Sprache: de oder en (Standard: die des Systems)
cli-opt-template = Phasen für den Anfang: six-steps, brand-funnel, sale oder blank (Standard: six-steps)
cli-opt-sample = Das Beispiel statt einer leeren Karte
cli-opt-force = Ersetzt eine Datei, die es schon gibt; eine Karte bleibt als frühere Fassung erhalten
cli-opt-force-names = Ersetzt auch eine Datei mit mehreren Namen (Hardlinks)
cli-opt-map = Die Karte dieses Namens (Standard: die erste)
cli-opt-map-table = Die Karte dieses Namens (Standard: die erste; bei Tabellen und Arbeitsmappen alle)
cli-opt-round = Die Messrunde dieses Namens (Standard: die aktuelle)
cli-opt-format-export = svg, png, pdf, html, csv, mmd, xlsx, pptx, docx oder md, unabhängig von der Endung von ZIEL
cli-opt-page = Papier: A4 bis A0, letter, tabloid, 16:9, 4:3, Maße wie 300x200mm oder fit, so groß wie die Karte (Standard: fit)
cli-opt-orientation = Wie herum das Papier liegt: auto, landscape (quer) oder portrait (hoch) (Standard: auto, wie mehr zu sehen ist)
cli-opt-composition = Wie eine Karte gesetzt wird: auto, wie es auf der Seite am besten ist; line, so lang wie die Reise; oder eine Zahl von Zeilen (Standard: auto bei PDF und mit --page, sonst line)
cli-opt-panels = Die Felder neben einer gesetzten Karte: all, none oder eine Liste aus segment, findings, key, measures (Standard: all)
cli-opt-one-lane = Alle Karten in einer Spur, unterschieden durch ihre Balken
cli-opt-read-at = Von wo eine Seite gelesen wird: hand, table (Tisch) oder wall (Wand) (Standard: hand)
cli-opt-tiles = PDF ungefähr in Originalgröße (90–115 %) auf so wenigen Blättern wie möglich, zum Schneiden und Kleben (Standard: auf A4)
cli-opt-per-stage = PDF mit einem Blatt je Phase (Standard: auf A4)
cli-opt-scale = PNG: Pixel je Punkt (Standard: 2)
cli-opt-width = PNG: Breite in Pixeln
cli-opt-theme = light, dark oder projector (Standard: light)
cli-opt-separator = CSV: was zwischen den Zellen steht: comma, semicolon oder tab (Standard: comma)
cli-opt-decimal = CSV: das Dezimalzeichen: dot oder comma (Standard: dot)
cli-opt-bom = CSV: beginnt mit der Markierung, an der Excel UTF-8 erkennt
cli-opt-date = PDF: das Datum darin, z. B. 12.05.2026 oder 2026-05-12 (Standard: das der letzten Änderung)
cli-opt-lenient = Arbeitet mit dem, was von einer beschädigten Datei lesbar ist
cli-opt-format-import = csv
cli-opt-sheet = Ein Blatt der Arbeitsmappe, das gelesen wird, auch ein ausgeblendetes; mehrere sind möglich. Sonst die mit dem Kopf einer Tabelle
cli-opt-hidden = Ob gelesen wird, was in einer Arbeitsmappe ausgeblendet ist. Sonst werden ausgeblendete Zeilen und Spalten gelesen, ausgeblendete Blätter nicht
cli-opt-grouped = Ob die Zeilen Kontakte mit Touchpoints sind, die zusammengefasst werden, oder selbst Touchpoints
cli-opt-header-row = Die Zeile der Tabelle, in der die Namen der Spalten stehen
cli-opt-rows = Was jede Zeile ist: ein Touchpoint, eine Phase mit einer Liste ihrer Touchpoints oder eine befragte Person
cli-opt-transpose = Ob die Touchpoints nebeneinander statt untereinander stehen
cli-opt-unknown = Was aus unbekannten Spalten wird: eine Textspur oder nichts
cli-opt-as = Was eine Spalte ist: der Name eines Felds, „lane“ (Spur) oder „ignore“ (weglassen)
cli-opt-compare = Wessen Kurven auf einem Weg verglichen werden, mit --chart curves: map:NAME, segment:NAME, round:NAME oder group:NAME; höchstens fünf
cli-opt-curve = Was verglichen wird: expectation, fulfilment (üblich), competition, relevance oder gap
cli-opt-column-scale = Die Skala einer Spalte mit Bewertungen; 5..1, wenn 1 am besten ist
cli-opt-strict = Lehnt die ganze Tabelle ab, wenn auch nur ein Wert übersprungen würde
cli-opt-budget = Was ausgegeben werden darf, in der Währung des Projekts
cli-opt-days = Wie viele Arbeitstage es gibt (Standard: unbegrenzt)
cli-opt-certainty = Auch wie sicher es ist, für Werte aus den Stimmen von mindestens drei Bewertenden
cli-opt-format-analyse = table, json oder csv (Standard: table)
cli-opt-out-apply = Schreibt in diese Datei statt in DATEI

cli-usage-unknown-argument = „{ $argument }“ ist hier nicht bekannt. „{ $help }“ zählt auf, was es gibt.
cli-usage-invalid-value = „{ $value }“ ist kein Wert für { $option }. Erlaubt: { $allowed }.
cli-usage-invalid-other = „{ $value }“ ist kein Wert für { $option }. „{ $help }“ nennt die möglichen.
cli-usage-not-a-page = „{ $value }“ ist kein Wert für --page. Erlaubt: A4, A3, A2, A1, A0, letter, tabloid, 16:9, 4:3, fit oder Breite und Höhe wie 300x200mm.
cli-usage-page-sides = Eine Seite „{ $value }“ ist nicht möglich: Jede Seitenlänge muss zwischen { $least } und { $most } mm liegen.
cli-usage-not-a-date = „{ $value }“ ist kein Datum für { $option }. Schreiben Sie es so: 12.05.2026 oder 2026-05-12.
cli-usage-not-above-zero = „{ $value }“ ist kein Wert für { $option }. Erlaubt: Zahlen über 0, mit Punkt geschrieben (1.5).
cli-usage-not-whole = „{ $value }“ ist kein Wert für { $option }. Erlaubt: ganze Zahlen über 0.
cli-usage-missing-value = { $option } braucht einen Wert. „{ $help }“ sagt, welchen.
cli-usage-missing = { $arguments } fehlt. „{ $help }“ zeigt die Reihenfolge.
cli-usage-conflict = { $one } und { $two } schließen einander aus. Lassen Sie eines davon weg.
cli-usage-repeated = { $option } ist zweimal angegeben. Lassen Sie eines davon weg.
cli-usage-not-text = Ein Argument, das kein Dateiname ist, ist kein lesbarer Text. Schreiben Sie es in UTF-8.
cli-usage-other = Die Argumente werden nicht verstanden. „{ $help }“ erklärt sie.
cli-usage-no-format = „{ $path }“ sagt nicht, welches Format entstehen soll. Lassen Sie den Namen auf .svg, .png, .pdf, .csv oder .xlsx enden oder fügen Sie --format hinzu.
cli-usage-output-format = Die Standardausgabe hat keine Endung, die das Format nennt. Fügen Sie --format svg, png, pdf, html, csv, mmd, xlsx, pptx, docx oder md hinzu.
cli-usage-decimal-separator = Als Trennzeichen und als Dezimalzeichen hätte ein Komma zwei Bedeutungen. Fügen Sie --separator semicolon oder --separator tab hinzu.
cli-usage-two-inputs = Die Standardeingabe kann nur einmal gelesen werden. Schreiben Sie „-“ nur für eine Datei.
cli-usage-unused = { $option } gilt nicht für { $format } und wurde ignoriert.
cli-usage-compare-curves = --compare und --curve gelten für die Kurven: Fügen Sie --chart curves hinzu.
cli-usage-curve-alone = --curve sagt, was verglichen wird: Nennen Sie mit --compare, wessen Kurven, etwa --compare round:NAME.
cli-usage-compare-most = Auf einem Weg lassen sich höchstens fünf Kurven vergleichen, nicht { $count }. Lassen Sie welche weg.
cli-segment-without-map = Die Interessengruppe „{ $name }“ hat in { $path } keine Karte.
cli-no-groups = In { $path } gibt es keine Gruppe „{ $name }“: Niemand, der bewertet hat, gehört zu einer Gruppe.
cli-unknown-group = In { $path } gibt es keine Gruppe „{ $name }“. Gruppen: { $known }.

cli-no-window = Das Fenster ließ sich nicht öffnen, weil die Grafik dieses Rechners nicht startet. Prüfen Sie den Grafiktreiber, oder nutzen Sie die Befehle: „wegmarke --help“ zählt sie auf.
cli-no-display = Es gibt keinen Bildschirm, auf dem ein Fenster aufgehen könnte. Starten Sie wegmarke in einer grafischen Sitzung, oder nutzen Sie die Befehle: „wegmarke --help“ zählt sie auf.

cli-input-failed = Die Standardeingabe konnte nicht gelesen werden: { $detail }. Nennen Sie stattdessen eine Datei.
cli-output-failed = Die Standardausgabe konnte nicht geschrieben werden: { $detail }. Nennen Sie stattdessen eine Datei.

cli-exists = { $file } gibt es schon und wurde nicht ersetzt. Wählen Sie einen anderen Namen, oder fügen Sie --force hinzu.
cli-several-names = { $file } hat { $count } Namen (Hardlinks) und wurde nicht ersetzt. Wählen Sie einen anderen Namen oder nehmen Sie --force hinzu: Die anderen behalten dann den alten Inhalt.
cli-output-no-text = Das ist kein Text, den ein Bildschirm zeigen kann. Nennen Sie statt der Standardausgabe eine Datei, oder leiten Sie sie in eine um: > DATEI.
cli-output-is-input = Die Ausgabe führt in eine Datei, die für dieses Ergebnis gelesen wird; nichts wurde geschrieben. Wählen Sie eine andere Datei.
cli-damaged = { $finding } { $count ->
    [one] Die Datei ist beschädigt
   *[other] Die Datei ist an { $count } Stellen beschädigt
}; „wegmarke check“ zählt alles auf, --lenient arbeitet mit dem, was lesbar ist.
cli-ballot-open = { $path }: { $count ->
    [one] Eine Abstimmung läuft. Ihre Stimmen bleiben
   *[other] { $count } Abstimmungen laufen. Ihre Stimmen bleiben
} unberücksichtigt.
cli-unknown-map = Eine Karte „{ $name }“ gibt es in { $path } nicht. Es gibt: { $known }.
cli-unknown-round = Eine Messrunde „{ $name }“ gibt es in { $path } nicht. Es gibt: { $known }.
cli-imported = { $path } wurde angelegt: { $what }.
cli-import-strict = { $count ->
    [one] { $path } wurde nicht angelegt, weil { $count } Wert übersprungen würde (--strict).
   *[other] { $path } wurde nicht angelegt, weil { $count } Werte übersprungen würden (--strict).
}
cli-edits-not-readable = { $place }: Die Liste der Änderungen ist nicht lesbar: { $detail }. Das Handbuch beschreibt, wie sie geschrieben wird.
cli-edits-not-text = { $path } ist kein Text in UTF-8. Das Handbuch beschreibt, wie Änderungen geschrieben werden.
cli-edits-many = { $path } enthält mehr als { $most } Änderungen. Teilen Sie die Liste, und wenden Sie die Teile nacheinander an.
cli-edit-refused = Änderung { $number } aus { $path } („{ $name }“) ist nicht möglich: { $reason }
cli-note-small-type = Die Schrift, auf die es ankommt, hat { $size } pt, lesbar wären { $floor } pt. Wählen Sie größeres Papier, --tiles oder --per-stage.
cli-note-lines = { $count ->
    [one] Die Karte hat { $count } Phase, also eine Zeile.
   *[other] Die Karte hat { $count } Phasen, also { $count } Zeilen.
}

cli-plan-contradiction = Diese Maßnahmen sind gesetzt, lassen sich aber nicht zusammen erfüllen: { $titles }. Geben Sie mehr Budget oder Tage, oder ändern Sie, was gesetzt ist, was wen braucht oder was zu einer Gruppe gehört.
cli-plan-sum = Wert { $value } für { $cost } und { $days } Tage
cli-plan-proven = Bewiesen: Keine andere Auswahl ist mehr wert.
cli-plan-not-proven = Nicht bewiesen: Es gab zu viel durchzuprobieren.
cli-plan-chosen = + { $title }, { $cost } (in Plänen nahe dem besten: { $near })
cli-plan-left-out = Weggelassen:
cli-plan-left = − { $title }: { $reason } (in Plänen nahe dem besten: { $near })
cli-plan-frontier = Was mehr Geld bringt (Kosten, Wert):
cli-plan-knee = ← ab hier bringt es weniger
cli-analyse-heading = { $map } · { $round }
cli-analyse-balance = Emotionsbilanz: { $balance } (positiv { $positive }, negativ { $negative })
cli-analyse-balance-none = Emotionsbilanz: nichts Negatives (positiv { $positive })
cli-analyse-balance-not-rated = Emotionsbilanz: unbewertet
cli-analyse-zigzag = Wechsel: { $world } zwischen physisch und digital, { $media } zwischen Paid, Owned und Earned
cli-column-priority = #
cli-column-gap = Lücke
cli-column-lead = Vorsprung
cli-column-verdict = Urteil
cli-column-stage = Phase
cli-column-touchpoint = Touchpoint
cli-column-expectation = E
cli-column-fulfilment = F
cli-column-competition = C
cli-column-relevance = R

cli-note-catalogue = { $path } ist nicht als Katalog lesbar: { $detail }.
cli-note-not-kept = Die vorige Fassung konnte nicht aufbewahrt werden: { $reason }

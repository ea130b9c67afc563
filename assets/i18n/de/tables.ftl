# Tabellen mit Stimmen und Interessengruppen: was ein Import sagt, und wie ihre Spalten heißen.
import-new-touchpoint = „{ $title }“ steht in keiner Tabelle mit Touchpoints; der Touchpoint wurde hinzugefügt, weil jemand dort abgestimmt hat.
import-voted-before = Diese Person hat dort schon in Zeile { $line } abgestimmt; die letzte Stimme zählt.
import-scores-of-round = Die Bewertungen in der Tabelle mit Touchpoints gelten als vereinbart in der Messrunde „{ $round }“, außer wo sie der Mittelwert ihrer Stimmen sind.
import-unnamed-round = { $count ->
    [one] { $count } Zeile nennt keine Messrunde und zählt zu „{ $round }“.
   *[other] { $count } Zeilen nennen keine Messrunde und zählen zu „{ $round }“.
}
import-no-such-touchpoint = Es gibt keinen Touchpoint „{ $title }“; die Stimme wurde übersprungen.
import-no-such-touchpoint-in = Es gibt keinen Touchpoint „{ $title }“ in der Phase „{ $stage }“; die Stimme wurde übersprungen.
import-nameless = „{ $column }“ ist leer; die Zeile wurde übersprungen.
import-segment-twice = Die Interessengruppe „{ $name }“ steht schon in der Tabelle; die Zeile wurde übersprungen.
import-not-a-date = „{ $value }“ in „{ $column }“ ist kein Datum wie 12.05.2026 oder 2026-05-12.
import-too-large-rounds = Es wären mehr als { $limit } Messrunden. Prüfen Sie, ob die richtige Spalte die Messrunde ist.
import-too-large-raters = Es wären mehr als { $limit } Bewertende. Prüfen Sie, ob die richtige Spalte die bewertende Person nennt. Wenn ja, importieren Sie stattdessen die Mittelwerte jeder Gruppe, eine Zeile für jede, oder Teile der Tabelle als eigene Projekte.
import-too-large-answers = Die Umfrage hat mehr als { $limit } Antworten. Importieren Sie stattdessen die Mittelwerte jeder Gruppe, eine Zeile für jede, oder Teile der Tabelle als eigene Projekte.
import-too-large-segments = Es wären mehr als { $limit } Interessengruppen. Teilen Sie die Tabelle und importieren Sie die Teile.
import-no-touchpoints = Stimmen brauchen die Touchpoints, um die es geht. Importieren Sie sie zusammen mit einer Tabelle mit Touchpoints oder in ein offenes Projekt.
import-preference = Vorliebe: { $channel }

# Tabellen, die exportiert werden können.
term-table-touchpoints = Touchpoints
term-table-votes = Stimmen
term-table-measures = Maßnahmen
term-table-metrics = Kennzahlen
term-table-contacts = Kontaktplan
term-table-questions = Offene Fragen
term-table-segments = Interessengruppen

# Spalten der Tabellen mit Stimmen und Interessengruppen.
term-field-round = Messrunde
term-field-date = Datum
term-field-rater = Bewertende Person
term-field-group = Eine aus Gruppe
term-field-segment = Interessengruppe
term-field-interests = Interessen
term-field-behaviour = Verhalten
term-field-goal = Ziel

# Im Fenster und auf der Befehlszeile.
dialog-addition-rounds = Neue Messrunden
dialog-addition-raters = Neue Bewertende
dialog-addition-segments = Neue Interessengruppen
dialog-addition-changed = Geänderte Interessengruppen
dialog-addition-replaced = { $count ->
    [one] { $count } ersetzt eine frühere Stimme
   *[other] { $count } ersetzen frühere Stimmen
}
dialog-addition-count = { $count ->
    [one] { $count } Interessengruppe
   *[other] { $count } Interessengruppen
}
dialog-export-table = Tabelle
dialog-export-segment = Blatt von „{ $name }“ exportieren
cli-opt-table = CSV: touchpoints, votes, segments, measures, metrics, contacts oder questions (Standard: touchpoints). Stimmen und Kennzahlen aller Messrunden, wenn --round keine nennt
cli-opt-into = Die Tabellen zu DATEI hinzufügen, die als frühere Fassung erhalten bleibt; nichts darin wird gelöscht
cli-opt-map-into = Mit --into: die Karte der Zeilen, die keine nennen (Standard: die erste)
cli-opt-round-into = Mit --into: die Messrunde der Zeilen, die keine nennen (Standard: die letzte)
cli-opt-segment = Das Blatt der Interessengruppe dieses Namens statt einer Karte
cli-opt-chart = Das Diagramm dieses Namens statt einer Karte: relevance-gap, importance-performance, curves, groups, balance, coverage, priorities, funnel, frontier oder spend
cli-no-segments = In { $path } gibt es keine Interessengruppe „{ $name }“ und auch sonst keine.
cli-unknown-segment = In { $path } gibt es keine Interessengruppe „{ $name }“. Es gibt: { $known }.

# Spalten der Tabellen der Maßnahmen, offenen Fragen, Kennzahlen und Kontakte.
term-field-measure = Maßnahme
term-field-touchpoints = Touchpoints
term-field-kind = Art
term-field-cost = Kosten
term-field-effort-days = Aufwand (Tage)
term-field-lift = Erwarteter Anstieg
term-field-retention = Bindung
term-field-status = Status
term-field-pin = Auswahl
term-field-needs = Braucht
term-field-effects = Wirkungen
term-field-owner = Verantwortlich
term-field-due = Fällig
term-field-hypothesis = Hypothese
term-field-measured-by = Gemessen an
term-field-result = Ergebnis
term-field-learning = Erkenntnis
term-field-review = Überprüfung
term-field-live-on = Live seit
term-field-spent = Bisher ausgegeben
term-field-question = Offene Frage
term-field-done = Erledigt
term-field-metric = Kennzahl
term-field-value = Wert
term-field-answers = Antworten
term-field-source = Quelle
term-field-measured-on = Gemessen am
term-field-when = Wann
term-field-funnel = Trichter

# Tabellen der Maßnahmen, offenen Fragen, Kennzahlen und Kontakte: was ein Import sagt.
import-not-money = „{ $value }“ in „{ $column }“ ist kein Betrag in { $currency }.
import-ambiguous = „{ $value }“ in „{ $column }“ kann mehrere meinen.
import-no-touchpoint = Den Touchpoint „{ $title }“ gibt es nicht; die Zeile wurde übersprungen.
import-measured-before = Für dasselbe steht schon ein Wert in Zeile { $line }; der letzte zählt.
import-decimals = { $count ->
    [one] { $count } Zahl in „{ $column }“ wurde gerundet.
   *[other] { $count } Zahlen in „{ $column }“ wurden gerundet.
}
import-too-large-plan = Im Projekt wären mehr als { $limit } Zeilen dieser Art. Teilen Sie die Tabelle und importieren Sie die Teile.
dialog-addition-measures = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
dialog-addition-questions = { $count ->
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}
dialog-addition-metrics = { $count ->
    [one] { $count } Wert
   *[other] { $count } Werte
}
dialog-addition-contacts = { $count ->
    [one] { $count } Kontakt
   *[other] { $count } Kontakte
}

# Wer nimmt was mit: Listen und Kalender.
tasks-review = { $title } – noch einmal ansehen
tasks-nobody = Noch niemand
tasks-no-date = ohne Datum
tasks-late = { $date }, überfällig
cli-about-tasks = Zeigt, wer was mitnimmt: Maßnahmen und offene Fragen nach Zuständigen und Datum.
cli-opt-date-tasks = Welcher Tag heute ist, z. B. 12.05.2026 oder 2026-05-12 (Standard: heute)
cli-opt-format-tasks = text, csv (für Aufgabenprogramme) oder ics (Kalender; Standard: text)

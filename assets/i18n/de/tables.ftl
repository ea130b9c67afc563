# Tabellen mit Stimmen und Interessengruppen: was ein Import sagt, und wie ihre Spalten heißen.
import-new-touchpoint = „{ $title }“ steht in keiner Tabelle mit Touchpoints; der Touchpoint wurde hinzugefügt, weil jemand dort abgestimmt hat.
import-voted-before = Diese Person hat dort schon in Zeile { $line } abgestimmt; die letzte Stimme zählt.
import-scores-of-round = Die Bewertungen in der Tabelle mit Touchpoints gelten als vereinbart in der Messrunde „{ $round }“, außer wo sie der Mittelwert ihrer Stimmen sind.
import-no-such-touchpoint = Es gibt keinen Touchpoint „{ $title }“; die Stimme wurde übersprungen.
import-no-such-touchpoint-in = Es gibt keinen Touchpoint „{ $title }“ in der Phase „{ $stage }“; die Stimme wurde übersprungen.
import-nameless = „{ $column }“ ist leer; die Zeile wurde übersprungen.
import-segment-twice = Die Interessengruppe „{ $name }“ steht schon in der Tabelle; die Zeile wurde übersprungen.
import-not-a-date = „{ $value }“ in „{ $column }“ ist kein Datum wie 12.05.2026 oder 2026-05-12.
import-too-large-rounds = Es wären mehr als { $limit } Messrunden. Prüfen Sie, ob die richtige Spalte die Messrunde ist.
import-too-large-raters = Es wären mehr als { $limit } Bewertende. Prüfen Sie, ob die richtige Spalte die bewertende Person nennt.
import-too-large-segments = Es wären mehr als { $limit } Interessengruppen. Teilen Sie die Tabelle und importieren Sie die Teile.
import-no-touchpoints = Stimmen brauchen die Touchpoints, um die es geht. Importieren Sie sie zusammen mit einer Tabelle mit Touchpoints oder in ein offenes Projekt.
import-preference = Vorliebe: { $channel }

# Tabellen, die exportiert werden können.
term-table-touchpoints = Touchpoints
term-table-votes = Stimmen
term-table-segments = Interessengruppen

# Spalten der Tabellen mit Stimmen und Interessengruppen.
term-field-round = Messrunde
term-field-date = Datum
term-field-rater = Bewertende Person
term-field-group = Gruppe
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
term-dialog-import-into = Vorschau eines Imports in dieses Projekt
dialog-export-table = Tabelle
dialog-export-segment = Blatt von „{ $name }“ exportieren
cli-opt-table = CSV: touchpoints, votes oder segments (Standard: touchpoints). Stimmen aller Messrunden, wenn --round keine nennt
cli-opt-segment = Das Blatt der Interessengruppe dieses Namens statt einer Karte
cli-unknown-segment = In { $path } gibt es keine Interessengruppe „{ $name }“. Es gibt: { $known }.
dialog-addition-unknown = wird übersprungen

# Tabellen mit Stimmen und Segmenten: was ein Import sagt, und wie ihre Spalten heißen.
import-new-touchpoint = „{ $title }“ steht in keiner Touchpoint-Tabelle und wurde hinzugefügt, weil dort abgestimmt wurde.
import-voted-before = Dieser Bewerter hat dort in Zeile { $line } schon abgestimmt; die letzte Stimme zählt.
import-scores-of-round = Die Werte der Touchpoint-Tabelle gelten als vereinbart in der Messrunde „{ $round }“, außer wo sie das Mittel ihrer Stimmen sind.
import-no-such-touchpoint = Es gibt keinen Touchpoint „{ $title }“; die Stimme wurde ausgelassen.
import-no-such-touchpoint-in = Es gibt keinen Touchpoint „{ $title }“ in der Phase „{ $stage }“; die Stimme wurde ausgelassen.
import-nameless = „{ $column }“ ist leer; die Zeile wurde ausgelassen.
import-segment-twice = Das Segment „{ $name }“ steht schon in der Tabelle; die Zeile wurde ausgelassen.
import-not-a-date = „{ $value }“ in „{ $column }“ ist kein Datum wie 2026-05-12 und wurde ausgelassen.
import-too-large-rounds = Es wären mehr als { $limit } Messrunden. Prüfen Sie, ob die richtige Spalte die Messrunde ist.
import-too-large-raters = Es wären mehr als { $limit } Bewerter. Prüfen Sie, ob die richtige Spalte den Bewerter nennt.
import-too-large-segments = Es wären mehr als { $limit } Segmente. Teilen Sie die Tabelle und importieren Sie die Teile.
import-no-touchpoints = Stimmen brauchen die Touchpoints, um die es geht. Importieren Sie sie zusammen mit einer Touchpoint-Tabelle oder in ein offenes Projekt.
import-preference = Vorliebe: { $channel }

# Tabellen, die exportiert werden können.
term-table-touchpoints = Touchpoints
term-table-votes = Stimmen
term-table-segments = Segmente

# Spalten der Tabellen mit Stimmen und Segmenten.
term-field-round = Messrunde
term-field-date = Datum
term-field-rater = Bewerter
term-field-group = Gruppe
term-field-segment = Segment
term-field-interests = Interessen
term-field-behaviour = Verhalten
term-field-goal = Ziel

# Im Fenster und auf der Befehlszeile.
dialog-addition-rounds = Neue Messrunden
dialog-addition-raters = Neue Bewerter
dialog-addition-segments = Neue Segmente
dialog-addition-changed = Geänderte Segmente
dialog-addition-replaced = { $count ->
    [one] { $count } ersetzt eine frühere Stimme
   *[other] { $count } ersetzen frühere Stimmen
}
dialog-addition-count = { $count ->
    [one] { $count } Segment
   *[other] { $count } Segmente
}
term-dialog-import-into = Vorschau eines Imports in dieses Projekt
dialog-export-table = Tabelle
dialog-export-segment = Blatt von „{ $name }“ exportieren
cli-opt-table = CSV: touchpoints, votes oder segments; sonst touchpoints. Stimmen aller Messrunden, wenn --round keine nennt
cli-opt-segment = Das Blatt des Segments dieses Namens statt einer Karte
cli-unknown-segment = In { $path } gibt es kein Segment „{ $name }“. Es hat: { $known }.

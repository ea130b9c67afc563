# Präsentationen: die Schritte, die nacheinander gezeigt werden, und das Vorführen.
term-edit-add-step = Schritt hinzufügen
term-edit-move-step = Schritt verschieben
term-edit-delete-step = Schritt löschen
term-edit-note-step = Sprechernotiz
term-edit-change-step = Schritt ändern
term-edit-error-unknown-step = Diesen Schritt gibt es nicht mehr. Nichts wurde geändert.
term-record-step = Schritt einer Präsentation
term-element-step = Schritt einer Präsentation

# Der Tagesplan eines Workshops.
term-edit-add-day-step = zum Tagesplan hinzufügen
term-edit-move-day-step = im Tagesplan verschieben
term-edit-delete-day-step = aus dem Tagesplan löschen
term-edit-change-day-step = Tagesplan ändern
term-edit-start-day = Beginn des Tages setzen
term-edit-error-unknown-day-step = Diesen Punkt des Tagesplans gibt es nicht mehr. Nichts wurde geändert.
term-record-day = Punkt des Tagesplans
term-element-day-step = Punkt des Tagesplans

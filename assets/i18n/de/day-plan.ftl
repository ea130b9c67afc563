# Der Tagesplan eines Workshops.
term-edit-add-day-step = zum Tagesplan hinzufügen
term-edit-move-day-step = im Tagesplan verschieben
term-edit-delete-day-step = aus dem Tagesplan löschen
term-edit-change-day-step = Tagesplan ändern
term-edit-start-day = Beginn des Tages setzen
term-edit-error-unknown-day-step = Diesen Punkt des Tagesplans gibt es nicht mehr. Nichts wurde geändert.
term-record-day = Punkt des Tagesplans
term-element-day-step = Punkt des Tagesplans

term-measure-tab-day = Tagesplan
term-day-field-title = Was
term-day-field-minutes = Minuten
term-day-field-begins = Beginn
term-day-field-who = Wer
term-day-field-notes = Notiz
term-day-field-id = ID
term-table-day = Tagesplan
term-sheet-day = Tagesplan
term-hit-day = Tagesplan
term-menu-day = Tagesplan
term-dialog-park-thought = Gedanken parken
term-command-add-day-part = Neuer Punkt im Tagesplan
term-command-edit-day-part = Punkt des Tagesplans bearbeiten
term-command-delete-day-part = Punkt des Tagesplans löschen
term-command-day-template = Ablauf hinzufügen
term-command-run-day = Tagesplan starten
term-command-next-day-part = Nächster Punkt des Tages
term-command-day-clock = Große Uhr für die Wand
term-command-park-thought = Gedanken parken …
term-command-export-day = Tagesplan exportieren …
term-also-add-day-part = Programmpunkt, Tagesordnungspunkt, Agendapunkt
term-also-show-measures-day = Agenda, Ablauf, Ablaufplan, Zeitplan, Programm, Workshop-Plan, Tagesordnung
term-also-day-template = halber Tag, ganzer Tag, Workshop-Vorlage, Agenda-Vorlage
term-also-run-day = Agenda starten, Workshop-Timer
term-also-next-day-part = nächster Programmpunkt
term-also-day-clock = Timer, Countdown, Restzeit, Wanduhr
term-also-park-thought = Parkplatz, Themenspeicher, Gedanke für später
term-also-export-day = Agenda als Seite, Ablaufplan als Seite
term-reason-no-day-parts = Der Tagesplan ist leer
term-reason-day-not-run = Starten Sie zuerst den Tagesplan

day-name = Tagesplan
day-none = Es gibt noch keinen Plan für den Tag.
day-none-how = Was machen Sie nacheinander, wie lange, und wer leitet es an? Beginnen Sie mit einer Vorlage, oder fügen Sie den ersten Punkt hinzu.
day-none-do = Ersten Punkt hinzufügen
day-add-part = Neuer Punkt
day-count-tip = Punkte des Tagesplans
day-row-tip = Klick wählt die Zeile aus; ziehen Sie sie an eine andere Stelle; Alt mit den Pfeiltasten verschiebt sie auch
day-unsorted = In der Reihenfolge des Tages
day-paste-add = { $count ->
    [one] { $count } Zeile nach der letzten als Punkt des Tagesplans hinzufügen
   *[other] { $count } Zeilen nach der letzten als Punkte des Tagesplans hinzufügen
}
day-refused-minutes = „{ $value }“ ist keine Dauer: Schreiben Sie Minuten wie 45 oder Stunden wie 1:30 oder 1,5 h, höchstens einen Tag. Nichts wurde geändert.
day-begins = Beginn
day-begins-hint = 09:00
day-begins-tip = Wann der Tag beginnt; leer: Jeder Punkt sagt, wie lange nach dem Beginn er kommt
day-minutes = { $minutes } min
day-hours = { $hours } h
day-hours-minutes = { $hours } h { $minutes } min
day-takes = Insgesamt { $length }.
day-from-to = Von { $begins } bis { $ends } Uhr, insgesamt { $length }.
day-ends-tomorrow = Er endet nach Mitternacht.
day-without-minutes = { $count ->
    [one] { $count } Punkt hat keine Minuten.
   *[other] { $count } Punkte haben keine Minuten.
}
day-run = Starten
day-run-tip = Der ausgewählte Punkt, sonst der erste, läuft ab jetzt
day-stop = Beenden
day-next = Nächster Punkt
day-back = Punkt davor
day-clock = Große Uhr
day-export = Exportieren
day-park = Gedanken parken
day-parked-count = Geparkt ({ $count })
day-parked-count-tip = Geparktes unter den offenen Fragen zeigen
day-on-now = Jetzt: { $title }
day-left = noch { $time }
day-over-by = { $time } darüber
day-ends-on-time = Ende um { $time } Uhr, wie geplant.
day-ends-late = { $count ->
    [one] Ende um { $time } Uhr, { $count } Minute zu spät.
   *[other] Ende um { $time } Uhr, { $count } Minuten zu spät.
}
day-ends-early = { $count ->
    [one] Ende um { $time } Uhr, { $count } Minute früher.
   *[other] Ende um { $time } Uhr, { $count } Minuten früher.
}
day-could-shorten = Damit es um { $time } Uhr endet: { $parts }
day-could-shorten-less = Für ein Ende um { $time } Uhr reicht es nicht, kürzen ließe sich: { $parts }
day-cannot-shorten = Von dem, was folgt, lässt sich nichts kürzen.
day-shorten-part = { $title } − { $minutes } min
day-shorten = Diese kürzen
day-shortened = { $count ->
    [one] { $count } Punkt gekürzt.
   *[other] { $count } Punkte gekürzt.
}
day-over = Der Tagesplan ist durch.
day-template-taken = { $count ->
    [one] { $count } Punkt aus „{ $name }“ hinzugefügt.
   *[other] { $count } Punkte aus „{ $name }“ hinzugefügt.
}
day-first = Als Erstes: { $title }
day-then-at = Danach, um { $time } Uhr: { $title }
day-last = Das ist der letzte Punkt.
day-not-run = Der Tagesplan ist noch nicht gestartet.
day-clock-keys = → nächster Punkt · ← Punkt davor · + und − fünf Minuten · T parkt einen Gedanken · Esc beendet
day-clock-start-keys = Enter startet · Esc beendet
day-longer = Fünf Minuten mehr
day-shorter = Fünf Minuten weniger
day-parked = Geparkt: { $text }
day-parked-done = Unter den offenen Fragen geparkt.
day-park-why = Er wird eine offene Frage des Projekts, als geparkt gekennzeichnet, und der Tag geht weiter.
day-park-name = Gedanke
day-park-hint = Worauf kommen wir später zurück?
day-park-do = Parken
day-delete = Punkt löschen
day-start-here = Dieser Punkt läuft jetzt
deleted-day-parts = { $count ->
    [one] { $count } Punkt des Tagesplans
   *[other] { $count } Punkte des Tagesplans
}
unreadable-day-parts = ein Tag hat 1 bis { $most } Punkte, keinen länger als einen Tag
cli-opt-day-plan = Der Tagesplan als Seite (PDF, SVG, PNG)
cli-no-day-plan = { $path } hat keinen Tagesplan.

# Offene Fragen, und wer was mitnimmt.
term-question-field-question = Offene Frage
term-question-field-touchpoint = Betrifft
term-question-field-owner = Verantwortlich
term-question-field-due = Fällig
term-question-field-review = Überprüfung
term-question-field-done = Beantwortet
term-question-field-id = ID
term-measure-tab-questions = Offene Fragen
term-measure-tab-tasks = Wer nimmt was mit

questions-name = Liste der offenen Fragen
questions-none = Es gibt noch keine offenen Fragen.
questions-none-how = Was weiß das Team noch nicht, wer findet es heraus und bis wann? Fügen Sie hier die erste Frage hinzu, oder drücken Sie Alt+Q an einem Touchpoint oder einer Phase, während Sie darüber sprechen.
questions-none-do = Erste Frage hinzufügen
questions-no-match = Keine Frage passt zum Filter.
questions-count-tip = Gezeigte Fragen, von allen offenen Fragen des Projekts
questions-filter-open = Nicht beantwortet
question-paste-add = { $count ->
    [one] { $count } Zeile nach der letzten als offene Frage hinzufügen
   *[other] { $count } Zeilen nach der letzten als offene Fragen hinzufügen
}
question-refused-element = Es gibt keine Karte, keine Phase und keinen Touchpoint „{ $value }“. Nichts wurde geändert.

inspector-question = Offene Frage
questions-section = Offene Fragen
question-add = Neue offene Frage
question-add-hint = Was wissen wir noch nicht?
question-go-to = Zur offenen Frage { $text }
question-done-named = Beantwortet: { $text }
question-delete-named = Offene Frage { $text } löschen
question-delete = Frage löschen
question-owner-hint = Mehrere: Anna, Ben
question-overdue = Überfällig
deleted-questions = { $count ->
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}
term-hit-question = Offene Frage

term-command-add-question = Neue offene Frage
term-command-delete-question = Offene Frage löschen
term-command-edit-question = Offene Frage bearbeiten
term-also-add-question = Frage, fragen, unklar, unbekannt, klären, herausfinden, offener Punkt, Themenspeicher, Parkplatz, Frage notieren
term-reason-no-question = Wählen Sie zuerst eine offene Frage aus
term-reason-no-questions = Es gibt noch keine offenen Fragen

term-task-order-owner = Nach Person
term-task-order-date = Nach Datum
tasks-none = Noch nimmt niemand etwas mit.
tasks-none-how = Hier erscheinen Maßnahmen und offene Fragen, die nicht erledigt sind: eine Seite je Person und eine Übersicht nach Datum.
tasks-no-match = Nichts passt dazu.
tasks-whose = Wessen Aufgaben
tasks-everybody = Alle ({ $count })
tasks-owner = { $name } ({ $count })
tasks-by-date = Nach Datum
tasks-question = Offene Frage
tasks-look-again = Überprüfung { $date }
tasks-count = { $count ->
    [one] { $count } Aufgabe
   *[other] { $count } Aufgaben
}
tasks-late-count = { $count } überfällig
tasks-overdue-only = Überfällig ({ $count })
tasks-copy = Als Text kopieren
tasks-copied = { $count ->
    [0] Es gibt nichts zu kopieren.
    [one] { $count } Aufgabe als Text kopiert.
   *[other] { $count } Aufgaben als Text kopiert.
}
tasks-table = Tabelle (CSV)
tasks-table-tip = Was gezeigt ist, als Tabelle schreiben, wie gängige Aufgabenprogramme sie einlesen
tasks-calendar = Kalender (.ics)
tasks-calendar-tip = Fälligkeiten und Überprüfungen von dem, was gezeigt ist, als Kalenderdatei schreiben
term-tasks-format-csv = Tabelle (CSV)
term-tasks-format-ics = Kalender (.ics)
cli-opt-owner-tasks = Nur die Aufgaben dieser Person
cli-opt-by-tasks = Text nach Person (owner) oder nach Datum (date; Standard: owner)

way-open-owned = { $count ->
    [one] Um { $count } Maßnahme oder offene Frage kümmert sich noch niemand.
   *[other] Um { $count } Maßnahmen und offene Fragen kümmert sich noch niemand.
}
way-open-on-time = { $count ->
    [one] { $count } Maßnahme oder offene Frage ist überfällig.
   *[other] { $count } Maßnahmen und offene Fragen sind überfällig.
}
term-way-done-owned = Um jede Maßnahme und offene Frage kümmert sich jemand.
term-way-done-on-time = Nichts ist überfällig.

# Was das Programm bei der Arbeit sagt: Namen neuer Elemente, kurze Meldungen.
new-map-name = Reise
to-be-name = { $name } (Soll)
new-lane-name = Neue Spur
new-round-name = Messrunde { $count }
new-segment-name = Neue Interessengruppe
new-rater-name = Person { $count }
new-stage-name = Phase { $count }
new-project-name = Neues Projekt
paste-too-long = Das ist zu viel auf einmal: höchstens 500 Zeilen mit 1.000 Zeichen. Nichts wurde geändert.
paste-unreadable = Die kopierten Karten lassen sich nicht lesen; vielleicht stammen sie aus einer neueren Version. Nichts wurde geändert.
text-shortened = Der Text wurde auf { $letters } Zeichen gekürzt; mehr passt hier nicht.
read-only = Dieses Projekt lässt sich nur ansehen. Zum Ändern unter anderem Namen speichern.

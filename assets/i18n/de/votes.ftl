# Stimmen: die Liste, und die Abstimmung an diesem Rechner.
votes-title = Stimmen
votes-raters = { $count ->
    [one] { $count } bewertende Person
   *[other] { $count } Bewertende
}
votes-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
votes-count = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
votes-to-discuss = { $count ->
    [0] nichts zu besprechen
   *[other] { $count } zu besprechen
}
votes-none = In dieser Messrunde hat noch niemand abgestimmt
votes-none-why = Lassen Sie die Bewertenden nacheinander an diesem Rechner abstimmen, verdeckt voreinander, oder importieren Sie eine Tabelle mit Stimmen. Dann sehen Sie hier, wo sie sich einig sind und was zu besprechen ist.
votes-none-do = Abstimmung beginnen
votes-part-discuss = Zu besprechen: { $count }
votes-part-agreeing = Die Bewertenden sind sich einig: { $count }
votes-part-settled = Vereinbart: { $count }
votes-silent = { $count ->
    [one] { $count } Touchpoint ohne Stimmen
   *[other] { $count } Touchpoints ohne Stimmen
}
votes-no-group = ohne Gruppe
votes-column-mean = Mittel
votes-column-agreement = Einigkeit
votes-column-groups = Gruppen
votes-column-agreed = Vereinbarter Wert
votes-of = { $name }: { $score }
votes-of-group = { $name } ({ $group }): { $score }
votes-group-mean = { $group }: Mittel { $mean } aus { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
votes-head = { $title } ({ $stage }), { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
votes-head-tip = Doppelklick zeigt ihn auf der Karte
votes-row = { $score }, { $title }: Mittel { $mean }
votes-row-agreement = Einigkeit { $agreement }
votes-row-discuss = zu besprechen
votes-agreed = vereinbart { $score }
votes-agree = { $score } vereinbaren
votes-agree-name = { $score } vereinbaren: { $score-name }, { $title }
votes-agree-tip = Das gerundete Mittel (Enter). Eine Ziffer vereinbart einen anderen Wert.
votes-clear = Vereinbarten Wert zurücknehmen: { $score }, { $title }
votes-agree-rest-tip = Setzt das gerundete Mittel überall, wo die Bewertenden sich einig sind und noch nichts gesetzt ist

vote-setup-title = Abstimmung beginnen
vote-setup-why = Die Bewertenden stimmen nacheinander an diesem Rechner ab. Niemand sieht die Stimmen der anderen, bis Sie sie aufdecken.
vote-setup-raters = Wer stimmt ab?
vote-setup-nobody = Noch steht niemand in der Liste: Fügen Sie die erste Person hinzu.
vote-setup-all = Alle
vote-setup-none = Niemand
vote-setup-name = Name einer weiteren Person
vote-setup-group = Gruppe, z. B. eine Abteilung
vote-setup-add = Hinzufügen
vote-setup-scores = Welche Werte?
vote-setup-touchpoints = Welche Touchpoints?
vote-setup-kinds = { $count ->
    [one] { $count } Wert
   *[other] { $count } Werte
}
vote-setup-summary = { $raters } · { $touchpoints } · { $scores }
vote-setup-begin = Beginnen
vote-scope-count = { $scope } ({ $count })
term-vote-scope-all = Alle dieser Karte
term-vote-scope-to-discuss = Zu besprechen
term-vote-scope-not-rated = Unbewertet
term-vote-scope-selected = Ausgewählt

vote-page = { $page } von { $pages }
vote-question = { $score }: { $question }
vote-field = { $score } { $value }
vote-back = Zurück
vote-next = Weiter
vote-interrupt = Unterbrechen
vote-interrupt-tip = Was beantwortet ist, bleibt; diese Person wird später wieder gefragt
vote-keys = 0–9, 1 0 oder + für zehn · Bild↓ überspringt · Rücktaste nimmt zurück · ↑ ↓ Wert · ← → ein Schritt · Enter nächster Touchpoint
vote-thanks = Danke, { $name }.
vote-answered = { $answered } von { $questions } Fragen beantwortet
vote-open = { $count ->
    [one] { $count } Frage ist noch offen; sie gilt als unbewertet.
   *[other] { $count } Fragen sind noch offen; sie gelten als unbewertet.
}
vote-done = Fertig: Rechner weitergeben
vote-voted = { $done } von { $count ->
    [one] { $count } Person hat abgestimmt
   *[other] { $count } Personen haben abgestimmt
}
vote-hand-over = Bitte geben Sie den Rechner an { $name }
vote-ready = Ich bin { $name }: beginnen
vote-hidden = Die Stimmen bleiben verdeckt, bis die Moderation sie aufdeckt.
vote-others = Zuerst jemand anderes?
vote-reveal = Stimmen aufdecken
vote-reveal-now = Stimmen jetzt aufdecken
vote-reveal-why = Beendet die Abstimmung: Von da an sehen alle alle Stimmen.
vote-reveal-keys = Tasten: Tab, dann Enter deckt auf.
vote-all-done = Alle haben abgestimmt

term-command-start-vote = Abstimmung beginnen …
term-command-reveal-votes = Stimmen aufdecken
term-command-agree-rest = Vereinbaren, wo Einigkeit besteht
term-command-export-segment = Blatt der Interessengruppe exportieren …
term-edit-record-votes = Stimmen übernehmen
term-edit-abandon-ballot = Abstimmung verwerfen
term-edit-begin-ballot = Abstimmung beginnen
term-edit-rater-done = Bewertende Person ist fertig
term-edit-rater-goes-on = Bewertende Person stimmt weiter ab
term-edit-reveal-ballot = Stimmen aufdecken
term-edit-agree-rest = vereinbaren, wo Einigkeit besteht
term-edit-import-votes = Stimmen importieren
term-edit-import-segments = Interessengruppen importieren
vote-expects = Erwartung in Worten: { $text }

dialog-vote-goes-on = Eine Abstimmung läuft noch
dialog-vote-goes-on-why = Ihre Stimmen sind weiter verdeckt: Sie zählen nirgends und sind nirgends zu sehen, bis sie aufgedeckt werden.
dialog-vote-goes-on-do = Abstimmung fortsetzen
dialog-vote-goes-on-later = Später

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
votes-none = In dieser Messrunde hat noch niemand über diese Karte abgestimmt
votes-none-why = Lassen Sie die Bewertenden nacheinander an diesem Rechner abstimmen, ohne dass sie die Stimmen der anderen sehen, oder importieren Sie eine Tabelle mit Stimmen. Dann sehen Sie hier, wo sie sich einig sind und was zu besprechen ist.
votes-part-disagreeing = Die Bewertenden sind sich uneinig: { $count } · { $count-open ->
    [0] nichts mehr zu besprechen
   *[other] { $count-open } zu besprechen
}
votes-part-agreeing = Die Bewertenden sind sich einig: { $count } · { $count-open ->
    [0] alles vereinbart
   *[other] { $count-open } zu vereinbaren
}
votes-part-one = Nur je eine Stimme: { $count } · { $count-open ->
    [0] alles vereinbart
   *[other] { $count-open } zu vereinbaren
}
votes-settled = vereinbart
votes-silent = { $count ->
    [one] { $count } Touchpoint ohne Stimmen
   *[other] { $count } Touchpoints ohne Stimmen
}
votes-not-listed = Auf das Ausgewählte hat noch niemand eine Stimme abgegeben: ↑ ↓ führen in die Liste
votes-settled-one = „{ $title }“
votes-settled-before = Vereinbarte Bewertungen zählen weiter, nicht die Stimmen dazu. Schon vereinbart: { $named }{ $count ->
    [0] { "" }
   *[other] {" "}und { $count } weitere
}
votes-no-group = ohne Gruppe
votes-column-mean = Mittelwert
votes-column-agreement = Einigkeit
votes-column-groups = Gruppen
votes-column-agreed = Vereinbart
votes-of = { $name }: { $score }
votes-of-group = { $name } ({ $group }): { $score }
votes-group-mean = { $group }: Mittelwert { $mean } aus { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
votes-head = { $title } ({ $stage }), { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
votes-head-tip = Doppelklick zeigt den Touchpoint auf der Karte
votes-row = { $score }, { $title }: Mittelwert { $mean }
votes-row-agreement = Einigkeit { $agreement }
votes-row-discuss = zu besprechen
votes-agreed = vereinbart { $score }
votes-agree = { $score } vereinbaren
votes-agree-name = { $score } vereinbaren: { $score-name }, { $title }
votes-agree-tip = Der gerundete Mittelwert (Enter). Eine Ziffer vereinbart eine andere Bewertung.
votes-clear = Vereinbarte Bewertung zurücknehmen: { $score }, { $title }
votes-agree-rest-tip = Übernimmt den gerundeten Mittelwert überall, wo sich die Bewertenden einig sind und noch nichts vereinbart ist

vote-setup-title = Abstimmung beginnen
vote-setup-why = Die Bewertenden stimmen nacheinander an diesem Rechner ab. Niemand sieht die Stimmen der anderen, bis Sie sie aufdecken.
vote-setup-raters = Wer stimmt ab?
vote-setup-nobody = Die Liste ist noch leer: Fügen Sie die erste Person hinzu.
vote-setup-all = Alle
vote-setup-none = Niemand
vote-setup-first = Name der ersten Person
vote-setup-name = Name einer weiteren Person
vote-setup-group = Gruppe, z. B. eine Abteilung
vote-setup-add = Hinzufügen
vote-setup-scores = Welche Bewertungen?
vote-setup-touchpoints = Welche Touchpoints?
vote-setup-kinds = { $count ->
    [one] je { $count } Bewertung
   *[other] je { $count } Bewertungen
}
vote-setup-summary = { $raters } · { $touchpoints } · { $scores }
vote-setup-agreed = { $count ->
    [one] { $count } davon hat schon eine vereinbarte Bewertung. Sie zählt weiter, bis Sie sie zurücknehmen.
   *[other] { $count } davon haben schon vereinbarte Bewertungen. Diese zählen weiter, bis Sie sie zurücknehmen.
}
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
vote-interrupt-tip = Bisherige Antworten bleiben erhalten; diese Person kommt später wieder an die Reihe
vote-keys = Ziffern bewerten; 1 0 oder + ist zehn · Bild↓ überspringt · Rücktaste löscht · ↑ ↓ wählen die Bewertung · ← → ändern sie um eins · Enter: nächster Touchpoint
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
vote-hand-over = Bitte geben Sie den Rechner an { $name } weiter
vote-ready = Ich bin { $name }: los
vote-hidden = Die Stimmen bleiben verdeckt, bis die Moderation sie aufdeckt.
vote-others = Zuerst jemand anders?
vote-reveal = Stimmen aufdecken
vote-reveal-now = Stimmen jetzt aufdecken
vote-abandoned = Die Abstimmung wurde abgebrochen; ihre Antworten zählen nicht.
vote-abandon-tip = Noch hat niemand geantwortet: Es geht nichts verloren
vote-reveal-why = Beendet die Abstimmung: Danach sehen alle sämtliche Stimmen.
vote-reveal-keys = Tastatur: Tab, dann Enter
vote-all-done = Alle haben abgestimmt

term-command-start-vote = Abstimmung beginnen …
term-command-reveal-votes = Stimmen aufdecken
term-command-abandon-vote = Abstimmung abbrechen
term-command-agree-rest = Unstrittige Mittelwerte übernehmen
term-command-withdraw-agreed = Vereinbartes zurücknehmen, Stimmen zählen lassen
term-edit-withdraw-agreed = vereinbarte Bewertungen zurücknehmen
votes-let-count = Stimmen zählen lassen
votes-withdrawn = { $count ->
    [one] { $count } vereinbarte Bewertung zurückgenommen: Die Stimmen zählen.
   *[other] { $count } vereinbarte Bewertungen zurückgenommen: Die Stimmen zählen.
}
term-reason-nothing-agreed = Noch keine Bewertung mit Stimmen ist vereinbart
term-command-export-segment = Blatt der Interessengruppe exportieren …
term-edit-record-votes = Stimmen aufnehmen
term-edit-abandon-ballot = Abstimmung verwerfen
term-edit-begin-ballot = Abstimmung beginnen
term-edit-rater-done = Bewertende Person ist fertig
term-edit-rater-goes-on = Bewertende Person stimmt weiter ab
term-edit-reveal-ballot = Stimmen aufdecken
term-edit-agree-rest = unstrittige Mittelwerte übernehmen
term-edit-import-votes = Stimmen importieren
term-edit-import-segments = Interessengruppen importieren
vote-expects = Erwartung in Worten: { $text }

dialog-vote-goes-on = Eine Abstimmung läuft noch
dialog-vote-goes-on-why = Ihre Stimmen sind noch verdeckt: Sie zählen nirgends und erscheinen nirgends, bis Sie sie aufdecken.
dialog-vote-goes-on-do = Abstimmung fortsetzen
dialog-vote-goes-on-later = Später

## Drei Fassungen einer Datei zusammenführen

cli-about-merge = Macht aus drei Fassungen eine Kartendatei: aus dem gemeinsamen Ausgangsstand und beiden Seiten. Nichts geht verloren; was beide verschieden geändert haben, wird aufgelistet.
cli-arg-merge-base = Der gemeinsame Ausgangsstand; eine leere Datei, wenn es keinen gibt
cli-arg-merge-ours = Ihre Seite
cli-arg-merge-theirs = Die andere Seite
cli-arg-merge-out = Das Ergebnis; mit --force auch Ihre Seite
cli-opt-match-names = Behandelt Runden mit gleichem Namen und Datum sowie Bewertende mit gleichem Namen und gleicher Gruppe als dieselben
cli-opt-driver = Als Merge-Treiber von Git: wegmarke merge --driver %O %A %B %A
term-placeholder-base = BASIS
term-placeholder-ours = EIGENE
term-placeholder-theirs = ANDERE
cli-merge-taken = { $count ->
    [0] Von der anderen Seite wurde nichts übernommen.
    [one] Eine Änderung der anderen Seite wurde übernommen.
   *[other] { $count } Änderungen der anderen Seite wurden übernommen.
}
cli-merge-conflicts = { $count ->
    [one] Ein Konflikt ist noch zu entscheiden. Im Ergebnis steht Ihr Wert; das Programm zeigt beide.
   *[other] { $count } Konflikte sind noch zu entscheiden. Im Ergebnis stehen Ihre Werte; das Programm zeigt jeweils beide.
}
cli-merge-conflict = { $element } · { $field }: vorher { $base }; eigener Wert { $ours }; anderer Wert { $theirs }
cli-merge-own = „{ $field }“ hat jede Seite für sich. Ihr Wert bleibt.
cli-merge-matched = { $count ->
    [one] Ein Element gilt wegen seines Namens als dasselbe.
   *[other] { $count } Elemente gelten wegen ihrer Namen als dieselben.
}
cli-merge-alike = Beide Seiten haben { $names }, aber als verschiedene Elemente. Deshalb sind sie nun doppelt da. Mit --match-names gelten sie als dieselben.
cli-merge-too-many = Zusammen haben beide Seiten zu viel: { $what ->
    [maps] Karten
    [stages] Phasen
    [lanes] Bahnen
    [rounds] Runden
    [segments] Segmente
    [raters] Bewertende
    [pictures] Bilder
    [picture-bytes] MB Bilder
    [measures] Maßnahmen
    [questions] offene Fragen
    [metrics] Messwerte
    [contacts] Kontakte
    [views] gespeicherte Ansichten
    [steps] Schritte von Präsentationen
    [day-steps] Punkte des Tagesplans
    [conflicts] offene Konflikte
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
}. Höchstens { $most } sind möglich. Es wurde nichts geschrieben. Löschen Sie etwas auf einer Seite und führen Sie dann noch einmal zusammen.
cli-merge-unfit = Die beiden Seiten passen an dieser Stelle nicht zusammen: { $place }. Es wurde nichts geschrieben. Bitte melden Sie das.
cli-conflict-open = offener Konflikt: { $element }, { $field }
cli-conflicts-open = { $count ->
    [one] { $file } hat einen offenen Konflikt; es zählt der Wert in der Datei.
   *[other] { $file } hat { $count } offene Konflikte; es zählen die Werte in der Datei.
}
cli-copy-conflicts = { $count ->
    [one] { $file } hat einen offenen Konflikt. Deshalb wird keine Kundenfassung geschrieben. Entscheiden Sie ihn zuerst im Programm.
   *[other] { $file } hat { $count } offene Konflikte. Deshalb wird keine Kundenfassung geschrieben. Entscheiden Sie sie zuerst im Programm.
}
merge-nothing = nichts
term-edit-decide-conflict = Konflikt entscheiden
term-edit-error-unknown-conflict = Dieser Konflikt ist schon entschieden. Nichts wurde geändert.
term-edit-error-choice-is-gone = Was Sie gewählt haben, gibt es nicht mehr. Nichts wurde geändert.
term-element-conflict = Konflikt
term-element-picture = Bild
term-element-cell = Zelle einer Bahn
term-element-influencer = Einflussperson
term-element-content-variant = Inhalt für ein Segment oder einen Kanal
term-element-passed-on = Was weitererzählt wird
term-element-experience = Erlebnis
term-element-agreed = Vereinbarte Bewertung
term-element-vote = Stimme
term-element-ballot = Laufende Abstimmung
term-element-ballot-vote = Antworten in einer Abstimmung
term-conflict-field-exists = bleibt oder entfällt
term-conflict-field-place = Phase
term-conflict-field-order = Reihenfolge
term-conflict-field-arrangement = Aufteilung
term-conflict-field-changed = letzte Änderung
term-conflict-field-chart = Diagramm
term-conflict-field-client = Kunde
term-conflict-field-color = Farbe
term-conflict-field-compared = Vergleich
term-conflict-field-covered = seit wann verdeckt
term-conflict-field-currency = Währung
term-conflict-field-current-round = gezeigte Runde
term-conflict-field-data = Bild
term-conflict-field-day-starts = Beginn des Tages
term-conflict-field-description = Beschreibung
term-conflict-field-dispute = Konflikt
term-conflict-field-filter = Filter
term-conflict-field-height = Höhe
term-conflict-field-hidden = ausgeblendet
term-conflict-field-lanes = Bahnen
term-conflict-field-last-owned-area = letzter eigener Bereich
term-conflict-field-lines = Zeilen
term-conflict-field-minutes = Minuten
term-conflict-field-name = Name
term-conflict-field-pass = Durchgang
term-conflict-field-per = je Phase oder Touchpoint
term-conflict-field-picture = Bild
term-conflict-field-raters = Bewertende
term-conflict-field-scores = Fragen
term-conflict-field-shows = was sie zeigt
term-conflict-field-stages = Phasen
term-conflict-field-style = Art
term-conflict-field-subtitle = Untertitel
term-conflict-field-tab = Reiter
term-conflict-field-text = Text
term-conflict-field-thresholds = Grenzen der Urteile
term-conflict-field-title = Titel
term-conflict-field-tone = Ton
term-conflict-field-variant = Variante
term-conflict-field-view = Ansicht
term-conflict-field-who = wer
term-conflict-field-word-language = Sprache der Wörter
term-conflict-field-expectation-before = Erwartung vor der Abstimmung
term-conflict-field-fulfilment-before = Erfüllung vor der Abstimmung
term-conflict-field-competition-before = Wettbewerb vor der Abstimmung
term-conflict-field-relevance-before = Relevanz vor der Abstimmung

## Zusammenführen im Fenster

term-command-merge-with = Zusammenführen mit …
term-command-conflicts = Offene Konflikte …
term-command-give-to-groups = An Gruppen geben …
term-also-merge-with = zusammenführen, vereinen, verbinden, mischen, zusammenlegen, zwei Fassungen, zurücknehmen, einsammeln, Konfliktkopie, in Konflikt stehende Kopie, Merge
term-also-conflicts = Konflikte, entscheiden, beide Werte, Unterschiede, auflösen, Konflikt lösen
term-also-give-to-groups = Arbeitsgruppen, Kleingruppen, austeilen, verteilen, Kopien, Teams, Workshopgruppen, Breakout
term-reason-no-conflicts = Es ist kein Konflikt offen
term-edit-merge-file = Zusammenführen
term-dialog-merge = Formular: zusammenführen
term-dialog-conflicts = Liste: offene Konflikte
term-dialog-groups = Formular: an Gruppen geben
term-dialog-given = Liste: Kopien für Gruppen
job-merge = Fassungen werden verglichen
job-copies = Konfliktkopien werden gesucht
job-groups = Kopien für Gruppen werden geschrieben
pick-merge = Zusammenführen mit
pick-groups = Ordner für die Kopien

merge-title = Mit „{ $name }“ zusammenführen
merge-title-disk = Mit dem zusammenführen, was „{ $name }“ jetzt ist
merge-title-several = { $count ->
    [one] Mit einer Datei zusammenführen
   *[other] Mit { $count } Dateien zusammenführen
}
merge-why = Geändert wird erst, wenn Sie „Zusammenführen“ wählen. Es ist ein Schritt, der sich rückgängig machen lässt.
merge-begin = Gemeinsamer Anfang
merge-begin-of = Gemeinsamer Anfang: { $name }
merge-begin-given = was am { $when } ausgegeben wurde
merge-begin-opened = was hier zuletzt geöffnet oder gespeichert wurde
merge-begin-version = die frühere Fassung vom { $when }
merge-begin-unknown = nichts, was bekannt ist
merge-begin-unreadable = Was Sie gewählt haben, lässt sich nicht mehr lesen.
merge-no-begin = Womit beide begonnen haben, ist hier nicht bekannt; deshalb wird jeder Unterschied ein Konflikt. Verloren geht nichts.
merge-no-begin-disk = Die Datei, wie sie geöffnet wurde, ist nicht mehr da; deshalb wird jeder Unterschied ein Konflikt. Verloren geht nichts.
merge-alike = Gleiche Namen
merge-alike-why = Diese Messrunden und Bewertenden gibt es auf mehreren Seiten, jeweils neu angelegt: { $names }
merge-alike-same = Es sind dieselben
merge-alike-apart = Es sind verschiedene
merge-do = Zusammenführen
merge-another = Weitere Datei …
merge-computing = Wird verglichen …
merge-comes = Was sich hier ändert
merge-comes-nothing = Von selbst ändert sich nichts.
merge-new = neu
merge-deleted = wird gelöscht
merge-conflicts = { $count ->
    [one] Ein Konflikt zu entscheiden
   *[other] { $count } Konflikte zu entscheiden
}
merge-conflicts-why = Beide Seiten haben dasselbe verschieden geändert. Ihr Wert bleibt, bis Sie entscheiden.
merge-conflict = { $element } · { $field }
merge-conflict-values = Ihrer: { $ours } – der andere: { $theirs }
merge-own = { $count ->
    [one] In einem Feld hat jede Seite ihr Eigenes, etwa die gezeigte Messrunde. Ihres bleibt.
   *[other] In { $count } Feldern hat jede Seite ihr Eigenes, etwa die gezeigte Messrunde. Ihres bleibt.
}
merge-damaged = { $file } ist beschädigt und wurde nicht zusammengeführt: Was darin fehlt, sähe wie gelöscht aus. Öffnen Sie die Datei, speichern Sie das Lesbare unter einem anderen Namen und führen Sie damit zusammen.
merge-same = Darin ist nichts Neues. Es wurde nichts geändert.
merge-done = Die Fassungen sind zusammengeführt.
merge-done-conflicts = { $count ->
    [one] Die Fassungen sind zusammengeführt. Ein Konflikt ist zu entscheiden.
   *[other] Die Fassungen sind zusammengeführt. { $count } Konflikte sind zu entscheiden.
}
merge-gone = etwas Gelöschtes
merge-nobody = ohne Namen
merge-stays = bleibt
merge-goes = wird gelöscht
merge-place-after = { $place }, nach „{ $after }“
merge-place-first = { $place }, an erster Stelle
merge-picture = ein anderes Bild
merge-settings = andere Einstellungen

conflicts-title = Offene Konflikte
conflicts-left = { $count ->
    [one] Ein Konflikt ist noch offen. Bis Sie entscheiden, gilt Ihr Wert.
   *[other] { $count } Konflikte sind noch offen. Bis Sie entscheiden, gilt Ihr Wert.
}
conflicts-all-decided = Das war der letzte: Alles ist entschieden.
conflicts-go = Dorthin
conflicts-mine = Meiner
conflicts-theirs = Der andere
conflicts-theirs-number = Der andere ({ $number })
conflicts-before = Vorher
conflicts-keep-mine = Meinen behalten
conflicts-take-theirs = Den anderen nehmen
conflicts-take-theirs-number = Den anderen nehmen ({ $number })
conflicts-take-old = Den alten nehmen
conflicts-take = Den markierten nehmen
conflicts-covered = Verdeckt
conflicts-covered-why = Das sind Antworten in einer Abstimmung, die noch läuft. Entscheiden lässt sich das, sobald sie vorbei ist.
conflicts-show = Konflikte zeigen
status-conflicts = { $count ->
    [one] 1 Konflikt
   *[other] { $count } Konflikte
}
client-copy-conflicts = { $count ->
    [one] Ein Konflikt ist noch offen; deshalb entsteht keine Kundenkopie: Sie enthielte beide Werte. Entscheiden Sie ihn zuerst.
   *[other] { $count } Konflikte sind noch offen; deshalb entsteht keine Kundenkopie: Sie enthielte jeweils beide Werte. Entscheiden Sie sie zuerst.
}
dialog-conflict-merge = Beide zusammenführen

copies-one = Neben dieser Datei liegt „{ $name }“, anscheinend eine Kopie, die entstand, weil zwei Rechner sie geändert haben. Was darin steht, lässt sich mit dieser zusammenführen.
copies-several = { $count ->
    [one] Neben dieser Datei liegen „{ $name }“ und eine weitere, anscheinend Kopien, die entstanden, weil mehrere Rechner sie geändert haben. Was darin steht, lässt sich mit dieser zusammenführen.
   *[other] Neben dieser Datei liegen „{ $name }“ und { $count } weitere, anscheinend Kopien, die entstanden, weil mehrere Rechner sie geändert haben. Was darin steht, lässt sich mit dieser zusammenführen.
}
copies-merge = Zusammenführen …

groups-title = An Gruppen geben
groups-why = Jede Gruppe bekommt eine eigene Datei mit derselben Karte und arbeitet damit, wo sie möchte. Mit „Zusammenführen mit …“ nehmen Sie alle wieder auf.
groups-field = Gruppen
groups-hint = Eine Anzahl, oder Namen mit Kommas dazwischen
groups-round = Messrunde, in der alle arbeiten
groups-files = Dateien
groups-do = { $count ->
    [one] 1 Datei schreiben …
   *[other] { $count } Dateien schreiben …
}
groups-group = Gruppe { $number }
groups-name = { $project } – { $group }
groups-folder = Gruppen
groups-going = Kopien werden geschrieben
groups-ended = Die Kopien für die Gruppen
groups-not-kept = Was ausgegeben wurde, ließ sich in Wegmarkes Datenordner nicht vermerken. Beim Zurücknehmen wird jeder Unterschied ein Konflikt.

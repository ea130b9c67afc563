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

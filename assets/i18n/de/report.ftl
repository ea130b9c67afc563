# Der Bericht: was eine Karte sagt, aufgeschrieben.
report-title = Bericht
report-contents = Inhalt
report-raters = Bewertende
report-extent = { $touchpoints } in { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
report-extent-plain = { $extent }.
report-extent-with = { $extent }: { $verdicts }.
report-whose = Wessen Reise: { $segment }
report-next = Wie es weitergeht
report-labelled = { $label }: { $text }
report-map = Die Karte
report-map-how = Die Reise verläuft von links nach rechts, Phase für Phase. Jede Karte ist ein Touchpoint, in der Reihenfolge, in der Kunden ihnen begegnen; darunter vergleichen die Kurven Erwartung und Erfüllung. Zeichen und Ränder sind auf der Karte erklärt.
report-map-caption = Die ganze Karte, für die Seite gesetzt.
report-map-said = Karte „{ $name }“. { $extent } { $balance } Der Abschnitt „Phase für Phase“ sagt dasselbe in Worten und Tabellen.
report-stages = Phase für Phase
report-sheets = Die Phasen als Blätter
report-sheets-caption = Ein Blatt je Phase, alle im selben Maßstab.
report-sheets-said = Die Touchpoints jeder Phase als Karten, mit Kurven und Erlebnissen. Die Tabellen der Phasen sagen dasselbe.
report-stage-gap = Die mittlere Lücke beträgt { $gap }.
report-stage-worst = Am schwächsten ist der Touchpoint { $title } ({ $gap }).
report-what-happens = Was hier geschieht
report-scores = Was die Bewertungen sagen
report-gap = Lücke
report-weighted-gap = Gewichtete Lücke
report-verdict = Urteil
report-rank = Rang
report-reason = Warum
report-lost = Verlust
report-group = Gruppe
report-where = Wo
report-spent = Ausgaben
report-share-of = { $what }, Anteil
report-priorities-more = { $count ->
    [one] { $count } weiterer Touchpoint steht mit seinem Rang im Anhang.
   *[other] { $count } weitere Touchpoints stehen mit ihrem Rang im Anhang.
}
report-measures = Maßnahmen
report-at = Wo
report-details = Im Einzelnen
report-portfolio = Die beste Auswahl
report-plan-within = für höchstens { $budget }
report-plan-no-limit = ohne Obergrenze
report-plan = { $count ->
    [one] Die beste Auswahl { $within } ist { $count } Maßnahme für { $cost } und { $days } Arbeitstage, mit einem Wert von { $value }.
   *[other] Die beste Auswahl { $within } sind { $count } Maßnahmen für { $cost } und { $days } Arbeitstage, mit einem Wert von { $value }.
}
report-take-home = Wer nimmt was mit
report-task = Was
report-metrics = Was gemessen wurde
report-metric-values = Werte
report-before = Vorher
report-goals-measures = Nach dem Plus: Maßnahmen, die dem Ziel dort dienen.
report-goals-unserved = Noch dient nichts diesen Zielen: { $goals }.
report-money = Kosten und Ertrag
report-appendix = Anhang
report-votes = Stimmen
report-discuss = Zu besprechen
report-agreement = Einigkeit der Bewertenden (1: alle gleich; unter 0: sie widersprechen sich)

# Die Methode auf einer Seite.
report-method = Wie geurteilt wird
report-score = Bewertung
report-question = Frage
report-rule = Wann
report-method-scores = Jeder Touchpoint wird mit vier Fragen bewertet, jeweils von 0 bis 10. Was nicht bewertet ist, zählt nie als 0.
report-method-gap = Die Lücke ist Erfüllung minus Erwartung: Unter 0 sind Kunden enttäuscht, über 0 bekommen sie mehr als erwartet. Die gewichtete Lücke ist die Lücke mal Relevanz, geteilt durch 10. Jeder Touchpoint hat genau ein Urteil, das erste, das zutrifft:
report-rule-not-rated = Erwartung, Erfüllung oder Relevanz fehlt
report-rule-deal-breaker = kritisch und Lücke höchstens { $failing }; oder Relevanz mindestens { $relevant } und Lücke höchstens { $severe }
report-rule-pain-point = Relevanz mindestens { $relevant } und Lücke höchstens { $failing }
report-rule-magic-moment = Relevanz mindestens { $relevant }, Lücke mindestens { $delight }, und kein Wettbewerber ist besser
report-rule-contested = Relevanz mindestens { $relevant }, und ein Wettbewerber ist besser
report-rule-solid = Relevanz mindestens { $relevant }, und nichts davon trifft zu
report-rule-overdelivered = weniger relevant, Lücke mindestens { $delight }
report-rule-minor-letdown = weniger relevant, Lücke höchstens { $failing }
report-rule-neutral = alles andere
report-method-balance = Die Emotionsbilanz teilt, was begeistert, durch das, was enttäuscht, beides als Summe gewichteter Lücken. Verluste wiegen schwerer als Gewinne, darum wird mit { $aversion } malgenommen, was enttäuscht. Über 1 überwiegt das Gute.
report-method-priorities = Prioritäten: zuerst Abbruchrisiken, dann Schmerzpunkte, umkämpfte Touchpoints und alle übrigen; jeweils nach Handlungsbedarf, das ist die Relevanz und was der Erfüllung bis zu ihr fehlt.
report-method-votes = Wo abgestimmt wurde, zählt der Mittelwert der Stimmen, bis eine Bewertung vereinbart ist. Zu besprechen ist sie, wenn die Einigkeit unter { $agreement } liegt oder zwei Gruppen mindestens { $distance } auseinanderliegen.
report-method-measures = Der Wert einer Maßnahme ist, wie sehr sie die Erfüllung hebt, wie nachhaltig, an einem wie relevanten Touchpoint und für wie viele Kunden. Die beste Auswahl ist exakt berechnet.
report-method-sources = Quellen: Oliver 1980 (Erwartung und Bestätigung); Parasuraman, Zeithaml & Berry 1988 (SERVQUAL); Martilla & James 1977 (Wichtigkeit × Leistung); Tversky & Kahneman 1992 (Verlustaversion); Ulwick 2005 (Handlungsbedarf); James, Demaree & Wolf 1984 (Einigkeit).

# Im Fenster und auf der Kommandozeile.
term-format-docx = DOCX – Bericht zum Bearbeiten
term-format-md = MD – Bericht als Text
dialog-export-docx = Der ganze Bericht für Word und ähnliche Programme: Überschriften, Tabellen und Formatvorlagen, die sich ändern lassen, die Karte und die Diagramme als Bilder.
dialog-export-markdown = Der ganze Bericht in Worten und Tabellen, für Wikis und Texteditoren. Gezeichnet wird nichts.
cli-opt-report = PDF und DOCX: der ganze Bericht – Zusammenfassung, Karte, Phasen, Diagramme, Prioritäten, Maßnahmen, Aufgaben, Methode, Tabellen
report-page-of = { $number } von { $all }
report-partings = Am weitesten liegen sie hier auseinander: { $list }.

# Der Arbeitsweg in drei Schritten.
way-name = Der Arbeitsweg
way-told = { $step }: { $done } von { $all } Punkten erledigt

term-way-step-understand = Verstehen
term-way-step-design = Gestalten
term-way-step-learn = Testen & lernen
term-way-about-understand = Die heutige Reise vom allerersten Kontakt an abbilden, jeden Touchpoint finden, der die Entscheidung beeinflusst, und sie bewerten.
term-way-about-design = Entscheiden, was Kunden morgen erleben sollen: Kernbotschaften und die Soll-Karte.
term-way-about-learn = Erneut messen, sehen, was gewirkt hat, und es in die Karte zurückfließen lassen.

# Was offen ist.
way-vote-running = Eine Abstimmung läuft: Was auf Werten beruht, steht hier wieder, sobald die Stimmen aufgedeckt sind.
way-open-touchpoints = Noch gibt es keinen Touchpoint. Wo begegnet Ihnen ein Kunde zuerst?
way-open-stages = { $count ->
    [one] { $count } Phase hat keinen Touchpoint.
   *[other] { $count } Phasen haben keinen Touchpoint.
}
way-open-rated = { $count ->
    [one] { $count } Touchpoint ist nicht bewertet.
   *[other] { $count } Touchpoints sind nicht bewertet.
}
way-open-control = { $count ->
    [one] Bei { $count } Touchpoint ist noch nicht betrachtet, wer ihn steuert.
   *[other] Bei { $count } Touchpoints ist noch nicht betrachtet, wer sie steuert.
}
way-open-uncontrolled = Noch kein Touchpoint, den die Marke nicht steuert – wirklich keiner?
way-open-earned = Kein verdienter Touchpoint nach dem Kauf: Was sagen Kunden anderen?
way-open-competition = Der Wettbewerb ist nirgends bewertet.
way-open-experiences = Kein Erlebnis ist notiert: Was ist Kunden wirklich passiert?
way-open-agreed = { $count ->
    [one] Bei { $count } Touchpoint gehen die Stimmen auseinander: zu besprechen.
   *[other] Bei { $count } Touchpoints gehen die Stimmen auseinander: zu besprechen.
}
way-open-messages = { $count ->
    [one] { $count } Schmerzpunkt oder Abbruchrisiko hat keine Kernbotschaft.
   *[other] { $count } Schmerzpunkte und Abbruchrisiken haben keine Kernbotschaft.
}
way-open-to-be = Noch gibt es keine Soll-Karte: diese Karte als Soll kopieren.
way-open-answered = { $count ->
    [one] { $count } Schmerzpunkt oder Abbruchrisiko ist auf der Soll-Karte noch wie heute.
   *[other] { $count } Schmerzpunkte und Abbruchrisiken sind auf der Soll-Karte noch wie heute.
}
way-open-round = Es gibt nur eine Messrunde: die nächste anlegen und erneut messen.
way-open-rated-again = { $count ->
    [one] { $count } früher bewerteter Touchpoint ist in dieser Runde nicht bewertet.
   *[other] { $count } früher bewertete Touchpoints sind in dieser Runde nicht bewertet.
}
way-open-worse = { $count ->
    [one] { $count } Touchpoint ist schlechter als in der Runde davor.
   *[other] { $count } Touchpoints sind schlechter als in der Runde davor.
}

# Was erledigt ist.
term-way-done-stages = Jede Phase hat Touchpoints.
term-way-done-rated = Alle Touchpoints sind bewertet.
term-way-done-control = Überall ist betrachtet, wer was steuert.
term-way-done-uncontrolled = Touchpoints, die die Marke nicht steuert, sind benannt.
term-way-done-earned = Was Kunden nach dem Kauf weitererzählen, steht auf der Karte.
term-way-done-competition = Der Wettbewerb ist bewertet.
term-way-done-experiences = Erlebnisse sind notiert.
term-way-done-agreed = Nichts ist mehr zu besprechen.
term-way-done-messages = Jeder Schmerzpunkt und jedes Abbruchrisiko hat eine Kernbotschaft.
term-way-done-to-be = Es gibt eine Soll-Karte.
term-way-done-answered = Die Soll-Karte antwortet auf jeden Schmerzpunkt und jedes Abbruchrisiko.
term-way-done-round = Es gibt eine Messrunde nach der ersten.
term-way-done-rated-again = Was früher bewertet war, ist in dieser Runde bewertet.
term-way-done-worse = Nichts ist schlechter als in der Runde davor.

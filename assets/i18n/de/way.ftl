# Der Arbeitsweg in drei Schritten.
way-name = Vorgehen
way-short = { $done } von { $all }
way-all = Vorgehen: alle drei Schritte
way-told = { $step }: { $done } von { $all } Punkten erledigt

term-way-step-understand = Verstehen
term-way-step-design = Gestalten
term-way-step-learn = Testen & lernen
term-way-about-understand = Die heutige Reise vom allerersten Kontakt an abbilden, jeden Touchpoint finden, der die Entscheidung beeinflusst, und sie bewerten.
term-way-about-design = Entscheiden, was Kunden morgen erleben sollen: Kernbotschaften und die Soll-Karte.
term-way-about-learn = Erneut messen, sehen, was gewirkt hat, und es in die Karte zurückfließen lassen.

# Was offen ist.
way-vote-running = Eine Abstimmung läuft: Was von Bewertungen abhängt, erscheint hier wieder, sobald die Stimmen aufgedeckt sind.
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
    [one] Bei { $count } Touchpoint ist noch offen, wer ihn steuert.
   *[other] Bei { $count } Touchpoints ist noch offen, wer sie steuert.
}
way-open-uncontrolled = Noch kein Touchpoint, den die Marke nicht steuert – wirklich keiner?
way-open-earned = Kein Earned-Touchpoint nach dem Kauf: Was erzählen Kunden anderen?
way-open-competition = Der Wettbewerb ist nirgends bewertet.
way-open-experiences = Noch ist kein Erlebnis notiert: Was ist Kunden wirklich passiert?
way-open-agreed = { $count ->
    [one] Bei { $count } Touchpoint gehen die Stimmen auseinander: Besprechen Sie ihn.
   *[other] Bei { $count } Touchpoints gehen die Stimmen auseinander: Besprechen Sie sie.
}
way-open-messages = { $count ->
    [one] { $count } Schmerzpunkt oder Abbruchrisiko hat keine Kernbotschaft.
   *[other] { $count } Schmerzpunkte und Abbruchrisiken haben keine Kernbotschaft.
}
way-open-to-be = Noch gibt es keine Soll-Karte: Duplizieren Sie diese Karte als Soll.
way-open-answered = { $count ->
    [one] { $count } Schmerzpunkt oder Abbruchrisiko ist auf der Soll-Karte noch wie heute.
   *[other] { $count } Schmerzpunkte und Abbruchrisiken sind auf der Soll-Karte noch wie heute.
}
way-open-round = Es gibt nur eine Messrunde: Fügen Sie die nächste hinzu und messen Sie erneut.
way-open-rated-again = { $count ->
    [one] { $count } früher bewerteter Touchpoint ist in dieser Messrunde nicht bewertet.
   *[other] { $count } früher bewertete Touchpoints sind in dieser Messrunde nicht bewertet.
}
way-open-worse = { $count ->
    [one] { $count } Touchpoint ist schlechter als in der vorigen Messrunde.
   *[other] { $count } Touchpoints sind schlechter als in der vorigen Messrunde.
}
# Was sich nicht sagen lässt, solange nichts bewertet ist.
way-unrated-agreed = In dieser Messrunde ist noch nichts bewertet: Wo gehen die Meinungen auseinander?
way-unrated-messages = In dieser Messrunde ist noch nichts bewertet: Welche Touchpoints brauchen eine Kernbotschaft?
way-unrated-answered = In dieser Messrunde ist noch nichts bewertet: Worauf muss die Soll-Karte antworten?
way-unrated-worse = Noch ist nichts in beiden Messrunden bewertet: Ist etwas schlechter geworden?

# Was erledigt ist.
term-way-done-stages = Jede Phase hat Touchpoints.
term-way-done-rated = Alle Touchpoints sind bewertet.
term-way-done-control = Bei jedem Touchpoint ist klar, wer ihn steuert.
term-way-done-uncontrolled = Touchpoints, die die Marke nicht steuert, sind benannt.
term-way-done-earned = Was Kunden nach dem Kauf weitererzählen, steht auf der Karte.
term-way-done-competition = Der Wettbewerb ist bewertet.
term-way-done-experiences = Erlebnisse sind notiert.
term-way-done-agreed = Es ist nichts mehr zu besprechen.
term-way-done-messages = Jeder Schmerzpunkt und jedes Abbruchrisiko hat eine Kernbotschaft.
term-way-done-to-be = Es gibt eine Soll-Karte.
term-way-done-answered = Die Soll-Karte antwortet auf jeden Schmerzpunkt und jedes Abbruchrisiko.
term-way-done-round = Es gibt mehr als eine Messrunde.
term-way-done-rated-again = Alles, was früher bewertet war, ist auch in dieser Messrunde bewertet.
term-way-done-worse = Nichts ist schlechter als in der vorigen Messrunde.

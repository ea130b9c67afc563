# Die Felder einer gesetzten Seite: was die Karte sagt, wessen Reise, wie man sie liest, Maßnahmen.
panels-says = Was die Karte sagt
panels-strongest = Am stärksten
panels-first = Zuerst handeln
panels-balance-good = Das Gute überwiegt: Emotionsbilanz { $balance } (1 wäre ausgeglichen).
panels-balance-bad = Das Schlechte überwiegt: Emotionsbilanz { $balance } (1 wäre ausgeglichen).
panels-balance-only-good = Nichts, was zählt, bleibt hinter der Erwartung zurück.
panels-balance-as-expected = Alles ist wie erwartet.
panels-not-rated = Noch ist kein Touchpoint vollständig bewertet.
panels-none-strongest = Nichts übertrifft die Erwartung.
panels-none-first = Nichts, was zählt, bleibt hinter der Erwartung zurück.
# Warum ein Touchpoint genannt wird.
panels-reason = { $verdict }, Lücke { $gap } bei Relevanz { $relevance }
panels-reason-critical = { $reason }, kritisch
panels-reason-break = { $reason }, Kunden springen ab
panels-reason-experience = { $reason } – { $experience }
panels-segment = Wessen Reise
panels-key = So liest man die Karte
panels-key-dot = Punktgröße: Relevanz
panels-key-above = besser als erwartet
panels-key-below = schlechter als erwartet
panels-key-lone = Wettbewerb, nur an diesem Touchpoint bewertet
panels-key-physical = Weg der Kunden, physischer Kontakt
panels-key-digital = Weg der Kunden, digitaler Kontakt
panels-key-gap = Lücke: Erfüllung minus Erwartung
panels-key-mean-sign = Ø
panels-key-mean = mittlere Lücke der Phase
panels-measures = Maßnahmen
panels-measures-none = { $count ->
    [one] Noch ist keine Maßnahme geplant; { $count } ist eine Idee.
   *[other] Noch ist keine Maßnahme geplant; { $count } sind Ideen.
}
panels-measures-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}
panels-measure-due = bis { $date }
panels-measure-no-owner = noch niemand zuständig

# Die Kurven einer Phase, für alle, die sie nicht sehen.
curves-said = Kurven der Phase { $stage }: { $touchpoints }
curves-said-gaps = Lücken der Phase { $stage }: { $touchpoints }
curves-said-touchpoint = { $title }: { $scores }
curves-said-unrated = { $title }: unbewertet

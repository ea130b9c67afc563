# Das Portfolio: warum eine Maßnahme weggelassen wurde und wie sie in den Plänen nahe am besten steht.

term-left-out-status = live, erledigt oder verworfen
term-left-out-never = nie zu wählen
term-left-out-group = eine andere ihrer Gruppe ist da
term-left-out-needs = es fehlt, was sie braucht
term-left-out-over-budget = passt nicht ins Budget
term-left-out-over-days = passt nicht in die Tage
term-left-out-worth-less = andere bringen mehr

term-nearness-every = in jedem
term-nearness-some = in manchen
term-nearness-none = in keinem

# Das Portfolio in der Ansicht der Maßnahmen.
term-measure-tab-portfolio = Portfolio
term-measure-tab-return = Ertrag
term-command-preview-plan = Plan auf der Karte ansehen
term-command-take-plan-over = Plan als Soll-Karte übernehmen
term-also-preview-plan = Was wäre wenn, Simulation, Plan zeigen, Prognose, Soll-Vorschau
term-also-take-plan-over = Plan anwenden, Soll-Karte, Zielbild, Zukunftskarte, so machen
term-reason-no-plan = Öffnen Sie zuerst das Portfolio in der Ansicht der Maßnahmen
term-reason-nothing-chosen = Der Plan wählt keine Maßnahme
term-edit-take-plan-over = Plan übernehmen
portfolio-budget = Budget
portfolio-days = Arbeitstage
portfolio-budget-slider = Budget als Regler
portfolio-days-slider = Arbeitstage als Regler
portfolio-no-limit = ohne Grenze
portfolio-all = alles: { $all }
portfolio-all-days = alles: { $days } Tage
portfolio-sum-measures = { $count ->
    [one] { $chosen } von { $count } Maßnahme
   *[other] { $chosen } von { $count } Maßnahmen
}
portfolio-cost = Kosten
portfolio-effort = Tage
portfolio-value = Wert
portfolio-value-tip = Relevanz × Reichweite × dauerhafter Anstieg der Erfüllung, höchstens so viel, wie Luft nach oben ist, summiert über die Touchpoints dieser Karte. Was mehrere Maßnahmen an einem Touchpoint bringen, wird unter ihnen aufgeteilt.
portfolio-proven = Bewiesen optimal
portfolio-proven-tip = Keine andere Auswahl innerhalb dieses Budgets und dieser Tage ist mehr wert.
portfolio-not-proven = Nicht bewiesen optimal
portfolio-not-proven-tip = Eine gute Auswahl; es gab aber zu viel durchzuprobieren, um zu beweisen, dass keine besser ist.
portfolio-working = Wird berechnet …
portfolio-stop = Anhalten
portfolio-stopped = Die Berechnung wurde angehalten.
portfolio-resume = Berechnen
portfolio-failed = Die Berechnung ist fehlgeschlagen. Ändern Sie das Budget, um es noch einmal zu versuchen.
portfolio-worthless = hat hier noch keinen Wert
portfolio-contradiction-one = Gesetzt ist „{ $title }“, passt aber nicht in Budget und Tage. Erhöhen Sie sie, oder ändern Sie, was gesetzt ist oder was die Maßnahme braucht.
portfolio-contradiction = Diese Maßnahmen sind gesetzt, lassen sich aber nicht zusammen wählen: { $titles }. Erhöhen Sie Budget oder Tage, oder ändern Sie, was gesetzt ist, was wen braucht oder ihre Gruppen.
portfolio-contradicting = Gesetzt, aber nicht zusammen möglich
portfolio-others = Alle anderen
portfolio-contradiction-budget = Allein das Gesetzte passt nicht.
portfolio-preview = Auf der Karte zeigen
portfolio-take = Als Soll-Karte übernehmen
portfolio-chosen = Gewählt
portfolio-left = Weggelassen, und warum
portfolio-sum = Summe
portfolio-nothing-chosen = Innerhalb dieses Budgets und dieser Tage lohnt sich keine Maßnahme.
portfolio-no-value = Noch hat hier keine Maßnahme einen Wert. Geben Sie Maßnahmen einen erwarteten Anstieg, und bewerten Sie Relevanz und Erfüllung ihrer Touchpoints.
portfolio-none = Auf dieser Karte lässt sich noch keine Maßnahme wählen.
portfolio-none-how = Das Portfolio wählt unter Ideen und geplanten Maßnahmen an Touchpoints dieser Karte: Es braucht ihre Kosten, den erwarteten Anstieg und die Bewertungen der Touchpoints.
portfolio-none-do = Zur Liste der Maßnahmen
portfolio-near-every = in jedem Plan nahe am besten
portfolio-near-some = in manchen Plänen nahe am besten
portfolio-near-none = in keinem Plan nahe am besten
portfolio-near-tip = Nahe am besten ist jeder Plan, der mit demselben Budget und denselben Tagen mindestens 95 % des besten Werts hat.
portfolio-needs = braucht { $titles }
portfolio-group = eine von „{ $group }“
portfolio-pin = Auswahl: { $title }
portfolio-pin-none = offen
portfolio-rules = Braucht und Gruppe: { $title }
portfolio-rules-needs = Braucht
portfolio-rules-group = Eine aus einer Gruppe
portfolio-rules-group-hint = Name der Gruppe
portfolio-row-chosen = { $title }: gewählt, { $cost }, { $days } Tage, Wert { $value }, { $more }
portfolio-row-left = { $title }: weggelassen, { $more }
portfolio-unmeasured = { $count ->
    [one] { $count } Maßnahme ist live oder erledigt, und noch zeigt keine spätere Messrunde, was sie gebracht hat: { $titles }. Bis dahin zählt sie hier nichts.
   *[other] { $count } Maßnahmen sind live oder erledigt, und noch zeigt keine spätere Messrunde, was sie gebracht haben: { $titles }. Bis dahin zählen sie hier nichts.
}
portfolio-and-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}
portfolio-preview-sign = Vorschau eines Plans
portfolio-preview-of = { $count ->
    [one] { $count } Maßnahme, { $cost }
   *[other] { $count } Maßnahmen, { $cost }
}
portfolio-preview-balance = Bilanz { $from } → { $to }
portfolio-preview-lifted = Mit dem Plan: Erfüllung { $from } → { $to }
portfolio-preview-same = Der Plan ändert hier nichts.
portfolio-preview-below = Was darunter steht, ist der Stand von heute.
portfolio-preview-back = Zurück zum Portfolio
portfolio-go = Zum Portfolio
portfolio-preview-end = Vorschau beenden
portfolio-preview-ended = Die Vorschau ist beendet, weil sich das Projekt geändert hat.
portfolio-balance-none = keine
portfolio-balance-good = nichts Negatives
portfolio-taken-over = „{ $name }“ ist da: { $raised }, { $planned }.
portfolio-raised = { $count ->
    [one] Erfüllung an { $count } Touchpoint gesetzt
   *[other] Erfüllung an { $count } Touchpoints gesetzt
}
portfolio-planned = { $count ->
    [0] keine Idee neu geplant
    [one] { $count } Idee ist jetzt geplant
   *[other] { $count } Ideen sind jetzt geplant
}

# Diagramme des Geldes.
term-chart-frontier = Was mehr Geld bringt
term-chart-why-frontier = Der höchste Wert, den Maßnahmen bei jedem Budget mit den vorhandenen Tagen haben können. Wo die Kurve am stärksten abknickt, beginnt weiteres Geld weniger zu bringen.
term-chart-spend = Wohin das Geld fließt
term-chart-why-spend = Der Anteil an den Ausgaben neben den Anteilen an der Relevanz, an dem, was begeistert, und an dem, was enttäuscht.
chart-title-spend = Wohin das Geld fließt: { $by }
chart-frontier-budget = Geld
chart-frontier-value = Wert
chart-frontier-knee = Knick: { $cost }, Wert { $value }
chart-frontier-now = Budget { $budget }: Wert { $value }
chart-frontier-now-knee = { $now } (Knick)
chart-frontier-now-free = Ohne Grenze: { $cost }, Wert { $value }
chart-frontier-days = mit { $days } Arbeitstagen
chart-frontier-point = { $count ->
    [one] { $cost } für { $count } Maßnahme, Wert { $value }
   *[other] { $cost } für { $count } Maßnahmen, Wert { $value }
}
chart-frontier-name = { $title }. Die Pfeiltasten nach links und rechts gehen von Budget zu Budget.
chart-frontier-working = Wird berechnet: was mehr Geld bringt …
chart-frontier-stopped = Die Berechnung wurde angehalten.
chart-empty-no-plan = Auf dieser Karte lässt sich noch keine Maßnahme wählen. Geben Sie Maßnahmen hier einen Touchpoint, Kosten und einen erwarteten Anstieg.
chart-empty-no-spend = In dieser Messrunde sind keine Ausgaben bekannt. Tragen Sie im Inspektor die Kennzahl „Ausgaben“ an Touchpoints ein, oder importieren Sie eine Tabelle mit Kennzahlen.
term-spend-by-media = Medienart
term-spend-by-area = Bereich
term-spend-by-channel = Kanal
term-spend-by-stage = Phase
term-spend-by-touchpoint = Touchpoint
chart-spend-spend = Ausgaben
chart-spend-relevance = Relevanz
chart-spend-good = Begeisterung
chart-spend-bad = Enttäuschung
chart-spend-unknown = Ausgaben nicht bekannt
chart-spend-no-channel = ohne Kanal
chart-spend-row = { $name }: { $spend }. { $shares }
chart-spend-share = { $what } { $share }
chart-left-out-spend = { $count ->
    [one] { $count } Touchpoint ohne Ausgaben, Relevanz und Lücke ist nicht zu sehen.
   *[other] { $count } Touchpoints ohne Ausgaben, Relevanz und Lücke sind nicht zu sehen.
}

# Was Maßnahmen kosten und bringen.
returns-measures = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
returns-sentence-measured = { $count ->
    [one] { $count } Maßnahme für { $spent } hat die Erfüllung an ihren Touchpoints im Mittel um { $change } Punkte verändert; erwartet waren { $expected }.
   *[other] { $count } Maßnahmen für { $spent } haben die Erfüllung an ihren Touchpoints im Mittel um { $change } Punkte verändert; erwartet waren { $expected }.
}
returns-sentence-live = { $spent } ausgegeben für { $measures }, live oder erledigt; was daraus geworden ist, zeigt die nächste Messrunde.
returns-sentence-planned = Umgesetzt ist noch nichts; { $planned } sind für { $measures } geplant.
returns-sentence-nothing = Noch ist keine Maßnahme geplant oder umgesetzt.
returns-by = Gruppiert nach
term-costs-by-media = Medienart
term-costs-by-area = Bereich
term-costs-by-stage = Phase
term-costs-by-status = Status
returns-costs = Kosten
returns-so-far = Bisher
returns-planned = Geplant
returns-total = Summe
returns-nowhere = ohne Touchpoint
returns-no-costs = Noch ist kein Geld ausgegeben oder eingeplant.
returns-outcomes = Was daraus wurde
returns-no-outcomes = Auf dieser Karte ist noch keine Maßnahme live oder erledigt.
returns-measure = Maßnahme
returns-spent = Ausgegeben
returns-expected = Erwartet
returns-observed = Beobachtet
returns-tip = Veränderung der Erfüllung, im Mittel über die Touchpoints der Maßnahme: zwischen der letzten datierten Messrunde vor dem Start und der ersten danach.
returns-per = je { $money }
returns-per-tip = Veränderung der Erfüllung, gewichtet mit Relevanz und Reichweite, für so viel Geld.
returns-unknown = –
returns-sharing = { $count ->
    [one] teilt sich einen Touchpoint mit { $count } anderen
   *[other] teilt sich Touchpoints mit { $count } anderen
}
returns-copy = Als Text kopieren
portfolio-copy = Den Plan als Tabelle kopieren
portfolio-copied = Kopiert: der Plan als Tabelle.
returns-copied = Kopiert: der Satz und die Tabellen.

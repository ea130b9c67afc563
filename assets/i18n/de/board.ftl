# Die Tafel der Maßnahmen, und was auf ihren Karten und in der Liste zu Wert und Wirkung steht.
term-field-observed = Beobachtet
term-measure-tab-board = Tafel
measures-board-name = Tafel der Maßnahmen
measures-board-column = { $status }: { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
measures-board-add = Maßnahme hinzufügen: { $status }
measures-card-value = Wert { $value }
measures-card-expected = { $expected } erwartet
measures-card-observed = { $observed } beobachtet
term-unobserved-not-live = noch nicht live
term-unobserved-not-here = nicht auf dieser Karte
term-unobserved-no-day = „Live seit“ fehlt
term-unobserved-nothing-before = keine frühere datierte Messrunde
term-unobserved-nothing-after = keine spätere datierte Messrunde
term-command-show-measures = Maßnahmen
term-menu-measure-tabs = Maßnahmen zeigen als
inspector-measure-value = Wert für sich auf dieser Karte: { $value }
inspector-measure-observed = { $touchpoint }: { $change } ({ $before } → { $after })
inspector-measure-unobserved = Nichts beobachtet: { $why }

# Die Matrix der Maßnahmen.
term-measure-tab-plane = Matrix
term-plane-across-effort = Aufwand
term-plane-across-cost = Kosten
measures-plane-name = Matrix der Maßnahmen: Wert über { $across }
measures-plane-across = Waagerecht
measures-plane-effort = Aufwand in Tagen
measures-plane-cost = Kosten in { $sign }
measures-plane-value = Wert für sich
measures-plane-quick = Schnelle Erfolge
measures-plane-big = Große Vorhaben
measures-plane-aside = Nebenbei
measures-plane-doubtful = Gut überlegen
measures-plane-how-effort = Einen Punkt ziehen: zur Seite ändert seinen Aufwand, nach oben und unten den erwarteten Anstieg, aus dem sein Wert folgt. Größere Punkte kosten mehr.
measures-plane-how-cost = Einen Punkt ziehen: zur Seite ändert seine Kosten, nach oben und unten den erwarteten Anstieg, aus dem sein Wert folgt. Größere Punkte brauchen mehr Tage.
measures-plane-lines = Die Linien sind Mediane.
measures-plane-numbered = Ohne Platz für den Titel, mit ihrer Nummer:
measures-plane-left-out = { $count ->
    [one] { $count } Maßnahme hat hier keinen Wert: schon live oder erledigt, oder wo sie wirkt, ist nichts bewertet.
   *[other] { $count } Maßnahmen haben hier keinen Wert: schon live oder erledigt, oder wo sie wirken, ist nichts bewertet.
}
measures-plane-none = Noch hat hier keine Maßnahme einen Wert. Eine Maßnahme ist etwas wert, wo ihre Touchpoints Relevanz und Erfüllung haben und sie einen erwarteten Anstieg hat.
measures-plane-point = { $title }: Wert { $value }, Aufwand { $effort }, Kosten { $cost }
measures-plane-days = { $days } T
measures-plane-unknown = nicht angegeben

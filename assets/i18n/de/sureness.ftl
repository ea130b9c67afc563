# Wie sicher ist das? Was die Ziehungen der Bewertenden sagen, in Fenster und Kommandozeile.

sure-title = Wie sicher ist das?
sure-tip = Zieht aus denen, die abgestimmt haben, 2.000-mal mit Zurücklegen und urteilt jedes Mal neu: Wie oft käme dasselbe heraus?
sure-working = Bewertende werden gezogen …
sure-failed = Die Ziehungen sind nicht gelungen.
sure-verdict = { $verdict } in { $share } von 100 Ziehungen
sure-verdict-else = { $verdict } in { $share } von 100 Ziehungen, sonst meist { $other } ({ $rest })
sure-no-votes = Hier beruht kein Wert auf den Stimmen von mindestens drei Bewertenden.
sure-first-three = In { $share } von 100 Ziehungen unter den ersten drei Prioritäten
sure-turns-at = Kippt zu „{ $verdict }“ mit der Schwelle „{ $threshold }“ bei { $value }
sure-turns-above = Kippt zu „{ $verdict }“ mit der Schwelle „{ $threshold }“ über { $value }
sure-turns-below = Kippt zu „{ $verdict }“ mit der Schwelle „{ $threshold }“ unter { $value }
sure-nothing-drawn = Auf dieser Karte beruht kein Wert auf den Stimmen von mindestens drei Bewertenden; es gibt nichts zu ziehen.
sure-balance = In 90 von 100 Ziehungen liegt die Emotionsbilanz zwischen { $low } und { $high }.
sure-balance-from = In 90 von 100 Ziehungen liegt die Emotionsbilanz bei mindestens { $low }, oder nichts ist negativ.
sure-balance-nothing-negative = In mindestens 95 von 100 Ziehungen ist nichts negativ.
sure-ranks = Die Plätze { $from } bis { $to } lassen sich nicht unterscheiden.
sure-ranks-two = Die Plätze { $from } und { $to } lassen sich nicht unterscheiden.
sure-few-raters = { $count ->
    [one] Nur eine bewertende Person: mit Vorsicht zu lesen.
   *[other] Wenige Bewertende ({ $count }): mit Vorsicht zu lesen.
}
sure-column-share = von 100
sure-column-else = sonst
sure-column-first-three = erste 3
sure-column-turns-at = kippt bei

term-threshold-relevant = relevant
term-threshold-delight = begeisternd
term-threshold-failing = enttäuschend
term-threshold-severe = schwerwiegend

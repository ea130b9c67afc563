# Hausregeln: was ein Team von seinen Karten verlangt.
house-rules = Hausregeln
house-rules-why = Was Ihr Team von jeder Ist-Karte in ihrer aktuellen Messrunde verlangt. Sie erinnern und verbieten nichts; „wegmarke check --rules“ prüft dasselbe.
house-rules-kept = { $kept } von { $all } eingehalten
house-rules-told = Hausregeln: { $kept } von { $all } eingehalten
house-rules-none = Für dieses Projekt gilt noch keine Hausregel.
house-rules-broken = { $rule }: an { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
} verletzt
house-rules-numbered = { $rule }: { $number }
house-rules-more = { $count ->
    [one] und { $count } weitere Stelle
   *[other] und { $count } weitere Stellen
}
house-rules-is-kept = eingehalten
house-rules-load = Laden …
house-rules-save = Speichern …
house-rules-loaded = { $count ->
    [one] Die { $count } Regel aus { $file } gilt jetzt für dieses Projekt.
   *[other] Die { $count } Regeln aus { $file } gelten jetzt für dieses Projekt.
}
house-rules-the-same = Diese Regeln gelten schon: { $file }.
house-rules-not-readable = { $place }: Diese Liste von Regeln ist nicht lesbar: { $detail }. Nichts wurde geändert.
house-rules-file = Hausregeln
house-rules-unknown = Eine Regel „{ $rule }“ gibt es nicht, nur { $known }
house-rules-twice = Die Regel „{ $rule }“ steht zweimal da
pick-rules-load = Hausregeln laden
pick-rules-save = Hausregeln speichern
pick-rules = Listen von Regeln (RON)
job-rules = Hausregeln lesen

term-command-house-rules = Hausregeln …
term-also-house-rules = Hausregeln, Teamregeln, Regelwerk, Richtlinie, Qualitätskriterien, Mindestanforderungen
term-dialog-house-rules = Formular: Hausregeln
term-edit-set-rules = Hausregeln ändern

# Die Regeln; hinter denen mit einer Zahl steht diese.
term-house-rule-every-deal-breaker-has-measure = Jedes Abbruchrisiko hat eine Maßnahme
term-house-rule-every-measure-has-owner = Um jede Maßnahme kümmert sich jemand
term-house-rule-latest-round-at-most = Tage seit der letzten Messrunde, höchstens
term-house-rule-customer-votes-at-least = Kunden mit Stimme an jedem bewerteten Touchpoint, mindestens
term-house-rule-nothing-unrated = Jeder Touchpoint ist bewertet
term-house-rule-balance-at-least = Emotionsbilanz, mindestens
term-house-rule-to-discuss-at-most = Touchpoints, die noch zu besprechen sind, höchstens
term-house-rule-no-empty-stage = Jede Phase hat einen Touchpoint
term-house-rule-every-stage-has-earned = Jede Phase hat einen Earned-Touchpoint

# Wo eine verletzt ist.
breach-deal-breaker = „{ $name }“ ist ein Abbruchrisiko und hat keine Maßnahme.
breach-owner = Um die Maßnahme „{ $name }“ kümmert sich niemand.
breach-round = Die letzte Messrunde „{ $name }“ ist { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
} her, höchstens { $most } dürfen es sein.
breach-round-undated = Die letzte Messrunde „{ $name }“ hat kein Datum.
breach-customers = „{ $name }“ hat Stimmen von { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
}, mindestens { $least } sind verlangt.
breach-unrated = „{ $name }“ ist nicht bewertet.
breach-balance = Die Emotionsbilanz von „{ $name }“ ist { $balance }, mindestens { $least } ist verlangt.
breach-balance-unrated = „{ $name }“ hat keine Emotionsbilanz: In dieser Messrunde ist nichts bewertet.
breach-to-discuss = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
} von „{ $name }“ noch zu besprechen, höchstens { $most } dürfen es sein.
breach-empty-stage = Die Phase „{ $name }“ hat keinen Touchpoint.
breach-earned = Die Phase „{ $name }“ hat keinen Earned-Touchpoint.

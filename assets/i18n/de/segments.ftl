# Eine Interessengruppe: ihr Blatt, und was der Inspektor anbietet.
segment-sheet-kicker = Interessengruppe
segment-sheet-journeys = Reisen
segment-sheet-no-journeys = Noch zeigt keine Karte die Reise dieser Interessengruppe.
segment-sheet-no-preferences = Über bevorzugte Kanäle ist noch nichts bekannt.
segment-sheet-nothing = Noch nicht beschrieben.
segment-journey = { $variant } · { $touchpoints }
segment-journeys = Reisen
segment-takes-map = Diese Karte ist ihre Reise
segment-export = Blatt exportieren …
segment-go-to-map = Karte { $name } zeigen

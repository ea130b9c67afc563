# A segment: its sheet, and what the inspector offers.
segment-sheet-kicker = Segment
segment-sheet-journeys = Journeys
segment-sheet-no-journeys = No map shows the journey of this segment yet.
segment-sheet-no-preferences = Nothing is known about preferred channels yet.
segment-sheet-nothing = Not described yet.
segment-journey = { $variant } · { $touchpoints }
segment-journeys = Journeys
segment-takes-map = This map is their journey
segment-export = Export sheet…
segment-go-to-map = Show the map { $name }

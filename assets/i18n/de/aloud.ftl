# Was nur zu hören ist: was getan wurde, was jede Ansicht ist und in einem Satz sagt.
aloud-done = Erledigt: { $step }
aloud-rated = { $title }, { $score } { $value }: { $verdict }
aloud-rated-partly = { $title }, { $score } { $value }; noch zu bewerten: { $missing }
aloud-cleared = { $title }: { $verdict }
aloud-added = Hinzugefügt: { $what }
aloud-place = { $title }, Nummer { $number } von { $count } in { $stage }, { $lane }
aloud-place-stage = Phase { $name }, Nummer { $number } von { $count }
aloud-voted = Notiert. Vor dem Aufdecken sieht und hört das niemand.
aloud-and-more = { $said } Und { $count ->
    [one] { $count } weiterer Touchpoint ist ausgewählt.
   *[other] { $count } weitere Touchpoints sind ausgewählt.
}
# Ein Touchpoint auf der Karte, nach seinem Namen: wo er ist und was bewertet wurde.
aloud-where = Nummer { $number } von { $count } in { $stage }
aloud-scores = { $scores }; Lücke { $gap }
aloud-not-scored = keine Werte
aloud-score = { $score } { $value }
# Die Überschrift einer Ansicht: ihr Name und der der Karte.
aloud-heading = { $view }: { $map }
aloud-table = { $touchpoints }: { $paid } Paid, { $owned } Owned, { $earned } Earned.
aloud-grid = { $shown } von { $total } Touchpoints sind zu sehen, je einer in einer Zeile.
aloud-votes-going-on = Eine Abstimmung läuft. Vor dem Aufdecken wird keine Stimme gezeigt oder gesagt.
aloud-votes-setup = Eine Abstimmung wird vorbereitet.
aloud-votes = { $parts }.
aloud-compare = { $left } neben { $right }.
aloud-measures = { $tab }: { $count ->
    [0] noch keine Maßnahmen
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}{ $countdone ->
    [0] .
   *[other] , davon { $countdone } erledigt.
}
aloud-questions = { $tab }: { $count ->
    [0] keine offene Frage.
    [one] { $count } Frage.
   *[other] { $count } Fragen.
}
aloud-contacts = { $tab }: { $count ->
    [0] noch keine Kontakte.
    [one] { $count } Kontakt.
   *[other] { $count } Kontakte.
}
aloud-day = { $tab }: { $count ->
    [0] noch nichts geplant.
    [one] { $count } Programmpunkt.
   *[other] { $count } Programmpunkte.
}
aloud-no-map = Es gibt keine Karte.
# Ein Schritt auf der Wand: die Touchpoints einer Phase mit ihren Urteilen.
aloud-step = { $name }: { $touchpoints }
aloud-menu-bar = Menüs, Ansichten und Symbole
aloud-status = Status
aloud-tabs = Karten und Arbeitsweise
# Was das System verlangt.
job-system = Das System nach seinen Einstellungen fragen
theme-strong = Starker Kontrast, wie das System ihn verlangt: das Projektor-Design. Ein anderes: Ansicht, Design.
aloud-edge = Breite: { $panel }

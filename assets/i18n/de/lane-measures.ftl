# Maßnahmen an ihren Touchpoints: auf der Karte und im Inspektor.
inspector-measure = Maßnahme
inspector-section-measures = Maßnahmen
measure-untitled = (ohne Titel)
measure-status = Status
measure-add = Maßnahme hinzufügen
measure-add-hint = Was wird getan?
measure-go-to = Zur Maßnahme { $title }
measure-unlink = Maßnahme { $title } von diesem Touchpoint lösen
canvas-measure-name = Maßnahme { $title }, { $status }, bei { $touchpoint }

# Measures from chances, and what those that are done were to bring.
measures-offered = Diese Datei hat Chancen in einer eigenen Spur. Maßnahmen haben Status, Zuständige, Termin und mehr.
measures-make = Maßnahmen daraus machen
measures-made = { $count ->
    [0] Alle Einträge sind schon Maßnahmen.
    [one] { $count } Maßnahme angelegt.
   *[other] { $count } Maßnahmen angelegt.
}
measures-left = { $count ->
    [one] { $count } Eintrag ist zu lang für einen Titel und bleibt in seiner Spur.
   *[other] { $count } Einträge sind zu lang für einen Titel und bleiben in ihrer Spur.
}
measure-dropped = „{ $title }“ ist verworfen: Alles, was dazu geschrieben wurde, bleibt erhalten.
measure-done = „{ $title }“ ist erledigt.
measures-done = { $count } Maßnahmen sind erledigt.
measure-expected-at = Auf „{ $map }“ wäre die Erfüllung bei { $touchpoint } jetzt { $score }.
measure-expected = Auf „{ $map }“ würde die Erfüllung jetzt bei { $count } Touchpoints steigen.
measure-expect = Erwartete Erfüllung setzen
measure-expected-set = { $count ->
    [one] Erfüllung auf „{ $map }“ bei { $count } Touchpoint gesetzt.
   *[other] Erfüllung auf „{ $map }“ bei { $count } Touchpoints gesetzt.
}
measure-serves = Dafür: { $measures }

# Maßnahmen: ihre Liste, was in ihren Zellen abgelehnt wird, ihr Bereich im Inspektor.

term-measure-tab-list = Liste
measures-tabs = Ansichten der Maßnahmen

measures-name = Liste der Maßnahmen
measures-none = Es gibt noch keine Maßnahmen.
measures-none-how = Eine Maßnahme macht Touchpoints besser: was getan wird, wo, von wem, bis wann und zu welchen Kosten. Fügen Sie die erste hinzu oder eine Tabelle aus einer Tabellenkalkulation ein: Strg+V fragt nach, bevor sich etwas ändert.
measures-none-do = Erste Maßnahme hinzufügen
measures-no-match = Keine Maßnahme passt zum Filter.
measures-count-tip = Gezeigte Maßnahmen, von allen Maßnahmen des Projekts
measures-row-tip = Klick wählt die Zeile aus
measures-unsorted = In der Reihenfolge der Liste sortieren
measures-filter-status = Status
measures-filter-kind = Art
measures-filter-owner = Verantwortlich
measures-filter-nobody = Noch niemand
measures-filter-here = Auf dieser Karte
measure-paste-add = { $count ->
    [one] { $count } Zeile nach der letzten als Maßnahme hinzufügen
   *[other] { $count } Zeilen nach der letzten als Maßnahmen hinzufügen
}

measure-refused-word = „{ $column }“ kennt „{ $value }“ nicht. Nichts wurde geändert.
measure-refused-touchpoint = Keine Karte hat einen Touchpoint „{ $value }“. Nichts wurde geändert.
measure-refused-measure = Es gibt keine Maßnahme „{ $value }“. Nichts wurde geändert.
measure-refused-segment = Es gibt keine Interessengruppe „{ $value }“. Nichts wurde geändert.
measure-refused-several = Mehrere heißen „{ $value }“: Wählen Sie aus der Liste. Nichts wurde geändert.
measure-refused-number = „{ $value }“ ist keine Zahl. Nichts wurde geändert.
measure-refused-range = „{ $column }“ ist eine Zahl von { $from } bis { $to }. Nichts wurde geändert.
measure-refused-decimals = Das hat mehr Nachkommastellen, als hier Platz haben. Nichts wurde geändert.
measure-refused-amount = „{ $value }“ ist kein Betrag, der hier Platz hat. Nichts wurde geändert.
measure-refused-currency = „{ $sign }“ ist nicht die Währung dieses Projekts, { $code }. Beträge werden nicht umgerechnet; nichts wurde geändert. Die Währung steht im Inspektor des Projekts.
measure-refused-date = „{ $value }“ ist kein Datum. Schreiben Sie 12.05.2026 oder 2026-05-12. Nichts wurde geändert.
measure-refused-long = Hier haben höchstens { $letters } Zeichen Platz. Nichts wurde geändert.
measure-refused-entries = Hier haben höchstens { $count } Einträge Platz. Nichts wurde geändert.

inspector-measures-several = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
inspector-measure-plan = Wer, wann, wie viel
inspector-measure-effect = Was sie bewirkt
inspector-measure-words = In Worten
inspector-measure-test = Test
inspector-measure-selection = Für das Portfolio
inspector-measure-add = { $field } hinzufügen
inspector-measure-delete = Maßnahme löschen
inspector-currency = Währung

# Die Touchpoint-Tabelle: Bereiche mit ihren Touchpoints, daneben ihre Chancen.
term-edit-take-chance = Chance übernehmen
term-edit-drop-chance = Chance aufgeben

table-name = Touchpoint-Tabelle
table-area = Bereich
table-touchpoints = Touchpoints
table-chances = Chancen
table-chance-lane = Chancen
table-area-name = { $media }: { $area }
table-touchpoint = { $title }, { $verdict }, { $stage }
table-take = „{ $chance }“ für { $title } übernehmen
table-drop = „{ $chance }“ für { $title } aufgeben
table-nowhere = „{ $chance }“: zuerst einen Touchpoint wählen
table-for = für { $title }
table-for-nothing = Zum Übernehmen einer Chance einen Touchpoint hinzufügen
table-add = Touchpoint hinzufügen
table-add-in = Touchpoint hinzufügen: { $area }
table-keys = ↑ ↓ Touchpoints · → Chancen · Enter oder + übernimmt eine Chance · F2 benennt um · Doppelklick zeigt ihn auf der Karte
table-editor = Titel des Touchpoints
table-count = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}

# Die Touchpoint-Tabelle: Bereiche mit ihren Touchpoints, daneben ihre Chancen.
term-edit-take-chance = Chance übernehmen
term-edit-drop-chance = Chance entfernen

table-name = Touchpoint-Tabelle
table-area = Bereich
table-touchpoints = Touchpoints
table-chances = Chancen
table-area-name = { $media }: { $area }
table-touchpoint = { $title }, { $verdict }, { $stage }
table-take = „{ $chance }“ für { $title } übernehmen
table-drop = „{ $chance }“ von { $title } entfernen
table-nowhere = „{ $chance }“: zuerst einen Touchpoint auswählen
table-for = für { $title }
table-for-nothing = Um eine Chance zu übernehmen, zuerst einen Touchpoint hinzufügen
table-add = Touchpoint hinzufügen
table-add-in = Touchpoint hinzufügen: { $area }
table-keys = ↑ ↓ Touchpoints · → Chancen · Enter oder + übernimmt eine Chance · F2 benennt um · Doppelklick zeigt den Touchpoint auf der Karte
table-editor = Titel des Touchpoints
table-count = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}

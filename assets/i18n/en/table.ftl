# The touchpoint table: areas with their touchpoints, beside their chances to delight.
term-edit-take-chance = take over chance
term-edit-drop-chance = give up chance

table-name = Touchpoint table
table-area = Area
table-touchpoints = Touchpoints
table-chances = Chances to delight
table-chance-lane = Chances
table-area-name = { $media }: { $area }
table-touchpoint = { $title }, { $verdict }, { $stage }
table-take = Take over “{ $chance }” for { $title }
table-drop = Give up “{ $chance }” for { $title }
table-nowhere = “{ $chance }”: choose a touchpoint first
table-for = for { $title }
table-for-nothing = Add a touchpoint to take a chance over
table-add = Add touchpoint
table-add-in = Add touchpoint: { $area }
table-keys = ↑ ↓ touchpoints · → chances · Enter or + takes a chance over · F2 renames · double-click shows it on the map
table-editor = Title of the touchpoint
table-count = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}

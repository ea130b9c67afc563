# The touchpoint table: areas with their touchpoints, beside their chances to delight.
term-edit-take-chance = add chance
term-edit-drop-chance = remove chance

table-name = Touchpoint table
table-area = Area
table-touchpoints = Touchpoints
table-chances = Chances to delight
table-area-name = { $media }: { $area }
table-touchpoint = { $title }, { $verdict }, { $stage }
table-take = Add “{ $chance }” to { $title }
table-drop = Remove “{ $chance }” from { $title }
table-nowhere = “{ $chance }”: select a touchpoint first
table-for = for { $title }
table-for-nothing = To add a chance, first add a touchpoint
table-add = Add touchpoint
table-add-in = Add touchpoint: { $area }
table-keys = ↑ ↓ touchpoints · → chances · Enter or + adds a chance · F2 renames · double-click shows the touchpoint on the map
table-editor = Title of the touchpoint
table-count = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}

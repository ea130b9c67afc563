# Pictures of maps, stages, touchpoints, segments and in lanes of pictures.
term-command-add-picture = Add picture…
term-command-remove-picture = Remove picture
term-command-add-logo = Add picture to the map (logo)…
term-command-remove-logo = Remove the map’s picture (logo)
term-command-add-lane-picture-stage = Picture lane, per stage
term-command-add-lane-picture-touchpoint = Picture lane, per touchpoint
term-edit-set-picture = add picture
term-edit-remove-picture = remove picture
job-picture = Reading picture
inspector-style-picture = picture with a caption

# Why a picture was refused.
picture-refused = { $file } was not added: { $reason } Nothing was changed.
picture-name-pasted = The pasted picture
picture-empty = it is empty.
picture-unknown = it is neither PNG nor JPEG nor SVG. Save it as one of these in a picture program.
picture-too-many-pixels = it has { $width } × { $height } pixels; at most { $most } million can be read. Make it smaller in a picture program.
picture-damaged = it is damaged and cannot be read.
picture-damaged-drawing = the drawing is damaged or empty.
picture-declarations = the drawing contains declarations that could hide an attack. Save it as plain SVG or as PNG.
picture-too-laborious = the drawing { $what ->
    [letters] has more than { $most } million characters
    [depth] is nested more than { $most } groups deep
    [shapes] has more than { $most } shapes
    [layers] has more than { $most } transparent or masked groups
    [filters] has more than { $most } filters
    [pictures] has more than { $most } pictures
    [tile] has a pattern of more than { $most } million pixels
    [effect] has an effect that would take too long
   *[other] is too laborious to be drawn
}. Save it as PNG.
picture-too-many = the project would hold more than { $most } pictures. Remove some first.
picture-too-many-bytes = the pictures of the project would take more than { $megabytes } MB in all. Remove some first.

# Adding a picture.
picture-lane-name = Pictures
picture-added = Picture added: { $element }
picture-where = A picture belongs to a map, a stage, a touchpoint, a segment or a cell of a picture lane. Select one first.
picture-file-too-large = the file is larger than { $megabytes } MB.
pick-picture = Add a picture
pick-pictures = Pictures (PNG, JPEG, SVG)
dialog-path-picture = Add a picture
dialog-path-do-picture = Add
canvas-drop-picture = Drop the picture on a card, a stage, a picture lane or the title
canvas-drop-on = Picture: { $element }
canvas-picture-add-here = Add picture here…
canvas-picture-remove-here = Remove picture here
canvas-picture-cell = Double-click to choose a picture, or drop one here
canvas-picture-caption = Double-click to write a caption
inspector-picture = Picture
inspector-logo = Logo
inspector-picture-add = Add picture…
inspector-picture-other = Another picture…
inspector-picture-remove = Remove picture

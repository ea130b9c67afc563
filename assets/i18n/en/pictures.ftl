# Pictures of maps, stages, touchpoints, segments and in lanes of pictures.
term-command-add-picture = Add picture…
term-command-remove-picture = Remove picture
term-command-add-lane-picture-stage = Picture lane, per stage
term-command-add-lane-picture-touchpoint = Picture lane, per touchpoint
term-edit-set-picture = add picture
term-edit-remove-picture = remove picture
term-job-picture = Reading a picture
inspector-style-picture = picture with a line below

# Why a picture was refused.
picture-refused = { $file } was not added: { $reason } Nothing was changed.
picture-name-pasted = The pasted picture
picture-empty = there is nothing in it.
picture-unknown = it is neither PNG nor JPEG nor SVG. Save it as one of these in a picture program.
picture-too-many-pixels = it has { $width } × { $height } pixels; at most { $most } million can be read. Make it smaller in a picture program.
picture-damaged = it is damaged and cannot be read ({ $detail }).
picture-damaged-drawing = the drawing is damaged or empty ({ $detail }).
picture-declarations = the drawing hides parts of itself in declarations, which could be an attack. Save it as plain SVG or as PNG.
picture-too-laborious = the drawing is too deep, too large or too laborious to be drawn. Save it as PNG.
picture-too-many = the project would hold too many pictures: at most { $most } and { $megabytes } MB in all. Remove some first.

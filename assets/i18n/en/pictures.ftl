# Pictures of maps, stages, touchpoints, segments and in lanes of pictures.
term-command-add-picture = Add picture…
term-command-remove-picture = Remove picture
term-command-add-lane-picture-stage = Picture lane, per stage
term-command-add-lane-picture-touchpoint = Picture lane, per touchpoint
term-edit-set-picture = add picture
term-edit-remove-picture = remove picture
term-job-picture = Reading a picture
inspector-style-picture = picture with a line below

# Slides: what is on them besides the drawings and the words of the project.
term-format-pptx = PPTX – slides to edit
deck-overview = The journey at a glance
deck-small-titles = Titles have { $size } pt here: the journey is long. The slides of its stages follow, in type that can be read.
deck-part = { $title } ({ $number } of { $of })
deck-appendix = Appendix: { $title }
deck-lane = Lane
deck-words = In words
deck-selection = Selection
deck-frontier = best selections
deck-touchpoint = { $title }: { $verdict }; expectation { $expectation }, fulfilment { $fulfilment }, relevance { $relevance }, gap { $gap }
deck-note-opening = Every shape on these slides can be moved and changed, every chart has its figures inside. The notes below each slide have the detail.
deck-note-scores = E expectation, F fulfilment, C competition, R relevance: scores from 0 to 10. The gap is fulfilment minus expectation.

# The command line.
cli-opt-template-slides = PPTX: a presentation or template (pptx, potx) whose master, layouts, colours and fonts the slides get
template-unknown = { $path } is no presentation. Choose a file with the ending pptx or potx.
template-damaged = { $path } cannot be read as a presentation: it is damaged or holds something that does not belong there. Open it in your presentation program and save it again.
template-swollen = { $path } is too large when it is unpacked.
template-locked = { $path } has a password. Save it without one.
template-no-title = { $path } has no layout with a title. Choose another template.
template-gone = { $path } is not there any more. Choose the template again, or export without one.
template-unreadable = { $path } cannot be read. Look whether you may read it and whether the drive is there, or export without a template.

# The window.
dialog-export-template = Template
dialog-export-template-choose = Choose…
dialog-export-template-tip = A presentation or template (PPTX, POTX) whose size, master, layouts, colours and fonts the slides get.
dialog-export-template-chosen = Template { $name }: choose another
dialog-export-template-none = Without the template
dialog-export-page-of-template = as in the template
pick-template = Choose a template for slides
pick-templates = Presentations and templates (PPTX, POTX)
dialog-path-do-template = Choose

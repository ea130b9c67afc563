# Slides: what is on them besides the drawings and the words of the project.
term-format-pptx = PPTX – slides to edit
deck-overview = The journey at a glance
deck-part = { $title } ({ $number } of { $of })
deck-appendix = Appendix: { $title }
deck-lane = Lane
deck-words = In words
deck-why = Why
deck-selection = Selection
deck-frontier = best selections
deck-touchpoint = { $title }: { $verdict }; expectation { $expectation }, fulfilment { $fulfilment }, relevance { $relevance }, gap { $gap }
deck-portfolio-sum = { $count ->
    [one] { $count } measure for { $cost } and { $days } days of work, value { $value }
   *[other] { $count } measures for { $cost } and { $days } days of work, value { $value }
}
deck-note-opening = Every shape on these slides can be moved and changed, every chart has its figures inside. The notes below each slide have the detail.
deck-note-scores = E expectation, F fulfilment, C competition, R relevance: scores from 0 to 10. The gap is fulfilment minus expectation.

# The command line.
cli-opt-template-slides = PPTX: a presentation or template (pptx, potx) whose master, layouts, colours and fonts the slides get
cli-template-unknown = { $path } is no presentation. Choose a file with the ending pptx or potx.
cli-template-damaged = { $path } cannot be read as a presentation: it is damaged or holds something that does not belong there. Open it in your presentation program and save it again.
cli-template-swollen = { $path } is too large when it is unpacked.
cli-template-locked = { $path } has a password. Save it without one.
cli-template-no-title = { $path } has no layout with a title. Choose another template.

# Paper for a workshop: the empty poster and cards to cut out; the edge for print shops and a line for every foot.
workshop-date = Date
workshop-team = Team
workshop-curves = from 0 to 10: what is expected, what is met
dialog-export-what-blank = empty poster
dialog-export-what-cards = cards to cut out
dialog-export-what-empty-cards = empty cards
dialog-export-foot = Line in the foot
dialog-export-foot-hint = e.g. Confidential
dialog-export-bleed = Bleed
dialog-export-bleed-tip = How far paper and tints go over the edge, with marks where to cut: print shops mostly ask for 3 mm.
cli-opt-blank = An empty poster with the map’s stages and lanes, to be filled in by hand; with --cards empty cards
cli-opt-cards = Cards to cut out: one for each touchpoint, with scales to tick and lines to write on
cli-opt-bleed = PDF: let pages go so many millimetres over their edge, with marks where to cut (3 is usual)
cli-opt-foot = A line of your own in every foot, like “confidential”
cli-usage-bleed = “{ $value }” is no bleed: give 0 to { $most } mm, like --bleed 3.

# The window around the map: catalogue, tabs, toolbar, messages.
catalogue-name = Catalogue
catalogue-search = Search touchpoints
catalogue-search-short = Search
catalogue-tip = Press Enter, double-click or drag onto the map
catalogue-add = Add { $title }
catalogue-nothing = Nothing in the catalogue matches. Press Enter to add “{ $title }” anyway.
catalogue-chances = Chances to delight
catalogue-all-areas = all areas
tabs-name = Maps of the project
tabs-map = Map { $name }
tabs-tip = Double-click to rename, drag to reorder

# With what the window is drawn, if not with OpenGL: the name of the renderer.
window-drawn-otherwise = OpenGL is missing here or too old, so this window is drawn with { $how }. Nothing is missing; on a computer without a graphics card it may be slower.

# The switch between the views: short names.
views-name = Views
term-view-map = Map
term-view-table = Table
term-view-grid = Grid
term-view-analysis = Analysis
term-view-agreement = Votes
term-view-compare = Compare
term-view-measures = Measures

# Three things to try.
tries-name = Three things to try:
tries-example = A worked example. Three things to try:
tries-own = Ctrl+N: a map of your own
tries-close = Hide the things to try
term-try-rate = Rate: select a card, press digits
term-try-add = Add a touchpoint: press Enter, type its title
term-try-analyse = See the analysis: press Ctrl+7
try-done = Done: { $what }

# The guide beside the work.
guide-name = Guide
guide-search = Search the guide
guide-nothing = Nothing in the guide about “{ $query }”
guide-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
guide-page = Page: { $title }
guide-back = Back
guide-forward = Forward
guide-contents = Contents
guide-close = Close guide
guide-enlarge = { $what }: enlarge
guide-shrink = Close picture

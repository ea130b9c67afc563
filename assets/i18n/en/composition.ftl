# How a drawing was composed for its area, in one line: these parts in this order, with commas between them.
composition-lines = { $count ->
    [one] one line
   *[other] { $count } lines
}
composition-type = smallest type { $size } pt
composition-titles = titles { $size } pt
composition-share = { $share } of the sheet
composition-share-slide = { $share } of the slide
composition-no-panels = without panels
composition-marks-only = verdicts by their marks alone
# A stage that is too wide for the page goes on.
composition-continued = { $name } (continued)

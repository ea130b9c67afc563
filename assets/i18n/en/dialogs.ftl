# What the window asks: questions with their answers, forms, lists. A dialog's buttons say what they do.
dialog-cancel = Cancel
dialog-close = Close
dialog-save = Save
dialog-save-as = Save as…

dialog-unsaved = Save the changes to “{ $name }”?
dialog-unsaved-why = Otherwise all changes since the last save are lost.
dialog-unsaved-never = Save “{ $name }”?
dialog-unsaved-why-never = It is not in a file yet. Without saving, everything in it is lost.
dialog-unsaved-discard = Don’t save
dialog-text-not-taken = Go on without “{ $text }”?
dialog-text-not-taken-why = It is lost if you go on.
dialog-text-not-taken-back = Back to the text
dialog-text-not-taken-discard = Go on without it

dialog-replace = Replace “{ $name }”?
dialog-replace-why = { $folder } already contains a file of this name.
dialog-replace-do = Replace

dialog-several-names = “{ $name }” has { $count } names
dialog-several-names-why = They are hard links to one file. If it is written here, the other names keep the old content.
dialog-several-names-do = Write here
dialog-several-names-other = Choose another name…

dialog-may-not-write = “{ $name }” was not saved

dialog-save-over-damage = Overwrite the damaged file?
dialog-save-over-damage-why = Not everything in “{ $name }” could be read when it was opened. What could not be read is kept word for word at the end of the file; everything else is saved as you see it now.
dialog-save-over-damage-do = Overwrite

dialog-new-project = New project
dialog-new-map = New map
dialog-new-name = Name
dialog-new-template = Stages to start from
dialog-new-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
dialog-new-keys = ↑ and ↓ choose, Enter creates. You can rename, add and delete stages at any time.
dialog-new-do = Create

dialog-path-open = Open a map file
dialog-path-save = Save the map file
dialog-path-import = Import a table
dialog-path-export = Export to a file
dialog-path-why = This system has no file dialog: neither the desktop service (XDG portal) nor “zenity” responds. Please type the path here.
dialog-path-field = Path of the file
dialog-path-keys = Tab accepts the first suggestion, ↓ moves to the list.
dialog-path-in = In { $folder }
dialog-path-nothing = Nothing here starts with that
dialog-path-no-folder = This folder does not exist
dialog-path-folder = Folder { $name }
dialog-path-more = { $count ->
    [one] { $count } more: keep typing to find it
   *[other] { $count } more: keep typing to find them
}
dialog-path-do-open = Open
dialog-path-do-save = Save
dialog-path-do-import = Import
dialog-path-do-export = Export

dialog-damaged = “{ $name }” is damaged
dialog-damaged-why = It was opened as far as it can be read. The file itself is unchanged, and you will be asked before it is overwritten.
dialog-damaged-count = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
dialog-damaged-place = Line { $line }, column { $column }
dialog-damaged-copy = Copy the list
dialog-damaged-do = Show the map

dialog-versions = Earlier versions of “{ $name }”
dialog-versions-why = Before a file is overwritten, its previous content is kept here. None of these buttons changes the file: that happens only when you save.
dialog-versions-when = Replaced on { $time }
dialog-versions-size = { $size } kB
dialog-versions-open = Open

dialog-steps = Steps
dialog-steps-why = The newest step is at the top. Choose the one up to which everything is to be done; what is above it is undone and can be redone.
dialog-steps-begin = As it was at the beginning
dialog-steps-now = now
dialog-steps-here = Choose a step
dialog-steps-more = { $count ->
    [one] { $name } and one more
   *[other] { $name } and { $count } more
}
dialog-steps-back = { $count ->
    [one] One step back
   *[other] { $count } steps back
}
dialog-steps-forward = { $count ->
    [one] One step forward
   *[other] { $count } steps forward
}

dialog-not-entered = Text not yet entered
dialog-not-entered-why = These texts were open when the work was lost, and their fields are not open any more. Copy what you still need.
dialog-not-entered-copy = Copy
dialog-not-entered-done = Close

dialog-recovery = Unsaved work found
dialog-recovery-why = It comes from a window that was not closed properly. It stays here until you restore or discard it.
dialog-recovery-when = Last edited on { $time }
dialog-recovery-no-file = Never saved to a file
dialog-recovery-file = File: { $path }
dialog-recovery-unreadable = Unreadable work
dialog-recovery-size = { $size } kB
dialog-recovery-drafts = { $count ->
    [one] { $count } text not yet entered
   *[other] { $count } texts not yet entered
}
dialog-recovery-file-changed = The file has changed since then; you will be asked before it is replaced.
dialog-recovery-same = The file holds the same: nothing was lost.
dialog-recovery-added = { $count ->
    [one] { $count } touchpoint added
   *[other] { $count } touchpoints added
}
dialog-recovery-removed = { $count ->
    [one] { $count } touchpoint deleted
   *[other] { $count } touchpoints deleted
}
dialog-recovery-changed = { $count ->
    [one] { $count } touchpoint changed
   *[other] { $count } touchpoints changed
}
dialog-recovery-other = names, stages, lanes or rounds changed
dialog-recovery-take = Restore
dialog-recovery-discard = Discard
dialog-recovery-discard-sure = Discard for good
dialog-recovery-later = Later

dialog-import = Import { $names }
dialog-import-quoted = “{ $name }”
dialog-import-maps = { $count ->
    [one] { $count } map
   *[other] { $count } maps
}
dialog-import-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
dialog-import-refused = { $count ->
    [0] nothing skipped
    [one] { $count } value skipped
   *[other] { $count } values skipped
}
dialog-import-lane = own lane
dialog-import-notes = Notes
dialog-import-line = Line { $line }, column { $column }
dialog-import-cell = Sheet { $sheet }, cell { $cell }
dialog-import-table = Whole table
dialog-import-add = Add to this project
dialog-import-update = Update this map
dialog-import-to-project = A new project
dialog-import-to-maps = Another map in this project
dialog-import-to-open = Into the open project
dialog-import-to-update = Update “{ $map }”
dialog-import-named = { $heading }: { $names }
dialog-import-table-number = Table { $number }
dialog-import-table-kind = { $name } ({ $kind })
dialog-import-in-table = { $table }, { $place }
dialog-import-take-table = Import this table
dialog-import-rows-are = Layout
dialog-import-row-each = A row for each touchpoint
dialog-import-row-each-stage = A row for each stage
dialog-import-row-each-person = A row for each person who answered
dialog-import-column-each = A column for each touchpoint
dialog-import-column-each-stage = A column for each stage
dialog-import-row-each-other = A row for each entry
dialog-import-column-each-other = A column for each entry
dialog-import-unknown = Unknown columns become lanes
dialog-import-grouped = Rows are contacts: group them by touchpoint
dialog-import-hidden = Import what is hidden in the workbook, too
dialog-import-header-row = Header in row
dialog-import-header-column = Header in column
dialog-import-last-row = Last row
dialog-import-last-column = Last column
dialog-import-header-here = The header is here
dialog-import-end-here = The table ends here
dialog-import-row-tip = Click a number to say where the header is or where the table ends
dialog-import-rows-left = { $count ->
    [one] { $count } row is left out: a total, a remark, another header or below the end.
   *[other] { $count } rows are left out: totals, remarks, other headers or below the end.
}
dialog-import-mapping = Read by
dialog-import-mapping-none = what is recognised
dialog-import-mapping-keep = Keep these columns…
dialog-import-mapping-name = Name under which these columns are kept
dialog-import-mapping-save = Keep
dialog-import-mapping-forget = Forget
dialog-import-column-is = What the column “{ $column }” is
dialog-import-scale-of = Scale of “{ $column }”
dialog-import-scale-asked = { $scale }?
dialog-import-scale-up = { $from } to { $to }
dialog-import-scale-down = { $best } (best) to { $worst }
dialog-import-ignored = left out
dialog-import-who = who had the contact
dialog-import-when = when it was
dialog-import-cells = Table of { $rows } rows and { $columns } columns
dialog-import-cell-of = { $column }, row { $row }
dialog-import-say-what = Choose above each column what it is, or the row of the header.
dialog-import-preview-map = The map as it would be
dialog-import-preview-changes = What would change
dialog-import-do = New project

dialog-export = Export
dialog-export-format = Format
term-format-svg = SVG – vector picture
term-format-png = PNG – pixel picture
term-format-pdf = PDF – pages to print
term-format-csv = CSV – table
term-format-mmd = MMD – Mermaid diagram
term-format-xlsx = XLSX – workbook
dialog-export-page = Page
term-page-letter = Letter
term-page-tabloid = Tabloid
term-page-slide = 16:9 slide
term-page-narrow-slide = 4:3 slide
term-page-fit = As large as the drawing
term-page-own = Other measures
dialog-export-height = Height
dialog-export-millimetres = { $number } mm
dialog-export-orientation = Orientation
term-orientation-auto = Automatic
term-orientation-landscape = Landscape
term-orientation-portrait = Portrait
dialog-export-composition = Composition
term-composing-page = Composed for the page
term-composing-line = One line
term-composing-window = As in the window
term-composing-exactly = Number of lines
dialog-export-lines = Lines
dialog-export-panels = Panels
term-panel-findings = What the map says
term-panel-segment = Whose journey
term-panel-measures = Measures
term-panel-key = How to read it
dialog-export-thresholds = Thresholds as well
dialog-export-one-lane = All cards in one lane
dialog-export-read-at = Read
term-read-at-hand = In the hand
term-read-at-table = On a table (0.7 m)
term-read-at-wall = On a wall (1.5 m)
term-read-at-least-all = the smallest type
term-read-at-least-titles = titles
dialog-export-missed = To be read from there, { $what } should have { $least } pt, and here it is { $size } pt.
dialog-export-enough-on = On { $page } it would be enough.
dialog-export-enough-without = { $count ->
    [one] Without the lane { $names } it would be enough.
   *[other] Without the lanes { $names } it would be enough.
}
dialog-export-not-enough = Choose a larger page, hide lanes, or take one sheet per stage.
dialog-export-quoted = “{ $name }”
dialog-export-one-lane-helps = With all cards in one lane it would be enough, too.
dialog-export-sheets = Sheets
term-sheets-one = One sheet
term-sheets-tiles = Full size, on several sheets
term-sheets-per-stage = One sheet per stage
dialog-export-all = All maps of the project
dialog-export-for-excel = For Excel
dialog-export-for-excel-tip = The separator and the decimal sign that Excel and other spreadsheets expect in your language, and the mark by which they recognise UTF-8. Scripts need none of it; Wegmarke reads both.
dialog-export-size = Size
dialog-export-scale = Scale
dialog-export-width = Width
dialog-export-pixels = { $number } px
dialog-export-times = × { $number }
dialog-export-theme = Theme
term-theme-light = Light
term-theme-dark = Dark
term-theme-projector = Projector
dialog-export-language = Language
dialog-export-date = Date in the PDF
dialog-export-date-hint = e.g. 12 May 2026
dialog-export-date-tip = The date written into the PDF. Left empty, it is the day the map was last changed.
dialog-export-date-wrong = That is not a date. Write it like this: 12 May 2026 or 2026-05-12.
dialog-export-preview = Preview: { $summary }
dialog-export-nearer = Nearer
dialog-export-farther = Farther
dialog-export-all-seen = All of it
dialog-export-of-real-size = { $percent } of real size
dialog-export-drawing = Drawing the preview…
dialog-export-not-drawn = The preview could not be drawn because of a program error; a report was saved in Wegmarke’s data folder.
dialog-export-pages = { $count ->
    [one] { $count } page, { $width } × { $height } mm
   *[other] { $count } pages, { $width } × { $height } mm each
}
dialog-export-pixels-both = { $width } × { $height } pixels
dialog-export-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
dialog-export-type = Smallest type: { $size } pt
dialog-export-type-small = Smallest type: { $size } pt. Below 6 pt hardly anybody can read it: choose a larger page, full size or one sheet per stage.
dialog-export-type-small-drawing = Smallest type: { $size } pt. Below 6 pt hardly anybody can read it: choose a larger page.
dialog-export-do = Export…

dialog-shortcuts = Keyboard shortcuts
dialog-shortcuts-search = Search commands and keys
dialog-shortcuts-nothing = No matching command or key
dialog-shortcuts-journey = On the map
dialog-shortcuts-window = Window
dialog-shortcuts-or = { $one } or { $other }
dialog-shortcuts-to = { $first } … { $last }

dialog-about = Wegmarke { $version }
dialog-about-what = Draws how customers meet a brand, stage by stage, and shows where expectations are met, missed and exceeded.
dialog-about-privacy = Nothing leaves this computer. Wegmarke has no account, opens no network connection and sends nothing to anybody.
dialog-about-licence = Wegmarke is free software under the MIT licence or the Apache License 2.0, whichever you prefer.
dialog-about-typeface = Typeface: Inter, SIL Open Font License 1.1
dialog-about-icons = Icons: Lucide, ISC licence
dialog-about-libraries = Libraries and their licences

# File dialogs of the system.
pick-open = Open a map file
pick-save = Save the map file
pick-import = Import a table
pick-export = Export
pick-maps = Wegmarke maps
pick-tables = Tables
pick-all = All files

# Short messages.
notice-close = Dismiss
term-notice-done = Done
term-notice-info = Note
term-notice-warning = Warning
term-notice-error = Error

# Names of the dialogs for screen readers.
term-dialog-unsaved = Question: unsaved changes
term-dialog-text-not-taken = Question: a text that was not taken
term-dialog-new-project = Form: new project
term-dialog-new-map = Form: new map
term-dialog-path = Form: path of a file
term-dialog-replace = Question: replace a file
term-dialog-damaged = List: what is wrong with the file
term-dialog-several-names = Question: file with several names
term-dialog-may-not-write = Question: file that may not be written
term-dialog-save-over-damage = Question: overwrite a damaged file
term-dialog-old-versions = List: earlier versions
term-dialog-steps = List: steps done and undone
term-dialog-not-entered = List: text not yet entered
term-dialog-recovery = List: unsaved work
term-dialog-import = Preview of an import
term-dialog-export = Form: export
term-dialog-shortcuts = List: keyboard shortcuts
term-dialog-about = About this program

# What the window asks: questions with their answers, forms, lists. A dialog's buttons say what they do.
dialog-cancel = Cancel
dialog-close = Close
dialog-save = Save
dialog-save-as = Save under another name…

dialog-unsaved = Save the changes to “{ $name }”?
dialog-unsaved-why = Otherwise what was changed since the last save is lost.
dialog-unsaved-discard = Don’t save

dialog-replace = Replace “{ $name }”?
dialog-replace-why = There is a file of this name in { $folder } already.
dialog-replace-do = Replace

dialog-save-over-damage = Save over the damaged file?
dialog-save-over-damage-why = Not everything in “{ $name }” could be read when it was opened. What could not be read is kept word for word at the end of the file; everything else is written as it is shown now.
dialog-save-over-damage-do = Save over it

dialog-changed-on-disk = “{ $name }” was changed by somebody else
dialog-changed-on-disk-why = The file is no longer what was opened here, so nothing was saved. Saving over it puts your work in its place; the other version stays among the earlier versions.
dialog-changed-on-disk-do = Save over it

dialog-changed-meanwhile = “{ $name }” was changed by somebody else
dialog-changed-meanwhile-why = Reading it again shows the other version. What you have not saved here is lost then.
dialog-changed-meanwhile-why-saved = Reading it again shows the other version. Everything here is saved, nothing is lost.
dialog-changed-meanwhile-do = Read it again
dialog-changed-meanwhile-keep = Keep what is shown

dialog-new-project = New project
dialog-new-map = New map
dialog-new-name = Name
dialog-new-template = Stages to start from
dialog-new-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
dialog-new-keys = ↑ and ↓ choose, Enter creates it. Stages can be renamed, added and deleted at any time.
dialog-new-do = Create

dialog-path-open = Open a map file
dialog-path-save = Save the map file
dialog-path-import = Import a table
dialog-path-export = Export to a file
dialog-path-why = This system offers no file dialog: neither the desktop’s own service (XDG portal) nor “zenity” answers. So type the path here.
dialog-path-field = Path of the file
dialog-path-keys = Tab takes the first suggestion, ↓ goes to the list.
dialog-path-in = In { $folder }
dialog-path-nothing = Nothing here begins like that
dialog-path-no-folder = There is no such folder
dialog-path-folder = Folder { $name }
dialog-path-more = { $count ->
    [one] { $count } more: type on to find it
   *[other] { $count } more: type on to find them
}
dialog-path-do-open = Open
dialog-path-do-save = Save
dialog-path-do-import = Read
dialog-path-do-export = Export

dialog-damaged = “{ $name }” is damaged
dialog-damaged-why = It was opened as far as it can be read. The file itself is untouched; before it is saved over you are asked.
dialog-damaged-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
dialog-damaged-place = Line { $line }, column { $column }
dialog-damaged-copy = Copy the list
dialog-damaged-do = Show the map

dialog-versions = Earlier versions of “{ $name }”
dialog-versions-why = Each was the file until it was saved over. Opening one changes nothing until you save.
dialog-versions-when = Saved over on { $time }
dialog-versions-size = { $size } kB
dialog-versions-open = Open

dialog-recovery = Unsaved work was found
dialog-recovery-why = It comes from a window that was not closed in the usual way. It stays here until you take it up or throw it away.
dialog-recovery-when = Last worked on { $time }
dialog-recovery-no-file = Never saved to a file
dialog-recovery-file = File: { $path }
dialog-recovery-unreadable = Unreadable work
dialog-recovery-file-changed = The file was changed since; saving will ask before it is replaced.
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
dialog-recovery-take = Take it up
dialog-recovery-discard = Throw away
dialog-recovery-discard-sure = Throw away for good
dialog-recovery-later = Later

dialog-import = Import “{ $name }”
dialog-import-maps = { $count ->
    [one] { $count } map
   *[other] { $count } maps
}
dialog-import-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
dialog-import-refused = { $count ->
    [0] nothing refused
    [one] { $count } value refused
   *[other] { $count } values refused
}
dialog-import-columns = Columns
dialog-import-header = In the table
dialog-import-meaning = Taken for
dialog-import-unknown = a text lane of this name
dialog-import-scale = { $column }, { $from } to { $to }
dialog-import-notes = Notes
dialog-import-line = Line { $line }, column { $column }
dialog-import-table = Whole table
dialog-import-add = Add to this project
dialog-import-do = New project

dialog-export = Export
dialog-export-format = Format
term-format-svg = SVG – scalable picture
term-format-png = PNG – picture of pixels
term-format-pdf = PDF – pages for print
term-format-csv = CSV – table of touchpoints
dialog-export-page = Page
dialog-export-page-slide = 16:9 slide
dialog-export-page-fit = As large as the map
dialog-export-sheets = Sheets
term-sheets-one = one sheet
term-sheets-tiles = natural size, on several sheets
term-sheets-per-stage = a sheet for each stage
dialog-export-all = All maps of the project
dialog-export-size = Size
dialog-export-scale = Scale
dialog-export-width = Width
dialog-export-pixels = { $number } px
dialog-export-times = × { $number }
dialog-export-theme = Colours
term-theme-light = Light
term-theme-dark = Dark
term-theme-projector = Projector
dialog-export-language = Language
dialog-export-date = File date
dialog-export-date-hint = YYYY-MM-DD
dialog-export-date-tip = The date inside the file. Empty: when the map was last changed.
dialog-export-date-wrong = That is no date. Write it like 2026-05-12.
dialog-export-preview = Preview: { $summary }
dialog-export-drawing = Drawing the preview…
dialog-export-not-drawn = The preview could not be drawn because of a fault in the program; a report lies in the state folder.
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
dialog-export-type-small = Smallest type: { $size } pt. Below 6 pt hardly anybody can read it: choose a larger page, natural size or a sheet for each stage.
dialog-export-do = Export…

dialog-shortcuts = Keyboard shortcuts
dialog-shortcuts-search = Search commands and keys
dialog-shortcuts-nothing = No command and no key is called that
dialog-shortcuts-journey = On the journey
dialog-shortcuts-window = Window
dialog-shortcuts-or = { $one } or { $other }
dialog-shortcuts-to = { $first } … { $last }

dialog-about = Wegmarke { $version }
dialog-about-what = Draws how customers meet a brand, stage by stage, and shows where expectations are met, missed and surpassed.
dialog-about-privacy = Nothing leaves this computer. Wegmarke has no account, opens no network connection and sends nothing to anybody.
dialog-about-licence = Wegmarke is free software, under the MIT licence or the Apache License 2.0, as you choose.
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
notice-close = Put the message away
term-notice-done = Done
term-notice-info = To know
term-notice-warning = Warning
term-notice-error = Error

# Names of the dialogs for screen readers.
term-dialog-unsaved = Question: unsaved changes
term-dialog-new-project = Form: new project
term-dialog-new-map = Form: new map
term-dialog-path = Form: path of a file
term-dialog-replace = Question: replace a file
term-dialog-damaged = List: what is wrong with the file
term-dialog-save-over-damage = Question: save over damage
term-dialog-changed-on-disk = Question: changed by somebody else
term-dialog-changed-meanwhile = Question: changed by somebody else meanwhile
term-dialog-old-versions = List: earlier versions
term-dialog-recovery = List: unsaved work
term-dialog-import = Preview of an import
term-dialog-export = Form: export
term-dialog-shortcuts = List: keyboard shortcuts
term-dialog-about = About this program

# The command line: help and sentences. Names of commands, options and machine words are not translated.

cli-about = Draws, rates and exports customer journey maps. Without a command it opens the window.
cli-usage = Usage:
cli-arguments = Arguments:
cli-options = Options:
cli-commands = Commands:
cli-after = “wegmarke COMMAND --help” says more about a command. “-” is standard input or output.
    Exit codes: 0 done; 1 the input is damaged, invalid or too large, or the map or round is unknown; 2 wrong usage, no display, or a file would be replaced; 3 the system refused to read or write.

cli-about-new = Creates a new map file.
cli-about-check = Lists what is wrong with map files, as file:line:column: sentence.
cli-about-export = Writes a map as pages, slides, a report, a workbook, a page for the browser, a picture or a diagram, or its tables.
cli-about-import = Creates a new map file from tables, diagrams or boards. Columns are recognised by their names, in English and German.
cli-about-analyse = Shows what the scores of a map mean: verdicts, priorities, balance, groups.
cli-about-plan = Chooses the measures that are worth most within the money and the days given, proven.
cli-about-apply = Applies a list of edits to a map file, all or none.

# What stands for a value in help and usage lines.
term-placeholder-command = COMMAND
term-placeholder-file = FILE
term-placeholder-out = OUT
term-placeholder-table = IN
term-placeholder-edits = EDITS
term-placeholder-language = LANG
term-placeholder-page = SIZE
term-placeholder-width = WIDTH
term-placeholder-height = HEIGHT
term-placeholder-text = TEXT
term-placeholder-theme = THEME
term-placeholder-date = YYYY-MM-DD
term-placeholder-column = COLUMN
term-placeholder-field = FIELD

cli-arg-file-window = A map file to open in the window
cli-arg-file-new = The map file to create
cli-arg-files-check = Map files
cli-arg-file-in = A map file
cli-arg-out = The file to write; its ending decides the format: svg, png, pdf, html, csv, mmd, xlsx, pptx, docx or md
cli-arg-tables = Tables (CSV, XLSX, XLS, ODS, HTML, Markdown), diagrams or boards, and last the map file to create
cli-arg-edits = A list of edits in RON, as the guide describes

cli-opt-help = Shows this help
cli-opt-version = Shows the version
cli-opt-lang = Language: de or en (default: the system’s)
cli-opt-template = Stages to start from: six-steps, brand-funnel, sale or blank (default: six-steps)
cli-opt-sample = The worked example instead of an empty map
cli-opt-force = Replaces a file that exists; a map is kept as an earlier version
cli-opt-force-names = Also replaces a file that has several names (hard links)
cli-opt-map = The map of this name (default: the first)
cli-opt-map-table = The map of this name (default: the first; for tables and workbooks, all)
cli-opt-round = The round of this name (default: the current one)
cli-opt-format-export = svg, png, pdf, html, csv, mmd, xlsx, pptx, docx or md, whatever the ending of OUT
cli-opt-page = Paper: A4 to A0, letter, tabloid, 16:9, 4:3, measures such as 300x200mm, or fit, as large as the map (default: fit)
cli-opt-orientation = Which way round the paper lies: auto, landscape or portrait (default: auto, as shows more)
cli-opt-composition = How a map is laid out: auto, as serves it best on its page; line, as long as the journey; or a number of lines (default: auto for PDF and with --page, else line)
cli-opt-panels = The panels beside a composed map: all, none or a list of segment, findings, key, measures (default: all)
cli-opt-one-lane = All cards in one lane, told apart by their bars
cli-opt-read-at = From how far a page is read: hand, table or wall (default: hand)
cli-opt-tiles = PDF at about full size (90–115 %) on as few sheets as possible, to be cut and glued (default: on A4)
cli-opt-per-stage = PDF with one sheet per stage (default: on A4)
cli-opt-scale = PNG: pixels per point (default: 2)
cli-opt-width = PNG: width in pixels
cli-opt-theme = light, dark or projector (default: light)
cli-opt-separator = CSV: what is between cells: comma, semicolon or tab (default: comma)
cli-opt-decimal = CSV: the decimal sign: dot or comma (default: dot)
cli-opt-bom = CSV: begins with the mark by which Excel recognises UTF-8
cli-opt-date = PDF: the date in it, like 2026-05-12 or 12.05.2026 (default: that of the last change)
cli-opt-lenient = Works on what can be read of a damaged file
cli-opt-format-import = csv
cli-opt-sheet = A sheet of the workbook to read, hidden or not; several are possible. Otherwise those with the header of a table
cli-opt-hidden = Whether what is hidden in a workbook is read. Otherwise hidden rows and columns are, hidden sheets are not
cli-opt-grouped = Whether the rows are contacts with touchpoints, which are grouped, or touchpoints themselves
cli-opt-header-row = The line of the table with the names of its columns
cli-opt-rows = What each row is: a touchpoint, a stage with a list of its touchpoints, or a person who answered
cli-opt-transpose = Whether the touchpoints are side by side instead of one below the other
cli-opt-unknown = What becomes of columns that nobody knows: a text lane, or nothing
cli-opt-as = What a column is: the name of a field, “lane” or “ignore”
cli-opt-compare = Whose curves are compared on one path, with --chart curves: map:NAME, segment:NAME, round:NAME or group:NAME; at most five
cli-opt-curve = What is compared: expectation, fulfilment (usual), competition, relevance or gap
cli-opt-column-scale = The scale of a column of scores; 5..1 if 1 is best
cli-opt-strict = Refuses the whole table if even one value would be skipped
cli-opt-budget = What may be spent, in the currency of the project
cli-opt-days = How many days of work there are (default: without limit)
cli-opt-certainty = Also how sure it is, for scores from the votes of three raters or more
cli-opt-format-analyse = table, json or csv (default: table)
cli-opt-out-apply = Writes to this file instead of FILE

cli-usage-unknown-argument = “{ $argument }” is not known here. “{ $help }” lists what is.
cli-usage-invalid-value = “{ $value }” is not a value for { $option }. Allowed: { $allowed }.
cli-usage-invalid-other = “{ $value }” is not a value for { $option }. “{ $help }” lists the values.
cli-usage-not-a-page = “{ $value }” is not a value for --page. Allowed: A4, A3, A2, A1, A0, letter, tabloid, 16:9, 4:3, fit, or width and height such as 300x200mm.
cli-usage-page-sides = A page of “{ $value }” cannot be made: each side has to be between { $least } and { $most } mm.
cli-usage-not-a-date = “{ $value }” is not a date for { $option }. Write it like this: 2026-05-12 or 12.05.2026.
cli-usage-not-above-zero = “{ $value }” is not a value for { $option }. Allowed: numbers above 0, written with a point (1.5).
cli-usage-not-whole = “{ $value }” is not a value for { $option }. Allowed: whole numbers above 0.
cli-usage-missing-value = { $option } needs a value. “{ $help }” says which.
cli-usage-missing = { $arguments } is missing. “{ $help }” shows the order.
cli-usage-conflict = { $one } and { $two } exclude each other. Leave one of them out.
cli-usage-repeated = { $option } is given twice. Leave one of them out.
cli-usage-not-text = An argument that is not a file name is not readable text. Write it in UTF-8.
cli-usage-other = The arguments are not understood. “{ $help }” explains them.
cli-usage-no-format = “{ $path }” does not say which format to write. End it in .svg, .png, .pdf, .csv or .xlsx, or add --format.
cli-usage-output-format = Standard output has no ending that names the format. Add --format svg, png, pdf, html, csv, mmd, xlsx, pptx, docx or md.
cli-usage-decimal-separator = As a separator and as the decimal sign, a comma would mean two things. Add --separator semicolon or --separator tab.
cli-usage-two-inputs = Standard input can be read only once. Write “-” for one file only.
cli-usage-unused = { $option } does not apply to { $format } and was ignored.
cli-usage-compare-curves = --compare and --curve are for the curves: add --chart curves.
cli-usage-curve-alone = --curve says what is compared: name whose curves with --compare, for example --compare round:NAME.
cli-usage-compare-most = At most five curves can be compared on one path, not { $count }. Leave some out.
cli-segment-without-map = The segment “{ $name }” has no map in { $path }.
cli-no-groups = There is no group “{ $name }” in { $path }: no rater has a group.
cli-unknown-group = There is no group “{ $name }” in { $path }. Groups: { $known }.

cli-no-window = The window could not be opened, because the graphics of this computer did not start. Check the graphics driver, or use the commands: “wegmarke --help” lists them.
cli-no-display = There is no display to open a window on. Start wegmarke in a graphical session, or use its commands: “wegmarke --help” lists them.

cli-input-failed = Standard input could not be read: { $detail }. Name a file instead.
cli-output-failed = Standard output could not be written: { $detail }. Name a file instead.

cli-exists = { $file } already exists and was not replaced. Choose another name, or add --force.
cli-several-names = { $file } has { $count } names (hard links) and was not replaced. Choose another name, or add --force: the others then keep the old content.
cli-output-no-text = This is no text that a screen can show. Name a file instead of standard output, or lead it into one: > FILE.
cli-output-is-input = Standard output leads to a file that is read for this result, and nothing was written. Choose another file.
cli-damaged = { $finding } { $count ->
    [one] The file is damaged
   *[other] The file is damaged in { $count } places
}; “wegmarke check” lists everything, --lenient works on what can be read.
cli-ballot-open = { $path }: { $count ->
    [one] A vote is in progress. Its votes are
   *[other] { $count } votes are in progress. What was answered in them is
} left out.
cli-unknown-map = There is no map “{ $name }” in { $path }. It has: { $known }.
cli-unknown-round = There is no round “{ $name }” in { $path }. It has: { $known }.
cli-imported = { $path } was created: { $what }.
cli-import-strict = { $count ->
    [one] { $path } was not created, because { $count } value would be skipped (--strict).
   *[other] { $path } was not created, because { $count } values would be skipped (--strict).
}
cli-edits-not-readable = { $place }: The list of edits cannot be read: { $detail }. The guide describes how it is written.
cli-edits-not-text = { $path } is not text in UTF-8. The guide describes how edits are written.
cli-edits-many = { $path } lists more than { $most } edits. Split it into several lists, and apply them one after the other.
cli-edit-refused = Edit { $number } of { $path } (“{ $name }”) is not possible: { $reason }
cli-note-small-type = The type that counts is { $size } pt, below the { $floor } pt it takes to be read. Choose larger paper, --tiles or --per-stage.
cli-note-lines = { $count ->
    [one] The map has { $count } stage, so it has one line.
   *[other] The map has { $count } stages, so it has { $count } lines.
}

cli-plan-contradiction = These measures are musts, and they cannot all be met: { $titles }. Give more budget or days, or change their pins, needs or groups.
cli-plan-sum = Value { $value } for { $cost } and { $days } days
cli-plan-proven = Proven: no other selection is worth more.
cli-plan-not-proven = Not proven: there was too much to try.
cli-plan-chosen = + { $title }, { $cost } (in plans near the best: { $near })
cli-plan-left-out = Left out:
cli-plan-left = − { $title }: { $reason } (in plans near the best: { $near })
cli-plan-frontier = What more money would buy (cost, value):
cli-plan-knee = ← from here on, it brings less
cli-analyse-heading = { $map } · { $round }
cli-analyse-balance = Emotional balance: { $balance } (positive { $positive }, negative { $negative })
cli-analyse-balance-none = Emotional balance: nothing negative (positive { $positive })
cli-analyse-balance-not-rated = Emotional balance: not rated
cli-analyse-zigzag = Switches: { $world } between physical and digital, { $media } between paid, owned and earned
cli-column-priority = #
cli-column-gap = Gap
cli-column-lead = Lead
cli-column-verdict = Verdict
cli-column-stage = Stage
cli-column-touchpoint = Touchpoint
cli-column-expectation = E
cli-column-fulfilment = F
cli-column-competition = C
cli-column-relevance = R

cli-note-catalogue = { $path } cannot be read as a catalogue: { $detail }.
cli-note-not-kept = The previous version could not be kept: { $reason }

# The command line: help and sentences. Names of commands, options and machine words are not translated.

cli-about = Draws, rates and exports customer journey maps. Without a command it opens the window.
cli-usage = Usage:
cli-arguments = Arguments:
cli-options = Options:
cli-commands = Commands:
cli-after = “wegmarke COMMAND --help” says more about a command. “-” is standard input or output.
    Exit codes: 0 done; 1 the input is damaged, invalid or too large, or an unknown map or round; 2 wrong usage, no display, or a file that would be replaced; 3 the system refused to read or write.

cli-about-new = Makes a new map file.
cli-about-check = Says what is wrong with map files, as file:line:column: sentence.
cli-about-export = Writes a map as a picture, or touchpoints as a table.
cli-about-import = Makes a new map file of tables. What their columns mean is recognised by their names, in English and German.
cli-about-analyse = Says what the scores of a map mean: verdicts, priorities, balance, groupings.
cli-about-apply = Applies a list of edits to a map file, all or none.

cli-arg-file-window = A map file to open in the window
cli-arg-file-new = The map file to make
cli-arg-files-check = Map files
cli-arg-file-in = A map file
cli-arg-out = The file to write; its ending decides the format: svg, png, pdf or csv
cli-arg-tables = Tables (CSV), and last the map file to make
cli-arg-edits = A list of edits in RON, as the guide describes

cli-opt-help = Shows this help
cli-opt-version = Shows the version
cli-opt-lang = Language: de or en; else the system's
cli-opt-template = Stages to start from: six-steps, brand-funnel, sale or blank; else six-steps
cli-opt-sample = The worked example instead of an empty map
cli-opt-force = Replaces a file that exists
cli-opt-map = The map of this name; else the first
cli-opt-map-table = The map of this name; else the first, in a table all
cli-opt-round = The round of this name; else the current one
cli-opt-format-export = svg, png, pdf or csv, whatever the ending of OUT
cli-opt-page = Paper of a PDF: A4, A3, A2, A1, A0, 16:9 or fit (as large as the map); else fit
cli-opt-tiles = PDF in natural size on as many sheets as it takes, to be cut and glued; else on A4
cli-opt-per-stage = PDF with a sheet for each stage; else on A4
cli-opt-scale = PNG: pixels per point; else 2
cli-opt-width = PNG: pixels across
cli-opt-theme = light, dark or projector; else light
cli-opt-date = PDF: the date it names, YYYY-MM-DD; else that of the last change
cli-opt-lenient = Works on what can be read of a damaged file
cli-opt-format-import = csv
cli-opt-strict = Refuses the whole table if a single value has to be refused
cli-opt-format-analyse = table, json or csv; else table
cli-opt-out-apply = Writes to this file instead of FILE

cli-usage-unknown-argument = “{ $argument }” is not understood here. “{ $help }” lists what is.
cli-usage-invalid-value = “{ $value }” is not a value for { $option }. Allowed: { $allowed }.
cli-usage-invalid-other = “{ $value }” is not a value for { $option }. “{ $help }” says what is.
cli-usage-missing-value = { $option } needs a value. “{ $help }” says which.
cli-usage-missing = { $arguments } is missing. “{ $help }” shows the order.
cli-usage-conflict = { $one } and { $two } exclude each other. Leave one of them out.
cli-usage-repeated = { $option } is given twice. Leave one of them out.
cli-usage-not-text = An argument that is no file name is not readable text. Write it in UTF-8.
cli-usage-other = The arguments are not understood. “{ $help }” explains them.
cli-usage-no-format = “{ $path }” does not say which format it is to be. End it in .svg, .png, .pdf or .csv, or add --format.
cli-usage-output-format = Standard output has no ending that says the format. Add --format svg, png, pdf or csv.
cli-usage-two-inputs = Standard input can be read only once. Write “-” for one file only.
cli-usage-unused = { $option } does not concern { $format } and was left aside.

cli-no-window = The window could not be opened: { $reason }. Check the graphics driver, or use the commands: “wegmarke --help” lists them.
cli-no-display = There is no display to open a window on. Start wegmarke in a graphical session, or use its commands: “wegmarke --help” lists them.

cli-input-failed = Standard input could not be read: { $detail }. Name a file instead.
cli-output-failed = Standard output could not be written: { $detail }. Name a file instead.

cli-add-force = Or add --force.
cli-damaged = { $finding } { $count ->
    [one] The file is damaged
   *[other] The file is damaged in { $count } places
}; “wegmarke check” lists everything, --lenient works on what can be read.
cli-ballot-open = { $path }: { $count ->
    [one] A vote is in progress. Its votes are
   *[other] { $count } votes are in progress. What was said in them is
} left out.
cli-unknown-map = There is no map “{ $name }” in { $path }. It has: { $known }.
cli-unknown-round = There is no round “{ $name }” in { $path }. It has: { $known }.
cli-import-strict = { $count ->
    [one] { $path } was not made, because { $count } value was refused (--strict).
   *[other] { $path } was not made, because { $count } values were refused (--strict).
} Mend the places named above, or leave out --strict.
cli-edits-not-readable = { $place }: The list of edits cannot be read: { $detail }. The guide describes how it is written.
cli-edits-not-text = { $path } is not text in UTF-8. The guide describes how edits are written.
cli-edit-refused = Edit { $number } of { $path } (“{ $name }”) cannot be done: { $reason }
cli-note-small-type = The smallest type would be { $size } pt, below 6 pt. Choose larger paper, --tiles or --per-stage.

cli-analyse-heading = { $map } · { $round }
cli-analyse-balance = Emotional balance: { $balance } (positive { $positive }, negative { $negative })
cli-analyse-balance-none = Emotional balance: nothing negative (positive { $positive })
cli-analyse-balance-not-rated = Emotional balance: not rated
cli-analyse-zigzag = Zig-zag: { $world } between physical and digital, { $media } between paid, owned and earned
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

cli-note-catalogue = { $path } cannot be read as catalogue entries: { $detail }.
cli-note-not-kept = The old version could not be kept: { $reason }

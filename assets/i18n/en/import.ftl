# What an import of a table says. Places (file, line, column) stand in front of these sentences.

import-map = Map
import-round = Round 1
import-stage = Stage 1
import-person = Person { $number }
import-column = Column { $number }

import-sheets-left-out = { $count ->
    [one] The sheet { $names } was skipped: no row in it names the columns of a table.
   *[other] The sheets { $names } were skipped: no row in them names the columns of a table.
}
import-hidden-sheets = { $count ->
    [one] The hidden sheet { $names } was skipped.
   *[other] The hidden sheets { $names } were skipped.
}
import-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
import-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
import-hidden-taken = Hidden in the sheet “{ $sheet }”, and imported like the rest: { $what }.
import-hidden-left-out = Hidden in the sheet “{ $sheet }”, and skipped: { $what }.
import-table-left-out = Another table of the file, “{ $name }”, was skipped: no row in it names the columns of a table.
import-error-value = “{ $value }” in “{ $column }” is the error of a formula.
import-no-results = { $count ->
    [one] The formula in this cell has no result: no spreadsheet program has worked it out yet. Open the workbook in one, save it and import it again.
   *[other] { $count } formulas from here on have no results: no spreadsheet program has worked them out yet. Open the workbook in one, save it and import it again.
}
import-far-cells = { $count ->
    [one] This cell is far to the right of any table and was skipped.
   *[other] { $count } cells from here on are far to the right of any table and were skipped.
}
import-grouped = { $rows } rows speak of { $touchpoints } touchpoints. They were taken as contacts: a touchpoint each, in the order in which customers meet them, with its number of contacts as a metric, counted by “{ $column }”.
import-grouped-without = { $grouped } { $count ->
    [one] The column { $columns } is left out: its values differ from row to row.
   *[other] The columns { $columns } are left out: their values differ from row to row.
}
import-grouped-rows = { $rows } rows speak of { $touchpoints } touchpoints. They were taken as contacts: a touchpoint each, in the order of their first mention, with its number of rows as the metric “contacts”.
import-encoding = The table is not UTF-8 and was read as { $name }. If letters look wrong, save it as UTF-8 and import it again.
import-bad-letter = A letter here is damaged; the rest was read as UTF-8.
import-open-quote-read = The quotation mark that opens here is never closed; it was read as part of the text.
import-rows-are-stages = { $count ->
    [one] One row was a stage with its touchpoints in a cell; each of them became a touchpoint.
   *[other] { $count } rows were stages with their touchpoints in a cell; each of them became a touchpoint.
}
import-rows-are-people = { $count ->
    [one] One row is somebody who answered, with a column for each of { $touchpoints } touchpoints: the answers became votes.
   *[other] { $count } rows are people who answered, with a column for each of { $touchpoints } touchpoints: their answers became votes.
}
import-stage-list = “{ $name }” says something about whole stages and became a list of each stage.
import-turned = The table lay on its side and was turned.
import-text-around = { $count ->
    [one] A word around the tables was left out: “{ $begin }”.
   *[other] { $count } words around the tables were left out, from “{ $begin }” on.
}
import-title-lines = { $count ->
    [one] One line above the header was skipped.
   *[other] { $count } lines above the header were skipped.
}
import-second-header = The header has two rows: what the second says was added to the names of the columns.
import-map-named = The map is called “{ $name }”, as the lines above the table say.
import-header-again = { $count ->
    [one] The header is repeated here; the line was skipped and the rows below it were imported.
   *[other] The header is repeated here, { $count } times in all; these lines were skipped and the rows below them were imported.
}
import-part-below = The rows below “{ $name }” have the same header and were imported as well.
import-table-below = Lines { $from } to { $to } are another table and were skipped. Import it from a file of its own.
import-named-table-below = Lines { $from } to { $to }, “{ $name }”, are another table and were skipped. Import it from a file of its own.
import-footers = { $count ->
    [one] This row is a total, a source or a remark and was skipped.
   *[other] { $count } rows from here on are totals, sources or remarks and were skipped.
}
import-filled-down = { $count ->
    [one] A blank cell in “{ $column }” took the value above it.
   *[other] { $count } blank cells in “{ $column }” took the value above them.
}
import-read-as = { $count ->
    [one] “{ $example }” in “{ $column }” was converted to a score from 0 to 10.
   *[other] { $count } values like “{ $example }” in “{ $column }” were converted to scores from 0 to 10.
}
import-option-sheet = { $count ->
    [one] Name it with --sheet to have it read.
   *[other] Name one with --sheet to have it read.
}
import-option-hidden = With --hidden no, they are skipped.
import-option-grouped = With --grouped no, each row is a touchpoint.
import-option-scale = If the scale ends at { $to }, name it in the header, as “{ $column } ({ $from }-{ $to })”, or with --scale.
import-option-titles = Name one with --sheet, and its column of titles with --as "Column=touchpoint".
import-maybe-scale = All values in “{ $column }” lie between { $from } and { $to } and were taken as scores from 0 to 10.
import-stage-spelling = “{ $written }” was taken for the stage “{ $stage }”.
import-repeated-column = The column “{ $name }” is there twice; the second becomes a text lane of that name.
import-untitled = The row has no title and was skipped.
import-new-lane = The column “{ $name }” is unknown and becomes a text lane of that name.
import-left-out = The column “{ $name }” is unknown and was skipped.
import-scaled = The values of “{ $column }” were converted from the scale { $from } to { $to } to the scale 0 to { $onto }.
import-rounded = { $count ->
    [one] { $count } score in “{ $column }” was rounded to a whole number.
   *[other] { $count } scores in “{ $column }” were rounded to whole numbers.
}
import-id-taken = Another touchpoint of the map already has the ID { $id }; this one got a new one.
# What is wrong with a single value. Where it is imported, it was skipped.
import-skipped = { $reason } The value was skipped.
import-unknown-word = “{ $value }” is not a known value for “{ $column }”.
import-not-a-number = “{ $value }” in “{ $column }” is not a number.
import-out-of-range = “{ $value }” in “{ $column }” is not between { $from } and { $to }.
import-too-long = The text in “{ $column }” is longer than { $limit } characters.
import-too-many-entries = The list in “{ $column }” has more than { $limit } entries; the rest was skipped.
import-not-an-id = “{ $value }” is not an ID (UUID); a new one was given.
import-contradiction = The media kind “{ $media }” contradicts the area “{ $area }”; the row was skipped.
import-repeated = This row is identical to line { $line } and was skipped.
import-no-column = “{ $value }” is to the right of the last column and was skipped.
import-more = { $count ->
    [one] There is { $count } more note.
   *[other] There are { $count } more notes.
}

import-too-large-bytes = The table is larger than { $limit } MB. Split it and import the parts.
import-too-large-rows = The table has more than { $limit } rows. Split it and import the parts.
import-too-large-columns = The table has more than { $limit } columns. Remove those you do not need.
import-too-large-cells = The table has more than { $limit } cells. Split it and import the parts.
import-too-large-sheets = The workbook has more than { $limit } sheets. Split it and import the parts.
import-workbook-damaged = The workbook is damaged and cannot be read. Open it in a spreadsheet program and save it again as XLSX.
import-workbook-locked = The workbook is locked with a password. Save a copy without one and import that.
import-workbook-swollen = Unpacked, the file would be out of all proportion to its size; it was not read. Copy the cells you need to a new workbook and import that.
import-no-workbook = This is no workbook and no table. You can import XLSX, XLS, ODS, CSV, HTML and Markdown.
import-workbook-form = Workbooks of the form { $form } cannot be read. Save it as XLSX and import that.
import-no-such-sheet = There is no sheet “{ $name }”. The sheets are: { $sheets }.
import-no-sheets = There is no sheet “{ $name }”: none of the files is a workbook.
import-no-sheet = No sheet has a row that names the columns of a table. The sheets are: { $sheets }.
import-too-large-maps = The table holds more than { $limit } maps. Split it and import the parts.
import-too-large-stages = A map has more than { $limit } stages. Check that the right column is the stage, or split the table.
import-too-large-touchpoints = A map has more than { $limit } touchpoints. Split the table and import the parts.
import-not-text = From here on the file is not text. Save the table as CSV in UTF-8 and import that.
import-open-quote = The quotation mark that opens here is never closed. Close or remove it.
import-empty = The table is empty. Its first row must name the columns, “touchpoint” or “stage” among them.
import-quoted = “{ $name }”
import-no-titles = No column holds the titles of touchpoints. The columns are: { $columns }. Name one of them “touchpoint” in the header.
import-no-titles-but = No column holds the titles of touchpoints. The columns are: { $columns }. Most like titles: { $likely }. Name the right one “touchpoint” in the header.
import-no-such-column = There is no column “{ $name }”. The columns are: { $columns }.
import-other-table = This is a table of “{ $kind }”. You can import tables of touchpoints, votes, segments, measures, metrics, contacts and open questions.
import-is-map = This is a map, not a table. Open it with File › Open.
import-nothing-left = No row could be imported. Fix the rows listed above and import the table again.

import-clipboard = Clipboard
import-nothing-changed = The table says nothing that is not in the map already.
import-updated = The map was updated: { $changes }.
import-added-touchpoints = { $count ->
    [one] { $count } new touchpoint
   *[other] { $count } new touchpoints
}
import-changed-touchpoints = { $count ->
    [one] { $count } changed
   *[other] { $count } changed
}

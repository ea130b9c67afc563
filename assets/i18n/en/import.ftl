# What an import of a table says. Places (file, line, column) stand in front of these sentences.

import-map = Map
import-round = Round 1
import-stage = Stage 1
import-column = Column { $number }

import-windows-1252 = The table is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8 and import it again.
import-new-lane = The column “{ $name }” is not known and becomes a text lane of that name.
import-left-out = The column “{ $name }” is not known and was left out.
import-scaled = The values of “{ $column }” were mapped from { $from } to { $to } onto 0 to { $onto }.
import-rounded = { $count ->
    [one] { $count } score of “{ $column }” was rounded to a whole number.
   *[other] { $count } scores of “{ $column }” were rounded to whole numbers.
}
import-id-taken = Another touchpoint of the map has the identity { $id } already; this one got a new one.
import-unknown-word = “{ $value }” is not a word for “{ $column }” and is not taken.
import-not-a-number = “{ $value }” in “{ $column }” is not a number and is not taken.
import-out-of-range = “{ $value }” in “{ $column }” is not from { $from } to { $to } and is not taken.
import-too-long = The text in “{ $column }” is longer than { $limit } characters and is not taken.
import-too-many-entries = The list in “{ $column }” has more than { $limit } entries; the rest was left out.
import-not-an-id = “{ $value }” is not an identity (UUID); the touchpoint got a new one.
import-contradiction = The media kind “{ $media }” contradicts the area “{ $area }”; the row was left out.
import-repeated = The row repeats the one in line { $line } in every cell and was left out.
import-no-column = “{ $value }” stands beyond the last column and was left out.
import-more = { $count ->
    [one] There is { $count } more note.
   *[other] There are { $count } more notes.
}

import-too-large-bytes = The table is larger than { $limit } MB. Split it and import the parts.
import-too-large-rows = The table has more than { $limit } rows. Split it and import the parts.
import-too-large-columns = The table has more than { $limit } columns. Take away those that are not needed.
import-too-large-maps = The table holds more than { $limit } maps. Split it and import the parts.
import-too-large-stages = A map has more than { $limit } stages. Look whether the right column is the stage, or split the table.
import-too-large-touchpoints = A map has more than { $limit } touchpoints. Split the table and import the parts.
import-not-text = The file is not a text from here on. Save the table as CSV in UTF-8 and import that.
import-open-quote = The quotation mark that opens here is never closed. Close it or take it away.
import-empty = The table is empty. Its first row must name the columns, “touchpoint” or “stage” among them.
import-unknown-table = None of the columns is known. Name one of them “touchpoint” or “stage” in the first row.
import-other-table = This is a table of the kind “{ $kind }”; tables of touchpoints, votes and segments can be imported. Choose one of those.
import-nothing-left = No row could be imported. Mend the rows named above and import the table again.

## The export dialog: what an export is for

dialog-export-for = What for
dialog-export-more = More choices
dialog-export-tick = Export together: { $name }
dialog-export-tick-here = Export together with others
dialog-export-tick-why = Tick what you want to export together into one folder.
dialog-export-together = Export all ({ $number })…
dialog-export-slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
dialog-export-slides-why = Shapes, words, tables and charts on them can all be edited.
dialog-export-slides-first = Shapes, words, tables and charts on them can all be edited. You see the first { $seen }.
dialog-export-slides-template = What the template itself shows is added when they are written.
dialog-export-client-copy = As a client copy
dialog-export-client-copy-tip = Takes out first what a client is not to read: names, the competition, notes, sources, money and earlier rounds.
dialog-export-names-in-titles = “{ $name }” is still in the title “{ $title }”{ $count ->
    [0] .
    [one] , and { $count } more.
   *[other] , and { $count } more.
} “Client copy…” in the File menu can replace it.
term-purpose-take-home = Page to take home
term-purpose-why-take-home = A3 for the hand, PDF
term-purpose-poster = Poster
term-purpose-why-poster = A1 for the wall, PDF
term-purpose-slide = Page for a talk
term-purpose-why-slide = One 16:9 page, PDF
term-purpose-slides = Slides to edit
term-purpose-why-slides = For PowerPoint, PPTX
term-purpose-picture = Picture for a document
term-purpose-why-picture = Sharp enough to print, PNG
term-purpose-drawing = Drawing
term-purpose-why-drawing = For web and design, SVG
term-purpose-page = Page to send
term-purpose-why-page = Opens in any browser, HTML
term-purpose-workbook = Workbook
term-purpose-why-workbook = For Excel and others, XLSX
term-purpose-report = Report
term-purpose-why-report = All it says, as pages, PDF
term-purpose-word-report = Report for Word
term-purpose-why-word-report = To go on writing, DOCX
term-purpose-words = Words and tables
term-purpose-why-words = For wikis, Markdown
term-purpose-table = Table
term-purpose-why-table = For Excel and scripts, CSV
term-purpose-diagram = Diagram
term-purpose-why-diagram = For GitHub, Mermaid

## Several exports at once

together-going = Exporting
together-ended = Exported
together-done = { $written } of { $all } files written
together-waiting = Waiting
together-running = Being written
together-exists = There is a file of this name already. It is as it was.
together-called-off = Called off
together-failed = It could not be finished because of a program error; a report was saved in Wegmarke’s data folder.
together-stop = Stop
together-replace = { $count ->
    [one] Replace { $count } file
   *[other] Replace { $count } files
}
together-folder = Export
job-exports = Exporting several files
pick-export-folder = Folder for the exports
term-dialog-together = List: several exports

## A copy for clients, in the window

client-copy-title = Client copy
client-copy-why = A map file without what a client is not to read. Your own file stays as it is.
client-copy-goes = Take out
client-copy-names = Names that go are replaced wherever they are in words, and groups of fewer than 3 raters are joined.
client-copy-titles = Names in titles
client-copy-titles-why = Titles stay as they are. Tick where the name is to be replaced, too.
client-copy-vote = A vote is in progress
client-copy-vote-why = Its votes are not in the copy.
client-copy-do = Write the copy…
client-copy-done = The client copy has been written
client-copy-save-report = Save this list…
client-copy-name = Client copy
copy-report-name = What is not in the client copy
pick-client-copy = Write the client copy
pick-copy-report = Save the list
term-format-txt = Text
job-client-copy = Writing the client copy
job-copy-report = Saving the list
term-dialog-client-copy = Form: client copy
term-dialog-copied = List: what is not in the client copy

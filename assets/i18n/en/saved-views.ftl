# Saved views: what somebody looked at, with a name.
term-command-save-view = Save view…
term-command-saved-views = Saved views…
term-command-go-to-view = Go to view
term-menu-saved-views = Saved views
term-also-save-view = bookmark, remember this view, name this view, save perspective, snapshot, keep this look, favourite
term-also-saved-views = bookmarks, list of views, manage views, rename view, delete view, order of views, favourites
term-also-go-to-view = open view, bookmark, show saved view, jump to view
term-reason-other-file = A comparison with another file cannot be saved as a view
term-dialog-save-view = Save view
term-dialog-saved-views = List: saved views
term-saved-view-map = map
term-saved-view-table = touchpoint table
term-saved-view-grid = grid
term-saved-view-chart = chart
term-saved-view-votes = votes
term-saved-view-compare = comparison
term-saved-view-measures = measures
term-saved-view-segment = segment
term-edit-save-view = save view
term-edit-replace-view = replace view
term-edit-rename-view = rename view
term-edit-move-view = move view
term-edit-delete-view = delete view
term-edit-show-view = go to view
term-edit-error-unknown-view = This view no longer exists. Nothing was changed.
term-record-view = View
term-element-view = Saved view
views-save = Save view
views-save-why = A view keeps what is shown: map, round, lanes, filter, stages, chart or comparison. It refers to them and copies nothing, so it always shows how things are now.
views-called = Name of the view
views-numbered = { $name } ({ $number })
views-sheet-of = The sheet of the segment “{ $segment }”
views-only-stages = { $count ->
    [one] Only the selected stage
   *[other] Only the { $count } selected stages
}
views-arrangement = How the map is laid out
views-whole = Whole map
views-line = One line
views-window = In the lines that it has in the window
views-replaces = A view has this name already. It will show this from now on.
views-replace = Replace
views-save-do = Save
views-saved = View saved: { $name }
views-deleted = View deleted: { $name }
views-other-file = A comparison with another file cannot be saved as a view: a view refers only to what is in its own project.
views-list = Saved views
views-none = Nothing is saved yet. Show what you want to come back to, the map with its filter and lanes, a chart, a comparison, and save it under a name.
views-keys = Enter goes to the marked view, F2 renames it, Alt with an arrow key or dragging moves it, Delete deletes it.
views-go = Go to view
views-rename = Rename
views-delete = Delete
views-save-shown = Save what is shown…
views-sides = { $left } ↔ { $right }
views-in-one-line = in one line
views-filtered = filtered
views-gone = “{ $view }” is shown without what was deleted since: { $what }.
views-all-gone = “{ $view }” cannot be shown. Deleted since: { $what }.
views-gone-map = its map
views-gone-round = its round
views-gone-segment = its segment
views-gone-compared = a side of its comparison
views-gone-lanes = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
}
views-gone-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
views-gone-voices = { $count ->
    [one] { $count } curve that it compares
   *[other] { $count } curves that it compares
}
views-part = { $count } of { $all } touchpoints
views-export = View
views-export-shown = What is shown
cli-opt-view = What the saved view of this name shows; else map, table, compare or measures. Other options count instead of what it names
cli-unknown-view = There is no view “{ $name }” in { $path }. It has: { $known }.
cli-view-twice = { $count } saved views are called “{ $name }”. Give them different names first, in the window under “Saved views”.
cli-view-format = The view “{ $view }” cannot be written as { $format }: choose pdf, pptx, docx, md, csv or xlsx.

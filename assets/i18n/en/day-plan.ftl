# The day's plan of a workshop.
term-edit-add-day-step = add to the day’s plan
term-edit-move-day-step = move in the day’s plan
term-edit-delete-day-step = delete from the day’s plan
term-edit-change-day-step = change the day’s plan
term-edit-start-day = set when the day begins
term-edit-error-unknown-day-step = This part of the day’s plan no longer exists. Nothing was changed.
term-record-day = Part of the day’s plan
term-element-day-step = Part of the day’s plan

term-measure-tab-day = Day’s plan
term-day-field-title = What
term-day-field-minutes = Minutes
term-day-field-begins = Begins
term-day-field-who = Who
term-day-field-notes = Note
term-day-field-id = ID
term-table-day = Day’s plan
term-sheet-day = Day
term-hit-day = Day’s plan
term-menu-day = Day’s plan
term-dialog-park-thought = Park a thought
term-command-add-day-part = New part of the day’s plan
term-command-edit-day-part = Edit part of the day’s plan
term-command-delete-day-part = Delete part of the day’s plan
term-command-day-template = Add programme
term-command-run-day = Run the day’s plan
term-command-next-day-part = Next part of the day
term-command-day-clock = Large clock for the wall
term-command-park-thought = Park a thought…
term-command-export-day = Export the day’s plan…
term-also-add-day-part = agenda item, programme item
term-also-show-measures-day = agenda, schedule, timetable, programme, workshop plan, running order, timing
term-also-day-template = half day, whole day, workshop template, agenda template
term-also-run-day = run the agenda, workshop timer
term-also-next-day-part = next agenda item
term-also-day-clock = timer, countdown, remaining time, wall clock
term-also-park-thought = parking lot, thought for later
term-also-export-day = agenda as a page, schedule as a page
term-reason-no-day-parts = The day’s plan is empty
term-reason-day-not-run = Start the day’s plan first

day-name = Day’s plan
day-none = There is no plan for the day yet.
day-none-how = What do you do one after the other, for how long, and who leads it? Begin with a template, or add the first part.
day-none-do = Add the first part
day-add-part = New part
day-count-tip = Parts of the day’s plan
day-row-tip = Click selects the row; drag it to another place; Alt with the arrow keys moves it, too
day-unsorted = In the order of the day
day-paste-add = { $count ->
    [one] Add { $count } row beyond the last one as a part of the day’s plan
   *[other] Add { $count } rows beyond the last one as parts of the day’s plan
}
day-refused-minutes = “{ $value }” is no length: write minutes like 45, or hours like 1:30 or 1.5 h, a day at most. Nothing was changed.
day-begins = Begins
day-begins-hint = 09:00
day-begins-tip = When the day begins; empty: every part says how long after the beginning it comes
day-minutes = { $minutes } min
day-hours = { $hours } h
day-hours-minutes = { $hours } h { $minutes } min
day-takes = In all { $length }.
day-from-to = From { $begins } to { $ends }, { $length } in all.
day-ends-tomorrow = It ends after midnight.
day-without-minutes = { $count ->
    [one] { $count } part has no minutes.
   *[other] { $count } parts have no minutes.
}
day-run = Start
day-run-tip = The selected part, else the first, is on from now on
day-stop = Stop
day-next = Next part
day-back = Part before
day-clock = Large clock
day-export = Export
day-park = Park a thought
day-parked-count = Parked ({ $count })
day-parked-count-tip = Show what is parked among the open questions
day-on-now = Now: { $title }
day-left = { $time } left
day-over-by = { $time } over
day-ends-on-time = Ends at { $time }, as planned.
day-ends-late = { $count ->
    [one] Ends at { $time }, { $count } minute late.
   *[other] Ends at { $time }, { $count } minutes late.
}
day-ends-early = { $count ->
    [one] Ends at { $time }, { $count } minute early.
   *[other] Ends at { $time }, { $count } minutes early.
}
day-could-shorten = To end at { $time }: { $parts }
day-could-shorten-less = Not enough to end at { $time }, but possible: { $parts }
day-cannot-shorten = Nothing that follows can be shortened.
day-shorten-part = { $title } − { $minutes } min
day-shorten = Shorten these
day-shortened = { $count ->
    [one] { $count } part shortened.
   *[other] { $count } parts shortened.
}
day-over = The day’s plan is through.
day-template-taken = { $count ->
    [one] { $count } part added from “{ $name }”.
   *[other] { $count } parts added from “{ $name }”.
}
day-first = First: { $title }
day-then-at = Then, at { $time }: { $title }
day-last = This is the last part.
day-not-run = The day’s plan has not been started.
day-clock-keys = → next part · ← part before · + and − five minutes · T parks a thought · Esc ends
day-clock-start-keys = Enter starts · Esc ends
day-longer = Five minutes more
day-shorter = Five minutes less
day-parked = Parked: { $text }
day-parked-done = Parked among the open questions.
day-park-why = It becomes an open question of the project, marked as parked, and the day goes on.
day-park-name = Thought
day-park-hint = What comes up later?
day-park-do = Park
day-delete = Delete the part
day-start-here = This part is on now
deleted-day-parts = { $count ->
    [one] { $count } part of the day’s plan
   *[other] { $count } parts of the day’s plan
}
unreadable-day-parts = a day has 1 to { $most } parts, none longer than a day
cli-opt-day-plan = The day’s plan as a page (PDF, SVG, PNG)
cli-no-day-plan = { $path } has no day’s plan.

# Open questions, and who takes what home.
term-question-field-question = Open question
term-question-field-touchpoint = Concerns
term-question-field-owner = Owner
term-question-field-due = Due
term-question-field-review = Review
term-question-field-done = Answered
term-question-field-id = ID
term-measure-tab-questions = Open questions
term-measure-tab-tasks = Who takes what home

questions-name = List of open questions
questions-none = There are no open questions yet.
questions-none-how = What does the team not know yet, who finds out, and by when? Add the first question here, or press Alt+Q at a touchpoint or stage while you talk about it.
questions-none-do = Add the first question
questions-no-match = No question matches the filter.
questions-count-tip = Questions shown, of all open questions of the project
questions-filter-open = Not answered
question-paste-add = { $count ->
    [one] Add { $count } row beyond the last one as an open question
   *[other] Add { $count } rows beyond the last one as open questions
}
question-refused-element = There is no map, stage or touchpoint “{ $value }”. Nothing was changed.

inspector-question = Open question
questions-section = Open questions
question-add = New open question
question-add-hint = What do we not know yet?
question-go-to = Go to open question { $text }
question-done-named = Answered: { $text }
question-delete-named = Delete open question { $text }
question-delete = Delete the question
question-owner-hint = Several: Ann, Bob
question-overdue = Overdue
deleted-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
term-hit-question = Open question

term-command-add-question = New open question
term-command-delete-question = Delete open question
term-command-edit-question = Edit open question
term-also-add-question = question, ask, unclear, unknown, to find out, to clarify, open point, issue, parking lot, note a question
term-reason-no-question = Select an open question first
term-reason-no-questions = There are no open questions yet

term-task-order-owner = By owner
term-task-order-date = By date
tasks-none = Nobody has anything to take home yet.
tasks-none-how = Measures and open questions that are not done appear here: a page for each owner, and one overview by date.
tasks-no-match = Nothing matches.
tasks-whose = Whose tasks
tasks-everybody = Everybody ({ $count })
tasks-owner = { $name } ({ $count })
tasks-by-date = By date
tasks-question = Open question
tasks-look-again = look again { $date }
tasks-count = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
tasks-late-count = { $count } overdue
tasks-overdue-only = Overdue ({ $count })
tasks-copy = Copy as text
tasks-copied = { $count ->
    [0] There is nothing to copy.
    [one] { $count } task copied as text.
   *[other] { $count } tasks copied as text.
}
tasks-table = Table (CSV)
tasks-table-tip = Write what is shown as a table in the form that common trackers import
tasks-calendar = Calendar (.ics)
tasks-calendar-tip = Write the due dates and reviews of what is shown as a calendar file
term-tasks-format-csv = Table (CSV)
term-tasks-format-ics = Calendar (.ics)
cli-opt-owner-tasks = Only the tasks of this owner
cli-opt-by-tasks = Text by owner or by date (default: owner)

way-open-owned = { $count ->
    [one] { $count } measure or open question is nobody’s yet.
   *[other] { $count } measures and open questions are nobody’s yet.
}
way-open-on-time = { $count ->
    [one] { $count } measure or open question is overdue.
   *[other] { $count } measures and open questions are overdue.
}
term-way-done-owned = Somebody sees to every measure and open question.
term-way-done-on-time = Nothing is overdue.

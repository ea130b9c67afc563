# The day's plan of a workshop.
term-edit-add-day-step = add to the day’s plan
term-edit-move-day-step = move in the day’s plan
term-edit-delete-day-step = delete from the day’s plan
term-edit-change-day-step = change the day’s plan
term-edit-start-day = set when the day begins
term-edit-error-unknown-day-step = This part of the day’s plan no longer exists. Nothing was changed.
term-record-day = Part of the day’s plan
term-element-day-step = Part of the day’s plan

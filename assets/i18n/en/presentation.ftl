# Presentations: the steps that are shown one after the other, and presenting them.
term-edit-add-step = add step
term-edit-move-step = move step
term-edit-delete-step = delete step
term-edit-note-step = speaker notes
term-edit-change-step = change step
term-edit-error-unknown-step = This step no longer exists. Nothing was changed.
term-record-step = Step of a presentation
term-element-step = Step of a presentation

# What is only heard: what was done, what each view is and says in a sentence.
aloud-done = Done: { $step }
aloud-rated = { $title }, { $score } { $value }: { $verdict }
aloud-rated-partly = { $title }, { $score } { $value }; still to rate: { $missing }
aloud-cleared = { $title }: { $verdict }
aloud-added = Added: { $what }
aloud-place = { $title }, number { $number } of { $count } in { $stage }, { $lane }
aloud-place-stage = Stage { $name }, number { $number } of { $count }
aloud-voted = Noted. Nobody sees or hears it before the reveal.
aloud-and-more = { $said } And { $count ->
    [one] { $count } more touchpoint is selected.
   *[other] { $count } more touchpoints are selected.
}
# A touchpoint on the map, after its name: where it is, and what was scored.
aloud-where = Number { $number } of { $count } in { $stage }
aloud-scores = { $scores }; gap { $gap }
aloud-not-scored = no scores
aloud-score = { $score } { $value }
# The heading of a view: its name and that of the map.
aloud-heading = { $view }: { $map }
aloud-table = { $touchpoints }: { $paid } paid, { $owned } owned, { $earned } earned.
aloud-grid = { $shown } of { $total } touchpoints are shown, a row each.
aloud-votes-going-on = A vote is going on. No vote is shown or said before the reveal.
aloud-votes-setup = A vote is being prepared.
aloud-votes = { $parts }.
aloud-compare = { $left } beside { $right }.
aloud-measures = { $tab }: { $count ->
    [0] no measures yet
    [one] { $count } measure
   *[other] { $count } measures
}{ $countdone ->
    [0] .
   *[other] , { $countdone } of them done.
}
aloud-questions = { $tab }: { $count ->
    [0] no open question.
    [one] { $count } question.
   *[other] { $count } questions.
}
aloud-contacts = { $tab }: { $count ->
    [0] no contacts yet.
    [one] { $count } contact.
   *[other] { $count } contacts.
}
aloud-day = { $tab }: { $count ->
    [0] nothing planned yet.
    [one] { $count } part.
   *[other] { $count } parts.
}
aloud-no-map = There is no map.
# A step on the wall: the touchpoints of a stage with their verdicts.
aloud-step = { $name }: { $touchpoints }
aloud-menu-bar = Menus, views and icons
aloud-status = Status
aloud-tabs = Maps and way of working
# What the system asks for.
job-system = Asking the system for its settings
theme-strong = Strong contrast, as the system asks for it: the projector theme. Another one: View, Theme.
aloud-edge = Width: { $panel }

## A copy for clients

cli-about-redact = Writes a copy for clients, without names, competition, notes, money and earlier rounds, and says what is not in it.
cli-arg-out-redact = The copy
cli-opt-keep = Keeps what usually goes: raters, competition, notes, influencers, sources, owners, money, history, separated by commas
cli-opt-least-group = Joins groups of fewer raters; 3 unless given
cli-opt-format-redact = table (default) or json, for the report
cli-opt-client-copy = Takes out first what a client is not to read, as redact does

redact-rater = Rater { $number }
redact-owner = Owner { $number }
redact-others = Others
redact-removed-heading = Not in the copy
redact-removed = { $what }: { $number }
redact-kept-heading = Names that are still in titles
redact-kept = { $title }: { $name }
redact-verdicts-heading = Verdicts that change in the copy
redact-verdict = { $title }: { $from } → { $to }
redact-nothing = There was nothing to take out.
redact-note-kept = The title “{ $title }” still has “{ $name }” in it.
redact-note-verdict = “{ $title }” gets a new verdict in the copy: { $from } → { $to }.
term-removable-raters = Names of raters
term-removable-competition = Scores of the competition
term-removable-notes = Notes
term-removable-influencers = Names of influencers
term-removable-sources = Sources of experiences
term-removable-owners = Owners of measures and questions
term-removable-money = Amounts of money
term-removable-history = Earlier rounds

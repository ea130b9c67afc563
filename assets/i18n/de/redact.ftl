## Eine Kopie für Kunden

cli-about-redact = Schreibt eine Kopie für Kunden, ohne Namen, Wettbewerb, Notizen, Geld und frühere Messrunden, und sagt, was ihr fehlt.
cli-arg-out-redact = Die Kopie
cli-opt-keep = Behält, was sonst entfällt: raters, competition, notes, influencers, sources, owners, money, history, mit Kommas getrennt
cli-opt-least-group = Fasst Gruppen mit weniger Bewertenden zusammen; ohne Angabe 3
cli-opt-format-redact = table (Vorgabe) oder json, für den Bericht
cli-opt-client-copy = Entfernt vorher, was Kunden nicht lesen sollen, wie redact

redact-rater = Person { $number }
redact-owner = Verantwortliche Person { $number }
redact-others = Übrige
redact-removed-heading = Nicht in der Kopie
redact-removed = { $what }: { $number }
redact-kept-heading = Namen, die noch in Titeln vorkommen
redact-kept = { $title }: { $name }
redact-verdicts-heading = Urteile, die sich in der Kopie ändern
redact-verdict = { $title }: { $from } → { $to }
redact-nothing = Es gab nichts zu entfernen.
redact-note-kept = Im Titel „{ $title }“ steht noch „{ $name }“.
redact-note-verdict = „{ $title }“ bekommt in der Kopie ein neues Urteil: { $from } → { $to }.
term-removable-raters = Namen der Bewertenden
term-removable-competition = Bewertungen des Wettbewerbs
term-removable-notes = Notizen
term-removable-influencers = Namen der Einflussnehmer
term-removable-sources = Quellen von Erlebnissen
term-removable-owners = Verantwortliche für Maßnahmen und Fragen
term-removable-money = Geldbeträge
term-removable-history = Frühere Messrunden

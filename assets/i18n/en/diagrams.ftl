# Diagrams, boards and lists from other programs. Places (file, line, column) stand in front of what an import says.

diagram-front-matter = Between the lines of dashes at the top, this is not YAML. Fix or remove it.
diagram-no-journey = The diagram must begin with the word “journey” alone. Write it in the first line.
diagram-journey-again = No line after the first can begin with the word “journey” in Mermaid. Word it differently, or write its first letter as “#74;”.
diagram-semicolon = Mermaid does not accept a semicolon here. Remove it, or write “#59;”.
diagram-no-score = The task “{ $title }” has no score. Write a colon and a number from 1 to 5 after it.
diagram-no-task = There is no task in front of this colon. Write its title there, or write the colon as “#58;”.
diagram-unclosed = What begins here is never closed or has no text. Close it with a curly bracket, or remove it.
diagram-skipped = { $sentence } The line was skipped.
diagram-other = This is a Mermaid diagram of the kind “{ $kind }”. Only “journey” can be imported.
diagram-only = { $count ->
    [one] Only the diagram in this text was imported, not the text around it.
   *[other] Only the { $count } diagrams in this text were imported, each as a map, not the text around them.
}
diagram-score-beyond = The score “{ $value }” is not between 1 and 5 and was taken as { $taken }.
diagram-score-no-number = The score “{ $value }” is not a number; the touchpoint is not rated.
diagram-left-out = A map has no place for “{ $text }”; it was skipped.

# Writing diagrams.
dialog-export-mermaid = A diagram for GitHub, GitLab, wikis: stages, titles, fulfilment as a score from 1 to 5, and the names of influencers. Nothing else.
export-unrated = { $count ->
    [one] One touchpoint is not rated; it is written with the score { $score }, since Mermaid knows no task without one.
   *[other] { $count } touchpoints are not rated; they are written with the score { $score }, since Mermaid knows no task without one.
}
export-replaced = { $count ->
    [one] Mermaid cannot hold one name as it is; it was written otherwise.
   *[other] Mermaid cannot hold { $count } names as they are; they were written otherwise.
}

# Pasting lists.
paste-list-title = Paste a list
paste-list-good = { $count ->
    [one] one good experience
   *[other] { $count } good experiences
}
paste-list-bad = { $count ->
    [one] one bad experience
   *[other] { $count } bad experiences
}
paste-list-signs = Lines with +, (+) or a glad face are good, those with −, (−) or a sad face are bad. Lines without a sign are taken as good.
paste-list-do = Paste
term-dialog-paste-list = Preview of a pasted list

# Boards and journeys of other programs.
board-damaged = Here the file is damaged. Save it again in the program it comes from, and import that.
board-no-notes = There is no note and no touchpoint in the file. Notes need a text on them.

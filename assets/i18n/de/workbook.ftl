# Arbeitsmappen: wie ihre Blätter heißen, und das Blatt, das sie erklärt.
term-sheet-read-me = Lies mich
term-sheet-touchpoints = Touchpoints
term-sheet-votes = Stimmen
term-sheet-rounds = Messrunden
term-sheet-segments = Interessengruppen
term-sheet-measures = Maßnahmen
term-sheet-metrics = Kennzahlen
term-sheet-contacts = Kontaktplan
term-sheet-questions = Offene Fragen
term-sheet-coverage = Abdeckung
term-sheet-analysis = Analyse

term-sheet-about-touchpoints = Alle Touchpoints mit allen Feldern in der Reihenfolge der Reise. Hier ändern Sie Bewertungen und Texte.
term-sheet-about-votes = Wer was wie bewertet hat, in jeder Messrunde.
term-sheet-about-rounds = Wann bewertet wurde. Nur zur Information.
term-sheet-about-segments = Die Interessengruppen und welche Kanäle sie mögen.
term-sheet-about-measures = Was zu tun ist, mit Kosten, Verantwortlichen, Terminen und Status.
term-sheet-about-metrics = Was gemessen wurde: Kontakte, Abschlüsse, Verkäufe, Ausgaben und anderes.
term-sheet-about-contacts = Wem wann und wo was gesagt wird.
term-sheet-about-questions = Was noch nicht bekannt ist, und wer es klärt.
term-sheet-about-coverage = Wie viele Touchpoints und Maßnahmen jedem Ziel in jeder Phase dienen, Stand dieser Arbeitsmappe.
term-sheet-about-analysis = Was die Bewertungen sagen. Spalten mit blauem Kopf sind Formeln und folgen einer geänderten Bewertung; die anderen haben den Stand dieser Arbeitsmappe.

term-verdict-rule-not-rated = Erwartung, Erfüllung oder Relevanz fehlt
term-verdict-rule-deal-breaker = kritisch und enttäuschend, oder relevant und schwer enttäuschend
term-verdict-rule-pain-point = relevant und enttäuschend
term-verdict-rule-magic-moment = relevant, begeisternd, und kein Wettbewerber ist besser
term-verdict-rule-contested = relevant, aber ein Wettbewerber ist besser
term-verdict-rule-solid = relevant und wie erwartet
term-verdict-rule-overdelivered = begeisternd, wo es kaum zählt
term-verdict-rule-minor-letdown = enttäuschend, wo es kaum zählt
term-verdict-rule-neutral = alles andere

workbook-scores = Bewertungen der Messrunde
workbook-day = Stand
workbook-round-id = ID der Messrunde
workbook-ballots = Stimmen laufender Abstimmungen sind nicht in dieser Arbeitsmappe.
workbook-sheets = Was auf welchem Blatt zu finden ist
workbook-back = So ändern Sie etwas und holen es zurück
workbook-change = Ändern Sie auf den Blättern ab Touchpoints, was Sie möchten. Wo nur bestimmte Wörter gelten, gibt es eine Liste zum Auswählen.
workbook-save = Speichern Sie als Excel-Arbeitsmappe. Öffnen Sie in Wegmarke das Projekt und wählen Sie { $import }. Bevor sich etwas ändert, sehen Sie, was sich ändern würde.
workbook-ids = Lassen Sie die Spalten id und die Spaltenköpfe, wie sie sind: daran werden Zeilen erkannt. Eine neue Zeile ohne id wird ein neuer Touchpoint. Gelöscht wird nichts: Eine fehlende Zeile oder eine leere Zelle ändert nichts.
workbook-round = Bewertungen kommen als vereinbarte Werte der Messrunde „{ $round }“ zurück, welche Messrunde dann auch gezeigt wird.
workbook-verdicts = Was die Urteile bedeuten
workbook-count = Touchpoints
workbook-thresholds = Ab wann es zählt
workbook-try = Probieren Sie andere Werte aus: Urteile und Diagramme folgen. Das Projekt behält seine eigenen.
export-shortened = { $count ->
    [one] { $count } Text ist länger als eine Zelle einer Arbeitsmappe ({ $most } Zeichen) und endet dort mit Auslassungspunkten. Wieder importiert bleibt er vollständig.
   *[other] { $count } Texte sind länger als eine Zelle einer Arbeitsmappe ({ $most } Zeichen) und enden dort mit Auslassungspunkten. Wieder importiert bleiben sie vollständig.
}
dialog-export-workbook = Ein Blatt für jede Tabelle, die Analyse mit Formeln und Diagramme. In einer Tabellenkalkulation geändert und wieder importiert zeigt sie, was sich geändert hat.

# Spuren von Kennzahlen auf der Karte.
term-metric-lane-contacts = Kontakte
term-metric-lane-completions = Abschlüsse
term-metric-lane-sales = Verkäufe
term-metric-lane-stock = Bestand
term-metric-lane-footfall = Besucher
term-metric-lane-spend = Ausgaben
metric-lane-shows = Zeigt
metric-lane-nothing = Das wurde noch an keinem Touchpoint dieser Karte gemessen. Tragen Sie Zahlen im Inspektor eines Touchpoints ein, oder importieren Sie eine Tabelle.
metric-lane-of = { $count ->
    [one] an { $count } Touchpoint
   *[other] an { $count } Touchpoints
}
term-command-add-lane-metric = Kennzahlspur
term-also-add-lane-metric = Kennzahl, KPI, Balken auf der Karte, Zahlen auf der Karte, Werte, Daten, Diagramm in der Karte, Kontakte
term-edit-set-lane-metric = andere Kennzahl in einer Spur zeigen

# Papier für einen Workshop: das leere Poster und Karten zum Ausschneiden; der Rand für Druckereien und eine Zeile für jeden Fuß.
workshop-date = Datum
workshop-team = Team
workshop-curves = von 0 bis 10: was erwartet und was erfüllt wird
dialog-export-what-blank = leeres Poster
dialog-export-what-cards = Kärtchen zum Ausschneiden
dialog-export-what-empty-cards = leere Kärtchen
dialog-export-foot = Zeile im Fuß
dialog-export-foot-hint = z. B. Vertraulich
dialog-export-bleed = Beschnitt
dialog-export-bleed-tip = Wie weit Papier und Tönungen über den Rand gehen, mit Schnittmarken: Druckereien verlangen meist 3 mm.
cli-opt-blank = Ein leeres Poster mit Phasen und Spuren der Karte, von Hand auszufüllen; mit --cards leere Kärtchen
cli-opt-cards = Kärtchen zum Ausschneiden: eines je Touchpoint, mit Skalen zum Ankreuzen und Zeilen zum Schreiben
cli-opt-bleed = PDF: Seiten so viele Millimeter über den Rand gehen lassen, mit Schnittmarken (üblich sind 3)
cli-opt-foot = Eine eigene Zeile in jedem Fuß, etwa „vertraulich“
cli-usage-bleed = „{ $value }“ ist kein Beschnitt: Geben Sie 0 bis { $most } mm an, etwa --bleed 3.

# Was das Programm bei der Arbeit sagt: Namen neuer Elemente, kurze Meldungen.
to-be-name = { $name } (Soll)
to-be-name-again = { $name } (Soll { $count })
new-lane-name = Neue Spur
new-round-name = Messrunde { $count }
new-segment-name = Neue Interessengruppe
new-rater-name = Person { $count }
paste-too-many-lines = Höchstens { $most } Zeilen lassen sich auf einmal einfügen. Nichts wurde geändert.
paste-too-long-line = Eine Zeile hat mehr als { $most } Zeichen, zu viele für einen Titel. Nichts wurde geändert.
paste-too-large = Die Zwischenablage enthält mehr als { $megabytes } MB. Nichts wurde geändert.
paste-unreadable = Die kopierten Touchpoints lassen sich nicht lesen; vielleicht stammen sie aus einer neueren Version. Nichts wurde geändert.
deleted = Gelöscht: { $what }
copied-scores = { $count ->
    [one] { $count } Bewertung aus „{ $round }“ übernommen.
   *[other] { $count } Bewertungen aus „{ $round }“ übernommen.
}
deleted-stages = { $count ->
    [one] { $count } Phase mit ihren Touchpoints
   *[other] { $count } Phasen mit ihren Touchpoints
}
deleted-measures = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
}
deleted-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
cleared-cells = { $count } Zellen geleert.
cleared-scores = { $score } bei { $count } Touchpoints gelöscht.
just-done = Erledigt: { $step }
notice-undo = Rückgängig
score-whole = Bewertungen sind ganze Zahlen von 0 bis 10; eine Kommazahl ist nicht möglich. Nichts wurde geändert.
text-shortened = Der Text wurde auf { $letters } Zeichen gekürzt; mehr passt hier nicht hinein.
read-only = Dieses Projekt ist schreibgeschützt. Zum Ändern speichern Sie es unter anderem Namen.
saved = Gespeichert: { $file }
exported = Exportiert: { $file }
version-not-kept = Gespeichert, aber die vorige Fassung ließ sich nicht aufbewahren. { $reason }
version-opened = Das ist eine frühere Fassung, für sich geöffnet und ohne Datei. Speichern Sie sie unter einem eigenen Namen; um sie in ihre Datei zurückzuholen, stellen Sie sie dort wieder her.
no-versions = Von dieser Datei gibt es keine früheren Fassungen.
file-reloaded = „{ $name }“ wurde neu geladen. Was Sie hier vorher getan haben, lässt sich weiterhin rückgängig machen.
open-elsewhere = Diese Datei ist in einem anderen Fenster offen. Hier ist sie schreibgeschützt, bis sie dort geschlossen wird; um sie jetzt zu ändern, speichern Sie sie unter anderem Namen.
save-elsewhere = { $file } ist in einem anderen Fenster offen und wurde nicht gespeichert. Schließen Sie sie dort oder speichern Sie unter anderem Namen.
dropped-unknown = Nicht geöffnet: { $names }. Hierher lassen sich nur Kartendateien (.wegmarke), Tabellen (.csv) und Bilder (.png, .jpg, .svg) ziehen, keine Ordner und keine Internetadressen. Nichts wurde geändert.
dropped-left = Nicht geöffnet: { $names }. Auf einmal gehen eine Kartendatei, ein Bild oder mehrere Tabellen.
dropped-name = „{ $name }“
dropped-more = { $names } und { $count } weitere
not-a-file = „{ $name }“ ist eine Adresse, keine Datei auf diesem Rechner. Bitte den Inhalt als Datei speichern und diese öffnen.
import-refused = { $file } wurde nicht importiert: { $reason }
catalogue-refused = Ihr Katalog { $file } wurde übersprungen: { $place }: { $reason }.
draft-name = „{ $title }“ · { $kind }
draft-measure = Maßnahme
draft-lane = Spur
draft-question = Offene Frage
draft-contact = Kontaktplan
no-unsaved-work = Es gibt keine ungespeicherte Arbeit aus früheren Fenstern.
journal-name = Das Journal ungespeicherter Arbeit
settings-name = Die Einstellungen
job-failed = „{ $job }“ ist an einem Programmfehler gescheitert. Nichts wurde geändert; ein Bericht liegt im Datenordner von Wegmarke.
tries-done = Das waren alle drei. Mit Strg+N beginnen Sie eine eigene Karte.
export-other-face = Einige Zeichen fehlen in der mitgelieferten Schrift und wurden mit { $family } gesetzt: { $letters }
export-not-embedded-forbidden = Die Lizenz von { $family } erlaubt nicht, die Schrift in die Datei einzubetten. Auf Rechnern ohne sie sehen diese Zeichen anders aus: { $letters }
export-not-embedded-unable = { $family } ließ sich nicht in die Datei einbetten. Auf Rechnern ohne diese Schrift sehen diese Zeichen anders aus: { $letters }
export-outlined = Die Lizenz von { $family } erlaubt nicht, die Schrift in die Datei einzubetten. Diese Zeichen sind als Formen gezeichnet: Sie sehen überall gleich aus, lassen sich aber nicht auswählen oder suchen: { $letters }
export-reduced = Eine PDF-Seite kann höchstens 5,08 m lang sein: Diese wurde auf { $percent } verkleinert, die kleinste Schrift hat { $size } pt. Mit mehr Zeilen oder auf mehreren Blättern bleibt sie größer.
export-no-face = Keine Schrift auf diesem Rechner hat diese Zeichen; sie erscheinen als Kästchen: { $letters }
export-too-large = Das Bild hätte { $width } × { $height } Pixel; insgesamt sind höchstens { $most } Millionen möglich. Wählen Sie einen kleineren Maßstab.
export-too-long = Das Bild hätte { $width } × { $height } Pixel; keine Seite darf mehr als { $most } haben. Wählen Sie einen kleineren Maßstab.
export-size-not-positive = Breite und Maßstab eines Bildes müssen über 0 liegen.
export-too-many-pages = Das wären { $pages } Seiten; höchstens { $most } sind möglich. Wählen Sie größeres Papier oder alles auf einer Seite.
export-failed = { $format } ließ sich wegen eines Programmfehlers nicht erzeugen. Es wurde nichts geschrieben.

# Was im Hintergrund läuft.
status-working = { $job } …
job-open = Öffnen
job-save = Speichern
job-export = Exportieren
job-import = Importieren
job-versions = Frühere Fassungen suchen
job-recovery = Ungespeicherte Arbeit suchen
job-look = Datei prüfen
job-settings = Einstellungen sichern

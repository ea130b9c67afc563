# Was das Programm bei der Arbeit sagt: Namen neuer Elemente, kurze Meldungen.
to-be-name = { $name } (Soll)
new-lane-name = Neue Spur
new-round-name = Messrunde { $count }
new-segment-name = Neue Interessengruppe
new-rater-name = Person { $count }
paste-too-many-lines = Höchstens { $most } Zeilen lassen sich auf einmal einfügen. Nichts wurde geändert.
paste-too-long-line = Eine Zeile hat mehr als { $most } Zeichen, mehr als ein Titel haben darf. Nichts wurde geändert.
paste-too-large = In der Zwischenablage sind mehr als { $megabytes } MB. Nichts wurde geändert.
paste-unreadable = Die kopierten Touchpoints lassen sich nicht lesen; vielleicht stammen sie aus einer neueren Version. Nichts wurde geändert.
deleted = Gelöscht: { $what }
deleted-stages = { $count ->
    [one] { $count } Phase mit ihren Touchpoints
   *[other] { $count } Phasen mit ihren Touchpoints
}
deleted-touchpoints = { $count ->
    [one] { $count } Touchpoint
   *[other] { $count } Touchpoints
}
notice-undo = Rückgängig
score-whole = Bewertungen sind ganze Zahlen von 0 bis 10. Eine Kommazahl wird nicht übernommen; geändert wurde nichts.
text-shortened = Der Text wurde auf { $letters } Zeichen gekürzt; mehr passt hier nicht.
read-only = Dieses Projekt lässt sich nur ansehen. Zum Ändern unter anderem Namen speichern.
saved = Gespeichert: { $file }
exported = Exportiert: { $file }
version-not-kept = Gespeichert, aber die vorige Fassung ließ sich nicht aufheben. { $reason }
version-opened = Dies ist eine frühere Fassung. Speichern setzt sie an die Stelle der jetzigen; auch die bleibt aufgehoben.
no-versions = Von dieser Datei sind keine früheren Fassungen aufgehoben.
open-elsewhere = Diese Datei ist in einem anderen Fenster offen. Hier lässt sie sich nur ansehen; zum Ändern unter anderem Namen speichern.
save-elsewhere = { $file } ist in einem anderen Fenster offen und wurde nicht geschrieben. Dort schließen oder unter anderem Namen speichern.
dropped-unknown = Hierher lassen sich nur Kartendateien (.wegmarke), Tabellen (.csv) und Bilder (.png, .jpg, .svg) ziehen. Nichts wurde geändert.
import-refused = { $file } wurde nicht importiert: { $reason }
catalogue-refused = Ihr Katalog { $file } wurde ausgelassen: { $place }: { $reason }
journal-name = Das Journal ungespeicherter Arbeit
journal-failed = Ungespeicherte Arbeit lässt sich für den Fall eines Absturzes nicht aufheben: bitte oft speichern. { $reason }
settings-name = Die Einstellungen
job-failed = „{ $job }“ scheiterte an einem Fehler im Programm. Nichts wurde geändert; ein Bericht liegt im Zustandsordner.
first-start = Dies ist ein Beispiel: Touchpoint auswählen und mit Ziffern bewerten, oder Strg+N für eine eigene Karte.
export-other-face = Einige Zeichen fehlen in der mitgelieferten Schrift und wurden mit { $family } gesetzt: { $letters }
export-no-face = Keine Schrift auf diesem Rechner hat diese Zeichen; sie erscheinen als Kästchen: { $letters }
export-too-large = Das Bild hätte { $width } × { $height } Pixel; höchstens { $most } Millionen insgesamt sind möglich. Bitte einen kleineren Maßstab wählen.
export-too-long = Das Bild hätte { $width } × { $height } Pixel; keine Seite darf mehr als { $most } haben. Bitte einen kleineren Maßstab wählen.
export-size-not-positive = Breite und Maßstab eines Bildes müssen über 0 liegen.
export-too-many-pages = Das wären { $pages } Seiten; höchstens { $most } sind möglich. Bitte größeres Papier oder alles auf einer Seite wählen.
export-failed = { $format } ließ sich wegen eines Fehlers im Programm nicht erzeugen: { $detail }

# Was im Hintergrund läuft.
term-job-open = Öffnen
term-job-save = Speichern
term-job-journal = Ungespeicherte Arbeit aufheben
term-job-export = Exportieren
term-job-import = Importieren
term-job-versions = Frühere Fassungen suchen
term-job-recovery = Ungespeicherte Arbeit suchen
term-job-look = Datei ansehen
term-job-settings = Einstellungen aufheben

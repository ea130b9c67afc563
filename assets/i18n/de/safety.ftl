# Sicherheit der Arbeit: was andere inzwischen mit der Datei tun, frühere Fassungen, was sich unterscheidet.
job-take-over = Datei wird angefragt
job-version = Frühere Fassung wird gelesen
term-command-take-over = Zum Bearbeiten übernehmen
term-also-take-over = schreibgeschützt, Schreibschutz, gesperrt, entsperren, hier bearbeiten, in einem anderen Fenster geöffnet
term-reason-not-read-only = Hier lässt es sich schon bearbeiten
term-edit-restore-version = Frühere Fassung wiederherstellen
term-edit-take-from-version = Aus früherer Fassung übernehmen

term-dialog-conflict = Frage: von jemand anderem geändert
term-dialog-take-from = Liste: Elemente einer früheren Fassung

dialog-conflict = Jemand anderes hat „{ $name }“ geändert
dialog-conflict-save = Die Datei ist nicht mehr die, die Sie hier geöffnet haben. Deshalb wurde nichts gespeichert.
dialog-conflict-focus = Die Datei ist nicht mehr die, die Sie hier geöffnet haben.
dialog-conflict-unreadable = Was jetzt dort steht, lässt sich nicht als Karte lesen.
dialog-conflict-there = Dort geändert: { $what }
dialog-conflict-here = Hier geändert: { $what }
dialog-conflict-nothing = nichts
dialog-conflict-why = „Beide behalten“ schreibt, was hier ist, in eine Datei daneben. Auch beim Überschreiben und beim Neuladen geht nichts verloren: Die andere Fassung oder das hier Ungespeicherte bleibt unter den früheren Fassungen.
dialog-conflict-keep-both = Beide behalten
dialog-conflict-overwrite = Überschreiben
dialog-conflict-reload = Neu laden
dialog-conflict-compare = Vergleichen
dialog-conflict-later = Später
conflict-compared = Was jetzt in der Datei steht, wird mit dem verglichen, was hier ist. Beim Speichern werden Sie wieder gefragt, was aus beiden wird.
reload-kept = „{ $name }“ wurde neu geladen. Was hier ungespeichert war, finden Sie unter den früheren Fassungen.

file-gone = { $file } ist nicht mehr da: verschoben, umbenannt oder gelöscht. Was Sie sehen, steht jetzt in keiner Datei; speichern Sie es hier neu oder unter einem anderen Namen.
file-now-folder = Wo { $file } war, ist jetzt ein Ordner. Was Sie sehen, steht jetzt in keiner Datei; speichern Sie es unter einem anderen Namen.
file-now-device = Wo { $file } war, ist jetzt eine Pipe, ein Gerät oder ein Socket. Was Sie sehen, steht jetzt in keiner Datei; speichern Sie es unter einem anderen Namen.
file-out-of-reach = Die geöffnete Datei ist gerade nicht erreichbar. { $reason } Was Sie sehen, bleibt hier erhalten; speichern Sie es unter einem anderen Namen oder noch einmal, sobald die Datei wieder erreichbar ist.
file-there-again = „{ $name }“ ist wieder da, wie sie war.
file-reason-file-too-large = größer, als Dateien für diesen Benutzer sein dürfen

taken-over = „{ $name }“ ist in keinem anderen Fenster mehr geöffnet. Sie können jetzt hier daran arbeiten.
still-elsewhere = „{ $name }“ ist noch in einem anderen Fenster geöffnet. Schließen Sie die Datei zuerst dort.
status-read-only-tip = In einem anderen Fenster geöffnet. Ein Klick übernimmt die Datei, sobald sie dort geschlossen ist; das wird auch von selbst bemerkt.

dialog-versions-changed = Darin geändert: { $what }
dialog-versions-same = Darin wurde nichts Sichtbares geändert.
dialog-versions-unreadable = Nicht lesbar
dialog-versions-now = Verglichen mit jetzt: { $what }
dialog-versions-as-now = Sie ist so wie das, was jetzt geöffnet ist.
dialog-versions-picture = Die Karte, wie sie in dieser Fassung war
dialog-versions-restore = Wiederherstellen
dialog-versions-choose = Einzelne Elemente …
dialog-versions-compare = Vergleichen

dialog-take-from = Aus der Fassung übernehmen, die am { $time } ersetzt wurde
dialog-take-from-why = Was Sie auswählen, wird mit allem darin, wie es damals war – in einem Schritt, der sich rückgängig machen lässt. Was seither dazugekommen ist, bleibt.
dialog-take-from-do = { $count ->
    [one] { $count } Element übernehmen
   *[other] { $count } Elemente übernehmen
}
dialog-take-from-none = Elemente auswählen
dialog-take-from-all = Alle

version-name = { $name }, { $time }
version-restored = Die frühere Fassung ist wieder da. Was vorher hier war, kommt mit Rückgängig zurück.
version-taken = { $count ->
    [one] { $count } Element ist wieder wie in der früheren Fassung.
   *[other] { $count } Elemente sind wieder wie in der früheren Fassung.
}
version-same = Die frühere Fassung enthält nichts, was hier nicht auch so ist.
version-damaged = Die frühere Fassung ließ sich nicht vollständig lesen.
version-vote = Solange eine Abstimmung läuft, wird nichts aus früheren Fassungen übernommen. Beenden Sie zuerst die Abstimmung.

dialog-recovery-compare = Vergleichen
dialog-recovery-back = Zurück
dialog-recovery-compared = Was anders ist als in der Datei

differing-gone = hier nicht mehr da
differing-changed = anders
differing-fields = anders: { $fields }
differing-only-work = nur in der ungespeicherten Arbeit
differing-only-file = nur in der Datei
differing-more = { $count ->
    [one] … und { $count } weiteres
   *[other] … und { $count } weitere
}
differing-name = { $kind } „{ $name }“
term-element-map = Karte
term-element-stage = Phase
term-element-touchpoint = Touchpoint
term-element-lane = Spur
term-element-measure = Maßnahme
term-element-question = Offene Frage
term-element-metric = Kennzahl
term-element-contact = Eintrag im Kontaktplan
term-element-segment = Interessengruppe
term-element-round = Runde
term-element-rater = Bewertende Person
term-element-project = Projekt

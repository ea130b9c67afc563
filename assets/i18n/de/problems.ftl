# Was an einer Datei nicht stimmt: an ihr als ganzer (file-…), in ihr (finding-…) oder an dem, was sie sagt (problem-…).
# Vor einem Befund steht die Stelle: Datei, Zeile, Spalte.

file-not-found = { $file } gibt es nicht. Prüfen Sie Namen und Ordner.
file-no-folder = { $file } wurde nicht geschrieben: Den Ordner { $folder } gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.
file-is-folder = { $file } ist ein Ordner. Wählen Sie eine Datei darin.
file-is-device = { $file } ist eine Pipe oder ein Gerät, keine gewöhnliche Datei. Kopieren Sie den Inhalt in eine Datei und verwenden Sie diese.
file-too-large = { $file } ist größer als { $limit } MB, mehr als eine Kartendatei sein kann. Nichts wurde gelesen oder geschrieben.
file-too-many = { $file } enthält mehr als { $limit } { $what ->
    [maps] Karten
    [stages] Phasen in einer Karte
    [lanes] Spuren in einer Karte
    [rounds] Messrunden
    [segments] Interessengruppen
    [raters] Bewertende
    [pictures] Bilder
    [picture-bytes] MB Bilder
    [measures] Maßnahmen
    [questions] offene Fragen
    [metrics] Werte von Kennzahlen
    [contacts] Kontakte
    [views] gespeicherte Ansichten
    [steps] Schritte von Präsentationen
    [day-steps] Punkte des Tagesplans
    [conflicts] offene Konflikte
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
}. Teilen Sie sie in mehrere Projekte.
file-empty = { $file } ist leer. Wenn das nicht so sein soll, suchen Sie im Menü „Datei“ nach früheren Fassungen oder sehen Sie in Ihrer Datensicherung nach.
file-not-a-map-file = { $file } ist keine Kartendatei von Wegmarke. Tabellen lassen sich importieren.
file-newer-format = { $file } wurde von einer neueren Wegmarke-Version gespeichert (Format { $found }; diese Version kennt { $known }). Öffnen Sie sie mit jener Version. Nichts wurde geändert.
file-unsound = { $file } widerspricht sich auf eine Weise, die sich nicht korrigieren lässt ({ $problem }). Nichts wurde geändert.
file-unwritable = { $file } wurde nicht gespeichert, weil sich etwas darin durch einen Programmfehler nicht schreiben lässt. Die alte Datei ist unverändert.
file-exists = { $file } gibt es schon und wurde nicht ersetzt. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.
file-changed-on-disk = Jemand anderes hat { $file } seit dem Öffnen geändert. Die Datei blieb unverändert; speichern Sie unter anderem Namen oder öffnen Sie sie neu.
file-read-only = { $file } dürfen Sie nicht ändern: Die Datei ist schreibgeschützt und blieb, wie sie war. Speichern Sie unter anderem Namen oder heben Sie den Schutz auf.
file-is-input = { $file } wird selbst für dieses Ergebnis gelesen und wurde nicht ersetzt. Wählen Sie einen anderen Namen.
file-is-a-map = { $file } ist eine Kartendatei und wurde nicht durch einen Export ersetzt. Wählen Sie einen anderen Namen.
file-is-newer = { $file } wurde von einer neueren Wegmarke-Version gespeichert (Format { $found }) und wurde nicht ersetzt. Wählen Sie einen anderen Namen.
file-several-names = { $file } hat { $count } Namen (Hardlinks) und wurde nicht ersetzt: Die anderen behielten den alten Inhalt. Wählen Sie einen anderen Namen.
file-folder-read-only = { $file } wurde nicht geschrieben: Im Ordner { $folder } dürfen Sie nicht schreiben. Wählen Sie einen anderen Ordner.
file-lost = { $file } ist geschrieben, aber das System ließ nicht alles übernehmen: { $what }.
term-lost-owner = den Besitzer
term-lost-group = die Gruppe
term-lost-access-list = die Liste der Zugriffsrechte (ACL)
term-lost-attributes = die erweiterten Attribute
file-came-back-different = { $file } wurde nicht gespeichert: Beim Zurücklesen stand anderes da, als geschrieben wurde. Der Datenträger ist vielleicht defekt; speichern Sie auf einem anderen.
file-not-confirmed = { $file } ist geschrieben, aber das System bestätigt nicht, dass sie einen Stromausfall übersteht ({ $reason }). Speichern Sie noch einmal oder auf einem anderen Datenträger.
file-no-home = Das System nennt keinen Ordner für Einstellungen. Nennen Sie einen in der Variablen WEGMARKE_HOME.
file-system = { $file } konnte nicht { $step ->
    [find] gefunden
    [create] angelegt
    [write] geschrieben
    [compare] zurückgelesen
    [sync] sicher abgelegt
    [replace] ersetzt
    [lock] gesperrt
    [remove] entfernt
   *[read] gelesen
} werden: { $reason }.

file-reason-permission-denied = keine Berechtigung
file-reason-storage-full = der Datenträger ist voll
file-reason-quota-exceeded = Ihr Speicherkontingent ist erschöpft
file-reason-read-only-filesystem = der Datenträger ist schreibgeschützt
file-reason-not-found = den Ordner gibt es nicht
file-reason-not-a-directory = ein Teil des Pfades ist kein Ordner
file-reason-in-use = ein anderes Programm hat sie geöffnet; schließen Sie sie dort und versuchen Sie es noch einmal
file-reason-invalid-filename = das System erlaubt diesen Namen nicht
file-reason-number = das System meldet den Fehler { $number }
file-reason-unknown = das System nennt keinen Grund

# Warum ein Text in der Schreibweise des Programms nicht lesbar ist.
unreadable-not-text = Das ist kein Text in UTF-8
unreadable-ends = Der Text endet zu früh
unreadable-expected = Hier fehlt „{ $sign }“
unreadable-unknown-field = Ein Feld „{ $field }“ gibt es hier nicht
unreadable-missing-field = Hier fehlt das Feld „{ $field }“
unreadable-repeated-field = Das Feld „{ $field }“ steht zweimal da
unreadable-unknown-word = „{ $word }“ ist hier nicht möglich
unreadable-unknown-word-of = „{ $word }“ ist hier nicht möglich, nur { $known }
unreadable-value = Dieser Wert ist hier nicht möglich
unreadable-syntax = Die Schreibweise stimmt hier nicht
unreadable-stages = Eine Vorlage hat 1 bis { $most } Phasen

# Wie die Einträge einer Datei heißen.
term-record-project = Projekt
term-record-round = Messrunde
term-record-segment = Interessengruppe
term-record-rater = Bewertende Person
term-record-picture = Bild
term-record-map = Karte
term-record-lane = Spur
term-record-stage = Phase
term-record-touchpoint = Touchpoint
term-record-vote = Stimme
term-record-ballot = Abstimmung
term-record-ballot-vote = Antwort in einer Abstimmung
term-record-measure = Maßnahme
term-record-question = Offene Frage
term-record-metric = Kennzahl
term-record-contact = Kontakt
term-record-end = Letzte Zeile

finding-syntax = Der Eintrag „{ $record }“ ist an dieser Stelle nicht lesbar. Er wurde übersprungen und bleibt unverändert erhalten.
finding-not-text = Der Eintrag „{ $record }“ ist kein Text in UTF-8. Er wurde übersprungen und bleibt unverändert erhalten.
finding-unknown-field = Der Eintrag „{ $record }“ hat ein Feld „{ $field }“, das dieses Format nicht kennt. Er wurde übersprungen und bleibt unverändert erhalten.
finding-missing-field = Dem Eintrag „{ $record }“ fehlt das Feld „{ $field }“. Er wurde übersprungen und bleibt unverändert erhalten.
finding-repeated-field = Der Eintrag „{ $record }“ hat das Feld „{ $field }“ doppelt. Er wurde übersprungen und bleibt unverändert erhalten.
finding-unknown-word = Der Eintrag „{ $record }“ hat das Wort „{ $word }“, wo es nicht stehen darf. Er wurde übersprungen und bleibt unverändert erhalten.
finding-unknown-record = Einen Eintrag „{ $record }“ gibt es in diesem Format nicht. Er wurde übersprungen und bleibt unverändert erhalten.
finding-stray-text = Dieser Text gehört zu keinem Eintrag. Er wurde übersprungen und bleibt unverändert erhalten.
finding-no-header = Die erste Zeile nennt das Format nicht. Die Datei wurde im aktuellen Format gelesen.
finding-cut = Die letzte Zeile fehlt: Die Datei ist abgeschnitten. Alles davor wurde gelesen.
finding-count = Die letzte Zeile zählt { $said } Einträge, es sind aber { $found }.
finding-no-project = Der Eintrag des Projekts fehlt. Sein Name und seine Schwellen sind unbekannt.
finding-second-project = Es gibt einen zweiten Eintrag des Projekts. Er wurde übersprungen und bleibt unverändert erhalten.
finding-utf-16 = Die Datei ist in UTF-16 geschrieben. Gespeichert wird sie in UTF-8.
finding-stand-in = { $what ->
    [map] Die Karte
    [stage] Die Phase
    [round] Die Messrunde
   *[rater] Die bewertende Person
}, zu der dies gehört, fehlt. Ein Platzhalter steht an ihrer Stelle.
finding-vote-without-touchpoint = Den Touchpoint dieser Stimme gibt es nicht. Die Stimme wurde übersprungen und bleibt unverändert erhalten.
finding-without-touchpoint = Den Touchpoint, zu dem der Eintrag „{ $record }“ gehört, gibt es nicht. Der Eintrag wurde übersprungen und bleibt unverändert erhalten.
finding-without-map = Die Karte, zu der der Eintrag „{ $record }“ gehört, fehlt. Er wurde übersprungen und unverändert aufbewahrt.
finding-vote-without-ballot = Die laufende Abstimmung, zu der diese Antwort gehört, fehlt. Die Antwort wurde übersprungen und bleibt unverändert erhalten.
finding-more = { $count ->
    [one] Es gibt { $count } weiteres Problem.
   *[other] Es gibt { $count } weitere Probleme.
}

problem-duplicate-id = Die ID ist schon vergeben. Das Element bekam eine neue.
problem-dangling-reference = Hier wird auf etwas verwiesen, das es nicht gibt. Der Verweis wurde entfernt.
problem-no-round = Es gibt keine Messrunde. Eine leere wurde hinzugefügt.
problem-no-map = Es gibt keine Karte. Eine leere wurde hinzugefügt.
problem-no-stage = Die Karte hat keine Phase. Eine leere wurde hinzugefügt.
problem-card-lanes = Die Karte muss je eine Spur für Paid, Owned und Earned haben. Das wurde korrigiert.
problem-thresholds = Die Schwellen widersprechen sich oder liegen außerhalb des erlaubten Bereichs. Die Standardwerte wurden gesetzt.
problem-text-too-long = Ein Text hat mehr als { $most } Zeichen. Er wurde gekürzt.
problem-too-many = Es gibt mehr als { $most } { $what ->
    [maps] Karten
    [stages] Phasen in einer Karte
    [lanes] Spuren in einer Karte
    [rounds] Messrunden
    [segments] Interessengruppen
    [raters] Bewertende
    [pictures] Bilder
    [picture-bytes] MB Bilder
    [measures] Maßnahmen
    [questions] offene Fragen
    [metrics] Werte von Kennzahlen
    [contacts] Kontakte
    [views] gespeicherte Ansichten
    [steps] Schritte von Präsentationen
    [day-steps] Punkte des Tagesplans
    [conflicts] offene Konflikte
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
}. Die letzten wurden weggelassen.
problem-number-out-of-range = Eine Zahl ist hier nicht erlaubt. Sie wurde entfernt.
problem-repeated-score = Für dieselbe Messrunde gibt es zwei Bewertungen. Die letzte zählt.
problem-wrong-value = Ein Wert ist hier nicht erlaubt. Er wurde korrigiert.

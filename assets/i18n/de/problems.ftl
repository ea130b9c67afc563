# Was an einer Datei nicht stimmt: an ihr als ganzer (file-…), in ihr (finding-…) oder an dem, was sie sagt (problem-…).
# Vor einem Befund steht die Stelle: Datei, Zeile, Spalte.

file-not-found = { $file } gibt es nicht. Prüfen Sie Namen und Ordner.
file-is-folder = { $file } ist ein Ordner. Nennen Sie eine Datei darin.
file-is-device = { $file } ist eine Pipe oder ein Gerät, keine gewöhnliche Datei. Kopieren Sie den Inhalt in eine Datei und nehmen Sie diese.
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
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
}. Teilen Sie sie in mehrere Projekte.
file-empty = { $file } ist leer. Wenn das nicht so sein soll: Ältere Fassungen finden Sie im Menü „Datei“ oder in Ihrer Sicherung.
file-not-a-map-file = { $file } ist keine Kartendatei von Wegmarke. Tabellen können importiert werden.
file-newer-format = { $file } wurde von einer neueren Wegmarke-Version gespeichert (Format { $found }; diese Version kennt { $known }). Öffnen Sie sie mit jener Version; nichts wurde geändert.
file-unsound = { $file } widerspricht sich auf eine Weise, die sich nicht richten lässt ({ $problem }). Nichts wurde geändert.
file-unwritable = { $file } wurde nicht gespeichert, weil etwas darin nicht geschrieben werden kann: { $reason }. Die alte Datei ist, wie sie war.
file-exists = { $file } gibt es schon und wurde nicht ersetzt. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.
file-changed-on-disk = { $file } wurde seit dem Öffnen von jemand anderem geändert und blieb, wie sie ist. Speichern Sie unter anderem Namen oder öffnen Sie sie neu.
file-read-only = { $file } ist schreibgeschützt und blieb, wie sie ist. Speichern Sie unter anderem Namen oder heben Sie den Schutz auf.
file-came-back-different = { $file } wurde nicht gespeichert: Das Geschriebene kam anders von der Platte zurück. Sie ist vielleicht defekt; speichern Sie auf einer anderen.
file-not-confirmed = { $file } ist geschrieben, aber das System bestätigt nicht, dass sie einen Stromausfall übersteht ({ $reason }). Speichern Sie noch einmal oder auf einer anderen Platte.
file-no-home = Das System nennt keinen Ordner für Einstellungen. Setzen Sie die Variable WEGMARKE_HOME auf einen.
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
file-reason-storage-full = die Platte ist voll
file-reason-quota-exceeded = Ihr Anteil an der Platte ist aufgebraucht
file-reason-read-only-filesystem = die Platte ist schreibgeschützt
file-reason-not-found = den Ordner gibt es nicht
file-reason-not-a-directory = ein Teil des Pfades ist kein Ordner
file-reason-invalid-filename = das System erlaubt diesen Namen nicht

finding-syntax = Der Eintrag „{ $record }“ ist beschädigt: { $reason }. Er wurde ausgelassen und bleibt, wie er ist.
finding-not-text = Der Eintrag „{ $record }“ ist kein Text in UTF-8. Er wurde ausgelassen und bleibt, wie er ist.
finding-unknown-field = Der Eintrag „{ $record }“ hat ein Feld „{ $field }“, das dieses Format nicht kennt. Er wurde ausgelassen und bleibt, wie er ist.
finding-missing-field = Dem Eintrag „{ $record }“ fehlt das Feld „{ $field }“. Er wurde ausgelassen und bleibt, wie er ist.
finding-repeated-field = Der Eintrag „{ $record }“ hat das Feld „{ $field }“ doppelt. Er wurde ausgelassen und bleibt, wie er ist.
finding-unknown-word = Der Eintrag „{ $record }“ hat das Wort „{ $word }“, wo es nicht stehen darf. Er wurde ausgelassen und bleibt, wie er ist.
finding-unknown-record = „{ $record }“ ist kein Eintrag dieses Formats. Er wurde ausgelassen und bleibt, wie er ist.
finding-stray-text = Dieser Text gehört zu keinem Eintrag. Er wurde ausgelassen und bleibt, wie er ist.
finding-no-header = Die erste Zeile nennt das Format nicht. Gelesen wurde die Datei im heutigen.
finding-cut = Die letzte Zeile fehlt: Die Datei wurde abgeschnitten. Was davor steht, wurde gelesen.
finding-count = Die letzte Zeile zählt { $said } Einträge, es sind aber { $found }.
finding-no-project = Der Eintrag des Projekts fehlt. Sein Name und seine Schwellen sind unbekannt.
finding-second-project = Es gibt einen zweiten Eintrag des Projekts. Er wurde ausgelassen und bleibt, wie er ist.
finding-utf-16 = Die Datei ist in UTF-16. Gespeichert wird sie in UTF-8.
finding-stand-in = { $what ->
    [map] Die Karte
    [stage] Die Phase
    [round] Die Messrunde
   *[rater] Die bewertende Person
}, zu der dies gehört, fehlt. Ein Platzhalter steht an ihrer Stelle.
finding-vote-without-touchpoint = Den Touchpoint dieser Stimme gibt es nicht. Die Stimme wurde ausgelassen und bleibt, wie sie ist.
finding-vote-without-ballot = Die laufende Abstimmung, zu der diese Antwort gehört, fehlt. Die Antwort wurde ausgelassen und bleibt, wie sie ist.
finding-more = { $count ->
    [one] Es gibt { $count } weiteren Befund.
   *[other] Es gibt { $count } weitere Befunde.
}

problem-duplicate-id = Die Kennung hat schon etwas anderes. Dies bekam eine neue.
problem-dangling-reference = Hier wird auf etwas verwiesen, das es nicht gibt. Der Verweis wurde entfernt.
problem-no-round = Es gibt keine Messrunde. Eine leere wurde hinzugefügt.
problem-no-map = Es gibt keine Karte. Eine leere wurde hinzugefügt.
problem-no-stage = Die Karte hat keine Phase. Eine leere wurde hinzugefügt.
problem-card-lanes = Die Karte muss je eine Spur für Paid, Owned und Earned haben. Das wurde gerichtet.
problem-thresholds = Die Schwellen widersprechen sich oder verlassen ihren Bereich. Die üblichen wurden gesetzt.
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
    [ballots] laufende Abstimmungen
    [entries] Einträge in einer Liste
   *[touchpoints] Touchpoints in einer Karte
}. Die letzten wurden weggelassen.
problem-number-out-of-range = Eine Zahl ist hier nicht erlaubt. Sie wurde entfernt.
problem-repeated-score = Ein Wert derselben Messrunde steht doppelt da. Der letzte zählt.
problem-wrong-value = Ein Wert ist an dieser Stelle nicht erlaubt. Er wurde gerichtet.

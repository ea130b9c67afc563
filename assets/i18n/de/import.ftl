# Was ein Import einer Tabelle sagt. Davor steht jeweils die Stelle (Datei, Zeile, Spalte).

import-map = Karte
import-round = Messrunde 1
import-stage = Phase 1
import-person = Person { $number }
import-column = Spalte { $number }

import-sheets-left-out = { $count ->
    [one] Das Blatt { $names } wurde übersprungen: Keine Zeile darin nennt die Spalten einer Tabelle.
   *[other] Die Blätter { $names } wurden übersprungen: Keine Zeile darin nennt die Spalten einer Tabelle.
}
import-hidden-sheets = { $count ->
    [one] Das ausgeblendete Blatt { $names } wurde übersprungen.
   *[other] Die ausgeblendeten Blätter { $names } wurden übersprungen.
}
import-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
import-columns = { $count ->
    [one] { $count } Spalte
   *[other] { $count } Spalten
}
import-hidden-taken = Im Blatt „{ $sheet }“ ausgeblendet, aber wie alles andere importiert: { $what }.
import-hidden-left-out = Im Blatt „{ $sheet }“ ausgeblendet und übersprungen: { $what }.
import-table-left-out = Eine weitere Tabelle der Datei, „{ $name }“, wurde übersprungen: Keine Zeile darin nennt die Spalten einer Tabelle.
import-error-value = „{ $value }“ in „{ $column }“ ist der Fehler einer Formel.
import-no-results = { $count ->
    [one] Die Formel in dieser Zelle hat kein Ergebnis: Noch keine Tabellenkalkulation hat sie ausgerechnet. Öffnen Sie die Arbeitsmappe in einer, speichern Sie sie und importieren Sie sie noch einmal.
   *[other] { $count } Formeln ab hier haben keine Ergebnisse: Noch keine Tabellenkalkulation hat sie ausgerechnet. Öffnen Sie die Arbeitsmappe in einer, speichern Sie sie und importieren Sie sie noch einmal.
}
import-far-cells = { $count ->
    [one] Diese Zelle liegt weit rechts von jeder Tabelle und wurde übersprungen.
   *[other] { $count } Zellen ab hier liegen weit rechts von jeder Tabelle und wurden übersprungen.
}
import-grouped = { $rows } Zeilen nennen { $touchpoints } Touchpoints. Sie wurden als Kontakte verstanden: je ein Touchpoint, in der Reihenfolge, in der Kunden ihnen begegnen, mit der Zahl der Kontakte als Kennzahl, gezählt nach „{ $column }“.
import-grouped-without = { $grouped } { $count ->
    [one] Die Spalte { $columns } fällt weg: Ihre Werte unterscheiden sich von Zeile zu Zeile.
   *[other] Die Spalten { $columns } fallen weg: Ihre Werte unterscheiden sich von Zeile zu Zeile.
}
import-grouped-rows = { $rows } Zeilen nennen { $touchpoints } Touchpoints. Sie wurden als Kontakte verstanden: je ein Touchpoint, in der Reihenfolge der ersten Nennung, mit der Zahl der Zeilen als Kennzahl „Kontakte“.
import-encoding = Die Tabelle ist kein UTF-8 und wurde als { $name } gelesen. Sehen Zeichen falsch aus, speichern Sie sie als UTF-8 und importieren Sie sie noch einmal.
import-bad-letter = Hier ist ein Zeichen beschädigt; alles andere wurde als UTF-8 gelesen.
import-open-quote-read = Das Anführungszeichen, das hier beginnt, wird nie geschlossen; es wurde als Teil des Textes gelesen.
import-rows-are-stages = { $count ->
    [one] Eine Zeile war eine Phase mit ihren Touchpoints in einer Zelle; aus jedem Eintrag wurde ein Touchpoint.
   *[other] { $count } Zeilen waren Phasen mit ihren Touchpoints in einer Zelle; aus jedem Eintrag wurde ein Touchpoint.
}
import-rows-are-people = { $count ->
    [one] Eine Zeile ist eine befragte Person, mit einer Spalte für jeden von { $touchpoints } Touchpoints: Die Antworten wurden zu Stimmen.
   *[other] { $count } Zeilen sind befragte Personen, mit einer Spalte für jeden von { $touchpoints } Touchpoints: Ihre Antworten wurden zu Stimmen.
}
import-stage-list = „{ $name }“ betrifft ganze Phasen und wurde zu einer Liste je Phase.
import-turned = Die Tabelle lag quer und wurde gedreht.
import-text-around = { $count ->
    [one] Ein Wort neben den Tabellen wurde weggelassen: „{ $begin }“.
   *[other] { $count } Wörter neben den Tabellen wurden weggelassen, ab „{ $begin }“.
}
import-title-lines = { $count ->
    [one] Eine Zeile über der Kopfzeile wurde übersprungen.
   *[other] { $count } Zeilen über der Kopfzeile wurden übersprungen.
}
import-second-header = Die Kopfzeile hat zwei Zeilen: Was in der zweiten steht, wurde an die Namen der Spalten angefügt.
import-map-named = Die Karte heißt „{ $name }“, wie es über der Tabelle steht.
import-header-again = { $count ->
    [one] Hier wiederholt sich die Kopfzeile; sie wurde übersprungen, die Zeilen darunter wurden importiert.
   *[other] Hier wiederholt sich die Kopfzeile, insgesamt { $count }-mal; sie wurde übersprungen, die Zeilen darunter wurden importiert.
}
import-part-below = Die Zeilen unter „{ $name }“ haben dieselbe Kopfzeile und wurden ebenfalls importiert.
import-table-below = Die Zeilen { $from } bis { $to } sind eine andere Tabelle und wurden übersprungen. Importieren Sie diese aus einer eigenen Datei.
import-named-table-below = Die Zeilen { $from } bis { $to }, „{ $name }“, sind eine andere Tabelle und wurden übersprungen. Importieren Sie diese aus einer eigenen Datei.
import-footers = { $count ->
    [one] Diese Zeile ist eine Summe, eine Quelle oder eine Anmerkung und wurde übersprungen.
   *[other] Ab hier sind { $count } Zeilen Summen, Quellen oder Anmerkungen und wurden übersprungen.
}
import-filled-down = { $count ->
    [one] Eine leere Zelle in „{ $column }“ bekam den Wert darüber.
   *[other] { $count } leere Zellen in „{ $column }“ bekamen den Wert darüber.
}
import-read-as = { $count ->
    [one] „{ $example }“ in „{ $column }“ wurde in eine Bewertung von 0 bis 10 umgerechnet.
   *[other] { $count } Werte wie „{ $example }“ in „{ $column }“ wurden in Bewertungen von 0 bis 10 umgerechnet.
}
import-option-sheet = { $count ->
    [one] Mit --sheet wird es gelesen.
   *[other] Mit --sheet und dem Namen wird eines gelesen.
}
import-option-hidden = Mit --hidden no wird Ausgeblendetes übersprungen.
import-option-grouped = Mit --grouped no wird jede Zeile ein Touchpoint.
import-option-scale = Endet die Skala bei { $to }, nennen Sie sie in der Kopfzeile, als „{ $column } ({ $from }-{ $to })“, oder mit --scale.
import-option-titles = Nennen Sie eines mit --sheet und seine Spalte mit den Titeln mit --as "Spalte=touchpoint".
import-maybe-scale = Alle Werte in „{ $column }“ liegen zwischen { $from } und { $to } und wurden als Bewertungen von 0 bis 10 übernommen.
import-stage-spelling = „{ $written }“ wurde für die Phase „{ $stage }“ gehalten.
import-repeated-column = Die Spalte „{ $name }“ kommt zweimal vor; die zweite wird eine Textspur dieses Namens.
import-untitled = Die Zeile hat keinen Titel und wurde übersprungen.
import-new-lane = Die Spalte „{ $name }“ ist unbekannt und wird eine Textspur dieses Namens.
import-left-out = Die Spalte „{ $name }“ ist unbekannt und wurde übersprungen.
import-scaled = Die Werte von „{ $column }“ wurden von der Skala { $from } bis { $to } auf die Skala 0 bis { $onto } umgerechnet.
import-rounded = { $count ->
    [one] { $count } Bewertung in „{ $column }“ wurde auf eine ganze Zahl gerundet.
   *[other] { $count } Bewertungen in „{ $column }“ wurden auf ganze Zahlen gerundet.
}
import-id-taken = Die ID { $id } hat schon ein anderer Touchpoint der Karte; dieser bekam eine neue.
# Was an einem einzelnen Wert nicht stimmt. Wo er importiert wird, wurde er übersprungen.
import-skipped = { $reason } Der Wert wurde übersprungen.
import-unknown-word = „{ $value }“ ist kein bekannter Wert für „{ $column }“.
import-not-a-number = „{ $value }“ in „{ $column }“ ist keine Zahl.
import-out-of-range = „{ $value }“ in „{ $column }“ liegt nicht zwischen { $from } und { $to }.
import-too-long = Der Text in „{ $column }“ ist länger als { $limit } Zeichen.
import-too-many-entries = Die Liste in „{ $column }“ hat mehr als { $limit } Einträge; der Rest wurde übersprungen.
import-not-an-id = „{ $value }“ ist keine ID (UUID); eine neue wurde vergeben.
import-contradiction = Die Medienart „{ $media }“ widerspricht dem Bereich „{ $area }“; die Zeile wurde übersprungen.
import-repeated = Diese Zeile ist mit Zeile { $line } identisch und wurde übersprungen.
import-no-column = „{ $value }“ steht rechts von der letzten Spalte und wurde übersprungen.
import-more = { $count ->
    [one] Es gibt { $count } weiteren Hinweis.
   *[other] Es gibt { $count } weitere Hinweise.
}

import-too-large-bytes = Die Tabelle ist größer als { $limit } MB. Teilen Sie sie und importieren Sie die Teile.
import-too-large-rows = Die Tabelle hat mehr als { $limit } Zeilen. Teilen Sie sie und importieren Sie die Teile.
import-too-large-columns = Die Tabelle hat mehr als { $limit } Spalten. Entfernen Sie die, die Sie nicht brauchen.
import-too-large-cells = Die Tabelle hat mehr als { $limit } Zellen. Teilen Sie sie und importieren Sie die Teile.
import-too-large-sheets = Die Arbeitsmappe hat mehr als { $limit } Blätter. Teilen Sie sie und importieren Sie die Teile.
import-workbook-damaged = Die Arbeitsmappe ist beschädigt und nicht lesbar. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie erneut als XLSX.
import-workbook-locked = Die Arbeitsmappe ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und importieren Sie diese.
import-workbook-swollen = Entpackt wäre die Datei unverhältnismäßig groß; sie wurde nicht gelesen. Kopieren Sie die Zellen, die Sie brauchen, in eine neue Arbeitsmappe und importieren Sie diese.
import-no-workbook = Das ist weder eine Arbeitsmappe noch eine Tabelle. Importieren können Sie XLSX, XLS, ODS, CSV, HTML und Markdown.
import-workbook-form = Arbeitsmappen der Form { $form } sind nicht lesbar. Speichern Sie die Mappe als XLSX und importieren Sie diese.
import-no-such-sheet = Es gibt kein Blatt „{ $name }“. Die Blätter sind: { $sheets }.
import-no-sheets = Es gibt kein Blatt „{ $name }“: Keine der Dateien ist eine Arbeitsmappe.
import-no-sheet = Kein Blatt hat eine Zeile, die die Spalten einer Tabelle nennt. Die Blätter sind: { $sheets }.
import-too-large-maps = Die Tabelle enthält mehr als { $limit } Karten. Teilen Sie sie und importieren Sie die Teile.
import-too-large-stages = Eine Karte hat mehr als { $limit } Phasen. Prüfen Sie, ob die richtige Spalte die Phase ist, oder teilen Sie die Tabelle.
import-too-large-touchpoints = Eine Karte hat mehr als { $limit } Touchpoints. Teilen Sie die Tabelle und importieren Sie die Teile.
import-not-text = Ab hier ist die Datei kein Text. Speichern Sie die Tabelle als CSV in UTF-8 und importieren Sie diese.
import-open-quote = Das Anführungszeichen, das hier beginnt, wird nie geschlossen. Schließen oder entfernen Sie es.
import-empty = Die Tabelle ist leer. Ihre erste Zeile muss die Spalten nennen, darunter „Touchpoint“ oder „Phase“.
import-quoted = „{ $name }“
import-no-titles = Keine Spalte enthält die Titel der Touchpoints. Die Spalten sind: { $columns }. Nennen Sie eine davon in der Kopfzeile „Touchpoint“.
import-no-titles-but = Keine Spalte enthält die Titel der Touchpoints. Die Spalten sind: { $columns }. Am ehesten Titel: { $likely }. Nennen Sie die richtige in der Kopfzeile „Touchpoint“.
import-no-such-column = Es gibt keine Spalte „{ $name }“. Die Spalten sind: { $columns }.
import-other-table = Das ist eine Tabelle der Art „{ $kind }“. Importieren lassen sich Tabellen mit Touchpoints, Stimmen, Interessengruppen, Maßnahmen, Kennzahlen, Kontakten und offenen Fragen.
import-is-map = Das ist eine Karte, keine Tabelle. Öffnen Sie sie mit Datei › Öffnen.
import-nothing-left = Keine Zeile konnte importiert werden. Korrigieren Sie die oben genannten Zeilen und importieren Sie die Tabelle noch einmal.

import-clipboard = Zwischenablage
import-nothing-changed = Alles, was in der Tabelle steht, ist schon in der Karte.
import-updated = Die Karte wurde aktualisiert: { $changes }.
import-added-touchpoints = { $count ->
    [one] { $count } neuer Touchpoint
   *[other] { $count } neue Touchpoints
}
import-changed-touchpoints = { $count ->
    [one] { $count } geändert
   *[other] { $count } geändert
}

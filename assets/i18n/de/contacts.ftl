# Der Kontaktplan und die Inhalte je Kanal.
term-measure-tab-contacts = Kontaktplan
term-contact-field-touchpoint = Touchpoint
term-contact-field-segment = Interessengruppe
term-contact-field-channel = Kanal
term-contact-field-proposed = Vorgeschlagener Kanal
term-contact-field-when = Wann
term-contact-field-said = Was gesagt wird
term-contact-field-letters = Zeichen
term-contact-field-content = Eigener Inhalt
term-contact-field-id = ID

contacts-name = Kontaktplan
contacts-none = Noch ist nichts geplant.
contacts-none-how = Der Kontaktplan sagt, wer an welchem Touchpoint angesprochen wird, auf welchem Weg, wann und womit. Planen Sie die Touchpoints dieser Karte, mit einem Eintrag je Interessengruppe; oder wählen Sie auf der Karte welche aus und dort „Kontakte planen“.
contacts-none-do = Alle Touchpoints dieser Karte planen
contacts-no-match = Kein Eintrag passt zum Filter.
contacts-count-tip = Gezeigte Einträge, von allen Einträgen des Projekts
contacts-filter-segment = Interessengruppe
contacts-filter-channel = Kanal
contacts-filter-flagged = Fehlt oder zu lang
contacts-planned-already = Hier ist alles schon geplant.
contact-preferred = { $channel } – am beliebtesten, { $score } von 10
contact-main = { $channel } – Hauptkanal
contact-no-channel = kein Kanal
contact-missing = fehlt
contact-letters = { $count } von { $most }
contact-refused-nowhere = Ein Eintrag braucht einen Touchpoint
contact-paste-add = { $count ->
    [one] { $count } Zeile nach der letzten zum Plan hinzufügen
   *[other] { $count } Zeilen nach der letzten zum Plan hinzufügen
}
deleted-contacts = { $count ->
    [one] { $count } Eintrag des Kontaktplans
   *[other] { $count } Einträge des Kontaktplans
}
inspector-contact = Kontakt
contact-delete = Eintrag löschen
contact-own-hint = wie am Touchpoint
contact-when-hint = ein Tag, eine Zeit oder ein Auslöser

contents-at = Inhalte: { $title }
contents-name = Inhalt: { $channel }
contents-hint = Was wird hier gesagt?
contents-missing = { $count ->
    [one] { $count } fehlt
   *[other] { $count } fehlen
}
contents-too-many = { $count } Zeichen zu viel
contents-count = { $count } Zeichen
contents-shared = wie für alle
contents-no-channels = Dieser Touchpoint hat noch keinen Kanal. Wählen Sie einen im Inspektor.
contents-propose = Vorschlagen
contents-propose-named = Inhalt vorschlagen: { $channel }
contents-propose-all = Fehlendes vorschlagen
contents-propose-tip = So viel von der Kernbotschaft, wie Platz hat, mit einem ganzen Wort am Ende
contents-no-message = Der Touchpoint hat noch keine Kernbotschaft
contents-most = höchstens
contents-any-length = beliebig
contents-letters-of = Zeichen, die Platz haben: { $channel }
contents-letters-tip = Wie viele Zeichen in diesen Kanal passen, im ganzen Projekt; leer: beliebig viele

term-command-add-contact = Kontakte planen
term-command-delete-contact = Aus dem Kontaktplan löschen
term-command-edit-contact = Kontakt bearbeiten
term-also-add-contact = Kontakt, Kommunikationsplan, Kanalplan, Kampagne, Mediaplan, wer wann was, Botschaft je Kanal, Inhalt
term-reason-no-contact = Wählen Sie zuerst einen Eintrag des Kontaktplans aus
term-reason-no-contacts = Noch ist nichts geplant
term-hit-contact = Kontakt
contact-as-proposed = Wie vorgeschlagen

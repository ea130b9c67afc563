# The contact plan, and the contents of channels.
term-measure-tab-contacts = Contact plan
term-contact-field-touchpoint = Touchpoint
term-contact-field-segment = Segment
term-contact-field-channel = Channel
term-contact-field-proposed = Proposed channel
term-contact-field-when = When
term-contact-field-said = What is said
term-contact-field-letters = Characters
term-contact-field-content = Own content
term-contact-field-id = ID

contacts-name = Contact plan
contacts-none = Nothing is planned yet.
contacts-none-how = The contact plan says who is addressed at which touchpoint, by what means, when, and with what. Plan the touchpoints of this map, one entry for each segment; or select some on the map and choose “Plan contacts” there.
contacts-none-do = Plan all touchpoints of this map
contacts-no-match = No entry matches the filter.
contacts-count-tip = Entries shown, of all entries of the project
contacts-filter-segment = Segment
contacts-filter-channel = Channel
contacts-filter-flagged = Missing or too long
contacts-planned-already = Everything here is planned already.
contact-preferred = { $channel } – liked most, { $score } of 10
contact-main = { $channel } – main channel
contact-no-channel = no channel
contact-missing = missing
contact-letters = { $count } of { $most }
contact-refused-nowhere = An entry needs a touchpoint
contact-paste-add = { $count ->
    [one] Add { $count } row beyond the last one to the plan
   *[other] Add { $count } rows beyond the last one to the plan
}
deleted-contacts = { $count ->
    [one] { $count } entry of the contact plan
   *[other] { $count } entries of the contact plan
}
inspector-contact = Contact
contact-delete = Delete the entry
contact-own-hint = as at the touchpoint
contact-when-hint = a day, a time or a trigger

contents-at = Contents at { $title }
contents-name = Content: { $channel }
contents-hint = What is said here?
contents-missing = { $count ->
    [one] { $count } is missing
   *[other] { $count } are missing
}
contents-too-many = { $count ->
    [one] { $count } character too many
   *[other] { $count } characters too many
}
contents-count = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
contents-shared = as for everybody
contents-no-channels = This touchpoint has no channel yet. Choose one in the inspector.
contents-propose = Propose
contents-propose-named = Propose a content: { $channel }
contents-propose-all = Propose what is missing
contents-propose-tip = As much of the core message as fits, ended at a word
contents-no-message = The touchpoint has no core message yet
contents-most = at most
contents-any-length = any
contents-letters-of = Characters that fit: { $channel }
contents-letters-tip = How many characters fit into this channel, in the whole project; empty: as many as you like

term-command-add-contact = Plan contacts
term-command-delete-contact = Delete from contact plan
term-command-edit-contact = Edit contact
term-also-add-contact = contact, communication plan, channel plan, campaign, media plan, who when what, message per channel, content
term-reason-no-contact = Select an entry of the contact plan first
term-reason-no-contacts = Nothing is planned yet
term-hit-contact = Contact
contact-as-proposed = As proposed

# What is wrong with a file: as a whole (file-…), inside of it (finding-…), or with what it says (problem-…).
# Before a finding stands its place: file, line, column.

file-not-found = { $file } does not exist. Check the name and the folder.
file-no-folder = { $file } was not written: the folder { $folder } does not exist. Create it, or choose another one.
file-is-folder = { $file } is a folder. Choose a file in it.
file-is-device = { $file } is a pipe or a device, not a regular file. Copy its content to a file and use that.
file-too-large = { $file } is larger than { $limit } MB, more than a map file can be. Nothing was read or written.
file-too-many = { $file } holds more than { $limit } { $what ->
    [maps] maps
    [stages] stages in a map
    [lanes] lanes in a map
    [rounds] rounds
    [segments] segments
    [raters] raters
    [pictures] pictures
    [picture-bytes] MB of pictures
    [measures] measures
    [questions] open questions
    [metrics] values of metrics
    [contacts] contacts
    [views] saved views
    [steps] steps of presentations
    [day-steps] parts of the day's plan
    [conflicts] open conflicts
    [ballots] votes in progress
    [entries] entries in a list
   *[touchpoints] touchpoints in a map
}. Split it into several projects.
file-empty = { $file } is empty. If it should not be, look for earlier versions in the File menu or in your backup.
file-not-a-map-file = { $file } is not a Wegmarke map file. Tables can be imported instead.
file-newer-format = { $file } was saved by a newer version of Wegmarke (format { $found }; this version knows { $known }). Open it with that version. Nothing was changed.
file-unsound = { $file } contradicts itself in a way that cannot be corrected ({ $problem }). Nothing was changed.
file-unwritable = { $file } was not saved, because of a program error: something in it cannot be written. The old file is unchanged.
file-exists = { $file } already exists and was not replaced. Choose another name, or allow replacing it.
file-changed-on-disk = Somebody else has changed { $file } since it was opened. It was left unchanged; save under another name, or open it again.
file-read-only = You may not write { $file }: it is write-protected. It was left unchanged. Save under another name, or remove the protection.
file-is-input = { $file } is itself read for this result and was not replaced. Choose another name.
file-is-a-map = { $file } is a map file and was not replaced by an export. Choose another name.
file-is-newer = { $file } was saved by a newer version of Wegmarke (format { $found }) and was not replaced. Choose another name.
file-several-names = { $file } has { $count } names (hard links) and was not replaced: the others would keep the old content. Choose another name.
file-folder-read-only = { $file } was not written: you may not write in the folder { $folder }. Choose another folder.
file-lost = { $file } is written, but the system did not let everything be kept: { $what }.
term-lost-owner = its owner
term-lost-group = its group
term-lost-access-list = its list of access rights (ACL)
term-lost-attributes = its extended attributes
file-came-back-different = { $file } was not saved: what was read back differs from what was written. The disk may be failing; save to another one.
file-not-confirmed = { $file } is written, but the system does not confirm that it would survive a power cut ({ $reason }). Save again, or to another disk.
file-no-home = The system names no folder for settings. Set the variable WEGMARKE_HOME to one.
file-system = { $file } could not be { $step ->
    [find] found
    [create] made
    [write] written
    [compare] read back
    [sync] stored safely
    [replace] replaced
    [lock] locked
    [remove] removed
   *[read] read
}: { $reason }.

file-reason-permission-denied = permission denied
file-reason-storage-full = the disk is full
file-reason-quota-exceeded = your disk quota is used up
file-reason-read-only-filesystem = the disk is write-protected
file-reason-not-found = the folder does not exist
file-reason-not-a-directory = part of the path is not a folder
file-reason-in-use = another program has it open; close it there and try again
file-reason-invalid-filename = the system does not allow this name
file-reason-number = the system reports error { $number }
file-reason-unknown = the system gives no reason

# Why a text in the program's own notation cannot be read.
unreadable-not-text = it is not text in UTF-8
unreadable-ends = it ends too early
unreadable-expected = “{ $sign }” is missing here
unreadable-unknown-field = there is no field “{ $field }” here
unreadable-missing-field = the field “{ $field }” is missing here
unreadable-repeated-field = the field “{ $field }” is there twice
unreadable-unknown-word = “{ $word }” is not possible here
unreadable-unknown-word-of = “{ $word }” is not possible here, only { $known }
unreadable-value = this value is not possible here
unreadable-syntax = it is not written as it should be here
unreadable-stages = a template has 1 to { $most } stages

# What the records of a file are called.
term-record-project = Project
term-record-round = Round
term-record-segment = Segment
term-record-rater = Rater
term-record-picture = Picture
term-record-map = Map
term-record-lane = Lane
term-record-stage = Stage
term-record-touchpoint = Touchpoint
term-record-vote = Vote
term-record-ballot = Ballot
term-record-ballot-vote = Answer in a ballot
term-record-measure = Measure
term-record-question = Open question
term-record-metric = Metric
term-record-contact = Contact
term-record-end = Last line

finding-syntax = The record “{ $record }” cannot be read at this place. It was skipped and is kept as it is.
finding-not-text = The record “{ $record }” is not text in UTF-8. It was skipped and is kept as it is.
finding-unknown-field = The record “{ $record }” has a field “{ $field }” that this format does not know. It was skipped and is kept as it is.
finding-missing-field = The record “{ $record }” lacks the field “{ $field }”. It was skipped and is kept as it is.
finding-repeated-field = The record “{ $record }” has the field “{ $field }” twice. It was skipped and is kept as it is.
finding-unknown-word = The record “{ $record }” has the word “{ $word }” where it is not allowed. It was skipped and is kept as it is.
finding-unknown-record = This format has no record “{ $record }”. It was skipped and is kept as it is.
finding-stray-text = This text belongs to no record. It was skipped and is kept as it is.
finding-no-header = The first line does not say which format this is. The file was read in the current one.
finding-cut = The last line is missing: the file was cut off. Everything before it was read.
finding-count = The last line counts { $said } records, but there are { $found }.
finding-no-project = The record of the project is missing. Its name and thresholds are unknown.
finding-second-project = There is a second record of the project. It was skipped and is kept as it is.
finding-utf-16 = The file is in UTF-16. It will be saved in UTF-8.
finding-stand-in = { $what ->
    [map] The map
    [stage] The stage
    [round] The round
   *[rater] The rater
} that this belongs to is missing. A placeholder takes its place.
finding-vote-without-touchpoint = The touchpoint of this vote is missing. The vote was skipped and is kept as it is.
finding-without-touchpoint = The touchpoint that the record “{ $record }” belongs to is missing. It was skipped and is kept as it is.
finding-without-map = The map that the record “{ $record }” belongs to is missing. It was skipped and is kept as it is.
finding-vote-without-ballot = The vote in progress that this answer belongs to is missing. The answer was skipped and is kept as it is.
finding-more = { $count ->
    [one] There is { $count } more problem.
   *[other] There are { $count } more problems.
}

problem-duplicate-id = Its ID is already taken. It got a new one.
problem-dangling-reference = It refers to something that does not exist. The reference was removed.
problem-no-round = There is no round. An empty one was added.
problem-no-map = There is no map. An empty one was added.
problem-no-stage = The map has no stage. An empty one was added.
problem-card-lanes = The map must have one lane each for paid, owned and earned touchpoints. That was corrected.
problem-thresholds = The thresholds contradict each other or are out of range. The default values were set.
problem-text-too-long = A text has more than { $most } characters. It was shortened.
problem-too-many = There are more than { $most } { $what ->
    [maps] maps
    [stages] stages in a map
    [lanes] lanes in a map
    [rounds] rounds
    [segments] segments
    [raters] raters
    [pictures] pictures
    [picture-bytes] MB of pictures
    [measures] measures
    [questions] open questions
    [metrics] values of metrics
    [contacts] contacts
    [views] saved views
    [steps] steps of presentations
    [day-steps] parts of the day's plan
    [conflicts] open conflicts
    [ballots] votes in progress
    [entries] entries in a list
   *[touchpoints] touchpoints in a map
}. The last ones were left out.
problem-number-out-of-range = A number is not allowed here. It was removed.
problem-repeated-score = There are two scores for the same round. The last one counts.
problem-wrong-value = A value is not allowed here. It was corrected.

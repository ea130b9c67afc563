//! What an import has to say about single values, rows and columns, each with its place, and the sentences for it. Never decides anything.

use crate::i18n::Texts;

/// The place of something in a table: the line of the file and the number of the cell in its row (in a text that is no table, of the
/// character in its line), both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line of the file, from 1.
    pub line: u64,
    /// Cell of the row, from 1.
    pub column: u64,
}

impl Place {
    /// What a spreadsheet calls the cell: `B7`.
    pub fn cell(self) -> String {
        let (mut letters, mut rest) = (String::new(), self.column.max(1));
        while rest > 0 {
            letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
            rest = (rest - 1) / 26;
        }
        format!("{letters}{}", self.line)
    }
}

/// A cell of one of several tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Number of the table among all that are read, sheets of a workbook counted one by one.
    pub source: usize,
    /// Where in it.
    pub place: Place,
}

/// Something a person should know about an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Index of the file.
    pub source: usize,
    /// The number of the table in the file; none: it concerns the whole file.
    pub part: Option<usize>,
    /// The sheet of a workbook that the place is in; none: the file is no workbook, or there is no place.
    pub sheet: Option<String>,
    /// Where; none: it concerns the whole table.
    pub place: Option<Place>,
    /// What.
    pub kind: NoteKind,
}

impl Note {
    /// The cell of a workbook that it is about, as formulas name it: `Touchpoints!B7`.
    pub fn cell(&self) -> Option<String> {
        Some(format!("{}!{}", shown(self.sheet.as_deref()?), self.place?.cell()))
    }
}

/// What there is to know. Columns are named as the table's own header names them.
#[derive(Debug, Clone, PartialEq)]
pub enum NoteKind {
    /// Sheets without a header of the program's tables were left out.
    SheetsLeftOut(Vec<String>),
    /// Hidden sheets were left out.
    HiddenSheets(Vec<String>),
    /// Hidden rows and columns of the sheet were read like the others, or left out, this many.
    Hidden {
        /// The sheet.
        sheet: String,
        /// How many rows.
        rows: usize,
        /// How many columns.
        columns: usize,
        /// Whether they were read.
        taken: bool,
    },
    /// Another table of the file, with this number or name, was left out: no column in it holds titles.
    TableLeftOut(String),
    /// Refused: the value of a formula that failed.
    ErrorValue {
        /// The column.
        column: String,
        /// What the cell shows.
        value: String,
    },
    /// Refused: cells so far to the right that no table reaches them, this many.
    FarCells(usize),
    /// Refused: this many formulas without a result, from here on.
    NoResults(usize),
    /// Many rows speak of few touchpoints, and were taken as the contacts of customers with them.
    Grouped {
        /// How many rows.
        rows: usize,
        /// How many touchpoints came of them.
        touchpoints: usize,
        /// The column whose different values are counted; none: rows are.
        by: Option<String>,
        /// Columns that say something else for each row, and were left out.
        dropped: Vec<String>,
    },
    /// The letters were taken for those of this old encoding.
    Encoding(&'static str),
    /// A letter here is broken.
    BadLetter,
    /// The table lay on its side and was turned.
    Turned,
    /// This many rows were stages, with the titles of their touchpoints in a cell.
    RowsAreStages(usize),
    /// Each row was somebody who answered.
    RowsArePeople {
        /// How many.
        people: usize,
        /// How many touchpoints they were asked about.
        touchpoints: usize,
    },
    /// A column of a table of stages became a list lane of that name.
    StageList(String),
    /// What a text says around its tables was left out.
    TextAround {
        /// How many words.
        words: usize,
        /// The first of them.
        begin: String,
    },
    /// Lines above the header were left out, this many.
    TitleLines(usize),
    /// The header has a second row, whose words were added to the names of the columns.
    SecondHeader,
    /// The map is called what a line above the table says.
    MapNamed(String),
    /// Rows that repeat the header were left out, this many.
    HeaderAgain(usize),
    /// Below a line of this name, the table goes on.
    PartBelow(String),
    /// Another table below was left out.
    TableBelow {
        /// What a line above it calls it; may be empty.
        name: String,
        /// Its first line.
        from: u64,
        /// The last one.
        to: u64,
    },
    /// Totals, sources and remarks were left out, this many rows.
    Footers(usize),
    /// Blank cells took what is above them.
    FilledDown {
        /// The column.
        column: String,
        /// How many.
        count: usize,
    },
    /// Values of a form of their own were read: shares of the most, words, signs.
    ReadAs {
        /// The column.
        column: String,
        /// How many.
        count: usize,
        /// The first of them.
        example: String,
    },
    /// All values would fit a smaller scale, and were taken as they are.
    MaybeScale {
        /// The column.
        column: String,
        /// The lower end of that scale.
        from: f64,
        /// The upper end.
        to: f64,
    },
    /// The stage is one that an earlier row spells otherwise.
    StageSpelling {
        /// What the row says.
        written: String,
        /// What the stage is called.
        stage: String,
    },
    /// A column that means the same as an earlier one became a text lane.
    RepeatedColumn(String),
    /// The row was refused: it has no title.
    Untitled,
    /// A column nobody knows became a text lane of that name.
    NewLane(String),
    /// A column nobody knows was left out.
    LeftOut(String),
    /// Values were mapped from another scale.
    Scaled {
        /// The column.
        column: String,
        /// The number for the lowest value.
        from: f64,
        /// The number for the highest value.
        to: f64,
        /// The highest value of the scale it was mapped onto, which begins at 0.
        onto: f64,
    },
    /// Means were rounded to whole scores.
    Rounded {
        /// The column.
        column: String,
        /// How many.
        count: usize,
    },
    /// Another touchpoint of the map has this identity already; a new one was given.
    IdTaken(String),
    /// Somebody voted at a touchpoint that no table lists; it was added.
    NewTouchpoint(String),
    /// The rater has voted there before, in this line; the last vote counts.
    VotedBefore(u64),
    /// The scores of a touchpoints table were taken as agreed in the round of this name.
    ScoresOfRound(String),
    /// Rows that name no round were taken to be of this one.
    UnnamedRound {
        /// Its name.
        round: String,
        /// How many.
        count: usize,
    },
    /// The row was refused: no touchpoint has this title in this stage and map.
    NoSuchTouchpoint {
        /// The title.
        title: String,
        /// The stage; may be empty.
        stage: String,
    },
    /// The row was refused: nobody says who voted, or what the segment is called.
    Nameless {
        /// The column.
        column: String,
    },
    /// The row was refused: the table has a segment of this name already.
    SegmentTwice(String),
    /// Refused: not a date.
    NotADate {
        /// The column.
        column: String,
        /// What the cell says.
        value: String,
    },
    /// Refused: no value of the vocabulary.
    UnknownWord {
        /// The column.
        column: String,
        /// The word.
        value: String,
    },
    /// Refused: not a number.
    NotANumber {
        /// The column.
        column: String,
        /// What the cell says.
        value: String,
    },
    /// Refused: not an amount of the project's currency.
    NotMoney {
        /// The column.
        column: String,
        /// What the cell says.
        value: String,
        /// The currency's code.
        currency: &'static str,
    },
    /// Refused: a name that several have.
    Ambiguous {
        /// The column.
        column: String,
        /// The name.
        value: String,
    },
    /// The row was refused: there is no touchpoint of this name.
    NoTouchpoint(String),
    /// The table has a value for the same already, in this line; the last one counts.
    MeasuredBefore(u64),
    /// Numbers were rounded to the decimals that are kept.
    Decimals {
        /// The column.
        column: String,
        /// How many.
        count: usize,
    },
    /// Refused: a number outside its range.
    OutOfRange {
        /// The column.
        column: String,
        /// What the cell says.
        value: String,
        /// The least.
        from: f64,
        /// The most.
        to: f64,
    },
    /// Refused: a text longer than allowed.
    TooLong {
        /// The column.
        column: String,
        /// Characters allowed.
        limit: usize,
    },
    /// Refused: the entries of a list beyond what is allowed.
    TooManyEntries {
        /// The column.
        column: String,
        /// Entries allowed.
        limit: usize,
    },
    /// Refused: an id that is no UUID; a new one was given.
    NotAnId(String),
    /// The row was refused: area and media kind contradict each other.
    Contradiction {
        /// What the cell says for the media kind.
        media: String,
        /// What the cell says for the area.
        area: String,
    },
    /// The row was refused: it repeats another in every cell.
    Repeated(u64),
    /// Refused: a cell to the right of the last column.
    NoColumn(String),
    /// The quotation mark that opens here is never closed; read to the end anyway.
    OpenQuote,
    /// In a text with diagrams only those were read, this many.
    OnlyDiagrams(usize),
    /// A score of a diagram outside 1 to 5 was taken as the nearest of them.
    ScoreBeyond {
        /// What the diagram says.
        value: String,
        /// What it was taken for.
        taken: u8,
    },
    /// Refused: a score of a diagram that is no number.
    ScoreNoNumber(String),
    /// A text of a diagram for which a map has no place.
    LeftOutText(String),
    /// Refused: a line of a diagram that Mermaid does not accept.
    Diagram(DiagramFault),
    /// This many more notes were not kept.
    More(usize),
}

/// What is wrong with a diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiagramFault {
    /// The front matter is no YAML.
    FrontMatter,
    /// It does not begin with the word of its kind.
    NoJourney,
    /// That word stands at the beginning of a line again.
    JourneyAgain,
    /// A semicolon.
    Semicolon,
    /// A task of this title without a colon and a score.
    NoScore(String),
    /// A score without a task.
    NoTask,
    /// Something that opens here is never closed.
    Unclosed,
}

impl DiagramFault {
    /// Its sentence.
    pub(super) fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::FrontMatter => texts.diagram_front_matter().to_owned(),
            Self::NoJourney => texts.diagram_no_journey().to_owned(),
            Self::JourneyAgain => texts.diagram_journey_again().to_owned(),
            Self::Semicolon => texts.diagram_semicolon().to_owned(),
            Self::NoScore(title) => texts.diagram_no_score(&shown(title)),
            Self::NoTask => texts.diagram_no_task().to_owned(),
            Self::Unclosed => texts.diagram_unclosed().to_owned(),
        }
    }
}

impl NoteKind {
    /// Whether something was refused (`--strict` then refuses the whole table).
    pub fn is_refusal(&self) -> bool {
        match self {
            Self::SheetsLeftOut(_)
            | Self::HiddenSheets(_)
            | Self::Hidden { .. }
            | Self::TableLeftOut(_)
            | Self::Grouped { .. }
            | Self::Encoding(_)
            | Self::Turned
            | Self::RowsAreStages(_)
            | Self::RowsArePeople { .. }
            | Self::StageList(_)
            | Self::TextAround { .. }
            | Self::TitleLines(_)
            | Self::SecondHeader
            | Self::MapNamed(_)
            | Self::HeaderAgain(_)
            | Self::PartBelow(_)
            | Self::TableBelow { .. }
            | Self::Footers(_)
            | Self::FilledDown { .. }
            | Self::ReadAs { .. }
            | Self::MaybeScale { .. }
            | Self::StageSpelling { .. }
            | Self::RepeatedColumn(_)
            | Self::NewLane(_)
            | Self::LeftOut(_)
            | Self::Scaled { .. }
            | Self::Rounded { .. }
            | Self::IdTaken(_)
            | Self::NewTouchpoint(_)
            | Self::VotedBefore(_)
            | Self::ScoresOfRound(_)
            | Self::UnnamedRound { .. }
            | Self::MeasuredBefore(_)
            | Self::Decimals { .. }
            | Self::OnlyDiagrams(_)
            | Self::ScoreBeyond { .. }
            | Self::LeftOutText(_)
            | Self::More(_) => false,
            Self::ErrorValue { .. }
            | Self::FarCells(_)
            | Self::NoResults(_)
            | Self::BadLetter
            | Self::Untitled
            | Self::UnknownWord { .. }
            | Self::NotMoney { .. }
            | Self::Ambiguous { .. }
            | Self::NoTouchpoint(_)
            | Self::NotANumber { .. }
            | Self::OutOfRange { .. }
            | Self::TooLong { .. }
            | Self::TooManyEntries { .. }
            | Self::NotAnId(_)
            | Self::Contradiction { .. }
            | Self::Repeated(_)
            | Self::NoColumn(_)
            | Self::NoSuchTouchpoint { .. }
            | Self::Nameless { .. }
            | Self::SegmentTwice(_)
            | Self::NotADate { .. }
            | Self::ScoreNoNumber(_)
            | Self::Diagram(_)
            | Self::OpenQuote => true,
        }
    }

    /// Its sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        let number = |value: f64| texts.number(value, 6);
        let limit = |value: usize| texts.integer(value as i64);
        match self {
            Self::SheetsLeftOut(names) => texts.import_sheets_left_out(names.len() as i64, &listed(names, texts)),
            Self::HiddenSheets(names) => texts.import_hidden_sheets(names.len() as i64, &listed(names, texts)),
            Self::Hidden { sheet, rows, columns, taken } => hidden(&shown(sheet), (*rows, *columns), *taken, texts),
            Self::TableLeftOut(name) => texts.import_table_left_out(&shown(name)),
            Self::ErrorValue { .. } => texts.import_skipped(&self.reason(texts)),
            Self::NoResults(count) => texts.import_no_results(*count as i64),
            Self::FarCells(count) => texts.import_far_cells(*count as i64),
            Self::Grouped { rows, touchpoints, by, dropped } => {
                let grouped = match by {
                    Some(by) => texts.import_grouped(&limit(*rows), &limit(*touchpoints), &shown(by)),
                    None => texts.import_grouped_rows(&limit(*rows), &limit(*touchpoints)),
                };
                let less = || texts.import_grouped_without(&grouped, dropped.len() as i64, &listed(dropped, texts));
                if dropped.is_empty() { grouped.clone() } else { less() }
            }
            Self::Encoding(name) => texts.import_encoding(name),
            Self::BadLetter => texts.import_bad_letter().to_owned(),
            Self::Turned => texts.import_turned().to_owned(),
            Self::RowsAreStages(count) => texts.import_rows_are_stages(*count as i64),
            Self::RowsArePeople { people, touchpoints } => texts.import_rows_are_people(*people as i64, &limit(*touchpoints)),
            Self::StageList(name) => texts.import_stage_list(&shown(name)),
            Self::TextAround { words, begin } => texts.import_text_around(*words as i64, &shown(begin)),
            Self::TitleLines(count) => texts.import_title_lines(*count as i64),
            Self::SecondHeader => texts.import_second_header().to_owned(),
            Self::MapNamed(name) => texts.import_map_named(&shown(name)),
            Self::HeaderAgain(count) => texts.import_header_again(*count as i64),
            Self::PartBelow(name) => texts.import_part_below(&shown(name)),
            Self::TableBelow { name, from, to } if name.is_empty() => texts.import_table_below(&from.to_string(), &to.to_string()),
            Self::TableBelow { name, from, to } => texts.import_named_table_below(&from.to_string(), &to.to_string(), &shown(name)),
            Self::Footers(count) => texts.import_footers(*count as i64),
            Self::FilledDown { column, count } => texts.import_filled_down(*count as i64, &shown(column)),
            Self::ReadAs { column, count, example } => texts.import_read_as(*count as i64, &shown(example), &shown(column)),
            Self::MaybeScale { column, from, to } => texts.import_maybe_scale(&shown(column), &number(*from), &number(*to)),
            Self::StageSpelling { written, stage } => texts.import_stage_spelling(&shown(written), &shown(stage)),
            Self::RepeatedColumn(name) => texts.import_repeated_column(&shown(name)),
            Self::Untitled => texts.import_untitled().to_owned(),
            Self::NewLane(name) => texts.import_new_lane(&shown(name)),
            Self::LeftOut(name) => texts.import_left_out(&shown(name)),
            Self::Scaled { column, from, to, onto } => texts.import_scaled(&shown(column), &number(*from), &number(*to), &number(*onto)),
            Self::Rounded { column, count } => texts.import_rounded(*count as i64, &shown(column)),
            Self::IdTaken(id) => texts.import_id_taken(&shown(id)),
            Self::NewTouchpoint(title) => texts.import_new_touchpoint(&shown(title)),
            Self::VotedBefore(line) => texts.import_voted_before(&line.to_string()),
            Self::ScoresOfRound(round) => texts.import_scores_of_round(&shown(round)),
            Self::UnnamedRound { round, count } => texts.import_unnamed_round(*count as i64, &shown(round)),
            Self::NoSuchTouchpoint { title, stage } if stage.is_empty() => texts.import_no_such_touchpoint(&shown(title)),
            Self::NoSuchTouchpoint { title, stage } => texts.import_no_such_touchpoint_in(&shown(title), &shown(stage)),
            Self::Nameless { column } => texts.import_nameless(&shown(column)),
            Self::SegmentTwice(name) => texts.import_segment_twice(&shown(name)),
            Self::NoTouchpoint(title) => texts.import_no_touchpoint(&shown(title)),
            Self::MeasuredBefore(line) => texts.import_measured_before(&line.to_string()),
            Self::Decimals { column, count } => texts.import_decimals(*count as i64, &shown(column)),
            Self::NotADate { .. }
            | Self::UnknownWord { .. }
            | Self::NotANumber { .. }
            | Self::OutOfRange { .. }
            | Self::NotMoney { .. }
            | Self::Ambiguous { .. }
            | Self::TooLong { .. } => texts.import_skipped(&self.reason(texts)),
            Self::TooManyEntries { column, limit: most } => texts.import_too_many_entries(&shown(column), &limit(*most)),
            Self::NotAnId(value) => texts.import_not_an_id(&shown(value)),
            Self::Contradiction { media, area } => texts.import_contradiction(&shown(media), &shown(area)),
            Self::Repeated(line) => texts.import_repeated(&line.to_string()),
            Self::NoColumn(value) => texts.import_no_column(&shown(value)),
            Self::OpenQuote => texts.import_open_quote_read().to_owned(),
            Self::OnlyDiagrams(count) => texts.diagram_only(*count as i64),
            Self::ScoreBeyond { value, taken } => texts.diagram_score_beyond(&shown(value), &taken.to_string()),
            Self::ScoreNoNumber(value) => texts.diagram_score_no_number(&shown(value)),
            Self::LeftOutText(text) => texts.diagram_left_out(&shown(text)),
            Self::Diagram(fault) => texts.diagram_skipped(&fault.sentence(texts)),
            Self::More(count) => texts.import_more(*count as i64),
        }
    }

    /// What is wrong, without what became of it: a cell that is typed stays open, a cell of a table is skipped.
    pub fn reason(&self, texts: &Texts) -> String {
        let number = |value: f64| texts.number(value, 6);
        match self {
            Self::ErrorValue { column, value } => texts.import_error_value(&shown(value), &shown(column)),
            Self::NotADate { column, value } => texts.import_not_a_date(&shown(value), &shown(column)),
            Self::UnknownWord { column, value } => texts.import_unknown_word(&shown(value), &shown(column)),
            Self::NotANumber { column, value } => texts.import_not_a_number(&shown(value), &shown(column)),
            Self::OutOfRange { column, value, from, to } => {
                texts.import_out_of_range(&shown(value), &shown(column), &number(*from), &number(*to))
            }
            Self::TooLong { column, limit } => texts.import_too_long(&shown(column), &texts.integer(*limit as i64)),
            Self::NotMoney { column, value, currency } => texts.import_not_money(&shown(value), &shown(column), currency),
            Self::Ambiguous { column, value } => texts.import_ambiguous(&shown(value), &shown(column)),
            _ => self.sentence(texts),
        }
    }
}

/// A value as a sentence quotes it: one line, not longer than a line.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut text: String = value.chars().take(LONGEST).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if value.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}

/// Names as a sentence lists them.
pub(super) fn listed(names: &[String], texts: &Texts) -> String {
    names.iter().map(|name| texts.import_quoted(&shown(name))).collect::<Vec<_>>().join(", ")
}

/// What became of hidden rows and columns of a sheet.
fn hidden(sheet: &str, (rows, columns): (usize, usize), taken: bool, texts: &Texts) -> String {
    let count = |count: usize, words: fn(&Texts, i64) -> String| (count > 0).then(|| words(texts, count as i64));
    let counted = [count(rows, Texts::import_rows), count(columns, Texts::import_columns)];
    let what = counted.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if taken { texts.import_hidden_taken(sheet, &what) } else { texts.import_hidden_left_out(sheet, &what) }
}

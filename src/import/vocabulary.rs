//! What words mean: machine words, the terms of both languages, and what else people write (`assets/import/words.ron`). Never invents a meaning: an
//! unknown word stays unknown.

use crate::i18n::{Language, Texts};
use crate::letters::Folded;
use crate::model::fields::{self, Form};
use crate::model::table::{self, Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use crate::model::{Code, InfluencerKind, KnownMetric, Rater, ScoreKind};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// The words of `assets/import/words.ron`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    columns: BTreeMap<String, Vec<String>>,
    titles: Vec<String>,
    several: Vec<String>,
    moods: Vec<String>,
    asked: BTreeMap<String, Vec<String>>,
    articles: Vec<String>,
    people: Vec<String>,
    vote_columns: BTreeMap<String, Vec<String>>,
    segment_columns: BTreeMap<String, Vec<String>>,
    measure_columns: BTreeMap<String, Vec<String>>,
    question_columns: BTreeMap<String, Vec<String>>,
    metric_columns: BTreeMap<String, Vec<String>>,
    contact_columns: BTreeMap<String, Vec<String>>,
    other_tables: BTreeMap<String, Vec<String>>,
    school_marks: Vec<String>,
    marks: Vec<String>,
    promoter_scores: Vec<String>,
    remarks: Vec<String>,
    totals: Vec<String>,
    notices: Vec<String>,
    imprints: Vec<String>,
    keys: Vec<String>,
    no_values: Vec<String>,
    errors: Vec<String>,
    cases: Vec<String>,
    times: Vec<String>,
    events: Vec<String>,
    scores: BTreeMap<u8, Vec<String>>,
    words: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// Finds columns and values by what people write.
#[derive(Debug)]
pub(super) struct Vocabulary {
    columns: HashMap<String, Column>,
    vote_columns: HashMap<String, VoteColumn>,
    segment_columns: HashMap<String, SegmentColumn>,
    measure_columns: HashMap<String, MeasureColumn>,
    question_columns: HashMap<String, QuestionColumn>,
    metric_columns: HashMap<String, MetricColumn>,
    contact_columns: HashMap<String, ContactColumn>,
    /// Names of columns, folded: of touchpoints where no other column is theirs, of several
    /// touchpoints in a cell, of how customers feel, of who answered; and words before the name of a thing.
    titles: HashSet<String>,
    several: HashSet<String>,
    moods: HashSet<String>,
    people: HashSet<String>,
    articles: HashSet<String>,
    /// Parts of questions, in small letters, with what they ask.
    asked: Vec<(ScoreKind, Vec<String>)>,
    /// Name of a table and the folded columns that all must be there.
    other_tables: Vec<(String, Vec<String>)>,
    /// Names of columns, folded: of school marks, of what may be school marks, of promoter scores, of what is said about another column.
    school_marks: HashSet<String>,
    marks: HashSet<String>,
    promoter_scores: HashSet<String>,
    remarks: HashSet<String>,
    /// Folded words with which totals begin, and those with which sources and remarks do.
    totals: HashSet<String>,
    notices: HashSet<String>,
    /// Folded words above a table: those with which lines begin that are no title of it, and those before its title and a colon.
    imprints: HashSet<String>,
    keys: HashSet<String>,
    /// Cells that say that there is no value, by [`sign`].
    no_values: HashSet<String>,
    /// What failed formulas show, by [`sign`].
    errors: HashSet<String>,
    /// Names of columns of a list of contacts, folded: who had one, when it was, what it was.
    cases: HashSet<String>,
    times: HashSet<String>,
    events: HashSet<String>,
    /// Scores by the word, sign or face that stands for them, by [`sign`].
    scores: HashMap<String, u8>,
    /// By kind of vocabulary and folded word: the machine word.
    words: HashMap<&'static str, HashMap<String, String>>,
}

/// What is longer, in bytes, is not a word: hostile cells are not even looked at.
const LONGEST: usize = 400;

/// The kind of vocabulary of the groups of raters that have a machine word.
const RATER_GROUP: &str = "rater-group";
/// The kind of vocabulary of `yes` and `no`.
const ANSWER: &str = "answer";

impl Vocabulary {
    /// The bundled words, read once.
    pub(super) fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Vocabulary> = OnceLock::new();
        // A test reads the file; if it is broken anyway, machine words and terms are still known.
        BUNDLED.get_or_init(|| Self::new(&ron::from_str(include_str!("../../assets/import/words.ron")).unwrap_or_default()))
    }

    fn new(words: &Words) -> Self {
        let languages: Vec<Texts> = Language::ALL.iter().map(|language| Texts::new(*language)).collect();
        let mut columns = names(Column::ALL, |column| column.name(), &words.columns, &languages);
        for title in &words.titles {
            columns.entry(fold(title)).or_insert(Column::Touchpoint);
        }
        let asked = ScoreKind::ALL.iter().filter_map(|kind| Some((*kind, words.asked.get(kind.code())?.clone())));
        let vote_columns = names(VoteColumn::ALL, |column| column.name(), &words.vote_columns, &languages);
        let segment_columns = names(SegmentColumn::ALL, |column| column.name(), &words.segment_columns, &languages);
        let other_tables = words.other_tables.iter().map(|(name, needs)| (name.clone(), needs.iter().map(|need| fold(need)).collect()));
        let mut known = Self {
            columns,
            vote_columns,
            segment_columns,
            measure_columns: names(MeasureColumn::ALL, |column| column.name(), &words.measure_columns, &languages),
            question_columns: names(QuestionColumn::ALL, |column| column.name(), &words.question_columns, &languages),
            metric_columns: names(MetricColumn::ALL, |column| column.name(), &words.metric_columns, &languages),
            contact_columns: names(ContactColumn::ALL, |column| column.name(), &words.contact_columns, &languages),
            titles: all(&words.titles, fold),
            several: all(&words.several, fold),
            moods: all(&words.moods, fold),
            people: all(&words.people, fold),
            articles: all(&words.articles, fold),
            asked: asked.collect(),
            other_tables: other_tables.collect(),
            school_marks: all(&words.school_marks, fold),
            marks: all(&words.marks, fold),
            promoter_scores: all(&words.promoter_scores, fold),
            remarks: all(&words.remarks, fold),
            totals: all(&words.totals, fold),
            notices: all(&words.notices, fold),
            imprints: all(&words.imprints, fold),
            keys: all(&words.keys, fold),
            no_values: all(&words.no_values, sign),
            errors: all(&words.errors, sign),
            cases: all(&words.cases, fold),
            times: all(&words.times, fold),
            events: all(&words.events, fold),
            scores: words.scores.iter().flat_map(|(score, words)| words.iter().map(|word| (sign(word), *score))).collect(),
            words: HashMap::new(),
        };
        let of_columns = Column::ALL.iter().filter_map(|column| match column.form() {
            Form::Word(words) | Form::Words(words) => Some(words),
            _ => None,
        });
        let of_measures = MeasureColumn::ALL.iter().filter_map(|column| match column.form() {
            Form::Word(words) | Form::Words(words) => Some(words),
            _ => None,
        });
        let others = [fields::Vocabulary::of::<InfluencerKind>(), fields::Vocabulary::of::<KnownMetric>()];
        let vocabularies = of_columns.chain(of_measures).chain(others);
        for kind in vocabularies.map(|one| (one.name, one)).collect::<BTreeMap<_, _>>().into_values() {
            known.add(kind.name, kind.words().into_iter(), &languages, words);
        }
        known.add(RATER_GROUP, [Rater::CUSTOMER].into_iter(), &languages, words);
        known.add(ANSWER, [table::YES, table::NO].into_iter(), &languages, words);
        known
    }

    /// Adds a vocabulary: machine words first, then terms, then other words, so that none of the later hides an earlier one.
    fn add(&mut self, kind: &'static str, codes: impl Iterator<Item = &'static str> + Clone, languages: &[Texts], words: &Words) {
        let mut learned: Vec<(&str, String)> = codes.clone().map(|code| (code, code.to_owned())).collect();
        for code in codes.clone() {
            learned.extend(languages.iter().map(|texts| (texts.term(kind, code), code.to_owned())));
        }
        for code in codes {
            let others = words.words.get(kind).and_then(|words| words.get(code)).into_iter().flatten();
            learned.extend(others.map(|word| (word.as_str(), code.to_owned())));
        }
        self.words.insert(kind, by_folded(&learned));
    }

    /// The column that a header names.
    pub(super) fn column(&self, header: &str) -> Option<Column> {
        if header.len() > LONGEST { None } else { self.columns.get(&fold(header)).copied().or_else(|| self.cut_short(header)) }
    }

    /// The only column whose names begin with a word that is cut short with a dot: `Wichtigk.`.
    fn cut_short(&self, header: &str) -> Option<Column> {
        /// Shorter ones stand for many things.
        const SHORTEST: usize = 4;
        let word = header.trim().strip_suffix('.').filter(|word| word.chars().all(char::is_alphabetic))?;
        let folded = fold(word);
        if folded.len() < SHORTEST {
            return None;
        }
        let mut found = self.columns.iter().filter(|(name, _)| name.starts_with(&folded)).map(|(_, column)| *column);
        let first = found.next()?;
        found.all(|column| column == first).then_some(first)
    }

    /// The column of the votes table that a header names.
    pub(super) fn vote_column(&self, header: &str) -> Option<VoteColumn> {
        if header.len() > LONGEST { None } else { self.vote_columns.get(&fold(header)).copied() }
    }

    /// The column of the segments table that a header names.
    pub(super) fn segment_column(&self, header: &str) -> Option<SegmentColumn> {
        if header.len() > LONGEST { None } else { self.segment_columns.get(&fold(header)).copied() }
    }

    /// The column of the measures table that a header names.
    pub(super) fn measure_column(&self, header: &str) -> Option<MeasureColumn> {
        if header.len() > LONGEST { None } else { self.measure_columns.get(&fold(header)).copied() }
    }

    /// The column of the table of open questions that a header names.
    pub(super) fn question_column(&self, header: &str) -> Option<QuestionColumn> {
        if header.len() > LONGEST { None } else { self.question_columns.get(&fold(header)).copied() }
    }

    /// The column of the metrics table that a header names.
    pub(super) fn metric_column(&self, header: &str) -> Option<MetricColumn> {
        if header.len() > LONGEST { None } else { self.metric_columns.get(&fold(header)).copied() }
    }

    /// The column of the contact plan that a header names.
    pub(super) fn contact_column(&self, header: &str) -> Option<ContactColumn> {
        if header.len() > LONGEST { None } else { self.contact_columns.get(&fold(header)).copied() }
    }

    /// Whether a text is the name of a column of any table.
    pub(super) fn names_column(&self, text: &str) -> bool {
        let folded = if text.len() <= LONGEST { fold(text) } else { return false };
        self.columns.contains_key(&folded)
            || self.vote_columns.contains_key(&folded)
            || self.segment_columns.contains_key(&folded)
            || self.measure_columns.contains_key(&folded)
            || self.question_columns.contains_key(&folded)
            || self.metric_columns.contains_key(&folded)
            || self.contact_columns.contains_key(&folded)
    }

    /// A rater's group as it is stored: customers have a machine word.
    pub(super) fn rater_group<'a>(&'a self, word: &'a str) -> &'a str {
        self.machine_word(RATER_GROUP, word).unwrap_or(word)
    }

    /// The other table whose columns these are.
    pub(super) fn other_table<'a>(&'a self, header: &[String]) -> Option<&'a str> {
        let folded: Vec<String> = header.iter().filter(|name| name.len() <= LONGEST).map(|name| fold(name)).collect();
        let is = |needs: &[String]| needs.iter().all(|need| folded.contains(need));
        self.other_tables.iter().find(|(_, needs)| is(needs)).map(|(name, _)| name.as_str())
    }

    /// The value that a word means.
    pub(super) fn value<T: Code>(&self, word: &str) -> Option<T> {
        self.machine_word(T::KIND, word).and_then(T::from_code)
    }

    /// Whether a word means yes or no.
    pub(super) fn answer(&self, word: &str) -> Option<bool> {
        self.machine_word(ANSWER, word).map(|code| code == table::YES)
    }

    /// The machine word of a vocabulary that a word stands for.
    pub(super) fn code(&self, words: fields::Vocabulary, word: &str) -> Option<&'static str> {
        self.machine_word(words.name, word).and_then(|code| words.find(code))
    }

    /// Whether a column of this name holds school marks, whatever is in it.
    pub(super) fn is_school_mark(&self, header: &str) -> bool {
        header.len() <= LONGEST && self.school_marks.contains(&fold(header))
    }

    /// Whether a column of this name may hold school marks.
    pub(super) fn is_mark(&self, header: &str) -> bool {
        header.len() <= LONGEST && (self.marks.contains(&fold(header)) || self.is_school_mark(header))
    }

    /// Whether a column of this name holds net promoter scores.
    pub(super) fn is_promoter_score(&self, header: &str) -> bool {
        header.len() <= LONGEST && self.promoter_scores.contains(&fold(header))
    }

    /// Whether a word behind the name of a column says that it only speaks about it.
    pub(super) fn is_remark(&self, word: &str) -> bool {
        word.len() <= LONGEST && self.remarks.contains(&fold(word))
    }

    /// Whether a text begins as totals, sources and remarks do.
    pub(super) fn begins_footer(&self, text: &str) -> bool {
        let known = |part: &str| {
            let folded = if part.len() <= LONGEST { fold(part) } else { String::new() };
            !folded.is_empty() && (self.totals.contains(&folded) || self.notices.contains(&folded))
        };
        let words = |count: usize| text.trim().split_inclusive(|letter: char| !letter.is_alphanumeric()).take(count).collect::<String>();
        // Marks of footnotes, sums as some programs mark them, how many were asked.
        let is_marked = || text.trim().starts_with(['Ø', 'ø', '∅', '*', '†', '‡', '¹', '²', '³', '⁴', '⁵']);
        let counts = || text.trim().strip_prefix(['n', 'N']).is_some_and(|rest| rest.trim_start().starts_with('='));
        is_marked() || counts() || (1..=2).any(|count| known(&words(count)))
    }

    /// What a line above a table calls the map: what is behind `Projekt:` and such, or the whole line; none, if it says a date, a version, a name.
    pub(super) fn title_of<'t>(&self, line: &'t str) -> Option<&'t str> {
        let is = |words: &HashSet<String>, text: &str| text.len() <= LONGEST && words.contains(&fold(text));
        if let Some((key, rest)) = line.split_once(':') {
            return Some(rest.trim()).filter(|rest| !rest.is_empty() && is(&self.keys, key));
        }
        let first = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        (!is(&self.imprints, first) && !self.begins_footer(line)).then_some(line)
    }

    /// Whether a text is nothing but the name of a total, or, where nothing else is said, of a source or remark.
    pub(super) fn is_footer(&self, text: &str, is_alone: bool) -> bool {
        let text = text.trim().trim_end_matches(':');
        let folded = if text.len() <= LONGEST { fold(text) } else { String::new() };
        matches!(text, "Ø" | "ø" | "∅") || self.totals.contains(&folded) || (is_alone && self.notices.contains(&folded))
    }

    /// Whether a cell says that there is no value.
    pub(super) fn is_no_value(&self, cell: &str) -> bool {
        cell.len() <= LONGEST && self.no_values.contains(&sign(cell))
    }

    /// Whether a cell is what a failed formula shows.
    pub(super) fn is_error(&self, cell: &str) -> bool {
        let cell = cell.trim();
        let is_number = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        (cell.starts_with('#') && cell.len() <= LONGEST && self.errors.contains(&sign(cell)))
            || cell.strip_prefix("Err:").is_some_and(is_number)
    }

    /// Whether a column of this name speaks of several touchpoints in each cell.
    pub(super) fn is_plural(&self, header: &str) -> bool {
        is_named(&self.several, header)
    }

    /// Whether a column of this name names touchpoints only where no other does.
    pub(super) fn is_other_title(&self, header: &str) -> bool {
        is_named(&self.titles, header)
    }

    /// Whether a column of this name says how customers feel.
    pub(super) fn is_mood(&self, header: &str) -> bool {
        is_named(&self.moods, header)
    }

    /// Whether a column of this name says who answered.
    pub(super) fn is_person(&self, header: &str) -> bool {
        is_named(&self.people, header) || self.is_case(header)
    }

    /// What is asked about, without an article before it.
    pub(super) fn without_article<'n>(&self, name: &'n str) -> &'n str {
        let rest = name.split_once(' ').filter(|(first, rest)| self.articles.contains(&fold(first)) && !rest.trim().is_empty());
        rest.map_or(name, |(_, rest)| rest.trim_start())
    }

    /// Which score a question asks for; none if it does not say.
    pub(super) fn asked(&self, question: &str) -> Option<ScoreKind> {
        /// What is longer is read to here.
        const MOST: usize = 1_000;
        let lower: String = question.chars().take(MOST).collect::<String>().to_lowercase();
        let asks = |kind: ScoreKind| {
            let parts = self.asked.iter().find(|(asked, _)| *asked == kind);
            parts.is_some_and(|(_, parts)| parts.iter().any(|part| lower.contains(part.as_str())))
        };
        // What is rarer comes first: a satisfaction survey is called so in every question.
        [ScoreKind::Relevance, ScoreKind::Competition, ScoreKind::Expectation, ScoreKind::Fulfilment].into_iter().find(|kind| asks(*kind))
    }

    /// Whether a column of this name says whose contact a row is.
    pub(super) fn is_case(&self, header: &str) -> bool {
        is_named(&self.cases, header)
    }

    /// Whether a column of this name says when something was.
    pub(super) fn is_time(&self, header: &str) -> bool {
        is_named(&self.times, header)
    }

    /// Whether a column of this name says what happened.
    pub(super) fn is_event(&self, header: &str) -> bool {
        is_named(&self.events, header)
    }

    /// The score that a word, a sign or a face stands for.
    pub(super) fn score(&self, cell: &str) -> Option<u8> {
        if cell.len() > LONGEST { None } else { self.scores.get(&sign(cell)).copied() }
    }

    fn machine_word(&self, kind: &str, word: &str) -> Option<&str> {
        if word.len() > LONGEST { None } else { self.words.get(kind)?.get(&fold(word)).map(String::as_str) }
    }
}

/// The columns of a table by what people call them: their own names first, then the words for their fields, then other words.
fn names<C: Copy>(
    columns: &'static [C],
    name: fn(C) -> &'static str,
    words: &BTreeMap<String, Vec<String>>,
    languages: &[Texts],
) -> HashMap<String, C> {
    let mut learned: Vec<(&str, C)> = columns.iter().map(|column| (name(*column), *column)).collect();
    for column in columns {
        let code = name(*column);
        for texts in languages {
            let kinds = ["field", "score"].into_iter().filter(|kind| texts.has_term(kind, code));
            learned.extend(kinds.map(|kind| (texts.term(kind, code), *column)));
        }
        learned.extend(words.get(name(*column)).into_iter().flatten().map(|word| (word.as_str(), *column)));
    }
    by_folded(&learned)
}

/// What words mean, however they are typed; of two words that are typed alike, the first. Umlauts as plain letters come last, so that none
/// of them hides a word.
fn by_folded<T: Clone>(learned: &[(&str, T)]) -> HashMap<String, T> {
    let mut known = HashMap::new();
    for fold in [fold, fold_plain] {
        for (word, meaning) in learned {
            known.entry(fold(word)).or_insert_with(|| meaning.clone());
        }
    }
    known
}

/// Whether a name is one of some folded ones, also with something in brackets behind it.
fn is_named(names: &HashSet<String>, header: &str) -> bool {
    let known = |name: &str| names.contains(&fold(name));
    header.len() <= LONGEST && (known(header) || header.split_once(['(', '[']).is_some_and(|(name, _)| known(name)))
}

fn all(words: &[String], fold: fn(&str) -> String) -> HashSet<String> {
    words.iter().map(|word| fold(word)).collect()
}

/// A cell of which every sign matters: only letter case, blanks, kinds of dashes and how a face is drawn do not.
fn sign(cell: &str) -> String {
    let kept = cell.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '\u{fe0f}' | '\u{fe0e}'));
    let plain = kept.map(|letter| if matches!(letter, '−' | '–' | '—' | '‐' | '‑') { '-' } else { letter });
    plain.flat_map(char::to_lowercase).collect()
}

/// A word without what does not matter: letter case, accents, blanks, hyphens, underscores and other signs; ä is ae. A word of signs alone
/// stays.
fn fold(word: &str) -> String {
    letters_of(word, Folded::new(word).spelled())
}

/// The same with ä as a.
fn fold_plain(word: &str) -> String {
    letters_of(word, Folded::new(word).plain())
}

fn letters_of(word: &str, folded: &str) -> String {
    let letters: String = folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    if letters.is_empty() { word.trim().to_owned() } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Channel, Control, Effect, Goal, MeasureKind, Media, Pin, Status};

    #[test]
    fn the_bundled_words_belong_to_columns_and_machine_words_that_exist() {
        let words: Words = ron::from_str(include_str!("../../assets/import/words.ron")).unwrap();
        for name in words.columns.keys() {
            assert!(Column::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.asked.keys() {
            assert!(ScoreKind::ALL.iter().any(|kind| kind.code() == name), "score {name}");
        }
        for name in words.vote_columns.keys() {
            assert!(VoteColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.segment_columns.keys() {
            assert!(SegmentColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.measure_columns.keys() {
            assert!(MeasureColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.question_columns.keys() {
            assert!(QuestionColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.metric_columns.keys() {
            assert!(MetricColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for name in words.contact_columns.keys() {
            assert!(ContactColumn::ALL.iter().any(|column| column.name() == name), "column {name}");
        }
        for (kind, meanings) in &words.words {
            for code in meanings.keys() {
                let known = match kind.as_str() {
                    "area" => Area::from_code(code).is_some(),
                    "media" => Media::from_code(code).is_some(),
                    "control" => Control::from_code(code).is_some(),
                    "channel" => Channel::from_code(code).is_some(),
                    "influencer" => InfluencerKind::from_code(code).is_some(),
                    "goal" => Goal::from_code(code).is_some(),
                    "answer" => [table::YES, table::NO].contains(&code.as_str()),
                    "measure-kind" => MeasureKind::from_code(code).is_some(),
                    "status" => Status::from_code(code).is_some(),
                    "pin" => Pin::from_code(code).is_some(),
                    "effect" => Effect::from_code(code).is_some(),
                    "metric" => KnownMetric::from_code(code).is_some(),
                    "rater-group" => code == Rater::CUSTOMER,
                    other => panic!("kind {other}"),
                };
                assert!(known, "{kind} {code}");
            }
        }
    }

    #[test]
    fn questions_say_what_they_ask() {
        let known = Vocabulary::bundled();
        for (question, kind) in [
            ("Wie zufrieden sind Sie mit …", Some(ScoreKind::Fulfilment)),
            ("How important is … to you?", Some(ScoreKind::Relevance)),
            ("Customer satisfaction survey: how important is it", Some(ScoreKind::Relevance)),
            ("Was haben Sie erwartet?", Some(ScoreKind::Expectation)),
            ("Was möchten Sie uns noch sagen?", None),
        ] {
            assert_eq!(known.asked(question), kind, "{question}");
        }
    }

    #[test]
    fn no_word_has_two_meanings() {
        let words: Words = ron::from_str(include_str!("../../assets/import/words.ron")).unwrap();
        let known = Vocabulary::bundled();
        for (column, names) in &words.columns {
            for name in names {
                assert_eq!(known.column(name).map(Column::name), Some(column.as_str()), "{name}");
            }
        }
        for (column, names) in &words.vote_columns {
            for name in names {
                assert_eq!(known.vote_column(name).map(VoteColumn::name), Some(column.as_str()), "{name}");
            }
        }
        for (column, names) in &words.segment_columns {
            for name in names {
                assert_eq!(known.segment_column(name).map(SegmentColumn::name), Some(column.as_str()), "{name}");
            }
        }
        let each = |columns: &BTreeMap<String, Vec<String>>, known: &dyn Fn(&str) -> Option<&'static str>| {
            for (column, names) in columns {
                for name in names {
                    assert_eq!(known(name), Some(column.as_str()), "{name}");
                }
            }
        };
        each(&words.measure_columns, &|name| known.measure_column(name).map(MeasureColumn::name));
        each(&words.question_columns, &|name| known.question_column(name).map(QuestionColumn::name));
        each(&words.metric_columns, &|name| known.metric_column(name).map(MetricColumn::name));
        each(&words.contact_columns, &|name| known.contact_column(name).map(ContactColumn::name));
        for (kind, meanings) in &words.words {
            for (code, others) in meanings {
                for word in others {
                    assert_eq!(known.machine_word(kind, word), Some(code.as_str()), "{kind} {word}");
                }
            }
        }
    }

    #[test]
    fn columns_are_known_by_many_names() {
        let known = Vocabulary::bundled();
        for (header, column) in [
            ("touchpoint", Column::Touchpoint),
            (" Touch-Point ", Column::Touchpoint),
            ("Berührungspunkt", Column::Touchpoint),
            ("BERUEHRUNGSPUNKT", Column::Touchpoint),
            ("Beruhrungspunkt", Column::Touchpoint),
            ("Beru\u{308}hrungspunkt", Column::Touchpoint),
            ("step", Column::Touchpoint),
            ("Schritt", Column::Stage),
            ("Phase", Column::Stage),
            ("Further Channels", Column::FurtherChannels),
            ("weitere Kanäle", Column::FurtherChannels),
            ("Zufriedenheit", Column::Fulfilment),
            ("importance", Column::Relevance),
            ("Core-Message", Column::CoreMessage),
            ("Reach (%)", Column::Reach),
        ] {
            assert_eq!(known.column(header), Some(column), "{header}");
        }
        assert_eq!(known.column("backstage"), None);
    }

    #[test]
    fn values_are_known_in_both_languages() {
        let known = Vocabulary::bundled();
        assert_eq!(known.value::<Area>("Service & Kommunikation"), Some(Area::Service));
        assert_eq!(known.value::<Area>("Point of Sale"), Some(Area::PointOfSale));
        assert_eq!(known.value::<Area>("Einfluss auf Konsumenten (Pre-Sale)"), Some(Area::Influence));
        assert_eq!(known.value::<Area>("influence of customers on others (after-sale)"), Some(Area::Advocacy));
        assert_eq!(known.value::<Media>("Paid / bezahlt"), Some(Media::Paid));
        assert_eq!(known.value::<Channel>("Email"), Some(Channel::EMail));
        assert_eq!(known.value::<Channel>("TV & Radio"), Some(Channel::TvRadio));
        assert_eq!(known.value::<Channel>("Aussenwerbung"), Some(Channel::Outdoor));
        assert_eq!(known.value::<Control>("direkt steuerbar"), Some(Control::Direct));
        assert_eq!(known.value::<Media>("EARNED"), Some(Media::Earned));
        assert_eq!(known.value::<Goal>("Bekanntheit"), Some(Goal::Awareness));
        assert_eq!(known.value::<Channel>("pigeon"), None);
        assert_eq!(["Ja", "✓", "0", "maybe"].map(|word| known.answer(word)), [Some(true), Some(true), Some(false), None]);
    }
}

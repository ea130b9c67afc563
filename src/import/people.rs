//! Answers of people: a row for each of them, a column for each touchpoint that was asked about, as surveys give them. Recognises them and makes of them
//! the touchpoints and the votes. Never reads a table whose rows are touchpoints.

use super::choice::{ColumnChoice, RowsAre};
use super::columns::{Meaning, Recognised, Scale, question_scale, recognise as recognise_columns};
use super::grid::{Grid, Row};
use super::matching::plain;
use super::note::NoteKind;
use super::notes::Notes;
use super::scales::{SAMPLE, mostly_scores, smaller_scale};
use super::touchpoint::{SCORES, is_longer, nearest_score};
use super::value::{Habit, Reading, number_in, plain_number};
use super::vocabulary::Vocabulary;
use super::votes::VoteRow;
use super::{ErrorKind, Place, TableChoice, TooLarge, note_fractions, plan, segments, votes};
use crate::i18n::Texts;
use crate::model::table::{Column, VoteColumn};
use crate::model::{Code as _, Rater, ScoreKind, Scores, limits};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The fewest people of a survey, and columns of answers where nothing but who or when says that it is one.
const FEWEST: usize = 3;

/// Most answers of a survey: each becomes a vote.
pub(super) const MAX_ANSWERS: usize = 500_000;

/// Whether a row is a total or a mean, and nobody.
fn is_mean(row: &Row) -> bool {
    Vocabulary::bundled().begins_footer(row.cell(0))
}

/// What the columns of a survey are.
#[derive(Debug)]
pub(super) struct Asked {
    /// What each column is taken for.
    pub(super) columns: Vec<Recognised>,
    /// By column: the touchpoint that it asks about.
    titles: Vec<Option<String>>,
}

/// What becomes of a survey.
pub(super) struct Answers {
    /// A row for each touchpoint.
    pub(super) touchpoints: Grid,
    pub(super) votes: Vec<VoteRow>,
}

/// The columns of a table if its rows are people. Where nobody says so: at least three, none of whose columns names touchpoints or stages, with several
/// columns of scores that are asked for in the same words, or that stand behind a column of who or when.
pub(super) fn recognise(names: &[String], grid: &Grid, choice: &TableChoice, vocabulary: &Vocabulary) -> Option<Asked> {
    let is_said = choice.rows == Some(RowsAre::People);
    if choice.rows.is_some() && !is_said {
        return None;
    }
    let is_of_touchpoints = |one: &Recognised| matches!(one.column(), Some(Column::Touchpoint | Column::Stage));
    let is_other = || {
        plan::recognise(names, vocabulary).is_some()
            || votes::recognise(names, vocabulary).is_some()
            || segments::recognise(names, vocabulary).is_some()
            || recognise_columns(names, vocabulary).iter().any(is_of_touchpoints)
    };
    if !is_said && (grid.rows.len() < FEWEST || is_other()) {
        return None;
    }
    let header = |at: usize| grid.header.get(at).map(String::as_str).unwrap_or_default();
    let said = |at: usize| match choice.column(at, header(at)) {
        Some(ColumnChoice::Named(name)) => VoteColumn::ALL.iter().copied().find(|column| column.name() == name),
        _ => None,
    };
    let of_people = super::columns::recognise_by(names, |name| vocabulary.vote_column(name).map(Meaning::Vote));
    let is_who = |at: usize| vocabulary.is_person(header(at)) || of_people[at].vote_column() == Some(VoteColumn::Rater);
    let is_time = |at: usize| vocabulary.is_time(header(at));
    let is_free = |at: usize| choice.column(at, header(at)).is_none();
    let of_score = |at: usize| ScoreKind::ALL.iter().copied().find(|kind| said(at) == Some(VoteColumn::of(*kind)));
    let is_answer = |at: usize| {
        let fits = || {
            // A number of the scale that the question names, or small enough for any.
            let scale = question_scale(header(at)).unwrap_or(Scale::new(-5.0, 10.0));
            let within = scale.from.min(scale.to)..=scale.from.max(scale.to);
            grid.rows.iter().take(SAMPLE).filter_map(|row| plain_number(row.cell(at).trim())).all(|number| within.contains(&number))
        };
        is_free(at) && !header(at).trim().is_empty() && !is_who(at) && !is_time(at) && mostly_scores(grid, at) && fits()
    };
    let answers: Vec<usize> = (0..names.len()).filter(|at| is_answer(*at)).collect();
    let scored: Vec<usize> = (0..names.len()).filter(|at| answers.contains(at) || of_score(*at).is_some()).collect();
    let split = questions(&scored, grid, vocabulary);
    let shared: Vec<usize> = answers.iter().copied().filter(|at| split.get(at).is_some_and(|(question, _)| !question.is_empty())).collect();
    let is_asked = shared.iter().any(|at| split.get(at).is_some_and(|(question, _)| vocabulary.asked(question).is_some()));
    let has_who = (0..names.len()).any(|at| is_who(at) || is_time(at));
    let asks_people = shared.len() >= 2 && is_asked || has_who && answers.len() >= FEWEST;
    if !is_said && !asks_people {
        return None;
    }
    // Beside questions about several touchpoints, what is asked alone is about none.
    let taken: HashSet<usize> = if shared.len() >= 2 { shared.into_iter().collect() } else { answers.into_iter().collect() };
    let mut met: HashSet<(String, ScoreKind)> = HashSet::new();
    let mut single: HashSet<VoteColumn> = HashSet::new();
    let mut titles = Vec::with_capacity(names.len());
    let mut columns = Vec::with_capacity(names.len());
    let of_name = |at: usize| said(at).or_else(|| of_people[at].vote_column().filter(|_| is_free(at)));
    let tells_groups =
        |at: &usize| is_free(*at) && !taken.contains(at) && !is_who(*at) && !is_time(*at) && holds_groups(grid, *at, vocabulary);
    let has_groups = (0..names.len()).any(|at| of_name(at) == Some(VoteColumn::Group));
    let groups = if has_groups { None } else { (0..names.len()).find(tells_groups) };
    for at in 0..names.len() {
        let named = of_name(at).or_else(|| (groups == Some(at)).then_some(VoteColumn::Group));
        let (question, title) = split.get(&at).cloned().unwrap_or_else(|| (String::new(), title_of(header(at), vocabulary)));
        let asked = || vocabulary.asked(&question).or_else(|| vocabulary.asked(header(at))).unwrap_or(ScoreKind::Fulfilment);
        let kind = of_score(at).or_else(|| taken.contains(&at).then(asked)).filter(|kind| met.insert((plain(&title), *kind)));
        let meaning = match (kind, named) {
            (Some(kind), _) => Some(VoteColumn::of(kind)),
            (None, Some(column @ (VoteColumn::Rater | VoteColumn::Group | VoteColumn::Round))) => single.insert(column).then_some(column),
            (None, _) if is_free(at) && is_who(at) => single.insert(VoteColumn::Rater).then_some(VoteColumn::Rater),
            _ => None,
        };
        titles.push(kind.map(|_| title));
        let declared = kind.and_then(|_| question_scale(header(at)));
        let scale = if kind.is_some() { choice.scale(at, header(at), declared) } else { None };
        let own = header(at).split_whitespace().collect::<Vec<_>>().join(" ");
        columns.push(Recognised {
            header: own,
            meaning: meaning.map(Meaning::Vote),
            scale,
            repeated: false,
            habit: if kind.is_some() { Habit::of(grid, at) } else { Habit::default() },
        });
    }
    titles.iter().any(Option::is_some).then_some(Asked { columns, titles })
}

/// Whether a column says to which group people belong, whatever it is called: few words again and again, one of which is that for customers.
fn holds_groups(grid: &Grid, at: usize, vocabulary: &Vocabulary) -> bool {
    /// Most groups, and the longest name of one, in bytes.
    const MOST: usize = 8;
    const LONGEST: usize = 60;
    let mut met: HashSet<&str> = HashSet::new();
    let mut filled = 0;
    for cell in grid.rows.iter().take(SAMPLE).map(|row| row.cell(at).trim()).filter(|cell| !cell.is_empty()) {
        filled += 1;
        met.insert(cell);
        if met.len() > MOST || cell.len() > LONGEST {
            return false;
        }
    }
    filled > met.len() && met.iter().any(|cell| vocabulary.rater_group(cell) == Rater::CUSTOMER)
}

/// By column: the words that several questions share, and what is left of each: the touchpoint.
fn questions(answers: &[usize], grid: &Grid, vocabulary: &Vocabulary) -> HashMap<usize, (String, String)> {
    let header = |at: usize| grid.header.get(at).map(String::as_str).unwrap_or_default();
    // Each question with what is plain of it, by which it is told.
    let plainly = |(question, item): (String, String)| (plain(&question), question, item);
    /// What is plain of a question, the question, and what is left.
    type Splits = Vec<(String, String, String)>;
    let splits: Vec<(usize, Splits)> = answers.iter().map(|at| (*at, splits_of(header(*at)).into_iter().map(plainly).collect())).collect();
    let mut counts: HashMap<&str, HashSet<usize>> = HashMap::new();
    for (at, splits) in &splits {
        for (key, ..) in splits {
            counts.entry(key).or_default().insert(*at);
        }
    }
    let count = |key: &str| counts.get(key).map_or(0, HashSet::len);
    let asks = |question: &str, item: &str| vocabulary.asked(question).is_some() && vocabulary.asked(item).is_none();
    // What most share, then the longest.
    let best = |splits: &[(String, String, String)], asking: bool| {
        let fits = |(key, question, item): &&(String, String, String)| count(key) >= 2 && (!asking || asks(question, item));
        let best = splits.iter().filter(fits).max_by_key(|(key, question, _)| (count(key), question.len()));
        best.map(|(_, question, item)| (question.clone(), title_of(item, vocabulary)))
    };
    let mut found: HashMap<usize, (String, String)> = HashMap::new();
    found.extend(splits.iter().filter_map(|(at, splits)| Some((*at, best(splits, true)?))));
    // What is asked about one of them only is asked about it all the same.
    let known: HashSet<String> = found.values().map(|(_, title)| plain(title)).collect();
    for (at, splits) in &splits {
        if found.contains_key(at) {
            continue;
        }
        let is_known =
            |(_, question, item): &&(String, String, String)| asks(question, item) && known.contains(&plain(&title_of(item, vocabulary)));
        let own = splits.iter().find(is_known).map(|(_, question, item)| (question.clone(), title_of(item, vocabulary)));
        if let Some(own) = own.or_else(|| best(splits, false)) {
            found.insert(*at, own);
        }
    }
    found
}

/// All ways to part a header into a question and what it asks about.
fn splits_of(header: &str) -> Vec<(String, String)> {
    /// What is longer, in bytes, asks about nothing.
    const LONGEST: usize = 400;
    /// Most ways.
    const MOST: usize = 60;
    let header: String = header.split_whitespace().collect::<Vec<_>>().join(" ");
    if header.len() > LONGEST {
        return Vec::new();
    }
    let mut splits = Vec::new();
    let mut push = |question: &str, item: &str| {
        let (question, item) = (question.trim(), item.trim());
        if splits.len() < MOST && !question.is_empty() && !item.is_empty() && question_scale(&format!("({item})")).is_none() {
            splits.push((question.to_owned(), item.to_owned()));
        }
    };
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let Some((before, inside)) = header.strip_suffix(close).and_then(|rest| rest.rsplit_once(open)) {
            push(before, inside);
        }
    }
    for mark in [" - ", " – ", " — ", ": ", " | ", " / ", "? ", " … ", " ... "] {
        for (at, _) in header.match_indices(mark) {
            if let (Some(before), Some(after)) = (header.get(..at), header.get(at + mark.len()..)) {
                push(before, after);
                push(after, before);
            }
        }
    }
    // What begins with the same words: `How satisfied are you with the shop?`
    let words: Vec<&str> = header.split(' ').collect();
    for count in 1..words.len() {
        let (question, item) = words.split_at(count);
        push(&question.join(" "), &item.join(" "));
        if count + 1 == words.len() {
            push(&item.join(" "), &question.join(" "));
        }
    }
    splits
}

/// What is asked about, as the title of a touchpoint: without a number before it, an article, a question mark.
fn title_of(item: &str, vocabulary: &Vocabulary) -> String {
    let item = item.trim().trim_end_matches(['?', ':', '.', '*']).trim();
    let within = [('[', ']'), ('(', ')')].into_iter().find_map(|(open, close)| item.strip_prefix(open)?.strip_suffix(close));
    let item = within.unwrap_or(item).trim();
    // Behind a number without a letter there has to be a mark: a hotline may be called by its hours.
    let numbered = item.split_once(['.', ')', ' ', ':']).filter(|(number, rest)| {
        let digits = number.strip_prefix(['Q', 'q', 'F', 'f']);
        let is_marked = digits.is_some() || !item.get(number.len()..).is_some_and(|mark| mark.starts_with(' '));
        let mut digits = digits.unwrap_or(number).chars();
        is_marked
            && !rest.trim().is_empty()
            && digits.next().is_some_and(|first| first.is_ascii_digit())
            && digits.all(|one| one.is_ascii_digit() || one == '_')
    });
    let item = numbered.map_or(item, |(_, rest)| rest.trim());
    let item = vocabulary.without_article(item);
    let mut letters = item.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl Asked {
    fn index(&self, column: VoteColumn) -> Option<usize> {
        self.columns.iter().position(|one| one.vote_column() == Some(column))
    }

    /// Refuses more people than a project can have, and more answers than a map file can hold, before anything is made of them.
    pub(super) fn fits(&self, grid: &Grid) -> Result<(), ErrorKind> {
        let people = grid.rows.iter().filter(|row| !is_mean(row));
        if people.clone().count() > limits::RATERS {
            return Err(ErrorKind::TooLarge(TooLarge::Raters));
        }
        let asked: Vec<usize> = (0..self.titles.len()).filter(|at| self.titles[*at].is_some()).collect();
        let answers = people.map(|row| asked.iter().filter(|at| !row.is_blank(**at)).count()).sum::<usize>();
        if answers > MAX_ANSWERS { Err(ErrorKind::TooLarge(TooLarge::Answers)) } else { Ok(()) }
    }

    /// The touchpoints and the votes. Somebody without a name is counted; of two with the same name the second is told apart.
    pub(super) fn take_apart(&self, source: usize, grid: &Grid, texts: &Texts, notes: &mut Notes) -> Answers {
        let mut order: Vec<(String, Place)> = Vec::new();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        // By column: the number of its touchpoint.
        let mut of_column: Vec<Option<usize>> = Vec::with_capacity(self.titles.len());
        for (at, title) in self.titles.iter().enumerate() {
            of_column.push(title.as_ref().map(|title| {
                *numbers.entry(plain(title)).or_insert_with(|| {
                    order.push((title.clone(), grid.header_place(at)));
                    order.len() - 1
                })
            }));
        }
        let people: Vec<&Row> = grid.rows.iter().filter(|row| !is_mean(row)).collect();
        if let Some(first) = grid.rows.iter().find(|row| is_mean(row)) {
            notes.add(source, Some(first.place(0)), NoteKind::Footers(grid.rows.len() - people.len()));
        }
        let place = grid.rows.first().map(|row| row.place(0));
        notes.add(source, place, NoteKind::RowsArePeople { people: people.len(), touchpoints: order.len() });
        self.note_scales(source, grid, notes);
        super::note_left_out(source, grid, &self.columns, notes);
        let mut votes = Vec::new();
        let mut names: HashSet<String> = HashSet::new();
        let mut fractions: BTreeMap<usize, (Place, usize)> = BTreeMap::new();
        for (nth, row) in people.into_iter().enumerate() {
            let cell = |column| self.index(column).map(|at| row.cell(at).trim()).filter(|cell| !is_longer(cell, limits::TITLE_CHARS));
            let name = cell(VoteColumn::Rater).filter(|name| !name.is_empty());
            let name = name.map_or_else(|| texts.import_person(&(nth + 1).to_string()), str::to_owned);
            let rater =
                (1..).map(|nth| if nth == 1 { name.clone() } else { format!("{name} ({nth})") }).find(|name| names.insert(plain(name)));
            let group = cell(VoteColumn::Group).unwrap_or_default();
            let mut said: BTreeMap<usize, (Scores, Place)> = BTreeMap::new();
            for (at, (one, touchpoint)) in self.columns.iter().zip(&of_column).enumerate() {
                let (Some(touchpoint), Some(column)) = (touchpoint, one.vote_column()) else { continue };
                let Some(kind) = ScoreKind::ALL.iter().copied().find(|kind| VoteColumn::of(*kind) == column) else { continue };
                let reading = match number_in(row.cell(at), one, SCORES, true) {
                    Ok(Some(reading)) => reading,
                    Ok(None) => continue,
                    Err(refusal) => {
                        notes.add(source, Some(row.place(at)), refusal);
                        continue;
                    }
                };
                let Reading { value, own } = reading;
                if own {
                    notes.read_as((source, &one.header), row.place(at), row.cell(at));
                } else if one.scale.is_none() && value.fract() != 0.0 {
                    fractions.entry(at).or_insert((row.place(at), 0)).1 += 1;
                }
                let (scores, _) = said.entry(*touchpoint).or_insert_with(|| (Scores::default(), row.place(at)));
                *scores.get_mut(kind) = Some(nearest_score(value));
            }
            votes.extend(said.into_iter().map(|(touchpoint, (scores, place))| VoteRow {
                source,
                place,
                faithful: false,
                round: cell(VoteColumn::Round).unwrap_or_default().to_owned(),
                date: None,
                rater: rater.clone().unwrap_or_default(),
                group: Vocabulary::bundled().rater_group(group).to_owned(),
                map: None,
                stage: String::new(),
                touchpoint: order.get(touchpoint).map(|(title, _)| title.clone()).unwrap_or_default(),
                scores,
            }));
        }
        note_fractions(source, &self.columns, &fractions, notes);
        let rows = order.iter().map(|(title, place)| {
            let guarded = crate::model::table::guard(title);
            Row::of_cells(std::iter::once((guarded.as_ref(), *place)), false)
        });
        let touchpoints =
            Grid { header: vec![Column::Touchpoint.name().to_owned()], header_places: vec![grid.header_place(0)], rows: rows.collect() };
        Answers { touchpoints, votes }
    }

    /// Notes scales: one that holds for all columns of a question is said once, and so is a question whose scale nobody names.
    fn note_scales(&self, source: usize, grid: &Grid, notes: &mut Notes) {
        let mut said: Vec<(Option<VoteColumn>, Scale)> = Vec::new();
        for (at, one) in self.columns.iter().enumerate().filter(|(at, _)| self.titles[*at].is_some()) {
            let kind = match one.scale {
                Some(scale) if scale == SCORES => continue,
                Some(scale) => {
                    if said.contains(&(one.vote_column(), scale)) {
                        continue;
                    }
                    said.push((one.vote_column(), scale));
                    NoteKind::Scaled { column: one.header.clone(), from: scale.from, to: scale.to, onto: 10.0 }
                }
                None => {
                    let Some(scale) = smaller_scale(grid, at, one) else { continue };
                    NoteKind::MaybeScale { column: one.header.clone(), from: scale.from, to: scale.to }
                }
            };
            notes.add(source, Some(grid.header_place(at)), kind);
        }
    }
}

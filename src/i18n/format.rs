//! Numbers and dates as each language writes them. Two languages with two plain sets of rules; never a rounding that a verdict depends on.
//! What is shown is rounded as people round: a half away from zero, 6.25 to 6.3.

use super::{Language, Texts};
use jiff::civil::{Date, DateTime, Time};

/// How a value that is not a number is shown.
const NOT_A_NUMBER: &str = "–";

impl Language {
    /// The mark between thousands and the mark before decimals.
    fn marks(self) -> (char, char) {
        match self {
            Self::English => (',', '.'),
            Self::German => ('.', ','),
        }
    }

    /// A whole number with grouped thousands.
    pub(super) fn integer(self, value: i64) -> String {
        self.grouped(&value.unsigned_abs().to_string(), value < 0)
    }

    /// Digits in groups of three, after a minus sign if it is negative.
    fn grouped(self, digits: &str, negative: bool) -> String {
        let mut text = String::from(if negative { "−" } else { "" });
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(self.marks().0);
            }
            text.push(digit);
        }
        text
    }
}

/// The digits of a number without its sign, with so many decimals. A half is rounded up: so is what is one but for the way in which a computer
/// keeps it, like 2.675, which is kept as slightly less.
fn rounded(value: f64, decimals: usize) -> String {
    const MOST: f64 = 1e15;
    let value = value.abs();
    let factor = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = value * factor * (1.0 + 4.0 * f64::EPSILON);
    // Larger ones have no digits to round.
    let value = if scaled < MOST { scaled.round() / factor } else { value };
    format!("{value:.decimals$}")
}

/// The year of a day that was typed without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// The one in which the day comes next, today counted: what has to be done until then.
    Coming,
    /// The one in which the day is nearest: what was, or will be.
    Nearest,
}

impl Texts {
    /// A number with at most `decimals` decimals, without trailing zeros: `0.56`, German `0,56`; thousands are grouped.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return NOT_A_NUMBER.to_owned();
        }
        let written = rounded(value, decimals);
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let fraction = fraction.trim_end_matches('0');
        let is_zero = fraction.is_empty() && whole.bytes().all(|digit| digit == b'0');
        let mut text = self.language().grouped(whole, value < 0.0 && !is_zero);
        if !fraction.is_empty() {
            text.push(self.language().marks().1);
            text.push_str(fraction);
        }
        text
    }

    /// A whole number with grouped thousands.
    pub fn integer(&self, value: i64) -> String {
        self.language().integer(value)
    }

    /// A score or a mean of scores: one decimal unless whole.
    pub fn score(&self, value: f64) -> String {
        self.number(value, 1)
    }

    /// A difference with its sign: `+3`, `−2.5`, `±0`.
    pub fn signed(&self, value: f64) -> String {
        let text = self.number(value, 1);
        match text.as_str() {
            "0" => "±0".to_owned(),
            NOT_A_NUMBER => text,
            _ if value > 0.0 => format!("+{text}"),
            _ => text,
        }
    }

    /// An amount of money with the sign of its currency: `€1,250`, `€12.50`, German `1.250 €`, `12,50 €`. Whole amounts have no decimals.
    pub fn money(&self, amount: f64, decimals: usize, sign: &str) -> String {
        let whole = amount.fract() == 0.0;
        let written = rounded(amount, if whole { 0 } else { decimals });
        let (units, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let mut figure = self.language().grouped(units, amount < 0.0);
        if !fraction.is_empty() {
            figure.push(self.language().marks().1);
            figure.push_str(fraction);
        }
        match self.language() {
            // A code is a word of its own.
            Language::English if sign.chars().all(char::is_alphabetic) => format!("{sign}\u{a0}{figure}"),
            Language::English => format!("{sign}{figure}"),
            Language::German => format!("{figure}\u{a0}{sign}"),
        }
    }

    /// A number as one types it: no grouping, all its decimals.
    pub fn plain_number(&self, value: f64) -> String {
        value.to_string().replace('.', &self.language().marks().1.to_string())
    }

    /// A share 0–100 with its sign: `40%`, German `40 %`.
    pub fn percent(&self, value: f64) -> String {
        self.percent_of(&self.number(value, 1))
    }

    /// A day, in one form everywhere, also where it is typed over: `12 May 2026`, with three letters of the month, because figures are read
    /// differently on two sides of an ocean; German `12.05.2026`.
    pub fn date(&self, date: Date) -> String {
        match self.language() {
            Language::English => {
                let month: String = self.term("month", &date.month().to_string()).chars().take(3).collect();
                format!("{} {month} {}", date.day(), date.year())
            }
            Language::German => format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()),
        }
    }

    /// A day as people type it, whatever the language: `2026-05-12`, `12.05.2026`; and as [`Texts::date`] writes it. None if it is not a day, or
    /// not a certain one: two figures leave the century open, and `5/12` the month.
    pub fn parse_date(&self, text: &str) -> Option<Date> {
        let text = text.trim();
        let figures =
            |part: &str, most: usize| (part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok());
        let (day, month, year) = match *text.split('-').collect::<Vec<_>>() {
            [year, month, day] => (day, month, year),
            _ => {
                let parts: Vec<&str> = text.split('.').map(str::trim).collect();
                let words: Vec<&str> = text.split_whitespace().collect();
                match (&*parts, &*words) {
                    (&[day, month, year], _) => (day, month, year),
                    (_, &[day, month, year]) => (day.strip_suffix('.').unwrap_or(day), self.month(month)?, year),
                    _ => return None,
                }
            }
        };
        if year.len() != 4 {
            return None;
        }
        let small = |part: &str| figures(part, 2).flatten();
        Date::new(figures(year, 4).flatten()?, i8::try_from(small(month)?).ok()?, i8::try_from(small(day)?).ok()?).ok()
    }

    /// A day as people type it, also without its year, which then follows from what day it is: `30.9.`, `30 Sep`, German `30. September`. In
    /// tables and on the command line nobody knows the day, so there [`Texts::parse_date`] reads.
    pub fn parse_day(&self, text: &str, today: Date, year: Year) -> Option<Date> {
        /// Leap days come back after so many years at most.
        const AROUND: i16 = 8;
        if let Some(date) = self.parse_date(text) {
            return Some(date);
        }
        let parts: Vec<&str> = text.split('.').map(str::trim).collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        let (day, month) = match (&*parts, &*words) {
            (&[day, month, ""], _) => (day, month),
            (_, &[day, month]) => (day.strip_suffix('.').unwrap_or(day), self.month(month)?),
            _ => return None,
        };
        let small = |part: &str| (part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<i8>().ok())?;
        let (day, month) = (small(day)?, small(month)?);
        let mut dates = (-AROUND..=AROUND).filter_map(|around| Date::new(today.year().checked_add(around)?, month, day).ok());
        match year {
            Year::Coming => dates.find(|date| *date >= today),
            Year::Nearest => dates.min_by_key(|date| date.since(today).map_or(i32::MAX, |away| away.get_days().abs())),
        }
    }

    /// The number of a month, by its name in this language or what it begins with: at least three letters, with a full stop or without.
    fn month(&self, name: &str) -> Option<&'static str> {
        const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        let name = name.strip_suffix('.').unwrap_or(name).to_lowercase();
        let long_enough = name.chars().count() >= 3;
        NUMBERS.into_iter().find(|number| long_enough && self.term("month", number).to_lowercase().starts_with(&name))
    }

    /// A day and a time of day to the minute: `12 May 2026, 14:05`, German `12.05.2026, 14:05 Uhr`.
    pub fn date_time(&self, at: DateTime) -> String {
        self.date_and_time(&self.date(at.date()), &self.time_of_day(at.time()))
    }

    /// A time of day in hours and minutes: `14:05`.
    pub fn time_of_day(&self, at: Time) -> String {
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    /// A number as people type it, with a leading `+`, `-` or `−` and grouped or not. None if it is not a number.
    ///
    /// Of two different marks the last is the decimal one. A single mark is the decimal one too, in either language, unless it is this
    /// language's mark between thousands and is where that would be: `1,234` is 1234 in English and 1.234 in German, `7,5` is 7.5 in both.
    pub fn parse_number(&self, text: &str) -> Option<f64> {
        let text = text.trim();
        let unsigned = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
        let negative = text.starts_with(['-', '−']);
        if !unsigned.bytes().any(|byte| byte.is_ascii_digit()) || unsigned.chars().any(|char| !matches!(char, '0'..='9' | '.' | ',')) {
            return None;
        }
        let (whole, fraction) = match unsigned.rfind(['.', ',']) {
            Some(at) if !self.only_groups(unsigned) => (unsigned.get(..at)?, unsigned.get(at + 1..)?),
            _ => (unsigned, ""),
        };
        let last_mark = unsigned.get(whole.len()..).and_then(|rest| rest.chars().next());
        let group = whole.chars().find(|char| !char.is_ascii_digit());
        if group.is_some_and(|group| Some(group) == last_mark || !is_grouped(whole, group)) {
            return None;
        }
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let value: f64 = format!("{digits}.{fraction}").parse().ok().filter(|value: &f64| value.is_finite())?;
        Some(if negative { -value } else { value })
    }

    /// Whether the marks in digits separate thousands and nothing else: several of one kind, or a single one where this language has it.
    fn only_groups(&self, digits: &str) -> bool {
        let Some(mark) = digits.chars().find(|char| !char.is_ascii_digit()) else { return false };
        let several = digits.matches(mark).count() > 1;
        is_grouped(digits, mark) && (several || mark == self.language().marks().0)
    }
}

/// Whether digits are in groups of three with this mark between them, the first group having one to three and no leading zero.
fn is_grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let all_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both() -> (Texts, Texts) {
        (Texts::new(Language::English), Texts::new(Language::German))
    }

    #[test]
    fn numbers_are_written_by_language() {
        let (english, german) = both();
        for (value, decimals, in_english, in_german) in [
            (0.5625, 2, "0.56", "0,56"),
            (7.0, 1, "7", "7"),
            (-2.5, 1, "−2.5", "−2,5"),
            (999.0, 0, "999", "999"),
            (1_234_567.0, 0, "1,234,567", "1.234.567"),
            (-0.01, 1, "0", "0"),
            // A half is rounded up, whatever digit is before it, and away from zero.
            (6.25, 1, "6.3", "6,3"),
            (6.35, 1, "6.4", "6,4"),
            (-3.25, 1, "−3.3", "−3,3"),
            (2.675, 2, "2.68", "2,68"),
            (0.285, 2, "0.29", "0,29"),
            (0.5, 0, "1", "1"),
            (2.5, 0, "3", "3"),
            (6.249, 1, "6.2", "6,2"),
            (9_999.95, 1, "10,000", "10.000"),
            (1e15, 1, "1,000,000,000,000,000", "1.000.000.000.000.000"),
            (f64::NAN, 1, "–", "–"),
        ] {
            assert_eq!(english.number(value, decimals), in_english);
            assert_eq!(german.number(value, decimals), in_german);
        }
        assert_eq!([3.0, -2.0, 0.0, 0.04, f64::INFINITY].map(|value| english.signed(value)), ["+3", "−2", "±0", "±0", "–"]);
        assert_eq!((english.percent(12.5), german.percent(12.5)), ("12.5%".to_owned(), "12,5\u{a0}%".to_owned()));
        assert_eq!(english.integer(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(german.integer(-1000), "−1.000");
    }

    #[test]
    fn dates_are_written_by_language() {
        let (english, german) = both();
        let date = jiff::civil::date(2026, 5, 12);
        assert_eq!((english.date(date), german.date(date)), ("12 May 2026".to_owned(), "12.05.2026".to_owned()));
        let at = date.at(9, 5, 59, 0);
        assert_eq!((english.date_time(at), german.date_time(at)), ("12 May 2026, 09:05".to_owned(), "12.05.2026, 09:05 Uhr".to_owned()));
        let september = jiff::civil::date(2026, 9, 1);
        assert_eq!((english.date(september), german.date(september)), ("1 Sep 2026".to_owned(), "01.09.2026".to_owned()));
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let (english, german) = both();
        let day = Some(jiff::civil::date(2026, 5, 12));
        for (text, in_english, in_german) in [
            ("2026-05-12", day, day),
            (" 2026-5-12 ", day, day),
            ("12.05.2026", day, day),
            ("12.5.2026", day, day),
            ("12. 5. 2026", day, day),
            ("12 May 2026", day, None),
            ("12. Mai 2026", None, day),
            ("12 mai 2026", None, day),
            ("31.02.2026", None, None),
            ("12.05.26", None, None),
            ("5/12/2026", None, None),
            ("12/05/2026", None, None),
            ("12 05 2026", None, None),
            ("12 Mai. 2026", None, day),
            ("12 ma 2026", None, None),
            ("2026-05", None, None),
            ("2026-05-12T09:00", None, None),
            ("-2026-05-12", None, None),
            ("12.+5.2026", None, None),
            ("May", None, None),
            ("", None, None),
        ] {
            assert_eq!(english.parse_date(text), in_english, "English {text:?}");
            assert_eq!(german.parse_date(text), in_german, "German {text:?}");
        }
        for texts in [english, german] {
            for month in 1..=12 {
                let date = jiff::civil::date(2026, month, 9);
                for written in [texts.date(date), date.to_string()] {
                    assert_eq!(texts.parse_date(&written), Some(date), "{written}");
                }
            }
        }
    }

    #[test]
    fn a_day_without_its_year_is_the_coming_or_the_nearest_one() {
        let (english, german) = both();
        let day = jiff::civil::date;
        let today = day(2026, 11, 30);
        for (text, coming, nearest) in [
            ("30.9.", Some(day(2027, 9, 30)), Some(day(2026, 9, 30))),
            ("30. 09. ", Some(day(2027, 9, 30)), Some(day(2026, 9, 30))),
            ("30.11.", Some(today), Some(today)),
            ("15.1.", Some(day(2027, 1, 15)), Some(day(2027, 1, 15))),
            ("29.2.", Some(day(2028, 2, 29)), Some(day(2028, 2, 29))),
            ("30.9.4500", Some(day(4500, 9, 30)), Some(day(4500, 9, 30))),
            ("31.2.", None, None),
            ("30.9", None, None),
            ("30.", None, None),
            ("9.", None, None),
            ("300.9.", None, None),
            ("+3.9.", None, None),
            ("", None, None),
        ] {
            for texts in [&english, &german] {
                assert_eq!(texts.parse_day(text, today, Year::Coming), coming, "{text:?}");
                assert_eq!(texts.parse_day(text, today, Year::Nearest), nearest, "{text:?}");
            }
        }
        assert_eq!(english.parse_day("30 Sep", today, Year::Coming), Some(day(2027, 9, 30)));
        assert_eq!(german.parse_day("30. September", today, Year::Nearest), Some(day(2026, 9, 30)));
        assert_eq!(english.parse_day("12 May 2026", today, Year::Coming), Some(day(2026, 5, 12)), "a year that is said counts");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let (english, german) = both();
        for (text, in_english, in_german) in [
            ("7", Some(7.0), Some(7.0)),
            (" +7,5 ", Some(7.5), Some(7.5)),
            ("7.5", Some(7.5), Some(7.5)),
            ("−3", Some(-3.0), Some(-3.0)),
            ("-3", Some(-3.0), Some(-3.0)),
            (".5", Some(0.5), Some(0.5)),
            ("5,", Some(5.0), Some(5.0)),
            ("1,234", Some(1234.0), Some(1.234)),
            ("1.234", Some(1.234), Some(1234.0)),
            ("0.125", Some(0.125), Some(0.125)),
            ("1234.567", Some(1234.567), Some(1234.567)),
            ("1.234,5", Some(1234.5), Some(1234.5)),
            ("1,234.5", Some(1234.5), Some(1234.5)),
            ("1,234,567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1.2.3", None, None),
            ("1,234,5", None, None),
            ("1,2.3,4", None, None),
            ("12,34.5", None, None),
            ("", None, None),
            (".", None, None),
            ("--1", None, None),
            ("1e999", None, None),
            ("inf", None, None),
            ("NaN", None, None),
            ("x", None, None),
            ("٣", None, None),
        ] {
            assert_eq!(english.parse_number(text), in_english, "English {text:?}");
            assert_eq!(german.parse_number(text), in_german, "German {text:?}");
        }
        assert_eq!(english.parse_number(&"9".repeat(400)), None, "more than a number can hold");
    }

    #[test]
    fn what_is_written_reads_back() {
        let languages = <[Texts; 2]>::from(both());
        proptest!(|(hundredths in -1_000_000_000_i64..1_000_000_000)| {
            let value = hundredths as f64 / 100.0;
            for texts in &languages {
                let written = texts.number(value, 2);
                prop_assert_eq!(texts.parse_number(&written), Some(value), "{:?} {}", texts.language(), written);
                prop_assert_eq!(texts.parse_number(&texts.integer(hundredths)), Some(hundredths as f64));
            }
        });
    }

    #[test]
    fn any_text_is_read_or_refused() {
        let languages = <[Texts; 2]>::from(both());
        proptest!(|(text in "[0-9.,+−-]{0,12}|\\PC{0,12}")| {
            for texts in &languages {
                prop_assert!(texts.parse_number(&text).is_none_or(f64::is_finite));
                prop_assert!(texts.parse_date(&text).is_none_or(|date| date.year() >= 0));
            }
        });
    }
}

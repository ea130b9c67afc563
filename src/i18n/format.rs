//! Numbers and dates as each language writes them. Two languages with two plain sets of rules; never a rounding that a verdict depends on.

use super::{Language, Texts};
use jiff::civil::Date;

impl Texts {
    /// A number with at most `decimals` decimals, without trailing zeros: `0.56`, German `0,56`; thousands are grouped.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let written = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let fraction = fraction.trim_end_matches('0');
        let (group, point) = match self.language() {
            Language::English => (',', '.'),
            Language::German => ('.', ','),
        };
        let mut text = String::new();
        if value < 0.0 && (whole.bytes().any(|digit| digit != b'0') || !fraction.is_empty()) {
            text.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// A whole number with grouped thousands.
    pub fn integer(&self, value: i64) -> String {
        self.number(value as f64, 0)
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
            _ if value > 0.0 => format!("+{text}"),
            _ => text,
        }
    }

    /// A share 0–100 with its sign: `40%`, German `40 %`.
    pub fn percent(&self, value: f64) -> String {
        let number = self.number(value, 1);
        match self.language() {
            Language::English => format!("{number}%"),
            Language::German => format!("{number}\u{a0}%"),
        }
    }

    /// A day: `12 May 2026`, German `12. Mai 2026`.
    pub fn date(&self, date: Date) -> String {
        const ENGLISH: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        const GERMAN: [&str; 12] =
            ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
        let month = usize::try_from(date.month() - 1).unwrap_or_default();
        match self.language() {
            Language::English => format!("{} {} {}", date.day(), ENGLISH[month], date.year()),
            Language::German => format!("{}. {} {}", date.day(), GERMAN[month], date.year()),
        }
    }

    /// A day and a time of day, as a clock there shows it.
    pub fn date_time(&self, at: jiff::civil::DateTime) -> String {
        format!("{}, {:02}:{:02}", self.date(at.date()), at.hour(), at.minute())
    }

    /// A number as people type it: with the language's decimal sign or a point, with a leading `+` or `−`. None if it is none.
    pub fn parse_number(&self, text: &str) -> Option<f64> {
        let mut plain: String = text.trim().replace('−', "-");
        if self.language() == Language::German && plain.contains(',') {
            plain = plain.replace('.', "").replace(',', ".");
        } else {
            plain = plain.replace(',', if plain.matches(',').count() == 1 && !plain.contains('.') { "." } else { "" });
        }
        plain.parse().ok().filter(|value: &f64| value.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_by_language() {
        let (english, german) = (Texts::new(Language::English), Texts::new(Language::German));
        for (value, decimals, in_english, in_german) in [
            (0.5625, 2, "0.56", "0,56"),
            (7.0, 1, "7", "7"),
            (-2.5, 1, "−2.5", "−2,5"),
            (1_234_567.0, 0, "1,234,567", "1.234.567"),
            (-0.01, 1, "0", "0"),
            (f64::NAN, 1, "–", "–"),
        ] {
            assert_eq!(english.number(value, decimals), in_english);
            assert_eq!(german.number(value, decimals), in_german);
        }
        assert_eq!([3.0, -2.0, 0.0, 0.04].map(|value| english.signed(value)), ["+3", "−2", "±0", "±0"]);
        assert_eq!(german.percent(12.5), "12,5\u{a0}%");
    }

    #[test]
    fn dates_are_written_by_language() {
        let date = jiff::civil::date(2026, 5, 12);
        assert_eq!(Texts::new(Language::English).date(date), "12 May 2026");
        assert_eq!(Texts::new(Language::German).date(date), "12. Mai 2026");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let (english, german) = (Texts::new(Language::English), Texts::new(Language::German));
        assert_eq!(german.parse_number("1.234,5"), Some(1234.5));
        assert_eq!(german.parse_number("7.5"), Some(7.5));
        assert_eq!(english.parse_number("7,5"), Some(7.5));
        assert_eq!(english.parse_number("1,234.5"), Some(1234.5));
        assert_eq!(english.parse_number("−3"), Some(-3.0));
        assert_eq!(english.parse_number("1e999"), None);
        assert_eq!(english.parse_number("x"), None);
    }
}

//! Money, days and tenths as whole numbers, so that sums are exact. One currency per project (ISO 4217). Never how an amount is shown.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A currency with decimals; what has none (gold, say) is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

/// An amount of the project's currency in its smallest unit (cents, say), at most [`Money::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Money(u64);

/// A number of days in hundredths, at most [`Days::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Days(u32);

/// A number 0–10 in tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Tenths(u8);

/// A code that is no currency, or a number out of range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a value of this kind: {0}")]
pub struct NotAnAmount(String);

impl Currency {
    /// The currency of a project that has chosen none.
    pub const EURO: Self = Self(iso_currency::Currency::EUR);

    /// The currency of an ISO 4217 code in capitals.
    pub fn from_code(code: &str) -> Option<Self> {
        iso_currency::Currency::from_code(code).filter(|currency| currency.exponent().is_some()).map(Self)
    }

    /// Every currency, by code.
    pub fn all() -> Vec<Self> {
        use iso_currency::IntoEnumIterator as _;
        let mut all: Vec<Self> = iso_currency::Currency::iter().filter(|currency| currency.exponent().is_some()).map(Self).collect();
        all.sort_unstable_by_key(|currency| currency.code());
        all
    }

    /// What is paid with in a country, by its ISO 3166 code of two letters; none if it is not known.
    pub fn of_country(code: &str) -> Option<Self> {
        let country = code.to_ascii_uppercase().parse().ok()?;
        let all = iso_currency::Currency::from_country(country).into_iter();
        let mut paid = all.filter(|currency| !currency.is_fund() && currency.is_superseded().is_none() && currency.exponent().is_some());
        paid.next().map(Self)
    }

    /// Its code: three capitals.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Its sign, or its code where it has none of its own.
    pub fn sign(self) -> String {
        self.0.symbol().symbol
    }

    /// Its English name.
    pub fn name(self) -> String {
        self.0.name().to_owned()
    }

    /// How many decimals an amount has.
    pub fn decimals(self) -> u32 {
        self.0.exponent().map_or(0, u32::from)
    }

    /// How many of the smallest unit are one of the whole.
    fn per_whole(self) -> u64 {
        10_u64.pow(self.decimals())
    }

    /// The nearest amount to a number of wholes, halves up; none if it is negative, no number or too much.
    pub(crate) fn amount(self, wholes: f64) -> Option<Money> {
        let minor = (wholes * self.per_whole() as f64 + 0.5).floor();
        (0.0..=Money::MOST as f64).contains(&minor).then_some(Money(minor as u64))
    }

    /// An amount as a number of wholes.
    pub(crate) fn wholes(self, amount: Money) -> f64 {
        amount.0 as f64 / self.per_whole() as f64
    }

    /// An amount as its plain figure: a dot, no grouping, no sign, all decimals.
    pub fn plain(self, amount: Money) -> String {
        let (wholes, parts) = (amount.0 / self.per_whole(), amount.0 % self.per_whole());
        match self.decimals() as usize {
            0 => wholes.to_string(),
            decimals => format!("{wholes}.{parts:0decimals$}"),
        }
    }

    /// An amount as people write it: with its sign or code before or behind it or without, with grouping, with a dot or a comma before the decimals.
    /// None if it is no amount, is of another currency, has more decimals than the currency, or is too much. What could be decimals or a group
    /// (`1.234`) is a group, unless the currency has three decimals.
    pub fn read(self, text: &str) -> Option<Money> {
        let text = text.trim();
        let symbol = self.0.symbol().to_string();
        let strip = |text: &str| -> Option<String> {
            [self.code(), symbol.as_str()].into_iter().filter(|sign| !sign.is_empty()).find_map(|sign| {
                let begin = text.get(..sign.len()).filter(|begin| begin.eq_ignore_ascii_case(sign)).map(|_| &text[sign.len()..]);
                let end = || {
                    let at = text.len().checked_sub(sign.len())?;
                    text.get(at..).filter(|end| end.eq_ignore_ascii_case(sign)).map(|_| &text[..at])
                };
                begin.or_else(end).map(|rest| rest.trim().to_owned())
            })
        };
        let figure = strip(text).unwrap_or_else(|| text.to_owned());
        // Blanks and apostrophes only group.
        let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’');
        let figure = ["-", "–", "—"].into_iter().find_map(|none| figure.strip_suffix(none)?.strip_suffix([',', '.'])).unwrap_or(&figure);
        let decimals = self.decimals() as usize;
        let last = figure.rfind(['.', ',']);
        let sign = last.and_then(|at| figure[at..].chars().next());
        let behind = last.map_or("", |at| &figure[at + 1..]);
        let is_only = sign.is_some_and(|sign| figure.matches(sign).count() == 1);
        let has_other = figure.contains(if sign == Some('.') { ',' } else { '.' });
        // No number of thousands begins with a zero, and what has gaps between its groups has no marks between them.
        let is_told = last.is_some_and(|at| figure[..at].starts_with('0') || figure[..at].contains(is_gap));
        let is_fraction = is_only && (has_other || behind.len() != 3 || decimals == 3 || is_told);
        let (whole, fraction) = match last.filter(|_| is_fraction) {
            Some(at) => (&figure[..at], behind),
            None => (figure, ""),
        };
        let groups: Vec<&str> = whole.split(|letter: char| is_gap(letter) || matches!(letter, '.' | ',')).collect();
        let are_groups = groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fraction = if fraction.len() > decimals { fraction.trim_end_matches('0') } else { fraction };
        if !are_groups
            || groups[0].is_empty()
            || !groups.iter().all(|group| is_digits(group))
            || !is_digits(fraction)
            || fraction.len() > decimals
        {
            return None;
        }
        let minor: u64 = format!("{}{fraction:0<decimals$}", groups.concat()).parse().ok()?;
        Money::new(minor)
    }

    /// The amount of this currency that has the same figure in another one: 12.50 stays 12.50, rounded halves up where there are fewer
    /// decimals. Amounts are not converted.
    pub(crate) fn same_figure(self, amount: Money, from: Self) -> Option<Money> {
        let (numerator, denominator) = (u128::from(self.per_whole()), u128::from(from.per_whole()));
        let minor = (u128::from(amount.0) * numerator * 2 + denominator) / (denominator * 2);
        u64::try_from(minor).ok().and_then(Money::new)
    }
}

impl TryFrom<String> for Currency {
    type Error = NotAnAmount;
    fn try_from(code: String) -> Result<Self, NotAnAmount> {
        Self::from_code(&code).ok_or(NotAnAmount(code))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Money {
    /// The largest amount, so that sums of all that a project holds fit: 10¹⁵.
    pub const MOST: u64 = 1_000_000_000_000_000;

    /// An amount, given in the smallest unit of its currency; none if it is too much.
    pub fn new(minor: u64) -> Option<Self> {
        (minor <= Self::MOST).then_some(Self(minor))
    }

    /// How much, in the smallest unit of its currency.
    pub fn minor(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Money {
    type Error = NotAnAmount;
    fn try_from(minor: u64) -> Result<Self, NotAnAmount> {
        Self::new(minor).ok_or_else(|| NotAnAmount(minor.to_string()))
    }
}

impl From<Money> for u64 {
    fn from(money: Money) -> Self {
        money.0
    }
}

/// A number with a fixed number of decimals.
macro_rules! fixed {
    ($name:ident($whole:ty), $per:literal, $most:literal, $parts:ident: $what:literal) => {
        impl $name {
            #[doc = concat!("The largest number, ", $most, ".")]
            pub const MOST: f64 = $most;

            /// The nearest to a number, halves up; none out of range.
            pub fn nearest(number: f64) -> Option<Self> {
                (0.0..=Self::MOST).contains(&number).then(|| Self((number * $per + 0.5).floor() as $whole))
            }

            /// The number.
            pub fn value(self) -> f64 {
                f64::from(self.0) / $per
            }

            #[doc = concat!("How many ", $what, ", for exact sums.")]
            pub fn $parts(self) -> $whole {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = NotAnAmount;
            fn try_from(number: f64) -> Result<Self, NotAnAmount> {
                Self::nearest(number).ok_or_else(|| NotAnAmount(number.to_string()))
            }
        }

        impl From<$name> for f64 {
            fn from(number: $name) -> Self {
                number.value()
            }
        }
    };
}

fixed!(Days(u32), 100.0, 100_000.0, hundredths: "hundredths");
fixed!(Tenths(u8), 10.0, 10.0, tenths: "tenths");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_have_their_decimals() {
        let decimals = |code| Currency::from_code(code).map(Currency::decimals);
        assert_eq!([decimals("EUR"), decimals("JPY"), decimals("KWD")], [Some(2), Some(0), Some(3)]);
        assert_eq!([decimals("XAU"), decimals("eur"), decimals("EURO"), decimals("")], [None; 4]);
        let all = Currency::all();
        assert!(all.len() > 150 && all.is_sorted_by_key(|currency| currency.code()) && all.contains(&Currency::EURO));
        assert!(all.iter().all(|currency| Currency::from_code(currency.code()) == Some(*currency)));
    }

    #[test]
    fn countries_have_a_currency_to_pay_with() {
        let code = |country| Currency::of_country(country).map(Currency::code);
        for (country, currency) in [
            ("DE", "EUR"),
            ("AT", "EUR"),
            ("CH", "CHF"),
            ("LI", "CHF"),
            ("GB", "GBP"),
            ("US", "USD"),
            ("SE", "SEK"),
            ("jp", "JPY"),
            ("HR", "EUR"),
        ] {
            assert_eq!(code(country), Some(currency), "{country}");
        }
        assert_eq!([code("XX"), code("D"), code(""), code("419")], [None; 4]);
    }

    #[test]
    fn another_currency_keeps_the_figure() {
        let [euro, yen, dinar] = ["EUR", "JPY", "KWD"].map(|code| Currency::from_code(code).unwrap());
        let minor = |to: Currency, from, minor| to.same_figure(Money(minor), from).map(Money::minor);
        assert_eq!(minor(yen, euro, 1250), Some(13));
        assert_eq!(minor(yen, euro, 1249), Some(12));
        assert_eq!(minor(dinar, euro, 1250), Some(12_500));
        assert_eq!(minor(euro, yen, Money::MOST), None);
        assert_eq!(euro.amount(12.505), Some(Money(1251)));
        assert_eq!([euro.amount(-0.01), euro.amount(f64::NAN), euro.amount(1e300)], [None; 3]);
        assert_eq!(euro.wholes(Money(1251)).to_string(), "12.51");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let [euro, yen, dinar] = ["EUR", "JPY", "KWD"].map(|code| Currency::from_code(code).unwrap());
        for (text, minor) in [
            ("1234.5", Some(123_450)),
            ("1.234,50", Some(123_450)),
            ("1,234.50", Some(123_450)),
            ("1 234,50 €", Some(123_450)),
            ("€1\u{a0}234", Some(123_400)),
            ("1'234.50 eur", Some(123_450)),
            ("EUR 12", Some(1200)),
            ("1.500", Some(150_000)),
            ("1,500", Some(150_000)),
            ("1.500.000", Some(150_000_000)),
            ("12,–", Some(1200)),
            ("12.500", Some(1_250_000)),
            ("12.5000", Some(1250)),
            ("0.500", Some(50)),
            ("0,125", None),
            ("1 234,567", None),
            ("1'234.500", Some(123_450)),
            ("0", Some(0)),
            ("12,345,6", None),
            ("1.23.456", None),
            ("12.3456", None),
            ("-5", None),
            ("5 USD", None),
            ("$5", None),
            ("5 k", None),
            ("€", None),
            ("", None),
            (".5", None),
            ("99999999999999999", None),
        ] {
            assert_eq!(euro.read(text).map(Money::minor), minor, "{text}");
        }
        assert_eq!(
            [yen.read("1,500"), yen.read("¥ 12"), yen.read("1.5")].map(|amount| amount.map(Money::minor)),
            [Some(1_500), Some(12), None]
        );
        assert_eq!(dinar.read("1.234").map(Money::minor), Some(1_234));
        for minor in [0, 5, 99, 1_234_567] {
            for currency in [euro, yen, dinar] {
                assert_eq!(currency.read(&currency.plain(Money(minor))), Some(Money(minor)));
            }
        }
        assert_eq!([euro.plain(Money(5)), yen.plain(Money(5)), dinar.plain(Money(1_234_005))], ["0.05", "5", "1234.005"]);
    }

    #[test]
    fn days_and_tenths_are_exact_and_have_a_range() {
        assert_eq!(Days::nearest(0.1 + 0.2).map(Days::hundredths), Some(30));
        assert_eq!(Days::nearest(2.5).map(Days::value), Some(2.5));
        assert_eq!([Days::nearest(-0.001), Days::nearest(100_000.5), Days::nearest(f64::NAN)], [None; 3]);
        assert_eq!(Tenths::nearest(0.25).map(Tenths::tenths), Some(3));
        assert_eq!([Tenths::nearest(10.01), Tenths::nearest(f64::INFINITY)], [None; 2]);
        for tenths in 0..=100 {
            assert_eq!(Tenths::nearest(Tenths(tenths).value()), Some(Tenths(tenths)));
        }
    }

    #[test]
    fn they_are_written_as_people_write_them() {
        let written = ron::to_string(&(Currency::EURO, Money(1250), Days(250), Tenths(35))).unwrap();
        assert_eq!(written, "(\"EUR\",1250,2.5,3.5)");
        assert_eq!(
            ron::from_str::<(Currency, Money, Days, Tenths)>(&written).unwrap(),
            (Currency::EURO, Money(1250), Days(250), Tenths(35))
        );
        assert!(ron::from_str::<Tenths>("10.5").is_err() && ron::from_str::<Currency>("\"XXX\"").is_err());
        assert!(ron::from_str::<Money>("1000000000000001").is_err() && ron::from_str::<Money>("-1").is_err());
        assert_eq!(ron::from_str::<Days>("3").unwrap(), Days(300));
    }
}

//! Headers of two rows: names of groups of columns above their own names, or units and scales below them. Never looks for a header.

use super::columns::{self, parse_number};
use super::grid::Row;
use super::vocabulary::Vocabulary;

/// The names of the columns with what the row below their header adds to them; none: that row is one of the table.
pub(super) fn second_row(header: &[String], row: &Row, vocabulary: &Vocabulary) -> Option<Vec<String>> {
    let width = header.len().max(row.width());
    let own = |at: usize| header.get(at).map(|name| name.trim()).unwrap_or_default();
    // A merged cell is filled in both rows.
    let below = |at: usize| Some(row.cell(at).trim()).filter(|name| *name != own(at)).unwrap_or_default();
    let filled: Vec<usize> = (0..width).filter(|at| !below(*at).is_empty()).collect();
    if filled.is_empty() || filled.len() == width && !own(0).is_empty() || filled.iter().any(|at| below(*at).len() > LONGEST) {
        return None;
    }
    // What has a value of its own in the row is no second header: numbers are values.
    if filled.iter().any(|at| parse_number(below(*at)).is_some()) {
        return None;
    }
    if filled.iter().all(|at| !own(*at).is_empty()) && filled.iter().filter(|at| is_unit(below(**at))).count() * 2 > filled.len() {
        let is_title = |at: usize| columns::known_names(std::iter::once(own(at)), vocabulary) > 0 && names_title(own(at), vocabulary);
        // The row names no touchpoint.
        return filled.iter().all(|at| !is_title(*at)).then(|| {
            let with = |at: usize| match below(at) {
                "" => own(at).to_owned(),
                unit if unit.starts_with(['(', '[']) => format!("{} {unit}", own(at)),
                unit => format!("{} ({unit})", own(at)),
            };
            (0..width).map(with).collect()
        });
    }
    groups(width, own, below, vocabulary)
}

/// The most letters that a name or unit has, in bytes.
const LONGEST: usize = 200;

/// The names of columns below those of groups. Each group's name stands above its first column, over blank or the same cells; what stands alone has no name
/// below.
fn groups<'r>(
    width: usize,
    own: impl Fn(usize) -> &'r str,
    below: impl Fn(usize) -> &'r str,
    vocabulary: &Vocabulary,
) -> Option<Vec<String>> {
    let mut names = Vec::with_capacity(width);
    let (mut group, mut groups, mut goes_on, mut questions) = (String::new(), 0, 0, Vec::new());
    for at in 0..width {
        let (above, name) = (own(at), below(at));
        let is_next = above.is_empty() || above == group;
        if !is_next {
            group.clear();
        }
        match (above, name) {
            ("", "") => names.push(String::new()),
            (above, "") => names.push(above.to_owned()),
            (above, name) => {
                if is_next {
                    // Nobody says what it belongs to.
                    if group.is_empty() {
                        names.push(name.to_owned());
                        continue;
                    }
                    goes_on += 1;
                } else {
                    groups += 1;
                    group = above.to_owned();
                }
                questions.push((at, group.clone()));
                names.push(name.to_owned());
            }
        }
        if !above.is_empty() && name.is_empty() {
            group.clear();
        }
    }
    // A question stands above what it asks about: no answer is one of these.
    let is_label = |at: usize| vocabulary.score(below(at)).is_none();
    if goes_on > 0 && questions.iter().all(|(at, question)| vocabulary.asked(question).is_none() || is_label(*at)) {
        let asked: Vec<&(usize, String)> = questions.iter().filter(|(_, question)| vocabulary.asked(question).is_some()).collect();
        for (at, question) in &asked {
            names[*at] = format!("{question} [{}]", below(*at));
        }
        if asked.len() > 1 {
            return Some(names);
        }
    }
    let known = |names: &[String]| columns::known_names(names.iter().map(String::as_str), vocabulary);
    let first: Vec<String> = (0..width).map(|at| own(at).to_owned()).collect();
    let second: Vec<String> = (0..width).map(|at| below(at).to_owned()).collect();
    // Both rows have to say what the other does not: together they name more columns than each.
    let is_header = groups > 0 && goes_on > 0 && known(&names) > known(&first) && known(&names) > known(&second).max(1);
    is_header.then_some(names)
}

/// Whether a name is that of the titles of touchpoints.
fn names_title(name: &str, vocabulary: &Vocabulary) -> bool {
    let columns = columns::recognise(&[name.to_owned()], vocabulary);
    columns.first().and_then(columns::Recognised::column) == Some(crate::model::table::Column::Touchpoint)
}

/// Whether a text is a unit or a scale: in brackets, a sign, a range of numbers, what their ends mean.
fn is_unit(text: &str) -> bool {
    const UNITS: [&str; 20] = [
        "%",
        "in %",
        "prozent",
        "percent",
        "in prozent",
        "€",
        "eur",
        "euro",
        "t€",
        "usd",
        "$",
        "chf",
        "tage",
        "days",
        "min",
        "minuten",
        "minutes",
        "anzahl",
        "n",
        "text",
    ];
    let lower = text.to_lowercase();
    let inside = lower.trim_matches(['(', ')', '[', ']']);
    UNITS.contains(&inside.trim()) || columns::declared_scale(&format!("({inside})")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv::StringRecord;

    fn both(header: &[&str], row: &[&str]) -> Option<String> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let row = Row::new(2, StringRecord::from(row.to_vec()), false);
        second_row(&header, &row, Vocabulary::bundled()).map(|names| names.join("|"))
    }

    #[test]
    fn units_below_the_names_are_additions() {
        let found = both(&["Phase", "Kontaktpunkt", "Zufriedenheit", "Reichweite"], &["", "", "Schulnote 1-6", "in %"]);
        assert_eq!(found.as_deref(), Some("Phase|Kontaktpunkt|Zufriedenheit (Schulnote 1-6)|Reichweite (in %)"));
        let found = both(&["Stage", "Step", "Importance"], &["", "", "(1-5)"]);
        assert_eq!(found.as_deref(), Some("Stage|Step|Importance (1-5)"));
    }

    #[test]
    fn names_below_those_of_groups_are_the_names() {
        let found = both(
            &["Phase", "Touchpoint", "Kunde", "", "Marke", "", "Kommentar"],
            &["", "", "Erwartung", "Relevanz", "Erfüllung", "Wettbewerb", ""],
        );
        assert_eq!(found.as_deref(), Some("Phase|Touchpoint|Erwartung|Relevanz|Erfüllung|Wettbewerb|Kommentar"));
        // A merged cell is filled in each column.
        let found = both(&["Phase", "Touchpoint", "Kunde", "Kunde"], &["Phase", "Touchpoint", "Erwartung", "Relevanz"]);
        assert_eq!(found.as_deref(), Some("Phase|Touchpoint|Erwartung|Relevanz"));
    }

    #[test]
    fn what_a_question_asks_about_stands_below_it() {
        let header = ["ID", "How satisfied are you with …", "", "", "Anything else?"];
        let found = both(&header, &["", "the shop", "the website", "the app", "Open answer"]);
        assert_eq!(
            found.as_deref(),
            Some(
                "ID|How satisfied are you with … [the shop]|How satisfied are you with … [the website]|How satisfied are you with … [the app]|Open answer"
            )
        );
        assert_eq!(both(&header, &["1", "Very satisfied", "Satisfied", "", "no"]), None);
    }

    #[test]
    fn rows_of_the_table_are_no_header() {
        for row in [
            &["", "Shop", "", ""][..],
            &["Search", "Ad", "7", ""],
            &["", "", "n/a", ""],
            &["Buy", "", "", ""],
            &["", "", "", ""],
            &["", "", "7", "80 %"],
        ] {
            assert_eq!(both(&["Stage", "Touchpoint", "Satisfaction", "Reach"], row), None, "{row:?}");
        }
    }
}

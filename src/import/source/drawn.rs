//! Tables whose form is drawn with letters: in Markdown, with rules between their rows as programs of the terminal print them, or with nothing but
//! blanks between columns of a fixed width. Never a guess where the header names no columns.

use super::around::Around;
use crate::import::grid::Row;
use crate::import::vocabulary::Vocabulary;
use crate::import::{ErrorKind, MAX_COLUMNS, MAX_ROWS, Place, TooLarge, columns};
use csv::StringRecord;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The tables of a text in Markdown, with the headings above them, and what is around them; none: there is none.
pub(super) fn markdown(text: &str) -> Result<Option<(Vec<super::html::Named>, Around)>, ErrorKind> {
    if !has_rule(text) {
        return Ok(None);
    }
    let (mut tables, mut rows): (Vec<super::html::Named>, Vec<Row>) = (Vec::new(), Vec::new());
    let (mut cells, mut cell): (Vec<(String, Place)>, Option<String>) = (Vec::new(), None);
    let (mut heading, mut in_heading, mut is_name) = (String::new(), false, false);
    let (mut line, mut counted, mut columns) = (1, 0, 0);
    let mut around = Around::default();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        let word = match event {
            Event::Start(Tag::Heading { .. }) => {
                // A heading that is no table's is text.
                if !is_name {
                    around.add(&heading, line);
                }
                heading.clear();
                (in_heading, is_name) = (true, false);
                continue;
            }
            Event::End(TagEnd::Heading(_)) => {
                in_heading = false;
                continue;
            }
            Event::Start(Tag::TableCell) => {
                cell = Some(String::new());
                continue;
            }
            Event::End(TagEnd::TableCell) => {
                line += text.get(counted..range.start).unwrap_or_default().matches('\n').count() as u64;
                counted = counted.max(range.start);
                let column = cells.len() as u64 + 1;
                if let Some(text) = cell.take() {
                    cells.push((text.trim().to_owned(), Place { line, column }));
                }
                if cells.len() > MAX_COLUMNS {
                    return Err(ErrorKind::TooLarge(TooLarge::Columns));
                }
                continue;
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                if matches!(event, Event::End(TagEnd::TableHead)) {
                    columns = cells.len();
                } else {
                    // Markdown drops what a row has beyond its header: here it is refused, with its place.
                    let own = text.get(range).unwrap_or_default();
                    let beyond = cells_of(own).skip(columns).take(MAX_COLUMNS).enumerate();
                    cells.extend(beyond.map(|(nth, text)| (text, Place { line, column: (columns + nth) as u64 + 1 })));
                }
                if cells.iter().any(|(text, _)| !text.is_empty()) {
                    rows.push(Row::of_cells(cells.iter().map(|(text, place)| (text.as_str(), *place)), false));
                }
                cells.clear();
                if rows.len() > MAX_ROWS {
                    return Err(ErrorKind::TooLarge(TooLarge::Rows));
                }
                continue;
            }
            Event::End(TagEnd::Table) => {
                let name = Some(heading.trim().to_owned()).filter(|name| !name.is_empty());
                tables.push((name, std::mem::take(&mut rows)));
                is_name = true;
                continue;
            }
            Event::Text(word) | Event::Code(word) => word,
            Event::SoftBreak | Event::HardBreak => "\n".into(),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => "\n".into(),
            _ => continue,
        };
        match &mut cell {
            Some(cell) => cell.push_str(&word),
            None if in_heading => heading.push_str(&word),
            None => {
                line += text.get(counted..range.start).unwrap_or_default().matches('\n').count() as u64;
                counted = counted.max(range.start);
                around.add(&word, line);
            }
        }
    }
    if !is_name {
        around.add(&heading, line);
    }
    Ok((!tables.is_empty()).then_some((tables, around)))
}

/// The cells of a row in Markdown as they are written: bars part them, but for those behind a backslash.
fn cells_of(row: &str) -> impl Iterator<Item = String> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let (mut cells, mut cell, mut is_escaped) = (Vec::new(), String::new(), false);
    for letter in row.chars() {
        match letter {
            '|' if !is_escaped => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(letter),
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    // Behind the last bar there is nothing.
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells.into_iter()
}

/// Whether a line of hyphens and bars is below one with bars, as between the header and the rows of a table in Markdown.
fn has_rule(text: &str) -> bool {
    let is_rule =
        |line: &str| line.contains('-') && line.contains('|') && line.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' ' | '\t'));
    let mut above = "";
    text.lines().any(|line| {
        let found = is_rule(line.trim()) && above.contains('|');
        above = line;
        found
    })
}

/// A text without the rules between its rows, if it has any: lines of hyphens, equals signs or the signs that boxes are drawn with.
pub(super) fn without_rules(text: &str) -> Option<String> {
    /// Lines among which the first rule is.
    const TOP: usize = 15;
    let is_rule = |line: &str| {
        let mut run = 0;
        let drawn = |letter: char| matches!(letter, '-' | '=' | '─' | '═');
        let longest = line.chars().map(|letter| {
            run = if drawn(letter) { run + 1 } else { 0 };
            run
        });
        longest.max() >= Some(3) && line.chars().all(|letter| drawn(letter) || matches!(letter, '+' | '|' | ':' | ' ' | '\t' | '│'..='╬'))
    };
    // A cell in quotation marks may hold anything.
    if text.contains('"') || !text.lines().take(TOP).any(is_rule) {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if is_rule(line.trim()) {
            kept.push('\n');
        } else {
            kept.extend(line.chars().map(|letter| if matches!(letter, '│' | '║') { '|' } else { letter }));
        }
    }
    Some(kept)
}

/// The rows of a text whose columns begin in the same place in every line, if they name more columns than the rows that separators make of it.
pub(super) fn fixed_width(text: &str, separated: &[Row]) -> Result<Option<Vec<Row>>, ErrorKind> {
    /// Lines among which the header is, and those that say where columns begin.
    const TOP: usize = 12;
    const SAMPLE: usize = 2_000;
    let words = Vocabulary::bundled();
    let known = separated.iter().take(30).map(|row| columns::known_names(row.texts(), words)).max().unwrap_or_default();
    if known >= 2 || text.contains('\t') {
        return Ok(None);
    }
    let lines: Vec<(usize, &str)> = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).collect();
    let mut best: Option<(usize, usize, Vec<usize>)> = None;
    for (at, (number, header)) in lines.iter().enumerate().take(TOP) {
        // What belongs together: the lines to the next blank one, not counting the one that a rule below the header left.
        let mut next = *number;
        let mut belongs = |nth: usize, own: usize| {
            let is_near = own <= next + usize::from(nth == 1);
            next = own + 1;
            is_near
        };
        let block = lines.get(at..).unwrap_or_default().iter().enumerate().take_while(|(nth, (own, _))| belongs(*nth, *own));
        let block: Vec<&str> = block.take(SAMPLE).map(|(_, (_, line))| *line).collect();
        for gap in [2, 1] {
            let begins = begins_of(&block, gap);
            // The words of a header are no columns if nothing stands below them.
            let has_cells = |line: &&&str| split(line, &begins).iter().filter(|cell| !cell.is_empty()).count() > 1;
            let is_apart = || block.iter().skip(1).filter(has_cells).count() * 2 >= block.len() - 1;
            if block.len() < 2 || begins.len() < 2 || begins.len() > MAX_COLUMNS || !is_apart() {
                continue;
            }
            let cells = split(header, &begins);
            let known = columns::known_names(cells.iter().map(String::as_str), words);
            if known >= 2 && best.as_ref().is_none_or(|(most, ..)| known > *most) {
                best = Some((known, at, begins));
            }
        }
    }
    let Some((_, _, begins)) = best else { return Ok(None) };
    if lines.len() > MAX_ROWS {
        return Err(ErrorKind::TooLarge(TooLarge::Rows));
    }
    let mut above = None;
    let rows = lines.iter().map(|(number, line)| {
        let after_blank = above.is_some_and(|above| above + 1 < *number);
        above = Some(*number);
        Row::new(*number as u64 + 1, StringRecord::from(split(line, &begins)), after_blank)
    });
    Ok(Some(rows.collect()))
}

/// Where columns begin, in letters from 0: behind at least so many places that are blank in every line.
fn begins_of(lines: &[&str], gap: usize) -> Vec<usize> {
    let mut blank: Vec<bool> = Vec::new();
    for line in lines {
        for (at, letter) in line.chars().enumerate().take(10_000) {
            if at >= blank.len() {
                blank.push(true);
            }
            if let Some(blank) = blank.get_mut(at) {
                *blank &= letter == ' ';
            }
        }
    }
    let (mut begins, mut before) = (Vec::new(), gap);
    for (at, is_blank) in blank.into_iter().enumerate() {
        if is_blank {
            before += 1;
        } else {
            if before >= gap {
                begins.push(at);
            }
            before = 0;
        }
    }
    begins
}

fn split(line: &str, begins: &[usize]) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    let cell = |nth: usize, begin: usize| {
        // What is before the first column belongs to it.
        let begin = if nth == 0 { 0 } else { begin };
        let end = begins.get(nth + 1).copied().unwrap_or(letters.len());
        let own = letters.get(begin.min(letters.len())..end.min(letters.len())).unwrap_or_default();
        own.iter().collect::<String>().trim().to_owned()
    };
    begins.iter().enumerate().map(|(nth, begin)| cell(nth, *begin)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::NoteKind;

    fn texts(rows: &[Row]) -> Vec<String> {
        rows.iter().map(|row| row.texts().collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn tables_in_markdown_have_headings_and_marked_words() {
        let text = "# Journey\n\nWords.\n\n| Phase | Touchpoint |\n|:------|-----------:|\n| A | **one** [two](x) `a\\|b` |\n| B | three<br>four &amp; &lt; |\n\n## Next\nx | y\n--- | ---\n1 | 2\n";
        let (found, around) = markdown(text).unwrap().unwrap();
        let (place, kind) = around.note().unwrap();
        assert_eq!((place.line, kind), (3, NoteKind::TextAround { words: 1, begin: "Words.".into() }));
        assert_eq!((found[0].0.as_deref(), found[1].0.as_deref()), (Some("Journey"), Some("Next")));
        assert_eq!(texts(&found[0].1), ["Phase|Touchpoint", "A|one two a|b", "B|three\nfour & <"]);
        assert_eq!(texts(&found[1].1), ["x|y", "1|2"]);
        assert_eq!(found[0].1[2].place(1), Place { line: 8, column: 2 });
        for other in ["a|b\nc|d\n", "stage,touchpoint\n-,|\n", "", "- | -\n"] {
            assert!(markdown(other).unwrap().is_none(), "{other}");
        }
    }

    #[test]
    fn cells_beyond_the_header_are_not_lost() {
        let text = "# One\n# Two\n|a|b|\n|-|-|\n|1|2|\n|3|4|5\\|6|  7 |\n8\n\nBye\n";
        let (found, around) = markdown(text).unwrap().unwrap();
        assert_eq!(texts(&found[0].1), ["a|b", "1|2", "3|4|5\\|6|7", "8|"]);
        assert_eq!(found[0].1[2].place(3), Place { line: 6, column: 4 });
        assert_eq!(around.note().unwrap().1, NoteKind::TextAround { words: 2, begin: "One".into() });
    }

    #[test]
    fn rules_are_no_rows() {
        let printed = "+-------+------+\n| stage | step |\n+-------+------+\n| A     | one  |\n+-------+------+\n";
        assert_eq!(without_rules(printed).as_deref(), Some("\n| stage | step |\n\n| A     | one  |\n\n"));
        assert_eq!(without_rules("┌──────┐\n│ a │ b │\n└──────┘\n").as_deref(), Some("\n| a | b |\n\n"));
        for other in ["a|b\n-|-\n", "a,b\n\"---\",c\n", "a;b\n---;c\n"] {
            assert_eq!(without_rules(other), None, "{other}");
        }
    }

    #[test]
    fn columns_of_a_fixed_width_are_found_below_a_title() {
        let text = "Report of May\n\nPhase     Touchpoint         Zufriedenheit\nSuche     Größe im Laden                 7\n          Anruf                          8\nKauf      Kasse, vorn                     \n\n3 rows\n";
        let rows = fixed_width(text, &[]).unwrap().unwrap();
        assert_eq!(texts(&rows)[1..5], ["Phase|Touchpoint|Zufriedenheit", "Suche|Größe im Laden|7", "|Anruf|8", "Kauf|Kasse, vorn|"]);
        assert_eq!((rows[2].line(), rows[5].is_after_blank()), (4, true));
        assert!(fixed_width("Shop\nAdvert\n", &[]).unwrap().is_none());
        assert!(fixed_width("a b c\nd e f\n", &[]).unwrap().is_none(), "no names");
    }
}

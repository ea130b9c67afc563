//! A list of words in a text or a mail, as a table of touchpoints: its lines are titles, what is below them was experienced there, the lines above
//! parts of it are stages. Words around it are counted. Never a text most of whose lines have no mark, and never a table.

use super::super::Place;
use super::Part;
use super::around::Around;
use super::literal::Literal;
use crate::import::columns;
use crate::import::outline::{outline, sign, without_mark};
use crate::import::vocabulary::Vocabulary;
use crate::model::Tone;

/// The column of the stages, which is there only if there are headings.
const STAGE: &str = "stage";
/// What is longer, in bytes, is no list that somebody wrote.
const LONGEST: usize = 1 << 20;

/// A line of a list with the number of its line, as it is in the file.
type Line = (u64, String);

/// The lines below a heading, if there is one.
#[derive(Default)]
struct Passage {
    heading: Option<(u64, String)>,
    lines: Vec<Line>,
}

/// Whether a text is a list with words around it or with headings.
pub(super) fn is_in_words(text: &str) -> bool {
    part(text).is_some_and(|(part, around)| !around.is_empty() || part.rows.first().is_some_and(|row| row.cell(0) == STAGE))
}

/// The table of a list, and what stands around that; none: the text is no list.
pub(super) fn part(text: &str) -> Option<(Part, Around)> {
    if text.len() > LONGEST {
        return None;
    }
    let lines: Vec<(u64, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let rests: Vec<&str> = lines.iter().filter_map(|(_, line)| without_mark(line)).collect();
    // Most lines have a mark, and none is a row of a table.
    let is_row = |rest: &&str| rest.contains(['\t', '|']) || rest.contains("   ");
    let parted = rests.iter().filter(|rest| rest.contains(';')).count();
    if rests.len() < 2 || rests.len() * 2 < lines.len() || rests.iter().any(is_row) || parted * 2 > rests.len() {
        return None;
    }
    // A quotation mark that is left open holds a cell of several lines; lines that are drawn are those of a table.
    let is_drawn = |line: &str| line.contains('|') || line.trim_start().starts_with("+-") || line.trim_start().starts_with("+=");
    if lines.iter().any(|(_, line)| line.matches('"').count() % 2 == 1 || is_drawn(line)) {
        return None;
    }
    let names = |line: &str| columns::known_names(line.split([',', ';']), Vocabulary::bundled());
    if lines.first().is_some_and(|(_, line)| names(line) >= 2) {
        return None;
    }
    let (passages, around) = passages(&lines);
    let has_headings = passages.iter().any(|passage| passage.heading.is_some());
    let columns = [STAGE, "touchpoint", "positives", "negatives"];
    let mut table = Literal::new(if has_headings { &columns } else { &columns[1..] });
    for Passage { heading, lines } in &passages {
        let place = |at: usize| Place { line: lines.get(at).map_or(1, |(line, _)| *line), column: 1 };
        let text: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
        // Each line is a title or below one.
        let mut at = 0;
        for found in outline(&text.join("\n")) {
            table.row();
            if let Some((line, name)) = heading {
                table.set(STAGE, name, Place { line: *line, column: 1 });
            }
            table.set("touchpoint", &found.title, place(at));
            for (tone, column) in [(Tone::Positive, "positives"), (Tone::Negative, "negatives")] {
                let told = || found.told.iter().enumerate().filter(|(_, (one, _))| *one == tone);
                if let Some((first, _)) = told().next() {
                    let entries: Vec<String> = told().map(|(_, (_, text))| text.clone()).collect();
                    table.list(column, &entries, place(at + 1 + first));
                }
            }
            at += 1 + found.told.len();
        }
    }
    (!table.is_empty()).then(|| (table.part(), around))
}

/// The passages of a list. Lines without a mark right above one with a mark are headings, if there are several; one that is indented goes on with the line
/// above it.
fn passages(lines: &[(u64, &str)]) -> (Vec<Passage>, Around) {
    /// What is longer, in bytes, is a sentence.
    const HEADING: usize = 200;
    let is_marked = |at: usize| lines.get(at).is_some_and(|(_, line)| without_mark(line).is_some());
    let goes_on = |at: usize| lines[at].1.starts_with(char::is_whitespace) && !is_marked(at);
    let is_heading = |at: usize| !is_marked(at) && !goes_on(at) && is_marked(at + 1) && lines[at].1.len() <= HEADING;
    let has_headings = (0..lines.len()).filter(|at| is_heading(*at)).count() > 1;
    // Signs, unless they are further in than other marks, stand below titles without one.
    let signs: Vec<(usize, bool)> = lines.iter().filter_map(|(_, line)| sign(line)).collect();
    let least = signs.iter().map(|(indent, _)| *indent).min();
    if signs.iter().any(|(indent, is_sign)| *is_sign && Some(*indent) == least) {
        let lines = lines.iter().filter(|(_, line)| without_mark(line) != Some("")).map(|(number, line)| (*number, (*line).to_owned()));
        return (vec![Passage { heading: None, lines: lines.collect() }], Around::default());
    }
    let (mut passages, mut around) = (vec![Passage::default()], Around::default());
    let mut is_open = false;
    for (at, (number, line)) in lines.iter().enumerate() {
        if has_headings && is_heading(at) {
            passages.push(Passage { heading: Some((*number, bare(line))), lines: Vec::new() });
        } else if let Some(rest) = without_mark(line) {
            is_open = !rest.is_empty();
            if let Some(passage) = passages.last_mut().filter(|_| is_open) {
                passage.lines.push((*number, (*line).to_owned()));
            }
            continue;
        } else if is_open
            && goes_on(at)
            && let Some((_, before)) = passages.last_mut().and_then(|passage| passage.lines.last_mut())
        {
            before.push(' ');
            before.push_str(line.trim());
            continue;
        } else {
            around.add(line, *number);
        }
        is_open = false;
    }
    passages.retain(|passage| !passage.lines.is_empty());
    (passages, around)
}

/// A heading without the marks of one.
fn bare(line: &str) -> String {
    let marks = |letter: char| matches!(letter, '#' | '*' | '_' | ':' | '=') || letter.is_whitespace();
    line.trim_matches(marks).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Vec<String>, usize)> {
        let (part, around) = part(text)?;
        let rows = part.rows.iter().skip(1).map(|row| row.texts().collect::<Vec<_>>().join("|").replace('\n', "+"));
        let words = around.note().map_or(0, |(_, kind)| match kind {
            crate::import::NoteKind::TextAround { words, .. } => words,
            _ => 0,
        });
        Some((rows.collect(), words))
    }

    #[test]
    fn lines_of_a_mail_are_touchpoints() {
        let mail =
            "Dear Ann,\n\nhere they are:\n\n1.\tAd in the paper\no\t(+) seen\no\t(−) code too\n  small\n2.\tCall\n3.\tVisit\n\nBest\nBob\n";
        // Behind the mark there may be a tab.
        let rows = ["Ad in the paper|seen|code too small", "Call", "Visit"].map(str::to_owned).to_vec();
        assert_eq!(read(mail), Some((rows, 7)));
        let places: Vec<(u64, u64)> = part(mail).unwrap().0.rows.iter().skip(1).map(|row| (row.place(0).line, row.place(2).line)).collect();
        assert_eq!(places[0], (5, 7));
    }

    #[test]
    fn lines_above_parts_of_a_list_are_stages() {
        let text = "# Journey\n\n## Before\n- Ad\n- Friend\n\n**Buying:**\n- Shop\n  - nice\n";
        let rows = ["Before|Ad", "Before|Friend", "Buying|Shop|nice"].map(str::to_owned).to_vec();
        assert_eq!(read(text), Some((rows, 2)));
    }

    #[test]
    fn signs_below_lines_without_a_mark_are_experiences() {
        let text = "Shop\n+ nice\n- long wait\nWeb\n- down";
        assert_eq!(read(text), Some((["Shop|nice|long wait", "Web||down"].map(str::to_owned).to_vec(), 0)));
        assert_eq!(read("Shop\n\t+ nice\n\t− down"), Some((vec!["Shop|nice|down".to_owned()], 0)), "indented, too");
        assert!(!is_in_words(text) && !is_in_words("- Shop\n- Web\n") && is_in_words("Hello\n- Shop\n- Web\n"));
    }

    #[test]
    fn other_texts_are_no_lists() {
        for text in [
            "Some words\n- one\nmore words\nand more\n- two\n",
            "1. A;5\n2. B;6\n",
            "- A\t5\n- B\t6\n",
            "| - a |\n| - b |\n",
            "+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+\n",
            "Stage, Touchpoint\n- a, Ad\n- b, Shop\n",
            "- only one\n",
            "Table,\nSuche;\"- Ad\n- Friend\n- Web\n- Paper\"\n",
            "Ad\nShop\nTill\n",
            "",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}

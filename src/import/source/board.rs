//! A board of notes as a table of touchpoints, by where the notes are: columns are stages, rows are lanes. The first row gives the stages, the row
//! called touchpoints or steps, else the second, the touchpoints; every other row is a list for each stage. Colours mean something in a row of
//! experiences only. Never how a program stores its boards.

use super::super::Place;
use super::Part;
use super::literal::Literal;
use crate::import::outline::signed;
use crate::import::{ErrorKind, TooLarge};
use crate::letters::{Folded, one_line};
use crate::model::{Tone, limits};
use std::collections::HashMap;

/// A note on a board, or a text.
#[derive(Debug, Clone)]
pub(super) struct Sticky {
    /// Its left edge.
    pub(super) x: f64,
    /// Its upper edge.
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) text: String,
    /// What its colour would mean.
    pub(super) tone: Option<Tone>,
    pub(super) place: Place,
}

impl Sticky {
    fn middle(&self) -> f64 {
        self.x + self.width / 2.0
    }

    fn right(&self) -> f64 {
        self.x + self.width
    }

    fn centre(&self) -> f64 {
        self.y + self.height / 2.0
    }

    fn below(&self) -> f64 {
        self.y + self.height
    }

    fn title(&self) -> String {
        one_line(&self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Most lanes that rows become: a map has some of its own.
const MOST_LANES: usize = 150;
/// Texts with their places.
type Texts = Vec<(String, Place)>;
/// By stage, a list and where it begins.
type Lists = HashMap<usize, (Vec<String>, Place)>;

/// The farthest that anything is from the middle of a board.
const FARTHEST: f64 = 1e9;

/// A number of a board within bounds.
pub(super) fn bounded(number: f64) -> f64 {
    if number.is_finite() { number.clamp(-FARTHEST, FARTHEST) } else { 0.0 }
}

/// What a colour means in a row of experiences: red and pink are bad, green is good. Hexadecimal, or by its English name.
pub(super) fn tone_of(colour: &str) -> Option<Tone> {
    let colour = colour.to_ascii_lowercase();
    let Some(digits) = colour.split('#').nth(1).map(|rest| rest.chars().take_while(char::is_ascii_hexdigit).collect::<String>()) else {
        let is = |words: &[&str]| words.iter().any(|word| colour.contains(word));
        return match (is(&["green"]), is(&["red", "pink", "rose"])) {
            (true, _) => Some(Tone::Positive),
            (_, true) => Some(Tone::Negative),
            _ => None,
        };
    };
    let part = |index: usize| {
        let digits = match digits.len() {
            3 | 4 => digits.get(index..=index).map(|digit| digit.repeat(2)),
            _ => digits.get(index * 2..index * 2 + 2).map(str::to_owned),
        };
        digits.and_then(|digits| u8::from_str_radix(&digits, 16).ok()).map(f64::from)
    };
    let (red, green, blue) = (part(0)?, part(1)?, part(2)?);
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    /// Below this a colour is a grey.
    const COLOURED: f64 = 0.06;
    if most == 0.0 || (most - least) / most < COLOURED {
        return None;
    }
    let range = most - least;
    let hue = 60.0
        * if most == red {
            ((green - blue) / range).rem_euclid(6.0)
        } else if most == green {
            (blue - red) / range + 2.0
        } else {
            (red - green) / range + 4.0
        };
    match hue {
        hue if !(20.0..325.0).contains(&hue) => Some(Tone::Negative),
        hue if (75.0..=165.0).contains(&hue) => Some(Tone::Positive),
        _ => None,
    }
}

/// A row of notes, the first of them from the left.
#[derive(Debug, Default)]
struct Row {
    name: String,
    notes: Vec<Sticky>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Touchpoints,
    Experiences(Option<Tone>),
    Lane,
}

/// The table of a board. `name`: what its map is called; none: by the line above everything, if there is one.
///
/// # Errors
/// There is no note on it, or there are too many stages.
pub(super) fn part(notes: Vec<Sticky>, name: Option<String>) -> Result<Part, ErrorKind> {
    let mut notes: Vec<Sticky> = notes.into_iter().filter(|note| !note.text.trim().is_empty()).collect();
    notes.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
    let mut bands = bands(notes);
    // A line alone above everything is the name of the board.
    let is_title = bands.len() > 1 && bands[0].len() == 1 && bands[1].len() > 1;
    let title = if is_title { bands.remove(0).first().map(Sticky::title) } else { None };
    let mut bands = bands.into_iter();
    let mut header = bands.next().ok_or(ErrorKind::NoNotes)?;
    let others: Vec<Vec<Sticky>> = bands.collect();
    let names_rows = |first: &Sticky| {
        let names_row = |note: &&Sticky| [&TOUCHPOINTS[..], &EXPERIENCES, &BAD, &GOOD].iter().any(|words| is_any(&note.title(), words));
        let firsts = others.iter().filter_map(|band| band.first()).filter(|note| note.middle() >= first.x && note.middle() < first.right());
        is_any(&first.title(), &STAGES) || firsts.filter(names_row).count() > 0
    };
    let has_corner = header.len() > 1 && header.first().is_some_and(names_rows);
    let corner = if has_corner { Some(header.remove(0)) } else { None };
    if header.len() > limits::STAGES {
        return Err(ErrorKind::TooLarge(TooLarge::Stages));
    }
    let columns = Columns::of(&header);
    let rows = rows(others, header.first().map_or(0.0, |first| first.x), corner.as_ref());
    let kinds = kinds(&rows);
    let mut touchpoints: Vec<Vec<&Sticky>> = vec![Vec::new(); header.len()];
    for (row, _) in rows.iter().zip(&kinds).filter(|(_, kind)| **kind == Kind::Touchpoints) {
        for note in &row.notes {
            touchpoints[columns.of_note(note)].push(note);
        }
    }
    for stage in &mut touchpoints {
        stage.sort_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
    }
    // Of each stage, the middles of its touchpoints, to find the nearest by.
    let middles: Vec<Vec<(f64, usize)>> = touchpoints
        .iter()
        .map(|stage| {
            let mut middles: Vec<(f64, usize)> = stage.iter().enumerate().map(|(index, note)| (note.middle(), index)).collect();
            middles.sort_by(|one, other| one.0.total_cmp(&other.0));
            middles
        })
        .collect();
    // By touchpoint (stage, number) or, where a stage has none, by stage: what was experienced, good and bad.
    let mut told: HashMap<(usize, usize), [Texts; 2]> = HashMap::new();
    let mut lanes: Vec<(String, Lists)> = Vec::new();
    for (row, kind) in rows.iter().zip(&kinds) {
        let mut lane = Lists::new();
        for note in &row.notes {
            let stage = columns.of_note(note);
            let nearest = nearest(&middles[stage], note.middle());
            match (kind, nearest) {
                (Kind::Touchpoints, _) => {}
                (Kind::Experiences(usual), Some(index)) => {
                    let (sign, text) = signed(note.text.trim(), true);
                    let tone = sign.or(note.tone).or(*usual).unwrap_or(Tone::Positive);
                    told.entry((stage, index)).or_default()[usize::from(tone == Tone::Negative)].push((text.to_owned(), note.place));
                }
                _ => lane.entry(stage).or_insert_with(|| (Vec::new(), note.place)).0.push(note.text.trim().to_owned()),
            }
        }
        if lane.is_empty() {
            continue;
        }
        // More rows than a map has lanes are in its last one.
        if lanes.len() == MOST_LANES
            && let Some((_, last)) = lanes.last_mut()
        {
            for (stage, (entries, place)) in lane {
                last.entry(stage).or_insert_with(|| (Vec::new(), place)).0.extend(entries);
            }
            continue;
        }
        // Rows without a name differ in blanks, which are none.
        let numbered = |nth: usize| match (nth, row.name.is_empty()) {
            (_, true) => " ".repeat(nth - 1),
            (1, false) => row.name.clone(),
            _ => format!("{} ({nth})", row.name),
        };
        let own = (1..).map(numbered).find(|name| lanes.iter().all(|(other, _)| other != name)).unwrap_or_default();
        lanes.push((own, lane));
    }
    let (name, title) = match (name, title) {
        (Some(name), Some(title)) => (Some(format!("{name} – {title}")), None),
        other => other,
    };
    let mut table = Literal::new(&["stage", "touchpoint", "positives", "negatives"]);
    for (stage, head) in header.iter().enumerate() {
        for index in 0..touchpoints[stage].len().max(1) {
            table.row().set("stage", &head.title(), head.place);
            if let Some(name) = &name {
                table.set("map", name, head.place);
            }
            if let Some(note) = touchpoints[stage].get(index) {
                table.set("touchpoint", &note.title(), note.place);
            }
            for (entries, column) in told.get(&(stage, index)).into_iter().flatten().zip(["positives", "negatives"]) {
                if let Some((_, place)) = entries.first() {
                    let texts: Vec<String> = entries.iter().map(|(text, _)| text.clone()).collect();
                    table.list(column, &texts, *place);
                }
            }
            for (lane, cells) in lanes.iter().filter(|_| index == 0) {
                if let Some((entries, place)) = cells.get(&stage) {
                    table.list(&format!("stage lane list: {lane}"), entries, *place);
                }
            }
        }
    }
    Ok(Part { name: title, ..table.part() })
}

/// The number of the touchpoint nearest to a place.
fn nearest(middles: &[(f64, usize)], place: f64) -> Option<usize> {
    let after = middles.partition_point(|(middle, _)| *middle < place);
    let around = [after.checked_sub(1), Some(after)].into_iter().flatten().filter_map(|index| middles.get(index));
    around.min_by(|one, other| (one.0 - place).abs().total_cmp(&(other.0 - place).abs())).map(|(_, index)| *index)
}

/// Notes beside each other, from top to bottom: a note is in a row if its middle is above the lower edge of the row's first.
fn bands(notes: Vec<Sticky>) -> Vec<Vec<Sticky>> {
    let mut bands: Vec<Vec<Sticky>> = Vec::new();
    let mut edge = f64::NEG_INFINITY;
    for note in notes {
        if note.centre() < edge
            && let Some(band) = bands.last_mut()
        {
            band.push(note);
        } else {
            edge = note.below().max(note.y + 1.0);
            bands.push(vec![note]);
        }
    }
    for band in &mut bands {
        band.sort_by(|one, other| one.x.total_cmp(&other.x));
    }
    bands
}

/// The rows below the stages. Where words stand left of the first stage, they name rows: all notes nearest to one are its row.
fn rows(bands: Vec<Vec<Sticky>>, left: f64, corner: Option<&Sticky>) -> Vec<Row> {
    let edge = corner.map_or(left, |corner| corner.right().min(left));
    let is_name = |note: &Sticky| note.middle() < edge;
    let mut names: Vec<Sticky> = bands.iter().flatten().filter(|note| is_name(note)).cloned().collect();
    names.sort_by(|one, other| one.centre().total_cmp(&other.centre()));
    if names.is_empty() {
        return bands.into_iter().map(|notes| Row { name: String::new(), notes }).collect();
    }
    let mut rows: Vec<Row> = names.iter().map(|name| Row { name: name.title(), notes: Vec::new() }).collect();
    let centres: Vec<f64> = names.iter().map(Sticky::centre).collect();
    for note in bands.into_iter().flatten().filter(|note| !is_name(note)) {
        let after = centres.partition_point(|centre| *centre < note.centre());
        let distance = |index: usize| {
            names.get(index).map_or(f64::INFINITY, |name| (name.y - note.centre()).max(note.centre() - name.below()).max(0.0))
        };
        let index = if after > 0 && distance(after - 1) <= distance(after) { after - 1 } else { after };
        if let Some(row) = rows.get_mut(index.min(names.len() - 1)) {
            row.notes.push(note);
        }
    }
    rows
}

const STAGES: [&str; 8] = ["stage", "stages", "phase", "phases", "phasen", "journey phase", "journey phases", "journey stages"];
const TOUCHPOINTS: [&str; 18] = [
    "touchpoint",
    "touchpoints",
    "touch point",
    "touch points",
    "step",
    "steps",
    "action",
    "actions",
    "user actions",
    "customer actions",
    "schritt",
    "schritte",
    "aktionen",
    "handlungen",
    "kontaktpunkt",
    "kontaktpunkte",
    "beruhrungspunkt",
    "beruhrungspunkte",
];
const EXPERIENCES: [&str; 15] = [
    "experience",
    "experiences",
    "emotion",
    "emotions",
    "feeling",
    "feelings",
    "thoughts and feelings",
    "thoughts & feelings",
    "highs and lows",
    "erlebnis",
    "erlebnisse",
    "emotionen",
    "gefuhle",
    "gedanken und gefuhle",
    "stimmung",
];
const BAD: [&str; 10] =
    ["pain", "pains", "pain point", "pain points", "painpoints", "frustrations", "problems", "schmerzpunkte", "arger", "probleme"];
const GOOD: [&str; 8] = ["gain", "gains", "delights", "highlights", "magic moments", "freude", "freuden", "begeisterung"];

fn is_any(name: &str, words: &[&str]) -> bool {
    let folded = Folded::new(name);
    let plain = folded.plain().split_whitespace().collect::<Vec<_>>().join(" ");
    words.contains(&plain.trim_end_matches(':'))
}

/// What each row is.
fn kinds(rows: &[Row]) -> Vec<Kind> {
    let named: Vec<Option<Kind>> = rows
        .iter()
        .map(|row| match row.name.as_str() {
            name if is_any(name, &TOUCHPOINTS) => Some(Kind::Touchpoints),
            name if is_any(name, &EXPERIENCES) => Some(Kind::Experiences(None)),
            name if is_any(name, &BAD) => Some(Kind::Experiences(Some(Tone::Negative))),
            name if is_any(name, &GOOD) => Some(Kind::Experiences(Some(Tone::Positive))),
            _ => None,
        })
        .collect();
    let has_touchpoints = named.contains(&Some(Kind::Touchpoints));
    let second = named.iter().position(Option::is_none).filter(|_| !has_touchpoints);
    named
        .into_iter()
        .enumerate()
        .map(|(index, kind)| kind.unwrap_or(if Some(index) == second { Kind::Touchpoints } else { Kind::Lane }))
        .collect()
}

/// Where each stage begins, but the first.
struct Columns(Vec<f64>);

impl Columns {
    fn of(header: &[Sticky]) -> Self {
        let begin = |pair: &[Sticky]| {
            let gap = pair[1].x - pair[0].right();
            // Narrow heads far from each other stand at the left of what is theirs.
            if gap > pair[0].width { pair[1].x - 0.1 * pair[1].width } else { pair[0].right() + gap / 2.0 }
        };
        Self(header.windows(2).map(begin).collect())
    }

    /// The stage of a note.
    fn of_note(&self, note: &Sticky) -> usize {
        self.0.partition_point(|begin| *begin <= note.middle())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_mean_good_and_bad() {
        for colour in ["#ffc9c9", "#fcc2d7", "#f8cecc", "#F00", "light_pink", "red", "light-dark(#f8cecc, #51302d)"] {
            assert_eq!(tone_of(colour), Some(Tone::Negative), "{colour}");
        }
        for colour in ["#b2f2bb", "#d5e8d4", "#0f0", "light_green", "Green"] {
            assert_eq!(tone_of(colour), Some(Tone::Positive), "{colour}");
        }
        for colour in ["#ffec99", "#a5d8ff", "#f5f5f5", "#000", "#ffe6cc", "none", "transparent", "", "#", "#12", "yellow"] {
            assert_eq!(tone_of(colour), None, "{colour}");
        }
    }
}

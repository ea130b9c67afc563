//! The legend: every mark that is used on a map, with its word, each once. The verdicts first, good news before bad, then what cards show besides.
//! Never a mark that is not on the map, never where the legend is.

use crate::i18n::Texts;
use crate::layout::card::{self, Sign};
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::words::word;
use crate::layout::{Kit, Theme};
use crate::method::{JudgedMap, Verdict};
use crate::model::{Code as _, LaneKind, Map, Media};
use crate::scene::{Node, Point, Rect, Size, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, Measurer, VerticalAlign};
use std::sync::Arc;

/// Height of a line of the legend, in points.
pub(super) const LINE: f64 = 22.0;
/// From one entry to the next, besides its word, in points.
const STEP: f64 = 33.0;
/// Where the word of an entry begins, in points.
pub(crate) const WORD: f64 = 15.0;

const STYLE: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Verdict(Verdict),
    Sign(Sign),
}

/// The marks with their words, in lines.
#[derive(Clone)]
pub(in crate::layout) struct Legend {
    lines: Vec<Vec<(Meaning, Arc<Broken>)>>,
}

impl Legend {
    /// The marks that the kit's map shows, on one line.
    pub(super) fn of<'k>(kit: &'k Kit<'_>, map: &Map, judged: &JudgedMap) -> &'k Self {
        kit.legend.get_or_init(|| {
            // A panel explains the signs, if there is one.
            let signs = if kit.panels().key { Vec::new() } else { signs(kit, map) };
            Self::with(kit, &verdicts(judged), &signs)
        })
    }

    /// The marks that any map could show, on one line: where scores are given, room is kept for them, so that nothing moves when one more is used.
    pub(super) fn of_any(kit: &Kit<'_>) -> Self {
        Self::with(kit, Verdict::ALL, Sign::ALL)
    }

    fn with(kit: &Kit<'_>, verdicts: &[Verdict], signs: &[Sign]) -> Self {
        let verdicts = verdicts.iter().map(|verdict| (Meaning::Verdict(*verdict), word(kit.texts, *verdict)));
        let signs = signs.iter().map(|sign| (Meaning::Sign(*sign), sign.word(kit.texts)));
        let broken = |(meaning, word): (Meaning, &str)| (meaning, kit.measurer.break_lines(word, STYLE, f64::INFINITY, 1));
        Self { lines: vec![verdicts.chain(signs).map(broken).collect()] }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.iter().all(Vec::is_empty)
    }

    /// Its width in points.
    pub(super) fn width(&self) -> f64 {
        self.lines.iter().map(|line| width(line)).fold(0.0, f64::max)
    }

    /// Its height in points.
    pub(super) fn height(&self) -> f64 {
        LINE * self.lines.len() as f64
    }

    /// The same on as many lines as it takes in a width.
    pub(super) fn within(&self, room: f64) -> Self {
        let mut lines: Vec<Vec<(Meaning, Arc<Broken>)>> = Vec::new();
        for entry in self.lines.iter().flatten().cloned() {
            match lines.last_mut() {
                Some(line) if width(line) + STEP + entry.1.width() <= room => line.push(entry),
                _ => lines.push(vec![entry]),
            }
        }
        Self { lines }
    }

    /// Its drawing: from an x on, the marks of the first line in the middle of a y.
    pub(super) fn nodes(&self, theme: &Theme, left: f64, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let (mut x, y) = (left, y + LINE * index as f64);
            for (meaning, name) in line {
                let center = Point::new(x + 5.0, y);
                let ink = match meaning {
                    Meaning::Verdict(verdict) => {
                        let ink = verdict_ink(theme, *verdict);
                        nodes.extend(verdict_mark(*verdict, center, 10.0, ink.mark));
                        ink.word
                    }
                    Meaning::Sign(sign) => {
                        nodes.extend(card::sign(theme, *sign, center, card::SIGN));
                        theme.muted
                    }
                };
                let area = Rect::new(x + WORD, y - 8.0, x + WORD + name.width(), y + 8.0);
                nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
                x += STEP + name.width();
            }
        }
        nodes
    }
}

fn width(line: &[(Meaning, Arc<Broken>)]) -> f64 {
    let words: f64 = line.iter().map(|(_, name)| STEP + name.width()).sum();
    (words - STEP + WORD).max(0.0)
}

/// The verdicts with their words on a line, whose upper left corner is at the origin, with its size: for where the map is so far out that cards
/// have no marks and are told apart by colour alone.
pub(crate) fn legend_line(texts: &Texts, measurer: &Measurer, theme: &Theme, judged: &JudgedMap) -> (Vec<Node>, Size) {
    let rated = verdicts(judged).into_iter().filter(|verdict| *verdict != Verdict::NotRated);
    let named = |verdict| (Meaning::Verdict(verdict), measurer.break_lines(word(texts, verdict), STYLE, f64::INFINITY, 1));
    let legend = Legend { lines: vec![rated.map(named).collect()] };
    (legend.nodes(theme, 0.0, LINE / 2.0), Size::new(legend.width(), LINE))
}

/// The verdicts that occur.
pub(in crate::layout) fn verdicts(judged: &JudgedMap) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = Verdict::ALL.iter().copied().filter(|verdict| judged.count(*verdict) > 0).collect();
    // Where nothing is rated there is nothing to tell apart.
    if verdicts == [Verdict::NotRated] {
        verdicts.clear();
    }
    verdicts.sort_by_key(|verdict| order(*verdict));
    verdicts
}

/// Good news first.
fn order(verdict: Verdict) -> usize {
    match verdict {
        Verdict::MagicMoment => 0,
        Verdict::Solid => 1,
        Verdict::Overdelivered => 2,
        Verdict::Neutral => 3,
        Verdict::MinorLetdown => 4,
        Verdict::Contested => 5,
        Verdict::PainPoint => 6,
        Verdict::DealBreaker => 7,
        Verdict::NotRated => 8,
    }
}

/// What else the cards of the lanes that are shown bear.
pub(in crate::layout) fn signs(kit: &Kit<'_>, map: &Map) -> Vec<Sign> {
    let is_shown = |media: Media| map.lanes.iter().any(|lane| !lane.hidden && lane.kind == LaneKind::Cards(media));
    let shown = [Media::Paid, Media::Owned, Media::Earned].map(is_shown);
    let mut found = [false; Sign::ALL.len()];
    for touchpoint in map.touchpoints().filter(|touchpoint| shown[touchpoint.media() as usize]) {
        for (index, sign) in Sign::ALL.iter().enumerate() {
            found[index] |= card::bears(kit, touchpoint, *sign);
        }
    }
    Sign::ALL.iter().copied().zip(found).filter(|(_, found)| *found).map(|(sign, _)| sign).collect()
}

#[cfg(test)]
mod tests {
    use super::order;
    use crate::i18n::{Language, Texts};
    use crate::layout::card::{self, Sign};
    use crate::layout::marks::verdict_mark;
    use crate::layout::tests::{layout, project, words};
    use crate::layout::{Theme, ThemeName, word};
    use crate::method::Verdict;
    use crate::model::{Area, Break, Code as _, Control, LaneKind, Media, Project, Touchpoint};
    use crate::scene::{Color, Node, Point};
    use std::sync::Arc;

    /// What is done to a touchpoint.
    type Change = fn(&mut Touchpoint);

    /// One touchpoint of each media kind, of which the first is changed.
    fn with(change: impl Fn(&mut Touchpoint)) -> Project {
        let mut project = project(&[&[Area::Influence, Area::PointOfSale]]);
        let map = Arc::make_mut(&mut project.maps[0]);
        let stage = Arc::make_mut(&mut map.stages[0]);
        for touchpoint in &mut stage.touchpoints {
            Arc::make_mut(touchpoint).control = Control::Direct;
        }
        change(Arc::make_mut(&mut stage.touchpoints[0]));
        project
    }

    #[test]
    fn every_mark_on_a_map_is_in_its_legend_and_no_other() {
        for language in Language::ALL {
            let texts = Texts::new(*language);
            let cases: [(Option<Sign>, Change); 5] = [
                (None, |_| {}),
                (Some(Sign::Critical), |touchpoint| touchpoint.critical = true),
                (Some(Sign::Break), |touchpoint| touchpoint.break_ = Some(Break { cause: String::new() })),
                (Some(Sign::Influenced), |touchpoint| touchpoint.control = Control::Indirect),
                (Some(Sign::Unknown), |touchpoint| touchpoint.control = Control::Unknown),
            ];
            for (expected, change) in cases {
                let mut project = with(change);
                let count = |project: &Project, sign: Sign| {
                    let said = words(&layout(project, *language, ThemeName::Light).scene);
                    said.iter().filter(|words| *words == sign.word(&texts)).count()
                };
                for sign in Sign::ALL {
                    assert_eq!(count(&project, *sign), usize::from(expected == Some(*sign)), "{sign:?} for {expected:?}");
                }
                // Where the lane of the card is hidden, there is no mark to explain.
                let map = Arc::make_mut(&mut project.maps[0]);
                let hidden = map.lanes.iter_mut().find(|lane| lane.kind == LaneKind::Cards(Media::Paid));
                Arc::make_mut(hidden.unwrap()).hidden = true;
                for sign in Sign::ALL {
                    assert_eq!(count(&project, *sign), 0, "{sign:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_rated_is_in_the_legend_beside_what_is() {
        let texts = Texts::new(Language::English);
        let sample = crate::catalogue::sample("en");
        let unrated = word(&texts, Verdict::NotRated);
        let legend = |project: &Project| {
            let said = words(&layout(project, Language::English, ThemeName::Light).scene);
            // Once more than on cards.
            said.iter().filter(|words| *words == unrated).count()
        };
        assert_eq!(legend(&sample), 0);
        let mut project = sample;
        let map = Arc::make_mut(&mut project.maps[0]);
        let touchpoint = Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]);
        touchpoint.agreed.clear();
        touchpoint.votes.clear();
        assert_eq!(legend(&project), 2);
    }

    #[test]
    fn each_mark_means_one_thing() {
        let theme = Theme::of(ThemeName::Light);
        let black = Color::hex(0);
        let shown = |nodes: Vec<Node>| format!("{nodes:?}");
        let mut marks: Vec<String> = Verdict::ALL.iter().map(|verdict| shown(verdict_mark(*verdict, Point::ZERO, 10.0, black))).collect();
        marks.extend(Sign::ALL.iter().map(|sign| shown(card::sign(theme, *sign, Point::ZERO, card::SIGN))));
        for (index, mark) in marks.iter().enumerate() {
            assert!(!marks[..index].contains(mark), "{mark}");
        }
        let mut places: Vec<usize> = Verdict::ALL.iter().map(|verdict| order(*verdict)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), Verdict::ALL.len());
    }
}

//! Several curves of one score on one path: what each voice is called, its values, and where they part most, in words. What they say, and where they
//! part, is asked of the method; never a rule of its own.

use super::choice::{Curve, Several};
use super::describe::{Subject, axes};
use super::description::{Body, Dot, Line, PartingList, PartingRow, PartingSide, Plane};
use crate::i18n::Texts;
use crate::layout::{capital, word};
use crate::method::{Counting, MOST_VOICES, Parting, Paths, Verdict, gap};
use crate::model::{Map, Project, Rater, Touchpoint, Voice};
use std::collections::HashSet;
use std::sync::Arc;

/// So many of the places where they part are listed at most.
const MOST_LISTED: usize = 12;

/// What several say.
pub(super) struct Spoken {
    curve: Curve,
    voices: Vec<Voice>,
    paths: Paths,
}

impl Spoken {
    /// What those who were chosen say, as far as they are there; none, if nobody is.
    pub(super) fn of(subject: &Subject<'_>, several: &Several) -> Option<Self> {
        let there = several.voices.iter().filter(|voice| voice.is_in(subject.project)).take(MOST_VOICES);
        let voices: Vec<Voice> = there.cloned().collect();
        if voices.is_empty() {
            return None;
        }
        let curve = several.curve;
        let paths = Paths::of(subject.project, subject.map, subject.analysis.round, &voices, |scores| curve.counted(scores));
        Some(Self { curve, voices, paths })
    }

    /// Whether nothing of it is of the shown round.
    pub(super) fn is_of_rounds(&self) -> bool {
        self.voices.iter().all(|voice| matches!(voice, Voice::Round(_)))
    }

    /// What has to be done before there is anything to show.
    pub(super) fn missing(&self, subject: &Subject<'_>) -> Option<String> {
        if subject.analysis.touchpoints.is_empty() {
            return Some(subject.texts.chart_empty_map().to_owned());
        }
        let is_there = self.paths.lines.iter().flatten().any(Option::is_some);
        (!is_there).then(|| subject.texts.chart_empty_several().to_owned())
    }

    /// What has no place on the path, in words.
    pub(super) fn left_out(&self, texts: &Texts) -> Option<String> {
        let count = i64::try_from(self.paths.elsewhere).unwrap_or(i64::MAX);
        (count > 0).then(|| texts.chart_left_out_several(count))
    }

    /// The curves.
    pub(super) fn body(&self, subject: &Subject<'_>) -> Body {
        let texts = subject.texts;
        let names = voice_names(subject.project, &self.voices, texts);
        let signed = self.curve == Curve::Gap;
        let (x, y) = axes(subject.map, &capital(word(texts, self.curve)), signed);
        let lines = names.iter().zip(&self.paths.lines).enumerate().map(|(voice, (name, values))| Line {
            curve: self.curve,
            voice: Some(voice),
            name: name.clone(),
            values: values.clone(),
        });
        let lines: Vec<Line> = lines.collect();
        let path: Vec<&Arc<Touchpoint>> = subject.map.touchpoints().collect();
        let listed = self.paths.partings.iter().take(MOST_LISTED);
        let rows: Vec<PartingRow> =
            listed.filter_map(|parting| row(parting, path.get(parting.place)?, &names, self.curve, texts)).collect();
        // What is listed is named on the curves as well, the first first.
        let dots = rows.iter().enumerate().map(|(at, row)| Dot {
            touchpoint: Arc::clone(&row.touchpoint),
            x: row.place as f64,
            y: row.sides[0].value,
            relevance: 0.0,
            verdict: Verdict::NotRated,
            weight: (MOST_LISTED - at) as f64,
        });
        let partings = PartingList {
            heads: [
                texts.chart_partings().to_owned(),
                texts.chart_partings_highest().to_owned(),
                texts.chart_partings_lowest().to_owned(),
                texts.chart_partings_difference().to_owned(),
            ],
            nowhere: if self.voices.len() < 2 { texts.chart_partings_one() } else { texts.chart_partings_nowhere() }.to_owned(),
            path: path.iter().map(|touchpoint| touchpoint.id).collect(),
            rows: rows.clone(),
        };
        Body::Plane(Plane { x, y, regions: Vec::new(), dots: dots.collect(), lines, references: Vec::new(), partings: Some(partings) })
    }
}

impl Curve {
    /// Its value among scores as they count.
    fn counted(self, scores: &Counting) -> Option<f64> {
        match self {
            Self::Expectation => scores.expectation,
            Self::Fulfilment => scores.fulfilment,
            Self::Competition => scores.competition,
            Self::Relevance => scores.relevance,
            Self::Gap => gap(scores),
        }
    }

    /// A value of it in words.
    pub fn figure(self, value: f64, texts: &Texts) -> String {
        if self == Self::Gap { texts.signed(value) } else { texts.score(value) }
    }
}

fn row(parting: &Parting, touchpoint: &Arc<Touchpoint>, names: &[String], curve: Curve, texts: &Texts) -> Option<PartingRow> {
    let side =
        |voice: usize, value: f64| Some(PartingSide { voice, name: names.get(voice)?.clone(), value, figure: curve.figure(value, texts) });
    let (most, least) = parting.values;
    let sides = [side(parting.high, most)?, side(parting.low, least)?];
    let difference = texts.score(parting.difference());
    let [high, low] = &sides;
    let told = texts.chart_partings_row(&touchpoint.title, &high.name, &high.figure, &low.name, &low.figure, &difference);
    Some(PartingRow { touchpoint: Arc::clone(touchpoint), place: parting.place, sides, difference, told })
}

/// What voices are called, each differently: a map after its segment if that sets all maps among them apart, else after itself.
pub fn voice_names(project: &Project, voices: &[Voice], texts: &Texts) -> Vec<String> {
    let maps: Vec<&Arc<Map>> = voices.iter().filter_map(|voice| if let Voice::Map(id) = voice { project.map(*id) } else { None }).collect();
    let segments: HashSet<_> = maps.iter().filter_map(|map| map.segment).collect();
    let by_segment = !maps.is_empty() && segments.len() == maps.len();
    let name = |voice: &Voice| match voice {
        Voice::Map(id) => {
            let map = project.map(*id)?;
            let segment = map.segment.and_then(|id| project.segment(id)).filter(|segment| by_segment && !segment.name.is_empty());
            Some(segment.map_or(&map.name, |segment| &segment.name).clone())
        }
        Voice::Round(id) => project.round(*id).map(|round| round.label.clone()),
        Voice::Group(group) if group == Rater::CUSTOMER => Some(texts.inspector_rater_customer().to_owned()),
        Voice::Group(group) => Some(group.clone()),
    };
    let mut names: Vec<String> = Vec::with_capacity(voices.len());
    for voice in voices {
        let name = name(voice).unwrap_or_default();
        let of = |number: usize| if number < 2 { name.clone() } else { format!("{name} ({number})") };
        let number = (1..=voices.len()).find(|number| !names.contains(&of(*number))).unwrap_or(1);
        names.push(of(number));
    }
    names
}

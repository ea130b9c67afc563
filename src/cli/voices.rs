//! Whose curves an export compares on one path, as `--compare` names them: by what they are and what they are called. Never what they say.

use super::arguments::{all, given};
use super::failure::Failure;
use super::opened::listed;
use crate::i18n::Texts;
use crate::layout::charts::{ChartKind, Curve, Several};
use crate::method::MOST_VOICES;
use crate::model::{Code as _, Project, Voice};
use clap::ArgMatches;
use std::path::Path;

/// What `--compare` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VoiceKind {
    /// A map.
    Map,
    /// The maps of a segment.
    Segment,
    /// A round.
    Round,
    /// A group of raters.
    Group,
}

impl VoiceKind {
    /// `KIND:NAME`; none, if it is no such kind or has no name.
    pub(super) fn read(text: &str) -> Option<(Self, String)> {
        let (kind, name) = text.split_once(':')?;
        let kind = match kind.trim().to_ascii_lowercase().as_str() {
            "map" => Self::Map,
            "segment" => Self::Segment,
            "round" => Self::Round,
            "group" => Self::Group,
            _ => return None,
        };
        let name = name.trim();
        (!name.is_empty()).then(|| (kind, name.to_owned()))
    }
}

/// Whose curves are compared, and of which score.
///
/// # Errors
/// Another chart than the curves, more than can be told apart, or one that is not in the project.
pub(super) fn several(
    project: &Project,
    path: &Path,
    chart: Option<ChartKind>,
    matches: &ArgMatches,
    texts: &Texts,
) -> Result<Several, Failure> {
    let named: Vec<(VoiceKind, String)> = all(matches, "compare");
    let curve = given::<String>(matches, "curve").and_then(|word| Curve::from_code(word));
    if (!named.is_empty() || curve.is_some()) && chart != Some(ChartKind::Curves) {
        return Err(Failure::usage(texts.cli_usage_compare_curves().to_owned()));
    }
    if named.is_empty() && curve.is_some() {
        return Err(Failure::usage(texts.cli_usage_curve_alone().to_owned()));
    }
    let mut voices: Vec<Voice> = Vec::new();
    for (kind, name) in &named {
        for voice in found(project, path, (*kind, name), texts)? {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        }
    }
    if voices.len() > MOST_VOICES {
        return Err(Failure::usage(texts.cli_usage_compare_most(voices.len() as i64)));
    }
    Ok(Several { voices, curve: curve.unwrap_or(Several::default().curve) })
}

/// What a name stands for in the project: one, or as many as the segment has maps.
fn found(project: &Project, path: &Path, (kind, name): (VoiceKind, &str), texts: &Texts) -> Result<Vec<Voice>, Failure> {
    let path = path.display().to_string();
    match kind {
        VoiceKind::Map => {
            let map = project.maps.iter().find(|map| map.name == name);
            let known = || listed(project.maps.iter().map(|map| map.name.as_str()));
            map.map(|map| vec![Voice::Map(map.id)]).ok_or_else(|| Failure::invalid(texts.cli_unknown_map(name, &path, &known())))
        }
        VoiceKind::Round => {
            let round = project.rounds.iter().find(|round| round.label == name);
            let known = || listed(project.rounds.iter().map(|round| round.label.as_str()));
            round.map(|round| vec![Voice::Round(round.id)]).ok_or_else(|| Failure::invalid(texts.cli_unknown_round(name, &path, &known())))
        }
        VoiceKind::Segment => {
            let known = listed(project.segments.iter().map(|segment| segment.name.as_str()));
            let unknown =
                || if known.is_empty() { texts.cli_no_segments(name, &path) } else { texts.cli_unknown_segment(name, &path, &known) };
            let segment = project.segments.iter().find(|segment| segment.name == name).ok_or_else(|| Failure::invalid(unknown()))?;
            let maps: Vec<Voice> =
                project.maps.iter().filter(|map| map.segment == Some(segment.id)).map(|map| Voice::Map(map.id)).collect();
            if maps.is_empty() { Err(Failure::invalid(texts.cli_segment_without_map(name, &path))) } else { Ok(maps) }
        }
        VoiceKind::Group => {
            let mut known: Vec<&str> = Vec::new();
            for rater in project.raters.iter().filter(|rater| !rater.group.is_empty()) {
                if !known.contains(&rater.group.as_str()) {
                    known.push(&rater.group);
                }
            }
            if known.contains(&name) {
                return Ok(vec![Voice::Group(name.to_owned())]);
            }
            let known = listed(known.into_iter());
            Err(Failure::invalid(if known.is_empty() {
                texts.cli_no_groups(name, &path)
            } else {
                texts.cli_unknown_group(name, &path, &known)
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::VoiceKind;

    #[test]
    fn what_is_compared_is_read_as_a_kind_and_a_name() {
        for (text, expected) in [
            ("map:Today", Some((VoiceKind::Map, "Today"))),
            ("ROUND: March: second day ", Some((VoiceKind::Round, "March: second day"))),
            ("segment:Families", Some((VoiceKind::Segment, "Families"))),
            ("group:customer", Some((VoiceKind::Group, "customer"))),
            ("map:", None),
            ("Today", None),
            ("rater:Ann", None),
        ] {
            assert_eq!(VoiceKind::read(text), expected.map(|(kind, name)| (kind, name.to_owned())), "{text}");
        }
    }
}

//! What is said on slides besides drawings: titles of parts, what the speaker reads, what elements are called. Never a figure of its own.

use super::Subject;
use crate::app::exchange::export::ExportJob;
use crate::export::pptx::{ElementName, Slide};
use crate::i18n::Texts;
use crate::layout::{Rated, balance_sentence, capital, lane_name, word};
use crate::method::{Assessment, Finding, JudgedMap, Verdict};
use crate::model::{Code as _, Map, Stage, StepShows, Tone, Touchpoint};
use std::sync::Arc;
use uuid::Uuid;

/// A title with which part of how many it is.
pub(super) fn part(texts: &Texts, title: &str, (number, of): (usize, usize)) -> String {
    let whole = |number: usize| texts.integer(i64::try_from(number).unwrap_or(i64::MAX));
    if of == 1 { title.to_owned() } else { texts.deck_part(title, &whole(number), &whole(of)) }
}

/// What the elements of a map are called.
pub(super) fn names(job: &ExportJob, map: &Arc<Map>) -> Vec<(Uuid, ElementName)> {
    let texts = &*job.texts;
    let judged = JudgedMap::of(&job.project, map, job.round);
    let plain = |name: &str| ElementName { name: name.to_owned(), said: name.to_owned() };
    let mut names = vec![(map.id.0, plain(&map.name))];
    for (stage, of_stage) in map.stages.iter().zip(&judged.stages) {
        names.push((stage.id.0, plain(&stage.name)));
        for (touchpoint, said) in stage.touchpoints.iter().zip(&of_stage.said) {
            let said = format!("{} – {}", touchpoint_line(texts, touchpoint, said), stage.name);
            names.push((touchpoint.id.0, ElementName { name: touchpoint.title.clone(), said }));
        }
    }
    names.extend(map.lanes.iter().map(|lane| (lane.id.0, plain(lane_name(texts, &lane.kind)))));
    names.extend(job.project.measures.iter().map(|measure| (measure.id.0, plain(&measure.title))));
    names.extend(job.project.segments.iter().map(|segment| (segment.id.0, plain(&segment.name))));
    names
}

/// A touchpoint with its verdict and its scores.
fn touchpoint_line(texts: &Texts, touchpoint: &Touchpoint, said: &Assessment) -> String {
    let verdict = word(texts, said.verdict);
    let score = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| texts.score(value));
    if said.verdict == Verdict::NotRated {
        return format!("{}: {verdict}", touchpoint.title);
    }
    let gap = said.gap.map(|gap| texts.signed(gap)).unwrap_or_default();
    texts.deck_touchpoint(&touchpoint.title, verdict, &score(said.expectation), &score(said.fulfilment), &score(said.relevance), &gap)
}

/// What the speaker reads about a map: the balance, how often there is each verdict, and every stage.
pub(super) fn of_map(subject: &Subject<'_>, judged: &JudgedMap) -> Vec<String> {
    let texts = &*subject.job.texts;
    let mut notes = vec![balance_sentence(texts, &subject.analysis.balance, Rated::of_analysis(&subject.analysis))];
    let counts = Verdict::ALL.iter().map(|verdict| (*verdict, judged.count(*verdict))).filter(|(_, count)| *count > 0);
    let counts = counts.map(|(verdict, count)| format!("{}: {}", capital(word(texts, verdict)), texts.integer(count as i64)));
    notes.push(counts.collect::<Vec<_>>().join(" · "));
    for stage in judged.map.stages.iter().filter(|stage| !stage.touchpoints.is_empty()) {
        let titles: Vec<&str> = stage.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect();
        notes.push(format!("{}: {}", stage.name, titles.join(" · ")));
    }
    notes
}

/// What somebody wrote down to say at the steps of a presentation that show something of a map, paragraph by paragraph.
pub(super) fn said_at(subject: &Subject<'_>, is_it: impl Fn(&StepShows) -> bool) -> Vec<String> {
    let steps = subject.job.project.presentation.iter().filter(|step| is_it(&step.shows));
    let of_map = steps.filter(|step| step.map == subject.map.id || matches!(step.shows, StepShows::View(_)));
    of_map.flat_map(|step| step.note.lines().map(str::trim).filter(|line| !line.is_empty())).map(str::to_owned).collect()
}

/// Slides of which the first begins with what is said there.
pub(super) fn saying(mut slides: Vec<Slide>, said: Vec<String>) -> Vec<Slide> {
    if let Some(first) = slides.first_mut() {
        first.notes.splice(0..0, said);
    }
    slides
}

/// What the speaker reads about a stage: every touchpoint with its scores, what was experienced there, and what is behind it.
pub(super) fn of_stage(subject: &Subject<'_>, stage: &Stage, judged: &JudgedMap) -> Vec<String> {
    let texts = &*subject.job.texts;
    let mut notes: Vec<String> = Some(stage.description.trim().to_owned()).filter(|text| !text.is_empty()).into_iter().collect();
    for (touchpoint, said) in judged.map.touchpoints().zip(judged.said()) {
        notes.push(touchpoint_line(texts, touchpoint, said));
        let tone = |tone: Tone| if tone == Tone::Positive { "+" } else { "−" };
        notes.extend(touchpoint.experiences.iter().map(|one| format!("    {} {}", tone(one.tone), one.text)));
        for text in [&touchpoint.expectation_text, &touchpoint.why, &touchpoint.notes] {
            notes.extend(Some(text.trim()).filter(|text| !text.is_empty()).map(|text| format!("    {text}")));
        }
        let at = subject.job.project.measures.iter().filter(|measure| measure.is_at(touchpoint.id) && !measure.is_dropped());
        notes.extend(at.map(|measure| format!("    {}: {}", texts.panels_measures(), measure.title)));
    }
    notes
}

/// What the speaker reads about the findings.
pub(super) fn of_findings(subject: &Subject<'_>) -> Vec<String> {
    let texts = &*subject.job.texts;
    let findings = crate::method::Findings::of(&subject.judged);
    let line = |finding: &Finding| {
        let touchpoint = subject.map.touchpoint(finding.id)?;
        let line = touchpoint_line(texts, touchpoint, &finding.said);
        Some(finding.experience.as_ref().map_or_else(|| line.clone(), |experience| format!("{line} – {experience}")))
    };
    let mut notes = vec![balance_sentence(texts, &subject.analysis.balance, Rated::of_analysis(&subject.analysis))];
    for (head, found) in [(texts.panels_strongest(), &findings.strongest), (texts.panels_first(), &findings.first)] {
        if !found.is_empty() {
            notes.push(head.to_owned());
            notes.extend(found.iter().filter_map(line));
        }
    }
    notes
}

//! A copy for clients, in words: what takes the place of names, and what a copy lost. What goes is up to `merge/`.

use crate::i18n::Texts;
use crate::merge::{RedactReport, RedactWords};
use crate::model::{Code as _, InfluencerKind};

/// The words that take the place of what goes.
#[derive(Clone, Copy)]
pub struct CopyWords<'a>(pub &'a Texts);

impl RedactWords for CopyWords<'_> {
    fn rater(&self, number: usize) -> String {
        self.0.redact_rater(&number.to_string())
    }

    fn owner(&self, number: usize) -> String {
        self.0.redact_owner(&number.to_string())
    }

    fn influencer(&self, kind: InfluencerKind) -> String {
        self.0.term(InfluencerKind::KIND, kind.code()).to_owned()
    }

    fn others(&self) -> String {
        self.0.redact_others().to_owned()
    }
}

/// What a copy lost, what it kept and what that changed, as headings with their lines; none where there is nothing to say.
pub fn copy_report(texts: &Texts, report: &RedactReport) -> Vec<(String, Vec<String>)> {
    let count = |count: usize| texts.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let removed = report.removed.iter().map(|gone| texts.redact_removed(texts.term("removable", gone.kind.code()), &count(gone.count)));
    let kept = report.kept.iter().map(|kept| texts.redact_kept(&kept.element, &kept.name));
    let verdict = |code: &'static str| texts.term("verdict", code);
    let changed = report.verdicts_changed.iter();
    let changed = changed.map(|one| texts.redact_verdict(&one.element, verdict(one.from.code()), verdict(one.to.code())));
    let parts = [
        (texts.redact_removed_heading(), removed.collect::<Vec<_>>()),
        (texts.redact_kept_heading(), kept.collect()),
        (texts.redact_verdicts_heading(), changed.collect()),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(heading, lines)| (heading.to_owned(), lines)).collect()
}

/// What somebody should know who sends a copy: names that are still in titles, and verdicts that are others now.
pub fn copy_notes(texts: &Texts, report: &RedactReport) -> Vec<String> {
    let kept = report.kept.iter().map(|kept| texts.redact_note_kept(&kept.element, &kept.name));
    let verdict = |code: &'static str| texts.term("verdict", code);
    let changed = report.verdicts_changed.iter();
    let changed = changed.map(|one| texts.redact_note_verdict(&one.element, verdict(one.from.code()), verdict(one.to.code())));
    kept.chain(changed).collect()
}

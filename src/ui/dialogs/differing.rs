//! What differs between two states of a project, in words: as counts, and element by element. Never how it is found.

use crate::app::{Differences, Differing, Fate};
use crate::i18n::Texts;
use egui::{Label, RichText, Ui};

/// How many elements are listed at most.
pub(super) const MOST: usize = 300;

/// How many fields are named.
const MOST_FIELDS: usize = 4;

/// What was added, deleted and changed, in one line; none if nothing was.
pub(super) fn counted(texts: &Texts, differs: &Differences) -> Option<String> {
    let some = |count: usize, words: &dyn Fn(i64) -> String| (count > 0).then(|| words(count as i64));
    let parts = [
        some(differs.added, &|count| texts.dialog_recovery_added(count)),
        some(differs.removed, &|count| texts.dialog_recovery_removed(count)),
        some(differs.changed, &|count| texts.dialog_recovery_changed(count)),
        differs.other.then(|| texts.dialog_recovery_other().to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What an element is called: its kind and its name.
pub(super) fn named(texts: &Texts, one: &Differing) -> String {
    let kind = texts.term("element", one.kind);
    let name = one.name.lines().next().unwrap_or_default().trim();
    if name.is_empty() { kind.to_owned() } else { texts.differing_name(kind, name) }
}

/// Where an element is, and how it differs. `only`: what is said of elements that only the state before or only the state after has.
pub(super) fn told(texts: &Texts, one: &Differing, only: (&str, &str)) -> String {
    let how = match one.fate {
        Fate::OnlyBefore => only.0.to_owned(),
        Fate::OnlyAfter => only.1.to_owned(),
        Fate::Both => fields(texts, one),
    };
    one.place.iter().cloned().chain([how]).collect::<Vec<_>>().join(" · ")
}

fn fields(texts: &Texts, one: &Differing) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in one.fields.iter().filter(|code| texts.has_term("field", code)).map(|code| texts.term("field", code)) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let more = words.len() > MOST_FIELDS;
    words.truncate(MOST_FIELDS);
    if words.is_empty() {
        return texts.differing_changed().to_owned();
    }
    let listed = words.join(", ");
    texts.differing_fields(&if more { format!("{listed} …") } else { listed })
}

/// Lists elements to be looked at.
pub(super) fn list_ui(ui: &mut Ui, texts: &Texts, all: &[Differing], only: (&str, &str)) {
    for one in all.iter().take(MOST) {
        ui.add(Label::new(named(texts, one)).wrap());
        ui.add(Label::new(RichText::new(told(texts, one, only)).weak()).wrap());
        ui.add_space(3.0);
    }
    if let more @ 1.. = all.len().saturating_sub(MOST) {
        ui.label(RichText::new(texts.differing_more(more as i64)).weak());
    }
}

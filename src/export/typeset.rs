//! Which face draws which part of a line, and the notes that follow from it; shared by every exporter. Never writes anything.

use super::Note;
use super::webfont::{NotEmbedded, Words};
use crate::scene::{Node, TextLine, TextStyle, Weight};
use crate::text::{Face, FontSet, Measurer, Run, SystemFace, as_drawn};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Splits lines into runs and remembers what was needed for them.
pub(super) struct Typesetter<'a> {
    measurer: &'a Measurer,
    faces: BTreeMap<String, Used>,
    bundled: BTreeMap<Weight, BTreeSet<char>>,
    missing: BTreeSet<char>,
}

/// A face of the system and what it drew.
pub(super) struct Used {
    pub face: Arc<SystemFace>,
    pub words: BTreeSet<Words>,
    /// Why it is not in the file although the file could hold it.
    pub left_out: Option<NotEmbedded>,
}

impl<'a> Typesetter<'a> {
    pub(super) fn new(measurer: &'a Measurer) -> Self {
        Self { measurer, faces: BTreeMap::new(), bundled: BTreeMap::new(), missing: BTreeSet::new() }
    }

    /// The runs of a line, in reading order.
    pub(super) fn runs(&mut self, line: &TextLine, style: TextStyle) -> Vec<Run> {
        let runs = self.measurer.runs(line, style);
        for run in &runs {
            match &run.face {
                Face::System(face) => {
                    let new = || Used { face: Arc::clone(face), words: BTreeSet::new(), left_out: None };
                    let used = self.faces.entry(face.name().to_owned()).or_insert_with(new);
                    used.words.insert(Words { text: run.text.clone(), right_to_left: run.right_to_left });
                }
                Face::Bundled(weight) => {
                    // Brackets are others in a text from right to left.
                    let drawn = if run.right_to_left { as_drawn(&run.text, true) } else { run.text.as_str().into() };
                    self.bundled.entry(*weight).or_default().extend(drawn.chars());
                    if run.missing {
                        self.missing.extend(self.measurer.letters_without_face(&run.text, style.weight));
                    }
                }
            }
        }
        runs
    }

    /// Words that a viewer sets in a bundled face.
    pub(super) fn also(&mut self, weight: Weight, words: &str) {
        self.bundled.entry(weight).or_default().extend(words.chars().filter(|letter| !letter.is_control()));
    }

    /// The fonts of the system that were needed so far.
    pub(super) fn system_faces(&self) -> impl Iterator<Item = &Arc<SystemFace>> {
        self.faces.values().map(|used| &used.face)
    }

    /// The same with what they drew, by their names.
    pub(super) fn used_faces(&mut self) -> &mut BTreeMap<String, Used> {
        &mut self.faces
    }

    /// A face of the system is not in the file.
    pub(super) fn leave_out(&mut self, face: &SystemFace, why: NotEmbedded) {
        if let Some(used) = self.faces.get_mut(face.name()) {
            used.left_out = Some(why);
        }
    }

    /// The letters that each bundled face drew so far.
    pub(super) fn bundled_letters(&self) -> impl Iterator<Item = (Weight, &BTreeSet<char>)> {
        self.bundled.iter().map(|(weight, letters)| (*weight, letters))
    }

    /// What a reader should know, in a fixed order.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut by_family: BTreeMap<(&str, Option<NotEmbedded>), BTreeSet<char>> = BTreeMap::new();
        for used in self.faces.values() {
            let letters = used.words.iter().flat_map(|words| words.text.chars());
            by_family.entry((used.face.family(), used.left_out)).or_default().extend(letters);
        }
        let others = by_family.into_iter().map(|((family, left_out), letters)| {
            let (family, letters) = (family.to_owned(), letters.into_iter().collect());
            match left_out {
                None => Note::OtherFace { family, letters },
                Some(why) => Note::NotEmbedded { family, letters, why },
            }
        });
        let none = (!self.missing.is_empty()).then(|| Note::NoFace { letters: self.missing.iter().collect() });
        others.chain(none).collect()
    }
}

/// Families to name for a face, the best first.
pub(super) fn families(face: &Face) -> String {
    match face {
        Face::Bundled(_) => format!("{}, 'Helvetica Neue', Arial, sans-serif", FontSet::BUNDLED_FAMILY),
        Face::System(face) => format!("'{}', {}, sans-serif", face.family().replace(['\'', '\\'], " "), FontSet::BUNDLED_FAMILY),
    }
}

/// A name that only this face has, whatever others of its family are loaded: for a picture, whose faces are all at hand.
pub(super) fn own_family(face: &SystemFace) -> String {
    face.name().replace(['\'', '\\'], " ")
}

/// The words of the first text inside, which name an element.
pub(super) fn first_words(nodes: &[Node]) -> Option<String> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) => first_words(&group.children),
        Node::Shape(_) | Node::Image(_) => None,
        Node::Text(text) => Some(text.words()).filter(|words| !words.is_empty()),
    })
}

//! What a PDF says about its words to those who have them read aloud: headings, tables, lists, figures, in the order of reading, as PDF/UA wants them.
//! Never where anything is drawn.

use crate::scene::Role;
use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// The tags of a document, and those that are not finished.
pub(super) struct Tags {
    root: TagTree,
    open: Vec<TagGroup>,
    /// The level of the last heading; 0: there was none.
    level: u16,
}

impl Tags {
    /// None yet, for words in a language.
    pub(super) fn new(language: Option<String>) -> Self {
        Self { root: TagTree::new().with_lang(language), open: Vec::new(), level: 0 }
    }

    pub(super) fn push(&mut self, group: TagGroup) {
        match self.open.last_mut() {
            Some(parent) => parent.push(group),
            None => self.root.push(group),
        }
    }

    /// What is pushed until [`Tags::end`] is part of what has this role. Returns whether it has tags.
    pub(super) fn begin(&mut self, role: Role) -> bool {
        let tags = tags_of(role);
        let has_tags = !tags.is_empty();
        self.open.extend(tags);
        has_tags
    }

    pub(super) fn end(&mut self, role: Role) {
        for _ in tags_of(role) {
            if let Some(group) = self.open.pop() {
                // A row has as many cells as the others, whatever is in them; anything else without words is not there.
                if !group.children.is_empty() || matches!(group.tag, TagKind::TD(_) | TagKind::TH(_)) {
                    self.push(group);
                }
            }
        }
    }

    /// A heading. No level is left out on the way down, so one that would be too far below the one before is raised.
    pub(super) fn heading(&mut self, wanted: NonZeroU16, words: String) -> TagGroup {
        let level = wanted.min(NonZeroU16::MIN.saturating_add(self.level));
        self.level = level.get();
        TagGroup::new(Tag::Hn(level, Some(words)))
    }

    /// All of them.
    pub(super) fn finish(mut self) -> TagTree {
        while let Some(group) = self.open.pop() {
            self.push(group);
        }
        self.root
    }
}

/// The tags of a part of a page, from the outermost; none where it has none.
fn tags_of(role: Role) -> Vec<TagGroup> {
    match role {
        Role::Plain | Role::Around => Vec::new(),
        Role::Table => vec![TagGroup::new(Tag::Table)],
        Role::Row => vec![TagGroup::new(Tag::TR)],
        Role::Head => vec![TagGroup::new(Tag::TH(TableHeaderScope::Column))],
        Role::Cell => vec![TagGroup::new(Tag::TD)],
        Role::List => vec![TagGroup::new(Tag::L(ListNumbering::None))],
        Role::Entry => vec![TagGroup::new(Tag::LI), TagGroup::new(Tag::LBody)],
    }
}

#[cfg(test)]
mod tests {
    use super::Tags;
    use krilla::tagging::TagKind;
    use std::num::NonZeroU16;

    #[test]
    fn no_level_of_headings_is_left_out() {
        let mut tags = Tags::new(None);
        let levels = [3, 4, 2, 2, 6, 1, 3].map(|wanted| {
            let group = tags.heading(NonZeroU16::new(wanted).unwrap(), "Need".to_owned());
            let TagKind::Hn(tag) = group.tag else { panic!("a heading") };
            assert_eq!(tag.title(), Some("Need"));
            tag.level().get()
        });
        assert_eq!(levels, [1, 2, 2, 2, 3, 1, 2]);
    }
}

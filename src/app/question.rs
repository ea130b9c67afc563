//! What every question says of itself, whichever feature asks it. Never a question.

/// What the questions of every feature say of themselves.
pub(crate) trait Question: PartialEq {
    /// The last part of the message key of its name for screen readers (`term-dialog-CODE`).
    fn code(&self) -> &'static str;

    /// Where the guide explains it: a page, and a heading or the page's beginning.
    fn guide(&self) -> (&'static str, &'static str);

    /// Whether this is the same question as before, though its content may have changed while it was open.
    fn goes_on_from(&self, before: &Self) -> bool {
        self == before
    }

    /// Whether it concerns more than the open project, so that it stays when another one replaces it.
    fn outlives_document(&self) -> bool {
        false
    }

    /// Whether it is only there to be read, so that a click beside it closes it.
    fn is_only_to_read(&self) -> bool {
        false
    }
}

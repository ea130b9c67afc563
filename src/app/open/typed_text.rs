//! A text that stands in a field and in no element yet. Never what becomes of it.

/// A text in a field that is entered as a whole, such as that for the title of something new, or that cannot be read yet: it is in no element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedText {
    /// What people call the field.
    pub name: String,
    /// What has been typed.
    pub text: String,
}

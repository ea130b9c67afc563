//! Words as they are shown, if their place needs a different form than the message has.

use crate::i18n::Texts;
pub(crate) use crate::layout::capital;
use crate::layout::word;
use crate::model::Code;

/// A word of the method as a choice, a value of a field or an entry of a list: there it stands alone and begins with a capital letter, whatever the
/// words beside it are.
pub(crate) fn alone<C: Code>(texts: &Texts, value: C) -> String {
    capital(word(texts, value))
}

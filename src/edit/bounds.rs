//! What keeps edits that somebody else wrote from taking all memory and time: lists no longer than what they are for, as many edits as a list may have, no
//! value given to so many elements that the project could not be saved. Never what an edit does.

use super::{Edit, EditError};
use crate::model::{Project, limits};
use serde::de::{DeserializeSeed, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt::{self, Write as _};
use std::marker::PhantomData;

/// Most edits of a list, and of one step of several.
pub const MOST_EDITS: usize = 100_000;

/// Reads a list of at most so many elements; a longer one is an error as soon as it is seen to be one.
pub(crate) fn at_most<'de, D: Deserializer<'de>, T: Deserialize<'de>, const MOST: usize>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(AtMost::<T, MOST>(PhantomData))
}

struct AtMost<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for AtMost<T, MOST> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a list of at most {MOST} elements")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            if list.len() == MOST {
                return Err(A::Error::invalid_length(MOST + 1, &self));
            }
            list.push(element);
        }
        Ok(list)
    }
}

/// Reads a list of edits, whatever it is written in, and does something with each of them, one after the other; so only one is in memory.
///
/// Ends early, as if the list could not be read, where it is asked to.
pub struct EachEdit<F>(pub F);

impl<'de, F: FnMut(Edit) -> Result<(), ()>> DeserializeSeed<'de> for EachEdit<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(Edit) -> Result<(), ()>> Visitor<'de> for EachEdit<F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of edits")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut edits: A) -> Result<(), A::Error> {
        while let Some(edit) = edits.next_element()? {
            (self.0)(edit).map_err(|()| A::Error::custom("ended"))?;
        }
        Ok(())
    }
}

/// Refuses to give a value to so many elements that the project could not be saved any more.
pub(super) fn room_for(project: &Project, times: usize, value: &impl fmt::Debug) -> Result<(), EditError> {
    /// Less than this is never looked at: no list of edits becomes too much by it.
    const LITTLE: usize = 16_000;
    if times < 2 {
        return Ok(());
    }
    let added = letters(value).saturating_mul(times);
    if added > LITTLE && project.weight().saturating_add(added) > limits::FILE_BYTES { Err(EditError::TooLarge) } else { Ok(()) }
}

/// About how many letters a value takes when it is written.
fn letters(value: &impl fmt::Debug) -> usize {
    struct Counter(usize);

    impl fmt::Write for Counter {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 += text.len();
            Ok(())
        }
    }

    let mut counter = Counter(0);
    // Counting never fails.
    let _counted = write!(counter, "{value:?}");
    counter.0
}

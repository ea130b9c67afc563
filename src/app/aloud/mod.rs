//! What is only heard: the step that was just done, and what each view is and says in a sentence. It is put into words when somebody listens. Never a
//! vote that is still hidden, and nothing that the window does not show as well.

pub(crate) mod deed;
mod places;
mod said;
mod sentences;
#[cfg(test)]
mod tests;

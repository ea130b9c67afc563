//! What is only heard: the step that was just done, and where elements are in the journey. It is put into words when somebody listens. Never a vote that
//! is still hidden, and nothing that the window does not show as well.

pub(crate) mod deed;
pub(crate) mod places;
mod said;
#[cfg(test)]
mod tests;

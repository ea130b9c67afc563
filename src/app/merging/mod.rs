//! Bringing versions of a project together, as far as no window is needed. Never which value is right.

#[cfg(test)]
mod tests;
pub(crate) mod words;

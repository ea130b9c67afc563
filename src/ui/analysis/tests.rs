//! The analysis as a person uses it, through accessible names.

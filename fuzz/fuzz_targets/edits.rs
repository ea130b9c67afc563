//! Lists of edits, saved and loaded again.
#![no_main]

#[path = "../../tests/it/fuzzed/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::tried("edits", data));

//! Two lists of edits, and what becomes of both together.
#![no_main]

#[path = "../../tests/it/fuzzed/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::tried("merge", data));

//! Two lists of edits, and what becomes of both together.
#![no_main]

#[path = "../../tests/it/fuzzed/targets.rs"]
#[allow(dead_code, reason = "each target calls one of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::merges(data));

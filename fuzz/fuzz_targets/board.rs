//! Boards: draw.io, Excalidraw, CJML, lists of notes.
#![no_main]

#[path = "../../tests/it/fuzzed/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::tried("board", data));

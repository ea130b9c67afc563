//! Tests of the program from outside: its library as other rooms may not combine it, and the real binary without a display.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails; helpers of tests are not seen as tests by the lint")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test says what it tried, and what it could not")]

mod ballots;
mod cli;
mod cli_tables;
mod cli_usage;
mod composed;
mod crash;
mod csv_round_trip;
mod desk;
mod diff;
mod edits;
mod faults;
mod fuzzed;
mod guide;
mod heavy;
mod jobs;
mod journal_faults;
mod kills;
mod limits;
mod lines;
mod mermaid;
mod neighbour;
mod page_figures;
mod page_grey;
mod page_maps;
mod pages;
mod pdf_file;
mod pictures;
mod plan;
mod plan_figures;
mod plan_tables;
mod presenting;
mod read_aloud;
mod readers;
mod real_journey;
mod redact;
mod refused;
mod report;
mod saved_views;
mod scenes;
mod screen;
mod several;
mod slides;
mod terminals;
mod views;
mod votes_tables;
mod web_page;
mod window;
mod window_faults;
mod words;
mod workbook;
mod worked_example;
mod workshop;
